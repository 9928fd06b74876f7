"""Changing the days and hours that deadlines are counted by, with the open receipts in view.

A change is looked through before it is saved: each affected receipt keeps its promised date or is
given a new one. The new papers are held back, and while none has left the printer the whole change
can be undone.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from counter_app import almanac, formbook
from counter_app.desks import papers
from counter_app.desks.acting import (
    WorkingDays,
    believed,
    counting_of,
    permitted,
    read_calendar,
    version_of,
)
from counter_app.desks.administration import AdoptedYear, adopted_years, calendar_fact
from counter_app.desks.intake import Promise
from counter_app.errors import (
    BadValue,
    CalendarMovedOn,
    MissingField,
    PapersLeft,
    Phrase,
    PromiseMovedOn,
    UnknownChange,
)
from counter_app.ports import Clock, Reading, Store, Writing
from counter_app.rules import dossier as dossiers
from counter_app.rules import printing
from counter_app.rules.calendar import (
    OfficeHours,
    SpecialDay,
    WorkingCalendar,
    hours_from_body,
    hours_to_body,
    special_from_body,
    special_to_body,
)
from counter_app.rules.deadlines import Counting
from counter_app.rules.dossier import Act, Correction, Dossier, DossierId
from counter_app.rules.journal import Event, Fact, new_id
from counter_app.rules.lines import CalendarChangeLine
from counter_app.rules.papers import CallListPaper, CallRow, letterhead
from counter_app.rules.printing import Document, DocumentId, DocumentKind, Progress
from counter_app.rules.promises import computed, leg_promises
from counter_app.rules.settings import checked_settings, settings_to_body
from counter_app.rules.staff import Permission, StaffId, StaffMember
from counter_app.rules.text import clean_line

HISTORY = 50
"""Changes that are listed."""

_NAME = "Ngày nghỉ của cơ quan"


@dataclass(frozen=True, slots=True)
class CalendarChange:
    """What is about to be changed: the special days of whole years, or the office's hours.

    `years` holds, for each year that changes, all its special days; `hours` None leaves them.
    """

    reason: str
    years: Mapping[int, tuple[SpecialDay, ...]] = field(
        default_factory=dict[int, tuple[SpecialDay, ...]]
    )
    hours: OfficeHours | None = None


@dataclass(frozen=True, slots=True)
class Affected:
    """An open receipt whose legal date the change moves.

    `new_legal` and `new_due_at` are what it would be by the changed calendar; the promise in force
    stands in the dossier. One that was re-appointed by an apology is better kept.
    """

    dossier: Dossier
    new_legal: date
    new_due_at: datetime

    @property
    def later(self) -> bool:
        """Whether the new date lies after the one that is promised."""
        return self.new_due_at > self.dossier.due_at


@dataclass(frozen=True, slots=True)
class Review:
    """A change with all that it affects, most urgent first, as of one state of the books."""

    change: CalendarChange
    affected: tuple[Affected, ...]
    version: int


@dataclass(frozen=True, slots=True)
class Changed:
    """What came of a change: its identity, and the papers that are held back for it."""

    id: str
    documents: tuple[Document, ...]


class CalendarDesk:
    """The desk of the working calendar."""

    def __init__(self, store: Store, clock: Clock, days: WorkingDays) -> None:
        """Work on the books of `store` by the time of `clock`; `days` explain new receipts."""
        self._store = store
        self._clock = clock
        self._days = days

    def years(self) -> list[AdoptedYear]:
        """Return the years whose special days the office has adopted, the newest first."""
        with self._store.reading() as books:
            return adopted_years(books, self._clock.now().year)

    def hours(self) -> OfficeHours:
        """Return the office hours in force."""
        with self._store.reading() as books:
            return books.settings.office().hours

    def notices(self) -> list[int]:
        """Return the adopted years for which a notice has come since: they should be changed."""
        with self._store.reading() as books:
            adopted = books.calendar.years()
        return [
            year for year, official in adopted.items() if not official and almanac.has_notice(year)
        ]

    def by_notice(self, year: int) -> CalendarChange:
        """Return the change that adopts a year's notice; the office's own closures stay."""
        official, _ = almanac.official_days(year)
        known = {special.day for special in official}
        with self._store.reading() as books:
            own = [
                special
                for special in books.calendar.days()
                if special.day.year == year
                and special.kind is special.kind.CLOSED
                and special.day not in known
            ]
        days = tuple(sorted((*official, *own), key=_by_day))
        return CalendarChange(f"Thông báo chính thức về ngày nghỉ năm {year}", {year: days})

    def review(self, change: CalendarChange) -> Review:
        """Return which open receipts a change affects; nothing is written.

        Raises `BadValue` for a day outside its year or hours that cannot be, `MissingField`
        without a reason.
        """
        change = _checked(change)
        with self._store.reading() as books:
            if change.hours is not None:
                checked_settings(replace(books.settings.office(), hours=change.hours))
            return Review(change, self._affected(books, change), books.calendar.version())

    def apply(self, review: Review, move: Collection[DossierId], *, by: StaffId) -> Changed:
        """Save a change that was looked through: those in `move` get a new date, others keep it.

        In one transaction: the days, the legal date of every affected receipt, a next version of
        each receipt that moves and the list of whom to call; the papers are held back.

        Raises `CalendarMovedOn` when calendar or receipts are no longer as they were reviewed.
        """
        with self._store.writing() as books:
            member = permitted(books, by, Permission.CHANGE_PROMISE)
            now = believed(books, self._clock.now())
            change = review.change
            if (
                books.calendar.version() != review.version
                or self._affected(books, change) != review.affected
            ):
                raise CalendarMovedOn
            change_id = new_id(now)
            certain = {
                year: known or almanac.has_notice(int(year))
                for year, known in _certain_now(books, change).items()
            }
            facts = _change_facts(books, change, certain)
            moved = [one for one in review.affected if one.dossier.id in move]
            kept = [one for one in review.affected if one.dossier.id not in move]
            documents: list[Document] = []
            for one in review.affected:
                made, queued = self._rescheduled(
                    books, change, one, change_id, member, now, move=one.dossier.id in move
                )
                facts.extend(made)
                documents.extend(queued)
            if moved:
                document, fact = self._call_list(books, change, change_id, moved, member, now)
                documents.append(document)
                facts.append(fact)
            body = {
                "by": by,
                "reason": change.reason,
                "moved": [one.dossier.id for one in moved],
                "kept": [one.dossier.id for one in kept],
                "documents": [document.id for document in documents],
                "before": _to_body(_held(books, change)),
                "certain_before": _certain_now(books, change),
                "after": _to_body(change),
            }
            facts.insert(0, Fact("calendar_change.made", change_id, body))
            books.record(facts, by=by, at=now)
        return Changed(change_id, tuple(documents))

    def changes(self) -> list[CalendarChangeLine]:
        """Return the changes made, newest first."""
        with self._store.reading() as books:
            return books.calendar.changes(limit=HISTORY)

    def papers(self, change_id: str) -> list[Document]:
        """Return the papers that were made for a change, as they stand now."""
        with self._store.reading() as books:
            return _documents(books, _made(books, change_id))

    def release(self, change_id: str, *, by: StaffId) -> list[Document]:
        """Let the papers that are held back for a change come out; returns them."""
        with self._store.writing() as books:
            permitted(books, by, Permission.CHANGE_PROMISE)
            now = self._clock.now()
            held = [
                document
                for document in _documents(books, _made(books, change_id))
                if document.progress is Progress.HELD
            ]
            facts = [printing.move(document, Progress.QUEUED, at=now) for document in held]
            books.record(facts, by=by, at=now)
        return held

    def undo(self, change_id: str, *, by: StaffId) -> None:
        """Take a change back: days, hours, promises and receipt versions are as before.

        Raises `PapersLeft` once a paper went to the printer, `PromiseMovedOn` when a dossier was
        promised otherwise since, `CalendarMovedOn` when the days were changed again.
        """
        with self._store.writing() as books:
            permitted(books, by, Permission.CHANGE_PROMISE)
            now = believed(books, self._clock.now())
            made = _made(books, change_id)
            body = made.fact().body
            if any(event.kind == "calendar_change.undone" for event in books.journal.of(change_id)):
                raise UnknownChange
            documents = _documents(books, made)
            left = [one for one in documents if one.progress in {Progress.SENT, Progress.PRINTED}]
            if left:
                raise PapersLeft(title=left[0].title, count=len(left))
            after = _from_body(body["after"])
            if _to_body(_held(books, after)) != body["after"]:
                raise CalendarMovedOn
            facts = _change_facts(books, _from_body(body["before"]), body["certain_before"])
            facts.extend(
                _restored(books, DossierId(dossier_id), change_id, now, by)
                for dossier_id in (*body["moved"], *body["kept"])
            )
            facts.extend(
                printing.move(one, Progress.CANCELLED, at=now)
                for one in documents
                if one.progress.waiting
            )
            facts.insert(0, Fact("calendar_change.undone", change_id, {"by": by}))
            books.record(facts, by=by, at=now)

    # -- what a change does ------------------------------------------------------------------------

    def _affected(self, books: Reading, change: CalendarChange) -> tuple[Affected, ...]:
        first, last = _span(books, change, self._clock.now().date())
        if first is None or last is None:
            return ()
        calendar = read_calendar(
            books,
            first.year - 1,
            min(last.year + 2, almanac.LAST_YEAR),
            instead=change.years,
            hours=change.hours,
        )
        found: list[Affected] = []
        for dossier_id in books.inquiries.open_across(first, last):
            dossier = books.dossiers.get(dossier_id)
            if dossier is None or dossier.asked_at is not None:
                # While a supplement is awaited nothing is promised; it is counted when it comes.
                continue
            due, due_at = computed(calendar, dossier, _rule(books, dossier))
            if due.day != dossier.legal_due:
                found.append(Affected(dossier, due.day, due_at))
        return tuple(found)

    def _rescheduled(  # noqa: PLR0917 - one receipt of a change: all of it is needed
        self,
        books: Writing,
        change: CalendarChange,
        one: Affected,
        change_id: str,
        member: StaffMember,
        now: datetime,
        *,
        move: bool,
    ) -> tuple[list[Fact], list[Document]]:
        dossier = one.dossier
        details: dict[str, object] = {
            "at": now.replace(microsecond=0).isoformat(),
            "by": member.id,
            "change": change_id,
            "legal_before": dossier.legal_due.isoformat(),
            "legal_due": one.new_legal.isoformat(),
        }
        if not move:
            return [dossiers.decide(dossier, Act.RESCHEDULE, details)], []
        calendar = read_calendar(
            books,
            dossier.counted_from.year - 1,
            min(one.new_due_at.year + 1, almanac.LAST_YEAR),
            instead=change.years,
            hours=change.hours,
        )
        promise = _promise(books, calendar, dossier)
        details |= {
            "why": Correction.CALENDAR.value,
            "due_before": dossier.due_at.isoformat(),
            "due_at": promise.due_at.isoformat(),
            "legs_before": dossiers.legs_to_body(dossier.legs),
            "legs": dossiers.legs_to_body(promise.legs),
            "version_before": dossier.receipt_version,
            "receipt_version": dossier.receipt_version + 1,
        }
        fact = dossiers.decide(dossier, Act.RESCHEDULE, details)
        after = dossiers.fold(dossier, fact)
        document, queued = papers.receipt_document(
            books,
            after,
            promise,
            at=now,
            clerk=member.name,
            change=Correction.CALENDAR.words,
            held=True,
        )
        return [fact, queued], [document]

    def _call_list(  # noqa: PLR0917 - a list of a change: all of it is needed
        self,
        books: Reading,
        change: CalendarChange,
        change_id: str,
        moved: Sequence[Affected],
        member: StaffMember,
        now: datetime,
    ) -> tuple[Document, Fact]:
        paper = CallListPaper(
            letterhead=letterhead(books.settings.office()),
            reason=change.reason,
            rows=tuple(
                CallRow(
                    number=one.dossier.number,
                    applicant=one.dossier.applicant.name,
                    phone=_phones(one.dossier),
                    procedure=one.dossier.procedure,
                    old_due=one.dossier.due_at,
                    new_due=one.new_due_at,
                )
                for one in moved
            ),
            made_at=now.replace(microsecond=0),
            made_by=member.name,
            station=books.settings.station().name,
            form=formbook.form(DocumentKind.CALL_LIST, now.date()),
        )
        return papers.put_in_queue(
            books,
            paper,
            DocumentKind.CALL_LIST,
            about=change_id,
            title=f"Danh sách báo lại ngày hẹn ({len(moved)} hồ sơ)",
            at=now,
            held=True,
        )


def _restored(
    books: Reading, dossier_id: DossierId, change_id: str, now: datetime, by: StaffId
) -> Fact:
    """Return that a dossier is promised again as before a change."""
    dossier = books.dossiers.get(dossier_id)
    assert dossier is not None, dossier_id
    made = next(
        event.fact().body
        for event in reversed(books.journal.of(dossier_id))
        if event.kind == Act.RESCHEDULE.kind and event.fact().body.get("change") == change_id
    )
    due_at = made.get("due_at", dossier.due_at.isoformat())
    same = (
        dossier.legal_due.isoformat() == made["legal_due"]
        and dossier.due_at.isoformat() == due_at
        and dossier.receipt_version == made.get("receipt_version", dossier.receipt_version)
    )
    if not same or not dossier.state.open:
        raise PromiseMovedOn(number=dossier.number)
    details = {
        "at": now.replace(microsecond=0).isoformat(),
        "by": by,
        "change": change_id,
        "undone": True,
        "legal_due": made["legal_before"],
    }
    if "due_at" in made:
        details |= {
            "due_at": made["due_before"],
            "legs": made["legs_before"],
            "receipt_version": made["version_before"],
        }
    return dossiers.decide(dossier, Act.RESCHEDULE, details)


def _phones(dossier: Dossier) -> str:
    person = dossier.representative
    return " / ".join(filter(None, (dossier.applicant.phone, person.phone if person else "")))


def _rule(books: Reading, dossier: Dossier) -> Counting:
    version = version_of(books, dossier)
    return counting_of(books, version.supplement if version else None)


def _promise(books: Reading, calendar: WorkingCalendar, dossier: Dossier) -> Promise:
    """Return what a calendar makes of a dossier, with its agencies' dates."""
    version, counting = version_of(books, dossier), _rule(books, dossier)
    due, due_at = computed(calendar, dossier, counting)
    if version is None or not version.legs:
        return Promise(due, due_at)
    legs = leg_promises(
        calendar,
        version.legs,
        dossier.limit,
        dossier.counted_from,
        counting=counting,
        last=due_at,
        waits=dossier.waits,
    )
    return Promise(due, due_at, legs)


