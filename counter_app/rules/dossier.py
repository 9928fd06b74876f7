"""The dossier: its states, the acts that each state allows, and the two pure functions of its life.

`decide` turns an act into facts or refuses it; `fold` turns facts into the dossier. The states are
the ten of the national portal (TrangThai); the table follows NĐ 118/2025 art 15-20 as amended by
NĐ 309/2026.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum, IntEnum
from typing import Any, NewType

from counter_app.errors import (
    AlreadyBack,
    AlreadyGivenBack,
    AlreadyHandedOver,
    IllegalStep,
    NotHere,
    NotReady,
    PapersHere,
    PapersReturned,
    Phrase,
    ReappointedBefore,
    Refused,
)
from counter_app.rules.calls import CallOutcome
from counter_app.rules.catalogue import (
    Channel,
    Component,
    component_from_body,
    component_to_body,
)
from counter_app.rules.deadlines import ClockStart, Limit, LimitUnit, Wait
from counter_app.rules.journal import Fact
from counter_app.rules.people import (
    Applicant,
    Representative,
    applicant_from_body,
    applicant_to_body,
    representative_from_body,
    representative_to_body,
)

DossierId = NewType("DossierId", str)


class State(IntEnum):
    """Where a dossier stands; the value is the national portal's code, 0 where it has none.

    VOID is a dossier that was entered by mistake and undone before its receipt came out: its number
    stays taken.
    """

    VOID = 0
    REGISTERED = 1
    RECEIVED = 2
    NOT_RECEIVED = 3
    PROCESSING = 4
    SUPPLEMENT_ASKED = 5
    DUTY_ASKED = 6
    WITHDRAWN = 7
    STOPPED = 8
    DONE = 9
    GIVEN_BACK = 10

    @property
    def open(self) -> bool:
        """Whether a result is still to come: the dossier counts as being processed."""
        return self in _OPEN

    @property
    def ended(self) -> bool:
        """Whether nothing more happens to the dossier, unless a mistake is put right."""
        return self in {State.VOID, State.NOT_RECEIVED, State.STOPPED, State.GIVEN_BACK}

    @property
    def words(self) -> str:
        """The state's official name on the national portal."""
        return _STATE_WORDS[self]


_OPEN = frozenset(
    {
        State.REGISTERED,
        State.RECEIVED,
        State.PROCESSING,
        State.SUPPLEMENT_ASKED,
        State.DUTY_ASKED,
        State.WITHDRAWN,
    }
)
_AWAITED = frozenset({State.RECEIVED, State.PROCESSING})
_STATE_WORDS = {
    State.VOID: "Đã hủy (lập nhầm)",
    State.REGISTERED: "Mới đăng ký",
    State.RECEIVED: "Được tiếp nhận",
    State.NOT_RECEIVED: "Không được tiếp nhận",
    State.PROCESSING: "Đang xử lý",
    State.SUPPLEMENT_ASKED: "Yêu cầu bổ sung giấy tờ",
    State.DUTY_ASKED: "Yêu cầu thực hiện nghĩa vụ tài chính",
    State.WITHDRAWN: "Công dân yêu cầu rút hồ sơ",
    State.STOPPED: "Dừng xử lý",
    State.DONE: "Đã xử lý xong",
    State.GIVEN_BACK: "Đã trả kết quả",
}


class Custody(Enum):
    """Who has the dossier, or its result, in hand."""

    COUNTER = "counter"
    IN_TRANSIT = "in_transit"
    DEPARTMENT = "department"
    SHELF = "shelf"
    APPLICANT = "applicant"


class Act(Enum):
    """What can happen to a dossier."""

    RECEIVE = "received"
    IMPORT = "imported"
    REFUSE_AT_INTAKE = "refused_at_intake"
    HAND_OVER = "handed_over"
    CONFIRM = "confirmed"
    MISS = "missed"
    TURN_BACK = "turned_back"
    ASK_SUPPLEMENT = "supplement_asked"
    SUPPLEMENT = "supplemented"
    ASK_DUTY = "duty_asked"
    PAY_DUTY = "duty_paid"
    WITHDRAW = "withdrawn"
    STOP = "stopped"
    REAPPOINT = "reappointed"
    RESCHEDULE = "rescheduled"
    CORRECT = "corrected"
    UNDO = "undone"
    TAKE_BACK = "result_back"
    REOPEN = "result_reopened"
    GIVE_BACK = "given_back"
    RETRACT = "giving_retracted"
    FETCH = "papers_fetched"
    RETURN = "papers_returned"
    CONSULT = "consulted"
    ANSWER = "consultation_answered"
    FINISH_LEG = "leg_finished"
    CALL = "called"
    NOTE = "noted"

    @property
    def words(self) -> str:
        """The act as a Vietnamese verb phrase, for refusals."""
        return _ACT_WORDS[self]

    @property
    def kind(self) -> str:
        """The kind of the journal entry that this act writes."""
        return f"dossier.{self.value}"


