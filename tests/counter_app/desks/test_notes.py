"""Beside a dossier: notes, calls, messages, opinions of other agencies, agencies' shares."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from counter_app.desks import Office
from counter_app.desks.letters import SupplementRequest
from counter_app.desks.notes import Question
from counter_app.errors import (
    AlreadyGivenBack,
    BadValue,
    ClockWentBack,
    MissingField,
    NotPermitted,
    TextTooLong,
    UnknownConsultation,
    UnknownLeg,
)
from counter_app.rules.calls import CallOutcome, Medium, Message
from counter_app.rules.dossier import Act, Custody, LegPromise, State
from counter_app.rules.journal import Fact
from counter_app.rules.papers import AskedItem
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import received
from tests.counter_app.desks.conftest import OWNER, PHARMACISTS, now
from tests.db.outside import everything, untouched
from tests.doubles import StoppedClock

MONDAY = date(2026, 11, 30)


def _last(office: Office, dossier_id: str) -> Fact:
    (line, *_) = [
        line
        for line in reversed(office.inquiry.card(dossier_id).timeline)  # type: ignore[arg-type]
        if line.fact.kind.startswith("dossier.")
    ]
    return line.fact


def test_a_note_stands_in_the_timeline_and_changes_nothing_else(
    office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    assert office.notes.note(dossier.id, " Gọi trước khi trả ", by=clerk.id) == dossier
    assert (_last(office, dossier.id).pii or {})["text"] == "Gọi trước khi trả"
    with pytest.raises(MissingField):
        office.notes.note(dossier.id, " ", by=clerk.id)
    with pytest.raises(TextTooLong):
        office.notes.note(dossier.id, "a" * 4_001, by=clerk.id)


def test_a_note_can_be_written_when_all_is_over(office: Office, clerk: StaffMember) -> None:
    dossier = received(office, clerk.id)
    office.handover.take_back(dossier.id, by=clerk.id)
    office.giving.give_back(dossier.id, OWNER, by=clerk.id)
    office.notes.note(dossier.id, "Người dân gọi cảm ơn", by=clerk.id)
    assert now(office, dossier.id).state is State.GIVEN_BACK


def test_each_call_counts_and_the_last_outcome_stands_on_the_shelf_list(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    office.handover.take_back(dossier.id, by=clerk.id, shelf="A1")
    assert office.watch.shelf()[0].calls == 0
    office.notes.call(dossier.id, CallOutcome.NO_ANSWER, by=clerk.id)
    clock.pass_(hours=3)
    office.notes.call(
        dossier.id, CallOutcome.COMING, by=clerk.id, medium=Medium.ZALO, note="chiều mai"
    )
    (line,) = office.watch.shelf()
    assert (line.calls, line.last_call, line.line.shelf) == (2, CallOutcome.COMING, "A1")
    assert line.last_call_at == clock.now()
    assert line.phone == "0912345678"
    fact = _last(office, dossier.id)
    assert (fact.body["medium"], (fact.pii or {})["text"]) == ("zalo", "chiều mai")


def test_nobody_is_called_about_a_dossier_that_was_given_back(
    office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    office.handover.take_back(dossier.id, by=clerk.id)
    office.giving.give_back(dossier.id, OWNER, by=clerk.id)
    with pytest.raises(AlreadyGivenBack):
        office.notes.call(dossier.id, CallOutcome.REACHED, by=clerk.id)
    assert office.notes.messages(dossier.id) == ()


def test_a_message_holds_the_number_and_nothing_else_of_the_person(
    office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    (later,) = office.notes.messages(dossier.id)
    assert f"{dossier.due_at:%H:%M ngày %d/%m/%Y}" in later.text
    office.handover.take_back(dossier.id, by=clerk.id)
    (message,) = office.notes.messages(dossier.id)
    assert dossier.number in message.text
    assert "đã có kết quả" in message.text
    assert "Giờ làm việc: 07:30-11:30, 13:30-17:00." in message.text
    for private in (dossier.applicant.name, dossier.applicant.id_number, dossier.procedure):
        assert private not in message.text
    assert message.plain.isascii()
    assert dossier.number in message.plain


def test_a_message_about_a_late_dossier_promises_no_day_that_is_over(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    clock.pass_(hours=(dossier.due_at - clock.now()) / timedelta(hours=1) + 1)
    (late,) = office.notes.messages(dossier.id)
    assert f"{dossier.due_at:%d/%m}" not in late.text
    assert "chưa có kết quả đúng hẹn" in late.text
    for private in (dossier.applicant.name, dossier.applicant.id_number, dossier.procedure):
        assert private not in late.text


def test_what_is_missing_is_told_without_who_misses_it(office: Office, clerk: StaffMember) -> None:
    dossier = received(office, clerk.id)
    slip = office.handover.hand_over([dossier.id], PHARMACISTS, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id)
    office.processing.ask_supplement(
        dossier.id, SupplementRequest((AskedItem("Ảnh"),), "thiếu"), by=clerk.id
    )
    (missing,) = office.notes.messages(dossier.id)
    assert dossier.number in missing.text
    for private in (dossier.applicant.name, dossier.applicant.id_number, dossier.procedure):
        assert private not in missing.text


def test_who_left_writes_nothing_beside_a_dossier(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    dossier = received(office, clerk.id)
    admin = office.administration.staff()[0]
    office.administration.set_staff(replace(clerk, active=False), by=admin.id)
    notes = office.notes
    question = Question("Sở Y tế", "Xác nhận", MONDAY)
    for write in (
        lambda: notes.note(dossier.id, "ghi", by=clerk.id),
        lambda: notes.call(dossier.id, CallOutcome.REACHED, by=clerk.id),
        lambda: notes.consult(dossier.id, question, by=clerk.id),
    ):
        with untouched(store), pytest.raises(NotPermitted):
            write()


def test_nothing_is_written_beside_a_dossier_by_a_clock_that_went_back(
    office: Office, clerk: StaffMember, store: SqliteStore, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    clock.pass_(days=-1)
    with untouched(store), pytest.raises(ClockWentBack):
        office.notes.note(dossier.id, "ghi", by=clerk.id)


def test_an_opinion_may_be_wanted_before_this_very_day_is_over(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    today = clock.now().date()
    office.notes.consult(dossier.id, Question("Sở Y tế", "Xác nhận", today), by=clerk.id)
    assert [line.due_on for line in office.watch.awaited()] == [today]


def test_an_sms_has_no_letter_that_costs_two() -> None:
    assert Message("Đường Lê Lợi – Huế… ưỡ").plain == "Duong Le Loi - Hue... uo"


def test_an_opinion_is_awaited_until_it_is_answered(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    dossier = received(office, clerk.id)
    office.notes.consult(dossier.id, Question(" Sở Y tế ", "Xác nhận", MONDAY), by=clerk.id)
    office.notes.consult(
        dossier.id, Question("Công an", "Lý lịch", MONDAY - timedelta(days=2)), by=clerk.id
    )
    assert [line.agency for line in office.watch.awaited()] == ["Công an", "Sở Y tế"]
    first, _ = office.notes.consultations(dossier.id)
    assert (first.agency, first.number, first.due_on) == ("Sở Y tế", dossier.number, MONDAY)
    office.notes.answer(dossier.id, first.id, "Đồng ý", by=clerk.id)
    assert [line.agency for line in office.watch.awaited()] == ["Công an"]
    assert office.notes.consultations(dossier.id)[0].answered_at is not None
    with pytest.raises(UnknownConsultation):
        office.notes.answer(dossier.id, first.id, "lần nữa", by=clerk.id)
    other = received(office, clerk.id, "Người Khác")
    second = office.watch.awaited()[0]
    with pytest.raises(UnknownConsultation):
        office.notes.answer(other.id, second.id, "nhầm hồ sơ", by=clerk.id)
    before = everything(store)
    store.rebuild()
    assert everything(store) == before


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        (Question(" ", "Xác nhận", MONDAY), MissingField),
        (Question("Sở Y tế", "", MONDAY), MissingField),
        (Question("Sở Y tế", "Xác nhận", date(2026, 11, 22)), BadValue),
    ],
)
def test_a_question_without_agency_content_or_time_is_not_asked(
    office: Office,
    clerk: StaffMember,
    store: SqliteStore,
    question: Question,
    wanted: type[Exception],
) -> None:
    dossier = received(office, clerk.id)
    with untouched(store), pytest.raises(wanted):
        office.notes.consult(dossier.id, question, by=clerk.id)


def test_an_agency_that_has_done_its_share_is_marked_once(
    office: Office, clerk: StaffMember, store: SqliteStore, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    legs = (LegPromise("Sở Y tế", dossier.due_at), LegPromise("Sở Tài chính", dossier.due_at))
    with store.writing() as books:
        facts = [
            Fact(
                Act.RESCHEDULE.kind,
                dossier.id,
                {
                    "from": 2,
                    "to": 2,
                    "custody_from": Custody.COUNTER.value,
                    "custody_to": Custody.COUNTER.value,
                    "legs": [[leg.agency, leg.due_at.isoformat(), ""] for leg in legs],
                },
            )
        ]
        books.record(facts, by=clerk.id, at=clock.now())
    clock.pass_(hours=1)
    done = office.notes.finish_leg(dossier.id, 1, by=clerk.id)
    assert [leg.done_at for leg in done.legs] == [None, clock.now()]
    assert now(office, dossier.id) == done
    for wrong in (1, 2, -1):
        with pytest.raises(UnknownLeg):
            office.notes.finish_leg(dossier.id, wrong, by=clerk.id)
    for hours in (-2, 1):
        with pytest.raises(BadValue):
            office.notes.finish_leg(
                dossier.id, 0, by=clerk.id, at=clock.now() + timedelta(hours=hours)
            )
    assert replace(done, legs=()) == replace(dossier, legs=())
