"""One file of books: opening, snapshots to read, transactions to write, copies."""

import logging
import sqlite3
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from counter_app.errors import BooksUnreachable, StorageUnavailable
from counter_app.ports import Topic
from counter_app.rules.journal import Fact, Head
from db import connection
from db.books import Books
from db.high_water import HighWater
from db.journal import head, set_head
from db.values import number

if TYPE_CHECKING:
    from db.files import Files

_LOG = logging.getLogger(__name__)


class SqliteStore:
    """The books in one SQLite file, or in memory."""

    def __init__(
        self,
        path: Path | None = None,
        *,
        announce: Callable[[frozenset[Topic]], None] | None = None,
    ) -> None:
        """Open books at `path` (made when absent), or in memory without one.

        `announce` is called after each commit with what it touched.

        Raises `BooksOnNetwork`, `BooksUnreachable`, `BooksDamaged`, `BooksTooNew`.
        """
        self.path = path
        self.announce = announce
        self._conn = connection.connect(path)
        try:
            self._mark = HighWater(path)
        except OSError as error:
            self._conn.close()
            raise BooksUnreachable(path=path, cause=error.strerror or error) from error
        self._books = Books(self._conn, self._mark)
        self._rehearsed: list[Fact] | None = None
        self._open = True
        self._meet_mark()
        self._seen = self._data_version()
        self._place = connection.place_of(path)

    @contextmanager
    def reading(self) -> Generator[Books]:
        """Open a snapshot: a commit made meanwhile by another program is not seen half-way."""
        if self._conn.in_transaction:
            yield self._books
            return
        self._books.settings.forget()
        with connection.plainly():
            self._conn.execute("begin")
            try:
                yield self._books
            finally:
                self._conn.execute("rollback")

    @contextmanager
    def writing(self) -> Generator[Books]:
        """Open a transaction with the write lock at once; undone when the block raises.

        Raises `StorageUnavailable` when the lock or the disk is not to be had.
        """
        assert not self._conn.in_transaction, "a use case opens its transaction once"
        if connection.place_of(self.path) != self._place:
            # What is written into a file without a name is gone when the program ends.
            raise StorageUnavailable(cause="tệp sổ đã bị xóa hoặc chuyển đi nơi khác")
        books = self._books
        books.topics.clear()
        books.series.given.clear()
        books.recorded.clear()
        books.settings.forget()
        with connection.transaction(self._conn, keep=self._rehearsed is None):
            yield books
        if self._rehearsed is None:
            self._after_commit(books)
        else:
            self._rehearsed += books.recorded
            books.settings.forget()

    @contextmanager
    def rehearsing(self) -> Generator[list[Fact]]:
        """Have every transaction undone at its end, until the block ends.

        The list holds what they would have recorded, in its order.
        """
        assert self._rehearsed is None, "one rehearsal at a time"
        self._rehearsed = told = []
        try:
            yield told
        finally:
            self._rehearsed = None

    @contextmanager
    def again(self) -> "Generator[SqliteStore]":
        """Open the same books once more, for another thread; in memory there is only this one."""
        if self.path is None:
            yield self
            return
        other = SqliteStore(self.path)
        try:
            yield other
        finally:
            other.close()

    @property
    def files(self) -> "Files":
        """What can be done with whole files of books, from any thread."""
        from db.files import Files

        return Files()

    def copy_to(self, path: Path) -> None:
        """Write a complete copy of the books to a new file, flushed to the disk."""
        connection.copy(self._conn, path)

    def settle(self) -> None:
        """Bring all that was written into the file itself; not while somebody else reads it."""
        with connection.plainly():
            self._conn.execute("pragma wal_checkpoint(truncate)")

    def rebuild(self) -> int:
        """Drop all projections and fold them anew from the journal; return the entries read."""
        from db import projections

        with connection.transaction(self._conn):
            return projections.rebuild(self._conn)

    def fault(self) -> str | None:
        """Name the first entry of the journal that is missing, moved or changed, or None."""
        with self.reading() as books:
            return books.journal.fault()

    def changed_elsewhere(self) -> bool:
        """Say whether another program wrote to the books since this was last asked."""
        now = self._data_version()
        changed = now != self._seen
        self._seen = now
        return changed

    def close(self) -> None:
        """Close the file; a second call does nothing.

        The mark learns how far the journal has come, also where no number was given: an older copy
        that somebody puts in place by hand is then seen to be older.
        """
        if self._open:
            self._open = False
            try:
                self._raise_mark()
            except (OSError, sqlite3.Error):
                _LOG.exception("the high-water mark could not be written; the books are saved")
        self._conn.close()
        self._mark.close()

    def _raise_mark(self) -> None:
        counter_id = self._books.settings.station().counter_id
        end = head(self._conn, counter_id)
        if (end.epoch, end.seq) > self._mark.place(counter_id):
            self._mark.raise_to(counter_id, end.epoch, end.seq, {})

    def _after_commit(self, books: Books) -> None:
        if books.series.given and books.end is not None:
            try:
                counter_id = books.counter_id
                self._mark.raise_to(counter_id, books.end.epoch, books.end.seq, books.series.given)
            except OSError:
                _LOG.exception("the high-water mark could not be written; the act is saved")
        if self.announce is not None and books.topics:
            self.announce(frozenset(books.topics))

    def _meet_mark(self) -> None:
        """Bring books and mark together: older books begin a new epoch, newer ones raise it."""
        with connection.transaction(self._conn):
            counter_id = self._books.settings.station().counter_id
            end = head(self._conn, counter_id)
            reached = self._mark.place(counter_id)
            if (end.epoch, end.seq) < reached:
                _LOG.warning("books are older than the high-water mark: a new epoch begins")
                fresh = Head(reached[0] + 1, 0, end.hash, end.hlc)
                self._mark.raise_to(counter_id, fresh.epoch, fresh.seq, {})
                set_head(self._conn, counter_id, fresh, None)
            elif (end.epoch, end.seq) > reached:
                self._mark.raise_to(counter_id, end.epoch, end.seq, self._books.series.newest())

    def _data_version(self) -> int:
        return number(self._conn, "pragma data_version")
