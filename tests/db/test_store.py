"""One transaction an act, one snapshot a look; what cannot be written is said, not half-written."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from counter_app.desks import Office, open_office
from counter_app.errors import StorageUnavailable
from counter_app.ports import Topic
from counter_app.rules.journal import Fact
from counter_app.rules.staff import StaffMember
from db import SqliteStore, connection
from tests.conftest import furnished, received
from tests.db.outside import Tables, ask, everything, untouched
from tests.doubles import StoppedClock


def test_nothing_can_be_written_but_inside_a_transaction(
    office: Office, store: SqliteStore
) -> None:
    del office
    with store.reading() as books, pytest.raises(AttributeError):
        books.dossiers.add  # type: ignore[attr-defined] # noqa: B018 - there is no such door
    with (
        pytest.raises(AssertionError, match="opens its transaction once"),
        store.writing(),
        store.writing(),
    ):
        pass


def test_a_look_sees_the_books_as_they_were_when_it_began(
    books_path: Path, clock: StoppedClock
) -> None:
    ours, theirs = SqliteStore(books_path), SqliteStore(books_path)
    office = furnished(ours, clock)
    clerk = office.administration.staff()[1].id
    received(office, clerk)
    with theirs.reading() as books:
        assert len(books.inquiries.newest(before=None, limit=9)) == 1
        received(office, clerk)
        assert len(books.inquiries.newest(before=None, limit=9)) == 1
    with theirs.reading() as books:
        assert len(books.inquiries.newest(before=None, limit=9)) == 2
    ours.close()
    theirs.close()


def test_settings_changed_by_another_program_hold_at_once(
    books_path: Path, clock: StoppedClock
) -> None:
    ours, theirs = SqliteStore(books_path), SqliteStore(books_path)
    office = furnished(ours, clock)
    other = open_office(theirs, clock)
    admin = office.administration.staff()[0].id
    assert other.administration.settings().unit_code == "H57.132"
    office.administration.set_office(
        replace(office.administration.settings(), unit_code="H26.19"),
        office.administration.station(),
        by=admin,
    )
    assert received(other, admin).number == "H26.19-261123-0601"
    ours.close()
    theirs.close()


def _act_in_a_power_cut(store: SqliteStore, clock: StoppedClock) -> None:
    with store.writing() as books:
        books.series.next("dossier", "261123")
        books.record([Fact("weather.noted", "sky", {})], by="clerk", at=clock.now())
        raise RuntimeError("power")


def test_an_act_that_breaks_in_the_middle_is_undone_and_the_next_one_works(
    office: Office, clerk: StaffMember, store: SqliteStore, clock: StoppedClock
) -> None:
    received(office, clerk.id)
    with untouched(store), pytest.raises(RuntimeError, match="power"):
        _act_in_a_power_cut(store, clock)
    assert received(office, clerk.id).number.endswith("-0602")


@pytest.mark.parametrize("hold", ["begin immediate", "begin exclusive"])
def test_books_held_by_another_program_are_said_to_be_held_and_work_again_after(
    books_path: Path, clock: StoppedClock, monkeypatch: pytest.MonkeyPatch, hold: str
) -> None:
    monkeypatch.setattr(connection, "_BUSY_MS", 30)
    store = SqliteStore(books_path)
    office = furnished(store, clock)
    clerk = office.administration.staff()[1].id
    with closing(sqlite3.connect(books_path, isolation_level=None)) as other:
        other.execute(hold)
        with pytest.raises(StorageUnavailable) as caught:
            received(office, clerk)
        assert str(caught.value).startswith(
            "Chưa ghi được vào sổ: sổ đang bị chương trình khác giữ. "
        )
        other.execute("rollback")
    assert received(office, clerk).number == "H57.132-261123-0601"
    store.close()


def test_a_file_that_may_not_grow_refuses_the_act_and_keeps_the_rest(
    books_path: Path, clock: StoppedClock
) -> None:
    store = SqliteStore(books_path)
    office = furnished(store, clock)
    clerk = office.administration.staff()[1].id
    received(office, clerk)
    pages = ask(books_path, "pragma page_count")[0][0]
    store._conn.execute(f"pragma max_page_count = {pages}")  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] - a full disk
    told: list[Tables] = []

    def until_full() -> None:
        while len(told) < 1_000:
            told.append(everything(store))
            received(office, clerk)

    with pytest.raises(StorageUnavailable) as caught:
        until_full()
    assert "ổ đĩa đã đầy" in str(caught.value)
    assert everything(store) == told[-1]
    store._conn.execute("pragma max_page_count = 1000000")  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] - room again
    assert received(office, clerk).line == len(told) + 1
    assert store.fault() is None
    store.close()


def test_each_commit_tells_what_it_touched_and_a_refused_act_tells_nothing(
    clock: StoppedClock,
) -> None:
    told: list[frozenset[Topic]] = []
    store = SqliteStore(announce=told.append)
    office = furnished(store, clock)
    clerk = office.administration.staff()[1].id
    told.clear()
    dossier = received(office, clerk)
    slip = office.handover.hand_over([dossier.id], "Phòng Nghiệp vụ Dược", by=clerk).slip
    office.handover.confirm(slip.id, receiver="Tú", by=clerk, missing=[dossier.id])
    assert told == [
        {Topic.DOSSIERS, Topic.DOCUMENTS},
        {Topic.DOSSIERS, Topic.SLIPS, Topic.DOCUMENTS},
        {Topic.DOSSIERS, Topic.SLIPS, Topic.DISCREPANCIES},
    ]
    told.clear()
    with pytest.raises(Exception, match="đã được bên nhận xác nhận"):
        office.handover.confirm(slip.id, receiver="Tú", by=clerk)
    assert told == []
    store.close()


def test_closing_twice_is_closing_once(books_path: Path) -> None:
    store = SqliteStore(books_path)
    store.close()
    store.close()


def test_a_closed_file_stands_alone(books_path: Path, clock: StoppedClock) -> None:
    store = SqliteStore(books_path)
    furnished(store, clock)
    store.close()
    beside = {path.name for path in books_path.parent.iterdir()}
    assert beside == {"books.sqlite3", "books.sqlite3.mark"}


def test_numbers_of_each_kind_and_period_are_counted_apart(store: SqliteStore) -> None:
    with store.writing() as books:
        given = [
            books.series.next(kind, period)
            for kind, period in (
                ("dossier", "261123"),
                ("dossier", "261123"),
                ("dossier", "261124"),
                ("slip", "261123"),
                ("line", "2026"),
                ("dossier", "261123"),
            )
        ]
    assert given == [1, 2, 1, 1, 1, 3]
