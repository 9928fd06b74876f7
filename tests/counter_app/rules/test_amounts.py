"""An amount that somebody types is that amount, or is not taken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.rules.amounts import MOST, dong_typed


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("0", 0),
        ("430000", 430_000),
        ("430.000", 430_000),
        ("430,000", 430_000),
        ("430 000", 430_000),
        ("430\u00a0000 ₫", 430_000),
        (" 1.500.000đ ", 1_500_000),
        ("1.500.000 đồng", 1_500_000),
        ("1.500.000 VNĐ", 1_500_000),
        ("500", 500),
        (str(MOST), MOST),
    ],
)
def test_an_amount_is_read_however_its_thousands_are_parted(typed: str, amount: int) -> None:
    assert dong_typed(typed) == amount


@pytest.mark.parametrize(
    "typed",
    [
        "430.00", "43.0000", "1,5", "500.50", "1..2", "1.000,000", "1.000 000", "500.", ".500",
        "1.5000", "1000.000", "12 34", "-500", "+500", "đ", "", " ", "nhiều", "5e3", "٤٣٠",
        "500 000 x", str(MOST + 1), "9" * 5_000,
    ],
)  # fmt: skip
def test_what_could_be_two_amounts_or_none_is_not_read(typed: str) -> None:
    assert dong_typed(typed) is None


@given(st.integers(0, MOST), st.sampled_from("., "))
def test_every_amount_is_read_as_it_is_written(amount: int, mark: str) -> None:
    assert dong_typed(f"{amount:,}".replace(",", mark)) == amount


@given(st.integers(1_000, MOST - 1), st.sampled_from("., "), st.data())
def test_a_digit_lost_or_doubled_behind_a_sign_is_not_another_amount(
    amount: int, mark: str, data: st.DataObject
) -> None:
    written = f"{amount:,}".replace(",", mark)
    place = data.draw(st.integers(written.index(mark) + 1, len(written) - 1))
    if written[place] != mark:
        assert dong_typed(written[:place] + written[place + 1 :]) is None
        assert dong_typed(written[:place] + written[place] + written[place:]) is None
