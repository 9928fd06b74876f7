"""Rows whose cells hold blocks: codes to scan, squares to tick, places to sign.

They stand under the heading of a grid, which is drawn again on every further page; a title can
stand above it once.
"""

from collections.abc import Sequence

from counter_app.documents.blocks import Block
from counter_app.documents.sheet import Sheet

SIDE = 1.0
"""White between a rule and what stands in a cell, mm."""

Cell = tuple[float, Sequence[Block]]
"""The width of a cell, mm, and the blocks below one another in it, narrower by twice `SIDE`."""


class Cells(Block):
    """A row of cells, what is in them in the middle of its height."""

    def __init__(self, *cells: Cell, pad: float) -> None:
        self._cells = cells
        self._pad = pad
        self.height = max(_height(blocks) for _, blocks in cells) + 2 * pad

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw rules and blocks."""
        bottom, left = y + self.height, x
        for width, blocks in self._cells:
            sheet.rule(left, y, left, bottom)
            down = y + (self.height - _height(blocks)) / 2
            for block in blocks:
                block.draw(sheet, left + SIDE, down)
                down += block.height
            left += width
        sheet.rule(left, y, left, bottom)
        sheet.rule(x, bottom, left, bottom)

    def split(self, room: float, *, fresh: bool) -> tuple[Block, Block] | None:
        """Return a row of what fits and one of the rest, when no page has more room."""
        if not fresh:
            return None
        room -= 2 * self._pad
        parts = [_divided(blocks, room) for _, blocks in self._cells]
        if not any(head for head, _ in parts):
            return None
        widths = [width for width, _ in self._cells]
        head = zip(widths, [above for above, _ in parts], strict=True)
        rest = zip(widths, [below for _, below in parts], strict=True)
        return Cells(*head, pad=self._pad), Cells(*rest, pad=self._pad)


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)


def _divided(blocks: Sequence[Block], room: float) -> tuple[list[Block], list[Block]]:
    """Return the blocks that fit a height and the others; one between is divided if it can be."""
    head: list[Block] = []
    rest = list(blocks)
    while rest and rest[0].height <= room:
        head.append(rest.pop(0))
        room -= head[-1].height
    if rest and (parts := rest[0].split(room, fresh=True)):
        head.append(parts[0])
        rest[0] = parts[1]
    return head, rest


class Listed(Block):
    """Rows under a heading; its last `binds` rows stay on the page of what follows."""

    def __init__(self, heading: Block, rows: Sequence[Block], *, binds: int = 0) -> None:
        self._heading = heading
        self._rows = rows
        self.binds = binds
        self.height = heading.height + _height(rows)

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw heading and rows."""
        for block in (self._heading, *self._rows):
            block.draw(sheet, x, y)
            y += block.height

    def split(self, room: float, *, fresh: bool) -> tuple[Block, Block] | None:
        """Return the rows that fit and the others; a row higher than a page is divided itself."""
        room -= self._heading.height
        count, used = 0, 0.0
        for row in self._rows:
            used += row.height
            if used > room:
                break
            count += 1
        count = min(count, max(len(self._rows) - self.binds, 1))
        if 0 < count < len(self._rows):
            return self._part(self._rows[:count], 0), self._part(self._rows[count:], self.binds)
        first, *others = self._rows
        parts = None if count else first.split(room, fresh=fresh)
        if parts is None:
            return None
        return self._part([parts[0]], 0), self._part([parts[1], *others], self.binds)

    def _part(self, rows: Sequence[Block], binds: int) -> "Listed":
        return Listed(self._heading, rows, binds=binds)


class Titled(Block):
    """A table under a title, which is never the last on a page and does not stand again."""

    def __init__(self, title: Block, below: Block) -> None:
        self._title = title
        self._below = below
        self.binds = below.binds
        self.height = title.height + below.height

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw the title and what is below it."""
        self._title.draw(sheet, x, y)
        self._below.draw(sheet, x, y + self._title.height)

    def split(self, room: float, *, fresh: bool) -> tuple[Block, Block] | None:
        """Return the title with the rows that fit, and the other rows."""
        parts = self._below.split(room - self._title.height, fresh=fresh)
        return None if parts is None else (Titled(self._title, parts[0]), parts[1])
