"""The end of personal data: whose dossier left the counter years ago is forgotten by name.

The number, the procedure, the dates and the hands it went through stay, and so do the figures and
the chain of the journal. PDF files of those days beside the books go too. Copies of the books that
were made before still hold the data until they are forgotten themselves; those beside the books are
named.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from counter_app.desks.permission import permitted
from counter_app.ports import Clock, Store
from counter_app.rules import retention
from counter_app.rules.journal import Fact
from counter_app.rules.printing import PAPERS_FOLDER
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
            due = books.erasures.due(before)
        return replace(due, files=len(list(self._files(before))), older=self._older())

    def erase(
        self, years: int, *, by: StaffId, told: Callable[[int], object] | None = None
    ) -> Erasure:
        """Erase the personal data of what ended before the last `years` whole calendar years.

        It cannot be undone. Who began it stands in the journal before anything is gone, also when
        there was nothing to erase. It goes by short steps, a transaction each, so that the counter
        works on; what an interruption leaves is erased the next time. `told` hears how many things
        are left after each step.

        Raises `BadValue`, `NotPermitted`.
        """
        now = self._clock.now()
        before = retention.limit(years, now.date())
        with self._store.writing() as books:
            permitted(books, by, Permission.SET_UP)
            gone = books.erasing.begin(before)
            said = {
                "before": before.isoformat(),
                "years": years,
                "dossiers": gone.dossiers,
                "papers": gone.papers,
                "visits": gone.visits,
            }
            books.record([Fact("privacy.erased", before.isoformat(), said)], by=by, at=now)
        left = 1
        while left:
            with self._store.writing() as books:
                left = books.erasing.go_on()
            if told is not None:
                told(left)
        # Until then what was erased can be read in the log beside the file.
        self._store.settle()
        files = list(self._files(before))
        for day in {file.parent for file in files}:
            shutil.rmtree(day, ignore_errors=True)
        forgotten = sum(not file.exists() for file in files)
        return replace(gone, files=forgotten, older=self._older())

    def _files(self, before: date) -> Iterator[Path]:
        """Go through the PDF files beside the books of days before `before` (exclusive)."""
        path = self._store.path
        if path is None:
            return
        for day in path.with_name(PAPERS_FOLDER).glob("[0-9]*-[0-9]*-[0-9]*"):
            if day.is_dir() and day.name < before.isoformat():
                yield from (file for file in day.iterdir() if file.is_file())

    def _older(self) -> tuple[str, ...]:
        """Name the books as they once were that lie beside them: before an update, a restoring."""
        path = self._store.path
        if path is None:
            return ()
        found = (
            file.name
            for way in ("before", "replaced")
            for file in path.parent.glob(f"{path.name}.{way}-*")
        )
        return tuple(
            sorted(name for name in found if not name.endswith(("-wal", "-shm", "-journal")))
        )
