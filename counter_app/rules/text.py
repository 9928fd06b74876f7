"""Keep text that people type or scan clean, and make it findable without its accents."""

import re
import unicodedata

from counter_app.errors import MissingField, TextTooLong

LINE_LIMIT = 500
"""Letters that a line of text may have, unless its desk says otherwise."""

_DROPPED_CATEGORIES = {"Cc", "Cf", "Cs", "Co", "Cn"}
_JOINERS = {"\u200d"}  # keeps an emoji of several parts in one piece; elsewhere only misleads
_VARIANTS = {"\ufe0e", "\ufe0f"}
_FIRST_MARK = "\u0300"
"""The first of the characters that combine with the one before them."""
_WORD = re.compile(r"[^\W_]+")
_STROKES = str.maketrans("đðɖ", "ddd")  # the last two are Ð and Ɖ, which old fonts leave for Đ


def clean(text: str) -> str:
    """Return one line of text as it may enter the books.

    Composed (NFC), without control, bidi-override and unassigned characters, white space folded to
    single spaces and cut at both ends. Letters, digits, punctuation and emoji stay as they are.
    """
    return " ".join(_visible(text).split())


def clean_line(text: str, *, field: str, label: str) -> str:
    """Return one line of text as by `clean`; raises `TextTooLong` when no paper could hold it."""
    line = clean(text)
    if len(line) > LINE_LIMIT:
        raise TextTooLong(field=field, label=label, limit=LINE_LIMIT)
    return line


def clean_lines(text: str) -> str:
    """Return text of several lines as it may enter the books: each line as by `clean`."""
    lines = [clean(line) for line in text.splitlines()]
    return "\n".join(lines).strip("\n")


def clean_text(text: str, *, field: str, label: str, limit: int) -> str:
    """Return text of several lines as by `clean_lines`, empty where nothing was written.

    `label` names it in the middle of a sentence. Raises `TextTooLong` past `limit` characters.
    """
    kept = clean_lines(text)
    if len(kept) > limit:
        raise TextTooLong(field=field, label=label[:1].upper() + label[1:], limit=limit)
    return kept


def wanted_text(text: str, *, field: str, label: str, limit: int) -> str:
    """Return text as by `clean_text`; raises `MissingField` where nothing was written."""
    kept = clean_text(text, field=field, label=label, limit=limit)
    if not kept:
        raise MissingField(field=field, label=label)
    return kept


def fold(text: str) -> str:
    """Return the search form of a text: lower case, no accents, đ as d.

    NFC and NFD input give the same result; other letters stay.
    """
    text = text.casefold()
    if text.isascii():
        return text
    combining = unicodedata.combining
    decomposed = unicodedata.normalize("NFD", text)
    kept = "".join([ch for ch in decomposed if ch < _FIRST_MARK or not combining(ch)])
    return kept.translate(_STROKES)


def digits(text: str) -> str:
    """Return only the ASCII digits of a text, in order."""
    return "".join(ch for ch in text if "0" <= ch <= "9")


def tokens(text: str) -> tuple[str, ...]:
    """Return the folded words of a text: runs of letters and digits, in order."""
    return tuple(_WORD.findall(fold(text)))


def initials(text: str) -> str:
    """Return the first letters of the folded words, so that "ks" finds "Khai sinh"."""
    return "".join(word[0] for word in tokens(text))


def _visible(text: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    if composed.isprintable():
        return composed
    kept: list[str] = []
    for ch, after in zip(composed, composed[1:] + " ", strict=False):
        if ch.isspace():
            kept.append(" ")
        elif ch in _JOINERS:
            if kept and _in_emoji(kept[-1]) and _in_emoji(after):
                kept.append(ch)
        elif unicodedata.category(ch) not in _DROPPED_CATEGORIES:
            kept.append(ch)
    return unicodedata.normalize("NFC", "".join(kept))


def _in_emoji(ch: str) -> bool:
    return ch in _VARIANTS or unicodedata.category(ch) in {"So", "Sk"}
