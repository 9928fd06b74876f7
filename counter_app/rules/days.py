"""A working day of the office: open, closed by the supervisor, or opened again with a reason."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from counter_app.rules.journal import Fact


@dataclass(frozen=True, slots=True)
class DayBook:
    """What is known of a day that was closed at least once; times are local.

    `closed_at` is None while it is open again; `closings` counts how often it was closed.
    """

    day: date
    closed_at: datetime | None
    closed_by: str
    closings: int
    reopened_at: datetime | None
    reopened_by: str
    reason: str


@dataclass(frozen=True, slots=True)
class DayState:
    """How a day stands: `later` counts what was done for it after it was closed.

    `closed_by` and `reopened_by` are names. A day that was never closed has neither.
    """

    day: date
    closed_at: datetime | None = None
    closed_by: str = ""
    closings: int = 0
    reopened_at: datetime | None = None
    reopened_by: str = ""
    reason: str = ""
    later: int = 0

    @property
    def closed(self) -> bool:
        """Whether the day is closed now."""
        return self.closed_at is not None


class Left(Enum):
    """What may be left over at the end of a day."""

    TO_HAND_OVER = "to_hand_over"
    UNSIGNED = "unsigned"
    UNPRINTED = "unprinted"
    DISCREPANCIES = "discrepancies"
    PAD_NUMBERS = "pad_numbers"
    PARKED = "parked"
    OVERDUE = "overdue"
    NO_APOLOGY = "no_apology"
    UNCOLLECTED = "uncollected"
    UNPAID = "unpaid"
    DAY_BEFORE = "day_before"


@dataclass(frozen=True, slots=True)
class LeftOver:
    """Something that is left over: how much of it, and the first of it by name."""

    what: Left
    count: int
    first: tuple[str, ...] = ()


def close(day: date, *, at: datetime, by: str, figures: dict[str, int]) -> Fact:
    """Return the fact that a day was closed with its figures."""
    body = {"day": day.isoformat(), "at": at.isoformat(), "by": by, "figures": figures}
    return Fact("day.closed", day.isoformat(), body)


def reopen(day: date, reason: str, *, at: datetime, by: str) -> Fact:
    """Return the fact that a closed day was opened again; the reason is personal data."""
    body = {"day": day.isoformat(), "at": at.isoformat(), "by": by}
    return Fact("day.reopened", day.isoformat(), body, {"reason": reason})
