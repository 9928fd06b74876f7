"""A promise is kept to the day: the due dates here were counted by hand on the calendar.

November 2026, in which most of them lie, begins on a Sunday: its Mondays are 2, 9, 16, 23 and 30,
and Tuesday the 24th is a day off. The office works 7:30-11:30 and 13:30-17:00 where nothing else is
said: 4 hours and 3 1/2, together 7 1/2 hours or 450 minutes a day.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from counter_app.almanac import calendar_of
from counter_app.rules.calendar import (
    DayKind,
    DayPart,
    OfficeHours,
    Season,
    SpecialDay,
    WorkingCalendar,
    week_of,
)
from counter_app.rules.deadlines import (
    ClockStart,
    Counting,
    DayLine,
    DueDate,
    Limit,
    LimitUnit,
    SupplementRule,
    Wait,
    Why,
    apology_by,
    due_date,
    forwarded_by,
    promised,
)
from tests.counter_app.drawn import LOCAL

OFFICIAL = calendar_of(2024, 2027)
DAYS = LimitUnit.WORKING_DAYS
CALENDAR_DAYS = LimitUnit.CALENDAR_DAYS
HOURS = LimitUnit.WORKING_HOURS
HALVES = LimitUnit.HALF_DAYS
MONTHS = LimitUnit.MONTHS
RESTART = SupplementRule.RESTART
PAUSE = SupplementRule.PAUSE
SUBTRACT = SupplementRule.SUBTRACT
WEEKDAY = "07:30-11:30 13:30-17:00"
SATURDAY_MORNINGS = week_of([WEEKDAY] * 5 + ["07:30-11:30", ""])
_Rounds = Sequence[tuple[str, str]]


def _due(start: str, amount: int, unit: LimitUnit = DAYS) -> DueDate:
    return due_date(OFFICIAL, date.fromisoformat(start), Limit(amount, unit))


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LOCAL)


def _promised(
    received: str,
    limit: Limit,
    rounds: _Rounds = (),
    *,
    counting: Counting | None = None,
    calendar: WorkingCalendar = OFFICIAL,
) -> str:
    waits = [Wait(_at(asked), _at(answered)) for asked, answered in rounds]
    due, at = promised(calendar, _at(received), limit, counting=counting, waits=waits)
    assert due.lines[-1].day == due.day == at.date()
    return f"{at:%Y-%m-%d %H:%M}"


def _with(*days: SpecialDay, hours: OfficeHours | None = None) -> WorkingCalendar:
    """Return the official calendar with closures of the office's own, and its hours."""
    specials = [*OFFICIAL.special_days().values(), *days]
    return WorkingCalendar(specials, certain=range(2024, 2028), hours=hours)


def _closed(day: str, part: DayPart = DayPart.WHOLE) -> SpecialDay:
    return SpecialDay(date.fromisoformat(day), DayKind.CLOSED, "Mất điện", part)


# -- working days ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        ("2026-02-13", 5, "2026-02-27"),
        ("2026-08-21", 5, "2026-08-27"),
        ("2025-12-31", 5, "2026-01-09"),
        ("2027-02-03", 1, "2027-02-11"),
        ("2027-04-29", 2, "2027-05-05"),
    ],
)
def test_the_worked_examples_of_the_notices_come_out(start: str, days: int, due: str) -> None:
    assert _due(start, days).day.isoformat() == due


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        # Ordinary weeks.
        ("2024-01-02", 5, "2024-01-09"),
        ("2026-11-02", 20, "2026-12-01"),
        # Tết 2024: Thursday 8/2 to Wednesday 14/2.
        ("2024-02-06", 5, "2024-02-20"),
        ("2024-02-07", 1, "2024-02-15"),
        ("2024-02-14", 3, "2024-02-19"),
        ("2024-02-10", 1, "2024-02-15"),  # received online on the first day of the year of Thìn
        # Tết 2025: Monday 27/1 to Friday 31/1.
        ("2025-01-22", 5, "2025-02-05"),
        ("2025-01-24", 1, "2025-02-03"),
        ("2025-01-26", 1, "2025-02-03"),
        # Tết 2026: Monday 16/2 to Friday 20/2.
        ("2026-01-26", 20, "2026-03-02"),
        ("2026-02-12", 2, "2026-02-23"),
        ("2026-02-13", 1, "2026-02-23"),
        ("2026-02-14", 1, "2026-02-23"),
        ("2026-02-20", 3, "2026-02-25"),
        # Tết 2027: Thursday 4/2 to Wednesday 10/2.
        ("2027-02-02", 3, "2027-02-12"),
        ("2027-01-29", 5, "2027-02-12"),  # 1, 2, 3, then 11, 12
        # The Kings' anniversary, and its Monday when it falls on a Sunday.
        ("2024-04-17", 2, "2024-04-22"),
        ("2025-04-04", 1, "2025-04-08"),
        ("2026-04-24", 1, "2026-04-28"),
        ("2027-04-15", 1, "2027-04-19"),
        # 30/4 and 1/5 with their swapped days.
        ("2024-04-26", 1, "2024-05-02"),
        ("2024-04-26", 3, "2024-05-04"),
        ("2024-04-26", 4, "2024-05-06"),
        ("2024-05-03", 1, "2024-05-04"),
        ("2024-05-04", 1, "2024-05-06"),
        ("2025-04-25", 1, "2025-04-26"),
        ("2025-04-25", 3, "2025-04-29"),
        ("2025-04-25", 4, "2025-05-05"),
        ("2025-04-26", 2, "2025-04-29"),
        ("2025-04-29", 1, "2025-05-05"),
        ("2026-04-24", 3, "2026-05-04"),
        ("2026-04-29", 1, "2026-05-04"),
        ("2027-04-28", 1, "2027-04-29"),
        ("2027-04-28", 2, "2027-05-04"),  # Friday 30/4, then Monday 3/5 for Saturday 1/5
        # 2/9 and the Saturday that was worked for 31/8/2026.
        ("2024-08-28", 5, "2024-09-06"),
        ("2024-08-30", 1, "2024-09-04"),
        ("2025-08-28", 3, "2025-09-04"),
        ("2025-08-29", 1, "2025-09-03"),
        ("2026-08-21", 1, "2026-08-22"),
        ("2026-08-22", 1, "2026-08-24"),
        ("2026-08-27", 3, "2026-09-04"),
        ("2026-08-28", 1, "2026-09-03"),
        ("2027-09-01", 1, "2027-09-06"),
        ("2027-08-31", 3, "2027-09-07"),
        # 24/11: an ordinary Sunday and Monday in 2024 and 2025, a day off since 2026.
        ("2024-11-22", 1, "2024-11-25"),
        ("2025-11-21", 1, "2025-11-24"),
        ("2025-11-21", 2, "2025-11-25"),
        ("2025-11-24", 1, "2025-11-25"),
        ("2026-11-20", 3, "2026-11-26"),
        ("2026-11-23", 1, "2026-11-25"),
        ("2026-11-23", 5, "2026-12-01"),
        ("2027-11-23", 1, "2027-11-25"),
        # Over the end of a year, with 2/1/2026 swapped for Saturday 10/1/2026.
        ("2024-12-30", 5, "2025-01-07"),
        ("2024-12-31", 1, "2025-01-02"),
        ("2025-12-31", 6, "2026-01-10"),
        ("2025-12-31", 7, "2026-01-12"),
        ("2026-12-30", 3, "2027-01-05"),
        ("2026-12-31", 1, "2027-01-04"),
        # Received on a Saturday or Sunday.
        ("2026-11-21", 1, "2026-11-23"),
        ("2026-11-22", 2, "2026-11-25"),
    ],
)
def test_working_days_counted_by_hand_come_out(start: str, days: int, due: str) -> None:
    found = _due(start, days)
    assert found.day.isoformat() == due
    assert found.certain


