"""How much work something is: counted, not timed, so that it is the same on every machine."""

import sys
from collections.abc import Callable
from types import FrameType


def effort(act: Callable[[], object]) -> int:
    """Return how many functions were called in this thread while `act` was done."""
    calls = 0

    def count(_frame: FrameType, event: str, _given: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        act()
    finally:
        sys.setprofile(before)
    return calls
