"""A report's table on the screen, as it stands on paper: headings in groups, rows, the last row.

One walks cell by cell where dossiers stand behind the numbers, otherwise row by row.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
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
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from counter_app.rules.listings import Heading, Side
from counter_app.rules.sheets import Value
from ui import theme, tips
from ui.dates import Dates
from ui.elision import elided
from ui.list_frame import ListFrame, titles_ground
from ui.said import said
from ui.widgets import EmptyState

Cells = tuple[Value, ...]
AnyIndex = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_PADDING = 8
_MEASURED = 100
"""Rows whose cells are measured for the widths of the columns, beside the longest one."""
_NEVER_CUT = "number"
"""The key of the column with dossier numbers."""
_WIDEST = 46
"""Letters from which a column of words gives way."""
_LEAST = 6
_SIDES = {
    Side.LEFT: Qt.AlignmentFlag.AlignLeft,
    Side.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Side.RIGHT: Qt.AlignmentFlag.AlignRight,
}
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class _Model(QAbstractTableModel):
    """The rows of a report, the last one below them."""

    def __init__(self) -> None:
        super().__init__()
        self._dates = Dates()
        self.headings: tuple[Heading, ...] = ()
        self.rows: Sequence[Cells] = ()
        self.last: Cells = ()

    def show(self, headings: Sequence[Heading], rows: Sequence[Cells], last: Cells) -> None:
        """Hold other cells."""
        self.beginResetModel()
        self.headings, self.rows, self.last = tuple(map(_spoken, headings)), rows, last
        self.endResetModel()

    def cell(self, row: int, column: int) -> str:
        """Return a cell in words."""
        cells = self.rows[row] if row < len(self.rows) else self.last
        value = cells[column]
        return self.tr("Tổng cộng") if value == "TOTAL" else self._dates.cell(value)

    def rowCount(self, parent: AnyIndex = _ROOT, /) -> int:
        """Count the rows, the last one too."""
        return 0 if parent.isValid() else len(self.rows) + bool(self.last)

    def columnCount(self, parent: AnyIndex = _ROOT, /) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self.headings)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:  # noqa: ANN401
        """Return the words of a cell; read aloud with its heading."""
        if not self.checkIndex(index, QAbstractItemModel.CheckIndexOption.IndexIsValid):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tips.plain(self.cell(index.row(), index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = self.headings[index.column()]
            name = f"{heading.group}, {heading.text}" if heading.group else heading.text
            row = self.cell(index.row(), 0)
            return f"{row}, {name}: {self.cell(index.row(), index.column())}"
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
        /,
    ) -> Any:  # noqa: ANN401
        """Return the words of a heading."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.headings):
            return None
        return self.headings[section].text if role == Qt.ItemDataRole.DisplayRole else None


