"""Office hours: a Saturday that is open, one that counts, a season, and the receipts they touch."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.ports import Topic
from counter_app.rules.calendar import Season, read_sessions
from counter_app.rules.staff import StaffMember
from tests.conftest import received
from tests.doubles import StoppedClock
from tests.ui.robots.calendar import HoursRobot
from tests.ui.robots.hands import CTRL
from tests.ui.robots.keyboard import NARROW, SMALLEST
from ui import theme

SATURDAY = 5
USUAL = "07:30-11:30 13:30-17:00"

SitDown = Callable[[StaffMember], HoursRobot]


@pytest.fixture
def sit_down(
    qtbot: QtBot, qapp: QApplication, office: Office, clock: StoppedClock, tmp_path: Path
) -> SitDown:
    """Return what puts somebody before the office hours."""
    theme.apply(qapp, theme.LIGHT)
    return lambda user: HoursRobot(qtbot, office, clock, user, folder=tmp_path)


@pytest.fixture
def at_hours(sit_down: SitDown, supervisor: StaffMember) -> HoursRobot:
    return sit_down(supervisor)


def test_the_week_stands_there_as_it_is_worked(at_hours: HoursRobot) -> None:
    assert at_hours.focus == "day.0"
    assert at_hours.hours(0) == (USUAL, "7 giờ 30 phút")
    assert at_hours.hours(SATURDAY) == ("", "nghỉ")
    assert [at_hours.counts(day) for day in range(7)] == [True] * 5 + [False] * 2
    assert at_hours.reads("hoursSum") == (
        "Giờ thường: mở 37 giờ 30 phút mỗi tuần, 5 ngày tính vào thời hạn."
    )


def test_the_counter_may_receive_on_saturdays_that_do_not_count(
    at_hours: HoursRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    at_hours.opens(SATURDAY, "7h30-11h30")
    at_hours.goes_to("reviewHours")
    assert at_hours.hours(SATURDAY) == ("07:30-11:30", "4 giờ")
    at_hours.f9()
    assert at_hours.reads("what") == "Thứ Bảy: nghỉ → 07:30-11:30"
    assert at_hours.affected == []
    at_hours.fill(reason="Mở thêm sáng thứ Bảy")
    at_hours.f9()
    assert at_hours.last_told == ("good", "Đã lưu. Không có giấy tiếp nhận nào bị ảnh hưởng.")
    assert at_hours.reads("hoursUnsaved") == ""
    hours = office.calendar.hours()
    assert hours.week[SATURDAY] == read_sessions("07:30-11:30")
    assert SATURDAY not in hours.counting
    assert received(office, clerk.id, "Trần Văn Ứng").due_at == dossier.due_at


def test_a_saturday_that_counts_brings_dates_forward_and_promises_are_kept(
    at_hours: HoursRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    at_hours.opens(SATURDAY, "07:30-11:30")
    at_hours.ticks(f"day.{SATURDAY}.counts")
    at_hours.f9()
    assert at_hours.reads("what") == ("Thứ Bảy: nghỉ → 07:30-11:30\nThứ Bảy: nay tính vào thời hạn")
    assert at_hours.affected == [("Giữ", "T3 01/12", "T2 30/11", "sớm 1 ngày")]
    at_hours.fill(reason="Làm việc sáng thứ Bảy")
    at_hours.f9()
    assert SATURDAY in office.calendar.hours().counting
    assert office.inquiry.card(dossier.id).dossier.due_at == dossier.due_at
    assert received(office, clerk.id, "Trần Văn Ứng").due_at.date() == date(2026, 11, 30)


def test_a_change_of_hours_is_undone_where_all_changes_are(
    at_hours: HoursRobot, office: Office, clerk: StaffMember
) -> None:
    before = office.calendar.hours()
    received(office, clerk.id)
    at_hours.opens(SATURDAY, "07:30-11:30")
    at_hours.ticks(f"day.{SATURDAY}.counts")
    at_hours.f9()
    at_hours.press(Qt.Key.Key_Plus)
    at_hours.fill(reason="Làm việc sáng thứ Bảy")
    at_hours.f9()
    assert at_hours.last_told[1].endswith("2 giấy đang giữ lại, chưa in. In ở Ngày nghỉ, F3.")
    at_hours.comes("calendar")
    at_hours.press(Qt.Key.Key_F3)
    at_hours.click("undoChange")
    at_hours.answers("yes")
    assert office.calendar.hours() == before
    at_hours.comes("hours")
    assert at_hours.hours(SATURDAY) == ("", "nghỉ")


def test_summer_has_hours_of_its_own(at_hours: HoursRobot, office: Office) -> None:
    at_hours.press(Qt.Key.Key_N, modifier=CTRL)
    assert at_hours.focus == "name"
    at_hours.types("Mùa hè")
    at_hours.enter()
    at_hours.types("16/04")
    at_hours.enter()
    at_hours.types("15/10")
    at_hours.enter()
    assert at_hours.focus == "day.0"
    assert at_hours.rows("weeks") == [("Giờ thường", "còn lại"), ("Mùa hè", "16/04 – 15/10")]
    assert not at_hours.can_count(0)
    at_hours.opens(0, "07:00-11:30 13:30-17:00")
    at_hours.click("copyMonday")
    assert at_hours.hours(4)[1] == "8 giờ"
    at_hours.f9()
    assert at_hours.reads("what") == "Thêm Mùa hè, 16/04 – 15/10"
    at_hours.fill(reason="Giờ mùa hè của thành phố")
    at_hours.f9()
    (season,) = office.calendar.hours().seasons
    assert (season.name, season.first, season.last) == ("Mùa hè", (4, 16), (10, 15))
    assert season.week[4] == read_sessions("07:00-11:30 13:30-17:00")
    assert office.calendar.hours().week[4] == read_sessions(USUAL)


def test_a_season_is_changed_and_given_up(at_hours: HoursRobot, office: Office) -> None:
    at_hours.press(Qt.Key.Key_N, modifier=CTRL)
    at_hours.fill(name="Mùa hè", first="16/04", last="15/10")
    at_hours.f9()
    at_hours.fill(reason="Giờ mùa hè")
    at_hours.f9()
    at_hours.fill(last="30/09")
    at_hours.opens(0, "07:00-11:30")
    at_hours.f9()
    assert at_hours.reads("what") == (
        "Mùa hè: nay áp dụng 16/04 – 30/09\nMùa hè, Thứ Hai: 07:30-11:30 13:30-17:00 → 07:00-11:30"
    )
    at_hours.press(Qt.Key.Key_Escape)
    at_hours.click("dropSeason")
    at_hours.f9()
    assert at_hours.reads("what") == "Bỏ Mùa hè"
    at_hours.fill(reason="Không còn giờ mùa hè")
    at_hours.f9()
    assert office.calendar.hours().seasons == ()


def test_days_that_change_alike_are_told_together(at_hours: HoursRobot) -> None:
    at_hours.opens(0, "07:00-11:30 13:30-17:00")
    at_hours.click("copyMonday")
    at_hours.f9()
    assert at_hours.reads("what") == (
        "Thứ Hai đến thứ sáu: 07:30-11:30 13:30-17:00 → 07:00-11:30 13:30-17:00"
    )


@pytest.mark.parametrize("typed", ["7h30-", "17:00-07:30", "07:30-11:30 11:00-17:00", "sáng"])
def test_hours_that_cannot_be_read_are_said_beside_the_day(
    at_hours: HoursRobot, office: Office, typed: str
) -> None:
    at_hours.opens(2, typed)
    at_hours.f9()
    assert at_hours.hours(2) == (typed, "Không đọc được giờ")
    assert at_hours.focus == "day.2"
    assert office.calendar.changes() == []


def test_a_season_that_is_not_ready_is_gone_to(at_hours: HoursRobot) -> None:
    at_hours.press(Qt.Key.Key_N, modifier=CTRL)
    at_hours.fill(name="Mùa hè", first="31/02")
    at_hours.picks("weeks", 0)
    at_hours.f9()
    assert at_hours.complaint("first") == "Viết ngày/tháng, ví dụ 16/04."
    assert at_hours.complaint("last") == "Chưa điền mục này."
    assert at_hours.focus == "first"


def test_two_seasons_do_not_share_a_day(at_hours: HoursRobot) -> None:
    for name, first, last in (("Mùa hè", "16/04", "15/10"), ("Mùa mưa", "15/10", "15/12")):
        at_hours.press(Qt.Key.Key_N, modifier=CTRL)
        at_hours.fill(name=name, first=first, last=last)
    at_hours.f9()
    assert at_hours.reads("hoursRefusal") == (
        "Mùa hè và Mùa mưa có ngày trùng nhau. Mỗi ngày chỉ thuộc một mùa."
    )


def test_a_week_in_which_nothing_counts_is_refused(at_hours: HoursRobot, office: Office) -> None:
    for day in range(5):
        at_hours.ticks(f"day.{day}.counts")
    at_hours.f9()
    assert at_hours.reads("hoursRefusal").endswith("Cần ít nhất một ngày làm việc trong tuần.")
    assert office.calendar.changes() == []


def test_nothing_changed_is_nothing_to_look_through(at_hours: HoursRobot) -> None:
    at_hours.f9()
    assert at_hours.reads("hoursRefusal") == "Giờ làm việc chưa có gì thay đổi."


def test_what_is_half_typed_stays_when_something_else_changes_and_can_be_given_up(
    at_hours: HoursRobot, office: Office
) -> None:
    at_hours.opens(SATURDAY, "07:30-11:30")
    at_hours.hears(Topic.SETTINGS)
    at_hours.comes("office")
    at_hours.comes("hours")
    assert at_hours.hours(SATURDAY)[0] == "07:30-11:30"
    at_hours.click("forgetHours")
    assert at_hours.hours(SATURDAY) == ("", "nghỉ")
    assert not at_hours.can_see("forgetHours")
    assert office.calendar.changes() == []


def test_a_clerk_types_hours_and_is_told_who_confirms_them(
    sit_down: SitDown, clerk: StaffMember
) -> None:
    robot = sit_down(clerk)
    assert robot.reads("hoursConfirmed") == "Khi lưu, người phụ trách xác nhận ngay tại đây."
    assert robot.hours(0)[0] == USUAL
    for name in ("reviewHours", "addSeason", "copyMonday"):
        assert robot.offers(name)


def test_the_week_is_gone_through_with_enter(at_hours: HoursRobot) -> None:
    seen: list[str] = []
    for _ in range(8):
        seen.append(at_hours.focus)
        at_hours.enter()
    assert seen == [*(f"day.{day}" for day in range(7)), "reviewHours"]


def test_the_hours_fit_the_smallest_screen_and_scroll_only_down_when_magnified(
    at_hours: HoursRobot,
) -> None:
    at_hours.press(Qt.Key.Key_N, modifier=CTRL)
    for press in (None, Qt.Key.Key_F9):
        if press is not None:
            at_hours.press(press)
        at_hours.frame.resize(*SMALLEST)
        assert at_hours.fits
        at_hours.frame.resize(*NARROW)
        assert at_hours.frame.horizontalScrollBar().maximum() == 0


def test_a_season_that_is_saved_is_worked_by(
    at_hours: HoursRobot, office: Office, clerk: StaffMember
) -> None:
    at_hours.press(Qt.Key.Key_N, modifier=CTRL)
    at_hours.fill(name="Mùa đông", first="01/12", last="28/02")
    at_hours.opens(1, "07:30-11:30 13:00-16:00")
    at_hours.f9()
    at_hours.fill(reason="Giờ mùa đông")
    at_hours.f9()
    assert office.calendar.hours().seasons == (
        Season("Mùa đông", (12, 1), (2, 28), office.calendar.hours().seasons[0].week),
    )
    assert received(office, clerk.id).due_at.time() == time(16)
