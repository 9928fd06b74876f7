"""What lists show: one small value for each row of a list, straight from the books."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from counter_app.rules.calls import CallOutcome
from counter_app.rules.catalogue import Channel
from counter_app.rules.dossier import Custody, Dossier, DossierId, State
from counter_app.rules.journal import Fact
from counter_app.rules.slips import SlipId


@dataclass(frozen=True, slots=True)
class DossierLine:
    """A dossier in a list; `row` is its place in the books and grows with time.

    It is where `custody` says since `since`, local time.
    """

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
    since: datetime
    reappointments: int = 0


@dataclass(frozen=True, slots=True)
class ShelfLine:
    """A result that waits to be collected: whom to call, and what came of it so far.

    `phone` is the applicant's, or that of who handed the dossier in where the applicant has none.
    """

    line: DossierLine
    phone: str
    delivery: str
    calls: int
    last_call: CallOutcome | None
    last_call_at: datetime | None


class ShelfPart(Enum):
    """Which of the results that wait to be collected are listed.

    NOT_CALLED nobody was told of, of those that are collected at the counter; NOT_REACHED nobody
    could be told of at the last try. WEEK and MONTH have waited for `SHELF_DAYS`. POST goes by
    post.
    """

    ALL = "all"
    NOT_CALLED = "not_called"
    NOT_REACHED = "not_reached"
    WEEK = "week"
    MONTH = "month"
    POST = "post"


SHELF_DAYS = {ShelfPart.WEEK: 7, ShelfPart.MONTH: 30}
"""Calendar days that the results of a part have waited at least."""


@dataclass(frozen=True, slots=True)
class ConsultationLine:
    """An opinion that another agency was asked for; `due_on` is the last day, included."""

    id: str
    dossier_id: DossierId
    number: str
    agency: str
    what: str
    due_on: date
    asked_at: datetime
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A desk check in a list: how many papers lay there, and what was wrong with how many."""

    id: str
    place: str
    at: datetime
    by: str
    scanned: int
    missing: int
    strange: int
    due: int


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
    """Something that two records or two people see differently, until somebody settles it.

    `kind` is "missing", "refused" or "surplus", `detail` the slip's number, `about` the id of the
    dossier or empty, `owner` the name of who has to find out, `note` what the receiver said.
    """

    id: str
    kind: str
    number: str
    detail: str
    raised_at: datetime
    about: str = ""
    owner: str = ""
    department: str = ""
    note: str = ""


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


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """A dossier as a register that offices exchange has it; `row` is its place in the books."""

    row: int
    id: DossierId
    number: str
    procedure_code: str
    procedure: str
    field: str
    level: str
    channel: Channel
    applicant: str
    id_number: str
    phone: str
    received_at: datetime
    due_at: datetime
    finished_at: datetime | None
    given_back_at: datetime | None
    state: State


@dataclass(frozen=True, slots=True)
class ImportLine:
    """A register that was taken in: its file, how many rows were new, known, or said otherwise."""

    id: str
    name: str
    taken_at: datetime
    taken_by: str
    fresh: int
    known: int
    differing: int


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

    `act` is "received", "handed_over", "back" or "given_back"; at the window "refused" or "guided"
    (sent to complete a dossier); after appraisal "asked" and "supplemented" for supplements,
    "refused_after", which is a result that is "back" too, and "stopped".
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


@dataclass(frozen=True, slots=True)
class Apology:
    """An apology that was made: the promise before and after it, local times, and why.

    `in_time` says that it was made at least a day before the promise (NĐ 118/2025 art 19(9)).
    """

    dossier: Dossier
    made_at: datetime
    due_before: datetime
    due_at: datetime
    reason: str
    in_time: bool


@dataclass(frozen=True, slots=True)
class Finished:
    """A dossier whose processing ended: from when to when it was handled, local times.

    `waits` are the rounds of supplement that were completed, `waiting` says that one was not.
    `electronic` results left electronically, `given` ones left at all.
    """

    field: str
    began: datetime
    finished: datetime
    due_at: datetime
    waits: tuple[tuple[datetime, datetime], ...]
    waiting: bool
    electronic: bool
    given: bool


@dataclass(frozen=True, slots=True)
class HourLoad:
    """How many dossiers came in an hour of a weekday, 0 being Monday."""

    weekday: int
    hour: int
    count: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many open dossiers stand alike in one place, and how many of them are overdue."""

    custody: Custody
    state: State
    department: str
    count: int
    late: int
