"""Stand-ins for what stands outside: the clock, the printer, the typing hand, the thread."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Event
from typing import Any, TypeVar

from counter_app.errors import PrinterTrouble
from counter_app.ports import JobReport, JobState
from counter_app.rules.printing import PrinterRole
from ui.background import Background

_Result = TypeVar("_Result")


class Hand:
    """The clock of whoever types: each key comes `step` seconds after the one before.

    0.005 is a scanner, 0.15 a quick typist. Given as `seconds` to `ScanFilter`; `later` may be
    given too, then `pause` lets time go by between two keys, with what was due in it.
    """

    def __init__(self, step: float = 0.005) -> None:
        self.step = step
        self._now = 0.0
        self._due: list[tuple[float, int, Callable[[], None]]] = []
        self._order = 0

    def __call__(self) -> float:
        """Return the time of the next key."""
        self._now += self.step
        return self._now

    def later(self, milliseconds: int, call: Callable[[], None]) -> None:
        """Remember to call a function when so much time has gone by."""
        self._order += 1
        self._due.append((self._now + milliseconds / 1000, self._order, call))

    def pause(self, seconds: float) -> None:
        """Let time go by without a key."""
        end = self._now + seconds
        while self._due and min(self._due)[0] <= end:
            first = min(self._due)
            self._due.remove(first)
            self._now = max(self._now, first[0])
            first[2]()
        self._now = end


class InlineBackground(Background):
    """Does the work at once, in this thread."""

    def run(
        self,
        work: Callable[[], Any],
        *,
        then: Callable[[Any], None] | None = None,
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do the work, then what follows it."""
        try:
            result = work()
        except Exception as error:
            if otherwise is None:
                raise
            otherwise(error)
        else:
            if then is not None:
                then(result)


class HeldBackground(Background):
    """Works in the other thread, but begins nothing while the test holds it."""

    def __init__(self) -> None:
        """Begin held."""
        super().__init__()
        self._free = Event()

    def hold(self) -> None:
        """Begin nothing from now on."""
        self._free.clear()

    def let_go(self) -> None:
        """Begin what waits, and what comes."""
        self._free.set()

    def run(
        self,
        work: Callable[[], _Result],
        *,
        then: Callable[[_Result], None] | None = None,
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do the work once nobody holds it, then what follows it."""

        def held() -> _Result:
            self._free.wait()
            return work()

        super().run(held, then=then, otherwise=otherwise)

    def close(self) -> None:
        """Let everything happen, and wait for it."""
        self.let_go()
        super().close()


class Turnstile:
    """A place where another thread waits to be let through; `reached` counts who came by."""

    def __init__(self) -> None:
        """Let nobody through yet."""
        self.reached = 0
        self._free = Event()

    def __call__(self, *_given: object) -> None:
        """Wait here, in whatever thread calls this."""
        self.reached += 1
        self._free.wait()

    def let_go(self) -> None:
        """Let everybody through from now on."""
        self._free.set()


class StoppedClock:
    """A clock that stands still until it is moved."""

    def __init__(self, moment: datetime) -> None:
        """Stand at `moment`, a local time with its offset."""
        self._moment = moment

    def now(self) -> datetime:
        """Return where it stands."""
        return self._moment

    def pass_(self, **time: float) -> None:
        """Let time pass: the keywords of `timedelta`; negative ones set the clock back."""
        self._moment += timedelta(**time)

    def set(self, moment: str) -> None:
        """Put it to a local time in ISO form."""
        self._moment = datetime.fromisoformat(moment).replace(tzinfo=self._moment.tzinfo)


@dataclass
class PaperTray:
    """A printer whose sheets can be counted; `trouble` makes it refuse the next jobs."""

    sheets: list[tuple[str, PrinterRole, bytes]] = field(default_factory=list)
    trouble: PrinterTrouble | None = None
    reports: dict[str, JobReport] = field(default_factory=dict)

    def name(self, role: PrinterRole) -> str:
        """Return a name for the tray of a role."""
        return f"Khay {role.value.upper()}"

    def send(self, pdf: bytes, *, title: str, role: PrinterRole) -> str:
        """Keep the sheet and return its place in the tray."""
        if self.trouble is not None:
            raise self.trouble
        self.sheets.append((title, role, pdf))
        return f"tray-{len(self.sheets)}"

    def report(self, job: str, *, role: PrinterRole) -> JobReport:
        """Say that the job is done, unless the test says otherwise."""
        del role
        return self.reports.get(job, JobReport(JobState.DONE))
