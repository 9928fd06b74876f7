"""The journal names what was done to it, and from it alone all tables can be told again."""

import sqlite3
from collections.abc import Generator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

from counter_app.desks import Office
from counter_app.desks.administration import procedure_fact
from counter_app.rules import dossier as rules
from counter_app.rules.catalogue import Procedure
from counter_app.rules.dossier import Dossier, DossierId
from counter_app.rules.journal import Fact, new_id
from counter_app.rules.settings import Station
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import HUE, furnished, received
from tests.counter_app.drawn import dossiers, procedures
from tests.db.outside import ask, everything, tables_of, tamper
from tests.doubles import StoppedClock

AT = datetime.fromisoformat("2026-11-23T09:41:00.987654+07:00")
DEPARTMENT = "Phòng Nghiệp vụ Dược"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of books in which a few dossiers have come some way."""
    path = tmp_path_factory.mktemp("written") / "books.sqlite3"
    store = SqliteStore(path)
    office = furnished(store, StoppedClock(AT))
    clerk = office.administration.staff()[1]
    one, two, three = (received(office, clerk.id, f"Người thứ {n}") for n in (1, 2, 3))
    slip = office.handover.hand_over([one.id, two.id], DEPARTMENT, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id, missing=[two.id])
    office.handover.take_back(three.id, by=clerk.id)
    store.close()
    return path.read_bytes()


@pytest.fixture
def path(written: bytes, tmp_path: Path) -> Path:
    """A copy of those books that a test may spoil."""
    path = tmp_path / "books.sqlite3"
    path.write_bytes(written)
    return path


def _fault(path: Path) -> str | None:
    store = SqliteStore(path)
    try:
        return store.fault()
    finally:
        store.close()


def test_books_as_they_were_written_have_no_fault(path: Path) -> None:
    assert _fault(path) is None


_TAMPERED = {
    "update event set body = replace(body, 'H57', 'H58') where counter_id = 3 and seq = 5": (
        "changed: 3/1/5 "
    ),
    "update event set occurred_at = '2026-11-22' where counter_id = 3 and seq = 7": (
        "changed: 3/1/7 "
    ),
    "update event set actor_id = 'x' where counter_id = 3 and seq = 1": "changed: 3/1/1 ",
    "delete from event where counter_id = 3 and seq = 6": "missing: 3/1/7 ",
    "delete from event where counter_id = 1 and seq = 1": "missing: 1/1/2 ",
    "delete from event where rowid = (select max(rowid) from event)": "missing: 3/1/",
    "delete from event where counter_id = 3": "missing: 3/1/1 ",
    "delete from event": "missing: ",
    "update event set pii = replace(pii, 'Người', 'Ai đó') where kind = 'dossier.received'": (
        "personal data changed: 3/1/4 dossier.received"
    ),
}


@pytest.mark.parametrize(("statement", "named"), _TAMPERED.items())
def test_what_was_changed_or_taken_out_behind_the_programs_back_is_named(
    path: Path, statement: str, named: str
) -> None:
    tamper(path, statement)
    found = _fault(path)
    assert (found or "").startswith(named)


def test_two_entries_that_changed_places_are_named(path: Path) -> None:
    tamper(
        path,
        "update event set seq = 100006 where counter_id = 3 and seq = 6",
        "update event set seq = 6 where counter_id = 3 and seq = 5",
        "update event set seq = 5 where counter_id = 3 and seq = 100006",
    )
    assert (_fault(path) or "").startswith("moved: 3/1/5 ")


def test_an_entry_smuggled_in_at_the_end_is_named(path: Path) -> None:
    columns = [str(name) for (name,) in ask(path, "select name from pragma_table_info('event')")]
    changed = {"seq": "seq + 1", "event_id": "'smuggled'"}
    taken = ", ".join(changed.get(one, one) for one in columns)
    last = "from event where counter_id = 3 order by seq desc limit 1"
    tamper(path, f"insert into event select {taken} {last}")
    assert (_fault(path) or "").startswith("moved: 3/1/")


def test_erased_personal_data_leave_the_chain_whole_and_the_tables_rebuildable(path: Path) -> None:
    tamper(path, "update event set pii = null")
    assert _fault(path) is None
    store = SqliteStore(path)
    store.rebuild()
    with store.reading() as books:
        lines = books.inquiries.newest(before=None, limit=9)
        assert {line.applicant for line in lines} == {"(đã xóa dữ liệu cá nhân)"}
        assert [line.number[-4:] for line in lines] == ["0603", "0602", "0601"]
    assert store.fault() is None
    store.close()
    assert ask(path, "select count(*) from dossier where search like '%nguoi%'") == [(0,)]


def test_all_tables_can_be_thrown_away_and_told_again(path: Path) -> None:
    before = tables_of(path)
    kept = {"event", "chain_head", "series"}
    thrown = sorted(before.keys() - kept)
    tamper(path, *(f"delete from {table}" for table in thrown))  # noqa: S608 - its own
    assert tables_of(path)["dossier"] == []
    store = SqliteStore(path)
    assert store.rebuild() == len(before["event"])
    store.close()
    assert tables_of(path) == before


def test_a_rebuild_restores_what_somebody_changed_in_a_table(path: Path) -> None:
    before = tables_of(path)
    tamper(path, "update dossier set name = 'Người khác', state = 10, search = 'x', digits = '1'")
    store = SqliteStore(path)
    store.rebuild()
    with store.reading() as books:
        assert len(books.inquiries.search("người thứ 2", limit=9)) == 1
        assert books.inquiries.search("x", limit=9) == []
    store.close()
    assert tables_of(path) == before


def test_a_rebuild_gives_the_same_by_a_clock_that_counts_microseconds(
    store: SqliteStore, clock: StoppedClock
) -> None:
    clock.pass_(microseconds=123_456)
    office = furnished(store, clock)
    clerk = office.administration.staff()[1]
    dossier = received(office, clerk.id)
    slip = office.handover.hand_over([dossier.id], DEPARTMENT, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id, missing=[dossier.id])
    before = everything(store)
    store.rebuild()
    assert everything(store) == before


@pytest.mark.parametrize("stations", [(3, 2), (2, 3), (5, 1)])
def test_a_rebuild_gives_the_same_after_the_station_was_renumbered(
    store: SqliteStore, clock: StoppedClock, stations: tuple[int, int]
) -> None:
    office = furnished(store, clock)
    admin, clerk, _ = office.administration.staff()
    numbers: list[str] = []
    for station in stations:
        office.administration.set_office(HUE, Station(station, station, "Quầy"), by=admin.id)
        numbers.append(received(office, clerk.id).number)
    first = office.inquiry.dossier(numbers[0])
    office.handover.take_back(first.id, by=clerk.id)
    before = everything(store)
    store.rebuild()
    assert everything(store) == before
    assert store.fault() is None


def test_an_entry_of_a_kind_that_is_not_known_yet_is_kept_and_changes_no_table(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    received(office, clerk.id)
    before = everything(store)
    with store.writing() as books:
        books.record([Fact("weather.noted", "sky", {"rain": True})], by=clerk.id, at=AT)
    after = everything(store)
    assert {name for name in after if after[name] != before[name]} == {
        "event",
        "chain_head",
        "journal_day",
    }
    assert store.rebuild() == len(after["event"])
    assert everything(store) == after
    assert store.fault() is None


@pytest.mark.parametrize(
    "thing",
    [
        *("dossier", "slip", "document", "discrepancy", "desk_check", "procedure", "calendar"),
        *("calendar_change", "pad", "register", "day", "visit", "staff", "settings", "station"),
    ],
)
def test_what_a_newer_program_wrote_of_things_that_are_known_is_kept_and_changes_no_table(
    office: Office, clerk: StaffMember, store: SqliteStore, thing: str
) -> None:
    dossier = received(office, clerk.id)
    before = everything(store)
    with store.writing() as books:
        fact = Fact(f"{thing}.weighed", dossier.id, {"grams": 412})
        books.record([fact], by=clerk.id, at=AT)
    after = everything(store)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"event", "chain_head", "journal_day"}
    store.rebuild()
    assert everything(store) == after


def test_the_entries_of_one_act_name_the_first_as_their_cause(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    dossier = received(office, clerk.id)
    with store.reading() as books:
        (event,) = books.journal.of(dossier.id)
        paper = books.journal.of(books.documents.of(dossier.id)[0].id)[0]
    assert (event.cause_id, paper.cause_id) == (None, event.event_id)
    assert (event.actor_id, event.counter_id, event.centre_id) == (clerk.id, 3, 1)
    assert event.ref_ver == 1


@pytest.fixture(scope="module")
def shared() -> Generator[SqliteStore]:
    """Books into which the properties write one dossier after the other."""
    store = SqliteStore()
    yield store
    store.close()


@settings(max_examples=30)
@given(drawn=dossiers)
def test_any_dossier_written_into_the_books_is_read_back_equal(
    shared: SqliteStore, drawn: Dossier
) -> None:
    dossier = replace(drawn, id=DossierId(new_id(AT)))
    with shared.writing() as books:
        books.record([rules.receive(dossier)], by="clerk", at=AT)
    with shared.reading() as books:
        assert books.dossiers.get(dossier.id) == dossier
        assert dossier in books.dossiers.by_number(dossier.number)
        assert dossier in books.dossiers.by_code(dossier.code)


@settings(max_examples=30)
@given(procedure=procedures)
def test_any_procedure_written_into_the_books_is_read_back_equal(
    shared: SqliteStore, procedure: Procedure
) -> None:
    named = replace(procedure, code=new_id(AT))
    with shared.writing() as books:
        books.record([procedure_fact(named)], by="clerk", at=AT)
    with shared.reading() as books:
        assert books.catalogue.versions(named.code) == [named]


def test_after_all_these_strange_values_the_books_are_whole_and_rebuildable(
    shared: SqliteStore,
) -> None:
    before = everything(shared)
    assert before["dossier"]
    assert before["procedure"]
    assert shared.fault() is None
    shared.rebuild()
    assert everything(shared) == before


def test_two_dossiers_of_one_identity_cannot_both_be_written(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    dossier = received(office, clerk.id)
    with (
        pytest.raises(sqlite3.IntegrityError),
        store.writing() as books,
    ):
        books.record([rules.receive(dossier)], by=clerk.id, at=AT)
    with store.reading() as books:
        assert len(books.journal.of(dossier.id)) == 1
