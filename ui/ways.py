"""The ways through one page, side by side above it; Ctrl+Tab turns to the next."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QTabBar, QWidget

from ui import theme
from ui.widgets import KeyCap, keycap_width


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
        cap = KeyCap(key)
        cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTabButton(place, QTabBar.ButtonPosition.RightSide, cap)

    def tabSizeHint(self, index: int, /) -> QSize:
        """Say how large a tab is."""
        look = theme.look()
        face = QFontMetrics(theme.font(look.theme.body, QFont.Weight.DemiBold))
        width = face.horizontalAdvance(self.tabText(index)) + look.px(32)
        if index in self._keys:
            width += keycap_width(self._keys[index])
        return QSize(width, max(super().tabSizeHint(index).height(), look.px(36)))
