"""A register from another system beside the books: what is new, what is known, what differs.

A row is known by its number, or where it has none by what never changes in it, so that a file taken
in twice makes no doubles. What stands in the books is never changed by a file: a dossier moves on
by the acts of people, and a row that says otherwise is shown.
"""

import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from counter_app.rules.catalogue import Procedure
from counter_app.rules.codes import DossierNumber
from counter_app.rules.deadlines import Limit, LimitUnit
from counter_app.rules.dossier import Custody, Delivery, Dossier, DossierId, ResultKind, State
from counter_app.rules.journal import canonical
from counter_app.rules.lines import RegisterLine
from counter_app.rules.numbers import PER_SLOT, PER_SLOT_LONG, Payload, PayloadKind
from counter_app.rules.people import Applicant
from counter_app.rules.register_cells import Column, When
from counter_app.rules.register_file import Entry, RegisterFile
from counter_app.rules.settings import OfficeSettings, Station
from counter_app.rules.sheets import BadCell

NAMELESS = "(không ghi tên)"
"""Whose a dossier is where the register names nobody."""
DEPARTMENT = "Phòng chuyên môn"
"""Where a dossier is handled whose procedure the catalogue does not know."""
MOST_DIFFERING = 5_000
"""Differences that are named one by one; more are only counted."""

_ROWS = uuid.UUID("0f5a2f6e-6a1d-5c38-8f0b-6d9a3d0c52e4")
_FIRST_BLOCK, _FIRST_SPARE, _BLOCKS = 40, 73, 100
"""The first two digits of a serial of ours are a station's slot, 0 to 32; those from 40 on stand
for dossiers taken in, one for each slot, and what is left over from 73 on for very many."""
_CUSTODY = {
    State.REGISTERED: Custody.APPLICANT,
    State.RECEIVED: Custody.COUNTER,
    State.NOT_RECEIVED: Custody.APPLICANT,
    State.PROCESSING: Custody.DEPARTMENT,
    State.SUPPLEMENT_ASKED: Custody.DEPARTMENT,
    State.DUTY_ASKED: Custody.DEPARTMENT,
    State.WITHDRAWN: Custody.DEPARTMENT,
    State.STOPPED: Custody.APPLICANT,
    State.DONE: Custody.SHELF,
    State.GIVEN_BACK: Custody.APPLICANT,
}
"""Where a dossier is, as far as its state tells."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell of a known row that says something else than the books."""

    row: int
    place: int
    number: str
    column: Column
    held: str
    said: str


@dataclass(frozen=True, slots=True)
class RegisterPlan:
    """What taking a file in would do.

    `fresh` are the rows to be taken in, each with the identity that its dossier gets; `known` are
    rows that the books have, of which `differing` say something else somewhere: `differences` are
    the first `MOST_DIFFERING` of those. `strange` are procedures' codes that the catalogue does not
    have. `bad` are cells that can be read but not be taken in beside what the books say.
    """

    fresh: tuple[tuple[DossierId, Entry], ...]
    known: int
    differing: int
    differences: tuple[Difference, ...]
    strange: tuple[str, ...]
    bad: tuple[BadCell, ...]


# -- who is who ----------------------------------------------------------------------------------


def identities(entries: Iterable[Entry]) -> Iterator[tuple[DossierId, Entry]]:
    """Yield each row with the identity that its dossier has for ever.

    The number makes it; without one, what the row says but for its progress, and the how-manieth
    row of the file says the same.
    """
    seen: Counter[str] = Counter()
    for entry in entries:
        said = canonical(
            [entry.number]
            if entry.number
            else [
                entry.procedure_code,
                entry.procedure,
                entry.field,
                entry.level,
                entry.channel.value,
                entry.applicant,
                entry.id_number,
                entry.phone,
                str(entry.received),
                str(entry.due),
            ]
        )
        seen[said] += 1
        yield DossierId(str(uuid.uuid5(_ROWS, f"{seen[said]} {said}"))), entry


