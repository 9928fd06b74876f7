"""Finding and looking: scans, words, boards, timelines; reads only."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from counter_app.errors import UnknownDossier, UnknownSlip
from counter_app.ports import Clock, Reading, Store
from counter_app.rules.dossier import Dossier, DossierId
from counter_app.rules.lines import (
    Board,
    Counts,
    DiscrepancyLine,
    DossierLine,
    EntryLine,
    PadLine,
    SlipLine,
)
from counter_app.rules.numbers import (
    DossierNumber,
    Payload,
    PayloadKind,
    SlipNumber,
    recognise,
    slot_of,
)
from counter_app.rules.printing import Document
from counter_app.rules.slips import Slip, SlipId

if TYPE_CHECKING:
    from counter_app.desks.acting import WorkingDays
    from counter_app.desks.intake import Promise
    from counter_app.rules.calendar import WorkingCalendar
    from counter_app.rules.promises import PromiseLine

BOARD_ROWS = 500
"""Rows that a board shows; more are found by searching."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a scanned or typed text names.

    `outdated` is True when the scanned receipt is an older version than the present one; `pad` a
    number on a receipt written by hand that was not entered yet. `stranger` says whose a code of
    ours is that these books do not know.
    """

    dossiers: tuple[Dossier, ...] = ()
    slip: Slip | None = None
    outdated: bool = False
    pad: PadLine | None = None
    stranger: "Stranger | None" = None


class Stranger(Enum):
    """Whose a number or a code is that is not in these books."""

    OTHER_OFFICE = "other_office"
    OTHER_STATION = "other_station"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Card:
    """Everything about one dossier, for the dossier card; `papers` with those of its group."""

    dossier: Dossier
    clerk: str
    timeline: tuple[EntryLine, ...]
    papers: tuple[Document, ...]


class Inquiry:
    """The desk that answers; it never changes anything."""

    def __init__(self, store: Store, clock: Clock, days: "Callable[[], WorkingDays]") -> None:
        """Read the books of `store`; "today" is by `clock`; `days` gives what explains dates."""
        self._store = store
        self._clock = clock
        self._days = days

    def calendar(self, start: int, end: int) -> "WorkingCalendar":
        """Return the calendar that deadlines are counted by, for the years from `start` to `end`.

        Both included. It stays as it is when the office changes its calendar: ask again then.
        """
        with self._store.reading() as books:
            return self._days().calendar(books, start, end)

    def look_up(self, text: str) -> Found:
        """Return what a barcode payload, a dossier number or a slip number names.

        An unknown or unreadable text gives an empty `Found`.
        """
        named = recognise(text)
        with self._store.reading() as books:
            match named:
                case Payload(kind=PayloadKind.DOSSIER):
                    held = tuple(books.dossiers.by_code(named.code))
                    old = any(one.receipt_version % 10 != named.version for one in held)
                    line = None if held else books.pads.by_code(named.code)
                    if not held and line is None:
                        return Found(stranger=_whose(books, named.centre, named.serial))
                    return Found(held, outdated=old, pad=_waiting(line))
                case Payload(kind=PayloadKind.SLIP):
                    slip = books.slips.by_code(named.code)
                    if slip is None:
                        return Found(stranger=_whose(books, named.centre, named.serial))
                    return Found(slip=slip)
                case DossierNumber():
                    held = tuple(books.dossiers.by_number(str(named)))
                    line = None if held else books.pads.get(str(named))
                    if not held and line is None:
                        ours = named.unit == books.settings.office().unit_code
                        whose = Stranger.UNKNOWN if ours else Stranger.OTHER_OFFICE
                        return Found(stranger=whose)
                    return Found(held, pad=_waiting(line))
                case SlipNumber():
                    return Found(slip=books.slips.by_number(str(named)))
                case _:
                    return Found()

    def dossier(self, text: str) -> Dossier:
        """Return the one dossier that a number or payload names; raises `UnknownDossier`."""
        held = self.look_up(text).dossiers
        if not held:
            raise UnknownDossier(number=text)
        return held[0]

    def card(self, dossier_id: DossierId) -> Card:
        """Return a dossier with its timeline and papers; raises `UnknownDossier`."""
        with self._store.reading() as books:
            dossier = books.dossiers.get(dossier_id)
            if dossier is None:
                raise UnknownDossier(number=dossier_id)
            clerk = next(
                (one.name for one in books.staff.all() if one.id == dossier.received_by), ""
            )
            return Card(
                dossier,
                clerk,
                tuple(books.inquiries.timeline(dossier_id)),
                (*_of_group(books, dossier), *books.documents.of(dossier_id)),
            )

    def promises(self, dossier_id: DossierId) -> "tuple[PromiseLine, ...]":
        """Return the ledger of a dossier's promises, oldest first, with the names of the people."""
        from counter_app.rules.promises import ledger

        with self._store.reading() as books:
            names: dict[str, str] = {member.id: member.name for member in books.staff.all()}
            lines = ledger(books.journal.of(dossier_id))
            return tuple(replace(line, made_by=names.get(line.made_by, "")) for line in lines)

    def explanation(self, dossier_id: DossierId) -> "Promise":
        """Return how the legal date of a dossier is counted by the present calendar.

        Raises `UnknownDossier`.
        """
        from counter_app.desks.acting import present, version_of
        from counter_app.desks.intake import Promise

        days = self._days()
        with self._store.reading() as books:
            dossier = present(books, dossier_id)
            version = version_of(books, dossier)
            due, due_at = days.promise(
                books,
                dossier.limit,
                dossier.counted_from,
                begun=dossier.begun,
                waits=dossier.waits,
                rule=None if version is None else version.supplement,
            )
            return Promise(due, due_at, dossier.legs)

    def slip(self, slip_id: SlipId) -> tuple[Slip, list[Dossier]]:
        """Return a slip with its dossiers in their order; raises `UnknownSlip`."""
        with self._store.reading() as books:
            slip = books.slips.get(slip_id)
            if slip is None:
                raise UnknownSlip(number=slip_id)
            return slip, _held(books, slip)

    def slips(self, *, open_only: bool = True) -> list[SlipLine]:
        """Return the newest slips; `open_only` leaves out those whose second leg is over."""
        with self._store.reading() as books:
            return books.inquiries.slips(open_only=open_only, limit=BOARD_ROWS)

    def search(self, text: str, *, limit: int = 50) -> list[DossierLine]:
        """Find dossiers by words (accents or not) and pieces of any number, newest first."""
        with self._store.reading() as books:
            return books.inquiries.search(text, limit=limit)

    def register(self, *, before: int | None = None, limit: int = 100) -> list[DossierLine]:
        """Return the next page of all dossiers below the row `before`, newest first."""
        with self._store.reading() as books:
            return books.inquiries.newest(before=before, limit=limit)

    def board(self, board: Board) -> list[DossierLine]:
        """Return the rows of a list, most urgent first, at most `BOARD_ROWS`."""
        with self._store.reading() as books:
            return books.inquiries.board(board, self._clock.now().date(), limit=BOARD_ROWS)

    def counts(self) -> Counts:
        """Return how many stand in each list today."""
        with self._store.reading() as books:
            return books.inquiries.counts(self._clock.now().date())

    def discrepancies(self) -> list[DiscrepancyLine]:
        """Return what is still contradictory, oldest first."""
        with self._store.reading() as books:
            return books.custody.discrepancies(limit=BOARD_ROWS)

    def latest(self, *, limit: int = 8) -> list[EntryLine]:
        """Return the newest acts at this station, newest first."""
        with self._store.reading() as books:
            return books.inquiries.latest_entries(limit=limit)


def _whose(books: Reading, centre: int, serial: str) -> Stranger:
    """Return whose a code is that these books do not know: its office's and its station's number.

    A station's own code that is missing was given after the backup that these books came from, or
    belongs to a copy of the office's demonstration.
    """
    if centre != books.settings.office().centre:
        return Stranger.OTHER_OFFICE
    if slot_of(serial) != books.settings.station().slot:
        return Stranger.OTHER_STATION
    return Stranger.UNKNOWN


def _waiting(line: PadLine | None) -> PadLine | None:
    """Return the number of a pad that a stub bears, while nothing was entered under it."""
    return None if line is None or line.voided or line.dossier_id else line


def _of_group(books: Reading, dossier: Dossier) -> list[Document]:
    return books.documents.of(dossier.group) if dossier.group else []


def _held(books: Reading, slip: Slip) -> list[Dossier]:
    held = (books.dossiers.get(dossier_id) for dossier_id in slip.dossiers)
    return [dossier for dossier in held if dossier is not None]
