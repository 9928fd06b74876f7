"""The end of personal data: whose dossier left the counter years ago is forgotten by name.

The number, the procedure, the dates and the hands it went through stay, and so do the figures and
the chain of the journal. Copies of the books that were made before still hold the data until they
are forgotten themselves.
"""

from counter_app.desks.permission import permitted
from counter_app.ports import Clock, Store
from counter_app.rules import retention
from counter_app.rules.journal import Fact
from counter_app.rules.retention import Erasure
from counter_app.rules.staff import Permission, StaffId


class Privacy:
    """The desk that forgets."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Work on the books of `store` by the time of `clock`."""
        self._store = store
        self._clock = clock

    def due(self, years: int) -> Erasure:
        """Return what `erase` would erase now, and change nothing; raises `BadValue`."""
        before = retention.limit(years, self._clock.now().date())
        with self._store.reading() as books:
            return books.erasures.due(before)

    def erase(self, years: int, *, by: StaffId) -> Erasure:
        """Erase the personal data of what ended before the last `years` whole calendar years.

        It cannot be undone. Who did it stands in the journal, also when there was nothing to erase.

        Raises `BadValue`, `NotPermitted`.
        """
        now = self._clock.now()
        before = retention.limit(years, now.date())
        with self._store.writing() as books:
            permitted(books, by, Permission.SET_UP)
            gone = books.erasing.erase(before)
            said = {
                "before": before.isoformat(),
                "years": years,
                "dossiers": gone.dossiers,
                "papers": gone.papers,
                "visits": gone.visits,
            }
            books.record([Fact("privacy.erased", before.isoformat(), said)], by=by, at=now)
        return gone
