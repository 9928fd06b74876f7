"""Read the QR code of an identity card, and know how far each of its fields can be trusted.

Fields between bars: number | former number | name | day of birth | sex | residence | day of issue,
and on newer cards more, which are ignored. Nothing in it checks itself, and on its way through a
keyboard it may lose accents, letters and whole fields. What survived for certain is filled in; what
may be wrong is shown as such; what is lost is asked for.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from counter_app.rules import codes
from counter_app.rules.codes import Doubt, PersonalNumber, Sex
from counter_app.rules.retyping import (
    SEPARATORS,
    Layout,
    back,
    digits_typed,
    from_telex,
    from_vni,
)
from counter_app.rules.syllables import is_syllable, may_be_syllable
from counter_app.rules.text import clean, fold


class Source(Enum):
    """How the text came from the scanner."""

    SERIAL = "serial"
    """Byte by byte, and every one of them was understood."""
    RECODED = "recoded"
    """Byte by byte, but not in the card's own encoding; another one had to be guessed."""
    TYPED = "typed"
    """As keys, through a keyboard layout and whatever input method was on."""


class Certainty(Enum):
    """What may be done with a field without asking."""

    SURE = "sure"
    """It may be taken as it is."""
    DOUBTFUL = "doubtful"
    """It may be filled in, and somebody must look at it."""
    MISSING = "missing"
    """There is nothing to fill in; it must be asked."""


class Reason(Enum):
    """Why a field is not sure."""

    NOT_THERE = "not_there"
    """The code did not have it, or was cut off before it."""
    UNREADABLE = "unreadable"
    """Something stood there that cannot be it."""
    LETTERS_LOST = "letters_lost"
    """Letters or digits fell out on the way."""
    ACCENTS_LOST = "accents_lost"
    """No letter has an accent."""
    RETYPED = "retyped"
    """It was put together from the keys of Telex or VNI, or read back through a layout."""
    RECODED = "recoded"
    """It was read in an encoding that had to be guessed."""
    TYPED = "typed"
    """It came through the keyboard, where a letter may be lost unseen."""
    CAPITALS = "capitals"
    """It stood in capitals; which letters are small was guessed."""
    FROM_NUMBER = "from_number"
    """The code did not have it; the personal number says it."""
    DISAGREES = "disagrees"
    """The personal number says otherwise."""


@dataclass(frozen=True, slots=True)
class CardField:
    """A field of a card: the value to fill in, how certain it is, why not, and what was read.

    `value` is empty exactly when the field is MISSING or the card itself leaves it empty; `reason`
    is None exactly when it is SURE.
    """

    value: str
    certainty: Certainty = Certainty.SURE
    raw: str = ""
    reason: Reason | None = None

    @property
    def sure(self) -> bool:
        """Whether it may be taken as it is."""
        return self.certainty is Certainty.SURE

    @property
    def missing(self) -> bool:
        """Whether it must be asked."""
        return self.certainty is Certainty.MISSING


@dataclass(frozen=True, slots=True)
class CitizenCard:
    """What the code of an identity card says.

    `number` has twelve digits; `former` is the number of an older card, nine digits or twelve, and
    surely empty where the card has none; `birth` and `issued` are days in ISO form, the birth
    maybe only a year; `sex` is "nam" or "nữ". All texts are composed (NFC).
    """

    number: CardField
    former: CardField
    name: CardField
    birth: CardField
    sex: CardField
    address: CardField
    issued: CardField
    source: Source

    @property
    def gender(self) -> Sex | None:
        """The sex as a value, None where it is not known."""
        return next((sex for sex in Sex if sex.words == self.sex.value), None)

    @property
    def whole(self) -> bool:
        """Whether the code was read to its seventh field."""
        return not self.issued.missing

    def doubts(self, today: date) -> tuple[Doubt, ...]:
        """Return what does not fit between the number and the other fields."""
        return codes.doubts(self.number.value, today=today, birth=self.birth.value, sex=self.gender)


