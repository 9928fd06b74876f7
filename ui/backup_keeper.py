"""Make copies of the books by themselves: after many acts, at the end of the day, on exit.

What a copy needs of the books is read here; the copying itself is done in another thread.
"""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from counter_app.errors import Refused
from counter_app.ports import Clock
from counter_app.rules.backups import Copied, Light, Reason
from ui.background import Background
from ui.dates import Dates
from ui.theme import Tone

if TYPE_CHECKING:
    from counter_app.desks import Office
    from counter_app.desks.backups import BackupJob
    from counter_app.desks.copies_kept import Seen

BETWEEN = timedelta(minutes=1)
"""How often it is asked whether a copy is due."""
AFTER_FAILURE = timedelta(minutes=10)
"""How long it waits after a copy that failed, as while a USB stick is out."""

_TONES = {
    Light.NONE: Tone.WARNING,
    Light.GOOD: Tone.GOOD,
    Light.AGEING: Tone.WARNING,
    Light.OLD: Tone.BAD,
    Light.MISSING: Tone.BAD,
    Light.FAILED: Tone.BAD,
    Light.BROKEN: Tone.BAD,
}


class BackupKeeper(QObject):
    """Starts copies when they are due, one at a time, and keeps what came of them."""

    changed = Signal()
    """A copy was begun or is over."""
    ended = Signal(object)
    """What came of a copy: a tuple of `Copied`."""
    looked = Signal()
    """Other files were found where the copies go than before."""

    def __init__(
        self, office: "Office", clock: Clock, background: Background, parent: QObject | None = None
    ) -> None:
        """Copy the books of `office` in the thread of `background`."""
        super().__init__(parent)
        self._office = office
        self._clock = clock
        self._background = background
        self._job: BackupJob | None = None
        self._next = clock.now()
        self._again: dict[str, datetime] = {}
        self._looking = False
        self._seen: Seen = {}

    @property
    def running(self) -> bool:
        """Whether a copy is being made."""
        return self._job is not None

    def check(self) -> None:
        """Begin a copy if one is due; asked as often as one likes, it looks once a minute.

        Whether the copies are where they were put is looked at in the other thread: a disk that was
        pulled out, or a folder of another computer, may take long to say so.
        """
        now = self._clock.now()
        if self.running or self._looking or now < self._next <= now + AFTER_FAILURE:
            return
        self._next = now + BETWEEN
        if self._office.backups.plan().folders:
            self._looking = True
            self._background.run(
                self._office.backups.lookout(), then=self._take_seen, otherwise=self._look_failed
            )

    def _take_seen(self, seen: "Seen") -> None:
        self._looking = False
        self._office.backups.saw(seen)
        if seen != self._seen:
            self._seen = seen
            self.looked.emit()
        if not self.running:
            self._begin_due()

    def _look_failed(self, error: Exception) -> None:
        self._looking = False
        raise error

    def _begin_due(self) -> None:
        """Begin a copy into the folders that want one and did not fail just now."""
        now = self._clock.now()
        desk = self._office.backups
        ended = self._day_end(now) if desk.plan().at_end_of_day else None
        if ended is not None:
            reason, at = ended
            if folders := self._in_time(desk.wanting(reason, at), now):
                self.back_up(reason, folders=folders)
                return
        if folders := self._in_time(desk.wanting(Reason.ACTS), now):
            self.back_up(Reason.ACTS, folders=folders)

    def _in_time(self, folders: tuple[str, ...], now: datetime) -> tuple[str, ...]:
        """Leave out folders that failed less than ten minutes ago."""
        waits = {one: self._again.get(one, now) for one in folders}
        return tuple(one for one, at in waits.items() if not now < at <= now + AFTER_FAILURE)

    def _day_end(self, now: datetime) -> tuple[Reason, datetime] | None:
        """Return when today's work was last over: at closing time, or when the day was closed."""
        closing = time.fromisoformat(self._office.administration.settings().closing_time)
        closed_at = self._office.closing.day_state(now.date()).closed_at
        ends = [(Reason.END_OF_DAY, datetime.combine(now.date(), closing, now.tzinfo))]
        if closed_at is not None:
            # The names of copies know no smaller part of a second.
            ends.append((Reason.DAY_CLOSED, closed_at.replace(microsecond=0)))
        return max((end for end in ends if end[1] <= now), key=lambda end: end[1], default=None)

    def wanted_on_exit(self) -> bool:
        """Say whether the books are to be copied before the program is closed."""
        desk = self._office.backups
        return desk.plan().on_exit and desk.changed()

    def back_up(
        self,
        reason: Reason,
        then: Callable[[], object] | None = None,
        *,
        folders: tuple[str, ...] = (),
    ) -> None:
        """Begin a copy, into all folders or only some; `then` follows it, however it went.

        Raises `NoBackupFolder`; a copy that is on its way already is the one. Whoever leaves does
        not wait until the journal of that one is followed.
        """
        if self._job is not None:
            if reason is Reason.EXIT:
                self._job.hurry.set()
            return
        desk = self._office.backups
        if reason is Reason.EXIT:
            folders = desk.wanting(reason)
        job = self._job = desk.job(reason, instead=folders)
        self.changed.emit()

        def made(copies: tuple[Copied, ...]) -> None:
            self._keep(job, copies)
            if then is not None:
                then()

        def failed(error: Exception) -> None:
            self._job = None
            self._next = self._clock.now() + AFTER_FAILURE
            self.changed.emit()
            if then is not None:
                then()
            raise error

        self._background.run(job.run, then=made, otherwise=failed)

    def _keep(self, job: "BackupJob", copies: tuple[Copied, ...]) -> None:
        self._job = None
        try:
            self._office.backups.finish(job, copies)
        except Refused:
            # The books cannot be written just now: the copy is there all the same.
            self._next = self._clock.now() + AFTER_FAILURE
        for one in copies:
            self._again.pop(one.folder, None)
            if not one.made:
                self._again[one.folder] = self._clock.now() + AFTER_FAILURE
        self.changed.emit()
        self.ended.emit(copies)

    def told(self) -> tuple[str, Tone]:
        """Return how it stands with the copies, in a few words, and in which tone."""
        if self.running:
            return _tr("Đang sao lưu…"), Tone.PLAIN
        light, at = self._office.backups.light()
        return in_words(light, at, self._clock.now()), _TONES[light]

    def last_trouble(self) -> str:
        """Return what is wrong with the newest copy of a folder, nothing when nothing is."""
        return self._office.backups.trouble()


