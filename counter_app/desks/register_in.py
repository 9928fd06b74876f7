"""Registers for exchange: from other systems, taken in whole or not at all, and for others, out.

A file is taken in in one transaction, and only while the books are still those it was compared
with. Dossiers that are taken in stand in a book of their own and can be worked on like any other.
"""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from hashlib import sha256
from pathlib import Path

from counter_app import spreadsheets
from counter_app.desks.acting import believed, permitted
from counter_app.errors import (
    BadCells,
    FileUnreadable,
    Phrase,
    RegisterMovedOn,
    SerialsUsedUp,
    TakingInStopped,
)
from counter_app.ports import Clock, Reading, Store, Writing
from counter_app.rules.catalogue import Procedure, version_on
from counter_app.rules.codes import DossierNumber
from counter_app.rules.dossier import DossierId, take_in
from counter_app.rules.journal import Fact, new_id
from counter_app.rules.lines import ImportLine, RegisterLine
from counter_app.rules.numbers import PER_SLOT_LONG
from counter_app.rules.register_cells import REQUIRED, Column
from counter_app.rules.register_file import (
    Columns,
    Entry,
    RegisterFile,
    RegisterHead,
    look,
    read,
)
from counter_app.rules.register_import import (
    NAMELESS,
    Frame,
    RegisterPlan,
    book_of,
    compared,
    dossier_of,
    identities,
    own_code,
    own_place,
    place_taken_in,
    serial_taken_in,
    stem,
)
from counter_app.rules.sheets import BadCell, Row, Value
from counter_app.rules.staff import Permission, StaffId
from counter_app.spreadsheets import MEGABYTE, FileKind, Limits, Outgoing, Sheet, Title

LIMITS = Limits(file=64 * MEGABYTE, unpacked=512 * MEGABYTE, rows=200_000, elements=40_000_000)
"""What is enough for the registers of several years."""

Watch = Callable[[int], bool]
"""Is told every few hundred rows how many are done; says whether to go on."""

_SHEET = "Sổ hồ sơ"
_PIECE = 500
_USUAL_OPENING = time(7, 30)
_PIECE_OF_FILE = 1 << 20
_WIDTHS = {
    Column.NUMBER: 24,
    Column.PROCEDURE_CODE: 12,
    Column.PROCEDURE: 48,
    Column.FIELD: 22,
    Column.LEVEL: 8,
    Column.CHANNEL: 14,
    Column.APPLICANT: 26,
    Column.ID_NUMBER: 16,
    Column.PHONE: 14,
    Column.RECEIVED: 17,
    Column.DUE: 17,
    Column.FINISHED: 17,
    Column.GIVEN_BACK: 17,
    Column.STATE: 12,
}
_GUIDE = {
    Column.NUMBER: "Mã hồ sơ như trên giấy tiếp nhận; để trống thì được cấp một mã.",
    Column.PROCEDURE_CODE: "Mã quốc gia, dạng 1.004604; để cột ở dạng văn bản.",
    Column.PROCEDURE: "Tên thủ tục; để trống thì lấy theo danh mục.",
    Column.FIELD: "Tên lĩnh vực, viết giống nhau ở mọi dòng.",
    Column.LEVEL: "tỉnh, xã …",
    Column.CHANNEL: "counter, online hoặc post (trực tiếp, trực tuyến, bưu chính).",
    Column.APPLICANT: "Họ tên người nộp hoặc tên tổ chức.",
    Column.ID_NUMBER: "Số định danh hoặc mã số thuế; để cột ở dạng văn bản.",
    Column.PHONE: "Để cột ở dạng văn bản.",
    Column.RECEIVED: "Năm-tháng-ngày, có thể kèm giờ: 2026-11-22 hoặc 2026-11-22T08:15.",
    Column.DUE: "Ngày hẹn trả, không trước ngày nhận.",
    Column.FINISHED: "Ngày có kết quả; phải có nếu trạng thái là 8 hoặc 9.",
    Column.GIVEN_BACK: "Ngày trả cho người nộp; phải có ngày xong hoặc ngày trả nếu là 10.",
    Column.STATE: "Mã trạng thái 1 đến 10 của Cổng Dịch vụ công, hoặc tên trạng thái.",
}


@dataclass(frozen=True, slots=True)
class RegisterPreview:
    """A file beside the books: what would be taken in, what is known, what cannot be read.

    `before` is when this very file was taken in last, or None.
    """

    file: RegisterFile
    plan: RegisterPlan
    before: ImportLine | None = None

    @property
    def bad(self) -> tuple[BadCell, ...]:
        """The cells that keep the file from being taken in, from the top; not all of very many."""
        return tuple(
            sorted((*self.file.bad, *self.plan.bad), key=lambda one: (one.row, one.column))
        )

    @property
    def bad_count(self) -> int:
        """How many cells keep the file from being taken in."""
        return self.file.bad_count + len(self.plan.bad)


