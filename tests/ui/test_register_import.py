"""A register from another system on the screen: its columns, what would come in, one key."""

import csv
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QTabBar
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules.staff import Role
from db import SqliteStore
from tests.conftest import furnished
from tests.counter_app.published import PLAIN_FORM
from tests.counter_app.workbooks import typed
from tests.doubles import StoppedClock, Turnstile
from tests.ui.robots.hands import CTRL, Hands
from tests.ui.robots.pages import RegisterRobot
from ui.background import Background
from ui.forms import ChoiceBox
from ui.long_work import LongWork
from ui.register_import import RegisterSheet
from ui.scrolling import ScrollColumn
from ui.widgets import EmptyState, Line

pytestmark = pytest.mark.usefixtures("dressed")

OPEN = {
    "number": "H57.132-261102-4021",
    "field": "Dược phẩm",
    "channel": "counter",
    "applicant": "Đặng Thị Nhập",
    "received": "2026-11-02T08:15",
    "due": "2026-11-09",
    "state": "2",
}
SECOND = OPEN | {"number": "", "applicant": "Trần Văn Ứng"}


class SheetRobot(Hands):
    """Somebody before the sheet that takes a register in."""

    def __init__(self, qtbot: QtBot, sheet: RegisterSheet) -> None:
        super().__init__(qtbot, sheet)
        self.sheet = sheet
        qtbot.waitUntil(sheet.isActiveWindow)

    @property
    def open(self) -> bool:
        return shiboken6.isValid(self.sheet) and self.sheet.isVisible()

    @property
    def tabs(self) -> list[str]:
        tabs = self.find(QTabBar, "importTabs")
        return [tabs.tabText(number) for number in range(tabs.count())]

    @property
    def tab(self) -> str:
        tabs = self.find(QTabBar, "importTabs")
        return tabs.tabText(tabs.currentIndex())

    @property
    def detail(self) -> list[str]:
        column = self.find(ScrollColumn, "importDetail")
        return [line.text() for line in column.viewport().findChildren(Line)]

    @property
    def empty(self) -> str:
        states = self.sheet.findChildren(EmptyState)
        return next((one.accessibleName() for one in states if one.isVisible()), "")

    def chosen(self, column: int) -> str:
        return self.find(ChoiceBox, f"column.{column}").currentText()

    def chooses(self, column: int, text: str) -> None:
        """Choose with the arrow keys what a column is."""
        box = self.find(ChoiceBox, f"column.{column}")
        box.setFocus()
        wanted = box.findText(text)
        assert wanted >= 0, text
        while box.currentIndex() != wanted:
            down = box.currentIndex() < wanted
            self.press(Qt.Key.Key_Down if down else Qt.Key.Key_Up)


