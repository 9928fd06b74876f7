"""Two programs on one file, a program that is killed, a disk that is full: the books stay true."""

import json
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from db import SqliteStore
from tests.db.outside import ask, everything


def _run(*words: object, timeout: int = 90) -> list[dict[str, Any]]:
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


def _assert_true(path: Path, acknowledged: list[dict[str, Any]]) -> None:
    """Look at books from outside and find every act whole and nothing lost or doubled."""
    with closing(sqlite3.connect(path)) as conn:
        assert conn.execute("pragma integrity_check").fetchone() == ("ok",)
        assert conn.execute("pragma foreign_key_check").fetchall() == []
    dossiers = [number for (number,) in ask(path, "select number from dossier order by n")]
    slips = [number for (number,) in ask(path, "select number from slip order by n")]
    # Nothing that was acknowledged is lost; no number is given twice; none is skipped.
    assert {said["dossier"] for said in acknowledged if "dossier" in said} <= set(dossiers)
    assert {said["slip"] for said in acknowledged if "slip" in said} <= set(slips)
    assert Counter(said.get("dossier") for said in acknowledged if "dossier" in said) <= Counter(
        dossiers
    )
    assert ask(path, "select line from dossier order by n") == [
        (n,) for n in range(1, len(dossiers) + 1)
    ]
    assert len(set(dossiers)) == len(dossiers)
    assert len(set(slips)) == len(slips)
    # No act is there by half: a dossier has its receipt, a slip its rows, its moves and its paper.
    assert ask(path, "select count(*) from document where kind = 'receipt'") == [(len(dossiers),)]
    assert ask(path, "select count(*) from document where kind = 'handover'") == [(len(slips),)]
    assert ask(
        path,
        """
        select count(*) from slip where count <>
          (select count(*) from slip_line where slip_id = slip.id)
        or count <> (select count(*) from dossier where slip_id = slip.id
          and custody = 'in_transit')
        or not exists (select 1 from document where about = slip.id)
        """,
    ) == [(0,)]
    assert ask(path, "select count(*) from dossier_words") == [(len(dossiers),)]
    store = SqliteStore(path)
    assert store.fault() is None
    before = everything(store)
    store.rebuild()
    assert everything(store) == before
    store.close()


def test_two_programs_write_two_hundred_receipts_each_into_one_file(books_path: Path) -> None:
    SqliteStore(books_path).close()
    command = [sys.executable, "-m", "tests.db.hand", "write", str(books_path), "200"]
    programs = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)  # noqa: S603
        for _ in range(2)
    ]
    said = [program.communicate(timeout=90) for program in programs]
    assert [program.returncode for program in programs] == [0, 0], said
    told = [json.loads(line) for out, _ in said for line in out.splitlines()]
    numbers = [one["dossier"] for one in told if "dossier" in one]
    assert len(numbers) == len(set(numbers)) == 400
    assert {number[-4:] for number in numbers} >= {f"{n:04d}" for n in range(1, 301)}
    _assert_true(books_path, told)


def test_a_program_that_is_killed_at_any_moment_loses_and_halves_nothing(books_path: Path) -> None:
    acknowledged = _run("kill", books_path, 20, 1)
    assert len(acknowledged) > 20
    _assert_true(books_path, acknowledged)


@pytest.mark.soak
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", range(3))
def test_a_program_that_is_killed_a_hundred_times_loses_nothing(
    books_path: Path, seed: int
) -> None:
    acknowledged = _run("kill", books_path, 100, seed, timeout=300)
    assert len(acknowledged) > 300
    _assert_true(books_path, acknowledged)


@pytest.mark.parametrize("mebibytes", [2, 3])
def test_a_full_disk_is_said_to_be_full_and_the_act_is_not_half_saved(
    books_path: Path, mebibytes: int
) -> None:
    *acknowledged, last = _run("fill", books_path, mebibytes * 1_048_576)
    assert last["refused"] == "StorageUnavailable"
    assert "Thao tác vừa rồi CHƯA được lưu" in last["said"]
    assert acknowledged
    _assert_true(books_path, acknowledged)
