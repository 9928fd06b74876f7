"""The control slip tells the way of a dossier as it was, and what other agencies were asked for."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from counter_app.desks import Office
from counter_app.desks.letters import SupplementRequest
from counter_app.desks.notes import Question
from counter_app.rules.dossier import (
    Act,
    Custody,
    Dossier,
    DossierId,
    LegPromise,
    ResultKind,
    State,
    legs_to_body,
    take_in,
)
from counter_app.rules.journal import Fact
from counter_app.rules.papers import AskedItem, ControlSlipPaper
from counter_app.rules.printing import DocumentKind
from counter_app.rules.slips import TurnedBack
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import HUE, received
from tests.counter_app.desks.conftest import PHARMACISTS, now
from tests.doubles import StoppedClock

COUNTER = f"{HUE.office} – Lê Thị Hạnh"
SIGNED = f"{PHARMACISTS} – Phạm Văn Tú"
MISSING = SupplementRequest((AskedItem("Giấy khám sức khỏe"),), "thiếu")


def _slip(office: Office, dossier_id: DossierId, clerk: StaffMember) -> ControlSlipPaper:
    document = office.processing.control_slip(dossier_id, by=clerk.id)
    paper = office.printing.paper(document.id)
    assert isinstance(paper, ControlSlipPaper)
    return paper


def _way(office: Office, dossier: Dossier, clerk: StaffMember) -> list[tuple[str, str]]:
    return [(step.giver, step.receiver) for step in _slip(office, dossier.id, clerk).steps]


def _hand_over(office: Office, dossier: Dossier, clerk: StaffMember, to: str = PHARMACISTS) -> None:
    slip = office.handover.hand_over([dossier.id], to, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Phạm Văn Tú", by=clerk.id)


@pytest.fixture
def dossier(office: Office, clerk: StaffMember) -> Dossier:
    """A dossier that was received a moment ago."""
    return received(office, clerk.id)


def test_the_slip_names_the_department_it_went_to_and_who_signed_there(
    office: Office, clerk: StaffMember, dossier: Dossier, clock: StoppedClock
) -> None:
    _hand_over(office, dossier, clerk, "Phòng Kinh tế")
    clock.pass_(hours=48)
    office.handover.take_back(dossier.id, by=clerk.id)
    first, second = _slip(office, dossier.id, clerk).steps
    assert (first.giver, first.receiver) == (COUNTER, "Phòng Kinh tế – Phạm Văn Tú")
    assert first.note == "Phiếu BG-261123-0601"
    assert (second.giver, second.receiver, second.outcome) == ("Phòng Kinh tế", COUNTER, "early")


def test_the_slip_that_goes_with_the_pile_names_the_department_of_the_pile(
    office: Office, clerk: StaffMember, dossier: Dossier
) -> None:
    admin = office.administration.staff()[0]
    settings = replace(office.administration.settings(), with_control_slip=True)
    office.administration.set_office(settings, office.administration.station(), by=admin.id)
    slip = office.handover.hand_over([dossier.id], "Phòng Kinh tế", by=clerk.id).slip
    (document,) = (
        one for one in office.printing.of(dossier.id) if one.kind is DocumentKind.CONTROL_SLIP
    )
    paper = office.printing.paper(document.id)
    assert isinstance(paper, ControlSlipPaper)
    (step,) = paper.steps
    assert (step.giver, step.receiver) == (COUNTER, "Phòng Kinh tế")
    assert (step.at, step.note) == (slip.handed_at, f"Phiếu {slip.number}")
    assert _slip(office, dossier.id, clerk).steps == paper.steps


@pytest.mark.parametrize("ticked", ["missing", "refused"])
def test_what_was_missing_or_turned_back_never_went(
    office: Office, clerk: StaffMember, dossier: Dossier, ticked: str
) -> None:
    slip = office.handover.hand_over([dossier.id], PHARMACISTS, by=clerk.id).slip
    office.handover.confirm(
        slip.id,
        receiver="Phạm Văn Tú",
        by=clerk.id,
        missing=[dossier.id] if ticked == "missing" else (),
        refused=[TurnedBack(dossier.id, "sai phòng")] if ticked == "refused" else (),
    )
    assert _way(office, dossier, clerk) == []
    _hand_over(office, dossier, clerk)
    assert _way(office, dossier, clerk) == [(COUNTER, SIGNED)]


def test_a_result_that_was_scanned_by_mistake_never_came_back(
    office: Office, clerk: StaffMember, supervisor: StaffMember, dossier: Dossier
) -> None:
    slip = office.handover.hand_over([dossier.id], PHARMACISTS, by=clerk.id).slip
    office.handover.take_back(dossier.id, by=clerk.id)
    office.custody.reopen(dossier.id, "quét nhầm", by=supervisor.id)
    assert _way(office, dossier, clerk) == [(COUNTER, PHARMACISTS)]
    office.handover.confirm(slip.id, receiver="Phạm Văn Tú", by=clerk.id, missing=[dossier.id])
    assert _way(office, dossier, clerk) == []


def test_a_result_that_goes_back_to_be_repaired_had_come_and_goes_again(
    office: Office,
    clerk: StaffMember,
    supervisor: StaffMember,
    dossier: Dossier,
    clock: StoppedClock,
) -> None:
    _hand_over(office, dossier, clerk)
    office.handover.take_back(dossier.id, by=clerk.id)
    office.custody.reopen(dossier.id, "sai họ tên", by=supervisor.id, to_repair=True)
    _hand_over(office, dossier, clerk)
    clock.pass_(hours=24 * 20)
    office.handover.take_back(dossier.id, by=clerk.id)
    out, back = (COUNTER, SIGNED), (PHARMACISTS, COUNTER)
    assert _way(office, dossier, clerk) == [out, back, out, back]
    outcomes = [step.outcome for step in _slip(office, dossier.id, clerk).steps]
    assert outcomes == ["", "early", "", "late"]


def test_each_result_is_judged_by_the_promise_of_its_day(
    office: Office,
    clerk: StaffMember,
    supervisor: StaffMember,
    dossier: Dossier,
    clock: StoppedClock,
) -> None:
    _hand_over(office, dossier, clerk)
    clock.pass_(hours=24 * 9)
    office.handover.take_back(dossier.id, by=clerk.id)
    office.custody.reopen(dossier.id, "sai họ tên", by=supervisor.id, to_repair=True)
    office.processing.reappoint(dossier.id, 10, "làm lại", by=supervisor.id)
    assert _slip(office, dossier.id, clerk).steps[-1].outcome == "late"


def test_a_dossier_that_came_back_for_a_supplement_came_by_the_departments_hand(
    office: Office, clerk: StaffMember, dossier: Dossier
) -> None:
    _hand_over(office, dossier, clerk)
    office.processing.ask_supplement(dossier.id, MISSING, by=clerk.id)
    office.processing.supplement(dossier.id, by=clerk.id)
    back = _slip(office, dossier.id, clerk).steps[-1]
    assert (back.giver, back.receiver) == (PHARMACISTS, COUNTER)
    assert (back.outcome, back.note) == ("", "Trả lại để bổ sung")
    office.processing.ask_supplement(dossier.id, MISSING, by=clerk.id)
    office.processing.supplement(dossier.id, by=clerk.id)
    assert len(_way(office, dossier, clerk)) == 2


def test_a_result_of_a_register_from_outside_can_be_reopened_and_still_has_its_slip(
    office: Office,
    clerk: StaffMember,
    supervisor: StaffMember,
    store: SqliteStore,
    dossier: Dossier,
    clock: StoppedClock,
) -> None:
    old = replace(
        dossier,
        id=DossierId("old"),
        number="H57.132-260901-0001",
        code=f"{dossier.code[:4]}260901{dossier.code[10:]}",
        line=0,
        state=State.DONE,
        custody=Custody.SHELF,
        finished_at=clock.now(),
        result=ResultKind.GRANTED,
    )
    with store.writing() as books:
        books.record([take_in(old, batch="b", row=1)], by=clerk.id, at=clock.now())
    office.custody.reopen(old.id, "chưa xong", by=supervisor.id)
    assert _way(office, old, clerk) == []


# -- other agencies --------------------------------------------------------------------------------


def test_opinions_stand_on_the_slip_with_their_time_limit_and_how_they_kept_it(
    office: Office, clerk: StaffMember, dossier: Dossier, clock: StoppedClock
) -> None:
    desk = office.notes
    asked_at = clock.now()
    for agency, day in (("Công an", 24), ("Sở Y tế", 25), ("Sở Xây dựng", 30), ("Thuế", 30)):
        desk.consult(dossier.id, Question(agency, "Xác nhận", date(2026, 11, day)), by=clerk.id)
    clock.pass_(hours=48)
    for line in desk.consultations(dossier.id)[:3]:
        desk.answer(dossier.id, line.id, "Đồng ý", by=clerk.id)
    paper = _slip(office, dossier.id, clerk)
    assert paper.partner == "Công an, Sở Y tế, Sở Xây dựng, Thuế"
    assert [(one.agency, one.due, one.outcome) for one in paper.shares] == [
        ("Công an", "24/11/2026", "late"),
        ("Sở Y tế", "25/11/2026", "on_time"),
        ("Sở Xây dựng", "30/11/2026", "early"),
        ("Thuế", "30/11/2026", ""),
    ]
    assert {one.asked_at for one in paper.shares} == {asked_at}
    assert [one.done_at for one in paper.shares] == [clock.now()] * 3 + [None]
    assert paper.steps == ()


def test_an_answer_is_not_printed_only_that_it_came(
    office: Office, clerk: StaffMember, dossier: Dossier
) -> None:
    office.notes.consult(
        dossier.id, Question("Công an", "Lý lịch", date(2026, 11, 30)), by=clerk.id
    )
    (line,) = office.notes.consultations(dossier.id)
    office.notes.answer(dossier.id, line.id, "có tiền án", by=clerk.id)
    assert "tiền án" not in str(_slip(office, dossier.id, clerk))


def test_the_shares_of_an_inter_agency_dossier_stand_on_its_slip(
    office: Office, clerk: StaffMember, dossier: Dossier, store: SqliteStore, clock: StoppedClock
) -> None:
    due = datetime.fromisoformat("2026-11-27T11:30:00+07:00")
    legs = (LegPromise("Sở Y tế", due, "Biên bản thẩm định"), LegPromise(PHARMACISTS, due))
    body = {
        "from": State.RECEIVED.value,
        "to": State.RECEIVED.value,
        "custody_from": Custody.COUNTER.value,
        "custody_to": Custody.COUNTER.value,
        "legs": legs_to_body(legs),
    }
    with store.writing() as books:
        books.record([Fact(Act.RESCHEDULE.kind, dossier.id, body)], by=clerk.id, at=clock.now())
    clock.pass_(hours=24 * 4 + 3)
    office.notes.finish_leg(dossier.id, 0, by=clerk.id)
    paper = _slip(office, now(office, dossier.id).id, clerk)
    first, second = paper.shares
    assert (first.agency, first.what, first.due) == (
        "Sở Y tế",
        "Biên bản thẩm định",
        "11:30 27/11/2026",
    )
    assert (first.asked_at, first.done_at, first.outcome) == (None, clock.now(), "late")
    assert (second.agency, second.done_at, second.outcome) == (PHARMACISTS, None, "")
    assert paper.partner == "Sở Y tế"
