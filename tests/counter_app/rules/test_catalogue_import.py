"""A published catalogue beside the books: what is read in each cell, and what becomes of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from counter_app import seed
from counter_app.errors import ColumnTwice, MissingColumns, NoHeading, NoRows, OldFont
from counter_app.rules.catalogue import (
    Channel,
    Component,
    Leg,
    OnlineLevel,
    PaperKind,
    Procedure,
    procedure_from_body,
    procedure_to_body,
    version_on,
)
from counter_app.rules.catalogue_cells import (
    Column,
    Wrong,
    cell,
    channels_of,
    code_of,
    components_of,
    day_of,
    fee_of,
    legs_of,
    level_of,
    limit_of,
    limit_words,
    note_of,
    online_of,
    sample_of,
    supplement_of,
)
from counter_app.rules.catalogue_file import REQUIRED, WRITTEN, CatalogueFile, read_file
from counter_app.rules.catalogue_import import Change, Kind, Plan, Step, compare
from counter_app.rules.deadlines import Limit, LimitUnit, SupplementRule
from counter_app.rules.sheets import Cell, Fault, Row, Value, address
from counter_app.rules.text import clean, clean_lines
from tests.counter_app.drawn import HOSTILE, limits, through_json

TODAY = date(2026, 11, 23)
JULY = date(2025, 7, 1)
DAY = timedelta(days=1)
HEADS = ("Mã thủ tục", "Tên", "Lĩnh vực", "Cấp", "Thời hạn", "Phí", "Nơi giải quyết")
CODE = "1.004604"
ROW = (CODE, "Cấp lại chứng chỉ", "Dược phẩm", "tỉnh", "5 ngày làm việc", "500.000", "Phòng Dược")
HELD = Procedure(
    code=CODE,
    name="Cấp lại chứng chỉ",
    field="Dược phẩm",
    level="tỉnh",
    limit=Limit(5),
    fee=500_000,
    components=(Component("Đơn đề nghị"), Component("Ảnh 4 × 6", copies=2)),
    department="Phòng Dược",
    channels=frozenset(Channel),
    valid_from=JULY,
)


def made(*rows: Sequence[Value | Fault], above: int = 0) -> Iterator[Row]:
    """Yield rows as a file's, the first one `above` rows down."""
    for number, row in enumerate(rows, above + 1):
        cells = tuple(
            Cell(number, column, None, value)
            if isinstance(value, Fault)
            else Cell(number, column, value)
            for column, value in enumerate(row, 1)
            if value is not None
        )
        if cells:
            yield cells


def read(*rows: Sequence[Value | Fault], heads: Sequence[str] = HEADS) -> CatalogueFile:
    """Read rows under the plain heading."""
    return read_file("Danh mục.xlsx", [("Trang 1", made(heads, *rows))])


def with_(**columns: Value) -> CatalogueFile:
    """Read the plain row with other columns beside it, by their English names."""
    return read((*ROW, *columns.values()), heads=(*HEADS, *columns))


def plan(
    file: CatalogueFile, *held: Procedure, from_day: date = TODAY, ended: bool = False
) -> Plan:
    """Compare a file with versions in the books."""
    versions: dict[str, list[Procedure]] = {}
    for one in held:
        versions.setdefault(one.code, []).append(one)
    return compare(file, versions, from_day=from_day, ended=ended)


def only(file: CatalogueFile, *held: Procedure, from_day: date = TODAY) -> Step:
    """Return the step of the only row, which has nothing wrong."""
    assert [one.sentence for one in file.bad] == []
    made = plan(file, *held, from_day=from_day)
    assert made.bad == ()
    [step] = made.steps
    return step


# -- headings ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "heads",
    [
        HEADS,
        ("MA THU TUC", "TEN THU TUC", "LINH VUC", "CAP", "THOI HAN", "LE PHI", "CO QUAN THUC HIEN"),
        ("code", "name", "field", "level", "limit", "fee", "department"),
        tuple(column.title for column in REQUIRED),
        (
            "Mã TTHC *",
            "Tên thủ tục hành chính",
            "Lĩnh vực",
            "Cấp thực hiện",
            "Thời gian giải quyết (theo quy định)",
            "Mức phí (đồng)",
            "Cơ quan giải quyết",
        ),
    ],
)
def test_columns_are_known_by_many_names(heads: Sequence[str]) -> None:
    assert only(read(ROW, heads=heads), HELD).kind is Kind.UNCHANGED


