"""Bàn giao with the keyboard alone: the pile, what does not fit, the slip, the signature."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.papers import payload
from counter_app.ports import Topic
from counter_app.rules.dossier import Custody, Dossier, State
from counter_app.rules.numbers import Payload, PayloadKind
from counter_app.rules.slips import Slip
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY, received
from tests.ui.robots.handover import HandoverRobot
from tests.ui.robots.hands import CTRL
from tests.ui.robots.robot import Scanner
from ui import theme

MEDICAL = "1.012275"
"""A procedure of another department: Phòng Nghiệp vụ Y."""
PHARMACY_ROOM = "Phòng Nghiệp vụ Dược"
MEDICAL_ROOM = "Phòng Nghiệp vụ Y"


@pytest.fixture
def dossiers(office: Office, clerk: StaffMember) -> list[Dossier]:
    """Three dossiers for the pharmacy room, then one for the medical room."""
    names = ("Nguyễn Thị Đào", "Trần Văn Ứng", "Hồ Thị Ngọc Ánh")
    pharmacy = [received(office, clerk.id, name, procedure=PHARMACY) for name in names]
    return [*pharmacy, received(office, clerk.id, "Lê Văn Thịnh", procedure=MEDICAL)]


@pytest.fixture
def handover(
    qtbot: QtBot,
    qapp: QApplication,
    office: Office,
    clerk: StaffMember,
    dossiers: list[Dossier],
) -> HandoverRobot:
    theme.apply(qapp, theme.LIGHT)
    assert dossiers
    return HandoverRobot(qtbot, office, clerk)


def now(office: Office, dossier: Dossier) -> Dossier:
    return office.inquiry.card(dossier.id).dossier


def handed_over(office: Office, clerk: StaffMember, dossiers: list[Dossier]) -> Slip:
    ids = [dossier.id for dossier in dossiers]
    return office.handover.hand_over(ids, PHARMACY_ROOM, by=clerk.id).slip


def slip_code(office: Office, slip: Slip) -> str:
    settings = office.administration.settings()
    serial = slip.number.rpartition("-")[2]
    day = slip.handed_at.date()
    return str(Payload(PayloadKind.SLIP, settings.centre, day, serial))


# -- the pile ------------------------------------------------------------------------------------


def test_a_pile_goes_out_with_the_keyboard_alone(
    handover: HandoverRobot, office: Office, dossiers: list[Dossier]
) -> None:
    assert handover.focus == "entry"
    handover.types(dossiers[0].number.lower())
    handover.enter()
    handover.types(dossiers[1].number)
    handover.enter()
    assert handover.reads("pileCount") == "2"
    assert handover.pile == [dossiers[1].number, dossiers[0].number]
    assert handover.department == PHARMACY_ROOM
    handover.f9()
    slip = office.inquiry.slips()[0]
    assert (slip.department, slip.count) == (PHARMACY_ROOM, 2)
    assert handover.reads("slipNumber") == slip.number
    assert "2 hồ sơ" in handover.reads("outcome")
    assert handover.pile == []
    assert now(office, dossiers[0]).custody is Custody.IN_TRANSIT
    assert office.printing.of(slip.id)
    assert handover.done == 1
    assert handover.focus == "entry"


def test_scans_pile_up_with_the_newest_on_top_and_a_running_count(
    handover: HandoverRobot, dossiers: list[Dossier]
) -> None:
    for count, dossier in enumerate(dossiers[:3], start=1):
        assert handover.scans(payload(dossier))
        assert handover.last_told[0] == "good"
        assert handover.last_told[1].startswith(f"{count} hồ sơ · {dossier.number}")
    assert handover.rows("pile")[0][:3] == ("3", dossiers[2].number, "Hồ Thị Ngọc Ánh")
    assert handover.waiting == []


def test_the_same_paper_twice_is_said_and_not_piled_twice(
    handover: HandoverRobot, dossiers: list[Dossier]
) -> None:
    handover.scans(payload(dossiers[0]))
    handover.scans(payload(dossiers[1]))
    handover.scans(payload(dossiers[0]))
    assert handover.last_told == ("good", f"{dossiers[0].number} đã có trong chồng.")
    assert len(handover.pile) == 2
    assert handover.misfits == []


def test_a_dossier_of_another_department_is_set_apart_and_the_scanning_goes_on(
    handover: HandoverRobot, office: Office, dossiers: list[Dossier]
) -> None:
    handover.scans(payload(dossiers[0]))
    handover.scans(payload(dossiers[3]))
    assert handover.last_told[0] == "warning"
    assert handover.misfits == [(dossiers[3].number, f"Thuộc {MEDICAL_ROOM}")]
    handover.scans(payload(dossiers[1]))
    assert len(handover.pile) == 2
    handover.f9()
    assert handover.focus == "misfits"
    assert "Còn 1 lần quét" in handover.reads("refusal")
    assert office.inquiry.slips() == []
    handover.press(Qt.Key.Key_Delete)
    assert not handover.can_see("misfits")
    handover.f9()
    assert office.inquiry.slips()[0].count == 2


def test_what_lies_elsewhere_is_set_apart_with_the_reason(
    handover: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier]
) -> None:
    slip = handed_over(office, clerk, [dossiers[0]])
    handover.scans(payload(dossiers[0]))
    assert handover.misfits == [(dossiers[0].number, f"Đã nằm trong phiếu bàn giao {slip.number}.")]
    assert handover.reads("misfitReason").startswith(f"Hồ sơ {dossiers[0].number} đã nằm")
    assert handover.pile == []


def test_a_number_that_nobody_knows_is_named_below_the_entry(handover: HandoverRobot) -> None:
    handover.types_number("H57.132-261123-9999")
    assert handover.reads("entry.complaint").startswith("Không có hồ sơ hay phiếu nào")
    assert handover.field("entry") == "H57.132-261123-9999"
    handover.types("8")
    assert handover.reads("entry.complaint") == ""


def test_a_row_is_taken_off_and_put_back(handover: HandoverRobot, dossiers: list[Dossier]) -> None:
    for dossier in dossiers[:3]:
        handover.scans(payload(dossier))
    handover.goes_to("pile")
    handover.press(Qt.Key.Key_Down, Qt.Key.Key_Delete)
    assert handover.pile == [dossiers[2].number, dossiers[0].number]
    assert [row[0] for row in handover.rows("pile")] == ["2", "1"]
    assert handover.waiting == [dossiers[1].number]
    handover.press(Qt.Key.Key_Z, modifier=CTRL)
    assert handover.pile == [dossiers[1].number, dossiers[2].number, dossiers[0].number]


def test_f9_twice_makes_one_slip_and_names_it_again(
    handover: HandoverRobot, office: Office, dossiers: list[Dossier]
) -> None:
    handover.scans(payload(dossiers[0]))
    handover.f9()
    handover.f9()
    assert len(office.inquiry.slips()) == 1
    assert handover.told[-1] == handover.told[-2]
    assert handover.reads("refusal") == ""


def test_the_second_pile_of_the_day_is_a_slip_of_its_own(
    handover: HandoverRobot, office: Office, dossiers: list[Dossier]
) -> None:
    handover.scans(payload(dossiers[0]))
    handover.f9()
    handover.scans(payload(dossiers[3]))
    assert handover.department == MEDICAL_ROOM
    assert handover.reads("slipNumber") == ""
    handover.f9()
    assert [slip.department for slip in office.inquiry.slips()] == [MEDICAL_ROOM, PHARMACY_ROOM]


# -- the department and what waits ---------------------------------------------------------------


def test_what_waits_for_a_department_is_added_at_once_with_f4(
    handover: HandoverRobot, office: Office, dossiers: list[Dossier]
) -> None:
    assert len(handover.waiting) == 4
    handover.goes_to_waiting()
    handover.press(Qt.Key(Qt.Key.Key_0 + handover.departments.index(PHARMACY_ROOM) + 1))
    assert handover.department == PHARMACY_ROOM
    assert len(handover.waiting) == 3
    handover.adds_all()
    assert handover.last_told == ("good", "Đã thêm 3 hồ sơ, chồng có 3 hồ sơ")
    assert sorted(handover.pile) == sorted(dossier.number for dossier in dossiers[:3])
    assert handover.waiting == []
    handover.f9()
    assert office.inquiry.slips()[0].count == 3


def test_a_waiting_row_is_added_with_enter(
    handover: HandoverRobot, dossiers: list[Dossier]
) -> None:
    handover.goes_to_waiting()
    assert handover.focus == "waiting"
    first, *_others = handover.waiting
    handover.enter()
    assert handover.pile == [first]
    assert first not in handover.waiting
    assert handover.department in {PHARMACY_ROOM, MEDICAL_ROOM}
    assert len(dossiers) == 4


def test_another_department_sets_apart_what_does_not_belong_there(
    handover: HandoverRobot, dossiers: list[Dossier]
) -> None:
    handover.scans(payload(dossiers[0]))
    handover.goes_to_waiting()
    handover.press(Qt.Key(Qt.Key.Key_0 + handover.departments.index(MEDICAL_ROOM) + 1))
    assert handover.pile == []
    assert handover.misfits == [(dossiers[0].number, f"Thuộc {PHARMACY_ROOM}")]
    handover.adds_all()
    assert handover.pile == [dossiers[3].number]


def test_what_leaves_by_another_hand_is_taken_off_the_pile_with_the_reason(
    handover: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier]
) -> None:
    handover.scans(payload(dossiers[0]))
    handover.scans(payload(dossiers[1]))
    slip = handed_over(office, clerk, [dossiers[0]])
    handover.f9()
    assert slip.number in handover.reads("refusal")
    assert handover.pile == [dossiers[1].number]
    assert handover.misfits[0][0] == dossiers[0].number
    assert len(office.inquiry.slips()) == 1


def test_the_pile_survives_a_visit_to_another_page(
    handover: HandoverRobot, dossiers: list[Dossier]
) -> None:
    handover.scans(payload(dossiers[0]))
    handover.page.hide()
    handover.page.show()
    handover.comes()
    handover.hears(Topic.DOSSIERS)
    assert handover.pile == [dossiers[0].number]


# -- the second leg ------------------------------------------------------------------------------


def test_the_receiver_signs_for_all_with_the_keyboard_alone(
    handover: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier]
) -> None:
    slip = handed_over(office, clerk, dossiers[:2])
    handover.comes()
    assert handover.slips == [(slip.number, PHARMACY_ROOM, "2")]
    handover.goes_to("slips")
    handover.enter()
    assert handover.reads("openSlip") == slip.number
    assert handover.focus == "receiver"
    assert not handover.may_hand_over
    handover.types("Phan Văn Nhận")
    handover.enter()
    assert handover.focus == "signed"
    handover.enter()
    assert handover.focus == "sign"
    handover.enter()
    assert handover.last_told == ("good", f"Phan Văn Nhận đã ký đủ phiếu {slip.number}")
    assert now(office, dossiers[0]).state is State.PROCESSING
    assert handover.slips == []
    assert handover.focus == "entry"
    assert handover.done == 1


def test_a_missing_dossier_lies_at_the_counter_again_and_becomes_a_discrepancy(
    handover: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier]
) -> None:
    slip = handed_over(office, clerk, dossiers[:3])
    assert handover.scans(slip_code(office, slip))
    handover.types("Phan Văn Nhận")
    handover.enter()
    handover.press(Qt.Key.Key_2)
    assert handover.ticked == [True, False, True]
    assert handover.reads("countSigned") == "2 / 3"
    assert handover.reads("missing").startswith("1 hồ sơ bên nhận không thấy")
    handover.f9()
    assert handover.last_told[0] == "warning"
    assert now(office, dossiers[1]).custody is Custody.COUNTER
    assert [line.number for line in office.inquiry.discrepancies()] == [dossiers[1].number]
    assert dossiers[1].number in handover.waiting


def test_without_a_receiver_nobody_has_signed(
    handover: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier]
) -> None:
    slip = handed_over(office, clerk, dossiers[:2])
    handover.scans(slip_code(office, slip))
    handover.f9()
    assert handover.reads("receiver.complaint") == "Chưa điền mục này."
    assert handover.focus == "receiver"
    assert now(office, dossiers[0]).custody is Custody.IN_TRANSIT


def test_a_signed_slip_shows_who_signed_and_cannot_be_signed_again(
    handover: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier]
) -> None:
    slip = handed_over(office, clerk, dossiers[:2])
    office.handover.confirm(slip.id, receiver="Phan Văn Nhận", by=clerk.id)
    handover.scans(slip_code(office, slip))
    assert handover.reads("missing") == "Phan Văn Nhận đã ký lúc 09:41 23/11/2026."
    assert not handover.may_sign


def test_escape_leads_from_a_slip_back_to_the_pile(
    handover: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier]
) -> None:
    handover.scans(payload(dossiers[0]))
    slip = handed_over(office, clerk, dossiers[1:3])
    handover.scans(slip_code(office, slip))
    assert not handover.can_see("pile")
    handover.press(Qt.Key.Key_Escape)
    assert handover.can_see("pile")
    assert handover.pile == [dossiers[0].number]
    assert handover.focus == "entry"


def test_a_dossier_scanned_over_an_open_slip_begins_the_pile(
    handover: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier]
) -> None:
    slip = handed_over(office, clerk, dossiers[:2])
    handover.scans(slip_code(office, slip))
    handover.scans(payload(dossiers[2]))
    assert handover.pile == [dossiers[2].number]
    assert handover.can_see("pile")


# -- coming from elsewhere -----------------------------------------------------------------------


def test_a_dossier_from_its_card_goes_where_it_belongs(
    handover: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier]
) -> None:
    handover.comes(dossiers[2].id)
    assert handover.pile == [dossiers[2].number]
    slip = handed_over(office, clerk, dossiers[:2])
    handover.comes(dossiers[0].id)
    assert handover.reads("openSlip") == slip.number
    office.handover.confirm(slip.id, receiver="Phan Văn Nhận", by=clerk.id)
    handover.comes(dossiers[0].id)
    assert handover.went == [("giving_back", dossiers[0].id)]


def test_a_slip_from_the_scan_box_is_opened(
    handover: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier]
) -> None:
    slip = handed_over(office, clerk, dossiers[:2])
    handover.comes(slip)
    assert handover.reads("openSlip") == slip.number
    assert handover.focus == "receiver"


# -- hostile and small ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["<b>Đào</b>", "Nguyễn " * 60, "Công ty \"A\" & 'B'"])
def test_hostile_names_are_shown_letter_for_letter(
    handover: HandoverRobot, office: Office, clerk: StaffMember, name: str
) -> None:
    dossier = received(office, clerk.id, name)
    handover.scans(payload(dossier))
    assert handover.rows("pile")[0][2] == name.strip()
    assert handover.fits


def test_a_scan_leaves_a_half_typed_receiver_alone(
    handover: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier]
) -> None:
    slip = handed_over(office, clerk, dossiers[:2])
    handover.scans(slip_code(office, slip))
    scanner = Scanner(handover.page)
    for letter in "Phan Văn":
        scanner.hand.pause(0.2)
        handover.types(letter)
    scanner.scans(payload(dossiers[2]))
    assert scanner.heard == [Payload.parse(payload(dossiers[2]))]
    assert handover.field("receiver") == "Phan Văn"


def test_a_scan_with_the_focus_in_a_list_chooses_no_department(
    handover: HandoverRobot, dossiers: list[Dossier]
) -> None:
    handover.goes_to_waiting()
    scanner = Scanner(handover.page)
    scanner.scans(payload(dossiers[0]))
    assert len(scanner.heard) == 1
    assert handover.department is None
    assert handover.pile == []


def test_the_page_fits_the_smallest_screen_in_every_state(
    handover: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier]
) -> None:
    assert handover.fits
    for dossier in dossiers:
        handover.scans(payload(dossier))
    handover.types_number("không có")
    handover.f9()
    assert handover.fits
    handover.press(Qt.Key.Key_Delete)
    handover.f9()
    assert handover.fits
    handover.comes(office.inquiry.slip(office.inquiry.slips()[0].id)[0])
    handover.f9()
    handover.press(Qt.Key.Key_Return, Qt.Key.Key_1)
    assert handover.fits
    assert clerk.active


def test_on_a_narrow_screen_the_page_scrolls_only_down(handover: HandoverRobot) -> None:
    assert handover.scrolls_only_down
    handover.goes_to_waiting()
    assert handover.focus_in_sight
