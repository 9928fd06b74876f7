"""Mẫu 01 on a till roll 80 mm wide: what A5 says, below one another, with a QR code alone.

A long barcode with its quiet zones would fill the 72 mm that a roll printer reaches. The page is
as long as what stands on it, and the type large enough for 203 dpi in black and white.
"""

from collections.abc import Iterator

from counter_app.documents import receipt_text as said
from counter_app.documents import words
from counter_app.documents.blocks import (
    Block,
    Columns,
    Framed,
    Gap,
    Margins,
    Rule,
    Stack,
    Text,
    centred,
    lay_out,
)
from counter_app.documents.codes import DOT, QrCode
from counter_app.documents.lines import Align, Span
from counter_app.documents.office import MOTTO, STATE, dotted, lien, named, signatures, stamp
from counter_app.documents.sheet import Face, Sheet, fitted, roll
from counter_app.rules.papers import ReceiptPaper

_MARGINS = Margins(left=4.5, top=3, right=4.5, bottom=8)
_WIDTH = 71.0
"""How wide the text runs, mm: what a roll printer reaches, less the rules of frames."""
_TEXT = 10.0
_SMALL = 9.0
_NUMBER = 18.0
_DAY = 25.0
_MODULE = 8 * DOT
_SAFE = 0.01
_BOLD = Face.BOLD


