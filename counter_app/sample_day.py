"""A lively sample day: an invented office lives through five weeks, by the desks of a real one.

The demo, the tour and the pictures begin with it. Days are counted in working days before the last
one, so that on whatever date it ends something is due today, something late, something on its way.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from counter_app import almanac, seed
from counter_app.desks import Office, open_office
from counter_app.desks.intake import Intake
from counter_app.desks.letters import SupplementRequest
from counter_app.desks.notes import Question
from counter_app.desks.processing import Done
from counter_app.ports import Store
from counter_app.rules.calendar import WorkingCalendar
from counter_app.rules.calls import CallOutcome, Medium
from counter_app.rules.catalogue import Channel, Component, Leg, PaperKind
from counter_app.rules.deadlines import Limit, LimitUnit
from counter_app.rules.dossier import (
    Collector,
    CollectorKind,
    Delivery,
    DossierId,
    FeeState,
    ResultKind,
)
from counter_app.rules.papers import AskedItem
from counter_app.rules.people import Representative
from counter_app.rules.printing import DocumentId
from counter_app.rules.settings import Station
from counter_app.rules.slips import SlipId, Surplus, TurnedBack
from counter_app.rules.staff import StaffId, StaffMember

UNTIL = time(9, 41)
"""The local time at which the sample's last day stands still."""
ADMINISTRATOR = "Quản trị hệ thống"
"""The name of the sample office's administrator."""

_PRINTER = "Máy in quầy 03"
_NO_PAPER = "Hết giấy ở khay A5. Thêm giấy rồi in lại."
_PRINTING = 7  # seconds
_DAY = timedelta(days=1)

_PHARMACY = "Phòng Nghiệp vụ Dược"
_MEDICINE = "Phòng Nghiệp vụ Y"
_FOOD = "Chi cục An toàn vệ sinh thực phẩm"
_SOCIAL = "Phòng Văn hóa - Xã hội"
_STATION = "Trạm Y tế"
_WELFARE = "Phòng Bảo trợ xã hội"


class MovedClock:
    """A clock whose hands are moved by whoever tells the story; it stands still in between."""

    def __init__(self, moment: datetime) -> None:
        """Stand at a local time, aware."""
        self._moment = moment

    def now(self) -> datetime:
        """Return the time at which it stands."""
        return self._moment

    def move_to(self, moment: datetime) -> None:
        """Move the hands to a local time, aware."""
        self._moment = moment

    def pass_(self, *, minutes: int = 0, seconds: int = 0) -> None:
        """Move the hands on."""
        self._moment += timedelta(minutes=minutes, seconds=seconds)


@dataclass(frozen=True, slots=True)
class SampleDay:
    """The sample office as its last morning stands, and who works in it."""

    office: Office
    clerk: StaffMember
    supervisor: StaffMember


@dataclass(frozen=True, slots=True)
class _Visit:
    """Somebody hands a dossier in: working days back, time, applicant's place in the list, code."""

    back: int
    at: str
    person: int
    code: str
    channel: Channel = Channel.COUNTER
    delivery: Delivery = Delivery.COUNTER
    fee: FeeState | None = None
    note: str = ""
    printed: bool = True
    agent: Representative | None = None


