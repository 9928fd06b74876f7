"""The robot that hands piles over, has slips signed and checks desks, with real keys, no mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.ports import Clock
from counter_app.rules.staff import StaffMember
from tests.effort import effort
from tests.ui.robots.acts import back_to
from tests.ui.robots.hands import CTRL, Hands
from tests.ui.robots.keyboard import PageRobot
from ui.choices import Choices
from ui.dialogs import Sheet
from ui.pages.handover import HandoverPage
from ui.receiver_box import ReceiverBox
from ui.receiving_list import ReceivingList, Verdict
from ui.session import Session
from ui.signature_pad import SignaturePad, SignatureSheet
from ui.ways import Ways
from ui.words import Words


class HandoverRobot(PageRobot):
    """Somebody at Bàn giao."""

    def __init__(self, qtbot: QtBot, office: Office, clock: Clock, user: StaffMember) -> None:
        self.inquiry = office.inquiry
        self.clock = clock
        page = HandoverPage(
            handover=office.handover,
            custody=office.custody,
            watch=office.watch,
            reception=office.reception,
            printing=office.printing,
            inquiry=office.inquiry,
            people=office.administration.staff,
            session=Session(user),
            words=Words(),
            clock=clock,
        )
        super().__init__(qtbot, page)

    # -- hands -------------------------------------------------------------------------------------

    def scans(self, code: str) -> bool:
        """Hold a paper under the scanner; the window hands the page what was found."""
        found = self.inquiry.look_up(code)
        if not found.dossiers and found.slip is None:
            return self.page.take_stranger(found.stranger, code)
        return self.page.take_scan(found)

    def types_number(self, number: str, entry: str = "entry") -> None:
        """Type a number into the entry, and Enter."""
        self.goes_to(entry)
        self.types(number)
        self.enter()

    def goes_to_list(self) -> None:
        """Press F3."""
        self.press(Qt.Key.Key_F3)

    def presses_f4(self, *, shift: bool = False) -> None:
        """Press F4, alone or with Shift."""
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        self.press(Qt.Key.Key_F4, modifier=held)

    def turns(self) -> None:
        """Press Ctrl+Tab: between out and signed."""
        self.press(Qt.Key.Key_Tab, modifier=CTRL)

    def goes_to_check(self) -> None:
        """Press Ctrl+B."""
        self.press(Qt.Key.Key_B, modifier=CTRL)

    def goes_to_gaps(self) -> None:
        """Press Ctrl+L."""
        self.press(Qt.Key.Key_L, modifier=CTRL)

    def signs(self, *strokes: list[tuple[int, int]], then: Qt.Key = Qt.Key.Key_Return) -> None:
        """Press F11, draw strokes with the mouse, and press a key."""
        self.press(Qt.Key.Key_F11)
        sheet = self.sheet(SignatureSheet)
        self.qtbot.waitUntil(sheet.widget.isActiveWindow)
        pad = sheet.find(SignaturePad, "signaturePad")
        button = Qt.MouseButton.LeftButton
        for stroke in strokes:
            QTest.mousePress(pad, button, pos=QPoint(*stroke[0]))
            for point in stroke[1:]:
                QTest.mouseMove(pad, QPoint(*point))
            QTest.mouseRelease(pad, button, pos=QPoint(*stroke[-1]))
        sheet.press(then)
        back_to(self.qtbot, self.frame)

    def scans_all(self, codes: Sequence[str]) -> int:
        """Scan one after the other; return the most calls that one of every ten cost."""
        most = 0
        for number, code in enumerate(codes):
            # What the first one needs is imported with it.
            if number % 10 != 5:
                self.scans(code)
            else:
                most = max(most, effort(lambda code=code: self.scans(code)))
        return most

    def sheet(self, kind: type[Sheet]) -> Hands:
        """Return hands at the sheet that lies over the page."""
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
        opened = [one for one in shown if one.isVisible()]
        assert opened, f"no {kind.__name__} is open"
        return Hands(self.qtbot, opened[-1])

    # -- eyes --------------------------------------------------------------------------------------

    @property
    def way(self) -> str:
        """The way that is shown, without the count on its tab."""
        ways = self.find(Ways, "ways")
        return ways.tabText(ways.currentIndex()).partition(" (")[0]

    @property
    def ways(self) -> list[str]:
        """What stands on the tabs."""
        ways = self.find(Ways, "ways")
        return [ways.tabText(place) for place in range(ways.count())]

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
        """The slips: number, department, dossiers, whether signed."""
        return self.rows("slips")

    @property
    def verdicts(self) -> list[Verdict]:
        """What was said of the dossiers of the open slip."""
        return [row.verdict for row in self.find(ReceivingList, "signed").slip_rows]

    @property
    def surplus(self) -> list[tuple[str, ...]]:
        """What is too many: number, and what is known of it."""
        return self.rows("surplus")

    @property
    def receivers(self) -> list[str]:
        """The names that are offered below the receiver's field."""
        return self.find(ReceiverBox, "receiver").suggested

    def hint_in(self, field: str) -> str:
        """What stands in an empty field."""
        return self.find(QLineEdit, field).placeholderText()

    @property
    def may_hand_over(self) -> bool:
        """Whether F9 would hand over."""
        return self._would_press("handOver")

    @property
    def may_sign(self) -> bool:
        """Whether F9 would confirm the receiver's signature."""
        return self._would_press("sign")

    def _would_press(self, name: str) -> bool:
        button = self.find(QPushButton, name)
        return button.isVisible() and button.isEnabled()
