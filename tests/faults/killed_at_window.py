"""A clerk at Tiếp nhận whose program dies at the very moment an act is in the books.

    python -m tests.faults.killed_at_window SCENE BOOKS

Real keys in a real page over real books; what the keeper of drafts kept before the last key lies in
the books as after a power cut.
"""

import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qt_compat import qt_api

from counter_app.desks import Office, open_office
from counter_app.ports import Topic
from counter_app.rules.staff import Role
from db import SqliteStore
from tests.conftest import PHARMACY
from tests.doubles import StoppedClock
from tests.patience import PatientBot
from tests.ui.robots.repeat import RepeatRobot
from ui import theme

MORNING = datetime.fromisoformat("2026-11-23T09:41:00+07:00")
KILLED = 9
"""The signal a power cut is played by; on Windows the process's exit code."""
NAMES = ("Nguyễn Thị Đào", "Trần Văn Dũng")
AGENT = "Võ Đình Trí"


def one(robot: RepeatRobot, die: Callable[[], None]) -> None:
    """Fill in a dossier, rest, and save it."""
    robot.fills_in_person(NAMES[0], id_number="001185012345", phone="0905000111")
    robot.picks(PHARMACY)
    robot.rests()
    die()
    robot.saves()


def pile(robot: RepeatRobot, die: Callable[[], None]) -> None:
    """Put two dossiers on a pile, rest, and save them on one receipt."""
    _pile(robot, NAMES)
    robot.rests()
    die()
    robot.saves()


def pile_and_form(robot: RepeatRobot, die: Callable[[], None]) -> None:
    """Rest with one dossier on the pile and another in the form, and save both at once."""
    _pile(robot, NAMES[:1])
    robot.fills_in_person(NAMES[1])
    robot.picks(PHARMACY)
    robot.rests()
    die()
    robot.saves()


def pile_of_one(robot: RepeatRobot, die: Callable[[], None]) -> None:
    """Put one dossier on a pile, rest, and save it alone."""
    _pile(robot, NAMES[:1])
    robot.rests()
    die()
    robot.saves()


def guided(robot: RepeatRobot, die: Callable[[], None]) -> None:
    """Fill in a dossier, rest, and print what is missing instead."""
    robot.fills_in_person(NAMES[0])
    robot.picks(PHARMACY)
    robot.press(Qt.Key.Key_1)
    robot.rests()
    robot.f(6)
    die()
    robot.presses_in_sheet(Qt.Key.Key_F9)


def _pile(robot: RepeatRobot, names: tuple[str, ...]) -> None:
    robot.fills_in_agent(AGENT)
    for name in names:
        robot.fills_in_person(name)
        robot.picks(PHARMACY)
        robot.puts_on_pile()


class _Alone(PatientBot):
    """Hands without pytest around them: the process ends with its windows."""

    def __init__(self) -> None:
        super().__init__(cast("Any", None))

    def addWidget(self, widget: QWidget, **_unused: object) -> None:  # type: ignore[override]  # noqa: N802
        """Keep nothing in mind: the one who made it does."""
        del widget


def sit_down(bot: PatientBot, office: Office) -> RepeatRobot:
    """Return a clerk before the page, as after a start of the program."""
    clerk = next(one for one in office.administration.staff() if one.role is Role.CLERK)
    return RepeatRobot(bot, office, StoppedClock(MORNING), clerk)


def _main(scene: str, path: Path) -> None:
    qt_api.set_qt_api("pyside6")  # pyright: ignore[reportUnknownMemberType]
    app = QApplication([])
    theme.apply(app, theme.LIGHT)
    armed: list[bool] = []

    def hear(_topics: frozenset[Topic]) -> None:
        """Die once the act that was waited for is committed, before anybody hears of it."""
        if armed:
            os.kill(os.getpid(), KILLED)

    store = SqliteStore(path, announce=hear)
    play: Callable[[RepeatRobot, Callable[[], None]], None] = globals()[scene]
    robot = sit_down(_Alone(), open_office(store, StoppedClock(MORNING)))
    play(robot, lambda: armed.append(True))
    sys.exit(f"nothing was saved: {robot.reads('refusal')} {robot.told}")


if __name__ == "__main__":
    _main(sys.argv[1], Path(sys.argv[2]))
