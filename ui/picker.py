"""Find one procedure among many by typing little: without accents, by its code, by its initials.

The suggestions are a list below the field and nothing else: no letter is ever put into the field
while one types, since an input method may be composing there. The focus stays in the field.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

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
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHideEvent,
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

from counter_app.rules.catalogue import Procedure
from counter_app.rules.text import clean, digits, fold, initials, tokens
from ui import theme
from ui.forms import TextBox

SUGGESTIONS = 40
"""Procedures offered at once; whoever sees more has typed too little."""

_PROCEDURE_ROLE = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()
_ROWS_SEEN = 6
_SHORTEST_CODE = 2
_SHORTEST_INITIALS = 2
_WALKING = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS_SEEN,
    Qt.Key.Key_PageUp: -_ROWS_SEEN,
}

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Entry:
    """A procedure as it is compared with what was typed."""

    procedure: Procedure
    name: str
    words: tuple[str, ...]
    initials: str
    code: str

    @classmethod
    def of(cls, procedure: Procedure) -> "_Entry":
        """Fold a procedure once, not at every key."""
        return cls(
            procedure,
            fold(procedure.name),
            tokens(procedure.name),
            initials(procedure.name),
            digits(procedure.code),
        )


class Finder:
    """The procedures that can be received, in their order of use, ready to be found."""

    def __init__(self, procedures: Iterable[Procedure]) -> None:
        self._entries = [_Entry.of(procedure) for procedure in procedures]

    def find(self, text: str, *, limit: int = SUGGESTIONS) -> list[Procedure]:
        """Return the procedures that a text may mean, the likeliest first, then the most used.

        An empty text gives the most used. A text means a procedure by the beginning of its code,
        by initials of its words in a row, or by the beginnings of words of its name; pieces inside
        words come last.
        """
        wanted = fold(clean(text))
        ranked = [
            (rank, place, entry.procedure)
            for place, entry in enumerate(self._entries)
            if (rank := _rank(entry, wanted)) is not None
        ]
        ranked.sort(key=lambda one: one[:2])
        return [procedure for _rank_, _place, procedure in ranked[:limit]]


def _rank(entry: _Entry, wanted: str) -> int | None:
    """Return how likely a folded text means a procedure, 0 the likeliest; None if it does not."""
    if not wanted:
        return 0
    asked = tokens(wanted)
    if not asked:
        return None
    number = digits(wanted)
    if number and number == "".join(asked):
        meant = len(number) >= _SHORTEST_CODE and number in entry.code
        return None if not meant else 0 if entry.code.startswith(number) else 1
    if entry.name.startswith(wanted):
        return 2
    if all(any(word.startswith(one) for word in entry.words) for one in asked):
        return 3
    letters = "".join(asked)
    if len(letters) >= _SHORTEST_INITIALS and letters in entry.initials:
        return 1 if entry.initials.startswith(letters) else 4
    return 5 if all(one in entry.name for one in asked) else None


class ProcedurePicker(TextBox):
    """A field for one procedure, with suggestions below it.

    `meta` gives the second line of a suggestion: code, department, time limit.
    """

    picked = Signal(object)
    """The `Procedure` that is chosen now, or None when the text was changed after the choice."""
    taken = Signal()
    """A suggestion was taken by key or mouse: on to what comes next."""

    _is_open = False

    def __init__(self, meta: Callable[[Procedure], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finder = Finder(())
        self._procedure: Procedure | None = None
        self._given_up: Procedure | None = None
        self._picking = False
        self._list = _Suggestions(meta)
        self.textChanged.connect(self._text_changed)
        self._list.taken.connect(self._take)

    @property
    def procedure(self) -> Procedure | None:
        """The procedure that is chosen."""
        return self._procedure

    @property
    def suggestions(self) -> list[Procedure]:
        """What is offered below the field now; nothing while the list is shut."""
        return list(self._list.rows) if self._is_open else []

    def offer(self, procedures: Sequence[Procedure]) -> None:
        """Take the procedures that can be chosen, the most used first."""
        self._finder = Finder(procedures)

    def pick(self, procedure: Procedure | None) -> None:
        """Choose a procedure, or none; the field shows its name from the beginning."""
        self.shut()
        self._procedure, self._given_up = procedure, None
        self._picking = True
        self.setText("" if procedure is None else procedure.name)
        self._picking = False
        self.setCursorPosition(0)
        self.setToolTip(self.text())
        self.picked.emit(procedure)

    @Slot(object)
    def _take(self, procedure: Procedure) -> None:
        self.pick(procedure)
        self.taken.emit()

    def open(self) -> None:
        """Show what the text may mean."""
        self._list.offer(self._finder.find(self.text()), choose=bool(self.text().strip()))
        self._place()
        self._is_open = True
        self._list.show()
        self._list.raise_()

    def shut(self) -> None:
        """Take the suggestions away."""
        if self._is_open:
            self._is_open = False
            self._list.hide()

    @Slot(str)
    def _text_changed(self, text: str) -> None:
        """Offer what the text may mean; a text that is put back means what it meant before.

        That happens when a scan was typed into the field and is taken out of it again.
        """
        if self._picking:
            return
        if self._given_up is not None and text == self._given_up.name:
            self.pick(self._given_up)
            return
        if self._procedure is not None:
            self._given_up, self._procedure = self._procedure, None
            self.setToolTip("")
            self.picked.emit(None)
        if self.hasFocus():
            self.open()

    def _place(self) -> None:
        """Lay the list below the field, or above it where there is more room."""
        window = self.window()
        if self._list.parentWidget() is not window:
            self._list.setParent(window)
        gap = theme.look().px(4)
        top_left = self.mapTo(window, QPoint(0, 0))
        below = window.height() - (top_left.y() + self.height()) - 2 * gap
        above = top_left.y() - 2 * gap
        wanted = self._list.wanted_height(self.width())
        tall = min(wanted, max(below, above))
        y = top_left.y() + self.height() + gap
        if wanted > below and above > below:
            y = top_left.y() - gap - tall
        self._list.setGeometry(QRect(top_left.x(), y, self.width(), tall))

    # -- what Qt tells ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Walk through the suggestions and take one; everything else is typing."""
        step = _WALKING.get(Qt.Key(event.key()))
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if step is not None and plain:
            self._walk(step)
        elif enter and plain and self._is_open and self._list.chosen is not None:
            self._take(self._list.chosen)
        elif event.key() == Qt.Key.Key_Escape and self._is_open:
            self.shut()
        else:
            super().keyPressEvent(event)

    def _walk(self, step: int) -> None:
        if self._is_open:
            self._list.walk(step)
        else:
            self.open()
            self._list.walk(0)

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

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Offer the most used when one comes to the empty field."""
        super().focusInEvent(event)
        if not self.text() and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.open()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Shut the list when one goes on."""
        self.shut()
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
    """The procedures that are offered."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Procedure] = []

    def replace(self, rows: Sequence[Procedure]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _ROOT, /) -> int:
        return 0 if parent.isValid() else max(1, len(self.rows))

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole, /) -> object:
        if not self.rows:
            nothing = self.tr("Không có thủ tục nào khớp. Thử mã số, vài chữ của tên, chữ cái đầu.")
            return nothing if role == Qt.ItemDataRole.DisplayRole else None
        procedure = self.rows[index.row()]
        if role == _PROCEDURE_ROLE:
            return procedure
        return procedure.name if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: AnyIndex, /) -> Qt.ItemFlag:
        return super().flags(index) if self.rows else Qt.ItemFlag.NoItemFlags


class _Suggestions(QListView):
    """The list below the field: a child of the window, never the focus."""

    taken = Signal(object)

    def __init__(self, meta: Callable[[Procedure], str]) -> None:
        super().__init__(None)
        self.setObjectName("suggestions")
        self.setAccessibleName(self.tr("Thủ tục gợi ý"))
        self._model = _SuggestionsModel(self)
        self.setModel(self._model)
        self._painter = _SuggestionPainter(meta, self)
        self.setItemDelegate(self._painter)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.clicked.connect(self._take)
        self.hide()

    @property
    def rows(self) -> Sequence[Procedure]:
        """What is offered."""
        return self._model.rows

    @property
    def chosen(self) -> Procedure | None:
        """The suggestion that Enter takes."""
        found = self.currentIndex().data(_PROCEDURE_ROLE)
        return found if isinstance(found, Procedure) else None

    def offer(self, rows: Sequence[Procedure], *, choose: bool) -> None:
        """Show other suggestions; `choose` puts the mark on the first."""
        self._model.replace(rows)
        self.scrollToTop()
        if choose and rows:
            self.setCurrentIndex(self._model.index(0))

    def walk(self, step: int) -> None:
        """Move the mark; from nowhere it comes to the first."""
        if not self.rows:
            return
        here = self.currentIndex().row()
        place = 0 if here < 0 else min(max(here + step, 0), len(self.rows) - 1)
        self.setCurrentIndex(self._model.index(place))

    def wanted_height(self, width: int) -> int:
        """Return how tall the list would be for its first rows."""
        self.ensurePolished()
        look = theme.look()
        seen = min(len(self.rows), _ROWS_SEEN) or 1
        inner = width - look.px(24)
        tall = sum(self._painter.height_of(self._model.index(row), inner) for row in range(seen))
        return tall + look.px(12)

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        procedure = index.data(_PROCEDURE_ROLE)
        if isinstance(procedure, Procedure):
            self.taken.emit(procedure)


class _SuggestionPainter(QStyledItemDelegate):
    """A suggestion on two lines, or three for a long name."""

    def __init__(self, meta: Callable[[Procedure], str], view: QListView) -> None:
        super().__init__(view)
        self._meta = meta
        self._view = view

    def height_of(self, index: AnyIndex, width: int) -> int:
        """Return the height of a row in a list of an inner width."""
        look = theme.look()
        name, meta = _faces()
        lines = len(_wrapped(str(index.data()), QFontMetrics(name), width - 2 * look.px(12)))
        tall = lines * QFontMetrics(name).height() + 2 * look.px(7)
        return tall + (QFontMetrics(meta).height() if index.data(_PROCEDURE_ROLE) else 0)

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
        procedure = index.data(_PROCEDURE_ROLE)
        inner = area.adjusted(look.px(12), look.px(7), -look.px(12), -look.px(7))
        painter.setFont(name)
        painter.setPen(QColor(colours.ink if procedure else colours.secondary))
        top = float(inner.top())
        step = QFontMetrics(name).height()
        for line in _wrapped(str(index.data()), QFontMetrics(name), inner.width()):
            painter.drawText(QRectF(inner.left(), top, inner.width(), step), 0, line)
            top += step
        if isinstance(procedure, Procedure):
            painter.setFont(meta)
            painter.setPen(QColor(colours.secondary))
            line = QFontMetrics(meta).elidedText(
                self._meta(procedure), Qt.TextElideMode.ElideRight, inner.width()
            )
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