@dataclass(frozen=True, slots=True)
class _Slip:
    """A pile goes out; `signed` is when and by whom the second leg was closed, if it was.

    `refused` are visits with the reason, `surplus` numbers with what is said of them.
    """

    back: int
    at: str
    department: str
    pile: tuple[str, ...]
    signed: tuple[int, str, str] | None = None
    missing: tuple[str, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    surplus: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Result:
    """A result comes back to the counter."""

    back: int
    at: str
    visit: str
    shelf: str
    kind: ResultKind = ResultKind.GRANTED


@dataclass(frozen=True, slots=True)
class _Collected:
    """A result leaves the counter."""

    back: int
    at: str
    visit: str
    collector: Collector


@dataclass(frozen=True, slots=True)
class _Call:
    """Somebody is told that a result lies ready, or nobody answers."""

    back: int
    at: str
    visit: str
    outcome: CallOutcome
    medium: Medium = Medium.PHONE
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Opinion:
    """Another agency is asked, to answer within so many days; `answer` is when, and what."""

    back: int
    at: str
    visit: str
    agency: str
    what: str
    days: int
    answer: tuple[int, str, str] | None = None


@dataclass(frozen=True, slots=True)
class _Missing:
    """A department wants a paper more; `came` is when it was handed in, if it was."""

    back: int
    at: str
    visit: str
    paper: str
    reason: str
    came: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class _PutOff:
    """The office apologises and promises a day so many working days later."""

    back: int
    at: str
    visit: str
    days: int
    reason: str


_OWNER = Collector(CollectorKind.OWNER, "")
_POST, _ONLINE = Channel.POST, Channel.ONLINE
_CASH, _TRANSFER, _PAID_ONLINE = FeeState.CASH, FeeState.TRANSFER, FeeState.ONLINE
_DAUGHTER = Representative(
    "Ưng Thị Bé", "046188950617", "0905117204", "Giấy ủy quyền số 61/2026"
)  # fmt: skip
_IN_HOURS = "1.003564"
_INTER_AGENCY = "2.000286"
_LEGS = (
    Leg("Ủy ban nhân dân phường", 22, "Biên bản họp của Hội đồng xét duyệt"),
    Leg(_WELFARE, 10, "Quyết định tiếp nhận"),
)

_VISITS = {
    "mountain birth note": _Visit(24, "09:10", 27, "1.002150"),
    "young nurse": _Visit(16, "10:20", 33, "1.004604", fee=_CASH),
    "street stall": _Visit(13, "14:00", 23, "1.004557"),
    "shelter": _Visit(10, "09:45", 34, "2.000286"),
    "food advert": _Visit(9, "08:15", 39, "1.003108", fee=_TRANSFER),
    "imported food": _Visit(8, "08:20", 24, "1.003348", fee=_TRANSFER),
    "lost certificate": _Visit(8, "09:05", 1, "1.004604", fee=_CASH),
    "home-made food": _Visit(7, "08:05", 15, "1.003332", fee=_CASH),
    "old lady": _Visit(7, "10:10", 36, "1.014028", agent=_DAUGHTER),
    "changed name": _Visit(6, "08:30", 9, "1.004599", fee=_TRANSFER),
    "lost letters": _Visit(6, "08:55", 3, "1.004596"),
    "clinic staff": _Visit(6, "09:20", 38, "1.012275"),
    "pension": _Visit(6, "14:15", 32, "1.014027"),
    "nurse": _Visit(5, "08:10", 13, "1.012275"),
    "travelling pharmacy": _Visit(5, "08:40", 10, "1.004557"),
    "funeral": _Visit(5, "15:30", 6, "1.001731", delivery=Delivery.POST),
    "lipstick": _Visit(4, "09:00", 37, "1.002600", fee=_TRANSFER),
    "misprint": _Visit(4, "10:25", 4, "1.004596", _ONLINE, Delivery.ELECTRONIC),
    "shampoo": _Visit(3, "08:25", 37, "1.002600", fee=_TRANSFER),
    "vaccination": _Visit(3, "09:10", 38, "2.000655"),
    "lost birth note": _Visit(3, "14:40", 7, "1.002150"),
    "young pharmacist": _Visit(2, "08:50", 29, "1.004616", fee=_CASH),
    "soap": _Visit(2, "13:45", 2, "1.002600", _POST, Delivery.POST, _TRANSFER),
    "long name": _Visit(2, "15:05", 12, "1.012289", fee=_CASH),
    "second birth note": _Visit(1, "08:12", 11, "1.002150"),
    "noodles": _Visit(1, "09:33", 20, "1.003348", _ONLINE, Delivery.ELECTRONIC, _PAID_ONLINE),
    "kitchen": _Visit(1, "14:20", 25, "1.002425", fee=_CASH),
    "late pension": _Visit(1, "16:10", 5, "1.014027"),
    "early bird": _Visit(0, "07:35", 8, "1.001731"),
    "fish sauce": _Visit(0, "07:52", 39, "9.900047"),
    "perfume": _Visit(0, "08:04", 21, "1.002600", fee=_CASH),
    "fire damage": _Visit(0, "08:17", 28, "1.004604", fee=_TRANSFER),
    "nursing home": _Visit(0, "08:41", 35, "1.012275", _POST, Delivery.POST),
    "new clinic": _Visit(0, "09:12", 38, "1.012278", fee=FeeState.UNPAID),
    "newborn": _Visit(0, "09:20", 19, "1.003564"),
    "hand cream": _Visit(0, "09:36", 22, "1.002600", fee=_CASH, printed=False),
}
"""Who came with what; the keys are the story's own names and appear nowhere."""

_SLIPS = (
    _Slip(24, "16:20", _STATION, ("mountain birth note",), (24, "16:45", "Hồ Thị Lài")),
    _Slip(16, "16:30", _PHARMACY, ("young nurse",), (15, "08:20", "Đoàn Văn Minh")),
    _Slip(13, "16:30", _PHARMACY, ("street stall",), (12, "08:15", "Đoàn Văn Minh")),
    _Slip(10, "16:30", _WELFARE, ("shelter",), (9, "08:40", "Trương Thị Ngọc Diệp")),
    _Slip(9, "16:30", _FOOD, ("food advert",), (8, "08:02", "Bùi Thanh Tâm")),
    _Slip(8, "16:35", _FOOD, ("imported food",), (7, "08:01", "Bùi Thanh Tâm")),
    _Slip(8, "16:40", _PHARMACY, ("lost certificate",), (7, "08:30", "Đoàn Văn Minh")),
    _Slip(7, "16:30", _FOOD, ("home-made food",), (6, "08:03", "Bùi Thanh Tâm")),
    _Slip(7, "16:38", _SOCIAL, ("old lady",), (7, "16:52", "Phan Thị Hiền")),
    _Slip(6, "16:30", _PHARMACY, ("changed name", "lost letters"), (5, "08:22", "Đoàn Văn Minh"),
          refused=(("lost letters", "Thiếu bản gốc chứng chỉ bị ghi sai."),),
          surplus=(("PB 2026/318", "Phiếu báo của bưu cục, không thuộc hồ sơ nào."),)),
    _Slip(6, "16:34", _MEDICINE, ("clinic staff",), (5, "08:26", "Tạ Thị Nga")),
    _Slip(6, "16:41", _SOCIAL, ("pension",), (5, "08:55", "Phan Thị Hiền")),
    _Slip(5, "16:30", _MEDICINE, ("nurse",), (4, "08:20", "Tạ Thị Nga")),
    _Slip(5, "16:33", _PHARMACY, ("travelling pharmacy",), (4, "08:24", "Đoàn Văn Minh")),
    _Slip(5, "16:44", _SOCIAL, ("funeral",), (4, "08:40", "Phan Thị Hiền")),
    _Slip(4, "16:31", _PHARMACY, ("lipstick", "misprint"), (3, "08:15", "Đoàn Văn Minh")),
    _Slip(3, "16:30", _PHARMACY, ("shampoo",), (2, "08:10", "Đoàn Văn Minh")),
    _Slip(3, "16:36", _MEDICINE, ("vaccination",), (2, "08:19", "Tạ Thị Nga")),
    _Slip(3, "16:48", _STATION, ("lost birth note",), (3, "16:58", "Hồ Thị Lài")),
    _Slip(2, "16:30", _PHARMACY, ("young pharmacist", "soap"), (1, "08:21", "Đoàn Văn Minh"),
          missing=("soap",)),
    _Slip(2, "16:34", _SOCIAL, ("pension",), (1, "08:50", "Phan Thị Hiền")),
    _Slip(2, "16:37", _MEDICINE, ("long name",), (1, "08:28", "Tạ Thị Nga")),
    _Slip(1, "16:35", _FOOD, ("noodles", "kitchen")),
    _Slip(0, "08:52", _SOCIAL, ("late pension", "early bird")),
)  # fmt: skip
_RESULTS = (
    _Result(21, "10:00", "mountain birth note", "C2"),
    _Result(11, "15:00", "young nurse", "A1"),
    _Result(8, "16:00", "street stall", "A2"),
    _Result(4, "15:40", "lost certificate", "A1"),
    _Result(2, "10:30", "old lady", "B3"),
    _Result(1, "10:05", "clinic staff", "A2"),
    _Result(1, "15:20", "lipstick", "A2"),
    _Result(1, "16:20", "lost birth note", "C1"),
    _Result(0, "08:47", "nurse", "A3"),
    _Result(0, "09:02", "vaccination", "A3"),
)
_COLLECTED = (
    _Collected(3, "09:40", "lost certificate", _OWNER),
    _Collected(0, "08:22", "lipstick",
               Collector(CollectorKind.AUTHORISED, "Lê Thị Diệu Hiền", "GUQ 112/2026")),
    _Collected(0, "08:32", "lost birth note", _OWNER),
    _Collected(0, "09:27", "clinic staff",
               Collector(CollectorKind.POST, "Bưu điện Thuận Hóa", "EB 306 418 275 VN")),
)  # fmt: skip
_CALLS = (
    _Call(18, "10:40", "mountain birth note", CallOutcome.NO_ANSWER),
    _Call(12, "14:25", "mountain birth note", CallOutcome.UNREACHABLE),
    _Call(5, "10:05", "mountain birth note", CallOutcome.MESSAGE, Medium.SMS),
    _Call(9, "15:10", "young nurse", CallOutcome.COMING, note="Hẹn đến sáng thứ Sáu."),
    _Call(1, "16:30", "lost birth note", CallOutcome.REACHED),
)
_OPINIONS = (
    _Opinion(5, "10:15", "imported food", "Sở Công Thương",
             "Sản phẩm có thuộc diện do ngành công thương quản lý hay không.", 3,
             (3, "15:05", "Không thuộc; ngành y tế giải quyết theo thẩm quyền.")),
    _Opinion(4, "09:30", "home-made food", "Trung tâm Kiểm nghiệm",
             "Xác nhận kết quả kiểm nghiệm mẫu số 2.", 3),
    _Opinion(1, "14:10", "young pharmacist", "Sở Y tế thành phố Đà Nẵng",
             "Xác minh chứng chỉ hành nghề đã cấp.", 4),
)  # fmt: skip
_MISSINGS = (
    _Missing(4, "10:50", "pension", "Xác nhận thông tin về cư trú",
             "Nơi cư trú trên tờ khai khác cơ sở dữ liệu.", (2, "14:10")),
    _Missing(1, "15:30", "long name", "Giấy xác nhận quá trình thực hành",
             "Giấy xác nhận chưa ghi đủ thời gian thực hành."),
)  # fmt: skip
_PUT_OFF = (
    _PutOff(3, "16:10", "imported food", 1, "Chờ ý kiến của cơ quan phối hợp."),
)  # fmt: skip


def last_working_morning(now: datetime) -> datetime:
    """Return `UNTIL` on the newest working day whose `UNTIL` is not after `now`."""
    morning = datetime.combine(now.date(), UNTIL, now.tzinfo)
    if morning > now:
        morning -= _DAY
    calendar = almanac.calendar_of(morning.year - 1, morning.year)
    while not calendar.is_working(morning.date()):
        morning -= _DAY
    return morning


def live_through(store: Store, clock: MovedClock, until: datetime) -> SampleDay:
    """Fill fresh books with the sample office's days up to the morning of `until`.

    `until` is a local time, aware, not before `UNTIL` of its day; the clock ends there.
    """
    story = _Story(store, clock, until)
    for _, happen in sorted(story.happenings(), key=lambda happening: happening[0]):
        happen()
    clock.move_to(until)
    return SampleDay(story.office, story.clerks[0], story.supervisor)


class _Story:
    """The office while its days are told: what was handed in under which name."""

    def __init__(self, store: Store, clock: MovedClock, until: datetime) -> None:
        self._clock = clock
        self._until = until
        self._calendar = almanac.calendar_of(until.year - 1, until.year)
        self._dossiers: dict[str, DossierId] = {}
        self._slips: dict[_Slip, SlipId] = {}
        self._sample = seed.sample_office()
        first = max(visit.back for visit in _VISITS.values())
        clock.move_to(self._at(first, "07:00"))
        self.office = open_office(store, clock)
        people = self._set_up()
        self.clerks = people[:-1]
        self.supervisor = people[-1]

    def happenings(self) -> Iterator[tuple[datetime, Callable[[], None]]]:
        """Yield what happens, each with its time."""
        yield from self._visits()
        yield from self._ways_out()
        yield from self._ways_back()
        yield from self._talks()
        yield from self._supplements()
        yield self._when(5, "08:24", self._share_discrepancies)
        yield self._when(1, "15:00", self._finish_leg)
        yield self._when(1, "17:05", self._close_the_day)

    def _visits(self) -> Iterator[tuple[datetime, Callable[[], None]]]:
        for number, (name, visit) in enumerate(_VISITS.items()):
            clerk = self.clerks[number % len(self.clerks)].id
            yield self._when(visit.back, visit.at, self._receive, name, visit, clerk)

    def _ways_out(self) -> Iterator[tuple[datetime, Callable[[], None]]]:
        for slip in _SLIPS:
            yield self._when(slip.back, slip.at, self._hand_over, slip)
            if slip.signed is not None:
                back, at, receiver = slip.signed
                yield self._when(back, at, self._confirm, slip, receiver)

    def _ways_back(self) -> Iterator[tuple[datetime, Callable[[], None]]]:
        for result in _RESULTS:
            yield self._when(result.back, result.at, self._take_back, result)
        for call in _CALLS:
            yield self._when(call.back, call.at, self._call, call)
        for collected in _COLLECTED:
            yield self._when(collected.back, collected.at, self._give_back, collected)

    def _talks(self) -> Iterator[tuple[datetime, Callable[[], None]]]:
        for opinion in _OPINIONS:
            yield self._when(opinion.back, opinion.at, self._ask, opinion)
            if opinion.answer is not None:
                back, at, answer = opinion.answer
                yield self._when(back, at, self._answer, opinion.visit, answer)

    def _supplements(self) -> Iterator[tuple[datetime, Callable[[], None]]]:
        for put_off in _PUT_OFF:
            yield self._when(put_off.back, put_off.at, self._put_off, put_off)
        for missing in _MISSINGS:
            yield self._when(missing.back, missing.at, self._ask_for_more, missing)
            if missing.came is not None:
                back, at = missing.came
                yield self._when(back, at, self._take_more, missing)

    def _when(
        self, back: int, at: str, act: Callable[..., None], *given: object
    ) -> tuple[datetime, Callable[[], None]]:
        moment = self._at(back, at)

        def happen() -> None:
            self._clock.move_to(max(moment, self._clock.now()))
            act(*given)

        return moment, happen

    def _at(self, back: int, at: str) -> datetime:
        day = _working_day_before(self._calendar, self._until.date(), back)
        return datetime.combine(day, time.fromisoformat(at), self._until.tzinfo)

    def _set_up(self) -> list[StaffMember]:
        desk = self.office.administration
        admin = next(iter(desk.staff()))
        desk.set_staff(replace(admin, name=ADMINISTRATOR), by=admin.id)
        settings = replace(
            desk.settings(),
            governing_body=self._sample.governing_body,
            office=self._sample.office,
            unit_code=self._sample.unit_code,
            place=self._sample.place,
            named=True,
        )
        desk.set_office(settings, Station(3, 2, "Quầy 03"), by=admin.id)
        known = {procedure.code: procedure for procedure in desk.procedures()}
        several = replace(known[_INTER_AGENCY], legs=_LEGS)
        hours = Limit(4, LimitUnit.WORKING_HOURS)
        quick = replace(known[_IN_HOURS], limit=hours, same_day=False)
        desk.set_procedures([several, quick], by=admin.id)
        return [desk.add_staff(name, role, by=admin.id) for name, role in self._sample.staff]

    def _receive(self, name: str, visit: _Visit, clerk: StaffId) -> None:
        received = self.office.reception.receive(
            Intake(
                visit.code,
                self._sample.people[visit.person],
                channel=visit.channel,
                delivery=visit.delivery,
                fee_state=visit.fee,
                note=visit.note,
                representative=visit.agent,
            ),
            by=clerk,
        )
        self._dossiers[name] = received.dossier.id
        self._print(received.document_id, paper=visit.printed)

    def _hand_over(self, slip: _Slip) -> None:
        desk = self.office.handover
        pile = [self._dossiers[name] for name in slip.pile]
        handed = desk.hand_over(pile, slip.department, by=self.clerks[0].id)
        self._print(handed.document_id)
        self._slips[slip] = handed.slip.id

    def _confirm(self, slip: _Slip, receiver: str) -> None:
        self.office.handover.confirm(
            self._slips[slip],
            receiver=receiver,
            by=self.clerks[0].id,
            missing=[self._dossiers[name] for name in slip.missing],
            refused=[TurnedBack(self._dossiers[name], reason) for name, reason in slip.refused],
            surplus=[Surplus(number, note=note) for number, note in slip.surplus],
        )

    def _share_discrepancies(self) -> None:
        """Let the second clerk look into what was in the pile and on no slip."""
        desk = self.office.custody
        extra = next(line for line in desk.discrepancies() if line.kind == "surplus")
        desk.assign(extra.id, self.clerks[1].id, by=self.clerks[0].id)

    def _call(self, call: _Call) -> None:
        self.office.notes.call(
            self._dossiers[call.visit],
            call.outcome,
            by=self.clerks[1].id,
            medium=call.medium,
            note=call.note,
        )

    def _ask(self, opinion: _Opinion) -> None:
        due_on = self._clock.now().date() + opinion.days * _DAY
        question = Question(opinion.agency, opinion.what, due_on)
        self.office.notes.consult(self._dossiers[opinion.visit], question, by=self.clerks[0].id)

    def _answer(self, visit: str, answer: str) -> None:
        desk = self.office.notes
        dossier_id = self._dossiers[visit]
        asked = desk.consultations(dossier_id)[0]
        desk.answer(dossier_id, asked.id, answer, by=self.clerks[0].id)

    def _ask_for_more(self, missing: _Missing) -> None:
        item = AskedItem(missing.paper, "bản chính", 1)
        request = SupplementRequest((item,), missing.reason)
        desk = self.office.processing
        self._out(desk.ask_supplement(self._dossiers[missing.visit], request, by=self.clerks[0].id))

    def _take_more(self, missing: _Missing) -> None:
        came = [Component(missing.paper, PaperKind.ORIGINAL)]
        desk = self.office.processing
        self._out(desk.supplement(self._dossiers[missing.visit], came, by=self.clerks[0].id))

    def _put_off(self, put_off: _PutOff) -> None:
        self._out(
            self.office.processing.reappoint(
                self._dossiers[put_off.visit], put_off.days, put_off.reason, by=self.supervisor.id
            )
        )

    def _finish_leg(self) -> None:
        self.office.notes.finish_leg(self._dossiers["shelter"], 0, by=self.clerks[0].id)

    def _take_back(self, result: _Result) -> None:
        self.office.handover.take_back(
            self._dossiers[result.visit],
            by=self.clerks[1].id,
            result=result.kind,
            shelf=result.shelf,
        )

    def _give_back(self, collected: _Collected) -> None:
        self.office.giving.give_back(
            self._dossiers[collected.visit], collected.collector, by=self.clerks[0].id
        )

    def _close_the_day(self) -> None:
        day = self._clock.now().date()
        self._print(self.office.reports.print_day(day, by=self.supervisor.id).id)

    def _out(self, done: Done) -> None:
        for document in done.documents:
            self._print(document.id)

    def _print(self, document_id: DocumentId | None, *, paper: bool = True) -> None:
        """Let a paper come out of the sample's printer, or stay in it for want of paper."""
        assert document_id is not None
        desk = self.office.printing
        by = self.clerks[0].id
        desk.claim(document_id, printer=_PRINTER, by=by)
        self._clock.pass_(seconds=_PRINTING)
        if paper:
            desk.came_out(document_id, job="", by=by)
        else:
            desk.failed(document_id, trouble=_NO_PAPER, by=by)


def _working_day_before(calendar: WorkingCalendar, day: date, count: int) -> date:
    while count:
        day -= _DAY
        count -= calendar.is_working(day)
    return day
