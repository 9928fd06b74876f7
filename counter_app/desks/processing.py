"""While a dossier is away: supplements, duties, refusal, apology and new date, stop, control slip.

The department decides; the counter writes it down, prints the form and tells the applicant
(NĐ 118/2025 art 17-19).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from counter_app.desks import letters, once, papers
from counter_app.desks.acting import (
    WorkingDays,
    believed,
    counting_of,
    naming,
    permitted,
    present,
    settled,
)
from counter_app.desks.intake import (
    FEE_LIMIT,
    Intake,
    Promise,
    checked,
    checked_components,
    known_procedure,
    number_between,
    promise_of,
    received_time,
)
from counter_app.desks.letters import TEXT_LIMIT, Refusal, Stop, SupplementRequest
from counter_app.errors import BadValue, MissingField, Phrase, UnknownPaper
from counter_app.ports import Clock, Reading, Store, Writing
from counter_app.rules import dossier as dossiers
from counter_app.rules.catalogue import Component, Procedure
from counter_app.rules.deadlines import ClockStart, Limit, due_date, promised
from counter_app.rules.dossier import Act, Correction, Dossier, DossierId, FeeState, ResultKind
from counter_app.rules.journal import Event, Fact, new_id
from counter_app.rules.papers import (
    ApologyPaper,
    PaperData,
    RefusalPaper,
    StopPaper,
    SupplementPaper,
    from_content,
)
from counter_app.rules.people import applicant_to_body
from counter_app.rules.printing import Document, DocumentKind
from counter_app.rules.staff import Permission, StaffId, StaffMember
from counter_app.rules.text import clean, clean_line, wanted_text

_DAYS_LIMIT = 60


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an act: the dossier as it stands now, and the papers that were queued."""

    dossier: Dossier
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody who went home with Mẫu 02 or Mẫu 03, and no dossier: the slip's number and paper."""

    number: str
    documents: tuple[Document, ...]


