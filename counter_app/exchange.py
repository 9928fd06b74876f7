"""Dossiers as JSON: what other programs hand in line by line, and what they are told.

A line names only what differs from the desk's defaults; what is not understood is refused by name,
never passed over.
"""

import json
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any, BinaryIO, TypeGuard, TypeVar, cast

from counter_app.desks.inquiry import Card
from counter_app.desks.intake import Intake
from counter_app.desks.papers import payload
from counter_app.desks.reception import Received
from counter_app.errors import BadValue, MissingField, Refused
from counter_app.rules.catalogue import Channel, Component, PaperKind
from counter_app.rules.deadlines import ClockStart
from counter_app.rules.dossier import Delivery, Dossier, FeeState, where
from counter_app.rules.journal import Event
from counter_app.rules.lines import EntryLine
from counter_app.rules.people import Applicant, ApplicantKind, Representative
from counter_app.rules.printing import Document
from counter_app.rules.promises import PromiseLine

LINE_LIMIT = 1 << 20
"""Bytes that a line may have."""
KEY_LIMIT = 100
"""Letters that a client's key may have."""

_KEYS = uuid.UUID("6a0f7f0e-6f0c-5b0e-9a64-3d4a0c0e7b11")
_WHOLE = 10**15
_BOM = b"\xef\xbb\xbf"

_Enum = TypeVar("_Enum", bound=Enum)
_Object = Mapping[str, Any]


