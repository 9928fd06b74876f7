"""Spreadsheets in and out: rows of typed cells from XLSX and CSV files that anybody may have made.

    with spreadsheets.opened(path) as sheets:
        for row in sheets[0].rows():
            ...

What a file is, its bytes say and not its name. Files are read a piece at a time, and whatever is
larger, deeper or stranger than an honest table is refused in a sentence.
"""

import stat
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from counter_app.errors import FileEncrypted, FileTooLarge, FileUnreadable, NotASpreadsheet, Refused
from counter_app.rules.sheets import Row
from counter_app.spreadsheets import delimited
from counter_app.spreadsheets.limits import (
    CHOOSE_ANOTHER,
    MEGABYTE,
    PIECE,
    SAVE_AGAIN,
    USUAL,
    Limits,
    in_words,
)
from counter_app.spreadsheets.outgoing import FileKind, Outgoing, Strong, Title
from counter_app.spreadsheets.tables import Watch, in_whole, kind_of, save, to_file, write

__all__ = [
    "MEGABYTE",
    "USUAL",
    "FileKind",
    "Limits",
    "Outgoing",
    "Sheet",
    "Strong",
    "Title",
    "Watch",
    "in_whole",
    "kind_of",
    "opened",
    "save",
    "to_file",
    "write",
]

_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_OTHERS = (
    (b"%PDF", "tệp PDF"),
    (b"\x89PNG", "tệp ảnh"),
    (b"\xff\xd8\xff", "tệp ảnh"),
    (b"{\\rtf", "văn bản RTF"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xbc\xaf", "tệp nén 7z"),
    (b"SQLite format 3", "tệp dữ liệu SQLite"),
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of an open file; a text file has one without a name."""

    name: str
    read: Callable[[], Iterator[Row]]

    def rows(self) -> Iterator[Row]:
        """Yield the rows that are not empty, from the top, while the file is open.

        Raises the refusals of the file's form: `FileDamaged`, `TooManyRows`, `TooManyColumns`,
        for text also `WrongEncoding`.
        """
        return self.read()


@contextmanager
def opened(path: Path, limits: Limits = USUAL) -> Generator[tuple[Sheet, ...]]:
    """Open a file and hand out its visible sheets in their order.

    Raises `FileUnreadable`, `FileTooLarge`, `NotASpreadsheet`, `FileEncrypted`, `FileDamaged` or
    `FileSwollen`.
    """
    try:
        with _stream(path, limits) as stream:
            yield _sheets(stream, path.name, limits)
    except OSError as error:
        raise FileUnreadable(name=path.name, cause=error.strerror or error) from error


@contextmanager
def _stream(path: Path, limits: Limits) -> Generator[BinaryIO]:
    known = path.stat()
    # Before it is opened: a pipe or a device would never end.
    if not stat.S_ISREG(known.st_mode):
        raise FileUnreadable(name=path.name, cause="không phải tệp thường")
    if known.st_size > limits.file:
        raise FileTooLarge(
            name=path.name, size=in_words(known.st_size), limit=in_words(limits.file)
        )
    with path.open("rb") as stream:
        yield stream


def _sheets(stream: BinaryIO, name: str, limits: Limits) -> tuple[Sheet, ...]:
    head = stream.read(PIECE)
    if head.startswith(_ZIP):
        return _workbook_sheets(stream, name, limits)
    refusal = _refusal(head, stream, name)
    if refusal is not None:
        raise refusal
    return (Sheet("", partial(delimited.rows, stream, name, limits)),)


def _workbook_sheets(stream: BinaryIO, name: str, limits: Limits) -> tuple[Sheet, ...]:
    from counter_app.spreadsheets.package import Package
    from counter_app.spreadsheets.workbook import rows, workbook

    book = workbook(Package(stream, name, limits))
    return tuple(Sheet(title, partial(rows, book, part)) for title, part in book.sheets)


def _refusal(head: bytes, stream: BinaryIO, name: str) -> Refused | None:
    """Return why a file that is no zip is no text either, or None."""
    if head.startswith(_OLE):
        if _ENCRYPTED_STREAM in head + stream.read():
            return FileEncrypted(name=name)
        return NotASpreadsheet(name=name, kind="tệp Excel đời cũ (.xls)", remedy=SAVE_AGAIN)
    for mark, kind in _OTHERS:
        if head.startswith(mark):
            return NotASpreadsheet(name=name, kind=kind, remedy=CHOOSE_ANOTHER)
    beginning = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:200].lower()
    if beginning.startswith((b"<html", b"<!doctype html", b"<table", b"<?xml", b"<meta")):
        kind = "trang HTML hoặc XML được đặt tên như bảng tính"
        return NotASpreadsheet(name=name, kind=kind, remedy=SAVE_AGAIN)
    return None
