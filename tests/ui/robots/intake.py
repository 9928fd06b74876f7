"""The robot that receives dossiers, with real keys and no mouse."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.ports import Clock
from counter_app.rules.staff import StaffMember
from tests.ui.robots.acts import Acting
from tests.ui.robots.hands import CTRL
from tests.ui.robots.keyboard import NARROW, SMALLEST, PageRobot, focus
from ui.checklist import Checklist
from ui.pages.intake import IntakePage
from ui.picker import ProcedurePicker
from ui.session import Session
from ui.words import Words


class IntakeRobot(PageRobot, Acting):
    """A clerk at Tiếp nhận."""

    def __init__(self, qtbot: QtBot, office: Office, clock: Clock, clerk: StaffMember) -> None:
        page = IntakePage(
            reception=office.reception,
            inquiry=office.inquiry,
            processing=lambda: office.processing,
            session=Session(clerk),
            words=Words(),
            clock=clock,
            printing=office.printing,
        )
        super().__init__(qtbot, page)
        self.picker = self.find(ProcedurePicker, "procedure")

    # -- hands -------------------------------------------------------------------------------------

    def fills_in_person(
        self,
        name: str,
        *,
        id_number: str = "",
        birth: str = "",
        phone: str = "",
        address: str = "",
    ) -> None:
        """Fill in the applicant from the number on, and go on to the procedure."""
        self.goes_to("id_number")
        for text in (id_number, name, birth, phone, address):
            self.types(text)
            self.enter()

    def fills_in_agent(self, *texts: str) -> None:
        """Open the row of who hands in with its key, and fill it in field by field."""
        self.press(Qt.Key.Key_N, modifier=CTRL)
        for text in texts:
            self.types(text)
            self.enter()

    def puts_on_pile(self) -> None:
        """Press Ctrl+G."""
        self.press(Qt.Key.Key_G, modifier=CTRL)

    def ticks_non_boundary(self) -> None:
        """Press Ctrl+B."""
        self.press(Qt.Key.Key_B, modifier=CTRL)

    def comes_by_post(self) -> None:
        """Choose the post as the channel."""
        self.chooses("channel", "Bưu chính")

    def picks(self, text: str) -> None:
        """Type what names a procedure and take the first suggestion."""
        self.goes_to("procedure")
        self.types(text)
        self.enter()

    def receives(self, name: str, procedure: str) -> None:
        """Do a whole short intake."""
        self.fills_in_person(name)
        self.picks(procedure)
        self.saves()

    def saves(self) -> None:
        """Press F9."""
        self.press(Qt.Key.Key_F9)

    def saves_with_ctrl_enter(self) -> None:
        """Press Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, modifier=CTRL)

    def composes(self, preedit: str, commit: str = "") -> None:
        """Let an input method show what it composes, or hand it in."""
        event = QInputMethodEvent(preedit, [])
        if commit:
            event.setCommitString(commit)
        QApplication.sendEvent(focus(), event)

    def chooses(self, name: str, text: str) -> None:
        """Choose in a box with the arrow keys."""
        self.goes_to(name)
        box = self.find(QComboBox, name)
        self.press(*[Qt.Key.Key_Up] * box.count())
        for _ in range(box.count()):
            if box.currentText() == text:
                return
            self.press(Qt.Key.Key_Down)
        raise AssertionError(f"{name} does not offer {text}")

    def asks_why(self) -> None:
        """Open the explanation of the due date."""
        self.goes_to("explain")
        self.enter()

    def narrows(self) -> None:
        """Work on a small screen, or one that is enlarged."""
        self.frame.resize(*NARROW)
        QTest.qWait(0)

    def widens(self) -> None:
        """Work on a screen of 1366 by 768 pixels again."""
        self.frame.resize(*SMALLEST)
        QTest.qWait(0)

    # -- eyes --------------------------------------------------------------------------------------

    def in_sight(self, name: str) -> bool:
        """Say whether a whole widget can be seen, neither scrolled away nor cut."""
        return _is_in_sight(self.find(QWidget, name))

    @property
    def focus_in_sight(self) -> bool:
        """Whether what has the focus can be seen as a whole."""
        return _is_in_sight(focus())

    def choice(self, name: str) -> str:
        """Return what is chosen in a box."""
        return self.find(QComboBox, name).currentText()

    def complaint(self, field: str) -> str:
        """Return the sentence below a field."""
        return self.reads(f"{field}.complaint")

    @property
    def pile(self) -> list[str]:
        """The names on the pile, from the top."""
        return [row[1] for row in self.rows("group")]

    @property
    def legs(self) -> list[str]:
        """By when the agencies are promised, in their order."""
        return [text for text in map(self.reads, (f"leg.{n}" for n in range(1, 5))) if text]

    @property
    def suggestions(self) -> list[str]:
        """The codes that are offered below the procedure field."""
        return [procedure.code for procedure in self.picker.suggestions]

    @property
    def ticked(self) -> list[bool]:
        """Which papers are ticked, from the top."""
        return [tick.ticked for tick in self.find(Checklist, "papers").ticks]

    @property
    def may_bring_back(self) -> bool:
        """Whether F3 is offered."""
        return self.find(QPushButton, "bringBack").isVisible()


def _is_in_sight(widget: QWidget) -> bool:
    # The page is laid out from the event loop.
    QTest.qWait(0)
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()
