"""Tables that leave the office: whole or not at all, openable by anybody, and never formulas."""

import csv
import errno
import io
import os
import stat
import tracemalloc
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from counter_app import spreadsheets
from counter_app.errors import BadValue, FileUnwritable, Refused, WritingStopped
from counter_app.rules.sheets import Value
from counter_app.spreadsheets import FileKind, Outgoing, Strong, Title, sheet_out

RECEIVED = datetime(2026, 11, 2, 8, 15, tzinfo=UTC)
TITLES = (
    Title("Mã hồ sơ", 24, "number"),
    Title("Số định danh", 16, "id_number"),
    Title("Điện thoại", 14, "phone"),
    Title("Ngày nhận", 18, "received"),
    Title("Tỷ lệ", 8, "share"),
    Title("Số hồ sơ", 8, "count"),
)
ROW = ("H57.132-261102-0001", "001085012345", "0912345678", RECEIVED, 97.4537, 1_000_000)


def register(count: int) -> Outgoing:
    """Return a table of so many rows that are made as they are asked for."""
    return Outgoing("Sổ theo dõi", TITLES, (ROW for _ in range(count)))


def pages(path: Path) -> Sequence[Worksheet]:
    return load_workbook(path).worksheets


def lines(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


def test_a_workbook_holds_days_as_days_numbers_as_numbers_and_ids_as_texts(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    row = (*ROW, date(2026, 11, 9), time(7, 30), None, True)
    titles = (*TITLES, Title("Hẹn"), Title("Giờ"), Title("Trống"), Title("Có"))
    assert spreadsheets.save(path, [Outgoing("Sổ", titles, [row])]) == 1
    [page] = pages(path)
    held = [cell.value for cell in page[2]]
    assert held[:3] == list(ROW[:3])
    assert held[3] == RECEIVED.replace(tzinfo=None)
    assert held[4:8] == [97.4537, 1_000_000, datetime(2026, 11, 9), time(7, 30)]  # noqa: DTZ001
    assert held[8:] == [None, True]
    assert [page.cell(2, column).number_format for column in (2, 4, 5, 6, 7)] == [
        "@",
        "dd/mm/yyyy\\ hh:mm",
        "#,##0.00",
        "#,##0",
        "dd/mm/yyyy",
    ]


def test_the_heading_stands_still_repeats_on_paper_and_filters_only_the_rows(
    tmp_path: Path,
) -> None:
    path = tmp_path / "so.xlsx"
    table = Outgoing(
        "Sổ",
        TITLES,
        [ROW, Strong(ROW)],
        above=["SỔ THEO DÕI HỒ SƠ", "Tháng 11/2026"],
        below=["Một số dòng không khớp."],
    )
    spreadsheets.save(path, [table])
    [page] = pages(path)
    assert page.freeze_panes == "A4"
    assert page.auto_filter.ref == "A3:F5"
    assert page.print_title_rows == "$3:$3"
    assert page.column_dimensions["A"].width == 24
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert [page.cell(row, 1).value for row in range(1, 7)] == [
        "SỔ THEO DÕI HỒ SƠ",
        "Tháng 11/2026",
        "Mã hồ sơ",
        ROW[0],
        ROW[0],
        "Một số dòng không khớp.",
    ]
    fonts: list[Any] = [page.cell(row, 1).font for row in range(3, 7)]
    assert [font.bold for font in fonts] == [True, False, True, False]


def test_a_table_without_rows_is_a_heading(tmp_path: Path) -> None:
    for name in ("so.xlsx", "so.csv"):
        path = tmp_path / name
        assert spreadsheets.save(path, [Outgoing("Sổ", TITLES, [])]) == 0
        with spreadsheets.opened(path) as sheets:
            assert [len(row) for row in sheets[0].rows()] == [len(TITLES)]
    assert not pages(tmp_path / "so.xlsx")[0].auto_filter.ref


def test_text_for_programs_bears_their_names_days_as_iso_and_ids_with_their_noughts(
    tmp_path: Path,
) -> None:
    path = tmp_path / "so.csv"
    spreadsheets.save(path, [register(1)])
    assert path.read_bytes().startswith(b"\xef\xbb\xbfnumber,id_number,phone,")
    heading, row = lines(path)
    assert heading[3:] == ["received", "share", "count"]
    assert [field.strip() for field in row] == [
        *ROW[:3],
        "2026-11-02T08:15",
        "97.4537",
        "1000000",
    ]


@pytest.mark.parametrize(
    "text", ["001085012345", "0912345678", "1.012290", "1-2", "01/02", "12e5", "1234567890123"]
)
def test_no_program_of_tables_takes_a_text_of_digits_for_a_number(
    tmp_path: Path, text: str
) -> None:
    path = tmp_path / "so.csv"
    spreadsheets.save(path, [Outgoing("Sổ", TITLES[:2], [[text, 5]])])
    written, number = lines(path)[1]
    # A program of tables converts what is a number after blanks are cut; a tab is none of them.
    assert written == f"\t{text}"
    assert number == "5"
    with spreadsheets.opened(path) as sheets:
        assert list(sheets[0].rows())[1][0].text == text


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "＝"])
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_name_that_begins_like_a_formula_is_a_name(
    tmp_path: Path, start: str, ending: str
) -> None:
    path = tmp_path / f"so.{ending}"
    name = f'{start}HYPERLINK("http://x","y")'
    table = Outgoing(f"Sổ {start}", [Title(name, key=name)], [[name]], above=[name], below=[name])
    spreadsheets.save(path, [table])
    if ending == "xlsx":
        cells = [cell for row in pages(path)[0].iter_rows() for cell in row]
        assert {cell.data_type for cell in cells} == {"s"}
        assert "<f>" not in zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml").decode()
    else:
        assert {field[0] for row in lines(path) for field in row} == {"'"}