# -- calendar days and months ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        ("2026-11-02", 30, "2026-12-02"),
        ("2026-10-02", 60, "2026-12-01"),
        ("2024-01-28", 30, "2024-02-27"),
        ("2026-02-13", 15, "2026-03-02"),  # the 28th is a Saturday
        ("2026-02-01", 15, "2026-02-23"),  # falls on the first day of Tết
        ("2026-11-23", 1, "2026-11-25"),  # falls on 24/11
        ("2026-08-07", 15, "2026-08-22"),  # a Saturday, but a worked one
        ("2026-12-02", 30, "2027-01-04"),  # falls on New Year's Day, a Friday
        ("2025-04-15", 15, "2025-05-05"),  # falls on 30/4, before 1/5 and the swapped 2/5
        ("2025-12-18", 15, "2026-01-05"),  # falls on the swapped Friday 2/1
        ("2025-12-26", 15, "2026-01-10"),  # falls on the Saturday worked for it
        ("2027-04-16", 15, "2027-05-04"),  # Saturday 1/5, whose day off is Monday 3/5
    ],
)
def test_calendar_days_run_through_and_only_a_last_day_off_moves(
    start: str, days: int, due: str
) -> None:
    assert _due(start, days, CALENDAR_DAYS).day.isoformat() == due


@pytest.mark.parametrize(
    ("start", "months", "due"),
    [
        ("2026-11-02", 1, "2026-12-02"),
        ("2026-12-15", 1, "2027-01-15"),
        # February has no 31st: its last day, a Friday, a Thursday of a leap year, a Saturday.
        ("2025-01-31", 1, "2025-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-01-31", 1, "2026-03-02"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-10-31", 1, "2026-11-30"),
        ("2026-11-30", 3, "2027-03-01"),  # 28/2/2027 is a Sunday
        ("2025-12-31", 1, "2026-02-02"),  # 31/1/2026 is a Saturday
        # On a holiday.
        ("2026-10-24", 1, "2026-11-25"),
        ("2026-08-02", 1, "2026-09-03"),
        ("2026-01-16", 1, "2026-02-23"),
        ("2026-04-30", 12, "2027-05-04"),
        ("2026-07-22", 1, "2026-08-22"),  # a worked Saturday
    ],
)
def test_months_end_on_the_same_day_of_a_later_month_or_on_its_last(
    start: str, months: int, due: str
) -> None:
    assert _due(start, months, MONTHS).day.isoformat() == due


# -- the same day, and the 15:00 rule --------------------------------------------------------------


@pytest.mark.parametrize("unit", [DAYS, CALENDAR_DAYS, MONTHS])
@pytest.mark.parametrize(
    ("start", "due"),
    [
        ("2026-11-23", "2026-11-23"),
        ("2026-11-24", "2026-11-25"),
        ("2026-08-22", "2026-08-22"),
        ("2026-08-29", "2026-09-03"),
        ("2027-02-06", "2027-02-11"),
        ("2026-11-21", "2026-11-23"),
    ],
)
def test_a_same_day_result_is_due_at_once_or_on_the_next_day_at_work(
    start: str, due: str, unit: LimitUnit
) -> None:
    assert _due(start, 0, unit).day.isoformat() == due


@pytest.mark.parametrize("unit", LimitUnit)
@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-11-02T06:30", "2026-11-02 17:00"),
        ("2026-11-02T15:00", "2026-11-02 17:00"),
        ("2026-11-02T15:00:59", "2026-11-02 17:00"),
        ("2026-11-02T15:01", "2026-11-03 17:00"),
        ("2026-11-02T17:00", "2026-11-03 17:00"),
        ("2026-11-06T15:01", "2026-11-09 17:00"),  # a Friday
        ("2026-02-13T15:00", "2026-02-13 17:00"),
        ("2026-02-13T15:01", "2026-02-23 17:00"),  # before Tết
        ("2026-11-23T15:01", "2026-11-25 17:00"),  # before 24/11
        ("2026-12-31T15:01", "2027-01-04 17:00"),  # New Year's Day is a Friday
        ("2026-08-21T15:01", "2026-08-22 17:00"),  # before a worked Saturday
        ("2026-08-22T15:01", "2026-08-24 17:00"),
        # On a day off, at whatever hour.
        ("2026-11-21T09:00", "2026-11-23 17:00"),
        ("2026-11-21T18:00", "2026-11-23 17:00"),
    ],
)
def test_a_same_day_result_asked_for_after_three_is_due_on_the_next_day_at_work(
    received: str, due: str, unit: LimitUnit
) -> None:
    assert _promised(received, Limit(0, unit)) == due


def test_the_hour_after_which_the_same_day_is_over_is_the_offices_own() -> None:
    earlier = Counting(late_hour=time(14))
    assert _promised("2026-11-02T14:00", Limit(0), counting=earlier) == "2026-11-02 17:00"
    assert _promised("2026-11-02T14:01", Limit(0), counting=earlier) == "2026-11-03 17:00"


def test_nothing_is_due_on_the_same_day_once_the_office_has_closed_it() -> None:
    calendar = _with(_closed("2026-11-03", DayPart.AFTERNOON))
    assert _promised("2026-11-03T11:29", Limit(0), calendar=calendar) == "2026-11-03 11:30"
    assert _promised("2026-11-03T11:30", Limit(0), calendar=calendar) == "2026-11-04 17:00"
    hour = Counting(due_hour=time(11), late_hour=time(16))
    assert _promised("2026-11-02T10:59", Limit(0), counting=hour) == "2026-11-02 11:00"
    assert _promised("2026-11-02T11:00", Limit(0), counting=hour) == "2026-11-03 11:00"


def test_a_limit_of_days_is_not_shifted_by_the_three_oclock_rule() -> None:
    for received in ("2026-11-02T15:01", "2026-11-02T16:59", "2026-11-02T23:00"):
        assert _promised(received, Limit(1)) == "2026-11-03 17:00"
        assert _promised(received, Limit(1, CALENDAR_DAYS)) == "2026-11-03 17:00"


# -- the cut-off hour ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "limit", "due"),
    [
        ("2026-11-02T16:00", Limit(5), "2026-11-09 17:00"),
        ("2026-11-02T16:00:59", Limit(5), "2026-11-09 17:00"),
        ("2026-11-02T16:01", Limit(5), "2026-11-10 17:00"),  # as if received on Tuesday
        ("2026-11-06T16:01", Limit(1), "2026-11-10 17:00"),  # as if received on Monday the 9th
        ("2026-11-23T16:00", Limit(1), "2026-11-25 17:00"),
        ("2026-11-23T16:01", Limit(1), "2026-11-26 17:00"),  # the 24th is off: as on the 25th
        ("2026-02-13T16:01", Limit(1), "2026-02-24 17:00"),  # as if after Tết, on the 23rd
        ("2026-11-02T16:01", Limit(15, CALENDAR_DAYS), "2026-11-18 17:00"),  # from the 3rd
        ("2026-11-02T16:01", Limit(1, MONTHS), "2026-12-03 17:00"),
        ("2026-11-02T16:01", Limit(1, HOURS), "2026-11-03 08:30"),  # from its opening
        ("2026-11-02T16:01", Limit(1, HALVES), "2026-11-03 17:00"),  # its morning not counted
        ("2026-11-02T16:01", Limit(0), "2026-11-03 17:00"),
        ("2026-11-07T18:00", Limit(1), "2026-11-09 17:00"),  # a Saturday does not count anyhow
    ],
)
def test_what_comes_after_the_cut_off_counts_as_received_on_the_next_day_at_work(
    received: str, limit: Limit, due: str
) -> None:
    assert _promised(received, limit, counting=Counting(cut_off=time(16))) == due


def test_without_a_cut_off_the_day_ends_at_midnight() -> None:
    assert _promised("2026-11-02T23:59", Limit(1)) == "2026-11-03 17:00"


def test_the_explanation_says_that_a_dossier_came_after_the_cut_off() -> None:
    counting = Counting(cut_off=time(16))
    due, _ = promised(OFFICIAL, _at("2026-11-20T16:30"), Limit(1), counting=counting)
    assert due.lines == (
        DayLine(date(2026, 11, 20), None, Why.AFTER_CUT_OFF),
        DayLine(date(2026, 11, 21), None, Why.SATURDAY),
        DayLine(date(2026, 11, 22), None, Why.SUNDAY),
        DayLine(date(2026, 11, 23), None, Why.FIRST_DAY),
        DayLine(date(2026, 11, 24), None, Why.SPECIAL, "Ngày Văn hóa Việt Nam"),
        DayLine(date(2026, 11, 25), 1, Why.COUNTED),
    )
    assert due.start == date(2026, 11, 23)


