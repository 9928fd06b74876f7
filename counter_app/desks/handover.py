"""The way to the departments and back: slips, their second leg, and results coming in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from counter_app.desks import papers
from counter_app.desks.acting import believed, naming, permitted, present, settled
from counter_app.desks.intake import number_between
from counter_app.errors import (
    EmptySlip,
    MissingField,
    SlipOpen,
    UnknownPaper,
    UnknownSlip,
)
from counter_app.ports import Clock, Reading, Store
from counter_app.rules import dossier as dossiers
from counter_app.rules import printing, signatures, slips
from counter_app.rules.dossier import Act, Custody, Dossier, DossierId, ResultKind
from counter_app.rules.journal import Fact, new_id
from counter_app.rules.numbers import Payload, PayloadKind, SlipNumber, serial_for
from counter_app.rules.papers import (
    HandoverPaper,
    HandoverRow,
    from_content,
    letterhead,
    to_content,
)
from counter_app.rules.printing import Document, DocumentId, DocumentKind
from counter_app.rules.settings import OfficeSettings
from counter_app.rules.signatures import Signature
from counter_app.rules.slips import Slip, SlipId, Surplus, Tally, TurnedBack
from counter_app.rules.staff import Permission, StaffId
from counter_app.rules.text import clean_line, clean_text

_SURPLUS_LIMIT = 200
"""Things that may lie in a pile without standing on its slip."""
_NOTE_LIMIT = 500
_RECEIVERS = 8
_MISSING = "Không có trong chồng"
_REFUSED = "Bên nhận không nhận"


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What came of a handover: the slip, and how many control slips (Mẫu 06) come with it.

    `already` is True when the same pile was saved before.
    """

    slip: Slip
    document_id: DocumentId | None
    already: bool = False
    control_slips: int = 0


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
        """Return the departments that are open, in order of their names."""
        from counter_app.desks.departments import open_departments

        with self._store.reading() as books:
            return open_departments(books, self._clock.now().date())

    def receivers(self, department: str) -> list[str]:
        """Return who signed for a department's slips lately, the latest first."""
        with self._store.reading() as books:
            return books.slips.receivers(department, limit=_RECEIVERS)

    def hand_over(
        self,
        dossier_ids: Sequence[DossierId],
        department: str,
        *,
        by: StaffId,
        key: str | None = None,
        signature: Signature | None = None,
    ) -> HandedOver:
        """Hand a pile to a department: one slip, one paper, one transaction.

        Where the office wants it, each dossier gets its control slip (Mẫu 06) too.

        A dossier named twice counts once; the order of the scans is the order of the rows.
        `signature` is the clerk's, drawn on the screen, and stands on the slip.

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
                giver_signature=_kept(signature),
            )
            document = _slip_document(slip, settings)
            queued = [printing.queue(document, to_content(paper))]
            if settings.with_control_slip:
                queued += [
                    papers.control_slip(books, dossier, at=now, onto=slip)[1] for dossier in held
                ]
            books.record(
                [slips.hand_over(slip, _drawn(signature)), *moves, *queued],
                by=by,
                at=now,
                key=key,
            )
        return HandedOver(slip, document.id, control_slips=len(queued) - 1)

    def confirm(
        self,
        slip_id: SlipId,
        *,
        receiver: str,
        by: StaffId,
        missing: Sequence[DossierId] = (),
        refused: Sequence[TurnedBack] = (),
        surplus: Sequence[Surplus] = (),
        signature: Signature | None = None,
    ) -> Slip:
        """Close the second leg: the receiver signed for all that is not named.

        What was `missing` and what the receiver `refused` lies at the counter again; what was in
        the pile without standing on the slip (`surplus`) stays with the receiver. Each raises a
        discrepancy that belongs to whoever handed the pile over. A dossier that is signed for now
        settles what was contradictory about it before.

        Raises `MissingField` without a receiver or without the reason of a refusal, `SlipClosed`,
        `NotOnSlip`, `TextTooLong`, `BadValue` for a surplus that stands on the slip.
        """
        receiver = clean_line(receiver, field="receiver", label="Họ tên người nhận")
        if not receiver:
            raise MissingField(field="receiver", label="họ tên người nhận")
        tally = _checked_tally(missing, refused, surplus)
        with self._store.writing() as books:
            permitted(books, by, Permission.HAND_OVER)
            now = believed(books, self._clock.now())
            slip = books.slips.get(slip_id)
            if slip is None:
                raise UnknownSlip(number=slip_id)
            held = {dossier_id: present(books, dossier_id) for dossier_id in slip.dossiers}
            closing = slips.confirm(
                slip,
                tally,
                at=now,
                receiver=receiver,
                numbers={dossier_id: dossier.number for dossier_id, dossier in held.items()},
                signature=_drawn(signature),
            )
            facts: list[Fact] = [closing]
            reasons = {one.dossier_id: one.reason for one in tally.refused}
            for dossier_id, dossier in held.items():
                if dossier.slip_id != slip.id or dossier.custody is not Custody.IN_TRANSIT:
                    continue
                details = {"slip": slip.id, "slip_number": slip.number, "at": now.isoformat()}
                if dossier_id in tally.missing:
                    facts.append(dossiers.decide(dossier, Act.MISS, details))
                    facts.append(_raised(slip, "missing", dossier.number, dossier_id))
                elif dossier_id in reasons:
                    pii = {"reason": reasons[dossier_id]}
                    facts.append(dossiers.decide(dossier, Act.TURN_BACK, details, pii))
                    note = reasons[dossier_id]
                    facts.append(_raised(slip, "refused", dossier.number, dossier_id, note))
                else:
                    facts.append(dossiers.decide(dossier, Act.CONFIRM, details))
                    facts.extend(settled(books, dossier, "signed"))
            facts += [
                _surplus(slip, one, place) for place, one in enumerate(tally.surplus, start=1)
            ]
            books.record(facts, by=by, at=now)
            return slips.fold(slip, closing)

    def print_signed(self, slip_id: SlipId, *, by: StaffId) -> Document:
        """Queue the slip once more as the receiver signed it: who, when, and what was not there.

        Its rows stay as they were printed, whatever became of the dossiers since.

        Raises `SlipOpen` while nobody has signed, `UnknownPaper` when the slip's personal data were
        erased.
        """
        with self._store.writing() as books:
            permitted(books, by, Permission.PRINT)
            now = self._clock.now()
            slip = books.slips.get(slip_id)
            if slip is None:
                raise UnknownSlip(number=slip_id)
            if slip.confirmed_at is None:
                raise SlipOpen(slip=slip.number)
            paper = _signed(books, slip)
            document = replace(
                _slip_document(slip, books.settings.office()),
                id=DocumentId(new_id(now)),
                title=f"Phiếu bàn giao {slip.number} (đã ký nhận)",
                copies=1,
                station=books.settings.station().counter_id,
                queued_at=now.replace(microsecond=0),
            )
            queued = printing.queue(document, to_content(paper))
            return papers.queue_once(books, document, queued, by=by, at=now)

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
            found = settled(books, dossier, "result back")
            fact = dossiers.decide(dossier, Act.TAKE_BACK, details | naming(found))
            books.record([fact, *found], by=by, at=now)
            return dossiers.fold(dossier, fact)


def _surplus(slip: Slip, one: Surplus, place: int) -> Fact:
    """Return that something lay in the pile that stands on no line, its `place` among those."""
    if one.dossier_id:
        return _raised(slip, "surplus", one.number, one.dossier_id, one.note)
    # What no book knows may be anything that somebody wrote, a name too: it can be erased.
    fact = _raised(slip, "surplus", "", f"+{place}", one.note)
    body = {**fact.body, "about": ""}
    return replace(fact, body=body, pii={**(fact.pii or {}), "number": one.number})


def _raised(slip: Slip, kind: str, number: str, about: str, note: str = "") -> Fact:
    """Return that something about a slip is contradictory, until somebody settles it."""
    return Fact(
        "discrepancy.raised",
        f"{slip.id}:{about}",
        {
            "kind": kind,
            "number": number,
            "about": about,
            "slip": slip.number,
            "owner": slip.handed_by,
            "department": slip.department,
        },
        {"note": note} if note else None,
    )


def _checked_tally(
    missing: Sequence[DossierId], refused: Sequence[TurnedBack], surplus: Sequence[Surplus]
) -> Tally:
    """Return what the receiver ticked, each thing once and every refusal with its reason."""
    turned = {one.dossier_id: _note(one.reason, "Lý do không nhận") for one in refused}
    if not all(turned.values()):
        raise MissingField(field="reason", label="lý do bên nhận không nhận")
    extra = {
        one.dossier_id or one.number: replace(
            one,
            number=clean_line(one.number, field="surplus", label="Số hồ sơ thừa"),
            note=_note(one.note, "Ghi chú hồ sơ thừa"),
        )
        for one in surplus
    }
    number_between("surplus", "Số hồ sơ thừa", len(extra), 0, _SURPLUS_LIMIT)
    if not all(one.number for one in extra.values()):
        raise MissingField(field="surplus", label="số của hồ sơ thừa")
    return Tally(
        tuple(one for one in dict.fromkeys(missing) if one not in turned),
        tuple(TurnedBack(dossier_id, reason) for dossier_id, reason in turned.items()),
        tuple(extra.values()),
    )


def _note(text: str, label: str) -> str:
    return clean_text(text, field="reason", label=label, limit=_NOTE_LIMIT)


def _drawn(signature: Signature | None) -> Mapping[str, object] | None:
    """Return a drawn signature as JSON values, or None when nothing was drawn."""
    if signature is None or signature.empty:
        return None
    return signatures.to_body(signatures.checked(signature))


def _kept(signature: Signature | None) -> str:
    """Return a drawn signature as a paper keeps it."""
    return "" if signature is None or signature.empty else signatures.to_text(signature)


def _signed(books: Reading, slip: Slip) -> HandoverPaper:
    """Return the slip as it was printed, with what the second leg says of it."""
    printed = _printed(books, slip)
    closing = next(event for event in books.journal.of(slip.id) if event.kind == slips.CONFIRMED)
    notes = dict.fromkeys(slip.missing, _MISSING) | dict.fromkeys(slip.refused, _REFUSED)
    said = closing.fact()
    surplus = [*said.body.get("surplus", ()), *(said.pii or {}).get("surplus", ())]
    reasons = [(present(books, one).number, _refusal(books, slip, one)) for one in slip.refused]
    remarks = [f"{_REFUSED} {number}{reason and ': '}{reason}." for number, reason in reasons]
    if surplus:
        remarks.append(f"Thừa so với danh sách: {', '.join(surplus)}.")
    drawn = signatures.from_body((said.pii or {}).get("signature"))
    return replace(
        printed,
        rows=tuple(
            replace(row, note=notes.get(dossier_id, row.note))
            for dossier_id, row in zip(slip.dossiers, printed.rows, strict=True)
        ),
        receiver=slip.receiver,
        confirmed_at=slip.confirmed_at,
        receiver_signature=_kept(drawn),
        taken=len(slip.dossiers) - len(notes),
        remarks=tuple(remarks),
    )


def _printed(books: Reading, slip: Slip) -> HandoverPaper:
    """Return what stood on a slip when it was printed first; raises `UnknownPaper`."""
    kind = DocumentKind.HANDOVER
    for document in books.documents.of(slip.id):
        if document.kind is kind and (content := books.documents.content(document)):
            paper = from_content(kind.value, content)
            assert isinstance(paper, HandoverPaper)
            return paper
    raise UnknownPaper(number=slip.number, kind=kind.value)


def _refusal(books: Reading, slip: Slip, dossier_id: DossierId) -> str:
    """Return why the receiver would not take a dossier of a slip."""
    for event in books.journal.of(dossier_id):
        fact = event.fact()
        if fact.kind == Act.TURN_BACK.kind and fact.body["slip"] == slip.id:
            return str((fact.pii or {}).get("reason", "")).rstrip(".")
    return ""


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
