"""The scanner's test sheet: three codes, read in order, that show what is wrong with a scanner."""

from counter_app.documents.blocks import (
    Block,
    Columns,
    Gap,
    Margins,
    Rule,
    Stack,
    Text,
    centred,
    lay_out,
)
from counter_app.documents.codes import DOT, Barcode, QrCode
from counter_app.documents.sheet import A5, Face, Sheet
from counter_app.rules.scanner_check import CARD_CODE, DIGITS_CODE, SHORT_CODE

_MARGIN = 13.0
_WIDTH = A5.width - 2 * _MARGIN
_TEXT = 10.5
_QR_MODULE = 7 * DOT


def scanner_sheet() -> bytes:
    """Return the sheet, one page of A5, as PDF."""
    sheet = Sheet(A5, title="Phiếu thử máy quét")
    blocks: list[Block] = [
        centred("PHIẾU THỬ MÁY QUÉT", _WIDTH, 16, Face.BOLD),
        Gap(1.5),
        centred(
            "Trên máy tính: mở Quản trị, mục Máy quét, bấm “Bắt đầu thử”, "
            "rồi quét lần lượt ba mã dưới đây.",
            _WIDTH,
            _TEXT,
        ),
        Gap(7),
        *_step("1", "Mã số ngắn", Barcode(SHORT_CODE), SHORT_CODE),
        *_step(
            "2",
            "Mã có đủ mười chữ số, dài như trên giấy tiếp nhận",
            Barcode(DIGITS_CODE),
            DIGITS_CODE,
        ),
        *_step("3", "Mã QR như trên thẻ căn cước", QrCode(CARD_CODE, module=_QR_MODULE)),
        centred(
            "Khi quét một mã, hãy che hai mã kia. Máy quét chỉ đọc được mã vạch "
            "thì không đọc được mã số 3: giấy tờ của quầy vẫn quét được, thẻ căn cước thì không.",
            _WIDTH,
            9,
            Face.ITALIC,
        ),
    ]
    margins = Margins(left=_MARGIN, top=11, right=_MARGIN, bottom=8)
    lay_out(sheet, blocks, margins, lambda _page: Gap(0))
    return sheet.pdf()


def _step(number: str, title: str, code: Barcode | QrCode, named: str = "") -> tuple[Block, ...]:
    """Return the heading of a code, the code in the middle, and a rule below them."""
    shown = (Gap(0.5), centred(named, code.width, 11, Face.BOLD)) if named else ()
    return (
        Text((f"{number}. {title}", Face.BOLD), width=_WIDTH, size=_TEXT),
        Gap(3.5),
        Columns(((_WIDTH - code.width) / 2, Stack(code, *shown))),
        Gap(3.5),
        Rule(width=_WIDTH, length=_WIDTH, weight=0.2),
        Gap(3.5),
    )
