"""Puts the program together: arguments, data folder, log, clock, lock, books, printers, window.

It is the one module that knows the screens and the books, and nobody knows it. What it imports for
one way of starting it imports there, so that the window opens without the command line and the
command line without the window.
"""

import gc
import io
import logging
import os
import signal
import sys
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import date, datetime, timedelta, timezone
from functools import partial
from importlib import import_module
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

from counter_app import logbook
from counter_app.errors import (
    AlreadyRunning,
    BooksDamaged,
    BooksGone,
    BooksTorn,
    BooksUnreachable,
    DiskNearlyFull,
    EndedSuddenly,
    Refused,
    StorageUnavailable,
)
from counter_app.ports import BookFiles, Clock
from counter_app.rules import room

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication, QWidget

    from counter_app.rules.staff import StaffMember
    from db import SqliteStore
    from ui.assembly import Program
    from ui.background import Background
    from ui.one_window import Door
    from ui.printing import Pacing
    from ui.printing.printers import System
    from ui.refused_start import Rehearse, Restore
    from ui.saving import ChooseFile

LOCAL = timezone(timedelta(hours=7))
"""Vietnam's time, all the year round."""
BOOKS = "books.sqlite3"
"""The file of the books in a data folder."""

_NAME = "QuayMotCua"
_LOCK = "window.lock"
_MACHINE = "this-computer.ini"
_COPIES = "backups/folders"
_UNSEEN = frozenset({"offscreen", "minimal"})
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_COLOURS = 16
_LINE_APART = 29
_DEMO, _RESTORE = 64, 65
"""What the window ends with when it is to make room for something and come again."""
_LISTEN_MS = 500
_SETTLED_MS = 1_000
_WATCH_MS = 3_000
_LOG = logging.getLogger("counter_app")


class SystemClock:
    """The computer's clock: the one place where the real time comes in."""

    def now(self) -> datetime:
        """Return the time in Vietnam, whatever zone the computer is set to."""
        return datetime.now(LOCAL)


class RunningClock:
    """A clock that was started at another time and runs on from there; the demo lives by it."""

    def __init__(self, moment: datetime) -> None:
        """Start at a local time, aware."""
        self._moment = moment
        self._started = monotonic()

    def now(self) -> datetime:
        """Return the start and what has passed since."""
        return self._moment + timedelta(seconds=monotonic() - self._started)


class NoScreen(Refused):
    """There is no screen to open a window on."""

    sentence = (
        "Không có màn hình để mở cửa sổ. Các lệnh khác vẫn dùng được (counter-app --help); "
        "counter-app tour --out DIR cho xem chương trình mà không cần màn hình."
    )


