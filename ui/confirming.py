"""What somebody may not do alone can be filled in all the same: who may confirms it on saving.

The desks ask who acts, and the window offers the confirming; here stands only the word in advance.
"""

from PySide6.QtCore import QCoreApplication

from counter_app.rules.staff import Permission, StaffMember, may


def who_confirms(user: StaffMember, permission: Permission) -> str:
    """Return who confirms what `user` saves, in a sentence; nothing where they may themselves."""
    if may(user, permission):
        return ""
    if permission is Permission.SET_UP:
        return QCoreApplication.translate(
            "Confirming", "Khi lưu, người quản trị xác nhận ngay tại đây."
        )
    return QCoreApplication.translate(
        "Confirming", "Khi lưu, người phụ trách xác nhận ngay tại đây."
    )
