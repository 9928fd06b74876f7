"""Files of books as wholes: copied in one pass, looked through, put in the place of others."""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from counter_app.errors import BooksDamaged
from counter_app.rules.backups import Finding, Inspection
from db import connection
from db.books import Books
from db.high_water import HighWater
from db.journal import Journal, head, set_head
from db.values import moment, number, row

_BESIDE = ("-wal", "-shm", "-journal")
_BREATH = 5_000
"""Steps of SQLite between two breaths: some fifty entries of the journal."""


class Files:
    """What can be done with a file of books without opening it to work in it."""

    def copy(self, source: Path, target: Path) -> None:
        """Write a complete copy of books, which may be in use, to a new file, flushed to disk.

        One pass, so that it ends even while somebody writes. Raises `StorageUnavailable`.
        """
        with connection.plainly(), closing(_read_only(source)) as conn:
            connection.copy(conn, target)

    def inspect(self, path: Path, *, whole: bool = False) -> Inspection:
        """Return what a file of books holds; `whole` follows the chain of all its entries too.

        Raises `BooksDamaged` for what is no file of books, `BooksTooNew`.
        """
        try:
            with closing(_read_only(path)) as conn:
                return _inspection(conn, path, whole=whole)
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            # SQLite quotes its own layout, and not always as text.
            raise BooksDamaged(path=path, cause=connection.unquoted(error)) from error

    def look_through(self, path: Path, go_on: Callable[[], bool]) -> Finding | None:
        """Look through a file as `inspect` does a whole one; return what is wrong, or None.

        `go_on` is called every few milliseconds and may hold the work up, so that other threads
        come to their turn. Once it returns False the work ends, and what is returned means nothing.
        """
        try:
            with closing(_read_only(path)) as conn:
                conn.set_progress_handler(lambda: not go_on(), _BREATH)
                checked = conn.execute("pragma integrity_check(1)").fetchone()[0]
                if checked != "ok":
                    return Finding("file", str(checked))
                fault = Journal(conn).fault()
                return None if fault is None else Finding("journal", fault)
        except BooksDamaged as damaged:
            return Finding("file", str(damaged.facts["cause"]))
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            return Finding("file", connection.unquoted(error))

    def reach(self, path: Path) -> tuple[int, int] | None:
        """Return the epoch and sequence that the chain of a file's own station has come to.

        None for what cannot be read as books.
        """
        try:
            with closing(_read_only(path)) as conn:
                return _reach(conn)
        except (sqlite3.DatabaseError, UnicodeDecodeError, BooksDamaged):
            return None

    def audit(self, books: Path) -> tuple[Finding, ...]:
        """Look through books from end to end; return what is wrong with them.

        Raises `BooksDamaged`, `BooksTooNew` for a file that cannot be read at all.
        """
        from db.audit import looked_through

        self.inspect(books)
        with tempfile.TemporaryDirectory(prefix="counter-app-check-") as folder:
            copy = Path(folder) / "books.sqlite3"
            self.copy(books, copy)
            return looked_through(copy)

    @contextmanager
    def anew(self, copy: Path, books: Path) -> Generator[Books]:
        """Open a copy that will take the place of `books` in a transaction, above their mark.

        Its chain goes on in a new epoch: what was written behind the copy stays another's. The mark
        itself is raised when the copy is opened in its place. Raises `StorageUnavailable`.
        """
        with closing(HighWater(books)) as mark, closing(connection.connect(copy)) as conn:
            fresh = Books(conn, mark)
            with connection.transaction(conn):
                counter_id = fresh.settings.station().counter_id
                end = head(conn, counter_id)
                epoch = max(end.epoch, mark.place(counter_id)[0]) + 1
                set_head(conn, counter_id, replace(end, epoch=epoch, seq=0), None)
                yield fresh

    def put_in_place(self, fresh: Path, books: Path) -> Path | None:
        """Put a file in the place of the books; return where those lie now, None without any.

        Nobody may have the books open. What stood there is kept under another name, never
        overwritten. At every moment there are books under their name: a program that dies here
        leaves the old ones or the new ones.
        """
        aside: Path | None = None
        if books.exists():
            self.settle(books)
            aside = _free(books)
            try:
                os.link(books, aside)
            except OSError:
                # A file system without links, as on a memory stick.
                books.replace(aside)
        # A log of the old books would be read into the new ones.
        for ending in _BESIDE:
            beside = books.with_name(books.name + ending)
            if not beside.exists():
                continue
            if aside is not None and ending != "-shm" and beside.stat().st_size:
                beside.replace(aside.with_name(aside.name + ending))
            else:
                beside.unlink()
        fresh.replace(books)
        flush_folder(books.parent)
        return aside

    def stations(self, books: Path) -> frozenset[int]:
        """Return the stations whose numbers were given here, by the mark beside the books.

        Also when the books cannot be read; none where no number was given yet.
        """
        if not books.with_name(books.name + ".mark").exists():
            return frozenset()
        with closing(HighWater(books)) as mark:
            return mark.stations()

    def settle(self, books: Path) -> None:
        """Bring what lies beside the books into their file; a damaged file is left as it is."""
        with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(books)) as conn:
            conn.execute("pragma wal_checkpoint(truncate)")


def flush_folder(folder: Path) -> None:
    """See to it that a renamed file is found under its new name after a power cut."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _read_only(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise BooksDamaged(path=path, cause="không có tệp này")
    conn = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    conn.row_factory = sqlite3.Row
    conn.text_factory = connection.as_it_stands
    return conn


def _inspection(conn: sqlite3.Connection, path: Path, *, whole: bool) -> Inspection:
    connection.applied(conn, path)
    conn.execute("begin")
    checked = conn.execute(f"pragma {'integrity' if whole else 'quick'}_check(1)").fetchone()[0]
    fault = "" if checked == "ok" else str(checked)
    if whole and not fault:
        fault = Journal(conn).fault() or ""
    station = row(conn, "select counter_id from station")
    centre = row(
        conn,
        """
        select json_extract(body, '$.centre') as centre from office_settings
        order by version desc limit 1
        """,
    )
    last = row(conn, "select occurred_at from event order by rowid desc limit 1")
    return Inspection(
        centre=1 if centre is None else centre["centre"],
        station=1 if station is None else station["counter_id"],
        entries=number(conn, "select count(*) from event"),
        dossiers=number(conn, "select count(*) from dossier"),
        last_at=None if last is None else moment(last["occurred_at"]),
        fault=fault,
        reach=_reach(conn),
    )


def _reach(conn: sqlite3.Connection) -> tuple[int, int]:
    found = row(
        conn,
        """
        select epoch, seq from chain_head where counter_id = (select counter_id from station)
        """,
    )
    return (0, 0) if found is None else (found["epoch"], found["seq"])


def _free(books: Path) -> Path:
    """Return a name beside the books that nobody has."""
    place = 1
    while (aside := books.with_name(f"{books.name}.replaced-{place}")).exists():
        place += 1
    return aside
