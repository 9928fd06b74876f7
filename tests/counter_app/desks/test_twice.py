"""What is pressed twice in a breath: one paper comes out, and nothing is written for nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from counter_app.desks import Office
from counter_app.rules.dossier import DossierId
from counter_app.rules.printing import Document
from counter_app.rules.settings import Station
from counter_app.rules.slips import SlipId
from counter_app.rules.staff import Role, StaffId, StaffMember
from db import SqliteStore
from tests.conftest import received
from tests.counter_app.desks.conftest import PHARMACISTS
from tests.db.outside import everything
from tests.doubles import StoppedClock

DAY = date(2026, 11, 23)


class Press:
    """What is printed by a key, for one dossier and its slip."""

    def __init__(self, office: Office, by: StaffId) -> None:
        dossier = received(office, by)
        slip = office.handover.hand_over([dossier.id], PHARMACISTS, by=by).slip
        office.handover.confirm(slip.id, receiver="Phạm Văn Tú", by=by)
        self.office = office
        self.by = by
        self.dossier: DossierId = dossier.id
        self.slip: SlipId = slip.id
        self.receipt = office.printing.of(dossier.id)[0].id


PRESSES: dict[str, Callable[[Press], Document]] = {
    "control slip": lambda p: p.office.processing.control_slip(p.dossier, by=p.by),
    "signed slip": lambda p: p.office.handover.print_signed(p.slip, by=p.by),
    "reprint": lambda p: p.office.printing.reprint(p.receipt, by=p.by),
    "day": lambda p: p.office.reports.print_day(DAY, by=p.by),
    "register": lambda p: p.office.reports.print_register(DAY, DAY, by=p.by),
    "form": lambda p: p.office.statistics.print_form(DAY, DAY, by=p.by),
    "pictures": lambda p: p.office.statistics.print_pictures(DAY, DAY, by=p.by),
    "published": lambda p: p.office.catalogue.print_published(by=p.by),
}


@pytest.fixture
def press(office: Office, clerk: StaffMember) -> Press:
    return Press(office, clerk.id)


@pytest.mark.parametrize("name", PRESSES)
def test_a_key_that_bounced_prints_one_paper_and_says_so(
    press: Press, store: SqliteStore, clock: StoppedClock, name: str
) -> None:
    first = PRESSES[name](press)
    before = everything(store)
    clock.pass_(seconds=1)
    again = PRESSES[name](press)
    assert (again.id, again.already, first.already) == (first.id, True, False)
    assert everything(store) == before


@pytest.mark.parametrize("name", PRESSES)
def test_who_asks_again_a_while_later_gets_another_paper(
    press: Press, clock: StoppedClock, name: str
) -> None:
    first = PRESSES[name](press)
    clock.pass_(seconds=10)
    again = PRESSES[name](press)
    assert (again.id != first.id, again.already) == (True, False)


@pytest.mark.parametrize("name", PRESSES)
def test_a_paper_that_was_taken_off_the_queue_is_printed_anew(press: Press, name: str) -> None:
    first = PRESSES[name](press)
    press.office.printing.drop(first.id, by=press.by)
    again = PRESSES[name](press)
    assert (again.id != first.id, again.already) == (True, False)


def test_a_paper_that_says_another_thing_by_now_is_another_paper(
    press: Press, clerk: StaffMember
) -> None:
    first = press.office.reports.print_day(DAY, by=clerk.id)
    received(press.office, clerk.id, "Người đến sau")
    again = press.office.reports.print_day(DAY, by=clerk.id)
    assert (again.id != first.id, again.already) == (True, False)


# -- settings --------------------------------------------------------------------------------------


def test_settings_that_did_not_change_are_not_written(office: Office, store: SqliteStore) -> None:
    desk = office.administration
    admin = next(one.id for one in desk.staff() if one.role is Role.ADMINISTRATOR)
    before = everything(store)
    assert desk.set_office(desk.settings(), desk.station(), by=admin) == desk.settings()
    assert everything(store) == before
    desk.set_office(desk.settings(), Station(3, 2, "Quầy số 3"), by=admin)
    desk.set_office(replace(desk.settings(), phone="0234 3822 001"), desk.station(), by=admin)
    with store.reading() as books:
        kinds = [event.kind for event in books.journal.of("office")]
    assert kinds.count("settings.changed") == 2, "once when the office was set up, once now"
    assert desk.station().name == "Quầy số 3"
