"""What an office decided once: its name, code, closing time; and which station these books are."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import time
from typing import Any

from counter_app.errors import BadValue, MissingField
from counter_app.rules.numbers import SLOTS
from counter_app.rules.text import clean, clean_line

_UNIT = re.compile(r"[0-9A-Z]{2,3}(\.[0-9A-Z]{2,3}){1,3}")
_CENTRES = range(1, 1000)
_COPIES = range(1, 10)


@dataclass(frozen=True, slots=True)
class OfficeSettings:
    """What holds for the whole office; a default for every field.

    `unit_code` is the agency's electronic code (QĐ 20/2020/QĐ-TTg, QĐ 09/2025/QĐ-TTg); the default
    is no agency's. `centre` (1 to 999) stands in barcodes. `closing_time` is the hour, local time,
    by which a result is due on its day.
    """

    governing_body: str = "ỦY BAN NHÂN DÂN"
    office: str = "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"
    unit_code: str = "H00.000"
    centre: int = 1
    place: str = ""
    address: str = ""
    phone: str = ""
    closing_time: str = "17:00"
    receipt_copies: int = 2
    slip_copies: int = 2
    explain_on_receipt: bool = True
    named: bool = False

    @property
    def closing(self) -> time:
        """The closing time of every working day."""
        return time.fromisoformat(self.closing_time)


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
    settings = replace(
        settings,
        governing_body=clean_line(
            settings.governing_body, field="governing_body", label="Tên cơ quan chủ quản"
        ),
        office=clean_line(settings.office, field="office", label="Tên bộ phận một cửa"),
        unit_code=clean(settings.unit_code).upper(),
        place=clean_line(settings.place, field="place", label="Địa danh"),
        address=clean_line(settings.address, field="address", label="Địa chỉ"),
        phone=clean_line(settings.phone, field="phone", label="Số điện thoại"),
    )
    if not settings.office:
        raise MissingField(field="office", label="tên bộ phận một cửa")
    if _UNIT.fullmatch(settings.unit_code) is None:
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
    try:
        settings = replace(settings, closing_time=f"{_local(settings.closing_time):%H:%M}")
    except ValueError:
        raise BadValue(
            field="closing_time",
            label="Giờ kết thúc làm việc",
            value=settings.closing_time,
            hint="Viết giờ:phút, ví dụ 17:00.",
        ) from None
    for field, label in (
        ("receipt_copies", "Số liên giấy tiếp nhận"),
        ("slip_copies", "Số liên phiếu bàn giao"),
    ):
        if getattr(settings, field) not in _COPIES:
            raise BadValue(
                field=field, label=label, value=getattr(settings, field), hint="Từ 1 đến 9."
            )
    return settings


def checked_station(station: Station) -> Station:
    """Return a station as the books take it; raises `BadValue` or `MissingField`."""
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
    return asdict(settings)


def settings_from_body(body: Mapping[str, Any]) -> OfficeSettings:
    """Return settings from JSON values; a field that the body does not know has its default."""
    known = {field.name for field in fields(OfficeSettings)}
    return OfficeSettings(**{key: value for key, value in body.items() if key in known})


def _local(text: str) -> time:
    """Read a local hour; raises `ValueError` also for one with an offset."""
    hour = time.fromisoformat(text.strip())
    if hour.tzinfo is not None:
        raise ValueError(text)
    return hour
