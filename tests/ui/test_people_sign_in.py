"""Quản trị › Cán bộ: PINs set, changed and taken away, badges printed, what everybody must have."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.documents import readback
from counter_app.errors import PinWanted, UnknownBadge, WrongPin
from counter_app.ports import Topic
from counter_app.rules.numbers import Payload
from counter_app.rules.staff import FREE_TRIES, Role, StaffMember
from tests.doubles import InlineBackground, StoppedClock
from tests.ui.robots.hands import Hands
from tests.ui.robots.office import AdministrationRobot
from ui import theme
from ui.pin_sheet import ClearPinSheet, PinSheet

PIN, OTHER = "258013", "471902"


@pytest.fixture
def boss(office: Office) -> StaffMember:
    return office.administration.staff()[0]


@pytest.fixture
def at_people(
    *,
    qtbot: QtBot,
    qapp: QApplication,
    office: Office,
    clock: StoppedClock,
    boss: StaffMember,
    tmp_path: Path,
) -> AdministrationRobot:
    theme.apply(qapp, theme.LIGHT)
    robot = AdministrationRobot(
        qtbot, office, clock, boss, folder=tmp_path, background=InlineBackground()
    )
    robot.comes("people")
    return robot


def fills_in(robot: AdministrationRobot, *texts: str) -> Hands:
    """Fill in the open PIN sheet, a field after the other, and press F9."""
    sheet = robot.widget.findChild(PinSheet) or robot.widget.findChild(ClearPinSheet)
    assert sheet is not None
    robot.qtbot.waitUntil(sheet.isActiveWindow)
    hands = Hands(robot.qtbot, sheet)
    for text in texts:
        hands.types(text)
        hands.enter()
    hands.press(Qt.Key.Key_F9)
    return hands


def test_a_clerk_gets_a_pin_and_the_list_says_so(
    at_people: AdministrationRobot, office: Office, clerk: StaffMember
) -> None:
    at_people.picks("people", 1)
    assert at_people.reads("signInState") == "Chưa có mã PIN, chưa có thẻ."
    at_people.click("setPin")
    fills_in(at_people, PIN, PIN)
    assert at_people.last_told == ("good", "Đã đặt mã PIN của Lê Thị Hạnh")
    assert at_people.rows("people")[1][2] == "PIN"
    assert office.people.sign_in(clerk.id, PIN) == clerk


@pytest.mark.parametrize(
    ("typed", "name", "said"),
    [
        (("123", "123"), "newPin", "Cần từ 4 đến 12 chữ số."),
        (("1111", "1111"), "newPin", "Quá dễ đoán, hãy chọn dãy số khác."),
        ((PIN, OTHER), "newPinAgain", "Hai lần gõ không giống nhau."),
    ],
)
def test_a_pin_that_is_no_good_is_said_below_its_field(
    at_people: AdministrationRobot,
    office: Office,
    clerk: StaffMember,
    *,
    typed: tuple[str, str],
    name: str,
    said: str,
) -> None:
    at_people.picks("people", 1)
    at_people.click("setPin")
    hands = fills_in(at_people, *typed)
    assert hands.reads(f"{name}.complaint") == said
    assert not office.people.asks_for_pin(clerk.id)


def test_ones_own_pin_is_changed_with_the_old_one(
    at_people: AdministrationRobot, office: Office, boss: StaffMember
) -> None:
    office.people.set_pin(boss.id, PIN, by=boss.id)
    at_people.hears(Topic.STAFF)
    at_people.picks("people", 0)
    at_people.click("setPin")
    hands = fills_in(at_people, "999111", OTHER, OTHER)
    assert hands.reads("oldPin.complaint") == "Mã PIN của Trần Quốc Bảo không đúng."
    hands.find(QLineEdit, "oldPin").clear()
    hands.types(PIN)
    hands.press(Qt.Key.Key_F9)
    assert office.people.sign_in(boss.id, OTHER) == boss
    with pytest.raises(WrongPin):
        office.people.sign_in(boss.id, PIN)


def test_ones_own_pin_is_taken_away_only_by_the_pin_itself(
    at_people: AdministrationRobot, office: Office, boss: StaffMember
) -> None:
    office.people.set_pin(boss.id, PIN, by=boss.id)
    at_people.hears(Topic.STAFF)
    at_people.picks("people", 0)
    at_people.click("clearPin")
    hands = fills_in(at_people, OTHER)
    assert hands.reads("oldPin.complaint") == "Mã PIN của Trần Quốc Bảo không đúng."
    assert office.people.asks_for_pin(boss.id)
    hands.find(QLineEdit, "oldPin").clear()
    hands.types(PIN)
    hands.press(Qt.Key.Key_F9)
    assert not office.people.asks_for_pin(boss.id)


def test_a_clerk_sets_their_own_pin_and_nobody_elses(
    at_people: AdministrationRobot, office: Office, clerk: StaffMember
) -> None:
    at_people.session.take_over(clerk)
    at_people.picks("people", 0)
    assert not at_people.offers("setPin")
    at_people.picks("people", 1)
    assert at_people.offers("setPin")
    assert not at_people.offers("newBadge")
    at_people.click("setPin")
    fills_in(at_people, PIN, PIN)
    assert office.people.asks_for_pin(clerk.id)


def test_a_forgotten_pin_is_taken_away_after_a_question(
    at_people: AdministrationRobot, office: Office, clerk: StaffMember, boss: StaffMember
) -> None:
    office.people.set_pin(clerk.id, PIN, by=boss.id)
    at_people.hears(Topic.STAFF)
    at_people.picks("people", 1)
    at_people.click("clearPin")
    at_people.answers("no")
    assert office.people.asks_for_pin(clerk.id)
    at_people.click("clearPin")
    at_people.answers("yes")
    assert not office.people.asks_for_pin(clerk.id)
    assert at_people.rows("people")[1][2] == "chỉ chọn tên"


def test_who_has_to_wait_is_shown_with_the_time(
    at_people: AdministrationRobot, office: Office, clerk: StaffMember, boss: StaffMember
) -> None:
    office.people.set_pin(clerk.id, PIN, by=boss.id)
    for _ in range(FREE_TRIES + 1):
        with pytest.raises(WrongPin):
            office.people.sign_in(clerk.id, OTHER)
    at_people.hears(Topic.STAFF)
    at_people.picks("people", 1)
    assert at_people.rows("people")[1][2] == "chờ đến 09:41"
    assert "chờ đến 09:41:30" in at_people.reads("signInState")


def test_a_badge_is_printed_and_another_makes_it_worthless(
    at_people: AdministrationRobot, office: Office, clerk: StaffMember, tmp_path: Path
) -> None:
    at_people.picks("people", 1)
    at_people.click("printBadge")
    (first,) = office.people.badges()
    papers = list((tmp_path / "pdf").rglob("*.pdf"))
    assert len(papers) == 1
    centre = office.administration.settings().centre
    assert str(Payload.badge(first, centre)) in {
        code.text for code in readback.codes(papers[0].read_bytes())
    }
    at_people.click("printBadge")
    assert list(office.people.badges()) == [first]
    at_people.click("newBadge")
    at_people.answers("yes")
    (second,) = office.people.badges()
    assert second != first
    assert office.people.by_badge(second) == clerk
    with pytest.raises(UnknownBadge):
        office.people.by_badge(first)


def test_pins_are_wanted_of_everybody_only_by_somebody_who_has_one(
    at_people: AdministrationRobot, office: Office, clerk: StaffMember, boss: StaffMember
) -> None:
    at_people.find(QCheckBox, "withPins").click()
    at_people.click("saveLock")
    assert "đặt mã PIN cho chính mình trước" in at_people.reads("lockRefusal")
    assert not office.administration.settings().with_pins
    office.people.set_pin(boss.id, PIN, by=boss.id)
    at_people.hears(Topic.STAFF)
    assert at_people.find(QCheckBox, "withPins").isChecked()
    assert at_people.reads("withoutPin") == "Chưa có mã PIN: Lê Thị Hạnh, Nguyễn Thị Thu."
    at_people.click("saveLock")
    assert office.administration.settings().with_pins
    assert office.people.asks_for_pin(clerk.id)
    with pytest.raises(PinWanted):
        office.people.sign_in(boss.id)


def test_the_minutes_until_a_window_locks_itself_are_chosen(
    at_people: AdministrationRobot, office: Office
) -> None:
    assert at_people.chosen("lockMinutes") == "sau 10 phút"
    at_people.chooses("lockMinutes", "sau 2 phút")
    at_people.click("saveLock")
    assert office.administration.settings().lock_minutes == 2
    at_people.chooses("lockMinutes", "không tự khóa")
    at_people.click("saveLock")
    assert office.administration.settings().lock_minutes == 0
    assert not at_people.offers("saveLock")


def test_the_only_administrator_with_a_pin_is_warned_until_there_is_a_second(
    at_people: AdministrationRobot, office: Office, boss: StaffMember
) -> None:
    assert at_people.reads("onlyKeeper") == ""
    office.people.set_pin(boss.id, PIN, by=boss.id)
    at_people.hears(Topic.STAFF)
    assert at_people.reads("onlyKeeper").startswith(f"Chỉ {boss.name} vào được Quản trị.")
    second = office.administration.add_staff("Đỗ Văn Hai", Role.ADMINISTRATOR, by=boss.id)
    office.people.set_pin(second.id, OTHER, by=second.id)
    at_people.hears(Topic.STAFF)
    assert at_people.reads("onlyKeeper") == ""


def test_a_pin_from_the_command_line_is_told_of_among_the_people(
    at_people: AdministrationRobot, office: Office, boss: StaffMember
) -> None:
    office.people.reset_pin(boss.id, account="quay03")
    at_people.hears(Topic.STAFF)
    told = at_people.reads("onlyKeeper")
    assert f"Mã PIN của {boss.name} được đặt lại bằng dòng lệnh lúc 09:41 23/11/2026" in told
    assert "tài khoản máy quay03" in told
