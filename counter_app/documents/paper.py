"""Paper: pages, type, tables and machine-readable codes in millimetres; hides the PDF library.

A document is a list of blocks, each of which knows its height before it is drawn. `lay_out` puts
them down the pages, so that what does not fit flows on and nothing is cut or overlaps. Lengths are
millimetres from the top left corner, type sizes points. Text is never markup: it is drawn as it
stands.
"""

import re
import threading
import unicodedata
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from functools import cache
from io import BytesIO
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Any

from counter_app.documents.words import long_date
from counter_app.rules.papers import Letterhead
from resources import path

POINT = 25.4 / 72
"""A point in millimetres."""
MODULE = 0.375
"""The narrowest bar, mm: three dots of a printer with 8 dots a millimetre (203 dpi)."""
QUIET = 10 * MODULE
"""White on either side of a barcode, mm: ten modules."""
QR_MODULE = 0.875
"""The side of a QR module, mm: seven dots at 203 dpi, so that 21 modules make 18.4 mm."""
QR_QUIET = 4 * QR_MODULE
"""White around a QR code, mm: four modules."""
NO_BREAK = "\u00a0"
"""A space at which no line ends."""
MISSING = "□"
"""What stands for a character that the typeface lacks: seen on paper, never left out."""

_DOT = 0.125
_SIDE = 1.0
_CLOSE = 0.999
_BASELINE = 0.92
_LEADING = 1.16
_HAIR = 0.25


@dataclass(frozen=True, slots=True)
class PageSize:
    """A page, mm."""

    width: float
    height: float


A5 = PageSize(148, 210)
A4 = PageSize(210, 297)
A4_LANDSCAPE = PageSize(297, 210)


class Face(Enum):
    """A cut of the typeface; the value ends its file name."""

    REGULAR = "Regular"
    BOLD = "Bold"
    ITALIC = "Italic"
    BOLD_ITALIC = "BoldItalic"


