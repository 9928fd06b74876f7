"""What the office needs from outside: a clock, a printer, and books; protocols only.

This page is the contract of the books: `db` keeps it, `__main__` joins the two. What it only names
in annotations is imported for the type checker alone: every start imports this page.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from counter_app.rules.audit import AuditFilter, AuditLine
    from counter_app.rules.backups import Copied, Finding, Inspection, Reason
    from counter_app.rules.calendar import SpecialDay
    from counter_app.rules.catalogue import Procedure
    from counter_app.rules.days import DayBook
    from counter_app.rules.dossier import Custody, Dossier, DossierId
    from counter_app.rules.journal import Event, Fact
    from counter_app.rules.lines import (
        Apology,
        Board,
        CalendarChangeLine,
        CheckLine,
        ConsultationLine,
        Counts,
        DayFigures,
        DiscrepancyLine,
        DossierLine,
        Draft,
        EntryLine,
        Finished,
        GapLine,
        HourLoad,
        ImportLine,
        PadLine,
        RegisterLine,
        ShelfLine,
        ShelfPart,
        SlipLine,
        Waiting,
    )
    from counter_app.rules.periods import Period
    from counter_app.rules.printing import Document, DocumentId, PaperSize, PrinterRole, Queue
    from counter_app.rules.retention import Erasure
    from counter_app.rules.seals import Compared, Seal
    from counter_app.rules.settings import OfficeSettings, Station
    from counter_app.rules.slips import Slip, SlipId
    from counter_app.rules.staff import Secrets, StaffId, StaffMember
    from counter_app.rules.statistics import Figure, HowCounted, Levels, Slice, Tally


class Topic(Enum):
    """What a commit touched; pages refresh by it."""

    DOSSIERS = "dossier"
    SLIPS = "slip"
    DOCUMENTS = "document"
    DISCREPANCIES = "discrepancy"
    CATALOGUE = "procedure"
    CALENDAR = "calendar"
    STAFF = "staff"
    SETTINGS = "settings"


class Clock(Protocol):
    """The time at the counter."""

    def now(self) -> datetime:
        """Return the local time (+07:00), aware."""
        ...


class JobState(Enum):
    """What a printer says of a job."""

    PENDING = "pending"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class JobReport:
    """A job as the printer reports it; `cause` and `remedy` in Vietnamese where it failed."""

    state: JobState
    cause: str = ""
    remedy: str = ""


class Printer(Protocol):
    """Paper comes out of this. Methods may take long and are called off the GUI thread."""

    def name(self, role: PrinterRole) -> str:
        """Return the name of the printer that serves a role on this machine."""
        ...

    def send(self, pdf: bytes, *, title: str, role: PrinterRole) -> str:
        """Hand a PDF to the printer and return the job's name.

        Raises `PrinterTrouble` when the printer does not take it.
        """
        ...

    def report(self, job: str, *, role: PrinterRole) -> JobReport:
        """Say how far a job has come."""
        ...


class Journal(Protocol):
    """The entries, in the order of this station."""

    def event(self, event_id: str) -> Event | None:
        """Return an entry by its identity (the idempotency key of the form), or None."""
        ...

    def of(self, agg_id: str) -> list[Event]:
        """Return the entries of one thing, oldest first."""
        ...

    def last_wall(self) -> datetime | None:
        """Return the wall time of the newest entry, or None in empty books."""
        ...

    def counters(self) -> list[tuple[int, datetime | None]]:
        """Return the numbers of the stations that wrote here, each with its newest entry's time."""
        ...


class Dossiers(Protocol):
    """The dossiers as they stand."""

    def get(self, dossier_id: DossierId) -> Dossier | None:
        """Return a dossier, or None."""
        ...

    def by_number(self, number: str) -> list[Dossier]:
        """Return the dossiers that bear a printed number; more than one is a discrepancy."""
        ...

    def by_code(self, code: str) -> list[Dossier]:
        """Return the dossiers that a barcode's code names."""
        ...


