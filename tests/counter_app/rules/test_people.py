"""What is asked of an applicant: little, but that little must be right."""

from dataclasses import replace

import pytest
from hypothesis import given

from counter_app.errors import BadValue, MissingField, TextTooLong
from counter_app.rules.people import (
    NAME_LIMIT,
    TEXT_LIMIT,
    Applicant,
    applicant_from_body,
    applicant_to_body,
    checked,
    search_digits,
    search_text,
)
from tests.counter_app.drawn import HOSTILE, applicants, through_json

HAO = Applicant("Trần Văn Hảo")


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("  Trần   Văn Hảo ", "Trần Văn Hảo"),
        ("Tra\u0302\u0300n Va\u0306n Ha\u0309o", "Trần Văn Hảo"),
        ("<b>Hảo</b>", "<b>Hảo</b>"),
        ("Mai 👩🏽", "Mai 👩🏽"),
        ("A", "A"),
        ("X" * NAME_LIMIT, "X" * NAME_LIMIT),
    ],
)
def test_a_name_is_taken_as_it_reads(given_name: str, kept: str) -> None:
    assert checked(Applicant(given_name)).name == kept


@pytest.mark.parametrize("name", ["", "   ", "\u200b\u202e", "😀", "---", "\x00"])
def test_nobody_is_received_without_a_name(name: str) -> None:
    with pytest.raises(MissingField) as caught:
        checked(Applicant(name))
    assert str(caught.value) == "Chưa nhập họ và tên người nộp."
    assert caught.value.facts["field"] == "name"


@pytest.mark.parametrize(
    ("applicant", "field", "words"),
    [
        (Applicant("X" * (NAME_LIMIT + 1)), "name", "Họ và tên dài quá 500 ký tự. Hãy rút gọn."),
        (
            replace(HAO, address="x" * (TEXT_LIMIT + 1)),
            "address",
            "Địa chỉ dài quá 1000 ký tự. Hãy rút gọn.",
        ),
        (
            replace(HAO, email="x" * (TEXT_LIMIT + 1)),
            "email",
            "Email dài quá 1000 ký tự. Hãy rút gọn.",
        ),
    ],
)
def test_a_text_that_no_paper_could_hold_is_refused(
    applicant: Applicant, field: str, words: str
) -> None:
    with pytest.raises(TextTooLong) as caught:
        checked(applicant)
    assert (caught.value.facts["field"], str(caught.value)) == (field, words)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("001085012345", "001085012345"),
        (" 001 085 012 345 ", "001085012345"),
        ("001.085.012.345", "001085012345"),
        ("123456789", "123456789"),
        ("0300588569-001", "0300588569-001"),
        ("c1234567", "C1234567"),
        ("GP.12/2026-SYT", "GP.12/2026-SYT"),
    ],
)
def test_an_identity_number_is_kept_without_its_spaces(typed: str, kept: str) -> None:
    assert checked(replace(HAO, id_number=typed)).id_number == kept


@pytest.mark.parametrize(
    "typed", ["1234", "x" * 21, "001085012345'", "số mười hai", "٠٠١٠٨٥٠١٢", "-1234567"]
)
def test_an_identity_number_that_cannot_be_one_is_refused(typed: str) -> None:
    with pytest.raises(BadValue) as caught:
        checked(replace(HAO, id_number=typed))
    assert caught.value.facts["field"] == "id_number"
    assert str(caught.value).startswith("Số định danh / CCCD không hợp lệ: “")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("0912 345 678", "0912345678"),
        ("0912.345.678", "0912345678"),
        ("(0234) 3822-000", "02343822000"),
        ("+84 912 345 678", "+84912345678"),
        ("113113", "113113"),
    ],
)
def test_a_telephone_number_is_kept_without_its_dots(typed: str, kept: str) -> None:
    assert checked(replace(HAO, phone=typed)).phone == kept


@pytest.mark.parametrize(
    "typed", ["12345", "0" * 16, "gọi con gái", "84+912345678", "０９１２３４５６７８"]
)
def test_a_telephone_number_that_cannot_be_dialled_is_refused(typed: str) -> None:
    with pytest.raises(BadValue) as caught:
        checked(replace(HAO, phone=typed))
    assert caught.value.facts["field"] == "phone"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("1985", "1985"),
        ("01/02/1985", "1985-02-01"),
        ("1.2.1985", "1985-02-01"),
        ("1-2-1985", "1985-02-01"),
        ("01021985", "1985-02-01"),
        ("1985-02-01", "1985-02-01"),
        ("29/02/2024", "2024-02-29"),
    ],
)
def test_a_birth_date_is_read_as_vietnamese_write_it(typed: str, kept: str) -> None:
    assert checked(replace(HAO, birth=typed)).birth == kept


@pytest.mark.parametrize(
    "typed",
    ["29/02/2023", "31/04/1985", "13/13/1985", "00/00/1985", "1785", "85", "tháng 3", "1/2"],
)
def test_a_birth_date_that_never_was_is_refused(typed: str) -> None:
    with pytest.raises(BadValue) as caught:
        checked(replace(HAO, birth=typed))
    assert caught.value.facts["field"] == "birth"


@given(applicants)
def test_an_applicant_is_read_back_from_the_books(applicant: Applicant) -> None:
    assert applicant_from_body(through_json(applicant_to_body(applicant))) == applicant


@pytest.mark.parametrize("name", HOSTILE)
def test_what_was_checked_once_passes_again_unchanged(name: str) -> None:
    once = checked(Applicant(name, id_number="001.085.012.345", phone="0912 345 678", birth="1/2/85"
                             .replace("85", "1985")))  # fmt: skip
    assert checked(once) == once


def test_a_dossier_is_found_by_folded_words_and_by_digits() -> None:
    person = Applicant("Trần Văn Hảo", id_number="001085012345", phone="+84 912-345-678")
    assert search_text(person, "Đơn đề nghị", "") == "tran van hao don de nghi"
    found = search_digits(person, "H57.132-261123-0601")
    assert found == "571322611230601 001085012345 84912345678"
