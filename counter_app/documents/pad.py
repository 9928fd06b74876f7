"""Mẫu 01 to be written by hand while the computer is off: numbered sheets, two for each number.

The stub stays and is scanned when the power is back, the other goes to whoever hands in. On A4 both
stand side by side, so that one cut across parts them.
"""

from collections.abc import Iterator, Sequence

from counter_app.documents import heads, office
from counter_app.documents import receipt_text as said
from counter_app.documents.blocks import (
    Block,
    Columns,
    Framed,
    Gap,
    Margins,
    Stack,
    Text,
    centred,
    lay_out,
)
from counter_app.documents.codes import Barcode
from counter_app.documents.grid import Column, Row, table
from counter_app.documents.lines import Align
from counter_app.documents.sheet import (
    A4_LANDSCAPE,
    A5,
    HAIR,
    POINT,
    Face,
    Sheet,
    fitted,
    text_width,
)
from counter_app.rules.papers import PadPaper, PadRow
from counter_app.rules.printing import PaperSize

APART = 7.0
"""The distance of lines to write on, mm: what a hand needs."""

_FORM = heads.ON_A5
_WIDTH = _FORM.width
_MARGINS = Margins(left=12, top=6, right=10, bottom=5)
_HEIGHT = A5.height - _MARGINS.top - _MARGINS.bottom
_TEXT = 9.5
_SMALL = 8.0
_NAMES = 8.5
_NUMBER = 15.0
_BARS = 10.0
_BASE = 1.9
"""How far above the foot of its line writing stands, mm."""
_SIGN = 7.0
_MORE_SIGN = 6.0
_ROWS = range(6, 1, -1)
_BETWEEN = 0.8
_SAFE = 0.01
_STUB = (
    "Liên này giữ ở quầy. Có điện lại: vào trang Tiếp nhận, quét mã vạch này rồi nhập đúng những "
    "gì đã viết, số giữ nguyên. Hết chỗ: viết tiếp ở mặt sau. Viết hỏng: gạch chéo cả hai liên, "
    "hủy số trên máy."
)
_LIENS = (f"{said.LIENS[0]} (cuống, giữ ở quầy)", said.LIENS[1])
_DAY = (" tháng ", 9, " năm 20", 8)

Part = str | float
"""What stands on a line: words, or a room to write in, by its share of what words leave."""


