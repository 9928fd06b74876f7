"""Figures of a day, from the tallies in the books to the rows of the summary; pure arithmetic."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import date

from counter_app.rules.lines import ActTally, DayFigures, OpenTally
from counter_app.rules.papers import CountRow
from counter_app.rules.statistics import alphabetical

_AGES = (
    (0, 0, "trong ngày"),
    (1, 2, "1-2 ngày"),
    (3, 5, "3-5 ngày"),
    (6, 10, "6-10 ngày"),
    (11, 30, "11-30 ngày"),
    (31, 10**6, "trên 30 ngày"),
)


@dataclass(frozen=True, slots=True)
class DayTotals:
    """The counts of a day; see `ActTally` for what each act is."""

    received: int
    handed_over: int
    back: int
    given_back: int
    refused: int
    guided: int
    asked: int
    supplemented: int
    refused_after: int
    stopped: int


def totals(acts: Iterable[ActTally]) -> DayTotals:
    """Return the day's counts."""
    counts: Counter[str] = Counter()
    for tally in acts:
        counts[tally.act] += tally.count
    return DayTotals(*(counts[each.name] for each in fields(DayTotals)))


def rows_by(acts: Iterable[ActTally], name: Callable[[ActTally], str]) -> tuple[CountRow, ...]:
    """Return one row of counts for each name, in order of the names; their sums are `totals`."""
    groups: dict[str, Counter[str]] = {}
    for tally in acts:
        groups.setdefault(name(tally), Counter())[tally.act] += tally.count
    return tuple(
        CountRow(
            key,
            group["received"],
            group["handed_over"],
            group["back"],
            group["given_back"],
            group["refused"] + group["refused_after"],
            group["guided"] + group["asked"],
        )
        for key, group in sorted(groups.items(), key=lambda each: alphabetical(each[0]))
    )


def open_by_age(tallies: Iterable[OpenTally], today: date) -> tuple[tuple[str, int], ...]:
    """Return how many open dossiers were received how many calendar days ago."""
    counts: Counter[str] = Counter()
    for tally in tallies:
        counts[_age(today, tally.received_on)] += tally.count
    return tuple((label, counts[label]) for _, _, label in _AGES)


def open_due(tallies: Iterable[OpenTally], wanted: Callable[[date], bool]) -> int:
    """Count the open dossiers whose due day is wanted."""
    return sum(tally.count for tally in tallies if wanted(tally.due_on))


def open_overdue(figures: DayFigures) -> int:
    """Count the open dossiers whose due day has passed."""
    return open_due(figures.open, lambda due: due < figures.day)


def _age(today: date, received: date) -> str:
    days = max((today - received).days, 0)
    return next(label for low, high, label in _AGES if low <= days <= high)
