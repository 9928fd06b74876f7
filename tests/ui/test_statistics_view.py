"""Báo cáo of a period: the form on the screen, the dossiers behind its numbers, the lists."""

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.ports import Topic
from counter_app.rules.audit import AuditFilter
from counter_app.rules.dossier import Collector, CollectorKind
from counter_app.rules.printing import DocumentKind
from counter_app.rules.staff import Role, StaffMember
from counter_app.rules.statistics import Figures
from db import SqliteStore
from tests.conftest import furnished, received
from tests.doubles import HeldBackground, StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.reports import ReportsRobot
from ui.statistics_view import FiguresView

pytestmark = pytest.mark.usefixtures("dressed")

PHARMACISTS = "Phòng Nghiệp vụ Dược"


@pytest.fixture
def worked(office: Office, clerk: StaffMember) -> None:
    """One of October is overdue; of November one is resolved early, one late, one is open."""
    received(office, clerk.id, "Căn Liên", at="2026-10-20T09:00")
    late = received(office, clerk.id, "Đào Thị Lan", at="2026-11-03T09:00")
    early = received(office, clerk.id, "Ứng Văn Hòa", at="2026-11-20T09:00")
    received(office, clerk.id, "Ánh Nguyệt")
    for dossier in (late, early):
        office.handover.take_back(dossier.id, by=clerk.id)
    office.giving.give_back(early.id, Collector(CollectorKind.OWNER, ""), by=clerk.id)


@pytest.fixture
def reports(
    qtbot: QtBot,
    office: Office,
    clock: StoppedClock,
    supervisor: StaffMember,
    tmp_path: Path,
    worked: None,
) -> ReportsRobot:
    del worked
    return ReportsRobot(qtbot, office, clock, user=supervisor, folder=tmp_path)


def test_the_form_stands_on_the_screen_with_its_columns_and_its_total(
    reports: ReportsRobot,
) -> None:
    reports.turns_to("Biểu II.06a")
    assert reports.titles()[:5] == [
        "Lĩnh vực",
        "Tiếp nhận Tổng số",
        "Tiếp nhận Trực tuyến",
        "Tiếp nhận Trực tiếp, bưu chính",
        "Tiếp nhận Từ kỳ trước",
    ]
    row = ("4", "0", "3", "1", "2", "1", "0", "1", "2", "1", "1")
    assert reports.table() == [("Dược phẩm", *row), ("Tổng cộng", *row)]
    assert reports.text("howCounted").startswith("Trước hạn, đúng hạn, quá hạn xét theo ngày")
    assert reports.text("sums") == ""
    assert reports.fits


@pytest.mark.parametrize(
    ("row", "heading", "names"),
    [
        (0, "Tiếp nhận Tổng số", ["Căn Liên", "Đào Thị Lan", "Ứng Văn Hòa", "Ánh Nguyệt"]),
        (0, "Tiếp nhận Từ kỳ trước", ["Căn Liên"]),
        (0, "Đã giải quyết Trước hạn", ["Ứng Văn Hòa"]),
        (0, "Đã giải quyết Quá hạn", ["Đào Thị Lan"]),
        (1, "Đang giải quyết Quá hạn", ["Căn Liên"]),
        (1, "Đang giải quyết Trong hạn", ["Ánh Nguyệt"]),
    ],
)
def test_enter_on_a_number_lists_the_dossiers_behind_it(
    reports: ReportsRobot, row: int, heading: str, names: list[str]
) -> None:
    reports.turns_to("Biểu II.06a")
    reports.opens_number(row, heading)
    assert [line[1] for line in reports.behind] == names
    assert reports.text("behindCount") == f"{len(names)} hồ sơ"
    assert reports.focus == "behind"


def test_from_the_number_to_the_card_and_back_to_the_number(
    reports: ReportsRobot, office: Office
) -> None:
    reports.turns_to("Biểu II.06a")
    reports.opens_number(0, "Đã giải quyết Quá hạn")
    assert reports.text("behindTitle") == "Đã giải quyết: quá hạn · Dược phẩm · Tháng 11/2026"
    reports.enter()
    number = reports.behind[0][0]
    assert reports.opened == [office.inquiry.look_up(number).dossiers[0].id]
    reports.comes()
    assert [line[1] for line in reports.behind] == ["Đào Thị Lan"]
    reports.press(Qt.Key.Key_Escape)
    assert reports.focus == "figures"
    assert len(reports.table()) == 2


