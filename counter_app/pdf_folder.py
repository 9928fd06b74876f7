"""A printer that prints nothing: papers become PDF files in a folder.

The demo and the tour have it, so that trying the program out wastes no paper.
"""

from pathlib import Path

from counter_app.errors import PrinterTrouble
from counter_app.ports import JobReport, JobState
from counter_app.rules.printing import PrinterRole


class PdfFolder:
    """The Printer port over a folder; a job's name is its file's."""

    def __init__(self, folder: Path) -> None:
        """Keep papers in `folder`; `trouble` makes it refuse, as (cause, remedy)."""
        self._folder = folder
        self._count = 0
        self.trouble: tuple[str, str] | None = None

    def name(self, role: PrinterRole) -> str:
        """Return the same name for every role."""
        del role
        return "PDF"

    def send(self, pdf: bytes, *, title: str, role: PrinterRole) -> str:
        """Write the paper as a file; raises `PrinterTrouble` when that does not work."""
        if self.trouble is not None:
            cause, remedy = self.trouble
            raise PrinterTrouble(printer=self.name(role), cause=cause, remedy=remedy)
        self._count += 1
        plain = "".join(ch if ch.isalnum() or ch in "-." else " " for ch in title)
        path = self._folder / f"{self._count:02d} {plain}.pdf"
        try:
            path.write_bytes(pdf)
        except OSError as error:
            raise PrinterTrouble(
                printer=self.name(role),
                cause=f"Không ghi được tệp ({error.strerror}).",
                remedy="Kiểm tra ổ đĩa.",
            ) from error
        return path.name

    def report(self, job: str, *, role: PrinterRole) -> JobReport:
        """Say that a paper is out as soon as it is written."""
        del job, role
        return JobReport(JobState.DONE)
