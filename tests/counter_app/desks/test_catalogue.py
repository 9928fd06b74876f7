"""The catalogue taken in from a file: seen first, entered whole, and given out again."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from counter_app.desks import Office, open_office
from counter_app.errors import (
    BadCells,
    CatalogueChanged,
    FileUnreadable,
    NoHeading,
    NotASpreadsheet,
    NotPermitted,
)
from counter_app.rules.catalogue import Procedure, version_on
from counter_app.rules.catalogue_import import Kind
from counter_app.rules.deadlines import Limit
from counter_app.rules.papers import PublishedListPaper
from counter_app.rules.printing import DocumentKind
from counter_app.rules.sheets import Value
from counter_app.rules.staff import StaffId, StaffMember
from counter_app.spreadsheets import FileKind
from db import SqliteStore
from tests.conftest import PHARMACY, received
from tests.counter_app.workbooks import packed, parts, typed
from tests.db.outside import everything
from tests.documents.seen import text
from tests.doubles import StoppedClock

TODAY = date(2026, 11, 23)
HEADS = ("Mã", "Tên", "Lĩnh vực", "Cấp", "Thời hạn", "Phí", "Nơi giải quyết")
SLOWER = (
    PHARMACY,
    "Cấp lại chứng chỉ hành nghề dược",
    "Dược phẩm",
    "tỉnh",
    "7 ngày làm việc",
    "600.000",
    "Phòng Nghiệp vụ Dược",
)
FRESH = ("1.999999", "Thủ tục mới", "Dược phẩm", "tỉnh", "3 tháng", "không thu", "Phòng Mới")

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write rows under the plain heading into a workbook."""

    def rows(*rows: Sequence[Value]) -> Path:
        return typed(tmp_path / "Danh mục 2026.xlsx", [HEADS, *rows])

    return rows


@pytest.fixture
def boss(office: Office) -> StaffId:
    """Trần Quốc Bảo, who may set the office up."""
    return office.administration.staff()[0].id


def versions(store: SqliteStore, code: str) -> list[Procedure]:
    with store.reading() as books:
        return books.catalogue.versions(code)


@pytest.mark.parametrize("kind", list(FileKind))
def test_the_catalogue_given_out_and_taken_in_again_is_unchanged(
    office: Office, store: SqliteStore, boss: StaffId, tmp_path: Path, kind: FileKind
) -> None:
    path = tmp_path / f"Danh mục.{kind.value}"
    path.write_bytes(office.catalogue.export(kind))
    before = everything(store)
    preview = office.catalogue.preview(path, from_day=TODAY, ended=True)
    assert preview.bad == ()
    assert preview.differing == 0
    assert preview.counts == {
        Kind.NEW: 0,
        Kind.CHANGED: 0,
        Kind.UNCHANGED: len(office.administration.procedures()),
        Kind.ENDED: 0,
    }
    assert office.catalogue.take_in(preview, by=boss) == preview.counts
    assert everything(store) == before


def test_the_file_stands_by_field_under_headings_that_people_read(office: Office) -> None:
    book = load_workbook(BytesIO(office.catalogue.export()))
    assert book.sheetnames == ["Danh mục thủ tục", "Hướng dẫn"]
    page = book.worksheets[0]
    assert [page.cell(1, column).value for column in (1, 2, 6)] == [
        "Mã thủ tục",
        "Tên thủ tục hành chính",
        "Phí, lệ phí (đồng)",
    ]
    fields = [page.cell(row, 3).value for row in range(2, page.max_row + 1)]
    assert fields == sorted(fields, key=str)
    assert page["A2"].number_format == "@"


def test_a_preview_writes_nothing(office: Office, store: SqliteStore, write: Write) -> None:
    before = everything(store)
    preview = office.catalogue.preview(write(SLOWER, FRESH), from_day=TODAY, ended=True)
    assert preview.counts[Kind.ENDED] == len(office.administration.procedures()) - 1
    assert preview.differing == preview.counts[Kind.ENDED] + 2
    assert everything(store) == before


def test_what_was_shown_is_entered_whole_with_who_did_it(
    office: Office, store: SqliteStore, boss: StaffId, write: Write
) -> None:
    preview = office.catalogue.preview(write(SLOWER, FRESH), from_day=TODAY)
    counts = office.catalogue.take_in(preview, by=boss)
    assert counts == {Kind.NEW: 1, Kind.CHANGED: 1, Kind.UNCHANGED: 0, Kind.ENDED: 0}
    old, new = versions(store, PHARMACY)
    assert (old.version, old.limit, old.valid_to) == (1, Limit(5), TODAY - timedelta(days=1))
    assert (new.version, new.limit, new.fee, new.valid_from) == (2, Limit(7), 600_000, TODAY)
    assert new.components == old.components
    assert new.sample is False
    with store.reading() as books:
        events = books.journal.of(PHARMACY)[-2:]
    assert [event.actor_id for event in events] == [boss, boss]
    assert [event.fact().body["version"] for event in events] == [1, 2]
    assert store.fault() is None
    codes = {one.code for one in office.reception.procedures()}
    assert "1.999999" in codes


