"""Who may do what: the first question of every act, asked without anything else of the office."""

from counter_app.errors import NotPermitted, UnknownStaff
from counter_app.ports import Reading
from counter_app.rules.staff import Permission, StaffId, StaffMember, may

_PERMISSION_WORDS = {
    Permission.RECEIVE: "tiếp nhận hồ sơ",
    Permission.HAND_OVER: "bàn giao hồ sơ",
    Permission.TAKE_BACK: "nhận kết quả về quầy",
    Permission.GIVE_BACK: "trả kết quả",
    Permission.PRINT: "in giấy tờ",
    Permission.CHANGE_PROMISE: "đổi lịch làm việc và hẹn lại ngày trả",
    Permission.SETTLE_DISCREPANCY: "xử lý chênh lệch",
    Permission.CONFIRM_CLOCK: "xác nhận giờ máy",
    Permission.CLOSE_DAY: "chốt ngày và mở lại ngày đã chốt",
    Permission.AUDIT: "xem nhật ký kiểm tra",
    Permission.SET_UP: "thay đổi thiết lập",
}


def permitted(books: Reading, by: StaffId, permission: Permission) -> StaffMember:
    """Return the person who acts; raises `UnknownStaff` or `NotPermitted`."""
    member = books.staff.get(by)
    if member is None:
        raise UnknownStaff(name=by)
    if not may(member, permission):
        raise not_permitted(member, permission)
    return member


def not_permitted(member: StaffMember, permission: Permission) -> NotPermitted:
    """Return the refusal for somebody who has not a permission."""
    return NotPermitted(
        name=member.name, permission=_PERMISSION_WORDS[permission], needs=permission.value
    )
