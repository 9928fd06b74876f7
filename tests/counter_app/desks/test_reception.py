"""At the window: a dossier in, a number and a promise out; a result out, once."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from counter_app.desks import Office
from counter_app.desks.intake import Intake
from counter_app.errors import ClockWentBack, MissingField, ReceivedInFuture
from counter_app.rules.catalogue import Channel, Component, PaperKind
from counter_app.rules.deadlines import Limit
from counter_app.rules.dossier import (
    Collector,
    CollectorKind,
    Custody,
    FeeState,
    ResultKind,
    State,
)
from counter_app.rules.numbers import Payload
from counter_app.rules.people import Applicant
from counter_app.rules.staff import StaffMember
from counter_app.rules.text import tokens
from db import SqliteStore
from tests.conftest import PHARMACY, furnished, received
from tests.counter_app.drawn import HOSTILE
from tests.db.outside import everything
from tests.doubles import StoppedClock

HAO = Applicant("Trần Văn Hảo", id_number="001085012345", phone="0912 345 678")
OWNER = Collector(CollectorKind.OWNER, "")


def test_a_dossier_gets_a_number_a_line_a_barcode_and_a_promise(
    office: Office, clerk: StaffMember
) -> None:
    done = office.reception.receive(Intake(PHARMACY, HAO), by=clerk.id)
    dossier = done.dossier
    assert dossier.number == "H57.132-261123-0601"
    assert (dossier.book, dossier.line) == ("2026", 1)
    assert (dossier.state, dossier.custody) == (State.RECEIVED, Custody.COUNTER)
    assert dossier.legal_due == date(2026, 12, 1)
    assert dossier.due_at.isoformat() == "2026-12-01T17:00:00+07:00"
    assert (dossier.fee, dossier.fee_state) == (500_000, FeeState.UNPAID)
    assert dossier.applicant.phone == "0912345678"
    assert not done.already
    read = Payload.parse(done.barcode)
    assert read is not None
    assert read.code == dossier.code


def test_what_the_desk_answers_is_what_the_books_say(office: Office, clerk: StaffMember) -> None:
    dossier = office.reception.receive(Intake(PHARMACY, HAO), by=clerk.id).dossier
    assert office.inquiry.card(dossier.id).dossier == dossier


def test_the_receipt_waits_to_be_printed_as_soon_as_the_dossier_is_in(
    office: Office, clerk: StaffMember
) -> None:
    done = office.reception.receive(Intake(PHARMACY, HAO), by=clerk.id)
    (paper,) = office.printing.waiting()
    assert (paper.id, paper.about, paper.copies) == (done.document_id, done.dossier.id, 2)
    assert paper.title == "Giấy tiếp nhận H57.132-261123-0601"


def test_all_that_was_written_on_the_form_is_kept(office: Office, clerk: StaffMember) -> None:
    intake = Intake(
        PHARMACY,
        HAO,
        channel=Channel.POST,
        components=(Component("Đơn viết tay ", PaperKind.COPY, 3, required=False),),
        copies=2,
        fee=150_000,
        fee_state=FeeState.CASH,
        note=" gọi trước \n khi đến ",
    )
    dossier = office.reception.receive(intake, by=clerk.id).dossier
    assert dossier.components == (Component("Đơn viết tay", PaperKind.COPY, 3, required=False),)
    assert (dossier.channel, dossier.copies) == (Channel.POST, 2)
    assert (dossier.fee, dossier.fee_state) == (150_000, FeeState.CASH)
    assert dossier.note == "gọi trước\nkhi đến"


def test_a_procedure_without_a_fee_asks_for_none(office: Office, clerk: StaffMember) -> None:
    assert received(office, clerk.id, procedure="1.012275").fee_state is FeeState.NONE


def test_a_form_saved_twice_is_received_once(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    first = office.reception.receive(Intake(PHARMACY, HAO), by=clerk.id, key="form-1")
    before = everything(store)
    again = office.reception.receive(Intake(PHARMACY, HAO), by=clerk.id, key="form-1")
    assert (again.already, again.document_id) == (True, first.document_id)
    assert again.dossier == first.dossier
    assert again.barcode == first.barcode
    assert everything(store) == before


def test_another_form_is_another_dossier_even_for_the_same_person(
    office: Office, clerk: StaffMember
) -> None:
    one = office.reception.receive(Intake(PHARMACY, HAO), by=clerk.id, key="form-1").dossier
    two = office.reception.receive(Intake(PHARMACY, HAO), by=clerk.id, key="form-2").dossier
    assert one.number != two.number
    assert [line.number for line in office.reception.earlier("001085012345")] == [
        two.number,
        one.number,
    ]
    assert office.reception.earlier("") == []


def _take_numbers_and_fail(store: SqliteStore) -> None:
    with store.writing() as books:
        books.series.next("line", "2026")
        books.series.next(str(1 / books.series.next("dossier", "261123") / 0), "")


def test_numbers_run_without_a_gap_whatever_is_refused_between(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    serials: list[str] = []
    for _ in range(6):
        serials.append(received(office, clerk.id).number[-4:])
        with pytest.raises(MissingField):
            office.reception.receive(Intake(PHARMACY, Applicant("")), by=clerk.id)
        with pytest.raises(MissingField):
            office.reception.receive(
                Intake(PHARMACY, HAO, components=(Component(" "),)), by=clerk.id
            )
        with pytest.raises(ZeroDivisionError):
            _take_numbers_and_fail(store)
    assert serials == ["0601", "0602", "0603", "0604", "0605", "0606"]
    assert received(office, clerk.id).line == 7


def test_the_three_hundred_and_first_dossier_of_a_day_has_a_longer_number(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    with store.writing() as books:
        for _ in range(299):
            books.series.next("dossier", "261123")
    assert received(office, clerk.id).number == "H57.132-261123-0900"
    longer = received(office, clerk.id)
    assert longer.number == "H57.132-261123-020301"
    assert office.inquiry.dossier(longer.number) == longer
    assert len(office.reception.receive(Intake(PHARMACY, HAO), by=clerk.id).barcode) == 18


@pytest.mark.parametrize(
    ("at", "number", "due"),
    [
        ("2026-11-20T15:10", "H57.132-261120-0601", "2026-11-30T17:00:00+07:00"),
        ("2026-08-21T08:00", "H57.132-260821-0601", "2026-08-27T17:00:00+07:00"),
        ("2025-12-31T16:00", "H57.132-251231-0601", "2026-01-09T17:00:00+07:00"),
        ("2026-11-23T09:41", "H57.132-261123-0602", "2026-12-01T17:00:00+07:00"),
    ],
)
def test_a_dossier_dated_back_has_the_number_the_book_and_the_promise_of_its_day(
    office: Office, clerk: StaffMember, at: str, number: str, due: str
) -> None:
    received(office, clerk.id)
    late = received(office, clerk.id, at=at)
    assert late.number == number
    assert late.book == at[:4]
    assert late.due_at.isoformat() == due
    assert office.inquiry.dossier(number) == late


def test_dossiers_of_one_past_day_follow_one_another(office: Office, clerk: StaffMember) -> None:
    numbers = [received(office, clerk.id, at="2026-11-20T15:10").number[-4:] for _ in range(3)]
    assert numbers == ["0601", "0602", "0603"]


def test_a_time_of_receipt_in_another_zone_is_the_local_time_of_that_moment(
    office: Office, clerk: StaffMember
) -> None:
    intake = Intake(PHARMACY, HAO, received_at=datetime(2026, 11, 22, 20, 0, tzinfo=UTC))
    dossier = office.reception.receive(intake, by=clerk.id).dossier
    assert dossier.received_at.isoformat() == "2026-11-23T03:00:00+07:00"
    assert "-261123-" in dossier.number


@pytest.mark.parametrize("minutes", [0, 4])
def test_a_clock_a_few_minutes_ahead_elsewhere_is_forgiven(
    office: Office, clerk: StaffMember, clock: StoppedClock, minutes: int
) -> None:
    at = clock.now().replace(minute=41 + minutes).isoformat()
    assert received(office, clerk.id, at=at).received_at.minute == 41 + minutes


def test_a_receipt_from_the_future_is_refused_with_both_times(
    office: Office, clerk: StaffMember
) -> None:
    with pytest.raises(ReceivedInFuture) as caught:
        received(office, clerk.id, at="2026-11-23T10:00")
    assert str(caught.value) == (
        "Thời điểm tiếp nhận 10:00 ngày 23/11/2026 ở tương lai (bây giờ là 09:41 ngày 23/11/2026)."
    )


def test_the_clock_may_lag_two_minutes_but_not_more(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    clock.pass_(hours=3)
    received(office, clerk.id)
    clock.pass_(minutes=-2)
    received(office, clerk.id)
    clock.pass_(minutes=-2, seconds=-1)
    with pytest.raises(ClockWentBack) as caught:
        received(office, clerk.id)
    assert "sớm hơn lần ghi sổ gần nhất (12:41 ngày 23/11/2026)" in str(caught.value)


@pytest.mark.parametrize("idle", ["print", "settings", "start"])
def test_a_clock_that_went_back_is_not_believed_after_some_other_entry_either(
    office: Office, clerk: StaffMember, clock: StoppedClock, store: SqliteStore, idle: str
) -> None:
    clock.pass_(hours=3)
    done = office.reception.receive(Intake(PHARMACY, HAO), by=clerk.id)
    assert done.document_id is not None
    clock.set("2010-01-01T00:00:00")
    if idle == "print":
        office.printing.claim(done.document_id, printer="Khay A5", by=clerk.id)
    elif idle == "settings":
        office.administration.set_office(
            office.administration.settings(),
            office.administration.station(),
            by=office.administration.staff()[0].id,
        )
    else:
        furnished_again = furnished(store, clock)
        assert furnished_again is not office
    with pytest.raises(ClockWentBack):
        received(office, clerk.id)


def test_the_clock_is_believed_again_once_the_supervisor_confirms_it(
    office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock
) -> None:
    clock.set("2026-12-21T08:00:00")
    wrong = received(office, clerk.id)
    clock.set("2026-11-23T09:45:00")
    with pytest.raises(ClockWentBack):
        received(office, clerk.id)
    assert office.administration.confirm_clock(by=supervisor.id) == clock.now()
    right = received(office, clerk.id)
    assert ("-261221-" in wrong.number, "-261123-" in right.number) == (True, True)
    clock.pass_(minutes=-10)
    with pytest.raises(ClockWentBack):
        received(office, clerk.id)


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_is_received_shown_and_found_again(
    office: Office, clerk: StaffMember, name: str
) -> None:
    dossier = received(office, clerk.id, name)
    (line,) = office.inquiry.register(limit=1)
    assert line.applicant == dossier.applicant.name
    for word in tokens(name):
        assert dossier.id in {found.id for found in office.inquiry.search(word)}, word
    assert office.inquiry.card(dossier.id).dossier.applicant.name == line.applicant


def test_the_version_in_force_on_the_day_of_receipt_is_the_dossiers(
    office: Office, clerk: StaffMember
) -> None:
    (old,) = [one for one in office.reception.procedures() if one.code == PHARMACY]
    admin = office.administration.staff()[0]
    new = replace(
        old, version=2, name="Cấp lại CCHN dược (mới)", limit=Limit(2), fee=0,
        valid_from=date(2026, 11, 23),
    )  # fmt: skip
    office.administration.set_procedures(
        [replace(old, valid_to=date(2026, 11, 22)), new], by=admin.id
    )
    today = received(office, clerk.id)
    friday = received(office, clerk.id, at="2026-11-20T10:00")
    assert (today.procedure_version, today.limit, today.fee) == (2, Limit(2), 0)
    assert (friday.procedure_version, friday.limit, friday.fee) == (1, Limit(5), 500_000)
    assert today.procedure == "Cấp lại CCHN dược (mới)"
    assert friday.procedure == old.name


def test_a_later_version_changes_nothing_on_dossiers_already_received(
    office: Office, clerk: StaffMember
) -> None:
    before = received(office, clerk.id)
    (old,) = [one for one in office.reception.procedures() if one.code == PHARMACY]
    admin = office.administration.staff()[0]
    office.administration.set_procedures(
        [replace(old, name="Tên khác", department="Phòng khác", limit=Limit(99))], by=admin.id
    )
    assert office.inquiry.card(before.id).dossier == before


def test_the_most_used_procedures_come_first(office: Office, clerk: StaffMember) -> None:
    for code in ("1.002600", "1.012275", "1.002600", "1.002600", "1.012275", "2.000655"):
        received(office, clerk.id, procedure=code)
    first = [procedure.code for procedure in office.reception.procedures()[:3]]
    assert first == ["1.002600", "1.012275", "2.000655"]


def test_the_promise_shown_before_saving_is_the_promise_kept(
    office: Office, clerk: StaffMember
) -> None:
    (procedure,) = [one for one in office.reception.procedures() if one.code == PHARMACY]
    due, due_at = office.reception.promise(procedure)
    dossier = received(office, clerk.id)
    assert (dossier.legal_due, dossier.due_at) == (due.day, due_at)


def test_a_promise_beyond_the_known_years_is_marked_uncertain(
    office: Office, clock: StoppedClock
) -> None:
    (procedure,) = [one for one in office.reception.procedures() if one.code == PHARMACY]
    assert office.reception.promise(procedure)[0].certain
    clock.set("2028-03-01T09:00:00")
    assert not office.reception.promise(procedure)[0].certain
    long = replace(procedure, limit=Limit(500))
    clock.set("2026-11-23T09:41:00")
    due, _ = office.reception.promise(long)
    assert (due.certain, due.day.year) == (False, 2028)


def test_the_result_goes_to_the_owner_with_the_fee_paid(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id, "Nguyễn Thị Đào")
    office.handover.take_back(dossier.id, by=clerk.id, shelf="A2")
    clock.pass_(hours=5)
    gone = office.giving.give_back(dossier.id, OWNER, by=clerk.id, fee_state=FeeState.CASH)
    assert gone == office.inquiry.card(dossier.id).dossier
    assert gone.collector == Collector(CollectorKind.OWNER, "Nguyễn Thị Đào")
    assert (gone.state, gone.custody) == (State.GIVEN_BACK, Custody.APPLICANT)
    assert (gone.fee_state, gone.given_back_by) == (FeeState.CASH, clerk.id)
    assert gone.given_back_at == clock.now()
    assert gone.on_time


@pytest.mark.parametrize(
    "collector",
    [
        Collector(CollectorKind.AUTHORISED, "Lê Thị Mai", "GUQ 12/2026"),
        Collector(CollectorKind.POST, "", "EMS 0012 VN"),
        Collector(CollectorKind.ELECTRONIC, "", ""),
    ],
)
def test_the_result_goes_to_others_with_their_paper(
    office: Office, clerk: StaffMember, collector: Collector
) -> None:
    dossier = received(office, clerk.id)
    office.handover.take_back(dossier.id, by=clerk.id, result=ResultKind.REFUSED)
    gone = office.giving.give_back(dossier.id, collector, by=clerk.id)
    assert gone.collector == collector
    assert gone.result is ResultKind.REFUSED
