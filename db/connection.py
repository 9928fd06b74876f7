"""Opening the file: pragmas, the gate for newer files, the copy before migrating, plain words.

sqlite-utils is imported only when the file must be laid out or migrated: it costs 60 ms at start.
"""

import os
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from counter_app.errors import (
    BooksDamaged,
    BooksOnNetwork,
    BooksOnRemovable,
    BooksTooNew,
    BooksTorn,
    BooksUnreachable,
    StorageUnavailable,
)

KNOWN = (
    "m001_books",
    "m002_promises",
    "m003_window",
    "m004_search",
    "m005_custody",
    "m006_figures",
    "m007_imports",
    "m008_trust",
    "m009_guard",
)
"""The migrations of this program, oldest first; `db.migrations` holds them."""

_SERVERS = {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "afpfs", "ncpfs", "davfs"}
_CLUSTERS = {"ceph", "glusterfs", "lustre", "ocfs2", "gfs2"}
_HOSTS = {"9p", "virtiofs", "vboxsf", "vmhgfs", "prl_fs"}
"""Folders of the computer that a virtual one runs on."""
_BY_HAND = {"sshfs", "gvfsd-fuse", "rclone", "davfs2", "smbnetfs", "vmhgfs-fuse", "s3fs"}
_NETWORK = _SERVERS | _CLUSTERS | _HOSTS | {f"fuse.{name}" for name in _BY_HAND}
_MOUNTS = Path("/proc/mounts")
"""Where Linux tells what is mounted where."""
_DRIVE_REMOVABLE, _DRIVE_REMOTE = 2, 4
"""What Windows calls them."""
_BLOCKS = Path("/sys/dev/block")
"""Where Linux tells of its disks."""
_CACHE_KIB = 65_536
_BUSY_MS = 5_000
_CAUSES = (
    ("locked", "sổ đang bị chương trình khác giữ"),
    ("busy", "sổ đang bị chương trình khác giữ"),
    ("full", "ổ đĩa đã đầy"),
    ("readonly", "tệp dữ liệu chỉ cho đọc"),
    ("disk i/o", "ổ đĩa báo lỗi đọc ghi"),
    ("unable to open", "không mở được tệp dữ liệu"),
)
_DAMAGE = (
    "malformed",
    "not a database",
    "could not decode to utf-8",
    "corrupt",
    "vtable constructor failed",
)


def connect(path: Path | None) -> sqlite3.Connection:
    """Open books, lay them out or migrate them, and return the connection.

    `path` None gives books in memory. Before a file is migrated a copy is written beside it.

    Raises `BooksOnNetwork`, `BooksOnRemovable`, `BooksUnreachable`, `BooksDamaged`,
    `BooksTooNew`.
    """
    if path is not None:
        _refuse_network(path)
        if _is_removable(path):
            raise BooksOnRemovable(path=path)
    try:
        conn = _open(path)
        try:
            before = applied(conn, path)
            _settle(conn)
            _bring_up_to_date(conn, path, before)
        except BaseException:
            conn.close()
            raise
    except sqlite3.OperationalError as error:
        if _cause(error) is not None:
            raise BooksUnreachable(path=path, cause=plain(error)) from error
        if _is_damage(error):
            raise BooksDamaged(path=path, cause=unquoted(error)) from error
        raise
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise BooksDamaged(path=path, cause=unquoted(error)) from error
    except OSError as error:
        raise BooksUnreachable(path=path, cause=error.strerror or error) from error
    return conn


def place_of(path: Path | None) -> tuple[int, int] | None:
    """Return which file of the disk bears a name now; None when there is none, or no name."""
    if path is None:
        return None
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


@contextmanager
def plainly() -> Generator[None]:
    """Turn what SQLite says of a disk or lock into `StorageUnavailable`, of damage `BooksTorn`."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError) and _cause(error) is not None:
            raise StorageUnavailable(cause=plain(error)) from error
        if _is_damage(error):
            raise BooksTorn(cause=unquoted(error)) from error
        raise


@contextmanager
def transaction(conn: sqlite3.Connection, *, keep: bool = True) -> Generator[None]:
    """Hold the write lock from the first statement to the commit; undo it all unless `keep`.

    Raises as `plainly` says it.
    """
    with plainly():
        conn.execute("begin immediate")
        try:
            yield
            conn.execute("commit" if keep else "rollback")
        except BaseException:
            if conn.in_transaction:
                conn.execute("rollback")
            raise


def plain(error: sqlite3.Error) -> str:
    """Return the cause in the clerk's words, or SQLite's own where there are none."""
    return _cause(error) or str(error)


def _cause(error: sqlite3.Error) -> str | None:
    said = str(error).lower()
    return next((words for mark, words in _CAUSES if mark in said), None)


def _is_damage(error: sqlite3.Error) -> bool:
    said = str(error).lower()
    return any(mark in said for mark in _DAMAGE)


def unquoted(error: Exception) -> str:
    """Return what SQLite says without the text that it quotes: that may be somebody's name."""
    return str(error).partition(" with text ")[0]


