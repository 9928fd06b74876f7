"""The letters of a dossier's way: what they ask, refuse or say, checked, and what stands on them.

Mẫu 02, 03, 04 and 05 (TT 03/2025/TT-VPCP); the desk of processing writes them into the books.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from counter_app import formbook
from counter_app.desks import papers
from counter_app.desks.acting import counting_of, version_of
from counter_app.desks.intake import Intake, Promise, number_between
from counter_app.documents import reasons, words
from counter_app.errors import MissingField, Phrase, UnknownProcedure
from counter_app.ports import Reading
from counter_app.rules.catalogue import Procedure
from counter_app.rules.dossier import Dossier, FeeState
from counter_app.rules.papers import (
    ApologyPaper,
    AskedItem,
    RefusalPaper,
    StopPaper,
    SupplementPaper,
    letterhead,
)
from counter_app.rules.people import Representative
from counter_app.rules.printing import DocumentKind
from counter_app.rules.staff import StaffMember
from counter_app.rules.text import clean_text, wanted_text

TEXT_LIMIT = 4_000
"""Letters that a reason, a request or a guidance may have."""
ITEMS_LIMIT = 60
"""Things that one request for a supplement may ask for."""


@dataclass(frozen=True, slots=True)
class SupplementRequest:
    """Everything that is missing or wrong, in one request (NĐ 118/2025 art 17(1)a, 19(4)).

    `deadline` is the last day to bring it, included, or None.
    """

    items: tuple[AskedItem, ...]
    reason: str
    legal_basis: str = ""
    deadline: date | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a dossier is not taken or its request not granted, and where the applicant can turn."""

    reason: str
    legal_basis: str = ""
    guidance: str = ""


@dataclass(frozen=True, slots=True)
class Stop:
    """Why a dossier is stopped, what becomes of its fee, and which papers go back.

    `withdrawn` says that the applicant asked for it; otherwise the office stops it, as for want of
    a supplement.
    """

    request: str
    withdrawn: bool = True
    fee: str = ""
    returned: str = ""
    legal_basis: str = ""


def checked_request(request: SupplementRequest) -> SupplementRequest:
    """Return a request as a letter can say it; raises `MissingField`, `TextTooLong`."""
    items = tuple(
        AskedItem(_text(item.text, "items", "nội dung cần bổ sung"), item.kind, item.copies)
        for item in request.items
    )
    if not items:
        raise MissingField(field="items", label="nội dung cần bổ sung")
    number_between("items", "Số nội dung cần bổ sung", len(items), 1, ITEMS_LIMIT)
    return replace(
        request,
        items=items,
        reason=_text(request.reason, "reason", "lý do yêu cầu bổ sung"),
        legal_basis=_optional(request.legal_basis, "legal_basis", "căn cứ pháp lý"),
    )


def checked_refusal(refusal: Refusal) -> Refusal:
    """Return a refusal as a letter can say it; raises `MissingField`, `TextTooLong`."""
    return Refusal(
        reason=_text(refusal.reason, "reason", "lý do từ chối"),
        legal_basis=_optional(refusal.legal_basis, "legal_basis", "căn cứ pháp lý"),
        guidance=_optional(refusal.guidance, "guidance", "hướng dẫn"),
    )


def checked_stop(stop: Stop) -> Stop:
    """Return a stop as a letter can say it; raises `MissingField`, `TextTooLong`."""
    return replace(
        stop,
        request=_text(stop.request, "request", "lý do dừng giải quyết"),
        fee=_optional(stop.fee, "fee", "xử lý phí, lệ phí"),
        returned=_optional(stop.returned, "returned", "giấy tờ trả lại"),
        legal_basis=_optional(stop.legal_basis, "legal_basis", "căn cứ pháp lý"),
    )


def version_under(books: Reading, dossier: Dossier) -> Procedure:
    """Return the version of the procedure under which a dossier was received."""
    version = version_of(books, dossier)
    if version is None:
        day = Phrase("{day:%d/%m/%Y}", day=dossier.received_at)
        raise UnknownProcedure(code=dossier.procedure_code, day=day)
    return version


def supplement(
    books: Reading,
    request: SupplementRequest,
    held: Intake | Dossier,
    procedure: Procedure,
    *,
    number: str,
    member: StaffMember,
    at: datetime,
) -> SupplementPaper:
    """Return Mẫu 02, for somebody at the window or for a dossier that was appraised."""
    settings = books.settings.office()
    dossier = held if isinstance(held, Dossier) else None
    rule = counting_of(books, procedure.supplement).supplement
    received_on = at.date() if dossier is None else dossier.received_at.date()
    return SupplementPaper(
        letterhead=letterhead(settings),
        number=number,
        dossier="" if dossier is None else dossier.number,
        barcode="" if dossier is None else papers.payload(dossier),
        person=papers.person(held.applicant, held.representative),
        procedure=procedure.name if dossier is None else dossier.procedure,
        procedure_code=procedure.code,
        stage="khi tiếp nhận hồ sơ" if dossier is None else "sau khi thẩm định hồ sơ",
        items=request.items,
        reason=request.reason,
        legal_basis=request.legal_basis,
        deadline=request.deadline,
        clock="" if dossier is None else reasons.clock_rule(rule),
        contact=_contact(member, settings.phone),
        guide=member.name,
        made_at=at.replace(microsecond=0),
        form=formbook.form(DocumentKind.SUPPLEMENT, received_on),
        size=settings.slip_size,
    )


