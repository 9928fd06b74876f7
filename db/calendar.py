"""The special days that the office has adopted, year by year."""

import sqlite3
from collections.abc import Mapping
from datetime import date

from counter_app.rules.deadlines import DayKind, SpecialDay
from counter_app.rules.journal import Fact
from db.values import number, rows


class Calendar:
    """The adopted years as they can be read."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read through `conn`."""
        self._conn = conn

    def years(self) -> Mapping[int, bool]:
        """Return the adopted years, and whether each has an official notice."""
        found = rows(self._conn, "select year, certain from calendar_year order by year")
        return {one["year"]: bool(one["certain"]) for one in found}

    def days(self) -> list[SpecialDay]:
        """Return the special days of all adopted years, in order."""
        found = rows(self._conn, "select day, kind, name from special_day order by day")
        return [
            SpecialDay(date.fromisoformat(one["day"]), DayKind(one["kind"]), one["name"])
            for one in found
        ]

    def version(self) -> int:
        """Return a number that grows with every change."""
        return number(self._conn, "select total(revision) from calendar_year")


def apply(conn: sqlite3.Connection, fact: Fact) -> None:
    """Replace the special days of a year."""
    year = int(fact.agg_id)
    conn.execute(
        """
        insert into calendar_year (year, certain, revision) values (?, ?, 1)
        on conflict (year) do update set certain = excluded.certain, revision = revision + 1
        """,
        (year, int(fact.body["certain"])),
    )
    conn.execute("delete from special_day where year = ?", (year,))
    conn.executemany(
        "insert into special_day (day, year, kind, name) values (?, ?, ?, ?)",
        [(day, year, kind, name) for day, kind, name in fact.body["days"]],
    )
