"""Where the parts of the intake stand, so that its answer and its foot are always in sight.

Wide, the form scrolls by itself on the left, the answer stands on the right above the foot. Narrow,
the answer follows the form in one column that scrolls, and the foot lies below both; once saved,
the sentence to read aloud stands above the form.
"""

from PySide6.QtCore import QPoint, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from ui import theme
from ui.intake_foot import IntakeFoot
from ui.intake_side import IntakeSide
from ui.scrolling import PageFrame

_SIDE = 364
_FORM = 700
"""The width from which no identity number and no fee is cut, in pixels at 100 %."""
_LEAST = 150
"""What is seen of a part that scrolls, at least, in pixels at 100 %."""
_AROUND_FOCUS = 60
_UNLIMITED = 16_777_215


class IntakeColumns(QWidget):
    """Form, answer and foot, beside or above one another."""

    def __init__(self, form: QWidget, answer: IntakeSide, foot: IntakeFoot) -> None:
        super().__init__()
        look = theme.look()
        self._form, self._answer, self._foot = form, answer, foot
        self._side = look.px(_SIDE)
        self._left, self._right = _Column(form), _Column(answer)
        self._left_frame, self._right_frame = PageFrame(self._left), PageFrame(self._right)
        for frame in (self._left_frame, self._right_frame):
            frame.setMinimumHeight(look.px(_LEAST))
        for column in (self._left, self._right):
            column.resized.connect(self.keep_focus_in_sight)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14))
        self._grid.setHorizontalSpacing(look.px(14))
        self._grid.setVerticalSpacing(look.px(12))
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(0, 1)
        self._narrow = False
        self._stand_side_by_side()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)

    def minimumSizeHint(self) -> QSize:
        """Ask for no more width than the form needs, and for some height: the rest scrolls."""
        margins = self._grid.contentsMargins()
        bar = self._left_frame.verticalScrollBar().sizeHint().width()
        width = self._form.minimumSizeHint().width() + bar + margins.left() + margins.right()
        tall = self._left_frame.minimumHeight() + self._foot.minimumSizeHint().height()
        tall += self._grid.verticalSpacing() + margins.top() + margins.bottom()
        return QSize(width, tall)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Stand side by side where there is room for it."""
        super().resizeEvent(event)
        margins = self._grid.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        least = max(self._form.minimumSizeHint().width(), theme.look().px(_FORM))
        if room < least + self._grid.horizontalSpacing() + self._side:
            if not self._narrow:
                self._stand_in_one_column()
            self._foot.lie(room)
        elif self._narrow:
            self._stand_side_by_side()

    @Slot()
    def keep_focus_in_sight(self) -> None:
        """Scroll to what has the focus, where it moved while the page was laid out."""
        self._follow_focus(None, self.focusWidget())

    @Slot()
    def begin_at_top(self) -> None:
        """Scroll to where filling in begins, as far as the focus stays in sight."""
        for frame in (self._left_frame, self._right_frame):
            frame.verticalScrollBar().setValue(0)
        self.keep_focus_in_sight()

    # -- one way and the other ---------------------------------------------------------------------

    def _stand_side_by_side(self) -> None:
        self._narrow = False
        self._take_apart()
        self._answer.join()
        self._right.hold(self._answer)
        self._grid.addWidget(self._left_frame, 0, 0, 2, 1)
        self._grid.addWidget(self._right_frame, 0, 1)
        self._grid.addWidget(self._foot, 1, 1)
        self._right_frame.setFixedWidth(self._side)
        self._foot.setFixedWidth(self._side)
        self._right_frame.show()
        self._foot.stand()

    def _stand_in_one_column(self) -> None:
        self._narrow = True
        self._take_apart()
        self._left.hold(self._answer)
        self._left.hold_first(self._answer.part())
        self._right_frame.hide()
        self._grid.addWidget(self._left_frame, 0, 0)
        self._grid.addWidget(self._foot, 1, 0)
        self._foot.setMinimumWidth(0)
        self._foot.setMaximumWidth(_UNLIMITED)

    def _take_apart(self) -> None:
        for part in (self._left_frame, self._right_frame, self._foot):
            self._grid.removeWidget(part)

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Keep what has the focus in sight, also when Enter moved it there."""
        if now is None:
            return
        margin = theme.look().px(_AROUND_FOCUS)
        frames = ((self._left, self._left_frame), (self._right, self._right_frame))
        for column, frame in frames:
            if column.isAncestorOf(now):
                place = now.mapTo(column, QPoint(0, 0))
                frame.ensureVisible(0, place.y() + now.height(), 0, margin)
                frame.ensureVisible(0, place.y(), 0, margin)


class _Column(QWidget):
    """What scrolls: one part, or two one below the other at their preferred height."""

    resized = Signal()

    def __init__(self, part: QWidget) -> None:
        super().__init__()
        self.setProperty("page", True)
        self._column = _Stack(self)
        self._column.addWidget(part)

    def hold(self, part: QWidget) -> None:
        """Take a part from wherever it stands."""
        self._column.addWidget(part)

    def hold_first(self, part: QWidget) -> None:
        """Take a part to stand above all others."""
        self._column.insertWidget(0, part)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Tell that what stands here may have moved."""
        super().resizeEvent(event)
        self.resized.emit()


class _Stack(QVBoxLayout):
    """A box whose parts insist on their preferred height once there are two of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(theme.look().px(12))

    def minimumHeightForWidth(self, width: int, /) -> int:
        """Return the least height: what is more is given away inside the parts."""
        if self.count() > 1:
            return self.heightForWidth(width)
        return super().minimumHeightForWidth(width)