def refusal(
    books: Reading,
    said: Refusal,
    held: Intake | Dossier,
    procedure: Procedure,
    *,
    number: str,
    member: StaffMember,
    at: datetime,
) -> RefusalPaper:
    """Return Mẫu 03, for somebody at the window or for a dossier that was appraised."""
    settings = books.settings.office()
    dossier = held if isinstance(held, Dossier) else None
    received_on = at.date() if dossier is None else dossier.received_at.date()
    return RefusalPaper(
        letterhead=letterhead(settings),
        number=number,
        dossier="" if dossier is None else dossier.number,
        barcode="" if dossier is None else papers.payload(dossier),
        person=papers.person(held.applicant, held.representative),
        procedure=procedure.name if dossier is None else dossier.procedure,
        procedure_code=procedure.code,
        after_appraisal=int(dossier is not None),
        reason=said.reason,
        legal_basis=said.legal_basis,
        guidance=said.guidance,
        contact=_contact(member, settings.phone),
        clerk=member.name,
        made_at=at.replace(microsecond=0),
        form=formbook.form(DocumentKind.REFUSAL, received_on),
        size=settings.slip_size,
    )


def stop(books: Reading, said: Stop, dossier: Dossier, *, number: str, at: datetime) -> StopPaper:
    """Return Mẫu 05: a dossier is stopped."""
    settings = books.settings.office()
    return StopPaper(
        letterhead=letterhead(settings),
        number=number,
        dossier=dossier.number,
        barcode=papers.payload(dossier),
        person=papers.person(dossier.applicant, dossier.representative),
        procedure=dossier.procedure,
        procedure_code=dossier.procedure_code,
        received_at=dossier.received_at,
        request=said.request,
        stage=dossier.state.words,
        fee=said.fee or _fee_so_far(dossier),
        returned=said.returned,
        legal_basis=said.legal_basis,
        signer_title=settings.signer_title,
        signer=settings.signer,
        made_at=at,
        form=formbook.form(DocumentKind.STOP, dossier.received_at.date()),
        size=settings.slip_size,
    )


def apology(
    books: Reading, dossier: Dossier, promise: Promise, reason: str, *, number: str, at: datetime
) -> ApologyPaper:
    """Return Mẫu 04, addressed to whoever handed the dossier in."""
    settings = books.settings.office()
    person = papers.person(dossier.applicant, dossier.representative)
    proxy = dossier.representative
    return ApologyPaper(
        letterhead=letterhead(settings),
        agency=dossier.department,
        number=number,
        dossier=dossier.number,
        barcode=papers.payload(dossier),
        addressee=person.name if proxy is None else proxy.name,
        person=person,
        procedure=dossier.procedure,
        procedure_code=dossier.procedure_code,
        field=dossier.field,
        received_at=dossier.received_at,
        due_at=dossier.due_at,
        reason=reason,
        new_due_at=promise.due_at,
        explanation=words.explain_short(promise.due),
        # The head of the department signs, whom the counter does not know by name.
        signer_title="",
        signer="",
        recipients=("Như trên", settings.office, "Lưu: VT, hồ sơ"),
        made_at=at,
        form=formbook.form(DocumentKind.APOLOGY, dossier.received_at.date()),
        size=settings.letter_size,
        capacity="" if proxy is None else _capacity(proxy),
    )


def _fee_so_far(dossier: Dossier) -> str:
    if not dossier.fee:
        return words.capital(words.fee_state(FeeState.NONE))
    return f"{words.dong(dossier.fee)} ({words.fee_state(dossier.fee_state)})"


def _capacity(proxy: Representative) -> str:
    """Return as what somebody who hands in for the applicant is addressed."""
    return ", ".join(filter(None, ("Người nộp hồ sơ thay", proxy.paper)))


def _contact(member: StaffMember, phone: str) -> str:
    return ", điện thoại ".join(filter(None, (member.name, phone)))


def _text(text: str, field: str, label: str) -> str:
    return wanted_text(text, field=field, label=label, limit=TEXT_LIMIT)


def _optional(text: str, field: str, label: str) -> str:
    return clean_text(text, field=field, label=label, limit=TEXT_LIMIT)
