"""Closing years for good: which ones may be forgotten, with a whole copy of the books first.

Counting and forgetting go through all that ended: in the books of a large office they take minutes,
and are done away from the window.
"""

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

from counter_app.desks.copies_kept import newest_good
from counter_app.desks.permission import permitted
from counter_app.desks.privacy import Privacy
from counter_app.errors import CopyWanted
from counter_app.ports import Clock, Store
from counter_app.rules.retention import Erasure
from counter_app.rules.staff import Permission, StaffId

FRESH = timedelta(hours=1)
"""How old the last whole copy of the books may be when something is forgotten for good."""
_OFFERED = 30


class Retention:
    """The desk that closes years for good."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Work on the books of `store` by the time of `clock`."""
        self._store = store
        self._clock = clock
        self._privacy = Privacy(store, clock)

    @contextmanager
    def elsewhere(self) -> "Generator[Retention]":
        """Have the same desk on the same books in another thread, until the block ends."""
        with self._store.again() as store:
            yield Retention(store, self._clock)

    def closed_years(self) -> Sequence[int]:
        """Return the years that may be forgotten, the newest first.

        Neither this year nor the one before is among them: one whole year is always kept.
        """
        newest = self._clock.now().year - 2
        return range(newest, newest - _OFFERED, -1)

    def newest_copy(self) -> datetime | None:
        """Return when the last good copy was made where copies go now, local time, or None."""
        with self._store.reading() as books:
            newest = newest_good(books)
        return None if newest is None else newest.at

    @property
    def copied(self) -> bool:
        """Whether there is a whole copy of the books that is fresh enough."""
        newest = self.newest_copy()
        now = self._clock.now()
        return newest is not None and now - FRESH <= newest <= now

    def ready(self, *, by: StaffId) -> None:
        """Say that somebody may forget years now; raises `NotPermitted`, `CopyWanted`."""
        with self._store.reading() as books:
            permitted(books, by, Permission.SET_UP)
        if not self.copied:
            raise CopyWanted(minutes=FRESH // timedelta(minutes=1))

    def due(self, year: int) -> Erasure:
        """Return what `forget` would forget now, and change nothing.

        Raises `BadValue` for a year that is not closed.
        """
        return self._privacy.due(self._kept(year))

    def forget(
        self, year: int, *, by: StaffId, told: Callable[[int], object] | None = None
    ) -> Erasure:
        """Forget a closed year and all before it; it cannot be undone.

        Who did it stands in the journal. May be called in any thread through `elsewhere`; see
        `Privacy.erase` for `told` and for what an interruption leaves.

        Raises `NotPermitted`, `CopyWanted`, `BadValue` for a year that is not closed.
        """
        self.ready(by=by)
        return self._privacy.erase(self._kept(year), by=by, told=told)

    def _kept(self, year: int) -> int:
        """Return how many whole years stay when one is forgotten."""
        return self._clock.now().year - year - 1
