"""Cells of registers are read as their offices meant them, or refused with what would be right."""

from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.rules import register_cells as cells
from counter_app.rules.catalogue import Channel
from counter_app.rules.catalogue_cells import Wrong
from counter_app.rules.dossier import State
from counter_app.rules.register_cells import When
from counter_app.rules.sheets import Value

DAY = date(2026, 11, 22)
FIRST = datetime.fromisoformat("2000-01-01")
LAST = datetime.fromisoformat("2099-12-31")


@pytest.mark.parametrize(
    "value",
    [
        "2026-11-22",
        "22/11/2026",
        "22-11-2026",
        "22.11.2026",
        " 22/11/2026 ",
        "20261122",
        20261122,
        DAY,
    ],
)
def test_a_day_is_read_in_every_form_that_has_one_meaning(value: Value) -> None:
    assert cells.when_of(value) == When(DAY)


@pytest.mark.parametrize(
    "value",
    [
        "2026-11-22T08:15",
        "2026-11-22 08:15",
        "2026-11-22T08:15:59",
        "2026-11-22T08:15:00.000+07:00",
        "22/11/2026 8:15",
        "22/11/2026, 08:15:30",
        "08:15 22/11/2026",
        "08:15 ngày 22/11/2026",
        "8h15 ngày 22/11/2026",
        "8g15, 22/11/2026",
        "20261122081500",
        datetime(2026, 11, 22, 8, 15, 30),  # noqa: DTZ001 - cells have no zone
    ],
)
def test_a_moment_is_read_to_the_minute(value: Value) -> None:
    assert cells.when_of(value) == When(DAY, time(8, 15))


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("22/11/26", "bốn chữ số"),
        ("1-2-26 08:00", "bốn chữ số"),
        ("31/02/2026", "Không có ngày giờ này"),
        ("2026-11-22T25:00", "Không có ngày giờ này"),
        ("22/11/1926", "từ 2000 đến 2099"),
        (46_000, "không ở dạng ngày"),
        (46_000.5, "không ở dạng ngày"),
        (time(8), "không ở dạng ngày"),
        (True, "không ở dạng ngày"),
        ("hôm qua", "năm-tháng-ngày"),
        ("11/22/2026 PM", "năm-tháng-ngày"),
        ("2026-11-22T01:15:00Z", "năm-tháng-ngày"),
    ],
)
def test_a_day_that_could_be_another_is_refused(value: Value, hint: str) -> None:
    assert hint in cells.when_of(value).hint  # type: ignore[union-attr]


@given(st.datetimes(FIRST, LAST), st.booleans())
def test_what_the_plain_form_writes_is_read_back(moment: datetime, with_hour: bool) -> None:  # noqa: FBT001 - drawn
    at = moment.time().replace(second=0, microsecond=0) if with_hour else None
    when = When(moment.date(), at)
    assert cells.when_of(str(when)) == when


@given(st.text(max_size=30))
def test_any_text_is_a_day_or_told_why_not(text: str) -> None:
    assert isinstance(cells.when_of(text), When | Wrong | None)


@pytest.mark.parametrize("state", [one for one in State if one is not State.VOID])
def test_a_state_is_read_by_its_code_and_its_name_with_or_without_accents(state: State) -> None:
    code = state.value
    for value in (code, float(code), str(code), f"0{code}"[-2:], f"{code} - {state.words}"):
        assert cells.state_of(value) is state
    for name in (state.words, state.words.upper(), f" {state.words}."):
        assert cells.state_of(name) is state


@pytest.mark.parametrize("value", [0, 11, "", None, "x", "2.5", "4a", 1.5, -1])
def test_what_is_no_state_of_the_portal_is_refused(value: Value) -> None:
    assert isinstance(cells.state_of(value), Wrong)


@pytest.mark.parametrize(
    ("value", "channel"),
    [
        ("counter", Channel.COUNTER),
        ("Trực tiếp", Channel.COUNTER),
        ("truc tiep tai quay", Channel.COUNTER),
        (1, Channel.COUNTER),
        ("ONLINE", Channel.ONLINE),
        ("Trực tuyến", Channel.ONLINE),
        ("2", Channel.ONLINE),
        ("Dịch vụ công trực tuyến", Channel.ONLINE),
        ("post", Channel.POST),
        ("Bưu chính công ích", Channel.POST),
        ("BCCI", Channel.POST),
        (3.0, Channel.POST),
    ],
)
def test_a_channel_is_read_in_the_portals_code_and_in_words(value: Value, channel: Channel) -> None:
    assert cells.channel_of(value) is channel


