"""A year on one sheet: twelve months of which each day shows what is special about it.

One widget paints all of it. The arrow keys walk from day to day, PgUp and PgDn from month to month,
Shift takes days together; Enter or Space opens the day, Delete takes away what is special about it.
"""

import calendar as months
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from counter_app.rules.calendar import DAY, DayKind, DayPart, OfficeHours, SpecialDay
from ui import theme
from ui.reading import announce
from ui.words import Words

_ACROSS = 4
_DOWN = 3
_WEEK = 7
_WEEKS = 6
_LEAST_CELL = (19, 14)
_USUAL_CELL = (22, 18)
_LARGEST_CELL = (44, 30)
_TITLE = 19
_WEEKDAYS = 15
_GAP = 14
_LINE_GAP = 6
_EDGE = 1.4
_EDGE_OF_HALF = 0.2


class Stay(NamedTuple):
    """The days that are taken together, both ends included; `here` is the one with the cursor."""

    first: date
    last: date
    here: date


@dataclass(frozen=True, slots=True)
class YearShown:
    """What the sheet shows: a year, its special days, and which of all that is not saved yet."""

    year: int
    today: date
    days: Mapping[date, SpecialDay] = field(default_factory=dict[date, SpecialDay])
    edited: frozenset[date] = frozenset()
    hours: OfficeHours = field(default_factory=OfficeHours)


