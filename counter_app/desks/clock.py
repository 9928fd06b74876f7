"""The guard of the clock: it notices when somebody sets the computer's clock while work goes on.

What it doubts stands in the books of this station, so that another window and the command line
doubt it too, until the clock is right again or a supervisor confirms it.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from counter_app.ports import Clock, Reading, Store, Writing
from counter_app.rules import clock as rules

_DOUBT = "clock_doubt"


class ClockGuard:
    """Compares the clock with the seconds that pass."""

    def __init__(self, store: Store, clock: Clock, seconds: Callable[[], float]) -> None:
        """Begin now. `seconds` counts what passes, the computer's sleep included."""
        self._store = store
        self._clock = clock
        self._seconds = seconds
        self._begin()
        self._go_on_doubting()

    def look(self) -> bool:
        """Compare now; say whether the clock is doubted. To be called every few seconds.

        Raises `StorageUnavailable` when a doubt can be neither noted nor withdrawn.
        """
        now = self._clock.now()
        passed = self._seconds() - self._second
        jumped = rules.jumped(self._moment, passed, now)
        if self._doubted and self._confirmed():
            self._begin()
        elif jumped and not self._doubted:
            self._note(now, self._moment + timedelta(seconds=passed))
        elif self._doubted and not jumped:
            with self._store.writing() as books:
                withdraw(books)
            self._doubted = False
        return self._doubted

    def _begin(self) -> None:
        self._moment, self._second = self._clock.now(), self._seconds()
        self._doubted = False

    def _go_on_doubting(self) -> None:
        """Doubt what was doubted when the program was last closed, until the clock is right.

        The same seconds may have gone on since. After the computer was off they begin anew: then
        the clock is taken to be as wrong as it was, unless it was ahead and has gone back since.
        """
        with self._store.reading() as books:
            held = books.local.get(_DOUBT)
        if not held:
            return
        wrong = datetime.fromisoformat(held["now"])
        expected = datetime.fromisoformat(held["expected"])
        second = float(held.get("second", self._second + 1))
        if second <= self._second:
            self._moment, self._second = expected, second
        elif not expected - rules.JUMP <= self._moment < wrong - rules.JUMP:
            self._moment -= wrong - expected
        self._doubted = True

    def _note(self, now: datetime, expected: datetime) -> None:
        with self._store.reading() as books:
            last = books.journal.last_wall()
        if rules.doubt(expected, last) is not None and rules.doubt(now, last) is None:
            # The clock was wrong from the start, and was put right.
            self._begin()
            return
        with self._store.writing() as books:
            held = {
                "now": now.isoformat(),
                "expected": expected.isoformat(),
                "second": self._seconds(),
            }
            books.local.put(_DOUBT, held)
        self._doubted = True

    def _confirmed(self) -> bool:
        with self._store.reading() as books:
            return doubted(books) is None


def doubted(books: Reading) -> datetime | None:
    """Return what the clock should have shown when it was last seen to jump; None if believed."""
    held = books.local.get(_DOUBT)
    return datetime.fromisoformat(held["expected"]) if held else None


def withdraw(books: Writing) -> None:
    """Believe the clock again."""
    if doubted(books) is not None:
        books.local.put(_DOUBT, {})
