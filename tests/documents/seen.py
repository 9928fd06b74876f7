"""What a person or a scanner sees of a PDF: its text, its pages as black and white dots."""

import re
import unicodedata
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import pypdfium2
import zxingcpp
from PIL import ImageOps
from PIL.Image import Image
from pypdfium2 import raw

DOTS = 8
"""Dots a millimetre of the printers most offices have ("203 dpi")."""
_MM = 25.4
_POINTS = 72
_STARK = [0] * 128 + [255] * 128
_TOUCH = 0.4


@dataclass(frozen=True, slots=True)
class Code:
    """A code on a page and the corners of its bars, dots from the top left."""

    kind: str
    text: str
    left: int
    top: int
    right: int
    bottom: int


@contextmanager
def _opened(pdf: bytes) -> Generator[Any]:
    document: Any = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Return width and height of each page, mm."""
    with _opened(pdf) as document:
        measures = [page.get_size() for page in document]
    return [(round(w * _MM / _POINTS), round(h * _MM / _POINTS)) for w, h in measures]


def texts(pdf: bytes) -> list[str]:
    """Return the text of each page, line by line."""
    with _opened(pdf) as document:
        found = [page.get_textpage().get_text_range() for page in document]
    return [text.replace("\r\n", "\n") + "\n" for text in found]


def text(pdf: bytes) -> str:
    """Return all text on one line, without the hyphens and spaces that lines end with."""
    return squashed("".join(texts(pdf)))


def squashed(words: str) -> str:
    """Return text composed and without white space, so that ends of lines do not matter."""
    return re.sub(r"[\s\ufffe]", "", unicodedata.normalize("NFC", words))


def pictures(pdf: bytes, dpi: float = DOTS * _MM) -> list[Image]:
    """Return each page in black and white only, as a cheap printer's head has it."""
    with _opened(pdf) as document:
        drawn = [page.render(scale=dpi / _POINTS).to_pil() for page in document]
    return [picture.convert("L").point(_STARK) for picture in drawn]


def codes(picture: Image) -> list[Code]:
    """Return every code that is read on a page, linear ones first."""
    found: list[Code] = []
    for code in zxingcpp.read_barcodes(picture):
        corners = code.position
        at = (corners.top_left, corners.top_right, corners.bottom_left, corners.bottom_right)
        across, down = [point.x for point in at], [point.y for point in at]
        kind = re.sub(r"\W", "", str(code.format).rpartition(".")[2])
        found.append(Code(kind, code.text, min(across), min(down), max(across), max(down)))
    return sorted(found, key=lambda code: code.kind)


def black(picture: Image, left: int, top: int, right: int, bottom: int) -> bool:
    """Say whether any dot of a rectangle is black; right and bottom are not included."""
    return picture.crop((left, top, right, bottom)).getextrema()[0] == 0


def inked(picture: Image) -> tuple[int, int, int, int]:
    """Return the corners of all that is printed on a page."""
    corners = ImageOps.invert(picture).getbbox()
    assert corners is not None
    return corners


def collisions(pdf: bytes) -> list[str]:
    """Return the pieces of text on a page that lie over one another."""
    clashes: list[str] = []
    with _opened(pdf) as document:
        for page in document:
            words = page.get_textpage()
            boxes = [words.get_rect(n) for n in range(words.count_rects())]
            clashes += [
                f"{words.get_text_bounded(*one)!r} over {words.get_text_bounded(*other)!r}"
                for one, other in combinations(boxes, 2)
                if _overlap(one, other)
            ]
    return clashes


def _overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > _TOUCH and down > _TOUCH


def lines_of_dots(pdf: bytes) -> list[float]:
    """Return how far down the first page each line of dots stands, mm, from the top."""
    with _opened(pdf) as document:
        page = document[0]
        words = page.get_textpage()
        found = {
            round((page.get_height() - bottom) * _MM / _POINTS, 1)
            for piece in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])
            for left, bottom, right, top in [piece.get_bounds()]
            if "......." in words.get_text_bounded(left, bottom, right, top)
        }
    return sorted(found)


def metadata(pdf: bytes) -> dict[str, str]:
    """Return what a PDF says of itself."""
    with _opened(pdf) as document:
        return dict(document.get_metadata_dict())


def type_sizes(pdf: bytes) -> dict[str, float]:
    """Return the pieces of text of the first page with their type sizes, points."""
    found: dict[str, float] = {}
    with _opened(pdf) as document:
        page = document[0]
        words = page.get_textpage()
        for piece in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            left, bottom, right, top = piece.get_bounds()
            text = words.get_text_bounded(left, bottom, right, top).strip()
            found[text] = max(found.get(text, 0.0), piece.get_font_size())
    return found
