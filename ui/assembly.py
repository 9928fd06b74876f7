"""Put the window together: what it speaks through, prints on, remembers; and take it apart again.

Books that nobody has named yet are set up first; then the window opens in the same place.
"""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QSettings,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from counter_app.desks import Office
from counter_app.ports import Clock, Printer, Topic
from counter_app.rules.staff import Permission, Role, StaffMember, may
from ui import keys, reading, theme
from ui.appearance import Appearance
from ui.background import Background
from ui.changes import Changes
from ui.main_window import MainWindow
from ui.printing import Pacing, Printers, PrintRunner, Trouble, troubles
from ui.printing.printers import System
from ui.saving import ChooseFile
from ui.session import Session
from ui.theme import Tone

if TYPE_CHECKING:
    from counter_app.rules.printing import Document
    from ui.key_help import KeyHelp
    from ui.pages.setup import SetupPage
    from ui.serial_scanner import SerialScanner
    from ui.sounds import Sounds
    from ui.words import Words

USUAL = (1366, 768)
"""The size of the first window, in pixels."""
_SMALLEST = (900, 500)

_ON_DUTY = "session/on_duty"


def introduce(app: QApplication) -> None:
    """Give the program its name and its look; once, before the first window is made.

    The style sheet comes when the window is there: see `theme.prepare`.
    """
    app.setApplicationName("QuayMotCua")
    app.setApplicationDisplayName("Quầy Một Cửa")
    theme.prepare(app, theme.LIGHT)


def ask_where(
    parent: QWidget, title: str, suggested: Path, kind: str, then: Callable[[Path], None]
) -> object:
    """Ask in a dialog: `ui.dialogs.choose_file_to_save`, imported when first wanted."""
    from ui.dialogs import choose_file_to_save

    return choose_file_to_save(parent, title, suggested, kind, then)


def ask_which(
    parent: QWidget, title: str, start: Path, kind: str, then: Callable[[Path], None]
) -> object:
    """Ask in a dialog: `ui.dialogs.choose_file_to_open`, imported when first wanted."""
    from ui.dialogs import choose_file_to_open

    return choose_file_to_open(parent, title, start, kind, then)


class NoPrinters:
    """A machine without printers: every paper goes into the folder; for trying the program out."""

    threadsafe = True

    def names(self) -> list[str]:
        """Return no name."""
        return []

    def printer(self, name: str) -> Printer:
        """Raise `PrinterTrouble`: there is none."""
        raise troubles.unknown_printer().refusal(name)

    def trouble(self, name: str) -> Trouble:
        """Say that there is none."""
        del name
        return troubles.unknown_printer()


