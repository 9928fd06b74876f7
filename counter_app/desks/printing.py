"""The queue of papers: what has not come out yet, how it came out, and printing again.

What lays papers out is imported when one is wanted, since the window shows the queue at once.
"""

from collections.abc import Callable, Collection, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from counter_app.desks.permission import permitted
from counter_app.errors import PaperHeld, UnknownPaper
from counter_app.ports import Clock, Reading, Store
from counter_app.rules import printing
from counter_app.rules.journal import Fact, new_id
from counter_app.rules.printing import (
    Document,
    DocumentId,
    DocumentKind,
    PaperSize,
    PrinterRole,
    Progress,
    Queue,
)
from counter_app.rules.staff import Permission, StaffId

if TYPE_CHECKING:
    from counter_app.rules.papers import PaperData

INTERRUPTED = "Chương trình bị ngắt khi đang in. Kiểm tra giấy đã ra chưa; nếu chưa, in lại."
"""What is said of a document that was sent when the program ended before its fate was known."""


class Rehearsal:
    """What acts that are tried would print."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        """Read the papers off the facts that would be recorded."""
        self._facts = facts

    @property
    def papers(self) -> list[Document]:
        """The papers that would be queued, in their order."""
        return [printing.fold(None, fact, event_id="") for fact in self._queued]

    @property
    def layouts(self) -> list[Callable[[], bytes]]:
        """What lays each of them out as PDF, a single copy, in whatever thread it is called."""
        return [partial(_laid_out, fact) for fact in self._queued]

    @property
    def _queued(self) -> list[Fact]:
        return [fact for fact in self._facts if fact.kind == "document.queued" and fact.pii]


class Printing:
    """The desk of the print queue; documents are put into it by the acts they belong to."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Work on the books of `store` by the time of `clock`."""
        self._store = store
        self._clock = clock

    def waiting(self, *, limit: int = -1) -> list[Document]:
        """Return what has not come out, oldest first: held, queued, sent or failed.

        At most `limit` papers, -1 for all.
        """
        with self._store.reading() as books:
            return books.documents.waiting(limit=limit)

    def queue(self, besides: Collection[str] = ()) -> Queue:
        """Return how many papers have not come out, and the newest that failed.

        Those about `besides`, as in `Document`, are not counted.
        """
        with self._store.reading() as books:
            return books.documents.queue(besides)

    def next_for(
        self, role: PrinterRole, again: Collection[DocumentId], besides: Collection[str]
    ) -> Document | None:
        """Return what a printer has to do next, or None.

        First what somebody wants `again` after it failed, then the oldest that is queued; nothing
        about `besides`, as in `Document`.
        """
        with self._store.reading() as books:
            for document_id in sorted(again):
                document = books.documents.get(document_id)
                if document is None or document.progress is not Progress.FAILED:
                    continue
                if document.role is role and document.about not in besides:
                    return document
            return books.documents.next_queued(PaperSize(role.value), besides)

    def of(self, about: str) -> list[Document]:
        """Return the papers of a dossier, a slip or an ISO day, oldest first."""
        with self._store.reading() as books:
            return books.documents.of(about)

    def paper(self, document_id: DocumentId) -> "PaperData":
        """Return what stands on a document, as it was stored; raises `UnknownPaper`."""
        from counter_app.rules.papers import from_content

        with self._store.reading() as books:
            document, content = _with_content(books, document_id)
            return from_content(document.kind.value, content)

    def pdf(self, document_id: DocumentId) -> bytes:
        """Return a document as PDF, laid out from its stored content."""
        return self.layout(document_id)()

    def layout(self, document_id: DocumentId) -> Callable[[], bytes]:
        """Read a document; return what lays it out as PDF, in whatever thread that is called."""
        from counter_app import documents
        from counter_app.rules.papers import from_content

        with self._store.reading() as books:
            document, content = _with_content(books, document_id)

        def pdf() -> bytes:
            paper = from_content(document.kind.value, content)
            return documents.render(
                document.kind.value, paper, copies=document.copies, reprint=document.reprint
            )

        return pdf

    @contextmanager
    def rehearsal(self) -> "Generator[Rehearsal]":
        """Try acts of any desk on these books without doing them, until the block ends.

        Whatever a desk does in the block is undone; what it would have put on paper is known.
        """
        with self._store.rehearsing() as facts:
            yield Rehearsal(facts)

    def pdf_of(self, about: str, kind: DocumentKind, *, name: str) -> bytes:
        """Return the newest original of a kind as PDF; raises `UnknownPaper` (with `name`)."""
        originals = [paper for paper in self.of(about) if paper.kind is kind and not paper.reprint]
        if not originals:
            raise UnknownPaper(number=name, kind=kind.value)
        return self.pdf(originals[-1].id)

    def claim(self, document_id: DocumentId, *, printer: str, by: StaffId) -> Document:
        """Take a document out of the queue to send it to a printer.

        Raises `PaperNotWaiting` when it is out already, as when two programs want it at once.
        """
        return self._move(document_id, Progress.SENT, by=by, printer=printer)

    def came_out(self, document_id: DocumentId, *, job: str, by: StaffId) -> Document:
        """Note that the printer finished a document."""
        return self._move(document_id, Progress.PRINTED, by=by, job=job)

    def failed(self, document_id: DocumentId, *, trouble: str, by: StaffId) -> Document:
        """Note why a document did not come out; it stays waiting."""
        return self._move(document_id, Progress.FAILED, by=by, trouble=trouble)

    def drop(self, document_id: DocumentId, *, by: StaffId) -> Document:
        """Take a document that nobody needs on paper off the queue; it can be reprinted later."""
        with self._store.reading() as books:
            permitted(books, by, Permission.PRINT)
        return self._move(document_id, Progress.CANCELLED, by=by)

    def recover(self, *, by: StaffId) -> list[Document]:
        """Mark as failed what was being sent when the program last ended; return it."""
        lost = [document for document in self.waiting() if document.progress is Progress.SENT]
        return [self.failed(document.id, trouble=INTERRUPTED, by=by) for document in lost]

    def reprint(self, document_id: DocumentId, *, by: StaffId) -> Document:
        """Queue a paper once more: the same content, marked BẢN SAO n, one copy.

        Asked for again within `A_MOMENT`, the copy that was queued just now is the answer, then
        `already` there.

        Raises `PaperHeld` for one that is held back until a change of the calendar is released.
        """
        with self._store.writing() as books:
            permitted(books, by, Permission.PRINT)
            document = _known(books, document_id)
            if document.progress is Progress.HELD:
                raise PaperHeld(title=document.title)
            siblings = books.documents.of(document.about)
            source = document.original or document.event_id
            copies = [paper for paper in siblings if paper.original == source]
            now = self._clock.now()
            if copies and _is_fresh(copies[-1], now):
                return replace(copies[-1], already=True)
            again = replace(
                document,
                id=DocumentId(new_id(now)),
                copies=1,
                queued_at=now,
                reprint=len(copies) + 1,
                original=source,
                progress=Progress.QUEUED,
                changed_at=None,
                printer="",
                job="",
                trouble="",
            )
            books.record([printing.queue(again, {})], by=by, at=now)
        return again

    def _move(
        self,
        document_id: DocumentId,
        to: Progress,
        *,
        by: StaffId,
        printer: str = "",
        job: str = "",
        trouble: str = "",
    ) -> Document:
        with self._store.writing() as books:
            document = _known(books, document_id)
            now = self._clock.now()
            fact = printing.move(document, to, at=now, printer=printer, job=job, trouble=trouble)
            books.record([fact], by=by, at=now)
            return printing.fold(document, fact, event_id=document.event_id)


def _is_fresh(document: Document, now: datetime) -> bool:
    """Say whether a paper was queued a moment ago, and not taken off since."""
    age = now - document.queued_at
    return document.progress is not Progress.CANCELLED and timedelta(0) <= age <= printing.A_MOMENT


def _known(books: Reading, document_id: DocumentId) -> Document:
    document = books.documents.get(document_id)
    if document is None:
        raise UnknownPaper(number=document_id, kind="")
    return document


def _laid_out(fact: Fact) -> bytes:
    """Return a paper as PDF from the fact that would queue it."""
    from counter_app import documents
    from counter_app.rules.papers import from_content

    document = printing.fold(None, fact, event_id="")
    assert fact.pii is not None
    paper = from_content(document.kind.value, fact.pii)
    return documents.render(document.kind.value, paper)


def _with_content(books: Reading, document_id: DocumentId) -> tuple[Document, Mapping[str, Any]]:
    """Return a document with its content; `UnknownPaper` when its personal data were erased."""
    document = _known(books, document_id)
    content = books.documents.content(document)
    if not content:
        raise UnknownPaper(number=document.title, kind=document.kind.value)
    return document, content
