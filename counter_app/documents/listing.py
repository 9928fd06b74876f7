"""Lists with any columns on A4 across: late dossiers, apologies, uncollected results and others."""

from counter_app.documents import words
from counter_app.documents.across import SIGN, WIDTH, counted, listed
from counter_app.documents.blocks import Block, Gap, Text
from counter_app.documents.grid import Column, Row, table
from counter_app.documents.lines import Align
from counter_app.documents.office import signatures
from counter_app.documents.sheet import Face
from counter_app.rules.papers import FormName, ListingPaper

_NUMBER = 10.0
_SIDES = {"left": Align.LEFT, "centre": Align.CENTRE, "right": Align.RIGHT}


def listing(paper: ListingPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the list as PDF, `copies` times, marked BẢN SAO n for the n-th reprint."""
    made = f"Lập lúc {words.moment(paper.made_at)}"
    return listed(
        paper.letterhead,
        paper.made_at,
        FormName("", paper.title),
        _body(paper),
        remarks=(*paper.remarks, made),
        reference=f"{paper.title}, {words.short_date(paper.made_at)}",
        copies=copies,
        reprint=reprint,
    )


def _body(paper: ListingPaper) -> list[Block]:
    columns = _columns(paper)
    rows = [Row((str(number), *row)) for number, row in enumerate(paper.rows, 1)]
    if paper.last:
        rows.append(Row(("", *paper.last), Face.BOLD))
    elif paper.unit or not rows:
        total = f"Tổng cộng: {counted(len(paper.rows))} {paper.unit}" if rows else "Không có"
        rows.append(Row((total, *(None,) * (len(columns) - 1)), Face.BOLD, Align.LEFT))
    notes = [Text(note, width=WIDTH, size=10, face=Face.ITALIC) for note in paper.notes]
    return [
        table(columns, rows, size=9, pad=0.7, binds=2),
        Gap(1.5),
        *notes,
        Gap(3),
        signatures(
            ("NGƯỜI LẬP", SIGN, paper.made_by),
            ("PHỤ TRÁCH BỘ PHẬN", SIGN, ""),
            width=WIDTH,
            size=12,
            room=18,
        ),
    ]


def _columns(paper: ListingPaper) -> list[Column]:
    """Return the columns, widened alike to fill the page behind the running number."""
    wanted = sum(column.width for column in paper.columns) or 1
    stretch = (WIDTH - _NUMBER) / wanted
    return [
        Column("TT", _NUMBER, Align.CENTRE),
        *(
            Column(column.title, column.width * stretch, _SIDES[column.side], column.group)
            for column in paper.columns
        ),
    ]
