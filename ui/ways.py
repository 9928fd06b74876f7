"""The ways through one page, side by side above it; Ctrl+Tab turns to the next."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from ui import theme
from ui.widgets import KeyCap, keycap_width

_APART = 4
"""Pixels that keep the cap of a key nearer to its own word than to the next."""


class Ways(QTabBar):
    """Tabs that are as wide as their words in bold, since the chosen one is bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: dict[int, str] = {}
        self.setObjectName("ways")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)

    def add_way(self, text: str, key: str) -> None:
        """Add a tab with the cap of the key that opens it; the page listens to the key."""
        place = self.addTab(text)
        self._keys[place] = key
        self.setTabButton(place, QTabBar.ButtonPosition.RightSide, _Apart(key))

    def tabSizeHint(self, index: int, /) -> QSize:
        """Say how large a tab is."""
        look = theme.look()
        face = QFontMetrics(theme.font(look.theme.body, QFont.Weight.DemiBold))
        width = face.horizontalAdvance(self.tabText(index)) + look.px(32)
        if index in self._keys:
            width += keycap_width(self._keys[index]) + look.px(_APART)
        return QSize(width, max(super().tabSizeHint(index).height(), look.px(36)))


class _Apart(QWidget):
    """The cap of a tab's key, with room behind it."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.look().px(_APART), 0)
        row.addWidget(KeyCap(key))