class Slips(Protocol):
    """The handover slips."""

    def get(self, slip_id: SlipId) -> Slip | None:
        """Return a slip, or None."""
        ...

    def by_number(self, number: str) -> Slip | None:
        """Return the newest slip with a printed number, or None."""
        ...

    def by_code(self, code: str) -> Slip | None:
        """Return the newest slip that a barcode's code names, or None."""
        ...

    def receivers(self, department: str, *, limit: int) -> list[str]:
        """Return who signed for a department's newest slips, each once, the latest first."""
        ...


class Documents(Protocol):
    """The queue of papers."""

    def get(self, document_id: DocumentId) -> Document | None:
        """Return a document, or None."""
        ...

    def content(self, document: Document) -> Mapping[str, Any]:
        """Return the stored content of a document, from the journal."""
        ...

    def waiting(self, *, limit: int = -1) -> list[Document]:
        """Return what has not come out yet, oldest first; `limit` -1 for all."""
        ...

    def queue(self, besides: Collection[str] = ()) -> Queue:
        """Return how many papers have not come out, and the newest that failed.

        Those about `besides` are not counted.
        """
        ...

    def next_queued(self, size: PaperSize, besides: Collection[str] = ()) -> Document | None:
        """Return the oldest paper of a size that is queued and not about `besides`, or None."""
        ...

    def of(self, about: str) -> list[Document]:
        """Return the papers of one dossier, slip or day, oldest first."""
        ...


class Catalogue(Protocol):
    """The procedures and their versions."""

    def current(self, day: date) -> list[Procedure]:
        """Return the versions that apply on a day, the most used first."""
        ...

    def versions(self, code: str) -> list[Procedure]:
        """Return all versions of a procedure, oldest first."""
        ...

    def is_empty(self) -> bool:
        """Say whether no procedure was ever entered."""
        ...


class Calendar(Protocol):
    """The special days that the office has adopted, year by year."""

    def years(self) -> Mapping[int, bool]:
        """Return the adopted years, and whether each has an official notice."""
        ...

    def days(self) -> list[SpecialDay]:
        """Return the special days of all adopted years."""
        ...

    def changes(self, *, limit: int) -> list[CalendarChangeLine]:
        """Return the changes made with open receipts looked through, newest first."""
        ...

    def version(self) -> int:
        """Return a number that grows with every change."""
        ...


class Staff(Protocol):
    """The people."""

    def all(self) -> list[StaffMember]:
        """Return everybody, in order of entry."""
        ...

    def get(self, staff_id: StaffId) -> StaffMember | None:
        """Return a person, or None."""
        ...

    def secrets(self, staff_id: StaffId) -> Secrets:
        """Return how a person signs in; nothing for somebody who is not known."""
        ...


class Settings(Protocol):
    """The office's settings and this station."""

    def office(self) -> OfficeSettings:
        """Return the settings in force."""
        ...

    def station(self) -> Station:
        """Return the station whose books these are."""
        ...


class Series(Protocol):
    """Counters that give each number once, even after an old backup was put back."""

    def next(self, kind: str, period: str) -> int:
        """Return the next number of a kind ("dossier", "slip", "line") in a period, from 1."""
        ...

    def pass_by(self, kind: str, period: str, reached: int, *, marked: bool) -> None:
        """Give no number up to `reached` in a period any more: another register has given them.

        `marked` keeps that beside the books too, as for a period that is still being numbered.
        """
        ...


