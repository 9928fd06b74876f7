"""Supervisors read who did what; nothing personal is told, and looking leaves a trace."""

import csv
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from counter_app.desks import Office
from counter_app.errors import BadValue, NotPermitted, StorageUnavailable
from counter_app.rules.audit import AuditFilter, AuditGroup
from counter_app.rules.journal import Fact
from counter_app.rules.staff import Role, StaffMember
from db import SqliteStore
from tests.conftest import furnished, received
from tests.counter_app.desks.conftest import PHARMACISTS
from tests.db.outside import ask
from tests.doubles import StoppedClock

DAY = date(2026, 11, 23)
WHOLE = AuditFilter(DAY, DAY)


def test_the_newest_act_stands_first_and_says_who_and_what(
    office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    slip = office.handover.hand_over([dossier.id], PHARMACISTS, by=supervisor.id).slip
    lines = office.audit.page(WHOLE, by=supervisor.id)
    told = [(line.kind, line.number, line.actor) for line in lines]
    assert ("dossier.received", dossier.number, clerk.name) in told
    assert told.index(("slip.handed_over", slip.number, supervisor.name)) < told.index(
        ("dossier.received", dossier.number, clerk.name)
    )
    assert [line.place for line in lines] == sorted((line.place for line in lines), reverse=True)
    assert "Nguyễn Thị Đào" not in str(lines)
    assert "001185012345" not in str(lines)


def test_clerks_do_not_audit(office: Office, clerk: StaffMember) -> None:
    with pytest.raises(NotPermitted):
        office.audit.page(WHOLE, by=clerk.id)


def test_entries_are_found_by_day_person_thing_and_number(
    office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock
) -> None:
    first = received(office, clerk.id)
    clock.pass_(hours=48)
    second = received(office, supervisor.id)
    desk, by = office.audit, supervisor.id

    def numbers(wanted: AuditFilter) -> set[str]:
        found = desk.page(wanted, by=by)
        return {line.number for line in found if line.kind == "dossier.received"}

    later = date(2026, 11, 25)
    both = AuditFilter(DAY, later)
    assert numbers(both) == {first.number, second.number}
    assert numbers(WHOLE) == {first.number}
    assert numbers(AuditFilter(later, later)) == {second.number}
    assert numbers(AuditFilter(DAY, later, actor=clerk.id)) == {first.number}
    assert numbers(AuditFilter(DAY, later, about=f" {second.number} ")) == {second.number}
    assert numbers(AuditFilter(DAY, later, kinds=AuditGroup.PAPERS.value)) == set()
    papers = desk.page(AuditFilter(DAY, later, kinds=AuditGroup.PAPERS.value), by=by)
    assert {line.kind.partition(".")[0] for line in papers} == {"document"}
    of_one = desk.page(AuditFilter(DAY, later, about=first.number), by=by)
    assert {line.kind for line in of_one} == {"dossier.received", "document.queued"}
    assert desk.page(AuditFilter(date(2025, 1, 1), date(2025, 12, 31)), by=by) == []
    with pytest.raises(BadValue):
        desk.page(AuditFilter(later, DAY), by=by)


def test_pages_follow_one_another_without_a_gap(
    office: Office, clerk: StaffMember, supervisor: StaffMember, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(5):
        received(office, clerk.id)
    whole = [line.event_id for line in office.audit.page(WHOLE, by=supervisor.id)]
    monkeypatch.setattr("counter_app.desks.audit.PAGE", 3)
    turned: list[str] = []
    before: int | None = None
    while page := office.audit.page(WHOLE, by=supervisor.id, before=before):
        turned += [line.event_id for line in page]
        before = page[-1].place
    assert turned == whole


def test_a_clock_that_was_set_back_hides_no_entry(
    office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock
) -> None:
    clock.set("2026-12-10T09:00:00+07:00")
    ahead = received(office, clerk.id)
    clock.set("2026-11-23T10:00:00+07:00")
    office.administration.confirm_clock(by=supervisor.id)
    right = received(office, clerk.id)
    clock.set("2026-12-10T15:00:00+07:00")
    late = received(office, clerk.id)

    def numbers(day: date) -> list[str]:
        found = office.audit.page(AuditFilter(day, day), by=supervisor.id)
        return [line.number for line in found if line.kind == "dossier.received"]

    assert numbers(DAY) == [right.number]
    assert numbers(date(2026, 12, 10)) == [late.number, ahead.number]


def test_the_journal_can_be_taken_away_and_that_is_in_it(
    tmp_path: Path, clock: StoppedClock
) -> None:
    store = SqliteStore(tmp_path / "books.sqlite3")
    office = furnished(store, clock)
    people = {one.role: one for one in office.administration.staff()}
    supervisor = people[Role.SUPERVISOR]
    dossier = received(office, people[Role.CLERK].id)
    out = tmp_path / "nhat-ky.csv"
    count = office.audit.save(out, WHOLE, by=supervisor.id)
    rows = list(csv.reader(out.read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == count + 1
    assert dossier.number in str(rows)
    assert "Nguyễn Thị Đào" not in str(rows)
    (newest, *_) = office.audit.page(WHOLE, by=supervisor.id)
    assert (newest.kind, newest.body["rows"]) == ("export.made", count)
    assert newest.actor == supervisor.name
    with pytest.raises(NotPermitted):
        office.audit.save(out, WHOLE, by=people[Role.CLERK].id)
    store.close()


def test_what_cannot_be_written_down_does_not_leave(tmp_path: Path, clock: StoppedClock) -> None:
    store = SqliteStore(tmp_path / "books.sqlite3")
    office = furnished(store, clock)
    people = {one.role: one for one in office.administration.staff()}
    received(office, people[Role.CLERK].id)
    out = tmp_path / "nhat-ky.csv"
    with closing(sqlite3.connect(store.path or "")) as other:
        other.execute("begin immediate")
        with pytest.raises(StorageUnavailable):
            office.audit.save(out, WHOLE, by=people[Role.SUPERVISOR].id)
    assert [file.name for file in tmp_path.iterdir() if "nhat-ky" in file.name] == []
    store.close()


def test_a_file_that_is_written_already_goes_when_its_leaving_cannot_be_written_down(
    tmp_path: Path, clock: StoppedClock
) -> None:
    store = SqliteStore(tmp_path / "books.sqlite3")
    office = furnished(store, clock)
    supervisor = next(one for one in office.administration.staff() if one.role is Role.SUPERVISOR)
    looks = [Fact("view.uncovered", f"thing-{n}", {"what": "phone"}) for n in range(1_200)]
    with store.writing() as books:
        books.record(looks, by=supervisor.id, at=clock.now())
    path = store.path
    assert path is not None

    def pull_the_disk(_rows: int) -> bool:
        if path.exists():
            path.rename(path.with_name("elsewhere"))
        return True

    out = tmp_path / "nhat-ky.csv"
    with pytest.raises(StorageUnavailable):
        office.audit.save(out, WHOLE, by=supervisor.id, watch=pull_the_disk)
    assert not path.exists()
    assert [file.name for file in tmp_path.iterdir() if "nhat-ky" in file.name] == []
    path.with_name("elsewhere").rename(path)
    store.close()


def test_uncovering_a_number_and_taking_a_list_away_are_written_down(
    office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    office.audit.looked("id_number", dossier.id, by=clerk.id)
    office.audit.left("register", 12, by=clerk.id)
    wanted = AuditFilter(DAY, DAY, kinds=AuditGroup.REPORTS.value)
    lines = office.audit.page(wanted, by=supervisor.id)
    assert [(line.kind, line.actor) for line in lines] == [
        ("export.made", clerk.name),
        ("view.uncovered", clerk.name),
    ]


def test_a_day_knows_where_its_entries_lie_also_after_a_rebuild(
    tmp_path: Path, clock: StoppedClock
) -> None:
    path = tmp_path / "books.sqlite3"
    store = SqliteStore(path)
    office = furnished(store, clock)
    received(office, office.administration.staff()[1].id)
    clock.pass_(hours=24)
    received(office, office.administration.staff()[1].id)
    before = ask(path, "select * from journal_day")
    assert len(before) == 2
    store.rebuild()
    assert ask(path, "select * from journal_day") == before
    ((outside,),) = ask(
        path,
        """
        select count(*) from event where not exists (
          select 1 from journal_day
          where day = substr(occurred_at, 1, 10) and event.rowid between first and last
        )
        """,
    )
    assert outside == 0
    store.close()
