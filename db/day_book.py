"""Which days were closed, and which of them were opened again."""

import sqlite3

from counter_app.rules.journal import Fact


def apply(conn: sqlite3.Connection, fact: Fact) -> None:
    """Keep that a day was closed, or opened again with a reason."""
    body = fact.body
    if fact.kind == "day.closed":
        conn.execute(
            """
            insert into day_book (day, closed_at, closed_by, closings, reopened_by, reason)
            values (:day, :at, :by, 1, '', '')
            on conflict (day) do update set
              closed_at = excluded.closed_at, closed_by = excluded.closed_by,
              closings = closings + 1
            """,
            {"day": body["day"], "at": body["at"], "by": body["by"]},
        )
    elif fact.kind == "day.reopened":
        conn.execute(
            """
            update day_book set closed_at = null, reopened_at = :at, reopened_by = :by,
              reason = :reason
            where day = :day
            """,
            {
                "day": body["day"],
                "at": body["at"],
                "by": body["by"],
                "reason": (fact.pii or {}).get("reason", ""),
            },
        )
