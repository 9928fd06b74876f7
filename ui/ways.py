"""The ways through one page, side by side above it; Ctrl+Tab turns to the next."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QTabBar, QWidget

from ui import theme


class Ways(QTabBar):
    """Tabs that are as wide as their words in bold, since the chosen one is bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ways")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)

    def tabSizeHint(self, index: int, /) -> QSize:
        """Say how large a tab is."""
        look = theme.look()
        face = QFontMetrics(theme.font(look.theme.body, QFont.Weight.DemiBold))
        width = face.horizontalAdvance(self.tabText(index)) + look.px(32)
        return QSize(width, max(super().tabSizeHint(index).height(), look.px(36)))