@pytest.mark.parametrize("order", [(6, 5, 4, 3, 2, 1, 0), (3, 0, 6, 2, 5, 1, 4)])
def test_columns_stand_in_any_order_among_others(order: Sequence[int]) -> None:
    heads = ["STT", *(HEADS[n] for n in order), "Số quyết định"]
    file = read([1, *(ROW[n] for n in order), "12/QĐ"], heads=heads)
    assert only(file, HELD).kind is Kind.UNCHANGED
    assert [(one.address, one.text) for one in file.unknown] == [("I1", "Số quyết định")]


def test_titles_may_stand_above_the_heading() -> None:
    title = ("DANH MỤC THỦ TỤC HÀNH CHÍNH",)
    file = read_file("a.xlsx", [("", made(title, (), ("Ban hành kèm theo",), HEADS, ROW))])
    assert [entry.row for entry in file.entries] == [5]


def test_the_first_sheet_with_a_heading_is_read() -> None:
    sheets = [("Bìa", made(("Mục lục",))), ("Danh mục", made(HEADS, ROW)), ("x", made(HEADS))]
    assert read_file("a.xlsx", sheets).sheet == "Danh mục"


def test_columns_that_are_missing_are_named() -> None:
    with pytest.raises(MissingColumns) as refused:
        read(ROW[:5], heads=HEADS[:5])
    assert "“Phí, lệ phí (đồng)”, “Nơi giải quyết”" in str(refused.value)


def test_without_a_heading_the_columns_are_named() -> None:
    with pytest.raises(NoHeading, match="“Mã thủ tục”, “Tên thủ tục hành chính”"):
        read_file("a.csv", [("", made(ROW))])


def test_a_heading_in_an_old_font_is_known_for_one() -> None:
    with pytest.raises(OldFont, match="ô A1"):
        read_file("a.xlsx", [("", made(("M· thñ tôc", "Tªn thñ tôc", "LÜnh vùc")))])


def test_two_columns_of_one_meaning_are_named() -> None:
    with pytest.raises(ColumnTwice, match="ô F1 và ô H1 đều là cột “Phí, lệ phí"):
        read((*ROW, 0), heads=(*HEADS, "Lệ phí"))


def test_a_file_without_rows_says_so() -> None:
    with pytest.raises(NoRows, match="dưới dòng tiêu đề 1"):
        read()


# -- cells ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("20 ngày làm việc", Limit(20)),
        ("05 ngày làm việc", Limit(5)),
        ("20 ngày (làm việc)", Limit(20)),
        ("Không quá 15 ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ.", Limit(15)),
        ("Trong thời hạn 10 (mười) ngày làm việc kể từ khi nhận hồ sơ", Limit(10)),
        ("30 ngày", Limit(30, LimitUnit.CALENDAR_DAYS)),
        ("60 ngày kể từ ngày nhận đủ hồ sơ", Limit(60, LimitUnit.CALENDAR_DAYS)),
        ("8 giờ làm việc", Limit(8, LimitUnit.WORKING_HOURS)),
        ("04 giờ", Limit(4, LimitUnit.WORKING_HOURS)),
        ("48 giờ làm việc", Limit(48, LimitUnit.WORKING_HOURS)),
        ("1/2 ngày", Limit(1, LimitUnit.HALF_DAYS)),
        ("½ ngày làm việc", Limit(1, LimitUnit.HALF_DAYS)),
        ("nửa ngày", Limit(1, LimitUnit.HALF_DAYS)),
        ("0,5 ngày làm việc", Limit(1, LimitUnit.HALF_DAYS)),
        ("2.5 ngày", Limit(5, LimitUnit.HALF_DAYS)),
        ("01 buổi", Limit(1, LimitUnit.HALF_DAYS)),
        ("3 tháng", Limit(3, LimitUnit.MONTHS)),
        ("Trong ngày", Limit(0)),
        ("Ngay trong ngày làm việc", Limit(0)),
        ("Giải quyết ngay", Limit(0)),
        ("Trả kết quả ngay sau khi nhận đủ hồ sơ hợp lệ", Limit(0)),
        (
            "Trong ngày làm việc; nếu nhận hồ sơ sau 15 giờ thì trả vào ngày làm việc sau",
            Limit(0),
        ),
        ("20 NGAY LAM VIEC", Limit(20)),
        ("20 nga\u0300y la\u0300m vie\u0323\u0302c", Limit(20)),
    ],
)
def test_a_time_limit_is_read_as_it_is_published(text: str, limit: Limit) -> None:
    assert limit_of(text) == limit


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "20",
        20,
        "ngày",
        "abc",
        "20 tuần",
        "1 năm",
        "24 giờ",
        "2,25 ngày",
        "1.000 ngày",
        "0,5 tháng",
        "10-15 ngày",
        "20 ngày; cấp lại 5 ngày",
        "5 ngày làm việc và 3 ngày",
        "-5 ngày",
        "99999 ngày",
        "1/0 ngày",
        "9" * 5000 + " ngày",
        date(2026, 1, 5),
    ],
)
def test_a_time_limit_that_is_unclear_is_not_guessed(value: Value) -> None:
    assert isinstance(limit_of(value), Wrong)


