"""Badges of the people at the counter, to be cut out: who scans theirs is on duty."""

from collections.abc import Sequence
from dataclasses import dataclass

from counter_app.documents.blocks import (
    Block,
    Columns,
    Gap,
    Margins,
    Stack,
    Text,
    centred,
    first_fitting,
    lay_out,
)
from counter_app.documents.codes import Barcode
from counter_app.documents.lines import Align
from counter_app.documents.sheet import A4, Face, Sheet

_CARD_WIDTH, _CARD_HEIGHT = 85.6, 54.0
"""A card of the size of an identity card, mm."""
_TOP = 12.0
_BETWEEN = 6.0
_LEFT = (A4.width - 2 * _CARD_WIDTH - _BETWEEN) / 2
_INSIDE = 4.0
_TEXT_WIDTH = _CARD_WIDTH - 2 * _INSIDE
_BARS = 13.0


@dataclass(frozen=True, slots=True)
class Badge:
    """What stands on a badge: office, name, role in words, and the digits of its barcode."""

    office: str
    name: str
    role: str
    barcode: str


def badge_sheet(badges: Sequence[Badge]) -> bytes:
    """Return badges, ten on a page of A4, as PDF; there must be one."""
    sheet = Sheet(A4, title="Thẻ cán bộ tại quầy")
    cards = [_Card(badge) for badge in badges]
    blocks: list[Block] = []
    for first in range(0, len(cards), 2):
        pair = cards[first : first + 2]
        placed = [(place * (_CARD_WIDTH + _BETWEEN), card) for place, card in enumerate(pair)]
        blocks += [Columns(*placed), Gap(2)]
    margins = Margins(left=_LEFT, top=_TOP - 6, right=_LEFT, bottom=6)
    lay_out(sheet, blocks, margins, lambda _page: Gap(0))
    return sheet.pdf()


class _Card(Block):
    """One badge in the frame along which it is cut."""

    keeps = True
    height = _CARD_HEIGHT

    def __init__(self, badge: Badge) -> None:
        code = Barcode(badge.barcode, height=_BARS)
        left = (_TEXT_WIDTH - code.width) / 2
        self._code = Stack(Columns((left, code)), Gap(0.5), centred(badge.barcode, _TEXT_WIDTH, 8))
        room = _CARD_HEIGHT - 2 * _INSIDE - self._code.height - 1
        self._words = Stack(
            *first_fitting(
                lambda size: (
                    centred(badge.office, _TEXT_WIDTH, size * 0.5),
                    Gap(2.5),
                    centred(badge.name, _TEXT_WIDTH, size, Face.BOLD),
                    Gap(0.5),
                    Text(badge.role, width=_TEXT_WIDTH, size=10, align=Align.CENTRE),
                ),
                (17, 15, 13, 11, 9, 7, 5, 4),
                room,
            )
        )

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw the frame, the words on top and the code at the foot."""
        sheet.box(x, y, _CARD_WIDTH, _CARD_HEIGHT, 0.2)
        self._words.draw(sheet, x + _INSIDE, y + _INSIDE)
        foot = y + _CARD_HEIGHT - _INSIDE - self._code.height
        self._code.draw(sheet, x + _INSIDE, foot)
