"""Lines: text in one face or several, broken to a width and set on its baseline."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from counter_app.documents.sheet import NO_BREAK, POINT, Face, Sheet, advances_of, printable

BASELINE = 0.92
"""How far below the top of its line a text stands, in sizes."""
LEADING = 1.16
"""The distance of lines, in sizes, where nothing else is said."""


class Align(Enum):
    """Where a line stands in its width."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


Span = str | tuple[str, Face]
"""A piece of text in a face; a bare string is set in the face of its block."""


def baseline(size: float) -> float:
    """Return how far below the top of its line a text of a size stands, mm."""
    return BASELINE * size * POINT


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
        advances = advances_of(cut)
        text = printable(text)
        if not text:
            continue
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
        gap = advances_of(cut)[" "] if spaced and pieces else 0.0
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
    advances = advances_of(face)
    taken, count = 0.0, 0
    while count < len(word) - 1 and (not count or taken + advances[word[count]] <= room):
        taken += advances[word[count]]
        count += 1
    marks = [index + 1 for index in range(1, count) if word[index] in "-/@.,;:_"]
    if marks:
        count = marks[-1]
        taken = sum(map(advances.__getitem__, word[:count]))
    return word[:count], word[count:], taken
