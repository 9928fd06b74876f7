"""Biên bản giao nhận with the post: scanned or typed, counted together, printed for both sides."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.intake import Intake
from counter_app.desks.papers import payload
from counter_app.ports import Topic
from counter_app.rules.catalogue import Channel
from counter_app.rules.dossier import Collector, CollectorKind, Delivery, Dossier, State
from counter_app.rules.papers import PostMinutesPaper, from_content
from counter_app.rules.people import Applicant
from counter_app.rules.printing import DocumentKind
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import PHARMACY
from tests.doubles import StoppedClock
from tests.ui.robots.giving_back import GivingBackRobot
from tests.ui.robots.hands import CTRL
from tests.ui.robots.robot import Scanner
from ui import theme

ROOM = "Phòng Nghiệp vụ Dược"


@pytest.fixture
def dossiers(office: Office, clerk: StaffMember, clock: StoppedClock) -> list[Dossier]:
    """Three that came by post and are to go by post; the results of the first two are back."""
    names = ("Nguyễn Thị Đào", "Trần Văn Ứng", "Hồ Thị Ngọc Ánh")
    came = [
        office.reception.receive(
            Intake(PHARMACY, Applicant(name), channel=Channel.POST, delivery=Delivery.POST),
            by=clerk.id,
        ).dossier
        for name in names
    ]
    slip = office.handover.hand_over([one.id for one in came], ROOM, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Phan Văn Nhận", by=clerk.id)
    clock.set("2026-11-26T14:05:00")
    back = [office.handover.take_back(one.id, by=clerk.id, shelf="A3") for one in came[:2]]
    return [*back, came[2]]


@pytest.fixture
def desk(
    qtbot: QtBot,
    qapp: QApplication,
    office: Office,
    clerk: StaffMember,
    clock: StoppedClock,
    dossiers: list[Dossier],
) -> GivingBackRobot:
    theme.apply(qapp, theme.LIGHT)
    assert dossiers
    robot = GivingBackRobot(qtbot, office, clerk, clock)
    robot.makes_minutes()
    return robot


def minutes(office: Office, store: SqliteStore) -> list[PostMinutesPaper]:
    """Return the minutes that wait to be printed."""
    found: list[PostMinutesPaper] = []
    for document in office.printing.waiting():
        if document.kind is DocumentKind.POST_MINUTES:
            with store.reading() as books:
                paper = from_content("post_minutes", books.documents.content(document))
            assert isinstance(paper, PostMinutesPaper)
            found.append(paper)
    return found


def test_results_leave_with_the_post_by_scanner_and_keyboard_alone(
    desk: GivingBackRobot, office: Office, store: SqliteStore, dossiers: list[Dossier]
) -> None:
    assert desk.focus == "postEntry"
    for number, dossier in enumerate(dossiers[:2]):
        assert desk.scans(payload(dossier))
        assert desk.focus == "consignment"
        desk.types(f"RC{number}VN")
        desk.enter(4)
        assert desk.focus == "postEntry"
    assert desk.reads("postCount") == "2"
    desk.goes_to("postman")
    desk.types("Lê Văn Thư")
    desk.enter()
    desk.types("Bưu cục Huế")
    desk.enter()
    desk.types("1,5")
    desk.enter()
    assert desk.reads("fee.complaint") == "Chỉ ghi số tiền, ví dụ 500.000."
    desk.goes_to("fee")
    desk.press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    desk.types("1000000")
    desk.enter()
    desk.types("Gửi nhanh")
    desk.f9()
    (paper,) = minutes(office, store)
    assert paper.incoming == 0
    assert (paper.postman, paper.post_office) == ("Lê Văn Thư", "Bưu cục Huế")
    assert (paper.fee, paper.note) == (1_000_000, "Gửi nhanh")
    assert [(row.number, row.consignment, row.papers) for row in paper.rows] == [
        (dossiers[0].number, "RC0VN", 1),
        (dossiers[1].number, "RC1VN", 1),
    ]
    for place, dossier in enumerate(dossiers[:2]):
        given = office.inquiry.card(dossier.id).dossier
        assert given.state is State.GIVEN_BACK
        assert given.collector == Collector(CollectorKind.POST, "Lê Văn Thư", f"RC{place}VN")
    assert desk.last_told[0] == "good"
    assert paper.number in desk.last_told[1]
    assert paper.number in desk.reads("postOutcome")
    assert desk.carried == []
    assert desk.field("postman") == "Lê Văn Thư"
    assert (desk.field("fee"), desk.field("note")) == ("", "")
    assert desk.focus == "postEntry"
    assert desk.done == 1


def test_dossiers_that_the_post_brings_are_counted_with_what_is_missing(
    desk: GivingBackRobot, office: Office, store: SqliteStore, dossiers: list[Dossier]
) -> None:
    desk.press(Qt.Key.Key_Tab, modifier=Qt.KeyboardModifier.ShiftModifier)
    desk.press(Qt.Key.Key_2)
    assert desk.focus == "postEntry"
    desk.types(dossiers[2].number)
    desk.enter()
    assert desk.field("papers") == "3"
    desk.types("RD5VN")
    desk.enter()
    desk.press(Qt.Key.Key_A, modifier=CTRL)
    desk.types("2")
    desk.enter()
    desk.press(Qt.Key.Key_Down)
    desk.enter()
    desk.types("Thiếu ảnh")
    assert desk.carried == [
        ("1", dossiers[2].number, "Hồ Thị Ngọc Ánh", "RD5VN", "2", "Thiếu"),
    ]
    desk.enter()
    desk.goes_to("postman")
    desk.types("Lê Văn Thư")
    desk.f9()
    (paper,) = minutes(office, store)
    (row,) = paper.rows
    assert paper.incoming == 1
    assert (row.papers, row.complete, row.note) == (2, "Thiếu", "Thiếu ảnh")


def test_a_result_that_is_not_back_yet_cannot_leave(
    desk: GivingBackRobot, dossiers: list[Dossier]
) -> None:
    desk.scans(payload(dossiers[2]))
    assert desk.reads("postEntry.complaint").startswith(f"Chưa có kết quả: {ROOM}, hẹn trả")
    assert desk.carried == []


def test_the_number_of_the_consignment_can_be_scanned(
    desk: GivingBackRobot, dossiers: list[Dossier]
) -> None:
    desk.scans(payload(dossiers[0]))
    scanner = Scanner(desk.page)
    scanner.scans("RC123456789VN")
    assert scanner.heard == []
    assert desk.carried[0][3] == "RC123456789VN"
    assert desk.focus == "postEntry"


def test_what_waits_on_the_shelf_for_the_post_is_put_on_with_one_key_and_numbered_in_a_row(
    desk: GivingBackRobot, office: Office, store: SqliteStore, dossiers: list[Dossier]
) -> None:
    assert desk.reads("addWaiting") == "Thêm kết quả chờ gửi (2)"
    desk.press(Qt.Key.Key_F5)
    assert [row[1] for row in desk.carried] == [dossiers[1].number, dossiers[0].number]
    for number in ("RC1VN", "RC2VN"):
        assert desk.focus == "consignment"
        desk.types(number)
        desk.enter()
    assert desk.focus == "postEntry"
    desk.goes_to("postman")
    desk.types("Thư")
    desk.f9()
    (paper,) = minutes(office, store)
    assert [row.consignment for row in paper.rows] == ["RC1VN", "RC2VN"]
    desk.hears(Topic.DOSSIERS)
    assert not desk.can_see("addWaiting")


def test_minutes_left_half_done_are_gone_on_with_also_by_another_window(
    desk: GivingBackRobot,
    qtbot: QtBot,
    office: Office,
    clerk: StaffMember,
    clock: StoppedClock,
    dossiers: list[Dossier],
) -> None:
    for number, dossier in enumerate(dossiers[:2]):
        desk.scans(payload(dossier))
        desk.types(f"RC{number}VN")
        desk.enter()
    desk.goes_to("postman")
    desk.types("Thư")
    desk.turns()
    owner = Collector(CollectorKind.OWNER, "")
    office.giving.give_back(dossiers[0].id, owner, by=clerk.id)
    again = GivingBackRobot(qtbot, office, clerk, clock)
    again.makes_minutes()
    assert [row[1:4] for row in again.carried] == [
        (dossiers[1].number, "Trần Văn Ứng", "RC1VN"),
    ]
    assert again.field("postman") == "Thư"
    assert again.reads("postOutcome").startswith("Biên bản dở lúc 14:05 26/11/2026: đã có 1")
    again.f9()
    assert office.inquiry.card(dossiers[1].id).dossier.state is State.GIVEN_BACK
    assert office.reception.drafts() == []


def test_minutes_saved_as_the_power_went_are_not_made_twice(
    desk: GivingBackRobot,
    qtbot: QtBot,
    *,
    office: Office,
    store: SqliteStore,
    clerk: StaffMember,
    clock: StoppedClock,
    dossiers: list[Dossier],
) -> None:
    desk.press(Qt.Key.Key_Tab, modifier=Qt.KeyboardModifier.ShiftModifier)
    desk.press(Qt.Key.Key_2)
    desk.types(dossiers[2].number)
    desk.enter()
    desk.goes_to("postman")
    desk.types("Thư")
    desk.turns()
    [left] = office.reception.drafts()
    desk.makes_minutes()
    desk.f9()
    # The power goes before the minutes are forgotten.
    office.reception.keep_draft(left.id, left.title, left.body, by=clerk.id, parked=False)
    again = GivingBackRobot(qtbot, office, clerk, clock)
    again.makes_minutes()
    again.f9()
    assert len(minutes(office, store)) == 1
    assert office.reception.drafts() == []
    office.reception.keep_draft(left.id, left.title, left.body, by=clerk.id, parked=False)
    once_more = GivingBackRobot(qtbot, office, clerk, clock)
    once_more.makes_minutes()
    once_more.goes_to("postman")
    once_more.types("Thư khác")
    once_more.f9()
    assert once_more.reads("postRefusal").endswith("F9 lần nữa: lập biên bản khác.")
    assert len(minutes(office, store)) == 1
    once_more.f9()
    assert [paper.postman for paper in minutes(office, store)] == ["Thư", "Thư khác"]


def test_a_second_scan_shows_the_line_and_makes_no_other(
    desk: GivingBackRobot, dossiers: list[Dossier]
) -> None:
    for dossier in (dossiers[0], dossiers[1], dossiers[0]):
        desk.scans(payload(dossier))
    assert [row[1] for row in desk.carried] == [dossiers[1].number, dossiers[0].number]
    assert desk.last_told == ("good", f"{dossiers[0].number} đã có trên biên bản, dòng 1.")
    assert desk.field("consignment") == ""
    desk.goes_to("consignment")
    desk.types("RC9VN")
    assert [row[3] for row in desk.carried] == ["–", "RC9VN"]


def test_who_wanted_the_result_at_the_counter_is_said(
    desk: GivingBackRobot, office: Office, clerk: StaffMember
) -> None:
    here = office.reception.receive(Intake(PHARMACY, Applicant("Lê Văn Cường")), by=clerk.id)
    office.handover.take_back(here.dossier.id, by=clerk.id)
    desk.scans(payload(here.dossier))
    assert desk.last_told[0] == "warning"
    assert desk.last_told[1].endswith("đăng ký nhận tại quầy")
    assert len(desk.carried) == 1


def test_a_line_is_taken_off_and_put_back(desk: GivingBackRobot, dossiers: list[Dossier]) -> None:
    for dossier in dossiers[:2]:
        desk.scans(payload(dossier))
    desk.types("RC1VN")
    desk.press(Qt.Key.Key_F3)
    assert desk.focus == "carried"
    desk.press(Qt.Key.Key_Delete)
    assert [row[0:2] for row in desk.carried] == [("1", dossiers[0].number)]
    desk.press(Qt.Key.Key_Z, modifier=CTRL)
    assert [row[3] for row in desk.carried] == ["RC1VN", "–"]


def test_the_way_does_not_turn_under_what_lies_on_the_minutes(
    desk: GivingBackRobot, dossiers: list[Dossier]
) -> None:
    desk.scans(payload(dossiers[0]))
    desk.goes_to("choice.1")
    desk.press(Qt.Key.Key_2)
    assert desk.last_told[0] == "warning"
    assert len(desk.carried) == 1
    desk.press(Qt.Key.Key_F3)
    desk.press(Qt.Key.Key_Delete)
    desk.goes_to("choice.1")
    desk.press(Qt.Key.Key_2)
    desk.scans(payload(dossiers[2]))
    assert len(desk.carried) == 1


def test_what_is_missing_is_said_beside_each_field(
    desk: GivingBackRobot, office: Office, store: SqliteStore, dossiers: list[Dossier]
) -> None:
    desk.f9()
    assert desk.reads("postEntry.complaint").startswith("Quét ít nhất một hồ sơ")
    desk.types("không có")
    desk.enter()
    assert "Không có hồ sơ mang số này" in desk.reads("postEntry.complaint")
    desk.scans(payload(dossiers[0]))
    desk.f9()
    assert (
        desk.reads("consignment.complaint") == f"Ghi số phiếu gửi của hồ sơ {dossiers[0].number}."
    )
    assert desk.focus == "consignment"
    desk.types("RC1VN")
    desk.f9()
    assert desk.reads("postman.complaint") == "Chưa điền mục này."
    assert desk.focus == "postman"
    desk.types("Thư")
    desk.goes_to("fee")
    desk.types("nhiều")
    desk.f9()
    assert desk.reads("fee.complaint") == "Chỉ ghi số tiền, ví dụ 500.000."
    assert minutes(office, store) == []


def test_a_refusal_of_the_office_stands_beside_the_button_and_the_minutes_stay(
    desk: GivingBackRobot, clock: StoppedClock, dossiers: list[Dossier]
) -> None:
    desk.scans(payload(dossiers[0]))
    desk.types("RC1VN")
    desk.goes_to("postman")
    desk.types("Thư")
    clock.pass_(days=-9)
    desk.f9()
    assert desk.reads("postRefusal").startswith("Đồng hồ máy tính đang là")
    assert len(desk.carried) == 1


def test_the_ways_follow_one_another_by_key(desk: GivingBackRobot) -> None:
    desk.turns()
    assert desk.focus == "entry"
    desk.turns()
    assert desk.takes_in
    desk.makes_minutes()
    assert desk.focus == "postEntry"


def test_the_minutes_fit_the_smallest_screen_and_only_scroll_down_on_a_narrow_one(
    desk: GivingBackRobot, dossiers: list[Dossier]
) -> None:
    assert desk.fits
    for dossier in dossiers[:2]:
        desk.scans(payload(dossier))
    assert desk.fits
    desk.f9()
    assert desk.fits
    assert desk.scrolls_only_down
