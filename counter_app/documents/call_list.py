"""Whom to tell of a new date, on A4 across, with room for what came of each call."""

from counter_app.documents import words
from counter_app.documents.across import SIGN, WIDTH, counted, listed
from counter_app.documents.blocks import Block, Gap, Text
from counter_app.documents.grid import Column, Row, table
from counter_app.documents.lines import Align
from counter_app.documents.office import dotted, signatures
from counter_app.documents.sheet import Face
from counter_app.rules.papers import CallListPaper, CallRow

_DUE = "Thời gian trả kết quả"
_COLUMNS = (
    Column("TT", 9, Align.CENTRE),
    Column("Mã hồ sơ", 34),
    Column("Người nộp hồ sơ", 40),
    Column("Số điện thoại", 24, Align.CENTRE),
    Column("Thủ tục hành chính", 52),
    Column("Đã hẹn", 20, Align.CENTRE, _DUE),
    Column("Hẹn lại", 20, Align.CENTRE, _DUE),
    Column("Lần gọi", 20, Align.CENTRE),
    Column("Kết quả", 29),
    Column("Ghi chú", 25),
)


def call_list(paper: CallListPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the list as PDF, `copies` times, marked BẢN SAO n for the n-th reprint."""
    made = f"Lập lúc {words.moment(paper.made_at)}"
    return listed(
        paper.letterhead,
        paper.made_at,
        paper.form,
        _body(paper),
        remarks=(" – ".join(filter(None, (paper.station, made))),),
        reference=f"{paper.form.title}, {words.short_date(paper.made_at)}",
        copies=copies,
        reprint=reprint,
    )


def _body(paper: CallListPaper) -> list[Block]:
    reason = dotted("Lý do thay đổi ngày hẹn:", paper.reason, width=WIDTH, size=11.5)
    rows = [_entered(number, row) for number, row in enumerate(paper.rows, 1)]
    total = f"Tổng cộng: {counted(len(rows))} hồ sơ"
    rows.append(Row((total, *(None,) * (len(_COLUMNS) - 1)), Face.BOLD, Align.LEFT))
    return [
        Text(*reason, width=WIDTH, size=11.5),
        Gap(2),
        table(_COLUMNS, rows, size=9.5, pad=0.8, least=11, binds=2),
        Gap(3),
        signatures(
            ("NGƯỜI LẬP DANH SÁCH", SIGN, paper.made_by),
            ("NGƯỜI THÔNG BÁO", SIGN, ""),
            ("PHỤ TRÁCH BỘ PHẬN", SIGN, ""),
            width=WIDTH,
            size=12,
            room=18,
        ),
    ]


def _entered(number: int, row: CallRow) -> Row:
    old, new = ((f"{at:%H:%M}", words.short_date(at)) for at in (row.old_due, row.new_due))
    return Row(
        (str(number), row.number, row.applicant, row.phone, row.procedure, old, new, "", "", "")
    )
