"""Mẫu 02: Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ; all that is missing, in one request."""

from collections.abc import Iterator

from counter_app.documents import words
from counter_app.documents.blocks import Block, Stack
from counter_app.documents.grid import Column, Row, table
from counter_app.documents.lines import Align
from counter_app.documents.sheet import Face
from counter_app.documents.slip import (
    BLANK,
    SIGN,
    Setting,
    asked_for,
    letter,
    named,
    reached,
)
from counter_app.rules.papers import AskedItem, SupplementPaper

_BLANK_LINES = 4
_COLUMNS = (0.9, 3.15, 1.8)


def supplement(paper: SupplementPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the slip as PDF: `copies` liên, marked BẢN SAO n for the n-th reprint."""
    return letter(
        paper,
        lambda setting: _body(paper, setting),
        mark="HDHS",
        copies=copies,
        reprint=reprint,
    )


def _body(paper: SupplementPaper, setting: Setting) -> Iterator[Block]:
    yield from named(setting, "Hồ sơ của:", paper.person)
    yield asked_for(setting, paper.procedure, paper.procedure_code)
    yield from reached(setting, paper.person)
    if paper.stage:
        yield setting.field("Giai đoạn yêu cầu bổ sung:", paper.stage)
    yield setting.line("Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:")
    yield from _items(paper.items, setting)
    yield from setting.told("Lý do:", paper.reason, lines=2)
    yield from setting.told("Căn cứ pháp lý:", paper.legal_basis)
    yield _deadline(paper, setting)
    if paper.clock:
        yield setting.line(paper.clock)
    yield Stack(
        setting.prose(
            "Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, Ông/Bà (tổ chức) liên hệ với "
            f"{paper.contact or f'{BLANK}, số điện thoại {BLANK}'} để được hướng dẫn./."
        ),
        setting.space(),
        setting.signed(("", "", ""), ("NGƯỜI HƯỚNG DẪN", SIGN, paper.guide)),
    )


def _deadline(paper: SupplementPaper, setting: Setting) -> Block:
    label = "Thời hạn bổ sung, hoàn thiện:"
    if paper.deadline is None:
        return setting.field(label, "")
    last = f"đến hết {words.weekday(paper.deadline)}, {words.long_date(paper.deadline)}"
    return setting.line(f"{label} ", (last, Face.BOLD))


def _items(items: tuple[AskedItem, ...], setting: Setting) -> Iterator[Block]:
    """Yield a table where papers are counted, otherwise numbered lines; dots where nothing is."""
    if not items:
        yield from setting.dots(_BLANK_LINES)
        return
    if not any(item.kind or item.copies for item in items):
        for number, item in enumerate(items, 1):
            yield setting.line(f"{number}. {item.text}")
        return
    number, kind, copies = (share * setting.size for share in _COLUMNS)
    yield table(
        (
            Column("TT", number, Align.CENTRE),
            Column("Nội dung cần bổ sung, hoàn thiện", setting.width - number - kind - copies),
            Column("Loại", kind),
            Column("Số lượng", copies, Align.CENTRE),
        ),
        [_row(number, item) for number, item in enumerate(items, 1)],
        size=setting.size - 0.5,
    )


def _row(number: int, item: AskedItem) -> Row:
    """Return a row; what is not about papers takes the columns of kind and copies too."""
    if not item.kind and not item.copies:
        return Row((str(number), item.text, None, None))
    return Row((str(number), item.text, item.kind, f"{item.copies:02d}" if item.copies else ""))
