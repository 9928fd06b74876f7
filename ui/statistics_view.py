"""Biểu II.06a and its kin on the screen, and the dossiers behind every number of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.desks import report_papers
from counter_app.desks.statistics import StatisticsDesk
from counter_app.documents import words as official
from counter_app.rules.lines import DossierLine
from counter_app.rules.listings import Heading, Listing, Side
from counter_app.rules.periods import Period
from counter_app.rules.printing import DocumentKind
from counter_app.rules.sheets import Value
from counter_app.rules.staff import Permission, may
from counter_app.rules.statistics import (
    FORM_FIGURES,
    Figure,
    Grouping,
    Slice,
    Statistics,
    StatisticsRow,
    differences,
)
from ui import standing, theme
from ui.background import Background
from ui.listing_table import ListingTable
from ui.period_part import PeriodPart
from ui.quiet_action import QuietAction
from ui.report_saving import Outgo, at_once
from ui.said import said
from ui.session import Session
from ui.tables import PAGE, Column, RowsModel, table_view
from ui.theme import Tone
from ui.ways import Ways
from ui.widgets import ActionButton, ElidedLabel, EmptyState, Line, Notice, PlainLabel
from ui.words import Words

RULES = "rules"
"""What the page Quản trị is handed to show how the office counts."""

_FORM, _FURTHER = range(2)
_FIGURES, _BEHIND = range(2)
_FIRST_NUMBER = 3
"""The form's number of the first column of figures."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which dossiers are wanted: the figure, the row it stands in, and both in words."""

    figure: Figure
    part: Slice
    said: str
    count: int


