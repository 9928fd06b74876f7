"""The journal as an audit reads it: who did what when, by day, person, kind and thing."""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any

from counter_app.rules.audit import AuditFilter, AuditLine
from counter_app.rules.seals import Compared, Seal, Verdict, seal_of
from db.journal import head
from db.values import Row, instant, row, rows

_CALLED = {
    "dossier": "select number as called from dossier where id = :id",
    "view": "select number as called from dossier where id = :id",
    "document": "select title as called from document where id = :id",
}
"""What a thing is called by whose entries do not say it themselves."""


class Entries:
    """The entries of the journal with the names of the people, for those who look after it."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read through `conn`."""
        self._conn = conn

    def page(self, wanted: AuditFilter, *, before: int | None, limit: int) -> list[AuditLine]:
        """Return the entries that are wanted below a place (exclusive), newest first."""
        span = self._span(wanted)
        if span is None:
            return []
        first, last = span
        if before is not None:
            last = min(last, before - 1)
        where, params = _conditions(wanted)
        sql = f"""
            select event.rowid as place, event.*, staff.name as actor
            from event left join staff on staff.id = event.actor_id
            where event.rowid between :first and :last {where}
            order by event.rowid desc limit :limit
            """  # noqa: S608 - ours
        found = rows(self._conn, sql, first=first, last=last, limit=limit, **params)
        return [self._line(one) for one in found]

    def each(self, wanted: AuditFilter) -> Iterator[AuditLine]:
        """Go through all entries that are wanted, newest first, some hundred at a time."""
        before: int | None = None
        while page := self.page(wanted, before=before, limit=500):
            yield from page
            before = page[-1].place

    def seal(self, counter_id: int) -> Seal:
        """Return the seal of a station's newest entry."""
        end = head(self._conn, counter_id)
        return seal_of(counter_id, end.epoch, end.seq, end.hash)

    def compared(self, seal: Seal) -> Compared:
        """Say how the journal stands to a seal."""
        found = row(
            self._conn,
            """
            select hash, occurred_at from event
            where counter_id = :counter_id and epoch = :epoch and seq = :seq
            """,
            counter_id=seal.counter_id,
            epoch=seal.epoch,
            seq=seal.seq,
        )
        if found is None:
            return Compared(seal, Verdict.ABSENT)
        held = seal_of(seal.counter_id, seal.epoch, seal.seq, found["hash"])
        verdict = Verdict.SAME if held == seal else Verdict.OTHER
        return Compared(seal, verdict, instant(found["occurred_at"]))

    def _span(self, wanted: AuditFilter) -> tuple[int, int] | None:
        """Return between which places the entries of the wanted days lie."""
        found = row(
            self._conn,
            """
            select min(first) as first, max(last) as last from journal_day
            where day between :first and :last
            """,
            first=wanted.first.isoformat(),
            last=wanted.last.isoformat(),
        )
        if found is None or found["first"] is None:
            return None
        return found["first"], found["last"]

    def _line(self, one: Row) -> AuditLine:
        body = json.loads(one["body"])
        number = body.get("number", "") or body.get("title", "")
        if not number and (called := _CALLED.get(one["agg_type"])):
            held = row(self._conn, called, id=one["agg_id"])
            number = "" if held is None else held["called"]
        return AuditLine(
            place=one["place"],
            event_id=one["event_id"],
            occurred_at=instant(one["occurred_at"]),
            counter_id=one["counter_id"],
            epoch=one["epoch"],
            seq=one["seq"],
            actor_id=one["actor_id"],
            actor=one["actor"] or "",
            kind=one["kind"],
            about=one["agg_id"],
            number=number,
            body=body,
            hash=one["hash"].hex(),
        )


def _conditions(wanted: AuditFilter) -> tuple[str, dict[str, Any]]:
    """Return what is asked of an entry beside its place."""
    # A clock that was set back mixes days: the day is asked for, too.
    where = " and substr(occurred_at, 1, 10) between :from and :to"
    params: dict[str, Any] = {"from": wanted.first.isoformat(), "to": wanted.last.isoformat()}
    if wanted.actor:
        where += " and actor_id = :actor"
        params["actor"] = wanted.actor
    if wanted.kinds:
        names = [f":kind{place}" for place in range(len(wanted.kinds))]
        where += f" and agg_type in ({', '.join(names)})"
        params |= {f"kind{place}": kind for place, kind in enumerate(wanted.kinds)}
    if wanted.about:
        where += """
            and (agg_id = :about
              or agg_id in (select id from dossier where number = :about)
              or agg_id in (
                select document.id from document join dossier on dossier.id = document.about
                where dossier.number = :about
              ))
            """
        params["about"] = wanted.about
    return where, params
