"""A bit of the books falls over on the disk: it is noticed, or it harms nothing."""

import random
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from counter_app.desks import backups, open_office
from counter_app.errors import BackupBroken, BooksDamaged, BooksTorn, Refused
from db import SqliteStore
from db.files import Files
from tests.db.outside import Tables, tables_of, tamper
from tests.doubles import StoppedClock
from tests.faults.killed import BOOKS, MORNING, USB, ready, two_copies

FILES = Files()
_BESIDE = ("-wal", "-shm")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sound books of forty dossiers, closed."""
    return ready(tmp_path_factory.mktemp("sound"), 40)


def _many(few: int, many: int) -> list[Any]:
    soak = [pytest.mark.soak, pytest.mark.timeout(1800)]
    return [few, pytest.param(many, marks=soak)]


def _flipped(held: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(held))
    return held[:place] + bytes([held[place] ^ (1 << chance.randrange(8))]) + held[place + 1 :]


def _work_a_little(path: Path) -> None:
    """Ask of books what a start and a first search ask."""
    store = SqliteStore(path)
    try:
        office = open_office(store, StoppedClock(MORNING))
        office.administration.staff()
        office.inquiry.counts()
        office.inquiry.register()
        office.printing.waiting()
        office.inquiry.search("nguoi thu")
    finally:
        store.close()


def _noticed(path: Path, wanted: Tables) -> str:
    """Say who notices that books are not as they were; "harmless" when all rows are the same."""
    held = path.read_bytes()
    told = ""
    try:
        _work_a_little(path)
    except (BooksDamaged, BooksTorn):
        told = "told at work"
    except (AttributeError, AssertionError, LookupError, TypeError, ValueError):
        # A date that is none any more, a row without its name: the program owns up in its dialog.
        told = "owned up to at work"
    path.write_bytes(held)
    for ending in _BESIDE:
        path.with_name(path.name + ending).unlink(missing_ok=True)
    try:
        found = FILES.audit(path)
    except BooksDamaged:
        return told or "told by the audit"
    if found:
        return told or "told by the audit"
    assert not told, told
    return "harmless" if tables_of(path) == wanted else "unnoticed"


@pytest.mark.parametrize("flips", _many(25, 1_500))
def test_a_flipped_bit_is_noticed_or_harms_nothing(sound: Path, tmp_path: Path, flips: int) -> None:
    whole, wanted = sound.read_bytes(), tables_of(sound)
    mark = sound.with_name(sound.name + ".mark").read_bytes()
    chance = random.Random(flips)
    seen: Counter[str] = Counter()
    for turn in range(flips):
        path = tmp_path / str(turn) / BOOKS
        path.parent.mkdir()
        path.write_bytes(_flipped(whole, chance))
        path.with_name(path.name + ".mark").write_bytes(mark)
        seen[_noticed(path, wanted)] += 1
        for each in path.parent.iterdir():
            each.unlink()
    print(f"{flips} bits: {dict(seen)}")
    assert seen["unnoticed"] == 0
    assert seen["harmless"] < flips


@pytest.mark.parametrize("flips", _many(25, 1_000))
def test_a_copy_with_a_flipped_bit_is_never_put_back(tmp_path: Path, flips: int) -> None:
    folder = tmp_path / "own"
    ready(folder, 5)
    two_copies(folder)
    copy = max((folder / USB).glob("*.sqlite3"))
    whole, books = copy.read_bytes(), (folder / BOOKS).read_bytes()
    chance = random.Random(flips)
    for _ in range(flips):
        copy.write_bytes(_flipped(whole, chance))
        with pytest.raises(BackupBroken) as caught:
            backups.put_back(copy, folder / BOOKS, FILES, at=MORNING)
        assert "SHA-256" in str(caught.value)
    assert (folder / BOOKS).read_bytes() == books
    print(f"{flips} bits in a copy: {flips} refused")


@pytest.mark.parametrize("pages", _many(10, 300))
def test_a_page_of_rubbish_is_noticed(sound: Path, tmp_path: Path, pages: int) -> None:
    """A disk that returns another page, noughts, or what was there long ago."""
    whole, wanted = sound.read_bytes(), tables_of(sound)
    chance = random.Random(pages)
    seen: Counter[str] = Counter()
    size = 4_096
    for turn in range(pages):
        path = tmp_path / str(turn) / BOOKS
        path.parent.mkdir()
        at = chance.randrange(len(whole) // size) * size
        other = chance.randrange(len(whole) // size) * size
        page = chance.choice((bytes(size), chance.randbytes(size), whole[other : other + size]))
        path.write_bytes(whole[:at] + page + whole[at + size :])
        seen[_noticed(path, wanted)] += 1
        for each in path.parent.iterdir():
            each.unlink()
    print(f"{pages} pages: {dict(seen)}")
    assert seen["unnoticed"] == 0


def test_the_newest_whole_copy_is_found_past_broken_ones(tmp_path: Path) -> None:
    ready(tmp_path, 3)
    two_copies(tmp_path)
    older, newer = sorted((tmp_path / USB).glob("*.sqlite3"))
    folders = (str(tmp_path / "gone"), str(tmp_path / USB))
    assert backups.newest_good(folders, FILES, tmp_path / BOOKS) == newer
    newer.write_bytes(newer.read_bytes()[:5_000])
    assert backups.newest_good(folders, FILES, tmp_path / BOOKS) == older
    older.write_bytes(b"")
    assert backups.newest_good(folders, FILES, tmp_path / BOOKS) is None


def test_what_the_books_quote_when_they_are_torn_is_in_no_sentence(tmp_path: Path) -> None:
    path = ready(tmp_path, 1)
    tamper(path, "update dossier set name = cast(x'4e67757965e1bb' as text)")
    store = SqliteStore(path)
    with pytest.raises(Refused) as caught:
        open_office(store, StoppedClock(MORNING)).inquiry.register()
    store.close()
    assert "counter-app restore" in str(caught.value)
    assert "Nguye" not in str(caught.value)
