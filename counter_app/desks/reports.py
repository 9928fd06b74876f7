"""What the supervisor signs: the day's summary, on screen, on paper and as figures."""

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta

from counter_app import formbook
from counter_app.desks import papers, report_papers
from counter_app.desks.acting import permitted
from counter_app.documents import words
from counter_app.ports import Clock, Reading, Store
from counter_app.rules import printing, reports
from counter_app.rules.catalogue import Channel
from counter_app.rules.dossier import Dossier, FeeState, State
from counter_app.rules.journal import new_id
from counter_app.rules.lines import DossierLine
from counter_app.rules.papers import (
    DaySummaryPaper,
    DossierRow,
    RegisterPaper,
    RegisterRow,
    letterhead,
    to_content,
)
from counter_app.rules.periods import checked_period
from counter_app.rules.printing import Document, DocumentId, DocumentKind
from counter_app.rules.staff import Permission, StaffId

LISTED = 12
"""Rows of each named list on the summary; the total says how many there are."""


class Reports:
    """The desk of figures."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Count in the books of `store`; figures of today are by `clock`."""
        self._store = store
        self._clock = clock

    @contextmanager
    def elsewhere(self) -> "Generator[Reports]":
        """Have the same desk on the same books in another thread, until the block ends."""
        with self._store.again() as store:
            yield Reports(store, self._clock)

    def day(self, day: date, *, by: str = "") -> DaySummaryPaper:
        """Return the summary of a day; `by` is the name of who makes it.

        Acts are those of the day, and what is open is as of its end; what waits for somebody
        (on the shelf, unprinted, contradictory) is as of now.
        """
        with self._store.reading() as books:
            return day_paper(books, day, by, self._clock.now())

    def print_day(self, day: date, *, by: StaffId) -> Document:
        """Queue the summary of a day for printing and return the document."""
        with self._store.writing() as books:
            member = permitted(books, by, Permission.PRINT)
            now = self._clock.now()
            paper = day_paper(books, day, member.name, now)
            document = Document(
                id=DocumentId(new_id(now)),
                kind=DocumentKind.DAY_SUMMARY,
                about=day.isoformat(),
                title=f"Tổng hợp ngày {day:%d/%m/%Y}",
                copies=1,
                station=books.settings.station().counter_id,
                queued_at=now,
            )
            queued = printing.queue(document, to_content(paper))
            return papers.queue_once(books, document, queued, by=by, at=now)

    def register(self, first: date, last: date, *, by: str = "") -> RegisterPaper:
        """Return the register (Mẫu 07) from `first` to `last`, both days included.

        A year that is over and wholly inside closes its book with a sentence.

        Raises `BadValue` when the days are out of order or more than a year apart.
        """
        check_period(first, last)
        with self._store.reading() as books:
            return self._register(books, first, last, by)

    def register_parts(self, first: date, last: date, *, by: str = "") -> Iterator[RegisterPaper]:
        """Yield the register from `first` to `last` day by day, each read for itself.

        So a long one neither fills the memory nor holds the books up. Raises `BadValue` as
        `register`.
        """
        period = checked_period(first, last)
        return (
            self.register(day, day, by=by)
            for day in (first + timedelta(days=n) for n in range(period.days))
        )

    def joined(self, parts: Sequence[RegisterPaper], first: date, last: date) -> RegisterPaper:
        """Return the register from `first` to `last` of parts that were read one after the other.

        The parts follow one another and fill the period, both its days included.

        Raises `BadValue` as `register`, `ValueError` without any part.
        """
        check_period(first, last)
        if not parts:
            raise ValueError("a register of no parts")
        books = dict.fromkeys(part.book for part in parts if part.rows)
        book = "; ".join(dict.fromkeys("; ".join(books).split("; "))) or f"{last:%Y}"
        rows = tuple(row for part in parts for row in part.rows)
        end = parts[-1]
        closing = _closing(book, len(rows), first, last, end.made_at.date())
        return replace(end, book=book, first=first, last=last, rows=rows, closing=closing)

    def print_register(self, first: date, last: date, *, by: StaffId) -> Document:
        """Queue the register of a period for printing and return the document."""
        check_period(first, last)
        with self._store.writing() as books:
            member = permitted(books, by, Permission.PRINT)
            paper = self._register(books, first, last, member.name)
            now = self._clock.now()
            document, queued = papers.put_in_queue(
                books,
                paper,
                DocumentKind.REGISTER,
                about=last.isoformat(),
                title=f"Sổ theo dõi hồ sơ {first:%d/%m/%Y} - {last:%d/%m/%Y}",
                at=now,
            )
            return papers.queue_once(books, document, queued, by=by, at=now)

    def _register(self, books: Reading, first: date, last: date, by: str) -> RegisterPaper:
        now = self._clock.now()
        held = books.inquiries.received_between(first, last)
        book = "; ".join(dict.fromkeys(dossier.book for dossier in held)) or f"{last:%Y}"
        return RegisterPaper(
            letterhead=letterhead(books.settings.office()),
            book=book,
            first=first,
            last=last,
            rows=tuple(_register_row(dossier) for dossier in held),
            closing=_closing(book, len(held), first, last, now.date()),
            made_at=now.replace(microsecond=0),
            made_by=by,
            form=formbook.form(DocumentKind.REGISTER, last),
        )


