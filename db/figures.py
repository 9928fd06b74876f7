"""Figures of periods, past ones too: who was received, resolved and open, and the lines behind.

A dossier's life is from its day of receipt to the day its processing ended. Who was open on a past
day is found among those received in the `_USUAL` days before it and, by an index of their own,
the few that took longer: no question reads the history.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from counter_app.rules.dossier import Dossier
from counter_app.rules.lines import DossierLine
from counter_app.rules.periods import Period
from counter_app.rules.statistics import (
    Figure,
    HowCounted,
    Outcome,
    Slice,
    Tally,
    overdue_from,
)
from db.dossiers import to_dossier
from db.lines import LINE, to_line
from db.values import Row, number, rows

_USUAL = timedelta(days=92)
"""Dossiers that took longer stand in the index `dossier_slow`, whose condition says the same."""

_COUNTED = "state not in (0, 1, 3)"
"""Undone, not yet taken in, not accepted: these were never received."""
_ENDED = "is_open = 0 and coalesce(finished_on, received_on)"
_LIVES = f"""
  select n, 0 as carried from dossier indexed by dossier_received
  where received_on between :first and :last and {_COUNTED}
  union all
  select n, 1 from dossier indexed by dossier_received
  where received_on >= :floor and received_on < :first and finished_on >= :first
    and is_open = 0 and {_COUNTED}
  union all
  select n, 1 from dossier indexed by dossier_slow
  where finished_on >= :first and received_on < :floor and is_open = 0 and {_COUNTED}
    and finished_on is not null and julianday(finished_on) - julianday(received_on) > 92
  union all
  select n, 1 from dossier indexed by dossier_open
  where is_open = 1 and received_on < :first and {_COUNTED}
"""  # noqa: S608 - ours
"""The dossiers of a period: received in it, or before it and open when it began."""

_THEN_DUE = """
  coalesce(
    (
      select json_extract(body, '$.due_at') from event
      where agg_id = dossier.id and occurred_at < :after
        and json_extract(body, '$.due_at') is not null
      order by event.rowid desc limit 1
    ),
    due_at
  )
"""
"""The promise that was in force when the period ended, from the journal."""
_DUE = f"""
  case when :past and (receipt_version > 1 or reappointments > 0)
    and not ({_ENDED} <= :last) then {_THEN_DUE} else due_at end
"""
_WAITING = """
  (asked_at is not null and substr(asked_at, 1, 10) <= :last)
  or (state = 5 and asked_at is null)
  or (
    waits <> '[]' and exists (
      select 1 from json_each(waits)
      where substr(json_extract(value, '$[0]'), 1, 10) <= :last
        and substr(json_extract(value, '$[1]'), 1, 10) > :last
    )
  )
"""
_FINISHED = "substr(coalesce(finished_at, received_at), 1, :precision)"
_PROMISED = f"substr({_DUE}, 1, :precision)"
_OUTCOME = f"""
  case
    when {_ENDED} <= :last then case
      when (state = 8 or result = 'returned') and :withdrawn_as <> 'by_date' then
        case :withdrawn_as when 'apart' then 'apart' else 'on_time' end
      when result = 'refused' and :refused_as = 'on_time' then 'on_time'
      when {_FINISHED} < {_PROMISED} then 'early'
      when {_FINISHED} = {_PROMISED} then 'on_time'
      else 'late'
    end
    when {_PROMISED} >= :mark then 'in_time'
    when :waiting_as = 'in_time' and ({_WAITING}) then 'in_time'
    else 'overdue'
  end
"""
_JUDGED = f"""
  select dossier.*, carried, {_ENDED} <= :last as ended, {_OUTCOME} as outcome,
    {_PROMISED} as promised
  from ({_LIVES}) as lives join dossier on dossier.n = lives.n
"""  # noqa: S608 - ours
_WITHDRAWN = """
  ended and state = 8 and exists (
    select 1 from event where agg_id = dossier.id and kind = 'dossier.withdrawn'
  )
"""
_MARKS = f"""
  case when fee = 0 then 0 when fee_state = 'online' then 1
    when fee_state in ('cash', 'transfer') then 2 else 0 end
  + 4 * (begun = 'competent') + 8 * (reappointments > 0)
  + case when not ended then 0 when state = 8 then 16 + 16 * ({_WITHDRAWN})
    when result = 'refused' then 48 else 0 end
