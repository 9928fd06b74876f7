"""What a clerk has on the screen when a dossier comes in, and how it becomes a dossier."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from counter_app import almanac
from counter_app.desks.acting import WorkingDays, counting_of
from counter_app.documents import words
from counter_app.errors import (
    BadValue,
    ChannelNotAllowed,
    MissingField,
    Phrase,
    ReceivedInFuture,
    ReceivedTooEarly,
    TextTooLong,
    UnknownPadNumber,
    UnknownProcedure,
)
from counter_app.ports import Reading, Writing
from counter_app.rules import people
from counter_app.rules.catalogue import Channel, Component, Procedure, version_on
from counter_app.rules.deadlines import ClockStart, DueDate, Wait, forwarded_by
from counter_app.rules.dossier import (
    Delivery,
    Dossier,
    DossierId,
    FeeState,
    LegPromise,
    receive,
)
from counter_app.rules.journal import Fact, new_id
from counter_app.rules.lines import PadLine
from counter_app.rules.numbers import DossierNumber, Payload, PayloadKind, serial_for
from counter_app.rules.people import Applicant, Representative
from counter_app.rules.promises import leg_promises
from counter_app.rules.staff import StaffId
from counter_app.rules.text import clean, clean_text

NOTE_LIMIT = 2_000
"""Letters a note may have."""
COMPONENTS_LIMIT = 100
"""Components a dossier may have."""
COPIES_LIMIT = 999
"""Sets (bộ) or copies that may be written on a receipt."""
FEE_LIMIT = 10**12
"""The largest fee in đồng that is believed."""

_AHEAD = timedelta(minutes=5)
_FURTHEST = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Intake:
    """What a clerk has on the screen when a dossier is received.

    `components` None means all that the procedure asks for; `fee` None means the published fee, in
    đồng; `received_at` None means now, a time without offset is local (+07:00).

    The time limit runs from the receipt; `begun` COMPETENT (phi địa giới) lets it run from when
    the competent agency receives the dossier, POST from the signing of the minutes with the post,
    each at `started_at`: None means when the dossier is forwarded by law, or the receipt. A dossier
    that came by post runs by POST. `pad_number` is the number of the paper receipt that was written
    by hand while the computer was off.
    """

    procedure_code: str
    applicant: Applicant
    channel: Channel = Channel.COUNTER
    components: tuple[Component, ...] | None = None
    copies: int = 1
    delivery: Delivery = Delivery.COUNTER
    fee: int | None = None
    fee_state: FeeState | None = None
    note: str = ""
    received_at: datetime | None = None
    representative: Representative | None = None
    begun: ClockStart = ClockStart.COMPLETE
    started_at: datetime | None = None
    pad_number: str = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """A due date with its explanation, the promised local time, and those of the agencies."""

    due: DueDate
    due_at: datetime
    legs: tuple[LegPromise, ...] = ()


def intake_of(dossier: Dossier) -> Intake:
    """Return what the screen would hold for a dossier as it stands, to be put right."""
    return Intake(
        procedure_code=dossier.procedure_code,
        applicant=dossier.applicant,
        channel=dossier.channel,
        components=dossier.components,
        copies=dossier.copies,
        delivery=dossier.delivery,
        fee=dossier.fee,
        fee_state=dossier.fee_state,
        note=dossier.note,
        received_at=dossier.received_at,
        representative=dossier.representative,
        begun=dossier.begun,
        started_at=dossier.started_at,
    )


def checked(intake: Intake) -> Intake:
    """Return an intake with clean texts; raises a `Refused` that names what is wrong."""
    representative = intake.representative
    if representative is not None:
        representative = people.checked_representative(representative)
    return replace(
        intake,
        note=_note(intake.note),
        applicant=people.checked(intake.applicant),
        representative=representative,
    )


class Entering:
    """Makes dossiers of intakes inside a transaction: number, promise and all."""

    def __init__(self, days: WorkingDays, books: Writing, now: datetime) -> None:
        """Enter into `books` at the local time `now`."""
        self._days = days
        self._books = books
        self._now = now
        self._pads: dict[str, str] = {}

    def dossier(self, intake: Intake, by: StaffId, *, group: str = "") -> tuple[Dossier, Promise]:
        """Return a new dossier with the next number, and why it is promised for its day."""
        books = self._books
        station = books.settings.station()
        received_at = received_time(intake.received_at, self._now)
        procedure = known_procedure(books, intake, received_at)
        begun, started_at = clock_of(books, self._days, intake, received_at)
        promise = promise_of(books, self._days, procedure, started_at or received_at, begun=begun)
        day = received_at.date()
        number, code = self._number(intake, day)
        fee, fee_state = fee_of(intake, procedure)
        dossier = Dossier(
            id=DossierId(new_id(self._now)),
            number=number,
            code=code,
            station=station.counter_id,
            received_at=received_at,
            received_by=by,
            procedure_code=procedure.code,
            procedure_version=procedure.version,
            procedure=procedure.name,
            field=procedure.field,
            level=procedure.level,
            department=procedure.department,
            limit=procedure.limit,
            channel=intake.channel,
            delivery=intake.delivery,
            applicant=intake.applicant,
            components=components_of(intake, procedure),
            legal_due=promise.due.day,
            due_at=promise.due_at,
            copies=number_between("copies", "Số bộ hồ sơ", intake.copies, 1, COPIES_LIMIT),
            fee=fee,
            fee_state=fee_state,
            book=f"{day:%Y}",
            line=books.series.next("line", f"{day:%Y}"),
            note=intake.note,
            started_at=started_at,
            begun=begun,
            legs=promise.legs,
            representative=intake.representative,
            group=group,
        )
        return dossier, promise

    def received(self, dossier: Dossier) -> Fact:
        """Return the fact that such a dossier was received, with the pad its number comes from."""
        return receive(dossier, pad=self._pads.get(dossier.number, ""))

    def _number(self, intake: Intake, day: date) -> tuple[str, str]:
        """Return the number of a dossier and the code of its barcode: the next, or a pad's."""
        if not intake.pad_number:
            return next_number(self._books, day)
        line = open_pad_number(self._books, intake.pad_number)
        if line.number in self._pads:
            raise UnknownPadNumber(number=line.number, why="được ghi cho hai hồ sơ")
        self._pads[line.number] = line.pad
        return line.number, line.code


