"""Who has to find what is missing, who was asked for an opinion, and what a desk check found."""

import sqlite3
from datetime import date, datetime

from counter_app.rules.dossier import STEPS, Act, DossierId
from counter_app.rules.journal import Fact
from counter_app.rules.lines import CheckLine, ConsultationLine, DiscrepancyLine
from db.values import Row, instant, moment, row, rows


class Custody:
    """What is contradictory, waited for and counted, as it can be read."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read through `conn`."""
        self._conn = conn

    def discrepancies(self, *, limit: int) -> list[DiscrepancyLine]:
        """Return what is still contradictory, oldest first."""
        sql = f"""
            {_DISCREPANCY} where settled_at is null
            order by raised_at, detail, number limit :limit
            """
        return [_discrepancy(one) for one in rows(self._conn, sql, limit=limit)]

    def discrepancy(self, discrepancy_id: str) -> DiscrepancyLine | None:
        """Return something that is still contradictory, or None."""
        sql = f"{_DISCREPANCY} where exception.id = :id and settled_at is null"
        found = row(self._conn, sql, id=discrepancy_id)
        return None if found is None else _discrepancy(found)

    def discrepancies_of(self, dossier_id: DossierId) -> list[str]:
        """Return the identities of what is still contradictory about a dossier, oldest first."""
        sql = """
            select id from exception where settled_at is null and about = :id
            order by raised_at, id
            """
        return [one["id"] for one in rows(self._conn, sql, id=dossier_id)]

    def consultations(self, dossier_id: DossierId) -> list[ConsultationLine]:
        """Return the opinions that were asked for about a dossier, oldest first."""
        sql = f"{_CONSULTATION} where dossier_id = :id order by consultation.n"
        return [_consultation(one) for one in rows(self._conn, sql, id=dossier_id)]

    def awaited(self, *, limit: int) -> list[ConsultationLine]:
        """Return the opinions that are still waited for, the most urgent first.

        What was asked about a dossier that is over is waited for by nobody.
        """
        sql = f"""
            {_CONSULTATION} where answered_at is null and dossier.state in ({_WAITING})
            order by due_on, asked_at limit :limit
            """
        return [_consultation(one) for one in rows(self._conn, sql, limit=limit)]

    def checks(self, *, limit: int) -> list[CheckLine]:
        """Return the desk checks that were made, newest first."""
        sql = """
            select desk_check.*, staff.name as name from desk_check
            left join staff on staff.id = desk_check.by order by desk_check.n desc limit :limit
            """
        return [
            CheckLine(
                id=one["id"],
                place=one["place"],
                at=instant(one["at"]),
                by=one["name"] or "",
                scanned=one["scanned"],
                missing=one["missing"],
                strange=one["strange"],
                due=one["due"],
            )
            for one in rows(self._conn, sql, limit=limit)
        ]


_DISCREPANCY = """
    select exception.*, staff.name as owner_name
    from exception left join staff on staff.id = exception.owner
    """
_WAITING = ", ".join(str(state.value) for (state, act) in STEPS if act is Act.ANSWER)
"""The states in which an answer can still be written down."""
_CONSULTATION = """
    select consultation.*, dossier.number from consultation
    left join dossier on dossier.id = consultation.dossier_id
    """


def _discrepancy(one: Row) -> DiscrepancyLine:
    return DiscrepancyLine(
        id=one["id"],
        kind=one["kind"],
        number=one["number"],
        detail=one["detail"],
        raised_at=instant(one["raised_at"]),
        about=one["about"],
        owner=one["owner_name"] or "",
        department=one["department"],
        note=one["note"],
    )


def _consultation(one: Row) -> ConsultationLine:
    return ConsultationLine(
        id=one["id"],
        dossier_id=DossierId(one["dossier_id"]),
        number=one["number"] or "",
        agency=one["agency"],
        what=one["what"],
        due_on=date.fromisoformat(one["due_on"]),
        asked_at=instant(one["asked_at"]),
        answered_at=moment(one["answered_at"]),
    )


def apply_discrepancy(conn: sqlite3.Connection, fact: Fact, at: datetime) -> None:
    """Keep what is contradictory, whose it is to find out, and that it is settled."""
    body = fact.body
    pii = fact.pii or {}
    match fact.kind:
        case "discrepancy.raised":
            conn.execute(
                """
                insert into exception
                  (id, kind, number, about, detail, raised_at, owner, department, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set
                  kind = excluded.kind, detail = excluded.detail, raised_at = excluded.raised_at,
                  owner = excluded.owner, note = excluded.note, settled_at = null
                """,
                (
                    fact.agg_id,
                    body["kind"],
                    pii.get("number", body["number"]),
                    body["about"],
                    body["slip"],
                    at.isoformat(),
                    body.get("owner", ""),
                    body.get("department", ""),
                    pii.get("note", ""),
                ),
            )
        case "discrepancy.assigned":
            conn.execute(
                "update exception set owner = ? where id = ?", (body["owner"], fact.agg_id)
            )
        case "discrepancy.settled":
            conn.execute(
                "update exception set settled_at = ? where id = ?", (at.isoformat(), fact.agg_id)
            )
        case "discrepancy.revived":
            conn.execute("update exception set settled_at = null where id = ?", (fact.agg_id,))
        case _:
            pass


def apply_consultation(conn: sqlite3.Connection, fact: Fact, event_id: str) -> None:
    """Keep which opinions are waited for; the entry that asks is the consultation's identity."""
    body = fact.body
    if fact.kind == Act.CONSULT.kind:
        conn.execute(
            """
            insert into consultation (id, dossier_id, agency, what, due_on, asked_at, asked_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """,
            (
                event_id,
                fact.agg_id,
                body["agency"],
                (fact.pii or body).get("what", ""),
                body["due_on"],
                body["at"],
                body["by"],
            ),
        )
    elif fact.kind == Act.ANSWER.kind:
        conn.execute(
            "update consultation set answered_at = ? where id = ?", (body["at"], body["question"])
        )


def apply_check(conn: sqlite3.Connection, fact: Fact) -> None:
    """Keep that a desk was checked, and how many were where they should be."""
    body = fact.body
    conn.execute(
        """
        insert into desk_check (id, place, at, by, scanned, missing, strange, due)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (
            fact.agg_id,
            body["place"],
            body["at"],
            body["by"],
            len(body["scanned"]) + body.get("unknown", 0),
            len(body["missing"]),
            len(body["strange"]) + body.get("unknown", 0),
            len(body["due"]),
        ),
    )
