"""The seal of the journal: what a signed paper keeps of it, so that nobody can rewrite all of it.

Each entry bears the hash of all before it. Whoever has the file can write a whole chain anew, and
inside the file nothing tells the one from the other. A paper that was signed at the end of a day
and lies in a folder does: the entry at its place must still bear the hash that is printed there.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

_DIGITS = 20
"""Hexadecimal digits of a hash that are printed: 80 bits, more than anybody can try."""
_GROUP = 4
_TYPED = re.compile(
    r"(?:(?P<counter>\d+)\D+?)?(?P<epoch>\d+)\s*/\s*(?P<seq>\d+)[^0-9a-f]+(?P<mark>[0-9a-f][0-9a-f\s.-]*)"
)


class Verdict(Enum):
    """What comes of comparing a seal with the journal."""

    SAME = "same"
    OTHER = "other"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Seal:
    """The place of an entry in the journal and the beginning of its hash.

    `counter_id` is the station whose chain it is, 0 where the paper's reader did not say.
    """

    counter_id: int
    epoch: int
    seq: int
    mark: str

    @property
    def printed(self) -> str:
        """The seal as it is printed: "quầy 3, mục 1/448 · 3f9a 22c1 9d04 7be1 05ac"."""
        return f"quầy {self.counter_id}, mục {self.epoch}/{self.seq} · {grouped(self.mark)}"


@dataclass(frozen=True, slots=True)
class Compared:
    """A seal that was typed, and how the journal stands to it; `at` is when the entry was written.

    `at` is None where the journal has no such entry.
    """

    seal: Seal
    verdict: Verdict
    at: datetime | None = None


def seal_of(counter_id: int, epoch: int, seq: int, digest: bytes) -> Seal:
    """Return the seal of the entry that bears the hash `digest`."""
    return Seal(counter_id, epoch, seq, digest.hex()[:_DIGITS])


def grouped(digest: str) -> str:
    """Return the printed part of a hash in hexadecimal digits, in groups that can be read aloud."""
    mark = digest[:_DIGITS]
    return " ".join(mark[place : place + _GROUP] for place in range(0, len(mark), _GROUP))


def read_seal(text: str) -> Seal | None:
    """Return the seal that somebody typed from a paper, or None when it is not whole.

    Capitals, blanks, hyphens and the words between the numbers do not matter.
    """
    found = _TYPED.search(text.lower())
    if found is None:
        return None
    mark = re.sub(r"[\s.-]", "", found["mark"])
    if len(mark) != _DIGITS:
        return None
    return Seal(int(found["counter"] or 0), int(found["epoch"]), int(found["seq"]), mark)
