"""Reporting periods: they cover the year without a gap, and are named as reports name them."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.errors import BadValue
from counter_app.periodbook import all_periods, period_of, periods
from counter_app.rules.periods import Period, PeriodKind, checked_period, one_day, week_of

years = st.integers(2000, 2099)


@pytest.mark.parametrize(
    ("kind", "day", "period"),
    [
        (
            PeriodKind.QUARTER,
            date(2026, 3, 14),
            Period(date(2025, 12, 15), date(2026, 3, 14), "Quý I/2026"),
        ),
        (
            PeriodKind.QUARTER,
            date(2026, 3, 15),
            Period(date(2026, 3, 15), date(2026, 6, 14), "Quý II/2026"),
        ),
        (
            PeriodKind.YEAR,
            date(2026, 12, 15),
            Period(date(2026, 12, 15), date(2027, 12, 14), "Năm 2027"),
        ),
        (
            PeriodKind.HALF_YEAR,
            date(2026, 6, 14),
            Period(date(2025, 12, 15), date(2026, 6, 14), "6 tháng đầu năm 2026"),
        ),
        (
            PeriodKind.MONTH,
            date(2024, 2, 29),
            Period(date(2024, 2, 1), date(2024, 2, 29), "Tháng 2/2024"),
        ),
    ],
)
def test_a_day_belongs_to_the_period_that_the_circular_says(
    kind: PeriodKind, day: date, period: Period
) -> None:
    assert period_of(kind, day) == period


def test_the_second_half_of_a_year_is_in_no_half_year_report() -> None:
    assert period_of(PeriodKind.HALF_YEAR, date(2026, 7, 1)) is None


@given(year=years, kind=st.sampled_from([PeriodKind.MONTH, PeriodKind.QUARTER]))
def test_periods_of_a_kind_follow_one_another_without_a_gap(year: int, kind: PeriodKind) -> None:
    held = [*periods(kind, year), periods(kind, year + 1)[0]]
    for one, after in pairwise(held):
        assert after.first == one.last + timedelta(days=1)


@given(year=years)
def test_every_period_is_one_that_can_be_reported_on(year: int) -> None:
    for period in all_periods(year):
        assert checked_period(period.first, period.last) == Period(period.first, period.last)
        assert str(year) in period.name
    [whole] = periods(PeriodKind.YEAR, year)
    assert sum(one.days for one in periods(PeriodKind.QUARTER, year)) == whole.days


@given(day=st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_week_runs_from_monday_to_sunday_and_holds_its_day(day: date) -> None:
    week = week_of(day)
    assert (week.first.weekday(), week.last.weekday(), week.days) == (0, 6, 7)
    assert week.holds(day)
    assert one_day(day).days == 1


def test_days_out_of_order_or_too_far_apart_are_no_period() -> None:
    for first, last in (
        (date(2026, 1, 2), date(2026, 1, 1)),
        (date(2026, 1, 1), date(2027, 1, 3)),
    ):
        with pytest.raises(BadValue):
            checked_period(first, last)