class RegisterDesk:
    """The desk where registers come in."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Work on the books of `store` by the time of `clock`."""
        self._store = store
        self._clock = clock

    @contextmanager
    def elsewhere(self) -> "Generator[RegisterDesk]":
        """Have the same desk on the same books in another thread, until the block ends."""
        with self._store.again() as store:
            yield RegisterDesk(store, self._clock)

    # -- looking -----------------------------------------------------------------------------------

    def look(self, source: Path) -> RegisterHead:
        """Return the headings of a file and its first rows; may be called in another thread.

        Raises the refusals of files, `OldFont`, `NoHeading`.
        """
        with spreadsheets.opened(source, LIMITS) as sheets:
            return look(source.name, ((sheet.name, sheet.rows()) for sheet in sheets))

    def meaning(self, head: RegisterHead) -> dict[str, Column | None]:
        """Return what the headings of a file mean: as was said of them before, or by themselves."""
        with self._store.reading() as books:
            said = books.imports.columns(head.identity)
        known = {column.value: column for column in Column}
        if said is None:
            return head.columns
        return {key: known.get(name or "") for key, name in said.items()}

    def read(
        self, source: Path, head: RegisterHead, columns: Columns, *, watch: Watch | None = None
    ) -> RegisterFile:
        """Read a file without asking the books; may be called in another thread.

        Raises the refusals of files and headings, `TakingInStopped` when `watch` says so; bad cells
        are collected.
        """
        with spreadsheets.opened(source, LIMITS) as sheets:
            return read(
                head,
                columns,
                _watched(_sheet(sheets, head, source).rows(), watch),
                now=self._clock.now(),
                digest=_digest(source),
            )

    def compare(self, file: RegisterFile) -> RegisterPreview:
        """Compare a file that was read with the books; nothing is written."""
        with self._store.reading() as books:
            return RegisterPreview(file, _compared(books, file), books.imports.of_file(file.digest))

    def preview(
        self, source: Path, columns: Columns | None = None, *, watch: Watch | None = None
    ) -> RegisterPreview:
        """Read a file and compare it with the books; raises as `read` does.

        `columns` says what headings mean, by their keys; those it does not name mean what they
        meant before, or by themselves.
        """
        head = self.look(source)
        meant = self.meaning(head) | dict(columns or {})
        return self.compare(self.read(source, head, meant, watch=watch))

    def latest(self, *, limit: int = 20) -> list[ImportLine]:
        """Return the registers that were taken in, newest first."""
        with self._store.reading() as books:
            return books.imports.latest(limit=limit)

    # -- taking in ---------------------------------------------------------------------------------

    def remember(self, head: RegisterHead, columns: Columns, *, by: StaffId) -> None:
        """Keep what the headings of a file mean, for the next file that has the same.

        Raises `NotPermitted`.
        """
        named = {one.key: columns.get(one.key) for one in head.headings}
        if named == self.meaning(head):
            return
        said = {key: None if column is None else column.value for key, column in named.items()}
        with self._store.writing() as books:
            permitted(books, by, Permission.SET_UP)
            now = believed(books, self._clock.now())
            fact = Fact("register.mapped", head.identity, {"columns": said, "by": by})
            books.record([fact], by=by, at=now)

    def take_in(
        self, preview: RegisterPreview, *, by: StaffId, watch: Watch | None = None
    ) -> ImportLine | None:
        """Enter what was shown as new, all of it in one transaction; return what was done.

        What the books know already stays as it is; None when there is nothing new.

        Raises `NotPermitted`; `BadCells` while the file has any; `RegisterMovedOn` when the books
        are no longer those that it was compared with; `SerialsUsedUp` for a day with more dossiers
        than there are numbers; `TakingInStopped` when `watch` says so.
        """
        file = preview.file
        with self._store.writing() as books:
            permitted(books, by, Permission.SET_UP)
            if preview.bad_count:
                raise BadCells(
                    name=file.name, count=preview.bad_count, first=preview.bad[0].address
                )
            now = believed(books, self._clock.now()).replace(microsecond=0)
            plan = _compared(books, file)
            if plan.fresh != preview.plan.fresh:
                raise RegisterMovedOn
            if not plan.fresh:
                return None
            batch = new_id(now)
            said = {
                "name": file.name,
                "digest": file.digest,
                "by": by,
                "fresh": len(plan.fresh),
                "known": plan.known,
                "differing": plan.differing,
            }
            books.record([Fact("register.imported", batch, said)], by=by, at=now)
            facts = _facts(books, plan, _frame(books, now), batch)
            for done, some in _pieces(facts):
                books.record(some, by=by, at=now)
                if watch is not None and not watch(done):
                    raise TakingInStopped
            return ImportLine(
                batch, file.name, now, by, len(plan.fresh), plan.known, plan.differing
            )

    # -- out ---------------------------------------------------------------------------------------

    def count(self, first: date, last: date) -> int:
        """Return how many dossiers `save` writes; undone ones are counted too."""
        with self._store.reading() as books:
            return books.imports.count(first, last)

    def save(
        self,
        path: Path,
        first: date,
        last: date,
        *,
        by: StaffId,
        watch: Watch | None = None,
        nameless: bool = False,
    ) -> int:
        """Write the dossiers received from `first` to `last`, both included, in the plain form.

        The file's ending chooses XLSX or CSV, and can be taken in elsewhere. It is one moment of
        the books, however long it takes, and holds nobody up; that it left is written down.
        Returns how many there are. `nameless` leaves names, identity and telephone numbers out, for
        who counts dossiers and has no business with people.

        Raises `NotPermitted`, `BadValue` for another ending, `FileUnwritable`, `WritingStopped`,
        `StorageUnavailable`; then there is no new file.
        """
        kind = spreadsheets.kind_of(path)
        # What cannot be written down does not leave: the file has its name only after that.
        with spreadsheets.in_whole(path) as target:
            with self._store.reading() as books:
                permitted(books, by, Permission.PRINT)
                register = books.imports.register(first, last)
                rows = map(_row, map(_without_person, register) if nameless else register)
                table = Outgoing(_SHEET, _titles(), rows)
                count = spreadsheets.write(kind, target, [table], watch=watch)
            now = self._clock.now()
            said = {
                "what": "register",
                "rows": count,
                "first": first.isoformat(),
                "last": last.isoformat(),
                "nameless": nameless,
            }
            with self._store.writing() as books:
                books.record([Fact("export.made", new_id(now), said)], by=by, at=now)
        return count

    def template(self, kind: FileKind = FileKind.XLSX) -> bytes:
        """Return a file with the headings and, in XLSX, a guide."""
        rows: list[Sequence[Value]] = [
            (one.title, one.value, "bắt buộc" if one in REQUIRED else "", _GUIDE[one])
            for one in Column
        ]
        guide = [
            Title("Cột", 18),
            Title("Tên khác", 16),
            Title("Phải có", 10),
            Title("Cách ghi", 80),
        ]
        return spreadsheets.to_file(
            kind, [Outgoing(_SHEET, _titles(), []), Outgoing("Hướng dẫn", guide, rows)]
        )


