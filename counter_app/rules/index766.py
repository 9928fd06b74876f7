"""The index of service quality (QĐ 766/QĐ-TTg) as far as the data of a counter reach.

The end of processing is compared with the promise; more than one request for a supplement makes a
dossier count as late; what has no end yet is judged by the end of the period.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from counter_app.rules.lines import Finished
from counter_app.rules.statistics import Figures, rate


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator: its code in the index, its name, and the share it is.

    `share` is in hundredths of a per cent, None of nothing; `full` that which gives the full
    score, None where the index names none. `days` is the value where it is no share.
    """

    code: str
    name: str
    part: int
    whole: int
    full: int | None = None
    days: float | None = None

    @property
    def share(self) -> int | None:
        """The share in hundredths of a per cent, or None."""
        return None if self.days is not None else rate(self.part, self.whole)


def indicators(
    total: Figures, ended: Sequence[Finished], *, asked_twice: int, average_days: float | None
) -> tuple[Indicator, ...]:
    """Return the indicators that a counter can give.

    `total` are the figures of the period judged by date, `ended` the dossiers whose processing
    ended in it; `asked_twice` counts those of them that ended in time after more than one request
    for a supplement. `average_days` is the mean of their working time, in working days.
    """
    judged = total.resolved + total.pending
    in_time = total.before_due + total.on_due + total.pending_in_time - asked_twice
    fresh = total.online + total.direct_or_post
    paid = total.paid_online + total.paid_direct
    given = sum(one.given for one in ended)
    electronic = sum(one.electronic for one in ended)
    late = judged - in_time
    found = [
        Indicator("2.1", "Hồ sơ giải quyết đúng hạn", in_time, judged),
        Indicator("3.2", "Hồ sơ nộp trực tuyến", total.online, fresh, 50_00),
        Indicator("3.3", "Hồ sơ trực tuyến toàn trình", total.wholly_online, fresh),
        Indicator("3.3", "Hồ sơ nộp qua bưu chính công ích", total.post, fresh),
        Indicator("3.6", "Hồ sơ thanh toán trực tuyến", total.paid_online, paid),
        Indicator("4.1", "Kết quả trả bằng bản điện tử", electronic, given),
        Indicator("5.4", "Không trễ hạn (chưa trừ phản ánh)", judged - late, judged, 90_00),
    ]
    if average_days is not None:
        average = Indicator(
            "2.2", "Thời gian giải quyết trung bình", 0, len(ended), days=average_days
        )
        found.insert(1, average)
    return tuple(found)


def asked_twice(ended: Sequence[Finished]) -> int:
    """Count who ended in time, but only after more than one request for a supplement."""
    return sum(
        one.finished.date() <= one.due_at.date() and len(one.waits) + one.waiting > 1
        for one in ended
    )
