"""Starting the program: what it imports, who may have the books open, what it does with a fault."""

import logging
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app import __version__, commands, logbook
from counter_app.__main__ import BOOKS, House, build
from counter_app.desks import open_office
from counter_app.rules.calls import CallOutcome
from counter_app.rules.deadlines import LimitUnit
from counter_app.rules.printing import Progress
from counter_app.sample_day import MovedClock, last_working_morning, live_through
from db import SqliteStore
from tests.conftest import furnished, received
from tests.doubles import StoppedClock
from tests.patience import PATIENCE
from ui.assembly import NoPrinters, Program, introduce
from ui.latest import LatestDeeds
from ui.printing import Pacing
from ui.widgets import PlainLabel

HEAVY = (
    "click",
    "reportlab",
    "barcode",
    "segno",
    "PIL",
    "holidays",
    "pypdfium2",
    "zxingcpp",
    "sqlite_utils",
    "platformdirs",
    "csv",
    "openpyxl",
)
"""What a window can do without until somebody prints, exports or asks at the prompt."""

LATER = (
    "counter_app.almanac",
    "counter_app.seed",
    "counter_app.formbook",
    "counter_app.documents",
    "counter_app.desks.acting",
    "counter_app.desks.inquiry",
    "counter_app.desks.reception",
    "counter_app.rules.catalogue",
    "counter_app.rules.citizen_card",
    "counter_app.rules.codes",
    "counter_app.rules.deadlines",
    "counter_app.rules.dossier",
    "counter_app.rules.lines",
    "counter_app.rules.numbers",
    "counter_app.rules.papers",
    "counter_app.rules.people",
    "counter_app.rules.retyping",
    "counter_app.rules.scanner_check",
    "counter_app.rules.statistics",
    "db.dossiers",
    "db.inquiries",
    "db.projections",
    "db.search",
    "ui.dialogs",
    "ui.key_help",
    "ui.lock_screen",
    "ui.pages",
    "ui.scan",
    "ui.scan_acts",
    "ui.serial_scanner",
    "ui.sounds",
    "ui.tables",
    "ui.words",
    "hashlib",
    "importlib.resources",
    "wave",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "PySide6.QtTest",
)
"""What the first paint does not show: the first page, scans and acts bring it along."""

_START = """
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from ui.assembly import introduce

app = QApplication([])
introduce(app)


class Eye(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.objectName() == "mainWindow":
            print("painted", *sorted(sys.modules))
            app.removeEventFilter(self)
            {then}
        return False


eye = Eye()
app.installEventFilter(eye)
from tests.program import main

sys.argv[1:] = ["--data", {folder!r}]
sys.exit(main())
"""
_FAULT = """
            def fault():
                raise KeyError("Nguyễn Thị Đào 046185958121")
            QTimer.singleShot(0, fault)
            QTimer.singleShot(50, lambda: print("bug", app.activeModalWidget() is not None or any(
                one.objectName() == "bug" for one in app.topLevelWidgets())))
            QTimer.singleShot(80, app.quit)
"""


_UNTIL_BUG = """
            def look():
                found = [one for one in app.topLevelWidgets() if one.objectName() == "bug"]
                if found:
                    print("bug", found[0].text.text())
                    app.quit()
            eyes = QTimer(app)
            eyes.timeout.connect(look)
            eyes.start(20)
            QTimer.singleShot(120_000, app.quit)
"""
_IN_A_THREAD = """
            import threading
            def fault():
                raise ValueError("Nguyễn Thị Đào 046185958121")
            threading.Thread(target=fault).start()
"""
_UNRAISABLE = """
            class Ending:
                def __del__(self):
                    raise ValueError("Nguyễn Thị Đào 046185958121")
            Ending()
"""
_CRASH = """
            import faulthandler
            try:
                import resource
                resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            except ImportError:
                pass
            QTimer.singleShot(0, faulthandler._sigsegv)
"""
_TOLD = """
            import counter_app.__main__ as main_module
            from ui.widgets import PlainLabel
            looked = []
            main_module._free = lambda folder: looked.append(folder) or 10**12
            def look():
                if looked:
                    print("told", *(one.text() for one in app.allWidgets()
                        if isinstance(one, PlainLabel) and "đột ngột" in one.text()))
                    app.quit()
            eyes = QTimer(app)
            eyes.timeout.connect(look)
            eyes.start(20)
            QTimer.singleShot(120_000, app.quit)
"""
"""What the window says once it has looked at clock, disk and how it last ended."""


def _start(folder: Path, then: str) -> subprocess.CompletedProcess[str]:
    """Open the window in a fresh process; `then` is done once it was painted."""
    text = _START.replace("{then}", then.strip()).replace("{folder!r}", repr(str(folder)))
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", text],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=PATIENCE,
    )


@pytest.fixture
def folder(tmp_path: Path, clock: StoppedClock) -> Path:
    """A data folder with the books of the office in Huế."""
    store = SqliteStore(tmp_path / BOOKS)
    furnished(store, clock)
    store.close()
    return tmp_path