# -- working hours ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "hours", "due"),
    [
        ("2026-11-02T08:00", 2, "2026-11-02 10:00"),
        ("2026-11-02T09:30", 2, "2026-11-02 11:30"),  # the end of the morning itself
        ("2026-11-02T10:30", 2, "2026-11-02 14:30"),  # an hour before lunch, an hour after
        ("2026-11-02T11:30", 1, "2026-11-02 14:30"),
        ("2026-11-02T12:10", 1, "2026-11-02 14:30"),  # at lunch
        ("2026-11-02T06:45", 4, "2026-11-02 11:30"),  # before the office opens
        ("2026-11-02T13:30", 3, "2026-11-02 16:30"),
        ("2026-11-02T16:00", 1, "2026-11-02 17:00"),  # the end of the day itself
        ("2026-11-02T16:00", 2, "2026-11-03 08:30"),
        ("2026-11-02T16:59", 1, "2026-11-03 08:29"),  # one minute on Monday
        ("2026-11-02T17:00", 1, "2026-11-03 08:30"),
        ("2026-11-02T18:00", 1, "2026-11-03 08:30"),  # after it has closed
        ("2026-11-02T08:00", 8, "2026-11-03 08:30"),  # 3 1/2 and 3 1/2 on Monday, 1 on Tuesday
        ("2026-11-02T07:30", 40, "2026-11-09 10:00"),  # 37 1/2 in the week, 2 1/2 on Monday
        ("2026-11-06T16:30", 1, "2026-11-09 08:00"),  # over a weekend
        ("2026-11-07T09:00", 1, "2026-11-09 08:30"),  # on a Saturday
        ("2026-02-13T16:00", 2, "2026-02-23 08:30"),  # over Tết
        ("2026-11-23T16:30", 8, "2026-11-25 17:00"),  # 1/2 hour, 24/11 off, 7 1/2 hours
        ("2026-08-21T16:30", 1, "2026-08-22 08:00"),  # into a worked Saturday
        ("2026-12-31T16:00", 2, "2027-01-04 08:30"),  # over New Year's Day and a weekend
        # The receipt shows 9:41 whatever the seconds: 109 minutes before lunch, 11 after.
        ("2026-11-02T09:41:30", 2, "2026-11-02 13:41"),
    ],
)
def test_working_hours_counted_by_hand_come_out_to_the_minute(
    received: str, hours: int, due: str
) -> None:
    assert _promised(received, Limit(hours, HOURS)) == due


@pytest.mark.parametrize(
    ("part", "received", "hours", "due"),
    [
        # An hour on Monday, four on Tuesday morning, one on Wednesday.
        (DayPart.AFTERNOON, "2026-11-02T16:00", 6, "2026-11-04 08:30"),
        (DayPart.AFTERNOON, "2026-11-03T14:00", 1, "2026-11-04 08:30"),
        (DayPart.MORNING, "2026-11-03T08:00", 1, "2026-11-03 14:30"),
        (DayPart.MORNING, "2026-11-02T16:30", 1, "2026-11-03 14:00"),
    ],
)
def test_working_hours_pass_over_the_half_day_that_is_closed(
    part: DayPart, received: str, hours: int, due: str
) -> None:
    calendar = _with(_closed("2026-11-03", part))
    assert _promised(received, Limit(hours, HOURS), calendar=calendar) == due


def test_the_explanation_of_hours_gives_each_day_its_minutes() -> None:
    due, _ = promised(OFFICIAL, _at("2026-11-20T16:30"), Limit(10, HOURS))
    # Half an hour on Friday, 7 1/2 on Monday, and 2 on Wednesday: 600 minutes.
    assert due.lines == (
        DayLine(date(2026, 11, 20), 30, Why.COUNTED, "", 30),
        DayLine(date(2026, 11, 21), None, Why.SATURDAY),
        DayLine(date(2026, 11, 22), None, Why.SUNDAY),
        DayLine(date(2026, 11, 23), 480, Why.COUNTED, "", 450),
        DayLine(date(2026, 11, 24), None, Why.SPECIAL, "Ngày Văn hóa Việt Nam"),
        DayLine(date(2026, 11, 25), 600, Why.COUNTED, "", 120),
    )


# -- half days -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "halves", "due"),
    [
        # The half day of the receipt is not counted, as a first day is not.
        ("2026-11-02T08:00", 1, "2026-11-02 17:00"),
        ("2026-11-02T08:00", 2, "2026-11-03 11:30"),
        ("2026-11-02T08:00", 3, "2026-11-03 17:00"),
        ("2026-11-02T14:00", 1, "2026-11-03 11:30"),
        ("2026-11-02T14:00", 2, "2026-11-03 17:00"),
        ("2026-11-02T06:00", 1, "2026-11-02 17:00"),  # before the office opens: in the morning
        ("2026-11-02T11:45", 1, "2026-11-02 17:00"),  # until noon it is morning
        ("2026-11-02T12:00", 1, "2026-11-03 11:30"),  # from noon on afternoon
        ("2026-11-02T18:00", 1, "2026-11-03 11:30"),  # after it has closed
        ("2026-11-06T14:00", 1, "2026-11-09 11:30"),  # a Friday
        ("2026-11-07T09:00", 1, "2026-11-09 11:30"),  # a Saturday
        ("2026-11-23T14:00", 1, "2026-11-25 11:30"),  # 24/11 between
        ("2026-11-23T08:00", 2, "2026-11-25 11:30"),
        ("2026-02-13T14:00", 1, "2026-02-23 11:30"),  # Tết between
        ("2026-08-21T14:00", 2, "2026-08-22 17:00"),  # a worked Saturday
        ("2026-11-02T08:00", 10, "2026-11-09 11:30"),  # Monday 1, Tuesday to Friday 8, Monday 1
    ],
)
def test_half_days_counted_by_hand_come_out_at_the_end_of_a_morning_or_afternoon(
    received: str, halves: int, due: str
) -> None:
    assert _promised(received, Limit(halves, HALVES)) == due


@pytest.mark.parametrize(
    ("part", "received", "halves", "due"),
    [
        (DayPart.AFTERNOON, "2026-11-02T14:00", 2, "2026-11-04 11:30"),
        (DayPart.AFTERNOON, "2026-11-03T08:00", 1, "2026-11-04 11:30"),
        (DayPart.MORNING, "2026-11-02T14:00", 1, "2026-11-03 17:00"),
        (DayPart.MORNING, "2026-11-03T08:00", 1, "2026-11-03 17:00"),
    ],
)
def test_a_closed_half_day_is_no_half_day(
    part: DayPart, received: str, halves: int, due: str
) -> None:
    calendar = _with(_closed("2026-11-03", part))
    assert _promised(received, Limit(halves, HALVES), calendar=calendar) == due


def test_an_office_that_works_through_noon_has_two_half_days_a_day() -> None:
    hours = OfficeHours(week=week_of(["07:00-15:00"] * 5 + ["", ""]))
    calendar = _with(hours=hours)
    assert _promised("2026-11-02T08:00", Limit(1, HALVES), calendar=calendar) == "2026-11-02 15:00"
    assert _promised("2026-11-02T13:00", Limit(1, HALVES), calendar=calendar) == "2026-11-03 12:00"


def test_the_explanation_of_half_days_gives_each_day_its_halves() -> None:
    due, _ = promised(OFFICIAL, _at("2026-11-23T08:00"), Limit(3, HALVES))
    assert due.lines == (
        DayLine(date(2026, 11, 23), 1, Why.COUNTED, "", 1),
        DayLine(date(2026, 11, 24), None, Why.SPECIAL, "Ngày Văn hóa Việt Nam"),
        DayLine(date(2026, 11, 25), 3, Why.COUNTED, "", 2),
    )
    due, _ = promised(OFFICIAL, _at("2026-11-23T14:00"), Limit(1, HALVES))
    assert due.lines[0] == DayLine(date(2026, 11, 23), None, Why.FIRST_DAY)


# -- office hours, Saturdays, closures -------------------------------------------------------------


SUMMER = Season("Mùa hè", (4, 16), (10, 15), week_of(["07:00-11:00 14:00-17:30"] * 5 + ["", ""]))
WINTER = Season("Mùa đông", (10, 16), (4, 15), week_of(["08:00-12:00 13:00-16:30"] * 5 + ["", ""]))


