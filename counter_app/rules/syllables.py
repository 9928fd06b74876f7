"""The syllables of Vietnamese: taken apart, put together, and told from what cannot be one.

A scanner that drops letters leaves "Nguyn", an input method that was off leaves "Nguyeenx": neither
is a syllable, and so it is seen that something is wrong before it stands on a receipt.
"""

import re
import unicodedata

from counter_app.rules.text import fold

ACUTE, GRAVE, HOOK, TILDE, DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
TONES = frozenset({ACUTE, GRAVE, HOOK, TILDE, DOT})
"""The five tone marks, as combining characters."""
VOWELS = frozenset("aăâeêioôơuưy")
"""The vowels, in lower case and without tones."""

_ONSETS = (
    "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr",
    "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
)  # fmt: skip
_ALL_RHYMES = """
    a ac ach ai am an ang anh ao ap at au ay
    ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oa oac oach oai oam oan oang oanh oao oat oay oăc oăm oăn oăng oăt
    oc oe oen oeo oet oi om on ong oong op ot
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut uôc uôi uôm uôn uông uôt
    uy uya uych uynh uyt uyu uyên uyêt
    ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y ynh ych yt ya yu yêm yên yêng yêt yêu
"""
_RHYMES = frozenset(_ALL_RHYMES.split())
_BARE_RHYMES = frozenset(fold(rhyme) for rhyme in _RHYMES)
_STOPS = re.compile(r"(?:c|ch|p|t)$")


def toneless(letter: str) -> str:
    """Return a letter, or a text, without its tone; circumflex, breve and horn stay."""
    parts = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", "".join(ch for ch in parts if ch not in TONES))


def tone_of(text: str) -> str:
    """Return the tone marks of a text, as combining characters in their order."""
    return "".join(ch for ch in unicodedata.normalize("NFD", text) if ch in TONES)


def is_syllable(word: str) -> bool:
    """Say whether a word is a syllable as Vietnamese writes them, with all its marks."""
    tone, bare = tone_of(word), toneless(word).lower()
    rhyme = _rhyme_in(bare, _RHYMES)
    if rhyme is None or len(tone) > 1:
        return False
    return not _STOPS.search(rhyme) or tone in {ACUTE, DOT}


def may_be_syllable(word: str) -> bool:
    """Say whether a word is a syllable, or one that has lost some of its marks."""
    bare = fold(word)
    return bare.isalpha() and _rhyme_in(bare, _BARE_RHYMES) is not None


def with_tone(word: str, tone: str) -> str:
    """Put a tone, one combining character or none, where writing puts it: "hòa", "thủy", "toàn"."""
    if not tone:
        return word
    bare = word.lower()
    found = re.search(r"[aăâeêioôơuưy]+", _after_onset(bare))
    if found is None:
        return word
    start = len(bare) - len(_after_onset(bare)) + found.start()
    cluster = bare[start : start + len(found[0])]
    marked = [at for at, ch in enumerate(cluster) if ch in "ăâêôơư"]
    if marked:
        place = marked[-1]
    elif len(cluster) == len("uy"):
        place = 0 if start + len(cluster) == len(bare) else 1
    else:
        place = len(cluster) // 2
    at = start + place
    return unicodedata.normalize("NFC", f"{word[: at + 1]}{tone}{word[at + 1 :]}")


def _after_onset(bare: str) -> str:
    """Return what follows the consonants a word begins with; "gi" and "qu" are such."""
    for onset in ("qu", "gi"):
        rest = bare.removeprefix(onset)
        if rest != bare and rest[:1] in VOWELS and rest:
            return rest
    return bare.lstrip("bcdđghklmnpqrstvx")


def _rhyme_in(bare: str, rhymes: frozenset[str]) -> str | None:
    """Return the rhyme of a toneless word in lower case when it is one of some, or None."""
    for onset in _ONSETS:
        if bare.startswith(onset) and bare.removeprefix(onset) in rhymes:
            return bare.removeprefix(onset)
    return "i" if bare == "gi" else None
