"""What happened to a dossier, newest on top, along a line: when, what, who, and what was written.

The line is one list that is painted, not built: only what is in sight costs anything, and the arrow
keys walk through it. A point that brought a paper out opens it with Enter.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from counter_app.rules.printing import Document
from counter_app.rules.signatures import Signature
from ui import theme
from ui.signature_view import draw_signature
from ui.theme import Tone
from ui.widgets import EmptyState, draw_icon
from ui.words import Words

AnyIndex = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_MOMENT = Qt.ItemDataRole.UserRole + 1
_WHEN = 78
_DISC = 26
_ICON = 15
_ABOVE = 3
_BELOW = 9
_SIGNATURE = QSize(84, 30)
_LEAST_ROOM = 60
_LINES = 3
"""Lines of a long note that are shown before its point is the chosen one."""


class Thread(Enum):
    """What one may want to follow alone."""

    HANDS = "hands"
    PROMISES = "promises"
    PAPERS = "papers"
    TALKS = "talks"


@dataclass(frozen=True, slots=True)
class Moment:
    """One point of the line.

    `sentence` says what, `below` who did it and where the dossier was then, `detail` what was
    written: a reason, a note, an answer. `paper` came out of it, `signature` is of who signed.
    `quiet` points are shown only where their own thread is followed.
    """

    at: datetime
    icon: str
    tone: Tone
    sentence: str
    below: str
    detail: str = ""
    threads: frozenset[Thread] = frozenset()
    paper: Document | None = None
    signature: Signature | None = None
    quiet: bool = False
    key: Hashable = None

    def belongs(self, thread: Thread | None) -> bool:
        """Say whether it is shown when a thread is followed; None follows them all."""
        return not self.quiet if thread is None else thread in self.threads


class Timeline(QListView):
    """Points on a line, walked with the arrow keys."""

    opened = Signal(object)
    """The `Document` of the point on which Enter was pressed or the mouse twice."""
    chosen = Signal(object)
    """The `Moment` that is chosen now, or None."""
    turned = Signal(int)
    """An arrow to the side was pressed: the thread after (1) or before (-1) is wanted."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self._all: tuple[Moment, ...] = ()
        self._thread: Thread | None = None
        self._model = _Moments(words, self)
        self._painter = _PointPainter(self, words)
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        self._empty = EmptyState("history", "", parent=self.viewport())
        self._empty.hide()
        self.doubleClicked.connect(self._open)

    # -- what is shown -----------------------------------------------------------------------------

    @property
    def moments(self) -> tuple[Moment, ...]:
        """The points that are shown, from the top."""
        return self._model.moments

    @property
    def moment(self) -> Moment | None:
        """The chosen point."""
        return self.currentIndex().data(_MOMENT)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show points, the first on top; the chosen one stays chosen where it is still there."""
        self._all = tuple(moments)
        self._show()

    def follow(self, thread: Thread | None, nothing: str = "") -> None:
        """Show one thread alone, or all; `nothing` is said when it has no point."""
        self._thread = thread
        self._empty.tell("history", nothing)
        self._show()
        self.scrollToTop()

    def choose(self, place: int) -> None:
        """Choose a point, counted from 0 at the top."""
        index = self._model.index(place)
        if index.isValid():
            self.setCurrentIndex(index)

    def _show(self) -> None:
        kept = self.moment
        shown = tuple(moment for moment in self._all if moment.belongs(self._thread))
        self._painter.forget()
        self._model.replace(shown)
        if kept is not None:
            places = (n for n, moment in enumerate(shown) if moment.key == kept.key)
            place = next(places, 0 if self.hasFocus() else -1)
            self.choose(place)
        self._empty.setVisible(not shown)
        self._empty.setGeometry(self.viewport().rect())

    # -- what Qt tells -----------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Ask for no more than the least: what does not fit is scrolled."""
        return QSize(self.minimumSizeHint().width(), self.minimumHeight())

    def currentChanged(self, current: AnyIndex, previous: AnyIndex, /) -> None:
        """Tell which point is chosen; it shows all that was written."""
        super().currentChanged(current, previous)  # pyright: ignore[reportArgumentType]
        for index in (previous, current):
            moment: Moment | None = index.data(_MOMENT)
            if moment is not None and self._painter.is_cut(moment):
                self.scheduleDelayedItemsLayout()
        self.chosen.emit(current.data(_MOMENT))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Walk, open, turn; all other keys belong to the page."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_Home:
            self.choose(0)
        elif key == Qt.Key.Key_End:
            self.choose(self._model.rowCount() - 1)
        elif key in _TURNS and not event.modifiers():
            self.turned.emit(_TURNS[Qt.Key(key)])
        elif key in _WALKING:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Show where the focus is; the first point is chosen if none is."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.choose(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Notice that the focus leaves."""
        super().focusOutEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent, /) -> None:
        """Lay out anew when the look changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._painter.forget()
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Fit into another size."""
        super().resizeEvent(event)
        self._empty.setGeometry(self.viewport().rect())

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        moment: Moment | None = index.data(_MOMENT)
        if moment is not None and moment.paper is not None:
            self.opened.emit(moment.paper)


