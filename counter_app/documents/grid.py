"""The grid: tables of wrapped cells whose heading stands again on every further page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from operator import attrgetter

from counter_app.documents.blocks import Block, Text
from counter_app.documents.lines import LEADING, Align, Line, baseline, set_lines
from counter_app.documents.sheet import POINT, Face, Sheet

_SIDE = 1.0
_SMALLER = 0.78


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; neighbours of one `group` share a heading above theirs.

    Neighbours of one group may share a further heading, `within` it. Cells have at most `lines`
    lines, where that is not 0: what is longer ends with "…" at a word.
    """

    title: str
    width: float
    align: Align = Align.LEFT
    group: str = ""
    lines: int = 0
    within: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; None joins a cell to the one at its left. `align` is of its first cell.

    A cell of several texts begins a new line with each. A row that `leads` a group is never the
    last on a page.
    """

    cells: tuple[str | tuple[str, ...] | None, ...]
    face: Face = Face.REGULAR
    align: Align | None = None
    leads: bool = False


@dataclass(frozen=True, slots=True)
class _Cell:
    left: float
    width: float
    align: Align
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class _SetRow:
    cells: list[_Cell]
    size: float
    pad: float
    least: float
    leads: bool = False

    @property
    def lead(self) -> float:
        return LEADING * self.size * POINT

    @property
    def height(self) -> float:
        deepest = max(len(cell.lines) for cell in self.cells)
        return max(deepest * self.lead + 2 * self.pad, self.least)

    def draw(self, sheet: Sheet, x: float, y: float, height: float) -> None:
        for cell in self.cells:
            inside = cell.width - 2 * _SIDE
            base = y + (height - len(cell.lines) * self.lead) / 2 + baseline(self.size)
            left = x + cell.left + _SIDE
            for line in cell.lines:
                line.draw(sheet, left, base, size=self.size, width=inside, align=cell.align)
                base += self.lead

    def divided(self, count: int) -> "tuple[_SetRow, _SetRow]":
        """Return the row with its first lines, and with the others."""
        head = [replace(cell, lines=cell.lines[:count]) for cell in self.cells]
        rest = [replace(cell, lines=cell.lines[count:]) for cell in self.cells]
        return replace(self, cells=head), replace(self, cells=rest)


class _Heading(Block):
    """The heading of a table: one line of titles, or up to three where columns share groups."""

    def __init__(self, columns: Sequence[Column], size: float, pad: float) -> None:
        self._pad = pad
        self._whole: list[_Title] = []
        self._upper: list[_Title] = []
        self._under: list[_Title] = []
        self._middle: list[_Title] = []
        self._lower: list[_Title] = []
        left = 0.0
        for group, members in groupby(columns, key=attrgetter("group")):
            start = left
            for within, inner in groupby(members, key=attrgetter("within")):
                inner_start = left
                place = (self._lower if within else self._under) if group else self._whole
                for column in inner:
                    place.append(self._titled(column.title, left, column.width, size))
                    left += column.width
                if group and within:
                    self._middle.append(self._titled(within, inner_start, left - inner_start, size))
            if group:
                self._upper.append(self._titled(group, start, left - start, size))
        self.width = left
        self._above = self._highest(self._upper)
        self._between = self._highest(self._middle)
        below = max(self._between + self._highest(self._lower), self._highest(self._under))
        self.height = max(self._above + below, self._highest(self._whole))

    def _titled(self, title: str, left: float, width: float, size: float) -> "_Title":
        inside = width - 2 * _SIDE
        text = Text(title, width=inside, size=size, face=Face.BOLD, align=Align.CENTRE)
        return left, width, text

    def _highest(self, cells: "list[_Title]") -> float:
        return max((title.height + 2 * self._pad for *_, title in cells), default=0.0)

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw titles and rules."""
        bottom = y + self.height
        first = y + self._above
        second = first + self._between
        sheet.box(x, y, self.width, self.height)
        rows = (
            (self._whole, y, bottom),
            (self._upper, y, first),
            (self._under, first, bottom),
            (self._middle, first, second),
            (self._lower, second, bottom),
        )
        for cells, top, under in rows:
            for left, _, title in cells:
                if left:
                    sheet.rule(x + left, top, x + left, under)
                down = (under - top - title.height) / 2
                title.draw(sheet, x + left + _SIDE, top + down)
        for cells, under in ((self._upper, first), (self._middle, second)):
            for left, width, _ in cells:
                sheet.rule(x + left, under, x + left + width, under)


_Title = tuple[float, float, Text]
"""A title of a heading: how far from the left it begins, its width, and its text."""