def test_a_number_without_a_dossier_says_so_and_opens_nothing(reports: ReportsRobot) -> None:
    reports.turns_to("Biểu II.06a")
    reports.opens_number(0, "Tiếp nhận Trực tuyến")
    assert reports.last_told[1] == "Tiếp nhận: trực tuyến · Dược phẩm: không có hồ sơ nào"
    assert reports.focus == "figures"


def test_the_further_figures_and_rates_are_one_tab_away(reports: ReportsRobot) -> None:
    reports.turns_to("Biểu II.06a")
    reports.goes_to("figureParts")
    reports.press(Qt.Key.Key_Right)
    rows = {row[0]: row[1:] for row in reports.table()}
    assert rows["Quá hạn chưa có văn bản xin lỗi"] == ("2", "")
    assert rows["Trước hạn và đúng hạn / đã giải quyết: [(8)+(9)]/(7)"] == ("", "50,00")
    place = [row[0] for row in reports.table()].index("Quá hạn chưa có văn bản xin lỗi")
    reports.opens_number(place, "Hồ sơ")
    assert [line[1] for line in reports.behind] == ["Căn Liên", "Đào Thị Lan"]


def test_a_sum_that_does_not_hold_is_said(reports: ReportsRobot, office: Office) -> None:
    reports.turns_to("Biểu II.06a")
    counted = office.statistics.count(date(2026, 11, 1), date(2026, 11, 30))
    [row] = counted.rows
    wrong = replace(row, figures=row.figures + Figures(total=1))
    view = next(one for one in reports.page.findChildren(FiguresView) if one.isVisible())
    view.show_counted(replace(counted, rows=(wrong,)))
    assert reports.text("sums") == (
        "Dược phẩm: (3) = (4) + (5) + (6) không khớp, 5 so với 4; "
        "Dược phẩm: (3) = (7) + (11) không khớp, 5 so với 4; "
        "Tổng cộng: (3) = (4) + (5) + (6) không khớp, 5 so với 4; "
        "Tổng cộng: (3) = (7) + (11) không khớp, 5 so với 4"
    )


@pytest.mark.parametrize(
    ("report", "name"),
    [
        ("Theo thủ tục", "1.004604 Cấp lại Chứng chỉ hành nghề dược"),
        ("Theo phòng", PHARMACISTS),
        ("Theo cán bộ", "Lê Thị Hạnh"),
    ],
)
def test_the_same_figures_by_procedure_department_and_officer(
    reports: ReportsRobot, report: str, name: str
) -> None:
    reports.turns_to(report)
    row, total = reports.table()
    assert row[0].startswith(name)
    assert row[1:] == ("4", "0", "3", "1", "2", "1", "0", "1", "2", "1", "1", "50,00")
    assert total[1] == "4"
    reports.opens_number(0, "Tiếp nhận Từ kỳ trước")
    assert [line[1] for line in reports.behind] == ["Căn Liên"]


def test_who_sets_up_is_one_step_from_how_it_is_counted(
    qtbot: QtBot, office: Office, clock: StoppedClock, supervisor: StaffMember, tmp_path: Path
) -> None:
    admin = next(one for one in office.administration.staff() if one.role is Role.ADMINISTRATOR)
    for user, offered in ((admin, True), (supervisor, False)):
        reports = ReportsRobot(qtbot, office, clock, user=user, folder=tmp_path)
        reports.turns_to("Biểu II.06a")
        assert reports.offers("changeHow") is offered
        if offered:
            reports.click("changeHow")
            assert reports.went == [("administration", "rules")]
        reports.frame.close()