def test_the_unit_may_stand_beside_or_above_the_number() -> None:
    assert limit_of(20, unit="ngày làm việc") == Limit(20)
    assert limit_of(0.5, unit="ngày") == Limit(1, LimitUnit.HALF_DAYS)
    assert limit_of("20", heading="Thời hạn (ngày làm việc)") == Limit(20)
    assert limit_of("20 ngày", heading="Thời hạn (ngày làm việc)") == Limit(
        20, LimitUnit.CALENDAR_DAYS
    )
    assert isinstance(limit_of("20 ngày", unit="ngày làm việc"), Wrong)
    assert limit_of("20 ngày", unit="ngày") == Limit(20, LimitUnit.CALENDAR_DAYS)
    assert isinstance(limit_of("20", unit="con"), Wrong)
    assert isinstance(limit_of("20", heading="Thời hạn (theo quy định)"), Wrong)


@given(limits)
def test_every_time_limit_is_read_as_it_was_written(limit: Limit) -> None:
    same_day = Limit(0)
    assert limit_of(limit_words(limit)) == (limit if limit.amount else same_day)


@pytest.mark.parametrize(
    ("value", "fee"),
    [
        ("430.000", 430_000),
        ("430,000", 430_000),
        ("430 000 đồng", 430_000),
        ("1.500.000đ", 1_500_000),
        ("3.100.000 VNĐ", 3_100_000),
        ("5000", 5_000),
        (430_000, 430_000),
        (430_000.0, 430_000),
        ("Không", 0),
        ("không thu", 0),
        ("Miễn phí", 0),
        ("0", 0),
        (0, 0),
        ("0 đồng", 0),
    ],
)
def test_a_fee_is_read_in_dong(value: Value, fee: int) -> None:
    assert fee_of(value) == fee


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        430,
        430.0,
        "430",
        2.5,
        "43.00",
        "430.000,5",
        "1.000,000",
        "430.000 - 900.000",
        "Theo Thông tư 59",
        -430_000,
        "10" * 12,
        True,
    ],
)
def test_a_fee_that_is_unclear_is_not_guessed(value: Value) -> None:
    assert isinstance(fee_of(value), Wrong)


def test_a_fee_in_thousands_is_what_the_heading_says() -> None:
    heads = (*HEADS[:5], "Phí (nghìn đồng)", HEADS[6])
    step = only(read((*ROW[:5], 430, ROW[6]), heads=heads))
    assert step.procedure.fee == 430_000
    assert fee_of("430,5", thousands=True) == Wrong(fee_of("x").hint)  # type: ignore[union-attr]
    assert fee_of(430.5, thousands=True) == 430_500


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("1.004604", CODE),
        (" 1.004604 ", CODE),
        ("1.004604.000.00.00.H56", CODE),
        (1.004604, CODE),
        (1.01229, "1.012290"),
        (2.000635, "2.000635"),
    ],
)
def test_a_code_is_read_also_where_a_number_was_made_of_it(value: Value, code: str) -> None:
    assert code_of(value) == code


