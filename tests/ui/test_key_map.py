"""The map at F1: what can be pressed here, then anywhere; as this computer's keys are."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.doubles import StoppedClock
from tests.ui.robots.window import WindowRobot
from ui import keys
from ui.widgets import Heading, KeyCap, Line

pytestmark = pytest.mark.usefixtures("dressed")


Open = Callable[[], WindowRobot]


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

    def open_() -> WindowRobot:
        robot = WindowRobot(qtbot, store, office, clock, user=clerk, folder=tmp_path)
        opened.append(robot)
        qtbot.waitUntil(robot.window.isActiveWindow)
        return robot

    yield open_
    for robot in opened:
        robot.goes_home()
    keys.use({})


@pytest.fixture
def window(open_window: Open) -> WindowRobot:
    return open_window()


def _map(window: WindowRobot) -> QWidget:
    return window.find(QWidget, "keyMap")


def _told(window: WindowRobot) -> dict[str, dict[str, str]]:
    """Return under each title what is said of each key."""
    told: dict[str, dict[str, str]] = {}
    area = _map(window).findChild(QScrollArea)
    inside = None if area is None else area.widget()
    assert inside is not None
    for column in inside.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        title = column.findChild(Heading)
        if title is not None and column.isVisible():
            caps = [cap.text() for cap in column.findChildren(KeyCap)]
            lines = [line.text() for line in column.findChildren(Line)]
            told[title.text()] = dict(zip(caps, lines, strict=True))
    return told


def test_f1_says_first_what_can_be_pressed_on_this_page(window: WindowRobot) -> None:
    window.go(2)
    window.press(Qt.Key.Key_F1)
    here, anywhere = _told(window).items()
    assert here[0] == "Ở trang này: Tiếp nhận"
    assert here[1]["F9"] == "Lưu và in biên nhận"
    assert here[1]["F6"] == "Bổ sung: in phiếu, chưa tiếp nhận"
    assert here[1]["1 … 9"] == "Đánh dấu giấy tờ đã nộp"
    assert next(iter(here[1])) == "F9"
    assert anywhere[0] == "Ở mọi trang"
    assert anywhere[1]["F12"] == "Khóa quầy, đổi người trực"
    assert anywhere[1]["Ctrl+1 … 7"] == "Chuyển trang"
    assert "F8" not in anywhere[1]


def test_another_page_has_another_map(window: WindowRobot) -> None:
    window.go(2)
    window.press(Qt.Key.Key_F1)
    window.press(Qt.Key.Key_Escape)
    window.go(3)
    window.press(Qt.Key.Key_F1)
    here = _told(window)["Ở trang này: Bàn giao"]
    assert here["Ctrl+B"] == "Kiểm bàn"
    assert here["Ctrl+L"] == "Chênh lệch"
    assert "F6" not in here


def test_the_map_shows_the_keys_that_are_pressed_here(open_window: Open) -> None:
    keys.use({"F1": "Ctrl+F1", "F9": "F11", "F11": "F9", "Ctrl+1": "Ctrl+F2"})
    robot = open_window()
    robot.go(2)
    robot.press(Qt.Key.Key_F1)
    assert not robot.widget.findChildren(QWidget, "keyMap")
    robot.press(Qt.Key.Key_F1, modifier=Qt.KeyboardModifier.ControlModifier)
    told = _told(robot)
    assert told["Ở trang này: Tiếp nhận"]["F11"] == "Lưu và in biên nhận"
    assert told["Ở mọi trang"]["Ctrl+F1"] == "Bảng phím tắt này"
    assert told["Ở mọi trang"]["Ctrl+F2"] == "Sang trang Hôm nay"
    assert told["Ở mọi trang"]["Ctrl+1 … 7"] == "Chuyển trang"


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_A, Qt.Key.Key_Escape, Qt.Key.Key_F9, Qt.Key.Key_F1, Qt.Key.Key_Tab]
)
def test_any_key_closes_the_map_and_does_nothing_else(window: WindowRobot, key: Qt.Key) -> None:
    window.go(2)
    before = window.focus
    window.press(Qt.Key.Key_F1)
    window.press(key)
    # Where nothing is typed, a letter is held until no scan can follow it.
    window.qtbot.waitUntil(lambda: not _map(window).isVisible())
    assert window.focus == before
    assert window.field("name") == ""


def test_on_a_small_screen_the_arrows_walk_through_the_map(window: WindowRobot) -> None:
    window.go(3)
    window.window.resize(910, 512)
    window.settle()
    window.press(Qt.Key.Key_F1)
    area = _map(window).findChild(QScrollArea)
    assert area is not None
    assert area.horizontalScrollBar().maximum() == 0
    bar = area.verticalScrollBar()
    assert _map(window).findChild(QWidget, "keyMapScrolls").isVisible() == (bar.maximum() > 0)  # pyright: ignore[reportOptionalMemberAccess]
    window.press(Qt.Key.Key_PageDown, Qt.Key.Key_Down)
    assert bar.value() == bar.maximum()
    window.press(Qt.Key.Key_Home)
    assert bar.value() == 0
    assert _map(window).isVisible()
