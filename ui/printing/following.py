"""One paper on its way: handed to a printer, followed to its end, taken back when there is none."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from time import monotonic
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from counter_app.errors import PrinterTrouble
from counter_app.ports import JobReport, JobState, Printer
from counter_app.rules.printing import DocumentKind, PrinterRole
from ui.background import Background
from ui.printing import troubles
from ui.printing.troubles import Trouble


@dataclass(frozen=True, slots=True)
class Pacing:
    """How often a job is asked after, and for how long; seconds."""

    first: float = 0.5
    growth: float = 1.5
    longest: float = 3.0
    limit: float = 60.0


@runtime_checkable
class Withdrawing(Protocol):
    """A printer that can take a job back."""

    def withdraw(self, job: str, *, role: PrinterRole) -> None:
        """Take a job off the printer, so that it does not come out besides its repetition."""
        ...


@runtime_checkable
class ByKind(Protocol):
    """A printer that prints some kinds of papers otherwise than the others of their size."""

    def for_kind(self, kind: DocumentKind) -> Printer:
        """Return the printer of a kind."""
        ...


@dataclass(frozen=True, slots=True)
class Errand:
    """What is to be printed: `pdf` makes it, in the other thread."""

    pdf: Callable[[], bytes]
    title: str
    role: PrinterRole


class Journey(QObject):
    """One errand from the first byte to the printer's last word."""

    over = Signal(str, object)
    """The job's name, empty when it was not taken, and how it ended: a `JobReport` done or failed.
    """
    held_up = Signal(object)
    """A `Trouble` that the printer waits with; the job goes on when it is put right."""

    def __init__(
        self,
        errand: Errand,
        printer: Printer,
        background: Background,
        pacing: Pacing,
        *,
        seconds: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._errand = errand
        self._printer = printer
        self._background = background
        self._pacing = pacing
        self._seconds = seconds
        self._job = ""
        self._sent_at = 0.0
        self._known = Trouble()
        self._abandoned = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(pacing.first * 1000))
        self._timer.timeout.connect(self._ask)

    def start(self) -> None:
        """Send it."""
        self._background.run(self._send, then=self._sent, otherwise=self._not_sent)

    def abandon(self) -> None:
        """Ask no more; what was sent stays sent."""
        self._abandoned = True
        self._timer.stop()

    def _send(self) -> str:
        """Lay out and hand over, in the other thread."""
        errand = self._errand
        return self._printer.send(errand.pdf(), title=errand.title, role=errand.role)

    def _sent(self, job: str) -> None:
        self._job = job
        self._sent_at = self._seconds()
        self._ask()

    def _not_sent(self, error: Exception) -> None:
        if isinstance(error, PrinterTrouble):
            self._end(troubles.of_refusal(error))
            return
        self._end(troubles.unmade(type(error).__name__))
        sys.excepthook(type(error), error, error.__traceback__)

    @Slot()
    def _ask(self) -> None:
        if self._abandoned:
            return
        ask = partial(self._printer.report, self._job, role=self._errand.role)
        self._background.run(ask, then=self._told, otherwise=self._not_told)

    def _told(self, report: JobReport) -> None:
        if self._abandoned:
            return
        if report.state is JobState.DONE:
            self.over.emit(self._job, report)
        elif report.state is JobState.FAILED:
            self._take_back(troubles.of_report(report))
        else:
            self._wait(troubles.of_report(report))

    def _not_told(self, error: Exception) -> None:
        if not self._abandoned:
            self._wait(Trouble())
        sys.excepthook(type(error), error, error.__traceback__)

    def _wait(self, trouble: Trouble) -> None:
        if self._seconds() - self._sent_at >= self._pacing.limit:
            self._take_back(trouble or troubles.endless(self._pacing.limit))
            return
        if trouble and trouble != self._known:
            self.held_up.emit(trouble)
        self._known = trouble
        self._timer.start()
        slower = min(self._timer.interval() * self._pacing.growth, self._pacing.longest * 1000)
        self._timer.setInterval(round(slower))

    def _take_back(self, trouble: Trouble) -> None:
        """Make sure that the job does not come out after it was given up, then say so."""
        if not isinstance(self._printer, Withdrawing):
            self._end(trouble)
            return
        withdraw = partial(self._printer.withdraw, self._job, role=self._errand.role)
        self._background.run(
            withdraw,
            then=lambda _nothing: self._end(trouble),
            otherwise=lambda _error: self._end(trouble),
        )

    def _end(self, trouble: Trouble) -> None:
        if not self._abandoned:
            self.over.emit(self._job, trouble.report(JobState.FAILED))
