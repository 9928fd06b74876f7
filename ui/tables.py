"""All lists of the program: columns are declared, one model and one view do the rest.

    columns = (
        Column("Số hồ sơ", lambda line: line.number, figures=True, fixed_chars=18),
        Column("Người nộp", lambda line: line.applicant, weight=1),
        Column("Hẹn trả", lambda line: line.due, show=words.day, tone=urgency),
    )
    view = table_view(RowsModel(columns), empty=EmptyState("inbox", "Chưa có hồ sơ nào.", "…"))

A column of weight 0 (a number, a date, a state) never gives way and is never cut with "…". In a
narrow window the longest cells of the others are cut first: a column gets no more room than four
of five of its cells need, and at first `_USUAL_CHARS` letters, until every other one has as much;
then what half of its cells need; then all give way to their least width, the heavier ones less.
Where that is not enough, columns that can be spared are left out: no list scrolls sideways.
"""

from bisect import insort
from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QCollator,
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui import theme, tips, widgets
from ui.elision import elided
from ui.list_frame import ListFrame
from ui.theme import Tone
from ui.widgets import TONE_ICONS, EmptyState

Row = TypeVar("Row")
Value = TypeVar("Value")
AnyIndex = QModelIndex | QPersistentModelIndex

SORT_ROLE = Qt.ItemDataRole.UserRole + 1
"""The value itself, by which a proxy sorts."""
ROW_ROLE = Qt.ItemDataRole.UserRole + 2
"""The whole row (the dataclass), through any proxy."""

PAGE = 100
"""Rows fetched at a time by a model that fetches; a shorter page is the last one."""

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

_ROOT = QModelIndex()
_PADDING = 12
_LEAST_CHARS = 16
_SHORTEST_CHARS = 9
_USUAL_CHARS = 40
_LOOKED_AT = 400
"""Cells of a column, from the top, by which its usual width is told."""
_TOGETHER = 48
"""Rows whose cells are cut so that no two look the same: more than are ever in sight."""
_ICON = 16
_ICON_GAP = 6


@dataclass(frozen=True)  # no slots: typing marks `Column[Line, str](…)`, which slots forbid
class Column(Generic[Row, Value]):
    """One column: what it takes from a row and how that is shown.

    `weight` 0 never gives way; of room that lacks or is left over, 2 (procedures) gets twice as
    much as 1 (names), and so on. `fixed_chars` is the least width, in figures. `shorter` says the
    same in fewer letters, for when the words have not the room they want. `tone` colours a cell and
    gives it the tone's shape, or that of `icon`; `key` prints a key's cap before the words.
    `figures` sets a face whose figures are equally wide. `spare` above 0 says that the row can be
    understood without it: 1 is left out first. `aloud` says in words what a cell shows by a sign
    or a key alone.
    """

    title: str
    value: Callable[[Row], Value]
    show: Callable[[Value], str] = str
    align: Qt.AlignmentFlag = LEFT
    weight: int = 0
    fixed_chars: int | None = None
    tone: Callable[[Row], Tone | None] | None = None
    icon: Callable[[Row], str | None] | None = None
    key: Callable[[Row], str] | None = None
    figures: bool = False
    spare: int = 0
    aloud: Callable[[Row], str] | None = None
    shorter: Callable[[str], str] | None = None

    def text(self, row: Row) -> str:
        """Return what stands in the cell; line breaks would hide what follows them."""
        return " ".join(self.show(self.value(row)).split("\n"))

    def heard(self, row: Row) -> str:
        """Return what is read aloud of the cell: its title and its words; nothing of an empty one.

        A cell with a title is told by it even when nothing stands there.
        """
        words = self.aloud(row) if self.aloud is not None else self.text(row)
        return f"{self.title}: {words}" if self.title else words

    def tone_of(self, row: Row) -> Tone | None:
        """Return the tone of the cell."""
        return self.tone(row) if self.tone is not None else None

    def icon_of(self, row: Row) -> str | None:
        """Return the name of the icon in the cell, if one stands there."""
        if self.icon is not None:
            return self.icon(row)
        tone = self.tone_of(row)
        return None if tone in (None, Tone.PLAIN) else TONE_ICONS[tone or Tone.PLAIN]

    def key_of(self, row: Row) -> str:
        """Return the key printed in the cell."""
        return self.key(row) if self.key is not None else ""

    def face(self, *, strong: bool = False) -> QFont:
        """Return the font of the cell."""
        weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        return theme.font(theme.look().theme.body, weight, figures=self.figures)


