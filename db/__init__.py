"""The books in one SQLite file: the only room that writes SQL."""

from db.store import SqliteStore

__all__ = ["SqliteStore"]
