"""The way to the departments and back: one slip, two signatures, nothing lost in between."""

from datetime import timedelta

import pytest

from counter_app.desks import Office
from counter_app.errors import AlreadyHandedOver, NotOnSlip, SlipClosed
from counter_app.rules.dossier import Custody, DossierId, ResultKind, State
from counter_app.rules.lines import Board
from counter_app.rules.numbers import Payload, PayloadKind
from counter_app.rules.papers import HandoverPaper
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import received
from tests.counter_app.desks.conftest import OWNER, PHARMACISTS, now
from tests.db.outside import everything
from tests.doubles import StoppedClock


def _pile(office: Office, clerk: StaffMember, count: int) -> list[DossierId]:
    return [received(office, clerk.id, f"Người thứ {n}").id for n in range(1, count + 1)]


def _on(office: Office, board: Board) -> list[DossierId]:
    return [line.id for line in office.inquiry.board(board)]


def test_a_pile_goes_on_one_slip_in_the_order_it_was_scanned(
    office: Office, clerk: StaffMember
) -> None:
    one, two, three = _pile(office, clerk, 3)
    done = office.handover.hand_over([three, one, two, one], PHARMACISTS, by=clerk.id)
    assert done.slip.dossiers == (three, one, two)
    assert done.slip.number == "BG-261123-0601"
    slip, held = office.inquiry.slip(done.slip.id)
    assert slip == done.slip
    assert [dossier.id for dossier in held] == [three, one, two]
    assert {dossier.custody for dossier in held} == {Custody.IN_TRANSIT}
    assert {dossier.state for dossier in held} == {State.RECEIVED}
    assert {dossier.slip_number for dossier in held} == {"BG-261123-0601"}


def test_the_slip_is_queued_to_be_printed_with_a_row_for_each_dossier(
    office: Office, clerk: StaffMember
) -> None:
    pile = _pile(office, clerk, 2)
    done = office.handover.hand_over(pile, PHARMACISTS, by=clerk.id)
    assert done.document_id is not None
    paper = office.printing.paper(done.document_id)
    assert isinstance(paper, HandoverPaper)
    assert [row.applicant for row in paper.rows] == ["Người thứ 1", "Người thứ 2"]
    assert (paper.department, paper.clerk) == (PHARMACISTS, "Lê Thị Hạnh")
    read = Payload.parse(paper.barcode)
    assert read is not None
    assert (read.kind, read.code) == (PayloadKind.SLIP, done.slip.code)
    assert office.inquiry.look_up(paper.barcode).slip == done.slip


def test_slips_and_dossiers_are_numbered_apart(office: Office, clerk: StaffMember) -> None:
    numbers = [
        office.handover.hand_over(_pile(office, clerk, 1), PHARMACISTS, by=clerk.id).slip.number
        for _ in range(3)
    ]
    assert numbers == ["BG-261123-0601", "BG-261123-0602", "BG-261123-0603"]


