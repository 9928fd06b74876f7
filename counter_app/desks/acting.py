"""What every act begins with: who does it, whether the clock can be believed, which days count."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from counter_app import almanac
from counter_app.desks.clock import doubted
from counter_app.desks.permission import permitted
from counter_app.errors import ClockJumped, ClockWentAhead, ClockWentBack, Phrase, UnknownDossier
from counter_app.ports import Reading
from counter_app.rules import clock
from counter_app.rules.calendar import OfficeHours, SpecialDay, WorkingCalendar
from counter_app.rules.catalogue import Procedure
from counter_app.rules.deadlines import (
    ClockStart,
    Counting,
    DueDate,
    Limit,
    SupplementRule,
    Wait,
    promised,
)
from counter_app.rules.dossier import Dossier, DossierId
from counter_app.rules.journal import Fact

__all__ = [
    "WorkingDays",
    "believed",
    "counting_of",
    "naming",
    "permitted",
    "present",
    "read_calendar",
    "revived",
    "settled",
    "version_of",
]


def believed(books: Reading, now: datetime) -> datetime:
    """Return `now` when it can be right.

    Raises `ClockWentBack` before the last entry, `ClockWentAhead` long after it, `ClockJumped` when
    the guard saw the clock move; each until a supervisor confirms the clock.
    """
    last = books.journal.last_wall()
    shown = Phrase("{at:%H:%M ngày %d/%m/%Y}", at=now)
    doubt = clock.doubt(now, last)
    if doubt is not None:
        assert last is not None
        before = Phrase("{at:%H:%M ngày %d/%m/%Y}", at=last.astimezone(now.tzinfo))
        if doubt is clock.Doubt.BEHIND:
            raise ClockWentBack(now=shown, last=before)
        raise ClockWentAhead(now=shown, last=before, days=clock.LONGEST_PAUSE.days)
    if doubted(books) is not None:
        raise ClockJumped(now=shown)
    return now


def present(books: Reading, dossier_id: DossierId) -> Dossier:
    """Return a dossier that must be in the books; raises `UnknownDossier`."""
    dossier = books.dossiers.get(dossier_id)
    if dossier is None:
        raise UnknownDossier(number=dossier_id)
    return dossier


def settled(books: Reading, dossier: Dossier, how: str) -> list[Fact]:
    """Return that nothing is contradictory about a dossier any more."""
    body = {"number": dossier.number, "about": dossier.id, "how": how}
    return [
        Fact("discrepancy.settled", identity, body)
        for identity in books.custody.discrepancies_of(dossier.id)
    ]


def naming(settled: Sequence[Fact]) -> dict[str, object]:
    """Return what an act says of the discrepancies it settles, for whoever takes it back."""
    return {"settles": [fact.agg_id for fact in settled]} if settled else {}


def revived(dossier: Dossier, act: Fact) -> list[Fact]:
    """Return that what an act settled is contradictory again: the act was a mistake."""
    body = {"number": dossier.number, "about": dossier.id}
    return [Fact("discrepancy.revived", identity, body) for identity in act.body.get("settles", ())]


class WorkingDays:
    """The calendar that deadlines are counted by: the adopted years, and the almanac for others."""

    def __init__(self) -> None:
        """Begin without any year read."""
        self._version = -1
        self._span = (0, -1)
        self._calendar = WorkingCalendar((), certain=())

    def promise(
        self,
        books: Reading,
        limit: Limit,
        begun_at: datetime,
        *,
        begun: ClockStart = ClockStart.COMPLETE,
        waits: Sequence[Wait] = (),
        rule: SupplementRule | None = None,
    ) -> tuple[DueDate, datetime]:
        """Return a due date by the office's calendar with its explanation, and the promised time.

        `waits` and `begun` as for `promised`; `rule` is the procedure's own for supplements.
        """
        start = waits[-1].answered_at if waits else begun_at
        calendar = self.calendar(books, begun_at.year, start.year + limit.years)
        counting = counting_of(books, rule)
        return promised(calendar, begun_at, limit, counting=counting, begun=begun, waits=waits)

    def calendar(self, books: Reading, start: int, end: int) -> WorkingCalendar:
        """Return a calendar that knows the years `start` to `end`, both included.

        No further than the almanac reaches.
        """
        start, end = max(start, almanac.FIRST_YEAR), min(end, almanac.LAST_YEAR)
        version, hours = books.calendar.version(), books.settings.office().hours
        known = version == self._version and hours == self._calendar.hours
        if not known or start < self._span[0] or end > self._span[1]:
            self._span = self._wider(start, end)
            self._calendar = read_calendar(books, *self._span)
            self._version = version
        return self._calendar

    def _wider(self, start: int, end: int) -> tuple[int, int]:
        if self._span[1] < self._span[0]:
            return start, end
        return min(start, self._span[0]), max(end, self._span[1])


def read_calendar(
    books: Reading,
    start: int,
    end: int,
    *,
    instead: Mapping[int, Sequence[SpecialDay]] | None = None,
    hours: OfficeHours | None = None,
) -> WorkingCalendar:
    """Return the office's calendar of the years `start` to `end`, both included.

    The years adopted as the office has them, the others by the almanac. `instead` gives years that
    somebody is about to change, `hours` other office hours than those in force.
    """
    adopted = books.calendar.years()
    changed = instead or {}
    days = [special for special in books.calendar.days() if special.day.year not in changed]
    certain = {year for year, official in adopted.items() if official}
    for year, changed_days in changed.items():
        days.extend(changed_days)
        if year not in adopted and almanac.has_notice(year):
            certain.add(year)
    for year in range(start, end + 1):
        if year not in adopted and year not in changed:
            official_days, official = almanac.official_days(year)
            days.extend(official_days)
            if official:
                certain.add(year)
    hours = books.settings.office().hours if hours is None else hours
    return WorkingCalendar(days, certain=certain, hours=hours)


def version_of(books: Reading, dossier: Dossier) -> Procedure | None:
    """Return the version of the procedure under which a dossier was received, if it is known."""
    held = books.catalogue.versions(dossier.procedure_code)
    return next((one for one in held if one.version == dossier.procedure_version), None)


def counting_of(books: Reading, rule: SupplementRule | None) -> Counting:
    """Return how the office counts, with a procedure's own rule for supplements if it has one."""
    counting = books.settings.office().counting
    return counting if rule is None else replace(counting, supplement=rule)
