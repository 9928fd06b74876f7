"""Print through Qt where there is no `lp`: each page as a picture of the printer's own dots.

A QPrinter may be painted on in the thread of the screens only. `QtPrinter.send` can be called in
any thread: it leaves the paper with the `Press`, which paints it when that thread is free, and
`report` says how that went. A program that ends in between leaves the paper "sent".
"""

from collections.abc import Callable
from itertools import count
from math import ceil
from typing import Any

from PySide6.QtCore import QMarginsF, QObject, QPoint, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from counter_app.errors import PrinterTrouble
from counter_app.ports import JobReport, JobState
from counter_app.rules.printing import PrinterRole
from ui.printing import troubles
from ui.printing.profiles import Handling
from ui.printing.troubles import Trouble
from ui.rendering import TURN

FINEST = 360
"""Dots an inch above which a picture of text only grows: at 600 a receipt takes a second."""

_POINTS = 72
_SIZES = {PrinterRole.A5: QPageSize.PageSizeId.A5, PrinterRole.A4: QPageSize.PageSizeId.A4}
_ROLL = "Cuộn 80 mm"


def system_printer(name: str) -> QPrinter:
    """Return the system's printer of a name.

    Raises `PrinterTrouble` when there is none, or it stands still, or Qt would take another one:
    `setPrinterName` does not say so when it knows no such printer.
    """
    trouble = _trouble(name)
    if trouble:
        raise trouble.refusal(name)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    if printer.printerName() != name:
        raise troubles.other_printer(printer.printerName()).refusal(name)
    return printer


class Press(QObject):
    """Paints what it is given in the thread it was made in, and keeps how each job went."""

    _given = Signal(str, str, bytes, str, object)

    def __init__(
        self,
        device: Callable[[str], QPrinter] = system_printer,
        parent: QObject | None = None,
    ) -> None:
        """Paint on what `device` returns for a printer's name."""
        super().__init__(parent)
        self._device = device
        self._numbers = count(1)
        self._reports: dict[str, JobReport] = {}
        self._given.connect(self._paint)

    def take(self, name: str, pdf: bytes, title: str, role: PrinterRole, copies: int = 1) -> str:
        """Take a paper from any thread, to be printed so often; return the job's name."""
        job = f"{name}-{next(self._numbers)}"
        self._reports[job] = JobReport(JobState.PENDING)
        self._given.emit(job, name, pdf, title, (role, copies))
        return job

    def report(self, job: str) -> JobReport:
        """Say how far a job has come; one that this program did not send is not known."""
        return self._reports.get(job, troubles.canceled().report(JobState.FAILED))

    def withdraw(self, job: str) -> None:
        """Leave a job out that was not painted yet."""
        self._reports.pop(job, None)

    @Slot(str, str, bytes, str, object)
    def _paint(
        self, job: str, name: str, pdf: bytes, title: str, how: tuple[PrinterRole, int]
    ) -> None:
        role, copies = how
        if job not in self._reports:
            return
        try:
            printer = self._device(name)
        except PrinterTrouble as error:
            self._reports[job] = troubles.of_refusal(error).report(JobState.FAILED)
            return
        printer.setDocName(title)
        printer.setFullPage(True)
        printer.setCopyCount(copies)
        printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
        # A whole part of the printer's own dots, so that each dot of the picture is some of them.
        printer.setResolution(printer.resolution() // ceil(printer.resolution() / FINEST))
        with TURN:
            whole = _painted(printer, pdf, role)
        self._reports[job] = (
            JobReport(JobState.DONE) if whole else troubles.unfinished().report(JobState.FAILED)
        )


class QtPrinter:
    """The Printer port over one printer of the system, painted by a `Press`."""

    def __init__(self, name: str, press: Press, copies: int = 1) -> None:
        self._name = name
        self._press = press
        self._copies = copies

    def handled(self, handling: Handling) -> "QtPrinter":
        """Return the same printer, told how often; trays are chosen in the system's settings."""
        return QtPrinter(self._name, self._press, handling.copies)

    def name(self, role: PrinterRole) -> str:
        """Return the printer's name."""
        del role
        return self._name

    def send(self, pdf: bytes, *, title: str, role: PrinterRole) -> str:
        """Leave a PDF with the press; whether the printer takes it is told by `report`."""
        return self._press.take(self._name, pdf, title, role, self._copies)

    def report(self, job: str, *, role: PrinterRole) -> JobReport:
        """Say how far a job has come: done when all pages were handed to the system."""
        del role
        return self._press.report(job)

    def withdraw(self, job: str, *, role: PrinterRole) -> None:
        """Take back what was not painted yet."""
        del role
        self._press.withdraw(job)


class QtPrinters:
    """The printers that Qt knows on this machine; to be asked in the thread of the screens."""

    threadsafe = False

    def __init__(self, press: Press) -> None:
        self._press = press

    def names(self) -> list[str]:
        """Return the names of the printers in alphabetical order."""
        return sorted(QPrinterInfo.availablePrinterNames())

    def printer(self, name: str) -> QtPrinter:
        """Return the printer of a name; nobody asks whether there is one."""
        return QtPrinter(name, self._press)

    def trouble(self, name: str) -> Trouble:
        """Say what is wrong with a printer before anything is sent to it."""
        return _trouble(name)


def _trouble(name: str) -> Trouble:
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        return troubles.unknown_printer()
    if info.state() is QPrinter.PrinterState.Error:
        return troubles.stopped("")
    return Trouble()


def _painted(printer: QPrinter, pdf: bytes, role: PrinterRole) -> bool:
    """Paint every page of a PDF at 100 %; say whether the system took all of them."""
    import pypdfium2

    document: Any = pypdfium2.PdfDocument(pdf)
    painter = QPainter()
    try:
        for number, page in enumerate(document):
            wide, high = page.get_size()
            printer.setPageLayout(_layout(role, wide, high))
            begun = printer.newPage() if number else painter.begin(printer)
            if not begun:
                return False
            painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
            painter.drawImage(QPoint(0, 0), _picture(page, printer.resolution()))
        return painter.end() and printer.printerState() not in {
            QPrinter.PrinterState.Aborted,
            QPrinter.PrinterState.Error,
        }
    finally:
        if painter.isActive():
            printer.abort()
            painter.end()
        document.close()


def _layout(role: PrinterRole, wide: float, high: float) -> QPageLayout:
    """Return the sheet for a page of a size in points; on a roll it is as long as the page."""
    if role is PrinterRole.ROLL:
        strip = QSizeF(wide, high)
        exact = QPageSize.SizeMatchPolicy.ExactMatch
        size = QPageSize(strip, QPageSize.Unit.Point, _ROLL, exact)
        return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    across = wide > high
    turned = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(_SIZES[role]), turned, QMarginsF(0, 0, 0, 0))


def _picture(page: Any, dpi: int) -> QImage:  # noqa: ANN401 - pypdfium2 has no types
    """Return a page in black and white, a dot of the picture for each dot of the printer."""
    bitmap = page.render(scale=dpi / _POINTS, grayscale=True)
    grey = QImage(
        bitmap.buffer,
        bitmap.width,
        bitmap.height,
        bitmap.stride,
        QImage.Format.Format_Grayscale8,
    )
    return grey.convertToFormat(
        QImage.Format.Format_Mono,
        Qt.ImageConversionFlag.MonoOnly | Qt.ImageConversionFlag.ThresholdDither,
    )
