"""A sentence over whatever lies in front, for some seconds, where no other place is in sight."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.theme import Tone
from ui.widgets import Notice

SHOWN_MS = 8_000
"""How long it stays."""
_MARGIN = 12


class Toast(Notice):
    """Lies over the head of a widget, from edge to edge; it takes no keys and no room."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(parent=over)
        self.setObjectName("toast")
        self._over = over
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(SHOWN_MS)
        self._away.timeout.connect(self.clear)
        over.installEventFilter(self)

    def announce(self, sentence: str) -> None:
        """Show a sentence, and let it be read aloud."""
        self.clear()
        self.tell(sentence, Tone.WARNING)
        self._lie_on_top()
        self._away.start()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Stay on top when what is below changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._lie_on_top()
        return super().eventFilter(watched, event)

    def _lie_on_top(self) -> None:
        margin = theme.look().px(_MARGIN)
        width = self._over.width() - 2 * margin
        self.setGeometry(margin, margin, width, self.heightForWidth(width))
        self.raise_()


def say_over(widget: QWidget, sentence: str) -> None:
    """Show a sentence over a widget; a second one takes the place of the first."""
    toast = widget.findChild(Toast, "toast") or Toast(widget)
    toast.announce(sentence)
