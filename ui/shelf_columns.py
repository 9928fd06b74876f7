"""How long a result has waited on the shelf and who was told of it: the same in every list."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from counter_app.rules.dossier import Delivery
from counter_app.rules.lines import ShelfLine
from ui import standing
from ui.tables import Column
from ui.words import Words


class ShelfColumns:
    """Two columns over `ShelfLine`."""

    def __init__(self, words: Words, today: Callable[[], date]) -> None:
        """Count the days until `today`."""
        self._words = words
        self._today = today

    def waited(self) -> Column[ShelfLine, int | None]:
        """Return the column of the days that a result has waited, by the calendar."""
        return Column(
            _tr("Đã chờ"),
            self._days,
            show=_waited,
            tone=lambda row: standing.shelved_tone(self._days(row)),
            icon=lambda row: standing.shelved_icon(self._days(row)),
        )

    def told(self) -> Column[ShelfLine, ShelfLine]:
        """Return the column of what came of telling the applicant."""
        return Column(
            _tr("Đã báo"),
            lambda row: row,
            show=self._told,
            tone=lambda row: standing.told_tone(row.last_call),
            icon=lambda row: standing.told_icon(
                row.last_call, by_post=row.delivery == Delivery.POST.value
            ),
        )

    def _days(self, row: ShelfLine) -> int | None:
        """Return how many calendar days a result has waited; None where nobody knows."""
        done = row.line.finished_at
        return None if done is None else max((self._today() - done.date()).days, 0)

    def _told(self, row: ShelfLine) -> str:
        if row.last_call is None or row.last_call_at is None:
            if row.delivery == Delivery.COUNTER.value:
                return _tr("chưa báo")
            return self._words.delivery(Delivery(row.delivery)).lower()
        sentence = _tr("{outcome} · {day}")
        if row.calls > 1:
            sentence = _tr("{outcome} · {day}, lần {count}")
        return sentence.format(
            outcome=self._words.outcome(row.last_call).lower(),
            day=self._words.day_short(row.last_call_at.date()),
            count=row.calls,
        )


def _waited(days: int | None) -> str:
    if days is None:
        return _tr("không rõ")
    if days == 0:
        return _tr("về hôm nay")
    if days == 1:
        return _tr("từ hôm qua")
    return _tr("{days} ngày", days).format(days=days)


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("ShelfList", text, None, count)