class Processing:
    """The desk of what happens between handing over and result."""

    def __init__(self, store: Store, clock: Clock, days: WorkingDays) -> None:
        """Work on the books of `store` by the time of `clock`."""
        self._store = store
        self._clock = clock
        self._days = days

    # -- at the window, without a dossier ----------------------------------------------------------

    def guide(
        self, intake: Intake, request: SupplementRequest, *, by: StaffId, key: str | None = None
    ) -> Visit:
        """Tell somebody at the window what is missing: Mẫu 02, no dossier; counted as a visit.

        `key` is the form's own identity: asked twice with the same key, one slip is made.

        Raises what is wrong with the intake, `MissingField` without an item or a reason,
        `SavedOtherwise` where the slip was made with another content.
        """
        intake, request = checked(intake), letters.checked_request(request)
        with self._store.writing() as books:
            key, done = once.before(books, key, "visit.guided")
            if done is not None:
                return _guided_before(books, done, intake, request)
            member = permitted(books, by, Permission.RECEIVE)
            now = believed(books, self._clock.now())
            procedure = known_procedure(books, intake, received_time(None, now))
            number = papers.paper_number(books, "HDHS", now)
            visit = new_id(now)
            paper = letters.supplement(
                books, request, intake, procedure, number=number, member=member, at=now
            )
            return self._visit(
                books, "guided", visit, intake, procedure, paper, member, now, key=key
            )

    def refuse(
        self, intake: Intake, refusal: Refusal, *, by: StaffId, key: str | None = None
    ) -> Visit:
        """Refuse a dossier at the window: Mẫu 03; it is counted as not received.

        `key` as for `guide`. Raises what is wrong with the intake, `MissingField` without a reason,
        `SavedOtherwise`.
        """
        intake, refusal = checked(intake), letters.checked_refusal(refusal)
        with self._store.writing() as books:
            key, done = once.before(books, key, "visit.refused")
            if done is not None:
                return _refused_before(books, done, intake, refusal)
            member = permitted(books, by, Permission.RECEIVE)
            now = believed(books, self._clock.now())
            procedure = known_procedure(books, intake, received_time(None, now))
            number = papers.paper_number(books, "TCHS", now)
            visit = new_id(now)
            paper = letters.refusal(
                books, refusal, intake, procedure, number=number, member=member, at=now
            )
            return self._visit(
                books, "refused", visit, intake, procedure, paper, member, now, key=key
            )

    def visit_paper(self, visit: str) -> PaperData | None:
        """Return what stands on the slip of a visit, None once its personal data were erased.

        Raises `UnknownPaper`.
        """
        with self._store.reading() as books:
            if not books.documents.of(visit):
                raise UnknownPaper(number=visit, kind=DocumentKind.SUPPLEMENT.value)
            return _paper_of(books, visit)

    # -- supplements -------------------------------------------------------------------------------

    def notice_due(self, dossier_id: DossierId) -> date:
        """Return the last day on which a supplement after appraisal can be asked for in time.

        So many working days from the receipt (NĐ 118/2025 art 19(4); a setting).
        """
        with self._store.reading() as books:
            return self._notice_due(books, present(books, dossier_id))

    def notice_left(self, dossier_id: DossierId) -> int:
        """Return how many working days are left to ask for a supplement in time.

        0 on the last day, negative by so many working days when it is over.
        """
        today = self._clock.now().date()
        with self._store.reading() as books:
            due = self._notice_due(books, present(books, dossier_id))
            calendar = self._days.calendar(books, min(due, today).year, max(due, today).year)
            if today <= due:
                return calendar.working_days_between(today, due)
            return -calendar.working_days_between(due, today)

    def ask_supplement(
        self, dossier_id: DossierId, request: SupplementRequest, *, by: StaffId
    ) -> Done:
        """Ask for a supplement after appraisal: Mẫu 02; the clock then goes by the office's rule.

        Raises `MissingField` without an item or a reason, `IllegalStep`.
        """
        request = letters.checked_request(request)
        with self._store.writing() as books:
            member = permitted(books, by, Permission.RECEIVE)
            now = believed(books, self._clock.now())
            dossier = present(books, dossier_id)
            version = letters.version_under(books, dossier)
            rule = counting_of(books, version.supplement).supplement
            at = now.replace(microsecond=0)
            details = {
                "at": at.isoformat(),
                "by": by,
                "rule": rule.value,
                "deadline": request.deadline.isoformat() if request.deadline else None,
                "in_time": at.date() <= self._notice_due(books, dossier),
            }
            fact = dossiers.decide(dossier, Act.ASK_SUPPLEMENT, details, {"reason": request.reason})
            number = papers.paper_number(books, "HDHS", now)
            paper = letters.supplement(
                books, request, dossier, version, number=number, member=member, at=now
            )
            document, queued = self._slip(
                books, paper, DocumentKind.SUPPLEMENT, dossier, number, now
            )
            more = self._evaluation(books, dossier, "yêu cầu bổ sung", member, now)
            books.record([fact, queued, *more], by=by, at=now)
            return Done(dossiers.fold(dossier, fact), (document,))

    def supplement_promise(self, dossier_id: DossierId) -> Promise:
        """Return what would be promised if the supplement were complete now."""
        with self._store.reading() as books:
            return self._supplemented(books, present(books, dossier_id), self._clock.now())

    def supplement(
        self, dossier_id: DossierId, added: Sequence[Component] = (), *, by: StaffId
    ) -> Done:
        """Take a complete supplement in: the clock goes on, and the receipt's next version prints.

        `added` are the papers that came. Raises `IllegalStep`.
        """
        with self._store.writing() as books:
            member = permitted(books, by, Permission.RECEIVE)
            now = believed(books, self._clock.now())
            at = now.replace(microsecond=0)
            dossier = present(books, dossier_id)
            components = checked_components((*dossier.components, *added))
            promise = self._supplemented(books, dossier, at)
            details = {
                "at": at.isoformat(),
                "by": by,
                "legal_due": promise.due.day.isoformat(),
                "due_at": promise.due_at.isoformat(),
                "due_before": dossier.due_at.isoformat(),
                "legs": dossiers.legs_to_body(promise.legs),
                "receipt_version": dossier.receipt_version + 1,
                "components": dossiers.components_to_body(components),
            }
            fact = dossiers.decide(dossier, Act.SUPPLEMENT, details)
            after = dossiers.fold(dossier, fact)
            document, queued = papers.receipt_document(
                books,
                after,
                promise,
                at=now,
                clerk=member.name,
                change=Correction.SUPPLEMENT.words,
            )
            dropped = papers.superseded(books, dossier, now)
            books.record([fact, *dropped, queued], by=by, at=now)
            return Done(after, (document,))

    # -- duties ------------------------------------------------------------------------------------

    def ask_duty(self, dossier_id: DossierId, amount: int, what: str, *, by: StaffId) -> Done:
        """Note that the applicant has a financial duty: `amount` in đồng for `what`.

        Raises `MissingField`, `BadValue`, `IllegalStep`.
        """
        what = clean_line(what, field="what", label="Nội dung nghĩa vụ tài chính")
        if not what:
            raise MissingField(field="what", label="nội dung nghĩa vụ tài chính")
        number_between("amount", "Số tiền", amount, 1, FEE_LIMIT)
        return self._simply(dossier_id, Act.ASK_DUTY, by, {"amount": amount}, {"what": what})

    def pay_duty(self, dossier_id: DossierId, paid: FeeState, *, by: StaffId) -> Done:
        """Note that the financial duty was met, and how; raises `IllegalStep`."""
        return self._simply(dossier_id, Act.PAY_DUTY, by, {"paid": paid.value})

    # -- the end that is no result -----------------------------------------------------------------

    def refuse_result(
        self, dossier_id: DossierId, refusal: Refusal, *, by: StaffId, shelf: str = ""
    ) -> Done:
        """Take a refusal in as the result: Mẫu 03; raises `MissingField`, `IllegalStep`.

        Within the time limit like any result (NĐ 118/2025 art 19(8)).
        """
        refusal = letters.checked_refusal(refusal)
        with self._store.writing() as books:
            member = permitted(books, by, Permission.TAKE_BACK)
            now = believed(books, self._clock.now())
            dossier = present(books, dossier_id)
            details = {
                "at": now.isoformat(),
                "by": by,
                "result": ResultKind.REFUSED.value,
                "shelf": clean_line(shelf, field="shelf", label="Vị trí để kết quả"),
            }
            found = settled(books, dossier, "result back")
            fact = dossiers.decide(dossier, Act.TAKE_BACK, details | naming(found))
            number = papers.paper_number(books, "TCHS", now)
            paper = letters.refusal(
                books,
                refusal,
                dossier,
                letters.version_under(books, dossier),
                number=number,
                member=member,
                at=now,
            )
            document, queued = self._slip(books, paper, DocumentKind.REFUSAL, dossier, number, now)
            more = self._evaluation(books, dossier, "từ chối giải quyết", member, now)
            books.record([fact, *found, queued, *more], by=by, at=now)
            return Done(dossiers.fold(dossier, fact), (document,))

    def stop(self, dossier_id: DossierId, stop: Stop, *, by: StaffId) -> Done:
        """Stop a dossier: on the applicant's request, or for want of a supplement; Mẫu 05.

        Raises `MissingField` without a request or reason, `IllegalStep` once a result exists.
        """
        stop = letters.checked_stop(stop)
        with self._store.writing() as books:
            permitted(books, by, Permission.RECEIVE)
            now = believed(books, self._clock.now())
            at = now.replace(microsecond=0)
            dossier = present(books, dossier_id)
            details = {"at": at.isoformat(), "by": by}
            facts: list[Fact] = []
            after = dossier
            if stop.withdrawn:
                facts.append(
                    dossiers.decide(after, Act.WITHDRAW, details, {"reason": stop.request})
                )
                after = dossiers.fold(after, facts[-1])
            facts.append(dossiers.decide(after, Act.STOP, details, {"reason": stop.request}))
            after = dossiers.fold(after, facts[-1])
            number = papers.paper_number(books, "TBDHS", now)
            paper = letters.stop(books, stop, dossier, number=number, at=at)
            document, queued = self._slip(books, paper, DocumentKind.STOP, dossier, number, now)
            books.record([*facts, *settled(books, dossier, "stopped"), queued], by=by, at=now)
            return Done(after, (document,))

    def fetch_papers(self, dossier_id: DossierId, *, by: StaffId) -> Done:
        """Write down that the papers of a stopped dossier came back from the department.

        Raises `IllegalStep`, `PapersHere`, `PapersReturned`, `NotHere` when they are elsewhere.
        """
        return self._simply(dossier_id, Act.FETCH, by, {})

    def return_papers(self, dossier_id: DossierId, *, by: StaffId) -> Done:
        """Write down that the papers of a stopped dossier went back to whoever handed them in.

        Raises `IllegalStep`, `PapersReturned`, `NotHere` while they are not at the counter.
        """
        return self._simply(dossier_id, Act.RETURN, by, {})

    # -- late --------------------------------------------------------------------------------------

    def new_promise(self, dossier_id: DossierId, days: int) -> Promise:
        """Return the date of a re-appointment `days` working days after the present promise.

        Counted from today where the promise has passed already. Raises `BadValue`.
        """
        with self._store.reading() as books:
            return self._reappointed(
                books, present(books, dossier_id), _days(days), self._clock.now()
            )

    def reappoint(self, dossier_id: DossierId, days: int, reason: str, *, by: StaffId) -> Done:
        """Apologise and promise another date, once: Mẫu 04 (NĐ 118/2025 art 19(9)).

        The new date lies `days` working days after the present one. It is addressed to whoever
        handed the dossier in. The receipt keeps its printed date.

        Raises `ReappointedBefore`, `MissingField` without a reason, `IllegalStep`, `BadValue`.
        """
        reason = wanted_text(reason, field="reason", label="lý do trễ hẹn", limit=TEXT_LIMIT)
        with self._store.writing() as books:
            permitted(books, by, Permission.CHANGE_PROMISE)
            now = believed(books, self._clock.now())
            at = now.replace(microsecond=0)
            dossier = present(books, dossier_id)
            promise = self._reappointed(books, dossier, _days(days), now)
            details = {
                "at": at.isoformat(),
                "by": by,
                "due_before": dossier.due_at.isoformat(),
                "due_at": promise.due_at.isoformat(),
                "in_time": at.date() < dossier.due_at.date(),
            }
            fact = dossiers.decide(dossier, Act.REAPPOINT, details, {"reason": reason})
            number = papers.paper_number(books, "PXL", now)
            paper = letters.apology(books, dossier, promise, reason, number=number, at=at)
            document, queued = self._slip(books, paper, DocumentKind.APOLOGY, dossier, number, now)
            books.record([fact, queued], by=by, at=now)
            return Done(dossiers.fold(dossier, fact), (document,))

    # -- control slip ------------------------------------------------------------------------------

    def control_slip(self, dossier_id: DossierId, *, by: StaffId) -> Document:
        """Queue the control slip of a dossier, Mẫu 06, with the handings-over made so far."""
        with self._store.writing() as books:
            permitted(books, by, Permission.PRINT)
            now = self._clock.now()
            dossier = present(books, dossier_id)
            document, queued = papers.control_slip(books, dossier, at=now)
            return papers.queue_once(books, document, queued, by=by, at=now)

    # -- inside ------------------------------------------------------------------------------------

    def _simply(
        self,
        dossier_id: DossierId,
        act: Act,
        by: StaffId,
        more: dict[str, object],
        pii: dict[str, object] | None = None,
    ) -> Done:
        with self._store.writing() as books:
            permitted(books, by, Permission.RECEIVE)
            now = believed(books, self._clock.now())
            dossier = present(books, dossier_id)
            details = {"at": now.replace(microsecond=0).isoformat(), "by": by, **more}
            fact = dossiers.decide(dossier, act, details, pii)
            books.record([fact], by=by, at=now)
            return Done(dossiers.fold(dossier, fact))

    def _notice_due(self, books: Reading, dossier: Dossier) -> date:
        start = dossier.counted_from.date()
        calendar = self._days.calendar(books, start.year, start.year + 1)
        return due_date(calendar, start, Limit(books.settings.office().notice_days)).day

    def _supplemented(self, books: Reading, dossier: Dossier, at: datetime) -> Promise:
        """Return the promise of a dossier whose open round of supplement ends at a local time."""
        if dossier.asked_at is None:
            dossiers.decide(dossier, Act.SUPPLEMENT)
        answered = dossiers.answered(dossier, at.replace(microsecond=0))
        return promise_of(
            books,
            self._days,
            replace(letters.version_under(books, dossier), limit=dossier.limit),
            dossier.counted_from,
            begun=dossier.begun,
            waits=answered.waits,
        )

    def _reappointed(self, books: Reading, dossier: Dossier, days: int, now: datetime) -> Promise:
        """Count from the promise that is put off; no hour of the day makes it a later one."""
        start = max(dossier.due_at, now).replace(microsecond=0)
        limit = Limit(days)
        calendar = self._days.calendar(books, start.year, start.year + limit.years)
        counting = replace(counting_of(books, None), cut_off=None)
        due, due_at = promised(
            calendar, start, limit, counting=counting, begun=ClockStart.REAPPOINTED
        )
        return Promise(due, due_at)

    def _visit(  # noqa: PLR0917 - its two callers hand over what they have read
        self,
        books: Writing,
        what: str,
        visit: str,
        intake: Intake,
        procedure: Procedure,
        paper: SupplementPaper | RefusalPaper,
        member: StaffMember,
        now: datetime,
        *,
        key: str | None,
    ) -> Visit:
        kind = DocumentKind.SUPPLEMENT if what == "guided" else DocumentKind.REFUSAL
        body = {
            "number": paper.number,
            "at": now.replace(microsecond=0).isoformat(),
            "by": member.id,
            "procedure_code": procedure.code,
            "procedure": procedure.name,
            "field": procedure.field,
            "level": procedure.level,
            "channel": intake.channel.value,
        }
        pii = {"applicant": applicant_to_body(intake.applicant), "reason": paper.reason}
        document, queued = papers.put_in_queue(
            books,
            paper,
            kind,
            about=visit,
            title=f"{_TITLES[kind]} {paper.number}",
            at=now,
            copies=books.settings.office().form_copies,
        )
        more = papers.evaluation(
            books,
            about=visit,
            number="",
            procedure=procedure.name,
            occasion="yêu cầu bổ sung" if what == "guided" else "từ chối tiếp nhận",
            at=now,
            clerk=member.name,
        )
        facts = [Fact(f"visit.{what}", visit, body, pii), queued, *more]
        books.record(facts, by=member.id, at=now, key=key)
        return Visit(paper.number, (document,))

    def _slip(  # noqa: PLR0917 - a form, its kind, whose it is, its number and when
        self,
        books: Reading,
        paper: "SupplementPaper | RefusalPaper | StopPaper | ApologyPaper",
        kind: DocumentKind,
        dossier: Dossier,
        number: str,
        now: datetime,
    ) -> tuple[Document, Fact]:
        return papers.put_in_queue(
            books,
            paper,
            kind,
            about=dossier.id,
            title=f"{_TITLES[kind]} {number}",
            at=now,
            copies=books.settings.office().form_copies,
        )

    def _evaluation(
        self, books: Reading, dossier: Dossier, occasion: str, member: StaffMember, now: datetime
    ) -> list[Fact]:
        return papers.evaluation(
            books,
            about=dossier.id,
            number=dossier.number,
            procedure=dossier.procedure,
            occasion=occasion,
            at=now,
            clerk=member.name,
        )


