"""A busy office: one dossier at each place, for all that can be refused there."""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime

import pytest

from counter_app.desks import Office
from counter_app.rules.dossier import Collector, CollectorKind, Dossier, DossierId
from counter_app.rules.slips import Slip
from counter_app.rules.staff import Role, StaffMember
from db import SqliteStore
from tests.conftest import furnished, received
from tests.doubles import StoppedClock

PHARMACISTS = "Phòng Nghiệp vụ Dược"
OWNER = Collector(CollectorKind.OWNER, "")


@dataclass(frozen=True, slots=True)
class Busy:
    """An office in the middle of a day; shared by tests that must not change anything."""

    store: SqliteStore
    clock: StoppedClock
    office: Office
    admin: StaffMember
    clerk: StaffMember
    supervisor: StaffMember
    gone_home: StaffMember
    here: Dossier
    away: Dossier
    there: Dossier
    ready: Dossier
    gone: Dossier
    open_slip: Slip
    closed_slip: Slip


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Generator[Busy]:
    """An office with a dossier at the counter, on its way, there, ready, and given back."""
    clock = StoppedClock(datetime.fromisoformat("2026-11-23T09:41:00+07:00"))
    store = SqliteStore(tmp_path_factory.mktemp("busy") / "books.sqlite3")
    office = furnished(store, clock)
    people = {member.role: member for member in office.administration.staff()}
    admin, clerk = people[Role.ADMINISTRATOR], people[Role.CLERK]
    left = office.administration.add_staff("Phan Văn Cũ", Role.SUPERVISOR, by=admin.id)
    gone_home = StaffMember(left.id, left.name, left.role, active=False)
    office.administration.set_staff(gone_home, by=admin.id)
    here, away, there, ready, gone = (
        received(office, clerk.id, name)
        for name in ("Ở Quầy", "Trên Đường", "Ở Phòng", "Đã Xong", "Đã Trả")
    )
    first = office.handover.hand_over([there.id, ready.id, gone.id], PHARMACISTS, by=clerk.id)
    office.handover.confirm(first.slip.id, receiver="Phạm Văn Tú", by=clerk.id)
    second = office.handover.hand_over([away.id], PHARMACISTS, by=clerk.id)
    for done in (ready, gone):
        office.handover.take_back(done.id, by=clerk.id)
    office.giving.give_back(gone.id, OWNER, by=clerk.id)
    yield Busy(
        store,
        clock,
        office,
        admin,
        clerk,
        people[Role.SUPERVISOR],
        gone_home,
        here=now(office, here.id),
        away=now(office, away.id),
        there=now(office, there.id),
        ready=now(office, ready.id),
        gone=now(office, gone.id),
        open_slip=office.inquiry.slip(second.slip.id)[0],
        closed_slip=office.inquiry.slip(first.slip.id)[0],
    )
    store.close()


def now(office: Office, dossier_id: DossierId) -> Dossier:
    """Return a dossier as it stands."""
    return office.inquiry.card(dossier_id).dossier