def compared(
    file: RegisterFile,
    held: Iterable[RegisterLine],
    *,
    taken: Mapping[str, str],
    codes: Iterable[str],
) -> RegisterPlan:
    """Compare a file with the dossiers that the books have of it.

    `held` are the dossiers with one of the numbers or identities of its rows; `taken` says of
    numbers that no dossier bears why they are not free; `codes` are the procedures' codes of the
    catalogue.
    """
    by_number: dict[str, RegisterLine] = {}
    by_id: dict[str, RegisterLine] = {}
    for line in held:
        by_number.setdefault(line.number, line)
        by_id[line.id] = line
    fresh: list[tuple[DossierId, Entry]] = []
    differences: list[Difference] = []
    bad: list[BadCell] = []
    known = differing = 0
    for identity, entry in identities(file.entries):
        line = by_number.get(entry.number) if entry.number else by_id.get(identity)
        if line is None:
            if entry.number in taken:
                place = file.places[Column.NUMBER]
                why = taken[entry.number]
                bad.append(BadCell(entry.row, place, Column.NUMBER.title, entry.number, why))
            fresh.append((identity, entry))
            continue
        known += 1
        found = list(_differences(file, entry, line))
        differing += bool(found)
        differences += found[: MOST_DIFFERING - len(differences)]
    have = set(codes)
    strange = {entry.procedure_code for _, entry in fresh} - have - {""}
    return RegisterPlan(
        tuple(fresh), known, differing, tuple(differences), tuple(sorted(strange)), tuple(bad)
    )


def _differences(file: RegisterFile, entry: Entry, line: RegisterLine) -> Iterator[Difference]:
    for column, held, said in _pairs(entry, line):
        if column in file.places:
            yield Difference(entry.row, file.places[column], line.number, column, held, said)


def _pairs(entry: Entry, line: RegisterLine) -> Iterator[tuple[Column, str, str]]:
    """Yield what the books and a row say differently; a cell that says nothing agrees."""
    for column, held, said in (
        (Column.PROCEDURE_CODE, line.procedure_code, entry.procedure_code),
        (Column.PROCEDURE, line.procedure, entry.procedure),
        (Column.FIELD, line.field, entry.field),
        (Column.LEVEL, line.level, entry.level),
        (Column.APPLICANT, line.applicant, entry.applicant),
        (Column.ID_NUMBER, line.id_number, entry.id_number),
        (Column.PHONE, line.phone, entry.phone),
    ):
        if said and said != held:
            yield column, held, said
    if entry.channel is not line.channel:
        yield Column.CHANNEL, line.channel.value, entry.channel.value
    for column, at, when in (
        (Column.RECEIVED, line.received_at, entry.received),
        (Column.DUE, line.due_at, entry.due),
        (Column.FINISHED, line.finished_at, entry.finished),
        (Column.GIVEN_BACK, line.given_back_at, entry.given_back),
    ):
        if when is not None and (at is None or not when.same(at)):
            yield column, "" if at is None else f"{at:%H:%M %d/%m/%Y}", when.words
    if entry.state is not line.state:
        yield Column.STATE, line.state.words, entry.state.words


# -- what a row becomes --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Frame:
    """What holds for all rows of a file: the office, its station, its hours, and the time.

    A day without a time is received at `opening` and due, or over, at `closing`; `now` is when it
    is taken in.
    """

    office: OfficeSettings
    station: Station
    opening: time
    closing: time
    now: datetime

    @property
    def zone(self) -> tzinfo | None:
        """The zone of all local times."""
        return self.now.tzinfo


@dataclass(frozen=True, slots=True)
class Moments:
    """The local times of a row, none of which is before the one that it follows."""

    received: datetime
    due: datetime
    finished: datetime | None
    given_back: datetime | None


def moments(entry: Entry, frame: Frame) -> Moments:
    """Return when a row says things happened; a day without a time never makes anything late."""
    explicit = [
        _at(when, when.at, frame)
        for when in (entry.due, entry.finished, entry.given_back)
        if when is not None and when.at is not None
    ]
    received = _at(entry.received, entry.received.at or frame.opening, frame)
    if entry.received.at is None:
        received = min(received, frame.now, *_same_day(received, explicit))
    due = max(received, _at(entry.due, entry.due.at or frame.closing, frame))
    given_back = finished = None
    if entry.given_back is not None:
        given_back = _at(entry.given_back, entry.given_back.at or frame.closing, frame)
    ended = entry.finished or entry.given_back
    if ended is not None and entry.state in _ENDED:
        finished = _at(ended, ended.at or frame.closing, frame)
        if ended.at is None:
            later = [due, *([given_back] if given_back is not None else [])]
            finished = min(finished, frame.now, *_same_day(finished, later))
        finished = max(received, finished)
    elif entry.state is State.NOT_RECEIVED:
        finished = received
    if given_back is not None and finished is not None:
        given_back = max(finished, min(given_back, frame.now))
    return Moments(received, due, finished, given_back)