@pytest.mark.parametrize("value", ["", None, 0, 4, "trực tiếp, bưu chính", "tất cả", "fax"])
def test_what_is_not_one_channel_is_refused(value: Value) -> None:
    assert isinstance(cells.channel_of(value), Wrong)


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("001085012345", "001085012345"),
        ("001 085 012 345", "001085012345"),
        (38085012345, "038085012345"),
        (1085012345, "001085012345"),
        (12345678, "012345678"),
        (123456789, "123456789"),
        (123456789.0, "123456789"),
        ("c1234567", "C1234567"),
        ("0101248141", "0101248141"),
        (None, ""),
    ],
)
def test_an_identity_number_gets_the_noughts_back_that_a_spreadsheet_took(
    value: Value, number: str
) -> None:
    assert cells.id_number_of(value) == number


@pytest.mark.parametrize(
    "value",
    [
        # The tax code 1085012349, or the number 001085012349 of somebody from Hà Nội.
        1_085_012_349,
        # The tax code 0300588569, or an old card's number.
        300_588_569,
        # Neither a tax code nor a personal number.
        3_005_885_691,
        "abc",
        True,
    ],
)
def test_an_identity_number_that_has_no_single_reading_is_refused(value: Value) -> None:
    assert isinstance(cells.id_number_of(value), Wrong)


@pytest.mark.parametrize(
    ("reading", "value", "expected"),
    [
        (cells.phone_of, 912345678, "0912345678"),
        (cells.phone_of, 2343822000, "02343822000"),
        (cells.phone_of, "0912.345.678", "0912345678"),
        (cells.phone_of, "+84 912 345 678", "+84912345678"),
        (cells.number_of, "h57.132-260804-0583", "H57.132-260804-0583"),
        (cells.number_of, " 000.00.19.H26-210531-0001", "000.00.19.H26-210531-0001"),
        (cells.number_of, "bn 12/2026", "BN 12/2026"),
        (cells.number_of, 1234, "1234"),
        (cells.number_of, None, ""),
        (cells.procedure_code_of, 1.01229, "1.012290"),
        (cells.procedure_code_of, "1.004604.000.00.00.H56", "1.004604"),
        (cells.procedure_code_of, "QLD-15", "QLD-15"),
        (cells.level_text_of, "Cấp tỉnh", "tỉnh"),
        (cells.level_text_of, "Huyện", "huyện"),
        (cells.level_text_of, "Khu vực II", "Khu vực II"),
        (cells.level_text_of, "", ""),
        (cells.applicant_of, "Công ty TNHH <Á Đông>", "Công ty TNHH <Á Đông>"),
    ],
)
def test_numbers_codes_and_names_are_read_as_they_were_meant(
    reading: Any,  # noqa: ANN401 - one of many
    value: Value,
    expected: str,
) -> None:
    assert reading(value) == expected


@pytest.mark.parametrize(
    ("reading", "value"),
    [
        (cells.phone_of, "0912345678/0987654321"),
        (cells.phone_of, "không có"),
        (cells.number_of, "chưa cấp"),
        (cells.number_of, "9" * 61),
        (cells.procedure_code_of, "x" * 41),
        (cells.field_of, ""),
        (cells.field_of, "D­îc phÈm"),
        (cells.text_of, "x" * 501),
        (cells.applicant_of, "---"),
    ],
)
def test_what_the_books_cannot_hold_is_refused(reading: Any, value: Value) -> None:  # noqa: ANN401 - one of many
    assert isinstance(reading(value), Wrong)


def test_days_are_compared_as_far_as_they_say() -> None:
    day, morning, noon = When(DAY), When(DAY, time(8)), When(DAY, time(12))
    assert morning.before(noon)
    assert not noon.before(morning)
    assert not day.before(noon)
    assert not noon.before(day)
    assert When(date(2026, 11, 21), time(17)).before(day)
