"""Giving results back: to the owner, an authorised person, the post, or by electronic means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from counter_app import formbook
from counter_app.desks import once, papers
from counter_app.desks.acting import believed, permitted, present
from counter_app.desks.intake import FEE_LIMIT, number_between
from counter_app.errors import EmptyGroup, MissingField
from counter_app.ports import Clock, Reading, Store, Writing
from counter_app.rules import dossier as dossiers
from counter_app.rules import signatures
from counter_app.rules.catalogue import Component, PaperKind
from counter_app.rules.citizen_card import CitizenCard
from counter_app.rules.dossier import (
    Act,
    Collector,
    CollectorKind,
    Delivery,
    Dossier,
    DossierId,
    FeeState,
    State,
)
from counter_app.rules.journal import Event, Fact
from counter_app.rules.lines import DossierLine
from counter_app.rules.papers import PostMinutesPaper, PostRow, from_content, letterhead
from counter_app.rules.printing import Document, DocumentId, DocumentKind
from counter_app.rules.signatures import Signature
from counter_app.rules.staff import Permission, StaffId
from counter_app.rules.text import clean_line, clean_lines, wanted_text

_MINUTES_COPIES = 2
"""One sheet for the counter, one for the post."""
TOGETHER_LIMIT = 50
"""Dossiers of a person among which results are looked for that could go out at the same time."""
REASON_LIMIT = 2_000
"""Letters that the reason of a retraction may have."""


@dataclass(frozen=True, slots=True)
class PostItem:
    """A dossier that the post brings, or a result that it takes away.

    `consignment` is the number of its Phiếu gửi; `papers` counts the papers inside, 0 for those of
    the dossier.
    """

    dossier_id: DossierId
    consignment: str = ""
    papers: int = 0
    complete: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class PostSlip:
    """Who of the post signs the Biên bản giao nhận; `fee` in đồng goes with them."""

    post_office: str
    postman: str
    fee: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Handing:
    """A result that lies ready: who may collect it, and what goes with it.

    `usual` is what the receipt says of delivery. `originals` are the papers that were handed in as
    originals: those that were only to be compared go back with the result (NĐ 118/2025 art 20).
    `fee_due` in đồng is still to pay.
    `together` are the other results of the same receipt that lie ready, `also` those of the same
    owner on other receipts.
    """

    dossier: Dossier
    usual: CollectorKind
    originals: tuple[Component, ...]
    fee_due: int
    together: tuple[Dossier, ...]
    also: tuple[Dossier, ...] = ()


class Giving:
    """The desk where results go out."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Work on the books of `store` by the time of `clock`."""
        self._store = store
        self._clock = clock

    def handing(self, dossier_id: DossierId) -> Handing:
        """Return what there is to give back of a dossier.

        Raises why nothing can be given: `AlreadyGivenBack`, `NotReady`, `IllegalStep`.
        """
        with self._store.reading() as books:
            dossier = present(books, dossier_id)
            dossiers.decide(dossier, Act.GIVE_BACK)
            others = books.inquiries.of_group(dossier.group) if dossier.group else []
            held = [present(books, one) for one in others if one != dossier_id]
            known = {dossier_id, *others}
            lines = [line for line in _of_owner(books, dossier) if line.state is State.DONE]
            also = [present(books, line.id) for line in lines if line.id not in known]
        unpaid = dossier.fee_state is FeeState.UNPAID
        return Handing(
            dossier=dossier,
            usual=_USUAL[dossier.delivery],
            originals=tuple(part for part in dossier.components if part.kind is PaperKind.ORIGINAL),
            fee_due=dossier.fee if unpaid else 0,
            together=tuple(one for one in held if Act.GIVE_BACK in dossiers.acts_from(one)),
            also=tuple(also),
        )

    def waiting_for(self, card: CitizenCard) -> list[DossierLine]:
        """Return the results that wait for the owner of a card, who has no receipt at hand.

        Newest first, at most `TOGETHER_LIMIT` dossiers of the person are looked at.
        """
        with self._store.reading() as books:
            found = books.inquiries.of_person(
                card.number.value, card.former.value, limit=TOGETHER_LIMIT
            )
        return [line for line in found if line.state is State.DONE]

    def who_is(self, dossier_id: DossierId, card: CitizenCard) -> CollectorKind | None:
        """Return as what a person with this card may collect: owner, authorised, or None.

        Numbers are compared, also the number that the card's owner had before; never names.
        """
        with self._store.reading() as books:
            dossier = present(books, dossier_id)
        numbers = {number for number in (card.number.value, card.former.value) if number}
        owner = {dossier.applicant.id_number, dossier.applicant.former_number} - {""}
        if numbers & owner:
            return CollectorKind.OWNER
        agent = dossier.representative
        if agent is not None and agent.id_number in numbers:
            return CollectorKind.AUTHORISED
        return None

    def give_back(
        self,
        dossier_id: DossierId,
        collector: Collector,
        *,
        by: StaffId,
        fee_state: FeeState | None = None,
        originals: Sequence[str] = (),
        signature: Signature | None = None,
    ) -> Dossier:
        """Give the result to whoever collects it; returns the dossier as it then stands.

        `originals` name the papers that went back with it; `signature` is the collector's, drawn
        on the screen.

        Raises `AlreadyGivenBack`, `NotReady`, `IllegalStep`, or `MissingField` when an authorised
        person or the post is not named.
        """
        with self._store.writing() as books:
            permitted(books, by, Permission.GIVE_BACK)
            now = believed(books, self._clock.now())
            dossier = present(books, dossier_id)
            fact = _given(
                dossier,
                collector,
                at=now,
                by=by,
                fee_state=fee_state,
                originals=originals,
                signature=signature,
            )
            books.record([fact], by=by, at=now)
            return dossiers.fold(dossier, fact)

    def give_all(
        self,
        dossier_ids: Sequence[DossierId],
        collector: Collector,
        *,
        by: StaffId,
        fee_state: FeeState | None = None,
        originals: Mapping[DossierId, Sequence[str]] | None = None,
        signature: Signature | None = None,
    ) -> list[Dossier]:
        """Give several results to one collector with one signature: all or none.

        `fee_state` is how the fees were settled that were still to pay; the others stay as they
        are. `originals` name the papers that went back with each.

        Raises as `give_back`, `EmptyGroup` for none.
        """
        wanted = tuple(dict.fromkeys(dossier_ids))
        if not wanted:
            raise EmptyGroup
        with self._store.writing() as books:
            permitted(books, by, Permission.GIVE_BACK)
            now = believed(books, self._clock.now())
            given: list[Dossier] = []
            facts: list[Fact] = []
            for one in wanted:
                dossier = present(books, one)
                unpaid = dossier.fee_state is FeeState.UNPAID
                facts.append(
                    _given(
                        dossier,
                        collector,
                        at=now,
                        by=by,
                        fee_state=fee_state if unpaid else None,
                        originals=(originals or {}).get(one, ()),
                        signature=signature,
                    )
                )
                given.append(dossiers.fold(dossier, facts[-1]))
            books.record(facts, by=by, at=now)
            return given

    def retract(self, dossier_id: DossierId, reason: str, *, by: StaffId) -> Dossier:
        """Put right that a result was booked as given back by mistake: it lies on the shelf again.

        Raises `NotPermitted` for who may not settle discrepancies, `MissingField` without a reason,
        `IllegalStep`.
        """
        reason = wanted_text(
            reason, field="reason", label="lý do hủy lần trả kết quả", limit=REASON_LIMIT
        )
        with self._store.writing() as books:
            permitted(books, by, Permission.SETTLE_DISCREPANCY)
            now = believed(books, self._clock.now())
            dossier = present(books, dossier_id)
            details = {
                "at": now.isoformat(),
                "by": by,
                "fee_state": _fee_before(books, dossier).value,
            }
            fact = dossiers.decide(dossier, Act.RETRACT, details, {"reason": reason})
            books.record([fact], by=by, at=now)
            return dossiers.fold(dossier, fact)

    # -- the post ----------------------------------------------------------------------------------

    def post_minutes(
        self,
        items: Sequence[PostItem],
        *,
        post_office: str,
        postman: str,
        incoming: bool,
        by: StaffId,
        fee: int = 0,
        note: str = "",
        key: str | None = None,
    ) -> Document:
        """Queue the Biên bản giao nhận with the post, for dossiers it brings or results it takes.

        `fee` in đồng goes with them. QĐ 45/2016/QĐ-TTg. `key` is the form's own identity: asked
        twice with the same key, one record is made.

        Raises `EmptyGroup`, `MissingField` without a postman, `UnknownDossier`, `SavedOtherwise`
        where the record was made with another content.
        """
        with self._store.writing() as books:
            now = believed(books, self._clock.now())
            slip = PostSlip(post_office, postman, fee, note)
            key, done = once.before(books, key, "document.queued")
            if done is not None:
                wanted = _minutes_paper(books, items, slip, incoming=incoming, by=by, at=now)
                return _minutes_before(books, done, wanted)
            document, queued = self._minutes(books, items, slip, incoming=incoming, by=by, at=now)
            books.record([queued], by=by, at=now, key=key)
        return document

    def give_to_post(self, items: Sequence[PostItem], slip: PostSlip, *, by: StaffId) -> Document:
        """Give results to the post: each given back, one Biên bản giao nhận, one transaction.

        Raises as `give_back` and `post_minutes`; then nothing is written. Every result needs the
        number of its consignment; one named twice counts once.
        """
        items = tuple({item.dossier_id: item for item in items}.values())
        with self._store.writing() as books:
            permitted(books, by, Permission.GIVE_BACK)
            now = believed(books, self._clock.now())
            document, queued = self._minutes(books, items, slip, incoming=False, by=by, at=now)
            given = [
                _given(
                    present(books, item.dossier_id),
                    Collector(CollectorKind.POST, slip.postman, item.consignment),
                    at=now,
                    by=by,
                )
                for item in items
            ]
            books.record([*given, queued], by=by, at=now)
        return document

    def _minutes(
        self,
        books: Writing,
        items: Sequence[PostItem],
        slip: PostSlip,
        *,
        incoming: bool,
        by: StaffId,
        at: datetime,
    ) -> tuple[Document, Fact]:
        paper = _minutes_paper(books, items, slip, incoming=incoming, by=by, at=at)
        number = papers.paper_number(books, "BBGN", at)
        paper = replace(paper, number=number)
        return papers.put_in_queue(
            books,
            paper,
            DocumentKind.POST_MINUTES,
            about=at.date().isoformat(),
            title=f"Biên bản giao nhận bưu chính {number}",
            at=at,
            copies=_MINUTES_COPIES,
        )


