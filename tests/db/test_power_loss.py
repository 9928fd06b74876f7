"""The power fails at any moment: what was acknowledged is there, whole, and nothing by half."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from counter_app.errors import Refused
from db import SqliteStore
from tests.db.outside import ask, assert_true
from tests.db.power import SECTOR, Disk, Step, library, read
from tests.patience import PATIENCE

pytestmark = pytest.mark.skipif(
    library() is None, reason="SQLite is built into this Python: its file layer cannot be wrapped"
)


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> list[Step]:
    """What the disk was asked for while thirty dossiers were received and handed over."""
    folder = tmp_path_factory.mktemp("power")
    (folder / "data").mkdir()
    log = folder / "log"
    done = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.db.power", str(folder / "data/books.sqlite3"), log, "30"],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return read(log)


def _survives(steps: list[Step], cut: int, chance: random.Random, folder: Path) -> int:
    """Cut the power before a step and look at what is left; return what was acknowledged."""
    disk, acknowledged = Disk(), list[dict[str, object]]()
    for step in steps[:cut]:
        disk.take(step)
        if step.said is not None:
            acknowledged.append(step.said)
    for name, content in disk.after_a_cut(chance).items():
        (folder / name).write_bytes(content)
    path = folder / "books.sqlite3"
    # The program is started again, and goes on.
    SqliteStore(path).close()
    assert_true(path, acknowledged)
    return len(acknowledged)


def test_what_was_acknowledged_survives_a_power_cut_at_any_moment(
    steps: list[Step], tmp_path: Path
) -> None:
    chance = random.Random(309)
    cuts = sorted({0, len(steps), *(chance.randrange(len(steps)) for _ in range(40))})
    survived = 0
    for turn, cut in enumerate(cuts):
        folder = tmp_path / str(turn)
        folder.mkdir()
        survived += _survives(steps, cut, chance, folder)
    assert survived > 400


@pytest.mark.soak
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("seed", range(4))
def test_what_was_acknowledged_survives_five_hundred_power_cuts(
    steps: list[Step], tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    for turn in range(125):
        folder = tmp_path / str(turn)
        folder.mkdir()
        _survives(steps, chance.randrange(len(steps) + 1), chance, folder)


def test_the_simulation_would_notice_books_that_are_not_flushed(
    steps: list[Step], tmp_path: Path
) -> None:
    """Were the flushes of the log left out, acknowledged acts would be missing."""
    careless = [step for step in steps if (step.kind, step.file) != ("sync", "books.sqlite3-wal")]
    chance = random.Random(7)
    lost = 0
    for turn in range(80):
        if lost:
            break
        folder = tmp_path / str(turn)
        folder.mkdir()
        try:
            _survives(careless, chance.randrange(len(careless) // 2, len(careless)), chance, folder)
        except (AssertionError, Refused):
            lost += 1
    assert lost


def test_a_torn_write_keeps_whole_sectors_only() -> None:
    disk = Disk()
    disk.take(Step("write", "wal", 0, b"a" * 4 * SECTOR))
    seen = {len(disk.after_a_cut(random.Random(seed))["wal"]) for seed in range(200)}
    assert seen == {0, SECTOR, 2 * SECTOR, 3 * SECTOR, 4 * SECTOR}
    disk.take(Step("sync", "wal"))
    assert disk.after_a_cut(random.Random(1))["wal"] == b"a" * 4 * SECTOR


def test_the_recording_saw_the_flush_before_each_acknowledgement(steps: list[Step]) -> None:
    """No number leaves the counter before the log that holds it was flushed."""
    flushed = False
    for step in steps:
        if step.kind == "write" and step.file.endswith("-wal"):
            flushed = False
        elif step.kind == "sync" and step.file.endswith("-wal"):
            flushed = True
        elif step.said is not None and "dossier" in step.said:
            assert flushed


def test_books_before_any_act_are_as_good_as_new(steps: list[Step], tmp_path: Path) -> None:
    first = next(place for place, step in enumerate(steps) if step.said is not None)
    chance = random.Random(1)
    for turn in range(10):
        folder = tmp_path / str(turn)
        folder.mkdir()
        assert _survives(steps, chance.randrange(first), chance, folder) == 0
        assert ask(folder / "books.sqlite3", "select count(*) from dossier") == [(0,)]
