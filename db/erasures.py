"""Personal data are taken out of the journal and of what was folded from it; the chain stays whole.

The chain covers the salted hash of the data, so nobody can tell from it what they were.
"""

import sqlite3
from datetime import date

from counter_app.rules.dossier import State
from counter_app.rules.retention import Erasure
from db import dossiers
from db.values import number

_ENDINGS = ", ".join(str(state.value) for state in (State.VOID, State.NOT_RECEIVED, State.STOPPED))
_ENDED = f"""
    select id from dossier
    where given_back_on < :before and state = {State.GIVEN_BACK.value}
    union all
    select id from dossier
    where received_on < :before and coalesce(finished_on, received_on) < :before
      and state in ({_ENDINGS})
    """  # noqa: S608 - numbers of ours
_GONE = """
    select id from temp.fresh
    union all
    select id from dossier
    where not exists (select 1 from event where agg_id = dossier.id and pii is not null)
    """
_PAPERS = """
    select document.id from document
    where about in (select id from temp.gone)
      or (about glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and about < :before)
      or about in (select id from visit where day < :before)
      or about in (select id from desk_check where at < :before)
      or about in (
        select group_id from dossier where group_id <> '' group by group_id
        having count(*) = sum(id in (select id from temp.gone))
      )
      or about in (
        select slip_id from slip_line group by slip_id
        having count(*) = sum(dossier_id in (select id from temp.gone))
      )
      or about in (
        select calendar_change.id from calendar_change
        where made_at < :before and not exists (
          select 1 from event, json_each(body, '$.moved')
          where agg_id = calendar_change.id and kind = 'calendar_change.made'
            and json_each.value not in (select id from temp.gone)
        )
      )
    """
_VISITS = "select id from visit where day < :before"
_CHECKS = "select id from desk_check where at < :before"
_NOTES = """
    select id from exception
    where about in (select id from temp.gone) or (about = '' and raised_at < :before)
    """
_SLIPS = """
    select slip_id as id from slip_line group by slip_id
    having count(*) = sum(dossier_id in (select id from temp.gone))
    """
_PADS = """
    select pad as id from pad_number group by pad having max(issued_on) < :before
    """

_BESIDE = {
    "paper": _PAPERS,
    "caller": _VISITS,
    "looked": _CHECKS,
    "note": _NOTES,
    "signed": _SLIPS,
    "spoilt": _PADS,
}
"""What is erased beside dossiers, and which of it may be."""
_THINGS = {
    "fresh": ("update consultation set what = '' where dossier_id = ?",),
    "paper": (),
    "caller": ("update visit set name = '', id_number = '' where id = ?",),
    "looked": (),
    "note": (
        """
        update exception set note = '', number = iif(about = '', '', number) where id = ?
        """,
    ),
    "signed": ("update slip set receiver = '' where id = ?",),
    "spoilt": ("update pad_number set reason = '' where pad = ?",),
}
"""What is gathered, and what is emptied of each beside its entries, in the order it is done in."""
_AT_ONCE = 50
"""Things that one step erases: a moment."""
_PAGES = 500
"""Pages of an index that one step joins."""
_STILL_MERGING = 2
"""Fewer changes mean that an index is in one piece (SQLite's words on `merge`)."""


