"""The catalogue of procedures: taken in from a published list, given out as a file, printed.

A file is compared with the books first and shown; it is taken in as a whole or not at all, and only
while the books are still those it was compared with.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from counter_app import formbook, spreadsheets
from counter_app.desks.acting import permitted
from counter_app.desks.administration import procedure_fact
from counter_app.documents import words
from counter_app.errors import BadCells, CatalogueChanged
from counter_app.ports import Clock, Reading, Store
from counter_app.rules import printing
from counter_app.rules.catalogue import Channel, Component, PaperKind, Procedure
from counter_app.rules.catalogue_cells import EXAMPLE, Column, cell
from counter_app.rules.catalogue_file import REQUIRED, WRITTEN, CatalogueFile, read_file
from counter_app.rules.catalogue_import import Kind, Plan, compare
from counter_app.rules.deadlines import Limit
from counter_app.rules.journal import new_id
from counter_app.rules.papers import PublishedListPaper, PublishedRow, letterhead, to_content
from counter_app.rules.printing import Document, DocumentId, DocumentKind
from counter_app.rules.sheets import BadCell
from counter_app.rules.staff import Permission, StaffId
from counter_app.spreadsheets import MEGABYTE, FileKind, Limits, Outgoing, Title

LIMITS = Limits(unpacked=64 * MEGABYTE, rows=20_000, elements=2_000_000)
"""No office has that many procedures: the whole country has some 6,000."""

_WIDTHS = {
    Column.CODE: 12,
    Column.NAME: 48,
    Column.FIELD: 22,
    Column.LEVEL: 12,
    Column.LIMIT: 18,
    Column.FEE: 14,
    Column.COMPONENTS: 64,
    Column.DEPARTMENT: 26,
    Column.CHANNELS: 22,
    Column.ONLINE: 18,
    Column.VALID_FROM: 13,
    Column.VALID_TO: 13,
    Column.SUPPLEMENT: 20,
    Column.LEGS: 24,
    Column.NOTE: 40,
    Column.SAMPLE: 9,
}
_GUIDE = {
    Column.CODE: "Mã quốc gia, dạng 1.004604; để cột ở dạng văn bản.",
    Column.NAME: "Tên đầy đủ như quyết định công bố.",
    Column.FIELD: "Tên lĩnh vực, viết giống nhau ở mọi dòng.",
    Column.LEVEL: "tỉnh, xã, trung ương hoặc cơ sở.",
    Column.LIMIT: "20 ngày làm việc; 30 ngày; 8 giờ làm việc; 1/2 ngày; 3 tháng; trong ngày.",
    Column.FEE: "Một số tiền bằng đồng, hoặc “không thu”.",
    Column.COMPONENTS: (
        "Mỗi giấy tờ một dòng trong ô (Alt+Enter): tên | bản chính | 1 | bắt buộc. Loại: "
        "bản chính, bản sao chứng thực, bản sao, bản điện tử. Không bắt buộc thì ghi “nếu có”."
    ),
    Column.DEPARTMENT: "Phòng, đơn vị nhận bàn giao hồ sơ.",
    Column.CHANNELS: "trực tiếp, trực tuyến, bưu chính; để trống là cả ba.",
    Column.ONLINE: "toàn trình, một phần hoặc cung cấp thông tin.",
    Column.VALID_FROM: "Ngày/tháng/năm; để trống là ngày chọn khi nhập.",
    Column.VALID_TO: "Ngày cuối cùng còn áp dụng; để trống là không thời hạn.",
    Column.SUPPLEMENT: "theo quy định chung, tính lại từ đầu, tạm dừng hoặc trừ thời gian chờ.",
    Column.LEGS: "Các cơ quan và phần thời hạn: Sở Y tế: 5; UBND tỉnh: 3 (cộng lại bằng thời hạn).",
    Column.NOTE: "Tùy ý.",
    Column.SAMPLE: "x là dữ liệu mẫu chưa đối chiếu; xóa x khi đã đối chiếu.",
}


@dataclass(frozen=True, slots=True)
class CataloguePreview:
    """A file beside the books: what would become of each procedure, and what cannot be read.

    `from_day` is the day from which changes hold that name none; with `ended` what the file does
    not name ends the day before.
    """

    file: CatalogueFile
    from_day: date
    ended: bool
    plan: Plan

    @property
    def bad(self) -> tuple[BadCell, ...]:
        """Every cell that keeps the file from being taken in, from the top."""
        return tuple(
            sorted((*self.file.bad, *self.plan.bad), key=lambda one: (one.row, one.column))
        )

    @property
    def counts(self) -> dict[Kind, int]:
        """How many procedures there are of each kind."""
        return {kind: len(self.plan.of(kind)) for kind in Kind}

    @property
    def differing(self) -> int:
        """How many procedures would not stay as they are."""
        return sum(step.kind is not Kind.UNCHANGED for step in self.plan.steps)


class CatalogueDesk:
    """The desk of the catalogue."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Work on the books of `store` by the time of `clock`."""
        self._store = store
        self._clock = clock

    def read(self, source: Path) -> CatalogueFile:
        """Read a file without asking the books; may be called in another thread.

        Raises a refusal of `errors` for files and headings; bad cells are collected.
        """
        with spreadsheets.opened(source, LIMITS) as sheets:
            return read_file(source.name, ((sheet.name, sheet.rows()) for sheet in sheets))

    def compare(self, file: CatalogueFile, *, from_day: date, ended: bool) -> CataloguePreview:
        """Compare a file that was read with the books; nothing is written."""
        with self._store.reading() as books:
            return _compared(books, file, from_day, ended=ended)

    def preview(self, source: Path, *, from_day: date, ended: bool = False) -> CataloguePreview:
        """Read a file and compare it with the books; raises as `read` does."""
        return self.compare(self.read(source), from_day=from_day, ended=ended)

    def take_in(self, preview: CataloguePreview, *, by: StaffId) -> dict[Kind, int]:
        """Enter what was shown, all of it in one transaction; return how many of each kind.

        Raises `NotPermitted`; `BadCells` while the file has any; `CatalogueChanged` when the books
        are no longer those that it was compared with.
        """
        with self._store.writing() as books:
            permitted(books, by, Permission.SET_UP)
            if preview.bad:
                raise BadCells(
                    name=preview.file.name,
                    count=len(preview.bad),
                    first=preview.bad[0].address,
                )
            now = _compared(books, preview.file, preview.from_day, ended=preview.ended)
            if now.plan != preview.plan:
                raise CatalogueChanged
            facts = [procedure_fact(version) for version in preview.plan.writes]
            if facts:
                books.record(facts, by=by, at=self._clock.now())
        return preview.counts

    def export(self, kind: FileKind = FileKind.XLSX) -> bytes:
        """Return the procedures that apply today as a file that can be taken in again unchanged.

        Raises `TextTooLong` for a procedure whose papers no cell could hold.
        """
        with self._store.reading() as books:
            procedures = books.catalogue.current(self._clock.now().date())
        return spreadsheets.to_file(kind, [_table(_by_field(procedures)), _guide()])

    def template(self, kind: FileKind = FileKind.XLSX) -> bytes:
        """Return a file with the headings, an example row and, in XLSX, a guide.

        The example cannot be taken in by mistake: its code is none.
        """
        return spreadsheets.to_file(kind, [_table([_example(self._clock.now().date())]), _guide()])

    def published(self, day: date) -> PublishedListPaper:
        """Return the list of what is received here on a day, for posting (niêm yết)."""
        with self._store.reading() as books:
            return _published(books, day)

    def print_published(self, *, by: StaffId) -> Document:
        """Queue today's published list for printing and return the document.

        Raises `NotPermitted`.
        """
        from counter_app.desks import papers

        with self._store.writing() as books:
            permitted(books, by, Permission.PRINT)
            now = self._clock.now()
            paper = _published(books, now.date())
            document = Document(
                id=DocumentId(new_id(now)),
                kind=DocumentKind.PUBLISHED_LIST,
                about=now.date().isoformat(),
                title=f"Danh mục niêm yết ngày {now:%d/%m/%Y}",
                copies=1,
                station=books.settings.station().counter_id,
                queued_at=now,
            )
            queued = printing.queue(document, to_content(paper))
            return papers.queue_once(books, document, queued, by=by, at=now)


