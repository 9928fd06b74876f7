"""What is written beside a dossier, and what a supervisor puts right: each by keys, on a sheet."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.notes import Question
from counter_app.rules.calls import CallOutcome
from counter_app.rules.catalogue import Leg, procedure_to_body
from counter_app.rules.dossier import Collector, CollectorKind, Custody, Dossier, FeeState, State
from counter_app.rules.journal import Fact
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import PHARMACY, received
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.pages import DossierRobot

DEPARTMENT = "Phòng Nghiệp vụ Dược"
OWNER = Collector(CollectorKind.OWNER, "")
pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def card(
    qtbot: QtBot, office: Office, clock: StoppedClock, clerk: StaffMember, tmp_path: Path
) -> DossierRobot:
    return DossierRobot(qtbot, office, clock, user=clerk, folder=tmp_path)


@pytest.fixture
def headed(
    qtbot: QtBot, office: Office, clock: StoppedClock, supervisor: StaffMember, tmp_path: Path
) -> DossierRobot:
    """The card in front of the supervisor."""
    return DossierRobot(qtbot, office, clock, user=supervisor, folder=tmp_path)


@pytest.fixture
def dossier(office: Office, clerk: StaffMember) -> Dossier:
    """A dossier that the department has signed for."""
    dossier = received(office, clerk.id)
    slip = office.handover.hand_over([dossier.id], DEPARTMENT, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id)
    return dossier


def now(office: Office, dossier: Dossier) -> Dossier:
    """Return a dossier as it stands."""
    return office.inquiry.card(dossier.id).dossier


# -- notes, calls, opinions ----------------------------------------------------------------------


def test_ctrl_n_writes_a_note_into_the_timeline(card: DossierRobot, dossier: Dossier) -> None:
    card.comes(dossier.id)
    card.press(Qt.Key.Key_N, modifier=CTRL)
    sheet = card.sheet()
    sheet.saves()
    assert sheet.complaint("note") == "Chưa điền mục này."
    sheet.types("Người nộp cần trước 30/11")
    sheet.saves()
    assert card.last_told == ("good", f"Đã ghi chú vào hồ sơ {dossier.number}.")
    assert card.story[0] == "Ghi chú"
    assert card.written == ["Người nộp cần trước 30/11"]


def test_a_dossier_that_is_over_can_still_be_noted_on(
    card: DossierRobot, office: Office, dossier: Dossier, clerk: StaffMember
) -> None:
    office.handover.take_back(dossier.id, by=clerk.id)
    office.giving.give_back(dossier.id, OWNER, by=clerk.id)
    card.comes(dossier.id)
    card.press(Qt.Key.Key_N, modifier=CTRL)
    sheet = card.sheet()
    sheet.fill(note="Đã gửi thêm bản sao")
    sheet.saves()
    assert card.written == ["Đã gửi thêm bản sao"]


def test_ctrl_g_tells_the_applicant_and_the_card_knows_what_came_of_it(
    card: DossierRobot, office: Office, dossier: Dossier
) -> None:
    card.comes(dossier.id)
    card.press(Qt.Key.Key_G, modifier=CTRL)
    sheet = card.sheet()
    sheet.press(Qt.Key.Key_4)
    sheet.saves()
    assert now(office, dossier).last_call is CallOutcome.NO_ANSWER
    assert card.story[0] == "Gọi điện: không nghe máy"
    assert card.sees("1 lần, gần nhất 09:41 23/11/2026: không nghe máy")


def test_an_opinion_is_asked_for_with_its_day_and_then_answered(
    card: DossierRobot, office: Office, dossier: Dossier
) -> None:
    card.comes(dossier.id)
    assert "Ghi ý kiến trả lời" not in card.offered
    card.picks("Lấy ý kiến")
    sheet = card.sheet()
    assert sheet.sees("T3 01/12/2026")
    sheet.fill(agency="Sở Y tế", what="Xác nhận chứng chỉ", due_on="hôm nào đó")
    sheet.saves()
    assert sheet.complaint("due_on").startswith("Viết ngày/tháng")
    sheet.fill(due_on="-1")
    sheet.saves()
    assert sheet.complaint("due_on") == "Không sớm hơn hôm nay."
    sheet.fill(due_on="+2")
    sheet.saves()
    (line,) = office.notes.consultations(dossier.id)
    assert (line.agency, line.due_on) == ("Sở Y tế", date(2026, 11, 25))
    assert card.story[0] == ("Lấy ý kiến Sở Y tế, hạn trả lời T4 25/11/2026: Xác nhận chứng chỉ")
    card.picks("Ghi ý kiến trả lời")
    answer = card.sheet()
    answer.fill(answer="Chứng chỉ còn hiệu lực")
    answer.saves()
    assert card.story[0] == "Sở Y tế đã trả lời"
    assert card.written == ["Chứng chỉ còn hiệu lực"]
    assert "Ghi ý kiến trả lời" not in card.offered


def test_where_several_are_waited_for_one_says_who_answered(
    card: DossierRobot, office: Office, dossier: Dossier, clerk: StaffMember
) -> None:
    for agency in ("Sở Y tế", "Công an phường"):
        question = Question(agency, f"Hỏi {agency}", date(2026, 11, 27))
        office.notes.consult(dossier.id, question, by=clerk.id)
    card.comes(dossier.id)
    card.picks("Ghi ý kiến trả lời")
    sheet = card.sheet()
    sheet.chooses("agency", "Công an phường, hạn T6 27/11")
    assert sheet.reads("asked") == "Hỏi Công an phường"
    sheet.fill(answer="Có cư trú")
    sheet.saves()
    waiting = [one.agency for one in office.notes.consultations(dossier.id) if not one.answered_at]
    assert waiting == ["Sở Y tế"]


def test_an_agency_of_an_inter_agency_dossier_is_done_on_its_own_date(
    card: DossierRobot, office: Office, store: SqliteStore, clerk: StaffMember, clock: StoppedClock
) -> None:
    procedure = next(one for one in office.reception.procedures() if one.code == PHARMACY)
    legs = (Leg("Sở Y tế", 3, "thẩm định"), Leg("UBND phường", 2))
    joint = replace(procedure, code="2.009999", name="Liên thông", legs=legs)
    fact = Fact("procedure.set", joint.code, procedure_to_body(joint))
    with store.writing() as books:
        books.record([fact], by=clerk.id, at=datetime.fromisoformat("2026-11-23T09:41:00+07:00"))
    dossier = received(office, clerk.id, procedure="2.009999")
    clock.set("2026-11-26T10:00:00")
    card.comes(dossier.id)
    card.picks("Ghi một cơ quan")
    sheet = card.sheet()
    assert sheet.chosen("leg") == "Sở Y tế: thẩm định, hẹn T6 27/11"
    sheet.fill(at="khi nào đó")
    sheet.saves()
    assert sheet.complaint("at") == "Viết giờ và ngày, như 16:30 22/11."
    sheet.fill(at="16:30 27/11/2026")
    sheet.saves()
    assert sheet.complaint("at") == "Từ lúc tiếp nhận đến bây giờ."
    sheet.fill(at="16:30 25/11")
    sheet.saves()
    assert card.last_told[1] == "Đã ghi Sở Y tế xong phần việc, trong hạn T6 27/11."
    assert card.sees("Sở Y tế xong T4 25/11; UBND phường T3 01/12")
    assert card.story[0] == "Sở Y tế đã xong phần việc"
    card.picks("Ghi một cơ quan")
    assert card.sheet().chosen("leg").startswith("UBND phường")


# -- put right -----------------------------------------------------------------------------------


def test_a_result_scanned_by_mistake_goes_back_to_where_the_dossier_was(
    headed: DossierRobot, office: Office, dossier: Dossier, clerk: StaffMember
) -> None:
    office.handover.take_back(dossier.id, by=clerk.id)
    headed.comes(dossier.id)
    headed.picks("Bỏ kết quả")
    sheet = headed.sheet()
    sheet.saves()
    assert sheet.complaint("reason") == "Chưa điền mục này."
    sheet.fill(reason="Quét nhầm hồ sơ bên cạnh")
    sheet.saves()
    after = now(office, dossier)
    assert (after.state, after.custody) == (State.PROCESSING, Custody.DEPARTMENT)
    assert headed.story[0] == "Bỏ lần nhận kết quả ghi nhầm"
    assert headed.written[0] == "Lý do: Quét nhầm hồ sơ bên cạnh"
    assert DEPARTMENT in headed.last_told[1]


def test_a_wrong_result_lies_at_the_counter_to_be_handed_over_again(
    headed: DossierRobot, office: Office, dossier: Dossier, clerk: StaffMember
) -> None:
    office.handover.take_back(dossier.id, by=clerk.id)
    headed.comes(dossier.id)
    headed.picks("Bỏ kết quả")
    sheet = headed.sheet()
    sheet.chooses("to_repair", "Kết quả sai: trả lại để sửa")
    assert "chờ bàn giao lại" in sheet.reads("reopenComes")
    sheet.fill(reason="Sai ngày sinh trên chứng chỉ")
    sheet.saves()
    assert now(office, dossier).custody is Custody.COUNTER
    assert headed.story[0] == "Kết quả sai, lấy lại để bàn giao xử lý tiếp"
    assert headed.reads("nextStep") == "Bàn giao"


def test_a_result_that_was_never_given_lies_on_the_shelf_again(
    headed: DossierRobot, office: Office, dossier: Dossier, clerk: StaffMember
) -> None:
    office.handover.take_back(dossier.id, by=clerk.id, shelf="B3")
    office.giving.give_back(dossier.id, OWNER, by=clerk.id, fee_state=FeeState.CASH)
    headed.comes(dossier.id)
    headed.picks("Hủy lần trả")
    sheet = headed.sheet()
    assert sheet.reads("given") == (
        "Sổ ghi đã trả lúc 09:41 23/11/2026 cho Nguyễn Thị Đào (người nộp hồ sơ)."
    )
    sheet.fill(reason="Bấm nhầm hồ sơ")
    sheet.saves()
    after = now(office, dossier)
    assert (after.state, after.shelf, after.fee_state) == (State.DONE, "B3", FeeState.UNPAID)
    assert headed.reads("nextStep") == "Trả kết quả"
    assert headed.written[0] == "Lý do: Bấm nhầm hồ sơ"


@pytest.mark.parametrize("given", [False, True])
def test_a_clerk_fills_in_what_is_put_right_and_nothing_is_changed_by_that(
    card: DossierRobot, office: Office, dossier: Dossier, clerk: StaffMember, *, given: bool
) -> None:
    office.handover.take_back(dossier.id, by=clerk.id)
    if given:
        office.giving.give_back(dossier.id, OWNER, by=clerk.id)
    card.comes(dossier.id)
    text = "Hủy lần trả" if given else "Bỏ kết quả"
    before = now(office, dossier)
    card.picks(text)
    card.sheet().fill(reason="Bấm nhầm hồ sơ")
    assert now(office, dossier) == before
    assert now(office, dossier).state is (State.GIVEN_BACK if given else State.DONE)


@pytest.mark.parametrize("size", [(1366, 768), (910, 512)])
@pytest.mark.parametrize("name", ["Ghi chú", "Lấy ý kiến", "Báo cho"])
def test_every_sheet_stays_inside_its_window(
    card: DossierRobot, dossier: Dossier, name: str, size: tuple[int, int]
) -> None:
    card.frame.resize(*size)
    card.comes(dossier.id)
    card.picks(name)
    assert card.sheet().inside_window
