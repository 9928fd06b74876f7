"""Biểu số II.06a/VPCP/KSTT on A4 across, its sums checked, with what provinces print beside it.

Figures are printed as they were counted; a sum that does not hold stands in a footnote.
"""

from collections.abc import Iterator

from counter_app.documents import heads, words
from counter_app.documents.across import ACROSS, MARGINS, SEAL, SIGN, WIDTH
from counter_app.documents.blocks import (
    Block,
    Columns,
    Gap,
    Stack,
    Text,
    centred,
    first_fitting,
    lay_out,
)
from counter_app.documents.grid import Column, Row, table
from counter_app.documents.lines import Align
from counter_app.documents.office import signatures, stamp
from counter_app.documents.sheet import A4_LANDSCAPE, Face, Sheet
from counter_app.rules.papers import FigureRow, StatisticsPaper
from counter_app.rules.statistics import FORM_FIGURES, Figures, differences

_SIDE = 72.0
_MIDDLE = WIDTH - 2 * _SIDE
_SIZES = (10.5, 10.0, 9.5, 9.0)
_SIZE = 9.5
_IN, _DONE, _OPEN = (
    "Số lượng hồ sơ tiếp nhận",
    "Số lượng hồ sơ đã giải quyết",
    "Số lượng hồ sơ đang giải quyết",
)
_PERIOD = "Trong kỳ"
_FIGURE = 18.0
_COLUMNS = (
    Column("TT", 11, Align.CENTRE),
    Column("Lĩnh vực, công việc giải quyết theo cấp", WIDTH - 11 - 11 * _FIGURE),
    Column("Tổng số", _FIGURE, Align.RIGHT, _IN),
    Column("Trực tuyến", _FIGURE, Align.RIGHT, _IN, within=_PERIOD),
    Column("Trực tiếp, dịch vụ bưu chính", _FIGURE, Align.RIGHT, _IN, within=_PERIOD),
    Column("Từ kỳ trước", _FIGURE, Align.RIGHT, _IN),
    Column("Tổng số", _FIGURE, Align.RIGHT, _DONE),
    Column("Trước hạn", _FIGURE, Align.RIGHT, _DONE),
    Column("Đúng hạn", _FIGURE, Align.RIGHT, _DONE),
    Column("Quá hạn", _FIGURE, Align.RIGHT, _DONE),
    Column("Tổng số", _FIGURE, Align.RIGHT, _OPEN),
    Column("Trong hạn", _FIGURE, Align.RIGHT, _OPEN),
    Column("Quá hạn", _FIGURE, Align.RIGHT, _OPEN),
)
_NUMBERS = (
    "(1)",
    "(2)",
    ("(3) =", "(4)+(5)+(6)"),
    "(4)",
    "(5)",
    "(6)",
    ("(7) =", "(8)+(9)+(10)"),
    "(8)",
    "(9)",
    "(10)",
    ("(11) =", "(12)+(13)"),
    "(12)",
    "(13)",
)
_ROMAN = (
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def statistics(paper: StatisticsPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the form as PDF, `copies` times, marked BẢN SAO n for the n-th reprint."""
    reference = f"{paper.form.number}, {_days(paper)}"
    sheet = Sheet(A4_LANDSCAPE, title=reference)
    height = A4_LANDSCAPE.height - MARGINS.top - MARGINS.bottom
    form = first_fitting(lambda size: _form(paper, size, reprint, binds=0), _SIZES, height)
    if sum(block.height for block in form) > height:
        form = _form(paper, _SIZES[0], reprint, binds=2)
    blocks = [*form, Gap(6), _beside(paper)]
    for _ in range(copies):
        lay_out(sheet, blocks, MARGINS, lambda page: heads.further(ACROSS, page, "", reference))
    return sheet.pdf()


def _form(paper: StatisticsPaper, size: float, reprint: int, *, binds: int) -> list[Block]:
    """Return the form to its signatures, set in a size; so many last rows stay with these."""
    unit = "Đơn vị tính: Số hồ sơ TTHC."
    rows = list(_rows(paper))
    return [
        _head(paper, reprint),
        Gap(1),
        Text(unit, width=WIDTH, size=size, face=Face.ITALIC, align=Align.RIGHT),
        Gap(0.6),
        table(_COLUMNS, rows, size=size, pad=size / 14, binds=binds, numbered=_NUMBERS),
        Gap(1.5),
        *_notes(paper, size),
        Gap(2.5),
        signatures(
            ("NGƯỜI LẬP BIỂU", SIGN, paper.made_by),
            (paper.signer_title.upper(), SEAL, paper.signer),
            width=WIDTH,
            size=11.5,
            room=16,
        ),
    ]


def _days(paper: StatisticsPaper) -> str:
    first, last = words.short_date(paper.first), words.short_date(paper.last)
    return f"ngày {first}" if paper.first == paper.last else f"từ ngày {first} đến ngày {last}"


# -- the head of the form ------------------------------------------------------------------------


def _head(paper: StatisticsPaper, reprint: int) -> Block:
    mark = stamp(reprint, size=11)
    left = Stack(
        Text(paper.form.number, width=_SIDE, size=11, face=Face.BOLD),
        Text(f"Ban hành theo {paper.form.law}", width=_SIDE, size=9.5, face=Face.ITALIC),
        *([Gap(2), mark] if mark else []),
    )
    span = words.capital(_days(paper))
    middle = Stack(
        centred(paper.form.title.upper(), _MIDDLE, 13, Face.BOLD),
        Gap(1),
        *([centred(f"Kỳ báo cáo: {paper.period}", _MIDDLE, 12)] if paper.period else []),
        centred(f"({span})" if paper.period else f"Kỳ báo cáo: {_days(paper)}", _MIDDLE, 12,
                Face.ITALIC),
    )  # fmt: skip
    office = words.capital(paper.letterhead.office)
    inner = _SIDE - 6
    right = Stack(
        Text(("- Đơn vị báo cáo: ", Face.BOLD), office, width=inner, size=10.5),
        Text(("- Đơn vị nhận báo cáo: ", Face.BOLD), paper.receiver, width=inner, size=10.5),
        Text(
            f"{paper.letterhead.place or '.' * 16}, {words.long_date(paper.made_at)}",
            width=inner,
            size=10.5,
            face=Face.ITALIC,
        ),
    )
    return Columns((0, left), (_SIDE, middle), (WIDTH - inner, right))


# -- rows ----------------------------------------------------------------------------------------


def _rows(paper: StatisticsPaper) -> Iterator[Row]:
    """Yield the rows; under their levels with letters where there is more than one."""
    levels = list(dict.fromkeys(row.level for row in paper.rows))
    for place, level in enumerate(levels):
        fields = [row for row in paper.rows if row.level == level]
        if len(levels) > 1:
            sums = tuple(map(sum, zip(*(row.figures for row in fields), strict=True)))
            letter = chr(ord("A") + place)
            yield Row((letter, _named(level), *map(words.whole, sums)), Face.BOLD, leads=True)
        for number, row in enumerate(fields, 1):
            mark = _roman(number) if len(levels) > 1 else str(number)
            yield Row((mark, row.name or "Chưa rõ lĩnh vực", *map(words.whole, row.figures)))
    total = map(words.whole, paper.total.figures)
    yield Row(("Tổng cộng", None, *total), Face.BOLD, Align.CENTRE)


def _named(level: str) -> str:
    if not level:
        return "Chưa rõ cấp giải quyết"
    known = level if level.casefold().startswith("cấp") else f"cấp {level}"
    return f"Thủ tục hành chính {known[0].lower()}{known[1:]}"


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


# -- what stands under the table -------------------------------------------------------------------


def _notes(paper: StatisticsPaper, size: float) -> Iterator[Block]:
    lines = [*_differences(paper), *paper.rules]
    for place, line in enumerate(lines):
        label = ("Ghi chú: ", Face.BOLD) if place == 0 else "- "
        wrong = place < len(lines) - len(paper.rules)
        yield Text(label, line, width=WIDTH, size=size, face=Face.BOLD if wrong else Face.ITALIC)


def _differences(paper: StatisticsPaper) -> Iterator[str]:
    """Yield what does not add up: the four sums of each row, and the rows of each column."""
    named = [*((row.name, row) for row in paper.rows), ("Tổng cộng", paper.total)]
    for wrong in differences((name, _figures(row)) for name, row in named):
        yield (
            f"Dòng “{wrong.row}” không thỏa {wrong.identity.formula}: "
            f"{words.whole(wrong.stands)} so với {words.whole(wrong.adds_up_to)} "
            f"(chênh {words.whole(abs(wrong.stands - wrong.adds_up_to))} hồ sơ)."
        )
    for place, figure in enumerate(paper.total.figures):
        added = sum(row.figures[place] for row in paper.rows)
        if added != figure:
            yield (
                f"Cột ({place + 3}): tổng các dòng là {words.whole(added)}, "
                f"dòng Tổng cộng là {words.whole(figure)}."
            )


def _figures(row: FigureRow) -> Figures:
    named = zip(FORM_FIGURES, row.figures, strict=True)
    return Figures(**{figure.value: count for figure, count in named})


def _beside(paper: StatisticsPaper) -> Block:
    """Return the further figures in two columns and the shares in a third."""
    gap, count, share = 5.0, 20.0, 16.0
    each = (WIDTH - 2 * gap) / 3
    half = (len(paper.extras) + 1) // 2
    lists = [
        table(
            (
                Column("Số liệu bổ sung (ngoài biểu)", each - count),
                Column("Hồ sơ", count, Align.RIGHT),
            ),
            [Row((words.capital(text), words.whole(n))) for text, n in part],
            size=_SIZE,
            pad=0.5,
        )
        for part in (paper.extras[:half], paper.extras[half:])
    ]
    shares = table(
        (Column("Tỷ lệ", each - share), Column("%", share, Align.RIGHT)),
        [Row((words.capital(text), value)) for text, value in paper.rates],
        size=_SIZE,
        pad=0.5,
    )
    columns = (*lists, shares)
    return Columns(*((place * (each + gap), one) for place, one in enumerate(columns)))