def _minutes_paper(
    books: Reading,
    items: Sequence[PostItem],
    slip: PostSlip,
    *,
    incoming: bool,
    by: StaffId,
    at: datetime,
) -> PostMinutesPaper:
    """Return what stands on a Biên bản giao nhận, but for its number; raises as `post_minutes`."""
    if not items:
        raise EmptyGroup
    postman = clean_line(slip.postman, field="postman", label="Nhân viên bưu chính")
    if not postman:
        raise MissingField(field="postman", label="họ tên nhân viên bưu chính")
    member = permitted(books, by, Permission.PRINT)
    return PostMinutesPaper(
        letterhead=letterhead(books.settings.office()),
        number="",
        incoming=int(incoming),
        at=at.replace(microsecond=0),
        post_office=clean_line(slip.post_office, field="post_office", label="Bưu cục"),
        postman=postman,
        clerk=member.name,
        station=books.settings.station().name,
        rows=tuple(_post_row(present(books, item.dossier_id), item) for item in items),
        fee=number_between("fee", "Phí, lệ phí", slip.fee, 0, FEE_LIMIT),
        note=clean_lines(slip.note),
        form=formbook.form(DocumentKind.POST_MINUTES, at.date()),
    )


def _minutes_before(books: Reading, done: Event, wanted: PostMinutesPaper) -> Document:
    """Return minutes that were made before; raises `SavedOtherwise` where they said another thing.

    Minutes whose personal data were erased are not compared.
    """
    document = books.documents.get(DocumentId(done.agg_id))
    assert document is not None
    content = books.documents.content(document)
    paper = from_content(document.kind.value, content) if content else None
    if isinstance(paper, PostMinutesPaper):
        made = replace(
            wanted,
            letterhead=paper.letterhead,
            number=paper.number,
            at=paper.at,
            clerk=paper.clerk,
            station=paper.station,
            form=paper.form,
        )
        if made != paper:
            raise once.otherwise(done, paper.number)
    return document