_WALKING = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown},
)
_TURNS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class _Moments(QAbstractListModel):
    """The points that are shown."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.moments: tuple[Moment, ...] = ()

    def replace(self, moments: tuple[Moment, ...]) -> None:
        """Show other points."""
        self.beginResetModel()
        self.moments = moments
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _ROOT, /) -> int:
        """Count the points."""
        return 0 if parent.isValid() else len(self.moments)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:  # noqa: ANN401
        """Answer with the point itself, or with what it says."""
        if not index.isValid() or index.row() >= len(self.moments):
            return None
        moment = self.moments[index.row()]
        if role == _MOMENT:
            return moment
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (self._words.moment(moment.at), moment.sentence, moment.detail, moment.below)
            return "; ".join(part for part in parts if part)
        return None


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A text ready to be painted: laid out where it needs several lines, as it is where not."""

    text: str
    face: QFont
    colour: str
    height: int
    ascent: int
    layout: QTextLayout | None

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it with its upper left corner at a point."""
        painter.setPen(QColor(self.colour))
        if self.layout is not None:
            self.layout.draw(painter, QPointF(left, top))
        else:
            painter.setFont(self.face)
            painter.drawText(QPointF(left, top + self.ascent), self.text)


@dataclass(slots=True)
class _LaidOut:
    """The texts of a point in a width, and how tall it is with them."""

    texts: list[_Paragraph]
    height: int
    cut: bool


class _Faces:
    """The faces of a point's texts with their measures, made once for a look."""

    def __init__(self) -> None:
        look = theme.look()
        self.body = theme.font(look.theme.body)
        self.label = theme.font(look.theme.label)
        self.figures = theme.font(look.theme.body, figures=True)
        self.measures = {
            id(face): QFontMetrics(face) for face in (self.body, self.label, self.figures)
        }

    def measure(self, face: QFont) -> QFontMetrics:
        """Return how large letters of a face are."""
        return self.measures[id(face)]


class _Shelf:
    """What was laid out, by point; asked for at every step of a scroll."""

    def __init__(self, width: int = -1) -> None:
        self.width = width
        self.faces = _Faces()
        self.held: dict[tuple[int, bool], _LaidOut] = {}


