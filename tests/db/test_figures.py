"""Questions about periods are answered by indexes: none reads all dossiers, or the journal."""

import sqlite3
from collections.abc import Generator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from counter_app.rules.periods import Period
from counter_app.rules.statistics import Figure, HowCounted, Slice
from db import SqliteStore
from db.days import Days
from db.figures import Figures
from db.lists import Lists
from tests.conftest import furnished, received
from tests.doubles import StoppedClock

NOW = datetime.fromisoformat("2026-11-23T17:00:00+07:00")
MONTH = Period(date(2026, 10, 1), date(2026, 10, 31))
DAY = date(2026, 11, 20)
OF_THE_OPEN = ("dossier_open", "dossier_held", "dossier_shelf")
"""Indexes that hold only what is open or on the shelf: reading all of one reads little."""


class Overheard:
    """A connection that keeps every statement with its values."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self.heard: list[tuple[str, object]] = []

    def execute(self, sql: str, values: object = ()) -> sqlite3.Cursor:
        """Do what was asked and remember it."""
        self.heard.append((sql, values))
        return self._conn.execute(sql, values)  # type: ignore[arg-type]


@pytest.fixture
def conn(books_path: Path, clock: StoppedClock) -> Generator[Overheard]:
    """A file of books with a few dossiers in it."""
    store = SqliteStore(books_path)
    office = furnished(store, clock)
    for _ in range(3):
        received(office, office.administration.staff()[1].id)
    store.close()
    with closing(sqlite3.connect(books_path, isolation_level=None)) as held:
        held.row_factory = sqlite3.Row
        yield Overheard(held)


def test_no_question_about_a_period_or_a_past_day_reads_a_whole_table(conn: Overheard) -> None:
    figures = Figures(conn)  # type: ignore[arg-type]
    lists = Lists(conn)  # type: ignore[arg-type]
    days = Days(conn)  # type: ignore[arg-type]
    how = HowCounted()
    figures.tallies(MONTH, how, NOW)
    for figure in Figure:
        figures.behind(figure, MONTH, how, NOW, part=Slice(field="A"), after=0, limit=9)
    figures.whole(Figure.LATE, MONTH, how, NOW, limit=9)
    figures.open_at(DAY, NOW)
    figures.visits(MONTH)
    figures.awaiting(DAY, NOW.date())
    lists.uncollected(MONTH, limit=9)
    lists.apologies(MONTH, limit=9)
    lists.finished(MONTH)
    lists.flow(MONTH)
    lists.load(MONTH)
    lists.waiting(DAY)
    days.figures(DAY, NOW, listed=9)
    days.figures(NOW.date(), NOW, listed=9)
    days.later(DAY, NOW)
    days.unclosed_before(DAY, limit=9)
    scans: list[str] = []
    for sql, values in list(conn.heard):
        plan = conn.execute(f"explain query plan {sql}", values).fetchall()
        scans += [
            f"{step['detail']}: {sql[:60]!r}"
            for step in plan
            if step["detail"].startswith(("SCAN dossier", "SCAN event"))
            and not any(small in step["detail"] for small in OF_THE_OPEN)
        ]
    assert scans == []
