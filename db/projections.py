"""From entries to tables: each fact changes exactly one projection, and all can be rebuilt."""

import sqlite3
from collections.abc import Callable, Mapping
from datetime import datetime

from counter_app.rules.dossier import Act
from counter_app.rules.journal import Fact
from counter_app.rules.printing import Progress
from counter_app.rules.slips import CONFIRMED, HANDED_OVER
from db import (
    calendar,
    catalogue,
    custody,
    day_book,
    documents,
    dossiers,
    imports,
    offices,
    pads,
    slips,
    visits,
)
from db.journal import as_written, note_days

TABLES = (
    "slip_line",
    "slip",
    "document",
    "exception",
    "consultation",
    "desk_check",
    "visit",
    "day_book",
    "pad_number",
    "register_import",
    "register_heading",
    "calendar_change",
    "special_day",
    "calendar_year",
    "procedure_use",
    "procedure",
    "staff",
    "office_settings",
    "station",
)
"""The projections beside the dossiers, each emptied before a rebuild."""


def apply(conn: sqlite3.Connection, fact: Fact, event_id: str, at: datetime) -> None:
    """Fold a fact into its projection; a kind that this program does not know changes nothing."""
    fold = _FOLDS.get(fact.agg_type)
    if fold is not None and fact.kind in KINDS:
        fold(conn, fact, event_id, at)


def rebuild(conn: sqlite3.Connection) -> int:
    """Empty all projections and fold the whole journal into them; return the entries read."""
    dossiers.forget(conn)
    for table in TABLES:
        conn.execute(f"delete from {table}")  # noqa: S608 - names are ours
    count = 0
    for event in as_written(conn):
        apply(conn, event.fact(), event.event_id, datetime.fromisoformat(event.occurred_at))
        count += 1
    note_days(conn)
    return count


def _dossier(conn: sqlite3.Connection, fact: Fact, event_id: str) -> None:
    dossiers.apply(conn, fact)
    custody.apply_consultation(conn, fact, event_id)


KINDS = frozenset(
    {
        *(act.kind for act in Act),
        *(f"document.{progress.value}" for progress in Progress),
        "document.released",
        HANDED_OVER,
        CONFIRMED,
        "discrepancy.raised",
        "discrepancy.assigned",
        "discrepancy.settled",
        "discrepancy.revived",
        "desk_check.done",
        "procedure.set",
        "calendar.set",
        "calendar_change.made",
        "calendar_change.undone",
        "pad.reserved",
        "pad.voided",
        "register.imported",
        "register.mapped",
        "day.closed",
        "day.reopened",
        "visit.guided",
        "visit.refused",
        "staff.set",
        "staff.pin_set",
        "staff.badge_given",
        "staff.signed_in",
        "staff.refused",
        "settings.changed",
        "station.set",
    }
)
"""The kinds of entries that change a table; what a newer program wrote beside them is kept."""

_FOLDS: Mapping[str, Callable[[sqlite3.Connection, Fact, str, datetime], None]] = {
    "dossier": lambda conn, fact, event_id, _at: _dossier(conn, fact, event_id),
    "document": lambda conn, fact, event_id, _at: documents.apply(conn, fact, event_id),
    "slip": lambda conn, fact, _id, _at: slips.apply(conn, fact),
    "discrepancy": lambda conn, fact, _id, at: custody.apply_discrepancy(conn, fact, at),
    "desk_check": lambda conn, fact, _id, _at: custody.apply_check(conn, fact),
    "procedure": lambda conn, fact, _id, _at: catalogue.apply(conn, fact),
    "calendar": lambda conn, fact, _id, _at: calendar.apply(conn, fact),
    "calendar_change": lambda conn, fact, _id, at: calendar.apply_change(conn, fact, at),
    "pad": lambda conn, fact, _id, at: pads.apply(conn, fact, at.isoformat()),
    "register": lambda conn, fact, _id, at: imports.apply(conn, fact, at),
    "day": lambda conn, fact, _id, _at: day_book.apply(conn, fact),
    "visit": lambda conn, fact, _id, _at: visits.apply(conn, fact),
    "staff": lambda conn, fact, _id, at: offices.apply_staff(conn, fact, at),
    "settings": lambda conn, fact, _id, at: offices.apply_settings(conn, fact, at),
    "station": lambda conn, fact, _id, _at: offices.apply_station(conn, fact),
}
"""What folds each kind of thing."""
