"""Print into a folder: the fallback that always works, and the choice of offices without a printer.

A paper never takes the place of another one, and it is whole as soon as it can be seen.
"""

import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from counter_app.ports import Clock, JobReport, JobState
from counter_app.rules.printing import PrinterRole
from ui.printing import troubles

_LONGEST = 180
"""Bytes of a name; with what is added it stays below the 255 that file systems take."""
_UNFINISHED = (".giay-", ".part")
"""How the name of a file begins and ends that is not whole yet."""
_STALE = timedelta(hours=1)
_LOOKED_INTO = 31
_DAY_FOLDER = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)")


class PdfFolder:
    """The Printer port over a folder: `folder/2026-11-23/Giấy tiếp nhận ….pdf`.

    A job's name is the path of its file. May be used in any thread.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        """Write below `folder`, made when absent; the day is that of `clock`."""
        self._folder = folder
        self._clock = clock

    def name(self, role: PrinterRole) -> str:
        """Return what stands in lists instead of a printer's name."""
        del role
        return QCoreApplication.translate("Printing", "Thư mục PDF")

    def send(self, pdf: bytes, *, title: str, role: PrinterRole) -> str:
        """Write the file and return its path; raises `PrinterTrouble` when that does not work."""
        try:
            return str(self._kept(pdf, self._day_folder(), file_name(title)))
        except OSError as error:
            why = error.strerror or type(error).__name__
            raise troubles.unwritten(why).refusal(self.name(role)) from error

    def report(self, job: str, *, role: PrinterRole) -> JobReport:
        """Say whether the file is there."""
        del role
        if Path(job).exists():
            return JobReport(JobState.DONE)
        return troubles.file_gone(job).report(JobState.FAILED)

    def _day_folder(self) -> Path:
        folder = self._folder / day_name(self._clock.now().date())
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def _kept(self, pdf: bytes, folder: Path, name: str) -> Path:
        """Write to a name of its own, flush it to the disk, and only then call it by its name."""
        import tempfile

        prefix, suffix = _UNFINISHED
        handle, temporary = tempfile.mkstemp(prefix=prefix, suffix=suffix, dir=folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(pdf)
                file.flush()
                os.fsync(file.fileno())
            target = _free_name(Path(temporary), folder, name)
            _flush_folder(folder)
        finally:
            Path(temporary).unlink(missing_ok=True)
        return target


def clear_unfinished(folder: Path, now: datetime) -> int:
    """Remove what a program that died left half written below a folder; return how many files.

    Only files of ours in the folders of the last days, begun more than an hour before `now`, a
    local time: what is younger may be on its way. A file that cannot be removed stays.
    """
    gone = 0
    with suppress(OSError):
        days = sorted(one for one in folder.iterdir() if _DAY_FOLDER.fullmatch(one.name))
        for day in days[-_LOOKED_INTO:]:
            for left in _unfinished(day, now):
                with suppress(OSError):
                    left.unlink()
                    gone += 1
    return gone


def _unfinished(day: Path, now: datetime) -> Iterator[Path]:
    before = (now - _STALE).timestamp()
    prefix, suffix = _UNFINISHED
    with suppress(OSError):
        for one in sorted(day.glob(f"{prefix}*{suffix}")):
            if one.is_file() and not one.is_symlink() and one.stat().st_mtime < before:
                yield one


def open_pdf(path: Path) -> bool:
    """Show a PDF, or a folder, in the system's own program; False when it has none."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def day_name(day: date) -> str:
    """Return the name of the folder that holds a day's papers: 2026-11-23."""
    return day.isoformat()


def file_name(title: str) -> str:
    """Return a paper's title as the name of a file on any system, without a suffix.

    "Tổng hợp ngày 23/11/2026" becomes "Tổng hợp ngày 23-11-2026".
    """
    composed = unicodedata.normalize("NFC", title)
    plain = "".join(ch for ch in _FORBIDDEN.sub("-", composed) if ch.isprintable())
    short = " ".join(plain.split()).encode()[:_LONGEST].decode(errors="ignore")
    name = short.strip(" .")
    return f"_{name}" if not name or _RESERVED.match(name) else name


def _free_name(temporary: Path, folder: Path, name: str) -> Path:
    """Give a file the first name that no other file has."""
    for number in count(1):
        target = folder / (f"{name}.pdf" if number == 1 else f"{name} ({number}).pdf")
        try:
            os.link(temporary, target)
        except FileExistsError:
            continue
        except OSError:
            # A file system without links, as on a memory stick: nearly as good.
            if target.exists():
                continue
            temporary.rename(target)
        return target
    raise AssertionError


def _flush_folder(folder: Path) -> None:
    """Make the new name last, where a folder can be flushed."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