@pytest.mark.parametrize("value", [None, "", "1.01229", "0.000000", "TTHC-1", 1004604, 1.0046041])
def test_what_is_no_code_is_not_read(value: Value) -> None:
    assert isinstance(code_of(value), Wrong)


def test_the_example_of_the_template_asks_to_be_deleted() -> None:
    assert "dòng ví dụ" in code_of("0.000000").hint  # type: ignore[union-attr]


PAPERS = (
    Component("Đơn đề nghị"),
    Component("Bằng dược sĩ", PaperKind.CERTIFIED),
    Component("Ảnh 4 × 6", copies=2),
    Component("Giấy ủy quyền", PaperKind.COPY, required=False),
    Component("Tờ khai", PaperKind.ELECTRONIC),
)


IN_FULL = """
Đơn đề nghị | bản chính | 1 | bắt buộc
Bằng dược sĩ | bản sao chứng thực
Ảnh 4 × 6 | bản chính | 2
Giấy ủy quyền | bản sao | 1 | không bắt buộc
Tờ khai | bản điện tử
"""
IN_A_LINE = (
    "Đơn đề nghị; Bằng dược sĩ | chứng thực; Ảnh 4 × 6 | 2 bản; "
    "Giấy ủy quyền | nếu có | photo; Tờ khai | điện tử;"
)
AS_A_LIST = """1. Đơn đề nghị;
2. Bằng dược sĩ | bản sao có chứng thực;
3) Ảnh 4 × 6 | 02
- Giấy ủy quyền | Bản sao | nếu có
+ Tờ khai | BẢN ĐIỆN TỬ"""


@pytest.mark.parametrize("text", [IN_FULL, IN_A_LINE, AS_A_LIST])
def test_papers_stand_in_one_cell(text: str) -> None:
    assert components_of(text) == PAPERS


@pytest.mark.parametrize("text", ["Đơn | xanh", "| bản chính", "Đơn | 0", "x" * 501, "Đơn | 1 cái"])
def test_papers_that_are_unclear_are_named(text: str) -> None:
    assert isinstance(components_of(text), Wrong)


def test_no_papers_are_no_papers() -> None:
    assert components_of(None) == components_of(" \n ") == ()


LEGS = (Leg("Sở Y tế", 7), Leg("UBND tỉnh", 3, "Quyết định; công bố"))


@pytest.mark.parametrize(
    "text",
    [
        r"Sở Y tế: 7; UBND tỉnh: 3 | Quyết định\; công bố",
        "Sở Y tế: 7 ngày làm việc\nUBND tỉnh | 3 | Quyết định; công bố",
        "1. Sở Y tế: 07\n2. UBND tỉnh: 03 | Quyết định; công bố",
    ],
)
def test_the_shares_of_agencies_are_read(text: str) -> None:
    assert legs_of(text, Limit(10)) == LEGS


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Sở Y tế: 5; UBND tỉnh: 3", "cộng lại là 8, còn thời hạn là 10 ngày làm việc"),
        ("Sở Y tế", "Ghi như"),
        ("Sở Y tế: 10 giờ làm việc", "khác với thời hạn"),
        ("Sở Y tế: 10 | a | b", "Ghi như"),
    ],
)
def test_shares_that_do_not_add_up_are_named(text: str, hint: str) -> None:
    found = legs_of(text, Limit(10))
    assert isinstance(found, Wrong)
    assert hint in found.hint


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        (None, set(Channel)),
        ("Trực tiếp, trực tuyến, bưu chính", set(Channel)),
        ("Tất cả", set(Channel)),
        ("Trực tiếp hoặc qua dịch vụ bưu chính công ích", {Channel.COUNTER, Channel.POST}),
        ("Nộp trực tuyến trên Cổng dịch vụ công quốc gia", {Channel.ONLINE}),
        ("- Trực tiếp\n- Trực tuyến", {Channel.COUNTER, Channel.ONLINE}),
    ],
)
def test_channels_are_read(text: Value, ways: set[Channel]) -> None:
    assert channels_of(text) == ways


