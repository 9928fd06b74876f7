"""Bring queued papers to their printers: claim, send, follow, note what became of them.

The books are read and written in the thread of the screens, the printer is spoken to in another
one. Each printer has a lane of its own, so that trouble with one does not hold up the other.
"""

import sys
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from counter_app.desks.printing import Printing
from counter_app.errors import PaperNotWaiting, StorageUnavailable
from counter_app.ports import JobReport, JobState, Printer
from counter_app.rules.printing import Document, DocumentId, PrinterRole, Progress
from ui.background import Background
from ui.printing import troubles
from ui.printing.following import ByKind, Errand, Journey, Pacing
from ui.printing.troubles import Trouble
from ui.session import Session

AGAIN = 3.0
"""Seconds after which books that could not be written are tried again."""
GRACE = 3
"""Seconds that the papers of the dossier received last stay here, so that it can still be undone.

A slip is noticed while the sentence is read aloud, and a receipt that left cannot be taken back.
Longer than that nobody waits: a paper takes as long to come out, and a hand to reach for it.
"""


@dataclass(slots=True)
class _Lane:
    """A printer at work: which paper it has, and its way."""

    document: Document
    journey: Journey | None = None


class PrintRunner(QObject):
    """Takes the papers that wait, oldest first, one at a time for each printer.

    A paper that failed stays waiting and is tried again only when somebody asks for it.
    """

    changed = Signal()
    """A paper was taken, came out or failed."""
    trouble = Signal(str, object)
    """What is wrong with a printer, as a sentence, and the `Document` that waits for it."""
    printed = Signal(object)
    """A `Document` that came out."""

    def __init__(
        self,
        printing: Printing,
        printer: Printer,
        background: Background,
        session: Session,
        *,
        pacing: Pacing | None = None,
        again: float = AGAIN,
        seconds: Callable[[], float] = monotonic,
        grace_second: int = 1000,
        parent: QObject | None = None,
    ) -> None:
        """Print the queue of `printing` on `printer`, in the name of whoever is on duty.

        `background` should serve nothing but printing: work that waits for a printer would hold up
        other work. `grace_second` is how many milliseconds a second of `GRACE` lasts.
        """
        super().__init__(parent)
        self._printing = printing
        self._printer = printer
        self._background = background
        self._session = session
        self._pacing = pacing or Pacing()
        self._seconds = seconds
        self._lanes: dict[PrinterRole, _Lane] = {}
        self._wanted: set[DocumentId] = set()
        self._turns: set[PrinterRole] = set()
        self._recovered = False
        self._closed = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(round(again * 1000))
        self._later.timeout.connect(self.kick)
        self._held: frozenset[str] = frozenset()
        self._left = 0
        self._tell_left: Callable[[int], None] = _tell_nobody
        self._grace = QTimer(self)
        self._grace.setObjectName("grace")
        self._grace.setInterval(grace_second)
        self._grace.timeout.connect(self._let_a_second_pass)

    @property
    def busy(self) -> bool:
        """Whether a paper is on its way, or will be in this turn of the event loop."""
        return bool(self._lanes or self._turns)

    @Slot()
    def start(self) -> None:
        """Own up to what was being printed when the program last ended, then print what waits."""
        self.kick()

    @Slot()
    def kick(self) -> None:
        """Print what is queued; does nothing for printers that are at work.

        The first time it marks as failed what the last run of the program left half printed.
        """
        if self._closed or not self._recover():
            return
        for role in PrinterRole:
            self._advance(role)

    def retry(self, document_id: DocumentId) -> None:
        """Try a paper again that failed."""
        self._wanted.add(document_id)
        self.kick()

    def retry_all(self) -> None:
        """Try all papers again that failed, oldest first."""
        failed = [one for one in self._waiting() if one.progress is Progress.FAILED]
        self._wanted.update(document.id for document in failed)
        self.kick()

    # -- the papers of what can still be undone ----------------------------------------------------

    def hold(self, about: Collection[str], tell: Callable[[int], None]) -> None:
        """Let the queued papers about dossiers wait for `GRACE` seconds; those held before go now.

        `about` are as in `Document`. `tell` hears at once and every second how many are left, and 0
        when the papers go. They stay queued in the books: a program that ends now prints them at
        its next start.
        """
        self.let_go()
        self._held, self._tell_left, self._left = frozenset(about), tell, GRACE
        self._grace.start()
        tell(GRACE)

    @Slot()
    def let_go(self) -> None:
        """Send what is held without waiting any longer; does nothing while nothing is."""
        if not self._held:
            return
        tell = self._tell_left
        self._held, self._tell_left, self._left = frozenset(), _tell_nobody, 0
        self._grace.stop()
        tell(0)
        self.kick()

    @property
    def held(self) -> frozenset[str]:
        """What the papers that wait here on purpose are about, as in `Document`."""
        return self._held

    @Slot()
    def _let_a_second_pass(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._tell_left(self._left)
        else:
            self.let_go()

    # -- the end -----------------------------------------------------------------------------------

    def close(self) -> None:
        """Begin nothing more; what is on its way stays "sent" and is named at the next start."""
        self._closed = True
        self._later.stop()
        self._grace.stop()
        for lane in self._lanes.values():
            if lane.journey is not None:
                lane.journey.abandon()

    # -- one paper after the other ---------------------------------------------------------------

    def _recover(self) -> bool:
        """Mark what the last run left "sent"; say whether that is done."""
        if self._recovered:
            return True
        try:
            lost = self._printing.recover(by=self._session.by)
        except StorageUnavailable:
            self._later.start()
            return False
        self._recovered = True
        for document in lost:
            self.trouble.emit(f"{document.title}: {document.trouble}", document)
        return True

    def _advance(self, role: PrinterRole) -> None:
        if self._closed or role in self._lanes:
            return
        document = self._next(role)
        if document is None:
            return
        self._lanes[role] = _Lane(document)
        self._background.run(
            partial(self._port(document).name, role),
            then=partial(self._claim, document),
            otherwise=partial(self._give_up, role),
        )

    def _port(self, document: Document) -> Printer:
        """Return the printer of a paper: its kind may have one of its own."""
        printer = self._printer
        return printer.for_kind(document.kind) if isinstance(printer, ByKind) else printer

    def _next(self, role: PrinterRole) -> Document | None:
        try:
            return self._printing.next_for(role, self._wanted, self._held)
        except StorageUnavailable:
            self._later.start()
            return None

    def _waiting(self) -> list[Document]:
        try:
            return self._printing.waiting()
        except StorageUnavailable:
            self._later.start()
            return []

    def _give_up(self, role: PrinterRole, error: Exception) -> None:
        """Leave the papers queued when the program itself does not know its printer."""
        del self._lanes[role]
        sys.excepthook(type(error), error, error.__traceback__)

    def _claim(self, document: Document, printer: str) -> None:
        """Take a paper out of the queue, then send it; skip what another program took first."""
        if self._closed:
            return
        self._wanted.discard(document.id)
        try:
            layout = self._printing.layout(document.id)
            claimed = self._printing.claim(document.id, printer=printer, by=self._session.by)
        except PaperNotWaiting:
            self._free(document.role)
            return
        except StorageUnavailable:
            self._wanted.add(document.id)
            del self._lanes[document.role]
            self._later.start()
            return
        self.changed.emit()
        errand = Errand(layout, claimed.title, claimed.role)
        journey = Journey(
            errand,
            self._port(claimed),
            self._background,
            self._pacing,
            seconds=self._seconds,
            parent=self,
        )
        self._lanes[document.role] = _Lane(claimed, journey)
        journey.held_up.connect(partial(self._tell, claimed))
        journey.over.connect(partial(self._over, claimed))
        journey.start()

    def _over(self, document: Document, job: str, report: JobReport) -> None:
        if report.state is JobState.DONE:
            self._note_success(document, job)
        else:
            self._note_failure(document, troubles.of_report(report))

    # -- noting ----------------------------------------------------------------------------------

    def _note_success(self, document: Document, job: str) -> None:
        note = partial(self._printing.came_out, document.id, job=job, by=self._session.by)
        if self._noted(note, partial(self._note_success, document, job)):
            self.printed.emit(document)
            self._free(document.role)

    def _note_failure(self, document: Document, trouble: Trouble) -> None:
        note = partial(
            self._printing.failed, document.id, trouble=trouble.sentence, by=self._session.by
        )
        if self._noted(note, partial(self._note_failure, document, trouble)):
            self._tell(document, trouble)
            self._free(document.role)

    def _noted(self, note: Callable[[], Document], again: Callable[[], None]) -> bool:
        """Write into the books what became of a paper; if they cannot be written, later."""
        if self._closed:
            return False
        try:
            note()
        except StorageUnavailable:
            QTimer.singleShot(self._later.interval(), self, again)
            return False
        except PaperNotWaiting:
            # Somebody took it off the queue while it was being printed.
            return True
        return True

    def _tell(self, document: Document, trouble: Trouble) -> None:
        self.trouble.emit(str(trouble.refusal(document.printer)), document)

    def _free(self, role: PrinterRole) -> None:
        """Let the next paper go to a printer."""
        lane = self._lanes.pop(role)
        if lane.journey is not None:
            lane.journey.deleteLater()
        self.changed.emit()
        self._turns.add(role)
        QTimer.singleShot(0, self, partial(self._take_turn, role))

    def _take_turn(self, role: PrinterRole) -> None:
        self._turns.discard(role)
        self._advance(role)


def _tell_nobody(_left: int) -> None:
    """Hear how long papers are still held when nobody wants to know."""
