"""XLSX workbooks (ECMA-376): their sheets as rows of values, read once, straight through.

Values are what the file last held: a formula counts as its result. Numbers are days where the
cell's format shows them as days.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from math import isfinite

from counter_app.errors import TooManyColumns, TooManyRows
from counter_app.rules.sheets import Cell, Fault, Row, Value, address
from counter_app.spreadsheets.package import Package

_BUILT_IN_DAYS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]', re.IGNORECASE)
_DAY_LETTERS = re.compile("[dmyhs]", re.IGNORECASE)
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_REFERENCE = re.compile("([A-Z]{1,3})([0-9]{1,7})")
_LAST_ROW = 1_048_576
_LAST_COLUMN = 16_384
_LONGEST_NUMBER = 400
_LAST_SERIAL = 2_958_466
_SYSTEM_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 - days in cells have no zone
_SYSTEM_1904 = datetime(1904, 1, 1)  # noqa: DTZ001 - likewise
_LEAP_BUG = 60
"""Day 60 of the 1900 system is a 29 February that never was."""
_ALPHABET = 26
_DAY_SECONDS = 86_400
_HIDDEN = {"hidden", "veryHidden"}


@dataclass(slots=True)
class Workbook:
    """What the parts of a workbook share; `sheets` are the visible ones: name and part, in order.

    A shared string that is too long stands as None.
    """

    package: Package
    sheets: list[tuple[str, str]] = field(default_factory=list)
    strings: list[str | None] = field(default_factory=list)
    days: frozenset[int] = frozenset()
    first_day: datetime = _SYSTEM_1900


def workbook(package: Package) -> Workbook:
    """Read what a workbook's sheets lean on; raises as `Package.walk` does."""
    book = Workbook(package)
    related = package.related(package.workbook)
    _read_contents(book, related)
    for kind, part in related.values():
        if kind == "sharedStrings" and package.has(part):
            _read_strings(book, part)
        elif kind == "styles" and package.has(part):
            _read_styles(book, part)
    return book


def rows(book: Workbook, part: str) -> Iterator[Row]:
    """Yield the rows of a sheet that are not empty.

    Raises `FileDamaged`, `FileSwollen`, `TooManyRows`, `TooManyColumns`.
    """
    reader = _Sheet(book)
    for _ in book.package.walk(part, reader.start, reader.end, reader.text):
        yield from reader.taken()


# -- what sheets share ---------------------------------------------------------------------------


def _read_contents(book: Workbook, related: dict[str, tuple[str, str]]) -> None:
    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "workbookPr" and attributes.get("date1904") in {"1", "true"}:
            book.first_day = _SYSTEM_1904
        elif name == "sheet" and attributes.get("state") not in _HIDDEN:
            identity = next((attributes[key] for key in attributes if key.endswith(":id")), "")
            kind, part = related.get(identity, ("", ""))
            if kind == "worksheet" and book.package.has(part):
                book.sheets.append((attributes.get("name", ""), part))

    book.package.read(book.package.workbook, start)


def _read_strings(book: Workbook, part: str) -> None:
    pieces = _Letters(book.package.limits.cell)

    def start(name: str, _attributes: dict[str, str]) -> None:
        if name == "si":
            pieces.clear()
        else:
            pieces.enter(name)

    def end(name: str) -> None:
        if name == "si":
            book.strings.append(pieces.text())
        else:
            pieces.leave(name)

    book.package.read(part, start, end, pieces.add)


def _read_styles(book: Workbook, part: str) -> None:
    formats: dict[int, bool] = {}
    days: set[int] = set()
    inside: list[str] = []
    style = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal style
        if name == "numFmt" and "formatCode" in attributes:
            formats[int(attributes["numFmtId"])] = _shows_days(attributes["formatCode"])
        elif name == "xf" and inside[-1:] == ["cellXfs"]:
            number = int(attributes.get("numFmtId", 0))
            if formats.get(number, number in _BUILT_IN_DAYS):
                days.add(style)
            style += 1
        inside.append(name)

    book.package.read(part, start, lambda _name: _drop_last(inside))
    book.days = frozenset(days)


def _drop_last(names: list[str]) -> None:
    names.pop()


def _shows_days(code: str) -> bool:
    """Say whether a number format shows a number as a day or an hour."""
    return _DAY_LETTERS.search(_NOT_SHOWN.sub("", code.partition(";")[0])) is not None


class _Letters:
    """The text of a string in pieces: its `t` elements, but for how it is read aloud (`rPh`)."""

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._pieces: list[str] = []
        self._length = 0
        self._inside = self._aloud = 0

    def clear(self) -> None:
        """Begin another string."""
        self._pieces.clear()
        self._length = 0

    def enter(self, name: str) -> None:
        """Go into an element."""
        self._inside += name == "t"
        self._aloud += name == "rPh"

    def leave(self, name: str) -> None:
        """Come out of an element."""
        self._inside -= name == "t"
        self._aloud -= name == "rPh"

    def add(self, text: str) -> None:
        """Take what stands here, if it belongs to the string."""
        if self._inside and not self._aloud:
            self.keep(text)

    def keep(self, text: str) -> None:
        """Take a piece; what goes beyond the longest is counted and dropped."""
        self._length += len(text)
        if self._length <= self._longest:
            self._pieces.append(text)

    def text(self) -> str | None:
        """Return the whole string, or None when it is too long."""
        if self._length > self._longest:
            return None
        return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), "".join(self._pieces))


