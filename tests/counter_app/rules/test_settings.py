"""An office cannot be set up in a way that spoils its papers."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given

from counter_app.errors import BadValue, MissingField, TextTooLong
from counter_app.rules.calendar import OfficeHours, Season, Session, WorkingCalendar, week_of
from counter_app.rules.deadlines import SupplementRule
from counter_app.rules.settings import (
    OfficeSettings,
    Station,
    checked_settings,
    checked_station,
    reaching,
    settings_from_body,
    settings_to_body,
)
from tests.counter_app.drawn import office_hours, through_json

HUE = OfficeSettings(
    office="Trung tâm Phục vụ hành chính công",
    unit_code="H57.132",
    centre=132,
    closing_time="16:30",
)


def test_settings_are_kept_clean_and_the_code_in_capitals() -> None:
    kept = checked_settings(replace(HUE, office="  Trung\ttâm \u200b", unit_code=" h57.132 "))
    assert (kept.office, kept.unit_code) == ("Trung tâm", "H57.132")
    assert kept.counting.due_hour == time(16, 30)


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
        (replace(HUE, form_copies=0), "form_copies"),
        (replace(HUE, notice_days=0), "notice_days"),
        (replace(HUE, notice_days=10), "notice_days"),
        (replace(HUE, late_hour=""), "late_hour"),
        (replace(HUE, late_hour="25:00"), "late_hour"),
        (replace(HUE, cut_off="chiều"), "cut_off"),
        (replace(HUE, supplement_rule="forget"), "supplement_rule"),
        (replace(HUE, receipt_size="a3"), "receipt_size"),
        (replace(HUE, finish_by="hour"), "finish_by"),
        (replace(HUE, withdrawn_as="never"), "withdrawn_as"),
        (replace(HUE, refused_as="apart"), "refused_as"),
        (replace(HUE, waiting_as="apart"), "waiting_as"),
        (replace(HUE, slip_size="roll"), "slip_size"),
        (replace(HUE, letter_size="roll"), "letter_size"),
        (replace(HUE, hours=OfficeHours(week=week_of([""] * 7))), "hours"),
        (replace(HUE, hours=OfficeHours(counting=frozenset())), "hours"),
        (replace(HUE, hours=OfficeHours(counting=frozenset({6}))), "hours"),
        (
            replace(
                HUE, hours=OfficeHours(seasons=(Season("", (6, 1), (6, 2), week_of([""] * 7)),))
            ),
            "hours",
        ),
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


@pytest.mark.parametrize(
    "field", ["governing_body", "office", "place", "address", "phone", "lookup", "signer"]
)
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


def test_an_office_counts_as_it_was_set_up() -> None:
    ordinary = OfficeSettings().counting
    assert ordinary.cut_off is None
    assert ordinary.late_hour == time(15)
    assert ordinary.due_hour == time(17)
    assert ordinary.supplement is SupplementRule.RESTART
    own = checked_settings(
        replace(HUE, cut_off=" 16:00", late_hour="14:30", supplement_rule="pause")
    ).counting
    assert (own.cut_off, own.late_hour, own.due_hour) == (time(16), time(14, 30), time(16, 30))
    assert own.supplement is SupplementRule.PAUSE


@pytest.mark.parametrize("size", ["a5", "a4", "roll"])
def test_a_receipt_may_come_out_on_three_sizes(size: str) -> None:
    assert checked_settings(replace(HUE, receipt_size=size)).receipt_size == size


def test_an_office_that_closes_later_is_open_until_then() -> None:
    later = reaching(HUE.hours, "17:30")
    monday = WorkingCalendar((), certain=(), hours=later).sessions(date(2026, 11, 23))
    assert monday == (Session(time(7, 30), time(11, 30)), Session(time(13, 30), time(17, 30)))


def test_the_hours_of_a_books_file_from_before_there_were_any_reach_to_its_closing_time() -> None:
    older = settings_from_body({"office": "Bộ phận một cửa", "closing_time": "18:00"})
    assert older.hours.on(date(2026, 11, 23))[-1].closes == time(18)
    assert older.hours.on(date(2026, 11, 22)) == ()


@given(office_hours)
def test_any_hours_are_read_back_with_the_settings(hours: OfficeHours) -> None:
    settings = replace(HUE, hours=hours)
    assert settings_from_body(through_json(settings_to_body(settings))) == settings
