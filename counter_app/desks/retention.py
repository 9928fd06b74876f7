"""Closing years for good: which ones may be forgotten, with a whole copy of the books first.

Forgetting goes year by year, the oldest first, each in one transaction, so that it can be watched,
stopped between two years, and leaves no year by half.
"""

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from counter_app.desks.permission import permitted
from counter_app.desks.privacy import Privacy
from counter_app.errors import CopyWanted
from counter_app.ports import Clock, Store
from counter_app.rules.retention import YEARS, Erasure
from counter_app.rules.staff import Permission, StaffId

FRESH = timedelta(hours=1)
"""How old the last whole copy of the books may be when something is forgotten for good."""


@dataclass(frozen=True, slots=True)
class ClosedYear:
    """A calendar year that may be forgotten, and what of it still has personal data.

    Dossiers that ended in it, papers about them, visits without a dossier.
    """

    year: int
    dossiers: int
    papers: int
    visits: int


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was forgotten: the years, in their order, and how much of each kind."""

    years: tuple[int, ...] = ()
    dossiers: int = 0
    papers: int = 0
    visits: int = 0


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

    def years(self) -> tuple[ClosedYear, ...]:
        """Return the years that may be forgotten and still hold personal data, the oldest first.

        The year before this one is never among them: one whole year is always kept.
        """
        due: list[Erasure] = []
        for kept in YEARS:
            due.append(self._privacy.due(kept))
            if not _holds(due[-1]):
                break
        # What is due with so many years kept holds what is due with one year more.
        found = [
            ClosedYear(
                more.before.year - 1,
                more.dossiers - less.dossiers,
                more.papers - less.papers,
                more.visits - less.visits,
            )
            for more, less in pairwise(due)
        ]
        return tuple(one for one in reversed(found) if _holds(one))

    def newest_copy(self) -> datetime | None:
        """Return when the last whole copy of the books was made, local time; None without one."""
        with self._store.reading() as books:
            newest = books.local.newest_copy()
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

    def forget(
        self, years: Sequence[int], *, by: StaffId, watch: Callable[[int], bool] | None = None
    ) -> Forgotten:
        """Forget closed years and all before them, the oldest first; it cannot be undone.

        `watch` is told how many are done; once it says False no other is begun. Who did it stands
        in the journal, year by year. May be called in any thread through `elsewhere`.

        Raises `NotPermitted`, `CopyWanted`, `BadValue` for a year that is not closed.
        """
        self.ready(by=by)
        done = Forgotten()
        for year in sorted(years):
            gone = self._privacy.erase(self._clock.now().year - year - 1, by=by)
            done = Forgotten(
                (*done.years, year),
                done.dossiers + gone.dossiers,
                done.papers + gone.papers,
                done.visits + gone.visits,
            )
            if watch is not None and not watch(len(done.years)):
                break
        return done


def _holds(one: ClosedYear | Erasure) -> bool:
    return bool(one.dossiers or one.papers or one.visits)
