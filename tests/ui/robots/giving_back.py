"""The robot that takes results in and gives them back, with real keys and no mouse."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules import citizen_card
from counter_app.rules.staff import StaffMember
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL, PLAIN
from tests.ui.robots.keyboard import PageRobot
from ui.choices import Choices
from ui.pages.giving_back import GivingBackPage
from ui.results_in import ResultsIn
from ui.session import Session
from ui.signature_pad import SignatureSheet
from ui.words import Words


class GivingBackRobot(PageRobot):
    """A clerk at Trả kết quả."""

    def __init__(
        self, qtbot: QtBot, office: Office, clerk: StaffMember, clock: StoppedClock
    ) -> None:
        self.inquiry = office.inquiry
        self.strokes = 0
        self.session = Session(clerk)
        page = GivingBackPage(
            giving=office.giving,
            handover=office.handover,
            custody=office.custody,
            watch=office.watch,
            notes=office.notes,
            reception=office.reception,
            inquiry=office.inquiry,
            session=self.session,
            words=Words(),
            clock=clock,
        )
        super().__init__(qtbot, page)

    # -- hands -------------------------------------------------------------------------------------

    def scans(self, code: str) -> bool:
        """Hold a paper under the scanner; the window hands the page what was found."""
        return self.shows(self.inquiry, code)

    def shows_card(self, number: str, name: str) -> None:
        """Hold an identity card under the scanner."""
        card = citizen_card.parse(f"{number}||{name}|01021985|Nữ|Huế|01012022")
        assert card is not None
        self.page.take_card(card)

    def draws(self, points: list[tuple[int, int]]) -> None:
        """Sign with the mouse on the sheet that is open, and take the signature."""
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, SignatureSheet)
        self.qtbot.waitUntil(sheet.isActiveWindow)
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        kinds = [
            (QEvent.Type.MouseButtonPress, left, points[0]),
            *((QEvent.Type.MouseMove, none, point) for point in points[1:]),
            (QEvent.Type.MouseButtonRelease, left, points[-1]),
        ]
        for kind, button, (x, y) in kinds:
            at = QPointF(x, y)
            moved = QMouseEvent(kind, at, sheet.pad.mapToGlobal(at), button, left, PLAIN)
            QApplication.sendEvent(sheet.pad, moved)
        QTest.keyClick(sheet, Qt.Key.Key_Return)
        self.frame.activateWindow()
        self.qtbot.waitUntil(self.frame.isActiveWindow)

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press keys, and count them."""
        self.strokes += len(keys)
        super().press(*keys, modifier=modifier)

    def turns(self) -> None:
        """Press Ctrl+Tab: the other way through the door."""
        self.press(Qt.Key.Key_Tab, modifier=CTRL)

    def makes_minutes(self) -> None:
        """Press Ctrl+B: the minutes with the post."""
        self.press(Qt.Key.Key_B, modifier=CTRL)

    def looks_after_the_shelf(self) -> None:
        """Press Ctrl+L: what waits on the shelf."""
        self.press(Qt.Key.Key_L, modifier=CTRL)

    def types_number(self, number: str) -> None:
        """Type a number into the entry, and Enter."""
        self.goes_to("entry")
        self.types(number)
        self.enter()

    # -- eyes --------------------------------------------------------------------------------------

    @property
    def takes_in(self) -> bool:
        """Whether the page stands at taking results in."""
        return self.page.findChildren(ResultsIn)[0].isVisible()

    @property
    def collector(self) -> object:
        """Who collects."""
        return self.find(Choices, "collectors").value

    @property
    def result_kind(self) -> object:
        """What the next scans are written as."""
        return self.find(Choices, "resultKinds").value

    @property
    def may_give(self) -> bool:
        """Whether F9 would give the result back."""
        button = self.find(QPushButton, "giveBack")
        return button.isVisible() and button.isEnabled()

    @property
    def back(self) -> list[tuple[str, ...]]:
        """The results that came in, the newest on top."""
        return self.rows("back")

    @property
    def shelf(self) -> list[tuple[str, ...]]:
        """What waits on the shelf, the oldest on top."""
        return self.rows("shelfRows")

    @property
    def carried(self) -> list[tuple[str, ...]]:
        """The lines of the minutes with the post, the newest on top."""
        return self.rows("carried")

    @property
    def away(self) -> list[str]:
        """The numbers that are at the departments."""
        return [row[0] for row in self.rows("away")]

    @property
    def uncollected(self) -> list[str]:
        """The numbers whose results wait."""
        return [row[0] for row in self.rows("uncollected")]

    @property
    def misfits(self) -> list[tuple[str, ...]]:
        """The scans that came to nothing: number and reason."""
        return self.rows("misfits")
