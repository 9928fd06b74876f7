"""A dossier goes only where the rules let it go, and its entries tell its whole life."""

from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.errors import (
    AlreadyBack,
    AlreadyGivenBack,
    AlreadyHandedOver,
    IllegalStep,
    NotHere,
    NotReady,
    ReappointedBefore,
    Refused,
)
from counter_app.rules import dossier as rules
from counter_app.rules.calls import CallOutcome
from counter_app.rules.catalogue import Channel, Component, PaperKind
from counter_app.rules.deadlines import ClockStart, Limit, Wait
from counter_app.rules.dossier import (
    Act,
    Collector,
    CollectorKind,
    Correction,
    Custody,
    Delivery,
    Dossier,
    DossierId,
    FeeState,
    LegPromise,
    ResultKind,
    State,
)
from counter_app.rules.journal import Fact
from counter_app.rules.people import Applicant, Representative
from tests.counter_app.drawn import dossiers, through_json

AT = datetime.fromisoformat("2026-11-23T09:41:00+07:00")
HAO = Dossier(
    id=DossierId("0199"),
    number="H57.132-261123-0601",
    code="10012611230601",
    station=3,
    received_at=AT,
    received_by="clerk",
    procedure_code="1.004604",
    procedure_version=1,
    procedure="Cấp lại chứng chỉ hành nghề dược",
    field="Dược phẩm",
    level="Cấp tỉnh",
    department="Phòng Nghiệp vụ Dược",
    limit=Limit(5),
    channel=Channel.COUNTER,
    delivery=Delivery.COUNTER,
    applicant=Applicant("Trần Văn Hảo", phone="0912345678"),
    components=(Component("Đơn đề nghị", PaperKind.ORIGINAL),),
    legal_due=date(2026, 12, 1),
    due_at=datetime.fromisoformat("2026-12-01T17:00:00+07:00"),
    fee=500_000,
    fee_state=FeeState.UNPAID,
)
TABLE = """
REGISTERED        RECEIVE           RECEIVED
REGISTERED        REFUSE_AT_INTAKE  NOT_RECEIVED
RECEIVED          HAND_OVER         RECEIVED
RECEIVED          CONFIRM           PROCESSING
RECEIVED          MISS              RECEIVED
RECEIVED          TAKE_BACK         DONE
RECEIVED          WITHDRAW          WITHDRAWN
RECEIVED          REAPPOINT         RECEIVED
RECEIVED          RESCHEDULE        RECEIVED
RECEIVED          CORRECT           RECEIVED
RECEIVED          UNDO              VOID
PROCESSING        ASK_SUPPLEMENT    SUPPLEMENT_ASKED
PROCESSING        ASK_DUTY          DUTY_ASKED
PROCESSING        REAPPOINT         PROCESSING
PROCESSING        TAKE_BACK         DONE
PROCESSING        WITHDRAW          WITHDRAWN
PROCESSING        RESCHEDULE        PROCESSING
PROCESSING        CORRECT           PROCESSING
SUPPLEMENT_ASKED  SUPPLEMENT        PROCESSING
SUPPLEMENT_ASKED  STOP              STOPPED
SUPPLEMENT_ASKED  WITHDRAW          WITHDRAWN
SUPPLEMENT_ASKED  RESCHEDULE        SUPPLEMENT_ASKED
SUPPLEMENT_ASKED  CORRECT           SUPPLEMENT_ASKED
DUTY_ASKED        PAY_DUTY          PROCESSING
DUTY_ASKED        WITHDRAW          WITHDRAWN
DUTY_ASKED        RESCHEDULE        DUTY_ASKED
DUTY_ASKED        CORRECT           DUTY_ASKED
WITHDRAWN         STOP              STOPPED
DONE              GIVE_BACK         GIVEN_BACK
DONE              CORRECT           DONE
PROCESSING        HAND_OVER         PROCESSING
PROCESSING        CONFIRM           PROCESSING
PROCESSING        MISS              PROCESSING
PROCESSING        TURN_BACK         PROCESSING
RECEIVED          TURN_BACK         RECEIVED
RECEIVED          CONSULT           RECEIVED
RECEIVED          ANSWER            RECEIVED
RECEIVED          FINISH_LEG        RECEIVED
RECEIVED          CALL              RECEIVED
PROCESSING        CONSULT           PROCESSING
PROCESSING        ANSWER            PROCESSING
PROCESSING        FINISH_LEG        PROCESSING
PROCESSING        CALL              PROCESSING
SUPPLEMENT_ASKED  CONSULT           SUPPLEMENT_ASKED
SUPPLEMENT_ASKED  ANSWER            SUPPLEMENT_ASKED
SUPPLEMENT_ASKED  FINISH_LEG        SUPPLEMENT_ASKED
SUPPLEMENT_ASKED  CALL              SUPPLEMENT_ASKED
DUTY_ASKED        CONSULT           DUTY_ASKED
DUTY_ASKED        ANSWER            DUTY_ASKED
DUTY_ASKED        FINISH_LEG        DUTY_ASKED
DUTY_ASKED        CALL              DUTY_ASKED
DONE              ANSWER            DONE
DONE              CALL              DONE
SUPPLEMENT_ASKED  CONFIRM           SUPPLEMENT_ASKED
SUPPLEMENT_ASKED  MISS              SUPPLEMENT_ASKED
SUPPLEMENT_ASKED  TURN_BACK         SUPPLEMENT_ASKED
DUTY_ASKED        CONFIRM           DUTY_ASKED
DUTY_ASKED        MISS              DUTY_ASKED
DUTY_ASKED        TURN_BACK         DUTY_ASKED
WITHDRAWN         CONFIRM           WITHDRAWN
WITHDRAWN         MISS              WITHDRAWN
WITHDRAWN         TURN_BACK         WITHDRAWN
STOPPED           CONFIRM           STOPPED
STOPPED           MISS              STOPPED
STOPPED           TURN_BACK         STOPPED
STOPPED           FETCH             STOPPED
STOPPED           RETURN            STOPPED
DONE              REOPEN            PROCESSING
GIVEN_BACK        RETRACT           DONE
REGISTERED        NOTE              REGISTERED
RECEIVED          NOTE              RECEIVED
NOT_RECEIVED      NOTE              NOT_RECEIVED
PROCESSING        NOTE              PROCESSING
SUPPLEMENT_ASKED  NOTE              SUPPLEMENT_ASKED
DUTY_ASKED        NOTE              DUTY_ASKED
WITHDRAWN         NOTE              WITHDRAWN
STOPPED           NOTE              STOPPED
DONE              NOTE              DONE
GIVEN_BACK        NOTE              GIVEN_BACK
"""
"""The steps that the decrees on the one-stop mechanism know (NĐ 118/2025, NĐ 309/2026).

A receipt may be put right until the result is given back; a date is moved, by apology or by a
change of the calendar, only while the result is still to come. What was entered by mistake can be
taken back only at the counter. What was completed goes to the department again; what was booked as
come back or given back by mistake can be put right. The papers of what was stopped come back to the
counter and go to the applicant. Notes can always be written.
"""
ALLOWED = {
    (State[state], Act[act]): State[after]
    for state, act, after in (line.split() for line in TABLE.strip().splitlines())
}
_NEEDS = {
    Act.HAND_OVER: Custody.COUNTER,
    Act.UNDO: Custody.COUNTER,
    Act.RETURN: Custody.COUNTER,
    Act.CONFIRM: Custody.IN_TRANSIT,
    Act.MISS: Custody.IN_TRANSIT,
    Act.TURN_BACK: Custody.IN_TRANSIT,
}
_DETAILS: dict[str, Any] = {
    **rules.receive(HAO).body,
    "at": "2026-11-24T10:00:00+07:00",
    "by": "clerk",
    "slip": "slip-1",
    "slip_number": "BG-261123-0601",
    "result": "granted",
    "shelf": "A2",
    "collector": "owner",
    "fee_state": "cash",
    "due_at": "2026-12-10T17:00:00+07:00",
    "receipt_version": 2,
    "outcome": "reached",
    "leg": 0,
}
_PII = dict(rules.receive(HAO).pii or {})


