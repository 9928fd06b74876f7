"""Who had a dossier, since when, and who signed for it: read from its journal."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from counter_app.rules import signatures
from counter_app.rules.dossier import Act, Custody
from counter_app.rules.journal import Event
from counter_app.rules.signatures import Signature
from counter_app.rules.slips import CONFIRMED


@dataclass(frozen=True, slots=True)
class Receipt:
    """Who signed for a slip: the name, and the drawn signature if there is one."""

    receiver: str
    signature: Signature | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """A stretch of time in which somebody had a dossier, or its result.

    From `since` to `until` (local time), None while it lasts. `giver` is the id of the clerk who
    booked it, `receiver` the name of who took it where one is known, `slip` the number of the slip
    it went on, `note` why it came back.
    """

    custody: Custody
    since: datetime
    until: datetime | None
    giver: str
    receiver: str = ""
    slip: str = ""
    note: str = ""
    signature: Signature | None = None


def receipts(events: Iterable[Event]) -> dict[str, Receipt]:
    """Return who signed for slips, by the slips' ids, from the slips' entries."""
    found: dict[str, Receipt] = {}
    for event in events:
        if event.kind == CONFIRMED:
            pii = event.fact().pii or {}
            drawn = signatures.from_body(pii.get("signature"))
            found[event.agg_id] = Receipt(pii.get("receiver", ""), drawn)
    return found


def holdings(events: Iterable[Event], signed: Mapping[str, Receipt]) -> tuple[Holding, ...]:
    """Return who had a dossier, oldest first, without a gap between one and the next.

    `signed` says who signed for its slips.
    """
    held: list[Holding] = []
    for event in events:
        fact = event.fact()
        body, pii = fact.body, fact.pii or {}
        if event.kind == Act.IMPORT.kind:
            since = body.get("given_back_at", body.get("finished_at", body["received_at"]))
            at = datetime.fromisoformat(since)
            held.append(Holding(Custody(body["custody_to"]), at, None, ""))
        elif event.kind == Act.RECEIVE.kind:
            at = datetime.fromisoformat(body["received_at"])
            held.append(Holding(Custody.COUNTER, at, None, event.actor_id))
        elif body.get("custody_from") != body.get("custody_to") and held:
            at = datetime.fromisoformat(body.get("at", event.occurred_at))
            held[-1] = replace(held[-1], until=at)
            signature = signatures.from_body(pii.get("signature"))
            receiver = pii.get("name", "")
            if event.kind == Act.CONFIRM.kind:
                receipt = signed.get(body["slip"], Receipt(""))
                receiver, signature = receipt.receiver, receipt.signature
            held.append(
                Holding(
                    Custody(body["custody_to"]),
                    at,
                    None,
                    event.actor_id,
                    receiver,
                    body.get("slip_number", ""),
                    pii.get("reason", ""),
                    signature,
                )
            )
    return tuple(held)


def named(held: Iterable[Holding], names: Mapping[str, str]) -> tuple[Holding, ...]:
    """Return holdings with names in the place of clerks' ids."""
    return tuple(replace(holding, giver=names.get(holding.giver, "")) for holding in held)
