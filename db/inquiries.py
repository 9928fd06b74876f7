"""What the screens ask of the books: one question, one statement, straight to line values."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from counter_app.rules.calls import CallOutcome
from counter_app.rules.dossier import Act, Custody, Dossier, DossierId
from counter_app.rules.journal import Fact
from counter_app.rules.lines import (
    SHELF_DAYS,
    Board,
    Counts,
    DossierLine,
    EntryLine,
    ShelfLine,
    ShelfPart,
    SlipLine,
)
from counter_app.rules.slips import SlipId
from db.dossiers import to_dossier
from db.lines import LINE, to_line
from db.search import Search
from db.values import Row, instant, moment, row, rows

SOON = timedelta(days=3)
"""How far ahead a due day counts as near: calendar days after today, the last one included."""

_BOARDS = {
    Board.DUE_TODAY: ("is_open = 1 and due_on = :today", "due_on, n"),
    Board.OVERDUE: ("is_open = 1 and due_on < :today", "due_on, n"),
    Board.DUE_SOON: ("is_open = 1 and due_on > :today and due_on <= :soon", "due_on, n"),
    Board.UNCOLLECTED: ("state = 9", "finished_on, n"),
    Board.TO_HAND_OVER: ("is_open = 1 and custody = 'counter'", "due_on, n"),
    Board.IN_TRANSIT: ("is_open = 1 and custody = 'in_transit'", "due_on, n"),
    Board.AT_DEPARTMENT: ("is_open = 1 and custody = 'department'", "due_on, n"),
}
_WHOM_TO_CALL = (
    "case when phone = '' and representative <> '' "
    "then json_extract(representative, '$[2]') else phone end"
)
"""The applicant's number, or that of who handed the dossier in for them."""
_SHELF_PARTS = {
    ShelfPart.ALL: "1",
    ShelfPart.NOT_CALLED: "calls = 0 and delivery = 'counter'",
    ShelfPart.NOT_REACHED: "last_call in ('no_answer', 'unreachable', 'wrong_number')",
    ShelfPart.WEEK: "finished_on <= :week",
    ShelfPart.MONTH: "finished_on <= :month",
    ShelfPart.POST: "delivery = 'post'",
}
_HANDED_OVER = Act.HAND_OVER.kind
_ACTS = "('dossier', 'slip', 'discrepancy')"


