"""A key that bounced must not act twice: what it led to hears it again only after a short rest.

A worn key closes twice within some milliseconds. Where its first stroke leads to another page, or
opens or shuts a sheet, the second would act there on what nobody has seen yet.
"""

from collections.abc import Callable
from time import monotonic

REST = 0.4
"""Seconds for which what a key led to does not hear that key: no hand is so quick on purpose."""
_LEADS = 3.0
"""Seconds after a stroke in which what comes on the screen came by it."""


class KeyRest:
    """Knows which key was pressed last and when the screen changed; one for the program."""

    def __init__(self, seconds: Callable[[], float] = monotonic) -> None:
        """Time by `seconds`, which never runs back."""
        self._seconds = seconds
        self._key = ""
        self._pressed = self._changed = -_LEADS

    def hears(self, key: str) -> bool:
        """Say whether a key is heard now, and note that it was pressed.

        A stroke that is not heard begins no new rest.
        """
        now = self._seconds()
        led = 0 <= self._changed - self._pressed <= _LEADS
        if key == self._key and led and now - self._changed < REST:
            return False
        self._key, self._pressed = key, now
        return True

    def screen_changed(self) -> None:
        """Note that a page or a sheet came, or a sheet went."""
        self._changed = self._seconds()

    def pass_by(self) -> None:
        """Let the rest be over: whoever presses next has looked."""
        self._key = ""


KEY_REST = KeyRest()
"""The rest of the keys of this program."""
