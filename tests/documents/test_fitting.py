"""A printer that is a little off is made up for: the rulers come out as long as they say."""

from typing import Any

import pytest

from counter_app.documents import readback
from counter_app.documents.fitting import fitted
from counter_app.documents.test_page import SAMPLE_CODE
from counter_app.documents.test_page import test_page as printers_page
from counter_app.rules.printing import Fit, PrinterRole

DPI = 254
"""Ten dots a millimetre."""
MARGIN = 3
_DARK = 128


def drawn(pdf: bytes) -> tuple[int, int, int, int, int, int]:
    """Return width and height of the page, and the four edges of what is drawn, tenths of mm."""
    import pypdfium2

    document: Any = pypdfium2.PdfDocument(pdf)
    picture: Any = document[0].render(scale=DPI / 72, grayscale=True).to_pil()
    threshold = [255 if shade < _DARK else 0 for shade in range(256)]
    dark: Any = picture.point(threshold)
    box: Any = dark.getbbox()
    document.close()
    assert box is not None
    return (*picture.size, *box)


def test_a_printer_that_is_right_gets_the_very_same_file() -> None:
    page = printers_page(PrinterRole.A5)
    assert fitted(page, Fit()) is page


def test_what_a_printer_draws_too_far_left_and_up_is_moved() -> None:
    page = printers_page(PrinterRole.A5)
    before, after = drawn(page), drawn(fitted(page, Fit(right=2.5, down=4)))
    assert after[:2] == before[:2]
    assert after[2] == pytest.approx(before[2] + 25, abs=MARGIN)
    assert after[3] == pytest.approx(before[3] + 40, abs=MARGIN)


def test_a_printer_that_prints_99_mm_for_100_is_made_up_for() -> None:
    page = printers_page(PrinterRole.A4)
    before, after = drawn(page), drawn(fitted(page, Fit(across=0.97, along=0.95)))
    assert after[4] - after[2] == pytest.approx((before[4] - before[2]) * 0.97, abs=MARGIN)
    assert after[5] - after[3] == pytest.approx((before[5] - before[3]) * 0.95, abs=MARGIN)
    assert after[2] == pytest.approx(before[2] * 0.97, abs=MARGIN)
    assert after[3] == pytest.approx(before[3] * 0.95, abs=MARGIN)


def test_a_small_paper_lies_in_the_corner_of_a_large_sheet_as_large_as_it_is() -> None:
    page = printers_page(PrinterRole.A5)
    before, after = drawn(page), drawn(fitted(page, Fit(), (210, 297)))
    assert after[:2] == pytest.approx((2100, 2970), abs=MARGIN)
    assert after[2:] == pytest.approx(before[2:], abs=MARGIN)


def test_the_codes_of_a_fitted_paper_are_read() -> None:
    page = fitted(printers_page(PrinterRole.A5), Fit(1, 1, 1.01, 0.99), (210, 297))
    assert {code.text for code in readback.codes(page)} == {SAMPLE_CODE}


def test_a_file_of_others_is_not_touched() -> None:
    with pytest.raises(ValueError, match="no"):
        fitted(b"%PDF-1.7 nothing of ours", Fit(right=1))
