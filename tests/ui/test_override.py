"""A supervisor confirms at the clerk's counter: theirs is the act, the clerk's the counter."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.papers import payload
from counter_app.rules.dossier import Dossier
from counter_app.rules.numbers import Payload
from counter_app.rules.staff import Role, StaffMember
from db import SqliteStore
from tests.conftest import HUE, received
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL, Hands
from tests.ui.robots.window import WindowRobot
from ui.act_sheet import ActSheet
from ui.dossier_menu import ActsSheet
from ui.forms import TextBox
from ui.override import OverrideSheet

pytestmark = pytest.mark.usefixtures("dressed")
THU = "471902"


@pytest.fixture
def boss(office: Office) -> StaffMember:
    return office.administration.staff()[0]


@pytest.fixture
def window(
    *,
    qtbot: QtBot,
    store: SqliteStore,
    office: Office,
    clock: StoppedClock,
    clerk: StaffMember,
    supervisor: StaffMember,
    boss: StaffMember,
    tmp_path: Path,
) -> Iterator[WindowRobot]:
    """Hạnh's window; Thu has a PIN, the administrator has none."""
    office.people.set_pin(supervisor.id, THU, by=boss.id)
    robot = WindowRobot(qtbot, store, office, clock, user=clerk, folder=tmp_path)
    robot.slowly()
    yield robot
    robot.goes_home()


@pytest.fixture
def late(office: Office, clerk: StaffMember) -> Dossier:
    """A dossier whose day is near."""
    return received(office, clerk.id, at="2026-11-17T09:00")


def in_front(window: WindowRobot, kind: type[QWidget]) -> Hands:
    """Sit down before the sheet that lies in front."""
    window.settle()
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, kind), sheet
    # As a window manager does once what lay over it is gone.
    sheet.activateWindow()
    window.qtbot.waitUntil(sheet.isActiveWindow)
    return Hands(window.qtbot, sheet)


def at_the_window(window: WindowRobot) -> None:
    """Sit down before the window once no sheet lies over it, as a window manager lets one."""
    window.settle()
    window.window.activateWindow()
    window.qtbot.waitUntil(window.window.isActiveWindow)
    window.slowly()


def puts_off(window: WindowRobot, dossier: Dossier) -> Hands:
    """Fill in an apology on the card, press F9, and sit down before what asks who confirms."""
    sheet = opens_apology(window, dossier)
    assert isinstance(sheet.widget, ActSheet)
    reason = sheet.find(QWidget, "reason")
    reason.setFocus()
    sheet.types("Chờ kết quả thẩm định")
    sheet.press(Qt.Key.Key_F9)
    return in_front(window, OverrideSheet)


def test_the_supervisor_confirms_by_number_and_pin_and_the_clerk_stays_on_duty(
    window: WindowRobot, office: Office, clerk: StaffMember, late: Dossier
) -> None:
    ask = puts_off(window, late)
    assert "Lê Thị Hạnh chưa được phân quyền" in ask.reads("text")
    assert [button for button in ask.shown() if button in {"Trần Quốc Bảo", "Nguyễn Thị Thu"}]
    assert "Lê Thị Hạnh" not in ask.shown()
    window.slowly()
    ask.press(Qt.Key.Key_2)
    window.qtbot.waitUntil(lambda: window.focus == "pin")
    assert ask.reads("confirmedName") == "Nguyễn Thị Thu"
    window.gives_pin("111999")
    assert ask.reads("pinComplaint") == "Mã PIN của Nguyễn Thị Thu không đúng."
    window.gives_pin(THU)
    window.settle()
    assert QApplication.activeModalWidget() is None
    card = office.inquiry.card(late.id)
    assert card.dossier.due_at > late.due_at
    put_off = [one for one in card.timeline if one.fact.kind == "dossier.reappointed"]
    assert [one.actor for one in put_off] == ["Nguyễn Thị Thu"]
    assert window.session.user == clerk
    assert window.session.by == clerk.id


def test_escape_leaves_the_sheet_as_it_was_filled_in(
    window: WindowRobot, office: Office, late: Dossier
) -> None:
    ask = puts_off(window, late)
    ask.press(Qt.Key.Key_Escape)
    sheet = in_front(window, ActSheet)
    assert "chưa được phân quyền" in sheet.reads("actRefusal")
    sheet.press(Qt.Key.Key_F9)
    in_front(window, OverrideSheet)
    assert office.inquiry.card(late.id).dossier.due_at == late.due_at


def test_a_supervisors_badge_and_pin_confirm_too(
    window: WindowRobot, office: Office, supervisor: StaffMember, boss: StaffMember, late: Dossier
) -> None:
    number = office.people.new_badge(supervisor.id, by=boss.id)
    puts_off(window, late)
    window.scan(str(Payload.badge(number, HUE.centre)))
    window.gives_pin(THU)
    window.settle()
    assert office.inquiry.card(late.id).dossier.due_at > late.due_at


def test_a_clerks_badge_confirms_nothing(
    window: WindowRobot, office: Office, boss: StaffMember, late: Dossier
) -> None:
    other = office.administration.add_staff("Phạm Minh Khôi", Role.CLERK, by=boss.id)
    number = office.people.new_badge(other.id, by=boss.id)
    ask = puts_off(window, late)
    window.scan(str(Payload.badge(number, HUE.centre)))
    window.settle()
    assert "Phạm Minh Khôi chưa được phân quyền" in ask.reads("overrideRefusal")
    assert office.inquiry.card(late.id).dossier.due_at == late.due_at