# -- the cells -----------------------------------------------------------------------------------


class _Sheet:
    """Makes rows of the elements of one sheet as they pass."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._limits = book.package.limits
        self._name = book.package.name
        self._letters = _Letters(self._limits.cell)
        self._done: list[Row] = []
        self._found = self._row = self._column = 0
        self._cells: list[Cell] = []
        self._kind, self._style = "n", 0
        self._in_value = self._has_value = self._has_formula = False

    def taken(self) -> list[Row]:
        """Return the rows that are complete, once."""
        done, self._done = self._done, []
        return done

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Go into an element."""
        match name:
            case "row":
                self._begin_row(attributes)
            case "c":
                self._begin_cell(attributes)
            case "v":
                self._in_value = self._has_value = True
            case "f":
                self._has_formula = True
            case _:
                self._letters.enter(name)

    def end(self, name: str) -> None:
        """Come out of an element."""
        match name:
            case "row":
                self._end_row()
            case "c":
                self._end_cell()
            case "v":
                self._in_value = False
            case _:
                self._letters.leave(name)

    def text(self, text: str) -> None:
        """Take the letters of a value."""
        if self._in_value:
            self._letters.keep(text)
        elif self._kind == "inlineStr":
            self._letters.add(text)

    def _begin_row(self, attributes: dict[str, str]) -> None:
        row = int(attributes["r"]) if "r" in attributes else self._row + 1
        if not self._row < row <= _LAST_ROW:
            raise self._book.package.damaged(f"số dòng {row} sau dòng {self._row}")
        self._row, self._column = row, 0
        self._cells = []

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        column = self._column + 1 if reference is None else _column(reference)
        if not self._column < column <= _LAST_COLUMN or not self._row:
            raise self._book.package.damaged(f"ô {reference} ở dòng {self._row}")
        self._column = column
        self._kind = attributes.get("t", "n")
        self._style = int(attributes.get("s", 0))
        self._has_value = self._has_formula = False
        self._letters.clear()

    def _end_row(self) -> None:
        if not self._cells:
            return
        self._found += 1
        if self._found > self._limits.rows:
            raise TooManyRows(name=self._name, limit=self._limits.rows)
        self._done.append(tuple(self._cells))

    def _end_cell(self) -> None:
        text = self._letters.text()
        if text is None:
            cell = Cell(self._row, self._column, None, Fault.TOO_LONG)
        elif self._has_formula and not self._has_value:
            cell = Cell(self._row, self._column, None, Fault.FORMULA)
        elif not text or (self._kind != "s" and text.isspace()):
            return
        else:
            cell = self._cell(text)
            if isinstance(cell.value, str) and not cell.value.strip() and cell.fault is None:
                return
        if self._column > self._limits.columns:
            place = address(self._row, self._column)
            raise TooManyColumns(name=self._name, address=place, limit=self._limits.columns)
        self._cells.append(cell)

    def _cell(self, text: str) -> Cell:
        """Return the cell with a text that is its value in the form of its kind."""
        value: Value
        match self._kind:
            case "s":
                held = self._book.strings[_index(text, len(self._book.strings))]
                if held is None:
                    return Cell(self._row, self._column, None, Fault.TOO_LONG)
                value = held
            case "str" | "inlineStr":
                value = text
            case "b":
                value = text.strip() in {"1", "true"}
            case "e":
                return Cell(self._row, self._column, text, Fault.ERROR)
            case "d":
                value = _iso(text.strip())
            case _:
                return self._number(text.strip())
        return Cell(self._row, self._column, value)

    def _number(self, text: str) -> Cell:
        number = _number(text)
        if self._style not in self._book.days:
            fault = None if isfinite(number) else Fault.ERROR
            return Cell(self._row, self._column, None if fault else number, fault)
        if not 0 <= number < _LAST_SERIAL:
            return Cell(self._row, self._column, text, Fault.ERROR)
        return Cell(self._row, self._column, _moment(number, self._book.first_day))


@lru_cache(maxsize=1024)
def _letters_column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * _ALPHABET + ord(letter) - ord("A") + 1
    return column


def _column(reference: str) -> int:
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise ValueError(reference)
    return _letters_column(found[1])


def _index(text: str, end: int) -> int:
    index = int(text)
    if not 0 <= index < end:
        raise ValueError(text)
    return index


def _number(text: str) -> int | float:
    if len(text) > _LONGEST_NUMBER:
        raise ValueError(text[:20])
    try:
        return int(text)
    except ValueError:
        return float(text)


def _moment(serial: float, first_day: datetime) -> date | datetime | time:
    """Return the day, local time or hour that a serial number stands for, to the second."""
    seconds = round(serial * _DAY_SECONDS)
    if seconds < _DAY_SECONDS:
        return (first_day + timedelta(seconds=seconds)).time()
    if serial < _LEAP_BUG and first_day == _SYSTEM_1900:
        seconds += _DAY_SECONDS
    moment = first_day + timedelta(seconds=seconds)
    return moment if moment.time() != time() else moment.date()


def _iso(text: str) -> Value:
    moment = datetime.fromisoformat(text)
    return moment if moment.time() != time() else moment.date()
