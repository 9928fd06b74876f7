"""An act can be tried: what it would print is known, and the books are as they were."""

from pathlib import Path

import pytest

from counter_app.desks import Office, open_office
from counter_app.desks.letters import SupplementRequest
from counter_app.documents import readback
from counter_app.errors import MissingField
from counter_app.ports import Topic
from counter_app.rules.papers import AskedItem
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import furnished, received
from tests.db.outside import everything, untouched
from tests.doubles import StoppedClock

DEPARTMENT = "Phòng Nghiệp vụ Dược"


def test_a_tried_handing_over_leaves_everything_as_it_was(
    office: Office, store: SqliteStore, clerk: StaffMember
) -> None:
    pile = [received(office, clerk.id).id, received(office, clerk.id, "Trần Văn Ứng").id]
    heard: list[frozenset[Topic]] = []
    store.announce = heard.append
    with untouched(store), office.printing.rehearsal() as rehearsal:
        tried = office.handover.hand_over(pile, DEPARTMENT, by=clerk.id).slip
    assert heard == []
    assert [paper.title for paper in rehearsal.papers] == [f"Phiếu bàn giao {tried.number}"]
    done = office.handover.hand_over(pile, DEPARTMENT, by=clerk.id).slip
    assert done.number == tried.number
    assert heard


def test_what_is_shown_is_what_comes_out(office: Office, clerk: StaffMember) -> None:
    dossier = received(office, clerk.id)
    slip = office.handover.hand_over([dossier.id], DEPARTMENT, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id)
    request = SupplementRequest((AskedItem("Ảnh 4x6"),), "Thiếu ảnh")
    with office.printing.rehearsal() as rehearsal:
        office.processing.ask_supplement(dossier.id, request, by=clerk.id)
    (shown,) = [layout() for layout in rehearsal.layouts]
    (document,) = office.processing.ask_supplement(dossier.id, request, by=clerk.id).documents
    assert rehearsal.papers[0].title == document.title
    printed = [code for code in readback.codes(office.printing.pdf(document.id)) if code.page == 1]
    assert readback.codes(shown) == printed


def test_what_the_office_refuses_is_refused_in_a_trial_too(
    office: Office, store: SqliteStore, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    with (
        untouched(store),
        pytest.raises(MissingField),
        office.printing.rehearsal(),
    ):
        office.handover.hand_over([dossier.id], "", by=clerk.id)
    assert office.handover.hand_over([dossier.id], DEPARTMENT, by=clerk.id).slip.number


def test_an_act_that_prints_nothing_shows_nothing(office: Office, clerk: StaffMember) -> None:
    dossier = received(office, clerk.id)
    with office.printing.rehearsal() as rehearsal:
        office.notes.note(dossier.id, "Gọi lại buổi chiều", by=clerk.id)
    assert rehearsal.papers == []


def test_numbers_of_a_trial_are_not_marked_as_given(books_path: Path, clock: StoppedClock) -> None:
    store = SqliteStore(books_path)
    office = furnished(store, clock)
    clerk = office.administration.staff()[1].id
    dossier = received(office, clerk)
    with office.printing.rehearsal():
        tried = office.handover.hand_over([dossier.id], DEPARTMENT, by=clerk).slip
    before = everything(store)
    store.close()
    again = SqliteStore(books_path)
    assert everything(again) == before
    slip = open_office(again, clock).handover.hand_over([dossier.id], DEPARTMENT, by=clerk).slip
    assert slip.number == tried.number
    again.close()
