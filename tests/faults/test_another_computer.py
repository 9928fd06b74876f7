"""A computer that takes the place of another goes on with its books, without a command line."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from counter_app.desks import backups, open_office
from counter_app.rules.journal import Fact
from db import SqliteStore
from db.files import Files
from tests.conftest import received
from tests.doubles import StoppedClock
from tests.faults.killed import BOOKS, MORNING, PASSPHRASE, USB, back_up, ready
from tests.patience import PATIENCE
from ui.forms import Form
from ui.refused_start import AnotherComputer, take_over
from ui.widgets import Line

FILES = Files()
LATER = MORNING + timedelta(hours=1)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The folder of the old computer: four dossiers, copied, and two more that no copy has."""
    folder = tmp_path / "old"
    ready(folder, 3)
    back_up(folder, 1, lambda _said: None)
    store = SqliteStore(folder / BOOKS)
    office = open_office(store, StoppedClock(MORNING + timedelta(minutes=5)))
    for name in ("Người sau bản sao", "Người sau cùng"):
        received(office, office.administration.staff()[1].id, name)
    store.close()
    return folder


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """The folder of the new computer, where the first screen was shown and left."""
    folder = tmp_path / "new"
    folder.mkdir()
    store = SqliteStore(folder / BOOKS)
    open_office(store, StoppedClock(LATER)).first_run.progress()
    store.close()
    return folder


def copy_in(folder: Path) -> Path:
    """Return the copy that the old computer made."""
    return max((folder / USB).glob("so-*.sqlite3"))


def sheet_for(folder: Path, done: list[bool]) -> AnotherComputer:
    return take_over(
        restore=lambda copy, secret: backups.put_back(
            copy, folder / BOOKS, FILES, at=LATER, passphrase=secret
        ),
        rehearse=lambda copy, secret: backups.rehearse(
            copy, FILES, passphrase=secret, seconds=monotonic
        ),
        then=lambda: done.append(True),
    )


def button(sheet: AnotherComputer, name: str) -> QPushButton:
    found = sheet.findChild(QPushButton, name)
    assert found is not None
    return found


def line(sheet: AnotherComputer, name: str) -> str:
    found = sheet.findChild(Line, name)
    assert found is not None
    return found.text()


def choose(sheet: AnotherComputer, copy: Path) -> None:
    """Choose a copy in the dialog that opens."""
    button(sheet, "otherCopy").click()
    dialog = sheet.findChild(QFileDialog, "chooseFile")
    assert dialog is not None
    dialog.fileSelected.emit(str(copy))
    dialog.close()


def test_a_copy_is_chosen_put_in_place_and_no_number_of_the_old_computer_comes_again(
    old: Path, new: Path, qtbot: QtBot
) -> None:
    done: list[bool] = []
    sheet = sheet_for(new, done)
    assert "Chưa chọn bản sao lưu nào" in line(sheet, "copy")
    assert not button(sheet, "restore").isEnabled()
    said = " ".join(one.text() for one in sheet.findChildren(Line))
    assert "sẽ nhảy qua một quãng, để số đã in sau bản sao không bị cấp lại" in said
    assert "Đừng dùng tiếp sổ ở máy cũ" in said
    choose(sheet, copy_in(old))
    assert line(sheet, "copy").startswith("Bản sao lưu lúc 09:42 23/11/2026")
    button(sheet, "restore").click()
    assert not button(sheet, "restore").isEnabled()
    qtbot.waitUntil(lambda: "Đã khôi phục 4 hồ sơ" in line(sheet, "copySays"))
    assert done == []
    assert not button(sheet, "close").isVisible()
    assert button(sheet, "restore").text() == "Mở sổ"
    button(sheet, "restore").click()
    assert done == [True]
    store = SqliteStore(new / BOOKS)
    office = open_office(store, StoppedClock(LATER))
    assert not office.first_run.wanted()
    kept = {one.number for one in office.inquiry.register()}
    assert len(kept) == 4
    fresh = received(office, office.administration.staff()[1].id).number
    store.close()
    store = SqliteStore(old / BOOKS)
    given = {one.number for one in open_office(store, StoppedClock(LATER)).inquiry.register()}
    store.close()
    assert len(given) == 6
    assert fresh not in given


def test_a_sealed_copy_asks_for_its_passphrase_and_a_wrong_one_changes_nothing(
    tmp_path: Path, new: Path, qtbot: QtBot
) -> None:
    old = tmp_path / "sealed"
    ready(old, 2, passphrase=PASSPHRASE)
    back_up(old, 1, lambda _said: None)
    before = (new / BOOKS).read_bytes()
    done: list[bool] = []
    sheet = sheet_for(new, done)
    choose(sheet, next((old / USB).glob("so-*.sqlite3.age")))
    secret = sheet.findChild(QLineEdit, "passphrase")
    form = sheet.findChild(Form, "copySecret")
    assert secret is not None
    assert form is not None
    assert form.isVisibleTo(sheet)
    secret.setText("không phải mật khẩu này")
    button(sheet, "restore").click()
    qtbot.waitUntil(lambda: "không mở được" in line(sheet, "passphrase.complaint"))
    assert (new / BOOKS).read_bytes() == before
    secret.setText(PASSPHRASE)
    button(sheet, "restore").click()
    qtbot.waitUntil(lambda: "Đã khôi phục 3 hồ sơ" in line(sheet, "copySays"))
    # There is nothing to go back to: leaving the sheet opens the books.
    sheet.reject()
    assert done == [True]


