"""What lists show: one small value for each row of a list, straight from the books."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from counter_app.rules.dossier import Custody, DossierId, State
from counter_app.rules.journal import Fact
from counter_app.rules.slips import SlipId


@dataclass(frozen=True, slots=True)
class DossierLine:
    """A dossier in a list; `row` is its place in the books and grows with time."""

    row: int
    id: DossierId
    number: str
    applicant: str
    procedure: str
    field: str
    department: str
    state: State
    custody: Custody
    received_at: datetime
    due_at: datetime
    finished_at: datetime | None
    shelf: str
    slip: str


@dataclass(frozen=True, slots=True)
class SlipLine:
    """A handover slip in a list; `count` is the number of its dossiers."""

    id: SlipId
    number: str
    department: str
    handed_at: datetime
    count: int
    confirmed_at: datetime | None


@dataclass(frozen=True, slots=True)
class DiscrepancyLine:
    """Something that two records or two people see differently, until somebody settles it."""

    id: str
    kind: str
    number: str
    detail: str
    raised_at: datetime


@dataclass(frozen=True, slots=True)
class EntryLine:
    """A journal entry in a timeline: when, who, at which station, what."""

    event_id: str
    occurred_at: datetime
    actor: str
    counter_id: int
    number: str
    applicant: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class CalendarChangeLine:
    """A change of the calendar: how many open receipts were re-dated, and how many kept."""

    id: str
    made_at: datetime
    made_by: str
    reason: str
    moved: int
    kept: int
    undone_at: datetime | None


class GapKind(Enum):
    """Why a number that was given bears no living dossier."""

    UNDONE = "undone"
    PAD_OPEN = "pad_open"
    PAD_VOID = "pad_void"


@dataclass(frozen=True, slots=True)
class GapLine:
    """A number without a living dossier, and why; `at` is when it was given up, or None."""

    number: str
    kind: GapKind
    day: date
    at: datetime | None
    reason: str


@dataclass(frozen=True, slots=True)
class PadLine:
    """A number of a paper pad: the pad, and the dossier that was entered under it, if one was."""

    number: str
    code: str
    pad: str
    issued_on: date
    dossier_id: DossierId | None
    voided: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody was typing: `parked` was put aside on purpose, otherwise it was kept unasked.

    `body` is the screen's own and is given back as it was.
    """

    id: str
    saved_at: datetime
    by: str
    parked: bool
    title: str
    body: Mapping[str, Any]


class Board(Enum):
    """The lists of the first screen and of the desks; each open dossier is in at least one."""

    DUE_TODAY = "due_today"
    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    UNCOLLECTED = "uncollected"
    TO_HAND_OVER = "to_hand_over"
    IN_TRANSIT = "in_transit"
    AT_DEPARTMENT = "at_department"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many stand in each list now."""

    boards: dict[Board, int]
    unprinted: int
    discrepancies: int
    received_today: int
    given_back_today: int


@dataclass(frozen=True, slots=True)
class ActTally:
    """How many acts of one kind the day has for one field, officer and channel.

    `act` is "received", "handed_over", "back" or "given_back".
    """

    act: str
    field: str
    officer: str
    channel: str
    count: int


@dataclass(frozen=True, slots=True)
class FeeTally:
    """Fees of the dossiers received on a day, by state of payment; `amount` in đồng."""

    fee_state: str
    count: int
    amount: int


@dataclass(frozen=True, slots=True)
class OpenTally:
    """Open dossiers by due day and day of receipt."""

    due_on: date
    received_on: date
    count: int


@dataclass(frozen=True, slots=True)
class DayFigures:
    """All that the summary of a day is made of, read in one snapshot.

    `finished` holds (early, on the day, late) of the results that came back on the day; `overdue`
    and `due_next` are cut to the first rows, their totals follow from `open`.
    """

    day: date
    acts: tuple[ActTally, ...]
    finished: tuple[int, int, int]
    open: tuple[OpenTally, ...]
    fees: tuple[FeeTally, ...]
    overdue: tuple[DossierLine, ...]
    due_next: tuple[DossierLine, ...]
    uncollected: int
    unprinted: int
    discrepancies: int
    first_number: str
    last_number: str
