"""What this station keeps for itself: its own choices, and the copies of its books.

Like drafts, these are no facts and stand in no journal: another station's are its own.
"""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from counter_app.rules.backups import Copied, Reason
from counter_app.rules.journal import canonical
from db.values import Row, instant, row, rows


class Local:
    """The choices of this station and its copies."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read and write through `conn`."""
        self._conn = conn

    def get(self, key: str) -> Mapping[str, Any]:
        """Return what was kept under a key as JSON values, or nothing."""
        found = row(self._conn, "select value from local where key = :key", key=key)
        kept: dict[str, Any] = {} if found is None else json.loads(found["value"])
        return kept

    def put(self, key: str, value: Mapping[str, Any]) -> None:
        """Keep JSON values under a key; they replace what was there."""
        self._conn.execute(
            """
            insert into local (key, value) values (?, ?)
            on conflict (key) do update set value = excluded.value
            """,
            (key, canonical(dict(value))),
        )

    def add_copy(self, copied: Copied, reason: Reason) -> None:
        """Note that a copy was made, or why it was not.

        A folder that goes on failing for the same reason is noted once, with the last time.
        """
        if not copied.made:
            last = self.last_try(copied.folder)
            if last is not None and not last.made and last.trouble == copied.trouble:
                self._conn.execute(
                    "delete from backup where n = (select max(n) from backup where folder = ?)",
                    (copied.folder,),
                )
        self._conn.execute(
            """
            insert into backup (at, reason, folder, name, size, sha256, entries, trouble)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (
                copied.at.isoformat(),
                reason.value,
                copied.folder,
                copied.name,
                copied.size,
                copied.sha256,
                copied.entries,
                copied.trouble,
            ),
        )

    def copies(self, *, limit: int) -> list[tuple[Copied, Reason]]:
        """Return the copies that were tried, newest first."""
        found = rows(self._conn, "select * from backup order by n desc limit :limit", limit=limit)
        return [(_copied(one), Reason(one["reason"])) for one in found]

    def copies_in(self, folder: str, *, limit: int) -> list[Copied]:
        """Return the copies that were made in one folder, good or not, newest first."""
        found = rows(
            self._conn,
            """
            select * from backup where folder = :folder and sha256 <> '' order by n desc
            limit :limit
            """,
            folder=folder,
            limit=limit,
        )
        return [_copied(one) for one in found]

    def last_try(self, folder: str) -> Copied | None:
        """Return what came of the last copy that was tried in one folder; None without any."""
        sql = "select * from backup where folder = :folder order by n desc limit 1"
        found = row(self._conn, sql, folder=folder)
        return None if found is None else _copied(found)

    def entries(self) -> int:
        """Return a number that grows by one with every entry of the journal."""
        found = row(self._conn, "select max(rowid) as last from event")
        assert found is not None
        return found["last"] or 0


def _copied(one: Row) -> Copied:
    return Copied(
        folder=one["folder"],
        name=one["name"],
        at=instant(one["at"]),
        size=one["size"],
        sha256=one["sha256"],
        entries=one["entries"],
        trouble=one["trouble"],
    )
