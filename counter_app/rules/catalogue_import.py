"""A published catalogue taken in: rows of a table become versions of procedures, or say why not.

A procedure that changed becomes a new version, and the one before ends the day before: dossiers
keep the version they were received under. Nothing here writes; a `Plan` says what would be.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import Enum
from functools import partial
from typing import Any

from counter_app.errors import ColumnTwice, MissingColumns, NoHeading, NoRows, OldFont
from counter_app.rules.catalogue import Channel, Procedure, version_on
from counter_app.rules.catalogue_cells import (
    Column,
    Wrong,
    channels_of,
    code_of,
    components_of,
    day_of,
    fee_of,
    legs_of,
    level_of,
    limit_of,
    limit_words,
    line_of,
    note_of,
    online_of,
    said,
    sample_of,
    supplement_of,
)
from counter_app.rules.deadlines import Limit
from counter_app.rules.sheets import (
    BadCell,
    Cell,
    Heading,
    Row,
    Value,
    by_column,
    find_heading,
    in_old_font,
    title_key,
    written,
)
from counter_app.rules.text import tokens

REQUIRED = (
    Column.CODE,
    Column.NAME,
    Column.FIELD,
    Column.LEVEL,
    Column.LIMIT,
    Column.FEE,
    Column.DEPARTMENT,
)
"""Columns that a file must have; what the others say stays as it is where they are absent."""
WRITTEN = tuple(column for column in Column if column is not Column.UNIT)
"""Columns that are written, in their order."""

_DAY = timedelta(days=1)
_SHOWN = 80
_TITLES: Mapping[Column, tuple[str, ...]] = {
    Column.CODE: ("mã TTHC", "mã số TTHC", "mã thủ tục hành chính", "mã số", "mã", "mã hồ sơ TTHC"),
    Column.NAME: ("tên thủ tục", "tên TTHC", "thủ tục hành chính", "thủ tục", "tên"),
    Column.FIELD: ("tên lĩnh vực", "ngành lĩnh vực"),
    Column.LEVEL: ("cấp", "cấp giải quyết", "cấp hành chính", "cấp thẩm quyền"),
    Column.LIMIT: ("thời hạn", "thời gian giải quyết", "thời hạn theo quy định", "thời gian"),
    Column.UNIT: ("đơn vị", "đơn vị tính", "đơn vị tính thời hạn", "đơn vị thời gian"),
    Column.FEE: ("phí", "lệ phí", "phí lệ phí", "mức phí", "phí lệ phí đồng", "mức thu"),
    Column.COMPONENTS: ("thành phần", "giấy tờ", "hồ sơ gồm", "thành phần số lượng hồ sơ"),
    Column.DEPARTMENT: (
        "cơ quan giải quyết",
        "cơ quan thực hiện",
        "đơn vị giải quyết",
        "bộ phận giải quyết",
        "phòng giải quyết",
        "phòng chuyên môn",
        "nơi xử lý",
    ),
    Column.CHANNELS: (
        "cách thức thực hiện",
        "hình thức tiếp nhận",
        "hình thức nộp hồ sơ",
        "kênh tiếp nhận",
        "cách thức nộp",
    ),
    Column.ONLINE: (
        "mức độ trực tuyến",
        "mức độ DVC",
        "mức độ dịch vụ công",
        "DVC trực tuyến",
        "trực tuyến",
        "mức độ",
        "online level",
    ),
    Column.VALID_FROM: ("áp dụng từ", "hiệu lực từ", "có hiệu lực từ", "ngày hiệu lực", "từ ngày"),
    Column.VALID_TO: ("áp dụng đến", "hiệu lực đến", "hết hiệu lực", "đến ngày", "ngày hết hạn"),
    Column.SUPPLEMENT: ("bổ sung hồ sơ", "quy tắc bổ sung", "cách tính khi bổ sung"),
    Column.LEGS: ("cơ quan liên thông", "các cơ quan liên thông", "phân bổ thời hạn"),
    Column.NOTE: ("lưu ý", "chú thích"),
    Column.SAMPLE: ("mẫu", "là mẫu"),
}
_KNOWN = {
    title_key(text): column
    for column in Column
    for text in (column.value, column.title, *_TITLES[column])
}
_IGNORED = frozenset({"stt", "tt", "so thu tu", "no"})

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


_Reading = Callable[[Value], Any]
_READINGS: Mapping[Column, _Reading] = {
    Column.NAME: line_of,
    Column.FIELD: line_of,
    Column.LEVEL: level_of,
    Column.FEE: fee_of,
    Column.COMPONENTS: components_of,
    Column.DEPARTMENT: line_of,
    Column.CHANNELS: channels_of,
    Column.ONLINE: online_of,
    Column.VALID_TO: day_of,
    Column.SUPPLEMENT: supplement_of,
    Column.NOTE: note_of,
    Column.SAMPLE: sample_of,
}
"""How the cell of each column is read that needs no other cell."""


# -- the file ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that could be read: its number, the code, and the values of the columns there are."""

    row: int
    code: str
    values: Mapping[Column, Any]
    valid_from: date | None = None


@dataclass(frozen=True, slots=True)
class CatalogueFile:
    """What a file says: the rows that could be read, and every cell that could not.

    `codes` are all codes that stand in it, also in rows with bad cells; `places` say where each of
    its columns stands, from 1; `unknown` are the titles that mean nothing here.
    """

    name: str
    sheet: str
    entries: tuple[Entry, ...]
    bad: tuple[BadCell, ...]
    codes: frozenset[str]
    places: Mapping[Column, int]
    unknown: tuple[Cell, ...]

    @property
    def absent(self) -> tuple[Column, ...]:
        """The columns that the file has not: what they say stays as it is."""
        return tuple(one for one in WRITTEN if one not in self.places)


