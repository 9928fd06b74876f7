"""A list whose rows are ticked off with the number keys: the papers of a dossier, a pile on a slip.

Keys 1 to 9 tick the rows they stand beside, Space the chosen one, 0 all of them. Plus and minus,
left and right and K belong to the page: it is told which row they mean.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.keys import DIGITS
from ui.tables import ROW_ROLE, Column, RowsModel, RowsView
from ui.theme import Tone
from ui.widgets import EmptyState

_LAST_KEY = 9
_STEPS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_TURNS = {Qt.Key.Key_Right: 1, Qt.Key.Key_K: 1, Qt.Key.Key_Left: -1}


@dataclass(frozen=True, slots=True)
class Tick:
    """A row: its place counted from 1, what it stands for, and whether it is ticked."""

    place: int
    of: Any
    ticked: bool = True

    @property
    def key(self) -> str:
        """The number key that ticks this row; none after the ninth."""
        return str(self.place) if self.place <= _LAST_KEY else ""


def _key(tick: Tick) -> str:
    return tick.key


def _box(tick: Tick) -> str:
    return "square-check" if tick.ticked else "square"


def _box_aloud(tick: Tick) -> str:
    if tick.ticked:
        return QCoreApplication.translate("Checklist", "đã đánh dấu")
    return QCoreApplication.translate("Checklist", "chưa đánh dấu")


def _box_tone(tick: Tick) -> Tone:
    return Tone.ACCENT if tick.ticked else Tone.PLAIN


class Checklist(RowsView):
    """Rows with a number key and a box before the given columns, whose rows are `Tick`s.

    Without `keys` the number keys are the page's, and Space alone ticks.
    """

    ticked = Signal()
    """Something was ticked or unticked."""
    stepped = Signal(int, int)
    """Plus or minus was pressed: the place of the row (from 1), and +1 or -1."""
    turned = Signal(int, int)
    """Right, K or left was pressed: the place of the row (from 1), and +1 or -1."""
    passed = Signal()
    """Enter was pressed: on to what comes after the list."""

    def __init__(
        self,
        columns: Sequence[Column[Tick, Any]],
        *,
        empty: EmptyState | None = None,
        keys: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        self._keys = keys
        boxes = Column(
            "",
            lambda _tick: "",
            key=_key if keys else None,
            icon=_box,
            tone=_box_tone,
            aloud=_box_aloud,
        )
        model = RowsModel([boxes, *columns], identity=lambda tick: tick.place)
        super().__init__(model, empty=empty, sortable=False, parent=parent)
        self.hears = (DIGITS, "0", "Space") if keys else ("Space",)
        self.clicked.connect(self._clicked)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """All rows as they stand."""
        return self.rows_model.rows

    def show_rows(self, rows: Sequence[Tick]) -> None:
        """Show other rows, or the same ones changed; the chosen place stays chosen."""
        self.rows_model.replace(rows)

    def tick(self, place: int) -> None:
        """Tick the row at a place (from 1), or untick it; no such row changes nothing."""
        if 0 < place <= len(self.ticks):
            self._set(
                place, replace(self.ticks[place - 1], ticked=not self.ticks[place - 1].ticked)
            )
            self.choose(place - 1)
            self.ticked.emit()

    def tick_all(self) -> None:
        """Tick all rows; when all are ticked, none."""
        wanted = not all(tick.ticked for tick in self.ticks)
        self.show_rows([replace(tick, ticked=wanted) for tick in self.ticks])
        self.ticked.emit()

    def put(self, place: int, of: object) -> None:
        """Let the row at a place (from 1) stand for something else."""
        self._set(place, replace(self.ticks[place - 1], of=of))

    def _set(self, place: int, tick: Tick) -> None:
        rows = list(self.ticks)
        rows[place - 1] = tick
        self.show_rows(rows)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        tick = index.data(ROW_ROLE)
        if isinstance(tick, Tick) and index.column() == 0:
            self.tick(tick.place)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Tick, step and turn; walking is the list's, all else the page's."""
        key = Qt.Key(event.key())
        here = self.currentIndex().row() + 1
        if event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.passed.emit()
        elif key == Qt.Key.Key_Space:
            self.tick(here)
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9 and not self._keys:
            event.ignore()
        elif key == Qt.Key.Key_0:
            self.tick_all()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.tick(int(key - Qt.Key.Key_0))
        elif key in _STEPS and here:
            self.stepped.emit(here, _STEPS[key])
        elif key in _TURNS and here:
            self.turned.emit(here, _TURNS[key])
        else:
            super().keyPressEvent(event)
