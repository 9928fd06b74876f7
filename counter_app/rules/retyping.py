"""What input methods and keyboard layouts make of keys, and the way back.

A scanner in keyboard mode types on a keyboard that is not there. What comes out went through the
layout of the machine and through whatever input method is on: Telex makes "ê" of "ee", VNI makes
it of "e6", a French layout makes "à" of "0". Everything here is read both ways: keys into what they
give, and what was given back into keys.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from enum import Enum

from counter_app.rules.syllables import (
    ACUTE,
    DOT,
    GRAVE,
    HOOK,
    TILDE,
    TONES,
    VOWELS,
    tone_of,
    toneless,
    with_tone,
)

# -- layouts -------------------------------------------------------------------------------------


class Layout(Enum):
    """A keyboard layout other than the one the scanner types for."""

    FRENCH = "french"
    VIETNAMESE = "vietnamese"


SEPARATORS = "|µ¦~"
"""What stands between the fields of an identity card's code: a bar, or what layouts make of it."""

BACKSPACE = "\b"
"""How a Backspace stands among the characters of what was typed."""

_AMERICAN_KEYS = (
    "1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?"
)
_FRENCH_KEYS = (
    "&é\"'(-è_çà)=azertyuiop^$*qsdfghjklmùwxcvbn,;:!1234567890°+AZERTYUIOP¨£µQSDFGHJKLM%WXCVBN?./§"
)
_VIETNAMESE_ROW = f"ăâêô{GRAVE}{HOOK}{TILDE}{ACUTE}{DOT}đ"
_TO = {
    Layout.FRENCH: str.maketrans(_AMERICAN_KEYS, _FRENCH_KEYS),
    Layout.VIETNAMESE: str.maketrans("1234567890", _VIETNAMESE_ROW),
}
_BACK = {
    Layout.FRENCH: str.maketrans(_FRENCH_KEYS, _AMERICAN_KEYS),
    Layout.VIETNAMESE: str.maketrans(f"{_VIETNAMESE_ROW}ĂÂÊÔĐ", "123456789012340"),
}
_ROWS: dict[Layout, Mapping[str, str]] = {
    # With the capital letters that some systems give while CapsLock is on.
    Layout.FRENCH: dict(zip("&é\"'(-è_çàÉÈÇÀ", "12345678902790", strict=True)),
    Layout.VIETNAMESE: dict(zip(f"{_VIETNAMESE_ROW}ĂÂÊÔĐ", "123456789012340", strict=True)),
}
_LEAST_KINDS = 3
"""A row of signs is a number only when it has so many different ones: "--------" is a line."""


def through(layout: Layout, keys: str) -> str:
    """Return what a layout gives for keys that were meant for the American one."""
    return keys.translate(_TO[layout])


def back(layout: Layout, text: str) -> str:
    """Return the keys, named as on the American layout, that gave a text under another one."""
    return text.translate(_BACK[layout])


def is_digit_key(ch: str) -> bool:
    """Say whether a character is a digit, or what a layout gives for the key of one."""
    return len(ch) == 1 and (ch in "0123456789" or any(ch in row for row in _ROWS.values()))


def digits_typed(text: str) -> tuple[str, Layout | None] | None:
    """Return the digits that a text of nothing else stands for, and the layout that garbled them.

    None where it stands for none; the layout is None where the digits are as they should be.
    """
    if not text:
        return None
    if text.isascii() and text.isdecimal():
        return text, None
    for layout, row in _ROWS.items():
        signs = _apart(text) if layout is Layout.VIETNAMESE else text
        if all(ch in row for ch in signs) and len(set(signs)) >= _LEAST_KINDS:
            return "".join(row[ch] for ch in signs), layout
    return None


def digits_at_end(text: str) -> str:
    """Return the end of a text that stands for digits, as it stands there; maybe nothing."""
    plain = re.search(r"[0-9]*\Z", text, re.ASCII)
    longest = plain[0] if plain else ""
    for row in _ROWS.values():
        start = len(text)
        while start and text[start - 1] in row:
            start -= 1
        tail = text[start:]
        if len(tail) > len(longest) and digits_typed(tail) is not None:
            longest = tail
    return longest


