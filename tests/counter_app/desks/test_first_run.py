"""How far the first set-up has come is kept beside the books, and once it is over it stays so."""

from counter_app.desks import Office, open_office
from counter_app.desks.first_run import Progress, StepState
from db import SqliteStore
from tests.doubles import StoppedClock

HALF = Progress(
    "station", {"office": StepState.DONE, "printers": StepState.LEFT_OUT}, {"slot": "4"}
)


def test_fresh_books_are_to_be_set_up_and_furnished_ones_are_not(
    office: Office, clock: StoppedClock
) -> None:
    assert not office.first_run.wanted()
    store = SqliteStore()
    assert open_office(store, clock).first_run.wanted()
    store.close()


def test_what_is_half_done_is_gone_on_with_though_the_office_has_its_name(office: Office) -> None:
    office.first_run.note(HALF)
    assert office.first_run.wanted()
    assert office.first_run.progress() == HALF
    assert office.first_run.progress().state("office") is StepState.DONE
    assert office.first_run.progress().state("backups") is StepState.OPEN


def test_once_over_nothing_begins_it_again_and_nothing_typed_is_kept(office: Office) -> None:
    office.first_run.finish(HALF)
    office.first_run.note(Progress("office", {}, {"office": "Khác"}))
    assert not office.first_run.wanted()
    assert office.first_run.progress() == Progress(HALF.at, HALF.states, {})


def test_it_is_no_fact_of_the_office_and_stands_in_no_journal(
    office: Office, store: SqliteStore
) -> None:
    with store.reading() as books:
        before = books.local.entries()
    office.first_run.note(HALF)
    with store.reading() as books:
        assert books.local.entries() == before
    store.rebuild()
    assert office.first_run.progress() == HALF
