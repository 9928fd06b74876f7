"""Departments come, change their names and close; what was received keeps what its receipt says."""

from datetime import date

import pytest

from counter_app.desks import Office
from counter_app.errors import (
    BadValue,
    DepartmentKnown,
    DepartmentNamed,
    MissingField,
    NotPermitted,
)
from counter_app.rules.staff import StaffId, StaffMember
from db import SqliteStore
from tests.conftest import received


@pytest.fixture
def boss(office: Office) -> StaffId:
    """Trần Quốc Bảo, the administrator."""
    return office.administration.staff()[0].id


def names(office: Office) -> list[str]:
    """Return the departments that are open."""
    return [one.name for one in office.departments.lines() if not one.closed]


def department(office: Office) -> str:
    """Return the department of the procedure that tests receive."""
    return next(
        one.department for one in office.administration.procedures() if one.code == "1.004604"
    )


def hand_over(office: Office, clerk: StaffMember) -> str:
    """Receive a dossier and hand it over; return its department."""
    dossier = received(office, clerk.id)
    office.handover.hand_over([dossier.id], dossier.department, by=clerk.id)
    return dossier.department


def same_after_rebuild(office: Office, store: SqliteStore) -> bool:
    """Say whether the books made anew from the journal say the same."""
    before = office.departments.lines(), office.administration.settings()
    store.rebuild()
    return (office.departments.lines(), office.administration.settings()) == before


def test_the_catalogue_s_departments_are_known_with_their_procedures(office: Office) -> None:
    lines = office.departments.lines()
    assert {one.name for one in lines} == {
        one.department for one in office.administration.procedures()
    }
    assert sum(one.procedures for one in lines) == len(office.administration.procedures())
    assert not any(one.dossiers or one.closed for one in lines)


def test_a_department_is_added_and_dossiers_can_be_handed_to_it(
    office: Office, boss: StaffId, store: SqliteStore
) -> None:
    assert office.departments.add("  Phòng Kinh tế  ", by=boss) == "Phòng Kinh tế"
    assert "Phòng Kinh tế" in office.handover.departments()
    with pytest.raises(DepartmentKnown):
        office.departments.add("PHÒNG kinh tế", by=boss)
    with pytest.raises(MissingField):
        office.departments.add(" ", by=boss)
    assert same_after_rebuild(office, store)


def test_a_new_name_holds_for_what_is_received_from_today_on(
    office: Office, boss: StaffId, clerk: StaffMember, store: SqliteStore
) -> None:
    old = hand_over(office, clerk)
    count = next(one.procedures for one in office.departments.lines() if one.name == old)
    office.departments.rename(old, "Phòng Quản lý Dược", by=boss)
    lines = {one.name: one for one in office.departments.lines()}
    assert lines["Phòng Quản lý Dược"].procedures == count
    assert (lines[old].procedures, lines[old].dossiers) == (0, 1)
    assert old not in office.handover.departments()
    assert received(office, clerk.id, "Lê Văn An").department == "Phòng Quản lý Dược"
    assert same_after_rebuild(office, store)


def test_a_name_that_is_taken_or_the_same_is_refused(office: Office, boss: StaffId) -> None:
    first, second = names(office)[:2]
    with pytest.raises(DepartmentKnown):
        office.departments.rename(first, second.upper(), by=boss)
    with pytest.raises(BadValue):
        office.departments.rename(first, first, by=boss)


def test_a_department_with_procedures_closes_only_into_another(
    office: Office, boss: StaffId, clerk: StaffMember, store: SqliteStore
) -> None:
    old = department(office)
    other = next(name for name in names(office) if name != old)
    with pytest.raises(DepartmentNamed):
        office.departments.close(old, reason="Sáp nhập", by=boss)
    office.departments.close(old, reason="Sáp nhập", into=other, by=boss)
    assert old not in office.handover.departments()
    assert received(office, clerk.id).department == other
    assert same_after_rebuild(office, store)


def test_where_dossiers_are_the_reason_is_wanted_and_stays_readable(
    office: Office, boss: StaffId, clerk: StaffMember, store: SqliteStore
) -> None:
    old = hand_over(office, clerk)
    other = next(name for name in names(office) if name != old)
    with pytest.raises(MissingField):
        office.departments.close(old, reason=" ", into=other, by=boss)
    office.departments.close(old, reason="Sáp nhập theo Quyết định 12", into=other, by=boss)
    line = next(one for one in office.departments.lines() if one.name == old)
    assert line.closed
    assert line.department.closed_on == date(2026, 11, 23)
    assert line.department.reason == "Sáp nhập theo Quyết định 12"
    assert line.dossiers == 1
    assert same_after_rebuild(office, store)
    office.departments.reopen(old, by=boss)
    assert old in office.handover.departments()


def test_only_an_administrator_changes_departments(office: Office, clerk: StaffMember) -> None:
    first, second = names(office)[:2]
    desk = office.departments
    for act in (
        lambda: desk.add("Phòng Kinh tế", by=clerk.id),
        lambda: desk.rename(first, "Phòng Kinh tế", by=clerk.id),
        lambda: desk.close(first, reason="", into=second, by=clerk.id),
        lambda: desk.reopen(first, by=clerk.id),
    ):
        with pytest.raises(NotPermitted):
            act()