_NUMBER = re.compile(r"[0-9]{12}")
_FORMER = re.compile(r"[0-9]{9}|[0-9]{12}")
_LEAST_FIELDS = 2
_SEX_LETTERS = 5
_DAY = re.compile(r"(?P<day>[0-9]{2})[/.-]?(?P<month>[0-9]{2})[/.-]?(?P<year>[0-9]{4})")
_YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4})[/.-]?(?P<month>[0-9]{2})[/.-]?(?P<day>[0-9]{2})")
_YEAR_ONLY = re.compile(
    r"(?:(?:[0-9]{2}|[-x]{2})[/.-]?00[/.-]?|(?:00|[-x]{2})"
    r"[/.-]?(?:[0-9]{2}|[-x]{2})[/.-]?)?(?P<year>(?:18|19|20)[0-9]{2})"
)
_LOST = frozenset("?\ufffd□")
_NAME_SIGNS = frozenset("'’-. ")
_DAY_DIGITS = 8
_ONE_BYTE = 0x100


def parse(text: str, *, source: Source = Source.SERIAL) -> CitizenCard | None:
    """Read the code of an identity card, or None where a text is not one.

    It is one when it begins with twelve digits and a bar. Fewer fields than seven give what they
    hold; further ones are ignored. A name that came as keys is never sure.
    """
    fields, layout = _fields(_decoded_again(text.strip("\r\n\t \0\ufeff")))
    if len(fields) < _LEAST_FIELDS or _NUMBER.fullmatch(fields[0]) is None:
        return None
    number = PersonalNumber(fields[0])
    placed = _placed(fields[1:])
    way = _Way(source, layout)
    card = CitizenCard(
        number=CardField(number.digits, raw=fields[0]),
        former=_former(placed.former),
        name=_name(placed.name, way),
        birth=_birth(placed.birth, number),
        sex=_sex(placed.sex, number),
        address=_address(placed.address, way),
        issued=_issued(placed.issued),
        source=source,
    )
    return _compared(card, number)


# -- taking apart --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Way:
    """How the text came here."""

    source: Source
    layout: Layout | None

    @property
    def exact(self) -> bool:
        """Whether what left the scanner is what came."""
        return self.source is Source.SERIAL and self.layout is None

    @property
    def reason(self) -> Reason:
        """Why nothing that came this way is sure."""
        if self.layout is not None:
            return Reason.RETYPED
        return Reason.RECODED if self.source is Source.RECODED else Reason.TYPED


@dataclass(frozen=True, slots=True)
class _Placed:
    """The fields in their places; None for one that was not there."""

    former: str | None = None
    name: str | None = None
    birth: str | None = None
    sex: str | None = None
    address: str | None = None
    issued: str | None = None


def _decoded_again(text: str) -> str:
    """Undo what is read in one byte a letter although it was written in UTF-8: "LÃª" for "Lê"."""
    octets = bytearray()
    for ch in text:
        if ord(ch) < _ONE_BYTE:
            octets.append(ord(ch))
        else:
            try:
                octets += ch.encode("cp1252")
            except UnicodeEncodeError:
                return text
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError:
        return text


def _fields(text: str) -> tuple[list[str], Layout | None]:
    """Return the fields, the first one as digits, and the layout through which they came."""
    bar = "|" if "|" in text else next((ch for ch in SEPARATORS if ch in text), "|")
    fields = [field.strip() for field in text.split(bar)]
    read = digits_typed(fields[0])
    if read is None:
        return fields, None
    digits, layout = read
    rest = (_read_back(field, layout) for field in fields[1:])
    return [digits, *(unicodedata.normalize("NFC", field) for field in rest)], layout