class Inquiries(Protocol):
    """What the screens ask: one question, one statement."""

    def search(self, text: str, *, limit: int) -> list[DossierLine]:
        """Find dossiers by words of name or procedure and pieces of any number, newest first."""
        ...

    def newest(self, *, before: int | None, limit: int) -> list[DossierLine]:
        """Return the register page below a row (exclusive), newest first."""
        ...

    def board(self, board: Board, today: date, *, limit: int) -> list[DossierLine]:
        """Return the rows of a list, most urgent first."""
        ...

    def counts(self, today: date) -> Counts:
        """Return how many stand in each list."""
        ...

    def of_person(self, id_number: str, former: str = "", *, limit: int) -> list[DossierLine]:
        """Return the dossiers of a person under any of their numbers, newest first."""
        ...

    def slips(self, *, open_only: bool, limit: int) -> list[SlipLine]:
        """Return handover slips, newest first."""
        ...

    def open_across(self, first: date, last: date) -> list[DossierId]:
        """Return the open dossiers whose count may run through a span of days, both included."""
        ...

    def received_between(self, first: date, last: date) -> list[Dossier]:
        """Return the dossiers received from `first` to `last`, both included, in their order."""
        ...

    def of_group(self, group: str) -> list[DossierId]:
        """Return the dossiers on one receipt, in their order."""
        ...

    def unpromised(self, last: date, *, first: date | None = None, limit: int) -> list[DossierLine]:
        """Return dossiers whose clock runs, due by a day, included; the most urgent first.

        `first` leaves out those due before it.
        """
        ...

    def shelf(
        self, part: ShelfPart, today: date, *, after: ShelfLine | None, limit: int
    ) -> list[ShelfLine]:
        """Return the results of a part that wait to be collected, the oldest first.

        `after` is the last row of the page before, None for the first page.
        """
        ...

    def shelf_counts(self, today: date) -> dict[ShelfPart, int]:
        """Return how many results wait in each part."""
        ...

    def lying(self, custody: Custody, shelf: str = "") -> list[DossierLine]:
        """Return what the books say lies at the counter, or on its shelf, in order of due days.

        `shelf` names one compartment, empty for all.
        """
        ...

    def latest_entries(self, *, limit: int) -> list[EntryLine]:
        """Return the newest acts at this station, newest first."""
        ...

    def timeline(self, dossier_id: DossierId) -> list[EntryLine]:
        """Return what happened to a dossier, its papers and its discrepancies, oldest first."""
        ...


class Custodies(Protocol):
    """What is contradictory, waited for and counted."""

    def discrepancies(self, *, limit: int) -> list[DiscrepancyLine]:
        """Return what is still contradictory, oldest first."""
        ...

    def discrepancy(self, discrepancy_id: str) -> DiscrepancyLine | None:
        """Return something that is still contradictory, or None."""
        ...

    def discrepancies_of(self, dossier_id: DossierId) -> list[str]:
        """Return the identities of what is still contradictory about a dossier, oldest first."""
        ...

    def consultations(self, dossier_id: DossierId) -> list[ConsultationLine]:
        """Return the opinions that were asked for about a dossier, oldest first."""
        ...

    def awaited(self, *, limit: int) -> list[ConsultationLine]:
        """Return the opinions that are still waited for, the most urgent first."""
        ...

    def checks(self, *, limit: int) -> list[CheckLine]:
        """Return the desk checks that were made, newest first."""
        ...


class Figures(Protocol):
    """What reports on periods count, past periods too; `now` is the present local time."""

    def tallies(self, period: Period, how: HowCounted, now: datetime) -> list[Tally]:
        """Return the dossiers of a period, counted by what reports tell apart."""
        ...

    def levels(self) -> Levels:
        """Return how far each version of each procedure can be done online."""
        ...

    def behind(
        self,
        figure: Figure,
        period: Period,
        how: HowCounted,
        now: datetime,
        *,
        part: Slice,
        after: int,
        limit: int,
    ) -> list[DossierLine]:
        """Return the dossiers behind a figure, below a row (exclusive), in order of receipt."""
        ...

    def whole(
        self, figure: Figure, period: Period, how: HowCounted, now: datetime, *, limit: int
    ) -> list[Dossier]:
        """Return the dossiers behind a figure with all that is known of them, by due date."""
        ...

    def visits(self, period: Period) -> tuple[int, int]:
        """Return how many were refused at the window in a period, and how many to complete."""
        ...

    def awaiting(self, last: date, today: date) -> tuple[int, int]:
        """Return the online submissions up to a day that wait to be taken in: in time, late."""
        ...


