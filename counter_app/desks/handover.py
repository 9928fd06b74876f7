"""The way to the departments and back: slips, their second leg, and results coming in."""

from collections.abc import Sequence
from dataclasses import dataclass

from counter_app.desks import papers
from counter_app.desks.acting import believed, permitted, present, settled
from counter_app.errors import EmptySlip, MissingField, UnknownSlip
from counter_app.ports import Clock, Store
from counter_app.rules import dossier as dossiers
from counter_app.rules import printing, slips
from counter_app.rules.dossier import Act, Custody, Dossier, DossierId, ResultKind
from counter_app.rules.journal import Fact, new_id
from counter_app.rules.numbers import Payload, PayloadKind, SlipNumber, serial_for
from counter_app.rules.papers import HandoverPaper, HandoverRow, letterhead, to_content
from counter_app.rules.printing import Document, DocumentId, DocumentKind
from counter_app.rules.settings import OfficeSettings
from counter_app.rules.slips import Slip, SlipId
from counter_app.rules.staff import Permission, StaffId
from counter_app.rules.text import clean_line


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What came of a handover; `already` is True when the same pile was saved before."""

    slip: Slip
    document_id: DocumentId | None
    already: bool = False


class Handover:
    """The desk between the counter and the departments."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Work on the books of `store` by the time of `clock`."""
        self._store = store
        self._clock = clock

    def check(self, dossier_id: DossierId) -> Dossier:
        """Return a dossier that could go on a slip now; raises why it cannot."""
        with self._store.reading() as books:
            dossier = present(books, dossier_id)
        dossiers.decide(dossier, Act.HAND_OVER)
        return dossier

    def departments(self) -> list[str]:
        """Return the departments that the catalogue names, in order of their names."""
        with self._store.reading() as books:
            today = self._clock.now().date()
            return sorted({entry.department for entry in books.catalogue.current(today)})

    def hand_over(
        self,
        dossier_ids: Sequence[DossierId],
        department: str,
        *,
        by: StaffId,
        key: str | None = None,
    ) -> HandedOver:
        """Hand a pile to a department: one slip, one paper, one transaction.

        Where the office wants it, each dossier gets its control slip (Mẫu 06) too.

        A dossier named twice counts once; the order of the scans is the order of the rows.

        Raises `EmptySlip`, `MissingField`, `TextTooLong`, or what keeps one of the dossiers here;
        then nothing of the pile is written.
        """
        pile = tuple(dict.fromkeys(dossier_ids))
        department = clean_line(department, field="department", label="Tên phòng chuyên môn")
        if not pile:
            raise EmptySlip
        if not department:
            raise MissingField(field="department", label="phòng chuyên môn nhận bàn giao")
        with self._store.writing() as books:
            if key is not None and (done := books.journal.event(key)) is not None:
                slip = books.slips.get(SlipId(done.agg_id))
                if slip is None:
                    raise UnknownSlip(number=done.agg_id)
                return HandedOver(slip, None, already=True)
            member = permitted(books, by, Permission.HAND_OVER)
            now = believed(books, self._clock.now())
            settings = books.settings.office()
            station = books.settings.station()
            day = now.date()
            serial = serial_for(station.slot, books.series.next("slip", f"{day:%y%m%d}"), day=day)
            code = Payload(PayloadKind.SLIP, settings.centre, day, serial)
            slip = Slip(
                id=SlipId(new_id(now)),
                number=str(SlipNumber(day, serial)),
                code=code.code,
                station=station.counter_id,
                department=department,
                handed_at=now.replace(microsecond=0),
                handed_by=by,
                dossiers=pile,
            )
            details = {"slip": slip.id, "slip_number": slip.number, "at": now.isoformat()}
            held = [present(books, dossier_id) for dossier_id in pile]
            moves = [dossiers.decide(dossier, Act.HAND_OVER, details) for dossier in held]
            paper = HandoverPaper(
                letterhead=letterhead(settings),
                number=slip.number,
                barcode=str(code),
                department=department,
                handed_at=slip.handed_at,
                clerk=member.name,
                station=station.name,
                rows=tuple(_row(dossier) for dossier in held),
            )
            document = _slip_document(slip, settings)
            queued = [printing.queue(document, to_content(paper))]
            if settings.with_control_slip:
                queued += [
                    papers.control_slip(books, dossier, at=now, handing=member.name)[1]
                    for dossier in held
                ]
            books.record(
                [slips.hand_over(slip), *moves, *queued],
                by=by,
                at=now,
                key=key,
            )
        return HandedOver(slip, document.id)

    def confirm(
        self,
        slip_id: SlipId,
        *,
        receiver: str,
        by: StaffId,
        missing: Sequence[DossierId] = (),
    ) -> Slip:
        """Close the second leg: the receiver signed for all but the `missing`.

        Each missing dossier lies at the counter again and raises a discrepancy; a dossier that was
        missing before and is signed for now settles its own.

        Raises `MissingField` without a receiver, `SlipClosed`, `NotOnSlip`.
        """
        receiver = clean_line(receiver, field="receiver", label="Họ tên người nhận")
        if not receiver:
            raise MissingField(field="receiver", label="họ tên người nhận")
        with self._store.writing() as books:
            permitted(books, by, Permission.HAND_OVER)
            now = believed(books, self._clock.now())
            slip = books.slips.get(slip_id)
            if slip is None:
                raise UnknownSlip(number=slip_id)
            held = {dossier_id: present(books, dossier_id) for dossier_id in slip.dossiers}
            numbers = {dossier_id: dossier.number for dossier_id, dossier in held.items()}
            lost = tuple(dict.fromkeys(missing))
            closing = slips.confirm(slip, at=now, receiver=receiver, missing=lost, numbers=numbers)
            facts: list[Fact] = [closing]
            for dossier_id, dossier in held.items():
                if dossier.slip_id != slip.id or dossier.custody is not Custody.IN_TRANSIT:
                    continue
                lost_now = dossier_id in lost
                facts.extend(_second_leg(dossier, slip, now.isoformat(), lost=lost_now))
                if not lost_now:
                    facts.extend(settled(books, dossier, "signed"))
            books.record(facts, by=by, at=now)
            return slips.fold(slip, closing)

    def take_back(
        self,
        dossier_id: DossierId,
        *,
        by: StaffId,
        result: ResultKind = ResultKind.GRANTED,
        shelf: str = "",
    ) -> Dossier:
        """Take a result in from the department; this moment ends the processing.

        What was contradictory about the dossier is settled by it: it has been found.

        Raises `AlreadyBack` (the same result scanned twice), `AlreadyGivenBack`, `IllegalStep`.
        """
        with self._store.writing() as books:
            permitted(books, by, Permission.TAKE_BACK)
            now = believed(books, self._clock.now())
            dossier = present(books, dossier_id)
            details = {
                "at": now.isoformat(),
                "by": by,
                "result": result.value,
                "shelf": clean_line(shelf, field="shelf", label="Vị trí để kết quả"),
            }
            fact = dossiers.decide(dossier, Act.TAKE_BACK, details)
            books.record([fact, *settled(books, dossier, "result back")], by=by, at=now)
            return dossiers.fold(dossier, fact)


