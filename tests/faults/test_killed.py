"""The program is killed while it copies, seals, restores, migrates and prints."""

import json
import lzma
import subprocess
import sys
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from counter_app.desks import backups, open_office
from counter_app.desks.printing import INTERRUPTED
from counter_app.rules.backups import KEY_SUFFIX, BackupName
from counter_app.rules.printing import Progress
from db import SqliteStore
from db.files import Files
from tests.db.outside import ask
from tests.db.test_museum import OLD
from tests.doubles import StoppedClock
from tests.faults.killed import BOOKS, MORNING, PASSPHRASE, USB, ready, two_copies

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="children are made by fork")

FILES = Files()
_FEW = 30
"""Rounds that are made every day, and not only in the soak."""


def _rounds(few: int, many: int) -> list[Any]:
    """Return a few rounds for every day, and many for the soak."""
    soak = [pytest.mark.soak, pytest.mark.timeout(7_200)]
    return [few, pytest.param(many, marks=soak)]


def _kill(
    work: str, folder: Path, rounds: int, *, seed: int = 7
) -> tuple[list[dict[str, Any]], int]:
    """Kill a program so many times; return what it acknowledged and how often it was killed."""
    done = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.faults.killed", work, str(folder), str(rounds), str(seed)],
        capture_output=True,
        text=True,
        timeout=7_000 if rounds > _FEW else 800,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    *said, last = [json.loads(line) for line in done.stdout.splitlines()]
    print(f"{work}: {last['killed']} of {rounds} rounds killed, {len(said)} acknowledged")
    assert last["killed"] >= rounds // 4
    return said, last["killed"]


def _numbers(path: Path) -> list[str]:
    return [number for (number,) in ask(path, "select number from dossier order by n")]


@pytest.mark.parametrize("rounds", _rounds(8, 120))
@pytest.mark.parametrize("work", ["back_up", "seal"])
def test_a_copy_under_its_own_name_is_whole_whenever_the_program_dies(
    tmp_path: Path, work: str, rounds: int
) -> None:
    passphrase = PASSPHRASE if work == "seal" else None
    books = ready(tmp_path, 60, passphrase=passphrase)
    said, _ = _kill(work, tmp_path, rounds)
    named = {one.name: one for one in (tmp_path / USB).iterdir()}
    copies = [name for name in named if BackupName.parse(name) is not None]
    assert {one["copy"] for one in said if "copy" in one} <= set(copies)
    for one in said:
        if "copy" in one:
            assert backups.sha256_of(named[one["copy"]]) == one["sha256"]
    for name in copies:
        backups.rehearse(
            named[name], FILES, passphrase=passphrase or "", seconds=iter((0.0, 1.0)).__next__
        )
    # Beside the copies lie their sums, the key, and at most what the last death left unfinished.
    others = [name for name in named if name not in copies and not name.startswith(".")]
    assert {name for name in others if not name.endswith((".sha256", KEY_SUFFIX))} == set()
    assert all(f"{name.removesuffix('.sha256')}" in copies for name in others if "sha256" in name)
    if work == "seal":
        # Whoever finds the stick reads nothing, whenever the program died.
        assert not _readable_in(tmp_path / USB)
    numbers = _numbers(books)
    assert {one["dossier"] for one in said if "dossier" in one} <= set(numbers)
    assert len(numbers) == len(set(numbers))
    SqliteStore(books).close()
    assert FILES.audit(books) == ()


def _readable_in(folder: Path) -> list[str]:
    """Return the files of a folder that hold books for anybody to read."""
    return [one.name for one in folder.iterdir() if one.read_bytes()[:15] == b"SQLite format 3"]


def test_a_program_that_dies_while_it_seals_leaves_its_open_draft_beside_the_books_only(
    tmp_path: Path,
) -> None:
    ready(tmp_path, 60, passphrase=PASSPHRASE)
    _kill("seal", tmp_path, 24)
    assert not _readable_in(tmp_path / USB)
    # What one that dies with a draft open leaves, whether or not one of these did.
    (tmp_path / ".so-001-003-20261122-094100.sqlite3.draft").write_bytes(b"open")
    store = SqliteStore(tmp_path / BOOKS)
    clock = StoppedClock(MORNING)
    clock.pass_(days=1)
    open_office(store, clock).backups.back_up()
    store.close()
    assert [one.name for one in tmp_path.glob(".so-*")] == []
    assert [one.name for one in (tmp_path / USB).glob(".so-*")] == []


