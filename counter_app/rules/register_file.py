"""A register from another system as a table: its headings by many names, its rows, or why not.

A file is looked at first (`look`), for its headings; then read (`read`), by what each one means.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from itertools import chain, islice
from typing import Any

from counter_app.errors import ColumnTwice, MissingColumns, NoHeading, NoRows, OldFont, Phrase
from counter_app.rules.catalogue import Channel
from counter_app.rules.catalogue_cells import Wrong
from counter_app.rules.dossier import State
from counter_app.rules.register_cells import (
    REQUIRED,
    Column,
    When,
    applicant_of,
    channel_of,
    field_of,
    id_number_of,
    level_text_of,
    number_of,
    phone_of,
    procedure_code_of,
    state_of,
    text_of,
    when_of,
)
from counter_app.rules.sheets import (
    HEADING_WITHIN,
    BadCell,
    Cell,
    Row,
    Value,
    by_column,
    in_old_font,
    title_key,
)

Columns = Mapping[str, Column | None]
"""What headings mean, by `title_key`; None for one that means nothing here."""

MOST_BAD = 5_000
"""Bad cells that are named one by one; more are only counted."""
SAMPLED = 20
"""Rows of a file that are shown while its columns are looked at."""

_ENOUGH = 3
_SHOWN = 80
_WORDY = 0.7
"""The share of words among the cells of a row from which on it may be a heading."""
_TITLES: Mapping[Column, tuple[str, ...]] = {
    Column.NUMBER: (
        "số hồ sơ",
        "mã số hồ sơ",
        "số biên nhận",
        "mã biên nhận",
        "mã hồ sơ DVC",
        "số tiếp nhận",
        "MaHoSo",
    ),
    Column.PROCEDURE_CODE: ("mã TTHC", "mã số TTHC", "mã thủ tục hành chính", "MaTTHC"),
    Column.PROCEDURE: (
        "thủ tục",
        "TTHC",
        "tên TTHC",
        "thủ tục hành chính",
        "tên thủ tục hành chính",
        "nội dung yêu cầu giải quyết",
        "TenTTHC",
    ),
    Column.FIELD: ("tên lĩnh vực", "ngành lĩnh vực", "lĩnh vực công việc"),
    Column.LEVEL: ("cấp thực hiện", "cấp giải quyết", "cấp thủ tục"),
    Column.CHANNEL: (
        "kênh",
        "kênh tiếp nhận",
        "kênh thực hiện",
        "hình thức",
        "hình thức tiếp nhận",
        "hình thức nộp hồ sơ",
        "cách thức nộp",
        "KenhThucHien",
    ),
    Column.APPLICANT: (
        "chủ hồ sơ",
        "họ tên",
        "họ và tên",
        "tên người nộp",
        "họ tên người nộp",
        "họ và tên người nộp",
        "người nộp hồ sơ",
        "tổ chức cá nhân nộp hồ sơ",
        "tên tổ chức cá nhân",
        "ChuHoSo",
    ),
    Column.ID_NUMBER: (
        "CCCD",
        "số CCCD",
        "CMND/CCCD",
        "số định danh cá nhân",
        "số giấy tờ",
        "mã số thuế",
        "SoDinhDanh",
    ),
    Column.PHONE: ("số điện thoại", "SĐT", "ĐT", "di động"),
    Column.RECEIVED: (
        "ngày tiếp nhận",
        "ngày nộp",
        "ngày nhận hồ sơ",
        "thời gian nhận",
        "thời điểm tiếp nhận",
        "NgayTiepNhan",
    ),
    Column.DUE: (
        "ngày hẹn",
        "hẹn trả",
        "hạn trả",
        "hạn xử lý",
        "hạn giải quyết",
        "ngày hẹn trả kết quả",
        "thời gian trả kết quả",
        "NgayHenTra",
    ),
    Column.FINISHED: (
        "ngày có kết quả",
        "ngày hoàn thành",
        "ngày kết thúc",
        "ngày kết thúc xử lý",
        "ngày xử lý xong",
        "ngày giải quyết xong",
        "NgayKetThucXuLy",
    ),
    Column.GIVEN_BACK: (
        "ngày trả kết quả",
        "ngày trả kết quả thực tế",
        "ngày đã trả",
        "ngày nhận kết quả",
        "NgayTra",
    ),
    Column.STATE: ("tình trạng", "trạng thái hồ sơ", "tình trạng hồ sơ", "TrangThai"),
}
KNOWN: Mapping[str, Column] = {
    title_key(text): column
    for column in Column
    for text in (column.value, column.value.replace("_", " "), column.title, *_TITLES[column])
}
"""Which column a heading means, by `title_key`."""
IGNORED = frozenset({"stt", "tt", "so thu tu", "no"})
"""Headings that mean nothing anywhere, by `title_key`."""

_READINGS: Mapping[Column, Callable[[Value], Any]] = {
    Column.NUMBER: number_of,
    Column.PROCEDURE_CODE: procedure_code_of,
    Column.PROCEDURE: text_of,
    Column.FIELD: field_of,
    Column.LEVEL: level_text_of,
    Column.CHANNEL: channel_of,
    Column.APPLICANT: applicant_of,
    Column.ID_NUMBER: id_number_of,
    Column.PHONE: phone_of,
    Column.RECEIVED: when_of,
    Column.DUE: when_of,
    Column.FINISHED: when_of,
    Column.GIVEN_BACK: when_of,
    Column.STATE: state_of,
}
_FINISHED = frozenset({State.STOPPED, State.DONE})
"""States in which it must be known when the processing ended."""
_OVER = frozenset({State.NOT_RECEIVED, State.STOPPED, State.DONE, State.GIVEN_BACK})


# -- looking -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of a file: its cell, the form it is known by, and what it means by itself."""

    cell: Cell
    key: str
    column: Column | None


