"""Ký nhận: the receiver ticks what is there, says what is not, and signs; the slip is printed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.papers import payload
from counter_app.rules.dossier import Custody, Dossier, State
from counter_app.rules.numbers import Payload, PayloadKind
from counter_app.rules.papers import HandoverPaper
from counter_app.rules.slips import Slip
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY, received
from tests.doubles import StoppedClock
from tests.ui.robots.handover import HandoverRobot
from tests.ui.robots.hands import CTRL
from ui import theme
from ui.receiving_list import Verdict

ROOM = "Phòng Nghiệp vụ Dược"
OPEN, HERE, MISSING, REFUSED, GONE = Verdict


@pytest.fixture
def dossiers(office: Office, clerk: StaffMember) -> list[Dossier]:
    """Four dossiers for the pharmacy room."""
    names = ("Nguyễn Thị Đào", "Trần Văn Ứng", "Hồ Thị Ngọc Ánh", "Lê Văn Thịnh")
    return [received(office, clerk.id, name, procedure=PHARMACY) for name in names]


@pytest.fixture
def slip(office: Office, clerk: StaffMember, dossiers: list[Dossier]) -> Slip:
    """A slip with the first three of them; the fourth still lies at the counter."""
    ids = [dossier.id for dossier in dossiers[:3]]
    return office.handover.hand_over(ids, ROOM, by=clerk.id).slip


@pytest.fixture
def desk(
    qtbot: QtBot,
    qapp: QApplication,
    office: Office,
    clerk: StaffMember,
    clock: StoppedClock,
    slip: Slip,
) -> HandoverRobot:
    theme.apply(qapp, theme.LIGHT)
    assert slip.confirmed_at is None
    return HandoverRobot(qtbot, office, clock, clerk)


def slip_code(office: Office, slip: Slip) -> str:
    centre = office.administration.settings().centre
    serial = slip.number.rpartition("-")[2]
    return str(Payload(PayloadKind.SLIP, centre, slip.handed_at.date(), serial))


def now(office: Office, dossier: Dossier) -> Dossier:
    return office.inquiry.card(dossier.id).dossier


# -- the common case -----------------------------------------------------------------------------


def test_a_whole_pile_is_signed_for_with_one_scan_a_name_and_two_keys(
    desk: HandoverRobot, office: Office, dossiers: list[Dossier], slip: Slip
) -> None:
    assert desk.scans(slip_code(office, slip))
    assert desk.way == "Ký nhận"
    assert desk.focus == "receiver"
    assert desk.verdicts == [OPEN] * 3
    desk.types("Phan Văn Nhận")
    desk.presses_f4()
    assert desk.verdicts == [HERE] * 3
    assert desk.reads("countSigned") == "3 / 3"
    desk.f9()
    assert desk.last_told == ("good", f"Phan Văn Nhận đã ký đủ phiếu {slip.number}")
    assert [now(office, one).state for one in dossiers[:3]] == [State.PROCESSING] * 3
    assert desk.reads("missing") == "Phan Văn Nhận đã ký lúc 09:41 23/11/2026."
    assert not desk.may_sign
    assert desk.done == 1


def test_who_signed_before_for_the_department_is_offered_and_enter_takes_the_name(
    desk: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier], slip: Slip
) -> None:
    office.handover.confirm(slip.id, receiver="Phan Văn Nhận", by=clerk.id)
    other = office.handover.hand_over([dossiers[3].id], ROOM, by=clerk.id).slip
    desk.scans(slip_code(office, other))
    assert desk.receivers == []
    assert desk.hint_in("receiver") == "Enter: Phan Văn Nhận"
    desk.enter()
    assert desk.field("receiver") == "Phan Văn Nhận"
    assert desk.focus == "signed"
    desk.presses_f4()
    assert desk.focus == "sign"
    desk.enter()
    assert now(office, dossiers[3]).state is State.PROCESSING


def test_a_letter_or_the_arrow_opens_the_list_of_who_signed_before(
    desk: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier], slip: Slip
) -> None:
    office.handover.confirm(slip.id, receiver="Phan Văn Nhận", by=clerk.id)
    other = office.handover.hand_over([dossiers[3].id], ROOM, by=clerk.id).slip
    desk.scans(slip_code(office, other))
    desk.press(Qt.Key.Key_Down)
    assert desk.receivers == ["Phan Văn Nhận"]
    desk.press(Qt.Key.Key_Escape)
    assert desk.receivers == []
    desk.types("nh")
    assert desk.receivers == ["Phan Văn Nhận"]


def test_a_new_name_that_begins_like_a_known_one_stays_as_typed(
    desk: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier], slip: Slip
) -> None:
    office.handover.confirm(slip.id, receiver="Phan Văn Nhận", by=clerk.id)
    other = office.handover.hand_over([dossiers[3].id], ROOM, by=clerk.id).slip
    desk.scans(slip_code(office, other))
    desk.types("Phan Văn")
    desk.enter()
    assert desk.field("receiver") == "Phan Văn"


def test_each_scan_of_the_pile_ticks_its_row(
    desk: HandoverRobot, office: Office, dossiers: list[Dossier], slip: Slip
) -> None:
    desk.scans(slip_code(office, slip))
    desk.scans(payload(dossiers[1]))
    assert desk.verdicts == [OPEN, HERE, OPEN]
    assert desk.last_told == ("good", f"1 / 3 · {dossiers[1].number} · Trần Văn Ứng")
    desk.scans(payload(dossiers[1]))
    assert desk.last_told == ("good", f"1 / 3 · {dossiers[1].number} đã kiểm rồi")


def test_a_dossier_of_the_pile_opens_its_slip_when_none_is_open(
    desk: HandoverRobot, dossiers: list[Dossier], slip: Slip
) -> None:
    desk.turns()
    assert desk.reads("openSlip") == ""
    desk.scans(payload(dossiers[0]))
    assert desk.reads("openSlip") == slip.number
    assert desk.verdicts == [HERE, OPEN, OPEN]


def test_a_dossier_whose_result_is_back_already_needs_no_tick(
    desk: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier], slip: Slip
) -> None:
    office.handover.take_back(dossiers[1].id, by=clerk.id)
    desk.scans(slip_code(office, slip))
    assert desk.verdicts == [OPEN, GONE, OPEN]
    desk.types("Phan Văn Nhận")
    desk.presses_f4()
    assert desk.reads("countSigned") == "2 / 2"
    desk.f9()
    assert now(office, dossiers[1]).state is State.DONE
    assert office.custody.discrepancies() == []


# -- what does not agree -------------------------------------------------------------------------


def test_nothing_is_closed_while_a_row_was_not_looked_at(
    desk: HandoverRobot, office: Office, dossiers: list[Dossier], slip: Slip
) -> None:
    desk.scans(slip_code(office, slip))
    desk.types("Phan Văn Nhận")
    desk.scans(payload(dossiers[0]))
    desk.f9()
    assert desk.reads("signRefusal").startswith("Còn 2 hồ sơ chưa kiểm.")
    assert desk.focus == "signed"
    assert now(office, dossiers[0]).custody is Custody.IN_TRANSIT
    desk.presses_f4(shift=True)
    assert desk.verdicts == [HERE, MISSING, MISSING]
    desk.f9()
    assert [line.kind for line in office.custody.discrepancies()] == ["missing", "missing"]


def test_missing_not_accepted_and_too_many_become_discrepancies_with_an_owner(
    desk: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier], slip: Slip
) -> None:
    desk.scans(slip_code(office, slip))
    desk.types("Phan Văn Nhận")
    desk.enter()
    assert desk.focus == "signed"
    desk.press(Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_2)
    assert desk.verdicts == [HERE, MISSING, OPEN]
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_K)
    assert desk.focus == "refusedReason"
    desk.types("Thiếu chữ ký")
    desk.enter()
    assert desk.focus == "signed"
    desk.scans(payload(dossiers[3]))
    assert desk.last_told[0] == "bad"
    assert desk.surplus == [(dossiers[3].number, "Sổ ghi: Quầy một cửa")]
    assert desk.reads("missing").startswith("Thiếu 1, không nhận 1, thừa 1")
    desk.f9()
    assert desk.last_told[0] == "warning"
    found = {line.kind: line for line in office.custody.discrepancies()}
    assert set(found) == {"missing", "refused", "surplus"}
    assert found["refused"].note == "Thiếu chữ ký"
    assert found["surplus"].about == dossiers[3].id
    assert {line.owner for line in found.values()} == {clerk.name}
    assert now(office, dossiers[1]).custody is Custody.COUNTER
    desk.click("seeDiscrepancies")
    assert desk.way == "Chênh lệch"


def test_a_refusal_without_a_reason_is_asked_for_it(
    desk: HandoverRobot, office: Office, dossiers: list[Dossier], slip: Slip
) -> None:
    desk.scans(slip_code(office, slip))
    desk.types("Phan Văn Nhận")
    desk.enter()
    desk.press(Qt.Key.Key_K)
    desk.enter()
    desk.presses_f4()
    desk.f9()
    assert dossiers[0].number in desk.reads("signRefusal")
    assert desk.focus == "refusedReason"
    assert office.inquiry.slips()[0].confirmed_at is None


def test_a_paper_that_no_book_knows_is_written_down_after_a_second_enter(
    desk: HandoverRobot, office: Office, slip: Slip
) -> None:
    desk.scans(slip_code(office, slip))
    desk.types_number("000.00.19-0042", "slipEntry")
    assert desk.reads("slipEntry.complaint").endswith("Enter lần nữa: ghi là giấy thừa.")
    assert desk.surplus == []
    desk.enter()
    assert desk.surplus == [("000.00.19-0042", "Không có trong sổ của quầy")]
    desk.goes_to("surplus")
    desk.press(Qt.Key.Key_Delete)
    assert not desk.can_see("surplus")


def test_a_scanned_code_that_nobody_knows_is_too_many(
    desk: HandoverRobot, office: Office, slip: Slip
) -> None:
    centre = office.administration.settings().centre
    unknown = str(Payload(PayloadKind.DOSSIER, centre, slip.handed_at.date(), "0999"))
    desk.scans(slip_code(office, slip))
    assert desk.scans(unknown)
    assert [row[0] for row in desk.surplus] == [unknown]


def test_without_a_receiver_nobody_has_signed(
    desk: HandoverRobot, office: Office, dossiers: list[Dossier], slip: Slip
) -> None:
    desk.scans(slip_code(office, slip))
    desk.f9()
    assert desk.reads("receiver.complaint") == "Chưa điền mục này."
    assert desk.focus == "receiver"
    assert now(office, dossiers[0]).custody is Custody.IN_TRANSIT


# -- one slip after another ----------------------------------------------------------------------


def test_what_was_ticked_is_kept_while_another_slip_is_open(
    desk: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier], slip: Slip
) -> None:
    other = office.handover.hand_over([dossiers[3].id], ROOM, by=clerk.id).slip
    desk.scans(slip_code(office, slip))
    desk.types("Phan Văn Nhận")
    desk.scans(payload(dossiers[0]))
    desk.scans(slip_code(office, other))
    assert desk.reads("openSlip") == other.number
    assert desk.field("receiver") == ""
    desk.press(Qt.Key.Key_Escape)
    assert desk.reads("openSlip") == ""
    desk.scans(slip_code(office, slip))
    assert desk.verdicts == [HERE, OPEN, OPEN]
    assert desk.field("receiver") == "Phan Văn Nhận"


def test_slips_that_wait_stand_above_those_that_are_signed(
    desk: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier], slip: Slip
) -> None:
    other = office.handover.hand_over([dossiers[3].id], ROOM, by=clerk.id).slip
    office.handover.confirm(other.id, receiver="Phan Văn Nhận", by=clerk.id)
    desk.turns()
    assert desk.slips == [(slip.number, ROOM, "3", "chờ ký"), (other.number, ROOM, "1", "đã ký")]
    desk.goes_to_list()
    desk.enter()
    assert desk.reads("openSlip") == slip.number


def test_a_signed_slip_is_printed_with_who_signed_and_what_was_missing(
    desk: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier], slip: Slip
) -> None:
    office.handover.confirm(
        slip.id, receiver="Phan Văn Nhận", by=clerk.id, missing=[dossiers[1].id]
    )
    desk.scans(slip_code(office, slip))
    assert desk.verdicts == [HERE, MISSING, HERE]
    assert not desk.may_sign
    desk.press(Qt.Key.Key_P, modifier=CTRL)
    assert desk.last_told == ("good", f"Phiếu bàn giao {slip.number} (đã ký nhận): chờ in")
    paper = office.printing.paper(office.printing.of(slip.id)[-1].id)
    assert isinstance(paper, HandoverPaper)
    assert paper.receiver == "Phan Văn Nhận"


def test_the_receiver_may_sign_on_the_screen(
    desk: HandoverRobot, office: Office, slip: Slip
) -> None:
    desk.scans(slip_code(office, slip))
    desk.types("Phan Văn Nhận")
    desk.presses_f4()
    desk.signs([(100, 100), (160, 60), (220, 120)])
    assert desk.can_see("receiverSignatureView")
    desk.f9()
    desk.press(Qt.Key.Key_P, modifier=CTRL)
    paper = office.printing.paper(office.printing.of(slip.id)[-1].id)
    assert isinstance(paper, HandoverPaper)
    assert paper.receiver_signature


def test_ticking_three_hundred_rows_by_scan_is_quick(
    desk: HandoverRobot, office: Office, clerk: StaffMember
) -> None:
    many = [received(office, clerk.id, f"Người nộp {n}") for n in range(300)]
    big = office.handover.hand_over([one.id for one in many], ROOM, by=clerk.id).slip
    desk.scans(slip_code(office, big))
    assert desk.scans_all([payload(one) for one in many]) < 10_000
    assert desk.reads("countSigned") == "300 / 300"


# -- small screens -------------------------------------------------------------------------------


def test_the_slip_fits_the_smallest_screen_in_every_state(
    desk: HandoverRobot, office: Office, dossiers: list[Dossier], slip: Slip
) -> None:
    desk.turns()
    assert desk.fits
    desk.scans(slip_code(office, slip))
    desk.scans(payload(dossiers[3]))
    desk.types("Phan Văn Nhận")
    desk.enter()
    desk.press(Qt.Key.Key_K)
    desk.types("Thiếu chữ ký")
    desk.f9()
    assert desk.fits
    desk.presses_f4()
    desk.f9()
    assert office.inquiry.slips() == []
    assert desk.fits
    assert desk.scrolls_only_down