_ACT_WORDS = {
    Act.RECEIVE: "tiếp nhận",
    Act.IMPORT: "nhập từ sổ khác",
    Act.REFUSE_AT_INTAKE: "từ chối tiếp nhận",
    Act.HAND_OVER: "bàn giao",
    Act.CONFIRM: "xác nhận đã nhận bàn giao",
    Act.MISS: "ghi thiếu khi bàn giao",
    Act.TURN_BACK: "ghi bên nhận không nhận",
    Act.ASK_SUPPLEMENT: "yêu cầu bổ sung",
    Act.SUPPLEMENT: "ghi nhận bổ sung",
    Act.ASK_DUTY: "yêu cầu nghĩa vụ tài chính",
    Act.PAY_DUTY: "ghi nhận đã nộp nghĩa vụ tài chính",
    Act.WITHDRAW: "ghi nhận rút hồ sơ",
    Act.STOP: "dừng xử lý",
    Act.REAPPOINT: "hẹn lại",
    Act.RESCHEDULE: "đổi ngày hẹn theo lịch làm việc",
    Act.CORRECT: "đính chính giấy tiếp nhận",
    Act.UNDO: "hủy hồ sơ lập nhầm",
    Act.TAKE_BACK: "nhận kết quả từ phòng chuyên môn",
    Act.REOPEN: "chuyển lại để xử lý tiếp",
    Act.GIVE_BACK: "trả kết quả",
    Act.RETRACT: "hủy lần trả kết quả ghi nhầm",
    Act.FETCH: "nhận lại giấy tờ từ phòng chuyên môn",
    Act.RETURN: "trả lại giấy tờ cho người nộp",
    Act.CONSULT: "gửi lấy ý kiến",
    Act.ANSWER: "ghi nhận ý kiến trả lời",
    Act.FINISH_LEG: "ghi nhận cơ quan liên thông đã xong",
    Act.CALL: "ghi lần liên hệ người nộp",
    Act.NOTE: "ghi chú",
}

