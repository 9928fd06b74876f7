"""A promise is kept to the day: the due dates here were counted by hand on the calendar."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.almanac import calendar_of
from counter_app.rules.deadlines import (
    DayKind,
    DayLine,
    DueDate,
    Limit,
    LimitUnit,
    SpecialDay,
    Why,
    WorkingCalendar,
    promised,
)

OFFICIAL = calendar_of(2024, 2027)
CALENDAR_DAYS = LimitUnit.CALENDAR_DAYS


def _due(start: str, amount: int, unit: LimitUnit = LimitUnit.WORKING_DAYS) -> DueDate:
    return OFFICIAL.due(date.fromisoformat(start), Limit(amount, unit))


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
        ("2025-11-21", 1, "2025-11-24"),  # 24/11 was an ordinary Monday before 2026
        ("2025-11-21", 2, "2025-11-25"),
        # Tết 2024: Thursday 8/2 to Wednesday 14/2.
        ("2024-02-06", 5, "2024-02-20"),
        ("2024-02-07", 1, "2024-02-15"),
        ("2024-02-14", 3, "2024-02-19"),
        # Tết 2025: Monday 27/1 to Friday 31/1.
        ("2025-01-22", 5, "2025-02-05"),
        ("2025-01-24", 1, "2025-02-03"),
        # Tết 2026: Monday 16/2 to Friday 20/2.
        ("2026-01-26", 20, "2026-03-02"),
        ("2026-02-12", 2, "2026-02-23"),
        ("2026-02-13", 1, "2026-02-23"),
        ("2026-02-14", 1, "2026-02-23"),
        # Tết 2027: Thursday 4/2 to Wednesday 10/2.
        ("2027-02-02", 3, "2027-02-12"),
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
        # 24/11, a day off since 2026.
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
        # Received on a Saturday or Sunday on which the counter was open.
        ("2026-11-21", 1, "2026-11-23"),
        ("2026-11-22", 2, "2026-11-25"),
    ],
)
def test_working_days_counted_by_hand_come_out(start: str, days: int, due: str) -> None:
    found = _due(start, days)
    assert found.day.isoformat() == due
    assert found.certain


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
    ],
)
def test_calendar_days_run_through_and_only_a_last_day_off_moves(
    start: str, days: int, due: str
) -> None:
    assert _due(start, days, CALENDAR_DAYS).day.isoformat() == due


@pytest.mark.parametrize("unit", LimitUnit)
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


@pytest.mark.parametrize(("year", "days"), [(2025, 250), (2026, 249), (2027, 249)])
def test_the_year_has_as_many_working_days_as_the_notice_leaves(year: int, days: int) -> None:
    assert OFFICIAL.working_days_between(date(year - 1, 12, 31), date(year, 12, 31)) == days


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


def test_a_first_day_that_is_off_is_named_as_what_it_is() -> None:
    first = _due("2026-11-24", 1).lines[0]
    assert first == DayLine(date(2026, 11, 24), None, Why.FIRST_DAY, "Ngày Văn hóa Việt Nam")


def test_a_count_that_runs_past_the_last_notice_is_marked_uncertain() -> None:
    longer = calendar_of(2026, 2028)
    assert longer.due(date(2027, 12, 30), Limit(1)).certain
    assert not longer.due(date(2027, 12, 30), Limit(2)).certain
    assert not longer.due(date(2028, 6, 1), Limit(5)).certain


def test_no_limit_is_negative() -> None:
    with pytest.raises(ValueError, match="negative limit -1"):
        Limit(-1)


@pytest.mark.parametrize(
    ("received", "limit", "due_at"),
    [
        ("2026-11-23T09:41:00+07:00", Limit(5), "2026-12-01T17:00:00+07:00"),
        ("2026-11-23T17:30:00+07:00", Limit(5), "2026-12-01T17:00:00+07:00"),
        ("2026-11-23T16:59:59+07:00", Limit(0), "2026-11-23T17:00:00+07:00"),
        ("2026-11-23T17:00:00+07:00", Limit(0), "2026-11-25T17:00:00+07:00"),
        ("2026-11-23T18:00:00+07:00", Limit(0, CALENDAR_DAYS), "2026-11-25T17:00:00+07:00"),
        ("2026-11-21T18:00:00+07:00", Limit(0), "2026-11-23T17:00:00+07:00"),
        ("2026-02-13T08:00:00+07:00", Limit(15, CALENDAR_DAYS), "2026-03-02T17:00:00+07:00"),
    ],
)
def test_the_promise_is_the_closing_hour_of_the_due_day(
    received: str, limit: Limit, due_at: str
) -> None:
    due, at = promised(OFFICIAL, datetime.fromisoformat(received), limit, closing=time(17))
    assert at.isoformat() == due_at
    assert due.lines[-1].day == due.day == at.date()


_FIRST = date(2026, 1, 1)
_names = st.sampled_from(["", "Tết", "Nghỉ bù", "Bão số 9"])
_specials = st.lists(
    st.builds(
        SpecialDay,
        st.integers(0, 400).map(lambda days: _FIRST + timedelta(days=days)),
        st.sampled_from(DayKind),
        _names,
    ),
    max_size=40,
)
_starts = st.integers(0, 365).map(lambda days: _FIRST + timedelta(days=days))
_limits = st.builds(Limit, st.integers(0, 70), st.sampled_from(LimitUnit))


def _calendar(days: Iterable[SpecialDay]) -> WorkingCalendar:
    return WorkingCalendar(days, certain=range(2026, 2030))


@given(_specials, _starts, st.integers(1, 70))
def test_as_many_working_days_lie_before_the_due_day_as_were_promised(
    specials: list[SpecialDay], start: date, amount: int
) -> None:
    calendar = _calendar(specials)
    due = calendar.due(start, Limit(amount))
    assert calendar.working_days_between(start, due.day) == amount


@given(_specials, _starts, _limits)
def test_a_due_day_is_a_day_at_work(specials: list[SpecialDay], start: date, limit: Limit) -> None:
    calendar = _calendar(specials)
    assert calendar.is_working(calendar.due(start, limit).day)


@given(_specials, _starts, _limits, _starts)
def test_another_day_off_never_brings_a_due_day_forward_nor_its_absence_back(
    specials: list[SpecialDay], start: date, limit: Limit, storm: date
) -> None:
    without = [special for special in specials if special.day != storm]
    more = [*without, SpecialDay(storm, DayKind.CLOSED, "Bão số 9")]
    ordinary = _calendar(without).due(start, limit).day
    assert _calendar(more).due(start, limit).day >= ordinary


@given(_specials, _starts, _limits)
def test_the_explanation_is_complete_and_ends_on_the_due_day(
    specials: list[SpecialDay], start: date, limit: Limit
) -> None:
    calendar = _calendar(specials)
    due = calendar.due(start, limit)
    lines = due.lines
    assert [line.day for line in lines] == [start + timedelta(days=n) for n in range(len(lines))]
    assert lines[0].why is Why.FIRST_DAY
    assert lines[-1].day == due.day
    numbered = [line.number for line in lines if line.number is not None]
    assert numbered == list(range(1, limit.amount + 1))
    for line in lines[1:]:
        if line.number is None and line.day != due.day:
            assert not calendar.is_working(line.day)
        if limit.unit is LimitUnit.WORKING_DAYS and line.number is not None:
            assert calendar.is_working(line.day)


@given(_specials, _starts, _limits)
def test_the_explanation_calls_no_day_by_a_wrong_name(
    specials: list[SpecialDay], start: date, limit: Limit
) -> None:
    for line in _calendar(specials).due(start, limit).lines[1:]:
        if line.why is Why.SATURDAY:
            assert line.day.weekday() == 5
        if line.why is Why.SUNDAY:
            assert line.day.weekday() == 6
        if line.why in {Why.SPECIAL, Why.MOVED}:
            assert line.name
            assert (line.name == "Chủ nhật") <= (line.day.weekday() == 6)
