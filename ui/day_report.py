"""The day's summary that the supervisor signs, on the screen before it is on paper."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QTabBar, QVBoxLayout, QWidget

from counter_app.desks import report_papers
from counter_app.desks.reports import Reports
from counter_app.documents import words as official
from counter_app.ports import Clock
from counter_app.rules.catalogue import Channel
from counter_app.rules.days import DayState
from counter_app.rules.papers import CountRow, DaySummaryPaper
from ui import theme
from ui.closing import ClosingSteps, ReopenSheet
from ui.columns import TwoColumns
from ui.day_box import DayBox
from ui.figures import Bars, Figure
from ui.refusals import refusals_shown_in
from ui.report_saving import Outgo, at_once
from ui.said import said
from ui.session import Session
from ui.tables import RIGHT, Column, RowsModel, RowsView, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, EmptyState, Fact, Notice, PlainLabel, SparedLabel
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.backups import Backups
    from counter_app.desks.closing import Closing

_RIGHT = 440
_LEFT_LEAST = 420
_ONE_ROW = 850
"""The width from which day and closing stand in one row."""


class DayReport(QWidget):
    """A day on top, its counts below, what is open and late on the right; or how it is closed."""

    told = Signal(str, str)
    done = Signal()
    page_wanted = Signal(str, object)
    changed = Signal()
    """What may go out, or whether the day is being closed, is another now."""

    def __init__(
        self,
        *,
        reports: Reports,
        session: Session,
        words: Words,
        clock: Clock,
        closing: "Callable[[], Closing]",
        backups: "Callable[[], Backups]",
        parent: QWidget | None = None,
    ) -> None:
        """Show the days that `reports` sums up; `closing` closes them and opens them again."""
        super().__init__(parent)
        self._reports = reports
        self._session = session
        self._words = words
        self._clock = clock
        self._closing = closing
        self._backups = backups
        self._paper: DaySummaryPaper | None = None
        self._state: DayState | None = None
        self._steps: ClosingSteps | None = None
        self._today = clock.now().date()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        self._summary = QWidget()
        around.addWidget(self._summary)
        look = theme.look()
        whole = self._whole = QVBoxLayout(self._summary)
        # What chooses the day stands where every other report has what chooses its period.
        whole.setContentsMargins(look.px(20), 0, look.px(20), look.px(10))
        whole.setSpacing(look.px(10))
        whole.addLayout(self._make_picker())
        whole.addLayout(self._make_figures())
        middle, right = QWidget(), QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(self._make_open())
        column.addWidget(self._make_overdue(), 1)
        counts = self._make_counts()
        counts.setMinimumWidth(look.px(_LEFT_LEAST))
        columns = TwoColumns(middle, counts, right, _RIGHT)
        columns.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(middle, 1)
        self._notice = Notice()
        self._notice.setObjectName("refusal")
        self._notice.hide()
        whole.addWidget(self._notice)
        self._standing = Notice()
        self._standing.setObjectName("dayState")
        self._standing.hide()
        whole.insertWidget(1, self._standing)

    # -- what the page asks ------------------------------------------------------------------------

    def show_day(self, day: date) -> None:
        """Show another day."""
        self._day.choose(day)

    def read(self) -> None:
        """Count anew."""
        self.follow_today()
        self._read()

    def follow_today(self) -> None:
        """Go with the calendar: what showed today shows the new day."""
        today = self._clock.now().date()
        if today == self._today:
            return
        showed_today = self._day.day == self._today
        self._today = today
        self._day.set_today(today)
        if showed_today:
            self._day.choose(today)

    def start(self) -> None:
        """Put the focus where work begins."""
        if self.closing_shown and self._steps is not None:
            self._steps.start()
        else:
            self._day.setFocus()

    @property
    def closing_shown(self) -> bool:
        """Whether one walks through what is left over."""
        return self._steps is not None and not self._steps.isHidden()

    def go_back(self) -> bool:
        """Leave the closing for later; say whether it was shown."""
        if self._steps is None or not self.closing_shown:
            return False
        self._steps.hide()
        self._summary.show()
        self._day.setFocus()
        self.changed.emit()
        return True

    def outgo(self) -> Outgo | None:
        """Return how the summary that is shown goes out."""
        paper = self._paper
        if paper is None:
            return None
        reports, by, day = self._reports, self._session.by, paper.day
        return Outgo(
            name=self.tr("Tổng hợp ngày {day}").format(day=f"{day:%Y-%m-%d}"),
            said=self.tr("Đã lưu và đang in tổng hợp ngày {day}").format(day=self._words.date(day)),
            pdf=lambda: _pdf(paper),
            queue=lambda: reports.print_day(day, by=by),
            tables=lambda: at_once(
                [report_papers.outgoing(one) for one in report_papers.day_listings([paper])]
            ),
            csv=lambda: _csv(paper),
            what="day",
            rows=len(paper.overdue) + len(paper.due_next),
        )

    # -- making ------------------------------------------------------------------------------------

    def fit(self, width: int) -> None:
        """Let the closing stand below the day where there is little room."""
        look = theme.look()
        beside = width >= look.px(_ONE_ROW)
        # In a narrow window the choice of the report stands right above.
        self._whole.setContentsMargins(
            look.px(20), 0 if beside else look.px(6), look.px(20), look.px(10)
        )
        self._picker.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def _make_picker(self) -> QBoxLayout:
        look = theme.look()
        self._picker = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._picker.setSpacing(look.px(8))
        row, end = QHBoxLayout(), QHBoxLayout()
        for part in (row, end):
            part.setSpacing(look.px(8))
            self._picker.addLayout(part)
        self._day = DayBox(self._today)
        self._day.setObjectName("day")
        self._day.setAccessibleName(self.tr("Ngày tổng hợp"))
        self._day.day_changed.connect(self._read)
        before = ActionButton("", "Ctrl+PgUp", icon="chevron-left")
        before.setObjectName("dayBefore")
        before.clicked.connect(lambda: self._day.step(-1))
        self._after = ActionButton("", "Ctrl+PgDown", icon="chevron-right")
        self._after.setObjectName("dayAfter")
        self._after.clicked.connect(lambda: self._day.step(1))
        for button, name in (
            (before, self.tr("Ngày trước")),
            (self._after, self.tr("Ngày sau")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.listen()
        self._weekday = PlainLabel(role="strong")
        self._weekday.setObjectName("weekday")
        for part in (before, self._day, self._after, self._weekday):
            row.addWidget(part)
        row.addStretch(1)
        self._made = SparedLabel(role="hint")
        self._made.setObjectName("made")
        self._made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        end.addWidget(self._made, 1)
        self._close = ActionButton(self.tr("Chốt ngày"), "Ctrl+D", icon="stamp")
        self._close.setObjectName("beginClosing")
        self._close.clicked.connect(self._begin_closing)
        self._reopen = ActionButton(self.tr("Mở lại ngày"), "Ctrl+D", icon="undo-2")
        self._reopen.setObjectName("reopenDay")
        self._reopen.clicked.connect(self._ask_why)
        self._reopen.hide()
        for button in (self._close, self._reopen):
            button.listen()
            end.addWidget(button)
        self._picker.setStretch(1, 1)
        return self._picker

    def _make_figures(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(12))
        self._figures = {
            "received": Figure(self.tr("Tiếp nhận"), "inbox"),
            "handed_over": Figure(self.tr("Bàn giao"), "arrow-right-left"),
            "back": Figure(self.tr("Kết quả về quầy"), "package-check"),
            "given_back": Figure(self.tr("Trả kết quả"), "hand-helping"),
            "open": Figure(self.tr("Đang giải quyết"), "file-clock"),
        }
        for name, figure in self._figures.items():
            figure.setObjectName(f"figure.{name}")
            row.addWidget(figure, 1)
        return row

    def _make_counts(self) -> Card:
        look = theme.look()
        card = Card(self.tr("Trong ngày"))
        self._tabs = QTabBar()
        self._tabs.setObjectName("tabs")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for title in (self.tr("Lĩnh vực"), self.tr("Cán bộ"), self.tr("Hình thức nộp")):
            self._tabs.addTab(title)
        self._tabs.currentChanged.connect(self._show_counts)
        card.corner.addWidget(self._tabs)
        columns: tuple[Column[Any, Any], ...] = (
            Column(self.tr("Tên"), lambda row: row.name, weight=1),
            Column(self.tr("Nhận"), lambda row: row.received, align=RIGHT, figures=True),
            Column(self.tr("Bàn giao"), lambda row: row.handed_over, align=RIGHT, figures=True),
            Column(self.tr("Về"), lambda row: row.back, align=RIGHT, figures=True),
            Column(self.tr("Trả"), lambda row: row.given_back, align=RIGHT, figures=True),
        )
        self._counts = self._list(
            columns,
            "counts",
            self.tr("Trong ngày"),
            EmptyState(
                "chart-column",
                self.tr("Ngày này chưa có việc nào"),
                self.tr("Chọn ngày khác bằng Ctrl+PgUp."),
            ),
        )
        card.body.addWidget(self._counts, 1)
        self._fees = Fact(self.tr("Phí, lệ phí"), beside=92)
        self._numbers = Fact(self.tr("Số hồ sơ"), beside=92)
        self._rest = Fact(self.tr("Còn lại"), beside=92)
        for fact in (self._fees, self._numbers, self._rest):
            card.body.addWidget(fact)
        card.body.setSpacing(look.px(6))
        return card

    def _make_open(self) -> Card:
        card = Card(self.tr("Đang giải quyết, theo số ngày từ khi nhận"))
        self._ages = Bars(self._words.whole)
        self._ages.setObjectName("ages")
        card.body.addWidget(self._ages)
        return card

    def _make_overdue(self) -> Card:
        card = Card(self.tr("Quá hạn"))
        self._overdue_title = card.heading
        columns: tuple[Column[Any, Any], ...] = (
            Column(self.tr("Số hồ sơ"), lambda row: row.number, figures=True),
            Column(self.tr("Người nộp"), lambda row: row.applicant, weight=1, fixed_chars=10),
            Column(
                self.tr("Hẹn trả"),
                lambda row: row.due_on,
                show=self._words.day_short,
                tone=lambda _row: Tone.BAD,
                icon=lambda _row: "clock-alert",
            ),
        )
        self._overdue = self._list(
            columns,
            "overdue",
            self.tr("Quá hạn"),
            EmptyState(
                "circle-check",
                self.tr("Không có hồ sơ quá hạn"),
                self.tr("Mọi hồ sơ đang xử lý đều còn trong hạn."),
            ),
        )
        card.body.addWidget(self._overdue, 1)
        return card

    def _list(
        self, columns: tuple[Column[Any, Any], ...], name: str, title: str, empty: EmptyState
    ) -> RowsView:
        view = table_view(RowsModel(columns), empty=empty)
        view.setObjectName(name)
        view.setAccessibleName(title)
        view.setMinimumHeight(theme.look().px(36 + 38 + 28))
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        return view

    # -- showing -----------------------------------------------------------------------------------

    @Slot()
    def _read(self) -> None:
        day = self._day.day
        with refusals_shown_in(self._notice, self._words.refusal):
            self._paper = self._reports.day(day, by=self._session.user.name)
            self._state = self._closing().day_state(day)
            self._show_paper(self._paper)
            self._show_state(self._state)
            if self._steps is not None and self.closing_shown:
                self._steps.show_day(day, self._paper)
        self.changed.emit()

    def _show_paper(self, paper: DaySummaryPaper) -> None:
        words = self._words
        self._after.setEnabled(paper.day < self._today)
        self._weekday.setText(words.weekday(paper.day))
        self._made.setText(self.tr("Tính lúc {moment}").format(moment=words.moment(paper.made_at)))
        self._figures["received"].tell(words.whole(paper.received), self._online(paper))
        self._figures["handed_over"].tell(words.whole(paper.handed_over), self._differing(paper))
        self._figures["back"].tell(words.whole(paper.back), self._finished(paper))
        waiting = self.tr("{count} kết quả chờ đến lấy").format(count=paper.uncollected)
        self._figures["given_back"].tell(words.whole(paper.given_back), waiting)
        late = self.tr("{late} quá hạn, {today} đến hạn").format(
            late=paper.open_overdue, today=paper.due_today
        )
        tone = Tone.BAD if paper.open_overdue else Tone.PLAIN
        self._figures["open"].tell(words.whole(paper.open_total), late, tone)
        self._show_counts()
        self._fees.tell(self._fees_in_words(paper))
        numbers = self.tr("{first} đến {last}").format(
            first=paper.first_number, last=paper.last_number
        )
        self._numbers.tell(numbers if paper.first_number else "")
        rest = self.tr("{unprinted} giấy chưa in, {discrepancies} chênh lệch bàn giao")
        if not paper.unprinted and not paper.discrepancies:
            rest = self.tr("Giấy đã in hết, bàn giao không lệch")
        self._rest.tell(rest.format(unprinted=paper.unprinted, discrepancies=paper.discrepancies))
        self._ages.show_rows([(said(age), count) for age, count in paper.open_by_age])
        title = self.tr("Quá hạn: {total} hồ sơ")
        self._overdue_title.setText(title.format(total=words.whole(paper.overdue_total)))
        self._overdue.rows_model.replace(paper.overdue)

    def _show_state(self, state: DayState) -> None:
        """Say whether the day is closed, and what was done for it since."""
        self._close.setVisible(not state.closed)
        self._close.setEnabled(state.day <= self._today)
        self._reopen.setVisible(state.closed)
        sentence, tone = standing_of(state, self._words)
        self._standing.tell(sentence, tone)

    @Slot()
    def _show_counts(self) -> None:
        if self._paper is None:
            return
        shown = (self._paper.by_field, self._paper.by_officer, self._paper.by_channel)
        rows = list(shown[self._tabs.currentIndex()])
        if len(rows) > 1:
            paper = self._paper
            total = (paper.received, paper.handed_over, paper.back, paper.given_back)
            rows.insert(0, CountRow(self.tr("Tổng số"), *total))
        self._counts.rows_model.replace(rows)

    def _finished(self, paper: DaySummaryPaper) -> str:
        if not paper.back:
            return ""
        sentence = self.tr("{early} sớm, {on_day} đúng, {late} trễ")
        return sentence.format(
            early=paper.finished_early, on_day=paper.finished_on_day, late=paper.finished_late
        )

    def _online(self, paper: DaySummaryPaper) -> str:
        name = official.channel(Channel.ONLINE)
        count = sum(row.received for row in paper.by_channel if row.name == name)
        return self.tr("trong đó {count} trực tuyến").format(count=count) if count else ""

    def _differing(self, paper: DaySummaryPaper) -> str:
        if not paper.discrepancies:
            return ""
        return self.tr("còn {count} chênh lệch").format(count=paper.discrepancies)

    def _fees_in_words(self, paper: DaySummaryPaper) -> str:
        one = self.tr("{state}: {amount} ({count} hồ sơ)")
        return "\n".join(
            one.format(state=said(state), amount=self._words.money(amount), count=count)
            for state, count, amount in paper.fees
        )

    # -- doing -------------------------------------------------------------------------------------

    @Slot()
    def _begin_closing(self) -> None:
        """Walk through what is left over."""
        if self._paper is None:
            return
        if self._steps is None:
            self._steps = ClosingSteps(
                closing=self._closing,
                backups=self._backups,
                session=self._session,
                words=self._words,
                clock=self._clock,
            )
            self._steps.hide()
            self._steps.told.connect(self.told)
            self._steps.done.connect(self.done)
            self._steps.page_wanted.connect(self._send)
            self._steps.left.connect(self.go_back)
            self._steps.closed.connect(self._closed)
            around = self.layout()
            assert around is not None
            around.addWidget(self._steps)
        self._steps.show_day(self._day.day, self._paper)
        self._summary.hide()
        self._steps.show()
        self._steps.start()
        self.changed.emit()

    @Slot(str, object)
    def _send(self, page: str, argument: object) -> None:
        """Go where something is looked after; another day is shown here."""
        if page == "reports":
            self.go_back()
            if isinstance(argument, date):
                self.show_day(argument)
        else:
            self.page_wanted.emit(page, argument)

    @Slot()
    def _closed(self) -> None:
        self.go_back()
        self.read()

    @Slot()
    def _ask_why(self) -> None:
        """Ask for the reason to open the day again."""
        if self._state is None or not self._state.closed:
            return
        sheet = ReopenSheet(
            self,
            closing=self._closing,
            session=self._session,
            words=self._words,
            state=self._state,
        )
        sheet.saved.connect(self._reopened)
        sheet.open()

    @Slot(str)
    def _reopened(self, sentence: str) -> None:
        self.told.emit(Tone.GOOD, sentence)
        self.read()


def standing_of(state: DayState, words: Words) -> tuple[str, Tone]:
    """Return in words how a day stands; nothing for one that was never closed."""
    if state.closed_at is not None:
        sentence = QCoreApplication.translate("DayReport", "Ngày {day} đã chốt lúc {at}, {by}.")
        told = sentence.format(
            day=words.date(state.day), at=words.moment(state.closed_at), by=state.closed_by
        )
        if not state.later:
            return told, Tone.GOOD
        later = QCoreApplication.translate(
            "DayReport", "Sau đó còn {count} việc của ngày này; nên mở lại rồi chốt lại."
        )
        return f"{told} {later.format(count=words.whole(state.later))}", Tone.WARNING
    if state.reopened_at is not None:
        sentence = QCoreApplication.translate(
            "DayReport", "Ngày {day} đã mở lại lúc {at}, {by}: {reason}. Chưa chốt lại."
        )
        return (
            sentence.format(
                day=words.date(state.day),
                at=words.moment(state.reopened_at),
                by=state.reopened_by,
                reason=state.reason.rstrip("."),
            ),
            Tone.WARNING,
        )
    return "", Tone.PLAIN


def _pdf(paper: DaySummaryPaper) -> bytes:
    from counter_app.documents import render

    return render("day", paper)


def _csv(paper: DaySummaryPaper) -> bytes:
    from counter_app.documents.tables import day_csv

    return day_csv(paper)
