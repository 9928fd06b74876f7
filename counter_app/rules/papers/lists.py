"""Papers of many dossiers: handover, register, published list, call list, day's summary."""

from dataclasses import dataclass
from datetime import date, datetime

from counter_app.rules.papers.parts import FormName, Letterhead


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """A dossier on the handover list."""

    number: str
    procedure: str
    copies: int
    applicant: str
    address: str
    phone: str
    received_on: date
    due_on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class HandoverPaper:
    """Danh sách bàn giao hồ sơ: one slip for a batch.

    `receiver` and `confirmed_at` (local time) are there once the second leg is over; `taken` is
    then the number of dossiers that the receiver signed for, and `remarks` are the sentences about
    what was refused or too many. Signatures are drawn ones as `rules.signatures.to_text` keeps
    them, empty where paper is signed.
    """

    letterhead: Letterhead
    number: str
    barcode: str
    department: str
    handed_at: datetime
    clerk: str
    station: str
    rows: tuple[HandoverRow, ...]
    receiver: str = ""
    confirmed_at: datetime | None = None
    giver_signature: str = ""
    receiver_signature: str = ""
    taken: int | None = None
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A paper on a desk check; `why` says what is wrong with it, or when it is due."""

    number: str
    applicant: str
    procedure: str
    why: str


@dataclass(frozen=True, slots=True)
class DeskCheckPaper:
    """Biên bản kiểm bàn: what lies at the counter, or on its shelf, beside what should.

    `place` is in words; `expected` counts what the books say lies there, `scanned` what was found.
    """

    letterhead: Letterhead
    station: str
    place: str
    made_at: datetime
    made_by: str
    expected: int
    scanned: int
    missing: tuple[CheckRow, ...]
    strange: tuple[CheckRow, ...]
    due: tuple[CheckRow, ...]


@dataclass(frozen=True, slots=True)
class CountRow:
    """A row of counts under one heading: a field, an officer or a channel.

    `refused` and `supplements` count what was refused, and asked to be completed, at the window
    and after appraisal.
    """

    name: str
    received: int
    handed_over: int
    back: int
    given_back: int
    refused: int = 0
    supplements: int = 0


@dataclass(frozen=True, slots=True)
class DossierRow:
    """A dossier named in a list of the day: what is due or late."""

    number: str
    applicant: str
    procedure: str
    where: str
    due_on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class DaySummaryPaper:
    """The day's summary (A4): what came, went and stays, for the supervisor to sign.

    `by_*` hold the acts of the day; `open_*` count dossiers without a result at the time `made_at`;
    `fees` are đồng of the dossiers received on the day, by kind of payment; lists are cut to what
    fits, `*_total` say how many there are. `refused` and `guided` were turned away at the window,
    `asked`, `supplemented`, `refused_after` and `stopped` are acts after appraisal. `gaps` are
    numbers without a dossier and why. `closed` says in words when the day was closed, or is empty;
    `seal` is the journal's at that moment, see `rules.seals`.
    """

    letterhead: Letterhead
    station: str
    day: date
    made_at: datetime
    made_by: str
    received: int
    handed_over: int
    back: int
    given_back: int
    by_field: tuple[CountRow, ...]
    by_officer: tuple[CountRow, ...]
    by_channel: tuple[CountRow, ...]
    finished_early: int
    finished_on_day: int
    finished_late: int
    open_total: int
    open_in_time: int
    open_overdue: int
    open_by_age: tuple[tuple[str, int], ...]
    due_today: int
    due_tomorrow: int
    uncollected: int
    unprinted: int
    discrepancies: int
    fees: tuple[tuple[str, int, int], ...]
    overdue: tuple[DossierRow, ...]
    overdue_total: int
    due_next: tuple[DossierRow, ...]
    due_next_total: int
    first_number: str
    last_number: str
    refused: int = 0
    guided: int = 0
    asked: int = 0
    supplemented: int = 0
    refused_after: int = 0
    stopped: int = 0
    gaps: tuple[tuple[str, str], ...] = ()
    gaps_total: int = 0
    closed: str = ""
    seal: str = ""


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A line of the register; `given_on` None while the result has not been given back."""

    line: int
    number: str
    procedure: str
    copies: int
    applicant: str
    contact: str
    agency: str
    received_on: date
    due_on: date
    given_on: date | None
    delivery: str
    collector: str
    note: str


@dataclass(frozen=True, slots=True)
class RegisterPaper:
    """Mẫu 07, Sổ theo dõi hồ sơ (A4 across), from `first` to `last`, both days included.

    `closing` is the sentence that closes the book at the year's end, empty before.
    """

    letterhead: Letterhead
    book: str
    first: date
    last: date
    rows: tuple[RegisterRow, ...]
    closing: str
    made_at: datetime
    made_by: str
    form: FormName


@dataclass(frozen=True, slots=True)
class PublishedRow:
    """A procedure of the published list; limit, fee, channels and level in words."""

    code: str
    name: str
    field: str
    level: str
    limit: str
    fee: str
    channels: str
    department: str
    components: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublishedListPaper:
    """Danh mục thủ tục hành chính niêm yết: what is received here (NĐ 118/2025 art 8(1)a).

    Rows stand in the order of their fields; `sample` is 1 when any row is of the shipped sample,
    which nobody has checked.
    """

    letterhead: Letterhead
    day: date
    rows: tuple[PublishedRow, ...]
    sample: int
    form: FormName


@dataclass(frozen=True, slots=True)
class CallRow:
    """Somebody who must be told of a new date."""

    number: str
    applicant: str
    phone: str
    procedure: str
    old_due: datetime
    new_due: datetime


@dataclass(frozen=True, slots=True)
class CallListPaper:
    """Danh sách cần báo lại ngày hẹn: whom to call, and room for what came of it."""

    letterhead: Letterhead
    reason: str
    rows: tuple[CallRow, ...]
    made_at: datetime
    made_by: str
    station: str
    form: FormName
