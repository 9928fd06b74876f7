"""Mẫu 06: Phiếu kiểm soát quá trình giải quyết hồ sơ, which goes with the dossier, on A4 or A5.

What the program knows is printed; the other rows are filled in by hand as the dossier goes on.
What other agencies were asked for stands below the form's own table.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from counter_app.documents import heads, words
from counter_app.documents.blocks import Block, Columns, Gap, Stack, Text, centred, lay_out
from counter_app.documents.cells import SIDE, Cells, Listed, Titled
from counter_app.documents.grid import Column, Row, table
from counter_app.documents.heads import ON_A4, Form, Setting
from counter_app.documents.lines import Align
from counter_app.documents.office import dotted, lien
from counter_app.documents.sheet import NO_BREAK, Face, Sheet
from counter_app.rules.papers import ControlSlipPaper, ControlStep

_OUTCOMES = (("early", "Trước hạn"), ("on_time", "Đúng hạn"), ("late", "Quá hạn"))
_RESULT = "KẾT QUẢ GIẢI QUYẾT HỒ SƠ"
_BOLD = Face.BOLD
_PAD = 0.8
_HAND_ON_A5 = 8.0
_HAND_ON_A4 = 10.0
_OTHERS = "LẤY Ý KIẾN, PHỐI HỢP GIẢI QUYẾT"
_LEAST = 7.5
_SHARED = (
    ("CƠ QUAN", 38.0, Align.LEFT),
    ("NỘI DUNG", 36.5, Align.LEFT),
    ("NGÀY GỬI", 22.5, Align.CENTRE),
    ("THỜI HẠN", 22.5, Align.CENTRE),
    ("NGÀY XONG", 25.5, Align.CENTRE),
    ("KẾT QUẢ", 20.0, Align.CENTRE),
)
"""Titles, widths on A4 in mm, and alignments of the columns; on A5 they share its width."""
_ACROSS = (50.0, 57.0, 13.0, 13.0, 13.0, 19.0)
"""The widths of the columns on A4, mm; on A5 they share its width likewise."""


def control_slip(paper: ControlSlipPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the slip as PDF, `copies` times, marked BẢN SAO n for the n-th reprint."""
    form = heads.form_on(paper.size)
    to = Setting(form, 12 if form is ON_A4 else 9.5)
    sheet = Sheet(form.page, title=f"{paper.form.title} {paper.dossier}".strip())
    body = [_head(paper, form, reprint), *_about(paper, to), _steps(paper, to), *_shares(paper, to)]
    reference = f"Mã hồ sơ: {paper.dossier}" if paper.dossier else ""
    for number in range(1, copies + 1):
        label = lien(number, copies, ())
        lay_out(
            sheet,
            [heads.strip(form, label, paper.form.number, paper.form.law), *body],
            form.margins,
            lambda page, label=label: heads.further(form, page, label, reference),
        )
    return sheet.pdf()


def _head(paper: ControlSlipPaper, form: Form, reprint: int) -> Block:
    return Stack(
        heads.head(
            form,
            paper.letterhead,
            paper.made_at,
            reprint=reprint,
            under_day=heads.coded(form, paper.barcode, paper.dossier),
        ),
        heads.title(form, paper.form),
    )


def _about(paper: ControlSlipPaper, to: Setting) -> Iterator[Block]:
    person = paper.person
    if not paper.dossier:
        yield to.field("Mã hồ sơ:", "")
    yield to.field("Cơ quan (bộ phận) giải quyết hồ sơ:", paper.agency)
    yield to.field("Cơ quan phối hợp giải quyết hồ sơ (nếu có):", paper.partner)
    yield from _owner(person.name, person.phone, to)
    code = f" (mã thủ tục: {paper.procedure_code})" if paper.procedure_code else ""
    yield to.line("Thủ tục hành chính: ", paper.procedure, code)
    yield to.line(f"Thời gian nhận hồ sơ: {words.moment(paper.received_at)}")
    yield to.line("Thời gian trả kết quả: ", (words.moment(paper.due_at), _BOLD))
    yield Gap(1.5)


def _owner(name: str, phone: str, to: Setting) -> Iterator[Block]:
    """Yield name and telephone, on one line where both fit it."""
    room = 0.38 * to.width
    beside = to.width - room - 2
    named, reached = to.line("Chủ hồ sơ: ", (name, _BOLD), width=beside), ("Số điện thoại:", phone)
    short = to.field(*reached, width=room)
    if max(named.height, short.height) <= to.line("").height:
        yield Columns((0, named), (beside + 2, short))
    else:
        yield to.line("Chủ hồ sơ: ", (name, _BOLD))
        yield to.field(*reached)


# -- the way of the dossier ----------------------------------------------------------------------


