"""The real door, with a screen to show something on: what a start that goes wrong leads to."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from counter_app import commands
from counter_app.desks import open_office
from db import SqliteStore
from tests.doubles import StoppedClock
from tests.faults.killed import BOOKS, USB, ready, two_copies
from tests.patience import PATIENCE
from tests.program import MORNING

_AT_THE_SCREEN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
import counter_app.__main__ as program
from tests.program import main
from ui.assembly import introduce
from ui.dialogs import Sheet

program._UNSEEN = frozenset()
app = QApplication([])
introduce(app)
seen = set()


def look():
    for one in app.topLevelWidgets():
        name = one.objectName()
        if not one.isVisible() or name in seen:
            continue
        if isinstance(one, Sheet):
            seen.add(name)
            print(name, one.text.text(), flush=True)
            wanted = one.findChild(QPushButton, {button!r})
            app.exit() if wanted is None else wanted.click()
        elif name == "mainWindow":
            seen.add(name)
            print(name, flush=True)
            app.quit()


eye = QTimer(app)
eye.timeout.connect(look)
eye.start(20)
{before}
sys.exit(main())
"""


def _at_the_screen(folder: Path, button: str, before: str = "") -> subprocess.CompletedProcess[str]:
    """Start the window where somebody presses `button` on the first sheet that comes up."""
    return subprocess.run(  # noqa: S603 - our own program
        [
            sys.executable,
            "-c",
            _AT_THE_SCREEN.replace("{button!r}", repr(button)).replace("{before}", before),
            "--data",
            str(folder),
        ],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=PATIENCE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A folder with books whose first page is rubbish, and two copies of them."""
    ready(tmp_path, 3)
    two_copies(tmp_path)
    machine = QSettings(str(tmp_path / "this-computer.ini"), QSettings.Format.IniFormat)
    machine.setValue("backups/folders", [str(tmp_path / USB)])
    machine.sync()
    books = tmp_path / BOOKS
    books.write_bytes(b"\x00" * 4_096 + books.read_bytes()[4_096:])
    return tmp_path


def test_one_key_at_damaged_books_leads_into_the_window_on_the_newest_copy(damaged: Path) -> None:
    done = _at_the_screen(damaged, "restore")
    assert done.returncode == 0, done.stderr
    sheet, window = done.stdout.splitlines()
    assert sheet.startswith("damagedBooks ")
    assert "bị hỏng" in sheet
    # What to do stands on the buttons, and not once more in the sentence.
    assert "counter-app restore" not in sheet
    assert window == "mainWindow"
    store = SqliteStore(damaged / BOOKS)
    assert len(open_office(store, StoppedClock(MORNING)).inquiry.register()) == 5
    assert store.fault() is None
    store.close()
    assert list(damaged.glob(f"{BOOKS}.replaced-*"))


def test_whoever_wants_no_copy_leaves_the_damaged_books_as_they_are(damaged: Path) -> None:
    before = (damaged / BOOKS).read_bytes()
    done = _at_the_screen(damaged, "close")
    assert done.returncode == commands.REFUSED
    assert "damagedBooks" in done.stdout
    assert "mainWindow" not in done.stdout
    assert "Traceback" not in done.stderr
    assert (damaged / BOOKS).read_bytes() == before


def test_why_there_is_no_window_is_shown_where_somebody_sees_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    done = _at_the_screen(tmp_path / "file" / "data", "close")
    assert done.returncode == commands.REFUSED
    assert "refusedStart" in done.stdout
    assert "Traceback" not in done.stderr


def test_a_fault_at_the_start_is_owned_up_to_where_somebody_sees_it(tmp_path: Path) -> None:
    ready(tmp_path, 1)
    before = "def build(*_given, **_named): 1 / 0\nprogram.build = build"
    done = _at_the_screen(tmp_path, "close", before)
    assert done.returncode == 1
    assert "refusedStart Chương trình gặp lỗi (ZeroDivisionError)" in done.stdout
    assert "Traceback" not in done.stderr
