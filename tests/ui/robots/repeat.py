"""A clerk at Tiếp nhận with citizens who come again, step aside, or bring a card."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from counter_app.rules import citizen_card
from counter_app.rules.citizen_card import Source
from tests.ui.robots.hands import CTRL
from tests.ui.robots.intake import IntakeRobot

SHIFT = Qt.KeyboardModifier.ShiftModifier


class RepeatRobot(IntakeRobot):
    """Repeats, parks, undoes and scans cards."""

    # -- hands -------------------------------------------------------------------------------------

    def f(self, number: int, *, shift: bool = False) -> None:
        """Press a function key."""
        key = Qt.Key(Qt.Key.Key_F1 + number - 1)
        if shift:
            self.press(key, modifier=SHIFT)
        else:
            self.press(key)

    def undoes(self) -> None:
        """Press Ctrl+Z."""
        self.press(Qt.Key.Key_Z, modifier=CTRL)

    def scans_card(self, text: str, source: Source = Source.SERIAL) -> None:
        """Hold an identity card to the scanner; the window hands the page what was read."""
        card = citizen_card.parse(text, source=source)
        assert card is not None
        self.page.take_card(card)

    def rests(self) -> None:
        """Let the hand rest until what stands in the form is kept."""
        timer = self.page.findChild(QTimer, "draftTimer")
        assert timer is not None
        if timer.isActive():
            timer.stop()
            timer.timeout.emit()

    def presses_in_sheet(self, *keys: Qt.Key, ctrl: bool = False) -> None:
        """Press keys in the sheet that lies over the page."""
        for key in keys:
            sheet = self.over
            assert sheet is not None, "no sheet is open"
            self.qtbot.waitUntil(sheet.isActiveWindow)
            here = sheet.focusWidget() or sheet
            QTest.keyClick(here, key, CTRL if ctrl else Qt.KeyboardModifier.NoModifier)
        QTest.qWait(0)
        self.comes_back()

    def comes_back(self) -> None:
        """Let the window have the keyboard again once no sheet lies over it."""
        if self.over is None:
            self.frame.activateWindow()
            self.qtbot.waitUntil(self.frame.isActiveWindow)

    # -- eyes --------------------------------------------------------------------------------------

    @property
    def over(self) -> QDialog | None:
        """The sheet that lies over the page, if one does."""
        here: QWidget | None = QApplication.activeModalWidget()
        return here if isinstance(here, QDialog) else None

    @property
    def sheet_name(self) -> str:
        """Which sheet lies over the page."""
        return "" if self.over is None else self.over.objectName()

    def note(self, field: str) -> str:
        """Return what is said below a field."""
        return self.reads(f"{field}.note")

    def is_marked(self, field: str) -> bool:
        """Say whether a field is shown as doubtful."""
        return self.find(QLineEdit, field).property("tone") == "warning"

    @property
    def person(self) -> dict[str, str]:
        """What stands in the fields of the applicant."""
        names = ("id_number", "name", "birth", "phone", "address")
        return {name: self.field(name) for name in names}
