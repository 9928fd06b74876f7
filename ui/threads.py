"""The parts of a dossier's life, side by side above it: all, one thread, or what it is made of."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.ways import Ways

_AROUND = 20


class Threads(Ways):
    """Tabs closer together than those of a page: they stand inside a card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("parts")

    def tabSizeHint(self, index: int, /) -> QSize:
        """Say how large a tab is."""
        look = theme.look()
        face = QFontMetrics(theme.font(look.theme.body, QFont.Weight.DemiBold))
        width = face.horizontalAdvance(self.tabText(index)) + look.px(_AROUND)
        return QSize(width, super().tabSizeHint(index).height())
