"""Who was sent home with Mẫu 02 or Mẫu 03: no dossier was received, yet they are counted."""

import sqlite3

from counter_app.rules.journal import Fact


def apply(conn: sqlite3.Connection, fact: Fact) -> None:
    """Keep that somebody was told what is missing, or was refused, at the window."""
    body = fact.body
    person = (fact.pii or {}).get("applicant", {})
    conn.execute(
        """
        insert into visit (
          id, kind, number, at, day, by, procedure_code, procedure, field, level, channel,
          name, id_number
        ) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (
            fact.agg_id,
            fact.kind.partition(".")[2],
            body["number"],
            body["at"],
            body["at"][:10],
            body["by"],
            body["procedure_code"],
            body["procedure"],
            body["field"],
            body["level"],
            body["channel"],
            person.get("name", ""),
            person.get("id_number", ""),
        ),
    )