@pytest.mark.parametrize(
    ("season", "received", "limit", "due"),
    [
        # Thursday 16/4/2026 is the first day of summer hours.
        (SUMMER, "2026-04-08T09:00", Limit(5), "2026-04-15 17:00"),
        (SUMMER, "2026-04-08T09:00", Limit(6), "2026-04-16 17:30"),
        # Thursday 15/10/2026 is the last.
        (SUMMER, "2026-10-08T09:00", Limit(5), "2026-10-15 17:30"),
        (SUMMER, "2026-10-08T09:00", Limit(6), "2026-10-16 17:00"),
        # Half an hour on the last day of summer, half an hour from 7:30 on the next.
        (SUMMER, "2026-10-15T17:00", Limit(1, HOURS), "2026-10-16 08:00"),
        (SUMMER, "2026-10-15T15:00", Limit(1, HALVES), "2026-10-16 11:30"),
        (SUMMER, "2026-10-14T15:00", Limit(1, HALVES), "2026-10-15 11:00"),
        # Winter hours run over the new year.
        (WINTER, "2026-12-30T09:00", Limit(1), "2026-12-31 16:30"),
        (WINTER, "2026-12-30T09:00", Limit(2), "2027-01-04 16:30"),
        (WINTER, "2026-10-14T09:00", Limit(1), "2026-10-15 17:00"),
        (WINTER, "2026-12-31T16:00", Limit(1, HOURS), "2027-01-04 08:30"),
    ],
)
def test_the_season_gives_the_hour_at_which_a_result_is_due(
    season: Season, received: str, limit: Limit, due: str
) -> None:
    calendar = _with(hours=OfficeHours(seasons=(season,)))
    assert _promised(received, limit, calendar=calendar) == due


def test_the_offices_own_hour_holds_unless_it_closes_before() -> None:
    calendar = _with(hours=OfficeHours(seasons=(SUMMER, WINTER)))
    counting = Counting(due_hour=time(17))
    found = [
        _promised(received, Limit(1), counting=counting, calendar=calendar)
        for received in ("2026-07-01T09:00", "2026-11-02T09:00")
    ]
    assert found == ["2026-07-02 17:00", "2026-11-03 16:30"]


@pytest.mark.parametrize(
    ("received", "limit", "due"),
    [
        ("2026-11-06T09:00", Limit(1), "2026-11-09 17:00"),
        ("2026-11-07T08:00", Limit(1), "2026-11-09 17:00"),
        ("2026-11-07T08:00", Limit(0), "2026-11-09 17:00"),
        ("2026-11-07T08:00", Limit(1, HOURS), "2026-11-09 08:30"),
        ("2026-11-06T09:00", Limit(1, CALENDAR_DAYS), "2026-11-09 17:00"),
    ],
)
def test_a_saturday_morning_that_only_receives_is_not_counted(
    received: str, limit: Limit, due: str
) -> None:
    calendar = _with(hours=OfficeHours(week=SATURDAY_MORNINGS))
    assert _promised(received, limit, calendar=calendar) == due


@pytest.mark.parametrize(
    ("received", "limit", "due"),
    [
        ("2026-11-06T09:00", Limit(1), "2026-11-07 11:30"),
        ("2026-11-06T09:00", Limit(2), "2026-11-09 17:00"),
        ("2026-11-07T08:00", Limit(1), "2026-11-09 17:00"),
        ("2026-11-07T08:00", Limit(0), "2026-11-07 11:30"),
        ("2026-11-07T11:30", Limit(0), "2026-11-09 17:00"),
        ("2026-11-06T16:00", Limit(2, HOURS), "2026-11-07 08:30"),
        ("2026-11-07T11:00", Limit(1, HOURS), "2026-11-09 08:00"),
        ("2026-11-06T14:00", Limit(1, HALVES), "2026-11-07 11:30"),
        ("2026-11-06T14:00", Limit(2, HALVES), "2026-11-09 11:30"),  # it has no afternoon
        ("2026-11-06T09:00", Limit(1, CALENDAR_DAYS), "2026-11-07 11:30"),
        ("2026-08-21T09:00", Limit(1), "2026-08-22 17:00"),  # swapped: worked whole
    ],
)
def test_a_saturday_morning_that_counts_is_a_day(received: str, limit: Limit, due: str) -> None:
    hours = OfficeHours(week=SATURDAY_MORNINGS, counting=frozenset(range(6)))
    assert _promised(received, limit, calendar=_with(hours=hours)) == due


def test_a_half_closed_day_counts_and_is_due_when_it_closes() -> None:
    calendar = _with(_closed("2026-11-03", DayPart.AFTERNOON))
    assert _promised("2026-11-02T09:00", Limit(1), calendar=calendar) == "2026-11-03 11:30"
    assert _promised("2026-11-02T09:00", Limit(2), calendar=calendar) == "2026-11-04 17:00"
    calendar = _with(_closed("2026-11-03", DayPart.MORNING))
    assert _promised("2026-11-02T09:00", Limit(1), calendar=calendar) == "2026-11-03 17:00"
    due, _ = promised(calendar, _at("2026-11-02T09:00"), Limit(1))
    assert due.lines[-1] == DayLine(date(2026, 11, 3), 1, Why.COUNTED, "Mất điện")


def test_a_flood_of_a_week_puts_every_limit_off_by_that_week() -> None:
    flood = [_closed(f"2026-11-{day:02d}") for day in range(9, 14)]
    calendar = _with(*flood)
    assert _promised("2026-11-06T09:00", Limit(1), calendar=calendar) == "2026-11-16 17:00"
    assert _promised("2026-11-02T09:00", Limit(5), calendar=calendar) == "2026-11-16 17:00"
    days = Limit(5, CALENDAR_DAYS)
    assert _promised("2026-11-06T09:00", days, calendar=calendar) == "2026-11-16 17:00"
    assert _promised("2026-11-02T09:00", days, calendar=calendar) == "2026-11-16 17:00"
    assert _promised("2026-11-06T16:00", Limit(2, HOURS), calendar=calendar) == "2026-11-16 08:30"


# -- from when the time runs -----------------------------------------------------------------------


@pytest.mark.parametrize("begun", ClockStart)
def test_the_time_runs_from_whatever_began_it_and_the_due_date_says_so(begun: ClockStart) -> None:
    """The minutes with the post were signed on Friday afternoon; the counter opens on Monday."""
    due, at = promised(OFFICIAL, _at("2026-11-20T16:00"), Limit(5), begun=begun)
    assert f"{at:%Y-%m-%d %H:%M}" == "2026-11-30 17:00"  # 23, 25, 26, 27, 30
    assert (due.start, due.begun) == (date(2026, 11, 20), begun)


@pytest.mark.parametrize(
    ("received", "forwarded"),
    [
        ("2026-11-02T06:00", "2026-11-02 17:00"),
        ("2026-11-02T09:00", "2026-11-02 17:00"),
        ("2026-11-02T15:00", "2026-11-02 17:00"),
        ("2026-11-02T15:00:59", "2026-11-02 17:00"),
        ("2026-11-02T15:01", "2026-11-03 07:30"),
        ("2026-11-06T15:01", "2026-11-09 07:30"),  # a Friday
        ("2026-11-07T09:00", "2026-11-09 07:30"),  # a Saturday
        ("2026-11-23T15:01", "2026-11-25 07:30"),  # before 24/11
        ("2026-02-13T16:00", "2026-02-23 07:30"),  # before Tết
        ("2026-08-21T16:00", "2026-08-22 07:30"),  # before a worked Saturday
    ],
)
def test_a_dossier_is_forwarded_on_its_day_or_after_three_at_the_beginning_of_the_next(
    received: str, forwarded: str
) -> None:
    assert f"{forwarded_by(OFFICIAL, _at(received)):%Y-%m-%d %H:%M}" == forwarded


def test_a_dossier_that_comes_when_the_office_has_closed_early_is_forwarded_the_next_day() -> None:
    calendar = _with(_closed("2026-11-03", DayPart.AFTERNOON))
    found = [
        f"{forwarded_by(calendar, _at(f'2026-11-03T{hour}')):%Y-%m-%d %H:%M}"
        for hour in ("10:00", "11:30", "14:00")
    ]
    assert found == ["2026-11-03 11:30", "2026-11-04 07:30", "2026-11-04 07:30"]


