"""The procedures, version by version, and how often each is used."""

import json
import sqlite3
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from counter_app.rules.journal import Fact, canonical
from db.values import number, rows

if TYPE_CHECKING:
    from counter_app.rules.catalogue import Procedure


class Catalogue:
    """The procedures as they can be read."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read through `conn`."""
        self._conn = conn

    def current(self, day: date) -> "list[Procedure]":
        """Return the versions that apply on a day, the most used first, then by field and name."""
        from counter_app.rules.catalogue import version_on

        found = rows(
            self._conn,
            """
            select procedure.code, body, coalesce(uses, 0) as uses
            from procedure left join procedure_use using (code)
            where valid_from <= :day and (valid_to is null or valid_to >= :day)
            order by procedure.code, version
            """,
            day=day.isoformat(),
        )
        versions: dict[str, list[Procedure]] = {}
        uses: dict[str, int] = {}
        for one in found:
            versions.setdefault(one["code"], []).append(_procedure(one["body"]))
            uses[one["code"]] = one["uses"]
        current = [version_on(held, day) for held in versions.values()]
        known = [procedure for procedure in current if procedure is not None]
        return sorted(known, key=lambda one: (-uses[one.code], one.field, one.name))

    def versions(self, code: str) -> "list[Procedure]":
        """Return all versions of a procedure, oldest first."""
        found = rows(
            self._conn, "select body from procedure where code = :code order by version", code=code
        )
        return [_procedure(one["body"]) for one in found]

    def is_empty(self) -> bool:
        """Say whether no procedure was ever entered."""
        return number(self._conn, "select exists (select 1 from procedure)") == 0


@lru_cache(maxsize=4096)
def _procedure(body: str) -> "Procedure":
    from counter_app.rules.catalogue import procedure_from_body

    return procedure_from_body(json.loads(body))


def apply(conn: sqlite3.Connection, fact: Fact) -> None:
    """Enter a version of a procedure; the same version again replaces it."""
    body = fact.body
    conn.execute(
        """
        insert into procedure (code, version, valid_from, valid_to, body) values (?, ?, ?, ?, ?)
        on conflict (code, version) do update set
          valid_from = excluded.valid_from, valid_to = excluded.valid_to, body = excluded.body
        """,
        (fact.agg_id, body["version"], body["valid_from"], body["valid_to"], canonical(body)),
    )


def note_use(conn: sqlite3.Connection, code: str, received_at: str) -> None:
    """Count that a dossier of a procedure was received."""
    conn.execute(
        """
        insert into procedure_use (code, uses, last_used) values (?, 1, ?)
        on conflict (code) do update set
          uses = uses + 1, last_used = max(last_used, excluded.last_used)
        """,
        (code, received_at),
    )
