"""Who was served years ago is forgotten by name; the books stay whole and the figures the same."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from counter_app.desks import Office, open_office
from counter_app.desks.notes import Question
from counter_app.errors import BadValue, NotPermitted, UnknownPaper
from counter_app.rules.dossier import (
    Collector,
    CollectorKind,
    Custody,
    Dossier,
    FeeState,
    ResultKind,
)
from counter_app.rules.lines import Board
from counter_app.rules.slips import Surplus
from counter_app.rules.staff import Role, StaffId
from db import SqliteStore
from db.files import Files
from tests.conftest import furnished, received
from tests.counter_app.desks.conftest import PHARMACISTS
from tests.counter_app.desks.test_calendar import STORM, closed
from tests.db.outside import ask, everything, untouched
from tests.doubles import StoppedClock

MARK = "Đặngthịkỳlạ"
COLLECTOR = "Vươngvănlạlùng"


class Years:
    """Books in a file that go on for years."""

    def __init__(self, path: Path, clock: StoppedClock) -> None:
        self.path, self.clock = path, clock
        self.store = SqliteStore(path)
        self.office: Office = furnished(self.store, clock)
        people = {one.role: one.id for one in self.office.administration.staff()}
        self.clerk, self.boss, self.admin = (
            people[role] for role in (Role.CLERK, Role.SUPERVISOR, Role.ADMINISTRATOR)
        )

    def later(self, moment: str) -> None:
        self.clock.set(moment)
        self.office.administration.confirm_clock(by=self.boss)

    def given_back(self, name: str) -> Dossier:
        dossier = received(self.office, self.clerk, name, id_number="046185958121")
        handover, giving = self.office.handover, self.office.giving
        slip = handover.hand_over([dossier.id], PHARMACISTS, by=self.clerk).slip
        handover.confirm(slip.id, receiver="Võ Thị Sáu", by=self.clerk)
        handover.take_back(dossier.id, result=ResultKind.GRANTED, shelf="B3", by=self.clerk)
        collector = Collector(CollectorKind.AUTHORISED, COLLECTOR, "giấy ủy quyền")
        giving.give_back(dossier.id, collector, by=self.clerk)
        return dossier


@pytest.fixture
def years(books_path: Path, clock: StoppedClock) -> Years:
    return Years(books_path, clock)


def _bytes_of(path: Path) -> bytes:
    return b"".join(one.read_bytes() for one in path.parent.glob("books.sqlite3*"))


def test_what_ended_years_ago_is_forgotten_by_name_and_everything_else_stays(
    years: Years,
) -> None:
    old = years.given_back(MARK)
    years.later("2029-03-05T08:00:00")
    fresh = years.given_back("Nguyễn Thị Đào")
    still = received(years.office, years.clerk, "Trần Văn Bình")
    desk = years.office.privacy
    figures = years.office.inquiry.counts()
    with untouched(years.store):
        due = desk.due(2)
    assert (due.dossiers, due.papers >= 2, f"{due.before:%d/%m/%Y}") == (1, True, "01/01/2027")
    assert desk.erase(2, by=years.admin) == due
    for query in (MARK, COLLECTOR, "046185958121"):
        assert old.id not in [line.id for line in years.office.inquiry.search(query)]
    card = years.office.inquiry.card(old.id)
    assert card.dossier.applicant.name == "(đã xóa dữ liệu cá nhân)"
    assert card.dossier.number == old.number
    assert card.dossier.due_at == old.due_at
    assert [line.id for line in years.office.inquiry.search(old.number)] == [old.id]
    assert [line.id for line in years.office.inquiry.search("Đào")] == [fresh.id]
    assert years.office.inquiry.card(still.id).dossier.applicant.name == "Trần Văn Bình"
    assert years.office.inquiry.counts() == figures
    for paper in years.office.printing.of(old.id):
        with pytest.raises(UnknownPaper):
            years.office.printing.pdf(paper.id)
    for paper in years.office.printing.of(fresh.id):
        assert years.office.printing.pdf(paper.id).startswith(b"%PDF")
    assert years.office.inquiry.board(Board.UNCOLLECTED) == []
    years.store.close()


def test_the_chain_and_a_rebuild_agree_with_what_was_erased(years: Years) -> None:
    years.given_back(MARK)
    years.later("2029-03-05T08:00:00")
    years.given_back("Nguyễn Thị Đào")
    years.office.privacy.erase(1, by=years.admin)
    assert years.store.fault() is None
    before = everything(years.store)
    years.store.rebuild()
    assert everything(years.store) == before
    years.store.close()
    assert Files().audit(years.path) == ()


def test_no_byte_of_the_name_is_left_in_the_files(years: Years) -> None:
    years.given_back(MARK)
    assert MARK.encode() in _bytes_of(years.path)
    years.later("2029-03-05T08:00:00")
    years.office.privacy.erase(1, by=years.admin)
    years.store.close()
    held = _bytes_of(years.path)
    for word in (MARK, COLLECTOR, "046185958121", "dangthikyla", "vuongvanlalung"):
        assert word.encode() not in held, word


def test_a_dossier_whose_numbers_were_looked_at_is_forgotten_too(years: Years) -> None:
    gone = years.given_back(MARK)
    years.office.audit.looked("id_number", gone.id, by=years.clerk)
    years.later("2029-03-05T08:00:00")
    years.office.privacy.erase(1, by=years.admin)
    assert "đã xóa" in years.office.inquiry.card(gone.id).dossier.applicant.name
    years.store.close()
    assert MARK.encode() not in _bytes_of(years.path)


def test_nothing_is_left_beside_the_books_while_they_are_still_open(years: Years) -> None:
    years.given_back(MARK)
    papers = years.path.with_name("papers")
    for day in ("2026-11-23", "2028-01-03"):
        (papers / day).mkdir(parents=True)
        (papers / day / f"Giấy {MARK}.pdf").write_text(MARK, encoding="utf-8")
    older = years.path.with_name("books.sqlite3.before-m009_guard")
    older.write_text(MARK, encoding="utf-8")
    years.later("2029-03-05T08:00:00")
    assert years.office.privacy.due(1).files == 1
    gone = years.office.privacy.erase(1, by=years.admin)
    assert (gone.files, gone.older) == (1, (older.name,))
    assert [one.name for one in papers.iterdir()] == ["2028-01-03"]
    older.unlink()
    assert MARK.encode() not in _bytes_of(years.path)
    years.store.close()


def test_what_was_written_beside_dossiers_is_forgotten_too(years: Years) -> None:
    office = years.office
    served = years.given_back(MARK)
    late = received(office, years.clerk, MARK)
    wall = closed(office, STORM)
    review = office.calendar.review(wall)
    call_list = office.calendar.apply(review, {late.id}, by=years.boss).documents[-1]
    slip = office.handover.hand_over([late.id], PHARMACISTS, by=years.clerk).slip
    odd = [Surplus(f"Đơn của {MARK}", note=f"{MARK} để quên"), Surplus(served.number, served.id)]
    office.handover.confirm(slip.id, receiver=MARK, surplus=odd, by=years.clerk)
    line = next(one for one in office.custody.discrepancies() if MARK in one.number)
    office.custody.settle(line.id, f"{MARK} đã nhận lại", by=years.boss)
    office.handover.take_back(late.id, result=ResultKind.GRANTED, by=years.clerk)
    collector = Collector(CollectorKind.OWNER, MARK, "")
    office.giving.give_back(late.id, collector, by=years.clerk)
    office.pads.reserve(3, by=years.clerk)
    office.pads.void([office.pads.open()[0].number], f"{MARK} viết hỏng", by=years.boss)
    years.later("2029-03-05T08:00:00")
    years.office.privacy.erase(1, by=years.admin)
    with pytest.raises(UnknownPaper):
        office.printing.pdf(call_list.id)
    assert office.custody.discrepancies()[0].number == served.number
    before = everything(years.store)
    years.store.rebuild()
    assert everything(years.store) == before
    years.store.close()
    assert Files().audit(years.path) == ()
    assert MARK.encode() not in _bytes_of(years.path)


def test_a_list_of_whom_to_call_stays_while_one_of_them_is_served(years: Years) -> None:
    office = years.office
    done = received(office, years.clerk, MARK)
    open_still = received(office, years.clerk, "Trần Văn Bình")
    review = office.calendar.review(closed(office, STORM))
    changed = office.calendar.apply(review, {done.id, open_still.id}, by=years.boss)
    slip = office.handover.hand_over([done.id], PHARMACISTS, by=years.clerk).slip
    office.handover.confirm(slip.id, receiver="Võ Thị Sáu", by=years.clerk)
    office.handover.take_back(done.id, result=ResultKind.GRANTED, by=years.clerk)
    office.giving.give_back(done.id, Collector(CollectorKind.OWNER, MARK, ""), by=years.clerk)
    years.later("2029-03-05T08:00:00")
    years.office.privacy.erase(1, by=years.admin)
    assert office.printing.pdf(changed.documents[-1].id).startswith(b"%PDF")
    years.store.close()


def test_a_second_time_there_is_nothing_to_erase_and_both_stand_in_the_journal(
    years: Years,
) -> None:
    years.given_back(MARK)
    years.later("2029-03-05T08:00:00")
    years.office.privacy.erase(1, by=years.admin)
    assert years.office.privacy.erase(1, by=years.admin).dossiers == 0
    said = ask(
        years.path,
        "select json_extract(body, '$.dossiers') from event where kind = 'privacy.erased'",
    )
    assert said == [(1,), (0,)]
    years.store.close()


def test_who_is_still_served_is_never_forgotten(years: Years) -> None:
    waiting = received(years.office, years.clerk, MARK)
    years.later("2031-03-05T08:00:00")
    assert years.office.privacy.erase(1, by=years.admin).dossiers == 0
    assert years.office.inquiry.card(waiting.id).dossier.applicant.name == MARK
    years.store.close()


def test_a_paper_about_several_people_stays_until_all_of_them_are_forgotten(years: Years) -> None:
    first = received(years.office, years.clerk, MARK)
    second = received(years.office, years.clerk, "Trần Văn Bình")
    handover, giving = years.office.handover, years.office.giving
    slip = handover.hand_over([first.id, second.id], PHARMACISTS, by=years.clerk).slip
    handover.confirm(slip.id, receiver="Võ Thị Sáu", by=years.clerk)
    for one in (first, second):
        handover.take_back(one.id, result=ResultKind.GRANTED, shelf="B3", by=years.clerk)
    giving.give_back(first.id, Collector(CollectorKind.OWNER, MARK, ""), by=years.clerk)
    years.later("2029-03-05T08:00:00")
    years.office.privacy.erase(1, by=years.admin)
    (paper,) = years.office.printing.of(slip.id)
    assert years.office.printing.pdf(paper.id).startswith(b"%PDF")
    giving.give_back(second.id, Collector(CollectorKind.OWNER, "Bình", ""), by=years.clerk)
    years.later("2032-03-05T08:00:00")
    years.office.privacy.erase(1, by=years.admin)
    with pytest.raises(UnknownPaper):
        years.office.printing.pdf(paper.id)
    years.store.close()


@pytest.mark.parametrize("who", ["clerk", "boss"])
def test_only_an_administrator_erases(years: Years, who: str) -> None:
    with untouched(years.store), pytest.raises(NotPermitted):
        years.office.privacy.erase(5, by=getattr(years, who))
    years.store.close()


@pytest.mark.parametrize("wrong", [0, -1, 71])
def test_a_number_of_years_that_cannot_be_meant_is_refused(years: Years, wrong: int) -> None:
    with pytest.raises(BadValue):
        years.office.privacy.due(wrong)
    with pytest.raises(BadValue):
        years.office.privacy.erase(wrong, by=years.admin)
    years.store.close()


def test_who_left_signs_nothing_more_and_old_acts_keep_the_name(
    office: Office, store: SqliteStore, clock: StoppedClock
) -> None:
    people = {one.role: one for one in office.administration.staff()}
    clerk, admin = people[Role.CLERK], people[Role.ADMINISTRATOR]
    dossier = received(office, clerk.id)
    office.administration.set_staff(replace(clerk, active=False), by=admin.id)
    with untouched(store), pytest.raises(NotPermitted):
        received(office, clerk.id)
    assert StaffId(clerk.id) not in [one.member.id for one in office.people.roster()]
    entry = office.inquiry.card(dossier.id).timeline[0]
    assert entry.actor == clerk.name
    again = open_office(store, clock)
    assert again.inquiry.card(dossier.id).timeline[0].actor == clerk.name


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_register_can_leave_without_its_people(years: Years, tmp_path: Path, ending: str) -> None:
    dossier = received(years.office, years.clerk, MARK, id_number="046185958121")
    today = years.clock.now().date()
    out = tmp_path / f"register.{ending}"
    assert years.office.registers.save(out, today, today, by=years.clerk, nameless=True) == 1
    held = out.read_bytes() if ending == "csv" else _unpacked(out)
    assert dossier.number.encode() in held
    for word in (MARK, "046185958121", "0912345678"):
        assert word.encode() not in held
    (kept,) = ask(
        years.path,
        "select json_extract(body, '$.nameless') from event where kind = 'export.made'",
    )
    assert kept == (1,)
    years.store.close()


def _unpacked(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def test_what_was_asked_checked_and_half_typed_is_forgotten_too(years: Years) -> None:
    desk = years.office
    done = received(desk, years.clerk, "Trần Văn Bình")
    slip = desk.handover.hand_over([done.id], PHARMACISTS, by=years.clerk).slip
    desk.handover.confirm(slip.id, receiver="Võ Thị Sáu", by=years.clerk)
    question = Question("Sở Y tế", f"Xác minh hành nghề của {MARK}", years.clock.now().date())
    desk.notes.consult(done.id, question, by=years.clerk)
    desk.processing.ask_duty(done.id, 50_000, f"Lệ phí của {MARK}", by=years.clerk)
    desk.processing.pay_duty(done.id, FeeState.CASH, by=years.clerk)
    desk.handover.take_back(done.id, result=ResultKind.GRANTED, shelf="B3", by=years.clerk)
    desk.giving.give_back(
        done.id, Collector(CollectorKind.OWNER, "Trần Văn Bình", ""), by=years.clerk
    )
    _found, paper = desk.custody.check(
        Custody.COUNTER, [], unknown=[f"IDVNM{MARK}"], by=years.clerk
    )
    desk.reception.keep_draft("0", MARK, {"form": {}}, by=years.clerk, parked=True)
    years.later("2029-03-05T08:00:00")
    years.office.privacy.erase(1, by=years.admin)
    assert [line.what for line in desk.notes.consultations(done.id)] == [""]
    with pytest.raises(UnknownPaper):
        desk.printing.pdf(paper.id)
    assert desk.reception.drafts() == []
    assert years.store.fault() is None
    before = everything(years.store)
    years.store.rebuild()
    assert everything(years.store) == before
    years.store.close()
    assert MARK.encode() not in _bytes_of(years.path)
