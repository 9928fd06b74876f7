"""Print through CUPS: hand over with `lp`, follow the job by IPP, take it back with `cancel`."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from math import ceil

from counter_app.errors import PrinterTrouble
from counter_app.ports import JobReport, JobState
from counter_app.rules.printing import PrinterRole
from ui.printing import ipp, troubles
from ui.printing.ipp import Attributes, JobStage, Operation, Unreachable, Value
from ui.printing.profiles import Handling
from ui.printing.troubles import Trouble

SENDING = 15.0
"""Seconds that `lp` may take; it only hands over."""
MEDIA = {PrinterRole.A5: "A5", PrinterRole.A4: "A4"}
ROLL_WIDTH = 80
"""How wide a till roll is, mm."""

_PAGE = re.compile(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]")
_MILLIMETRE = 72 / 25.4
_USUAL_STRIP = 297
_JOB = re.compile(rb"request id is (\S+-\d+)")
_STOPPED = 5
_ABOUT_JOB = "job-state job-state-reasons job-printer-state-message"
_ABOUT_PRINTER = (
    "printer-state printer-state-reasons printer-state-message printer-is-accepting-jobs"
)
_TRAYS = "media-source-supported"
_SEVERITY = re.compile(r"-(?:error|warning|report)$")
_MACHINE = (
    ({"media-empty", "media-needed", "input-tray-missing"}, troubles.out_of_paper),
    ({"media-jam"}, troubles.jammed),
    ({"door-open", "cover-open", "interlock-open"}, troubles.open_cover),
    ({"toner-empty", "marker-supply-empty"}, troubles.out_of_ink),
    ({"offline", "timed-out", "connecting-to-device", "shutdown"}, troubles.not_connected),
)
_LOST = "may not exist or is unavailable"


class Cups:
    """The printers that CUPS knows on this machine."""

    threadsafe = True

    def names(self) -> list[str]:
        """Return the names of the queues in alphabetical order; none when CUPS does not run."""
        try:
            groups = ipp.ask(_server(), Operation.CUPS_PRINTERS, about="printer-name")
        except Unreachable:
            return []
        return sorted(str(name) for group in groups for name in group.get("printer-name", ()))

    def printer(self, name: str) -> "CupsPrinter":
        """Return the printer of a name; nobody asks whether there is one."""
        return CupsPrinter(name)

    def trays(self, name: str) -> list[str]:
        """Return the names of a printer's trays, as CUPS calls them; none when it does not say."""
        try:
            held = ipp.ask(_server(), Operation.GET_PRINTER, f"/printers/{name}", about=_TRAYS)
        except Unreachable:
            return []
        return [str(one) for group in held[:1] for one in group.get(_TRAYS, ())]

    def trouble(self, name: str) -> Trouble:
        """Say what is wrong with a printer before anything is sent to it."""
        try:
            held = ipp.ask(
                _server(), Operation.GET_PRINTER, f"/printers/{name}", about=_ABOUT_PRINTER
            )
        except Unreachable:
            return troubles.no_service()
        if not held:
            return troubles.unknown_printer()
        if _first(held[0], "printer-is-accepting-jobs") is False:
            return troubles.rejecting(_said(held[0], "printer-state-message"))
        return _queue_trouble(held[0]) or _machine_trouble(held[0])


