"""Who is on duty at this window, and whether it is locked."""

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from counter_app.rules.staff import StaffId, StaffMember


class Session(QObject):
    """The person on duty; every act of the screens is done in their name."""

    changed = Signal()

    def __init__(self, user: StaffMember, parent: QObject | None = None) -> None:
        """Begin with somebody on duty, unlocked."""
        super().__init__(parent)
        self._user = user
        self._locked = False
        self._stands_in: StaffMember | None = None

    @property
    def user(self) -> StaffMember:
        """The person on duty."""
        return self._user

    @property
    def acting(self) -> StaffMember:
        """Who acts now: the person on duty, or who confirmed what is being done."""
        return self._stands_in or self._user

    @property
    def by(self) -> StaffId:
        """The identity under which the desks act."""
        return self.acting.id

    @property
    def locked(self) -> bool:
        """Whether the window waits for somebody to take it over."""
        return self._locked

    def take_over(self, user: StaffMember) -> None:
        """Put somebody on duty and unlock."""
        self._user = user
        self._locked = False
        self.changed.emit()

    def follow(self, user: StaffMember) -> None:
        """Bear another name or role; a locked window stays locked."""
        self._user = user
        self.changed.emit()

    def lock(self) -> None:
        """Lock the window; what is half typed stays."""
        if not self._locked:
            self._locked = True
            self.changed.emit()

    @contextmanager
    def in_the_name_of(self, member: StaffMember) -> Generator[None]:
        """Let one act be done in the name of who confirmed it; the person on duty stays."""
        before, self._stands_in = self._stands_in, member
        try:
            yield
        finally:
            self._stands_in = before
