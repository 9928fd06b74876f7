"""Tell from the codes of a test sheet what is wrong with a scanner, a layout or an input method.

What was heard is compared with what stands on the sheet, and with everything that is known to
become of it on its way.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from counter_app.rules.retyping import (
    BACKSPACE,
    Layout,
    digits_typed,
    from_telex,
    from_vni,
    through,
)
from counter_app.rules.text import fold

SAMPLE_NUMBER = "000123456789"
"""The personal number of nobody, in the sheet's card."""
SHORT_CODE = "50707070"
"""Eight digits in a barcode."""
DIGITS_CODE = "5012345678901234"
"""Sixteen digits in a barcode, every digit among them: as long as those of our papers."""
CARD_CODE = (
    f"{SAMPLE_NUMBER}||Nguyễn Thị Thử Đẩu|01021985|Nữ"
    "|Số 9 Ngõ Phố Mới, phường Thuận Hóa, Huế|10052021|aas a1 dd d9"
)
"""The text of the QR code: as on an identity card, and at its end what input methods rewrite."""
CODES = (SHORT_CODE, DIGITS_CODE, CARD_CODE)
"""The codes of the sheet in their order."""


class End(Enum):
    """What came behind a code."""

    NOTHING = "nothing"
    ENTER = "enter"
    TAB = "tab"


class Fault(Enum):
    """What is wrong with what was heard."""

    SILENT = "silent"
    """Nothing came."""
    OTHER_CODE = "other_code"
    """Another code of the sheet was read; the detail is its number, from 1."""
    FOREIGN = "foreign"
    """Something came that is not on the sheet and not made of it."""
    NO_END = "no_end"
    TAB_END = "tab_end"
    BEFORE = "before"
    """Characters stand before the code; the detail has them."""
    BEHIND = "behind"
    """Characters stand behind the code; the detail has them."""
    CAPITALS = "capitals"
    """Capital and small letters have changed places."""
    INPUT_METHOD = "input_method"
    """An input method rewrote letters; the detail names it where it is known."""
    FRENCH = "french"
    VIETNAMESE = "vietnamese"
    """The keys of digits gave what they give under this keyboard layout."""
    LOST = "lost"
    """Characters are missing; the detail says how many."""
    DOUBLED = "doubled"
    """Characters came twice; the detail says how many."""
    ACCENTS_LOST = "accents_lost"
    MANGLED = "mangled"
    """Letters with accents came in another encoding."""
    SLOW = "slow"
    """A hand is as quick; the detail has the milliseconds from key to key."""

    @property
    def bearable(self) -> bool:
        """Whether papers are read all the same, though maybe later or with less of a card."""
        return self in _BEARABLE


