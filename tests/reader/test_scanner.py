"""A scanner works beside a screen reader, which is asked about every key before it is pressed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ui.hands import turn
from ui.scan import ScanFilter

CODE = "1003261123000011"
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})


class Reader(QObject):
    """Keeps every key that comes to a window and gives copies of them back, as Qt does on Linux."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: list[tuple[QObject, QKeyEvent]] = []

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:  # noqa: N802 - Qt's name
        """Keep what comes from the keyboard."""
        if event.type() not in _KEYS or not isinstance(watched, QWindow):
            return False
        if not event.spontaneous() or not isinstance(event, QKeyEvent):
            return False
        copy = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
        self._kept.append((watched, copy))
        return True

    def answers(self) -> None:
        """Give all keys back: the reader wants none of them."""
        kept, self._kept = self._kept, []
        for window, event in kept:
            QCoreApplication.postEvent(window, event)
        turn()


@pytest.fixture
def reader(qapp: QApplication) -> Iterator[Reader]:
    reader = Reader()
    qapp.installEventFilter(reader)
    yield reader
    qapp.removeEventFilter(reader)


class Counter:
    """A field, a scanner before it, and what was read."""

    def __init__(self, qtbot: QtBot) -> None:
        self.now = 0.0
        self.step = 0.004
        self.field = QLineEdit()
        qtbot.addWidget(self.field)
        self.field.show()
        self.field.activateWindow()
        self.field.setFocus()
        qtbot.waitUntil(self.field.hasFocus)
        self.read: list[object] = []
        self._filter = ScanFilter(self.field, lambda text: text, seconds=self._seconds)
        self._filter.scanned.connect(self.read.append)
        self._filter.unreadable.connect(self.read.append)

    def _seconds(self) -> float:
        self.now += self.step
        return self.now

    def press(self, text: str, *, enter: bool = False) -> None:
        window = self.field.windowHandle()
        for letter in text:
            QTest.keyClick(window, Qt.Key(ord(letter.upper())))
        if enter:
            QTest.keyClick(window, Qt.Key.Key_Return)


@pytest.fixture
def counter(qtbot: QtBot) -> Counter:
    return Counter(qtbot)


def test_a_code_is_read_once_while_a_screen_reader_runs(
    qtbot: QtBot, reader: Reader, counter: Counter
) -> None:
    counter.press(CODE, enter=True)
    reader.answers()
    qtbot.waitUntil(lambda: bool(counter.read))
    assert counter.read == [CODE]
    assert counter.field.text() == ""


def test_what_is_typed_while_a_screen_reader_runs_stands_in_the_field_once(
    qtbot: QtBot, reader: Reader, counter: Counter
) -> None:
    counter.step = 0.2
    for letter in "an 27/3":
        counter.press(letter)
        reader.answers()
    qtbot.waitUntil(lambda: counter.field.text() == "an 27/3")
    assert counter.read == []
