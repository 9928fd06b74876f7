"""A receipt that is put right: both texts side by side, the new date, the next version."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.intake import Intake
from counter_app.desks.letters import SupplementRequest
from counter_app.rules.catalogue import Channel, PaperKind
from counter_app.rules.deadlines import ClockStart
from counter_app.rules.dossier import Correction, Delivery, Dossier, FeeState
from counter_app.rules.papers import AskedItem
from counter_app.rules.people import Applicant, Representative
from counter_app.rules.printing import DocumentKind, Progress
from counter_app.rules.promises import PromiseKind
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY, received
from tests.doubles import StoppedClock
from tests.ui.robots.acts import SheetRobot
from tests.ui.robots.pages import DossierRobot
from ui import languages
from ui.picker import ProcedurePicker

DEPARTMENT = "Phòng Nghiệp vụ Dược"
OTHER = "1.004616"
"""Another procedure of the sample catalogue, with a longer time limit."""
pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def dossier(office: Office, clerk: StaffMember) -> Dossier:
    return received(office, clerk.id)


@pytest.fixture
def card(
    qtbot: QtBot, office: Office, clock: StoppedClock, clerk: StaffMember, tmp_path: Path
) -> DossierRobot:
    return DossierRobot(qtbot, office, clock, user=clerk, folder=tmp_path)


def correcting(card: DossierRobot, dossier: Dossier) -> SheetRobot:
    """Open the sheet for a dossier, by keys."""
    card.comes(dossier.id)
    card.picks("Đính chính")
    return card.sheet()


def now(office: Office, dossier: Dossier) -> Dossier:
    """Return a dossier as it stands."""
    return office.inquiry.card(dossier.id).dossier


# -- one thing wrong -----------------------------------------------------------------------------


def test_a_wrong_name_makes_the_next_version_and_moves_no_date(
    card: DossierRobot, office: Office, dossier: Dossier
) -> None:
    sheet = correcting(card, dossier)
    assert sheet.changes == []
    sheet.fill(name="Nguyễn Thị Đáo")
    assert sheet.changes == [("Nguyễn Thị Đào", "Nguyễn Thị Đáo")]
    assert sheet.chosen("why") == "Sai thông tin người nộp"
    assert sheet.date == "01/12/2026"
    assert sheet.reads("newBefore") == "Đang hẹn đúng ngày này."
    sheet.fill(reason="Gõ sai dấu")
    sheet.saves()
    after = now(office, dossier)
    assert after.applicant == replace(dossier.applicant, name="Nguyễn Thị Đáo")
    assert after == replace(dossier, applicant=after.applicant, receipt_version=2)
    assert card.last_told[1] == (
        f"Đã đính chính {dossier.number}. Giấy tiếp nhận lần 2 đang chờ in, hẹn trả T3 01/12/2026."
    )
    assert card.reads("applicant") == "Nguyễn Thị Đáo"
    assert (
        "Đính chính (sai thông tin người nộp), giấy tiếp nhận lần 2, hẹn trả T3 01/12/2026"
    ) in card.story
    progresses = [paper.progress for paper in office.printing.of(dossier.id)]
    assert progresses == [Progress.CANCELLED, Progress.QUEUED]


def test_a_wrong_day_counts_anew_and_shows_the_date_before_it_is_saved(
    card: DossierRobot, office: Office, dossier: Dossier
) -> None:
    sheet = correcting(card, dossier)
    sheet.turns_to(1)
    sheet.fill(received_day="2011", received_time="14h05")
    shown = sheet.date
    assert shown == "30/11/2026"
    assert ("09:41 23/11/2026", "14:05 20/11/2026") in sheet.changes
    assert ("17:00 01/12/2026", "17:00 30/11/2026") in sheet.changes
    assert sheet.chosen("why") == "Sai ngày"
    sheet.fill(reason="Hồ sơ nhận từ thứ Sáu")
    sheet.saves()
    after = now(office, dossier)
    assert f"{after.received_at:%H:%M %d/%m/%Y}" == "14:05 20/11/2026"
    assert f"{after.due_at:%d/%m/%Y}" == shown
    line = office.inquiry.promises(dossier.id)[-1]
    assert (line.kind, line.why) == (PromiseKind.CORRECTED, Correction.DATE)


def test_a_wrong_day_is_put_right_by_who_reads_the_screens_in_english(
    qapp: QApplication, request: pytest.FixtureRequest, office: Office, dossier: Dossier
) -> None:
    languages.speak(qapp, languages.ENGLISH)
    try:
        card: DossierRobot = request.getfixturevalue("card")
        card.comes(dossier.id)
        card.picks("Correct the receipt")
        sheet = card.sheet()
        sheet.turns_to(1)
        sheet.fill(received_day="2011", received_time="14h05", reason="A paper of Friday")
        sheet.saves()
    finally:
        languages.speak(qapp, languages.VIETNAMESE)
    assert f"{now(office, dossier).received_at:%H:%M %d/%m/%Y}" == "14:05 20/11/2026"


def test_a_wrong_procedure_brings_its_papers_fee_and_date(
    card: DossierRobot, office: Office, dossier: Dossier
) -> None:
    other = next(one for one in office.reception.procedures() if one.code == OTHER)
    sheet = correcting(card, dossier)
    sheet.turns_to(1)
    picker = sheet.find(ProcedurePicker, "procedure")
    picker.setFocus()
    picker.selectAll()
    sheet.types(OTHER)
    sheet.enter()
    assert picker.procedure == other
    shown = sheet.date
    assert sheet.chosen("why") == "Sai thủ tục"
    sheet.fill(reason="Chọn nhầm thủ tục")
    sheet.saves()
    after = now(office, dossier)
    assert (after.procedure_code, after.limit, after.fee) == (OTHER, other.limit, other.fee)
    assert f"{after.due_at:%d/%m/%Y}" == shown
    assert after.number == dossier.number


def test_a_procedure_is_not_changed_while_the_dossier_is_away(
    card: DossierRobot, office: Office, dossier: Dossier, clerk: StaffMember
) -> None:
    slip = office.handover.hand_over([dossier.id], DEPARTMENT, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id)
    sheet = correcting(card, dossier)
    sheet.turns_to(1)
    picker = sheet.find(ProcedurePicker, "procedure")
    picker.setFocus()
    picker.selectAll()
    sheet.types(OTHER)
    sheet.enter()
    sheet.fill(reason="Chọn nhầm thủ tục")
    sheet.saves()
    assert sheet.open
    assert sheet.refused == f"Hồ sơ {dossier.number} không ở quầy: đang ở {DEPARTMENT}."
    assert now(office, dossier).receipt_version == 1


def test_papers_copies_fee_and_delivery_are_put_right_together(
    card: DossierRobot, office: Office, dossier: Dossier
) -> None:
    sheet = correcting(card, dossier)
    sheet.turns_to(2)
    assert sheet.focus == "papers"
    assert sheet.ticked == [part.name for part in dossier.components]
    sheet.press(Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_Right, Qt.Key.Key_Plus)
    sheet.chooses("delivery", "Gửi qua bưu chính")
    sheet.fill(fee="600000")
    sheet.chooses("fee_state", "Đã nộp tiền mặt")
    assert sheet.chosen("why") == "Sai thành phần hồ sơ"
    sheet.fill(reason="Đếm lại giấy tờ")
    sheet.saves()
    after = now(office, dossier)
    photo = dossier.components[1]
    wanted = replace(photo, kind=PaperKind.CERTIFIED, copies=photo.copies + 1)
    assert after.components == (wanted,)
    assert after.delivery is Delivery.POST
    assert (after.fee, after.fee_state) == (600_000, FeeState.CASH)
    assert after.due_at == dossier.due_at


def test_who_handed_it_in_is_added_with_the_authorisation(
    card: DossierRobot, office: Office, dossier: Dossier
) -> None:
    sheet = correcting(card, dossier)
    sheet.fill(
        agent_name="Trần Văn Môi", agent_id_number="001079000001", agent_authorisation="12/UQ"
    )
    sheet.fill(reason="Bỏ sót người nộp thay")
    sheet.saves()
    assert now(office, dossier).representative == Representative(
        "Trần Văn Môi", "001079000001", "", "12/UQ"
    )
    assert card.sees("Trần Văn Môi, 001079000001, 12/UQ")


def test_a_date_set_by_hand_is_earlier_than_the_laws_and_kept_apart_from_it(
    card: DossierRobot, office: Office, dossier: Dossier
) -> None:
    sheet = correcting(card, dossier)
    sheet.turns_to(1)
    sheet.fill(due="27/11/2026", reason="Hẹn sớm theo thỏa thuận")
    assert sheet.date == "27/11/2026"
    assert sheet.reads("newWhy") == "Ghi tay, không tính theo quy định."
    sheet.saves()
    after = now(office, dossier)
    assert (f"{after.due_at:%d/%m}", f"{after.legal_due:%d/%m}") == ("27/11", "01/12")
    assert card.reads("legalDate") == "T3 01/12/2026"
    assert card.reads("printedDate") == "T6 27/11/2026"
    assert card.reads("promisedDate") == "T6 27/11/2026"


def test_a_date_by_hand_after_the_laws_is_refused_at_its_field(
    card: DossierRobot, office: Office, dossier: Dossier
) -> None:
    sheet = correcting(card, dossier)
    sheet.turns_to(1)
    sheet.fill(due="15/12/2026", reason="Muộn hơn")
    sheet.turns_to(1)
    sheet.saves()
    assert sheet.open
    assert "01/12/2026 theo quy định" in sheet.complaint("due")
    assert now(office, dossier) == dossier


def test_a_dossier_by_post_runs_from_the_signed_minutes(
    card: DossierRobot, office: Office, dossier: Dossier
) -> None:
    sheet = correcting(card, dossier)
    sheet.turns_to(1)
    sheet.chooses("channel", "Bưu chính")
    assert sheet.chosen("begun") == "Khi ký biên bản với bưu chính"
    sheet.fill(started_day="20/11/2026", started_time="08:10", reason="Hồ sơ đến qua bưu chính")
    shown = sheet.date
    sheet.saves()
    after = now(office, dossier)
    assert (after.channel, after.begun) == (Channel.POST, ClockStart.POST)
    assert after.started_at == datetime.fromisoformat("2026-11-20T08:10:00+07:00")
    assert f"{after.due_at:%d/%m/%Y}" == shown == "30/11/2026"
    assert card.sees("Khi ký biên bản với bưu chính, 08:10 20/11/2026")


# -- what is not corrected -----------------------------------------------------------------------


def test_nothing_changed_prints_nothing(
    card: DossierRobot, office: Office, dossier: Dossier
) -> None:
    sheet = correcting(card, dossier)
    sheet.fill(reason="Xem lại")
    sheet.saves()
    assert sheet.open
    assert "không có gì thay đổi" in sheet.refused
    assert len(office.printing.of(dossier.id)) == 1


def test_a_correction_wants_its_reason(card: DossierRobot, dossier: Dossier) -> None:
    sheet = correcting(card, dossier)
    sheet.fill(phone="0987654321")
    sheet.saves()
    assert sheet.open
    assert sheet.complaint("reason") == "Chưa điền mục này."


def test_a_field_that_is_wrong_is_shown_in_the_part_where_it_stands(
    card: DossierRobot, dossier: Dossier
) -> None:
    sheet = correcting(card, dossier)
    sheet.turns_to(1)
    sheet.fill(received_time="lúc sáng", reason="x")
    sheet.turns_to(1)
    sheet.saves()
    assert sheet.complaint("received_time") == "Viết giờ:phút."
    sheet.fill(received_time="09:41")
    sheet.turns_to(2)
    sheet.fill(name="")
    sheet.turns_to(1)
    sheet.saves()
    assert sheet.complaint("name") == "Chưa điền mục này."


def test_what_was_not_touched_stays_to_the_second_and_to_the_line_break(
    card: DossierRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    clock.pass_(seconds=37)
    intake = Intake(
        PHARMACY,
        Applicant("Nguyễn Thị Đào", email="dao@example.vn", birth="1985-02-01"),
        note="Gọi trước.\nHai dòng.",
    )
    dossier = office.reception.receive(intake, by=clerk.id).dossier
    sheet = correcting(card, dossier)
    assert sheet.changes == []
    sheet.fill(address="Số 5 Lê Lợi", reason="Bổ sung địa chỉ")
    sheet.saves()
    after = now(office, dossier)
    assert after == replace(
        dossier, applicant=replace(dossier.applicant, address="Số 5 Lê Lợi"), receipt_version=2
    )


def test_the_reason_somebody_chose_is_not_chosen_for_them_again(
    card: DossierRobot, dossier: Dossier
) -> None:
    sheet = correcting(card, dossier)
    sheet.chooses("why", "Lý do khác")
    sheet.fill(name="Nguyễn Thị Đáo")
    assert sheet.chosen("why") == "Lý do khác"


def test_after_supplements_the_new_date_is_counted_with_them(
    card: DossierRobot, office: Office, dossier: Dossier, clerk: StaffMember, clock: StoppedClock
) -> None:
    slip = office.handover.hand_over([dossier.id], DEPARTMENT, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id)
    request = SupplementRequest((AskedItem("Ảnh"),), "thiếu")
    office.processing.ask_supplement(dossier.id, request, by=clerk.id)
    clock.pass_(days=2)
    office.processing.supplement(dossier.id, by=clerk.id)
    sheet = correcting(card, dossier)
    assert sheet.date == "02/12/2026"
    sheet.turns_to(1)
    sheet.fill(received_day="20/11/2026")
    # The office counts anew from the complete supplement, whenever the dossier came.
    assert sheet.date == "02/12/2026"
    assert "ngày nhận đủ hồ sơ bổ sung" in sheet.reads("newWhy")


# -- the screen ----------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1366, 768), (910, 512)])
def test_the_sheet_stays_inside_its_window(
    card: DossierRobot, dossier: Dossier, size: tuple[int, int]
) -> None:
    card.frame.resize(*size)
    sheet = correcting(card, dossier)
    for _ in range(3):
        assert sheet.inside_window
        assert sheet.whole or size[1] < 600
        sheet.turns_to(1)


def test_names_like_markup_and_without_end_stand_side_by_side_as_they_are(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    name = "<b>Đặng</b> & " + "Ê" * 300
    dossier = office.reception.receive(Intake(PHARMACY, Applicant(name)), by=clerk.id).dossier
    sheet = correcting(card, dossier)
    sheet.fill(name="<i>Đặng</i>")
    assert sheet.changes == [(name, "<i>Đặng</i>")]
    assert sheet.inside_window


def test_the_receipt_of_a_group_is_replaced_for_the_corrected_dossier_alone(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    intake = Intake(PHARMACY, Applicant("Nguyễn Thị Đào"))
    group = office.reception.receive_group(
        [intake] * 2, Representative("Trần Văn Môi"), by=clerk.id
    )
    first, second = group.dossiers
    sheet = correcting(card, first)
    sheet.fill(name="Nguyễn Thị Đáo", reason="Gõ sai dấu")
    sheet.saves()
    assert now(office, first).receipt_version == 2
    assert now(office, second) == second
    assert [row[:2] for row in card.rows("papers")] == [
        ("Giấy tiếp nhận và hẹn trả", "lần 2"),
        ("Giấy tiếp nhận nhiều hồ sơ", "lần 1, cũ"),
    ]
    kinds = [paper.kind for paper in office.inquiry.card(second.id).papers]
    assert kinds == [DocumentKind.GROUP_RECEIPT]
