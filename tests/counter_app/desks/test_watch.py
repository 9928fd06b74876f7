"""What must not be forgotten: what has to leave today, and for whom an apology is due."""

from datetime import date, datetime

import pytest

from counter_app.desks import Office, open_office
from counter_app.desks.letters import SupplementRequest
from counter_app.rules.papers import AskedItem
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import received
from tests.counter_app.desks.conftest import PHARMACISTS
from tests.doubles import StoppedClock


def _at(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+07:00")


@pytest.mark.parametrize(
    ("received_at", "leaves"),
    [
        ("2026-11-23T09:41", "2026-11-23T17:00"),
        ("2026-11-23T15:00", "2026-11-23T17:00"),
        # Tuesday 24/11 is a day off: past 15:00 on Monday means Wednesday morning.
        ("2026-11-23T15:01", "2026-11-25T07:30"),
        ("2026-11-24T10:00", "2026-11-25T07:30"),
    ],
)
def test_what_came_leaves_the_same_day_or_the_next_working_morning(
    office: Office, clerk: StaffMember, clock: StoppedClock, received_at: str, leaves: str
) -> None:
    clock.set(_at(received_at).isoformat())
    received(office, clerk.id)
    (one,) = office.watch.leaving()
    assert one.by == _at(leaves)
    assert not one.late(clock.now())
    assert not one.late(one.by)
    assert one.late(_at(leaves).replace(minute=one.by.minute + 1))
    assert one.today(clock.now()) is (leaves[:10] == received_at[:10])


def test_what_comes_late_on_the_last_day_of_the_year_leaves_in_the_next(
    office: Office,
    clerk: StaffMember,
    supervisor: StaffMember,
    store: SqliteStore,
    clock: StoppedClock,
) -> None:
    # Years that nobody has adopted yet are known by the almanac: 1/1/2030 is a Tuesday.
    clock.set("2029-12-31T16:00:00+07:00")
    office.administration.confirm_clock(by=supervisor.id)
    received(office, clerk.id)
    (one,) = open_office(store, clock).watch.leaving()
    assert one.by == _at("2030-01-02T07:30")


def test_the_most_urgent_stands_first_and_what_went_is_gone(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    assert office.watch.leaving() == []
    clock.set("2026-11-23T10:00:00+07:00")
    morning = received(office, clerk.id, "Sáng")
    clock.set("2026-11-23T16:00:00+07:00")
    evening = received(office, clerk.id, "Chiều")
    assert [one.line.id for one in office.watch.leaving()] == [morning.id, evening.id]
    office.handover.hand_over([morning.id], PHARMACISTS, by=clerk.id)
    assert [one.line.id for one in office.watch.leaving()] == [evening.id]


def test_what_was_completed_has_to_leave_again_from_the_hour_it_was_completed(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    slip = office.handover.hand_over([dossier.id], PHARMACISTS, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id)
    office.processing.ask_supplement(
        dossier.id, SupplementRequest((AskedItem("Ảnh"),), "thiếu"), by=clerk.id
    )
    clock.set("2026-11-26T08:00:00+07:00")
    office.processing.supplement(dossier.id, by=clerk.id)
    (one,) = office.watch.leaving()
    assert one.by == _at("2026-11-26T17:00")


def test_the_apology_is_due_a_working_day_before_the_promise(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    assert dossier.due_at == _at("2026-12-01T17:00")
    assert office.watch.before_late() == []
    clock.set("2026-11-27T08:00:00+07:00")
    (one,) = office.watch.before_late()
    assert (one.line.id, one.apology_by, one.put_off) == (dossier.id, date(2026, 11, 30), False)
    clock.set("2026-12-02T08:00:00+07:00")
    assert [one.line.id for one in office.watch.before_late()] == [dossier.id]


def test_however_many_are_late_who_can_still_be_told_in_time_is_in_the_list(
    office: Office, clerk: StaffMember, clock: StoppedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("counter_app.desks.watch.LISTED", 2)
    clock.set("2026-11-30T09:00:00+07:00")
    for at in ("2026-11-09T09:00", "2026-11-10T09:00", "2026-11-11T09:00"):
        received(office, clerk.id, at=at)
    in_time = received(office, clerk.id, at="2026-11-23T09:41")
    found = office.watch.before_late()
    assert len(found) == 3
    assert found[-1].line.id == in_time.id
    assert found[-1].apology_by == date(2026, 11, 30)


def test_who_was_put_off_once_is_flagged_when_the_new_date_comes_near(
    office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    clock.set("2026-11-30T08:00:00+07:00")
    moved = office.processing.reappoint(dossier.id, 5, "chờ xác minh", by=supervisor.id).dossier
    assert office.watch.before_late() == []
    clock.set(f"{moved.due_at:%Y-%m-%d}T08:00:00+07:00")
    (one,) = office.watch.before_late()
    assert one.put_off


def test_who_is_waited_for_is_not_late(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    slip = office.handover.hand_over([dossier.id], PHARMACISTS, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id)
    office.processing.ask_supplement(
        dossier.id, SupplementRequest((AskedItem("Ảnh"),), "thiếu"), by=clerk.id
    )
    clock.set("2026-12-05T08:00:00+07:00")
    assert office.watch.before_late() == []


def test_tet_does_not_hide_who_must_be_told_before_it(
    office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock
) -> None:
    clock.set("2027-01-27T09:00:00+07:00")
    office.administration.confirm_clock(by=supervisor.id)
    dossier = received(office, clerk.id)
    due = dossier.due_at.date()
    for day in range(28, 32):
        clock.set(f"2027-01-{day}T08:00:00+07:00")
        office.watch.before_late()
    clock.set(f"{due:%Y-%m-%d}T08:00:00+07:00")
    (one,) = office.watch.before_late()
    assert one.apology_by < due
