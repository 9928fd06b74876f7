"""A day as a clerk types it: 23/11, 2311, 23112026, +5, -1, or stepped by the arrow keys.

A time of day likewise: 9:41, 0941 or 9h41.
"""

import re
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui import theme, tips
from ui.theme import Tone

_SPLIT = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?")
_RUN = re.compile(r"(\d{2})(\d{2})(\d{2}|\d{4})?")
_STEP = re.compile(r"([+-])\s*(\d{1,4})")
_TIME = re.compile(r"(\d{1,2})[:h.](\d{2})|(\d{1,2})(\d{2})", re.IGNORECASE)
_DAY = timedelta(days=1)
_CENTURY = 2000


def read_day(text: str, today: date, *, ahead: bool = False) -> date | None:
    """Return the day that a text names, or None when it names none.

    Without a year it is the last such day up to `today`, or with `ahead` the first from `today` on,
    included both times; +n and -n count days from `today`.
    """
    text = text.strip()
    if (step := _STEP.fullmatch(text)) is not None:
        return today + timedelta(days=int(step[1] + step[2]))
    found = _SPLIT.fullmatch(text) or _RUN.fullmatch(text)
    if found is None:
        return None
    year = int(found[3] or today.year)
    try:
        day = date(year if year >= _CENTURY else year + _CENTURY, int(found[2]), int(found[1]))
        if found[3] or day == today or (day > today) is ahead:
            return day
        return day.replace(year=day.year + (1 if ahead else -1))
    except ValueError:
        return None


def read_time(text: str) -> time | None:
    """Return the time of day that a text names: 9:41, 0941 or 9h41; None if it names none."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = (part for part in found.groups() if part is not None)
    try:
        return time(int(hour), int(minute))
    except ValueError:
        return None


def read_moment(text: str, today: date) -> datetime | None:
    """Return the local time, without offset, that a text names; without a day it is on `today`.

    The day may stand before or after the time: "22/11 16:30", "16:30 22/11". None if it names none.
    """
    parts = text.split()
    if not 0 < len(parts) <= 2:
        return None
    if len(parts) == 1:
        day: date | None = today
        hour = read_time(parts[0])
    else:
        first, second = parts if "/" in parts[0] else parts[::-1]
        day, hour = read_day(first, today), read_time(second)
    return None if day is None or hour is None else datetime.combine(day, hour)


class DayBox(QLineEdit):
    """One day up to today, or with `ahead` any; read at Enter and when the field is left."""

    day_changed = Signal(object)
    """The `date` that was chosen."""

    def __init__(self, today: date, parent: QWidget | None = None, *, ahead: bool = False) -> None:
        super().__init__(parent)
        self._today = self._day = today
        self._ahead = ahead
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(theme.look().px(124))
        tip = self.tr("Gõ 2311 hoặc 23/11, -1 là hôm qua; mũi tên lên xuống đổi ngày")
        if ahead:
            tip = self.tr("Gõ 0112 hoặc 1/12/2026, +7 là sau bảy ngày; mũi tên lên xuống đổi ngày")
        self.setToolTip(tips.plain(tip))
        self._show()

    @property
    def day(self) -> date:
        """The chosen day."""
        return self._day

    def set_today(self, today: date) -> None:
        """Let a new day begin."""
        self._today = today

    def choose(self, day: date) -> None:
        """Choose a day; one after today is taken as today, unless days ahead are meant."""
        day = day if self._ahead else min(day, self._today)
        changed = day != self._day
        self._day = day
        self._show()
        if changed:
            self.day_changed.emit(day)

    def step(self, days: int) -> None:
        """Go some days forward, or back."""
        self.choose(self._day + days * _DAY)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Step with the arrows, read at Enter, forget what was typed with Escape."""
        if event.key() == Qt.Key.Key_Up:
            self.step(1)
        elif event.key() == Qt.Key.Key_Down:
            self.step(-1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self._show()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Read what was typed."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self._take()
            self._show()

    def _take(self) -> None:
        day = read_day(self.text(), self._today, ahead=self._ahead)
        if day is None or (day > self._today and not self._ahead):
            theme.mark(self, tone=str(Tone.BAD))
            self.selectAll()
            return
        self.choose(day)
        self.selectAll()

    def _show(self) -> None:
        self.setText(f"{self._day:%d/%m/%Y}")
        self.setModified(False)
        theme.mark(self, tone=str(Tone.PLAIN))
