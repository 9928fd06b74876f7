"""Starts that go wrong: each says in one sentence why, and shows a way out."""

import gc
import json
import logging
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TypedDict

import pytest
import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counter_app import commands, diagnostics, logbook
from counter_app.__main__ import BOOKS, House
from counter_app.desks import backups, open_office
from counter_app.errors import BackupBroken, BooksDamaged, BooksOnRemovable, BooksUnreachable
from counter_app.rules import room
from db import SqliteStore, connection
from db.files import Files
from tests.conftest import furnished, received
from tests.doubles import StoppedClock
from tests.faults.killed import MORNING, PASSPHRASE, USB, back_up, ready, two_copies
from tests.patience import PATIENCE
from ui.dialogs import Sheet, show_bug
from ui.one_window import Door, bring_to_front, knock
from ui.refused_start import Rehearse, Restore, offer_copy, tell

FILES = Files()
_NOBODY = 65_534


def _program(*given: object, then: str = "") -> subprocess.CompletedProcess[str]:
    text = f"import sys\n{then}\nfrom tests.program import main\nsys.exit(main())"
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", text, *map(str, given)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=PATIENCE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


# -- damaged books ---------------------------------------------------------------------------------


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


def test_a_window_on_damaged_books_is_refused_in_one_sentence(damaged: Path) -> None:
    done = _program("--data", damaged)
    assert done.returncode == commands.REFUSED
    assert "bị hỏng" in done.stderr
    assert "counter-app restore" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_newest_whole_copy_is_known_although_the_plan_lies_in_the_damaged_books(
    damaged: Path,
) -> None:
    newest = max((damaged / USB).glob("*.sqlite3"))
    assert House().newest_copy(damaged) == newest
    newest.write_bytes(b"gone")
    older = House().newest_copy(damaged)
    assert older is not None
    assert older < newest


def test_one_key_puts_the_newest_copy_in_the_place_of_damaged_books(
    damaged: Path, qtbot: QtBot
) -> None:
    copy = House().newest_copy(damaged)
    assert copy is not None
    restored: list[bool] = []
    sheet = offer_copy(
        "Tệp dữ liệu bị hỏng.",
        copy,
        **_ways(damaged),
        then=lambda: restored.append(True),
    )
    assert "09:43 23/11/2026" in _text(sheet, "copy")
    _button(sheet, "restore").click()
    qtbot.waitUntil(lambda: restored == [True])
    store = SqliteStore(damaged / BOOKS)
    office = open_office(store, StoppedClock(MORNING + timedelta(hours=1)))
    assert len(office.inquiry.register()) == 5
    # The mark beside the books still knows the numbers that were printed.
    assert received(office, office.administration.staff()[1].id).number.endswith("-0606")
    store.close()
    assert list(damaged.glob(f"{BOOKS}.replaced-*"))


def test_a_copy_that_turns_out_broken_leaves_the_sheet_open_with_the_reason(
    damaged: Path, qtbot: QtBot
) -> None:
    copy = max((damaged / USB).glob("*.sqlite3"))
    restored: list[bool] = []

    def restore(path: Path, _secret: str) -> None:
        raise BackupBroken(path=path, cause="tệp hỏng")

    ways = Ways(restore=restore, rehearse=_ways(damaged)["rehearse"])
    sheet = offer_copy("Tệp bị hỏng.", copy, **ways, then=lambda: restored.append(True))
    qtbot.addWidget(sheet)
    _button(sheet, "restore").click()
    qtbot.waitUntil(lambda: "không dùng được" in _text(sheet, "copySays"))
    assert sheet.isVisible()
    assert _button(sheet, "close").isEnabled()
    assert restored == []


