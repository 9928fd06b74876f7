"""The promise before it is made: agencies in turn, another beginning, and the hour of the day."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules.catalogue import Channel, Leg, Procedure
from counter_app.rules.deadlines import ClockStart, Limit
from counter_app.rules.dossier import Dossier
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.intake import IntakeRobot
from ui import theme

LEGS = (Leg("Phòng Y tế phường", 2, "biên bản"), Leg("Sở Y tế", 3, "chứng chỉ"))


@pytest.fixture
def intake(
    qtbot: QtBot, qapp: QApplication, office: Office, clock: StoppedClock, clerk: StaffMember
) -> IntakeRobot:
    theme.apply(qapp, theme.LIGHT)
    return IntakeRobot(qtbot, office, clock, clerk)


def newest(office: Office) -> Dossier:
    return office.inquiry.card(office.inquiry.register(limit=1)[0].id).dossier


def pharmacy(office: Office) -> Procedure:
    return next(one for one in office.reception.procedures() if one.code == PHARMACY)


def change(office: Office, by: StaffMember, **how: object) -> None:
    """Let the catalogue say something else of the pharmacist's certificate."""
    office.administration.set_procedures([replace(pharmacy(office), **how)], by=by.id)


@pytest.fixture
def admin(office: Office) -> StaffMember:
    return office.administration.staff()[0]


# -- agencies in turn ----------------------------------------------------------------------------


def test_each_agency_of_an_inter_agency_dossier_has_its_date(
    intake: IntakeRobot, office: Office, admin: StaffMember
) -> None:
    intake.picks(PHARMACY)
    assert intake.legs == []
    change(office, admin, legs=LEGS)
    intake.comes()
    assert intake.legs == ["T5 26/11", "T3 01/12"]
    assert intake.sees("Phòng Y tế phường")
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.saves()
    assert [f"{leg.due_at:%d/%m}" for leg in newest(office).legs] == ["26/11", "01/12"]
    assert intake.legs == ["T5 26/11", "T3 01/12"]


def test_more_agencies_than_there_is_room_for_are_counted_and_all_fits(
    intake: IntakeRobot, office: Office, admin: StaffMember
) -> None:
    legs = tuple(Leg(f"Cơ quan số {number} " + "dài " * 30, 1) for number in range(5))
    change(office, admin, legs=legs)
    intake.comes()
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    assert len(intake.legs) == 4
    assert intake.sees("và 1 cơ quan nữa")
    assert intake.fits


# -- the post ------------------------------------------------------------------------------------


def test_what_comes_by_post_is_counted_from_the_signing_of_the_minutes(
    intake: IntakeRobot, office: Office
) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    assert not intake.can_see("started")
    intake.comes_by_post()
    assert intake.field("started") == "09:41"
    assert intake.reads("dueStart") == "Bắt đầu tính thời hạn: 09:41 23/11/2026."
    intake.enter()
    assert intake.focus == "started"
    intake.press(Qt.Key.Key_A, modifier=CTRL)
    intake.types("1630 20/11")
    assert intake.reads("dueDate") == "30/11/2026"
    intake.enter()
    assert intake.focus == "papers"
    assert intake.field("started") == "16:30 20/11/2026"
    intake.saves()
    dossier = newest(office)
    assert dossier.begun is ClockStart.POST
    assert f"{dossier.counted_from:%H:%M %d/%m}" == "16:30 20/11"
    assert f"{dossier.due_at:%d/%m}" == "30/11"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("mai", "Viết giờ:phút ký biên bản; ngày khác thì thêm ngày: 16:30 22/11."),
        ("1700", "Thời điểm bắt đầu tính thời hạn không hợp lệ"),
        ("0900 01/07", "Thời điểm bắt đầu tính thời hạn không hợp lệ"),
    ],
)
def test_a_signing_that_cannot_have_been_is_named_beside_its_field(
    intake: IntakeRobot, office: Office, text: str, sentence: str
) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    intake.comes_by_post()
    intake.goes_to("started")
    intake.press(Qt.Key.Key_A, modifier=CTRL)
    intake.types(text)
    assert intake.reads("dueDate") == ""
    intake.saves()
    assert intake.complaint("started").startswith(sentence)
    assert intake.focus == "started"
    assert office.inquiry.register(limit=1) == []
    assert intake.fits


# -- phi địa giới --------------------------------------------------------------------------------


def test_the_clock_of_a_non_boundary_dossier_starts_when_the_competent_agency_has_it(
    intake: IntakeRobot, office: Office
) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    intake.ticks_non_boundary()
    assert intake.focus == "papers"
    assert intake.reads("dueStart") == "Bắt đầu tính thời hạn: T2 23/11."
    assert intake.reads("dueLate") == ""
    intake.saves()
    assert newest(office).begun is ClockStart.COMPETENT
    intake.picks(PHARMACY)
    assert intake.reads("dueStart") == ""


def test_after_15_00_it_is_forwarded_on_the_next_working_day_and_that_is_said(
    intake: IntakeRobot, office: Office, clock: StoppedClock
) -> None:
    clock.set("2026-11-23T15:20:00")
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    assert intake.reads("dueDate") == "01/12/2026"
    intake.ticks_non_boundary()
    assert intake.reads("dueDate") == "02/12/2026"
    assert intake.reads("dueLate") == (
        "Nhận lúc 15:20, không chuyển kịp trong ngày: bắt đầu tính thời hạn T4 25/11."
    )
    assert intake.fits
    intake.saves()
    assert f"{newest(office).due_at:%d/%m/%Y}" == "02/12/2026"


def test_a_same_day_result_asked_for_after_15_00_is_promised_for_the_next_working_day(
    intake: IntakeRobot, office: Office, admin: StaffMember, clock: StoppedClock
) -> None:
    change(office, admin, limit=Limit(0))
    intake.comes()
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    assert intake.reads("dueDate") == "23/11/2026"
    assert intake.reads("dueLate") == ""
    clock.set("2026-11-23T15:20:00")
    intake.comes()
    assert intake.reads("dueDate") == "25/11/2026"
    assert intake.reads("dueLate") == (
        "Nhận lúc 15:20, quá giờ trả kết quả trong ngày: hẹn sang ngày làm việc kế tiếp."
    )
    intake.saves()
    assert f"{newest(office).due_at:%d/%m/%Y}" == "25/11/2026"


def test_a_cut_off_of_the_office_is_said_too(
    intake: IntakeRobot, office: Office, admin: StaffMember, clock: StoppedClock
) -> None:
    settings = office.administration.settings()
    office.administration.set_office(
        replace(settings, cut_off="16:00"), office.administration.station(), by=admin.id
    )
    clock.set("2026-11-23T16:10:00")
    intake.comes()
    intake.picks(PHARMACY)
    assert intake.reads("dueDate") == "02/12/2026"
    assert intake.reads("dueLate") == "Nhận lúc 16:10, sau giờ chốt: tính như nhận T4 25/11."


def test_where_nothing_can_be_promised_the_reason_stands_in_place_of_the_date(
    intake: IntakeRobot, office: Office, admin: StaffMember
) -> None:
    change(office, admin, channels=frozenset({Channel.COUNTER}))
    intake.comes()
    intake.picks(PHARMACY)
    intake.chooses("channel", "Trực tuyến")
    assert intake.reads("dueDate") == ""
    assert intake.sees("Chưa tính được ngày hẹn trả")
    intake.chooses("channel", "Trực tiếp")
    assert intake.reads("dueDate") == "01/12/2026"
