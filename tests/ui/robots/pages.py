"""Robots of the pages one looks things up on: Hôm nay, Sổ hồ sơ, the dossier card."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.ports import Clock
from counter_app.rules.printing import DocumentId
from counter_app.rules.staff import StaffMember
from tests.doubles import InlineBackground
from tests.ui.robots.acts import Acting
from tests.ui.robots.hands import CTRL
from tests.ui.robots.keyboard import PageRobot
from tests.ui.robots.window import SavedFiles
from ui.background import Background
from ui.pages.dossier import DossierPage
from ui.pages.register import RegisterPage
from ui.pages.today import TodayPage
from ui.preview import PaperView
from ui.session import Session
from ui.tables import RowsView
from ui.timeline import Timeline
from ui.ways import Ways
from ui.widgets import CountTile, EmptyState
from ui.words import Words


class TodayRobot(PageRobot, Acting):
    """A clerk at Hôm nay."""

    def __init__(
        self, qtbot: QtBot, office: Office, clock: Clock, *, user: StaffMember, folder: Path
    ) -> None:
        self.printed_now: list[DocumentId] = []
        page = TodayPage(
            inquiry=office.inquiry,
            printing=office.printing,
            watch=lambda: office.watch,
            reception=lambda: office.reception,
            processing=lambda: office.processing,
            notes=lambda: office.notes,
            session=Session(user),
            words=Words(),
            clock=clock,
            choose_file=SavedFiles(folder),
            print_now=self.printed_now.append,
        )
        super().__init__(qtbot, page)

    @property
    def counts(self) -> list[str]:
        """The numbers on the tiles, from the left, once all are counted."""
        later = self.page.findChild(QTimer, "later")
        assert later is not None
        self.qtbot.waitUntil(lambda: not later.isActive())
        return [tile.count for tile in self.page.findChildren(CountTile)]

    @property
    def title(self) -> str:
        """What stands over the list."""
        return self.reads("listTitle")

    @property
    def listed(self) -> list[tuple[str, ...]]:
        """The rows of the list that is shown."""
        shown = [view for view in self.page.findChildren(RowsView) if view.isVisible()]
        return self.rows(shown[0].objectName())

    @property
    def empty(self) -> str:
        """What the list says when it has no rows."""
        return next(
            (one.accessibleName() for one in self.page.findChildren(EmptyState) if one.isVisible()),
            "",
        )


class RegisterRobot(PageRobot):
    """A clerk at Sổ hồ sơ."""

    def __init__(
        self,
        qtbot: QtBot,
        office: Office,
        clock: Clock,
        *,
        background: Background | None = None,
    ) -> None:
        self.offered_file: Path | None = None
        self.saving_folder: Path | None = None
        self.session = Session(office.administration.staff()[0])
        page = RegisterPage(
            inquiry=office.inquiry,
            registers=lambda: office.registers,
            session=self.session,
            words=Words(),
            clock=clock,
            background=background or InlineBackground(),
            open_file=self._open_file,
            choose_file=self._choose_file,
        )
        super().__init__(qtbot, page)

    def _choose_file(
        self, _parent: QWidget, _title: str, name: Path, _kind: str, then: Callable[[Path], None]
    ) -> None:
        """Choose the suggested name in the folder of the test; none is a dialog that was left."""
        if self.saving_folder is not None:
            then(self.saving_folder / name.name)

    def _open_file(
        self, _parent: QWidget, _title: str, _start: Path, _kind: str, then: Callable[[Path], None]
    ) -> None:
        """Choose the file that the test offers; none is a dialog that was left."""
        if self.offered_file is not None:
            then(self.offered_file)

    def searches(self, text: str) -> None:
        """Type a search and wait for what it finds."""
        self.press(Qt.Key.Key_F3)
        before = self.reads("found")
        self.types(text)
        self.qtbot.waitUntil(lambda: self.reads("found") != before)

    @property
    def numbers(self) -> list[str]:
        """The dossier numbers, from the top."""
        return [row[0] for row in self.rows("register")]

    @property
    def empty(self) -> str:
        """What the list says when it has no rows."""
        states = self.page.findChildren(EmptyState)
        return next((one.accessibleName() for one in states if one.isVisible()), "")


class DossierRobot(PageRobot, Acting):
    """Somebody who looks at a dossier card."""

    def __init__(
        self, qtbot: QtBot, office: Office, clock: Clock, *, user: StaffMember, folder: Path
    ) -> None:
        page = DossierPage(
            inquiry=office.inquiry,
            printing=office.printing,
            processing=lambda: office.processing,
            reception=lambda: office.reception,
            custody=lambda: office.custody,
            notes=lambda: office.notes,
            giving=lambda: office.giving,
            audit=lambda: office.audit,
            session=Session(user),
            words=Words(),
            clock=clock,
            choose_file=SavedFiles(folder),
        )
        self.left = 0
        super().__init__(qtbot, page)
        page.left.connect(self._count_left)

    def _count_left(self) -> None:
        self.left += 1

    def sees_ledger(self) -> list[tuple[str, ...]]:
        """Press Ctrl+L and return the rows of the ledger, newest first."""
        self.press(Qt.Key.Key_L, modifier=CTRL)
        return self.rows("promises")

    def asks_why(self) -> list[tuple[str, ...]]:
        """Press Ctrl+T and return how the legal date is counted, day by day."""
        self.press(Qt.Key.Key_T, modifier=CTRL)
        return self.rows("countingDays")

    @property
    def story(self) -> list[str]:
        """The sentences of the timeline, newest first; each with what stands below it."""
        told = self.find(Timeline, "timeline").moments
        return [text for moment in told for text in (moment.sentence, moment.below)]

    @property
    def written(self) -> list[str]:
        """What was written at the points of the timeline that have such a text, newest first."""
        told = self.find(Timeline, "timeline").moments
        return [moment.detail for moment in told if moment.detail]

    @property
    def signed_by(self) -> list[str]:
        """The sentences of the points beside which a signature is drawn, newest first."""
        told = self.find(Timeline, "timeline").moments
        return [moment.sentence for moment in told if moment.signature is not None]

    @property
    def chosen_point(self) -> str:
        """What was written at the chosen point of the timeline."""
        moment = self.find(Timeline, "timeline").moment
        return "" if moment is None else moment.detail

    def opens_paper(self) -> PaperView:
        """Press Enter on a point of the timeline and return the window with its paper."""
        self.enter()
        view = self.page.findChild(PaperView)
        assert view is not None, "no paper is shown"
        self.qtbot.addWidget(view)
        return view

    def turns(self, times: int = 1) -> None:
        """Press Ctrl+Tab."""
        self.press(*[Qt.Key.Key_Tab] * times, modifier=CTRL)

    @property
    def part(self) -> str:
        """Which part of the dossier's life is shown."""
        parts = self.find(Ways, "parts")
        return parts.tabText(parts.currentIndex())

    def sees_paper(self) -> PaperView:
        """Press Ctrl+O and return the window with the paper."""
        self.press(Qt.Key.Key_O, modifier=CTRL)
        view = self.page.findChild(PaperView)
        assert view is not None, "no paper is shown"
        self.qtbot.addWidget(view)
        return view