def _read_back(field: str, layout: Layout | None) -> str:
    """Read a field back through a layout; letters with accents were not typed through it."""
    if layout is None:
        return field
    if read := digits_typed(field):
        return read[0]
    if layout is Layout.FRENCH:
        return "".join(back(layout, ch) if ch.isascii() else ch for ch in field)
    return field


def _placed(fields: Sequence[str]) -> _Placed:
    """Put fields in their places by what stands in them, where one may be left out."""
    waiting = list(fields)

    def take(fits: bool) -> str | None:  # noqa: FBT001 - the next field, or none
        return waiting.pop(0) if waiting and fits else None

    def following() -> str:
        return waiting[0] if waiting else ""

    former = take(not following() or _is_figures(following()))
    name = take(not (_is_day_like(following()) or _is_sex(following())))
    birth = take(not _is_sex(following()) and len(following()) <= _DAY_DIGITS + 2)
    sex = take(len(following()) <= _SEX_LETTERS)
    address = take(fits=True)
    return _Placed(former, name, birth, sex, address, take(fits=True))


def _is_figures(field: str) -> bool:
    return digits_typed(field) is not None


def _is_day_like(field: str) -> bool:
    return bool(field) and not any(ch.isalpha() for ch in field) and _is_figures(_figures(field))


def _is_sex(field: str) -> bool:
    return fold(field) in {"nam", "nu"}


# -- one field each ------------------------------------------------------------------------------


def _missing(raw: str | None, reason: Reason = Reason.UNREADABLE) -> CardField:
    return CardField("", Certainty.MISSING, raw or "", reason if raw else Reason.NOT_THERE)


def _doubtful(value: str, raw: str, reason: Reason) -> CardField:
    return CardField(value, Certainty.DOUBTFUL, raw, reason)


def _figures(field: str) -> str:
    """Return the digits of a field, of whatever layout; a sign between them stays."""
    read = digits_typed(field)
    return field if read is None else read[0]


def _former(raw: str | None) -> CardField:
    if raw is None:
        return _missing(None)
    number = _figures(raw)
    if number and _FORMER.fullmatch(number) is None:
        return _missing(raw)
    return CardField(number, raw=raw)


def _name(raw: str | None, way: _Way) -> CardField:
    name = clean(raw or "")
    if raw is None or not name:
        return _missing(None)
    words = name.split()
    if _LOST & set(name) or any(_is_torn(part.lower()) for part in re.findall(r"[^\W\d_]+", name)):
        return _missing(raw, Reason.LETTERS_LOST)
    plausible = all(ch.isalpha() or ch in _NAME_SIGNS for ch in name)
    if not plausible or not way.exact or (name.isascii() and not all(map(_may_be_name, words))):
        spelt = [_spelt(word) for word in words]
        if not all(spelt):
            return _missing(raw, Reason.LETTERS_LOST)
        if spelt != words:
            return _doubtful(_titled(" ".join(spelt)), raw, Reason.RETYPED)
        if name.isascii():
            return _doubtful(_titled(name), raw, Reason.ACCENTS_LOST)
        return _doubtful(_titled(name), raw, way.reason)
    titled = _titled(name)
    return CardField(name, raw=raw) if titled == name else _doubtful(titled, raw, Reason.CAPITALS)


def _may_be_name(word: str) -> bool:
    return all(may_be_syllable(part) for part in re.split(r"['’.-]", word) if part)


def _spelt(word: str) -> str:
    """Return a word of a name, put together from keys where it must be; empty when it is torn."""
    if _may_be_name(word):
        return word
    for spelt in (from_vni(word), from_telex(word)):
        if spelt != word and is_syllable(spelt):
            return spelt
    return ""


def _titled(name: str) -> str:
    """Return a name in capitals, or all in small letters, as names are written; others stay."""
    if not (name.isupper() or name.islower() or _is_caps_locked(name)):
        return name
    return re.sub(r"\w+", lambda word: word[0][:1].upper() + word[0][1:].lower(), name)


