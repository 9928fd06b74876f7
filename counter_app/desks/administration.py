"""Setting the office up: its name and station, people, catalogue, calendar, and the clock."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from counter_app.desks.clock import withdraw
from counter_app.desks.permission import permitted
from counter_app.errors import LastAdministrator, MissingField
from counter_app.ports import Clock, Reading, Store
from counter_app.rules.calendar import SpecialDay, special_to_body
from counter_app.rules.journal import Fact, new_id
from counter_app.rules.settings import (
    OfficeSettings,
    Station,
    checked_settings,
    checked_station,
    reaching,
    settings_to_body,
)
from counter_app.rules.staff import Permission, Role, StaffId, StaffMember, may
from counter_app.rules.text import clean_line

if TYPE_CHECKING:
    from counter_app.rules.catalogue import Procedure

SYSTEM = StaffId("system")
"""Who acts when the program itself does something: fill fresh books, adopt a year's calendar."""
FIRST_CLERK = "Cán bộ một cửa"
"""The name under which fresh books are worked with until somebody enters their own."""

_YEARS_AHEAD = 2
_YEARS_BACK = 1


@dataclass(frozen=True, slots=True)
class AdoptedYear:
    """A year's days off and days worked against their weekday, in order.

    `official` says whether a notice gives them; otherwise they are computed. `present` is true for
    the year that it is.
    """

    year: int
    official: bool
    present: bool
    days: tuple[SpecialDay, ...]


@dataclass(frozen=True, slots=True)
class KnownStation:
    """A station that wrote into these books: whether it is this one, and when it last wrote.

    Who changed the number of this station sees the former number too: its entries stay. The name of
    a station that was never entered is empty, as before the first set-up.
    """

    station: Station
    here: bool
    last_at: datetime | None


