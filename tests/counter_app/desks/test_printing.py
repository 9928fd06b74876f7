"""A paper comes out once, says so when it does not, and a copy says that it is one."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from counter_app.desks import Office, open_office
from counter_app.desks.intake import Intake
from counter_app.desks.printing import INTERRUPTED
from counter_app.errors import PaperNotWaiting, UnknownPaper
from counter_app.rules.papers import ReceiptPaper
from counter_app.rules.people import Applicant
from counter_app.rules.printing import DocumentId, DocumentKind, PrinterRole, Progress
from counter_app.rules.staff import StaffId, StaffMember
from db import SqliteStore
from tests.conftest import PHARMACY, furnished, received
from tests.db.outside import tamper, untouched
from tests.doubles import StoppedClock


def _receipt(office: Office, clerk: StaffMember) -> DocumentId:
    return office.printing.of(received(office, clerk.id).id)[0].id


def test_a_paper_goes_from_queued_to_sent_to_printed(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    paper = _receipt(office, clerk)
    sent = office.printing.claim(paper, printer="Canon A5", by=clerk.id)
    assert (sent.progress, sent.printer) == (Progress.SENT, "Canon A5")
    clock.pass_(seconds=8)
    out = office.printing.came_out(paper, job="A5-17", by=clerk.id)
    assert (out.progress, out.printer, out.job) == (Progress.PRINTED, "Canon A5", "A5-17")
    assert out.changed_at == clock.now()
    assert office.printing.waiting() == []
    assert office.printing.of(out.about) == [out]


def test_a_paper_that_failed_waits_with_the_reason_and_can_be_sent_again(
    office: Office, clerk: StaffMember
) -> None:
    paper = _receipt(office, clerk)
    office.printing.claim(paper, printer="Canon A5", by=clerk.id)
    failed = office.printing.failed(paper, trouble="Hết giấy.", by=clerk.id)
    assert failed.trouble == "Hết giấy."
    assert office.printing.waiting() == [failed]
    again = office.printing.claim(paper, printer="HP A5", by=clerk.id)
    assert (again.trouble, again.printer) == ("", "HP A5")


def test_the_oldest_paper_waits_first(office: Office, clerk: StaffMember) -> None:
    papers = [_receipt(office, clerk) for _ in range(3)]
    assert [paper.id for paper in office.printing.waiting()] == papers
    assert office.inquiry.counts().unprinted == 3


def test_a_paper_nobody_needs_leaves_the_queue_and_can_still_be_reprinted(
    office: Office, clerk: StaffMember
) -> None:
    paper = _receipt(office, clerk)
    office.printing.drop(paper, by=clerk.id)
    assert office.printing.waiting() == []
    with pytest.raises(PaperNotWaiting):
        office.printing.claim(paper, printer="Canon A5", by=clerk.id)
    assert office.printing.reprint(paper, by=clerk.id).reprint == 1


def test_a_reprint_repeats_the_stored_content_and_counts_the_copies(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    original = office.printing.of(dossier.id)[0]
    said = office.printing.paper(original.id)
    first = office.printing.reprint(original.id, by=clerk.id)
    clock.pass_(minutes=1)
    second = office.printing.reprint(first.id, by=clerk.id)
    assert [first.reprint, second.reprint] == [1, 2]
    assert {first.copies, second.copies} == {1}
    assert office.printing.paper(first.id) == office.printing.paper(second.id) == said
    assert [one.reprint for one in office.printing.of(dossier.id)] == [0, 1, 2]
    assert office.printing.of(dossier.id)[1] == first


def test_a_reprint_is_what_was_printed_even_when_the_office_moved_since(
    office: Office, clerk: StaffMember
) -> None:
    paper = _receipt(office, clerk)
    said = office.printing.paper(paper)
    admin = office.administration.staff()[0]
    office.administration.set_office(
        replace(office.administration.settings(), office="TRUNG TÂM MỚI", place="Đà Nẵng"),
        office.administration.station(),
        by=admin.id,
    )
    assert office.printing.paper(office.printing.reprint(paper, by=clerk.id).id) == said
    later = office.printing.paper(_receipt(office, clerk))
    assert isinstance(later, ReceiptPaper)
    assert later.letterhead.office == "TRUNG TÂM MỚI"


def test_the_same_paper_gives_the_same_bytes_and_a_copy_others(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    paper = _receipt(office, clerk)
    original = office.printing.pdf(paper)
    assert original.startswith(b"%PDF-")
    assert office.printing.pdf(paper) == original
    copies: list[bytes] = []
    for _ in "12":
        clock.pass_(minutes=1)
        copies.append(office.printing.pdf(office.printing.reprint(paper, by=clerk.id).id))
    assert len({original, *copies}) == 3


def test_the_newest_original_of_a_kind_is_found_for_a_dossier(
    office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    original = office.printing.of(dossier.id)[0]
    wanted = office.printing.pdf(original.id)
    office.printing.reprint(original.id, by=clerk.id)
    kind, number = DocumentKind.RECEIPT, dossier.number
    assert office.printing.pdf_of(dossier.id, kind, name=number) == wanted
    with pytest.raises(UnknownPaper) as caught:
        office.printing.pdf_of(dossier.id, DocumentKind.HANDOVER, name=number)
    assert str(caught.value) == f"Hồ sơ {number} không có giấy loại “handover”."


def test_what_was_being_sent_when_the_program_ended_is_asked_about_at_the_next_start(
    books_path: Path, clock: StoppedClock
) -> None:
    store = SqliteStore(books_path)
    office = furnished(store, clock)
    clerk = office.administration.staff()[1]
    queued, sent, printed = (_receipt(office, clerk) for _ in range(3))
    for paper in (sent, printed):
        office.printing.claim(paper, printer="Canon A5", by=clerk.id)
    office.printing.came_out(printed, job="17", by=clerk.id)
    store.close()

    store = SqliteStore(books_path)
    office = open_office(store, clock)
    (lost,) = office.printing.recover(by=clerk.id)
    assert (lost.id, lost.progress, lost.trouble) == (sent, Progress.FAILED, INTERRUPTED)
    assert [paper.id for paper in office.printing.waiting()] == [queued, sent]
    assert office.printing.recover(by=clerk.id) == []
    assert office.printing.claim(sent, printer="HP A5", by=clerk.id).progress is Progress.SENT
    store.close()


def test_two_programs_on_one_file_print_a_paper_once(books_path: Path, clock: StoppedClock) -> None:
    ours, theirs = SqliteStore(books_path), SqliteStore(books_path)
    office = furnished(ours, clock)
    other = open_office(theirs, clock)
    clerk = office.administration.staff()[1]
    paper = _receipt(office, clerk)
    assert [one.id for one in other.printing.waiting()] == [paper]
    office.printing.claim(paper, printer="Canon A5", by=clerk.id)
    with untouched(theirs), pytest.raises(PaperNotWaiting) as caught:
        other.printing.claim(paper, printer="HP A5", by=clerk.id)
    assert "đã gửi máy in" in str(caught.value)
    assert other.printing.of(office.printing.waiting()[0].about)[0].printer == "Canon A5"
    ours.close()
    theirs.close()


def test_two_programs_on_one_file_see_each_others_work(
    books_path: Path, clock: StoppedClock
) -> None:
    ours, theirs = SqliteStore(books_path), SqliteStore(books_path)
    office = furnished(ours, clock)
    other = open_office(theirs, clock)
    clerk = office.administration.staff()[1]
    assert theirs.changed_elsewhere()
    assert not theirs.changed_elsewhere()
    numbers = [received(desk, clerk.id).number[-4:] for desk in (office, other, office, other)]
    assert numbers == ["0601", "0602", "0603", "0604"]
    assert theirs.changed_elsewhere()
    assert ours.fault() is None
    ours.close()
    theirs.close()


_SPOILS: list[Callable[[Office, DocumentId, StaffId], object]] = [
    lambda office, paper, by: office.printing.came_out(paper, job="1", by=by),
    lambda office, paper, by: office.printing.failed(paper, trouble="x", by=by),
    lambda office, paper, by: office.printing.claim(paper, printer="x", by=by),
    lambda office, paper, by: office.printing.drop(paper, by=by),
]


@pytest.mark.parametrize("spoil", _SPOILS)
def test_a_paper_that_came_out_stays_out(
    office: Office,
    clerk: StaffMember,
    store: SqliteStore,
    spoil: Callable[[Office, DocumentId, StaffId], object],
) -> None:
    paper = _receipt(office, clerk)
    office.printing.claim(paper, printer="Canon A5", by=clerk.id)
    office.printing.came_out(paper, job="17", by=clerk.id)
    with untouched(store), pytest.raises(PaperNotWaiting):
        spoil(office, paper, clerk.id)


def test_a_paper_whose_personal_data_were_erased_cannot_be_printed_any_more(
    books_path: Path, clock: StoppedClock
) -> None:
    store = SqliteStore(books_path)
    office = furnished(store, clock)
    paper = _receipt(office, office.administration.staff()[1])
    tamper(books_path, "update event set pii = null where kind = 'document.queued'")
    for print_ in (office.printing.pdf, office.printing.paper):
        with pytest.raises(UnknownPaper) as caught:
            print_(paper)
        assert "Giấy tiếp nhận H57.132-261123-0601" in str(caught.value)
    store.close()


def test_the_paper_in_the_journal_holds_the_name_apart_where_it_can_be_erased(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    done = office.reception.receive(Intake(PHARMACY, Applicant("Trần Văn Hảo")), by=clerk.id)
    assert done.document_id is not None
    with store.reading() as books:
        (queued,) = books.journal.of(done.document_id)
    assert "Hảo" not in queued.body
    assert "Hảo" in (queued.pii or "")


def test_thousands_that_wait_are_counted_and_the_next_is_found_without_reading_them_all(
    office: Office, clerk: StaffMember
) -> None:
    first, second, third = (received(office, clerk.id, name) for name in ("Một", "Hai", "Ba"))
    desk = office.printing
    papers = {one.id: desk.of(one.id)[0] for one in (first, second, third)}
    role = papers[first.id].role
    assert desk.next_for(role, (), ()) == papers[first.id]
    assert desk.next_for(role, (), {first.id}) == papers[second.id]
    assert desk.next_for(PrinterRole.ROLL, (), ()) is None
    assert (desk.queue().count, desk.queue({first.id}).count) == (3, 2)
    desk.claim(papers[first.id].id, printer="Canon", by=clerk.id)
    failed = desk.failed(papers[first.id].id, trouble="Hết giấy.", by=clerk.id)
    assert desk.queue().failed == failed
    assert desk.queue({first.id}).failed is None
    assert desk.next_for(role, (), ()) == papers[second.id]
    assert desk.next_for(role, {failed.id}, ()) == failed
    assert desk.next_for(role, {failed.id}, {first.id}) == papers[second.id]
    assert [one.id for one in desk.waiting(limit=2)] == [failed.id, papers[second.id].id]