def _apart(text: str) -> str:
    """Take tones off their vowels, where something on the way has put the two together."""
    if all(ch in TONES or not tone_of(ch) for ch in text):
        return text
    return "".join(ch if ch in TONES else toneless(ch) + tone_of(ch) for ch in text)


# -- input methods -------------------------------------------------------------------------------

_HATS = {"a": "â", "e": "ê", "o": "ô"}
_HORNS = {"o": "ơ", "u": "ư"}
_TELEX_TONES = {"s": ACUTE, "f": GRAVE, "r": HOOK, "x": TILDE, "j": DOT, "z": ""}
_VNI_TONES = {"1": ACUTE, "2": GRAVE, "3": HOOK, "4": TILDE, "5": DOT, "0": ""}
_TELEX_KEYS = {"â": "a", "ê": "e", "ô": "o", "ă": "w", "ơ": "w", "ư": "w", "đ": "d"}
_VNI_KEYS = {"â": "6", "ê": "6", "ô": "6", "ă": "8", "ơ": "7", "ư": "7", "đ": "9"}
_BARE = str.maketrans("âêôăơưđÂÊÔĂƠƯĐ", "aeoaoudAEOAOUD")
_WORD = re.compile(r"[^\W_]+")


def telex_keys(text: str) -> str:
    """Return the keys that give a text when Telex is on: "Nguyeenx" for "Nguyễn"."""
    return _keys(text, _TELEX_KEYS, _TELEX_TONES)


def vni_keys(text: str) -> str:
    """Return the keys that give a text when VNI is on: "Nguye6n4" for "Nguyễn"."""
    return _keys(text, _VNI_KEYS, _VNI_TONES)


def from_telex(keys: str) -> str:
    """Return what Telex makes of keys, word by word: "Nguyễn" of "Nguyeenx" and "Nguyeexn"."""
    return _WORD.sub(lambda word: _telex_word(word[0]), unicodedata.normalize("NFC", keys))


def from_vni(keys: str) -> str:
    """Return what VNI makes of keys, word by word: "Nguyễn" of "Nguye64n" and "Nguye6n4"."""
    return _WORD.sub(lambda word: _vni_word(word[0]), unicodedata.normalize("NFC", keys))


def readings(text: str) -> Iterator[str]:
    """Yield what a scanner may have meant by a text, the likeliest first, each once.

    As it stands; read back through layouts; as the keys of which an input method made it.
    """
    if read := digits_typed(text):
        yield read[0]
        return
    meant = [unicodedata.normalize("NFC", text), back(Layout.FRENCH, text)]
    meant.append(back(Layout.VIETNAMESE, _apart(text)))
    if not text.isascii():
        # A code has no words, behind which a tone could be typed: each tone behind its letter.
        meant += ["".join(map(keys, meant[0])) for keys in (vni_keys, telex_keys)]
    yield from dict.fromkeys(meant)


def vni_digits(word: str, strokes: str) -> str | None:
    """Return the digits that were typed behind a word while VNI was on, or None.

    VNI takes a digit behind a vowel for a tone: "Nguye" and 1 is "Nguyé". `strokes` is what came
    instead of the digits: a Backspace for each letter taken back, letters, and the digits that
    VNI left alone.
    """
    digits, at = "", 0
    while at < len(strokes):
        if strokes[at] in "0123456789":
            digits += strokes[at]
            word += strokes[at]
            at += 1
            continue
        after = at
        while strokes[after : after + 1] == BACKSPACE:
            after += 1
        changed = word[: len(word) - (after - at)]
        while after < len(strokes) and strokes[after] not in f"0123456789{BACKSPACE}":
            changed += strokes[after]
            after += 1
        keys = vni_keys(word)
        digit = next((one for one in "1234567890" if from_vni(keys + one) == changed), None)
        if digit is None:
            return None
        digits, word, at = digits + digit, changed, after
    return digits