class FiguresView(PeriodPart):
    """The table; Enter on a number lists the dossiers behind it, Escape goes back."""

    def __init__(
        self,
        grouping: Grouping,
        *,
        statistics: Callable[[], StatisticsDesk],
        session: Session,
        words: Words,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        """Show a row for each of what `grouping` says."""
        super().__init__(
            statistics=statistics,
            session=session,
            words=words,
            background=background,
            parent=parent,
        )
        self._grouping = grouping
        self._counted: Statistics | None = None
        self._opened_of: Period | None = None
        self._further: list[tuple[str, Figure | None, int | None, int | None]] = []
        self.print_words = (
            self.tr("In biểu II.06a") if grouping is Grouping.FIELD else self.tr("In bảng")
        )
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(6), look.px(20), look.px(10))
        whole.setSpacing(look.px(8))
        whole.addWidget(self.notice)
        whole.addWidget(self.counting)
        self._steps = QStackedWidget()
        self._steps.addWidget(self._make_figures())
        self._behind = BehindList(words)
        self._behind.dossier_wanted.connect(self.dossier_wanted)
        self._behind.left.connect(self.go_back)
        self._steps.addWidget(self._behind)
        whole.addWidget(self._steps, 1)

    # -- making ------------------------------------------------------------------------------------

    def _make_figures(self) -> QWidget:
        page = QWidget()
        look = theme.look()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        self._parts = Ways()
        self._parts.setObjectName("figureParts")
        for title in (self.tr("Số liệu"), self.tr("Số liệu bổ sung, tỷ lệ")):
            self._parts.addTab(title)
        self._parts.currentChanged.connect(self._show_figures)
        column.addWidget(self._parts)
        # Not before it has its place: it would flash up as a window of its own.
        self._parts.setVisible(self._grouping is Grouping.FIELD)
        self._table = ListingTable(
            EmptyState(
                "chart-column",
                self.tr("Kỳ này không có hồ sơ nào"),
                self.tr("Chọn kỳ khác bằng Ctrl+PgUp."),
            )
        )
        self._table.setObjectName("figures")
        self._table.setAccessibleName(self.tr("Số liệu của kỳ"))
        self._table.opened.connect(self._open)
        column.addWidget(self._table, 1)
        self._name = Line()
        self._name.setObjectName("figuresRow")
        # One line, whatever the row: the table does not jump while one walks.
        self._name.setText("–")
        self._name.setFixedHeight(self._name.sizeHint().height())
        self._name.setText("")
        self._table.chosen.connect(self._say_name)
        column.addWidget(self._name)
        # Not before it has its place, as above.
        self._name.setVisible(self._grouping is Grouping.PROCEDURE)
        self._sums = Notice()
        self._sums.setObjectName("sums")
        self._sums.hide()
        column.addWidget(self._sums)
        foot = QHBoxLayout()
        foot.setSpacing(look.px(8))
        self._how = Line(role="hint")
        self._how.setObjectName("howCounted")
        foot.addWidget(self._how, 1)
        self._change = QuietAction("changeHow", self.tr("Đổi cách tính"))
        self._change.wanted.connect(lambda: self.page_wanted.emit("administration", RULES))
        foot.addWidget(self._change, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(foot)
        return page

    # -- what the page asks ------------------------------------------------------------------------

    def read(self) -> None:
        """Count afresh."""
        period = self.period
        if period is None:
            return
        self._leave_other_period()
        grouping = self._grouping
        self._change.setVisible(may(self.session.user, Permission.SET_UP))
        self.ask(
            lambda desk: desk.count(period.first, period.last, grouping=grouping), self.show_counted
        )

    def start(self) -> None:
        """Put the focus into the table."""
        (self._behind.view if self._steps.currentIndex() == _BEHIND else self._table).setFocus()

    def forget(self) -> None:
        """Hold no figures."""
        self._counted = None
        self._table.show_cells((), ())
        self._sums.clear()
        for line in (self._name, self._how):
            line.setText("")
        self._leave_other_period()

    @Slot(int)
    def _say_name(self, row: int) -> None:
        """Tell in full what is cut in the row."""
        self._name.setText(self._table.shown_cell(row, 0))

    def _leave_other_period(self) -> None:
        """Show no dossiers of a period that is not the chosen one any more."""
        if self._opened_of != self.period:
            self._steps.setCurrentIndex(_FIGURES)

    def outgo(self) -> Outgo | None:
        """Return how the figures go out: the form by field, otherwise a list."""
        counted, period = self._counted, self.period
        if counted is None or period is None:
            return None
        desk, name, by = self.reader.desk, self.session.user.name, self.session.by
        if self._grouping is Grouping.FIELD:
            return Outgo(
                name=self.file_name(self.tr("Biểu II.06a")),
                said=self.tr("Đã lưu và đang in biểu II.06a, {title}").format(title=self.title),
                pdf=lambda: _form_pdf(desk, period, name),
                queue=lambda: desk.print_form(period.first, period.last, by=by),
                tables=lambda: at_once([report_papers.outgoing(one) for one in _lists(counted)]),
                rows=len(counted.rows),
            )
        listing = report_papers.form_listing(counted)
        return Outgo(
            name=self.file_name(listing.name),
            said=self.tr("Đã lưu và đang in bảng {name}, {title}").format(
                name=listing.name.lower(), title=self.title
            ),
            pdf=lambda: listing_pdf(desk, listing, name),
            queue=lambda: desk.print_listing(listing, by=by),
            tables=lambda: at_once([report_papers.outgoing(listing)]),
            rows=len(counted.rows),
        )

    def go_back(self) -> bool:
        """Leave the dossiers behind a number."""
        if self._steps.currentIndex() != _BEHIND:
            return False
        self._steps.setCurrentIndex(_FIGURES)
        self._table.setFocus()
        return True

    # -- showing -----------------------------------------------------------------------------------

    def show_counted(self, counted: Statistics) -> None:
        """Show figures."""
        self._counted = counted
        self._further = list(_further(counted))
        self._how.setText(" ".join(map(said, report_papers.rules_in_words(counted.how))))
        self._show_sums(counted)
        self._show_figures()
        if self._steps.currentIndex() == _BEHIND and self._behind.asked is not None:
            self._behind.again()

    @Slot()
    def _show_figures(self) -> None:
        if self._counted is None:
            return
        if self._grouping is Grouping.FIELD and self._parts.currentIndex() == _FURTHER:
            self._table.show_cells(
                (
                    Heading(self.tr("Nội dung"), "name", 120),
                    Heading(self.tr("Hồ sơ"), "count", 30, Side.RIGHT),
                    Heading(self.tr("Tỷ lệ (%)"), "rate", 30, Side.RIGHT),
                ),
                [
                    (official.capital(said(name)), count, None if share is None else share / 100)
                    for name, _figure, count, share in self._further
                ],
                by_cell=True,
            )
            return
        self._show_table(self._counted)

    def _show_table(self, counted: Statistics) -> None:
        listing = report_papers.form_listing(counted)
        headings, levels = list(listing.headings), self._with_levels(counted)
        rows = [_cells(row, len(headings)) for row in counted.rows]
        last = listing.last
        marks = ["", *(f"({n})" for n in range(_FIRST_NUMBER, _FIRST_NUMBER + len(FORM_FIGURES)))]
        if levels:
            headings.insert(1, Heading(self.tr("Cấp"), "level", 20))
            rows = [
                (cells[0], row.level, *cells[1:])
                for cells, row in zip(rows, counted.rows, strict=True)
            ]
            last = (last[0], "", *last[1:])
            marks.insert(1, "")
        marks += [""] * (len(headings) - len(marks))
        form = self._grouping is Grouping.FIELD
        self._table.show_cells(
            headings, rows, last if rows else (), marks=marks if form else (), by_cell=True
        )

    def _with_levels(self, counted: Statistics) -> bool:
        return self._grouping is Grouping.FIELD and len({row.level for row in counted.rows}) > 1

    def _show_sums(self, counted: Statistics) -> None:
        """Say which sums do not hold, and nothing where all do."""
        rows = [(row.name, row.figures) for row in counted.rows]
        rows.append((self.tr("Tổng cộng"), counted.total))
        wrong = [
            self.tr("{row}: {formula} không khớp, {stands} so với {sum}").format(
                row=one.row,
                formula=one.identity.formula,
                stands=self.words.whole(one.stands),
                sum=self.words.whole(one.adds_up_to),
            )
            for one in differences(rows)
        ]
        self._sums.tell("; ".join(wrong), Tone.BAD)

    # -- the dossiers behind -----------------------------------------------------------------------

    @Slot(int, int)
    def _open(self, row: int, column: int) -> None:
        asked = self._asked(row, column)
        if asked is None or self.period is None:
            return
        if not asked.count:
            sentence = self.tr("{said}: không có hồ sơ nào")
            self.told.emit(Tone.PLAIN, sentence.format(said=asked.said))
            return
        period = self._opened_of = self.period
        self._behind.show_behind(
            asked,
            self.title,
            lambda after: self.reader.desk.behind(
                asked.figure,
                period.first,
                period.last,
                part=asked.part,
                after=after,
                limit=PAGE,
            ),
        )
        self._steps.setCurrentIndex(_BEHIND)
        self._behind.view.setFocus()

    def _asked(self, row: int, column: int) -> _Asked | None:
        """Return what stands behind a cell, or None behind words and rates."""
        counted = self._counted
        if counted is None:
            return None
        if self._grouping is Grouping.FIELD and self._parts.currentIndex() == _FURTHER:
            name, figure, count, _share = self._further[row]
            if figure is None:
                return None
            return _Asked(figure, Slice(), official.capital(said(name)), count or 0)
        place = column - 1 - self._with_levels(counted)
        figure = FORM_FIGURES[min(max(place, 0), len(FORM_FIGURES) - 1)]
        if place >= len(FORM_FIGURES):
            return None
        heading = next(one for one in self._table.headings if one.key == figure.value)
        what = f"{heading.group}: {heading.text.lower()}"
        if self._table.is_last(row):
            return _Asked(figure, Slice(), what, counted.total[figure])
        line = counted.rows[row]
        return _Asked(figure, self._slice(line), f"{what} · {line.name}", line.figures[figure])

    def _slice(self, row: StatisticsRow) -> Slice:
        match self._grouping:
            case Grouping.FIELD:
                return Slice(level=row.level, field=row.key)
            case Grouping.PROCEDURE:
                return Slice(procedure=row.key)
            case Grouping.DEPARTMENT:
                return Slice(department=row.key)
            case Grouping.OFFICER:
                return Slice(officer=row.key)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go back with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.go_back():
            return
        super().keyPressEvent(event)


class BehindList(QWidget):
    """The dossiers behind a number, page by page in order of receipt; Enter opens one."""

    dossier_wanted = Signal(str)
    left = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._page: Callable[[int], Sequence[DossierLine]] = lambda _after: ()
        self.asked: _Asked | None = None
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(8))
        head = QHBoxLayout()
        head.setSpacing(look.px(10))
        back = ActionButton(self.tr("Về bảng"), "Esc", icon="arrow-left")
        back.setObjectName("leaveBehind")
        back.clicked.connect(self.left)
        head.addWidget(back)
        self._heading = ElidedLabel(role="heading")
        self._heading.setObjectName("behindTitle")
        head.addWidget(self._heading, 1)
        self._count = PlainLabel(role="hint")
        self._count.setObjectName("behindCount")
        head.addWidget(self._count)
        whole.addLayout(head)
        self.view = table_view(
            RowsModel(self._columns(), more=self._more, identity=lambda line: line.id),
            empty=EmptyState(
                "inbox",
                self.tr("Không còn hồ sơ nào sau con số này"),
                self.tr("Con số đã đổi trong lúc xem; về bảng để đếm lại."),
                "Esc",
            ),
        )
        self.view.setObjectName("behind")
        self.view.setAccessibleName(self.tr("Hồ sơ sau con số"))
        self.view.setMinimumHeight(look.px(150))
        self.view.opened.connect(self._open)
        whole.addWidget(self.view, 1)
        hint = ElidedLabel(
            self.tr("Enter mở hồ sơ. Danh sách theo số liệu của kỳ, trạng thái như hiện nay."),
            role="hint",
        )
        whole.addWidget(hint)

    def show_behind(
        self, asked: "_Asked", title: str, page: Callable[[int], Sequence[DossierLine]]
    ) -> None:
        """Show the dossiers that `page` returns after a row (0: from the start)."""
        self.asked, self._page = asked, page
        self._heading.setText(f"{asked.said} · {title}")
        counted = self.tr("{count} hồ sơ").format(count=self._words.whole(asked.count))
        self._count.setText(counted)
        self.view.rows_model.reload()
        self.view.choose(0)

    @Slot(object)
    def _open(self, line: DossierLine) -> None:
        self.dossier_wanted.emit(line.id)

    def again(self) -> None:
        """Read the first page afresh."""
        self.view.rows_model.reload(at_least=self.view.rows_model.rowCount())

    def _more(self, last: DossierLine | None) -> Sequence[DossierLine]:
        return self._page(0 if last is None else last.row)

    def _columns(self) -> tuple[Column[Any, Any], ...]:
        day = self._words.day_short
        return (
            Column(self.tr("Số hồ sơ"), lambda line: line.number, figures=True),
            Column(self.tr("Người nộp"), lambda line: line.applicant, weight=1, fixed_chars=14),
            Column(self.tr("Thủ tục"), lambda line: line.procedure, weight=2, fixed_chars=12),
            Column(self.tr("Nhận"), lambda line: line.received_at.date(), show=day),
            Column(self.tr("Hẹn trả"), lambda line: line.due_at.date(), show=day),
            Column(
                self.tr("Có kết quả"),
                lambda line: None if line.finished_at is None else line.finished_at.date(),
                show=lambda found: "–" if found is None else day(found),
                tone=lambda line: (
                    None
                    if line.finished_at is None or line.finished_at.date() <= line.due_at.date()
                    else Tone.BAD
                ),
                icon=lambda line: (
                    "clock-alert"
                    if line.finished_at is not None and line.finished_at.date() > line.due_at.date()
                    else None
                ),
            ),
            Column(
                self.tr("Hiện nay"),
                lambda line: line.state,
                show=self._words.state,
                icon=lambda line: standing.state_icon(line.state),
                weight=3,
                fixed_chars=10,
            ),
        )

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go back with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _cells(row: StatisticsRow, width: int) -> tuple[Value, ...]:
    share = row.figures.on_time_rate
    cells = (
        row.name,
        *(row.figures[figure] for figure in FORM_FIGURES),
        None if share is None else share / 100,
    )
    return cells[:width]


