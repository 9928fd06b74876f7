"""What is done with a dossier from its card: each act on a sheet, by keys alone."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.intake import Intake
from counter_app.desks.letters import Refusal, Stop, SupplementRequest
from counter_app.rules.audit import AuditFilter, AuditGroup
from counter_app.rules.catalogue import procedure_to_body
from counter_app.rules.dossier import Act, Custody, Dossier, FeeState, ResultKind, State
from counter_app.rules.journal import Fact
from counter_app.rules.papers import AskedItem, StopPaper, SupplementPaper
from counter_app.rules.people import Applicant, Representative
from counter_app.rules.printing import Document, DocumentKind, Progress
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import PHARMACY, received
from tests.doubles import StoppedClock
from tests.ui.robots.pages import DossierRobot
from ui import standing

DEPARTMENT = "Phòng Nghiệp vụ Dược"
HEALTH = AskedItem("Giấy khám sức khỏe", "Bản chính", 1)
pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def dossier(office: Office, clerk: StaffMember) -> Dossier:
    """A dossier that the department has signed for."""
    dossier = received(office, clerk.id)
    slip = office.handover.hand_over([dossier.id], DEPARTMENT, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id)
    return dossier


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


def now(office: Office, dossier: Dossier) -> Dossier:
    """Return a dossier as it stands."""
    return office.inquiry.card(dossier.id).dossier


def newest(office: Office, dossier: Dossier, kind: DocumentKind) -> Document:
    """Return the newest paper of a kind."""
    return [paper for paper in office.printing.of(dossier.id) if paper.kind is kind][-1]


def test_the_papers_of_a_stopped_dossier_are_fetched_and_returned_by_the_main_button(
    card: DossierRobot, office: Office, dossier: Dossier, clerk: StaffMember
) -> None:
    office.processing.stop(dossier.id, Stop("Xin rút"), by=clerk.id)
    card.comes(dossier.id)
    card.press(Qt.Key.Key_F9)
    assert now(office, dossier).custody is Custody.COUNTER
    card.press(Qt.Key.Key_F9)
    assert now(office, dossier).custody is Custody.APPLICANT
    assert not [text for text in card.offered if "lại giấy tờ" in text]


def test_the_numbers_of_somebody_whose_dossier_is_over_are_looked_at_on_purpose(
    card: DossierRobot,
    office: Office,
    dossier: Dossier,
    clerk: StaffMember,
    supervisor: StaffMember,
) -> None:
    number, phone = dossier.applicant.id_number, dossier.applicant.phone
    card.comes(dossier.id)
    assert number in card.reads("person")
    office.processing.stop(dossier.id, Stop("Xin rút"), by=clerk.id)
    card.comes(dossier.id)
    for whole in (number, phone):
        assert whole not in card.reads("person")
        assert f"••• {whole[-3:]}" in card.reads("person")
    card.picks("Xem đủ số giấy tờ, điện thoại (ghi vào nhật ký)")
    assert number in card.reads("person")
    day = dossier.received_at.date()
    wanted = AuditFilter(day, day, kinds=AuditGroup.REPORTS.value)
    (seen,) = office.audit.page(wanted, by=supervisor.id)
    assert (seen.kind, seen.actor) == ("view.uncovered", clerk.name)
    card.comes(dossier.id)
    assert number not in card.reads("person")


# -- what is offered -----------------------------------------------------------------------------


def test_a_dossier_that_waits_at_the_counter_offers_what_the_rules_allow(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    card.comes(received(office, clerk.id).id)
    assert card.offered == [
        "Xin lỗi, hẹn lại (Mẫu số 04) – trưởng bộ phận xác nhận",
        "Từ chối giải quyết (Mẫu số 03)",
        "Báo cho người nộp",
        "Lấy ý kiến cơ quan khác",
        "Ghi chú",
        "Dừng hoặc rút hồ sơ (Mẫu số 05)",
        "Đính chính giấy tiếp nhận",
        "Hủy hồ sơ lập nhầm, khi giấy chưa in",
        "In phiếu kiểm soát (Mẫu số 06)",
    ]
    assert not card.offers("supplementButton")
    assert card.reads("refuseButton") == "Từ chối giải quyết"


def test_a_dossier_at_the_department_offers_supplement_duty_refusal_and_stop(
    card: DossierRobot, dossier: Dossier
) -> None:
    card.comes(dossier.id)
    assert card.offered == [
        "Yêu cầu bổ sung (Mẫu số 02)",
        "Yêu cầu nghĩa vụ tài chính",
        "Xin lỗi, hẹn lại (Mẫu số 04) – trưởng bộ phận xác nhận",
        "Từ chối giải quyết (Mẫu số 03)",
        "Báo cho người nộp",
        "Lấy ý kiến cơ quan khác",
        "Ghi chú",
        "Dừng hoặc rút hồ sơ (Mẫu số 05)",
        "Đính chính giấy tiếp nhận",
        "In phiếu kiểm soát (Mẫu số 06)",
    ]


def test_a_new_date_is_the_supervisors_affair_and_the_list_says_so(
    card: DossierRobot, dossier: Dossier
) -> None:
    card.comes(dossier.id)
    assert "Xin lỗi, hẹn lại (Mẫu số 04) – trưởng bộ phận xác nhận" in card.offered


def test_the_supervisor_is_offered_a_new_date(headed: DossierRobot, dossier: Dossier) -> None:
    headed.comes(dossier.id)
    assert "Xin lỗi, hẹn lại (Mẫu số 04)" in headed.offered


def test_a_stopped_dossier_offers_only_its_papers_a_note_and_its_control_slip(
    card: DossierRobot, office: Office, dossier: Dossier, clerk: StaffMember
) -> None:
    office.processing.stop(dossier.id, Stop("xin rút"), by=clerk.id)
    card.comes(dossier.id)
    assert card.offered == [
        "Ghi chú",
        "Nhận lại giấy tờ từ phòng chuyên môn",
        "Xem đủ số giấy tờ, điện thoại (ghi vào nhật ký)",
        "In phiếu kiểm soát (Mẫu số 06)",
    ]
    assert not card.offers("supplementButton")
    assert not card.offers("refuseButton")


def test_a_dossier_of_2018_names_the_forms_of_its_time(
    card: DossierRobot, office: Office, store: SqliteStore, clerk: StaffMember
) -> None:
    procedure = next(one for one in office.reception.procedures() if one.code == PHARMACY)
    early = replace(procedure, valid_from=date(2019, 1, 1))
    fact = Fact("procedure.set", early.code, procedure_to_body(early))
    with store.writing() as books:
        books.record([fact], by=clerk.id, at=datetime.fromisoformat("2026-11-23T09:41:00+07:00"))
    card.comes(received(office, clerk.id, at="2025-03-03T09:00").id)
    assert "In phiếu kiểm soát (Mẫu số 05)" in card.offered


# -- supplements ---------------------------------------------------------------------------------


def test_everything_missing_is_asked_for_in_one_request_by_keys_alone(
    card: DossierRobot, office: Office, dossier: Dossier, clock: StoppedClock
) -> None:
    clock.pass_(hours=1)
    card.comes(dossier.id)
    card.press(Qt.Key.Key_F6)
    sheet = card.sheet()
    assert sheet.focus == "items"
    sheet.press(Qt.Key.Key_2, Qt.Key.Key_Plus)
    sheet.enter()
    sheet.types("Bản dịch hộ chiếu")
    sheet.enter()
    assert sheet.ticked == ["Ảnh chân dung cỡ 4 × 6 cm", "Bản dịch hộ chiếu"]
    sheet.enter()
    assert sheet.focus == "reason"
    sheet.types("Ảnh không đúng cỡ")
    sheet.fill(legal_basis="Điều 8", deadline="1512")
    sheet.saves()
    assert not sheet.open
    paper = newest(office, dossier, DocumentKind.SUPPLEMENT)
    written = office.printing.paper(paper.id)
    assert isinstance(written, SupplementPaper)
    assert written.items == (
        AskedItem("Ảnh chân dung cỡ 4 × 6 cm", "Bản chính", 3),
        AskedItem("Bản dịch hộ chiếu"),
    )
    assert (written.reason, written.legal_basis) == ("Ảnh không đúng cỡ", "Điều 8")
    assert f"{written.deadline:%d/%m/%Y}" == "15/12/2026"
    assert now(office, dossier).state is State.SUPPLEMENT_ASKED
    assert card.last_told == ("good", f"Đã lập {paper.title}, đang chờ in. Hồ sơ chờ người nộp.")
    assert card.rows("papers")[0][1] == paper.title.rpartition(" ")[2]
    assert card.story[2] == "Yêu cầu bổ sung hồ sơ, hạn T3 15/12/2026"
    assert card.written == ["Lý do: Ảnh không đúng cỡ"]


def test_what_was_typed_but_not_added_is_asked_for_too(
    card: DossierRobot, office: Office, dossier: Dossier
) -> None:
    card.comes(dossier.id)
    card.press(Qt.Key.Key_F6)
    sheet = card.sheet()
    sheet.fill(otherItem="Ảnh nền trắng", reason="Ảnh sai nền")
    sheet.saves()
    written = office.printing.paper(newest(office, dossier, DocumentKind.SUPPLEMENT).id)
    assert isinstance(written, SupplementPaper)
    assert written.items == (AskedItem("Ảnh nền trắng"),)


def test_a_request_without_content_reason_or_readable_deadline_says_so_at_the_fields(
    card: DossierRobot, office: Office, dossier: Dossier
) -> None:
    card.comes(dossier.id)
    card.press(Qt.Key.Key_F6)
    sheet = card.sheet()
    sheet.fill(deadline="khi nào cũng được")
    sheet.saves()
    assert sheet.open
    assert sheet.complaint("items") == "Chưa chọn nội dung nào cần bổ sung, hoàn thiện."
    assert sheet.complaint("reason") == "Chưa điền mục này."
    assert sheet.complaint("deadline").startswith("Viết ngày/tháng")
    assert now(office, dossier).state is State.PROCESSING


def test_the_last_day_to_ask_is_named_and_a_late_request_is_warned_of(
    card: DossierRobot, dossier: Dossier, clock: StoppedClock
) -> None:
    card.comes(dossier.id)
    card.press(Qt.Key.Key_F6)
    sheet = card.sheet()
    assert sheet.reads("noticeDue") == (
        "Hạn báo bổ sung cho người nộp: hết T6 27/11/2026, còn 3 ngày làm việc."
    )
    sheet.escapes()
    clock.pass_(days=4)
    card.comes(dossier.id)
    card.press(Qt.Key.Key_F6)
    sheet = card.sheet()
    assert sheet.reads("noticeDue").startswith("Hôm nay là ngày cuối báo bổ sung")
    sheet.escapes()
    clock.pass_(days=4)
    card.comes(dossier.id)
    card.press(Qt.Key.Key_F6)
    sheet = card.sheet()
    assert sheet.reads("noticeDue") == (
        "Quá hạn báo bổ sung 2 ngày làm việc (hạn là hết T6 27/11/2026): vẫn lập được phiếu, "
        "sổ ghi là báo muộn."
    )
    sheet.fill(otherItem="Ảnh nền trắng", reason="Ảnh sai nền")
    sheet.saves()
    assert "Yêu cầu bổ sung (báo muộn)" in card.story


def test_a_complete_supplement_shows_its_new_date_before_it_is_saved(
    card: DossierRobot, office: Office, dossier: Dossier, clerk: StaffMember, clock: StoppedClock
) -> None:
    request = SupplementRequest((HEALTH, AskedItem("Ảnh nền trắng")), "thiếu giấy")
    office.processing.ask_supplement(dossier.id, request, by=clerk.id)
    clock.pass_(days=2)
    card.comes(dossier.id)
    assert card.reads("nextStep") == "Nhận bổ sung"
    assert card.sees("đang chờ lần 1 từ T2 23/11")
    card.f9()
    sheet = card.sheet()
    assert sheet.ticked == ["Giấy khám sức khỏe", "Ảnh nền trắng"]
    shown = sheet.date
    assert shown == "02/12/2026"
    assert "nhận đủ hồ sơ bổ sung" in sheet.reads("newWhy")
    assert sheet.reads("newBefore") == "Đang hẹn T3 01/12/2026."
    sheet.press(Qt.Key.Key_2)
    sheet.saves()
    after = now(office, dossier)
    assert f"{after.due_at:%d/%m/%Y}" == shown
    assert [part.name for part in after.components][-1] == "Giấy khám sức khỏe"
    assert after.receipt_version == 2
    assert card.reads("due") == shown
    assert card.sees("lần 1: T2 23/11 → T4 25/11")
    assert card.rows("papers")[0][1] == "lần 2"
    assert ("lần 1, cũ", "Đã bỏ") in [row[1:] for row in card.rows("papers")]


def test_the_main_key_takes_a_supplement_in_as_it_was_asked_for_and_no_other_button_says_so(
    card: DossierRobot, office: Office, dossier: Dossier, clerk: StaffMember
) -> None:
    request = SupplementRequest((HEALTH,), "thiếu giấy")
    office.processing.ask_supplement(dossier.id, request, by=clerk.id)
    card.comes(dossier.id)
    assert card.reads("nextStep") == "Nhận bổ sung"
    assert not card.find(QPushButton, "supplementButton").isVisible()
    card.f9()
    sheet = card.sheet()
    sheet.saves()
    assert now(office, dossier).state is State.PROCESSING


# -- duties --------------------------------------------------------------------------------------


def test_a_financial_duty_is_asked_for_and_noted_as_paid(
    card: DossierRobot, office: Office, dossier: Dossier
) -> None:
    card.comes(dossier.id)
    card.picks("Yêu cầu nghĩa vụ")
    sheet = card.sheet()
    sheet.saves()
    assert sheet.complaint("amount") == "Chưa điền mục này."
    sheet.fill(amount="nhiều", what="Lệ phí trước bạ")
    sheet.saves()
    assert sheet.complaint("amount") == "Chỉ ghi số tiền, ví dụ 500.000."
    sheet.fill(amount="1.500.00")
    sheet.saves()
    assert sheet.complaint("amount") == "Chỉ ghi số tiền, ví dụ 500.000."
    assert now(office, dossier).state is State.PROCESSING
    sheet.fill(amount="1.500.000 đ")
    sheet.saves()
    assert now(office, dossier).state is State.DUTY_ASKED
    assert card.last_told[1] == "Đã ghi yêu cầu nộp 1.500.000 ₫. Hồ sơ chờ người nộp."
    assert card.story[0] == "Yêu cầu nộp 1.500.000 ₫: Lệ phí trước bạ"
    assert card.reads("nextStep") == "Ghi đã nộp nghĩa vụ tài chính"
    card.f9()
    paid = card.sheet()
    paid.chooses("paid", "Đã chuyển khoản")
    paid.saves()
    assert now(office, dossier).state is State.PROCESSING
    assert card.story[0] == "Nghĩa vụ tài chính: đã chuyển khoản"


# -- another date --------------------------------------------------------------------------------


def test_a_re_appointment_shows_its_date_first_and_prints_the_apology(
    headed: DossierRobot, office: Office, dossier: Dossier
) -> None:
    headed.comes(dossier.id)
    headed.picks("Xin lỗi")
    sheet = headed.sheet()
    assert sheet.date == "04/12/2026"
    assert not sheet.sees("báo muộn")
    sheet.fill(days="5")
    shown = sheet.date
    assert shown == "08/12/2026"
    sheet.fill(reason="Chờ ý kiến của Sở Y tế")
    sheet.saves()
    after = now(office, dossier)
    assert f"{after.due_at:%d/%m/%Y}" == shown
    paper = newest(office, dossier, DocumentKind.APOLOGY)
    assert headed.last_told[1] == f"Đã hẹn lại đến T3 08/12/2026. {paper.title} đang chờ in."
    assert headed.reads("legalDate") == "T3 01/12/2026"
    assert headed.reads("printedDate") == "T3 01/12/2026"
    assert headed.reads("promisedDate") == "T3 08/12/2026"


@pytest.mark.parametrize("days", ["0", "61", "", "ba", "-3"])
def test_a_number_of_days_that_cannot_be_shows_no_date_and_is_refused(
    headed: DossierRobot, dossier: Dossier, days: str
) -> None:
    headed.comes(dossier.id)
    headed.picks("Xin lỗi")
    sheet = headed.sheet()
    sheet.fill(days=days, reason="chậm")
    assert sheet.date == "–"
    sheet.saves()
    assert sheet.open
    assert sheet.complaint("days")


def test_an_apology_on_the_day_itself_is_warned_of_with_its_article(
    headed: DossierRobot, office: Office, dossier: Dossier, clock: StoppedClock
) -> None:
    clock.pass_(days=8)
    headed.comes(dossier.id)
    headed.picks("Xin lỗi")
    sheet = headed.sheet()
    assert "Khoản 9 Điều 19 Nghị định 118/2025/NĐ-CP" in sheet.reads("lateApology")
    sheet.fill(reason="chậm")
    sheet.saves()
    assert now(office, dossier).reappointments == 1


def test_a_second_re_appointment_is_refused_with_its_article(
    headed: DossierRobot, office: Office, dossier: Dossier, supervisor: StaffMember
) -> None:
    office.processing.reappoint(dossier.id, 3, "chờ ý kiến", by=supervisor.id)
    headed.comes(dossier.id)
    headed.picks("Xin lỗi")
    assert "Khoản 9 Điều 19 Nghị định 118/2025/NĐ-CP" in headed.reads("refusal")


# -- ends ----------------------------------------------------------------------------------------


def test_f7_refuses_as_a_result_with_a_human_reason(
    card: DossierRobot, office: Office, dossier: Dossier
) -> None:
    card.comes(dossier.id)
    card.press(Qt.Key.Key_F7)
    sheet = card.sheet()
    sheet.saves()
    assert sheet.complaint("reason") == "Chưa điền mục này."
    sheet.fill(reason="Chưa đủ thời gian thực hành.", guidance="Nộp lại sau 6 tháng.", shelf="B3")
    sheet.saves()
    after = now(office, dossier)
    assert (after.state, after.result, after.shelf) == (State.DONE, ResultKind.REFUSED, "B3")
    paper = newest(office, dossier, DocumentKind.REFUSAL)
    assert paper.title in card.last_told[1]
    assert card.reads("nextStep") == "Trả kết quả"


def test_a_dossier_is_stopped_on_request_and_its_originals_are_named(
    card: DossierRobot, office: Office, dossier: Dossier
) -> None:
    card.comes(dossier.id)
    card.picks("Dừng")
    sheet = card.sheet()
    assert sheet.chosen("withdrawn") == "Người nộp xin rút"
    assert sheet.text("returned").splitlines() == [part.name for part in dossier.components]
    sheet.fill(request="Không còn nhu cầu", fee="Hoàn lại 500.000 đồng")
    sheet.saves()
    assert now(office, dossier).state is State.STOPPED
    paper = newest(office, dossier, DocumentKind.STOP)
    written = office.printing.paper(paper.id)
    assert isinstance(written, StopPaper)
    assert written.request == "Không còn nhu cầu"
    assert written.fee == "Hoàn lại 500.000 đồng"
    assert paper.title in card.last_told[1]
    assert card.reads("over") == "Hồ sơ đã xong: dừng xử lý."


def test_the_office_stops_a_dossier_whose_supplement_never_came(
    card: DossierRobot, office: Office, dossier: Dossier, clerk: StaffMember
) -> None:
    office.processing.ask_supplement(
        dossier.id, SupplementRequest((HEALTH,), "thiếu giấy"), by=clerk.id
    )
    card.comes(dossier.id)
    card.picks("Dừng")
    sheet = card.sheet()
    sheet.chooses("withdrawn", "Cơ quan dừng, quá hạn bổ sung")
    sheet.fill(request="Quá hạn bổ sung")
    sheet.saves()
    assert now(office, dossier).state is State.STOPPED
    kinds = [entry.fact.kind for entry in office.inquiry.card(dossier.id).timeline]
    assert Act.WITHDRAW.kind not in kinds


def test_the_control_slip_comes_without_a_question(
    card: DossierRobot, office: Office, dossier: Dossier
) -> None:
    card.comes(dossier.id)
    card.picks("In phiếu")
    paper = newest(office, dossier, DocumentKind.CONTROL_SLIP)
    assert paper.progress is Progress.QUEUED
    assert card.last_told == ("good", f"Đã lập {paper.title}, đang chờ in.")


def test_an_entry_made_by_mistake_is_undone_after_a_question(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    wrong = received(office, clerk.id)
    card.comes(wrong.id)
    card.picks("Hủy")
    card.answers("no")
    assert now(office, wrong).state is State.RECEIVED
    card.picks("Hủy")
    card.answers("yes")
    assert now(office, wrong).state is State.VOID
    assert card.reads("state") == "Đã hủy, lập nhầm"
    assert wrong.number in card.last_told[1]


# -- nothing is lost -----------------------------------------------------------------------------


def test_escape_asks_before_it_throws_away_what_was_typed(
    card: DossierRobot, office: Office, dossier: Dossier
) -> None:
    card.comes(dossier.id)
    card.press(Qt.Key.Key_F7)
    sheet = card.sheet()
    sheet.fill(reason="Chưa đủ điều kiện")
    sheet.escapes()
    assert sheet.open
    assert sheet.refused == "Chưa lưu. Bấm Esc lần nữa để bỏ những gì vừa nhập."
    sheet.escapes()
    assert not sheet.open
    assert card.left == 0
    assert now(office, dossier).state is State.PROCESSING


def test_an_untouched_sheet_leaves_at_once(card: DossierRobot, dossier: Dossier) -> None:
    card.comes(dossier.id)
    card.press(Qt.Key.Key_F7)
    sheet = card.sheet()
    sheet.escapes()
    assert not sheet.open


def test_what_the_office_refuses_stands_beside_the_button_and_the_fields_stay(
    card: DossierRobot, office: Office, dossier: Dossier, clerk: StaffMember
) -> None:
    card.comes(dossier.id)
    card.press(Qt.Key.Key_F7)
    sheet = card.sheet()
    sheet.fill(reason="Chưa đủ điều kiện")
    office.processing.refuse_result(dossier.id, Refusal("đã từ chối ở quầy khác"), by=clerk.id)
    sheet.saves()
    assert sheet.open
    assert sheet.refused.startswith(f"Hồ sơ {dossier.number} đã nhận kết quả về quầy")
    assert sheet.text("reason") == "Chưa đủ điều kiện"


# -- the screen ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("size", "whole"), [((1366, 768), True), ((910, 512), False)])
@pytest.mark.parametrize("name", ["Yêu cầu bổ sung", "Yêu cầu nghĩa", "Xin lỗi", "Từ chối", "Dừng"])
def test_every_sheet_stays_inside_its_window(
    headed: DossierRobot, dossier: Dossier, name: str, size: tuple[int, int], *, whole: bool
) -> None:
    headed.frame.resize(*size)
    headed.comes(dossier.id)
    headed.picks(name)
    sheet = headed.sheet()
    assert sheet.inside_window
    assert sheet.whole or not whole


def test_on_a_small_screen_the_field_that_is_wrong_comes_into_sight_whole(
    card: DossierRobot, dossier: Dossier
) -> None:
    card.frame.resize(910, 512)
    card.comes(dossier.id)
    card.press(Qt.Key.Key_F6)
    sheet = card.sheet()
    sheet.fill(otherItem="Ảnh nền trắng")
    sheet.saves()
    assert sheet.focus == "reason"
    card.qtbot.waitUntil(lambda: sheet.focus_in_sight)


def test_names_like_markup_are_shown_as_they_are_on_a_sheet(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    name = "<img src=x> & " + "Ê" * 300
    dossier = office.reception.receive(Intake(PHARMACY, Applicant(name)), by=clerk.id).dossier
    card.comes(dossier.id)
    card.press(Qt.Key.Key_F7)
    sheet = card.sheet()
    assert sheet.sees(name)
    assert sheet.inside_window


def test_every_act_of_a_dossiers_life_has_a_shape_of_its_own() -> None:
    unknown = standing.entry_icon("dossier.never_heard_of")
    assert unknown not in {standing.entry_icon(act.kind) for act in Act}


def test_a_whole_winding_life_is_told_in_sentences(
    card: DossierRobot,
    office: Office,
    dossier: Dossier,
    clerk: StaffMember,
    supervisor: StaffMember,
    clock: StoppedClock,
) -> None:
    desk = office.processing
    desk.ask_supplement(dossier.id, SupplementRequest((HEALTH,), "thiếu"), by=clerk.id)
    clock.pass_(days=2)
    desk.supplement(dossier.id, by=clerk.id)
    desk.ask_duty(dossier.id, 50_000, "Lệ phí", by=clerk.id)
    desk.pay_duty(dossier.id, FeeState.CASH, by=clerk.id)
    desk.reappoint(dossier.id, 3, "chờ ý kiến", by=supervisor.id)
    clock.pass_(days=1)
    desk.stop(dossier.id, Stop("xin rút"), by=clerk.id)
    card.comes(dossier.id)
    told = [line for line in card.story[0::2] if not line.startswith(("Cho in", "Bỏ in"))]
    assert told[:8] == [
        "Dừng giải quyết hồ sơ",
        "Người nộp xin rút hồ sơ",
        "Xin lỗi, hẹn lại đến T2 07/12/2026",
        "Nghĩa vụ tài chính: đã nộp tiền mặt",
        "Yêu cầu nộp 50.000 ₫: Lệ phí",
        "Nhận đủ bổ sung, hẹn trả T4 02/12/2026",
        "Yêu cầu bổ sung",
        told[7],
    ]


def test_one_receipt_for_several_dossiers_names_who_handed_them_in(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    intake = Intake(PHARMACY, Applicant("Nguyễn Thị Đào"))
    agent = Representative("Trần Văn Môi", "001185012345", "0905123456", "Giấy ủy quyền 12/UQ")
    group = office.reception.receive_group([intake] * 3, agent, by=clerk.id)
    card.comes(group.dossiers[1].id)
    assert card.sees("Trần Văn Môi, 001185012345, 0905123456, Giấy ủy quyền 12/UQ")
    assert card.sees(f"Giấy tiếp nhận 3 hồ sơ từ {group.dossiers[0].number}")
    assert card.rows("papers") == [("Giấy tiếp nhận nhiều hồ sơ", "lần 1", "Chờ in")]
