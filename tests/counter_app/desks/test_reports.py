"""The day's summary says what really happened, and its parts add up."""

from datetime import date, timedelta

from counter_app.desks import Office
from counter_app.desks.intake import Intake
from counter_app.desks.reports import LISTED
from counter_app.rules.catalogue import Channel
from counter_app.rules.dossier import Collector, CollectorKind, FeeState
from counter_app.rules.papers import CountRow, DaySummaryPaper
from counter_app.rules.people import Applicant
from counter_app.rules.printing import DocumentKind
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import PHARMACY, received
from tests.counter_app.desks.conftest import OWNER, PHARMACISTS
from tests.doubles import StoppedClock

THURSDAY, FRIDAY = date(2026, 11, 26), date(2026, 11, 27)
COSMETICS = "1.002600"
FUNERAL = "1.001731"
MONDAY = date(2026, 11, 23)
"""The day on which the clock of the tests stands."""


def _week(office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock) -> None:
    """Live through a Thursday and a Friday whose figures were counted by hand.

    Thursday: four dossiers in (pharmacy, pharmacy, cosmetics online, funeral by the supervisor);
    the first three go on a slip, the third of them is missing at the second leg.
    Friday: two in (pharmacy by post, cosmetics), the missing one goes again; two results come back
    (pharmacy on time, cosmetics received on 2/11 and due on 5/11, late); one is given back, paid.
    """
    clock.set("2026-11-26T08:00:00")
    one = received(office, clerk.id, "Một")
    two = received(office, clerk.id, "Hai")
    online = Intake(COSMETICS, Applicant("Ba"), channel=Channel.ONLINE, fee_state=FeeState.ONLINE)
    three = office.reception.receive(online, by=clerk.id).dossier
    received(office, supervisor.id, "Bốn", procedure=FUNERAL)
    old = received(office, clerk.id, "Cũ", procedure=COSMETICS, at="2026-11-02T08:00")
    clock.set("2026-11-26T15:00:00")
    slip = office.handover.hand_over([one.id, two.id, three.id], PHARMACISTS, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id, missing=[three.id])
    clock.set("2026-11-27T09:00:00")
    post = Intake(PHARMACY, Applicant("Năm"), channel=Channel.POST, fee=100_000)
    office.reception.receive(post, by=clerk.id)
    received(office, clerk.id, "Sáu", procedure=COSMETICS)
    office.handover.hand_over([three.id], PHARMACISTS, by=supervisor.id)
    office.handover.take_back(one.id, by=clerk.id)
    office.handover.take_back(old.id, by=clerk.id)
    office.giving.give_back(one.id, OWNER, by=supervisor.id, fee_state=FeeState.CASH)
    clock.set("2026-11-27T16:30:00")


def test_the_friday_counted_by_hand(
    office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock
) -> None:
    _week(office, clerk, supervisor, clock)
    day = office.reports.day(FRIDAY, by=supervisor.name)
    assert (day.received, day.handed_over, day.back, day.given_back) == (2, 1, 2, 1)
    assert day.by_field == (CountRow("Dược phẩm", 1, 0, 1, 1), CountRow("Mỹ phẩm", 1, 1, 1, 0))
    assert day.by_officer == (
        CountRow("Lê Thị Hạnh", 2, 0, 2, 0),
        CountRow("Nguyễn Thị Thu", 0, 1, 0, 1),
    )
    assert day.by_channel == (
        CountRow("Bưu chính công ích", 1, 0, 0, 0),
        CountRow("Trực tiếp", 1, 0, 2, 1),
        CountRow("Trực tuyến", 0, 1, 0, 0),
    )
    assert (day.finished_early, day.finished_on_day, day.finished_late) == (1, 0, 1)
    # Open: Hai, Ba, Bốn, Năm, Sáu; nothing is overdue yet, and one result waits on the shelf.
    assert (day.open_total, day.open_overdue, day.open_in_time) == (5, 0, 5)
    assert (day.uncollected, day.discrepancies) == (1, 1)
    assert (day.due_today, day.due_tomorrow) == (0, 0)
    assert dict(day.open_by_age)["trong ngày"] == 2
    assert dict(day.open_by_age)["1-2 ngày"] == 3
    assert (day.first_number, day.last_number) == ("H57.132-261127-0601", "H57.132-261127-0602")
    assert (day.made_by, day.station) == ("Nguyễn Thị Thu", "Quầy 03")
    # Fees of Friday's receipts: 100 000 by post and 500 000, nobody has paid yet.
    assert [row[1:] for row in day.fees] == [(2, 600_000)]


