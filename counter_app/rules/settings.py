"""What an office decided once: its name, code, closing time; and which station these books are."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, time
from typing import TYPE_CHECKING, Any

from counter_app.errors import BadValue, MissingField, Phrase
from counter_app.rules.calendar import (
    OfficeHours,
    Session,
    Week,
    hours_from_body,
    hours_to_body,
)
from counter_app.rules.text import clean, clean_line, clean_lines

if TYPE_CHECKING:
    from counter_app.rules.deadlines import Counting

_CENTRES = range(1, 1000)
_COPIES = range(1, 10)


@dataclass(frozen=True, slots=True)
class Department:
    """A department that dossiers go to; once closed, since when (the first day) and why."""

    name: str
    closed_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OfficeSettings:
    """What holds for the whole office; a default for every field.

    `unit_code` is the agency's electronic code (QĐ 20/2020/QĐ-TTg, QĐ 09/2025/QĐ-TTg); the default
    is no agency's. `centre` (1 to 999) stands in barcodes. `closing_time` is the hour, local time,
    by which a result is due on its day, unless the office closes before it by its `hours`.
    `cut_off` is the hour after which a dossier counts as received on the next working day, empty
    for none; `late_hour` that of the 15:00 rule; `supplement_rule` the value of a SupplementRule;
    `notice_days` the working days in which a supplement after appraisal is to be asked for.
    Sizes are values of PaperSize. `signer_title` and `signer` stand under letters.

    Statistics: `finish_by` tells early from on time by "date" or by "minute"; `withdrawn_as` puts
    withdrawn, stopped and returned dossiers "on_time", "by_date" or "apart" from the resolved;
    `refused_as` puts refusals as a result "on_time" or "by_date"; `waiting_as` lets a dossier that
    waits for a supplement be "in_time" or judged "by_date".

    `departments` are those that the catalogue does not name, and those that are closed.

    `with_pins` lets nobody sign in without a PIN or a badge; a window that nobody touches for
    `lock_minutes` locks itself, 0 for never.
    """

    governing_body: str = "ỦY BAN NHÂN DÂN"
    office: str = "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"
    unit_code: str = "H00.000"
    centre: int = 1
    place: str = ""
    address: str = ""
    phone: str = ""
    lookup: str = ""
    closing_time: str = "17:00"
    hours: OfficeHours = field(default_factory=OfficeHours)
    cut_off: str = ""
    late_hour: str = "15:00"
    supplement_rule: str = "restart"
    notice_days: int = 3
    receipt_size: str = "a5"
    slip_size: str = "a5"
    letter_size: str = "a4"
    receipt_copies: int = 2
    slip_copies: int = 2
    form_copies: int = 2
    explain_on_receipt: bool = True
    with_evaluation: bool = False
    with_control_slip: bool = False
    signer_title: str = "GIÁM ĐỐC"
    signer: str = ""
    finish_by: str = "date"
    withdrawn_as: str = "on_time"
    refused_as: str = "by_date"
    waiting_as: str = "in_time"
    departments: tuple[Department, ...] = ()
    with_pins: bool = False
    lock_minutes: int = 10
    named: bool = False

    @property
    def counting(self) -> "Counting":
        """How the office counts time limits."""
        from counter_app.rules.deadlines import Counting, SupplementRule

        return Counting(
            cut_off=time.fromisoformat(self.cut_off) if self.cut_off else None,
            late_hour=time.fromisoformat(self.late_hour),
            due_hour=time.fromisoformat(self.closing_time),
            supplement=SupplementRule(self.supplement_rule),
        )


@dataclass(frozen=True, slots=True)
class Station:
    """The counter whose books these are: its number in the journal, its slot (0-32), its name."""

    counter_id: int = 1
    slot: int = 0
    name: str = "Quầy 01"


def checked_settings(settings: OfficeSettings) -> OfficeSettings:
    """Return settings as the books take them.

    Raises `MissingField`, `TextTooLong` and `BadValue` naming the field that is wrong.
    """
    # Every start reads settings; the codes are needed only where somebody changes them.
    from counter_app.rules.codes import is_unit_code, unit_code

    settings = replace(
        settings,
        governing_body=clean_line(
            settings.governing_body, field="governing_body", label="Tên cơ quan chủ quản"
        ),
        office=clean_line(settings.office, field="office", label="Tên bộ phận một cửa"),
        unit_code=unit_code(settings.unit_code) or clean(settings.unit_code).upper(),
        place=clean_line(settings.place, field="place", label="Địa danh"),
        address=clean_line(settings.address, field="address", label="Địa chỉ"),
        phone=clean_line(settings.phone, field="phone", label="Số điện thoại"),
        lookup=clean_line(settings.lookup, field="lookup", label="Địa chỉ tra cứu"),
        signer=clean_line(settings.signer, field="signer", label="Người ký"),
        signer_title=clean_lines(settings.signer_title),
    )
    if not settings.office:
        raise MissingField(field="office", label="tên bộ phận một cửa")
    if not is_unit_code(settings.unit_code):
        raise BadValue(
            field="unit_code",
            label="Mã đơn vị",
            value=settings.unit_code,
            hint="Ví dụ: H57.132 (2 đến 4 nhóm, mỗi nhóm 2-3 chữ hoặc số).",
        )
    if settings.centre not in _CENTRES:
        raise BadValue(
            field="centre", label="Số trung tâm", value=settings.centre, hint="Từ 1 đến 999."
        )
    settings = replace(
        settings,
        closing_time=_hour(settings.closing_time, "closing_time", "Giờ kết thúc làm việc"),
        late_hour=_hour(settings.late_hour, "late_hour", "Mốc giờ chuyển sang ngày sau"),
        cut_off=_hour(settings.cut_off, "cut_off", "Giờ ngừng tính trong ngày")
        if settings.cut_off.strip()
        else "",
    )
    _check_week(settings.hours)
    _check_choices(settings)
    for name, label in (
        ("receipt_copies", "Số liên giấy tiếp nhận"),
        ("slip_copies", "Số liên phiếu bàn giao"),
        ("form_copies", "Số liên phiếu bổ sung, từ chối"),
        ("notice_days", "Số ngày báo bổ sung"),
    ):
        if getattr(settings, name) not in _COPIES:
            raise BadValue(
                field=name, label=label, value=getattr(settings, name), hint="Từ 1 đến 9."
            )
    if settings.lock_minutes not in range(241):
        raise BadValue(
            field="lock_minutes",
            label="Số phút tự khóa quầy",
            value=settings.lock_minutes,
            hint="Từ 0 (không tự khóa) đến 240.",
        )
    return settings


def _check_week(hours: OfficeHours) -> None:
    """See to it that every week of the year has a day that counts: no count runs for ever."""
    for week in (hours.week, *(season.week for season in hours.seasons)):
        if not any(week[day] for day in hours.counting):
            raise BadValue(
                field="hours",
                label="Giờ làm việc",
                value="",
                hint="Cần ít nhất một ngày làm việc trong tuần.",
            )


def _check_choices(settings: OfficeSettings) -> None:
    from counter_app.rules.deadlines import SupplementRule

    for name, label, allowed in (
        ("receipt_size", "Khổ giấy tiếp nhận", {"a5", "a4", "roll"}),
        ("slip_size", "Khổ phiếu", {"a5", "a4"}),
        ("letter_size", "Khổ văn bản", {"a5", "a4"}),
        ("supplement_rule", "Cách tính khi bổ sung", {rule.value for rule in SupplementRule}),
        ("finish_by", "Cách phân biệt trước hạn, đúng hạn", {"date", "minute"}),
        ("withdrawn_as", "Cách tính hồ sơ rút, dừng, trả lại", {"on_time", "by_date", "apart"}),
        ("refused_as", "Cách tính kết quả từ chối", {"on_time", "by_date"}),
        ("waiting_as", "Cách tính hồ sơ chờ bổ sung", {"in_time", "by_date"}),
    ):
        value = getattr(settings, name)
        if value not in allowed:
            raise BadValue(
                field=name,
                label=label,
                value=value,
                hint=Phrase("Chọn {allowed}.", allowed=", ".join(sorted(allowed))),
            )


def reaching(hours: OfficeHours, closing_time: str) -> OfficeHours:
    """Return the hours, those of the ordinary week lengthened to a later closing time (HH:MM)."""
    closing = time.fromisoformat(closing_time)
    latest = max((day[-1].closes for day in hours.week if day), default=closing)
    if latest >= closing:
        return hours
    week: Week = tuple(
        (*day[:-1], Session(day[-1].opens, closing)) if day and day[-1].closes == latest else day
        for day in hours.week
    )
    return replace(hours, week=week)


def checked_station(station: Station) -> Station:
    """Return a station as the books take it; raises `BadValue` or `MissingField`."""
    from counter_app.rules.numbers import SLOTS

    name = clean_line(station.name, field="station", label="Tên quầy")
    station = replace(station, name=name)
    if not station.name:
        raise MissingField(field="station", label="tên quầy")
    if station.slot not in range(SLOTS):
        raise BadValue(
            field="slot", label="Số thứ tự quầy", value=station.slot, hint="Từ 0 đến 32."
        )
    return station


def settings_to_body(settings: OfficeSettings) -> dict[str, Any]:
    """Return settings as JSON values; the inverse of `settings_from_body`."""
    body = {each.name: getattr(settings, each.name) for each in fields(OfficeSettings)}
    departments = [
        {
            "name": one.name,
            "closed_on": None if one.closed_on is None else one.closed_on.isoformat(),
            "reason": one.reason,
        }
        for one in settings.departments
    ]
    return {**body, "hours": hours_to_body(settings.hours), "departments": departments}


def settings_from_body(body: Mapping[str, Any]) -> OfficeSettings:
    """Return settings from JSON values; a field that the body does not know has its default."""
    known = {each.name for each in fields(OfficeSettings)}
    values: dict[str, Any] = {key: value for key, value in body.items() if key in known}
    values["departments"] = tuple(
        Department(
            one["name"],
            None if one["closed_on"] is None else date.fromisoformat(one["closed_on"]),
            one["reason"],
        )
        for one in body.get("departments", ())
    )
    if "hours" in values:
        values["hours"] = hours_from_body(values["hours"])
        return OfficeSettings(**values)
    settings = OfficeSettings(**values)
    return replace(settings, hours=reaching(settings.hours, settings.closing_time))


def _hour(text: str, name: str, label: str) -> str:
    """Return a local hour as HH:MM; raises `BadValue`, also for one with an offset."""
    try:
        hour = time.fromisoformat(text.strip())
    except ValueError:
        hour = None
    if hour is None or hour.tzinfo is not None:
        raise BadValue(field=name, label=label, value=text, hint="Viết giờ:phút, ví dụ 17:00.")
    return f"{hour:%H:%M}"