class NotADossier(Refused):
    """A line is no JSON object of the known form. Facts: `reason`."""

    sentence = "{reason}"


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it came: its number from 1, and its bytes, or None when it was too long."""

    number: int
    held: bytes | None


# -- in ------------------------------------------------------------------------------------------


def lines(stream: BinaryIO) -> Iterator[Line]:
    """Yield the lines that are not empty, one at a time; a line too long is passed over."""
    number = 0
    while piece := stream.readline(LINE_LIMIT + 1):
        number += 1
        if number == 1:
            piece = piece.removeprefix(_BOM)
        if len(piece) > LINE_LIMIT and not piece.endswith(b"\n"):
            while piece and not piece.endswith(b"\n"):
                piece = stream.readline(LINE_LIMIT)
            yield Line(number, None)
        elif piece.strip():
            yield Line(number, piece)


def intake(line: Line) -> tuple[Intake, str | None]:
    """Return what a line asks to be received, and the identity of the act where it gives a `key`.

    The same key gives the same identity for ever (UUID version 5 of the key), so that a line sent
    twice is received once.

    Raises `NotADossier`, `MissingField` or `BadValue`, naming the key that is wrong.
    """
    found = _object(line)
    person = _part(found, "applicant")
    _known(found, _LINE_KEYS, "")
    _known(person, _APPLICANT_KEYS, "applicant.")
    wanted = Intake(
        procedure_code=_text(found, "procedure"),
        applicant=Applicant(
            name=_text(person, "name"),
            kind=_choice(person, "kind", ApplicantKind) or ApplicantKind.CITIZEN,
            id_number=_text(person, "id_number"),
            phone=_text(person, "phone"),
            address=_text(person, "address"),
            email=_text(person, "email"),
            birth=_text(person, "birth"),
        ),
        channel=_choice(found, "channel", Channel) or Channel.COUNTER,
        components=_components(found),
        copies=_count(found),
        delivery=_choice(found, "delivery", Delivery) or Delivery.COUNTER,
        fee=_whole(found, "fee"),
        fee_state=_choice(found, "fee_state", FeeState),
        note=_text(found, "note"),
        received_at=_moment(found, "received"),
        representative=_representative(found),
        begun=_choice(found, "begun", ClockStart) or ClockStart.COMPLETE,
        started_at=_moment(found, "started"),
    )
    return wanted, _identity(found)


_LINE_KEYS = frozenset(
    {
        "procedure",
        "applicant",
        "channel",
        "received",
        "components",
        "copies",
        "delivery",
        "fee",
        "fee_state",
        "note",
        "representative",
        "begun",
        "started",
        "key",
    }
)
_REPRESENTATIVE_KEYS = frozenset({"name", "id_number", "phone", "paper"})
_APPLICANT_KEYS = frozenset({"name", "kind", "id_number", "phone", "address", "email", "birth"})
_COMPONENT_KEYS = frozenset({"name", "kind", "copies"})


def _object(line: Line) -> _Object:
    if line.held is None:
        raise NotADossier(reason=f"dài quá {LINE_LIMIT >> 20} MB")
    try:
        found: object = json.loads(
            line.held.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_constant
        )
    except UnicodeDecodeError as error:
        raise NotADossier(
            reason=f"không phải văn bản UTF-8 (byte thứ {error.start + 1})"
        ) from error
    except json.JSONDecodeError as error:
        raise NotADossier(reason=f"không phải JSON (sai ở cột {error.colno})") from error
    except RecursionError as error:
        raise NotADossier(reason="JSON lồng nhau quá sâu") from error
    except ValueError as error:
        raise NotADossier(reason="có số quá lớn") from error
    if not _is_object(found):
        raise NotADossier(reason='không phải đối tượng JSON {"procedure": …}')
    return found


def _is_object(value: object) -> TypeGuard[_Object]:
    return isinstance(value, dict)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise NotADossier(reason=f"khóa “{twice}” có hai lần")
    return found


def _no_constant(name: str) -> None:
    raise NotADossier(reason=f"giá trị {name} không phải JSON")


def _known(found: _Object, keys: frozenset[str], place: str) -> None:
    for name in found:
        if name not in keys:
            raise NotADossier(
                reason=f"không biết khóa “{place}{name}” (có: {', '.join(sorted(keys))})"
            )


def _part(found: _Object, name: str) -> _Object:
    value: object = found.get(name)
    if value is None:
        raise MissingField(field=name, label=f"khóa “{name}”")
    if not _is_object(value):
        raise _wrong(name, value, "Phải là đối tượng JSON.")
    return value


def _text(found: _Object, name: str) -> str:
    value = found.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _wrong(name, value, "Phải là chuỗi trong ngoặc kép.")
    return value


def _whole(found: _Object, name: str) -> int | None:
    value = found.get(name)
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > _WHOLE:
        raise _wrong(name, value, "Phải là số nguyên.")
    return value


def _count(found: _Object) -> int:
    copies = _whole(found, "copies")
    return 1 if copies is None else copies


def _choice(found: _Object, name: str, kind: type[_Enum]) -> _Enum | None:
    value = found.get(name)
    if value is None:
        return None
    for choice in kind:
        if choice.value == value:
            return choice
    allowed = ", ".join(str(choice.value) for choice in kind)
    raise _wrong(name, value, f"Chọn: {allowed}.")


def _representative(found: _Object) -> Representative | None:
    if found.get("representative") is None:
        return None
    person = _part(found, "representative")
    _known(person, _REPRESENTATIVE_KEYS, "representative.")
    texts = [_text(person, key) for key in ("name", "id_number", "phone", "paper")]
    return Representative(*texts)


def _components(found: _Object) -> tuple[Component, ...] | None:
    value = found.get("components")
    if value is None:
        return None
    if not isinstance(value, list):
        raise _wrong("components", value, "Phải là danh sách.")
    return tuple(_component(part) for part in cast("list[object]", value))


def _component(part: object) -> Component:
    if isinstance(part, str):
        return Component(part)
    if not _is_object(part):
        raise _wrong("components", part, "Mỗi phần là tên giấy tờ, hoặc đối tượng JSON.")
    _known(part, _COMPONENT_KEYS, "components.")
    return Component(
        name=_text(part, "name"),
        kind=_choice(part, "kind", PaperKind) or PaperKind.ORIGINAL,
        copies=_count(part),
    )


def _moment(found: _Object, name: str) -> datetime | None:
    text = _text(found, name)
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    # A date alone would be read as midnight, which no receipt should say.
    if moment is None or ":" not in text or not _FIRST <= moment.year <= _LAST:
        raise _wrong(name, text, "Viết năm-tháng-ngàyTgiờ:phút, ví dụ 2026-11-20T09:00.")
    return moment


_FIRST, _LAST = 1900, 9000


def _identity(found: _Object) -> str | None:
    key = found.get("key")
    if key is None:
        return None
    if not isinstance(key, str) or not 0 < len(key) <= KEY_LIMIT:
        raise _wrong("key", key, f"Phải là chuỗi 1 đến {KEY_LIMIT} ký tự.")
    return str(uuid.uuid5(_KEYS, key.encode("utf-8", "backslashreplace").decode()))


def _wrong(name: str, value: object, hint: str) -> BadValue:
    said = json.dumps(value, ensure_ascii=False)
    if len(said) > _SHOWN:
        said = f"{said[:_SHOWN]}…"
    return BadValue(field=name, label=f"Khóa “{name}”", value=said, hint=hint)


_SHOWN = 60


# -- out -----------------------------------------------------------------------------------------


def received(answer: Received, receipt: str | None) -> dict[str, Any]:
    """Return what is told of a dossier that was received; `receipt` is its document's identity."""
    dossier = answer.dossier
    return {
        "number": dossier.number,
        "barcode": answer.barcode,
        "due": dossier.due_at.date().isoformat(),
        "due_at": dossier.due_at.isoformat(),
        "received": dossier.received_at.isoformat(),
        "procedure": dossier.procedure_code,
        "applicant": dossier.applicant.name,
        "state": int(dossier.state),
        "id": dossier.id,
        "receipt": receipt,
        "already": answer.already,
    }