class RowsModel(QAbstractTableModel):
    """Rows of one kind under declared columns.

    `more(last)` fetches the page after a row (from the start for None), at most `PAGE` rows; then
    the model fills itself as one scrolls. `identity` names a row, so that the view can keep the
    chosen one over a refresh.
    """

    def __init__(
        self,
        columns: Sequence[Column[Any, Any]],
        *,
        more: Callable[[Any | None], Sequence[Any]] | None = None,
        identity: Callable[[Any], Hashable] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.identity = identity
        self._more = more
        self._rows: list[Any] = []
        self._complete = more is None

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows that are loaded, as they stand."""
        return tuple(self._rows)

    def row(self, index: AnyIndex) -> Any:  # noqa: ANN401 - the page knows its rows
        """Return the row at an index."""
        return self._rows[index.row()]

    def replace(self, rows: Sequence[Any]) -> None:
        """Show other rows, all of them."""
        self.beginResetModel()
        self._rows = list(rows)
        self._complete = True
        self.endResetModel()

    def reload(self, *, at_least: int = 0) -> None:
        """Start anew with the first page, and those after it until there are `at_least` rows.

        A model that does not fetch keeps its rows.
        """
        if self._more is None:
            return
        page = self._more(None)
        rows = list(page)
        while len(page) == PAGE and len(rows) < at_least:
            page = self._more(rows[-1])
            rows.extend(page)
        self.beginResetModel()
        self._rows = rows
        self._complete = len(page) < PAGE
        self.endResetModel()

    def put(self, place: int, row: Any) -> None:  # noqa: ANN401 - the page knows its rows
        """Let another row stand at a place, counted from 0; the columns keep their widths."""
        self._rows[place] = row
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))

    def insert_first(self, row: Any) -> None:  # noqa: ANN401 - the page knows its rows
        """Put a row on top."""
        self.beginInsertRows(_ROOT, 0, 0)
        self._rows.insert(0, row)
        self.endInsertRows()

    def take_out(self, place: int) -> None:
        """Take the row at a place, counted from 0, out; the columns keep their widths."""
        self.beginRemoveRows(_ROOT, place, place)
        del self._rows[place]
        self.endRemoveRows()

    # -- what Qt asks ----------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex = _ROOT, /) -> int:
        """Count the rows that are loaded."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _ROOT, /) -> int:
        """Count the declared columns."""
        return 0 if parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: AnyIndex, /) -> bool:
        """Say whether rows may follow."""
        return not parent.isValid() and not self._complete

    def fetchMore(self, parent: AnyIndex, /) -> None:
        """Load the next page."""
        if parent.isValid() or self._complete or self._more is None:
            return
        # Until the page is here; if it cannot be had, the view must not ask again and again.
        self._complete = True
        page = self._more(self._rows[-1] if self._rows else None)
        if page:
            start = len(self._rows)
            self.beginInsertRows(_ROOT, start, start + len(page) - 1)
            self._rows.extend(page)
            self.endInsertRows()
        self._complete = len(page) < PAGE

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:  # noqa: ANN401
        """Answer for one cell; `_ANSWERS` lists the roles."""
        if not self.checkIndex(index, QAbstractItemModel.CheckIndexOption.IndexIsValid):
            return None
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._rest_of_row(index)
        answer = _ANSWERS.get(role)
        return answer(self.columns[index.column()], self._rows[index.row()]) if answer else None

    def _rest_of_row(self, index: AnyIndex) -> str:
        """Return what else stands in the row, for whoever hears one cell at a time."""
        row = self._rows[index.row()]
        others = [column for place, column in enumerate(self.columns) if place != index.column()]
        told = [column for column in others if (column.aloud or column.text)(row)]
        return "; ".join(column.heard(row) for column in told)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
        /,
    ) -> Any:  # noqa: ANN401
        """Answer for a title."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT
        return None


def _foreground(column: Column[Any, Any], row: Any) -> QBrush | None:  # noqa: ANN401
    tone = column.tone_of(row)
    return None if tone is None else QBrush(QColor(theme.look().theme.colour(tone)))


_ANSWERS: dict[int, Callable[[Column[Any, Any], Any], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda column, row: column.text(row),
    Qt.ItemDataRole.ToolTipRole: lambda column, row: tips.plain(column.text(row)),
    Qt.ItemDataRole.AccessibleTextRole: lambda column, row: column.heard(row),
    Qt.ItemDataRole.TextAlignmentRole: lambda column, _row: column.align,
    Qt.ItemDataRole.ForegroundRole: _foreground,
    SORT_ROLE: lambda column, row: column.value(row),
    ROW_ROLE: lambda _column, row: row,
}


def table_view(
    model: RowsModel,
    *,
    empty: EmptyState | None = None,
    sortable: bool = False,
    parent: QWidget | None = None,
) -> "RowsView":
    """Return a view of a model; `empty` stands in its place while there are no rows.

    `sortable` lets a click on a header sort; not for a model that fetches, whose order is its own.
    """
    return RowsView(model, empty=empty, sortable=sortable, parent=parent)


class RowsView(QTableView):
    """A list one walks with the arrow keys; Enter or a double click opens a row."""

    opened = Signal(object)
    """The row (the dataclass) that Enter or a double click opens."""
    chosen = Signal(object)
    """The row that is chosen now, or None."""

    hears: tuple[str, ...] = ()
    """Keys that the list answers itself, besides those that walk: for the map of the keys."""

    def __init__(
        self,
        model: RowsModel,
        *,
        empty: EmptyState | None,
        sortable: bool,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._widest = [0] * len(model.columns)
        self._briefest = [0] * len(model.columns)
        self._seen: list[list[int]] = [[] for _column in model.columns]
        self._cuts: dict[tuple[int, int], dict[str, str]] = {}
        self._kept: Hashable | None = None
        self._kept_place = -1
        self._hovered = -1
        self._empty = empty
        if empty is not None:
            empty.setParent(self.viewport())
        self._frame = ListFrame(self)
        self._dress()
        self._show_model(sortable=sortable)
        model.modelReset.connect(self._measure_again)
        model.rowsInserted.connect(self._measure_new)
        model.rowsRemoved.connect(self._show_empty)
        model.modelAboutToBeReset.connect(self._keep_chosen)
        model.modelReset.connect(self._choose_kept)
        self.doubleClicked.connect(self._open)
        self._measure_again()

    @property
    def rows_model(self) -> RowsModel:
        """The model with the rows, under any sorting."""
        return self._model

    @property
    def row(self) -> Any:  # noqa: ANN401 - the page knows its rows
        """The chosen row, or None."""
        return self.currentIndex().data(ROW_ROLE)

    def choose(self, number: int) -> None:
        """Choose the row at a place, counted from 0 at the top; nothing when there is none."""
        index = self.model().index(number, 0)
        if index.isValid():
            self.setCurrentIndex(index)

    def shown_text(self, index: AnyIndex) -> str:
        """Return what is seen of a cell: its words, or as much of them as has room."""
        column, row = self._model.columns[index.column()], index.data(ROW_ROLE)
        text = column.text(row)
        if column.shorter is not None and self._is_narrow(index.column()):
            text = column.shorter(text)
        if not column.weight or self._fits(index.column(), row, text):
            return text
        place = index.column(), index.row() // _TOGETHER
        if text not in self._cuts.get(place, {}):
            self._cuts[place] = self._cut(*place)
        return self._cuts[place].get(text, text)

    def give_way(self, *, on: bool) -> None:
        """Ask for no more height than the least, while something beside it needs the room."""
        tall = QSizePolicy.Policy.Ignored if on else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, tall)

    # -- making ----------------------------------------------------------------------------------

    def _dress(self) -> None:
        self.setItemDelegate(_CellPainter(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        header = self.horizontalHeader()
        header.setDefaultAlignment(LEFT)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(1)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.entered.connect(self._hover)

    def _show_model(self, *, sortable: bool) -> None:
        if sortable:
            self.setModel(_Sorted(self._model, self))
            self.setSortingEnabled(True)
            self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        else:
            self.setModel(self._model)

    # -- widths ----------------------------------------------------------------------------------

    @Slot()
    def _measure_again(self) -> None:
        """Measure the titles and every loaded row, so that no number is ever cut."""
        look = theme.look()
        row_height = look.px(look.theme.row)
        self.verticalHeader().setMinimumSectionSize(row_height)
        self.verticalHeader().setDefaultSectionSize(row_height)
        title = QFontMetrics(theme.font(look.theme.label, QFont.Weight.DemiBold))
        arrow = look.px(18) if self.isSortingEnabled() else 0
        for number, column in enumerate(self._model.columns):
            longest = title.horizontalAdvance(column.title) + arrow
            if column.fixed_chars:
                figure = QFontMetrics(column.face(strong=True)).horizontalAdvance("0")
                longest = max(longest, figure * column.fixed_chars)
            self._widest[number] = longest + 2 * look.px(_PADDING) + 2
            self._briefest[number] = self._widest[number]
            self._seen[number].clear()
        self._measure(self._model.rows)

    @Slot(QModelIndex, int, int)
    def _measure_new(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._measure(self._model.rows[first : last + 1])

    def _measure(self, rows: Sequence[Any]) -> None:
        padding = 2 * theme.look().px(_PADDING) + 2
        for number, column in enumerate(self._model.columns):
            plain, strong = QFontMetrics(column.face()), QFontMetrics(column.face(strong=True))
            seen, shorter = self._seen[number], column.shorter
            # A cell that may be cut is looked at only while it tells something new.
            several = rows[: max(_LOOKED_AT - len(seen), 0)] if column.weight else rows
            for row in several:
                metrics = strong if _is_strong(column, row) else plain
                text = column.text(row)
                around = padding + _furniture_width(column, row)
                width = metrics.horizontalAdvance(text) + around
                self._widest[number] = max(self._widest[number], width)
                if shorter is not None:
                    width = metrics.horizontalAdvance(shorter(text)) + around
                self._briefest[number] = max(self._briefest[number], width)
                if column.weight:
                    insort(seen, width)
        self._share_width()
        self._show_empty()

    @Slot()
    def _show_empty(self) -> None:
        if self._empty is not None:
            self._empty.setVisible(self._model.rowCount() == 0)
            self._empty.setGeometry(self.viewport().rect())

    def _share_width(self) -> None:
        self._cuts.clear()
        room = self.viewport().width()
        out = self._left_out(room)
        for number, width in enumerate(self._widths(room, out)):
            self.setColumnHidden(number, number in out)
            if number not in out:
                self.setColumnWidth(number, width)

    def _is_narrow(self, number: int) -> bool:
        return self.columnWidth(number) < self._widest[number]

    def _room_in(self, number: int, row: Any) -> int:  # noqa: ANN401 - the page knows its rows
        """Return the pixels for words in a cell."""
        around = 2 * theme.look().px(_PADDING) + _furniture_width(self._model.columns[number], row)
        return self.columnWidth(number) - around

    def _fits(self, number: int, row: Any, text: str) -> bool:  # noqa: ANN401 - see there
        column = self._model.columns[number]
        metrics = QFontMetrics(column.face(strong=_is_strong(column, row)))
        return metrics.horizontalAdvance(text) <= self._room_in(number, row)

    def _cut(self, number: int, block: int) -> dict[str, str]:
        """Return what is seen of the cells of a column that stand together and must be cut."""
        column, model = self._model.columns[number], self.model()
        # Those of the neighbours too: the last row of one block stands above the first of the next.
        first, end = (block - 1) * _TOGETHER, (block + 2) * _TOGETHER
        places = range(max(first, 0), min(end, model.rowCount()))
        rows = [model.index(place, number).data(ROW_ROLE) for place in places]
        texts = {column.text(row): row for row in rows}
        if column.shorter is not None and self._is_narrow(number):
            texts = {column.shorter(text): row for text, row in texts.items()}
        cut = {text: row for text, row in texts.items() if not self._fits(number, row, text)}
        metrics = QFontMetrics(column.face(strong=any(_is_strong(column, one) for one in rows)))
        room = min((self._room_in(number, row) for row in cut.values()), default=0)
        others = sorted(texts)
        return {text: elided(text, others, metrics, room) for text in cut}

    def _left_out(self, room: int) -> set[int]:
        """Return the columns that are spared, so that the others fit into `room`."""
        columns = self._model.columns
        least = [
            min(self._widest[number], self._least(number)) if columns[number].weight else briefest
            for number, briefest in enumerate(self._briefest)
        ]
        out: set[int] = set()
        spare = sorted((column.spare, n) for n, column in enumerate(columns) if column.spare)
        for _order, number in spare:
            if sum(width for n, width in enumerate(least) if n not in out) <= room:
                break
            out.add(number)
        return out

    def _widths(self, room: int, out: Collection[int] = ()) -> list[int]:
        """Return the width of each column so that they fill `room`, as far as they may shrink.

        Those in `out` are not there, and have no width.
        """
        columns = self._model.columns
        weights = [0 if n in out else one.weight for n, one in enumerate(columns)]
        taking = [0 if n in out else one.weight or 1 for n, one in enumerate(columns)]
        widest = [0 if n in out else width for n, width in enumerate(self._widest)]
        brief = [0 if n in out else width for n, width in enumerate(self._briefest)]
        steps = [
            [min(width(n), widest[n]) if weights[n] else brief[n] for n in range(len(widest))]
            for width in (self._shortest, self._least, self._half, self._usual, self._most)
        ]
        widths = steps[0]
        for step in (*steps, widest):
            most = [max(*pair) for pair in zip(widths, step, strict=True)]
            _raise(widths, most, taking, room - sum(widths))
        left = room - sum(widths)
        if left > 0:
            there = [n for n in range(len(widths)) if n not in out]
            stretching = [n for n in there if weights[n] > 0] or there[-1:]
            total = sum(max(weights[n], 1) for n in stretching)
            given = [left * max(weights[n], 1) // total for n in stretching]
            given[-1] += left - sum(given)
            for number, share in zip(stretching, given, strict=True):
                widths[number] += share
        return widths

    def _half(self, number: int) -> int:
        """Return the width in which half of the cells can be read, unless they are very long."""
        return min(self._wanted(number, 2), self._long(number))

    def _usual(self, number: int) -> int:
        """Return the width in which four of five cells can be read, unless they are very long."""
        return min(self._most(number), self._long(number))

    def _most(self, number: int) -> int:
        """Return the width in which four of five cells can be read, however long they are."""
        return self._wanted(number, 5)

    def _wanted(self, number: int, part: int) -> int:
        """Return the width in which all cells but one in `part` can be read."""
        seen = self._seen[number]
        return max(self._least(number), seen[-(len(seen) // part) - 1] if seen else 0)

    def _long(self, number: int) -> int:
        """Return the width from which a cell is very long."""
        return max(self._least(number), self._room_for(number, _USUAL_CHARS))

    def _least(self, number: int) -> int:
        """Return the width that a column keeps while others can give way or be spared."""
        return self._room_for(number, self._model.columns[number].fixed_chars or _LEAST_CHARS)

    def _shortest(self, number: int) -> int:
        """Return the width that a column keeps in the narrowest window."""
        return min(self._least(number), self._room_for(number, _SHORTEST_CHARS))

    def _room_for(self, number: int, letters: int) -> int:
        look = theme.look()
        column = self._model.columns[number]
        metrics = QFontMetrics(column.face())
        title = QFontMetrics(theme.font(look.theme.label, QFont.Weight.DemiBold))
        chars = metrics.averageCharWidth() * letters
        return max(chars, title.horizontalAdvance(column.title)) + 2 * look.px(_PADDING) + 2

    # -- the chosen row --------------------------------------------------------------------------

    @Slot()
    def _keep_chosen(self) -> None:
        row, identity = self.row, self._model.identity
        self._kept = identity(row) if row is not None and identity is not None else None
        self._kept_place = self.currentIndex().row()

    @Slot()
    def _choose_kept(self) -> None:
        """Choose the row that was chosen, or, while one walks here, what took its place."""
        identity = self._model.identity
        if self._kept is None or identity is None:
            return
        count = self.model().rowCount()
        for number in range(count):
            if identity(self.model().index(number, 0).data(ROW_ROLE)) == self._kept:
                self.choose(number)
                return
        if self.hasFocus():
            self.choose(min(self._kept_place, count - 1))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(ROW_ROLE))

    @Slot(QModelIndex)
    def _hover(self, index: QModelIndex) -> None:
        self._hovered = index.row()
        self.viewport().update()

    @property
    def hovered(self) -> int:
        """The row under the mouse, or -1."""
        return self._hovered

    # -- what Qt tells ---------------------------------------------------------------------------

    def currentChanged(self, current: AnyIndex, previous: AnyIndex, /) -> None:
        """Tell which row is chosen."""
        super().currentChanged(current, previous)
        if current.row() != previous.row() or not current.isValid():
            self.chosen.emit(current.data(ROW_ROLE))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Walk and open; all other keys belong to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Home:
            self.choose(0)
        elif event.key() == Qt.Key.Key_End:
            self.choose(self.model().rowCount() - 1)
        elif event.key() in _WALKING:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Show where the focus is; the first row is chosen if none is."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():
            self.choose(max(self.currentIndex().row(), 0))
        self.viewport().update()
        self._frame.focus_changed()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Notice that the focus leaves."""
        super().focusOutEvent(event)
        self.viewport().update()
        self._frame.focus_changed()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Fit into another size."""
        super().resizeEvent(event)
        self._share_width()
        self._frame.fit()
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())

    def showEvent(self, event: QShowEvent, /) -> None:
        """Lay the frame over what Qt has laid out."""
        super().showEvent(event)
        self._frame.fit()

    def viewportEvent(self, event: QEvent, /) -> bool:
        """Forget the hovered row when the mouse leaves."""
        if event.type() == QEvent.Type.Leave:
            self._hovered = -1
            self.viewport().update()
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent, /) -> None:
        """Measure again when the look changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure_again()

    def selectAll(self) -> None:
        """Do nothing: one acts on one row."""


