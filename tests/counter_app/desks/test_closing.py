"""The end of the day: what is left over, closing it, closing it twice, opening it again."""

from datetime import date

import pytest

from counter_app.desks import Office
from counter_app.desks.intake import Intake
from counter_app.errors import (
    DayClosedAlready,
    DayNotClosed,
    DayNotYet,
    MissingField,
    NotPermitted,
)
from counter_app.rules.catalogue import Channel
from counter_app.rules.days import DayState, Left
from counter_app.rules.dossier import FeeState
from counter_app.rules.papers import DaySummaryPaper
from counter_app.rules.people import Applicant
from counter_app.rules.printing import DocumentKind
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import received
from tests.counter_app.desks.conftest import OWNER, PHARMACISTS
from tests.db.outside import everything
from tests.doubles import StoppedClock

MONDAY = date(2026, 11, 23)
COSMETICS = "1.002600"


def _summary(office: Office, day: date) -> DaySummaryPaper:
    return office.reports.day(day)


def test_a_day_is_closed_with_its_summary_and_says_so_on_paper(
    office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock
) -> None:
    received(office, clerk.id)
    clock.set("2026-11-23T17:05:00")
    assert office.closing.day_state(MONDAY) == DayState(MONDAY)
    done = office.closing.close_day(MONDAY, by=supervisor.id)
    assert done.state.closed
    assert (done.state.closed_by, done.state.closings, done.state.later) == (supervisor.name, 1, 0)
    assert done.document is not None
    assert done.document.kind is DocumentKind.DAY_SUMMARY
    assert _summary(office, MONDAY).closed == (
        "Đã chốt lúc 17 giờ 05 phút, ngày 23 tháng 11 năm 2026, Nguyễn Thị Thu"
    )


def test_a_closed_day_is_not_closed_again_but_the_same_press_is_the_same_act(
    office: Office, supervisor: StaffMember
) -> None:
    first = office.closing.close_day(MONDAY, by=supervisor.id, key="form-1")
    again = office.closing.close_day(MONDAY, by=supervisor.id, key="form-1")
    assert again.already
    assert again.state == first.state
    with pytest.raises(DayClosedAlready, match="đã chốt lúc 09:41 ngày 23/11/2026"):
        office.closing.close_day(MONDAY, by=supervisor.id)


def test_a_day_to_come_cannot_be_closed(office: Office, supervisor: StaffMember) -> None:
    with pytest.raises(DayNotYet):
        office.closing.close_day(date(2026, 11, 24), by=supervisor.id)


def test_only_whoever_signs_the_day_closes_it(office: Office, clerk: StaffMember) -> None:
    with pytest.raises(NotPermitted, match="chốt ngày"):
        office.closing.close_day(MONDAY, by=clerk.id)
    with pytest.raises(NotPermitted):
        office.closing.reopen_day(MONDAY, "nhầm", by=clerk.id)


def test_a_closed_day_is_opened_again_only_with_a_reason(
    office: Office, supervisor: StaffMember, clock: StoppedClock
) -> None:
    with pytest.raises(DayNotClosed):
        office.closing.reopen_day(MONDAY, "nhầm", by=supervisor.id)
    office.closing.close_day(MONDAY, by=supervisor.id)
    with pytest.raises(MissingField):
        office.closing.reopen_day(MONDAY, " \n ", by=supervisor.id)
    clock.pass_(minutes=5)
    state = office.closing.reopen_day(MONDAY, "còn hồ sơ bưu chính", by=supervisor.id)
    assert not state.closed
    assert (state.reason, state.reopened_by) == ("còn hồ sơ bưu chính", supervisor.name)
    assert _summary(office, MONDAY).closed == ""
    assert office.closing.close_day(MONDAY, by=supervisor.id).state.closings == 2


def test_what_is_done_for_a_closed_day_is_counted_and_not_forbidden(
    office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock
) -> None:
    early = received(office, clerk.id, procedure=COSMETICS)
    clock.set("2026-11-23T17:00:00")
    office.closing.close_day(MONDAY, by=supervisor.id)
    clock.set("2026-11-23T17:06:00")
    received(office, clerk.id)
    office.handover.take_back(early.id, by=clerk.id)
    office.giving.give_back(early.id, OWNER, by=clerk.id)
    assert office.closing.day_state(MONDAY).later == 3
    clock.set("2026-11-25T08:00:00")
    # Written by hand on Monday evening, entered on Wednesday.
    received(office, clerk.id, at="2026-11-23T17:20")
    assert office.closing.day_state(MONDAY).later == 4
    office.closing.reopen_day(MONDAY, "hồ sơ viết tay", by=supervisor.id)
    assert office.closing.close_day(MONDAY, by=supervisor.id).state.later == 0


