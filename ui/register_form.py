"""Sổ theo dõi hồ sơ (Mẫu 07) of a period: seen as a list, as paper, printed or kept as a file.

A busy month has thousands of lines: they are read a few days at a time between two keys, and laid
out in the background.
"""

import time
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counter_app.desks.reports import Reports, check_period
from counter_app.ports import Clock
from counter_app.rules.papers import RegisterPaper, RegisterRow
from ui import theme
from ui.background import Background
from ui.day_box import DayBox
from ui.refusals import refusals_shown_in
from ui.saving import Saving
from ui.session import Session
from ui.tables import PAGE, RIGHT, Column, RowsModel, RowsView, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, ElidedLabel, EmptyState, Notice, PlainLabel
from ui.words import Words

_DAY = timedelta(days=1)
_AT_ONCE = 0.02
"""Seconds of reading between two looks at keys and mouse."""


class RegisterForm(QWidget):
    """The period on top, its lines as they stand in the book, and what becomes of them."""

    told = Signal(str, str)
    done = Signal()
    _layout_begun = Signal(int)
    _layout_over = Signal()

    def __init__(
        self,
        *,
        reports: Reports,
        session: Session,
        words: Words,
        clock: Clock,
        background: Background,
        saving: Saving,
        parent: QWidget | None = None,
    ) -> None:
        """Show the register that `reports` keeps; papers are laid out in the `background`."""
        super().__init__(parent)
        self._reports = reports
        self._session = session
        self._words = words
        self._clock = clock
        self._background = background
        self._saving = saving
        self._today = clock.now().date()
        self._parts: list[RegisterPaper] = []
        self._next = self._today
        self._paper: RegisterPaper | None = None
        self._viewed: RegisterPaper | None = None
        self._pace = QTimer(self)
        self._pace.setObjectName("registerPace")
        self._pace.setInterval(0)
        self._pace.timeout.connect(self._read_on)
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(16))
        whole.setSpacing(look.px(12))
        whole.addLayout(self._make_period())
        whole.addWidget(self._make_lines(), 1)
        self._notice = Notice()
        self._notice.setObjectName("registerRefusal")
        self._notice.hide()
        whole.addWidget(self._notice)
        whole.addWidget(self._make_progress())
        whole.addLayout(self._make_buttons())
        self._layout_begun.connect(self._show_layout)
        self._layout_over.connect(self._progress.hide)

    # -- what the page asks ------------------------------------------------------------------------

    def read(self) -> None:
        """Read the lines of the period afresh."""
        self.follow_today()
        self._begin_to_read()

    def follow_today(self) -> None:
        """Go with the calendar: a period that reached until today goes on."""
        today = self._clock.now().date()
        if today == self._today:
            return
        reached_today = self._last.day == self._today
        self._today = today
        for box in (self._first, self._last):
            box.set_today(today)
        if reached_today:
            self._last.choose(today)

    def start(self) -> None:
        """Put the focus where work begins."""
        self._first.setFocus()

    # -- making ------------------------------------------------------------------------------------

    def _make_period(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(8))
        self._first = DayBox(self._today)
        self._first.choose(self._today.replace(day=1))
        self._last = DayBox(self._today)
        for box, name, text in (
            (self._first, "registerFirst", self.tr("Từ ngày")),
            (self._last, "registerLast", self.tr("đến hết ngày")),
        ):
            box.setObjectName(name)
            box.setAccessibleName(text)
            box.day_changed.connect(self._begin_to_read)
            label = PlainLabel(text, role="label")
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
        year = ActionButton(self.tr("Cả năm"))
        year.setObjectName("wholeYear")
        year.clicked.connect(self._choose_year)
        row.addWidget(year)
        row.addStretch(1)
        return row

    def _make_months(self, row: QHBoxLayout) -> None:
        before = ActionButton("", "Ctrl+PgUp", icon="chevron-left")
        before.setObjectName("monthBefore")
        before.clicked.connect(lambda: self._step(-1))
        self._after = ActionButton("", "Ctrl+PgDown", icon="chevron-right")
        self._after.setObjectName("monthAfter")
        self._after.clicked.connect(lambda: self._step(1))
        for button, name in (
            (before, self.tr("Tháng trước")),
            (self._after, self.tr("Tháng sau")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.listen()
            row.addWidget(button)

    def _make_lines(self) -> Card:
        card = Card()
        head = QHBoxLayout()
        self._status = ElidedLabel(role="heading")
        self._status.setObjectName("registerStatus")
        head.addWidget(self._status, 1)
        self._make_months(head)
        card.body.addLayout(head)
        columns: tuple[Column[Any, Any], ...] = (
            Column(self.tr("Số TT"), lambda row: row.line, self._words.whole, RIGHT, figures=True),
            Column(self.tr("Mã hồ sơ"), lambda row: row.number, figures=True),
            Column(self.tr("Người nộp"), lambda row: row.applicant, weight=1, fixed_chars=16),
            Column(self.tr("Thủ tục"), lambda row: row.procedure, weight=2, fixed_chars=12),
            Column(
                self.tr("Tiếp nhận"),
                lambda row: row.received_on,
                show=self._words.day_short,
                figures=True,
            ),
            Column(
                self.tr("Hẹn trả"), lambda row: row.due_on, show=self._words.day_short, figures=True
            ),
            Column(self.tr("Đã trả"), lambda row: row.given_on, show=self._given, figures=True),
        )
        self._model = RowsModel(columns, more=self._page_after)
        self._lines: RowsView = table_view(
            self._model,
            empty=EmptyState(
                "book-open",
                self.tr("Kỳ này chưa có hồ sơ nào"),
                self.tr("Chọn kỳ khác bằng Ctrl+PgUp, hoặc gõ ngày."),
            ),
        )
        self._lines.setObjectName("registerLines")
        self._lines.setAccessibleName(self.tr("Sổ theo dõi hồ sơ"))
        self._lines.setMinimumHeight(theme.look().px(40 + 3 * theme.look().theme.row))
        card.body.addWidget(self._lines, 1)
        return card

    def _make_progress(self) -> QWidget:
        """Return the line that says what goes on in the background, and how not to wait for it."""
        self._progress = QWidget()
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().px(10))
        self._doing = Notice()
        self._doing.setObjectName("registerProgress")
        row.addWidget(self._doing, 1)
        leave = QPushButton(self.tr("Thôi không xem"))
        leave.setObjectName("leaveView")
        leave.setProperty("quiet", True)
        leave.clicked.connect(self._leave_view)
        self._leave = leave
        row.addWidget(leave)
        self._progress.hide()
        return self._progress

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        row.addWidget(ElidedLabel(self.tr("Khổ A4 ngang, dòng theo số thứ tự"), role="hint"), 1)
        self._view = ActionButton(self.tr("Xem giấy"), "Ctrl+O", icon="eye")
        self._view.setObjectName("viewRegister")
        self._view.clicked.connect(self._see)
        self._pdf = ActionButton(self.tr("Lưu PDF"), "Ctrl+S", icon="download")
        self._pdf.setObjectName("saveRegister")
        self._pdf.clicked.connect(self._save)
        self._out = ActionButton(self.tr("In sổ"), "F9", primary=True, icon="printer")
        self._out.setObjectName("printRegister")
        self._out.clicked.connect(self._print)
        for button in (self._view, self._pdf, self._out):
            button.listen()
            row.addWidget(button)
        return row

    # -- reading -----------------------------------------------------------------------------------

    @Slot()
    def _begin_to_read(self) -> None:
        first, last = self._first.day, self._last.day
        self._pace.stop()
        self._parts, self._paper, self._viewed = [], None, None
        self._after.setEnabled(last < self._today)
        with refusals_shown_in(self._notice, self._words.refusal) as attempt:
            check_period(first, last)
        self._show_standing()
        if attempt.refused:
            self._status.setText(self.tr("Sổ theo dõi hồ sơ"))
            self._model.reload()
            return
        self._next = first
        self._pace.start()

    @Slot()
    def _read_on(self) -> None:
        """Read some days more, and let keys and mouse have their turn."""
        last = self._last.day
        until = time.monotonic() + _AT_ONCE
        with refusals_shown_in(self._notice, self._words.refusal) as attempt:
            while self._next <= last:
                part = self._reports.register(self._next, self._next, by=self._session.user.name)
                self._parts.append(part)
                self._next += _DAY
                if time.monotonic() >= until:
                    break
        if attempt.refused:
            self._pace.stop()
        elif self._next > last:
            self._pace.stop()
            self._paper = self._reports.joined(self._parts, self._first.day, last)
            self._model.reload()
            self._lines.choose(0)
        self._show_standing()

    def _page_after(self, last: RegisterRow | None) -> Sequence[RegisterRow]:
        """Return the next lines for the list."""
        if self._paper is None:
            return ()
        rows = self._paper.rows
        start = 0 if last is None else self._model.rowCount()
        return rows[start : start + PAGE]

    def _show_standing(self) -> None:
        paper = self._paper
        for button in (self._view, self._pdf, self._out):
            button.setEnabled(paper is not None)
        if paper is None:
            read = sum(len(part.rows) for part in self._parts)
            sentence = self.tr("Đang đọc sổ: {count} hồ sơ …")
            self._status.setText(sentence.format(count=self._words.whole(read)))
        elif paper.rows:
            sentence = self.tr("Quyển {book} · {count} hồ sơ, số thứ tự {first} đến {last}")
            self._status.setText(
                sentence.format(
                    book=paper.book,
                    count=self._words.whole(len(paper.rows)),
                    first=self._words.whole(paper.rows[0].line),
                    last=self._words.whole(paper.rows[-1].line),
                )
            )
        else:
            self._status.setText(self.tr("Sổ theo dõi hồ sơ"))

    def _given(self, day: date | None) -> str:
        return "–" if day is None else self._words.day_short(day)

    # -- the period --------------------------------------------------------------------------------

    def _step(self, months: int) -> None:
        """Show the month before that in which the period begins, or the one after."""
        first = self._first.day.replace(day=1)
        first = (first + 32 * _DAY if months > 0 else first - _DAY).replace(day=1)
        if first <= self._today:
            self._choose(first, (first + 32 * _DAY).replace(day=1) - _DAY)

    @Slot()
    def _choose_year(self) -> None:
        year = self._first.day.year
        self._choose(date(year, 1, 1), date(year, 12, 31))

    def _choose(self, first: date, last: date) -> None:
        """Show a period, no further than today."""
        for box, day in ((self._first, first), (self._last, last)):
            box.blockSignals(True)
            box.choose(day)
            box.blockSignals(False)
        self._begin_to_read()

    # -- doing -------------------------------------------------------------------------------------

    @Slot()
    def _see(self) -> None:
        """Lay the register out, and show it as it would come out."""
        paper = self._paper
        if paper is None or self._viewed is not None:
            return
        self._viewed = paper
        self._leave.show()
        self._background.run(
            lambda: self._laid_out(paper),
            then=lambda pdf: self._show_paper(paper, pdf),
            otherwise=self._give_up,
        )

    def _show_paper(self, paper: RegisterPaper, pdf: bytes) -> None:
        """Show what was laid out, unless nobody waits for it any more."""
        wanted, self._viewed = self._viewed is paper, None
        if wanted and self.isVisible():
            from ui.paged_view import PagedView

            title = self.tr("Sổ theo dõi hồ sơ {first} – {last}").format(
                first=self._words.date(paper.first), last=self._words.date(paper.last)
            )
            PagedView(self, title, pdf).open()

    def _give_up(self, error: Exception) -> None:
        """Let one try again, and the fault be told as any other."""
        self._viewed = None
        raise error

    @Slot()
    def _leave_view(self) -> None:
        self._viewed = None
        self._progress.hide()

    @Slot()
    def _save(self) -> None:
        if (paper := self._paper) is not None:
            self._leave.hide()
            self._saving.pdf(self, self._file_name(paper), lambda: self._laid_out(paper))

    @Slot()
    def _print(self) -> None:
        paper = self._paper
        if paper is None:
            return
        with refusals_shown_in(self._notice, self._words.refusal) as attempt:
            self._reports.print_register(paper.first, paper.last, by=self._session.by)
        if not attempt.refused:
            sentence = self.tr("Đã lưu và đang in sổ theo dõi: {count} hồ sơ, {first} – {last}")
            self.told.emit(
                Tone.GOOD,
                sentence.format(
                    count=self._words.whole(len(paper.rows)),
                    first=self._words.date(paper.first),
                    last=self._words.date(paper.last),
                ),
            )
            self.done.emit()

    def _file_name(self, paper: RegisterPaper) -> str:
        return self.tr("Sổ theo dõi hồ sơ {first} đến {last}").format(
            first=f"{paper.first:%Y-%m-%d}", last=f"{paper.last:%Y-%m-%d}"
        )

    def _laid_out(self, paper: RegisterPaper) -> bytes:
        """Return the register as PDF; in the other thread, which touches no widget."""
        from counter_app.documents import render

        self._layout_begun.emit(len(paper.rows))
        try:
            return render("register", paper)
        finally:
            self._layout_over.emit()

    @Slot(int)
    def _show_layout(self, count: int) -> None:
        sentence = self.tr("Đang trình bày {count} hồ sơ lên giấy; cứ làm việc khác trong lúc chờ.")
        self._doing.tell(sentence.format(count=self._words.whole(count)), Tone.PLAIN)
        self._progress.show()
