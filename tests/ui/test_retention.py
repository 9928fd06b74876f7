"""Closed years are forgotten from the screen: a copy first, the year typed, then told."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_app import spreadsheets
from counter_app.desks import Office
from counter_app.errors import BadValue, CopyWanted, NotPermitted
from counter_app.rules.audit import AuditFilter
from counter_app.rules.backups import BackupPlan
from counter_app.rules.dossier import Collector, CollectorKind, Dossier, ResultKind
from counter_app.rules.staff import Role, StaffMember
from db import SqliteStore
from db.files import Files
from tests.conftest import furnished, received
from tests.counter_app.desks.conftest import PHARMACISTS
from tests.doubles import InlineBackground, StoppedClock
from tests.ui.robots.hands import Hands
from tests.ui.robots.office import AdministrationRobot
from tests.ui.robots.window import WindowRobot
from ui import theme
from ui.background import Background
from ui.override import OverrideSheet
from ui.retention import ForgetSheet

OLD, OLDER = "Đặngthịkỳlạ", "Vươngvănlạlùng"


@dataclass
class Years:
    """Books in a file that go on for years, and a stick for copies."""

    store: SqliteStore
    office: Office
    clock: StoppedClock
    stick: Path

    def person(self, role: Role) -> StaffMember:
        """Somebody who works here."""
        return next(one for one in self.office.administration.staff() if one.role is role)

    @property
    def boss(self) -> StaffMember:
        """The administrator."""
        return self.person(Role.ADMINISTRATOR)

    @property
    def clerk(self) -> StaffMember:
        """The clerk."""
        return self.person(Role.CLERK)

    def later(self, moment: str) -> None:
        """Let years go by."""
        self.clock.set(moment)
        self.office.administration.confirm_clock(by=self.boss.id)

    def given_back(self, name: str) -> Dossier:
        """Let a dossier come and go."""
        by = self.clerk.id
        dossier = received(self.office, by, name)
        slip = self.office.handover.hand_over([dossier.id], PHARMACISTS, by=by).slip
        self.office.handover.confirm(slip.id, receiver="Võ Thị Sáu", by=by)
        self.office.handover.take_back(dossier.id, result=ResultKind.GRANTED, shelf="B3", by=by)
        collector = Collector(CollectorKind.OWNER, name, "")
        self.office.giving.give_back(dossier.id, collector, by=by)
        return dossier

    def copied(self) -> None:
        """Make a copy of the books."""
        self.office.backups.set_plan(BackupPlan(folders=(str(self.stick),)), by=self.boss.id)
        self.office.backups.back_up()


@pytest.fixture
def years(tmp_path: Path, clock: StoppedClock) -> Iterator[Years]:
    """Dossiers that ended in 2026, 2027 and 2029; it is March 2029."""
    store = SqliteStore(tmp_path / "books" / "books.sqlite3")
    stick = tmp_path / "usb"
    stick.mkdir()
    years = Years(store, furnished(store, clock), clock, stick)
    years.given_back(OLDER)
    years.later("2027-05-04T08:00:00")
    years.given_back(OLD)
    years.later("2029-03-05T08:00:00")
    years.given_back("Nguyễn Thị Đào")
    yield years
    store.close()


@pytest.fixture
def part(qtbot: QtBot, qapp: QApplication, years: Years, tmp_path: Path) -> AdministrationRobot:
    """The administrator before Hạn giữ dữ liệu."""
    theme.apply(qapp, theme.LIGHT)
    robot = AdministrationRobot(
        qtbot,
        years.office,
        years.clock,
        years.boss,
        folder=tmp_path,
        background=InlineBackground(),
    )
    robot.comes("retention")
    return robot


def sheet_of(part: Hands, kind: type[QWidget]) -> Hands:
    """Sit down before the sheet that is open."""

    def is_open() -> bool:
        return any(one.isVisible() for one in part.widget.findChildren(kind))

    part.qtbot.waitUntil(is_open)
    sheet = next(one for one in part.widget.findChildren(kind) if one.isVisible())
    part.qtbot.waitUntil(sheet.isActiveWindow)
    return Hands(part.qtbot, sheet)


def found(years: Years, name: str) -> int:
    """Return how many dossiers are found by a name."""
    return len(years.office.inquiry.search(name))


def test_closed_years_are_listed_newest_first_and_the_last_two_are_never_among_them(
    part: AdministrationRobot,
) -> None:
    assert part.rows("closedYears") == [("2027", "1"), ("2026", "1")]
    assert part.reads("forgetYears") == "Xóa dữ liệu cá nhân đến hết năm 2027"
    part.picks("closedYears", 1)
    assert part.reads("forgetYears") == "Xóa dữ liệu cá nhân đến hết năm 2026"
    assert part.reads("yearsFound").startswith("Đến hết năm 2026: gồm cả các năm trước đó")


def test_without_a_fresh_copy_nothing_is_forgotten(part: AdministrationRobot, years: Years) -> None:
    assert part.reads("freshCopy") == "Cần sao lưu"
    part.f9()
    assert "Hãy sao lưu trước" in part.reads("retentionRefusal")
    assert part.focus == "copyFirst"
    assert not part.widget.findChildren(ForgetSheet)
    years.copied()
    years.clock.pass_(minutes=61)
    part.comes("retention")
    assert part.reads("freshCopy") == "Cần sao lưu"
    part.f9()
    assert "trong vòng 60 phút" in part.reads("retentionRefusal")
    assert found(years, OLDER) == 1


def test_the_copy_before_is_made_with_one_key(part: AdministrationRobot, years: Years) -> None:
    years.office.backups.set_plan(BackupPlan(folders=(str(years.stick),)), by=years.boss.id)
    part.click("copyFirst")
    assert part.reads("freshCopy") == "Đã có, còn mới"
    assert "08:00 05/03/2029" in part.reads("copiedAt")


def test_a_year_is_forgotten_when_it_is_typed_and_the_books_stay_whole(
    part: AdministrationRobot, years: Years
) -> None:
    years.copied()
    part.comes("retention")
    part.picks("closedYears", 1)
    part.f9()
    sheet = sheet_of(part, ForgetSheet)
    assert sheet.sees("Đến hết năm 2026: 1 hồ sơ")
    sheet.types("2027")
    sheet.press(Qt.Key.Key_F9)
    assert sheet.reads("yearAgain.complaint") == "Chưa đúng năm sẽ xóa."
    assert found(years, OLDER) == 1
    sheet.press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    sheet.types("2026")
    sheet.press(Qt.Key.Key_F9)
    assert part.reads("retentionSays").startswith(
        "Đã xóa dữ liệu cá nhân đến hết năm 2026: 1 hồ sơ"
    )
    assert part.last_told == ("good", "Đã xóa dữ liệu cá nhân đến hết năm 2026")
    assert (found(years, OLDER), found(years, OLD)) == (0, 1)
    day = years.clock.now().date()
    entries = years.office.audit.page(AuditFilter(day, day, kinds=("privacy",)), by=years.boss.id)
    assert [(one.actor, one.body["dossiers"]) for one in entries] == [(years.boss.name, 1)]
    path = years.store.path
    assert path is not None
    assert Files().audit(path) == ()


def test_a_year_goes_with_all_before_it_and_once_only(
    part: AdministrationRobot, years: Years
) -> None:
    years.copied()
    part.comes("retention")
    part.f9()
    sheet = sheet_of(part, ForgetSheet)
    sheet.types("2027")
    sheet.press(Qt.Key.Key_F9)
    assert "đến hết năm 2027: 2 hồ sơ" in part.reads("retentionSays")
    assert [found(years, one) for one in (OLDER, OLD, "Nguyễn Thị Đào")] == [0, 0, 1]
    part.click("forgetYears")
    assert "không còn dữ liệu cá nhân nào phải xóa" in part.reads("retentionSays")


def test_leaving_the_question_forgets_nothing(part: AdministrationRobot, years: Years) -> None:
    years.copied()
    part.comes("retention")
    part.f9()
    sheet = sheet_of(part, ForgetSheet)
    sheet.types("2026")
    sheet.press(Qt.Key.Key_Escape)
    assert found(years, OLDER) == 1


def test_a_clerk_is_refused_in_place_and_the_administrator_confirms_there(
    qtbot: QtBot, dressed: None, years: Years, tmp_path: Path
) -> None:
    del dressed
    years.copied()
    window = WindowRobot(
        qtbot, years.store, years.office, years.clock, user=years.clerk, folder=tmp_path
    )
    qtbot.waitUntil(window.window.isActiveWindow)
    window.window.go("administration", "retention")
    window.press(Qt.Key.Key_F9)
    assert "chưa được phân quyền" in window.reads("retentionRefusal")
    override = sheet_of(window, OverrideSheet)
    override.click("confirmedBy.1")
    sheet = sheet_of(window, ForgetSheet)
    sheet.types("2027")
    sheet.press(Qt.Key.Key_F9)
    assert found(years, OLDER) == 0
    day = years.clock.now().date()
    entries = years.office.audit.page(AuditFilter(day, day, kinds=("privacy",)), by=years.boss.id)
    assert [one.actor for one in entries] == [years.boss.name]
    window.goes_home()


def test_a_closed_year_is_saved_without_anybody_in_it(
    part: AdministrationRobot, years: Years, tmp_path: Path
) -> None:
    part.click("saveNameless")
    path = tmp_path / "Sổ hồ sơ 2027 không tên.xlsx"
    with spreadsheets.opened(path) as sheets:
        cells = [str(cell) for row in sheets[0].rows() for cell in row]
    said = " ".join(cells)
    assert "H57.132-270504-0301" in said or "270504" in said
    for secret in (OLD, "001185012345", "0912345678"):
        assert secret not in said
    assert "1 hồ sơ, không có tên người" in part.reads("retentionSays")
    day = years.clock.now().date()
    entries = years.office.audit.page(AuditFilter(day, day, kinds=("export",)), by=years.boss.id)
    assert [one.body["nameless"] for one in entries] == [True]


def test_the_screen_goes_on_while_years_are_counted_and_forgotten(
    qtbot: QtBot, qapp: QApplication, years: Years, tmp_path: Path
) -> None:
    theme.apply(qapp, theme.LIGHT)
    years.copied()
    background = Background()
    robot = AdministrationRobot(
        qtbot, years.office, years.clock, years.boss, folder=tmp_path, background=background
    )
    robot.comes("retention")
    robot.f9()
    assert robot.reads("workDoing").startswith("Đang đếm trong sổ")
    assert robot.page.in_hand
    assert not robot.offers("forgetYears")
    sheet = sheet_of(robot, ForgetSheet)
    sheet.types("2027")
    sheet.press(Qt.Key.Key_F9)
    assert robot.reads("workDoing").startswith("Đang xóa dữ liệu cá nhân")
    qtbot.waitUntil(lambda: bool(robot.reads("retentionSays")))
    assert robot.offers("forgetYears")
    assert found(years, OLDER) == 0
    background.close()


def test_the_desk_itself_asks_who_it_is_and_for_the_copy(years: Years) -> None:
    desk = years.office.retention
    with pytest.raises(CopyWanted):
        desk.forget(2026, by=years.boss.id)
    years.copied()
    for role in (Role.CLERK, Role.SUPERVISOR):
        with pytest.raises(NotPermitted):
            desk.forget(2026, by=years.person(role).id)
    for year in (2028, 2029, 2030):
        with pytest.raises(BadValue):
            desk.forget(year, by=years.boss.id)
    assert found(years, OLDER) == 1
    years.clock.pass_(minutes=60)
    assert desk.forget(2026, by=years.boss.id).dossiers == 1
    years.clock.pass_(minutes=1)
    with pytest.raises(CopyWanted):
        desk.forget(2027, by=years.boss.id)
    assert (found(years, OLDER), found(years, OLD)) == (0, 1)
