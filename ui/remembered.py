"""The reason of the last apology, which stands there again until the day is over."""

from dataclasses import dataclass
from datetime import date

USUAL_DAYS = "3"
"""Working days by which a date is put off when nothing else was written that day."""


@dataclass(slots=True)
class Remembered:
    """What was written last, and on which day."""

    reason: str = ""
    days: str = USUAL_DAYS
    day: date | None = None

    def keep(self, reason: str, days: str, day: date) -> None:
        """Remember a reason for the rest of a day."""
        self.reason, self.days, self.day = reason, days, day

    def of(self, day: date) -> tuple[str, str]:
        """Return the reason and the days that were written last on a day, or the usual ones."""
        return (self.reason, self.days) if self.day == day else ("", USUAL_DAYS)
