"""Text files with a cell between commas, semicolons or tabs, as programs of tables save them.

Only Unicode is read: UTF-8 with or without its mark, and UTF-16 with its mark. What is in an older
encoding cannot be told from its neighbours for certain, so it is refused and never guessed at.
"""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

from counter_app.errors import (
    FileDamaged,
    NotASpreadsheet,
    TooManyColumns,
    TooManyRows,
    WrongEncoding,
)
from counter_app.rules.sheets import Cell, Fault, Row, address
from counter_app.spreadsheets.limits import CHOOSE_ANOTHER, Limits

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BEFORE = "' \t\r\n\xa0"
_DELIMITERS = "\t;,"
_SAMPLE = 1 << 16
_SAMPLE_LINES = 25
_NAMED_DELIMITER = re.compile(r'"?sep=([,;\t|])"?\s*', re.IGNORECASE)
_QUOTED_FORMULA = re.compile(r'="([^"]*)"')
_MARKS = (
    (codecs.BOM_UTF32_LE, ""),
    (codecs.BOM_UTF32_BE, ""),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def rows(stream: BinaryIO, name: str, limits: Limits) -> Iterator[Row]:
    """Yield the rows that are not empty, numbered as a program of tables would show them.

    A line `sep=;` at the top names the delimiter and is no row, as Excel has it. A formula has no
    value here: its cell bears a fault, but `="0123"`, by which programs keep noughts, is a text.

    Raises `WrongEncoding`, `FileDamaged`, `NotASpreadsheet`, `TooManyRows`, `TooManyColumns`.
    """
    encoding = _encoding(stream, name)
    try:
        text = io.TextIOWrapper(stream, encoding=encoding, newline="")
        try:
            yield from _rows(text, name, limits)
        finally:
            # Whoever stopped reading half-way may have closed the file before.
            if not stream.closed:
                text.detach()
    except UnicodeError as error:
        raise WrongEncoding(name=name, row=_wrong_line(stream, encoding)) from error


def is_formula(text: str) -> bool:
    """Say whether a program of tables could take a text for a formula; an apostrophe keeps it."""
    return text.lstrip(_BEFORE).startswith(_FORMULA)


def _encoding(stream: BinaryIO, name: str) -> str:
    stream.seek(0)
    head = stream.read(4)
    stream.seek(0)
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            if not encoding:
                raise WrongEncoding(name=name, row=1)
            return encoding
    return "utf-8"


def _wrong_line(stream: BinaryIO, encoding: str) -> int:
    """Return the line, from 1, in which the first byte stands that is no letter."""
    stream.seek(0)
    held = stream.read()
    try:
        held.decode(encoding)
    except UnicodeDecodeError as error:
        return held.count(b"\n", 0, error.start) + 1
    return 1


def _rows(text: io.TextIOWrapper, name: str, limits: Limits) -> Iterator[Row]:
    sample = text.read(_SAMPLE)
    delimiter, has_name = _delimiter(sample)
    text.seek(0)
    lines = _lines(text, name, limits)
    if has_name:
        next(lines)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    number = found = 0
    try:
        for number, fields in enumerate(reader, 1):
            row = _row(number, fields, name, limits)
            if row:
                found += 1
                if found > limits.rows:
                    raise TooManyRows(name=name, limit=limits.rows)
                yield row
    except csv.Error as error:
        place = f"dòng {number + 1}: dấu ngoặc kép không khớp hoặc ô quá dài"
        raise FileDamaged(name=name, place=place) from error


def _lines(text: io.TextIOWrapper, name: str, limits: Limits) -> Iterator[str]:
    """Yield lines of a bearable length without NUL, which no text has."""
    longest = limits.token
    number = 0
    while line := text.readline(longest + 1):
        number += 1
        if len(line) > longest:
            raise FileDamaged(name=name, place=f"dòng {number} dài quá mức")
        if "\0" in line:
            kind = f"tệp nhị phân (ký tự NUL ở dòng {number})"
            raise NotASpreadsheet(name=name, kind=kind, remedy=CHOOSE_ANOTHER)
        yield line


def _row(number: int, fields: list[str], name: str, limits: Limits) -> Row:
    cells = tuple(
        _cell(number, column, field, limits)
        for column, field in enumerate(fields, 1)
        if field and not field.isspace()
    )
    if cells and cells[-1].column > limits.columns:
        place = address(number, cells[-1].column)
        raise TooManyColumns(name=name, address=place, limit=limits.columns)
    return cells


def _cell(row: int, column: int, text: str, limits: Limits) -> Cell:
    if len(text) > limits.cell:
        return Cell(row, column, text[:100], Fault.TOO_LONG)
    if text[0] == "=":
        quoted = _QUOTED_FORMULA.fullmatch(text)
        return Cell(row, column, quoted[1]) if quoted else Cell(row, column, text, Fault.FORMULA)
    if text[0] == "'" and is_formula(text[1:]):
        return Cell(row, column, text[1:])
    return Cell(row, column, text)


def _delimiter(sample: str) -> tuple[str, bool]:
    """Return what stands between cells, and whether the first line is there to say so."""
    first = sample[: _SAMPLE // 100].splitlines()[:1]
    named = _NAMED_DELIMITER.fullmatch(first[0]) if first else None
    if named is not None:
        return named[1], True
    lines = [line for line in sample.splitlines(keepends=True) if line.strip()]
    if len(sample) == _SAMPLE and len(lines) > 1:
        lines.pop()
    lines = lines[:_SAMPLE_LINES]
    return max(_DELIMITERS, key=lambda mark: _evenness(lines, mark)), False


def _evenness(lines: list[str], delimiter: str) -> tuple[int, int]:
    """Return how many rows would have the same number of cells, more than one, and how many."""
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return 0, 0
    return max(((rows, width) for width, rows in widths.items() if width > 1), default=(0, 0))
