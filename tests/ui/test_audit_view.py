"""Quản trị › Nhật ký: filtered, paged, opened in full, saved with a trace, closed to others."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.audit import PAGE
from counter_app.rules.audit import AuditFilter
from counter_app.rules.papers import DaySummaryPaper
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import HUE, received
from tests.doubles import InlineBackground, StoppedClock
from tests.ui.robots.hands import Hands
from tests.ui.robots.office import AdministrationRobot
from tests.ui.robots.window import WindowRobot
from ui import theme
from ui.forms import TextBox
from ui.override import OverrideSheet
from ui.scrolling import ScrollColumn
from ui.seal_sheet import SealSheet
from ui.tables import RowsView
from ui.words import Words

THU = "471902"


@pytest.fixture
def boss(office: Office) -> StaffMember:
    return office.administration.staff()[0]


@pytest.fixture
def at_audit(
    *,
    qtbot: QtBot,
    qapp: QApplication,
    office: Office,
    clock: StoppedClock,
    supervisor: StaffMember,
    tmp_path: Path,
) -> AdministrationRobot:
    """The supervisor before Nhật ký."""
    theme.apply(qapp, theme.LIGHT)
    robot = AdministrationRobot(
        qtbot, office, clock, supervisor, folder=tmp_path, background=InlineBackground()
    )
    robot.comes("audit")
    return robot


def seen(robot: AdministrationRobot) -> list[tuple[str, ...]]:
    """Return who did what with which number, newest first."""
    return [row[1:] for row in robot.rows("auditEntries")]


def told(robot: AdministrationRobot) -> list[str]:
    """Return the texts of the opened entry."""
    column = robot.find(ScrollColumn, "auditPairs")
    return [label.text() for label in column.viewport().findChildren(QLabel)]


def test_the_newest_entry_stands_on_top_and_opens_beside_the_list(
    at_audit: AdministrationRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    at_audit.comes("audit")
    rows = seen(at_audit)
    assert ("Lê Thị Hạnh", "Tiếp nhận", dossier.number) in rows
    at_audit.picks("auditEntries", rows.index(("Lê Thị Hạnh", "Tiếp nhận", dossier.number)))
    assert at_audit.reads("auditTitle") == "Tiếp nhận"
    texts = told(at_audit)
    assert texts[texts.index("Số") + 1] == dossier.number
    assert texts[texts.index("Hình thức nộp") + 1] == "Trực tiếp"
    assert texts[texts.index("Người nhận") + 1] == "Lê Thị Hạnh"
    assert "Nguyễn Thị Đào" not in " ".join(texts)
    at_audit.enter()
    assert at_audit.opened == [dossier.id]


def test_of_a_change_only_what_differs_is_shown(
    at_audit: AdministrationRobot, office: Office, boss: StaffMember
) -> None:
    office.administration.set_office(
        replace(HUE, lock_minutes=3), office.administration.station(), by=boss.id
    )
    at_audit.comes("audit")
    assert seen(at_audit)[0][1] == "Đổi thiết lập"
    texts = told(at_audit)
    assert texts[texts.index("Tự khóa sau (phút)") + 1] == "10 → 3"
    assert "Tên đơn vị" not in texts


def test_days_people_kinds_and_numbers_filter(
    at_audit: AdministrationRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    first = received(office, clerk.id)
    clock.pass_(days=3)
    second = received(office, clerk.id)
    at_audit.comes("audit")
    at_audit.find_day("auditLast", "26/11/2026")
    numbers = {row[2] for row in seen(at_audit) if row[1] == "Tiếp nhận"}
    assert numbers == {first.number, second.number}
    at_audit.find_day("auditFirst", "24/11/2026")
    assert {row[2] for row in seen(at_audit) if row[1] == "Tiếp nhận"} == {second.number}
    at_audit.chooses("auditGroup", "Cán bộ, đăng nhập")
    assert seen(at_audit) == []
    at_audit.find_day("auditFirst", "17/11/2026")
    assert {row[1] for row in seen(at_audit)} == {"Ghi cán bộ"}
    at_audit.chooses("auditGroup", "Mọi việc")
    at_audit.chooses("auditActor", "Lê Thị Hạnh")
    assert {row[0] for row in seen(at_audit)} == {"Lê Thị Hạnh"}
    at_audit.fill(auditAbout=first.number)
    at_audit.enter()
    assert {row[1] for row in seen(at_audit)} == {"Tiếp nhận", "Chờ in"}
    at_audit.fill(auditAbout="H57.132-000000-0000")
    at_audit.enter()
    assert seen(at_audit) == []
    assert not at_audit.offers("saveAudit")


def test_days_out_of_order_are_said_in_words(at_audit: AdministrationRobot) -> None:
    at_audit.find_day("auditFirst", "23/11/2026")
    at_audit.find_day("auditLast", "20/11/2026")
    assert "Từ ngày không sau đến ngày" in at_audit.reads("auditNotice")
    assert seen(at_audit) == []


def test_older_entries_come_as_one_scrolls(
    at_audit: AdministrationRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    for _ in range(PAGE // 2 + 20):
        received(office, clerk.id)
        clock.pass_(seconds=1)
    at_audit.comes("audit")
    assert len(seen(at_audit)) == PAGE
    view = at_audit.find(RowsView, "auditEntries")
    view.setFocus()
    at_audit.press(Qt.Key.Key_End)
    view.rows_model.fetchMore(view.rootIndex())
    assert len(seen(at_audit)) > PAGE
    places = [row.place for row in view.rows_model.rows]
    assert places == sorted(set(places), reverse=True)


def test_what_is_taken_away_leaves_a_trace(
    at_audit: AdministrationRobot,
    office: Office,
    supervisor: StaffMember,
    clock: StoppedClock,
    tmp_path: Path,
) -> None:
    at_audit.f9()
    tone, sentence = at_audit.last_told
    assert tone == "good"
    assert sentence.startswith("Đã lưu ")
    (path,) = tmp_path.glob("*.xlsx")
    assert path.stat().st_size > 0
    today = clock.now().date()
    newest = office.audit.page(AuditFilter(today, today), by=supervisor.id)[0]
    assert (newest.kind, newest.actor) == ("export.made", "Nguyễn Thị Thu")
    assert seen(at_audit)[0][1] == "Xuất danh sách ra tệp"


def test_the_seal_on_a_signed_paper_is_compared_with_the_journal(
    at_audit: AdministrationRobot, office: Office, supervisor: StaffMember, clock: StoppedClock
) -> None:
    closed = office.closing.close_day(clock.now().date(), by=supervisor.id)
    assert closed.document is not None
    paper = office.printing.paper(closed.document.id)
    assert isinstance(paper, DaySummaryPaper)
    at_audit.comes("audit")
    # The entry itself shows the same figures, to be compared by eye.
    at_audit.picks("auditEntries", [row[1] for row in seen(at_audit)].index("Chốt ngày"))
    assert paper.seal.endswith(told(at_audit)[told(at_audit).index("Mã chuỗi") + 1])
    at_audit.click("compareSeal")
    sheet = at_audit.page.findChild(SealSheet)
    assert sheet is not None
    sheet.activateWindow()
    at_audit.qtbot.waitUntil(sheet.isActiveWindow)
    hands = Hands(at_audit.qtbot, sheet)
    hands.types(paper.seal)
    hands.press(Qt.Key.Key_F9)
    assert hands.reads("actRefusal").startswith("Khớp. Mục 1/")
    wrong = paper.seal[:-1] + ("0" if paper.seal[-1] != "0" else "1")
    for typed, answer in (
        (wrong, "KHÔNG KHỚP. Mục 1/"),
        ("quầy 3, mục 1/99999 · 3f9a 22c1 9d04 7be1 05ac", "Nhật ký KHÔNG CÓ mục 1/99999"),
    ):
        hands.find(TextBox, "seal").setText(typed)
        hands.press(Qt.Key.Key_F9)
        assert hands.reads("actRefusal").startswith(answer)
    hands.find(TextBox, "seal").setText("1/3 3f9a")
    hands.press(Qt.Key.Key_F9)
    assert hands.sees("Gõ đủ như trên tờ tổng hợp ngày đã chốt: số quầy, mục và 20 chữ số.")
    hands.press(Qt.Key.Key_Escape)


def test_every_kind_of_entry_has_words() -> None:
    words = Words()
    for kind in (
        "staff.pin_set", "staff.badge_given", "staff.signed_in", "staff.refused",
        "backup.planned", "day.closed", "day.reopened", "view.uncovered", "export.made",
    ):  # fmt: skip
        assert words._did(kind) != kind  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


# -- who may not -----------------------------------------------------------------------------------


@pytest.fixture
def window(
    *,
    qtbot: QtBot,
    dressed: None,
    store: SqliteStore,
    office: Office,
    clock: StoppedClock,
    clerk: StaffMember,
    supervisor: StaffMember,
    boss: StaffMember,
    tmp_path: Path,
) -> Iterator[WindowRobot]:
    del dressed
    office.people.set_pin(supervisor.id, THU, by=boss.id)
    robot = WindowRobot(qtbot, store, office, clock, user=clerk, folder=tmp_path)
    robot.slowly()
    yield robot
    robot.goes_home()


def test_a_clerk_sees_nothing_until_the_supervisor_opens_it_and_only_as_long_as_one_looks(
    window: WindowRobot, clerk: StaffMember
) -> None:
    window.window.go("administration", "audit")
    assert window.sees("Nhật ký dành cho trưởng bộ phận và quản trị")
    window.press(Qt.Key.Key_F9)
    window.settle()
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, OverrideSheet)
    window.qtbot.waitUntil(sheet.isActiveWindow)
    Hands(window.qtbot, sheet).press(Qt.Key.Key_2)
    window.gives_pin(THU)
    window.settle()
    assert window.rows("auditEntries")
    assert window.offers("saveAudit")
    assert window.session.user == clerk
    window.window.go("today")
    window.window.go("administration", "audit")
    assert window.sees("Nhật ký dành cho trưởng bộ phận và quản trị")
    assert window.rows("auditEntries") == []


def test_locking_closes_what_was_opened_for_somebody(
    window: WindowRobot, supervisor: StaffMember, clerk: StaffMember
) -> None:
    window.window.go("administration", "audit")
    with window.session.in_the_name_of(supervisor):
        window.click("openAudit")
    assert window.rows("auditEntries")
    window.press(Qt.Key.Key_F12)
    window.session.take_over(clerk)
    assert window.rows("auditEntries") == []