def _titles() -> list[Title]:
    return [Title(one.title, _WIDTHS[one], one.value) for one in Column]


def _without_person(line: RegisterLine) -> RegisterLine:
    return replace(line, applicant="", id_number="", phone="")


def _row(line: RegisterLine) -> tuple[Value, ...]:
    """Return a dossier as the plain form has it, in the order of `Column`."""
    return (
        line.number,
        line.procedure_code,
        line.procedure,
        line.field,
        line.level,
        line.channel.value,
        "" if line.applicant == NAMELESS else line.applicant,
        line.id_number,
        line.phone,
        line.received_at,
        line.due_at,
        line.finished_at,
        line.given_back_at,
        line.state.value,
    )


# -- reading -------------------------------------------------------------------------------------


def _sheet(sheets: Sequence[Sheet], head: RegisterHead, source: Path) -> Sheet:
    """Return the sheet that was looked at; the file may have been saved anew since."""
    for sheet in sheets:
        if sheet.name == head.sheet:
            return sheet
    raise FileUnreadable(name=source.name, cause="tệp đã thay đổi, hãy chọn lại tệp")


def _watched(rows: Iterator[Row], watch: Watch | None) -> Iterator[Row]:
    for count, row in enumerate(rows, 1):
        if count % _PIECE == 0 and watch is not None and not watch(count):
            raise TakingInStopped
        yield row


def _digest(source: Path) -> str:
    found = sha256()
    with source.open("rb") as stream:
        while piece := stream.read(_PIECE_OF_FILE):
            found.update(piece)
    return found.hexdigest()


# -- comparing -----------------------------------------------------------------------------------


def _compared(books: Reading, file: RegisterFile) -> RegisterPlan:
    numbers = [entry.number for entry in file.entries if entry.number]
    held = list(books.imports.with_numbers(numbers))
    unnamed = (identity for identity, entry in identities(file.entries) if not entry.number)
    held += books.imports.with_ids(unnamed)
    codes = {entry.procedure_code for entry in file.entries}
    return compared(
        file,
        held,
        taken=_taken(books, numbers),
        codes=[code for code in codes if code and books.catalogue.versions(code)],
    )