def pad(paper: PadPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the pad as PDF: for each number the stub and the applicant's sheet, in this order.

    On A5 each is a page; on A4 both halves of a sheet lying across. There are always two, whatever
    `copies` says. `reprint` marks each BẢN SAO n.
    """
    del copies
    title = f"{paper.form.title} – giấy viết tay {paper.rows[0].number}"
    on_a4 = PaperSize(paper.size) is PaperSize.A4
    sheet = _Halves(title=title) if on_a4 else Sheet(A5, title=title)
    for row, head, lower in _numbers(paper, reprint):
        for number, name in enumerate(_LIENS, 1):
            label = f"Liên {number}: {name}"
            lay_out(
                sheet,
                [_strip(paper, label), head, *lower[number - 1]],
                _MARGINS,
                lambda page, label=label, row=row: heads.further(
                    _FORM, page, label, f"Mã hồ sơ: {row.number}"
                ),
            )
    return sheet.pdf()


def _numbers(
    paper: PadPaper, reprint: int
) -> Iterator[tuple[PadRow, Block, tuple[Sequence[Block], Sequence[Block]]]]:
    """Yield each number with the head of its sheets, and what stands below that on either."""
    strip = _strip(paper, _LIENS[0]).height
    made: dict[float, tuple[Sequence[Block], Sequence[Block]]] = {}
    for row in paper.rows:
        head = _head(paper, row)
        if head.height not in made:
            made[head.height] = _lower(paper, _HEIGHT - strip - head.height, reprint)
        yield row, head, made[head.height]


def _strip(paper: PadPaper, label: str) -> Block:
    return heads.strip(_FORM, label, paper.station, paper.form.number, paper.form.law)


class _Halves(Sheet):
    """Sheets of A4 lying across, each bearing two pages of A5 with a line to cut along."""

    def __init__(self, *, title: str) -> None:
        super().__init__(A4_LANDSCAPE, title=title)
        self.size = A5
        self._left = 0.0

    def text(self, x: float, y: float, text: str, face: Face, size: float) -> None:
        """Set text on the half that is being drawn."""
        super().text(x + self._left, y, text, face, size)

    def rule(self, x: float, y: float, to_x: float, to_y: float, weight: float = HAIR) -> None:
        """Draw a line on the half that is being drawn."""
        super().rule(x + self._left, y, to_x + self._left, to_y, weight)

    def fill(self, x: float, y: float, width: float, height: float) -> None:
        """Fill a rectangle on the half that is being drawn."""
        super().fill(x + self._left, y, width, height)

    def end_page(self) -> None:
        """Go on to the right half, or to the next sheet."""
        if self._left:
            self._finish()
        else:
            self._left = A4_LANDSCAPE.width / 2

    def pdf(self) -> bytes:
        """Return the document, a last left half with its sheet."""
        if self._left:
            self._finish()
        return super().pdf()

    def _finish(self) -> None:
        """Dash the line to cut along, and begin the next sheet."""
        self._left = 0.0
        middle, dash = A4_LANDSCAPE.width / 2, 3
        for top in range(0, int(A4_LANDSCAPE.height), 2 * dash):
            self.rule(middle, top, middle, top + dash, 0.15)
        super().end_page()


class _Line(Block):
    """A line to write on: words, and dots in the rooms between them."""

    def __init__(self, *parts: Part, width: float = _WIDTH, height: float = APART) -> None:
        self.height = height
        worded = sum(_wide(part) for part in parts if isinstance(part, str))
        shares = sum(part for part in parts if not isinstance(part, str))
        self._each = (width - worded) / shares if shares else 0.0
        self._parts = parts

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw words and dots on one baseline."""
        y += self.height - _BASE
        for part in self._parts:
            if isinstance(part, str):
                words, room = part, _wide(part)
            else:
                room = part * self._each
                words = "." * int(room / _wide("."))
            sheet.text(x, y, words, Face.REGULAR, _TEXT)
            x += room


def _wide(words: str) -> float:
    return text_width(words, Face.REGULAR, _TEXT)


def _head(paper: PadPaper, row: PadRow) -> Block:
    """Return the letterhead with the number under the office and its bars under the day."""
    left, right = _WIDTH - _FORM.side - 4, _FORM.side
    bars = Barcode(row.barcode, height=_BARS)
    size = fitted(row.number, Face.BOLD, _NUMBER, left)
    letterhead = office.letterhead(
        paper.letterhead,
        None,
        width=_WIDTH,
        left=left,
        right=right,
        size=_NAMES,
        under_office=(
            Gap(0.8),
            centred("Mã hồ sơ:", left, _TEXT - 0.5),
            centred(row.number, left, size, Face.BOLD),
        ),
        under_day=(Gap(1.2), Columns(((right - bars.width) / 2, bars))),
    )
    name = paper.form.title.upper()
    title = centred(name, _WIDTH, fitted(name, Face.BOLD, _FORM.title, _WIDTH), Face.BOLD)
    unit = f"Bộ phận tiếp nhận và trả kết quả: {paper.letterhead.office}"
    near = max(fitted(unit, Face.REGULAR, _TEXT, _WIDTH), _SMALL)
    return Stack(
        letterhead, Gap(_BETWEEN), title, Gap(_BETWEEN / 2), Text(unit, width=_WIDTH, size=near)
    )


def _lower(paper: PadPaper, room: float, reprint: int) -> tuple[Sequence[Block], Sequence[Block]]:
    """Return what stands below the head of both sheets, with as many rows as a height allows.

    Both have their lines at the same height.
    """
    notices = _notice(paper, stub=True), _notice(paper, stub=False)
    room -= max(notice.height for notice in notices) + 2 * _BETWEEN + _SAFE
    body: list[Block] = []
    spare = 0.0
    for rows in _ROWS:
        body = list(_body(rows))
        spare = room - sum(block.height for block in body) - _signed(reprint, 0).height
        if spare >= 0:
            break
    hand = min(max(spare, 0), _MORE_SIGN)
    signed, below = _signed(reprint, hand), Gap(_BETWEEN + max(spare - hand, 0))
    stub, given = ([*body, Gap(_BETWEEN), Stack(signed, below, notice)] for notice in notices)
    return stub, given


def _body(rows: int) -> Iterator[Block]:
    """Yield the lines of the form down to the signatures, in its order."""
    yield _Line("Tiếp nhận hồ sơ của: ", 1)
    yield _Line("Số CCCD/định danh/MST: ", 1)
    yield _Line("Địa chỉ: ", 1)
    yield _Line("Số điện thoại: ", 4, " Email: ", 6)
    yield _Line("Người nộp hồ sơ (nếu nộp thay): ", 1)
    yield _Line("Nội dung yêu cầu giải quyết: ", 1)
    yield _Line(7, " (mã thủ tục: ", 3, ")")
    yield Gap(_BETWEEN)
    yield _said("1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:")
    yield Gap(0.4)
    yield _papers(rows)
    yield _Line(
        "2. Số lượng hồ sơ: ", 1, " (bộ)   3. Thời gian giải quyết hồ sơ theo quy định là: ", 3
    )
    yield _Line("4. Thời gian nhận hồ sơ: ", 8, " giờ ", 8, " phút, ngày ", 9, *_DAY)
    yield Gap(_BETWEEN)
    yield _due()
    yield _Line("6. Đăng ký nhận kết quả tại: ", 5, "  Phí, lệ phí: ", 4, " đồng  □ đã nộp")
    yield _Line("Vào Sổ theo dõi hồ sơ, Quyển số: ", 3, "; Số thứ tự: ", 2)


def _said(text: str) -> Block:
    return Text(text, width=_WIDTH, size=_TEXT)


def _papers(rows: int) -> Block:
    """Return the table of papers, its rows empty but for their numbers."""
    number, kind, count = 9.0, 31.0, 17.0
    columns = (
        Column("STT", number, Align.CENTRE),
        Column("Tên giấy tờ", _WIDTH - number - kind - count),
        Column("Loại", kind),
        Column("Số lượng", count, Align.CENTRE),
    )
    empty = [Row((str(n), "", "", "")) for n in range(1, rows + 1)]
    return table(columns, empty, size=_TEXT - 0.5, pad=0.4, least=APART)


def _due() -> Block:
    """Return the framed due date, to be written large."""
    inner = _WIDTH - 5
    day = _Line(
        *(7, " giờ ", 7, " phút, Thứ ", 10, ", ngày ", 9, *_DAY), width=inner, height=APART + 1
    )
    label = _said("5. Thời gian trả kết quả giải quyết hồ sơ:")
    return Framed(Stack(label, day), width=_WIDTH, above=0.8, beside=2.5)


def _signed(reprint: int, more: float) -> Block:
    """Return the places to sign; the mark of a reprint stands between them."""
    hand = _SIGN + more
    signed = office.signatures(
        (said.GIVER, said.SIGN, ""),
        (said.RECEIVER, said.SIGN, ""),
        width=_WIDTH,
        size=_TEXT,
        room=hand,
    )
    mark = office.stamp(reprint, size=_TEXT)
    if mark is None:
        return signed
    left = (_WIDTH - text_width(f"BẢN SAO {reprint}", Face.BOLD, _TEXT) - 4) / 2
    down = Gap(2.2 * _TEXT * POINT * 1.16)
    return Columns((0, signed), (left, Stack(down, mark)))


def _notice(paper: PadPaper, *, stub: bool) -> Block:
    label = "Cách dùng: " if stub else "Chú ý: "
    words = _STUB if stub else said.notice(paper.letterhead)
    size = _FORM.notice
    return Text((label, Face.BOLD), words, width=_WIDTH, size=size, face=Face.ITALIC)
