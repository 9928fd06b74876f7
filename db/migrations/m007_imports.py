"""Registers that were taken in, and what their headings meant."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils.db import Database

_STATEMENTS = (
    """
    create table register_import (
      n integer primary key,
      id text not null unique,
      name text not null,
      digest text not null,
      taken_at text not null,
      taken_by text not null,
      fresh integer not null,
      known integer not null,
      differing integer not null
    ) strict
    """,
    "create index register_import_file on register_import (digest)",
    """
    create table register_heading (
      id text primary key,
      columns text not null
    ) strict, without rowid
    """,
)


def m007_imports(db: "Database") -> None:
    """Keep which registers were taken in, and what their headings meant."""
    for statement in _STATEMENTS:
        db.conn.execute(statement)
