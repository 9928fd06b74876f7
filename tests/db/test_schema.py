"""What the migrations lay out is what the photograph shows, and the file itself guards the journal.

`python -m tests.db.test_schema` takes the photograph anew after a migration was added.
"""

import sqlite3
import textwrap
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

import db
from counter_app.desks import open_office
from db import SqliteStore, connection
from db.migrations import MIGRATIONS
from tests.conftest import furnished, received
from tests.doubles import StoppedClock

PHOTOGRAPH = Path(db.__file__).with_name("schema.sql")
_HEADER = """\
-- The books as the migrations lay them out: read this to know the tables, change a migration to
-- change them, then run `python -m tests.db.test_schema`.
"""


def photograph() -> str:
    """Return the statements of fresh books, each object under its table."""
    with closing(connection.connect(None)) as conn:
        found = conn.execute(
            """
            select sql from sqlite_master
            where sql is not null and tbl_name not like '\\_sqlite\\_%' escape '\\'
              and name not in (select name from pragma_table_list where type = 'shadow')
            order by tbl_name, type = 'trigger', type = 'index', name
            """
        ).fetchall()
    return _HEADER + "".join(f"\n{_tidy(sql)};\n" for (sql,) in found)


def _tidy(sql: str) -> str:
    first, _, rest = sql.partition("\n")
    return "\n".join([first, textwrap.dedent(rest).rstrip()]) if rest else first


_ANOTHER = {"event_id": "event_id || 'x'", "seq": "seq + 1000"}
"""What makes a copy of an entry another one."""


@pytest.fixture
def file(books_path: Path, clock: StoppedClock) -> Generator[sqlite3.Connection]:
    """A file of books with one dossier in it, opened by another program."""
    store = SqliteStore(books_path)
    office = furnished(store, clock)
    received(office, office.administration.staff()[1].id)
    store.close()
    with closing(sqlite3.connect(books_path, isolation_level=None)) as conn:
        yield conn


def test_the_photograph_of_the_schema_is_true() -> None:
    assert PHOTOGRAPH.read_text(encoding="utf-8") == photograph(), (
        "the schema changed: `python -m tests.db.test_schema` takes the photograph anew"
    )


def test_the_quick_look_at_start_knows_every_migration() -> None:
    with closing(connection.connect(None)) as conn:
        applied = conn.execute("select name from _sqlite_migrations order by rowid").fetchall()
    registered = [migration.name for migration in MIGRATIONS.pending(Database(memory=True))]
    assert list(connection.KNOWN) == registered == [name for (name,) in applied]


def test_every_table_is_strict(file: sqlite3.Connection) -> None:
    loose = file.execute(
        """
        select name from pragma_table_list
        where type = 'table' and not strict and schema = 'main' and name not like '%sqlite\\_%'
          escape '\\'
        """
    ).fetchall()
    assert loose == []


def test_the_books_survive_a_power_cut_by_their_settings(books_path: Path) -> None:
    with closing(connection.connect(books_path)) as conn:
        said = {
            name: conn.execute(f"pragma {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema")
        }
    assert said == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "trusted_schema": 0}


@pytest.mark.parametrize(
    "statement",
    [
        "update event set body = '{}'",
        "update event set occurred_at = '2026-01-01'",
        "update event set actor_id = 'somebody'",
        "update event set prev_hash = x'00', hash = x'00'",
        "update event set seq = seq + 1000",
        "update event set pii_hash = null",
        "delete from event",
        "delete from event where seq = 5",
        "insert or replace into event select * from event where seq = 5",
        "insert or replace into event (rowid, {columns}) select 5, {another} from event limit 1",
    ],
)
def test_the_journal_can_only_grow(file: sqlite3.Connection, statement: str) -> None:
    columns: list[str] = [name for _, name, *_ in file.execute("pragma table_info(event)")]
    another = [_ANOTHER.get(name, name) for name in columns]
    before = file.execute("select * from event").fetchall()
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        file.execute(
            statement.replace("{columns}", ", ".join(columns)).replace(
                "{another}", ", ".join(another)
            )
        )
    assert file.execute("select * from event").fetchall() == before


def test_personal_data_can_be_erased_but_not_rewritten(file: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="only erased"):
        file.execute(
            "update event set pii = '{\"name\":\"Ai đó\"}' where kind = 'dossier.received'"
        )
    file.execute("update event set pii = null where kind = 'dossier.received'")
    left = file.execute("select pii from event where kind = 'dossier.received'").fetchall()
    assert left == [(None,)]


def test_a_hub_may_confirm_an_entry_without_touching_it(file: sqlite3.Connection) -> None:
    file.execute("update event set pos = rowid")
    assert file.execute("select count(*) from event where pos is null").fetchone() == (0,)


def test_an_entry_has_one_identity_and_one_place(file: sqlite3.Connection) -> None:
    columns = [name for _, name, *_ in file.execute("pragma table_info(event)")]
    for changed in ("event_id", "seq"):
        taken = ", ".join(f"{name} || 'x'" if name == "event_id" and changed == "seq" else name
                          for name in columns)  # fmt: skip
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            file.execute(
                f"insert into event select {taken} from event limit 1"  # noqa: S608 - its own
            )


def test_nothing_but_the_identity_of_entries_is_unique_across_stations(
    file: sqlite3.Connection,
) -> None:
    file.execute(
        """
        create temp table twin as select * from dossier
        """
    )
    file.execute("update twin set n = 2, id = 'of-another-station'")
    file.execute("insert into dossier select * from twin")
    assert file.execute("select count(distinct number), count(*) from dossier").fetchone() == (1, 2)


def test_a_number_is_found_by_its_index_not_by_reading_all(file: sqlite3.Connection) -> None:
    for column in ("number", "code", "id", "id_number"):
        plan = file.execute(
            f"explain query plan select * from dossier where {column} = 'x' and {column} <> ''"  # noqa: S608
        ).fetchall()
        assert all("SEARCH" in step[3] for step in plan), (column, plan)


def test_opening_books_twice_changes_nothing(books_path: Path, clock: StoppedClock) -> None:
    store = SqliteStore(books_path)
    open_office(store, clock)
    store.close()
    held = books_path.read_bytes()
    store = SqliteStore(books_path)
    open_office(store, clock)
    store.close()
    assert books_path.read_bytes() == held


if __name__ == "__main__":
    PHOTOGRAPH.write_text(photograph(), encoding="utf-8")
