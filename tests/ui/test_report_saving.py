"""A long report goes out while the counter works on: seen, stopped, never half there."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules.audit import AuditFilter
from counter_app.rules.staff import Role
from db import SqliteStore, connection
from tests.conftest import furnished, received
from tests.counter_app.published import SON_LA, register_file
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.reports import ReportsRobot
from ui.background import Background

pytestmark = pytest.mark.usefixtures("dressed")


def at_a_long_register(
    qtbot: QtBot, clock: StoppedClock, folder: Path
) -> tuple[ReportsRobot, Office, SqliteStore, Background]:
    """Sit down before the register of a year with 2,431 dossiers."""
    store = SqliteStore(folder / "books.sqlite3")
    office = furnished(store, clock)
    people = {one.role: one for one in office.administration.staff()}
    preview = office.registers.preview(register_file(folder / "so.csv", SON_LA))
    office.registers.take_in(preview, by=people[Role.ADMINISTRATOR].id)
    background = Background()
    out = folder / "out"
    out.mkdir()
    reports = ReportsRobot(
        qtbot,
        office,
        clock,
        user=people[Role.SUPERVISOR],
        folder=out,
        background=background,
    )
    reports.turns_to("Sổ theo dõi (Mẫu 07)")
    reports.chooses_way("Năm dương lịch")
    reports.period_before()
    reports.waits_for_report()
    return reports, office, store, background


def test_a_year_of_lines_is_written_while_dossiers_come_in(
    qtbot: QtBot, clock: StoppedClock, tmp_path: Path
) -> None:
    reports, office, store, background = at_a_long_register(qtbot, clock, tmp_path)
    rows = int(reports.reads("registerStatus").split(" · ")[1].split()[0].replace(".", ""))
    assert rows > 1_000
    reports.press(Qt.Key.Key_E, modifier=CTRL)
    assert not reports.offers("savePdf")
    clerk = next(one for one in office.administration.staff() if one.role is Role.CLERK)
    assert received(office, clerk.id).number
    qtbot.waitUntil(lambda: reports.can_see("outSaved"))
    [path] = (tmp_path / "out").iterdir()
    assert len(path.read_text("utf-8-sig").splitlines()) == rows + 1
    assert reports.offers("savePdf")
    background.close()
    store.close()


def test_a_file_that_is_stopped_is_not_there_at_all(
    qtbot: QtBot, clock: StoppedClock, tmp_path: Path
) -> None:
    reports, _office, store, background = at_a_long_register(qtbot, clock, tmp_path)
    reports.press(Qt.Key.Key_S, modifier=CTRL)
    assert reports.can_see("outProgress")
    assert reports.reads("outDoing").startswith("Đang ghi Sổ theo dõi hồ sơ 2025")
    reports.press(Qt.Key.Key_Escape)
    assert reports.reads("outFar") == "Đang dừng…"
    qtbot.waitUntil(lambda: not reports.can_see("outProgress"))
    assert reports.last_told == ("warning", "Đã dừng; không có tệp nào được ghi.")
    assert list((tmp_path / "out").iterdir()) == []
    background.close()
    store.close()


def test_a_file_whose_leaving_cannot_be_written_down_does_not_leave(
    qtbot: QtBot, clock: StoppedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_BUSY_MS", 30)
    reports, _office, store, background = at_a_long_register(qtbot, clock, tmp_path)
    before = tmp_path / "out" / "Sổ theo dõi hồ sơ 2025-01-01 đến 2025-12-31.csv"
    before.write_text("của hôm qua", encoding="utf-8")
    with closing(sqlite3.connect(store.path or "")) as other:
        other.execute("begin immediate")
        for key in (Qt.Key.Key_E, Qt.Key.Key_T, Qt.Key.Key_S):
            reports.press(key, modifier=CTRL)
            assert reports.can_see("outProgress")
            qtbot.waitUntil(lambda: not reports.can_see("outProgress"))
            assert "CHƯA được lưu" in reports.text("outRefusal")
            assert not reports.can_see("outSaved")
            assert reports.told == []
    assert [path.name for path in (tmp_path / "out").iterdir()] == [before.name]
    assert before.read_text("utf-8") == "của hôm qua"
    background.close()
    store.close()


def test_what_leaves_is_theirs_who_pressed_the_key(
    qtbot: QtBot, clock: StoppedClock, tmp_path: Path
) -> None:
    reports, office, store, background = at_a_long_register(qtbot, clock, tmp_path)
    people = {one.role: one for one in office.administration.staff()}
    reports.press(Qt.Key.Key_E, modifier=CTRL)
    reports.session.take_over(people[Role.CLERK])
    qtbot.waitUntil(lambda: reports.can_see("outSaved"))
    wanted = AuditFilter(date(2026, 1, 1), date(2026, 12, 31))
    newest = office.audit.page(wanted, by=people[Role.SUPERVISOR].id)[0]
    assert (newest.kind, newest.body["what"]) == ("export.made", "register")
    assert newest.actor == people[Role.SUPERVISOR].name
    assert newest.number.startswith("Sổ theo dõi hồ sơ 2025")
    background.close()
    store.close()
