"""Who works at the counter, and what each role may do."""

from dataclasses import dataclass
from enum import Enum
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