class Table(Block):
    """Rows under a heading that stands again on every further page; made by `table`."""

    def __init__(
        self,
        heading: _Heading,
        rows: Sequence[_SetRow],
        *,
        binds: int,
        under: Sequence[_SetRow] = (),
        rows_height: float | None = None,
    ) -> None:
        self._heading = heading
        self._under = under
        self._rows = rows
        self.binds = binds
        self._head_height = heading.height + _height(under)
        self._rows_height = _height(rows) if rows_height is None else rows_height
        self.height = self._head_height + self._rows_height

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw heading, rows and rules."""
        self._heading.draw(sheet, x, y)
        y += self._heading.height
        right = x + self._heading.width
        for row in (*self._under, *self._rows):
            height = row.height
            row.draw(sheet, x, y, height)
            for cell in row.cells:
                sheet.rule(x + cell.left, y, x + cell.left, y + height)
            sheet.rule(right, y, right, y + height)
            y += height
            sheet.rule(x, y, right, y)

    def split(self, room: float, *, fresh: bool) -> tuple[Block, Block] | None:
        """Return the rows that fit and the others; a row higher than a page is divided itself."""
        room -= self._head_height
        used = 0.0
        count = 0
        for row in self._rows:
            used += row.height
            if used > room:
                break
            count += 1
        count = min(count, max(len(self._rows) - self.binds, 1))
        count = self._without_leads(count) or (count if fresh else 0)
        if 0 < count < len(self._rows):
            fitting, others = self._rows[:count], self._rows[count:]
            # Not summed up anew: a year's register has hundreds of pages.
            left = self._rows_height - _height(fitting)
            return self._part(fitting, 0), self._part(others, self.binds, left)
        first, *others = self._rows
        lines = int((room - 2 * first.pad) / first.lead)
        if count or not fresh or lines < 1:
            return None
        head, rest = first.divided(lines)
        return self._part([head], 0), self._part([rest, *others], self.binds)

    def _without_leads(self, count: int) -> int:
        while count and self._rows[count - 1].leads:
            count -= 1
        return count

    def _part(
        self, rows: Sequence[_SetRow], binds: int, rows_height: float | None = None
    ) -> "Table":
        return Table(self._heading, rows, binds=binds, under=self._under, rows_height=rows_height)


def _height(rows: Iterable[_SetRow]) -> float:
    return sum(row.height for row in rows)


def table(
    columns: Sequence[Column],
    rows: Iterable[Row],
    *,
    size: float,
    pad: float = 0.7,
    least: float = 0.0,
    binds: int = 0,
    numbered: bool | Sequence[str | tuple[str, ...]] = False,
) -> Table:
    """Return a table set in a size, its cells wrapped; no row is lower than `least` mm.

    A `numbered` one has the numbers of its columns under each heading: (1), (2), …; others that
    are given are set smaller, since they may be sums.
    """
    heading = _Heading(columns, size, pad)
    rows_set = [
        _SetRow(_set_cells(columns, row, size), size, pad, least, row.leads) for row in rows
    ]
    if isinstance(numbered, bool):
        numbers = [f"({n})" for n in range(1, len(columns) + 1)] if numbered else []
    else:
        numbers, size = numbered, size * _SMALLER
    under = [_SetRow(_numbers(columns, size, numbers), size, pad / 2, 0.0)] if numbers else []
    return Table(heading, rows_set, binds=binds, under=under)


def _numbers(
    columns: Sequence[Column], size: float, numbers: Sequence[str | tuple[str, ...]]
) -> list[_Cell]:
    centred = [replace(column, align=Align.CENTRE, lines=0) for column in columns]
    return _set_cells(centred, Row(tuple(numbers), Face.ITALIC), size)


def _set_cells(columns: Sequence[Column], row: Row, size: float) -> list[_Cell]:
    cells: list[_Cell] = []
    left = 0.0
    starts = [index for index, cell in enumerate(row.cells) if cell is not None]
    for start, end in pairwise([*starts, len(columns)]):
        width = sum(column.width for column in columns[start:end])
        align = row.align if row.align and not start else columns[start].align
        room = (width - 2 * _SIDE) / (size * POINT)
        lines = _set_text(row.cells[start] or "", row.face, room, most=columns[start].lines)
        cells.append(_Cell(left, width, align, lines))
        left += width
    return cells


def _set_text(text: str | tuple[str, ...], face: Face, room: float, *, most: int) -> list[Line]:
    """Return the lines of a cell, of a text alone at most so many where that is not 0."""
    if isinstance(text, tuple):
        return [line for each in text for line in set_lines((each,), face, room)]
    lines = set_lines((text,), face, room)
    while 0 < most < len(lines) and " " in text:
        text = text.rpartition(" ")[0]
        lines = set_lines((f"{text} …",), face, room)
    return lines
