"""Which days a report is about: a reporting period by its name, or any days one types."""

import calendar as months
from collections.abc import Callable
from datetime import date, timedelta
from enum import Enum
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from counter_app import periodbook
from counter_app.rules.periods import Period, PeriodKind, checked_period, one_day, week_of
from ui import keys, theme
from ui.day_box import DayBox
from ui.forms import ChoiceBox
from ui.said import said
from ui.widgets import ActionButton, PlainLabel
from ui.words import Words

_DAY = timedelta(days=1)
_QUARTER = 3
_ONE_ROW = 900
"""The width from which everything stands in one row."""


class Way(Enum):
    """How a period is chosen: one of the shipped ones, one of the calendar, or day by day."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"
    YEAR = "year"
    CALENDAR_QUARTER = "calendar_quarter"
    CALENDAR_YEAR = "calendar_year"
    FREE = "free"


class PeriodBox(QWidget):
    """The way, the period's name between two arrows, and its days.

    Typing a day makes the period a free one; a free period that cannot be is told in `refusal`.
    """

    period_changed = Signal()
    way_changed = Signal(str)

    def __init__(self, words: Words, today: date, parent: QWidget | None = None) -> None:
        """Begin with the month of `today`."""
        super().__init__(parent)
        self._words = words
        self._today = today
        look = theme.look()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.px(8))
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        self._way = ChoiceBox(
            (
                (self.tr("Ngày"), Way.DAY),
                (self.tr("Tuần"), Way.WEEK),
                (self.tr("Tháng"), Way.MONTH),
                (self.tr("Quý báo cáo"), Way.QUARTER),
                (self.tr("6 tháng báo cáo"), Way.HALF_YEAR),
                (self.tr("9 tháng báo cáo"), Way.NINE_MONTHS),
                (self.tr("Năm báo cáo"), Way.YEAR),
                (self.tr("Quý dương lịch"), Way.CALENDAR_QUARTER),
                (self.tr("Năm dương lịch"), Way.CALENDAR_YEAR),
                (self.tr("Tự chọn ngày"), Way.FREE),
            )
        )
        self._way.setObjectName("periodWay")
        self._way.setAccessibleDescription(self.tr("Kỳ báo cáo"))
        self._way.setFixedWidth(look.px(172))
        self._way.choose(Way.MONTH)
        self._way.edited.connect(self._turn)
        self._row.addWidget(self._way)
        self._row.addLayout(row, 1)
        self._before = ActionButton("", "Ctrl+PgUp", icon="chevron-left")
        self._before.setObjectName("periodBefore")
        self._before.clicked.connect(lambda: self.step(-1))
        self._after = ActionButton("", "Ctrl+PgDown", icon="chevron-right")
        self._after.setObjectName("periodAfter")
        self._after.clicked.connect(lambda: self.step(1))
        self._name = PlainLabel(role="strong")
        self._name.setObjectName("periodName")
        self._first, self._last = DayBox(today), DayBox(today)
        for box, name, text in (
            (self._first, "periodFirst", self.tr("Từ ngày")),
            (self._last, "periodLast", self.tr("đến hết ngày")),
        ):
            box.setObjectName(name)
            box.setAccessibleName(text)
            box.day_changed.connect(self._choose_days)
        self._between = PlainLabel("–")
        for part in (self._before, self._name, self._first, self._between, self._last, self._after):
            row.addWidget(part)
        row.addStretch(1)
        for button, text, by in (
            (self._before, self.tr("Kỳ trước"), -1),
            (self._after, self.tr("Kỳ sau"), 1),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
            # Not the button's own: while it is disabled the box beside it would take the key.
            step = QShortcut(keys.sequence(button.key), self)
            step.setContext(Qt.ShortcutContext.WindowShortcut)
            step.activated.connect(partial(self.step, by))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._period: Period = self._of(Way.MONTH, today)
        self._show()

    @property
    def period(self) -> Period:
        """The chosen days, both included; a named period goes on past today."""
        return self._period

    @property
    def way(self) -> Way:
        """How the period is chosen."""
        value = self._way.value
        assert isinstance(value, Way)
        return value

    def choose(self, way: Way) -> None:
        """Choose by a way: the period of it that holds the day one looks at."""
        self._way.choose(way)

    def choose_days(self, first: date, last: date) -> None:
        """Choose days, as if they were typed."""
        self._period = Period(first, last)
        self._way.blockSignals(True)
        self._way.choose(Way.FREE)
        self._way.blockSignals(False)
        self._show()
        self.period_changed.emit()

    def check(self) -> Period:
        """Return the period; raises `BadValue` when it cannot be reported on."""
        checked_period(self._period.first, self._period.last)
        return self._period

    def step(self, by: int) -> None:
        """Go to the period before (-1) or after (1), not to one that is yet to come."""
        way = self.way
        if way is Way.FREE:
            length = timedelta(days=self._period.days) * by
            first, last = self._period.first + length, self._period.last + length
            wanted = Period(first, min(last, self._today))
        else:
            edge = self._period.first - _DAY if by < 0 else self._period.last + _DAY
            wanted = self._neighbour(way, edge, by)
        if wanted.first <= self._today and wanted != self._period:
            self._period = wanted
            self._show()
            self.period_changed.emit()

    def follow(self, today: date) -> bool:
        """Go with the calendar; say whether that changed the period."""
        if today == self._today:
            return False
        before, self._today = self._today, today
        for box in (self._first, self._last):
            box.set_today(today)
        showed_today = self._period.holds(before) and (
            self.way is not Way.FREE or self._period.last == before
        )
        if not showed_today:
            self._show()
            return False
        if self.way is Way.FREE:
            self._period = Period(self._period.first, today)
        elif not self._period.holds(today):
            self._period = self._of(self.way, today)
        self._show()
        return True

    def fit(self, width: int) -> None:
        """Stand in one row, or in two where there is little room."""
        beside = width >= theme.look().px(_ONE_ROW)
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def start(self) -> None:
        """Put the focus where choosing begins."""
        (self._first if self.way is Way.FREE else self._way).setFocus()

    # -- inside ------------------------------------------------------------------------------------

    @Slot()
    def _turn(self) -> None:
        way = self.way
        if way is not Way.FREE:
            self._period = self._of(way, min(self._period.last, self._today))
        else:
            self._period = Period(self._period.first, min(self._period.last, self._today))
        self._show()
        self.way_changed.emit(way.value)
        self.period_changed.emit()

    @Slot()
    def _choose_days(self) -> None:
        self._period = Period(self._first.day, self._last.day)
        self._show()
        self.period_changed.emit()

    def _neighbour(self, way: Way, edge: date, by: int) -> Period:
        """Return the period that holds the day beyond an edge.

        Half years and nine months leave the rest of their year out: there it is the one before or
        after in time.
        """
        found = self._of(way, edge)
        if found.holds(edge) or way not in _GAPPY:
            return found
        year = self._period.last.year + by
        return periodbook.periods(_GAPPY[way], year)[0]

    @staticmethod
    def _of(way: Way, day: date) -> Period:
        """Return the period of a way that a day belongs to, or the last that began before it."""
        if way in _MADE:
            return _MADE[way](day)
        kind = PeriodKind(way.value)
        found = periodbook.period_of(kind, day)
        if found is not None:
            return found
        return next(
            period
            for year in (day.year + 1, day.year, day.year - 1)
            for period in reversed(periodbook.periods(kind, year))
            if period.first <= day
        )

    def _show(self) -> None:
        period, free = self._period, self.way is Way.FREE
        for part in (self._first, self._between, self._last):
            part.setVisible(free)
        self._name.setVisible(not free)
        days = self._words.date(period.first)
        if period.days > 1:
            days = f"{days} – {self._words.date(period.last)}"
        self._name.setText(f"{said(period.name)} · {days}" if period.name else days)
        for box, day in ((self._first, period.first), (self._last, period.last)):
            box.blockSignals(True)
            box.choose(day)
            box.blockSignals(False)
        self._after.setEnabled(period.last < self._today)

    @property
    def title(self) -> str:
        """The period in words, for headings: its name, or its days."""
        period = self._period
        if period.name:
            return said(period.name)
        days = self._words.date(period.first)
        return days if period.days == 1 else f"{days} – {self._words.date(period.last)}"


def _calendar_quarter(day: date) -> Period:
    quarter = (day.month - 1) // _QUARTER
    last = quarter * _QUARTER + _QUARTER
    return Period(
        date(day.year, last - 2, 1), date(day.year, last, months.monthrange(day.year, last)[1])
    )


def _calendar_year(day: date) -> Period:
    return Period(date(day.year, 1, 1), date(day.year, 12, 31))


_MADE: dict[Way, Callable[[date], Period]] = {
    Way.DAY: one_day,
    Way.WEEK: week_of,
    Way.CALENDAR_QUARTER: _calendar_quarter,
    Way.CALENDAR_YEAR: _calendar_year,
}
_GAPPY = {Way.HALF_YEAR: PeriodKind.HALF_YEAR, Way.NINE_MONTHS: PeriodKind.NINE_MONTHS}
