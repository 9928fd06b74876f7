"""Two programs on one file, a program that is killed, a disk that is full: the books stay true."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from db import SqliteStore
from tests.db.outside import assert_true
from tests.patience import PATIENCE


def _run(*words: object, timeout: int = PATIENCE) -> list[dict[str, Any]]:
    """Run a program of its own on books and return what it acknowledged."""
    done = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.db.hand", *map(str, words)],
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_two_programs_write_two_hundred_receipts_each_into_one_file(books_path: Path) -> None:
    SqliteStore(books_path).close()
    command = [sys.executable, "-m", "tests.db.hand", "write", str(books_path), "200"]
    programs = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)  # noqa: S603
        for _ in range(2)
    ]
    said = [program.communicate(timeout=PATIENCE) for program in programs]
    assert [program.returncode for program in programs] == [0, 0], said
    told = [json.loads(line) for out, _ in said for line in out.splitlines()]
    numbers = [one["dossier"] for one in told if "dossier" in one]
    assert len(numbers) == len(set(numbers)) == 400
    assert {number[-4:] for number in numbers} >= {f"{n:04d}" for n in range(1, 301)}
    assert_true(books_path, told)


def test_a_program_that_is_killed_at_any_moment_loses_and_halves_nothing(books_path: Path) -> None:
    acknowledged = _run("kill", books_path, 20, 1)
    assert len(acknowledged) > 20
    assert_true(books_path, acknowledged)


@pytest.mark.soak
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("seed", range(3))
def test_a_program_that_is_killed_a_hundred_times_loses_nothing(
    books_path: Path, seed: int
) -> None:
    acknowledged = _run("kill", books_path, 100, seed, timeout=3_000)
    assert len(acknowledged) > 300
    assert_true(books_path, acknowledged)


@pytest.mark.parametrize("mebibytes", [2, 3])
def test_a_full_disk_is_said_to_be_full_and_the_act_is_not_half_saved(
    books_path: Path, mebibytes: int
) -> None:
    *acknowledged, last = _run("fill", books_path, mebibytes * 1_048_576)
    assert last["refused"] == "StorageUnavailable"
    assert "Thao tác vừa rồi CHƯA được lưu" in last["said"]
    assert acknowledged
    assert_true(books_path, acknowledged)
