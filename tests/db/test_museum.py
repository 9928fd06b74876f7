"""Books that older programs wrote are opened, brought up to date, and worked with.

`museum/` holds a small file of every schema that was released, as that program left it.
"""

import lzma
from pathlib import Path

import pytest

from counter_app.desks import Office, open_office
from counter_app.rules.deadlines import ClockStart
from counter_app.rules.dossier import Dossier, State
from counter_app.rules.printing import DocumentKind, PaperSize
from counter_app.rules.staff import Role
from db import SqliteStore
from db.files import Files
from tests.conftest import received
from tests.db.outside import everything
from tests.doubles import StoppedClock

MUSEUM = Path(__file__).with_name("museum")
OLD = sorted(MUSEUM.glob("*.xz"))


@pytest.fixture(params=OLD, ids=lambda path: path.name.partition(".")[0])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of an old file."""
    target = tmp_path / "books.sqlite3"
    target.write_bytes(lzma.decompress(request.param.read_bytes()))
    return target


def _dossiers(office: Office) -> dict[str, Dossier]:
    found = (office.inquiry.card(line.id).dossier for line in office.inquiry.register())
    return {dossier.applicant.name: dossier for dossier in found}


def test_the_museum_has_a_file_of_every_schema_before_this_one() -> None:
    assert [path.name.partition(".")[0] for path in OLD] == [
        "books-m001",
        "books-m004",
        "books-m008",
    ]


def test_old_books_are_copied_before_they_are_changed(path: Path) -> None:
    before = path.read_bytes()
    SqliteStore(path).close()
    copies = [each for each in path.parent.iterdir() if ".before-" in each.name]
    assert [each.name for each in copies] in (
        ["books.sqlite3.before-m002_promises"],
        ["books.sqlite3.before-m005_custody"],
        ["books.sqlite3.before-m009_guard"],
    )
    assert len(copies[0].read_bytes()) == len(before)


def test_nothing_of_old_books_is_lost(path: Path, clock: StoppedClock) -> None:
    store = SqliteStore(path)
    office = open_office(store, clock)
    held = _dossiers(office)
    assert {"Nguyễn Thị Đào", "Trần Văn Bình", "Lê Hoàng Nam"} <= set(held)
    assert held["Nguyễn Thị Đào"].state is State.GIVEN_BACK
    assert held["Lê Hoàng Nam"].begun is ClockStart.COMPLETE
    assert held["Lê Hoàng Nam"].legs == ()
    assert office.inquiry.promises(held["Lê Hoàng Nam"].id)[0].due_at == held["Lê Hoàng Nam"].due_at
    papers = [paper for each in held.values() for paper in office.printing.of(each.id)]
    assert {paper.size for paper in papers if paper.kind is DocumentKind.RECEIPT} == {PaperSize.A5}
    assert all(office.printing.pdf(paper.id).startswith(b"%PDF") for paper in papers)
    assert store.fault() is None
    store.close()


def test_old_books_are_folded_anew_to_the_same_tables(path: Path, clock: StoppedClock) -> None:
    store = SqliteStore(path)
    open_office(store, clock)
    before = everything(store)
    store.rebuild()
    assert everything(store) == before
    store.close()


def test_dossiers_of_old_books_are_found_by_their_procedures(
    path: Path, clock: StoppedClock
) -> None:
    store = SqliteStore(path)
    office = open_office(store, clock)
    for dossier in _dossiers(office).values():
        first = dossier.procedure.split()[:3]
        assert dossier.id in [line.id for line in office.inquiry.search(" ".join(first))]
        both = f"{dossier.applicant.name} {first[0]}"
        assert dossier.id in [line.id for line in office.inquiry.search(both)]
    store.close()


def test_work_goes_on_in_old_books(path: Path, clock: StoppedClock) -> None:
    clock.pass_(hours=72)
    store = SqliteStore(path)
    office = open_office(store, clock)
    clerk = next(one for one in office.administration.staff() if one.role is Role.CLERK)
    again = received(office, clerk.id, "Phạm Thị Mai")
    assert again.number.startswith("H57.132-261126-")
    assert _dossiers(office)["Phạm Thị Mai"].due_at == again.due_at
    store.close()


def test_old_books_know_since_when_each_dossier_is_where_it_is(
    path: Path, clock: StoppedClock
) -> None:
    store = SqliteStore(path)
    office = open_office(store, clock)
    for dossier in _dossiers(office).values():
        assert office.custody.holdings(dossier.id)[-1].since == dossier.since
    store.close()


def test_old_books_that_were_brought_up_to_date_are_whole_to_the_last_index(path: Path) -> None:
    SqliteStore(path).close()
    assert Files().audit(path) == ()
