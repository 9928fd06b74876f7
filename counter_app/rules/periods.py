"""Spans of days that are reported on: what a reporting period is, and how a rule gives it its days.

Which periods the acts prescribe is shipped data (`counter_app.periodbook`).
"""

import calendar as months
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Any

from counter_app.errors import BadValue, Phrase

LONGEST = timedelta(days=366)
"""How far apart the two days of a period may lie: a year of any kind fits."""


class PeriodKind(Enum):
    """How long a period is; the value is the key of the shipped data."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both included; `name` as reports say it, or empty."""

    first: date
    last: date
    name: str = ""

    def holds(self, day: date) -> bool:
        """Say whether a day belongs to the period."""
        return self.first <= day <= self.last

    @property
    def days(self) -> int:
        """How many days the period has."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Edge:
    """A day of every year: month and day, `years` before (-1) or after the year of the period.

    A day that the month does not have is its last.
    """

    years: int
    month: int
    day: int

    def in_year(self, year: int) -> date:
        """Return the day that belongs to the period of a year."""
        year += self.years
        return date(year, self.month, min(self.day, months.monthrange(year, self.month)[1]))


@dataclass(frozen=True, slots=True)
class PeriodRule:
    """One period of each year: its name with a place for the year, its first and its last day."""

    kind: PeriodKind
    name: str
    first: Edge
    last: Edge

    def in_year(self, year: int) -> Period:
        """Return the period of a year."""
        return Period(
            self.first.in_year(year), self.last.in_year(year), Phrase(self.name, year=year)
        )


def rule_from_body(body: Mapping[str, Any]) -> PeriodRule:
    """Return a rule from JSON values: kind, name, and two edges of three numbers each."""
    return PeriodRule(
        PeriodKind(body["kind"]), body["name"], Edge(*body["first"]), Edge(*body["last"])
    )


def one_day(day: date) -> Period:
    """Return the period of a single day."""
    return Period(day, day)


def week_of(day: date) -> Period:
    """Return the week of a day, Monday to Sunday."""
    first = day - timedelta(days=day.weekday())
    return Period(first, first + timedelta(days=6))


def checked_period(first: date, last: date) -> Period:
    """Return the period from `first` to `last`, both included.

    Raises `BadValue` for days out of order or more than a year apart.
    """
    if not timedelta(0) <= last - first <= LONGEST:
        raise BadValue(
            field="period",
            label="Kỳ báo cáo",
            value=Phrase("{first:%d/%m/%Y} - {last:%d/%m/%Y}", first=first, last=last),
            hint="Từ ngày không sau đến ngày, nhiều nhất 366 ngày.",
        )
    return Period(first, last)
