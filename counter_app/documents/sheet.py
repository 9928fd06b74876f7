"""The sheet: page sizes, faces and their glyphs, and drawing into a PDF; hides the PDF library.

Lengths are millimetres from the top left corner, type sizes points. Text is never markup: it is
drawn as it stands.
"""

import threading
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from io import BytesIO
from typing import Any

from resources import path

POINT = 25.4 / 72
"""A point in millimetres."""
NO_BREAK = "\u00a0"
"""A space at which no line ends."""
MISSING = "□"
"""What stands for a character that the typeface lacks: seen on paper, never left out."""
HAIR = 0.25
"""The weight of a thin line, mm."""
INK = (0.06, 0.18, 0.6)
"""The blue of a pen: red, green and blue, each up to 1."""

_CLOSE = 0.999


@dataclass(frozen=True, slots=True)
class PageSize:
    """A page, mm."""

    width: float
    height: float


A5 = PageSize(148, 210)
A4 = PageSize(210, 297)
A4_LANDSCAPE = PageSize(297, 210)
_LONGEST = 5000.0


def roll(height: float) -> PageSize:
    """Return a page on a roll 80 mm wide, as high as its content; no page is higher than 5 m."""
    return PageSize(80, min(height, _LONGEST))


class Face(Enum):
    """A cut of the typeface; the value ends its file name."""

    REGULAR = "Regular"
    BOLD = "Bold"
    ITALIC = "Italic"
    BOLD_ITALIC = "BoldItalic"


_REGISTERING = threading.Lock()
_ADVANCES: dict[Face, dict[str, float]] = {}


def advances_of(face: Face) -> dict[str, float]:
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
    common = set(advances_of(Face.REGULAR)).intersection(*map(advances_of, Face))
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
    advances = advances_of(face)
    return sum(advances[ch] for ch in printable(text)) * size * POINT


def fitted(text: str, face: Face, size: float, width: float) -> float:
    """Return the size, at most `size`, at which a text fits a width on one line."""
    wide = text_width(text, face, size)
    return size if wide <= width else size * width / wide * _CLOSE


_Point = tuple[float, float]


def _at(point: _Point) -> str:
    return f"{point[0]:.3f} {point[1]:.3f}"


def _curves(points: Sequence[_Point]) -> Iterator[tuple[_Point, _Point, _Point]]:
    """Yield the curves that join points: to each how the way bends, and where it ends.

    The first and the last point only say where the way comes from and would go to. No curve leaves
    the rectangle round the points, as one through a sharp corner would.
    """
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    low, high = min(y for _, y in points), max(y for _, y in points)

    def bent(at: _Point, before: _Point, after: _Point) -> _Point:
        x, y = at[0] + (after[0] - before[0]) / 6, at[1] + (after[1] - before[1]) / 6
        return min(max(x, left), right), min(max(y, low), high)

    for before, start, end, after in zip(points, points[1:], points[2:], points[3:], strict=False):
        yield bent(start, before, end), bent(end, after, start), end


class Sheet:
    """The pages of one document, drawn one after the other."""

    def __init__(self, size: PageSize, *, title: str) -> None:
        """Begin a document; its title, which any reader of files shows, must name nobody."""
        from reportlab.pdfgen.canvas import Canvas

        advances_of(Face.REGULAR)
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
        self._penned: list[str] = []

    def text(self, x: float, y: float, text: str, face: Face, size: float) -> None:
        """Set printable text on the baseline y."""
        self._texts.append((x, y, text, size, face))

    def rule(self, x: float, y: float, to_x: float, to_y: float, weight: float = HAIR) -> None:
        """Draw a line of a weight, mm."""
        self._rules.setdefault(weight, []).append((x, y, to_x, to_y))

    def box(self, x: float, y: float, width: float, height: float, weight: float = HAIR) -> None:
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

    def pen(self, points: Sequence[tuple[float, float]], weight: float) -> None:
        """Draw a stroke of a pen of a weight, mm, smoothly through points; one point is a dot.

        It leaves the rectangle round the points by half its weight at most.
        """
        placed = [(x / POINT, (self.size.height - y) / POINT) for x, y in points]
        first, last = placed[0], placed[-1]
        curves = _curves([first, *placed, last])
        path = [f"{' '.join(map(_at, curve))} c" for curve in curves] or [f"{_at(first)} l"]
        self._penned.append(f"{weight / POINT:.3f} w {_at(first)} m {' '.join(path)} S")

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
        if self._penned:
            red, green, blue = INK
            ink = f"1 J 1 j {red} {green} {blue} RG"
            canvas.addLiteral(f"q {ink} {' '.join(self._penned)} Q")
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
        self._penned.clear()

    def pdf(self) -> bytes:
        """Return the document; the same drawing gives the same bytes."""
        self._canvas.save()
        return self._bytes.getvalue()