STEPS: Mapping[tuple[State, Act], State] = {
    (State.REGISTERED, Act.RECEIVE): State.RECEIVED,
    (State.REGISTERED, Act.REFUSE_AT_INTAKE): State.NOT_RECEIVED,
    (State.RECEIVED, Act.HAND_OVER): State.RECEIVED,
    (State.RECEIVED, Act.CONFIRM): State.PROCESSING,
    (State.RECEIVED, Act.MISS): State.RECEIVED,
    (State.RECEIVED, Act.TURN_BACK): State.RECEIVED,
    (State.RECEIVED, Act.TAKE_BACK): State.DONE,
    (State.RECEIVED, Act.WITHDRAW): State.WITHDRAWN,
    (State.PROCESSING, Act.HAND_OVER): State.PROCESSING,
    (State.PROCESSING, Act.CONFIRM): State.PROCESSING,
    (State.PROCESSING, Act.MISS): State.PROCESSING,
    (State.PROCESSING, Act.TURN_BACK): State.PROCESSING,
    (State.PROCESSING, Act.ASK_SUPPLEMENT): State.SUPPLEMENT_ASKED,
    (State.PROCESSING, Act.ASK_DUTY): State.DUTY_ASKED,
    (State.PROCESSING, Act.REAPPOINT): State.PROCESSING,
    (State.PROCESSING, Act.TAKE_BACK): State.DONE,
    (State.PROCESSING, Act.WITHDRAW): State.WITHDRAWN,
    (State.SUPPLEMENT_ASKED, Act.SUPPLEMENT): State.PROCESSING,
    (State.SUPPLEMENT_ASKED, Act.WITHDRAW): State.WITHDRAWN,
    (State.SUPPLEMENT_ASKED, Act.STOP): State.STOPPED,
    (State.DUTY_ASKED, Act.PAY_DUTY): State.PROCESSING,
    (State.DUTY_ASKED, Act.WITHDRAW): State.WITHDRAWN,
    (State.WITHDRAWN, Act.STOP): State.STOPPED,
    (State.DONE, Act.GIVE_BACK): State.GIVEN_BACK,
    (State.RECEIVED, Act.REAPPOINT): State.RECEIVED,
    **{
        (state, act): state
        for state in (
            State.RECEIVED,
            State.PROCESSING,
            State.SUPPLEMENT_ASKED,
            State.DUTY_ASKED,
        )
        for act in (Act.RESCHEDULE, Act.CORRECT)
    },
    (State.DONE, Act.CORRECT): State.DONE,
    (State.DONE, Act.REOPEN): State.PROCESSING,
    (State.GIVEN_BACK, Act.RETRACT): State.DONE,
    **{
        (state, act): state
        for state in (
            State.RECEIVED,
            State.PROCESSING,
            State.SUPPLEMENT_ASKED,
            State.DUTY_ASKED,
        )
        for act in (Act.CONSULT, Act.ANSWER, Act.FINISH_LEG, Act.CALL)
    },
    # What was stopped or sent home while it was on its way is signed for all the same.
    **{
        (state, act): state
        for state in (
            State.SUPPLEMENT_ASKED,
            State.DUTY_ASKED,
            State.WITHDRAWN,
            State.STOPPED,
        )
        for act in (Act.CONFIRM, Act.MISS, Act.TURN_BACK)
    },
    # The papers of what was stopped go the way back that they came.
    (State.STOPPED, Act.FETCH): State.STOPPED,
    (State.STOPPED, Act.RETURN): State.STOPPED,
    (State.DONE, Act.ANSWER): State.DONE,
    (State.DONE, Act.CALL): State.DONE,
    **{(state, Act.NOTE): state for state in State if state is not State.VOID},
    (State.RECEIVED, Act.UNDO): State.VOID,
}
"""Which act leads from which state to which: what is not here is refused."""

_CUSTODY_AFTER = {
    Act.HAND_OVER: Custody.IN_TRANSIT,
    Act.CONFIRM: Custody.DEPARTMENT,
    Act.MISS: Custody.COUNTER,
    Act.TURN_BACK: Custody.COUNTER,
    Act.SUPPLEMENT: Custody.COUNTER,
    Act.TAKE_BACK: Custody.SHELF,
    Act.GIVE_BACK: Custody.APPLICANT,
    Act.RETRACT: Custody.SHELF,
    Act.FETCH: Custody.COUNTER,
    Act.RETURN: Custody.APPLICANT,
}
_CUSTODY_WORDS = {
    Custody.COUNTER: "đang ở quầy",
    Custody.IN_TRANSIT: "đã bàn giao, chờ {department} ký nhận",
    Custody.DEPARTMENT: "đang ở {department}",
    Custody.SHELF: "kết quả đang ở quầy",
    Custody.APPLICANT: "đã trả cho người nộp",
}


def where(custody: Custody, department: str) -> str:
    """Return in Vietnamese where a dossier, or its result, is."""
    return Phrase(_CUSTODY_WORDS[custody], department=department)


class Correction(Enum):
    """Why a receipt was put right by another version."""

    PERSON = "person"
    DATE = "date"
    PROCEDURE = "procedure"
    COMPONENTS = "components"
    OTHER = "other"
    CALENDAR = "calendar"
    SUPPLEMENT = "supplement"

    @property
    def words(self) -> str:
        """The reason as the next version of the receipt and the ledger name it."""
        return _CORRECTION_WORDS[self]


_CORRECTION_WORDS = {
    Correction.PERSON: "sai thông tin người nộp",
    Correction.DATE: "sai ngày",
    Correction.PROCEDURE: "sai thủ tục",
    Correction.COMPONENTS: "sai thành phần hồ sơ",
    Correction.OTHER: "lý do khác",
    Correction.CALENDAR: "lịch làm việc thay đổi",
    Correction.SUPPLEMENT: "hồ sơ đã được bổ sung đủ",
}


