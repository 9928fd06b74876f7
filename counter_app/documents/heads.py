"""Forms that come on A5 or on A4: the measures of both, and what stands at the head of each page.

A4 keeps the margins of NĐ 30/2020, A5 has its own. What is set above the letterhead, and the
number of a further page, stand in the top margin.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from counter_app.documents import office
from counter_app.documents.blocks import Block, Columns, Gap, Margins, Stack, Text, centred
from counter_app.documents.codes import Barcode
from counter_app.documents.lines import LEADING, Align, Span, baseline
from counter_app.documents.sheet import A4, A5, Face, PageSize, fitted, text_width
from counter_app.rules.papers import FormName, Letterhead
from counter_app.rules.printing import PaperSize


@dataclass(frozen=True, slots=True)
class Form:
    """A page and how type is set on it; lengths in mm, type sizes in points.

    `bodies` are the sizes to try for the text with the distance of their lines in sizes, largest
    first, `flowing` those for what fits one page in none of them. `hand` is the least room to sign
    in, `more_hand` what may be added. `side` is how much of the width the state's name takes.
    """

    page: PageSize
    margins: Margins
    bodies: tuple[tuple[float, float], ...]
    flowing: tuple[float, float]
    pad: float
    hand: float
    more_hand: float
    notice: float
    side: float
    names: float
    title: float
    around_title: float
    remark: float
    label: float
    number: float
    strip: float
    under_strip: float
    page_number: float
    under_page_number: float

    @property
    def width(self) -> float:
        """How wide the text runs."""
        return self.page.width - self.margins.left - self.margins.right

    @property
    def height(self) -> float:
        """How high the text stands at most."""
        return self.page.height - self.margins.top - self.margins.bottom


@dataclass(frozen=True, slots=True)
class Setting:
    """A form whose text is set in one size."""

    form: Form
    size: float
    lead: float = LEADING

    @property
    def width(self) -> float:
        """How wide the text runs."""
        return self.form.width

    @property
    def larger(self) -> float:
        """How much larger the text is than the 10 points of A5, never less than 1."""
        return max(self.size / 10, 1)

    def line(self, *spans: Span, width: float = 0, face: Face = Face.REGULAR) -> Text:
        """Return a paragraph in a width, or in the whole one."""
        return Text(*spans, width=width or self.width, size=self.size, face=face, lead=self.lead)

    def field(self, label: str, value: str, *, width: float = 0) -> Text:
        """Return a label and its value, or dots to write on."""
        width = width or self.width
        return self.line(*office.dotted(label, value, width=width, size=self.size), width=width)

    def columns(self, *widths: float) -> tuple[float, ...]:
        """Return widths of columns, given for type of 10 points, as this size needs them."""
        return tuple(width * self.larger for width in widths)


ON_A5 = Form(
    page=A5,
    margins=Margins(left=12, top=7, right=10, bottom=6),
    bodies=tuple((size, LEADING) for size in (10.0, 9.5, 9.0, 8.5, 8.0)),
    flowing=(9.0, LEADING),
    pad=0.5,
    hand=8,
    more_hand=7,
    notice=7.5,
    side=72,
    names=9.5,
    title=12.5,
    around_title=1,
    remark=10,
    label=9,
    number=16,
    strip=8,
    under_strip=0.8,
    page_number=10,
    under_page_number=2,
)
ON_A4 = Form(
    page=A4,
    margins=Margins(left=30, top=12, right=15, bottom=20),
    bodies=(
        (13.0, 1.3),
        (12.5, 1.25),
        *((size, LEADING) for size in (12.0, 11.5, 11.0, 10.5, 10.0)),
    ),
    flowing=(12.0, 1.2),
    pad=0.9,
    hand=16,
    more_hand=9,
    notice=10,
    side=90,
    names=12,
    title=14,
    around_title=2.5,
    remark=12.5,
    label=12,
    number=19,
    strip=10,
    under_strip=3.9,
    page_number=13,
    under_page_number=2.7,
)


def form_on(size: str) -> Form:
    """Return the measures of a paper's size; raises `ValueError` for what is neither A5 nor A4."""
    match PaperSize(size):
        case PaperSize.A5:
            return ON_A5
        case PaperSize.A4:
            return ON_A4
        case PaperSize.ROLL:
            message = "this form does not come out on a roll"
            raise ValueError(message)


