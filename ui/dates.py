"""Days and times as the clerk reads them.

The status line shows them before anything else; whatever the rules name is put into words by
`ui.words`.
"""

import datetime as dt

from PySide6.QtCore import QCoreApplication


class Dates:
    """Words for days and times, in the language that is installed when it is made."""

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

    @property
    def weekday_names(self) -> tuple[str, ...]:
        """The weekdays from Monday: "Thứ Hai" to "Chủ nhật"."""
        return self._weekdays

    @property
    def weekday_letters(self) -> tuple[str, ...]:
        """The weekdays from Monday, as short as they can be: "T2" to "CN"."""
        return self._short_weekdays

    def weekday(self, day: dt.date) -> str:
        """Return the name of a weekday: "Thứ Hai" to "Chủ nhật"."""
        return self._weekdays[day.weekday()]

    def date(self, day: dt.date) -> str:
        """Return a day as "23/11/2026"."""
        return f"{day:%d/%m/%Y}"

    def day_short(self, day: dt.date) -> str:
        """Return a day as "T4 25/11"."""
        return f"{self._short_weekdays[day.weekday()]} {day:%d/%m}"

    def day_year(self, day: dt.date) -> str:
        """Return a day as "T4 25/11/2026"."""
        return f"{self._short_weekdays[day.weekday()]} {day:%d/%m/%Y}"

    def day_long(self, day: dt.date) -> str:
        """Return a day as "Thứ Hai, 23/11/2026"."""
        return f"{self.weekday(day)}, {day:%d/%m/%Y}"

    def time(self, at: dt.datetime) -> str:
        """Return a time of day as "09:41"."""
        return f"{at:%H:%M}"

    def moment(self, at: dt.datetime) -> str:
        """Return a local time as "09:41 23/11/2026"."""
        return f"{at:%H:%M %d/%m/%Y}"
