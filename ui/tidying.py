"""Collect Python's garbage in the thread of the screens only.

Python looks for garbage in whatever thread happens to make the object that is one too many. Among
garbage there may be widgets, and Qt's widgets may be taken apart in one thread alone: found by the
thread of a backup, they end the process.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_BETWEEN_MS = 500


class Tidying(QObject):
    """Looks for garbage now and then, from when it is made until it is taken away."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Keep Python from looking by itself; what is there already is taken to stay."""
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.setInterval(_BETWEEN_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Collect the oldest generation that is due, as Python would have done."""
        due = [
            generation
            for generation, (count, threshold) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > threshold
        ]
        if due:
            gc.collect(due[-1])