def _second_leg(dossier: Dossier, slip: Slip, at: str, *, lost: bool) -> list[Fact]:
    """Return what the second leg says of one dossier."""
    details = {"slip": slip.id, "slip_number": slip.number, "at": at}
    if not lost:
        return [dossiers.decide(dossier, Act.CONFIRM, details)]
    moved = dossiers.decide(dossier, Act.MISS, details)
    raised = Fact(
        "discrepancy.raised",
        f"{slip.id}:{dossier.id}",
        {"kind": "missing", "number": dossier.number, "about": dossier.id, "slip": slip.number},
    )
    return [moved, raised]


def _row(dossier: Dossier) -> HandoverRow:
    return HandoverRow(
        number=dossier.number,
        procedure=dossier.procedure,
        copies=dossier.copies,
        applicant=dossier.applicant.name,
        address=dossier.applicant.address,
        phone=dossier.applicant.phone,
        received_on=dossier.received_at.date(),
        due_on=dossier.due_at.date(),
    )


def _slip_document(slip: Slip, settings: OfficeSettings) -> Document:
    return Document(
        id=DocumentId(new_id(slip.handed_at)),
        kind=DocumentKind.HANDOVER,
        about=slip.id,
        title=f"Phiếu bàn giao {slip.number}",
        copies=settings.slip_copies,
        station=slip.station,
        queued_at=slip.handed_at,
    )
