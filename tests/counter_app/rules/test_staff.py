"""Who may do what at the counter."""

import pytest

from counter_app.rules.staff import Permission, Role, StaffId, StaffMember, may

_EVERYBODY = {"RECEIVE", "HAND_OVER", "TAKE_BACK", "GIVE_BACK", "PRINT"}
_IN_CHARGE = _EVERYBODY | {
    "CHANGE_PROMISE",
    "SETTLE_DISCREPANCY",
    "CONFIRM_CLOCK",
    "CLOSE_DAY",
    "AUDIT",
}
_MAY = {
    Role.CLERK: _EVERYBODY,
    Role.SUPERVISOR: _IN_CHARGE,
    Role.ADMINISTRATOR: _IN_CHARGE | {"SET_UP"},
}


@pytest.mark.parametrize("permission", Permission)
@pytest.mark.parametrize("role", Role)
def test_each_role_may_do_what_its_desk_needs_and_no_more(
    role: Role, permission: Permission
) -> None:
    somebody = StaffMember(StaffId("1"), "Lê Thị Hạnh", role)
    assert may(somebody, permission) is (permission.name in _MAY[role])


def test_a_promised_date_is_changed_by_whoever_answers_for_it_and_by_no_clerk() -> None:
    who = [
        role
        for role in Role
        if may(StaffMember(StaffId("1"), "Lê Thị Hạnh", role), Permission.CHANGE_PROMISE)
    ]
    assert who == [Role.SUPERVISOR, Role.ADMINISTRATOR]


@pytest.mark.parametrize("permission", Permission)
@pytest.mark.parametrize("role", Role)
def test_who_has_left_may_do_nothing(role: Role, permission: Permission) -> None:
    assert not may(StaffMember(StaffId("1"), "Lê Thị Hạnh", role, active=False), permission)
