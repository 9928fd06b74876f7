"""A changed calendar never changes a promise behind anybody's back."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from counter_app.desks import Office
from counter_app.desks.calendar import CalendarChange, Review
from counter_app.desks.intake import intake_of
from counter_app.desks.letters import SupplementRequest
from counter_app.errors import (
    BadValue,
    CalendarMovedOn,
    MissingField,
    NotPermitted,
    PaperHeld,
    PapersLeft,
    PromiseMovedOn,
    Refused,
    UnknownChange,
)
from counter_app.rules.calendar import (
    DayKind,
    DayPart,
    OfficeHours,
    Season,
    Session,
    SpecialDay,
)
from counter_app.rules.dossier import Correction, Dossier
from counter_app.rules.papers import AskedItem, CallListPaper, ReceiptPaper
from counter_app.rules.printing import DocumentKind, Progress
from counter_app.rules.promises import PromiseKind
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import received
from tests.db.outside import everything

STORM = date(2026, 11, 26)
"""A Thursday in the count of everything received on Monday 23/11/2026 for five working days."""
PROMISED, LATER = "01/12/2026", "02/12/2026"


def closed(office: Office, *days: date, part: DayPart = DayPart.WHOLE) -> CalendarChange:
    """Return the change that closes days of 2026 for a storm."""
    year = next(one for one in office.calendar.years() if one.year == 2026)
    storm = tuple(SpecialDay(day, DayKind.CLOSED, "Bão số 9", part) for day in days)
    return CalendarChange("Bão số 9, tỉnh cho nghỉ", {2026: (*year.days, *storm)})


def now(office: Office, dossier: Dossier) -> Dossier:
    return office.inquiry.card(dossier.id).dossier


def due(dossier: Dossier) -> str:
    return f"{dossier.due_at:%d/%m/%Y}"


@pytest.fixture
def two(office: Office, clerk: StaffMember) -> tuple[Dossier, Dossier]:
    """Two dossiers of Monday, both promised for Tuesday the week after."""
    return received(office, clerk.id, "Đào"), received(office, clerk.id, "Bình")


def _review(office: Office) -> Review:
    return office.calendar.review(closed(office, STORM))


def test_a_closed_day_names_every_open_receipt_that_it_moves(
    office: Office, two: tuple[Dossier, Dossier]
) -> None:
    review = _review(office)
    assert [one.dossier.number for one in review.affected] == [one.number for one in two]
    assert {f"{one.new_due_at:%d/%m/%Y %H:%M}" for one in review.affected} == {f"{LATER} 17:00"}
    assert all(one.later for one in review.affected)


def test_looking_through_a_change_writes_nothing(
    office: Office, store: SqliteStore, two: tuple[Dossier, Dossier]
) -> None:
    before = everything(store)
    assert len(_review(office).affected) == len(two)
    assert everything(store) == before


def test_a_day_outside_the_count_moves_nothing(
    office: Office, two: tuple[Dossier, Dossier]
) -> None:
    assert len(_review(office).affected) == len(two)
    for day in (date(2026, 11, 20), date(2026, 12, 2), date(2026, 11, 28)):
        assert office.calendar.review(closed(office, day)).affected == ()


def test_a_half_day_closed_still_counts_and_only_ends_earlier(
    office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    first = received(office, clerk.id, "Đào")
    change = closed(office, first.legal_due, part=DayPart.AFTERNOON)
    review = office.calendar.review(change)
    assert review.affected == ()
    office.calendar.apply(review, (), by=supervisor.id)
    assert received(office, clerk.id, "Bình").due_at.time() == time(11, 30)
    assert now(office, first).due_at.time() == time(17)


def test_some_receipts_move_and_others_keep_their_date(
    office: Office, two: tuple[Dossier, Dossier], supervisor: StaffMember
) -> None:
    moved, kept = two
    office.calendar.apply(_review(office), {moved.id}, by=supervisor.id)
    assert (due(now(office, moved)), now(office, moved).receipt_version) == (LATER, 2)
    assert (due(now(office, kept)), now(office, kept).receipt_version) == (PROMISED, 1)
    assert now(office, kept).legal_due == now(office, moved).legal_due == date(2026, 12, 2)
    assert [line.kind for line in office.inquiry.promises(moved.id)] == [
        PromiseKind.RECEIVED,
        PromiseKind.CALENDAR_MOVED,
    ]
    assert office.inquiry.promises(kept.id)[-1].kind is PromiseKind.CALENDAR_KEPT
    assert f"{office.inquiry.promises(kept.id)[-1].due_at:%d/%m/%Y}" == PROMISED


def test_the_new_papers_and_the_call_list_are_held_back_until_released(
    office: Office, two: tuple[Dossier, Dossier], supervisor: StaffMember
) -> None:
    changed = office.calendar.apply(_review(office), {one.id for one in two}, by=supervisor.id)
    assert [paper.kind for paper in changed.documents] == [
        DocumentKind.RECEIPT,
        DocumentKind.RECEIPT,
        DocumentKind.CALL_LIST,
    ]
    assert {paper.progress for paper in office.calendar.papers(changed.id)} == {Progress.HELD}
    receipt = office.printing.paper(changed.documents[0].id)
    assert isinstance(receipt, ReceiptPaper)
    assert (receipt.version, f"{receipt.due_at:%d/%m/%Y}") == (2, LATER)
    assert receipt.change == "lịch làm việc thay đổi"
    assert "Bão số 9" in receipt.explanation
    calls = office.printing.paper(changed.documents[2].id)
    assert isinstance(calls, CallListPaper)
    assert [(row.applicant, row.phone) for row in calls.rows] == [
        ("Đào", "0912345678"),
        ("Bình", "0912345678"),
    ]
    with pytest.raises(PaperHeld, match="giữ lại"):
        office.printing.reprint(changed.documents[0].id, by=supervisor.id)
    office.calendar.release(changed.id, by=supervisor.id)
    assert {paper.progress for paper in office.calendar.papers(changed.id)} == {Progress.QUEUED}


def test_a_change_is_undone_completely_while_no_paper_left(
    office: Office, two: tuple[Dossier, Dossier], supervisor: StaffMember
) -> None:
    days = office.calendar.years()
    changed = office.calendar.apply(_review(office), {two[0].id}, by=supervisor.id)
    office.calendar.undo(changed.id, by=supervisor.id)
    assert [now(office, one) for one in two] == list(two)
    assert office.calendar.years() == days
    assert {one.progress for one in office.calendar.papers(changed.id)} == {Progress.CANCELLED}
    assert office.calendar.changes()[0].undone_at is not None
    assert office.inquiry.promises(two[0].id)[-1].kind is PromiseKind.CALENDAR_UNDONE
    # The applicant's paper is the valid one again.
    assert not office.inquiry.look_up(two[0].number).outdated
    with pytest.raises(UnknownChange):
        office.calendar.undo(changed.id, by=supervisor.id)


def test_a_change_stands_once_one_of_its_papers_went_to_the_printer(
    office: Office,
    store: SqliteStore,
    two: tuple[Dossier, Dossier],
    supervisor: StaffMember,
) -> None:
    changed = office.calendar.apply(_review(office), {one.id for one in two}, by=supervisor.id)
    office.calendar.release(changed.id, by=supervisor.id)
    office.printing.claim(changed.documents[0].id, printer="Máy in A5", by=supervisor.id)
    before = everything(store)
    with pytest.raises(PapersLeft, match="1 giấy"):
        office.calendar.undo(changed.id, by=supervisor.id)
    assert everything(store) == before


def test_a_change_stands_once_a_receipt_was_put_right_since(
    office: Office, two: tuple[Dossier, Dossier], clerk: StaffMember, supervisor: StaffMember
) -> None:
    changed = office.calendar.apply(_review(office), {two[0].id}, by=supervisor.id)
    intake = intake_of(now(office, two[0]))
    office.reception.correct(
        two[0].id,
        replace(intake, applicant=replace(intake.applicant, name="Đào Thị")),
        Correction.PERSON,
        reason="thiếu chữ đệm",
        by=clerk.id,
    )
    with pytest.raises(PromiseMovedOn, match=two[0].number):
        office.calendar.undo(changed.id, by=supervisor.id)


def test_a_change_stands_once_the_days_were_changed_again(
    office: Office, two: tuple[Dossier, Dossier], supervisor: StaffMember
) -> None:
    changed = office.calendar.apply(_review(office), (), by=supervisor.id)
    assert [due(now(office, one)) for one in two] == [PROMISED, PROMISED]
    again = office.calendar.review(closed(office, STORM + timedelta(days=1)))
    office.calendar.apply(again, (), by=supervisor.id)
    with pytest.raises(CalendarMovedOn):
        office.calendar.undo(changed.id, by=supervisor.id)


def test_a_review_that_is_no_longer_true_is_not_saved(
    office: Office, clerk: StaffMember, supervisor: StaffMember, two: tuple[Dossier, Dossier]
) -> None:
    review = _review(office)
    received(office, clerk.id, "Đến sau")
    with pytest.raises(CalendarMovedOn, match="xem lại"):
        office.calendar.apply(review, {two[0].id}, by=supervisor.id)
    assert due(now(office, two[0])) == PROMISED


def test_a_saturday_that_counts_brings_dates_forward_only_where_somebody_says_so(
    office: Office, two: tuple[Dossier, Dossier], supervisor: StaffMember
) -> None:
    hours = office.calendar.hours()
    morning = (Session(time(7, 30), time(11, 30)),)
    saturdays = OfficeHours(
        (*hours.week[:5], morning, ()), hours.seasons, frozenset({0, 1, 2, 3, 4, 5})
    )
    review = office.calendar.review(CalendarChange("Làm việc sáng thứ Bảy", hours=saturdays))
    assert [(f"{one.new_due_at:%d/%m/%Y}", one.later) for one in review.affected] == [
        ("30/11/2026", False)
    ] * 2
    changed = office.calendar.apply(review, (), by=supervisor.id)
    assert [due(now(office, one)) for one in two] == [PROMISED, PROMISED]
    assert changed.documents == ()
    assert office.calendar.hours() == saturdays
    office.calendar.undo(changed.id, by=supervisor.id)
    assert office.calendar.hours() == hours


def test_a_reception_saturday_that_does_not_count_moves_nothing(
    office: Office, two: tuple[Dossier, Dossier]
) -> None:
    assert len(_review(office).affected) == len(two)
    hours = office.calendar.hours()
    morning = (Session(time(7, 30), time(11, 30)),)
    open_too = OfficeHours((*hours.week[:5], morning, ()), hours.seasons, hours.counting)
    review = office.calendar.review(CalendarChange("Tiếp nhận sáng thứ Bảy", hours=open_too))
    assert review.affected == ()


def test_a_dossier_that_waits_for_a_supplement_is_not_promised_anew(
    office: Office, two: tuple[Dossier, Dossier], clerk: StaffMember
) -> None:
    slip = office.handover.hand_over([two[0].id], two[0].department, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id)
    office.processing.ask_supplement(
        two[0].id, SupplementRequest((AskedItem("Ảnh 4x6"),), "thiếu ảnh"), by=clerk.id
    )
    assert [one.dossier.id for one in _review(office).affected] == [two[1].id]


def test_results_that_are_back_are_left_alone(
    office: Office, two: tuple[Dossier, Dossier], clerk: StaffMember
) -> None:
    office.handover.hand_over([two[0].id], two[0].department, by=clerk.id)
    office.handover.take_back(two[0].id, by=clerk.id)
    assert [one.dossier.id for one in _review(office).affected] == [two[1].id]


def test_a_notice_that_comes_later_is_offered_and_keeps_the_offices_own_days(
    office: Office, supervisor: StaffMember
) -> None:
    assert office.calendar.notices() == []
    year = next(one for one in office.calendar.years() if one.year == 2027)
    own = SpecialDay(date(2027, 3, 3), DayKind.CLOSED, "Hội làng")
    review = office.calendar.review(CalendarChange("Hội làng", {2027: (*year.days, own)}))
    office.calendar.apply(review, (), by=supervisor.id)
    change = office.calendar.by_notice(2027)
    assert own in change.years[2027]
    assert set(year.days) < set(change.years[2027])


@pytest.mark.parametrize(
    ("change", "refusal", "sentence"),
    [
        (CalendarChange(" ", {}), MissingField, "Chưa nhập lý do đổi lịch"),
        (
            CalendarChange("Bão", {2026: (SpecialDay(date(2027, 1, 4), DayKind.CLOSED, "x"),)}),
            BadValue,
            "Chỉ gồm các ngày của năm 2026",
        ),
        (
            CalendarChange("Nghỉ hẳn", hours=OfficeHours(((),) * 7)),
            BadValue,
            "Cần ít nhất một ngày làm việc",
        ),
        (
            CalendarChange(
                "Mùa đông",
                hours=OfficeHours(seasons=(Season("Đông", (10, 16), (4, 15), ((),) * 7),)),
            ),
            BadValue,
            "Cần ít nhất một ngày làm việc",
        ),
    ],
)
def test_a_change_that_cannot_be_is_named(
    office: Office, change: CalendarChange, refusal: type[Refused], sentence: str
) -> None:
    with pytest.raises(refusal, match=sentence):
        office.calendar.review(change)


def test_a_clerk_changes_no_calendar(
    office: Office, two: tuple[Dossier, Dossier], clerk: StaffMember
) -> None:
    assert len(_review(office).affected) == len(two)
    with pytest.raises(NotPermitted, match="đổi lịch làm việc"):
        office.calendar.apply(_review(office), (), by=clerk.id)


def test_changes_are_folded_anew_to_the_same_tables(
    office: Office,
    store: SqliteStore,
    two: tuple[Dossier, Dossier],
    supervisor: StaffMember,
) -> None:
    changed = office.calendar.apply(_review(office), {two[0].id}, by=supervisor.id)
    office.calendar.undo(changed.id, by=supervisor.id)
    office.calendar.apply(_review(office), {two[1].id}, by=supervisor.id)
    before = everything(store)
    store.rebuild()
    assert everything(store) == before
    assert store.fault() is None


def test_shorter_hours_end_the_day_of_new_promises_and_can_be_undone(
    office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    hours = office.calendar.hours()
    day = (Session(time(7, 30), time(11, 30)), Session(time(13), time(16, 30)))
    shorter = OfficeHours(((day,) * 5) + ((), ()), hours.seasons, hours.counting)
    review = office.calendar.review(CalendarChange("Giờ mùa đông", hours=shorter))
    assert review.affected == ()
    changed = office.calendar.apply(review, (), by=supervisor.id)
    assert office.calendar.hours() == shorter
    assert received(office, clerk.id).due_at.time() == time(16, 30)
    office.calendar.undo(changed.id, by=supervisor.id)
    assert office.calendar.hours() == hours