def _raise(widths: list[int], most: Sequence[int], weights: Sequence[int], left: int) -> None:
    """Give pixels that are left to columns by their weight, until each is as wide as it may be."""
    while left > 0:
        open_ = [n for n, weight in enumerate(weights) if weight and widths[n] < most[n]]
        if not open_:
            return
        total = sum(weights[n] for n in open_)
        before = left
        for number in open_:
            share = min(max(before * weights[number] // total, 1), most[number] - widths[number])
            share = min(share, left)
            widths[number] += share
            left -= share


_WALKING = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)


class _Sorted(QSortFilterProxyModel):
    """Sorts by the values themselves, words as a Vietnamese dictionary does, nothing at the end."""

    def __init__(self, model: RowsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._dictionary = QCollator(QLocale(QLocale.Language.Vietnamese))
        self.setSourceModel(model)
        self.setSortRole(SORT_ROLE)

    def lessThan(self, left: AnyIndex, right: AnyIndex, /) -> bool:
        """Compare two rows by the value in a column."""
        value = self._model.columns[left.column()].value
        one, other = value(self._model.row(left)), value(self._model.row(right))
        if one is None or other is None:
            return one is not None
        if isinstance(one, str) and isinstance(other, str):
            return self._dictionary.compare(one, other) < 0
        return bool(one < other)


class _CellPainter(QStyledItemDelegate):
    """Paints a cell: ground of the row, mark of the focus, icon, key, words."""

    def __init__(self, view: RowsView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex, /) -> QSize:
        """Say how large it would like to be."""
        return QSize(0, theme.look().px(theme.look().theme.row))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, /) -> None:
        """Draw the cell."""
        area = _rect(option)
        chosen = bool(_state(option) & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_ground(painter, area, index, chosen=chosen)
        self._paint_content(painter, area, index, chosen=chosen)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, area: QRect, index: AnyIndex, *, chosen: bool
    ) -> None:
        look = theme.look()
        if chosen:
            painter.fillRect(area, QColor(look.theme.accent_tint))
        elif index.row() == self._view.hovered:
            painter.fillRect(area, QColor(look.theme.hover))
        line = QRect(area.left(), area.bottom(), area.width(), 1)
        painter.fillRect(line, QColor(look.theme.line))
        if chosen and index.column() == 0:
            colour = look.theme.accent if self._view.hasFocus() else look.theme.edge
            painter.fillRect(
                QRect(area.topLeft(), QSize(look.px(4), area.height())), QColor(colour)
            )

    def _paint_content(
        self, painter: QPainter, area: QRect, index: AnyIndex, *, chosen: bool
    ) -> None:
        look = theme.look()
        row = index.data(ROW_ROLE)
        model = self._view.rows_model
        column = model.columns[index.column()]
        tone = column.tone_of(row)
        colour = QColor(look.theme.colour(tone or Tone.PLAIN))
        inner = area.adjusted(look.px(_PADDING), 0, -look.px(_PADDING), 0)
        left = float(inner.left())
        if icon := column.icon_of(row):
            size = look.px(_ICON)
            place = QRectF(left, area.top() + (area.height() - size) / 2, size, size)
            widgets.draw_icon(painter, place, icon, colour.name())
            left += size + look.px(_ICON_GAP)
        if key := column.key_of(row):
            heard = chosen and self._view.hasFocus()
            ground = look.theme.accent if heard else look.theme.keycap
            ink = look.theme.on_accent if heard else look.theme.keycap_ink
            middle = QPointF(left, area.center().y() + 0.5)
            widgets.draw_keycap(painter, middle, key, QColor(ink), QColor(ground))
            left += widgets.keycap_width(key) + look.px(8)
        face = column.face(strong=_is_strong(column, row))
        painter.setFont(face)
        painter.setPen(colour)
        room = round(inner.right() + 1 - left)
        text = self._view.shown_text(index)
        painter.drawText(QRectF(left, area.top(), room, area.height()), column.align, text)


def _is_strong(column: Column[Any, Any], row: Any) -> bool:  # noqa: ANN401
    return column.tone_of(row) not in (None, Tone.PLAIN)


def _furniture_width(column: Column[Any, Any], row: Any) -> int:  # noqa: ANN401
    """Return the pixels that icon and key take beside the words."""
    look = theme.look()
    width = 0
    if column.icon_of(row):
        width += look.px(_ICON) + look.px(_ICON_GAP)
    if key := column.key_of(row):
        width += widgets.keycap_width(key) + look.px(8)
    return width


def _rect(option: QStyleOptionViewItem) -> QRect:
    # The stubs do not list what an option inherits.
    return option.rect  # pyright: ignore[reportAttributeAccessIssue,reportUnknownVariableType,reportUnknownMemberType]


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    return option.state  # pyright: ignore[reportAttributeAccessIssue,reportUnknownVariableType,reportUnknownMemberType]
