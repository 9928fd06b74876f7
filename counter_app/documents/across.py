"""Lists on A4 across: their measures, their head, and the head of their further pages."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from counter_app.documents import heads, words
from counter_app.documents.blocks import Block, Gap, Margins, lay_out
from counter_app.documents.heads import ON_A4
from counter_app.documents.sheet import A4_LANDSCAPE, Sheet
from counter_app.rules.papers import FormName, Letterhead

MARGINS = Margins(left=15, top=9, right=9, bottom=10)
"""White round a list, mm; the wider margin at its left is for binding."""
WIDTH = A4_LANDSCAPE.width - MARGINS.left - MARGINS.right
"""How wide a list runs, mm."""
ACROSS = replace(
    ON_A4,
    page=A4_LANDSCAPE,
    margins=MARGINS,
    side=WIDTH / 2 - 2,
    title=15,
    remark=12,
    label=10,
    strip=9,
    under_strip=0.8,
    under_page_number=2,
)
"""The measures of a list."""
SIGN = "(Ký, ghi rõ họ tên)"
SEAL = "(Ký, ghi rõ họ tên, đóng dấu)"


def counted(n: int) -> str:
    """Return a count as official papers write it: 08, 12, 2.000; 0 for none."""
    return f"{n:02d}" if 0 < n < 10 else words.whole(n)


def listed(
    letterhead: Letterhead,
    day: date,
    form: FormName,
    body: Sequence[Block],
    *,
    remarks: Sequence[str],
    reference: str,
    copies: int,
    reprint: int,
) -> bytes:
    """Return a list as PDF: its head, its body, and `copies` times all of it.

    `remarks` stand under the title, `reference` at the right of every further page; it goes into
    the file's title too and must name nobody.
    """
    sheet = Sheet(A4_LANDSCAPE, title=reference)
    blocks = [
        heads.strip(ACROSS, "", form.number),
        heads.head(ACROSS, letterhead, day, reprint=reprint),
        heads.title(ACROSS, form, *remarks),
        Gap(1),
        *body,
    ]
    for _ in range(copies):
        lay_out(sheet, blocks, MARGINS, lambda page: heads.further(ACROSS, page, "", reference))
    return sheet.pdf()
