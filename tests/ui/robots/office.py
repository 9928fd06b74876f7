"""Robots of the pages that set the office up: the first screen, and Quản trị."""

from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.ports import Clock
from counter_app.rules.staff import StaffMember
from tests.doubles import InlineBackground
from tests.ui.robots.hands import CTRL, Hands
from tests.ui.robots.keyboard import PageRobot
from tests.ui.robots.window import SavedFiles
from ui.assembly import NoPrinters
from ui.background import Background
from ui.backup_keeper import BackupKeeper
from ui.catalogue_import import ImportSheet
from ui.day_box import DayBox
from ui.dialogs import Sheet
from ui.forms import ChoiceBox, TextBox
from ui.office_parts import OfficeParts
from ui.pages.administration import AdministrationPage
from ui.pages.setup import SetupPage
from ui.printing import Pacing, Printers
from ui.scrolling import PageFrame, ScrollColumn
from ui.serial_scanner import SerialScanner
from ui.session import Session
from ui.setup_rail import StepButton
from ui.sounds import Sounds
from ui.tables import RowsView
from ui.widgets import Line
from ui.words import Words

WHOLE_SCREEN = (1366, 768)
"""What the first screen gets of the smallest screen: it stands in the window alone."""
QUICK = Pacing(first=0.005, growth=1.0, longest=0.005, limit=0.05)


class FormHands(Hands):
    """Fills fields in by their names."""

    def fill(self, **texts: str) -> None:
        """Put other texts into fields, each pasted over what stood there."""
        for name, text in texts.items():
            box = self.find(TextBox, name)
            box.setFocus()
            box.selectAll()
            box.insert(text)

    def complaint(self, name: str) -> str:
        """Return the sentence that stands below a field."""
        return self.reads(f"{name}.complaint")

    def chosen(self, name: str) -> str:
        """Return what a choice shows."""
        return self.find(ChoiceBox, name).currentText()

    def offered(self, name: str) -> list[str]:
        """Return what a choice offers."""
        box = self.find(ChoiceBox, name)
        return [box.itemText(number) for number in range(box.count())]

    def chooses(self, name: str, text: str) -> None:
        """Choose with the arrow keys."""
        box = self.find(ChoiceBox, name)
        box.setFocus()
        wanted = box.findText(text)
        assert wanted >= 0, f"{name} does not offer {text!r}"
        while box.currentIndex() != wanted:
            down = box.currentIndex() < wanted
            self.press(Qt.Key.Key_Down if down else Qt.Key.Key_Up)


class FormRobot(PageRobot, FormHands):
    """Fills in what a page asks."""


