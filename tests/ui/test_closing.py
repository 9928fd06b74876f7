"""Chốt ngày: what is left over is walked through, then the day is closed, or opened again."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.ports import Topic
from counter_app.rules.papers import DaySummaryPaper, from_content
from counter_app.rules.printing import DocumentKind
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import received
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.reports import ReportsRobot

MONDAY = date(2026, 11, 23)
pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def reports(
    qtbot: QtBot, office: Office, clock: StoppedClock, supervisor: StaffMember, tmp_path: Path
) -> ReportsRobot:
    return ReportsRobot(qtbot, office, clock, user=supervisor, folder=tmp_path)


def test_what_is_left_over_is_listed_with_a_key_to_go_there(
    reports: ReportsRobot, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id, "Đào Thị Lan")
    received(office, clerk.id, "Căn Liên", at="2026-11-11T09:00")
    reports.comes()
    reports.begins_closing()
    assert reports.reads("closingTitle") == "Chốt ngày 23/11/2026"
    assert reports.left_over == [
        ("Hồ sơ chưa bàn giao", "2"),
        ("Giấy chưa in ra", "2"),
        ("Hồ sơ quá hạn", "1"),
        ("Quá hạn chưa có văn bản xin lỗi", "1"),
        ("Hồ sơ nhận trong ngày chưa nộp phí", "1"),
        ("Chưa sao lưu sổ", "–"),
    ]
    assert "ký nhận" in reports.reads("closingSettled")
    assert reports.focus == "closingSteps"
    reports.press(Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_4)
    assert reports.went == [
        ("handover", None),
        ("today", "unprinted"),
        ("today", "apologies"),
    ]
    assert reports.fits


def test_whoever_comes_back_finds_the_list_shorter(
    reports: ReportsRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id, "Đào Thị Lan")
    reports.comes()
    reports.begins_closing()
    assert ("Hồ sơ chưa bàn giao", "1") in reports.left_over
    slip = office.handover.hand_over([dossier.id], "Phòng Nghiệp vụ Dược", by=clerk.id).slip
    reports.comes()
    names = [name for name, _count in reports.left_over]
    assert "Hồ sơ chưa bàn giao" not in names
    assert "Phiếu bàn giao chưa có người ký nhận" in names
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id)
    reports.hears(Topic.SLIPS)
    assert "Phiếu bàn giao chưa có người ký nhận" not in [name for name, _ in reports.left_over]


def test_escape_leaves_the_closing_for_later(reports: ReportsRobot, office: Office) -> None:
    reports.comes()
    reports.begins_closing()
    assert not reports.can_see("printReport")
    reports.press(Qt.Key.Key_Escape)
    assert reports.focus == "day"
    assert reports.can_see("printReport")
    assert not office.closing.day_state(MONDAY).closed


def test_f9_closes_the_day_prints_its_summary_and_every_report_says_so(
    reports: ReportsRobot, office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    received(office, clerk.id, "Đào Thị Lan")
    reports.comes()
    reports.begins_closing()
    reports.f9()
    assert office.closing.day_state(MONDAY).closed
    (document,) = office.printing.of("2026-11-23")
    assert document.kind is DocumentKind.DAY_SUMMARY
    with store.reading() as books:
        paper = from_content("day", books.documents.content(document))
    assert isinstance(paper, DaySummaryPaper)
    assert paper.closed == "Đã chốt lúc 09 giờ 41 phút, ngày 23 tháng 11 năm 2026, Nguyễn Thị Thu"
    assert reports.last_told == ("good", "Đã chốt ngày 23/11/2026; tổng hợp đang in")
    closed = "Ngày 23/11/2026 đã chốt lúc 09:41 23/11/2026, Nguyễn Thị Thu."
    assert reports.reads("dayState") == closed
    reports.turns_to("Biểu II.06a")
    assert reports.reads("todayState") == closed
    reports.period_before()
    assert reports.reads("todayState") == ""


def test_what_is_done_after_the_closing_is_counted(
    reports: ReportsRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    reports.comes()
    reports.begins_closing()
    reports.f9()
    clock.pass_(minutes=5)
    received(office, clerk.id, "Người đến muộn")
    reports.hears(Topic.DOSSIERS)
    assert reports.reads("dayState").endswith(
        "Sau đó còn 1 việc của ngày này; nên mở lại rồi chốt lại."
    )


def test_a_closed_day_is_opened_again_only_with_a_reason(
    reports: ReportsRobot, office: Office
) -> None:
    reports.comes()
    reports.begins_closing()
    reports.f9()
    sheet = reports.opens_day_again("")
    assert sheet.isVisible()
    assert office.closing.day_state(MONDAY).closed
    sheet.close()
    reports.opens_day_again("Bỏ sót một hồ sơ")
    state = office.closing.day_state(MONDAY)
    assert not state.closed
    assert state.reason == "Bỏ sót một hồ sơ"
    assert "đã mở lại" in reports.reads("dayState")
    assert "Bỏ sót một hồ sơ" in reports.reads("dayState")
    reports.begins_closing()
    reports.f9()
    assert office.closing.day_state(MONDAY).closings == 2


def test_a_clerk_may_look_at_what_is_left_over_and_not_close_the_day(
    qtbot: QtBot, office: Office, clock: StoppedClock, clerk: StaffMember, tmp_path: Path
) -> None:
    reports = ReportsRobot(qtbot, office, clock, user=clerk, folder=tmp_path)
    reports.begins_closing()
    reports.f9()
    assert "chưa được phân quyền" in reports.reads("closingRefusal")
    assert not office.closing.day_state(MONDAY).closed


def test_a_day_before_that_was_forgotten_is_one_key_away(
    reports: ReportsRobot, office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    office.closing.close_day(date(2026, 11, 18), by=supervisor.id)
    received(office, clerk.id, "Căn Liên", at="2026-11-20T09:00")
    reports.comes()
    reports.begins_closing()
    rows = reports.rows("closingSteps")
    place = next(n for n, row in enumerate(rows) if row[1] == "Ngày trước chưa chốt")
    assert rows[place][3] == "20/11/2026"
    reports.press(Qt.Key.Key_Home, *[Qt.Key.Key_Down] * place)
    reports.enter()
    assert reports.field("day") == "20/11/2026"
    assert reports.focus == "day"


def test_another_day_is_closed_as_well(reports: ReportsRobot, office: Office) -> None:
    reports.comes()
    reports.press(Qt.Key.Key_PageUp, modifier=CTRL)
    reports.begins_closing()
    assert reports.reads("closingTitle") == "Chốt ngày 22/11/2026"
    reports.f9()
    assert office.closing.day_state(date(2026, 11, 22)).closed
    assert not office.closing.day_state(MONDAY).closed
