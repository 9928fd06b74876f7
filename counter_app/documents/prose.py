"""Prose: paragraphs as letters have them, with a first line set in and both edges even."""

from counter_app.documents.blocks import Text
from counter_app.documents.lines import LEADING, Line, Span
from counter_app.documents.sheet import NO_BREAK, POINT, Face, advances_of, text_width

_LOOSEST = 0.3
_LEAST_GAP = 0.01


class Paragraph(Text):
    """A paragraph set to both edges but for its last line; NĐ 30/2020, Phụ lục I.

    `indent` is how far the first line is set in, mm. A line that holds too little to reach both
    edges without holes stays ragged.
    """

    def __init__(
        self,
        *spans: Span,
        width: float,
        size: float,
        indent: float = 0.0,
        lead: float = LEADING,
    ) -> None:
        space = text_width(NO_BREAK, Face.REGULAR, size)
        set_in = [NO_BREAK * round(indent / space)] if indent else []
        super().__init__(*set_in, *spans, width=width, size=size, lead=lead)
        *full, last = self._lines
        em = size * POINT
        self._lines = [*(_spread(line, width / em) for line in full), last]


def _spread(line: Line, width: float) -> Line:
    """Return a line with its words moved apart until it fills a width, ems."""
    words: list[tuple[float, str, Face, bool]] = []
    end = 0.0
    for at, text, face in line.pieces:
        advances = advances_of(face)
        spaced = at - end > _LEAST_GAP
        end = at
        for word in text.split(" "):
            words.append((end, word, face, spaced))
            end += sum(map(advances.__getitem__, f"{word} "))
            spaced = True
        end -= advances[" "]
    gaps = sum(spaced for *_, spaced in words)
    if not gaps or (width - line.width) / gaps > _LOOSEST:
        return line
    wider = (width - line.width) / gaps
    pieces: list[tuple[float, str, Face]] = []
    shift = 0.0
    for at, word, face, spaced in words:
        shift += wider * spaced
        pieces.append((at + shift, word, face))
    return Line(tuple(pieces), width)
