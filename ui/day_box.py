"""A day as a clerk types it: 23/11, 2311, 23112026, +5, -1, or stepped by the arrow keys."""

import re
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui import theme
from ui.theme import Tone

_SPLIT = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?")
_RUN = re.compile(r"(\d{2})(\d{2})(\d{2}|\d{4})?")
_STEP = re.compile(r"([+-])\s*(\d{1,4})")
_DAY = timedelta(days=1)
_CENTURY = 2000


def read_day(text: str, today: date) -> date | None:
    """Return the day that a text names, or None when it names none.

    Without a year it is the last such day up to `today` (included); +n and -n count days from
    `today`.
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
        return day if found[3] or day <= today else day.replace(year=day.year - 1)
    except ValueError:
        return None


class DayBox(QLineEdit):
    """One day up to today; it is read at Enter and when the field is left."""

    day_changed = Signal(object)
    """The `date` that was chosen."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = self._day = today
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(theme.look().px(124))
        self.setToolTip(self.tr("Gõ 2311 hoặc 23/11, -1 là hôm qua; mũi tên lên xuống đổi ngày"))
        self._show()

    @property
    def day(self) -> date:
        """The chosen day."""
        return self._day

    def set_today(self, today: date) -> None:
        """Let a new day begin."""
        self._today = today

    def choose(self, day: date) -> None:
        """Choose a day; one after today is taken as today."""
        day = min(day, self._today)
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
        day = read_day(self.text(), self._today)
        if day is None or day > self._today:
            theme.mark(self, tone=str(Tone.BAD))
            self.selectAll()
            return
        self.choose(day)
        self.selectAll()

    def _show(self) -> None:
        self.setText(f"{self._day:%d/%m/%Y}")
        self.setModified(False)
        theme.mark(self, tone=str(Tone.PLAIN))