class Align(Enum):
    """Where a line stands in its width."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


Span = str | tuple[str, Face]
"""A piece of text in a face; a bare string is set in the face of its block."""

# -- type ----------------------------------------------------------------------------------------

_REGISTERING = threading.Lock()
_ADVANCES: dict[Face, dict[str, float]] = {}


def _advances(face: Face) -> dict[str, float]:
    """Return the advance of every character of a face in ems; the first call reads the fonts."""
    if face not in _ADVANCES:
        with _REGISTERING:
            if not _ADVANCES:
                _ADVANCES.update({each: _registered(each) for each in Face})
    return _ADVANCES[face]


def _registered(face: Face) -> dict[str, float]:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(_font_name(face), str(path(f"fonts/LiberationSerif-{face.value}.ttf")))
    fonts: Any = pdfmetrics
    fonts.registerFont(font)
    return {chr(code): width / 1000 for code, width in font.face.charWidths.items()}


@cache
def _drawable() -> frozenset[str]:
    """Return the characters that every face has, without those that are not seen."""
    common = set(_advances(Face.REGULAR)).intersection(*map(_advances, Face))
    unseen = {"Cc", "Cf", "Zs"}
    return frozenset(
        ch for ch in common if ch in {" ", NO_BREAK} or unicodedata.category(ch) not in unseen
    )


def _font_name(face: Face) -> str:
    return f"Serif-{face.value}"


def printable(text: str) -> str:
    """Return text as it can be drawn: composed, on one line, `MISSING` for what has no glyph.

    Control and direction characters, joiners and variation selectors are not seen and go; a
    no-break space stays.
    """
    composed = unicodedata.normalize("NFC", text)
    drawable = _drawable()
    if drawable.issuperset(composed):
        return composed
    return "".join(ch if ch in drawable else _stand_in(ch) for ch in composed)


def _stand_in(ch: str) -> str:
    if ch.isspace():
        return " "
    unseen = unicodedata.category(ch) in {"Cc", "Cf"} or "\ufe00" <= ch <= "\ufe0f"
    return "" if unseen else MISSING


def text_width(text: str, face: Face, size: float) -> float:
    """Return how wide a text runs, mm."""
    advances = _advances(face)
    return sum(advances[ch] for ch in printable(text)) * size * POINT


def fitted(text: str, face: Face, size: float, width: float) -> float:
    """Return the size, at most `size`, at which a text fits a width on one line."""
    wide = text_width(text, face, size)
    return size if wide <= width else size * width / wide * _CLOSE


# -- the sheet -----------------------------------------------------------------------------------


class Sheet:
    """The pages of one document, drawn one after the other."""

    def __init__(self, size: PageSize, *, title: str) -> None:
        """Begin a document; its title, which any reader of files shows, must name nobody."""
        from reportlab.pdfgen.canvas import Canvas

        _advances(Face.REGULAR)
        self.size = size
        self._bytes = BytesIO()
        make: Any = Canvas  # whose stubs take the first font's name for a number
        self._canvas = make(
            self._bytes,
            pagesize=(size.width / POINT, size.height / POINT),
            invariant=1,
            pageCompression=1,
            lang="vi-VN",
            initialFontName=_font_name(Face.REGULAR),
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor("")
        self._canvas.setCreator("Quầy Một Cửa")
        self._canvas.setViewerPreference("PrintScaling", "None")
        self._texts: list[tuple[float, float, str, float, Face]] = []
        self._rules: dict[float, list[tuple[float, float, float, float]]] = {}
        self._filled: list[tuple[float, float, float, float]] = []

    def text(self, x: float, y: float, text: str, face: Face, size: float) -> None:
        """Set printable text on the baseline y."""
        self._texts.append((x, y, text, size, face))

    def rule(self, x: float, y: float, to_x: float, to_y: float, weight: float = _HAIR) -> None:
        """Draw a line of a weight, mm."""
        self._rules.setdefault(weight, []).append((x, y, to_x, to_y))

    def box(self, x: float, y: float, width: float, height: float, weight: float = _HAIR) -> None:
        """Draw the outline of a rectangle."""
        right, bottom = x + width, y + height
        half = weight / 2
        self.rule(x - half, y, right + half, y, weight)
        self.rule(x - half, bottom, right + half, bottom, weight)
        self.rule(x, y, x, bottom, weight)
        self.rule(right, y, right, bottom, weight)

    def fill(self, x: float, y: float, width: float, height: float) -> None:
        """Fill a rectangle with black."""
        self._filled.append((x, y, width, height))

    def end_page(self) -> None:
        """Put what was set on the page and begin the next one."""
        canvas, top = self._canvas, self.size.height
        for weight, rules in self._rules.items():
            canvas.setLineWidth(weight / POINT)
            lines = (
                f"{x / POINT:.3f} {(top - y) / POINT:.3f} m"
                f" {to_x / POINT:.3f} {(top - to_y) / POINT:.3f} l"
                for x, y, to_x, to_y in rules
            )
            canvas.addLiteral(f"{' '.join(lines)} S")
        if self._filled:
            # One path: rectangles that touch leave no seam between them.
            shapes = (
                f"{x / POINT:.3f} {(top - y - height) / POINT:.3f}"
                f" {width / POINT:.3f} {height / POINT:.3f} re"
                for x, y, width, height in self._filled
            )
            canvas.addLiteral(f"{' '.join(shapes)} f")
        words = canvas.beginText()
        for x, y, text, size, face in self._texts:
            words.setFont(_font_name(face), size)
            words.setTextOrigin(x / POINT, (top - y) / POINT)
            words.textOut(text)
        canvas.drawText(words)
        canvas.showPage()
        self._texts.clear()
        self._rules.clear()
        self._filled.clear()

    def pdf(self) -> bytes:
        """Return the document; the same drawing gives the same bytes."""
        self._canvas.save()
        return self._bytes.getvalue()


def baseline(size: float) -> float:
    """Return how far below the top of its line a text of a size stands, mm."""
    return _BASELINE * size * POINT


# -- lines ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Line:
    """A line set: its pieces with their offsets, and its width, in ems."""

    pieces: tuple[tuple[float, str, Face], ...]
    width: float

    def draw(
        self, sheet: Sheet, x: float, y: float, *, size: float, width: float, align: Align
    ) -> None:
        """Draw the line on the baseline y, aligned in a width, mm."""
        em = size * POINT
        x += (width - self.width * em) * align.value
        for at, text, face in self.pieces:
            sheet.text(x + at * em, y, text.replace(NO_BREAK, " "), face, size)


def _words(spans: Iterable[Span], face: Face) -> Iterator[tuple[str, Face, float, bool]]:
    """Yield word, face, width in ems, and whether a space stands before it."""
    space = False
    for span in spans:
        text, cut = (span, face) if isinstance(span, str) else span
        advances = _advances(cut)
        text = printable(text)
        space = space or text.startswith(" ")
        for word in text.split(" "):
            if not word:
                continue
            yield word, cut, sum(map(advances.__getitem__, word)), space
            space = True
        space = text.endswith(" ")


def set_lines(spans: Iterable[Span], face: Face, width: float) -> list[Line]:
    """Break text into lines of a width, ems; a word wider than a line is divided too."""
    lines: list[Line] = []
    pieces: list[tuple[float, str, Face]] = []
    at = 0.0

    def end_line() -> None:
        nonlocal at
        lines.append(Line(tuple(pieces), at))
        pieces.clear()
        at = 0.0

    for each in _words(spans, face):
        word, cut, wide, spaced = each
        gap = _advances(cut)[" "] if spaced and pieces else 0.0
        if pieces and at + gap + wide > width:
            end_line()
            gap = 0.0
        while wide > width - at and len(word) > 1:
            head, word, headed = _break(word, cut, width - at)
            pieces.append((at, head, cut))
            at += headed
            wide -= headed
            end_line()
        if gap and pieces[-1][2] is cut:
            first, text, _ = pieces[-1]
            pieces[-1] = (first, f"{text} {word}", cut)
        else:
            pieces.append((at + gap, word, cut))
        at += gap + wide
    lines.append(Line(tuple(pieces), at))
    return lines


def _break(word: str, face: Face, room: float) -> tuple[str, str, float]:
    """Return as much of a word as fits, at least a character, the rest, and the first's width.

    It is divided behind its last mark of punctuation that fits, if it has one.
    """
    advances = _advances(face)
    taken, count = 0.0, 0
    while count < len(word) - 1 and (not count or taken + advances[word[count]] <= room):
        taken += advances[word[count]]
        count += 1
    marks = [index + 1 for index in range(1, count) if word[index] in "-/@.,;:_"]
    if marks:
        count = marks[-1]
        taken = sum(map(advances.__getitem__, word[:count]))
    return word[:count], word[count:], taken


# -- blocks --------------------------------------------------------------------------------------


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
        y += (_BASELINE + (self._lead - _LEADING) / 2) * em
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
        lead: float = _LEADING,
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


# -- codes ---------------------------------------------------------------------------------------


class Barcode(Block):
    """A Code 128 of whole printer dots between its quiet zones.

    Raises `ValueError` for a payload that begins with 99, since the encoder would lose those
    digits.
    """

    def __init__(self, payload: str, *, height: float = 15.0) -> None:
        from barcode.codex import Code128

        if payload.startswith("99"):
            message = f"a barcode cannot begin with 99: {payload}"
            raise ValueError(message)
        self._runs = list(_runs(Code128(payload).build()[0]))
        self.width = sum(length for _, length in self._runs) * MODULE + 2 * QUIET
        self.height = height

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw the bars, their edges on printer dots."""
        at = _on_dot(x + QUIET)
        for black, length in self._runs:
            if black:
                sheet.fill(at, y, length * MODULE, self.height)
            at += length * MODULE


