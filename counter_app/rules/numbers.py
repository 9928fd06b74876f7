"""The numbers this office gives: serials, slip numbers, barcode payloads, and reading them back.

The printed number of a dossier is `UNIT-YYMMDD-SERIAL`. The barcode holds digits only, so that no
input method can garble it: type (1) · centre (3) · yymmdd (6) · serial (4 or 6) · receipt
version (1) · check digit (1), an even length. No payload begins with 9.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum

from counter_app.errors import Phrase, SerialsUsedUp
from counter_app.rules.codes import DossierNumber, day_of
from counter_app.rules.text import digits

SLOTS = 33
"""Stations that share one unit's four-digit serials: slots 0 to 32."""
LETTERS = ("BBGN", "HDHS", "PXL", "TBDHS", "TCHS")
"""The marks behind the numbers of letters, each numbered by the year."""
PER_SLOT = 300
"""Serials of a station and day in the four-digit form; further ones take the long form."""
PER_SLOT_LONG = 9_999
"""The last serial of a station and day in the long form (slot(2) + n(4))."""

_SLIP = re.compile(r"BG-(?P<day>\d{6})-(?P<serial>\d{4}|\d{6})", re.ASCII)
_PAYLOAD_LENGTHS = (16, 18)
_NO_DAY = date(2000, 1, 1)
"""What stands for the day in the codes of badges and commands, which have none."""
_DAMM = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)


class PayloadKind(Enum):
    """What a barcode of ours stands on: its first digit."""

    DOSSIER = 1
    SLIP = 2
    BADGE = 3
    COMMAND = 4


class Command(Enum):
    """What a code on the desk's command sheet makes the window do; the number stands in the code.

    A number that was given out keeps its meaning: the sheets on the desks are laminated.
    """

    SAVE = 1
    PARK = 2
    SUPPLEMENT = 3
    REFUSE = 4
    REPRINT = 5
    LOCK = 6
    CANCEL = 7
    PAGE_1 = 11
    PAGE_2 = 12
    PAGE_3 = 13
    PAGE_4 = 14
    PAGE_5 = 15
    PAGE_6 = 16
    PAGE_7 = 17

    @property
    def payload(self) -> "Payload":
        """What its barcode bears, in every office the same."""
        return Payload(PayloadKind.COMMAND, 0, _NO_DAY, f"{self.value:04d}", 0)


@dataclass(frozen=True, slots=True)
class SlipNumber:
    """The number of a handover slip: `BG-YYMMDD-SERIAL`."""

    day: date
    serial: str

    def __str__(self) -> str:
        """Return the number as it stands on paper."""
        return f"BG-{self.day:%y%m%d}-{self.serial}"

    @classmethod
    def parse(cls, text: str) -> "SlipNumber | None":
        """Read a slip number as printed, or None."""
        found = _SLIP.fullmatch("".join(text.split()).upper())
        if found is None:
            return None
        day = day_of(found["day"])
        return None if day is None else cls(day, found["serial"])


@dataclass(frozen=True, slots=True)
class Payload:
    """What a barcode of ours says.

    `centre` is 0 to 999; `serial` has 4 or 6 digits; `version` is the receipt version modulo 10.
    """

    kind: PayloadKind
    centre: int
    day: date
    serial: str
    version: int = 1

    @property
    def code(self) -> str:
        """The part that names the thing: all but version and check digit."""
        return f"{self.kind.value}{self.centre:03d}{self.day:%y%m%d}{self.serial}"

    def __str__(self) -> str:
        """Return the digits as the barcode bears them."""
        body = f"{self.code}{self.version % 10}"
        return body + check_digit(body)

    @property
    def command(self) -> Command | None:
        """The command, when it is one that this program knows."""
        if self.kind is not PayloadKind.COMMAND:
            return None
        return next((one for one in Command if one.payload == self), None)

    @property
    def holder(self) -> int | None:
        """The number on a badge; None for anything else."""
        return int(self.serial) or None if self.kind is PayloadKind.BADGE else None

    @classmethod
    def badge(cls, number: int, centre: int) -> "Payload":
        """Return what a badge with a number of six figures bears."""
        return cls(PayloadKind.BADGE, centre, _NO_DAY, f"{number:06d}", 0)

    @classmethod
    def parse(cls, text: str) -> "Payload | None":
        """Read scanned digits, or None when length, type, day or check digit do not hold."""
        text = text.strip()
        if len(text) not in _PAYLOAD_LENGTHS or digits(text) != text or not checks(text):
            return None
        if text[0] not in {str(kind.value) for kind in PayloadKind}:
            return None
        day = day_of(text[4:10])
        if day is None:
            return None
        return cls(PayloadKind(int(text[0])), int(text[1:4]), day, text[10:-2], int(text[-2]))


def check_digit(text: str) -> str:
    """Return Damm's check digit of a run of digits.

    It shows every single wrong digit and every swap of two neighbours.
    """
    interim = 0
    for ch in text:
        interim = _DAMM[interim][int(ch)]
    return str(interim)


def checks(text: str) -> bool:
    """Say whether a run of digits ends with its check digit."""
    return check_digit(text) == "0"


def serial_for(slot: int, n: int, *, day: date) -> str:
    """Return the serial of a station's n-th number of a day; n counts from 1.

    Up to `PER_SLOT` it is `slot * 300 + n` in four digits, so that 33 stations never collide; the
    numbers after that take the long form slot(2) + n(4), which no four-digit serial equals.

    Raises `SerialsUsedUp` past `PER_SLOT_LONG`.
    """
    if not 0 <= slot < SLOTS or n < 1:
        message = f"slot {slot} or number {n} out of range"
        raise ValueError(message)
    if n <= PER_SLOT:
        return f"{slot * PER_SLOT + n:04d}"
    if n <= PER_SLOT_LONG:
        return f"{slot:02d}{n:04d}"
    raise SerialsUsedUp(day=Phrase("{day:%d/%m/%Y}", day=day), limit=PER_SLOT_LONG)


def slot_of(serial: str) -> int:
    """Return the slot of the station that gave a serial of four or six digits."""
    return int(serial[:2]) if len(serial) > 4 else (int(serial) - 1) // PER_SLOT  # noqa: PLR2004 - the short form


def recognise(text: str) -> Payload | DossierNumber | SlipNumber | None:
    """Read what a scanner or a hand gave: a payload, a dossier number, a slip number, or None."""
    return Payload.parse(text) or SlipNumber.parse(text) or DossierNumber.parse(text)
