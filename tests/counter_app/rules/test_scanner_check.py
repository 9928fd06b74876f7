"""The test sheet says what is wrong with a scanner, and is silent about one that is well."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.rules.citizen_card import parse
from counter_app.rules.numbers import recognise
from counter_app.rules.retyping import (
    BACKSPACE,
    Layout,
    from_telex,
    from_vni,
    through,
)
from counter_app.rules.scanner_check import (
    CARD_CODE,
    CODES,
    DIGITS_CODE,
    SAMPLE_NUMBER,
    SHORT_CODE,
    End,
    Fault,
    Finding,
    Heard,
    judge,
    wants_serial,
)
from tests.rewriting import input_method

QUICK, SLOWEST = 0.005, 0.035


def findings(expected: str, strokes: str, end: End = End.ENTER) -> list[Finding]:
    gaps = (QUICK,) * len(strokes)
    return list(judge(expected, Heard(strokes, end, gaps), slowest=SLOWEST))


def faults(expected: str, strokes: str, end: End = End.ENTER) -> set[Fault]:
    return {one.fault for one in findings(expected, strokes, end)}


@pytest.mark.parametrize("code", CODES)
def test_a_scanner_that_is_well_is_told_nothing(code: str) -> None:
    assert findings(code, code) == []
    assert findings(code, unicodedata.normalize("NFD", code)) == []
    assert judge(code, Heard(code), slowest=SLOWEST) == ()


def test_the_codes_of_the_sheet_stand_on_no_paper_and_hold_what_they_should() -> None:
    assert all(recognise(code) is None for code in (SHORT_CODE, DIGITS_CODE))
    assert set(DIGITS_CODE) == set("0123456789")
    card = parse(CARD_CODE)
    assert card is not None
    assert card.number.value == SAMPLE_NUMBER


@pytest.mark.parametrize("code", CODES)
def test_the_end_of_a_code_is_looked_at(code: str) -> None:
    assert findings(code, code, End.NOTHING) == [Finding(Fault.NO_END)]
    assert findings(code, code, End.TAB) == [Finding(Fault.TAB_END)]


def test_nothing_at_all_and_another_code_are_told() -> None:
    assert findings(SHORT_CODE, "", End.NOTHING) == [Finding(Fault.SILENT)]
    assert findings(SHORT_CODE, DIGITS_CODE) == [Finding(Fault.OTHER_CODE, "2")]
    assert findings(CARD_CODE, SHORT_CODE) == [Finding(Fault.OTHER_CODE, "1")]
    assert findings(CARD_CODE, "8934680012345") == [Finding(Fault.FOREIGN, "8934680012345")]


@pytest.mark.parametrize("code", CODES)
def test_what_the_scanner_adds_is_named(code: str) -> None:
    assert findings(code, f"]C1{code}") == [Finding(Fault.BEFORE, "]C1")]
    assert findings(code, f"{code}##") == [Finding(Fault.BEHIND, "##")]


@pytest.mark.parametrize("code", [SHORT_CODE, DIGITS_CODE, CARD_CODE])
@pytest.mark.parametrize(
    ("layout", "fault"), [(Layout.FRENCH, Fault.FRENCH), (Layout.VIETNAMESE, Fault.VIETNAMESE)]
)
def test_a_keyboard_layout_is_named(code: str, layout: Layout, fault: Fault) -> None:
    assert fault in faults(code, through(layout, code))


def test_a_short_code_of_two_digits_is_seen_through_a_layout_too() -> None:
    assert faults(SHORT_CODE, "(àèàèàèà") == {Fault.FRENCH}


def test_capslock_is_named() -> None:
    assert faults(CARD_CODE, CARD_CODE.swapcase()) == {Fault.CAPITALS}


@pytest.mark.parametrize(
    ("rewritten", "name"), [(from_telex, "Telex"), (from_vni, "VNI")], ids=["Telex", "VNI"]
)
def test_an_input_method_is_named(rewritten: Callable[[str], str], name: str) -> None:
    whole = input_method(rewritten, "", CARD_CODE)
    assert BACKSPACE in whole
    assert Finding(Fault.INPUT_METHOD, name) in findings(CARD_CODE, whole)
    bare = input_method(rewritten, "", "".join(ch for ch in CARD_CODE if ch.isascii()))
    assert {Fault.INPUT_METHOD, Fault.ACCENTS_LOST} <= faults(CARD_CODE, bare)


@pytest.mark.parametrize(
    "lost",
    [
        "".join(ch for ch in CARD_CODE if ch.isascii()),
        "".join(ch if ch.isascii() else "?" for ch in CARD_CODE),
    ],
)
def test_lost_accents_are_told_and_the_serial_port_is_recommended(lost: str) -> None:
    assert faults(CARD_CODE, lost) == {Fault.ACCENTS_LOST}
    assert wants_serial(findings(CARD_CODE, lost))


def test_another_encoding_is_told() -> None:
    assert faults(CARD_CODE, CARD_CODE.encode().decode("latin-1")) == {Fault.MANGLED}


@given(st.integers(0, 15))
def test_a_lost_digit_is_told(place: int) -> None:
    torn = DIGITS_CODE[:place] + DIGITS_CODE[place + 1 :]
    assert findings(DIGITS_CODE, torn) == [Finding(Fault.LOST, "1")]


@given(st.sets(st.integers(1, 14), min_size=1))
def test_doubled_digits_are_told(places: set[int]) -> None:
    doubled = "".join(ch * (2 if at in places else 1) for at, ch in enumerate(DIGITS_CODE))
    assert findings(DIGITS_CODE, doubled) == [Finding(Fault.DOUBLED, str(len(places)))]


def test_a_slow_scanner_is_told_with_its_milliseconds() -> None:
    slow = Heard(DIGITS_CODE, End.ENTER, (0.05,) * 16)
    assert judge(DIGITS_CODE, slow, slowest=SLOWEST) == (Finding(Fault.SLOW, "50"),)


def test_a_scanner_that_needs_no_keys_is_not_recommended_when_keys_do() -> None:
    assert not wants_serial(findings(CARD_CODE, CARD_CODE, End.TAB))


@given(st.text(max_size=60), st.sampled_from(CODES), st.sampled_from(list(End)))
def test_whatever_comes_is_judged(strokes: str, code: str, end: End) -> None:
    told = judge(code, Heard(strokes, end), slowest=SLOWEST)
    assert told or (strokes and end is End.ENTER)