class CupsPrinter:
    """The Printer port over one queue of CUPS; all of its methods may be called in any thread."""

    def __init__(self, queue: str, handling: Handling | None = None) -> None:
        self._queue = queue
        self._handling = handling or Handling()

    def handled(self, handling: Handling) -> "CupsPrinter":
        """Return the same queue, told from which tray and how often."""
        return CupsPrinter(self._queue, handling)

    def name(self, role: PrinterRole) -> str:
        """Return the queue's name."""
        del role
        return self._queue

    def send(self, pdf: bytes, *, title: str, role: PrinterRole) -> str:
        """Hand a PDF to the queue at 100 %, one sheet a page; return the job's name.

        Raises `PrinterTrouble` when `lp` does not take it.
        """
        copies, tray = self._handling.copies, self._handling.tray
        command = ["lp", "-d", self._queue, "-n", str(copies), "-t", title]
        sheet = media(role, pdf) + (f",{tray}" if tray else "")
        for option in (f"media={sheet}", "print-scaling=none", "sides=one-sided"):
            command += ["-o", option]
        try:
            done = subprocess.run(  # noqa: S603 - no shell; the queue's name is one argument
                [*command, "-"],
                input=pdf,
                capture_output=True,
                timeout=SENDING,
                check=False,
                env=environment(),
            )
        except subprocess.TimeoutExpired as error:
            raise troubles.no_answer(SENDING).refusal(self._queue) from error
        except OSError as error:
            raise troubles.no_service().refusal(self._queue) from error
        job = _JOB.search(done.stdout)
        if done.returncode or job is None:
            raise self._refusal(done.stderr.decode(errors="replace"))
        return os.fsdecode(job[1])

    def report(self, job: str, *, role: PrinterRole) -> JobReport:
        """Say how far a job has come."""
        del role
        number = job.rpartition("-")[2]
        try:
            held = ipp.ask(_server(), Operation.GET_JOB, f"/jobs/{number}", about=_ABOUT_JOB)
            if held:
                return self._judged(held[0])
        except Unreachable:
            return troubles.no_service().report(JobState.PENDING)
        # CUPS that keeps no history forgets a job when it is over.
        return JobReport(JobState.DONE)

    def withdraw(self, job: str, *, role: PrinterRole) -> None:
        """Take a job off the queue, so that it does not come out later besides its repetition."""
        del role
        try:
            subprocess.run(  # noqa: S603 - no shell
                ["cancel", job],  # noqa: S607 - found where the administrator put it
                capture_output=True,
                timeout=SENDING,
                check=False,
                env=environment(),
            )
        except (OSError, subprocess.TimeoutExpired):
            return

    def _judged(self, job: Attributes) -> JobReport:
        match _first(job, "job-state"):
            case JobStage.COMPLETED:
                return JobReport(JobState.DONE)
            case JobStage.CANCELED:
                return troubles.canceled().report(JobState.FAILED)
            case JobStage.ABORTED:
                why = _said(job, "job-printer-state-message")
                return troubles.aborted(why).report(JobState.FAILED)
            case JobStage.HELD:
                return troubles.held().report(JobState.FAILED)
            case _:
                return self._waiting()

    def _waiting(self) -> JobReport:
        """Return how a job is that has not come out: hopeless when its queue stands still."""
        held = ipp.ask(
            _server(), Operation.GET_PRINTER, f"/printers/{self._queue}", about=_ABOUT_PRINTER
        )
        printer: Attributes = held[0] if held else {}
        if trouble := _queue_trouble(printer):
            return trouble.report(JobState.FAILED)
        return _machine_trouble(printer).report(JobState.PENDING)

    def _refusal(self, said: str) -> PrinterTrouble:
        """Return why `lp` took nothing: it says the same of an unknown queue and of no CUPS."""
        trouble = Cups().trouble(self._queue)
        if trouble:
            return trouble.refusal(self._queue)
        why = said.strip().removeprefix("lp: ").removeprefix("Error - ")
        return troubles.refused(why).refusal(self._queue)


def media(role: PrinterRole, pdf: bytes) -> str:
    """Return what CUPS calls the sheet of a paper; a roll is cut as long as its longest page."""
    if role is not PrinterRole.ROLL:
        return MEDIA[role]
    heights = [float(page[2]) for page in _PAGE.finditer(pdf)]
    longest = max(heights, default=_USUAL_STRIP * _MILLIMETRE)
    return f"Custom.{ROLL_WIDTH}x{ceil(longest / _MILLIMETRE)}mm"


def environment() -> Mapping[str, str]:
    """Return the environment for the programs of CUPS: English, and without our own libraries.

    A frozen program has its libraries in LD_LIBRARY_PATH, which other programs must not load.
    """
    given = dict(os.environ)
    if getattr(sys, "frozen", False):
        given.pop("LD_LIBRARY_PATH", None)
        if (before := given.get("LD_LIBRARY_PATH_ORIG")) is not None:
            given["LD_LIBRARY_PATH"] = before
    return given | {"LC_ALL": "C.UTF-8"}


def _server() -> str:
    return ipp.server(environment())


def _first(group: Attributes, name: str) -> Value | None:
    values = group.get(name)
    return values[0] if values else None


def _queue_trouble(printer: Attributes) -> Trouble:
    """Return why a queue prints nothing until somebody starts it again."""
    if _first(printer, "printer-state") == _STOPPED:
        return troubles.stopped(_said(printer, "printer-state-message"))
    return Trouble()


def _machine_trouble(printer: Attributes) -> Trouble:
    """Return what the machine waits for; it goes on by itself when that is done."""
    reasons = {_SEVERITY.sub("", str(one)) for one in printer.get("printer-state-reasons", ())}
    for names, trouble in _MACHINE:
        if names & reasons:
            return trouble()
    if _LOST in _said(printer, "printer-state-message"):
        return troubles.not_connected()
    return Trouble()


def _said(group: Attributes, name: str) -> str:
    return str(_first(group, name) or "").strip()
