"""What the desks put on paper about a dossier: the contents, and their places in the queue."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from counter_app import formbook
from counter_app.desks.intake import Promise
from counter_app.documents import reasons, words
from counter_app.ports import Reading, Writing
from counter_app.rules import printing
from counter_app.rules.codes import day_of
from counter_app.rules.dossier import Act, Dossier
from counter_app.rules.journal import Event, Fact, new_id
from counter_app.rules.numbers import LETTERS, Payload, PayloadKind
from counter_app.rules.papers import (
    ComponentLine,
    ControlShare,
    ControlSlipPaper,
    ControlStep,
    EvaluationPaper,
    GroupReceiptPaper,
    GroupRow,
    LegLine,
    Person,
    ReceiptPaper,
    letterhead,
    to_content,
)
from counter_app.rules.people import Applicant, Representative
from counter_app.rules.printing import Document, DocumentId, DocumentKind, PaperSize, Progress
from counter_app.rules.slips import Slip, SlipId
from counter_app.rules.staff import StaffId

_OF_THE_MOMENT = frozenset({"made_at", "unprinted", "~"})
"""When it was made, how many papers waited then (it is one of them by now), and its salt."""
_CONTROL_ROWS = 5
"""Handings-over that a control slip has room for at least."""

if TYPE_CHECKING:
    from counter_app.rules.papers import PaperData


def payload(dossier: Dossier) -> str:
    """Return the barcode payload of a dossier's present receipt."""
    code = dossier.code
    # The day that the number bears: that of the receipt may have been put right since.
    day = day_of(code[4:10])
    assert day is not None, code
    number = Payload(PayloadKind.DOSSIER, int(code[1:4]), day, code[10:], dossier.receipt_version)
    return str(number)


def person(applicant: Applicant, representative: Representative | None) -> Person:
    """Return whose dossier it is, as papers name them."""
    return Person(
        name=applicant.name,
        id_number=applicant.id_number,
        address=applicant.address,
        phone=applicant.phone,
        email=applicant.email,
        representative="" if representative is None else representative.name,
    )


def receipt_paper(
    books: Reading, dossier: Dossier, promise: Promise, *, clerk: str, change: str = ""
) -> ReceiptPaper:
    """Return what stands on a dossier's receipt; `change` is why this version was made.

    The due date is explained only when it is the one that `promise` explains.
    """
    explained = promise.due_at == dossier.due_at
    settings = books.settings.office()
    applicant = dossier.applicant
    return ReceiptPaper(
        letterhead=letterhead(settings),
        number=dossier.number,
        barcode=payload(dossier),
        version=dossier.receipt_version,
        applicant=applicant.name,
        id_number=applicant.id_number,
        address=applicant.address,
        phone=applicant.phone,
        email=applicant.email,
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
        explanation=words.explain_short(promise.due)
        if explained and settings.explain_on_receipt
        else "",
        delivery=words.delivery(dossier.delivery),
        fee=dossier.fee,
        fee_state=words.fee_state(dossier.fee_state),
        book=dossier.book,
        line=dossier.line,
        clerk=clerk,
        station=books.settings.station().name,
        note=dossier.note,
        representative="" if dossier.representative is None else dossier.representative.name,
        started=reasons.started(dossier.begun, dossier.counted_from),
        legs=tuple(LegLine(leg.agency, leg.due_at, leg.what) for leg in dossier.legs),
        change=change,
        form=formbook.form(DocumentKind.RECEIPT, dossier.received_at.date()),
        size=settings.receipt_size,
    )


def group_paper(
    books: Reading, dossiers: Sequence[Dossier], agent: Representative, *, clerk: str
) -> GroupReceiptPaper:
    """Return the one receipt of several dossiers that an agent handed in at once."""
    settings = books.settings.office()
    first = dossiers[0]
    size = settings.receipt_size
    return GroupReceiptPaper(
        letterhead=letterhead(settings),
        agent=Person(agent.name, agent.id_number, phone=agent.phone),
        rows=tuple(
            GroupRow(
                number=dossier.number,
                barcode=payload(dossier),
                applicant=dossier.applicant.name,
                procedure=dossier.procedure,
                papers="; ".join(f"{part.name} ({part.copies:02d})" for part in dossier.components),
                copies=dossier.copies,
                limit=words.limit(dossier.limit),
                due_at=dossier.due_at,
            )
            for dossier in dossiers
        ),
        received_at=first.received_at,
        delivery=words.delivery(first.delivery),
        fee=sum(dossier.fee for dossier in dossiers),
        fee_state=", ".join(
            dict.fromkeys(words.fee_state(dossier.fee_state) for dossier in dossiers if dossier.fee)
        ),
        clerk=clerk,
        station=books.settings.station().name,
        form=formbook.form(DocumentKind.GROUP_RECEIPT, first.received_at.date()),
        size=PaperSize.A4.value if size == PaperSize.ROLL.value else size,
    )


