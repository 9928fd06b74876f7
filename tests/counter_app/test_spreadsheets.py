"""Spreadsheets from outside: what honest files say, and what is done about all the others."""

import codecs
import io
import os
import random
import re
import tracemalloc
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from counter_app import spreadsheets
from counter_app.errors import (
    FileDamaged,
    FileEncrypted,
    FileSwollen,
    FileTooLarge,
    FileUnreadable,
    NotASpreadsheet,
    Refused,
    TextTooLong,
    TooManyColumns,
    TooManyRows,
    WrongEncoding,
)
from counter_app.rules.sheets import Fault, Row, Value, address, in_old_font
from counter_app.rules.text import clean
from counter_app.spreadsheets import USUAL, FileKind, Limits, Outgoing, Title
from tests.counter_app.drawn import HOSTILE
from tests.counter_app.workbooks import packed, parts, saved, typed

SMALL = Limits(rows=10, columns=5, cell=100)
_UNCHECKED = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@pytest.fixture
def file(tmp_path: Path) -> Callable[[bytes], Path]:
    """Write bytes under a name that says nothing."""

    def write(held: bytes) -> Path:
        path = tmp_path / "Danh mục.dat"
        path.write_bytes(held)
        return path

    return write


File = Callable[[bytes], Path]


def rows(path: Path, limits: Limits = USUAL) -> list[Row]:
    """Return all rows of the first sheet."""
    with spreadsheets.opened(path, limits) as sheets:
        return list(sheets[0].rows())


def values(path: Path) -> list[list[Value]]:
    """Return the values of the rows that are not empty."""
    return [[cell.value for cell in row] for row in rows(path)]


def cells(path: Path) -> dict[str, Value]:
    """Return the values by address."""
    return {cell.address: cell.value for row in rows(path) for cell in row}


def faults(path: Path, limits: Limits = USUAL) -> dict[str, Fault]:
    """Return what is wrong, by address."""
    held = rows(path, limits)
    return {cell.address: cell.fault for row in held for cell in row if cell.fault is not None}


# -- text files ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
    ],
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_text_file_is_read_in_every_unicode_and_with_every_delimiter(
    file: File, encoding: str, mark: bytes, delimiter: str
) -> None:
    text = f'Mã{delimiter}Tên\r\n1.004604{delimiter}"Cấp lại; chứng chỉ, ""dược"""\r\n'
    path = file(mark + text.encode(encoding))
    assert values(path) == [["Mã", "Tên"], ["1.004604", 'Cấp lại; chứng chỉ, "dược"']]


def test_cells_are_where_a_program_of_tables_shows_them(file: File) -> None:
    path = file('a,b\r\n\r\n,"một\r\nhai",\r\n,,c\r\n'.encode())
    assert cells(path) == {"A1": "a", "B1": "b", "B3": "một\r\nhai", "C4": "c"}


def test_a_line_that_names_the_delimiter_is_no_row(file: File) -> None:
    path = file(b"sep=;\r\na;b,c\r\n")
    assert cells(path) == {"A1": "a", "B1": "b,c"}


def test_commas_in_one_long_cell_do_not_make_the_delimiter(file: File) -> None:
    lines = ["Mã;Tên;Giấy tờ"] + [f'1.00000{n};A, b, c;"đơn, ảnh, bằng"' for n in range(5)]
    assert [len(row) for row in rows(file("\r\n".join(lines).encode()))] == [3] * 6


def test_text_that_keeps_its_noughts_by_a_formula_is_text(file: File) -> None:
    path = file(b"=\"0123\";'=1+1;'-5\r\n")
    assert cells(path) == {"A1": "0123", "B1": "=1+1", "C1": "-5"}


def test_a_formula_in_a_text_file_is_named_by_its_address(file: File) -> None:
    path = file(b'a,=1+1\r\nb,"=HYPERLINK(""http://x"")"\r\n')
    assert faults(path) == {"B1": Fault.FORMULA, "B2": Fault.FORMULA}


@pytest.mark.parametrize("encoding", ["cp1258", "cp1252", "utf-32", "mac-roman"])
def test_an_encoding_from_before_unicode_is_refused_and_not_guessed_at(
    file: File, encoding: str
) -> None:
    held = "Ma,Ten\r\n1,Thêm é â ñ\r\n".encode(encoding, errors="replace")
    with pytest.raises(WrongEncoding) as refused:
        rows(file(held))
    assert "CSV UTF-8" in str(refused.value)
    assert refused.value.facts["row"] == (1 if encoding == "utf-32" else 2)


