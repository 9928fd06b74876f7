"""The robot that calls applicants from the call sheet, with real keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.robots.hands import Hands
from ui.call_sheet import CallSheet

_TAB_STOPS = 20


class CallRobot(Hands):
    """A clerk with a telephone in front of the sheet that is open."""

    def __init__(self, qtbot: QtBot) -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, CallSheet)
        qtbot.waitUntil(sheet.isActiveWindow)
        self._ended: list[int] = []
        sheet.finished.connect(self._ended.append)
        super().__init__(qtbot, sheet)

    def goes_to(self, name: str) -> None:
        """Tab forward until something has the focus."""
        for _ in range(_TAB_STOPS):
            if self.focus == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"{name} cannot be reached with Tab")

    @property
    def closed(self) -> bool:
        """Whether the sheet is gone."""
        return bool(self._ended)

    def inside(self, frame: QWidget) -> bool:
        """Say whether the sheet is no larger than a frame."""
        return self.widget.width() <= frame.width() and self.widget.height() <= frame.height()