def test_other_choices_are_read_and_unclear_ones_not() -> None:
    assert isinstance(channels_of("fax"), Wrong)
    assert online_of("DVC trực tuyến toàn trình") is OnlineLevel.FULL
    assert online_of("Một phần") is OnlineLevel.PARTIAL
    assert online_of(None) is OnlineLevel.INFORMATION
    assert "không còn dùng" in online_of("Mức độ 4").hint  # type: ignore[union-attr]
    assert isinstance(online_of("có"), Wrong)
    assert supplement_of("Tạm dừng") is SupplementRule.PAUSE
    assert supplement_of("") is None
    assert isinstance(supplement_of("tùy"), Wrong)
    assert level_of("Cấp Tỉnh") == "tỉnh"
    assert level_of("X") == "xã"
    assert "cấp huyện" in level_of("Cấp huyện").hint  # type: ignore[union-attr]
    assert isinstance(level_of("tỉnh, xã"), Wrong)
    assert sample_of("x") is True
    assert sample_of(None) is False
    assert isinstance(sample_of("?"), Wrong)
    assert isinstance(note_of("x" * 2001), Wrong)


@pytest.mark.parametrize(
    "value",
    [
        date(2026, 7, 1),
        datetime(2026, 7, 1, 9),  # noqa: DTZ001 - cells have no zone
        "01/07/2026",
        "1/7/2026",
        "2026-07-01",
        "01.07.2026",
        "1/7/26",
    ],
)
def test_a_day_is_read_as_people_write_it(value: Value) -> None:
    assert day_of(value) == date(2026, 7, 1)


@pytest.mark.parametrize("value", ["32/01/2026", "07/2026", 46204, "hôm nay", "01/07/1026"])
def test_what_is_no_day_is_not_read(value: Value) -> None:
    assert isinstance(day_of(value), Wrong)


# -- bad cells -----------------------------------------------------------------------------------


def test_every_bad_cell_is_named_by_its_address_with_what_it_wants() -> None:
    file = read(
        ROW,
        ("x", "", "Dược", "huyện", "5", 430, "P"),
        ("1.004605", "T", "Dược", "tỉnh", Fault.FORMULA, Fault.ERROR, "P"),
        (CODE, *ROW[1:]),
        (None, "Ô thiếu mã", *ROW[2:]),
    )
    assert [(one.address, one.title, one.value) for one in file.bad] == [
        ("A3", "Mã thủ tục", "x"),
        ("B3", "Tên thủ tục hành chính", ""),
        ("D3", "Cấp thực hiện", "huyện"),
        ("E3", "Thời hạn giải quyết", "5"),
        ("F3", "Phí, lệ phí (đồng)", "430"),
        ("E4", "Thời hạn giải quyết", ""),
        ("F4", "Phí, lệ phí (đồng)", ""),
        ("A5", "Mã thủ tục", CODE),
        ("A6", "Mã thủ tục", ""),
    ]
    assert file.bad[4].hint == "Dưới 1.000 đồng: có lẽ bảng tính đã đọc 430.000 thành 430."
    assert file.bad[5].hint.startswith("Ô là công thức chưa có kết quả")
    assert file.bad[7].hint == "Mã này đã có ở dòng 2."
    assert file.bad[8].sentence.startswith("A6 (Mã thủ tục): trống. Mã thủ tục có dạng 1.004604")
    assert [entry.row for entry in file.entries] == [2]


def test_a_long_value_is_cut_where_it_is_complained_of() -> None:
    [bad] = read(("1.004604", "T", "D", "tỉnh", "x" * 5000, 0, "P")).bad
    assert bad.value == "x" * 80 + "…"


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_stands_in_a_cell_it_is_text_or_a_complaint(name: str) -> None:
    file = read((CODE, name, name, name, name, name, name))
    assert {one.address for one in file.bad} <= {"B2", "C2", "D2", "E2", "F2", "G2"}
    assert {"D2", "E2", "F2"} <= {one.address for one in file.bad}


def test_a_name_in_an_old_font_is_named() -> None:
    [bad] = read((CODE, "CÊp l¹i chøng chØ", *ROW[2:])).bad
    assert "TCVN3" in bad.hint


