"""Which days and hours the office works: the week, its seasons, days off, days worked instead.

Two things are told apart: whether the counter is open on a day, and whether the day counts in a
limit of working days; a counter may receive on Saturday mornings that do not count
(QĐ 188/1999/QĐ-TTg, QĐ 14/2010/QĐ-TTg). Days off by Bộ luật Lao động 2019 art 111-112 and the
yearly notices; a swapped Saturday on which agencies work counts.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Any

DAY = timedelta(days=1)
SATURDAY = 5
SUNDAY = 6
NOON = time(12)
"""What divides morning from afternoon."""

_HOUR = re.compile(r"([0-9]{1,2})(?:[:hg]([0-9]{1,2})?)?")
_WEEK = 7
_WEEKDAYS = frozenset(range(SATURDAY))
_LEAP = 2000


class DayKind(Enum):
    """What makes a day different from its weekday."""

    HOLIDAY = "holiday"
    COMPENSATORY = "compensatory"
    SWAPPED_OFF = "swapped_off"
    CLOSED = "closed"
    WORKING_SATURDAY = "working_saturday"

    @property
    def off(self) -> bool:
        """Whether agencies do not work on such a day."""
        return self is not DayKind.WORKING_SATURDAY


class DayPart(Enum):
    """Which part of a special day its kind is about."""

    WHOLE = "whole"
    MORNING = "morning"
    AFTERNOON = "afternoon"


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day that is off, or worked, against its weekday; `name` in Vietnamese.

    A day of which only a part is off is a working day: it counts, and its other part is open. Of
    a Saturday of which only a part is worked, the other part is off.
    """

    day: date
    kind: DayKind
    name: str
    part: DayPart = DayPart.WHOLE


@dataclass(frozen=True, slots=True, order=True)
class Session:
    """Hours on end, local time: `opens` included, `closes` not."""

    opens: time
    closes: time

    def __str__(self) -> str:
        """Return the hours as they are written: 07:30-11:30."""
        return f"{self.opens:%H:%M}-{self.closes:%H:%M}"


Week = tuple[tuple[Session, ...], ...]
"""The hours of Monday to Sunday; a day without any is closed."""


@dataclass(frozen=True, slots=True)
class Season:
    """A part of every year with hours of its own: `first` to `last` (month, day), both included.

    A season may run over the end of the year.
    """

    name: str
    first: tuple[int, int]
    last: tuple[int, int]
    week: Week

    def holds(self, day: date) -> bool:
        """Say whether a day lies in the season."""
        at = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= at <= self.last
        return at >= self.first or at <= self.last


def _usual() -> Week:
    weekday = (Session(time(7, 30), time(11, 30)), Session(time(13, 30), time(17)))
    return (weekday,) * SATURDAY + ((), ())


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """When the counter is open, and which weekdays (0 Monday) count in limits of working days."""

    week: Week = field(default_factory=_usual)
    seasons: tuple[Season, ...] = ()
    counting: frozenset[int] = _WEEKDAYS

    def on(self, day: date) -> tuple[Session, ...]:
        """Return the hours of an ordinary day by its weekday and season."""
        return self._week_of(day)[day.weekday()]

    def on_worked(self, day: date) -> tuple[Session, ...]:
        """Return the hours of a day that is worked against its weekday: those of a Monday.

        Its own where they are longer; a Saturday that receives for a morning is worked whole.
        """
        return max(self._week_of(day)[0], self.on(day), key=_length)

    def _week_of(self, day: date) -> Week:
        return next((season.week for season in self.seasons if season.holds(day)), self.week)


class WorkingCalendar:
    """Which days agencies work, and during which hours.

    `certain` names the years whose special days an official notice gives.
    """

    def __init__(
        self,
        days: Iterable[SpecialDay],
        *,
        certain: Iterable[int],
        hours: OfficeHours | None = None,
    ) -> None:
        """Take the special days of any number of years; the last one given for a day wins."""
        self._days: Mapping[date, SpecialDay] = {special.day: special for special in days}
        self._certain = frozenset(certain)
        self.hours = hours or OfficeHours()
        self._sessions: dict[date, tuple[Session, ...]] = {}

    def is_working(self, day: date) -> bool:
        """Say whether a day counts in a limit of working days."""
        return bool(self.sessions(day))

    def is_open(self, day: date) -> bool:
        """Say whether the counter is open on a day, counting or not."""
        return bool(self.open_hours(day))

    def is_certain(self, years: Iterable[int]) -> bool:
        """Say whether official notices give the special days of all these years."""
        return self._certain.issuperset(years)

    def special(self, day: date) -> SpecialDay | None:
        """Return what is special about a day, or None."""
        return self._days.get(day)

    def special_days(self) -> Mapping[date, SpecialDay]:
        """Return all special days."""
        return self._days

    def sessions(self, day: date) -> tuple[Session, ...]:
        """Return the hours of a day that count in limits; none on a day off."""
        found = self._sessions.get(day)
        if found is None:
            special = self._days.get(day)
            worked = special is not None and not special.kind.off
            counts = worked or day.weekday() in self.hours.counting
            found = self.open_hours(day) if counts else ()
            self._sessions[day] = found
        return found

    def open_hours(self, day: date) -> tuple[Session, ...]:
        """Return the hours during which the counter is open on a day."""
        special = self._days.get(day)
        if special is None:
            return self.hours.on(day)
        if not special.kind.off:
            return _part(self.hours.on_worked(day), special.part)
        if special.part is DayPart.WHOLE:
            return ()
        return _part(self.hours.on(day), _OTHER[special.part])

    def closing(self, day: date) -> time:
        """Return when a working day ends; raises `ValueError` for a day off."""
        sessions = self.sessions(day)
        if not sessions:
            message = f"{day} is a day off"
            raise ValueError(message)
        return sessions[-1].closes

    def working_days_between(self, after: date, until: date) -> int:
        """Count the working days after `after` (not included) up to `until` (included)."""
        count = 0
        day = after
        while day < until:
            day += DAY
            count += self.is_working(day)
        return count

    def next_working(self, day: date) -> date:
        """Return the day itself when agencies work on it, otherwise the next on which they do."""
        while not self.is_working(day):
            day += DAY
        return day

    def last_working(self, day: date) -> date:
        """Return the day itself when agencies work on it, otherwise the last on which they did."""
        while not self.is_working(day):
            day -= DAY
        return day

    def minutes_between(self, after: datetime, until: datetime) -> int:
        """Return the working minutes from one local time to another, 0 when the second is first."""
        total = 0
        day = after.date()
        while day <= until.date():
            for session in self.sessions(day):
                opens = datetime.combine(day, session.opens, after.tzinfo)
                closes = datetime.combine(day, session.closes, after.tzinfo)
                total += max(_minutes(min(closes, until) - max(opens, after)), 0)
            day += DAY
        return total


