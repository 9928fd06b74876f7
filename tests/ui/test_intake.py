"""Tiếp nhận with the keyboard alone: what is typed, what is answered, what is in the books."""

import unicodedata
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.papers import payload
from counter_app.ports import Topic
from counter_app.rules.catalogue import Channel, PaperKind
from counter_app.rules.dossier import Delivery, Dossier, FeeState
from counter_app.rules.numbers import Payload
from counter_app.rules.people import ApplicantKind
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY, received
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.intake import IntakeRobot
from tests.ui.robots.robot import Scanner
from ui import theme
from ui.picker import Finder
from ui.tables import RowsView

SHOP = "1.004593"
"""Cấp lần đầu giấy chứng nhận kinh doanh dược: four papers, 1.000.000 ₫, 30 days."""
ONLINE_ONLY = "1.003029"
FREE = "1.012275"


@pytest.fixture
def intake(
    qtbot: QtBot, qapp: QApplication, office: Office, clock: StoppedClock, clerk: StaffMember
) -> IntakeRobot:
    theme.apply(qapp, theme.LIGHT)
    return IntakeRobot(qtbot, office, clock, clerk)


def newest(office: Office) -> Dossier:
    return office.inquiry.card(office.inquiry.register(limit=1)[0].id).dossier


def count(office: Office) -> int:
    return len(office.inquiry.register(limit=50))


# -- the common way ------------------------------------------------------------------------------


def test_a_dossier_is_received_with_the_keyboard_alone(intake: IntakeRobot, office: Office) -> None:
    assert intake.focus == "id_number"
    intake.types("001 185 012 345")
    intake.enter()
    intake.types("Nguyễn Thị Đào")
    intake.enter()
    intake.types("01/02/1985")
    intake.enter()
    intake.types("0912 345 678")
    intake.enter()
    intake.types("Số 12 đường Lê Lợi, phường Thuận Hóa")
    intake.enter()
    intake.types("lan dau kinh doanh duoc")
    intake.enter()
    assert intake.focus == "papers"
    intake.press(Qt.Key.Key_4)
    intake.enter()
    assert intake.focus == "delivery"
    intake.enter(2)
    intake.press(Qt.Key.Key_Down)
    intake.enter()
    intake.types("Gọi trước khi trả")
    intake.enter()
    assert intake.focus == "save"
    intake.enter()
    dossier = newest(office)
    assert dossier.applicant.name == "Nguyễn Thị Đào"
    assert dossier.applicant.id_number == "001185012345"
    assert dossier.applicant.birth == "1985-02-01"
    assert dossier.applicant.phone == "0912345678"
    assert dossier.procedure_code == SHOP
    assert len(dossier.components) == 3
    assert (dossier.fee, dossier.fee_state) == (1_000_000, FeeState.CASH)
    assert dossier.note == "Gọi trước khi trả"
    assert dossier.delivery is Delivery.COUNTER
    assert intake.reads("savedNumber") == dossier.number
    assert intake.last_told[0] == "good"
    assert dossier.number in intake.last_told[1]
    assert intake.done == 1
    assert intake.focus == "id_number"
    assert intake.field("name") == ""


def test_a_practised_clerk_needs_few_keys_beside_the_text(
    intake: IntakeRobot, office: Office
) -> None:
    intake.enter()
    intake.types("Trần Văn Dũng")
    intake.goes_to("procedure")
    intake.types("clcchnd")
    intake.enter()
    intake.saves()
    assert newest(office).procedure_code == PHARMACY


def test_a_repeat_procedure_takes_no_more_keys_than_its_text_and_three(
    intake: IntakeRobot, office: Office
) -> None:
    keys = 0

    def press(*wanted: Qt.Key) -> None:
        nonlocal keys
        keys += len(wanted)
        intake.press(*wanted)

    intake.receives("Nguyễn Thị Đào", PHARMACY)
    press(Qt.Key.Key_F4)
    intake.types("clcchnd")
    press(Qt.Key.Key_Return, Qt.Key.Key_F9)
    assert (count(office), keys) == (2, 3)
    press(Qt.Key.Key_Return)
    intake.types("Trần Văn Dũng")
    press(*[Qt.Key.Key_Return] * 4)
    assert intake.focus == "procedure"
    intake.types("clcchnd")
    press(Qt.Key.Key_Return)
    assert intake.focus == "papers"
    press(Qt.Key.Key_F9)
    assert (count(office), keys) == (3, 10)


