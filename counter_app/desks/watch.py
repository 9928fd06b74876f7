"""What must not be forgotten today: what has to leave, what will be late, what nobody fetches."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from counter_app.desks.acting import WorkingDays, counting_of
from counter_app.ports import Clock, Store
from counter_app.rules.deadlines import apology_by, forwarded_by
from counter_app.rules.lines import Board, ConsultationLine, DossierLine, ShelfLine, ShelfPart

LISTED = 500
"""Rows that a list shows."""
_AHEAD = timedelta(days=14)
"""No more than this lies between a day and the working day that is so many before it."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """A dossier at the counter, and by when, local time, it must be on its way."""

    line: DossierLine
    by: datetime

    def late(self, now: datetime) -> bool:
        """Say whether it should be gone."""
        return now > self.by

    def today(self, now: datetime) -> bool:
        """Say whether it must go before this day is over."""
        return self.by.date() <= now.date()


@dataclass(frozen=True, slots=True)
class Lateness:
    """A dossier that will miss its date, or has: `apology_by` is the last day for Mẫu 04.

    `put_off` says that it was re-appointed before, so that no other date can be given (NĐ 118/2025
    art 19(9)).
    """

    line: DossierLine
    apology_by: date
    put_off: bool


class Watch:
    """The desk of what must not be forgotten; it never changes anything."""

    def __init__(self, store: Store, clock: Clock, days: WorkingDays) -> None:
        """Look into the books of `store` by the time of `clock` and the office's calendar."""
        self._store = store
        self._clock = clock
        self._days = days

    def leaving(self) -> list[Leaving]:
        """Return what lies at the counter and must be handed over, the most urgent first.

        On the day it came or, after the hour of the 15:00 rule, at the beginning of the next
        working day (NĐ 118/2025 art 18(2)); what was supplemented counts from the supplement.
        """
        today = self._clock.now().date()
        with self._store.reading() as books:
            lines = books.inquiries.board(Board.TO_HAND_OVER, today, limit=LISTED)
            if not lines:
                return []
            years = [line.since.year for line in lines]
            calendar = self._days.calendar(books, min(years), max(years) + 1)
            counting = counting_of(books, None)
        found = [
            Leaving(line, forwarded_by(calendar, line.since, counting=counting)) for line in lines
        ]
        return sorted(found, key=lambda one: (one.by, one.line.due_at, one.line.row))

    def before_late(self) -> list[Lateness]:
        """Return the dossiers that are late, or for which the apology has to go out by now.

        Those whose apology can go out today or until the next working day, the most urgent first.
        Whoever is waited for (supplement, duty) is not among them. However many are late already,
        those that are not are all there, up to the list's length.
        """
        today = self._clock.now().date()
        with self._store.reading() as books:
            calendar = self._days.calendar(books, today.year - 1, (today + _AHEAD).year)
            horizon = calendar.next_working(today + timedelta(days=1))
            last = calendar.next_working(horizon + timedelta(days=1))
            lines = [
                *books.inquiries.unpromised(today - timedelta(days=1), limit=LISTED),
                *books.inquiries.unpromised(last, first=today, limit=LISTED),
            ]
            found = [
                Lateness(
                    line,
                    apology_by(calendar, line.due_at.date()),
                    bool(line.reappointments),
                )
                for line in lines
            ]
        return [one for one in found if one.apology_by <= horizon]

    def awaited(self) -> list[ConsultationLine]:
        """Return the opinions that are still waited for, the most urgent first."""
        with self._store.reading() as books:
            return books.custody.awaited(limit=LISTED)

    def shelf(
        self,
        part: ShelfPart = ShelfPart.ALL,
        *,
        after: ShelfLine | None = None,
        limit: int = LISTED,
    ) -> list[ShelfLine]:
        """Return the results that wait to be collected, the oldest first.

        `after` is the last row of the page before.
        """
        today = self._clock.now().date()
        with self._store.reading() as books:
            return books.inquiries.shelf(part, today, after=after, limit=limit)

    def shelf_counts(self) -> dict[ShelfPart, int]:
        """Return how many results wait in each part of the shelf."""
        with self._store.reading() as books:
            return books.inquiries.shelf_counts(self._clock.now().date())
