"""Tables out, of any length: written row by row, in whole or not at all, and never as formulas.

    table = Outgoing("Sổ theo dõi", [Title("Mã hồ sơ", 24, "number"), …], rows)
    tables.save(Path("so.xlsx"), [table], watch=lambda rows: not stopped())

The rows may be a generator over a snapshot of the books; `save` runs in any thread.
"""

import errno
import io
import os
import re
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime, time
from pathlib import Path
from typing import BinaryIO

from counter_app.errors import BadValue, FileUnwritable, WritingStopped
from counter_app.rules.sheets import Value, written
from counter_app.spreadsheets.delimited import is_formula
from counter_app.spreadsheets.outgoing import FileKind, Outgoing, Strong, Title

__all__ = [
    "FileKind",
    "Outgoing",
    "Strong",
    "Title",
    "Watch",
    "in_whole",
    "kind_of",
    "save",
    "to_file",
    "write",
]

Watch = Callable[[int], bool]
"""Is told every few hundred rows how many were written; says whether to go on."""

_PIECE = 256
_LIKE_A_NUMBER = re.compile(r"[0-9][0-9\s.,:/%eE+-]*")
_TO_QUOTE = re.compile(r'[",;\t\r\n]|^ | $')
_CAUSES = {
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EDQUOT: "đã hết dung lượng được cấp",
    errno.EACCES: "không có quyền ghi ở đó, hoặc tệp đang mở trong chương trình khác",
    errno.EPERM: "không có quyền ghi ở đó, hoặc tệp đang mở trong chương trình khác",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOENT: "không có thư mục này",
    errno.ENOTDIR: "không có thư mục này",
    errno.EISDIR: "đó là một thư mục",
    errno.ENAMETOOLONG: "tên tệp quá dài",
    errno.EFBIG: "tệp quá lớn cho ổ đĩa",
    errno.EIO: "ổ đĩa báo lỗi",
}


def kind_of(path: Path, *others: str) -> FileKind:
    """Return the form that a file's ending asks for; `others` are endings named beside in the hint.

    Raises `BadValue`.
    """
    ending = path.suffix.lower().removeprefix(".")
    for kind in FileKind:
        if kind.value == ending:
            return kind
    known = " hoặc ".join(f".{one}" for one in (*(kind.value for kind in FileKind), *others))
    raise BadValue(field="out", label="Tệp kết quả", value=path.name, hint=f"Đuôi tệp là {known}.")


def save(path: Path, tables: Sequence[Outgoing], *, watch: Watch | None = None) -> int:
    """Write tables to a file, whose ending chooses the form; return how many rows there are.

    What was there before stays as it is until the new file is complete and on the disk, and for
    good when anything fails. In CSV only the first table is written.

    Raises `BadValue` for an ending that is no form, `FileUnwritable`, `WritingStopped` when
    `watch` said so, `TextTooLong`, and whatever `rows` raise.
    """
    kind = kind_of(path)
    with in_whole(path) as target:
        return write(kind, target, tables, watch=watch)


@contextmanager
def in_whole(path: Path) -> Generator[BinaryIO]:
    """Write a file that takes its place when the block has ended, and not at all when it failed.

    Raises `FileUnwritable`, and whatever the block raises.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with draft.open("wb") as target:
            yield target
            target.flush()
            os.fsync(target.fileno())
        draft.replace(path)
    except OSError as error:
        cause = _CAUSES.get(error.errno or 0) or error.strerror or error
        raise FileUnwritable(name=path.name, cause=cause) from error
    finally:
        with suppress(OSError):
            draft.unlink()


def write(
    kind: FileKind, target: BinaryIO, tables: Sequence[Outgoing], *, watch: Watch | None = None
) -> int:
    """Write tables to an open file, a pipe or memory, and return how many rows there are.

    Raises as `save` does; then `target` holds a part.
    """
    if kind is FileKind.XLSX:
        from counter_app.spreadsheets import sheet_out

        steps = sheet_out.write(target, tables)
    else:
        steps = _csv(target, tables[0])
    count = 0
    with closing(steps):
        for count in steps:
            if watch is not None and not watch(count):
                raise WritingStopped
    return count


def to_file(kind: FileKind, tables: Sequence[Outgoing]) -> bytes:
    """Return short tables as a file; raises as `write` does."""
    held = io.BytesIO()
    write(kind, held, tables)
    return held.getvalue()


# -- text ----------------------------------------------------------------------------------------


def _csv(target: BinaryIO, table: Outgoing) -> Generator[int]:
    """Write a table as UTF-8 with a mark, days as ISO says them; yield the rows so far."""
    target.write(b"\xef\xbb\xbf")
    pieces = [_line(_safe(title.key or title.text) for title in table.titles)]
    count = 0
    for count, row in enumerate(table.rows, 1):
        pieces.append(_line(map(_field, row)))
        if count % _PIECE == 0:
            target.write("".join(pieces).encode("utf-8", errors="replace"))
            pieces.clear()
            yield count
    target.write("".join(pieces).encode("utf-8", errors="replace"))
    yield count


def _line(fields: Iterable[str]) -> str:
    return ",".join(map(_quoted, fields)) + "\r\n"


def _quoted(text: str) -> str:
    if _TO_QUOTE.search(text) is None:
        return text
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def _field(value: Value) -> str:
    match value:
        case str():
            return _safe(value)
        case datetime():
            return value.replace(tzinfo=None).isoformat(timespec="minutes")
        case date():
            return value.isoformat()
        case time():
            return f"{value:%H:%M}"
        case float():
            return f"{value:.15g}"
        case _:
            return written(value)


def _safe(text: str) -> str:
    """Return a text that no program takes for a formula, nor for a number that it would change.

    `delimited` takes the apostrophe off again, and whoever reads cleanly the tab: it is not seen,
    and keeps 0912345678 from losing its nought.
    """
    text = text.replace("\0", "")
    if is_formula(text):
        return f"'{text}"
    return f"\t{text}" if _LIKE_A_NUMBER.fullmatch(text) else text