class SetupRobot(FormRobot):
    """Whoever starts the program on a fresh machine."""

    def __init__(
        self,
        qtbot: QtBot,
        office: Office,
        clock: Clock,
        *,
        folder: Path,
        user: StaffMember | None = None,
        sign_in: bool = False,
    ) -> None:
        self.session = Session(user or office.administration.staff()[0])
        self.offered_file: Path | None = None
        background = InlineBackground()
        machine = QSettings(str(folder / "machine.ini"), QSettings.Format.IniFormat)
        self.printers = Printers(
            machine,
            folder=folder / "pdf",
            clock=clock,
            background=background,
            system=NoPrinters(),
            pacing=QUICK,
        )
        self.scanner = SerialScanner(machine)
        parts = OfficeParts(
            office=office,
            session=self.session,
            words=Words(),
            clock=clock,
            background=background,
            choose_file=SavedFiles(folder),
            open_file=self._open_file,
            printers=self.printers,
            scanner=self.scanner,
            sounds=Sounds(machine, lambda: None),
            keeper=BackupKeeper(office, clock, background),
        )
        page = SetupPage(parts, sign_in=sign_in)
        self.begun = 0
        self.demos = 0
        self.takings_over = 0
        page.restore_wanted.connect(self._count_takings_over)
        page.finished.connect(self._count_begun)
        page.demo_wanted.connect(self._count_demos)
        super().__init__(qtbot, page)
        self.frame.resize(*WHOLE_SCREEN)
        self.settle()

    def _count_begun(self) -> None:
        self.begun += 1

    def _count_takings_over(self) -> None:
        self.takings_over += 1

    def _count_demos(self) -> None:
        self.demos += 1

    def _open_file(
        self, _parent: QWidget, _title: str, _start: Path, _kind: str, then: Callable[[Path], None]
    ) -> None:
        """Choose the file that the test offers; none is a dialog that was left."""
        if self.offered_file is not None:
            then(self.offered_file)

    @staticmethod
    def settle() -> None:
        """Let the step that is shown take the focus."""
        QTest.qWait(0)

    @property
    def step(self) -> str:
        """The title of the step that is shown."""
        return next(
            one.text() for one in self.widget.findChildren(QLabel, "stepTitle") if one.isVisible()
        )

    @property
    def steps(self) -> dict[str, str]:
        """The steps of the rail with how each stands, in their order."""
        told = [one.accessibleName() for one in self.widget.findChildren(StepButton)]
        return dict(one.split(": ") for one in told)

    def goes_on(self) -> None:
        """Press the key of the way on."""
        self.press(Qt.Key.Key_Return, modifier=CTRL)
        self.settle()

    def leaves_out(self) -> None:
        """Press the key that leaves a step for later."""
        self.press(Qt.Key.Key_PageDown, modifier=CTRL)
        self.settle()

    def goes_back(self) -> None:
        """Press the key of the way back."""
        self.press(Qt.Key.Key_PageUp, modifier=CTRL)
        self.settle()

    def escapes(self) -> None:
        """Press Escape."""
        self.press(Qt.Key.Key_Escape)
        self.settle()

    def jumps_to(self, step: str) -> None:
        """Press a step of the rail."""
        self.click(f"step.{step}")
        self.settle()

    def closes(self) -> None:
        """Close the window, whatever is half done."""
        page = self.page
        assert isinstance(page, SetupPage)
        page.keep()
        self.frame.hide()

    @property
    def inner(self) -> PageFrame:
        """What scrolls the step that is shown."""
        return next(one for one in self.widget.findChildren(PageFrame) if one.isVisible())

    @property
    def fits(self) -> bool:
        """Whether all of the step is on the screen, without scrolling."""
        bars = (self.inner.verticalScrollBar(), self.inner.horizontalScrollBar())
        return super().fits and all(bar.maximum() == 0 for bar in bars)

    @property
    def sideways(self) -> int:
        """How far the step can be scrolled to the side, pixels."""
        return self.inner.horizontalScrollBar().maximum()