class _Header(QHeaderView):
    """Headings that wrap, under those of their groups; below them the marks of the form."""

    def __init__(self, table: "ListingTable") -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def sizeHint(self) -> QSize:
        """Say how tall the headings are at the widths that their columns have."""
        line = QFontMetrics(_heading_font()).height()
        lines = max(
            (
                self._lines(heading.text, self.sectionSize(number))
                for number, heading in enumerate(self._table.headings)
            ),
            default=1,
        )
        tall = lines * line + theme.look().px(12)
        if self._table.grouped:
            tall += line + theme.look().px(10)
        if self._table.marks:
            tall += line
        return QSize(super().sizeHint().width(), tall)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw grounds, words and the lines between groups."""
        look = theme.look()
        painter = QPainter(self.viewport())
        scrolls = self._table.verticalScrollBar().maximum() > 0
        ground = titles_ground(self.viewport().rect(), left=True, right=not scrolls)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(ground, QColor(look.theme.header))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setFont(_heading_font())
        groups = self._table.spans
        line = QFontMetrics(_heading_font()).height()
        upper = line + look.px(10) if self._table.grouped else 0
        lower = line if self._table.marks else 0
        pen = QPen(QColor(look.theme.line))
        for number, heading in enumerate(self._table.headings):
            left, wide = self.sectionViewportPosition(number), self.sectionSize(number)
            top = upper if heading.group else 0
            area = QRectF(left, top, wide, self.height() - top - lower)
            inner = area.adjusted(look.px(_PADDING), look.px(4), -look.px(_PADDING), -look.px(4))
            painter.setPen(QColor(look.theme.secondary))
            flags = _SIDES[heading.side] | _MIDDLE | Qt.TextFlag.TextWordWrap
            painter.drawText(inner, flags, heading.text)
            if self._table.marks:
                mark = QRectF(left, self.height() - lower - look.px(3), wide, lower)
                mark.adjust(look.px(_PADDING), 0, -look.px(_PADDING), 0)
                painter.setPen(QColor(look.theme.secondary))
                painter.setFont(theme.font(look.theme.small, figures=True))
                painter.drawText(mark, _SIDES[heading.side] | _MIDDLE, self._table.marks[number])
                painter.setFont(_heading_font())
        for name, first, last in groups:
            left = self.sectionViewportPosition(first)
            wide = self.sectionViewportPosition(last) + self.sectionSize(last) - left
            painter.setPen(QColor(look.theme.ink))
            area = QRectF(left, 0, wide, upper)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, name)
            painter.setPen(pen)
            inset = look.px(_PADDING)
            painter.drawLine(left + inset, upper - 1, left + wide - inset, upper - 1)
            painter.drawLine(left, look.px(4), left, self.height())
        painter.setPen(pen)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _lines(self, text: str, width: int) -> int:
        """Return how many lines a heading takes."""
        metrics = QFontMetrics(_heading_font())
        room = max(width - 2 * theme.look().px(_PADDING), 1)
        flags = int(Qt.TextFlag.TextWordWrap)
        tall = metrics.boundingRect(QRect(0, 0, room, 10_000), flags, text).height()
        return max(round(tall / metrics.height()), 1)


class ListingTable(QTableView):
    """Cells one walks with the arrow keys; Enter or a double click opens one."""

    opened = Signal(int, int)
    """The row and the column, counted from 0, that Enter or a double click opens."""
    chosen = Signal(int)
    """The row one stands on now."""

    def __init__(self, empty: EmptyState, parent: QWidget | None = None) -> None:
        """`empty` stands in its place while there are no rows."""
        super().__init__(parent)
        self._rows = _Model()
        self._cuts: dict[tuple[int, int], dict[str, str]] = {}
        self.marks: tuple[str, ...] = ()
        self._by_cell = False
        self._empty = empty
        self._frame = ListFrame(self)
        empty.setParent(self.viewport())
        self.setHorizontalHeader(_Header(self))
        self.setModel(self._rows)
        self.setItemDelegate(_Cell(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        tall = self.verticalHeader()
        tall.hide()
        tall.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        # The law decides how many columns a form has; where they cannot fit, it alone moves.
        self.setProperty("sideways", True)
        self.setMinimumHeight(theme.look().px(150))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.doubleClicked.connect(self._open)
        self.show_cells((), ())

    def show_cells(
        self,
        headings: Sequence[Heading],
        rows: Sequence[Cells],
        last: Cells = (),
        *,
        marks: Sequence[str] = (),
        by_cell: bool = False,
    ) -> None:
        """Show a report; `marks` stand below the headings, `by_cell` lets one choose numbers."""
        place = (self.currentIndex().row(), self.currentIndex().column())
        same = tuple(map(_spoken, headings)) == self._rows.headings
        self.marks, self._by_cell = tuple(marks), by_cell
        behaviour = QAbstractItemView.SelectionBehavior
        self.setSelectionBehavior(behaviour.SelectItems if by_cell else behaviour.SelectRows)
        self._rows.show(headings, rows, last)
        look = theme.look()
        self.verticalHeader().setMinimumSectionSize(look.px(look.theme.row))
        self.verticalHeader().setDefaultSectionSize(look.px(look.theme.row))
        self._share_width()
        # Without headings nothing was read yet: then nothing is said of there being none.
        self._empty.setVisible(bool(headings) and not rows)
        self._empty.setGeometry(self.viewport().rect())
        if rows:
            self.choose(*(place if same and place[0] >= 0 else (0, self._first_number())))

    # -- what is shown -----------------------------------------------------------------------------

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings."""
        return self._rows.headings

    @property
    def by_cell(self) -> bool:
        """Whether one walks cell by cell."""
        return self._by_cell

    @property
    def grouped(self) -> bool:
        """Whether headings stand in groups."""
        return any(heading.group for heading in self._rows.headings)

    @property
    def spans(self) -> list[tuple[str, int, int]]:
        """The groups: name, first and last column."""
        found: list[tuple[str, int, int]] = []
        for number, heading in enumerate(self._rows.headings):
            if found and found[-1][0] == heading.group and found[-1][2] == number - 1:
                found[-1] = (heading.group, found[-1][1], number)
            elif heading.group:
                found.append((heading.group, number, number))
        return found

    @property
    def count(self) -> int:
        """How many rows there are, without the last one."""
        return len(self._rows.rows)

    def is_last(self, row: int) -> bool:
        """Say whether a row is the one of totals."""
        return row >= len(self._rows.rows)

    def shown(self) -> list[tuple[str, ...]]:
        """Return every row in words."""
        rows = range(self._rows.rowCount())
        return [
            tuple(self._rows.cell(row, one) for one in range(self._rows.columnCount()))
            for row in rows
        ]

    def shown_cell(self, row: int, column: int) -> str:
        """Return a cell in words."""
        return self._rows.cell(row, column)

    def shown_text(self, row: int, column: int) -> str:
        """Return what is seen of a cell: its words, or as much of them as has room."""
        text = self._rows.cell(row, column)
        metrics = QFontMetrics(self.face(column, strong=self.is_last(row)))
        if metrics.horizontalAdvance(text) <= self._room_in(column):
            return text
        if self.headings[column].key == _NEVER_CUT:
            return text
        place = column, row // _TOGETHER
        if place not in self._cuts:
            self._cuts[place] = self._cut(*place)
        return self._cuts[place].get(text, text)

    def _room_in(self, column: int) -> int:
        return self.columnWidth(column) - 2 * theme.look().px(_PADDING) + 1

    def _cut(self, column: int, block: int) -> dict[str, str]:
        """Return what is seen of the cells of a column that stand together; codes stay whole."""
        last = min((block + 2) * _TOGETHER, self._rows.rowCount())
        places = range(max((block - 1) * _TOGETHER, 0), last)
        coded = {text: _CODE.match(text) for text in (self._rows.cell(n, column) for n in places)}
        codes = {text: found[0] if found else "" for text, found in coded.items()}
        others = sorted({text.removeprefix(code) for text, code in codes.items()})
        metrics, room = QFontMetrics(self.face(column)), self._room_in(column)
        return {
            text: code
            + elided(
                text.removeprefix(code), others, metrics, room - metrics.horizontalAdvance(code)
            )
            for text, code in codes.items()
        }

    def face(self, column: int, *, strong: bool = False) -> QFont:
        """Return the font of a column: figures that are equally wide, or the face of words."""
        heading = self.headings[column]
        words = heading.side is Side.LEFT and heading.key != _NEVER_CUT
        weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        return theme.font(theme.look().theme.body, weight, figures=not words)

    def choose(self, row: int, column: int) -> None:
        """Choose a cell, or the nearest there is."""
        index = self._rows.index(
            min(max(row, 0), self._rows.rowCount() - 1),
            min(max(column, 0), self._rows.columnCount() - 1),
        )
        if index.isValid():
            self.setCurrentIndex(index)

    def _first_number(self) -> int:
        """Return the first column one may open a number in."""
        if not self._by_cell:
            return 0
        return next((n for n, one in enumerate(self.headings) if one.side is Side.RIGHT), 0)

    # -- widths ------------------------------------------------------------------------------------

    def _share_width(self) -> None:
        self._cuts.clear()
        room = self.viewport().width()
        wanted = [self._wanted(number) for number in range(len(self.headings))]
        widths = [most for _least, most in wanted]
        lacking = sum(widths) - room
        order = sorted(range(len(widths)), key=lambda one: widths[one], reverse=True)
        while lacking > 0:
            # Evenly: the widest gives way first, down to the next.
            yielding = [one for one in order if widths[one] > wanted[one][0]]
            if not yielding:
                break
            widest = max(yielding, key=lambda one: widths[one])
            others = [widths[one] for one in yielding if one != widest]
            down = max(wanted[widest][0], min(widths[widest] - 1, max(others, default=0)))
            given = min(lacking, widths[widest] - down)
            widths[widest] -= given
            lacking -= given
        if lacking < 0 and widths:
            self._give(widths, -lacking)
        for number, width in enumerate(widths):
            self.setColumnWidth(number, width)
        self.updateGeometries()

    def _give(self, widths: list[int], left: int) -> None:
        """Share what is left over among the columns of words, or else among all."""
        words = [n for n, one in enumerate(self.headings) if self._is_words(one)]
        if len(words) == 1 and len(widths) > _FEW:
            # A table of numbers: the name takes a part, the numbers share the rest evenly.
            for number in range(len(widths)):
                widths[number] += left // len(widths)
            widths[words[0]] += left - left // len(widths) * len(widths)
            return
        takers = words or list(range(len(widths)))
        for number in takers:
            widths[number] += left // len(takers)
        widths[takers[0]] += left - left // len(takers) * len(takers)

    @staticmethod
    def _is_words(heading: Heading) -> bool:
        return heading.side is Side.LEFT and heading.key != _NEVER_CUT

    def _wanted(self, number: int) -> tuple[int, int]:
        """Return the least width of a column and the one in which everything can be read."""
        heading = self.headings[number]
        face = QFontMetrics(self.face(number))
        strong = QFontMetrics(self.face(number, strong=True))
        title = QFontMetrics(_heading_font())
        padding = 2 * theme.look().px(_PADDING) + 2
        cells = [self._rows.cell(row, number) for row in range(min(self.count, _MEASURED))]
        if self.count > _MEASURED:
            lengths = [len(str(row[number])) for row in self._rows.rows]
            cells.append(self._rows.cell(lengths.index(max(lengths)), number))
        widest = max((face.horizontalAdvance(cell) for cell in cells), default=0)
        if self._rows.last:
            last = self._rows.cell(self.count, number)
            widest = max(widest, strong.horizontalAdvance(last))
        word = max((title.horizontalAdvance(one) for one in heading.text.split()), default=0)
        if heading.key == _NEVER_CUT:
            word = title.horizontalAdvance(heading.text)
        if not self._is_words(heading):
            # A long title in two lines, not in one a word.
            word = max(word, _in_two_lines(heading.text, title))
            least = max(widest, word) + padding
            return least, least
        letter = face.averageCharWidth()
        least = max(min(widest, letter * _LEAST), word)
        return least + padding, max(min(widest, letter * _WIDEST), word) + padding

    # -- what Qt tells -----------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Ask for no more height than the least: what is left over comes of itself."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.row(), index.column())

    def currentChanged(self, current: AnyIndex, previous: AnyIndex, /) -> None:
        """Tell which row one stands on."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.row())
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Walk and open; all other keys belong to the page."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_Home:
            self.choose(0, self.currentIndex().column())
        elif key == Qt.Key.Key_End:
            self.choose(self._rows.rowCount() - 1, self.currentIndex().column())
        elif (
            key in _WALKING or (self._by_cell and key in _SIDEWAYS)
        ) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Show where the focus is."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.choose(0, self._first_number())
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
        self._empty.setGeometry(self.viewport().rect())

    def showEvent(self, event: QShowEvent, /) -> None:
        """Lay the frame over what Qt has laid out."""
        super().showEvent(event)
        self._frame.fit()

    def changeEvent(self, event: QEvent, /) -> None:
        """Measure again when the look changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._share_width()

    def selectAll(self) -> None:
        """Do nothing: one acts on one cell."""


