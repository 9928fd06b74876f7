"""Who has what: the chain of hands, what is not where it should be, and checking the desk."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from counter_app.desks import once, papers
from counter_app.desks.acting import believed, permitted, present, revived
from counter_app.desks.intake import number_between
from counter_app.errors import (
    Phrase,
    ScanStands,
    UnknownDiscrepancy,
    UnknownStaff,
)
from counter_app.ports import Clock, Reading, Store
from counter_app.rules import custody as hands
from counter_app.rules import dossier as dossiers
from counter_app.rules.custody import Holding
from counter_app.rules.dossier import Act, Dossier, DossierId, State
from counter_app.rules.dossier import Custody as Place
from counter_app.rules.journal import Event, Fact, new_id
from counter_app.rules.lines import CheckLine, DiscrepancyLine, DossierLine
from counter_app.rules.papers import CheckRow, DeskCheckPaper, letterhead
from counter_app.rules.printing import Document, DocumentKind
from counter_app.rules.slips import SlipId
from counter_app.rules.staff import Permission, StaffId
from counter_app.rules.text import clean, clean_line, wanted_text

REASON_LIMIT = 2_000
"""Letters that a reason may have."""
UNSCAN_TIME = timedelta(minutes=30)
"""How long whoever took a result in by mistake may put that right without anybody else."""
SCANS_LIMIT = 20_000
"""Papers that one desk check may count."""
_LISTED = 500

_UNKNOWN = "không có trong sổ của quầy này"
_SCANNED_BY_MISTAKE = "Quét nhầm khi nhận kết quả về quầy"


@dataclass(frozen=True, slots=True)
class Strange:
    """A paper that was found and does not belong there; `dossier` None when nobody knows it."""

    number: str
    dossier: Dossier | None
    why: str


@dataclass(frozen=True, slots=True)
class DeskCheck:
    """What a desk check found: missing, not belonging, and due today or before."""

    place: Place
    expected: int
    scanned: int
    missing: tuple[DossierLine, ...]
    strange: tuple[Strange, ...]
    due: tuple[DossierLine, ...]


class Custody:
    """The desk that knows who has what."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Work on the books of `store` by the time of `clock`."""
        self._store = store
        self._clock = clock

    def holdings(self, dossier_id: DossierId) -> tuple[Holding, ...]:
        """Return who had a dossier, oldest first, with people's names; raises `UnknownDossier`."""
        with self._store.reading() as books:
            present(books, dossier_id)
            events = books.journal.of(dossier_id)
            slips = dict.fromkeys(
                event.fact().body["slip"] for event in events if event.kind == Act.CONFIRM.kind
            )
            signed = hands.receipts(entry for slip in slips for entry in books.journal.of(slip))
            names: dict[str, str] = {member.id: member.name for member in books.staff.all()}
        return hands.named(hands.holdings(events, signed), names)

    # -- what is contradictory ---------------------------------------------------------------------

    def discrepancies(self) -> list[DiscrepancyLine]:
        """Return what is still contradictory, oldest first."""
        with self._store.reading() as books:
            return books.custody.discrepancies(limit=_LISTED)

    def assign(self, discrepancy_id: str, owner: StaffId, *, by: StaffId) -> None:
        """Make it somebody's to find out; raises `UnknownDiscrepancy`, `UnknownStaff`."""
        with self._store.writing() as books:
            permitted(books, by, Permission.HAND_OVER)
            now = believed(books, self._clock.now())
            line = _open(books, discrepancy_id)
            member = books.staff.get(owner)
            if member is None or not member.active:
                raise UnknownStaff(name=owner if member is None else member.name)
            body = {**_about(line), "owner": owner}
            books.record([Fact("discrepancy.assigned", discrepancy_id, body)], by=by, at=now)

    def settle(self, discrepancy_id: str, note: str, *, by: StaffId) -> None:
        """Settle something by a person's word; the note says what was found out.

        Raises `NotPermitted`, `MissingField` without a note, `UnknownDiscrepancy`.
        """
        note = _reason(note, "cách giải quyết chênh lệch")
        with self._store.writing() as books:
            permitted(books, by, Permission.SETTLE_DISCREPANCY)
            now = believed(books, self._clock.now())
            line = _open(books, discrepancy_id)
            body = {**_about(line), "how": "by hand"}
            fact = Fact("discrepancy.settled", discrepancy_id, body, {"note": note})
            books.record([fact], by=by, at=now)

    def reopen(
        self, dossier_id: DossierId, reason: str, *, by: StaffId, to_repair: bool = False
    ) -> Dossier:
        """Put right that a result was booked as come back.

        A mistake of the scan leaves the dossier where it was before, and what it settled is open
        again. A result that is wrong goes back `to_repair` (NĐ 118/2025 art 21): it lies at the
        counter to be handed over again.

        Raises `NotPermitted`, `MissingField` without a reason, `IllegalStep`.
        """
        reason = _reason(reason, "lý do chuyển lại")
        with self._store.writing() as books:
            permitted(books, by, Permission.SETTLE_DISCREPANCY)
            now = believed(books, self._clock.now())
            dossier = present(books, dossier_id)
            details = {"at": now.isoformat(), "by": by, "to_repair": to_repair}
            fact = dossiers.decide(
                dossier,
                Act.REOPEN,
                details,
                {"reason": reason},
                custody=Place.COUNTER if to_repair else _before_result(books, dossier),
                back_to=None if to_repair else _state_before(books, dossier),
            )
            again = [] if to_repair else _as_before(books, dossier)
            books.record([fact, *again], by=by, at=now)
            return dossiers.fold(dossier, fact)

    def unscan(self, dossier_id: DossierId, *, by: StaffId) -> Dossier:
        """Put right the scan of a wrong paper: the dossier is where it was before.

        For whoever took the result in, within `UNSCAN_TIME` and while nothing else has happened
        to the dossier since; later it is `reopen`, for who may settle discrepancies.

        Raises `ScanStands`, `IllegalStep`.
        """
        with self._store.writing() as books:
            permitted(books, by, Permission.TAKE_BACK)
            now = believed(books, self._clock.now())
            dossier = present(books, dossier_id)
            details = {"at": now.isoformat(), "by": by, "to_repair": False}
            fact = dossiers.decide(
                dossier,
                Act.REOPEN,
                details,
                {"reason": _SCANNED_BY_MISTAKE},
                custody=_before_result(books, dossier),
                back_to=_state_before(books, dossier),
            )
            last = books.journal.of(dossier_id)[-1]
            scanned = last.kind == Act.TAKE_BACK.kind and last.actor_id == by
            done = dossier.finished_at
            if not scanned or done is None or now - done > UNSCAN_TIME:
                raise ScanStands(number=dossier.number)
            books.record([fact, *_as_before(books, dossier)], by=by, at=now)
            return dossiers.fold(dossier, fact)

    # -- desk check --------------------------------------------------------------------------------

    def expected(self, place: Place, shelf: str = "") -> list[DossierLine]:
        """Return what the books say lies at a place now: the counter, or its shelf.

        `shelf` names one compartment, empty for all of it.
        """
        with self._store.reading() as books:
            return books.inquiries.lying(place, clean(shelf))

    def check(
        self,
        place: Place,
        dossier_ids: Sequence[DossierId],
        unknown: Sequence[str] = (),
        *,
        by: StaffId,
        shelf: str = "",
        key: str | None = None,
    ) -> tuple[DeskCheck, Document]:
        """Compare what lies at a place with the books, keep what came of it, and print it.

        `dossier_ids` are the dossiers whose papers were scanned, `unknown` what else was read and
        no book knows. A paper scanned twice counts once. `key` is the check's own identity: asked
        twice with the same key, one check is kept, and answered as far as it still holds.

        Raises `TextTooLong`, `BadValue` for too many papers, `SavedOtherwise` where the check was
        kept with other papers.
        """
        shelf = clean_line(shelf, field="shelf", label="Vị trí để kết quả")
        scanned = tuple(dict.fromkeys(dossier_ids))
        strangers = tuple(dict.fromkeys(clean(text) for text in unknown if clean(text)))
        number_between("scanned", "Số giấy đã quét", len(scanned) + len(strangers), 0, SCANS_LIMIT)
        with self._store.writing() as books:
            member = permitted(books, by, Permission.HAND_OVER)
            now = believed(books, self._clock.now())
            pile = _Pile(place, shelf, scanned, strangers)
            key, done = once.before(books, key, "desk_check.done")
            if done is not None:
                return _checked_before(books, done, pile)
            found = _compared(books, pile, now.date())
            check_id = new_id(now)
            body = {
                "place": _words(place, shelf),
                "at": now.replace(microsecond=0).isoformat(),
                "by": by,
                "scanned": list(scanned),
                "unknown": len(strangers),
                "missing": [line.id for line in found.missing],
                "strange": [one.number for one in found.strange if one.dossier is not None],
                "due": [line.id for line in found.due],
            }
            paper = DeskCheckPaper(
                letterhead=letterhead(books.settings.office()),
                station=books.settings.station().name,
                place=_words(place, shelf),
                made_at=now.replace(microsecond=0),
                made_by=member.name,
                expected=found.expected,
                scanned=found.scanned,
                missing=tuple(_row(line, _since(line)) for line in found.missing),
                strange=tuple(_strange_row(one) for one in found.strange),
                due=tuple(_row(line, f"{line.due_at:%H:%M %d/%m/%Y}") for line in found.due),
            )
            document, queued = papers.put_in_queue(
                books,
                paper,
                DocumentKind.DESK_CHECK,
                about=check_id,
                title=f"Kiểm bàn {now:%d/%m/%Y %H:%M}",
                at=now,
            )
            # What no book knows may be anything that a scanner reads, an identity card too.
            read = {"unknown": list(strangers)} if strangers else None
            fact = Fact("desk_check.done", check_id, body, read)
            books.record([fact, queued], by=by, at=now, key=key)
        return found, document

    def checks(self) -> list[CheckLine]:
        """Return the desk checks that were made, newest first."""
        with self._store.reading() as books:
            return books.custody.checks(limit=_LISTED)


