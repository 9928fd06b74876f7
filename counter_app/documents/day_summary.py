"""The day's summary on A4: what came, went and stays, for the supervisor to check and sign.

Figures are printed as they were counted; where rows do not add up, the paper says so.
"""

from collections.abc import Iterator, Sequence

from counter_app.documents import words
from counter_app.documents.blocks import (
    Block,
    Columns,
    Framed,
    Gap,
    Margins,
    Stack,
    Text,
    centred,
    first_fitting,
    lay_out,
)
from counter_app.documents.grid import Column, Row, Table, table
from counter_app.documents.lines import Align
from counter_app.documents.office import letterhead, signatures, stamp
from counter_app.documents.sheet import A4, Face, Sheet
from counter_app.rules.papers import CountRow, DaySummaryPaper, DossierRow

_MARGINS = Margins(left=22, top=13, right=14, bottom=12)
_WIDTH = A4.width - _MARGINS.left - _MARGINS.right
_HEIGHT = A4.height - _MARGINS.top - _MARGINS.bottom
_SIZES = (10.5, 10.0, 9.5, 9.0, 8.5, 8.2)
_GUTTER = 5.0
_MARK = 34.0
_HALF = (_WIDTH - _GUTTER) / 2
_FLOW = ("Tiếp nhận", "Bàn giao", "Nhận kết quả", "Trả kết quả")
_ACTS = ("Tiếp nhận", "Từ chối", "Y/c bổ sung", "Bàn giao", "Nhận kết quả", "Trả kết quả")
_FIGURE = 19.0
_SEAL = 8.0