def evaluation(
    books: Reading,
    *,
    about: str,
    number: str,
    procedure: str,
    occasion: str,
    at: datetime,
    clerk: str,
) -> list[Fact]:
    """Return the evaluation slip that goes with a slip to an applicant, where the office wants it.

    TT 01/2018/TT-VPCP art 12.
    """
    settings = books.settings.office()
    if not settings.with_evaluation:
        return []
    paper = EvaluationPaper(
        letterhead=letterhead(settings),
        number=number,
        procedure=procedure,
        occasion=occasion,
        clerk=clerk,
        made_at=at,
        form=formbook.form(DocumentKind.EVALUATION, at.date()),
    )
    _, fact = put_in_queue(
        books, paper, DocumentKind.EVALUATION, about=about, title=f"Phiếu đánh giá {number}", at=at
    )
    return [fact]


def put_in_queue(
    books: Reading,
    paper: "PaperData",
    kind: DocumentKind,
    *,
    about: str,
    title: str,
    at: datetime,
    copies: int = 1,
    held: bool = False,
) -> tuple[Document, Fact]:
    """Return a new document of the queue and the fact that puts it there.

    It comes out on the size that its paper names; `held` keeps it back until it is released.
    """
    document = Document(
        id=DocumentId(new_id(at)),
        kind=kind,
        about=about,
        title=title.strip(),
        copies=copies,
        station=books.settings.station().counter_id,
        queued_at=at,
        size=PaperSize(getattr(paper, "size", kind.usual_size.value)),
        progress=Progress.HELD if held else Progress.QUEUED,
    )
    return document, printing.queue(document, to_content(paper))


def queue_once(
    books: Writing, document: Document, queued: Fact, *, by: StaffId, at: datetime
) -> Document:
    """Put a paper that stands for itself into the queue, and return it.

    Asked for again within `A_MOMENT`, as by a key that bounced, the same paper is the answer, then
    `already` there; one that says another thing, or was taken off the queue, is another paper.
    """
    wanted = _said(queued.pii or {})
    for one in reversed(books.documents.of(document.about)):
        like = (one.kind, one.title, one.reprint) == (document.kind, document.title, 0)
        fresh = timedelta(0) <= at - one.queued_at <= printing.A_MOMENT
        if like and fresh and one.progress is not Progress.CANCELLED:
            if _said(books.documents.content(one)) == wanted:
                return replace(one, already=True)
            break
    books.record([queued], by=by, at=at)
    return document


