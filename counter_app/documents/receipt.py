"""Mẫu 01: Giấy tiếp nhận hồ sơ và hẹn trả kết quả, on A5, a page for each liên.

The order of the lines is that of the form (TT 03/2025/TT-VPCP, Phụ lục I).
"""

from collections.abc import Iterator

from counter_app.documents import words
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
from counter_app.documents.codes import Barcode, QrCode
from counter_app.documents.grid import Column, Row, table
from counter_app.documents.lines import Align, Span, baseline
from counter_app.documents.office import dotted, letterhead, lien, signatures, stamp
from counter_app.documents.sheet import A5, Face, Sheet, fitted, text_width
from counter_app.rules.papers import ReceiptPaper

_MARGINS = Margins(left=12, top=7, right=10, bottom=6)
_WIDTH = A5.width - _MARGINS.left - _MARGINS.right
_HEIGHT = A5.height - _MARGINS.top - _MARGINS.bottom
_SIZES = (10.0, 9.5, 9.0, 8.5, 8.0)
_FLOWING = 9.0
_ALMOST = 0.93
_HAND = 8.0
_MORE_HAND = 7.0
_ABOVE_NOTICE = 1.5
_SAFE = 0.01
_LIENS = ("Lưu hồ sơ", "Giao người nộp")
_BOLD = Face.BOLD
_BLANK = "." * 12