_TOGETHER = 48
"""Rows whose cells are cut so that no two look the same: more than are ever in sight."""
_CODE = re.compile(r"\d[\d.]+ ")
"""The code of a procedure before its name."""
_FEW = 4
"""Columns up to which the words take all the room that is left over."""
_WALKING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_SIDEWAYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})


class _Cell(QStyledItemDelegate):
    """Paints a cell: the ground of the row or of the chosen cell, the total in bold."""

    def __init__(self, table: ListingTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, /) -> None:
        """Draw it."""
        look = theme.look()
        table = self._table
        # The stubs do not list what an option inherits.
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue,reportUnknownVariableType,reportUnknownMemberType]
        here = table.currentIndex()
        chosen = here.row() == index.row() and (
            not table.by_cell or here.column() == index.column()
        )
        last = table.is_last(index.row())
        painter.save()
        if last:
            painter.fillRect(area, QColor(look.theme.header))
        if chosen:
            painter.fillRect(area, QColor(look.theme.accent_tint))
        line = QRect(area.left(), area.bottom(), area.width(), 1)
        painter.fillRect(line, QColor(look.theme.line))
        if any(first == index.column() for _name, first, _last in table.spans):
            edge = QRect(area.left(), area.top(), 1, area.height())
            painter.fillRect(edge, QColor(look.theme.line))
        if chosen and table.by_cell and table.hasFocus():
            pen = QPen(QColor(look.theme.accent), look.px(2))
            painter.setPen(pen)
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        elif chosen and not table.by_cell and index.column() == 0:
            colour = look.theme.accent if table.hasFocus() else look.theme.edge
            bar = QRect(area.topLeft(), QSize(look.px(4), area.height()))
            painter.fillRect(bar, QColor(colour))
        heading = table.headings[index.column()]
        text = table.shown_text(index.row(), index.column())
        inner = area.adjusted(look.px(_PADDING), 0, -look.px(_PADDING), 0)
        faint = heading.side is Side.RIGHT and text == "0"
        painter.setFont(table.face(index.column(), strong=last))
        painter.setPen(QColor(look.theme.secondary if faint else look.theme.ink))
        painter.drawText(inner, _SIDES[heading.side] | _MIDDLE, text)
        painter.restore()


def _spoken(heading: Heading) -> Heading:
    """Return a heading of a paper in the clerk's language."""
    return replace(heading, text=said(heading.text), group=said(heading.group))


def _in_two_lines(text: str, metrics: QFontMetrics) -> int:
    """Return the least width in which a title takes no more than two lines."""
    words = text.split()
    return min(
        (
            max(metrics.horizontalAdvance(" ".join(part)) for part in (words[:n], words[n:]))
            for n in range(1, len(words))
        ),
        default=0,
    )


def _heading_font() -> QFont:
    return theme.font(theme.look().theme.label, QFont.Weight.DemiBold)