class Delivery(Enum):
    """How the applicant wants the result."""

    COUNTER = "counter"
    POST = "post"
    ELECTRONIC = "electronic"


class FeeState(Enum):
    """Whether the fee was paid, and how."""

    NONE = "none"
    UNPAID = "unpaid"
    CASH = "cash"
    TRANSFER = "transfer"
    ONLINE = "online"
    EXEMPT = "exempt"


class ResultKind(Enum):
    """What came back from the department."""

    GRANTED = "granted"
    REFUSED = "refused"
    RETURNED = "returned"


class CollectorKind(Enum):
    """Who took the result away."""

    OWNER = "owner"
    AUTHORISED = "authorised"
    POST = "post"
    ELECTRONIC = "electronic"


@dataclass(frozen=True, slots=True)
class Collector:
    """Who collected the result: name, and the authorisation or consignment number if any."""

    kind: CollectorKind
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class LegPromise:
    """An agency of an inter-agency dossier (liên thông) and the local time it is promised for.

    `done_at` is when the agency had done its share, None before.
    """

    agency: str
    due_at: datetime
    what: str = ""
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """A dossier as it stands now.

    `number` is printed on every paper and never changes; `code` is the part of the barcode payload
    that names it. `legal_due` is the computed due date, `due_at` the promise in force (local time).
    `copies` counts the sets handed in (bộ). `fee` in đồng. `book` and `line` are its place in the
    register (Sổ theo dõi hồ sơ) of the year. Procedure name, field, limit and department are those
    of the version under which it was received. The time limit runs from `started_at`, None for the
    receipt itself, which is what `begun` says. `asked_at` is the open round of supplement, `waits`
    those that are over. `group` is the same for dossiers on one receipt, otherwise empty.
    `calls` counts the attempts to tell the applicant that the result is here, or anything else;
    `last_call` and `last_call_at` (local time) are of the newest. `held_since` is when it last
    changed hands, None while it has not moved.
    """

    id: DossierId
    number: str
    code: str
    station: int
    received_at: datetime
    received_by: str
    procedure_code: str
    procedure_version: int
    procedure: str
    field: str
    level: str
    department: str
    limit: Limit
    channel: Channel
    delivery: Delivery
    applicant: Applicant
    components: tuple[Component, ...]
    legal_due: date
    due_at: datetime
    copies: int = 1
    fee: int = 0
    fee_state: FeeState = FeeState.NONE
    book: str = ""
    line: int = 0
    note: str = ""
    receipt_version: int = 1
    state: State = State.RECEIVED
    custody: Custody = Custody.COUNTER
    slip_id: str = ""
    slip_number: str = ""
    finished_at: datetime | None = None
    finished_by: str = ""
    result: ResultKind | None = None
    shelf: str = ""
    given_back_at: datetime | None = None
    given_back_by: str = ""
    collector: Collector | None = None
    reappointments: int = 0
    started_at: datetime | None = None
    begun: ClockStart = ClockStart.COMPLETE
    legs: tuple[LegPromise, ...] = ()
    representative: Representative | None = None
    group: str = ""
    asked_at: datetime | None = None
    waits: tuple[Wait, ...] = ()
    calls: int = 0
    last_call: CallOutcome | None = None
    last_call_at: datetime | None = None
    held_since: datetime | None = None

    @property
    def since(self) -> datetime:
        """The local time since when it is where `custody` says."""
        return self.held_since or self.received_at

    @property
    def counted_from(self) -> datetime:
        """The local time from which the time limit first ran."""
        return self.started_at or self.received_at

    @property
    def on_time(self) -> bool | None:
        """Whether processing ended by the promised time; None while it goes on."""
        return None if self.finished_at is None else self.finished_at <= self.due_at


def acts_from(dossier: Dossier) -> tuple[Act, ...]:
    """Return the acts that the dossier allows as it stands, in the table's order."""
    return tuple(
        act
        for (state, act) in STEPS
        if state is dossier.state
        and _custody_allows(dossier.custody, act)
        and not (act is Act.REAPPOINT and dossier.reappointments)
    )


def receive(dossier: Dossier, *, pad: str = "") -> Fact:
    """Return the fact that a dossier was received; `fold(None, fact)` gives the dossier back.

    `pad` is the pad of paper receipts that its number comes from, if it was received on paper.
    """
    body = {**_receipt_body(dossier), "from": None, "to": State.RECEIVED.value}
    if pad:
        body["pad"] = pad
    return Fact(Act.RECEIVE.kind, dossier.id, body, _receipt_pii(dossier))


