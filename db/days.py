"""The days: what each had, what was open when it ended, and which are closed."""

import sqlite3
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from counter_app.rules.days import DayBook
from counter_app.rules.lines import ActTally, Board, DayFigures, DossierLine, FeeTally, OpenTally
from db.figures import Figures
from db.inquiries import Inquiries
from db.lines import LINE, to_line
from db.values import moment, number, row, rows

_Open = tuple[list[OpenTally], list[DossierLine], list[DossierLine]]


class Days:
    """The days as they can be read."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read through `conn`."""
        self._conn = conn
        self._figures = Figures(conn)
        self._inquiries = Inquiries(conn)

    def book(self, day: date) -> DayBook | None:
        """Return what is known of a day that was closed at least once, or None."""
        found = row(self._conn, "select * from day_book where day = :day", day=day.isoformat())
        if found is None:
            return None
        return DayBook(
            day=day,
            closed_at=moment(found["closed_at"]),
            closed_by=found["closed_by"],
            closings=found["closings"],
            reopened_at=moment(found["reopened_at"]),
            reopened_by=found["reopened_by"],
            reason=found["reason"],
        )

    def later(self, day: date, after: datetime) -> int:
        """Count what was done for a day after a local time, also what was dated back to it."""
        since = after.isoformat(timespec="milliseconds")
        return number(
            self._conn,
            """
            select
              (
                select count(*) from dossier indexed by dossier_received
                where received_on = :day and id in (
                  select agg_id from event where agg_id = dossier.id
                    and kind in ('dossier.received', 'dossier.imported') and occurred_at > :since
                )
              )
              + (select count(*) from dossier where finished_on = :day and finished_at > :since)
              + (select count(*) from dossier where given_back_on = :day and given_back_at > :since)
              + (select count(*) from slip where handed_on = :day and handed_at > :since)
              + (select count(*) from visit where day = :day and at > :since)
            """,
            day=day.isoformat(),
            since=since,
        )

    def unclosed_before(self, day: date, *, limit: int) -> list[date]:
        """Return the days before a day that had receipts and are not closed, the newest first.

        Only those after the first day that was ever closed: before it, nobody closed days.
        """
        sql = """
            select distinct received_on as day from dossier indexed by dossier_received
            where received_on < :day and received_on >= (select min(day) from day_book)
              and received_on not in (select day from day_book where closed_at is not null)
            order by received_on desc limit :limit
            """
        found = rows(self._conn, sql, day=day.isoformat(), limit=limit)
        return [date.fromisoformat(one["day"]) for one in found]

    def figures(self, day: date, now: datetime, *, listed: int) -> DayFigures:
        """Return the figures of a day; the named lists hold at most `listed` rows.

        What was open is as of the end of the day, or as of now when it is not over.
        """
        params = {"day": day.isoformat()}
        fees = rows(
            self._conn,
            """
            select fee_state, count(*) as count, sum(fee) as amount from dossier
            where received_on = :day and fee > 0 and state not in (0, 1, 3)
            group by fee_state order by fee_state
            """,
            **params,
        )
        counts = self._inquiries.counts(day)
        first, last = self._numbers(params)
        tomorrow = day + timedelta(days=1)
        tallies, overdue, due_next = (
            self._open_then(day, now, listed) if day < now.date() else self._open_now(day, listed)
        )
        return DayFigures(
            day=day,
            acts=self._acts(params | {"after": tomorrow.isoformat()}),
            finished=self._finished(params),
            open=tuple(tallies),
            fees=tuple(FeeTally(one["fee_state"], one["count"], one["amount"]) for one in fees),
            overdue=tuple(overdue),
            due_next=tuple(due_next),
            uncollected=counts.boards[Board.UNCOLLECTED],
            unprinted=counts.unprinted,
            discrepancies=counts.discrepancies,
            first_number=first,
            last_number=last,
        )

    def _open_now(self, day: date, listed: int) -> _Open:
        """Return who is open, who is overdue, who is due on the day or the next."""
        sql = """
            select due_on, received_on, count(*) as count from dossier
            where is_open = 1 and state <> 1 group by due_on, received_on
            """
        tallies = [
            OpenTally(
                date.fromisoformat(one["due_on"]),
                date.fromisoformat(one["received_on"]),
                one["count"],
            )
            for one in rows(self._conn, sql)
        ]
        return (
            tallies,
            self._due(date.min, day - timedelta(days=1), listed),
            self._due(day, day + timedelta(days=1), listed),
        )

    def _open_then(self, day: date, now: datetime, listed: int) -> _Open:
        """Return the same as it was when the day ended."""
        held = self._figures.open_at(day, now)
        counts = Counter((one.due_on, one.received_on) for one in held)
        late = [one.row for one in held if one.due_on < day]
        soon = [one.row for one in held if day <= one.due_on <= day + timedelta(days=1)]
        tallies = [OpenTally(due, received, count) for (due, received), count in counts.items()]
        return tallies, self._named(late[:listed]), self._named(soon[:listed])

    def _due(self, first: date, last: date, limit: int) -> list[DossierLine]:
        sql = f"""
            select {LINE} from dossier
            where is_open = 1 and state <> 1 and due_on between :first and :last
            order by due_on, n limit :limit
            """  # noqa: S608 - ours
        params = {"first": first.isoformat(), "last": last.isoformat(), "limit": limit}
        return [to_line(one) for one in rows(self._conn, sql, **params)]

    def _named(self, places: Sequence[int]) -> list[DossierLine]:
        """Return the lines of rows, in their order."""
        sql = f"select {LINE} from dossier where n = :n"  # noqa: S608 - ours
        return [to_line(one) for place in places for one in rows(self._conn, sql, n=place)]

    def _acts(self, params: dict[str, Any]) -> tuple[ActTally, ...]:
        found = rows(
            self._conn,
            """
            select 'received' as act, field, received_by as officer, channel, count(*) as count
            from dossier where received_on = :day and state not in (0, 1, 3)
            group by field, officer, channel
            union all
            select 'handed_over', field, handed_by, channel, count(*)
            from slip join slip_line as held on held.slip_id = slip.id
              join dossier on dossier.id = held.dossier_id
            where handed_on = :day and held.missing = 0 group by field, handed_by, channel
            union all
            select 'back', field, finished_by, channel, count(*)
            from dossier where finished_on = :day and result is not null
            group by field, finished_by, channel
            union all
            select 'given_back', field, given_back_by, channel, count(*)
            from dossier where given_back_on = :day group by field, given_back_by, channel
            union all
            select case when state = 8 then 'stopped' else 'refused_after' end, field,
              finished_by, channel, count(*)
            from dossier where finished_on = :day and (state = 8 or result = 'refused')
            group by 1, field, finished_by, channel
            union all
            select kind, field, "by", channel, count(*)
            from visit where day = :day group by kind, field, "by", channel
            union all
            select 'refused', field, received_by, channel, count(*)
            from dossier where received_on = :day and state = 3 group by field, received_by, channel
            union all
            select case kind when 'dossier.supplemented' then 'supplemented' else 'asked' end,
              field, actor_id, channel, count(*)
            from event indexed by event_told join dossier on dossier.id = event.agg_id
            where kind in (
                'dossier.supplement_asked', 'dossier.supplemented', 'dossier.reappointed'
              )
              and kind in ('dossier.supplement_asked', 'dossier.supplemented')
              and occurred_at >= :day and occurred_at < :after
            group by kind, field, actor_id, channel
            """,
            **params,
        )
        return tuple(
            ActTally(one["act"], one["field"], one["officer"], one["channel"], one["count"])
            for one in found
        )

    def _finished(self, params: dict[str, Any]) -> tuple[int, int, int]:
        found = row(
            self._conn,
            """
            select total(finished_on < due_on) as early, total(finished_on = due_on) as on_day,
              total(finished_on > due_on) as late
            from dossier where finished_on = :day and result is not null
            """,
            **params,
        )
        assert found is not None
        return int(found["early"]), int(found["on_day"]), int(found["late"])

    def _numbers(self, params: dict[str, Any]) -> tuple[str, str]:
        """Return the first and last number given for a day; long serials sort before short ones."""
        found = row(
            self._conn,
            """
            select
              (select number from dossier where received_on = :day order by n limit 1) as first,
              (select number from dossier where received_on = :day order by n desc limit 1) as last
            """,
            **params,
        )
        assert found is not None
        return found["first"] or "", found["last"] or ""
