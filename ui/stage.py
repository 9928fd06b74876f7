"""One office on the screen for the tour: its window, the hands that work in it, what it shows.

Every step of the tour says here what must be seen after it, and keeps a picture.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QWidget,
)

from counter_app.desks import Office
from counter_app.desks.backups import Backups
from counter_app.documents import readback
from counter_app.ports import JobReport, JobState, Printer, Store
from counter_app.rules.dossier import Dossier
from counter_app.rules.printing import PrinterRole
from counter_app.rules.staff import Permission, StaffMember, may
from counter_app.sample_day import MovedClock, live_through
from ui.album import Album
from ui.assembly import Program
from ui.hands import Hands, NotSeen, turn, wait_until
from ui.main_window import MainWindow
from ui.page import Page
from ui.printing import Trouble, troubles
from ui.widgets import Line

_WORKING = 5
"""Minutes in which a hand touches the keyboard; a counter that is left locks itself."""


class Eye(QObject):
    """Looks out for windows that flash up: a part that is shown before it has its place."""

    def __init__(self) -> None:
        super().__init__()
        self.stray: list[str] = []
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Note who is shown as a window of its own."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            own = watched.windowType() in (Qt.WindowType.Window, Qt.WindowType.Widget)
            if watched.isWindow() and own and not isinstance(watched, QMainWindow):
                self.stray.append(f"{type(watched).__name__} {watched.objectName()}".strip())
        return False


class _Unplugged:
    """A printer whose cable somebody pulled out."""

    def __init__(self, name: str) -> None:
        self._name = name

    def name(self, role: PrinterRole) -> str:
        """Return its name."""
        del role
        return self._name

    def send(self, pdf: bytes, *, title: str, role: PrinterRole) -> str:
        """Raise `PrinterTrouble`."""
        del pdf, title, role
        raise troubles.not_connected().refusal(self._name)

    def report(self, job: str, *, role: PrinterRole) -> JobReport:
        """Say that nothing came out."""
        del job, role
        return troubles.not_connected().report(JobState.FAILED)


class UnpluggedPrinters:
    """The office's two printers, both unplugged; while none is chosen papers become files."""

    threadsafe = True
    first = "Canon LBP 2900"

    def names(self) -> list[str]:
        """Return the names of both."""
        return [self.first, "HP LaserJet M404"]

    def printer(self, name: str) -> Printer:
        """Return one of them."""
        return _Unplugged(name)

    def trouble(self, name: str) -> Trouble:
        """Say that it cannot be reached."""
        del name
        return troubles.not_connected()


class OfficePrinters(UnpluggedPrinters):
    """The same two printers, well until somebody pulls their cables out."""

    def __init__(self) -> None:
        self.plugged = True

    def trouble(self, name: str) -> Trouble:
        """Say how one of them is."""
        return Trouble() if self.plugged else super().trouble(name)


class CopiesOnUsb(Backups):
    """Copies of the books in a folder that is told to be on a USB disk: no tour has one."""

    def same_disk(self, folder: str) -> bool:
        """Say that the disk of the books is another one."""
        del folder
        return False


