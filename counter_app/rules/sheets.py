"""Tables that come from outside: cells that know where they stand, headings, and what is wrong.

What reads a file makes `Row`s of it; what a table means is for the rules of what is imported.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum
from itertools import islice
from typing import Generic, TypeVar

from counter_app.rules.text import clean, tokens

Value = str | int | float | bool | date | datetime | time | None
"""What stands in a cell; a day without an hour is a `date`."""

HEADING_WITHIN = 30
"""Rows with something in them among which the heading is looked for: titles may stand above it."""

_ALPHABET = 26
_SIGNS = "¨©ª®µ¶·¸¹»¼½¾×Øß÷ø"
_WESTERN = "ÄÅÆÇËÎÏÑÖÛÜÞäåæçëîïñöûüþÿ"
_NO_LETTER = re.compile(rf"[A-Za-z][{_SIGNS}]|[{_SIGNS}][A-Za-z]|[a-z][À-Þ]")
_FOREIGN = re.compile(rf"[A-Za-z][{_WESTERN}]|[{_WESTERN}][A-Za-z]")
_UNICODE_LETTER = re.compile("[ĂăĐđƠơƯư\u1ea0-\u1ef9]")
_BRACKETS = re.compile(r"\([^()]*\)")


class Fault(Enum):
    """Why a cell cannot be read at all."""

    FORMULA = "Ô là công thức chưa có kết quả. Hãy mở tệp bằng bảng tính rồi lưu lại."
    ERROR = "Ô chứa lỗi của bảng tính (như #N/A, #REF!). Hãy sửa thành giá trị."
    TOO_LONG = "Ô dài quá mức. Hãy rút gọn."


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is not empty: row and column from 1, and its value or why it has none."""

    row: int
    column: int
    value: Value
    fault: Fault | None = None

    @property
    def address(self) -> str:
        """Where it stands, as a spreadsheet names it: "C12"."""
        return address(self.row, self.column)

    @property
    def text(self) -> str:
        """Return its value as one clean line, as one would type it."""
        return clean(written(self.value))


Row = tuple[Cell, ...]
"""The cells of a row that are not empty, from the left; never none."""


@dataclass(frozen=True, slots=True)
class BadCell:
    """What is wrong with a cell: where, under which title, what stands there, what it wants."""

    row: int
    column: int
    title: str
    value: str
    hint: str

    @property
    def address(self) -> str:
        """Where it stands: "C12"."""
        return address(self.row, self.column)

    @property
    def sentence(self) -> str:
        """Return all of it in one line."""
        value = f"“{self.value}”" if self.value else "trống"
        return f"{self.address} ({self.title}): {value}. {self.hint}"


def address(row: int, column: int) -> str:
    """Return the name of a cell, both counted from 1: (12, 3) is "C12"."""
    letters = ""
    while column > 0:
        column, letter = divmod(column - 1, _ALPHABET)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"


def written(value: Value) -> str:
    """Return a value as a person would type it into a cell."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return str(int(value)) if value.is_integer() else f"{value:.15g}"
        case datetime():
            return f"{value:%d/%m/%Y %H:%M}"
        case date():
            return f"{value:%d/%m/%Y}"
        case time():
            return f"{value:%H:%M}"
        case _:
            return str(value)


def in_old_font(text: str) -> bool:
    """Say whether a text looks typed in a font from before Unicode (TCVN3, .VnTime).

    Such fonts drew Vietnamese letters in the places of western ones: "Thñ tôc" is "Thủ tục".
    """
    if _UNICODE_LETTER.search(text):
        return False
    misplaced = len(_NO_LETTER.findall(text))
    return misplaced > 0 and misplaced + len(_FOREIGN.findall(text)) > 1


# -- headings ------------------------------------------------------------------------------------

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Heading(Generic[Key]):
    """The row that names the columns.

    `cells` holds the cell over each known column, `unknown` the titles nobody knows, `twice` two
    cells that name the same column.
    """

    row: int
    cells: Mapping[Key, Cell]
    unknown: tuple[Cell, ...]
    twice: tuple[tuple[Cell, Cell], ...]


def title_key(text: str) -> str:
    """Return the form by which a title is known: no accents, no capitals, nothing in brackets."""
    return " ".join(tokens(_BRACKETS.sub(" ", text)))


def heading_of(row: Row, known: Mapping[str, Key], ignored: Iterable[str] = ()) -> Heading[Key]:
    """Return a row as a heading; `known` and `ignored` are keyed as by `title_key`."""
    passed = frozenset(ignored)
    cells: dict[Key, Cell] = {}
    unknown: list[Cell] = []
    twice: list[tuple[Cell, Cell]] = []
    for cell in row:
        name = title_key(cell.text)
        if name in known:
            key = known[name]
            if key in cells:
                twice.append((cells[key], cell))
            else:
                cells[key] = cell
        elif name and name not in passed:
            unknown.append(cell)
    return Heading(row[0].row, cells, tuple(unknown), tuple(twice))


def find_heading(
    rows: Iterator[Row], known: Mapping[str, Key], ignored: Iterable[str] = (), *, enough: int = 3
) -> tuple[Heading[Key] | None, tuple[Row, ...]]:
    """Return the first row that names `enough` known columns, and the rows that stood before it.

    What follows the heading is left in `rows`.
    """
    passed: list[Row] = []
    for row in islice(rows, HEADING_WITHIN):
        found = heading_of(row, known, ignored)
        if len(found.cells) >= enough:
            return found, tuple(passed)
        passed.append(row)
    return None, tuple(passed)


def by_column(row: Sequence[Cell]) -> dict[int, Cell]:
    """Return the cells of a row by their columns."""
    return {cell.column: cell for cell in row}
