"""Whatever people do in whatever order: the table is followed or nothing is touched."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from counter_app.desks import open_office
from counter_app.desks.calendar import CalendarChange
from counter_app.desks.intake import Intake, intake_of
from counter_app.desks.letters import Stop, SupplementRequest
from counter_app.desks.notes import Question
from counter_app.desks.processing import Done
from counter_app.errors import Refused
from counter_app.rules.calendar import DayKind, SpecialDay
from counter_app.rules.calls import CallOutcome
from counter_app.rules.dossier import (
    Collector,
    CollectorKind,
    Correction,
    Custody,
    DossierId,
    FeeState,
    State,
)
from counter_app.rules.papers import AskedItem, ControlSlipPaper
from counter_app.rules.people import Applicant
from counter_app.rules.printing import Progress
from counter_app.rules.slips import Slip, Surplus, TurnedBack
from counter_app.rules.staff import Role
from db import SqliteStore
from tests.conftest import PHARMACY, furnished
from tests.counter_app.desks.conftest import OWNER, PHARMACISTS
from tests.db.outside import ask, everything
from tests.doubles import StoppedClock

MORNING = "2026-11-23T07:30:00+07:00"
_picked = st.integers(0, 5)
_SENT = (State.RECEIVED, State.PROCESSING)
"""The states in which a dossier goes to its department, or its result comes back."""
_WITHDRAWABLE = {
    State.RECEIVED,
    State.PROCESSING,
    State.SUPPLEMENT_ASKED,
    State.DUTY_ASKED,
}
_CORRECTABLE = _WITHDRAWABLE | {State.DONE}
_Done = TypeVar("_Done")


class Counter(RuleBasedStateMachine):
    """A counter at which anything is tried; a plain model says what must have come of it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "books.sqlite3"
        self.path.write_bytes(_furnished_books())
        self.clock = StoppedClock(datetime.fromisoformat(MORNING))
        self.store = SqliteStore(self.path)
        self.office = open_office(self.store, self.clock)
        people = {member.role: member for member in self.office.administration.staff()}
        self.clerk = people[Role.CLERK].id
        self.model: dict[DossierId, tuple[State, Custody]] = {}
        self.slips: list[Slip] = []
        self.slip_of: dict[DossierId, str] = {}
        self.supervisor = people[Role.SUPERVISOR].id
        self.put_off: set[DossierId] = set()
        self.received = 0
        self.before_result: dict[DossierId, Custody] = {}
        self.state_before: dict[DossierId, State] = {}

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    @initialize()
    def open_the_counter(self) -> None:
        for name in ("Người đầu tiên", "Người thứ hai", "Người thứ ba"):
            self._receive(name, None)

    @rule(name=st.text(max_size=10), key=st.none() | st.sampled_from(["form-1", "form-2"]))
    def receive(self, name: str, key: str | None) -> None:
        self._receive(name, key)

    @rule(picks=st.lists(_picked, max_size=4))
    def hand_over(self, picks: list[int]) -> None:
        pile = [self._dossier(pick) for pick in picks]
        possible = bool(pile) and all(
            self.model[one] in {(state, Custody.COUNTER) for state in _SENT} for one in pile
        )
        done = self._try(
            possible, lambda: self.office.handover.hand_over(pile, PHARMACISTS, by=self.clerk)
        )
        if done is not None:
            self.slips.append(done.slip)
            self.model |= {one: (self.model[one][0], Custody.IN_TRANSIT) for one in pile}
            self.slip_of |= dict.fromkeys(pile, done.slip.id)

    @precondition(lambda self: self.slips)
    @rule(
        pick=_picked,
        lost=st.lists(_picked, max_size=2),
        turned=st.lists(_picked, max_size=2),
        stranger=st.booleans(),
    )
    def confirm(self, pick: int, lost: list[int], turned: list[int], stranger: bool) -> None:  # noqa: FBT001 - drawn
        slip = self.slips[pick % len(self.slips)]
        missing = [slip.dossiers[one % len(slip.dossiers)] for one in lost]
        refused = [slip.dossiers[one % len(slip.dossiers)] for one in turned]
        if stranger:
            missing.append(DossierId("nobody"))
        open_ = slip.confirmed_at is None
        signed = self._try(
            open_ and not stranger,
            lambda: self.office.handover.confirm(
                slip.id,
                receiver="Tú",
                by=self.clerk,
                missing=missing,
                refused=[TurnedBack(one, "không thuộc phòng") for one in refused],
                surplus=[Surplus("X-1")] if turned else (),
            ),
        )
        if signed is None:
            return
        self.slips[pick % len(self.slips)] = signed
        for one in slip.dossiers:
            if self.model[one][1] is Custody.IN_TRANSIT and self.slip_of[one] == slip.id:
                state = self.model[one][0]
                self.model[one] = (
                    (state, Custody.COUNTER)
                    if one in missing or one in refused
                    else (State.PROCESSING if state in _SENT else state, Custody.DEPARTMENT)
                )

    @rule(pick=_picked)
    def take_back(self, pick: int) -> None:
        one = self._dossier(pick)
        possible = self.model[one][0] in _SENT
        if self._try(possible, lambda: self.office.handover.take_back(one, by=self.clerk)):
            self.state_before[one], self.before_result[one] = self.model[one]
            self.model[one] = (State.DONE, Custody.SHELF)

    @rule(pick=_picked, to_repair=st.booleans())
    def reopen(self, pick: int, to_repair: bool) -> None:  # noqa: FBT001 - drawn
        one = self._dossier(pick)
        done = self._try(
            self.model[one][0] is State.DONE,
            lambda: self.office.custody.reopen(
                one, "quét nhầm", by=self.supervisor, to_repair=to_repair
            ),
        )
        if done is None:
            return
        custody = Custody.COUNTER if to_repair else self.before_result[one]
        signed = {slip.id for slip in self.slips if slip.confirmed_at is not None}
        if custody is Custody.IN_TRANSIT and self.slip_of[one] in signed:
            custody = Custody.DEPARTMENT
        begun = to_repair or self.state_before[one] is not State.RECEIVED
        began = begun or custody is Custody.DEPARTMENT
        self.model[one] = (State.PROCESSING if began else State.RECEIVED, custody)

    @rule(pick=_picked)
    def retract(self, pick: int) -> None:
        one = self._dossier(pick)
        possible = self.model[one][0] is State.GIVEN_BACK
        if self._try(possible, lambda: self.office.giving.retract(one, "nhầm", by=self.supervisor)):
            self.model[one] = (State.DONE, Custody.SHELF)

    @rule(pick=_picked, what=st.sampled_from(["note", "call", "consult", "answer"]))
    def write_beside(self, pick: int, what: str) -> None:
        """Notes, calls and opinions move nothing."""
        one, desk = self._dossier(pick), self.office.notes
        state = self.model[one][0]
        asked = [line.id for line in desk.consultations(one) if line.answered_at is None]
        question = Question("Sở Y tế", "Xác nhận", date(2027, 1, 15))
        acts: dict[str, tuple[bool, Callable[[], Any]]] = {
            "note": (state is not State.VOID, lambda: desk.note(one, "đã gọi", by=self.clerk)),
            "call": (
                state in _CORRECTABLE,
                lambda: desk.call(one, CallOutcome.REACHED, by=self.clerk),
            ),
            "consult": (
                state in _WITHDRAWABLE,
                lambda: desk.consult(one, question, by=self.clerk),
            ),
            "answer": (
                bool(asked) and state in _CORRECTABLE,
                lambda: desk.answer(one, asked[0] if asked else "x", "Đồng ý", by=self.clerk),
            ),
        }
        self._try(*acts[what])

    @rule(picks=st.lists(_picked, max_size=4))
    def check_the_desk(self, picks: list[int]) -> None:
        """What the check calls missing and strange is what the model says of the counter."""
        scanned = {self._dossier(pick) for pick in picks}
        found, _ = self.office.custody.check(Custody.COUNTER, list(scanned), by=self.clerk)
        here = {
            one
            for one, (state, custody) in self.model.items()
            if state.open and custody is Custody.COUNTER
        }
        assert {line.id for line in found.missing} == here - scanned
        assert {one.dossier.id for one in found.strange if one.dossier} == scanned - here

    @rule()
    def settle_a_discrepancy(self) -> None:
        lines = self.office.custody.discrepancies()
        if lines:
            self.office.custody.assign(lines[0].id, self.clerk, by=self.clerk)
            self.office.custody.settle(lines[0].id, "đã rõ", by=self.supervisor)
            assert lines[0].id not in {one.id for one in self.office.custody.discrepancies()}

    @rule(pick=_picked, collector=st.sampled_from([OWNER, Collector(CollectorKind.POST, "")]))
    def give_back(self, pick: int, collector: Collector) -> None:
        one = self._dossier(pick)
        possible = self.model[one][0] is State.DONE and collector is OWNER
        if self._try(possible, lambda: self.office.giving.give_back(one, collector, by=self.clerk)):
            self.model[one] = (State.GIVEN_BACK, Custody.APPLICANT)

    @rule(pick=_picked, note=st.sampled_from(["", "Gọi trước khi trả", "Số nhà cũ"]))
    def correct(self, pick: int, note: str) -> None:
        one = self._dossier(pick)
        held = self.office.inquiry.card(one).dossier
        possible = self.model[one][0] in _CORRECTABLE and note != held.note
        done = self._try(
            possible,
            lambda: self.office.reception.correct(
                one,
                replace(intake_of(held), note=note),
                Correction.OTHER,
                reason="nhầm",
                by=self.clerk,
            ),
        )
        if done is not None:
            assert done.dossier.receipt_version == held.receipt_version + 1
            assert (done.dossier.due_at, done.dossier.number) == (held.due_at, held.number)

    @rule(pick=_picked)
    def undo(self, pick: int) -> None:
        one = self._dossier(pick)
        papers = self.office.printing.of(one)
        left = any(paper.progress in {Progress.SENT, Progress.PRINTED} for paper in papers)
        possible = self.model[one] == (State.RECEIVED, Custody.COUNTER) and not left
        if self._try(possible, lambda: self.office.reception.undo(one, by=self.clerk)):
            self.model[one] = (State.VOID, Custody.COUNTER)

    @rule(pick=_picked)
    def ask_supplement(self, pick: int) -> None:
        wanted = SupplementRequest((AskedItem("Giấy khám sức khỏe"),), "thiếu")
        self._step(
            pick,
            {State.PROCESSING},
            State.SUPPLEMENT_ASKED,
            lambda one: self.office.processing.ask_supplement(one, wanted, by=self.clerk),
        )

    @rule(pick=_picked)
    def supplement(self, pick: int) -> None:
        self._step(
            pick,
            {State.SUPPLEMENT_ASKED},
            State.PROCESSING,
            lambda one: self.office.processing.supplement(one, by=self.clerk),
            Custody.COUNTER,
        )

    @rule(pick=_picked, paid=st.booleans())
    def duty(self, pick: int, paid: bool) -> None:  # noqa: FBT001 - drawn
        desk = self.office.processing
        if paid:
            self._step(
                pick,
                {State.DUTY_ASKED},
                State.PROCESSING,
                lambda one: desk.pay_duty(one, FeeState.CASH, by=self.clerk),
            )
        else:
            self._step(
                pick,
                {State.PROCESSING},
                State.DUTY_ASKED,
                lambda one: desk.ask_duty(one, 50_000, "Lệ phí", by=self.clerk),
            )

    @rule(pick=_picked, withdrawn=st.booleans())
    def stop(self, pick: int, withdrawn: bool) -> None:  # noqa: FBT001 - drawn
        self._step(
            pick,
            _WITHDRAWABLE if withdrawn else {State.SUPPLEMENT_ASKED},
            State.STOPPED,
            lambda one: self.office.processing.stop(
                one, Stop("xin rút", withdrawn=withdrawn), by=self.clerk
            ),
        )

    @rule(pick=_picked)
    def fetch_papers(self, pick: int) -> None:
        self._move_papers(
            pick, Custody.DEPARTMENT, Custody.COUNTER, self.office.processing.fetch_papers
        )

    @rule(pick=_picked)
    def return_papers(self, pick: int) -> None:
        self._move_papers(
            pick, Custody.COUNTER, Custody.APPLICANT, self.office.processing.return_papers
        )

    def _move_papers(
        self, pick: int, here: Custody, there: Custody, move: Callable[..., Done]
    ) -> None:
        one = self._dossier(pick)
        possible = self.model[one] == (State.STOPPED, here)
        if self._try(possible, lambda: move(one, by=self.clerk)) is not None:
            self.model[one] = (State.STOPPED, there)

    @rule(pick=_picked, days=st.integers(1, 5))
    def reappoint(self, pick: int, days: int) -> None:
        one = self._dossier(pick)
        possible = (
            self.model[one][0] in {State.RECEIVED, State.PROCESSING} and one not in self.put_off
        )
        before = self.office.inquiry.card(one).dossier.due_at
        done = self._try(
            possible,
            lambda: self.office.processing.reappoint(one, days, "chờ", by=self.supervisor),
        )
        if done is not None:
            self.put_off.add(one)
            assert done.dossier.due_at > before

    @rule(day=st.integers(24, 30), move=st.booleans(), undo=st.booleans())
    def change_the_calendar(self, day: int, move: bool, undo: bool) -> None:  # noqa: FBT001 - drawn
        desk = self.office.calendar
        year = next(one for one in desk.years() if one.year == 2026)
        storm = SpecialDay(date(2026, 11, day), DayKind.CLOSED, "Bão")
        others = tuple(one for one in year.days if one.day != storm.day)
        before = {one: self.office.inquiry.card(one).dossier for one in self.model}
        review = desk.review(CalendarChange("Bão", {2026: (*others, storm)}))
        chosen = {one.dossier.id for one in review.affected} if move else set[DossierId]()
        changed = desk.apply(review, chosen, by=self.supervisor)
        for one, held in before.items():
            after = self.office.inquiry.card(one).dossier
            assert (after.due_at != held.due_at) <= (one in chosen)
        if undo:
            desk.undo(changed.id, by=self.supervisor)
            assert {one: self.office.inquiry.card(one).dossier for one in self.model} == before
            assert year in desk.years()

    @rule(pick=_picked, to=st.sampled_from(["claim", "came_out", "failed", "drop"]))
    def print_(self, pick: int, to: str) -> None:
        desk, by = self.office.printing, self.clerk
        papers = desk.of(self._dossier(pick))
        paper = papers[pick % len(papers)]
        queued = {Progress.QUEUED, Progress.SENT, Progress.FAILED}
        waiting = queued | {Progress.HELD}
        acts: dict[str, tuple[set[Progress], Callable[[], Any]]] = {
            "claim": (queued - {Progress.SENT}, lambda: desk.claim(paper.id, printer="x", by=by)),
            "came_out": ({Progress.SENT}, lambda: desk.came_out(paper.id, job="1", by=by)),
            "failed": (queued, lambda: desk.failed(paper.id, trouble="Hết giấy.", by=by)),
            "drop": (waiting, lambda: desk.drop(paper.id, by=by)),
        }
        allowed, act = acts[to]
        self._try(paper.progress in allowed, act)

    @rule(pick=_picked)
    def reprint(self, pick: int) -> None:
        papers = self.office.printing.of(self._dossier(pick))
        paper = papers[pick % len(papers)]
        source = paper.original or paper.event_id
        again = self._try(
            paper.progress is not Progress.HELD,
            lambda: self.office.printing.reprint(paper.id, by=self.clerk),
        )
        if again is not None:
            copies = sum(one.original == source for one in papers)
            assert again.reprint == (copies if again.already else copies + 1)

    @rule(pick=_picked)
    def print_the_control_slip(self, pick: int) -> None:
        """Its last line ends in the hands of the department while the dossier is away."""
        one = self._dossier(pick)
        document = self.office.processing.control_slip(one, by=self.clerk)
        paper = self.office.printing.paper(document.id)
        assert isinstance(paper, ControlSlipPaper)
        away = self.model[one][1] in {Custody.IN_TRANSIT, Custody.DEPARTMENT}
        taker = paper.steps[-1].receiver if paper.steps else ""
        assert taker.startswith(PHARMACISTS) == away

    @rule(minutes=st.integers(0, 400))
    def time_passes(self, minutes: int) -> None:
        self.clock.pass_(minutes=minutes)

    @rule(pick=_picked)
    def act_by_a_clock_that_went_back(self, pick: int) -> None:
        one, by, right = self._dossier(pick), self.clerk, self.clock.now()
        self.clock.set("2026-11-23T06:00:00")
        self._try(possible=False, act=lambda: self.office.handover.take_back(one, by=by))
        self.clock.set(right.isoformat())

    @rule()
    def start_again(self) -> None:
        self.store.close()
        self.store = SqliteStore(self.path)
        self.office = open_office(self.store, self.clock)

    @rule()
    def rebuild(self) -> None:
        before = everything(self.store)
        assert self.store.rebuild() == len(before["event"])
        assert everything(self.store) == before

    @invariant()
    def every_dossier_is_where_the_model_says(self) -> None:
        found = ask(self.path, "select id, state, custody from dossier order by n")
        assert found == [
            (one, state.value, custody.value) for one, (state, custody) in self.model.items()
        ]

    @invariant()
    def numbers_run_without_a_gap(self) -> None:
        days: dict[str, list[int]] = {}
        for (number,) in ask(self.path, "select number from dossier order by n"):
            _, day, serial = number.split("-")
            days.setdefault(day, []).append(int(serial) - 600)
        assert all(serials == list(range(1, len(serials) + 1)) for serials in days.values())
        lines = [line for (line,) in ask(self.path, "select line from dossier order by n")]
        assert lines == list(range(1, self.received + 1))

    @invariant()
    def the_last_entry_of_a_dossier_is_its_state(self) -> None:
        told = ask(
            self.path,
            """
            select dossier.state, json_extract(body, '$.to'), max(event.rowid)
            from dossier join event on agg_id = dossier.id group by dossier.id
            """,
        )
        assert all(state == said for state, said, _ in told)

    @invariant()
    def the_journal_is_whole(self) -> None:
        assert self.store.fault() is None

    def _receive(self, name: str, key: str | None) -> None:
        again = key is not None and bool(
            ask(self.path, "select 1 from event where event_id = ?", key)
        )
        done = self._try(
            any(ch.isalnum() for ch in name),
            lambda: self.office.reception.receive(
                Intake(PHARMACY, Applicant(name)), by=self.clerk, key=key
            ),
        )
        if done is None:
            return
        assert done.already is again
        if not again:
            self.received += 1
            self.model[done.dossier.id] = (State.RECEIVED, Custody.COUNTER)

    def _step(
        self,
        pick: int,
        allowed: set[State],
        to: State,
        act: Callable[[DossierId], object],
        place: Custody | None = None,
    ) -> None:
        """Try an act that leads from some states to another, to a place if it names one."""
        one = self._dossier(pick)
        state, custody = self.model[one]
        if self._try(state in allowed, lambda: act(one)) is not None:
            self.model[one] = (to, place or custody)

    def _try(self, possible: bool, act: Callable[[], _Done]) -> _Done | None:  # noqa: FBT001
        before = everything(self.store)
        try:
            done = act()
        except Refused:
            assert not possible
            assert everything(self.store) == before
            return None
        assert possible
        return done

    def _dossier(self, pick: int) -> DossierId:
        return list(self.model)[pick % len(self.model)]


@cache
def _furnished_books() -> bytes:
    """Return a file of books, set up once and copied for every run."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "books.sqlite3"
        store = SqliteStore(path)
        furnished(store, StoppedClock(datetime.fromisoformat(MORNING)))
        store.close()
        return path.read_bytes()


TestAnySequence = Counter.TestCase
TestAnySequence.settings = settings(
    max_examples=16,
    stateful_step_count=25,
    deadline=None,
    # A failure is shown as it was found: making it smaller would take minutes of real commits.
    phases=[Phase.reuse, Phase.generate],
)