# -- the change itself -----------------------------------------------------------------------------


def _checked(change: CalendarChange) -> CalendarChange:
    reason = clean_line(change.reason, field="reason", label="Lý do đổi lịch")
    if not reason:
        raise MissingField(field="reason", label="lý do đổi lịch")
    years: dict[int, tuple[SpecialDay, ...]] = {}
    for year, days in change.years.items():
        named: dict[date, SpecialDay] = {}
        for special in days:
            if special.day.year != year:
                raise BadValue(
                    field="day",
                    label="Ngày",
                    value=Phrase("{day:%d/%m/%Y}", day=special.day),
                    hint=Phrase("Chỉ gồm các ngày của năm {year}.", year=year),
                )
            name = clean_line(special.name, field="name", label="Tên ngày nghỉ") or _NAME
            named[special.day] = replace(special, name=name)
        years[year] = tuple(sorted(named.values(), key=_by_day))
    return CalendarChange(reason, years, change.hours)


def _span(books: Reading, change: CalendarChange, today: date) -> tuple[date | None, date | None]:
    """Return the first and last day on which the change makes a difference."""
    if change.hours is not None and change.hours != books.settings.office().hours:
        return date(almanac.FIRST_YEAR, 1, 1), date(today.year + 5, 12, 31)
    before = {special.day: special for special in books.calendar.days()}
    touched: list[date] = []
    for year, days in change.years.items():
        after = {special.day: special for special in days}
        old = {day: special for day, special in before.items() if day.year == year}
        touched.extend(
            day for day in old.keys() | after.keys() if _differs(old.get(day), after.get(day))
        )
    return (min(touched), max(touched)) if touched else (None, None)


