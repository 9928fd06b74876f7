"""Procedures as published: what is asked for, how long it takes, what it costs, since when.

A procedure is a versioned document: a dossier keeps the version it was received under.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from counter_app.rules.deadlines import Limit, LimitUnit, SupplementRule


class Channel(Enum):
    """How a dossier comes in (KenhThucHien of the national portal: 1, 2, 3)."""

    COUNTER = "counter"
    ONLINE = "online"
    POST = "post"


class OnlineLevel(Enum):
    """How far a procedure can be done online (NĐ 224/2026/NĐ-CP): wholly, in part, read about."""

    FULL = "full"
    PARTIAL = "partial"
    INFORMATION = "information"


class PaperKind(Enum):
    """In what form a component is handed in."""

    ORIGINAL = "original"
    CERTIFIED = "certified"
    COPY = "copy"
    ELECTRONIC = "electronic"


@dataclass(frozen=True, slots=True)
class Component:
    """One paper of a dossier (thành phần hồ sơ): its name, form and number of copies."""

    name: str
    kind: PaperKind = PaperKind.ORIGINAL
    copies: int = 1
    required: bool = True


@dataclass(frozen=True, slots=True)
class Leg:
    """An agency's share of an inter-agency procedure (liên thông): its part of the time limit.

    `amount` is in the procedure's own unit; `what` is what the agency gives.
    """

    agency: str
    amount: int
    what: str = ""


@dataclass(frozen=True, slots=True)
class Procedure:
    """One version of an administrative procedure (thủ tục hành chính).

    `fee` in đồng; valid from `valid_from` to `valid_to`, both days included; `sample` marks
    entries of the shipped sample catalogue, which nobody has checked against the published list.
    `supplement` is the procedure's own rule for supplements, None for the office's. `legs` are the
    agencies of an inter-agency procedure in their order; their amounts add up to the limit's.
    """

    code: str
    name: str
    field: str
    level: str
    limit: Limit
    fee: int
    components: tuple[Component, ...]
    department: str
    channels: frozenset[Channel]
    valid_from: date
    valid_to: date | None = None
    same_day: bool = False
    version: int = 1
    sample: bool = False
    note: str = ""
    online: OnlineLevel = OnlineLevel.INFORMATION
    supplement: SupplementRule | None = None
    legs: tuple[Leg, ...] = ()

    def valid_on(self, day: date) -> bool:
        """Say whether this version applies to a dossier received on a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


def version_on(versions: Iterable[Procedure], day: date) -> Procedure | None:
    """Return the newest version that applies on a day, or None."""
    valid = [version for version in versions if version.valid_on(day)]
    return max(valid, key=lambda version: (version.valid_from, version.version), default=None)


def procedure_to_body(procedure: Procedure) -> dict[str, Any]:
    """Return a procedure as JSON values; the inverse of `procedure_from_body`."""
    return {
        "code": procedure.code,
        "name": procedure.name,
        "field": procedure.field,
        "level": procedure.level,
        "limit": [procedure.limit.amount, procedure.limit.unit.value],
        "fee": procedure.fee,
        "components": [component_to_body(component) for component in procedure.components],
        "department": procedure.department,
        "channels": sorted(channel.value for channel in procedure.channels),
        "valid_from": procedure.valid_from.isoformat(),
        "valid_to": None if procedure.valid_to is None else procedure.valid_to.isoformat(),
        "same_day": procedure.same_day,
        "version": procedure.version,
        "sample": procedure.sample,
        "note": procedure.note,
        "online": procedure.online.value,
        "supplement": None if procedure.supplement is None else procedure.supplement.value,
        "legs": [[leg.agency, leg.amount, leg.what] for leg in procedure.legs],
    }


def procedure_from_body(body: Mapping[str, Any]) -> Procedure:
    """Return the procedure that `procedure_to_body` wrote, also before it knew all fields."""
    amount, unit = body["limit"]
    valid_to = body["valid_to"]
    supplement = body.get("supplement")
    return Procedure(
        code=body["code"],
        name=body["name"],
        field=body["field"],
        level=body["level"],
        limit=Limit(amount, LimitUnit(unit)),
        fee=body["fee"],
        components=tuple(component_from_body(component) for component in body["components"]),
        department=body["department"],
        channels=frozenset(Channel(channel) for channel in body["channels"]),
        valid_from=date.fromisoformat(body["valid_from"]),
        valid_to=None if valid_to is None else date.fromisoformat(valid_to),
        same_day=body["same_day"],
        version=body["version"],
        sample=body["sample"],
        note=body["note"],
        online=OnlineLevel(body.get("online", OnlineLevel.INFORMATION.value)),
        supplement=None if supplement is None else SupplementRule(supplement),
        legs=tuple(Leg(agency, amount, what) for agency, amount, what in body.get("legs", ())),
    )


def component_to_body(component: Component) -> list[Any]:
    """Return a component as JSON values; the inverse of `component_from_body`."""
    return [component.name, component.kind.value, component.copies, component.required]


def component_from_body(body: Iterable[Any]) -> Component:
    """Return the component that `component_to_body` wrote."""
    name, kind, copies, required = body
    return Component(name, PaperKind(kind), copies, required)
