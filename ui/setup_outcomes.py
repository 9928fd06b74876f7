"""What came of each step of the first set-up, as the books and this computer say it.

Which button was pressed says only that somebody was there; whether there is a folder for copies, a
printer or a scanner is looked up. A step that is still a warning counts as left for later.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from counter_app.desks.first_run import StepState
from counter_app.rules.printing import PrinterRole
from ui import office_parts
from ui.office_form import OFFICE, STATION
from ui.office_parts import OfficeParts
from ui.theme import Tone

ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a step, in a sentence, and in which tone.

    A warning is something to do yet. `proved` says that something there shows it done, whoever
    pressed what; without it only going on from the step says that it was looked at.
    """

    sentence: str
    tone: Tone = Tone.PLAIN
    proved: bool = False


class Outcomes:
    """What came of the steps, looked up each time it is asked for."""

    def __init__(self, parts: OfficeParts) -> None:
        """Look at the desks and the machinery of `parts`."""
        self._parts = parts
        self._ways: dict[str, Callable[[], Outcome]] = {
            OFFICE: self._of_office,
            STATION: self._of_station,
            ADMINISTRATOR: self._of_administrator,
            office_parts.PEOPLE: self._of_people,
            office_parts.HOURS: self._of_hours,
            office_parts.CALENDAR: self._of_calendar,
            office_parts.CATALOGUE: self._of_catalogue,
            office_parts.PRINTERS: self._of_printers,
            office_parts.SCANNER: self._of_scanner,
            office_parts.BACKUPS: self._of_backups,
        }

    def of(self, step: str) -> Outcome:
        """Return what came of a step; raises `KeyError` for the summary, of which nothing comes."""
        return self._ways[step]()

    def state(self, step: str, pressed: StepState) -> StepState:
        """Return how it stands with a step for which the way on, or to later, was `pressed`."""
        if step not in self._ways or pressed is StepState.OPEN:
            return pressed
        outcome = self.of(step)
        if outcome.tone is Tone.WARNING:
            return StepState.LEFT_OUT
        return StepState.DONE if outcome.proved else pressed

    def _of_office(self) -> Outcome:
        settings = self._parts.office.administration.settings()
        return Outcome(
            _tr("{office}, mã {code}").format(office=settings.office, code=settings.unit_code)
        )

    def _of_station(self) -> Outcome:
        station = self._parts.office.administration.station()
        told = _tr("{station}, số thứ tự {slot}")
        return Outcome(told.format(station=station.name, slot=station.slot))

    def _of_administrator(self) -> Outcome:
        user = self._parts.session.user
        people = self._parts.office.people.roster()
        if any(one.has_pin for one in people if one.member.id == user.id):
            return Outcome(_tr("{name}, có mã PIN").format(name=user.name), proved=True)
        told = _tr("{name}, chưa có mã PIN: ai mở máy cũng quản trị được")
        return Outcome(told.format(name=user.name), Tone.WARNING)

    def _of_people(self) -> Outcome:
        desk = self._parts.office.people
        count = len(desk.roster())
        if desk.only_keeper() is not None:
            told = _tr("{count} người; nên có người quản trị thứ hai, phòng khi quên mã PIN", count)
            return Outcome(told.format(count=count), Tone.WARNING)
        if count == 1:
            return Outcome(_tr("Chỉ có người quản trị"))
        return Outcome(_tr("{count} người", count).format(count=count))

    def _of_hours(self) -> Outcome:
        hours = self._parts.office.calendar.hours()
        days = sum(1 for day in hours.counting if hours.week[day])
        told = _tr("{count} ngày mỗi tuần tính vào thời hạn, trả trước {hour}", days)
        closing = self._parts.office.administration.settings().closing_time
        return Outcome(told.format(count=days, hour=closing))

    def _of_calendar(self) -> Outcome:
        """Tell of this year and the next; dates of a year without a notice may move yet."""
        year = self._parts.clock.now().year
        known = {one.year: one for one in self._parts.office.administration.calendar()}
        told = _tr("{year}: {count} ngày nghỉ, làm bù; {following}: {more} ngày")
        days = told.format(
            year=year,
            count=len(known[year].days),
            following=year + 1,
            more=len(known[year + 1].days),
        )
        computed = [one for one in (year, year + 1) if not known[one].official]
        if year in computed:
            sentence = _tr(
                "{days}. Năm {years} mới tính theo luật: đối chiếu với thông báo chính thức"
            )
            years = ", ".join(map(str, computed))
            return Outcome(sentence.format(days=days, years=years), Tone.WARNING)
        if computed:
            waits = _tr("{days}. Năm {following} mới tính theo luật, chờ thông báo chính thức")
            return Outcome(waits.format(days=days, following=year + 1))
        return Outcome(days)

    def _of_catalogue(self) -> Outcome:
        procedures = self._parts.office.administration.procedures()
        samples = sum(one.sample for one in procedures)
        if samples:
            told = _tr("{count} thủ tục, {samples} là mẫu chưa đối chiếu", len(procedures))
            sentence = told.format(count=len(procedures), samples=samples)
            return Outcome(sentence, Tone.WARNING)
        told = _tr("{count} thủ tục", len(procedures))
        return Outcome(told.format(count=len(procedures)), proved=True)

    def _of_printers(self) -> Outcome:
        printers = self._parts.printers
        assert printers is not None
        role = PrinterRole(self._parts.office.administration.settings().receipt_size)
        receipt = printers.profile(role)
        if receipt.printer:
            told = _tr("Giấy tiếp nhận in ra {printer}")
            return Outcome(told.format(printer=receipt.printer), proved=True)
        if printers.is_chosen(role):
            told = _tr("Giấy tờ thành tệp PDF trong {folder}")
            return Outcome(told.format(folder=receipt.folder), proved=True)
        told = _tr("Chưa chọn máy in: giấy tờ thành tệp PDF trong {folder}")
        return Outcome(told.format(folder=receipt.folder), Tone.WARNING)

    def _of_scanner(self) -> Outcome:
        scanner = self._parts.scanner
        assert scanner is not None
        if scanner.port:
            return Outcome(_tr("Cổng {port}").format(port=scanner.port), proved=True)
        if scanner.tried:
            return Outcome(_tr("Đã thử, máy quét đọc được"), proved=True)
        return Outcome(_tr("Chưa thử máy quét; vẫn gõ số hồ sơ được"), Tone.WARNING)

    def _of_backups(self) -> Outcome:
        folders = self._parts.office.backups.plan().folders
        if folders:
            return Outcome(_tr("Chép vào {folder}").format(folder=folders[0]), proved=True)
        return Outcome(_tr("Chưa chọn thư mục: hỏng ổ đĩa là mất sổ"), Tone.WARNING)


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("SetupOutcomes", text, None, count)
