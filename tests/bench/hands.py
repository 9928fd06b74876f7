"""Hands that count the keys they press, and hold cards to the scanner."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.hands import SCANNING, TYPING, Hands, turn

_OPEN = 5
"""Fields that a card leaves open at most."""
_TURNS = 5
"""Rounds of the event loop after which a card stands in the form, or was not understood."""


class Counting(Hands):
    """A clerk whose keys are counted in `keys`, since it was last set."""

    def __init__(self) -> None:
        super().__init__()
        self.keys = 0

    def press(self, stroke: str) -> None:
        self.keys += 1
        super().press(stroke)

    def type(self, text: str) -> None:
        self.keys += len(text)
        super().type(text)

    def scan_card(self, text: str) -> None:
        """Let the scanner type a card and its Enter."""
        self._now += 1.0
        self._step = SCANNING
        for letter in text:
            self._letter(letter)
        QTest.keyClick(self._focus(), Qt.Key.Key_Return)
        self._step = TYPING
        self._now += 1.0
        for _ in range(_TURNS):
            turn()

    def confirm_card(self) -> None:
        """Press Enter in each field that the card leaves open."""
        for _ in range(_OPEN):
            if self._focus().objectName() == "procedure":
                return
            self.press("Return")