def test_the_line_of_a_letter_that_is_none_is_named_also_far_down(file: File) -> None:
    held = b"".join(f"{n},Đào\n".encode() for n in range(20_000)) + b"x,\xff\n"
    with pytest.raises(WrongEncoding) as refused:
        rows(file(held))
    assert refused.value.facts["row"] == 20_001


@pytest.mark.parametrize("text", ["Thñ tôc hµnh chÝnh", "CÊp giÊy phÐp hµnh nghÒ", "M· thñ tôc"])
def test_letters_of_an_old_font_are_known(text: str) -> None:
    assert in_old_font(text)


@pytest.mark.parametrize(
    "text",
    [*HOSTILE, "François Müller", "Ảnh 4 × 6 cm", "Thủ tục ñ½ x½ y½", "Bản sao “số 1” · photo®"],
)
def test_other_letters_are_no_old_font(text: str) -> None:
    assert not in_old_font(text)


@pytest.mark.parametrize(
    "held",
    [
        b'a,"b\r\nc,d\r\n',
        b'a,"b"c\r\n',
        b'a,"' + b"x" * 200_000,
        b"a," * 600_000,
        b"x" * 3_000_000,
    ],
)
def test_quotes_that_do_not_close_and_lines_without_end_are_refused(
    file: File, held: bytes
) -> None:
    with pytest.raises(FileDamaged):
        rows(file(held))


@pytest.mark.parametrize("held", [b"a,b\x00c\r\n", b"a\x00,\x00b\x00", bytes(1000)])
def test_nul_is_in_no_text(file: File, held: bytes) -> None:
    with pytest.raises(NotASpreadsheet, match="NUL"):
        rows(file(held))


def test_a_million_columns_are_refused(file: File) -> None:
    with pytest.raises(TooManyColumns, match="hơn 5 cột"):
        rows(file(b"," * 1_000_000 + b"x\r\n"), SMALL)


def test_a_text_without_end_is_refused_by_its_rows(file: File) -> None:
    with pytest.raises(TooManyRows, match="hơn 10 dòng"):
        rows(file(b"a\r\n" * 11), SMALL)


def test_empty_rows_do_not_count(file: File) -> None:
    assert len(rows(file(b"\r\n" * 100_000 + b"a,b\r\n"), SMALL)) == 1


def test_a_cell_that_is_too_long_is_named(file: File) -> None:
    assert faults(file(b"a,b\r\nc," + b"x" * 101 + b"\r\n"), SMALL) == {"B2": Fault.TOO_LONG}


# -- what is no spreadsheet ----------------------------------------------------------------------

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("held", "kind"),
    [
        (b"%PDF-1.7\n...", "tệp PDF"),
        (OLE + bytes(600), ".xls"),
        (b"<html><table><tr><td>1.004604</td></tr></table></html>", "HTML"),
        (b"\xef\xbb\xbf  \r\n<!DOCTYPE html>", "HTML"),
        (b'<?xml version="1.0"?><Workbook/>', "XML"),
        (b"\x89PNG\r\n\x1a\n", "ảnh"),
        (packed({"mimetype": "application/vnd.oasis", "content.xml": "<x/>"}), "OpenDocument"),
        (packed({"word/document.xml": "<x/>"}), "loại văn bản khác"),
        (packed({"readme.txt": "x"}), "tệp nén"),
    ],
)
def test_other_files_are_known_by_their_bytes(file: File, held: bytes, kind: str) -> None:
    with pytest.raises(NotASpreadsheet) as refused:
        rows(file(held))
    assert kind in str(refused.value)
    assert str(refused.value).endswith(("lưu thành tệp XLSX.", "chọn tệp khác."))


def test_a_workbook_behind_a_password_says_so(file: File) -> None:
    held = OLE + bytes(100_000) + "EncryptedPackage".encode("utf-16-le") + bytes(500)
    with pytest.raises(FileEncrypted, match="bỏ mật khẩu"):
        rows(file(held))


