"""Days, times and numbers as the clerk reads them.

The status line shows them before anything else; whatever the rules name is put into words by
`ui.words`. Vietnamese writes months as numbers, "25/11/2026"; English as names, "25 Nov 2026",
which nobody can take for another month. Days are typed as dd/mm/yyyy in either: one habit of the
hand, that of the papers and of every document that is typed from.
"""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from ui.said import said


class Dates:
    """Words for days, times and sums, in the language that is installed when it is made."""

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        self._weekdays = (
            translate("Words", "Thứ Hai"),
            translate("Words", "Thứ Ba"),
            translate("Words", "Thứ Tư"),
            translate("Words", "Thứ Năm"),
            translate("Words", "Thứ Sáu"),
            translate("Words", "Thứ Bảy"),
            translate("Words", "Chủ nhật"),
        )
        self._short_weekdays = (
            translate("Words", "T2"),
            translate("Words", "T3"),
            translate("Words", "T4"),
            translate("Words", "T5"),
            translate("Words", "T6"),
            translate("Words", "T7"),
            translate("Words", "CN"),
        )
        self._months = (
            translate("Words", "01"),
            translate("Words", "02"),
            translate("Words", "03"),
            translate("Words", "04"),
            translate("Words", "05"),
            translate("Words", "06"),
            translate("Words", "07"),
            translate("Words", "08"),
            translate("Words", "09"),
            translate("Words", "10"),
            translate("Words", "11"),
            translate("Words", "12"),
        )
        self._date = translate("Words", "{day:02}/{month}/{year}")
        self._day_short = translate("Words", "{weekday} {day:02}/{month}")
        self._day_year = translate("Words", "{weekday} {day:02}/{month}/{year}")
        self._day_long = translate("Words", "{weekday}, {day:02}/{month}/{year}")
        self._day_alone = translate("Words", "{day:02}/{month}")
        self._month_year = translate("Words", "{month}/{year}")
        self._thousands = translate("Words", "1.000")[1]
        self._comma = translate("Words", "0,5")[1]

    @property
    def weekday_names(self) -> tuple[str, ...]:
        """The weekdays from Monday: "Thứ Hai" to "Chủ nhật"."""
        return self._weekdays

    @property
    def weekday_letters(self) -> tuple[str, ...]:
        """The weekdays from Monday in two letters: "T2" to "CN"."""
        return tuple(name[:2] for name in self._short_weekdays)

    def weekday(self, day: dt.date) -> str:
        """Return the name of a weekday: "Thứ Hai" to "Chủ nhật"."""
        return self._weekdays[day.weekday()]

    def date(self, day: dt.date) -> str:
        """Return a day as "23/11/2026"."""
        return self._written(self._date, day)

    def day_alone(self, day: dt.date) -> str:
        """Return a day of this year as "25/11"."""
        return self._written(self._day_alone, day)

    def day_short(self, day: dt.date) -> str:
        """Return a day as "T4 25/11"."""
        return self._written(self._day_short, day, self._short_weekdays)

    def day_year(self, day: dt.date) -> str:
        """Return a day as "T4 25/11/2026"."""
        return self._written(self._day_year, day, self._short_weekdays)

    def day_long(self, day: dt.date) -> str:
        """Return a day as "Thứ Hai, 23/11/2026"."""
        return self._written(self._day_long, day, self._weekdays)

    def month(self, month: int) -> str:
        """Return a month from 1 to 12 as it stands after the word for it: "5", "11"."""
        return self._months[month - 1].lstrip("0")

    def month_year(self, day: dt.date) -> str:
        """Return the month of a day as "11/2026"."""
        return self._written(self._month_year, day)

    def time(self, at: dt.datetime) -> str:
        """Return a time of day as "09:41"."""
        return f"{at:%H:%M}"

    def moment(self, at: dt.datetime) -> str:
        """Return a local time as "09:41 23/11/2026"."""
        return f"{at:%H:%M} {self.date(at)}"

    def whole(self, number: int) -> str:
        """Return a whole number with a sign between thousands: "1.234", in English "1,234"."""
        return f"{number:,}".replace(",", self._thousands)

    def decimal(self, number: float, digits: int = 1) -> str:
        """Return a number with so many digits after the comma: "4,5", in English "4.5"."""
        return f"{number:.{digits}f}".replace(".", self._comma)

    def money(self, amount: int) -> str:
        """Return an amount of đồng as "1.000.000 ₫"."""
        return f"{self.whole(amount)} ₫"

    def cell(self, value: object) -> str:
        """Return a cell of a report, which a paper of it writes in Vietnamese."""
        match value:
            case None:
                return ""
            case dt.datetime():
                return self.moment(value)
            case dt.date():
                return self.date(value)
            case float():
                return self.decimal(value, 2)
            case int():
                return self.whole(value)
            case str():
                return said(value)
            case _:
                return str(value)

    def _written(self, how: str, day: dt.date, weekdays: tuple[str, ...] = ()) -> str:
        return how.format(
            weekday=weekdays[day.weekday()] if weekdays else "",
            day=day.day,
            month=self._months[day.month - 1],
            year=day.year,
        )