def test_the_answer_follows_what_is_typed(intake: IntakeRobot) -> None:
    assert intake.reads("dueDate") == ""
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    assert intake.reads("dueDate") == "01/12/2026"
    assert intake.reads("dueWeekday") == "Thứ Ba, trước 17:00"
    assert "24/11 (Ngày Văn hóa Việt Nam)" in intake.reads("dueWhy")
    assert intake.reads("papersCount") == "2 / 2"
    assert intake.reads("feeSummary") == "500.000 ₫ · chưa nộp"
    assert intake.reads("readBack") == (
        "“Ông/Bà Nguyễn Thị Đào nộp hồ sơ cấp lại Chứng chỉ hành nghề dược (trường hợp bị mất, "
        "hư hỏng), 2 giấy tờ, hẹn trả thứ Ba ngày 1 tháng 12.”"
    )


def test_the_due_date_is_explained_day_by_day(intake: IntakeRobot) -> None:
    intake.picks(PHARMACY)
    intake.asks_why()
    sheet = intake.find(QDialog, "counting")
    view = sheet.findChild(RowsView, "countingDays")
    assert view is not None
    days = [view.rows_model.columns[0].text(row) for row in view.rows_model.rows]
    reasons = [view.rows_model.columns[1].text(row) for row in view.rows_model.rows]
    assert days[0] == "Thứ Hai 23/11/2026"
    assert reasons[1] == "Nghỉ – Ngày Văn hóa Việt Nam"
    assert days[-1] == "Thứ Ba 01/12/2026"
    sheet.close()


def test_the_receipt_that_comes_out_can_be_seen_on_the_screen(intake: IntakeRobot) -> None:
    intake.receives("Nguyễn Thị Đào", PHARMACY)
    intake.press(Qt.Key.Key_O, modifier=CTRL)
    sheet = intake.find(QDialog, "paperView")
    assert sheet.isVisible()
    assert intake.reads("savedNumber") in sheet.windowTitle()
    sheet.close()


# -- twice ---------------------------------------------------------------------------------------


def test_f9_twice_receives_once_and_says_so_again(intake: IntakeRobot, office: Office) -> None:
    intake.receives("Nguyễn Thị Đào", PHARMACY)
    intake.saves()
    assert count(office) == 1
    assert [tone for tone, _sentence in intake.told] == ["good", "good"]
    assert intake.told[0] == intake.told[1]
    assert intake.complaint("name") == ""


def test_enter_twice_on_the_button_and_ctrl_enter_twice_receive_once_each(
    intake: IntakeRobot, office: Office
) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    intake.goes_to("save")
    intake.enter(2)
    assert count(office) == 1
    intake.fills_in_person("Trần Văn Dũng")
    intake.picks(PHARMACY)
    intake.saves_with_ctrl_enter()
    intake.saves_with_ctrl_enter()
    assert count(office) == 2


def test_the_same_person_again_is_a_new_dossier(intake: IntakeRobot, office: Office) -> None:
    intake.receives("Nguyễn Thị Đào", PHARMACY)
    intake.receives("Nguyễn Thị Đào", PHARMACY)
    assert count(office) == 2


# -- refusals ------------------------------------------------------------------------------------


def test_what_is_missing_is_said_beside_each_field_and_nothing_is_registered(
    intake: IntakeRobot, office: Office
) -> None:
    intake.types("12")
    intake.saves()
    assert intake.complaint("id_number") == "Gồm 5 đến 20 chữ số hoặc chữ cái."
    assert intake.complaint("name") == "Chưa điền mục này."
    assert intake.complaint("procedure") == "Chưa chọn thủ tục."
    assert intake.focus == "id_number"
    assert count(office) == 0
    intake.types("345")
    assert intake.complaint("id_number") == ""


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("birth", "31/02/1985", "Viết ngày/tháng/năm, hoặc chỉ năm sinh."),
        ("phone", "12", "Gồm 6 đến 15 chữ số."),
        ("name", "A" * 501, "Họ và tên dài quá 500 ký tự. Hãy rút gọn."),
        ("fee", "một triệu", "Chỉ ghi số tiền, ví dụ 500.000."),
    ],
)
def test_a_value_that_cannot_be_read_is_named_beside_its_field(
    intake: IntakeRobot, office: Office, field: str, text: str, sentence: str
) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    intake.goes_to(field)
    intake.types(text)
    intake.saves()
    assert intake.complaint(field) == sentence
    assert intake.focus == field
    assert count(office) == 0