def day_summary(paper: DaySummaryPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the summary as PDF, `copies` times, marked BẢN SAO n for the n-th reprint.

    The type shrinks from 10.5 to 8.5 points to keep it on one page; longer ones flow on.
    """
    sheet = Sheet(A4, title=f"Tổng hợp ngày {words.short_date(paper.day)}")
    for _ in range(copies):
        _draw(sheet, paper, reprint)
    return sheet.pdf()


def day_summaries(papers: Sequence[DaySummaryPaper]) -> bytes:
    """Return the summaries of several days as one PDF; raises `ValueError` for none."""
    if not papers:
        raise ValueError("summaries of no day")
    first, last = papers[0].day, papers[-1].day
    days = words.short_date(first)
    if first != last:
        days = f"{days} - {words.short_date(last)}"
    sheet = Sheet(A4, title=f"Tổng hợp ngày {days}")
    for paper in papers:
        _draw(sheet, paper, 0)
    return sheet.pdf()


def _draw(sheet: Sheet, paper: DaySummaryPaper, reprint: int) -> None:
    blocks = first_fitting(lambda size: _blocks(paper, size, reprint), _SIZES, _HEIGHT)
    if _height(blocks) > _HEIGHT:
        blocks = _blocks(paper, _SIZES[1], reprint)
    lay_out(sheet, blocks, _MARGINS, lambda page: _further(paper, page))


def _further(paper: DaySummaryPaper, page: int) -> Block:
    day = Text(
        f"Tổng hợp ngày {words.short_date(paper.day)}", width=_WIDTH, size=9, align=Align.RIGHT
    )
    return Stack(Columns((0, centred(str(page), _WIDTH, 13)), (0, day)), Gap(3))


def _blocks(paper: DaySummaryPaper, size: float, reprint: int) -> list[Block]:
    return [
        *_head(paper, size, reprint),
        _large_counts(paper, size),
        Gap(1.5),
        *_turned_away(paper, size),
        Gap(1.5),
        _ends(paper, size),
        Gap(2.5),
        _flow(paper, size),
        Gap(2.5),
        _sides(paper, size),
        Gap(2.5),
        _lists(paper, size),
        *_gaps(paper, size),
        *_remarks(paper, size),
        *_seal(paper),
        Gap(3),
        signatures(
            ("NGƯỜI LẬP BIỂU", "(Ký, ghi rõ họ tên)", paper.made_by),
            ("PHỤ TRÁCH BỘ PHẬN", "(Ký, ghi rõ họ tên)", ""),
            width=_WIDTH,
            size=size + 1,
            room=14,
        ),
    ]


def _head(paper: DaySummaryPaper, size: float, reprint: int) -> Iterator[Block]:
    yield letterhead(paper.letterhead, paper.made_at, width=_WIDTH, left=82, right=86, size=11.5)
    yield Gap(2)
    yield centred("TỔNG HỢP TÌNH HÌNH TIẾP NHẬN VÀ TRẢ KẾT QUẢ", _WIDTH, 14, Face.BOLD)
    between = _WIDTH - 2 * _MARK
    day = f"{words.weekday(paper.day)}, {words.long_date(paper.day)}"
    where = f" – {paper.station}" if paper.station else ""
    until = f"Số liệu đến {words.moment(paper.made_at)}"
    closed = [centred(paper.closed, between, size, Face.BOLD)] if paper.closed else []
    lines = Stack(
        centred(day + where, between, 12, Face.BOLD),
        Gap(0.5),
        centred(until, between, size, Face.ITALIC),
        *closed,
        centred(_numbers(paper), between, size, Face.ITALIC),
    )
    mark = stamp(reprint, size=12)
    yield Columns((_MARK, lines), *([(0, Stack(Gap(1), mark))] if mark else []))
    yield Gap(2)


def _numbers(paper: DaySummaryPaper) -> str:
    first, last = paper.first_number, paper.last_number
    if not first:
        return "Trong ngày không có hồ sơ mới"
    if last == first:
        return f"Mã hồ sơ: {first}"
    head, _, serial = last.rpartition("-")
    return f"Mã hồ sơ: từ {first} đến {serial if first.startswith(f'{head}-') else last}"


def _large_counts(paper: DaySummaryPaper, size: float) -> Block:
    counts = (paper.received, paper.handed_over, paper.back, paper.given_back)
    each = (_WIDTH - 3 * 3) / 4
    boxes = [
        Framed(
            Stack(
                centred(words.whole(count), each - 4, 20, Face.BOLD),
                centred(name, each - 4, size),
            ),
            width=each,
            above=0.6,
            beside=2,
        )
        for name, count in zip(_FLOW, counts, strict=True)
    ]
    return Columns(*((index * (each + 3), box) for index, box in enumerate(boxes)))


# -- figures -------------------------------------------------------------------------------------


def _ends(paper: DaySummaryPaper, size: float) -> Table:
    """Return what ended today and what is open, by time limit and by age, in one row."""
    finished = (
        ("Trước hạn", paper.finished_early),
        ("Đúng hạn", paper.finished_on_day),
        ("Quá hạn", paper.finished_late),
    )
    groups = {
        "Kết quả về trong ngày": (*finished, ("Cộng", sum(count for _, count in finished))),
        "Đang giải quyết": (
            ("Trong hạn", paper.open_in_time),
            ("Quá hạn", paper.open_overdue),
            ("Cộng", paper.open_total),
        ),
        "Đang giải quyết, tính từ ngày nhận": paper.open_by_age,
    }
    cells = [
        (group, words.capital(name), count)
        for group, counts in groups.items()
        for name, count in counts
    ]
    columns = [Column(name, _WIDTH / len(cells), Align.CENTRE, group) for group, name, _ in cells]
    figures = Row(tuple(words.whole(count) for *_, count in cells), Face.BOLD)
    return table(columns, [figures], size=size - 1, pad=0.6)


def _turned_away(paper: DaySummaryPaper, size: float) -> Iterator[Block]:
    """Yield what was refused or asked to be completed, at the window and later."""
    window = (("từ chối tiếp nhận", paper.refused), ("hướng dẫn bổ sung", paper.guided))
    after = (
        ("yêu cầu bổ sung", paper.asked),
        ("đã bổ sung", paper.supplemented),
        ("từ chối giải quyết", paper.refused_after),
        ("rút, dừng giải quyết", paper.stopped),
    )
    groups = (("Tại quầy", window), ("Sau khi tiếp nhận", after))
    text = ". ".join(
        f"{place}: {', '.join(f'{name} {words.whole(count)}' for name, count in counts)}"
        for place, counts in groups
    )
    yield centred(f"{text}.", _WIDTH, size)


def _sides(paper: DaySummaryPaper, size: float) -> Block:
    """Return fees and what is to be done beside one another."""
    return Columns((0, _fees(paper, size)), (_HALF + _GUTTER, _to_do(paper, size)))


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)


def _to_do(paper: DaySummaryPaper, size: float) -> Table:
    to_do = (
        ("Hẹn trả hôm nay", paper.due_today),
        ("Hẹn trả ngày mai", paper.due_tomorrow),
        ("Có kết quả, chưa đến lấy", paper.uncollected),
        ("Giấy chưa in", paper.unprinted),
        ("Bàn giao còn chênh lệch", paper.discrepancies),
    )
    columns = (Column("Cần theo dõi (lúc lập biểu)", _HALF - 16), Column("Hồ sơ", 16, Align.RIGHT))
    rows = [Row((name, words.whole(count))) for name, count in to_do]
    return table(columns, rows, size=size - 1, pad=0.5)


def _flow(paper: DaySummaryPaper, size: float) -> Table:
    """Return the day's acts, a row a name, each group with its total."""
    groups = {
        "Theo lĩnh vực": paper.by_field,
        "Theo cán bộ": paper.by_officer,
        "Theo hình thức nộp": paper.by_channel,
    }
    first, *further = groups
    columns = (
        Column(first, _WIDTH - len(_ACTS) * _FIGURE),
        *(Column(name, _FIGURE, Align.RIGHT) for name in _ACTS),
    )
    rows: list[Row] = []
    for group, lines in groups.items():
        if group in further:
            rows.append(Row((group, *(None,) * len(_ACTS)), Face.BOLD))
        rows += [Row((line.name, *map(words.whole, _figures(line)))) for line in lines]
        rows.append(Row(("Cộng", *map(words.whole, _sums(lines))), Face.BOLD))
    return table(columns, rows, size=size - 1, pad=0.2)


def _figures(row: CountRow) -> tuple[int, ...]:
    return (
        row.received,
        row.refused,
        row.supplements,
        row.handed_over,
        row.back,
        row.given_back,
    )


def _sums(rows: Sequence[CountRow]) -> tuple[int, ...]:
    return tuple(map(sum, zip(*map(_figures, rows), strict=True))) or (0,) * len(_ACTS)


def _fees(paper: DaySummaryPaper, size: float) -> Block:
    columns = (
        Column("Phí, lệ phí hồ sơ mới", _HALF - 14 - 28),
        Column("Hồ sơ", 14, Align.RIGHT),
        Column("Số tiền (đồng)", 28, Align.RIGHT),
    )
    rows = [
        Row((words.capital(name), words.whole(count), words.whole(amount)))
        for name, count, amount in paper.fees
    ]
    count = sum(count for _, count, _ in paper.fees)
    amount = sum(amount for *_, amount in paper.fees)
    rows.append(Row(("Cộng", words.whole(count), words.whole(amount)), Face.BOLD))
    spoken = f"Bằng chữ: {words.amount_in_words(amount)}."
    return Stack(
        table(columns, rows, size=size - 1, pad=0.5),
        Gap(0.5),
        Text(spoken, width=_HALF, size=size - 1, face=Face.ITALIC),
    )


# -- lists ---------------------------------------------------------------------------------------


def _lists(paper: DaySummaryPaper, size: float) -> Table:
    """Return the dossiers to look after, late ones first; a list that was cut says so."""
    lists = (
        ("Quá hạn", paper.overdue, paper.overdue_total),
        ("Hẹn trả hôm nay và ngày mai", paper.due_next, paper.due_next_total),
    )
    fixed = (
        Column("TT", 7.5, Align.CENTRE),
        Column("Mã hồ sơ", 33),
        Column("Người nộp", 38, lines=2),
        Column("Tình trạng", 30, lines=2),
        Column("Hẹn trả", 18, Align.CENTRE),
    )
    procedure = Column("Thủ tục", _WIDTH - sum(column.width for column in fixed), lines=2)
    columns = (*fixed[:3], procedure, *fixed[3:])
    across = (None,) * (len(columns) - 1)
    rows: list[Row] = []
    for title, dossiers, total in lists:
        count = f"{words.whole(total)} hồ sơ" if total else "không có"
        lead = bool(dossiers)
        rows.append(Row((f"{title}: {count}", *across), Face.BOLD, Align.LEFT, leads=lead))
        rows += [_listed(number, dossier) for number, dossier in enumerate(dossiers, 1)]
        if total > len(dossiers):
            more = f"… và {words.whole(total - len(dossiers))} hồ sơ khác"
            rows.append(Row((more, *across), Face.ITALIC, Align.LEFT))
    return table(columns, rows, size=size - 1.5, pad=0.4, binds=1)


def _listed(number: int, dossier: DossierRow) -> Row:
    where = " – ".join(filter(None, (dossier.where, dossier.note)))
    return Row(
        (
            str(number),
            dossier.number,
            dossier.applicant,
            dossier.procedure,
            where,
            words.short_date(dossier.due_on),
        )
    )


# -- numbers without a dossier ---------------------------------------------------------------------


def _gaps(paper: DaySummaryPaper, size: float) -> Iterator[Block]:
    if not paper.gaps_total:
        return
    listed = "; ".join(f"{number} {why}" for number, why in paper.gaps)
    left = paper.gaps_total - len(paper.gaps)
    more = f"; … và {words.whole(left)} mã khác" if left else ""
    count = words.whole(paper.gaps_total)
    yield Gap(1.5)
    yield Text(
        (f"Mã hồ sơ không có hồ sơ ({count}): ", Face.BOLD),
        f"{listed}{more}.",
        width=_WIDTH,
        size=size - 1,
    )


# -- what does not add up ------------------------------------------------------------------------


def _remarks(paper: DaySummaryPaper, size: float) -> Iterator[Block]:
    wrong = list(_differences(paper))
    if not wrong:
        return
    yield Gap(1.5)
    text = f"Số liệu chưa khớp: {'; '.join(wrong)}."
    yield Text(text, width=_WIDTH, size=size - 1, face=Face.BOLD_ITALIC)


def _seal(paper: DaySummaryPaper) -> Iterator[Block]:
    """Yield what the journal was when the day was closed: signed with the figures, and kept."""
    if paper.seal:
        yield Gap(1.5)
        yield Text(f"Dấu nhật ký lúc chốt ngày: {paper.seal}", width=_WIDTH, size=_SEAL)


def _differences(paper: DaySummaryPaper) -> Iterator[str]:
    day = (
        paper.received,
        paper.refused + paper.refused_after,
        paper.guided + paper.asked,
        paper.handed_over,
        paper.back,
        paper.given_back,
    )
    groups = {
        "lĩnh vực": paper.by_field,
        "cán bộ": paper.by_officer,
        "hình thức nộp": paper.by_channel,
    }
    for name, rows in groups.items():
        for act, whole, part in zip(_ACTS, day, _sums(rows), strict=True):
            if whole != part:
                yield f"{act.lower()} theo {name} {words.whole(part)}, chung {words.whole(whole)}"
    parts = {
        "trong hạn và quá hạn": paper.open_in_time + paper.open_overdue,
        "theo tuổi": sum(count for _, count in paper.open_by_age),
    }
    for name, part in parts.items():
        if part != paper.open_total:
            total = words.whole(paper.open_total)
            yield f"đang giải quyết {name} {words.whole(part)}, chung {total}"
