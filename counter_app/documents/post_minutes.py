"""Biên bản giao nhận hồ sơ with the public postal service: what it brings or takes away.

QĐ 45/2016/QĐ-TTg: both count together; when dossiers come in, the signing is their submission.
"""

from collections.abc import Iterator

from counter_app.documents import heads, words
from counter_app.documents.blocks import Block, Gap, Stack, centred, lay_out
from counter_app.documents.grid import Column, Row, table
from counter_app.documents.heads import ON_A4, Form, Setting
from counter_app.documents.lines import Align
from counter_app.documents.office import lien, signatures
from counter_app.documents.prose import Paragraph
from counter_app.documents.sheet import NO_BREAK, Face, Sheet
from counter_app.rules.papers import PostMinutesPaper

_LIENS = ("Bên giao giữ", "Bên nhận giữ")
_SIGN = "(Ký, ghi rõ họ tên)"
_COLUMNS = (
    ("TT", 8.0, Align.CENTRE),
    ("Số Phiếu gửi", 30.0, Align.LEFT),
    ("Mã hồ sơ", 36.5, Align.LEFT),
    ("Chủ hồ sơ, thủ tục", 0.0, Align.LEFT),
    ("Số giấy tờ", 14.0, Align.CENTRE),
    ("Tình trạng", 17.0, Align.LEFT),
    ("Ghi chú", 16.0, Align.LEFT),
)
"""The columns with their widths, mm, in type of 10.5 points; the one without takes what is left."""


def post_minutes(paper: PostMinutesPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the minutes as PDF: `copies` liên, marked BẢN SAO n for the n-th reprint."""
    form = heads.form_on(paper.size)
    sheet = Sheet(form.page, title=f"{paper.form.title} {paper.number}".strip())
    above = [_strip(paper, form, ""), _head(paper, form, reprint)]
    body = heads.largest(form, lambda to: [*above, *_body(paper, to)], sizes=3)[1:]
    reference = f"Số: {paper.number}" if paper.number else ""
    for number in range(1, copies + 1):
        label = lien(number, copies, _LIENS)
        lay_out(
            sheet,
            [_strip(paper, form, label), *body],
            form.margins,
            lambda page, label=label: heads.further(form, page, label, reference),
        )
    return sheet.pdf()


def _strip(paper: PostMinutesPaper, form: Form, label: str) -> Block:
    return heads.strip(form, label, paper.station, paper.form.number, paper.form.law)


def _body(paper: PostMinutesPaper, to: Setting) -> Iterator[Block]:
    yield from _parties(paper, to)
    yield _list(paper, to)
    yield _end(paper, to)


def _head(paper: PostMinutesPaper, form: Form, reprint: int) -> Block:
    number = f"Số: {paper.number or '.' * 20}"
    left = form.width - form.side - 4
    what = "nhận hồ sơ do bưu chính chuyển đến" if paper.incoming else "giao kết quả cho bưu chính"
    return Stack(
        heads.head(
            form,
            paper.letterhead,
            paper.at,
            reprint=reprint,
            under_office=(Gap(1), centred(number, left, form.names)),
        ),
        Gap(2),
        heads.title(form, paper.form, f"({what})"),
    )


def _parties(paper: PostMinutesPaper, to: Setting) -> Iterator[Block]:
    head = paper.letterhead
    place = ", ".join(filter(None, (head.office, head.address)))
    now = words.moment(paper.at)
    yield _paragraph(f"Hôm nay, vào hồi {now}, tại {place}, chúng tôi gồm:", to)
    post = (paper.post_office, paper.postman, "nhân viên bưu chính")
    counter = (head.office, paper.clerk, paper.station)
    giver, receiver = (post, counter) if paper.incoming else (counter, post)
    for title, (party, person, station) in (("1. Bên giao:", giver), ("2. Bên nhận:", receiver)):
        yield to.field(title, party)
        named = ", ".join(filter(None, (person, station))) if person else ""
        yield to.field("Đại diện: Ông (Bà)", named)
    things = "hồ sơ" if paper.incoming else "kết quả giải quyết thủ tục hành chính"
    yield _paragraph(f"Hai bên cùng kiểm đếm và giao, nhận {things} sau đây:", to)
    yield Gap(1.5)


def _paragraph(text: str, to: Setting) -> Block:
    return Paragraph(text, width=to.width, size=to.size, indent=to.size * 0.85, lead=to.lead)


def _list(paper: PostMinutesPaper, to: Setting) -> Block:
    size = to.size - (2.5 if to.form is ON_A4 else 2)
    widths = [width and (width - 2) * size / 10.5 + 2 for _, width, _ in _COLUMNS]
    left = to.width - sum(widths)
    columns = [
        Column(title, width or left, align)
        for (title, _, align), width in zip(_COLUMNS, widths, strict=True)
    ]
    rows = [
        Row(
            (
                str(number),
                row.consignment,
                row.number,
                (row.applicant, row.procedure),
                f"{row.papers:02d}",
                row.complete,
                row.note,
            )
        )
        for number, row in enumerate(paper.rows, 1)
    ]
    things = "hồ sơ" if paper.incoming else "kết quả"
    papers = sum(row.papers for row in paper.rows)
    total = (f"Tổng cộng: {len(rows):02d} {things}", None, None, None, f"{papers:02d}", "", None)
    rows.append(Row(total, Face.BOLD, Align.CENTRE))
    return table(columns, rows, size=size, pad=to.form.pad, binds=2)


def _end(paper: PostMinutesPaper, to: Setting) -> Block:
    giver, receiver = paper.postman, paper.clerk
    sentences = [f"Phí, lệ phí giao kèm: {_money(paper.fee)}."]
    if paper.note:
        sentences.append(f"Ghi chú: {paper.note}")
    if paper.incoming:
        sentences.append(
            "Thời điểm hai bên ký biên bản này là thời điểm nộp hồ sơ"
            f" (Quyết định số{NO_BREAK}45/2016/QĐ-TTg)."
        )
    else:
        giver, receiver = receiver, giver
    sentences.append("Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản.")
    return Stack(
        Gap(1.5),
        *(_paragraph(sentence, to) for sentence in sentences),
        Gap(3),
        signatures(
            ("ĐẠI DIỆN BÊN GIAO", _SIGN, giver),
            ("ĐẠI DIỆN BÊN NHẬN", _SIGN, receiver),
            width=to.width,
            size=to.size,
            room=to.form.hand + 4,
        ),
    )


def _money(amount: int) -> str:
    if not amount:
        return "không có"
    return f"{words.dong(amount)} (bằng chữ: {words.amount_in_words(amount).lower()})"