_ENDED = frozenset({State.NOT_RECEIVED, State.STOPPED, State.DONE, State.GIVEN_BACK})


def _at(when: When, at: time | None, frame: Frame) -> datetime:
    return datetime.combine(when.day, at or frame.closing, frame.zone)


def _same_day(moment: datetime, others: Iterable[datetime]) -> list[datetime]:
    return [other for other in others if other.date() == moment.date()]


def dossier_of(  # noqa: PLR0917 - a dossier is made of a row, its place and the office
    identity: DossierId,
    entry: Entry,
    procedure: Procedure | None,
    number: str,
    code: str,
    line: int,
    frame: Frame,
) -> Dossier:
    """Return the dossier of a row, under the version of its procedure that is known, if one is.

    What the register does not say stays unsaid; a result is taken to be one that was granted.
    """
    when = moments(entry, frame)
    days = (when.due.date() - when.received.date()).days
    done = entry.state in {State.DONE, State.GIVEN_BACK}
    known = procedure is not None
    return Dossier(
        id=identity,
        number=number,
        code=code,
        station=frame.station.counter_id,
        received_at=when.received,
        received_by="",
        procedure_code=entry.procedure_code,
        procedure_version=procedure.version if known else 0,
        procedure=entry.procedure or (procedure.name if known else entry.field),
        field=entry.field,
        level=entry.level or (procedure.level if known else ""),
        department=procedure.department if known else DEPARTMENT,
        limit=Limit(days, LimitUnit.CALENDAR_DAYS),
        channel=entry.channel,
        delivery=Delivery.COUNTER,
        applicant=Applicant(
            entry.applicant or NAMELESS, id_number=entry.id_number, phone=entry.phone
        ),
        components=(),
        legal_due=when.due.date(),
        due_at=when.due,
        book=book_of(when.received.date()),
        line=line,
        state=entry.state,
        custody=_CUSTODY[entry.state],
        finished_at=when.finished,
        result=ResultKind.GRANTED if done else None,
        given_back_at=when.given_back,
    )


def book_of(day: date) -> str:
    """Return the book of a year in which dossiers from other registers stand, with own lines."""
    return f"{day:%Y}-N"


# -- numbers -------------------------------------------------------------------------------------


def stem(frame: Frame, day: date) -> str:
    """Return what the codes of all dossiers of a day begin with in this office."""
    return Payload(PayloadKind.DOSSIER, frame.office.centre, day, "").code


def serial_taken_in(slot: int, n: int) -> str | None:
    """Return the serial of the n-th dossier of a day that a station takes in, from 1.

    It has six digits like a long serial of the counters, and none of them gives it. None where a
    day has no more.
    """
    block, place = divmod(n - 1, PER_SLOT_LONG)
    first = _FIRST_BLOCK + slot if block == 0 else _FIRST_SPARE + block - 1
    return f"{first:02d}{place + 1:04d}" if first < _BLOCKS else None


def place_taken_in(slot: int, serial: str) -> int:
    """Return which n gave a serial of `serial_taken_in`; 0 for a serial of another kind."""
    if len(serial) != len("400001"):
        return 0
    first, place = int(serial[:2]), int(serial[2:])
    if first == _FIRST_BLOCK + slot:
        return place
    return (first - _FIRST_SPARE + 1) * PER_SLOT_LONG + place if first >= _FIRST_SPARE else 0


def own_place(number: str, frame: Frame) -> tuple[date, int] | None:
    """Return the day and place in its series of a number that this station gives, or None.

    Such a number is one that the series would give again if nobody told it.
    """
    known = DossierNumber.parse(number)
    if (
        known is None
        or known.unit != frame.office.unit_code
        or len(known.day_text) != len("yymmdd")
    ):
        return None
    slot = frame.station.slot
    place = 0
    match len(known.serial):
        case 4:
            place = int(known.serial) - slot * PER_SLOT
            place = place if 0 < place <= PER_SLOT else 0
        case 6:
            place = int(known.serial[2:]) if int(known.serial[:2]) == slot else 0
        case _:
            pass
    return (known.day, place) if place else None


def own_code(number: str, frame: Frame) -> str | None:
    """Return the code of the barcode that a number of this office bears by itself, or None."""
    known = DossierNumber.parse(number)
    if (
        known is None
        or known.unit != frame.office.unit_code
        or len(known.day_text) != len("yymmdd")
        or len(known.serial) not in {4, 6}
    ):
        return None
    return Payload(PayloadKind.DOSSIER, frame.office.centre, known.day, known.serial).code
