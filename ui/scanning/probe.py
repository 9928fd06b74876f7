"""Take down every key that comes, with its time, while a scanner is tried out."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from counter_app.rules.retyping import BACKSPACE
from counter_app.rules.scanner_check import End, Heard

ENDED_MS = 150
"""Milliseconds after Enter or Tab until nothing more is expected."""
SILENCE_MS = 700
"""Milliseconds without a key after which a code without an end is over."""

_ENDS = {
    Qt.Key.Key_Return: End.ENTER,
    Qt.Key.Key_Enter: End.ENTER,
    Qt.Key.Key_Tab: End.TAB,
}
_HEARD = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
    }
)


class KeyProbe(QObject):
    """While it listens nobody else gets a key; Escape on its own gives up."""

    heard = Signal(object)
    """What came between two silences: a `Heard`."""
    key_came = Signal(str)
    """All strokes so far."""
    given_up = Signal()

    def __init__(self, parent: QObject, seconds: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._forget()
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.timeout.connect(self._tell)
        self._listening = False

    @property
    def listening(self) -> bool:
        """Whether keys are taken down."""
        return self._listening

    def listen(self, *, on: bool) -> None:
        """Take keys down from now on, or leave them to everybody again."""
        app = QApplication.instance()
        assert app is not None
        if on and not self._listening:
            # The last filter that is installed is asked first, before that of the scans.
            app.installEventFilter(self)
        elif not on:
            app.removeEventFilter(self)
            self._over.stop()
            self._forget()
        self._listening = on

    def eventFilter(self, _watched: QObject, event: QEvent, /) -> bool:
        """Take a key down and keep it from everybody else."""
        kind = event.type()
        if kind not in _HEARD:
            return False
        if kind == QEvent.Type.ShortcutOverride:
            event.accept()
        elif isinstance(event, QInputMethodEvent):
            self._take(BACKSPACE * event.replacementLength() + event.commitString())
        elif isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            self._press(event)
        return True

    def _press(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and not self._strokes:
            self.given_up.emit()
        elif key == Qt.Key.Key_Backspace:
            self._take(BACKSPACE)
        elif key in _ENDS and self._strokes:
            self._end = _ENDS[key]
            self._note_time()
            self._over.start(ENDED_MS)
        else:
            self._take("".join(ch for ch in event.text() if ch.isprintable()))

    def _take(self, strokes: str) -> None:
        if not strokes:
            return
        if self._strokes:
            self._note_time()
        else:
            self._last = self._seconds()
        self._strokes += strokes
        self._over.start(SILENCE_MS)
        self.key_came.emit(self._strokes)

    def _note_time(self) -> None:
        now = self._seconds()
        self._gaps.append(now - self._last)
        self._last = now

    @Slot()
    def _tell(self) -> None:
        heard = Heard(self._strokes, self._end, tuple(self._gaps))
        self._forget()
        self.heard.emit(heard)

    def _forget(self) -> None:
        self._strokes, self._end = "", End.NOTHING
        self._gaps: list[float] = []
        self._last = 0.0
