"""Báo cáo: a day's figures add up on screen, paper and table; the register of a period too."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.ports import Topic
from counter_app.rules.dossier import Collector, CollectorKind
from counter_app.rules.papers import RegisterPaper, from_content
from counter_app.rules.printing import DocumentKind
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import received
from tests.doubles import HeldBackground, StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.keyboard import NARROW
from tests.ui.robots.reports import ReportsRobot
from ui.day_box import read_day
from ui.preview import PaperView

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
    office.giving.give_back(pile[0], Collector(CollectorKind.OWNER, ""), by=clerk.id)


@pytest.mark.usefixtures("worked")
def test_the_figures_of_today_stand_large_and_add_up_below(reports: ReportsRobot) -> None:
    reports.comes()
    assert reports.reads("weekday") == "Thứ Hai"
    assert reports.figure("received") == "Tiếp nhận: 3. "
    assert reports.figure("handed_over") == "Bàn giao: 2. "
    assert reports.figure("back") == "Kết quả về quầy: 1. 1 sớm, 0 đúng, 0 trễ"
    assert reports.figure("given_back") == "Trả kết quả: 1. 0 kết quả chờ đến lấy"
    assert reports.figure("open") == "Đang giải quyết: 3. 1 quá hạn, 0 đến hạn"
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


# -- the register --------------------------------------------------------------------------------


@pytest.fixture
def kept(office: Office, clerk: StaffMember) -> None:
    """Two dossiers of October, three of November; the first of November was given back."""
    for at, names in (
        ("2026-10-05T09:00:00", ("Đào", "Ứng")),
        ("2026-11-02T09:00:00", ("Ánh", "Cường")),
        (None, ("Hòa",)),
    ):
        for name in names:
            last = received(office, clerk.id, name, at=at)
            if name == "Ánh":
                office.handover.take_back(last.id, by=clerk.id)
                office.giving.give_back(last.id, Collector(CollectorKind.OWNER, ""), by=clerk.id)


@pytest.mark.usefixtures("kept")
def test_the_register_shows_this_month_line_by_line(reports: ReportsRobot) -> None:
    reports.turns_to_register()
    assert reports.period == "Tháng 11/2026 · 01/11/2026 – 30/11/2026"
    assert reports.registered == ["Ánh", "Cường", "Hòa"]
    assert [row[0] for row in reports.rows("registerLines")] == ["3", "4", "5"]
    assert [row[6] for row in reports.rows("registerLines")] == ["T2 23/11", "–", "–"]
    assert reports.reads("registerStatus") == "Quyển 2026 · 3 hồ sơ, số thứ tự 3 đến 5"
    assert reports.focus == "periodWay"
    reports.press(Qt.Key.Key_F3, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert reports.focus == "day"


@pytest.mark.usefixtures("kept")
def test_another_period_is_typed_or_one_key_away(reports: ReportsRobot) -> None:
    reports.turns_to_register()
    assert not reports.offers("periodAfter")
    reports.period_before()
    reports.waits_for_report()
    assert reports.period.startswith("Tháng 10/2026")
    assert reports.registered == ["Đào", "Ứng"]
    reports.period_before()
    reports.waits_for_report()
    assert reports.registered == []
    assert reports.sees("Kỳ này chưa có hồ sơ nào")
    for _ in range(3):
        reports.period_after()
    reports.waits_for_report()
    assert reports.period.startswith("Tháng 11/2026")
    reports.types_period("0510", "0211")
    reports.waits_for_report()
    assert reports.registered == ["Đào", "Ứng", "Ánh", "Cường"]
    reports.chooses_way("Năm dương lịch")
    reports.waits_for_report()
    assert len(reports.registered) == 5


def test_a_period_that_cannot_be_is_refused_and_nothing_can_be_printed(
    reports: ReportsRobot,
) -> None:
    reports.turns_to_register()
    reports.types_period("2011", "1511")
    assert reports.text("registerRefusal").startswith("Kỳ báo cáo không hợp lệ")
    assert not reports.offers("printReport")
    reports.types_period("1011", "1511")
    reports.waits_for_report()
    assert reports.text("registerRefusal") == ""


@pytest.mark.usefixtures("kept")
def test_f9_queues_the_register_of_the_period_that_is_shown(
    reports: ReportsRobot, office: Office, store: SqliteStore
) -> None:
    reports.turns_to_register()
    reports.period_before()
    reports.waits_for_report()
    reports.f9()
    (document,) = office.printing.of("2026-10-31")
    assert document.kind is DocumentKind.REGISTER
    with store.reading() as books:
        paper = from_content("register", books.documents.content(document))
    assert isinstance(paper, RegisterPaper)
    assert [row.applicant for row in paper.rows] == ["Đào", "Ứng"]
    assert reports.last_told == (
        "good",
        "Đã lưu và đang in sổ theo dõi: 2 hồ sơ, 01/10/2026 – 31/10/2026",
    )


@pytest.mark.usefixtures("kept")
def test_the_register_is_saved_in_every_form_and_seen_page_by_page(
    reports: ReportsRobot, tmp_path: Path
) -> None:
    reports.turns_to_register()
    reports.press(Qt.Key.Key_S, Qt.Key.Key_T, Qt.Key.Key_E, modifier=CTRL)
    saved = tmp_path / "Sổ theo dõi hồ sơ 2026-11-01 đến 2026-11-30.pdf"
    assert saved.read_bytes().startswith(b"%PDF")
    [sheet] = load_workbook(saved.with_suffix(".xlsx")).worksheets
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert any("Cường" in row for row in cells)
    rows = list(csv.reader(io.StringIO(saved.with_suffix(".csv").read_text("utf-8-sig"))))
    assert [row[4] for row in rows] == ["applicant", "Ánh", "Cường", "Hòa"]
    reports.press(Qt.Key.Key_O, modifier=CTRL)
    view = reports.paper()
    assert view.windowTitle() == saved.stem
    assert view.pages == 1
    view.close()


@pytest.mark.usefixtures("kept")
def test_enter_on_a_line_of_the_register_opens_the_card(
    reports: ReportsRobot, office: Office
) -> None:
    reports.turns_to_register()
    reports.goes_to("registerLines")
    reports.press(Qt.Key.Key_Home)
    reports.enter()
    number = reports.rows("registerLines")[0][1]
    assert reports.opened == [office.inquiry.look_up(number).dossiers[0].id]


def test_a_thousand_lines_are_read_and_laid_out_without_holding_up_the_window(
    qtbot: QtBot, office: Office, clock: StoppedClock, clerk: StaffMember, tmp_path: Path
) -> None:
    for number in range(1_000):
        day = number // 50 + 1
        received(office, clerk.id, f"Người thứ {number}", at=f"2026-11-{day:02}T08:00:00")
    background = HeldBackground()
    reports = ReportsRobot(qtbot, office, clock, user=clerk, folder=tmp_path, background=background)
    turns = 0

    def count() -> None:
        nonlocal turns
        turns += 1

    heart = QTimer()
    heart.timeout.connect(count)
    heart.start(0)
    reports.press(Qt.Key.Key_Tab, modifier=CTRL)
    assert not reports.offers("printReport")
    qtbot.waitUntil(lambda: turns > 20)
    background.let_go()
    reports.waits_for_report()
    assert reports.reads("registerStatus").startswith("Quyển 2026 · 1.000 hồ sơ")
    assert 0 < len(reports.registered) < 1_000
    background.hold()
    turns = 0
    reports.press(Qt.Key.Key_O, modifier=CTRL)
    qtbot.waitUntil(lambda: reports.can_see("outProgress"))
    assert reports.reads("outDoing").startswith("Đang trình bày Sổ theo dõi hồ sơ")
    qtbot.waitUntil(lambda: turns > 20)
    background.let_go()
    view = reports.paper()
    assert view.pages > 50
    assert not reports.can_see("outProgress")
    place = view.findChild(QLineEdit, "pageWanted")
    assert place is not None
    for key, shown in (
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_End, view.pages),
        (Qt.Key.Key_Left, view.pages - 1),
        (Qt.Key.Key_Home, 1),
    ):
        QTest.keyClick(view.sheets, key)
        assert place.text() == str(shown)
    view.close()
    heart.stop()
    background.close()


@pytest.mark.usefixtures("kept")
def test_who_does_not_want_to_wait_for_the_paper_gets_none(
    qtbot: QtBot, office: Office, clock: StoppedClock, clerk: StaffMember, tmp_path: Path
) -> None:
    background = HeldBackground()
    background.let_go()
    reports = ReportsRobot(qtbot, office, clock, user=clerk, folder=tmp_path, background=background)
    reports.turns_to_register()
    background.hold()
    reports.press(Qt.Key.Key_O, modifier=CTRL)
    reports.click("outStop")
    background.close()
    assert reports.page.findChild(PaperView) is None
    reports.press(Qt.Key.Key_O, modifier=CTRL)
    reports.paper().close()


@pytest.mark.usefixtures("kept")
def test_the_register_follows_what_is_received_and_the_calendar(
    reports: ReportsRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    reports.turns_to_register()
    received(office, clerk.id, "Quân")
    reports.hears(Topic.DOSSIERS)
    reports.waits_for_report()
    assert reports.registered[-1] == "Quân"
    clock.set("2026-12-01T08:00:00")
    reports.hears(*Topic)
    reports.waits_for_report()
    assert reports.period.startswith("Tháng 12/2026")


@pytest.mark.usefixtures("kept")
def test_the_register_fits_the_smallest_screen_and_a_narrow_one(reports: ReportsRobot) -> None:
    reports.turns_to_register()
    assert reports.fits
    reports.frame.resize(*NARROW)
    assert reports.frame.horizontalScrollBar().maximum() == 0
