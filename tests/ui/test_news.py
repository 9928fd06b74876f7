"""What is new: told once after an update, to nobody who is in the middle of something."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from counter_app import __version__
from counter_app.desks import Office
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.doubles import StoppedClock
from tests.ui.robots.window import WindowRobot
from ui import news
from ui.guide import NEWS, UserGuide
from ui.news import News

pytestmark = pytest.mark.usefixtures("dressed")

SHIFT = Qt.KeyboardModifier.ShiftModifier
NOTES = "# Có gì mới\n\n## 0.10.0\n\n- Mười.\n\n## 0.9.0\n\n- Chín.\n\n## 0.2.0\n\n- Hai.\n"
LAST = "news/version"
PIN = "493817"
Open = Callable[..., WindowRobot]


@pytest.fixture
def machine(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def open_window(
    *,
    qtbot: QtBot,
    store: SqliteStore,
    office: Office,
    clock: StoppedClock,
    clerk: StaffMember,
    tmp_path: Path,
    machine: QSettings,
) -> Iterator[Open]:
    opened: list[WindowRobot] = []

    def open_(*, sign_in: bool = False) -> WindowRobot:
        robot = WindowRobot(
            qtbot,
            store,
            office,
            clock,
            user=clerk,
            folder=tmp_path,
            settings=machine,
            sign_in=sign_in,
        )
        robot.settle()
        opened.append(robot)
        return robot

    yield open_
    for robot in opened:
        robot.goes_home()


# -- which notes ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("last", "now", "told"),
    [
        ("0.2.0", "0.9.0", ["Chín."]),
        ("0.2.0", "0.10.0", ["Mười.", "Chín."]),
        ("0.9.0", "0.10.0", ["Mười."]),
        ("0.10.0", "0.10.0", []),
        ("0.10.0", "0.9.0", []),
        ("0.1.0", "0.2.0", ["Hai."]),
        ("0.2.0", "0.8.0", []),
    ],
)
def test_the_notes_between_two_versions_are_those_after_the_one_that_ran_last(
    machine: QSettings, last: str, now: str, told: list[str]
) -> None:
    machine.setValue(LAST, last)
    fresh = News(machine, version=now, notes=NOTES).fresh
    assert [word for word in ("Mười.", "Chín.", "Hai.") if word in fresh] == told
    assert bool(fresh) == bool(told)


def test_a_computer_on_which_the_program_never_ran_hears_nothing(machine: QSettings) -> None:
    assert News(machine, version="0.10.0", notes=NOTES).fresh == ""
    assert machine.value(LAST) == "0.10.0"


def test_an_update_is_told_once(machine: QSettings) -> None:
    machine.setValue(LAST, "0.2.0")
    assert News(machine, version="0.9.0", notes=NOTES).fresh
    assert not News(machine, version="0.9.0", notes=NOTES).fresh


def test_the_shipped_notes_speak_of_this_version() -> None:
    assert news.since(news.whole(), "", __version__)


# -- in the window -------------------------------------------------------------------------------


def test_the_first_start_after_an_update_says_so_beside_the_scan_box(
    open_window: Open, machine: QSettings
) -> None:
    machine.setValue(LAST, "0.0.1")
    window = open_window()
    assert window.told == f"Bản {__version__} có điều mới. Bấm Shift+F1 để xem."
    window.press(Qt.Key.Key_F1, modifier=SHIFT)
    sheet = window.window.findChild(UserGuide)
    assert isinstance(sheet, UserGuide)
    assert sheet.chapter == NEWS
    text = sheet.findChild(QTextBrowser, "guideText")
    assert isinstance(text, QTextBrowser)
    assert f"\n{__version__}\n" in text.toPlainText()
    sheet.reject()


def test_the_second_start_says_nothing(open_window: Open, machine: QSettings) -> None:
    machine.setValue(LAST, "0.0.1")
    assert open_window().told
    assert open_window().told == ""


def test_the_very_first_start_says_nothing(open_window: Open) -> None:
    assert open_window().told == ""


def test_the_guide_opens_at_the_page_one_is_on(open_window: Open) -> None:
    window = open_window()
    window.go(3)
    window.press(Qt.Key.Key_F1, modifier=SHIFT)
    sheet = window.window.findChild(UserGuide)
    assert isinstance(sheet, UserGuide)
    assert sheet.chapter == "handover"
    sheet.reject()


def test_whoever_has_to_sign_in_hears_the_news_after_it(
    open_window: Open, machine: QSettings, office: Office, clerk: StaffMember
) -> None:
    machine.setValue(LAST, "0.0.1")
    office.people.set_pin(clerk.id, PIN, by=clerk.id)
    window = open_window(sign_in=True)
    assert window.session.locked
    assert machine.value(LAST) == "0.0.1"
    window.gives_pin(PIN)
    assert not window.session.locked
    window.settle()
    assert __version__ in window.told
    assert machine.value(LAST) == __version__


# -- a PIN from the command line -----------------------------------------------------------------


def test_a_pin_that_came_from_the_command_line_is_told_at_the_start(
    open_window: Open, office: Office, clerk: StaffMember
) -> None:
    drawn = office.people.reset_pin(clerk.id, account="quay03")
    robot = open_window(sign_in=True)
    assert robot.session.locked
    robot.types(drawn)
    robot.enter()
    robot.qtbot.waitUntil(lambda: not robot.session.locked)
    said = f"Mã PIN của {clerk.name} đã đặt lại bằng dòng lệnh"
    robot.qtbot.waitUntil(lambda: robot.sees(said))


def test_a_pin_that_was_chosen_since_is_nothing_to_tell(
    open_window: Open, office: Office, clerk: StaffMember
) -> None:
    drawn = office.people.reset_pin(clerk.id, account="quay03")
    office.people.set_pin(clerk.id, PIN, by=clerk.id, old=drawn)
    robot = open_window()
    robot.qtbot.wait(50)
    assert not robot.sees("bằng dòng lệnh")