class _SetupWindow(QMainWindow):
    """Holds the first screen on fresh books, with the keys that are the same everywhere."""

    def __init__(self, page: "SetupPage", appearance: Appearance) -> None:
        super().__init__()
        self._page = page
        self._appearance = appearance
        page.keys_wanted.connect(self._show_keys)
        page.guide_wanted.connect(self._show_guide)
        for key, steps in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            resize = QShortcut(keys.sequence(key), self)
            resize.activated.connect(partial(self._resize_text, steps))
        self.setCentralWidget(page)
        self.setMinimumSize(*_SMALLEST)
        self.setWindowTitle("Quầy Một Cửa")

    @cached_property
    def _key_help(self) -> "KeyHelp":
        """The map of keys, made when it is first asked for."""
        from ui.key_help import KeyHelp

        return KeyHelp(self._page, alone=True)

    @Slot()
    def _show_keys(self) -> None:
        self._key_help.open("setup", self._page.beside_rail)

    @Slot()
    def _show_guide(self) -> None:
        """Open the user guide where it tells of the step that is shown."""
        from ui import guide, news
        from ui.setup_steps import NEEDED, SUMMARY

        step = self._page.step
        first = step in {*NEEDED, SUMMARY}
        chapter = guide.OF_SETUP if first else guide.chapter_about("administration", step)
        guide.UserGuide(self, chapter, news=news.whole()).open()

    def _resize_text(self, steps: int) -> None:
        """Make everything larger or smaller by steps; 0 as drawn."""
        if steps:
            self._appearance.zoom_by(steps)
        else:
            self._appearance.zoom = 1.0

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep the map of keys over the whole window."""
        super().resizeEvent(event)
        if "_key_help" in self.__dict__:
            self._key_help.setGeometry(self._page.rect())

    def showEvent(self, event: QShowEvent, /) -> None:
        """Put the focus where filling in begins."""
        super().showEvent(event)
        self._page.entered()

    def focusNextPrevChild(self, forward: bool, /) -> bool:
        """Let Tab go where the eye goes."""
        from ui import reading_order

        return reading_order.step(self, forward=forward)

    def closeEvent(self, event: QCloseEvent, /) -> None:
        """Keep what is half typed."""
        self._page.keep()
        super().closeEvent(event)


class Program(QObject):
    """One counter on the screen: its window, and what works behind it.

    `window` is the one in front: on fresh books that of the set-up, until it is done.
    """

    demo_wanted = Signal()
    """Whoever sets up would rather look round in the sample office first."""
    restore_wanted = Signal()
    """Whoever sets up has a copy of the books to go on with."""

    def __init__(
        self,
        office: Office,
        clock: Clock,
        *,
        machine: QSettings,
        papers: Path,
        poll: Callable[[], bool] | None = None,
        system: System | None = None,
        pacing: Pacing | None = None,
        background: Callable[[], Background] = Background,
        choose_file: ChooseFile = ask_where,
        open_file: ChooseFile = ask_which,
        seconds: Callable[[], float] = monotonic,
        on_duty: StaffMember | None = None,
    ) -> None:
        """Make the window of `office`.

        `machine` remembers what belongs to this computer: printers, the window's place, who was on
        duty last. `papers` is the folder of those that go to no printer. `poll` says whether
        another program wrote to the books. `system` are the machine's printers, `background` makes
        what does long work, `seconds` times the keys of the scanner; `on_duty` comes before who
        was last.
        """
        super().__init__()
        self.office = office
        self._clock = clock
        self._machine = machine
        self._poll = poll
        self._choose_file = choose_file
        self._open_file = open_file
        self._seconds = seconds
        self.changes = Changes(self)
        self.changes.happened.connect(self._count_days_anew)
        self.appearance = Appearance(machine, self)
        self.appearance.changed.connect(self._look_otherwise)
        self.appearance.put_on()
        reading.teach()
        self._wants_look = False
        self._work, self._paper_work, self._copying = background(), background(), background()
        self.session = Session(on_duty or self._last_on_duty(), self)
        self.session.changed.connect(self._remember_who)
        self.printers = Printers(
            machine,
            folder=papers,
            clock=clock,
            background=self._work,
            system=system,
            pacing=pacing,
            parent=self,
        )
        self.print_runner = PrintRunner(
            office.printing,
            self.printers,
            self._paper_work,
            self.session,
            pacing=pacing,
            parent=self,
        )
        self.print_runner.trouble.connect(self._tell_trouble)
        self._setup: SetupPage | None = None
        self.window: QMainWindow = (
            self._setup_window(sign_in=on_duty is None)
            if office.first_run.wanted()
            else self._main_window(sign_in=on_duty is None)
        )
        self._wear()

    @cached_property
    def scanner(self) -> "SerialScanner":
        """The scanner at a serial port, listened to from now on."""
        from ui.serial_scanner import SerialScanner

        made = SerialScanner(self._machine, self)
        # Not before the page stands there: a port may take its time.
        QTimer.singleShot(0, made, made.start)
        return made

    @cached_property
    def _words(self) -> "Words":
        from ui.words import Words

        return Words(self.office.inquiry.calendar)

    @Slot(object)
    def _count_days_anew(self, topics: frozenset[Topic]) -> None:
        """Let the screens count days by another calendar, when that is what was changed."""
        if "_words" in self.__dict__ and topics & {Topic.CALENDAR, Topic.SETTINGS}:
            self._words.forget_days()

    @cached_property
    def _sounds(self) -> "Sounds":
        from ui.sounds import Sounds

        return Sounds(self._machine)

    @property
    def busy(self) -> bool:
        """Whether something still works behind the window."""
        works = (self._work, self._paper_work, self._copying)
        return any(work.busy for work in works) or self.print_runner.busy

    def close(self) -> None:
        """Take the window away, and wait for what still works behind it."""
        self.print_runner.close()
        if "scanner" in self.__dict__:
            self.scanner.close()
        self.window.close()
        for work in (self._work, self._paper_work, self._copying):
            work.close()
        for thing in (self.window, self):
            # At once, so that nothing of it asks the books again, which may be closed next.
            thing.deleteLater()
            QCoreApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete.value)

    def _main_window(self, *, sign_in: bool) -> MainWindow:
        made = MainWindow(
            office=self.office,
            clock=self._clock,
            session=self.session,
            words=lambda: self._words,
            changes=self.changes,
            print_runner=self.print_runner,
            background=self._work,
            choose_file=self._choose_file,
            open_file=self._open_file,
            printers=self.printers,
            poll=self._poll,
            seconds=self._seconds,
            settings=self._machine,
            scanner=lambda: self.scanner,
            sounds=lambda: self._sounds,
            sign_in=sign_in,
            copying=self._copying,
            appearance=self.appearance,
        )
        made.moved.connect(self._look_later)
        return made

    def _setup_window(self, *, sign_in: bool = False) -> QMainWindow:
        from ui.backup_keeper import BackupKeeper
        from ui.office_parts import OfficeParts
        from ui.pages.setup import SetupPage

        if self._setup is not None:
            # What is half typed there is read by the one that takes its place.
            self._setup.keep()
        if not may(self.session.user, Permission.SET_UP):
            self.session.take_over(self._first_administrator())
        parts = OfficeParts(
            office=self.office,
            session=self.session,
            words=self._words,
            clock=self._clock,
            background=self._work,
            choose_file=self._choose_file,
            open_file=self._open_file,
            printers=self.printers,
            scanner=self.scanner,
            sounds=self._sounds,
            keeper=BackupKeeper(self.office, self._clock, self._copying, self),
        )
        page = SetupPage(parts, appearance=self.appearance, sign_in=sign_in)
        page.finished.connect(self._begin)
        page.demo_wanted.connect(self.demo_wanted)
        page.restore_wanted.connect(self.restore_wanted)
        page.moved.connect(self._look_later)
        self._setup = page
        window = _SetupWindow(page, self.appearance)
        window.setObjectName("setupWindow")
        window.resize(*USUAL)
        return window

    def _first_administrator(self) -> StaffMember:
        """Return somebody who may set the office up; there is always one."""
        people = self.office.administration.staff()
        return next(member for member in people if may(member, Permission.SET_UP))

    @Slot()
    def _begin(self) -> None:
        """Let the window take the place of the set-up."""
        self._setup = None
        setup, self.window = self.window, self._main_window(sign_in=False)
        self.window.setGeometry(setup.geometry())
        self.window.show()
        setup.close()
        setup.deleteLater()

    # -- looking otherwise -------------------------------------------------------------------------

    @Slot()
    def _look_otherwise(self) -> None:
        """Make the window anew with the look that was chosen, as soon as nothing is in hand."""
        self._wants_look = True
        self._look_later()

    @Slot()
    def _look_later(self) -> None:
        if self._wants_look:
            # Not while the old window hears the key or the button that asked for it.
            QTimer.singleShot(0, self, self._remake)

    @Slot()
    def _remake(self) -> None:
        """Put a new window in the place of the one that is open, showing the same.

        With something in hand it waits: what was begun goes before how it looks.
        """
        if not self._wants_look:
            return
        old = self.window
        if isinstance(old, MainWindow) and (where := old.in_hand):
            if where != "window":
                self._say_look_waits(old, where)
            return
        if self._setup is not None and not self._may_remake(self._setup):
            return
        self._wants_look = False
        self.__dict__.pop("_words", None)
        self.appearance.put_on()
        if isinstance(old, MainWindow):
            self.window = new = self._main_window(sign_in=False)
            old.leave_to(new)
        else:
            locked = self._setup is not None and self._setup.locked
            self.window = self._setup_window(sign_in=locked)
            self.window.setGeometry(old.geometry())
            self.window.show()
            old.close()
        old.deleteLater()
        # At once, so that it is neither dressed anew nor asks the books again.
        QCoreApplication.sendPostedEvents(old, QEvent.Type.DeferredDelete.value)
        self._wear()

    def _may_remake(self, setup: "SetupPage") -> bool:
        """Say whether the set-up may be made anew: nothing is begun there that would be lost."""
        if QApplication.activeModalWidget() is not None:
            return False
        if setup.holding:
            sentence = self.tr("Giao diện mới sẽ hiện khi bước {step} đã lưu.")
            setup.say(Tone.ACCENT, sentence.format(step=setup.holding))
            return False
        return True

    def _say_look_waits(self, window: MainWindow, where: str) -> None:
        sentence = self.tr("Giao diện mới sẽ hiện khi việc đang dở ở trang {page} xong.")
        page = window.title_of(where)
        window.tell(Tone.ACCENT, sentence.format(page=page))

    @staticmethod
    def _wear() -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.wear(app)

    def _last_on_duty(self) -> StaffMember:
        """Return who was on duty when the program last ended, or else the first clerk."""
        people = self.office.administration.staff()
        last = self._machine.value(_ON_DUTY)
        clerks = (member for member in people if member.role is Role.CLERK)
        return next((member for member in people if member.id == last), next(clerks, people[0]))

    @Slot()
    def _remember_who(self) -> None:
        self._machine.setValue(_ON_DUTY, self.session.by)

    def warn(self, sentence: str) -> None:
        """Say on the page that is shown what is wrong with this computer."""
        if isinstance(self.window, MainWindow) and not self.session.locked:
            self.window.page.told.emit(str(Tone.WARNING), sentence)

    def show_room(self, free: str) -> None:
        """Say at the foot how many GB the disk has left, in words; nothing for an empty text."""
        if isinstance(self.window, MainWindow):
            self.window.show_room(free)

    @Slot(str, object)
    def _tell_trouble(self, sentence: str, document: "Document") -> None:
        """Say on the page that is shown which paper waits, and for what."""
        del document
        if isinstance(self.window, MainWindow) and not self.session.locked:
            self.window.page.told.emit(str(Tone.BAD), sentence)
