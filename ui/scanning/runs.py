"""Runs of keys that came fast upon one another, and when they are a scanner's.

A run keeps the fields as they were before it, so that it can be taken out of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import shiboken6
from PySide6.QtGui import QInputMethodEvent

from counter_app.rules import retyping
from counter_app.rules.retyping import BACKSPACE
from ui.scanning.fields import Edit

GAP = 0.035
"""Seconds between two keys of a scanner, at most (inclusive); a hand needs 0.05 and more."""
STALL = 0.5
"""Seconds that the computer may hold up a scan, at most (inclusive)."""
STALLS = 2
"""How often it may."""
HOLD_MS = 35
"""Milliseconds a key is held where it would act."""
SILENCE_MS = 600
"""Milliseconds after which a long code without an end is over: longer than any `STALL`."""
SHORTEST = 8
"""Characters of the shortest code that can be a scan."""
SHORTEST_UNREADABLE = 8
"""Digits from which a fast run with a fast end is a scanner's, whether it is recognised or not."""
SHORTEST_LONG = 12
"""Digits from which a fast run is a scanner's also without an end, or after a stall."""
SHORTEST_CARD_NUMBER = 9
"""Digits before a bar from which it is a card's, though maybe one of them was lost."""
LONGEST = 2_000
"""Characters after which a code is over."""


_SYMBOLOGY = re.compile(r"\][A-Za-z][0-9a-z]")
"""What some scanners put before a code to say of which kind it is (ISO/IEC 15424)."""
_MARKED = re.compile(r"[^0-9]{1,4}(?=[0-9]{8})")
"""Up to four signs before a number, which some scanners are set up to put there."""
_TORN = 4
"""Digits of the shortest piece of a code that the computer held up."""


@dataclass(slots=True)
class Run:
    """Keys that came fast upon one another, and the fields as they were before.

    `text` is what they typed, since the last key that no code has; `strokes` are all of a run with
    such a key. `spoilt` says that there was one.
    """

    text: str = ""
    strokes: str = ""
    spoilt: bool = False
    before: dict[int, Edit] = field(default_factory=dict[int, Edit])

    def take(self, text: str, edit: Edit | None) -> None:
        """Take what a key typed, and where."""
        self.text += text
        self.strokes += text
        self.remember(edit)

    def spoil(self, stroke: str) -> None:
        """Take a key that no code has."""
        self.spoilt, self.text = True, ""
        self.strokes += stroke

    def remember(self, edit: Edit | None) -> None:
        """Keep a field's state, unless it is kept already."""
        if edit is not None:
            self.before.setdefault(id(edit.widget), edit)

    @property
    def digits_below_tones(self) -> str:
        """What was typed if VNI took the first digits for tones of the word before them."""
        if not self.spoilt:
            return ""
        before = next((edit.before_cursor for edit in self.before.values()), "")
        word = re.search(r"[^\W\d_]*\Z", before)
        return retyping.vni_digits(word[0] if word else "", self.strokes) or ""

    def undo(self) -> None:
        """Make the fields as they were."""
        for edit in reversed(self.before.values()):
            if shiboken6.isValid(edit.widget):
                edit.restore()


@dataclass(slots=True)
class LongCode:
    """A long code on its way from its first digits on, and what the scanner put before them.

    `composed` is what an input method has not handed over yet.
    """

    before: str
    text: str
    composed: str = ""

    def type(self, text: str) -> None:
        """Take a key; a Backspace takes the last character back."""
        self.text = self.text[:-1] if text == BACKSPACE else self.text + text

    def compose(self, event: QInputMethodEvent) -> None:
        """Take what an input method does to the text."""
        start = max(len(self.text) + event.replacementStart(), 0)
        end = start + event.replacementLength()
        self.text = self.text[:start] + event.commitString() + self.text[end:]
        self.composed = event.preeditString()


@dataclass(frozen=True, slots=True)
class Found:
    """The runs of a scan, what it names if anything, and what was read."""

    runs: "list[Run]"
    thing: object | None
    text: str = ""


def unspoilt(runs: "list[Run]") -> "list[Run]":
    """Return the runs at the end of which none is spoilt."""
    first = max((place + 1 for place, run in enumerate(runs) if run.spoilt), default=0)
    return runs[first:]


def badly_read(runs: "list[Run]", gap: float) -> Found | None:
    """Return the digits of a scanner that read badly, with the pieces a busy computer tore off."""
    if gap > STALL or not runs:
        return None
    last = runs[-1]
    tail = retyping.digits_at_end(last.text)
    certain = gap <= GAP and not last.spoilt
    if len(tail) < (SHORTEST_UNREADABLE if certain else SHORTEST_LONG):
        return None
    first = len(runs) - 1
    while first and _is_torn_off(runs[first - 1]):
        first -= 1
    read = "".join(run.text for run in runs[first:-1]) + tail
    return Found(runs[first:], None, read)


def _is_torn_off(run: Run) -> bool:
    return (
        not run.spoilt and len(run.text) >= _TORN and retyping.digits_at_end(run.text) == run.text
    )


def meanings(text: str) -> Iterator[str]:
    """Yield what may be meant by what a scanner typed, also without what it puts before a code."""
    for reading in retyping.readings(text):
        yield reading
        for mark in (_SYMBOLOGY, _MARKED):
            if found := mark.match(reading):
                yield reading[found.end() :]
