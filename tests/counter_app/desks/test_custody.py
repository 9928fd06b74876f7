"""Who has what: refused and surplus papers, discrepancies with owners, desk checks, the chain."""

from datetime import datetime

import pytest

from counter_app.desks import Office
from counter_app.desks.letters import Stop
from counter_app.errors import (
    AlreadyGivenBack,
    MissingField,
    NotOnSlip,
    NotPermitted,
    ScanStands,
    SlipOpen,
    UnknownDiscrepancy,
    UnknownStaff,
)
from counter_app.rules.dossier import Act, Custody, Dossier, DossierId, ResultKind, State
from counter_app.rules.papers import DeskCheckPaper, HandoverPaper, from_content
from counter_app.rules.printing import Document, DocumentKind
from counter_app.rules.signatures import Signature, drawn, from_text
from counter_app.rules.slips import Slip, Surplus, TurnedBack
from counter_app.rules.staff import StaffId, StaffMember
from db import SqliteStore
from tests.conftest import received
from tests.counter_app.desks.conftest import OWNER, PHARMACISTS, now
from tests.db.outside import everything, untouched
from tests.doubles import StoppedClock

SIGNED = drawn([[(10.0, 10.0), (60.0, 40.0), (110.0, 12.5)]], 200, 80)


def _away(office: Office, clerk: StaffMember, *names: str) -> tuple[Slip, list[Dossier]]:
    held = [received(office, clerk.id, name) for name in names]
    done = office.handover.hand_over([one.id for one in held], PHARMACISTS, by=clerk.id)
    return done.slip, held


def _paper(store: SqliteStore, document: Document) -> object:
    with store.reading() as books:
        held = books.documents.get(document.id)
        assert held is not None
        return from_content(held.kind.value, books.documents.content(held))


def test_what_the_receiver_refuses_is_at_the_counter_again_with_the_reason(
    office: Office, clerk: StaffMember
) -> None:
    slip, (one, two) = _away(office, clerk, "Lê Văn An", "Trần Thị Bê")
    signed = office.handover.confirm(
        slip.id,
        receiver="Phạm Văn Tú",
        by=clerk.id,
        refused=[TurnedBack(two.id, "  thiếu bản chính  ")],
    )
    assert (signed.missing, signed.refused) == ((), (two.id,))
    assert office.inquiry.slip(slip.id)[0].refused == (two.id,)
    assert now(office, one.id).custody is Custody.DEPARTMENT
    back = now(office, two.id)
    assert (back.state, back.custody, back.slip_id) == (State.RECEIVED, Custody.COUNTER, "")
    (line,) = office.custody.discrepancies()
    assert (line.kind, line.number, line.detail) == ("refused", two.number, slip.number)
    assert (line.owner, line.department) == (clerk.name, PHARMACISTS)
    assert (line.note, line.about) == ("thiếu bản chính", two.id)
    told = [entry.fact for entry in office.inquiry.card(two.id).timeline[-2:]]
    assert [fact.kind for fact in told] == [Act.TURN_BACK.kind, "discrepancy.raised"]
    assert (told[0].pii or {})["reason"] == "thiếu bản chính"