def test_a_slip_saved_twice_is_one_slip(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    pile = _pile(office, clerk, 2)
    first = office.handover.hand_over(pile, PHARMACISTS, by=clerk.id, key="slip-form")
    before = everything(store)
    again = office.handover.hand_over(pile, PHARMACISTS, by=clerk.id, key="slip-form")
    assert (again.already, again.document_id) == (True, None)
    assert again.slip == first.slip
    assert everything(store) == before


def test_one_dossier_that_cannot_go_keeps_the_whole_pile_here(
    office: Office, clerk: StaffMember
) -> None:
    one, two = _pile(office, clerk, 2)
    office.handover.hand_over([one], PHARMACISTS, by=clerk.id)
    with pytest.raises(AlreadyHandedOver):
        office.handover.hand_over([two, one], PHARMACISTS, by=clerk.id)
    assert now(office, two).custody is Custody.COUNTER
    assert _on(office, Board.TO_HAND_OVER) == [two]


def test_a_scan_is_checked_before_it_goes_on_the_pile(office: Office, clerk: StaffMember) -> None:
    one, two = _pile(office, clerk, 2)
    assert office.handover.check(two).id == two
    office.handover.hand_over([one], PHARMACISTS, by=clerk.id)
    with pytest.raises(AlreadyHandedOver) as caught:
        office.handover.check(one)
    assert "BG-261123-0601" in str(caught.value)


def test_the_second_leg_moves_the_pile_to_the_department(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    pile = _pile(office, clerk, 2)
    slip = office.handover.hand_over(pile, PHARMACISTS, by=clerk.id).slip
    assert [line.number for line in office.inquiry.slips()] == [slip.number]
    clock.pass_(minutes=40)
    signed = office.handover.confirm(slip.id, receiver=" Phạm  Văn Tú ", by=clerk.id)
    assert (signed.receiver, signed.confirmed_at) == ("Phạm Văn Tú", clock.now())
    assert office.inquiry.slip(slip.id)[0] == signed
    assert {now(office, one).state for one in pile} == {State.PROCESSING}
    assert {now(office, one).custody for one in pile} == {Custody.DEPARTMENT}
    assert office.inquiry.slips() == []
    assert [line.count for line in office.inquiry.slips(open_only=False)] == [2]


def test_who_signed_for_a_department_before_is_known_the_latest_first(
    office: Office, clerk: StaffMember
) -> None:
    for receiver in ("Phan Văn Nhận", "Hồ Thị Lan", "Phan Văn Nhận"):
        made = received(office, clerk.id)
        slip = office.handover.hand_over([made.id], made.department, by=clerk.id).slip
        office.handover.confirm(slip.id, receiver=receiver, by=clerk.id)
    open_one = received(office, clerk.id)
    office.handover.hand_over([open_one.id], open_one.department, by=clerk.id)
    assert office.handover.receivers(open_one.department) == ["Phan Văn Nhận", "Hồ Thị Lan"]
    assert office.handover.receivers("Phòng khác") == []


def test_what_was_missing_lies_at_the_counter_again_and_on_the_board_of_discrepancies(
    office: Office, clerk: StaffMember
) -> None:
    kept, lost = _pile(office, clerk, 2)
    slip = office.handover.hand_over([kept, lost], PHARMACISTS, by=clerk.id).slip
    signed = office.handover.confirm(slip.id, receiver="Tú", by=clerk.id, missing=[lost, lost])
    assert signed.missing == (lost,)
    (line,) = office.inquiry.discrepancies()
    assert (line.kind, line.number, line.detail) == (
        "missing",
        now(office, lost).number,
        slip.number,
    )
    assert office.inquiry.counts().discrepancies == 1
    assert (now(office, lost).custody, now(office, lost).slip_number) == (Custody.COUNTER, "")
    assert _on(office, Board.TO_HAND_OVER) == [lost]
    assert _on(office, Board.AT_DEPARTMENT) == [kept]


def test_what_was_missing_can_go_on_a_second_slip_and_be_signed_for_there(
    office: Office, clerk: StaffMember
) -> None:
    (lost,) = _pile(office, clerk, 1)
    first = office.handover.hand_over([lost], PHARMACISTS, by=clerk.id).slip
    office.handover.confirm(first.id, receiver="Tú", by=clerk.id, missing=[lost])
    second = office.handover.hand_over([lost], PHARMACISTS, by=clerk.id).slip
    assert now(office, lost).slip_number == second.number == "BG-261123-0602"
    with pytest.raises(SlipClosed):
        office.handover.confirm(first.id, receiver="Tú", by=clerk.id)
    assert now(office, lost).custody is Custody.IN_TRANSIT
    office.handover.confirm(second.id, receiver="Tú", by=clerk.id)
    assert now(office, lost).state is State.PROCESSING


def test_what_was_missing_is_settled_once_a_department_signs_for_it(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    (lost,) = _pile(office, clerk, 1)
    first = office.handover.hand_over([lost], PHARMACISTS, by=clerk.id)
    office.handover.confirm(first.slip.id, receiver="Đoàn Văn Minh", by=clerk.id, missing=[lost])
    second = office.handover.hand_over([lost], PHARMACISTS, by=clerk.id)
    assert len(office.inquiry.discrepancies()) == 1
    office.handover.confirm(second.slip.id, receiver="Đoàn Văn Minh", by=clerk.id)
    assert office.inquiry.discrepancies() == []
    assert office.inquiry.counts().discrepancies == 0
    before = everything(store)
    store.rebuild()
    assert everything(store) == before


def test_what_was_missing_is_settled_when_its_result_comes_back(
    office: Office, clerk: StaffMember
) -> None:
    lost, other = _pile(office, clerk, 2)
    slip = office.handover.hand_over([lost, other], PHARMACISTS, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Đoàn Văn Minh", by=clerk.id, missing=[lost, other])
    office.handover.take_back(lost, by=clerk.id)
    assert [line.number for line in office.inquiry.discrepancies()] == [
        office.inquiry.card(other).dossier.number
    ]


def test_missing_on_two_slips_is_two_discrepancies(office: Office, clerk: StaffMember) -> None:
    (lost,) = _pile(office, clerk, 1)
    for _ in range(2):
        slip = office.handover.hand_over([lost], PHARMACISTS, by=clerk.id).slip
        office.handover.confirm(slip.id, receiver="Tú", by=clerk.id, missing=[lost])
    assert [line.detail for line in office.inquiry.discrepancies()] == [
        "BG-261123-0601",
        "BG-261123-0602",
    ]


def test_a_stranger_among_the_missing_is_named_by_what_was_scanned(
    office: Office, clerk: StaffMember
) -> None:
    one, two = _pile(office, clerk, 2)
    slip = office.handover.hand_over([one], PHARMACISTS, by=clerk.id).slip
    with pytest.raises(NotOnSlip):
        office.handover.confirm(slip.id, receiver="Tú", by=clerk.id, missing=[two])
    assert now(office, one).custody is Custody.IN_TRANSIT


def test_a_result_that_comes_back_before_the_slip_was_signed_stays_done(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    quick, slow = _pile(office, clerk, 2)
    slip = office.handover.hand_over([quick, slow], PHARMACISTS, by=clerk.id).slip
    clock.pass_(minutes=30)
    back = office.handover.take_back(quick, by=clerk.id, shelf=" A2 ")
    assert (back.state, back.custody, back.shelf) == (State.DONE, Custody.SHELF, "A2")
    assert back.finished_at == clock.now()
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id, missing=[quick])
    assert now(office, quick) == back
    assert now(office, slow).state is State.PROCESSING
    assert office.inquiry.discrepancies() == []


def test_a_same_day_result_needs_no_slip(office: Office, clerk: StaffMember) -> None:
    dossier = received(office, clerk.id, procedure="1.003564")
    back = office.handover.take_back(dossier.id, by=clerk.id, result=ResultKind.GRANTED)
    assert back.on_time
    assert _on(office, Board.UNCOLLECTED) == [dossier.id]
    office.giving.give_back(dossier.id, OWNER, by=clerk.id)
    assert _on(office, Board.UNCOLLECTED) == []


def test_a_result_after_the_promised_hour_is_late(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    clock.set("2026-12-01T17:00:01")
    assert office.handover.take_back(dossier.id, by=clerk.id).on_time is False


def test_every_open_dossier_is_on_exactly_one_list_of_places(
    office: Office, clerk: StaffMember
) -> None:
    pile = _pile(office, clerk, 4)
    office.handover.hand_over(pile[1:3], PHARMACISTS, by=clerk.id)
    slip = office.inquiry.slips()[0]
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id, missing=[pile[2]])
    office.handover.hand_over([pile[3]], PHARMACISTS, by=clerk.id)
    places = [
        set(_on(office, board))
        for board in (Board.TO_HAND_OVER, Board.IN_TRANSIT, Board.AT_DEPARTMENT)
    ]
    assert places == [{pile[0], pile[2]}, {pile[3]}, {pile[1]}]


def test_a_dossier_is_due_soon_today_or_overdue_as_the_days_pass(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    wanted = {
        "2026-11-27": None,
        "2026-11-28": Board.DUE_SOON,
        "2026-11-30": Board.DUE_SOON,
        "2026-12-01": Board.DUE_TODAY,
        "2026-12-02": Board.OVERDUE,
    }
    for day, board in wanted.items():
        clock.set(f"{day}T08:00:00")
        found = {
            one
            for one in (Board.DUE_SOON, Board.DUE_TODAY, Board.OVERDUE)
            if dossier.id in _on(office, one)
        }
        assert found == ({board} if board else set()), day
        counts = office.inquiry.counts()
        assert {one for one in found if counts.boards[one] == 1} == found


def test_the_most_urgent_dossier_stands_first(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    late = received(office, clerk.id)
    later = received(office, clerk.id, procedure="1.012281")
    soon = received(office, clerk.id, procedure="1.002600")
    clock.pass_(days=40)
    assert _on(office, Board.OVERDUE) == [soon.id, late.id, later.id]


def test_departments_are_those_of_the_catalogue_in_order(office: Office) -> None:
    names = office.handover.departments()
    assert PHARMACISTS in names
    assert names == sorted(set(names))


def test_the_timeline_tells_the_whole_way_in_order(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    (dossier,) = _pile(office, clerk, 1)
    begun = clock.now()
    slip = office.handover.hand_over([dossier], PHARMACISTS, by=clerk.id).slip
    clock.pass_(minutes=5)
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id)
    clock.pass_(minutes=5)
    office.handover.take_back(dossier, by=clerk.id)
    office.giving.give_back(dossier, OWNER, by=clerk.id)
    card = office.inquiry.card(dossier)
    assert [entry.fact.kind for entry in card.timeline] == [
        "dossier.received",
        "document.queued",
        "dossier.handed_over",
        "dossier.confirmed",
        "dossier.result_back",
        "dossier.given_back",
    ]
    assert card.timeline[-1].occurred_at == begun + timedelta(minutes=10)
    assert {entry.actor for entry in card.timeline} == {"Lê Thị Hạnh"}
    assert {entry.counter_id for entry in card.timeline} == {3}
    assert card.clerk == "Lê Thị Hạnh"