@pytest.mark.parametrize(
    ("due", "last"),
    [
        ("2026-11-10", "2026-11-09"),
        ("2026-11-09", "2026-11-06"),  # a Monday: on Friday
        ("2026-11-25", "2026-11-23"),  # after 24/11
        ("2026-02-23", "2026-02-13"),  # after Tết
        ("2026-08-24", "2026-08-22"),  # on a worked Saturday
        ("2026-09-03", "2026-08-28"),
        ("2027-01-04", "2026-12-31"),
    ],
)
def test_an_apology_is_in_time_on_a_working_day_before_the_due_day(due: str, last: str) -> None:
    assert apology_by(OFFICIAL, date.fromisoformat(due)).isoformat() == last


# -- supplements -----------------------------------------------------------------------------------

WEEK = [("2026-11-04T10:00", "2026-11-10T14:00")]
"""Asked on a Wednesday, answered on the Tuesday after: 32 working hours, or 6 days and 4 hours.

Of the hours 5 lie on Wednesday, 7 1/2 each on Thursday, Friday and Monday, 4 1/2 on Tuesday.
"""


@pytest.mark.parametrize(
    ("limit", "rule", "due"),
    [
        # Without a supplement: 3, 4, 5, 6 and Monday the 9th.
        (Limit(5), None, "2026-11-09 17:00"),
        # Anew from Tuesday the 10th: 11, 12, 13, 16, 17.
        (Limit(5), RESTART, "2026-11-17 17:00"),
        # 3 and 4, the day of the request, count; the clock stands from the 5th to the 10th, the
        # day of the answer; then 11, 12, 13.
        (Limit(5), PAUSE, "2026-11-13 17:00"),
        # 32 hours after Monday the 9th, 17:00: four days of 7 1/2, and 2 hours on Monday the 16th.
        (Limit(5), SUBTRACT, "2026-11-16 09:30"),
        (Limit(15, CALENDAR_DAYS), None, "2026-11-17 17:00"),
        (Limit(15, CALENDAR_DAYS), RESTART, "2026-11-25 17:00"),
        # Six days, the 5th to the 10th, are not counted: 23.
        (Limit(15, CALENDAR_DAYS), PAUSE, "2026-11-23 17:00"),
        # 17/11 17:00 and 6 days 4 hours are 23/11 21:00: when the office closes on that day.
        (Limit(15, CALENDAR_DAYS), SUBTRACT, "2026-11-23 17:00"),
        (Limit(1, MONTHS), None, "2026-12-02 17:00"),
        (Limit(1, MONTHS), RESTART, "2026-12-10 17:00"),
        (Limit(1, MONTHS), PAUSE, "2026-12-08 17:00"),
        (Limit(1, MONTHS), SUBTRACT, "2026-12-08 17:00"),
        # 20 hours: 7 on Monday, 7 1/2 on Tuesday, 5 1/2 on Wednesday, until 15:00.
        (Limit(20, HOURS), None, "2026-11-04 15:00"),
        # From Tuesday 14:00: 3 hours, 7 1/2, 7 1/2, and 2 on Friday.
        (Limit(20, HOURS), RESTART, "2026-11-13 09:30"),
        # 7, 7 1/2 and 2 1/2 until 10:00 are 17; the 3 left are Tuesday's after 14:00.
        (Limit(20, HOURS), PAUSE, "2026-11-10 17:00"),
        # 32 hours after Wednesday 15:00: 2, 7 1/2, 7 1/2, 7 1/2 and 7 1/2 on Tuesday.
        (Limit(20, HOURS), SUBTRACT, "2026-11-10 17:00"),
        # Monday's afternoon, Tuesday's two halves and Wednesday's.
        (Limit(5, HALVES), None, "2026-11-04 17:00"),
        # The afternoon of the 10th is not counted; two on the 11th, two on the 12th, one.
        (Limit(5, HALVES), RESTART, "2026-11-13 11:30"),
        # Four by the morning of the request, one after the afternoon of the answer.
        (Limit(5, HALVES), PAUSE, "2026-11-11 11:30"),
        # 32 hours after Wednesday 17:00: 5, 6, 9 and 10 are 30, and 2 on the 11th.
        (Limit(5, HALVES), SUBTRACT, "2026-11-11 09:30"),
    ],
)
def test_a_round_of_supplement_is_counted_as_the_office_chose(
    limit: Limit, rule: SupplementRule | None, due: str
) -> None:
    counting = None if rule is None else Counting(supplement=rule)
    rounds = () if rule is None else WEEK
    assert _promised("2026-11-02T08:00", limit, rounds, counting=counting) == due


ROUNDS = [
    ("2026-11-03T09:00", "2026-11-05T09:00"),
    ("2026-11-06T15:00", "2026-11-10T16:00"),
    ("2026-11-12T08:00", "2026-11-13T16:30"),
]
"""Three rounds of 15, 16 and 14 working hours.

6 + 7 1/2 + 1 1/2; 2 + 7 1/2 + 6 1/2; 7 + 7.
"""


@pytest.mark.parametrize(
    ("rounds", "rule", "due"),
    [
        (2, RESTART, "2026-11-17 17:00"),  # from Tuesday the 10th
        (2, PAUSE, "2026-11-13 17:00"),  # 3; 6; 11, 12, 13
        # From the 9th 17:00: 15 hours to the 11th 17:00; 16 more to Monday the 16th, 8:30.
        (2, SUBTRACT, "2026-11-16 08:30"),
        (3, RESTART, "2026-11-20 17:00"),  # from Friday the 13th: 16, 17, 18, 19, 20
        (3, PAUSE, "2026-11-16 17:00"),  # 3; 6; 11, 12; 16
        # 14 hours from the 16th 8:30: 6 1/2 on that day, 7 1/2 on the 17th.
        (3, SUBTRACT, "2026-11-17 17:00"),
    ],
)
def test_two_and_three_rounds_are_counted_one_after_the_other(
    rounds: int, rule: SupplementRule, due: str
) -> None:
    counting = Counting(supplement=rule)
    found = _promised("2026-11-02T08:00", Limit(5), ROUNDS[:rounds], counting=counting)
    assert found == due


@pytest.mark.parametrize(
    ("rule", "due"),
    [
        # 10, 11, 12 (the day of the request); Tết to the 20th; 23, 24 and 25 waiting; 26, 27.
        (PAUSE, "2026-02-27 17:00"),
        (RESTART, "2026-03-04 17:00"),  # 26, 27, 2/3, 3/3, 4/3
        # 3 + 7 1/2 + 7 1/2 + 7 1/2 + 1 1/2 are 27 hours after Monday the 23rd, 17:00: three days
        # are 22 1/2, and 4 1/2 on Friday reach 14:00.
        (SUBTRACT, "2026-02-27 14:00"),
    ],
)
def test_a_round_over_tet_is_counted_without_tet(rule: SupplementRule, due: str) -> None:
    over_tet = [("2026-02-12T14:00", "2026-02-25T09:00")]
    counting = Counting(supplement=rule)
    assert _promised("2026-02-09T08:00", Limit(5)) == "2026-02-23 17:00"
    assert _promised("2026-02-09T08:00", Limit(5), over_tet, counting=counting) == due


@pytest.mark.parametrize(
    ("limit", "rule", "due"),
    [
        # All five days had passed on the day of the request: the rest is the next day at work.
        (Limit(5), PAUSE, "2026-11-17 17:00"),
        (Limit(5), RESTART, "2026-11-23 17:00"),
        # 37 1/2 hours, five days, after the 9th 17:00.
        (Limit(5), SUBTRACT, "2026-11-16 17:00"),
        (Limit(7, CALENDAR_DAYS), PAUSE, "2026-11-17 17:00"),
        (Limit(7, CALENDAR_DAYS), SUBTRACT, "2026-11-16 17:00"),
        (Limit(10, HALVES), PAUSE, "2026-11-16 17:00"),  # asked and answered in a morning
    ],
)
def test_a_supplement_asked_for_on_the_due_day_leaves_time_after_the_answer(
    limit: Limit, rule: SupplementRule, due: str
) -> None:
    asked = [("2026-11-09T10:00", "2026-11-16T10:00")]
    assert _promised("2026-11-02T08:00", limit).startswith("2026-11-09")
    counting = Counting(supplement=rule)
    assert _promised("2026-11-02T08:00", limit, asked, counting=counting) == due