def receipt_roll(paper: ReceiptPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the receipt as PDF, a page for each of the `copies` liên, as long as it needs."""
    body = list(_body(paper, reprint))
    liens = [_strip(paper, lien(n, copies, said.LIENS)) for n in range(1, copies + 1)]
    height = max(strip.height for strip in liens) + sum(block.height for block in body)
    page = roll(_MARGINS.top + height + _MARGINS.bottom + _SAFE)
    sheet = Sheet(page, title=f"{paper.form.title} {paper.number}")
    for strip in liens:
        lay_out(sheet, [strip, *body], _MARGINS, lambda page: _middle(str(page), _TEXT))
    return sheet.pdf()


def _line(*spans: Span, size: float = _TEXT, face: Face = Face.REGULAR) -> Text:
    return Text(*spans, width=_WIDTH, size=size, face=face)


def _middle(text: str, size: float, face: Face = Face.REGULAR) -> Text:
    return centred(text, _WIDTH, size, face)


def _field(label: str, value: str) -> Text:
    return _line(*dotted(label, value, width=_WIDTH, size=_TEXT))


def _parting() -> Block:
    return Stack(Gap(0.6), Rule(width=_WIDTH, length=_WIDTH, weight=2 * DOT), Gap(0.6))


def _strip(paper: ReceiptPaper, label: str) -> Block:
    form = " – ".join(filter(None, (paper.station, paper.form.number, paper.form.law)))
    named = _line(label, size=_SMALL, face=_BOLD)
    room = _WIDTH - named.widest - 2
    right = Text(form, width=room, size=_SMALL, face=Face.ITALIC, align=Align.RIGHT)
    return Stack(Columns((0, named), (_WIDTH - room, right)), Gap(1.5))


def _body(paper: ReceiptPaper, reprint: int) -> Iterator[Block]:
    """Yield what stands on every liên."""
    yield from _head(paper, reprint)
    yield _parting()
    yield from _applicant(paper)
    yield _parting()
    yield from _components(paper)
    yield _line(f"2. Số lượng hồ sơ: {paper.copies:02d} (bộ)")
    yield _line(f"3. Thời gian giải quyết hồ sơ theo quy định là: {paper.limit}")
    yield _line(f"4. Thời gian nhận hồ sơ: {words.moment(paper.received_at)}")
    if paper.started:
        yield _line(said.full(paper.started), face=Face.ITALIC)
    yield from _legs(paper)
    yield Gap(1.2)
    yield _due(paper)
    yield Gap(1.2)
    yield from _end(paper)


def _head(paper: ReceiptPaper, reprint: int) -> Iterator[Block]:
    """Yield the letterhead, office first, down to the dossier's number."""
    head = paper.letterhead
    if head.governing_body:
        yield named(head.governing_body, _WIDTH, _SMALL, Face.REGULAR)
    office = named(head.office, _WIDTH, _SMALL, _BOLD)
    yield office
    yield Rule(width=_WIDTH, length=office.widest * 0.4)
    yield Gap(0.8)
    yield _middle(STATE, fitted(STATE, _BOLD, _SMALL, _WIDTH), _BOLD)
    motto = _middle(MOTTO, _TEXT, _BOLD)
    yield motto
    yield Rule(width=_WIDTH, length=motto.widest)
    place = head.place or "." * 20
    yield _middle(f"{place}, {words.long_date(paper.received_at)}", _TEXT, Face.ITALIC)
    yield Gap(1.5)
    yield _middle(paper.form.title.upper(), 12, _BOLD)
    if again := said.replaced(paper):
        yield _middle(again, _TEXT, Face.ITALIC)
    if mark := stamp(reprint, size=12):
        yield Stack(Gap(1.2), mark)
    code = QrCode(paper.barcode, module=_MODULE)
    yield Columns(((_WIDTH - code.width) / 2, code))
    yield _middle("Mã hồ sơ:", _TEXT)
    yield _middle(paper.number, fitted(paper.number, _BOLD, _NUMBER, _WIDTH), _BOLD)


def _applicant(paper: ReceiptPaper) -> Iterator[Block]:
    yield _line(f"Bộ phận tiếp nhận và trả kết quả: {paper.letterhead.office}")
    yield _line("Tiếp nhận hồ sơ của: ", (paper.applicant, _BOLD))
    yield _field("Số CCCD/định danh/MST:", paper.id_number)
    yield _field("Địa chỉ:", paper.address)
    yield _field("Số điện thoại:", paper.phone)
    yield _field("Email:", paper.email)
    if proxy := said.proxy(paper.representative):
        yield _line(f"Người nộp hồ sơ: {proxy}")
    code = f" (mã thủ tục: {paper.procedure_code})" if paper.procedure_code else ""
    yield _line("Nội dung yêu cầu giải quyết: ", (paper.procedure, _BOLD), code)


def _components(paper: ReceiptPaper) -> Iterator[Block]:
    title = "1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:"
    if not paper.components:
        yield _line(f"{title} không có")
        return
    yield _line(title)
    count = Text("Số lượng", width=_WIDTH, size=_SMALL, face=Face.ITALIC, align=Align.RIGHT)
    yield Columns((0, _line("Tên giấy tờ (loại)", size=_SMALL, face=Face.ITALIC)), (0, count))
    for number, component in enumerate(paper.components, 1):
        kind = f" ({component.kind})" if component.kind else ""
        yield _entry(number, f"{component.name}{kind}", f"{component.copies:02d}")
    yield Gap(0.6)


def _entry(number: int, text: str, end: str = "") -> Block:
    """Return an entry of a list: its number, a text that wraps beside it, a figure at the end."""
    first = _line(f"{number})")
    figure = _line(end)
    left, right = max(first.widest + 1, 6), figure.widest + 2
    name = Text(text, width=_WIDTH - left - right, size=_TEXT)
    return Stack(Columns((0, first), (left, name), (_WIDTH - figure.widest, figure)), Gap(0.4))


def _legs(paper: ReceiptPaper) -> Iterator[Block]:
    if not paper.legs:
        return
    yield _line(said.LEGS)
    for number, leg in enumerate(paper.legs, 1):
        what = f"{leg.agency}: {leg.what}" if leg.what else leg.agency
        yield _entry(number, f"{what} – {said.promised(leg.due_at)}")


def _due(paper: ReceiptPaper) -> Block:
    """Return the due date in a frame, larger than all else."""
    inner = _WIDTH - 4
    hour = f"{words.hour(paper.due_at)}, {words.weekday(paper.due_at)}"
    day, year = words.long_date(paper.due_at).rsplit(" năm ", 1)
    size = fitted(day, _BOLD, _DAY, inner)
    lines: list[Block] = [
        Text(said.due_label(paper), width=inner, size=_TEXT),
        Gap(0.5),
        centred(hour, inner, 14, _BOLD),
        centred(day, inner, size, _BOLD),
        centred(f"năm {year}", inner, size, _BOLD),
    ]
    if paper.explanation:
        why = f"Cách tính: {paper.explanation}."
        lines += [Gap(0.8), centred(why, inner, _SMALL, Face.ITALIC)]
    return Framed(Stack(*lines), width=_WIDTH, above=1, beside=2)


def _end(paper: ReceiptPaper) -> Iterator[Block]:
    yield _line(f"6. Đăng ký nhận kết quả tại: {paper.delivery}")
    yield _line(f"Phí, lệ phí: {said.fee(paper.fee, paper.fee_state)}")
    if paper.note:
        yield _line(f"Ghi chú: {paper.note}")
    yield _line(said.booked(paper))
    yield Gap(2)
    yield signatures(
        (said.GIVER, said.SIGN, ""),
        (said.RECEIVER, said.SIGN, paper.clerk),
        width=_WIDTH,
        size=_SMALL,
        room=14,
    )
    yield Gap(2)
    notice = ("Chú ý: ", Face.BOLD_ITALIC), said.notice(paper.letterhead)
    yield _line(*notice, size=_SMALL, face=Face.ITALIC)