def test_a_dossier_keeps_the_version_it_was_received_under(
    office: Office, clerk: StaffMember, boss: StaffId, write: Write
) -> None:
    first = received(office, clerk.id)
    preview = office.catalogue.preview(write(SLOWER), from_day=TODAY)
    office.catalogue.take_in(preview, by=boss)
    second = received(office, clerk.id)
    kept = office.inquiry.card(first.id).dossier
    assert (kept.procedure_version, kept.limit, kept.fee) == (1, Limit(5), first.fee)
    assert kept.due_at == first.due_at
    assert (second.procedure_version, second.limit) == (2, Limit(7))


def test_a_change_of_a_day_to_come_holds_from_then(
    office: Office, clerk: StaffMember, boss: StaffId, write: Write, clock: StoppedClock
) -> None:
    preview = office.catalogue.preview(write(SLOWER), from_day=date(2026, 12, 1))
    office.catalogue.take_in(preview, by=boss)
    assert received(office, clerk.id).procedure_version == 1
    clock.set("2026-12-01T08:00:00")
    assert received(office, clerk.id).procedure_version == 2


def test_what_the_file_does_not_name_ends_only_when_asked(
    office: Office, store: SqliteStore, boss: StaffId, write: Write
) -> None:
    path = write(SLOWER)
    office.catalogue.take_in(office.catalogue.preview(path, from_day=TODAY), by=boss)
    assert len(office.reception.procedures()) > 60
    preview = office.catalogue.preview(path, from_day=TODAY, ended=True)
    office.catalogue.take_in(preview, by=boss)
    assert [one.code for one in office.reception.procedures()] == [PHARMACY]
    [ended] = versions(store, "1.004596")
    assert ended.valid_to == TODAY - timedelta(days=1)


def test_one_bad_cell_keeps_everything_out(
    office: Office, store: SqliteStore, boss: StaffId, write: Write
) -> None:
    before = everything(store)
    preview = office.catalogue.preview(
        write(FRESH, (*SLOWER[:4], "bảy ngày", *SLOWER[5:])), from_day=TODAY
    )
    assert [one.address for one in preview.bad] == ["E3"]
    with pytest.raises(BadCells, match="còn 1 ô sai, ô đầu tiên là E3; chưa nhập gì"):
        office.catalogue.take_in(preview, by=boss)
    assert everything(store) == before


def test_a_catalogue_that_changed_since_is_looked_at_again(
    office: Office, store: SqliteStore, boss: StaffId, write: Write
) -> None:
    preview = office.catalogue.preview(write(SLOWER), from_day=TODAY)
    office.catalogue.take_in(
        office.catalogue.preview(write((*SLOWER[:5], 0, SLOWER[6])), from_day=TODAY), by=boss
    )
    before = everything(store)
    with pytest.raises(CatalogueChanged):
        office.catalogue.take_in(preview, by=boss)
    assert everything(store) == before


def test_the_same_file_twice_changes_nothing(
    office: Office, store: SqliteStore, boss: StaffId, write: Write
) -> None:
    path = write(SLOWER, FRESH)
    office.catalogue.take_in(office.catalogue.preview(path, from_day=TODAY), by=boss)
    before = everything(store)
    again = office.catalogue.preview(path, from_day=TODAY)
    assert again.differing == 0
    office.catalogue.take_in(again, by=boss)
    assert everything(store) == before


def test_only_who_may_set_the_office_up_takes_a_catalogue_in(
    office: Office, store: SqliteStore, clerk: StaffMember, supervisor: StaffMember, write: Write
) -> None:
    preview = office.catalogue.preview(write(FRESH), from_day=TODAY)
    before = everything(store)
    for member in (clerk, supervisor):
        with pytest.raises(NotPermitted, match=f"{member.name} chưa được phân quyền"):
            office.catalogue.take_in(preview, by=member.id)
    assert everything(store) == before


def test_books_made_again_from_the_journal_hold_the_same_catalogue(
    office: Office, store: SqliteStore, boss: StaffId, write: Write
) -> None:
    preview = office.catalogue.preview(write(SLOWER, FRESH), from_day=TODAY, ended=True)
    office.catalogue.take_in(preview, by=boss)
    before = versions(store, PHARMACY), office.reception.procedures()
    store.rebuild()
    assert (versions(store, PHARMACY), office.reception.procedures()) == before