def test_the_window_is_painted_before_anything_heavy_is_imported(folder: Path) -> None:
    done = _start(folder, "QTimer.singleShot(0, app.quit)")
    assert done.returncode == 0, done.stderr
    imported = done.stdout.split()
    assert imported[0] == "painted"
    assert {name.partition(".")[0] for name in imported}.isdisjoint(HEAVY)
    assert not logbook.path_in(folder).exists()


def test_before_its_first_paint_the_window_imports_only_what_it_shows(folder: Path) -> None:
    done = _start(folder, "QTimer.singleShot(0, app.quit)")
    assert sorted(set(done.stdout.split()).intersection(LATER)) == []


def test_a_second_window_on_the_same_books_says_so_and_leaves(folder: Path) -> None:
    then = f"""
            import subprocess
            second = subprocess.run(
                [sys.executable, "-m", "counter_app", "--data", {str(folder)!r}],
                capture_output=True, encoding="utf-8")
            print("second", second.returncode, second.stderr)
            QTimer.singleShot(0, app.quit)
    """
    done = _start(folder, then)
    assert done.returncode == 0, done.stderr
    assert f"second {commands.RUNNING} " in done.stdout
    assert "đang mở trên dữ liệu" in done.stdout
    assert "Traceback" not in done.stdout


def test_books_are_free_again_once_the_window_is_closed(folder: Path) -> None:
    for _ in range(2):
        assert _start(folder, "QTimer.singleShot(0, app.quit)").returncode == 0


def test_a_fault_is_owned_up_to_and_kept_without_personal_data(folder: Path) -> None:
    done = _start(folder, _FAULT)
    assert "bug True" in done.stdout
    kept = logbook.path_in(folder).read_text(encoding="utf-8")
    assert "KeyError" in kept
    assert "fault" in kept
    assert "Đào" not in kept
    assert "046185958121" not in kept
    assert "Chương trình gặp lỗi" in done.stderr
    assert "046185958121" not in done.stderr


@pytest.mark.parametrize("then", [_IN_A_THREAD, _UNRAISABLE], ids=["in a thread", "unraisable"])
def test_a_fault_that_no_call_returns_is_owned_up_to_as_well(folder: Path, then: str) -> None:
    done = _start(folder, then + _UNTIL_BUG)
    assert "bug Chương trình gặp lỗi (ValueError)" in done.stdout, done.stderr
    kept = logbook.path_in(folder).read_text(encoding="utf-8")
    assert "ValueError" in kept
    assert "Đào" not in kept + done.stderr
    assert "046185958121" not in kept + done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a crash ends otherwise")
def test_a_crash_leaves_its_stacks_and_is_told_of_once(folder: Path) -> None:
    done = _start(folder, _CRASH)
    assert done.returncode == -signal.SIGSEGV
    assert logbook.stacks_in(folder).stat().st_size
    done = _start(folder, _TOLD)
    assert done.returncode == 0, done.stderr
    assert "told Lần trước chương trình tắt đột ngột. Không mất hồ sơ nào đã lưu" in done.stdout
    kept = logbook.path_in(folder).read_text(encoding="utf-8")
    assert "the program crashed" in kept
    assert "Segmentation fault" in kept
    assert "counter_app/__main__.py:" in kept
    assert not logbook.stacks_in(folder).exists()
    done = _start(folder, _TOLD)
    assert done.returncode == 0, done.stderr
    assert "told" in done.stdout
    assert "đột ngột" not in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent otherwise")
@pytest.mark.parametrize("fresh", [True, False])
def test_ctrl_c_at_the_prompt_closes_the_window(folder: Path, *, fresh: bool) -> None:
    if fresh:
        (folder / BOOKS).unlink()
    text = _START.replace("{then}", "sys.stdout.flush()").replace("{folder!r}", repr(str(folder)))
    text = text.replace('== "mainWindow"', 'in ("mainWindow", "setupWindow")')
    with subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-c", text], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b"painted")
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
    assert b"Traceback" not in err
    assert not (folder / "window.lock").exists()


