"""A clock that cannot be right makes no promise on paper until somebody says that it is."""

from pathlib import Path

import pytest

from counter_app.desks import Office, open_office
from counter_app.desks.clock import ClockGuard
from counter_app.errors import ClockJumped, ClockWentAhead, ClockWentBack, NotPermitted
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import furnished, received
from tests.db.outside import everything, untouched
from tests.doubles import StoppedClock


class Seconds:
    """What passes beside the clock on the wall."""

    def __init__(self) -> None:
        self.passed = 0.0

    def __call__(self) -> float:
        return self.passed


class Counter:
    """An office with a guard of its clock."""

    def __init__(self, store: SqliteStore, clock: StoppedClock, office: Office) -> None:
        self.store, self.clock, self.office = store, clock, office
        self.seconds = Seconds()
        self.guard = ClockGuard(store, clock, self.seconds)

    def time_passes(self, **time: float) -> None:
        before = self.clock.now()
        self.clock.pass_(**time)
        self.seconds.passed += (self.clock.now() - before).total_seconds()


@pytest.fixture
def counter(store: SqliteStore, clock: StoppedClock, office: Office) -> Counter:
    return Counter(store, clock, office)


@pytest.mark.parametrize("days", [1, 1.5, 4, 12, 31])
def test_a_machine_that_was_off_over_the_holidays_is_believed(
    office: Office, clock: StoppedClock, clerk: StaffMember, days: float
) -> None:
    received(office, clerk.id)
    clock.pass_(days=days)
    assert received(office, clerk.id).received_at == clock.now()


def test_whoever_signs_in_by_a_wrong_clock_does_not_make_it_right(
    office: Office, clock: StoppedClock, clerk: StaffMember, supervisor: StaffMember
) -> None:
    first = received(office, clerk.id)
    paper = office.printing.waiting()[0]
    clock.set("2099-01-05T09:00:00+07:00")
    office.people.sign_in(clerk.id)
    office.printing.reprint(paper.id, by=clerk.id)
    with pytest.raises(ClockWentAhead):
        received(office, clerk.id)
    clock.set("2026-11-23T10:00:00+07:00")
    assert received(office, clerk.id).received_at > first.received_at
    clock.set("2099-01-05T09:00:00+07:00")
    office.people.sign_in(supervisor.id)
    office.administration.confirm_clock(by=supervisor.id)
    assert received(office, clerk.id).received_at == clock.now()


@pytest.mark.parametrize("now", ["2099-01-01T08:00:00", "2027-11-23T09:41:00", "2026-12-25T08:00"])
def test_a_year_that_was_never_meant_blocks_receipts_until_a_supervisor_confirms(
    office: Office,
    store: SqliteStore,
    clock: StoppedClock,
    clerk: StaffMember,
    supervisor: StaffMember,
    now: str,
) -> None:
    received(office, clerk.id)
    clock.set(now)
    with untouched(store), pytest.raises(ClockWentAhead) as caught:
        received(office, clerk.id)
    assert "quá 31 ngày" in str(caught.value)
    assert f"{clock.now():%d/%m/%Y}" in str(caught.value)
    with pytest.raises(NotPermitted):
        office.administration.confirm_clock(by=clerk.id)
    office.administration.confirm_clock(by=supervisor.id)
    assert received(office, clerk.id).received_at == clock.now()


def test_a_clock_that_is_set_while_the_program_runs_is_not_believed(
    counter: Counter, clerk: StaffMember, supervisor: StaffMember
) -> None:
    received(counter.office, clerk.id)
    counter.time_passes(minutes=3)
    assert not counter.guard.look()
    counter.clock.pass_(hours=2)
    assert counter.guard.look()
    with pytest.raises(ClockJumped) as caught:
        received(counter.office, clerk.id)
    assert "vừa bị đổi" in str(caught.value)
    counter.office.administration.confirm_clock(by=supervisor.id)
    assert received(counter.office, clerk.id).received_at == counter.clock.now()
    assert not counter.guard.look()
    counter.time_passes(minutes=10)
    assert not counter.guard.look()


def test_a_clock_that_is_put_right_again_is_believed_without_anybody(
    counter: Counter, clerk: StaffMember
) -> None:
    received(counter.office, clerk.id)
    counter.clock.pass_(hours=-3)
    assert counter.guard.look()
    counter.clock.pass_(hours=3)
    assert not counter.guard.look()
    received(counter.office, clerk.id)


