"""The one typed door to the database: values to columns, rows to values."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from typing import Any

Row = sqlite3.Row


def rows(conn: sqlite3.Connection, sql: str, **params: Any) -> list[Row]:
    """Return all rows of a statement."""
    return conn.execute(sql, params).fetchall()


def row(conn: sqlite3.Connection, sql: str, **params: Any) -> Row | None:
    """Return the first row of a statement, or None."""
    found: Row | None = conn.execute(sql, params).fetchone()
    return found


def number(conn: sqlite3.Connection, sql: str, **params: Any) -> int:
    """Return the single integer that a statement gives; 0 for null."""
    return int(conn.execute(sql, params).fetchone()[0] or 0)


def moment(text: str | None) -> datetime | None:
    """Read a stored local time with its offset."""
    return None if text is None else datetime.fromisoformat(text)


def instant(text: str) -> datetime:
    """Read a stored local time that is always there."""
    return datetime.fromisoformat(text)


def text(at: datetime | None) -> str | None:
    """Return a local time as it is stored: ISO with offset."""
    return None if at is None else at.isoformat()


def day(at: datetime | None) -> str | None:
    """Return the local day of a time as it is stored: ISO."""
    return None if at is None else at.date().isoformat()


def insert_sql(table: str, columns: Iterator[str] | tuple[str, ...]) -> str:
    """Return the insert statement of a table, one named parameter a column."""
    names = tuple(columns)
    return (
        f"insert into {table} ({', '.join(names)}) "  # noqa: S608 - names are ours
        f"values ({', '.join(f':{name}' for name in names)})"
    )
