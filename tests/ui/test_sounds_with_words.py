"""Every sound comes with a sentence: who cannot hear it misses nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.papers import payload
from counter_app.rules.numbers import Command
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import received
from tests.doubles import StoppedClock
from tests.ui.robots.window import WindowRobot
from ui.serial_scanner import SerialScanner
from ui.sounds import Sounds

pytestmark = pytest.mark.usefixtures("dressed")
CARD = "001185012345|123456789|Nguyễn Thị Đào|01021985|Nữ|Số 1 Phố X, Hà Nội|10052021"


@dataclass
class Counter:
    """The window, its serial scanner, and what was heard and to be read with each sound."""

    robot: WindowRobot
    scanner: SerialScanner
    sounds: list[tuple[str, str]]

    def scans(self, code: str) -> tuple[str, str]:
        """Hold a code under the scanner; return the one sound and the sentence in sight then."""
        self.sounds.clear()
        self.scanner.line.emit(code, True)  # noqa: FBT003 - as the scanner tells it
        self.robot.let_time_work()
        assert len(self.sounds) == 1
        return self.sounds[0]


@pytest.fixture
def counter(
    qtbot: QtBot,
    store: SqliteStore,
    office: Office,
    clock: StoppedClock,
    clerk: StaffMember,
    tmp_path: Path,
) -> Iterator[Counter]:
    kept = QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat)
    scanner = SerialScanner(kept)
    sounds: list[tuple[str, str]] = []

    def play(file: Path) -> None:
        sounds.append((file.name.partition("-")[0], in_sight(robot)))

    robot = WindowRobot(
        qtbot,
        store,
        office,
        clock,
        user=clerk,
        folder=tmp_path,
        scanner=scanner,
        sounds=Sounds(kept, lambda: play),
    )
    yield Counter(robot, scanner, sounds)
    robot.goes_home()


def in_sight(robot: WindowRobot) -> str:
    """Return the sentences that answer a scan: beside the scan box, or on the lock screen."""
    labels = [
        one
        for one in robot.widget.findChildren(QLabel)
        if one.objectName() in {"echo", "lockSays"} and one.isVisible()
    ]
    return " ".join(one.text() for one in labels)


def test_a_sound_is_never_the_only_answer_to_a_scan(
    counter: Counter, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    answers = {
        "a dossier": counter.scans(payload(dossier)),
        "a code of nobody": counter.scans("1001261123098765"),
        "a card": counter.scans(CARD),
        "something else": counter.scans("8934563138165"),
    }
    assert {what for what, (_sound, said) in answers.items() if not said} == set()
    assert [sound for sound, _said in answers.values()] == ["read", "refused", "read", "refused"]


def test_a_command_that_cannot_be_done_says_so_beside_its_sound(counter: Counter) -> None:
    counter.robot.go(1)
    sound, said = counter.scans(str(Command.SUPPLEMENT.payload))
    assert (sound, said != "") == ("read", True)


def test_a_scan_at_a_locked_counter_is_answered_in_words(
    counter: Counter, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    counter.robot.press(Qt.Key.Key_F12)
    sound, said = counter.scans(payload(dossier))
    assert sound == "refused"
    assert "đang khóa" in said