def day_paper(books: Reading, day: date, by: str, now: datetime) -> DaySummaryPaper:
    """Return the summary of a day as it is printed; `by` is the name of who makes it."""
    figures = books.days.figures(day, now, listed=LISTED)
    names = {member.id: member.name for member in books.staff.all()}
    counts = reports.totals(figures.acts)
    tomorrow = day + timedelta(days=1)
    overdue = reports.open_overdue(figures)
    open_total = sum(tally.count for tally in figures.open)
    gaps = books.pads.gaps(day, day)
    return DaySummaryPaper(
        letterhead=letterhead(books.settings.office()),
        station=books.settings.station().name,
        day=day,
        made_at=now.replace(microsecond=0),
        made_by=by,
        received=counts.received,
        handed_over=counts.handed_over,
        back=counts.back,
        given_back=counts.given_back,
        by_field=reports.rows_by(figures.acts, lambda tally: tally.field),
        by_officer=reports.rows_by(
            figures.acts, lambda tally: names.get(StaffId(tally.officer), tally.officer)
        ),
        by_channel=reports.rows_by(
            figures.acts, lambda tally: words.channel(Channel(tally.channel))
        ),
        finished_early=figures.finished[0],
        finished_on_day=figures.finished[1],
        finished_late=figures.finished[2],
        open_total=open_total,
        open_in_time=open_total - overdue,
        open_overdue=overdue,
        open_by_age=reports.open_by_age(figures.open, day),
        due_today=reports.open_due(figures.open, lambda due: due == day),
        due_tomorrow=reports.open_due(figures.open, lambda due: due == tomorrow),
        uncollected=figures.uncollected,
        unprinted=figures.unprinted,
        discrepancies=figures.discrepancies,
        fees=tuple(
            (words.fee_state(FeeState(tally.fee_state)), tally.count, tally.amount)
            for tally in figures.fees
        ),
        overdue=tuple(
            replace(_row(line), note=_APOLOGISED[line.reappointments > 0])
            for line in figures.overdue
        ),
        overdue_total=overdue,
        due_next=tuple(_row(line) for line in figures.due_next),
        due_next_total=reports.open_due(figures.open, lambda due: due in {day, tomorrow}),
        first_number=figures.first_number,
        last_number=figures.last_number,
        refused=counts.refused,
        guided=counts.guided,
        asked=counts.asked,
        supplemented=counts.supplemented,
        refused_after=counts.refused_after,
        stopped=counts.stopped,
        gaps=tuple((gap.number, words.gap(gap)) for gap in gaps[:LISTED]),
        gaps_total=len(gaps),
        closed=_closed(books, day, names),
    )


_APOLOGISED = {True: "đã xin lỗi", False: "chưa xin lỗi"}


def _closed(books: Reading, day: date, names: Mapping[StaffId, str]) -> str:
    book = books.days.book(day)
    if book is None or book.closed_at is None:
        return ""
    by = names.get(StaffId(book.closed_by), "")
    return f"Đã chốt lúc {words.moment(book.closed_at)}, {by}"


def check_period(first: date, last: date) -> None:
    """Raise `BadValue` for days out of order or more than a year apart."""
    checked_period(first, last)


def _closing(book: str, count: int, first: date, last: date, today: date) -> str:
    """Return the sentence that closes the book of a year that is over and wholly inside."""
    whole = (first, last) == (date(last.year, 1, 1), date(last.year, 12, 31))
    if not whole or today <= last:
        return ""
    return (
        f"Sổ theo dõi hồ sơ quyển số {book} gồm {words.whole(count)} hồ sơ, "
        f"khóa sổ hết {words.long_date(last)}."
    )


def _register_row(dossier: Dossier) -> RegisterRow:
    given, collector = dossier.given_back_at, dossier.collector
    return RegisterRow(
        line=dossier.line,
        number=dossier.number,
        procedure=dossier.procedure,
        copies=dossier.copies,
        applicant=dossier.applicant.name,
        contact=", ".join(filter(None, (dossier.applicant.address, dossier.applicant.phone))),
        agency=dossier.department,
        received_on=dossier.received_at.date(),
        due_on=dossier.due_at.date(),
        given_on=None if given is None else given.date(),
        delivery=words.delivery_short(dossier.delivery),
        collector="" if collector is None else collector.name,
        note=dossier.note if dossier.state is not State.STOPPED else dossier.state.words,
    )


def _row(line: DossierLine) -> DossierRow:
    return DossierRow(
        number=line.number,
        applicant=line.applicant,
        procedure=line.procedure,
        where=report_papers.why_open(line.state, line.custody, line.department),
        due_on=line.due_at.date(),
    )
