"""The frame of a list: one ring round all of it when it has the focus, and whole rows in it.

Qt draws the frame below the titles and beside the scroll bar; there a ring is torn. Here it is
drawn last, over both. The titles go on above the scroll bar; where a row at the foot of a list
that scrolls could not be read, the list ends with the row before.
"""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QTableView, QWidget

from ui import theme

_RADIUS = 8
_READABLE = 0.8
"""The part of a row in which its words can be read."""


class ListFrame(QWidget):
    """Lies over a list, lets the mouse through, and paints its edge.

    The list asks it to `fit` whenever it is shown or has another size, and tells it when the
    focus comes or goes: a filter of its events would still hear them while the list is taken apart.
    """

    def __init__(self, table: QTableView) -> None:
        """Frame a list; its own border is one pixel, and painted here."""
        super().__init__(table)
        self._table = table
        self._left = -1
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title_end = _TitleEnd(self, table)
        self._foot = QWidget()
        table.addScrollBarWidget(self._title_end, Qt.AlignmentFlag.AlignTop)
        table.addScrollBarWidget(self._foot, Qt.AlignmentFlag.AlignBottom)
        table.verticalScrollBar().rangeChanged.connect(self.fit)
        table.horizontalHeader().geometriesChanged.connect(self.fit)

    @Slot()
    def fit(self) -> None:
        """Lie over the list as large as it is now, and let it end with a whole row."""
        table = self._table
        self.setGeometry(table.rect())
        self.raise_()
        scrolls = table.verticalScrollBar().maximum() > 0
        header = table.horizontalHeader()
        self._title_end.setFixedHeight(header.height())
        if header.property("scrolls") != scrolls:
            header.setProperty("scrolls", scrolls)
            header.style().unpolish(header)
            header.style().polish(header)
        row = table.verticalHeader().defaultSectionSize()
        sideways = table.horizontalScrollBar().maximum() > 0
        whole = scrolls and not sideways and not table.isWindow()
        left = table.viewport().height() % row if whole else 0
        self._end(left if left < row * _READABLE else 0)

    def _end(self, left: int) -> None:
        """Let the list end some pixels above its lower edge."""
        self._foot.setFixedHeight(left)
        if left:
            self._table.setMask(QRegion(self._table.rect().adjusted(0, 0, 0, -left)))
        elif self._left:
            self._table.clearMask()
        self._left = left
        self.update()

    def focus_changed(self) -> None:
        """Draw the other edge."""
        self.update()
        self._title_end.update()

    def draw_edge(self, painter: QPainter) -> None:
        """Draw the ring, or the line in its place, by the corner of the list."""
        look = theme.look()
        focused = self._table.hasFocus()
        width = look.px(2) if focused else 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look.theme.accent if focused else look.theme.line), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = width / 2
        edge = QRectF(self.rect().adjusted(0, 0, 0, -max(self._left, 0)))
        radius = look.px(_RADIUS) - inset
        painter.drawRoundedRect(edge.adjusted(inset, inset, -inset, -inset), radius, radius)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the edge."""
        self.draw_edge(QPainter(self))


class _TitleEnd(QWidget):
    """Carries the row of titles on above the scroll bar."""

    def __init__(self, frame: ListFrame, table: QTableView) -> None:
        super().__init__()
        self._list_frame, self._table = frame, table

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the ground of the titles, and what Qt lets it cover of the edge."""
        look = theme.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(titles_ground(self.rect(), right=True), QColor(look.theme.header))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(look.theme.line))
        painter.translate(-self.mapTo(self._table, QPoint(0, 0)))
        self._list_frame.draw_edge(painter)


def titles_ground(area: QRect, *, left: bool = False, right: bool = False) -> QPainterPath:
    """Return the ground of titles in an area, round at the corners where the list ends."""
    radius = theme.look().px(_RADIUS) - 1
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(QRectF(area), radius, radius)
    path.addRect(QRectF(area.adjusted(0, radius, 0, 0)))
    if not left:
        path.addRect(QRectF(area.adjusted(0, 0, -radius, 0)))
    if not right:
        path.addRect(QRectF(area.adjusted(radius, 0, 0, 0)))
    return path