def test_an_end_before_the_beginning_is_named() -> None:
    file = with_(valid_from="01/07/2026", valid_to="30/06/2026")
    assert [one.address for one in file.bad] == ["I2"]


# -- what becomes of a procedure -----------------------------------------------------------------


def test_a_procedure_that_is_not_in_the_books_is_new() -> None:
    step = only(read(ROW))
    assert (step.kind, step.start, step.changes) == (Kind.NEW, TODAY, ())
    assert step.writes == (step.procedure,)
    assert step.procedure == replace(HELD, components=(), valid_from=TODAY)


def test_a_new_procedure_holds_from_the_day_its_row_names() -> None:
    assert only(with_(valid_from="01/12/2026")).procedure.valid_from == date(2026, 12, 1)
    assert only(with_(valid_from="01/12/2020")).procedure.valid_from == date(2020, 12, 1)


def test_what_the_file_does_not_say_stays_as_it_is() -> None:
    held = replace(HELD, online=OnlineLevel.FULL, note="Ghi chú", channels=frozenset())
    assert only(read(ROW), held) == Step(Kind.UNCHANGED, 2, held, JULY)
    file = read((CODE, "Tên khác", *ROW[2:]))
    step = only(file, held)
    assert [change.column for change in step.changes] == [Column.NAME]
    assert step.procedure == replace(held, name="Tên khác", valid_from=TODAY, version=2)
    assert Column.NOTE in file.absent
    assert Column.UNIT not in file.absent


def test_a_change_is_a_new_version_and_the_one_before_ends_the_day_before() -> None:
    file = read((*ROW[:4], "7 ngày làm việc", "không thu", ROW[6]))
    step = only(file, HELD)
    assert step.kind is Kind.CHANGED
    assert step.changes == (
        Change(Column.LIMIT, "5 ngày làm việc", "7 ngày làm việc"),
        Change(Column.FEE, "500.000", "không thu"),
    )
    before, after = step.writes
    assert before == replace(HELD, valid_to=TODAY - DAY)
    assert after == replace(HELD, limit=Limit(7), fee=0, valid_from=TODAY, version=2)
    assert step.procedure == after
    held = [before, after]
    assert version_on(held, TODAY - DAY) == before
    assert version_on(held, TODAY) == after
    assert only(file, *held).kind is Kind.UNCHANGED


@pytest.mark.parametrize(
    ("named", "from_day", "start"),
    [
        ("01/12/2026", TODAY, date(2026, 12, 1)),
        ("01/11/2026", TODAY, date(2026, 11, 1)),
        ("01/07/2025", TODAY, TODAY),
        ("01/01/2020", TODAY, TODAY),
        (None, TODAY, TODAY),
        (None, date(2027, 1, 1), date(2027, 1, 1)),
        ("01/12/2026", date(2027, 1, 1), date(2026, 12, 1)),
    ],
)
def test_a_change_holds_from_the_day_its_row_names_or_from_the_given_one(
    named: str | None, from_day: date, start: date
) -> None:
    file = read((*ROW[:5], 0, ROW[6], named), heads=(*HEADS, "Áp dụng từ ngày"))
    step = only(file, HELD, from_day=from_day)
    assert [one.valid_to for one in step.writes] == [start - DAY, None]
    assert step.procedure.valid_from == step.start == start


def test_the_second_thought_of_the_same_day_takes_the_place_of_the_first() -> None:
    first = only(read((*ROW[:5], 0, ROW[6])), HELD)
    second = only(read((*ROW[:5], "600.000", ROW[6])), *first.writes)
    versions = {one.version: one for one in (HELD, *first.writes, *second.writes)}
    assert sorted(versions) == [1, 2, 3]
    now = version_on(versions.values(), TODAY)
    assert now is not None
    assert (now.version, now.fee) == (3, 600_000)
    assert version_on(versions.values(), TODAY - DAY) == replace(HELD, valid_to=TODAY - DAY)


