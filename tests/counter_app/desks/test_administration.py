"""Setting an office up: fresh books can be worked with, and every change is known by whom."""

from dataclasses import replace
from pathlib import Path

import pytest

from counter_app.almanac import official_days
from counter_app.desks import Office, open_office
from counter_app.desks.administration import FIRST_CLERK, SYSTEM, calendar_fact
from counter_app.errors import ClockWentBack, UnknownStaff
from counter_app.rules.calendar import DayKind, SpecialDay
from counter_app.rules.settings import OfficeSettings, Station
from counter_app.rules.staff import Role, StaffId, StaffMember
from db import SqliteStore
from tests.conftest import HUE, furnished, received
from tests.db.outside import everything
from tests.doubles import StoppedClock


def test_fresh_books_have_one_administrator_a_catalogue_and_four_years(
    store: SqliteStore, clock: StoppedClock
) -> None:
    office = open_office(store, clock)
    (first,) = office.administration.staff()
    assert (first.name, first.role) == (FIRST_CLERK, Role.ADMINISTRATOR)
    assert len(office.reception.procedures()) >= 60
    assert all(procedure.sample for procedure in office.reception.procedures())
    assert office.administration.settings() == OfficeSettings()
    assert not office.administration.settings().named
    with store.reading() as books:
        assert dict(books.calendar.years()) == {2025: True, 2026: True, 2027: True, 2028: False}


def test_opening_books_in_use_writes_nothing(store: SqliteStore, clock: StoppedClock) -> None:
    furnished(store, clock)
    before = everything(store)
    open_office(store, clock)
    assert everything(store) == before


def test_a_new_year_is_adopted_when_it_comes_near(store: SqliteStore, clock: StoppedClock) -> None:
    furnished(store, clock)
    clock.set("2027-01-02T08:00:00")
    open_office(store, clock)
    with store.reading() as books:
        assert dict(books.calendar.years())[2029] is False
        assert max(books.calendar.years()) == 2029


def test_a_day_the_office_enters_by_hand_wins_over_what_was_reckoned(
    office: Office, clerk: StaffMember, store: SqliteStore, clock: StoppedClock
) -> None:
    storm = SpecialDay(clock.now().date().replace(day=25), DayKind.CLOSED, "Nghỉ tránh bão số 9")
    assert received(office, clerk.id).due_at.date().isoformat() == "2026-12-01"
    days = (*official_days(2026)[0], storm)
    with store.writing() as books:
        books.record([calendar_fact(2026, days, certain=True)], by="admin", at=clock.now())
    assert received(office, clerk.id).due_at.date().isoformat() == "2026-12-02"
    (procedure,) = [one for one in office.reception.procedures() if one.code == "1.004604"]
    due, _ = office.reception.promise(procedure)
    assert "Nghỉ tránh bão số 9" in {line.name for line in due.lines}


def test_settings_are_kept_with_what_they_were_before_and_who_changed_them(
    office: Office, store: SqliteStore
) -> None:
    admin = office.administration.staff()[0]
    office.administration.set_office(
        replace(HUE, place="Đà Nẵng"), Station(3, 2, "Quầy 03"), by=admin.id
    )
    with store.reading() as books:
        event = books.journal.of("office")[-1]
        body = event.fact().body
    assert (body["before"]["place"], body["after"]["place"]) == ("Huế", "Đà Nẵng")
    assert event.actor_id == admin.id
    assert office.administration.settings().place == "Đà Nẵng"


def test_the_station_of_the_books_is_written_once(office: Office, store: SqliteStore) -> None:
    admin = office.administration.staff()[0]
    office.administration.set_office(HUE, office.administration.station(), by=admin.id)
    with store.reading() as books:
        assert len(books.journal.of("station")) == 1
        assert books.settings.station() == Station(3, 2, "Quầy 03")


def test_a_colleague_who_left_is_no_longer_listed_but_still_named_on_old_acts(
    office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    admin = office.administration.staff()[0]
    office.administration.set_staff(replace(clerk, active=False), by=admin.id)
    assert clerk.id not in {member.id for member in office.administration.staff()}
    assert office.inquiry.card(dossier.id).clerk == "Lê Thị Hạnh"
    assert office.inquiry.card(dossier.id).timeline[0].actor == "Lê Thị Hạnh"


def test_a_colleague_who_married_keeps_her_work_under_her_new_name(
    office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    admin = office.administration.staff()[0]
    office.administration.set_staff(replace(clerk, name=" Lê  Thị Mỹ Hạnh "), by=admin.id)
    assert office.inquiry.card(dossier.id).clerk == "Lê Thị Mỹ Hạnh"


def test_nobody_else_sets_up_in_the_name_of_the_program(office: Office) -> None:
    with pytest.raises(UnknownStaff):
        office.administration.add_staff("Ai đó", Role.ADMINISTRATOR, by=SYSTEM)
    with pytest.raises(UnknownStaff):
        office.administration.add_staff("Ai đó", Role.ADMINISTRATOR, by=StaffId(""))


def test_who_confirmed_the_clock_and_when_is_on_record(
    office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock,
    store: SqliteStore,
) -> None:  # fmt: skip
    received(office, clerk.id)
    clock.pass_(days=-3)
    office.administration.confirm_clock(by=supervisor.id)
    with store.reading() as books:
        (event,) = books.journal.of("clock")
    assert event.actor_id == supervisor.id
    assert event.fact().body["now"] == "2026-11-20T09:41:00+07:00"
    assert event.fact().body["last"].startswith("2026-11-23T09:41")
    assert store.fault() is None


def test_a_clock_behind_is_noticed_also_after_the_station_was_renamed(
    books_path: Path, clock: StoppedClock
) -> None:
    store = SqliteStore(books_path)
    office = furnished(store, clock)
    admin, clerk, _ = office.administration.staff()
    clock.pass_(days=2)
    received(office, clerk.id)
    office.administration.set_office(HUE, Station(2, 1, "Quầy 02"), by=admin.id)
    clock.pass_(days=-1)
    with pytest.raises(ClockWentBack):
        received(office, clerk.id)
    store.close()


def test_the_stations_that_wrote_here_are_known_and_this_one_is_marked(office: Office) -> None:
    admin = office.administration.staff()[0]
    office.administration.set_office(
        office.administration.settings(), Station(7, 6, "Quầy 07"), by=admin.id
    )
    known = office.administration.stations()
    assert [(one.station.counter_id, one.station.name, one.here) for one in known] == [
        (1, "", False),
        (3, "Quầy 03", False),
        (7, "Quầy 07", True),
    ]
    office.administration.add_staff("Lê Văn An", Role.CLERK, by=admin.id)
    assert office.administration.stations()[-1].last_at is not None