def test_the_clock_is_confirmed_at_the_clerks_counter(
    window: WindowRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    first = received(office, clerk.id)
    clock.pass_(hours=-3)
    window.go(3)
    window.types(first.number)
    window.enter()
    window.press(Qt.Key.Key_F9)
    window.click("confirmClock")
    ask = in_front(window, OverrideSheet)
    ask.press(Qt.Key.Key_2)
    window.gives_pin(THU)
    window.settle()
    assert window.reads("clockTrouble") == ""
    assert window.told.startswith("Đã xác nhận giờ máy 06:41 23/11/2026")
    assert window.session.user == clerk


def test_an_administrator_confirms_in_quan_tri_what_the_clerk_filled_in(
    window: WindowRobot, office: Office, boss: StaffMember, clerk: StaffMember
) -> None:
    office.people.set_pin(boss.id, "258013", by=boss.id)
    window.window.go("administration", "office")
    window.settle()
    part = Hands(window.qtbot, window.window.page)
    place = part.find(TextBox, "place")
    place.setFocus()
    place.selectAll()
    part.types("A Lưới")
    part.press(Qt.Key.Key_F9)
    confirms = in_front(window, OverrideSheet)
    confirms.types("258013")
    confirms.enter()
    window.settle()
    assert office.administration.settings().place == "A Lưới"
    assert part.reads("officeRefusal") == ""
    assert window.window.page is part.widget
    assert window.session.user == clerk


# -- asked at the start ----------------------------------------------------------------------------


def opens_apology(window: WindowRobot, dossier: Dossier) -> Hands:
    """Open the sheet of an apology on the card, and sit down before it."""
    window.scan(payload(dossier))
    window.press(Qt.Key.Key_K, modifier=CTRL)
    menu = in_front(window, ActsSheet)
    offers = [row[1] for row in menu.rows("otherActs")]
    place = next(n for n, text in enumerate(offers) if text.startswith("Xin lỗi, hẹn lại"))
    menu.press(Qt.Key(Qt.Key.Key_1 + place))
    return in_front(window, ActSheet)


def test_who_may_not_alone_reads_so_when_the_sheet_opens_and_not_after_it_is_filled_in(
    window: WindowRobot, late: Dossier
) -> None:
    sheet = opens_apology(window, late)
    assert sheet.reads("askedFirst").startswith("Việc này cần người phụ trách xác nhận")
    assert sheet.reads("confirmFirst")


def test_who_confirms_first_is_not_asked_again_for_this_sheet(
    window: WindowRobot, office: Office, clerk: StaffMember, late: Dossier
) -> None:
    sheet = opens_apology(window, late)
    sheet.click("confirmFirst")
    in_front(window, OverrideSheet).press(Qt.Key.Key_2)
    window.gives_pin(THU)
    window.settle()
    sheet = in_front(window, ActSheet)
    assert sheet.reads("askedFirst").startswith("Nguyễn Thị Thu đã xác nhận")
    assert not sheet.reads("confirmFirst")
    assert window.session.by == clerk.id
    sheet.find(QWidget, "reason").setFocus()
    sheet.types("Chờ kết quả thẩm định")
    sheet.press(Qt.Key.Key_F9)
    window.settle()
    assert QApplication.activeModalWidget() is None
    put_off = [
        one
        for one in office.inquiry.card(late.id).timeline
        if one.fact.kind == "dossier.reappointed"
    ]
    assert [one.actor for one in put_off] == ["Nguyễn Thị Thu"]
    assert window.session.by == clerk.id
    # The next sheet asks anew.
    other = received(office, clerk.id, "Trần Văn Bình", at="2026-11-17T10:00")
    at_the_window(window)
    asked = opens_apology(window, other).reads("askedFirst")
    assert asked.startswith("Việc này cần người phụ trách xác nhận")


def test_a_confirmation_ends_with_who_was_on_duty(
    window: WindowRobot, office: Office, boss: StaffMember, late: Dossier
) -> None:
    other = office.administration.add_staff("Phạm Minh Khôi", Role.CLERK, by=boss.id)
    sheet = opens_apology(window, late)
    sheet.click("confirmFirst")
    in_front(window, OverrideSheet).press(Qt.Key.Key_2)
    window.gives_pin(THU)
    window.settle()
    sheet = in_front(window, ActSheet)
    window.session.take_over(other)
    assert sheet.reads("askedFirst").startswith("Việc này cần người phụ trách xác nhận")
    assert sheet.reads("confirmFirst")


def test_a_supervisor_is_asked_nothing(
    window: WindowRobot, supervisor: StaffMember, late: Dossier
) -> None:
    window.session.take_over(supervisor)
    assert opens_apology(window, late).reads("askedFirst") == ""


def test_closing_the_day_says_at_the_start_who_confirms(
    window: WindowRobot, office: Office, supervisor: StaffMember
) -> None:
    window.window.go("reports")
    window.settle()
    window.click("beginClosing")
    window.settle()
    assert window.reads("askedFirst").startswith("Việc này cần người phụ trách xác nhận")
    window.click("confirmFirst")
    in_front(window, OverrideSheet).press(Qt.Key.Key_2)
    window.gives_pin(THU)
    window.settle()
    assert window.reads("askedFirst").startswith("Nguyễn Thị Thu đã xác nhận")
    at_the_window(window)
    window.press(Qt.Key.Key_F9)
    window.settle()
    state = office.closing.day_state(date(2026, 11, 23))
    assert (state.closed, state.closed_by) == (True, supervisor.name)
