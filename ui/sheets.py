"""The pages of a paper one under the other, drawn as they come into sight.

Paper is white in every theme; only the ground it lies on is the theme's. A page is drawn in the
dots of the screen and put on whole dots, so that it is as sharp at 150 % as at 100 %.
"""

from collections.abc import Callable, Mapping
from enum import Enum
from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui import theme
from ui.rendering import Hit, Reader

STEPS = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
"""How large a page can be shown: 1.0 is as large as the paper."""
_USUAL = 1.25
"""What a paper is not enlarged beyond when it is opened."""
_DOTS_A_POINT = 96 / 72
_GAP = 18
_LINE = 56
_ANSWER = QColor(255, 213, 0, 90)
_CHOSEN = QColor(255, 140, 0, 120)


class Fit(Enum):
    """What the size of the pages follows when the window changes."""

    WIDTH = "width"
    PAGE = "page"
    NOTHING = "nothing"


class Sheets(QAbstractScrollArea):
    """Shows a `Reader`'s paper; keys scroll, turn pages and enlarge.

    PgUp and PgDn go on by what fits into the window, without skipping the head of a page; Home and
    End go to the ends; Left and Right to the page before and after where nothing is to be scrolled
    sideways.
    """

    reader_role = QAccessible.Role.Document

    moved = Signal()
    """Another page is shown, or in another size."""

    def __init__(self, reader: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheets")
        self.setAccessibleName(self.tr("Trang giấy"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._reader = reader
        self._fit = Fit.WIDTH
        self._scale = 1.0
        self._tops: list[float] = []
        """Where each page begins, in points; the gaps between them are not counted."""
        self._chosen: Hit | None = None
        self._told = (-1, 0.0)
        self._broken = self.tr("Không đọc được trang này.")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        reader.opened.connect(self._begin)
        reader.drew.connect(self._page_drawn)
        reader.searched.connect(self.viewport().update)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._scrolled)

    # -- where one is ------------------------------------------------------------------------------

    @property
    def pages(self) -> int:
        """How many pages there are; 0 until the paper is open."""
        return len(self._reader.sizes)

    @property
    def page(self) -> int:
        """The page that is looked at, counted from 0: the first that fills a third of the sight."""
        reached = self.verticalScrollBar().value() + self.viewport().height() / 3
        return min(max(self._page_at(reached), 0), max(self.pages - 1, 0))

    @property
    def scale(self) -> float:
        """How large the paper is shown; 1.0 is its own size on a screen of 96 dots an inch."""
        return self._scale

    @property
    def fit(self) -> Fit:
        """What the size follows."""
        return self._fit

    def is_sharp(self) -> bool:
        """Say whether every page in sight is drawn in the dots of the screen."""
        wanted = [self._width(page) for page in self._in_sight()]
        shown = [self._reader.picture(page) for page in self._in_sight()]
        return bool(wanted) and all(
            picture is not None and (picture.isNull() or picture.width() == width)
            for picture, width in zip(shown, wanted, strict=True)
        )

    def go_to(self, page: int) -> None:
        """Show the upper edge of a page, the nearest one where there is no such page."""
        if self.pages:
            page = min(max(page, 0), self.pages - 1)
            self.verticalScrollBar().setValue(round(self._head(page)))

    def show_hit(self, hit: Hit) -> None:
        """Mark a place that was found, and bring it into sight."""
        self._chosen = hit
        if hit.areas:
            area = self._area(hit.page, hit.areas[0])
            down, across = self.verticalScrollBar(), self.horizontalScrollBar()
            sight = QRectF(self.viewport().rect())
            if not sight.adjusted(0, 30, 0, -30).contains(area):
                down.setValue(round(down.value() + area.center().y() - sight.height() / 3))
                across.setValue(round(across.value() + area.center().x() - sight.width() / 2))
        self.viewport().update()

    def forget_hit(self) -> None:
        """Mark no place any more."""
        self._chosen = None
        self.viewport().update()

    # -- how large ---------------------------------------------------------------------------------

    def follow(self, fit: Fit) -> None:
        """Have the size follow the width of the window or its height, from now on."""
        self._fit = fit
        self._rescale()

    def enlarge(self, step: int) -> None:
        """Take the next larger size, or with -1 the next smaller one."""
        near = 0.01
        if step > 0:
            size = next((one for one in STEPS if one > self._scale + near), STEPS[-1])
        else:
            size = next((one for one in reversed(STEPS) if one < self._scale - near), STEPS[0])
        self.show_size(size)

    def show_size(self, scale: float) -> None:
        """Show the pages so large; 1.0 is the paper's own size."""
        self._fit = Fit.NOTHING
        self._set_scale(scale)

    @Slot()
    def _begin(self) -> None:
        """Lay the pages out when their sizes are known; small paper is not blown up."""
        top = 0.0
        self._tops = []
        for size in self._reader.sizes:
            self._tops.append(top)
            top += size.height()
        self._tops.append(top)
        self._rescale()
        if self._scale > _USUAL:
            self.show_size(_USUAL)
        self._lay_out()

    def _rescale(self) -> None:
        if self._fit is Fit.NOTHING or not self.pages:
            return
        sizes = self._reader.sizes
        room = self.maximumViewportSize()
        if self._fit is Fit.PAGE:
            size = sizes[self.page]
            widest, tallest = size.width(), size.height()
            scale = (room.height() - 2 * self._gap()) / tallest
            scale = min(scale, (room.width() - self._margin()) / widest)
        else:
            scale = (room.width() - self._margin()) / max(size.width() for size in sizes)
        self._set_scale(scale / _DOTS_A_POINT)

    def _set_scale(self, scale: float) -> None:
        """Change the size around the middle of what is in sight; the head of the paper stays."""
        scale = min(max(scale, STEPS[0]), STEPS[-1])
        down = self.verticalScrollBar()
        still = self.viewport().height() / 2 if down.value() else 0.0
        page = max(self._page_at(down.value() + still), 0)
        inside = (down.value() + still - self._top(page)) / self._scale if self.pages else 0.0
        self._scale = scale
        self._lay_out()
        if self.pages:
            down.setValue(round(self._top(page) + inside * scale - still))
        self._tell()

    def _lay_out(self) -> None:
        """Say to the bars how much there is, and to the reader what is in sight."""
        if not self.pages:
            return
        room = self.viewport().size()
        whole = QSize(
            int(max(size.width() for size in self._reader.sizes) * self._dots()) + 2 * self._gap(),
            ceil(self._top(self.pages)),
        )
        for bar, all_of_it, seen in (
            (self.verticalScrollBar(), whole.height(), room.height()),
            (self.horizontalScrollBar(), whole.width(), room.width()),
        ):
            bar.setRange(0, max(all_of_it - seen, 0))
            bar.setPageStep(seen)
            bar.setSingleStep(theme.look().px(_LINE))
        self._want()
        self.viewport().update()

    # -- geometry ----------------------------------------------------------------------------------

    def _dots(self) -> float:
        return self._scale * _DOTS_A_POINT

    @staticmethod
    def _gap() -> int:
        return theme.look().px(_GAP)

    def _margin(self) -> int:
        return 2 * self._gap() + self.verticalScrollBar().sizeHint().width()

    def _top(self, page: int) -> float:
        """Return where a page begins, in pixels below the head of the paper."""
        return self._tops[page] * self._dots() + (page + 1) * self._gap()

    def _head(self, page: int) -> float:
        """Return to where one scrolls to see a page from its upper edge."""
        return self._top(page) - self._gap() / 2 if page else 0.0

    def _page_at(self, height: float) -> int:
        """Return the page at a place below the head of the paper; a gap is of the one above."""
        low, high = 0, self.pages
        while low < high:
            middle = (low + high) // 2
            if self._top(middle) <= height:
                low = middle + 1
            else:
                high = middle
        return low - 1

    def _in_sight(self) -> range:
        if not self.pages:
            return range(0)
        top = self.verticalScrollBar().value()
        first = max(self._page_at(top), 0)
        last = max(self._page_at(top + self.viewport().height()), first)
        return range(first, last + 1)

    def _sheet(self, page: int) -> QRectF:
        """Return where a page lies in the viewport."""
        size = self._reader.sizes[page] * self._dots()
        room = self.viewport().width()
        across = self.horizontalScrollBar()
        whole = across.maximum() + room
        left = (whole - size.width()) / 2 - across.value()
        return QRectF(QPointF(left, self._top(page) - self.verticalScrollBar().value()), size)

    def _area(self, page: int, area: QRectF) -> QRectF:
        """Return where an area of a page lies in the viewport."""
        dots = self._dots()
        at = self._sheet(page).topLeft() + area.topLeft() * dots
        return QRectF(at, area.size() * dots)

    def _width(self, page: int) -> int:
        """Return how many dots of the screen a page is wide."""
        width = self._reader.sizes[page].width() * self._dots()
        return max(round(width * self.devicePixelRatioF()), 1)

    def _want(self) -> None:
        """Ask for what is in sight, then for its neighbours."""
        seen = self._in_sight()
        if not seen:
            return
        around = (seen.stop, seen.start - 1)
        pages = (*seen, *(page for page in around if 0 <= page < self.pages))
        self._reader.want([(page, self._width(page)) for page in pages])

    # -- drawing -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the pages in sight; one that is not drawn yet is a white sheet."""
        painter = QPainter(self.viewport())
        look = theme.look()
        painter.fillRect(event.rect(), QColor(look.theme.ground))
        by_page: dict[int, list[Hit]] = {}
        for hit in self._reader.hits:
            by_page.setdefault(hit.page, []).append(hit)
        for page in self._in_sight():
            self._draw(painter, page, by_page)
        if self.hasFocus():
            pen = painter.pen()
            pen.setColor(QColor(look.theme.accent))
            pen.setWidth(look.px(2))
            painter.setPen(pen)
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _draw(self, painter: QPainter, page: int, hits: Mapping[int, list[Hit]]) -> None:
        look = theme.look()
        area = _on_whole_dots(painter, self._sheet(page))
        painter.fillRect(area.adjusted(-1, -1, 1, 1), QColor(look.theme.edge))
        painter.fillRect(area, Qt.GlobalColor.white)
        picture = self._reader.picture(page)
        if picture is None or picture.isNull():
            painter.setPen(QColor("#51606E"))
            painter.setFont(theme.font(look.theme.body))
            text = str(page + 1) if picture is None else self._broken
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
        elif picture.width() == self._width(page):
            _draw_dots(painter, area.topLeft(), picture)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(area, picture)
        for hit in hits.get(page, ()):
            colour = _CHOSEN if hit == self._chosen else _ANSWER
            for found in hit.areas:
                painter.fillRect(self._area(page, found).adjusted(-1, -2, 1, 2), colour)

    # -- moving ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Scroll, and turn the pages."""
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        line = down.singleStep()
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_PageDown: self._read_on,
            Qt.Key.Key_PageUp: self._read_back,
            Qt.Key.Key_Space: self._read_back if shift else self._read_on,
            Qt.Key.Key_Home: lambda: down.setValue(0),
            Qt.Key.Key_End: lambda: down.setValue(down.maximum()),
            Qt.Key.Key_Down: lambda: down.setValue(down.value() + line),
            Qt.Key.Key_Up: lambda: down.setValue(down.value() - line),
            Qt.Key.Key_Right: lambda: self.go_to(self.page + 1),
            Qt.Key.Key_Left: lambda: self.go_to(self.page - 1),
        }
        if across.maximum():
            acts[Qt.Key.Key_Right] = lambda: across.setValue(across.value() + line)
            acts[Qt.Key.Key_Left] = lambda: across.setValue(across.value() - line)
        act = acts.get(Qt.Key(event.key()))
        if act is None or not self.pages:
            super().keyPressEvent(event)
        else:
            act()

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Scroll, or enlarge while Ctrl is held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.enlarge(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def _read_on(self) -> None:
        """Go on by what is in sight; a page that begins in it is shown from its head."""
        down = self.verticalScrollBar()
        seen = self.viewport().height()
        wanted = down.value() + seen - theme.look().px(_LINE)
        for page in self._in_sight():
            if down.value() + 1 < self._head(page):
                wanted = min(wanted, self._head(page))
                break
        down.setValue(round(wanted))

    def _read_back(self) -> None:
        """Go back by what fits; the head of the page that is looked at is not skipped."""
        down = self.verticalScrollBar()
        wanted = down.value() - self.viewport().height() + theme.look().px(_LINE)
        page = max(self._page_at(down.value() + self._gap()), 0)
        if down.value() - 1 <= self._head(page):
            page = max(page - 1, 0)
        down.setValue(round(max(wanted, self._head(page))))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep what the size follows."""
        super().resizeEvent(event)
        self._rescale()
        self._lay_out()

    def scrollContentsBy(self, _across: int, _down: int, /) -> None:
        """Draw anew: there are no widgets to be moved."""
        self.viewport().update()

    @Slot()
    def _scrolled(self) -> None:
        self._want()
        self._tell()

    @Slot(int)
    def _page_drawn(self, page: int) -> None:
        if page in self._in_sight():
            self.viewport().update()

    def _tell(self) -> None:
        """Say where one is, once for each page and size."""
        now = (self.page, self._scale)
        if now != self._told:
            self._told = now
            self.moved.emit()


def _on_whole_dots(painter: QPainter, area: QRectF) -> QRectF:
    """Return an area moved to the nearest whole dots of what is painted on."""
    to_dots = painter.deviceTransform()
    back, _possible = to_dots.inverted()
    upper, lower = to_dots.map(area.topLeft()), to_dots.map(area.bottomRight())
    whole = QRect(QPoint(round(upper.x()), round(upper.y())), QSize())
    at = back.map(QPointF(whole.topLeft()))
    end = back.map(QPointF(round(lower.x()), round(lower.y())))
    return QRectF(at, end)


def _draw_dots(painter: QPainter, at: QPointF, picture: QImage) -> None:
    """Draw a picture dot by dot."""
    ratio = painter.device().devicePixelRatioF()
    picture.setDevicePixelRatio(ratio)
    painter.drawImage(at, picture)