def _minutes(span: timedelta) -> int:
    return int(span.total_seconds() // 60)


def _length(sessions: Sequence[Session]) -> timedelta:
    """Return how long hours are together."""
    day = date.min
    return sum(
        (datetime.combine(day, one.closes) - datetime.combine(day, one.opens) for one in sessions),
        timedelta(),
    )


_OTHER = {DayPart.MORNING: DayPart.AFTERNOON, DayPart.AFTERNOON: DayPart.MORNING}


def _part(sessions: Sequence[Session], part: DayPart) -> tuple[Session, ...]:
    """Return what lies of hours in a part of the day."""
    match part:
        case DayPart.WHOLE:
            return tuple(sessions)
        case DayPart.MORNING:
            cut = [Session(one.opens, min(one.closes, NOON)) for one in sessions]
        case DayPart.AFTERNOON:
            cut = [Session(max(one.opens, NOON), one.closes) for one in sessions]
    return tuple(one for one in cut if one.opens < one.closes)


# -- as JSON values --------------------------------------------------------------------------------


def read_sessions(text: str) -> tuple[Session, ...]:
    """Read the hours of a day: "07:30-11:30 13:30-17:00", or nothing for a day closed.

    Raises `ValueError` for anything else, for hours out of order and for such that overlap.
    """
    sessions: list[Session] = []
    for part in text.replace(",", " ").replace(";", " ").split():
        opens, _, closes = part.partition("-")
        session = Session(_hour(opens), _hour(closes))
        if session.opens >= session.closes or (sessions and session.opens < sessions[-1].closes):
            raise ValueError(text)
        sessions.append(session)
    return tuple(sessions)


def written(sessions: Iterable[Session]) -> str:
    """Return the hours of a day as `read_sessions` reads them."""
    return " ".join(map(str, sessions))


def read_season_day(text: str) -> tuple[int, int]:
    """Read a day of every year, "16/04" or "04-16" (month first); raises `ValueError`."""
    if "/" in text:
        day, _, month = text.partition("/")
    else:
        month, _, day = text.partition("-")
    found = date(_LEAP, int(month), int(day))
    return found.month, found.day


def hours_to_body(hours: OfficeHours) -> dict[str, Any]:
    """Return office hours as JSON values; the inverse of `hours_from_body`."""
    return {
        "week": [written(sessions) for sessions in hours.week],
        "seasons": [
            {
                "name": season.name,
                "first": list(season.first),
                "last": list(season.last),
                "week": [written(sessions) for sessions in season.week],
            }
            for season in hours.seasons
        ],
        "counting": sorted(hours.counting),
    }


def hours_from_body(body: Mapping[str, Any]) -> OfficeHours:
    """Return the office hours that `hours_to_body` wrote."""
    return OfficeHours(
        week=week_of(body["week"]),
        seasons=tuple(
            Season(
                season["name"],
                (season["first"][0], season["first"][1]),
                (season["last"][0], season["last"][1]),
                week_of(season["week"]),
            )
            for season in body["seasons"]
        ),
        counting=frozenset(body["counting"]),
    )


def special_to_body(special: SpecialDay) -> list[str]:
    """Return a special day as JSON values; the inverse of `special_from_body`."""
    row = [special.day.isoformat(), special.kind.value, special.name]
    return row if special.part is DayPart.WHOLE else [*row, special.part.value]


def special_from_body(row: Sequence[str]) -> SpecialDay:
    """Return the special day that `special_to_body` wrote."""
    day, kind, name, *part = row
    return SpecialDay(
        date.fromisoformat(day),
        DayKind(kind),
        name,
        DayPart(part[0]) if part else DayPart.WHOLE,
    )


def week_of(days: Iterable[str]) -> Week:
    """Read the hours of seven days, Monday first; raises `ValueError`."""
    week = tuple(read_sessions(day) for day in days)
    if len(week) != _WEEK:
        message = f"{len(week)} days are no week"
        raise ValueError(message)
    return week


def _hour(text: str) -> time:
    """Read an hour of the day, "7:30", "7h30" or "17"; raises `ValueError`."""
    found = _HOUR.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return time(int(found[1]), int(found[2] or 0))
