"""How the office counts and what its papers are like, as an administrator settles it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.ports import Topic
from counter_app.rules.printing import DocumentKind, PrinterRole
from counter_app.rules.staff import StaffMember
from tests.conftest import HUE, received
from tests.doubles import StoppedClock
from tests.ui.robots.calendar import RulesRobot
from tests.ui.robots.keyboard import NARROW, SMALLEST
from ui import theme

SitDown = Callable[[StaffMember], RulesRobot]


@pytest.fixture
def sit_down(
    qtbot: QtBot, qapp: QApplication, office: Office, clock: StoppedClock, tmp_path: Path
) -> SitDown:
    """Return what puts somebody before the rules."""
    theme.apply(qapp, theme.LIGHT)
    return lambda user: RulesRobot(qtbot, office, clock, user, folder=tmp_path)


@pytest.fixture
def boss(office: Office) -> StaffMember:
    """Trần Quốc Bảo, the administrator."""
    return office.administration.staff()[0]


@pytest.fixture
def at_rules(sit_down: SitDown, boss: StaffMember) -> RulesRobot:
    return sit_down(boss)


def test_the_rules_in_force_stand_there(at_rules: RulesRobot) -> None:
    assert at_rules.focus == "cut_off"
    assert (at_rules.field("cut_off"), at_rules.field("late_hour")) == ("", "15:00")
    assert at_rules.rule == "Tính lại từ đầu khi nhận đủ bổ sung"
    assert at_rules.chosen("receipt_size") == "A5"
    assert at_rules.field("receipt_copies") == str(HUE.receipt_copies)


def test_each_way_to_count_a_supplement_has_an_example_counted_by_the_engine(
    at_rules: RulesRobot,
) -> None:
    assert at_rules.reads("rule.story") == (
        "Ví dụ: 5 ngày làm việc, nhận 09:00 T2 01/03; yêu cầu bổ sung 09:00 T4 03/03; "
        "nhận đủ 15:00 T6 05/03."
    )
    assert at_rules.reads("rule.restart.example").endswith("hẹn 17:00 T6 12/03.")
    assert at_rules.reads("rule.pause.example").endswith("hẹn 17:00 T4 10/03.")
    assert at_rules.reads("rule.subtract.example").endswith("hẹn 11:30 T5 11/03.")


def test_another_way_of_counting_holds_for_the_dossiers_to_come(
    at_rules: RulesRobot, office: Office, clerk: StaffMember
) -> None:
    before = received(office, clerk.id)
    at_rules.fill(cut_off="9h30", late_hour="14.30", notice_days="2")
    at_rules.ticks("rule.pause")
    at_rules.f9()
    assert at_rules.last_told == ("good", "Đã lưu. Hồ sơ và giấy tờ từ nay theo cách mới.")
    settings = office.administration.settings()
    assert (settings.cut_off, settings.late_hour, settings.notice_days) == ("09:30", "14:30", 2)
    assert settings.supplement_rule == "pause"
    assert settings.office == HUE.office
    assert at_rules.field("cut_off") == "09:30"
    assert office.inquiry.card(before.id).dossier.due_at == before.due_at
    after = received(office, clerk.id, "Trần Văn Ứng")
    assert after.due_at.date() == date(2026, 12, 2)


def test_receipts_come_out_on_the_paper_that_is_chosen(
    at_rules: RulesRobot, office: Office, clerk: StaffMember
) -> None:
    at_rules.chooses("receipt_size", "Cuộn 80 mm")
    at_rules.fill(receipt_copies="1", lookup="dichvucong.gov.vn")
    at_rules.ticks("with_evaluation")
    at_rules.f9()
    papers = office.printing.of(received(office, clerk.id).id)
    receipt = next(one for one in papers if one.kind is DocumentKind.RECEIPT)
    assert (receipt.role, receipt.copies) == (PrinterRole.ROLL, 1)
    assert DocumentKind.EVALUATION in {one.kind for one in papers}


def test_who_signs_is_kept_in_lines(at_rules: RulesRobot, office: Office) -> None:
    at_rules.writes("signer_title", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC")
    at_rules.fill(signer="Nguyễn Thị Thu")
    at_rules.f9()
    settings = office.administration.settings()
    assert settings.signer_title == "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"
    assert settings.signer == "Nguyễn Thị Thu"


@pytest.mark.parametrize(
    ("field", "typed", "complaint"),
    [
        ("late_hour", "25 giờ", "Mốc giờ chuyển sang ngày sau không hợp lệ"),
        ("cut_off", "chiều", "Giờ ngừng tính trong ngày không hợp lệ"),
        ("late_hour", "", "Chưa điền mục này."),
        ("notice_days", "0", "Viết một số từ 1 đến 9."),
        ("receipt_copies", "hai", "Viết một số từ 1 đến 9."),
        ("signer", "x" * 501, "Người ký dài quá 500 ký tự."),
    ],
)
def test_what_is_refused_is_said_beside_its_field(
    at_rules: RulesRobot, office: Office, field: str, typed: str, complaint: str
) -> None:
    at_rules.fill(**{field: typed})
    at_rules.f9()
    assert at_rules.complaint(field).startswith(complaint)
    assert at_rules.focus == field
    assert office.administration.settings() == HUE
    assert at_rules.told == []


def test_whoever_is_no_administrator_fills_the_rules_in_and_is_told_who_confirms(
    sit_down: SitDown, supervisor: StaffMember, office: Office
) -> None:
    robot = sit_down(supervisor)
    assert robot.reads("rulesConfirmed") == "Khi lưu, người quản trị xác nhận ngay tại đây."
    assert robot.field("late_hour") == "15:00"
    robot.fill(late_hour="14:00")
    robot.f9()
    assert "chưa được phân quyền" in robot.reads("rulesRefusal")
    assert robot.field("late_hour") == "14:00"
    assert office.administration.settings() == HUE


def test_what_is_half_changed_stays_when_something_else_changes_and_can_be_given_up(
    at_rules: RulesRobot, office: Office
) -> None:
    at_rules.fill(signer="Nguyễn Thị Thu")
    at_rules.ticks("rule.subtract")
    at_rules.hears(Topic.SETTINGS)
    at_rules.comes("people")
    at_rules.comes("rules")
    assert at_rules.field("signer") == "Nguyễn Thị Thu"
    at_rules.click("undoRules")
    assert at_rules.field("signer") == ""
    assert at_rules.rule == "Tính lại từ đầu khi nhận đủ bổ sung"
    assert not at_rules.can_see("undoRules")
    assert office.administration.settings() == HUE


def test_every_rule_is_reached_without_the_mouse_in_reading_order(at_rules: RulesRobot) -> None:
    for name in (
        "late_hour",
        "notice_days",
        "rule.restart",
        "signer_title",
        "signer",
        "receipt_size",
        "receipt_copies",
        "lookup",
        "explain_on_receipt",
        "with_control_slip",
        "saveRules",
    ):
        at_rules.goes_to(name)


def test_the_rules_fit_the_smallest_screen_and_scroll_only_down_when_magnified(
    at_rules: RulesRobot,
) -> None:
    at_rules.frame.resize(*SMALLEST)
    assert at_rules.fits
    at_rules.frame.resize(*NARROW)
    assert at_rules.frame.horizontalScrollBar().maximum() == 0
    assert at_rules.frame.verticalScrollBar().maximum() > 0
