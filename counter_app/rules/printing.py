"""The queue of papers: what must come out, on which printer, and how far it has come.

A document is queued by the act it belongs to, in the same transaction; it is printed afterwards,
or held back until somebody releases it.
Its content is kept as data, so that a reprint repeats it and says which copy it is.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from typing import Any, NewType

from counter_app.errors import PaperNotWaiting
from counter_app.rules.journal import Fact

DocumentId = NewType("DocumentId", str)
A_MOMENT = timedelta(seconds=3)
"""Who asks for the same paper again within this time has pressed a key twice."""


PAPERS_FOLDER = "papers"
"""Beside the books: a folder for each day, in ISO form, with the PDF files that no printer took."""


class PaperSize(Enum):
    """On what a paper comes out; ROLL is a till roll 80 mm wide."""

    A5 = "a5"
    A4 = "a4"
    ROLL = "roll"


class DocumentKind(Enum):
    """Which paper a document is."""

    RECEIPT = "receipt"
    GROUP_RECEIPT = "group_receipt"
    EVALUATION = "evaluation"
    POST_MINUTES = "post_minutes"
    SUPPLEMENT = "supplement"
    REFUSAL = "refusal"
    APOLOGY = "apology"
    STOP = "stop"
    CONTROL_SLIP = "control"
    HANDOVER = "handover"
    REGISTER = "register"
    PUBLISHED_LIST = "published"
    CALL_LIST = "calls"
    PAD = "pad"
    DESK_CHECK = "desk_check"
    DAY_SUMMARY = "day"
    STATISTICS = "statistics"
    LISTING = "listing"
    PICTURES = "pictures"

    @property
    def usual_size(self) -> PaperSize:
        """On what the form comes out where the office has not chosen otherwise."""
        return PaperSize.A5 if self in _SMALL else PaperSize.A4


class PrinterRole(Enum):
    """Which printer a paper wants, by its size; which machine that is, each PC settles itself."""

    A5 = "a5"
    A4 = "a4"
    ROLL = "roll"


class Progress(Enum):
    """How far a document has come on its way to paper."""

    HELD = "held"
    QUEUED = "queued"
    SENT = "sent"
    PRINTED = "printed"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def waiting(self) -> bool:
        """Whether the paper has not come out yet, as far as anybody knows."""
        return self in {Progress.HELD, Progress.QUEUED, Progress.SENT, Progress.FAILED}

    @property
    def words(self) -> str:
        """The state in Vietnamese, for refusals and lists."""
        return _WORDS[self]


_WORDS = {
    Progress.HELD: "giữ lại, chưa in",
    Progress.QUEUED: "chờ in",
    Progress.SENT: "đã gửi máy in",
    Progress.PRINTED: "đã in",
    Progress.FAILED: "in lỗi",
    Progress.CANCELLED: "đã bỏ",
}
_SMALL = frozenset(
    {
        DocumentKind.RECEIPT,
        DocumentKind.GROUP_RECEIPT,
        DocumentKind.EVALUATION,
        DocumentKind.SUPPLEMENT,
        DocumentKind.REFUSAL,
        DocumentKind.STOP,
        DocumentKind.PAD,
    }
)
_ALLOWED = {
    "held": set[Progress](),
    "queued": {Progress.HELD},
    "sent": {Progress.QUEUED, Progress.FAILED},
    "printed": {Progress.SENT},
    "failed": {Progress.QUEUED, Progress.SENT, Progress.FAILED},
    "cancelled": {Progress.HELD, Progress.QUEUED, Progress.FAILED, Progress.SENT},
}


@dataclass(frozen=True, slots=True)
class Document:
    """A paper in the queue.

    `about` is the id of the dossier, the slip, or the ISO day it belongs to; `title` names it
    without personal data; `size` is on what it comes out; `reprint` is 0 for the original and n
    for BẢN SAO n; its content is in the journal entry `event_id`. `printer`, `job` and `trouble`
    are of the last attempt. `already` is no part of the paper: True in the answer to whoever asks
    for the same once more, as by a key that bounced.
    """

    id: DocumentId
    kind: DocumentKind
    about: str
    title: str
    copies: int
    station: int
    queued_at: datetime
    size: PaperSize = PaperSize.A4
    event_id: str = ""
    reprint: int = 0
    original: str = ""
    progress: Progress = Progress.QUEUED
    changed_at: datetime | None = None
    printer: str = ""
    job: str = ""
    trouble: str = ""
    already: bool = False

    @property
    def role(self) -> PrinterRole:
        """Which printer it wants."""
        return PrinterRole(self.size.value)


@dataclass(frozen=True, slots=True)
class Fit:
    """How a printer is made up for.

    `right` and `down` move everything, mm (negative to the left and up); `across` and `along`
    stretch it from the upper left corner, 1.0 as it is.
    """

    right: float = 0.0
    down: float = 0.0
    across: float = 1.0
    along: float = 1.0


@dataclass(frozen=True, slots=True)
class Queue:
    """How many papers have not come out, and the newest of those that failed."""

    count: int
    failed: Document | None


def queue(document: Document, content: dict[str, Any]) -> Fact:
    """Return the fact that a paper is to come out; its content is personal data.

    A document whose progress is HELD stays back until it is released.
    """
    body = {
        "kind": document.kind.value,
        "about": document.about,
        "title": document.title,
        "copies": document.copies,
        "station": document.station,
        "size": document.size.value,
        "held": document.progress is Progress.HELD,
        "at": document.queued_at.isoformat(),
        "reprint": document.reprint,
        "original": document.original,
    }
    return Fact("document.queued", document.id, body, None if document.original else content)


def move(
    document: Document,
    to: Progress,
    *,
    at: datetime,
    printer: str = "",
    job: str = "",
    trouble: str = "",
) -> Fact:
    """Return the fact that a document came further.

    Raises `PaperNotWaiting` when its present state does not lead there: so two programs on one
    file cannot both send it.
    """
    if document.progress not in _ALLOWED[to.value]:
        raise PaperNotWaiting(title=document.title, state=document.progress.words)
    body = {
        "at": at.isoformat(),
        "printer": printer or document.printer,
        "job": job or document.job,
        "trouble": trouble,
        "from": document.progress.value,
        "to": to.value,
    }
    kind = "released" if to is Progress.QUEUED else to.value
    return Fact(f"document.{kind}", document.id, body)


def fold(document: Document | None, fact: Fact, *, event_id: str) -> Document:
    """Return the document after a fact; `event_id` is the entry in which the fact stands."""
    body = fact.body
    if fact.kind == "document.queued":
        kind = DocumentKind(body["kind"])
        return Document(
            id=DocumentId(fact.agg_id),
            kind=kind,
            about=body["about"],
            title=body["title"],
            copies=body["copies"],
            station=body["station"],
            queued_at=datetime.fromisoformat(body["at"]),
            size=PaperSize(body["size"]) if "size" in body else kind.usual_size,
            event_id=body["original"] or event_id,
            reprint=body["reprint"],
            original=body["original"],
            progress=Progress.HELD if body.get("held") else Progress.QUEUED,
        )
    assert document is not None, fact.kind
    return replace(
        document,
        progress=Progress(body["to"]),
        changed_at=datetime.fromisoformat(body["at"]),
        printer=body["printer"],
        job=body["job"],
        trouble=body["trouble"],
    )