def test_a_sealed_copy_is_offered_asks_for_its_passphrase_and_is_tried_out_first(
    tmp_path: Path, qtbot: QtBot
) -> None:
    ready(tmp_path, 3, passphrase=PASSPHRASE)
    back_up(tmp_path, 1, lambda _said: None)
    machine = QSettings(str(tmp_path / "this-computer.ini"), QSettings.Format.IniFormat)
    machine.setValue("backups/folders", [str(tmp_path / USB)])
    machine.sync()
    books = tmp_path / BOOKS
    spoiled = b"\x00" * 4_096 + books.read_bytes()[4_096:]
    books.write_bytes(spoiled)
    copy = House().newest_copy(tmp_path)
    assert copy is not None
    assert copy.suffix == ".age"
    restored: list[bool] = []
    sheet = offer_copy("Tệp bị hỏng.", copy, **_ways(tmp_path), then=lambda: restored.append(True))
    secret = sheet.findChild(QLineEdit, "passphrase")
    assert secret is not None
    assert secret.echoMode() is QLineEdit.EchoMode.Password
    _button(sheet, "restore").click()
    assert _text(sheet, "passphrase.complaint")
    secret.setText("không phải mật khẩu này")
    _button(sheet, "restore").click()
    assert not _button(sheet, "restore").isEnabled()
    sheet.reject()
    assert sheet.isVisible()
    qtbot.waitUntil(lambda: "không mở được" in _text(sheet, "passphrase.complaint"))
    # What was there stays as it was, to the byte.
    assert books.read_bytes() == spoiled
    assert not list(tmp_path.glob(f"{BOOKS}.replaced-*"))
    secret.setText(PASSPHRASE)
    _button(sheet, "rehearseCopy").click()
    qtbot.waitUntil(lambda: "Khôi phục được: 4 hồ sơ" in _text(sheet, "copySays"))
    assert books.read_bytes() == spoiled
    _button(sheet, "restore").click()
    qtbot.waitUntil(lambda: restored == [True])
    SqliteStore(books).close()
    assert FILES.audit(books) == ()
    (kept,) = tmp_path.glob(f"{BOOKS}.replaced-*")
    assert kept.read_bytes() == spoiled


def test_a_sealed_copy_without_its_key_or_with_another_sum_is_not_offered(tmp_path: Path) -> None:
    ready(tmp_path, 1, passphrase=PASSPHRASE)
    back_up(tmp_path, 1, lambda _said: None)
    folders, books = (str(tmp_path / USB),), tmp_path / BOOKS
    (copy,) = (tmp_path / USB).glob("so-*.sqlite3.age")
    assert backups.newest_good(folders, FILES, books) is None
    assert backups.newest_good(folders, FILES, books, sealed=True) == copy
    (key,) = (tmp_path / USB).glob("*.key.age")
    sealed = key.read_bytes()
    key.unlink()
    assert backups.newest_good(folders, FILES, books, sealed=True) is None
    key.write_bytes(sealed)
    copy.write_bytes(copy.read_bytes()[:-1])
    assert backups.newest_good(folders, FILES, books, sealed=True) is None


def test_where_no_copy_is_known_one_can_be_chosen(damaged: Path, qtbot: QtBot) -> None:
    restored: list[bool] = []
    sheet = offer_copy("Tệp bị hỏng.", None, **_ways(damaged), then=lambda: restored.append(True))
    assert "Chưa thấy bản sao lưu nào" in _text(sheet, "copy")
    assert not _button(sheet, "restore").isEnabled()
    _button(sheet, "otherCopy").click()
    dialog = sheet.findChild(QFileDialog, "chooseFile")
    assert dialog is not None
    dialog.fileSelected.emit(str(max((damaged / USB).glob("*.sqlite3"))))
    dialog.close()
    _button(sheet, "restore").click()
    qtbot.waitUntil(lambda: restored == [True])


def test_the_folders_of_copies_are_remembered_beside_the_books(tmp_path: Path) -> None:
    ready(tmp_path, 1)
    quit_soon = (
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "QTimer.singleShot(300, app.quit)\n"
    )
    done = _program("--data", tmp_path, then=quit_soon)
    assert done.returncode == 0, done.stderr
    machine = QSettings(str(tmp_path / "this-computer.ini"), QSettings.Format.IniFormat)
    kept = machine.value("backups/folders")
    assert str(tmp_path / USB) in ([kept] if isinstance(kept, str) else kept)


# -- where the books lie ---------------------------------------------------------------------------


@pytest.mark.parametrize(("flag", "refused"), [("1\n", True), ("0\n", False)])
def test_books_on_a_medium_that_is_pulled_out_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, flag: str, *, refused: bool
) -> None:
    device = tmp_path.stat().st_dev
    blocks = tmp_path / "dev"
    disk = tmp_path / "disk"
    (disk / "part").mkdir(parents=True)
    (disk / "removable").write_text(flag)
    blocks.mkdir()
    (blocks / f"{os.major(device)}:{os.minor(device)}").symlink_to(disk / "part")
    monkeypatch.setattr(connection, "_BLOCKS", blocks)
    path = tmp_path / "data" / BOOKS
    if not refused:
        SqliteStore(path).close()
        return
    with pytest.raises(BooksOnRemovable) as caught:
        SqliteStore(path)
    assert "ổ tháo rời" in str(caught.value)
    assert not path.exists()


@pytest.mark.parametrize(
    ("free", "books", "scarce"),
    [
        (2_000_000_000, 1_000_000, False),
        (999_999_999, 1_000_000, True),
        (2_900_000_000, 1_000_000_000, True),
        (3_000_000_000, 1_000_000_000, False),
    ],
)
def test_a_disk_is_nearly_full_below_a_gigabyte_or_three_times_the_books(
    free: int, books: int, *, scarce: bool
) -> None:
    assert room.scarce(free, books) is scarce


