"""The end of the day: what is left over, the summary that is signed, the day that is closed.

A closed day forbids nothing: whoever comes at five past five is received. What was done for it
afterwards is counted and shown, and the day is closed again once it was opened with a reason.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from counter_app.desks import papers
from counter_app.desks.acting import believed, permitted
from counter_app.desks.reports import day_paper
from counter_app.errors import (
    DayClosedAlready,
    DayNotClosed,
    DayNotYet,
    Phrase,
)
from counter_app.ports import Clock, Reading, Store
from counter_app.rules import days
from counter_app.rules.days import DayState, Left, LeftOver
from counter_app.rules.dossier import FeeState
from counter_app.rules.lines import Board
from counter_app.rules.papers import DaySummaryPaper
from counter_app.rules.printing import Document, DocumentKind
from counter_app.rules.staff import Permission, StaffId
from counter_app.rules.text import wanted_text

REASON_LIMIT = 500
"""Letters that the reason for opening a day again may have."""

_NAMED = 5
_BOARD = 500


@dataclass(frozen=True, slots=True)
class Closed:
    """A day that was closed, and its summary in the queue of papers.

    `already` says that the same press had closed it before; then there is no further `document`.
    """

    state: DayState
    document: Document | None
    already: bool = False


class Closing:
    """The desk of whoever signs the day."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Close days in the books of `store` by the time of `clock`."""
        self._store = store
        self._clock = clock

    def day_state(self, day: date) -> DayState:
        """Say whether a day is closed, by whom, and what was done for it since."""
        with self._store.reading() as books:
            return _state(books, day)

    def left_over(self, day: date) -> tuple[LeftOver, ...]:
        """Return what is left over now, to be walked through before a day is closed.

        Only what there is any of; in the order in which it is best looked after.
        """
        with self._store.reading() as books:
            return tuple(each for each in _left_over(books, day, self._now()) if each.count)

    def close_day(self, day: date, *, by: StaffId, key: str | None = None) -> Closed:
        """Close a day and queue its summary; `key` makes a second press the same one.

        Raises `DayNotYet` for a day to come, `DayClosedAlready`, `NotPermitted`.
        """
        with self._store.writing() as books:
            if key is not None and books.journal.event(key) is not None:
                return Closed(_state(books, day), None, already=True)
            member = permitted(books, by, Permission.CLOSE_DAY)
            now = believed(books, self._clock.now())
            if day > now.date():
                raise DayNotYet(day=Phrase("{day:%d/%m/%Y}", day=day))
            state = _state(books, day)
            if state.closed_at is not None:
                raise DayClosedAlready(
                    day=Phrase("{day:%d/%m/%Y}", day=day),
                    at=Phrase("{at:%H:%M ngày %d/%m/%Y}", at=state.closed_at),
                    by=state.closed_by,
                )
            at = now.replace(microsecond=now.microsecond // 1000 * 1000)
            paper = day_paper(books, day, member.name, now)
            fact = days.close(day, at=at, by=by, figures=_figures(paper))
            books.record([fact], by=by, at=now, key=key)
            # With the sentence that it is closed, and what the journal is up to here.
            seal = books.entries.seal(books.settings.station().counter_id)
            paper = replace(day_paper(books, day, member.name, now), seal=seal.printed)
            document, queued = papers.put_in_queue(
                books,
                paper,
                DocumentKind.DAY_SUMMARY,
                about=day.isoformat(),
                title=f"Tổng hợp ngày {day:%d/%m/%Y} (chốt ngày)",
                at=now,
            )
            books.record([queued], by=by, at=now)
            return Closed(_state(books, day), document)

    def reopen_day(self, day: date, reason: str, *, by: StaffId) -> DayState:
        """Open a closed day again.

        Raises `MissingField` without a reason, `TextTooLong`, `DayNotClosed`, `NotPermitted`.
        """
        reason = wanted_text(
            reason, field="reason", label="lý do mở lại ngày đã chốt", limit=REASON_LIMIT
        )
        with self._store.writing() as books:
            permitted(books, by, Permission.CLOSE_DAY)
            now = believed(books, self._clock.now())
            if not _state(books, day).closed:
                raise DayNotClosed(day=Phrase("{day:%d/%m/%Y}", day=day))
            at = now.replace(microsecond=now.microsecond // 1000 * 1000)
            books.record([days.reopen(day, reason, at=at, by=by)], by=by, at=now)
            return _state(books, day)

    def _now(self) -> datetime:
        return self._clock.now()


def _state(books: Reading, day: date) -> DayState:
    book = books.days.book(day)
    if book is None:
        return DayState(day)
    names = {member.id: member.name for member in books.staff.all()}
    return DayState(
        day=day,
        closed_at=book.closed_at,
        closed_by=names.get(StaffId(book.closed_by), book.closed_by),
        closings=book.closings,
        reopened_at=book.reopened_at,
        reopened_by=names.get(StaffId(book.reopened_by), book.reopened_by),
        reason=book.reason,
        later=0 if book.closed_at is None else books.days.later(day, book.closed_at),
    )


def _figures(paper: DaySummaryPaper) -> dict[str, int]:
    """Return the figures with which a day is closed, to be kept in the journal."""
    return {
        "received": paper.received,
        "refused": paper.refused + paper.refused_after,
        "supplements": paper.guided + paper.asked,
        "handed_over": paper.handed_over,
        "back": paper.back,
        "given_back": paper.given_back,
        "open": paper.open_total,
        "overdue": paper.open_overdue,
        "fees": sum(amount for *_, amount in paper.fees),
    }


def _left_over(books: Reading, day: date, now: datetime) -> Iterator[LeftOver]:
    counts = books.inquiries.counts(day)
    boards = counts.boards
    yield _board(books, Left.TO_HAND_OVER, Board.TO_HAND_OVER, boards, day)
    slips = books.inquiries.slips(open_only=True, limit=_BOARD)
    yield _named(Left.UNSIGNED, (slip.number for slip in slips))
    yield _named(Left.UNPRINTED, (paper.title for paper in books.documents.waiting()))
    contradictory = books.custody.discrepancies(limit=_BOARD)
    yield _named(Left.DISCREPANCIES, (line.number for line in contradictory))
    yield _named(Left.PAD_NUMBERS, (line.number for line in books.pads.open()))
    drafts = (draft.title for draft in books.drafts.all() if draft.parked)
    yield _named(Left.PARKED, drafts)
    yield _board(books, Left.OVERDUE, Board.OVERDUE, boards, day)
    late = books.inquiries.board(Board.OVERDUE, day, limit=_BOARD)
    without = (line.number for line in late if not line.reappointments)
    yield _named(Left.NO_APOLOGY, without)
    yield _board(books, Left.UNCOLLECTED, Board.UNCOLLECTED, boards, day)
    unpaid = sum(
        tally.count
        for tally in books.days.figures(day, now, listed=0).fees
        if tally.fee_state == FeeState.UNPAID.value
    )
    yield LeftOver(Left.UNPAID, unpaid)
    before = books.days.unclosed_before(day, limit=_BOARD)
    yield _named(Left.DAY_BEFORE, (Phrase("{day:%d/%m/%Y}", day=one) for one in before))


def _board(
    books: Reading, what: Left, board: Board, counts: dict[Board, int], day: date
) -> LeftOver:
    lines = books.inquiries.board(board, day, limit=_NAMED)
    return LeftOver(what, counts[board], tuple(line.number for line in lines))


def _named(what: Left, names: Iterable[str]) -> LeftOver:
    held = tuple(names)
    return LeftOver(what, len(held), held[:_NAMED])
