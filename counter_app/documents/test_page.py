"""The printer's test page: a frame, rulers and codes that show whether paper comes out right.

It looks for what goes wrong in offices: scaled pages, the wrong paper, cut edges, codes that do not
scan, letters that are missing.
"""

from dataclasses import dataclass

from counter_app.documents.blocks import Block, Columns, Gap, Margins, Stack, Text, centred, lay_out
from counter_app.documents.codes import Barcode, QrCode
from counter_app.documents.sheet import A4, A5, Face, PageSize, Sheet, roll
from counter_app.rules.printing import PrinterRole

SAMPLE_CODE = "5012345678901234"
"""The digits in both codes: no paper of ours bears them, so the window says what it read."""
EDGE = 6.0
"""How near our papers come to the edge, mm."""
ROLL_EDGE = 5.0
"""How near they come to the edge of a till roll, of which a printer reaches 72 mm."""
MEASURE = 100.0
"""The length of the line that is to be measured, mm."""
ROLL_MEASURE = 50.0
"""The length of that across a till roll, mm."""

_LETTERS = (
    "Ă Â Đ Ê Ô Ơ Ư ă â đ ê ô ơ ư",
    "À Ả Ã Á Ạ Ằ Ẳ Ẵ Ắ Ặ Ầ Ẩ Ẫ Ấ Ậ ờ ở ỡ ớ ợ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ",
)
_ROLL_HEIGHT = 190.0
_TEXT = 10.0


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a role prints on: the size and its name, how near the edge, how long the line, mm.

    `margin` keeps the text clear of the ruler that runs down.
    """

    size: PageSize
    name: str
    edge: float = EDGE
    margin: float = EDGE + 13
    across: float = MEASURE
    heading: float = 18.0


_KINDS = {
    PrinterRole.A5: _Kind(A5, "A5 (148 × 210 mm)"),
    PrinterRole.A4: _Kind(A4, "A4 (210 × 297 mm)"),
    PrinterRole.ROLL: _Kind(
        roll(_ROLL_HEIGHT), "cuộn 80 mm", ROLL_EDGE, ROLL_EDGE + 10, ROLL_MEASURE, 14
    ),
}


def test_page(role: PrinterRole) -> bytes:
    """Return one page of the size that a printer's role asks for, as PDF.

    On a roll the text is narrower and, as on its receipts, the QR code stands alone.
    """
    kind = _KINDS[role]
    size = kind.size
    on_roll = role is PrinterRole.ROLL
    sheet = Sheet(size, title=f"Trang in thử {kind.name if on_roll else role.value.upper()}")
    width = size.width - 2 * kind.margin
    ruler = (size.width - kind.across) / 2 - kind.margin
    blocks: list[Block] = [
        _Frame(size, kind.edge),
        centred("TRANG IN THỬ", width, kind.heading, Face.BOLD),
        centred(f"Khổ giấy {kind.name}", width, 12),
        Gap(8),
        _step("1", f"Đặt thước vào vạch: phải dài đúng {_length(kind)}.", width),
        Gap(2),
        Columns((ruler, _Ruler(kind.across, across=True))),
        centred("Ngắn hơn là máy in đang thu nhỏ: chọn “Kích thước thật” (100 %).", width, 9),
        Gap(8),
        _step("2", f"Khung ngoài cách mép giấy {kind.edge:.0f} mm: thấy đủ bốn cạnh.", width),
        Gap(8),
        _step("3", "Quét từng mã: màn hình phải báo đọc được dãy số in bên dưới.", width),
        Gap(4),
        _qr_code(width) if on_roll else _codes(width),
        Gap(8),
        _step("4", "Đủ dấu, không có ô vuông, nét đều:", width),
        Gap(2),
        *(centred(letters, width, 12) for letters in _LETTERS),
        Gap(2),
        centred("Nghĩa vụ, thủ tục, hồ sơ, giấy tiếp nhận, ngày hẹn trả kết quả", width, _TEXT),
    ]
    margins = Margins(left=kind.margin, top=kind.edge + 6, right=kind.margin, bottom=kind.edge)
    lay_out(sheet, blocks, margins, lambda _page: Gap(0))
    return sheet.pdf()


def _length(kind: _Kind) -> str:
    if kind.across == MEASURE:
        return f"{MEASURE:.0f} mm, cả ngang lẫn dọc"
    return f"{kind.across:.0f} mm chiều ngang, {MEASURE:.0f} mm chiều dọc"


def _step(number: str, text: str, width: float) -> Text:
    return Text((f"{number}. ", Face.BOLD), text, width=width, size=_TEXT)


def _codes(width: float) -> Block:
    """Return both codes side by side in the middle of the page."""
    barcode, qr_code = Barcode(SAMPLE_CODE), QrCode(SAMPLE_CODE)
    named = Stack(barcode, Gap(0.5), centred(SAMPLE_CODE, barcode.width, 12, Face.BOLD))
    left = (width - barcode.width - qr_code.width) / 2
    return Columns((left, named), (left + barcode.width, qr_code), middle=True)


def _qr_code(width: float) -> Block:
    """Return the QR code in the middle of the roll, its digits below it."""
    code = QrCode(SAMPLE_CODE)
    named = centred(SAMPLE_CODE, width, 12, Face.BOLD)
    return Stack(Columns(((width - code.width) / 2, code)), Gap(0.5), named)


class _Frame(Block):
    """The outline near the edge, marked at every centimetre, and the ruler down the left side."""

    def __init__(self, size: PageSize, edge: float) -> None:
        self._size = size
        self._edge = edge

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw it by the page, not by the place of the block."""
        del x, y
        edge = self._edge
        width, height = self._size.width - 2 * edge, self._size.height - 2 * edge
        sheet.box(edge, edge, width, height, 0.35)
        for centimetre in range(1, int(width // 10) + 1):
            at = edge + centimetre * 10
            sheet.rule(at, edge, at, edge + 2)
            sheet.rule(at, edge + height - 2, at, edge + height)
        for centimetre in range(1, int(height // 10) + 1):
            at = edge + centimetre * 10
            sheet.rule(edge + width - 2, at, edge + width, at)
        _Ruler(MEASURE, across=False).draw(sheet, edge, edge + 20)


class _Ruler(Block):
    """A line of whole millimetres, across or down."""

    def __init__(self, length: float, *, across: bool) -> None:
        self._length = int(length)
        self._across = across
        self.height = 8.0 if across else length

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw the line, its marks, and a number at each second centimetre."""

        def at(along: float, aside: float) -> tuple[float, float]:
            return (x + along, y + aside) if self._across else (x + aside, y + along)

        sheet.rule(*at(0, 0), *at(self._length, 0), 0.35)
        for millimetre in range(self._length + 1):
            long = 4.0 if millimetre % 10 == 0 else 3.0 if millimetre % 5 == 0 else 2.0
            sheet.rule(*at(millimetre, 0), *at(millimetre, long), 0.15)
        for millimetre in range(20, self._length + 1, 20):
            place = (millimetre - 1.5, 7.0) if self._across else (millimetre + 0.9, 4.6)
            sheet.text(*at(*place), str(millimetre), Face.REGULAR, 7)
