"""What lists and pictures of a period are made of: few columns of many dossiers, by index."""

import json
import sqlite3
from datetime import date, datetime, timedelta
from typing import Any

from counter_app.rules.dossier import Custody, Dossier, State
from counter_app.rules.lines import Apology, Finished, HourLoad, Waiting
from counter_app.rules.periods import Period
from db.dossiers import to_dossier
from db.values import instant, rows


class Lists:
    """Lists of a period as they can be read; both its days are included."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read through `conn`."""
        self._conn = conn

    def uncollected(self, period: Period, *, limit: int) -> list[Dossier]:
        """Return whose result came in the period and still lies on the shelf, the oldest first."""
        sql = """
            select * from dossier
            where state = 9 and finished_on between :first and :last
            order by finished_on, n limit :limit
            """
        return [to_dossier(one) for one in rows(self._conn, sql, limit=limit, **_days(period))]

    def apologies(self, period: Period, *, limit: int) -> list[Apology]:
        """Return the apologies that were made in the period, in their order."""
        # The first condition is that of the index, word for word: SQLite asks for it.
        sql = """
            select dossier.*, event.body as said, event.pii as why, event.occurred_at as at
            from event indexed by event_told join dossier on dossier.id = event.agg_id
            where event.kind in (
                'dossier.supplement_asked', 'dossier.supplemented', 'dossier.reappointed'
              )
              and event.kind = 'dossier.reappointed'
              and occurred_at >= :first and occurred_at < :after
            order by occurred_at, event.rowid limit :limit
            """
        after = (period.last + timedelta(days=1)).isoformat()
        found = rows(self._conn, sql, first=period.first.isoformat(), after=after, limit=limit)
        apologies: list[Apology] = []
        for one in found:
            body = json.loads(one["said"])
            pii: dict[str, Any] = json.loads(one["why"] or "{}")
            apologies.append(
                Apology(
                    dossier=to_dossier(one),
                    made_at=instant(one["at"]),
                    due_before=datetime.fromisoformat(body["due_before"]),
                    due_at=datetime.fromisoformat(body["due_at"]),
                    reason=pii.get("reason", ""),
                    in_time=bool(body.get("in_time")),
                )
            )
        return apologies

    def finished(self, period: Period) -> list[Finished]:
        """Return from when to when the dossiers were handled whose processing ended then."""
        sql = """
            select field, coalesce(started_at, received_at) as began, finished_at, due_at, waits,
              asked_at is not null as waiting, delivery, collector_kind, given_back_on is not null
                as given
            from dossier
            where finished_on between :first and :last and state not in (0, 1, 3)
            """
        return [
            Finished(
                field=one["field"],
                began=instant(one["began"]),
                finished=instant(one["finished_at"]),
                due_at=instant(one["due_at"]),
                waits=tuple(
                    (datetime.fromisoformat(asked), datetime.fromisoformat(answered))
                    for asked, answered in json.loads(one["waits"])
                )
                if one["waits"] != "[]"
                else (),
                waiting=bool(one["waiting"]),
                electronic=one["collector_kind"] == "electronic",
                given=bool(one["given"]),
            )
            for one in rows(self._conn, sql, **_days(period))
        ]

    def flow(self, period: Period) -> dict[date, tuple[int, int]]:
        """Return how many were received and given back on each day that had any."""
        sql = """
            select day, sum(received) as received, sum(given) as given from (
              select received_on as day, count(*) as received, 0 as given
              from dossier indexed by dossier_received
              where received_on between :first and :last and state not in (0, 1, 3)
              group by received_on
              union all
              select given_back_on, 0, count(*) from dossier indexed by dossier_given
              where given_back_on between :first and :last group by given_back_on
            ) group by day order by day
            """
        return {
            date.fromisoformat(one["day"]): (one["received"], one["given"])
            for one in rows(self._conn, sql, **_days(period))
        }

    def load(self, period: Period) -> list[HourLoad]:
        """Return how many came on each weekday (0 is Monday) in each hour."""
        sql = """
            select (cast(strftime('%w', received_on) as integer) + 6) % 7 as weekday,
              cast(substr(received_at, 12, 2) as integer) as hour, count(*) as count
            from dossier indexed by dossier_received
            where received_on between :first and :last and state not in (0, 1, 3)
            group by weekday, hour
            """
        return [
            HourLoad(one["weekday"], one["hour"], one["count"])
            for one in rows(self._conn, sql, **_days(period))
        ]

    def waiting(self, today: date) -> list[Waiting]:
        """Return where the open dossiers are now, and how many of them are overdue."""
        sql = """
            select custody, state, department, count(*) as count, sum(due_on < :today) as late
            from dossier where is_open = 1 group by custody, state, department
            """
        return [
            Waiting(
                Custody(one["custody"]),
                State(one["state"]),
                one["department"],
                one["count"],
                one["late"],
            )
            for one in rows(self._conn, sql, today=today.isoformat())
        ]


def _days(period: Period) -> dict[str, Any]:
    return {"first": period.first.isoformat(), "last": period.last.isoformat()}