@dataclass(frozen=True, slots=True)
class _Pile:
    """What was scanned at a place, each thing once."""

    place: Place
    shelf: str
    scanned: tuple[DossierId, ...]
    strangers: tuple[str, ...]


def _compared(books: Reading, pile: _Pile, today: date) -> DeskCheck:
    """Return what is missing, what does not belong, and what is due today or before."""
    place = pile.place
    expected = books.inquiries.lying(place, pile.shelf)
    known = {line.id for line in expected}
    here = set(pile.scanned)
    strange = [
        Strange(dossier.number, dossier, why_strange(dossier, place))
        for dossier in (present(books, one) for one in pile.scanned if one not in known)
    ]
    strange += [Strange(number, None, _UNKNOWN) for number in pile.strangers]
    return DeskCheck(
        place=place,
        expected=len(expected),
        scanned=len(pile.scanned) + len(pile.strangers),
        missing=tuple(line for line in expected if line.id not in here),
        strange=tuple(strange),
        due=tuple(
            line
            for line in expected
            if place is Place.COUNTER and line.id in here and line.due_at.date() <= today
        ),
    )


def _checked_before(books: Reading, done: Event, pile: _Pile) -> tuple[DeskCheck, Document]:
    """Return a check that was kept before; raises `SavedOtherwise` where it counted other papers.

    What was found and is in order by now is left out; the printed record has all of it.
    """
    said = {
        "place": _words(pile.place, pile.shelf),
        "scanned": list(pile.scanned),
        "unknown": len(pile.strangers),
    }
    read = {"unknown": list(pile.strangers)} if pile.strangers else None
    document = books.documents.of(done.agg_id)[0]
    if not once.says(done, Fact(done.kind, done.agg_id, said, read)):
        raise once.otherwise(done, document.title)
    body, content = done.fact().body, books.documents.content(document)
    now = _compared(books, pile, datetime.fromisoformat(body["at"]).date())
    missing, strange, due = (frozenset(body[part]) for part in ("missing", "strange", "due"))
    found = replace(
        now,
        expected=content.get("expected", now.expected),
        missing=tuple(line for line in now.missing if line.id in missing),
        strange=tuple(one for one in now.strange if one.dossier is None or one.number in strange),
        due=tuple(line for line in now.due if line.id in due),
    )
    return found, document


