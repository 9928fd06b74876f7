"""Two columns that become one where the window is narrow, so that a page scrolls and never clips.

Left stands what is filled in, right the answer; on a narrow screen the answer stands below.
"""

from PySide6.QtCore import QPoint, QRect, QSize, Slot
from PySide6.QtWidgets import QApplication, QBoxLayout, QScrollArea, QWidget

from ui import theme
from ui.page import Page

_UNLIMITED = 16_777_215


class TwoColumns(QBoxLayout):
    """A wide column and a side column of a fixed width, or one below the other."""

    def __init__(self, parent: QWidget, wide: QWidget, side: QWidget, side_width: int) -> None:
        """Stand in `parent`; `side_width` in pixels at 100 %."""
        super().__init__(QBoxLayout.Direction.LeftToRight, parent)
        look = theme.look()
        self.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14))
        self.setSpacing(look.px(14))
        self._wide, self._side = wide, side
        self._side_width = look.px(side_width)
        self.addWidget(wide, 1)
        self.addWidget(side, 0)
        self._turn(QBoxLayout.Direction.LeftToRight)

    def minimumSize(self) -> QSize:
        """Ask for no more width than one column needs; the height depends on the width."""
        margins = self.contentsMargins()
        width = max(_least_width(self._wide), _least_width(self._side))
        height = max(_least_height(self._wide, 0), _least_height(self._side, 0))
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def hasHeightForWidth(self) -> bool:
        """Say that the height depends on the width."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return the least height: what is more is given away inside the columns."""
        margins = self.contentsMargins()
        room = width - margins.left() - margins.right()
        if self._side.isHidden():
            height = _least_height(self._wide, room)
        elif self._stand_side_by_side(width):
            rest = room - self.spacing() - self._side_width
            height = max(
                _least_height(self._wide, rest), _least_height(self._side, self._side_width)
            )
        else:
            height = _stacked_height(self._wide, room) + self.spacing()
            height += _stacked_height(self._side, room)
        return height + margins.top() + margins.bottom()

    def minimumHeightForWidth(self, width: int, /) -> int:
        """Return the least height."""
        return self.heightForWidth(width)

    def setGeometry(self, rect: QRect, /) -> None:
        """Stand side by side where there is room for it."""
        self._turn(
            QBoxLayout.Direction.LeftToRight
            if self._stand_side_by_side(rect.width())
            else QBoxLayout.Direction.TopToBottom
        )
        super().setGeometry(rect)
        if self.direction() == QBoxLayout.Direction.TopToBottom and not self._side.isHidden():
            self._stack(rect)

    def _stack(self, rect: QRect) -> None:
        """Give each its height; Qt would forget the least one of a list whose own is ignored."""
        room = rect.marginsRemoved(self.contentsMargins())
        below = _stacked_height(self._side, room.width())
        above = max(
            _stacked_height(self._wide, room.width()), room.height() - self.spacing() - below
        )
        self._wide.setGeometry(room.left(), room.top(), room.width(), above)
        top = room.top() + above + self.spacing()
        self._side.setGeometry(room.left(), top, room.width(), below)

    def _stand_side_by_side(self, width: int) -> bool:
        margins = self.contentsMargins()
        columns = _least_width(self._wide) + self.spacing() + self._side_width
        return width >= columns + margins.left() + margins.right()

    def _turn(self, direction: QBoxLayout.Direction) -> None:
        beside = direction == QBoxLayout.Direction.LeftToRight
        self._side.setMinimumWidth(self._side_width)
        self._side.setMaximumWidth(self._side_width if beside else _UNLIMITED)
        if direction != self.direction():
            self.setDirection(direction)


class OneRowOrTwo(QBoxLayout):
    """Two widgets side by side, or the second below the first where they would be cut."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        """Place both; the room that is left over is the second's."""
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self.setSpacing(theme.look().px(8))
        self._first, self._second = first, second
        self.addWidget(first)
        self.addWidget(second, 1)

    def minimumSize(self) -> QSize:
        """Ask for the width of one; the height depends on the width."""
        first, second = self._first.sizeHint(), self._second.sizeHint()
        width = max(_least_width(self._first), _least_width(self._second))
        return QSize(width, max(first.height(), second.height()))

    def hasHeightForWidth(self) -> bool:
        """Say that the height depends on the width."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return the height of one row or of two."""
        first, second = self._first.sizeHint(), self._second.sizeHint()
        if self._fit(width):
            return max(first.height(), second.height())
        return first.height() + self.spacing() + second.height()

    def minimumHeightForWidth(self, width: int, /) -> int:
        """Return the same."""
        return self.heightForWidth(width)

    def setGeometry(self, rect: QRect, /) -> None:
        """Stand side by side where there is room for both."""
        beside = self._fit(rect.width())
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction != self.direction():
            self.setDirection(direction)
        super().setGeometry(rect)

    def _fit(self, width: int) -> bool:
        both = self._first.sizeHint().width() + self._second.sizeHint().width()
        return width >= both + self.spacing()


def _least_width(widget: QWidget) -> int:
    return max(widget.minimumSizeHint().width(), widget.minimumWidth())


def _least_height(widget: QWidget, width: int) -> int:
    layout = widget.layout()
    least = max(widget.minimumSizeHint().height(), widget.minimumHeight())
    if width and layout is not None and layout.hasHeightForWidth():
        least = max(least, layout.minimumHeightForWidth(width))
    return least


def _stacked_height(widget: QWidget, width: int) -> int:
    """Return the height that a box above or below another insists on: the preferred one."""
    layout = widget.layout()
    least = _least_height(widget, width)
    if layout is not None and layout.hasHeightForWidth():
        least = max(least, layout.totalHeightForWidth(width))
    return least


class ScrolledPage(Page):
    """A page that keeps what has the focus in sight, also when Enter moved it there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)

    @Slot()
    def keep_focus_in_sight(self) -> None:
        """Scroll to what has the focus, where it moved while the page was laid out."""
        self._follow_focus(None, self.focusWidget())

    def scroll_to_top(self) -> None:
        """Show the top of the page, wherever the focus is."""
        if (frame := self._frame()) is not None:
            frame.verticalScrollBar().setValue(0)

    def _frame(self) -> QScrollArea | None:
        frame = self.parentWidget()
        while frame is not None and not isinstance(frame, QScrollArea):
            frame = frame.parentWidget()
        return frame

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isAncestorOf(now):
            return
        if (frame := self._frame()) is None:
            return
        margin = theme.look().px(70)
        # The whole of it where it fits, its beginning where it does not; in any case the row or the
        # cursor, which is all that Qt's own way looks at.
        place = now.mapTo(self, QPoint(0, 0))
        frame.ensureVisible(place.x(), place.y() + now.height(), 0, margin)
        frame.ensureVisible(place.x(), place.y(), 0, margin)
        frame.ensureWidgetVisible(now, 0, margin)
