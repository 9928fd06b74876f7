"""A period in pictures: every bar with its number, each value read by the keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules.printing import DocumentKind
from counter_app.rules.staff import StaffMember
from tests.conftest import received
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.keyboard import NARROW
from tests.ui.robots.reports import ReportsRobot
from ui import theme
from ui.charts import Pair, PairBars

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def reports(
    qtbot: QtBot, office: Office, clock: StoppedClock, clerk: StaffMember, tmp_path: Path
) -> ReportsRobot:
    for name, at in (("Đào", "2026-11-02T09:10"), ("Ứng", "2026-11-02T14:00"), ("Ánh", None)):
        last = received(office, clerk.id, name, at=at)
    office.handover.take_back(last.id, by=clerk.id)
    reports = ReportsRobot(qtbot, office, clock, user=clerk, folder=tmp_path)
    reports.turns_to("Biểu đồ")
    return reports


def test_the_arrow_keys_read_every_day(reports: ReportsRobot) -> None:
    reports.stands_on("days")
    reports.press(Qt.Key.Key_Right)
    assert reports.value == "2/11: nhận 2, trả 0"
    reports.press(Qt.Key.Key_End)
    assert reports.value == "30/11: nhận 0, trả 0"
    reports.press(Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert reports.value == "1/11: nhận 0, trả 0"


def test_the_hours_of_the_week_are_read_down_and_across(reports: ReportsRobot) -> None:
    chart = reports.stands_on("load")
    reports.press(Qt.Key.Key_Home)
    assert reports.value == "Thứ Hai, 9-10 giờ: nhận 2 hồ sơ"
    reports.press(Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert reports.value == "Thứ Ba, 10-11 giờ: nhận 0 hồ sơ"
    assert chart.accessibleName() == f"Giờ đông người nộp. {reports.value}"


def test_shares_are_said_with_what_they_are_of(reports: ReportsRobot) -> None:
    reports.stands_on("onTime")
    assert reports.value == "Dược phẩm: 100,00 % đúng và trước hạn, 1 trên 1 hồ sơ đã xong"
    reports.stands_on("waiting")
    assert reports.value == "Đang ở quầy: 2 hồ sơ đang mở, 2 quá hạn"
    reports.goes_to("periodWay")
    assert reports.value.startswith("Tab chọn biểu đồ")


def test_a_month_without_anything_has_no_pictures_and_says_so(
    qtbot: QtBot, office: Office, clock: StoppedClock, clerk: StaffMember, tmp_path: Path
) -> None:
    reports = ReportsRobot(qtbot, office, clock, user=clerk, folder=tmp_path)
    reports.turns_to("Biểu đồ")
    assert reports.sees("Kỳ này chưa có hồ sơ nào để vẽ")
    assert not reports.can_see("chart.days")


def test_the_pictures_are_printed_and_saved_as_pdf_and_never_as_a_table(
    reports: ReportsRobot, office: Office, tmp_path: Path
) -> None:
    assert not reports.can_see("saveCsv")
    reports.press(Qt.Key.Key_E, Qt.Key.Key_S, modifier=CTRL)
    [path] = tmp_path.iterdir()
    assert path.name == "Biểu đồ 2026-11-01 đến 2026-11-30.pdf"
    reports.f9()
    (document,) = office.printing.of("2026-11-30")
    assert document.kind is DocumentKind.PICTURES


def test_pictures_fit_the_smallest_screen_and_stand_below_one_another_on_a_narrow_one(
    reports: ReportsRobot,
) -> None:
    assert reports.fits
    reports.frame.resize(*NARROW)
    assert reports.frame.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK, theme.HIGH_CONTRAST])
def test_two_bars_differ_in_more_than_colour(qtbot: QtBot, look: theme.Theme) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, look)
    chart = PairBars("Nhận", "Trả")
    qtbot.addWidget(chart)
    chart.resize(320, 200)
    chart.show_pairs([Pair("1/11", 5, 5, "")])
    picture = chart.grab().toImage()
    area = chart.cell(0, 0)
    row = int(chart.height() / 3)
    middle = int(area.center().x())
    full = {picture.pixel(middle - 10 + n, row + n % 3) for n in range(8)}
    hatched = {picture.pixel(middle + 3 + n, row + n % 3) for n in range(8)}
    assert len(full) == 1
    assert len(hatched) > 1
    theme.apply(app, theme.LIGHT)
