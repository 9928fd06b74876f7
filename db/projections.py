"""From entries to tables: each fact changes exactly one projection, and all can be rebuilt."""

import sqlite3
from datetime import datetime

from counter_app.rules.journal import Fact
from db import calendar, catalogue, documents, dossiers, offices, slips
from db.journal import as_written

_TABLES = (
    "slip_line",
    "slip",
    "document",
    "exception",
    "special_day",
    "calendar_year",
    "procedure_use",
    "procedure",
    "staff",
    "office_settings",
    "station",
)


def apply(conn: sqlite3.Connection, fact: Fact, event_id: str, at: datetime) -> None:
    """Fold a fact into its projection; a kind that this program does not know changes nothing."""
    match fact.agg_type:
        case "dossier":
            dossiers.apply(conn, fact)
        case "document":
            documents.apply(conn, fact, event_id)
        case "slip":
            slips.apply(conn, fact)
        case "discrepancy":
            _discrepancy(conn, fact, at)
        case "procedure":
            catalogue.apply(conn, fact)
        case "calendar":
            calendar.apply(conn, fact)
        case "staff":
            offices.apply_staff(conn, fact)
        case "settings":
            offices.apply_settings(conn, fact, at)
        case "station":
            offices.apply_station(conn, fact)
        case _:
            pass


def rebuild(conn: sqlite3.Connection) -> int:
    """Empty all projections and fold the whole journal into them; return the entries read."""
    dossiers.forget(conn)
    for table in _TABLES:
        conn.execute(f"delete from {table}")  # noqa: S608 - names are ours
    count = 0
    for event in as_written(conn):
        apply(conn, event.fact(), event.event_id, datetime.fromisoformat(event.occurred_at))
        count += 1
    return count


def _discrepancy(conn: sqlite3.Connection, fact: Fact, at: datetime) -> None:
    if fact.kind == "discrepancy.raised":
        body = fact.body
        conn.execute(
            """
            insert into exception (id, kind, number, about, detail, raised_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
              raised_at = excluded.raised_at, detail = excluded.detail, settled_at = null
            """,
            (
                fact.agg_id,
                body["kind"],
                body["number"],
                body["about"],
                body["slip"],
                at.isoformat(),
            ),
        )
    elif fact.kind == "discrepancy.settled":
        conn.execute(
            "update exception set settled_at = ? where id = ?", (at.isoformat(), fact.agg_id)
        )
