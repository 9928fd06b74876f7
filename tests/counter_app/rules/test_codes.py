"""Codes of the state are read as they stand, and an odd one warns and stops nobody."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from counter_app.rules.codes import (
    FORMER_PROVINCES,
    PROVINCES,
    Cause,
    DossierNumber,
    PersonalNumber,
    ProcedureCode,
    Sex,
    TaxCode,
    TaxPayer,
    doubts,
    is_old_identity_card,
    is_procedure_code,
    is_unit_code,
    province_of_unit,
    tax_check_digit,
    unit_code,
)

TODAY = date(2026, 11, 23)
ENTERPRISES = [
    "0300588569",
    "0101248141",
    "0100112437",
    "0100109106",
    "0301427028",
    "0200136872",
]
"""Tax codes that big enterprises print on their papers."""

digits = st.text("0123456789", min_size=12, max_size=12)
nines = st.text("0123456789", min_size=9, max_size=9)
groups = st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=3)
units = st.lists(groups, min_size=2, max_size=4).map(".".join)

# -- units ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["H57.132", "H26.19", "G12.18", "000.17.22.H56", "G09.20.05"])
def test_an_agencys_code_is_known_in_today_s_order_and_in_the_older_one(text: str) -> None:
    assert is_unit_code(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "H57",
        "H57.1",
        "H57.1324",
        "h57.132",
        "H57-132",
        "Đ57.132",
        "H57.13.13.13.13",
        "H57.132 ",
    ],
)
def test_what_is_no_agencys_code_is_not_taken_for_one(text: str) -> None:
    assert not is_unit_code(text)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("000.00.19.H26", "H26.19"),
        ("000.17.22.H56", "H56.22.17"),
        ("012.17.22.H56", "H56.22.17.012"),
        ("012.00.22.H56", "H56.22.00.012"),
        (" h57 . 132 ", "H57.132"),
        ("G09.20", "G09.20"),
        ("000.00.00.H56", "000.00.00.H56"),
        ("H57", None),
        ("", None),
    ],
)
def test_the_older_order_is_turned_round(typed: str, code: str | None) -> None:
    assert unit_code(typed) == code


@given(units)
def test_a_code_that_was_turned_round_stays_as_it_is(code: str) -> None:
    once = unit_code(code)
    assert once is not None
    assert is_unit_code(once)
    assert unit_code(once) == once


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("H57.132", "Thừa Thiên Huế"),
        ("000.00.19.H26", "Hà Nội"),
        ("000.00.00.H56", "Thanh Hóa"),
        ("H22.07", "Hà Giang"),
    ],
)
def test_an_agencys_code_names_its_province(code: str, name: str) -> None:
    province = province_of_unit(code)
    assert province is not None
    assert province.name == name


@pytest.mark.parametrize("code", ["G12.18", "H64.01", "H00.000", "", "Huế"])
def test_other_codes_name_no_province(code: str) -> None:
    assert province_of_unit(code) is None


# -- dossiers ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "unit", "day", "serial"),
    [
        ("000.17.22.H56-210531-0001", "000.17.22.H56", date(2021, 5, 31), "0001"),
        ("H57.132-260804-0583", "H57.132", date(2026, 8, 4), "0583"),
        ("G12.18-260701-00011511", "G12.18", date(2026, 7, 1), "00011511"),
        ("G09.20-20260609-0092637", "G09.20", date(2026, 6, 9), "0092637"),
    ],
)
def test_dossiers_of_every_system_are_read(text: str, unit: str, day: date, serial: str) -> None:
    number = DossierNumber.parse(text)
    assert number is not None
    assert (number.unit, number.day, number.serial, str(number)) == (unit, day, serial, text)


# -- procedures ----------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["1.004873", "2.000635", "3.000182"])
def test_a_procedures_code_is_a_digit_and_six(text: str) -> None:
    assert is_procedure_code(text)
    assert ProcedureCode.parse(text) == ProcedureCode(text)


def test_what_a_system_appends_to_a_procedures_code_is_set_apart() -> None:
    found = ProcedureCode.parse(" 1.004873.000.00.00.h56 ")
    assert found == ProcedureCode("1.004873", "000.00.00.H56")
    assert str(found) == "1.004873.000.00.00.H56"
    assert not is_procedure_code("1.004873.000.00.00.H56")


@pytest.mark.parametrize(
    "text",
    ["", "0.004873", "1004873", "1.04873", "1.0048731", "12.004873", "1.004873.", "1.004873.1",
     "1,004873", "1.00487３"],
)  # fmt: skip
def test_what_is_no_procedures_code_is_not_taken_for_one(text: str) -> None:
    assert ProcedureCode.parse(text) is None
    assert not is_procedure_code(text)


@given(st.integers(1, 9), st.integers(0, 999_999), st.lists(groups, max_size=4))
def test_any_procedures_code_is_read_back(first: int, number: int, suffix: list[str]) -> None:
    code = ProcedureCode(f"{first}.{number:06d}", ".".join(suffix))
    assert ProcedureCode.parse(str(code)) == code


# -- people --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("century", "sex", "year"),
    [
        ("0", Sex.MALE, 1985),
        ("1", Sex.FEMALE, 1985),
        ("2", Sex.MALE, 2085),
        ("3", Sex.FEMALE, 2085),
        ("4", Sex.MALE, 2185),
        ("5", Sex.FEMALE, 2185),
        ("6", Sex.MALE, 2285),
        ("7", Sex.FEMALE, 2285),
        ("8", Sex.MALE, 2385),
        ("9", Sex.FEMALE, 2385),
    ],
)
def test_the_fourth_digit_tells_century_and_sex(century: str, sex: Sex, year: int) -> None:
    number = PersonalNumber.parse(f"001{century}85012345")
    assert number is not None
    assert (number.sex, number.birth_year) == (sex, year)
    assert number.province is not None
    assert number.province.name == "Hà Nội"


@pytest.mark.parametrize("typed", ["046185012345", " 046 185 012 345", "046.185.012.345"])
def test_a_personal_number_is_read_as_it_is_typed(typed: str) -> None:
    assert PersonalNumber.parse(typed) == PersonalNumber("046185012345")


@pytest.mark.parametrize(
    "text", ["", "04618501234", "0461850123456", "046185O12345", "٠٤٦١٨٥٠١٢٣٤٥", "123456789"]
)
def test_what_has_not_twelve_digits_is_no_personal_number(text: str) -> None:
    assert PersonalNumber.parse(text) is None


@given(digits)
def test_any_twelve_digits_are_a_personal_number_and_at_most_doubted(text: str) -> None:
    number = PersonalNumber.parse(text)
    assert number is not None
    assert str(number) == text
    assert 1900 <= number.birth_year <= 2399
    for doubt in doubts(text, today=TODAY, birth="1985-02-01", sex=Sex.MALE):
        assert str(doubt)
        assert "{" not in str(doubt)


@pytest.mark.parametrize(
    ("number", "birth", "sex"),
    [
        ("046185012345", "", None),
        ("046185012345", "1985-02-01", Sex.FEMALE),
        ("046185012345", "1985", None),
        ("015226000001", "2026-11-23", Sex.MALE),
        ("c1234567", "1985", Sex.MALE),
        ("", "", None),
    ],
)
def test_a_number_that_fits_the_person_is_not_doubted(
    number: str, birth: str, sex: Sex | None
) -> None:
    assert doubts(number, today=TODAY, birth=birth, sex=sex) == ()


@pytest.mark.parametrize(
    ("number", "birth", "sex", "causes"),
    [
        ("003185012345", "", None, [Cause.UNKNOWN_PROVINCE]),
        ("000185012345", "", None, [Cause.UNKNOWN_PROVINCE]),
        ("100185012345", "", None, [Cause.UNKNOWN_PROVINCE]),
        ("101185012345", "", None, [Cause.REGISTERED_ABROAD]),
        ("840185012345", "", None, [Cause.REGISTERED_ABROAD]),
        ("046385012345", "", None, [Cause.BIRTH_IN_FUTURE]),
        ("046227012345", "", None, [Cause.BIRTH_IN_FUTURE]),
        ("046185012345", "1986-02-01", None, [Cause.OTHER_BIRTH_YEAR]),
        ("046185012345", "1958", None, [Cause.OTHER_BIRTH_YEAR]),
        ("046185012345", "", Sex.MALE, [Cause.OTHER_SEX]),
        (
            "003485012345",
            "1985",
            Sex.FEMALE,
            [
                Cause.UNKNOWN_PROVINCE,
                Cause.BIRTH_IN_FUTURE,
                Cause.OTHER_BIRTH_YEAR,
                Cause.OTHER_SEX,
            ],
        ),
    ],
)
def test_what_does_not_fit_is_named(
    number: str, birth: str, sex: Sex | None, causes: list[Cause]
) -> None:
    found = doubts(number, today=TODAY, birth=birth, sex=sex)
    assert [doubt.cause for doubt in found] == causes


def test_a_doubt_tells_the_clerk_what_does_not_fit_and_what_to_do() -> None:
    found = doubts("101185012345", today=TODAY, birth="1958-01-02", sex=Sex.MALE)
    abroad = (
        "Ba số đầu 101 của số định danh không phải mã tỉnh, thành phố; có thể người này đăng ký "
        "khai sinh ở nước ngoài. Hãy đối chiếu lại với giấy tờ."
    )
    assert [str(doubt) for doubt in found] == [
        abroad,
        "Số định danh cho năm sinh 1985, khác năm sinh đã nhập (1958). Hãy đối chiếu lại.",
        "Số định danh cho giới tính nữ, khác giới tính đã nhập (nam). Hãy đối chiếu lại.",
    ]


@given(st.sampled_from(sorted(FORMER_PROVINCES)), st.integers(1900, 2026), st.sampled_from(Sex))
def test_a_number_made_by_the_rule_is_never_doubted(place: str, year: int, sex: Sex) -> None:
    century = (year - 1900) // 100 * 2 + (sex is Sex.FEMALE)
    number = f"{place}{century}{year % 100:02d}000001"
    assert doubts(number, today=TODAY, birth=str(year), sex=sex) == ()


# -- provinces -----------------------------------------------------------------------------------


def test_there_were_sixty_three_provinces_and_are_thirty_four() -> None:
    assert len(FORMER_PROVINCES) == 63
    assert len(PROVINCES) == 34
    assert {one.now for one in FORMER_PROVINCES.values()} == set(PROVINCES)
    assert {one.agency for one in FORMER_PROVINCES.values()} == {f"H{n:02d}" for n in range(1, 64)}
    assert len({one.name for one in FORMER_PROVINCES.values()}) == 63


def test_every_province_of_today_has_the_code_of_one_that_joined_it() -> None:
    for code in PROVINCES:
        assert FORMER_PROVINCES[f"0{code}"].now == code


@pytest.mark.parametrize(
    ("code", "then", "today"),
    [
        ("015", "Yên Bái", "Lào Cai"),
        ("024", "Bắc Giang", "Bắc Ninh"),
        ("044", "Quảng Bình", "Quảng Trị"),
        ("052", "Bình Định", "Gia Lai"),
        ("080", "Long An", "Tây Ninh"),
        ("082", "Tiền Giang", "Đồng Tháp"),
        ("091", "Kiên Giang", "An Giang"),
    ],
)
def test_an_old_code_is_not_todays_with_a_nought_before_it(
    code: str, then: str, today: str
) -> None:
    assert FORMER_PROVINCES[code].name == then
    assert PROVINCES[code[1:]] == today
    assert FORMER_PROVINCES[code].name_now == today


@pytest.mark.parametrize(
    ("then", "today"),
    [
        ("Hà Giang", "Tuyên Quang"),
        ("Hòa Bình", "Phú Thọ"),
        ("Thừa Thiên Huế", "Huế"),
        ("Kon Tum", "Quảng Ngãi"),
        ("Phú Yên", "Đắk Lắk"),
        ("Bà Rịa - Vũng Tàu", "TP. Hồ Chí Minh"),
        ("Bạc Liêu", "Cà Mau"),
        ("Hà Nội", "Hà Nội"),
    ],
)
def test_a_province_that_was_joined_to_another_is_found_in_it(then: str, today: str) -> None:
    (found,) = [one for one in FORMER_PROVINCES.values() if one.name == then]
    assert found.name_now == today


def test_codes_of_agencies_run_through_the_alphabet() -> None:
    by_code = sorted(FORMER_PROVINCES.values(), key=lambda one: one.agency)
    assert [by_code[n].name for n in (0, 25, 28, 62)] == [
        "An Giang",
        "Hà Nội",
        "TP. Hồ Chí Minh",
        "Yên Bái",
    ]


# -- tax payers ----------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ENTERPRISES)
def test_an_enterprises_tax_code_ends_with_its_check_digit(text: str) -> None:
    code = TaxCode.parse(text)
    assert code is not None
    assert code == TaxCode(text)
    assert code.payer is TaxPayer.ENTERPRISE
    assert doubts(text, today=TODAY) == ()


def test_a_wrong_check_digit_is_told_and_not_read() -> None:
    assert TaxCode.parse("0100109107") is None
    (doubt,) = doubts("0100109107", today=TODAY)
    assert str(doubt) == "Mã số thuế 0100109107 sai chữ số kiểm tra. Hãy đối chiếu lại từng chữ số."


@pytest.mark.parametrize("typed", ["0100109106-001", "0100109106 - 001", "0100109106001"])
def test_a_dependent_units_tax_code_is_written_with_a_hyphen(typed: str) -> None:
    code = TaxCode.parse(typed)
    assert code is not None
    assert code == TaxCode("0100109106", "001")
    assert code.payer is TaxPayer.DEPENDENT_UNIT
    assert str(code) == "0100109106-001"


def test_a_personal_number_is_a_tax_code() -> None:
    code = TaxCode.parse("046 185 012 345")
    assert code is not None
    assert code == TaxCode("046185012345")
    assert code.payer is TaxPayer.PERSON


@pytest.mark.parametrize(
    "text",
    ["", "010010910", "01001091066", "0100109106-01", "0100109106-000", "0100109106-0001",
     "0100109107-001", "O100109106", "0100109106/001"],
)  # fmt: skip
def test_what_is_no_tax_code_is_not_taken_for_one(text: str) -> None:
    assert TaxCode.parse(text) is None


@given(nines, st.sampled_from(["", "001", "347", "999"]))
def test_any_tax_code_is_read_back(nine: str, branch: str) -> None:
    check = tax_check_digit(nine)
    assume(check is not None)
    code = TaxCode(f"{nine}{check}", branch)
    assert TaxCode.parse(str(code)) == code


@given(nines)
def test_a_code_that_would_need_a_check_digit_of_ten_is_not_given_out(nine: str) -> None:
    possible = [check for check in "0123456789" if TaxCode.parse(nine + check)]
    check = tax_check_digit(nine)
    assert possible == ([] if check is None else [check])


@given(nines, st.data())
def test_one_wrong_digit_in_a_tax_code_is_always_noticed(nine: str, data: st.DataObject) -> None:
    check = tax_check_digit(nine)
    assume(check is not None)
    whole = f"{nine}{check}"
    place = data.draw(st.integers(0, 9))
    wrong = data.draw(st.sampled_from(sorted(set("0123456789") - {whole[place]})))
    assert TaxCode.parse(whole[:place] + wrong + whole[place + 1 :]) is None


@pytest.mark.parametrize("whole", ENTERPRISES)
def test_two_neighbours_swapped_in_a_tax_code_are_always_noticed(whole: str) -> None:
    for place, (left, right) in enumerate(pairwise(whole)):
        if left != right:
            assert TaxCode.parse(whole[:place] + right + left + whole[place + 2 :]) is None


# -- identity cards of old -----------------------------------------------------------------------


def test_a_number_of_nine_digits_is_one_of_an_identity_card_of_old() -> None:
    assert is_old_identity_card("191234567")
    assert not is_old_identity_card("19123456")
    assert not is_old_identity_card("19123456A")


@pytest.mark.parametrize(("today", "told"), [(date(2024, 12, 31), False), (date(2025, 1, 1), True)])
def test_an_identity_card_of_old_is_told_since_it_is_no_longer_valid(
    today: date,
    told: bool,  # noqa: FBT001 - what the case expects
) -> None:
    found = doubts("191 234 567", today=today)
    assert [doubt.cause for doubt in found] == ([Cause.OLD_IDENTITY_CARD] if told else [])
