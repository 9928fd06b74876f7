"""Who hands in for others: one dossier with an agent, and several of them on one receipt."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.ports import Topic
from counter_app.rules.dossier import Dossier, FeeState
from counter_app.rules.people import Representative
from counter_app.rules.printing import DocumentKind
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.intake import IntakeRobot
from ui import theme

SHOP = "1.004593"
FREE = "1.012275"
AGENT = ("Trần Minh Quân", "079085001234", "0905111222", "Giấy ủy quyền 12/2026")


@pytest.fixture
def intake(
    qtbot: QtBot, qapp: QApplication, office: Office, clock: StoppedClock, clerk: StaffMember
) -> IntakeRobot:
    theme.apply(qapp, theme.LIGHT)
    return IntakeRobot(qtbot, office, clock, clerk)


def all_of(office: Office) -> list[Dossier]:
    """Every dossier in the books, oldest first."""
    lines = office.inquiry.register(limit=50)
    return [office.inquiry.card(line.id).dossier for line in reversed(lines)]


def group_receipts(office: Office) -> int:
    return sum(paper.kind is DocumentKind.GROUP_RECEIPT for paper in office.printing.waiting())


# -- one dossier, handed in by somebody else -----------------------------------------------------


def test_an_agent_is_out_of_sight_until_wanted_and_in_nobodys_way(intake: IntakeRobot) -> None:
    assert not intake.can_see("agent_name")
    intake.goes_to("address")
    intake.enter()
    assert intake.focus == "procedure"
    intake.press(Qt.Key.Key_N, modifier=CTRL)
    assert intake.focus == "agent_name"
    intake.press(Qt.Key.Key_N, modifier=CTRL)
    assert not intake.can_see("agent_name")
    assert intake.focus == "procedure"


def test_a_dossier_names_who_handed_it_in_and_what_paper_they_had(
    intake: IntakeRobot, office: Office
) -> None:
    intake.fills_in_agent(*AGENT)
    assert intake.focus == "procedure"
    intake.goes_to("id_number")
    intake.fills_in_person("Nguyễn Thị Đào")
    assert intake.focus == "procedure"
    intake.picks(PHARMACY)
    assert intake.reads("readBack").startswith(
        "“Ông/Bà Trần Minh Quân nộp thay Nguyễn Thị Đào hồ sơ"
    )
    intake.saves()
    (dossier,) = all_of(office)
    assert dossier.representative == Representative(*AGENT)
    assert dossier.applicant.name == "Nguyễn Thị Đào"
    assert not intake.can_see("agent_name")
    intake.press(Qt.Key.Key_F4)
    assert intake.field("agent_name") == AGENT[0]


def test_an_agent_without_a_name_or_with_a_wrong_number_is_named_beside_the_field(
    intake: IntakeRobot, office: Office
) -> None:
    intake.fills_in_agent("", "12")
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    intake.saves()
    assert intake.complaint("agent_name") == "Chưa nhập họ và tên người nộp."
    assert intake.focus == "agent_name"
    intake.types("Quân")
    intake.saves()
    assert intake.complaint("agent_id_number") == "Gồm 5 đến 20 chữ số hoặc chữ cái."
    assert all_of(office) == []


def test_what_was_cleared_away_comes_back_with_the_agent(intake: IntakeRobot) -> None:
    intake.fills_in_agent(*AGENT)
    intake.goes_to("name")
    intake.types("Đào")
    intake.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert not intake.can_see("agent_name")
    intake.press(Qt.Key.Key_F3)
    assert intake.field("agent_phone") == "0905111222"
    assert intake.can_see("agent_phone")


# -- several on one receipt ----------------------------------------------------------------------


def test_several_dossiers_of_one_agent_come_out_on_one_receipt(
    intake: IntakeRobot, office: Office
) -> None:
    intake.fills_in_agent(*AGENT)
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    intake.puts_on_pile()
    assert intake.pile == ["Nguyễn Thị Đào"]
    assert intake.focus == "id_number"
    assert (intake.field("name"), intake.field("agent_name")) == ("", AGENT[0])
    intake.fills_in_person("Hồ Thị Ngọc Ánh")
    intake.puts_on_pile()
    intake.fills_in_person("Lê Văn Cường")
    intake.picks(SHOP)
    intake.saves()
    dossiers = all_of(office)
    assert [one.applicant.name for one in dossiers] == [
        "Nguyễn Thị Đào",
        "Hồ Thị Ngọc Ánh",
        "Lê Văn Cường",
    ]
    assert [one.procedure_code for one in dossiers] == [PHARMACY, PHARMACY, SHOP]
    assert {one.group for one in dossiers} == {dossiers[0].group}
    assert all(one.representative == Representative(*AGENT) for one in dossiers)
    assert group_receipts(office) == 1
    assert dossiers[0].number in intake.reads("savedNumber")
    assert dossiers[2].number in intake.reads("savedNumber")
    assert intake.reads("readBack") == (
        "“Ông/Bà Trần Minh Quân nộp 3 hồ sơ trên một giấy, hẹn trả từ thứ Ba ngày 1 tháng 12 "
        "đến thứ Tư ngày 23 tháng 12.”"
    )
    assert intake.reads("dueDate") == "23/12/2026"
    assert intake.pile == []
    assert not intake.can_see("agent_name")
    assert intake.done == 1


def test_f9_with_nothing_new_in_the_form_saves_the_pile_and_twice_is_once(
    intake: IntakeRobot, office: Office
) -> None:
    intake.fills_in_agent(*AGENT)
    for name in ("Nguyễn Thị Đào", "Hồ Thị Ngọc Ánh"):
        intake.fills_in_person(name)
        intake.picks(PHARMACY)
        intake.puts_on_pile()
    assert intake.reads("readBack") == (
        "“Ông/Bà Trần Minh Quân nộp 2 hồ sơ trên một giấy, hẹn trả thứ Ba ngày 1 tháng 12.”"
    )
    intake.saves()
    intake.saves()
    assert len(all_of(office)) == 2
    assert group_receipts(office) == 1


def test_the_next_dossier_begins_with_the_same_procedure_and_how_the_fee_is_paid(
    intake: IntakeRobot, office: Office
) -> None:
    intake.fills_in_agent(*AGENT)
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(SHOP)
    intake.press(Qt.Key.Key_2)
    intake.chooses("fee_state", "Đã nộp tiền mặt")
    intake.goes_to("note")
    intake.types("gấp")
    intake.puts_on_pile()
    assert intake.ticked == [True] * 4
    assert intake.field("note") == ""
    assert intake.choice("fee_state") == "Đã nộp tiền mặt"
    intake.fills_in_person("Hồ Thị Ngọc Ánh")
    intake.saves()
    first, second = all_of(office)
    assert (len(first.components), first.note) == (3, "gấp")
    assert (len(second.components), second.note) == (4, "")
    assert second.fee_state is FeeState.CASH


def test_the_same_person_and_another_procedure_is_one_key_and_the_procedure(
    intake: IntakeRobot, office: Office
) -> None:
    intake.fills_in_agent(*AGENT)
    intake.fills_in_person("Nguyễn Thị Đào", phone="0912345678")
    intake.picks(PHARMACY)
    intake.puts_on_pile()
    intake.press(Qt.Key.Key_F4)
    intake.types(FREE)
    intake.enter()
    intake.saves()
    first, second = all_of(office)
    assert first.applicant == second.applicant
    assert second.procedure_code == FREE


def test_a_pile_asks_for_the_name_of_who_hands_it_in(intake: IntakeRobot, office: Office) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    intake.puts_on_pile()
    assert intake.complaint("agent_name") == "Giấy chung cần họ tên người nộp thay."
    assert intake.focus == "agent_name"
    assert intake.pile == []
    intake.types("Trần Minh Quân")
    intake.puts_on_pile()
    assert intake.pile == ["Nguyễn Thị Đào"]
    assert all_of(office) == []


def test_what_is_wrong_is_said_before_it_lies_on_the_pile(intake: IntakeRobot) -> None:
    intake.fills_in_agent(*AGENT)
    intake.goes_to("id_number")
    intake.types("12")
    intake.puts_on_pile()
    assert intake.complaint("name") == "Chưa điền mục này."
    assert intake.pile == []


def test_a_single_dossier_on_the_pile_gets_an_ordinary_receipt(
    intake: IntakeRobot, office: Office
) -> None:
    intake.fills_in_agent(*AGENT)
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    intake.puts_on_pile()
    intake.saves()
    (dossier,) = all_of(office)
    assert dossier.group == ""
    assert dossier.representative == Representative(*AGENT)
    assert group_receipts(office) == 0
    assert intake.reads("savedNumber") == dossier.number
    assert intake.reads("papersCount") == "2 / 2"


def test_a_dossier_is_taken_off_the_pile_put_back_and_mended_by_key(
    intake: IntakeRobot, office: Office
) -> None:
    intake.fills_in_agent(*AGENT)
    for name in ("Nguyễn Thị Đào", "Hồ Thị Ngọc Ánh", "Lê Văn Cường"):
        intake.fills_in_person(name)
        intake.picks(PHARMACY)
        intake.puts_on_pile()
    intake.puts_on_pile()
    assert intake.focus == "group"
    intake.press(Qt.Key.Key_Home, Qt.Key.Key_Delete)
    assert intake.pile == ["Hồ Thị Ngọc Ánh", "Lê Văn Cường"]
    intake.press(Qt.Key.Key_Z, modifier=CTRL)
    assert intake.pile == ["Nguyễn Thị Đào", "Hồ Thị Ngọc Ánh", "Lê Văn Cường"]
    intake.press(Qt.Key.Key_Down)
    intake.enter()
    assert intake.pile == ["Nguyễn Thị Đào", "Lê Văn Cường"]
    assert intake.field("name") == "Hồ Thị Ngọc Ánh"
    intake.goes_to("name")
    intake.types("Hồ Thị Nhật")
    intake.saves()
    assert [one.applicant.name for one in all_of(office)] == [
        "Nguyễn Thị Đào",
        "Lê Văn Cường",
        "Hồ Thị Nhật",
    ]


def test_the_pile_survives_another_page_a_cleared_form_and_a_new_catalogue(
    intake: IntakeRobot, office: Office
) -> None:
    intake.fills_in_agent(*AGENT)
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    intake.puts_on_pile()
    intake.page.hide()
    intake.page.show()
    intake.comes()
    intake.hears(Topic.CATALOGUE)
    assert intake.pile == ["Nguyễn Thị Đào"]
    intake.goes_to("name")
    intake.types("Nhầm")
    intake.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert (intake.field("name"), intake.field("agent_name")) == ("", AGENT[0])
    assert intake.pile == ["Nguyễn Thị Đào"]
    intake.fills_in_person("Hồ Thị Ngọc Ánh")
    intake.picks(PHARMACY)
    intake.saves()
    assert len(all_of(office)) == 2


def test_a_clock_that_was_set_back_refuses_the_pile_and_keeps_it(
    intake: IntakeRobot, office: Office, clock: StoppedClock
) -> None:
    intake.receives("Phạm Thị Hòa", PHARMACY)
    intake.fills_in_agent(*AGENT)
    for name in ("Nguyễn Thị Đào", "Hồ Thị Ngọc Ánh"):
        intake.fills_in_person(name)
        intake.picks(PHARMACY)
        intake.puts_on_pile()
    clock.pass_(hours=-3)
    intake.saves()
    assert intake.reads("refusal").startswith("Đồng hồ máy tính đang là 06:41")
    assert intake.pile == ["Nguyễn Thị Đào", "Hồ Thị Ngọc Ánh"]
    clock.pass_(hours=4)
    intake.saves()
    assert len(all_of(office)) == 3


def test_everything_fits_the_smallest_screen_with_an_agent_and_a_pile(intake: IntakeRobot) -> None:
    intake.fills_in_agent(*AGENT)
    assert intake.fits
    for name in ("Nguyễn Thị Đào", "<b>Hồ</b> " * 40):
        intake.fills_in_person(name)
        intake.picks(SHOP)
        assert intake.fits
        intake.puts_on_pile()
        assert intake.fits
    intake.saves()
    assert intake.fits
    intake.narrows()
    assert intake.fits
    assert intake.in_sight("save")
