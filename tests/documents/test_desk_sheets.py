"""The sheets for the desk: every code on them reads, and nothing leaves its frame."""

import pytest

from counter_app.documents.badge_sheet import Badge, badge_sheet
from counter_app.documents.command_sheet import KEYS, TITLES, command_sheet
from counter_app.documents.scanner_sheet import scanner_sheet
from counter_app.rules.numbers import Command, Payload
from counter_app.rules.scanner_check import CARD_CODE, DIGITS_CODE, SHORT_CODE
from tests.documents import seen

A4, A5 = (210, 297), (148, 210)


def codes(pdf: bytes, dpi: float = 203) -> list[str]:
    return [code.text for page in seen.pictures(pdf, dpi) for code in seen.codes(page)]


def badges(count: int, name: str = "Lê Thị Hạnh") -> list[Badge]:
    office = "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG PHƯỜNG THUẬN HÓA"
    return [
        Badge(office, name, "Cán bộ tiếp nhận", str(Payload.badge(number, 57)))
        for number in range(1, count + 1)
    ]


@pytest.mark.parametrize("dpi", [203, 300])
def test_the_three_codes_of_the_test_sheet_read(dpi: int) -> None:
    pdf = scanner_sheet()
    assert seen.sizes(pdf) == [A5]
    assert set(codes(pdf, dpi)) == {SHORT_CODE, DIGITS_CODE, CARD_CODE}


@pytest.mark.parametrize("dpi", [203, 300])
def test_every_command_on_the_desk_sheet_reads(dpi: int) -> None:
    pdf = command_sheet()
    assert seen.sizes(pdf) == [A4]
    read = [Payload.parse(code) for code in codes(pdf, dpi)]
    assert {payload.command for payload in read if payload} == set(Command)
    assert len(read) == len(Command)


def test_every_command_has_words_and_a_key_of_its_own() -> None:
    assert set(TITLES) == set(KEYS) == set(Command)
    assert len(set(KEYS.values())) == len(Command)
    text = seen.text(command_sheet())
    for words in TITLES.values():
        assert seen.squashed(words) in text


def test_the_command_sheet_names_the_keys_that_this_office_presses() -> None:
    changed = {"F9": "Ctrl+F5"}
    text = seen.text(command_sheet(lambda key: changed.get(key, key)))
    assert "Ctrl+F5" in text
    assert "F9" not in text
    assert "F12" in text


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (2, 1), (9, 1), (10, 1), (11, 2), (40, 4)])
def test_every_badge_reads_and_ten_fit_a_page(count: int, pages: int) -> None:
    made = badges(count)
    pdf = badge_sheet(made)
    assert seen.sizes(pdf) == [A4] * pages
    assert sorted(codes(pdf)) == sorted(badge.barcode for badge in made)


@pytest.mark.parametrize(
    "name", ["A", "Nguyễn Hoàng Phương Thảo Nguyên Thị Thanh Tuyền", "Á" * 300]
)
def test_a_badge_bears_any_name(name: str) -> None:
    pdf = badge_sheet(badges(3, name))
    assert seen.sizes(pdf) == [A4]
    assert len(codes(pdf)) == 3
    assert seen.collisions(pdf) == []
    assert seen.squashed(name) in seen.text(pdf)


def test_the_same_sheet_is_the_same_bytes() -> None:
    assert scanner_sheet() == scanner_sheet()
    assert command_sheet() == command_sheet()
    assert badge_sheet(badges(3)) == badge_sheet(badges(3))
