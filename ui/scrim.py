"""The shade over what cannot be reached now, while a sheet or a map of keys stands over it."""

from PySide6.QtCore import QRect, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme

_SHADE = 0.62
_LIGHT_SHADE = 0.4
_LOOK_MS = 100


def shade(painted: QWidget, area: QRect, strength: float = _SHADE) -> None:
    """Paint the shade over an area of a widget; to be called where it is painted."""
    colour = QColor(theme.look().theme.navigation)
    colour.setAlphaF(strength)
    QPainter(painted).fillRect(area, colour)


class Scrim(QWidget):
    """Dims a whole window for as long as it lives.

    How large the window is is asked for now and then, not heard: a filter on a window would be
    called while that is taken apart.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("scrim")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._follow()
        self.raise_()
        self.show()
        timer = QTimer(self)
        timer.setInterval(_LOOK_MS)
        timer.timeout.connect(self._follow)
        timer.start()

    @Slot()
    def _follow(self) -> None:
        below = self.parentWidget()
        if below is not None and self.geometry() != below.rect():
            self.setGeometry(below.rect())

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Dim what lies below."""
        shade(self, event.rect(), _LIGHT_SHADE)
