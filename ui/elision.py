"""Words that are too long for their place are cut so that two different ones never look the same.

Most names of one office begin alike ("Phòng Nghiệp vụ Dược", "Phòng Nghiệp vụ Y"), and so do the
names of procedures: cut at the end, they all read the same. Where that would be so, the beginning
gives way instead, and the words stay that tell one from the other: "Phòng N… Dược".
"""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

_DOTS = "…"
_HEADS = (3, 1)
"""Letters of the common beginning that stay at least, where there is room and where not."""


def elided(text: str, others: Sequence[str], metrics: QFontMetrics, room: int) -> str:
    """Return what is shown of a text in `room` pixels, when `others`, in order, stand beside it.

    All of it, or its beginning, or its beginning and the words that tell it from the others. In a
    place of few letters it may still look like another.
    """
    shown = _beginning(text, metrics, room)
    rivals: list[str] = [one for one in _that_begin(others, _letters(shown)) if one != text]
    heads = (metrics.horizontalAdvance(f"{text[:letters]}{_DOTS} ") for letters in _HEADS)
    least = next((head for head in heads if head * 2 < room), room)
    place = 0
    while rivals and shown.endswith(_DOTS) and least < room:
        # The word in which they differ stays whole, however alike it begins.
        later = text.rfind(" ", 0, min(_common(text, one) for one in rivals)) + 1
        if later <= place:
            break
        place, rest = later, text[later:]
        left = max(room - metrics.horizontalAdvance(f" {rest}"), least)
        head = _letters(_beginning(text[:place] + _DOTS, metrics, left))
        begin = f"{head}{_DOTS} "
        tail = _beginning(rest, metrics, room - metrics.horizontalAdvance(begin))
        shown = begin + tail
        rivals = [one for one in rivals if one.startswith(_letters(tail), place)]
    return shown


def _beginning(text: str, metrics: QFontMetrics, room: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)


def _that_begin(texts: Sequence[str], with_: str) -> Sequence[str]:
    """Return those of texts in order that begin with certain letters."""
    first = bisect_left(texts, with_)
    return texts[first : bisect_left(texts, with_ + chr(0x10FFFF), first)]


def _letters(shown: str) -> str:
    return shown.rstrip(f"{_DOTS} ")


def _common(one: str, other: str) -> int:
    """Return how many letters two texts have in common at their beginning."""
    differing = (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differing, min(len(one), len(other)))
