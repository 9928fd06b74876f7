"""Báo cáo: what the supervisor signs, the day's summary and the register of a period."""

from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.desks.reports import Reports
from counter_app.ports import Clock, Topic
from ui import theme
from ui.background import Background
from ui.columns import ScrolledPage
from ui.day_report import DayReport
from ui.register_form import RegisterForm
from ui.saving import ChooseFile, Saving
from ui.session import Session
from ui.ways import Ways
from ui.widgets import KeyCap
from ui.words import Words

_CARED_FOR = frozenset(
    {Topic.DOSSIERS, Topic.SLIPS, Topic.DOCUMENTS, Topic.DISCREPANCIES, Topic.SETTINGS}
)
_DAY, _REGISTER = 0, 1


class ReportsPage(ScrolledPage):
    """Two reports behind two tabs."""

    def __init__(
        self,
        *,
        reports: Reports,
        session: Session,
        words: Words,
        clock: Clock,
        background: Background,
        choose_file: ChooseFile,
        parent: QWidget | None = None,
    ) -> None:
        """Show what `reports` sums up; files are made in the `background`."""
        super().__init__(parent)
        saving = Saving(choose_file, words, self.told.emit, background)
        self._of_day = DayReport(
            reports=reports, session=session, words=words, clock=clock, saving=saving
        )
        self._register = RegisterForm(
            reports=reports,
            session=session,
            words=words,
            clock=clock,
            background=background,
            saving=saving,
        )
        for part in (self._of_day, self._register):
            part.told.connect(self.told)
            part.done.connect(self.done)
        self._register.hide()
        look = theme.look()
        head = QHBoxLayout()
        head.setContentsMargins(look.px(20), look.px(8), look.px(20), 0)
        head.setSpacing(look.px(10))
        self._tabs = Ways()
        self._tabs.addTab(self.tr("Tổng hợp ngày"))
        self._tabs.addTab(self.tr("Sổ theo dõi hồ sơ (Mẫu 07)"))
        self._tabs.currentChanged.connect(self._show_part)
        head.addWidget(self._tabs)
        head.addWidget(KeyCap("Ctrl+Tab"))
        head.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._of_day, 1)
        whole.addWidget(self._register, 1)
        turn = QShortcut(QKeySequence("Ctrl+Tab"), self)
        turn.setContext(Qt.ShortcutContext.WindowShortcut)
        turn.activated.connect(self._turn)

    def entered(self, argument: object = None) -> None:
        """Show what was shown last, or the day that is handed over."""
        if isinstance(argument, date):
            self._tabs.setCurrentIndex(_DAY)
            self._of_day.show_day(argument)
        self._part.read()
        self._part.start()

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Count anew when something that is counted changed, or a new day began."""
        self._part.follow_today()
        if topics & _CARED_FOR:
            self._part.read()

    @property
    def _part(self) -> DayReport | RegisterForm:
        return self._register if self._tabs.currentIndex() == _REGISTER else self._of_day

    @Slot(int)
    def _show_part(self, number: int) -> None:
        self._of_day.setVisible(number == _DAY)
        self._register.setVisible(number == _REGISTER)
        self._part.read()
        self._part.start()

    @Slot()
    def _turn(self) -> None:
        self._tabs.setCurrentIndex(_DAY if self._part is self._register else _REGISTER)
