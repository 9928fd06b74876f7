"""Danh mục thủ tục: a province's list seen beside the books, then taken in with one key."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.ports import Topic
from counter_app.rules.printing import DocumentKind
from counter_app.rules.sheets import Value
from counter_app.rules.staff import StaffMember
from counter_app.spreadsheets import FileKind
from tests.conftest import PHARMACY, received
from tests.counter_app.drawn import HOSTILE
from tests.counter_app.workbooks import typed
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.office import AdministrationRobot, ImportRobot
from ui import theme
from ui.background import Background
from ui.dialogs import choose_file_to_open

HEADS = ("Mã", "Tên", "Lĩnh vực", "Cấp", "Thời hạn", "Phí", "Nơi giải quyết")
SLOWER = (
    PHARMACY,
    "Cấp lại Chứng chỉ hành nghề dược (trường hợp bị mất, hư hỏng)",
    "Dược phẩm",
    "tỉnh",
    "7 ngày làm việc",
    "600.000",
    "Phòng Nghiệp vụ Dược",
)
FRESH = ("1.999999", "Cấp phép giác hơi", "Y dược cổ truyền", "xã", "3 tháng", "không", "Trạm Y tế")
SLOWED = "Thời hạn giải quyết: 5 ngày làm việc → 7 ngày làm việc"
BAD = ("1.99999", "Thiếu một số 0", "Dược phẩm", "tỉnh", "5", 430, "Phòng Nghiệp vụ Dược")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the file of the test lies."""
    return tmp_path / "Danh mục 2026.xlsx"


@pytest.fixture
def at_desk(
    qtbot: QtBot, qapp: QApplication, office: Office, clock: StoppedClock, tmp_path: Path
) -> AdministrationRobot:
    """The administrator before the catalogue."""
    theme.apply(qapp, theme.LIGHT)
    boss = office.administration.staff()[0]
    robot = AdministrationRobot(qtbot, office, clock, boss, folder=tmp_path)
    robot.comes("catalogue")
    return robot


def write(path: Path, *rows: Sequence[Value]) -> Path:
    return typed(path, [HEADS, *rows])


def test_what_a_file_would_change_is_seen_before_anything_is_written(
    at_desk: AdministrationRobot, office: Office, path: Path
) -> None:
    sheet = at_desk.takes_in(write(path, SLOWER, FRESH))
    assert sheet.tabs == ["Thay đổi: 1", "Mới: 1", "Kết thúc: 0", "Giữ nguyên: 0", "Ô sai: 0"]
    assert sheet.tab == "Thay đổi"
    assert sheet.listed == [
        (
            "2",
            PHARMACY,
            SLOWER[1],
            f"{SLOWED} · Phí, lệ phí (đồng): 500.000 → 600.000",
            "23/11/2026",
        )
    ]
    assert sheet.detail == [SLOWER[1], SLOWED, "Phí, lệ phí (đồng): 500.000 → 600.000"]
    sheet.turns_to("Mới")
    assert sheet.listed == [
        ("3", "1.999999", "Cấp phép giác hơi", "3 tháng · không thu · Trạm Y tế", "23/11/2026")
    ]
    sheet.press(Qt.Key.Key_Escape)
    assert not sheet.open
    assert "1.999999" not in {one.code for one in office.administration.procedures()}


def test_one_key_takes_all_of_it_in(
    at_desk: AdministrationRobot, office: Office, clerk: StaffMember, path: Path
) -> None:
    sheet = at_desk.takes_in(write(path, SLOWER, FRESH))
    assert sheet.reads("takeIn") == "Nhập 2 thủ tục"
    sheet.press(Qt.Key.Key_F9)
    assert not sheet.open
    assert at_desk.last_told == (
        "good",
        "Đã nhập danh mục: 1 thủ tục mới, 1 thay đổi, 0 kết thúc",
    )
    assert at_desk.reads("procedureCount") == "72 thủ tục"
    assert ("1.999999", "Đã nhập") in {(row[0], row[-1]) for row in at_desk.rows("procedures")}
    assert received(office, clerk.id).limit.amount == 7


