"""What every act begins with: who does it, whether the clock can be believed, which days count."""

from datetime import datetime, timedelta

from counter_app import almanac
from counter_app.errors import ClockWentBack, NotPermitted, UnknownDossier, UnknownStaff
from counter_app.ports import Reading
from counter_app.rules.deadlines import WorkingCalendar
from counter_app.rules.dossier import Dossier, DossierId
from counter_app.rules.staff import Permission, StaffId, StaffMember, may

CLOCK_TOLERANCE = timedelta(minutes=2)
"""How far the clock may fall behind the last entry, as when it is set by the network."""

_PERMISSION_WORDS = {
    Permission.RECEIVE: "tiếp nhận hồ sơ",
    Permission.HAND_OVER: "bàn giao hồ sơ",
    Permission.TAKE_BACK: "nhận kết quả về quầy",
    Permission.GIVE_BACK: "trả kết quả",
    Permission.PRINT: "in giấy tờ",
    Permission.SETTLE_DISCREPANCY: "xử lý chênh lệch",
    Permission.CONFIRM_CLOCK: "xác nhận giờ máy",
    Permission.SET_UP: "thay đổi thiết lập",
}


def permitted(books: Reading, by: StaffId, permission: Permission) -> StaffMember:
    """Return the person who acts; raises `UnknownStaff` or `NotPermitted`."""
    member = books.staff.get(by)
    if member is None:
        raise UnknownStaff(name=by)
    if not may(member, permission):
        raise NotPermitted(name=member.name, permission=_PERMISSION_WORDS[permission])
    return member


def believed(books: Reading, now: datetime) -> datetime:
    """Return `now` when it is not earlier than the last entry; otherwise raise `ClockWentBack`."""
    last = books.journal.last_wall()
    if last is not None and now < last - CLOCK_TOLERANCE:
        raise ClockWentBack(
            now=f"{now:%H:%M ngày %d/%m/%Y}",
            last=f"{last.astimezone(now.tzinfo):%H:%M ngày %d/%m/%Y}",
        )
    return now


def present(books: Reading, dossier_id: DossierId) -> Dossier:
    """Return a dossier that must be in the books; raises `UnknownDossier`."""
    dossier = books.dossiers.get(dossier_id)
    if dossier is None:
        raise UnknownDossier(number=dossier_id)
    return dossier


class WorkingDays:
    """The calendar that deadlines are counted by: the adopted years, and the almanac for others."""

    def __init__(self) -> None:
        """Begin without any year read."""
        self._version = -1
        self._span = (0, -1)
        self._calendar = WorkingCalendar((), certain=())

    def calendar(self, books: Reading, start: int, end: int) -> WorkingCalendar:
        """Return a calendar that knows the years `start` to `end`, both included."""
        version = books.calendar.version()
        if version != self._version or start < self._span[0] or end > self._span[1]:
            self._span = self._wider(start, end)
            self._calendar = self._read(books, *self._span)
            self._version = version
        return self._calendar

    def _wider(self, start: int, end: int) -> tuple[int, int]:
        if self._span[1] < self._span[0]:
            return start, end
        return min(start, self._span[0]), max(end, self._span[1])

    def _read(self, books: Reading, start: int, end: int) -> WorkingCalendar:
        adopted = books.calendar.years()
        days = list(books.calendar.days())
        certain = {year for year, official in adopted.items() if official}
        for year in range(start, end + 1):
            if year not in adopted:
                official_days, official = almanac.official_days(year)
                days.extend(official_days)
                if official:
                    certain.add(year)
        return WorkingCalendar(days, certain=certain)
