"""Since when somebody has a dossier, calls, owners of discrepancies, consultations, desk checks."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils.db import Database

_STATEMENTS = (
    "alter table dossier add column held_since text",
    """
    update dossier set held_since = (
      select json_extract(body, '$.at') from event
      where agg_id = dossier.id and agg_type = 'dossier'
        and json_extract(body, '$.custody_from') <> json_extract(body, '$.custody_to')
      order by rowid desc limit 1
    )
    """,
    "alter table dossier add column calls integer not null default 0",
    "alter table dossier add column last_call text",
    "alter table dossier add column last_call_at text",
    "alter table slip_line add column refused integer not null default 0",
    "alter table exception add column owner text not null default ''",
    "alter table exception add column department text not null default ''",
    "alter table exception add column note text not null default ''",
    """
    create table consultation (
      n integer primary key,
      id text not null unique,
      dossier_id text not null,
      agency text not null,
      what text not null,
      due_on text not null,
      asked_at text not null,
      asked_by text not null,
      answered_at text
    ) strict
    """,
    "create index consultation_of on consultation (dossier_id)",
    "create index consultation_open on consultation (due_on) where answered_at is null",
    """
    create table desk_check (
      n integer primary key,
      id text not null unique,
      place text not null,
      at text not null,
      by text not null,
      scanned integer not null,
      missing integer not null,
      strange integer not null,
      due integer not null
    ) strict
    """,
)


def m005_custody(db: "Database") -> None:
    """Keep since when a dossier is where it is, and what is done about what is not there."""
    for statement in _STATEMENTS:
        db.conn.execute(statement)
