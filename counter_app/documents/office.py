"""What offices put on every paper: letterhead, places to sign, liên, mark of a reprint, dots."""

import re
from collections.abc import Sequence
from datetime import date

from counter_app.documents.blocks import Block, Columns, Framed, Gap, Rule, Stack, Text, centred
from counter_app.documents.handwriting import Hand
from counter_app.documents.lines import Span
from counter_app.documents.sheet import NO_BREAK, Face, fitted, text_width
from counter_app.documents.words import long_date
from counter_app.rules.papers import Letterhead

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

_UNDATED = "ngày ...... tháng ...... năm 20......"
_ALMOST = 0.94
_FULL = 12
_PHRASE = re.compile(
    r"ỦY BAN NHÂN DÂN|(?:PHÒNG )?VĂN HÓA - XÃ HỘI"
    r"|TRUNG TÂM|PHỤC VỤ|HÀNH CHÍNH CÔNG|BỘ PHẬN|TIẾP NHẬN|VÀ TRẢ KẾT QUẢ|MỘT CỬA"
    r"|(?:PHƯỜNG|XÃ|ĐẶC KHU|TỈNH|THÀNH PHỐ)(?: \S+){1,4}$"
)


def letterhead(
    head: Letterhead,
    day: date | None,
    *,
    width: float,
    left: float,
    right: float,
    size: float,
    under_office: Sequence[Block] = (),
    under_day: Sequence[Block] = (),
) -> Block:
    """Return the head of an official paper (NĐ 30/2020).

    In the `left` mm the governing body and the office, in the `right` mm the state's name and
    motto with place and day, dots for a day that is None; under each side further blocks. `size`
    is that of the names; from 12 points on place and day are a point larger, as the act has it.
    """
    office = named(head.office, left, size, Face.BOLD)
    state_size = fitted(STATE, Face.BOLD, size, right)
    motto = centred(MOTTO, right, state_size + 1, Face.BOLD)
    day_size = size + 1 if size >= _FULL else size
    when = _UNDATED if day is None else long_date(day)
    place = head.place or "." * 20
    at_left = Stack(
        *([named(head.governing_body, left, size, Face.REGULAR)] if head.governing_body else []),
        office,
        Rule(width=left, length=office.widest * 0.4),
        *under_office,
    )
    at_right = Stack(
        centred(STATE, right, state_size, Face.BOLD),
        motto,
        Rule(width=right, length=motto.widest),
        Gap(0.6),
        centred(f"{place}, {when}", right, day_size, Face.ITALIC),
        *under_day,
    )
    return Columns((0, at_left), (width - right, at_right))


def named(name: str, width: float, size: float, face: Face) -> Text:
    """Return an office's name in capitals: on one line if it almost fits, or ended by phrases."""
    capitals = name.upper()
    one_line = fitted(capitals, face, size, width)
    if one_line >= size * _ALMOST:
        return centred(capitals, width, one_line, face)
    phrased = _PHRASE.sub(lambda found: NO_BREAK.join(found[0].split()), capitals)
    return centred(phrased, width, size, face)


def signatures(
    *places: tuple[str, str, str],
    width: float,
    size: float,
    room: float,
    drawn: Sequence[str] = (),
) -> Block:
    """Return a row of places to sign, each with title, remark and printed name.

    Each line of a title stands on its own ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"). `room` is the height
    left for the hand, mm; `drawn` are the hands that signed on a screen, in the places' order, as
    `rules.signatures.to_text` keeps them, empty for one that signs on the paper.
    """
    each = width / len(places)
    inner = each - 4
    return Columns(
        *(
            (
                index * each + 2,
                Stack(
                    *(centred(line, inner, size, Face.BOLD) for line in title.split("\n")),
                    centred(remark, inner, size - 1, Face.ITALIC),
                    _hand(drawn[index : index + 1], inner, room),
                    centred(name, inner, size, Face.BOLD),
                ),
            )
            for index, (title, remark, name) in enumerate(places)
        )
    )


def _hand(drawn: Sequence[str], width: float, room: float) -> Block:
    """Return the room for a hand, with the signature that was drawn for it if there is one."""
    return Hand(drawn[0], width=width, height=room) if any(drawn) else Gap(room)


def lien(number: int, copies: int, names: Sequence[str]) -> str:
    """Return what the n-th of several sheets is called; a single one is called nothing."""
    if copies == 1:
        return ""
    name = names[number - 1] if number <= len(names) else ""
    return f"Liên {number}: {name}" if name else f"Liên {number}"


def stamp(reprint: int, *, size: float) -> Framed | None:
    """Return the mark of the n-th reprint, or None for an original."""
    if not reprint:
        return None
    words = f"BẢN SAO {reprint}"
    inner = text_width(words, Face.BOLD, size)
    mark = Text(words, width=inner + 0.1, size=size, face=Face.BOLD)
    return Framed(mark, width=inner + 4, above=0.6, beside=2)


def dotted(label: str, value: str, *, width: float, size: float) -> tuple[Span, ...]:
    """Return a label and its value; dots up to the end of the line where there is none."""
    if value:
        return (f"{label} ", value)
    free = width - text_width(f"{label} ", Face.REGULAR, size)
    dots = int(free / text_width(".", Face.REGULAR, size))
    return (f"{label} ", "." * max(dots, 3))
