"""Báo cáo: a day's figures add up on the screen, on paper and in the table."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.ports import Topic
from counter_app.rules.dossier import Collector, CollectorKind
from counter_app.rules.printing import DocumentKind
from counter_app.rules.staff import StaffMember
from tests.conftest import received
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.pages import ReportsRobot
from ui.day_box import read_day

MONDAY = date(2026, 11, 23)
pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def reports(
    qtbot: QtBot, office: Office, clock: StoppedClock, clerk: StaffMember, tmp_path: Path
) -> ReportsRobot:
    return ReportsRobot(qtbot, office, clock, user=clerk, folder=tmp_path)


@pytest.fixture
def worked(office: Office, clerk: StaffMember) -> None:
    """Three dossiers came, two went, one came back and was given back; one from before is late."""
    pile = [received(office, clerk.id, name).id for name in ("Đào", "Ứng", "Ánh")]
    received(office, clerk.id, "Căn Liên", at="2026-11-11T09:00")
    slip = office.handover.hand_over(pile[:2], "Phòng Nghiệp vụ Dược", by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id)
    office.handover.take_back(pile[0], by=clerk.id)
    office.reception.give_back(pile[0], Collector(CollectorKind.OWNER, ""), by=clerk.id)


@pytest.mark.usefixtures("worked")
def test_the_figures_of_today_stand_large_and_add_up_below(reports: ReportsRobot) -> None:
    reports.comes()
    assert reports.reads("weekday") == "Thứ Hai"
    assert reports.figure("received") == "Tiếp nhận: 3. "
    assert reports.figure("handed_over") == "Bàn giao: 2. "
    assert reports.figure("back") == "Kết quả về quầy: 1. 1 sớm, 0 đúng, 0 trễ hạn"
    assert reports.figure("given_back") == "Trả kết quả: 1. 0 kết quả chờ đến lấy"
    assert reports.figure("open") == "Đang giải quyết: 3. 1 quá hạn, 0 hẹn trong ngày"
    assert reports.rows("counts") == [("Dược phẩm", "3", "2", "1", "1")]
    assert [row[1:] for row in reports.rows("overdue")] == [("Căn Liên", "T4 18/11")]
    assert reports.sees("chưa nộp: 1.500.000 ₫ (3 hồ sơ)")
    assert reports.sees("Quá hạn: 1 hồ sơ")


@pytest.mark.usefixtures("worked")
def test_the_counts_are_also_by_officer_and_by_channel(reports: ReportsRobot) -> None:
    reports.comes()
    reports.goes_to("tabs")
    reports.press(Qt.Key.Key_Right)
    assert reports.rows("counts") == [("Lê Thị Hạnh", "3", "2", "1", "1")]
    reports.press(Qt.Key.Key_Right)
    assert reports.rows("counts") == [("Trực tiếp", "3", "2", "1", "1")]


@pytest.mark.usefixtures("worked")
def test_other_days_are_one_key_away_and_tomorrow_is_not(reports: ReportsRobot) -> None:
    reports.comes()
    assert not reports.offers("dayAfter")
    reports.press(Qt.Key.Key_PageUp, modifier=CTRL)
    assert reports.field("day") == "22/11/2026"
    assert reports.reads("weekday") == "Chủ nhật"
    assert reports.rows("counts") == []
    assert reports.sees("Ngày này chưa có việc nào")
    reports.press(Qt.Key.Key_PageDown, modifier=CTRL)
    reports.press(Qt.Key.Key_PageDown, modifier=CTRL)
    assert reports.field("day") == "23/11/2026"


@pytest.mark.usefixtures("worked")
def test_a_day_is_typed_as_one_says_it(reports: ReportsRobot) -> None:
    reports.comes()
    reports.types_day("1111")
    assert reports.field("day") == "11/11/2026"
    assert reports.figure("received").startswith("Tiếp nhận: 1.")
    reports.types_day("-1")
    assert reports.field("day") == "22/11/2026"
    reports.press(Qt.Key.Key_Up)
    assert reports.field("day") == "23/11/2026"


def test_a_day_that_cannot_be_is_marked_and_the_figures_stay(reports: ReportsRobot) -> None:
    reports.types_day("31/02")
    assert reports.field("day") == "31/02"
    reports.press(Qt.Key.Key_Tab)
    assert reports.field("day") == "23/11/2026"
    reports.types_day("24/11/2026")
    reports.press(Qt.Key.Key_Tab)
    assert reports.field("day") == "23/11/2026"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2311", MONDAY),
        ("23/11", MONDAY),
        ("23.11.26", MONDAY),
        ("23112026", MONDAY),
        ("231126", MONDAY),
        ("24/11", date(2025, 11, 24)),
        ("0", None),
        ("+0", MONDAY),
        ("- 7", date(2026, 11, 16)),
        ("29/02", None),
        ("29/02/2028", date(2028, 2, 29)),
        ("hôm qua", None),
        ("", None),
    ],
)
def test_a_typed_day_means_what_a_clerk_means(text: str, day: date | None) -> None:
    assert read_day(text, MONDAY) == day


# -- out of the screen ---------------------------------------------------------------------------


@pytest.mark.usefixtures("worked")
def test_f9_queues_the_summary_of_the_day_that_is_shown(
    reports: ReportsRobot, office: Office
) -> None:
    reports.comes(date(2026, 11, 20))
    reports.f9()
    papers = office.printing.of("2026-11-20")
    assert [paper.kind for paper in papers] == [DocumentKind.DAY_SUMMARY]
    assert reports.last_told == ("good", "Đã lưu và đang in tổng hợp ngày 20/11/2026")
    assert reports.done == 1


@pytest.mark.usefixtures("worked")
def test_the_summary_is_saved_as_pdf_and_as_a_table_for_a_spreadsheet(
    reports: ReportsRobot, tmp_path: Path
) -> None:
    reports.comes()
    reports.press(Qt.Key.Key_S, modifier=CTRL)
    reports.press(Qt.Key.Key_E, modifier=CTRL)
    pdf = (tmp_path / "Tổng hợp ngày 2026-11-23.pdf").read_bytes()
    assert pdf.startswith(b"%PDF")
    table = (tmp_path / "Tổng hợp ngày 2026-11-23.csv").read_bytes()
    assert table.startswith(b"\xef\xbb\xbf")
    assert "Dược phẩm,3,2,1,1" in table.decode("utf-8-sig")


# -- while time goes on --------------------------------------------------------------------------


def test_past_midnight_today_is_the_new_day(reports: ReportsRobot, clock: StoppedClock) -> None:
    clock.pass_(hours=15)
    reports.hears(*Topic)
    assert reports.field("day") == "24/11/2026"
    assert reports.reads("weekday") == "Thứ Ba"


def test_past_midnight_an_older_day_stays(reports: ReportsRobot, clock: StoppedClock) -> None:
    reports.comes(date(2026, 11, 20))
    clock.pass_(hours=15)
    reports.hears(*Topic)
    assert reports.field("day") == "20/11/2026"
    assert reports.offers("dayAfter")


@pytest.mark.usefixtures("worked")
def test_the_page_fits_and_on_a_narrow_screen_scrolls_down_only(reports: ReportsRobot) -> None:
    reports.comes()
    assert reports.fits
    reports.frame.resize(852, 416)
    assert reports.frame.horizontalScrollBar().maximum() == 0
    assert reports.frame.verticalScrollBar().maximum() > 0
