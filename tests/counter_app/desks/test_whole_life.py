"""One dossier's whole life, from the window and back to it, on books in memory and on a file."""

from collections.abc import Generator
from pathlib import Path

import pytest

from counter_app.desks import open_office
from counter_app.desks.intake import Intake
from counter_app.rules.dossier import Custody, FeeState, State
from counter_app.rules.people import Applicant
from counter_app.rules.staff import Role
from db import SqliteStore
from tests.conftest import PHARMACY, furnished
from tests.counter_app.desks.conftest import OWNER, PHARMACISTS, now
from tests.db.outside import everything
from tests.doubles import StoppedClock


@pytest.fixture(params=["memory", "file"])
def any_store(request: pytest.FixtureRequest, books_path: Path) -> Generator[SqliteStore]:
    """Books in memory, then books in a file."""
    store = SqliteStore(books_path if request.param == "file" else None)
    yield store
    store.close()


def test_a_dossier_lives_its_whole_life(any_store: SqliteStore, clock: StoppedClock) -> None:
    office = furnished(any_store, clock)
    people = {member.role: member for member in office.administration.staff()}
    clerk = people[Role.CLERK].id

    done = office.reception.receive(Intake(PHARMACY, Applicant("Nguyễn Thị Đào")), by=clerk)
    dossier = done.dossier
    assert done.document_id is not None
    office.printing.claim(done.document_id, printer="Canon A5", by=clerk)
    office.printing.came_out(done.document_id, job="A5-1", by=clerk)

    clock.pass_(hours=5)
    (scanned,) = office.inquiry.look_up(done.barcode).dossiers
    slip = office.handover.hand_over([scanned.id], PHARMACISTS, by=clerk).slip
    clock.pass_(minutes=20)
    office.handover.confirm(slip.id, receiver="Phạm Văn Tú", by=clerk)
    assert now(office, dossier.id).state is State.PROCESSING

    clock.set("2026-11-30T15:00:00")
    office.handover.take_back(dossier.id, by=clerk, shelf="A2")
    clock.set("2026-12-01T08:00:00")
    gone = office.giving.give_back(dossier.id, OWNER, by=clerk, fee_state=FeeState.CASH)

    assert (gone.state, gone.custody) == (State.GIVEN_BACK, Custody.APPLICANT)
    assert (gone.on_time, gone.number) == (True, dossier.number)
    assert gone == now(office, dossier.id)
    assert [entry.fact.kind for entry in office.inquiry.card(dossier.id).timeline] == [
        "dossier.received",
        "document.queued",
        "document.sent",
        "document.printed",
        "dossier.handed_over",
        "dossier.confirmed",
        "dossier.result_back",
        "dossier.given_back",
    ]
    assert sum(office.inquiry.counts().boards.values()) == 0
    assert any_store.fault() is None


def test_a_life_is_told_again_from_the_journal_alone(
    any_store: SqliteStore, clock: StoppedClock
) -> None:
    test_a_dossier_lives_its_whole_life(any_store, clock)
    before = everything(any_store)
    assert any_store.rebuild() == len(before["event"])
    assert everything(any_store) == before


def test_what_was_written_is_there_when_the_program_starts_again(
    books_path: Path, clock: StoppedClock
) -> None:
    store = SqliteStore(books_path)
    test_a_dossier_lives_its_whole_life(store, clock)
    before = everything(store)
    store.close()
    store = SqliteStore(books_path)
    office = open_office(store, clock)
    assert everything(store) == before
    (found,) = office.inquiry.search("nguyen thi dao")
    assert found.state is State.GIVEN_BACK
    store.close()