def _is_caps_locked(name: str) -> bool:
    """Say whether capital and small letters have changed places."""
    return all(
        word[:1].islower() and (word[1:].isupper() or len(word) == 1) for word in name.split()
    )


def _birth(raw: str | None, number: PersonalNumber) -> CardField:
    year = str(number.birth_year)
    if not raw:
        return _doubtful(year, "", Reason.FROM_NUMBER)
    text = _figures(raw)
    if only := _YEAR_ONLY.fullmatch(text.lower()):
        return CardField(only["year"], raw=raw)
    if day := _read_day(text):
        return CardField(day, raw=raw)
    if (day := _read_day(text, _YEAR_FIRST)) and day.startswith(year):
        return CardField(day, raw=raw)
    mended = _days_through(text, number.birth_year)
    if len(mended) == 1:
        return _doubtful(mended[0], raw, Reason.LETTERS_LOST)
    return _missing(raw)


def _issued(raw: str | None) -> CardField:
    day = _read_day(_figures(raw)) if raw else None
    return _missing(raw) if day is None else CardField(day, raw=raw or "")


def _read_day(text: str, form: "re.Pattern[str]" = _DAY) -> str | None:
    """Return the day that a text names, in ISO form, or None."""
    found = form.fullmatch(text)
    try:
        return (
            found and date(int(found["year"]), int(found["month"]), int(found["day"])).isoformat()
        )
    except ValueError:
        return None


def _days_through(text: str, year: int) -> list[str]:
    """Return the days of a year that give a text when one digit is lost or one comes twice."""
    if not text.isdecimal() or abs(len(text) - _DAY_DIGITS) != 1:
        return []
    first, last = date(year, 1, 1), date(year, 12, 31)
    days = [first + timedelta(days=one) for one in range((last - first).days + 1)]
    return [day.isoformat() for day in days if _differ_by_one(f"{day:%d%m%Y}", text)]


def _differ_by_one(meant: str, read: str) -> bool:
    if len(read) < len(meant):
        return any(meant[:at] + meant[at + 1 :] == read for at in range(len(meant)))
    return any(meant[: at + 1] + meant[at:] == read for at in range(len(meant)))


def _sex(raw: str | None, number: PersonalNumber) -> CardField:
    for text in (raw or "", from_telex(raw or ""), from_vni(raw or "")):
        for sex in Sex:
            if fold(text) == fold(sex.words):
                return CardField(sex.words, raw=raw or "")
    return _doubtful(number.sex.words, raw or "", Reason.FROM_NUMBER)


def _address(raw: str | None, way: _Way) -> CardField:
    address = clean(raw or "")
    if not address:
        return _missing(None)
    if _LOST & set(address) or any(_is_torn(word) for word in re.findall(r"[^\W\d_]+", address)):
        return _missing(raw, Reason.LETTERS_LOST)
    if way.exact:
        return CardField(address, raw=raw or "")
    reason = Reason.ACCENTS_LOST if address.isascii() else way.reason
    return _doubtful(address, raw or "", reason)


def _is_torn(word: str) -> bool:
    """Say whether a word lost its vowels; "TP" and "Q" in an address are short for something."""
    return len(word) > 1 and not word.isupper() and not set(fold(word)) & set("aeiouy")


# -- against the number --------------------------------------------------------------------------


def _compared(card: CitizenCard, number: PersonalNumber) -> CitizenCard:
    """Doubt what the personal number contradicts, and the number with it."""
    against = {
        "birth": bool(card.birth.value) and int(card.birth.value[:4]) != number.birth_year,
        "sex": card.sex.value != number.sex.words,
    }
    doubted = {name: getattr(card, name) for name, wrong in against.items() if wrong}
    if doubted:
        doubted["number"] = card.number
    changes = {
        name: replace(field, certainty=Certainty.DOUBTFUL, reason=Reason.DISAGREES)
        for name, field in doubted.items()
    }
    return replace(card, **changes)