class QrCode(Block):
    """A QR code with its quiet zone; `width` is that of both."""

    def __init__(self, payload: str) -> None:
        import segno

        matrix = segno.make(payload, micro=False, error="m").matrix
        self._rows = [list(_runs("".join("1" if cell else "0" for cell in row))) for row in matrix]
        self.width = self.height = len(self._rows) * QR_MODULE + 2 * QR_QUIET

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw the dark modules."""
        top = _on_dot(y + QR_QUIET)
        for row in self._rows:
            at = _on_dot(x + QR_QUIET)
            for black, length in row:
                if black:
                    sheet.fill(at, top, length * QR_MODULE, QR_MODULE)
                at += length * QR_MODULE
            top += QR_MODULE


def _runs(cells: str) -> Iterator[tuple[bool, int]]:
    """Yield runs of equal cells, "1" for black: whether black, and how many."""
    for cell, run in groupby(cells):
        yield cell == "1", len(list(run))


def _on_dot(at: float) -> float:
    return round(at / _DOT) * _DOT


# -- tables --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; neighbours of one `group` share a heading above theirs.

    Cells have at most `lines` lines, where that is not 0: what is longer ends with "…" at a word.
    """

    title: str
    width: float
    align: Align = Align.LEFT
    group: str = ""
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; None joins a cell to the one at its left. `align` is of its first cell."""

    cells: tuple[str | None, ...]
    face: Face = Face.REGULAR
    align: Align | None = None


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

    @property
    def lead(self) -> float:
        return _LEADING * self.size * POINT

    @property
    def height(self) -> float:
        deepest = max(len(cell.lines) for cell in self.cells)
        return max(deepest * self.lead + 2 * self.pad, self.least)

    def draw(self, sheet: Sheet, x: float, y: float, height: float) -> None:
        for cell in self.cells:
            inside = cell.width - 2 * _SIDE
            base = y + (height - len(cell.lines) * self.lead) / 2 + _BASELINE * self.size * POINT
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
    """The heading of a table: one line of titles, or two where columns share a group."""

    def __init__(self, columns: Sequence[Column], size: float, pad: float) -> None:
        self._pad = pad
        self._whole: list[tuple[float, float, Text]] = []
        self._upper: list[tuple[float, float, Text]] = []
        self._lower: list[tuple[float, float, Text]] = []
        left = 0.0
        for group, members in groupby(columns, key=attrgetter("group")):
            start = left
            for column in members:
                place = self._lower if group else self._whole
                place.append(self._titled(column.title, left, column.width, size))
                left += column.width
            if group:
                self._upper.append(self._titled(group, start, left - start, size))
        self.width = left
        self._above = self._highest(self._upper)
        self.height = max(self._above + self._highest(self._lower), self._highest(self._whole))

    def _titled(
        self, title: str, left: float, width: float, size: float
    ) -> tuple[float, float, Text]:
        inside = width - 2 * _SIDE
        text = Text(title, width=inside, size=size, face=Face.BOLD, align=Align.CENTRE)
        return left, width, text

    def _highest(self, cells: list[tuple[float, float, Text]]) -> float:
        return max((title.height + 2 * self._pad for *_, title in cells), default=0.0)

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw titles and rules."""
        middle, bottom = y + self._above, y + self.height
        sheet.box(x, y, self.width, self.height)
        rows = ((self._whole, y, bottom), (self._upper, y, middle), (self._lower, middle, bottom))
        for cells, top, under in rows:
            for left, _, title in cells:
                if left:
                    sheet.rule(x + left, top, x + left, under)
                down = (under - top - title.height) / 2
                title.draw(sheet, x + left + _SIDE, top + down)
        for left, width, _ in self._upper:
            sheet.rule(x + left, middle, x + left + width, middle)


