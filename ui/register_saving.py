"""The register of a period as a file: which days, which form, where to; then written unseen."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.desks.register_in import RegisterDesk
from counter_app.errors import Refused, WritingStopped
from ui import theme
from ui.background import Background
from ui.day_box import DayBox
from ui.dialogs import Sheet
from ui.forms import ChoiceBox
from ui.long_work import LongWork, Watch
from ui.refusals import refusals_shown_in
from ui.saving import ChooseFile
from ui.session import Session
from ui.theme import Tone
from ui.widgets import Line, Notice, PlainLabel
from ui.words import Words

_ASKING, _WORKING = range(2)


class RegisterSavingSheet(Sheet):
    """Two days, a form and one key; the counter works on while the file is written."""

    saved = Signal(str)
    """The file is there; the sentence says where, and how much is in it."""

    def __init__(
        self,
        parent: QWidget,
        *,
        registers: RegisterDesk,
        session: Session,
        words: Words,
        background: Background,
        choose_file: ChooseFile,
        today: date,
    ) -> None:
        """Offer this year up to `today`; `choose_file` asks where to save."""
        text = self.tr("Lưu các hồ sơ nhận trong kỳ; tệp nhập lại được ở nơi khác.")
        super().__init__(parent, self.tr("Lưu sổ hồ sơ ra tệp"), text, "download", Tone.ACCENT)
        self.setObjectName("registerSavingSheet")
        self._registers = registers
        self._session = session
        self._words = words
        self._choose_file = choose_file
        self._work = LongWork(background, words)
        self._work.setObjectName("savingWork")
        self._steps = QStackedWidget()
        self._steps.addWidget(self._make_asking(today))
        self._steps.addWidget(self._work)
        self._notice = Notice()
        self._notice.setObjectName("savingRefusal")
        self._notice.hide()
        self.body.addWidget(self._steps)
        self.body.addWidget(self._notice)
        self._leave = self.add_button("cancel", self.tr("Thôi"), key="Esc")
        self._leave.clicked.connect(self.reject)
        self._save = self.add_button(
            "chooseWhere", self.tr("Chọn nơi lưu…"), key="F9", primary=True
        )
        self._save.clicked.connect(self._choose)
        for button in (self._leave, self._save):
            button.setAutoDefault(False)
        self._save.listen()
        self._count()
        self._first.setFocus()

    # -- making ------------------------------------------------------------------------------------

    def _make_asking(self, today: date) -> QWidget:
        page = QWidget()
        look = theme.look()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, look.px(6), 0, 0)
        column.setSpacing(look.px(10))
        days = QGridLayout()
        days.setHorizontalSpacing(look.px(10))
        days.setVerticalSpacing(look.px(3))
        self._first = DayBox(today)
        self._first.setObjectName("savingFirst")
        self._first.choose(date(today.year, 1, 1))
        self._last = DayBox(today)
        self._last.setObjectName("savingLast")
        for place, (title, box) in enumerate(
            ((self.tr("Nhận từ ngày"), self._first), (self.tr("đến hết ngày"), self._last))
        ):
            label = PlainLabel(title, role="label")
            label.setBuddy(box)
            box.setAccessibleName(title)
            box.day_changed.connect(self._count)
            days.addWidget(label, 0, place)
            days.addWidget(box, 1, place)
        self._form = ChoiceBox(
            ((self.tr("Bảng tính XLSX"), "xlsx"), (self.tr("Văn bản CSV"), "csv"))
        )
        self._form.setObjectName("savingForm")
        label = PlainLabel(self.tr("Dạng tệp"), role="label")
        label.setBuddy(self._form)
        self._form.setAccessibleName(label.text())
        days.setRowMinimumHeight(2, look.px(8))
        days.addWidget(label, 3, 0, 1, 2)
        days.addWidget(self._form, 4, 0, 1, 2)
        days.setColumnStretch(2, 1)
        column.addLayout(days)
        self._found = Line(role="hint")
        self._found.setObjectName("savingCount")
        column.addWidget(self._found)
        return page

    # -- asking ------------------------------------------------------------------------------------

    @Slot()
    def _count(self) -> None:
        """Say how many dossiers there are between the days."""
        first, last = self._first.day, self._last.day
        count = self._registers.count(first, last) if first <= last else 0
        told = self.tr("{count} hồ sơ").format(count=self._words.whole(count))
        if first > last:
            told = self.tr("Ngày đầu phải trước ngày cuối.")
        self._found.setText(told)
        self._save.setEnabled(count > 0)
        self._total = count

    @Slot()
    def _choose(self) -> None:
        self._count()
        if not self._save.isEnabled():
            return
        first, last = self._first.day, self._last.day
        name = self.tr("Sổ hồ sơ {first} đến {last}").format(
            first=f"{first:%Y-%m-%d}", last=f"{last:%Y-%m-%d}"
        )
        form = str(self._form.value)
        title = self.tr("Lưu sổ hồ sơ ra tệp")
        kind = self.tr("Bảng tính {form}").format(form=form.upper())
        self._choose_file(self, title, Path.home() / f"{name}.{form}", kind, self._write)

    def _write(self, path: Path) -> None:
        """Write the file from one moment of the books, in the other thread."""
        first, last, registers = self._first.day, self._last.day, self._registers
        by = self._session.by

        def write(watch: Watch) -> int:
            with registers.elsewhere() as desk:
                return desk.save(path, first, last, by=by, watch=watch)

        self._notice.clear()
        self._show_working(working=True)
        self._work.run(
            self.tr("Đang ghi {name}").format(name=path.name),
            write,
            then=lambda count: self._wrote(path, count),
            otherwise=self._failed,
            total=self._total,
            unit=self.tr("hồ sơ"),
        )

    def _wrote(self, path: Path, count: int) -> None:
        sentence = self.tr("Đã lưu {count} hồ sơ vào tệp {path}")
        self.saved.emit(sentence.format(count=self._words.whole(count), path=path))
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._show_working(working=False)
        if not isinstance(error, Refused):
            raise error
        if isinstance(error, WritingStopped):
            super().reject()
            return
        with refusals_shown_in(self._notice, self._words.refusal):
            raise error

    def _show_working(self, *, working: bool) -> None:
        self._steps.setCurrentIndex(_WORKING if working else _ASKING)
        self._save.setEnabled(not working)
        self._leave.setText(self.tr("Dừng") if working else self.tr("Thôi"))

    def reject(self) -> None:
        """Stop the writing; with nothing to stop, leave."""
        if self._work.running:
            self._work.stop()
        else:
            super().reject()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Let Enter save nothing by mistake."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
