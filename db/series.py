"""Numbers, each given once: in the transaction that uses them, and never below the mark."""

import sqlite3

from db.high_water import HighWater
from db.values import number, rows

_NEWEST = 50


class Series:
    """The counters of this station, by kind and period."""

    def __init__(self, conn: sqlite3.Connection, mark: HighWater) -> None:
        """Count in the books on `conn`, above `mark`."""
        self._conn = conn
        self._mark = mark
        self.given: dict[tuple[str, str], int] = {}

    def next(self, kind: str, period: str) -> int:
        """Return the next number of a kind in a period, from 1; a roll-back gives it back."""
        given = number(
            self._conn,
            """
            insert into series (kind, period, last) values (:kind, :period, :above_mark)
            on conflict (kind, period) do update set last = max(last + 1, excluded.last)
            returning last
            """,
            kind=kind,
            period=period,
            above_mark=self._mark.last(kind, period) + 1,
        )
        self.given[kind, period] = given
        return given

    def pass_by(self, kind: str, period: str, reached: int, *, marked: bool) -> None:
        """Give no number up to `reached` in a period any more: another register has given them.

        `marked` says that they may still be met after older books were put back: a period that
        numbers are given in every day.
        """
        self._conn.execute(
            """
            insert into series (kind, period, last) values (?, ?, ?)
            on conflict (kind, period) do update set last = max(last, excluded.last)
            """,
            (kind, period, reached),
        )
        if marked:
            self.given[kind, period] = max(reached, self.given.get((kind, period), 0))

    def newest(self) -> dict[tuple[str, str], int]:
        """Return the last numbers of the newest periods: of all years, and of the last days."""
        found = rows(
            self._conn,
            """
            select kind, period, last from series
            order by length(period), period desc limit :limit
            """,
            limit=_NEWEST,
        )
        return {(one["kind"], one["period"]): one["last"] for one in reversed(found)}
