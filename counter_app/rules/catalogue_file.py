"""A published catalogue as a table: its headings by many names, its rows as entries, or why not."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from counter_app.errors import ColumnTwice, MissingColumns, NoHeading, NoRows, OldFont, Phrase
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
    line_of,
    note_of,
    online_of,
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
                line.complain(Column.CODE, Phrase("Mã này đã có ở dòng {first}.", first=first))
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