def take_in(dossier: Dossier, *, batch: str, row: int) -> Fact:
    """Return the fact that a dossier stands in a register from outside; `fold` gives it back.

    The fact holds all that the register says of its life so far. `batch` is the taking in that it
    belongs to, `row` its row in that file.
    """
    body = {
        **_receipt_body(dossier),
        "from": None,
        "to": dossier.state.value,
        "custody_from": None,
        "custody_to": dossier.custody.value,
        "batch": batch,
        "row": row,
    }
    if dossier.finished_at is not None:
        body["finished_at"] = dossier.finished_at.isoformat()
    if dossier.result is not None:
        body["result"] = dossier.result.value
    if dossier.given_back_at is not None:
        body["given_back_at"] = dossier.given_back_at.isoformat()
    return Fact(Act.IMPORT.kind, dossier.id, body, _receipt_pii(dossier))


def correct(
    dossier: Dossier,
    corrected: Dossier,
    why: Correction,
    *,
    at: datetime,
    by: str,
    reason: str,
) -> Fact:
    """Return the fact that a receipt was put right: `corrected` with the next receipt version.

    `reason` is what the clerk wrote of it, kept apart as personal data.

    Raises as `decide` does.
    """
    details = {
        **_receipt_body(corrected),
        "at": at.isoformat(),
        "by": by,
        "why": why.value,
        "due_before": dossier.due_at.isoformat(),
        "receipt_version": dossier.receipt_version + 1,
    }
    return decide(dossier, Act.CORRECT, details, {**_receipt_pii(corrected), "reason": reason})


def _receipt_body(dossier: Dossier) -> dict[str, Any]:
    """Return what a receipt says, as JSON values, but for what is personal."""
    return {
        "number": dossier.number,
        "code": dossier.code,
        "station": dossier.station,
        "received_at": dossier.received_at.isoformat(),
        "received_by": dossier.received_by,
        "procedure_code": dossier.procedure_code,
        "procedure_version": dossier.procedure_version,
        "procedure": dossier.procedure,
        "field": dossier.field,
        "level": dossier.level,
        "department": dossier.department,
        "limit": [dossier.limit.amount, dossier.limit.unit.value],
        "channel": dossier.channel.value,
        "delivery": dossier.delivery.value,
        "components": components_to_body(dossier.components),
        "legal_due": dossier.legal_due.isoformat(),
        "due_at": dossier.due_at.isoformat(),
        "copies": dossier.copies,
        "fee": dossier.fee,
        "fee_state": dossier.fee_state.value,
        "book": dossier.book,
        "line": dossier.line,
        **_seldom(dossier),
    }


def _seldom(dossier: Dossier) -> dict[str, Any]:
    """Return what only some receipts say; the others are not burdened with it."""
    seldom: dict[str, Any] = {}
    if dossier.started_at is not None:
        seldom["started_at"] = dossier.started_at.isoformat()
        seldom["begun"] = dossier.begun.value
    if dossier.legs:
        seldom["legs"] = legs_to_body(dossier.legs)
    if dossier.group:
        seldom["group"] = dossier.group
    return seldom


def _receipt_pii(dossier: Dossier) -> dict[str, Any]:
    pii: dict[str, Any] = {
        "applicant": applicant_to_body(dossier.applicant),
        "note": dossier.note,
    }
    if dossier.representative is not None:
        pii["representative"] = representative_to_body(dossier.representative)
    return pii


def components_to_body(components: Iterable[Component]) -> list[list[Any]]:
    """Return components as JSON values."""
    return [component_to_body(component) for component in components]


def _components(body: Mapping[str, Any]) -> tuple[Component, ...]:
    return tuple(component_from_body(component) for component in body["components"])


def legs_to_body(legs: Iterable[LegPromise]) -> list[list[str]]:
    """Return promises of agencies as JSON values; the inverse of `legs_from_body`."""
    return [
        [leg.agency, leg.due_at.isoformat(), leg.what]
        + ([] if leg.done_at is None else [leg.done_at.isoformat()])
        for leg in legs
    ]


