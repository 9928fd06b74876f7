"""Whoever changes the books behind the program is found out, and told where."""

from pathlib import Path

import pytest

from counter_app.desks import Office, open_office
from counter_app.rules.staff import Role
from db import SqliteStore
from db.files import Files
from tests.conftest import furnished, received
from tests.counter_app.desks.conftest import PHARMACISTS
from tests.db.outside import tamper
from tests.doubles import StoppedClock


@pytest.fixture
def books(books_path: Path, clock: StoppedClock) -> Path:
    """Books of a short day, closed."""
    store = SqliteStore(books_path)
    office: Office = furnished(store, clock)
    clerk = next(one for one in office.administration.staff() if one.role is Role.CLERK)
    dossier = received(office, clerk.id, "Nguyễn Thị Đào")
    received(office, clerk.id, "Trần Văn Bình")
    office.handover.hand_over([dossier.id], PHARMACISTS, by=clerk.id)
    store.close()
    return books_path


def _found(books: Path) -> list[tuple[str, str]]:
    return [(one.kind, one.where) for one in Files().audit(books)]


def test_books_as_the_program_left_them_are_whole_and_stay_as_they_are(books: Path) -> None:
    before = books.read_bytes()
    assert _found(books) == []
    assert books.read_bytes() == before
    assert [file.name for file in books.parent.iterdir() if "check" in file.name] == []


@pytest.mark.parametrize(
    ("harm", "kind", "where"),
    [
        ("update dossier set name = 'Kẻ Gian' where n = 1", "table", "dossier 1"),
        ("update slip set department = 'Phòng khác'", "table", "slip 1"),
        ("delete from document where n = 1", "table", "document"),
        ("update staff set role = 'administrator' where n = 2", "table", "staff 2"),
        (
            "update event set body = replace(body, 'Dược', 'Y') where kind = 'slip.handed_over'",
            "journal",
            "slip.handed_over",
        ),
        ("delete from event where kind = 'slip.handed_over'", "journal", "3/1/"),
        (
            "update event set seq = 100000 - seq where kind like 'dossier.%'",
            "journal",
            "3/1/",
        ),
        (
            """
            insert into dossier_words (dossier_words, rowid, search)
            values ('delete', 1, (select search from dossier where n = 1))
            """,
            "search",
            "dossier_words",
        ),
        (
            """
            insert into slip_line (slip_id, position, dossier_id, missing, refused)
            values ('nobody', 1, 'x', 0, 0)
            """,
            "reference",
            "slip_line",
        ),
    ],
)
def test_every_change_behind_the_program_is_named(
    books: Path, harm: str, kind: str, where: str
) -> None:
    tamper(books, harm)
    found = _found(books)
    assert found
    assert found[0][0] == kind
    assert where in found[0][1]


def test_every_entry_that_was_changed_is_named_by_itself(books: Path) -> None:
    tamper(books, "update event set actor_id = 'kẻ gian' where seq in (3, 30, 40)")
    found = _found(books)
    assert {kind for kind, _ in found} == {"journal", "schema"}
    named = {where.split()[1].rpartition("/")[2] for kind, where in found if kind == "journal"}
    assert named == {"3", "30", "40"}


def test_personal_data_that_nobody_was_to_forget_are_missed(books: Path) -> None:
    tamper(
        books,
        "update event set pii = null where kind = 'document.queued'",
        "update event set pii = null where kind = 'staff.set'",
    )
    where = [one for kind, one in _found(books) if kind == "journal"]
    assert {one.split()[-1] for one in where} == {"document.queued", "staff.set"}
    assert all(one.startswith("personal data gone: ") for one in where)


def test_an_erasure_of_old_data_explains_no_missing_new_ones(
    books: Path, clock: StoppedClock
) -> None:
    clock.set("2026-11-24T08:00:00")
    store = SqliteStore(books)
    office = open_office(store, clock)
    admin = next(one for one in office.administration.staff() if one.role is Role.ADMINISTRATOR)
    office.privacy.erase(1, by=admin.id)
    store.close()
    assert _found(books) == []
    tamper(books, "update event set pii = null where kind = 'dossier.received'")
    assert ("journal", "dossier.received") in {
        (kind, where.split()[-1]) for kind, where in _found(books)
    }


def test_guards_that_were_taken_off_the_journal_are_missed(books: Path) -> None:
    tamper(books)
    assert _found(books) == [
        ("schema", "event_data_is_only_erased"),
        ("schema", "event_is_never_changed"),
        ("schema", "event_is_never_deleted"),
        ("schema", "event_is_written_once"),
    ]
