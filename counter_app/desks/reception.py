"""Receiving dossiers, and putting right what was received: with the citizen at the window."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from counter_app.desks import once, papers
from counter_app.desks.acting import WorkingDays, believed, permitted, present
from counter_app.desks.intake import (
    COPIES_LIMIT,
    Entering,
    Intake,
    Promise,
    checked,
    clock_of,
    components_of,
    fee_of,
    known_procedure,
    number_between,
    promise_of,
    received_time,
)
from counter_app.desks.papers import payload
from counter_app.errors import (
    BadValue,
    EmptyGroup,
    NotHere,
    NothingChanged,
    Phrase,
    ReceiptLeft,
)
from counter_app.ports import Clock, Reading, Store
from counter_app.rules import dossier as dossiers
from counter_app.rules import people, printing
from counter_app.rules.catalogue import Procedure
from counter_app.rules.deadlines import DueDate
from counter_app.rules.dossier import (
    Act,
    Correction,
    Custody,
    Dossier,
    DossierId,
)
from counter_app.rules.journal import Event, Fact, new_id
from counter_app.rules.lines import DossierLine, Draft
from counter_app.rules.people import Representative
from counter_app.rules.printing import DocumentId, DocumentKind, Progress
from counter_app.rules.staff import Permission, StaffId, StaffMember
from counter_app.rules.text import wanted_text

REASON_LIMIT = 2_000
"""Letters that the reason of a correction may have."""
GROUP_LIMIT = 200
"""Dossiers that one agent may hand in on one receipt."""


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


@dataclass(frozen=True, slots=True)
class ReceivedGroup:
    """What came of one receipt for several dossiers; `already` as for a single one."""

    dossiers: tuple[Dossier, ...]
    document_id: DocumentId | None
    already: bool = False


class Reception:
    """The desk where dossiers come in."""

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
            found = promise_of(books, self._days, procedure, received_at or self._clock.now())
            return found.due, found.due_at

    def promise_for(self, intake: Intake) -> Promise:
        """Return what would be promised for an intake: by its own start, with agencies' dates.

        Raises a `Refused` when the intake's procedure or times cannot be.
        """
        with self._store.reading() as books:
            received_at = received_time(intake.received_at, self._clock.now())
            procedure = known_procedure(books, intake, received_at)
            begun, started_at = clock_of(books, self._days, intake, received_at)
            return promise_of(books, self._days, procedure, started_at or received_at, begun=begun)

    def earlier(self, id_number: str, former: str = "") -> list[DossierLine]:
        """Return the newest dossiers of a person, at most 20, under any number they had."""
        if not id_number and not former:
            return []
        with self._store.reading() as books:
            return books.inquiries.of_person(id_number, former, limit=20)

    def receive(self, intake: Intake, *, by: StaffId, key: str | None = None) -> Received:
        """Register a dossier and queue its receipt; number, promise and paper in one transaction.

        `key` is the form's own identity: asked twice with the same key, the office receives once
        and answers with what it received.

        Raises `SavedOtherwise` where the form was saved with another content, or a `Refused` that
        names what is wrong; nothing is written then.
        """
        intake = checked(intake)
        with self._store.writing() as books:
            key, done = once.before(books, key, Act.RECEIVE.kind)
            if done is not None:
                return _received_before(books, done, intake)
            member = permitted(books, by, Permission.RECEIVE)
            now = believed(books, self._clock.now())
            entering = Entering(self._days, books, now)
            dossier, promise = entering.dossier(intake, member.id)
            document, queued = papers.receipt_document(
                books, dossier, promise, at=now, clerk=member.name
            )
            facts = [
                entering.received(dossier),
                queued,
                *self._evaluation(books, dossier, member, now),
            ]
            books.record(facts, by=by, at=now, key=key)
        return Received(dossier, document.id)

    def receive_group(
        self,
        intakes: Sequence[Intake],
        agent: Representative,
        *,
        by: StaffId,
        key: str | None = None,
    ) -> ReceivedGroup:
        """Register the dossiers that one agent hands in, with one receipt for all of them.

        All or none; `key` as for `receive`. Each dossier names the agent as who handed it in.

        Raises `EmptyGroup`, `SavedOtherwise` as `receive`, or what is wrong with one of them.
        """
        if not intakes:
            raise EmptyGroup
        number_between("group", "Số hồ sơ trên một giấy", len(intakes), 1, GROUP_LIMIT)
        agent = people.checked_representative(agent)
        wanted = [checked(replace(intake, representative=agent)) for intake in intakes]
        with self._store.writing() as books:
            key, done = once.before(books, key, Act.RECEIVE.kind)
            if done is not None:
                return _group_before(books, done, wanted)
            member = permitted(books, by, Permission.RECEIVE)
            now = believed(books, self._clock.now())
            group = new_id(now)
            entering = Entering(self._days, books, now)
            received = [entering.dossier(intake, member.id, group=group)[0] for intake in wanted]
            document, queued = papers.put_in_queue(
                books,
                papers.group_paper(books, received, agent, clerk=member.name),
                DocumentKind.GROUP_RECEIPT,
                about=group,
                title=f"Giấy tiếp nhận {len(received)} hồ sơ từ {received[0].number}",
                at=now,
                copies=books.settings.office().receipt_copies,
            )
            facts = [*(entering.received(dossier) for dossier in received), queued]
            books.record(facts, by=by, at=now, key=key)
        return ReceivedGroup(tuple(received), document.id)

    def saved_under(self, key: str) -> tuple[Dossier, ...]:
        """Return what was received under a form's identity, as it stands now; nothing for none."""
        with self._store.reading() as books:
            _, done = once.before(books, key, Act.RECEIVE.kind)
            return () if done is None else _together(books, done)

    def correct(
        self,
        dossier_id: DossierId,
        intake: Intake,
        why: Correction,
        *,
        reason: str,
        by: StaffId,
        due_day_at: datetime | None = None,
    ) -> Received:
        """Put a receipt right: `intake` is what it should have said; prints the next version.

        The promise is counted anew only when the procedure, the receipt or the beginning of the
        time limit changes; `due_day_at` sets another promise by hand, never later than the law's.
        The number stays. Versions that have not come out are dropped from the queue.

        Raises `MissingField` without a reason, `NothingChanged`, `NotHere` when the procedure is to
        change while the dossier is away, or what is wrong with the intake.
        """
        intake = checked(intake)
        reason = _reason(reason)
        with self._store.writing() as books:
            member = permitted(books, by, Permission.RECEIVE)
            now = believed(books, self._clock.now())
            dossier = present(books, dossier_id)
            corrected, promise = self._corrected(books, dossier, intake, now)
            if due_day_at is not None:
                corrected = replace(corrected, due_at=_by_hand(due_day_at, corrected, promise))
            if corrected == dossier:
                raise NothingChanged(number=dossier.number)
            fact = dossiers.correct(
                dossier, corrected, why, at=now.replace(microsecond=0), by=by, reason=reason
            )
            after = dossiers.fold(dossier, fact)
            document, queued = papers.receipt_document(
                books, after, promise, at=now, clerk=member.name, change=why.words
            )
            books.record([fact, *papers.superseded(books, dossier, now), queued], by=by, at=now)
        return Received(after, document.id)

    def undo(self, dossier_id: DossierId, *, by: StaffId) -> tuple[Dossier, ...]:
        """Undo an entry made by mistake, while its receipt has not gone to the printer.

        The number stays taken and is explained in the register of gaps; the receipt leaves the
        queue. Dossiers on one receipt go together. Returns them as they then stand.

        Raises `ReceiptLeft`, `IllegalStep`.
        """
        with self._store.writing() as books:
            permitted(books, by, Permission.RECEIVE)
            now = believed(books, self._clock.now())
            dossier = present(books, dossier_id)
            together = books.inquiries.of_group(dossier.group) if dossier.group else [dossier_id]
            details = {"at": now.replace(microsecond=0).isoformat(), "by": by}
            undone: list[Dossier] = []
            facts: list[Fact] = []
            held = [*books.documents.of(dossier.group or dossier_id)]
            for one in together:
                each = present(books, one)
                facts.append(dossiers.decide(each, Act.UNDO, details))
                undone.append(dossiers.fold(each, facts[-1]))
                if dossier.group:
                    held += books.documents.of(one)
            if any(paper.progress in {Progress.SENT, Progress.PRINTED} for paper in held):
                raise ReceiptLeft(number=dossier.number)
            facts += [
                printing.move(paper, Progress.CANCELLED, at=now)
                for paper in held
                if paper.progress.waiting
            ]
            books.record(facts, by=by, at=now)
        return tuple(undone)

    # -- drafts ------------------------------------------------------------------------------------

    def drafts(self) -> list[Draft]:
        """Return what was put aside or kept unasked, newest first."""
        with self._store.reading() as books:
            return books.drafts.all()

    def keep_draft(
        self, draft_id: str, title: str, body: Mapping[str, Any], *, by: StaffId, parked: bool
    ) -> Draft:
        """Keep what is being typed, so that neither a crash nor the next citizen loses it."""
        draft = Draft(draft_id, self._clock.now(), by, parked, title, body)
        with self._store.writing() as books:
            books.drafts.put(draft)
        return draft

    def drop_draft(self, draft_id: str) -> None:
        """Forget a draft that is finished or not wanted any more."""
        with self._store.writing() as books:
            books.drafts.remove(draft_id)

    def promise_of_correction(self, dossier_id: DossierId, intake: Intake) -> Promise:
        """Return what a dossier would be promised as an intake puts it right, supplements counted.

        Raises a `Refused` when the intake cannot be.
        """
        with self._store.reading() as books:
            dossier = present(books, dossier_id)
            return self._corrected(books, dossier, checked(intake), self._clock.now())[1]

    def _evaluation(
        self, books: Reading, dossier: Dossier, member: StaffMember, now: datetime
    ) -> list[Fact]:
        return papers.evaluation(
            books,
            about=dossier.id,
            number=dossier.number,
            procedure=dossier.procedure,
            occasion="tiếp nhận hồ sơ",
            at=now,
            clerk=member.name,
        )

    def _corrected(
        self, books: Reading, dossier: Dossier, intake: Intake, now: datetime
    ) -> tuple[Dossier, Promise]:
        """Return the dossier as the intake has it, and the promise that its version explains."""
        received_at = received_time(intake.received_at or dossier.received_at, now)
        same = intake.procedure_code == dossier.procedure_code
        procedure = known_procedure(books, intake, received_at)
        if not same and dossier.custody is not Custody.COUNTER:
            where = dossiers.where(dossier.custody, dossier.department)
            raise NotHere(number=dossier.number, custody=where)
        begun, started_at = clock_of(books, self._days, intake, received_at)
        fee, fee_state = fee_of(intake, procedure)
        corrected = replace(
            dossier,
            received_at=received_at,
            channel=intake.channel,
            delivery=intake.delivery,
            applicant=intake.applicant,
            representative=intake.representative,
            components=components_of(intake, procedure),
            copies=number_between("copies", "Số bộ hồ sơ", intake.copies, 1, COPIES_LIMIT),
            fee=fee,
            fee_state=fee_state,
            note=intake.note,
            begun=begun,
            started_at=started_at,
        )
        promise = promise_of(
            books,
            self._days,
            procedure,
            started_at or received_at,
            begun=begun,
            waits=dossier.waits,
        )
        if same and corrected.counted_from == dossier.counted_from and begun is dossier.begun:
            return corrected, promise
        return (
            replace(
                corrected,
                procedure_code=procedure.code,
                procedure_version=procedure.version,
                procedure=procedure.name,
                field=procedure.field,
                level=procedure.level,
                department=procedure.department,
                limit=procedure.limit,
                legal_due=promise.due.day,
                due_at=promise.due_at,
                legs=promise.legs,
            ),
            promise,
        )


