"""The scanner's self-test: print a sheet, read three codes back, be told in words what is wrong.

It takes less than a minute: a code that does not come within `PATIENCE_MS` is passed over.
"""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.documents.badge_sheet import Badge
from counter_app.documents.scanner_sheet import scanner_sheet
from counter_app.rules.printing import PrinterRole
from counter_app.rules.retyping import BACKSPACE
from counter_app.rules.scanner_check import (
    CODES,
    End,
    Fault,
    Finding,
    Heard,
    judge,
    wants_serial,
)
from ui import theme
from ui.columns import TwoColumns
from ui.printing import Printers
from ui.scan import GAP
from ui.scanner_settings import DeskPapersCard, PrintingCard, SerialCard, SoundCard
from ui.scanning.probe import KeyProbe
from ui.serial_scanner import SerialScanner
from ui.sounds import Sound, Sounds
from ui.theme import Tone
from ui.widgets import ActionButton, Line, Notice, Pill, PlainLabel

PATIENCE_MS = 20_000
"""Milliseconds that are waited for each of the three codes."""

_SIDE = 400
_STAY = frozenset({Fault.OTHER_CODE, Fault.FOREIGN})
"""After these the same code is asked for again."""
_MOST_SHOWN = 160
_MOST_QUOTED = 40


