"""A field with suggestions in a list below it: walked by the arrows, taken by Enter, never typed.

No letter is ever put into the field while one types, since an input method may be composing there.
The focus stays in the field; typing on ignores the list.
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMoveEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import theme
from ui.forms import TextBox
from ui.reading import announce

_SUGGESTION_ROLE = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()
_ROWS_SEEN = 6
_LOOK_MS = 60
_STEADY_MS = 600
"""How long suggestions stand before the marked one is read aloud."""
_WALKING = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS_SEEN,
    Qt.Key.Key_PageUp: -_ROWS_SEEN,
}

AnyIndex = QModelIndex | QPersistentModelIndex
Suggestion = Any
"""What a field suggests; the field knows what it is."""


class SuggestingBox(TextBox):
    """A field with suggestions below it; what they are, and what taking one does, is the field's.

    `words` gives the first line of a suggestion, `meta` a second one or nothing; `title` names the
    list for whoever cannot see it, `nothing` stands in it when there is none: without it, the list
    is then shut.
    """

    _is_open = False
    _composing = False

    def __init__(
        self,
        *,
        words: Callable[[Suggestion], str],
        meta: Callable[[Suggestion], str],
        title: str,
        nothing: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._nothing = nothing
        self._list = _Suggestions(words, meta, title, nothing)
        self._list.clicked.connect(self._clicked)
        self._here = QPoint()
        self._steady = QTimer(self)
        self._steady.setInterval(_LOOK_MS)
        self._steady.timeout.connect(self._stay_below)

    def meant(self) -> tuple[Sequence[Suggestion], bool]:
        """Return what the text may mean, and whether Enter takes the first of it unasked."""
        raise NotImplementedError

    def take(self, suggestion: Suggestion) -> None:
        """Take a suggestion; the list is shut before."""
        raise NotImplementedError

    # -- the list --------------------------------------------------------------------------------

    @property
    def suggested(self) -> list[Suggestion]:
        """What is offered below the field now; nothing while the list is shut."""
        return list(self._list.rows) if self._is_open else []

    @property
    def chosen(self) -> Suggestion | None:
        """The suggestion that Enter takes now."""
        return self._list.chosen if self._is_open and not self._composing else None

    def open(self) -> None:
        """Show what the text may mean."""
        found, choose = self.meant()
        if not found and not self._nothing:
            self.shut()
            return
        self._list.offer(found, choose=choose)
        self._place()
        self._is_open = True
        self._steady.start()
        self._list.show()
        self._list.raise_()

    def shut(self) -> None:
        """Take the suggestions away."""
        if self._is_open:
            self._is_open = False
            self._list.hide()
            self._steady.stop()

    @Slot()
    def _stay_below(self) -> None:
        """Keep the list below the field when a page scrolls or is laid out anew under it.

        Asked for, not heard: a filter on all that lies above would be called while that is taken
        apart.
        """
        here = self.mapTo(self.window(), QPoint(0, 0))
        if here != self._here:
            self._place()

    def _place(self) -> None:
        """Lay the list below the field, or above it where there is more room."""
        window = self.window()
        if self._list.parentWidget() is not window:
            self._list.setParent(window)
        gap = theme.look().px(4)
        top_left = self._here = self.mapTo(window, QPoint(0, 0))
        below = window.height() - (top_left.y() + self.height()) - 2 * gap
        above = top_left.y() - 2 * gap
        wanted = self._list.wanted_height(self.width())
        tall = min(wanted, max(below, above))
        y = top_left.y() + self.height() + gap
        if wanted > below and above > below:
            y = top_left.y() - gap - tall
        self._list.setGeometry(QRect(top_left.x(), y, self.width(), tall))

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        suggestion = index.data(_SUGGESTION_ROLE)
        if suggestion is not None:
            self._take(suggestion)

    def _take(self, suggestion: Suggestion) -> None:
        self.shut()
        self.take(suggestion)

    def _walk(self, step: int) -> None:
        if self._is_open:
            self._list.walk(step)
        else:
            self.open()
            self._list.walk(0)

    # -- what Qt tells ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Walk through the suggestions and take one; everything else is typing."""
        step = _WALKING.get(Qt.Key(event.key()))
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        chosen = self.chosen
        if step is not None and plain:
            self._walk(step)
        elif enter and plain and chosen is not None:
            self._take(chosen)
        elif event.key() == Qt.Key.Key_Escape and self._is_open:
            self.shut()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent, /) -> None:
        """Notice that an input method composes: nothing is taken until it has handed in."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def event(self, event: QEvent, /) -> bool:
        """Keep Escape while the list is open: it closes the list and nothing else."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._is_open
        ):
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Shut the list when one goes on."""
        self.shut()
        self._composing = False
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep the list below the field."""
        super().resizeEvent(event)
        if self._is_open:
            self._place()

    def moveEvent(self, event: QMoveEvent, /) -> None:
        """Keep the list below the field."""
        super().moveEvent(event)
        if self._is_open:
            self._place()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Leave no list behind on another page."""
        self.shut()
        super().hideEvent(event)


class _SuggestionsModel(QAbstractListModel):
    """What is offered."""

    def __init__(self, words: Callable[[Suggestion], str], nothing: str, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._nothing = nothing
        self.rows: list[Suggestion] = []

    def replace(self, rows: Sequence[Suggestion]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _ROOT, /) -> int:
        return 0 if parent.isValid() else max(1, len(self.rows))

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole, /) -> object:
        if not self.rows:
            return self._nothing if role == Qt.ItemDataRole.DisplayRole else None
        suggestion = self.rows[index.row()]
        if role == _SUGGESTION_ROLE:
            return suggestion
        return self._words(suggestion) if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: AnyIndex, /) -> Qt.ItemFlag:
        return super().flags(index) if self.rows else Qt.ItemFlag.NoItemFlags


class _Suggestions(QListView):
    """The list below the field: a child of the window, never the focus."""

    def __init__(
        self,
        words: Callable[[Suggestion], str],
        meta: Callable[[Suggestion], str],
        title: str,
        nothing: str,
    ) -> None:
        super().__init__(None)
        self.setObjectName("suggestions")
        self.setAccessibleName(title)
        self._model = _SuggestionsModel(words, nothing, self)
        self.setModel(self._model)
        self._painter = _SuggestionPainter(meta, self)
        self.setItemDelegate(self._painter)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.hide()

    @property
    def rows(self) -> Sequence[Suggestion]:
        """What is offered."""
        return self._model.rows

    @property
    def chosen(self) -> Suggestion | None:
        """The suggestion with the mark."""
        return self.currentIndex().data(_SUGGESTION_ROLE)

    def offer(self, rows: Sequence[Suggestion], *, choose: bool) -> None:
        """Show other suggestions; `choose` puts the mark on the first."""
        self._model.replace(rows)
        self.scrollToTop()
        if choose and rows:
            self.setCurrentIndex(self._model.index(0))
        self._tell_soon()

    def walk(self, step: int) -> None:
        """Move the mark; from nowhere it comes to the first."""
        if not self.rows:
            return
        here = self.currentIndex().row()
        place = 0 if here < 0 else min(max(here + step, 0), len(self.rows) - 1)
        self.setCurrentIndex(self._model.index(place))
        announce(self, str(self.currentIndex().data() or ""))

    def _tell_soon(self) -> None:
        """Have it read aloud what is offered, once nobody types for a moment."""
        told = self.rows
        QTimer.singleShot(_STEADY_MS, self, lambda: self._tell(told))

    def _tell(self, told: Sequence[Suggestion]) -> None:
        if told is not self.rows or not self.isVisible():
            return
        marked = self.currentIndex() if self.rows else self._model.index(0)
        announce(self, str(marked.data() or ""))

    def wanted_height(self, width: int) -> int:
        """Return how tall the list would be for its first rows."""
        self.ensurePolished()
        look = theme.look()
        seen = min(len(self.rows), _ROWS_SEEN) or 1
        inner = width - look.px(24)
        tall = sum(self._painter.height_of(self._model.index(row), inner) for row in range(seen))
        return tall + look.px(12)


class _SuggestionPainter(QStyledItemDelegate):
    """A suggestion on one line or two, and what else is said of it below."""

    def __init__(self, meta: Callable[[Suggestion], str], view: QListView) -> None:
        super().__init__(view)
        self._meta = meta
        self._view = view

    def height_of(self, index: AnyIndex, width: int) -> int:
        """Return the height of a row in a list of an inner width."""
        look = theme.look()
        name, meta = _faces()
        lines = len(_wrapped(str(index.data()), QFontMetrics(name), width - 2 * look.px(12)))
        tall = lines * QFontMetrics(name).height() + 2 * look.px(7)
        return tall + (QFontMetrics(meta).height() if self._meta_of(index) else 0)

    def _meta_of(self, index: AnyIndex) -> str:
        suggestion = index.data(_SUGGESTION_ROLE)
        return "" if suggestion is None else self._meta(suggestion)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex, /) -> QSize:
        del option
        return QSize(0, self.height_of(index, self._view.viewport().width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, /) -> None:
        look = theme.look()
        colours = look.theme
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue,reportUnknownVariableType,reportUnknownMemberType]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue,reportUnknownVariableType,reportUnknownMemberType]
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.accent_tint))
            bar = QRect(area.topLeft(), QSize(look.px(4), area.height()))
            painter.fillRect(bar, QColor(colours.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(colours.hover))
        name, meta = _faces()
        real = index.data(_SUGGESTION_ROLE) is not None
        inner = area.adjusted(look.px(12), look.px(7), -look.px(12), -look.px(7))
        painter.setFont(name)
        painter.setPen(QColor(colours.ink if real else colours.secondary))
        top = float(inner.top())
        step = QFontMetrics(name).height()
        for line in _wrapped(str(index.data()), QFontMetrics(name), inner.width()):
            painter.drawText(QRectF(inner.left(), top, inner.width(), step), 0, line)
            top += step
        if about := self._meta_of(index):
            painter.setFont(meta)
            painter.setPen(QColor(colours.secondary))
            line = QFontMetrics(meta).elidedText(about, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(QRectF(inner.left(), top, inner.width(), step), 0, line)
        painter.restore()


def _faces() -> tuple[QFont, QFont]:
    sizes = theme.look().theme
    return theme.font(sizes.body, QFont.Weight.Medium), theme.font(sizes.label)


def _wrapped(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Break a text into at most two lines; what does not fit into the second ends with "…"."""
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    words = text.split()
    first: list[str] = []
    while words and metrics.horizontalAdvance(" ".join([*first, words[0]])) <= width:
        first.append(words.pop(0))
    rest = " ".join(words)
    lines = [" ".join(first)] if first else []
    return [*lines, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
