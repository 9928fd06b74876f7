"""Something one may do besides, as a link with its key: it takes no more room than its words."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui import keys, theme
from ui.reading import by_key
from ui.widgets import KeyCap


class QuietAction(QWidget):
    """A link and the cap of its key, which works in the whole window while it can be seen."""

    wanted = Signal()

    def __init__(self, name: str, text: str, key: str = "", parent: QWidget | None = None) -> None:
        """`name` is the button's; without a `key` only Tab and the mouse reach it."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().px(2))
        self.button = QPushButton(text)
        self.button.setObjectName(name)
        self.button.setAutoDefault(False)
        self.button.setProperty("quiet", True)
        self.button.setProperty("slim", True)
        self.button.clicked.connect(self.wanted)
        row.addWidget(self.button)
        if key:
            row.addWidget(KeyCap(key))
            self.button.setAccessibleDescription(by_key(key))
            shortcut = QShortcut(keys.sequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self._pressed)

    @Slot()
    def _pressed(self) -> None:
        if self.isEnabled():
            self.button.click()
