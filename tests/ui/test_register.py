"""Sổ hồ sơ: everything, newest first, found while one types, page by page."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.ports import Topic
from counter_app.rules.staff import StaffMember
from tests.conftest import received
from tests.doubles import StoppedClock
from tests.ui.robots.pages import RegisterRobot
from ui.tables import PAGE, RowsView

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def register(qtbot: QtBot, office: Office, clock: StoppedClock) -> RegisterRobot:
    return RegisterRobot(qtbot, office, clock)


def test_an_empty_register_says_where_the_first_dossier_is_received(
    register: RegisterRobot,
) -> None:
    assert register.empty == ("Sổ chưa có hồ sơ nào Hồ sơ đầu tiên được ghi ở trang Tiếp nhận.")
    assert not register.offers("openDossier")


def test_the_newest_dossier_stands_on_top_with_its_dates_state_and_place(
    register: RegisterRobot, office: Office, clerk: StaffMember
) -> None:
    first = received(office, clerk.id)
    second = received(office, clerk.id, "Trần Văn Ứng")
    register.hears(Topic.DOSSIERS)
    assert register.numbers == [second.number, first.number]
    row = register.rows("register")[0]
    assert row[1] == "Trần Văn Ứng"
    assert row[3:] == ("23/11/2026", "01/12/2026", "Đã tiếp nhận", "Quầy một cửa")


def test_identity_numbers_are_found_but_never_listed(
    register: RegisterRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id, id_number="001185012345")
    register.comes()
    register.searches("85012345")
    assert register.numbers == [dossier.number]
    assert not any("001185012345" in cell for row in register.rows("register") for cell in row)
    assert not register.sees("001185012345")


def test_words_without_accents_find_while_one_types(
    register: RegisterRobot, office: Office, clerk: StaffMember
) -> None:
    wanted = received(office, clerk.id, "Đỗ Thị Hường")
    received(office, clerk.id, "Trần Văn Ứng")
    register.comes()
    register.searches("do huong")
    assert register.numbers == [wanted.number]
    assert register.reads("found") == "1 hồ sơ khớp"


def test_a_search_that_finds_nothing_names_the_words_and_what_to_try(
    register: RegisterRobot, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id)
    register.comes()
    register.searches("Không Có Ai")
    assert register.numbers == []
    assert register.empty.startswith("Không có hồ sơ nào khớp “Không Có Ai”")


def test_enter_goes_from_the_search_into_the_list_and_then_into_the_dossier(
    register: RegisterRobot, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id, "Trần Văn Ứng")
    wanted = received(office, clerk.id, "Nguyễn Thị Đào")
    received(office, clerk.id, "Hồ Ngọc Ánh")
    register.comes()
    register.searches("dao")
    register.enter(2)
    assert register.opened == [wanted.id]


def test_escape_clears_the_search_and_shows_everything_again(
    register: RegisterRobot, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id)
    received(office, clerk.id, "Trần Văn Ứng")
    register.comes()
    register.searches("ung")
    assert len(register.numbers) == 1
    register.press(Qt.Key.Key_Escape)
    register.qtbot.waitUntil(lambda: len(register.numbers) == 2)


def test_a_search_handed_over_from_the_scan_box_puts_the_focus_on_what_it_finds(
    register: RegisterRobot, office: Office, clerk: StaffMember
) -> None:
    wanted = received(office, clerk.id)
    register.comes("dao")
    assert register.field("search") == "dao"
    assert register.focus == "register"
    register.enter()
    assert register.opened == [wanted.id]


def test_older_dossiers_come_page_by_page_as_one_goes_down(
    register: RegisterRobot, office: Office, clerk: StaffMember
) -> None:
    for _ in range(PAGE + 5):
        received(office, clerk.id)
    register.comes()
    assert len(register.numbers) == PAGE
    view = register.find(RowsView, "register")
    view.setFocus()
    register.press(Qt.Key.Key_End)
    view.scrollToBottom()
    register.qtbot.waitUntil(lambda: len(register.numbers) == PAGE + 5)
    assert len(set(register.numbers)) == PAGE + 5


def test_the_page_fits_and_on_a_narrow_screen_scrolls_down_only(
    register: RegisterRobot, office: Office, clerk: StaffMember
) -> None:
    for name in ("Ê" * 300, "Công ty " + "rất dài " * 40):
        received(office, clerk.id, name)
    register.comes()
    assert register.fits
    view = register.find(RowsView, "register")
    assert not view.horizontalScrollBar().isVisible()


def test_words_of_a_procedure_find_its_dossiers_as_one_types(
    register: RegisterRobot, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id)
    other = received(office, clerk.id, "Hồ Văn Ứng", procedure="1.001731")
    register.comes()
    register.searches("mai tang")
    assert register.numbers == [other.number]
