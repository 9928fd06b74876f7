"""The dossier: its states, the acts that each state allows, and the two pure functions of its life.

`decide` turns an act into facts or refuses it; `fold` turns facts into the dossier. The states are
the ten of the national portal (TrangThai); the table follows NĐ 118/2025 art 15-20 as amended by
NĐ 309/2026.
"""

from collections.abc import Mapping
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
    Refused,
)
from counter_app.rules.catalogue import (
    Channel,
    Component,
    component_from_body,
    component_to_body,
)
from counter_app.rules.deadlines import Limit, LimitUnit
from counter_app.rules.journal import Fact
from counter_app.rules.people import Applicant, applicant_from_body, applicant_to_body

DossierId = NewType("DossierId", str)


class State(IntEnum):
    """Where a dossier stands; the value is the national portal's code."""

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
        """Whether nothing more happens to the dossier."""
        return self in {State.NOT_RECEIVED, State.STOPPED, State.GIVEN_BACK}

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
_STATE_WORDS = {
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
    REFUSE_AT_INTAKE = "refused_at_intake"
    HAND_OVER = "handed_over"
    CONFIRM = "confirmed"
    MISS = "missed"
    ASK_SUPPLEMENT = "supplement_asked"
    SUPPLEMENT = "supplemented"
    ASK_DUTY = "duty_asked"
    PAY_DUTY = "duty_paid"
    WITHDRAW = "withdrawn"
    STOP = "stopped"
    REAPPOINT = "reappointed"
    TAKE_BACK = "result_back"
    GIVE_BACK = "given_back"

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
    Act.REFUSE_AT_INTAKE: "từ chối tiếp nhận",
    Act.HAND_OVER: "bàn giao",
    Act.CONFIRM: "xác nhận đã nhận bàn giao",
    Act.MISS: "ghi thiếu khi bàn giao",
    Act.ASK_SUPPLEMENT: "yêu cầu bổ sung",
    Act.SUPPLEMENT: "ghi nhận bổ sung",
    Act.ASK_DUTY: "yêu cầu nghĩa vụ tài chính",
    Act.PAY_DUTY: "ghi nhận đã nộp nghĩa vụ tài chính",
    Act.WITHDRAW: "ghi nhận rút hồ sơ",
    Act.STOP: "dừng xử lý",
    Act.REAPPOINT: "hẹn lại",
    Act.TAKE_BACK: "nhận kết quả từ phòng chuyên môn",
    Act.GIVE_BACK: "trả kết quả",
}

STEPS: Mapping[tuple[State, Act], State] = {
    (State.REGISTERED, Act.RECEIVE): State.RECEIVED,
    (State.REGISTERED, Act.REFUSE_AT_INTAKE): State.NOT_RECEIVED,
    (State.RECEIVED, Act.HAND_OVER): State.RECEIVED,
    (State.RECEIVED, Act.CONFIRM): State.PROCESSING,
    (State.RECEIVED, Act.MISS): State.RECEIVED,
    (State.RECEIVED, Act.TAKE_BACK): State.DONE,
    (State.RECEIVED, Act.WITHDRAW): State.WITHDRAWN,
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
}
"""Which act leads from which state to which: what is not here is refused."""

