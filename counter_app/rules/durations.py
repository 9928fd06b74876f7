"""How long things take in working time, for many at once: prefix sums, median and ninth decile."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from counter_app.rules.calendar import DAY, WorkingCalendar

_MINUTES = 60


class WorkingTime:
    """The working minutes of a calendar from a day on, summed up once and then looked up."""

    def __init__(self, calendar: WorkingCalendar, first: date, last: date) -> None:
        """Sum up the days from `first` to `last`, both included."""
        self._calendar = calendar
        self._first = first
        self._sums = [0]
        day = first
        while day <= last:
            length = sum(
                (one.closes.hour - one.opens.hour) * _MINUTES + one.closes.minute - one.opens.minute
                for one in calendar.sessions(day)
            )
            self._sums.append(self._sums[-1] + length)
            day += DAY

    def between(self, after: datetime, until: datetime) -> int:
        """Return the working minutes from one local time to another; 0 when the second is first.

        Seconds are dropped. Days outside those summed up count as days off.
        """
        return max(self._upto(until) - self._upto(after), 0)

    def _upto(self, at: datetime) -> int:
        """Return the working minutes from the first day to a local time."""
        day = at.date()
        place = (day - self._first).days
        if place < 0:
            return 0
        if place >= len(self._sums) - 1:
            return self._sums[-1]
        minute = at.hour * _MINUTES + at.minute
        worked = 0
        for session in self._calendar.sessions(day):
            opens = session.opens.hour * _MINUTES + session.opens.minute
            closes = session.closes.hour * _MINUTES + session.closes.minute
            worked += max(min(minute, closes) - opens, 0)
        return self._sums[place] + worked


def usual_day(calendar: WorkingCalendar, first: date, last: date) -> int:
    """Return the working minutes of most working days of a span, 480 where there is none."""
    lengths: dict[int, int] = {}
    day = first
    while day <= last:
        length = sum(
            (
                timedelta(hours=one.closes.hour, minutes=one.closes.minute)
                - timedelta(hours=one.opens.hour, minutes=one.opens.minute)
                for one in calendar.sessions(day)
            ),
            timedelta(),
        )
        minutes = int(length.total_seconds() // _MINUTES)
        if minutes:
            lengths[minutes] = lengths.get(minutes, 0) + 1
        day += DAY
    return max(lengths, key=lambda minutes: (lengths[minutes], minutes), default=480)


def quantile(values: Sequence[int], tenths: int) -> float:
    """Return the value below which so many tenths lie, between neighbours in proportion.

    The values are sorted ascending and not empty; 5 tenths are the median.
    """
    place, rest = divmod((len(values) - 1) * tenths, 10)
    low = values[place]
    return low if rest == 0 else low + (values[place + 1] - low) * rest / 10


def mean(values: Iterable[int]) -> float:
    """Return the arithmetic mean of values that are not empty."""
    held = list(values)
    return sum(held) / len(held)
