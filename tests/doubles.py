"""Stand-ins for what stands outside the program: the clock, the printer, the scanner's hand."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from counter_app.errors import PrinterTrouble
from counter_app.ports import JobReport, JobState
from counter_app.rules.printing import PrinterRole


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