def as_it_stands(held: bytes) -> str:
    """Return text with a mark for each byte that is none, so that an audit can name its place."""
    return held.decode("utf-8", "replace")


def _open(path: Path | None) -> sqlite3.Connection:
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
    conn = sqlite3.connect(
        ":memory:" if path is None else path,
        isolation_level=None,
        timeout=_BUSY_MS / 1000,
        cached_statements=256,
    )
    conn.row_factory = sqlite3.Row
    return conn


def _settle(conn: sqlite3.Connection) -> None:
    """Set how the file is worked with; a stranger's file has been refused before."""
    for pragma in (
        f"busy_timeout = {_BUSY_MS}",
        "journal_mode = wal",
        "synchronous = full",
        "foreign_keys = on",
        f"cache_size = -{_CACHE_KIB}",
        "temp_store = memory",
        "trusted_schema = off",
    ):
        conn.execute(f"pragma {pragma}")


def _bring_up_to_date(conn: sqlite3.Connection, path: Path | None, before: list[str]) -> None:
    pending = [name for name in KNOWN if name not in before]
    if not pending:
        return
    if before and path is not None:
        _copy_before(conn, path, pending[0])
    from sqlite_utils import Database

    from db.migrations import MIGRATIONS

    conn.execute("begin immediate")
    try:
        if not set(pending) & set(applied(conn, path)):
            MIGRATIONS.apply(Database(conn, recursive_triggers=False))
        conn.execute("commit")
    except BaseException:
        if conn.in_transaction:
            conn.execute("rollback")
        raise


def applied(conn: sqlite3.Connection, path: Path | None) -> list[str]:
    """Return the migrations of a file; refuse a stranger's file and one of a newer program."""
    found = conn.execute(
        "select name from sqlite_master where type = 'table' and name <> 'sqlite_sequence'"
    ).fetchall()
    tables = {row[0] for row in found}
    if not tables:
        return []
    said: list[str] = []
    if "_sqlite_migrations" in tables:
        rows = conn.execute(
            "select name from _sqlite_migrations where migration_set = 'books' order by rowid"
        )
        said = [row[0] for row in rows]
    if not said:
        raise BooksDamaged(path=path, cause="tệp SQLite của chương trình khác")
    unknown = [name for name in said if name not in KNOWN]
    if unknown:
        raise BooksTooNew(path=path, unknown=", ".join(unknown))
    return said


def _copy_before(conn: sqlite3.Connection, path: Path, migration: str) -> None:
    """Keep the file as it was: `books.sqlite3.before-m002_x`, never over an earlier copy."""
    target = path.with_name(f"{path.name}.before-{migration}")
    number = 1
    while target.exists():
        number += 1
        target = path.with_name(f"{path.name}.before-{migration}-{number}")
    copy(conn, target)


def copy(conn: sqlite3.Connection, target: Path) -> None:
    """Write a complete copy of open books to a new file, in one pass, flushed to the disk."""
    draft = target.with_name(target.name + ".part")
    draft.unlink(missing_ok=True)
    with plainly():
        out = sqlite3.connect(draft)
        try:
            conn.backup(out, pages=-1)
            # A copy is one file that a read-only medium can hold.
            out.execute("pragma journal_mode = delete")
        finally:
            out.close()
    with draft.open("rb") as file:
        os.fsync(file.fileno())
    draft.replace(target)


def _is_removable(path: Path) -> bool:
    """Say whether books would lie on a medium that is made to be pulled out."""
    if os.name == "nt":
        return _drive_type(path) == _DRIVE_REMOVABLE
    place = next((one for one in (path, *path.parents) if one.exists()), None)
    if place is None or not _BLOCKS.is_dir():
        return False
    device = place.stat().st_dev
    disk = (_BLOCKS / f"{os.major(device)}:{os.minor(device)}").resolve()
    for one in (disk, disk.parent):
        # A partition's own folder says nothing of it; that of its disk does.
        flag = one / "removable"
        if flag.is_file():
            return flag.read_text(encoding="ascii").strip() == "1"
    return False


def _drive_type(path: Path) -> int:
    """Return what Windows says of the drive of a path."""
    import ctypes

    windows: Any = vars(ctypes)["windll"]
    return int(windows.kernel32.GetDriveTypeW(path.absolute().anchor))


def _refuse_network(path: Path) -> None:
    text = str(path)
    if text.startswith(("\\\\", "//")):
        raise BooksOnNetwork(path=path, kind="UNC")
    if os.name == "nt" and _drive_type(path) == _DRIVE_REMOTE:
        raise BooksOnNetwork(path=path, kind=path.absolute().drive)
    if not _MOUNTS.exists():
        return
    # A link may lead to a share from a folder of this disk.
    absolute = path.resolve()
    best = ("", "")
    for line in _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines():
        _, point, kind, *_ = line.split()
        place = point.replace("\\040", " ")
        inside = absolute.is_relative_to(place)
        if inside and len(place) >= len(best[0]):
            best = (place, kind)
    if best[1] in _NETWORK:
        raise BooksOnNetwork(path=path, kind=best[1])
