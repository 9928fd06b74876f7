"""The numbers of paper pads: which were reserved, used for a dossier, or given up."""

import sqlite3
from datetime import date

from counter_app.rules.dossier import DossierId
from counter_app.rules.journal import Fact
from counter_app.rules.lines import GapKind, GapLine, PadLine
from db.values import Row, moment, row, rows


class Pads:
    """The pads as they can be read."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read through `conn`."""
        self._conn = conn

    def get(self, number: str) -> PadLine | None:
        """Return a number of a pad, or None."""
        found = row(self._conn, "select * from pad_number where number = :number", number=number)
        return None if found is None else _line(found)

    def by_code(self, code: str) -> PadLine | None:
        """Return the number of a pad that a barcode's code names, or None."""
        found = row(self._conn, "select * from pad_number where code = :code", code=code)
        return None if found is None else _line(found)

    def open(self) -> list[PadLine]:
        """Return the numbers that wait to be entered or given up, in their order."""
        sql = """
            select * from pad_number where dossier_id is null and voided_at is null order by number
            """
        return [_line(one) for one in rows(self._conn, sql)]

    def gaps(self, first: date, last: date) -> list[GapLine]:
        """Return the numbers of a span of days, both included, that bear no living dossier."""
        params = {"first": first.isoformat(), "last": last.isoformat()}
        undone = rows(
            self._conn,
            """
            select dossier.number, coalesce(issued_on, received_on) as day, occurred_at as at
            from dossier join event on agg_id = dossier.id and kind = 'dossier.undone'
              left join pad_number on pad_number.number = dossier.number
            where state = 0 and coalesce(issued_on, received_on) between :first and :last
              and dossier.n in (
                select n from dossier where received_on between :first and :last
                union all
                select n from pad_number cross join dossier using (number)
                where issued_on between :first and :last and dossier_id is not null
              )
            """,
            **params,
        )
        unused = rows(
            self._conn,
            """
            select number, issued_on as day, voided_at as at, reason from pad_number
            where dossier_id is null and issued_on between :first and :last
            """,
            **params,
        )
        lines = [
            GapLine(
                one["number"],
                GapKind.UNDONE,
                date.fromisoformat(one["day"]),
                moment(one["at"]),
                "",
            )
            for one in undone
        ]
        lines += [
            GapLine(
                one["number"],
                GapKind.PAD_OPEN if one["at"] is None else GapKind.PAD_VOID,
                date.fromisoformat(one["day"]),
                moment(one["at"]),
                one["reason"],
            )
            for one in unused
        ]
        return sorted(lines, key=lambda line: (line.day, line.number))


def apply(conn: sqlite3.Connection, fact: Fact, at: str) -> None:
    """Reserve the numbers of a pad, or give some up."""
    body = fact.body
    if fact.kind == "pad.reserved":
        conn.executemany(
            """
            insert into pad_number (number, code, pad, issued_on, reason) values (?, ?, ?, ?, '')
            on conflict (number) do nothing
            """,
            [(number, code, fact.agg_id, body["day"]) for number, code in body["numbers"]],
        )
    elif fact.kind == "pad.voided":
        # Older entries say it in their body.
        reason = (fact.pii or body).get("reason", "")
        conn.executemany(
            "update pad_number set voided_at = ?, reason = ? where number = ?",
            [(at, reason, number) for number in body["numbers"]],
        )


def note_use(conn: sqlite3.Connection, number: str, dossier_id: str) -> None:
    """Note that a dossier was entered under a number of a pad."""
    conn.execute("update pad_number set dossier_id = ? where number = ?", (dossier_id, number))


def _line(found: Row) -> PadLine:
    held = found["dossier_id"]
    return PadLine(
        number=found["number"],
        code=found["code"],
        pad=found["pad"],
        issued_on=date.fromisoformat(found["issued_on"]),
        dossier_id=None if held is None else DossierId(held),
        voided=found["voided_at"] is not None,
    )
