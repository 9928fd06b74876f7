"""What the desks put on paper about a dossier: the contents, and their places in the queue."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from counter_app import formbook
from counter_app.desks.intake import Promise
from counter_app.documents import reasons, words
from counter_app.ports import Reading, Writing
from counter_app.rules import printing
from counter_app.rules.dossier import Act, Dossier
from counter_app.rules.journal import Fact, new_id
from counter_app.rules.numbers import Payload, PayloadKind
from counter_app.rules.papers import (
    ComponentLine,
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

_CONTROL_ROWS = 5
"""Handings-over that a control slip has room for at least."""

if TYPE_CHECKING:
    from counter_app.rules.papers import PaperData


def payload(dossier: Dossier) -> str:
    """Return the barcode payload of a dossier's present receipt."""
    code = dossier.code
    # The day that the number bears: that of the receipt may have been put right since.
    day = datetime.strptime(code[4:10], "%y%m%d").date()  # noqa: DTZ007 - a day, no time
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
    """Return the next number of a kind of letter in its year: “05/HDHS”.

    Stations after the first put their place behind the number, so that no two are the same.
    """
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
    books: Reading, dossier: Dossier, *, at: datetime, handing: str = ""
) -> tuple[Document, Fact]:
    """Return the control slip of a dossier, Mẫu 06, with the handings-over made so far.

    `handing` names the clerk who is handing it to its department just now.
    """
    settings = books.settings.office()
    steps = _steps(books, dossier)
    if handing:
        steps = (*steps, ControlStep(_at_counter(books, handing), dossier.department, at))
    paper = ControlSlipPaper(
        letterhead=letterhead(settings),
        dossier=dossier.number,
        barcode=payload(dossier),
        agency=dossier.department,
        partner=", ".join(leg.agency for leg in dossier.legs if leg.agency != dossier.department),
        person=person(dossier.applicant, dossier.representative),
        procedure=dossier.procedure,
        procedure_code=dossier.procedure_code,
        received_at=dossier.received_at,
        due_at=dossier.due_at,
        steps=steps,
        rows=_CONTROL_ROWS,
        made_at=at.replace(microsecond=0),
        form=formbook.form(DocumentKind.CONTROL_SLIP, dossier.received_at.date()),
    )
    return put_in_queue(
        books,
        paper,
        DocumentKind.CONTROL_SLIP,
        about=dossier.id,
        title=f"Phiếu kiểm soát {dossier.number}",
        at=at,
    )


def _steps(books: Reading, dossier: Dossier) -> tuple[ControlStep, ...]:
    """Return the handings-over that the journal knows: out by slips, and back with the result."""
    names: dict[str, str] = {member.id: member.name for member in books.staff.all()}
    steps: list[ControlStep] = []
    for event in books.journal.of(dossier.id):
        body = event.fact().body
        clerk = _at_counter(books, names.get(event.actor_id, ""))
        at = datetime.fromisoformat(event.occurred_at).replace(microsecond=0)
        if event.kind == Act.HAND_OVER.kind:
            note = f"Phiếu {body['slip_number']}"
            steps.append(ControlStep(clerk, dossier.department, at, "", note))
        elif event.kind == Act.MISS.kind:
            steps.pop()
        elif event.kind == Act.TAKE_BACK.kind:
            steps.append(ControlStep(dossier.department, clerk, at, _outcome(at, dossier.due_at)))
    return tuple(steps)


def _at_counter(books: Reading, clerk: str) -> str:
    return " – ".join(filter(None, (books.settings.office().office, clerk)))


def _outcome(at: datetime, due_at: datetime) -> str:
    if at > due_at:
        return "late"
    return "early" if at.date() < due_at.date() else "on_time"