"""
"""What else reports count of a dossier, in one number: payment, area, apology, and its end."""
_PAYMENT, _ELSEWHERE, _APOLOGISED, _END = 3, 4, 8, 48
_PAID_ONLINE, _PAID_DIRECT = 1, 2
_STOPPED, _WITHDRAWN_END, _REFUSED = 16, 32, 48
_PAID = "fee > 0 and fee_state"

_CARRIED, _FRESH, _LATE = "carried = 1", "carried = 0", "outcome in ('late', 'overdue')"
_ONLINE = f"{_FRESH} and channel = 'online'"
_HOW_FAR = """
  (
    select json_extract(body, '$.online') from procedure
    where procedure.code = procedure_code and procedure.version = procedure_version
  )
"""
_BEHIND: Mapping[Figure, str] = {
    Figure.TOTAL: "1",
    Figure.ONLINE: _ONLINE,
    Figure.DIRECT: f"{_FRESH} and channel <> 'online'",
    Figure.CARRIED: _CARRIED,
    Figure.RESOLVED: "outcome in ('early', 'on_time', 'late')",
    Figure.EARLY: "outcome = 'early'",
    Figure.ON_TIME: "outcome = 'on_time'",
    Figure.LATE: "outcome = 'late'",
    Figure.PENDING: "outcome in ('in_time', 'overdue')",
    Figure.IN_TIME: "outcome = 'in_time'",
    Figure.OVERDUE: "outcome = 'overdue'",
    Figure.APART: "outcome = 'apart'",
    Figure.STOPPED: f"ended and state = 8 and not ({_WITHDRAWN})",
    Figure.WITHDRAWN: _WITHDRAWN,
    Figure.REFUSED: "ended and result = 'refused'",
    Figure.PAID_ONLINE: f"{_FRESH} and {_PAID} = 'online'",
    Figure.PAID_DIRECT: f"{_FRESH} and {_PAID} in ('cash', 'transfer')",
    Figure.ELSEWHERE: f"{_FRESH} and begun = 'competent'",
    Figure.WHOLLY_ONLINE: f"{_ONLINE} and {_HOW_FAR} = 'full'",
    Figure.PARTLY_ONLINE: f"{_ONLINE} and {_HOW_FAR} = 'partial'",
    Figure.OTHERWISE: f"{_FRESH} and channel <> 'post' "
    f"and not (channel = 'online' and coalesce({_HOW_FAR}, '') in ('full', 'partial'))",
    Figure.POST: f"{_FRESH} and channel = 'post'",
    Figure.APOLOGISED: f"{_LATE} and reappointments > 0",
    Figure.NOT_APOLOGISED: f"{_LATE} and reappointments = 0",
}
"""Which dossiers of a period stand behind a figure."""
_SLICE = """
  (:level is null or level = :level) and (:field is null or field = :field)
  and (:procedure is null or case procedure_code when '' then procedure else procedure_code end
    = :procedure)
  and (:department is null or department = :department)
  and (:officer is null or received_by = :officer)
