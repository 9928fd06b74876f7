"""A scanner at the desk, for the robots of the pages."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.rules.numbers import Payload
from tests.doubles import Hand
from ui.scan import ScanFilter


class Scanner:
    """Types a code and Enter, fast, wherever the focus is."""

    def __init__(self, page: QWidget) -> None:
        self.hand = Hand()
        self.heard: list[object] = []
        self.filter = ScanFilter(page, Payload.parse, seconds=self.hand, later=self.hand.later)
        self.filter.scanned.connect(self.heard.append)

    def scans(self, code: str) -> None:
        """Read a code."""
        self.hand.pause(0.5)
        for letter in code:
            self._press(Qt.Key(ord(letter)))
        self._press(Qt.Key.Key_Return)
        # What was read is told from the event loop.
        QTest.qWait(0)

    def _press(self, key: Qt.Key) -> None:
        here = QApplication.focusWidget()
        assert here is not None, "nothing has the focus"
        QTest.keyClick(here, key)