def legs_from_body(body: Iterable[Sequence[str]]) -> tuple[LegPromise, ...]:
    """Return the promises that `legs_to_body` wrote."""
    return tuple(
        LegPromise(agency, datetime.fromisoformat(due_at), what, _moment_of(next(iter(done), None)))
        for agency, due_at, what, *done in body
    )


def decide(
    dossier: Dossier,
    act: Act,
    details: Mapping[str, Any] | None = None,
    pii: Mapping[str, Any] | None = None,
    *,
    custody: Custody | None = None,
    back_to: State | None = None,
) -> Fact:
    """Return the fact that an act makes of a dossier.

    `details` are JSON values that belong to the act (its time `at`, slip, shelf …), `pii` those of
    them that are personal. The fact names the state and custody before and after; `custody` is
    where the dossier is afterwards, when the act alone does not say it; `back_to` the state it had
    before a mistake that the act puts right.

    Raises `AlreadyGivenBack`, `AlreadyHandedOver`, `NotHere`, `NotReady`, `ReappointedBefore` or
    `IllegalStep`.
    """
    after = STEPS.get((dossier.state, act))
    if after is None:
        raise _refusal(dossier, act)
    if act is Act.REAPPOINT and dossier.reappointments:
        raise ReappointedBefore(number=dossier.number)
    if not _custody_allows(dossier.custody, act):
        if act is Act.HAND_OVER and dossier.custody is Custody.IN_TRANSIT:
            raise AlreadyHandedOver(number=dossier.number, slip=dossier.slip_number)
        if act is Act.FETCH and dossier.custody is Custody.COUNTER:
            raise PapersHere(number=dossier.number)
        if act in {Act.FETCH, Act.RETURN} and dossier.custody is Custody.APPLICANT:
            raise PapersReturned(number=dossier.number)
        raise NotHere(number=dossier.number, custody=where(dossier.custody, dossier.department))
    custody = _CUSTODY_AFTER.get(act, dossier.custody) if custody is None else custody
    body = {
        **(details or {}),
        "from": dossier.state.value,
        "to": (back_to or after).value,
        "custody_from": dossier.custody.value,
        "custody_to": custody.value,
    }
    return Fact(act.kind, dossier.id, body, pii)


def fold(dossier: Dossier | None, fact: Fact) -> Dossier:
    """Return the dossier after a fact: the one meaning of every entry of its journal."""
    if fact.kind == Act.RECEIVE.kind:
        return _received(fact)
    if fact.kind == Act.IMPORT.kind:
        return _imported(fact)
    assert dossier is not None, fact.kind
    act = Act(fact.kind.partition(".")[2])
    custody = Custody(fact.body["custody_to"])
    changes = {
        "state": State(fact.body["to"]),
        "custody": custody,
        **_changes(dossier, act, fact),
    }
    if custody is not Custody(fact.body["custody_from"]) and "at" in fact.body:
        changes["held_since"] = datetime.fromisoformat(fact.body["at"])
    return replace(dossier, **changes)


def _changes(dossier: Dossier, act: Act, fact: Fact) -> dict[str, Any]:
    """Return what an act changes besides state and custody."""
    change = _CHANGES.get(act)
    return {} if change is None else change(dossier, fact)


def _handed_over(_dossier: Dossier, fact: Fact) -> dict[str, Any]:
    return {"slip_id": fact.body["slip"], "slip_number": fact.body["slip_number"]}


def _off_slip(_dossier: Dossier, _fact: Fact) -> dict[str, Any]:
    return {"slip_id": "", "slip_number": ""}


def _asked(_dossier: Dossier, fact: Fact) -> dict[str, Any]:
    return {"asked_at": datetime.fromisoformat(fact.body["at"])} if "at" in fact.body else {}


def _reappointed(dossier: Dossier, fact: Fact) -> dict[str, Any]:
    return _promise(dossier, fact) | {"reappointments": dossier.reappointments + 1}


def _corrected(_dossier: Dossier, fact: Fact) -> dict[str, Any]:
    fresh = _received(fact)
    given = {name: getattr(fresh, name) for name in _GIVEN}
    return given | {"receipt_version": fact.body["receipt_version"]}


def _back(dossier: Dossier, fact: Fact) -> dict[str, Any]:
    body = fact.body
    return _finished(dossier, fact) | {
        "result": ResultKind(body["result"]),
        "shelf": body["shelf"],
    }