def in_words(light: Light, at: datetime | None, now: datetime) -> str:
    """Return how it stands with the copies; `at` is when the last good one was made."""
    if light is Light.NONE:
        return _tr("Chưa đặt sao lưu")
    if at is None:
        return {
            Light.MISSING: _tr("Không còn bản sao lưu nào"),
            Light.FAILED: _tr("Sao lưu không được"),
            Light.BROKEN: _tr("Nhật ký của sổ có chỗ sai"),
        }.get(light, _tr("Chưa có bản sao lưu"))
    days = (now.date() - at.date()).days
    if days < 0:
        age = _tr("ghi ngày {date}").format(date=Dates().date(at.date()))
    elif days == 0:
        age = _tr("lúc {time}").format(time=f"{at:%H:%M}")
    elif days == 1:
        age = _tr("hôm qua {time}").format(time=f"{at:%H:%M}")
    else:
        age = _tr("{days} ngày trước", days).format(days=days)
    told = {
        Light.MISSING: _tr("Thiếu bản sao lưu; bản tốt {age}"),
        Light.FAILED: _tr("Sao lưu không được; bản tốt {age}"),
        Light.BROKEN: _tr("Nhật ký có chỗ sai; bản tốt {age}"),
    }.get(light, _tr("Sao lưu {age}"))
    return told.format(age=age)


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("BackupKeeper", text, None, count)
