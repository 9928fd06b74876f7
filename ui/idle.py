"""Notice that nobody is at the counter any more, without listening to every single event."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

from ui import keys

_HANDS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)
"""What hands do to a window; the system tells it the window first, then Qt the widgets."""


class IdleWatch(QObject):
    """Knows when a hand last touched a window of the program.

    It stands before windows, not before the application: few events come by here.
    """

    lock_pressed = Signal()
    """F12 was pressed on a sheet, where the window below does not hear it."""
    keys_pressed = Signal()
    """F1 was pressed on a sheet."""

    def __init__(self, now: Callable[[], datetime], parent: QObject) -> None:
        """Live by `now`, the office's time: a computer that slept was left for that long."""
        super().__init__(parent)
        self._now = now
        self._last = now()
        self._touched = False
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusWindowChanged.connect(self._listen)
        # Keys that the scanner's ear keeps for a moment do not come by the window.
        app.focusChanged.connect(self.touch)
        self._listen(app.focusWindow())

    @Slot()
    def touch(self) -> None:
        """Notice that somebody is there, as by a scan."""
        self._touched = True

    def left_alone(self, minutes: int) -> bool:
        """Say whether nobody has been there for so many minutes; 0 for never. Asked regularly."""
        now = self._now()
        if self._touched or now < self._last:
            self._touched, self._last = False, now
        return minutes > 0 and now - self._last >= timedelta(minutes=minutes)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Notice hands; keep nothing from anybody but the keys of the window on a sheet."""
        if event.type() in _HANDS:
            self._touched = True
            if (
                isinstance(event, QKeyEvent)
                and isinstance(watched, QWindow)
                and watched.modality() != Qt.WindowModality.NonModal
            ):
                return self._heard_on_sheet(event)
        return False

    def _heard_on_sheet(self, event: QKeyEvent) -> bool:
        """Tell of a key that is the window's; say whether it is one."""
        for key, pressed in (("F12", self.lock_pressed), ("F1", self.keys_pressed)):
            if keys.is_pressed(key, event):
                pressed.emit()
                return True
        return False

    @Slot(QWindow)
    def _listen(self, window: QWindow | None) -> None:
        """Stand before another window; Qt forgets by itself those that are gone."""
        if window is not None:
            window.installEventFilter(self)
            self._touched = True