def test_a_version_that_is_to_come_is_left_to_come() -> None:
    coming = replace(HELD, fee=700_000, valid_from=date(2027, 1, 1), version=2)
    held = replace(HELD, valid_to=date(2026, 12, 31))
    file = with_(valid_to=None)
    assert only(file, held, coming).kind is Kind.UNCHANGED
    step = only(read((*ROW[:5], 0, ROW[6])), held, coming)
    assert step.procedure.version == 3
    assert step.procedure.valid_to == date(2026, 12, 31)
    assert version_on([*step.writes, coming], date(2027, 1, 1)) == coming


def test_what_is_known_already_of_a_day_to_come_is_unchanged() -> None:
    coming = replace(HELD, fee=700_000, valid_from=date(2027, 1, 1), version=2)
    file = read((*ROW[:5], "700.000", ROW[6], "01/01/2027"), heads=(*HEADS, "Áp dụng từ ngày"))
    assert only(file, replace(HELD, valid_to=date(2026, 12, 31)), coming).kind is Kind.UNCHANGED


def test_a_procedure_comes_back_after_it_had_ended() -> None:
    ended = replace(HELD, valid_to=date(2026, 1, 31))
    step = only(read(ROW), ended)
    assert (step.kind, step.procedure.version, step.start) == (Kind.NEW, 2, TODAY)
    early = only(with_(valid_from="01/01/2026"), ended)
    assert early.start == TODAY


def test_a_last_day_is_put_into_the_version_that_holds() -> None:
    step = only(with_(valid_to="31/12/2026"), HELD)
    assert step.kind is Kind.CHANGED
    assert step.writes == (replace(HELD, valid_to=date(2026, 12, 31)),)
    assert step.changes == (Change(Column.VALID_TO, "", "31/12/2026"),)
    assert only(with_(valid_to="31/12/2026"), *step.writes).kind is Kind.UNCHANGED
    assert only(with_(valid_to=None), *step.writes).writes == (HELD,)


def test_an_end_before_the_change_would_hold_is_named() -> None:
    file = read((*ROW[:5], 0, ROW[6], "31/10/2026"), heads=(*HEADS, "Hết hiệu lực"))
    assert file.bad == ()
    [bad] = plan(file, HELD).bad
    assert (bad.address, bad.hint) == ("H2", "Kết thúc trước ngày bắt đầu áp dụng 23/11/2026.")
    assert [one.address for one in plan(file).bad] == ["H2"]


def test_the_mark_of_a_sample_goes_when_the_file_says_so() -> None:
    sample = replace(HELD, sample=True)
    assert only(read(ROW), sample).kind is Kind.UNCHANGED
    assert only(with_(sample="x"), sample).kind is Kind.UNCHANGED
    step = only(with_(sample=None), sample)
    assert step.writes == (HELD,)
    assert step.changes == (Change(Column.SAMPLE, "x", ""),)
    changed = only(read((*ROW[:5], 0, ROW[6])), sample)
    assert [one.sample for one in changed.writes] == [True, False]


def test_a_new_limit_asks_for_new_shares() -> None:
    held = replace(HELD, limit=Limit(10), legs=LEGS)
    [bad] = plan(read(ROW), held).bad
    assert (bad.address, bad.value) == ("E2", "5 ngày làm việc")
    assert "thêm cột “Liên thông”" in bad.hint
    assert plan(with_(legs="Sở Y tế: 5"), held).bad == ()
    assert plan(with_(legs=None), held).bad == ()


def test_a_same_day_procedure_is_known_as_one() -> None:
    step = only(read((*ROW[:4], "trong ngày", *ROW[5:])), HELD)
    assert step.procedure.same_day
    assert not only(read(ROW), *step.writes).procedure.same_day


def test_only_when_asked_do_absent_procedures_end() -> None:
    other = replace(HELD, code="1.000001")
    later = replace(other, valid_from=date(2027, 1, 1), version=2)
    gone = replace(HELD, code="1.000002", valid_to=date(2026, 1, 1))
    file = read(ROW)
    assert plan(file, HELD, other, later, gone).of(Kind.ENDED) == ()
    [step] = plan(file, HELD, other, later, gone, ended=True).of(Kind.ENDED)
    assert (step.procedure.code, step.row, step.start) == ("1.000001", 0, TODAY - DAY)
    assert all(version_on(step.writes, day) is None for day in (TODAY, date(2030, 1, 1)))
    assert version_on(step.writes, TODAY - DAY) == replace(other, valid_to=TODAY - DAY)


