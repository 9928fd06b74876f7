"""The handover slip: one paper and one signature for a batch, in two legs.

First leg: the counter hands the pile over and prints the slip. Second leg: the receiving
department confirms each dossier; what was missing becomes a discrepancy, never a silent difference.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NewType

from counter_app.errors import NotOnSlip, SlipClosed
from counter_app.rules.dossier import DossierId
from counter_app.rules.journal import Fact

SlipId = NewType("SlipId", str)

HANDED_OVER = "slip.handed_over"
CONFIRMED = "slip.confirmed"


@dataclass(frozen=True, slots=True)
class Slip:
    """A batch on its way: its dossiers in the order they were scanned.

    `confirmed_at` is None until the second leg is over; `missing` are the dossiers that the
    receiver did not find in the pile.
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


def hand_over(slip: Slip) -> Fact:
    """Return the fact that a batch left the counter; `fold(None, fact)` gives the slip back."""
    body = {
        "number": slip.number,
        "code": slip.code,
        "station": slip.station,
        "department": slip.department,
        "at": slip.handed_at.isoformat(),
        "by": slip.handed_by,
        "dossiers": list(slip.dossiers),
    }
    return Fact(HANDED_OVER, slip.id, body)


def confirm(
    slip: Slip,
    *,
    at: datetime,
    receiver: str,
    missing: tuple[DossierId, ...],
    numbers: Mapping[DossierId, str],
) -> Fact:
    """Return the fact that the receiver signed for the batch, but for what was missing.

    Raises `SlipClosed` when that happened before, `NotOnSlip` for a stranger among the missing
    (`numbers` gives its printed number).
    """
    if slip.confirmed_at is not None:
        raise SlipClosed(slip=slip.number, at=f"{slip.confirmed_at:%H:%M ngày %d/%m/%Y}")
    for dossier_id in missing:
        if dossier_id not in slip.dossiers:
            raise NotOnSlip(number=numbers.get(dossier_id, dossier_id), slip=slip.number)
    body = {"at": at.isoformat(), "missing": list(missing), "from": "handed_over"}
    return Fact(CONFIRMED, slip.id, body, {"receiver": receiver})


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
            dossiers=tuple(DossierId(dossier_id) for dossier_id in body["dossiers"]),
        )
    assert slip is not None, fact.kind
    return replace(
        slip,
        confirmed_at=datetime.fromisoformat(body["at"]),
        receiver=(fact.pii or {}).get("receiver", ""),
        missing=tuple(DossierId(dossier_id) for dossier_id in body["missing"]),
    )