def written(path: Path, *rows: Mapping[str, str]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        sheet = csv.DictWriter(stream, PLAIN_FORM, restval="")
        sheet.writeheader()
        sheet.writerows(rows)
    return path


def before_sheet(register: RegisterRobot, path: Path) -> SheetRobot:
    """Press Ctrl+O, choose a file, and sit down before the sheet that opens."""
    register.offered_file = path
    window = register.page.window()
    window.activateWindow()
    register.qtbot.waitUntil(window.isActiveWindow)
    register.press(Qt.Key.Key_O, modifier=CTRL)
    sheet = next(one for one in register.page.findChildren(RegisterSheet) if one.isVisible())
    return SheetRobot(register.qtbot, sheet)


@pytest.fixture
def register(qtbot: QtBot, office: Office, clock: StoppedClock) -> RegisterRobot:
    """The administrator at Sổ hồ sơ."""
    return RegisterRobot(qtbot, office, clock)


def test_a_register_is_seen_before_it_is_taken_in_with_one_key(
    register: RegisterRobot, office: Office, tmp_path: Path
) -> None:
    sheet = before_sheet(register, written(tmp_path / "Sổ 2026.csv", OPEN, SECOND))
    assert sheet.tabs == ["Mới: 2", "Khác sổ: 0", "Ô sai: 0"]
    assert sheet.reads("text") == "Sổ 2026.csv: 2 dòng, trong đó 0 hồ sơ sổ đã có."
    assert [row[:4] for row in sheet.rows("importFresh")] == [
        ("2", "H57.132-261102-4021", "Đặng Thị Nhập", "Dược phẩm"),
        ("3", "sẽ cấp", "Trần Văn Ứng", "Dược phẩm"),
    ]
    assert not office.inquiry.register()
    assert sheet.reads("takeIn") == "Nhập 2 hồ sơ"
    sheet.press(Qt.Key.Key_F9)
    assert not sheet.open
    assert register.last_told == ("good", "Đã nhập 2 hồ sơ từ tệp Sổ 2026.csv")
    assert register.numbers == ["H57.132-261102-420001", "H57.132-261102-4021"]


def test_the_same_file_again_says_that_there_is_nothing_to_take_in(
    register: RegisterRobot, tmp_path: Path
) -> None:
    path = written(tmp_path / "a.csv", OPEN, SECOND)
    before_sheet(register, path).press(Qt.Key.Key_F9)
    sheet = before_sheet(register, path)
    assert sheet.tabs == ["Mới: 0", "Khác sổ: 0", "Ô sai: 0"]
    assert not sheet.offers("takeIn")
    assert "không có gì để nhập" in sheet.reads("importWhy")
    assert sheet.reads("importRemark").startswith("Tệp này đã nhập")
    sheet.press(Qt.Key.Key_Escape)
    assert not sheet.open


def test_what_the_file_says_otherwise_stands_beside_the_books(
    register: RegisterRobot, tmp_path: Path
) -> None:
    before_sheet(register, written(tmp_path / "a.csv", OPEN)).press(Qt.Key.Key_F9)
    moved_on = OPEN | {"state": "9", "finished": "2026-11-06"}
    sheet = before_sheet(register, written(tmp_path / "a.csv", moved_on))
    assert sheet.tab == "Khác sổ: 1"
    assert [row[2:] for row in sheet.rows("importDiffering")] == [
        ("Ngày xong", "(trống)", "06/11/2026"),
        ("Trạng thái", "Được tiếp nhận", "Đã xử lý xong"),
    ]
    assert sheet.detail[1] == "Sổ giữ nguyên; tiến độ được ghi bằng việc làm ở quầy."
    assert not sheet.offers("takeIn")


def test_every_bad_cell_stands_there_and_can_be_put_right_and_read_again(
    register: RegisterRobot, tmp_path: Path
) -> None:
    path = written(tmp_path / "a.csv", OPEN | {"channel": "fax"}, SECOND | {"received": "02/11/26"})
    sheet = before_sheet(register, path)
    assert sheet.tab == "Ô sai: 2"
    assert [row[:3] for row in sheet.rows("importBad")] == [
        ("F2", "Hình thức nộp", "fax"),
        ("J3", "Ngày nhận", "02/11/26"),
    ]
    assert sheet.detail[0] == "F2, Hình thức nộp: “fax”"
    assert not sheet.offers("takeIn")
    assert sheet.reads("importWhy") == "Còn 2 ô sai. Sửa trong tệp, lưu lại rồi bấm F5."
    sheet.press(Qt.Key.Key_F9)
    assert sheet.open
    written(path, OPEN, SECOND)
    sheet.press(Qt.Key.Key_F5)
    assert sheet.tabs == ["Mới: 2", "Khác sổ: 0", "Ô sai: 0"]


STRANGE = ("STT", "Nhóm việc", "Đường vào", "Vào ngày", "Ra ngày", "Tới đâu")
VALUES = ("1", "Dược", "trực tiếp", "02/11/2026", "09/11/2026", "4")


def test_columns_that_nobody_knows_are_asked_for_once(
    register: RegisterRobot, tmp_path: Path
) -> None:
    path = typed(tmp_path / "a.xlsx", [STRANGE, VALUES])
    sheet = before_sheet(register, path)
    assert sheet.focus == "column.2"
    assert sheet.reads("importWhy").startswith("Còn thiếu cột “Lĩnh vực”")
    assert not sheet.offers("takeIn")
    wanted = ("Lĩnh vực *", "Hình thức nộp *", "Ngày nhận *", "Ngày hẹn trả *", "Trạng thái *")
    for column, title in enumerate(wanted, 2):
        sheet.chooses(column, title)
    assert sheet.reads("takeIn") == "Xem trước"
    sheet.press(Qt.Key.Key_F9)
    assert sheet.tabs[0] == "Mới: 1"
    sheet.press(Qt.Key.Key_Escape)
    again = before_sheet(register, path)
    assert again.tabs[0] == "Mới: 1"
    again.press(Qt.Key.Key_F6)
    assert again.chosen(2) == "Lĩnh vực *"
    again.chooses(3, "Lĩnh vực *")
    assert "Còn thiếu cột “Hình thức nộp”" in again.reads("importWhy")


def test_a_file_that_is_no_register_is_told_in_a_sentence(
    register: RegisterRobot, tmp_path: Path
) -> None:
    path = tmp_path / "Ảnh.csv"
    path.write_bytes(b"%PDF-1.7")
    sheet = before_sheet(register, path)
    assert "là tệp PDF, không phải bảng tính" in sheet.empty
    assert not sheet.offers("takeIn")
    written(path, OPEN)
    sheet.press(Qt.Key.Key_F5)
    assert sheet.tabs[0] == "Mới: 1"


def test_books_that_changed_meanwhile_are_compared_anew(
    register: RegisterRobot, office: Office, tmp_path: Path
) -> None:
    path = written(tmp_path / "a.csv", OPEN, SECOND)
    sheet = before_sheet(register, path)
    other = office.registers
    other.take_in(
        other.preview(written(tmp_path / "b.csv", OPEN)), by=office.administration.staff()[0].id
    )
    sheet.press(Qt.Key.Key_F9)
    assert "Sổ đã thay đổi sau khi xem trước" in sheet.reads("importRefusal")
    sheet.press(Qt.Key.Key_F5)
    assert sheet.tabs == ["Mới: 1", "Khác sổ: 0", "Ô sai: 0"]
    sheet.press(Qt.Key.Key_F9)
    assert len(register.numbers) == 2


# -- in the other thread -------------------------------------------------------------------------


@pytest.fixture
def threaded(
    qtbot: QtBot, clock: StoppedClock, tmp_path: Path
) -> Iterator[Callable[[], tuple[RegisterRobot, Office]]]:
    """A page whose work is done in another thread, on real books."""
    store = SqliteStore(tmp_path / "books.sqlite3")
    background = Background()

    def make() -> tuple[RegisterRobot, Office]:
        office = furnished(store, clock)
        return RegisterRobot(qtbot, office, clock, background=background), office

    yield make
    background.close()
    store.close()


def test_a_large_register_comes_in_behind_the_window(
    threaded: Callable[[], tuple[RegisterRobot, Office]], qtbot: QtBot, tmp_path: Path
) -> None:
    register, office = threaded()
    rows = [SECOND | {"applicant": f"Người {number}"} for number in range(1_500)]
    sheet = before_sheet(register, written(tmp_path / "a.csv", *rows))
    qtbot.waitUntil(lambda: sheet.tabs[0] == "Mới: 1.500")
    seen: list[str] = []

    def look(_rows: int) -> None:
        seen.append(sheet.reads("workFar"))

    sheet.find(LongWork, "importWork").advanced.connect(look)
    sheet.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: not sheet.open)
    assert "1.000 / 1.500 hồ sơ" in seen
    assert register.last_told == ("good", "Đã nhập 1.500 hồ sơ từ tệp a.csv")
    assert office.inquiry.register(limit=1)[0].applicant == "Người 1499"


