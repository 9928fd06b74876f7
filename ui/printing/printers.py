"""Which printer serves which paper on this machine, and how it is.

What was chosen is a matter of the machine, not of the office; it is kept with the window's place.
"""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from counter_app.ports import Clock, JobReport, JobState, Printer
from counter_app.rules.printing import DocumentKind, Fit, PrinterRole
from ui.background import Background
from ui.printing.folder import PdfFolder, clear_unfinished
from ui.printing.following import Errand, Journey, Pacing, Withdrawing
from ui.printing.profiles import (
    Handled,
    Handling,
    Kept,
    PrinterProfile,
    WithTrays,
    keep,
    remembered,
)
from ui.printing.troubles import Trouble

_ADOPTING = (PrinterRole.A5, PrinterRole.A4)
"""The roles that take the one and only printer of a machine by themselves."""


class System(Protocol):
    """What can be asked of the machine's printers."""

    threadsafe: bool
    """Whether it may be asked in any thread, or only in that of the screens."""

    def names(self) -> list[str]:
        """Return the names of all printers."""
        ...

    def printer(self, name: str) -> Printer:
        """Return the printer of a name."""
        ...

    def trouble(self, name: str) -> Trouble:
        """Say what is wrong with a printer before anything is sent to it."""
        ...


@dataclass(frozen=True, slots=True)
class Overview:
    """All printers of the machine, their trays, and what is wrong with the one of each role."""

    names: tuple[str, ...]
    profiles: Mapping[PrinterRole, PrinterProfile]
    troubles: Mapping[PrinterRole, Trouble]
    trays: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])


def has_cups() -> bool:
    """Say whether this machine prints through CUPS."""
    return shutil.which("lp") is not None


def system_printers() -> System:
    """Return CUPS where there is `lp`, otherwise Qt; to be called in the thread of the screens."""
    if has_cups():
        from ui.printing.cups import Cups

        return Cups()
    from ui.printing.qt import Press, QtPrinters

    return QtPrinters(Press())


