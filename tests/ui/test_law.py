"""Where the law matters the control says which act and article it is."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import received
from tests.doubles import StoppedClock
from tests.ui.robots.window import WindowRobot
from ui import languages, law
from ui.languages import ENGLISH, VIETNAMESE

pytestmark = pytest.mark.usefixtures("dressed")

TIPS = (
    law.due_date,
    law.forwarding,
    law.non_boundary,
    law.guidance,
    law.supplement,
    law.refusing_to_receive,
    law.refusal,
    law.apology,
    law.giving_back,
    law.fees,
    law.post,
    law.cut_off,
    law.late_hour,
    law.time_after_supplement,
    law.days_off,
    law.working_week,
    law.retention,
)
WITHOUT_ARTICLE = (law.fees, law.post, law.working_week, law.retention)
"""Where the number of the article is not certain."""
ACT = re.compile(r"(Nghị định|Quyết định|Nghị quyết) \d+/20\d\d/(NĐ-CP|QĐ-TTg|QH16)")
ENGLISH_ACT = re.compile(r"(Decree|Decision|Resolution) \d+/20\d\d/(NĐ-CP|QĐ-TTg|QH16)")


def one_line(tip: str) -> str:
    return " ".join(tip.split())


@pytest.fixture
def window(
    *,
    qtbot: QtBot,
    store: SqliteStore,
    office: Office,
    clock: StoppedClock,
    clerk: StaffMember,
    tmp_path: Path,
) -> Iterator[WindowRobot]:
    robot = WindowRobot(qtbot, store, office, clock, user=clerk, folder=tmp_path)
    yield robot
    robot.goes_home()


def tip(window: WindowRobot, name: str) -> str:
    """Return the tip of a control of the page that is shown."""
    part = window.window.page.findChild(QWidget, name)
    assert isinstance(part, QWidget), name
    return one_line(part.toolTip())


@pytest.mark.parametrize("say", TIPS)
def test_a_tip_names_the_act_and_where_it_is_certain_the_article(say: Callable[[], str]) -> None:
    assert ACT.search(one_line(say()))
    assert (re.search(r"Điều \d+", one_line(say())) is not None) == (say not in WITHOUT_ARTICLE)


@pytest.mark.parametrize("say", TIPS)
def test_a_tip_names_the_same_act_in_english(qapp: QApplication, say: Callable[[], str]) -> None:
    languages.speak(qapp, ENGLISH)
    try:
        english = one_line(say())
    finally:
        languages.speak(qapp, VIETNAMESE)
    assert ENGLISH_ACT.search(english)
    assert set(re.findall(r"\d+/20\d\d", english)) == set(re.findall(r"\d+/20\d\d", say()))
    articles = set(re.findall(r"Điều (\d+)", one_line(say())))
    named = " ".join(re.findall(r"Articles? [\d, and]+", english))
    assert articles == set(re.findall(r"\d+", re.sub(r" of .*", "", named)))


@pytest.mark.parametrize("say", TIPS)
def test_no_line_of_a_tip_is_wider_than_a_small_screen(say: Callable[[], str]) -> None:
    assert max(map(len, say().splitlines())) <= 64


def test_on_today_the_tiles_say_by_when_one_apologises_and_hands_over(window: WindowRobot) -> None:
    tips = [one_line(one.toolTip()) for one in window.window.page.findChildren(QWidget)]
    for rule in (law.apology, law.forwarding):
        assert any(one_line(rule()) in one for one in tips)


@pytest.mark.parametrize(
    ("page", "name", "rule"),
    [
        (2, "dueDate", law.due_date),
        (2, "explain", law.due_date),
        (2, "nonBoundary", law.non_boundary),
        (2, "guide", law.guidance),
        (3, "mustLeave", law.forwarding),
        (4, "giveBack", law.giving_back),
        (4, "feeState", law.fees),
    ],
)
def test_the_controls_of_the_pages_say_it(
    window: WindowRobot, page: int, name: str, rule: Callable[[], str]
) -> None:
    window.go(page)
    assert one_line(rule()) in tip(window, name)


@pytest.mark.parametrize(
    ("part", "name", "rule"),
    [
        ("rules", "cut_off", law.cut_off),
        ("rules", "late_hour", law.late_hour),
        ("rules", "notice_days", law.supplement),
        ("rules", "rule.restart", law.time_after_supplement),
        ("rules", "rule.pause", law.time_after_supplement),
        ("calendar", "editDay", law.days_off),
        ("calendar", "swapDays", law.days_off),
        ("calendar", "calendarSource", law.days_off),
        ("calendar", "saveChange", law.due_date),
        ("hours", "day.5.counts", law.working_week),
        ("hours", "saveChange", law.due_date),
        ("retention", "forgetYears", law.retention),
    ],
)
def test_where_the_law_is_set_the_controls_of_quan_tri_say_it(
    window: WindowRobot, part: str, name: str, rule: Callable[[], str]
) -> None:
    window.window.go("administration", part)
    shown = window.window.page.findChild(QWidget, f"part.{part}")
    assert shown is not None
    control = shown.findChild(QWidget, name)
    assert control is not None
    assert one_line(control.toolTip()) == one_line(rule())


def test_the_minutes_with_the_post_say_it(window: WindowRobot) -> None:
    window.go(4)
    window.press(Qt.Key.Key_B, modifier=Qt.KeyboardModifier.ControlModifier)
    assert tip(window, "printMinutes") == one_line(law.post())


def test_on_a_dossier_asking_refusing_and_the_date_say_it(
    window: WindowRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    window.window.go("dossier", dossier.id)
    assert tip(window, "supplementButton") == one_line(law.supplement())
    assert tip(window, "refuseButton") == one_line(law.refusal())
    assert tip(window, "explain") == one_line(law.due_date())
