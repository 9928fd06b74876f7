"""The cards beside the scanner's test: serial port, sounds, and papers for the desk."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.documents.badge_sheet import Badge, badge_sheet
from counter_app.documents.command_sheet import command_sheet
from counter_app.ports import JobReport, JobState
from counter_app.rules.printing import PrinterRole
from ui import keys, theme
from ui.forms import ChoiceBox, TextBox
from ui.printing import Printers
from ui.serial_scanner import SerialScanner, State
from ui.sounds import LOUDEST, Sound, Sounds
from ui.theme import Tone
from ui.widgets import ActionButton, Card, Line, Pill, PlainLabel

_NONE = ""
_OTHER = "\0"
"""The choice of a port that is typed."""
_QUIET, _USUAL = 40, 70
_SILENT = 0


class SerialCard(Card):
    """Which serial port the scanner stands at, if any, and how it is."""

    told = Signal(str, str)

    def __init__(self, scanner: SerialScanner, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Máy quét cổng nối tiếp"), parent=parent)
        self._scanner = scanner
        self._typing = False
        self._reading = False
        self._state = Pill()
        self._state.setObjectName("serialState")
        self.corner.addWidget(self._state)
        label = PlainLabel(self.tr("Cổng"), role="label")
        self.body.addWidget(label)
        self._box = ChoiceBox(())
        self._box.setObjectName("serialPort")
        self._box.edited.connect(self._choose)
        label.setBuddy(self._box)
        self.body.addWidget(self._box)
        self._path = TextBox()
        self._path.setObjectName("serialPath")
        self._path.setAccessibleName(self.tr("Đường dẫn của cổng"))
        self._path.setPlaceholderText(self.tr("COM5 hoặc /dev/ttyACM0, rồi Enter"))
        self._path.returnPressed.connect(self._take_path)
        self._path.hide()
        self.body.addWidget(self._path)
        self._hint = Line(role="hint")
        self._hint.setObjectName("serialHint")
        self.body.addWidget(self._hint)
        scanner.changed.connect(self._show)

    @Slot()
    def read(self) -> None:
        """Ask the machine again which ports there are."""
        chosen = self._scanner.port
        ports = self._scanner.ports()
        choices = [(self.tr("Không dùng"), _NONE)]
        choices += [
            (self.tr("{path} · {title}").format(path=one.path, title=one.title or "–"), one.path)
            for one in ports
        ]
        if chosen and chosen not in {one.path for one in ports}:
            choices.append((chosen, chosen))
        choices.append((self.tr("Cổng khác, gõ đường dẫn…"), _OTHER))
        # To offer other choices is to change the choice; nobody has chosen anything.
        self._reading = True
        self._box.offer(choices)
        self._box.choose(_OTHER if self._typing else chosen)
        self._reading = False
        self._show()

    @Slot()
    def _choose(self) -> None:
        if self._reading:
            return
        self._typing = self._box.value == _OTHER
        self._path.setVisible(self._typing)
        if self._typing:
            self._path.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self._scanner.choose(str(self._box.value or ""))
        self._tell()

    @Slot()
    def _take_path(self) -> None:
        path = self._path.text().strip()
        if not path:
            return
        self._typing = False
        self._path.hide()
        self._scanner.choose(path)
        self.read()
        self._box.setFocus(Qt.FocusReason.TabFocusReason)
        self._tell()

    def _tell(self) -> None:
        tone, word, _hint = self._words()
        self.told.emit(str(tone), self.tr("Cổng nối tiếp: {state}").format(state=word.lower()))

    @Slot()
    def _show(self) -> None:
        tone, word, hint = self._words()
        self._state.tell(word, tone)
        self._hint.setText(hint)

    def _words(self) -> tuple[Tone, str, str]:
        """Return tone, word and sentence for how it stands with the port."""
        port = self._scanner.port
        usual = self.tr(
            "Nhận đủ dấu trên thẻ căn cước, không phụ thuộc bộ gõ. Quét mã “USB-COM / Virtual "
            "COM” trong sách hướng dẫn của máy quét, rồi chọn cổng ở trên."
        )
        return {
            State.OFF: (Tone.PLAIN, self.tr("Không dùng"), usual),
            State.OPEN: (
                Tone.GOOD,
                self.tr("Đang nghe"),
                self.tr(
                    "Rút ra cắm lại sẽ tự nhận. Quét vào là đọc, không cần để con trỏ ở ô nào."
                ),
            ),
            State.ABSENT: (
                Tone.WARNING,
                self.tr("Chưa thấy"),
                self.tr("Không thấy cổng {port}. Cắm máy quét vào là tự nhận.").format(port=port),
            ),
            State.FORBIDDEN: (
                Tone.BAD,
                self.tr("Không có quyền"),
                self.tr(
                    "Tài khoản máy tính này không được mở {port}. Trên Linux, thêm tài khoản vào "
                    "nhóm dialout rồi đăng nhập lại."
                ).format(port=port),
            ),
            State.TAKEN: (
                Tone.BAD,
                self.tr("Đang bận"),
                self.tr("Chương trình khác đang dùng {port}. Đóng chương trình đó lại.").format(
                    port=port
                ),
            ),
            State.FAILED: (
                Tone.BAD,
                self.tr("Không mở được"),
                self.tr("{port} không phải cổng nối tiếp. Chọn cổng khác.").format(port=port),
            ),
        }[self._scanner.state]


class SoundCard(Card):
    """How loud a read and a refused scan are, and what they sound like."""

    def __init__(self, sounds: Sounds, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Âm thanh khi quét"), parent=parent)
        self._sounds = sounds
        label = PlainLabel(self.tr("Âm lượng"), role="label")
        self.body.addWidget(label)
        self._box = ChoiceBox(
            (
                (self.tr("Tắt tiếng"), _SILENT),
                (self.tr("Nhỏ"), _QUIET),
                (self.tr("Vừa"), _USUAL),
                (self.tr("To"), LOUDEST),
            )
        )
        self._box.setObjectName("volume")
        self._box.edited.connect(self._choose)
        label.setBuddy(self._box)
        self.body.addWidget(self._box)
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        for sound, name, word in (
            (Sound.READ, "hearRead", self.tr("Nghe: đọc được")),
            (Sound.REFUSED, "hearRefused", self.tr("Nghe: bị từ chối")),
        ):
            button = ActionButton(word)
            button.setObjectName(name)
            button.clicked.connect(lambda _checked=False, sound=sound: sounds.try_out(sound))
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self._hint = Line(role="hint")
        self._hint.setObjectName("soundHint")
        self.body.addWidget(self._hint)

    def read(self) -> None:
        """Show what is kept, and whether this machine can be heard at all."""
        volume = _SILENT if self._sounds.muted else self._sounds.volume
        nearest = min((_SILENT, _QUIET, _USUAL, LOUDEST), key=lambda one: abs(one - volume))
        self._box.blockSignals(True)
        self._box.choose(nearest)
        self._box.blockSignals(False)
        self._hint.setText(
            ""
            if self._sounds.possible
            else self.tr("Máy này không phát được âm thanh; dấu hiệu trên màn hình vẫn có.")
        )
        self._hint.setVisible(bool(self._hint.text()))

    @Slot()
    def _choose(self) -> None:
        volume = self._box.value
        assert isinstance(volume, int)
        self._sounds.mute(on=not volume)
        if volume:
            self._sounds.set_volume(volume)
            self._sounds.play(Sound.READ)


class PrintingCard(Card):
    """A card from which papers are printed that are in no queue."""

    told = Signal(str, str)

    def __init__(self, title: str, printers: Printers | None) -> None:
        super().__init__(title)
        self._printers = printers

    def show_first(self, role: PrinterRole, title: str, pdf: Callable[[], bytes]) -> None:
        """Show a paper; from there it is printed where those of a role go."""
        from ui.preview import PaperView

        act = (self.tr("In"), partial(self.print_out, role, title, pdf))
        PaperView(self, title, pdf, act=act).open()

    def print_out(self, role: PrinterRole, title: str, pdf: Callable[[], bytes]) -> None:
        """Print a paper where those of a role go, and say how it came out."""
        assert self._printers is not None
        self._printers.try_out(role, title, pdf, partial(self._tell_printed, role))

    def _tell_printed(self, role: PrinterRole, job: str, report: JobReport) -> None:
        assert self._printers is not None
        if report.state is not JobState.DONE:
            self.told.emit(str(Tone.BAD), f"{report.cause} {report.remedy}")
            return
        into_folder = not self._printers.profile(role).printer
        sentence = self.tr("Đã lưu {job}.") if into_folder else self.tr("Đã in xong ({job}).")
        self.told.emit(str(Tone.GOOD), sentence.format(job=job))


class DeskPapersCard(PrintingCard):
    """Papers for the desk: the command sheet and the badges of the people."""

    def __init__(self, printers: Printers | None, badges: Callable[[], Sequence[Badge]]) -> None:
        super().__init__(self.tr("Giấy để ở quầy"), printers)
        self._badges = badges
        sentence = self.tr("Quét mã thay cho bấm phím; quét thẻ cán bộ để đổi người trực.")
        self.body.addWidget(Line(sentence, role="hint"))
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        for name, text, slot in (
            ("printCommands", self.tr("Phiếu mã lệnh"), self._print_commands),
            ("printBadges", self.tr("Thẻ cán bộ"), self._print_badges),
        ):
            button = ActionButton(text, icon="printer")
            button.setObjectName(name)
            button.setEnabled(printers is not None)
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    @Slot()
    def _print_commands(self) -> None:
        pdf = partial(command_sheet, keys.cap)
        self.show_first(PrinterRole.A4, "Phiếu mã lệnh tại quầy", pdf)

    @Slot()
    def _print_badges(self) -> None:
        pdf = partial(badge_sheet, tuple(self._badges()))
        self.show_first(PrinterRole.A4, "Thẻ cán bộ tại quầy", pdf)
