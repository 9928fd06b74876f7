"""What an audit asks of the journal, and what it is told: acts, never what is personal in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any


class AuditGroup(Enum):
    """What entries are about, as an audit sorts them; the values are kinds of things."""

    DOSSIERS = ("dossier", "visit", "slip", "discrepancy", "desk_check", "pad")
    PAPERS = ("document",)
    PEOPLE = ("staff",)
    SET_UP = (
        "settings",
        "station",
        "procedure",
        "calendar",
        "calendar_change",
        "backup",
        "clock",
        "privacy",
    )
    REPORTS = ("day", "register", "view", "export")


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Which entries are wanted: of the days `first` to `last`, both included.

    `actor` is a person's id, `kinds` the kinds of things they are about, `about` a dossier's number
    or the id of a thing; empty for all.
    """

    first: date
    last: date
    actor: str = ""
    kinds: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class AuditLine:
    """An entry: when (local time), who, at which station, what, and its place in the chain.

    `place` grows with time in these books; `number` is the printed number of what it is about, if
    it has one; `body` holds nothing personal.
    """

    place: int
    event_id: str
    occurred_at: datetime
    counter_id: int
    epoch: int
    seq: int
    actor_id: str
    actor: str
    kind: str
    about: str
    number: str
    body: Mapping[str, Any]
    hash: str
