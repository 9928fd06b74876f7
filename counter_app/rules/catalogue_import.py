"""A published catalogue taken in: what would become of each procedure beside what the books say.

A procedure that changed becomes a new version, and the one before ends the day before: dossiers
keep the version they were received under. Nothing here writes; a `Plan` says what would be.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import Any

from counter_app.rules.catalogue import Channel, Procedure, version_on
from counter_app.rules.catalogue_cells import Column, limit_words, said
from counter_app.rules.catalogue_file import CatalogueFile, Entry
from counter_app.rules.deadlines import Limit
from counter_app.rules.sheets import BadCell, written

_DAY = timedelta(days=1)
_ATTRIBUTES: Mapping[Column, str] = {
    Column.NAME: "name",
    Column.FIELD: "field",
    Column.LEVEL: "level",
    Column.LIMIT: "limit",
    Column.FEE: "fee",
    Column.COMPONENTS: "components",
    Column.DEPARTMENT: "department",
    Column.CHANNELS: "channels",
    Column.ONLINE: "online",
    Column.VALID_TO: "valid_to",
    Column.SUPPLEMENT: "supplement",
    Column.LEGS: "legs",
    Column.NOTE: "note",
    Column.SAMPLE: "sample",
}
_IN_PLACE = frozenset({Column.VALID_TO, Column.SAMPLE})
"""What is put right in the version that holds: it changes nothing for a dossier."""


class Kind(Enum):
    """What becomes of a procedure."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Change:
    """A column in which a procedure differs: what the books say, and what the file says."""

    column: Column
    old: str
    new: str

    @property
    def gone(self) -> tuple[str, ...]:
        """The lines that the file has no more; for a column of one line, what was in it."""
        return _without(self.old, self.new)

    @property
    def come(self) -> tuple[str, ...]:
        """The lines that only the file has."""
        return _without(self.new, self.old)


