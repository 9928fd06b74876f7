"""Looking through books from end to end: file, chain, search index, and what the journal replays.

Everything is done on a copy, so that the books in use are neither changed nor held up.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import zip_longest
from pathlib import Path

from counter_app.rules.backups import Finding
from db import connection, projections
from db.erasures import Erasures
from db.journal import Journal

_INDEXES = ("dossier_words", "dossier_digits")
_MOST = 20
"""Findings of one kind that are named; the rest only counted."""


def looked_through(copy: Path) -> tuple[Finding, ...]:
    """Return what is wrong with a copy of books, nothing for books that are whole.

    The copy is spoiled by it.
    """
    with closing(connection.connect(copy)) as conn:
        conn.text_factory = connection.as_it_stands
        found = [*_named("file", _file(conn)), *_named("journal", _chain(conn)), *_search(conn)]
        # A replay of a broken journal says nothing of the tables.
        if not found:
            found = [*_named("journal", _emptied(conn)), *_named("table", _replayed(conn, copy))]
        found += _named("schema", _schema(conn))
    return tuple(found)


def _named(kind: str, look: Iterator[Finding]) -> Iterator[Finding]:
    """Pass on what a look finds; what cannot even be read is a finding too."""
    try:
        yield from look
    except Exception as error:  # noqa: BLE001 - whatever a torn row makes of the program
        yield Finding(kind, f"{type(error).__name__}: {error}".partition(" with text ")[0])


def _file(conn: sqlite3.Connection) -> Iterator[Finding]:
    for (said,) in conn.execute("pragma integrity_check(20)"):
        if said != "ok":
            yield Finding("file", str(said))
    for table, row, parent, _ in conn.execute("pragma foreign_key_check"):
        yield Finding("reference", f"{table} {row} → {parent}")


def _chain(conn: sqlite3.Connection) -> Iterator[Finding]:
    yield from _first_of("journal", Journal(conn).faults())


def _emptied(conn: sqlite3.Connection) -> Iterator[Finding]:
    """Miss the personal data that are gone although no erasure stands in the journal for them."""
    gone = Erasures(conn).unexplained()
    yield from _first_of(
        "journal",
        (
            f"personal data gone: {counter}/{epoch}/{seq} {kind}"
            for counter, epoch, seq, kind in gone
        ),
    )


def _first_of(kind: str, faults: Iterator[str]) -> Iterator[Finding]:
    count = 0
    for count, fault in enumerate(faults, start=1):
        if count <= _MOST:
            yield Finding(kind, fault)
    if count > _MOST:
        yield Finding(kind, f"… {count}")


def _search(conn: sqlite3.Connection) -> Iterator[Finding]:
    for index in _INDEXES:
        try:
            conn.execute(f"insert into {index} ({index}, rank) values ('integrity-check', 1)")  # noqa: S608 - ours
        except sqlite3.DatabaseError:
            yield Finding("search", index)


def _schema(conn: sqlite3.Connection) -> Iterator[Finding]:
    """Compare tables, indexes and guards with those of new books."""
    with closing(connection.connect(None)) as fresh:
        wanted, held = _laid_out(fresh), _laid_out(conn)
    for name in sorted({*wanted, *held}):
        if wanted.get(name) != held.get(name):
            yield Finding("schema", name)


def _laid_out(conn: sqlite3.Connection) -> dict[str, str]:
    found = conn.execute("select name, sql from main.sqlite_master where sql is not null")
    return {name: " ".join(sql.split()) for name, sql in found}


def _replayed(conn: sqlite3.Connection, copy: Path) -> Iterator[Finding]:
    """Fold the whole journal anew and compare every table with what stood there."""
    before = copy.with_name("before.sqlite3")
    connection.copy(conn, before)
    conn.execute("begin immediate")
    projections.rebuild(conn)
    conn.execute("commit")
    conn.execute("attach database ? as before", (str(before),))
    for table in ("dossier", *projections.TABLES):
        columns = [row[1] for row in conn.execute(f"pragma main.table_info({table})")]
        order = ", ".join(str(place) for place in range(1, len(columns) + 1))
        names = ", ".join(columns)
        there, now = (
            conn.execute(f"select {names} from {schema}.{table} order by {order}")  # noqa: S608 - ours
            for schema in ("before", "main")
        )
        wrong = 0
        for old, new in zip_longest(there, now):
            held = [tuple(row) for row in (old, new) if row is not None]
            if len(held) == 1 or held[0] != held[1]:
                wrong += 1
                if wrong <= _MOST:
                    yield Finding("table", f"{table} {held[0][0]}")
        if wrong > _MOST:
            yield Finding("table", f"{table}: {wrong}")
