"""Papers that a change of the calendar holds back: seen among the unprinted, not printed there."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.calendar import CalendarChange
from counter_app.rules.calendar import DayKind, SpecialDay
from counter_app.rules.printing import Document, Progress
from counter_app.rules.staff import StaffMember
from tests.conftest import received
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.pages import TodayRobot
from ui.widgets import ActionButton

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def held(office: Office, clerk: StaffMember, supervisor: StaffMember) -> Document:
    """The next version of a receipt, held back by a storm's closure."""
    dossier = received(office, clerk.id)
    year = next(one for one in office.calendar.years() if one.year == 2026)
    storm = SpecialDay(date(2026, 11, 26), DayKind.CLOSED, "Bão số 9")
    review = office.calendar.review(CalendarChange("Bão số 9", {2026: (*year.days, storm)}))
    changed = office.calendar.apply(review, {dossier.id}, by=supervisor.id)
    return changed.documents[0]


@pytest.fixture
def today(
    qtbot: QtBot,
    office: Office,
    clock: StoppedClock,
    clerk: StaffMember,
    tmp_path: Path,
    held: Document,
) -> TodayRobot:
    """Hôm nay, with the list of what has not come out."""
    robot = TodayRobot(qtbot, office, clock, user=clerk, folder=tmp_path)
    robot.comes("unprinted")
    while robot.listed[_chosen(robot)][0] != held.title:
        robot.press(Qt.Key.Key_Down)
    return robot


def _chosen(robot: TodayRobot) -> int:
    from ui.tables import RowsView

    view = robot.find(RowsView, "list.unprinted")
    return view.currentIndex().row()


def test_a_held_paper_says_that_it_is_and_where_it_is_let_out(today: TodayRobot) -> None:
    row = today.listed[_chosen(today)]
    assert row[1] == "Giữ lại"
    assert "Quản trị → Ngày nghỉ" in today.reads("trouble")


def test_a_held_paper_is_neither_printed_nor_dropped_alone(
    today: TodayRobot, office: Office, held: Document
) -> None:
    today.enter()
    assert today.printed_now == []
    assert held.title in today.reads("paperRefusal")
    for name in ("printPaper", "dropPaper"):
        assert not today.find(ActionButton, name).isEnabled()
    today.press(Qt.Key.Key_Delete)
    assert office.printing.of(held.about)[-1].progress is Progress.HELD


def test_a_held_paper_can_be_saved_to_be_looked_at(
    today: TodayRobot, office: Office, held: Document, tmp_path: Path
) -> None:
    today.press(Qt.Key.Key_S, modifier=CTRL)
    assert (tmp_path / f"{held.title}.pdf").read_bytes() == office.printing.pdf(held.id)


def test_once_let_out_it_is_printed_like_any_paper(
    today: TodayRobot, office: Office, held: Document, supervisor: StaffMember
) -> None:
    (change,) = office.calendar.changes()
    office.calendar.release(change.id, by=supervisor.id)
    today.comes("unprinted")
    while today.listed[_chosen(today)][0] != held.title:
        today.press(Qt.Key.Key_Down)
    today.enter()
    assert today.printed_now == [held.id]