def card(shown: Card, events: Iterable[Event]) -> dict[str, Any]:
    """Return everything about a dossier: state, dates, papers and journal; times with offset.

    `events` are the journal's own entries of the dossier and its papers; they say where in the
    chain of its station each line of the journal stands.
    """
    dossier = shown.dossier
    places = {str(event.event_id): event for event in events}
    return {
        "number": dossier.number,
        "barcode": payload(dossier),
        "id": dossier.id,
        "state": {"code": int(dossier.state), "words": dossier.state.words},
        "custody": {
            "code": dossier.custody.value,
            "words": where(dossier.custody, dossier.department),
        },
        "received": dossier.received_at.isoformat(),
        "received_by": shown.clerk,
        "due": dossier.due_at.date().isoformat(),
        "due_at": dossier.due_at.isoformat(),
        "legal_due": dossier.legal_due.isoformat(),
        "finished": _iso(dossier.finished_at),
        "on_time": dossier.on_time,
        "result": None if dossier.result is None else dossier.result.value,
        "shelf": dossier.shelf,
        "given_back": _iso(dossier.given_back_at),
        "collector": _collector(dossier),
        "procedure": {
            "code": dossier.procedure_code,
            "version": dossier.procedure_version,
            "name": dossier.procedure,
            "field": dossier.field,
            "level": dossier.level,
            "limit": {"amount": dossier.limit.amount, "unit": dossier.limit.unit.value},
        },
        "department": dossier.department,
        "slip": dossier.slip_number,
        "channel": dossier.channel.value,
        "delivery": dossier.delivery.value,
        "applicant": {
            "name": dossier.applicant.name,
            "kind": dossier.applicant.kind.value,
            "id_number": dossier.applicant.id_number,
            "phone": dossier.applicant.phone,
            "address": dossier.applicant.address,
            "email": dossier.applicant.email,
            "birth": dossier.applicant.birth,
        },
        "components": [
            {"name": part.name, "kind": part.kind.value, "copies": part.copies}
            for part in dossier.components
        ],
        "copies": dossier.copies,
        "fee": dossier.fee,
        "fee_state": dossier.fee_state.value,
        "book": dossier.book,
        "line": dossier.line,
        "note": dossier.note,
        "receipt_version": dossier.receipt_version,
        "papers": [_paper(paper) for paper in shown.papers],
        # Who looked at it is no part of its life.
        "journal": [
            _entry(line, places[line.event_id])
            for line in shown.timeline
            if line.event_id in places
        ],
    }


def promise(line: PromiseLine) -> dict[str, Any]:
    """Return a line of the ledger of promises; times with offset."""
    return {
        "kind": line.kind.value,
        "words": line.kind.words,
        "at": line.made_at.isoformat(),
        "by": line.made_by,
        "version": line.version,
        "printed": line.printed,
        "legal_due": line.legal_due.isoformat(),
        "due_at": line.due_at.isoformat(),
    }


def _collector(dossier: Dossier) -> dict[str, str] | None:
    if dossier.collector is None:
        return None
    who = dossier.collector
    return {"kind": who.kind.value, "name": who.name, "note": who.note}


def _paper(paper: Document) -> dict[str, Any]:
    return {
        "id": paper.id,
        "kind": paper.kind.value,
        "title": paper.title,
        "copies": paper.copies,
        "reprint": paper.reprint,
        "state": paper.progress.value,
        "words": paper.progress.words,
        "queued": paper.queued_at.isoformat(),
        "printer": paper.printer,
        "trouble": paper.trouble,
    }


_BEFORE = {"from": "state", "custody_from": "custody", "fee_from": "fee_state"}
_AFTER = {"to": "state", "custody_to": "custody", "fee_state": "fee_state"}


def _entry(line: EntryLine, place: Event) -> dict[str, Any]:
    body = line.fact.body
    return {
        "seq": place.seq,
        "epoch": place.epoch,
        "id": line.event_id,
        "at": line.occurred_at.isoformat(),
        "by": line.actor,
        "station": line.counter_id,
        "kind": line.fact.kind,
        "before": {name: body[key] for key, name in _BEFORE.items() if key in body},
        "after": {name: body[key] for key, name in _AFTER.items() if key in body},
        "body": dict(body),
    }


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
