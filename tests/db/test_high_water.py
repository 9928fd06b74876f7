"""A number that was printed is never given again, whatever becomes of the file of books."""

import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from counter_app.desks import Office, open_office
from counter_app.rules.settings import Station
from counter_app.rules.staff import StaffId
from db import SqliteStore
from db.high_water import HighWater
from tests.conftest import HUE, furnished, received
from tests.db.outside import ask
from tests.doubles import StoppedClock

DEPARTMENT = "Phòng Nghiệp vụ Dược"


@contextmanager
def _at_work(path: Path, clock: StoppedClock) -> Generator[tuple[SqliteStore, Office, StaffId]]:
    store = SqliteStore(path)
    try:
        if ask(path, "select count(*) from station") == [(0,)]:
            furnished(store, clock)
        office = open_office(store, clock)
        yield store, office, office.administration.staff()[1].id
    finally:
        store.close()


def _mark(path: Path) -> Path:
    return path.with_name(path.name + ".mark")


def _put_back(copy: Path, path: Path) -> None:
    for rest in ("-wal", "-shm"):
        path.with_name(path.name + rest).unlink(missing_ok=True)
    shutil.copy(copy, path)


@pytest.fixture
def older(books_path: Path, tmp_path: Path, clock: StoppedClock) -> Path:
    """An older copy of the books, taken after two receipts and a slip; five more came since."""
    copy = tmp_path / "older.sqlite3"
    with _at_work(books_path, clock) as (store, office, clerk):
        received(office, clerk)
        pile = [received(office, clerk).id]
        office.handover.hand_over(pile, DEPARTMENT, by=clerk)
        store.copy_to(copy)
        for _ in range(5):
            received(office, clerk)
        office.handover.hand_over([received(office, clerk).id], DEPARTMENT, by=clerk)
    return copy


def test_an_older_copy_put_back_gives_no_number_twice_and_begins_a_new_epoch(
    books_path: Path, older: Path, clock: StoppedClock
) -> None:
    _put_back(older, books_path)
    with _at_work(books_path, clock) as (store, office, clerk):
        dossier = received(office, clerk)
        slip = office.handover.hand_over([dossier.id], DEPARTMENT, by=clerk).slip
        assert (dossier.number, dossier.line) == ("H57.132-261123-0609", 9)
        assert slip.number == "BG-261123-0603"
        assert store.fault() is None
    assert ask(books_path, "select distinct counter_id, epoch from event order by 1, 2") == [
        (1, 1),
        (3, 1),
        (3, 2),
    ]
    assert ask(books_path, "select min(seq) from event where epoch = 2") == [(1,)]


def test_the_same_old_copy_put_back_again_and_again_begins_another_epoch_each_time(
    books_path: Path, older: Path, clock: StoppedClock
) -> None:
    for turn in (1, 2, 3):
        _put_back(older, books_path)
        with _at_work(books_path, clock) as (store, office, clerk):
            assert received(office, clerk).number == f"H57.132-261123-{608 + turn:04d}"
            assert store.fault() is None
        assert ask(books_path, "select max(epoch) from event") == [(1 + turn,)]


def test_a_copy_put_back_before_anything_is_written_begins_an_epoch_of_its_own(
    books_path: Path, older: Path, clock: StoppedClock
) -> None:
    _put_back(older, books_path)
    SqliteStore(books_path).close()
    _put_back(older, books_path)
    with _at_work(books_path, clock) as (_, office, clerk):
        received(office, clerk)
    assert ask(books_path, "select max(epoch) from event") == [(3,)]


def test_books_that_are_gone_altogether_leave_the_numbers_known(
    books_path: Path, older: Path, clock: StoppedClock
) -> None:
    older.unlink()
    for rest in ("", "-wal", "-shm"):
        books_path.with_name(books_path.name + rest).unlink(missing_ok=True)
    with _at_work(books_path, clock) as (store, office, clerk):
        assert received(office, clerk).number == "H57.132-261123-0609"
        assert store.fault() is None


def test_opening_the_present_books_again_begins_no_epoch(
    books_path: Path, older: Path, clock: StoppedClock
) -> None:
    del older
    for _ in range(3):
        with _at_work(books_path, clock) as (_, office, clerk):
            received(office, clerk)
    assert ask(books_path, "select max(epoch) from event") == [(1,)]


