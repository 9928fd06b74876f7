"""The shade over what cannot be reached now, while a sheet or a map of keys stands over it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme

_SHADE = 0.62
_LIGHT_SHADE = 0.4


def shade(painted: QWidget, strength: float = _SHADE) -> None:
    """Paint the shade over a widget; to be called where it is painted."""
    colour = QColor(theme.look().theme.navigation)
    colour.setAlphaF(strength)
    QPainter(painted).fillRect(painted.rect(), colour)


class Scrim(QWidget):
    """Dims a whole window for as long as it lives."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("scrim")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(window.rect())
        window.installEventFilter(self)
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Stay as large as the window."""
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            parent = self.parentWidget()
            assert parent is not None
            self.setGeometry(parent.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Dim what lies below."""
        shade(self, _LIGHT_SHADE)
