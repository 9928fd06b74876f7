"""When a result is due, and why: working days, days off, and the explanation day by day.

Law: the first day is not counted (Bộ luật Dân sự 2015 art 147(2)); a last day that falls on a day
off moves to the next working day (art 148(5)); days off by Bộ luật Lao động 2019 art 111-112 and
the yearly notices. A swapped Saturday on which agencies work counts as a working day.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum

_DAY = timedelta(days=1)
_SATURDAY = 5
_NAMELESS = "Ngày nghỉ"


class LimitUnit(Enum):
    """In what a procedure's time limit is counted."""

    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit: so many working days or calendar days; 0 means on the same day."""

    amount: int
    unit: LimitUnit = LimitUnit.WORKING_DAYS

    def __post_init__(self) -> None:
        """Refuse a negative amount."""
        if self.amount < 0:
            message = f"negative limit {self.amount}"
            raise ValueError(message)


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


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day that is off, or worked, against its weekday; `name` in Vietnamese."""

    day: date
    kind: DayKind
    name: str


class Why(Enum):
    """Why a day counts or does not."""

    FIRST_DAY = "first day"
    COUNTED = "counted"
    WORKING_SATURDAY = "working saturday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"
    SPECIAL = "special"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class DayLine:
    """One line of the explanation: a day, its number in the count or None, and why.

    `name` is the name of the special day, where there is one.
    """

    day: date
    number: int | None
    why: Why
    name: str = ""


@dataclass(frozen=True, slots=True)
class DueDate:
    """A computed due date with its explanation, first day to due day, both included.

    `certain` is False when the count runs through a year without an official notice.
    """

    day: date
    limit: Limit
    start: date
    lines: tuple[DayLine, ...]
    certain: bool = True

    def off_days(self) -> tuple[DayLine, ...]:
        """Return the days that were passed over, weekends and special days alike."""
        passed = {Why.SATURDAY, Why.SUNDAY, Why.SPECIAL, Why.MOVED}
        return tuple(line for line in self.lines if line.why in passed)


class WorkingCalendar:
    """Which days agencies work: Monday to Friday, but for the special days of the years known.

    `certain` names the years that have an official notice.
    """

    def __init__(self, days: Iterable[SpecialDay], *, certain: Iterable[int]) -> None:
        """Take the special days of any number of years; the last one given for a day wins."""
        self._days: Mapping[date, SpecialDay] = {special.day: special for special in days}
        self._certain = frozenset(certain)

    def is_working(self, day: date) -> bool:
        """Say whether agencies work on a day."""
        special = self._days.get(day)
        return day.weekday() < _SATURDAY if special is None else not special.kind.off

    def special(self, day: date) -> SpecialDay | None:
        """Return what is special about a day, or None."""
        return self._days.get(day)

    def working_days_between(self, after: date, until: date) -> int:
        """Count the working days after `after` (not included) up to `until` (included)."""
        count = 0
        day = after
        while day < until:
            day += _DAY
            count += self.is_working(day)
        return count

    def next_working(self, day: date) -> date:
        """Return the day itself when agencies work on it, otherwise the next on which they do."""
        while not self.is_working(day):
            day += _DAY
        return day

    def due(self, start: date, limit: Limit) -> DueDate:
        """Return the due date of a dossier received complete on `start`, with its explanation.

        The start itself is not counted. With a limit of 0 the result is due on the start, or on
        the next working day when the start is a day off.
        """
        lines = [DayLine(start, None, Why.FIRST_DAY, self._name(start))]
        day = start
        if limit.unit is LimitUnit.WORKING_DAYS:
            day = self._count_working(day, limit.amount, lines)
        else:
            for number in range(1, limit.amount + 1):
                day += _DAY
                lines.append(DayLine(day, number, Why.COUNTED, self._name(day)))
        while not self.is_working(day):
            if day == lines[-1].day and lines[-1].number is not None:
                lines[-1] = DayLine(day, lines[-1].number, Why.MOVED, self._reason(day))
            elif day != start:
                lines.append(self._off_line(day))
            day += _DAY
            if self.is_working(day):
                lines.append(DayLine(day, None, Why.COUNTED, self._name(day)))
        certain = {line.day.year for line in lines} <= self._certain
        return DueDate(day, limit, start, tuple(lines), certain)

    def _count_working(self, day: date, amount: int, lines: list[DayLine]) -> date:
        number = 0
        while number < amount:
            day += _DAY
            if not self.is_working(day):
                lines.append(self._off_line(day))
                continue
            number += 1
            special = self._days.get(day)
            why = Why.COUNTED if special is None or special.kind.off else Why.WORKING_SATURDAY
            lines.append(DayLine(day, number, why, self._name(day)))
        return day

    def _off_line(self, day: date) -> DayLine:
        if day in self._days:
            return DayLine(day, None, Why.SPECIAL, self._reason(day))
        return DayLine(day, None, Why.SATURDAY if day.weekday() == _SATURDAY else Why.SUNDAY)

    def _name(self, day: date) -> str:
        special = self._days.get(day)
        return "" if special is None else special.name

    def _reason(self, day: date) -> str:
        if day in self._days:
            return self._name(day) or _NAMELESS
        return "Thứ Bảy" if day.weekday() == _SATURDAY else "Chủ nhật"


def promised(
    calendar: WorkingCalendar, received_at: datetime, limit: Limit, *, closing: time
) -> tuple[DueDate, datetime]:
    """Return the due date and the local time by which the result is promised.

    The result is due at the office's closing time. A result due on the day of receipt that was
    received at or after closing time is due on the next working day.
    """
    due = calendar.due(received_at.date(), limit)
    if due.day == received_at.date() and received_at.time() >= closing:
        due = calendar.due(received_at.date(), Limit(1))
    return due, datetime.combine(due.day, closing, received_at.tzinfo)