@pytest.mark.parametrize("time", [{"hours": 9}, {"days": 3}, {"minutes": 20}])
def test_a_computer_that_slept_is_believed(
    counter: Counter, clerk: StaffMember, time: dict[str, float]
) -> None:
    received(counter.office, clerk.id)
    counter.time_passes(**time)
    assert not counter.guard.look()
    received(counter.office, clerk.id)


def test_a_few_minutes_set_by_the_network_are_nothing(counter: Counter, clerk: StaffMember) -> None:
    counter.clock.pass_(minutes=4)
    assert not counter.guard.look()
    received(counter.office, clerk.id)


def test_a_machine_whose_battery_is_empty_is_believed_once_the_network_sets_its_clock(
    counter: Counter, clerk: StaffMember
) -> None:
    received(counter.office, clerk.id)
    today = counter.clock.now()
    counter.clock.set("2015-01-01T00:00:07")
    guard = ClockGuard(counter.store, counter.clock, counter.seconds)
    assert not guard.look()
    with pytest.raises(ClockWentBack):
        received(counter.office, clerk.id)
    counter.clock.set(today.isoformat())
    assert not guard.look()
    received(counter.office, clerk.id)


@pytest.mark.parametrize("jump", [2, -2])
def test_a_clock_that_is_put_right_after_the_program_was_closed_is_believed_again(
    counter: Counter, clerk: StaffMember, jump: int
) -> None:
    counter.clock.pass_(hours=jump)
    assert counter.guard.look()
    counter.time_passes(minutes=20)
    again = ClockGuard(counter.store, counter.clock, counter.seconds)
    assert again.look()
    with pytest.raises((ClockJumped, ClockWentBack)):
        received(counter.office, clerk.id)
    counter.clock.pass_(hours=-jump)
    assert not again.look()
    received(counter.office, clerk.id)


def test_a_clock_that_was_ahead_and_is_right_after_the_computer_was_off_is_believed_again(
    counter: Counter, clerk: StaffMember
) -> None:
    counter.time_passes(seconds=5_000)
    counter.clock.pass_(hours=2)
    assert counter.guard.look()
    counter.clock.pass_(hours=-2)
    counter.clock.pass_(minutes=10)
    counter.seconds.passed = 30
    assert not ClockGuard(counter.store, counter.clock, counter.seconds).look()
    received(counter.office, clerk.id)


@pytest.mark.parametrize("jump", [2, -2])
def test_a_clock_that_is_still_wrong_after_the_computer_was_off_is_still_doubted(
    counter: Counter, clerk: StaffMember, supervisor: StaffMember, jump: int
) -> None:
    counter.time_passes(seconds=5_000)
    counter.clock.pass_(hours=jump)
    assert counter.guard.look()
    counter.clock.pass_(minutes=10)
    counter.seconds.passed = 30
    again = ClockGuard(counter.store, counter.clock, counter.seconds)
    assert again.look()
    counter.time_passes(minutes=10)
    assert again.look()
    with pytest.raises((ClockJumped, ClockWentBack)):
        received(counter.office, clerk.id)
    counter.office.administration.confirm_clock(by=supervisor.id)
    assert not again.look()
    received(counter.office, clerk.id)


def test_what_one_window_doubts_the_command_line_doubts_too(
    books_path: Path, clock: StoppedClock
) -> None:
    store = SqliteStore(books_path)
    office = furnished(store, clock)
    clerk = office.administration.staff()[1]
    guard = ClockGuard(store, clock, lambda: 0.0)
    clock.pass_(minutes=40)
    assert guard.look()
    other = SqliteStore(books_path)
    with pytest.raises(ClockJumped):
        received(open_office(other, clock), clerk.id)
    other.close()
    store.close()


def test_a_doubt_is_no_entry_and_changes_no_table_of_the_journal(counter: Counter) -> None:
    before = everything(counter.store)
    counter.clock.pass_(hours=1)
    counter.guard.look()
    after = everything(counter.store)
    assert {name for name in before if before[name] != after[name]} == {"local"}


def test_times_are_kept_with_their_offset(
    office: Office, store: SqliteStore, clerk: StaffMember
) -> None:
    received(office, clerk.id)
    tables = everything(store)
    assert all("+07:00" in str(row) for row in tables["event"])
    assert all("2026-11-23T09:41:00+07:00" in str(row) for row in tables["dossier"])
