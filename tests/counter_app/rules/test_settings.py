"""An office cannot be set up in a way that spoils its papers."""

from dataclasses import replace
from datetime import time

import pytest

from counter_app.errors import BadValue, MissingField, TextTooLong
from counter_app.rules.settings import (
    OfficeSettings,
    Station,
    checked_settings,
    checked_station,
    settings_from_body,
    settings_to_body,
)
from tests.counter_app.drawn import through_json

HUE = OfficeSettings(
    office="Trung tâm Phục vụ hành chính công",
    unit_code="H57.132",
    centre=132,
    closing_time="16:30",
)


def test_settings_are_kept_clean_and_the_code_in_capitals() -> None:
    kept = checked_settings(replace(HUE, office="  Trung\ttâm \u200b", unit_code=" h57.132 "))
    assert (kept.office, kept.unit_code) == ("Trung tâm", "H57.132")
    assert kept.closing == time(16, 30)


def test_the_closing_hour_is_kept_as_hour_and_minute() -> None:
    assert checked_settings(replace(HUE, closing_time=" 17 ")).closing_time == "17:00"


def test_the_settings_that_come_with_the_program_can_be_worked_with() -> None:
    assert checked_settings(OfficeSettings()) == OfficeSettings()
    assert checked_station(Station()) == Station()


@pytest.mark.parametrize(
    ("settings", "field"),
    [
        (replace(HUE, unit_code=""), "unit_code"),
        (replace(HUE, unit_code="H57"), "unit_code"),
        (replace(HUE, unit_code="H57.1"), "unit_code"),
        (replace(HUE, unit_code="H57.1324"), "unit_code"),
        (replace(HUE, unit_code="H57-132"), "unit_code"),
        (replace(HUE, unit_code="Đ57.132"), "unit_code"),
        (replace(HUE, unit_code="H57.13.13.13.13"), "unit_code"),
        (replace(HUE, centre=0), "centre"),
        (replace(HUE, centre=1000), "centre"),
        (replace(HUE, closing_time=""), "closing_time"),
        (replace(HUE, closing_time="năm giờ"), "closing_time"),
        (replace(HUE, closing_time="24:30"), "closing_time"),
        (replace(HUE, closing_time="17:00+07:00"), "closing_time"),
        (replace(HUE, closing_time="17:00Z"), "closing_time"),
        (replace(HUE, receipt_copies=0), "receipt_copies"),
        (replace(HUE, receipt_copies=10), "receipt_copies"),
        (replace(HUE, slip_copies=-1), "slip_copies"),
    ],
)
def test_a_setting_that_cannot_be_is_named(settings: OfficeSettings, field: str) -> None:
    with pytest.raises(BadValue) as caught:
        checked_settings(settings)
    assert caught.value.facts["field"] == field
    assert "không hợp lệ" in str(caught.value)


def test_an_office_has_a_name() -> None:
    with pytest.raises(MissingField) as caught:
        checked_settings(replace(HUE, office=" \u200b"))
    assert str(caught.value) == "Chưa nhập tên bộ phận một cửa."


@pytest.mark.parametrize("slot", [0, 32])
def test_a_station_has_one_of_thirty_three_places(slot: int) -> None:
    assert checked_station(Station(3, slot, " Quầy  03 ")) == Station(3, slot, "Quầy 03")


@pytest.mark.parametrize("slot", [-1, 33])
def test_a_station_elsewhere_is_refused(slot: int) -> None:
    with pytest.raises(BadValue) as caught:
        checked_station(Station(3, slot, "Quầy 03"))
    assert caught.value.facts["field"] == "slot"


@pytest.mark.parametrize("field", ["governing_body", "office", "place", "address", "phone"])
def test_a_text_that_no_letterhead_could_hold_is_refused(field: str) -> None:
    with pytest.raises(TextTooLong) as caught:
        checked_settings(replace(HUE, **{field: "x" * 501}))
    assert caught.value.facts["field"] == field
    with pytest.raises(TextTooLong):
        checked_station(Station(3, 2, "x" * 501))


def test_a_station_has_a_name() -> None:
    with pytest.raises(MissingField):
        checked_station(Station(3, 2, "  "))


def test_settings_are_read_back_and_what_an_older_program_did_not_know_has_its_default() -> None:
    assert settings_from_body(through_json(settings_to_body(HUE))) == HUE
    older = {"office": "Bộ phận một cửa", "fax": "0234"}
    assert settings_from_body(older) == OfficeSettings(office="Bộ phận một cửa")