@dataclass(frozen=True, slots=True)
class RegisterHead:
    """What can be said of a file before it is read: its headings and the first rows under them.

    `identity` is the same for every file with the same headings in the same order.
    """

    name: str
    sheet: str
    row: int
    headings: tuple[Heading, ...]
    sample: tuple[Row, ...]

    @property
    def identity(self) -> str:
        """By which the meaning of these headings is remembered."""
        return sha256("\n".join(one.key for one in self.headings).encode()).hexdigest()[:32]

    @property
    def columns(self) -> dict[str, Column | None]:
        """What the headings mean by themselves; of two that mean the same, the first does."""
        found: dict[str, Column | None] = {}
        for heading in self.headings:
            taken = heading.column in found.values()
            found.setdefault(heading.key, None if taken else heading.column)
        return found

    def missing(self, columns: Columns) -> tuple[Column, ...]:
        """Return the columns that a register must have and that no heading means."""
        meant = {columns.get(one.key) for one in self.headings}
        return tuple(column for column in REQUIRED if column not in meant)


def look(name: str, sheets: Iterable[tuple[str, Iterator[Row]]]) -> RegisterHead:
    """Find the headings: the first row that names three known columns, or looks like headings.

    Raises `OldFont`, `NoHeading`.
    """
    likely: RegisterHead | None = None
    for sheet, rows in sheets:
        passed: list[Row] = []
        for row in islice(rows, HEADING_WITHIN):
            known = sum(title_key(cell.text) in KNOWN for cell in row)
            if known >= _ENOUGH:
                return _head(name, sheet, row, rows)
            passed.append(row)
        _check_font(name, passed)
        if likely is None:
            place = next((number for number, row in enumerate(passed) if _wordy(row)), None)
            if place is not None:
                rest = chain(passed[place + 1 :], rows)
                likely = _head(name, sheet, passed[place], rest)
    if likely is None:
        raise NoHeading(name=name, wanted=listed(REQUIRED))
    return likely


def _head(name: str, sheet: str, row: Row, rows: Iterator[Row]) -> RegisterHead:
    headings = tuple(
        Heading(cell, key, None if key in IGNORED else KNOWN.get(key))
        for cell in row
        if (key := title_key(cell.text))
    )
    return RegisterHead(name, sheet, row[0].row, headings, tuple(islice(rows, SAMPLED)))


def _wordy(row: Row) -> bool:
    """Say whether a row could name columns: as many as a register must have, nearly all words."""
    words = sum(isinstance(cell.value, str) and title_key(cell.text) != "" for cell in row)
    return words >= len(REQUIRED) and words >= _WORDY * len(row)


def _check_font(name: str, rows: Iterable[Row]) -> None:
    for cell in (cell for row in rows for cell in row):
        if in_old_font(cell.text):
            raise OldFont(name=name, address=cell.address, value=cell.text[:_SHOWN])