def _in(state: State, act: Act) -> Dossier:
    """Return a dossier in a state, lying where an act would need it."""
    stands = replace(HAO, state=state, custody=_NEEDS.get(act, Custody.DEPARTMENT))
    if state is State.DONE:
        return replace(stands, finished_at=AT, finished_by="clerk", result=ResultKind.GRANTED)
    if state is State.GIVEN_BACK:
        owner = Collector(CollectorKind.OWNER, "Trần Văn Hảo")
        return replace(stands, finished_at=AT, given_back_at=AT, collector=owner)
    return stands


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("state", State)
def test_every_act_in_every_state_follows_the_decree_or_is_refused(state: State, act: Act) -> None:
    dossier = _in(state, act)
    after = ALLOWED.get((state, act))
    assert (act in rules.acts_from(dossier)) is (after is not None)
    if after is None:
        with pytest.raises(Refused) as caught:
            rules.decide(dossier, act, _DETAILS)
        assert dossier.number in str(caught.value)
    else:
        fact = rules.decide(dossier, act, _DETAILS)
        assert fact.kind == act.kind
        assert fact.agg_id == dossier.id
        assert (fact.body["from"], fact.body["to"]) == (state.value, after.value)
        assert fact.body["custody_from"] == dossier.custody.value


@pytest.mark.parametrize(("state", "act"), [pair for pair in ALLOWED if pair[1] is not Act.RECEIVE])
def test_what_was_decided_is_what_the_dossier_becomes(state: State, act: Act) -> None:
    dossier = _in(state, act)
    fact = rules.decide(dossier, act, _DETAILS, _PII)
    after = rules.fold(dossier, Fact(fact.kind, fact.agg_id, through_json(fact.body), fact.pii))
    assert after.state is ALLOWED[state, act]
    assert after.custody.value == fact.body["custody_to"]
    assert (after.number, after.code, after.applicant) == (
        dossier.number,
        dossier.code,
        dossier.applicant,
    )