# -- periods ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("way", "name", "before"),
    [
        ("Ngày", "23/11/2026", "22/11/2026"),
        ("Tuần", "23/11/2026 – 29/11/2026", "16/11/2026 – 22/11/2026"),
        (
            "Tháng",
            "Tháng 11/2026 · 01/11/2026 – 30/11/2026",
            "Tháng 10/2026 · 01/10/2026 – 31/10/2026",
        ),
        (
            "Quý báo cáo",
            "Quý IV/2026 · 15/09/2026 – 14/12/2026",
            "Quý III/2026 · 15/06/2026 – 14/09/2026",
        ),
        (
            "6 tháng báo cáo",
            "6 tháng đầu năm 2026 · 15/12/2025 – 14/06/2026",
            "6 tháng đầu năm 2025 · 15/12/2024 – 14/06/2025",
        ),
        (
            "9 tháng báo cáo",
            "9 tháng đầu năm 2026 · 15/12/2025 – 14/09/2026",
            "9 tháng đầu năm 2025 · 15/12/2024 – 14/09/2025",
        ),
        (
            "Năm báo cáo",
            "Năm 2026 · 15/12/2025 – 14/12/2026",
            "Năm 2025 · 15/12/2024 – 14/12/2025",
        ),
        ("Quý dương lịch", "01/10/2026 – 31/12/2026", "01/07/2026 – 30/09/2026"),
        ("Năm dương lịch", "01/01/2026 – 31/12/2026", "01/01/2025 – 31/12/2025"),
    ],
)
def test_a_period_is_chosen_by_name_and_the_one_before_is_a_key_away(
    reports: ReportsRobot, way: str, name: str, before: str
) -> None:
    reports.turns_to("Biểu II.06a")
    reports.chooses_way(way)
    assert reports.period == name
    reports.period_before()
    assert reports.period == before
    reports.period_after()
    assert reports.period == name


def test_no_period_begins_after_today(reports: ReportsRobot) -> None:
    reports.turns_to("Biểu II.06a")
    for way in ("Tháng", "Năm báo cáo", "6 tháng báo cáo"):
        reports.chooses_way(way)
        shown = reports.period
        reports.period_after()
        assert reports.period == shown


def test_report_and_kind_of_period_are_remembered(
    qtbot: QtBot, office: Office, clock: StoppedClock, supervisor: StaffMember, tmp_path: Path
) -> None:
    machine = QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat)
    first = ReportsRobot(qtbot, office, clock, user=supervisor, folder=tmp_path, settings=machine)
    first.turns_to("Quá hạn")
    first.chooses_way("Quý báo cáo")
    first.frame.close()
    again = ReportsRobot(qtbot, office, clock, user=supervisor, folder=tmp_path, settings=machine)
    assert again.report == "Quá hạn"
    assert again.period.startswith("Quý IV/2026")


def test_a_month_that_ends_is_followed_by_the_next(
    reports: ReportsRobot, clock: StoppedClock
) -> None:
    reports.turns_to("Biểu II.06a")
    clock.set("2026-12-01T07:30:00")
    reports.hears(Topic.SETTINGS)
    assert reports.period.startswith("Tháng 12/2026")
    assert reports.table()[-1][1:5] == ("2", "0", "0", "2")


# -- lists -----------------------------------------------------------------------------------------


def test_who_was_late_is_listed_and_opened(reports: ReportsRobot, office: Office) -> None:
    reports.turns_to("Quá hạn")
    rows = reports.table("listing")
    assert [row[1] for row in rows] == ["Căn Liên", "Đào Thị Lan"]
    assert [row[-1] for row in rows] == ["chưa", "chưa"]
    assert reports.text("listingStatus") == "Danh sách hồ sơ quá hạn · 2 hồ sơ"
    assert PHARMACISTS in reports.text("listingRow")
    reports.goes_to("listing")
    reports.press(Qt.Key.Key_Down)
    reports.enter()
    assert reports.opened == [office.inquiry.look_up(rows[1][0]).dossiers[0].id]


def test_who_has_not_come_for_the_result(reports: ReportsRobot) -> None:
    reports.turns_to("Chưa nhận kết quả")
    [row] = reports.table("listing")
    assert row[1] == "Đào Thị Lan"


def test_nothing_late_says_so(reports: ReportsRobot) -> None:
    reports.turns_to("Xin lỗi, hẹn lại")
    assert reports.table("listing") == []
    assert reports.sees("Kỳ này không có văn bản xin lỗi nào")


def test_times_and_the_index_are_there_with_their_notes(reports: ReportsRobot) -> None:
    reports.turns_to("Thời gian giải quyết")
    assert [row[:2] for row in reports.table("listing")] == [("Dược phẩm", "2"), ("Tổng cộng", "2")]
    assert "phút theo giờ làm việc" in reports.text("listingNotes")
    reports.turns_to("Chỉ số QĐ 766")
    assert reports.table("listing")[0][:4] == ("2.1", "Hồ sơ giải quyết đúng hạn", "2", "4")


