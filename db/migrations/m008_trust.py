"""What this station keeps for itself, the copies that were made, and the secrets of its people."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils.db import Database

_STATEMENTS = (
    """
    create table local (
      key text primary key,
      value text not null
    ) strict, without rowid
    """,
    """
    create table backup (
      n integer primary key,
      at text not null,
      reason text not null,
      folder text not null,
      name text not null,
      size integer not null,
      sha256 text not null,
      entries integer not null,
      trouble text not null
    ) strict
    """,
    "create index backup_good on backup (n) where trouble = ''",
    # Where the entries of a day lie: an audit reads its own days, not the history behind them.
    """
    create table journal_day (
      day text primary key,
      first integer not null,
      last integer not null
    ) strict, without rowid
    """,
    """
    insert into journal_day
    select substr(occurred_at, 1, 10), min(rowid), max(rowid) from event group by 1
    """,
    "alter table staff add column pin text not null default ''",
    "alter table staff add column badge text not null default ''",
    "alter table staff add column failures integer not null default 0",
    "alter table staff add column failed_at text",
)


def m008_trust(db: "Database") -> None:
    """Keep this station's own choices and the copies of its books; neither is in the journal."""
    for statement in _STATEMENTS:
        db.conn.execute(statement)
