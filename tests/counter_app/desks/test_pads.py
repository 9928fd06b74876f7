"""While the light is out: receipts written by hand, entered afterwards, every number explained."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from counter_app.desks import Office
from counter_app.desks.intake import Intake
from counter_app.errors import (
    BadValue,
    MissingField,
    NotPermitted,
    ReceiptLeft,
    Refused,
    UnknownPadNumber,
)
from counter_app.rules.dossier import Dossier, State
from counter_app.rules.lines import GapKind
from counter_app.rules.papers import PadPaper
from counter_app.rules.people import Applicant, Representative
from counter_app.rules.printing import Document, Progress
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import HUE, PHARMACY, received
from tests.db.outside import everything, untouched
from tests.doubles import StoppedClock

TODAY = date(2026, 11, 23)
HAO = Applicant("Trần Văn Hảo", id_number="001085012345", phone="0912345678")
AGENT = Representative("Phan Thị Nộp", id_number="046190000001")


@pytest.fixture
def pad(office: Office, clerk: StaffMember) -> PadPaper:
    """A pad of five numbers, reserved in the morning."""
    return on_paper(office, office.pads.reserve(5, by=clerk.id))


def on_paper(office: Office, document: Document) -> PadPaper:
    """Return what stands on a pad."""
    paper = office.printing.paper(document.id)
    assert isinstance(paper, PadPaper)
    return paper


def by_hand(office: Office, by: StaffMember, number: str, **more: str) -> Dossier:
    """Enter what was written under a number on paper."""
    at = more.get("at")
    intake = Intake(
        PHARMACY,
        HAO,
        pad_number=number,
        received_at=None if at is None else datetime.fromisoformat(at),
    )
    return office.reception.receive(intake, by=by.id).dossier


def numbers(paper: PadPaper) -> list[str]:
    """Return the numbers of a pad."""
    return [row.number for row in paper.rows]


def explained(office: Office, first: date = TODAY, last: date = TODAY) -> list[tuple[str, GapKind]]:
    """Return the last digits of the numbers that bear no living dossier, and why."""
    return [(line.number[-4:], line.kind) for line in office.pads.gaps(first, last)]


# -- reserving -------------------------------------------------------------------------------------


def test_a_pad_takes_the_next_numbers_and_they_are_never_given_to_anybody_else(
    office: Office, clerk: StaffMember, pad: PadPaper
) -> None:
    assert numbers(pad) == [f"H57.132-261123-060{n}" for n in range(1, 6)]
    assert received(office, clerk.id).number == "H57.132-261123-0606"
    again = on_paper(office, office.pads.reserve(2, by=clerk.id))
    assert [number[-4:] for number in numbers(again)] == ["0607", "0608"]


def test_a_pad_takes_numbers_after_those_already_given(office: Office, clerk: StaffMember) -> None:
    received(office, clerk.id)
    paper = on_paper(office, office.pads.reserve(1, by=clerk.id))
    assert numbers(paper) == ["H57.132-261123-0602"]


def test_the_pad_waits_for_the_printer_with_office_and_form(
    office: Office, clerk: StaffMember
) -> None:
    document = office.pads.reserve(3, by=clerk.id)
    assert [one.id for one in office.printing.waiting()] == [document.id]
    assert document.title == "Tập giấy viết tay 3 số từ H57.132-261123-0601"
    paper = on_paper(office, document)
    assert (paper.letterhead.office, paper.station) == (HUE.office, "Quầy 03")
    assert (paper.form.number, paper.size) == ("Mẫu số 01", "a5")


@pytest.mark.parametrize(
    ("receipts", "slips", "size"), [("a4", "a5", "a4"), ("roll", "a4", "a4"), ("roll", "a5", "a5")]
)
def test_a_pad_comes_out_as_receipts_do_but_never_on_a_roll(
    office: Office, clerk: StaffMember, receipts: str, slips: str, size: str
) -> None:
    administration = office.administration
    settings = replace(administration.settings(), receipt_size=receipts, slip_size=slips)
    admin = administration.staff()[0]
    administration.set_office(settings, administration.station(), by=admin.id)
    document = office.pads.reserve(1, by=clerk.id)
    assert document.size.value == on_paper(office, document).size == size


@pytest.mark.parametrize("count", [0, -1, 101])
def test_a_pad_has_one_to_a_hundred_numbers(
    office: Office, clerk: StaffMember, store: SqliteStore, count: int
) -> None:
    with untouched(store), pytest.raises(BadValue):
        office.pads.reserve(count, by=clerk.id)


def test_a_hundred_numbers_are_all_different(office: Office, clerk: StaffMember) -> None:
    paper = on_paper(office, office.pads.reserve(100, by=clerk.id))
    assert len(set(numbers(paper))) == len({row.barcode for row in paper.rows}) == 100
    assert [line.number for line in office.pads.open()] == sorted(numbers(paper))


# -- scanning the stub -----------------------------------------------------------------------------


def test_a_stub_that_is_scanned_or_typed_names_its_number(office: Office, pad: PadPaper) -> None:
    found = office.inquiry.look_up(pad.rows[2].barcode)
    assert found.dossiers == ()
    assert found.pad is not None
    assert found.pad.number == pad.rows[2].number
    assert (found.pad.issued_on, found.pad.voided) == (TODAY, False)


def test_a_stub_that_was_entered_names_its_dossier(
    office: Office, clerk: StaffMember, pad: PadPaper
) -> None:
    dossier = by_hand(office, clerk, numbers(pad)[2])
    found = office.inquiry.look_up(pad.rows[2].barcode)
    assert (found.dossiers, found.pad) == ((dossier,), None)
    assert not found.outdated


def test_a_stub_that_was_given_up_names_nothing(
    office: Office, supervisor: StaffMember, pad: PadPaper
) -> None:
    office.pads.void(numbers(pad)[:1], "viết hỏng", by=supervisor.id)
    found = office.inquiry.look_up(pad.rows[0].barcode)
    assert (found.dossiers, found.pad) == ((), None)


# -- entering --------------------------------------------------------------------------------------


def test_what_was_written_by_hand_keeps_its_number_day_and_promise(
    office: Office, clerk: StaffMember, clock: StoppedClock, pad: PadPaper
) -> None:
    clock.set("2026-11-25T08:00:00")
    dossier = by_hand(office, clerk, numbers(pad)[1], at="2026-11-23T14:20")
    assert dossier.number == numbers(pad)[1]
    assert dossier.received_at.isoformat() == "2026-11-23T14:20:00+07:00"
    assert dossier.legal_due == date(2026, 12, 1)
    assert office.inquiry.dossier(dossier.number) == dossier
    assert office.inquiry.dossier(pad.rows[1].barcode) == dossier


def test_a_number_that_was_entered_waits_no_longer(
    office: Office, clerk: StaffMember, pad: PadPaper
) -> None:
    by_hand(office, clerk, numbers(pad)[1])
    open_numbers = [line.number for line in office.pads.open()]
    assert open_numbers == [*numbers(pad)[:1], *numbers(pad)[2:]]


def test_a_number_is_entered_once(
    office: Office, clerk: StaffMember, store: SqliteStore, pad: PadPaper
) -> None:
    by_hand(office, clerk, numbers(pad)[0])
    with untouched(store), pytest.raises(UnknownPadNumber, match="đã được nhập vào sổ"):
        by_hand(office, clerk, numbers(pad)[0])


def test_the_same_form_saved_twice_enters_it_once(
    office: Office, clerk: StaffMember, pad: PadPaper
) -> None:
    intake = Intake(PHARMACY, HAO, pad_number=numbers(pad)[0])
    key = "018f6e3c-0000-7000-8000-000000000001"
    first = office.reception.receive(intake, by=clerk.id, key=key)
    again = office.reception.receive(intake, by=clerk.id, key=key)
    assert again.already
    assert again.dossier == first.dossier


def test_a_number_that_no_pad_has_is_refused(
    office: Office, clerk: StaffMember, store: SqliteStore, pad: PadPaper
) -> None:
    living = received(office, clerk.id)
    assert living.number not in numbers(pad)
    for number in ("H57.132-261123-0699", living.number, pad.rows[0].barcode):
        with untouched(store), pytest.raises(UnknownPadNumber, match="không có trong sổ"):
            by_hand(office, clerk, number)


def test_an_entry_that_is_refused_leaves_the_number_waiting(
    office: Office, clerk: StaffMember, store: SqliteStore, pad: PadPaper
) -> None:
    nameless = Intake(PHARMACY, Applicant(""), pad_number=numbers(pad)[0])
    with untouched(store), pytest.raises(MissingField):
        office.reception.receive(nameless, by=clerk.id)
    assert by_hand(office, clerk, numbers(pad)[0]).number == numbers(pad)[0]


def test_dossiers_on_one_receipt_may_each_have_been_written_by_hand(
    office: Office, clerk: StaffMember, pad: PadPaper
) -> None:
    intakes = [Intake(PHARMACY, HAO, pad_number=number) for number in numbers(pad)[:2]]
    group = office.reception.receive_group([*intakes, Intake(PHARMACY, HAO)], AGENT, by=clerk.id)
    assert [one.number[-4:] for one in group.dossiers] == ["0601", "0602", "0606"]
    assert [line.number[-4:] for line in office.pads.open()] == ["0603", "0604", "0605"]


def test_one_number_for_two_dossiers_on_one_receipt_is_refused(
    office: Office, clerk: StaffMember, store: SqliteStore, pad: PadPaper
) -> None:
    intake = Intake(PHARMACY, HAO, pad_number=numbers(pad)[0])
    with untouched(store), pytest.raises(UnknownPadNumber, match="cho hai hồ sơ"):
        office.reception.receive_group([intake, intake], AGENT, by=clerk.id)


# -- giving up -------------------------------------------------------------------------------------


def test_numbers_that_were_spoilt_are_given_up_with_a_reason(
    office: Office, supervisor: StaffMember, pad: PadPaper
) -> None:
    office.pads.void(numbers(pad)[3:], "  viết  hỏng ", by=supervisor.id)
    assert [line.number[-4:] for line in office.pads.open()] == ["0601", "0602", "0603"]
    voided = [line for line in office.pads.gaps(TODAY, TODAY) if line.kind is GapKind.PAD_VOID]
    assert [(line.number[-4:], line.reason) for line in voided] == [
        ("0604", "viết hỏng"),
        ("0605", "viết hỏng"),
    ]
    assert all(line.at == datetime.fromisoformat("2026-11-23T09:41+07:00") for line in voided)


def test_a_number_that_was_given_up_is_not_entered_any_more(
    office: Office, clerk: StaffMember, supervisor: StaffMember, store: SqliteStore, pad: PadPaper
) -> None:
    office.pads.void(numbers(pad)[:1], "mất tờ", by=supervisor.id)
    with untouched(store), pytest.raises(UnknownPadNumber, match="đã bị hủy"):
        by_hand(office, clerk, numbers(pad)[0])


def test_numbers_of_several_pads_are_given_up_at_once(
    office: Office, clerk: StaffMember, supervisor: StaffMember, pad: PadPaper
) -> None:
    other = on_paper(office, office.pads.reserve(2, by=clerk.id))
    office.pads.void([numbers(pad)[0], numbers(other)[1]], "mất", by=supervisor.id)
    assert len(office.pads.open()) == 5


def test_all_or_none_are_given_up(
    office: Office, clerk: StaffMember, supervisor: StaffMember, store: SqliteStore, pad: PadPaper
) -> None:
    by_hand(office, clerk, numbers(pad)[1])
    with untouched(store), pytest.raises(UnknownPadNumber, match="đã được nhập"):
        office.pads.void(numbers(pad)[:2], "mất", by=supervisor.id)
    office.pads.void(numbers(pad)[:1], "mất", by=supervisor.id)
    with untouched(store), pytest.raises(UnknownPadNumber, match="đã bị hủy"):
        office.pads.void([numbers(pad)[2], numbers(pad)[0]], "mất", by=supervisor.id)


@pytest.mark.parametrize("reason", ["", "  ", "\n"])
def test_nothing_is_given_up_without_a_reason(
    office: Office, supervisor: StaffMember, store: SqliteStore, pad: PadPaper, reason: str
) -> None:
    with untouched(store), pytest.raises(MissingField):
        office.pads.void(numbers(pad), reason, by=supervisor.id)


def test_a_clerk_may_not_give_numbers_up(
    office: Office, clerk: StaffMember, store: SqliteStore, pad: PadPaper
) -> None:
    with untouched(store), pytest.raises(NotPermitted):
        office.pads.void(numbers(pad), "mất", by=clerk.id)


# -- undoing ---------------------------------------------------------------------------------------


def test_an_entry_made_by_mistake_is_undone_and_its_number_explained(
    office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    (undone,) = office.reception.undo(dossier.id, by=clerk.id)
    assert undone.state is State.VOID
    assert office.inquiry.card(dossier.id).dossier == undone
    assert explained(office) == [("0601", GapKind.UNDONE)]
    assert received(office, clerk.id).number[-4:] == "0602"


def test_an_undone_entry_is_still_found_and_shown_as_such(
    office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    office.reception.undo(dossier.id, by=clerk.id)
    (line,) = office.inquiry.search("dao")
    assert (line.number, line.state) == (dossier.number, State.VOID)
    assert office.inquiry.counts().received_today == 0


def test_the_receipt_of_an_undone_entry_does_not_come_out(
    office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    office.reception.undo(dossier.id, by=clerk.id)
    assert office.printing.waiting() == []
    papers = office.inquiry.card(dossier.id).papers
    assert {paper.progress for paper in papers} == {Progress.CANCELLED}


@pytest.mark.parametrize("progress", [Progress.SENT, Progress.PRINTED])
def test_an_entry_whose_receipt_went_to_the_printer_is_not_undone(
    office: Office, clerk: StaffMember, store: SqliteStore, progress: Progress
) -> None:
    dossier = received(office, clerk.id)
    (document,) = office.printing.waiting()
    office.printing.claim(document.id, printer="Máy in A5", by=clerk.id)
    if progress is Progress.PRINTED:
        office.printing.came_out(document.id, job="1", by=clerk.id)
    with untouched(store), pytest.raises(ReceiptLeft):
        office.reception.undo(dossier.id, by=clerk.id)


def test_an_entry_is_undone_once_and_nothing_else_is_done_with_it(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    dossier = received(office, clerk.id)
    office.reception.undo(dossier.id, by=clerk.id)
    with untouched(store):
        for act in (
            lambda: office.reception.undo(dossier.id, by=clerk.id),
            lambda: office.handover.hand_over([dossier.id], dossier.department, by=clerk.id),
            lambda: office.handover.take_back(dossier.id, by=clerk.id),
        ):
            with pytest.raises(Refused):
                act()


def test_dossiers_on_one_receipt_are_undone_together(office: Office, clerk: StaffMember) -> None:
    intakes = [Intake(PHARMACY, Applicant(name)) for name in ("An", "Bình", "Chi")]
    group = office.reception.receive_group(intakes, AGENT, by=clerk.id)
    undone = office.reception.undo(group.dossiers[1].id, by=clerk.id)
    assert [one.id for one in undone] == [one.id for one in group.dossiers]
    assert {one.state for one in undone} == {State.VOID}
    assert [kind for _, kind in explained(office)] == [GapKind.UNDONE] * 3
    assert office.printing.waiting() == []


def test_a_number_from_paper_whose_entry_was_undone_is_explained_on_the_day_it_bears(
    office: Office, clerk: StaffMember, clock: StoppedClock, pad: PadPaper
) -> None:
    clock.set("2026-11-25T08:00:00")
    dossier = by_hand(office, clerk, numbers(pad)[1], at="2026-11-25T07:45")
    office.reception.undo(dossier.id, by=clerk.id)
    assert explained(office)[1] == ("0602", GapKind.UNDONE)
    assert explained(office, date(2026, 11, 25), date(2026, 11, 25)) == []
    with pytest.raises(UnknownPadNumber):
        by_hand(office, clerk, dossier.number)


# -- the register of gaps --------------------------------------------------------------------------


def test_every_number_of_a_day_has_a_dossier_or_is_explained(
    office: Office, clerk: StaffMember, supervisor: StaffMember, pad: PadPaper
) -> None:
    living = [received(office, clerk.id).number, by_hand(office, clerk, numbers(pad)[0]).number]
    gone = received(office, clerk.id)
    office.reception.undo(gone.id, by=clerk.id)
    office.pads.void(numbers(pad)[1:2], "viết hỏng", by=supervisor.id)
    lines = explained(office)
    assert lines == [
        ("0602", GapKind.PAD_VOID),
        ("0603", GapKind.PAD_OPEN),
        ("0604", GapKind.PAD_OPEN),
        ("0605", GapKind.PAD_OPEN),
        ("0607", GapKind.UNDONE),
    ]
    everyone = sorted([number[-4:] for number in living] + [number for number, _ in lines])
    assert everyone == [f"060{n}" for n in range(1, 8)]


def test_both_ends_of_a_period_are_included_and_nothing_beyond(
    office: Office, clerk: StaffMember, clock: StoppedClock, pad: PadPaper
) -> None:
    assert len(numbers(pad)) == 5
    clock.set("2026-11-25T08:00:00")
    office.pads.reserve(1, by=clerk.id)
    days = [date(2026, 11, n) for n in (22, 23, 25, 26)]
    found = {day.day: len(office.pads.gaps(day, day)) for day in days}
    assert found == {22: 0, 23: 5, 25: 1, 26: 0}
    assert len(office.pads.gaps(TODAY, days[2])) == 6


def test_all_of_it_can_be_told_again_by_the_journal(
    office: Office, clerk: StaffMember, supervisor: StaffMember, store: SqliteStore, pad: PadPaper
) -> None:
    by_hand(office, clerk, numbers(pad)[0])
    undone = by_hand(office, clerk, numbers(pad)[1])
    office.reception.undo(undone.id, by=clerk.id)
    office.pads.void(numbers(pad)[2:3], "mất tờ", by=supervisor.id)
    before, gaps = everything(store), office.pads.gaps(TODAY, TODAY)
    store.rebuild()
    assert everything(store) == before
    assert office.pads.gaps(TODAY, TODAY) == gaps
    assert store.fault() is None
