"""Chênh lệch: whose each is and how old, who finds out, who may say that it is settled."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.papers import payload
from counter_app.rules.dossier import Dossier
from counter_app.rules.slips import Slip, Surplus, TurnedBack
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY, received
from tests.doubles import StoppedClock
from tests.ui.robots.acts import back_to
from tests.ui.robots.handover import HandoverRobot
from ui import theme
from ui.discrepancies import AssignSheet, SettleSheet

ROOM = "Phòng Nghiệp vụ Dược"


@pytest.fixture
def dossiers(office: Office, clerk: StaffMember) -> list[Dossier]:
    names = ("Nguyễn Thị Đào", "<b>Trần</b> Văn Ứng", "Hồ Thị Ngọc Ánh")
    return [received(office, clerk.id, name, procedure=PHARMACY) for name in names]


@pytest.fixture
def slip(office: Office, clerk: StaffMember, dossiers: list[Dossier]) -> Slip:
    """A slip of which one was missing, one not accepted, and a paper was too many."""
    made = office.handover.hand_over([one.id for one in dossiers], ROOM, by=clerk.id).slip
    return office.handover.confirm(
        made.id,
        receiver="Phan Văn Nhận",
        by=clerk.id,
        missing=[dossiers[0].id],
        refused=[TurnedBack(dossiers[1].id, "Thiếu chữ ký")],
        surplus=[Surplus("000.00.19-0042", "", "Giấy của hệ thống cũ")],
    )


@pytest.fixture
def sit_down(
    qtbot: QtBot, qapp: QApplication, office: Office, clock: StoppedClock
) -> Callable[[StaffMember], HandoverRobot]:
    theme.apply(qapp, theme.LIGHT)

    def open_list(user: StaffMember) -> HandoverRobot:
        robot = HandoverRobot(qtbot, office, clock, user)
        robot.goes_to_gaps()
        return robot

    return open_list


@pytest.fixture
def gaps(
    sit_down: Callable[[StaffMember], HandoverRobot], clerk: StaffMember, slip: Slip
) -> HandoverRobot:
    """The clerk before the list."""
    assert slip.confirmed_at is not None
    return sit_down(clerk)


@pytest.fixture
def above(
    sit_down: Callable[[StaffMember], HandoverRobot], supervisor: StaffMember, slip: Slip
) -> HandoverRobot:
    """The supervisor before the list."""
    assert slip.confirmed_at is not None
    return sit_down(supervisor)


def test_each_says_what_does_not_agree_whose_it_is_and_since_when(
    gaps: HandoverRobot, clerk: StaffMember, dossiers: list[Dossier], slip: Slip
) -> None:
    rows = {row[0]: row for row in gaps.rows("gaps")}
    assert rows[dossiers[0].number][1:] == (
        f"Thiếu trong phiếu bàn giao {slip.number}", ROOM, clerk.name, "hôm nay"
    )  # fmt: skip
    assert rows[dossiers[1].number][1] == f"Bên nhận không nhận theo phiếu {slip.number}"
    assert rows["000.00.19-0042"][1] == f"Thừa so với phiếu bàn giao {slip.number}"


def test_the_chosen_one_says_what_the_receiver_said(
    gaps: HandoverRobot, dossiers: list[Dossier]
) -> None:
    assert gaps.focus == "gaps"
    for _ in gaps.rows("gaps"):
        if gaps.reads("gapNote") == "Thiếu chữ ký":
            break
        gaps.press(Qt.Key.Key_Down)
    assert gaps.reads("gapNote") == "Thiếu chữ ký"
    gaps.enter()
    assert gaps.opened == [dossiers[1].id]


def test_age_is_told_in_days(gaps: HandoverRobot, clock: StoppedClock) -> None:
    clock.pass_(hours=72)
    gaps.comes()
    assert {row[4] for row in gaps.rows("gaps")} == {"3 ngày"}


def test_parts_are_chosen_by_number_key(
    gaps: HandoverRobot, above: HandoverRobot, clerk: StaffMember
) -> None:
    above.press(Qt.Key.Key_2)
    assert above.rows("gaps") == []
    assert above.sees("Phần này không có chênh lệch nào")
    back_to(gaps.qtbot, gaps.frame)
    gaps.goes_to_list()
    gaps.press(Qt.Key.Key_2)
    assert {row[3] for row in gaps.rows("gaps")} == {clerk.name}


def test_it_is_given_to_somebody_else(
    gaps: HandoverRobot, office: Office, supervisor: StaffMember
) -> None:
    number = gaps.rows("gaps")[0][0]
    gaps.press(Qt.Key.Key_N, modifier=Qt.KeyboardModifier.ControlModifier)
    sheet = gaps.sheet(AssignSheet)
    gaps.qtbot.waitUntil(sheet.widget.isActiveWindow)
    names = [one.name for one in office.administration.staff()]
    sheet.press(Qt.Key(Qt.Key.Key_1 + names.index(supervisor.name)), Qt.Key.Key_F9)
    assert gaps.last_told == ("good", f"Đã giao {number} cho {supervisor.name}")
    found = {line.number: line.owner for line in office.custody.discrepancies()}
    assert found[number] == supervisor.name


def test_a_supervisor_settles_with_what_was_found_out(above: HandoverRobot, office: Office) -> None:
    number = above.rows("gaps")[0][0]
    above.f9()
    sheet = above.sheet(SettleSheet)
    above.qtbot.waitUntil(sheet.widget.isActiveWindow)
    sheet.press(Qt.Key.Key_F9)
    assert sheet.reads("reason.complaint") == "Chưa điền mục này."
    sheet.types("Tìm thấy ở ngăn bên cạnh")
    sheet.press(Qt.Key.Key_F9)
    assert number not in [line.number for line in office.custody.discrepancies()]
    assert len(above.rows("gaps")) == 2
    assert above.last_told[0] == "good"


def test_a_clerk_hears_whose_affair_it_is_and_keeps_what_was_written(
    gaps: HandoverRobot, office: Office
) -> None:
    gaps.f9()
    sheet = gaps.sheet(SettleSheet)
    gaps.qtbot.waitUntil(sheet.widget.isActiveWindow)
    sheet.types("Tìm thấy ở ngăn bên cạnh")
    sheet.press(Qt.Key.Key_F9)
    assert "chưa được phân quyền xử lý chênh lệch" in sheet.reads("actRefusal")
    assert len(office.custody.discrepancies()) == 3


def test_a_paper_that_no_book_knows_has_no_card(gaps: HandoverRobot) -> None:
    for _ in gaps.rows("gaps"):
        if gaps.reads("gapNote") == "Giấy của hệ thống cũ":
            break
        gaps.press(Qt.Key.Key_Down)
    gaps.enter()
    assert gaps.opened == []
    assert "chưa có thẻ hồ sơ" in gaps.reads("gapRefusal")


def test_the_slip_is_opened_from_the_list(gaps: HandoverRobot, slip: Slip) -> None:
    gaps.click("openGapSlip")
    assert gaps.way == "Ký nhận"
    assert gaps.reads("openSlip") == slip.number


def test_what_is_handed_over_again_and_signed_for_is_gone(
    gaps: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier]
) -> None:
    again = office.handover.hand_over([dossiers[0].id], ROOM, by=clerk.id).slip
    office.handover.confirm(again.id, receiver="Phan Văn Nhận", by=clerk.id)
    gaps.comes()
    assert dossiers[0].number not in [row[0] for row in gaps.rows("gaps")]


def test_without_discrepancies_the_list_says_that_all_agrees(
    sit_down: Callable[[StaffMember], HandoverRobot], clerk: StaffMember
) -> None:
    empty = sit_down(clerk)
    assert empty.sees("Không có chênh lệch")
    assert empty.fits
    empty.f9()
    assert empty.reads("gapRefusal") == ""


def test_a_scan_before_the_list_goes_to_the_pile(
    gaps: HandoverRobot, dossiers: list[Dossier]
) -> None:
    gaps.scans(payload(dossiers[0]))
    assert gaps.way == "Bàn giao"
    assert gaps.pile == [dossiers[0].number]


def test_the_list_fits_the_smallest_screen(gaps: HandoverRobot) -> None:
    assert gaps.fits
    gaps.f9()
    assert gaps.fits
    assert gaps.scrolls_only_down
