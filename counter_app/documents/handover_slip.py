"""Danh sách bàn giao hồ sơ: one slip and one signature for a batch, on A4 across.

The results' leg is filled in by hand when the dossiers come back, as the provinces' form has it.
Once the receiver has signed, the slip says who and when, and what was not as the list had it.
"""

from collections.abc import Iterator

from counter_app.documents import words
from counter_app.documents.blocks import Block, Columns, Gap, Margins, Stack, Text, centred, lay_out
from counter_app.documents.codes import Barcode
from counter_app.documents.grid import Column, Row, table
from counter_app.documents.lines import Align
from counter_app.documents.office import letterhead, lien, signatures, stamp
from counter_app.documents.sheet import A4_LANDSCAPE, Face, Sheet, fitted
from counter_app.rules.papers import HandoverPaper

_MARGINS = Margins(left=12, top=9, right=10, bottom=9)
_WIDTH = A4_LANDSCAPE.width - _MARGINS.left - _MARGINS.right
_NAMES = 105.0
_LIENS = ("Bên giao giữ", "Bên nhận giữ")
_COLUMNS = (
    Column("TT", 8, Align.CENTRE),
    Column("Mã hồ sơ", 35),
    Column("Nội dung hồ sơ", 46),
    Column("Số lượng (bộ)", 12, Align.CENTRE),
    Column("Họ tên chủ hồ sơ", 32),
    Column("Địa chỉ", 35),
    Column("Số điện thoại", 20, Align.CENTRE),
    Column("Nhận hồ sơ", 17, Align.CENTRE, "Ngày"),
    Column("Hẹn trả", 17, Align.CENTRE, "Ngày"),
    Column("Ngày nhận kết quả", 16, Align.CENTRE, "Trả kết quả"),
    Column("Bên giao ký", 12, Align.CENTRE, "Trả kết quả"),
    Column("Bên nhận ký", 12, Align.CENTRE, "Trả kết quả"),
    Column("Ghi chú", 13),
)


def handover_slip(paper: HandoverPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the slip as PDF: `copies` liên, marked BẢN SAO n for the n-th reprint."""
    sheet = Sheet(A4_LANDSCAPE, title=f"Danh sách bàn giao hồ sơ {paper.number}")
    head = _head(paper, reprint)
    rest = [_list(paper), *_remarks(paper), Gap(3), _signed(paper)]
    for number in range(1, copies + 1):
        label = lien(number, copies, _LIENS)
        strip = Text(label, width=_WIDTH, size=9, face=Face.BOLD)
        lay_out(
            sheet,
            [*([strip, Gap(1)] if label else []), head, *rest],
            _MARGINS,
            lambda page, label=label: _further(paper, page, label),
        )
    return sheet.pdf()


def _further(paper: HandoverPaper, page: int, label: str) -> Block:
    return Stack(
        Columns(
            (0, Text(label, width=_WIDTH, size=9, face=Face.BOLD)),
            (0, centred(str(page), _WIDTH, 12)),
            (0, Text(f"Số: {paper.number}", width=_WIDTH, size=10, align=Align.RIGHT)),
        ),
        Gap(2),
    )


def _head(paper: HandoverPaper, reprint: int) -> Block:
    barcode = Barcode(paper.barcode)
    mark = stamp(reprint, size=13)
    size = fitted(paper.number, Face.BOLD, 16, barcode.width)
    code = Stack(barcode, Gap(0.5), centred(paper.number, barcode.width, size, Face.BOLD))
    free = _WIDTH - barcode.width - 6

    def line(label: str, value: str) -> Text:
        return Text(f"{label} ", (value, Face.BOLD), width=free, size=11, lead=1.25)

    signed = _receipt(paper)
    giver = " – ".join(filter(None, (paper.letterhead.office, paper.station)))
    details = Stack(
        centred("DANH SÁCH BÀN GIAO HỒ SƠ", _WIDTH, 15, Face.BOLD),
        Gap(2),
        line("Bên giao:", giver),
        line("Bên nhận (cơ quan chủ trì giải quyết):", paper.department),
        line("Thời gian bàn giao:", words.moment(paper.handed_at)),
        line("Tổng số hồ sơ bàn giao:", f"{len(paper.rows):02d} hồ sơ"),
        *([line("Bên nhận đã ký nhận:", signed)] if signed else []),
    )
    head = letterhead(
        paper.letterhead, paper.handed_at, width=_WIDTH, left=_NAMES, right=_NAMES, size=12
    )
    between = [(_NAMES + 8, Stack(Gap(1), mark))] if mark else []
    return Stack(
        Columns((0, head), *between),
        Gap(3),
        Columns((0, details), (_WIDTH - barcode.width, code)),
        Gap(2),
    )


def _receipt(paper: HandoverPaper) -> str:
    """Return how many dossiers the receiver signed for, and when; nothing before that."""
    count = "" if paper.taken is None else f"{paper.taken:02d} hồ sơ"
    at = "" if paper.confirmed_at is None else words.moment(paper.confirmed_at)
    return ", ".join(filter(None, (count, at)))


def _list(paper: HandoverPaper) -> Block:
    rows = [
        Row(
            (
                str(number),
                row.number,
                row.procedure,
                f"{row.copies:02d}",
                row.applicant,
                row.address,
                row.phone,
                words.short_date(row.received_on),
                words.short_date(row.due_on),
                "",
                "",
                "",
                row.note,
            )
        )
        for number, row in enumerate(paper.rows, 1)
    ]
    sets = sum(row.copies for row in paper.rows)
    total = ("Tổng cộng", None, None, f"{sets:02d}", "", *(None,) * 8)
    rows.append(Row(total, Face.BOLD, Align.CENTRE))
    return table(_COLUMNS, rows, size=8.5, pad=0.8, least=7.5, binds=2)


def _remarks(paper: HandoverPaper) -> Iterator[Block]:
    """Yield what was refused or too many, a sentence a line."""
    if paper.remarks:
        yield Gap(2)
    for remark in paper.remarks:
        yield Text(remark, width=_WIDTH, size=10)


def _signed(paper: HandoverPaper) -> Block:
    return signatures(
        ("BÊN GIAO", "(Ký, ghi rõ họ tên)", paper.clerk),
        ("BÊN NHẬN", "(Ký, ghi rõ họ tên)", paper.receiver),
        ("XÁC NHẬN CỦA TRUNG TÂM", "(Ký, đóng dấu)", ""),
        width=_WIDTH,
        size=11,
        room=18,
        drawn=(paper.giver_signature, paper.receiver_signature),
    )
