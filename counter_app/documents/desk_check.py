"""Biên bản kiểm bàn: what lies at a place beside what the books say of it, on A4, to be signed."""

from collections.abc import Iterator, Sequence

from counter_app.documents import heads, words
from counter_app.documents.across import SIGN, counted
from counter_app.documents.blocks import Block, Columns, Gap, Stack, centred, lay_out
from counter_app.documents.cells import Titled
from counter_app.documents.grid import Column, Row, table
from counter_app.documents.heads import ON_A4, Setting
from counter_app.documents.lines import Align
from counter_app.documents.office import lien, signatures, stamp
from counter_app.documents.sheet import Face, Sheet, text_width
from counter_app.rules.papers import CheckRow, DeskCheckPaper

LISTED = 500
"""Rows of a list that come out on paper; a check that somebody forgot to scan for is no book."""

_TITLE = "Biên bản kiểm bàn"
_MARK = 38.0
_TO = Setting(ON_A4, 12, 1.25)
_TO_WRITE = Setting(ON_A4, 12, 1.7)
_ROWS = 9.5
_SEATED = (
    Column("TT", 9, Align.CENTRE),
    Column("Mã hồ sơ", 34),
    Column("Người nộp hồ sơ", 40),
    Column("Thủ tục hành chính", 47, lines=2),
)


def desk_check(paper: DeskCheckPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the minutes as PDF, `copies` times, marked BẢN SAO n for the n-th reprint."""
    made = f"{paper.made_at:%H:%M} {words.short_date(paper.made_at)}"
    reference = f"{_TITLE} {made}"
    sheet = Sheet(ON_A4.page, title=reference)
    body = [
        heads.head(ON_A4, paper.letterhead, paper.made_at, reprint=0),
        _titled(paper, reprint),
        *_body(paper),
    ]
    for number in range(1, copies + 1):
        label = lien(number, copies, ())
        lay_out(
            sheet,
            [heads.strip(ON_A4, label), *body],
            ON_A4.margins,
            lambda page, label=label: heads.further(ON_A4, page, label, reference),
        )
    return sheet.pdf()


def _titled(paper: DeskCheckPaper, reprint: int) -> Block:
    """Return the title over the place, the mark of a reprint beside it where it moves nothing."""
    between = ON_A4.width - 2 * _MARK
    place = " – ".join(filter(None, (paper.place, paper.station)))
    title = Stack(
        centred(_TITLE.upper(), between, ON_A4.title, Face.BOLD),
        centred(place, between, ON_A4.remark, Face.ITALIC),
    )
    mark = stamp(reprint, size=12)
    beside = [(0, mark)] if mark else []
    gap = Gap(ON_A4.around_title)
    return Stack(gap, Columns((_MARK, title), *beside), gap)


def _body(paper: DeskCheckPaper) -> Iterator[Block]:
    yield _TO.field("Thời điểm kiểm:", words.moment(paper.made_at))
    yield _TO.field("Người kiểm:", paper.made_by)
    yield Gap(2)
    yield _figures(paper)
    yield Gap(2)
    yield _TO.line("Kết luận: ", (_verdict(paper), Face.BOLD))
    missing = f"1. Có trong sổ nhưng không thấy ở đây: {_dossiers(paper.missing)}."
    strange = f"2. Thấy ở đây nhưng không thuộc nơi này: {_papers(paper.strange)}."
    due = f"3. Đến hạn trả trong ngày hoặc đã quá hạn: {_dossiers(paper.due)}."
    yield from _listed(missing, "Ghi chú", paper.missing, last=not (paper.strange or paper.due))
    yield from _listed(strange, "Lý do", paper.strange, last=not paper.due)
    yield from _listed(due, "Hẹn trả", paper.due, last=True)
    yield Gap(4)
    yield Stack(*_foot(paper))


def _foot(paper: DeskCheckPaper) -> Iterator[Block]:
    """Yield room to write what is done about it, if anything is wrong, and the places to sign."""
    if paper.missing or paper.strange:
        dots = "." * int(_TO.width / text_width(".", Face.REGULAR, _TO.size))
        yield _TO.line("Biện pháp xử lý:")
        yield from [_TO_WRITE.line(dots)] * 2
        yield Gap(4)
    yield signatures(
        ("NGƯỜI KIỂM", SIGN, paper.made_by),
        ("PHỤ TRÁCH BỘ PHẬN", SIGN, ""),
        width=_TO.width,
        size=_TO.size,
        room=16,
    )


def _figures(paper: DeskCheckPaper) -> Block:
    """Return the counts beside one another, larger than the lists."""
    counts = {
        "Theo sổ": paper.expected,
        "Đã quét": paper.scanned,
        "Không thấy": len(paper.missing),
        "Không thuộc nơi này": len(paper.strange),
        "Đến hạn, quá hạn": len(paper.due),
    }
    columns = [Column(title, _TO.width / len(counts), Align.CENTRE) for title in counts]
    row = Row(tuple(map(counted, counts.values())), Face.BOLD)
    return table(columns, [row], size=11.5, pad=0.9)


def _verdict(paper: DeskCheckPaper) -> str:
    missing, strange = paper.missing, paper.strange
    if not missing and not strange:
        return "hồ sơ tại nơi kiểm khớp với sổ."
    parts = (
        f"không thấy {_dossiers(missing)}" if missing else "",
        f"có {_papers(strange)} không thuộc nơi này" if strange else "",
    )
    return f"chưa khớp với sổ: {'; '.join(filter(None, parts))}."


def _dossiers(rows: Sequence[CheckRow]) -> str:
    return f"{counted(len(rows))} hồ sơ" if rows else "không có"


def _papers(rows: Sequence[CheckRow]) -> str:
    return f"{counted(len(rows))} giấy tờ" if rows else "không có"


def _listed(title: str, why: str, rows: Sequence[CheckRow], *, last: bool) -> Iterator[Block]:
    """Yield a title, and the list below it if there is anything in it.

    The end of the `last` one stays on the page where the minutes are signed.
    """
    yield Gap(3)
    heading = _TO.line(title, face=Face.BOLD)
    if not rows:
        yield heading
        return
    columns = (*_SEATED, Column(why, _TO.width - sum(column.width for column in _SEATED)))
    entries = [
        Row((str(number), row.number, row.applicant, row.procedure, words.capital(row.why)))
        for number, row in enumerate(rows[:LISTED], 1)
    ]
    if len(rows) > LISTED:
        more = f"… và {words.whole(len(rows) - LISTED)} dòng nữa, xem trong chương trình"
        entries.append(Row((more, *(None,) * (len(columns) - 1)), Face.ITALIC, Align.LEFT))
    listed = table(columns, entries, size=_ROWS, pad=0.6, binds=1 if last else 0)
    yield Titled(Stack(heading, Gap(0.8)), listed)