def test_parts_behind_a_password_say_so(file: File) -> None:
    held = bytearray(packed(parts()))
    held[held.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(FileEncrypted):
        rows(file(bytes(held)))


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        rows(tmp_path)
    with pytest.raises(FileUnreadable, match="No such file"):
        rows(tmp_path / "Không có.xlsx")
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    with pytest.raises(FileUnreadable, match="không phải tệp thường"):
        rows(pipe)


def test_a_large_file_is_refused_unread(file: File) -> None:
    with pytest.raises(FileTooLarge, match="lớn 3 MB, quá mức nhận 2 MB"):
        rows(file(b"a" * (2 * 1024 * 1024 + 1)), Limits(file=2 * 1024 * 1024))


def test_an_empty_file_has_no_rows(file: File) -> None:
    assert rows(file(b"")) == []


# -- workbooks -----------------------------------------------------------------------------------


def test_values_come_with_their_types(tmp_path: Path) -> None:
    moment = datetime(2026, 11, 20, 9, 5, 30)  # noqa: DTZ001 - cells have no zone
    row = ["Đào", 430_000, 1.5, True, date(2026, 11, 26), moment, time(9, 5), None, "=", " "]
    path = typed(tmp_path / "a.xlsx", [row[:8]])
    assert values(path) == [row[:7]]
    assert [type(value) for value in values(path)[0]] == [type(value) for value in row[:7]]


def test_a_formula_counts_as_its_result_and_without_one_is_named(tmp_path: Path) -> None:
    path = saved(
        tmp_path / "a.xlsx",
        rows='<row r="2"><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="str"><f>"a"</f><v>a</v></c>'
        '<c r="D2" t="str"><f>""</f><v></v></c></row>'
        '<row r="7"><c r="C7"><f>SUM(A1:A2)</f></c><c r="D7" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
        "</row>",
    )
    assert cells(path) == {"B2": 2, "C2": "a", "C7": None, "D7": "#DIV/0!"}
    assert faults(path) == {"C7": Fault.FORMULA, "D7": Fault.ERROR}


def test_shared_and_rich_strings_are_read_without_how_they_are_spoken(tmp_path: Path) -> None:
    path = saved(
        tmp_path / "a.xlsx",
        rows='<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>'
        '<c t="inlineStr"><is><r><t>Lê </t></r><r><rPr><b/></rPr><t>Hạnh</t></r></is></c></row>',
        strings=(
            "<si><t>Đào</t></si>",
            '<si><r><t>Cấp </t></r><r><t>lại</t></r><rPh sb="0"><t>spoken</t></rPh></si>',
            "<si><t>một_x000D_\nhai _x005F_x0041_</t></si>",
        ),
    )
    assert cells(path) == {
        "A1": "Đào",
        "B1": "Cấp lại",
        "C1": "một\r\nhai _x0041_",
        "D1": "Lê Hạnh",
    }


@pytest.mark.parametrize(
    ("code", "serial", "value"),
    [
        ("dd/mm/yyyy", "46352", date(2026, 11, 26)),
        ('[$-1042A]dd"/"mm', "46352", date(2026, 11, 26)),
        ("hh:mm", "0.375", time(9)),
        ("[h]:mm", "1.5", datetime(1899, 12, 31, 12)),  # noqa: DTZ001 - no zone
        ("dd/mm/yyyy", "1", date(1899, 12, 31)),
        ("#,##0", "46352", 46352),
        ('#,##0 "đồng"', "430000", 430_000),
        ("[Red]0.00", "46352", 46352),
        ("General", "46352.5", 46352.5),
    ],
)
def test_numbers_are_days_where_their_format_shows_days(
    tmp_path: Path, code: str, serial: str, value: Value
) -> None:
    quoted = code.replace('"', "&quot;")
    path = saved(
        tmp_path / "a.xlsx",
        rows=f'<row><c s="1"><v>{serial}</v></c></row>',
        formats=[(200, quoted)],
        styles=(0, 200),
    )
    if serial == "1":
        value = date(1900, 1, 1)
    elif serial == "1.5":
        value = datetime(1900, 1, 1, 12)  # noqa: DTZ001 - cells have no zone
    assert values(path) == [[value]]


def test_days_may_be_counted_from_1904(tmp_path: Path) -> None:
    path = saved(
        tmp_path / "a.xlsx",
        rows='<row><c s="0"><v>44890</v></c></row>',
        styles=(14,),
        properties='<workbookPr date1904="1"/>',
    )
    assert values(path) == [[date(2026, 11, 26)]]


def test_a_day_beyond_all_days_is_an_error(tmp_path: Path) -> None:
    path = saved(
        tmp_path / "a.xlsx",
        rows="<row><c><v>-1</v></c><c><v>99999999</v></c><c><v>1e999</v></c></row>",
        styles=(14,),
    )
    assert set(faults(path).values()) == {Fault.ERROR}
    assert len(faults(path)) == 3


def test_hidden_sheets_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = Workbook()
    for title in ("Ẩn", "Hiện"):
        book.create_sheet(title).append([title])
    book.remove(book.worksheets[0])
    book.worksheets[0].sheet_state = "hidden"
    book.active = 1
    book.save(path)
    with spreadsheets.opened(path) as sheets:
        assert [sheet.name for sheet in sheets] == ["Hiện"]
        assert next(sheets[0].rows())[0].value == "Hiện"


def test_elements_may_bear_a_prefix_and_parts_other_capitals(file: File) -> None:
    held = parts('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings=("<si><t>Đào</t></si>",))
    spoken = {
        name: re.sub(r"<(/?)(?=[a-zA-Z])", r"<\1x:", text).replace("xmlns=", "xmlns:x=")
        if name.startswith("xl/w")
        else text
        for name, text in held.items()
    }
    spoken["XL/SHAREDSTRINGS.XML"] = spoken.pop("xl/sharedStrings.xml")
    assert "<x:row" in spoken["xl/worksheets/sheet1.xml"]
    assert cells(file(packed(spoken))) == {"A1": "Đào"}


def test_rows_can_be_read_again_while_the_file_is_open(tmp_path: Path) -> None:
    path = typed(tmp_path / "a.xlsx", [["a"], ["b"]])
    with spreadsheets.opened(path) as sheets:
        assert list(sheets[0].rows()) == list(sheets[0].rows())


plain = (
    st.none()
    | st.integers(-(10**12), 10**12)
    | st.floats(-1e9, 1e9, allow_nan=False).map(lambda value: round(value, 4))
    | st.booleans()
    | st.dates(date(1905, 1, 1), date(2099, 12, 31))
    | st.datetimes(datetime(1905, 1, 1), datetime(2099, 12, 31)).map(  # noqa: DTZ001 - no zone
        lambda moment: moment.replace(microsecond=0)
    )
    | st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"]), max_size=20
    )
)


@given(st.lists(st.lists(plain, min_size=1, max_size=6), min_size=1, max_size=6))
@settings(suppress_health_check=_UNCHECKED, max_examples=60)
def test_another_reader_reads_the_same(tmp_path: Path, drawn: list[list[Any]]) -> None:
    path = typed(tmp_path / "drawn.xlsx", drawn)
    book = load_workbook(path, data_only=True)
    theirs = {
        cell.coordinate: cell.value
        for row in book.worksheets[0].iter_rows()
        for cell in row
        if cell.value is not None and str(cell.value).strip() and cell.data_type != "f"
    }
    ours = {cell.address: cell for row in rows(path) for cell in row}
    for place, value in theirs.items():
        if isinstance(value, str) and value.startswith("="):
            continue
        held = ours.pop(place).value
        if type(held) is date and isinstance(value, datetime):
            held = datetime(held.year, held.month, held.day)  # noqa: DTZ001 - no zone
        assert held == value, place
    assert all(cell.fault is Fault.FORMULA for cell in ours.values())


# -- workbooks that no honest program makes ------------------------------------------------------


def hostile(**changed: str) -> bytes:
    """Return a workbook with other texts in some of its parts."""
    names = {"sheet": "xl/worksheets/sheet1.xml", "strings": "xl/sharedStrings.xml"}
    held = parts() | {names.get(name, name): text for name, text in changed.items()}
    return packed(held)


def sheet(inside: str) -> str:
    return f"<worksheet><sheetData>{inside}</sheetData></worksheet>"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(file: File) -> None:
    held = packed(parts() | {"xl/media/a.bin": "0" * 100_000_000})
    assert len(held) < 200_000
    tracemalloc.start()
    with pytest.raises(FileSwollen, match="bung ra tới 96 MB"):
        rows(file(held))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 5_000_000


def test_a_part_that_lies_about_its_size_is_refused(file: File) -> None:
    held = bytearray(hostile(sheet=sheet("<row/>" * 2_000_000)))
    place = held.index(b"PK\x01\x02")
    while b"sheet1.xml" not in held[place : place + 80]:
        place = held.index(b"PK\x01\x02", place + 4)
    held[place + 24 : place + 28] = (500).to_bytes(4, "little")
    with pytest.raises(FileDamaged):
        rows(file(bytes(held)))


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "part", ["sheet", "strings", "xl/styles.xml", "xl/workbook.xml", "_rels/.rels"]
)
def test_entities_are_not_even_declared(file: File, part: str) -> None:
    bomb = f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]><x>&l9;</x>'
    with pytest.raises(FileDamaged, match="DOCTYPE"):
        rows(file(hostile(**{part: bomb})))