def why_strange(dossier: Dossier, place: Place) -> str:
    """Return in Vietnamese why a paper does not belong at the place where it was found."""
    if dossier.state is State.VOID:
        return Phrase("hồ sơ đã hủy (lập nhầm)")
    if place is Place.SHELF and dossier.custody is Place.SHELF:
        if not dossier.shelf:
            return Phrase("chưa xếp vào ngăn nào")
        return Phrase("thuộc ngăn {shelf}", shelf=dossier.shelf)
    return dossiers.where(dossier.custody, dossier.department)


def _words(place: Place, shelf: str) -> str:
    if place is Place.SHELF:
        return f"Kệ kết quả, ngăn {shelf}" if shelf else "Kệ kết quả"
    return "Bàn tiếp nhận"


def _since(line: DossierLine) -> str:
    return f"theo sổ ở đây từ {line.since:%H:%M %d/%m/%Y}"


def _row(line: DossierLine, why: str) -> CheckRow:
    return CheckRow(line.number, line.applicant, line.procedure, why)


def _strange_row(one: Strange) -> CheckRow:
    if one.dossier is None:
        return CheckRow(one.number, "", "", one.why)
    return CheckRow(one.number, one.dossier.applicant.name, one.dossier.procedure, one.why)


def _before_result(books: Reading, dossier: Dossier) -> Place:
    """Return where a dossier was before its result was booked as come back.

    One that was on its way is at the department when its slip has been signed since.
    """
    scan = _scan(books, dossier)
    before = Place.DEPARTMENT if scan is None else Place(scan.body["custody_from"])
    slip = books.slips.get(SlipId(dossier.slip_id)) if before is Place.IN_TRANSIT else None
    return Place.DEPARTMENT if slip is not None and slip.confirmed_at is not None else before