class Erasures:
    """What has personal data that are no longer needed."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read and write through `conn`."""
        self._conn = conn

    def due(self, before: date) -> Erasure:
        """Return what ended before a day (exclusive) and still has personal data."""
        self._find(before)
        return self._counted(before)

    def unexplained(self) -> list[tuple[int, int, int, str]]:
        """Return the entries whose data are gone although nobody was to forget them.

        Each is its place in the chain (station, epoch, sequence) and its kind. Raises nothing: what
        an erasure that stands in the journal covers is explained by it.
        """
        (said,) = self._conn.execute(
            "select max(json_extract(body, '$.before')) from event where kind = 'privacy.erased'"
        ).fetchone()
        before = date.min if said is None else date.fromisoformat(said)
        self._gather("gone", _ENDED, before)
        for name, sql in _BESIDE.items():
            self._gather(name, sql, before)
        covered = " union all ".join(f"select id from temp.{name}" for name in ("gone", *_BESIDE))  # noqa: S608 - ours
        return self._conn.execute(
            f"""
            select counter_id, epoch, seq, kind from event
            where pii_hash is not null and pii is null and agg_id not in ({covered})
            order by counter_id, epoch, seq
            """  # noqa: S608 - ours
        ).fetchall()

    def begin(self, before: date) -> Erasure:
        """Gather what ended before a day (exclusive) for `go_on`; nothing is erased yet."""
        self._find(before)
        self._conn.execute("delete from draft where saved_at < ?", (before.isoformat(),))
        return self._counted(before)

    def go_on(self) -> int:
        """Erase some of what was gathered, and return how many things are left to be gone through.

        Each step is short enough for a transaction of its own, so that the counter goes on.
        """
        # What is freed in the file is overwritten, too.
        self._conn.execute("pragma secure_delete = on")
        if not any(self._some_of(things) for things in _THINGS):
            self._join()
        return sum(
            number(self._conn, f"select count(*) from temp.{things}")  # noqa: S608 - ours
            for things in (*_THINGS, "apart")
        )

    def _some_of(self, things: str) -> bool:
        """Erase some things of a kind; say whether there were any."""
        found = self._conn.execute(f"select id from temp.{things} limit {_AT_ONCE}")  # noqa: S608 - ours
        some: list[tuple[str]] = found.fetchall()
        for sql in (
            "update event set pii = null where pii is not null and agg_id = ?",
            *_THINGS[things],
            f"delete from temp.{things} where id = ?",  # noqa: S608 - ours
        ):
            self._conn.executemany(sql, some)
        if things == "fresh":
            for (dossier_id,) in some:
                dossiers.refold(self._conn, dossier_id)
        return bool(some)

    def _join(self) -> None:
        """Join some pieces of a search index: until then it keeps what was taken out of it."""
        for index, begun in self._conn.execute("select id, begun from temp.apart").fetchall():
            before = self._conn.total_changes
            self._conn.execute(
                f"insert into {index} ({index}, rank) values ('merge', ?)",  # noqa: S608 - ours
                (_PAGES if begun else -_PAGES,),
            )
            if self._conn.total_changes - before < _STILL_MERGING:
                self._conn.execute("delete from temp.apart where id = ?", (index,))
            else:
                self._conn.execute("update temp.apart set begun = 1 where id = ?", (index,))
            return

    def _find(self, before: date) -> None:
        """Gather what is due; `gone` are the dossiers without data afterwards, fresh or earlier."""
        self._gather("fresh", _with_data(_ENDED), before)
        self._gather("gone", _GONE, before)
        for name, sql in _BESIDE.items():
            self._gather(name, _with_data(sql), before)
        self._conn.execute("drop table if exists temp.apart")
        self._conn.execute("create temp table apart (id text primary key, begun int default 0)")
        for index in ("dossier_words", "dossier_digits"):
            self._conn.execute(
                "insert into temp.apart (id) select ? where exists (select 1 from temp.fresh)",
                (index,),
            )

    def _gather(self, name: str, sql: str, before: date) -> None:
        self._conn.execute(f"drop table if exists temp.{name}")
        self._conn.execute(f"create temp table {name} (id text primary key) without rowid")
        self._conn.execute(
            f"insert or ignore into temp.{name} {sql}",
            {"before": before.isoformat()},
        )

    def _counted(self, before: date) -> Erasure:
        return Erasure(
            before,
            dossiers=number(self._conn, "select count(*) from temp.fresh"),
            papers=number(self._conn, "select count(*) from temp.paper"),
            visits=number(self._conn, "select count(*) from temp.caller"),
        )


def _with_data(sql: str) -> str:
    """Return the question for those things that have personal data, of the one for all."""
    return f"""
        select id from ({sql}) as thing
        where exists (select 1 from event where agg_id = thing.id and pii is not null)
        """  # noqa: S608 - ours