_TITLES = {
    DocumentKind.SUPPLEMENT: "Phiếu yêu cầu bổ sung",
    DocumentKind.REFUSAL: "Phiếu từ chối",
    DocumentKind.APOLOGY: "Văn bản xin lỗi",
    DocumentKind.STOP: "Thông báo dừng giải quyết",
}


def _guided_before(
    books: Reading, done: Event, intake: Intake, request: SupplementRequest
) -> Visit:
    """Return a visit that was saved before; raises `SavedOtherwise` where it was another."""
    paper = _paper_of(books, done.agg_id)
    said = (request.items, request.reason, request.legal_basis, request.deadline)
    if isinstance(paper, SupplementPaper) and (
        (paper.items, paper.reason, paper.legal_basis, paper.deadline) != said
        or not _is_visitor(paper, intake)
    ):
        raise once.otherwise(done, paper.number)
    return _visit_of(books, done)


def _refused_before(books: Reading, done: Event, intake: Intake, refusal: Refusal) -> Visit:
    """Return a visit that was saved before; raises `SavedOtherwise` where it was another."""
    paper = _paper_of(books, done.agg_id)
    said = (refusal.reason, refusal.legal_basis, refusal.guidance)
    if isinstance(paper, RefusalPaper) and (
        (paper.reason, paper.legal_basis, paper.guidance) != said or not _is_visitor(paper, intake)
    ):
        raise once.otherwise(done, paper.number)
    return _visit_of(books, done)


def _paper_of(books: Reading, visit: str) -> PaperData | None:
    """Return what stands on the slip of a visit, None once its personal data were erased."""
    slip = books.documents.of(visit)[0]
    content = books.documents.content(slip)
    return from_content(slip.kind.value, content) if content else None


def _is_visitor(paper: SupplementPaper | RefusalPaper, intake: Intake) -> bool:
    person = papers.person(intake.applicant, intake.representative)
    return (paper.person, paper.procedure_code) == (person, clean(intake.procedure_code))


def _visit_of(books: Reading, done: Event) -> Visit:
    return Visit(str(done.fact().body["number"]), tuple(books.documents.of(done.agg_id)))


def _days(days: int) -> int:
    if not 1 <= days <= _DAYS_LIMIT:
        raise BadValue(
            field="days",
            label="Số ngày hẹn lại",
            value=days,
            hint=Phrase("Từ 1 đến {most}.", most=_DAYS_LIMIT),
        )
    return days