class AdministrationRobot(FormRobot):
    """Somebody at Quản trị."""

    def __init__(
        self,
        qtbot: QtBot,
        office: Office,
        clock: Clock,
        user: StaffMember,
        *,
        folder: Path,
        background: Background | None = None,
    ) -> None:
        self.session = Session(user)
        self.offered_file: Path | None = None
        self.printers = Printers(
            QSettings(str(folder / "machine.ini"), QSettings.Format.IniFormat),
            folder=folder / "pdf",
            clock=clock,
            background=background or InlineBackground(),
            pacing=QUICK,
        )
        self.keeper = BackupKeeper(office, clock, background or InlineBackground())
        page = AdministrationPage(
            OfficeParts(
                office=office,
                session=self.session,
                words=Words(),
                clock=clock,
                background=background or InlineBackground(),
                choose_file=SavedFiles(folder),
                open_file=self._open_file,
                printers=self.printers,
                keeper=self.keeper,
            )
        )
        super().__init__(qtbot, page)

    def _open_file(
        self, _parent: QWidget, _title: str, _start: Path, _kind: str, then: Callable[[Path], None]
    ) -> None:
        """Choose the file that the test offers; none is a dialog that was left."""
        if self.offered_file is not None:
            then(self.offered_file)

    def takes_in(self, path: Path) -> "ImportRobot":
        """Press Ctrl+O, choose a file, and sit down before the sheet that opens."""
        self.offered_file = path
        self.press(Qt.Key.Key_O, modifier=CTRL)
        return self.before_sheet()

    def before_sheet(self) -> "ImportRobot":
        """Sit down before the sheet that is open."""
        sheet = self.widget.findChild(ImportSheet)
        assert sheet is not None, "no sheet is open"
        return ImportRobot(self.qtbot, sheet)

    @property
    def tab(self) -> str:
        """The part that is shown."""
        tabs = self.find(QTabBar, "tabs")
        return tabs.tabText(tabs.currentIndex())

    @property
    def tabs(self) -> list[str]:
        """All parts, group after group."""
        groups, tabs = self.find(QTabBar, "groups"), self.find(QTabBar, "tabs")
        here, found = (groups.currentIndex(), tabs.currentIndex()), list[str]()
        for group in range(groups.count()):
            groups.setCurrentIndex(group)
            found += [tabs.tabText(number) for number in range(tabs.count())]
        groups.setCurrentIndex(here[0])
        tabs.setCurrentIndex(here[1])
        return found

    def next_tab(self) -> None:
        """Turn to the next part."""
        self.press(Qt.Key.Key_PageDown, modifier=CTRL)

    def previous_tab(self) -> None:
        """Turn to the part before."""
        self.press(Qt.Key.Key_PageUp, modifier=CTRL)

    def find_day(self, name: str, text: str) -> None:
        """Type a day into its box, and leave it."""
        self.find(DayBox, name).setFocus()
        self.press(Qt.Key.Key_A, modifier=CTRL)
        self.types(text)
        self.press(Qt.Key.Key_Tab)

    def picks(self, name: str, row: int) -> None:
        """Choose a row of a list, counted from 0."""
        view = self.find(RowsView, name)
        view.setFocus()
        self.press(Qt.Key.Key_Home)
        self.press(*[Qt.Key.Key_Down] * row)

    def answers(self, name: str) -> None:
        """Press a button of the question that is asked."""
        sheet = self.widget.findChild(Sheet, "confirm")
        assert sheet is not None, "nothing is asked"
        button = sheet.findChild(QPushButton, name)
        assert button is not None, name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def chooses_folder(self, folder: Path) -> None:
        """Choose a folder in the dialog that is open."""
        dialog = self.widget.findChild(QFileDialog, "chooseFolder")
        assert dialog is not None, "no folder is asked for"
        dialog.fileSelected.emit(str(folder))
        dialog.close()


class ImportRobot(Hands):
    """Somebody before the sheet that shows what a catalogue file would change."""

    def __init__(self, qtbot: QtBot, sheet: ImportSheet) -> None:
        super().__init__(qtbot, sheet)
        self.sheet = sheet
        qtbot.waitUntil(sheet.isActiveWindow)

    @property
    def open(self) -> bool:
        """Whether the sheet is still there."""
        return shiboken6.isValid(self.sheet) and self.sheet.isVisible()

    @property
    def tabs(self) -> list[str]:
        """What stands on the tabs, from the left."""
        tabs = self.find(QTabBar, "importTabs")
        return [tabs.tabText(number) for number in range(tabs.count())]

    @property
    def tab(self) -> str:
        """The tab that is shown."""
        tabs = self.find(QTabBar, "importTabs")
        return tabs.tabText(tabs.currentIndex()).partition(":")[0]

    @property
    def listed(self) -> list[tuple[str, ...]]:
        """The rows of the list that is shown."""
        shown = [view for view in self.widget.findChildren(RowsView) if view.isVisible()]
        return self.rows(shown[0].objectName())

    @property
    def detail(self) -> list[str]:
        """The lines that tell of the chosen row in full."""
        column = self.find(ScrollColumn, "importDetail")
        return [line.text() for line in column.viewport().findChildren(Line)]

    def turns_to(self, title: str) -> None:
        """Turn the tabs with Ctrl+PgDn until one is shown."""
        for _ in self.tabs:
            if self.tab == title:
                return
            self.press(Qt.Key.Key_PageDown, modifier=CTRL)
        raise AssertionError(f"there is no tab {title!r}")

    def types_day(self, text: str) -> None:
        """Type the day from which changes hold, and leave the field."""
        self.find(DayBox, "importDay").setFocus()
        self.press(Qt.Key.Key_A, modifier=CTRL)
        self.types(text)
        self.press(Qt.Key.Key_Tab)

    def ticks_ended(self) -> None:
        """Tick that what the file does not name ends."""
        self.find(QCheckBox, "importEnded").setFocus()
        self.press(Qt.Key.Key_Space)