def test_without_a_screen_a_sentence_says_what_can_be_done_instead(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "counter_app", "--data", str(folder)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=PATIENCE,
    )
    assert done.returncode == commands.REFUSED
    assert "tour --out" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_version_is_the_one_of_the_package() -> None:
    project = (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    assert f'\nversion = "{__version__}"\n' in project


# -- the log ---------------------------------------------------------------------------------------


def test_the_log_turns_over_and_keeps_only_the_newest_files(tmp_path: Path) -> None:
    logbook.begin(tmp_path)
    try:
        for _ in range(5):
            logging.getLogger("counter_app").warning("x" * logbook.SIZE)
    finally:
        logbook.end()
    names = sorted(path.name for path in logbook.path_in(tmp_path).parent.iterdir())
    assert names == [
        "counter-app.1.log",
        "counter-app.2.log",
        "counter-app.3.log",
        "counter-app.log",
    ]


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("in the way")
    logbook.begin(tmp_path)
    try:
        logging.getLogger("counter_app").warning("a warning")
    finally:
        logbook.end()


# -- the window and other programs -----------------------------------------------------------------


@pytest.fixture
def counter(qapp: QApplication, folder: Path, clock: StoppedClock) -> Iterator[Program]:
    """The window on the books of the office in Huế, with a folder in place of printers."""
    introduce(qapp)
    store = SqliteStore(folder / BOOKS)
    program = build(
        store, clock, folder=folder, system=NoPrinters(), pacing=Pacing(first=0.01, longest=0.01)
    )
    yield program
    program.close()
    store.close()


def test_what_the_command_line_receives_appears_in_the_open_window(
    counter: Program,
    folder: Path,
    clock: StoppedClock,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    counter.window.show()
    line = '{"procedure": "1.002600", "applicant": {"name": "Người nộp trực tuyến"}}'
    (folder / "lines.jsonl").write_text(line, encoding="utf-8")
    given = ["receive", "--data", str(folder), "--json", str(folder / "lines.jsonl")]
    assert commands.run(House(clock), given) == 0
    number = capsys.readouterr().out.split('"')[3]
    clockwork = counter.window.findChild(QTimer, "clockwork")
    assert clockwork is not None
    clockwork.timeout.emit()

    def seen() -> bool:
        latest = counter.window.findChild(LatestDeeds)
        labels = [] if latest is None else latest.findChildren(PlainLabel)
        return any(number in label.text() for label in labels)

    qtbot.waitUntil(seen)
    qtbot.waitUntil(lambda: not counter.busy and not counter.office.printing.waiting())


def test_a_receipt_that_was_never_printed_comes_out_at_the_next_start(
    folder: Path, clock: StoppedClock, qapp: QApplication, qtbot: QtBot
) -> None:
    introduce(qapp)
    store = SqliteStore(folder / BOOKS)
    office = open_office(store, clock)
    dossier = received(office, office.administration.staff()[0].id)
    [paper] = office.printing.waiting()
    assert paper.progress is Progress.QUEUED
    program = build(
        store, clock, folder=folder, system=NoPrinters(), pacing=Pacing(first=0.01, longest=0.01)
    )
    qtbot.waitUntil(lambda: not office.printing.waiting())
    program.close()
    store.close()
    [pdf] = (folder / "papers").rglob("*.pdf")
    assert dossier.number in pdf.name


def test_fresh_books_are_set_up_before_anything_else(
    tmp_path: Path, clock: StoppedClock, qapp: QApplication
) -> None:
    introduce(qapp)
    store = SqliteStore(tmp_path / BOOKS)
    program = build(store, clock, folder=tmp_path, system=NoPrinters())
    assert program.window.objectName() == "setupWindow"
    program.close()
    store.close()


# -- the sample day --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "morning",
    ["2026-11-23T09:41:00+07:00", "2026-02-25T09:41:00+07:00", "2027-09-06T09:41:00+07:00"],
)
def test_on_whatever_date_the_sample_day_ends_something_of_everything_is_there(
    morning: str,
) -> None:
    clock = MovedClock(_at(morning))
    store = SqliteStore()
    sample = live_through(store, clock, _at(morning))
    counts = sample.office.inquiry.counts()
    assert all(count > 0 for count in counts.boards.values()), counts
    assert counts.unprinted == 1
    assert counts.discrepancies == 3
    assert counts.received_today == 8
    assert counts.given_back_today == 3
    watch = sample.office.watch
    assert watch.leaving()
    assert {one.put_off for one in watch.before_late()} == {False, True}
    assert len(watch.awaited()) == 2
    called = {line.last_call for line in watch.shelf()}
    assert called >= {None, CallOutcome.MESSAGE, CallOutcome.COMING}
    gaps = sample.office.custody.discrepancies()
    assert {one.kind for one in gaps} == {"missing", "refused", "surplus"}
    assert len({one.owner for one in gaps}) > 1
    held = [
        sample.office.inquiry.card(line.id).dossier for line in sample.office.inquiry.register()
    ]
    assert any(one.legs and one.legs[0].done_at for one in held)
    assert LimitUnit.WORKING_HOURS in {one.limit.unit for one in held}
    assert clock.now() == _at(morning)
    assert store.fault() is None
    store.close()


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        ("2026-11-23T10:00:00+07:00", "2026-11-23"),
        ("2026-11-23T09:41:00+07:00", "2026-11-23"),
        ("2026-11-23T09:40:00+07:00", "2026-11-20"),
        ("2026-11-22T02:00:00+07:00", "2026-11-20"),
        ("2026-11-24T12:00:00+07:00", "2026-11-23"),
        ("2026-02-22T12:00:00+07:00", "2026-02-13"),
    ],
)
def test_the_demo_begins_on_the_last_morning_on_which_agencies_worked(
    now: str, morning: str
) -> None:
    assert last_working_morning(_at(now)) == _at(f"{morning}T09:41:00+07:00")


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text)
