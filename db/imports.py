"""Registers from other systems: which were taken in, what their headings meant, what is known."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import islice
from typing import Any

from counter_app.rules.catalogue import Channel
from counter_app.rules.dossier import DossierId, State
from counter_app.rules.journal import Fact, canonical
from counter_app.rules.lines import ImportLine, RegisterLine
from db.values import Row, instant, moment, number, row, rows, text

_AT_ONCE = 500
"""Numbers that are asked for, and rows that are read, in one statement."""
_LINE = """
  dossier.n, dossier.id, dossier.number, procedure_code, procedure, field, level, channel, name,
  id_number, phone, received_at, due_at, finished_at, given_back_at, state
"""


class Imports:
    """What is known of registers and of their rows."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read through `conn`."""
        self._conn = conn

    def with_numbers(self, numbers: Iterable[str]) -> Iterator[RegisterLine]:
        """Yield the dossiers that bear one of some numbers, newest first within a number."""
        return self._among("number", numbers)

    def with_ids(self, ids: Iterable[str]) -> Iterator[RegisterLine]:
        """Yield the dossiers that have one of some identities."""
        return self._among("id", ids)

    def count(self, first: date, last: date) -> int:
        """Return how many dossiers were received in a span of days, undone ones with them."""
        sql = "select count(*) from dossier where received_on between :first and :last"
        return number(self._conn, sql, first=first.isoformat(), last=last.isoformat())

    def register(self, first: date, last: date) -> Iterator[RegisterLine]:
        """Yield the dossiers received from `first` to `last`, both included, in their order."""
        days = """
            select distinct received_on as day from dossier
            where received_on between :first and :last order by received_on
            """
        of_day = "select n from dossier where received_on = :day order by n"
        sql = f"""
            select {_LINE} from json_each(:wanted) as wanted
            join dossier on dossier.n = wanted.value where state > 0 order by dossier.n
            """  # noqa: S608 - ours
        for found in rows(self._conn, days, first=first.isoformat(), last=last.isoformat()):
            places = [one["n"] for one in rows(self._conn, of_day, day=found["day"])]
            for start in range(0, len(places), _AT_ONCE):
                some = json.dumps(places[start : start + _AT_ONCE])
                yield from map(_register_line, rows(self._conn, sql, wanted=some))

    def last_code(self, stem: str, first: str, last: str) -> str:
        """Return the last barcode code of `stem` and a serial, or "".

        The serial is one from `first` to `last`, both included and of the same length.
        """
        sql = """
            select max(code) as code from dossier
            where code between :first and :last and length(code) = :length
            """
        found = row(self._conn, sql, first=stem + first, last=stem + last, length=len(stem + first))
        assert found is not None
        return found["code"] or ""

    def columns(self, heading: str) -> Mapping[str, str | None] | None:
        """Return what a set of headings meant last, by their keys, or None."""
        sql = "select columns from register_heading where id = :id"
        found = row(self._conn, sql, id=heading)
        return None if found is None else json.loads(found["columns"])

    def of_file(self, digest: str) -> ImportLine | None:
        """Return when this very file was taken in last, or None."""
        sql = "select * from register_import where digest = :digest order by n desc limit 1"
        found = row(self._conn, sql, digest=digest)
        return None if found is None else _line(found)

    def latest(self, *, limit: int) -> list[ImportLine]:
        """Return the registers that were taken in, newest first."""
        sql = "select * from register_import order by n desc limit :limit"
        return [_line(one) for one in rows(self._conn, sql, limit=limit)]

    def _among(self, column: str, wanted: Iterable[str]) -> Iterator[RegisterLine]:
        sql = f"""
            select {_LINE} from json_each(:wanted) as wanted
            join dossier on dossier.{column} = wanted.value order by dossier.n desc
            """  # noqa: S608 - the column is ours
        left = iter(wanted)
        while some := list(islice(left, _AT_ONCE)):
            for one in rows(self._conn, sql, wanted=json.dumps(some)):
                yield _register_line(one)


def apply(conn: sqlite3.Connection, fact: Fact, at: datetime) -> None:
    """Note that a register was taken in, or what headings meant."""
    body = fact.body
    if fact.kind == "register.imported":
        values: dict[str, Any] = {
            "id": fact.agg_id,
            "name": body["name"],
            "digest": body["digest"],
            "taken_at": text(at),
            "taken_by": body["by"],
            "fresh": body["fresh"],
            "known": body["known"],
            "differing": body["differing"],
        }
        conn.execute(
            """
            insert into register_import
              (id, name, digest, taken_at, taken_by, fresh, known, differing)
            values (:id, :name, :digest, :taken_at, :taken_by, :fresh, :known, :differing)
            on conflict (id) do nothing
            """,
            values,
        )
    elif fact.kind == "register.mapped":
        conn.execute(
            """
            insert into register_heading (id, columns) values (?, ?)
            on conflict (id) do update set columns = excluded.columns
            """,
            (fact.agg_id, canonical(body["columns"])),
        )


def _register_line(found: Row) -> RegisterLine:
    return RegisterLine(
        row=found["n"],
        id=DossierId(found["id"]),
        number=found["number"],
        procedure_code=found["procedure_code"],
        procedure=found["procedure"],
        field=found["field"],
        level=found["level"],
        channel=Channel(found["channel"]),
        applicant=found["name"],
        id_number=found["id_number"],
        phone=found["phone"],
        received_at=instant(found["received_at"]),
        due_at=instant(found["due_at"]),
        finished_at=moment(found["finished_at"]),
        given_back_at=moment(found["given_back_at"]),
        state=State(found["state"]),
    )


def _line(found: Row) -> ImportLine:
    return ImportLine(
        id=found["id"],
        name=found["name"],
        taken_at=instant(found["taken_at"]),
        taken_by=found["taken_by"],
        fresh=found["fresh"],
        known=found["known"],
        differing=found["differing"],
    )
