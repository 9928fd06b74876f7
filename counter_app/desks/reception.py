"""Receiving dossiers and giving results back: what happens with the citizen at the window."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from counter_app import almanac
from counter_app.desks.acting import WorkingDays, believed, permitted, present
from counter_app.documents import words
from counter_app.errors import (
    BadValue,
    ChannelNotAllowed,
    MissingField,
    ReceivedInFuture,
    ReceivedTooEarly,
    TextTooLong,
    UnknownDossier,
    UnknownProcedure,
)
from counter_app.ports import Clock, Reading, Store, Writing
from counter_app.rules import dossier as dossiers
from counter_app.rules import people, printing
from counter_app.rules.catalogue import Channel, Component, Procedure, version_on
from counter_app.rules.deadlines import DueDate, promised
from counter_app.rules.dossier import (
    Act,
    Collector,
    CollectorKind,
    Delivery,
    Dossier,
    DossierId,
    FeeState,
)
from counter_app.rules.journal import new_id
from counter_app.rules.lines import DossierLine
from counter_app.rules.numbers import DossierNumber, Payload, PayloadKind, serial_for
from counter_app.rules.papers import ComponentLine, ReceiptPaper, letterhead, to_content
from counter_app.rules.people import Applicant
from counter_app.rules.printing import Document, DocumentId, DocumentKind
from counter_app.rules.settings import OfficeSettings
from counter_app.rules.staff import Permission, StaffId, StaffMember
from counter_app.rules.text import clean, clean_line, clean_lines

NOTE_LIMIT = 2_000
"""Letters a note may have."""
COMPONENTS_LIMIT = 100
"""Components a dossier may have."""
COPIES_LIMIT = 999
"""Sets (bộ) or copies that may be written on a receipt."""
FEE_LIMIT = 10**12
"""The largest fee in đồng that is believed."""

_AHEAD = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Intake:
    """What a clerk has on the screen when a dossier is received.

    `components` None means all that the procedure asks for; `fee` None means the published fee, in
    đồng; `received_at` None means now, a time without offset is local (+07:00).
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


@dataclass(frozen=True, slots=True)
class Received:
    """What came of a receipt; `already` is True when the same form was saved before."""

    dossier: Dossier
    document_id: DocumentId | None
    already: bool = False

    @property
    def barcode(self) -> str:
        """The digits that the receipt's barcode bears."""
        return payload(self.dossier)


def payload(dossier: Dossier) -> str:
    """Return the barcode payload of a dossier's present receipt."""
    number = Payload(
        PayloadKind.DOSSIER,
        int(dossier.code[1:4]),
        dossier.received_at.date(),
        dossier.code[10:],
        dossier.receipt_version,
    )
    return str(number)


