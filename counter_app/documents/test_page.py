"""The printer's test page: a frame, rulers and codes that show whether paper comes out right.

It looks for what goes wrong in offices: scaled pages, the wrong paper, cut edges, codes that do not
scan, letters that are missing.
"""

from counter_app.documents.blocks import Block, Columns, Gap, Margins, Stack, Text, centred, lay_out
from counter_app.documents.codes import Barcode, QrCode
from counter_app.documents.sheet import A4, A5, Face, PageSize, Sheet
from counter_app.rules.printing import PrinterRole

SAMPLE_CODE = "5012345678901234"
"""The digits in both codes: no paper of ours bears them, so the window says what it read."""
EDGE = 6.0
"""How near our papers come to the edge, mm."""
MEASURE = 100.0
"""The length of the line that is to be measured, mm."""

_LETTERS = (
    "Ă Â Đ Ê Ô Ơ Ư ă â đ ê ô ơ ư",
    "À Ả Ã Á Ạ Ằ Ẳ Ẵ Ắ Ặ Ầ Ẩ Ẫ Ấ Ậ ờ ở ỡ ớ ợ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ",
)
_SHEETS = {PrinterRole.A5: (A5, "A5 (148 × 210 mm)"), PrinterRole.A4: (A4, "A4 (210 × 297 mm)")}
_TEXT = 10.0
_MARGIN = EDGE + 13


def test_page(role: PrinterRole) -> bytes:
    """Return one page of the size that a printer's role asks for, as PDF."""
    size, name = _SHEETS[role]
    sheet = Sheet(size, title=f"Trang in thử {role.value.upper()}")
    width = size.width - 2 * _MARGIN
    blocks: list[Block] = [
        _Frame(size),
        centred("TRANG IN THỬ", width, 18, Face.BOLD),
        centred(f"Khổ giấy {name}", width, 12),
        Gap(8),
        _step("1", "Đặt thước vào vạch: phải dài đúng 100 mm, cả ngang lẫn dọc.", width),
        Gap(2),
        Columns(((width - MEASURE) / 2, _Ruler(across=True))),
        centred("Ngắn hơn là máy in đang thu nhỏ: chọn “Kích thước thật” (100 %).", width, 9),
        Gap(8),
        _step("2", "Khung ngoài cách mép giấy 6 mm: phải thấy đủ bốn cạnh, không lệch.", width),
        Gap(8),
        _step("3", "Quét từng mã: màn hình phải báo đọc được dãy số in bên dưới.", width),
        Gap(4),
        _codes(width),
        Gap(8),
        _step("4", "Đủ dấu, không có ô vuông, nét đều:", width),
        Gap(2),
        *(centred(letters, width, 12) for letters in _LETTERS),
        Gap(2),
        centred("Nghĩa vụ, thủ tục, hồ sơ, giấy tiếp nhận, ngày hẹn trả kết quả", width, _TEXT),
    ]
    margins = Margins(left=_MARGIN, top=EDGE + 6, right=_MARGIN, bottom=EDGE)
    lay_out(sheet, blocks, margins, lambda _page: Gap(0))
    return sheet.pdf()


def _step(number: str, text: str, width: float) -> Text:
    return Text((f"{number}. ", Face.BOLD), text, width=width, size=_TEXT)


def _codes(width: float) -> Block:
    """Return both codes side by side in the middle of the page."""
    barcode, qr_code = Barcode(SAMPLE_CODE), QrCode(SAMPLE_CODE)
    named = Stack(barcode, Gap(0.5), centred(SAMPLE_CODE, barcode.width, 12, Face.BOLD))
    left = (width - barcode.width - qr_code.width) / 2
    return Columns((left, named), (left + barcode.width, qr_code), middle=True)


class _Frame(Block):
    """The outline near the edge, marked at every centimetre, and the ruler down the left side."""

    def __init__(self, size: PageSize) -> None:
        self._size = size

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw it by the page, not by the place of the block."""
        del x, y
        width, height = self._size.width - 2 * EDGE, self._size.height - 2 * EDGE
        sheet.box(EDGE, EDGE, width, height, 0.35)
        for centimetre in range(1, int(width // 10) + 1):
            at = EDGE + centimetre * 10
            sheet.rule(at, EDGE, at, EDGE + 2)
            sheet.rule(at, EDGE + height - 2, at, EDGE + height)
        for centimetre in range(1, int(height // 10) + 1):
            at = EDGE + centimetre * 10
            sheet.rule(EDGE + width - 2, at, EDGE + width, at)
        _Ruler(across=False).draw(sheet, EDGE, EDGE + 20)


class _Ruler(Block):
    """A line of 100 mm with millimetres, across or down."""

    def __init__(self, *, across: bool) -> None:
        self._across = across
        self.height = 8.0 if across else MEASURE

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw the line, its marks, and a number at each second centimetre."""

        def at(along: float, aside: float) -> tuple[float, float]:
            return (x + along, y + aside) if self._across else (x + aside, y + along)

        sheet.rule(*at(0, 0), *at(MEASURE, 0), 0.35)
        for millimetre in range(int(MEASURE) + 1):
            long = 4.0 if millimetre % 10 == 0 else 3.0 if millimetre % 5 == 0 else 2.0
            sheet.rule(*at(millimetre, 0), *at(millimetre, long), 0.15)
        for millimetre in range(20, int(MEASURE) + 1, 20):
            place = (millimetre - 1.5, 7.0) if self._across else (millimetre + 0.9, 4.6)
            sheet.text(*at(*place), str(millimetre), Face.REGULAR, 7)