class ScannerPart(QWidget):
    """The test on the left; on the right serial port, sounds and papers for the desk."""

    told = Signal(str, str)

    def __init__(
        self,
        *,
        printers: Printers | None,
        scanner: SerialScanner,
        sounds: Sounds,
        badges: Callable[[], Sequence[Badge]],
        seconds: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        """Try out the scanner at this machine.

        `badges` gives what stands on the badges of the people; `seconds` times the keys.
        """
        super().__init__(parent)
        self._test = ScannerTest(printers, scanner, sounds, seconds)
        self._serial = SerialCard(scanner)
        self._sound = SoundCard(sounds)
        self._papers = DeskPapersCard(printers, badges)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(12))
        for card in (self._serial, self._sound, self._papers):
            column.addWidget(card)
        column.addStretch(1)
        for card in (self._test, self._serial, self._papers):
            card.told.connect(self.told)
        columns = TwoColumns(self, self._test, side, _SIDE)
        columns.setContentsMargins(0, 0, 0, 0)

    def read(self) -> None:
        """Ask the machine again what there is."""
        self._serial.read()
        self._sound.read()

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self._test.focus_first()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Give the keys back when one goes elsewhere."""
        self._test.stop()
        super().hideEvent(event)


class ScannerTest(PrintingCard):
    """Three steps, what was found at each, and the keys as they came."""

    def __init__(
        self,
        printers: Printers | None,
        scanner: SerialScanner,
        sounds: Sounds,
        seconds: Callable[[], float],
    ) -> None:
        super().__init__(self.tr("Thử máy quét trong một phút"), printers)
        self._scanner = scanner
        self._sounds = sounds
        self._place = len(CODES)
        self._found: list[Finding] = []
        self._by_wire = False
        self._probe = KeyProbe(self, seconds)
        self._probe.heard.connect(self._judge)
        self._probe.key_came.connect(self._show_strokes)
        self._probe.given_up.connect(self.stop)
        scanner.tested.connect(self._judge_line)
        self._patience = QTimer(self)
        self._patience.setObjectName("patience")
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._pass_over)
        self._make()

    # -- making ------------------------------------------------------------------------------------

    def _make(self) -> None:
        look = theme.look()
        intro = self.tr(
            "In phiếu thử, bấm Bắt đầu thử, rồi quét lần lượt ba mã trên phiếu. Trong lúc thử, mọi "
            "phím đều được ghi lại ở dưới và không làm việc gì khác."
        )
        self.body.addWidget(Line(intro, role="hint"))
        self._steps = [
            _Step(number, title)
            for number, title in enumerate(
                (
                    self.tr("Mã số ngắn"),
                    self.tr("Mã có đủ mười chữ số"),
                    self.tr("Mã QR như trên thẻ căn cước"),
                ),
                start=1,
            )
        ]
        for step in self._steps:
            self.body.addWidget(step)
        self._verdict = Notice()
        self._verdict.setObjectName("scannerVerdict")
        self._verdict.hide()
        self.body.addWidget(self._verdict)
        self.body.addStretch(1)
        label = PlainLabel(self.tr("Đã nhận được"), role="label")
        self.body.addWidget(label)
        self._raw = Line(self.tr("Chưa có gì."))
        self._raw.setObjectName("rawKeys")
        self._raw.setAccessibleDescription(label.text())
        self._raw.setMinimumHeight(3 * self._raw.fontMetrics().height())
        self._raw.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._raw)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        self._sheet = ActionButton(self.tr("In phiếu thử"), icon="printer")
        self._sheet.setObjectName("printScannerSheet")
        self._sheet.setEnabled(self._printers is not None)
        self._sheet.clicked.connect(self._print_sheet)
        self._stop = ActionButton(self.tr("Dừng"), "Esc", icon="x")
        self._stop.setObjectName("stopScannerTest")
        self._stop.clicked.connect(self.stop)
        self._stop.hide()
        self._begin = ActionButton(self.tr("Bắt đầu thử"), "F9", primary=True, icon="scan-barcode")
        self._begin.setObjectName("startScannerTest")
        self._begin.clicked.connect(self.start)
        self._begin.listen()
        row.addWidget(self._sheet)
        row.addStretch(1)
        row.addWidget(self._stop)
        row.addWidget(self._begin)
        self.body.addLayout(row)

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self._begin.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- going through it --------------------------------------------------------------------------

    @property
    def running(self) -> bool:
        """Whether a code is waited for."""
        return self._place < len(CODES)

    @Slot()
    def start(self) -> None:
        """Begin with the first code; until the end nobody else gets a key or a line."""
        self._place, self._found, self._by_wire = 0, [], False
        for step in self._steps:
            step.wait()
        self._verdict.clear()
        self._raw.setText(self.tr("Chưa có gì."))
        self._begin.setEnabled(False)
        self._stop.show()
        self._probe.listen(on=True)
        self._scanner.testing = True
        self._ask()

    @Slot()
    def stop(self) -> None:
        """End early; what was found so far stays."""
        if not self.running:
            return
        for step in self._steps[self._place :]:
            step.wait()
        self._place = len(CODES)
        self._release()

    def _release(self) -> None:
        self._patience.stop()
        self._probe.listen(on=False)
        self._scanner.testing = False
        self._stop.hide()
        self._begin.setEnabled(True)
        if self.isVisible():
            self.focus_first()

    def _ask(self) -> None:
        self._steps[self._place].ask()
        self._patience.start()

    @Slot()
    def _pass_over(self) -> None:
        self._judge(Heard("", End.NOTHING))

    @Slot(str, bool)
    def _judge_line(self, text: str, exact: bool) -> None:
        """Judge a line of a serial scanner, which has neither keys nor an end."""
        del exact
        self._by_wire = True
        self._judge(Heard(text))

    @Slot(object)
    def _judge(self, heard: Heard) -> None:
        if not self.running:
            return
        self._show_heard(heard)
        findings = judge(CODES[self._place], heard, slowest=GAP)
        step = self._steps[self._place]
        step.tell(findings, [self._sentence(one) for one in findings])
        well = all(one.fault.bearable for one in findings)
        self._sounds.play(Sound.READ if well else Sound.REFUSED)
        if {one.fault for one in findings} & _STAY:
            self._patience.start()
            return
        if well and not self._place:
            self._scanner.note_tried()
        self._found += findings
        self._place += 1
        if self.running:
            self._ask()
        else:
            self._conclude(findings)

    def _conclude(self, of_card: Sequence[Finding]) -> None:
        self._release()
        if not self._found:
            words = (
                self.tr("Máy quét tốt: giấy của quầy và thẻ căn cước đều đọc đúng.")
                if not self._by_wire
                else self.tr("Máy quét tốt qua cổng nối tiếp: giấy và thẻ căn cước đều đọc đủ dấu.")
            )
            self._verdict.tell(words, Tone.GOOD)
        elif wants_serial(of_card) and not self._by_wire:
            self._verdict.tell(
                self.tr(
                    "Để quét thẻ căn cước đủ dấu: đặt máy quét ở chế độ cổng nối tiếp (USB-COM), "
                    "chọn cổng ở bên cạnh rồi thử lại. Tên đọc qua bàn phím luôn phải đối chiếu."
                ),
                Tone.WARNING,
            )
        else:
            self._verdict.tell(self.tr("Sửa những điều ghi ở trên rồi thử lại."), Tone.WARNING)

    # -- showing -----------------------------------------------------------------------------------

    @Slot(str)
    def _show_strokes(self, strokes: str) -> None:
        self._raw.setText(_shown(strokes))

    def _show_heard(self, heard: Heard) -> None:
        if not heard.strokes:
            return
        end = {End.ENTER: " [Enter]", End.TAB: " [Tab]", End.NOTHING: ""}[heard.end]
        count = len(heard.strokes)
        if not heard.gaps:
            sentence = self.tr("{keys}  ({count} ký tự, cổng nối tiếp)", "", count)
        else:
            sentence = self.tr("{keys}{end}  ({count} phím, {pace} ms mỗi phím)", "", count)
        self._raw.setText(
            sentence.format(
                keys=_shown(heard.strokes),
                end=end,
                count=count,
                pace=round(heard.pace * 1000),
            )
        )

    def _sentence(self, finding: Finding) -> str:
        """Return what is wrong and what to do about it."""
        detail = finding.detail
        if len(detail) > _MOST_QUOTED:
            detail = f"{detail[:_MOST_QUOTED]}…"
        sentence = self._sentences()[finding.fault].format(detail=detail)
        return sentence.replace("  ", " ")

    def _sentences(self) -> dict[Fault, str]:
        return {
            Fault.SILENT: self.tr(
                "Không nhận được gì. Kiểm tra dây cắm; nếu máy quét đang ở chế độ cổng nối tiếp, "
                "chọn cổng ở bên cạnh; nếu chỉ đọc được mã vạch thì bỏ qua mã QR."
            ),
            Fault.OTHER_CODE: self.tr("Vừa quét mã số {detail}. Che hai mã kia rồi quét lại."),
            Fault.FOREIGN: self.tr("Nhận được “{detail}”, không có trên phiếu. Quét lại."),
            Fault.NO_END: self.tr(
                "Máy quét không gửi Enter: vẫn đọc được, chậm hơn nửa giây. Quét mã cấu hình "
                "“Add CR / Enter suffix” trong sách hướng dẫn."
            ),
            Fault.TAB_END: self.tr(
                "Máy quét gửi Tab thay cho Enter: vẫn dùng được. Nên đổi hậu tố thành Enter (CR)."
            ),
            Fault.BEFORE: self.tr(
                "Máy quét thêm “{detail}” trước mã. Tắt tiền tố (prefix, Code ID, AIM ID)."
            ),
            Fault.BEHIND: self.tr("Máy quét thêm “{detail}” sau mã. Tắt hậu tố này, chỉ để Enter."),
            Fault.CAPITALS: self.tr("CapsLock đang bật, chữ hoa thành chữ thường. Tắt CapsLock."),
            Fault.INPUT_METHOD: self.tr(
                "Bộ gõ tiếng Việt {detail} sửa chữ của máy quét: số trên giấy vẫn đúng, tên trên "
                "thẻ có thể sai. Tắt bộ gõ khi quét thẻ, hoặc dùng cổng nối tiếp."
            ),
            Fault.FRENCH: self.tr(
                "Bàn phím đang đặt kiểu Pháp (AZERTY), số thành ký hiệu: giấy vẫn quét được. Nên "
                "đổi bàn phím sang US."
            ),
            Fault.VIETNAMESE: self.tr(
                "Bàn phím đang đặt kiểu “Vietnamese”, hàng số thành ă â ê ô: giấy vẫn quét được. "
                "Nên đổi bàn phím sang US, gõ tiếng Việt bằng bộ gõ."
            ),
            Fault.LOST: self.tr(
                "Mất {detail} ký tự. Tăng khoảng nghỉ giữa các phím (inter-character delay) của "
                "máy quét lên 5–10 ms, hoặc dùng cổng nối tiếp."
            ),
            Fault.DOUBLED: self.tr(
                "{detail} ký tự bị lặp. Tăng khoảng nghỉ giữa các phím của máy quét, hoặc dùng "
                "cổng nối tiếp."
            ),
            Fault.ACCENTS_LOST: self.tr("Mất dấu tiếng Việt: tên trên thẻ phải gõ tay."),
            Fault.MANGLED: self.tr("Chữ có dấu bị sai bảng mã. Đặt máy quét ở UTF-8."),
            Fault.SLOW: self.tr(
                "Quá chậm: {detail} ms mỗi phím, như tay gõ, nên không nhận ra là máy quét. Đặt "
                "khoảng nghỉ giữa các phím (inter-character delay) về 0."
            ),
        }

    @Slot()
    def _print_sheet(self) -> None:
        self.print_out(PrinterRole.A5, "Phiếu thử máy quét", scanner_sheet)


class _Step(QWidget):
    """One code to scan: its number and name, how it went, and what was found."""

    def __init__(self, number: int, title: str) -> None:
        super().__init__()
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, look.px(2), 0, look.px(2))
        whole.setSpacing(look.px(4))
        row = QHBoxLayout()
        row.setSpacing(look.px(9))
        badge = PlainLabel(str(number), role="badge")
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(badge)
        row.addWidget(PlainLabel(title, role="strong"))
        row.addStretch(1)
        self._state = Pill()
        self._state.setObjectName(f"scannerStep.{number}")
        row.addWidget(self._state)
        whole.addLayout(row)
        self._found = Notice()
        self._found.setObjectName(f"scannerFound.{number}")
        self._found.hide()
        whole.addWidget(self._found)
        self.wait()

    def wait(self) -> None:
        """Not have been asked for yet."""
        self._state.tell(self.tr("Chưa thử"), Tone.PLAIN, "clock")
        self._found.clear()

    def ask(self) -> None:
        """Be the code that is to be scanned now."""
        self._state.tell(self.tr("Quét mã này"), Tone.ACCENT, "scan-barcode")
        self._found.clear()

    def tell(self, findings: Sequence[Finding], sentences: Sequence[str]) -> None:
        """Show what was found."""
        if not findings:
            self._state.tell(self.tr("Đọc đúng"), Tone.GOOD)
            self._found.clear()
            return
        bearable = all(one.fault.bearable for one in findings)
        tone = Tone.WARNING if bearable else Tone.BAD
        word = self.tr("Dùng được") if bearable else self.tr("Có lỗi")
        self._state.tell(word, tone)
        self._found.tell(" ".join(sentences), tone)


def _shown(strokes: str) -> str:
    """Return what came as it can be read, a Backspace as "[<]"; the end of a long code is cut."""
    text = strokes.replace(BACKSPACE, "[<]")
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