class Reception:
    """The desk where dossiers come in and results go out."""

    def __init__(self, store: Store, clock: Clock, days: WorkingDays) -> None:
        """Work on the books of `store` by the time of `clock`."""
        self._store = store
        self._clock = clock
        self._days = days

    def procedures(self) -> list[Procedure]:
        """Return the procedures that can be received today, the most used first."""
        with self._store.reading() as books:
            return books.catalogue.current(self._clock.now().date())

    def promise(
        self, procedure: Procedure, received_at: datetime | None = None
    ) -> tuple[DueDate, datetime]:
        """Return the due date with its explanation, and the promised local time."""
        with self._store.reading() as books:
            return self._promise(
                books, books.settings.office(), procedure, received_at or self._clock.now()
            )

    def earlier(self, id_number: str) -> list[DossierLine]:
        """Return the newest dossiers of an identity number, at most 20."""
        with self._store.reading() as books:
            return books.inquiries.of_person(id_number, limit=20) if id_number else []

    def receive(self, intake: Intake, *, by: StaffId, key: str | None = None) -> Received:
        """Register a dossier and queue its receipt; number, promise and paper in one transaction.

        `key` is the form's own identity: asked twice with the same key, the office receives once
        and answers with what it received.

        Raises a `Refused` that names what is wrong; nothing is written then.
        """
        applicant = people.checked(intake.applicant)
        intake = replace(intake, note=_note(intake.note), applicant=applicant)
        with self._store.writing() as books:
            if key is not None and (done := books.journal.event(key)) is not None:
                dossier = books.dossiers.get(DossierId(done.agg_id))
                if dossier is None:
                    raise UnknownDossier(number=done.agg_id)
                return Received(dossier, None, already=True)
            member = permitted(books, by, Permission.RECEIVE)
            now = believed(books, self._clock.now())
            received_at = _received_at(intake.received_at, now)
            procedure = _procedure(books, intake, received_at)
            settings = books.settings.office()
            dossier, due = self._dossier(
                books, settings, intake, procedure, member, received_at, now
            )
            paper = receipt_paper(dossier, settings, member, due, books.settings.station().name)
            document = _receipt_document(dossier, settings, now)
            books.record(
                [dossiers.receive(dossier), printing.queue(document, to_content(paper))],
                by=by,
                at=now,
                key=key,
            )
        return Received(dossier, document.id)

    def give_back(
        self,
        dossier_id: DossierId,
        collector: Collector,
        *,
        by: StaffId,
        fee_state: FeeState | None = None,
    ) -> Dossier:
        """Give the result to whoever collects it; returns the dossier as it then stands.

        Raises `AlreadyGivenBack`, `IllegalStep`, or `MissingField` when an authorised person or the
        post is not named.
        """
        name = clean_line(collector.name, field="collector", label="Họ tên người nhận kết quả")
        note = clean_line(collector.note, field="collector_note", label="Số giấy tờ khi nhận")
        with self._store.writing() as books:
            permitted(books, by, Permission.GIVE_BACK)
            now = believed(books, self._clock.now())
            dossier = present(books, dossier_id)
            if collector.kind is CollectorKind.OWNER:
                name = name or dossier.applicant.name
            if collector.kind is CollectorKind.AUTHORISED and not name:
                raise MissingField(field="collector", label="họ tên người được ủy quyền")
            if collector.kind is CollectorKind.AUTHORISED and not note:
                raise MissingField(field="collector_note", label="số giấy ủy quyền")
            if collector.kind is CollectorKind.POST and not note:
                raise MissingField(field="collector_note", label="số vận đơn bưu chính")
            details = {
                "at": now.isoformat(),
                "by": by,
                "collector": collector.kind.value,
                "fee_from": dossier.fee_state.value,
                "fee_state": (fee_state or dossier.fee_state).value,
            }
            fact = dossiers.decide(dossier, Act.GIVE_BACK, details, {"name": name, "note": note})
            books.record([fact], by=by, at=now)
            return dossiers.fold(dossier, fact)

    def _promise(
        self, books: Reading, settings: OfficeSettings, procedure: Procedure, at: datetime
    ) -> tuple[DueDate, datetime]:
        longest = procedure.limit.amount // 150 + 1
        last = min(at.year + longest, almanac.LAST_YEAR)
        calendar = self._days.calendar(books, at.year, last)
        return promised(calendar, at, procedure.limit, closing=settings.closing)

    def _dossier(  # noqa: PLR0917 - its one caller hands over what it has read
        self,
        books: Writing,
        settings: OfficeSettings,
        intake: Intake,
        procedure: Procedure,
        member: StaffMember,
        received_at: datetime,
        now: datetime,
    ) -> tuple[Dossier, DueDate]:
        due, due_at = self._promise(books, settings, procedure, received_at)
        day = received_at.date()
        station = books.settings.station()
        serial = serial_for(station.slot, books.series.next("dossier", f"{day:%y%m%d}"), day=day)
        fee, fee_state = _fee(intake, procedure)
        dossier = Dossier(
            id=DossierId(new_id(now)),
            number=str(DossierNumber.of(settings.unit_code, day, serial)),
            code=Payload(PayloadKind.DOSSIER, settings.centre, day, serial).code,
            station=station.counter_id,
            received_at=received_at,
            received_by=member.id,
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
            components=_components(intake, procedure),
            legal_due=due.day,
            due_at=due_at,
            copies=_number("copies", "Số bộ hồ sơ", intake.copies, 1, COPIES_LIMIT),
            fee=fee,
            fee_state=fee_state,
            book=f"{day:%Y}",
            line=books.series.next("line", f"{day:%Y}"),
            note=intake.note,
        )
        return dossier, due


