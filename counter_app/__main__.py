"""Puts the program together: arguments, data folder, log, clock, lock, books, printers, window.

It is the one module that knows the screens and the books, and nobody knows it. What it imports for
one way of starting it imports there, so that the window opens without the command line and the
command line without the window.
"""

import io
import logging
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

from counter_app import logbook
from counter_app.errors import AlreadyRunning, BooksUnreachable, Refused
from counter_app.pdf_folder import PdfFolder
from counter_app.ports import Clock

if TYPE_CHECKING:
    from PySide6.QtCore import QLockFile
    from PySide6.QtWidgets import QApplication

    from db import SqliteStore

LOCAL = timezone(timedelta(hours=7))
"""Vietnam's time, all the year round."""
BOOKS = "books.sqlite3"
"""The file of the books in a data folder."""

_NAME = "QuayMotCua"
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


class House:
    """What the command line is given: the time, the books and the windows of this machine."""

    def __init__(self, clock: Clock | None = None) -> None:
        """Live by `clock`, or by the computer's own."""
        self.clock: Clock = clock or SystemClock()
        self.log: Path | None = None

    def folder(self, wanted: Path | None) -> Path:
        """Return the data folder, and keep faults in its log from now on; nothing is made yet."""
        folder = _platform_folder() if wanted is None else wanted.absolute()
        logbook.begin(folder)
        self.log = logbook.path_in(folder)
        return folder

    def has_books(self, folder: Path) -> bool:
        """Say whether books lie in a folder."""
        return (folder / BOOKS).exists()

    def open_books(self, folder: Path) -> "SqliteStore":
        """Open the books in a folder, made when absent."""
        from db import SqliteStore

        return SqliteStore(folder / BOOKS)

    def window(self, folder: Path) -> int:
        """Show the window on the books of a folder until it is closed."""
        app = _application()
        with _shown_on_screen(), _only_one(folder):
            store = self.open_books(folder)
            try:
                _own_up_on_screen(folder)
                front = build(store, self.clock, printers=PdfFolder(folder))
                front.show()
                return app.exec()
            finally:
                store.close()

def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
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
    except Exception as error:
        _LOG.exception("a fault of the program")
        _tell(_owned_up(error, house.log))
        return 1


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
        print(sentence, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