"""
_BY_DATE = HowCounted(waiting_as="by_date")
_PRECISION = {"date": len("2026-11-23"), "minute": len("2026-11-23T09:41")}


@dataclass(frozen=True, slots=True)
class OpenThen:
    """A dossier that was open on a past day: its row, its promise of then, its day of receipt."""

    row: int
    due_on: date
    received_on: date


class Figures:
    """The figures of periods as they can be read."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read through `conn`."""
        self._conn = conn

    def tallies(self, period: Period, how: HowCounted, now: datetime) -> list[Tally]:
        """Return the dossiers of a period, counted by what reports tell apart."""
        sql = f"""
            select level, field, procedure_code, procedure_version, procedure, department,
              received_by, channel, carried, outcome, {_MARKS} as marks, count(*) as count
            from ({_JUDGED}) as dossier
            group by level, field, procedure_code, procedure_version, procedure, department,
              received_by, channel, carried, outcome, marks
            """  # noqa: S608 - ours
        return [_tally(one) for one in rows(self._conn, sql, **_asked(period, how, now))]

    def levels(self) -> dict[tuple[str, int], str]:
        """Return how far each version of each procedure can be done online."""
        sql = "select code, version, json_extract(body, '$.online') as online from procedure"
        return {(one["code"], one["version"]): one["online"] or "" for one in rows(self._conn, sql)}

    def behind(
        self,
        figure: Figure,
        period: Period,
        how: HowCounted,
        now: datetime,
        *,
        part: Slice,
        after: int,
        limit: int,
    ) -> list[DossierLine]:
        """Return the dossiers behind a figure, below a row (exclusive), in order of receipt."""
        sql = f"""
            select {LINE} from ({_JUDGED}) as dossier
            where {_BEHIND[figure]} and {_SLICE} and dossier.n > :row
            order by dossier.n limit :limit
            """  # noqa: S608 - ours
        found = rows(
            self._conn, sql, **_asked(period, how, now), **_of(part), row=after, limit=limit
        )
        return [to_line(one) for one in found]

    def whole(
        self,
        figure: Figure,
        period: Period,
        how: HowCounted,
        now: datetime,
        *,
        limit: int,
    ) -> list[Dossier]:
        """Return the dossiers behind a figure with all that is known of them, by due date."""
        sql = f"""
            select dossier.* from ({_JUDGED}) as dossier
            where {_BEHIND[figure]} order by due_on, dossier.n limit :limit
            """  # noqa: S608 - ours
        found = rows(self._conn, sql, **_asked(period, how, now), limit=limit)
        return [to_dossier(one) for one in found]

    def open_at(self, day: date, now: datetime) -> list[OpenThen]:
        """Return who was open when a day ended, by the promise that was in force then."""
        sql = f"""
            select promised, n, received_on from ({_JUDGED}) as dossier
            where outcome in ('in_time', 'overdue') order by promised, n
            """  # noqa: S608 - ours
        found = rows(self._conn, sql, **_asked(Period(day, day), _BY_DATE, now))
        return [
            OpenThen(
                one["n"],
                date.fromisoformat(one["promised"]),
                date.fromisoformat(one["received_on"]),
            )
            for one in found
        ]

    def visits(self, period: Period) -> tuple[int, int]:
        """Return how many were refused at the window in a period, and how many to complete."""
        params = {"first": period.first.isoformat(), "last": period.last.isoformat()}
        found = rows(
            self._conn,
            """
            select kind, count(*) as count from visit where day between :first and :last
            group by kind
            """,
            **params,
        )
        counts = {one["kind"]: one["count"] for one in found}
        refused = number(
            self._conn,
            """
            select count(*) from dossier indexed by dossier_received
            where received_on between :first and :last and state = 3
            """,
            **params,
        )
        return counts.get("refused", 0) + refused, counts.get("guided", 0)

    def awaiting(self, last: date, today: date) -> tuple[int, int]:
        """Return the online submissions up to a day that wait to be taken in: in time, late."""
        found = rows(
            self._conn,
            """
            select due_on < :today as late, count(*) as count
            from dossier indexed by dossier_open
            where is_open = 1 and state = 1 and received_on <= :last group by late
            """,
            last=last.isoformat(),
            today=today.isoformat(),
        )
        counts = {one["late"]: one["count"] for one in found}
        return counts.get(0, 0), counts.get(1, 0)


def _tally(found: Row) -> Tally:
    marks, count = found["marks"], found["count"]
    end = marks & _END
    return Tally(
        level=found["level"],
        field=found["field"],
        procedure_code=found["procedure_code"],
        procedure_version=found["procedure_version"],
        procedure=found["procedure"],
        department=found["department"],
        officer=found["received_by"],
        channel=found["channel"],
        carried=bool(found["carried"]),
        outcome=Outcome(found["outcome"]),
        count=count,
        paid_online=count if marks & _PAYMENT == _PAID_ONLINE else 0,
        paid_direct=count if marks & _PAYMENT == _PAID_DIRECT else 0,
        elsewhere=count if marks & _ELSEWHERE else 0,
        withdrawn=count if end == _WITHDRAWN_END else 0,
        stopped=count if end == _STOPPED else 0,
        refused=count if end == _REFUSED else 0,
        apologised=count if marks & _APOLOGISED else 0,
    )


def _asked(period: Period, how: HowCounted, now: datetime) -> dict[str, Any]:
    """Return what the statements want to know of a period."""
    past = period.last < now.date()
    precision = _PRECISION[how.finish_by]
    mark = overdue_from(period, now.date()).isoformat()
    if how.finish_by == "minute":
        mark = f"{mark}T24:00" if past else now.isoformat()[:precision]
    return {
        "first": period.first.isoformat(),
        "last": period.last.isoformat(),
        "floor": (period.first - _USUAL).isoformat(),
        "after": (period.last + timedelta(days=1)).isoformat(),
        "past": past,
        "mark": mark,
        "precision": precision,
        "withdrawn_as": how.withdrawn_as,
        "refused_as": how.refused_as,
        "waiting_as": how.waiting_as,
    }


def _of(part: Slice) -> dict[str, Any]:
    return {
        "level": part.level,
        "field": part.field,
        "procedure": part.procedure,
        "department": part.department,
        "officer": part.officer,
    }