class _PointPainter(QStyledItemDelegate):
    """Paints a point: the day, the piece of the line to its neighbours, disc and texts."""

    def __init__(self, view: Timeline, words: Words) -> None:
        super().__init__(view)
        self._view = view
        self._words = words
        self._shelf = _Shelf()

    def forget(self) -> None:
        """Lay everything out anew: other points, or another look."""
        self._shelf = _Shelf()

    def is_cut(self, moment: Moment) -> bool:
        """Say whether a point is longer when it is the chosen one."""
        return self._laid_out(moment, self._view.viewport().width(), whole=False).cut

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex, /) -> QSize:
        """Say how tall a point is in the width of the list."""
        width = self._view.viewport().width()
        whole = index.row() == self._view.currentIndex().row()
        return QSize(width, self._laid_out(index.data(_MOMENT), width, whole=whole).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, /) -> None:
        """Draw the point."""
        look = theme.look()
        area = _rect(option)
        moment: Moment = index.data(_MOMENT)
        chosen = index.row() == self._view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            self._paint_ground(painter, area)
        self._paint_when(painter, area, moment)
        self._paint_line(painter, area, moment, index.row())
        left = area.left() + look.px(_WHEN + _DISC + 12)
        top = float(area.top() + look.px(_ABOVE))
        laid_out = self._laid_out(moment, area.width(), whole=chosen)
        for text in laid_out.texts:
            text.draw(painter, left, top)
            top += text.height
        if moment.signature is not None:
            size = QSize(look.px(_SIGNATURE.width()), look.px(_SIGNATURE.height()))
            place = QRectF(
                area.right() - size.width() - look.px(8),
                area.top() + look.px(_ABOVE),
                size.width(),
                size.height(),
            )
            draw_signature(painter, place, moment.signature, look.theme.accent)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect) -> None:
        look = theme.look()
        heard = self._view.hasFocus()
        painter.fillRect(area, QColor(look.theme.accent_tint if heard else look.theme.hover))
        if heard:
            bar = QRect(area.topLeft(), QSize(look.px(4), area.height()))
            painter.fillRect(bar, QColor(look.theme.accent))

    def _paint_when(self, painter: QPainter, area: QRect, moment: Moment) -> None:
        look = theme.look()
        left = area.left() + look.px(8)
        faces = self._shelf.faces
        inks = ((faces.figures, look.theme.ink), (faces.label, look.theme.secondary))
        texts = (self._words.time(moment.at), self._words.day_short(moment.at.date()))
        top = area.top() + look.px(_ABOVE)
        for (face, colour), text in zip(inks, texts, strict=True):
            metrics = faces.measure(face)
            painter.setFont(face)
            painter.setPen(QColor(colour))
            painter.drawText(QPointF(left, top + metrics.ascent()), text)
            top += metrics.height()

    def _paint_line(self, painter: QPainter, area: QRect, moment: Moment, row: int) -> None:
        look = theme.look()
        disc = look.px(_DISC)
        middle = area.left() + look.px(_WHEN + 6) + disc / 2
        start = area.top() + look.px(_ABOVE - 1)
        painter.setPen(QPen(QColor(look.theme.line), look.px(2)))
        last = row == len(self._view.moments) - 1
        top = start + disc / 2 if row == 0 else area.top()
        bottom = start + disc / 2 if last else area.bottom() + 1
        painter.drawLine(QPointF(middle, top), QPointF(middle, bottom))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.theme.tint(moment.tone)))
        painter.drawEllipse(QRectF(middle - disc / 2, start, disc, disc))
        size = look.px(_ICON)
        place = QRectF(middle - size / 2, start + (disc - size) / 2, size, size)
        draw_icon(painter, place, moment.icon, look.theme.colour(moment.tone))

    def _laid_out(self, moment: Moment, width: int, *, whole: bool) -> _LaidOut:
        if width != self._shelf.width:
            self._shelf = _Shelf(width)
        key = (id(moment), whole)
        if key not in self._shelf.held:
            self._shelf.held[key] = _lay_out(moment, width, self._shelf.faces, whole=whole)
        return self._shelf.held[key]


def _lay_out(moment: Moment, width: int, faces: _Faces, *, whole: bool) -> _LaidOut:
    look = theme.look()
    room = width - look.px(_WHEN + _DISC + 12 + 8)
    least = look.px(_DISC)
    if moment.signature is not None:
        room -= look.px(_SIGNATURE.width() + 8)
        least = look.px(_SIGNATURE.height())
    room = max(room, look.px(_LEAST_ROOM))
    detail, cut = moment.detail, False
    if detail and not whole:
        detail, cut = _shortened(detail, faces.label, room, _LINES)
    parts = (
        (moment.sentence, faces.body, look.theme.ink),
        (detail, faces.label, look.theme.ink),
        (moment.below, faces.label, look.theme.secondary),
    )
    texts = [_paragraph(text, face, ink, room, faces) for text, face, ink in parts if text]
    tall = max(sum(text.height for text in texts), least)
    return _LaidOut(texts, tall + look.px(_ABOVE + _BELOW), cut)


def _paragraph(text: str, face: QFont, colour: str, width: int, faces: _Faces) -> _Paragraph:
    """Return a text that fits a width; most are one line and need no laying out."""
    metrics = faces.measure(face)
    tall, ascent = metrics.height(), metrics.ascent()
    if "\n" not in text and metrics.horizontalAdvance(text) <= width:
        return _Paragraph(text, face, colour, tall, ascent, None)
    layout = _layout(text, face)
    layout.beginLayout()
    top = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += max(tall, round(line.height()))
    layout.endLayout()
    return _Paragraph(text, face, colour, max(top, tall), ascent, layout)


def _layout(text: str, face: QFont) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", "\u2028"), face)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    return layout


def _shortened(text: str, face: QFont, width: int, limit: int) -> tuple[str, bool]:
    """Return as much of a text as stands in `limit` lines, with "…" where more follows."""
    layout = _layout(text, face)
    layout.beginLayout()
    end = 0
    for _ in range(limit):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        end = line.textStart() + line.textLength()
    layout.endLayout()
    if end >= len(text):
        return text, False
    return f"{text[: max(end - 2, 1)].rstrip()} …", True


def _rect(option: QStyleOptionViewItem) -> QRect:
    # The stubs do not list what an option inherits.
    return option.rect  # pyright: ignore[reportAttributeAccessIssue,reportUnknownVariableType,reportUnknownMemberType]
