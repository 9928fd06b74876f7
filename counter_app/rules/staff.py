"""Who works at the counter, and what each role may do."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from itertools import pairwise
from typing import NewType

StaffId = NewType("StaffId", str)


class Role(Enum):
    """What a person is at the counter."""

    CLERK = "clerk"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"


class Permission(Enum):
    """What somebody may do; checked in the desks, never only on a screen."""

    RECEIVE = "receive"
    HAND_OVER = "hand_over"
    TAKE_BACK = "take_back"
    GIVE_BACK = "give_back"
    PRINT = "print"
    CHANGE_PROMISE = "change_promise"
    SETTLE_DISCREPANCY = "settle_discrepancy"
    CONFIRM_CLOCK = "confirm_clock"
    CLOSE_DAY = "close_day"
    AUDIT = "audit"
    SET_UP = "set_up"


_COUNTER_WORK = frozenset(
    {
        Permission.RECEIVE,
        Permission.HAND_OVER,
        Permission.TAKE_BACK,
        Permission.GIVE_BACK,
        Permission.PRINT,
    }
)
_PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.CLERK: _COUNTER_WORK,
    Role.SUPERVISOR: _COUNTER_WORK
    | {
        Permission.SETTLE_DISCREPANCY,
        Permission.CONFIRM_CLOCK,
        Permission.CHANGE_PROMISE,
        Permission.CLOSE_DAY,
        Permission.AUDIT,
    },
    Role.ADMINISTRATOR: frozenset(Permission),
}


@dataclass(frozen=True, slots=True)
class StaffMember:
    """A person who works here; `active` is False once they have left."""

    id: StaffId
    name: str
    role: Role
    active: bool = True


def may(member: StaffMember, permission: Permission) -> bool:
    """Say whether a person may do something now."""
    return member.active and permission in _PERMISSIONS[member.role]


PIN_LENGTHS = range(4, 13)
"""Figures that a PIN may have."""
FREE_TRIES = 4
"""Wrong PINs after which nobody waits yet."""
LONGEST_WAIT = timedelta(minutes=15)
"""Nobody waits longer than this, however often they were wrong."""

_FIRST_WAIT = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Secrets:
    """How a person signs in: the hash of the PIN, the badge's number, and the tries that failed.

    Empty or None where there is none; `failed_at` is the local time of the last failure.
    """

    pin: str = ""
    badge: int | None = None
    failures: int = 0
    failed_at: datetime | None = None

    @property
    def locked_until(self) -> datetime | None:
        """Until when no PIN is tried: longer with every failure, a quarter of an hour at most."""
        if self.failures <= FREE_TRIES or self.failed_at is None:
            return None
        doubled = min(self.failures - FREE_TRIES - 1, 10)
        return self.failed_at + min(_FIRST_WAIT * 2**doubled, LONGEST_WAIT)


def easily_guessed(pin: str) -> bool:
    """Say whether anybody would try a PIN first: one figure over and over, or figures in a row."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    return len(steps) == 1 and steps <= {0, 1, 9}