def next_number(books: Writing, day: date) -> tuple[str, str]:
    """Take the next number of a day, with the code of its barcode; each is given once."""
    settings, station = books.settings.office(), books.settings.station()
    serial = serial_for(station.slot, books.series.next("dossier", f"{day:%y%m%d}"), day=day)
    return (
        str(DossierNumber.of(settings.unit_code, day, serial)),
        Payload(PayloadKind.DOSSIER, settings.centre, day, serial).code,
    )


def open_pad_number(books: Reading, number: str) -> PadLine:
    """Return a number of a pad that waits to be entered; raises `UnknownPadNumber`."""
    line = books.pads.get(number)
    if line is None:
        raise UnknownPadNumber(number=number, why="không có trong sổ")
    if line.dossier_id is not None:
        raise UnknownPadNumber(number=number, why="đã được nhập vào sổ")
    if line.voided:
        raise UnknownPadNumber(number=number, why="đã bị hủy")
    return line


def promise_of(
    books: Reading,
    days: WorkingDays,
    procedure: Procedure,
    begun_at: datetime,
    *,
    begun: ClockStart = ClockStart.COMPLETE,
    waits: Sequence[Wait] = (),
) -> Promise:
    """Return what is promised for a procedure whose time limit begins at a local time.

    `waits` are the rounds of supplement that are over.
    """
    due, due_at = days.promise(
        books, procedure.limit, begun_at, begun=begun, waits=waits, rule=procedure.supplement
    )
    if not procedure.legs:
        return Promise(due, due_at)
    calendar = days.calendar(books, begun_at.year, due_at.year)
    counting = counting_of(books, procedure.supplement)
    legs = leg_promises(
        calendar,
        procedure.legs,
        procedure.limit,
        begun_at,
        counting=counting,
        last=due_at,
        waits=waits,
    )
    return Promise(due, due_at, legs)


def clock_of(
    books: Reading, days: WorkingDays, intake: Intake, received_at: datetime
) -> tuple[ClockStart, datetime | None]:
    """Return by what the time limit begins, and when, None for the receipt itself.

    Raises `BadValue` for a beginning that cannot be.
    """
    begun = intake.begun
    if begun is ClockStart.COMPLETE and intake.channel is Channel.POST:
        begun = ClockStart.POST
    if begun is ClockStart.COMPLETE:
        return begun, None
    if intake.started_at is not None:
        return begun, _started(begun, _local(intake.started_at, received_at), received_at)
    if begun is ClockStart.COMPETENT:
        calendar = days.calendar(books, received_at.year, received_at.year + 1)
        by = forwarded_by(calendar, received_at, counting=books.settings.office().counting)
        return begun, max(received_at, by) if by.date() > received_at.date() else received_at
    return begun, received_at


