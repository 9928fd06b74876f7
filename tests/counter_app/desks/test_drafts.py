"""What was being typed: put aside, kept unasked, found again after a crash, and no fact at all."""

from pathlib import Path
from typing import Any

import pytest

from counter_app.desks import Office
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import furnished, received
from tests.db.outside import everything
from tests.doubles import StoppedClock

BODY: dict[str, Any] = {
    "procedure": "1.004604",
    "applicant": {"name": "Nguyễn Thị Đào", "phone": ""},
    "components": [["Đơn đề nghị", 1], ["Ảnh 4×6", 2]],
    "fee": 500_000,
    "postal": False,
    "note": None,
}


def keep(office: Office, by: StaffMember, name: str, *, parked: bool = True, **body: Any) -> None:  # noqa: ANN401 - the screen's own
    """Put aside what is being typed for somebody."""
    office.reception.keep_draft(name, f"Hồ sơ của {name}", body or BODY, by=by.id, parked=parked)


def titles(office: Office) -> list[str]:
    """Return the ids of what is kept, newest first."""
    return [draft.id for draft in office.reception.drafts()]


def test_a_fresh_office_has_nothing_put_aside(office: Office) -> None:
    assert office.reception.drafts() == []


def test_what_is_put_aside_comes_back_as_it_was(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    kept = office.reception.keep_draft("một", "Hồ sơ của Đào", BODY, by=clerk.id, parked=True)
    (draft,) = office.reception.drafts()
    assert draft == kept
    assert (draft.title, draft.body, draft.parked) == ("Hồ sơ của Đào", BODY, True)
    assert (draft.saved_at, draft.by) == (clock.now(), clerk.id)


def test_several_are_kept_the_newest_first(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    for name in ("An", "Bình", "Chi"):
        clock.pass_(minutes=1)
        keep(office, clerk, name)
    assert titles(office) == ["Chi", "Bình", "An"]


def test_keeping_again_replaces_what_was_kept(
    office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock
) -> None:
    keep(office, clerk, "An")
    keep(office, clerk, "Bình")
    clock.pass_(minutes=3)
    keep(office, supervisor, "An", parked=False, note="gọi lại")
    assert titles(office) == ["An", "Bình"]
    newest = office.reception.drafts()[0]
    assert (newest.body, newest.parked, newest.by) == ({"note": "gọi lại"}, False, supervisor.id)
    assert newest.saved_at == clock.now()


def test_what_is_finished_is_forgotten_and_the_others_stay(
    office: Office, clerk: StaffMember
) -> None:
    for name in ("An", "Bình"):
        keep(office, clerk, name)
    office.reception.drop_draft("An")
    assert titles(office) == ["Bình"]


def test_forgetting_what_is_not_there_does_nothing(office: Office, clerk: StaffMember) -> None:
    keep(office, clerk, "An")
    office.reception.drop_draft("Bình")
    office.reception.drop_draft("Bình")
    assert titles(office) == ["An"]


def test_they_are_there_again_when_the_books_are_opened_anew(
    books_path: Path, clock: StoppedClock
) -> None:
    store = SqliteStore(books_path)
    office = furnished(store, clock)
    clerk = office.administration.staff()[1]
    keep(office, clerk, "An", parked=False)
    before = office.reception.drafts()
    store.close()
    again = SqliteStore(books_path)
    assert Office(again, clock).reception.drafts() == before
    again.close()


def test_they_are_on_the_disk_before_anything_else_happens(
    books_path: Path, clock: StoppedClock
) -> None:
    store = SqliteStore(books_path)
    office = furnished(store, clock)
    keep(office, office.administration.staff()[1], "An")
    beside = SqliteStore(books_path)
    assert titles(Office(beside, clock)) == ["An"]
    beside.close()
    store.close()


def test_they_are_no_facts_and_stand_in_no_journal(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    before = everything(store)
    keep(office, clerk, "Đào")
    office.reception.drop_draft("Bình")
    after = everything(store)
    assert {name for name in after if after[name] != before[name]} == {"draft"}
    assert store.fault() is None


def test_nothing_of_a_forgotten_one_is_left(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    before = everything(store)
    keep(office, clerk, "An")
    office.reception.drop_draft("An")
    assert everything(store) == before


def test_telling_the_journal_again_keeps_them(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    received(office, clerk.id)
    keep(office, clerk, "An")
    keep(office, clerk, "Bình", parked=False)
    before, kept = everything(store), office.reception.drafts()
    store.rebuild()
    assert office.reception.drafts() == kept
    assert everything(store) == before


@pytest.mark.parametrize(
    "body",
    [{}, {"note": "<b>đậm</b> \" ' \\ \u0000"}, {"name": "Ngu\u0079ễn \U0001f600", "n": [1, None]}],
)
def test_whatever_was_typed_comes_back(
    office: Office, clerk: StaffMember, body: dict[str, Any]
) -> None:
    office.reception.keep_draft("một", "", body, by=clerk.id, parked=True)
    assert [draft.body for draft in office.reception.drafts()] == [body]


def test_drafts_take_no_number(office: Office, clerk: StaffMember) -> None:
    keep(office, clerk, "An")
    assert received(office, clerk.id).number == "H57.132-261123-0601"
