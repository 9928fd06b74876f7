"""From Quản trị to the counter: a key chosen there is the one that works, shows and is kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_app.__main__ import build
from db import SqliteStore
from tests.doubles import InlineBackground, StoppedClock
from ui import keys
from ui.assembly import NoPrinters, Program
from ui.main_window import MainWindow
from ui.widgets import ActionButton, KeyCap

pytestmark = pytest.mark.usefixtures("dressed", "office")
CTRL = Qt.KeyboardModifier.ControlModifier


class Computer:
    """The program on a computer that remembers its keys in a folder."""

    def __init__(self, qtbot: QtBot, store: SqliteStore, clock: StoppedClock, folder: Path) -> None:
        self.program: Program = build(
            store, clock, folder=folder, system=NoPrinters(), background=InlineBackground
        )
        self._open = True
        self.window.show()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.settle()

    @property
    def window(self) -> MainWindow:
        window = self.program.window
        assert isinstance(window, MainWindow)
        return window

    def settle(self) -> None:
        """Let the window be made anew."""
        for _ in range(2):
            QTest.qWait(0)
        assert self.window.page_name

    def press(self, *strokes: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        """Press keys where the focus is."""
        for key in strokes:
            here = QApplication.focusWidget() or self.window
            QTest.keyClick(here, key, held or Qt.KeyboardModifier.NoModifier)
            self.settle()

    def goes_home(self) -> None:
        """Close the program, once."""
        if self._open:
            self._open = False
            self.program.close()

    def part(self, name: str) -> QWidget:
        """Return a part of the page that is shown."""
        found = self.window.page.findChild(QWidget, name)
        assert found is not None, name
        return found


@pytest.fixture
def computer(
    qtbot: QtBot, store: SqliteStore, clock: StoppedClock, tmp_path: Path
) -> Iterator[Computer]:
    made = Computer(qtbot, store, clock, tmp_path)
    yield made
    made.goes_home()
    keys.use({})


def test_a_key_chosen_in_administration_works_at_once_and_is_kept(
    computer: Computer, qtbot: QtBot, store: SqliteStore, clock: StoppedClock, tmp_path: Path
) -> None:
    computer.window.go("administration", "keys")
    computer.settle()
    computer.part("keyRows").setFocus()
    computer.press(*[Qt.Key.Key_Down] * keys.CHANGEABLE.index("F2"))
    computer.press(Qt.Key.Key_Return)
    computer.press(Qt.Key.Key_F5, held=CTRL)
    before = computer.window
    computer.press(Qt.Key.Key_F9)
    assert computer.window is not before
    assert computer.window.page_name == "administration"
    caps = [cap.text() for cap in computer.window.findChildren(KeyCap)]
    assert "Ctrl+F5" in caps
    qtbot.waitUntil(computer.window.isActiveWindow)
    computer.press(Qt.Key.Key_F2)
    assert getattr(QApplication.focusWidget(), "objectName", str)() != "scanBox"
    computer.press(Qt.Key.Key_F5, held=CTRL)
    assert getattr(QApplication.focusWidget(), "objectName", str)() == "scanBox"
    computer.goes_home()
    keys.use({})
    again = Computer(qtbot, store, clock, tmp_path)
    assert keys.changes() == {"F2": "Ctrl+F5"}
    again.goes_home()


def test_keys_that_cannot_hold_in_the_settings_keep_nobody_from_starting(
    computer: Computer,
) -> None:
    computer.program.appearance.choose_keys({"F9": "F10", "Enter": "F3", "F8": "Ctrl+F8"})
    computer.settle()
    computer.window.go("intake")
    save = computer.part("save")
    assert isinstance(save, ActionButton)
    assert (keys.cap("F9"), keys.cap("F8")) == ("F9", "Ctrl+F8")