def _taken(books: Reading, numbers: Sequence[str]) -> Mapping[str, str]:
    """Return which numbers wait on a pad of paper receipts, or were given up there, and why not."""
    unit = f"{books.settings.office().unit_code}-"
    found: dict[str, str] = {}
    for number in numbers:
        line = books.pads.get(number) if number.startswith(unit) else None
        if line is None or line.dossier_id is not None:
            continue
        found[number] = (
            "Số này của tập giấy viết tay đã bị hủy."
            if line.voided
            else "Số này của tập giấy viết tay chưa nhập; hãy nhập ở mục đó trước."
        )
    return found


# -- taking in -----------------------------------------------------------------------------------


def _frame(books: Reading, now: datetime) -> Frame:
    office = books.settings.office()
    monday = office.hours.week[0]
    return Frame(
        office=office,
        station=books.settings.station(),
        opening=monday[0].opens if monday else _USUAL_OPENING,
        closing=time.fromisoformat(office.closing_time),
        now=now,
    )


def _facts(books: Writing, plan: RegisterPlan, frame: Frame, batch: str) -> Iterator[Fact]:
    """Yield what is to be entered for each new row, in the order of the file."""
    numbering = _Numbering(books, frame, [entry for _, entry in plan.fresh])
    versions: dict[str, list[Procedure]] = {}
    for identity, entry in plan.fresh:
        code = entry.procedure_code
        if code not in versions:
            versions[code] = books.catalogue.versions(code) if code else []
        day = entry.received.day
        known = versions[code]
        procedure = version_on(known, day) or next(iter(known), None)
        number, barcode = numbering.of(entry)
        line = books.series.next("line", book_of(day))
        dossier = dossier_of(DossierId(identity), entry, procedure, number, barcode, line, frame)
        yield take_in(dossier, batch=batch, row=entry.row)


def _pieces(facts: Iterator[Fact]) -> Iterator[tuple[int, list[Fact]]]:
    """Yield facts a few hundred at a time, with how many there were so far."""
    done, some = 0, list[Fact]()
    for fact in facts:
        some.append(fact)
        if len(some) == _PIECE:
            done += len(some)
            yield done, some
            some = []
    if some:
        yield done + len(some), some


class _Numbering:
    """Numbers and barcodes for what is taken in, none of which this office gives or has given."""

    def __init__(self, books: Writing, frame: Frame, entries: Sequence[Entry]) -> None:
        """Let the series of this station pass by the numbers that the file brings."""
        self._books = books
        self._frame = frame
        self._last: dict[date, int] = {}
        reached: dict[date, int] = {}
        for entry in entries:
            own = own_place(entry.number, frame)
            if own is not None:
                reached[own[0]] = max(own[1], reached.get(own[0], 0))
            code = own_code(entry.number, frame)
            if code is not None:
                self._reach(code)
        today = frame.now.date()
        for day, place in reached.items():
            books.series.pass_by("dossier", f"{day:%y%m%d}", place, marked=day >= today)

    def of(self, entry: Entry) -> tuple[str, str]:
        """Return the number of a row, given where it has none, and the code of its barcode."""
        code = own_code(entry.number, self._frame)
        if code is not None:
            return entry.number, code
        day = entry.received.day
        place = self._last[day] = self._reached(day) + 1
        serial = serial_taken_in(self._frame.station.slot, place)
        if serial is None:
            raise SerialsUsedUp(day=Phrase("{day:%d/%m/%Y}", day=day), limit=place - 1)
        code = stem(self._frame, day) + serial
        number = DossierNumber.of(self._frame.office.unit_code, day, serial)
        return entry.number or str(number), code

    def _reach(self, code: str) -> None:
        """Note that a number of the file has a serial like those that are given here."""
        named = DossierNumber.parse(f"H00.000-{code[4:10]}-{code[10:]}")
        place = place_taken_in(self._frame.station.slot, code[10:])
        if named is not None and place:
            self._last[named.day] = max(place, self._reached(named.day))

    def _reached(self, day: date) -> int:
        """Return the last place of a day that is taken."""
        if day not in self._last:
            beginning, slot = stem(self._frame, day), self._frame.station.slot
            first, last = serial_taken_in(slot, 1), serial_taken_in(slot, PER_SLOT_LONG)
            assert first is not None
            assert last is not None
            code = self._books.imports.last_code(beginning, first, last)
            place = place_taken_in(slot, code[len(beginning) :])
            if place == PER_SLOT_LONG:
                code = self._books.imports.last_code(beginning, "730001", "999999")
                place = max(place, place_taken_in(slot, code[len(beginning) :]))
            self._last[day] = place
        return self._last[day]
