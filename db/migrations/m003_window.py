"""People's former numbers, drafts of this station, and the numbers of paper pads."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils.db import Database

_STATEMENTS = (
    "alter table dossier add column former_number text not null default ''",
    "create index dossier_former on dossier (former_number) where former_number <> ''",
    """
    create table draft (
      id text primary key,
      saved_at text not null,
      by text not null,
      parked integer not null,
      title text not null,
      body text not null
    ) strict, without rowid
    """,
    """
    create table pad_number (
      number text primary key,
      code text not null,
      pad text not null,
      issued_on text not null,
      dossier_id text,
      voided_at text,
      reason text not null
    ) strict, without rowid
    """,
    "create index pad_number_code on pad_number (code)",
    "create index pad_number_open on pad_number (pad) where dossier_id is null",
)


def m003_window(db: "Database") -> None:
    """Keep people's former numbers, drafts of this station, and the numbers of paper pads."""
    for statement in _STATEMENTS:
        db.conn.execute(statement)