class _Watch:
    """What is looked after while the window is open: clock, disk, other starts, copies' places."""

    def __init__(
        self,
        folder: Path,
        program: "Program",
        store: "SqliteStore",
        clock: Clock,
        *,
        crashed: bool = False,
    ) -> None:
        """Begin once the window stands there, so that a start does not wait for it.

        `crashed` is said once, when somebody is there to read it.
        """
        from PySide6.QtCore import QTimer

        from counter_app.desks.clock import ClockGuard

        self._folder, self._program = folder, program
        self._office = program.office
        self._guard = ClockGuard(store, clock, _passing)
        self._door: Door | None = None
        self._warned = False
        self._crashed = crashed
        self._timer = QTimer()
        self._timer.setInterval(_WATCH_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        QTimer.singleShot(_SETTLED_MS, self._timer, self._settled)

    def close(self) -> None:
        """Look after nothing any more, and remember where copies go."""
        self._timer.stop()
        if self._door is not None:
            self._door.close()
        self._remember_copies()

    def _settled(self) -> None:
        from ui.one_window import Door, bring_to_front

        self._door = Door(self._folder)
        self._door.knocked.connect(lambda: bring_to_front(self._program.window))
        self._remember_copies()
        self._program.printers.tidy()
        self._look()

    def _look(self) -> None:
        try:
            self._guard.look()
        except StorageUnavailable:
            _LOG.warning("a doubt about the clock could not be noted")
        self._look_at_disk()
        if self._crashed and not self._program.session.locked:
            from ui import said

            self._crashed = False
            self._program.warn(said.refusal(EndedSuddenly()))

    def _look_at_disk(self) -> None:
        try:
            free = _free(self._folder)
            books = (self._folder / BOOKS).stat().st_size
        except OSError:
            return
        scarce = room.scarce(free, books)
        left = f"{free / 1e9:.1f}".replace(".", ",")
        self._program.show_room(left if scarce else "")
        if scarce and not self._warned:
            _LOG.warning("the disk is nearly full: %s bytes are free", free)
            self._program.warn(str(DiskNearlyFull(free=left)))
        self._warned = scarce

    def _remember_copies(self) -> None:
        """Keep where copies go outside of the books too: they are wanted when those are damaged."""
        machine = _machine(self._folder)
        try:
            folders = list(self._office.backups.plan().folders)
        except Refused:
            return
        if folders != machine.value(_COPIES):
            machine.setValue(_COPIES, folders)
            machine.sync()


class House:
    """What the command line is given: the time, the books and the windows of this machine."""

    def __init__(self, clock: Clock | None = None) -> None:
        """Live by `clock`, or by the computer's own."""
        self.clock: Clock = clock or SystemClock()
        self.log: Path | None = None
        self._crashed = False
        self._begins_anew = False

    def folder(self, wanted: Path | None) -> Path:
        """Return the data folder, and keep faults in its log from now on; nothing is made yet."""
        folder = _platform_folder() if wanted is None else wanted.absolute()
        _keep_private(folder)
        self._keep_log(folder)
        return folder

    def has_books(self, folder: Path) -> bool:
        """Say whether books lie in a folder."""
        return (folder / BOOKS).exists()

    def open_books(self, folder: Path) -> "SqliteStore":
        """Open the books in a folder, made when absent.

        Raises `BooksGone` where numbers were given and there are no books any more.
        """
        from db import SqliteStore

        books = folder / BOOKS
        empty = not books.exists() or not books.stat().st_size
        if empty and not self._begins_anew and self.files().stations(books):
            raise BooksGone(path=books)
        return SqliteStore(books)

    @property
    def books_name(self) -> str:
        """What the file of the books is called in its folder."""
        return BOOKS

    def files(self) -> "BookFiles":
        """Return what can be done with whole files of books."""
        from db.files import Files

        return Files()

    def alone(self, folder: Path) -> AbstractContextManager[None]:
        """Keep other windows off the books of a folder; raises `AlreadyRunning`."""
        return _alone(folder)

    def window(self, folder: Path) -> int:
        """Show the window on the books of a folder until it is closed.

        Raises `NoScreen`, `AlreadyRunning`, or why the books cannot be opened.
        """
        # There is next to no garbage among what a start makes, and looking for it takes long.
        gc.disable()
        # Whatever is imported after Qt is read once more: shiboken looks through the source of
        # every module for a feature that nothing here uses.
        for name in ("counter_app.desks.administration", "counter_app.desks.printing", "db"):
            import_module(name)
        app = _application()
        _tidy_soon(app)
        try:
            with _alone(folder):
                code = self._watched(app, folder)
        except AlreadyRunning as running:
            if not _knock(folder):
                _show_refusal(app, running)
            raise
        except Refused as refused:
            _show_refusal(app, refused)
            raise
        except Exception as error:
            _show_fault(app, error, self.log)
            raise
        return code

    def _watched(self, app: "QApplication", folder: Path) -> int:
        """Show the window; a crash of what is not Python leaves its stacks, too."""
        watch = logbook.CrashWatch(folder)
        self._crashed = watch.crashed
        try:
            return self._work(app, folder)
        finally:
            watch.close()

    def _work(self, app: "QApplication", folder: Path) -> int:
        """Show the window on the books until it is closed for good.

        From the first set-up one goes to the sample office, or takes over the books of another
        computer, and comes back.
        """
        while True:
            code = self._work_once(app, folder)
            if code == _DEMO:
                self.demo(as_in=folder)
                self._keep_log(folder)
            elif code == _RESTORE:
                self._take_over(app, folder)
            else:
                return code

    def _work_once(self, app: "QApplication", folder: Path) -> int:
        """Open the books, or those of a copy in their place, and show the window on them."""
        try:
            store, program = self._begun(folder)
        except (BooksDamaged, BooksTorn) as damaged:
            if not self._restored(app, folder, damaged):
                raise
            store, program = self._begun(folder)
        try:
            program.demo_wanted.connect(partial(app.exit, _DEMO))
            program.restore_wanted.connect(partial(app.exit, _RESTORE))
            watch = _Watch(folder, program, store, self.clock, crashed=self._crashed)
            self._crashed = False
            try:
                return self._show(app, program)
            finally:
                watch.close()
        finally:
            store.close()

    def _begun(self, folder: Path) -> "tuple[SqliteStore, Program]":
        store = self.open_books(folder)
        try:
            return store, build(store, self.clock, folder=folder)
        except BaseException:
            store.close()
            raise

    def newest_copy(self, folder: Path) -> Path | None:
        """Return the newest whole copy of a folder's books, where this computer last put some.

        It may be one that only a passphrase opens.
        """
        from counter_app.desks import backups

        folders = _machine(folder).value(_COPIES)
        known = (folders,) if isinstance(folders, str) else tuple(map(str, folders or ()))
        return backups.newest_good(
            known, self.files(), folder / BOOKS, now=self.clock.now(), sealed=True
        )

    def _restored(self, app: "QApplication", folder: Path, damaged: Refused) -> bool:
        """Offer the newest whole copy in the place of damaged books; say whether it is there."""
        if app.platformName() in _UNSEEN:
            return False
        from ui import theme
        from ui.refused_start import offer_copy

        theme.wear(app)
        _LOG.warning("the books are damaged: %s", type(damaged).__name__)
        restore, rehearse = self._ways_back(folder)
        done: list[bool] = []
        # The way out has a button here.
        trouble = str(damaged).partition(" Hãy ")[0]
        offer_copy(
            trouble,
            self.newest_copy(folder),
            restore=restore,
            rehearse=rehearse,
            then=lambda: done.append(True),
            anew=self.begin_anew if isinstance(damaged, BooksGone) else None,
        )
        app.exec()
        return bool(done)

    def begin_anew(self) -> None:
        """Let books be made where there were some; the numbers go on above the mark."""
        _LOG.warning("the books are gone: new ones are begun")
        self._begins_anew = True

    def _take_over(self, app: "QApplication", folder: Path) -> None:
        """Let a copy be put in the place of the fresh books, which nobody has open now."""
        from ui.refused_start import take_over

        restore, rehearse = self._ways_back(folder)
        take_over(
            restore=restore,
            rehearse=rehearse,
            then=lambda: _LOG.warning("the books of a copy were taken over"),
        )
        app.exec()

    def _ways_back(self, folder: Path) -> "tuple[Restore, Rehearse]":
        """Return what puts a copy in the place of a folder's books, and what tries it out."""
        from counter_app.desks import backups

        books, files = folder / BOOKS, self.files()
        return (
            lambda copy, secret: backups.put_back(
                copy, books, files, at=self.clock.now(), passphrase=secret
            ),
            lambda copy, secret: backups.rehearse(
                copy, files, passphrase=secret, seconds=monotonic
            ),
        )

    def demo(self, *, as_in: Path | None = None) -> int:
        """Show the window on the sample office until it is closed; nothing of it is kept.

        It speaks and looks as was chosen for the data folder `as_in`.
        """
        import tempfile

        from counter_app.sample_day import MovedClock, last_working_morning, live_through
        from db import SqliteStore
        from ui.assembly import NoPrinters

        app = _application()
        morning = last_working_morning(self.clock.now())
        with tempfile.TemporaryDirectory(prefix="counter-app-demo-") as scratch:
            folder = Path(scratch)
            self._keep_log(folder)
            if as_in is not None:
                _look_alike(_machine(as_in), _machine(folder))
            # Five weeks are lived through in memory: on a disk every act waits for it.
            store = SqliteStore()
            sample = live_through(store, MovedClock(morning), morning)
            store.copy_to(folder / BOOKS)
            store.close()
            store = self.open_books(folder)
            try:
                program = build(
                    store,
                    RunningClock(morning),
                    folder=folder,
                    system=NoPrinters(),
                    on_duty=sample.clerk,
                )
                return self._show(app, program)
            finally:
                store.close()

    def tour(self, out: Path, guide: Path | None = None) -> int:
        """Drive the window through a working day off-screen, and keep what it shows.

        With `guide`, a folder, the day is lived in each language, and `pictures` there follow.
        """
        import tempfile

        from db import SqliteStore
        from ui.guide_pictures import GuidePictures
        from ui.hands import NotSeen
        from ui.languages import LANGUAGES, VIETNAMESE
        from ui.tour import Tour

        _work_off_screen()
        app = _application()
        _tidy_soon(app)
        for language in (VIETNAMESE,) if guide is None else LANGUAGES:
            album = out if language == VIETNAMESE else out / language
            pictures = None if guide is None else GuidePictures(guide / "pictures" / language)
            with tempfile.TemporaryDirectory(prefix="counter-app-tour-") as scratch:
                tour = Tour(
                    album,
                    SqliteStore,
                    build,
                    Path(scratch),
                    said=_tell,
                    language=language,
                    guide=pictures,
                )
                try:
                    page = tour.take()
                except NotSeen as missing:
                    shown = album / "failed.png"
                    _tell(f"Không thấy điều phải thấy: {missing}. Ảnh lúc đó: {shown}")
                    return 1
            _tell(f"{tour.count} ảnh và giấy: {page}")
            if pictures is not None:
                anew = ", ".join(pictures.written) or "không ảnh nào"
                _tell(f"Hướng dẫn ({language}), ảnh mới: {anew}")
        return 0

    def check_window(self) -> str:
        """Show the window on the sample office off-screen, look at it, and close it."""
        import tempfile

        from counter_app.sample_day import UNTIL, MovedClock, live_through
        from db import SqliteStore
        from ui.assembly import NoPrinters
        from ui.hands import wait_until

        _work_off_screen()
        app = _application()
        morning = datetime.combine(date(2026, 11, 23), UNTIL, LOCAL)
        with tempfile.TemporaryDirectory(prefix="counter-app-") as scratch:
            store = SqliteStore()
            clock = MovedClock(morning)
            live_through(store, clock, morning)
            program = build(store, clock, folder=Path(scratch), system=NoPrinters())
            program.window.show()
            wait_until(lambda: _colours(program.window) >= _COLOURS, "hình trên cửa sổ")
            size, colours = program.window.size(), _colours(program.window)
            program.close()
            store.close()
        del app
        return f"{size.width()} × {size.height()}, {colours} màu"

    def _keep_log(self, folder: Path) -> None:
        logbook.begin(folder)
        self.log = logbook.path_in(folder)

    def _show(self, app: "QApplication", program: "Program") -> int:
        """Show a window until it is closed; own up to faults in a dialog."""
        from PySide6.QtCore import QTimer

        from ui.faults import FaultsElsewhere

        before, sys.excepthook = sys.excepthook, self._own_up
        elsewhere = FaultsElsewhere(self._own_up)
        # Ctrl-C at the prompt asks to quit: raised wherever Qt happens to call Python, it could
        # end the process. It is heard only while Python runs, and Qt's loop is not Python.
        signal.signal(signal.SIGINT, lambda _signal, _frame: QTimer.singleShot(0, app.quit))
        listening = QTimer()
        listening.timeout.connect(lambda: None)
        listening.start(_LISTEN_MS)
        try:
            program.window.show()
            return app.exec()
        finally:
            program.close()
            elsewhere.close()
            sys.excepthook = before
            signal.signal(signal.SIGINT, signal.default_int_handler)

    def _own_up(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Keep a fault in the log and say so; what was half done has been undone already."""
        from PySide6.QtWidgets import QApplication

        from counter_app import diagnostics
        from ui.dialogs import show_bug

        _LOG.error("a fault of the program", exc_info=(kind, error, trace))
        assert self.log is not None
        sentence = _owned_up(error, self.log)
        _tell(sentence)
        folder = self.log.parent.parent
        show_bug(
            QApplication.activeWindow(),
            self.log,
            sentence,
            diagnose=lambda: diagnostics.write(folder, self.clock.now(), self.known(folder)),
        )

    def known(self, folder: Path) -> dict[str, object]:
        """Return facts about a folder's books and this screen that hold nothing of any person."""
        from PySide6.QtCore import qVersion
        from PySide6.QtGui import QGuiApplication

        import db

        facts: dict[str, object] = {"qt": qVersion(), "sqlite": db.SQLITE, "schema": db.SCHEMA}
        if QGuiApplication.instance() is not None:
            facts["platform"] = QGuiApplication.platformName()
            facts["screens"] = ", ".join(
                f"{one.size().width()} × {one.size().height()} @ {one.devicePixelRatio()}"
                for one in QGuiApplication.screens()
            )
        try:
            held = self.files().inspect(folder / BOOKS)
            facts |= {"entries": held.entries, "dossiers": held.dossiers}
            facts |= {"centre": held.centre, "station": held.station, "fault": bool(held.fault)}
        except Refused as refused:
            facts["books"] = type(refused).__name__
        with suppress(OSError):
            facts["free"] = _free(folder)
        return facts


def build(
    store: "SqliteStore",
    clock: Clock,
    *,
    folder: Path,
    system: "System | None" = None,
    pacing: "Pacing | None" = None,
    background: "Callable[[], Background] | None" = None,
    choose_file: "ChooseFile | None" = None,
    seconds: Callable[[], float] = monotonic,
    on_duty: "StaffMember | None" = None,
) -> "Program":
    """Make the window on open books; tests call it with a clock, printers and hands of their own.

    `folder` is where this computer's choices and PDF files lie. What is not given is real:
    `system` the machine's printers, `background` a thread, `choose_file` a dialog, `seconds` the
    time between two keys; `on_duty` is by default whoever was last.
    """
    from PySide6.QtCore import QSettings

    from counter_app.desks import open_office
    from counter_app.rules.printing import PAPERS_FOLDER
    from ui.assembly import Program, ask_where
    from ui.background import Background

    program = Program(
        open_office(store, clock),
        clock,
        machine=QSettings(str(folder / _MACHINE), QSettings.Format.IniFormat),
        papers=folder / PAPERS_FOLDER,
        poll=store.changed_elsewhere,
        system=system,
        pacing=pacing,
        background=background or Background,
        choose_file=choose_file or ask_where,
        seconds=seconds,
        on_duty=on_duty,
    )
    store.announce = program.changes.announce
    return program


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    # What is written here holds people's data: it is its owner's alone.
    os.umask(0o077)
    house = House()
    try:
        for_window, data = _only_window(given)
        if for_window:
            return house.window(house.folder(data))
        from counter_app import commands

        return commands.run(house, given)
    except Refused as refused:
        from counter_app import commands

        return commands.told(refused)
    except Exception as error:  # noqa: BLE001 - the last door; it is owned up to
        if house.log is None:
            house.folder(None)
        _LOG.exception("a fault of the program")
        _tell(_owned_up(error, house.log))
        return 1


def _colours(window: "QWidget") -> int:
    """Count the colours on lines across a window: an empty one has hardly any."""
    picture = window.grab().toImage()
    heights = range(0, picture.height(), _LINE_APART)
    return len({picture.pixel(x, y) for y in heights for x in range(picture.width())})


def _only_window(given: list[str]) -> tuple[bool, Path | None]:
    """Say whether nothing but the window is asked for, and on which data folder."""
    match given:
        case []:
            return True, None
        case ["--data", folder] if folder and not folder.startswith("-"):
            return True, Path(folder)
        case [one] if one.startswith("--data=") and one != "--data=":
            return True, Path(one.removeprefix("--data="))
        case _:
            return False, None


def _platform_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path(_NAME, appauthor=False)


def _application() -> "QApplication":
    """Return the one application, dressed; raises `NoScreen` rather than let Qt end the process."""
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS):
        raise NoScreen
    from PySide6.QtWidgets import QApplication

    from ui.assembly import introduce

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([_NAME])
        introduce(app)
    return app


def _tidy_soon(app: "QApplication") -> None:
    """Look for garbage again once the window stands there, but not among what made it."""
    from PySide6.QtCore import QTimer

    def settled() -> None:
        from ui.tidying import Tidying

        Tidying(app)

    QTimer.singleShot(_SETTLED_MS, app, settled)


def _work_off_screen() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@contextmanager
def _alone(folder: Path) -> Generator[None]:
    """Hold the lock of a data folder; raises `AlreadyRunning` when another window has it."""
    from PySide6.QtCore import QLockFile

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BooksUnreachable(path=folder, cause=error.strerror or error) from error
    lock = QLockFile(str(folder / _LOCK))
    # A lock is stale when its program is gone, not when it is old.
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        if lock.error() is QLockFile.LockError.LockFailedError:
            raise AlreadyRunning(path=folder)
        raise BooksUnreachable(path=folder, cause="không ghi được vào thư mục")
    try:
        yield
    finally:
        lock.unlock()


def _show_refusal(app: "QApplication", refused: Refused) -> None:
    """Say on the screen why there is no window, where there is somebody to see it."""
    if app.platformName() in _UNSEEN:
        return
    from ui import theme
    from ui.refused_start import tell

    theme.wear(app)
    tell(str(refused))
    app.exec()


def _show_fault(app: "QApplication", error: Exception, log: Path | None) -> None:
    """Own up on the screen to a fault that kept the window from opening."""
    if app.platformName() in _UNSEEN:
        return
    from ui import theme
    from ui.refused_start import tell

    theme.wear(app)
    tell(_owned_up(error, log))
    app.exec()


def _keep_private(folder: Path) -> None:
    """Let nobody but its owner into a data folder with books."""
    if os.name == "nt" or not (folder / BOOKS).exists():
        return
    with suppress(OSError):
        if folder.stat().st_mode & 0o077:
            folder.chmod(0o700)


def _knock(folder: Path) -> bool:
    """Ask the window that has the books to come to the front; say whether it heard."""
    from ui.one_window import knock

    return knock(folder)


def _machine(folder: Path) -> "QSettings":
    """Return what this computer remembers for a data folder."""
    from PySide6.QtCore import QSettings

    return QSettings(str(folder / _MACHINE), QSettings.Format.IniFormat)


def _look_alike(one: "QSettings", other: "QSettings") -> None:
    """Let a data folder's window speak and look as that of another one."""
    for key in one.allKeys():
        if key.startswith("look/"):
            other.setValue(key, one.value(key))
    other.sync()


def _free(folder: Path) -> int:
    """Return how many bytes are free on the disk of a folder."""
    import shutil

    return shutil.disk_usage(folder).free


def _passing() -> float:
    """Return seconds that go on while the computer sleeps."""
    # On Linux and on a Mac the usual seconds stand still meanwhile.
    name = "CLOCK_MONOTONIC" if sys.platform == "darwin" else "CLOCK_BOOTTIME"
    booted = getattr(time, name, None)
    return monotonic() if booted is None else time.clock_gettime(booted)


def _speak_utf8() -> None:
    """Read and write UTF-8 whatever the machine's locale is."""
    for stream, errors in (
        (sys.stdin, "strict"),
        (sys.stdout, "backslashreplace"),
        (sys.stderr, "backslashreplace"),
    ):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def _owned_up(error: BaseException, log: Path | None) -> str:
    kept = "" if log is None else f" Chi tiết trong nhật ký: {log}"
    return f"Chương trình gặp lỗi ({type(error).__name__}). Những gì đã lưu vẫn còn nguyên.{kept}"


def _tell(sentence: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"{sentence}\n")
        sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
