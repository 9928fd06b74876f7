"""What slips and letters about one dossier have in common: page, type, lines about a person.

They come out on A5 or A4. The type shrinks, as far as the size allows, to keep one on a single
page; what does not fit even then flows on, the places to sign in one piece.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from counter_app.documents import heads
from counter_app.documents.blocks import Block, Gap, Stack, centred, lay_out
from counter_app.documents.lines import Span
from counter_app.documents.office import lien, signatures
from counter_app.documents.prose import Paragraph
from counter_app.documents.sheet import A4, A5, NO_BREAK, Face, Sheet, text_width
from counter_app.rules.papers import (
    ApologyPaper,
    FormName,
    Letterhead,
    Person,
    RefusalPaper,
    StopPaper,
    SupplementPaper,
)

BLANK = "." * 24
"""Dots to write a word or two on."""
SHORT_BLANK = "." * 12
"""Dots to write a number on."""
SIGN = "(Ký và ghi rõ họ tên)"
"""What stands under the title of a place to sign."""

_SAFE = 0.01
_PHRASE = re.compile(r"(?i)giải quyết|thủ tục hành chính|thời gian|xin lỗi|đề nghị|kết quả")


LIENS = ("Lưu hồ sơ", "Giao người nộp")
"""What the sheets of a slip are called."""


@dataclass(frozen=True, slots=True)
class _Manner:
    """How slips are set on a form: in what they differ from a receipt, white in mm, type in points.

    `bodies` and `flowing` (set with `lead`), `hand` and `more_hand` stand for the form's own;
    `between` is the white between paragraphs, `indent` that before their first lines, `recipients`
    the size of "Nơi nhận".
    """

    bodies: tuple[float, ...]
    flowing: float
    lead: float
    hand: float
    more_hand: float
    between: float
    indent: float
    recipients: float


_MANNERS = {
    A5: _Manner(
        bodies=(10.5, 10.0, 9.5, 9.0, 8.5),
        flowing=9.5,
        lead=1.18,
        hand=9,
        more_hand=9,
        between=0.9,
        indent=8,
        recipients=9,
    ),
    A4: _Manner(
        bodies=(14.0, 13.5, 13.0),
        flowing=13,
        lead=1.25,
        hand=20,
        more_hand=12,
        between=2.1,
        indent=12,
        recipients=12,
    ),
}


@dataclass(frozen=True, slots=True)
class Top:
    """What stands at the top of a slip.

    `unnumbered` stands for a number that is still to be written ("…/HDHS"); a slip that lacks both
    bears none.
    """

    letterhead: Letterhead
    form: FormName
    day: date
    number: str = ""
    unnumbered: str = ""
    dossier: str = ""
    barcode: str = ""


@dataclass(frozen=True, slots=True)
class Setting(heads.Setting):
    """The type in which a slip's text is set; `spare` is the height that it leaves free, mm."""

    spare: float = 0.0

    @property
    def manner(self) -> _Manner:
        """How slips are set on the form."""
        return _MANNERS[self.form.page]

    def space(self) -> Block:
        """Return the white above places to sign."""
        return Gap(2 * self.manner.between)

    def prose(self, *spans: Span) -> Paragraph:
        """Return a paragraph set in as letters have it."""
        indent = self.manner.indent
        return Paragraph(*spans, width=self.width, size=self.size, indent=indent, lead=self.lead)

    def dots(self, lines: int) -> list[Block]:
        """Return lines of dots to write on."""
        count = int(self.width / text_width(".", Face.REGULAR, self.size))
        return [self.line("." * count) for _ in range(lines)]

    def told(
        self, label: str, text: str, *, lines: int = 1, indent: bool = False
    ) -> Iterator[Block]:
        """Yield a label and what somebody wrote, a paragraph for each line of it; or dots.

        `lines` of dots stand for what is not known; `indent` sets first lines in.
        """
        written = [line for line in text.splitlines() if line.strip()]
        if not written:
            yield from [self.field(label, "")] if label else self.dots(1)
            yield from self.dots(lines - 1)
            return
        written[0] = f"{label} {written[0]}".strip()
        for line in written:
            yield Paragraph(
                line,
                width=self.width,
                size=self.size,
                indent=self.manner.indent if indent else 0,
                lead=self.lead,
            )

    def room(self, least: float = 0.0) -> float:
        """Return the height for a hand or a seal, mm: more where the page leaves it."""
        return max(self.manner.hand, least) + min(self.spare, self.manner.more_hand)

    def signed(self, *places: tuple[str, str, str], least: float = 0.0) -> Block:
        """Return places to sign; no hand has less than `least` mm."""
        return signatures(*places, width=self.width, size=self.size, room=self.room(least))


Body = Callable[[Setting], Iterator[Block]]