class Days(Protocol):
    """The days: what each had, and which are closed."""

    def book(self, day: date) -> DayBook | None:
        """Return what is known of a day that was closed at least once, or None."""
        ...

    def later(self, day: date, after: datetime) -> int:
        """Count what was done for a day after a local time, also what was dated back to it."""
        ...

    def unclosed_before(self, day: date, *, limit: int) -> list[date]:
        """Return the days before a day that had receipts and are not closed, the newest first.

        Only those after the first day that was ever closed: before it, nobody closed days.
        """
        ...

    def figures(self, day: date, now: datetime, *, listed: int) -> DayFigures:
        """Return the figures of a day; the named lists hold at most `listed` rows.

        What was open is as of the end of the day, or as of now when it is not over.
        """
        ...


class Lists(Protocol):
    """What lists and pictures of a period are made of; both days of a period are included."""

    def uncollected(self, period: Period, *, limit: int) -> list[Dossier]:
        """Return whose result came in the period and still lies on the shelf, the oldest first."""
        ...

    def apologies(self, period: Period, *, limit: int) -> list[Apology]:
        """Return the apologies that were made in the period, in their order."""
        ...

    def finished(self, period: Period) -> list[Finished]:
        """Return from when to when the dossiers were handled whose processing ended then."""
        ...

    def flow(self, period: Period) -> Mapping[date, tuple[int, int]]:
        """Return how many were received and given back on each day that had any."""
        ...

    def load(self, period: Period) -> list[HourLoad]:
        """Return how many came on each weekday (0 is Monday) in each hour."""
        ...

    def waiting(self, today: date) -> list[Waiting]:
        """Return where the open dossiers are now, and how many of them are overdue."""
        ...


class Entries(Protocol):
    """The journal as an audit reads it."""

    def page(self, wanted: AuditFilter, *, before: int | None, limit: int) -> list[AuditLine]:
        """Return the entries that are wanted below a place (exclusive), newest first."""
        ...

    def each(self, wanted: AuditFilter) -> Iterator[AuditLine]:
        """Go through all entries that are wanted, newest first."""
        ...

    def seal(self, counter_id: int) -> Seal:
        """Return the seal of a station's newest entry."""
        ...

    def compared(self, seal: Seal) -> Compared:
        """Say how the journal stands to a seal."""
        ...


class Local(Protocol):
    """What this station keeps for itself; no facts, and in no journal."""

    def get(self, key: str) -> Mapping[str, Any]:
        """Return what was kept under a key as JSON values, or nothing."""
        ...

    def put(self, key: str, value: Mapping[str, Any]) -> None:
        """Keep JSON values under a key; they replace what was there."""
        ...

    def add_copy(self, copied: Copied, reason: Reason) -> None:
        """Note that a copy was made, or why it was not.

        A folder that goes on failing for the same reason is noted once, with the last time.
        """
        ...

    def copies(self, *, limit: int) -> list[tuple[Copied, Reason]]:
        """Return the copies that were tried, newest first."""
        ...

    def copies_in(self, folder: str, *, limit: int) -> list[Copied]:
        """Return the copies that were made in one folder, good or not, newest first."""
        ...

    def last_try(self, folder: str) -> Copied | None:
        """Return what came of the last copy that was tried in one folder; None without any."""
        ...

    def entries(self) -> int:
        """Return a number that grows by one with every entry of the journal."""
        ...


class Erasures(Protocol):
    """What has personal data that are no longer needed."""

    def due(self, before: date) -> Erasure:
        """Return what ended before a day (exclusive) and still has personal data."""
        ...


