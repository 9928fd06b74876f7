"""Which days are off in Vietnam: the official notices that are shipped, over the holidays package.

The notices win, since they know the swapped days of a year; a year without one is computed by the
package (lunar Tết included) and marked as not certain.
"""

import json
from datetime import date
from functools import cache

from counter_app.rules.calendar import DayKind, SpecialDay, WorkingCalendar
from resources import path

FIRST_YEAR = 2000
"""The first year that the almanac answers for."""
LAST_YEAR = 2099
"""The last year that the almanac answers for."""


def has_notice(year: int) -> bool:
    """Say whether an official notice gives the special days of a year."""
    return year in _notices()


@cache
def official_days(year: int) -> tuple[tuple[SpecialDay, ...], bool]:
    """Return the special days of a year, and whether an official notice gives them."""
    notices = _notices()
    if year in notices:
        return notices[year], True
    return _computed(year), False


def calendar_of(first: int, last: int) -> WorkingCalendar:
    """Return the official calendar of the years `first` to `last`, both included."""
    years = {year: official_days(year) for year in range(first, last + 1)}
    return WorkingCalendar(
        (special for days, _ in years.values() for special in days),
        certain=(year for year, (_, certain) in years.items() if certain),
    )


@cache
def _notices() -> dict[int, tuple[SpecialDay, ...]]:
    text = path("seed/holidays.json").read_text(encoding="utf-8")
    return {
        notice["year"]: tuple(
            SpecialDay(date.fromisoformat(day["date"]), DayKind(day["kind"]), day["name"])
            for day in notice["days"]
        )
        for notice in json.loads(text)["years"]
    }


def _computed(year: int) -> tuple[SpecialDay, ...]:
    from holidays.countries.vietnam import VN

    known = VN(years=year, language="vi")
    off = [
        SpecialDay(day, DayKind.HOLIDAY, name)
        for day, name in sorted(known.items())
        if day.year == year
    ]
    worked = [
        SpecialDay(day, DayKind.WORKING_SATURDAY, "Làm bù")
        for day in sorted(known.weekend_workdays)
        if day.year == year
    ]
    return (*off, *worked)
