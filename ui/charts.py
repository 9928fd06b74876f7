"""Figures as pictures, each with its numbers: bars side by side, shares, a table of shades.

What belongs together is told apart by place, pattern and number, never by colour alone. The arrow
keys walk over the values; the chosen one is told in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QBrush,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.reading import announce

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | _MIDDLE
_RIGHT = Qt.AlignmentFlag.AlignRight | _MIDDLE
_CENTRE = Qt.AlignmentFlag.AlignCenter
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two counts side by side under a name; `said` tells them in words."""

    name: str
    first: int
    second: int
    said: str


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole under a name; `told` stands at its end, `said` tells it in words."""

    name: str
    part: int
    whole: int
    told: str
    said: str


@dataclass(frozen=True, slots=True)
class Shade:
    """A row of counts under a name; `said` tells each in words."""

    name: str
    counts: tuple[int, ...]
    said: tuple[str, ...]


class Chart(QWidget):
    """Values in columns and rows that one walks over with the arrow keys."""

    reader_role = QAccessible.Role.Chart

    chosen = Signal(str)
    """The value that the keys or the mouse stand on, in words; nothing when it is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = (0, 0)
        self._title = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def value(self) -> str:
        """The chosen value in words, or nothing where there is none."""
        columns, rows = self.extent()
        if not columns or not rows:
            return ""
        return self.said(*self._at)

    def entitle(self, title: str) -> None:
        """Say what the picture shows, for whoever hears it."""
        self._title = title
        self.setAccessibleName(title)

    def extent(self) -> tuple[int, int]:
        """Return how many columns and rows of values there are."""
        raise NotImplementedError

    def said(self, column: int, row: int) -> str:
        """Return a value in words."""
        raise NotImplementedError

    def cell(self, column: int, row: int) -> QRectF:
        """Return where a value is drawn."""
        raise NotImplementedError

    def values_changed(self) -> None:
        """Show other values."""
        columns, rows = self.extent()
        self._at = (min(self._at[0], max(columns - 1, 0)), min(self._at[1], max(rows - 1, 0)))
        self.updateGeometry()
        self.update()
        if self.hasFocus():
            self._tell()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Walk; all other keys belong to the page."""
        columns, rows = self.extent()
        step = _STEPS.get(Qt.Key(event.key()))
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or not columns or not rows:
            event.ignore()
        elif step is not None:
            if columns == 1 and step[0]:
                step = (0, step[0])
            elif rows == 1 and step[1]:
                step = (step[1], 0)
            self._go(self._at[0] + step[0], self._at[1] + step[1])
        elif event.key() == Qt.Key.Key_Home:
            self._go(0, 0)
        elif event.key() == Qt.Key.Key_End:
            self._go(columns - 1, rows - 1)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Choose the value under the mouse."""
        super().mousePressEvent(event)
        columns, rows = self.extent()
        for column in range(columns):
            for row in range(rows):
                if self.cell(column, row).contains(event.position()):
                    self._go(column, row)
                    return

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Tell the value one stands on."""
        super().focusInEvent(event)
        self._tell()
        self.update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Tell nothing any more."""
        super().focusOutEvent(event)
        self.chosen.emit("")
        self.update()

    def _go(self, column: int, row: int) -> None:
        columns, rows = self.extent()
        self._at = (min(max(column, 0), columns - 1), min(max(row, 0), rows - 1))
        self._tell()
        announce(self, self.value)
        self.update()

    def _tell(self) -> None:
        value = self.value
        self.chosen.emit(value)
        self.setAccessibleName(f"{self._title}. {value}" if value else self._title)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the values, and a ring round the chosen one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns, rows = self.extent()
        if not columns or not rows:
            return
        self.draw(painter)
        if self.hasFocus():
            look = theme.look()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(look.theme.accent), look.px(2)))
            area = self.cell(*self._at).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(area, look.px(4), look.px(4))

    def draw(self, painter: QPainter) -> None:
        """Draw the values."""
        raise NotImplementedError


