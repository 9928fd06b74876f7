"""The register of a period goes out as a file while the counter works on."""

import csv
import io
from pathlib import Path

import pytest
import shiboken6
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules.staff import Role, StaffMember
from db import SqliteStore
from tests.conftest import furnished, received
from tests.counter_app.published import PLAIN_FORM, SON_LA, register_file
from tests.doubles import StoppedClock, Turnstile
from tests.ui.robots.hands import CTRL, Hands
from tests.ui.robots.pages import RegisterRobot
from ui.background import Background
from ui.long_work import LongWork
from ui.register_saving import RegisterSavingSheet

pytestmark = pytest.mark.usefixtures("dressed")


class SavingRobot(Hands):
    """Somebody before the sheet that asks which days to save."""

    def __init__(self, qtbot: QtBot, sheet: RegisterSavingSheet) -> None:
        super().__init__(qtbot, sheet)
        self.sheet = sheet
        qtbot.waitUntil(sheet.isActiveWindow)

    @property
    def open(self) -> bool:
        return shiboken6.isValid(self.sheet) and self.sheet.isVisible()


def before_sheet(register: RegisterRobot) -> SavingRobot:
    """Press Ctrl+S and sit down before the sheet that opens."""
    window = register.page.window()
    window.activateWindow()
    register.qtbot.waitUntil(window.isActiveWindow)
    register.press(Qt.Key.Key_S, modifier=CTRL)
    sheets = register.page.findChildren(RegisterSavingSheet)
    return SavingRobot(register.qtbot, next(one for one in sheets if one.isVisible()))


@pytest.fixture
def register(qtbot: QtBot, office: Office, clock: StoppedClock, tmp_path: Path) -> RegisterRobot:
    robot = RegisterRobot(qtbot, office, clock)
    robot.saving_folder = tmp_path
    return robot


def test_this_year_is_saved_with_two_keys(
    register: RegisterRobot, office: Office, clerk: StaffMember, tmp_path: Path
) -> None:
    dossier = received(office, clerk.id, id_number="001085012345")
    sheet = before_sheet(register)
    assert sheet.field("savingFirst") == "01/01/2026"
    assert sheet.field("savingLast") == "23/11/2026"
    assert sheet.reads("savingCount") == "1 hồ sơ"
    sheet.press(Qt.Key.Key_F9)
    assert not sheet.open
    path = tmp_path / "Sổ hồ sơ 2026-01-01 đến 2026-11-23.xlsx"
    assert register.last_told == ("good", f"Đã lưu 1 hồ sơ vào tệp {path}")
    [page] = load_workbook(path).worksheets
    assert [page["A2"].value, page["H2"].value] == [dossier.number, "001085012345"]


def test_the_same_register_is_saved_as_text_for_other_programs(
    register: RegisterRobot, office: Office, clerk: StaffMember, tmp_path: Path
) -> None:
    received(office, clerk.id)
    sheet = before_sheet(register)
    sheet.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Down)
    sheet.press(Qt.Key.Key_F9)
    [path] = tmp_path.glob("*.csv")
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    assert tuple(rows[0]) == PLAIN_FORM
    assert len(rows) == 2


def test_days_without_a_dossier_or_out_of_order_save_nothing(
    register: RegisterRobot, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id)
    sheet = before_sheet(register)
    sheet.press(Qt.Key.Key_Tab)
    sheet.press(*[Qt.Key.Key_Down] * 3)
    assert sheet.reads("savingCount") == "0 hồ sơ"
    assert not sheet.offers("chooseWhere")
    sheet.press(Qt.Key.Key_Tab, modifier=Qt.KeyboardModifier.ShiftModifier)
    sheet.press(Qt.Key.Key_A, modifier=CTRL)
    sheet.types("23/11/2026")
    sheet.press(Qt.Key.Key_Tab)
    assert sheet.reads("savingCount") == "Ngày đầu phải trước ngày cuối."
    sheet.press(Qt.Key.Key_Escape)
    assert not sheet.open


def test_a_place_that_takes_no_file_is_told_and_another_can_be_chosen(
    register: RegisterRobot, office: Office, clerk: StaffMember, tmp_path: Path
) -> None:
    received(office, clerk.id)
    register.saving_folder = tmp_path / "không có"
    sheet = before_sheet(register)
    sheet.press(Qt.Key.Key_F9)
    assert "không có thư mục này" in sheet.reads("savingRefusal")
    register.saving_folder = tmp_path
    sheet.press(Qt.Key.Key_F9)
    assert not sheet.open


def test_a_long_file_can_be_stopped_and_receipts_go_on_meanwhile(
    qtbot: QtBot, clock: StoppedClock, tmp_path: Path
) -> None:
    store = SqliteStore(tmp_path / "books.sqlite3")
    office = furnished(store, clock)
    people = {one.role: one.id for one in office.administration.staff()}
    preview = office.registers.preview(register_file(tmp_path / "so.csv", SON_LA))
    office.registers.take_in(preview, by=people[Role.ADMINISTRATOR])
    background = Background()
    register = RegisterRobot(qtbot, office, clock, background=background)
    register.saving_folder = tmp_path / "out"
    register.saving_folder.mkdir()
    sheet = before_sheet(register)
    sheet.press(Qt.Key.Key_A, modifier=CTRL)
    sheet.types("01/01/2025")
    sheet.press(Qt.Key.Key_Tab)
    assert sheet.reads("savingCount") == "2.431 hồ sơ"
    half_way = Turnstile()
    advanced = sheet.find(LongWork, "savingWork").advanced
    advanced.connect(half_way, Qt.ConnectionType.DirectConnection)
    sheet.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: half_way.reached == 1)
    assert received(office, people[Role.CLERK]).number
    sheet.press(Qt.Key.Key_Escape)
    half_way.let_go()
    qtbot.waitUntil(lambda: not background.busy)
    assert list(register.saving_folder.iterdir()) == []
    background.close()
    store.close()