@dataclass(slots=True)
class Stage:
    """One office on the screen, the hands that work in it, and the album that keeps it."""

    program: Program
    clock: MovedClock
    hands: Hands
    papers: Path
    album: Album
    eye: Eye
    tell: Callable[[str], object]
    printers: OfficePrinters = field(default_factory=OfficePrinters)
    """The printers that somebody may unplug."""

    @property
    def office(self) -> Office:
        """The desks behind the window."""
        return self.program.office

    @property
    def window(self) -> QMainWindow:
        """The window in front."""
        return self.program.window

    @property
    def page_name(self) -> str:
        """The page that is shown."""
        window = self.window
        return window.page_name if isinstance(window, MainWindow) else ""

    @property
    def page(self) -> Page:
        """The page that is shown; raise `NotSeen` before there is one."""
        window = self.window
        if not isinstance(window, MainWindow):
            raise NotSeen("a page")
        return window.page

    def shown(self, name: str) -> str:
        """Return the text of a label or field that is shown, on the sheet or else on the page."""
        places: list[QWidget] = [one for one in self.sheets if one.isVisible()]
        window = self.window
        places.append(window.page if isinstance(window, MainWindow) else window)
        for place in places:
            for part in place.findChildren(QWidget, name):
                if text := _text(part):
                    return text
        return ""

    @property
    def sheets(self) -> list[QDialog]:
        """What lies over the window."""
        if not any(isinstance(one, QDialog) for one in QApplication.topLevelWidgets()):
            return []
        return [one for one in self.window.findChildren(QDialog) if one.isWindow()]

    def sheet(self, name: str) -> None:
        """Wait until a sheet of a name lies over the window."""
        wait_until(
            lambda: any(one.objectName() == name and one.isVisible() for one in self.sheets), name
        )

    def no_sheet(self, what: str) -> None:
        """Wait until nothing lies over the window."""
        wait_until(lambda: not any(one.isVisible() for one in self.sheets), what)

    def said(self) -> str:
        """Return what the window said last beside the scan box."""
        return _text(self.window.findChild(QWidget, "echo"))

    def confirm(self, pin: str) -> None:
        """Let whoever may, the administrator and the supervisor, confirm: the latter, by PIN."""
        self.sheet("overrideSheet")
        self.hands.press("2")
        self.hands.type(pin)
        self.hands.press("Return")

    def take_over(self, who: StaffMember) -> None:
        """Lock the window, and let somebody without a PIN take it over by a number."""
        self.hands.press("F12")
        see(self.program.session.locked, "locked")
        people = [one.member.id for one in self.office.people.roster()]
        self.hands.press(str(people.index(who.id) + 1))
        wait_until(lambda: not self.program.session.locked, who.name)

    def pass_(self, *, minutes: int = 0, seconds: int = 0) -> None:
        """Let time pass, and the window notice it; somebody is at the counter all the while."""
        while minutes > _WORKING:
            minutes -= _WORKING
            self._pass(minutes=_WORKING)
        self._pass(minutes=minutes, seconds=seconds)

    def _pass(self, *, minutes: int, seconds: int = 0) -> None:
        self.hands.stir(self.window)
        self.clock.pass_(minutes=minutes, seconds=seconds)
        clockwork = self.window.findChild(QTimer, "clockwork")
        if clockwork is not None:
            clockwork.timeout.emit()

    def dossier(self, number: str) -> Dossier:
        """Return a dossier as it stands in the books now."""
        return self.office.inquiry.dossier(number)

    def keep(self, vietnamese: str, english: str, *, guide: str = "") -> None:
        """Keep a picture of what is shown; raise `NotSeen` when a part flashed up by itself.

        `guide` is its name in the user guide, if it is there.
        """
        turn()
        if self.eye.stray:
            raise NotSeen(f"one window only, besides it {', '.join(self.eye.stray)}")
        path = self.album.screen(self.window, vietnamese, english, guide)
        self.tell(path.name)

    def paper(self, title: str, vietnamese: str, english: str, *, guide: str = "") -> bytes:
        """Wait until a paper has come out of the printer, keep it, and return it.

        `guide` is its name in the user guide, if it is there.
        """

        def out() -> list[Path]:
            return sorted(self.papers.rglob(f"{title}*.pdf"))

        wait_until(lambda: bool(out()) and not self.program.busy, title)
        pdf = out()[-1].read_bytes()
        self.album.paper(pdf, vietnamese, english, guide)
        return pdf


def live(store: Store, clock: MovedClock, until: datetime, copies: Path) -> StaffMember:
    """Live through the sample office's days up to the morning of `until`; return the clerk.

    Copies of the books go to the folder `copies`, which is made.
    """
    sample = live_through(store, clock, until)
    copies.mkdir(parents=True)
    desk = sample.office.backups
    admin = next(one for one in sample.office.administration.staff() if may(one, Permission.SET_UP))
    desk.set_plan(replace(desk.plan(), folders=(str(copies),)), by=admin.id)
    return sample.clerk


def scanned(pdf: bytes) -> str:
    """Return what a scanner reads from the bars on a paper; raise `NotSeen` unless it is one."""
    found = {code.text for code in readback.codes(pdf) if code.symbology == "Code128"}
    if len(found) != 1:
        raise NotSeen(f"one barcode, not {sorted(found)}")
    return found.pop()


def see(holds: bool, what: str) -> None:
    """Go on when something holds; otherwise the tour ends here with `NotSeen`."""
    turn()
    if not holds:
        raise NotSeen(what)


def _text(widget: QWidget | None) -> str:
    """Return what a label, line, button or field shows; nothing when it is not to be seen."""
    if isinstance(widget, QLabel | QLineEdit | Line | QAbstractButton) and widget.isVisible():
        return widget.text()
    return ""
