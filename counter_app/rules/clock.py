"""When the computer's clock is believed: never before the last entry, never far behind nor ahead.

A wrong clock makes wrong promises on paper, and a year that was never meant fills the registers.
"""

from datetime import datetime, timedelta
from enum import Enum

TOLERANCE = timedelta(minutes=2)
"""How far the clock may fall behind the last entry, as when it is set by the network."""
LONGEST_PAUSE = timedelta(days=31)
"""How long books may rest, as those of a spare counter do: longer than any holidays."""
JUMP = timedelta(minutes=5)
"""By how much the clock may move while the program runs, beside the time that passes."""


class Doubt(Enum):
    """Why a clock is not believed."""

    BEHIND = "behind"
    AHEAD = "ahead"


def doubt(now: datetime, last: datetime | None) -> Doubt | None:
    """Say why a time is not believed behind the last entry's, or None when it is.

    `last` is None in books without entries. Both ends are believed.
    """
    if last is None:
        return None
    if now < last - TOLERANCE:
        return Doubt.BEHIND
    return Doubt.AHEAD if now > last + LONGEST_PAUSE else None


def jumped(begun: datetime, passed: float, now: datetime) -> bool:
    """Say whether a clock moved by itself: `passed` seconds after `begun` it shows `now`.

    The seconds go on while the computer sleeps.
    """
    return abs(now - begun - timedelta(seconds=passed)) > JUMP
