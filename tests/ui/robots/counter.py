"""A window with every kind of place a key can land in, a typing hand and a scanner beside it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from counter_app.rules.citizen_card import CitizenCard
from counter_app.rules.numbers import DossierNumber
from counter_app.rules.retyping import BACKSPACE
from tests.doubles import Hand
from ui.scan import ScanFilter

SCANNER = 0.005
QUICK_HAND = 0.06

CODE = "1001261123001219"
"""A code this counter knows: 16 digits whose sum is a multiple of ten."""
OTHER_CODE = "2001261123000426"
WRONG_CODE = "1001261123001218"


SHORT_CODE = "40012345"
"""A short code this counter knows too."""


def known(text: str) -> str | None:
    """Recognise a code as the office does: by length and check digit."""
    checks = len(text) == 16 and text.isdecimal() and sum(int(ch) for ch in text) % 10 == 0
    number = DossierNumber.parse(text)
    if number is not None:
        return str(number)
    return text if checks or text == SHORT_CODE else None


@dataclass
class Counter:
    """A window with every kind of place a key can land in, and a scanner beside it."""

    window: QWidget
    hand: Hand
    ears: ScanFilter
    name: QLineEdit
    notes: QPlainTextEdit
    pick: QComboBox
    copies: QSpinBox
    save: QPushButton
    table: QTableView
    heard: list[object] = field(default_factory=list)
    cards: list[CitizenCard] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)

    def types(self, text: str, *, to: QWidget, step: float = QUICK_HAND) -> None:
        """Type by hand."""
        self.hand.step = 0
        for ch in text:
            self.hand.pause(step)
            self._send(ch, to)
        self.hand.pause(1)

    def presses(self, key: Qt.Key, *, to: QWidget) -> None:
        """Press one key by hand, with a pause before and after it."""
        self.hand.step = 0
        self.hand.pause(1)
        _turn_to(to)
        QTest.keyClick(to, key)
        self.hand.pause(1)

    def presses_after(self, seconds: float, key: Qt.Key, *, to: QWidget) -> None:
        """Press one key by hand so long after the last one."""
        self.hand.step = 0
        self.hand.pause(seconds)
        _turn_to(to)
        QTest.keyClick(to, key)

    def scans(
        self,
        digits: str,
        *,
        to: QWidget,
        end: Qt.Key | None = Qt.Key.Key_Return,
        step: float = SCANNER,
    ) -> None:
        """Read a barcode; timers that become due between two keys run."""
        self.hand.step = 0
        for ch in digits:
            self.hand.pause(step)
            self._send(ch, to)
        self.hand.pause(step)
        if end is not None:
            QTest.keyClick(to, end)

    def strokes(self, strokes: str, *, to: QWidget, step: float = SCANNER) -> None:
        """Send characters, and a Backspace for each `BACKSPACE`, as an input method does."""
        self.hand.step = 0
        for ch in strokes:
            self.hand.pause(step)
            if ch == BACKSPACE:
                QTest.keyClick(to, Qt.Key.Key_Backspace)
            else:
                self._send(ch, to)

    def settles(self) -> None:
        """Let everything come home: time passes, the event loop turns."""
        self.hand.pause(1)
        QApplication.sendPostedEvents()

    def _send(self, ch: str, to: QWidget) -> None:
        _turn_to(to)
        if ch.isascii():
            QTest.keyClick(to, ch)  # pyright: ignore[reportCallIssue, reportArgumentType]
        else:
            # Qt's test library aborts the process for a letter beyond ASCII.
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(to, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, ch))


def _turn_to(widget: QWidget) -> None:
    """Let a widget have the focus: keys come nowhere else. A list of suggestions borrows it."""
    if widget is not QApplication.activePopupWidget():
        widget.setFocus()


class Page(QWidget):
    """A page whose digits tick boxes, as the intake's do."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[str] = []
        self.released: list[str] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 - Qt's name
        """Remember what was pressed."""
        self.keys.append(event.text() or QKeySequence(event.key()).toString())

    def keyReleaseEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 - Qt's name
        """Remember what was released."""
        self.released.append(event.text() or QKeySequence(event.key()).toString())


def a_counter(qtbot: QtBot) -> Iterator[Counter]:
    window = Page()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    pick = QComboBox()
    pick.setEditable(True)
    parts = (QLineEdit(), QPlainTextEdit(), pick, QSpinBox(), QPushButton("Lưu"), QTableView())
    for part in parts:
        layout.addWidget(part)
    name, notes, pick, copies, save, table = parts
    copies.setRange(0, 1_000_000)
    table.setModel(QStringListModel(["123", "456"]))
    hand = Hand(step=SCANNER)
    ears = ScanFilter(window, known, seconds=hand, later=hand.later)
    it = Counter(window, hand, ears, name, notes, pick, copies, save, table)
    ears.scanned.connect(it.heard.append)
    ears.card.connect(it.cards.append)
    ears.unreadable.connect(it.unread.append)
    save.clicked.connect(lambda: it.done.append("save"))
    name.returnPressed.connect(lambda: it.done.append("return"))
    window.resize(600, 700)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    name.setFocus()
    yield it
    it.settles()


def keys_of(counter: Counter) -> list[str]:
    assert isinstance(counter.window, Page)
    return counter.window.keys


def released_by(counter: Counter) -> list[str]:
    assert isinstance(counter.window, Page)
    return counter.window.released


PLACES: dict[str, Callable[[Counter], QWidget]] = {
    "a line": lambda it: it.name,
    "notes": lambda it: it.notes,
    "an editable choice": lambda it: it.pick,
    "a number": lambda it: it.copies,
    "a button": lambda it: it.save,
    "a list": lambda it: it.table,
    "the page": lambda it: it.window,
}