class YearCalendar(QWidget):
    """The twelve months, Monday first."""

    reader_role = QAccessible.Role.Grouping

    walked = Signal()
    """The cursor stands on another day, or other days are taken together."""
    opened = Signal()
    """Enter, Space or a double click: the chosen day is wanted."""
    removed = Signal()
    """Delete was pressed."""
    left_year = Signal(object)
    """The cursor would go to a day (`date`) of another year."""

    def __init__(self, words: Words, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._shown = YearShown(today.year, today)
        self._here = self._anchor = today
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # -- what is shown -----------------------------------------------------------------------------

    @property
    def stay(self) -> Stay:
        """The days that are chosen."""
        return Stay(min(self._here, self._anchor), max(self._here, self._anchor), self._here)

    def show_year(self, shown: YearShown) -> None:
        """Show a year; the cursor keeps its month and day."""
        self._shown = shown
        self.setAccessibleName(self.tr("Lịch năm {year}").format(year=shown.year))
        if self._here.year != shown.year:
            same = _in_month(shown.year, self._here.month, self._here.day)
            self.choose(shown.today if shown.today.year == shown.year else same)
        self.update()

    def choose(self, day: date, *, together: bool = False) -> None:
        """Put the cursor on a day of the year; `together` takes all days on the way there."""
        if day.year != self._shown.year:
            self.left_year.emit(day)
            return
        before = self.stay
        self._here = day
        if not together:
            self._anchor = day
        if self.stay == before:
            return
        self.update()
        self.walked.emit()

    def tell(self, sentence: str) -> None:
        """Have it read aloud what is chosen."""
        if sentence != self.accessibleDescription():
            self.setAccessibleDescription(sentence)
            if self.hasFocus():
                announce(self, sentence)

    def about(self, day: date) -> str:
        """Return what a day is, in words, as its tip tells it."""
        special = self._shown.days.get(day)
        if special is not None:
            sentence = self.tr("{day}: {kind}. {name}")
            kind = self._words.day_kind(special.kind, special.part)
            return sentence.format(day=self._words.day_long(day), kind=kind, name=special.name)
        return self._words.day_long(day)

    # -- where things stand ------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return self._size_of(_USUAL_CELL)

    def minimumSizeHint(self) -> QSize:
        return self._size_of(_LEAST_CELL)

    def place(self, day: date) -> QRect:
        """Return where a day of the year stands, in the widget's own pixels."""
        left, top, wide, tall = self._month_at(day.month)
        row, column = divmod(day.day - 1 + day.replace(day=1).weekday(), _WEEK)
        look = theme.look()
        head = look.px(_TITLE) + look.px(_WEEKDAYS)
        return QRect(left + column * wide, top + head + row * tall, wide, tall)

    def day_at(self, point: QPoint) -> date | None:
        """Return the day that stands at a point, or None."""
        look = theme.look()
        head = look.px(_TITLE) + look.px(_WEEKDAYS)
        for month in range(1, 13):
            left, top, wide, tall = self._month_at(month)
            row = (point.y() - top - head) // tall
            column = (point.x() - left) // wide
            if not (0 <= row < _WEEKS and 0 <= column < _WEEK):
                continue
            first = date(self._shown.year, month, 1)
            number = row * _WEEK + column - first.weekday() + 1
            if 1 <= number <= months.monthrange(first.year, month)[1]:
                return first.replace(day=number)
        return None

    @staticmethod
    def _size_of(cell: tuple[int, int]) -> QSize:
        look = theme.look()
        wide = _ACROSS * _WEEK * look.px(cell[0]) + (_ACROSS - 1) * look.px(_GAP)
        head = look.px(_TITLE) + look.px(_WEEKDAYS)
        tall = _DOWN * (head + _WEEKS * look.px(cell[1])) + (_DOWN - 1) * look.px(_LINE_GAP)
        return QSize(wide, tall)

    def _cell(self) -> QSize:
        look = theme.look()
        wide = (self.width() - (_ACROSS - 1) * look.px(_GAP)) // (_ACROSS * _WEEK)
        head = look.px(_TITLE) + look.px(_WEEKDAYS)
        tall = ((self.height() - (_DOWN - 1) * look.px(_LINE_GAP)) // _DOWN - head) // _WEEKS
        least, most = _LEAST_CELL, _LARGEST_CELL
        return QSize(
            min(max(wide, look.px(least[0])), look.px(most[0])),
            min(max(tall, look.px(least[1])), look.px(most[1])),
        )

    def _month_at(self, month: int) -> tuple[int, int, int, int]:
        """Return left, top and the size of a day's cell of a month."""
        look = theme.look()
        cell = self._cell()
        row, column = divmod(month - 1, _ACROSS)
        left = (self.width() + look.px(_GAP)) * column // _ACROSS
        head = look.px(_TITLE) + look.px(_WEEKDAYS)
        spare = self.height() - _DOWN * (head + _WEEKS * cell.height())
        gap = max(min(spare // max(_DOWN - 1, 1), look.px(3 * _LINE_GAP)), look.px(2))
        top = row * (head + _WEEKS * cell.height() + gap)
        return left, top, cell.width(), cell.height()

    # -- painting ----------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for month in range(1, 13):
            self._paint_month(painter, month)

    def _paint_month(self, painter: QPainter, month: int) -> None:
        look = theme.look()
        left, top, wide, tall = self._month_at(month)
        here = self._here.month == month
        colour = look.theme.accent if here else look.theme.ink
        if here and self.hasFocus():
            # With the ring of the day, this is where the focus stands.
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.theme.accent))
            painter.drawRoundedRect(QRect(left, top, _WEEK * wide, look.px(_TITLE)), 4, 4)
            colour = look.theme.on_accent
        painter.setPen(QColor(colour))
        painter.setFont(theme.font(look.theme.label, QFont.Weight.DemiBold))
        title = self.tr("Tháng {month}").format(month=self._words.month(month))
        area = QRect(left + look.px(4), top, _WEEK * wide, look.px(_TITLE))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(theme.font(10.5, QFont.Weight.Medium))
        painter.setPen(QColor(look.theme.secondary))
        for column, name in enumerate(self._words.weekday_letters):
            area = QRect(left + column * wide, top + look.px(_TITLE), wide, look.px(_WEEKDAYS))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, name)
        plain = theme.font(min(12.5, tall / look.zoom - 2), figures=True)
        strong = theme.font(min(12.5, tall / look.zoom - 2), QFont.Weight.DemiBold, figures=True)
        first = date(self._shown.year, month, 1)
        row, column = 0, first.weekday()
        base = top + look.px(_TITLE) + look.px(_WEEKDAYS)
        for number in range(1, months.monthrange(first.year, month)[1] + 1):
            cell = QRectF(left + column * wide, base + row * tall, wide, tall)
            self._paint_day(painter, cell, first.replace(day=number), plain, strong)
            column += 1
            if column == _WEEK:
                row, column = row + 1, 0

    def _paint_day(
        self, painter: QPainter, cell: QRectF, day: date, plain: QFont, strong: QFont
    ) -> None:
        colours = theme.look().theme
        shown, stay = self._shown, self.stay
        if stay.first != stay.last and stay.first <= day <= stay.last:
            painter.fillRect(cell, QColor(colours.accent_tint))
        elif day.weekday() not in shown.hours.counting or not shown.hours.on(day):
            painter.fillRect(cell, QColor(colours.header))
        special = shown.days.get(day)
        ink = colours.ink
        if special is not None:
            ink = paint_mark(painter, _inset(cell), special.kind, special.part)
        elif not shown.hours.on(day):
            ink = colours.secondary
        painter.setFont(strong if special is not None or day == shown.today else plain)
        painter.setPen(QColor(ink))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if day == shown.today:
            paint_today(painter, _inset(cell), ink)
        if day in shown.edited:
            paint_edited(painter, cell)
        if day == stay.here:
            self._paint_cursor(painter, cell)

    def _paint_cursor(self, painter: QPainter, cell: QRectF) -> None:
        look = theme.look()
        colour = look.theme.accent if self.hasFocus() else look.theme.edge
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), look.px(2)))
        inset = look.px(2) / 2
        painter.drawRoundedRect(cell.adjusted(inset, inset, -inset, -inset), 4, 4)

    # -- hands -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Walk, open and take away; Ctrl and Alt belong to the page."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers()
        if modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            event.ignore()
            return
        together = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if key in _STEPS:
            self.choose(self._here + _STEPS[key] * DAY, together=together)
        elif key in _MONTHS:
            self.choose(_months_on(self._here, _MONTHS[key]), together=together)
        elif key == Qt.Key.Key_Home:
            self.choose(self._here.replace(day=1), together=together)
        elif key == Qt.Key.Key_End:
            last = months.monthrange(self._here.year, self._here.month)[1]
            self.choose(self._here.replace(day=last), together=together)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        elif key == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Choose a day."""
        day = self.day_at(event.position().toPoint())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            together = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.choose(day, together=together)

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Take days together while the button is held."""
        day = self.day_at(event.position().toPoint())
        if day is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.choose(day, together=True)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Be done with it."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Open a day."""
        if self.day_at(event.position().toPoint()) is not None:
            self.opened.emit()

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent, /) -> None:
        """Ask for another size when the look changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def event(self, event: QEvent, /) -> bool:
        """Tell of the day under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self.day_at(event.pos())
            # A name may look like markup; it is shown as it is written.
            tip = "" if day is None else f"<p>{escape(self.about(day))}</p>"
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)


