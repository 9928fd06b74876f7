"""What stands on each paper, as data: the snapshot that is kept and can be printed again.

A paper's content is decided once, when the act happens, and stored; the layout reads only this.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from typing import Any, cast, get_args, get_origin, get_type_hints

from counter_app.rules.settings import OfficeSettings


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of every paper (NĐ 30/2020): the governing body, the office and its place."""

    governing_body: str
    office: str
    place: str
    address: str = ""
    phone: str = ""


def letterhead(settings: OfficeSettings) -> Letterhead:
    """Return the head of an office's papers."""
    return Letterhead(
        governing_body=settings.governing_body,
        office=settings.office,
        place=settings.place,
        address=settings.address,
        phone=settings.phone,
    )


@dataclass(frozen=True, slots=True)
class ComponentLine:
    """A component on the receipt: name, form ("Bản chính" …) and number of copies."""

    name: str
    kind: str
    copies: int


@dataclass(frozen=True, slots=True)
class ReceiptPaper:
    """Mẫu 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả (TT 03/2025/TT-VPCP).

    `barcode` is the digits-only payload; `limit` the time limit in words; `explanation` the due
    date's reasons in one sentence, or empty; `fee` in đồng with `fee_state` in words; times local.
    """

    letterhead: Letterhead
    number: str
    barcode: str
    version: int
    applicant: str
    id_number: str
    address: str
    phone: str
    email: str
    procedure: str
    procedure_code: str
    components: tuple[ComponentLine, ...]
    copies: int
    limit: str
    received_at: datetime
    due_at: datetime
    explanation: str
    delivery: str
    fee: int
    fee_state: str
    book: str
    line: int
    clerk: str
    station: str
    note: str = ""


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
    """Danh sách bàn giao hồ sơ: one slip for a batch."""

    letterhead: Letterhead
    number: str
    barcode: str
    department: str
    handed_at: datetime
    clerk: str
    station: str
    rows: tuple[HandoverRow, ...]


@dataclass(frozen=True, slots=True)
class CountRow:
    """A row of counts under one heading: a field, an officer or a channel."""

    name: str
    received: int
    handed_over: int
    back: int
    given_back: int


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
    fits, `*_total` say how many there are.
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


PaperData = ReceiptPaper | HandoverPaper | DaySummaryPaper

_KINDS: Mapping[str, type[PaperData]] = {
    "receipt": ReceiptPaper,
    "handover": HandoverPaper,
    "day": DaySummaryPaper,
}


def to_content(paper: PaperData) -> dict[str, Any]:
    """Return a paper as JSON values; the inverse of `from_content`."""
    return _fields(paper)


def from_content(kind: str, content: Mapping[str, Any]) -> PaperData:
    """Return the paper that `to_content` wrote; `kind` is the value of its DocumentKind."""
    paper = _built(_KINDS[kind], content)
    assert isinstance(paper, PaperData)
    return paper


def _fields(value: object) -> dict[str, Any]:
    return {name: _plain(getattr(value, name)) for name in type(value).__slots__}  # type: ignore[attr-defined]


def _plain(value: object) -> object:
    """Return a value of a paper as JSON values; nested papers become objects."""
    if isinstance(value, str | int):
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in cast("tuple[object, ...]", value)]
    if isinstance(value, date):
        return value.isoformat()
    return _fields(value)


def _built(wanted: Any, value: Any) -> Any:  # noqa: ANN401 - whatever an annotation names
    """Rebuild what an annotation names from JSON values."""
    if get_origin(wanted) is tuple:
        inner = get_args(wanted)
        if inner[-1] is Ellipsis:
            return tuple(_built(inner[0], item) for item in value)
        return tuple(_built(kind, item) for kind, item in zip(inner, value, strict=True))
    if is_dataclass(wanted):
        hints = get_type_hints(wanted)
        present = [field.name for field in fields(wanted) if field.name in value]
        made = cast("type[Any]", wanted)
        return made(**{name: _built(hints[name], value[name]) for name in present})
    if wanted in {datetime, date}:
        return wanted.fromisoformat(value)
    return value
