"""The almanac knows the official days off, and owns up to what it only reckons.

Every due date of the years with a notice is counted a second time here, on a calendar typed off the
notices and in the plainest way: a list of the days at work, on which a finger moves.
"""

from bisect import bisect_left, bisect_right
from datetime import date, datetime, time, timedelta
from itertools import groupby, pairwise

import pytest

from counter_app.almanac import FIRST_YEAR, LAST_YEAR, calendar_of, official_days
from counter_app.rules.calendar import DayKind
from counter_app.rules.deadlines import (
    Limit,
    LimitUnit,
    apology_by,
    due_date,
    forwarded_by,
    promised,
)
from tests.counter_app.drawn import LOCAL

_OFF = {
    2024: "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03",
    2025: "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02",
    2026: "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24",
    2027: "01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24",
}
"""Weekdays on which agencies are closed, by the notices."""
_WORKED = {2024: "05-04", 2025: "04-26", 2026: "01-10 08-22", 2027: ""}
"""Saturdays on which they work instead."""


def _days(year: int, text: str) -> list[date]:
    return [date.fromisoformat(f"{year}-{day}") for day in text.split()]


ALL_DAYS = [date(2024, 1, 1) + timedelta(days=n) for n in range(366 + 3 * 365)]
AT_WORK = [
    day
    for day in ALL_DAYS
    if (
        f"{day:%m-%d}" in _WORKED[day.year]
        if day.weekday() in {5, 6}
        else f"{day:%m-%d}" not in _OFF[day.year]
    )
]
"""The days on which agencies work, from New Year 2024 to the end of 2027, one after the other."""


def _by_hand(start: date, amount: int, *, working: bool) -> date | None:
    """Count with a finger on the list; None where it would leave 2027."""
    if working and amount:
        place = bisect_right(AT_WORK, start) + amount - 1
    else:
        place = bisect_left(AT_WORK, start + timedelta(days=amount))
    return AT_WORK[place] if place < len(AT_WORK) else None


def test_the_list_is_all_there_and_no_day_off_of_it_is_a_weekend() -> None:
    assert (ALL_DAYS[0], ALL_DAYS[-1]) == (date(2024, 1, 1), date(2027, 12, 31))
    for year, off in _OFF.items():
        assert all(day.weekday() < 5 for day in _days(year, off))
        assert all(day.weekday() == 5 for day in _days(year, _WORKED[year]))


@pytest.mark.parametrize("amount", [0, 1, 2, 3, 4, 5, 7, 10, 15, 20, 22, 30, 45, 60, 90])
@pytest.mark.parametrize("unit", [LimitUnit.WORKING_DAYS, LimitUnit.CALENDAR_DAYS])
def test_no_due_date_of_any_day_differs_from_a_count_by_hand(unit: LimitUnit, amount: int) -> None:
    calendar, limit = calendar_of(2024, 2028), Limit(amount, unit)
    working = unit is LimitUnit.WORKING_DAYS
    for start in ALL_DAYS:
        found = due_date(calendar, start, limit)
        by_hand = _by_hand(start, amount, working=working)
        if by_hand is None:
            assert found.day > date(2027, 12, 31), start
            assert not found.certain, start
        else:
            assert found.day == by_hand, start
            assert found.certain, start


@pytest.mark.parametrize("months", [1, 2, 3, 6, 12])
def test_no_limit_of_months_differs_from_a_look_at_the_wall(months: int) -> None:
    calendar = calendar_of(2024, 2028)
    pages = [list(days) for _, days in groupby(ALL_DAYS, key=lambda day: (day.year, day.month))]
    for start in ALL_DAYS:
        turned = (start.year - 2024) * 12 + start.month - 1 + months
        if turned >= len(pages):
            break
        last = pages[turned][: start.day][-1]
        by_hand = _by_hand(last, 0, working=False)
        if by_hand is not None:
            found = due_date(calendar, start, Limit(months, LimitUnit.MONTHS))
            assert found.day == by_hand, start


@pytest.mark.parametrize(("hour", "late"), [(time(15), False), (time(15, 1), True)])
def test_on_every_day_the_three_oclock_rule_and_the_forwarding_come_out_as_by_hand(
    hour: time,
    late: bool,  # noqa: FBT001 - the expected answer
) -> None:
    calendar = calendar_of(2024, 2028)
    for day in ALL_DAYS[:-5]:
        at = datetime.combine(day, hour, LOCAL)
        today = day in AT_WORK and not late
        wanted = day if today else _by_hand(day, 1, working=True)
        assert promised(calendar, at, Limit(0))[0].day == wanted, day
        forwarded = forwarded_by(calendar, at)
        assert forwarded.date() == wanted, day
        assert forwarded.time() == (time(17) if today else time(7, 30)), day


