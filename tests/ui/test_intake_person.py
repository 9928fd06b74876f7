"""Who stands at the window: what the number tells, and whoever was here before."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.intake import Intake
from counter_app.rules.dossier import Collector, CollectorKind
from counter_app.rules.people import Applicant
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY, received
from tests.doubles import StoppedClock
from tests.ui.robots.repeat import RepeatRobot

FREE = "1.012275"
NUMBER = "001185012345"
KNOWN = {
    "id_number": NUMBER,
    "name": "Nguyễn Thị Đào",
    "birth": "",
    "phone": "0912345678",
    "address": "phường Thuận Hóa, Huế",
}


@pytest.fixture
def intake(
    qtbot: QtBot, dressed: None, office: Office, clock: StoppedClock, clerk: StaffMember
) -> RepeatRobot:
    del dressed
    return RepeatRobot(qtbot, office, clock, clerk)


def count(office: Office) -> int:
    return len(office.inquiry.register(limit=50))


# -- what the number says --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("001185012345", "Nữ · 1985 · Hà Nội"),
        ("046 082 907 014", "Nam · 1982 · Thừa Thiên Huế"),
        ("046.205.001.234", "Nam · 2005 · Thừa Thiên Huế"),
        ("00118501234", ""),
        ("C1234567", ""),
    ],
)
def test_a_personal_number_tells_sex_year_and_province(
    intake: RepeatRobot, number: str, said: str
) -> None:
    intake.types(number)
    assert intake.note("id_number") == said
    assert intake.reads("numberDoubts") == ""


@pytest.mark.parametrize(
    ("number", "birth", "doubt"),
    [
        ("001185012345", "01021986", "năm sinh 1985, khác năm sinh đã nhập (1986)"),
        ("003185012345", "", "Ba số đầu 003"),
        ("301185012345", "", "khai sinh ở nước ngoài"),
        ("001285012345", "", "năm sinh 2085, chưa tới"),
        ("191234567", "", "không còn giá trị"),
    ],
)
def test_what_does_not_fit_is_a_warning_and_stops_nobody(
    intake: RepeatRobot, office: Office, number: str, birth: str, doubt: str
) -> None:
    intake.fills_in_person("Nguyễn Thị Đào", id_number=number, birth=birth)
    assert doubt in intake.reads("numberDoubts")
    intake.picks(PHARMACY)
    intake.saves()
    assert count(office) == 1
    assert intake.reads("numberDoubts") == ""


def test_a_birth_that_cannot_be_read_is_the_forms_affair(intake: RepeatRobot) -> None:
    intake.fills_in_person("Nguyễn Thị Đào", id_number=NUMBER, birth="31/02/1986")
    assert intake.reads("numberDoubts") == ""


@pytest.mark.parametrize(
    ("number", "said", "doubted"),
    [
        ("0100109106", "Mã số thuế đúng", False),
        ("0100109106-001", "Mã số thuế đơn vị phụ thuộc", False),
        ("0100109107", "", True),
    ],
)
def test_a_tax_code_is_checked_by_its_digit(
    intake: RepeatRobot, number: str, said: str, *, doubted: bool
) -> None:
    intake.chooses("kind", "Tổ chức")
    intake.enter()
    intake.types(number)
    assert intake.note("id_number") == said
    assert ("sai chữ số kiểm tra" in intake.reads("numberDoubts")) is doubted


# -- somebody who was here before ------------------------------------------------------------------


def test_one_key_takes_over_what_is_known_and_goes_on(
    intake: RepeatRobot, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id)
    intake.types(NUMBER)
    assert intake.can_see("takeOver")
    intake.f(5)
    assert intake.person == KNOWN
    assert intake.focus == "procedure"
    assert not intake.can_see("takeOver")


def test_what_was_typed_stays(intake: RepeatRobot, office: Office, clerk: StaffMember) -> None:
    received(office, clerk.id)
    intake.fills_in_person("NGUYỄN THỊ ĐÀO", phone="0905000111")
    intake.goes_to("id_number")
    intake.types(NUMBER)
    intake.f(5)
    assert intake.person == {**KNOWN, "name": "NGUYỄN THỊ ĐÀO", "phone": "0905000111"}


def test_another_name_under_the_same_number_is_said_and_nothing_offered(
    intake: RepeatRobot, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id)
    intake.fills_in_person("Trần Văn Dũng", id_number=NUMBER)
    assert intake.reads("earlier") == (
        "Số này lần trước đứng tên Nguyễn Thị Đào. Hãy đối chiếu lại."
    )
    assert not intake.can_see("takeOver")


def test_without_a_known_number_the_key_does_nothing(intake: RepeatRobot) -> None:
    intake.types(NUMBER)
    intake.f(5)
    assert intake.person == {**dict.fromkeys(KNOWN, ""), "id_number": NUMBER}
    assert intake.focus == "id_number"


def test_what_a_person_handed_in_is_listed_and_opened_by_key(
    intake: RepeatRobot, office: Office, clerk: StaffMember
) -> None:
    ready = received(office, clerk.id)
    other = received(office, clerk.id, procedure=FREE)
    office.handover.take_back(ready.id, by=clerk.id, shelf="A3")
    intake.types(NUMBER)
    intake.f(3)
    assert intake.sheet_name == "earlierSheet"
    assert [row[0] for row in intake.rows("earlierDossiers")] == [ready.number, other.number]
    intake.presses_in_sheet(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert intake.opened == [other.id]


def test_a_dossier_that_was_undone_is_not_counted(
    intake: RepeatRobot, office: Office, clerk: StaffMember
) -> None:
    undone = received(office, clerk.id)
    office.reception.undo(undone.id, by=clerk.id)
    intake.types(NUMBER)
    assert intake.reads("earlier") == ""


# -- the same again --------------------------------------------------------------------------------


def test_the_same_procedure_still_open_is_shown_beside_the_new_one(
    intake: RepeatRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    there = received(office, clerk.id)
    clock.pass_(hours=1)
    intake.types(NUMBER)
    intake.f(5)
    intake.picks(PHARMACY)
    intake.saves()
    assert count(office) == 1
    assert intake.sheet_name == "sameAgain"
    parts = ("number", "received", "due", "state", "clerk")
    assert [intake.reads(f"there.{part}") for part in parts] == [
        there.number,
        "09:41 23/11/2026",
        "01/12/2026",
        "Đã tiếp nhận",
        "Lê Thị Hạnh",
    ]
    assert [intake.reads(f"new.{part}") for part in parts] == [
        "cấp khi lưu",
        "10:41 23/11/2026",
        "01/12/2026",
        "chưa lưu",
        "Lê Thị Hạnh",
    ]
    intake.presses_in_sheet(Qt.Key.Key_Return, ctrl=True)
    assert count(office) == 2


def test_enter_and_escape_go_back_and_the_form_keeps_everything(
    intake: RepeatRobot, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        if not intake.field("name"):
            intake.types(NUMBER)
            intake.f(5)
            intake.picks(PHARMACY)
        intake.saves()
        intake.presses_in_sheet(key)
        assert count(office) == 1
        assert intake.person == KNOWN


def test_the_open_dossier_can_be_looked_at_instead(
    intake: RepeatRobot, office: Office, clerk: StaffMember
) -> None:
    there = received(office, clerk.id)
    intake.types(NUMBER)
    intake.f(5)
    intake.picks(PHARMACY)
    intake.saves()
    intake.presses_in_sheet(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert intake.opened == [there.id]
    assert count(office) == 1


def test_it_is_asked_once_for_a_dossier_and_not_for_another_procedure(
    intake: RepeatRobot, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id)
    intake.types(NUMBER)
    intake.f(5)
    intake.picks(FREE)
    intake.saves()
    assert intake.over is None
    assert count(office) == 2


def test_a_dossier_that_is_over_does_not_count_as_open(
    intake: RepeatRobot, office: Office, clerk: StaffMember
) -> None:
    over = received(office, clerk.id)
    office.handover.take_back(over.id, by=clerk.id, shelf="A1")
    office.giving.give_back(over.id, Collector(CollectorKind.OWNER, ""), by=clerk.id)
    intake.types(NUMBER)
    intake.f(5)
    intake.picks(PHARMACY)
    intake.saves()
    assert intake.over is None
    assert count(office) == 2


def test_somebody_is_known_by_the_number_that_they_had_before(
    intake: RepeatRobot, office: Office, clerk: StaffMember
) -> None:
    old = Applicant("Nguyễn Thị Đào", id_number="191234567", phone="0912345678")
    before = office.reception.receive(Intake(FREE, old), by=clerk.id).dossier
    intake.scans_card(f"{NUMBER}|191234567|Nguyễn Thị Đào|01021985|Nữ|Số 1, Huế|10052021")
    assert intake.reads("earlier").startswith("Đã từng nộp: 1 hồ sơ")
    intake.f(5)
    assert intake.field("phone") == "0912345678"
    intake.picks(PHARMACY)
    intake.saves()
    now = office.inquiry.card(office.inquiry.register(limit=1)[0].id).dossier
    assert now.applicant.former_number == "191234567"
    assert {line.id for line in office.reception.earlier(NUMBER, "191234567")} == {
        before.id,
        now.id,
    }