class Administration:
    """The desk of settings; what it writes is journaled like every other act."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Work on the books of `store` by the time of `clock`."""
        self._store = store
        self._clock = clock

    def prepare(self) -> None:
        """Make fresh books usable, and adopt the calendar of the years that are near.

        Fresh books get the sample catalogue and one administrator; books in use get only the years
        that are missing. Does nothing, and writes nothing, when all is there.
        """
        now = self._clock.now()
        wanted = range(now.year - _YEARS_BACK, now.year + _YEARS_AHEAD + 1)
        with self._store.reading() as books:
            if not self._missing(books, wanted):
                return
        with self._store.writing() as books:
            facts = self._missing(books, wanted)
            if facts:
                books.record(facts, by=SYSTEM, at=now)

    def settings(self) -> OfficeSettings:
        """Return the office's settings."""
        with self._store.reading() as books:
            return books.settings.office()

    def station(self) -> Station:
        """Return the station whose books these are."""
        with self._store.reading() as books:
            return books.settings.station()

    def stations(self) -> list[KnownStation]:
        """Return the stations that these books know, in order of their numbers."""
        with self._store.reading() as books:
            present = books.settings.station()
            known = {present.counter_id: present}
            for entry in books.journal.of("station"):
                body = entry.fact().body
                said = Station(body["counter_id"], body["slot"], body["name"])
                if said.counter_id != present.counter_id:
                    known[said.counter_id] = said
            last = dict(books.journal.counters())
        for number in last:
            known.setdefault(number, Station(number, number - 1, ""))
        return [
            KnownStation(station, station == present, last.get(number))
            for number, station in sorted(known.items())
        ]

    def staff(self) -> list[StaffMember]:
        """Return the people who work here now."""
        with self._store.reading() as books:
            return [member for member in books.staff.all() if member.active]

    def procedures(self) -> "list[Procedure]":
        """Return the procedures that apply today, the most used first."""
        with self._store.reading() as books:
            return books.catalogue.current(self._clock.now().date())

    def calendar(self) -> list[AdoptedYear]:
        """Return the years whose special days the office has adopted, the newest first."""
        with self._store.reading() as books:
            return adopted_years(books, self._clock.now().year)

    def set_office(
        self, settings: OfficeSettings, station: Station, *, by: StaffId
    ) -> OfficeSettings:
        """Change the office's settings and the station; both are checked before either is written.

        A later closing time lengthens the hours of the ordinary week that reach as far as any.
        Where nothing differs from what holds, nothing is written.

        Raises `MissingField`, `BadValue`, `NotPermitted`.
        """
        settings = checked_settings(settings)
        station = checked_station(station)
        with self._store.writing() as books:
            permitted(books, by, Permission.SET_UP)
            held = books.settings.office()
            if settings.closing_time != held.closing_time and settings.hours == held.hours:
                hours = reaching(settings.hours, settings.closing_time)
                settings = replace(settings, hours=hours)
            before, after = settings_to_body(held), settings_to_body(settings)
            facts: list[Fact] = []
            if after != before:
                facts.append(Fact("settings.changed", "office", {"before": before, "after": after}))
            if station != books.settings.station():
                facts.append(_station_fact(station))
            if facts:
                books.record(facts, by=by, at=self._clock.now())
        return settings

    def set_staff(self, member: StaffMember, *, by: StaffId) -> StaffMember:
        """Change a person's name, role or whether they still work here.

        Where nothing differs, nothing is written.

        Raises `MissingField`, `NotPermitted`, or `LastAdministrator` when nobody would be left who
        may set the office up.
        """
        name = clean_line(member.name, field="name", label="Họ tên cán bộ")
        if not name:
            raise MissingField(field="name", label="họ tên cán bộ")
        named = StaffMember(member.id, name, member.role, member.active)
        with self._store.writing() as books:
            permitted(books, by, Permission.SET_UP)
            if books.staff.get(named.id) == named:
                return named
            others = [one for one in books.staff.all() if one.id != named.id]
            if not any(may(one, Permission.SET_UP) for one in [*others, named]):
                raise LastAdministrator(name=name)
            books.record([staff_fact(named)], by=by, at=self._clock.now())
        return named

    def add_staff(self, name: str, role: Role, *, by: StaffId) -> StaffMember:
        """Enter a new person; raises `MissingField`."""
        member = StaffMember(StaffId(new_id(self._clock.now())), name, role)
        return self.set_staff(member, by=by)

    def set_procedures(self, procedures: "Sequence[Procedure]", *, by: StaffId) -> None:
        """Enter new versions of procedures, all or none."""
        with self._store.writing() as books:
            permitted(books, by, Permission.SET_UP)
            facts = [procedure_fact(procedure) for procedure in procedures]
            books.record(facts, by=by, at=self._clock.now())

    def confirm_clock(self, *, by: StaffId) -> datetime:
        """Declare the computer's present time right, though the journal knows a later one.

        Returns the confirmed time. Raises `NotPermitted` for a clerk.
        """
        now = self._clock.now()
        with self._store.writing() as books:
            permitted(books, by, Permission.CONFIRM_CLOCK)
            last = books.journal.last_wall()
            body = {"now": now.isoformat(), "last": None if last is None else last.isoformat()}
            books.record([Fact("clock.confirmed", "clock", body)], by=by, at=now)
            withdraw(books)
        return now

    def _missing(self, books: Reading, wanted: range) -> list[Fact]:
        # Asked at every start, and seldom missing: the samples and the almanac come when they are.
        facts: list[Fact] = []
        if not books.staff.all():
            first = StaffMember(StaffId(new_id(self._clock.now())), FIRST_CLERK, Role.ADMINISTRATOR)
            facts.append(staff_fact(first))
        if books.catalogue.is_empty():
            from counter_app import seed

            facts.extend(procedure_fact(procedure) for procedure in seed.sample_catalogue())
        adopted = books.calendar.years()
        for year in wanted:
            if year not in adopted:
                from counter_app import almanac

                days, official = almanac.official_days(year)
                facts.append(calendar_fact(year, days, certain=official))
        return facts


def staff_fact(member: StaffMember) -> Fact:
    """Return the fact that a person is on the staff as given."""
    body = {"role": member.role.value, "active": member.active}
    return Fact("staff.set", member.id, body, {"name": member.name})


def procedure_fact(procedure: "Procedure") -> Fact:
    """Return the fact that a version of a procedure holds."""
    from counter_app.rules.catalogue import procedure_to_body

    return Fact("procedure.set", procedure.code, procedure_to_body(procedure))


def calendar_fact(year: int, days: Sequence[SpecialDay], *, certain: bool) -> Fact:
    """Return the fact that the office adopts the special days of a year."""
    rows = [special_to_body(special) for special in days]
    return Fact("calendar.set", str(year), {"days": rows, "certain": certain})


def adopted_years(books: Reading, present: int) -> list[AdoptedYear]:
    """Return the years whose special days the office has adopted, the newest first."""
    adopted, days = books.calendar.years(), books.calendar.days()
    return [
        AdoptedYear(
            year,
            official=adopted[year],
            present=year == present,
            days=tuple(sorted((one for one in days if one.day.year == year), key=_by_day)),
        )
        for year in sorted(adopted, reverse=True)
    ]


def _station_fact(station: Station) -> Fact:
    body = {"counter_id": station.counter_id, "slot": station.slot, "name": station.name}
    return Fact("station.set", "station", body)


def _by_day(special: SpecialDay) -> date:
    return special.day
