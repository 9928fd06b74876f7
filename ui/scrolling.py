"""Where there is more than fits: whole pages on small screens, and columns of lines."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui import theme


class PageFrame(QScrollArea):
    """Holds a page; it scrolls only when the page cannot be made small enough.

    Qt's own `widgetResizable` scrolls as soon as a page with wrapped text has less than its
    preferred height.
    """

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Make room when the page asks for it."""
        if watched is self._page and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Fit the page to the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.maximumViewportSize()
        least = self._page.minimumSizeHint()
        width = max(room.width(), least.width())
        tall = self._tall(width)
        if tall > room.height() and width == room.width():
            # Beside the scroll bar there is less room, and text wraps into more lines.
            width = max(width - self.verticalScrollBar().sizeHint().width(), least.width())
            tall = self._tall(width)
        self._page.resize(QSize(width, max(room.height(), tall)))

    def _tall(self, width: int) -> int:
        """Return the least height of the page at a width."""
        layout = self._page.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.minimumHeightForWidth(width)
        return self._page.minimumSizeHint().height()


class ScrollColumn(QScrollArea):
    """Widgets one under the other, scrolled by the arrow keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("framed", True)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """Ask for no more than the least: what does not fit is scrolled."""
        return QSize(self.minimumSizeHint().width(), self.minimumHeight())

    def show_widgets(self, widgets: Sequence[QWidget], spacing: int = 0) -> None:
        """Show widgets, the first on top; those shown before are gone."""
        look = theme.look()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(look.px(4), look.px(4), look.px(8), look.px(4))
        column.setSpacing(look.px(spacing))
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)
        self.verticalScrollBar().setValue(0)
