"""The map at F1: what can be pressed here, then anywhere; as this computer's keys are."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import received
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


def _maps(window: QWidget) -> list[QWidget]:
    """Return the maps that can be seen in a window."""
    return [one for one in window.findChildren(QWidget, "keyMap") if one.isVisible()]


def _map(window: WindowRobot) -> QWidget:
    (shown,) = _maps(window.window)
    return shown


def over_shown() -> QWidget:
    """Return the map that lies over a sheet."""
    over = QApplication.activeModalWidget()
    assert over is not None
    assert over.objectName() == "keyMapOver"
    return over


def _told(window: WindowRobot | QWidget) -> dict[str, dict[str, str]]:
    """Return under each title what is said of each key."""
    told: dict[str, dict[str, str]] = {}
    (shown,) = _maps(window.window if isinstance(window, WindowRobot) else window)
    area = shown.findChild(QScrollArea)
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
    assert here[1]["F9"] == "Lưu và in giấy tiếp nhận"
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
    assert told["Ở trang này: Tiếp nhận"]["F11"] == "Lưu và in giấy tiếp nhận"
    assert told["Ở mọi trang"]["Ctrl+F1"] == "Bảng phím tắt này"
    anywhere = told["Ở mọi trang"]
    assert anywhere["Ctrl+F2"] == "Sang trang Hôm nay"
    assert anywhere["Ctrl+2"] == "Sang trang Tiếp nhận"
    assert anywhere["Ctrl+7"] == "Sang trang Quản trị"
    assert "Ctrl+1" not in anywhere
    assert "Ctrl+1 … 7" not in anywhere


def test_keys_of_one_letter_stand_on_the_map_where_they_are_heard(window: WindowRobot) -> None:
    window.go(2)
    window.press(Qt.Key.Key_F1)
    here = _told(window)["Ở trang này: Tiếp nhận"]
    assert here["K"] == "Đổi loại của giấy tờ đang chọn"
    assert here["0"] == "Đánh dấu tất cả giấy tờ, hoặc bỏ hết"
    assert here["+"] == "Thêm một bản vào giấy tờ đang chọn"
    assert here["−"] == "Bớt một bản của giấy tờ đang chọn"
    window.press(Qt.Key.Key_Escape)
    window.go(3)
    window.press(Qt.Key.Key_F1)
    assert "+" not in _told(window)["Ở trang này: Bàn giao"]


def test_f1_on_an_open_sheet_tells_of_the_keys_of_the_sheet(
    window: WindowRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    window.window.go("dossier", dossier.id)
    window.press(Qt.Key.Key_F7)
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    window.settle()
    QTest.keyClick(sheet.windowHandle(), Qt.Key.Key_F1)
    over = QApplication.activeModalWidget()
    assert over is not None
    assert over.objectName() == "keyMapOver"
    first, anywhere = _told(over).items()
    assert first[0] == f"Ở bảng này: {sheet.windowTitle()}"
    assert next(iter(first[1])) == "F9"
    assert anywhere[1]["F12"] == "Khóa quầy, đổi người trực"
    assert "Ctrl+1 … 7" not in anywhere[1]
    window.settle()
    QTest.keyClick(over.windowHandle(), Qt.Key.Key_A)
    window.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is sheet)
    window.settle()
    QTest.keyClick(sheet.windowHandle(), Qt.Key.Key_F1)
    window.settle()
    QTest.keyClick(over_shown().windowHandle(), Qt.Key.Key_F1)
    window.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is sheet)


def test_locking_takes_the_map_over_a_sheet_away_and_brings_the_sheet_back_alone(
    window: WindowRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    window.window.go("dossier", dossier.id)
    window.press(Qt.Key.Key_F7)
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    window.settle()
    QTest.keyClick(sheet.windowHandle(), Qt.Key.Key_F1)
    window.settle()
    QTest.keyClick(over_shown().windowHandle(), Qt.Key.Key_F12)
    assert QApplication.activeModalWidget() is None
    window.press(Qt.Key.Key_1)
    window.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is sheet)


def test_f1_on_the_lock_screen_tells_how_to_take_over(window: WindowRobot) -> None:
    window.press(Qt.Key.Key_F12)
    window.press(Qt.Key.Key_F1)
    first, anywhere = _told(window).items()
    assert first[0] == "Ở trang này: Quầy đang khóa"
    assert first[1]["1 … 9"] == "Chọn người trực"
    assert first[1]["Enter"] == "Nhận quầy: người đang chọn, hoặc mã PIN vừa gõ"
    assert set(anywhere[1]) <= {"F1", "Tab", "Máy quét"}
    window.press(Qt.Key.Key_1)
    assert _maps(window.window) == []
    assert window.session.locked


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_A, Qt.Key.Key_Escape, Qt.Key.Key_F9, Qt.Key.Key_F1, Qt.Key.Key_Tab]
)
def test_any_key_closes_the_map_and_does_nothing_else(window: WindowRobot, key: Qt.Key) -> None:
    window.go(2)
    before = window.focus
    window.press(Qt.Key.Key_F1)
    window.press(key)
    # Where nothing is typed, a letter is held until no scan can follow it.
    window.qtbot.waitUntil(lambda: not _maps(window.window))
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
    assert len(_maps(window.window)) == 1