def _differs(before: SpecialDay | None, after: SpecialDay | None) -> bool:
    if before is None or after is None:
        return before is not after
    return (before.kind, before.part) != (after.kind, after.part)


def _change_facts(
    books: Reading, change: CalendarChange, certain: Mapping[str, bool]
) -> list[Fact]:
    """Return the facts that make days and hours what the change has.

    `certain` says for each year, as text, whether a notice gives it.
    """
    facts = [
        calendar_fact(year, days, certain=certain[str(year)])
        for year, days in sorted(change.years.items())
    ]
    settings = books.settings.office()
    if change.hours is not None and change.hours != settings.hours:
        changed = checked_settings(replace(settings, hours=change.hours))
        body = {"before": settings_to_body(settings), "after": settings_to_body(changed)}
        facts.append(Fact("settings.changed", "office", body))
    return facts


def _certain_now(books: Reading, change: CalendarChange) -> dict[str, bool]:
    adopted = books.calendar.years()
    return {str(year): adopted.get(year, False) for year in sorted(change.years)}


def _held(books: Reading, change: CalendarChange) -> CalendarChange:
    """Return what the books hold now of all that a change is about."""
    days = books.calendar.days()
    return CalendarChange(
        change.reason,
        {
            year: tuple(special for special in days if special.day.year == year)
            for year in change.years
        },
        None if change.hours is None else books.settings.office().hours,
    )


def _to_body(change: CalendarChange) -> dict[str, Any]:
    return {
        "reason": change.reason,
        "years": {
            str(year): [special_to_body(special) for special in days]
            for year, days in sorted(change.years.items())
        },
        "hours": None if change.hours is None else hours_to_body(change.hours),
    }


def _from_body(body: Mapping[str, Any]) -> CalendarChange:
    hours = body["hours"]
    return CalendarChange(
        body["reason"],
        {
            int(year): tuple(special_from_body(row) for row in rows)
            for year, rows in body["years"].items()
        },
        None if hours is None else hours_from_body(hours),
    )


def _made(books: Reading, change_id: str) -> Event:
    """Return the entry that made a change; raises `UnknownChange`."""
    events = books.journal.of(change_id)
    made = next((event for event in events if event.kind == "calendar_change.made"), None)
    if made is None:
        raise UnknownChange
    return made


def _documents(books: Reading, made: Event) -> list[Document]:
    wanted = made.fact().body["documents"]
    found = (books.documents.get(DocumentId(document_id)) for document_id in wanted)
    return [document for document in found if document is not None]


def _by_day(special: SpecialDay) -> date:
    return special.day