class Table(Block):
    """Rows under a heading that stands again on every further page; made by `table`."""

    def __init__(self, heading: _Heading, rows: Sequence[_SetRow], *, binds: int) -> None:
        self._heading = heading
        self._rows = rows
        self.binds = binds
        self.height = heading.height + sum(row.height for row in rows)

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw heading, rows and rules."""
        self._heading.draw(sheet, x, y)
        y += self._heading.height
        right = x + self._heading.width
        for row in self._rows:
            height = row.height
            row.draw(sheet, x, y, height)
            for cell in row.cells:
                sheet.rule(x + cell.left, y, x + cell.left, y + height)
            sheet.rule(right, y, right, y + height)
            y += height
            sheet.rule(x, y, right, y)

    def split(self, room: float, *, fresh: bool) -> tuple[Block, Block] | None:
        """Return the rows that fit and the others; a row higher than a page is divided itself."""
        room -= self._heading.height
        used = 0.0
        count = 0
        for row in self._rows:
            used += row.height
            if used > room:
                break
            count += 1
        count = min(count, max(len(self._rows) - self.binds, 1))
        if 0 < count < len(self._rows):
            return self._part(self._rows[:count], 0), self._part(self._rows[count:], self.binds)
        first, *others = self._rows
        lines = int((room - 2 * first.pad) / first.lead)
        if count or not fresh or lines < 1:
            return None
        head, rest = first.divided(lines)
        return self._part([head], 0), self._part([rest, *others], self.binds)

    def _part(self, rows: Sequence[_SetRow], binds: int) -> "Table":
        return Table(self._heading, rows, binds=binds)


def table(
    columns: Sequence[Column],
    rows: Iterable[Row],
    *,
    size: float,
    pad: float = 0.7,
    least: float = 0.0,
    binds: int = 0,
) -> Table:
    """Return a table set in a size, its cells wrapped; no row is lower than `least` mm."""
    heading = _Heading(columns, size, pad)
    rows_set = [_SetRow(_set_cells(columns, row, size), size, pad, least) for row in rows]
    return Table(heading, rows_set, binds=binds)


def _set_cells(columns: Sequence[Column], row: Row, size: float) -> list[_Cell]:
    cells: list[_Cell] = []
    left = 0.0
    starts = [index for index, cell in enumerate(row.cells) if cell is not None]
    for start, end in pairwise([*starts, len(columns)]):
        width = sum(column.width for column in columns[start:end])
        align = row.align if row.align and not start else columns[start].align
        text = row.cells[start] or ""
        room = (width - 2 * _SIDE) / (size * POINT)
        lines = set_lines((text,), row.face, room)
        most = columns[start].lines or len(lines)
        while len(lines) > most and " " in text:
            text = text.rpartition(" ")[0]
            lines = set_lines((f"{text} …",), row.face, room)
        cells.append(_Cell(left, width, align, lines))
        left += width
    return cells


# -- what offices put on every paper -------------------------------------------------------------


def letterhead(
    head: Letterhead,
    day: date,
    *,
    width: float,
    left: float,
    right: float,
    size: float,
    under_office: Sequence[Block] = (),
    under_day: Sequence[Block] = (),
) -> Block:
    """Return the head of an official paper (NĐ 30/2020).

    In the `left` mm the governing body and the office, in the `right` mm the state's name and
    motto with place and day; under each side further blocks. `size` is that of the names.
    """
    office = _named(head.office, left, size, Face.BOLD)
    state_size = fitted(_STATE, Face.BOLD, size, right)
    motto = centred(_MOTTO, right, state_size + 1, Face.BOLD)
    place = head.place or "." * 20
    at_left = Stack(
        *([_named(head.governing_body, left, size, Face.REGULAR)] if head.governing_body else []),
        office,
        Rule(width=left, length=office.widest * 0.4),
        *under_office,
    )
    at_right = Stack(
        centred(_STATE, right, state_size, Face.BOLD),
        motto,
        Rule(width=right, length=motto.widest),
        Gap(0.6),
        centred(f"{place}, {long_date(day)}", right, size, Face.ITALIC),
        *under_day,
    )
    return Columns((0, at_left), (width - right, at_right))


def _named(name: str, width: float, size: float, face: Face) -> Text:
    """Return an office's name in capitals: on one line if it almost fits, or ended by phrases."""
    capitals = name.upper()
    one_line = fitted(capitals, face, size, width)
    if one_line >= size * _ALMOST:
        return centred(capitals, width, one_line, face)
    phrased = _PHRASE.sub(lambda found: NO_BREAK.join(found[0].split()), capitals)
    return centred(phrased, width, size, face)


