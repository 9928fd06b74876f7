"""Tiles side by side, in one row where there is room and in two or more where there is not."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme

_GAP = 10
_ASKING = frozenset({QEvent.Type.LayoutRequest, QEvent.Type.Show})


class TileRows(QWidget):
    """A few widgets of one kind, all as wide and as tall as one another."""

    def __init__(self, tiles: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles = tuple(tiles)
        for tile in self._tiles:
            tile.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        width = self._least(len(self._tiles))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Say how small it may become: rows of two."""
        return QSize(self._least(2), self._tall(self._least(1)))

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Say how tall all rows are at a width."""
        across = self._across(width)
        rows = -(-len(self._tiles) // across)
        return rows * (self._tall(self._wide(width, across)) + self._gap) - self._gap

    def event(self, event: QEvent, /) -> bool:
        """Place the tiles anew when one of them asks for another size."""
        done = super().event(event)
        if event.type() in _ASKING:
            self.updateGeometry()
            self._place()
        return done

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Stand in as few rows as there is room for."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        across = self._across(self.width())
        wide = self._wide(self.width(), across)
        tall = self._tall(wide)
        for place, tile in enumerate(self._tiles):
            row, column = divmod(place, across)
            tile.setGeometry(
                QRect(column * (wide + self._gap), row * (tall + self._gap), wide, tall)
            )

    @property
    def _gap(self) -> int:
        return theme.look().px(_GAP)

    def _across(self, width: int) -> int:
        """Return how many stand side by side: all, or the half, or the half of that."""
        across = len(self._tiles)
        while across > 2 and self._least(across) > width:
            across = (across + 1) // 2
        return across

    def _least(self, count: int) -> int:
        """Return the width that so many need at least, each as wide as the widest."""
        widest = max(tile.minimumSizeHint().width() for tile in self._tiles)
        return count * (widest + self._gap) - self._gap

    def _wide(self, width: int, across: int) -> int:
        """Return how wide one of so many is."""
        return (width + self._gap) // across - self._gap

    def _tall(self, wide: int) -> int:
        """Return how tall all are, each as tall as the tallest."""
        return max(
            tile.heightForWidth(wide) if tile.hasHeightForWidth() else tile.sizeHint().height()
            for tile in self._tiles
        )