def test_no_file_of_this_machine_is_read_for_a_workbook(file: File) -> None:
    outside = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    with pytest.raises(FileDamaged):
        rows(file(hostile(strings=outside)))
    target = 'Type="x/officeDocument" Target="../../../etc/passwd"'
    targets = f'<Relationships><Relationship Id="a" {target}/></Relationships>'
    with pytest.raises(NotASpreadsheet):
        rows(file(hostile(**{"_rels/.rels": targets})))


@pytest.mark.parametrize(
    "inside",
    [
        '<row r="9999999999"/>',
        '<row r="0"/>',
        '<row r="-5"/>',
        '<row r="x"/>',
        '<row r="2"/><row r="2"/>',
        '<row r="1"><c r="BDWGN1"><v>1</v></c></row>',
        '<row r="1"><c r="XFE1"><v>1</v></c></row>',
        '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="1A"><v>1</v></c></row>',
        '<row r="1"><c t="s"><v>7</v></c></row>',
        '<row r="1"><c t="s"><v>-1</v></c></row>',
        '<row r="1"><c t="s"><v>x</v></c></row>',
        '<row r="1"><c><v>12x</v></c></row>',
        '<row r="1"><c s="x"><v>12</v></c></row>',
        '<row r="1"><c t="d"><v>hôm qua</v></c></row>',
        f'<row r="1"><c><v>{"9" * 5000}</v></c></row>',
        "<c><v>1</v></c>",
        "<row><c><v>1</v></row>",
    ],
)
def test_a_sheet_that_breaks_its_rules_is_refused(file: File, inside: str) -> None:
    with pytest.raises(FileDamaged):
        rows(file(hostile(sheet=sheet(inside))))


