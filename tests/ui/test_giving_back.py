"""Trả kết quả with the keyboard alone: results in, results out, and why not yet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.intake import Intake
from counter_app.desks.papers import payload
from counter_app.rules.catalogue import Component, PaperKind
from counter_app.rules.dossier import (
    CollectorKind,
    Correction,
    Custody,
    Delivery,
    Dossier,
    FeeState,
    ResultKind,
    State,
)
from counter_app.rules.numbers import Payload
from counter_app.rules.people import Applicant, ApplicantKind, Representative
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY, received
from tests.doubles import StoppedClock
from tests.ui.robots.giving_back import GivingBackRobot
from tests.ui.robots.hands import CTRL
from tests.ui.robots.robot import Scanner
from ui import theme

ROOM = "Phòng Nghiệp vụ Dược"
CASH = Qt.Key.Key_5
MOST_STROKES = 5
"""Keys that the common case may take, the scan counted as one."""
AGENT = Representative("Hồ Văn Đại", id_number="046088001234", paper="GUQ 12")


@pytest.fixture
def away(office: Office, clerk: StaffMember, clock: StoppedClock) -> list[Dossier]:
    """Three dossiers that the pharmacy room has signed for; it is Thursday now."""
    names = ("Nguyễn Thị Đào", "Trần Văn Ứng", "Hồ Thị Ngọc Ánh")
    dossiers = [received(office, clerk.id, name) for name in names]
    ids = [dossier.id for dossier in dossiers]
    slip = office.handover.hand_over(ids, ROOM, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Phan Văn Nhận", by=clerk.id)
    clock.set("2026-11-26T14:05:00")
    return dossiers


@pytest.fixture
def ready(office: Office, clerk: StaffMember, away: list[Dossier]) -> Dossier:
    """The first of them with its result on shelf A3."""
    return office.handover.take_back(away[0].id, by=clerk.id, shelf="A3")


@pytest.fixture
def group(office: Office, clerk: StaffMember, away: list[Dossier]) -> list[Dossier]:
    """Three of one receipt that an agent brought, with originals; all results lie on D1."""
    assert away
    parts = (
        Component("Chứng chỉ cũ", PaperKind.ORIGINAL),
        Component("Bằng gốc", PaperKind.ORIGINAL),
        Component("Ảnh", PaperKind.COPY),
    )
    intakes = [
        Intake(PHARMACY, Applicant(name), components=parts, fee=500_000, fee_state=FeeState.UNPAID)
        for name in ("Nguyễn Một", "Trần Hai", "Lê Ba")
    ]
    dossiers = office.reception.receive_group(intakes, AGENT, by=clerk.id).dossiers
    return [office.handover.take_back(one.id, by=clerk.id, shelf="D1") for one in dossiers]


@pytest.fixture
def desk(
    qtbot: QtBot,
    qapp: QApplication,
    office: Office,
    clerk: StaffMember,
    clock: StoppedClock,
    away: list[Dossier],
) -> GivingBackRobot:
    theme.apply(qapp, theme.LIGHT)
    assert away
    return GivingBackRobot(qtbot, office, clerk, clock)


def now(office: Office, dossier: Dossier) -> Dossier:
    return office.inquiry.card(dossier.id).dossier


# -- out -----------------------------------------------------------------------------------------


def test_the_common_case_is_one_scan_and_two_keys(
    desk: GivingBackRobot, office: Office, ready: Dossier
) -> None:
    assert desk.focus == "entry"
    assert desk.scans(payload(ready))
    assert desk.reads("number") == ready.number
    assert desk.reads("applicant") == "Nguyễn Thị Đào"
    assert desk.reads("shelf") == "A3"
    assert desk.collector is CollectorKind.OWNER
    pressed = desk.strokes
    desk.press(CASH)
    desk.f9()
    assert desk.strokes - pressed + 1 <= MOST_STROKES
    given = now(office, ready)
    assert given.state is State.GIVEN_BACK
    assert given.collector is not None
    assert given.collector.name == "Nguyễn Thị Đào"
    assert given.fee_state is FeeState.CASH
    assert desk.last_told == ("good", f"Đã trả {ready.number} cho Nguyễn Thị Đào")
    assert desk.reads("notice") == (
        "Đã trả kết quả lúc 14:05 26/11/2026 cho Nguyễn Thị Đào. Đã thu 500.000 ₫ tiền mặt."
    )
    assert desk.focus == "entry"
    assert desk.done == 1


def test_a_result_without_a_fee_takes_one_scan_and_one_key(
    desk: GivingBackRobot, office: Office, clerk: StaffMember
) -> None:
    free = Intake(PHARMACY, Applicant("Kăn Liên"), fee=0, fee_state=FeeState.NONE)
    dossier = office.reception.receive(free, by=clerk.id).dossier
    office.handover.take_back(dossier.id, by=clerk.id)
    desk.scans(payload(dossier))
    assert not desk.can_see("fee")
    desk.f9()
    assert now(office, dossier).state is State.GIVEN_BACK


def test_a_typed_number_does_as_well_as_a_scan(
    desk: GivingBackRobot, office: Office, ready: Dossier
) -> None:
    desk.types(ready.number)
    desk.enter()
    assert desk.field("entry") == ""
    desk.press(CASH)
    desk.f9()
    assert now(office, ready).state is State.GIVEN_BACK


def test_f9_twice_gives_back_once_and_says_so_again(
    desk: GivingBackRobot, office: Office, ready: Dossier
) -> None:
    desk.scans(payload(ready))
    desk.press(CASH)
    desk.f9()
    desk.f9()
    assert desk.told[-1] == desk.told[-2]
    assert desk.told[-1][0] == "good"
    given = [
        entry for entry in office.inquiry.card(ready.id).timeline if "given_back" in entry.fact.kind
    ]
    assert len(given) == 1


def test_an_authorised_person_is_named_with_the_paper_he_showed(
    desk: GivingBackRobot, office: Office, ready: Dossier
) -> None:
    desk.scans(payload(ready))
    desk.press(CASH, Qt.Key.Key_2)
    assert desk.focus == "collector"
    desk.f9()
    assert desk.reads("collector.complaint") == "Chưa nhập họ tên người được ủy quyền."
    assert now(office, ready).state is State.DONE
    desk.types("Lê Văn Được")
    desk.enter()
    desk.f9()
    assert desk.reads("collector_note.complaint") == "Chưa nhập số giấy ủy quyền."
    desk.types("UQ 12/2026")
    desk.enter()
    assert desk.focus == "giveBack"
    desk.enter()
    collector = now(office, ready).collector
    assert collector is not None
    assert (collector.kind, collector.name, collector.note) == (
        CollectorKind.AUTHORISED,
        "Lê Văn Được",
        "UQ 12/2026",
    )


def test_a_result_that_goes_by_post_asks_for_the_consignment_number(
    desk: GivingBackRobot, office: Office, clerk: StaffMember
) -> None:
    intake = Intake(PHARMACY, Applicant("Kăn Liên"), delivery=Delivery.POST)
    dossier = office.reception.receive(intake, by=clerk.id).dossier
    office.handover.take_back(dossier.id, by=clerk.id)
    desk.scans(payload(dossier))
    assert desk.collector is CollectorKind.POST
    assert not desk.can_see("collector")
    desk.press(CASH)
    desk.goes_to("collector_note")
    desk.types("EA123456789VN")
    desk.f9()
    collector = now(office, dossier).collector
    assert collector is not None
    assert (collector.kind, collector.note) == (CollectorKind.POST, "EA123456789VN")


def test_a_fee_still_to_pay_keeps_the_result_here_until_somebody_says_what_becomes_of_it(
    desk: GivingBackRobot, office: Office, ready: Dossier
) -> None:
    desk.scans(payload(ready))
    assert desk.reads("fee") == "500.000 ₫"
    assert desk.reads("feeStands") == "Chưa nộp"
    desk.f9()
    assert now(office, ready).state is State.DONE
    assert desk.reads("refusal") == (
        "Còn phải thu 500.000 ₫: bấm 5 tiền mặt, 6 chuyển khoản, 7 được miễn, 8 thu sau."
    )
    assert desk.focus == "choice.5"
    desk.press(Qt.Key.Key_6)
    assert desk.reads("refusal") == ""
    desk.f9()
    assert now(office, ready).fee_state is FeeState.TRANSFER


def test_a_result_can_go_out_before_its_fee_is_paid_when_the_clerk_says_so(
    desk: GivingBackRobot, office: Office, ready: Dossier
) -> None:
    desk.scans(payload(ready))
    desk.press(Qt.Key.Key_8)
    desk.f9()
    given = now(office, ready)
    assert (given.state, given.fee_state) == (State.GIVEN_BACK, FeeState.UNPAID)


# -- who comes -----------------------------------------------------------------------------------


def test_the_card_of_the_owner_says_so(
    desk: GivingBackRobot, office: Office, ready: Dossier
) -> None:
    desk.scans(payload(ready))
    desk.press(Qt.Key.Key_2)
    desk.shows_card("001185012345", "Nguyễn Thị Đào")
    assert desk.collector is CollectorKind.OWNER
    assert desk.reads("who") == "Đúng người nộp hồ sơ: Nguyễn Thị Đào."
    assert desk.focus == "giveBack"
    desk.press(CASH)
    desk.f9()
    assert now(office, ready).state is State.GIVEN_BACK


def test_a_card_of_somebody_else_is_told_with_what_to_do_and_fills_in_the_name(
    desk: GivingBackRobot, office: Office, ready: Dossier
) -> None:
    desk.scans(payload(ready))
    desk.shows_card("046088009999", "Trần Văn Lạ")
    assert desk.reads("who").startswith("Thẻ của Trần Văn Lạ không phải người nộp")
    assert desk.last_told[0] == "bad"
    assert desk.collector is CollectorKind.OWNER
    desk.press(CASH, Qt.Key.Key_2)
    assert desk.field("collector") == "Trần Văn Lạ"
    assert desk.focus == "collector_note"
    desk.types("GUQ 7")
    desk.f9()
    collector = now(office, ready).collector
    assert collector is not None
    assert (collector.name, collector.note) == ("Trần Văn Lạ", "GUQ 7")


def test_somebody_without_the_receipt_is_found_by_the_card(
    desk: GivingBackRobot, office: Office, clerk: StaffMember, ready: Dossier
) -> None:
    other = received(office, clerk.id, "Nguyễn Thị Đào")
    office.handover.take_back(other.id, by=clerk.id, shelf="B2")
    desk.shows_card("001185012345", "Nguyễn Thị Đào")
    assert desk.reads("number") == ready.number
    assert desk.reads("who") == "Đúng người nộp hồ sơ: Nguyễn Thị Đào."
    assert [row[1:] for row in desk.rows("others")] == [(other.number, "Nguyễn Thị Đào", "B2")]
    assert desk.reads("giveBack") == "Trả 2 kết quả"
    desk.press(CASH)
    desk.f9()
    assert {now(office, one).state for one in (ready, other)} == {State.GIVEN_BACK}


def test_a_second_receipt_of_the_same_person_goes_along(
    desk: GivingBackRobot, office: Office, clerk: StaffMember, ready: Dossier
) -> None:
    other = received(office, clerk.id, "Nguyễn Thị Đào")
    office.handover.take_back(other.id, by=clerk.id, shelf="B2")
    desk.scans(payload(ready))
    assert desk.reads("giveBack") == "Trả kết quả"
    desk.scans(payload(other))
    desk.scans(payload(other))
    assert desk.reads("number") == ready.number
    assert desk.last_told[1].startswith(f"Trả cùng lúc: {other.number}")
    assert desk.reads("giveBack") == "Trả 2 kết quả"
    desk.press(CASH)
    desk.f9()
    assert {now(office, one).state for one in (ready, other)} == {State.GIVEN_BACK}


def test_a_card_of_somebody_nothing_waits_for_is_answered(desk: GivingBackRobot) -> None:
    desk.shows_card("001190000009", "Lê Thị Không")
    assert desk.last_told == (
        "bad",
        "Không có kết quả nào ở quầy này chờ chủ thẻ Lê Thị Không đến nhận.",
    )


def test_the_agent_on_the_receipt_is_filled_in_and_takes_all_of_it_with_one_key(
    desk: GivingBackRobot, office: Office, group: list[Dossier]
) -> None:
    desk.scans(payload(group[0]))
    assert desk.collector is CollectorKind.AUTHORISED
    assert (desk.field("collector"), desk.field("collector_note")) == ("Hồ Văn Đại", "GUQ 12")
    assert desk.reads("giveBack") == "Trả 3 kết quả"
    assert desk.reads("fee") == "1.500.000 ₫"
    desk.shows_card("046088001234", "Hồ Văn Đại")
    assert desk.reads("who") == "Đúng người nộp thay ghi trên giấy tiếp nhận: Hồ Văn Đại."
    desk.press(CASH)
    desk.f9()
    for dossier in group:
        given = now(office, dossier)
        assert (given.state, given.fee_state) == (State.GIVEN_BACK, FeeState.CASH)
        assert given.collector is not None
        assert given.collector.name == "Hồ Văn Đại"
    assert desk.last_told == ("good", "Đã trả 3 kết quả cho Hồ Văn Đại")


def test_an_owner_takes_only_what_is_theirs_of_a_receipt_for_several(
    desk: GivingBackRobot, office: Office, group: list[Dossier]
) -> None:
    desk.scans(payload(group[0]))
    desk.press(Qt.Key.Key_1)
    assert desk.reads("giveBack") == "Trả kết quả"
    desk.press(CASH, Qt.Key.Key_0)
    assert desk.reads("giveBack") == "Trả 3 kết quả"
    desk.f9()
    assert desk.reads("refusal").startswith("Kết quả của Trần Hai không phải của người này")
    assert {now(office, one).state for one in group} == {State.DONE}
    desk.press(Qt.Key.Key_0)
    desk.f9()
    assert [now(office, one).state for one in group] == [
        State.GIVEN_BACK,
        State.DONE,
        State.DONE,
    ]


def test_the_card_of_a_person_does_not_speak_for_a_company(
    desk: GivingBackRobot, office: Office, clerk: StaffMember
) -> None:
    company = Applicant(
        "Công ty TNHH Dược", kind=ApplicantKind.ORGANISATION, id_number="3301234567"
    )
    intake = Intake(PHARMACY, company)
    dossier = office.reception.receive(intake, by=clerk.id).dossier
    office.handover.take_back(dossier.id, by=clerk.id)
    desk.scans(payload(dossier))
    desk.shows_card("046088009999", "Trần Văn Lạ")
    assert desk.reads("who") == (
        "Hồ sơ của tổ chức: Trần Văn Lạ cần giấy giới thiệu hoặc ủy quyền. Bấm 2 rồi ghi số giấy."
    )


def test_a_result_of_the_same_receipt_can_stay_behind(
    desk: GivingBackRobot, office: Office, group: list[Dossier]
) -> None:
    desk.scans(payload(group[0]))
    desk.goes_to("others")
    desk.press(Qt.Key.Key_Space)
    assert desk.reads("giveBack") == "Trả 2 kết quả"
    assert desk.reads("fee") == "1.000.000 ₫"
    desk.press(CASH)
    desk.f9()
    states = [now(office, one).state for one in group]
    assert sorted(states) == [State.DONE, State.GIVEN_BACK, State.GIVEN_BACK]
    desk.scans(payload(group[1]))
    desk.press(Qt.Key.Key_0)
    assert desk.reads("giveBack") == "Trả kết quả"


def test_the_collector_may_sign_on_the_screen(
    desk: GivingBackRobot, office: Office, ready: Dossier
) -> None:
    desk.scans(payload(ready))
    desk.press(CASH, Qt.Key.Key_F11)
    desk.draws([(20, 80), (120, 40), (200, 90)])
    assert desk.can_see("signatureView")
    desk.f9()
    held = office.custody.holdings(ready.id)[-1]
    assert held.signature is not None
    assert held.receiver == "Nguyễn Thị Đào"
    desk.scans(payload(ready))
    assert not desk.can_see("signatureView")


def test_originals_that_go_back_are_ticked_and_written_down(
    desk: GivingBackRobot, office: Office, group: list[Dossier]
) -> None:
    desk.scans(payload(group[0]))
    assert [row[1] for row in desk.rows("originals")] == ["Chứng chỉ cũ", "Bằng gốc"]
    desk.press(Qt.Key.Key_9)
    desk.goes_to("originals")
    desk.press(Qt.Key.Key_Space)
    desk.press(CASH)
    desk.f9()
    fact = office.inquiry.card(group[0].id).timeline[-1].fact
    assert fact.body["originals"] == ["Bằng gốc"]


# -- not yet, or not again -----------------------------------------------------------------------


def test_a_dossier_without_a_result_is_told_at_once_with_where_it_is(
    desk: GivingBackRobot, office: Office, away: list[Dossier]
) -> None:
    desk.scans(payload(away[1]))
    sentence = f"Chưa có kết quả: {ROOM}, hẹn trả T3 01/12/2026."
    assert desk.reads("notice") == sentence
    assert desk.last_told == ("bad", f"{away[1].number}: {sentence}")
    assert desk.reads("remedy") == ""
    assert not desk.may_give
    desk.f9()
    assert now(office, away[1]).state is State.PROCESSING


def test_a_late_dossier_says_how_late_and_that_an_apology_is_due(
    desk: GivingBackRobot, away: list[Dossier], clock: StoppedClock
) -> None:
    clock.set("2026-12-04T09:00:00")
    desk.scans(payload(away[1]))
    assert desk.reads("notice").endswith("Hồ sơ đã quá hạn 3 ngày làm việc.")
    assert desk.reads("remedy") == "Mở thẻ hồ sơ để in văn bản xin lỗi và hẹn lại."
    desk.press(Qt.Key.Key_O, modifier=CTRL)
    assert desk.opened == [away[1].id]


def test_an_old_receipt_is_told_with_the_date_that_holds_now(
    desk: GivingBackRobot, office: Office, clerk: StaffMember, away: list[Dossier]
) -> None:
    old = payload(away[1])
    right = Intake(PHARMACY, Applicant("Trần Văn Ứng"), received_at=away[1].received_at)
    office.reception.correct(away[1].id, right, Correction.PERSON, reason="x", by=clerk.id)
    office.handover.take_back(away[1].id, by=clerk.id)
    desk.scans(old)
    assert desk.reads("oldReceipt") == (
        "Giấy vừa quét là bản cũ. Giấy hiện nay là lần 2, hẹn trả T3 01/12/2026."
    )
    desk.scans(payload(now(office, away[1])))
    assert desk.reads("oldReceipt") == ""


def test_a_result_that_was_given_back_is_told_at_once_with_when_and_to_whom(
    desk: GivingBackRobot, office: Office, ready: Dossier, clock: StoppedClock
) -> None:
    desk.scans(payload(ready))
    desk.press(CASH)
    desk.f9()
    clock.pass_(hours=1)
    desk.scans(payload(ready))
    assert desk.last_told == (
        "bad",
        f"{ready.number}: Đã trả kết quả lúc 14:05 26/11/2026 cho Nguyễn Thị Đào.",
    )
    assert not desk.may_give
    assert now(office, ready).given_back_at is not None


def test_a_result_that_has_just_come_is_taken_in_first_with_one_button(
    desk: GivingBackRobot, office: Office, away: list[Dossier]
) -> None:
    desk.scans(payload(away[1]))
    desk.goes_to("takeBackFirst")
    desk.enter()
    assert desk.takes_in
    assert desk.field("resultEntry") == away[1].number
    desk.enter()
    assert now(office, away[1]).custody is Custody.SHELF


def test_a_number_that_nobody_knows_is_named_below_the_entry(desk: GivingBackRobot) -> None:
    desk.types_number("H57.132-261123-9999")
    assert desk.reads("entry.complaint") == "Không có hồ sơ mang số này trong sổ của quầy."


def test_a_number_of_another_office_is_named_as_such(desk: GivingBackRobot) -> None:
    desk.types_number("H29.015-261123-0001")
    assert desk.reads("entry.complaint").startswith("Mã H29.015-261123-0001 của cơ quan khác.")


def test_escape_puts_the_dossier_away(desk: GivingBackRobot, ready: Dossier) -> None:
    desk.scans(payload(ready))
    desk.press(Qt.Key.Key_Escape)
    assert not desk.can_see("number")
    assert not desk.may_give
    assert desk.focus == "entry"


def test_the_next_scan_hides_the_person_before(
    desk: GivingBackRobot, ready: Dossier, away: list[Dossier]
) -> None:
    desk.scans(payload(ready))
    desk.press(Qt.Key.Key_2)
    desk.types("Lê Văn")
    desk.scans(payload(away[2]))
    assert desk.reads("applicant") == "Hồ Thị Ngọc Ánh"
    desk.scans(payload(ready))
    assert desk.collector is CollectorKind.OWNER
    assert not desk.can_see("collector")


def test_what_waits_is_opened_from_the_list(
    desk: GivingBackRobot, office: Office, ready: Dossier
) -> None:
    desk.comes()
    assert desk.uncollected == [ready.number]
    desk.press(Qt.Key.Key_F3)
    assert desk.focus == "uncollected"
    desk.enter()
    assert desk.reads("number") == ready.number
    desk.press(CASH)
    desk.f9()
    assert now(office, ready).state is State.GIVEN_BACK
    assert desk.uncollected == []


def test_who_was_served_leaves_the_screen_with_the_first_key_of_the_next_number(
    desk: GivingBackRobot, ready: Dossier, away: list[Dossier]
) -> None:
    desk.scans(payload(ready))
    desk.press(CASH)
    desk.f9()
    assert desk.reads("applicant") == "Nguyễn Thị Đào"
    desk.types(away[2].number[0])
    assert not desk.can_see("applicant")
    desk.types(away[2].number[1:])
    desk.enter()
    assert desk.reads("applicant") == "Hồ Thị Ngọc Ánh"


def test_a_code_that_nobody_knows_here_takes_the_citizen_before_out_of_sight(
    desk: GivingBackRobot, ready: Dossier
) -> None:
    desk.scans(payload(ready))
    desk.page.forget_person()
    assert not desk.can_see("applicant")
    assert not desk.may_give


# -- in ------------------------------------------------------------------------------------------


def test_results_come_in_one_scan_each_with_kind_and_shelf_kept(
    desk: GivingBackRobot, office: Office, away: list[Dossier]
) -> None:
    desk.turns()
    assert desk.takes_in
    assert desk.focus == "resultEntry"
    desk.goes_to("choice.1")
    desk.press(Qt.Key.Key_2)
    assert desk.result_kind is ResultKind.REFUSED
    assert desk.reads("sticky") == "Đang ghi: Từ chối giải quyết"
    desk.goes_to("shelfField")
    desk.types("B7")
    desk.enter()
    assert desk.focus == "resultEntry"
    desk.scans(payload(away[0]))
    desk.types(away[1].number)
    desk.enter()
    assert desk.reads("backCount") == "2"
    assert [row[0] for row in desk.back] == [away[1].number, away[0].number]
    for dossier in away[:2]:
        done = now(office, dossier)
        assert (done.state, done.custody) == (State.DONE, Custody.SHELF)
        assert (done.result, done.shelf) == (ResultKind.REFUSED, "B7")
    assert desk.last_told[1].startswith("2 kết quả")
    assert desk.away == [away[2].number]


def test_the_same_result_twice_is_answered_and_not_taken_twice(
    desk: GivingBackRobot, away: list[Dossier]
) -> None:
    desk.turns()
    desk.scans(payload(away[0]))
    desk.scans(payload(away[0]))
    assert desk.reads("backCount") == "1"
    assert desk.last_told == (
        "good",
        f"Hồ sơ {away[0].number} đã nhận kết quả về quầy lúc 14:05 ngày 26/11/2026.",
    )
    assert desk.misfits == []


def test_what_cannot_come_in_is_set_apart_and_the_scanning_goes_on(
    desk: GivingBackRobot, office: Office, ready: Dossier, away: list[Dossier]
) -> None:
    desk.scans(payload(ready))
    desk.press(CASH)
    desk.f9()
    desk.turns()
    desk.scans(payload(ready))
    assert desk.misfits[0][0] == ready.number
    assert desk.last_told[0] == "bad"
    desk.scans(payload(away[1]))
    assert desk.reads("backCount") == "1"
    assert now(office, away[1]).state is State.DONE


def test_a_result_is_taken_in_from_the_list_with_f3_and_f9(
    desk: GivingBackRobot, office: Office, away: list[Dossier]
) -> None:
    desk.turns()
    desk.press(Qt.Key.Key_F3)
    assert desk.focus == "away"
    desk.f9()
    desk.enter()
    states = [now(office, dossier).state for dossier in away]
    assert states.count(State.DONE) == 2


def test_early_and_late_results_say_so_and_are_counted(
    desk: GivingBackRobot, away: list[Dossier], clock: StoppedClock
) -> None:
    desk.turns()
    desk.scans(payload(away[1]))
    clock.set("2026-12-01T09:00:00")
    desk.scans(payload(away[2]))
    clock.set("2026-12-04T09:00:00")
    desk.scans(payload(away[0]))
    assert [row[3] for row in desk.back] == [
        "xong trễ 3 ngày làm việc",
        "xong đúng hạn",
        "xong sớm 3 ngày làm việc",
    ]
    assert desk.reads("inTime") == "1 trước hạn · 1 đúng hạn · 1 trễ"


def test_a_wrong_paper_that_was_scanned_a_second_ago_is_put_right_with_one_key(
    desk: GivingBackRobot, office: Office, away: list[Dossier]
) -> None:
    desk.turns()
    desk.scans(payload(away[0]))
    desk.scans(payload(away[1]))
    desk.press(Qt.Key.Key_Z, modifier=CTRL)
    wrong = now(office, away[1])
    assert (wrong.state, wrong.custody) == (State.PROCESSING, Custody.DEPARTMENT)
    assert [row[0] for row in desk.back] == [away[0].number]
    assert desk.last_told == (
        "good",
        f"Đã bỏ {away[1].number} · Trần Văn Ứng: như trước khi quét, {ROOM}",
    )
    assert desk.focus == "resultEntry"
    assert away[1].number in desk.away
    desk.scans(payload(away[1]))
    assert now(office, away[1]).state is State.DONE


def test_a_scan_of_long_ago_needs_the_supervisor_and_says_where(
    desk: GivingBackRobot, office: Office, away: list[Dossier], clock: StoppedClock
) -> None:
    desk.turns()
    desk.scans(payload(away[0]))
    clock.pass_(minutes=31)
    desk.press(Qt.Key.Key_Z, modifier=CTRL)
    tone, sentence = desk.last_told
    assert tone == "warning"
    assert sentence == (
        f"Không tự bỏ lần nhận kết quả hồ sơ {away[0].number} được nữa: "
        "trưởng bộ phận bỏ được ở thẻ hồ sơ."
    )
    assert now(office, away[0]).state is State.DONE
    desk.press(Qt.Key.Key_O, modifier=CTRL)
    assert desk.opened == [away[0].id]


def test_what_was_set_for_yesterdays_scans_is_forgotten_in_the_morning(
    desk: GivingBackRobot, clock: StoppedClock
) -> None:
    desk.turns()
    desk.goes_to("choice.1")
    desk.press(Qt.Key.Key_2)
    desk.goes_to("shelfField")
    desk.types("B7")
    desk.enter()
    clock.set("2026-11-27T07:30:00")
    desk.comes()
    assert desk.result_kind is ResultKind.GRANTED
    assert desk.field("shelfField") == ""
    assert desk.reads("sticky") == ""


# -- coming from elsewhere -----------------------------------------------------------------------


def test_a_dossier_from_its_card_chooses_the_way(
    desk: GivingBackRobot, ready: Dossier, away: list[Dossier]
) -> None:
    desk.comes(away[1].id)
    assert desk.takes_in
    assert desk.field("resultEntry") == away[1].number
    desk.comes(ready.id)
    assert not desk.takes_in
    assert desk.reads("number") == ready.number
    desk.press(CASH)
    desk.f9()
    assert desk.last_told[0] == "good"


def test_a_slip_is_left_to_the_window(
    desk: GivingBackRobot, office: Office, away: list[Dossier]
) -> None:
    slip = now(office, away[0]).slip_number
    assert not desk.scans(slip)
    assert desk.told == []


# -- hostile and small ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["<b>Đào</b>", "Nguyễn " * 60, "Công ty \"A\" & 'B'"])
def test_hostile_names_are_shown_letter_for_letter(
    desk: GivingBackRobot, office: Office, clerk: StaffMember, name: str
) -> None:
    dossier = received(office, clerk.id, name)
    office.handover.take_back(dossier.id, by=clerk.id)
    desk.scans(payload(dossier))
    assert desk.reads("applicant") == name.strip()
    desk.press(Qt.Key.Key_2)
    desk.f9()
    assert desk.fits


def test_a_scan_leaves_a_half_typed_name_alone(
    desk: GivingBackRobot, ready: Dossier, away: list[Dossier]
) -> None:
    desk.scans(payload(ready))
    desk.press(Qt.Key.Key_2)
    scanner = Scanner(desk.page)
    for letter in "Lê Văn Đ":
        scanner.hand.pause(0.2)
        desk.types(letter)
    scanner.scans(payload(away[1]))
    assert scanner.heard == [Payload.parse(payload(away[1]))]
    assert desk.field("collector") == "Lê Văn Đ"
    assert desk.reads("number") == ready.number


def test_a_scan_with_the_focus_on_the_collectors_chooses_nobody_else(
    desk: GivingBackRobot, ready: Dossier, away: list[Dossier]
) -> None:
    desk.scans(payload(ready))
    assert desk.focus == "choice.1"
    scanner = Scanner(desk.page)
    scanner.scans(payload(away[1]))
    assert len(scanner.heard) == 1
    assert desk.collector is CollectorKind.OWNER


def test_the_page_fits_the_smallest_screen_in_every_state(
    desk: GivingBackRobot, ready: Dossier, away: list[Dossier]
) -> None:
    assert desk.fits
    desk.scans(payload(ready))
    desk.press(Qt.Key.Key_2)
    desk.f9()
    assert desk.fits
    desk.scans(payload(away[1]))
    assert desk.fits
    desk.turns()
    desk.scans(payload(away[2]))
    assert desk.fits


def test_on_a_narrow_screen_the_page_scrolls_only_down(
    desk: GivingBackRobot, ready: Dossier
) -> None:
    desk.scans(payload(ready))
    assert desk.scrolls_only_down
    desk.goes_to("giveBack")
    assert desk.focus_in_sight