def test_the_explanation_of_a_pause_names_each_day_of_waiting() -> None:
    counting = Counting(supplement=PAUSE)
    waits = [Wait(_at("2026-11-19T10:00"), _at("2026-11-23T14:00"))]
    due, _ = promised(OFFICIAL, _at("2026-11-18T08:00"), Limit(2), counting=counting, waits=waits)
    assert due.lines == (
        DayLine(date(2026, 11, 18), None, Why.FIRST_DAY),
        DayLine(date(2026, 11, 19), 1, Why.COUNTED),
        DayLine(date(2026, 11, 20), None, Why.WAITING),
        DayLine(date(2026, 11, 21), None, Why.SATURDAY),
        DayLine(date(2026, 11, 22), None, Why.SUNDAY),
        DayLine(date(2026, 11, 23), None, Why.WAITING),
        DayLine(date(2026, 11, 24), None, Why.SPECIAL, "Ngày Văn hóa Việt Nam"),
        DayLine(date(2026, 11, 25), 2, Why.COUNTED),
    )
    on_due_day = [Wait(_at("2026-11-20T10:00"), _at("2026-11-23T14:00"))]
    due, _ = promised(
        OFFICIAL, _at("2026-11-18T08:00"), Limit(2), counting=counting, waits=on_due_day
    )
    assert [line.why for line in due.lines[2:]] == [
        Why.COUNTED,
        Why.SATURDAY,
        Why.SUNDAY,
        Why.WAITING,
        Why.SPECIAL,
        Why.COUNTED,
    ]
    assert due.lines[-1] == DayLine(date(2026, 11, 25), None, Why.COUNTED)


@pytest.mark.parametrize(
    ("rule", "due"),
    [
        (RESTART, "2026-11-13 17:00"),  # from Sunday the 8th: 9, 10, 11, 12, 13
        (PAUSE, "2026-11-11 17:00"),  # 3, 4; 5 and 6 waiting; 9, 10, 11
        # 5 + 7 1/2 + 7 1/2 are 20 hours: 15 on the 10th and 11th, 5 on the 12th, to 14:30.
        (SUBTRACT, "2026-11-12 14:30"),
    ],
)
def test_a_supplement_that_came_on_a_sunday_counts_from_the_monday(
    rule: SupplementRule, due: str
) -> None:
    counting = Counting(supplement=rule)
    on_sunday = [("2026-11-04T10:00", "2026-11-08T20:00")]
    assert _promised("2026-11-02T08:00", Limit(5), on_sunday, counting=counting) == due


@pytest.mark.parametrize(
    ("rule", "due"),
    [
        (RESTART, "2026-11-11 17:00"),  # anew: 5, 6, 9, 10, 11
        (PAUSE, "2026-11-09 17:00"),  # no day was waited
        (SUBTRACT, "2026-11-10 09:30"),  # two hours were
    ],
)
def test_a_supplement_answered_within_the_hour_hardly_moves_the_date(
    rule: SupplementRule, due: str
) -> None:
    counting = Counting(supplement=rule)
    same_day = [("2026-11-04T09:00", "2026-11-04T11:00")]
    assert _promised("2026-11-02T08:00", Limit(5), same_day, counting=counting) == due


@pytest.mark.parametrize("rule", [PAUSE, SUBTRACT])
@pytest.mark.parametrize("limit", [Limit(5), Limit(7, CALENDAR_DAYS), Limit(37, HOURS)])
def test_what_was_late_already_stays_late_when_a_supplement_is_asked_for(
    limit: Limit, rule: SupplementRule
) -> None:
    ordinary = _promised("2026-11-02T08:00", limit)
    after = [("2026-11-10T09:00", "2026-11-17T09:00")]
    counting = Counting(supplement=rule)
    assert _promised("2026-11-02T08:00", limit, after, counting=counting) == ordinary


def test_a_same_day_result_waits_for_the_supplement_like_any_other() -> None:
    asked = [("2026-11-02T10:00", "2026-11-05T16:00")]
    found = {
        rule: _promised("2026-11-02T09:00", Limit(0), asked, counting=Counting(supplement=rule))
        for rule in SupplementRule
    }
    assert found == {
        RESTART: "2026-11-06 17:00",  # answered after 15:00
        PAUSE: "2026-11-06 17:00",
        # 5 + 7 1/2 + 7 1/2 + 6 1/2 hours: Tuesday, Wednesday, Thursday, and 4 on Friday.
        SUBTRACT: "2026-11-06 11:30",
    }


def test_a_last_day_off_moves_once_after_the_time_waited_was_added() -> None:
    """15 days from Friday 13/2 end on Saturday 28/2, with two days more on Monday 2/3."""
    limit = Limit(15, CALENDAR_DAYS)
    counting = Counting(supplement=SUBTRACT)
    waited = [("2026-02-23T08:00", "2026-02-25T08:00")]
    assert _promised("2026-02-13T08:00", limit) == "2026-03-02 17:00"
    assert _promised("2026-02-13T08:00", limit, waited, counting=counting) == "2026-03-02 17:00"
    waited = [("2026-02-23T08:00", "2026-02-26T08:00")]
    assert _promised("2026-02-13T08:00", limit, waited, counting=counting) == "2026-03-03 17:00"
    waits = [Wait(_at(asked), _at(answered)) for asked, answered in waited]
    due, _ = promised(OFFICIAL, _at("2026-02-13T08:00"), limit, counting=counting, waits=waits)
    assert due.lines[-4:] == (
        DayLine(date(2026, 2, 28), 15, Why.COUNTED),
        DayLine(date(2026, 3, 1), None, Why.ADDED),
        DayLine(date(2026, 3, 2), None, Why.ADDED),
        DayLine(date(2026, 3, 3), None, Why.ADDED),
    )
    assert due.waited == 3 * 24 * 60


def test_a_request_on_the_saturday_that_ends_the_limit_leaves_time_after_the_answer() -> None:
    """15 days from Friday 13/2 end on Saturday 28/2; that they end on Monday is no help."""
    counting = Counting(supplement=PAUSE)
    asked = [("2026-02-28T08:00", "2026-03-04T08:00")]
    limit = Limit(15, CALENDAR_DAYS)
    assert _promised("2026-02-13T08:00", limit, asked, counting=counting) == "2026-03-05 17:00"


def test_the_explanation_of_added_time_names_the_days_and_the_minutes() -> None:
    counting = Counting(supplement=SUBTRACT)
    waits = [Wait(_at(asked), _at(answered)) for asked, answered in WEEK]
    due, _ = promised(OFFICIAL, _at("2026-11-02T08:00"), Limit(5), counting=counting, waits=waits)
    assert due.waited == 32 * 60
    assert [(line.day.day, line.why) for line in due.lines[7:]] == [
        (9, Why.COUNTED),
        (10, Why.ADDED),
        (11, Why.ADDED),
        (12, Why.ADDED),
        (13, Why.ADDED),
        (14, Why.SATURDAY),
        (15, Why.SUNDAY),
        (16, Why.ADDED),
    ]


def test_a_limit_that_begins_anew_says_that_it_does() -> None:
    waits = [Wait(_at(asked), _at(answered)) for asked, answered in WEEK]
    due, _ = promised(OFFICIAL, _at("2026-11-02T08:00"), Limit(5), waits=waits)
    assert (due.begun, due.start, due.waited) == (
        ClockStart.SUPPLEMENTED,
        date(2026, 11, 10),
        0,
    )


def test_a_supplement_after_the_cut_off_begins_anew_on_the_next_day_at_work() -> None:
    late = [("2026-11-04T10:00", "2026-11-10T16:01")]
    counting = Counting(cut_off=time(16))
    # As if complete on Wednesday the 11th: 12, 13, 16, 17, 18.
    assert _promised("2026-11-02T08:00", Limit(5), late, counting=counting) == "2026-11-18 17:00"


# -- the explanation -------------------------------------------------------------------------------


def test_the_explanation_names_every_day_and_what_was_passed_over() -> None:
    assert _due("2026-11-20", 3).lines == (
        DayLine(date(2026, 11, 20), None, Why.FIRST_DAY),
        DayLine(date(2026, 11, 21), None, Why.SATURDAY),
        DayLine(date(2026, 11, 22), None, Why.SUNDAY),
        DayLine(date(2026, 11, 23), 1, Why.COUNTED),
        DayLine(date(2026, 11, 24), None, Why.SPECIAL, "Ngày Văn hóa Việt Nam"),
        DayLine(date(2026, 11, 25), 2, Why.COUNTED),
        DayLine(date(2026, 11, 26), 3, Why.COUNTED),
    )