def test_a_text_that_names_no_procedure_is_not_taken_for_one(
    intake: IntakeRobot, office: Office
) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.types("thủ tục không có")
    assert intake.suggestions == []
    intake.enter()
    intake.saves()
    assert intake.complaint("procedure") == "Chưa chọn thủ tục trong danh sách gợi ý."
    assert count(office) == 0


def test_a_procedure_that_is_only_received_online_is_put_online(
    intake: IntakeRobot, office: Office
) -> None:
    intake.fills_in_person("Công ty A")
    intake.picks(ONLINE_ONLY)
    assert intake.choice("channel") == "Trực tuyến"
    intake.chooses("channel", "Trực tiếp")
    intake.saves()
    assert "không tiếp nhận qua hình thức trực tiếp" in intake.complaint("procedure")
    assert count(office) == 0
    intake.chooses("channel", "Trực tuyến")
    intake.saves()
    assert newest(office).channel is Channel.ONLINE


def test_a_clock_that_was_set_back_refuses_and_the_form_keeps_everything(
    intake: IntakeRobot, office: Office, clock: StoppedClock
) -> None:
    intake.receives("Nguyễn Thị Đào", PHARMACY)
    clock.pass_(hours=-3)
    intake.receives("Trần Văn Dũng", PHARMACY)
    assert intake.reads("refusal").startswith("Đồng hồ máy tính đang là 06:41")
    assert intake.field("name") == "Trần Văn Dũng"
    assert count(office) == 1
    clock.pass_(hours=4)
    intake.saves()
    assert count(office) == 2
    assert intake.reads("refusal") == ""


# -- papers and money ----------------------------------------------------------------------------


def test_required_papers_are_ticked_and_a_missing_one_does_not_stop_the_clerk(
    intake: IntakeRobot, office: Office
) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(SHOP)
    assert intake.ticked == [True] * 4
    intake.press(Qt.Key.Key_2)
    assert intake.reads("missing").startswith("Còn thiếu: Bản sao chứng thực Giấy chứng nhận")
    assert intake.reads("papersCount") == "3 / 4"
    intake.saves()
    assert intake.reads("missing") != ""
    names = [part.name for part in newest(office).components]
    assert len(names) == 3
    assert not any("đăng ký doanh nghiệp" in name for name in names)