class Erasing(Protocol):
    """The end of personal data."""

    def begin(self, before: date) -> Erasure:
        """Gather what ended before a day (exclusive) for `go_on`; say how much it is."""
        ...

    def go_on(self) -> int:
        """Erase some of what was gathered; return how many things are left to be gone through."""
        ...


class Drafts(Protocol):
    """What is being typed at this station; no facts, and in no journal."""

    def all(self) -> list[Draft]:
        """Return the drafts, newest first."""
        ...

    def put(self, draft: Draft) -> None:
        """Keep a draft; the same id again replaces it."""
        ...

    def remove(self, draft_id: str) -> None:
        """Forget a draft; nothing happens when there is none."""
        ...


class Pads(Protocol):
    """The numbers of paper pads."""

    def get(self, number: str) -> PadLine | None:
        """Return a number of a pad, or None."""
        ...

    def by_code(self, code: str) -> PadLine | None:
        """Return the number of a pad that a barcode's code names, or None."""
        ...

    def open(self) -> list[PadLine]:
        """Return the numbers that wait to be entered or given up, in their order."""
        ...

    def gaps(self, first: date, last: date) -> list[GapLine]:
        """Return the numbers of a span of days, both included, that bear no living dossier."""
        ...


class Imports(Protocol):
    """What is known of registers from other systems and of their rows."""

    def with_numbers(self, numbers: Iterable[str]) -> Iterator[RegisterLine]:
        """Yield the dossiers that bear one of some numbers."""
        ...

    def with_ids(self, ids: Iterable[str]) -> Iterator[RegisterLine]:
        """Yield the dossiers that have one of some identities."""
        ...

    def count(self, first: date, last: date) -> int:
        """Return how many dossiers were received in a span of days, undone ones with them."""
        ...

    def register(self, first: date, last: date) -> Iterator[RegisterLine]:
        """Yield the dossiers received from `first` to `last`, both included, in their order.

        Undone ones are left out. Read a piece at a time, while the snapshot is open.
        """
        ...

    def last_code(self, stem: str, first: str, last: str) -> str:
        """Return the last barcode code of `stem` and a serial from `first` to `last`, or ""."""
        ...

    def columns(self, heading: str) -> Mapping[str, str | None] | None:
        """Return what a set of headings meant last, by their keys, or None."""
        ...

    def of_file(self, digest: str) -> ImportLine | None:
        """Return when this very file was taken in last, or None."""
        ...

    def latest(self, *, limit: int) -> list[ImportLine]:
        """Return the registers that were taken in, newest first."""
        ...


class Reading(Protocol):
    """The books as they can be read: one part each."""

    @property
    def journal(self) -> Journal:
        """The entries."""
        ...

    @property
    def dossiers(self) -> Dossiers:
        """The dossiers."""
        ...

    @property
    def slips(self) -> Slips:
        """The slips."""
        ...

    @property
    def documents(self) -> Documents:
        """The queue of papers."""
        ...

    @property
    def catalogue(self) -> Catalogue:
        """The procedures."""
        ...

    @property
    def calendar(self) -> Calendar:
        """The days off."""
        ...

    @property
    def staff(self) -> Staff:
        """The people."""
        ...

    @property
    def settings(self) -> Settings:
        """The office and the station."""
        ...

    @property
    def inquiries(self) -> Inquiries:
        """What the screens ask."""
        ...

    @property
    def custody(self) -> Custodies:
        """What is contradictory, waited for and counted."""
        ...

    @property
    def figures(self) -> Figures:
        """What reports on periods count."""
        ...

    @property
    def imports(self) -> Imports:
        """What is known of registers from other systems."""
        ...

    @property
    def days(self) -> Days:
        """What each day had, and which are closed."""
        ...

    @property
    def lists(self) -> Lists:
        """What lists and pictures of a period are made of."""
        ...

    @property
    def entries(self) -> Entries:
        """The journal as an audit reads it."""
        ...

    @property
    def local(self) -> Local:
        """What this station keeps for itself."""
        ...

    @property
    def erasures(self) -> Erasures:
        """What has personal data that are no longer needed."""
        ...

    @property
    def drafts(self) -> Drafts:
        """What is being typed."""
        ...

    @property
    def pads(self) -> Pads:
        """The numbers of paper pads."""
        ...