def test_the_explanation_says_that_a_saturday_was_worked() -> None:
    lines = _due("2026-08-21", 2).lines
    assert lines[1] == DayLine(date(2026, 8, 22), 1, Why.WORKING_SATURDAY, "Làm bù ngày 31/08")


def test_the_explanation_says_that_the_last_day_was_moved_and_why() -> None:
    assert _due("2026-11-23", 1, CALENDAR_DAYS).lines == (
        DayLine(date(2026, 11, 23), None, Why.FIRST_DAY),
        DayLine(date(2026, 11, 24), 1, Why.MOVED, "Ngày Văn hóa Việt Nam"),
        DayLine(date(2026, 11, 25), None, Why.COUNTED),
    )
    moved = _due("2026-02-13", 15, CALENDAR_DAYS)
    assert moved.lines[-3:] == (
        DayLine(date(2026, 2, 28), 15, Why.MOVED, "Thứ Bảy"),
        DayLine(date(2026, 3, 1), None, Why.SUNDAY),
        DayLine(date(2026, 3, 2), None, Why.COUNTED),
    )
    assert [line.day.day for line in moved.off_days()] == [28, 1]


def test_the_explanation_of_a_late_same_day_result_says_that_it_came_too_late() -> None:
    due, _ = promised(OFFICIAL, _at("2026-11-20T15:01"), Limit(0))
    assert due.lines == (
        DayLine(date(2026, 11, 20), None, Why.TOO_LATE),
        DayLine(date(2026, 11, 21), None, Why.SATURDAY),
        DayLine(date(2026, 11, 22), None, Why.SUNDAY),
        DayLine(date(2026, 11, 23), None, Why.COUNTED),
    )


def test_a_first_day_that_is_off_is_named_as_what_it_is() -> None:
    first = _due("2026-11-24", 1).lines[0]
    assert first == DayLine(date(2026, 11, 24), None, Why.FIRST_DAY, "Ngày Văn hóa Việt Nam")


def test_a_weekday_on_which_the_office_never_works_is_a_day_off_without_a_name() -> None:
    hours = OfficeHours(week=week_of([WEEKDAY, "", WEEKDAY, WEEKDAY, WEEKDAY, "", ""]))
    due = due_date(_with(hours=hours), date(2026, 11, 2), Limit(1))
    assert due.lines[1:] == (
        DayLine(date(2026, 11, 3), None, Why.SPECIAL, "Ngày nghỉ"),
        DayLine(date(2026, 11, 4), 1, Why.COUNTED),
    )


def test_a_count_that_runs_past_the_last_notice_is_marked_uncertain() -> None:
    longer = calendar_of(2026, 2028)
    assert due_date(longer, date(2027, 12, 30), Limit(1)).certain
    assert not due_date(longer, date(2027, 12, 30), Limit(2)).certain
    assert not due_date(longer, date(2028, 6, 1), Limit(5)).certain
    at = _at("2027-12-31T16:01")
    assert promised(longer, at, Limit(0), counting=Counting(late_hour=time(17)))[0].certain
    assert not promised(longer, at, Limit(0))[0].certain
    assert not promised(longer, at, Limit(2, HOURS))[0].certain
    assert not promised(longer, at, Limit(1), counting=Counting(cut_off=time(16)))[0].certain


def test_a_day_that_is_passed_over_before_the_count_must_be_certain_too() -> None:
    known = WorkingCalendar((), certain=[2027])
    counting = Counting(cut_off=time(16))
    assert promised(known, _at("2027-01-01T08:00"), Limit(1), counting=counting)[0].certain
    late, _ = promised(known, _at("2026-12-31T16:01"), Limit(1), counting=counting)
    assert late.start.year == 2027
    assert not late.certain


def test_no_limit_is_negative() -> None:
    with pytest.raises(ValueError, match="negative limit -1"):
        Limit(-1)


@pytest.mark.parametrize("unit", [HOURS, HALVES])
def test_hours_and_half_days_cannot_be_counted_from_a_day_without_its_hour(unit: LimitUnit) -> None:
    with pytest.raises(ValueError, match="no day alone"):
        due_date(OFFICIAL, date(2026, 11, 2), Limit(1, unit))


@pytest.mark.parametrize(
    ("limit", "years"),
    [
        (Limit(5), 1),
        (Limit(200), 2),
        (Limit(365, CALENDAR_DAYS), 2),
        (Limit(12, MONTHS), 2),
        (Limit(40, HOURS), 1),
        (Limit(10, HALVES), 1),
    ],
)
def test_a_limit_says_how_many_years_of_days_off_it_may_need(limit: Limit, years: int) -> None:
    assert limit.years == years
    due, _ = promised(OFFICIAL, _at("2024-12-31T08:00"), limit)
    assert due.day.year - 2024 <= years


# -- properties ------------------------------------------------------------------------------------

_FIRST = date(2026, 1, 1)
_names = st.sampled_from(["", "Tết", "Nghỉ bù", "Bão số 9"])
_specials = st.lists(
    st.builds(
        SpecialDay,
        st.integers(0, 400).map(lambda days: _FIRST + timedelta(days=days)),
        st.sampled_from(DayKind),
        _names,
        st.sampled_from([DayPart.WHOLE, DayPart.WHOLE, DayPart.MORNING, DayPart.AFTERNOON]),
    ),
    max_size=30,
)
_starts = st.integers(0, 365).map(lambda days: _FIRST + timedelta(days=days))
_minutes_of_days = st.integers(0, 365 * 24 * 60 - 1)
_begins = _minutes_of_days.map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=LOCAL) + timedelta(minutes=minutes)
)
_day_limits = (
    st.builds(Limit, st.integers(0, 40), st.sampled_from([DAYS, CALENDAR_DAYS]))
    | st.builds(Limit, st.integers(0, 4), st.just(MONTHS))
)  # fmt: skip
_limits = (
    _day_limits
    | st.builds(Limit, st.integers(0, 60), st.just(HOURS))
    | st.builds(Limit, st.integers(0, 20), st.just(HALVES))
)
_hours = st.sampled_from(
    [
        OfficeHours(),
        OfficeHours(week=SATURDAY_MORNINGS),
        OfficeHours(week=SATURDAY_MORNINGS, counting=frozenset(range(6))),
        OfficeHours(week=week_of(["07:00-15:00"] * 5 + ["", ""])),
        OfficeHours(seasons=(SUMMER, WINTER)),
        OfficeHours(week=week_of(["", "13:30-17:00", WEEKDAY, "", "07:30-11:30", "", ""])),
    ]
)
_countings = st.builds(
    Counting,
    cut_off=st.none(),
    late_hour=st.sampled_from([time(15), time(11), time(16, 30)]),
    due_hour=st.sampled_from([None, time(17), time(16)]),
    supplement=st.sampled_from(SupplementRule),
)
_gaps = st.lists(st.integers(0, 12 * 24 * 60), max_size=6).filter(lambda gaps: len(gaps) % 2 == 0)


def _calendar(days: Iterable[SpecialDay], hours: OfficeHours | None = None) -> WorkingCalendar:
    return WorkingCalendar(days, certain=range(2026, 2030), hours=hours)


def _waits(begins: datetime, gaps: Sequence[int]) -> list[Wait]:
    """Return rounds of supplement that follow one another after a receipt, minutes apart."""
    edges: list[datetime] = []
    for gap in gaps:
        edges.append((edges[-1] if edges else begins) + timedelta(minutes=gap))
    return [Wait(*both) for both in zip(edges[::2], edges[1::2], strict=True)]


@given(_specials, _starts, st.integers(1, 60))
def test_as_many_working_days_lie_before_the_due_day_as_were_promised(
    specials: list[SpecialDay], start: date, amount: int
) -> None:
    calendar = _calendar(specials)
    due = due_date(calendar, start, Limit(amount))
    assert calendar.working_days_between(start, due.day) == amount


@given(_specials, _hours, _begins, _limits, _countings, _gaps)
def test_a_result_is_due_while_the_office_works_and_never_before_it_was_asked_for(
    specials: list[SpecialDay],
    hours: OfficeHours,
    begins: datetime,
    limit: Limit,
    counting: Counting,
    gaps: list[int],
) -> None:
    calendar = _calendar(specials, hours)
    due, at = promised(calendar, begins, limit, counting=counting, waits=_waits(begins, gaps))
    assert calendar.is_working(due.day)
    assert due.day == at.date()
    assert at > begins
    assert any(each.opens < at.time() <= each.closes for each in calendar.sessions(due.day)) or (
        at.time() == counting.due_hour
    )


