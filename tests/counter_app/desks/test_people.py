"""Whoever signs in is who they say: PINs, badges, and waiting after wrong tries."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from counter_app.desks import Office
from counter_app.errors import (
    BadPin,
    NoPin,
    NotPermitted,
    PinWanted,
    SignInLocked,
    UnknownBadge,
    UnknownStaff,
    WrongPin,
)
from counter_app.rules.staff import Permission, Role, Secrets, StaffId, StaffMember, easily_guessed
from db import SqliteStore
from tests.conftest import furnished
from tests.db.outside import everything, untouched
from tests.doubles import StoppedClock

PIN = "270345"


@pytest.fixture
def admin(office: Office) -> StaffMember:
    """Trần Quốc Bảo, who sets the office up."""
    return next(one for one in office.administration.staff() if one.role is Role.ADMINISTRATOR)


def test_a_pin_opens_and_no_other(office: Office, clerk: StaffMember, admin: StaffMember) -> None:
    assert not office.people.asks_for_pin(clerk.id)
    assert office.people.sign_in(clerk.id) == clerk
    office.people.set_pin(clerk.id, PIN, by=admin.id)
    assert office.people.asks_for_pin(clerk.id)
    assert office.people.sign_in(clerk.id, PIN) == clerk
    with pytest.raises(PinWanted):
        office.people.sign_in(clerk.id)
    with pytest.raises(WrongPin) as caught:
        office.people.sign_in(clerk.id, "270346")
    assert str(caught.value) == f"Mã PIN của {clerk.name} không đúng."


def test_a_pin_stands_nowhere_in_the_books(tmp_path: Path, clock: StoppedClock) -> None:
    store = SqliteStore(tmp_path / "books.sqlite3")
    office = furnished(store, clock)
    admin, clerk, _ = office.administration.staff()
    office.people.set_pin(clerk.id, PIN, by=admin.id)
    store.close()
    content = (tmp_path / "books.sqlite3").read_bytes()
    assert PIN.encode() not in content
    assert b"$argon2id$" in content


def test_wrong_pins_make_everybody_wait_longer_and_longer(
    office: Office, clerk: StaffMember, admin: StaffMember, clock: StoppedClock
) -> None:
    office.people.set_pin(clerk.id, PIN, by=admin.id)
    for _ in range(5):
        with pytest.raises(WrongPin):
            office.people.sign_in(clerk.id, "999123")
    with pytest.raises(SignInLocked) as caught:
        office.people.sign_in(clerk.id, PIN)
    assert "09:41:30" in str(caught.value)
    (waiting,) = [one for one in office.people.roster() if one.locked_until]
    assert waiting.member == clerk
    clock.pass_(seconds=31)
    with pytest.raises(WrongPin):
        office.people.sign_in(clerk.id, "999123")
    clock.pass_(seconds=31)
    with pytest.raises(SignInLocked):
        office.people.sign_in(clerk.id, PIN)
    clock.pass_(seconds=30)
    assert office.people.sign_in(clerk.id, PIN) == clerk
    assert [one.locked_until for one in office.people.roster()] == [None] * 3
    with pytest.raises(WrongPin):
        office.people.sign_in(clerk.id, "999123")
    assert office.people.sign_in(clerk.id, PIN) == clerk


@pytest.mark.parametrize(
    ("failures", "seconds"), [(4, None), (5, 30), (6, 60), (9, 480), (10, 900), (500, 900)]
)
def test_the_wait_doubles_up_to_a_quarter_of_an_hour(
    clock: StoppedClock, failures: int, seconds: int | None
) -> None:
    until = Secrets("hash", None, failures, clock.now()).locked_until
    assert until == (None if seconds is None else clock.now() + timedelta(seconds=seconds))


@pytest.mark.parametrize(
    "pin", ["", "123", "12a4", "1234567890123", "٣٤٥٦", "0000", "1234", "4321", "7890"]
)
def test_a_pin_that_anybody_would_try_is_not_taken(
    office: Office, clerk: StaffMember, store: SqliteStore, pin: str
) -> None:
    with untouched(store), pytest.raises(BadPin):
        office.people.set_pin(clerk.id, pin, by=clerk.id)


@pytest.mark.parametrize("pin", ["1357", "2703", "1123", "99887"])
def test_other_pins_are(pin: str) -> None:
    assert not easily_guessed(pin)


def test_who_has_a_pin_changes_it_only_with_it(
    office: Office, clerk: StaffMember, supervisor: StaffMember, admin: StaffMember
) -> None:
    office.people.set_pin(clerk.id, PIN, by=clerk.id)
    with pytest.raises(PinWanted):
        office.people.set_pin(clerk.id, "860213", by=clerk.id)
    with pytest.raises(WrongPin):
        office.people.set_pin(clerk.id, "860213", by=clerk.id, old="111222")
    with pytest.raises(NotPermitted):
        office.people.set_pin(clerk.id, "860213", by=supervisor.id)
    office.people.set_pin(clerk.id, "860213", by=clerk.id, old=PIN)
    assert office.people.sign_in(clerk.id, "860213") == clerk
    office.people.clear_pin(clerk.id, by=admin.id)
    assert office.people.sign_in(clerk.id) == clerk


def test_an_administrator_s_open_window_does_not_give_their_pin_away(
    office: Office, admin: StaffMember
) -> None:
    office.people.set_pin(admin.id, PIN, by=admin.id)
    with pytest.raises(PinWanted):
        office.people.clear_pin(admin.id, by=admin.id)
    with pytest.raises(WrongPin):
        office.people.clear_pin(admin.id, by=admin.id, old="111222")
    assert office.people.asks_for_pin(admin.id)
    office.people.clear_pin(admin.id, by=admin.id, old=PIN)
    assert not office.people.asks_for_pin(admin.id)


def test_an_office_that_wants_pins_lets_nobody_in_without(
    office: Office, clerk: StaffMember, admin: StaffMember
) -> None:
    settings = replace(office.administration.settings(), with_pins=True)
    office.administration.set_office(settings, office.administration.station(), by=admin.id)
    with pytest.raises(NoPin):
        office.people.sign_in(clerk.id)
    office.people.set_pin(clerk.id, PIN, by=admin.id)
    assert office.people.sign_in(clerk.id, PIN) == clerk


def test_a_badge_is_enough_for_a_clerk_and_more_asks_for_the_pin(
    office: Office, clerk: StaffMember, supervisor: StaffMember, admin: StaffMember
) -> None:
    badges = {
        member.id: number for number, member in office.people.give_badges(by=admin.id).items()
    }
    assert len(badges) == 3
    for member in (clerk, supervisor):
        office.people.set_pin(member.id, PIN, by=admin.id)
    assert office.people.by_badge(badges[clerk.id]) == clerk
    with pytest.raises(PinWanted):
        office.people.by_badge(badges[supervisor.id])
    assert office.people.by_badge(badges[supervisor.id], PIN) == supervisor
    assert office.people.give_badges(by=admin.id).keys() == set(badges.values())


def test_a_lost_badge_opens_nothing_any_more(
    office: Office, clerk: StaffMember, admin: StaffMember
) -> None:
    lost = office.people.new_badge(clerk.id, by=admin.id)
    fresh = office.people.new_badge(clerk.id, by=admin.id)
    assert lost != fresh
    with pytest.raises(UnknownBadge):
        office.people.by_badge(lost)
    assert office.people.by_badge(fresh) == clerk
    with pytest.raises(NotPermitted):
        office.people.new_badge(clerk.id, by=clerk.id)


def test_a_supervisors_badge_alone_is_not_enough_where_pins_are_wanted(
    office: Office, clerk: StaffMember, supervisor: StaffMember, admin: StaffMember
) -> None:
    settings = replace(office.administration.settings(), with_pins=True)
    office.administration.set_office(settings, office.administration.station(), by=admin.id)
    found = office.people.give_badges(by=admin.id).items()
    badges = {member.id: number for number, member in found}
    with pytest.raises(NoPin):
        office.people.by_badge(badges[supervisor.id])
    assert office.people.by_badge(badges[clerk.id]) == clerk
    office.people.set_pin(supervisor.id, PIN, by=admin.id)
    assert office.people.by_badge(badges[supervisor.id], PIN) == supervisor


def test_nobody_is_kept_out_for_years_by_a_clock_that_was_wrong(
    office: Office, clerk: StaffMember, admin: StaffMember, clock: StoppedClock
) -> None:
    office.people.set_pin(clerk.id, PIN, by=admin.id)
    right = clock.now()
    clock.set("2099-01-05T09:00:00+07:00")
    for _ in range(7):
        with pytest.raises((WrongPin, SignInLocked)):
            office.people.sign_in(clerk.id, "999123")
    clock.set(right.isoformat())
    assert [one.locked_until for one in office.people.roster()] == [None] * 3
    assert office.people.sign_in(clerk.id, PIN) == clerk


def test_a_clock_put_back_by_a_minute_does_not_end_the_wait(
    office: Office, clerk: StaffMember, admin: StaffMember, clock: StoppedClock
) -> None:
    office.people.set_pin(clerk.id, PIN, by=admin.id)
    for _ in range(5):
        with pytest.raises(WrongPin):
            office.people.sign_in(clerk.id, "999123")
    clock.pass_(minutes=-1)
    with pytest.raises(SignInLocked):
        office.people.sign_in(clerk.id, PIN)


def test_nobody_who_is_not_known_gets_a_badge_or_loses_a_pin(
    office: Office, admin: StaffMember, store: SqliteStore
) -> None:
    nobody = StaffId("không ai")
    with untouched(store), pytest.raises(UnknownStaff):
        office.people.new_badge(nobody, by=admin.id)
    with untouched(store), pytest.raises(UnknownStaff):
        office.people.clear_pin(nobody, by=admin.id)


def test_only_an_administrator_takes_a_pin_away_or_gives_badges(
    office: Office, clerk: StaffMember, supervisor: StaffMember, store: SqliteStore
) -> None:
    office.people.set_pin(clerk.id, PIN, by=clerk.id)
    for member in (clerk, supervisor):
        with untouched(store), pytest.raises(NotPermitted):
            office.people.clear_pin(clerk.id, by=member.id)
        with untouched(store), pytest.raises(NotPermitted):
            office.people.give_badges(by=member.id)


def test_who_left_signs_in_no_more(office: Office, clerk: StaffMember, admin: StaffMember) -> None:
    number = office.people.new_badge(clerk.id, by=admin.id)
    office.administration.set_staff(replace(clerk, active=False), by=admin.id)
    with pytest.raises(UnknownStaff):
        office.people.sign_in(clerk.id)
    with pytest.raises(UnknownBadge):
        office.people.by_badge(number)
    assert clerk.id not in [one.member.id for one in office.people.roster()]


def test_a_supervisor_confirms_in_place_what_a_clerk_may_not(
    office: Office, clerk: StaffMember, supervisor: StaffMember, admin: StaffMember
) -> None:
    office.people.set_pin(supervisor.id, PIN, by=admin.id)
    with pytest.raises(NotPermitted):
        office.people.confirm(clerk.id, "", Permission.SETTLE_DISCREPANCY)
    with pytest.raises(WrongPin):
        office.people.confirm(supervisor.id, "888777", Permission.SETTLE_DISCREPANCY)
    assert office.people.confirm(supervisor.id, PIN, Permission.SETTLE_DISCREPANCY) == supervisor


def test_signing_in_is_written_down_and_folded_anew_to_the_same(
    office: Office, clerk: StaffMember, admin: StaffMember, store: SqliteStore
) -> None:
    office.people.set_pin(clerk.id, PIN, by=admin.id)
    office.people.give_badges(by=admin.id)
    with pytest.raises(WrongPin):
        office.people.sign_in(clerk.id, "999123")
    before = everything(store)
    store.rebuild()
    assert everything(store) == before
    office.people.sign_in(clerk.id, PIN)
    with store.reading() as books:
        kinds = [event.kind for event in books.journal.of(clerk.id)]
    assert kinds[-2:] == ["staff.refused", "staff.signed_in"]


# -- the only administrator ------------------------------------------------------------------------


def test_one_administrator_with_a_pin_is_all_that_keeps_the_settings_open(
    office: Office, clerk: StaffMember, admin: StaffMember
) -> None:
    assert office.people.only_keeper() is None
    office.people.set_pin(admin.id, PIN, by=admin.id)
    assert office.people.only_keeper() == admin
    second = office.administration.set_staff(replace(clerk, role=Role.ADMINISTRATOR), by=admin.id)
    # Whoever needs no PIN can always give one.
    assert office.people.only_keeper() is None
    office.people.set_pin(second.id, "471902", by=second.id)
    assert office.people.only_keeper() is None
    office.administration.set_staff(replace(second, active=False), by=admin.id)
    assert office.people.only_keeper() == admin


def test_where_pins_are_wanted_an_administrator_without_one_helps_nobody(
    office: Office, clerk: StaffMember, admin: StaffMember
) -> None:
    office.people.set_pin(admin.id, PIN, by=admin.id)
    office.administration.set_staff(replace(clerk, role=Role.ADMINISTRATOR), by=admin.id)
    desk = office.administration
    desk.set_office(replace(desk.settings(), with_pins=True), desk.station(), by=admin.id)
    assert office.people.only_keeper() == admin


def test_a_pin_from_outside_is_told_of_until_another_is_chosen(
    office: Office, admin: StaffMember, clock: StoppedClock
) -> None:
    office.people.set_pin(admin.id, PIN, by=admin.id)
    assert office.people.resets() == []
    drawn = office.people.reset_pin(admin.id, account="quay03")
    assert drawn.isdecimal()
    assert not easily_guessed(drawn)
    (told,) = office.people.resets()
    assert (told.member, told.at, told.account) == (admin, clock.now(), "quay03")
    with pytest.raises(WrongPin):
        office.people.sign_in(admin.id, PIN)
    assert office.people.sign_in(admin.id, drawn) == admin
    assert office.people.resets()
    office.people.set_pin(admin.id, PIN, by=admin.id, old=drawn)
    assert office.people.resets() == []


def test_who_waits_after_wrong_tries_is_let_in_by_a_pin_from_outside(
    office: Office, admin: StaffMember
) -> None:
    office.people.set_pin(admin.id, PIN, by=admin.id)
    for _ in range(6):
        with pytest.raises((WrongPin, SignInLocked)):
            office.people.sign_in(admin.id, "999123")
    drawn = office.people.reset_pin(admin.id, account="quay03")
    assert office.people.sign_in(admin.id, drawn) == admin


def test_nobody_who_left_is_given_a_pin_from_outside(
    office: Office, clerk: StaffMember, admin: StaffMember
) -> None:
    office.administration.set_staff(replace(clerk, active=False), by=admin.id)
    with pytest.raises(UnknownStaff):
        office.people.reset_pin(clerk.id, account="quay03")
