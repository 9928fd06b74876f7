"""The clerk in front of the whole window."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.ports import Clock
from counter_app.rules.printing import DocumentId
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.doubles import Hand, InlineBackground
from tests.ui.robots.hands import CTRL, PLAIN, Hands
from ui.changes import Changes
from ui.main_window import MainWindow
from ui.page import Page
from ui.serial_scanner import SerialScanner
from ui.session import Session
from ui.sounds import Sounds
from ui.words import Words


@dataclass
class Errands:
    """Stands where papers are carried to the printer: counts the errands it was sent on."""

    kicks: int = 0
    retried: list[DocumentId] = field(default_factory=list)

    def kick(self) -> None:
        """Be asked to print what is queued."""
        self.kicks += 1

    def retry(self, document_id: DocumentId) -> None:
        """Be asked to try one paper again."""
        self.retried.append(document_id)

    def hold(self, about: Collection[str], tell: Callable[[int], None]) -> None:
        """Be asked to wait with papers: these errands never wait."""
        del about, tell

    def let_go(self) -> None:
        """Be asked to wait no longer."""

    @property
    def held(self) -> frozenset[str]:
        """Nothing waits on purpose."""
        return frozenset()


@dataclass
class SavedFiles:
    """Answers every question for a file with a place in one folder."""

    folder: Path

    def __call__(
        self, _parent: QWidget, _title: str, name: Path, _kind: str, then: Callable[[Path], None]
    ) -> None:
        """Choose the suggested name."""
        then(self.folder / name.name)


class WindowRobot(Hands):
    """Goes from page to page, scans, locks."""

    def __init__(
        self,
        qtbot: QtBot,
        store: SqliteStore,
        office: Office,
        clock: Clock,
        *,
        user: StaffMember,
        folder: Path,
        settings: QSettings | None = None,
        poll: Callable[[], bool] | None = None,
        scanner: SerialScanner | None = None,
        sounds: Sounds | None = None,
        sign_in: bool = False,
    ) -> None:
        self.changes = Changes()
        self.session = Session(user)
        self.errands = Errands()
        self.hand = Hand()
        store.announce = self.changes.announce
        self.window = MainWindow(
            office=office,
            clock=clock,
            session=self.session,
            words=Words,
            changes=self.changes,
            print_runner=self.errands,
            background=InlineBackground(),
            choose_file=SavedFiles(folder),
            open_file=SavedFiles(folder),
            printers=None,
            seconds=self.hand,
            settings=settings,
            poll=poll,
            scanner=None if scanner is None else lambda: scanner,
            sounds=None if sounds is None else lambda: sounds,
            sign_in=sign_in,
        )
        super().__init__(qtbot, self.window)
        if settings is None:
            self.window.resize(1366, 768)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        # Nobody presses a key before the first page stands there.
        qtbot.waitUntil(lambda: self.window.page_name == "today")

    def goes_home(self) -> None:
        """Close the window; nothing of it may hear the keys of the next one."""
        self.window.close()
        shiboken6.delete(self.window)

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return self.window.page_name

    @property
    def pages_made(self) -> list[str]:
        """The pages that were made so far."""
        return [page.objectName() for page in self.window.findChildren(Page)]

    @property
    def told(self) -> str:
        """What stands beside the scan box."""
        return self.reads("echo")

    @property
    def scan_box(self) -> QLineEdit:
        """The scan box."""
        return self.find(QLineEdit, "scanBox")

    def go(self, number: int) -> None:
        """Press Ctrl and a page's number."""
        self.press(Qt.Key(ord(str(number))), modifier=CTRL)

    def look_up(self, text: str) -> None:
        """Type something into the scan box and press Enter."""
        self.press(Qt.Key.Key_F2)
        self.slowly()
        self.types(text)
        self.enter()

    def scan(self, code: str) -> None:
        """Let the scanner type a code and Enter, wherever the focus is."""
        self.hand.pause(1)
        self.hand.step = 0.005
        for digit in code:
            self.press(Qt.Key(ord(digit)))
        self.enter()
        # A scan is told from the event loop.
        self.settle()

    def scan_text(self, text: str) -> None:
        """Let the scanner type a code with letters and Enter, wherever the focus is."""
        self.hand.pause(1)
        self.hand.step = 0.005
        for letter in text:
            here = self.window.focusWidget() or self.window
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(here, QKeyEvent(kind, 0, PLAIN, letter))
        self.enter()
        self.settle()

    def slowly(self) -> None:
        """Type from here on as a hand does."""
        self.hand.step = 0.15

    def let_time_work(self) -> None:
        """Let the window's clockwork tick once, and what follows from it happen."""
        self.find_timer().timeout.emit()
        self.settle()

    def find_timer(self) -> QTimer:
        """Return the window's clockwork."""
        timer = self.window.findChild(QTimer, "clockwork")
        assert timer is not None
        return timer

    def takes_over(self, number: int) -> None:
        """Press a number on the lock screen; it is held until no scan can follow it."""
        self.press(Qt.Key(ord(str(number))))
        self.qtbot.waitUntil(lambda: not self.session.locked)

    def gives_pin(self, pin: str) -> None:
        """Type a PIN where it is asked for, and Enter."""
        self.slowly()
        self.qtbot.waitUntil(lambda: self.focus == "pin")
        here = QApplication.focusWidget()
        assert here is not None
        hands = Hands(self.qtbot, here)
        hands.types(pin)
        hands.enter()

    def settle(self) -> None:
        """Let the window look again at what changed."""
        QTest.qWait(0)

    def scrolls(self) -> tuple[bool, bool]:
        """Say whether the page scrolls sideways, and downwards."""
        frame = self.window.page.parentWidget()
        while not isinstance(frame, QScrollArea):
            assert frame is not None
            frame = frame.parentWidget()
        return frame.horizontalScrollBar().isVisible(), frame.verticalScrollBar().isVisible()
