"""A person at the keyboard and a scanner in their hand: real key events, each with its time.

The tour works with these hands; nothing in a page is called that a person could not press.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from ui import keys
from ui.key_rest import KEY_REST
from ui.scan import HOLD_MS

TYPING = 0.14
"""Seconds between two keys of a hand."""
SCANNING = 0.004
"""Seconds between two keys of a scanner."""
PATIENCE_MS = 60_000
"""How long something may take to appear, on a busy machine too."""

_GLANCE_MS = 8
_ASCII = 128
_MOST_TABS = 60
_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


class NotSeen(AssertionError):
    """What should have appeared did not."""


class Hands:
    """Press, type and scan into whatever has the focus."""

    def __init__(self) -> None:
        self._now = 0.0
        self._step = TYPING

    def seconds(self) -> float:
        """Return the time of the next key, for whoever tells scanners from hands."""
        self._now += self._step
        return self._now

    def press(self, stroke: str) -> None:
        """Press what is pressed for a key or a combination: "F9", "Ctrl+2", "Return"."""
        self._step = TYPING
        KEY_REST.pass_by()
        *held, key = keys.chosen(stroke).split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for name in held:
            modifiers |= _MODIFIERS[name]
        QTest.keyClick(self._focus(), Qt.Key[f"Key_{key}"], modifiers)
        turn()
        if len(key) == 1 and not held:
            rest()

    def stir(self, window: QWidget) -> None:
        """Touch a key that does nothing, as the system tells a window of it."""
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
        turn()

    def type(self, text: str) -> None:
        """Type a text letter by letter, as an input method hands Vietnamese letters on."""
        self._step = TYPING
        for letter in text:
            self._letter(letter)
        turn()

    def go_to(self, name: str) -> None:
        """Press Tab until the part of a name has the focus; raise `NotSeen` when none has."""
        for _ in range(_MOST_TABS):
            if self._focus().objectName() == name:
                return
            self.press("Tab")
        raise NotSeen(f"no way by Tab to {name}")

    def scan(self, digits: str) -> None:
        """Let the scanner type a code and its Enter."""
        self.scan_without_enter(digits)
        self._step = SCANNING
        QTest.keyClick(self._focus(), Qt.Key.Key_Return)
        self._step = TYPING
        self._now += 1.0
        turn()

    def scan_without_enter(self, digits: str) -> None:
        """Let the scanner type a code; its Enter is still to come."""
        self._now += 1.0
        self._step = SCANNING
        for digit in digits:
            QTest.keyClicks(self._focus(), digit)

    def scan_card(self, text: str) -> None:
        """Let the scanner type what stands on an identity card, and its Enter."""
        self._now += 1.0
        self._step = SCANNING
        for letter in text:
            self._letter(letter)
        QTest.keyClick(self._focus(), Qt.Key.Key_Return)
        self._step = TYPING
        self._now += 1.0
        rest()

    def draw(self, name: str, *strokes: Sequence[tuple[float, float]]) -> None:
        """Draw strokes on a part of the sheet in front, in shares of its width and height."""
        sheet = QApplication.activeModalWidget()
        pad = None if sheet is None else sheet.findChild(QWidget, name)
        if pad is None:
            raise NotSeen(f"no sheet with {name}")
        left = Qt.MouseButton.LeftButton
        for stroke in strokes:
            points = [QPoint(int(x * pad.width()), int(y * pad.height())) for x, y in stroke]
            QTest.mousePress(pad, left, pos=points[0])
            for point in points[1:]:
                QTest.mouseMove(pad, point)
            QTest.mouseRelease(pad, left, pos=points[-1])
        turn()

    def _letter(self, letter: str) -> None:
        if ord(letter) < _ASCII:
            QTest.keyClicks(self._focus(), letter)
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self._focus(), event)

    def _focus(self) -> QWidget:
        here = QApplication.focusWidget() or _in_front()
        if here is None:
            raise NotSeen("no window has the keyboard")
        return here


def _in_front() -> QWidget | None:
    """Return the window in front; without a desktop nobody hands the keyboard back to it."""
    front = QApplication.activeModalWidget() or next(
        (one for one in QApplication.topLevelWidgets() if _is_main(one)), None
    )
    if front is not None and not front.isActiveWindow():
        front.activateWindow()
        turn()
    return QApplication.focusWidget() or QApplication.activeWindow()


def _is_main(window: QWidget) -> bool:
    return isinstance(window, QMainWindow) and window.isVisible()


def turn() -> None:
    """Let everything happen that is waiting to happen."""
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


def rest() -> None:
    """Wait as long as a key is held where it might be the first of a scan."""
    loop = QEventLoop()
    QTimer.singleShot(HOLD_MS * 2, loop.quit)
    loop.exec()


def wait_until(holds: Callable[[], bool], what: str) -> None:
    """Let the program run until something holds; raise `NotSeen` when it never does."""
    if holds():
        return
    loop = QEventLoop()
    glance = QTimer()
    glance.setInterval(_GLANCE_MS)
    glance.timeout.connect(lambda: loop.quit() if holds() else None)
    glance.start()
    QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
    loop.exec()
    glance.stop()
    if not holds():
        raise NotSeen(what)
