"""Tables for other programs: XLSX with real types, and CSV that Excel reads with its accents.

No text becomes a formula, in neither of them.
"""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from counter_app.errors import TextTooLong
from counter_app.rules.sheets import Value, address, written
from counter_app.spreadsheets.delimited import is_formula
from counter_app.spreadsheets.limits import USUAL

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SHEET_NAME = re.compile(r"[\\/*?:\[\]]")
_SHEET_NAME_LETTERS = 31
_FORMATS: tuple[tuple[type, str], ...] = (
    (datetime, "dd/mm/yyyy hh:mm"),
    (date, "dd/mm/yyyy"),
    (time, "hh:mm"),
    (int, "#,##0"),
)
_HEADING_GROUND = "DCE9F2"


class FileKind(Enum):
    """In which form a table is written; the value is the file's ending without its dot."""

    XLSX = "xlsx"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Title:
    """The heading of a column, and how wide the column is, in letters."""

    text: str
    width: int = 14


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet to be written: its name, the headings and the rows below them."""

    name: str
    titles: Sequence[Title]
    rows: Sequence[Sequence[Value]]


def to_file(kind: FileKind, tables: Sequence[Table]) -> bytes:
    """Return tables as a file; in CSV only the first one is written.

    Raises `TextTooLong` for a text that no cell holds.
    """
    return _xlsx(tables) if kind is FileKind.XLSX else _csv(tables[0])


def _csv(table: Table) -> bytes:
    """Return a table as UTF-8 with a mark; numbers bare, days as people write them."""
    text = io.StringIO()
    sheet = csv.writer(text, lineterminator="\r\n")
    sheet.writerow([_safe(title.text) for title in table.titles])
    for row in table.rows:
        sheet.writerow([_safe(written(value)) for value in row])
    return text.getvalue().encode("utf-8-sig", errors="replace")


def _safe(text: str) -> str:
    """Return a text that no program takes for a formula; `delimited` takes the mark off again."""
    text = text.replace("\0", "")
    return f"'{text}" if is_formula(text) else text


def _xlsx(tables: Sequence[Table]) -> bytes:
    """Return tables as a workbook: a sheet each, the heading standing still, lines wrapped."""
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    # Before the workbook is begun, which could not be put away half made.
    ready = [(table, _writable_rows(table.rows)) for table in tables]
    book = Workbook(write_only=True)
    for table, rows in ready:
        sheet = book.create_sheet(_SHEET_NAME.sub(" ", table.name)[:_SHEET_NAME_LETTERS])
        sheet.freeze_panes = "A2"
        for number, title in enumerate(table.titles, 1):
            sheet.column_dimensions[get_column_letter(number)].width = title.width
        pen = _Pen(sheet)
        sheet.append([pen.heading(title.text) for title in table.titles])
        for row in rows:
            sheet.append([pen.cell(value) for value in row])
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


class _Pen:
    """Makes the cells of one sheet."""

    def __init__(self, sheet: "WriteOnlyWorksheet") -> None:
        from openpyxl.cell.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Font, PatternFill

        self._new = partial(WriteOnlyCell, sheet)
        self._top = Alignment(vertical="top", wrap_text=True)
        self._bold = Font(bold=True)
        self._ground = PatternFill("solid", fgColor=_HEADING_GROUND)

    def heading(self, text: str) -> "Cell":
        """Return the cell over a column."""
        cell = self._new(text)
        cell.font, cell.fill, cell.alignment = self._bold, self._ground, self._top
        return cell

    def cell(self, value: Value) -> "Cell":
        """Return a cell with its type."""
        cell = self._new()
        cell.value = value
        cell.alignment = self._top
        if isinstance(value, str):
            # What begins with = is a text here, also once somebody has edited it.
            cell.data_type = "s"
            cell.number_format = "@"
        else:
            cell.number_format = _format(value)
        return cell


def _format(value: Value) -> str:
    if isinstance(value, bool):
        return "General"
    return next((shown for kind, shown in _FORMATS if isinstance(value, kind)), "General")


def _writable_rows(rows: Sequence[Sequence[Value]]) -> list[list[Value]]:
    """Return rows without what XML cannot hold, below a heading."""
    return [
        [_writable(value, number, column) for column, value in enumerate(row, 1)]
        for number, row in enumerate(rows, 2)
    ]


def _writable(value: Value, row: int, column: int) -> Value:
    if not isinstance(value, str):
        return value
    text = _UNWRITABLE.sub("", value)
    if len(text) > USUAL.cell:
        place = address(row, column)
        raise TextTooLong(field=place, label=f"Ô {place}", limit=USUAL.cell)
    return text
