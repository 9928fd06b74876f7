"""Make copies of the books by themselves: after many acts, at the end of the day, on exit.

What a copy needs of the books is read here; the copying itself is done in another thread.
"""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from counter_app.errors import Refused
from counter_app.ports import Clock
from counter_app.rules.backups import Copied, Light, Reason
from ui.background import Background
from ui.theme import Tone

if TYPE_CHECKING:
    from counter_app.desks import Office
    from counter_app.desks.backups import BackupJob

BETWEEN = timedelta(minutes=1)
"""How often it is asked whether a copy is due."""
AFTER_FAILURE = timedelta(minutes=10)
"""How long it waits after a copy that failed, as while a USB stick is out."""

_TONES = {
    Light.NONE: Tone.WARNING,
    Light.GOOD: Tone.GOOD,
    Light.AGEING: Tone.WARNING,
    Light.OLD: Tone.BAD,
    Light.FAILED: Tone.BAD,
}


class BackupKeeper(QObject):
    """Starts copies when they are due, one at a time, and keeps what came of them."""

    changed = Signal()
    """A copy was begun or is over."""
    ended = Signal(object)
    """What came of a copy: a tuple of `Copied`."""

    def __init__(
        self, office: "Office", clock: Clock, background: Background, parent: QObject | None = None
    ) -> None:
        """Copy the books of `office` in the thread of `background`."""
        super().__init__(parent)
        self._office = office
        self._clock = clock
        self._background = background
        self._running = False
        self._next = clock.now()
        self._day_done: date | None = None

    @property
    def running(self) -> bool:
        """Whether a copy is being made."""
        return self._running

    def check(self) -> None:
        """Begin a copy if one is due; asked as often as one likes, it looks once a minute."""
        now = self._clock.now()
        if self._running or now < self._next <= now + AFTER_FAILURE:
            return
        self._next = now + BETWEEN
        desk = self._office.backups
        plan = desk.plan()
        if not plan.folders:
            return
        if plan.at_end_of_day and self._day_over(now):
            self._day_done = now.date()
            if desk.changed():
                self.back_up(Reason.END_OF_DAY)
        elif desk.due():
            self.back_up(Reason.ACTS)

    def _day_over(self, now: datetime) -> bool:
        """Say whether the day's work is over, and its copy was not made yet."""
        if self._day_done == now.date():
            return False
        closing = time.fromisoformat(self._office.administration.settings().closing_time)
        return now.time() >= closing or self._office.closing.day_state(now.date()).closed

    def wanted_on_exit(self) -> bool:
        """Say whether the books are to be copied before the program is closed."""
        desk = self._office.backups
        plan = desk.plan()
        return bool(plan.folders) and plan.on_exit and desk.changed()

    def back_up(self, reason: Reason, then: Callable[[], object] | None = None) -> None:
        """Begin a copy; `then` follows it, however it went.

        Raises `NoBackupFolder`; a copy that is on its way already is the one.
        """
        if self._running:
            return
        desk = self._office.backups
        job = desk.job(reason)
        self._running = True
        self.changed.emit()

        def made(copies: tuple[Copied, ...]) -> None:
            self._keep(job, copies)
            if then is not None:
                then()

        def failed(error: Exception) -> None:
            self._running = False
            self._next = self._clock.now() + AFTER_FAILURE
            self.changed.emit()
            if then is not None:
                then()
            raise error

        self._background.run(job.run, then=made, otherwise=failed)

    def _keep(self, job: "BackupJob", copies: tuple[Copied, ...]) -> None:
        self._running = False
        try:
            self._office.backups.finish(job, copies)
        except Refused:
            # The books cannot be written just now: the copy is there all the same.
            self._next = self._clock.now() + AFTER_FAILURE
        if not all(one.good for one in copies):
            self._next = self._clock.now() + AFTER_FAILURE
        self.changed.emit()
        self.ended.emit(copies)

    def told(self) -> tuple[str, Tone]:
        """Return how it stands with the copies, in a few words, and in which tone."""
        if self._running:
            return _tr("Đang sao lưu…"), Tone.PLAIN
        light, at = self._office.backups.light()
        return in_words(light, at, self._clock.now()), _TONES[light]

    def last_trouble(self) -> str:
        """Return why the newest copy failed, nothing when it did not."""
        copies = self._office.backups.copies()
        return copies[0][0].trouble if copies else ""


def in_words(light: Light, at: datetime | None, now: datetime) -> str:
    """Return how it stands with the copies; `at` is when the last good one was made."""
    if light is Light.NONE:
        return _tr("Chưa đặt sao lưu")
    if at is None:
        return _tr("Sao lưu không được") if light is Light.FAILED else _tr("Chưa có bản sao lưu")
    days = (now.date() - at.date()).days
    if days <= 0:
        age = _tr("lúc {time}").format(time=f"{at:%H:%M}")
    elif days == 1:
        age = _tr("hôm qua {time}").format(time=f"{at:%H:%M}")
    else:
        age = _tr("{days} ngày trước", days).format(days=days)
    if light is Light.FAILED:
        return _tr("Sao lưu không được; bản tốt {age}").format(age=age)
    return _tr("Sao lưu {age}").format(age=age)


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("BackupKeeper", text, None, count)
