"""Trả kết quả with the keyboard alone: results in, results out, and why not yet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.intake import Intake
from counter_app.desks.papers import payload
from counter_app.rules.dossier import (
    CollectorKind,
    Custody,
    Delivery,
    Dossier,
    FeeState,
    ResultKind,
    State,
)
from counter_app.rules.numbers import Payload
from counter_app.rules.people import Applicant
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY, received
from tests.doubles import StoppedClock
from tests.ui.robots.giving_back import GivingBackRobot
from tests.ui.robots.robot import Scanner
from ui import theme

ROOM = "Phòng Nghiệp vụ Dược"


@pytest.fixture
def away(office: Office, clerk: StaffMember, clock: StoppedClock) -> list[Dossier]:
    """Three dossiers that the pharmacy room has signed for; it is Thursday now."""
    names = ("Nguyễn Thị Đào", "Trần Văn Ứng", "Hồ Thị Ngọc Ánh")
    dossiers = [received(office, clerk.id, name) for name in names]
    ids = [dossier.id for dossier in dossiers]
    slip = office.handover.hand_over(ids, ROOM, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Phan Văn Nhận", by=clerk.id)
    clock.set("2026-11-26T14:05:00")
    return dossiers


@pytest.fixture
def ready(office: Office, clerk: StaffMember, away: list[Dossier]) -> Dossier:
    """The first of them with its result on shelf A3."""
    return office.handover.take_back(away[0].id, by=clerk.id, shelf="A3")


@pytest.fixture
def desk(
    qtbot: QtBot,
    qapp: QApplication,
    office: Office,
    clerk: StaffMember,
    clock: StoppedClock,
    away: list[Dossier],
) -> GivingBackRobot:
    theme.apply(qapp, theme.LIGHT)
    assert away
    return GivingBackRobot(qtbot, office, clerk, clock)


def now(office: Office, dossier: Dossier) -> Dossier:
    return office.inquiry.card(dossier.id).dossier


# -- out -----------------------------------------------------------------------------------------


def test_the_common_case_is_one_scan_and_one_key(
    desk: GivingBackRobot, office: Office, ready: Dossier
) -> None:
    assert desk.focus == "entry"
    assert desk.scans(payload(ready))
    assert desk.reads("number") == ready.number
    assert desk.reads("applicant") == "Nguyễn Thị Đào"
    assert desk.reads("shelf") == "A3"
    assert desk.collector is CollectorKind.OWNER
    desk.f9()
    given = now(office, ready)
    assert given.state is State.GIVEN_BACK
    assert given.collector is not None
    assert given.collector.name == "Nguyễn Thị Đào"
    assert desk.last_told == ("good", f"Đã trả {ready.number} cho Nguyễn Thị Đào")
    assert desk.reads("notice") == "Đã trả kết quả lúc 14:05 26/11/2026 cho Nguyễn Thị Đào."
    assert desk.focus == "entry"
    assert desk.done == 1


def test_a_typed_number_does_as_well_as_a_scan(
    desk: GivingBackRobot, office: Office, ready: Dossier
) -> None:
    desk.types(ready.number)
    desk.enter()
    assert desk.field("entry") == ""
    desk.f9()
    assert now(office, ready).state is State.GIVEN_BACK


def test_f9_twice_gives_back_once_and_says_so_again(
    desk: GivingBackRobot, office: Office, ready: Dossier
) -> None:
    desk.scans(payload(ready))
    desk.f9()
    desk.f9()
    assert desk.told[-1] == desk.told[-2]
    assert desk.told[-1][0] == "good"
    given = [
        entry for entry in office.inquiry.card(ready.id).timeline if "given_back" in entry.fact.kind
    ]
    assert len(given) == 1


def test_an_authorised_person_is_named_with_the_paper_he_showed(
    desk: GivingBackRobot, office: Office, ready: Dossier
) -> None:
    desk.scans(payload(ready))
    desk.press(Qt.Key.Key_2)
    assert desk.focus == "collector"
    desk.f9()
    assert desk.reads("collector.complaint") == "Chưa nhập họ tên người được ủy quyền."
    assert now(office, ready).state is State.DONE
    desk.types("Lê Văn Được")
    desk.enter()
    desk.f9()
    assert desk.reads("collector_note.complaint") == "Chưa nhập số giấy ủy quyền."
    desk.types("UQ 12/2026")
    desk.enter()
    assert desk.focus == "giveBack"
    desk.enter()
    collector = now(office, ready).collector
    assert collector is not None
    assert (collector.kind, collector.name, collector.note) == (
        CollectorKind.AUTHORISED,
        "Lê Văn Được",
        "UQ 12/2026",
    )


def test_a_result_that_goes_by_post_asks_for_the_consignment_number(
    desk: GivingBackRobot, office: Office, clerk: StaffMember
) -> None:
    intake = Intake(PHARMACY, Applicant("Kăn Liên"), delivery=Delivery.POST)
    dossier = office.reception.receive(intake, by=clerk.id).dossier
    office.handover.take_back(dossier.id, by=clerk.id)
    desk.scans(payload(dossier))
    assert desk.collector is CollectorKind.POST
    assert not desk.can_see("collector")
    desk.goes_to("collector_note")
    desk.types("EA123456789VN")
    desk.f9()
    collector = now(office, dossier).collector
    assert collector is not None
    assert (collector.kind, collector.note) == (CollectorKind.POST, "EA123456789VN")


def test_a_fee_still_to_pay_is_shown_as_a_warning_until_it_is_settled(
    desk: GivingBackRobot, office: Office, ready: Dossier
) -> None:
    desk.scans(payload(ready))
    assert desk.reads("fee") == "500.000 ₫"
    assert desk.reads("owed") == "Còn phải thu 500.000 ₫. Thu xong, chọn cách nộp."
    desk.goes_to("feeState")
    desk.press(Qt.Key.Key_Down)
    assert desk.fee_state == "Đã nộp tiền mặt"
    assert desk.reads("owed") == ""
    desk.f9()
    assert now(office, ready).fee_state is FeeState.CASH


# -- not yet, or not again -----------------------------------------------------------------------


def test_a_dossier_without_a_result_is_told_at_once_with_where_it_is(
    desk: GivingBackRobot, office: Office, away: list[Dossier]
) -> None:
    desk.scans(payload(away[1]))
    sentence = f"Chưa có kết quả: {ROOM}, hẹn trả T3 01/12/2026."
    assert desk.reads("notice") == sentence
    assert desk.last_told == ("warning", f"{away[1].number}: {sentence}")
    assert not desk.may_give
    desk.f9()
    assert now(office, away[1]).state is State.PROCESSING


def test_a_result_that_was_given_back_is_told_at_once_with_when_and_to_whom(
    desk: GivingBackRobot, office: Office, ready: Dossier, clock: StoppedClock
) -> None:
    desk.scans(payload(ready))
    desk.f9()
    clock.pass_(hours=1)
    desk.scans(payload(ready))
    assert desk.last_told == (
        "warning",
        f"{ready.number}: Đã trả kết quả lúc 14:05 26/11/2026 cho Nguyễn Thị Đào.",
    )
    assert not desk.may_give
    assert now(office, ready).given_back_at is not None


def test_a_result_that_has_just_come_is_taken_in_first_with_one_button(
    desk: GivingBackRobot, office: Office, away: list[Dossier]
) -> None:
    desk.scans(payload(away[1]))
    desk.goes_to("takeBackFirst")
    desk.enter()
    assert desk.takes_in
    assert desk.field("resultEntry") == away[1].number
    desk.enter()
    assert now(office, away[1]).custody is Custody.SHELF


def test_a_number_that_nobody_knows_is_named_below_the_entry(desk: GivingBackRobot) -> None:
    desk.types_number("H57.132-261123-9999")
    assert desk.reads("entry.complaint") == "Không có hồ sơ mang số này trong sổ của quầy."


def test_escape_puts_the_dossier_away(desk: GivingBackRobot, ready: Dossier) -> None:
    desk.scans(payload(ready))
    desk.press(Qt.Key.Key_Escape)
    assert not desk.can_see("number")
    assert not desk.may_give
    assert desk.focus == "entry"


def test_the_next_scan_hides_the_person_before(
    desk: GivingBackRobot, ready: Dossier, away: list[Dossier]
) -> None:
    desk.scans(payload(ready))
    desk.press(Qt.Key.Key_2)
    desk.types("Lê Văn")
    desk.scans(payload(away[2]))
    assert desk.reads("applicant") == "Hồ Thị Ngọc Ánh"
    desk.scans(payload(ready))
    assert desk.collector is CollectorKind.OWNER
    assert not desk.can_see("collector")


def test_what_waits_is_opened_from_the_list(
    desk: GivingBackRobot, office: Office, ready: Dossier
) -> None:
    desk.comes()
    assert desk.uncollected == [ready.number]
    desk.press(Qt.Key.Key_F3)
    assert desk.focus == "uncollected"
    desk.enter()
    assert desk.reads("number") == ready.number
    desk.f9()
    assert now(office, ready).state is State.GIVEN_BACK
    assert desk.uncollected == []


# -- in ------------------------------------------------------------------------------------------


def test_results_come_in_one_scan_each_with_kind_and_shelf_kept(
    desk: GivingBackRobot, office: Office, away: list[Dossier]
) -> None:
    desk.turns()
    assert desk.takes_in
    assert desk.focus == "resultEntry"
    desk.goes_to("choice.1")
    desk.press(Qt.Key.Key_2)
    assert desk.result_kind is ResultKind.REFUSED
    assert desk.reads("sticky") == "Đang ghi: Từ chối giải quyết"
    desk.goes_to("shelfField")
    desk.types("B7")
    desk.enter()
    assert desk.focus == "resultEntry"
    desk.scans(payload(away[0]))
    desk.types(away[1].number)
    desk.enter()
    assert desk.reads("backCount") == "2"
    assert [row[0] for row in desk.back] == [away[1].number, away[0].number]
    for dossier in away[:2]:
        done = now(office, dossier)
        assert (done.state, done.custody) == (State.DONE, Custody.SHELF)
        assert (done.result, done.shelf) == (ResultKind.REFUSED, "B7")
    assert desk.last_told[1].startswith("2 kết quả")
    assert desk.away == [away[2].number]


def test_the_same_result_twice_is_answered_and_not_taken_twice(
    desk: GivingBackRobot, away: list[Dossier]
) -> None:
    desk.turns()
    desk.scans(payload(away[0]))
    desk.scans(payload(away[0]))
    assert desk.reads("backCount") == "1"
    assert desk.last_told == (
        "good",
        f"Hồ sơ {away[0].number} đã nhận kết quả về quầy lúc 14:05 ngày 26/11/2026.",
    )
    assert desk.misfits == []


def test_what_cannot_come_in_is_set_apart_and_the_scanning_goes_on(
    desk: GivingBackRobot, office: Office, ready: Dossier, away: list[Dossier]
) -> None:
    desk.scans(payload(ready))
    desk.f9()
    desk.turns()
    desk.scans(payload(ready))
    assert desk.misfits[0][0] == ready.number
    assert desk.last_told[0] == "warning"
    desk.scans(payload(away[1]))
    assert desk.reads("backCount") == "1"
    assert now(office, away[1]).state is State.DONE


def test_a_result_is_taken_in_from_the_list_with_f3_and_f9(
    desk: GivingBackRobot, office: Office, away: list[Dossier]
) -> None:
    desk.turns()
    desk.press(Qt.Key.Key_F3)
    assert desk.focus == "away"
    desk.f9()
    desk.enter()
    states = [now(office, dossier).state for dossier in away]
    assert states.count(State.DONE) == 2


def test_a_late_result_says_how_late(
    desk: GivingBackRobot, away: list[Dossier], clock: StoppedClock
) -> None:
    clock.set("2026-12-04T09:00:00")
    desk.turns()
    desk.scans(payload(away[0]))
    assert desk.back[0][3] == "xong trễ 3 ngày"


# -- coming from elsewhere -----------------------------------------------------------------------


def test_a_dossier_from_its_card_chooses_the_way(
    desk: GivingBackRobot, ready: Dossier, away: list[Dossier]
) -> None:
    desk.comes(away[1].id)
    assert desk.takes_in
    assert desk.field("resultEntry") == away[1].number
    desk.comes(ready.id)
    assert not desk.takes_in
    assert desk.reads("number") == ready.number
    desk.f9()
    assert desk.last_told[0] == "good"


def test_a_slip_is_left_to_the_window(
    desk: GivingBackRobot, office: Office, away: list[Dossier]
) -> None:
    slip = now(office, away[0]).slip_number
    assert not desk.scans(slip)
    assert desk.told == []


# -- hostile and small ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["<b>Đào</b>", "Nguyễn " * 60, "Công ty \"A\" & 'B'"])
def test_hostile_names_are_shown_letter_for_letter(
    desk: GivingBackRobot, office: Office, clerk: StaffMember, name: str
) -> None:
    dossier = received(office, clerk.id, name)
    office.handover.take_back(dossier.id, by=clerk.id)
    desk.scans(payload(dossier))
    assert desk.reads("applicant") == name.strip()
    desk.press(Qt.Key.Key_2)
    desk.f9()
    assert desk.fits


def test_a_scan_leaves_a_half_typed_name_alone(
    desk: GivingBackRobot, ready: Dossier, away: list[Dossier]
) -> None:
    desk.scans(payload(ready))
    desk.press(Qt.Key.Key_2)
    scanner = Scanner(desk.page)
    for letter in "Lê Văn Đ":
        scanner.hand.pause(0.2)
        desk.types(letter)
    scanner.scans(payload(away[1]))
    assert scanner.heard == [Payload.parse(payload(away[1]))]
    assert desk.field("collector") == "Lê Văn Đ"
    assert desk.reads("number") == ready.number


def test_a_scan_with_the_focus_on_the_collectors_chooses_nobody_else(
    desk: GivingBackRobot, ready: Dossier, away: list[Dossier]
) -> None:
    desk.scans(payload(ready))
    assert desk.focus == "choice.1"
    scanner = Scanner(desk.page)
    scanner.scans(payload(away[1]))
    assert len(scanner.heard) == 1
    assert desk.collector is CollectorKind.OWNER


def test_the_page_fits_the_smallest_screen_in_every_state(
    desk: GivingBackRobot, ready: Dossier, away: list[Dossier]
) -> None:
    assert desk.fits
    desk.scans(payload(ready))
    desk.press(Qt.Key.Key_2)
    desk.f9()
    assert desk.fits
    desk.scans(payload(away[1]))
    assert desk.fits
    desk.turns()
    desk.scans(payload(away[2]))
    assert desk.fits


def test_on_a_narrow_screen_the_page_scrolls_only_down(
    desk: GivingBackRobot, ready: Dossier
) -> None:
    desk.scans(payload(ready))
    assert desk.scrolls_only_down
    desk.goes_to("giveBack")
    assert desk.focus_in_sight