def listed(columns: Iterable[Column]) -> str:
    """Return columns as a sentence names them."""
    return ", ".join(f"“{column.title}” ({column.value})" for column in columns)


# -- reading -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that could be read; empty texts and None are cells that say nothing."""

    row: int
    number: str
    procedure_code: str
    procedure: str
    field: str
    level: str
    channel: Channel
    applicant: str
    id_number: str
    phone: str
    received: When
    due: When
    finished: When | None
    given_back: When | None
    state: State


@dataclass(frozen=True, slots=True)
class RegisterFile:
    """What a file says: the rows that could be read, and the cells that could not.

    `bad` are the first `MOST_BAD` of `bad_count`; `count` the rows with something in them;
    `places` say where each column stands, from 1; `unknown` are the headings that are passed over.
    `digest` is of the file's bytes.
    """

    name: str
    sheet: str
    heading: int
    digest: str
    entries: tuple[Entry, ...]
    bad: tuple[BadCell, ...]
    bad_count: int
    count: int
    places: Mapping[Column, int]
    unknown: tuple[Cell, ...]


def read(
    head: RegisterHead,
    columns: Columns,
    rows: Iterable[Row],
    *,
    now: datetime,
    digest: str = "",
) -> RegisterFile:
    """Read the rows under the headings of `head`, by what `columns` says these mean.

    `rows` are all rows of that sheet. What lies after `now` is bad.

    Raises `MissingColumns`, `ColumnTwice`, `NoRows`; what is wrong with cells is collected.
    """
    heads = _heads(head, columns)
    reader = _Reader(heads, now)
    for row in rows:
        if row[0].row > head.row:
            reader.take(row)
    if not reader.count:
        raise NoRows(name=head.name, row=head.row)
    places = {column: cell.column for column, cell in heads.items()}
    meant = set(places.values())
    return RegisterFile(
        name=head.name,
        sheet=head.sheet,
        heading=head.row,
        digest=digest,
        entries=tuple(reader.entries),
        bad=tuple(reader.bad),
        bad_count=reader.bad_count,
        count=reader.count,
        places=places,
        unknown=tuple(
            one.cell
            for one in head.headings
            if one.cell.column not in meant and one.key not in IGNORED
        ),
    )


def _heads(head: RegisterHead, columns: Columns) -> dict[Column, Cell]:
    heads: dict[Column, Cell] = {}
    for heading in head.headings:
        column = columns.get(heading.key)
        if column is None:
            continue
        if column in heads:
            raise ColumnTwice(
                name=head.name,
                first=heads[column].address,
                second=heading.cell.address,
                column=column.title,
            )
        heads[column] = heading.cell
    missing = [column for column in REQUIRED if column not in heads]
    if missing:
        raise MissingColumns(name=head.name, row=head.row, missing=listed(missing))
    return heads


@dataclass(slots=True)
class _Reader:
    """Reads rows one by one; `rows` holds for each number the row in which it stood first."""

    heads: Mapping[Column, Cell]
    now: datetime
    entries: list[Entry] = field(default_factory=list)
    bad: list[BadCell] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    count: int = 0
    bad_count: int = 0

    def take(self, row: Row) -> None:
        """Read a row, or collect what is wrong with it."""
        self.count += 1
        before = self.bad_count
        cells = by_column(row)
        said: dict[Column, Any] = {}
        for column, reading in _READINGS.items():
            said[column] = self._read(row[0].row, cells, column, reading)
        line = _Line(self, row[0].row, cells, said)
        line.check_days()
        line.check_state()
        line.check_number()
        if self.bad_count == before:
            self.entries.append(
                Entry(
                    row=row[0].row,
                    number=said[Column.NUMBER],
                    procedure_code=self._kept(said[Column.PROCEDURE_CODE]),
                    procedure=self._kept(said[Column.PROCEDURE]),
                    field=self._kept(said[Column.FIELD]),
                    level=self._kept(said[Column.LEVEL]),
                    channel=said[Column.CHANNEL],
                    applicant=said[Column.APPLICANT],
                    id_number=said[Column.ID_NUMBER],
                    phone=said[Column.PHONE],
                    received=said[Column.RECEIVED],
                    due=said[Column.DUE],
                    finished=said[Column.FINISHED],
                    given_back=said[Column.GIVEN_BACK],
                    state=said[Column.STATE],
                )
            )

    def complain(self, row: int, cells: Mapping[int, Cell], column: Column, hint: str) -> None:
        """Note what is wrong with a cell; where the file has not its column, with the state's."""
        self.bad_count += 1
        if len(self.bad) >= MOST_BAD:
            return
        if column not in self.heads:
            column = Column.STATE
        place = self.heads[column].column
        cell = cells.get(place)
        shown = "" if cell is None else cell.text
        if len(shown) > _SHOWN:
            shown = f"{shown[:_SHOWN]}…"
        self.bad.append(BadCell(row, place, column.title, shown, hint))

    def _read(
        self, row: int, cells: Mapping[int, Cell], column: Column, reading: Callable[[Value], Any]
    ) -> Any:  # noqa: ANN401 - of many kinds
        """Return what a cell says; what it ought to say is complained of."""
        head = self.heads.get(column)
        cell = None if head is None else cells.get(head.column)
        if cell is not None and cell.fault is not None:
            self.complain(row, cells, column, cell.fault.value)
            return Wrong(cell.fault.value)
        value = reading(None if cell is None else cell.value)
        if isinstance(value, Wrong):
            self.complain(row, cells, column, value.hint)
        return value

    def _kept(self, text: str) -> str:
        """Return a text that many rows have, held once."""
        return self.texts.setdefault(text, text)