def test_the_states_bear_the_codes_and_names_of_the_national_portal() -> None:
    assert [(state.value, state.words) for state in State if state is not State.VOID] == [
        (1, "Mới đăng ký"),
        (2, "Được tiếp nhận"),
        (3, "Không được tiếp nhận"),
        (4, "Đang xử lý"),
        (5, "Yêu cầu bổ sung giấy tờ"),
        (6, "Yêu cầu thực hiện nghĩa vụ tài chính"),
        (7, "Công dân yêu cầu rút hồ sơ"),
        (8, "Dừng xử lý"),
        (9, "Đã xử lý xong"),
        (10, "Đã trả kết quả"),
    ]


@pytest.mark.parametrize("state", State)
def test_a_dossier_is_open_done_or_ended_and_never_two_of_these(state: State) -> None:
    assert [state.open, state is State.DONE, state.ended].count(True) == 1
    goes_on = {act for begun, act in ALLOWED if begun is state}
    hands = {Act.CONFIRM, Act.MISS, Act.TURN_BACK}
    papers = {Act.FETCH, Act.RETURN}
    assert not (state.ended and goes_on - {Act.NOTE, Act.RETRACT} - hands - papers)


def test_what_was_entered_by_mistake_has_no_state_of_the_portal_and_goes_nowhere() -> None:
    assert (State.VOID.value, State.VOID.words) == (0, "Đã hủy (lập nhầm)")
    void = rules.fold(HAO, rules.decide(HAO, Act.UNDO, _DETAILS))
    assert void == replace(HAO, state=State.VOID)
    assert rules.acts_from(void) == ()


@pytest.mark.parametrize("custody", set(Custody) - {Custody.COUNTER})
def test_what_has_left_the_counter_was_no_mistake(custody: Custody) -> None:
    with pytest.raises(NotHere):
        rules.decide(replace(HAO, custody=custody), Act.UNDO, _DETAILS)


@pytest.mark.parametrize("act", Act)
def test_every_act_has_words_for_a_refusal(act: Act) -> None:
    assert act.words
    assert str(IllegalStep(number="H", state=State.DONE.words, act=act.words)).endswith(
        f"không thể {act.words}."
    )


@pytest.mark.parametrize("custody", Custody)
def test_only_what_lies_at_the_counter_can_be_handed_over(custody: Custody) -> None:
    dossier = replace(HAO, custody=custody, slip_number="BG-261123-0601")
    if custody is Custody.COUNTER:
        after = rules.fold(dossier, rules.decide(dossier, Act.HAND_OVER, _DETAILS))
        assert (after.custody, after.slip_id) == (Custody.IN_TRANSIT, "slip-1")
        return
    wanted = AlreadyHandedOver if custody is Custody.IN_TRANSIT else NotHere
    with pytest.raises(wanted):
        rules.decide(dossier, Act.HAND_OVER, _DETAILS)