def _started(begun: ClockStart, at: datetime, received_at: datetime) -> datetime:
    late = begun is ClockStart.COMPETENT and at < received_at
    early = begun is ClockStart.POST and at > received_at + _AHEAD
    if late or early or abs(at - received_at) > _FURTHEST:
        raise BadValue(
            field="started_at",
            label="Thời điểm bắt đầu tính thời hạn",
            value=Phrase("{at:%H:%M ngày %d/%m/%Y}", at=at),
            hint="Cơ quan có thẩm quyền nhận sau, bưu chính ký biên bản trước khi tiếp nhận.",
        )
    return at.replace(microsecond=0)


def received_time(wanted: datetime | None, now: datetime) -> datetime:
    """Return the local time of receipt, to the second; raises when it cannot have been then."""
    if wanted is None:
        return now.replace(microsecond=0)
    wanted = _local(wanted, now)
    if wanted > now + _AHEAD:
        raise ReceivedInFuture(
            received=Phrase("{at:%H:%M ngày %d/%m/%Y}", at=wanted),
            now=Phrase("{at:%H:%M ngày %d/%m/%Y}", at=now),
        )
    if wanted.year < almanac.FIRST_YEAR:
        raise ReceivedTooEarly(
            received=Phrase("{day:%d/%m/%Y}", day=wanted),
            first=Phrase("{day:%d/%m/%Y}", day=date(almanac.FIRST_YEAR, 1, 1)),
        )
    return wanted.replace(microsecond=0)


def _local(at: datetime, like: datetime) -> datetime:
    return at.replace(tzinfo=like.tzinfo) if at.tzinfo is None else at.astimezone(like.tzinfo)


def known_procedure(books: Reading, intake: Intake, received_at: datetime) -> Procedure:
    """Return the version of the procedure that holds on the day; raises when it cannot be taken."""
    code = clean(intake.procedure_code)
    if not code:
        raise MissingField(field="procedure", label="thủ tục hành chính")
    day = received_at.date()
    procedure = version_on(books.catalogue.versions(code), day)
    if procedure is None:
        raise UnknownProcedure(code=code, day=Phrase("{day:%d/%m/%Y}", day=day))
    if intake.channel not in procedure.channels:
        raise ChannelNotAllowed(
            procedure=procedure.code, channel=words.channel(intake.channel).lower()
        )
    return procedure


def components_of(intake: Intake, procedure: Procedure) -> tuple[Component, ...]:
    """Return the components handed in; raises `BadValue`, `MissingField` or `TextTooLong`."""
    if intake.components is None:
        return tuple(part for part in procedure.components if part.required)
    return checked_components(intake.components)


def checked_components(components: Sequence[Component]) -> tuple[Component, ...]:
    """Return components with clean names; raises `BadValue`, `MissingField`, `TextTooLong`."""
    if len(components) > COMPONENTS_LIMIT:
        raise BadValue(
            field="components",
            label="Thành phần hồ sơ",
            value=len(components),
            hint=Phrase("Nhiều nhất {most} giấy tờ.", most=COMPONENTS_LIMIT),
        )
    return tuple(
        replace(
            part,
            name=_component_name(part.name),
            copies=number_between("components", "Số lượng giấy tờ", part.copies, 1, COPIES_LIMIT),
        )
        for part in components
    )


def _component_name(text: str) -> str:
    name = clean(text)
    if not name:
        raise MissingField(field="components", label="tên giấy tờ trong thành phần hồ sơ")
    if len(name) > people.TEXT_LIMIT:
        raise TextTooLong(field="components", label="Tên giấy tờ", limit=people.TEXT_LIMIT)
    return name


def fee_of(intake: Intake, procedure: Procedure) -> tuple[int, FeeState]:
    """Return the fee in đồng and whether it is paid; raises `BadValue`."""
    fee = procedure.fee if intake.fee is None else intake.fee
    fee = number_between("fee", "Phí, lệ phí", fee, 0, FEE_LIMIT)
    if intake.fee_state is not None:
        return fee, intake.fee_state
    return fee, FeeState.UNPAID if fee else FeeState.NONE


def number_between(field: str, label: str, value: int, low: int, high: int) -> int:
    """Return a number of a field; raises `BadValue` outside `low` to `high`, both included."""
    if not low <= value <= high:
        raise BadValue(
            field=field,
            label=label,
            value=value,
            hint=Phrase("Từ {low} đến {high}.", low=low, high=high),
        )
    return value


def _note(text: str) -> str:
    return clean_text(text, field="note", label="ghi chú", limit=NOTE_LIMIT)
