"""Mẫu 01: Giấy tiếp nhận hồ sơ và hẹn trả kết quả, on A5 or A4, a page for each liên.

The order of the lines is that of the form (TT 03/2025/TT-VPCP, Phụ lục I). On a roll it is another
layout.
"""

from collections.abc import Iterator
from dataclasses import replace

from counter_app.documents import heads, words
from counter_app.documents import receipt_text as said
from counter_app.documents.blocks import (
    Block,
    Columns,
    Framed,
    Gap,
    Stack,
    Text,
    centred,
    lay_out,
)
from counter_app.documents.codes import DOT, QrCode
from counter_app.documents.grid import Column, Row, table
from counter_app.documents.heads import ON_A4, Form, Setting
from counter_app.documents.lines import Align
from counter_app.documents.office import lien, signatures
from counter_app.documents.receipt_roll import receipt_roll
from counter_app.documents.sheet import Face, Sheet, fitted, text_width
from counter_app.rules.papers import ReceiptPaper
from counter_app.rules.printing import PaperSize

_ALMOST = 0.93
_ABOVE_NOTICE = 1.5
_SAFE = 0.01
_BOLD = Face.BOLD


def receipt(paper: ReceiptPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the receipt as PDF: `copies` liên, marked BẢN SAO n for the n-th reprint.

    The type shrinks, on A5 from 10 to 8 points, to keep a liên on one page; what does not fit even
    then goes on to a second page, the due date in one piece.
    """
    if PaperSize(paper.size) is PaperSize.ROLL:
        return receipt_roll(paper, copies=copies, reprint=reprint)
    form = heads.form_on(paper.size)
    sheet = Sheet(form.page, title=f"{paper.form.title} {paper.number}")
    head = _head(paper, form, reprint)
    body = _body(paper, form, form.height - _strip(paper, form, "").height - head.height - _SAFE)
    for number in range(1, copies + 1):
        label = lien(number, copies, said.LIENS)
        lay_out(
            sheet,
            [_strip(paper, form, label), head, *body],
            form.margins,
            lambda page, label=label: heads.further(form, page, label, f"Mã hồ sơ: {paper.number}"),
        )
    return sheet.pdf()


def _strip(paper: ReceiptPaper, form: Form, label: str) -> Block:
    """Return the line above the letterhead: which liên, which station, which form."""
    return heads.strip(form, label, paper.station, paper.form.number, paper.form.law)


def _head(paper: ReceiptPaper, form: Form, reprint: int) -> Block:
    return Stack(
        heads.head(
            form,
            paper.letterhead,
            paper.received_at,
            reprint=reprint,
            under_day=heads.coded(form, paper.barcode, paper.number),
        ),
        heads.title(form, paper.form, said.replaced(paper)),
    )


def _body(paper: ReceiptPaper, form: Form, room: float) -> list[Block]:
    """Return what stands under the head, in the largest type in which it fits a height.

    What fits in none is set so that at least the due date stands on the first page, if that is
    possible.
    """
    qr_code = QrCode(paper.barcode, module=(8 if form is ON_A4 else 7) * DOT)
    dated: list[Block] = []
    for size, lead in form.bodies:
        body, spare = _set_in(paper, Setting(form, size, lead), qr_code, room)
        if spare >= 0:
            return body
        if not dated and sum(block.height for block in body[:-1]) <= room:
            dated = body
    return dated or _set_in(paper, Setting(form, *form.flowing), qr_code, room)[0]


def _set_in(
    paper: ReceiptPaper, to: Setting, qr_code: QrCode, room: float
) -> tuple[list[Block], float]:
    """Return what stands under the head in a type size, and the height that is left then, mm.

    White that is left goes to the signatures, then above the last lines.
    """
    form = to.form
    notice = _notice(paper, form)
    body = [
        *_applicant(paper, to),
        *_components(paper, to),
        Gap(2 * form.pad),
        Stack(*_promise(paper, to, qr_code)),
        Gap(0.8),
    ]
    end = list(_end(paper, to))
    needed = sum(block.height for block in (*body, *end, _signed(paper, to, form.hand), notice))
    spare = room - needed - _ABOVE_NOTICE
    hand = form.hand + min(max(spare, 0), form.more_hand)
    below = Gap(_ABOVE_NOTICE + max(spare - form.more_hand, 0))
    return [*body, Stack(*end, _signed(paper, to, hand), below, notice)], spare


def _signed(paper: ReceiptPaper, to: Setting, hand: float) -> Block:
    return signatures(
        (said.GIVER, said.SIGN, ""),
        (said.RECEIVER, said.SIGN, paper.clerk),
        width=to.width,
        size=to.size,
        room=hand,
    )


def _applicant(paper: ReceiptPaper, to: Setting) -> Iterator[Block]:
    unit = f"Bộ phận tiếp nhận và trả kết quả: {paper.letterhead.office}"
    near = fitted(unit, Face.REGULAR, to.size, to.width)
    yield replace(to, size=near if near >= to.size * _ALMOST else to.size).line(unit)
    yield to.line("Tiếp nhận hồ sơ của: ", (paper.applicant, _BOLD))
    yield to.field("Số CCCD/định danh/MST:", paper.id_number)
    yield to.field("Địa chỉ:", paper.address)
    yield from heads.reach(to, paper.phone, paper.email)
    if proxy := said.proxy(paper.representative):
        yield to.line(f"Người nộp hồ sơ: {proxy}")
    code = f" (mã thủ tục: {paper.procedure_code})" if paper.procedure_code else ""
    yield to.line("Nội dung yêu cầu giải quyết: ", (paper.procedure, _BOLD), code)


def _components(paper: ReceiptPaper, to: Setting) -> Iterator[Block]:
    title = "1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:"
    if not paper.components:
        yield to.line(f"{title} không có")
        return
    yield to.line(title)
    yield Gap(0.6)
    number, kind, count = to.columns(9, 31, 17)
    yield table(
        (
            Column("STT", number, Align.CENTRE),
            Column("Tên giấy tờ", to.width - number - kind - count),
            Column("Loại", kind),
            Column("Số lượng", count, Align.CENTRE),
        ),
        [
            Row((str(number), component.name, component.kind, f"{component.copies:02d}"))
            for number, component in enumerate(paper.components, 1)
        ],
        size=to.size - 0.5,
        pad=to.form.pad,
    )


def _promise(paper: ReceiptPaper, to: Setting, qr_code: QrCode) -> Iterator[Block]:
    """Yield the times down to the due date, which is the largest on the page."""
    yield to.line(f"2. Số lượng hồ sơ: {paper.copies:02d} (bộ)")
    yield to.line(f"3. Thời gian giải quyết hồ sơ theo quy định là: {paper.limit}")
    yield to.line(f"4. Thời gian nhận hồ sơ: {words.moment(paper.received_at)}")
    if paper.started:
        yield to.line(said.full(paper.started), face=Face.ITALIC)
    if paper.legs:
        yield to.line(said.LEGS)
        yield Gap(0.6)
        yield _legs(paper, to)
    yield Gap(0.8)
    yield _due(paper, to, qr_code)


def _legs(paper: ReceiptPaper, to: Setting) -> Block:
    """Return the agencies of an inter-agency dossier, with what each gives and when."""
    size = to.size - 0.5
    number, what = to.columns(9, 34)
    times = [said.promised(leg.due_at) for leg in paper.legs]
    when = max(text_width(time, Face.REGULAR, size) for time in times) + 4
    given = any(leg.what for leg in paper.legs)
    columns = (
        Column("STT", number, Align.CENTRE),
        Column("Cơ quan giải quyết", to.width - number - when - (what if given else 0)),
        *((Column("Kết quả", what),) if given else ()),
        Column("Thời gian trả kết quả", when, Align.CENTRE),
    )
    rows = [
        Row((str(n), leg.agency, *((leg.what,) if given else ()), time))
        for n, (leg, time) in enumerate(zip(paper.legs, times, strict=True), 1)
    ]
    return Stack(table(columns, rows, size=size, pad=to.form.pad), Gap(to.form.pad))


def _due(paper: ReceiptPaper, to: Setting, qr_code: QrCode) -> Block:
    inner = to.width - qr_code.width - 3
    day = words.long_date(paper.due_at)
    hour = f"{words.hour(paper.due_at)}, {words.weekday(paper.due_at)}"
    day_size = fitted(day, _BOLD, 23 * to.larger, inner)

    lines: list[Block] = [
        to.line(said.due_label(paper), width=inner),
        centred(hour, inner, 13 * to.larger, _BOLD),
        centred(day, inner, day_size, _BOLD),
    ]
    if paper.explanation:
        why = f"Cách tính: {paper.explanation}."
        lines += [Gap(0.5), centred(why, inner, to.size - 1.5, Face.ITALIC)]
    beside = Columns((0, Stack(*lines)), (inner, qr_code), middle=True)
    return Framed(beside, width=to.width, above=0.8, beside=2.5)


def _end(paper: ReceiptPaper, to: Setting) -> Iterator[Block]:
    """Yield what stands between the due date and the signatures."""
    yield to.line(f"6. Đăng ký nhận kết quả tại: {paper.delivery}")
    yield to.line(f"Phí, lệ phí: {said.fee(paper.fee, paper.fee_state)}")
    if paper.note:
        yield to.line(f"Ghi chú: {paper.note}")
    yield to.line(said.booked(paper))
    yield Gap(1.5)


def _notice(paper: ReceiptPaper, form: Form) -> Block:
    spans = ("Chú ý: ", _BOLD), said.notice(paper.letterhead)
    return Text(*spans, width=form.width, size=form.notice, face=Face.ITALIC)