def test_a_refusal_without_a_reason_closes_nothing(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    slip, (one,) = _away(office, clerk, "Lê Văn An")
    with untouched(store), pytest.raises(MissingField) as caught:
        office.handover.confirm(
            slip.id, receiver="Tú", by=clerk.id, refused=[TurnedBack(one.id, " \n ")]
        )
    assert str(caught.value) == "Chưa nhập lý do bên nhận không nhận."


def test_a_stranger_cannot_be_refused(office: Office, clerk: StaffMember) -> None:
    slip, _ = _away(office, clerk, "Lê Văn An")
    other = received(office, clerk.id, "Người Khác")
    with pytest.raises(NotOnSlip):
        office.handover.confirm(
            slip.id, receiver="Tú", by=clerk.id, refused=[TurnedBack(other.id, "lạ")]
        )


def test_what_lay_in_the_pile_beside_the_slip_is_a_discrepancy_until_it_is_signed_for(
    office: Office, clerk: StaffMember
) -> None:
    slip, _ = _away(office, clerk, "Lê Văn An")
    extra = received(office, clerk.id, "Quên Quét")
    office.handover.confirm(
        slip.id,
        receiver="Tú",
        by=clerk.id,
        surplus=[
            Surplus(extra.number, extra.id, "nằm dưới cùng"),
            Surplus(extra.number, extra.id, "nằm dưới cùng"),
            Surplus("H99-1", note="của đơn vị khác?"),
        ],
    )
    lines = {line.number: line for line in office.custody.discrepancies()}
    assert {number: line.kind for number, line in lines.items()} == {
        extra.number: "surplus",
        "H99-1": "surplus",
    }
    assert now(office, extra.id).custody is Custody.COUNTER
    second = office.handover.hand_over([extra.id], PHARMACISTS, by=clerk.id).slip
    office.handover.confirm(second.id, receiver="Tú", by=clerk.id)
    assert [line.number for line in office.custody.discrepancies()] == ["H99-1"]


def test_what_was_refused_goes_on_another_slip_and_is_settled_there(
    office: Office, clerk: StaffMember
) -> None:
    slip, (one,) = _away(office, clerk, "Lê Văn An")
    office.handover.confirm(
        slip.id, receiver="Tú", by=clerk.id, refused=[TurnedBack(one.id, "thiếu")]
    )
    again = office.handover.hand_over([one.id], PHARMACISTS, by=clerk.id).slip
    office.handover.confirm(again.id, receiver="Tú", by=clerk.id)
    assert office.custody.discrepancies() == []


def test_signatures_of_both_legs_stand_on_the_signed_slip(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    held = [received(office, clerk.id, name) for name in ("Lê Văn An", "Trần Thị Bê", "Võ Cẩm")]
    slip = office.handover.hand_over(
        [one.id for one in held], PHARMACISTS, by=clerk.id, signature=SIGNED
    ).slip
    with pytest.raises(SlipOpen):
        office.handover.print_signed(slip.id, by=clerk.id)
    other = drawn([[(0.0, 0.0), (200.0, 80.0)]], 200, 80)
    office.handover.confirm(
        slip.id,
        receiver="Phạm Văn Tú",
        by=clerk.id,
        missing=[held[1].id],
        refused=[TurnedBack(held[2].id, "sai phòng")],
        signature=other,
    )
    document = office.handover.print_signed(slip.id, by=clerk.id)
    paper = _paper(store, document)
    assert isinstance(paper, HandoverPaper)
    assert (paper.receiver, paper.number) == ("Phạm Văn Tú", slip.number)
    assert [row.note for row in paper.rows] == ["", "Không có trong chồng", "Bên nhận không nhận"]
    assert from_text(paper.giver_signature) == SIGNED
    assert from_text(paper.receiver_signature) == other
    assert document.copies == 1
    assert office.inquiry.look_up(paper.barcode).slip is not None


def test_nothing_drawn_is_no_signature(office: Office, clerk: StaffMember) -> None:
    slip, (one,) = _away(office, clerk, "Lê Văn An")
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id, signature=Signature((), 400))
    held = office.custody.holdings(one.id)[-1]
    assert (held.receiver, held.signature) == ("Tú", None)


def test_a_discrepancy_can_be_given_to_somebody_and_settled_with_a_word(
    office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    slip, (one,) = _away(office, clerk, "Lê Văn An")
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id, missing=[one.id])
    (line,) = office.custody.discrepancies()
    office.custody.assign(line.id, supervisor.id, by=clerk.id)
    assert office.custody.discrepancies()[0].owner == supervisor.name
    with pytest.raises(UnknownStaff):
        office.custody.assign(line.id, StaffId("nobody"), by=clerk.id)
    with pytest.raises(NotPermitted):
        office.custody.settle(line.id, "đã tìm thấy", by=clerk.id)
    with pytest.raises(MissingField):
        office.custody.settle(line.id, "  ", by=supervisor.id)
    office.custody.settle(line.id, "đã tìm thấy dưới gầm bàn", by=supervisor.id)
    assert office.custody.discrepancies() == []
    with pytest.raises(UnknownDiscrepancy):
        office.custody.settle(line.id, "lần nữa", by=supervisor.id)


def test_nobody_who_left_gets_a_discrepancy(
    office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    slip, (one,) = _away(office, clerk, "Lê Văn An")
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id, missing=[one.id])
    admin = office.administration.staff()[0]
    office.administration.set_staff(
        StaffMember(supervisor.id, supervisor.name, supervisor.role, active=False), by=admin.id
    )
    (line,) = office.custody.discrepancies()
    with pytest.raises(UnknownStaff):
        office.custody.assign(line.id, supervisor.id, by=clerk.id)


def test_the_chain_of_hands_has_no_gap_and_names_who_signed(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id, "Lê Văn An")
    clock.pass_(hours=1)
    slip = office.handover.hand_over([dossier.id], PHARMACISTS, by=clerk.id).slip
    clock.pass_(hours=1)
    office.handover.confirm(slip.id, receiver="Phạm Văn Tú", by=clerk.id, signature=SIGNED)
    clock.pass_(hours=48)
    office.handover.take_back(dossier.id, by=clerk.id)
    clock.pass_(hours=1)
    office.giving.give_back(dossier.id, OWNER, by=clerk.id)
    held = office.custody.holdings(dossier.id)
    assert [one.custody for one in held] == [
        Custody.COUNTER,
        Custody.IN_TRANSIT,
        Custody.DEPARTMENT,
        Custody.SHELF,
        Custody.APPLICANT,
    ]
    assert [one.until for one in held] == [*(one.since for one in held[1:]), None]
    assert {one.giver for one in held} == {clerk.name}
    assert (held[2].receiver, held[2].slip) == ("Phạm Văn Tú", slip.number)
    assert held[2].signature == SIGNED
    assert held[4].receiver == "Lê Văn An"
    assert now(office, dossier.id).since == held[4].since


def test_a_result_scanned_by_mistake_is_where_it_was_before(
    office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    slip, (there, away) = _away(office, clerk, "Lê Văn An", "Trần Thị Bê")
    here = received(office, clerk.id, "Ở Quầy")
    office.handover.take_back(here.id, by=clerk.id)
    office.handover.take_back(away.id, by=clerk.id)
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id)
    office.handover.take_back(there.id, by=clerk.id, shelf="A1")
    with pytest.raises(NotPermitted):
        office.custody.reopen(there.id, "quét nhầm", by=clerk.id)
    places = {
        one.id: office.custody.reopen(one.id, "quét nhầm", by=supervisor.id).custody
        for one in (here, away, there)
    }
    # The slip of the one that was on its way has been signed since: it is at the department.
    assert places == {
        here.id: Custody.COUNTER,
        away.id: Custody.DEPARTMENT,
        there.id: Custody.DEPARTMENT,
    }
    again = now(office, there.id)
    assert (again.state, again.finished_at, again.shelf) == (State.PROCESSING, None, "")
    assert office.handover.take_back(there.id, by=clerk.id).state is State.DONE


def test_a_wrong_result_lies_at_the_counter_to_be_handed_over_again(
    office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    slip, (one,) = _away(office, clerk, "Lê Văn An")
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id)
    office.handover.take_back(one.id, by=clerk.id)
    with pytest.raises(MissingField):
        office.custody.reopen(one.id, "", by=supervisor.id, to_repair=True)
    back = office.custody.reopen(one.id, "ghi sai họ tên", by=supervisor.id, to_repair=True)
    assert (back.state, back.custody) == (State.PROCESSING, Custody.COUNTER)
    assert office.handover.hand_over([one.id], PHARMACISTS, by=clerk.id).slip.dossiers == (one.id,)
    told = [line.fact for line in office.inquiry.card(one.id).timeline]
    (reopened,) = [fact for fact in told if fact.kind == Act.REOPEN.kind]
    assert (reopened.pii or {})["reason"] == "ghi sai họ tên"


def test_a_desk_check_says_what_is_missing_what_does_not_belong_and_what_is_due(
    office: Office, clerk: StaffMember, store: SqliteStore, clock: StoppedClock
) -> None:
    slip, (gone,) = _away(office, clerk, "Đã Bàn Giao")
    here, lost = (received(office, clerk.id, name) for name in ("Còn Đây", "Thất Lạc"))
    clock.set(here.due_at.isoformat())
    fresh = received(office, clerk.id, "Mới Nhận")
    assert {line.id for line in office.custody.expected(Custody.COUNTER)} == {
        here.id,
        lost.id,
        fresh.id,
    }
    found, document = office.custody.check(
        Custody.COUNTER,
        [here.id, gone.id, here.id, fresh.id],
        ["1234", " 1234 ", ""],
        by=clerk.id,
    )
    assert (found.expected, found.scanned) == (3, 4)
    assert [line.id for line in found.missing] == [lost.id]
    assert [(one.number, one.why) for one in found.strange] == [
        (gone.number, f"đã bàn giao, chờ {PHARMACISTS} ký nhận"),
        ("1234", "không có trong sổ của quầy này"),
    ]
    assert [line.id for line in found.due] == [here.id]
    assert document.kind is DocumentKind.DESK_CHECK
    paper = _paper(store, document)
    assert isinstance(paper, DeskCheckPaper)
    assert (paper.place, paper.made_by) == ("Bàn tiếp nhận", clerk.name)
    assert [row.number for row in paper.missing] == [lost.number]
    (line,) = office.custody.checks()
    assert (line.scanned, line.missing, line.strange, line.due) == (4, 1, 2, 1)
    assert line.by == clerk.name
    assert slip.number


def test_a_check_of_one_compartment_knows_what_lies_in_the_next(
    office: Office, clerk: StaffMember
) -> None:
    results = [received(office, clerk.id, name) for name in ("Ngăn Một", "Ngăn Hai", "Ngăn Trống")]
    for dossier, shelf in zip(results, ("A1", "A2", ""), strict=True):
        office.handover.take_back(dossier.id, by=clerk.id, shelf=shelf)
    ids = [dossier.id for dossier in results]
    found, _ = office.custody.check(Custody.SHELF, ids, by=clerk.id, shelf=" A1 ")
    assert found.expected == 1
    assert [one.why for one in found.strange] == ["thuộc ngăn A2", "chưa xếp vào ngăn nào"]
    whole, _ = office.custody.check(Custody.SHELF, ids, by=clerk.id)
    assert (whole.expected, whole.missing, whole.strange) == (3, (), ())


def test_an_empty_desk_that_should_be_empty_is_a_result_too(
    office: Office, clerk: StaffMember
) -> None:
    found, _ = office.custody.check(Custody.COUNTER, [], by=clerk.id)
    assert (found.expected, found.scanned, found.missing, found.strange) == (0, 0, (), ())


def test_what_custody_wrote_is_folded_anew_to_the_same_tables(
    office: Office, clerk: StaffMember, supervisor: StaffMember, store: SqliteStore
) -> None:
    slip, (one, two) = _away(office, clerk, "Lê Văn An", "Trần Thị Bê")
    office.handover.confirm(
        slip.id,
        receiver="Tú",
        by=clerk.id,
        missing=[one.id],
        refused=[TurnedBack(two.id, "sai")],
        surplus=[Surplus("X-1")],
        signature=SIGNED,
    )
    first, *_ = office.custody.discrepancies()
    office.custody.assign(first.id, supervisor.id, by=clerk.id)
    office.custody.settle(first.id, "xong", by=supervisor.id)
    office.custody.check(Custody.COUNTER, [one.id, DossierId(two.id)], ["?"], by=clerk.id)
    office.handover.take_back(one.id, by=clerk.id)
    office.custody.reopen(one.id, "nhầm", by=supervisor.id)
    before = everything(store)
    store.rebuild()
    assert everything(store) == before


def test_a_dossier_is_where_it_is_since_it_came_there(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id, "Lê Văn An")
    assert dossier.since == dossier.received_at
    clock.pass_(hours=2)
    office.handover.hand_over([dossier.id], PHARMACISTS, by=clerk.id)
    assert now(office, dossier.id).since == datetime.fromisoformat("2026-11-23T11:41:00+07:00")
    office.notes.note(dossier.id, "ghi chú", by=clerk.id)
    assert now(office, dossier.id).since == datetime.fromisoformat("2026-11-23T11:41:00+07:00")


def test_what_was_stopped_on_its_way_does_not_keep_the_slip_from_being_signed(
    office: Office, clerk: StaffMember
) -> None:
    slip, (one, two) = _away(office, clerk, "Lê Văn An", "Trần Thị Bê")
    office.processing.stop(one.id, Stop("xin rút"), by=clerk.id)
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id)
    stopped = now(office, one.id)
    assert (stopped.state, stopped.custody) == (State.STOPPED, Custody.DEPARTMENT)
    assert now(office, two.id).state is State.PROCESSING