def read_file(name: str, sheets: Iterable[tuple[str, Iterator[Row]]]) -> CatalogueFile:
    """Read the first sheet that has a heading; `name` is the file's, for refusals.

    Raises `NoHeading`, `OldFont`, `MissingColumns`, `ColumnTwice` or `NoRows`; what is wrong with
    single cells is collected.
    """
    for sheet, rows in sheets:
        heading, passed = find_heading(rows, _KNOWN, _IGNORED)
        if heading is not None:
            _check(name, heading)
            return _read(name, sheet, heading, rows)
        for cell in (cell for row in passed for cell in row):
            if in_old_font(cell.text):
                raise OldFont(name=name, address=cell.address, value=cell.text[:_SHOWN])
    raise NoHeading(name=name, wanted=_listed(REQUIRED))


def _check(name: str, heading: Heading[Column]) -> None:
    missing = [column for column in REQUIRED if column not in heading.cells]
    if missing:
        raise MissingColumns(name=name, row=heading.row, missing=_listed(missing))
    for first, second in heading.twice:
        column = _KNOWN[title_key(first.text)]
        raise ColumnTwice(
            name=name, first=first.address, second=second.address, column=column.title
        )


def _listed(columns: Iterable[Column]) -> str:
    return ", ".join(f"“{column.title}”" for column in columns)


def _read(name: str, sheet: str, heading: Heading[Column], rows: Iterator[Row]) -> CatalogueFile:
    reader = _Reader(heading)
    for row in rows:
        reader.take(row)
    if not reader.count:
        raise NoRows(name=name, row=heading.row)
    return CatalogueFile(
        name=name,
        sheet=sheet,
        entries=tuple(reader.entries),
        bad=tuple(sorted(reader.bad, key=lambda one: (one.row, one.column))),
        codes=frozenset(reader.rows),
        places={column: cell.column for column, cell in heading.cells.items()},
        unknown=heading.unknown,
    )


@dataclass(slots=True)
class _Reader:
    """Reads rows one by one; `rows` holds for each code the row in which it stood first."""

    heading: Heading[Column]
    entries: list[Entry] = field(default_factory=list)
    bad: list[BadCell] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    count: int = 0

    def take(self, row: Row) -> None:
        """Read a row, or collect what is wrong with it."""
        self.count += 1
        before = len(self.bad)
        line = _Line(row[0].row, by_column(row), self.heading, self.bad)
        code = self._code(line)
        values = {column: value for column, value in line.values() if not isinstance(value, Wrong)}
        valid_from = line.read(Column.VALID_FROM, day_of)
        valid_to = values.get(Column.VALID_TO)
        if isinstance(valid_from, date) and valid_to is not None and valid_to < valid_from:
            line.complain(Column.VALID_TO, "Kết thúc trước ngày bắt đầu áp dụng.")
        if len(self.bad) == before:
            assert isinstance(code, str)
            start = valid_from if isinstance(valid_from, date) else None
            self.entries.append(Entry(line.row, code, values, start))

    def _code(self, line: "_Line") -> str | Wrong | None:
        code = line.read(Column.CODE, code_of)
        if isinstance(code, str):
            first = self.rows.setdefault(code, line.row)
            if first != line.row:
                line.complain(Column.CODE, f"Mã này đã có ở dòng {first}.")
        return code


@dataclass(slots=True)
class _Line:
    """One row with its cells by column, and where to complain."""

    row: int
    cells: Mapping[int, Cell]
    heading: Heading[Column]
    bad: list[BadCell]

    def values(self) -> Iterator[tuple[Column, Any]]:
        """Yield the columns that the file has, code and start apart, with what they say."""
        limit = self.read(Column.LIMIT, self._limit)
        thousands = bool({"nghin", "ngan"} & set(tokens(self._title(Column.FEE))))
        readings: dict[Column, _Reading] = {
            **_READINGS,
            Column.FEE: partial(fee_of, thousands=thousands),
            Column.LEGS: lambda value: legs_of(value, limit if isinstance(limit, Limit) else None),
        }
        yield Column.LIMIT, limit
        for column, reading in readings.items():
            if column in self.heading.cells:
                yield column, self.read(column, reading)

    def read(self, column: Column, reading: _Reading) -> Any:  # noqa: ANN401 - of many kinds
        """Return what a cell says; what it ought to say is complained of."""
        cell = self._cell(column)
        if cell is not None and cell.fault is not None:
            self.complain(column, cell.fault.value)
            return Wrong(cell.fault.value)
        value = reading(None if cell is None else cell.value)
        if isinstance(value, Wrong):
            self.complain(column, value.hint)
        return value

    def complain(self, column: Column, hint: str) -> None:
        """Note what is wrong with the cell of a column."""
        cell = self._cell(column)
        shown = "" if cell is None else cell.text
        if len(shown) > _SHOWN:
            shown = f"{shown[:_SHOWN]}…"
        place = self.heading.cells[column].column
        self.bad.append(BadCell(self.row, place, column.title, shown, hint))

    def _limit(self, value: Value) -> Limit | Wrong:
        unit = self._cell(Column.UNIT)
        beside = "" if unit is None else written(unit.value)
        return limit_of(value, unit=beside, heading=self._title(Column.LIMIT))

    def _cell(self, column: Column) -> Cell | None:
        head = self.heading.cells.get(column)
        return None if head is None else self.cells.get(head.column)

    def _title(self, column: Column) -> str:
        return self.heading.cells[column].text


# -- the comparison ------------------------------------------------------------------------------


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
