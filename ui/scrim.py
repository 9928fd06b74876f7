"""The shade over what cannot be reached now, while a sheet or a map of keys stands over it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme

_SHADE = 0.62
_LIGHT_SHADE = 0.4
_LARGER_THAN_ANY = 16_000
"""Pixels."""


def shade(painted: QWidget, area: QRect, strength: float = _SHADE) -> None:
    """Paint the shade over an area of a widget; to be called where it is painted."""
    colour = QColor(theme.look().theme.navigation)
    colour.setAlphaF(strength)
    QPainter(painted).fillRect(area, colour)


class Scrim(QWidget):
    """Dims a whole window for as long as it lives; it is larger than any, so it need not follow."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("scrim")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(0, 0, _LARGER_THAN_ANY, _LARGER_THAN_ANY)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Dim what lies below."""
        shade(self, event.rect(), _LIGHT_SHADE)
