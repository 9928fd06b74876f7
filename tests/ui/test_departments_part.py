"""Quản trị › Phòng chuyên môn and Quầy: departments and counters as the books know them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules.staff import StaffMember
from tests.conftest import received
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.office import AdministrationRobot, FormHands
from ui import theme
from ui.act_sheet import ActSheet
from ui.departments_part import CloseSheet, NameSheet


@pytest.fixture
def at_desk(
    qtbot: QtBot, qapp: QApplication, office: Office, clock: StoppedClock, tmp_path: Path
) -> AdministrationRobot:
    """The administrator at Quản trị › Phòng chuyên môn."""
    theme.apply(qapp, theme.LIGHT)
    boss = office.administration.staff()[0]
    robot = AdministrationRobot(qtbot, office, clock, boss, folder=tmp_path)
    robot.comes("departments")
    return robot


def before(robot: AdministrationRobot, kind: type[ActSheet]) -> FormHands:
    """Sit down before the sheet that is open."""
    sheet = robot.widget.findChild(kind)
    assert sheet is not None, "no sheet is open"
    robot.qtbot.waitUntil(sheet.isActiveWindow)
    return FormHands(robot.qtbot, sheet)


def test_a_department_is_added_with_the_keyboard(
    at_desk: AdministrationRobot, office: Office
) -> None:
    at_desk.press(Qt.Key.Key_N, modifier=CTRL)
    sheet = before(at_desk, NameSheet)
    sheet.types("Phòng Kinh tế")
    sheet.press(Qt.Key.Key_F9)
    assert ("Phòng Kinh tế", "–", "–", "Đang dùng") in at_desk.rows("departments")
    assert at_desk.last_told == ("good", "Đã thêm Phòng Kinh tế")
    assert "Phòng Kinh tế" in office.handover.departments()


def test_a_name_that_is_taken_is_said_beside_the_field(at_desk: AdministrationRobot) -> None:
    taken = at_desk.rows("departments")[1][0]
    at_desk.picks("departments", 0)
    at_desk.enter()
    sheet = before(at_desk, NameSheet)
    sheet.fill(name=taken.upper())
    sheet.press(Qt.Key.Key_F9)
    assert sheet.complaint("name") == f"Đã có phòng mang tên {taken}."


def test_a_department_is_closed_into_another_with_the_reason(
    at_desk: AdministrationRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    office.handover.hand_over([dossier.id], dossier.department, by=clerk.id)
    at_desk.comes("departments")
    names = [row[0] for row in at_desk.rows("departments")]
    at_desk.picks("departments", names.index(dossier.department))
    assert "1 hồ sơ đang ở đó" in at_desk.reads("departmentAbout")
    at_desk.click("closeDepartment")
    sheet = before(at_desk, CloseSheet)
    sheet.fill(reason="Sáp nhập theo Quyết định 12")
    sheet.press(Qt.Key.Key_F9)
    assert "Hãy chọn phòng nhận các thủ tục này." in sheet.complaint("into")
    sheet.chooses("into", next(name for name in names if name != dossier.department))
    sheet.press(Qt.Key.Key_F9)
    assert at_desk.rows("departments")[-1] == (dossier.department, "–", "1", "Đã đóng")
    at_desk.picks("departments", len(names) - 1)
    assert "Sáp nhập theo Quyết định 12" in at_desk.reads("departmentAbout")
    at_desk.click("reopenDepartment")
    assert all(row[3] == "Đang dùng" for row in at_desk.rows("departments"))


def test_the_counters_are_listed_and_this_one_is_marked(at_desk: AdministrationRobot) -> None:
    at_desk.comes("stations")
    assert [(row[0], row[1], row[4]) for row in at_desk.rows("stations")] == [
        ("Lúc chưa đặt tên quầy", "0", ""),
        ("Quầy 03", "2", "Quầy này"),
    ]