def test_every_bad_cell_stands_there_and_nothing_can_be_taken_in(
    at_desk: AdministrationRobot, office: Office, path: Path
) -> None:
    sheet = at_desk.takes_in(write(path, FRESH, BAD))
    assert sheet.tab == "Ô sai"
    assert [row[:3] for row in sheet.listed] == [
        ("A3", "Mã thủ tục", "1.99999"),
        ("E3", "Thời hạn giải quyết", "5"),
        ("F3", "Phí, lệ phí (đồng)", "430"),
    ]
    assert sheet.detail[0] == "A3, Mã thủ tục: “1.99999”"
    assert not sheet.offers("takeIn")
    assert sheet.reads("importWhy") == (
        "Chưa nhập được: còn 3 ô sai. Sửa trong tệp, lưu lại rồi bấm F5."
    )
    sheet.press(Qt.Key.Key_F9)
    assert sheet.open
    assert len(office.administration.procedures()) == 71


def test_a_file_that_was_put_right_is_read_again(
    at_desk: AdministrationRobot, office: Office, path: Path
) -> None:
    sheet = at_desk.takes_in(write(path, FRESH, BAD))
    write(path, FRESH)
    sheet.press(Qt.Key.Key_F5)
    assert sheet.tab == "Mới"
    assert sheet.reads("importWhy") == ""
    path.unlink()
    sheet.press(Qt.Key.Key_F5)
    assert "Không đọc được tệp Danh mục 2026.xlsx" in sheet.reads("importRefusal")
    write(path, FRESH)
    sheet.press(Qt.Key.Key_F5)
    assert sheet.reads("importRefusal") == ""
    sheet.press(Qt.Key.Key_F9)
    assert len(office.administration.procedures()) == 72


def test_what_the_file_does_not_name_ends_only_when_that_is_ticked(
    at_desk: AdministrationRobot, office: Office, path: Path
) -> None:
    sheet = at_desk.takes_in(write(path, SLOWER))
    sheet.ticks_ended()
    assert sheet.tabs[2] == "Kết thúc: 70"
    assert sheet.reads("importWhy") == (
        "70 thủ tục sẽ thôi áp dụng sau ngày 22/11/2026; hồ sơ đã nhận vẫn giải quyết."
    )
    sheet.turns_to("Kết thúc")
    assert {(row[0], row[-1]) for row in sheet.listed} == {("–", "hết 22/11/2026")}
    assert sheet.reads("takeIn") == "Nhập 71 thủ tục"
    sheet.press(Qt.Key.Key_F9)
    assert [one.code for one in office.administration.procedures()] == [PHARMACY]


def test_changes_hold_from_the_day_that_is_typed(
    at_desk: AdministrationRobot, office: Office, path: Path
) -> None:
    sheet = at_desk.takes_in(write(path, SLOWER))
    assert sheet.reads("importWeekday") == "Thứ Hai"
    sheet.types_day("1/12")
    assert sheet.reads("importWeekday") == "Thứ Ba"
    assert sheet.listed[0][-1] == "01/12/2026"
    sheet.press(Qt.Key.Key_F9)
    assert at_desk.last_told[0] == "good"
    [now] = [one for one in office.administration.procedures() if one.code == PHARMACY]
    assert (now.version, now.valid_to) == (1, now.valid_to)
    assert f"{now.valid_to:%d/%m/%Y}" == "30/11/2026"


def test_a_catalogue_that_was_saved_here_says_that_nothing_changes(
    at_desk: AdministrationRobot, office: Office, path: Path
) -> None:
    path.write_bytes(office.catalogue.export(FileKind.XLSX))
    sheet = at_desk.takes_in(path)
    assert sheet.tabs == ["Thay đổi: 0", "Mới: 0", "Kết thúc: 0", "Giữ nguyên: 71", "Ô sai: 0"]
    assert sheet.tab == "Giữ nguyên"
    assert sheet.reads("importWhy") == "Tệp giống danh mục trong sổ, không có gì để nhập."
    assert not sheet.offers("takeIn")
    assert sheet.reads("importRemark") == ""