def _state_before(books: Reading, dossier: Dossier) -> State:
    """Return the state before the result was booked: one that nobody signed for had not begun."""
    scan = _scan(books, dossier)
    begun = scan is None or State(scan.body["from"]) is not State.RECEIVED
    if begun or _before_result(books, dossier) is Place.DEPARTMENT:
        return State.PROCESSING
    return State.RECEIVED


def _as_before(books: Reading, dossier: Dossier) -> list[Fact]:
    """Return that what the scan of a result settled is contradictory again."""
    scan = _scan(books, dossier)
    return [] if scan is None else revived(dossier, scan)


def _scan(books: Reading, dossier: Dossier) -> Fact | None:
    """Return that a dossier's result came back, the last time; None for one that was imported."""
    for event in reversed(books.journal.of(dossier.id)):
        if event.kind == Act.TAKE_BACK.kind:
            return event.fact()
    return None


def _open(books: Reading, discrepancy_id: str) -> DiscrepancyLine:
    line = books.custody.discrepancy(discrepancy_id)
    if line is None:
        raise UnknownDiscrepancy
    return line


def _about(line: DiscrepancyLine) -> dict[str, str]:
    """Return what a discrepancy is about; what no book knows may be a name, and stays apart."""
    return {"number": line.number if line.about else "", "about": line.about}


def _reason(text: str, label: str) -> str:
    return wanted_text(text, field="reason", label=label, limit=REASON_LIMIT)
