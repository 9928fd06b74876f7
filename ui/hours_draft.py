"""Office hours as they are typed: texts of a week and of its seasons, until all can be read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time

from counter_app.rules.calendar import (
    DAY,
    OfficeHours,
    Season,
    Session,
    read_season_day,
    read_sessions,
    week_of,
    written,
)
from counter_app.rules.text import clean

DAYS = range(7)
_LEAP = 2000


@dataclass(frozen=True, slots=True)
class WeekTexts:
    """A week as it is typed; a season has a name and the days of the year it lasts from and to."""

    days: tuple[str, ...] = ("",) * 7
    name: str = ""
    first: str = ""
    last: str = ""
    season: bool = False

    def sessions(self, day: int) -> tuple[Session, ...] | None:
        """Return the hours of a weekday (0 Monday), or None when they cannot be read."""
        try:
            return read_sessions(self.days[day])
        except ValueError:
            return None

    def with_day(self, day: int, text: str) -> "WeekTexts":
        """Return the week with another text for a weekday."""
        return replace(self, days=(*self.days[:day], text, *self.days[day + 1 :]))

    @property
    def closes(self) -> time:
        """When the latest of its days ends, as far as they can be read."""
        ends = [sessions[-1].closes for day in DAYS if (sessions := self.sessions(day))]
        return max(ends, default=time())

    def as_season(self) -> Season | None:
        """Return the season, or None when its days or hours cannot be read."""
        try:
            first, last = read_season_day(clean(self.first)), read_season_day(clean(self.last))
            return Season(clean(self.name), first, last, week_of(self.days))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class HoursDraft:
    """The ordinary week first, then the seasons; `counting` as in `OfficeHours`."""

    weeks: tuple[WeekTexts, ...] = (WeekTexts(),)
    counting: frozenset[int] = field(default_factory=frozenset)

    @classmethod
    def of(cls, hours: OfficeHours) -> "HoursDraft":
        """Return office hours as texts."""
        seasons = (
            WeekTexts(
                tuple(map(written, season.week)),
                season.name,
                _season_day(season.first),
                _season_day(season.last),
                season=True,
            )
            for season in hours.seasons
        )
        return cls((WeekTexts(tuple(map(written, hours.week))), *seasons), hours.counting)

    def with_week(self, number: int, week: WeekTexts) -> "HoursDraft":
        """Return the draft with another week in place of one."""
        return replace(self, weeks=(*self.weeks[:number], week, *self.weeks[number + 1 :]))

    def with_season(self, name: str) -> "HoursDraft":
        """Return the draft with one more season, which has the hours of the ordinary week."""
        season = replace(self.weeks[0], name=name, season=True)
        return replace(self, weeks=(*self.weeks, season))

    def without(self, number: int) -> "HoursDraft":
        """Return the draft without a season."""
        return replace(self, weeks=(*self.weeks[:number], *self.weeks[number + 1 :]))

    def read(self) -> OfficeHours | None:
        """Return the hours, or None when something cannot be read."""
        seasons = [week.as_season() for week in self.weeks[1:]]
        try:
            usual = week_of(self.weeks[0].days)
        except ValueError:
            return None
        if any(season is None for season in seasons):
            return None
        found = tuple(season for season in seasons if season is not None)
        return OfficeHours(usual, found, self.counting)

    def overlapping(self) -> tuple[WeekTexts, WeekTexts] | None:
        """Return two seasons that hold the same day, if there are such."""
        seasons = [(week, season) for week in self.weeks[1:] if (season := week.as_season())]
        for number, (week, season) in enumerate(seasons):
            for other_week, other in seasons[:number]:
                if any(season.holds(day) and other.holds(day) for day in _year()):
                    return other_week, week
        return None


@dataclass(frozen=True, slots=True)
class DaysDiffer:
    """Weekdays in a row whose hours change alike; `week` is empty for the ordinary week."""

    week: str
    first: int
    last: int
    before: str
    after: str


def differing(name: str, before: Sequence[str], after: Sequence[str]) -> list[DaysDiffer]:
    """Return which days of a week change; neighbours that change alike are told as one."""
    found: list[DaysDiffer] = []
    for day in DAYS:
        if before[day] == after[day]:
            continue
        last = found[-1] if found else None
        if last and last.last == day - 1 and (last.before, last.after) == (before[day], after[day]):
            found[-1] = replace(last, last=day)
        else:
            found.append(DaysDiffer(name, day, day, before[day], after[day]))
    return found


def minutes(sessions: Iterable[Session]) -> int:
    """Return how many minutes hours make together."""
    return sum(
        (one.closes.hour - one.opens.hour) * 60 + one.closes.minute - one.opens.minute
        for one in sessions
    )


def _season_day(day: tuple[int, int]) -> str:
    month, number = day
    return f"{number:02d}/{month:02d}"


def _year() -> Iterable[date]:
    first = date(_LEAP, 1, 1)
    return (first + number * DAY for number in range(366))