class MarkSample(QWidget):
    """One mark as it stands in the sheet, for the legend."""

    def __init__(
        self,
        kind: DayKind | None,
        part: DayPart = DayPart.WHOLE,
        parent: QWidget | None = None,
    ) -> None:
        """Show the mark of a kind, or without one that of today."""
        super().__init__(parent)
        self._kind, self._part = kind, part
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme.look()
        return QSize(look.px(20), look.px(16))

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._kind is None:
            paint_today(painter, area, theme.look().theme.ink)
        else:
            paint_mark(painter, area, self._kind, self._part)


# -- the marks: each has a shape of its own, so that colour never speaks alone ---------------------


def paint_mark(painter: QPainter, area: QRectF, kind: DayKind, part: DayPart) -> str:
    """Paint what a day is below its number, and return the colour in which the number stands.

    A holiday is a full square, a compensatory day an outlined one, a swapped day one with a corner
    cut, a closure a full pill, a day worked a bar below. Half a day is an outline with a full edge
    on its side, the morning left.
    """
    look = theme.look()
    colours = look.theme
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    radius = area.height() / 2 if kind is DayKind.CLOSED else 3
    ink = _ink(kind)
    if part is not DayPart.WHOLE and kind.off:
        _half(painter, area, part, ink, radius=radius)
        painter.restore()
        return ink
    match kind:
        case DayKind.HOLIDAY | DayKind.CLOSED:
            painter.setBrush(QColor(ink))
            painter.drawRoundedRect(area, radius, radius)
            ink = colours.card if kind is DayKind.HOLIDAY else colours.on_accent
        case DayKind.COMPENSATORY:
            _outline(painter, area, ink, colours.bad_tint, radius=radius)
        case DayKind.SWAPPED_OFF:
            _cut_corner(painter, area, ink, colours.warning_tint)
        case DayKind.WORKING_SATURDAY:
            painter.fillRect(area, QColor(colours.good_tint))
            bar = QRectF(area)
            bar.setTop(area.bottom() - look.px(3))
            painter.fillRect(bar, QColor(ink))
    painter.restore()
    return ink