class Writing(Reading, Protocol):
    """The books inside a transaction."""

    @property
    def series(self) -> Series:
        """The numbers that are given once."""
        ...

    @property
    def erasing(self) -> Erasing:
        """The end of personal data."""
        ...

    def record(
        self, facts: Sequence[Fact], *, by: str, at: datetime, key: str | None = None
    ) -> list[Event]:
        """Write facts into the journal and what they change; the only door to writing.

        `key` becomes the identity of the first entry.
        """
        ...


class BookFiles(Protocol):
    """Files of books as wholes; from any thread."""

    def copy(self, source: Path, target: Path) -> None:
        """Write a complete copy of books, which may be in use, to a new file, flushed to disk.

        Raises `StorageUnavailable`.
        """
        ...

    def inspect(self, path: Path, *, whole: bool = False) -> Inspection:
        """Return what a file of books holds; `whole` follows the chain of all its entries too.

        Raises `BooksDamaged` for what is no file of books, `BooksTooNew`.
        """
        ...

    def look_through(self, path: Path, go_on: Callable[[], bool]) -> Finding | None:
        """Look through a file as `inspect` does a whole one; return what is wrong, or None.

        It may take minutes; `go_on` is called every few milliseconds and may hold it up for other
        threads. Once it returns False the work ends, and what is returned means nothing.
        """
        ...

    def reach(self, path: Path) -> tuple[int, int] | None:
        """Return how far a file's own station came, as `Inspection.reach`; None if unreadable."""
        ...

    def audit(self, books: Path) -> tuple[Finding, ...]:
        """Look through books from end to end; return what is wrong with them.

        Raises `BooksDamaged`, `BooksTooNew` for a file that cannot be read at all.
        """
        ...

    def anew(self, copy: Path, books: Path) -> AbstractContextManager[Writing]:
        """Open a copy that will take the place of `books` in a transaction, above their mark.

        Its chain goes on in a new epoch: what was written behind the copy stays another's.
        Raises `StorageUnavailable`.
        """
        ...

    def put_in_place(self, fresh: Path, books: Path) -> Path | None:
        """Put a file in the place of the books; return where those lie now, None without any."""
        ...

    def stations(self, books: Path) -> frozenset[int]:
        """Return the stations whose numbers were given here, also of books that cannot be read."""
        ...


class Store(Protocol):
    """One file of books."""

    @property
    def path(self) -> Path | None:
        """Where the file lies; None for books in memory."""
        ...

    @property
    def files(self) -> BookFiles:
        """What can be done with whole files of books."""
        ...

    def settle(self) -> None:
        """Bring all that was written into the file itself, and leave nothing of it beside."""
        ...

    def reading(self) -> AbstractContextManager[Reading]:
        """Open a snapshot to read."""
        ...

    def writing(self) -> AbstractContextManager[Writing]:
        """Open a transaction; it is committed when the block ends, undone when it raises.

        Raises `StorageUnavailable` when the books cannot be written now.
        """
        ...

    def rehearsing(self) -> AbstractContextManager[list[Fact]]:
        """Have every transaction undone at its end, until the block ends.

        The list holds what they would have recorded, in its order. So acts are tried without being
        done: nobody hears of them, and numbers they took are given again.
        """
        ...

    def again(self) -> AbstractContextManager[Store]:
        """Open the same books once more, for work in another thread, until the block ends.

        Books in memory cannot be: those are handed out themselves.
        """
        ...

    def copy_to(self, path: Path) -> None:
        """Write a complete copy of the books to a new file."""
        ...

    def changed_elsewhere(self) -> bool:
        """Say whether another program wrote to the books since this was last asked."""
        ...

    def close(self) -> None:
        """Close the file."""
        ...
