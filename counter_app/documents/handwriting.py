"""Signatures that were drawn on a screen, as a pen leaves them on paper: strokes of blue ink.

Strokes come out sharp at any size, and stay in the room to sign, so that they cover no text.
"""

from counter_app.documents.blocks import Block
from counter_app.documents.sheet import Sheet
from counter_app.rules import signatures
from counter_app.rules.signatures import SIDE

PEN = 0.45
"""How wide the pen draws, mm."""

_WIDEST = 55.0
_CLEAR = 1.0
_LARGEST = 2.2
"""How much larger than on its pad a signature may stand, if the pad were as wide as the room."""


class Hand(Block):
    """A drawn signature in the middle of a room, as large as it fits with its proportions kept.

    `kept` is what `signatures.to_text` wrote; nothing is drawn for an empty text.
    """

    def __init__(self, kept: str, *, width: float, height: float) -> None:
        self.height = height
        self._width = width
        signature = signatures.from_text(kept)
        self._strokes = () if signature is None else signature.strokes

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw the strokes; no part of them leaves the room."""
        points = [point for stroke in self._strokes for point in stroke]
        if not points:
            return
        across, down = [left for left, _ in points], [top for _, top in points]
        wide, high = max(across) - min(across), max(down) - min(down)
        room = min(self._width, _WIDEST) - PEN
        free = self.height - PEN - 2 * _CLEAR
        scale = min(room / max(wide, 1), free / max(high, 1), _LARGEST * room / SIDE)
        x += (self._width - wide * scale) / 2 - min(across) * scale
        y += (self.height - high * scale) / 2 - min(down) * scale
        for stroke in self._strokes:
            sheet.pen([(x + left * scale, y + top * scale) for left, top in stroke], PEN)