def _unfinished(_dossier: Dossier, _fact: Fact) -> dict[str, Any]:
    return {"finished_at": None, "finished_by": "", "result": None, "shelf": ""}


def _given_back(_dossier: Dossier, fact: Fact) -> dict[str, Any]:
    body, pii = fact.body, fact.pii or {}
    kind = CollectorKind(body["collector"])
    return {
        "given_back_at": datetime.fromisoformat(body["at"]),
        "given_back_by": body["by"],
        "collector": Collector(kind, pii.get("name", ""), pii.get("note", "")),
        "fee_state": FeeState(body["fee_state"]),
    }


def _retracted(_dossier: Dossier, fact: Fact) -> dict[str, Any]:
    return {
        "given_back_at": None,
        "given_back_by": "",
        "collector": None,
        "fee_state": FeeState(fact.body["fee_state"]),
    }


def _called(dossier: Dossier, fact: Fact) -> dict[str, Any]:
    return {
        "calls": dossier.calls + 1,
        "last_call": CallOutcome(fact.body["outcome"]),
        "last_call_at": datetime.fromisoformat(fact.body["at"]),
    }


def _leg_finished(dossier: Dossier, fact: Fact) -> dict[str, Any]:
    """Return the agencies' dates with the one that a fact names done."""
    at = datetime.fromisoformat(fact.body["at"])
    legs = (
        replace(leg, done_at=at) if place == fact.body["leg"] else leg
        for place, leg in enumerate(dossier.legs)
    )
    return {"legs": tuple(legs)}


def _finished(_dossier: Dossier, fact: Fact) -> dict[str, Any]:
    at = datetime.fromisoformat(fact.body["at"])
    return {"finished_at": at, "finished_by": fact.body["by"]}


def _promise(dossier: Dossier, fact: Fact) -> dict[str, Any]:
    """Return the promise that a fact makes, as far as it names one.

    What an agency has done stays done when its date moves.
    """
    body = fact.body
    changes: dict[str, Any] = {}
    if "due_at" in body:
        changes["due_at"] = datetime.fromisoformat(body["due_at"])
    if "legal_due" in body:
        changes["legal_due"] = date.fromisoformat(body["legal_due"])
    if "legs" in body:
        changes["legs"] = _still_done(dossier.legs, legs_from_body(body["legs"]))
    if "receipt_version" in body:
        changes["receipt_version"] = body["receipt_version"]
    return changes


def _still_done(before: Sequence[LegPromise], legs: Sequence[LegPromise]) -> tuple[LegPromise, ...]:
    """Return promises of agencies with what each had done; one that has two shares, in order."""
    done: dict[str, list[datetime | None]] = {}
    for leg in before:
        done.setdefault(leg.agency, []).append(leg.done_at)
    kept: list[LegPromise] = []
    for leg in legs:
        held = done.get(leg.agency)
        was = held.pop(0) if held else None
        kept.append(replace(leg, done_at=leg.done_at or was))
    return tuple(kept)


def answered(dossier: Dossier, at: datetime) -> Dossier:
    """Return the dossier with its open round of supplement, if any, over at a local time."""
    if dossier.asked_at is None:
        return dossier
    over = Wait(dossier.asked_at, at)
    return replace(dossier, asked_at=None, waits=(*dossier.waits, over))


def _supplemented(dossier: Dossier, fact: Fact) -> dict[str, Any]:
    """Return what a complete supplement changes: the rounds, the components and the promise."""
    body = fact.body
    changes = _promise(dossier, fact)
    if "at" in body:
        after = answered(dossier, datetime.fromisoformat(body["at"]))
        changes |= {"asked_at": after.asked_at, "waits": after.waits}
    if "components" in body:
        changes["components"] = _components(body)
    return changes


_CHANGES: Mapping[Act, Callable[[Dossier, Fact], dict[str, Any]]] = {
    Act.HAND_OVER: _handed_over,
    Act.MISS: _off_slip,
    Act.TURN_BACK: _off_slip,
    Act.ASK_SUPPLEMENT: _asked,
    Act.SUPPLEMENT: _supplemented,
    Act.REAPPOINT: _reappointed,
    Act.RESCHEDULE: _promise,
    Act.CORRECT: _corrected,
    Act.TAKE_BACK: _back,
    Act.REOPEN: _unfinished,
    Act.STOP: _finished,
    Act.GIVE_BACK: _given_back,
    Act.RETRACT: _retracted,
    Act.CALL: _called,
    Act.FINISH_LEG: _leg_finished,
}
"""What each act changes besides state and custody; the others change nothing more."""