def test_a_second_handover_names_the_first_slip() -> None:
    dossier = replace(HAO, custody=Custody.IN_TRANSIT, slip_number="BG-261123-0601")
    with pytest.raises(AlreadyHandedOver) as caught:
        rules.decide(dossier, Act.HAND_OVER)
    assert str(caught.value) == (
        "Hồ sơ H57.132-261123-0601 đã nằm trong phiếu bàn giao BG-261123-0601."
    )


@pytest.mark.parametrize("act", [Act.CONFIRM, Act.MISS])
@pytest.mark.parametrize("custody", set(Custody) - {Custody.IN_TRANSIT})
def test_only_what_is_on_its_way_can_be_signed_for_or_missed(act: Act, custody: Custody) -> None:
    with pytest.raises(NotHere) as caught:
        rules.decide(replace(HAO, custody=custody), act, _DETAILS)
    assert rules.where(custody, HAO.department) in str(caught.value)


def test_a_missed_dossier_is_on_no_slip_and_at_the_counter_again() -> None:
    away = rules.fold(HAO, rules.decide(HAO, Act.HAND_OVER, _DETAILS))
    missed = rules.fold(away, rules.decide(away, Act.MISS, _DETAILS))
    assert missed.since == datetime.fromisoformat(_DETAILS["at"])
    assert replace(missed, held_since=None) == HAO


@pytest.mark.parametrize("custody", Custody)
def test_where_a_dossier_is_can_be_said_in_words(custody: Custody) -> None:
    words = rules.where(custody, "Phòng Nghiệp vụ Dược")
    assert words
    assert "{" not in words


@pytest.mark.parametrize("act", set(Act) - {Act.NOTE, Act.RETRACT})
def test_whoever_asks_for_a_result_that_was_given_back_hears_when_and_to_whom(act: Act) -> None:
    owner = Collector(CollectorKind.AUTHORISED, "Lê Thị Mai", "GUQ 12/2026")
    gone = replace(
        HAO, state=State.GIVEN_BACK, given_back_at=AT.replace(hour=14, minute=5), collector=owner
    )
    with pytest.raises(AlreadyGivenBack) as caught:
        rules.decide(gone, act)
    assert str(caught.value) == (
        "Hồ sơ H57.132-261123-0601 đã trả kết quả lúc 14:05 ngày 23/11/2026 cho Lê Thị Mai."
    )


def test_a_result_scanned_in_twice_says_when_it_came_the_first_time() -> None:
    back = replace(HAO, state=State.DONE, custody=Custody.SHELF, finished_at=AT)
    with pytest.raises(AlreadyBack) as caught:
        rules.decide(back, Act.TAKE_BACK)
    assert str(caught.value) == (
        "Hồ sơ H57.132-261123-0601 đã nhận kết quả về quầy lúc 09:41 ngày 23/11/2026."
    )


def test_the_result_notes_when_and_by_whom_it_came_and_where_it_lies() -> None:
    back = rules.fold(HAO, rules.decide(HAO, Act.TAKE_BACK, _DETAILS))
    assert (back.result, back.shelf, back.finished_by) == (ResultKind.GRANTED, "A2", "clerk")
    assert back.finished_at == datetime.fromisoformat("2026-11-24T10:00:00+07:00")
    assert back.custody is Custody.SHELF


@pytest.mark.parametrize(
    ("finished", "on_time"),
    [
        (None, None),
        ("2026-12-01T16:59:59+07:00", True),
        ("2026-12-01T17:00:00+07:00", True),
        ("2026-12-01T17:00:01+07:00", False),
    ],
)
def test_the_promise_was_kept_when_the_result_came_by_the_hour(
    finished: str | None,
    on_time: bool | None,  # noqa: FBT001 - the expected answer
) -> None:
    at = None if finished is None else datetime.fromisoformat(finished)
    assert replace(HAO, finished_at=at).on_time is on_time


