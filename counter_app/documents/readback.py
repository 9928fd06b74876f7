"""Read a paper back as a scanner would see it: its pages as pictures, its codes as text.

The self-check and the tour scan what really came out, not what was meant to.
"""

import io
from dataclasses import dataclass
from typing import Any

_POINTS = 72
_STARK = [0] * 128 + [255] * 128
"""Grey to black or white, as a thermal printer's head or a scanner's eye has it."""


@dataclass(frozen=True, slots=True)
class Code:
    """A code found on a paper: "Code128" or "QRCode", its text, and its page counted from 1."""

    symbology: str
    text: str
    page: int


def pictures(pdf: bytes, *, dpi: int) -> list[bytes]:
    """Return each page of a PDF as PNG."""
    drawn: list[bytes] = []
    for image in _pages(pdf, dpi):
        png = io.BytesIO()
        image.save(png, "PNG")
        drawn.append(png.getvalue())
    return drawn


def codes(pdf: bytes, *, dpi: int = 203) -> list[Code]:
    """Return the codes on a PDF's pages, seen in black and white only, like a cheap printer's.

    Raises `ImportError` where the packages that see are not installed.
    """
    import zxingcpp

    found: list[Code] = []
    for number, image in enumerate(_pages(pdf, dpi), start=1):
        stark = image.convert("L").point(_STARK)
        seen = zxingcpp.read_barcodes(stark)
        found.extend(Code(_plain(code.format), code.text, number) for code in seen)
    return found


def _pages(pdf: bytes, dpi: int) -> list[Any]:
    import pypdfium2

    document: Any = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / _POINTS).to_pil() for page in document]
    finally:
        document.close()


def _plain(symbology: object) -> str:
    return str(symbology).rpartition(".")[2].replace(" ", "").replace("-", "")