def test_papers_are_ticked_and_changed_by_keys(intake: IntakeRobot, office: Office) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(SHOP)
    intake.press(Qt.Key.Key_0)
    assert intake.ticked == [False] * 4
    intake.press(Qt.Key.Key_1, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus)
    intake.press(Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert intake.ticked == [True, True, False, False]
    intake.saves()
    first, second = newest(office).components
    assert (first.copies, first.kind) == (2, PaperKind.CERTIFIED)
    assert (second.copies, second.kind) == (1, PaperKind.CERTIFIED)


def test_number_keys_are_letters_while_the_focus_is_in_a_field(intake: IntakeRobot) -> None:
    intake.picks(SHOP)
    intake.goes_to("note")
    intake.types("123")
    assert intake.ticked == [True] * 4
    assert intake.field("note") == "123"


def test_a_fee_is_written_as_it_is_read_and_its_state_follows_the_amount(
    intake: IntakeRobot, office: Office
) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(FREE)
    assert (intake.field("fee"), intake.choice("fee_state")) == ("0", "Không thu")
    intake.goes_to("fee")
    intake.types("1200000")
    assert intake.field("fee") == "1200000"
    assert intake.choice("fee_state") == "Chưa nộp"
    intake.enter()
    assert intake.field("fee") == "1.200.000"
    intake.chooses("fee_state", "Đã chuyển khoản")
    intake.saves()
    dossier = newest(office)
    assert (dossier.fee, dossier.fee_state) == (1_200_000, FeeState.TRANSFER)


def test_a_fee_with_a_digit_missing_is_complained_about_and_nothing_is_saved(
    intake: IntakeRobot, office: Office
) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(SHOP)
    intake.chooses("fee_state", "Đã chuyển khoản")
    intake.goes_to("fee")
    intake.types("430.00")
    intake.enter()
    assert intake.field("fee") == "430.00"
    assert intake.complaint("fee") == "Chỉ ghi số tiền, ví dụ 500.000."
    assert intake.focus == "fee_state"
    intake.saves()
    assert count(office) == 0
    intake.goes_to("fee")
    intake.types("0")
    intake.saves()
    dossier = newest(office)
    assert (dossier.fee, dossier.fee_state) == (430_000, FeeState.TRANSFER)


# -- finding a procedure -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        "1.004604",
        "004604",
        "cap lai chung chi hanh nghe duoc",
        "Cấp lại Chứng chỉ hành",
        unicodedata.normalize("NFD", "chứng chỉ hành nghề dược bị mất"),
        "clcchnd",
        "mat hu hong",
    ],
)
def test_a_procedure_is_found_without_accents_by_code_and_by_initials(
    office: Office, typed: str
) -> None:
    found = Finder(office.reception.procedures()).find(typed)
    assert found[0].code == PHARMACY


def test_the_most_used_procedures_come_first(
    intake: IntakeRobot, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id, procedure=FREE)
    intake.comes()
    intake.goes_to("procedure")
    assert intake.suggestions[0] == FREE
    intake.press(Qt.Key.Key_Down)
    intake.enter()
    assert intake.picker.procedure is not None
    assert intake.picker.procedure.code == FREE


def test_passing_the_empty_procedure_field_chooses_nothing(intake: IntakeRobot) -> None:
    intake.goes_to("procedure")
    assert intake.suggestions
    intake.enter()
    assert intake.focus == "channel"
    assert intake.suggestions == []
    assert intake.picker.procedure is None


def test_nothing_is_written_into_the_field_while_an_input_method_composes(
    intake: IntakeRobot,
) -> None:
    intake.goes_to("procedure")
    for preedit in ("c", "ch", "chư", "chứ", "chứn", "chứng"):
        intake.composes(preedit)
        assert intake.field("procedure") == ""
    intake.composes("", "chứng chỉ ")
    assert intake.field("procedure") == "chứng chỉ "
    assert PHARMACY in intake.suggestions
    intake.press(Qt.Key.Key_Down)
    assert intake.field("procedure") == "chứng chỉ "


def test_escape_first_shuts_the_suggestions(intake: IntakeRobot) -> None:
    intake.goes_to("procedure")
    intake.types("duoc")
    intake.press(Qt.Key.Key_Escape)
    assert intake.suggestions == []
    assert intake.told == []
    assert intake.field("procedure") == "duoc"


def test_another_text_gives_the_chosen_procedure_up(intake: IntakeRobot, office: Office) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    intake.goes_to("procedure")
    intake.types("x")
    assert intake.reads("dueDate") == ""
    intake.saves()
    assert count(office) == 0


# -- people --------------------------------------------------------------------------------------


def test_what_a_person_handed_in_before_is_said_when_the_number_is_whole(
    intake: IntakeRobot, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id, id_number="001185012345")
    received(office, clerk.id, id_number="001185012345", procedure=FREE)
    intake.types("00118501234")
    assert intake.reads("earlier") == ""
    intake.types("5")
    assert intake.reads("earlier").startswith("Đã từng nộp: 2 hồ sơ · còn 2 đang xử lý")


def test_a_result_that_waits_for_the_person_at_the_window_is_said_first(
    intake: IntakeRobot, office: Office, clerk: StaffMember
) -> None:
    ready = received(office, clerk.id, id_number="001185012345")
    received(office, clerk.id, id_number="001185012345", procedure=FREE)
    office.handover.take_back(ready.id, by=clerk.id, shelf="A3")
    intake.types("001185012345")
    assert intake.reads("earlier").startswith(
        "Đã từng nộp: 2 hồ sơ · 1 kết quả đang chờ nhận · còn 1 đang xử lý"
    )


