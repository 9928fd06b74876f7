"""The shelf: parts of it, how many are in each, and pages that leave nobody out."""

import pytest

from counter_app.desks import Office
from counter_app.desks.intake import Intake
from counter_app.rules.calls import CallOutcome
from counter_app.rules.dossier import Delivery, Dossier
from counter_app.rules.lines import ShelfLine, ShelfPart
from counter_app.rules.people import Applicant
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY
from tests.counter_app.desks.conftest import OWNER
from tests.doubles import StoppedClock


def _shelve(office: Office, clerk: StaffMember, delivery: Delivery = Delivery.COUNTER) -> Dossier:
    intake = Intake(PHARMACY, Applicant("Nguyễn Thị Đào", phone="0912345678"), delivery=delivery)
    dossier = office.reception.receive(intake, by=clerk.id).dossier
    return office.handover.take_back(dossier.id, by=clerk.id, shelf="A1")


@pytest.fixture
def shelved(office: Office, clerk: StaffMember, clock: StoppedClock) -> list[Dossier]:
    """Results of 30, 29 and 7 days ago, one of 6 days ago by post, and one of today."""
    shelved: list[Dossier] = []
    for day in ("2026-12-01", "2026-12-02", "2026-12-24", "2026-12-25", "2026-12-31"):
        clock.set(f"{day}T16:00:00")
        post = day == "2026-12-25"
        shelved.append(_shelve(office, clerk, Delivery.POST if post else Delivery.COUNTER))
    clock.set("2026-12-31T16:00:00")
    return shelved


@pytest.mark.parametrize(
    ("part", "places"),
    [
        (ShelfPart.ALL, [0, 1, 2, 3, 4]),
        (ShelfPart.NOT_CALLED, [1, 2, 4]),
        (ShelfPart.NOT_REACHED, [0]),
        (ShelfPart.WEEK, [0, 1, 2]),
        (ShelfPart.MONTH, [0]),
        (ShelfPart.POST, [3]),
    ],
)
def test_each_part_lists_what_it_counts_oldest_first(
    office: Office, clerk: StaffMember, shelved: list[Dossier], part: ShelfPart, places: list[int]
) -> None:
    office.notes.call(shelved[0].id, CallOutcome.UNREACHABLE, by=clerk.id)
    listed = [row.line.id for row in office.watch.shelf(part)]
    assert listed == [shelved[place].id for place in places]
    assert office.watch.shelf_counts()[part] == len(places)


def test_pages_follow_one_another_without_a_gap_also_within_one_day(
    office: Office, clerk: StaffMember, shelved: list[Dossier]
) -> None:
    office.giving.give_back(shelved[1].id, OWNER, by=clerk.id)
    more = [_shelve(office, clerk) for _ in range(6)]
    wanted = [shelved[0], *shelved[2:], *more]
    pages: list[ShelfLine] = []
    while page := office.watch.shelf(after=pages[-1] if pages else None, limit=3):
        pages += page
    assert [row.line.id for row in pages] == [one.id for one in wanted]


def test_an_empty_shelf_counts_nothing(office: Office) -> None:
    assert set(office.watch.shelf_counts().values()) == {0}
    assert office.watch.shelf() == []
