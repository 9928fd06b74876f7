"""The disk is full, the file is gone, somebody else holds it: nothing is said to be saved."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from counter_app.desks import Office
from counter_app.errors import StorageUnavailable
from counter_app.rules.staff import Role, StaffId
from db import SqliteStore, connection
from db.files import Files
from tests.conftest import furnished, received
from tests.db.outside import ask
from tests.doubles import StoppedClock
from tests.patience import PATIENCE

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows lets nobody take away a file that is open"
)


class Counter:
    """An open counter on a file."""

    def __init__(self, path: Path, clock: StoppedClock) -> None:
        self.path = path
        self.store = SqliteStore(path)
        self.office: Office = furnished(self.store, clock)
        people = {one.role: one.id for one in self.office.administration.staff()}
        self.clerk: StaffId = people[Role.CLERK]

    def refuses(self, cause: str) -> None:
        with pytest.raises(StorageUnavailable) as caught:
            received(self.office, self.clerk, "Trần Văn Bình")
        assert cause in str(caught.value)
        assert "CHƯA được lưu" in str(caught.value)


@pytest.fixture
def counter(
    books_path: Path, clock: StoppedClock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Counter]:
    monkeypatch.setattr(connection, "_BUSY_MS", 30)
    counter = Counter(books_path, clock)
    received(counter.office, counter.clerk)
    yield counter
    counter.store.close()


def test_books_that_were_deleted_while_the_window_is_open_take_nothing_more(
    counter: Counter,
) -> None:
    counter.path.unlink()
    counter.refuses("bị xóa hoặc chuyển đi")


def test_books_that_were_moved_away_and_back_lose_nothing(counter: Counter) -> None:
    aside = counter.path.with_name("aside.sqlite3")
    counter.path.rename(aside)
    counter.refuses("bị xóa hoặc chuyển đi")
    aside.rename(counter.path)
    received(counter.office, counter.clerk, "Lê Hoàng Nam")
    counter.store.close()
    assert ask(counter.path, "select count(*) from dossier") == [(2,)]
    assert Files().audit(counter.path) == ()


def test_books_that_somebody_put_another_file_over_are_not_written_to(counter: Counter) -> None:
    other = counter.path.with_name("other.sqlite3")
    shutil.copyfile(counter.path, other)
    other.replace(counter.path)
    counter.refuses("bị xóa hoặc chuyển đi")


def test_books_that_another_program_holds_are_said_to_be_held_and_then_go_on(
    counter: Counter,
) -> None:
    with closing(sqlite3.connect(counter.path, isolation_level=None)) as other:
        other.execute("begin immediate")
        counter.refuses("sổ đang bị chương trình khác giữ")
        other.execute("rollback")
    received(counter.office, counter.clerk, "Lê Hoàng Nam")


_FULL = """
import resource, sys
from pathlib import Path
from counter_app.desks.backups import BackupJob
from counter_app.desks import open_office
from counter_app.rules.backups import Reason
from db import SqliteStore
from tests.doubles import StoppedClock
from tests.faults.killed import MORNING
store = SqliteStore(Path(sys.argv[1]))
job = open_office(store, StoppedClock(MORNING)).backups.job(Reason.HAND, instead=(sys.argv[2],))
size = int(sys.argv[3])
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
for copied in job.run():
    print(copied.trouble)
"""


@pytest.mark.parametrize("size", [1, 4_096, 100_000, 300_000])
def test_a_copy_that_does_not_fit_leaves_nothing_behind_and_says_why(
    counter: Counter, tmp_path: Path, size: int
) -> None:
    counter.store.close()
    usb = tmp_path / "usb"
    usb.mkdir()
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", _FULL, str(counter.path), str(usb), str(size)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    assert "Traceback" not in done.stderr
    assert list(usb.iterdir()) == []