class Inquiries:
    """The read side of the books."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read through `conn`."""
        self._conn = conn
        self._search = Search(conn)

    def search(self, text: str, *, limit: int) -> list[DossierLine]:
        """Find by words and pieces of numbers, newest first: see `db.search`."""
        return [to_line(one) for one in self._search.find(LINE, text, limit=limit)]

    def newest(self, *, before: int | None, limit: int) -> list[DossierLine]:
        """Return the register page below a row (exclusive), newest first."""
        where = "1" if before is None else "n < :before"
        return self._lines(where, "n desc", {"before": before, "limit": limit})

    def board(self, board: Board, today: date, *, limit: int) -> list[DossierLine]:
        """Return the rows of a list, most urgent first."""
        where, order = _BOARDS[board]
        return self._lines(where, order, _days(today) | {"limit": limit})

    def counts(self, today: date) -> Counts:
        """Return how many stand in each list."""
        selects = ", ".join(
            f"(select count(*) from dossier where {where}) as {board.value}"  # noqa: S608 - ours
            for board, (where, _) in _BOARDS.items()
        )
        found = row(
            self._conn,
            f"""
            select {selects},
              (select count(*) from document where progress in ('held', 'queued', 'sent', 'failed'))
                as unprinted,
              (select count(*) from exception where settled_at is null) as discrepancies,
              (select count(*) from dossier where received_on = :today and state > 0)
                as received_today,
              (select count(*) from dossier where given_back_on = :today) as given_back_today
            """,  # noqa: S608 - ours
            **_days(today),
        )
        assert found is not None
        return Counts(
            boards={board: found[board.value] for board in _BOARDS},
            unprinted=found["unprinted"],
            discrepancies=found["discrepancies"],
            received_today=found["received_today"],
            given_back_today=found["given_back_today"],
        )

    def of_person(self, id_number: str, former: str = "", *, limit: int) -> list[DossierLine]:
        """Return the dossiers of a person, newest first, under any number that they are known by.

        Numbers that stand together on one dossier, as a card names the old number, are of one
        person.
        """
        known = """
            with asked (number) as (values (:id_number), (:former)), known (number) as (
              select number from asked
              union select former_number from dossier where id_number in (select * from asked)
              union select id_number from dossier where former_number <> ''
                and former_number in (select * from asked)
            )
            """
        sql = f"""
            {known} select {LINE} from dossier where n in (
              select n from dossier
              where id_number <> '' and id_number in (select number from known)
              union select n from dossier
              where former_number <> '' and former_number in (select number from known)
            ) order by n desc limit :limit
            """  # noqa: S608 - ours
        found = rows(self._conn, sql, id_number=id_number, former=former, limit=limit)
        return [to_line(one) for one in found]

    def slips(self, *, open_only: bool, limit: int) -> list[SlipLine]:
        """Return handover slips, newest first."""
        where = "confirmed_at is null" if open_only else "1"
        sql = f"select * from slip where {where} order by n desc limit :limit"  # noqa: S608 - ours
        return [_slip_line(one) for one in rows(self._conn, sql, limit=limit)]

    def open_across(self, first: date, last: date) -> list[DossierId]:
        """Return the open dossiers whose count may run through a span of days, both included.

        A little more than needed: the caller counts anew and compares.
        """
        sql = """
            select id from dossier
            where is_open = 1 and received_on <= :last
              and (due_on >= :first or legal_due >= :first or asked_at is not null)
            order by due_on, n
            """
        found = rows(self._conn, sql, first=first.isoformat(), last=last.isoformat())
        return [DossierId(one["id"]) for one in found]

    def received_between(self, first: date, last: date) -> list[Dossier]:
        """Return the dossiers received from `first` to `last`, both included, in their order."""
        sql = """
            select * from dossier where received_on between :first and :last order by received_on, n
            """
        found = rows(self._conn, sql, first=first.isoformat(), last=last.isoformat())
        return [to_dossier(one) for one in found]

    def of_group(self, group: str) -> list[DossierId]:
        """Return the dossiers on one receipt, in their order."""
        sql = "select id from dossier where group_id = :group and group_id <> '' order by n"
        return [DossierId(one["id"]) for one in rows(self._conn, sql, group=group)]

    def unpromised(self, last: date, *, first: date | None = None, limit: int) -> list[DossierLine]:
        """Return the dossiers whose clock runs and that are due by a day, included; urgent first.

        Those that an applicant has to complete are left out: their clock does not run. `first`
        leaves out those due before it.
        """
        where = "is_open = 1 and state in (2, 4) and due_on between :first and :last"
        days = {"first": "" if first is None else first.isoformat(), "last": last.isoformat()}
        return self._lines(where, "due_on, n", days | {"limit": limit})

    def shelf(
        self, part: ShelfPart, today: date, *, after: ShelfLine | None, limit: int
    ) -> list[ShelfLine]:
        """Return the results of a part that wait to be collected, the oldest first.

        `after` is the last row of the page before, None for the first page.
        """
        begin = "1"
        last = None if after is None else after.line.finished_at
        if after is not None:
            # What another register brought may wait since nobody knows when: it stands on top.
            begin = (
                "(finished_on is not null or n > :n)"
                if last is None
                else "finished_on >= :on and (finished_on > :on or n > :n)"
            )
        sql = f"""
            select {LINE}, {_WHOM_TO_CALL} as phone, delivery, calls, last_call, last_call_at
            from dossier indexed by dossier_shelf
            where state = 9 and {_SHELF_PARTS[part]} and {begin}
            order by finished_on, n limit :limit
            """  # noqa: S608 - ours
        params = _shelf_days(today) | {
            "on": None if last is None else last.date().isoformat(),
            "n": 0 if after is None else after.line.row,
            "limit": limit,
        }
        return [
            ShelfLine(
                to_line(one),
                one["phone"],
                one["delivery"],
                one["calls"],
                None if one["last_call"] is None else CallOutcome(one["last_call"]),
                moment(one["last_call_at"]),
            )
            for one in rows(self._conn, sql, **params)
        ]

    def shelf_counts(self, today: date) -> dict[ShelfPart, int]:
        """Return how many results wait in each part."""
        counted = ", ".join(
            f'count(*) filter (where {where}) as "{part.value}"'
            for part, where in _SHELF_PARTS.items()
        )
        sql = f"select {counted} from dossier where state = 9"  # noqa: S608 - ours
        found = row(self._conn, sql, **_shelf_days(today))
        assert found is not None
        return {part: found[part.value] for part in ShelfPart}

    def lying(self, custody: Custody, shelf: str = "") -> list[DossierLine]:
        """Return what the books say lies at the counter, or on its shelf, in order of due days.

        `shelf` names one compartment, empty for all.
        """
        where = (
            "state = 9 and (:shelf = '' or shelf = :shelf)"
            if custody is Custody.SHELF
            else "is_open = 1 and custody = 'counter'"
        )
        return self._lines(where, "due_on, n", {"shelf": shelf, "limit": -1})

    def latest_entries(self, *, limit: int) -> list[EntryLine]:
        """Return the newest acts at this station, newest first."""
        sql = f"""
            select event.*, staff.name as actor from (
              select rowid as place, * from event
              where agg_type in {_ACTS} order by rowid desc limit :limit
            ) as event left join staff on staff.id = actor_id
            order by place desc
            """  # noqa: S608 - ours
        return [self._entry(one) for one in rows(self._conn, sql, limit=limit)]

    def timeline(self, dossier_id: DossierId) -> list[EntryLine]:
        """Return what happened to a dossier, its papers and its discrepancies, oldest first."""
        sql = """
            select event.rowid as place, event.*, staff.name as actor
            from event left join staff on staff.id = actor_id
            where agg_id = :id or agg_id in (select id from document where about = :id)
            order by event.rowid
            """
        found = rows(self._conn, sql, id=dossier_id)
        slips = {json.loads(one["body"])["slip"] for one in found if one["kind"] == _HANDED_OVER}
        if slips:
            gaps = self._gaps(f"{slip}:{dossier_id}" for slip in slips)
            found = sorted([*found, *gaps], key=lambda one: one["place"])
        return [self._entry(one, whole=True) for one in found]

    def _gaps(self, identities: Iterable[str]) -> list[Row]:
        """Return the entries of the discrepancies that a dossier's own slips could have."""
        sql = """
            select event.rowid as place, event.*, staff.name as actor
            from event left join staff on staff.id = actor_id
            where agg_id in (select value from json_each(:identities))
            """
        return rows(self._conn, sql, identities=json.dumps(list(identities)))

    def _lines(self, where: str, order: str, params: dict[str, Any]) -> list[DossierLine]:
        sql = f"select {LINE} from dossier where {where} order by {order} limit :limit"  # noqa: S608 - ours
        return [to_line(one) for one in rows(self._conn, sql, **params)]

    def _entry(self, found: Row, *, whole: bool = False) -> EntryLine:
        """Return an entry of the journal; `whole` with what is personal in it."""
        body = json.loads(found["body"])
        pii = json.loads(found["pii"]) if whole and found["pii"] else None
        about = found["agg_id"] if found["agg_type"] == "dossier" else body.get("about", "")
        held = row(self._conn, "select number, name from dossier where id = :id", id=about)
        named = body.get("number", "") or body.get("title", "")
        return EntryLine(
            event_id=found["event_id"],
            occurred_at=instant(found["occurred_at"]),
            actor=found["actor"] or "",
            counter_id=found["counter_id"],
            number=named if held is None else held["number"],
            applicant="" if held is None else held["name"],
            fact=Fact(found["kind"], found["agg_id"], body, pii, found["v"]),
        )


def _days(today: date) -> dict[str, Any]:
    return {
        "today": today.isoformat(),
        "tomorrow": (today + timedelta(days=1)).isoformat(),
        "soon": (today + SOON).isoformat(),
    }


def _shelf_days(today: date) -> dict[str, Any]:
    """Return the last day on which a result came back that has waited so long."""
    return {
        part.value: (today - timedelta(days=days)).isoformat() for part, days in SHELF_DAYS.items()
    }


def _slip_line(found: Row) -> SlipLine:
    return SlipLine(
        id=SlipId(found["id"]),
        number=found["number"],
        department=found["department"],
        handed_at=instant(found["handed_at"]),
        count=found["count"],
        confirmed_at=moment(found["confirmed_at"]),
    )
