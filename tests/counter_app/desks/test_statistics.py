"""Biểu II.06a: what stands in each column, that it adds up, and that periods join without a gap."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter_app.desks import Office
from counter_app.desks.intake import Intake, intake_of
from counter_app.desks.letters import Refusal, Stop, SupplementRequest
from counter_app.documents import render
from counter_app.errors import BadValue, Refused
from counter_app.rules.catalogue import Channel
from counter_app.rules.deadlines import ClockStart
from counter_app.rules.dossier import Correction, Dossier, DossierId, FeeState
from counter_app.rules.papers import AskedItem
from counter_app.rules.people import Applicant
from counter_app.rules.printing import DocumentKind
from counter_app.rules.staff import Role, StaffId, StaffMember
from counter_app.rules.statistics import (
    Figure,
    Figures,
    Grouping,
    HowCounted,
    Slice,
    differences,
)
from db import SqliteStore
from tests.conftest import PHARMACY, furnished, received
from tests.counter_app.desks.conftest import PHARMACISTS
from tests.documents import seen
from tests.doubles import StoppedClock

COSMETICS = "1.002600"
"""3 working days."""
FUNERAL = "1.001731"
FIRST, LAST = date(2026, 11, 2), date(2026, 11, 27)
"""Four weeks; 24/11 is a holiday."""

# -- examples --------------------------------------------------------------------------------------


@pytest.fixture
def clock() -> StoppedClock:
    """Monday 2/11/2026, 07:30 local time."""
    return StoppedClock(datetime.fromisoformat("2026-11-02T07:30:00+07:00"))


def _sent(office: Office, dossier: Dossier, clerk: StaffMember) -> Dossier:
    """Let the department sign for a dossier."""
    slip = office.handover.hand_over([dossier.id], PHARMACISTS, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Tú", by=clerk.id)
    return dossier


def test_each_dossier_stands_in_its_columns(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    # Due 5/11: back on the 4th, the 5th, the 6th, and never.
    clock.set("2026-11-02T08:00:00")
    early, due, late, never = (
        received(office, clerk.id, name, procedure=COSMETICS) for name in ("A", "B", "C", "D")
    )
    online = Intake(COSMETICS, Applicant("E"), channel=Channel.ONLINE, fee_state=FeeState.ONLINE)
    clock.set("2026-11-03T08:00:00")
    office.reception.receive(online, by=clerk.id)
    for day, one in ((4, early), (5, due), (6, late)):
        clock.set(f"2026-11-{day:02d}T09:00:00")
        office.handover.take_back(one.id, by=clerk.id)
    clock.set("2026-11-06T16:00:00")
    whole = office.statistics.count(date(2026, 11, 2), date(2026, 11, 6)).total
    assert (whole.total, whole.online, whole.direct_or_post, whole.carried_over) == (5, 1, 4, 0)
    assert (whole.before_due, whole.on_due, whole.overdue, whole.resolved) == (1, 1, 1, 3)
    # D was due on the 5th, the online one is due on the 6th itself: not late before tomorrow.
    assert (whole.pending, whole.pending_in_time, whole.pending_overdue) == (2, 1, 1)
    assert whole.on_time_rate == 66_67
    assert whole.paid_online == 1
    second = office.statistics.count(date(2026, 11, 5), date(2026, 11, 6)).total
    assert (second.carried_over, second.online, second.resolved, second.pending) == (4, 0, 2, 2)
    held = office.statistics.behind(Figure.OVERDUE, date(2026, 11, 2), date(2026, 11, 6))
    assert [line.id for line in held] == [never.id]


def test_the_past_is_seen_as_it_was(
    office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock
) -> None:
    clock.set("2026-11-02T08:00:00")
    dossier = _sent(office, received(office, clerk.id, procedure=COSMETICS), clerk)
    clock.set("2026-11-09T08:00:00")
    office.processing.reappoint(dossier.id, 5, "chờ ý kiến", by=supervisor.id)
    clock.set("2026-11-12T08:00:00")

    def overdue(last: int) -> tuple[int, int]:
        counted = office.statistics.count(date(2026, 11, 2), date(2026, 11, last)).total
        return counted.pending_in_time, counted.pending_overdue

    assert [overdue(day) for day in (5, 6, 8, 9, 12)] == [(1, 0), (0, 1), (0, 1), (1, 0), (1, 0)]


def test_who_waits_for_a_supplement_is_not_late_while_waiting(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    clock.set("2026-11-02T08:00:00")
    dossier = _sent(office, received(office, clerk.id, procedure=COSMETICS), clerk)
    request = SupplementRequest((AskedItem("Giấy ủy quyền"),), "thiếu")
    clock.set("2026-11-04T08:00:00")
    office.processing.ask_supplement(dossier.id, request, by=clerk.id)
    clock.set("2026-11-16T08:00:00")
    office.processing.supplement(dossier.id, by=clerk.id)
    clock.set("2026-11-25T08:00:00")

    def late(last: int, how: HowCounted | None = None) -> int:
        counted = office.statistics.count(date(2026, 11, 2), date(2026, 11, last), how=how)
        return counted.total.pending_overdue

    by_date = HowCounted(waiting_as="by_date")
    # Asked on the 4th, complete on the 16th, then due on the 19th.
    assert [late(day) for day in (5, 6, 15, 19, 20)] == [0, 0, 0, 0, 1]
    assert [late(day, by_date) for day in (5, 6, 15, 19, 20)] == [0, 1, 1, 0, 1]


@pytest.mark.parametrize(
    ("how", "columns"),
    [
        (HowCounted(), (0, 2, 1, 0)),
        (HowCounted(withdrawn_as="by_date"), (1, 0, 2, 0)),
        (HowCounted(withdrawn_as="apart"), (0, 0, 1, 2)),
        (HowCounted(refused_as="on_time"), (0, 3, 0, 0)),
    ],
)
def test_withdrawn_and_refused_dossiers_are_put_where_the_office_puts_them(
    office: Office,
    clerk: StaffMember,
    clock: StoppedClock,
    how: HowCounted,
    columns: tuple[int, int, int, int],
) -> None:
    clock.set("2026-11-02T08:00:00")
    early, late, refused = (
        _sent(office, received(office, clerk.id, procedure=COSMETICS), clerk) for _ in range(3)
    )
    clock.set("2026-11-03T08:00:00")
    office.processing.stop(early.id, Stop("xin rút"), by=clerk.id)
    clock.set("2026-11-10T08:00:00")
    office.processing.stop(late.id, Stop("xin rút"), by=clerk.id)
    office.processing.refuse_result(refused.id, Refusal("không đủ điều kiện"), by=clerk.id)
    counted = office.statistics.count(FIRST, LAST, how=how).total
    assert (counted.before_due, counted.on_due, counted.overdue, counted.apart) == columns
    assert (counted.withdrawn, counted.stopped, counted.refused) == (2, 0, 1)
    wrong = [(one.identity.formula, one.stands, one.adds_up_to)
             for one in differences([("", counted)])]  # fmt: skip
    assert wrong == ([("(3) = (7) + (11)", 3, 1)] if counted.apart else [])


def test_by_the_minute_hardly_anything_is_on_time(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    clock.set("2026-11-02T08:00:00")
    morning, closing, after = (received(office, clerk.id, procedure=COSMETICS) for _ in range(3))
    for hour, one in (("16:59:59", morning), ("17:00:30", closing), ("17:01:00", after)):
        clock.set(f"2026-11-05T{hour}")
        office.handover.take_back(one.id, by=clerk.id)
    by_date = office.statistics.count(FIRST, LAST).total
    assert (by_date.before_due, by_date.on_due, by_date.overdue) == (0, 3, 0)
    by_minute = office.statistics.count(FIRST, LAST, how=HowCounted("minute")).total
    assert (by_minute.before_due, by_minute.on_due, by_minute.overdue) == (1, 1, 1)


@pytest.mark.parametrize("length", [1, 91, 92, 93, 94, 200])
def test_however_long_a_dossier_took_it_is_open_on_each_day_between(
    office: Office, clerk: StaffMember, clock: StoppedClock, length: int
) -> None:
    ends = date(2026, 11, 16)
    begins = ends - timedelta(days=length)
    clock.set(f"{ends}T08:30:00")
    dossier = received(office, clerk.id, at=f"{begins}T08:00")
    clock.set(f"{ends}T09:00:00")
    office.handover.take_back(dossier.id, by=clerk.id)
    for day in (begins - timedelta(days=1), begins, begins + timedelta(days=1), ends):
        for first in (day, day + timedelta(days=1)):
            counted = office.statistics.count(first, first + timedelta(days=2)).total
            last = first + timedelta(days=2)
            assert counted.carried_over == (begins < first <= ends)
            assert counted.online + counted.direct_or_post == (first <= begins <= last)
            assert counted.resolved == (first <= ends <= last)
            assert counted.pending == (begins <= last < ends)
    assert office.reports.day(ends - timedelta(days=1)).open_total == 1


def test_an_entry_undone_was_never_received(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    clock.set("2026-11-02T08:00:00")
    dossier = received(office, clerk.id)
    assert office.statistics.count(FIRST, FIRST).total.total == 1
    office.reception.undo(dossier.id, by=clerk.id)
    assert office.statistics.count(FIRST, FIRST).total == Figures()


def test_who_was_turned_away_at_the_window_is_counted_beside_the_form(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    clock.set("2026-11-02T08:00:00")
    wanted = Intake(COSMETICS, Applicant("Người hỏi"))
    office.processing.refuse(wanted, Refusal("sai thẩm quyền"), by=clerk.id)
    request = SupplementRequest((AskedItem("Giấy ủy quyền"),), "thiếu")
    office.processing.guide(wanted, request, by=clerk.id)
    office.processing.guide(wanted, request, by=clerk.id)
    counted = office.statistics.count(FIRST, FIRST)
    assert (counted.not_accepted, counted.guided) == (1, 2)
    assert counted.total.total == 0
    assert office.statistics.count(date(2026, 11, 3), LAST).guided == 0


def test_the_rows_can_be_of_procedures_departments_or_people(
    office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock
) -> None:
    clock.set("2026-11-02T08:00:00")
    received(office, clerk.id)
    received(office, clerk.id, procedure=COSMETICS)
    received(office, supervisor.id, procedure=FUNERAL)

    def rows(grouping: Grouping) -> list[tuple[str, str, int]]:
        found = office.statistics.count(FIRST, FIRST, grouping=grouping).rows
        return [(row.level, row.name, row.figures.total) for row in found]

    assert rows(Grouping.FIELD) == [
        ("tỉnh", "Dược phẩm", 1),
        ("tỉnh", "Mỹ phẩm", 1),
        ("xã", "Bảo trợ xã hội", 1),
    ]
    assert rows(Grouping.OFFICER) == [("", "Lê Thị Hạnh", 2), ("", "Nguyễn Thị Thu", 1)]
    assert [name.split()[0] for _, name, _ in rows(Grouping.PROCEDURE)] == [
        FUNERAL,
        COSMETICS,
        PHARMACY,
    ]
    by_people = office.statistics.count(FIRST, FIRST, grouping=Grouping.OFFICER).rows
    held = office.statistics.behind(
        Figure.DIRECT, FIRST, FIRST, part=Slice(officer=by_people[1].key)
    )
    assert [line.field for line in held] == ["Bảo trợ xã hội"]


def test_the_extra_columns_tell_channel_payment_and_area(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    clock.set("2026-11-02T08:00:00")
    person = Applicant("Ai đó")
    for intake in (
        Intake(COSMETICS, person, channel=Channel.ONLINE, fee_state=FeeState.ONLINE),
        Intake(COSMETICS, person, channel=Channel.POST),
        Intake(COSMETICS, person, fee_state=FeeState.CASH),
        Intake(FUNERAL, person, begun=ClockStart.COMPETENT),
    ):
        office.reception.receive(intake, by=clerk.id)
    counted = office.statistics.count(FIRST, FIRST).total
    assert (counted.paid_online, counted.paid_direct, counted.elsewhere, counted.post) == (
        1,
        1,
        1,
        1,
    )
    assert counted.wholly_online + counted.partly_online + counted.otherwise + counted.post == 4


def test_a_period_the_wrong_way_round_or_too_long_is_refused(office: Office) -> None:
    for first, last in ((LAST, FIRST), (date(2025, 1, 1), date(2026, 1, 3))):
        with pytest.raises(BadValue, match="Kỳ báo cáo"):
            office.statistics.count(first, last)


def test_the_office_says_once_how_it_counts_and_the_paper_repeats_it(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    admin = office.administration.staff()[0]
    settings = replace(office.administration.settings(), withdrawn_as="apart", finish_by="minute")
    office.administration.set_office(settings, office.administration.station(), by=admin.id)
    clock.set("2026-11-02T08:00:00")
    dossier = _sent(office, received(office, clerk.id, procedure=COSMETICS), clerk)
    office.processing.stop(dossier.id, Stop("xin rút"), by=clerk.id)
    assert office.statistics.count(FIRST, LAST).total.apart == 1
    paper = office.statistics.form(FIRST, LAST, by="Thu")
    assert paper.rules[:2] == (
        "Trước hạn, đúng hạn, quá hạn xét theo giờ, phút.",
        "Hồ sơ rút, dừng giải quyết, trả lại không tính vào số đã giải quyết và đang giải quyết.",
    )
    text = seen.text(render(DocumentKind.STATISTICS.value, paper))
    assert seen.squashed("không thỏa (3) = (7) + (11): 1 so với 0 (chênh 1 hồ sơ)") in text


def test_lists_of_a_period_name_who_was_late_who_was_told_and_how_long_it_took(
    office: Office, clerk: StaffMember, supervisor: StaffMember, clock: StoppedClock
) -> None:
    clock.set("2026-11-02T08:00:00")
    late, put_off = (
        _sent(office, received(office, clerk.id, name, procedure=COSMETICS), clerk)
        for name in ("Trễ", "Hẹn lại")
    )
    clock.set("2026-11-05T08:00:00")
    office.processing.reappoint(put_off.id, 5, "chờ ý kiến", by=supervisor.id)
    clock.set("2026-11-09T08:00:00")
    office.handover.take_back(late.id, by=clerk.id, shelf="A1")
    desk = office.statistics
    [row] = desk.late(FIRST, LAST).rows
    assert row[:2] == (late.number, "Trễ")
    assert row[5:8] == (date(2026, 11, 5), date(2026, 11, 9), 2)
    [told] = desk.apologies(FIRST, LAST).rows
    assert told[0] == put_off.number
    assert told[4:] == (
        date(2026, 11, 5),
        date(2026, 11, 5),
        date(2026, 11, 12),
        "không",
        "chờ ý kiến",
    )
    [waiting] = desk.uncollected(FIRST, LAST).rows
    assert (waiting[0], waiting[6]) == (late.number, "A1")
    [times] = desk.times(FIRST, LAST).rows
    # From Monday 2/11 8:00 to Monday 9/11 8:00: five working days.
    assert times == ("Mỹ phẩm", 1, 5.0, 5.0, 5.0)
    shares = {row[0]: row for row in desk.index(FIRST, LAST).rows}
    assert shares["2.1"][2:5] == (1, 2, 50.0)
    assert shares["2.2"][6] == 5.0


def test_a_second_request_for_a_supplement_makes_a_dossier_late_in_the_index_only(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    clock.set("2026-11-02T08:00:00")
    dossier = _sent(office, received(office, clerk.id, procedure=COSMETICS), clerk)
    for _ in range(2):
        clock.pass_(minutes=10)
        office.processing.ask_supplement(dossier.id, _ASKED, by=clerk.id)
        clock.pass_(minutes=10)
        office.processing.supplement(dossier.id, by=clerk.id)
        _sent(office, dossier, clerk)
    office.handover.take_back(dossier.id, by=clerk.id)
    assert office.statistics.count(FIRST, LAST).total.on_time_rate == 100_00
    shares = {row[0]: row for row in office.statistics.index(FIRST, LAST).rows}
    assert shares["2.1"][2:4] == (0, 1)


def test_pictures_hold_the_numbers_of_the_form(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    clock.set("2026-11-02T08:00:00")
    one = received(office, clerk.id, procedure=COSMETICS)
    received(office, clerk.id)
    clock.set("2026-11-03T14:00:00")
    received(office, clerk.id)
    office.handover.take_back(one.id, by=clerk.id)
    paper = office.statistics.pictures(FIRST, LAST)
    assert [(bar.name, bar.received) for bar in paper.days[:3]] == [("2/11", 2), ("3", 1), ("4", 0)]
    assert len(paper.days) == 26
    assert [(bar.name, bar.part, bar.whole) for bar in paper.on_time] == [("Mỹ phẩm", 1, 1)]
    assert paper.hours == (8, 9, 10, 11, 12, 13, 14)
    assert [sum(row.counts) for row in paper.load] == [2, 1, 0, 0, 0]
    assert [(bar.name, bar.part, bar.whole) for bar in paper.waiting] == [("đang ở quầy", 0, 2)]


def test_reports_are_printed_as_they_were_made(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    clock.set("2026-11-02T08:00:00")
    received(office, clerk.id)
    desk = office.statistics
    for document in (
        desk.print_form(FIRST, LAST, by=clerk.id),
        desk.print_pictures(FIRST, LAST, by=clerk.id),
        desk.print_listing(desk.late(FIRST, LAST), by=clerk.id),
    ):
        assert document.id in {one.id for one in office.printing.waiting()}
        assert seen.sizes(office.printing.pdf(document.id))


def test_an_office_without_a_dossier_has_a_form_of_nothing(office: Office) -> None:
    counted = office.statistics.count(FIRST, LAST)
    assert counted.rows == ()
    assert counted.total == Figures()
    assert counted.total.on_time_rate is None


# -- whatever happens ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happens to the n-th dossier so many hours after the start."""

    hour: int
    who: int
    act: str