def _compared(
    books: Reading, file: CatalogueFile, from_day: date, *, ended: bool
) -> CataloguePreview:
    codes = {entry.code for entry in file.entries}
    if ended:
        codes |= {procedure.code for procedure in books.catalogue.current(from_day)}
    versions = {code: books.catalogue.versions(code) for code in codes}
    plan = compare(file, versions, from_day=from_day, ended=ended)
    return CataloguePreview(file, from_day, ended, plan)


def _by_field(procedures: Sequence[Procedure]) -> list[Procedure]:
    return sorted(procedures, key=lambda one: (one.field, one.name, one.code))


# -- files ---------------------------------------------------------------------------------------


def _table(procedures: Sequence[Procedure]) -> Outgoing:
    titles = [Title(column.title, _WIDTHS[column]) for column in WRITTEN]
    rows = [[cell(one, column) for column in WRITTEN] for one in procedures]
    return Outgoing("Danh mục thủ tục", titles, rows)


def _guide() -> Outgoing:
    rows = [
        (column.title, "bắt buộc" if column in REQUIRED else "", _GUIDE[column])
        for column in WRITTEN
    ]
    titles = [Title("Cột", 26), Title("Phải có", 10), Title("Cách ghi", 90)]
    return Outgoing("Hướng dẫn", titles, rows)


