"""Who may do what at the counter."""

import pytest

from counter_app.rules.staff import Permission, Role, StaffId, StaffMember, may

_EVERYBODY = {"RECEIVE", "HAND_OVER", "TAKE_BACK", "GIVE_BACK", "PRINT"}
_MAY = {
    Role.CLERK: _EVERYBODY,
    Role.SUPERVISOR: _EVERYBODY | {"SETTLE_DISCREPANCY", "CONFIRM_CLOCK"},
    Role.ADMINISTRATOR: _EVERYBODY | {"SETTLE_DISCREPANCY", "CONFIRM_CLOCK", "SET_UP"},
}


@pytest.mark.parametrize("permission", Permission)
@pytest.mark.parametrize("role", Role)
def test_each_role_may_do_what_its_desk_needs_and_no_more(
    role: Role, permission: Permission
) -> None:
    somebody = StaffMember(StaffId("1"), "Lê Thị Hạnh", role)
    assert may(somebody, permission) is (permission.name in _MAY[role])


@pytest.mark.parametrize("permission", Permission)
@pytest.mark.parametrize("role", Role)
def test_who_has_left_may_do_nothing(role: Role, permission: Permission) -> None:
    assert not may(StaffMember(StaffId("1"), "Lê Thị Hạnh", role, active=False), permission)