def _further(
    counted: Statistics,
) -> Sequence[tuple[str, Figure | None, int | None, int | None]]:
    """Return the further figures: name, the figure where dossiers stand behind it, count, share."""
    figures: dict[str, Figure | None] = dict(report_papers.EXTRAS)
    found: list[tuple[str, Figure | None, int | None, int | None]] = [
        (name, figures.get(name), count, None) for name, count in report_papers.extras(counted)
    ]
    found += [(name, None, None, share) for name, share in report_papers.rates(counted.total)]
    return found


def _lists(counted: Statistics) -> list[Listing]:
    return [
        report_papers.form_listing(counted),
        report_papers.levels_listing(counted),
        report_papers.extras_listing(counted),
    ]


def _form_pdf(desk: StatisticsDesk, period: Period, by: str) -> bytes:
    """Return the form as PDF; in the other thread."""
    from counter_app.documents import render

    with desk.elsewhere() as other:
        paper = other.form(period.first, period.last, by=by)
    return render(DocumentKind.STATISTICS.value, paper)


def listing_pdf(desk: StatisticsDesk, listing: Listing, by: str) -> bytes:
    """Return a list as PDF; in the other thread."""
    from counter_app.documents import render

    with desk.elsewhere() as other:
        paper = other.listed(listing, by=by)
    return render(DocumentKind.LISTING.value, paper)
