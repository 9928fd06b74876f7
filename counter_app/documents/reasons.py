"""Official sentences about promises: from when a limit runs, what a supplement does to it."""

from datetime import datetime

from counter_app.documents import words
from counter_app.rules.deadlines import ClockStart, SupplementRule

_STARTED = {
    ClockStart.POST: "Thời hạn tính từ khi ký Biên bản giao nhận với bưu chính: {moment}",
    ClockStart.COMPETENT: (
        "Thời hạn tính từ khi cơ quan có thẩm quyền nhận được hồ sơ, dự kiến {moment}"
    ),
    ClockStart.SUPPLEMENTED: "Thời hạn tính lại từ khi nhận đủ hồ sơ bổ sung: {moment}",
}
_CLOCKS = {
    SupplementRule.RESTART: "Thời hạn giải quyết được tính lại từ đầu sau khi nhận đủ hồ sơ.",
    SupplementRule.PAUSE: (
        "Thời gian chờ bổ sung không tính vào thời hạn giải quyết; "
        "thời hạn còn lại được tính tiếp sau khi nhận đủ hồ sơ."
    ),
    SupplementRule.SUBTRACT: (
        "Thời gian chờ bổ sung được cộng vào thời hạn giải quyết sau khi nhận đủ hồ sơ."
    ),
}


def started(begun: ClockStart, at: datetime) -> str:
    """Return from when a time limit runs, nothing where that is the receipt itself."""
    if begun is ClockStart.COMPLETE:
        return ""
    return _STARTED[begun].format(moment=words.moment(at))


def clock_rule(rule: SupplementRule) -> str:
    """Return what becomes of the time limit when the applicant has supplemented the dossier."""
    return _CLOCKS[rule]
