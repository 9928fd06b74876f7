"""Mẫu 01 for several dossiers that one agent hands in at once, on A5 or A4.

Each dossier keeps its own number, barcode and due date; the agent signs once.
"""

from collections.abc import Iterator

from counter_app.documents import heads, words
from counter_app.documents import receipt_text as said
from counter_app.documents.blocks import Block, Columns, Gap, Stack, Text, centred, lay_out
from counter_app.documents.cells import SIDE, Cells, Listed
from counter_app.documents.codes import Barcode
from counter_app.documents.grid import Column, table
from counter_app.documents.heads import ON_A4, Form, Setting
from counter_app.documents.lines import Align
from counter_app.documents.office import lien, signatures
from counter_app.documents.sheet import Face, Sheet, fitted
from counter_app.rules.papers import GroupReceiptPaper, GroupRow

_BOLD = Face.BOLD
_PAD = 1.0


def group_receipt(paper: GroupReceiptPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the receipt as PDF: `copies` liên, marked BẢN SAO n for the n-th reprint.

    The list flows over the pages it needs; its last dossier stays with total and signatures.
    """
    form = heads.form_on(paper.size)
    to = Setting(form, 12 if form is ON_A4 else 9.5)
    sheet = Sheet(form.page, title=f"{paper.form.title} ({len(paper.rows)} hồ sơ)")
    body = [_head(paper, form, reprint), *_agent(paper, to), _list(paper, to), _end(paper, to)]
    for number in range(1, copies + 1):
        label = lien(number, copies, said.LIENS)
        lay_out(
            sheet,
            [heads.strip(form, label, paper.station, paper.form.number, paper.form.law), *body],
            form.margins,
            lambda page, label=label: heads.further(form, page, label, _reference(paper)),
        )
    return sheet.pdf()


def _reference(paper: GroupReceiptPaper) -> str:
    return f"Gồm {len(paper.rows):02d} hồ sơ, từ {paper.rows[0].number}"


def _head(paper: GroupReceiptPaper, form: Form, reprint: int) -> Block:
    several = f"(cho {len(paper.rows):02d} hồ sơ của cùng một người nộp)"
    return Stack(
        heads.head(form, paper.letterhead, paper.received_at, reprint=reprint),
        heads.title(form, paper.form, several),
    )


def _agent(paper: GroupReceiptPaper, to: Setting) -> Iterator[Block]:
    agent = paper.agent
    yield to.line(f"Bộ phận tiếp nhận và trả kết quả: {paper.letterhead.office}")
    yield to.line("Tiếp nhận hồ sơ của: ", (agent.name, _BOLD))
    yield to.field("Số CCCD/định danh/MST:", agent.id_number)
    yield to.field("Địa chỉ:", agent.address)
    yield from heads.reach(to, agent.phone, agent.email)
    if agent.representative:
        yield to.line(f"Người đến nộp: {agent.representative} (theo ủy quyền)")
    yield to.line(f"1. Số lượng hồ sơ: {_counted(paper)}")
    yield to.line(f"2. Thời gian nhận hồ sơ: {words.moment(paper.received_at)}")
    yield to.line("3. Thành phần hồ sơ và thời gian trả kết quả của từng hồ sơ:")
    yield Gap(0.8)


def _counted(paper: GroupReceiptPaper) -> str:
    sets = sum(row.copies for row in paper.rows)
    return f"{len(paper.rows):02d} hồ sơ, {sets:02d} bộ"


def _list(paper: GroupReceiptPaper, to: Setting) -> Block:
    count, due = to.columns(9, 29)
    columns = (
        Column("STT", count, Align.CENTRE),
        Column("Hồ sơ và giấy tờ", to.width - count - due),
        Column("Hẹn trả kết quả", due, Align.CENTRE),
    )
    heading = table(columns, (), size=to.size - 0.5, pad=to.form.pad)
    rows = [_row(number, row, to, columns) for number, row in enumerate(paper.rows, 1)]
    days = sorted(row.due_at for row in paper.rows)
    first, last = words.short_date(days[0]), words.short_date(days[-1])
    span = f"trả kết quả ngày {first}" if first == last else f"trả kết quả từ {first} đến {last}"
    inside = to.width - 2 * SIDE
    total = centred(f"Tổng cộng: {_counted(paper)}; {span}", inside, to.size - 0.5, _BOLD)
    return Listed(heading, [*rows, Cells((to.width, (total,)), pad=_PAD)], binds=2)


def _row(number: int, row: GroupRow, to: Setting, columns: tuple[Column, ...]) -> Block:
    count, about, due = (column.width - 2 * SIDE for column in columns)
    small = to.size - 0.5

    def line(label: str, value: str, face: Face = Face.REGULAR) -> Text:
        return Text(f"{label}: ", (value, face), width=about, size=small)

    code = Barcode(row.barcode, height=15 if to.form is ON_A4 else 10)
    beside = about - code.width
    size = max(fitted(row.number, _BOLD, 1.2 * to.size, beside), small)
    dossier = Stack(
        Text("Mã hồ sơ:", width=beside, size=small),
        Text(row.number, width=beside, size=size, face=_BOLD),
        Text(f"Số lượng: {row.copies:02d} (bộ)", width=beside, size=small),
    )
    details: list[Block] = [
        Columns((0, code), (code.width, dossier), middle=True),
        Gap(0.6),
        line("Chủ hồ sơ", row.applicant, _BOLD),
        line("Nội dung", row.procedure),
    ]
    if row.papers:
        details.append(line("Giấy tờ", row.papers))
    day = words.short_date(row.due_at)
    promised = (
        centred(row.limit, due, small),
        Gap(1),
        centred(words.hour(row.due_at), due, small),
        centred(words.weekday(row.due_at), due, small),
        centred(day, due, fitted(day, _BOLD, 1.5 * to.size, due), _BOLD),
    )
    return Cells(
        (columns[0].width, (centred(str(number), count, small),)),
        (columns[1].width, details),
        (columns[2].width, promised),
        pad=_PAD,
    )


def _end(paper: GroupReceiptPaper, to: Setting) -> Block:
    notice = ("Chú ý: ", _BOLD), said.notice(paper.letterhead)
    return Stack(
        Gap(1),
        to.line(f"4. Đăng ký nhận kết quả tại: {paper.delivery}"),
        to.line(f"Phí, lệ phí của tất cả hồ sơ: {said.fee(paper.fee, paper.fee_state)}"),
        *([to.line(f"Ghi chú: {paper.note}")] if paper.note else []),
        Gap(1.5),
        signatures(
            (said.GIVER, said.SIGN, ""),
            (said.RECEIVER, said.SIGN, paper.clerk),
            width=to.width,
            size=to.size,
            room=to.form.hand + 4,
        ),
        Gap(1.5),
        Text(*notice, width=to.width, size=to.form.notice, face=Face.ITALIC),
    )