def test_files_that_are_no_catalogue_are_refused_in_a_sentence(
    office: Office, tmp_path: Path
) -> None:
    other = tmp_path / "a.csv"
    other.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(NoHeading, match=r"a\.csv"):
        office.catalogue.preview(other, from_day=TODAY)
    other.write_bytes(packed({"word/document.xml": ""}))
    with pytest.raises(NotASpreadsheet):
        office.catalogue.preview(other, from_day=TODAY)
    with pytest.raises(FileUnreadable):
        office.catalogue.preview(tmp_path / "none.xlsx", from_day=TODAY)
    other.write_bytes(packed(parts()))
    with pytest.raises(NoHeading):
        office.catalogue.preview(other, from_day=TODAY)


@pytest.mark.parametrize("kind", list(FileKind))
def test_the_template_shows_how_and_is_not_taken_in_by_mistake(
    office: Office, boss: StaffId, tmp_path: Path, kind: FileKind
) -> None:
    path = tmp_path / f"Mẫu.{kind.value}"
    path.write_bytes(office.catalogue.template(kind))
    preview = office.catalogue.preview(path, from_day=TODAY)
    [bad] = preview.bad
    assert (bad.address, bad.hint) == (
        "A2",
        "Đây là dòng ví dụ của tệp mẫu. Hãy xóa cả dòng này.",
    )
    with pytest.raises(BadCells):
        office.catalogue.take_in(preview, by=boss)


def test_the_guide_of_the_template_tells_of_every_column(office: Office) -> None:
    book = load_workbook(BytesIO(office.catalogue.template()))
    heads = [cell.value for cell in book.worksheets[0][1]]
    told = [row[0].value for row in book.worksheets[1].iter_rows(min_row=2)]
    assert told == heads


def test_hostile_names_go_out_and_come_back_as_text(
    office: Office, boss: StaffId, write: Write, tmp_path: Path
) -> None:
    names = [
        "'=1",
        '=HYPERLINK("http://x";"y")',
        "+1+1",
        "@SUM(A1)",
        "<b>đậm</b>",
        "'); drop table x; --",
    ]
    rows = [(f"1.90000{n}", f"'{name}", *FRESH[2:]) for n, name in enumerate(names)]
    preview = office.catalogue.preview(write(*rows), from_day=TODAY, ended=True)
    office.catalogue.take_in(preview, by=boss)
    for kind in FileKind:
        path = tmp_path / f"ra.{kind.value}"
        path.write_bytes(office.catalogue.export(kind))
        assert office.catalogue.preview(path, from_day=TODAY, ended=True).differing == 0


# -- the paper -----------------------------------------------------------------------------------


def test_the_published_list_is_queued_with_all_that_applies_today(
    office: Office, clerk: StaffMember
) -> None:
    document = office.catalogue.print_published(by=clerk.id)
    assert (document.kind, document.about) == (DocumentKind.PUBLISHED_LIST, "2026-11-23")
    assert [one.id for one in office.printing.waiting()] == [document.id]
    paper = office.catalogue.published(TODAY)
    assert len(paper.rows) == len(office.reception.procedures())
    assert paper.sample == 1
    assert [row.field for row in paper.rows] == sorted(row.field for row in paper.rows)
    row = next(one for one in paper.rows if one.code == PHARMACY)
    assert (row.level, row.limit, row.fee) == ("Cấp tỉnh", "5 ngày làm việc", "500.000 đồng")
    assert row.channels == "Trực tiếp, Trực tuyến, Bưu chính công ích"
    assert row.components[0].endswith("(bản chính)")


def test_the_published_list_comes_out_as_a_paper(office: Office, clerk: StaffMember) -> None:
    document = office.catalogue.print_published(by=clerk.id)
    said = text(office.printing.pdf(document.id))
    assert "CấplạiChứngchỉhànhnghềdược" in said
    assert all(one.code in said for one in office.reception.procedures())


def test_without_samples_the_published_list_says_nothing_of_them(
    store: SqliteStore, clock: StoppedClock, write: Write
) -> None:
    office = open_office(store, clock)
    admin = office.administration.staff()[0].id
    preview = office.catalogue.preview(write(FRESH), from_day=TODAY, ended=True)
    office.catalogue.take_in(preview, by=admin)
    paper = office.catalogue.published(TODAY)
    assert isinstance(paper, PublishedListPaper)
    assert (paper.sample, [row.code for row in paper.rows]) == (0, ["1.999999"])
    assert paper.rows[0].fee == "Không thu"
    assert paper.rows[0].limit == "3 tháng"
    assert version_on(versions(store, "1.999999"), TODAY) is not None
