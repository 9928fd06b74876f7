"""Pads of numbered receipts for power cuts, and the register of numbers without a dossier."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from counter_app import formbook
from counter_app.desks import once, papers
from counter_app.desks.acting import believed, permitted
from counter_app.desks.intake import next_number, number_between, open_pad_number
from counter_app.errors import MissingField
from counter_app.ports import Clock, Reading, Store
from counter_app.rules.journal import Event, Fact, new_id
from counter_app.rules.lines import GapLine, PadLine
from counter_app.rules.numbers import Payload, PayloadKind
from counter_app.rules.papers import PadPaper, PadRow, letterhead
from counter_app.rules.printing import Document, DocumentKind, PaperSize
from counter_app.rules.settings import OfficeSettings
from counter_app.rules.staff import Permission, StaffId
from counter_app.rules.text import clean_line

PAD_LIMIT = 100
"""Numbers that one pad may have."""


class PadDesk:
    """The desk of what is written by hand."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Work on the books of `store` by the time of `clock`."""
        self._store = store
        self._clock = clock

    def reserve(self, count: int, *, by: StaffId, key: str | None = None) -> Document:
        """Reserve the next numbers of today for paper, and queue the pad: two sheets a number.

        `key` is the form's own identity: asked twice with the same key, one pad is made, and the
        answer is `already` there.

        Raises `BadValue` for a count outside 1 to `PAD_LIMIT`, `SerialsUsedUp`, `SavedOtherwise`
        where a pad of another count was made.
        """
        number_between("count", "Số tờ", count, 1, PAD_LIMIT)
        with self._store.writing() as books:
            permitted(books, by, Permission.PRINT)
            key, done = once.before(books, key, "pad.reserved")
            if done is not None:
                return _reserved_before(books, done, count)
            now = believed(books, self._clock.now())
            day = now.date()
            numbers = [next_number(books, day) for _ in range(count)]
            settings = books.settings.office()
            centre = settings.centre
            pad = new_id(now)
            paper = PadPaper(
                letterhead=letterhead(settings),
                rows=tuple(
                    PadRow(number, str(Payload(PayloadKind.DOSSIER, centre, day, code[10:])))
                    for number, code in numbers
                ),
                station=books.settings.station().name,
                made_at=now.replace(microsecond=0),
                form=formbook.form(DocumentKind.RECEIPT, day),
                size=_size(settings),
            )
            document, queued = papers.put_in_queue(
                books,
                paper,
                DocumentKind.PAD,
                about=pad,
                title=f"Tập giấy viết tay {count} số từ {numbers[0][0]}",
                at=now,
            )
            body = {"day": day.isoformat(), "numbers": [list(one) for one in numbers]}
            books.record([Fact("pad.reserved", pad, body), queued], by=by, at=now, key=key)
        return document

    def open(self) -> list[PadLine]:
        """Return the numbers that wait to be entered or given up, in their order."""
        with self._store.reading() as books:
            return books.pads.open()

    def void(self, numbers: Sequence[str], reason: str, *, by: StaffId) -> None:
        """Give up numbers of pads that nobody used, or that were spoilt; all or none.

        Raises `MissingField` without a reason, `UnknownPadNumber`.
        """
        reason = clean_line(reason, field="reason", label="Lý do hủy số")
        if not reason:
            raise MissingField(field="reason", label="lý do hủy số")
        with self._store.writing() as books:
            permitted(books, by, Permission.SETTLE_DISCREPANCY)
            now = believed(books, self._clock.now())
            pads: dict[str, list[str]] = {}
            for number in dict.fromkeys(numbers):
                pads.setdefault(open_pad_number(books, number).pad, []).append(number)
            facts = [
                Fact("pad.voided", pad, {"numbers": held}, {"reason": reason})
                for pad, held in pads.items()
            ]
            books.record(facts, by=by, at=now)

    def gaps(self, first: date, last: date) -> list[GapLine]:
        """Return the numbers of a span of days, both included, that bear no living dossier."""
        with self._store.reading() as books:
            return books.pads.gaps(first, last)


def _reserved_before(books: Reading, done: Event, count: int) -> Document:
    """Return the paper of a pad made before; raises `SavedOtherwise` where its count is another."""
    document = books.documents.of(done.agg_id)[0]
    if len(done.fact().body["numbers"]) != count:
        raise once.otherwise(done, document.title)
    return replace(document, already=True)


def _size(settings: OfficeSettings) -> str:
    """Return on what a pad comes out: as receipts do, but never on a roll."""
    on_roll = PaperSize(settings.receipt_size) is PaperSize.ROLL
    return settings.slip_size if on_roll else settings.receipt_size
