"""From when a limit runs, agencies' dates, supplements, calendar changes and visits."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils.db import Database

_STATEMENTS = (
    "alter table dossier add column started_at text",
    "alter table dossier add column begun text not null default 'complete'",
    "alter table dossier add column legs text not null default '[]'",
    "alter table dossier add column representative text not null default ''",
    "alter table dossier add column group_id text not null default ''",
    "alter table dossier add column asked_at text",
    "alter table dossier add column waits text not null default '[]'",
    "create index dossier_group on dossier (group_id) where group_id <> ''",
    "alter table special_day add column part text not null default 'whole'",
    "alter table document add column size text not null default 'a4'",
    "update document set size = 'a5' where kind = 'receipt'",
    "drop index document_waiting",
    """
    create index document_waiting on document (n)
    where progress in ('held', 'queued', 'sent', 'failed')
    """,
    """
    create table calendar_change (
      id text primary key,
      made_at text not null,
      made_by text not null,
      reason text not null,
      moved integer not null,
      kept integer not null,
      undone_at text
    ) strict, without rowid
    """,
    """
    create table visit (
      n integer primary key,
      id text not null unique,
      kind text not null,
      number text not null,
      at text not null,
      day text not null,
      by text not null,
      procedure_code text not null,
      procedure text not null,
      field text not null,
      level text not null,
      channel text not null,
      name text not null,
      id_number text not null
    ) strict
    """,
    "create index visit_day on visit (day)",
)


def m002_promises(db: "Database") -> None:
    """Keep from when a limit runs, agencies' dates, supplements, calendar changes and visits."""
    for statement in _STATEMENTS:
        db.conn.execute(statement)