# -- out -------------------------------------------------------------------------------------------


def test_the_form_goes_out_in_every_form_by_one_key_each(
    reports: ReportsRobot, office: Office, tmp_path: Path
) -> None:
    reports.turns_to("Biểu II.06a")
    reports.press(Qt.Key.Key_S, Qt.Key.Key_T, Qt.Key.Key_E, modifier=CTRL)
    stem = "Biểu II.06a 2026-11-01 đến 2026-11-30"
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        f"{stem}.csv",
        f"{stem}.pdf",
        f"{stem}.xlsx",
    ]
    rows = list(csv.reader(io.StringIO((tmp_path / f"{stem}.csv").read_text("utf-8-sig"))))
    assert rows[0][0] == "field"
    assert rows[-1][:3] == ["TOTAL", "4", "0"]
    assert reports.text("outWhere") == f"Đã lưu tệp {tmp_path / f'{stem}.csv'}"
    reports.press(Qt.Key.Key_G, modifier=CTRL)
    assert reports.folders.opened == [tmp_path]
    reports.f9()
    (document,) = office.printing.of("2026-11-30")
    assert document.kind is DocumentKind.STATISTICS
    assert reports.last_told == ("good", "Đã lưu và đang in biểu II.06a, Tháng 11/2026")


def test_a_list_of_names_that_leaves_is_written_down_and_figures_are_not(
    reports: ReportsRobot, office: Office
) -> None:
    reports.turns_to("Biểu II.06a")
    reports.press(Qt.Key.Key_E, modifier=CTRL)
    assert _left(office) == []
    reports.turns_to("Quá hạn")
    reports.press(Qt.Key.Key_E, modifier=CTRL)
    assert _left(office) == [("late", 2)]


def test_a_place_that_takes_no_file_is_told_and_nothing_is_written(
    qtbot: QtBot, office: Office, clock: StoppedClock, supervisor: StaffMember, tmp_path: Path
) -> None:
    reports = ReportsRobot(qtbot, office, clock, user=supervisor, folder=tmp_path / "không có")
    reports.turns_to("Biểu II.06a")
    for key in (Qt.Key.Key_S, Qt.Key.Key_T, Qt.Key.Key_E):
        reports.press(key, modifier=CTRL)
        assert "không có thư mục này" in reports.text("outRefusal")
    assert list(tmp_path.iterdir()) == []


def test_a_year_is_counted_in_the_other_thread_and_can_be_left(
    qtbot: QtBot, clock: StoppedClock, tmp_path: Path
) -> None:
    store = SqliteStore(tmp_path / "books.sqlite3")
    office = furnished(store, clock)
    clerk = next(one for one in office.administration.staff() if one.role is Role.CLERK)
    received(office, clerk.id, "Ánh Nguyệt")
    background = HeldBackground()
    reports = ReportsRobot(qtbot, office, clock, user=clerk, folder=tmp_path, background=background)
    reports.turns_to("Biểu II.06a")
    reports.chooses_way("Năm báo cáo")
    assert not reports.offers("printReport")
    background.let_go()
    reports.waits_for_report()
    assert reports.table()[-1][1] == "1"
    background.hold()
    reports.period_before()
    reports.presses("leaveCounting")
    assert reports.text("periodRefusal") == "Chưa đếm kỳ này. Chọn lại kỳ để đếm."
    background.close()
    assert not reports.offers("printReport")
    reports.period_after()
    reports.waits_for_report()
    reports.press(Qt.Key.Key_S, modifier=CTRL)
    qtbot.waitUntil(lambda: reports.can_see("outSaved"))
    background.close()
    assert (tmp_path / "Biểu II.06a 2025-12-15 đến 2026-12-14.pdf").read_bytes()[:4] == b"%PDF"
    store.close()


def _left(office: Office) -> list[tuple[str, object]]:
    """Return what the journal says left the program, newest first."""
    people = office.administration.staff()
    by = next(one for one in people if one.role is Role.SUPERVISOR).id
    wanted = AuditFilter(first=date(2026, 1, 1), last=date(2026, 12, 31))
    lines = office.audit.page(wanted, by=by)
    return [(str(one.body["what"]), one.body["rows"]) for one in lines if one.kind == "export.made"]
