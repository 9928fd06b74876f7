"""The special days that the office has adopted, year by year."""

import sqlite3
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from counter_app.rules.calendar import DayKind, DayPart, SpecialDay, special_from_body
from counter_app.rules.journal import Fact
from db.values import moment, number, rows

if TYPE_CHECKING:
    from counter_app.rules.lines import CalendarChangeLine


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
        found = rows(self._conn, "select day, kind, name, part from special_day order by day")
        return [
            SpecialDay(
                date.fromisoformat(one["day"]),
                DayKind(one["kind"]),
                one["name"],
                DayPart(one["part"]),
            )
            for one in found
        ]

    def changes(self, *, limit: int) -> "list[CalendarChangeLine]":
        """Return the changes made with open receipts looked through, newest first."""
        from counter_app.rules.lines import CalendarChangeLine

        found = rows(
            self._conn,
            """
            select calendar_change.*, staff.name as person
            from calendar_change left join staff on staff.id = made_by
            order by made_at desc, calendar_change.id desc limit :limit
            """,
            limit=limit,
        )
        return [
            CalendarChangeLine(
                id=one["id"],
                made_at=datetime.fromisoformat(one["made_at"]),
                made_by=one["person"] or "",
                reason=one["reason"],
                moved=one["moved"],
                kept=one["kept"],
                undone_at=moment(one["undone_at"]),
            )
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
    days = [special_from_body(row) for row in fact.body["days"]]
    conn.executemany(
        "insert into special_day (day, year, kind, name, part) values (?, ?, ?, ?, ?)",
        [(one.day.isoformat(), year, one.kind.value, one.name, one.part.value) for one in days],
    )


def apply_change(conn: sqlite3.Connection, fact: Fact, at: datetime) -> None:
    """Keep that the calendar was changed with open receipts looked through, or that it was undone.

    The days themselves stand in facts of their own.
    """
    if fact.kind == "calendar_change.undone":
        conn.execute(
            "update calendar_change set undone_at = ? where id = ?", (at.isoformat(), fact.agg_id)
        )
        return
    body = fact.body
    conn.execute(
        """
        insert into calendar_change (id, made_at, made_by, reason, moved, kept)
        values (?, ?, ?, ?, ?, ?)
        """,
        (
            fact.agg_id,
            at.isoformat(),
            body["by"],
            body["reason"],
            len(body["moved"]),
            len(body["kept"]),
        ),
    )