def test_whatever_a_text_holds_the_workbook_can_be_opened(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    texts = ["<b>&\"'", "\x00\x0b\ud800", "_x0041_", "dòng 1\ndòng 2\r", "]]>", " cách ", "🏥"]
    spreadsheets.save(path, [Outgoing("'[<&>]'", [Title("<&>")], [[text] for text in texts])])
    with spreadsheets.opened(path) as sheets:
        held = [row[0].value for row in sheets[0].rows()]
    assert held == ["<&>", "<b>&\"'", "_x0041_", "dòng 1\ndòng 2\r", "]]>", " cách ", "🏥"]
    assert pages(path)[0].title


def test_sheets_of_the_same_name_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    name = "Thời gian giải quyết theo từng thủ tục"
    spreadsheets.save(path, [Outgoing(name, TITLES, []) for _ in range(3)])
    titles = [page.title for page in pages(path)]
    assert len(set(titles)) == 3
    assert all(len(title) <= 31 for title in titles)


def test_what_is_longer_than_a_sheet_goes_on_in_the_next_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_out, "LAST_ROW", 10)
    path = tmp_path / "so.xlsx"
    table = Outgoing("Sổ", TITLES, (ROW for _ in range(20)), above=["Đầu"], below=["Cuối"])
    assert spreadsheets.save(path, [table]) == 20
    held = pages(path)
    assert [page.title for page in held] == ["Sổ", "Sổ (2)", "Sổ (3)"]
    assert all(page.max_row <= 10 for page in held)
    assert all(page["A2"].value == "Mã hồ sơ" for page in held)
    assert sum(cell.value == ROW[0] for page in held for cell in page["A"]) == 20
    assert [page["A"][-1].value for page in held].count("Cuối") == 1


# -- whole or not at all -------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_file_is_replaced_only_by_a_complete_one(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"so.{ending}"
    path.write_bytes(b"the one before")

    def rows() -> Iterator[Sequence[Value]]:
        for _ in range(1_000):
            yield ROW
        assert path.read_bytes() == b"the one before"
        message = "the books are gone"
        raise RuntimeError(message)

    with pytest.raises(RuntimeError):
        spreadsheets.save(path, [Outgoing("Sổ", TITLES, rows())])
    assert path.read_bytes() == b"the one before"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_long_file_tells_how_far_it_is_and_can_be_stopped(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"so.{ending}"
    told: list[int] = []

    def watch(rows: int) -> bool:
        told.append(rows)
        return rows < 2_000

    with pytest.raises(WritingStopped, match="chưa lưu tệp nào"):
        spreadsheets.save(path, [register(100_000)], watch=watch)
    assert len(told) > 3
    assert told == sorted(told)
    assert told[-1] < 3_000
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such disk here")
def test_a_full_disk_is_told_in_a_sentence(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"so.{ending}"
    draft = tmp_path / f".so.{ending}.{os.getpid()}.part"
    draft.symlink_to("/dev/full")
    with pytest.raises(FileUnwritable, match="ổ đĩa đã đầy"):
        spreadsheets.save(path, [register(20_000)])
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("place", "cause"),
    [("không có/so.csv", "không có thư mục này"), ("x" * 300 + ".csv", "tên tệp quá dài")],
)
def test_a_place_that_takes_no_file_is_told_in_a_sentence(
    tmp_path: Path, place: str, cause: str
) -> None:
    with pytest.raises(FileUnwritable, match=cause):
        spreadsheets.save(tmp_path / place, [register(1)])


def test_a_folder_in_the_place_of_the_file_stays(tmp_path: Path) -> None:
    folder = tmp_path / "so.csv"
    folder.mkdir()
    with pytest.raises(FileUnwritable):
        spreadsheets.save(folder, [register(1)])
    assert stat.S_ISDIR(folder.stat().st_mode)
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.parametrize("name", ["so.xls", "so", "so.pdf", ".csv"])
def test_an_ending_that_is_no_form_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadValue, match=r"Đuôi tệp là \.xlsx hoặc \.csv\."):
        spreadsheets.save(tmp_path / name, [register(1)])


def test_an_ending_in_capitals_is_one(tmp_path: Path) -> None:
    spreadsheets.save(tmp_path / "SO.CSV", [register(1)])
    assert (tmp_path / "SO.CSV").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("kind", list(FileKind))
def test_long_tables_are_written_in_little_memory(kind: FileKind, tmp_path: Path) -> None:
    path = tmp_path / f"so.{kind.value}"
    tracemalloc.start()
    try:
        spreadsheets.save(path, [register(10_000)])
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 3_000_000


def test_other_causes_keep_the_words_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fsync(_file: int) -> None:
        raise OSError(errno.EDOM, "strange")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(Refused, match="strange"):
        spreadsheets.save(tmp_path / "so.csv", [register(1)])
    assert not list(tmp_path.iterdir())