class Printers(QObject):
    """The Printer port of the window: each role's papers go where this machine was told.

    Until somebody chooses, a machine's one and only printer is taken, and remembered; with several
    or none papers go into the folder. For a till roll none is taken: the printer of an office is
    seldom one, and would print the strip on a sheet.

    The methods of the port may be called in any thread, the others in that of the screens.
    """

    chosen = Signal()
    """Another printer serves a role."""
    _adopted = Signal(object, str)

    def __init__(
        self,
        kept: Kept,
        *,
        folder: Path,
        clock: Clock,
        background: Background,
        system: System | None = None,
        pacing: Pacing | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Read what was chosen from `kept`; `folder` is where PDF files go unless told otherwise.

        `system` is by default this machine's.
        """
        super().__init__(parent)
        self._kept = kept
        self._folder = folder
        self._clock = clock
        self._background = background
        self._given = system
        self._pacing = pacing or Pacing()
        self._profiles = {
            role: remembered(kept, f"printing/{role.value}", folder) for role in PrinterRole
        }
        self._own = {
            kind: own
            for kind in DocumentKind
            if (own := remembered(kept, _group(kind), folder)) is not None
        }
        self._on_the_way: dict[str, Printer] = {}
        self._adopted.connect(self._keep)
        # CUPS can be asked in any thread, and later: a start does not wait for it.
        if (system is not None or not has_cups()) and not self._system.threadsafe:
            self._adopt(self._system.names)

    @cached_property
    def _system(self) -> System:
        """The printers of this machine, met when one is first asked for."""
        return self._given or system_printers()

    # -- the Printer port ------------------------------------------------------------------------

    def name(self, role: PrinterRole) -> str:
        """Return the name of the printer that serves a role, or of the folder."""
        return self._printer(role).name(role)

    def send(self, pdf: bytes, *, title: str, role: PrinterRole) -> str:
        """Hand a PDF to the role's printer; raises `PrinterTrouble`."""
        printer = self._printer(role)
        return self._send(printer, self.profile(role), pdf, title, role)

    def send_as(self, profile: PrinterProfile, pdf: bytes, *, title: str, role: PrinterRole) -> str:
        """Hand a PDF over as a profile says; raises `PrinterTrouble`."""
        return self._send(self.printer_of(profile), profile, pdf, title, role)

    def _send(
        self, printer: Printer, profile: PrinterProfile, pdf: bytes, title: str, role: PrinterRole
    ) -> str:
        """Hand a PDF over as a profile says; a file is saved as it is."""
        sheet = profile.sheet(role)
        if profile.printer and (sheet is not None or profile.fit != Fit()):
            from counter_app.documents.fitting import fitted

            pdf = fitted(pdf, profile.fit, sheet)
            role = profile.role(role)
        job = printer.send(pdf, title=title, role=role)
        self._on_the_way[job] = printer
        return job

    def for_kind(self, kind: DocumentKind) -> Printer:
        """Return the port for papers of a kind, which may have a profile of its own."""
        return _KindPort(self, kind)

    def report(self, job: str, *, role: PrinterRole) -> JobReport:
        """Say how far a job has come, on the printer it was sent to."""
        report = self._on_the_way.get(job, self._printer(role)).report(job, role=role)
        if report.state is JobState.DONE:
            self._on_the_way.pop(job, None)
        return report

    def withdraw(self, job: str, *, role: PrinterRole) -> None:
        """Take a job back from the printer it was sent to, where that can be done."""
        printer = self._on_the_way.pop(job, None) or self._printer(role)
        if isinstance(printer, Withdrawing):
            printer.withdraw(job, role=role)

    # -- choosing --------------------------------------------------------------------------------

    def profile(self, role: PrinterRole) -> PrinterProfile:
        """Return where the papers of a role go now."""
        return self._profiles[role] or PrinterProfile("", self._folder)

    def is_chosen(self, role: PrinterRole) -> bool:
        """Say whether somebody chose, or there was but one printer."""
        return self._profiles[role] is not None

    def choose(self, role: PrinterRole, profile: PrinterProfile) -> None:
        """Let another printer or folder serve a role from now on."""
        if profile == self._profiles[role]:
            return
        self._profiles[role] = profile
        keep(self._kept, f"printing/{role.value}", profile)
        self.chosen.emit()

    def own(self, kind: DocumentKind) -> PrinterProfile | None:
        """Return the profile that papers of a kind have for themselves, or None."""
        return self._own.get(kind)

    def choose_own(self, kind: DocumentKind, profile: PrinterProfile | None) -> None:
        """Let papers of a kind be printed otherwise than the others of their size, or like them."""
        if profile == self._own.get(kind):
            return
        if profile is None:
            del self._own[kind]
            self._kept.remove(_group(kind))
        else:
            self._own[kind] = profile
            keep(self._kept, _group(kind), profile)
        self.chosen.emit()

    def look(self, then: Callable[[Overview], None]) -> None:
        """Ask the machine which printers there are and how they do; `then` gets the answer."""
        if self._system.threadsafe:
            self._background.run(self._overview, then=then)
        else:
            then(self._overview())

    def tidy(self) -> None:
        """Remove what a program that died left half written where PDF files go."""
        folders = {self._folder, *(self.profile(role).folder for role in PrinterRole)}
        now = self._clock.now()
        self._background.run(lambda: [clear_unfinished(one, now) for one in sorted(folders)])

    def try_out(
        self,
        role: PrinterRole,
        title: str,
        pdf: Callable[[], bytes],
        then: "TriedOut",
        *,
        kind: DocumentKind | None = None,
    ) -> Journey:
        """Print something that is in no queue; `then` gets job and report at the end.

        With `kind` it is printed as papers of that kind are.
        """
        errand = Errand(pdf, title, role)
        port = self if kind is None else self.for_kind(kind)
        journey = Journey(errand, port, self._background, self._pacing, parent=self)
        journey.over.connect(then)
        journey.over.connect(journey.deleteLater)
        journey.start()
        return journey

    # -- behind it -------------------------------------------------------------------------------

    def _printer(self, role: PrinterRole) -> Printer:
        if role in _ADOPTING and self._profiles[role] is None and self._system.threadsafe:
            self._adopt(self._system.names)
        return self.printer_of(self.profile(role))

    def printer_of(self, profile: PrinterProfile) -> Printer:
        """Return the printer of a profile, told what the profile says."""
        if not profile.printer:
            return PdfFolder(profile.folder, self._clock)
        printer = self._system.printer(profile.printer)
        if profile.handling != Handling() and isinstance(printer, Handled):
            return printer.handled(profile.handling)
        return printer

    def _adopt(self, names: Callable[[], list[str]]) -> None:
        """Let the one and only printer serve the roles for which nobody chose."""
        open_roles = [role for role in _ADOPTING if self._profiles[role] is None]
        known = names() if open_roles else []
        if len(known) == 1:
            for role in open_roles:
                self._profiles[role] = PrinterProfile(known[0], self._folder)
                # Kept by the thread of the screens, so that the printer is missed when it is gone.
                self._adopted.emit(role, known[0])

    @Slot(object, str)
    def _keep(self, role: PrinterRole, printer: str) -> None:
        self._kept.setValue(f"printing/{role.value}/printer", printer)
        self._kept.setValue(f"printing/{role.value}/folder", str(self._folder))
        self.chosen.emit()

    def _overview(self) -> Overview:
        self._adopt(self._system.names)
        profiles = {role: self.profile(role) for role in PrinterRole}
        names = self._system.names()
        said = {name: self._system.trouble(name) for name in {p.printer for p in profiles.values()}}
        system = self._system
        trays = (
            {name: tuple(system.trays(name)) for name in names}
            if isinstance(system, WithTrays)
            else {}
        )
        return Overview(
            tuple(names),
            profiles,
            {
                role: said[profile.printer] if profile.printer else Trouble()
                for role, profile in profiles.items()
            },
            trays,
        )


class _KindPort:
    """The Printer port for papers of one kind: its own profile, or that of the role."""

    def __init__(self, printers: Printers, kind: DocumentKind) -> None:
        self._printers = printers
        self._kind = kind

    def name(self, role: PrinterRole) -> str:
        """Return the name of the printer, or of the folder."""
        own = self._printers.own(self._kind)
        if own is None:
            return self._printers.name(role)
        return self._printers.printer_of(own).name(role)

    def send(self, pdf: bytes, *, title: str, role: PrinterRole) -> str:
        """Hand a PDF to the printer; raises `PrinterTrouble`."""
        own = self._printers.own(self._kind)
        if own is None:
            return self._printers.send(pdf, title=title, role=role)
        return self._printers.send_as(own, pdf, title=title, role=role)

    def report(self, job: str, *, role: PrinterRole) -> JobReport:
        """Say how far a job has come."""
        return self._printers.report(job, role=role)

    def withdraw(self, job: str, *, role: PrinterRole) -> None:
        """Take a job back, where that can be done."""
        self._printers.withdraw(job, role=role)


def _group(kind: DocumentKind) -> str:
    """Return where the profile of a kind is kept."""
    return f"printing/kind/{kind.value}"


TriedOut = Callable[[str, JobReport], None]
"""Gets the job's name and how it ended."""