def test_columns_that_mean_nothing_and_columns_that_are_missing_are_named(
    at_desk: AdministrationRobot, path: Path
) -> None:
    sheet = at_desk.takes_in(typed(path, [(*HEADS, "Số quyết định"), (*FRESH, "12/QĐ")]))
    said = sheet.reads("importRemark")
    assert "Cột không dùng: H1 “Số quyết định”." in said
    assert "Tệp không có cột “Thành phần hồ sơ”" in said


def test_papers_that_go_and_come_are_named_and_not_the_whole_list(
    at_desk: AdministrationRobot, office: Office, path: Path
) -> None:
    path.write_bytes(office.catalogue.export(FileKind.XLSX))
    book = load_workbook(path)
    page = book.worksheets[0]
    [row] = [row for row in range(2, page.max_row + 1) if page.cell(row, 1).value == PHARMACY]
    papers = str(page.cell(row, 7).value).splitlines()
    cell = page.cell(row, 7)
    assert isinstance(cell, Cell)
    cell.value = "\n".join([*papers[1:], "Giấy xác nhận | bản sao"])
    book.save(path)
    [shown] = at_desk.takes_in(path).listed
    assert shown[3] == (
        f"Thành phần hồ sơ: bỏ “{papers[0]}”; thêm “Giấy xác nhận | bản sao | 1 | bắt buộc”"
    )


def test_a_file_that_is_no_catalogue_is_refused_on_the_page(
    at_desk: AdministrationRobot, path: Path
) -> None:
    path.write_bytes(b"%PDF-1.7")
    at_desk.offered_file = path
    at_desk.press(Qt.Key.Key_O, modifier=CTRL)
    assert at_desk.reads("catalogueRefusal").startswith("Tệp Danh mục 2026.xlsx là tệp PDF")
    at_desk.offered_file = None
    at_desk.press(Qt.Key.Key_O, modifier=CTRL)
    assert at_desk.reads("catalogueRefusal") == ""


def test_a_catalogue_that_changed_meanwhile_is_compared_again(
    at_desk: AdministrationRobot, office: Office, path: Path, tmp_path: Path
) -> None:
    sheet = at_desk.takes_in(write(path, SLOWER))
    other = write(tmp_path / "b.xlsx", (*SLOWER[:5], "700.000", SLOWER[6]))
    boss = office.administration.staff()[0]
    preview = office.catalogue.preview(other, from_day=date(2026, 11, 23))
    office.catalogue.take_in(preview, by=boss.id)
    sheet.press(Qt.Key.Key_F9)
    assert "đã thay đổi sau khi xem trước" in sheet.reads("importRefusal")
    assert "700.000 → 600.000" in sheet.listed[0][3]
    sheet.press(Qt.Key.Key_F9)
    assert not sheet.open


def test_a_clerk_sees_the_catalogue_and_who_may_take_one_in(
    qtbot: QtBot,
    qapp: QApplication,
    office: Office,
    clock: StoppedClock,
    clerk: StaffMember,
    tmp_path: Path,
) -> None:
    theme.apply(qapp, theme.LIGHT)
    robot = AdministrationRobot(qtbot, office, clock, clerk, folder=tmp_path)
    robot.comes("catalogue")
    assert robot.offers("importCatalogue")
    assert robot.reads("catalogueConfirmed") == "Khi lưu, người quản trị xác nhận ngay tại đây."
    assert robot.offers("saveCatalogue")
    robot.session.take_over(office.administration.staff()[0])
    assert robot.offers("importCatalogue")
    assert robot.reads("catalogueConfirmed") == ""


def test_the_catalogue_and_a_template_are_saved_as_workbooks(
    at_desk: AdministrationRobot, tmp_path: Path
) -> None:
    at_desk.press(Qt.Key.Key_S, modifier=CTRL)
    saved = tmp_path / "Danh mục thủ tục 2026-11-23.xlsx"
    assert at_desk.last_told == ("good", f"Đã lưu tệp {saved}")
    assert load_workbook(saved).worksheets[0].max_row == 72
    at_desk.click("saveTemplate")
    assert load_workbook(tmp_path / "Mẫu danh mục thủ tục.xlsx").worksheets[0].max_row == 2