def _steps(paper: ControlSlipPaper, to: Setting) -> Block:
    shares = [width * to.width / sum(_ACROSS) for width in _ACROSS]
    agency, time, *ticks, note = shares
    columns = (
        Column("TÊN CƠ QUAN", agency),
        Column(f"THỜI GIAN GIAO, NHẬN{NO_BREAK}HỒ{NO_BREAK}SƠ", time),
        *(
            Column(title, width, Align.CENTRE, _RESULT)
            for (_, title), width in zip(_OUTCOMES, ticks, strict=True)
        ),
        Column("GHI CHÚ", note),
    )
    small = to.size - 1.5
    heading = table(columns, (), size=small, pad=to.form.pad)
    return Listed(heading, [_row(step, columns, small, to) for step in _way(paper)])


def _way(paper: ControlSlipPaper) -> list[ControlStep]:
    """Return the steps made and those to fill in; who took the dossier last gives it next."""
    way: list[ControlStep] = []
    holder = ""
    for index in range(max(paper.rows, len(paper.steps))):
        known = index < len(paper.steps)
        step = paper.steps[index] if known else ControlStep(holder, "")
        if not step.giver and holder:
            step = ControlStep(holder, step.receiver, step.at, step.outcome, step.note)
        way.append(step)
        holder = step.receiver
    return way


def _row(step: ControlStep, columns: Sequence[Column], size: float, to: Setting) -> Block:
    agency, time, *ticks, note = columns
    inside = agency.width - 2 * SIDE
    hands = [
        Text(*dotted(label, name, width=inside, size=size), width=inside, size=size)
        for label, name in (("1. Giao:", step.giver), ("2. Nhận:", step.receiver))
    ]
    boxes = (
        (column.width, (_Tick(column.width - 2 * SIDE, ticked=step.outcome == outcome),))
        for (outcome, _), column in zip(_OUTCOMES, ticks, strict=True)
    )
    return Cells(
        (agency.width, (hands[0], Gap(1.5), hands[1])),
        (time.width, tuple(_signed(step, time.width - 2 * SIDE, size, to))),
        *boxes,
        (note.width, (Text(step.note, width=note.width - 2 * SIDE, size=size - 0.5),)),
        pad=_PAD,
    )


def _signed(step: ControlStep, inside: float, size: float, to: Setting) -> Iterator[Block]:
    """Yield the time of a step, or dots for it, and the places where both sign."""
    if step.at is None:
        for blank in ("……… giờ ……… phút,", "ngày …… tháng …… năm ………"):
            yield centred(blank, inside, size)
    else:
        yield centred(f"{words.hour(step.at)},", inside, size)
        yield centred(words.long_date(step.at), inside, size)
    half = inside / 2
    places = ("Người giao (ký)", "Người nhận (ký)")
    yield Columns(
        *(
            (index * half, centred(place, half, size - 0.5, Face.ITALIC))
            for index, place in enumerate(places)
        )
    )
    yield Gap(_HAND_ON_A4 if to.form is ON_A4 else _HAND_ON_A5)


# -- other agencies ------------------------------------------------------------------------------


def _shares(paper: ControlSlipPaper, to: Setting) -> Iterator[Block]:
    """Yield what other agencies were asked for, with room for a hand where it is not known."""
    if not paper.shares:
        return
    scale = to.width / sum(width for _, width, _ in _SHARED)
    rows = [
        Row(
            (
                share.agency,
                share.what,
                "" if share.asked_at is None else _short(share.asked_at),
                share.due,
                "" if share.done_at is None else _short(share.done_at),
                dict(_OUTCOMES).get(share.outcome, ""),
            )
        )
        for share in paper.shares
    ]
    columns = [Column(title, width * scale, align) for title, width, align in _SHARED]
    yield Gap(2.5)
    listed = table(columns, rows, size=to.size - 2, pad=to.form.pad, least=_LEAST)
    yield Titled(Stack(to.line(_OTHERS, face=_BOLD), Gap(0.5)), listed)


def _short(at: datetime) -> str:
    return f"{at:%H:%M} {words.short_date(at)}"


class _Tick(Block):
    """A square in the middle of a width, ticked where the outcome is known."""

    _SIDE = 4.0

    def __init__(self, width: float, *, ticked: bool) -> None:
        self._left = (width - self._SIDE) / 2
        self._ticked = ticked
        self.height = self._SIDE

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw the square, and a mark that reaches beyond its corner."""
        side, x = self._SIDE, x + self._left
        sheet.box(x, y, side, side, 0.3)
        if self._ticked:
            foot = x + 0.38 * side, y + 0.84 * side
            sheet.rule(x + 0.1 * side, y + 0.45 * side, *foot, 0.7)
            sheet.rule(*foot, x + 1.05 * side, y - 0.1 * side, 0.7)