def test_a_million_cells_in_a_row_are_refused_at_once(file: File) -> None:
    held = hostile(sheet=sheet("<row>" + "<c><v>1</v></c>" * 1_000_000 + "</row>"))
    with pytest.raises((TooManyColumns, FileSwollen)):
        rows(file(held))


def test_cells_far_out_are_refused_and_empty_ones_forgiven(file: File) -> None:
    far = sheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row>')
    assert len(rows(file(hostile(sheet=far)))) == 1
    with pytest.raises(TooManyColumns, match="XFD1"):
        rows(file(hostile(sheet=far.replace(' s="0"/>', "><v>1</v></c>"))))


def test_the_last_row_of_all_costs_nothing(file: File) -> None:
    last = sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')
    assert cells(file(hostile(sheet=last))) == {"A1048576": 1}


@pytest.mark.parametrize(
    "inside",
    [
        "<x>" * 100_000,
        f"<!-- {'x' * 20_000_000} --><row/>",
        f'<row spans="{"1" * 20_000_000}"/>',
    ],
)
def test_depth_and_tags_without_end_are_refused(file: File, inside: str) -> None:
    with pytest.raises((FileDamaged, FileSwollen)):
        rows(file(hostile(sheet=sheet(inside))), Limits(ratio=10**6))


def test_more_rows_than_anybody_has_are_refused(file: File) -> None:
    held = hostile(sheet=sheet("<row><c><v>1</v></c></row>" * 11))
    with pytest.raises(TooManyRows):
        rows(file(held), SMALL)


def test_long_strings_are_named_wherever_they_stand(file: File) -> None:
    long = "x" * 101
    held = packed(
        parts(
            '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>' + long + "</t></is></c></row>",
            strings=(f"<si><t>{long}</t></si>",),
        )
    )
    assert faults(file(held), SMALL) == {"A1": Fault.TOO_LONG, "B1": Fault.TOO_LONG}


def test_parts_without_number_are_refused(file: File) -> None:
    with pytest.raises(FileDamaged, match="phần bên trong"):
        rows(file(packed(parts() | {f"x/{n}": "" for n in range(3000)})))


def test_other_ways_of_packing_are_refused(file: File) -> None:
    with pytest.raises(FileDamaged, match="cách nén"):
        rows(file(packed(parts(), zipfile.ZIP_BZIP2)))


