"""The handover slip: one paper and one signature for a batch, in two legs.

First leg: the counter hands the pile over and prints the slip. Second leg: the receiving
department confirms each dossier; what was missing, refused or too many becomes a discrepancy, never
a silent difference.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NewType

from counter_app.errors import BadValue, NotOnSlip, Phrase, SlipClosed
from counter_app.rules.dossier import DossierId
from counter_app.rules.journal import Fact

SlipId = NewType("SlipId", str)

HANDED_OVER = "slip.handed_over"
CONFIRMED = "slip.confirmed"


@dataclass(frozen=True, slots=True)
class Slip:
    """A batch on its way: its dossiers in the order they were scanned.

    `confirmed_at` is None until the second leg is over; `missing` are the dossiers that the
    receiver did not find in the pile, `refused` those that came back with the receiver's reason.
    """

    id: SlipId
    number: str
    code: str
    station: int
    department: str
    handed_at: datetime
    handed_by: str
    dossiers: tuple[DossierId, ...]
    confirmed_at: datetime | None = None
    receiver: str = ""
    missing: tuple[DossierId, ...] = ()
    refused: tuple[DossierId, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnedBack:
    """A dossier that the receiver would not take, and why."""

    dossier_id: DossierId
    reason: str


@dataclass(frozen=True, slots=True)
class Surplus:
    """Something that lay in the pile and stands on no line of the slip.

    `number` is what is written on it; `dossier_id` is empty when the books do not know it.
    """

    number: str
    dossier_id: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """What the receiver ticked: all that is not named here was in the pile and is taken."""

    missing: tuple[DossierId, ...] = ()
    refused: tuple[TurnedBack, ...] = ()
    surplus: tuple[Surplus, ...] = ()


def hand_over(slip: Slip, signature: Mapping[str, Any] | None = None) -> Fact:
    """Return the fact that a batch left the counter; `fold(None, fact)` gives the slip back.

    `signature` are JSON values of the giver's drawn signature.
    """
    body = {
        "number": slip.number,
        "code": slip.code,
        "station": slip.station,
        "department": slip.department,
        "at": slip.handed_at.isoformat(),
        "by": slip.handed_by,
        "dossiers": list(slip.dossiers),
    }
    return Fact(HANDED_OVER, slip.id, body, {"signature": signature} if signature else None)


def confirm(
    slip: Slip,
    tally: Tally,
    *,
    at: datetime,
    receiver: str,
    numbers: Mapping[DossierId, str],
    signature: Mapping[str, Any] | None = None,
) -> Fact:
    """Return the fact that the receiver signed for the batch, but for what the tally names.

    `signature` are JSON values of the drawn signature, kept with the receiver's name and with what
    no book knows as personal data.

    Raises `SlipClosed` when that happened before, `NotOnSlip` for a stranger among the missing and
    the refused (`numbers` gives its printed number), `BadValue` for a surplus that stands on it.
    """
    if slip.confirmed_at is not None:
        raise SlipClosed(
            slip=slip.number, at=Phrase("{at:%H:%M ngày %d/%m/%Y}", at=slip.confirmed_at)
        )
    refused = [one.dossier_id for one in tally.refused]
    for dossier_id in (*tally.missing, *refused):
        if dossier_id not in slip.dossiers:
            raise NotOnSlip(number=numbers.get(dossier_id, dossier_id), slip=slip.number)
    for one in tally.surplus:
        if one.dossier_id in slip.dossiers:
            raise BadValue(
                field="surplus",
                label="Hồ sơ thừa",
                value=one.number,
                hint="Hồ sơ này có trong phiếu.",
            )
    body: dict[str, Any] = {
        "at": at.isoformat(),
        "missing": list(tally.missing),
        "from": "handed_over",
    }
    if refused:
        body["refused"] = refused
    pii: dict[str, Any] = {"receiver": receiver}
    if tally.surplus:
        body["surplus"] = [one.number for one in tally.surplus if one.dossier_id]
        # What no book knows may be anything that somebody wrote, a name too.
        pii["surplus"] = [one.number for one in tally.surplus if not one.dossier_id]
    if signature:
        pii["signature"] = signature
    return Fact(CONFIRMED, slip.id, body, pii)


def fold(slip: Slip | None, fact: Fact) -> Slip:
    """Return the slip after a fact."""
    body = fact.body
    if fact.kind == HANDED_OVER:
        return Slip(
            id=SlipId(fact.agg_id),
            number=body["number"],
            code=body["code"],
            station=body["station"],
            department=body["department"],
            handed_at=datetime.fromisoformat(body["at"]),
            handed_by=body["by"],
            dossiers=_ids(body["dossiers"]),
        )
    assert slip is not None, fact.kind
    return replace(
        slip,
        confirmed_at=datetime.fromisoformat(body["at"]),
        receiver=(fact.pii or {}).get("receiver", ""),
        missing=_ids(body["missing"]),
        refused=_ids(body.get("refused", ())),
    )


def _ids(body: Sequence[str]) -> tuple[DossierId, ...]:
    return tuple(DossierId(dossier_id) for dossier_id in body)
