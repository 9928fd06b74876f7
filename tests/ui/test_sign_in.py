"""Who stands at the counter: PINs typed in place, badges, waiting, and a window left alone."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.papers import payload
from counter_app.rules.numbers import Payload
from counter_app.rules.staff import FREE_TRIES, StaffMember
from db import SqliteStore
from tests.conftest import HUE, received
from tests.doubles import StoppedClock
from tests.ui.robots.hands import Hands
from tests.ui.robots.window import WindowRobot
from ui.forms import LinesBox
from ui.sign_in import BadgeSheet

pytestmark = pytest.mark.usefixtures("dressed")
Open = Callable[..., WindowRobot]
HANH, THU = "258013", "471902"


@pytest.fixture
def boss(office: Office) -> StaffMember:
    return office.administration.staff()[0]


@pytest.fixture
def pins(office: Office, clerk: StaffMember, supervisor: StaffMember, boss: StaffMember) -> None:
    """Hạnh and Thu have PINs; the administrator has none."""
    office.people.set_pin(clerk.id, HANH, by=boss.id)
    office.people.set_pin(supervisor.id, THU, by=boss.id)


@pytest.fixture
def open_window(
    *,
    qtbot: QtBot,
    store: SqliteStore,
    office: Office,
    clock: StoppedClock,
    clerk: StaffMember,
    tmp_path: Path,
) -> Iterator[Open]:
    opened: list[WindowRobot] = []

    def open_(*, sign_in: bool = False) -> WindowRobot:
        robot = WindowRobot(
            qtbot, store, office, clock, user=clerk, folder=tmp_path, sign_in=sign_in
        )
        opened.append(robot)
        return robot

    yield open_
    for robot in opened:
        robot.goes_home()


@pytest.fixture
def window(open_window: Open, pins: None) -> WindowRobot:
    del pins
    return open_window()


def badge(office: Office, member: StaffMember) -> str:
    """Return what stands on somebody's new badge."""
    number = office.people.new_badge(member.id, by=office.administration.staff()[0].id)
    return str(Payload.badge(number, HUE.centre))


def a_minute_later(window: WindowRobot, clock: StoppedClock, minutes: float) -> None:
    """Let time pass with nobody there, and the clockwork tick."""
    window.settle()
    window.let_time_work()
    clock.pass_(minutes=minutes)
    window.let_time_work()


# -- at the start ----------------------------------------------------------------------------------


def test_whoever_was_on_duty_last_says_their_pin_before_anything_is_shown(
    open_window: Open, office: Office, clerk: StaffMember, pins: None
) -> None:
    del pins
    received(office, clerk.id)
    window = open_window(sign_in=True)
    assert window.session.locked
    assert not window.sees("Nguyễn Thị Đào")
    assert window.reads("pinOf") == "Lê Thị Hạnh"
    window.gives_pin(HANH)
    assert not window.session.locked
    assert window.page == "today"


def test_without_a_pin_the_day_begins_as_ever(open_window: Open) -> None:
    assert not open_window(sign_in=True).session.locked


def test_an_office_that_wants_pins_lets_nobody_in_without(
    open_window: Open, office: Office, boss: StaffMember, supervisor: StaffMember
) -> None:
    office.people.set_pin(supervisor.id, THU, by=boss.id)
    office.administration.set_office(
        replace(HUE, with_pins=True), office.administration.station(), by=boss.id
    )
    window = open_window(sign_in=True)
    assert window.session.locked
    window.qtbot.waitUntil(lambda: window.focus == "takeOver.2")
    window.enter()
    assert window.session.locked
    assert window.reads("lockSays").startswith("Lê Thị Hạnh chưa có mã PIN.")
    window.slowly()
    window.press(Qt.Key.Key_3)
    window.qtbot.waitUntil(lambda: window.focus == "pin")
    window.gives_pin(THU)
    assert window.session.user == supervisor


# -- the lock --------------------------------------------------------------------------------------


def test_a_pin_is_typed_where_the_name_stands_and_nobody_reads_it(window: WindowRobot) -> None:
    window.press(Qt.Key.Key_F12)
    assert window.reads("pinOf") == "Lê Thị Hạnh"
    field = window.find(QLineEdit, "pin")
    window.slowly()
    window.types("25x8")
    assert field.text() == "258"
    assert "2" not in field.displayText()
    field.clear()
    window.gives_pin(HANH)
    assert not window.session.locked
    assert window.focus == "scanBox"


