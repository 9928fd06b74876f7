"""Faults that no call gives back: of other threads, and those that Python can only report.

They come to the thread of the screens, where a dialog may say so.
"""

import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

OwnUp = Callable[[type[BaseException], BaseException, TracebackType | None], None]
"""Owns up to a fault, as `sys.excepthook` is called."""


class FaultsElsewhere(QObject):
    """Hands faults of other threads, and unraisable ones, to whoever owns up to them."""

    _happened = Signal(object)

    def __init__(self, own_up: OwnUp, parent: QObject | None = None) -> None:
        """Hear of them from now on, until `close`."""
        super().__init__(parent)
        self._own_up = own_up
        self._before = (threading.excepthook, sys.unraisablehook)
        # Never at once: a window cannot be opened in the midst of what ends an object.
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        threading.excepthook = self._in_thread
        sys.unraisablehook = self._unraisable

    def close(self) -> None:
        """Hear of nothing any more."""
        threading.excepthook, sys.unraisablehook = self._before

    def _in_thread(self, fault: threading.ExceptHookArgs) -> None:
        if fault.exc_value is not None and not isinstance(fault.exc_value, SystemExit):
            self._happened.emit(fault.exc_value)

    def _unraisable(self, fault: "UnraisableHookArgs") -> None:
        if fault.exc_value is not None:
            self._happened.emit(fault.exc_value)

    @Slot(object)
    def _tell(self, error: BaseException) -> None:
        self._own_up(type(error), error, error.__traceback__)
