"""The ledger of promises: what was promised when, on which paper, and what the law asked.

Three dates are kept apart: the legal date, the date printed on each version of the receipt, and
the promise in force. None is ever recomputed silently: each change is a fact of its own.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Any

from counter_app.rules.calendar import WorkingCalendar
from counter_app.rules.catalogue import Leg
from counter_app.rules.deadlines import ClockStart, Counting, DueDate, Limit, Wait, promised
from counter_app.rules.dossier import Act, Correction, Dossier, LegPromise
from counter_app.rules.journal import Event


class PromiseKind(Enum):
    """What made, changed or confirmed a promise."""

    RECEIVED = "received"
    CORRECTED = "corrected"
    SUPPLEMENTED = "supplemented"
    REAPPOINTED = "reappointed"
    CALENDAR_MOVED = "calendar_moved"
    CALENDAR_KEPT = "calendar_kept"
    CALENDAR_UNDONE = "calendar_undone"

    @property
    def words(self) -> str:
        """What happened, as papers and the command line say it."""
        return _WORDS[self]


_WORDS = {
    PromiseKind.RECEIVED: "Tiếp nhận",
    PromiseKind.CORRECTED: "Đính chính",
    PromiseKind.SUPPLEMENTED: "Nhận đủ bổ sung",
    PromiseKind.REAPPOINTED: "Xin lỗi và hẹn lại",
    PromiseKind.CALENDAR_MOVED: "Đổi lịch, hẹn lại",
    PromiseKind.CALENDAR_KEPT: "Đổi lịch, giữ ngày hẹn",
    PromiseKind.CALENDAR_UNDONE: "Hoàn tác đổi lịch",
}


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A line of the ledger: the legal date, the promise, and the receipt version that bears it.

    `printed` says that this version of the receipt was made for it; otherwise the promise stands
    on another paper, as an apology, or on none. `why` is the reason of a correction.
    """

    kind: PromiseKind
    made_at: datetime
    made_by: str
    version: int
    legal_due: date
    due_at: datetime
    printed: bool
    why: Correction | None = None


_KINDS = {
    Act.RECEIVE.kind: PromiseKind.RECEIVED,
    Act.IMPORT.kind: PromiseKind.RECEIVED,
    Act.CORRECT.kind: PromiseKind.CORRECTED,
    Act.SUPPLEMENT.kind: PromiseKind.SUPPLEMENTED,
    Act.REAPPOINT.kind: PromiseKind.REAPPOINTED,
    Act.RESCHEDULE.kind: PromiseKind.CALENDAR_KEPT,
}


def ledger(events: Iterable[Event]) -> tuple[PromiseLine, ...]:
    """Return the promises of a dossier from its entries, oldest first."""
    lines: list[PromiseLine] = []
    for event in events:
        kind = _KINDS.get(event.kind)
        body = event.fact().body
        if kind is None:
            continue
        if not lines:
            lines.append(_first(event, body))
        elif "due_at" in body or "legal_due" in body:
            lines.append(_next(lines[-1], event, kind, body))
    return tuple(lines)


def _first(event: Event, body: Mapping[str, Any]) -> PromiseLine:
    return PromiseLine(
        kind=PromiseKind.RECEIVED,
        made_at=datetime.fromisoformat(event.occurred_at),
        made_by=event.actor_id,
        version=1,
        legal_due=date.fromisoformat(body["legal_due"]),
        due_at=datetime.fromisoformat(body["due_at"]),
        printed=True,
    )


def _next(
    last: PromiseLine, event: Event, kind: PromiseKind, body: Mapping[str, Any]
) -> PromiseLine:
    if kind is PromiseKind.CALENDAR_KEPT and "due_at" in body:
        kind = PromiseKind.CALENDAR_MOVED
    if body.get("undone"):
        kind = PromiseKind.CALENDAR_UNDONE
    version = body.get("receipt_version", last.version)
    return PromiseLine(
        kind=kind,
        made_at=datetime.fromisoformat(event.occurred_at),
        made_by=event.actor_id,
        version=version,
        legal_due=date.fromisoformat(body["legal_due"]) if "legal_due" in body else last.legal_due,
        due_at=datetime.fromisoformat(body["due_at"]) if "due_at" in body else last.due_at,
        printed=version > last.version,
        why=Correction(body["why"]) if "why" in body else None,
    )


def computed(
    calendar: WorkingCalendar, dossier: Dossier, counting: Counting
) -> tuple[DueDate, datetime]:
    """Return what the law makes of a dossier's time limit by a calendar, with its explanation."""
    return promised(
        calendar,
        dossier.counted_from,
        dossier.limit,
        counting=counting,
        begun=dossier.begun,
        waits=dossier.waits,
    )


def leg_promises(
    calendar: WorkingCalendar,
    legs: Sequence[Leg],
    limit: Limit,
    begun_at: datetime,
    *,
    counting: Counting,
    last: datetime,
    waits: Sequence[Wait] = (),
) -> tuple[LegPromise, ...]:
    """Return by when each agency of an inter-agency dossier has its part ready.

    The agencies follow one another; `last`, the promise of the whole, is that of the last one, and
    none is promised after it. `waits` are the rounds of supplement so far, as for `promised`.
    """
    promises: list[LegPromise] = []
    reached = 0
    for leg in legs[:-1]:
        reached += leg.amount
        part = replace(limit, amount=reached)
        _, at = promised(
            calendar, begun_at, part, counting=counting, begun=ClockStart.COMPLETE, waits=waits
        )
        promises.append(LegPromise(leg.agency, min(at, last), leg.what))
    if legs:
        promises.append(LegPromise(legs[-1].agency, last, legs[-1].what))
    return tuple(promises)
