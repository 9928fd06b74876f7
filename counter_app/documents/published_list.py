"""The published list (niêm yết) of procedures that are received here, on A4 across, by field."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from counter_app.documents import words
from counter_app.documents.across import SEAL, WIDTH, counted, listed
from counter_app.documents.blocks import Block, Framed, Gap, Text
from counter_app.documents.grid import Column, Row, table
from counter_app.documents.lines import Align
from counter_app.documents.office import signatures
from counter_app.documents.sheet import Face
from counter_app.rules.papers import PublishedListPaper, PublishedRow

_COLUMNS = (
    Column("TT", 9, Align.CENTRE),
    Column("Mã thủ tục", 19, Align.CENTRE),
    Column("Tên thủ tục hành chính", 58),
    Column("Cấp thực hiện", 16, Align.CENTRE),
    Column("Thời hạn giải quyết", 22, Align.CENTRE),
    Column("Phí, lệ phí", 23, Align.CENTRE),
    Column("Hình thức tiếp nhận", 25),
    Column("Cơ quan giải quyết", 30),
    Column("Thành phần hồ sơ", 71),
)
_OTHER_FIELD = "Khác"
_UNCHECKED = "DANH MỤC MẪU, CHƯA ĐỐI CHIẾU"
_SAMPLE = (
    f"{_UNCHECKED}: có thủ tục lấy từ danh mục mẫu cài sẵn theo chương trình, "
    "chưa được đối chiếu với danh mục do cơ quan có thẩm quyền công bố. "
    "Không niêm yết bản này khi chưa đối chiếu."
)


def published_list(paper: PublishedListPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the list as PDF, `copies` times, marked BẢN SAO n for the n-th reprint."""
    unchecked = f" – {_UNCHECKED}" if paper.sample else ""
    return listed(
        paper.letterhead,
        paper.day,
        paper.form,
        list(_body(paper)),
        remarks=(
            f"Tiếp nhận và trả kết quả tại {paper.letterhead.office}",
            f"Theo danh mục có hiệu lực {words.long_date(paper.day)}",
        ),
        reference=f"{paper.form.title}, {words.short_date(paper.day)}{unchecked}",
        copies=copies,
        reprint=reprint,
    )


def _body(paper: PublishedListPaper) -> Iterator[Block]:
    if paper.sample:
        notice = Text(_SAMPLE, width=WIDTH - 6, size=11, face=Face.BOLD)
        yield Framed(notice, width=WIDTH, above=1.2, beside=3)
        yield Gap(2)
    yield table(_COLUMNS, list(_rows(paper)), size=9.5, pad=0.8, binds=2)
    yield Gap(3)
    yield signatures(("", "", ""), ("THỦ TRƯỞNG ĐƠN VỊ", SEAL, ""), width=WIDTH, size=12, room=20)


def _rows(paper: PublishedListPaper) -> Iterator[Row]:
    across = (None,) * (len(_COLUMNS) - 1)
    number = 0
    fields = 0
    for field, group in groupby(paper.rows, key=attrgetter("field")):
        rows = list(group)
        fields += 1
        name = f"Lĩnh vực: {field or _OTHER_FIELD} ({counted(len(rows))} thủ tục)"
        yield Row((name, *across), Face.BOLD, Align.LEFT, leads=True)
        for row in rows:
            number += 1
            yield _entered(number, row)
    total = f"Tổng cộng: {counted(number)} thủ tục thuộc {counted(fields)} lĩnh vực"
    yield Row((total, *across), Face.BOLD, Align.LEFT)


def _entered(number: int, row: PublishedRow) -> Row:
    return Row(
        (
            str(number),
            row.code,
            row.name,
            row.level,
            row.limit,
            row.fee,
            row.channels,
            row.department,
            tuple(f"{n}. {name}" for n, name in enumerate(row.components, 1)),
        )
    )
