"""Which printer serves which paper on this machine: chosen, looked at, and tried with a test page.

No choice is made silently: what serves a paper, and how it is, always stands in words.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.desks.printing import Printing
from counter_app.documents.test_page import test_page
from counter_app.ports import JobReport, JobState
from counter_app.rules.printing import PrinterRole
from counter_app.rules.settings import OfficeSettings
from ui import theme
from ui.columns import TwoColumns
from ui.dialogs import choose_folder
from ui.forms import ChoiceBox
from ui.printer_profiles import KindsCard, ProfileSheet, test_title, told
from ui.printing import Overview, PrinterProfile, Printers, Trouble, open_pdf
from ui.theme import Tone
from ui.widgets import ActionButton, Card, Line, Notice, Pill, PlainLabel
from ui.words import Words

FOLDER = ""
"""The choice of the folder instead of a printer."""

_CARD = 558
_ADVICE = 470
_NAMES = {PrinterRole.A5: "A5", PrinterRole.A4: "A4", PrinterRole.ROLL: "80 mm"}
_TWO_LINES = 52
"""The height of a notice of two lines, in pixels at 100 %."""


class PrinterChoices(QWidget):
    """A card for each paper size, and what a test page must look like."""

    told = Signal(str, str)
    unprinted_wanted = Signal()
    """Somebody would see the papers that have not come out."""

    def __init__(
        self,
        printers: Printers,
        printing: Printing,
        words: Words,
        parent: QWidget | None = None,
        *,
        settings: Callable[[], OfficeSettings] = OfficeSettings,
    ) -> None:
        """Let one choose among `printers`.

        `settings` say which papers come out on which size. Only where the office prints receipts on
        a till roll, or once a printer was chosen for it, a printer for rolls is asked for.
        """
        super().__init__(parent)
        self._printers = printers
        self._printing = printing
        self._settings = settings
        self._cards = {role: PrinterCard(role, printers, words) for role in PrinterRole}
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(12))
        pair = QWidget()
        receipts, others = self._cards[PrinterRole.A5], self._cards[PrinterRole.A4]
        columns = TwoColumns(pair, receipts, others, _CARD)
        columns.setContentsMargins(0, 0, 0, 0)
        for card in self._cards.values():
            card.told.connect(self.told)
        whole.addWidget(pair)
        self._kinds = KindsCard(printers, words, settings)
        self._kinds.told.connect(self.told)
        below, side = QWidget(), QWidget()
        stacked = QVBoxLayout(side)
        stacked.setContentsMargins(0, 0, 0, 0)
        stacked.setSpacing(look.px(12))
        stacked.addWidget(self._cards[PrinterRole.ROLL])
        self._advice = self._make_advice()
        stacked.addWidget(self._advice)
        stacked.addStretch(1)
        columns = TwoColumns(below, self._kinds, side, _ADVICE)
        columns.setContentsMargins(0, 0, 0, 0)
        self._offer_roll()
        whole.addWidget(below, 1)
        whole.addLayout(self._make_foot())
        printers.chosen.connect(self._show_choices)

    @Slot()
    def read(self) -> None:
        """Ask the machine again which printers there are and how they do."""
        self._offer_roll()
        for card in self._cards.values():
            card.show_looking()
        self._kinds.read()
        self._printers.look(self._show)
        self._count()

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        next(iter(self._cards.values())).focus_first()

    def _offer_roll(self) -> None:
        on_roll = self._settings().receipt_size == PrinterRole.ROLL.value
        wanted = on_roll or self._printers.is_chosen(PrinterRole.ROLL)
        self._cards[PrinterRole.ROLL].setVisible(wanted)
        # All of it stands on the test page itself, too.
        self._advice.setVisible(not wanted)

    def _show(self, overview: Overview) -> None:
        for role, card in self._cards.items():
            card.show_overview(overview, overview.troubles[role])
        self._kinds.show_overview(overview)

    @Slot()
    def _show_choices(self) -> None:
        if self.isVisible():
            self._printers.look(self._show)

    def _count(self) -> None:
        count = self._printing.queue().count
        sentence = self.tr("Còn {count} giấy đã lưu mà chưa in ra.")
        self._waiting.setText(sentence.format(count=count) if count else "")
        self._unprinted.setVisible(bool(count))

    def _make_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        self._waiting = Notice(tone=Tone.WARNING)
        self._waiting.setObjectName("waiting")
        row.addWidget(self._waiting, 1)
        row.addStretch(0)
        self._unprinted = ActionButton(self.tr("Xem giấy chưa in"), icon="list")
        self._unprinted.setObjectName("showUnprinted")
        self._unprinted.clicked.connect(self.unprinted_wanted)
        again = ActionButton(self.tr("Dò lại máy in"), "F5", icon="refresh-cw")
        again.setObjectName("lookAgain")
        again.clicked.connect(self.read)
        again.listen()
        row.addWidget(self._unprinted)
        row.addWidget(again)
        return row

    def _make_advice(self) -> Card:
        card = Card(self.tr("Trang in thử phải như sau"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.look().px(8))
        grid.setColumnStretch(1, 1)
        for number, sentence in enumerate(
            (
                self.tr("Đặt thước vào vạch: dài đúng số mm ghi bên vạch, cả ngang lẫn dọc."),
                self.tr("Khung ngoài cách đều mép giấy, thấy đủ bốn cạnh."),
                self.tr("Quét mã vạch và mã QR: đầu màn hình báo đọc được dãy số bên dưới mã."),
                self.tr("Chữ đủ dấu, không có ô vuông."),
            )
        ):
            grid.addWidget(PlainLabel(f"{number + 1}."), number, 0)
            grid.addWidget(Line(sentence), number, 1)
        card.body.addLayout(grid)
        return card


class PrinterCard(Card):
    """The printer of one paper size."""

    told = Signal(str, str)

    def __init__(self, role: PrinterRole, printers: Printers, words: Words) -> None:
        titles = {
            PrinterRole.A5: self.tr("Khổ A5: giấy tiếp nhận"),
            PrinterRole.A4: self.tr("Khổ A4: bàn giao, tổng hợp"),
            PrinterRole.ROLL: self.tr("Cuộn 80 mm: giấy tiếp nhận"),
        }
        super().__init__(titles[role])
        self._role = role
        self._printers = printers
        self._words = words
        self._overview: Overview | None = None
        self._state = Pill()
        self._state.setObjectName(f"state.{role.value}")
        self.corner.addWidget(self._state)
        label = PlainLabel(self.tr("In ra"), role="label")
        self.body.addWidget(label)
        self._box = ChoiceBox(self._choices((), printers.profile(role)))
        self._box.setObjectName(f"printer.{role.value}")
        self._box.setAccessibleDescription(titles[role])
        self._box.choose(printers.profile(role).printer)
        self._box.edited.connect(self._choose)
        label.setBuddy(self._box)
        self.body.addWidget(self._box)
        self._hint = Line(role="hint")
        self._hint.setObjectName(f"hint.{role.value}")
        self.body.addWidget(self._hint)
        self._notice = Notice()
        self._notice.setObjectName(f"printerNotice.{role.value}")
        self._notice.hide()
        self._stay = ActionButton(self.tr("Dùng tệp PDF"), icon="check")
        self._stay.setObjectName(f"keepFolder.{role.value}")
        self._stay.clicked.connect(self._keep_folder)
        # Two lines: beside a key that may shrink, a row is reckoned for less than it gets.
        self._notice.setMinimumHeight(theme.look().px(_TWO_LINES))
        said = QHBoxLayout()
        said.setSpacing(theme.look().px(10))
        said.addWidget(self._notice, 1)
        said.addWidget(self._stay, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(said)
        self.body.addStretch(1)
        self.body.addLayout(self._make_buttons(titles[role]))
        self._show_profile()

    def _make_buttons(self, described: str) -> QHBoxLayout:
        """Make what can be done with the printer, or the folder, of the paper `described`."""
        role, look = self._role, theme.look()
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        self._folder = ActionButton(self.tr("Đổi thư mục"), icon="folder")
        self._folder.setObjectName(f"changeFolder.{role.value}")
        self._folder.clicked.connect(self._ask_folder)
        self._open = ActionButton(self.tr("Mở thư mục"), icon="eye")
        self._open.setObjectName(f"openFolder.{role.value}")
        self._open.clicked.connect(self._open_folder)
        self._test = ActionButton(self.tr("In trang thử"), icon="printer")
        self._test.setObjectName(f"testPage.{role.value}")
        self._test.clicked.connect(self._print_test)
        self._how = ActionButton(self.tr("Chỉnh cách in"), icon="settings")
        self._how.setObjectName(f"editProfile.{role.value}")
        self._how.clicked.connect(self._edit)
        row.addStretch(1)
        self._stay.setAccessibleDescription(described)
        for button in (self._folder, self._open, self._how, self._test):
            button.setAccessibleDescription(described)
            row.addWidget(button)
        return row

    def focus_first(self) -> None:
        """Put the focus into the choice."""
        self._box.setFocus()

    def show_looking(self) -> None:
        """Say that the machine is being asked."""
        self._state.tell(self.tr("Đang hỏi máy in…"), Tone.PLAIN, "clock")

    def show_overview(self, overview: Overview, trouble: Trouble) -> None:
        """Show which printers there are, and how the one that serves this paper is."""
        profile = self._printers.profile(self._role)
        self._overview = overview
        self._box.blockSignals(True)
        self._box.offer(self._choices(overview.names, profile))
        self._box.choose(profile.printer)
        self._box.blockSignals(False)
        self._show_profile()
        if trouble:
            self._state.tell(self.tr("Không in được"), Tone.BAD, "printer-x")
            self._notice.tell(trouble.sentence, Tone.BAD)
            return
        self._say_ready()
        self._notice.setText("")
        if not self._printers.is_chosen(self._role):
            self._say_unchosen(overview)

    def _say_ready(self) -> None:
        if self._printers.profile(self._role).printer:
            self._state.tell(self.tr("Sẵn sàng"), Tone.GOOD, "printer-check")
        else:
            self._state.tell(self.tr("Lưu tệp PDF"), Tone.PLAIN, "file-text")

    # -- choosing ----------------------------------------------------------------------------------

    def _choices(self, names: tuple[str, ...], profile: PrinterProfile) -> list[tuple[str, object]]:
        """Return the printers there are, the chosen one even when it is gone, and the folder."""
        known = list(names)
        if profile.printer and profile.printer not in names:
            known.append(profile.printer)
        offered: list[tuple[str, object]] = [(name, name) for name in known]
        return [*offered, (self.tr("Lưu thành tệp PDF, không in"), FOLDER)]

    @Slot()
    def _choose(self) -> None:
        # Another printer is off in another way.
        folder = self._printers.profile(self._role).folder
        self._use(PrinterProfile(str(self._box.value), folder))

    def _use(self, profile: PrinterProfile) -> None:
        self._notice.setText("")
        self._printers.choose(self._role, profile)
        self._show_profile()
        sentence = self.tr("{role}: {printer}")
        where = profile.printer or str(profile.folder)
        self.told.emit(
            Tone.GOOD, sentence.format(role=self._words.printer_role(self._role), printer=where)
        )

    def _show_profile(self) -> None:
        profile = self._printers.profile(self._role)
        into_folder = not profile.printer
        self._stay.setVisible(into_folder and not self._printers.is_chosen(self._role))
        self._folder.setVisible(into_folder)
        self._open.setVisible(into_folder)
        self._how.setVisible(not into_folder)
        self._test.setText(self.tr("Lưu trang thử") if into_folder else self.tr("In trang thử"))
        if into_folder:
            sentence = self.tr("Tệp nằm trong {folder}, mỗi ngày một thư mục.")
            self._hint.setText(sentence.format(folder=profile.folder))
        else:
            sentence = (
                self.tr("In đúng kích thước thật, dài theo nội dung, trên cuộn rộng 80 mm.")
                if self._role is PrinterRole.ROLL
                else self.tr("In đúng kích thước thật, một mặt, khổ {size}.")
            )
            size = self.tr("cuộn 80 mm") if self._role is PrinterRole.ROLL else _NAMES[self._role]
            said = sentence.format(size=size)
            beside = told(profile)
            also = self.tr("{plain} Chỉnh riêng: {beside}.")
            self._hint.setText(also.format(plain=said, beside=beside) if beside else said)

    def _say_unchosen(self, overview: Overview) -> None:
        if overview.names:
            count = len(overview.names)
            sentence = self.tr(
                "Máy này có {count} máy in. Hãy chọn máy in cho loại giấy này.", "", count
            )
            self._notice.tell(sentence.format(count=count), Tone.WARNING)
        else:
            self._notice.tell(
                self.tr(
                    "Không thấy máy in nào. Giấy tờ đang được lưu thành tệp PDF. Không định in "
                    "thì bấm Dùng tệp PDF."
                ),
                Tone.WARNING,
            )

    @Slot()
    def _edit(self) -> None:
        sheet = ProfileSheet(self, self._printers, self._words, self._role, self._overview)
        sheet.saved.connect(self._show_edited)
        sheet.open()

    @Slot(str)
    def _show_edited(self, sentence: str) -> None:
        self._show_profile()
        self.told.emit(str(Tone.GOOD), sentence)

    # -- the folder --------------------------------------------------------------------------------

    @Slot()
    def _ask_folder(self) -> None:
        profile = self._printers.profile(self._role)
        choose_folder(self, self.tr("Thư mục lưu tệp PDF"), profile.folder, self._change_folder)

    @Slot()
    def _keep_folder(self) -> None:
        """Have files on purpose: nobody is asked for a printer any more."""
        self._use(self._printers.profile(self._role))

    def _change_folder(self, folder: Path) -> None:
        self._use(replace(self._printers.profile(self._role), printer=FOLDER, folder=folder))

    @Slot()
    def _open_folder(self) -> None:
        folder = self._printers.profile(self._role).folder
        if not folder.is_dir() or not open_pdf(folder):
            sentence = self.tr("Chưa có giấy nào trong {folder}.")
            self.told.emit(Tone.WARNING, sentence.format(folder=folder))

    # -- the test page -----------------------------------------------------------------------------

    @Slot()
    def _print_test(self) -> None:
        self._test.setEnabled(False)
        self._state.tell(self.tr("Đang in trang thử…"), Tone.ACCENT, "printer")
        self._notice.setText("")
        title = test_title(self._role)
        self._printers.try_out(self._role, title, partial(test_page, self._role), self._show_tried)

    def _show_tried(self, job: str, report: JobReport) -> None:
        self._test.setEnabled(True)
        if report.state is JobState.DONE:
            into_folder = not self._printers.profile(self._role).printer
            sentence = (
                self.tr("Đã lưu {job}.")
                if into_folder
                else self.tr("Máy in báo đã in xong ({job}). Hãy xem trang giấy.")
            )
            self._say_ready()
            self._notice.tell(sentence.format(job=job), Tone.GOOD)
        else:
            self._state.tell(self.tr("Không in được"), Tone.BAD, "printer-x")
            self._notice.tell(f"{report.cause} {report.remedy}", Tone.BAD)
