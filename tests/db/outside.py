"""The books as somebody else sees them: read from the file, not through the program."""

import sqlite3
from collections import Counter
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from db import SqliteStore

_INDEXES = ("dossier_words", "dossier_digits", "sqlite_", "_sqlite_")
"""Tables that hold nothing of their own, or what SQLite and its helpers note for themselves."""

Tables = dict[str, list[tuple[Any, ...]]]


def everything(store: SqliteStore) -> Tables:
    """Return all rows of all tables as they are committed."""
    if store.path is not None:
        return tables_of(store.path)
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.sqlite3"
        store.copy_to(copy)
        return tables_of(copy)


def tables_of(path: Path) -> Tables:
    """Return all rows of all tables of a file."""
    with closing(sqlite3.connect(path)) as conn:
        names = [
            name
            for (name,) in conn.execute("select name from sqlite_master where type = 'table'")
            if not name.startswith(_INDEXES)
        ]
        return {
            name: conn.execute(f"select rowid, * from {name}").fetchall()  # noqa: S608 - its own
            if _has_rowid(conn, name)
            else conn.execute(f"select * from {name}").fetchall()  # noqa: S608 - its own
            for name in sorted(names)
        }


def ask(path: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """Return what a statement gives, asked by another program."""
    with closing(sqlite3.connect(path)) as conn:
        return conn.execute(sql, values).fetchall()


def tamper(path: Path, *statements: str) -> None:
    """Change a file behind the program's back, triggers or not."""
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        for (name,) in conn.execute(
            "select name from sqlite_master where type = 'trigger'"
        ).fetchall():
            conn.execute(f"drop trigger {name}")
        for statement in statements:
            conn.execute(statement)


@contextmanager
def untouched(store: SqliteStore) -> Generator[None]:
    """Fail when the block changed anything in the books."""
    before = everything(store)
    yield
    after = everything(store)
    changed = [name for name in before if before[name] != after.get(name)]
    assert not changed, f"changed: {changed}"
    assert len(after["event"]) == len(before["event"])


def _has_rowid(conn: sqlite3.Connection, name: str) -> bool:
    (sql,) = conn.execute("select sql from sqlite_master where name = ?", (name,)).fetchone()
    return "without rowid" not in sql.lower()


def assert_true(path: Path, acknowledged: list[dict[str, Any]]) -> None:
    """Look at books from outside and find every act whole and nothing lost or doubled."""
    with closing(sqlite3.connect(path)) as conn:
        assert conn.execute("pragma integrity_check").fetchone() == ("ok",)
        assert conn.execute("pragma foreign_key_check").fetchall() == []
    dossiers = [number for (number,) in ask(path, "select number from dossier order by n")]
    slips = [number for (number,) in ask(path, "select number from slip order by n")]
    # Nothing that was acknowledged is lost; no number is given twice; none is skipped.
    assert {said["dossier"] for said in acknowledged if "dossier" in said} <= set(dossiers)
    assert {said["slip"] for said in acknowledged if "slip" in said} <= set(slips)
    assert Counter(said.get("dossier") for said in acknowledged if "dossier" in said) <= Counter(
        dossiers
    )
    assert ask(path, "select line from dossier order by n") == [
        (n,) for n in range(1, len(dossiers) + 1)
    ]
    assert len(set(dossiers)) == len(dossiers)
    assert len(set(slips)) == len(slips)
    # No act is there by half: a dossier has its receipt, a slip its rows, its moves and its paper.
    assert ask(path, "select count(*) from document where kind = 'receipt'") == [(len(dossiers),)]
    assert ask(path, "select count(*) from document where kind = 'handover'") == [(len(slips),)]
    assert ask(
        path,
        """
        select count(*) from slip where count <>
          (select count(*) from slip_line where slip_id = slip.id)
        or count <> (select count(*) from dossier where slip_id = slip.id
          and custody = 'in_transit')
        or not exists (select 1 from document where about = slip.id)
        """,
    ) == [(0,)]
    assert ask(path, "select count(*) from dossier_words") == [(len(dossiers),)]
    store = SqliteStore(path)
    assert store.fault() is None
    before = everything(store)
    store.rebuild()
    assert everything(store) == before
    store.close()