def test_a_nearly_full_disk_is_told_on_the_page(tmp_path: Path) -> None:
    ready(tmp_path, 1)
    look = (
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "import counter_app.__main__ as main_module\n"
        "main_module._free = lambda folder: 123_456_789\n"
        "app = QApplication([])\n"
        "def look():\n"
        "    for one in app.allWidgets():\n"
        "        words = getattr(one, 'text', lambda: '')()\n"
        "        if 'chỉ còn trống' in str(words):\n"
        "            print('TOLD', words)\n"
        "            app.quit()\n"
        "eye = QTimer()\n"
        "eye.timeout.connect(look)\n"
        "eye.start(50)\n"
        "QTimer.singleShot(120_000, app.quit)\n"
    )
    done = _program("--data", tmp_path, then=look)
    assert done.returncode == 0, done.stderr
    assert "TOLD Ổ đĩa chứa sổ chỉ còn trống 0,1 GB." in done.stdout


# -- no right to write ---------------------------------------------------------------------------


@pytest.fixture
def locked_away() -> Iterator[Path]:
    """A folder with books that whoever works here may read, and nothing more, not even root."""
    # Nobody else gets into the folders of pytest.
    with TemporaryDirectory(prefix="counter-app-read-only-") as place:
        folder = Path(place)
        ready(folder, 1)
        before = (folder / BOOKS).read_bytes()
        (folder / BOOKS).chmod(0o444)
        (folder / f"{BOOKS}.mark").chmod(0o444)
        folder.chmod(0o555)
        is_root = os.geteuid() == 0
        try:
            if is_root:
                os.seteuid(_NOBODY)
            yield folder
        except OSError:
            pytest.skip("nobody else can be played here")
        finally:
            if is_root:
                os.seteuid(0)
            folder.chmod(0o755)
        assert (folder / BOOKS).read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="rights of Unix")
def test_books_that_may_only_be_read_are_refused_in_a_sentence(locked_away: Path) -> None:
    with pytest.raises(BooksUnreachable) as caught:
        SqliteStore(locked_away / BOOKS)
    assert str(locked_away / BOOKS) in str(caught.value)


@pytest.mark.skipif(sys.platform == "win32", reason="rights of Unix")
def test_a_window_in_a_folder_that_may_only_be_read_is_refused_in_a_sentence(
    locked_away: Path, qtbot: QtBot
) -> None:
    del qtbot
    with pytest.raises(BooksUnreachable) as caught, House().alone(locked_away):
        pass
    assert "không ghi được vào thư mục" in str(caught.value)
    with pytest.raises(BooksUnreachable), House().alone(locked_away / "data"):
        pass


# -- a second start --------------------------------------------------------------------------------


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_second_start_brings_the_first_window_to_the_front(tmp_path: Path, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    door = Door(tmp_path)
    door.knocked.connect(lambda: bring_to_front(window))
    assert knock(tmp_path)
    qtbot.waitUntil(lambda: not window.isMinimized())
    assert window.isVisible()
    door.close()
    assert not knock(tmp_path)


def test_windows_on_other_folders_do_not_hear_it(tmp_path: Path, qtbot: QtBot) -> None:
    door = Door(tmp_path)
    heard: list[bool] = []
    door.knocked.connect(lambda: heard.append(True))
    assert not knock(tmp_path / "other")
    with qtbot.waitSignal(door.knocked):
        assert knock(tmp_path)
    assert heard == [True]
    door.close()


def test_what_a_killed_program_left_listening_does_not_keep_the_next_one_from_it(
    tmp_path: Path, qtbot: QtBot
) -> None:
    text = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from ui.one_window import Door\n"
        "app = QCoreApplication([])\n"
        "door = Door(Path(sys.argv[1]))\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", text, str(tmp_path)], check=False, timeout=PATIENCE
    )
    assert done.returncode == -signal.SIGKILL
    door = Door(tmp_path)
    with qtbot.waitSignal(door.knocked):
        assert knock(tmp_path)
    door.close()


# -- owning up -------------------------------------------------------------------------------------