def test_giving_back_notes_the_collector_and_the_fee() -> None:
    done = replace(HAO, state=State.DONE, custody=Custody.SHELF)
    pii = {"name": "Lê Thị Mai", "note": "GUQ 12/2026"}
    gone = rules.fold(done, rules.decide(done, Act.GIVE_BACK, _DETAILS, pii))
    assert gone.collector == Collector(CollectorKind.OWNER, "Lê Thị Mai", "GUQ 12/2026")
    assert (gone.fee_state, gone.custody) == (FeeState.CASH, Custody.APPLICANT)


def test_a_new_appointment_moves_the_promise_but_not_the_legal_day() -> None:
    there = replace(HAO, state=State.PROCESSING, custody=Custody.DEPARTMENT)
    body = {"due_at": "2026-12-10T17:00:00+07:00"}
    later = rules.fold(there, rules.decide(there, Act.REAPPOINT, body))
    assert later.due_at == datetime.fromisoformat("2026-12-10T17:00:00+07:00")
    assert (later.legal_due, later.reappointments) == (HAO.legal_due, 1)


@pytest.mark.parametrize("state", [State.RECEIVED, State.PROCESSING])
def test_a_dossier_is_promised_another_date_once_and_never_again(state: State) -> None:
    there = replace(HAO, state=state, custody=Custody.DEPARTMENT)
    assert Act.REAPPOINT in rules.acts_from(there)
    once = rules.fold(there, rules.decide(there, Act.REAPPOINT, _DETAILS))
    assert Act.REAPPOINT not in rules.acts_from(once)
    with pytest.raises(ReappointedBefore) as caught:
        rules.decide(once, Act.REAPPOINT, _DETAILS)
    assert HAO.number in str(caught.value)
    assert Act.RESCHEDULE in rules.acts_from(once)


def test_a_change_of_the_calendar_is_no_reappointment() -> None:
    body = {"legal_due": "2026-12-02", "due_at": "2026-12-02T17:00:00+07:00", "receipt_version": 2}
    moved = rules.fold(HAO, rules.decide(HAO, Act.RESCHEDULE, body))
    assert (moved.legal_due, moved.reappointments) == (date(2026, 12, 2), 0)
    assert moved.due_at == datetime.fromisoformat("2026-12-02T17:00:00+07:00")
    assert moved.receipt_version == 2


def test_a_promise_kept_through_a_change_of_the_calendar_stands_beside_the_new_legal_day() -> None:
    kept = rules.fold(HAO, rules.decide(HAO, Act.RESCHEDULE, {"legal_due": "2026-12-02"}))
    assert kept == replace(HAO, legal_due=date(2026, 12, 2))


def test_a_correction_changes_what_the_receipt_says_and_nothing_of_where_the_dossier_is() -> None:
    there = replace(
        HAO,
        state=State.PROCESSING,
        custody=Custody.DEPARTMENT,
        slip_id="slip-1",
        slip_number="BG-261123-0601",
        reappointments=1,
    )
    right = replace(
        there,
        applicant=Applicant("Trần Văn Hào"),
        representative=Representative("Lê Thị Mai", paper="GUQ 12/2026"),
        limit=Limit(7),
        due_at=datetime.fromisoformat("2026-12-03T17:00:00+07:00"),
        legal_due=date(2026, 12, 3),
        started_at=AT.replace(day=20),
        begun=ClockStart.POST,
        note="viết sai dấu",
    )
    fact = rules.correct(there, right, Correction.PERSON, at=AT, by="clerk", reason="sai dấu")
    assert "Hào" not in str(fact.body)
    assert "sai dấu" not in str(fact.body)
    assert fact.body["due_before"] == there.due_at.isoformat()
    read = Fact(fact.kind, fact.agg_id, through_json(fact.body), through_json(fact.pii))
    assert rules.fold(there, read) == replace(right, receipt_version=2)


def test_number_book_and_line_stay_whatever_a_correction_brings() -> None:
    other = replace(HAO, number="H57.132-261123-0999", book="2027", line=9, received_by="another")
    fact = rules.correct(HAO, other, Correction.OTHER, at=AT, by="clerk", reason="thử")
    assert rules.fold(HAO, fact) == replace(HAO, receipt_version=2)


@pytest.mark.parametrize("why", Correction)
def test_every_reason_of_another_version_has_words(why: Correction) -> None:
    assert why.words


