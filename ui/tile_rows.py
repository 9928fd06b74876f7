"""Tiles side by side, in one row where there is room and in two where there is not."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui import theme

_GAP = 10


class TileRows(QWidget):
    """A few widgets of one kind, all as wide as one another."""

    def __init__(self, tiles: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles = tuple(tiles)
        self._in_a_row = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.look().px(_GAP))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._lay(len(self._tiles))

    def minimumSizeHint(self) -> QSize:
        """Say how small it may become: two rows of them."""
        half = (len(self._tiles) + 1) // 2
        return QSize(self._least(half), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Stand in one row where all fit beside one another."""
        super().resizeEvent(event)
        count = len(self._tiles)
        self._lay(count if self.width() >= self._least(count) else (count + 1) // 2)

    def _least(self, count: int) -> int:
        """Return the width that so many need at least, each as wide as the widest."""
        widest = max(tile.minimumSizeHint().width() for tile in self._tiles)
        return count * widest + (count - 1) * self._grid.horizontalSpacing()

    def _lay(self, in_a_row: int) -> None:
        if in_a_row == self._in_a_row:
            return
        self._in_a_row = in_a_row
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, *divmod(place, in_a_row))
        for column in range(len(self._tiles)):
            self._grid.setColumnStretch(column, int(column < in_a_row))
