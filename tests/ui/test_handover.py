"""Bàn giao with the keyboard alone: the pile, what does not fit, what has to leave, the slip."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.papers import payload
from counter_app.ports import Topic
from counter_app.rules.dossier import Custody, Dossier
from counter_app.rules.lines import SlipLine
from counter_app.rules.numbers import Payload, PayloadKind
from counter_app.rules.papers import HandoverPaper
from counter_app.rules.signatures import Signature, from_text
from counter_app.rules.slips import Slip
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import PHARMACY, received
from tests.doubles import StoppedClock
from tests.ui.robots.handover import HandoverRobot
from tests.ui.robots.hands import CTRL
from tests.ui.robots.robot import Scanner
from tests.ui.robots.window import WindowRobot
from ui import theme
from ui.pages.handover import DESK_CHECK, DISCREPANCIES, TO_SIGN
from ui.sounds import Sounds

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
    clock: StoppedClock,
    dossiers: list[Dossier],
) -> HandoverRobot:
    theme.apply(qapp, theme.LIGHT)
    assert dossiers
    return HandoverRobot(qtbot, office, clock, clerk)


@pytest.fixture
def heard() -> list[str]:
    """The sounds that the window has made."""
    return []


@pytest.fixture
def window(
    qtbot: QtBot,
    store: SqliteStore,
    office: Office,
    clock: StoppedClock,
    clerk: StaffMember,
    heard: list[str],
    tmp_path: Path,
) -> Iterator[WindowRobot]:
    """The whole window, with sounds."""

    def play(file: Path) -> None:
        heard.append(file.name.partition("-")[0])

    kept = QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat)
    sounds = Sounds(kept, lambda: play)
    robot = WindowRobot(qtbot, store, office, clock, user=clerk, folder=tmp_path, sounds=sounds)
    qtbot.waitUntil(robot.window.isActiveWindow)
    yield robot
    robot.goes_home()


def now(office: Office, dossier: Dossier) -> Dossier:
    return office.inquiry.card(dossier.id).dossier


def handed_over(office: Office, clerk: StaffMember, dossiers: list[Dossier]) -> Slip:
    ids = [dossier.id for dossier in dossiers]
    return office.handover.hand_over(ids, PHARMACY_ROOM, by=clerk.id).slip


def giver_signature(office: Office, slip: SlipLine) -> Signature | None:
    paper = office.printing.paper(office.printing.of(slip.id)[0].id)
    assert isinstance(paper, HandoverPaper)
    return from_text(paper.giver_signature)


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
    assert handover.last_told[0] == "bad"
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
    assert handover.reads("misfits.reason").startswith(f"Hồ sơ {dossiers[0].number} đã nằm")
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


def test_f9_twice_makes_one_slip_and_an_empty_pile_cannot_be_handed_over(
    handover: HandoverRobot, office: Office, dossiers: list[Dossier]
) -> None:
    handover.scans(payload(dossiers[0]))
    handover.f9()
    handover.f9()
    slips = office.inquiry.slips()
    assert len(slips) == 1
    assert handover.reads("slipNumber") == slips[0].number
    assert not handover.find(QPushButton, "handOver").isEnabled()
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


def test_a_pile_that_was_left_goes_on_where_it_was(
    handover: HandoverRobot,
    office: Office,
    clerk: StaffMember,
    clock: StoppedClock,
    dossiers: list[Dossier],
) -> None:
    for dossier in (dossiers[0], dossiers[1], dossiers[3]):
        handover.scans(payload(dossier))
    handover.turns()
    handed_over(office, clerk, [dossiers[1]])
    # The power goes; the window is made anew.
    again = HandoverRobot(handover.qtbot, office, clock, clerk)
    assert again.pile == [dossiers[0].number]
    assert again.department == PHARMACY_ROOM
    assert again.misfits == handover.misfits
    assert again.reads("refusal").startswith("Chồng dở lúc 09:41 23/11/2026: 1 hồ sơ.")
    again.scans(payload(dossiers[2]))
    again.goes_to("misfits")
    again.press(Qt.Key.Key_Delete)
    again.f9()
    assert office.inquiry.slips()[0].count == 2
    assert office.reception.drafts() == []


# -- the department and what waits ---------------------------------------------------------------


def test_what_waits_for_a_department_is_added_at_once_with_f4(
    handover: HandoverRobot, office: Office, dossiers: list[Dossier]
) -> None:
    assert len(handover.waiting) == 4
    handover.goes_to_list()
    handover.press(Qt.Key(Qt.Key.Key_0 + handover.departments.index(PHARMACY_ROOM) + 1))
    assert handover.department == PHARMACY_ROOM
    assert len(handover.waiting) == 3
    handover.presses_f4()
    assert handover.last_told == ("good", "Đã thêm 3 hồ sơ, chồng có 3 hồ sơ")
    assert sorted(handover.pile) == sorted(dossier.number for dossier in dossiers[:3])
    assert handover.waiting == []
    handover.f9()
    assert office.inquiry.slips()[0].count == 3


def test_a_waiting_row_is_added_with_enter(
    handover: HandoverRobot, dossiers: list[Dossier]
) -> None:
    handover.goes_to_list()
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
    handover.goes_to_list()
    handover.press(Qt.Key(Qt.Key.Key_0 + handover.departments.index(MEDICAL_ROOM) + 1))
    assert handover.pile == []
    assert handover.misfits == [(dossiers[0].number, f"Thuộc {PHARMACY_ROOM}")]
    handover.presses_f4()
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


def test_the_tabs_say_how_many_slips_wait_and_how_much_does_not_agree(
    handover: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier]
) -> None:
    assert handover.ways == ["Bàn giao", "Ký nhận", "Kiểm bàn", "Chênh lệch"]
    handed_over(office, clerk, [dossiers[2]])
    slip = handed_over(office, clerk, dossiers[:2])
    office.handover.confirm(slip.id, receiver="Nhận", by=clerk.id, missing=[dossiers[0].id])
    handover.hears(Topic.SLIPS)
    assert handover.ways == ["Bàn giao", "Ký nhận (1)", "Kiểm bàn", "Chênh lệch (1)"]


def test_a_slip_from_the_scan_box_is_opened(
    handover: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier]
) -> None:
    slip = handed_over(office, clerk, dossiers[:2])
    handover.comes(slip)
    assert handover.way == "Ký nhận"
    assert handover.reads("openSlip") == slip.number
    assert handover.focus == "receiver"


@pytest.mark.parametrize(
    ("name", "way"),
    [(TO_SIGN, "Ký nhận"), (DESK_CHECK, "Kiểm bàn"), (DISCREPANCIES, "Chênh lệch")],
)
def test_another_page_can_open_each_way_by_its_name(
    handover: HandoverRobot, name: str, way: str
) -> None:
    handover.comes(name)
    assert handover.way == way
    handover.comes()
    assert handover.way == way


# -- hostile and small ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["<b>Đào</b>", "Nguyễn " * 60, "Công ty \"A\" & 'B'"])
def test_hostile_names_are_shown_letter_for_letter(
    handover: HandoverRobot, office: Office, clerk: StaffMember, name: str
) -> None:
    dossier = received(office, clerk.id, name)
    handover.scans(payload(dossier))
    assert handover.rows("pile")[0][2] == name.strip()
    assert handover.fits


def test_a_code_that_nobody_knows_is_kept_among_what_must_be_seen_to(
    handover: HandoverRobot, office: Office, dossiers: list[Dossier]
) -> None:
    centre = office.administration.settings().centre
    unknown = str(Payload(PayloadKind.DOSSIER, centre, dossiers[0].received_at.date(), "0999"))
    handover.scans(payload(dossiers[0]))
    assert handover.scans(unknown)
    assert handover.last_told[0] == "bad"
    assert [row[0] for row in handover.misfits] == [unknown]
    handover.f9()
    assert office.inquiry.slips() == []
    handover.press(Qt.Key.Key_Delete)
    handover.f9()
    assert office.inquiry.slips()[0].count == 1


def test_while_scanning_a_pile_the_two_sounds_tell_what_went_on_it(
    window: WindowRobot, heard: list[str], office: Office, dossiers: list[Dossier]
) -> None:
    centre = office.administration.settings().centre
    unknown = str(Payload(PayloadKind.DOSSIER, centre, dossiers[0].received_at.date(), "0999"))
    window.go(3)
    for code in (payload(dossiers[0]), payload(dossiers[3]), unknown, payload(dossiers[1])):
        window.scan(code)
    assert heard == ["read", "refused", "refused", "read"]
    assert window.reads("pileCount") == "2"
    assert [row[0] for row in window.rows("misfits")] == [unknown, dossiers[3].number]


# -- what has to leave ---------------------------------------------------------------------------


def test_what_has_to_leave_today_says_by_when(handover: HandoverRobot) -> None:
    assert {row[2] for row in handover.rows("waiting")} == {"trước 17:00"}
    assert handover.reads("mustLeave") == "4 hồ sơ phải chuyển trước 17:00 hôm nay"


def test_what_came_after_three_o_clock_leaves_the_next_working_morning(
    handover: HandoverRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    clock.pass_(hours=6)
    late = received(office, clerk.id, "Võ Thị Sáu")
    handover.hears(Topic.DOSSIERS)
    # 24 November is a holiday.
    assert handover.rows("waiting")[-1][0::2] == (late.number, "sáng T4 25/11")


def test_what_should_be_gone_stands_on_top_and_says_so(
    handover: HandoverRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    clock.pass_(hours=8)
    handover.hears(Topic.DOSSIERS)
    assert handover.rows("waiting")[0][2] == "quá 17:00"
    assert handover.reads("mustLeave") == "4 hồ sơ đã quá giờ phải chuyển"
    clock.pass_(hours=48)
    fresh = received(office, clerk.id, "Võ Thị Sáu")
    handover.hears(Topic.DOSSIERS)
    rows = handover.rows("waiting")
    assert rows[0][2] == "quá 2 ngày làm việc"
    assert rows[-1][0] == fresh.number


def test_a_control_slip_for_each_dossier_is_announced_where_the_office_wants_it(
    handover: HandoverRobot, office: Office, dossiers: list[Dossier]
) -> None:
    admin = office.administration
    settings = replace(admin.settings(), with_control_slip=True)
    admin.set_office(settings, admin.station(), by=admin.staff()[0].id)
    handover.scans(payload(dossiers[0]))
    handover.scans(payload(dossiers[1]))
    handover.f9()
    assert handover.reads("outcome").endswith("phiếu và 2 phiếu kiểm soát chờ in")
    assert len(office.printing.waiting()) >= 3


def test_the_giver_may_sign_on_the_screen(
    handover: HandoverRobot, office: Office, dossiers: list[Dossier]
) -> None:
    handover.scans(payload(dossiers[0]))
    handover.signs([(100, 100), (160, 60), (220, 120)])
    handover.f9()
    slip = office.inquiry.slips()[0]
    assert giver_signature(office, slip) is not None
    handover.scans(payload(dossiers[1]))
    handover.f9()
    slip = office.inquiry.slips()[0]
    assert giver_signature(office, slip) is None


def test_three_hundred_scans_pile_up_without_a_rest(
    handover: HandoverRobot, office: Office, clerk: StaffMember
) -> None:
    many = [received(office, clerk.id, f"Người nộp {n}") for n in range(300)]
    handover.hears(Topic.DOSSIERS)
    codes = [payload(one) for one in many]
    assert handover.scans_all(codes) < 10_000
    assert handover.reads("pileCount") == "300"


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
    handover.goes_to_list()
    scanner = Scanner(handover.page)
    scanner.scans(payload(dossiers[0]))
    assert len(scanner.heard) == 1
    assert handover.department is None
    assert handover.pile == []


def test_the_page_fits_the_smallest_screen_in_every_state(
    handover: HandoverRobot, dossiers: list[Dossier]
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
    assert handover.fits


def test_on_a_narrow_screen_the_page_scrolls_only_down(handover: HandoverRobot) -> None:
    assert handover.scrolls_only_down
    handover.goes_to_list()
    assert handover.focus_in_sight