_USUAL = {
    Delivery.COUNTER: CollectorKind.OWNER,
    Delivery.POST: CollectorKind.POST,
    Delivery.ELECTRONIC: CollectorKind.ELECTRONIC,
}


def _of_owner(books: Reading, dossier: Dossier) -> list[DossierLine]:
    """Return the newest dossiers of who owns this one, known by number; none without one."""
    owner = dossier.applicant
    if not owner.id_number:
        return []
    return books.inquiries.of_person(owner.id_number, owner.former_number, limit=TOGETHER_LIMIT)


def _given(
    dossier: Dossier,
    collector: Collector,
    *,
    at: datetime,
    by: StaffId,
    fee_state: FeeState | None = None,
    originals: Sequence[str] = (),
    signature: Signature | None = None,
) -> Fact:
    """Return the fact that a result went to its collector; raises as `Giving.give_back`."""
    collector = _checked_collector(collector, dossier)
    details: dict[str, object] = {
        "at": at.isoformat(),
        "by": by,
        "collector": collector.kind.value,
        "fee_from": dossier.fee_state.value,
        "fee_state": (fee_state or dossier.fee_state).value,
    }
    if originals:
        details["originals"] = list(originals)
    pii: dict[str, object] = {"name": collector.name, "note": collector.note}
    if signature is not None and not signature.empty:
        pii["signature"] = signatures.to_body(signatures.checked(signature))
    return dossiers.decide(dossier, Act.GIVE_BACK, details, pii)