@pytest.mark.parametrize("end", [4, 100, 700, -30, -1])
def test_half_a_workbook_is_refused(file: File, end: int) -> None:
    with pytest.raises(FileDamaged):
        rows(file(packed(parts())[:end]))


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_whatever_is_broken_is_refused_or_read_and_never_a_fault(
    tmp_path: Path, method: int
) -> None:
    chance = random.Random(3)
    whole = packed(
        parts(
            '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46352</v></c></row>' * 1,
            strings=("<si><t>Đào</t></si>",),
            formats=[(200, "dd/mm/yyyy")],
            styles=(0, 200),
        ),
        method,
    )
    outcomes = {"read": 0, "refused": 0}
    path = tmp_path / "broken.xlsx"
    for _ in range(600):
        held = bytearray(whole)
        for _ in range(chance.choice((1, 1, 3, 20))):
            held[chance.randrange(len(held))] = chance.randrange(256)
        path.write_bytes(held)
        try:
            with spreadsheets.opened(path) as sheets:
                for one in sheets:
                    list(one.rows())
            outcomes["read"] += 1
        except Refused:
            outcomes["refused"] += 1
    assert outcomes["refused"] > 50
    assert outcomes["read"] > 50


@given(st.binary(max_size=400))
@settings(suppress_health_check=_UNCHECKED, max_examples=300)
def test_any_bytes_are_rows_or_a_refusal(tmp_path: Path, held: bytes) -> None:
    path = tmp_path / "any.csv"
    path.write_bytes(held)
    with suppress(Refused):
        rows(path)


def test_a_year_of_dossiers_is_read_in_little_memory(tmp_path: Path) -> None:
    line = "".join(
        f'<c r="{address(1, n)[:-1]}%d" t="inlineStr"><is><t>Nguyễn Thị Đào</t></is></c>'
        for n in range(1, 11)
    )
    body = "".join(f'<row r="{n}">{line % ((n,) * 10)}</row>' for n in range(1, 4_001))
    path = saved(tmp_path / "a.xlsx", rows=body)
    del body
    tracemalloc.start()
    with spreadsheets.opened(path) as sheets:
        assert sum(1 for _ in sheets[0].rows()) == 4_000
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 2_000_000


# -- out -----------------------------------------------------------------------------------------

TITLES = (Title("Tên", 30), Title("Số"), Title("Ngày"), Title("Lúc"), Title("Có"))
MOMENT = datetime(2026, 11, 23, 9, 41, tzinfo=UTC).replace(tzinfo=None)


@pytest.mark.parametrize("kind", list(FileKind))
@pytest.mark.parametrize(
    "name", ["=1+1", "'=1", "' =1", "+84912", "-x", "@a", " =1", "＝1", "một\nhai", *HOSTILE]
)
def test_no_text_becomes_a_formula_and_all_comes_back(
    file: File, kind: FileKind, name: str
) -> None:
    row: list[Value] = [name, 430_000, date(2026, 11, 23), MOMENT, True]
    path = file(spreadsheets.to_file(kind, [Outgoing("Sổ/[1]*?:", TITLES, [row])]))
    held = rows(path)
    assert [cell.value for cell in held[0]] == ["Tên", "Số", "Ngày", "Lúc", "Có"]
    kept = "".join(letter for letter in name if letter >= " " or letter == "\n")
    if kind is FileKind.XLSX:
        assert [cell.value for cell in held[1]] == [kept, *row[1:]]
    else:
        assert [cell.text for cell in held[1]][1:] == [
            "430000",
            "2026-11-23",
            "2026-11-23T09:41",
            "TRUE",
        ]
        assert held[1][0].text == clean(name)
    assert not faults(path)


def test_a_written_workbook_is_one_that_people_can_use() -> None:
    held = spreadsheets.to_file(
        FileKind.XLSX, [Outgoing("Sổ", TITLES, [["=A1", 1000, None, None, False]])]
    )
    [page] = load_workbook(io.BytesIO(held)).worksheets
    assert page.title == "Sổ"
    assert page.freeze_panes == "A2"
    assert page.column_dimensions["A"].width == 30
    assert page["A1"].font.bold
    assert (page["A2"].data_type, page["A2"].value) == ("s", "=A1")
    assert (page["B2"].value, page["B2"].number_format) == (1000, "#,##0")
    assert page["E2"].value is False


def test_a_text_that_no_cell_holds_is_refused_by_its_address() -> None:
    with pytest.raises(TextTooLong, match="Ô A2 dài quá 32767"):
        spreadsheets.to_file(FileKind.XLSX, [Outgoing("Sổ", TITLES, [["x" * 40_000]])])