_ALMOST = 0.94
_PHRASE = re.compile(
    r"ỦY BAN NHÂN DÂN|TRUNG TÂM|PHỤC VỤ|HÀNH CHÍNH CÔNG|BỘ PHẬN|TIẾP NHẬN|VÀ TRẢ KẾT QUẢ|MỘT CỬA"
    r"|(?:PHƯỜNG|XÃ|ĐẶC KHU|TỈNH|THÀNH PHỐ)(?: \S+){1,4}$"
)


def centred(text: str, width: float, size: float, face: Face = Face.REGULAR) -> Text:
    """Return a text centred in a width, in lines of about equal length."""
    return Text(text, width=width, size=size, face=face, align=Align.CENTRE, balanced=True)


def signatures(*places: tuple[str, str, str], width: float, size: float, room: float) -> Block:
    """Return a row of places to sign, each with title, remark and printed name.

    `room` is the height left for the hand, mm.
    """
    each = width / len(places)
    inner = each - 4
    return Columns(
        *(
            (
                index * each + 2,
                Stack(
                    centred(title, inner, size, Face.BOLD),
                    centred(remark, inner, size - 1, Face.ITALIC),
                    Gap(room),
                    centred(name, inner, size, Face.BOLD),
                ),
            )
            for index, (title, remark, name) in enumerate(places)
        )
    )


def lien(number: int, copies: int, names: Sequence[str]) -> str:
    """Return what the n-th of several sheets is called; a single one is called nothing."""
    if copies == 1:
        return ""
    name = names[number - 1] if number <= len(names) else ""
    return f"Liên {number}: {name}" if name else f"Liên {number}"


def stamp(reprint: int, *, size: float) -> Framed | None:
    """Return the mark of the n-th reprint, or None for an original."""
    if not reprint:
        return None
    words = f"BẢN SAO {reprint}"
    inner = text_width(words, Face.BOLD, size)
    mark = Text(words, width=inner + 0.1, size=size, face=Face.BOLD)
    return Framed(mark, width=inner + 4, above=0.6, beside=2)


def dotted(label: str, value: str, *, width: float, size: float) -> tuple[Span, ...]:
    """Return a label and its value; dots up to the end of the line where there is none."""
    if value:
        return (f"{label} ", value)
    free = width - text_width(f"{label} ", Face.REGULAR, size)
    dots = int(free / text_width(".", Face.REGULAR, size))
    return (f"{label} ", "." * max(dots, 3))


_STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"


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


# -- pages ---------------------------------------------------------------------------------------


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
        room = min(room, block.height - _HAIR)
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