def slip(
    top: Top, body: Body, *, size: str, liens: Sequence[str], copies: int, reprint: int
) -> bytes:
    """Return a slip as PDF: `copies` liên by their names, marked BẢN SAO n for the n-th reprint.

    `size` is the value of a PaperSize. Raises `ValueError` for one that slips do not have.
    """
    form = heads.form_on(size)
    sheet = Sheet(form.page, title=f"{top.form.title} {top.dossier or top.number}".rstrip())
    words = top.form.number, top.form.law
    # Set as if it were a reprint, so that both break their lines at the same words.
    heading = heads.strip(form, "", *words).height + _head(top, form, reprint or 1).height
    text = _set(body, form, form.height - heading - _SAFE)
    head = _head(top, form, reprint)
    for number in range(1, copies + 1):
        label = lien(number, copies, liens)
        lay_out(
            sheet,
            [heads.strip(form, label, *words), head, *text],
            form.margins,
            lambda page, label=label: heads.further(form, page, label, _reference(top)),
        )
    return sheet.pdf()


def letter(
    paper: "SupplementPaper | RefusalPaper | ApologyPaper | StopPaper",
    body: Body,
    *,
    mark: str,
    copies: int,
    reprint: int,
    liens: Sequence[str] = LIENS,
    letterhead: Letterhead | None = None,
) -> bytes:
    """Return a numbered paper about a dossier as PDF, as `slip` does.

    `mark` ends the paper's number, as "HDHS"; `letterhead` is another head than the office's own.
    """
    top = Top(
        letterhead=letterhead or paper.letterhead,
        form=paper.form,
        day=paper.made_at,
        number=paper.number,
        unnumbered=f"{SHORT_BLANK}/{mark}",
        dossier=paper.dossier,
        barcode=paper.barcode,
    )
    return slip(top, body, size=paper.size, liens=liens, copies=copies, reprint=reprint)


def _head(top: Top, form: heads.Form, reprint: int) -> Block:
    """Return letterhead and title."""
    between = _MANNERS[form.page].between
    return Stack(
        heads.head(
            form,
            top.letterhead,
            top.day,
            reprint=reprint,
            under_office=_numbered(top, form),
            under_day=heads.coded(form, top.barcode, top.dossier),
        ),
        Gap(between),
        heads.title(form, replace(top.form, title=_PHRASE.sub(_unbroken, top.form.title))),
        Gap(between / 2),
    )


def _unbroken(found: re.Match[str]) -> str:
    """Return words of a title that belong on one line."""
    return NO_BREAK.join(found[0].split())


def _numbered(top: Top, form: heads.Form) -> tuple[Block, ...]:
    """Return a slip's own number, to stand under the office."""
    number = top.number or top.unnumbered
    if not number:
        return ()
    return Gap(0.8), centred(f"Số: {number}", form.width - form.side - 4, form.names + 1)


def _reference(top: Top) -> str:
    """Return by what further pages name the slip."""
    if top.dossier:
        return f"Mã hồ sơ: {top.dossier}"
    return f"Số: {top.number}" if top.number else top.form.title


def _set(body: Body, form: heads.Form, room: float) -> Sequence[Block]:
    """Return the text in the largest type in which it fits a height, or in the flowing one."""
    manner = _MANNERS[form.page]
    for size in manner.bodies:
        setting = Setting(form, size, manner.lead)
        spare = room - sum(block.height for block in _apart(body(setting), form))
        if spare >= 0:
            return list(_apart(body(replace(setting, spare=spare)), form))
    flowing = Setting(form, manner.flowing, manner.lead, spare=manner.more_hand)
    return list(_apart(body(flowing), form))


def _apart(blocks: Iterator[Block], form: heads.Form) -> Iterator[Block]:
    for index, block in enumerate(blocks):
        if index:
            yield Gap(_MANNERS[form.page].between)
        yield block


def telephone(office: Letterhead) -> str:
    """Return an office's telephone number as it follows its name, on one line; or nothing."""
    if not office.phone:
        return ""
    return f", số điện thoại {office.phone.replace(' ', NO_BREAK)}"


# -- lines about a person --------------------------------------------------------------------------


def named(setting: Setting, label: str, person: Person) -> Iterator[Block]:
    """Yield whose dossier it is, and who hands it in for them, if anybody."""
    if person.name:
        yield setting.line(f"{label} ", (person.name, Face.BOLD))
    else:
        yield setting.field(label, "")
    if person.representative:
        yield setting.field("Người nộp thay:", person.representative)
    if person.id_number:
        yield setting.field("Số CCCD/định danh/MST:", person.id_number)


def reached(setting: Setting, person: Person) -> Iterator[Block]:
    """Yield address, telephone and e-mail."""
    yield setting.field("Địa chỉ:", person.address)
    yield from heads.reach(setting, person.phone, person.email)


def asked_for(setting: Setting, procedure: str, code: str) -> Block:
    """Return the procedure that is asked for, with its code."""
    label = "Nội dung yêu cầu giải quyết:"
    if not procedure:
        return setting.field(label, "")
    coded = f" (mã thủ tục: {code})" if code else ""
    return setting.line(f"{label} ", (procedure, Face.BOLD), coded)