def test_for_every_due_day_the_last_day_of_an_apology_is_the_one_before_on_the_list() -> None:
    calendar = calendar_of(2024, 2027)
    for before, due in pairwise(AT_WORK):
        assert apology_by(calendar, due) == before


@pytest.mark.parametrize(("year", "days"), [(2024, 251), (2025, 250), (2026, 249), (2027, 249)])
def test_the_year_has_as_many_working_days_as_the_notice_leaves(year: int, days: int) -> None:
    """2024 has 262 days from Monday to Friday, less 12 off, and the Saturday 4/5."""
    calendar = calendar_of(2023, 2028)
    assert calendar.working_days_between(date(year - 1, 12, 31), date(year, 12, 31)) == days
    assert sum(day.year == year for day in AT_WORK) == days


@pytest.mark.parametrize(("year", "off"), [(2024, False), (2025, False)] + [
    (year, True) for year in (2026, 2027, 2028, 2031)
])  # fmt: skip
def test_the_24th_of_november_is_a_day_off_from_2026_on(
    year: int,
    off: bool,  # noqa: FBT001 - the expected answer
) -> None:
    special = calendar_of(year, year).special(date(year, 11, 24))
    assert (special is not None) is off
    assert special is None or special.kind is DayKind.HOLIDAY


def test_the_24th_of_november_on_a_weekend_gives_the_next_monday() -> None:
    """24/11/2029 is a Saturday (Bộ luật Lao động 2019 art 111(3))."""
    calendar = calendar_of(2029, 2029)
    assert not calendar.is_working(date(2029, 11, 26))
    assert calendar.is_working(date(2029, 11, 27))


@pytest.mark.parametrize("year", _OFF)
def test_the_year_is_the_one_of_the_notice_day_by_day(year: int) -> None:
    calendar = calendar_of(year, year)
    off, worked = _days(year, _OFF[year]), _days(year, _WORKED[year])
    day = date(year, 1, 1)
    while day.year == year:
        wanted = day in worked if day.weekday() > 4 else day not in off
        assert calendar.is_working(day) is wanted, day
        day += timedelta(days=1)


@pytest.mark.parametrize("year", _OFF)
def test_a_year_with_a_notice_is_certain(year: int) -> None:
    days, certain = official_days(year)
    assert certain
    assert all(special.name for special in days)
    assert {special.day.year for special in days} == {year}


@pytest.mark.parametrize("year", [2023, 2028, 2030, 2031])
def test_a_year_without_a_notice_is_reckoned_and_says_so(year: int) -> None:
    days, certain = official_days(year)
    assert not certain
    assert {special.day.year for special in days} == {year}
    fixed = {date(year, 1, 1), date(year, 4, 30), date(year, 5, 1), date(year, 9, 2)}
    assert fixed <= {special.day for special in days}


@pytest.mark.parametrize(
    ("year", "first", "anniversary"),
    [
        (2024, "2024-02-10", "2024-04-18"),
        (2025, "2025-01-29", "2025-04-07"),
        (2026, "2026-02-17", "2026-04-26"),
        (2027, "2027-02-06", "2027-04-16"),
        (2028, "2028-01-26", "2028-04-04"),
        (2029, "2029-02-13", "2029-04-23"),
        (2030, "2030-02-02", "2030-04-12"),
        (2031, "2031-01-23", "2031-04-01"),
    ],
)
def test_tet_and_the_kings_anniversary_follow_the_moon_over_hanoi(
    year: int, first: str, anniversary: str
) -> None:
    off = {special.day for special in official_days(year)[0] if special.kind.off}
    assert date.fromisoformat(first) in off
    assert date.fromisoformat(anniversary) in off


def test_tet_2030_begins_on_the_second_of_february_a_day_before_chinas() -> None:
    names = {special.day: special.name for special in official_days(2030)[0]}
    assert names[date(2030, 2, 2)] == "Tết Nguyên Đán"
    assert names[date(2030, 2, 3)] == "Mùng hai Tết Nguyên Đán"


@pytest.mark.parametrize("year", [FIRST_YEAR, 2010, 2019, 2022, 2026, 2028, 2045, 2072, LAST_YEAR])
def test_in_any_year_only_a_weekend_is_worked_against_its_weekday(year: int) -> None:
    days, _ = official_days(year)
    assert len(days) > 5
    for special in days:
        if special.kind is DayKind.WORKING_SATURDAY:
            assert special.day.weekday() == 5, special


def test_the_calendar_of_some_years_is_certain_only_of_those_with_a_notice() -> None:
    calendar = calendar_of(2026, 2028)
    assert calendar.special(date(2026, 11, 24)) is not None
    assert calendar.special(date(2028, 9, 2)) is not None
    assert calendar.special(date(2029, 9, 2)) is None
