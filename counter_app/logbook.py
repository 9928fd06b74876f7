"""Where faults of the program are kept: a small file that turns over, without personal data.

What an exception quotes may be what somebody typed, so quotations and long numbers are taken out
of its words; the trace itself names only places in the program.
"""

import logging
import re
import traceback
from pathlib import Path
from types import TracebackType
from typing import IO, Any

SIZE = 512 * 1024
"""Bytes after which a new file is begun."""
KEPT = 3
"""Older files that are kept."""

_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|“[^”]*”")
_LONG_NUMBER = re.compile(r"\d{6,}")
_STAMP = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2},\d{3} ")

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]


def path_in(folder: Path) -> Path:
    """Return the place of the log in a data folder."""
    return folder / "log" / "counter-app.log"


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


def without_data(text: str) -> str:
    """Return what an exception says without what it quotes."""
    return _LONG_NUMBER.sub("…", _QUOTED.sub("'…'", text))


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
        self.setFormatter(_Plain(_FORM))

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
    """Writes the trace as places, and the exception's words without what they quote."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - as logging has it
        """Return a record's line without what its message quotes."""
        record.message = without_home(without_data(record.message))
        return super().formatMessage(record)

    def formatException(self, ei: Any) -> str:  # noqa: ANN401, N802 - as logging has it
        """Return the trace of an exception and of those behind it."""
        found: _ExcInfo = ei
        lines: list[str] = []
        error: BaseException | None = found[1]
        while error is not None:
            lines.append(f"{type(error).__name__}: {without_data(str(error))}")
            lines.extend(
                f"  {without_home(place.filename)}:{place.lineno} {place.name}"
                for place in traceback.extract_tb(error.__traceback__)
            )
            error = error.__cause__ or error.__context__
        return "\n".join(lines)
