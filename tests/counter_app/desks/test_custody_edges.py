"""Where custody is easily lost: mistakes put right, papers on two slips, late signatures."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from counter_app.desks import Office, open_office
from counter_app.desks.giving import PostItem, PostSlip
from counter_app.desks.intake import Intake
from counter_app.desks.letters import Refusal, Stop, SupplementRequest
from counter_app.desks.notes import Question
from counter_app.errors import (
    BadValue,
    ClockWentBack,
    MissingField,
    NotPermitted,
    SlipClosed,
    TextTooLong,
    UnknownConsultation,
)
from counter_app.rules import citizen_card
from counter_app.rules.calls import CallOutcome
from counter_app.rules.dossier import Act, Custody, Dossier, FeeState, State
from counter_app.rules.journal import Fact
from counter_app.rules.papers import AskedItem
from counter_app.rules.people import Applicant, Representative
from counter_app.rules.slips import Slip, Surplus, TurnedBack
from counter_app.rules.staff import Role, StaffId, StaffMember
from db import SqliteStore
from tests.conftest import PHARMACY, furnished, received
from tests.counter_app.desks.conftest import OWNER, PHARMACISTS, Busy, now
from tests.db.outside import everything, untouched
from tests.doubles import StoppedClock

PHOTO = SupplementRequest((AskedItem("Ảnh 4x6, nền trắng", "", 2),), "thiếu ảnh")
CARD_READ = "046081000123||Nguyễn Thị Đào|02031981|Nữ|12 Đống Đa, Thuận Hóa|10052021"


def _away(office: Office, clerk: StaffMember, *names: str) -> tuple[Slip, list[Dossier]]:
    held = [received(office, clerk.id, name) for name in names]
    done = office.handover.hand_over([one.id for one in held], PHARMACISTS, by=clerk.id)
    return done.slip, held


def _missed(office: Office, clerk: StaffMember) -> Dossier:
    slip, (one,) = _away(office, clerk, "Lê Văn An")
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id, missing=[one.id])
    return now(office, one.id)


def _open_about(office: Office, dossier: Dossier) -> list[str]:
    return [line.kind for line in office.custody.discrepancies() if line.about == dossier.id]


# -- mistakes put right -------------------------------------------------------------------------


@pytest.mark.parametrize("refused", [False, True])
def test_a_missing_dossier_is_missing_again_when_its_result_was_scanned_by_mistake(
    office: Office,
    clerk: StaffMember,
    supervisor: StaffMember,
    store: SqliteStore,
    *,
    refused: bool,
) -> None:
    one = _missed(office, clerk)
    raised = office.custody.discrepancies()
    if refused:
        office.processing.refuse_result(one.id, Refusal("không đủ điều kiện"), by=clerk.id)
    else:
        office.handover.take_back(one.id, by=clerk.id)
    assert _open_about(office, one) == []
    if refused:
        office.custody.reopen(one.id, "nhầm hồ sơ", by=supervisor.id)
    else:
        office.custody.unscan(one.id, by=clerk.id)
    # With the age and the owner that it had.
    assert office.custody.discrepancies() == raised
    assert now(office, one.id).custody is Custody.COUNTER
    before = everything(store)
    store.rebuild()
    assert everything(store) == before


def test_a_wrong_result_that_goes_to_be_repaired_was_found_all_the_same(
    office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    one = _missed(office, clerk)
    office.handover.take_back(one.id, by=clerk.id)
    office.custody.reopen(one.id, "ghi sai họ tên", by=supervisor.id, to_repair=True)
    assert _open_about(office, one) == []


def test_what_a_person_settled_stays_settled_when_a_scan_is_taken_back(
    office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    one = _missed(office, clerk)
    (line,) = office.custody.discrepancies()
    office.custody.settle(line.id, "nằm dưới bàn", by=supervisor.id)
    office.handover.take_back(one.id, by=clerk.id)
    office.custody.unscan(one.id, by=clerk.id)
    assert office.custody.discrepancies() == []


@pytest.mark.parametrize("end", ["stopped", "refused"])
def test_a_missing_dossier_that_ended_otherwise_is_looked_for_by_nobody(
    office: Office, clerk: StaffMember, end: str
) -> None:
    one = _missed(office, clerk)
    if end == "stopped":
        office.processing.stop(one.id, Stop("xin rút"), by=clerk.id)
    else:
        office.processing.refuse_result(one.id, Refusal("không đủ điều kiện"), by=clerk.id)
    assert _open_about(office, one) == []


# -- slips --------------------------------------------------------------------------------------


@pytest.mark.parametrize("ticked", ["taken", "missing", "refused"])
def test_an_old_slip_signed_late_does_not_move_what_went_out_on_another_since(
    office: Office, clerk: StaffMember, supervisor: StaffMember, ticked: str
) -> None:
    old, (one, two) = _away(office, clerk, "Lê Văn An", "Trần Thị Bê")
    office.handover.take_back(one.id, by=clerk.id)
    office.custody.reopen(one.id, "ghi sai họ tên", by=supervisor.id, to_repair=True)
    fresh = office.handover.hand_over([one.id], PHARMACISTS, by=clerk.id).slip
    office.handover.confirm(
        old.id,
        receiver="Tú",
        by=clerk.id,
        missing=[one.id] if ticked == "missing" else (),
        refused=[TurnedBack(one.id, "sai phòng")] if ticked == "refused" else (),
    )
    again = now(office, one.id)
    assert (again.custody, again.slip_number) == (Custody.IN_TRANSIT, fresh.number)
    assert _open_about(office, one) == []
    assert now(office, two.id).custody is Custody.DEPARTMENT
    office.handover.confirm(fresh.id, receiver="Tú", by=clerk.id)
    assert now(office, one.id).custody is Custody.DEPARTMENT


def test_what_was_supplemented_on_its_way_waits_at_the_counter_whatever_is_signed(
    office: Office, clerk: StaffMember
) -> None:
    slip, (one,) = _away(office, clerk, "Lê Văn An")
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id)
    office.processing.ask_supplement(one.id, PHOTO, by=clerk.id)
    office.processing.supplement(one.id, by=clerk.id)
    again = office.handover.hand_over([one.id], PHARMACISTS, by=clerk.id).slip
    office.processing.ask_supplement(one.id, PHOTO, by=clerk.id)
    office.processing.supplement(one.id, by=clerk.id)
    assert [one.id] == [line.id for line in office.custody.expected(Custody.COUNTER)]
    office.handover.confirm(again.id, receiver="Tú", by=clerk.id)
    assert now(office, one.id).custody is Custody.COUNTER
    assert office.handover.hand_over([one.id], PHARMACISTS, by=clerk.id).slip.dossiers == (one.id,)


def test_a_second_enter_signs_nothing_twice(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    slip, _ = _away(office, clerk, "Lê Văn An")
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id)
    with untouched(store), pytest.raises(SlipClosed):
        office.handover.confirm(slip.id, receiver="Tú", by=clerk.id)


def test_what_is_ticked_missing_and_refused_is_refused_once(
    office: Office, clerk: StaffMember
) -> None:
    slip, (one,) = _away(office, clerk, "Lê Văn An")
    signed = office.handover.confirm(
        slip.id,
        receiver="Tú",
        by=clerk.id,
        missing=[one.id],
        refused=[TurnedBack(one.id, "thiếu chữ ký")],
    )
    assert (signed.missing, signed.refused) == ((), (one.id,))
    assert _open_about(office, one) == ["refused"]


LONG = "Nguyễn " * 80


@pytest.mark.parametrize(
    ("ticked", "wanted"),
    [
        ({"surplus": [Surplus(" ")]}, MissingField),
        ({"surplus": [Surplus(f"X-{place}") for place in range(201)]}, BadValue),
        ({"surplus": [Surplus("X-1", note="x" * 501)]}, TextTooLong),
        ({"surplus": [Surplus(LONG)]}, TextTooLong),
        ({"receiver": LONG}, TextTooLong),
    ],
)
def test_a_tally_that_cannot_be_right_closes_nothing(
    office: Office,
    clerk: StaffMember,
    store: SqliteStore,
    ticked: dict[str, object],
    wanted: type[Exception],
) -> None:
    slip, _ = _away(office, clerk, "Lê Văn An")
    with untouched(store), pytest.raises(wanted):
        office.handover.confirm(slip.id, by=clerk.id, **({"receiver": "Tú"} | ticked))  # type: ignore[arg-type]


def test_what_stands_on_the_slip_is_not_too_many(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    slip, (one,) = _away(office, clerk, "Lê Văn An")
    surplus = [Surplus(one.number, one.id)]
    with untouched(store), pytest.raises(BadValue, match="có trong phiếu"):
        office.handover.confirm(
            slip.id, receiver="Tú", by=clerk.id, missing=[one.id], surplus=surplus
        )


# -- opinions -----------------------------------------------------------------------------------


def test_nobody_waits_for_an_opinion_about_a_dossier_that_is_over(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    stopped, given, going = (received(office, clerk.id, name) for name in ("Một", "Hai", "Ba"))
    today = clock.now().date()
    for one in (stopped, given, going):
        office.notes.consult(one.id, Question("Sở Y tế", "Xác nhận", today), by=clerk.id)
    office.processing.stop(stopped.id, Stop("xin rút"), by=clerk.id)
    office.handover.take_back(given.id, by=clerk.id)
    # An opinion may still come while the result lies here.
    assert {line.dossier_id for line in office.watch.awaited()} == {given.id, going.id}
    office.giving.give_back(given.id, OWNER, by=clerk.id)
    assert [line.dossier_id for line in office.watch.awaited()] == [going.id]
    assert office.notes.consultations(given.id)[0].answered_at is None


def test_an_opinion_is_answered_once_also_from_two_windows(
    clock: StoppedClock, tmp_path: Path
) -> None:
    store = SqliteStore(tmp_path / "books.sqlite3")
    office = furnished(store, clock)
    clerk = next(one for one in office.administration.staff() if one.role is Role.CLERK)
    dossier = received(office, clerk.id)
    today = clock.now().date()
    office.notes.consult(dossier.id, Question("Sở Y tế", "Xác nhận", today), by=clerk.id)
    (line,) = office.notes.consultations(dossier.id)
    with store.again() as other:
        open_office(other, clock).notes.answer(dossier.id, line.id, "Đồng ý", by=clerk.id)
        with untouched(store), pytest.raises(UnknownConsultation):
            office.notes.answer(dossier.id, line.id, "Không", by=clerk.id)
    store.close()


def test_an_opinion_that_comes_after_the_result_is_written_down(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    one = received(office, clerk.id)
    office.notes.consult(one.id, Question("Sở Y tế", "hỏi", clock.now().date()), by=clerk.id)
    office.handover.take_back(one.id, by=clerk.id)
    (line,) = office.notes.consultations(one.id)
    office.notes.answer(one.id, line.id, "Đồng ý", by=clerk.id)
    assert office.watch.awaited() == []
    assert now(office, one.id).state is State.DONE


def test_what_an_agency_has_done_stays_done_when_the_dates_move(
    office: Office, clerk: StaffMember, store: SqliteStore, clock: StoppedClock
) -> None:
    one = received(office, clerk.id)
    # The same agency has the first and the last share.
    agencies = ("Sở Y tế", "Sở Tài chính", "Sở Y tế")

    def moved(days: int) -> None:
        due = (one.due_at + timedelta(days=days)).isoformat()
        body = {
            "from": one.state.value,
            "to": one.state.value,
            "custody_from": one.custody.value,
            "custody_to": one.custody.value,
            "legs": [[agency, due, ""] for agency in agencies],
        }
        with store.writing() as books:
            facts = [Fact(Act.RESCHEDULE.kind, one.id, body)]
            books.record(facts, by=clerk.id, at=clock.now())

    moved(0)
    clock.pass_(hours=1)
    office.notes.finish_leg(one.id, 0, by=clerk.id)
    moved(2)
    assert [leg.done_at for leg in now(office, one.id).legs] == [clock.now(), None, None]
    assert office.notes.finish_leg(one.id, 2, by=clerk.id).legs[2].done_at == clock.now()


# -- who may collect ----------------------------------------------------------------------------


def test_an_agent_without_a_number_is_never_recognised_by_a_card(
    office: Office, clerk: StaffMember
) -> None:
    intake = Intake(
        PHARMACY, Applicant("Trần Văn Hảo"), representative=Representative("Lê Thị Mai")
    )
    saved = office.reception.receive(intake, by=clerk.id)
    card = citizen_card.parse(CARD_READ)
    assert card is not None
    assert card.former.value == ""
    assert office.giving.who_is(saved.dossier.id, card) is None


# -- desk check ---------------------------------------------------------------------------------


def test_what_nobody_knows_stays_where_it_can_be_erased(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    one = received(office, clerk.id)
    office.custody.check(Custody.COUNTER, [one.id], [CARD_READ], by=clerk.id)
    (line,) = office.custody.checks()
    assert (line.scanned, line.strange) == (2, 1)
    with store.reading() as books:
        (event,) = books.journal.of(line.id)
    assert "Đào" not in event.body
    assert CARD_READ in (event.fact().pii or {})["unknown"]
    before = everything(store)
    store.rebuild()
    assert everything(store) == before


def test_a_desk_has_no_more_papers_than_one_can_count(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    with untouched(store), pytest.raises(BadValue):
        office.custody.check(
            Custody.COUNTER, [], [str(number) for number in range(20_001)], by=clerk.id
        )


# -- the post -----------------------------------------------------------------------------------


def test_the_minutes_of_the_post_give_back_each_result_once(
    office: Office, clerk: StaffMember
) -> None:
    one = received(office, clerk.id)
    office.handover.take_back(one.id, by=clerk.id)
    twice = [PostItem(one.id, "EV1"), PostItem(one.id, "EV1")]
    office.giving.give_to_post(twice, PostSlip("Bưu cục Huế", "Văn Tám"), by=clerk.id)
    again = now(office, one.id)
    assert (again.state, again.custody) == (State.GIVEN_BACK, Custody.APPLICANT)
    assert again.collector is not None
    assert again.collector.note == "EV1"
    kinds = [line.fact.kind for line in office.inquiry.card(one.id).timeline]
    assert kinds.count(Act.GIVE_BACK.kind) == 1


# -- who may, and when --------------------------------------------------------------------------

ACTS: dict[str, Callable[[Busy, StaffId], object]] = {
    "confirm": lambda b, by: b.office.handover.confirm(b.open_slip.id, receiver="Tú", by=by),
    "print the signed slip": lambda b, by: b.office.handover.print_signed(b.closed_slip.id, by=by),
    "take back": lambda b, by: b.office.handover.take_back(b.there.id, by=by),
    "unscan": lambda b, by: b.office.custody.unscan(b.ready.id, by=by),
    "reopen": lambda b, by: b.office.custody.reopen(b.ready.id, "nhầm", by=by),
    "check": lambda b, by: b.office.custody.check(Custody.COUNTER, [], by=by),
    "give back": lambda b, by: b.office.giving.give_back(b.ready.id, OWNER, by=by),
    "give all": lambda b, by: b.office.giving.give_all([b.ready.id], OWNER, by=by),
    "retract": lambda b, by: b.office.giving.retract(b.gone.id, "nhầm", by=by),
    "give to the post": lambda b, by: b.office.giving.give_to_post(
        [PostItem(b.ready.id, "EV1")], PostSlip("Bưu cục", "Tám"), by=by
    ),
    "minutes": lambda b, by: b.office.giving.post_minutes(
        [PostItem(b.ready.id)], post_office="Bưu cục", postman="Tám", incoming=True, by=by
    ),
    "note": lambda b, by: b.office.notes.note(b.here.id, "ghi", by=by),
    "call": lambda b, by: b.office.notes.call(b.ready.id, CallOutcome.REACHED, by=by),
    "consult": lambda b, by: b.office.notes.consult(
        b.there.id, Question("Sở Y tế", "hỏi", b.clock.now().date()), by=by
    ),
    "ask for a supplement": lambda b, by: b.office.processing.ask_supplement(
        b.there.id, PHOTO, by=by
    ),
    "ask for a duty": lambda b, by: b.office.processing.ask_duty(b.there.id, 1000, "phí", by=by),
    "refuse the result": lambda b, by: b.office.processing.refuse_result(
        b.there.id, Refusal("không đủ"), by=by
    ),
    "stop": lambda b, by: b.office.processing.stop(b.there.id, Stop("xin rút"), by=by),
}


@pytest.mark.parametrize("act", ACTS)
def test_who_has_left_does_nothing_any_more(busy: Busy, act: str) -> None:
    with untouched(busy.store), pytest.raises(NotPermitted):
        ACTS[act](busy, busy.gone_home.id)


@pytest.mark.parametrize("act", ["reopen", "retract"])
def test_a_clerk_takes_no_result_back_alone(busy: Busy, act: str) -> None:
    with untouched(busy.store), pytest.raises(NotPermitted):
        ACTS[act](busy, busy.clerk.id)


@pytest.mark.parametrize("act", [act for act in ACTS if act != "print the signed slip"])
def test_nothing_moves_by_a_clock_that_runs_behind(busy: Busy, act: str) -> None:
    right = busy.clock.now()
    busy.clock.set("2026-11-20T09:00:00+07:00")
    try:
        with untouched(busy.store), pytest.raises(ClockWentBack):
            ACTS[act](busy, busy.supervisor.id)
    finally:
        busy.clock.set(right.isoformat())


def test_the_fee_is_owed_again_when_giving_back_was_a_mistake(
    office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    one = received(office, clerk.id)
    owed = now(office, one.id).fee_state
    paid = FeeState.CASH if owed is not FeeState.CASH else FeeState.TRANSFER
    office.handover.take_back(one.id, by=clerk.id)
    for state in (paid, FeeState.EXEMPT):
        office.giving.give_back(one.id, OWNER, by=clerk.id, fee_state=state)
        again = office.giving.retract(one.id, "nhầm người", by=supervisor.id)
        assert (again.fee_state, again.custody, again.collector) == (owed, Custody.SHELF, None)
