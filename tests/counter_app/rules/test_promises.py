"""What was promised stays on record: the first printed date, the law's date, the one in force."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.almanac import calendar_of
from counter_app.rules import dossier as rules
from counter_app.rules.catalogue import Channel, Leg
from counter_app.rules.deadlines import (
    ClockStart,
    Counting,
    Limit,
    LimitUnit,
    SupplementRule,
    Wait,
)
from counter_app.rules.dossier import (
    Act,
    Correction,
    Delivery,
    Dossier,
    DossierId,
    LegPromise,
    State,
)
from counter_app.rules.journal import (
    FIRST_HASH,
    Event,
    Fact,
    Head,
    Place,
    entry,
    head_after,
)
from counter_app.rules.people import Applicant
from counter_app.rules.promises import PromiseKind, PromiseLine, computed, ledger, leg_promises

OFFICIAL = calendar_of(2026, 2027)
AT = datetime.fromisoformat("2026-11-02T08:00:00+07:00")
DUE_AT = datetime.fromisoformat("2026-11-09T17:00:00+07:00")
RECEIVED = Dossier(
    id=DossierId("0199"),
    number="H57.132-261102-0601",
    code="10012611020601",
    station=3,
    received_at=AT,
    received_by="hanh",
    procedure_code="1.004604",
    procedure_version=1,
    procedure="Cấp lại chứng chỉ hành nghề dược",
    field="Dược phẩm",
    level="Cấp tỉnh",
    department="Phòng Nghiệp vụ Dược",
    limit=Limit(5),
    channel=Channel.COUNTER,
    delivery=Delivery.COUNTER,
    applicant=Applicant("Trần Văn Hảo"),
    components=(),
    legal_due=DUE_AT.date(),
    due_at=DUE_AT,
)


class Life:
    """A dossier with the entries of its life, an hour between one and the next."""

    def __init__(self) -> None:
        self.dossier = RECEIVED
        self.events: list[Event] = []
        self._last = Head(1, 0, FIRST_HASH, 0)
        self._write(rules.receive(RECEIVED), "hanh")

    @property
    def now(self) -> datetime:
        return AT + timedelta(hours=len(self.events))

    def lines(self) -> tuple[PromiseLine, ...]:
        return ledger(self.events)

    def act(self, act: Act, by: str = "thu", **details: object) -> None:
        body = {"at": self.now.isoformat(), "by": by, **details}
        self._write(rules.decide(self.dossier, act, body), by)

    def correct(self, why: Correction, **changes: object) -> None:
        right = replace(self.dossier, **changes)  # type: ignore[arg-type]
        fact = rules.correct(self.dossier, right, why, at=self.now, by="thu", reason="viết sai")
        self._write(fact, "thu")

    def away(self) -> None:
        self.act(Act.HAND_OVER, slip="slip-1", slip_number="BG-1")
        self.act(Act.CONFIRM)

    def _write(self, fact: Fact, by: str) -> None:
        event = entry(fact, place=Place(1, 3), after=self._last, at=self.now, actor_id=by)
        self._last = head_after(event)
        self.dossier = rules.fold(self.dossier, event.fact())
        self.events.append(event)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}:00+07:00")


FIRST = PromiseLine(
    kind=PromiseKind.RECEIVED,
    made_at=AT,
    made_by="hanh",
    version=1,
    legal_due=date(2026, 11, 9),
    due_at=DUE_AT,
    printed=True,
)


def test_a_receipt_is_the_first_line_and_what_changes_no_promise_is_none() -> None:
    life = Life()
    life.away()
    life.act(Act.ASK_DUTY, amount=50_000, what="thuế")
    life.act(Act.PAY_DUTY, paid="cash")
    assert life.lines() == (FIRST,)
    assert ledger([]) == ()


def test_an_apology_moves_the_promise_and_leaves_the_receipt_and_the_law_alone() -> None:
    life = Life()
    life.away()
    life.act(Act.REAPPOINT, due_at="2026-11-12T17:00:00+07:00")
    apology = PromiseLine(
        kind=PromiseKind.REAPPOINTED,
        made_at=AT + timedelta(hours=3),
        made_by="thu",
        version=1,
        legal_due=date(2026, 11, 9),
        due_at=_moment("2026-11-12T17:00"),
        printed=False,
    )
    assert life.lines() == (FIRST, apology)


def test_a_correction_is_the_next_version_of_the_receipt_and_says_why() -> None:
    life = Life()
    life.correct(Correction.DATE, due_at=_moment("2026-11-10T17:00"), legal_due=date(2026, 11, 10))
    last = life.lines()[-1]
    assert (last.kind, last.why) == (PromiseKind.CORRECTED, Correction.DATE)
    assert (last.version, last.printed) == (2, True)
    assert (last.legal_due, last.due_at) == (date(2026, 11, 10), _moment("2026-11-10T17:00"))
    life.correct(Correction.PERSON, applicant=Applicant("Trần Văn Hào"))
    assert [line.version for line in life.lines()] == [1, 2, 3]
    assert life.lines()[-1].due_at == _moment("2026-11-10T17:00")


def test_a_supplement_makes_a_new_promise_on_a_new_receipt() -> None:
    life = Life()
    life.away()
    life.act(Act.ASK_SUPPLEMENT)
    assert len(life.lines()) == 1
    life.act(
        Act.SUPPLEMENT,
        due_at="2026-11-17T17:00:00+07:00",
        legal_due="2026-11-17",
        receipt_version=2,
    )
    last = life.lines()[-1]
    assert (last.kind, last.version, last.printed) == (PromiseKind.SUPPLEMENTED, 2, True)
    assert (last.legal_due, last.due_at) == (date(2026, 11, 17), _moment("2026-11-17T17:00"))


def test_a_supplement_of_an_older_program_that_promised_nothing_is_no_line() -> None:
    life = Life()
    life.away()
    life.act(Act.ASK_SUPPLEMENT)
    life.act(Act.SUPPLEMENT)
    assert life.lines() == (FIRST,)


def test_a_calendar_that_changed_keeps_or_moves_a_promise_and_can_be_undone() -> None:
    life = Life()
    life.act(Act.RESCHEDULE, legal_due="2026-11-10")
    life.act(
        Act.RESCHEDULE,
        legal_due="2026-11-11",
        due_at="2026-11-11T17:00:00+07:00",
        receipt_version=2,
        why="calendar",
    )
    life.act(
        Act.RESCHEDULE,
        legal_due="2026-11-10",
        due_at=DUE_AT.isoformat(),
        receipt_version=1,
        undone=True,
    )
    told = [
        (line.kind, line.version, line.printed, line.legal_due.day, line.due_at.day)
        for line in life.lines()[1:]
    ]
    assert told == [
        (PromiseKind.CALENDAR_KEPT, 1, False, 10, 9),
        (PromiseKind.CALENDAR_MOVED, 2, True, 11, 11),
        (PromiseKind.CALENDAR_UNDONE, 1, False, 10, 9),
    ]
    assert life.lines()[2].why is Correction.CALENDAR


@pytest.mark.parametrize("kind", PromiseKind)
def test_every_line_of_the_ledger_has_words(kind: PromiseKind) -> None:
    assert kind.words


_days_ahead = st.integers(1, 60)


def _supplement(life: Life, ahead: int) -> None:
    life.act(Act.ASK_SUPPLEMENT)
    due = DUE_AT + timedelta(days=ahead)
    life.act(
        Act.SUPPLEMENT,
        due_at=due.isoformat(),
        legal_due=due.date().isoformat(),
        receipt_version=life.dossier.receipt_version + 1,
    )


def _reappoint(life: Life, ahead: int) -> None:
    if not life.dossier.reappointments:
        life.act(Act.REAPPOINT, due_at=(DUE_AT + timedelta(days=ahead)).isoformat())


def _keep(life: Life, ahead: int) -> None:
    legal = DUE_AT.date() + timedelta(days=ahead)
    life.act(Act.RESCHEDULE, legal_due=legal.isoformat())


def _move_and_maybe_back(life: Life, ahead: int) -> None:
    before = life.dossier
    due = DUE_AT + timedelta(days=ahead)
    life.act(
        Act.RESCHEDULE,
        due_at=due.isoformat(),
        legal_due=due.date().isoformat(),
        receipt_version=before.receipt_version + 1,
        why="calendar",
    )
    if ahead % 2:
        life.act(
            Act.RESCHEDULE,
            due_at=before.due_at.isoformat(),
            legal_due=before.legal_due.isoformat(),
            receipt_version=before.receipt_version,
            undone=True,
        )


def _correct(life: Life, ahead: int) -> None:
    due = DUE_AT + timedelta(days=ahead)
    life.correct(Correction.DATE, due_at=due, legal_due=due.date())


_turns = st.sampled_from([_supplement, _reappoint, _keep, _move_and_maybe_back, _correct])


@given(st.lists(st.tuples(_turns, _days_ahead), max_size=8))
def test_whatever_happens_the_first_printed_date_stands_and_the_last_line_is_in_force(
    turns: list[tuple[Callable[[Life, int], None], int]],
) -> None:
    life = Life()
    life.away()
    for turn, ahead in turns:
        before = life.lines()
        turn(life, ahead)
        lines = life.lines()
        # What was written once is never written otherwise.
        assert lines[: len(before)] == before
    lines = life.lines()
    assert lines[0] == FIRST
    assert lines[-1].due_at == life.dossier.due_at
    assert lines[-1].legal_due == life.dossier.legal_due
    assert lines[-1].version == life.dossier.receipt_version
    assert [line.made_at for line in lines] == sorted(line.made_at for line in lines)
    for line, after in pairwise(lines):
        assert after.printed is (after.version > line.version)


# -- what the law makes of a dossier ---------------------------------------------------------------

ROUND = Wait(_moment("2026-11-04T10:00"), _moment("2026-11-10T14:00"))


@pytest.mark.parametrize(
    ("rule", "due"),
    [
        (SupplementRule.RESTART, "2026-11-17 17:00"),  # from Tuesday the 10th
        (SupplementRule.PAUSE, "2026-11-13 17:00"),  # 3, 4; 11, 12, 13
        (SupplementRule.SUBTRACT, "2026-11-16 09:30"),  # 32 hours after the 9th
    ],
)
def test_the_legal_date_is_counted_from_what_the_books_know_of_the_dossier(
    rule: SupplementRule, due: str
) -> None:
    supplemented = replace(RECEIVED, state=State.PROCESSING, waits=(ROUND,))
    _, at = computed(OFFICIAL, supplemented, Counting(supplement=rule))
    assert f"{at:%Y-%m-%d %H:%M}" == due


def test_the_legal_date_of_a_dossier_by_post_runs_from_the_signed_minutes() -> None:
    signed = _moment("2026-10-30T16:00")
    by_post = replace(RECEIVED, started_at=signed, begun=ClockStart.POST)
    due, at = computed(OFFICIAL, by_post, Counting())
    # Friday 30/10: 2, 3, 4, 5, 6.
    assert f"{at:%Y-%m-%d %H:%M}" == "2026-11-06 17:00"
    assert (due.begun, due.start) == (ClockStart.POST, date(2026, 10, 30))


def test_a_dossier_received_again_by_the_same_calendar_is_promised_the_same() -> None:
    due, at = computed(OFFICIAL, RECEIVED, Counting())
    assert (due.day, at) == (RECEIVED.legal_due, RECEIVED.due_at)


# -- agencies one after the other ------------------------------------------------------------------

LEGS = (Leg("UBND phường", 4, "biên bản"), Leg("Sở Y tế", 6, "giấy chứng nhận"))


def _legs(
    limit: Limit, counting: Counting, *waits: Wait
) -> tuple[list[str], tuple[LegPromise, ...]]:
    whole = replace(RECEIVED, limit=limit, waits=waits)
    _, last = computed(OFFICIAL, whole, counting)
    found = leg_promises(OFFICIAL, LEGS, limit, AT, counting=counting, last=last, waits=waits)
    return [f"{leg.due_at:%d/%m %H:%M}" for leg in found], found


def test_each_agency_has_its_part_ready_before_the_next_begins() -> None:
    # 3, 4, 5, 6 for the ward; 9, 10, 11, 12, 13, 16 for the department.
    said, found = _legs(Limit(10), Counting())
    assert said == ["06/11 17:00", "16/11 17:00"]
    assert [(leg.agency, leg.what) for leg in found] == [
        ("UBND phường", "biên bản"),
        ("Sở Y tế", "giấy chứng nhận"),
    ]


def test_the_shares_of_the_agencies_are_in_the_unit_of_the_limit() -> None:
    # Four hours from 8:00 are up at 14:00, ten hours on Tuesday at 10:30.
    hours = Limit(10, LimitUnit.WORKING_HOURS)
    assert _legs(hours, Counting())[0] == ["02/11 14:00", "03/11 10:30"]


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        # Anew from the 10th: 11, 12, 13, 16; and 17, 18, 19, 20, 23, 25 around the 24th.
        (SupplementRule.RESTART, ["16/11 17:00", "25/11 17:00"]),
        # 3, 4; 11, 12; and 13, 16, 17, 18, 19, 20.
        (SupplementRule.PAUSE, ["12/11 17:00", "20/11 17:00"]),
    ],
)
def test_a_supplement_moves_the_dates_of_the_agencies_with_that_of_the_whole(
    rule: SupplementRule, said: list[str]
) -> None:
    assert _legs(Limit(10), Counting(supplement=rule), ROUND)[0] == said


def test_no_agency_is_promised_for_later_than_the_whole() -> None:
    last = _moment("2026-11-04T17:00")
    found = leg_promises(OFFICIAL, LEGS, Limit(10), AT, counting=Counting(), last=last)
    assert [leg.due_at for leg in found] == [last, last]


def test_a_procedure_of_one_agency_has_no_legs() -> None:
    found = leg_promises(OFFICIAL, (), Limit(10), AT, counting=Counting(), last=DUE_AT)
    assert found == ()