def receipt(paper: ReceiptPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the receipt as PDF: `copies` liên, marked BẢN SAO n for the n-th reprint.

    The type shrinks from 10 to 8 points to keep a liên on one page; what does not fit even then
    goes on to a second page, the due date in one piece.
    """
    sheet = Sheet(A5, title=f"Giấy tiếp nhận hồ sơ và hẹn trả kết quả {paper.number}")
    head = _head(paper, reprint)
    body = _body(paper, _HEIGHT - _strip(paper, "").height - head.height - _SAFE)
    for number in range(1, copies + 1):
        label = lien(number, copies, _LIENS)
        lay_out(
            sheet,
            [_strip(paper, label), head, *body],
            _MARGINS,
            lambda page, label=label: _further(paper, page, label),
        )
    return sheet.pdf()


def _strip(paper: ReceiptPaper, label: str) -> Block:
    """Return the line above the letterhead: which liên, which station, which form."""
    right = " – ".join(filter(None, (paper.station, "Mẫu số 01")))
    return Stack(
        Columns(
            (0, Text(label, width=_WIDTH, size=8, face=_BOLD)),
            (0, Text(right, width=_WIDTH, size=8, face=Face.ITALIC, align=Align.RIGHT)),
        ),
        Gap(0.8),
    )


def _further(paper: ReceiptPaper, page: int, label: str) -> Block:
    """Return the head of a further page: its number in the middle, the dossier's beside."""
    return Stack(
        Columns(
            (0, Text(label, width=_WIDTH, size=8, face=_BOLD)),
            (0, Text(str(page), width=_WIDTH, size=10, align=Align.CENTRE)),
            (0, Text(f"Mã hồ sơ: {paper.number}", width=_WIDTH, size=9, align=Align.RIGHT)),
        ),
        Gap(2),
    )


def _head(paper: ReceiptPaper, reprint: int) -> Block:
    right = 72.0
    barcode = Barcode(paper.barcode)
    mark = stamp(reprint, size=12)
    title = [centred("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", _WIDTH, 12.5, _BOLD)]
    if paper.version > 1:
        again = f"Phiếu lần {paper.version} (thay cho phiếu đã cấp trước)"
        title.append(centred(again, _WIDTH, 10, Face.ITALIC))
    return Stack(
        letterhead(
            paper.letterhead,
            paper.received_at,
            width=_WIDTH,
            left=_WIDTH - right - 4,
            right=right,
            size=9.5,
            under_office=[Gap(3), mark] if mark else [],
            under_day=[
                Gap(1.2),
                Columns(((right - barcode.width) / 2, barcode)),
                Gap(0.4),
                _number(paper.number, right),
            ],
        ),
        Gap(1),
        *title,
        Gap(1),
    )


def _number(number: str, width: float) -> Block:
    """Return the dossier's number in large type behind its label, on one baseline."""
    label, label_size = "Mã hồ sơ: ", 9.0
    beside = text_width(label, Face.REGULAR, label_size)
    size = fitted(number, _BOLD, 16, width - beside)
    wide = text_width(number, _BOLD, size)
    left = (width - beside - wide) / 2
    small = Text(label, width=beside, size=label_size)
    large = Text(number, width=wide + 1, size=size, face=_BOLD)
    return Columns(
        (left, Stack(Gap(baseline(size) - baseline(label_size)), small)), (left + beside, large)
    )


def _body(paper: ReceiptPaper, room: float) -> list[Block]:
    """Return what stands under the head, in the largest type in which it fits a height.

    What fits in none is set so that at least the due date stands on the first page, if that is
    possible.
    """
    qr_code = QrCode(paper.barcode)
    dated: list[Block] = []
    for size in _SIZES:
        body, spare = _set_in(paper, size, qr_code, room)
        if spare >= 0:
            return body
        if not dated and sum(block.height for block in body[:-1]) <= room:
            dated = body
    return dated or _set_in(paper, _FLOWING, qr_code, room)[0]


def _set_in(
    paper: ReceiptPaper, size: float, qr_code: QrCode, room: float
) -> tuple[list[Block], float]:
    """Return what stands under the head in a type size, and the height that is left then, mm.

    White that is left goes to the signatures, then above the last lines.
    """
    notice = _notice(paper)
    body = [
        *_applicant(paper, size),
        *_components(paper, size),
        Gap(1),
        Stack(*_promise(paper, size, qr_code)),
        Gap(0.8),
    ]
    end = list(_end(paper, size))
    needed = sum(block.height for block in (*body, *end, _signed(paper, size, _HAND), notice))
    spare = room - needed - _ABOVE_NOTICE
    hand = _HAND + min(max(spare, 0), _MORE_HAND)
    below = Gap(_ABOVE_NOTICE + max(spare - _MORE_HAND, 0))
    return [*body, Stack(*end, _signed(paper, size, hand), below, notice)], spare


def _signed(paper: ReceiptPaper, size: float, hand: float) -> Block:
    return signatures(
        ("NGƯỜI NỘP HỒ SƠ", "(Ký và ghi rõ họ tên)", ""),
        ("NGƯỜI TIẾP NHẬN HỒ SƠ", "(Ký và ghi rõ họ tên)", paper.clerk),
        width=_WIDTH,
        size=size,
        room=hand,
    )


def _line(size: float, *spans: Span, width: float = _WIDTH) -> Text:
    return Text(*spans, width=width, size=size)


def _applicant(paper: ReceiptPaper, size: float) -> list[Block]:
    def line(label: str, value: str, width: float = _WIDTH) -> Text:
        return _line(size, *dotted(label, value, width=width, size=size), width=width)

    half = _WIDTH / 2
    reach = [("Số điện thoại:", paper.phone), ("Email:", paper.email)]
    beside = [line(label, value, half - 2) for label, value in reach]
    one_line = _line(size, "").height
    contact: list[Block] = [line(label, value) for label, value in reach]
    if all(text.height <= one_line for text in beside):
        contact = [Columns((0, beside[0]), (half, beside[1]))]
    code = f" (mã thủ tục: {paper.procedure_code})" if paper.procedure_code else ""
    unit = f"Bộ phận tiếp nhận và trả kết quả: {paper.letterhead.office}"
    near = fitted(unit, Face.REGULAR, size, _WIDTH)
    return [
        _line(near if near >= size * _ALMOST else size, unit),
        _line(size, "Tiếp nhận hồ sơ của: ", (paper.applicant, _BOLD)),
        line("Số CCCD/định danh/MST:", paper.id_number),
        line("Địa chỉ:", paper.address),
        *contact,
        _line(size, "Nội dung yêu cầu giải quyết: ", (paper.procedure, _BOLD), code),
    ]


def _components(paper: ReceiptPaper, size: float) -> Iterator[Block]:
    title = "1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:"
    if not paper.components:
        yield _line(size, f"{title} không có")
        return
    yield _line(size, title)
    yield Gap(0.6)
    yield table(
        (
            Column("STT", 9, Align.CENTRE),
            Column("Tên giấy tờ", _WIDTH - 9 - 31 - 17),
            Column("Loại", 31),
            Column("Số lượng", 17, Align.CENTRE),
        ),
        [
            Row((str(number), component.name, component.kind, f"{component.copies:02d}"))
            for number, component in enumerate(paper.components, 1)
        ],
        size=size - 0.5,
        pad=0.5,
    )


def _promise(paper: ReceiptPaper, size: float, qr_code: QrCode) -> Iterator[Block]:
    """Yield the times down to the due date, which is the largest on the page."""
    yield _line(size, f"2. Số lượng hồ sơ: {paper.copies:02d} (bộ)")
    yield _line(size, f"3. Thời gian giải quyết hồ sơ theo quy định là: {paper.limit}")
    yield _line(size, f"4. Thời gian nhận hồ sơ: {words.moment(paper.received_at)}")
    yield Gap(0.8)
    yield _due(paper, size, qr_code)


def _end(paper: ReceiptPaper, size: float) -> Iterator[Block]:
    """Yield what stands between the due date and the signatures."""
    yield _line(size, f"6. Đăng ký nhận kết quả tại: {paper.delivery}")
    yield _line(size, f"Phí, lệ phí: {_fee(paper)}")
    if paper.note:
        yield _line(size, f"Ghi chú: {paper.note}")
    yield _line(
        size,
        f"Vào Sổ theo dõi hồ sơ, Quyển số: {paper.book or _BLANK}; "
        f"Số thứ tự: {f'{paper.line:02d}' if paper.line else _BLANK}",
    )
    yield Gap(1.5)


def _due(paper: ReceiptPaper, size: float, qr_code: QrCode) -> Block:
    inner = _WIDTH - qr_code.width - 3
    day = words.long_date(paper.due_at)
    hour = f"{words.hour(paper.due_at)}, {words.weekday(paper.due_at)}"
    day_size = fitted(day, _BOLD, 23, inner)

    lines: list[Block] = [
        _line(size, "5. Thời gian trả kết quả giải quyết hồ sơ:", width=inner),
        centred(hour, inner, 13, _BOLD),
        centred(day, inner, day_size, _BOLD),
    ]
    if paper.explanation:
        why = f"Cách tính: {paper.explanation}."
        lines += [Gap(0.5), centred(why, inner, size - 1.5, Face.ITALIC)]
    beside = Columns((0, Stack(*lines)), (inner, qr_code), middle=True)
    return Framed(beside, width=_WIDTH, above=0.8, beside=2.5)


def _fee(paper: ReceiptPaper) -> str:
    if not paper.fee:
        return words.capital(paper.fee_state or "không thu")
    state = f" ({paper.fee_state})" if paper.fee_state else ""
    return words.dong(paper.fee) + state


def _notice(paper: ReceiptPaper) -> Block:
    head = paper.letterhead
    bring = "Mang theo giấy này và giấy tờ tùy thân khi nhận kết quả"
    sentences = [
        f"{bring}; người nhận thay mang thêm giấy ủy quyền.",
        f"Liên hệ: {head.phone}." if head.phone else "",
        f"Địa chỉ: {head.address}." if head.address else "",
    ]
    notice = ("Chú ý: ", Face.BOLD), " ".join(filter(None, sentences))
    return Text(*notice, width=_WIDTH, size=7.5, face=Face.ITALIC)