def test_a_procedure_whose_row_cannot_be_read_does_not_end() -> None:
    file = read((*ROW[:4], "?", *ROW[5:]))
    assert len(file.bad) == 1
    assert plan(file, HELD, ended=True).steps == ()


# -- there and back ------------------------------------------------------------------------------


def back(procedures: Sequence[Procedure]) -> CatalogueFile:
    """Write procedures into cells and read them again."""
    rows = [[cell(one, column) for column in WRITTEN] for one in procedures]
    return read(*rows, heads=[column.title for column in WRITTEN])


def books(procedures: Sequence[Procedure]) -> Mapping[str, list[Procedure]]:
    return {one.code: [one] for one in procedures}


def test_the_sample_catalogue_comes_back_unchanged() -> None:
    sample = seed.sample_catalogue()
    file = back(sample)
    assert [one.sentence for one in file.bad] == []
    made = compare(file, books(sample), from_day=TODAY, ended=True)
    assert {step.kind for step in made.steps} == {Kind.UNCHANGED}
    fresh = compare(file, {}, from_day=TODAY)
    assert [step.procedure for step in fresh.steps] == sample


lines = st.sampled_from([name for name in HOSTILE if clean(name)]) | st.text(
    min_size=1, max_size=40
).filter(clean)
notes = st.lists(lines, max_size=3).map("\n".join)
signs = st.text("\\|;-+1. )ab\n", min_size=1, max_size=12).filter(clean)
names = (lines | signs).map(clean)
limits_with_legs = st.lists(
    st.builds(Leg, names.filter(lambda name: ":" not in name), st.integers(1, 200), names),
    min_size=1,
    max_size=4,
).map(tuple)


@st.composite
def procedures(draw: st.DrawFn) -> Procedure:
    """Return a procedure as the rules allow it, with all that could divide a cell in its names."""
    limit = draw(limits)
    legs = draw(st.just(()) | limits_with_legs)
    if legs:
        limit = Limit(sum(leg.amount for leg in legs), limit.unit)
    if not limit.amount:
        limit = Limit(0)
    assume(limit.amount <= 1000)
    return Procedure(
        code=draw(st.from_regex(r"[1-9]\.[0-9]{6}", fullmatch=True).filter(str.isascii)),
        name=draw(names),
        field=draw(names),
        level=draw(st.sampled_from(["tỉnh", "xã", "trung ương", "cơ sở"])),
        limit=limit,
        fee=draw(st.just(0) | st.integers(1_000, 10**12)),
        components=tuple(
            draw(
                st.lists(
                    st.builds(
                        Component,
                        names,
                        st.sampled_from(PaperKind),
                        st.integers(1, 999),
                        st.booleans(),
                    ),
                    max_size=3,
                )
            )
        ),
        department=draw(names),
        channels=draw(st.frozensets(st.sampled_from(Channel), min_size=1)),
        valid_from=draw(st.dates(date(2000, 1, 1), TODAY)),
        valid_to=draw(st.none() | st.dates(TODAY, date(2099, 12, 31))),
        same_day=limit.amount == 0,
        sample=draw(st.booleans()),
        note=clean_lines(draw(notes)),
        online=draw(st.sampled_from(OnlineLevel)),
        supplement=draw(st.none() | st.sampled_from(SupplementRule)),
        legs=legs,
    )


@given(procedures())
def test_every_procedure_comes_back_as_it_was_written(procedure: Procedure) -> None:
    file = back([procedure])
    assume(not any("TCVN3" in one.hint for one in file.bad))
    assert [one.sentence for one in file.bad] == []
    [step] = compare(file, {}, from_day=TODAY).steps
    assert step.procedure == procedure
    assert compare(file, books([procedure]), from_day=TODAY).steps[0].kind is Kind.UNCHANGED
    assert procedure_from_body(through_json(procedure_to_body(procedure))) == procedure


# -- addresses -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")]
)
def test_a_cell_is_named_as_spreadsheets_name_it(column: int, letters: str) -> None:
    assert address(12, column) == f"{letters}12"