def receipt_paper(
    dossier: Dossier, settings: OfficeSettings, clerk: StaffMember, due: DueDate, station: str
) -> ReceiptPaper:
    """Return what stands on the receipt of a dossier."""
    person = dossier.applicant
    return ReceiptPaper(
        letterhead=letterhead(settings),
        number=dossier.number,
        barcode=payload(dossier),
        version=dossier.receipt_version,
        applicant=person.name,
        id_number=person.id_number,
        address=person.address,
        phone=person.phone,
        email=person.email,
        procedure=dossier.procedure,
        procedure_code=dossier.procedure_code,
        components=tuple(
            ComponentLine(part.name, words.paper_kind(part.kind), part.copies)
            for part in dossier.components
        ),
        copies=dossier.copies,
        limit=words.limit(dossier.limit),
        received_at=dossier.received_at,
        due_at=dossier.due_at,
        explanation=words.explain_short(due) if settings.explain_on_receipt else "",
        delivery=words.delivery(dossier.delivery),
        fee=dossier.fee,
        fee_state=words.fee_state(dossier.fee_state),
        book=dossier.book,
        line=dossier.line,
        clerk=clerk.name,
        station=station,
        note=dossier.note,
    )


def _receipt_document(dossier: Dossier, settings: OfficeSettings, now: datetime) -> Document:
    return Document(
        id=DocumentId(new_id(now)),
        kind=DocumentKind.RECEIPT,
        about=dossier.id,
        title=f"Giấy tiếp nhận {dossier.number}",
        copies=settings.receipt_copies,
        station=dossier.station,
        queued_at=now,
    )


def _received_at(wanted: datetime | None, now: datetime) -> datetime:
    if wanted is None:
        return now.replace(microsecond=0)
    if wanted.tzinfo is None:
        wanted = wanted.replace(tzinfo=now.tzinfo)
    wanted = wanted.astimezone(now.tzinfo)
    if wanted > now + _AHEAD:
        raise ReceivedInFuture(
            received=f"{wanted:%H:%M ngày %d/%m/%Y}", now=f"{now:%H:%M ngày %d/%m/%Y}"
        )
    if wanted.year < almanac.FIRST_YEAR:
        raise ReceivedTooEarly(received=f"{wanted:%d/%m/%Y}", first=f"01/01/{almanac.FIRST_YEAR}")
    return wanted.replace(microsecond=0)


def _procedure(books: Reading, intake: Intake, received_at: datetime) -> Procedure:
    code = clean(intake.procedure_code)
    if not code:
        raise MissingField(field="procedure", label="thủ tục hành chính")
    day = received_at.date()
    procedure = version_on(books.catalogue.versions(code), day)
    if procedure is None:
        raise UnknownProcedure(code=code, day=f"{day:%d/%m/%Y}")
    if intake.channel not in procedure.channels:
        raise ChannelNotAllowed(
            procedure=procedure.code, channel=words.channel(intake.channel).lower()
        )
    return procedure


def _components(intake: Intake, procedure: Procedure) -> tuple[Component, ...]:
    if intake.components is None:
        return tuple(part for part in procedure.components if part.required)
    if len(intake.components) > COMPONENTS_LIMIT:
        raise BadValue(
            field="components",
            label="Thành phần hồ sơ",
            value=len(intake.components),
            hint=f"Nhiều nhất {COMPONENTS_LIMIT} giấy tờ.",
        )
    return tuple(
        replace(
            part,
            name=_component_name(part.name),
            copies=_number("components", "Số lượng giấy tờ", part.copies, 1, COPIES_LIMIT),
        )
        for part in intake.components
    )


def _component_name(text: str) -> str:
    name = clean(text)
    if not name:
        raise MissingField(field="components", label="tên giấy tờ trong thành phần hồ sơ")
    if len(name) > people.TEXT_LIMIT:
        raise TextTooLong(field="components", label="Tên giấy tờ", limit=people.TEXT_LIMIT)
    return name


def _fee(intake: Intake, procedure: Procedure) -> tuple[int, FeeState]:
    fee = procedure.fee if intake.fee is None else intake.fee
    fee = _number("fee", "Phí, lệ phí", fee, 0, FEE_LIMIT)
    if intake.fee_state is not None:
        return fee, intake.fee_state
    return fee, FeeState.UNPAID if fee else FeeState.NONE


def _number(field: str, label: str, value: int, low: int, high: int) -> int:
    if not low <= value <= high:
        raise BadValue(field=field, label=label, value=value, hint=f"Từ {low} đến {high}.")
    return value


def _note(text: str) -> str:
    note = clean_lines(text)
    if len(note) > NOTE_LIMIT:
        raise TextTooLong(field="note", label="Ghi chú", limit=NOTE_LIMIT)
    return note