def test_an_organisation_has_no_birthday(intake: IntakeRobot, office: Office) -> None:
    intake.chooses("kind", "Tổ chức")
    intake.enter()
    intake.types("0101234567")
    intake.enter()
    intake.types("Công ty TNHH An Khang")
    intake.enter()
    assert intake.focus == "phone"
    intake.picks(PHARMACY)
    assert intake.reads("readBack").startswith("“Công ty TNHH An Khang nộp hồ sơ")
    intake.saves()
    assert newest(office).applicant.kind is ApplicantKind.ORGANISATION
    assert intake.choice("kind") == "Cá nhân"


@pytest.mark.parametrize(
    "name",
    [
        '<b>Đào</b> & "Con"',
        "Nguyễn " * 40 + "Đào",
        unicodedata.normalize("NFD", "Nguyễn Thị Đào"),
        "Đào 🙂",
        "Đào\u202eevil\u0007",
        "H'Bia Niê Kđăm",
    ],
)
def test_hostile_names_are_shown_letter_for_letter_and_saved_clean(
    intake: IntakeRobot, office: Office, name: str
) -> None:
    intake.receives(name, PHARMACY)
    saved = newest(office).applicant.name
    assert saved == unicodedata.normalize("NFC", saved)
    assert "\u202e" not in saved
    assert "\u0007" not in saved
    assert saved.split()[0] in intake.reads("readBack")
    assert saved in intake.last_told[1]
    assert intake.fits


def test_f4_begins_the_next_dossier_of_the_same_person(intake: IntakeRobot, office: Office) -> None:
    intake.fills_in_person("Nguyễn Thị Đào", id_number="001185012345", birth="05/02/1985")
    intake.picks(PHARMACY)
    intake.saves()
    intake.press(Qt.Key.Key_F4)
    assert intake.focus == "procedure"
    assert intake.field("name") == "Nguyễn Thị Đào"
    assert intake.field("birth") == "05/02/1985"
    intake.picks(FREE)
    intake.saves()
    dossier = newest(office)
    assert (dossier.procedure_code, dossier.applicant.birth) == (FREE, "1985-02-05")


def test_f4_does_not_overwrite_somebody_who_is_being_filled_in(intake: IntakeRobot) -> None:
    intake.receives("Nguyễn Thị Đào", PHARMACY)
    intake.fills_in_person("Trần Văn Dũng")
    intake.press(Qt.Key.Key_F4)
    assert intake.field("name") == "Trần Văn Dũng"
    assert intake.last_told[0] == "warning"


# -- putting aside -------------------------------------------------------------------------------


def test_escape_clears_only_at_the_second_time_and_f3_brings_everything_back(
    intake: IntakeRobot, office: Office
) -> None:
    intake.press(Qt.Key.Key_Escape)
    assert intake.told == []
    intake.fills_in_person("Nguyễn Thị Đào", phone="0912345678")
    intake.picks(SHOP)
    intake.press(Qt.Key.Key_3)
    intake.press(Qt.Key.Key_Escape)
    assert intake.field("name") == "Nguyễn Thị Đào"
    assert "F3" in intake.last_told[1]
    intake.press(Qt.Key.Key_Escape)
    assert intake.field("name") == ""
    assert intake.may_bring_back
    intake.press(Qt.Key.Key_F3)
    assert intake.field("name") == "Nguyễn Thị Đào"
    assert intake.ticked == [True, True, False, True]
    assert intake.field("fee") == "1.000.000"
    intake.saves()
    dossier = newest(office)
    assert (dossier.procedure_code, len(dossier.components)) == (SHOP, 3)


def test_typing_between_two_escapes_keeps_the_form(intake: IntakeRobot) -> None:
    intake.goes_to("name")
    intake.types("Đào")
    intake.press(Qt.Key.Key_Escape)
    intake.types("!")
    intake.press(Qt.Key.Key_Escape)
    assert intake.field("name") == "Đào!"


