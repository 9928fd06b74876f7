"""The supervisor signs sums that add up, whichever way they are cut."""

from dataclasses import fields
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.rules.lines import ActTally, DayFigures, OpenTally
from counter_app.rules.papers import CountRow
from counter_app.rules.reports import (
    DayTotals,
    open_by_age,
    open_due,
    open_overdue,
    rows_by,
    totals,
)
from counter_app.rules.statistics import alphabetical

TODAY = date(2026, 11, 23)
_days = st.integers(-400, 400).map(lambda days: TODAY + timedelta(days=days))
_acts = st.lists(
    st.builds(
        ActTally,
        st.sampled_from([each.name for each in fields(DayTotals)]),
        st.sampled_from(["Dược phẩm", "Bảo trợ xã hội", "Đất đai"]),
        st.sampled_from(["Hạnh", "Thu"]),
        st.sampled_from(["counter", "online", "post"]),
        st.integers(1, 500),
    ),
    max_size=25,
)
_open = st.lists(st.builds(OpenTally, _days, _days, st.integers(1, 500)), max_size=25)


@given(_acts, st.sampled_from(["field", "officer", "channel"]))
def test_the_rows_add_up_to_the_totals_of_the_day(acts: list[ActTally], cut: str) -> None:
    rows = rows_by(acts, lambda tally: str(getattr(tally, cut)))
    whole = totals(acts)
    assert (whole.received, whole.handed_over, whole.back, whole.given_back) == (
        sum(row.received for row in rows),
        sum(row.handed_over for row in rows),
        sum(row.back for row in rows),
        sum(row.given_back for row in rows),
    )
    assert whole.refused + whole.refused_after == sum(row.refused for row in rows)
    assert whole.guided + whole.asked == sum(row.supplements for row in rows)
    counted = {getattr(tally, cut) for tally in acts}
    assert [row.name for row in rows] == sorted(counted, key=alphabetical)


def test_acts_of_one_officer_stand_in_one_row() -> None:
    acts = [
        ActTally("received", "Dược phẩm", "Hạnh", "counter", 3),
        ActTally("received", "Mỹ phẩm", "Hạnh", "online", 2),
        ActTally("given_back", "Mỹ phẩm", "Thu", "counter", 1),
    ]
    assert rows_by(acts, lambda tally: tally.officer) == (
        CountRow("Hạnh", 5, 0, 0, 0),
        CountRow("Thu", 0, 0, 0, 1),
    )


@given(_open)
def test_every_open_dossier_has_an_age(tallies: list[OpenTally]) -> None:
    ages = open_by_age(tallies, TODAY)
    assert sum(count for _, count in ages) == sum(tally.count for tally in tallies)


@pytest.mark.parametrize(
    ("days", "label"),
    [
        (0, "trong ngày"),
        (1, "1-2 ngày"),
        (2, "1-2 ngày"),
        (3, "3-5 ngày"),
        (5, "3-5 ngày"),
        (6, "6-10 ngày"),
        (10, "6-10 ngày"),
        (11, "11-30 ngày"),
        (30, "11-30 ngày"),
        (31, "trên 30 ngày"),
        (4_000, "trên 30 ngày"),
    ],
)
def test_the_age_is_counted_in_days_since_receipt(days: int, label: str) -> None:
    ages = dict(open_by_age([OpenTally(TODAY, TODAY - timedelta(days=days), 7)], TODAY))
    assert ages.pop(label) == 7
    assert set(ages.values()) == {0}


@given(_open)
def test_open_dossiers_are_overdue_due_today_or_in_time(tallies: list[OpenTally]) -> None:
    figures = DayFigures(TODAY, (), (0, 0, 0), tuple(tallies), (), (), (), 0, 0, 0, "", "")
    parts = [
        open_overdue(figures),
        open_due(tallies, lambda due: due == TODAY),
        open_due(tallies, lambda due: due > TODAY),
    ]
    assert sum(parts) == sum(tally.count for tally in tallies)
    assert parts[0] == sum(tally.count for tally in tallies if tally.due_on < TODAY)