def test_rounds_of_supplement_are_kept_one_after_the_other() -> None:
    there = replace(HAO, state=State.PROCESSING, custody=Custody.DEPARTMENT)
    rounds = [("2026-11-24T10:00:00+07:00", "2026-11-27T09:00:00+07:00"),
              ("2026-11-30T15:00:00+07:00", "2026-12-04T08:00:00+07:00")]  # fmt: skip
    for asked, answered in rounds:
        away = rules.fold(there, rules.decide(there, Act.ASK_SUPPLEMENT, {"at": asked}))
        assert away.asked_at == datetime.fromisoformat(asked)
        assert away.waits == there.waits
        there = rules.fold(away, rules.decide(away, Act.SUPPLEMENT, {"at": answered}))
        assert there.asked_at is None
    assert there.waits == tuple(Wait(*map(datetime.fromisoformat, both)) for both in rounds)
    assert rules.answered(there, AT) is there


def test_a_supplement_brings_its_papers_its_date_and_the_next_version_of_the_receipt() -> None:
    asked = replace(HAO, state=State.SUPPLEMENT_ASKED, asked_at=AT, custody=Custody.DEPARTMENT)
    body = {
        "at": "2026-11-27T09:00:00+07:00",
        "components": [["Đơn đề nghị", "original", 1, True], ["Ảnh 4x6", "original", 2, True]],
        "legal_due": "2026-12-04",
        "due_at": "2026-12-04T17:00:00+07:00",
        "legs": [["Sở Y tế", "2026-12-04T17:00:00+07:00", "chứng chỉ"]],
        "receipt_version": 2,
    }
    full = rules.fold(asked, rules.decide(asked, Act.SUPPLEMENT, body))
    assert [part.name for part in full.components] == ["Đơn đề nghị", "Ảnh 4x6"]
    assert full.legs == (LegPromise("Sở Y tế", full.due_at, "chứng chỉ"),)
    assert (full.legal_due, full.receipt_version) == (date(2026, 12, 4), 2)
    assert full.state is State.PROCESSING


def test_a_supplement_without_a_new_date_leaves_the_promise_as_it_was() -> None:
    asked = replace(HAO, state=State.SUPPLEMENT_ASKED, custody=Custody.DEPARTMENT)
    back = rules.fold(asked, rules.decide(asked, Act.SUPPLEMENT))
    assert back == replace(HAO, state=State.PROCESSING, custody=Custody.COUNTER)


def test_what_was_brought_to_complete_a_dossier_goes_to_the_department_again() -> None:
    asked = replace(HAO, state=State.SUPPLEMENT_ASKED, custody=Custody.DEPARTMENT)
    brought = rules.fold(asked, rules.decide(asked, Act.SUPPLEMENT, {"at": _DETAILS["at"]}))
    gone = rules.fold(brought, rules.decide(brought, Act.HAND_OVER, _DETAILS))
    assert (gone.state, gone.custody) == (State.PROCESSING, Custody.IN_TRANSIT)
    there = rules.fold(gone, rules.decide(gone, Act.CONFIRM, _DETAILS))
    assert (there.state, there.custody) == (State.PROCESSING, Custody.DEPARTMENT)


def test_a_result_that_is_not_there_yet_says_where_it_is_and_when_it_is_due() -> None:
    away = replace(HAO, state=State.PROCESSING, custody=Custody.DEPARTMENT)
    with pytest.raises(NotReady) as caught:
        rules.decide(away, Act.GIVE_BACK)
    due = f"{HAO.due_at:%H:%M ngày %d/%m/%Y}"
    assert str(caught.value) == (
        f"Hồ sơ {HAO.number} chưa có kết quả: đang ở {HAO.department}, hẹn trả {due}."
    )


def test_a_result_booked_by_mistake_is_taken_out_again_without_a_trace_in_the_figures() -> None:
    there = replace(HAO, state=State.PROCESSING, custody=Custody.DEPARTMENT)
    done = rules.fold(there, rules.decide(there, Act.TAKE_BACK, _DETAILS))
    back = rules.fold(done, rules.decide(done, Act.REOPEN, _DETAILS, custody=Custody.DEPARTMENT))
    assert replace(back, held_since=None) == there


