"""What somebody was typing when the citizen stepped aside or the lights went out.

Drafts belong to this station alone: they are no facts, stand in no journal, and go when they are
finished.
"""

import json
import sqlite3
from datetime import datetime

from counter_app.rules.journal import canonical
from counter_app.rules.lines import Draft
from db.values import rows


class Drafts:
    """The drafts of this station."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read and write through `conn`."""
        self._conn = conn

    def all(self) -> list[Draft]:
        """Return the drafts, newest first."""
        found = rows(self._conn, "select * from draft order by saved_at desc, id desc")
        return [
            Draft(
                one["id"],
                datetime.fromisoformat(one["saved_at"]),
                one["by"],
                bool(one["parked"]),
                one["title"],
                json.loads(one["body"]),
            )
            for one in found
        ]

    def put(self, draft: Draft) -> None:
        """Keep a draft; the same id again replaces it."""
        self._conn.execute(
            """
            insert into draft (id, saved_at, by, parked, title, body) values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
              saved_at = excluded.saved_at, by = excluded.by, parked = excluded.parked,
              title = excluded.title, body = excluded.body
            """,
            (
                draft.id,
                draft.saved_at.isoformat(),
                draft.by,
                int(draft.parked),
                draft.title,
                canonical(dict(draft.body)),
            ),
        )

    def remove(self, draft_id: str) -> None:
        """Forget a draft; nothing happens when there is none."""
        self._conn.execute("delete from draft where id = ?", (draft_id,))
