"""The queue of papers; a paper's content stays in the journal entry that queued it."""

import json
import sqlite3
from collections.abc import Collection, Mapping
from typing import Any

from counter_app.rules import printing
from counter_app.rules.journal import Fact
from counter_app.rules.printing import (
    Document,
    DocumentId,
    DocumentKind,
    PaperSize,
    Progress,
    Queue,
)
from db.values import Row, insert_sql, moment, number, row, rows, text

_WAITING = "progress in ('held', 'queued', 'sent', 'failed')"
_COLUMNS = (
    "id",
    "kind",
    "about",
    "title",
    "copies",
    "station",
    "queued_at",
    "size",
    "event_id",
    "reprint",
    "original",
    "progress",
    "changed_at",
    "printer",
    "job",
    "trouble",
)
_ADD = insert_sql("document", _COLUMNS)


class Documents:
    """The papers as they can be read."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read through `conn`."""
        self._conn = conn

    def get(self, document_id: DocumentId) -> Document | None:
        """Return a document, or None."""
        found = row(self._conn, "select * from document where id = :id", id=document_id)
        return None if found is None else _document(found)

    def content(self, document: Document) -> Mapping[str, Any]:
        """Return the stored content of a document; empty once personal data were erased."""
        found = row(self._conn, "select pii from event where event_id = :id", id=document.event_id)
        if found is None or found["pii"] is None:
            return {}
        content: Mapping[str, Any] = json.loads(found["pii"])
        return content

    def waiting(self, *, limit: int = -1) -> list[Document]:
        """Return what has not come out yet, oldest first; `limit` -1 for all."""
        sql = f"select * from document where {_WAITING} order by n limit :limit"  # noqa: S608 - ours
        return [_document(one) for one in rows(self._conn, sql, limit=limit)]

    def queue(self, besides: Collection[str] = ()) -> Queue:
        """Return how many papers have not come out, and the newest that failed.

        Those about `besides` are not counted.
        """
        where, params = _not_about(besides)
        count = number(
            self._conn,
            f"select count(*) from document where {_WAITING} {where}",  # noqa: S608 - ours
            **params,
        )
        failed = row(
            self._conn,
            f"""
            select * from document where {_WAITING} and progress = 'failed' {where}
            order by n desc limit 1
            """,  # noqa: S608 - ours
            **params,
        )
        return Queue(count, None if failed is None else _document(failed))

    def next_queued(self, size: PaperSize, besides: Collection[str] = ()) -> Document | None:
        """Return the oldest paper of a size that is queued and not about `besides`, or None."""
        where, params = _not_about(besides)
        found = row(
            self._conn,
            f"""
            select * from document where {_WAITING} and progress = 'queued' and size = :size {where}
            order by n limit 1
            """,  # noqa: S608 - ours
            size=size.value,
            **params,
        )
        return None if found is None else _document(found)

    def of(self, about: str) -> list[Document]:
        """Return the papers of one dossier, slip or day, oldest first."""
        found = rows(
            self._conn, "select * from document where about = :about order by n", about=about
        )
        return [_document(one) for one in found]


def _not_about(besides: Collection[str]) -> tuple[str, dict[str, str]]:
    names = {f"about{place}": about for place, about in enumerate(sorted(besides))}
    if not names:
        return "", {}
    return f"and about not in ({', '.join(f':{name}' for name in names)})", names


def apply(conn: sqlite3.Connection, fact: Fact, event_id: str) -> None:
    """Write what a fact makes of a document."""
    before = None
    if fact.kind != "document.queued":
        before = Documents(conn).get(DocumentId(fact.agg_id))
    document = printing.fold(before, fact, event_id=event_id)
    if before is None:
        conn.execute(_ADD, _row(document))
        return
    conn.execute(
        """
        update document set progress = :progress, changed_at = :changed_at, printer = :printer,
          job = :job, trouble = :trouble
        where id = :id
        """,
        _row(document),
    )


def _row(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "kind": document.kind.value,
        "about": document.about,
        "title": document.title,
        "copies": document.copies,
        "station": document.station,
        "queued_at": text(document.queued_at),
        "size": document.size.value,
        "event_id": document.event_id,
        "reprint": document.reprint,
        "original": document.original,
        "progress": document.progress.value,
        "changed_at": text(document.changed_at),
        "printer": document.printer,
        "job": document.job,
        "trouble": document.trouble,
    }


def _document(found: Row) -> Document:
    queued_at = moment(found["queued_at"])
    assert queued_at is not None
    return Document(
        id=DocumentId(found["id"]),
        kind=DocumentKind(found["kind"]),
        about=found["about"],
        title=found["title"],
        copies=found["copies"],
        station=found["station"],
        queued_at=queued_at,
        size=PaperSize(found["size"]),
        event_id=found["event_id"],
        reprint=found["reprint"],
        original=found["original"],
        progress=Progress(found["progress"]),
        changed_at=moment(found["changed_at"]),
        printer=found["printer"],
        job=found["job"],
        trouble=found["trouble"],
    )
