"""The books in one SQLite file: the only room that writes SQL."""

import sqlite3

from db.connection import KNOWN
from db.store import SqliteStore

SCHEMA = KNOWN[-1]
"""The newest migration that this program knows."""
SQLITE = sqlite3.sqlite_version
"""The release of SQLite that this program uses."""

__all__ = ["SCHEMA", "SQLITE", "SqliteStore"]