def test_a_broken_copy_is_refused_in_a_sentence_and_one_can_go_back(
    old: Path, new: Path, qtbot: QtBot
) -> None:
    copy = copy_in(old)
    copy.write_bytes(copy.read_bytes()[:-4_096])
    done: list[bool] = []
    sheet = sheet_for(new, done)
    choose(sheet, copy)
    button(sheet, "restore").click()
    qtbot.waitUntil(lambda: "không dùng được" in line(sheet, "copySays"))
    with qtbot.waitSignal(sheet.rejected):
        button(sheet, "close").click()
    assert done == []


_HANDS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget

app = QApplication([])
state = {"at": 0}

def find(kind, name):
    for one in QApplication.topLevelWidgets():
        if not one.isVisible():
            continue
        found = one if one.objectName() == name else one.findChild(kind, name)
        if found is not None and found.isVisible() and found.isEnabled():
            return found
    return None

def press(name):
    def act():
        button = find(QPushButton, name)
        if button is None:
            return False
        print("PRESSED", name, flush=True)
        button.click()
        return True
    return act

def seen(name):
    def act():
        if find(QWidget, name) is None:
            return False
        print("SEEN", name, flush=True)
        return True
    return act

def said(name):
    def act():
        button = find(QPushButton, name)
        if button is None:
            return False
        print("SAID", button.text(), flush=True)
        return True
    return act

def choose(path):
    def act():
        dialog = find(QFileDialog, "chooseFile")
        if dialog is None:
            return False
        dialog.fileSelected.emit(path)
        dialog.close()
        return True
    return act

def opened():
    button = find(QPushButton, "restore")
    if button is None or button.text() != "Mở sổ":
        return False
    button.click()
    return True

def away():
    for one in QApplication.topLevelWidgets():
        if one.isVisible():
            one.close()
    return True

def turn():
    if state["at"] < len(ACTS) and ACTS[state["at"]]():
        state["at"] += 1

timer = QTimer()
timer.timeout.connect(turn)
timer.start(50)
"""


def played(folder: Path, acts: str) -> subprocess.CompletedProcess[str]:
    """Start the whole program on a folder and let hands press what they see, act after act."""
    text = (
        f"{_HANDS}\nACTS = [{acts}]\n"
        "from counter_app.__main__ import main\nsys.exit(main(sys.argv[1:]))"
    )
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", text, "--data", str(folder)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=PATIENCE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def test_from_the_first_screen_one_goes_on_with_the_restored_books_in_the_same_program(
    old: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "fresh"
    copy = str(copy_in(old))
    acts = (
        'seen("setupWindow"), press("restoreCopy"), press("close"), '
        'seen("setupWindow"), press("restoreCopy"), press("otherCopy"), '
        f"choose({copy!r}), press('restore'), opened, seen('mainWindow'), away"
    )
    done = played(folder, acts)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    told = [line for line in done.stdout.splitlines() if line.startswith(("SEEN", "PRESSED"))]
    assert told == [
        "SEEN setupWindow",
        "PRESSED restoreCopy",
        "PRESSED close",
        "SEEN setupWindow",
        "PRESSED restoreCopy",
        "PRESSED otherCopy",
        "PRESSED restore",
        "SEEN mainWindow",
    ]
    store = SqliteStore(folder / BOOKS)
    office = open_office(store, StoppedClock(LATER))
    assert len(office.inquiry.register()) == 4
    station = str(office.administration.station().counter_id)
    with store.reading() as books:
        facts: list[Fact] = [one.fact() for one in books.journal.of(station)]
    store.close()
    restored = [fact for fact in facts if fact.kind == "backup.restored"]
    assert [fact.body["leapt"] for fact in restored] == [True]


def test_the_sample_day_speaks_the_language_that_the_first_screen_was_set_to(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "fresh"
    folder.mkdir()
    machine = QSettings(str(folder / "this-computer.ini"), QSettings.Format.IniFormat)
    machine.setValue("look/language", "en")
    machine.sync()
    acts = 'seen("setupWindow"), press("demo"), said("go.intake"), away, seen("setupWindow"), away'
    done = played(folder, acts)
    assert done.returncode == 0, done.stderr
    assert "SAID Intake" in done.stdout.splitlines()


def test_closing_the_sample_day_comes_back_to_the_first_screen(tmp_path: Path) -> None:
    folder = tmp_path / "fresh"
    acts = 'seen("setupWindow"), press("demo"), seen("mainWindow"), away, seen("setupWindow"), away'
    done = played(folder, acts)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    told = [line for line in done.stdout.splitlines() if line.startswith(("SEEN", "PRESSED"))]
    assert told == ["SEEN setupWindow", "PRESSED demo", "SEEN mainWindow", "SEEN setupWindow"]