def test_what_a_dead_program_left_half_copied_goes_with_the_next_copy(tmp_path: Path) -> None:
    books = ready(tmp_path, 3)
    usb = tmp_path / USB
    for left in (
        ".so-001-003-20261122-094100.sqlite3.draft",
        ".so-001-003-20261122-094100.sqlite3.draft.part",
        ".so-001-003-20261122-094100.sqlite3.draft.age",
    ):
        (usb / left).write_bytes(b"half")
    strange = usb / ".so-001-004-20261122-094100.sqlite3.draft"
    strange.write_bytes(b"another station's")
    store = SqliteStore(books)
    (made,) = open_office(store, StoppedClock(MORNING)).backups.back_up()
    store.close()
    assert made.good
    assert {one.name for one in usb.iterdir()} == {
        made.name,
        f"{made.name}.sha256",
        strange.name,
    }


@pytest.mark.parametrize("rounds", _rounds(8, 150))
def test_books_are_the_old_or_the_new_ones_whenever_a_restore_dies(
    tmp_path: Path, rounds: int
) -> None:
    books = ready(tmp_path, 40)
    two_copies(tmp_path)
    turns = min(rounds, 15)
    killed = tries = 0
    while killed < rounds * 0.8:
        # Other moments each time.
        _, died = _kill("put_back", tmp_path, turns, seed=7 + tries)
        killed += died
        tries += 1
        assert FILES.inspect(books, whole=True).dossiers in {41, 42}
        for old in list(tmp_path.glob(f"{BOOKS}.replaced-*")):
            if not old.name.endswith(("-wal", "-shm", "-journal")):
                assert FILES.inspect(old, whole=True).dossiers in {41, 42}
        for old in tmp_path.glob(f"{BOOKS}.replaced-*"):
            old.unlink()
    print(f"put_back: {killed} of {tries * turns} killed in all")
    SqliteStore(books).close()
    assert FILES.audit(books) == ()
    backups.put_back(min((tmp_path / USB).glob("*.sqlite3")), books, FILES, at=MORNING)
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".restore-")] == []


@pytest.mark.parametrize("rounds", _rounds(6, 60))
@pytest.mark.parametrize("old", OLD, ids=lambda path: path.name.partition(".")[0])
def test_old_books_are_brought_up_to_date_although_the_program_dies_meanwhile(
    tmp_path: Path, old: Path, rounds: int
) -> None:
    content = lzma.decompress(old.read_bytes())
    for turn in range(rounds + 1):
        (tmp_path / str(turn)).mkdir()
        (tmp_path / str(turn) / BOOKS).write_bytes(content)
    before = _numbers(tmp_path / "0" / BOOKS)
    assert before
    _kill("migrate", tmp_path, rounds)
    for turn in range(1, rounds + 1):
        books = tmp_path / str(turn) / BOOKS
        SqliteStore(books).close()
        assert _numbers(books) == before
        assert FILES.audit(books) == ()
        for copy in books.parent.glob(f"{BOOKS}.before-*"):
            if not copy.name.endswith((".part", "-journal", "-wal", "-shm")):
                assert _numbers(copy) == before


@pytest.mark.parametrize("rounds", _rounds(5, 100))
def test_a_paper_is_printed_once_or_asked_about_whenever_the_program_dies(
    tmp_path: Path, rounds: int
) -> None:
    books = ready(tmp_path, 0)
    said, _ = _kill("print", tmp_path, rounds)
    papers = ask(books, "select id, title, progress from document")
    # What the last death left on its way is asked about, as the earlier ones were.
    store = SqliteStore(books)
    office = open_office(store, StoppedClock(MORNING + timedelta(days=1)))
    asked = office.printing.recover(by=office.administration.staff()[0].id)
    waiting = {one.id: one.trouble for one in office.printing.waiting()}
    store.close()
    on_their_way = {paper for paper, _, progress in papers if progress == Progress.SENT.value}
    assert {one.id for one in asked} == on_their_way
    asked_before = {paper for paper, _, progress in papers if progress == Progress.FAILED.value}
    assert {waiting[paper] for paper in on_their_way | asked_before} <= {INTERRUPTED}
    state = {paper: progress for paper, _, progress in papers}
    sheets = Counter(one.name for one in (tmp_path / "papers").rglob("*.pdf"))
    for sheet in (tmp_path / "papers").rglob("*.pdf"):
        content = sheet.read_bytes()
        assert content.startswith(b"%PDF")
        assert content.rstrip().endswith(b"%%EOF")
    # Nothing came out twice, and nothing is said to have come out that did not.
    assert [name for name, count in sheets.items() if count > 1 or "(2)" in name] == []
    assert {state[one["printed"]] for one in said} <= {Progress.PRINTED.value}
    for paper, title, progress in papers:
        out = any(title in name for name in sheets)
        if progress == Progress.PRINTED.value:
            assert out, title
        if out and progress != Progress.PRINTED.value:
            assert paper in on_their_way | asked_before, title
        if progress == Progress.QUEUED.value:
            assert not out, title
    assert FILES.audit(books) == ()