def paint_today(painter: QPainter, area: QRectF, ink: str) -> None:
    """Paint the ring round today."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(ink), theme.look().px(1.3)))
    side = min(area.width(), area.height()) + 1
    ring = QRectF(0, 0, max(side, area.width() - 1), side)
    ring.moveCenter(area.center())
    painter.drawRoundedRect(ring, side / 2, side / 2)
    painter.restore()


def paint_edited(painter: QPainter, cell: QRectF) -> None:
    """Paint the corner of a day that is not saved yet."""
    look = theme.look()
    side = look.px(6)
    corner = cell.topRight()
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.theme.ink))
    painter.drawPolygon(QPolygonF([corner, corner - QPointF(side, 0), corner + QPointF(0, side)]))
    painter.restore()


def _outline(painter: QPainter, area: QRectF, edge: str, ground: str, *, radius: float) -> None:
    width = theme.look().px(_EDGE)
    painter.setBrush(QColor(ground))
    painter.setPen(QPen(QColor(edge), width))
    inset = width / 2
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)


def _cut_corner(painter: QPainter, area: QRectF, edge: str, ground: str) -> None:
    width = theme.look().px(_EDGE)
    cut = area.height() * 0.4
    inset = width / 2
    inner = area.adjusted(inset, inset, -inset, -inset)
    painter.setBrush(QColor(ground))
    painter.setPen(QPen(QColor(edge), width))
    painter.drawPolygon(
        QPolygonF(
            [
                inner.topLeft() + QPointF(cut, 0),
                inner.topRight(),
                inner.bottomRight(),
                inner.bottomLeft(),
                inner.topLeft() + QPointF(0, cut),
            ]
        )
    )


def _half(painter: QPainter, area: QRectF, part: DayPart, colour: str, *, radius: float) -> None:
    edge = QRectF(area)
    edge.setWidth(area.width() * _EDGE_OF_HALF)
    if part is DayPart.AFTERNOON:
        edge.moveRight(area.right())
    painter.save()
    painter.setClipRect(edge)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(area, radius, radius)
    painter.restore()
    _outline(painter, area, colour, "transparent", radius=radius)


def _ink(kind: DayKind) -> str:
    colours = theme.look().theme
    return {
        DayKind.HOLIDAY: colours.bad,
        DayKind.COMPENSATORY: colours.bad,
        DayKind.SWAPPED_OFF: colours.warning,
        DayKind.CLOSED: colours.accent,
        DayKind.WORKING_SATURDAY: colours.good,
    }[kind]


def _inset(cell: QRectF) -> QRectF:
    return cell.adjusted(1, 1, -1, -1)


def _in_month(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, months.monthrange(year, month)[1]))


def _months_on(day: date, count: int) -> date:
    years, month = divmod(day.month - 1 + count, 12)
    return _in_month(day.year + years, month + 1, day.day)


_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