@given(_specials, _hours, _begins, _limits, _countings, _gaps, _starts)
def test_another_day_off_never_brings_a_due_day_forward_nor_its_absence_back(
    specials: list[SpecialDay],
    hours: OfficeHours,
    begins: datetime,
    limit: Limit,
    counting: Counting,
    gaps: list[int],
    storm: date,
) -> None:
    # What was waited on the day of the receipt is added, though that day is not counted: without
    # the day there is nothing to add.
    assume(counting.supplement is not SUBTRACT or storm != begins.date())
    without = [special for special in specials if special.day != storm]
    more = [*without, SpecialDay(storm, DayKind.CLOSED, "Bão số 9")]
    waits = _waits(begins, gaps)
    _, ordinary = promised(_calendar(without, hours), begins, limit, counting=counting, waits=waits)
    _, later = promised(_calendar(more, hours), begins, limit, counting=counting, waits=waits)
    assert later.date() >= ordinary.date()
    if limit.unit in {HOURS, HALVES}:
        assert later >= ordinary


@given(_specials, _hours, _begins, _limits, st.sampled_from(SupplementRule))
def test_whoever_comes_later_is_never_served_earlier(
    specials: list[SpecialDay],
    hours: OfficeHours,
    begins: datetime,
    limit: Limit,
    rule: SupplementRule,
) -> None:
    calendar, counting = _calendar(specials, hours), Counting(supplement=rule)
    _, first = promised(calendar, begins, limit, counting=counting)
    _, second = promised(calendar, begins + timedelta(hours=5), limit, counting=counting)
    assert second >= first


@given(_specials, _hours, _begins, _limits, _countings, _gaps)
def test_a_round_of_supplement_never_shortens_the_time(
    specials: list[SpecialDay],
    hours: OfficeHours,
    begins: datetime,
    limit: Limit,
    counting: Counting,
    gaps: list[int],
) -> None:
    calendar, waits = _calendar(specials, hours), _waits(begins, gaps)
    found = [
        promised(calendar, begins, limit, counting=counting, waits=waits[:rounds])[1]
        for rounds in range(len(waits) + 1)
    ]
    assert found == sorted(found)


@given(_specials, _hours, _begins, _limits, _gaps, st.sampled_from([PAUSE, SUBTRACT]))
def test_a_round_that_took_no_time_changes_nothing(
    specials: list[SpecialDay],
    hours: OfficeHours,
    begins: datetime,
    limit: Limit,
    gaps: list[int],
    rule: SupplementRule,
) -> None:
    calendar, counting = _calendar(specials, hours), Counting(supplement=rule)
    empty = [Wait(wait.asked_at, wait.asked_at) for wait in _waits(begins, gaps)]
    ordinary = promised(calendar, begins, limit, counting=counting)
    assert promised(calendar, begins, limit, counting=counting, waits=empty) == ordinary


@given(_specials, _hours, _begins, st.integers(1, 60), _gaps)
def test_hours_that_stand_still_and_hours_that_are_added_come_to_the_same(
    specials: list[SpecialDay], hours: OfficeHours, begins: datetime, amount: int, gaps: list[int]
) -> None:
    calendar, waits = _calendar(specials, hours), _waits(begins, gaps)
    paused, added = (
        promised(
            calendar,
            begins,
            Limit(amount, HOURS),
            counting=Counting(supplement=rule),
            waits=waits,
        )
        for rule in (PAUSE, SUBTRACT)
    )
    assert paused[1] == added[1]


@settings(max_examples=40)
@given(_specials, _hours, _begins, st.integers(1, 30), _gaps)
def test_working_hours_are_what_a_watch_would_count_minute_by_minute(
    specials: list[SpecialDay], hours: OfficeHours, begins: datetime, amount: int, gaps: list[int]
) -> None:
    calendar, waits = _calendar(specials, hours), _waits(begins, gaps)
    counting = Counting(supplement=PAUSE)
    _, at = promised(calendar, begins, Limit(amount, HOURS), counting=counting, waits=waits)
    counted, minute = 0, begins
    while counted < amount * 60:
        at_work = any(
            each.opens <= minute.time() < each.closes for each in calendar.sessions(minute.date())
        )
        counted += at_work and not any(wait.asked_at <= minute < wait.answered_at for wait in waits)
        minute += timedelta(minutes=1)
    assert at == minute


@given(_specials, _begins, st.integers(1, 30), _gaps)
def test_days_that_stand_still_are_what_is_left_of_a_list_of_days(
    specials: list[SpecialDay], begins: datetime, amount: int, gaps: list[int]
) -> None:
    calendar, waits = _calendar(specials), _waits(begins, gaps)
    counting = Counting(supplement=PAUSE)
    due, _ = promised(calendar, begins, Limit(amount), counting=counting, waits=waits)
    days = (begins.date() + timedelta(days=n) for n in range(1, 700))
    left = [
        day
        for day in days
        if calendar.is_working(day)
        and not any(wait.asked_at.date() < day <= wait.answered_at.date() for wait in waits)
    ]
    last = left[amount - 1]
    # Asked for on the last day, a supplement leaves the first day after it.
    while any(wait.asked_at.date() == last < wait.answered_at.date() for wait in waits):
        last = left[left.index(last) + 1]
    assert due.day == last


@given(_specials, _hours, _begins, _limits, _countings, _gaps, st.none() | st.just(time(16)))
def test_the_explanation_is_complete_and_adds_up_to_the_limit(
    specials: list[SpecialDay],
    hours: OfficeHours,
    begins: datetime,
    limit: Limit,
    counting: Counting,
    gaps: list[int],
    cut_off: time | None,
) -> None:
    calendar, waits = _calendar(specials, hours), _waits(begins, gaps)
    counting = Counting(cut_off, counting.late_hour, counting.due_hour, counting.supplement)
    due, at = promised(calendar, begins, limit, counting=counting, waits=waits)
    lines = due.lines
    first = waits[-1].answered_at if waits and counting.supplement is RESTART else begins
    assert lines[0].day == first.date()
    assert [line.day for line in lines] == [
        lines[0].day + timedelta(days=n) for n in range(len(lines))
    ]
    assert lines[-1].day == due.day == at.date()
    numbered = [line.number for line in lines if line.number is not None]
    if limit.amount and limit.unit in {HOURS, HALVES}:
        total = limit.amount * (60 if limit.unit is HOURS else 1)
        counted = [line.counted for line in lines if line.number is not None]
        assert numbered == [sum(counted[: n + 1]) for n in range(len(counted))]
        assert numbered[-1] == total
    elif limit.unit is not MONTHS:
        assert numbered == list(range(1, limit.amount + 1))
    else:
        assert numbered == list(range(1, len(numbered) + 1))


@given(_specials, _hours, _begins, _limits, _countings, _gaps)
def test_the_explanation_calls_no_day_by_a_wrong_name(
    specials: list[SpecialDay],
    hours: OfficeHours,
    begins: datetime,
    limit: Limit,
    counting: Counting,
    gaps: list[int],
) -> None:
    calendar, waits = _calendar(specials, hours), _waits(begins, gaps)
    due, _ = promised(calendar, begins, limit, counting=counting, waits=waits)
    for line in due.lines[1:]:
        if line.why in {Why.SATURDAY, Why.SUNDAY}:
            assert line.day.weekday() == (5 if line.why is Why.SATURDAY else 6)
            assert not calendar.is_working(line.day)
        if line.why in {Why.SPECIAL, Why.MOVED}:
            assert line.name
            assert not calendar.is_working(line.day)
            assert (line.name == "Chủ nhật") <= (line.day.weekday() == 6)
        if line.why is Why.WORKING_SATURDAY:
            special = calendar.special(line.day)
            assert special is not None
            assert special.kind is DayKind.WORKING_SATURDAY
        if line.number is not None and limit.unit not in {CALENDAR_DAYS, MONTHS}:
            assert calendar.is_working(line.day)
        if line.why is Why.WAITING:
            assert any(
                wait.asked_at.date() <= line.day <= wait.answered_at.date() for wait in waits
            )