_BEARABLE = frozenset(
    {
        Fault.NO_END,
        Fault.TAB_END,
        Fault.CAPITALS,
        Fault.INPUT_METHOD,
        Fault.FRENCH,
        Fault.VIETNAMESE,
        Fault.ACCENTS_LOST,
        Fault.MANGLED,
    }
)
_LAYOUTS = {Layout.FRENCH: Fault.FRENCH, Layout.VIETNAMESE: Fault.VIETNAMESE}


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault and what there is to say of it."""

    fault: Fault
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """What came from a scanner between two silences.

    `strokes` are characters in their order, `BACKSPACE` for each of those; `gaps` the seconds
    from one key to the next. A scanner that does not type has neither gaps nor an end.
    """

    strokes: str
    end: End = End.ENTER
    gaps: Sequence[float] = ()

    @property
    def pace(self) -> float:
        """The usual gap, 0 where there was no second key."""
        return sorted(self.gaps)[len(self.gaps) // 2] if self.gaps else 0.0

    @property
    def text(self) -> str:
        """What stood in a field afterwards."""
        text = ""
        for ch in self.strokes:
            text = text[:-1] if ch == BACKSPACE else text + ch
        return text


def judge(expected: str, heard: Heard, *, slowest: float) -> tuple[Finding, ...]:
    """Return what is wrong with what was heard of a code, nothing when all is well.

    `slowest` are the seconds between two keys that still make a scanner.
    """
    if not heard.strokes:
        return (Finding(Fault.SILENT),)
    findings = [*_of_content(expected, heard)]
    if heard.end is End.NOTHING:
        findings.append(Finding(Fault.NO_END))
    elif heard.end is End.TAB:
        findings.append(Finding(Fault.TAB_END))
    if heard.pace > slowest:
        findings.append(Finding(Fault.SLOW, str(round(heard.pace * 1000))))
    return tuple(findings)


def wants_serial(findings: Sequence[Finding]) -> bool:
    """Say whether cards would come better through a serial port than as keys."""
    harmless = {Fault.SILENT, Fault.OTHER_CODE, Fault.NO_END, Fault.TAB_END, Fault.BEFORE}
    return any(one.fault not in harmless for one in findings)


# -- what became of the content --------------------------------------------------------------------


def _of_content(expected: str, heard: Heard) -> tuple[Finding, ...]:
    text = unicodedata.normalize("NFC", heard.text)
    if text == expected:
        return _of_corrections(heard)
    if text in CODES:
        return (Finding(Fault.OTHER_CODE, str(CODES.index(text) + 1)),)
    read = digits_typed(heard.text)
    if read is not None and read[0] == expected and read[1] is not None:
        return (Finding(_LAYOUTS[read[1]]),)
    for shape, faults in _shapes(expected):
        if shape == text:
            return faults
    for shape, faults in _without_accents(expected):
        if shape in text:
            before, _code, behind = text.partition(shape)
            return (*_around(before, behind), *faults, *_of_corrections(heard))
    return _of_count(expected, text) + _of_corrections(heard) or (Finding(Fault.FOREIGN, text),)


def _of_corrections(heard: Heard) -> tuple[Finding, ...]:
    return (Finding(Fault.INPUT_METHOD),) if BACKSPACE in heard.strokes else ()


def _around(before: str, behind: str) -> Iterator[Finding]:
    if before:
        yield Finding(Fault.BEFORE, before)
    if behind:
        yield Finding(Fault.BEHIND, behind)


def _without_accents(text: str) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """Yield a text as it is, and as it is when accents are lost in one way or another."""
    yield text, ()
    if text.isascii():
        return
    lost = (Finding(Fault.ACCENTS_LOST),)
    yield "".join(ch for ch in text if ch.isascii()), lost
    yield "".join(ch if ch.isascii() else "?" for ch in text), lost
    yield _folded(text), lost
    for encoding in ("latin-1", "cp1252", "cp1258"):
        mangled = text.encode().decode(encoding, "ignore")
        yield unicodedata.normalize("NFC", mangled), (Finding(Fault.MANGLED),)


def _shapes(expected: str) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """Yield what may have become of a text, with the faults that do so."""
    for text, faults in _without_accents(expected):
        yield text, faults
        if text.swapcase() != text:
            yield text.swapcase(), (*faults, Finding(Fault.CAPITALS))
        for layout, fault in _LAYOUTS.items():
            garbled = unicodedata.normalize("NFC", through(layout, text))
            yield garbled, (*faults, Finding(fault))
        if not text.isdecimal():
            yield from_telex(text), (*faults, Finding(Fault.INPUT_METHOD, "Telex"))
            yield from_vni(text), (*faults, Finding(Fault.INPUT_METHOD, "VNI"))


def _folded(text: str) -> str:
    """Return a text without accents, its capitals as they are."""
    folded = (fold(ch).upper() if ch.isupper() else fold(ch) for ch in text)
    return "".join(folded)


def _of_count(expected: str, text: str) -> tuple[Finding, ...]:
    """Say whether only characters are missing, or only come twice."""
    for shape, faults in _without_accents(expected):
        if len(text) < len(shape) and _is_part(text, shape):
            return (*faults, Finding(Fault.LOST, str(len(shape) - len(text))))
        if len(text) > len(shape) and _undoubled(text, shape):
            return (*faults, Finding(Fault.DOUBLED, str(len(text) - len(shape))))
    return ()


def _is_part(part: str, whole: str) -> bool:
    """Say whether the characters of one text stand in another in the same order."""
    rest = iter(whole)
    return bool(part) and 2 * len(part) >= len(whole) and all(ch in rest for ch in part)


def _undoubled(text: str, single: str) -> bool:
    """Say whether one text is another in which some characters come several times in a row."""
    at = 0
    for before, ch in zip(" " + text, text, strict=False):
        if single[at : at + 1] == ch:
            at += 1
        elif ch != before:
            return False
    return at == len(single)
