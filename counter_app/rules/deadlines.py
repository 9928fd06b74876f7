"""When a result is due, and why: the count of a time limit with its explanation day by day.

Law: the first day is not counted (Bộ luật Dân sự 2015 art 147(2)); a last day that falls on a day
off moves to the next working day (art 148(5)); the time runs from the complete receipt, for the
post from the signed minutes, for dossiers of another area from the receipt by the competent agency
(NĐ 118/2025 art 17(3), 18 as amended by NĐ 309/2026; QĐ 45/2016/QĐ-TTg).
"""

import calendar as months
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import Enum

from counter_app.rules.calendar import DAY, NOON, SATURDAY, SUNDAY, WorkingCalendar

_NAMELESS = "Ngày nghỉ"
_HOUR = 60
_YEAR = 12


class LimitUnit(Enum):
    """In what a procedure's time limit is counted."""

    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    WORKING_HOURS = "working_hours"
    HALF_DAYS = "half_days"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit: so many of a unit; 0 means on the same day.

    Half days are half working days (buổi); hours are hours of the office's own working time.
    """

    amount: int
    unit: LimitUnit = LimitUnit.WORKING_DAYS

    def __post_init__(self) -> None:
        """Refuse a negative amount."""
        if self.amount < 0:
            message = f"negative limit {self.amount}"
            raise ValueError(message)

    @property
    def years(self) -> int:
        """How many years, at most, the count can reach beyond that of its start."""
        days = {
            LimitUnit.WORKING_DAYS: self.amount * 2,
            LimitUnit.CALENDAR_DAYS: self.amount,
            LimitUnit.WORKING_HOURS: self.amount,
            LimitUnit.HALF_DAYS: self.amount,
            LimitUnit.MONTHS: self.amount * 31,
        }
        return days[self.unit] // 300 + 1


class ClockStart(Enum):
    """From what the time limit runs."""

    COMPLETE = "complete"
    POST = "post"
    COMPETENT = "competent"
    SUPPLEMENTED = "supplemented"
    REAPPOINTED = "reappointed"


class SupplementRule(Enum):
    """What becomes of the time limit when the applicant has to supplement the dossier.

    The sources disagree (NĐ 61/2018 art 19(4); index of QĐ 766/QĐ-TTg; provincial systems), so the
    office chooses, and a procedure may have its own: RESTART counts the whole limit anew from the
    complete supplement; PAUSE lets the clock stand from the day after the request to the day of
    the supplement; SUBTRACT adds the time waited, to the minute.
    """

    RESTART = "restart"
    PAUSE = "pause"
    SUBTRACT = "subtract"


@dataclass(frozen=True, slots=True)
class Wait:
    """A round of supplement: asked at one local time, complete at another."""

    asked_at: datetime
    answered_at: datetime


@dataclass(frozen=True, slots=True)
class Counting:
    """How an office counts.

    What comes after `cut_off` counts as received on the next working day; without one, never.
    After `late_hour` a result of the same day is due on the next working day, and a dossier is
    forwarded at its beginning (NĐ 118/2025 art 18(2)). Both to the minute, the minute itself still
    being in time. Results are due by `due_hour`, or when the office closes before it.
    """

    cut_off: time | None = None
    late_hour: time = time(15)
    due_hour: time | None = None
    supplement: SupplementRule = SupplementRule.RESTART


class Why(Enum):
    """Why a day counts or does not."""

    AFTER_CUT_OFF = "after cut-off"
    FIRST_DAY = "first day"
    TOO_LATE = "too late for the same day"
    COUNTED = "counted"
    WORKING_SATURDAY = "working saturday"
    WAITING = "waiting for the supplement"
    ADDED = "time waited is added"
    SATURDAY = "saturday"
    SUNDAY = "sunday"
    SPECIAL = "special"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class DayLine:
    """One line of the explanation: a day, the count reached on it or None, and why.

    The count is in the limit's unit, in minutes where that is hours; `counted` is what the day
    itself gave of half days or minutes, 0 for limits in days. `name` is that of the special day.
    """

    day: date
    number: int | None
    why: Why
    name: str = ""
    counted: int = 0


@dataclass(frozen=True, slots=True)
class DueDate:
    """A computed due date with its explanation, first day to due day, both included.

    `start` is the day that is not counted, `begun` by what; `waited` the working minutes, or for
    calendar limits the minutes, that a supplement added; `certain` is False when the count runs
    through a year without an official notice.
    """

    day: date
    limit: Limit
    start: date
    lines: tuple[DayLine, ...]
    certain: bool = True
    begun: ClockStart = ClockStart.COMPLETE
    waited: int = 0

    def off_days(self) -> tuple[DayLine, ...]:
        """Return the days that were passed over, weekends and special days alike."""
        passed = {Why.SATURDAY, Why.SUNDAY, Why.SPECIAL, Why.MOVED}
        return tuple(line for line in self.lines if line.why in passed)


_WEEKEND = {SATURDAY: Why.SATURDAY, SUNDAY: Why.SUNDAY}
_WEEKEND_NAMES = {SATURDAY: "Thứ Bảy", SUNDAY: "Chủ nhật"}


def due_date(
    calendar: WorkingCalendar, start: date, limit: Limit, *, waits: Sequence[Wait] = ()
) -> DueDate:
    """Return the due date of a limit in days or months that begins on `start`.

    The start itself is not counted. With a limit of 0 the result is due on the start, or on the
    next working day when the start is a day off. The days of `waits`, from the day after the
    request to the day of the answer, both included, are not counted; where the request came on the
    last day, the result is due on the first working day after the answer.

    Raises `ValueError` for a limit in hours or half days, which needs an hour to begin at.
    """
    lines = [DayLine(start, None, Why.FIRST_DAY, _name(calendar, start))]
    match limit.unit:
        case LimitUnit.WORKING_DAYS:
            day = _count_working(calendar, start, limit.amount, waits, lines)
        case LimitUnit.CALENDAR_DAYS:
            day = _count_calendar(calendar, start, limit.amount, waits, lines)
        case LimitUnit.MONTHS:
            days = (_months_later(start, limit.amount) - start).days
            day = _count_calendar(calendar, start, days, waits, lines)
        case _:
            message = f"{limit.unit} has no day alone"
            raise ValueError(message)
    day = _resumed(calendar, _moved(calendar, day, lines), waits, lines)
    return DueDate(day, limit, start, tuple(lines), _certain(calendar, lines))


def promised(
    calendar: WorkingCalendar,
    begun_at: datetime,
    limit: Limit,
    *,
    counting: Counting | None = None,
    begun: ClockStart = ClockStart.COMPLETE,
    waits: Sequence[Wait] = (),
) -> tuple[DueDate, datetime]:
    """Return the due date and the local time by which the result is promised.

    A limit in days is due on the due day when the office closes, or at its earlier due hour; one in
    half days at the end of a half day, one in hours to the minute. `waits` are the rounds of
    supplement so far, in order; what becomes of the limit then is in `counting`. Times are taken
    to the minute, as papers show them.
    """
    counting = counting or Counting()
    begun_at = _minute(begun_at)
    waits = [Wait(_minute(wait.asked_at), _minute(wait.answered_at)) for wait in waits]
    if waits and counting.supplement is SupplementRule.RESTART:
        begun_at, begun, waits = waits[-1].answered_at, ClockStart.SUPPLEMENTED, ()
    skipped = waits if counting.supplement is SupplementRule.PAUSE else ()
    before, start_at = _counted_from(calendar, begun_at, counting)
    found, at = _promised(calendar, start_at, limit, counting, skipped)
    if counting.supplement is SupplementRule.SUBTRACT:
        found, at = _with_waits(calendar, found, at, counting, waits)
    if before:
        lines = (*before, *found.lines)
        certain = found.certain and _certain(calendar, before)
        found = replace(found, lines=lines, certain=certain)
    return replace(found, begun=begun), at


def forwarded_by(
    calendar: WorkingCalendar, received_at: datetime, *, counting: Counting | None = None
) -> datetime:
    """Return by when a received dossier must be on its way to whoever handles it.

    On the same working day, at its end; when it came after 15:00, after the office had closed, or
    on a day off, at the beginning of the next working day (NĐ 118/2025 art 18(2)).
    """
    counting = counting or Counting()
    day, hour = received_at.date(), _minute(received_at).time()
    if calendar.is_working(day) and hour <= counting.late_hour and hour < calendar.closing(day):
        return _at(day, calendar.closing(day), received_at)
    following = calendar.next_working(day + DAY)
    return _at(following, calendar.sessions(following)[0].opens, received_at)


def apology_by(calendar: WorkingCalendar, due_day: date) -> date:
    """Return the last working day on which an apology is in time: at least one day before the due.

    NĐ 118/2025 art 19(9).
    """
    return calendar.last_working(due_day - DAY)


# -- where the count begins ------------------------------------------------------------------------


def _counted_from(
    calendar: WorkingCalendar, begun_at: datetime, counting: Counting
) -> tuple[list[DayLine], datetime]:
    """Return the local time from which the count runs, and the lines of days before its day."""
    day = begun_at.date()
    late = counting.cut_off is not None and begun_at.time() > counting.cut_off
    if not late or not calendar.is_working(day):
        return [], begun_at
    lines = [DayLine(day, None, Why.AFTER_CUT_OFF, _name(calendar, day))]
    day += DAY
    while not calendar.is_working(day):
        lines.append(_off_line(calendar, day))
        day += DAY
    return lines, _at(day, calendar.sessions(day)[0].opens, begun_at)


def _promised(
    calendar: WorkingCalendar,
    start_at: datetime,
    limit: Limit,
    counting: Counting,
    waits: Sequence[Wait],
) -> tuple[DueDate, datetime]:
    if limit.amount and limit.unit is LimitUnit.WORKING_HOURS:
        return _in_hours(calendar, start_at, limit, waits)
    if limit.amount and limit.unit is LimitUnit.HALF_DAYS:
        return _in_halves(calendar, start_at, limit, waits)
    day = start_at.date()
    if not limit.amount and calendar.is_working(day):
        closing = _due_hour(calendar, day, counting)
        if start_at.time() > counting.late_hour or start_at.time() >= closing:
            return _next_day(calendar, start_at, limit, counting, waits)
    found = due_date(calendar, day, limit if limit.amount else Limit(0), waits=waits)
    found = replace(found, limit=limit)
    return found, _at(found.day, _due_hour(calendar, found.day, counting), start_at)


def _due_hour(calendar: WorkingCalendar, day: date, counting: Counting) -> time:
    closing = calendar.closing(day)
    return closing if counting.due_hour is None else min(closing, counting.due_hour)


def _next_day(
    calendar: WorkingCalendar,
    start_at: datetime,
    limit: Limit,
    counting: Counting,
    waits: Sequence[Wait],
) -> tuple[DueDate, datetime]:
    """Return the due date of a same-day result that came too late in the day."""
    start = start_at.date()
    lines = [DayLine(start, None, Why.TOO_LATE, _name(calendar, start))]
    day = start + DAY
    while not calendar.is_working(day):
        lines.append(_off_line(calendar, day))
        day += DAY
    lines.append(DayLine(day, None, Why.COUNTED, _name(calendar, day)))
    day = _resumed(calendar, day, waits, lines)
    found = DueDate(day, limit, start, tuple(lines), _certain(calendar, lines))
    return found, _at(day, _due_hour(calendar, day, counting), start_at)


# -- counting days ---------------------------------------------------------------------------------


def _count_working(
    calendar: WorkingCalendar,
    day: date,
    amount: int,
    waits: Sequence[Wait],
    lines: list[DayLine],
) -> date:
    number = 0
    while number < amount:
        day += DAY
        if not calendar.is_working(day):
            lines.append(_off_line(calendar, day))
        elif _waiting(day, waits):
            lines.append(DayLine(day, None, Why.WAITING, _name(calendar, day)))
        else:
            number += 1
            lines.append(DayLine(day, number, _counted(calendar, day), _name(calendar, day)))
    return day


def _count_calendar(
    calendar: WorkingCalendar,
    day: date,
    amount: int,
    waits: Sequence[Wait],
    lines: list[DayLine],
) -> date:
    number = 0
    while number < amount:
        day += DAY
        if _waiting(day, waits):
            lines.append(DayLine(day, None, Why.WAITING, _name(calendar, day)))
            continue
        number += 1
        lines.append(DayLine(day, number, Why.COUNTED, _name(calendar, day)))
    return day


def _moved(calendar: WorkingCalendar, day: date, lines: list[DayLine]) -> date:
    """Return the day, or the next working day when it is off, with the lines that say so."""
    while not calendar.is_working(day):
        if day != lines[-1].day:
            lines.append(_off_line(calendar, day))
        elif lines[-1].number is not None:
            lines[-1] = DayLine(day, lines[-1].number, Why.MOVED, _reason(calendar, day))
        day += DAY
        if calendar.is_working(day):
            lines.append(DayLine(day, None, Why.COUNTED, _name(calendar, day)))
    return day


def _resumed(
    calendar: WorkingCalendar, day: date, waits: Sequence[Wait], lines: list[DayLine]
) -> date:
    """Return the day, or the first working day after a round that was open on it, with its lines.

    Nothing is due while the applicant is still to bring what the result hangs on.
    """
    for wait in waits:
        asked, answered = wait.asked_at.date(), wait.answered_at.date()
        if asked == answered or not asked <= day <= answered:
            continue
        while day <= answered or not calendar.is_working(day):
            day += DAY
            if calendar.is_working(day):
                why = Why.WAITING if day <= answered else Why.COUNTED
                lines.append(DayLine(day, None, why, _name(calendar, day)))
            else:
                lines.append(_off_line(calendar, day))
    return day


def _months_later(start: date, amount: int) -> date:
    """Return the same day of a later month, or its last day where it is shorter."""
    years, month = divmod(start.month - 1 + amount, _YEAR)
    year, month = start.year + years, month + 1
    return date(year, month, min(start.day, months.monthrange(year, month)[1]))


def _waiting(day: date, waits: Sequence[Wait]) -> bool:
    return any(wait.asked_at.date() < day <= wait.answered_at.date() for wait in waits)


def _counted(calendar: WorkingCalendar, day: date) -> Why:
    special = calendar.special(day)
    return Why.COUNTED if special is None or special.kind.off else Why.WORKING_SATURDAY


# -- counting hours and half days ------------------------------------------------------------------

_Half = tuple[date, bool]
"""A half day: its day, and whether it is the afternoon."""


def _in_hours(
    calendar: WorkingCalendar, start_at: datetime, limit: Limit, waits: Sequence[Wait]
) -> tuple[DueDate, datetime]:
    """Count working minutes from the start, without those of the waits."""
    lines: list[DayLine] = []
    start, day, left = start_at.date(), start_at.date(), limit.amount * _HOUR
    due: datetime | None = None
    while due is None:
        counted = 0
        for opens, closes in _spans(calendar, day, start_at, waits):
            minutes = min(int((closes - opens).total_seconds() // 60), left - counted)
            counted += minutes
            if counted == left:
                due = opens + timedelta(minutes=minutes)
                break
        left -= counted
        reached = limit.amount * _HOUR - left
        lines.append(_session_line(calendar, day, start, reached, counted))
        day += DAY
    return DueDate(due.date(), limit, start, tuple(lines), _certain(calendar, lines)), due


def _spans(
    calendar: WorkingCalendar, day: date, begins: datetime, waits: Sequence[Wait]
) -> Iterator[tuple[datetime, datetime]]:
    """Yield what the sessions of a day leave to count: after the beginning, without the waits."""
    for session in calendar.sessions(day):
        spans = [(max(_at(day, session.opens, begins), begins), _at(day, session.closes, begins))]
        for wait in waits:
            spans = [cut for span in spans for cut in _cut(span, wait)]
        yield from (span for span in spans if span[0] < span[1])


def _cut(span: tuple[datetime, datetime], wait: Wait) -> list[tuple[datetime, datetime]]:
    first, last = span
    return [(first, min(last, wait.asked_at)), (max(first, wait.answered_at), last)]


def _in_halves(
    calendar: WorkingCalendar, start_at: datetime, limit: Limit, waits: Sequence[Wait]
) -> tuple[DueDate, datetime]:
    """Count half days after that of the start, which is not counted, as a first day is not.

    The half days of the waits, from that after the request to that of the answer, are not counted;
    where the request came in the last one, the result is due in the first one after the answer.
    """
    rounds = [(_half(wait.asked_at), _half(wait.answered_at)) for wait in waits]
    lines: list[DayLine] = []
    start, day, left = start_at.date(), start_at.date(), limit.amount
    due: datetime | None = None
    while due is None:
        counted = 0
        for half, closes in _halves(calendar, day):
            waiting = any(asked < half <= answered for asked, answered in rounds)
            if half <= _half(start_at) or waiting:
                continue
            if counted < left:
                counted += 1
            if counted == left and not any(asked == half < answered for asked, answered in rounds):
                due = _at(day, closes, start_at)
                break
        left -= counted
        lines.append(_session_line(calendar, day, start, limit.amount - left, counted))
        day += DAY
    if lines[-1].number is None:
        lines[-1] = replace(lines[-1], why=Why.COUNTED)
    return DueDate(due.date(), limit, start, tuple(lines), _certain(calendar, lines)), due


def _half(at: datetime) -> _Half:
    return at.date(), at.time() >= NOON


def _halves(calendar: WorkingCalendar, day: date) -> Iterator[tuple[_Half, time]]:
    """Yield the halves of a day that are worked, and when each ends."""
    sessions = calendar.sessions(day)
    mornings = [session.closes for session in sessions if session.opens < NOON]
    if mornings:
        yield (day, False), min(mornings[-1], NOON)
    if sessions and sessions[-1].closes > NOON:
        yield (day, True), sessions[-1].closes


def _session_line(
    calendar: WorkingCalendar, day: date, start: date, reached: int, counted: int
) -> DayLine:
    name = _name(calendar, day)
    if counted:
        return DayLine(day, reached, _counted(calendar, day), name, counted)
    if day == start:
        return DayLine(day, None, Why.FIRST_DAY, name)
    if calendar.is_working(day):
        return DayLine(day, None, Why.WAITING, name)
    return _off_line(calendar, day)


# -- time waited for a supplement is added ---------------------------------------------------------


def _with_waits(
    calendar: WorkingCalendar,
    found: DueDate,
    at: datetime,
    counting: Counting,
    waits: Sequence[Wait],
) -> tuple[DueDate, datetime]:
    """Put the promise off by the time waited: working time, or all of it for calendar limits."""
    if found.limit.amount and found.limit.unit in {LimitUnit.CALENDAR_DAYS, LimitUnit.MONTHS}:
        return _with_all_waits(calendar, found, at, counting, waits)
    waited = 0
    for wait in waits:
        if wait.asked_at < at:
            minutes = calendar.minutes_between(wait.asked_at, wait.answered_at)
            at = _later(calendar, at, minutes)
            waited += minutes
    lines = list(found.lines)
    day = found.day
    while day < at.date():
        day += DAY
        if calendar.is_working(day):
            lines.append(DayLine(day, None, Why.ADDED, _name(calendar, day)))
        else:
            lines.append(_off_line(calendar, day))
    certain = _certain(calendar, lines)
    return replace(found, day=day, lines=tuple(lines), certain=certain, waited=waited), at


def _with_all_waits(
    calendar: WorkingCalendar,
    found: DueDate,
    at: datetime,
    counting: Counting,
    waits: Sequence[Wait],
) -> tuple[DueDate, datetime]:
    """Lengthen a limit that runs through days off, and only then move its last day off them."""
    lines = [line for line in found.lines if line.number is not None or line.day == found.start]
    last = lines[-1]
    ends, waited = _at(last.day, at.time(), at), 0
    for wait in waits:
        if wait.asked_at < at:
            minutes = int((wait.answered_at - wait.asked_at).total_seconds() // 60)
            waited += minutes
            ends += timedelta(minutes=minutes)
            day = calendar.next_working(ends.date())
            at = _at(day, _due_hour(calendar, day, counting), at)
    if ends.date() == last.day:
        return replace(found, waited=waited), at
    lines[-1] = DayLine(last.day, last.number, Why.COUNTED, _name(calendar, last.day))
    day = last.day
    while day < ends.date():
        day += DAY
        lines.append(DayLine(day, None, Why.ADDED, _name(calendar, day)))
    day = _moved(calendar, day, lines)
    certain = _certain(calendar, lines)
    return replace(found, day=day, lines=tuple(lines), certain=certain, waited=waited), at


def _later(calendar: WorkingCalendar, at: datetime, minutes: int) -> datetime:
    """Return the local time so many working minutes later."""
    day = at.date()
    while minutes:
        for session in calendar.sessions(day):
            first = max(_at(day, session.opens, at), at)
            room = int((_at(day, session.closes, at) - first).total_seconds() // 60)
            if room <= 0:
                continue
            if room >= minutes:
                return first + timedelta(minutes=minutes)
            minutes -= room
        day += DAY
    return at


# -- small things ----------------------------------------------------------------------------------


def _minute(at: datetime) -> datetime:
    """Return a time to the minute, as papers show it."""
    return at.replace(second=0, microsecond=0)


def _at(day: date, hour: time, like: datetime) -> datetime:
    return datetime.combine(day, hour, like.tzinfo)


def _certain(calendar: WorkingCalendar, lines: Sequence[DayLine]) -> bool:
    return calendar.is_certain({line.day.year for line in lines})


def _off_line(calendar: WorkingCalendar, day: date) -> DayLine:
    why = _WEEKEND.get(day.weekday())
    if why is None or calendar.special(day) is not None:
        return DayLine(day, None, Why.SPECIAL, _reason(calendar, day))
    return DayLine(day, None, why)


def _name(calendar: WorkingCalendar, day: date) -> str:
    special = calendar.special(day)
    return "" if special is None else special.name


def _reason(calendar: WorkingCalendar, day: date) -> str:
    if calendar.special(day) is not None:
        return _name(calendar, day) or _NAMELESS
    return _WEEKEND_NAMES.get(day.weekday(), _NAMELESS)