def largest(
    form: Form, made: Callable[[Setting], Sequence[Block]], *, sizes: int
) -> Sequence[Block]:
    """Return blocks in the largest of the first `sizes` sizes in which they fit one page.

    What fits it in none is set in the size for what flows on.
    """
    *larger, smallest = (Setting(form, *body) for body in form.bodies[:sizes])
    smallest_set = made(smallest)
    if not _fits(form, smallest_set):
        return made(Setting(form, *form.flowing))
    for setting in larger:
        if _fits(form, blocks := made(setting)):
            return blocks
    return smallest_set


def _fits(form: Form, blocks: Sequence[Block]) -> bool:
    return sum(block.height for block in blocks) <= form.height


def strip(form: Form, label: str, *words: str) -> Block:
    """Return the line above the letterhead: which liên at the left, `words` at the right."""
    right = " – ".join(filter(None, words))
    return Stack(
        _ends(form, Text(label, width=form.width, size=form.strip, face=Face.BOLD), right),
        Gap(form.under_strip),
    )


def _ends(form: Form, left: Text, words: str) -> Block:
    """Return a line with words at its right end, in the room that the left end leaves."""
    room = form.width - (left.widest + 3 if left.widest else 0)
    right = Text(words, width=room, size=form.strip, face=Face.ITALIC, align=Align.RIGHT)
    return Columns((0, left), (form.width - room, right))


def further(form: Form, page: int, label: str, reference: str) -> Block:
    """Return the head of a further page: its number in the middle, liên and reference beside."""
    width = form.width
    size = fitted(reference, Face.REGULAR, form.label, width / 2 - 8)
    return Stack(
        Columns(
            (0, Text(label, width=width, size=form.strip, face=Face.BOLD)),
            (0, Text(str(page), width=width, size=form.page_number, align=Align.CENTRE)),
            (0, Text(reference, width=width, size=size, align=Align.RIGHT)),
        ),
        Gap(form.under_page_number),
    )


def head(
    form: Form,
    letterhead: Letterhead,
    day: date,
    *,
    reprint: int,
    under_office: tuple[Block, ...] = (),
    under_day: tuple[Block, ...] = (),
) -> Block:
    """Return the letterhead with further blocks on either side, the mark of a reprint last."""
    mark = office.stamp(reprint, size=form.title - 0.5)
    return office.letterhead(
        letterhead,
        day,
        width=form.width,
        left=form.width - form.side - 4,
        right=form.side,
        size=form.names,
        under_office=[*under_office, *([Gap(3), mark] if mark else [])],
        under_day=under_day,
    )


def coded(form: Form, barcode: str, number: str) -> tuple[Block, ...]:
    """Return a dossier's barcode over its number, to stand under place and day.

    Without a number there is nothing; without a barcode, which a dossier may lack, the number
    alone.
    """
    if not number:
        return ()
    named = Gap(0.4), _number(form, number)
    if not barcode:
        return named
    bars = Barcode(barcode)
    return Gap(1.2), Columns(((form.side - bars.width) / 2, bars)), *named


def _number(form: Form, number: str) -> Block:
    """Return the dossier's number in large type behind its label, on one baseline."""
    label, label_size = "Mã hồ sơ: ", form.label
    beside = text_width(label, Face.REGULAR, label_size)
    size = fitted(number, Face.BOLD, form.number, form.side - beside)
    wide = text_width(number, Face.BOLD, size)
    left = (form.side - beside - wide) / 2
    small = Text(label, width=beside, size=label_size)
    large = Text(number, width=wide + 1, size=size, face=Face.BOLD)
    return Columns(
        (left, Stack(Gap(baseline(size) - baseline(label_size)), small)), (left + beside, large)
    )


def title(form: Form, name: FormName, *remarks: str) -> Block:
    """Return a form's title in capitals, with remarks in italics below it."""
    below = [centred(remark, form.width, form.remark, Face.ITALIC) for remark in remarks if remark]
    named = centred(name.title.upper(), form.width, form.title, Face.BOLD)
    return Stack(Gap(form.around_title), named, *below, Gap(form.around_title))


def reach(to: Setting, phone: str, email: str) -> list[Block]:
    """Return telephone and e-mail address, on one line where both fit it."""
    half = to.width / 2
    values = [("Số điện thoại:", phone), ("Email:", email)]
    beside = [to.field(label, value, width=half - 2) for label, value in values]
    if all(text.height <= to.line("").height for text in beside):
        return [Columns((0, beside[0]), (half, beside[1]))]
    return [to.field(label, value) for label, value in values]