_ACTS = (
    "send",
    "back",
    "refused",
    "reopen",
    "ask",
    "supplement",
    "withdraw",
    "reappoint",
    "antedate",
    "undo",
)
_ASKED = SupplementRequest((AskedItem("Đơn"),), "thiếu")
_PROCEDURES = (PHARMACY, COSMETICS, FUNERAL)
_SPAN = (LAST - FIRST).days * 24
steps = st.lists(
    st.builds(Step, st.integers(0, _SPAN), st.integers(0, 5), st.sampled_from(_ACTS)),
    max_size=40,
)
arrivals = st.lists(
    st.tuples(st.integers(0, _SPAN), st.sampled_from(_PROCEDURES), st.sampled_from(Channel)),
    min_size=1,
    max_size=6,
)


class Weeks:
    """Some weeks of an office whose dossiers live as was drawn."""

    def __init__(self) -> None:
        self.clock = StoppedClock(datetime.fromisoformat(f"{FIRST}T00:00:00+07:00"))
        self.store = SqliteStore()
        self.office = furnished(self.store, self.clock)
        people = {member.role: member for member in self.office.administration.staff()}
        self.clerk: StaffId = people[Role.CLERK].id
        self.supervisor: StaffId = people[Role.SUPERVISOR].id
        self.held: list[DossierId] = []

    def live(self, arriving: list[tuple[int, str, Channel]], drawn: list[Step]) -> None:
        """Let everything happen in its order; what an office refuses does not happen."""
        first = self.clock.now()
        hours: list[tuple[int, Callable[[], object]]] = [
            (hour, lambda code=code, channel=channel: self._receive(code, channel))
            for hour, code, channel in arriving
        ]
        hours += [(step.hour, lambda step=step: self._happen(step)) for step in drawn]
        for hour, happen in sorted(hours, key=lambda each: each[0]):
            self.clock.set((first + timedelta(hours=hour)).isoformat())
            try:
                happen()
            except Refused:
                continue
        self.clock.set(f"{LAST + timedelta(days=3)}T08:00:00")

    def _receive(self, code: str, channel: Channel) -> None:
        intake = Intake(code, Applicant("Ai đó"), channel=channel)
        self.held.append(self.office.reception.receive(intake, by=self.clerk).dossier.id)

    def _happen(self, step: Step) -> None:
        if step.who >= len(self.held):
            return
        office, one, by = self.office, self.held[step.who], self.clerk
        happens: dict[str, Callable[[], object]] = {
            "send": lambda: self._send(one),
            "back": lambda: office.handover.take_back(one, by=by),
            "refused": lambda: office.processing.refuse_result(one, Refusal("không đủ"), by=by),
            "reopen": lambda: office.custody.reopen(one, "sai kết quả", by=self.supervisor),
            "ask": lambda: office.processing.ask_supplement(one, _ASKED, by=by),
            "supplement": lambda: office.processing.supplement(one, by=by),
            "withdraw": lambda: office.processing.stop(one, Stop("xin rút"), by=by),
            "reappoint": lambda: office.processing.reappoint(one, 3, "chờ", by=self.supervisor),
            "antedate": lambda: self._antedate(one, step.hour % 9),
            "undo": lambda: office.reception.undo(one, by=by),
        }
        happens[step.act]()

    def _send(self, one: DossierId) -> None:
        slip = self.office.handover.hand_over([one], PHARMACISTS, by=self.clerk).slip
        self.office.handover.confirm(slip.id, receiver="Tú", by=self.clerk)

    def _antedate(self, one: DossierId, days: int) -> None:
        held = self.office.inquiry.card(one).dossier
        earlier = replace(intake_of(held), received_at=held.received_at - timedelta(days=days))
        self.office.reception.correct(one, earlier, Correction.DATE, reason="nhầm", by=self.clerk)

    def lives(self) -> list[tuple[date, date | None]]:
        """Return from when to when each dossier was open, as its entries tell it."""
        lives: list[tuple[date, date | None]] = []
        with self.store.reading() as books:
            for one in self.held:
                received_on, ended, void = FIRST, None, False
                for event in books.journal.of(one):
                    body = json.loads(event.body)
                    if "received_at" in body:
                        received_on = date.fromisoformat(body["received_at"][:10])
                    if event.kind in {"dossier.result_back", "dossier.stopped"}:
                        ended = date.fromisoformat(body["at"][:10])
                    if event.kind == "dossier.result_reopened":
                        ended = None
                    void = void or event.kind == "dossier.undone"
                if not void:
                    lives.append((received_on, ended))
        return lives


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(arriving=arrivals, drawn=steps, how=st.builds(
    HowCounted,
    st.sampled_from(["date", "minute"]),
    st.sampled_from(["on_time", "by_date", "apart"]),
    st.sampled_from(["on_time", "by_date"]),
    st.sampled_from(["in_time", "by_date"]),
))  # fmt: skip
def test_wherever_time_is_cut_periods_join_and_rows_add_up(
    arriving: list[tuple[int, str, Channel]], drawn: list[Step], how: HowCounted
) -> None:
    weeks = Weeks()
    try:
        weeks.live(arriving, drawn)
        lives = weeks.lives()
        desk = weeks.office.statistics
        start, end = FIRST - timedelta(days=10), LAST
        cuts = [start + timedelta(days=n) for n in range(0, (end - start).days, 3)]
        for cut in cuts:
            before = desk.count(start, cut, how=how).total
            after = desk.count(cut + timedelta(days=1), end, how=how).total
            assert after.carried_over == before.pending
            assert before.pending == sum(
                received_on <= cut and (ended is None or max(ended, received_on) > cut)
                for received_on, ended in lives
            )
            for figures in (before, after):
                wrong = {one.identity.formula for one in differences([("", figures)])}
                assert wrong <= ({"(3) = (7) + (11)"} if figures.apart else set())
        counted = desk.count(cuts[2], cuts[-2], how=how)
        for figure in Figure:
            held = desk.behind(figure, cuts[2], cuts[-2], how=how)
            assert len(held) == counted.total[figure], figure
        for row in counted.rows:
            part = Slice(level=row.level, field=row.name)
            held = desk.behind(Figure.TOTAL, cuts[2], cuts[-2], part=part, how=how, limit=2)
            assert len(held) == min(row.figures.total, 2)
    finally:
        weeks.store.close()
