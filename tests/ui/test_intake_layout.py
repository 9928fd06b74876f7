"""Tiếp nhận on small screens: what one needs for the next key is always in sight."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules.lines import PadLine
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY, received
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.keyboard import focus
from tests.ui.robots.repeat import RepeatRobot
from ui import theme

NUMBER = "001185012345"
DOUBTFUL = f"{NUMBER}||Nguyễn Thị Đào|01021987|Nam|Số 1 Lê Lợi, Huế|10052021"
SHOP = "1.004593"
BUTTONS = ("save", "park", "guide", "more")


@pytest.fixture(params=[theme.LIGHT, theme.DARK], ids=["light", "dark"])
def intake(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    qapp: QApplication,
    office: Office,
    clock: StoppedClock,
    clerk: StaffMember,
) -> RepeatRobot:
    theme.apply(qapp, request.param)
    return RepeatRobot(qtbot, office, clock, clerk)


@pytest.fixture
def stub(office: Office, supervisor: StaffMember) -> PadLine:
    office.pads.reserve(2, by=supervisor.id)
    return office.pads.open()[0]


def crowd(intake: RepeatRobot, stub: PadLine) -> None:
    """Fill the form with all that may stand in it at once."""
    intake.comes(stub)
    intake.types("0815")
    intake.scans_card(DOUBTFUL)
    intake.fills_in_agent("Võ Đình Trí")
    intake.picks(SHOP)
    intake.press(Qt.Key.Key_4)
    for known in ("padNumber", "numberDoubts", "earlier", "missing"):
        assert intake.find(QWidget, known).isVisibleTo(intake.page), known


def test_day_and_buttons_stay_in_sight_however_much_stands_in_the_form(
    intake: RepeatRobot, office: Office, clerk: StaffMember, stub: PadLine
) -> None:
    received(office, clerk.id, id_number=NUMBER)
    crowd(intake, stub)
    for name in ("dueDate", "missing", "addToGroup", *BUTTONS):
        assert intake.in_sight(name), name
    assert intake.fits
    for name in ("received", "birth", "agent_name", "procedure", "note"):
        intake.goes_to(name)
        assert intake.focus_in_sight, name
        assert intake.in_sight("dueDate")
        assert intake.in_sight("save")


def test_on_a_small_screen_they_lie_in_one_row_below(
    intake: RepeatRobot, office: Office, clerk: StaffMember, stub: PadLine
) -> None:
    received(office, clerk.id, id_number=NUMBER)
    intake.narrows()
    crowd(intake, stub)
    assert intake.reads("dueReminder") == intake.find(QLabel, "dueDate").text() != ""
    for name in ("dueReminder", "save", "more", "addToGroup"):
        assert intake.in_sight(name), name
    assert intake.fits
    for name in ("received", "birth", "agent_name", "procedure", "note"):
        intake.goes_to(name)
        assert intake.focus_in_sight, name
    intake.widens()
    assert not intake.can_see("dueReminder")
    assert intake.in_sight("dueDate")
    assert intake.in_sight("guide")


def test_no_button_of_the_foot_is_narrower_than_its_words(intake: RepeatRobot) -> None:
    for arrange in (intake.widens, intake.narrows):
        arrange()
        for name in BUTTONS:
            button = intake.find(QPushButton, name)
            assert button.isHidden() or button.width() >= button.sizeHint().width(), name


def test_tab_goes_on_from_the_form_to_the_answer_and_the_foot(intake: RepeatRobot) -> None:
    intake.picks(PHARMACY)
    intake.goes_to("explain")
    seen = [intake.focus]
    for _ in range(5):
        intake.press(Qt.Key.Key_Tab)
        seen.append(intake.focus)
    assert seen == ["explain", "seePaper", "save", "park", "guide", "more"]
    intake.narrows()
    intake.goes_to("explain")
    seen = [intake.focus]
    for _ in range(3):
        intake.press(Qt.Key.Key_Tab)
        seen.append(intake.focus)
    assert seen == ["explain", "park", "more", "save"]


# -- the menu --------------------------------------------------------------------------------------


SILENT = pytest.mark.qt_log_ignore(
    "^This plugin does not support (grabbing the keyboard|raise|propagateSizeHints)"
)
"""What the off-screen platform says of every menu that opens."""


def other_acts(intake: RepeatRobot) -> QMenu:
    """Open what else can be done, by its key."""
    intake.press(Qt.Key.Key_K, modifier=CTRL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


@SILENT
def test_what_else_can_be_done_stands_in_one_menu_with_its_keys(intake: RepeatRobot) -> None:
    intake.types("Nguyễn")
    menu = other_acts(intake)
    acts = {
        act.text(): (act.shortcut().toString(), act.isEnabled())
        for act in menu.actions()
        if not act.isSeparator()
    }
    menu.close()
    assert acts == {
        "Cùng người, thủ tục khác": ("F4", False),
        "Cùng thủ tục, người khác": ("Shift+F4", False),
        "Bổ sung: in phiếu, chưa tiếp nhận": ("F6", True),
        "Từ chối tiếp nhận: in phiếu": ("F7", True),
        "Tạm giữ, tiếp người khác": ("F8", True),
        "Xóa trắng biểu mẫu\tEsc Esc": ("", True),
        "Lấy lại nội dung vừa xóa trắng": ("F3", False),
        "Hủy hồ sơ vừa lập": ("Ctrl+Z", False),
    }


def parking(menu: QMenu) -> QAction:
    return next(act for act in menu.actions() if act.text().startswith("Tạm giữ"))


@SILENT
def test_an_act_of_the_menu_is_done_with_the_arrow_keys(
    intake: RepeatRobot, office: Office
) -> None:
    intake.types("Nguyễn")
    menu = other_acts(intake)
    for _ in range(menu.actions().index(parking(menu))):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    while menu.activeAction() != parking(menu):
        QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert not menu.isVisible()
    assert len(office.reception.drafts()) == 1
    assert intake.field("id_number") == ""


def test_the_keys_work_without_their_buttons_in_sight(intake: RepeatRobot, office: Office) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(SHOP)
    intake.f(7)
    assert intake.sheet_name == "refuseSheet"
    intake.presses_in_sheet(Qt.Key.Key_Escape)
    intake.saves()
    assert intake.offers("samePerson")
    intake.f(4)
    assert intake.field("name") == "Nguyễn Thị Đào"
    assert focus().objectName() == "procedure"
    assert len(office.inquiry.register()) == 1
