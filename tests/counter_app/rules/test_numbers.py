"""The numbers on the papers are read back, and a slip of the hand never names another dossier."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.errors import SerialsUsedUp
from counter_app.rules.numbers import (
    PER_SLOT,
    PER_SLOT_LONG,
    SLOTS,
    Command,
    DossierNumber,
    Payload,
    PayloadKind,
    SlipNumber,
    check_digit,
    checks,
    recognise,
    serial_for,
)

DAY = date(2026, 11, 23)
SEEN = [
    ("000.17.22.H56-210531-0001", "000.17.22.H56", date(2021, 5, 31), "0001"),
    ("000.00.19.H26-190312-0042", "000.00.19.H26", date(2019, 3, 12), "0042"),
    ("H57.132-260804-0583", "H57.132", date(2026, 8, 4), "0583"),
    ("G12.18-260701-00011511", "G12.18", date(2026, 7, 1), "00011511"),
    ("G09.20-20260609-0092637", "G09.20", date(2026, 6, 9), "0092637"),
    ("H44.07-260928-0001", "H44.07", date(2026, 9, 28), "0001"),
    ("H26.19-240229-9900", "H26.19", date(2024, 2, 29), "9900"),
]
"""Numbers as they stand on papers of communes, departments, the tax office and ministries."""
SAMPLES = [
    str(Payload(PayloadKind.DOSSIER, 1, DAY, "0601")),
    str(Payload(PayloadKind.DOSSIER, 999, date(2099, 12, 31), "9900")),
    str(Payload(PayloadKind.DOSSIER, 0, date(2000, 1, 1), "0001")),
    str(Payload(PayloadKind.SLIP, 132, date(2026, 2, 28), "0042")),
    str(Payload(PayloadKind.DOSSIER, 57, DAY, "029999", 7)),
]

days = st.dates(date(2000, 1, 1), date(2099, 12, 31))
units = st.lists(
    st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=3), min_size=2, max_size=4
).map(".".join)
payloads = st.builds(
    Payload,
    st.sampled_from(PayloadKind),
    st.integers(0, 999),
    days,
    st.text("0123456789", min_size=4, max_size=4) | st.text("0123456789", min_size=6, max_size=6),
    st.integers(0, 9),
)


@pytest.mark.parametrize(("text", "unit", "day", "serial"), SEEN)
def test_every_number_seen_in_the_country_is_read(
    text: str, unit: str, day: date, serial: str
) -> None:
    number = DossierNumber.parse(text)
    assert number is not None
    assert (number.unit, number.day, number.serial) == (unit, day, serial)
    assert str(number) == text


@pytest.mark.parametrize(
    "typed",
    [
        "h57.132-260804-0583",
        "  H57.132-260804-0583\n",
        "H57.132 - 260804 - 0583",
        "H57.132\u00a0-260804-0583",
        "h57.132-260804-05 83",
    ],
)
def test_a_number_typed_loosely_is_the_number_on_the_paper(typed: str) -> None:
    assert str(DossierNumber.parse(typed)) == "H57.132-260804-0583"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "H57.132",
        "H57-260804-0583",
        "H57.1-260804-0583",
        "H57.1324-260804-0583",
        "H57.13.13.13.13-260804-0583",
        "H57.132-26804-0583",
        "H57.132-2608044-0583",
        "H57.132-260804-583",
        "H57.132-260804-058300000",
        "H57.132-260230-0583",
        "H57.132-261301-0583",
        "H57.132-270229-0583",
        "H57.132-20260230-0583",
        "H57.132\u2013260804\u20130583",
        "H57.132-260804-٠٥٨٣",
        "H57.132-２６０８０４-0583",
        "Đ57.132-260804-0583",
        "BG-260804-0583",
        "H57.132-260804-0583'; drop table dossier",
    ],
)
def test_what_is_not_a_number_is_not_taken_for_one(text: str) -> None:
    assert DossierNumber.parse(text) is None


@given(units, days, st.text("0123456789", min_size=4, max_size=8), st.booleans())
def test_any_dossier_number_is_read_back(
    unit: str,
    day: date,
    serial: str,
    eight_digits: bool,  # noqa: FBT001 - drawn by chance
) -> None:
    number = DossierNumber(unit, day.strftime("%Y%m%d" if eight_digits else "%y%m%d"), serial)
    assert DossierNumber.parse(str(number)) == number
    assert number.day == day


def test_the_offices_own_number_is_unit_day_and_serial() -> None:
    assert str(DossierNumber.of("H57.132", DAY, "0601")) == "H57.132-261123-0601"


@given(payloads)
def test_any_barcode_is_read_back(payload: Payload) -> None:
    assert Payload.parse(str(payload)) == payload


@given(payloads)
def test_a_barcode_is_an_even_run_of_digits_that_never_begins_with_99(payload: Payload) -> None:
    text = str(payload)
    assert text.isascii()
    assert text.isdigit()
    assert len(text) in {16, 18}
    assert text[0] in "1234"


def test_the_barcode_of_the_first_dossier_of_a_day_is_what_it_always_was() -> None:
    text = str(Payload(PayloadKind.DOSSIER, 1, DAY, "0601"))
    assert text[:-1] == "100126112306011"
    assert Payload.parse(text) == Payload(PayloadKind.DOSSIER, 1, DAY, "0601", 1)


def test_a_tenth_version_of_a_receipt_begins_again_at_nought() -> None:
    read = Payload.parse(str(Payload(PayloadKind.DOSSIER, 1, DAY, "0601", 12)))
    assert read is not None
    assert read.version == 2
    assert read.code == Payload(PayloadKind.DOSSIER, 1, DAY, "0601", 12).code


def test_dossiers_and_slips_of_one_serial_have_different_barcodes() -> None:
    codes = {Payload(kind, 1, DAY, "0601").code for kind in PayloadKind}
    assert len(codes) == len(PayloadKind)


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_single_wrong_digit_of_a_barcode_is_noticed(sample: str) -> None:
    tried = 0
    for place, right in enumerate(sample):
        for wrong in set("0123456789") - {right}:
            text = sample[:place] + wrong + sample[place + 1 :]
            assert not checks(text)
            assert Payload.parse(text) is None
            tried += 1
    assert tried == 9 * len(sample)


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_swap_of_two_neighbours_in_a_barcode_is_noticed(sample: str) -> None:
    for place, (left, right) in enumerate(pairwise(sample)):
        if left != right:
            text = sample[:place] + right + left + sample[place + 2 :]
            assert not checks(text)
            assert Payload.parse(text) is None


@given(st.text("0123456789", min_size=1, max_size=24), st.data())
def test_the_check_digit_shows_any_wrong_digit_and_any_swap(
    digits: str, data: st.DataObject
) -> None:
    whole = digits + check_digit(digits)
    assert checks(whole)
    place = data.draw(st.integers(0, len(whole) - 1))
    wrong = data.draw(st.sampled_from(sorted(set("0123456789") - {whole[place]})))
    assert not checks(whole[:place] + wrong + whole[place + 1 :])
    place = data.draw(st.integers(0, len(whole) - 2))
    if whole[place] != whole[place + 1]:
        swapped = whole[:place] + whole[place + 1] + whole[place] + whole[place + 2 :]
        assert not checks(swapped)


def _closed(body: str) -> str:
    return body + check_digit(body)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0",
        _closed("000126112306011"),
        _closed("500126112306011"),
        _closed("990126112306011"),
        _closed("100126023006011"),
        _closed("100126130106011"),
        _closed("10012611230601"),
        _closed("1001261123060111"),
        _closed("100126112306011112"),
        SAMPLES[0] + SAMPLES[1],
        SAMPLES[0][:8] + " " + SAMPLES[0][8:],
        SAMPLES[0].translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
        "1001261123060I18",
    ],
)
def test_what_is_not_our_barcode_is_not_taken_for_one(text: str) -> None:
    assert Payload.parse(text) is None


def test_the_scanners_line_end_does_not_spoil_a_barcode() -> None:
    assert Payload.parse(f"\t{SAMPLES[0]}\r\n") == Payload.parse(SAMPLES[0])


def test_thirty_three_counters_with_three_hundred_dossiers_each_never_share_a_serial() -> None:
    serials = [
        serial_for(slot, n, day=DAY) for slot in range(SLOTS) for n in range(1, PER_SLOT + 1)
    ]
    assert len(set(serials)) == len(serials) == 9_900
    assert {len(serial) for serial in serials} == {4}
    assert (min(serials), max(serials)) == ("0001", "9900")


def test_the_long_serials_of_a_busy_day_are_nobody_elses_either() -> None:
    serials = [
        serial_for(slot, n, day=DAY)
        for slot in range(SLOTS)
        for n in range(PER_SLOT + 1, PER_SLOT_LONG + 1)
    ]
    assert len(set(serials)) == len(serials)
    assert {len(serial) for serial in serials} == {6}
    assert serial_for(2, PER_SLOT + 1, day=DAY) == "020301"


def test_past_the_last_number_of_a_day_the_counter_says_so() -> None:
    with pytest.raises(SerialsUsedUp) as caught:
        serial_for(0, PER_SLOT_LONG + 1, day=DAY)
    assert str(caught.value) == "Quầy đã dùng hết 9999 số hồ sơ của ngày 23/11/2026."


@pytest.mark.parametrize(("slot", "n"), [(-1, 1), (SLOTS, 1), (0, 0), (0, -5)])
def test_a_slot_or_count_that_cannot_be_is_a_fault_of_the_program(slot: int, n: int) -> None:
    with pytest.raises(ValueError, match="out of range"):
        serial_for(slot, n, day=DAY)


@given(
    days, st.sampled_from([4, 6]).flatmap(lambda n: st.text("0123456789", min_size=n, max_size=n))
)
def test_any_slip_number_is_read_back_and_is_no_dossier_number(day: date, serial: str) -> None:
    number = SlipNumber(day, serial)
    assert SlipNumber.parse(str(number)) == number
    assert DossierNumber.parse(str(number)) is None


@pytest.mark.parametrize(
    "text",
    ["", "BG-260230-0001", "BG-261123-001", "BG-261123-00001", "BG261123-0001", "BG-261123-٠٠٠١"],
)
def test_what_is_not_a_slip_number_is_not_taken_for_one(text: str) -> None:
    assert SlipNumber.parse(text) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (SAMPLES[0], Payload),
        (SAMPLES[3], Payload),
        ("h57.132-261123-0601", DossierNumber),
        ("bg-261123-0601", SlipNumber),
        ("Nguyễn Thị Đào", None),
        ("0912345678", None),
        ("001185012345", None),
        ("", None),
    ],
)
def test_a_scan_or_typed_text_is_recognised_for_what_it_is(text: str, wanted: type | None) -> None:
    found = recognise(text)
    assert found is None if wanted is None else isinstance(found, wanted)


# -- badges and commands -------------------------------------------------------------------------


@pytest.mark.parametrize("command", Command)
def test_a_command_is_read_back_from_its_code(command: Command) -> None:
    read = Payload.parse(str(command.payload))
    assert read is not None
    assert read.command is command
    assert read.holder is None


def test_the_codes_of_laminated_sheets_never_change() -> None:
    assert str(Command.SAVE.payload) == "4000000101000103"
    assert str(Command.PAGE_7.payload) == "4000000101001702"


def test_a_command_of_another_version_or_office_is_none() -> None:
    unknown = Payload(PayloadKind.COMMAND, 0, date(2000, 1, 1), "0099", 0)
    elsewhere = Payload(PayloadKind.COMMAND, 1, date(2000, 1, 1), "0001", 0)
    assert unknown.command is None
    assert elsewhere.command is None
    assert Payload(PayloadKind.DOSSIER, 0, date(2000, 1, 1), "0001", 0).command is None


@given(st.integers(1, 9999), st.integers(0, 999))
def test_a_badge_names_its_holder_and_its_office(number: int, centre: int) -> None:
    read = Payload.parse(str(Payload.badge(number, centre)))
    assert read is not None
    assert (read.holder, read.centre, read.command) == (number, centre, None)


def test_a_badge_without_a_number_is_nobodys() -> None:
    assert Payload.badge(0, 1).holder is None