def test_what_is_half_typed_survives_a_visit_to_another_page(intake: IntakeRobot) -> None:
    intake.goes_to("name")
    intake.types("Nguyễn Th")
    intake.page.hide()
    intake.page.show()
    intake.comes()
    assert intake.field("name") == "Nguyễn Th"
    assert intake.focus == "name"
    intake.types("ị")
    assert intake.field("name") == "Nguyễn Thị"


def test_a_changed_calendar_changes_the_promise_on_the_screen(
    intake: IntakeRobot, office: Office, supervisor: StaffMember, clock: StoppedClock
) -> None:
    del supervisor
    intake.picks(PHARMACY)
    assert intake.reads("dueDate") == "01/12/2026"
    clock.pass_(days=1)
    intake.hears(Topic.CALENDAR)
    assert intake.reads("dueDate") == "01/12/2026"
    clock.pass_(days=1)
    intake.hears(Topic.CALENDAR)
    assert intake.reads("dueDate") == "02/12/2026"
    assert office.reception.promise(office.reception.procedures()[0])[0].start == date(2026, 11, 25)


# -- the scanner ---------------------------------------------------------------------------------


@pytest.mark.parametrize("field", ["name", "procedure", "id_number"])
def test_a_scan_leaves_the_half_typed_text_alone(
    intake: IntakeRobot, office: Office, clerk: StaffMember, field: str
) -> None:
    code = payload(received(office, clerk.id))
    scanner = Scanner(intake.page)
    intake.goes_to(field)
    for letter in "Nguyễn T" if field != "id_number" else "0011":
        scanner.hand.pause(0.2)
        intake.types(letter)
    before = intake.field(field)
    scanner.scans(code)
    assert scanner.heard == [Payload.parse(code)]
    assert intake.field(field) == before
    assert intake.focus == field


def test_a_scan_into_the_procedure_field_leaves_the_choice_and_the_ticks(
    intake: IntakeRobot, office: Office, clerk: StaffMember
) -> None:
    code = payload(received(office, clerk.id))
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(SHOP)
    intake.press(Qt.Key.Key_2)
    intake.goes_to("procedure")
    scanner = Scanner(intake.page)
    scanner.scans(code)
    assert scanner.heard == [Payload.parse(code)]
    assert intake.picker.procedure is not None
    assert intake.picker.procedure.code == SHOP
    assert intake.ticked == [True, False, True, True]
    intake.saves()
    assert newest(office).procedure_code == SHOP


def test_a_scan_over_the_list_of_papers_ticks_nothing(
    intake: IntakeRobot, office: Office, clerk: StaffMember
) -> None:
    code = payload(received(office, clerk.id))
    intake.picks(SHOP)
    scanner = Scanner(intake.page)
    scanner.scans(code)
    assert scanner.heard == [Payload.parse(code)]
    assert intake.ticked == [True] * 4
    assert intake.focus == "papers"


# -- the screen ----------------------------------------------------------------------------------


def test_the_page_fits_the_smallest_screen_in_every_state(intake: IntakeRobot) -> None:
    assert intake.fits
    intake.saves()
    assert intake.fits
    intake.fills_in_person("Nguyễn Thị Đào", id_number="001185012345")
    intake.picks("1.012278")
    intake.press(*(Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3))
    assert intake.fits
    intake.saves()
    assert intake.fits


def test_on_a_narrow_screen_the_answer_stands_below_and_the_focus_stays_in_sight(
    intake: IntakeRobot,
) -> None:
    intake.narrows()
    assert intake.fits
    intake.goes_to("address")
    intake.enter()
    assert intake.focus == "procedure"
    assert intake.focus_in_sight
    intake.goes_to("note")
    intake.enter()
    assert intake.focus == "save"
    assert intake.focus_in_sight


def test_tab_goes_in_reading_order(intake: IntakeRobot) -> None:
    intake.picks(SHOP)
    intake.goes_to("id_number")
    seen = [intake.focus]
    for _ in range(12):
        intake.press(Qt.Key.Key_Tab)
        seen.append(intake.focus)
    assert seen == [
        "id_number",
        "name",
        "birth",
        "phone",
        "address",
        "procedure",
        "channel",
        "papers",
        "delivery",
        "fee",
        "fee_state",
        "note",
        "explain",
    ]
