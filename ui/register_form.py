"""Sổ theo dõi hồ sơ (Mẫu 07) of a period, as a list before it goes out.

A busy month has thousands of lines: they are read a few days at a time between two keys, and laid
out in the background.
"""

import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.desks import report_papers
from counter_app.desks.inquiry import Inquiry
from counter_app.desks.reports import Reports
from counter_app.desks.statistics import StatisticsDesk
from counter_app.rules.papers import RegisterPaper, RegisterRow
from ui import theme
from ui.background import Background
from ui.period_part import PeriodPart
from ui.refusals import refusals_shown_in
from ui.report_saving import Outgo, at_once
from ui.session import Session
from ui.tables import PAGE, RIGHT, Column, RowsModel, RowsView, table_view
from ui.widgets import ElidedLabel, EmptyState
from ui.words import Words

_DAY = timedelta(days=1)
_AT_ONCE = 0.02
"""Seconds of reading between two looks at keys and mouse."""


class RegisterForm(PeriodPart):
    """The lines of the period as they stand in the book; Enter opens the dossier of one."""

    def __init__(
        self,
        *,
        reports: Reports,
        inquiry: Inquiry,
        statistics: Callable[[], StatisticsDesk],
        session: Session,
        words: Words,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        """Show the register that `reports` keeps."""
        super().__init__(
            statistics=statistics,
            session=session,
            words=words,
            background=background,
            parent=parent,
        )
        self.print_words = self.tr("In sổ")
        self._reports = reports
        self._inquiry = inquiry
        self._parts: list[RegisterPaper] = []
        self._next = date.min
        self._paper: RegisterPaper | None = None
        self._pace = QTimer(self)
        self._pace.setObjectName("registerPace")
        self._pace.setInterval(0)
        self._pace.timeout.connect(self._read_on)
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(6), look.px(20), look.px(10))
        whole.setSpacing(look.px(8))
        self.notice.setObjectName("registerRefusal")
        whole.addWidget(self.notice)
        self._status = ElidedLabel(role="heading")
        self._status.setObjectName("registerStatus")
        whole.addWidget(self._status)
        whole.addWidget(self._make_lines(), 1)

    # -- what the page asks ------------------------------------------------------------------------

    def read(self) -> None:
        """Read the lines of the period afresh."""
        period = self.period
        if period is None:
            return
        self.forget()
        self.notice.clear()
        self._next = period.first
        self._show_standing()
        self._pace.start()

    def forget(self) -> None:
        """Hold no lines; those on the screen stay until there are others."""
        self._pace.stop()
        self._parts, self._paper = [], None
        self._status.setText(self.tr("Sổ theo dõi hồ sơ"))

    def start(self) -> None:
        """Put the focus into the list."""
        self._lines.setFocus()

    def outgo(self) -> Outgo | None:
        """Return how the register goes out, once it has been read."""
        paper, period = self._paper, self.period
        if paper is None or period is None:
            return None
        reports, by = self._reports, self.session.by
        return Outgo(
            name=self.file_name(self.tr("Sổ theo dõi hồ sơ")),
            said=self.tr("Đã lưu và đang in sổ theo dõi: {count} hồ sơ, {first} – {last}").format(
                count=self.words.whole(len(paper.rows)),
                first=self.words.date(paper.first),
                last=self.words.date(paper.last),
            ),
            pdf=lambda: _laid_out(paper),
            queue=lambda: reports.print_register(paper.first, paper.last, by=by),
            tables=lambda: at_once(
                [report_papers.outgoing(report_papers.register_listing([paper], period))]
            ),
            what="register",
            rows=len(paper.rows),
        )

    # -- making ------------------------------------------------------------------------------------

    def _make_lines(self) -> RowsView:
        columns: tuple[Column[Any, Any], ...] = (
            Column(
                self.tr("Số TT"),
                lambda row: row.line,
                self.words.whole,
                RIGHT,
                figures=True,
                spare=2,
            ),
            Column(self.tr("Mã hồ sơ"), lambda row: row.number, figures=True),
            Column(self.tr("Người nộp"), lambda row: row.applicant, weight=1, fixed_chars=14),
            Column(self.tr("Thủ tục"), lambda row: row.procedure, weight=2, fixed_chars=10),
            Column(
                self.tr("Tiếp nhận"),
                lambda row: row.received_on,
                show=self.words.day_short,
                figures=True,
                spare=1,
            ),
            Column(
                self.tr("Hẹn trả"), lambda row: row.due_on, show=self.words.day_short, figures=True
            ),
            Column(self.tr("Đã trả"), lambda row: row.given_on, show=self._given, figures=True),
        )
        self._model = RowsModel(columns, more=self._page_after)
        self._lines: RowsView = table_view(
            self._model,
            empty=EmptyState(
                "book-open",
                self.tr("Kỳ này chưa có hồ sơ nào"),
                self.tr("Chọn kỳ khác bằng Ctrl+PgUp."),
            ),
        )
        self._lines.setObjectName("registerLines")
        self._lines.setAccessibleName(self.tr("Sổ theo dõi hồ sơ"))
        self._lines.setMinimumHeight(theme.look().px(40 + 3 * theme.look().theme.row))
        self._lines.opened.connect(self._open)
        return self._lines

    # -- reading -----------------------------------------------------------------------------------

    @Slot()
    def _read_on(self) -> None:
        """Read some days more, and let keys and mouse have their turn."""
        period = self.period
        assert period is not None
        until = time.monotonic() + _AT_ONCE
        with refusals_shown_in(self.notice, self.words.refusal) as attempt:
            while self._next <= period.last:
                part = self._reports.register(self._next, self._next, by=self.session.user.name)
                self._parts.append(part)
                self._next += _DAY
                if time.monotonic() >= until:
                    break
        if attempt.refused:
            self._pace.stop()
        elif self._next > period.last:
            self._pace.stop()
            self._paper = self._reports.joined(self._parts, period.first, period.last)
            self._parts = []
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
        if paper is None:
            read = sum(len(part.rows) for part in self._parts)
            sentence = self.tr("Đang đọc sổ: {count} hồ sơ …", "", read)
            self._status.setText(sentence.format(count=self.words.whole(read)))
        elif paper.rows:
            sentence = self.tr(
                "Quyển {book} · {count} hồ sơ, số thứ tự {first} đến {last}", "", len(paper.rows)
            )
            self._status.setText(
                sentence.format(
                    book=paper.book,
                    count=self.words.whole(len(paper.rows)),
                    first=self.words.whole(paper.rows[0].line),
                    last=self.words.whole(paper.rows[-1].line),
                )
            )
        else:
            self._status.setText(self.tr("Sổ theo dõi hồ sơ"))
        self.changed.emit()

    def _given(self, day: date | None) -> str:
        return "–" if day is None else self.words.day_short(day)

    @Slot(object)
    def _open(self, row: RegisterRow) -> None:
        found = self._inquiry.look_up(row.number)
        if found.dossiers:
            self.dossier_wanted.emit(found.dossiers[0].id)
        else:
            # A number of another system, from a register that was taken in.
            self.page_wanted.emit("register", row.number)


def _laid_out(paper: RegisterPaper) -> bytes:
    """Return the register as PDF; in the other thread, which touches no widget."""
    from counter_app.documents import render

    return render("register", paper)
