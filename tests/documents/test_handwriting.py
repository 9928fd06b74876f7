"""A signature drawn on a screen stands on paper in blue, in its place, and over nothing."""

import math
from typing import Any

import pypdfium2
import pytest
from PIL import ImageChops
from PIL.Image import Image

from counter_app.documents.handwriting import PEN, Hand
from counter_app.documents.office import signatures
from counter_app.documents.sheet import A4, Sheet
from counter_app.rules.signatures import Signature, drawn, to_text
from tests.documents import seen
from tests.documents.samples import SCRAWL

_DPI = 200
ROOM = (60.0, 20.0, 50.0, 18.0)
"""Left, top, width and height of a room to sign, mm."""

SQUARE = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0), (0.0, 0.0)]


def _signed(kept: str) -> bytes:
    left, top, width, height = ROOM
    sheet = Sheet(A4, title="x")
    Hand(kept, width=width, height=height).draw(sheet, left, top)
    sheet.end_page()
    return sheet.pdf()


def _coloured(pdf: bytes) -> Image:
    document: Any = pypdfium2.PdfDocument(pdf)
    try:
        return document[0].render(scale=_DPI / 72).to_pil().convert("RGB")
    finally:
        document.close()


def _blue(picture: Image) -> tuple[float, float, float, float] | None:
    """Return the corners of all that is blue, mm from the top left."""
    red, _, blue = picture.split()
    difference: Any = ImageChops.subtract(blue, red)
    corners = difference.point([0] * 60 + [255] * 196).getbbox()
    if corners is None:
        return None
    left, top, right, bottom = (dots * 25.4 / _DPI for dots in corners)
    return left, top, right, bottom


@pytest.mark.parametrize(
    "kept",
    [
        SCRAWL,
        to_text(drawn([SQUARE], 100, 100)),
        to_text(drawn([[(0, 50), (400, 50)]], 400, 100)),
        to_text(drawn([[(50, 0), (50, 400)]], 100, 400)),
        to_text(drawn([[(0, 0), (1, 0), (1000, 999), (999, 0)]], 1000, 1000)),
    ],
    ids=["scrawl", "square", "level", "upright", "sharp"],
)
def test_a_signature_fills_its_room_and_never_leaves_it(kept: str) -> None:
    left, top, width, height = ROOM
    found = _blue(_coloured(_signed(kept)))
    assert found is not None
    assert left - 0.2 <= found[0] < found[2] <= left + width + 0.2
    assert top - 0.2 <= found[1] < found[3] <= top + height + 0.2
    full = max((found[2] - found[0]) / width, (found[3] - found[1]) / height)
    assert full > 0.85


def test_a_square_stays_a_square() -> None:
    found = _blue(_coloured(_signed(to_text(drawn([SQUARE], 100, 100)))))
    assert found is not None
    assert found[2] - found[0] == pytest.approx(found[3] - found[1], abs=0.4)


def test_a_tiny_mark_is_not_blown_up_to_fill_the_room() -> None:
    kept = to_text(drawn([[(200, 80), (204, 84), (208, 80)]], 420, 160))
    found = _blue(_coloured(_signed(kept)))
    assert found is not None
    assert found[2] - found[0] < 5


def test_one_touch_of_the_pen_is_a_dot() -> None:
    found = _blue(_coloured(_signed(to_text(drawn([[(30, 30)]], 100, 100)))))
    assert found is not None
    assert found[2] - found[0] == pytest.approx(PEN, abs=0.3)


@pytest.mark.parametrize("kept", ["", to_text(Signature((), 400)), to_text(Signature(((),), 400))])
def test_where_nothing_was_drawn_the_room_stays_white_for_a_pen(kept: str) -> None:
    assert _coloured(_signed(kept)).getextrema() == ((255, 255),) * 3


def test_a_signature_is_drawn_in_strokes_and_holds_no_picture() -> None:
    assert b"/Subtype /Image" not in _signed(SCRAWL)
    assert seen.pictures(_signed(SCRAWL), 600)[0].getextrema() == (0, 255)


def test_the_longest_signature_that_is_kept_is_drawn_in_no_time_and_little_space() -> None:
    spiral = [(500 + n / 8 * math.cos(n / 20), 500 + n / 8 * math.sin(n / 20)) for n in range(4000)]
    pdf = _signed(to_text(drawn([spiral], 1000, 1000)))
    assert _blue(_coloured(pdf)) is not None
    assert len(pdf) < 200_000


def _row(drawn_there: tuple[str, ...] = ()) -> bytes:
    sheet = Sheet(A4, title="x")
    places = (("BÊN GIAO", "(Ký)", "Lê Thị Hạnh"), ("BÊN NHẬN", "(Ký)", "Phạm Văn Tú"))
    signatures(*places, width=160, size=11, room=18, drawn=drawn_there).draw(sheet, 25, 25)
    sheet.end_page()
    return sheet.pdf()


def test_whoever_drew_nothing_signs_by_hand_in_the_same_place() -> None:
    found = _blue(_coloured(_row(("", SCRAWL))))
    assert found is not None
    assert found[0] > 25 + 80
    assert seen.text(_row(("", SCRAWL))) == seen.text(_row())
    assert _row(("", "")) == _row()


def test_a_signature_covers_neither_title_nor_name() -> None:
    plain = seen.pictures(_row(), _DPI)[0]
    found = _blue(_coloured(_row((SCRAWL, SCRAWL))))
    assert found is not None
    box = tuple(round(mm * _DPI / 25.4) for mm in found)
    assert not seen.black(plain, box[0], box[1], box[2], box[3])


def test_what_is_printed_after_a_signature_is_black_again() -> None:
    sheet = Sheet(A4, title="x")
    Hand(SCRAWL, width=50, height=18).draw(sheet, 20, 20)
    sheet.rule(20, 100, 80, 100, 1)
    sheet.end_page()
    sheet.rule(20, 100, 80, 100, 1)
    sheet.end_page()
    pdf = sheet.pdf()
    found = _blue(_coloured(pdf))
    assert found is not None
    assert found[3] < 40
    assert [seen.black(page, 160, 792, 640, 808) for page in seen.pictures(pdf)] == [True, True]
