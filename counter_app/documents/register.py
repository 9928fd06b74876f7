"""Mẫu 07: Sổ theo dõi hồ sơ, on A4 across, for the book that is printed, signed and kept.

The order of the columns is that of the form (TT 03/2025/TT-VPCP, Phụ lục I).
"""

from collections.abc import Iterator
from datetime import date

from counter_app.documents import words
from counter_app.documents.across import SEAL, SIGN, WIDTH, counted, listed
from counter_app.documents.blocks import Block, Gap, Stack, Text
from counter_app.documents.grid import Column, Row, table
from counter_app.documents.lines import Align
from counter_app.documents.office import signatures
from counter_app.documents.sheet import Face
from counter_app.rules.papers import RegisterPaper, RegisterRow

_DAYS = "Ngày, tháng, năm"
_COLUMNS = (
    Column("TT", 10, Align.CENTRE),
    Column("Mã hồ sơ", 31),
    Column("Tên thủ tục hành chính", 38),
    Column("Số lượng hồ sơ (bộ)", 11, Align.CENTRE),
    Column("Tên cá nhân, tổ chức", 30),
    Column("Địa chỉ, số điện thoại", 33),
    Column("Cơ quan chủ trì giải quyết", 24),
    Column("Nhận hồ sơ", 17, Align.CENTRE, _DAYS),
    Column("Hẹn trả kết quả", 17, Align.CENTRE, _DAYS),
    Column("Trả kết quả", 17, Align.CENTRE, _DAYS),
    Column("Phương thức nhận kết quả", 16),
    Column("Ký nhận", 17),
    Column("Ghi chú", 12),
)
_BLANK = "." * 12


def register(paper: RegisterPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the register as PDF, `copies` times, marked BẢN SAO n for the n-th reprint."""
    return listed(
        paper.letterhead,
        paper.made_at,
        paper.form,
        [_list(paper), Gap(3), Stack(*_closing(paper))],
        remarks=(f"Quyển số: {paper.book or _BLANK}", _days(paper.first, paper.last)),
        reference=f"{paper.form.title}, quyển số {paper.book or _BLANK}",
        copies=copies,
        reprint=reprint,
    )


def _days(first: date, last: date) -> str:
    if first == last:
        return words.capital(words.long_date(first))
    return f"Từ {words.long_date(first)} đến {words.long_date(last)}"


def _list(paper: RegisterPaper) -> Block:
    rows = [_entered(row) for row in paper.rows]
    sets = sum(row.copies for row in paper.rows)
    total = f"Tổng cộng: {counted(len(paper.rows))} hồ sơ"
    cells = (total, None, None, counted(sets), _state(paper), *(None,) * 8)
    rows.append(Row(cells, Face.BOLD, Align.CENTRE))
    return table(_COLUMNS, rows, size=8.5, pad=0.7, least=9, binds=2, numbered=True)


def _entered(row: RegisterRow) -> Row:
    return Row(
        (
            str(row.line),
            row.number,
            row.procedure,
            counted(row.copies),
            row.applicant,
            row.contact,
            row.agency,
            words.short_date(row.received_on),
            words.short_date(row.due_on),
            words.short_date(row.given_on) if row.given_on else "",
            row.delivery,
            row.collector,
            row.note,
        )
    )


def _state(paper: RegisterPaper) -> str:
    """Return how many results were given back and how many not."""
    given = sum(row.given_on is not None for row in paper.rows)
    rest = len(paper.rows) - given
    return f"Đã trả kết quả: {counted(given)} hồ sơ; chưa trả: {counted(rest)} hồ sơ"


def _closing(paper: RegisterPaper) -> Iterator[Block]:
    if paper.closing:
        yield Text(paper.closing, width=WIDTH, size=12, face=Face.ITALIC)
        yield Gap(3)
    yield signatures(
        ("NGƯỜI LẬP", SIGN, paper.made_by),
        ("THỦ TRƯỞNG ĐƠN VỊ", SEAL, ""),
        width=WIDTH,
        size=12,
        room=20,
    )
