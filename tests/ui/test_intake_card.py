"""An identity card at the intake: what is sure is filled in, what is not is looked at."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules.citizen_card import Source
from counter_app.rules.dossier import Dossier
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY, received
from tests.doubles import StoppedClock
from tests.ui.robots.repeat import RepeatRobot

NUMBER = "001185012345"
WHOLE = f"{NUMBER}|191234567|Nguyễn Thị Đào|01021985|Nữ|Số 1 Lê Lợi, Huế|10052021"
BARE = f"{NUMBER}||NGUYEN THI DAO|01021985|Nu|So 1 Le Loi, Hue|10052021"
TORN = f"{NUMBER}||Nguyn Th o|01021985|N|S 1 Ph X|10052021"
OTHER = "046082907014||Võ Đình Trí|04091982|Nam|Số 9 An Dương Vương, Huế|10052021"


@pytest.fixture
def intake(
    qtbot: QtBot, dressed: None, office: Office, clock: StoppedClock, clerk: StaffMember
) -> RepeatRobot:
    del dressed
    return RepeatRobot(qtbot, office, clock, clerk)


def newest(office: Office) -> Dossier:
    return office.inquiry.card(office.inquiry.register(limit=1)[0].id).dossier


def test_a_card_that_was_read_for_certain_leaves_only_the_telephone(
    intake: RepeatRobot, office: Office
) -> None:
    intake.scans_card(WHOLE)
    assert intake.person == {
        "id_number": NUMBER,
        "name": "Nguyễn Thị Đào",
        "birth": "01/02/1985",
        "phone": "",
        "address": "Số 1 Lê Lợi, Huế",
    }
    assert intake.last_told == ("good", "Đã đọc thẻ căn cước của Nguyễn Thị Đào")
    assert intake.focus == "phone"
    intake.enter()
    assert intake.focus == "procedure"
    intake.picks(PHARMACY)
    intake.saves()
    person = newest(office).applicant
    assert (person.birth, person.former_number) == ("1985-02-01", "191234567")


def test_doubtful_fields_are_marked_and_taken_by_enter_one_after_the_other(
    intake: RepeatRobot, office: Office
) -> None:
    intake.scans_card(BARE, Source.TYPED)
    assert [intake.is_marked(field) for field in intake.person] == [
        False,
        True,
        False,
        False,
        True,
    ]
    assert "mất dấu" in intake.note("name")
    assert intake.last_told[0] == "warning"
    assert intake.focus == "name"
    intake.enter()
    assert not intake.is_marked("name")
    assert intake.note("name") == ""
    assert intake.focus == "phone"
    intake.enter()
    assert intake.focus == "address"
    intake.enter()
    assert intake.focus == "procedure"
    intake.picks(PHARMACY)
    intake.saves()
    assert newest(office).applicant.name == "Nguyen Thi Dao"


def test_what_was_not_confirmed_is_not_saved(intake: RepeatRobot, office: Office) -> None:
    intake.scans_card(BARE, Source.TYPED)
    intake.enter(2)
    intake.goes_to("procedure")
    intake.picks(PHARMACY)
    intake.saves()
    assert office.inquiry.register() == []
    assert intake.focus == "address"
    assert intake.is_marked("address")
    intake.enter()
    intake.saves()
    assert len(office.inquiry.register()) == 1


def test_a_doubtful_value_that_is_written_anew_is_sure(intake: RepeatRobot) -> None:
    intake.scans_card(BARE, Source.TYPED)
    intake.press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    intake.types("Nguyễn")
    assert not intake.is_marked("name")
    assert intake.field("name") == "Nguyễn"


def test_what_was_lost_stays_empty_and_has_the_focus(intake: RepeatRobot) -> None:
    intake.scans_card(TORN, Source.TYPED)
    assert intake.field("name") == ""
    assert intake.note("name") == "Thẻ đọc hỏng: nhập tay."
    assert intake.focus == "name"
    intake.types("Nguyễn Thị Đào")
    assert intake.note("name") == ""


def test_the_person_before_is_put_aside_before_the_next_one_appears(
    intake: RepeatRobot, office: Office
) -> None:
    intake.fills_in_person("Trần Văn Dũng", phone="0905000111")
    intake.picks(PHARMACY)
    intake.scans_card(WHOLE)
    assert intake.field("name") == "Nguyễn Thị Đào"
    assert intake.field("phone") == ""
    assert intake.field("procedure") == ""
    assert "tạm giữ" in intake.last_told[1]
    [draft] = office.reception.drafts()
    assert draft.parked
    assert draft.title.startswith("Trần Văn Dũng · Cấp lại")


def test_what_was_saved_leaves_the_screen_when_the_next_card_is_scanned(
    intake: RepeatRobot,
) -> None:
    intake.receives("Trần Văn Dũng", PHARMACY)
    assert intake.sees("Trần Văn Dũng")
    intake.scans_card(WHOLE)
    assert not intake.sees("Trần Văn Dũng")
    assert intake.reads("savedNumber") == ""


def test_the_same_card_again_fills_in_and_puts_nothing_aside(
    intake: RepeatRobot, office: Office
) -> None:
    intake.fills_in_person("", id_number="001 185 012 345", phone="0905000111")
    intake.scans_card(WHOLE)
    assert intake.field("name") == "Nguyễn Thị Đào"
    assert intake.field("phone") == "0905000111"
    assert office.reception.drafts() == []
    assert intake.focus == "procedure"


def test_a_procedure_that_was_chosen_before_the_card_stays(
    intake: RepeatRobot, office: Office
) -> None:
    intake.picks(PHARMACY)
    intake.scans_card(WHOLE)
    intake.saves()
    assert newest(office).applicant.name == "Nguyễn Thị Đào"
    assert newest(office).procedure_code == PHARMACY


def test_with_the_row_of_who_hands_in_open_it_is_their_card(
    intake: RepeatRobot, office: Office
) -> None:
    intake.scans_card(WHOLE)
    intake.press(Qt.Key.Key_N, modifier=Qt.KeyboardModifier.ControlModifier)
    intake.scans_card(OTHER)
    assert intake.field("name") == "Nguyễn Thị Đào"
    assert intake.field("agent_name") == "Võ Đình Trí"
    intake.picks(PHARMACY)
    intake.saves()
    agent = newest(office).representative
    assert agent is not None
    assert (agent.name, agent.id_number) == ("Võ Đình Trí", "046082907014")


def test_the_telephone_of_somebody_known_is_one_key_away(
    intake: RepeatRobot, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id, procedure="1.012275")
    intake.scans_card(WHOLE)
    intake.f(5)
    assert intake.field("phone") == "0912345678"
    assert intake.field("address") == "Số 1 Lê Lợi, Huế"
    assert intake.focus == "procedure"


def test_a_card_against_its_own_number_is_doubted(intake: RepeatRobot) -> None:
    intake.scans_card(WHOLE.replace("01021985", "01021986"))
    assert intake.is_marked("id_number")
    assert intake.is_marked("birth")
    assert "khác năm sinh đã nhập (1986)" in intake.reads("numberDoubts")
    intake.enter(2)
    assert not intake.is_marked("id_number")
    assert not intake.is_marked("birth")
