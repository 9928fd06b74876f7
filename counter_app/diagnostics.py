"""What whoever looks after the program is sent when it fails: facts of the machine, none of people.

A file of plain text that the clerk can read before it is sent.
"""

import platform
import sys
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from counter_app import __version__, logbook

KEPT = 3
"""Files that are kept; older ones are removed."""

_LINES = 200
_PREFIX = "diagnostics-"


def write(folder: Path, at: datetime, known: Mapping[str, object]) -> Path:
    """Write a file beside the log of a data folder and return its path.

    `known` are facts about books, settings and screen, which hold nothing of any person; `at` is a
    local time. Raises `OSError` when it cannot be written.
    """
    place = logbook.path_in(folder).parent
    place.mkdir(parents=True, exist_ok=True)
    path = place / f"{_PREFIX}{at:%Y%m%d-%H%M%S}.txt"
    path.write_text("\n".join(_lines(folder, at, known)) + "\n", encoding="utf-8")
    for old in sorted(place.glob(f"{_PREFIX}*.txt"))[:-KEPT]:
        old.unlink(missing_ok=True)
    return path


def _lines(folder: Path, at: datetime, known: Mapping[str, object]) -> Iterable[str]:
    yield f"Quầy Một Cửa {__version__}, {at:%Y-%m-%d %H:%M:%S%z}"
    yield "Tệp này không chứa dữ liệu của công dân. / This file holds nothing of any citizen."
    yield ""
    facts: dict[str, object] = {
        "python": platform.python_version(),
        "system": platform.platform(),
        "machine": platform.machine(),
        "frozen": bool(getattr(sys, "frozen", False)),
        **known,
    }
    for name, value in facts.items():
        yield f"{name}: {logbook.without_home(str(value))}"
    yield ""
    yield "files:"
    yield from _files(folder)
    yield ""
    yield f"log (last {_LINES} lines):"
    yield from _log(folder)


def _files(folder: Path) -> Iterable[str]:
    """Name the program's own files with their sizes; what others put there is only counted."""
    others = 0
    for one in sorted(folder.iterdir()) if folder.is_dir() else []:
        if one.name.startswith(("books.sqlite3", "this-computer", "window.lock")):
            yield f"  {one.name}: {one.stat().st_size}"
        else:
            others += 1
    yield f"  others: {others}"


def _log(folder: Path) -> Iterable[str]:
    try:
        held = logbook.path_in(folder).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return
    yield from (f"  {logbook.scrubbed(line)}" for line in held.splitlines()[-_LINES:])
