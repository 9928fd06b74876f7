"""A list of a period on the screen: who was late, apologised to, has not come; times, the index."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.desks import report_papers
from counter_app.desks.inquiry import Inquiry
from counter_app.desks.statistics import StatisticsDesk
from counter_app.rules.listings import Listing
from counter_app.rules.periods import Period
from ui import theme
from ui.background import Background
from ui.listing_table import ListingTable
from ui.period_part import PeriodPart
from ui.report_saving import Outgo, at_once
from ui.said import said
from ui.session import Session
from ui.statistics_view import listing_pdf
from ui.widgets import ElidedLabel, EmptyState, Line
from ui.words import Words

_TOLD_BELOW = frozenset({"department"})
_IN_FULL = ("number", "applicant", "procedure", "department", "where", "reason", "delivery")
_NUMBER = "number"
"""The key of the column by whose cell a row's dossier is found."""


class ListingView(PeriodPart):
    """The rows and the notes of a list; Enter opens the dossier of a row that is about one."""

    def __init__(
        self,
        question: Callable[[StatisticsDesk, Period], Listing],
        *,
        what: str,
        print_words: str,
        nothing: str,
        statistics: Callable[[], StatisticsDesk],
        inquiry: Inquiry,
        session: Session,
        words: Words,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        """Show what the desk answers to `question`.

        `what` names it in the journal where it holds personal data, `nothing` says that it is
        empty.
        """
        super().__init__(
            statistics=statistics,
            session=session,
            words=words,
            background=background,
            parent=parent,
        )
        self.print_words = print_words
        self._question = question
        self._what = what
        self._inquiry = inquiry
        self._listing: Listing | None = None
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(6), look.px(20), look.px(10))
        whole.setSpacing(look.px(8))
        whole.addWidget(self.notice)
        whole.addWidget(self.counting)
        self._status = ElidedLabel(role="heading")
        self._status.setObjectName("listingStatus")
        whole.addWidget(self._status)
        self._table = ListingTable(
            EmptyState("circle-check", nothing, self.tr("Chọn kỳ khác bằng Ctrl+PgUp."))
        )
        self._table.setObjectName("listing")
        self._table.opened.connect(self._open)
        self._table.chosen.connect(self._say)
        whole.addWidget(self._table, 1)
        self._said = Line()
        self._said.setObjectName("listingRow")
        # Two lines, whatever the row: the table does not jump while one walks.
        self._said.setText("–\n–")
        self._said.setFixedHeight(self._said.sizeHint().height())
        self._said.setText("")
        whole.addWidget(self._said)
        self._notes = Line(role="hint")
        self._notes.setObjectName("listingNotes")
        whole.addWidget(self._notes)

    def read(self) -> None:
        """Read the list afresh."""
        period, question = self.period, self._question
        if period is None:
            return

        def whole(desk: StatisticsDesk) -> Listing:
            listing = question(desk, period)
            return replace(listing, rows=tuple(listing.rows))

        self.ask(whole, self._take)

    def start(self) -> None:
        """Put the focus into the list."""
        self._table.setFocus()

    def forget(self) -> None:
        """Hold no list."""
        self._listing = None
        self._table.show_cells((), ())
        for line in (self._status, self._said, self._notes):
            line.setText("")

    def outgo(self) -> Outgo | None:
        """Return how the list goes out."""
        listing = self._listing
        if listing is None:
            return None
        desk, name, by = self.reader.desk, self.session.user.name, self.session.by
        return Outgo(
            name=self.file_name(listing.title),
            said=self.tr("Đã lưu và đang in: {name}, {title}").format(
                name=listing.title.lower(), title=self.title
            ),
            pdf=lambda: listing_pdf(desk, listing, name),
            queue=lambda: desk.print_listing(listing, by=by),
            tables=lambda: at_once([report_papers.outgoing(listing)]),
            what=self._what,
            rows=self._table.count,
        )

    def _take(self, listing: Listing) -> None:
        self._listing = listing
        rows = tuple(listing.rows)
        self._table.setAccessibleName(said(listing.title))
        self._said.setText("")
        self._said.setVisible(any(one.key == _NUMBER for one in listing.headings))
        # What only paper has the width for is told in the line below.
        kept = [n for n, one in enumerate(listing.headings) if one.key not in _TOLD_BELOW]
        self._table.show_cells(
            [listing.headings[n] for n in kept],
            [tuple(row[n] for n in kept) for row in rows],
            tuple(listing.last[n] for n in kept) if listing.last else (),
        )
        count = self.tr("{count} {unit}").format(
            count=self.words.whole(len(rows)), unit=said(listing.unit)
        )
        about = bool(listing.unit) and not listing.last
        title = said(listing.title)
        self._status.setText(f"{title} · {count}" if about else title)
        notes = [said(note) for note in listing.notes]
        if rows and self._opens:
            notes.append(self.tr("Enter mở hồ sơ của dòng."))
        self._notes.setText(" ".join(notes))
        self._notes.setVisible(bool(notes))

    @Slot(int)
    def _say(self, row: int) -> None:
        """Tell in full what is cut in the row, or left out of it."""
        if self._listing is None or not self._opens or self._table.is_last(row):
            return
        cells = tuple(self._listing.rows)[row]
        told = [
            self.words.cell(cell)
            for heading, cell in zip(self._listing.headings, cells, strict=True)
            if heading.key in _IN_FULL and cell
        ]
        self._said.setText(" · ".join(told))

    @property
    def _opens(self) -> bool:
        return any(heading.key == _NUMBER for heading in self._table.headings)

    @Slot(int, int)
    def _open(self, row: int, column: int) -> None:
        del column
        if not self._opens or self._table.is_last(row):
            return
        place = next(n for n, one in enumerate(self._table.headings) if one.key == _NUMBER)
        number = self._table.shown_cell(row, place)
        found = self._inquiry.look_up(number)
        if found.dossiers:
            self.dossier_wanted.emit(found.dossiers[0].id)
        else:
            # A number of another system, from a register that was taken in.
            self.page_wanted.emit("register", number)
