"""Personal data are taken out of the journal and of what was folded from it; the chain stays whole.

The chain covers the salted hash of the data, so nobody can tell from it what they were.
"""

import sqlite3
from datetime import date

from counter_app.rules.dossier import State
from counter_app.rules.retention import Erasure
from db import dossiers
from db.values import number

_ENDED = ", ".join(str(state.value) for state in (State.VOID, State.NOT_RECEIVED, State.STOPPED))
_HAS_DATA = "exists (select 1 from event where agg_id = dossier.id and pii is not null)"
_DOSSIERS = f"""
    select id from dossier
    where given_back_on < :before and state = {State.GIVEN_BACK.value} and {_HAS_DATA}
    union all
    select id from dossier
    where received_on < :before and coalesce(finished_on, received_on) < :before
      and state in ({_ENDED}) and {_HAS_DATA}
    """  # noqa: S608 - numbers of ours
_PAPERS = """
    select document.id from document
    where exists (select 1 from event where agg_id = document.id and pii is not null)
      and (
        about in (select id from temp.gone)
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
      )
    """
_VISITS = """
    select id from visit
    where day < :before and exists (select 1 from event where agg_id = visit.id and pii is not null)
    """
_CHECKS = """
    select id from desk_check
    where at < :before
      and exists (select 1 from event where agg_id = desk_check.id and pii is not null)
    """
_NOTES = "select id from exception where about in (select id from temp.gone)"


class Erasures:
    """What has personal data that are no longer needed."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read and write through `conn`."""
        self._conn = conn

    def due(self, before: date) -> Erasure:
        """Return what ended before a day (exclusive) and still has personal data."""
        self._find(before)
        return self._counted(before)

    def erase(self, before: date) -> Erasure:
        """Erase the personal data of what ended before a day (exclusive)."""
        # What is freed in the file is overwritten, too.
        self._conn.execute("pragma secure_delete = on")
        self._find(before)
        counted = self._counted(before)
        for things in ("fresh", "paper", "caller", "looked", "note"):
            self._conn.execute(
                f"""
                update event set pii = null
                where pii is not null and agg_id in (select id from temp.{things})
                """  # noqa: S608 - ours
            )
        for (dossier_id,) in self._conn.execute("select id from temp.fresh").fetchall():
            dossiers.refold(self._conn, dossier_id)
        self._conn.execute(
            "update visit set name = '', id_number = '' where id in (select id from temp.caller)"
        )
        self._conn.execute("update exception set note = '' where id in (select id from temp.note)")
        self._conn.execute(
            "update consultation set what = '' where dossier_id in (select id from temp.gone)"
        )
        self._conn.execute("delete from draft where saved_at < ?", (before.isoformat(),))
        if counted.dossiers:
            for index in ("dossier_words", "dossier_digits"):
                # An index keeps what was taken out of it until its pieces are joined.
                self._conn.execute(f"insert into {index} ({index}) values ('optimize')")  # noqa: S608
        return counted

    def _find(self, before: date) -> None:
        """Gather what is due; `gone` are the dossiers without data afterwards, fresh or earlier."""
        day = {"before": before.isoformat()}
        for name, sql in (
            ("fresh", _DOSSIERS),
            (
                "gone",
                """
                select id from temp.fresh union all
                select id from dossier
                where not exists (select 1 from event where agg_id = dossier.id and pii is not null)
                """,
            ),
            ("paper", _PAPERS),
            ("caller", _VISITS),
            ("looked", _CHECKS),
            ("note", _NOTES),
        ):
            self._conn.execute(f"drop table if exists temp.{name}")
            self._conn.execute(f"create temp table {name} (id text primary key) without rowid")
            self._conn.execute(f"insert or ignore into temp.{name} {sql}", day)

    def _counted(self, before: date) -> Erasure:
        return Erasure(
            before,
            dossiers=number(self._conn, "select count(*) from temp.fresh"),
            papers=number(self._conn, "select count(*) from temp.paper"),
            visits=number(self._conn, "select count(*) from temp.caller"),
        )
