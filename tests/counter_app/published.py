"""Registers that give figures which offices have published, so that anybody can count them again.

    path = register_file(tmp_path / "so.csv", SON_LA)

What was published says nothing of single dossiers: who they were of, and when, is made up.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from counter_app.rules.register_cells import Column

PLAIN_FORM = tuple(column.value for column in Column)
"""The columns by which offices exchange registers."""

_FIELDS = ("Dược phẩm", "Khám bệnh, chữa bệnh", "Trang thiết bị y tế", "An toàn thực phẩm")
_CHANNELS = ("online", "counter", "online", "post")
_LIMIT = timedelta(days=7)
_SHORT = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Published:
    """What an office said of a period, both days included: resolved early, on the day, late; open.

    Where a publication does not tell early from on the day, what is in time stands in `on_due`.
    """

    place: str
    first: date
    last: date
    before_due: int
    on_due: int
    overdue: int
    pending: int

    @property
    def resolved(self) -> int:
        """How many were resolved."""
        return self.before_due + self.on_due + self.overdue

    @property
    def received(self) -> int:
        """How many were received."""
        return self.resolved + self.pending


BAC_NINH = Published("Bắc Ninh", date(2020, 1, 1), date(2020, 12, 31), 0, 1_436, 0, 109)
CAO_BANG = Published("Cao Bằng", date(2020, 1, 1), date(2020, 9, 30), 0, 550, 1, 13)
HAI_PHONG = Published("Hải Phòng", date(2018, 1, 1), date(2018, 12, 31), 482, 1_156, 0, 0)
SON_LA = Published("Sơn La", date(2025, 1, 1), date(2025, 12, 31), 0, 2_369, 0, 62)
ALL = (BAC_NINH, CAO_BANG, HAI_PHONG, SON_LA)


def register_rows(published: Published) -> Iterator[Mapping[str, str]]:
    """Yield a register's rows: all received in the period, none without an end that had one."""
    kinds = (
        *("before",) * published.before_due,
        *("on",) * published.on_due,
        *("late",) * published.overdue,
        *("open",) * published.pending,
    )
    span = (published.last - published.first - timedelta(days=15)).days
    for number, kind in enumerate(kinds):
        received = published.first + timedelta(days=number % span)
        if kind == "open":
            received = published.last - timedelta(days=number % 5)
        due = received + _LIMIT
        finished = {
            "before": (received + _SHORT).isoformat(),
            "on": due.isoformat(),
            "late": (due + _SHORT).isoformat(),
            "open": "",
        }[kind]
        yield {
            "field": _FIELDS[number % len(_FIELDS)],
            "level": "tỉnh",
            "channel": _CHANNELS[number // len(_FIELDS) % len(_CHANNELS)],
            "applicant": f"Người nộp {number + 1}",
            "received": received.isoformat(),
            "due": due.isoformat(),
            "finished": finished,
            "given_back": finished,
            "state": "10" if finished else "4",
        }


def register_file(path: Path, published: Published) -> Path:
    """Write a register of a place as CSV in the plain form, and return its path."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        sheet = csv.DictWriter(stream, PLAIN_FORM, restval="")
        sheet.writeheader()
        sheet.writerows(register_rows(published))
    return path