def _received(fact: Fact) -> Dossier:
    body = fact.body
    pii = fact.pii
    amount, unit = body["limit"]
    return Dossier(
        id=DossierId(fact.agg_id),
        number=body["number"],
        code=body["code"],
        station=body["station"],
        received_at=datetime.fromisoformat(body["received_at"]),
        received_by=body["received_by"],
        procedure_code=body["procedure_code"],
        procedure_version=body["procedure_version"],
        procedure=body["procedure"],
        field=body["field"],
        level=body["level"],
        department=body["department"],
        limit=Limit(amount, LimitUnit(unit)),
        channel=Channel(body["channel"]),
        delivery=Delivery(body["delivery"]),
        applicant=_erased() if pii is None else applicant_from_body(pii["applicant"]),
        components=_components(body),
        legal_due=date.fromisoformat(body["legal_due"]),
        due_at=datetime.fromisoformat(body["due_at"]),
        copies=body["copies"],
        fee=body["fee"],
        fee_state=FeeState(body["fee_state"]),
        book=body["book"],
        line=body["line"],
        note="" if pii is None else pii["note"],
        started_at=_moment_of(body.get("started_at")),
        begun=ClockStart(body.get("begun", ClockStart.COMPLETE.value)),
        legs=legs_from_body(body.get("legs", ())),
        representative=representative_from_body((pii or {}).get("representative")),
        group=body.get("group", ""),
    )


def _imported(fact: Fact) -> Dossier:
    """Return a dossier as a register from outside has it; who collected its result is not known."""
    body = fact.body
    finished_at = _moment_of(body.get("finished_at"))
    given_back_at = _moment_of(body.get("given_back_at"))
    result = body.get("result")
    dossier = _received(fact)
    return replace(
        dossier,
        state=State(body["to"]),
        custody=Custody(body["custody_to"]),
        finished_at=finished_at,
        result=None if result is None else ResultKind(result),
        given_back_at=given_back_at,
        held_since=given_back_at or finished_at or dossier.received_at,
    )


_GIVEN = (
    "received_at",
    "procedure_code",
    "procedure_version",
    "procedure",
    "field",
    "level",
    "department",
    "limit",
    "channel",
    "delivery",
    "applicant",
    "components",
    "legal_due",
    "due_at",
    "copies",
    "fee",
    "fee_state",
    "note",
    "started_at",
    "begun",
    "legs",
    "representative",
)
"""What a correction may put right; number, book and line stay as they were given."""


def _moment_of(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _erased() -> Applicant:
    return Applicant(name="(đã xóa dữ liệu cá nhân)")


def _custody_allows(custody: Custody, act: Act) -> bool:
    if act in {Act.HAND_OVER, Act.UNDO, Act.RETURN}:
        return custody is Custody.COUNTER
    if act in {Act.CONFIRM, Act.MISS, Act.TURN_BACK}:
        return custody is Custody.IN_TRANSIT
    if act is Act.FETCH:
        return custody is Custody.DEPARTMENT
    return True


def _refusal(dossier: Dossier, act: Act) -> Refused:
    if dossier.state is State.GIVEN_BACK and dossier.given_back_at and dossier.collector:
        return AlreadyGivenBack(
            number=dossier.number,
            at=_moment(dossier.given_back_at),
            collector=dossier.collector.name,
        )
    if act is Act.TAKE_BACK and dossier.state is State.DONE and dossier.finished_at:
        return AlreadyBack(number=dossier.number, at=_moment(dossier.finished_at))
    if act is Act.GIVE_BACK and dossier.state in _AWAITED:
        return NotReady(
            number=dossier.number,
            custody=where(dossier.custody, dossier.department),
            due=_moment(dossier.due_at),
        )
    return IllegalStep(number=dossier.number, state=dossier.state.words, act=act.words)


def _moment(at: datetime) -> str:
    return Phrase("{at:%H:%M ngày %d/%m/%Y}", at=at)
