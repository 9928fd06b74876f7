"""A receipt is put right by its next version; one for several; clocks that begin elsewhere."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from counter_app.desks import Office
from counter_app.desks.giving import PostItem
from counter_app.desks.intake import Intake, intake_of
from counter_app.desks.papers import payload
from counter_app.desks.reception import Received
from counter_app.errors import (
    AlreadyGivenBack,
    BadValue,
    EmptyGroup,
    MissingField,
    NotHere,
    NothingChanged,
    Refused,
    UnknownProcedure,
)
from counter_app.rules.catalogue import Channel, Component, Leg
from counter_app.rules.deadlines import ClockStart, Limit
from counter_app.rules.dossier import Collector, CollectorKind, Correction, Dossier
from counter_app.rules.papers import GroupReceiptPaper, PostMinutesPaper, ReceiptPaper
from counter_app.rules.people import Applicant, Representative
from counter_app.rules.printing import DocumentKind, Progress
from counter_app.rules.promises import PromiseKind
from counter_app.rules.staff import Role, StaffMember
from db import SqliteStore
from tests.conftest import PHARMACY, received
from tests.db.outside import everything
from tests.doubles import StoppedClock

Correct = Callable[..., Received]
ANOTHER = "1.004616"
"""Cấp chứng chỉ hành nghề dược: 20 calendar days in the sample catalogue."""
AGENT = Representative("Trần Văn Môi", "001185012345", "0987654321", "GUQ 12/2026")


@pytest.fixture
def dossier(office: Office, clerk: StaffMember) -> Dossier:
    """A dossier received on Monday 23/11/2026 for five working days: due on 1/12."""
    return received(office, clerk.id)


@pytest.fixture
def correct(office: Office, clerk: StaffMember, dossier: Dossier) -> Correct:
    """Put the dossier right in one respect."""

    def run(why: Correction = Correction.OTHER, **changes: object) -> Received:
        now = office.inquiry.card(dossier.id).dossier
        day = changes.pop("due_day_at", None)
        assert day is None or isinstance(day, datetime)
        intake = replace(intake_of(now), **changes)  # type: ignore[arg-type]
        return office.reception.correct(
            dossier.id, intake, why, reason="ghi nhầm", by=clerk.id, due_day_at=day
        )

    return run


def _receipt(office: Office, received: Received) -> ReceiptPaper:
    assert received.document_id is not None
    paper = office.printing.paper(received.document_id)
    assert isinstance(paper, ReceiptPaper)
    return paper


# -- versions --------------------------------------------------------------------------------------


def test_a_wrong_name_makes_the_next_version_and_search_finds_the_right_one(
    office: Office, dossier: Dossier, correct: Correct
) -> None:
    right = replace(dossier.applicant, name="Nguyễn Thị Đoan")
    paper = _receipt(office, correct(Correction.PERSON, applicant=right))
    assert (paper.version, paper.applicant) == (2, "Nguyễn Thị Đoan")
    assert paper.change == "sai thông tin người nộp"
    assert paper.number == dossier.number
    assert paper.due_at == dossier.due_at
    assert [line.id for line in office.inquiry.search("doan")] == [dossier.id]
    assert office.inquiry.search("dao") == []
    assert [line.id for line in office.inquiry.search(dossier.number[-4:])] == [dossier.id]


def test_the_old_paper_is_known_as_old_and_the_new_one_as_right(
    office: Office, dossier: Dossier, correct: Correct
) -> None:
    old = payload(dossier)
    new = correct(note="Hẹn buổi sáng").barcode
    assert office.inquiry.look_up(old).outdated
    assert not office.inquiry.look_up(new).outdated
    assert office.inquiry.look_up(old).dossiers == office.inquiry.look_up(new).dossiers


def test_after_nine_corrections_the_old_papers_are_still_known(
    office: Office, dossier: Dossier, correct: Correct
) -> None:
    for number in range(2, 12):
        correct(note=f"lần {number}")
    newest = office.inquiry.card(dossier.id).dossier
    assert newest.receipt_version == 11
    # The barcode has one digit for the version: the eleventh bears that of the first.
    assert payload(newest)[-2] == "1"


def test_a_wrong_procedure_brings_its_own_limit_department_and_date(
    office: Office, dossier: Dossier, correct: Correct
) -> None:
    after = correct(Correction.PROCEDURE, procedure_code=ANOTHER, components=None).dossier
    assert after.procedure_code == ANOTHER
    assert f"{after.due_at:%d/%m/%Y}" == "14/12/2026"  # the 20th day is a Sunday
    assert after.legal_due == after.due_at.date()
    ledger = office.inquiry.promises(dossier.id)
    assert [(line.kind, line.version) for line in ledger] == [
        (PromiseKind.RECEIVED, 1),
        (PromiseKind.CORRECTED, 2),
    ]


def test_a_wrong_day_of_receipt_moves_the_date_but_not_the_number(
    office: Office, dossier: Dossier, correct: Correct
) -> None:
    friday = datetime.fromisoformat("2026-11-20T15:00:00+07:00")
    right = correct(Correction.DATE, received_at=friday)
    assert right.dossier.number == dossier.number
    assert right.dossier.received_at == friday
    assert f"{right.dossier.due_at:%d/%m/%Y}" == "30/11/2026"
    assert office.inquiry.look_up(right.barcode).dossiers == (right.dossier,)


def test_a_promise_is_set_by_hand_up_to_the_legal_date(
    office: Office, dossier: Dossier, correct: Correct
) -> None:
    sooner = datetime.fromisoformat("2026-11-27T11:30:00+07:00")
    right = correct(Correction.DATE, due_day_at=sooner)
    assert (right.dossier.due_at, right.dossier.legal_due) == (sooner, dossier.legal_due)
    assert _receipt(office, right).explanation == ""
    with pytest.raises(BadValue, match="01/12/2026"):
        correct(due_day_at=datetime.fromisoformat("2026-12-02T17:00:00+07:00"))
    with pytest.raises(BadValue, match="Từ ngày tiếp nhận"):
        correct(due_day_at=datetime.fromisoformat("2026-11-20T17:00:00+07:00"))


def test_what_waits_in_the_queue_in_an_older_version_does_not_come_out(
    office: Office, dossier: Dossier, correct: Correct
) -> None:
    correct(note="Sửa")
    papers = office.printing.of(dossier.id)
    assert [paper.progress for paper in papers] == [Progress.CANCELLED, Progress.QUEUED]
    assert papers[1].title.endswith("(lần 2)")


def test_a_copy_of_the_old_version_can_still_be_printed_as_it_was(
    office: Office, dossier: Dossier, clerk: StaffMember, correct: Correct
) -> None:
    first = office.printing.of(dossier.id)[0]
    before = office.printing.pdf(first.id)
    correct(applicant=replace(dossier.applicant, name="Đoan"))
    assert office.printing.pdf(first.id) == before
    copy = office.printing.reprint(first.id, by=clerk.id)
    paper = office.printing.paper(copy.id)
    assert isinstance(paper, ReceiptPaper)
    assert (paper.applicant, paper.version, copy.reprint) == ("Nguyễn Thị Đào", 1, 1)


def test_a_correction_corrects_something_and_says_why(
    office: Office, store: SqliteStore, dossier: Dossier, clerk: StaffMember
) -> None:
    before = everything(store)
    same = intake_of(dossier)
    with pytest.raises(NothingChanged):
        office.reception.correct(dossier.id, same, Correction.OTHER, reason="nhầm", by=clerk.id)
    with pytest.raises(MissingField, match="lý do đính chính"):
        office.reception.correct(
            dossier.id, replace(same, note="x"), Correction.OTHER, reason=" ", by=clerk.id
        )
    with pytest.raises(UnknownProcedure):
        office.reception.correct(
            dossier.id,
            replace(same, procedure_code="9.999999"),
            Correction.PROCEDURE,
            reason="nhầm",
            by=clerk.id,
        )
    assert everything(store) == before


def test_the_procedure_is_not_changed_while_the_dossier_is_away(
    office: Office, dossier: Dossier, clerk: StaffMember, correct: Correct
) -> None:
    office.handover.hand_over([dossier.id], dossier.department, by=clerk.id)
    with pytest.raises(NotHere, match="đã bàn giao"):
        correct(Correction.PROCEDURE, procedure_code=ANOTHER, components=None)
    assert correct(note="số điện thoại nhà").dossier.receipt_version == 2


def test_what_was_given_back_is_not_corrected(
    office: Office, dossier: Dossier, clerk: StaffMember, correct: Correct
) -> None:
    office.handover.take_back(dossier.id, by=clerk.id)
    assert correct(note="kết quả đã về").dossier.receipt_version == 2
    office.giving.give_back(dossier.id, Collector(CollectorKind.OWNER, ""), by=clerk.id)
    with pytest.raises(AlreadyGivenBack):
        correct(note="muộn")


def test_a_correction_keeps_the_promise_although_the_calendar_would_give_another(
    office: Office, dossier: Dossier, clerk: StaffMember, correct: Correct
) -> None:
    """Nothing is counted anew when a telephone number is put right."""
    admin = next(one for one in office.administration.staff() if one.role is Role.ADMINISTRATOR)
    settings = replace(office.administration.settings(), closing_time="16:00")
    office.administration.set_office(settings, office.administration.station(), by=admin.id)
    right = correct(applicant=replace(dossier.applicant, phone="0911222333"))
    assert right.dossier.due_at == dossier.due_at
    assert received(office, clerk.id, "Khác").due_at.hour == 16


# -- one receipt for several -----------------------------------------------------------------------


def test_one_agent_gets_one_receipt_for_several_dossiers(
    office: Office, clerk: StaffMember
) -> None:
    intakes = [Intake(PHARMACY, Applicant(name)) for name in ("Đào", "Bình", "Nam")]
    group = office.reception.receive_group(intakes, AGENT, by=clerk.id, key="form")
    assert [one.applicant.name for one in group.dossiers] == ["Đào", "Bình", "Nam"]
    assert len({one.number for one in group.dossiers}) == 3
    assert {one.representative for one in group.dossiers} == {AGENT}
    assert group.document_id is not None
    paper = office.printing.paper(group.document_id)
    assert isinstance(paper, GroupReceiptPaper)
    assert [row.barcode for row in paper.rows] == [payload(one) for one in group.dossiers]
    assert paper.agent.name == "Trần Văn Môi"
    assert paper.fee == 1_500_000
    card = office.inquiry.card(group.dossiers[1].id)
    assert [paper.kind for paper in card.papers] == [DocumentKind.GROUP_RECEIPT]
    again = office.reception.receive_group(intakes, AGENT, by=clerk.id, key="form")
    assert again.already
    assert again.dossiers == group.dossiers


def test_a_group_is_received_wholly_or_not_at_all(
    office: Office, store: SqliteStore, clerk: StaffMember
) -> None:
    before = everything(store)
    with pytest.raises(UnknownProcedure):
        office.reception.receive_group(
            [Intake(PHARMACY, Applicant("Đào")), Intake("9.999999", Applicant("Bình"))],
            AGENT,
            by=clerk.id,
        )
    with pytest.raises(EmptyGroup):
        office.reception.receive_group([], AGENT, by=clerk.id)
    assert everything(store) == before


def test_one_dossier_of_a_group_is_put_right_on_a_receipt_of_its_own(
    office: Office, clerk: StaffMember
) -> None:
    intakes = [Intake(PHARMACY, Applicant(name)) for name in ("Đào", "Bình")]
    first = office.reception.receive_group(intakes, AGENT, by=clerk.id).dossiers[0]
    intake = replace(intake_of(first), applicant=Applicant("Đào Thị Đào"))
    right = office.reception.correct(
        first.id, intake, Correction.PERSON, reason="thiếu họ", by=clerk.id
    )
    assert _receipt(office, right).version == 2
    assert _receipt(office, right).representative == "Trần Văn Môi"


# -- from when the clock runs ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "begins", "due"),
    [
        # In time for the same day: the competent agency has it on Wednesday.
        ("2026-11-25T15:00:59+07:00", "2026-11-25T15:00", "02/12/2026"),
        # After 15:00: at the beginning of Thursday, which is not counted then.
        ("2026-11-25T15:01:00+07:00", "2026-11-26T07:30", "03/12/2026"),
        # On the eve of a holiday, late.
        ("2026-11-23T16:00:00+07:00", "2026-11-25T07:30", "02/12/2026"),
    ],
)
def test_a_dossier_of_another_area_runs_from_when_the_competent_agency_has_it(
    office: Office, clerk: StaffMember, clock: StoppedClock, at: str, begins: str, due: str
) -> None:
    clock.set(at)
    intake = Intake(PHARMACY, Applicant("Đào"), begun=ClockStart.COMPETENT)
    received_ = office.reception.receive(intake, by=clerk.id)
    dossier = received_.dossier
    assert f"{dossier.counted_from:%Y-%m-%dT%H:%M}" == begins
    assert f"{dossier.due_at:%d/%m/%Y}" == due
    assert "cơ quan có thẩm quyền nhận được hồ sơ" in _receipt(office, received_).started


def test_a_dossier_by_post_runs_from_the_signed_minutes(office: Office, clerk: StaffMember) -> None:
    signed = datetime.fromisoformat("2026-11-20T16:00:00+07:00")
    intake = Intake(PHARMACY, Applicant("Đào"), channel=Channel.POST, started_at=signed)
    received_ = office.reception.receive(intake, by=clerk.id)
    assert received_.dossier.begun is ClockStart.POST
    assert f"{received_.dossier.due_at:%d/%m/%Y}" == "30/11/2026"
    assert "Biên bản giao nhận" in _receipt(office, received_).started


@pytest.mark.parametrize(
    ("begun", "at"),
    [
        (ClockStart.COMPETENT, "2026-11-22T08:00:00+07:00"),
        (ClockStart.POST, "2026-11-24T08:00:00+07:00"),
        (ClockStart.COMPETENT, "2027-11-24T08:00:00+07:00"),
    ],
)
def test_a_clock_does_not_begin_at_a_time_that_cannot_be(
    office: Office, clerk: StaffMember, begun: ClockStart, at: str
) -> None:
    moment = datetime.fromisoformat(at)
    intake = Intake(PHARMACY, Applicant("Đào"), begun=begun, started_at=moment)
    with pytest.raises(BadValue, match="bắt đầu tính thời hạn"):
        office.reception.receive(intake, by=clerk.id)


def test_an_inter_agency_dossier_has_a_date_for_each_agency(
    office: Office, clerk: StaffMember
) -> None:
    admin = next(one for one in office.administration.staff() if one.role is Role.ADMINISTRATOR)
    simple = next(one for one in office.reception.procedures() if one.code == PHARMACY)
    legs = (Leg("Sở Y tế", 5, "Tờ trình"), Leg("UBND thành phố", 3, "Quyết định"))
    joint = replace(simple, code="2.009999", limit=Limit(8), legs=legs)
    office.administration.set_procedures([joint], by=admin.id)
    received_ = office.reception.receive(Intake("2.009999", Applicant("Đào")), by=clerk.id)
    dates = [(leg.agency, f"{leg.due_at:%d/%m %H:%M}") for leg in received_.dossier.legs]
    assert dates == [("Sở Y tế", "01/12 17:00"), ("UBND thành phố", "04/12 17:00")]
    assert received_.dossier.due_at == received_.dossier.legs[-1].due_at
    assert [leg.agency for leg in _receipt(office, received_).legs] == ["Sở Y tế", "UBND thành phố"]


# -- the post --------------------------------------------------------------------------------------


def test_the_posts_minutes_name_what_it_brings(
    office: Office, dossier: Dossier, clerk: StaffMember
) -> None:
    document = office.giving.post_minutes(
        [PostItem(dossier.id, "EA123456789VN", complete=False, note="thiếu ảnh")],
        post_office="Bưu điện Huế",
        postman="Hồ Văn Thư",
        incoming=True,
        by=clerk.id,
    )
    paper = office.printing.paper(document.id)
    assert isinstance(paper, PostMinutesPaper)
    assert (paper.number, paper.incoming, document.copies) == ("01-Q02/BBGN", 1, 2)
    row = paper.rows[0]
    assert (row.consignment, row.number, row.complete) == (
        "EA123456789VN",
        dossier.number,
        "Thiếu",
    )
    with pytest.raises(Refused):
        office.giving.post_minutes([], post_office="", postman="x", incoming=True, by=clerk.id)
    with pytest.raises(MissingField, match="nhân viên bưu chính"):
        office.giving.post_minutes(
            [PostItem(dossier.id)], post_office="", postman=" ", incoming=True, by=clerk.id
        )


def test_corrections_and_groups_are_folded_anew_to_the_same_tables(
    office: Office, store: SqliteStore, dossier: Dossier, clerk: StaffMember, correct: Correct
) -> None:
    correct(applicant=replace(dossier.applicant, name="Đoan"))
    correct(Correction.COMPONENTS, components=(Component("Đơn"),), begun=ClockStart.COMPETENT)
    office.reception.receive_group([Intake(PHARMACY, Applicant("A"))], AGENT, by=clerk.id)
    before = everything(store)
    found = [line.id for line in office.inquiry.search("doan")]
    store.rebuild()
    assert everything(store) == before
    assert [line.id for line in office.inquiry.search("doan")] == found == [dossier.id]
