"""The almanac knows the official days off, and owns up to what it only reckons."""

from datetime import date, timedelta

import pytest

from counter_app.almanac import FIRST_YEAR, LAST_YEAR, calendar_of, official_days
from counter_app.rules.deadlines import DayKind

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
