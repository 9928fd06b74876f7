"""Long work in the other thread, seen: what is done, how far it is, and a way to stop it."""

from collections.abc import Callable
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ui import theme
from ui.background import Background
from ui.widgets import PlainLabel
from ui.words import Words

Watch = Callable[[int], bool]
"""What the work calls with how much is done; False says that it is to stop."""

_Result = TypeVar("_Result")


class LongWork(QWidget):
    """A bar over what is being done; one piece of work at a time.

    The work gets a `Watch` and ends itself, by a refusal of its own, once that says False.
    """

    advanced = Signal(int)
    """So much is done; comes from the other thread."""

    def __init__(self, background: Background, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._words = words
        self._stop: Event | None = None
        self._unit = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(10))
        self._doing = PlainLabel(role="strong")
        self._doing.setObjectName("workDoing")
        self._bar = QProgressBar()
        self._bar.setObjectName("workBar")
        self._bar.setTextVisible(False)
        self._far = PlainLabel(role="hint")
        self._far.setObjectName("workFar")
        column.addStretch(1)
        for part in (self._doing, self._bar, self._far):
            column.addWidget(part)
        column.addStretch(2)
        self.advanced.connect(self._tell)

    @property
    def running(self) -> bool:
        """Whether something is being done."""
        return self._stop is not None

    def run(
        self,
        doing: str,
        work: Callable[[Watch], _Result],
        *,
        then: Callable[[_Result], None],
        otherwise: Callable[[Exception], None],
        total: int = 0,
        unit: str = "",
    ) -> None:
        """Do `work` in the other thread, then `then(result)` or `otherwise(error)` in this one.

        `doing` says what is done; of `total` (0: nobody knows) so many of `unit`, "hồ sơ".
        """
        stop = self._stop = Event()
        self._unit = unit
        self._doing.setText(doing)
        self._far.setText("")
        self._bar.setRange(0, total)
        self._bar.setValue(0)

        def watch(done: int) -> bool:
            self.advanced.emit(done)
            return not stop.is_set()

        def ended(result: Any) -> None:  # noqa: ANN401 - what the work gave
            self._stop = None
            then(result)

        def failed(error: Exception) -> None:
            self._stop = None
            otherwise(error)

        self._background.run(lambda: work(watch), then=ended, otherwise=failed)

    def stop(self) -> None:
        """Ask the work to end; it tells by its refusal that it has."""
        if self._stop is not None:
            self._stop.set()
            self._far.setText(self.tr("Đang dừng…"))

    @Slot(int)
    def _tell(self, done: int) -> None:
        if self._stop is None or self._stop.is_set():
            return
        total = self._bar.maximum()
        self._bar.setValue(min(done, total))
        sentence = self.tr("{done} / {total} {unit}") if total else self.tr("{done} {unit}")
        told = sentence.format(
            done=self._words.whole(done), total=self._words.whole(total), unit=self._unit
        )
        self._far.setText(told.strip())
