"""One filled form, one act: whatever is pressed again after the light went out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest

from counter_app.desks import Office
from counter_app.desks.custody import DeskCheck
from counter_app.desks.giving import PostItem
from counter_app.desks.intake import Intake
from counter_app.desks.letters import Refusal, SupplementRequest
from counter_app.desks.notes import Question
from counter_app.errors import SavedOtherwise
from counter_app.rules.calls import CallOutcome
from counter_app.rules.catalogue import Channel, Component
from counter_app.rules.dossier import Correction, Custody, Delivery, FeeState, State
from counter_app.rules.papers import AskedItem
from counter_app.rules.people import Applicant, Representative
from counter_app.rules.printing import Document
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import PHARMACY
from tests.counter_app.desks.conftest import PHARMACISTS
from tests.db.outside import everything

HAO = Applicant("Trần Văn Hảo", id_number="001085012345", phone="0912345678")
AGENT = Representative("Trần Văn Môi", id_number="046185958121")
ASKED = SupplementRequest((AskedItem("Bản sao bằng", "Bản sao", 1),), "Thiếu giấy tờ")
NOT_HERE = Refusal("Không thuộc thẩm quyền", guidance="Nộp tại Sở Y tế")
FORM = Intake(PHARMACY, HAO)


def _with(**changes: object) -> Intake:
    return replace(FORM, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "other",
    [
        _with(applicant=replace(HAO, name="Trần Văn Hạo")),
        _with(applicant=replace(HAO, phone="0912345679")),
        _with(procedure_code="1.012275"),
        _with(channel=Channel.POST),
        _with(delivery=Delivery.POST),
        _with(copies=2),
        _with(fee=1),
        _with(fee_state=FeeState.CASH),
        _with(note="gọi trước"),
        _with(representative=AGENT),
        _with(components=(Component("Đơn đề nghị"),)),
        _with(received_at=datetime.fromisoformat("2026-11-23T09:05:00+07:00")),
    ],
    ids=range(12),
)
def test_what_was_put_right_after_the_form_was_saved_is_said_and_not_dropped(
    office: Office, clerk: StaffMember, store: SqliteStore, other: Intake
) -> None:
    saved = office.reception.receive(FORM, by=clerk.id, key="form").dossier
    before = everything(store)
    with pytest.raises(SavedOtherwise) as said:
        office.reception.receive(other, by=clerk.id, key="form")
    assert saved.number in str(said.value)
    assert f"{saved.received_at:%H:%M}" in str(said.value)
    assert said.value.facts["about"] == saved.id
    assert everything(store) == before
    assert office.reception.saved_under("form") == (saved,)


def test_a_form_that_says_the_same_is_answered_whatever_came_of_its_dossier(
    office: Office, clerk: StaffMember
) -> None:
    saved = office.reception.receive(_with(fee_state=FeeState.CASH), by=clerk.id, key="form")
    corrected = office.reception.correct(
        saved.dossier.id,
        _with(applicant=replace(HAO, name="Trần Văn Hạo"), fee_state=FeeState.CASH),
        Correction.PERSON,
        reason="sai dấu",
        by=clerk.id,
    ).dossier
    name = replace(HAO, name="Trần Văn Hạo")
    for form in (
        _with(fee_state=FeeState.CASH),
        _with(fee_state=FeeState.CASH, applicant=name),
    ):
        again = office.reception.receive(form, by=clerk.id, key="form")
        assert (again.already, again.dossier) == (True, corrected)


def test_a_form_whose_dossier_was_undone_is_received_anew_and_once(
    office: Office, clerk: StaffMember
) -> None:
    saved = office.reception.receive(FORM, by=clerk.id, key="form").dossier
    office.reception.undo(saved.id, by=clerk.id)
    anew = office.reception.receive(FORM, by=clerk.id, key="form")
    again = office.reception.receive(FORM, by=clerk.id, key="form")
    assert (anew.already, anew.dossier.state) == (False, State.RECEIVED)
    assert (again.already, again.dossier) == (True, anew.dossier)


def test_a_pile_saved_twice_is_one_pile_and_a_changed_one_is_said(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    pile = [FORM, _with(applicant=Applicant("Đào Thị Mận"))]
    saved = office.reception.receive_group(pile, AGENT, by=clerk.id, key="pile").dossiers
    before = everything(store)
    again = office.reception.receive_group(pile, AGENT, by=clerk.id, key="pile")
    assert (again.already, again.dossiers) == (True, saved)
    for other in (
        [*pile, _with(applicant=Applicant("Lê Ba"))],
        pile[:1],
        list(reversed(pile)),
    ):
        with pytest.raises(SavedOtherwise):
            office.reception.receive_group(other, AGENT, by=clerk.id, key="pile")
    with pytest.raises(SavedOtherwise):
        office.reception.receive_group(
            pile, replace(AGENT, name="Người khác"), by=clerk.id, key="pile"
        )
    with pytest.raises(SavedOtherwise):
        office.reception.receive(replace(FORM, representative=AGENT), by=clerk.id, key="pile")
    assert everything(store) == before
    assert office.reception.saved_under("pile") == saved


def test_who_was_guided_and_came_back_with_everything_is_received_from_the_same_form(
    office: Office, clerk: StaffMember
) -> None:
    slip = office.processing.guide(FORM, ASKED, by=clerk.id, key="form")
    assert office.reception.saved_under("form") == ()
    received = office.reception.receive(FORM, by=clerk.id, key="form")
    assert received.dossier.applicant == HAO
    again = office.reception.receive(FORM, by=clerk.id, key="form")
    assert (received.already, again.already) == (False, True)
    assert again.dossier == received.dossier
    assert office.processing.guide(FORM, ASKED, by=clerk.id, key="form").number == slip.number


def test_who_was_guided_and_is_then_refused_gets_the_slip_of_the_refusal(
    office: Office, clerk: StaffMember
) -> None:
    office.processing.guide(FORM, ASKED, by=clerk.id, key="form")
    refused = office.processing.refuse(FORM, NOT_HERE, by=clerk.id, key="form")
    assert refused.number.endswith("TCHS")
    again = office.processing.refuse(FORM, NOT_HERE, by=clerk.id, key="form")
    assert again.number == refused.number


def test_a_received_form_is_no_slip(office: Office, clerk: StaffMember) -> None:
    received = office.reception.receive(FORM, by=clerk.id, key="form").dossier
    slip = office.processing.guide(FORM, ASKED, by=clerk.id, key="form")
    assert slip.number != received.number
    assert slip.number.endswith("HDHS")


@pytest.mark.parametrize(
    "other",
    [
        replace(ASKED, reason="Thiếu bản chính"),
        replace(ASKED, items=(*ASKED.items, AskedItem("Ảnh", "Bản chính", 2))),
        replace(ASKED, legal_basis="Điều 17"),
    ],
    ids=["reason", "items", "basis"],
)
def test_another_request_from_the_same_form_is_said(
    office: Office, clerk: StaffMember, store: SqliteStore, other: SupplementRequest
) -> None:
    slip = office.processing.guide(FORM, ASKED, by=clerk.id, key="form")
    before = everything(store)
    with pytest.raises(SavedOtherwise) as said:
        office.processing.guide(FORM, other, by=clerk.id, key="form")
    assert slip.number in str(said.value)
    with pytest.raises(SavedOtherwise):
        office.processing.guide(_with(applicant=Applicant("Khác")), ASKED, by=clerk.id, key="form")
    assert everything(store) == before


def test_another_refusal_from_the_same_form_is_said(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    office.processing.refuse(FORM, NOT_HERE, by=clerk.id, key="form")
    before = everything(store)
    with pytest.raises(SavedOtherwise):
        office.processing.refuse(FORM, replace(NOT_HERE, reason="Khác"), by=clerk.id, key="form")
    assert everything(store) == before


# -- beside a dossier ------------------------------------------------------------------------------


def test_a_note_a_call_and_a_question_asked_for_twice_stand_there_once(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    dossier = office.reception.receive(FORM, by=clerk.id).dossier
    question = Question("Sở Y tế", "Có cấp chứng chỉ này không?", date(2026, 11, 30))

    def write(turn: str) -> None:
        notes = office.notes
        notes.note(dossier.id, f"gọi trước {turn}".strip(), by=clerk.id, key="note")
        notes.call(dossier.id, CallOutcome.NO_ANSWER, by=clerk.id, note=turn, key="call")
        asked = replace(question, agency=f"{question.agency} {turn}".strip())
        notes.consult(dossier.id, asked, by=clerk.id, key="question")

    write("")
    before = everything(store)
    write("")
    assert everything(store) == before
    acts: list[Callable[[], object]] = [
        lambda: office.notes.note(dossier.id, "khác", by=clerk.id, key="note"),
        lambda: office.notes.call(dossier.id, CallOutcome.REACHED, by=clerk.id, key="call"),
        lambda: office.notes.call(
            dossier.id, CallOutcome.NO_ANSWER, by=clerk.id, note="bận", key="call"
        ),
        lambda: office.notes.consult(
            dossier.id, replace(question, what="Khác"), by=clerk.id, key="question"
        ),
    ]
    for act in acts:
        with pytest.raises(SavedOtherwise, match=dossier.number):
            act()
    assert everything(store) == before
    office.notes.note(dossier.id, "gọi trước", by=clerk.id)
    assert everything(store) != before


def test_a_note_beside_another_dossier_is_another_note(office: Office, clerk: StaffMember) -> None:
    one, two = (office.reception.receive(FORM, by=clerk.id).dossier for _ in range(2))
    office.notes.note(one.id, "gọi trước", by=clerk.id, key="note")
    with pytest.raises(SavedOtherwise):
        office.notes.note(two.id, "gọi trước", by=clerk.id, key="note")


# -- at the desk -----------------------------------------------------------------------------------


def test_a_desk_check_closed_twice_is_one_check(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    here, missing = (office.reception.receive(FORM, by=clerk.id).dossier for _ in range(2))

    def check(*unknown: str) -> tuple[DeskCheck, Document]:
        return office.custody.check(Custody.COUNTER, [here.id], unknown, by=clerk.id, key="check")

    found, paper = check("8938505970025")
    before = everything(store)
    again, same_paper = check("8938505970025")
    assert everything(store) == before
    assert again == found
    assert [line.id for line in again.missing] == [missing.id]
    assert same_paper.id == paper.id
    for unknown in ((), ("8938505970026",), ("8938505970025", "8938505970026")):
        with pytest.raises(SavedOtherwise, match="Kiểm bàn"):
            check(*unknown)
    assert everything(store) == before
    assert len(office.custody.checks()) == 1


def test_what_a_check_missed_and_came_since_is_not_said_to_be_missing(
    office: Office, clerk: StaffMember
) -> None:
    away = office.reception.receive(FORM, by=clerk.id).dossier
    office.custody.check(Custody.COUNTER, [], by=clerk.id, key="check")
    office.handover.hand_over([away.id], PHARMACISTS, by=clerk.id)
    again, _ = office.custody.check(Custody.COUNTER, [], by=clerk.id, key="check")
    assert (again.missing, again.expected) == ((), 1)


def test_minutes_with_the_post_are_made_once(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    dossier = office.reception.receive(FORM, by=clerk.id).dossier

    def make(*, fee: int = 0, papers: int = 1, postman: str = "Phan Bá") -> Document:
        return office.giving.post_minutes(
            [PostItem(dossier.id, papers=papers)],
            post_office="Huế",
            postman=postman,
            incoming=True,
            by=clerk.id,
            fee=fee,
            key="minutes",
        )

    made = make()
    before = everything(store)
    assert make().id == made.id
    for other in ({"fee": 500_000}, {"papers": 2}, {"postman": "Phan Ba"}):
        with pytest.raises(SavedOtherwise, match="BBGN"):
            make(**other)  # type: ignore[arg-type]
    assert everything(store) == before


def test_a_pad_is_reserved_once(office: Office, clerk: StaffMember, store: SqliteStore) -> None:
    made = office.pads.reserve(3, by=clerk.id, key="pad")
    before = everything(store)
    again = office.pads.reserve(3, by=clerk.id, key="pad")
    assert (again.id, again.already, made.already) == (made.id, True, False)
    with pytest.raises(SavedOtherwise):
        office.pads.reserve(4, by=clerk.id, key="pad")
    assert everything(store) == before
    assert len(office.pads.open()) == 3