def test_yesterday_can_be_closed_today_without_todays_acts(
    office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock
) -> None:
    received(office, clerk.id)
    clock.set("2026-11-25T09:00:00")
    received(office, clerk.id)
    done = office.closing.close_day(MONDAY, by=supervisor.id)
    assert done.state.later == 0
    assert _summary(office, MONDAY).received == 1
    assert _summary(office, MONDAY).open_total == 1


def test_what_is_left_over_is_walked_through(
    office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock
) -> None:
    assert office.closing.left_over(MONDAY) == ()
    clock.set("2026-11-23T15:00:00")
    late = received(office, clerk.id, "Cũ", procedure=COSMETICS, at="2026-11-02T08:00")
    sent, ready = (received(office, clerk.id, name) for name in ("Hai", "Ba"))
    wanted = Intake(COSMETICS, Applicant("Bốn"), channel=Channel.POST, fee_state=FeeState.UNPAID)
    here = office.reception.receive(wanted, by=clerk.id).dossier
    slip = office.handover.hand_over([sent.id], PHARMACISTS, by=clerk.id).slip
    office.handover.take_back(ready.id, by=clerk.id)
    found = {left.what: left for left in office.closing.left_over(MONDAY)}
    assert found[Left.TO_HAND_OVER].first == (late.number, here.number)
    assert found[Left.UNSIGNED].first == (slip.number,)
    assert found[Left.OVERDUE].first == found[Left.NO_APOLOGY].first == (late.number,)
    assert found[Left.UNCOLLECTED].first == (ready.number,)
    assert found[Left.UNPRINTED].count == 5
    # Fees of the day only: the late one came on the 2nd.
    assert found[Left.UNPAID].count == 3
    office.processing.reappoint(late.id, 5, "chờ", by=supervisor.id)
    found = {left.what: left for left in office.closing.left_over(MONDAY)}
    assert Left.NO_APOLOGY not in found
    assert Left.DAY_BEFORE not in found


def test_a_day_that_was_forgotten_is_told_the_next_time(
    office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock
) -> None:
    received(office, clerk.id)
    office.closing.close_day(MONDAY, by=supervisor.id)
    for day in (25, 26, 27):
        clock.set(f"2026-11-{day}T08:00:00")
        received(office, clerk.id)
    found = {left.what: left for left in office.closing.left_over(date(2026, 11, 27))}
    assert found[Left.DAY_BEFORE].first == ("26/11/2026", "25/11/2026")


def test_closed_days_are_folded_from_the_journal_alone(
    office: Office, store: SqliteStore, supervisor: StaffMember, clock: StoppedClock
) -> None:
    office.closing.close_day(MONDAY, by=supervisor.id)
    clock.pass_(minutes=1)
    office.closing.reopen_day(MONDAY, "nhầm", by=supervisor.id)
    clock.pass_(minutes=1)
    office.closing.close_day(MONDAY, by=supervisor.id)
    before = everything(store)
    store.rebuild()
    assert everything(store) == before


def test_the_summary_of_a_past_day_shows_who_was_open_when_it_ended(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    clock.set("2026-11-23T10:00:00")
    one = received(office, clerk.id, procedure=COSMETICS)
    two = received(office, clerk.id, procedure=COSMETICS, at="2026-11-16T08:00")
    clock.set("2026-11-25T10:00:00")
    office.handover.take_back(one.id, by=clerk.id)
    office.handover.take_back(two.id, by=clerk.id)
    monday, today = _summary(office, MONDAY), _summary(office, date(2026, 11, 25))
    assert (monday.open_total, monday.open_overdue, monday.open_in_time) == (2, 1, 1)
    assert [row.number for row in monday.overdue] == [two.number]
    assert sum(count for _, count in monday.open_by_age) == 2
    assert (today.open_total, today.back) == (0, 2)