def _together(books: Reading, done: Event) -> tuple[Dossier, ...]:
    """Return the dossier that an entry received, with those on its receipt."""
    first = present(books, DossierId(done.agg_id))
    if not first.group:
        return (first,)
    return tuple(present(books, one) for one in books.inquiries.of_group(first.group))


def _received_before(books: Reading, done: Event, intake: Intake) -> Received:
    """Return what a form was received as; raises `SavedOtherwise` where it said something else."""
    held = _together(books, done)
    if held[0].group or not once.received_so(books, done, intake):
        raise once.otherwise(done, held[0].number)
    receipt = _receipt_of(books, held[0].id, DocumentKind.RECEIPT)
    return Received(held[0], receipt, already=True)


def _group_before(books: Reading, done: Event, wanted: Sequence[Intake]) -> ReceivedGroup:
    """Return what a pile was received as; raises `SavedOtherwise` where it was another."""
    held = _together(books, done)
    entries = [books.journal.of(dossier.id)[0] for dossier in held]
    same = len(held) == len(wanted) and held[0].group
    if not same or not all(
        once.received_so(books, entry, intake)
        for entry, intake in zip(entries, wanted, strict=True)
    ):
        raise once.otherwise(done, held[0].number)
    receipt = _receipt_of(books, held[0].group, DocumentKind.GROUP_RECEIPT)
    return ReceivedGroup(held, receipt, already=True)


def _receipt_of(books: Reading, about: str, kind: DocumentKind) -> DocumentId | None:
    """Return the newest receipt that is no copy."""
    papers_of = books.documents.of(about)
    found = [paper.id for paper in papers_of if paper.kind is kind and not paper.reprint]
    return found[-1] if found else None


def _reason(text: str) -> str:
    return wanted_text(text, field="reason", label="lý do đính chính", limit=REASON_LIMIT)


def _by_hand(wanted: datetime, dossier: Dossier, promise: Promise) -> datetime:
    """Return a promise that a person sets; raises `BadValue` outside receipt and legal date."""
    at = wanted.replace(microsecond=0, tzinfo=wanted.tzinfo or promise.due_at.tzinfo)
    if not dossier.received_at <= at or at.date() > max(dossier.legal_due, promise.due.day):
        raise BadValue(
            field="due",
            label="Ngày hẹn trả",
            value=Phrase("{day:%d/%m/%Y}", day=at),
            hint=Phrase(
                "Từ ngày tiếp nhận đến hết {day:%d/%m/%Y} theo quy định.", day=dossier.legal_due
            ),
        )
    return at
