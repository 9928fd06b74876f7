"""Codes that machines read, drawn on whole printer dots; hides the packages that encode them."""

from collections.abc import Iterator
from itertools import groupby

from counter_app.documents.blocks import Block
from counter_app.documents.sheet import Sheet

MODULE = 0.375
"""The narrowest bar, mm: three dots of a printer with 8 dots a millimetre (203 dpi)."""
QUIET = 10 * MODULE
"""White on either side of a barcode, mm: ten modules."""
DOT = 0.125
"""A dot of a printer with 8 dots a millimetre (203 dpi), mm."""
QR_MODULE = 7 * DOT
"""The side of a QR module, mm, where nothing else is said: 21 modules make 18.4 mm."""
QR_QUIET = 4
"""White around a QR code, in modules."""


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
    """A QR code with its quiet zone; `width` is that of both, `module` a whole number of dots."""

    def __init__(self, payload: str, *, module: float = QR_MODULE) -> None:
        import segno

        self._module = module

        matrix = segno.make(payload, micro=False, error="m").matrix
        self._rows = [list(_runs("".join("1" if cell else "0" for cell in row))) for row in matrix]
        self.width = self.height = (len(self._rows) + 2 * QR_QUIET) * module

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw the dark modules."""
        module = self._module
        top = _on_dot(y + QR_QUIET * module)
        for row in self._rows:
            at = _on_dot(x + QR_QUIET * module)
            for black, length in row:
                if black:
                    sheet.fill(at, top, length * module, module)
                at += length * module
            top += module


def _runs(cells: str) -> Iterator[tuple[bool, int]]:
    """Yield runs of equal cells, "1" for black: whether black, and how many."""
    for cell, run in groupby(cells):
        yield cell == "1", len(list(run))


def _on_dot(at: float) -> float:
    return round(at / DOT) * DOT
