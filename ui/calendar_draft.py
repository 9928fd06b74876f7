"""What somebody is changing in the calendar and has not saved: the adopted days, and edits on top.

Nothing here touches the books; what comes of it is a `CalendarChange` for the review.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from counter_app.desks.administration import AdoptedYear
from counter_app.desks.calendar import CalendarChange
from counter_app.rules.calendar import (
    DAY,
    DayKind,
    DayPart,
    OfficeHours,
    SpecialDay,
    WorkingCalendar,
)

SWAPPED_OFF = "Nghỉ hoán đổi, làm bù ngày {worked:%d/%m}"
WORKED = "Làm bù ngày {off:%d/%m}"
"""How a swapped pair is named in the books, which are Vietnamese."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One day that is to be otherwise: what was special about it, and what will be."""

    day: date
    before: SpecialDay | None
    after: SpecialDay | None


class CalendarDraft:
    """The special days of the adopted years with unsaved edits on top.

    Edits outlive a fresh reading of the books; one that the books have caught up with is gone.
    """

    def __init__(self) -> None:
        self._adopted: dict[int, dict[date, SpecialDay]] = {}
        self._edits: dict[date, SpecialDay | None] = {}
        self._hours = OfficeHours()

    def rebase(self, years: Iterable[AdoptedYear], hours: OfficeHours) -> None:
        """Stand on what the books hold now."""
        self._adopted = {one.year: {day.day: day for day in one.days} for one in years}
        self._hours = hours
        self._edits = {
            day: after
            for day, after in self._edits.items()
            if self.knows(day) and after != self._adopted_day(day)
        }

    # -- reading -----------------------------------------------------------------------------------

    @property
    def hours(self) -> OfficeHours:
        """The office hours in force."""
        return self._hours

    @property
    def years(self) -> tuple[int, ...]:
        """The adopted years, the earliest first."""
        return tuple(sorted(self._adopted))

    def knows(self, day: date) -> bool:
        """Say whether the office has adopted the year of a day."""
        return day.year in self._adopted

    def special(self, day: date) -> SpecialDay | None:
        """Return what is special about a day, edits included."""
        return self._edits[day] if day in self._edits else self._adopted_day(day)

    def days(self, year: int) -> tuple[SpecialDay, ...]:
        """Return the special days of a year in order, edits included."""
        days = {**self._adopted.get(year, {})}
        for day, after in self._edits.items():
            if day.year != year:
                continue
            if after is None:
                days.pop(day, None)
            else:
                days[day] = after
        return tuple(days[day] for day in sorted(days))

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What is to be otherwise than in the books, in order."""
        return tuple(
            Edit(day, self._adopted_day(day), after) for day, after in sorted(self._edits.items())
        )

    def calendar(self) -> WorkingCalendar:
        """Return the calendar as it would be."""
        days = (special for year in self._adopted for special in self.days(year))
        return WorkingCalendar(days, certain=(), hours=self._hours)

    def change(self, reason: str = "") -> CalendarChange:
        """Return all edits as a change to be reviewed."""
        years = sorted({day.year for day in self._edits})
        return CalendarChange(reason, {year: self.days(year) for year in years})

    # -- editing -----------------------------------------------------------------------------------

    def reach(self, first: date, last: date, kind: DayKind) -> tuple[date, ...]:
        """Return the days from `first` to `last`, both included, that a kind would be new on.

        A day off is one on which the counter would be open otherwise, a day worked one that would
        not count otherwise. A public holiday may also fall on a weekend.
        """
        calendar = self.calendar()

        def is_new(day: date) -> bool:
            if not kind.off:
                return not calendar.is_working(day)
            at_weekend = kind is DayKind.HOLIDAY and calendar.special(day) is None
            return at_weekend or calendar.is_open(day)

        span = (last - first).days + 1
        return tuple(day for day in (first + n * DAY for n in range(span)) if is_new(day))

    def add(
        self, days: Sequence[date], kind: DayKind, name: str, part: DayPart = DayPart.WHOLE
    ) -> None:
        """Let days be of a kind, under one name."""
        for day in days:
            self.put(SpecialDay(day, kind, name, part))

    def swap(self, off: date, worked: date) -> None:
        """Let a working day be off and another be worked instead."""
        self.put(SpecialDay(off, DayKind.SWAPPED_OFF, SWAPPED_OFF.format(worked=worked)))
        self.put(SpecialDay(worked, DayKind.WORKING_SATURDAY, WORKED.format(off=off)))

    def put(self, special: SpecialDay) -> None:
        """Let a day be special as given."""
        self._set(special.day, special)

    def remove(self, day: date) -> None:
        """Let a day be as its weekday is."""
        self._set(day, None)

    def adopt(self, change: CalendarChange) -> None:
        """Take over a change of whole years as edits."""
        for year, days in change.years.items():
            wanted = {special.day: special for special in days}
            for day in {*self._adopted.get(year, {}), *wanted}:
                self._set(day, wanted.get(day))

    def forget(self) -> None:
        """Forget all edits."""
        self._edits.clear()

    def _set(self, day: date, special: SpecialDay | None) -> None:
        if special == self._adopted_day(day):
            self._edits.pop(day, None)
        else:
            self._edits[day] = special

    def _adopted_day(self, day: date) -> SpecialDay | None:
        return self._adopted.get(day.year, {}).get(day)
