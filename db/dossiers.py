"""The dossiers as they stand: one row each, folded from the journal."""

import json
import sqlite3
from datetime import date, datetime
from typing import Any

from counter_app.rules import dossier as rules
from counter_app.rules import people
from counter_app.rules.calls import CallOutcome
from counter_app.rules.catalogue import (
    Channel,
    component_from_body,
    component_to_body,
)
from counter_app.rules.deadlines import ClockStart, Limit, LimitUnit, Wait
from counter_app.rules.dossier import (
    Act,
    Collector,
    CollectorKind,
    Custody,
    Delivery,
    Dossier,
    DossierId,
    FeeState,
    ResultKind,
    State,
)
from counter_app.rules.journal import Fact, canonical
from counter_app.rules.people import Applicant, ApplicantKind, Representative
from db import pads
from db.catalogue import note_use
from db.journal import Journal
from db.search import words_of
from db.values import Row, day, insert_sql, moment, row, rows, text


class Dossiers:
    """The dossiers as they can be read."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read through `conn`."""
        self._conn = conn

    def get(self, dossier_id: DossierId) -> Dossier | None:
        """Return a dossier, or None."""
        found = row(self._conn, "select * from dossier where id = :id", id=dossier_id)
        return None if found is None else to_dossier(found)

    def by_number(self, number: str) -> list[Dossier]:
        """Return the dossiers that bear a printed number, newest first."""
        sql = "select * from dossier where number = :number order by n desc"
        return [to_dossier(one) for one in rows(self._conn, sql, number=number)]

    def by_code(self, code: str) -> list[Dossier]:
        """Return the dossiers that a barcode's code names, newest first."""
        sql = "select * from dossier where code = :code order by n desc"
        return [to_dossier(one) for one in rows(self._conn, sql, code=code)]


def apply(conn: sqlite3.Connection, fact: Fact) -> None:
    """Write what a fact makes of a dossier."""
    if fact.kind in _BEGINNING:
        dossier = rules.fold(None, fact)
        given = _given(dossier)
        place = conn.execute(_ADD, given | _moving(dossier)).lastrowid
        conn.execute(_FIND_WORDS, (place, given["search"]))
        conn.execute(_FIND_DIGITS, (place, given["digits"]))
        if dossier.procedure_version:
            note_use(conn, dossier.procedure_code, dossier.received_at.isoformat())
        if fact.body.get("pad"):
            pads.note_use(conn, dossier.number, dossier.id)
        return
    before = Dossiers(conn).get(DossierId(fact.agg_id))
    dossier = rules.fold(before, fact)
    if fact.kind in _REWRITING:
        _put_right(conn, dossier)
    conn.execute(_MOVE, _moving(dossier) | {"id": dossier.id})


_BEGINNING = {Act.RECEIVE.kind, Act.IMPORT.kind}
"""The acts that bring a dossier into the books."""
_REWRITING = {Act.CORRECT.kind, Act.SUPPLEMENT.kind}
"""The acts that change what intake filled in."""


def _put_right(conn: sqlite3.Connection, dossier: Dossier) -> None:
    """Write the columns of intake anew, and let search find the dossier by what they say now."""
    sql = "select n, search, digits from dossier where id = :id"
    old = row(conn, sql, id=dossier.id)
    assert old is not None
    given = _given(dossier)
    conn.execute(
        "insert into dossier_words (dossier_words, rowid, search) values ('delete', ?, ?)",
        (old["n"], old["search"]),
    )
    conn.execute(
        "insert into dossier_digits (dossier_digits, rowid, digits) values ('delete', ?, ?)",
        (old["n"], old["digits"]),
    )
    conn.execute(_GIVE, given)
    conn.execute(_FIND_WORDS, (old["n"], given["search"]))
    conn.execute(_FIND_DIGITS, (old["n"], given["digits"]))


def refold(conn: sqlite3.Connection, dossier_id: str) -> None:
    """Write a dossier anew from its entries, as after some of what they said was erased."""
    dossier: Dossier | None = None
    for event in Journal(conn).of(dossier_id):
        dossier = rules.fold(dossier, event.fact())
    assert dossier is not None
    _put_right(conn, dossier)
    conn.execute(_MOVE, _moving(dossier) | {"id": dossier.id})