def _said(content: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a paper says of the office, and not of the moment at which it was made."""
    return {name: value for name, value in content.items() if name not in _OF_THE_MOMENT}


def receipt_document(
    books: Reading,
    dossier: Dossier,
    promise: Promise,
    *,
    at: datetime,
    clerk: str,
    change: str = "",
    held: bool = False,
) -> tuple[Document, Fact]:
    """Return a dossier's receipt in the queue, and the fact that puts it there."""
    version = f" (lần {dossier.receipt_version})" if dossier.receipt_version > 1 else ""
    return put_in_queue(
        books,
        receipt_paper(books, dossier, promise, clerk=clerk, change=change),
        DocumentKind.RECEIPT,
        about=dossier.id,
        title=f"Giấy tiếp nhận {dossier.number}{version}",
        at=at,
        copies=books.settings.office().receipt_copies,
        held=held,
    )


def paper_number(books: Writing, mark: str, at: datetime) -> str:
    """Return the next number of a kind of letter in its year: “05/HDHS”; `mark` is of `LETTERS`.

    Stations after the first put their place behind the number, so that no two are the same.
    """
    assert mark in LETTERS, mark
    n = books.series.next(mark, f"{at:%Y}")
    slot = books.settings.station().slot
    place = f"-Q{slot:02d}" if slot else ""
    return f"{n:02d}{place}/{mark}"


def superseded(books: Reading, dossier: Dossier, at: datetime) -> list[Fact]:
    """Return that receipts which a new version replaces need not come out any more."""
    return [
        printing.move(document, Progress.CANCELLED, at=at)
        for document in books.documents.of(dossier.id)
        if document.kind is DocumentKind.RECEIPT
        and document.progress.waiting
        and document.progress is not Progress.SENT
    ]


def control_slip(
    books: Reading, dossier: Dossier, *, at: datetime, onto: Slip | None = None
) -> tuple[Document, Fact]:
    """Return the control slip of a dossier, Mẫu 06: the handings-over, and other agencies' shares.

    `onto` is the handover slip on which it is leaving just now.
    """
    settings = books.settings.office()
    shares = _shares(books, dossier)
    partners = dict.fromkeys(share.agency for share in shares)
    paper = ControlSlipPaper(
        letterhead=letterhead(settings),
        dossier=dossier.number,
        barcode=payload(dossier),
        agency=dossier.department,
        partner=", ".join(agency for agency in partners if agency != dossier.department),
        person=person(dossier.applicant, dossier.representative),
        procedure=dossier.procedure,
        procedure_code=dossier.procedure_code,
        received_at=dossier.received_at,
        due_at=dossier.due_at,
        steps=_steps(books, dossier, onto),
        rows=_CONTROL_ROWS,
        made_at=at.replace(microsecond=0),
        form=formbook.form(DocumentKind.CONTROL_SLIP, dossier.received_at.date()),
        shares=shares,
    )
    return put_in_queue(
        books,
        paper,
        DocumentKind.CONTROL_SLIP,
        about=dossier.id,
        title=f"Phiếu kiểm soát {dossier.number}",
        at=at,
    )


def _steps(books: Reading, dossier: Dossier, onto: Slip | None) -> tuple[ControlStep, ...]:
    """Return the handings-over that stand, the one that is just made last."""
    way = _Way(books, dossier)
    for event in books.journal.of(dossier.id):
        way.follow(event)
    if onto is not None:
        way.go_out(onto, onto.number, onto.handed_by, onto.handed_at)
    return tuple(way.steps)


class _Way:
    """The handings-over of a dossier, as its journal tells of them one by one.

    Those that did not happen, as what never arrived or was scanned by mistake, are taken off again.
    """

    def __init__(self, books: Reading, dossier: Dossier) -> None:
        self.steps: list[ControlStep] = []
        self._books = books
        self._names: dict[str, str] = {member.id: member.name for member in books.staff.all()}
        self._holder = self._department = dossier.department
        self._due_at = dossier.due_at

    def follow(self, event: Event) -> None:
        """Go on with an entry of the journal."""
        body = event.fact().body
        at = datetime.fromisoformat(event.occurred_at).replace(microsecond=0)
        if "due_at" in body:
            self._due_at = datetime.fromisoformat(body["due_at"])
        if event.kind == Act.HAND_OVER.kind:
            slip = self._books.slips.get(SlipId(body["slip"]))
            self.go_out(slip, body["slip_number"], event.actor_id, at)
        elif event.kind == Act.CONFIRM.kind and self.steps:
            slip = self._books.slips.get(SlipId(body["slip"]))
            self._signed("" if slip is None else slip.receiver)
        elif event.kind in _UNDOING and not body.get("to_repair"):
            # A dossier of a register from outside can be reopened without any.
            del self.steps[-1:]
        elif event.kind == Act.TAKE_BACK.kind:
            self._come_back(event.actor_id, at, outcome=_outcome(at, self._due_at))
        elif event.kind == Act.SUPPLEMENT.kind and body["custody_from"] != body["custody_to"]:
            self._come_back(event.actor_id, at, note="Trả lại để bổ sung")

    def go_out(self, slip: Slip | None, number: str, by: str, at: datetime) -> None:
        """Put the dossier on its way to the department that a slip names."""
        self._holder = self._department if slip is None else slip.department
        self.steps.append(ControlStep(self._clerk(by), self._holder, at, "", f"Phiếu {number}"))

    def _signed(self, receiver: str) -> None:
        taker = " – ".join(filter(None, (self._holder, receiver)))
        self.steps[-1] = replace(self.steps[-1], receiver=taker)

    def _come_back(self, by: str, at: datetime, *, outcome: str = "", note: str = "") -> None:
        self.steps.append(ControlStep(self._holder, self._clerk(by), at, outcome, note))

    def _clerk(self, by: str) -> str:
        office = self._books.settings.office().office
        return " – ".join(filter(None, (office, self._names.get(by, ""))))


_UNDOING = frozenset({Act.MISS.kind, Act.TURN_BACK.kind, Act.REOPEN.kind})
"""What says that the handing-over before it did not happen."""


def _shares(books: Reading, dossier: Dossier) -> tuple[ControlShare, ...]:
    """Return what other agencies were asked for, and the shares of an inter-agency dossier."""
    asked = (
        ControlShare(
            line.agency,
            line.what,
            line.asked_at.replace(microsecond=0),
            words.short_date(line.due_on),
            line.answered_at,
            _share_outcome(line.answered_at, _end_of(line.due_on, line.asked_at)),
        )
        for line in books.custody.consultations(dossier.id)
    )
    legs = (
        ControlShare(
            leg.agency,
            leg.what,
            None,
            f"{leg.due_at:%H:%M} {words.short_date(leg.due_at)}",
            leg.done_at,
            _share_outcome(leg.done_at, leg.due_at),
        )
        for leg in dossier.legs
    )
    return (*legs, *asked)


def _end_of(day: date, clock: datetime) -> datetime:
    """Return the end of a day in the time zone of a clock."""
    return datetime.combine(day, time.max, clock.tzinfo)


def _share_outcome(done_at: datetime | None, due_at: datetime) -> str:
    return "" if done_at is None else _outcome(done_at, due_at)


def _outcome(at: datetime, due_at: datetime) -> str:
    if at > due_at:
        return "late"
    return "early" if at.date() < due_at.date() else "on_time"
