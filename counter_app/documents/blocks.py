"""Blocks: what knows its height before it is drawn, and how blocks flow down the pages.

A document is a list of blocks. `lay_out` puts them down the pages, so that what does not fit
flows on and nothing is cut or overlaps.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from counter_app.documents.lines import BASELINE, LEADING, Align, Line, Span, set_lines
from counter_app.documents.sheet import HAIR, POINT, Face, Sheet


class Block:
    """Something on paper that knows its height, mm, before it is drawn.

    A block that `keeps` is divided between pages only when it is higher than a whole page. The
    last `binds` rows of a table stay on the page of what follows it.
    """

    height: float = 0.0
    keeps: bool = False
    binds: int = 0

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw the block with its top left corner at x, y."""

    def split(self, room: float, *, fresh: bool) -> "tuple[Block, Block] | None":
        """Return a part that fits a height and the rest, or None when it does not divide.

        `fresh` says that no page has more room.
        """
        del room, fresh
        return None


class Gap(Block):
    """White, which is left out at the top of a page."""

    def __init__(self, height: float) -> None:
        self.height = height


class _Lines(Block):
    """Lines that are set."""

    def __init__(
        self, lines: list[Line], *, width: float, size: float, align: Align, lead: float
    ) -> None:
        self._lines = lines
        self._width = width
        self._size = size
        self._align = align
        self._lead = lead
        self.height = len(lines) * lead * size * POINT

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw the lines."""
        em = self._size * POINT
        y += (BASELINE + (self._lead - LEADING) / 2) * em
        for line in self._lines:
            line.draw(sheet, x, y, size=self._size, width=self._width, align=self._align)
            y += self._lead * em

    def split(self, room: float, *, fresh: bool) -> tuple[Block, Block] | None:
        """Return the lines that fit and the others."""
        del fresh
        count = int(room / (self._lead * self._size * POINT))
        if not 0 < count < len(self._lines):
            return None
        parts = self._lines[:count], self._lines[count:]
        style = {"width": self._width, "size": self._size, "lead": self._lead}
        head, rest = (_Lines(lines, align=self._align, **style) for lines in parts)
        return head, rest


class Text(_Lines):
    """A paragraph, set in the lines it needs.

    `balanced` makes the lines of a heading about equally long; `lead` is the distance of lines
    in sizes.
    """

    def __init__(
        self,
        *spans: Span,
        width: float,
        size: float,
        face: Face = Face.REGULAR,
        align: Align = Align.LEFT,
        balanced: bool = False,
        lead: float = LEADING,
    ) -> None:
        em = size * POINT
        lines = set_lines(spans, face, width / em)
        if balanced and len(lines) > 1:
            lines = _balanced(spans, face, width / em, lines)
        super().__init__(lines, width=width, size=size, align=align, lead=lead)
        self.widest = max(line.width for line in lines) * em


def _balanced(spans: Sequence[Span], face: Face, width: float, lines: list[Line]) -> list[Line]:
    """Narrow the lines as far as their number stays the same."""
    low, high = width / 2, width
    for _ in range(8):
        middle = (low + high) / 2
        narrower = set_lines(spans, face, middle)
        if len(narrower) > len(lines):
            low = middle
        else:
            high, lines = middle, narrower
    return lines


def centred(text: str, width: float, size: float, face: Face = Face.REGULAR) -> Text:
    """Return a text centred in a width, in lines of about equal length."""
    return Text(text, width=width, size=size, face=face, align=Align.CENTRE, balanced=True)


class Rule(Block):
    """A line of a length, centred in a width."""

    def __init__(self, *, width: float, length: float, weight: float = 0.3) -> None:
        self._left = (width - length) / 2
        self._length = length
        self._weight = weight
        self.height = 1.6

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw the line clear of the marks under the letters above it."""
        left, y = x + self._left, y + self.height * 0.6
        sheet.rule(left, y, left + self._length, y, self._weight)


class Stack(Block):
    """Blocks below one another, kept on one page where that is possible."""

    keeps = True

    def __init__(self, *blocks: Block) -> None:
        self._blocks = blocks
        self.height = sum(block.height for block in blocks)

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw them in order."""
        for block in self._blocks:
            block.draw(sheet, x, y)
            y += block.height

    def split(self, room: float, *, fresh: bool) -> tuple[Block, Block] | None:
        """Return the blocks that fit and the others."""
        del fresh
        count = 0
        for block in self._blocks:
            room -= block.height
            if room < 0:
                break
            count += 1
        return (Stack(*self._blocks[:count]), Stack(*self._blocks[count:])) if count else None


class Columns(Block):
    """Blocks side by side, each at its distance from the left; `middle` centres them in height."""

    def __init__(self, *placed: tuple[float, Block], middle: bool = False) -> None:
        self._placed = placed
        self._middle = middle
        self.height = max(block.height for _, block in placed)

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw them in order."""
        for left, block in self._placed:
            down = (self.height - block.height) / 2 if self._middle else 0.0
            block.draw(sheet, x + left, y + down)


class Framed(Block):
    """A block in a frame, with white between them."""

    def __init__(
        self, inside: Block, *, width: float, above: float, beside: float, weight: float = 0.5
    ) -> None:
        self._inside = inside
        self._width = width
        self._above = above
        self._beside = beside
        self._weight = weight
        self.height = inside.height + 2 * above

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw frame and content."""
        sheet.box(x, y, self._width, self.height, self._weight)
        self._inside.draw(sheet, x + self._beside, y + self._above)


def first_fitting(
    made: Callable[[float], Sequence[Block]], sizes: Sequence[float], height: float
) -> Sequence[Block]:
    """Return blocks in the first of some type sizes in which they fit a height, or the last."""
    blocks: Sequence[Block] = ()
    for size in sizes:
        blocks = made(size)
        if sum(block.height for block in blocks) <= height:
            break
    return blocks


@dataclass(frozen=True, slots=True)
class Margins:
    """White round the text, mm."""

    left: float
    top: float
    right: float
    bottom: float


def lay_out(
    sheet: Sheet, blocks: Iterable[Block], margins: Margins, further: Callable[[int], Block]
) -> None:
    """Draw blocks down the pages they need; `further` gives the head of page 2 and the next.

    Only a block that neither fits a page nor divides would run over its foot.
    """
    waiting = deque(blocks)
    lowest = sheet.size.height - margins.bottom
    page, y, fresh = 1, margins.top, True
    while waiting:
        block = waiting.popleft()
        room = lowest - y
        company = sum(after.height for after in waiting) if block.binds else 0.0
        if block.height + company <= room:
            block.draw(sheet, margins.left, y)
            y, fresh = y + block.height, False
            continue
        room = min(room, block.height - HAIR)
        parts = None if block.keeps and not fresh else block.split(room, fresh=fresh)
        if parts is not None:
            parts[0].draw(sheet, margins.left, y)
            waiting.appendleft(parts[1])
        elif fresh:
            block.draw(sheet, margins.left, y)
        else:
            waiting.appendleft(block)
        while waiting and isinstance(waiting[0], Gap):
            waiting.popleft()
        if waiting:
            sheet.end_page()
            page += 1
            head = further(page)
            head.draw(sheet, margins.left, margins.top)
            y, fresh = margins.top + head.height, True
    sheet.end_page()