def forget(conn: sqlite3.Connection) -> None:
    """Empty the table and its search indexes, to be folded anew."""
    conn.execute("insert into dossier_words (dossier_words) values ('delete-all')")
    conn.execute("insert into dossier_digits (dossier_digits) values ('delete-all')")
    conn.execute("delete from dossier")


def _given(dossier: Dossier) -> dict[str, Any]:
    """Return the columns that intake fills and only a correction changes."""
    person = dossier.applicant
    return {
        "id": dossier.id,
        "number": dossier.number,
        "code": dossier.code,
        "station": dossier.station,
        "received_at": text(dossier.received_at),
        "received_on": day(dossier.received_at),
        "received_by": dossier.received_by,
        "procedure_code": dossier.procedure_code,
        "procedure_version": dossier.procedure_version,
        "procedure": dossier.procedure,
        "field": dossier.field,
        "level": dossier.level,
        "department": dossier.department,
        "limit_amount": dossier.limit.amount,
        "limit_unit": dossier.limit.unit.value,
        "channel": dossier.channel.value,
        "delivery": dossier.delivery.value,
        "applicant_kind": person.kind.value,
        "name": person.name,
        "id_number": person.id_number,
        "phone": person.phone,
        "address": person.address,
        "email": person.email,
        "birth": person.birth,
        "former_number": person.former_number,
        "components": canonical([component_to_body(part) for part in dossier.components]),
        "copies": dossier.copies,
        "fee": dossier.fee,
        "book": dossier.book,
        "line": dossier.line,
        "note": dossier.note,
        "started_at": text(dossier.started_at),
        "begun": dossier.begun.value,
        "representative": _representative(dossier.representative),
        "group_id": dossier.group,
        "search": words_of(dossier),
        "digits": people.search_digits(person, dossier.number),
    }


def _representative(person: Representative | None) -> str:
    return "" if person is None else canonical(people.representative_to_body(person))


def _waits(dossier: Dossier) -> str:
    if not dossier.waits:
        return "[]"
    return canonical(
        [[wait.asked_at.isoformat(), wait.answered_at.isoformat()] for wait in dossier.waits]
    )


def _moving(dossier: Dossier) -> dict[str, Any]:
    """Return the columns that steps change."""
    collector = dossier.collector
    return {
        "fee_state": dossier.fee_state.value,
        "legal_due": dossier.legal_due.isoformat(),
        "receipt_version": dossier.receipt_version,
        "legs": canonical(rules.legs_to_body(dossier.legs)) if dossier.legs else "[]",
        "asked_at": text(dossier.asked_at),
        "waits": _waits(dossier),
        "due_at": text(dossier.due_at),
        "due_on": day(dossier.due_at),
        "state": dossier.state.value,
        "is_open": int(dossier.state.open),
        "custody": dossier.custody.value,
        "slip_id": dossier.slip_id,
        "slip_number": dossier.slip_number,
        "finished_at": text(dossier.finished_at),
        "finished_on": day(dossier.finished_at),
        "finished_by": dossier.finished_by,
        "result": None if dossier.result is None else dossier.result.value,
        "shelf": dossier.shelf,
        "given_back_at": text(dossier.given_back_at),
        "given_back_on": day(dossier.given_back_at),
        "given_back_by": dossier.given_back_by,
        "collector_kind": None if collector is None else collector.kind.value,
        "collector_name": "" if collector is None else collector.name,
        "collector_note": "" if collector is None else collector.note,
        "reappointments": dossier.reappointments,
        "held_since": text(dossier.held_since),
        "calls": dossier.calls,
        "last_call": None if dossier.last_call is None else dossier.last_call.value,
        "last_call_at": text(dossier.last_call_at),
    }