@dataclass(slots=True)
class _Line:
    """One row with what its cells say, looked over as a whole."""

    reader: _Reader
    row: int
    cells: Mapping[int, Cell]
    said: Mapping[Column, Any]

    def check_days(self) -> None:
        """See that the days follow one another, and that none is still to come but the due day."""
        received, due = self._when(Column.RECEIVED), self._when(Column.DUE)
        finished, given_back = self._when(Column.FINISHED), self._when(Column.GIVEN_BACK)
        for column in (Column.RECEIVED, Column.DUE):
            if self.said[column] is None:
                self._complain(column, "Không được để trống.")
        now = When(self.reader.now.date(), self.reader.now.time())
        for column, when in (
            (Column.RECEIVED, received),
            (Column.FINISHED, finished),
            (Column.GIVEN_BACK, given_back),
        ):
            if when is not None and now.before(when):
                self._complain(column, "Ngày này chưa tới.")
        if received is not None:
            for column, when in (
                (Column.DUE, due),
                (Column.FINISHED, finished),
                (Column.GIVEN_BACK, given_back),
            ):
                if when is not None and when.before(received):
                    self._complain(column, Phrase("Trước ngày nhận ({day}).", day=received.words))
        if finished is not None and given_back is not None and given_back.before(finished):
            self._complain(
                Column.GIVEN_BACK, Phrase("Trước ngày xong ({day}).", day=finished.words)
            )

    def check_state(self) -> None:
        """See that the state and the days go together."""
        state = self.said[Column.STATE]
        if not isinstance(state, State):
            return
        finished, given_back = self.said[Column.FINISHED], self.said[Column.GIVEN_BACK]
        if state in _FINISHED and finished is None:
            self._complain(
                Column.FINISHED, Phrase("“{state}” thì phải có ngày xong.", state=state.words)
            )
        if state is State.GIVEN_BACK and finished is None is given_back:
            self._complain(
                Column.GIVEN_BACK,
                Phrase("“{state}” thì phải có ngày xong hoặc ngày trả.", state=state.words),
            )
        if state not in _OVER and isinstance(finished, When):
            self._complain(
                Column.FINISHED, Phrase("“{state}” thì chưa có ngày xong.", state=state.words)
            )
        if state is not State.GIVEN_BACK and isinstance(given_back, When):
            self._complain(
                Column.GIVEN_BACK, Phrase("“{state}” thì chưa có ngày trả.", state=state.words)
            )

    def check_number(self) -> None:
        """See that no row above bears the same number."""
        number = self.said[Column.NUMBER]
        if isinstance(number, str) and number:
            first = self.reader.rows.setdefault(number, self.row)
            if first != self.row:
                self._complain(Column.NUMBER, Phrase("Mã này đã có ở dòng {first}.", first=first))

    def _when(self, column: Column) -> When | None:
        when = self.said[column]
        return when if isinstance(when, When) else None

    def _complain(self, column: Column, hint: str) -> None:
        self.reader.complain(self.row, self.cells, column, hint)