def _example(day: date) -> Procedure:
    return Procedure(
        code=EXAMPLE,
        name="VÍ DỤ, xóa dòng này: Cấp lại chứng chỉ hành nghề dược",
        field="Dược phẩm",
        level="tỉnh",
        limit=Limit(5),
        fee=500_000,
        components=(
            Component("Đơn đề nghị cấp lại"),
            Component("Chứng chỉ đã cấp (nếu còn)", PaperKind.COPY, required=False),
            Component("Ảnh chân dung cỡ 4 x 6 cm", copies=2),
        ),
        department="Phòng Nghiệp vụ Dược",
        channels=frozenset(Channel),
        valid_from=day,
    )


# -- the paper -----------------------------------------------------------------------------------


def _published(books: Reading, day: date) -> PublishedListPaper:
    procedures = _by_field(books.catalogue.current(day))
    return PublishedListPaper(
        letterhead=letterhead(books.settings.office()),
        day=day,
        rows=tuple(_published_row(one) for one in procedures),
        sample=int(any(one.sample for one in procedures)),
        form=formbook.form(DocumentKind.PUBLISHED_LIST, day),
    )


def _published_row(procedure: Procedure) -> PublishedRow:
    return PublishedRow(
        code=procedure.code,
        name=procedure.name,
        field=procedure.field,
        level=f"Cấp {procedure.level}" if procedure.level else "",
        limit=words.capital(words.limit(procedure.limit)),
        fee=words.dong(procedure.fee) if procedure.fee else "Không thu",
        channels=", ".join(words.channel(way) for way in Channel if way in procedure.channels),
        department=procedure.department,
        components=tuple(_component_words(procedure.components)),
    )


def _component_words(components: Sequence[Component]) -> Iterator[str]:
    """Yield each component with its form, unless it begins with it, its copies, and "nếu có"."""
    for one in components:
        kind = words.paper_kind(one.kind).lower()
        if one.copies > 1:
            kind = f"{one.copies} {kind}"
        elif one.name.lower().startswith(kind):
            kind = ""
        extent = ", ".join(filter(None, (kind, "" if one.required else "nếu có")))
        yield f"{one.name} ({extent})" if extent else one.name