def test_who_scanned_a_wrong_paper_puts_it_right_without_anybody_else(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    slip, (one,) = _away(office, clerk, "Lê Văn An")
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id)
    before = now(office, one.id)
    office.handover.take_back(one.id, by=clerk.id, result=ResultKind.REFUSED, shelf="A1")
    again = office.custody.unscan(one.id, by=clerk.id)
    assert (again.state, again.custody) == (before.state, before.custody)
    assert (again.result, again.finished_at, again.shelf) == (None, None, "")
    told = office.inquiry.card(one.id).timeline[-1]
    assert (told.fact.pii or {})["reason"] == "Quét nhầm khi nhận kết quả về quầy"
    rebuilt = everything(store)
    store.rebuild()
    assert everything(store) == rebuilt


def test_another_hand_a_later_hour_or_anything_done_since_takes_a_supervisor(
    office: Office,
    clerk: StaffMember,
    supervisor: StaffMember,
    store: SqliteStore,
    clock: StoppedClock,
) -> None:
    dossiers = [received(office, clerk.id, name) for name in ("Một", "Hai", "Ba", "Bốn")]
    others, noted, late, given = (
        office.handover.take_back(one.id, by=supervisor.id if place == 0 else clerk.id)
        for place, one in enumerate(dossiers)
    )
    office.notes.note(noted.id, "Đã gọi", by=clerk.id)
    office.giving.give_back(given.id, OWNER, by=clerk.id)
    for one in (others, noted):
        with untouched(store), pytest.raises(ScanStands):
            office.custody.unscan(one.id, by=clerk.id)
    with untouched(store), pytest.raises(AlreadyGivenBack):
        office.custody.unscan(given.id, by=clerk.id)
    clock.pass_(minutes=31)
    with untouched(store), pytest.raises(ScanStands):
        office.custody.unscan(late.id, by=clerk.id)
    assert office.custody.reopen(late.id, "quét nhầm", by=supervisor.id).custody is Custody.COUNTER
