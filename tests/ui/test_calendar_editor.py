"""The office's calendar: looked at, changed after a look at whom it touches, and taken back."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app import almanac
from counter_app.desks import Office
from counter_app.desks.administration import SYSTEM, calendar_fact
from counter_app.desks.calendar import CalendarChange
from counter_app.ports import Topic
from counter_app.rules.calendar import DayKind, DayPart, SpecialDay
from counter_app.rules.dossier import Dossier
from counter_app.rules.printing import Progress
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import received
from tests.doubles import StoppedClock
from tests.ui.robots.calendar import CalendarRobot
from tests.ui.robots.hands import CTRL
from tests.ui.robots.keyboard import NARROW, SMALLEST
from ui import theme
from ui.year_calendar import paint_mark

STORM = "Nghỉ tránh bão số 9"
THURSDAY = date(2026, 11, 26)
TOLD_NOBODY = "Đã lưu. Không có giấy tiếp nhận nào bị ảnh hưởng."

SitDown = Callable[[StaffMember], CalendarRobot]


@pytest.fixture
def sit_down(
    qtbot: QtBot, qapp: QApplication, office: Office, clock: StoppedClock, tmp_path: Path
) -> SitDown:
    """Return what puts somebody before the calendar."""
    theme.apply(qapp, theme.LIGHT)
    return lambda user: CalendarRobot(qtbot, office, clock, user, folder=tmp_path)


@pytest.fixture
def at_calendar(sit_down: SitDown, supervisor: StaffMember) -> CalendarRobot:
    return sit_down(supervisor)


def now(office: Office, dossier: Dossier) -> Dossier:
    """Return a dossier as it stands now."""
    return office.inquiry.card(dossier.id).dossier


def days_of(office: Office, year: int) -> dict[date, SpecialDay]:
    """Return the special days of a year as they are in the books."""
    adopted = next(one for one in office.calendar.years() if one.year == year)
    return {one.day: one for one in adopted.days}


def closed(office: Office, by: StaffMember, day: date, name: str = "Mất điện") -> str:
    """Close the office on a day from elsewhere, everybody keeping their date."""
    days = (*days_of(office, day.year).values(), SpecialDay(day, DayKind.CLOSED, name))
    review = office.calendar.review(CalendarChange(name, {day.year: days}))
    return office.calendar.apply(review, (), by=by.id).id


def put_off(office: Office, by: StaffMember, dossier: Dossier, days: int) -> Dossier:
    """Have a department fail to be in time, and apologise."""
    slip = office.handover.hand_over([dossier.id], dossier.department, by=by.id).slip
    office.handover.confirm(slip.id, receiver="Hoàng Văn Nam", by=by.id)
    return office.processing.reappoint(dossier.id, days, "Chờ ý kiến", by=by.id).dossier


# -- looking -------------------------------------------------------------------------------------


def test_the_year_that_it_is_is_shown_with_its_special_days_and_where_they_come_from(
    at_calendar: CalendarRobot,
) -> None:
    assert at_calendar.chosen("year") == "2026"
    assert at_calendar.reads("calendarSource") == "Theo thông báo chính thức"
    assert at_calendar.focus == "yearSheet"
    assert at_calendar.day == "Thứ Hai, 23/11/2026"
    assert at_calendar.day_is == "Ngày làm việc, 07:30-11:30 13:30-17:00."
    assert at_calendar.listed("T7 10/01") == ("Làm bù", "Làm bù ngày 02/01", "Thông báo")
    assert at_calendar.listed("T3 24/11")[0] == "Nghỉ lễ"
    at_calendar.press(Qt.Key.Key_Right)
    assert at_calendar.day_is == "Nghỉ lễ: Ngày Văn hóa Việt Nam. Nguồn: thông báo."


def test_a_year_without_an_official_notice_says_so(at_calendar: CalendarRobot) -> None:
    at_calendar.chooses("year", "2028")
    assert at_calendar.reads("calendarSource") == "Tính theo luật, chưa có thông báo"
    sources = {row[-1] for row in at_calendar.rows("specialDays")}
    assert sources == {"Theo luật"}
    assert at_calendar.day.endswith("/2028")


def test_one_walks_through_the_year_with_the_keys_and_over_its_end(
    at_calendar: CalendarRobot,
) -> None:
    walked: list[str] = []
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Up,
        Qt.Key.Key_Left,
    ):
        at_calendar.press(key)
        walked.append(at_calendar.day.partition(", ")[2])
    assert walked == [
        "24/11/2026",
        "01/12/2026",
        "01/11/2026",
        "01/11/2026",
        "30/11/2026",
        "23/11/2026",
        "22/11/2026",
    ]
    at_calendar.walks_to(date(2026, 12, 31))
    at_calendar.press(Qt.Key.Key_Right)
    assert at_calendar.chosen("year") == "2027"
    assert at_calendar.day == "Thứ Sáu, 01/01/2027"
    assert at_calendar.day_is.startswith("Nghỉ lễ: ")


def test_beyond_the_years_of_the_books_one_cannot_walk_and_is_told(
    at_calendar: CalendarRobot,
) -> None:
    at_calendar.chooses("year", "2028")
    at_calendar.walks_to(date(2028, 12, 31))
    at_calendar.press(Qt.Key.Key_Right)
    assert at_calendar.day == "Chủ nhật, 31/12/2028"
    assert at_calendar.last_told == ("warning", "Lịch chỉ có từ năm 2025 đến năm 2028.")


def test_the_end_of_a_month_is_not_overstepped(at_calendar: CalendarRobot) -> None:
    at_calendar.walks_to(date(2026, 1, 31))
    at_calendar.press(Qt.Key.Key_PageDown)
    assert at_calendar.day == "Thứ Bảy, 28/02/2026"
    assert at_calendar.day_is == "Ngày nghỉ hằng tuần."


def test_what_is_chosen_is_read_aloud_and_told_under_the_mouse(
    at_calendar: CalendarRobot,
) -> None:
    at_calendar.walks_to(date(2026, 8, 22))
    assert at_calendar.read_aloud == (
        "Thứ Bảy, 22/08/2026. Làm bù: Làm bù ngày 31/08. Nguồn: thông báo."
    )
    assert at_calendar.tip == "Thứ Bảy, 22/08/2026: Làm bù. Làm bù ngày 31/08"


def test_the_list_and_the_sheet_go_together(at_calendar: CalendarRobot) -> None:
    at_calendar.picks("specialDays", 0)
    assert at_calendar.day == "Thứ Năm, 01/01/2026"
    at_calendar.press(Qt.Key.Key_Down)
    assert at_calendar.day == "Thứ Sáu, 02/01/2026"
    at_calendar.clicks_on(date(2026, 8, 31))
    assert at_calendar.day_is.startswith("Hoán đổi: ")


@pytest.mark.usefixtures("dressed")
def test_every_kind_of_day_has_a_shape_of_its_own_in_black_and_white() -> None:
    marks = [(kind, DayPart.WHOLE) for kind in DayKind]
    marks += [(DayKind.CLOSED, DayPart.MORNING), (DayKind.CLOSED, DayPart.AFTERNOON)]
    pictures: list[QImage] = []
    for kind, part in marks:
        picture = QImage(20, 16, QImage.Format.Format_Grayscale8)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        paint_mark(painter, QRect(1, 1, 18, 14).toRectF(), kind, part)
        painter.end()
        pictures.append(picture)
    for number, one in enumerate(pictures):
        for other in pictures[:number]:
            apart = sum(
                abs(one.pixelColor(x, y).red() - other.pixelColor(x, y).red()) > 60
                for x in range(20)
                for y in range(16)
            )
            assert apart >= 8


# -- changing ------------------------------------------------------------------------------------


def test_a_closure_is_saved_only_after_a_look_at_whom_it_touches(
    at_calendar: CalendarRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    at_calendar.closes(THURSDAY, STORM)
    assert at_calendar.listed("T5 26/11") == ("Đóng cửa", STORM, "Chưa lưu")
    assert at_calendar.reads("unsaved") == "Chưa lưu: thêm 1 ngày. Xem ảnh hưởng rồi mới lưu."
    assert THURSDAY not in days_of(office, 2026)
    at_calendar.f9()
    assert at_calendar.reads("what") == f"Thêm T5 26/11/2026: Đóng cửa, {STORM}"
    counted = "1 giấy tiếp nhận bị ảnh hưởng: 1 hẹn lại, 0 giữ nguyên"
    assert at_calendar.reads("affectedCount") == counted
    assert at_calendar.rows("affected") == [
        (
            "Hẹn lại",
            dossier.number,
            "Nguyễn Thị Đào",
            "••• 678",
            dossier.procedure,
            "T3 01/12",
            "T4 02/12",
            "muộn 1 ngày",
        )
    ]
    assert at_calendar.field("reason") == STORM
    assert at_calendar.reads("saveChange") == "Lưu và hẹn lại 1 hồ sơ"
    assert THURSDAY not in days_of(office, 2026)
    at_calendar.f9()
    assert at_calendar.last_told == (
        "good",
        "Đã lưu. 1 hồ sơ có ngày hẹn mới, 0 giữ nguyên. 2 giấy đang giữ lại, chưa in.",
    )
    assert days_of(office, 2026)[THURSDAY].name == STORM
    moved = now(office, dossier)
    assert (moved.due_at.date(), moved.receipt_version) == (date(2026, 12, 2), 2)


def test_when_nobody_is_touched_it_says_so_and_saves(
    at_calendar: CalendarRobot, office: Office
) -> None:
    at_calendar.closes(THURSDAY, STORM)
    at_calendar.f9()
    assert at_calendar.reads("affectedCount") == "Không có giấy tiếp nhận nào bị ảnh hưởng"
    assert not at_calendar.can_see("moveAll")
    assert at_calendar.focus == "reason"
    at_calendar.f9()
    assert at_calendar.last_told == ("good", TOLD_NOBODY)
    assert THURSDAY in days_of(office, 2026)
    assert at_calendar.focus == "yearSheet"
    assert at_calendar.listed("T5 26/11") == ("Đóng cửa", STORM, "Cơ quan")
    assert at_calendar.reads("latestChange") == f"{STORM}: không ảnh hưởng giấy tiếp nhận nào"
    assert at_calendar.reads("latestState") == "Không có giấy"


def test_a_day_is_closed_for_an_afternoon_only(at_calendar: CalendarRobot, office: Office) -> None:
    at_calendar.closes(THURSDAY, "Họp toàn cơ quan", part="Buổi chiều")
    assert at_calendar.day_is == ("Đóng cửa chiều: Họp toàn cơ quan. Nguồn: chưa lưu.")
    at_calendar.saves()
    assert days_of(office, 2026)[THURSDAY].part is DayPart.AFTERNOON


def test_a_span_of_days_passes_over_those_that_are_off_anyway(
    at_calendar: CalendarRobot, office: Office
) -> None:
    at_calendar.walks_to(THURSDAY)
    sheet = at_calendar.opens_day()
    sheet.fill(name="Sửa chữa trụ sở", last="1/12")
    assert sheet.reads("outcome") == (
        "4 ngày: T5 26/11, T6 27/11, T2 30/11, T3 01/12. Bỏ qua 2 ngày vốn đã nghỉ."
    )
    sheet.agrees()
    at_calendar.returns()
    at_calendar.saves()
    found = [one.day for one in days_of(office, 2026).values() if one.kind is DayKind.CLOSED]
    assert found == [THURSDAY, date(2026, 11, 27), date(2026, 11, 30), date(2026, 12, 1)]


def test_a_span_may_run_over_the_end_of_the_year(
    at_calendar: CalendarRobot, office: Office
) -> None:
    at_calendar.closes(date(2026, 12, 31), "Kiểm kê cuối năm", last="04/01/2027")
    at_calendar.saves()
    assert date(2026, 12, 31) in days_of(office, 2026)
    assert days_of(office, 2027)[date(2027, 1, 4)].name == "Kiểm kê cuối năm"
    assert days_of(office, 2027)[date(2027, 1, 1)].kind is DayKind.HOLIDAY


def test_days_that_are_taken_together_on_the_sheet_stand_in_the_question(
    at_calendar: CalendarRobot,
) -> None:
    at_calendar.walks_to(THURSDAY)
    at_calendar.takes_together(4)
    assert at_calendar.day == "T5 26/11/2026 – T2 30/11/2026"
    assert at_calendar.day_is == "5 ngày, trong đó 3 ngày quầy mở."
    sheet = at_calendar.opens_day()
    assert (sheet.field("first"), sheet.field("last")) == ("26/11/2026", "30/11/2026")
    assert sheet.focus == "name"
    sheet.leaves()
    assert not at_calendar.asked


def test_a_working_day_is_swapped_for_a_saturday(
    at_calendar: CalendarRobot, office: Office, clerk: StaffMember
) -> None:
    before = received(office, clerk.id)
    at_calendar.walks_to(date(2026, 11, 27))
    sheet = at_calendar.asks_swap()
    assert sheet.field("off") == "27/11/2026"
    sheet.fill(worked="28/11")
    assert sheet.reads("outcome") == "Nghỉ Thứ Sáu, 27/11/2026, làm bù Thứ Bảy, 28/11/2026."
    sheet.agrees()
    at_calendar.returns()
    assert at_calendar.listed("T6 27/11")[1] == "Nghỉ hoán đổi, làm bù ngày 28/11"
    assert at_calendar.listed("T7 28/11")[1] == "Làm bù ngày 27/11"
    at_calendar.f9()
    assert at_calendar.affected == []
    at_calendar.fill(reason="Hoán đổi theo công văn của UBND thành phố")
    at_calendar.f9()
    assert days_of(office, 2026)[date(2026, 11, 28)].kind is DayKind.WORKING_SATURDAY
    assert now(office, before).due_at == before.due_at


def test_a_special_day_is_edited_where_it_stands(
    at_calendar: CalendarRobot, office: Office
) -> None:
    at_calendar.walks_to(date(2026, 11, 24))
    sheet = at_calendar.opens_day()
    assert sheet.sees("Sửa Thứ Ba, 24/11/2026")
    assert not sheet.asks_for("first")
    assert (sheet.chosen("kind"), sheet.field("name")) == ("Nghỉ lễ", "Ngày Văn hóa Việt Nam")
    sheet.fill(name="Ngày Văn hóa")
    sheet.agrees()
    at_calendar.returns()
    assert at_calendar.reads("unsaved").startswith("Chưa lưu: sửa 1 ngày.")
    at_calendar.saves("Sửa tên ngày nghỉ")
    assert days_of(office, 2026)[date(2026, 11, 24)].name == "Ngày Văn hóa"


def test_a_special_day_is_taken_out_and_receipts_that_would_come_earlier_keep_their_date(
    at_calendar: CalendarRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    at_calendar.walks_to(date(2026, 11, 24))
    at_calendar.press(Qt.Key.Key_Delete)
    assert at_calendar.day_is == "Ngày làm việc, 07:30-11:30 13:30-17:00."
    assert at_calendar.reads("unsaved").startswith("Chưa lưu: bỏ 1 ngày.")
    at_calendar.f9()
    assert at_calendar.affected == [("Giữ", "T3 01/12", "T2 30/11", "sớm 1 ngày")]
    assert at_calendar.reads("saveChange") == "Lưu lịch"
    assert at_calendar.field("reason") == ""
    at_calendar.fill(reason="Làm việc bình thường")
    at_calendar.f9()
    assert at_calendar.last_told == (
        "good",
        "Đã lưu. 1 giấy tiếp nhận giữ nguyên ngày, không có giấy nào phải in.",
    )
    kept = now(office, dossier)
    assert kept.due_at == dossier.due_at
    assert kept.legal_due == date(2026, 11, 30)


def test_what_is_edited_and_not_saved_can_be_given_up(
    at_calendar: CalendarRobot, office: Office
) -> None:
    before = at_calendar.rows("specialDays")
    at_calendar.closes(THURSDAY, STORM)
    at_calendar.press(Qt.Key.Key_Delete)
    assert not at_calendar.can_see("forgetEdits")
    at_calendar.closes(THURSDAY, STORM)
    at_calendar.click("forgetEdits")
    assert at_calendar.rows("specialDays") == before
    at_calendar.f9()
    assert at_calendar.reads("calendarRefusal").startswith("Chưa có thay đổi nào")
    assert office.calendar.changes() == []


def test_a_weekend_day_is_offered_to_be_worked(at_calendar: CalendarRobot, office: Office) -> None:
    at_calendar.walks_to(date(2026, 11, 28))
    sheet = at_calendar.opens_day()
    assert sheet.chosen("kind") == "Làm bù"
    assert not sheet.can_choose("part")
    sheet.fill(name="Trực giải quyết hồ sơ tồn")
    sheet.agrees()
    at_calendar.returns()
    at_calendar.saves()
    assert not days_of(office, 2026)[date(2026, 11, 28)].kind.off


@pytest.mark.parametrize(
    ("field", "typed", "complaint"),
    [
        ("first", "31/2", "Viết ngày như 26/11 hoặc 26/11/2026."),
        ("first", "mai", "Viết ngày như 26/11 hoặc 26/11/2026."),
        ("first", "26/11/2040", "Lịch chỉ có từ năm 2025 đến năm 2028."),
        ("first", "28/11", "Những ngày này vốn đã nghỉ."),
        ("last", "20/11", "Ngày cuối phải sau ngày đầu."),
        ("name", "", "Chưa điền mục này."),
        ("name", "x" * 501, "Tên dài quá 500 ký tự. Hãy rút gọn."),
    ],
)
def test_what_cannot_be_put_into_the_calendar_is_said_beside_its_field(
    at_calendar: CalendarRobot, field: str, typed: str, complaint: str
) -> None:
    at_calendar.walks_to(THURSDAY)
    sheet = at_calendar.opens_day()
    sheet.fill(**{"name": STORM, field: typed})
    sheet.agrees()
    assert sheet.complaint(field) == complaint
    assert sheet.open
    assert sheet.focus == field


def test_a_swap_that_is_none_is_said_beside_its_field(at_calendar: CalendarRobot) -> None:
    at_calendar.walks_to(THURSDAY)
    sheet = at_calendar.asks_swap()
    sheet.fill(worked="27/11")
    sheet.agrees()
    assert sheet.complaint("worked") == "Ngày này vốn đã làm việc."
    sheet.fill(off="24/11", worked="28/11")
    sheet.agrees()
    assert sheet.complaint("off") == "Ngày này vốn đã nghỉ."
    assert sheet.open


def test_a_name_that_looks_like_markup_is_shown_as_it_is_written(
    at_calendar: CalendarRobot,
) -> None:
    name = "<b>Họp</b> & tập huấn " + "rất dài " * 20
    at_calendar.closes(THURSDAY, name)
    assert at_calendar.listed("T5 26/11")[1] == name.strip()
    assert "<b>Họp</b> & tập huấn" in at_calendar.day_is
    assert at_calendar.fits


# -- looking through -----------------------------------------------------------------------------


def test_one_that_was_put_off_before_is_kept_unless_somebody_says_otherwise(
    at_calendar: CalendarRobot, office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    late = put_off(office, supervisor, received(office, clerk.id), 1)
    received(office, clerk.id, "Trần Văn Ứng")
    at_calendar.closes(THURSDAY, STORM)
    at_calendar.f9()
    assert sorted(at_calendar.affected) == [
        ("Giữ", "T4 02/12 (lần 2)", "T4 02/12", "không muộn hơn"),
        ("Hẹn lại", "T3 01/12", "T4 02/12", "muộn 1 ngày"),
    ]
    assert at_calendar.reads("again").startswith("1 hồ sơ đã hẹn lại trước đây")
    at_calendar.f9()
    assert now(office, late).due_at == late.due_at


def test_decisions_are_turned_over_with_the_keys_one_by_one_and_all_at_once(
    at_calendar: CalendarRobot, office: Office, clerk: StaffMember
) -> None:
    for name in ("Nguyễn Thị Đào", "Trần Văn Ứng", "Hồ Thị Ngọc Ánh"):
        received(office, clerk.id, name)
    at_calendar.closes(THURSDAY, STORM)
    at_calendar.f9()
    assert at_calendar.focus == "affected"

    def decided() -> list[str]:
        return [row[0] for row in at_calendar.affected]

    at_calendar.press(Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert decided() == ["Hẹn lại", "Giữ", "Hẹn lại"]
    assert at_calendar.reads("affectedCount").endswith("2 hẹn lại, 1 giữ nguyên")
    at_calendar.press(Qt.Key.Key_Minus)
    assert decided() == ["Giữ"] * 3
    at_calendar.press(Qt.Key.Key_Plus)
    assert decided() == ["Hẹn lại"] * 3
    at_calendar.click("keepAll")
    assert at_calendar.reads("saveChange") == "Lưu lịch"
    at_calendar.click("moveAll")
    assert at_calendar.reads("saveChange") == "Lưu và hẹn lại 3 hồ sơ"


def test_no_change_without_a_reason(at_calendar: CalendarRobot, office: Office) -> None:
    at_calendar.closes(THURSDAY, STORM)
    at_calendar.f9()
    at_calendar.fill(reason=" ")
    at_calendar.f9()
    assert at_calendar.complaint("reason") == "Chưa điền mục này."
    at_calendar.fill(reason="y" * 501)
    at_calendar.f9()
    assert at_calendar.complaint("reason") == "Lý do đổi lịch dài quá 500 ký tự. Hãy rút gọn."
    assert office.calendar.changes() == []
    at_calendar.fill(reason="Theo công điện")
    at_calendar.f9()
    assert [one.reason for one in office.calendar.changes()] == ["Theo công điện"]


def test_escape_leads_back_to_the_calendar_with_nothing_saved_and_nothing_lost(
    at_calendar: CalendarRobot, office: Office
) -> None:
    at_calendar.closes(THURSDAY, STORM)
    at_calendar.f9()
    at_calendar.press(Qt.Key.Key_Escape)
    assert at_calendar.focus == "yearSheet"
    assert at_calendar.listed("T5 26/11")[-1] == "Chưa lưu"
    assert office.calendar.changes() == []


def test_what_changed_meanwhile_is_looked_at_again_before_anything_is_saved(
    at_calendar: CalendarRobot, office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    first = received(office, clerk.id)
    at_calendar.closes(THURSDAY, STORM)
    at_calendar.f9()
    at_calendar.press(Qt.Key.Key_Space)
    received(office, clerk.id, "Trần Văn Ứng")
    closed(office, supervisor, date(2026, 12, 25))
    at_calendar.f9()
    assert at_calendar.reads("reviewRefusal").startswith("Lịch làm việc hoặc hồ sơ đã thay đổi")
    assert [row[0] for row in at_calendar.affected] == ["Giữ", "Hẹn lại"]
    assert THURSDAY not in days_of(office, 2026)
    at_calendar.f9()
    assert {THURSDAY, date(2026, 12, 25)} <= days_of(office, 2026).keys()
    assert now(office, first).receipt_version == 1


def test_three_hundred_receipts_are_looked_through_like_one(
    at_calendar: CalendarRobot, office: Office, clerk: StaffMember
) -> None:
    for number in range(300):
        received(office, clerk.id, f"Người thứ {number} " + "tên dài " * 9)
    at_calendar.closes(THURSDAY, STORM)
    at_calendar.f9()
    counted = "300 giấy tiếp nhận bị ảnh hưởng: 300 hẹn lại"
    assert at_calendar.reads("affectedCount").startswith(counted)
    assert at_calendar.fits
    at_calendar.press(Qt.Key.Key_Space, Qt.Key.Key_End, Qt.Key.Key_Space)
    at_calendar.f9()
    assert at_calendar.rows("changes")[0][3:] == ("298", "2", "Giấy chưa in")


# -- what was changed ----------------------------------------------------------------------------


@pytest.fixture
def after_storm(at_calendar: CalendarRobot, office: Office, clerk: StaffMember) -> CalendarRobot:
    """The calendar when the storm was entered and a receipt re-dated, before the changes made."""
    received(office, clerk.id)
    at_calendar.closes(THURSDAY, STORM)
    at_calendar.saves()
    return at_calendar


def test_a_change_stands_in_the_list_with_its_papers_held_back(
    after_storm: CalendarRobot, office: Office
) -> None:
    assert after_storm.focus == "changes"
    assert after_storm.rows("changes") == [
        ("09:41 23/11/2026", STORM, "Nguyễn Thị Thu", "1", "0", "Giấy chưa in")
    ]
    assert after_storm.reads("change") == f"{STORM}: 1 hẹn lại, 0 giữ nguyên."
    assert after_storm.reads("changePapers") == (
        "1 giấy tiếp nhận và hẹn trả, 1 danh sách báo lại ngày hẹn – 2 giữ lại"
    )
    assert after_storm.reads("printChange") == "In giấy (2)"
    (change,) = office.calendar.changes()
    assert {one.progress for one in office.calendar.papers(change.id)} == {Progress.HELD}


def test_the_papers_of_a_change_are_let_out_with_one_key(
    after_storm: CalendarRobot, office: Office
) -> None:
    after_storm.f9()
    assert after_storm.last_told == ("good", f"Đang in 2 giấy của lần đổi lịch: {STORM}")
    (change,) = office.calendar.changes()
    assert {one.progress for one in office.calendar.papers(change.id)} == {Progress.QUEUED}
    assert after_storm.rows("changes")[0][-1] == "Đã in 0/2 giấy"
    assert not after_storm.offers("printChange")


def test_how_the_papers_come_out_is_followed(
    after_storm: CalendarRobot, office: Office, supervisor: StaffMember
) -> None:
    after_storm.f9()
    (change,) = office.calendar.changes()
    for paper in office.calendar.papers(change.id):
        office.printing.claim(paper.id, printer="Khay", by=supervisor.id)
        office.printing.came_out(paper.id, job="1", by=supervisor.id)
    after_storm.hears(Topic.DOCUMENTS)
    assert after_storm.rows("changes")[0][-1] == "Giấy đã in"


def test_the_list_of_calls_is_seen_before_it_is_printed(after_storm: CalendarRobot) -> None:
    view = after_storm.sees_calls()
    assert view.windowTitle() == "Danh sách báo lại ngày hẹn (1 hồ sơ)"
    view.close()


def test_a_change_is_undone_after_a_question(after_storm: CalendarRobot, office: Office) -> None:
    (dossier,) = office.inquiry.search("Nguyễn Thị Đào")
    after_storm.press(Qt.Key.Key_Z, modifier=CTRL)
    after_storm.answers("no")
    assert THURSDAY in days_of(office, 2026)
    after_storm.returns()
    after_storm.press(Qt.Key.Key_Z, modifier=CTRL)
    after_storm.answers("yes")
    assert THURSDAY not in days_of(office, 2026)
    assert office.inquiry.card(dossier.id).dossier.due_at.date() == date(2026, 12, 1)
    assert after_storm.last_told == ("good", f"Đã hoàn tác lần đổi lịch: {STORM}")
    assert after_storm.rows("changes")[0][-1] == "Đã hoàn tác"
    assert after_storm.reads("changePapers").startswith("Đã hoàn tác lúc 09:41 23/11/2026")
    assert not after_storm.offers("undoChange")
    assert not after_storm.offers("printChange")


def test_once_a_paper_has_left_a_change_is_not_undone_and_it_says_why(
    after_storm: CalendarRobot, office: Office, supervisor: StaffMember
) -> None:
    after_storm.f9()
    (change,) = office.calendar.changes()
    paper = office.calendar.papers(change.id)[0]
    office.printing.claim(paper.id, printer="Khay", by=supervisor.id)
    after_storm.hears(Topic.DOCUMENTS)
    after_storm.click("undoChange")
    after_storm.answers("yes")
    assert after_storm.reads("changeRefusal").startswith("Không hoàn tác được: 1 giấy")
    after_storm.hears(Topic.DOCUMENTS)
    assert after_storm.reads("changeRefusal").startswith("Không hoàn tác được: 1 giấy")
    assert THURSDAY in days_of(office, 2026)


def test_the_newest_change_stands_below_the_sheet_with_its_papers_one_key_away(
    after_storm: CalendarRobot,
) -> None:
    after_storm.press(Qt.Key.Key_Escape)
    assert after_storm.focus == "yearSheet"
    assert after_storm.reads("latestChange") == f"{STORM}: 1 hẹn lại, 0 giữ nguyên"
    assert after_storm.reads("printLatest") == "In giấy (2)"
    assert after_storm.fits
    after_storm.click("printLatest")
    assert not after_storm.can_see("printLatest")
    assert after_storm.reads("latestState") == "Đã in 0/2 giấy"
    after_storm.press(Qt.Key.Key_F3)
    assert after_storm.focus == "changes"


def test_before_the_first_change_the_list_says_what_it_is_for(
    at_calendar: CalendarRobot,
) -> None:
    assert at_calendar.reads("latestChange") == "Chưa đổi lịch lần nào."
    at_calendar.press(Qt.Key.Key_F3)
    assert at_calendar.sees("Chưa đổi lịch lần nào")
    assert not at_calendar.offers("undoChange")
    assert not at_calendar.offers("showCalls")


# -- official notices ----------------------------------------------------------------------------


@pytest.fixture
def before_notice(
    store: SqliteStore, office: Office, clock: StoppedClock, supervisor: StaffMember
) -> Office:
    """The office as it stood when 2027 had no notice yet; it has a closure of its own in it."""
    days = [
        *(one for one in almanac.official_days(2027)[0] if one.day.month != 9),
        SpecialDay(date(2027, 3, 15), DayKind.CLOSED, "Đại hội công đoàn"),
    ]
    with store.writing() as books:
        books.record([calendar_fact(2027, days, certain=False)], by=SYSTEM, at=clock.now())
    assert supervisor.active
    return office


def test_a_notice_that_has_come_is_offered_looked_through_and_adopted(
    before_notice: Office, at_calendar: CalendarRobot
) -> None:
    assert at_calendar.reads("officialNotice") == (
        "Năm 2027 đã có thông báo chính thức về ngày nghỉ."
    )
    assert at_calendar.fits
    at_calendar.click("adoptNotice")
    assert at_calendar.reads("what").startswith("Thêm T5 02/09/2027: Nghỉ lễ, ")
    assert at_calendar.field("reason") == "Thông báo chính thức về ngày nghỉ năm 2027"
    at_calendar.f9()
    assert at_calendar.last_told == ("good", TOLD_NOBODY)
    assert at_calendar.reads("officialNotice") == ""
    assert not at_calendar.can_see("adoptNotice")
    adopted = next(one for one in before_notice.calendar.years() if one.year == 2027)
    assert adopted.official
    assert date(2027, 3, 15) in {one.day for one in adopted.days}
    assert date(2027, 9, 3) in {one.day for one in adopted.days}


# -- who, and what happens elsewhere -------------------------------------------------------------


def test_a_clerk_edits_the_calendar_and_is_told_who_confirms_it(
    sit_down: SitDown, office: Office, clerk: StaffMember
) -> None:
    robot = sit_down(clerk)
    assert robot.reads("calendarConfirmed") == "Khi lưu, người phụ trách xác nhận ngay tại đây."
    assert robot.fits
    robot.closes(THURSDAY, STORM)
    robot.saves()
    assert "chưa được phân quyền" in robot.reads("reviewRefusal")
    assert office.calendar.changes() == []


def test_a_supervisor_who_takes_over_may_change_it(
    sit_down: SitDown, office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    robot = sit_down(clerk)
    robot.session.take_over(supervisor)
    assert robot.reads("calendarConfirmed") == ""
    robot.closes(THURSDAY, STORM)
    robot.saves()
    assert [one.made_by for one in office.calendar.changes()] == [supervisor.name]


def test_edits_stay_when_the_calendar_is_changed_elsewhere(
    at_calendar: CalendarRobot, office: Office, supervisor: StaffMember
) -> None:
    at_calendar.closes(THURSDAY, STORM)
    closed(office, supervisor, date(2026, 12, 25))
    at_calendar.hears(Topic.CALENDAR)
    assert at_calendar.listed("T5 26/11")[-1] == "Chưa lưu"
    assert at_calendar.listed("T6 25/12") == ("Đóng cửa", "Mất điện", "Cơ quan")
    at_calendar.comes("office")
    at_calendar.comes("calendar")
    assert at_calendar.listed("T5 26/11")[-1] == "Chưa lưu"


def test_a_change_that_others_made_in_the_same_way_is_no_change_any_more(
    at_calendar: CalendarRobot, office: Office, supervisor: StaffMember
) -> None:
    at_calendar.closes(THURSDAY, STORM)
    closed(office, supervisor, THURSDAY, STORM)
    at_calendar.hears(Topic.CALENDAR)
    assert at_calendar.reads("unsaved") == ""
    assert at_calendar.listed("T5 26/11")[-1] == "Cơ quan"


# -- the screen ----------------------------------------------------------------------------------


def test_every_view_fits_the_smallest_screen_and_scrolls_only_down_when_magnified(
    at_calendar: CalendarRobot, office: Office, clerk: StaffMember
) -> None:
    for number in range(20):
        received(office, clerk.id, f"Người thứ {number}")
    at_calendar.closes(THURSDAY, STORM)
    for key in (None, Qt.Key.Key_F9, Qt.Key.Key_F9):
        if key is not None:
            at_calendar.press(key)
        at_calendar.frame.resize(*SMALLEST)
        assert at_calendar.fits
        at_calendar.frame.resize(*NARROW)
        assert at_calendar.frame.horizontalScrollBar().maximum() == 0
        assert at_calendar.frame.verticalScrollBar().maximum() > 0
        at_calendar.frame.resize(*SMALLEST)


def test_a_storm_is_entered_looked_through_saved_and_printed_without_the_mouse(
    at_calendar: CalendarRobot, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id)
    at_calendar.press(*[Qt.Key.Key_Right] * 3, Qt.Key.Key_Return)
    sheet = at_calendar.before_question()
    sheet.types(STORM)
    sheet.enter()
    at_calendar.returns()
    assert at_calendar.focus == "yearSheet"
    at_calendar.f9()
    at_calendar.enter()
    assert at_calendar.focus == "reason"
    at_calendar.enter()
    assert at_calendar.focus == "saveChange"
    at_calendar.press(Qt.Key.Key_Space)
    at_calendar.f9()
    (change,) = office.calendar.changes()
    assert {one.progress for one in office.calendar.papers(change.id)} == {Progress.QUEUED}
    assert datetime.fromisoformat("2026-11-23T09:41:00+07:00") == change.made_at


@pytest.mark.usefixtures("before_notice")
def test_what_was_edited_besides_is_not_lost_when_a_notice_is_adopted(
    at_calendar: CalendarRobot,
) -> None:
    at_calendar.closes(THURSDAY, STORM)
    at_calendar.click("adoptNotice")
    at_calendar.f9()
    assert at_calendar.listed("T5 26/11")[-1] == "Chưa lưu"
    assert at_calendar.reads("unsaved").startswith("Chưa lưu: thêm 1 ngày.")
