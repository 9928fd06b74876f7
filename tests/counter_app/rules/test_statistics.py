"""Figures of a period: what a tally counts as, rates, and whether the form adds up."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.almanac import calendar_of
from counter_app.rules.durations import WorkingTime, quantile, usual_day
from counter_app.rules.statistics import (
    Figure,
    Figures,
    Grouping,
    Outcome,
    Tally,
    alphabetical,
    by_field,
    differences,
    rate,
    rows_of,
)

names = st.sampled_from(["Dược phẩm", "Đất đai", "Mỹ phẩm", ""])
tallies = st.lists(
    st.builds(
        Tally,
        level=st.sampled_from(["tỉnh", "xã", ""]),
        field=names,
        procedure_code=st.sampled_from(["1.004604", ""]),
        procedure_version=st.just(1),
        procedure=names,
        department=names,
        officer=st.sampled_from(["a", "b"]),
        channel=st.sampled_from(["counter", "online", "post"]),
        carried=st.booleans(),
        outcome=st.sampled_from([each for each in Outcome if each is not Outcome.APART]),
        count=st.integers(1, 10**6),
    ),
    max_size=20,
)


@given(held=tallies, grouping=st.sampled_from(Grouping))
def test_whatever_rows_stand_for_their_sums_are_the_same_and_hold(
    held: list[Tally], grouping: Grouping
) -> None:
    rows = rows_of(held, grouping, {("1.004604", 1): "full"})
    total = sum((row.figures for row in rows), Figures())
    assert total.total == sum(tally.count for tally in held)
    assert not list(differences([*((row.name, row.figures) for row in rows), ("", total)]))
    fresh = total.online + total.direct_or_post
    assert total.wholly_online + total.partly_online + total.otherwise + total.post == fresh
    if grouping is Grouping.FIELD:
        merged = sum((row.figures for row in by_field(rows)), Figures())
        assert merged == total


def test_what_stands_apart_is_missing_from_the_form_and_said_to_be() -> None:
    counted = Figures(total=5, direct_or_post=5, resolved=3, on_due=3, pending=1, apart=1,
                      pending_in_time=1)  # fmt: skip
    [wrong] = differences([("Dược phẩm", counted)])
    assert (wrong.identity.formula, wrong.stands, wrong.adds_up_to) == ("(3) = (7) + (11)", 5, 4)


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [(482, 1_638, 29_43), (2_369, 2_431, 97_45), (1, 3, 33_33), (2, 3, 66_67), (0, 7, 0),
     (7, 7, 100_00), (0, 0, None), (1, 8, 12_50), (1, 16, 6_25), (1, 32, 3_13)],
)  # fmt: skip
def test_rates_have_two_decimals_half_rounded_up(part: int, whole: int, share: int | None) -> None:
    assert rate(part, whole) == share


def test_names_stand_in_the_order_of_the_vietnamese_alphabet() -> None:
    held = ["Đất đai", "An toàn thực phẩm", "Dược phẩm", "Y tế", "Bảo trợ xã hội", "Dân số"]
    assert sorted(held, key=alphabetical) == [
        "An toàn thực phẩm",
        "Bảo trợ xã hội",
        "Dân số",
        "Dược phẩm",
        "Đất đai",
        "Y tế",
    ]


def test_each_figure_has_its_number() -> None:
    assert list(Figures.__slots__) == [figure.value for figure in Figure]


@given(
    first=st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 30)),  # noqa: DTZ001 - local
    hours=st.integers(0, 900),
)
def test_working_time_summed_up_is_working_time_counted_day_by_day(
    first: datetime, hours: int
) -> None:
    from datetime import timedelta

    calendar = calendar_of(2026, 2027)
    first = first.replace(second=0, microsecond=0)
    last = first + timedelta(hours=hours)
    worked = WorkingTime(calendar, first.date(), last.date())
    assert worked.between(first, last) == calendar.minutes_between(first, last)
    assert worked.between(last, first) == 0


def test_a_working_day_is_as_long_as_most_of_them() -> None:
    calendar = calendar_of(2026, 2026)
    monday = datetime(2026, 11, 23).date()  # noqa: DTZ001 - a day
    assert usual_day(calendar, monday, monday) == 450
    sunday = datetime(2026, 11, 22).date()  # noqa: DTZ001 - a day
    assert usual_day(calendar, sunday, sunday) == 480


def test_the_median_and_the_ninth_decile_lie_between_neighbours() -> None:
    assert quantile([10], 5) == quantile([10], 9) == 10
    assert quantile([10, 20], 5) == 15
    assert quantile([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 9) == 90