_CUSTODY_AFTER = {
    Act.HAND_OVER: Custody.IN_TRANSIT,
    Act.CONFIRM: Custody.DEPARTMENT,
    Act.MISS: Custody.COUNTER,
    Act.TAKE_BACK: Custody.SHELF,
    Act.GIVE_BACK: Custody.APPLICANT,
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
    return _CUSTODY_WORDS[custody].format(department=department)


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
class Dossier:
    """A dossier as it stands now.

    `number` is printed on every paper and never changes; `code` is the part of the barcode payload
    that names it. `legal_due` is the computed due date, `due_at` the promise in force (local time).
    `copies` counts the sets handed in (bộ). `fee` in đồng. `book` and `line` are its place in the
    register (Sổ theo dõi hồ sơ) of the year. Procedure name, field, limit and department are those
    of the version under which it was received.
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

    @property
    def on_time(self) -> bool | None:
        """Whether processing ended by the promised time; None while it goes on."""
        return None if self.finished_at is None else self.finished_at <= self.due_at


def acts_from(dossier: Dossier) -> tuple[Act, ...]:
    """Return the acts that the dossier's state and custody allow, in the table's order."""
    return tuple(
        act
        for (state, act) in STEPS
        if state is dossier.state and _custody_allows(dossier.custody, act)
    )


def receive(dossier: Dossier) -> Fact:
    """Return the fact that a dossier was received; `fold(None, fact)` gives the dossier back."""
    body = {
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
        "components": [component_to_body(component) for component in dossier.components],
        "legal_due": dossier.legal_due.isoformat(),
        "due_at": dossier.due_at.isoformat(),
        "copies": dossier.copies,
        "fee": dossier.fee,
        "fee_state": dossier.fee_state.value,
        "book": dossier.book,
        "line": dossier.line,
        "from": None,
        "to": State.RECEIVED.value,
    }
    pii = {"applicant": applicant_to_body(dossier.applicant), "note": dossier.note}
    return Fact(Act.RECEIVE.kind, dossier.id, body, pii)


def decide(
    dossier: Dossier,
    act: Act,
    details: Mapping[str, Any] | None = None,
    pii: Mapping[str, Any] | None = None,
) -> Fact:
    """Return the fact that an act makes of a dossier.

    `details` are JSON values that belong to the act (its time `at`, slip, shelf …), `pii` those of
    them that are personal. The fact names the state and custody before and after.

    Raises `AlreadyGivenBack`, `AlreadyHandedOver`, `NotHere` or `IllegalStep`.
    """
    after = STEPS.get((dossier.state, act))
    if after is None:
        raise _refusal(dossier, act)
    if not _custody_allows(dossier.custody, act):
        if act is Act.HAND_OVER and dossier.custody is Custody.IN_TRANSIT:
            raise AlreadyHandedOver(number=dossier.number, slip=dossier.slip_number)
        raise NotHere(number=dossier.number, custody=where(dossier.custody, dossier.department))
    custody = _CUSTODY_AFTER.get(act, dossier.custody)
    body = {
        **(details or {}),
        "from": dossier.state.value,
        "to": after.value,
        "custody_from": dossier.custody.value,
        "custody_to": custody.value,
    }
    return Fact(act.kind, dossier.id, body, pii)


def fold(dossier: Dossier | None, fact: Fact) -> Dossier:
    """Return the dossier after a fact: the one meaning of every entry of its journal."""
    if fact.kind == Act.RECEIVE.kind:
        return _received(fact)
    assert dossier is not None, fact.kind
    body = fact.body
    pii = fact.pii or {}
    act = Act(fact.kind.partition(".")[2])
    changes: dict[str, Any] = {
        "state": State(body["to"]),
        "custody": Custody(body["custody_to"]),
    }
    if act is Act.HAND_OVER:
        changes["slip_id"] = body["slip"]
        changes["slip_number"] = body["slip_number"]
    elif act is Act.MISS:
        changes["slip_id"] = ""
        changes["slip_number"] = ""
    elif act is Act.REAPPOINT:
        changes["due_at"] = datetime.fromisoformat(body["due_at"])
        changes["reappointments"] = dossier.reappointments + 1
    elif act is Act.SUPPLEMENT and "due_at" in body:
        changes["due_at"] = datetime.fromisoformat(body["due_at"])
    elif act is Act.TAKE_BACK:
        changes["finished_at"] = datetime.fromisoformat(body["at"])
        changes["finished_by"] = body["by"]
        changes["result"] = ResultKind(body["result"])
        changes["shelf"] = body["shelf"]
    elif act is Act.STOP:
        changes["finished_at"] = datetime.fromisoformat(body["at"])
        changes["finished_by"] = body["by"]
    elif act is Act.GIVE_BACK:
        changes["given_back_at"] = datetime.fromisoformat(body["at"])
        changes["given_back_by"] = body["by"]
        changes["collector"] = Collector(
            CollectorKind(body["collector"]), pii.get("name", ""), pii.get("note", "")
        )
        changes["fee_state"] = FeeState(body["fee_state"])
    return replace(dossier, **changes)


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
        components=tuple(component_from_body(component) for component in body["components"]),
        legal_due=date.fromisoformat(body["legal_due"]),
        due_at=datetime.fromisoformat(body["due_at"]),
        copies=body["copies"],
        fee=body["fee"],
        fee_state=FeeState(body["fee_state"]),
        book=body["book"],
        line=body["line"],
        note="" if pii is None else pii["note"],
    )


def _erased() -> Applicant:
    return Applicant(name="(đã xóa dữ liệu cá nhân)")


def _custody_allows(custody: Custody, act: Act) -> bool:
    if act is Act.HAND_OVER:
        return custody is Custody.COUNTER
    if act in {Act.CONFIRM, Act.MISS}:
        return custody is Custody.IN_TRANSIT
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
    return IllegalStep(number=dossier.number, state=dossier.state.words, act=act.words)


def _moment(at: datetime) -> str:
    return f"{at:%H:%M ngày %d/%m/%Y}"
