"""The robot that hands piles over and has slips signed, with real keys and no mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules.staff import StaffMember
from tests.ui.robots.keyboard import PageRobot
from ui.checklist import Checklist
from ui.choices import Choices
from ui.pages.handover import HandoverPage
from ui.session import Session
from ui.words import Words


class HandoverRobot(PageRobot):
    """A clerk at Bàn giao."""

    def __init__(self, qtbot: QtBot, office: Office, clerk: StaffMember) -> None:
        self.inquiry = office.inquiry
        page = HandoverPage(
            handover=office.handover,
            inquiry=office.inquiry,
            session=Session(clerk),
            words=Words(),
        )
        super().__init__(qtbot, page)

    # -- hands -------------------------------------------------------------------------------------

    def scans(self, code: str) -> bool:
        """Hold a paper under the scanner; the window hands the page what was found."""
        return self.shows(self.inquiry, code)

    def types_number(self, number: str) -> None:
        """Type a number into the entry, and Enter."""
        self.goes_to("entry")
        self.types(number)
        self.enter()

    def goes_to_waiting(self) -> None:
        """Press F3."""
        self.press(Qt.Key.Key_F3)

    def adds_all(self) -> None:
        """Press F4."""
        self.press(Qt.Key.Key_F4)

    # -- eyes --------------------------------------------------------------------------------------

    @property
    def department(self) -> object:
        """The department that is chosen."""
        return self.find(Choices, "departments").value

    @property
    def departments(self) -> list[str]:
        """The departments in the order of their number keys."""
        return [str(value) for value in self.find(Choices, "departments").values]

    @property
    def pile(self) -> list[str]:
        """The numbers in the pile, from the top."""
        return [row[1] for row in self.rows("pile")]

    @property
    def misfits(self) -> list[tuple[str, ...]]:
        """The scans that came to nothing: number and reason."""
        return self.rows("misfits")

    @property
    def waiting(self) -> list[str]:
        """The numbers that wait to be handed over."""
        return [row[0] for row in self.rows("waiting")]

    @property
    def slips(self) -> list[tuple[str, ...]]:
        """The slips that wait for a signature: number, department, dossiers."""
        return self.rows("slips")

    @property
    def ticked(self) -> list[bool]:
        """Which dossiers of the open slip are ticked."""
        return [tick.ticked for tick in self.find(Checklist, "signed").ticks]

    @property
    def may_hand_over(self) -> bool:
        """Whether F9 would hand over."""
        button = self.find(QPushButton, "handOver")
        return button.isVisible() and button.isEnabled()

    @property
    def may_sign(self) -> bool:
        """Whether F9 would confirm the receiver's signature."""
        button = self.find(QPushButton, "sign")
        return button.isVisible() and button.isEnabled()