def test_the_thursday_before_counted_by_hand(
    office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock
) -> None:
    _week(office, clerk, supervisor, clock)
    day = office.reports.day(THURSDAY)
    # What was missing at the second leg was not handed over.
    assert (day.received, day.handed_over, day.back, day.given_back) == (4, 2, 0, 0)
    assert sum(row.received for row in day.by_officer) == 4
    assert {row.name: row.received for row in day.by_field} == {
        "Bảo trợ xã hội": 1,
        "Dược phẩm": 2,
        "Mỹ phẩm": 1,
    }
    # Paid in cash since (Một), unpaid (Hai), online (Ba); the funeral is free.
    assert sorted(row[1:] for row in day.fees) == [(1, 500_000)] * 3


def test_the_days_of_a_period_add_up_to_the_period(
    office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock
) -> None:
    _week(office, clerk, supervisor, clock)
    days = [office.reports.day(date(2026, 11, 1) + timedelta(days=n)) for n in range(30)]
    assert sum(day.received for day in days) == 7
    assert sum(day.handed_over for day in days) == 3
    assert sum(day.back for day in days) == 2
    assert sum(day.given_back for day in days) == 1


def test_every_cut_of_a_day_has_the_same_sums(
    office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock
) -> None:
    _week(office, clerk, supervisor, clock)
    for day in (office.reports.day(THURSDAY), office.reports.day(FRIDAY)):
        for rows in (day.by_field, day.by_officer, day.by_channel):
            assert day.received == sum(row.received for row in rows)
            assert day.handed_over == sum(row.handed_over for row in rows)
            assert day.back == sum(row.back for row in rows)
            assert day.given_back == sum(row.given_back for row in rows)
        assert day.back == day.finished_early + day.finished_on_day + day.finished_late
        assert day.open_total == sum(count for _, count in day.open_by_age)


def test_an_empty_day_is_all_noughts(office: Office) -> None:
    day = office.reports.day(date(2026, 1, 5))
    assert (day.received, day.open_total, day.fees, day.by_field) == (0, 0, (), ())
    assert (day.first_number, day.last_number) == ("", "")


def test_results_are_early_on_the_day_or_late_by_the_day(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    held = [received(office, clerk.id).id for _ in range(3)]
    for dossier, at in zip(held, ("11-30T17:30", "12-01T16:00", "12-02T07:30"), strict=True):
        clock.set(f"2026-{at}:00")
        office.handover.take_back(dossier, by=clerk.id)
    found = [
        (day.finished_early, day.finished_on_day, day.finished_late)
        for day in (office.reports.day(date(2026, 11, 30) + timedelta(days=n)) for n in range(3))
    ]
    assert found == [(1, 0, 0), (0, 1, 0), (0, 0, 1)]


def test_the_lists_are_cut_and_their_totals_are_not(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    for number in range(LISTED + 5):
        received(office, clerk.id, f"Người thứ {number}")
    day = office.reports.day(date(2026, 12, 1))
    assert (len(day.due_next), day.due_next_total, day.due_today) == (LISTED, 17, 17)
    assert day.due_next[0].where == "đang ở quầy"
    clock.set("2026-12-02T08:00:00")
    day = office.reports.day(date(2026, 12, 2))
    assert (len(day.overdue), day.overdue_total, day.open_overdue) == (LISTED, 17, 17)
    assert [row.applicant for row in day.overdue][:2] == ["Người thứ 0", "Người thứ 1"]


def test_the_first_and_last_number_are_right_on_a_day_of_long_numbers(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    first = received(office, clerk.id)
    with store.writing() as books:
        for _ in range(299):
            books.series.next("dossier", "261123")
    last = received(office, clerk.id)
    day = office.reports.day(MONDAY)
    assert (day.first_number, day.last_number) == (first.number, last.number)


def test_what_happens_after_the_summary_was_printed_does_not_change_the_paper(
    office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    received(office, clerk.id)
    printed = office.reports.print_day(MONDAY, by=supervisor.id)
    assert (printed.kind, printed.about) == (DocumentKind.DAY_SUMMARY, "2026-11-23")
    received(office, clerk.id)
    paper = office.printing.paper(printed.id)
    assert isinstance(paper, DaySummaryPaper)
    assert (paper.received, paper.made_by) == (1, "Nguyễn Thị Thu")
    assert office.reports.day(MONDAY).received == 2
    again = office.reports.print_day(MONDAY, by=supervisor.id)
    assert [one.id for one in office.printing.of("2026-11-23")] == [printed.id, again.id]


def test_collectors_other_than_the_owner_count_alike(office: Office, clerk: StaffMember) -> None:
    dossier = received(office, clerk.id)
    office.handover.take_back(dossier.id, by=clerk.id)
    office.giving.give_back(
        dossier.id, Collector(CollectorKind.POST, "", "EMS 0012 VN"), by=clerk.id
    )
    assert office.reports.day(MONDAY).given_back == 1
