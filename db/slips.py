"""The handover slips and their rows."""

import sqlite3

from counter_app.rules import slips
from counter_app.rules.dossier import DossierId
from counter_app.rules.journal import Fact
from counter_app.rules.slips import Slip, SlipId
from db.values import Row, day, moment, row, rows, text

_LOOKED = 2_000
"""Slips among which names are looked for: whoever signed before them has left."""


class Slips:
    """The slips as they can be read."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read through `conn`."""
        self._conn = conn

    def get(self, slip_id: SlipId) -> Slip | None:
        """Return a slip, or None."""
        return self._slip(row(self._conn, "select * from slip where id = :id", id=slip_id))

    def by_number(self, number: str) -> Slip | None:
        """Return the newest slip with a printed number, or None."""
        sql = "select * from slip where number = :number order by n desc limit 1"
        return self._slip(row(self._conn, sql, number=number))

    def by_code(self, code: str) -> Slip | None:
        """Return the newest slip that a barcode's code names, or None."""
        sql = "select * from slip where code = :code order by n desc limit 1"
        return self._slip(row(self._conn, sql, code=code))

    def receivers(self, department: str, *, limit: int) -> list[str]:
        """Return who signed for a department's newest slips, each once, the latest first."""
        sql = """
            select receiver from (
              select n, department, receiver from slip order by n desc limit :looked
            )
            where department = :department and receiver <> ''
            group by receiver order by max(n) desc limit :limit
            """
        found = rows(self._conn, sql, department=department, looked=_LOOKED, limit=limit)
        return [one["receiver"] for one in found]

    def _slip(self, found: Row | None) -> Slip | None:
        if found is None:
            return None
        lines = rows(
            self._conn,
            """
            select dossier_id, missing, refused from slip_line
            where slip_id = :id order by position
            """,
            id=found["id"],
        )
        handed_at = moment(found["handed_at"])
        assert handed_at is not None
        return Slip(
            id=SlipId(found["id"]),
            number=found["number"],
            code=found["code"],
            station=found["station"],
            department=found["department"],
            handed_at=handed_at,
            handed_by=found["handed_by"],
            dossiers=tuple(DossierId(line["dossier_id"]) for line in lines),
            confirmed_at=moment(found["confirmed_at"]),
            receiver=found["receiver"],
            missing=tuple(DossierId(line["dossier_id"]) for line in lines if line["missing"]),
            refused=tuple(DossierId(line["dossier_id"]) for line in lines if line["refused"]),
        )


def apply(conn: sqlite3.Connection, fact: Fact) -> None:
    """Write what a fact makes of a slip."""
    if fact.kind == slips.HANDED_OVER:
        _add(conn, slips.fold(None, fact))
        return
    before = Slips(conn).get(SlipId(fact.agg_id))
    slip = slips.fold(before, fact)
    conn.execute(
        "update slip set confirmed_at = ?, receiver = ? where id = ?",
        (text(slip.confirmed_at), slip.receiver, slip.id),
    )
    conn.executemany(
        "update slip_line set missing = 1 where slip_id = ? and dossier_id = ?",
        [(slip.id, dossier_id) for dossier_id in slip.missing],
    )
    conn.executemany(
        "update slip_line set refused = 1 where slip_id = ? and dossier_id = ?",
        [(slip.id, dossier_id) for dossier_id in slip.refused],
    )


def _add(conn: sqlite3.Connection, slip: Slip) -> None:
    conn.execute(
        """
        insert into slip (id, number, code, station, department, handed_at, handed_on, handed_by,
          count, receiver)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, '')
        """,
        (
            slip.id,
            slip.number,
            slip.code,
            slip.station,
            slip.department,
            text(slip.handed_at),
            day(slip.handed_at),
            slip.handed_by,
            len(slip.dossiers),
        ),
    )
    conn.executemany(
        "insert into slip_line (slip_id, position, dossier_id, missing) values (?, ?, ?, 0)",
        [(slip.id, position, dossier_id) for position, dossier_id in enumerate(slip.dossiers, 1)],
    )