class PairBars(Chart):
    """Two bars for each name, one plain and one hatched, and their numbers in a table below."""

    def __init__(self, first: str, second: str, parent: QWidget | None = None) -> None:
        """`first` and `second` name the bars."""
        super().__init__(parent)
        self._names = (first, second)
        self._pairs: Sequence[Pair] = ()

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show other bars."""
        self._pairs = tuple(pairs)
        self.values_changed()

    def extent(self) -> tuple[int, int]:
        """One column for each pair."""
        return len(self._pairs), 1

    def said(self, column: int, row: int) -> str:
        """Return a pair in words."""
        del row
        return self._pairs[column].said

    def sizeHint(self) -> QSize:
        """Say how large it would like to be."""
        look = theme.look()
        return QSize(look.px(640), look.px(210))

    def minimumSizeHint(self) -> QSize:
        """Say how small it may become."""
        look = theme.look()
        return QSize(look.px(320), look.px(150))

    def cell(self, column: int, row: int) -> QRectF:
        """Return the column of a pair, its numbers included."""
        del row
        left, wide = self._left(), self._wide()
        return QRectF(left + column * wide, 0, wide, self.height())

    def draw(self, painter: QPainter) -> None:
        """Draw bars on a line, names under it, then the numbers."""
        look = theme.look()
        small = theme.font(look.theme.small, figures=True)
        line = QFontMetrics(small).height() + look.px(2)
        foot = 3 * line + look.px(4)
        base = self.height() - foot
        most = max((max(pair.first, pair.second) for pair in self._pairs), default=0)
        left, wide = self._left(), self._wide()
        painter.setPen(QPen(QColor(look.theme.edge)))
        painter.drawLine(QPointF(left, base), QPointF(self.width(), base))
        self._draw_names(painter, base, line)
        painter.setFont(small)
        bar = min(max((wide - look.px(6)) / 2, look.px(2)), look.px(22))
        for number, pair in enumerate(self._pairs):
            middle = left + (number + 0.5) * wide
            tops = (base - look.px(4)) / most if most else 0
            for hatched, count in enumerate((pair.first, pair.second)):
                if count:
                    tall = max(count * tops, look.px(2))
                    at = middle if hatched else middle - bar
                    _bar(painter, QRectF(at, base - tall, bar - 1, tall), hatched=bool(hatched))
            self._write(painter, number, base + look.px(2), line)

    def _write(self, painter: QPainter, number: int, top: float, line: int) -> None:
        """Write name and numbers of a pair below it, as many pairs as there is room for."""
        look = theme.look()
        pair, left, wide = self._pairs[number], self._left(), self._wide()
        texts = (
            (pair.name, look.theme.secondary, [one.name for one in self._pairs]),
            (str(pair.first), look.theme.ink, [str(one.first) for one in self._pairs]),
            (str(pair.second), look.theme.ink, [str(one.second) for one in self._pairs]),
        )
        for at, (text, colour, row) in enumerate(texts):
            widest = max(map(painter.fontMetrics().horizontalAdvance, row)) + look.px(2)
            if number % max(-(-widest // max(int(wide), 1)), 1):
                continue
            painter.setPen(QColor(look.theme.secondary if text == "0" else colour))
            area = QRectF(left + number * wide - wide, top + at * line, wide * 3, line)
            painter.drawText(area, _CENTRE, text)

    def _draw_names(self, painter: QPainter, base: float, line: int) -> None:
        look = theme.look()
        painter.setFont(theme.font(look.theme.small))
        side = look.px(10)
        for number, name in enumerate(self._names):
            top = base + look.px(2) + (number + 1) * line
            box = QRectF(0, top + (line - side) / 2, side, side)
            _bar(painter, box, hatched=bool(number))
            painter.setPen(QColor(look.theme.secondary))
            painter.drawText(QRectF(side + look.px(5), top, self._left(), line), _LEFT, name)

    def _left(self) -> float:
        metrics = QFontMetrics(theme.font(theme.look().theme.small))
        names = max(metrics.horizontalAdvance(name) for name in self._names)
        return names + theme.look().px(10 + 5 + 10)

    def _wide(self) -> float:
        return min((self.width() - self._left()) / max(len(self._pairs), 1), theme.look().px(90))


class ShareBars(Chart):
    """A bar for each share: its name and number above it; `hatched` marks the part."""

    _ROW = 44

    def __init__(self, *, hatched: bool = False, parent: QWidget | None = None) -> None:
        """`hatched` where the part is what should not be, as what is overdue."""
        super().__init__(parent)
        self._hatched = hatched
        self._shares: Sequence[Share] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, shares: Sequence[Share]) -> None:
        """Show other shares, the first on top."""
        self._shares = tuple(shares)
        self.values_changed()

    def extent(self) -> tuple[int, int]:
        """One row for each share."""
        return (1, len(self._shares)) if self._shares else (0, 0)

    def said(self, column: int, row: int) -> str:
        """Return a share in words."""
        del column
        return self._shares[row].said

    def sizeHint(self) -> QSize:
        """Say how large it would like to be."""
        look = theme.look()
        return QSize(look.px(240), max(len(self._shares), 1) * look.px(self._ROW))

    def minimumSizeHint(self) -> QSize:
        """Say how small it may become: no row is left out."""
        return QSize(theme.look().px(180), self.sizeHint().height())

    def cell(self, column: int, row: int) -> QRectF:
        """Return the row of a share."""
        del column
        tall = theme.look().px(self._ROW)
        return QRectF(0, row * tall, self.width(), tall)

    def draw(self, painter: QPainter) -> None:
        """Draw name, number and bar of each share."""
        look = theme.look()
        words = theme.font(look.theme.label)
        figures = theme.font(look.theme.label, QFont.Weight.DemiBold, figures=True)
        inset = look.px(6)
        most = max((share.whole for share in self._shares), default=0)
        line = QFontMetrics(words).height()
        beside = max(QFontMetrics(figures).horizontalAdvance(one.told) for one in self._shares)
        for row, share in enumerate(self._shares):
            area = self.cell(0, row).adjusted(inset, look.px(3), -inset, -look.px(4))
            name = QFontMetrics(words).elidedText(
                share.name, Qt.TextElideMode.ElideRight, round(area.width())
            )
            painter.setFont(words)
            painter.setPen(QColor(look.theme.ink))
            painter.drawText(QRectF(area.left(), area.top(), area.width(), line), _LEFT, name)
            foot = QRectF(area.left(), area.top() + line, area.width(), area.height() - line)
            painter.setFont(figures)
            painter.drawText(foot, _RIGHT, share.told)
            track = foot.adjusted(0, 0, -beside - look.px(8), 0)
            track.setTop(foot.center().y() - look.px(5))
            track.setHeight(look.px(10))
            painter.fillRect(track, QColor(look.theme.keycap))
            self._draw_share(painter, track, share, most)

    def _draw_share(self, painter: QPainter, track: QRectF, share: Share, most: int) -> None:
        """Draw a bar: the part of its whole, or, hatched, the part at the head of all there are."""
        look = theme.look()
        bar = QRectF(track)
        if not self._hatched:
            bar.setWidth(track.width() * share.part / share.whole if share.whole else 0)
            _bar(painter, bar, hatched=False)
            return
        bar.setWidth(track.width() * share.whole / most if most else 0)
        _bar(painter, bar, hatched=False)
        if share.part:
            bar.setWidth(max(track.width() * share.part / most, look.px(5)))
            painter.fillRect(bar, QColor(look.theme.card))
            _bar(painter, bar, hatched=True)


class ShadeTable(Chart):
    """Counts by row and column, each as a number on a ground that is darker where there is more."""

    _LABELS = 74
    _ROW = 26

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: Sequence[str] = ()
        self._rows: Sequence[Shade] = ()

    def show_rows(self, columns: Sequence[str], rows: Sequence[Shade]) -> None:
        """Show other counts."""
        self._columns, self._rows = tuple(columns), tuple(rows)
        self.values_changed()

    def extent(self) -> tuple[int, int]:
        """The counts as they stand."""
        return len(self._columns), len(self._rows)

    def said(self, column: int, row: int) -> str:
        """Return a count in words."""
        return self._rows[row].said[column]

    def sizeHint(self) -> QSize:
        """Say how large it would like to be."""
        look = theme.look()
        rows = len(self._rows) + 1
        return QSize(
            look.px(self._LABELS) + max(len(self._columns), 6) * look.px(32),
            rows * look.px(self._ROW + 4),
        )

    def minimumSizeHint(self) -> QSize:
        """Say how small it may become."""
        look = theme.look()
        rows = len(self._rows) + 1
        wide = look.px(self._LABELS) + len(self._columns) * look.px(25)
        return QSize(wide, rows * look.px(self._ROW))

    def cell(self, column: int, row: int) -> QRectF:
        """Return where a count stands."""
        look = theme.look()
        left = look.px(self._LABELS)
        head = look.px(self._ROW - 4)
        wide = min((self.width() - left) / max(len(self._columns), 1), look.px(64))
        tall = min((self.height() - head) / max(len(self._rows), 1), look.px(self._ROW + 10))
        return QRectF(left + column * wide, head + row * tall, wide, tall)

    def draw(self, painter: QPainter) -> None:
        """Draw hours, weekdays and the counts on their grounds."""
        look = theme.look()
        small, figures = theme.font(look.theme.small), theme.font(look.theme.small, figures=True)
        most = max((count for row in self._rows for count in row.counts), default=0)
        painter.setFont(figures)
        painter.setPen(QColor(look.theme.secondary))
        for column, name in enumerate(self._columns):
            cell = self.cell(column, 0)
            head = QRectF(cell.left(), 0, cell.width(), cell.top())
            painter.drawText(head, _CENTRE, name)
        for number, row in enumerate(self._rows):
            cell = self.cell(0, number)
            painter.setFont(small)
            painter.setPen(QColor(look.theme.secondary))
            painter.drawText(QRectF(0, cell.top(), cell.left(), cell.height()), _LEFT, row.name)
            painter.setFont(figures)
            for column, count in enumerate(row.counts):
                self._draw_count(painter, self.cell(column, number), count, most)

    @staticmethod
    def _draw_count(painter: QPainter, cell: QRectF, count: int, most: int) -> None:
        look = theme.look()
        inner = cell.adjusted(1, 1, -1, -1)
        share = count / most if most else 0
        ground = _mixed(look.theme.card, look.theme.accent, share * 0.92 if count else 0)
        painter.fillRect(inner, ground if count else QColor(look.theme.header))
        dark = theme.contrast(look.theme.ink, ground.name())
        light = theme.contrast(look.theme.on_accent, ground.name())
        ink = look.theme.ink if dark >= light or not count else look.theme.on_accent
        painter.setPen(QColor(ink if count else look.theme.secondary))
        painter.drawText(inner, _CENTRE, str(count) if count else "·")


def _bar(painter: QPainter, area: QRectF, *, hatched: bool) -> None:
    """Draw a bar: full, or hatched in another colour with an edge."""
    look = theme.look()
    if not hatched:
        painter.fillRect(area, QColor(look.theme.accent))
        return
    colour = QColor(look.theme.warning)
    painter.fillRect(area, QColor(look.theme.warning_tint))
    painter.fillRect(area, QBrush(colour, Qt.BrushStyle.BDiagPattern))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1))
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))


def _mixed(ground: str, colour: str, share: float) -> QColor:
    """Return a colour between two: all ground at 0, all colour at 1."""
    one, other = QColor(ground), QColor(colour)
    return QColor(
        *(
            round(a + (b - a) * share)
            for a, b in (
                (one.red(), other.red()),
                (one.green(), other.green()),
                (one.blue(), other.blue()),
            )
        )
    )
