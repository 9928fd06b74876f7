"""A lively sample day: an invented office lives through two weeks, by the same desks as a real one.

The demo, the tour and the pictures begin with it. Days are counted in working days before the last
one, so that on whatever date it ends something is due today, something late, something on its way.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from counter_app import almanac, seed
from counter_app.desks import Office, open_office
from counter_app.desks.intake import Intake
from counter_app.ports import Store
from counter_app.rules.calendar import WorkingCalendar
from counter_app.rules.catalogue import Channel
from counter_app.rules.dossier import (
    Collector,
    CollectorKind,
    Delivery,
    DossierId,
    FeeState,
    ResultKind,
)
from counter_app.rules.printing import DocumentId
from counter_app.rules.settings import Station
from counter_app.rules.slips import SlipId
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


@dataclass(frozen=True, slots=True)
class _Slip:
    """A pile goes out; `signed` is when and by whom the second leg was closed, if it was."""

    back: int
    at: str
    department: str
    pile: tuple[str, ...]
    signed: tuple[int, str, str] | None = None
    missing: tuple[str, ...] = ()


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


_OWNER = Collector(CollectorKind.OWNER, "")
_POST, _ONLINE = Channel.POST, Channel.ONLINE
_CASH, _TRANSFER, _PAID_ONLINE = FeeState.CASH, FeeState.TRANSFER, FeeState.ONLINE

_VISITS = {
    "food advert": _Visit(9, "08:15", 39, "1.003108", fee=_TRANSFER),
    "imported food": _Visit(8, "08:20", 24, "1.003348", fee=_TRANSFER),
    "lost certificate": _Visit(8, "09:05", 1, "1.004604", fee=_CASH),
    "home-made food": _Visit(7, "08:05", 15, "1.003332", fee=_CASH),
    "old lady": _Visit(7, "10:10", 36, "1.014028", note="Con gái nộp thay, có giấy ủy quyền."),
    "changed name": _Visit(6, "08:30", 9, "1.004599", fee=_TRANSFER),
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
    "hand cream": _Visit(0, "09:36", 22, "1.002600", fee=_CASH, printed=False),
}
"""Who came with what; the keys are the story's own names and appear nowhere."""

_SLIPS = (
    _Slip(9, "16:30", _FOOD, ("food advert",), (8, "08:02", "Bùi Thanh Tâm")),
    _Slip(8, "16:35", _FOOD, ("imported food",), (7, "08:01", "Bùi Thanh Tâm")),
    _Slip(8, "16:40", _PHARMACY, ("lost certificate",), (7, "08:30", "Đoàn Văn Minh")),
    _Slip(7, "16:30", _FOOD, ("home-made food",), (6, "08:03", "Bùi Thanh Tâm")),
    _Slip(7, "16:38", _SOCIAL, ("old lady",), (7, "16:52", "Phan Thị Hiền")),
    _Slip(6, "16:30", _PHARMACY, ("changed name",), (5, "08:22", "Đoàn Văn Minh")),
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
    _Slip(2, "16:37", _MEDICINE, ("long name",), (1, "08:28", "Tạ Thị Nga")),
    _Slip(1, "16:35", _FOOD, ("noodles", "kitchen")),
    _Slip(0, "08:52", _SOCIAL, ("late pension", "early bird")),
)  # fmt: skip
_RESULTS = (
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
        for number, (name, visit) in enumerate(_VISITS.items()):
            clerk = self.clerks[number % len(self.clerks)].id
            yield self._when(visit.back, visit.at, self._receive, name, visit, clerk)
        for slip in _SLIPS:
            yield self._when(slip.back, slip.at, self._hand_over, slip)
            if slip.signed is not None:
                back, at, receiver = slip.signed
                yield self._when(back, at, self._confirm, slip, receiver)
        for result in _RESULTS:
            yield self._when(result.back, result.at, self._take_back, result)
        for collected in _COLLECTED:
            yield self._when(collected.back, collected.at, self._give_back, collected)
        yield self._when(1, "17:05", self._close_the_day)

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
        )

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
