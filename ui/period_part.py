"""What the reports of a period have in common, so that the page can show any of them."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from counter_app.desks.statistics import StatisticsDesk
from counter_app.errors import Refused
from counter_app.rules.periods import Period
from ui import theme
from ui.background import Background
from ui.period_reading import PeriodReader
from ui.refusals import refusals_shown_in
from ui.report_saving import Outgo
from ui.session import Session
from ui.theme import Tone
from ui.widgets import ElidedLabel, Notice
from ui.words import Words

_Result = TypeVar("_Result")


class PeriodPart(QWidget):
    """A report of a period: read it, show it, say how it goes out."""

    told = Signal(str, str)
    dossier_wanted = Signal(str)
    page_wanted = Signal(str, object)
    changed = Signal()
    """What may go out is there now, or is not any more."""

    print_words = ""
    """What the main button says."""

    def __init__(
        self,
        *,
        statistics: Callable[[], StatisticsDesk],
        session: Session,
        words: Words,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        """Show what `statistics` counts; long periods are counted in the `background`."""
        super().__init__(parent)
        self.session = session
        self.words = words
        self.reader = PeriodReader(statistics, background)
        self.period: Period | None = None
        self.title = ""
        self.notice = Notice()
        self.notice.setObjectName("periodRefusal")
        self.notice.hide()
        self.counting = self._make_counting()

    def _make_counting(self) -> QWidget:
        """Return the line that says that a long period is counted, and how not to wait."""
        line = QWidget()
        line.setObjectName("counting")
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().px(10))
        row.addWidget(ElidedLabel(self.tr("Đang đếm cả kỳ; cứ làm việc khác trong lúc chờ.")), 1)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(theme.look().px(180))
        row.addWidget(bar)
        leave = QPushButton(self.tr("Thôi không đếm"))
        leave.setObjectName("leaveCounting")
        leave.setProperty("quiet", True)
        leave.clicked.connect(self._leave)
        row.addWidget(leave)
        line.hide()
        return line

    # -- what the page asks ------------------------------------------------------------------------

    def show_period(self, period: Period, title: str) -> None:
        """Show another period, `title` in words; raises what the desk refuses at once."""
        self.period, self.title = period, title
        self.read()

    def read(self) -> None:
        """Read the period afresh."""

    def start(self) -> None:
        """Put the focus where work begins."""

    def outgo(self) -> Outgo | None:
        """Return how what is shown goes out, or None while there is nothing."""
        return None

    def go_back(self) -> bool:
        """Go one level back; say whether there was one."""
        return False

    def fit(self, width: int) -> None:
        """Arrange what is shown for a width."""

    # -- for those below ---------------------------------------------------------------------------

    def ask(
        self, question: Callable[[StatisticsDesk], _Result], then: Callable[[_Result], None]
    ) -> None:
        """Ask about the period; what is refused stands in the notice."""
        if self.period is None:
            return

        def answered(result: _Result) -> None:
            self.counting.hide()
            self.notice.clear()
            then(result)
            self.changed.emit()

        self.reader.read(self.period, question, answered, self._refused)
        self.counting.setVisible(self.reader.waiting)
        if self.reader.waiting:
            self.notice.clear()
            self.forget()
            self.changed.emit()

    def forget(self) -> None:
        """Hold nothing that could go out."""

    @Slot()
    def _leave(self) -> None:
        self.reader.leave()
        self.counting.hide()
        self.changed.emit()
        self.notice.tell(self.tr("Chưa đếm kỳ này. Chọn lại kỳ để đếm."), Tone.WARNING)

    def _refused(self, refusal: Refused) -> None:
        self.counting.hide()
        self.forget()
        with refusals_shown_in(self.notice, self.words.refusal):
            raise refusal
        self.changed.emit()

    def file_name(self, what: str) -> str:
        """Return the name of a file about the period."""
        assert self.period is not None
        first, last = self.period.first, self.period.last
        if first == last:
            return f"{what} {first:%Y-%m-%d}"
        between = self.tr("{first} đến {last}").format(
            first=f"{first:%Y-%m-%d}", last=f"{last:%Y-%m-%d}"
        )
        return f"{what} {between}"
