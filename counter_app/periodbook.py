"""Which reporting periods there are in a year, read from the shipped data.

Periods are data with the year from which they hold, since circulars change them (NĐ 09/2019/NĐ-CP,
TT 01/2020/TT-VPCP: from the 15th to the 14th).
"""

import json
from datetime import date
from functools import cache

from counter_app.rules.periods import Period, PeriodKind, PeriodRule, rule_from_body
from resources import path


def periods(kind: PeriodKind, year: int) -> tuple[Period, ...]:
    """Return the periods of a kind that belong to a year, in their order; days and weeks: none."""
    return tuple(rule.in_year(year) for rule in _rules(year) if rule.kind is kind)


def all_periods(year: int) -> tuple[Period, ...]:
    """Return all periods of a year: months, quarters, half year, nine months, year."""
    return tuple(rule.in_year(year) for rule in _rules(year))


def period_of(kind: PeriodKind, day: date) -> Period | None:
    """Return the period of a kind to which a day belongs, or None."""
    candidates = (*periods(kind, day.year), *periods(kind, day.year + 1))
    return next((period for period in candidates if period.holds(day)), None)


def _rules(year: int) -> tuple[PeriodRule, ...]:
    sets = _book()
    held = [rules for since, rules in sets if since <= year] or [sets[0][1]]
    return held[-1]


@cache
def _book() -> tuple[tuple[int, tuple[PeriodRule, ...]], ...]:
    """Return the sets of rules with their first year, the oldest first."""
    book = json.loads(path("seed/periods.json").read_text(encoding="utf-8"))
    return tuple(
        (each["from_year"], tuple(rule_from_body(body) for body in each["periods"]))
        for each in sorted(book["sets"], key=lambda each: int(each["from_year"]))
    )