def test_the_file_for_whoever_looks_after_the_program_holds_nothing_of_any_person(
    tmp_path: Path, clock: StoppedClock, qtbot: QtBot
) -> None:
    store = SqliteStore(tmp_path / BOOKS)
    office = furnished(store, clock)
    received(
        office, office.administration.staff()[1].id, "Nguyễn Thị Đào", id_number="046185958121"
    )
    store.close()
    logbook.begin(tmp_path)
    try:
        try:
            {}["Nguyễn Thị Đào 046185958121"]
        except KeyError:
            logging.getLogger("counter_app").exception("a fault of the program")
        logging.getLogger("other").warning("could not draw 'Nguyễn Thị Đào' 046185958121")
    finally:
        logbook.end()
    house = House(clock)
    log = logbook.path_in(tmp_path)
    sheet = show_bug(
        None,
        log,
        "Chương trình gặp lỗi (KeyError).",
        diagnose=lambda: diagnostics.write(tmp_path, clock.now(), house.known(tmp_path)),
    )
    assert _text(sheet, "logPath") == str(log)
    _button(sheet, "diagnose").click()
    path = Path(_text(sheet, "logPath"))
    held = path.read_text(encoding="utf-8")
    for wanted in ("python: 3.", "qt: 6.", "sqlite: 3.", "schema: m0", "dossiers: 1", "KeyError"):
        assert wanted in held, wanted
    for word in ("Đào", "046185958121", "Hạnh", "0912345678", "Thuận Hóa", str(Path.home())):
        assert word not in held, word
    assert word not in log.read_text(encoding="utf-8")
    with qtbot.waitSignal(sheet.accepted):
        _button(sheet, "close").click()


def test_only_the_newest_files_for_the_technician_are_kept(
    tmp_path: Path, clock: StoppedClock
) -> None:
    written: list[Path] = []
    for _ in range(6):
        clock.pass_(minutes=1)
        written.append(diagnostics.write(tmp_path, clock.now(), {}))
    newest = written[-1]
    kept = sorted(one.name for one in newest.parent.glob("diagnostics-*"))
    assert len(kept) == diagnostics.KEPT
    assert kept[-1] == newest.name


def test_a_diagnosis_of_damaged_books_is_written_all_the_same(damaged: Path) -> None:
    known = House(StoppedClock(MORNING)).known(damaged)
    assert known["books"] == BooksDamaged.__name__
    assert diagnostics.write(damaged, MORNING, known).exists()


# -- whose the files are ---------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="folders of a Windows user are theirs alone")
def test_nobody_but_the_owner_reads_what_the_program_writes(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    line = json.dumps({"procedure": "1.004604", "applicant": {"name": "Nguyễn Thị Đào"}})
    (tmp_path / "lines.jsonl").write_text(line, encoding="utf-8")
    copies = tmp_path / "copies"
    copies.mkdir()
    for given in (
        ("set-up", "--data", folder, "--clerk", "Lê Thị Hạnh", "--unit-code", "H57.132"),
        ("receive", "--data", folder, "--json", tmp_path / "lines.jsonl"),
        ("backup", "--data", folder, "--to", copies),
    ):
        done = _program(*given)
        assert done.returncode == 0, done.stderr
    for one in (folder, *folder.rglob("*"), *copies.iterdir()):
        assert stat.S_IMODE(one.stat().st_mode) & 0o077 == 0, one
    folder.chmod(0o755)
    assert _program("check", "--data", folder).returncode == 0
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_refused_start_is_a_sheet_with_one_button(qtbot: QtBot) -> None:
    sheet = tell("Tệp dữ liệu do phiên bản mới hơn ghi.")
    assert sheet.isVisible()
    with qtbot.waitSignal(sheet.accepted):
        _button(sheet, "close").click()


class Ways(TypedDict):
    """How a copy is put back and tried out."""

    restore: Restore
    rehearse: Rehearse


def _ways(folder: Path) -> Ways:
    return Ways(
        restore=lambda copy, secret: backups.put_back(
            copy, folder / BOOKS, FILES, at=MORNING + timedelta(hours=1), passphrase=secret
        ),
        rehearse=lambda copy, secret: backups.rehearse(
            copy, FILES, passphrase=secret, seconds=monotonic
        ),
    )


def _button(sheet: Sheet, name: str) -> QPushButton:
    button = sheet.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    return button


def test_a_sheet_over_no_window_stays_on_the_screen_although_nobody_holds_it(
    damaged: Path, qtbot: QtBot
) -> None:
    tell("Tệp dữ liệu do phiên bản mới hơn ghi.")
    offer_copy("Tệp bị hỏng.", None, **_ways(damaged), then=lambda: None)
    gc.collect()
    qtbot.wait(0)
    shown = {
        one.objectName(): one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, Sheet) and one.isVisible()
    }
    assert {"refusedStart", "damagedBooks"} <= set(shown)
    for sheet in shown.values():
        sheet.close()
    qtbot.waitUntil(lambda: not any(map(shiboken6.isValid, shown.values())))


def _text(sheet: Sheet, name: str) -> str:
    from ui.widgets import Line

    line = sheet.findChild(Line, name)
    assert isinstance(line, Line)
    return line.text()