def test_the_published_list_is_printed(at_desk: AdministrationRobot, office: Office) -> None:
    at_desk.press(Qt.Key.Key_P, modifier=CTRL)
    assert at_desk.last_told == ("good", "Đã lưu và đang in danh mục niêm yết")
    [paper] = office.printing.waiting()
    assert paper.kind is DocumentKind.PUBLISHED_LIST


def test_samples_are_called_samples_until_they_were_checked(
    at_desk: AdministrationRobot, office: Office, path: Path
) -> None:
    assert at_desk.reads("sampleNotice").startswith("71 thủ tục là MẪU")
    path.write_bytes(office.catalogue.export(FileKind.XLSX))
    book = load_workbook(path)
    for row in range(2, 73):
        book.worksheets[0].cell(row, 16).value = None
    book.save(path)
    sheet = at_desk.takes_in(path)
    assert sheet.tabs[0] == "Thay đổi: 71"
    assert sheet.listed[0][3] == "Dữ liệu mẫu: x → trống"
    sheet.press(Qt.Key.Key_F9)
    assert at_desk.reads("sampleNotice") == ""
    at_desk.hears(Topic.CATALOGUE)
    assert {row[-1] for row in at_desk.rows("procedures")} == {"Đã nhập"}


def test_hostile_names_are_shown_as_text(at_desk: AdministrationRobot, path: Path) -> None:
    names = ["<b>đậm</b><img src=x>", "{name} %s", "Lê " + "Hoàng " * 70]
    assert set(names[:2]).isdisjoint(HOSTILE)
    rows = [(f"1.90000{n}", name, *FRESH[2:]) for n, name in enumerate(names)]
    sheet = at_desk.takes_in(write(path, *rows))
    assert [row[2] for row in sheet.listed] == [name.strip() for name in names]
    assert sheet.detail == [names[0], "3 tháng · không thu · Trạm Y tế"]
    sheet.press(Qt.Key.Key_Down)
    assert sheet.detail[0] == names[1]
    assert sheet.sheet.width() <= 1170


def test_the_whole_import_is_done_with_the_keyboard_in_the_order_of_reading(
    at_desk: AdministrationRobot, path: Path
) -> None:
    sheet = at_desk.takes_in(write(path, SLOWER, FRESH))
    assert sheet.focus == "importSteps"
    order = [sheet.focus]
    for _ in range(8):
        sheet.press(Qt.Key.Key_Tab)
        order.append(sheet.focus)
    assert order[1:5] == ["importDetail", "rereadFile", "cancel", "takeIn"]
    assert {"importDay", "importEnded", "importTabs"} <= set(order)
    sheet.enter()
    assert sheet.open


def test_the_window_does_not_wait_while_a_file_is_read(
    qtbot: QtBot, qapp: QApplication, office: Office, clock: StoppedClock, path: Path
) -> None:
    theme.apply(qapp, theme.LIGHT)
    background = Background()
    boss = office.administration.staff()[0]
    robot = AdministrationRobot(
        qtbot, office, clock, boss, folder=path.parent, background=background
    )
    robot.comes("catalogue")
    robot.offered_file = write(path, SLOWER)
    robot.press(Qt.Key.Key_O, modifier=CTRL)
    assert robot.reads("catalogueRefusal") == "Đang đọc tệp Danh mục 2026.xlsx…"
    assert not robot.offers("importCatalogue")
    qtbot.waitUntil(lambda: not background.busy)
    assert isinstance(robot.before_sheet(), ImportRobot)
    assert robot.reads("catalogueRefusal") == ""
    background.close()


def test_a_file_is_chosen_in_a_dialog_in_our_words(
    qtbot: QtBot, at_desk: AdministrationRobot, path: Path
) -> None:
    chosen: list[Path] = []
    write(path, FRESH)
    dialog = choose_file_to_open(
        at_desk.widget, "Nhập", path.parent / "x", "Bảng tính (*.xlsx *.csv)", chosen.append
    )
    qtbot.addWidget(dialog)
    assert dialog.nameFilters() == ["Bảng tính (*.xlsx *.csv)", "Mọi tệp (*)"]
    assert dialog.directory().absolutePath() == str(path.parent)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    assert chosen == [path]