def test_a_result_booked_as_given_back_by_mistake_lies_on_the_shelf_again() -> None:
    there = replace(HAO, state=State.PROCESSING, custody=Custody.DEPARTMENT)
    done = rules.fold(there, rules.decide(there, Act.TAKE_BACK, _DETAILS))
    gone = rules.fold(done, rules.decide(done, Act.GIVE_BACK, _DETAILS, _PII))
    again = rules.fold(
        gone, rules.decide(gone, Act.RETRACT, _DETAILS | {"fee_state": done.fee_state.value})
    )
    assert replace(again, held_since=None) == replace(done, held_since=None)


def test_calls_are_counted_and_the_newest_outcome_is_known() -> None:
    called = HAO
    for outcome in ("no_answer", "coming"):
        body = _DETAILS | {"outcome": outcome}
        called = rules.fold(called, rules.decide(called, Act.CALL, body))
    assert (called.calls, called.last_call) == (2, CallOutcome.COMING)
    assert called.last_call_at == datetime.fromisoformat(_DETAILS["at"])


def test_what_an_agency_has_done_stays_done_when_its_date_moves() -> None:
    first, second = (
        LegPromise(agency, HAO.due_at, "ý kiến") for agency in ("Sở Y tế", "Sở Tài chính")
    )
    linked = replace(HAO, state=State.PROCESSING, legs=(first, second))
    one = rules.fold(linked, rules.decide(linked, Act.FINISH_LEG, _DETAILS | {"leg": 1}))
    done_at = datetime.fromisoformat(_DETAILS["at"])
    assert one.legs == (first, replace(second, done_at=done_at))
    later = "2026-12-11T17:00:00+07:00"
    moved = rules.legs_to_body(
        [replace(leg, due_at=datetime.fromisoformat(later)) for leg in linked.legs]
    )
    after = rules.fold(one, rules.decide(one, Act.RESCHEDULE, {"legs": through_json(moved)}))
    assert [leg.done_at for leg in after.legs] == [None, done_at]
    assert {leg.due_at.isoformat() for leg in after.legs} == {later}
    assert rules.legs_from_body(through_json(rules.legs_to_body(after.legs))) == after.legs


def test_the_clock_runs_from_the_receipt_unless_something_else_was_written_down() -> None:
    assert HAO.counted_from == AT
    signed = AT.replace(day=20, hour=16)
    assert replace(HAO, started_at=signed, begun=ClockStart.POST).counted_from == signed


def test_a_dossier_whose_personal_data_were_erased_still_has_its_number_and_dates() -> None:
    fact = rules.receive(HAO)
    erased = rules.fold(None, Fact(fact.kind, fact.agg_id, fact.body, None))
    assert erased.applicant == Applicant("(đã xóa dữ liệu cá nhân)")
    assert replace(erased, applicant=HAO.applicant) == HAO


@settings(max_examples=40)
@given(dossiers)
def test_the_entry_of_a_receipt_holds_the_whole_dossier(dossier: Dossier) -> None:
    fact = rules.receive(dossier)
    read = Fact(fact.kind, fact.agg_id, through_json(fact.body), through_json(fact.pii), fact.v)
    assert rules.fold(None, read) == dossier


def test_no_personal_data_stand_outside_the_part_that_can_be_erased() -> None:
    person = Applicant(
        "Trần Văn Hảo",
        id_number="001085012345",
        phone="0912345678",
        address="Số 1 Lê Lợi",
        email="hao@example.org",
        birth="1985-01-01",
        former_number="191234567",
    )
    fact = rules.receive(replace(HAO, applicant=person, note="gọi sau 17 giờ"))
    for said in (*asdict(person).values(), "gọi sau"):
        if said is person.kind:
            continue
        assert said not in str(fact.body)
        assert said in str(fact.pii)


@given(st.lists(st.sampled_from(Act), max_size=12))
def test_any_run_of_acts_follows_the_decree_or_changes_nothing(acts: list[Act]) -> None:
    dossier = HAO
    for act in acts:
        before = dossier
        allowed = act in rules.acts_from(dossier)
        try:
            dossier = rules.fold(dossier, rules.decide(dossier, act, _DETAILS, _PII))
        except Refused:
            assert not allowed
            assert dossier == before
        else:
            assert allowed
            assert ALLOWED[before.state, act] is dossier.state