@dataclass(frozen=True, slots=True)
class Step:
    """What becomes of one procedure: the version that will hold, and the versions to be written.

    `row` is that of the file, 0 for a procedure that is not in it; `start` the first day, for
    ENDED the last.
    """

    kind: Kind
    row: int
    procedure: Procedure
    start: date
    changes: tuple[Change, ...] = ()
    writes: tuple[Procedure, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What taking a file in would do, a step a procedure, in the order of the file.

    `bad` are cells that can be read but not be taken in beside what the books say.
    """

    steps: tuple[Step, ...]
    bad: tuple[BadCell, ...] = ()

    def of(self, kind: Kind) -> tuple[Step, ...]:
        """Return the steps of one kind."""
        return tuple(step for step in self.steps if step.kind is kind)

    @property
    def writes(self) -> tuple[Procedure, ...]:
        """The versions to be written, in order."""
        return tuple(version for step in self.steps for version in step.writes)


def _without(text: str, other: str) -> tuple[str, ...]:
    passed = set(other.splitlines())
    return tuple(line for line in text.splitlines() if line not in passed)


def compare(
    file: CatalogueFile,
    versions: Mapping[str, Sequence[Procedure]],
    *,
    from_day: date,
    ended: bool = False,
) -> Plan:
    """Compare what a file says with the books.

    `versions` are all versions of the procedures that the file names, and with `ended` of those
    that are valid on `from_day` too. A change holds from the day its row names, or from `from_day`
    where the row names none, or only the day on which the version it changes began. With `ended`
    a procedure that the file does not name was in force the day before `from_day` for the last
    time.
    """
    steps = [_step(entry, versions.get(entry.code, ()), from_day) for entry in file.entries]
    bad = [
        complaint
        for entry, step in zip(file.entries, steps, strict=True)
        for complaint in _complaints(file, entry, step)
    ]
    if ended:
        steps += [
            _ending(code, held, from_day)
            for code, held in sorted(versions.items())
            if code not in file.codes and version_on(held, from_day) is not None
        ]
    return Plan(tuple(steps), tuple(bad))


def _complaints(file: CatalogueFile, entry: Entry, step: Step) -> Iterator[BadCell]:
    """Yield what cannot be taken in though it can be read."""
    made = step.procedure
    if step.writes and made.valid_to is not None and made.valid_to < made.valid_from:
        place = Column.VALID_TO if Column.VALID_TO in file.places else Column.CODE
        hint = f"Kết thúc trước ngày bắt đầu áp dụng {written(made.valid_from)}."
        yield _bad(file, entry, place, written(made.valid_to), hint)
    parts = sum(leg.amount for leg in made.legs)
    if Column.LEGS not in entry.values and made.legs and parts != made.limit.amount:
        hint = (
            f"Sổ đang chia thời hạn cho các cơ quan liên thông ({parts}). "
            f"Hãy thêm cột “{Column.LEGS.title}” với cách chia mới."
        )
        yield _bad(file, entry, Column.LIMIT, limit_words(made.limit), hint)


def _bad(file: CatalogueFile, entry: Entry, column: Column, value: str, hint: str) -> BadCell:
    return BadCell(entry.row, file.places[column], column.title, value, hint)


def _step(entry: Entry, versions: Sequence[Procedure], from_day: date) -> Step:
    named = entry.valid_from
    looked_at = from_day if named is None else max(named, from_day)
    base = version_on(versions, looked_at)
    if base is None:
        start = named or from_day
        if any(start <= (one.valid_to or start) for one in versions):
            start = looked_at
        fresh = _fresh(entry, versions, start)
        return Step(Kind.NEW, entry.row, fresh, start, writes=(fresh,))
    start = named if named is not None and named > base.valid_from else looked_at
    later = _next_start(versions, start)
    wanted = _wanted(entry, base, later)
    changes = tuple(
        Change(column, said(base, column), said(wanted, column))
        for column in Column
        if column in _ATTRIBUTES and said(base, column) != said(wanted, column)
    )
    if not changes:
        return Step(Kind.UNCHANGED, entry.row, base, base.valid_from)
    if all(change.column in _IN_PLACE for change in changes):
        return Step(Kind.CHANGED, entry.row, wanted, base.valid_from, changes, (wanted,))
    return _new_version(entry, wanted, versions, start, changes)


def _new_version(
    entry: Entry,
    wanted: Procedure,
    versions: Sequence[Procedure],
    start: date,
    changes: tuple[Change, ...],
) -> Step:
    sample = wanted.sample if Column.SAMPLE in entry.values else False
    fresh = replace(wanted, valid_from=start, version=_next_version(versions), sample=sample)
    later = _next_start(versions, start)
    if later is not None:
        last = later - _DAY
        end = last if fresh.valid_to is None else min(fresh.valid_to, last)
        fresh = replace(fresh, valid_to=end)
    closed = _closed((one for one in versions if one.valid_on(start)), start)
    return Step(Kind.CHANGED, entry.row, fresh, start, changes, (*closed, fresh))


def _ending(code: str, versions: Sequence[Procedure], from_day: date) -> Step:
    """Return the end of a procedure, of its versions to come as well."""
    lasting = [one for one in versions if one.valid_to is None or one.valid_to >= from_day]
    closed = tuple(_closed(lasting, from_day))
    last = max(closed, key=lambda one: (one.valid_from <= from_day, one.valid_from, one.version))
    assert last.code == code
    return Step(Kind.ENDED, 0, last, from_day - _DAY, writes=closed)


def _closed(versions: Iterable[Procedure], start: date) -> Iterator[Procedure]:
    """Yield versions as they hold when something else holds from a day on."""
    for version in versions:
        yield replace(version, valid_to=start - _DAY)


def _wanted(entry: Entry, base: Procedure, later: date | None) -> Procedure:
    """Return a version as a row wants it, what the row does not say being as it is."""
    values = dict(entry.values)
    if values.get(Column.VALID_TO) is None and later is not None:
        # It ends because the next one begins, which is no affair of the row's.
        values.pop(Column.VALID_TO, None)
    return _with(base, values)


def _fresh(entry: Entry, versions: Sequence[Procedure], start: date) -> Procedure:
    values = dict(entry.values)
    later = _next_start(versions, start)
    if later is not None:
        last = later - _DAY
        end = values.get(Column.VALID_TO)
        values[Column.VALID_TO] = last if end is None else min(end, last)
    blank = Procedure(
        code=entry.code,
        name="",
        field="",
        level="",
        limit=Limit(0),
        fee=0,
        components=(),
        department="",
        channels=frozenset(Channel),
        valid_from=start,
        version=_next_version(versions),
    )
    return _with(blank, values)


def _with(procedure: Procedure, values: Mapping[Column, Any]) -> Procedure:
    changed = {_ATTRIBUTES[column]: value for column, value in values.items()}
    made = replace(procedure, **changed)
    return replace(made, same_day=made.limit.amount == 0)


def _next_version(versions: Sequence[Procedure]) -> int:
    return max((one.version for one in versions), default=0) + 1


def _next_start(versions: Sequence[Procedure], start: date) -> date | None:
    """Return the day on which a version begins that comes after a day."""
    return min((one.valid_from for one in versions if one.valid_from > start), default=None)