def _keys(text: str, marks: Mapping[str, str], tones: Mapping[str, str]) -> str:
    """Spell a text in keys: the key of a mark behind its letter, that of a tone behind the word."""
    keys = {mark: key for key, mark in tones.items()}

    def spelt(word: str) -> str:
        spelling = ""
        for ch in toneless(word):
            key = marks.get(ch.lower(), "")
            spelling += ch.translate(_BARE) + (key.upper() if ch.isupper() else key)
        tone = "".join(keys[mark] for mark in tone_of(word))
        return spelling + (tone.upper() if word.isupper() and len(word) > 1 else tone)

    return _WORD.sub(lambda word: spelt(word[0]), unicodedata.normalize("NFC", text))


def _telex_word(word: str) -> str:
    letters: list[str] = []
    tone = tone_of(word)[:1]
    for key in toneless(word):
        low = key.lower()
        if letters and not "".join(letters).isalpha():
            letters.append(key)
        elif low in _TELEX_TONES and _has_vowel(letters) and (low != "z" or tone):
            tone = _TELEX_TONES[low]
        elif (
            (low == "w" and _horn_or_breve(letters))
            or (low in _HATS and _hat(letters, low))
            or (low == "d" and _stroke(letters))
        ):
            pass
        else:
            letters.append({"w": "ư", "W": "Ư"}.get(key, key))
    return _whole(letters, tone)


def _vni_word(word: str) -> str:
    letters: list[str] = []
    tone = tone_of(word)[:1]
    for key in toneless(word):
        if letters and not "".join(letters).isalpha():
            letters.append(key)
        elif key in _VNI_TONES and _has_vowel(letters) and (key != "0" or tone):
            tone = _VNI_TONES[key]
        elif (
            (key == "6" and _mark(letters, _HATS))
            or (key == "7" and _horn(letters))
            or (key == "8" and _mark(letters, {"a": "ă"}))
            or (key == "9" and _stroke(letters))
        ):
            pass
        else:
            letters.append(key)
    return _whole(letters, tone)


def _whole(letters: list[str], tone: str) -> str:
    """Put a word together; no syllable ends with "ươ", so that "thuow" is "thuơ"."""
    word = "".join(letters)
    if word.lower().endswith("ươ"):
        word = f"{word[:-2]}{'U' if word[-2].isupper() else 'u'}{word[-1]}"
    return with_tone(word, tone)


def _has_vowel(letters: list[str]) -> bool:
    """Say whether there is something a tone could stand on."""
    return any(ch.lower() in VOWELS for ch in letters)


def _mark(letters: list[str], marks: Mapping[str, str]) -> bool:
    """Put a mark on the last letter that can bear it; say whether there was one."""
    for at in reversed(range(len(letters))):
        marked = marks.get(letters[at].lower())
        if marked is not None:
            letters[at] = marked.upper() if letters[at].isupper() else marked
            return True
    return False


def _hat(letters: list[str], low: str) -> bool:
    """Put a circumflex on the last vowel of the word, when it is that one."""
    last = next((ch.lower() for ch in reversed(letters) if ch.lower() in VOWELS), "")
    return last == low and _mark(letters, {low: _HATS[low]})


def _horn_or_breve(letters: list[str]) -> bool:
    """Do what W does in Telex: "uo" to "ươ", "ua" to "ưa", otherwise the last of a, o, u."""
    word = "".join(letters).lower()
    if word.endswith("ua") and not word.endswith("qua"):
        return _mark(letters, {"u": "ư"})
    return _horn_pair(letters) or _mark(letters, {"a": "ă", **_HORNS})


def _horn(letters: list[str]) -> bool:
    return _horn_pair(letters) or _mark(letters, _HORNS)


def _horn_pair(letters: list[str]) -> bool:
    """Make "ươ" of "uo", also where one of the two has its horn already; not after q."""
    word = "".join(letters).lower()
    at = max(word.rfind(pair) for pair in ("uo", "ưo", "uơ"))
    if at < 0 or word[:at].endswith("q"):
        return False
    for place, marked in ((at, "ư"), (at + 1, "ơ")):
        letters[place] = marked.upper() if letters[place].isupper() else marked
    return True


def _stroke(letters: list[str]) -> bool:
    """Make đ of the d a word begins with."""
    if letters[:1] in (["d"], ["D"]):
        letters[0] = "Đ" if letters[0] == "D" else "đ"
        return True
    return False
