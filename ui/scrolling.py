"""Where there is more than fits: whole pages on small screens, and columns of lines."""

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Slot
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.reading import words_in
from ui.widgets import ActionButton

WIDEST = 1_760
"""How wide a page becomes at most, in pixels at 100 %."""


class _PinnedFoot(QWidget):
    """Stands over the foot of a page that scrolls, with the main button that is out of sight."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pinnedFoot")
        self._stands_for: ActionButton | None = None
        self._button: ActionButton | None = None
        self._row = QHBoxLayout(self)
        look = theme.look()
        self._row.setContentsMargins(look.px(20), look.px(8), look.px(20), look.px(8))
        self._row.addStretch(1)
        self.hide()

    @property
    def stands_for(self) -> ActionButton | None:
        """The button of the page that is shown here; None also when the page gave it up."""
        there = self._stands_for is not None and shiboken6.isValid(self._stands_for)
        return self._stands_for if there else None

    def show_for(self, button: ActionButton) -> None:
        """Show a button of the page as it stands there, with its key; a click presses that one."""
        face = (button.text(), button.key, button.face_icon)
        mine = self._button
        if mine is None or (mine.text(), mine.key, mine.face_icon) != face:
            self._make(*face)
        assert self._button is not None
        self._stands_for = button
        self._button.setEnabled(button.isEnabled())
        self._button.setToolTip(button.toolTip())
        self.show()
        self.raise_()

    def _make(self, text: str, key: str, icon: str | None) -> None:
        if self._button is not None:
            self._button.hide()
            self._button.deleteLater()
        self._button = ActionButton(text, key, primary=True, icon=icon)
        self._button.setObjectName("pinned")
        # The key and Tab belong to the button of the page.
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self._press)
        self._row.addWidget(self._button)
        # At once, so that the height of the foot counts it.
        self._button.show()

    @Slot()
    def _press(self) -> None:
        if (button := self.stands_for) is not None:
            button.click()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw its ground, and the line above it."""
        colours = theme.look().theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.card)
        painter.setPen(QPen(colours.line))
        painter.drawLine(0, 0, self.width(), 0)


class PageFrame(QScrollArea):
    """Holds a page; it scrolls only when the page cannot be made small enough.

    Qt's own `widgetResizable` scrolls as soon as a page with wrapped text has less than its
    preferred height. The main button is always in sight: where one would have to scroll for it,
    it stands over the foot of the page. On a very wide screen the page stands in the middle, so
    that no line grows too long to be read.
    """

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._foot = _PinnedFoot(self)
        self.setWidget(page)
        page.installEventFilter(self)
        self.verticalScrollBar().valueChanged.connect(self._pin)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Make room when the page asks for it; show the main button as it is now."""
        if watched is self._page and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        elif watched is self._foot.stands_for and event.type() in _CHANGED:
            self._pin()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Fit the page to the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.maximumViewportSize()
        least = self._page.minimumSizeHint().width()
        widest = max(theme.look().px(WIDEST), least)
        width = max(min(room.width(), widest), least)
        tall = self._tall(width)
        if tall > room.height():
            # Beside the scroll bar there is less room, and text wraps into more lines.
            beside = room.width() - self.verticalScrollBar().sizeHint().width()
            width = max(min(beside, widest), least)
            tall = self._tall(width)
        self._page.resize(QSize(width, max(room.height(), tall)))
        self._pin()

    @Slot()
    def _pin(self) -> None:
        """Let the main button be seen, wherever the page is scrolled to."""
        button = self._hidden_main_button()
        before = self._foot.stands_for
        if before is not None and before is not button:
            before.removeEventFilter(self)
        if button is None:
            self._foot.hide()
            return
        if before is not button:
            button.installEventFilter(self)
        self._foot.show_for(button)
        tall = self._foot.sizeHint().height()
        room = self.viewport().geometry()
        self._foot.setGeometry(room.left(), room.bottom() + 1 - tall, room.width(), tall)

    def _hidden_main_button(self) -> ActionButton | None:
        """Return the main button of the page when it is not wholly in sight."""
        if self._page.height() <= self.viewport().height():
            return None
        for button in self._page.findChildren(ActionButton):
            if button.property("primary") and button.isVisibleTo(self._page):
                top = button.mapTo(self.viewport(), QPoint(0, 0)).y()
                inside = top >= 0 and top + button.height() <= self.viewport().height()
                return None if inside else button
        return None

    def _tall(self, width: int) -> int:
        """Return the least height of the page at a width."""
        layout = self._page.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.minimumHeightForWidth(width)
        return self._page.minimumSizeHint().height()


_CHANGED = frozenset({QEvent.Type.EnabledChange, QEvent.Type.Show, QEvent.Type.Hide})


class ScrollColumn(QScrollArea):
    """Widgets one under the other, scrolled by the arrow keys."""

    reader_role = QAccessible.Role.Grouping

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
        self.setAccessibleDescription(words_in(inner))
        inner.setAutoFillBackground(False)
        self.verticalScrollBar().setValue(0)
