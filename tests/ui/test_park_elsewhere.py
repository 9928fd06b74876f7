"""F8 where nothing can be put aside, and a menu that is open when a paper is scanned."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.papers import payload
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import received
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.window import WindowRobot

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def window(
    *,
    qtbot: QtBot,
    store: SqliteStore,
    office: Office,
    clock: StoppedClock,
    clerk: StaffMember,
    tmp_path: Path,
) -> Iterator[WindowRobot]:
    robot = WindowRobot(qtbot, store, office, clock, user=clerk, folder=tmp_path)
    robot.slowly()
    yield robot
    robot.goes_home()


@pytest.mark.parametrize("page", [1, 3, 4, 5, 6, 7])
def test_f8_says_where_it_works(window: WindowRobot, office: Office, page: int) -> None:
    window.go(page)
    window.press(Qt.Key.Key_F8)
    assert window.told == "F8 tạm giữ hồ sơ đang nhập, chỉ ở trang Tiếp nhận (Ctrl+2)."
    assert office.reception.drafts() == []


def test_f8_elsewhere_says_what_waits_and_how_to_come_to_it(
    window: WindowRobot, office: Office
) -> None:
    window.go(2)
    window.types("001185012345")
    window.press(Qt.Key.Key_F8)
    assert len(office.reception.drafts()) == 1
    window.go(5)
    window.press(Qt.Key.Key_F8)
    assert window.page == "register"
    assert window.told == "Đang tạm giữ 1 hồ sơ: bấm Ctrl+2 rồi F8 để mở."


def test_f8_while_locked_says_nothing(window: WindowRobot) -> None:
    window.press(Qt.Key.Key_F12)
    window.press(Qt.Key.Key_F8)
    assert window.told == ""


@pytest.mark.qt_log_ignore(
    "^This plugin does not support (grabbing the keyboard|raise|propagateSizeHints)"
)
def test_a_paper_that_is_scanned_shuts_the_menu_and_is_opened(
    window: WindowRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    window.go(2)
    window.types("Nguyễn")
    window.press(Qt.Key.Key_K, modifier=CTRL)
    assert QApplication.activePopupWidget() is not None
    window.scan(payload(dossier))
    assert QApplication.activePopupWidget() is None
    assert window.reads("number") == dossier.number