def _checked_collector(collector: Collector, dossier: Dossier) -> Collector:
    name = clean_line(collector.name, field="collector", label="Họ tên người nhận kết quả")
    note = clean_line(collector.note, field="collector_note", label="Số giấy tờ khi nhận")
    match collector.kind:
        case CollectorKind.OWNER:
            name = name or dossier.applicant.name
        case CollectorKind.AUTHORISED if not name:
            raise MissingField(field="collector", label="họ tên người được ủy quyền")
        case CollectorKind.AUTHORISED if not note:
            raise MissingField(field="collector_note", label="số giấy ủy quyền")
        case CollectorKind.POST if not note:
            raise MissingField(field="collector_note", label="số vận đơn bưu chính")
        case _:
            pass
    return replace(collector, name=name, note=note)


def _fee_before(books: Reading, dossier: Dossier) -> FeeState:
    """Return how the fee stood before the result was given back."""
    for event in reversed(books.journal.of(dossier.id)):
        if event.kind == Act.GIVE_BACK.kind:
            return FeeState(event.fact().body["fee_from"])
    return dossier.fee_state


def _post_row(dossier: Dossier, item: PostItem) -> PostRow:
    return PostRow(
        consignment=clean_line(item.consignment, field="consignment", label="Số phiếu gửi"),
        number=dossier.number,
        applicant=dossier.applicant.name,
        procedure=dossier.procedure,
        papers=item.papers or sum(part.copies for part in dossier.components),
        complete="Đủ" if item.complete else "Thiếu",
        note=clean_line(item.note, field="note", label="Ghi chú"),
    )
