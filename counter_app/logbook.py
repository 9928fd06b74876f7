"""Where faults of the program are kept: a small file that turns over, without personal data.

What an exception says may be what somebody typed. So of an error of our own only its sentence is
written, without the facts that fill it, and of any other only what names the program or the
system; the trace itself names only places in the program. A crash of what is not Python leaves its
stacks in a file beside the log, and the next start takes them into the log.
"""

import faulthandler
import logging
import os
import re
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Any

SIZE = 512 * 1024
"""Bytes after which a new file is begun."""
KEPT = 3
"""Older files that are kept."""

_STACKS = 200
"""Lines of a crash that are kept."""
# To the last quotation mark: a name may hold one, as in H'Hen Niê.
_QUOTED = re.compile(r"'.*'|\".*\"|“.*”")
_LONG_NUMBER = re.compile(r"\d(?:[ .\-]?\d){5,}")
_STAMP = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2},\d{3} ")

_PLACE = re.compile(r'^  File "(.*)", line (\d+) in')
_OURS = ("counter_app", "db", "ui")

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]


def path_in(folder: Path) -> Path:
    """Return the place of the log in a data folder."""
    return folder / "log" / "counter-app.log"


def stacks_in(folder: Path) -> Path:
    """Return the place of what a crash leaves in a data folder."""
    return path_in(folder).with_name("crash.txt")


def begin(folder: Path) -> None:
    """Keep warnings and faults in the log of a data folder; the file is made by the first one."""
    end()
    logging.getLogger().addHandler(_Log(path_in(folder)))


def end() -> None:
    """Keep nothing any more, and close the file."""
    root = logging.getLogger()
    for handler in [one for one in root.handlers if isinstance(one, _Log)]:
        root.removeHandler(handler)
        handler.close()


class CrashWatch:
    """Has a crash leave its stacks in a data folder; one window at a time.

    `crashed` says whether the last window left some, which are in the log then. A window that was
    ended from outside, or by a power cut, leaves none.
    """

    def __init__(self, folder: Path) -> None:
        """Begin to watch; what cannot be written is no reason to stop."""
        self._path = stacks_in(folder)
        self._file: IO[Any] | None = None
        left = self._left()
        self.crashed = bool(left)
        if left:
            told = "\n".join(_PLACE.sub(r"  \1:\2", line) for line in left)
            logging.getLogger(__name__).error("the program crashed:\n%s", told)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("w", encoding="utf-8")
            faulthandler.enable(self._file)
        except OSError:
            return

    def close(self) -> None:
        """Watch no longer: nothing crashed."""
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None
        with suppress(OSError):
            self._path.unlink()

    def _left(self) -> list[str]:
        try:
            return self._path.read_text(encoding="utf-8", errors="replace").splitlines()[:_STACKS]
        except OSError:
            return []


def without_data(text: str) -> str:
    """Return a text without what it quotes and without long numbers, grouped or not."""
    return _LONG_NUMBER.sub("…", _QUOTED.sub("'…'", text))


def said(error: BaseException) -> str:
    """Return what is written of an exception: its class, and what holds nothing of any person.

    Of an error of our own that is its sentence as it stands in the program; of others what names
    the program, the system or the database.
    """
    kind = type(error)
    words: object = getattr(kind, "sentence", None)
    if words is None:
        match error:
            case OSError():
                words = f"{error.errno} {os.strerror(error.errno)}" if error.errno else None
            case AttributeError():
                words = f"{type(error.obj).__name__}.{error.name}"
            case NameError() | ImportError():
                words = error.name
            case _:
                words = getattr(error, "sqlite_errorname", None)
    return kind.__name__ if words is None else f"{kind.__name__}: {words}"


def without_home(text: str) -> str:
    """Return a text without the folder of the user, which may bear their name."""
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text


def scrubbed(line: str) -> str:
    """Return a line of the log without what it quotes, but with its time and its places."""
    stamp = _STAMP.match(line)
    start = 0 if stamp is None else stamp.end()
    return without_home(line[:start] + without_data(line[start:]))


class _Log(logging.Handler):
    """A file that is opened when first needed and turned over when it has grown."""

    def __init__(self, path: Path) -> None:
        super().__init__(logging.WARNING)
        self._path = path
        self._file: IO[Any] | None = None
        self.setFormatter(_Plain())

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record; a log that cannot be written is no reason to stop."""
        try:
            line = self.format(record) + "\n"
            file = self._opened()
            file.write(line)
            file.flush()
        except (OSError, ValueError):
            return

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
            self._file = None
        super().close()

    def _opened(self) -> IO[Any]:
        if self._file is not None and self._file.tell() > SIZE:
            self._file.close()
            self._file = None
        if self._file is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if self._path.exists() and self._path.stat().st_size > SIZE:
                self._turn_over()
            self._file = self._path.open("a", encoding="utf-8", errors="backslashreplace")
        return self._file

    def _turn_over(self) -> None:
        for number in range(KEPT, 0, -1):
            older = self._path.with_suffix(f".{number}.log")
            newer = self._path.with_suffix(f".{number - 1}.log") if number > 1 else self._path
            if newer.exists():
                newer.replace(older)


class _Plain(logging.Formatter):
    """Writes messages of our own and places; what others say may hold anything."""

    def format(self, record: logging.LogRecord) -> str:
        """Return a record's line and its trace; others may have put their own into the record."""
        name, place = record.name, f"{Path(record.pathname).name}:{record.lineno}"
        ours = name.partition(".")[0] in _OURS
        told = without_home(without_data(record.getMessage())) if ours else place
        line = f"{self.formatTime(record)} {record.levelname} {name}: {told}"
        if record.exc_info:
            line = f"{line}\n{self.formatException(record.exc_info)}"
        return line

    def formatException(self, ei: Any) -> str:  # noqa: ANN401, N802 - as logging has it
        """Return the trace of an exception and of those behind it."""
        found: _ExcInfo = ei
        lines: list[str] = []
        error: BaseException | None = found[1]
        while error is not None:
            lines.append(said(error))
            lines.extend(
                f"  {without_home(place.filename)}:{place.lineno} {place.name}"
                for place in traceback.extract_tb(error.__traceback__)
            )
            error = error.__cause__ or error.__context__
        return "\n".join(lines)