def test_a_station_that_was_renumbered_begins_no_epoch_when_it_is_opened_again(
    books_path: Path, clock: StoppedClock
) -> None:
    with _at_work(books_path, clock) as (_, office, clerk):
        for _ in range(3):
            received(office, clerk)
    for station in (7, 3, 7):
        with _at_work(books_path, clock) as (_, office, clerk):
            admin = office.administration.staff()[0].id
            office.administration.set_office(HUE, Station(station, 2, "Quầy"), by=admin)
            received(office, clerk)
        with _at_work(books_path, clock) as (store, office, clerk):
            received(office, clerk)
            assert store.fault() is None
    assert ask(books_path, "select max(epoch) from event") == [(1,)]


def test_a_lost_mark_is_made_anew_from_the_books(
    books_path: Path, older: Path, clock: StoppedClock
) -> None:
    _mark(books_path).unlink()
    SqliteStore(books_path).close()
    _put_back(older, books_path)
    with _at_work(books_path, clock) as (_, office, clerk):
        dossier = received(office, clerk)
        assert (dossier.number, dossier.line) == ("H57.132-261123-0609", 9)


def test_a_lost_mark_of_a_busy_year_still_knows_the_line_of_the_register(
    books_path: Path, tmp_path: Path, clock: StoppedClock
) -> None:
    with _at_work(books_path, clock) as (store, office, clerk):
        store.copy_to(tmp_path / "older.sqlite3")
        for _ in range(30):
            office.handover.hand_over([received(office, clerk).id], DEPARTMENT, by=clerk)
            clock.pass_(days=1)
    _mark(books_path).unlink()
    SqliteStore(books_path).close()
    _put_back(tmp_path / "older.sqlite3", books_path)
    with _at_work(books_path, clock) as (_, office, clerk):
        dossier = received(office, clerk)
        assert (dossier.book, dossier.line) == ("2026", 31)


@pytest.mark.parametrize(
    "content", [b"", b"0\n", b"00000000 \n", b"\x00" * 20_000, b"\xff" * 20_000, b"deadbeef {}\n"]
)
def test_a_spoilt_mark_does_not_keep_the_counter_shut(
    books_path: Path, older: Path, clock: StoppedClock, content: bytes
) -> None:
    del older
    _mark(books_path).write_bytes(content)
    with _at_work(books_path, clock) as (_, office, clerk):
        assert received(office, clerk).number == "H57.132-261123-0609"
    assert ask(books_path, "select max(epoch) from event") == [(1,)]


@pytest.mark.parametrize("torn", [0, 8_192])
def test_a_torn_write_of_the_mark_loses_at_most_that_one_write(
    books_path: Path, older: Path, torn: int
) -> None:
    del older
    whole = HighWater(books_path)
    last = whole.last("dossier", "261123")
    whole.close()
    assert last == 8
    with _mark(books_path).open("r+b") as file:
        file.seek(torn + 60)
        file.write(b"\x00\x00\x00\x00")
    left = HighWater(books_path)
    assert left.last("dossier", "261123") in {last, last - 1}
    left.close()


def test_a_torn_mark_beside_whole_books_gives_no_number_twice(
    books_path: Path, older: Path, clock: StoppedClock
) -> None:
    del older
    for torn in (0, 8_192):
        with _mark(books_path).open("r+b") as file:
            file.seek(torn)
            file.write(b"torn")
        with _at_work(books_path, clock) as (store, office, clerk):
            received(office, clerk)
            assert store.fault() is None
    assert ask(books_path, "select count(*), count(distinct number) from dossier") == [(10, 10)]


def _take_a_number_and_fail(store: SqliteStore) -> None:
    with store.writing() as books:
        books.series.next(str(books.series.next("dossier", "261123") / 0), "")


def test_a_refused_act_raises_no_mark(books_path: Path, clock: StoppedClock) -> None:
    with _at_work(books_path, clock) as (store, office, clerk):
        received(office, clerk)
        with pytest.raises(ZeroDivisionError):
            _take_a_number_and_fail(store)
    mark = HighWater(books_path)
    assert (mark.last("dossier", "261123"), mark.last("dossier", "261124")) == (1, 0)
    mark.close()


def test_the_mark_of_many_years_stays_small(tmp_path: Path) -> None:
    mark = HighWater(tmp_path / "books.sqlite3")
    for day in range(400):
        mark.raise_to(3, 1, day, {("dossier", f"{day:06d}"): 300, ("line", "2026"): day})
    assert (mark.last("line", "2026"), mark.last("dossier", "000399")) == (399, 300)
    mark.close()
    again = HighWater(tmp_path / "books.sqlite3")
    assert (again.last("line", "2026"), again.place(3)) == (399, (1, 399))
    again.close()
    assert _mark(tmp_path / "books.sqlite3").stat().st_size <= 16_384


def test_books_in_memory_have_no_mark_on_the_disk(tmp_path: Path) -> None:
    store = SqliteStore()
    store.close()
    assert list(tmp_path.iterdir()) == []