def test_whoever_stops_half_way_finds_the_books_as_they_were(
    threaded: Callable[[], tuple[RegisterRobot, Office]], qtbot: QtBot, tmp_path: Path
) -> None:
    register, office = threaded()
    rows = [SECOND | {"applicant": f"Người {number}"} for number in range(4_000)]
    sheet = before_sheet(register, written(tmp_path / "a.csv", *rows))
    qtbot.waitUntil(lambda: sheet.tabs[0] == "Mới: 4.000")
    half_way = Turnstile()
    advanced = sheet.find(LongWork, "importWork").advanced
    advanced.connect(half_way, Qt.ConnectionType.DirectConnection)
    sheet.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: half_way.reached == 1)
    assert sheet.find(QProgressBar, "workBar").maximum() == 4_000
    assert sheet.reads("cancel") == "Dừng"
    sheet.press(Qt.Key.Key_Escape)
    half_way.let_go()
    qtbot.waitUntil(lambda: sheet.reads("importRefusal") != "")
    assert sheet.reads("importRefusal") == "Đã dừng; chưa nhập gì vào sổ."
    assert sheet.reads("takeIn") == "Nhập 4.000 hồ sơ"
    assert not office.inquiry.register()
    sheet.press(Qt.Key.Key_Escape)
    assert not sheet.open


def test_whoever_is_no_administrator_cannot_take_a_register_in(
    register: RegisterRobot, office: Office
) -> None:
    clerk = next(one for one in office.administration.staff() if one.role is Role.CLERK)
    register.session.take_over(clerk)
    assert not register.offers("importRegister")