def test_another_takes_over_by_number_and_pin_and_only_that_pin_is_tried(
    window: WindowRobot, supervisor: StaffMember, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []
    verify = PasswordHasher.verify

    def counted(hasher: PasswordHasher, kept: str, pin: str) -> Literal[True]:
        tried.append(pin)
        return verify(hasher, kept, pin)

    monkeypatch.setattr(PasswordHasher, "verify", counted)
    window.press(Qt.Key.Key_F12)
    window.press(Qt.Key.Key_Escape)
    window.slowly()
    window.press(Qt.Key.Key_3)
    window.qtbot.waitUntil(lambda: window.focus == "pin")
    assert window.reads("pinOf") == "Nguyễn Thị Thu"
    window.gives_pin(THU)
    assert window.session.user == supervisor
    # Each try is meant to take long, so that nobody tries them all.
    assert tried == [THU]


def test_who_has_no_pin_takes_over_by_name_as_ever(window: WindowRobot, boss: StaffMember) -> None:
    window.press(Qt.Key.Key_F12)
    window.press(Qt.Key.Key_Escape)
    window.slowly()
    window.takes_over(1)
    assert window.session.user == boss


def test_a_wrong_pin_is_said_in_words_and_the_field_is_ready_again(window: WindowRobot) -> None:
    window.press(Qt.Key.Key_F12)
    window.gives_pin("111999")
    assert window.session.locked
    assert window.reads("pinComplaint") == "Mã PIN của Lê Thị Hạnh không đúng."
    assert window.focus == "pin"
    window.gives_pin(HANH)
    assert not window.session.locked


def test_after_several_wrong_pins_the_wait_is_counted_down(
    window: WindowRobot, clock: StoppedClock
) -> None:
    window.press(Qt.Key.Key_F12)
    for _ in range(FREE_TRIES + 1):
        window.gives_pin("111999")
    said = window.reads("pinComplaint")
    assert said.startswith("Đã nhập sai nhiều lần. Thử lại sau 0:3")
    assert not window.find(QLineEdit, "pin").isEnabled()
    waits = window.widget.findChild(QTimer, "pinWaits")
    assert waits is not None
    clock.pass_(seconds=20)
    waits.timeout.emit()
    assert window.reads("pinComplaint") == "Đã nhập sai nhiều lần. Thử lại sau 0:11."
    clock.pass_(seconds=11)
    waits.timeout.emit()
    assert window.reads("pinComplaint") == "Thử lại được rồi."
    window.gives_pin(HANH)
    assert not window.session.locked


def test_the_wait_is_there_again_for_whoever_is_chosen_again(window: WindowRobot) -> None:
    window.press(Qt.Key.Key_F12)
    for _ in range(FREE_TRIES + 1):
        window.gives_pin("111999")
    window.press(Qt.Key.Key_Escape)
    window.slowly()
    window.press(Qt.Key.Key_2)
    window.qtbot.waitUntil(lambda: window.reads("pinOf") == "Lê Thị Hạnh")
    assert window.reads("pinComplaint").startswith("Đã nhập sai nhiều lần.")


def test_switching_keeps_the_page_and_what_is_half_typed(
    window: WindowRobot, supervisor: StaffMember
) -> None:
    window.slowly()
    window.go(2)
    window.types("0011")
    window.press(Qt.Key.Key_F12)
    window.press(Qt.Key.Key_Escape)
    window.press(Qt.Key.Key_3)
    window.qtbot.waitUntil(lambda: window.focus == "pin")
    window.gives_pin(THU)
    assert window.session.user == supervisor
    assert window.page == "intake"
    assert window.field("id_number") == "0011"


# -- badges ----------------------------------------------------------------------------------------


def test_a_clerk_takes_over_by_badge_alone(
    window: WindowRobot, office: Office, clerk: StaffMember, boss: StaffMember
) -> None:
    window.session.take_over(boss)
    window.press(Qt.Key.Key_F12)
    window.scan(badge(office, clerk))
    assert not window.session.locked
    assert window.session.user == clerk


def test_a_supervisors_badge_asks_for_the_pin_on_the_lock_screen(
    window: WindowRobot, office: Office, supervisor: StaffMember
) -> None:
    code = badge(office, supervisor)
    window.press(Qt.Key.Key_F12)
    window.scan(code)
    assert window.session.locked
    assert window.reads("pinOf") == "Nguyễn Thị Thu"
    window.gives_pin(THU)
    assert window.session.user == supervisor


def test_a_supervisors_badge_asks_for_the_pin_over_the_page_and_escape_leaves_all_as_it_was(
    window: WindowRobot, office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    code = badge(office, supervisor)
    window.slowly()
    window.go(2)
    window.types("0011")
    window.scan(code)
    sheet = window.window.findChild(BadgeSheet)
    assert sheet is not None
    assert window.focus == "pin"
    Hands(window.qtbot, sheet).press(Qt.Key.Key_Escape)
    # As a window manager does once what lay over it is gone.
    window.window.activateWindow()
    window.qtbot.waitUntil(window.window.isActiveWindow)
    assert window.session.user == clerk
    window.scan(code)
    window.gives_pin(THU)
    assert window.session.user == supervisor
    assert window.field("id_number") == "0011"


def test_a_badge_that_is_worth_nothing_any_more_is_said_on_the_lock_screen(
    window: WindowRobot, office: Office, supervisor: StaffMember
) -> None:
    old = badge(office, supervisor)
    badge(office, supervisor)
    window.press(Qt.Key.Key_F12)
    window.scan(old)
    assert window.session.locked
    assert "không còn hiệu lực" in window.reads("lockSays")


def test_the_scan_of_a_dossier_does_not_unlock(
    window: WindowRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    window.press(Qt.Key.Key_F12)
    window.scan(payload(dossier))
    assert window.session.locked
    assert not window.sees(dossier.number)


# -- left alone ------------------------------------------------------------------------------------


def test_a_window_that_is_left_alone_locks_itself_and_keeps_everything(
    window: WindowRobot, clock: StoppedClock
) -> None:
    window.slowly()
    window.go(2)
    window.types("0011")
    a_minute_later(window, clock, HUE.lock_minutes - 1)
    assert not window.session.locked
    a_minute_later(window, clock, 1)
    assert window.session.locked
    window.gives_pin(HANH)
    assert window.field("id_number") == "0011"


def by_key(window: WindowRobot, _code: str) -> None:
    QTest.keyClick(window.window.windowHandle(), Qt.Key.Key_Shift)


def by_mouse(window: WindowRobot, _code: str) -> None:
    QTest.mouseMove(window.window.windowHandle(), window.window.rect().center())


def by_scan(window: WindowRobot, code: str) -> None:
    window.scan(code)


@pytest.mark.parametrize("touch", [by_key, by_mouse, by_scan])
def test_keys_the_mouse_and_scans_keep_it_open(
    *,
    window: WindowRobot,
    office: Office,
    clerk: StaffMember,
    clock: StoppedClock,
    touch: Callable[[WindowRobot, str], None],
) -> None:
    dossier = received(office, clerk.id)
    a_minute_later(window, clock, HUE.lock_minutes - 1)
    touch(window, payload(dossier))
    a_minute_later(window, clock, HUE.lock_minutes - 1)
    assert not window.session.locked
    a_minute_later(window, clock, 1)
    assert window.session.locked


def test_an_office_may_leave_its_windows_open(
    window: WindowRobot, office: Office, boss: StaffMember, clock: StoppedClock
) -> None:
    office.administration.set_office(
        replace(HUE, lock_minutes=0), office.administration.station(), by=boss.id
    )
    window.settle()
    a_minute_later(window, clock, 600)
    assert not window.session.locked


def test_a_clock_that_is_put_back_does_not_keep_a_window_open_for_ever(
    window: WindowRobot, clock: StoppedClock
) -> None:
    a_minute_later(window, clock, -600)
    a_minute_later(window, clock, HUE.lock_minutes)
    assert window.session.locked


def test_a_sheet_that_lies_open_is_put_away_with_what_is_typed_and_comes_back(
    window: WindowRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    window.scan(payload(dossier))
    window.press(Qt.Key.Key_N, modifier=Qt.KeyboardModifier.ControlModifier)
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    window.slowly()
    window.settle()
    typed = window.focus
    Hands(window.qtbot, sheet).types("Gặp lại chiều nay")
    a_minute_later(window, clock, HUE.lock_minutes)
    assert window.session.locked
    assert QApplication.activeModalWidget() is None
    assert not any(one.isVisible() for one in sheet.findChildren(QLabel))
    window.gives_pin(HANH)
    assert QApplication.activeModalWidget() is sheet
    window.qtbot.waitUntil(lambda: window.focus == typed)
    here = QApplication.focusWidget()
    assert isinstance(here, LinesBox)
    assert here.text() == "Gặp lại chiều nay"


def test_f12_on_an_open_sheet_locks_too(
    window: WindowRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    window.scan(payload(dossier))
    window.press(Qt.Key.Key_N, modifier=Qt.KeyboardModifier.ControlModifier)
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    window.settle()
    QTest.keyClick(sheet.windowHandle(), Qt.Key.Key_F12)
    assert window.session.locked
    assert not sheet.isVisible()
    assert not any(one.isVisible() for one in window.window.findChildren(QWidget, "scrim"))


def test_whoever_leaves_the_office_is_not_on_duty_any_more(
    window: WindowRobot, office: Office, clerk: StaffMember, boss: StaffMember
) -> None:
    office.administration.set_staff(replace(clerk, active=False), by=boss.id)
    window.settle()
    assert window.session.locked
    assert not window.sees("Lê Thị Hạnh")