_GIVEN_COLUMNS = (
    "id",
    "number",
    "code",
    "station",
    "received_at",
    "received_on",
    "received_by",
    "procedure_code",
    "procedure_version",
    "procedure",
    "field",
    "level",
    "department",
    "limit_amount",
    "limit_unit",
    "channel",
    "delivery",
    "applicant_kind",
    "name",
    "id_number",
    "phone",
    "address",
    "email",
    "birth",
    "former_number",
    "components",
    "copies",
    "fee",
    "book",
    "line",
    "note",
    "started_at",
    "begun",
    "representative",
    "group_id",
    "search",
    "digits",
)
_MOVING_COLUMNS = (
    "fee_state",
    "legal_due",
    "receipt_version",
    "legs",
    "asked_at",
    "waits",
    "due_at",
    "due_on",
    "state",
    "is_open",
    "custody",
    "slip_id",
    "slip_number",
    "finished_at",
    "finished_on",
    "finished_by",
    "result",
    "shelf",
    "given_back_at",
    "given_back_on",
    "given_back_by",
    "collector_kind",
    "collector_name",
    "collector_note",
    "reappointments",
    "held_since",
    "calls",
    "last_call",
    "last_call_at",
)
_ADD = insert_sql("dossier", (*_GIVEN_COLUMNS, *_MOVING_COLUMNS))
_FIND_WORDS = "insert into dossier_words (rowid, search) values (?, ?)"
_FIND_DIGITS = "insert into dossier_digits (rowid, digits) values (?, ?)"
_GIVEN_SETS = ", ".join(f"{name} = :{name}" for name in _GIVEN_COLUMNS)
_GIVE = f"update dossier set {_GIVEN_SETS} where id = :id"  # noqa: S608 - names are ours
_SETS = ", ".join(f"{name} = :{name}" for name in _MOVING_COLUMNS)
_MOVE = f"update dossier set {_SETS} where id = :id"  # noqa: S608 - names are ours


def to_dossier(found: Row) -> Dossier:
    """Return the dossier of a row."""
    collector = None
    if found["collector_kind"] is not None:
        collector = Collector(
            CollectorKind(found["collector_kind"]),
            found["collector_name"],
            found["collector_note"],
        )
    received_at = moment(found["received_at"])
    due_at = moment(found["due_at"])
    assert received_at is not None
    assert due_at is not None
    return Dossier(
        id=DossierId(found["id"]),
        number=found["number"],
        code=found["code"],
        station=found["station"],
        received_at=received_at,
        received_by=found["received_by"],
        procedure_code=found["procedure_code"],
        procedure_version=found["procedure_version"],
        procedure=found["procedure"],
        field=found["field"],
        level=found["level"],
        department=found["department"],
        limit=Limit(found["limit_amount"], LimitUnit(found["limit_unit"])),
        channel=Channel(found["channel"]),
        delivery=Delivery(found["delivery"]),
        applicant=Applicant(
            name=found["name"],
            kind=ApplicantKind(found["applicant_kind"]),
            id_number=found["id_number"],
            phone=found["phone"],
            address=found["address"],
            email=found["email"],
            birth=found["birth"],
            former_number=found["former_number"],
        ),
        components=tuple(component_from_body(part) for part in json.loads(found["components"])),
        legal_due=date.fromisoformat(found["legal_due"]),
        due_at=due_at,
        copies=found["copies"],
        fee=found["fee"],
        fee_state=FeeState(found["fee_state"]),
        book=found["book"],
        line=found["line"],
        note=found["note"],
        receipt_version=found["receipt_version"],
        state=State(found["state"]),
        custody=Custody(found["custody"]),
        slip_id=found["slip_id"],
        slip_number=found["slip_number"],
        finished_at=moment(found["finished_at"]),
        finished_by=found["finished_by"],
        result=None if found["result"] is None else ResultKind(found["result"]),
        shelf=found["shelf"],
        given_back_at=moment(found["given_back_at"]),
        given_back_by=found["given_back_by"],
        collector=collector,
        reappointments=found["reappointments"],
        started_at=moment(found["started_at"]),
        begun=ClockStart(found["begun"]),
        legs=rules.legs_from_body(json.loads(found["legs"])),
        representative=people.representative_from_body(
            json.loads(found["representative"]) if found["representative"] else None
        ),
        group=found["group_id"],
        held_since=moment(found["held_since"]),
        calls=found["calls"],
        last_call=None if found["last_call"] is None else CallOutcome(found["last_call"]),
        last_call_at=moment(found["last_call_at"]),
        asked_at=moment(found["asked_at"]),
        waits=tuple(
            Wait(datetime.fromisoformat(asked), datetime.fromisoformat(answered))
            for asked, answered in json.loads(found["waits"])
        ),
    )
