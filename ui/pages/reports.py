"""Báo cáo: what the supervisor signs, sends on and looks into; a day, a period, in every form."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counter_app.ports import Clock, Topic
from counter_app.rules.statistics import Grouping
from ui import keys, theme
from ui.background import Background
from ui.columns import ScrolledPage
from ui.day_report import DayReport, standing_of
from ui.forms import ChoiceBox
from ui.period_box import PeriodBox, Way
from ui.period_part import PeriodPart
from ui.printing.folder import open_pdf
from ui.refusals import refusals_shown_in
from ui.report_saving import OutBar
from ui.saving import ChooseFile
from ui.session import Session
from ui.widgets import ElidedLabel, KeyCap
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks import Office

_CARED_FOR = frozenset(
    {
        Topic.DOSSIERS,
        Topic.SLIPS,
        Topic.DOCUMENTS,
        Topic.DISCREPANCIES,
        Topic.SETTINGS,
        Topic.CATALOGUE,
        Topic.STAFF,
    }
)
DAY = "day"
_REPORT_ROLE = Qt.ItemDataRole.UserRole
_RAIL = 208
_NARROW = 900
"""The width of the page, in pixels at 100 %, below which the list of reports is a box."""
_LEAST = 680
_WAY, _REPORT = "reports/way", "reports/report"


class ReportsPage(ScrolledPage):
    """The reports by name on the left, the chosen one beside, its ways out below it."""

    def __init__(
        self,
        *,
        office: "Office",
        session: Session,
        words: Words,
        clock: Clock,
        background: Background,
        choose_file: ChooseFile,
        settings: QSettings | None = None,
        open_folder: Callable[[Path], object] = open_pdf,
        parent: QWidget | None = None,
    ) -> None:
        """Show what the desks of `office` sum up; files are made in the `background`.

        `settings` remember the report and the kind of period, `open_folder` shows where files lie.
        """
        super().__init__(parent)
        self._office = office
        self._session = session
        self._words = words
        self._clock = clock
        self._background = background
        self._settings = settings
        self._parts: dict[str, PeriodPart] = {}
        self._name = DAY
        self._makers = self._reports()
        look = theme.look()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._make_rail())
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, look.px(8), 0, 0)
        column.setSpacing(look.px(2))
        column.addLayout(self._make_head())
        # Not a stack: the page asks for the room of what is shown, not of the tallest report.
        self._body = QVBoxLayout()
        column.addLayout(self._body, 1)
        self._out = OutBar(
            session=session,
            words=words,
            background=background,
            choose_file=choose_file,
            audit=lambda: office.audit,
            open_folder=open_folder,
        )
        self._out.told.connect(self.told)
        self._out.done.connect(self.done)
        column.addWidget(self._out)
        row.addWidget(right, 1)
        self._day = self._make_day()
        self._body.addWidget(self._day)
        for key, by in (("Ctrl+Tab", 1), ("Shift+F3", -1)):
            turn = QShortcut(keys.sequence(key), self)
            turn.setContext(Qt.ShortcutContext.WindowShortcut)
            turn.activated.connect(partial(self._turn, by))
        find = QShortcut(keys.sequence("F3"), self)
        find.setContext(Qt.ShortcutContext.WindowShortcut)
        find.activated.connect(self._choose_report)
        self._remember_last()
        self._show_report()

    # -- what the window asks ----------------------------------------------------------------------

    def entered(self, argument: object = None) -> None:
        """Show what was shown last, or the day that is handed over."""
        if isinstance(argument, date):
            self._choose(DAY)
            self._day.go_back()
            self._day.show_day(argument)
        self._follow_today()
        self._read()
        self._start()

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Count anew when something that is counted changed, or a new day began."""
        changed = self._follow_today()
        if changed or topics & _CARED_FOR:
            self._read()

    # -- making ------------------------------------------------------------------------------------

    def _reports(self) -> dict[str, tuple[str, str, Callable[[], PeriodPart] | None]]:
        """Return the reports in their order: the group they stand in, their name, their maker."""
        of_day, of_period = self.tr("Sổ sách"), self.tr("Số liệu kỳ")
        lists, insight = self.tr("Danh sách"), self.tr("Phân tích")
        return {
            DAY: (of_day, self.tr("Tổng hợp ngày"), None),
            "register": (of_day, self.tr("Sổ theo dõi (Mẫu 07)"), self._make_register),
            "ii06a": (of_period, self.tr("Biểu II.06a"), self._figures(Grouping.FIELD)),
            "procedure": (of_period, self.tr("Theo thủ tục"), self._figures(Grouping.PROCEDURE)),
            "department": (of_period, self.tr("Theo phòng"), self._figures(Grouping.DEPARTMENT)),
            "officer": (of_period, self.tr("Theo cán bộ"), self._figures(Grouping.OFFICER)),
            "late": (lists, self.tr("Quá hạn"), self._make_late),
            "apologies": (lists, self.tr("Xin lỗi, hẹn lại"), self._make_apologies),
            "uncollected": (lists, self.tr("Chưa nhận kết quả"), self._make_uncollected),
            "times": (insight, self.tr("Thời gian giải quyết"), self._make_times),
            "index": (insight, self.tr("Chỉ số QĐ 766"), self._make_index),
            "pictures": (insight, self.tr("Biểu đồ"), self._make_charts),
        }

    def _make_rail(self) -> QWidget:
        look = theme.look()
        self._rail = QWidget()
        self._rail.setObjectName("reportRail")
        self._rail.setFixedWidth(look.px(_RAIL))
        column = QVBoxLayout(self._rail)
        column.setContentsMargins(look.px(12), look.px(10), 0, look.px(12))
        column.setSpacing(look.px(6))
        self._list = _ReportList()
        group = ""
        for name, (above, title, _maker) in self._makers.items():
            if above != group:
                group = above
                self._list.add_group(group)
            self._list.add_report(name, title)
        self._list.currentItemChanged.connect(self._choose_item)
        column.addWidget(self._list, 1)
        turning = QHBoxLayout()
        turning.setSpacing(look.px(6))
        turning.addWidget(KeyCap("Ctrl+Tab"))
        turning.addWidget(ElidedLabel(self.tr("báo cáo kế"), role="hint"), 1)
        column.addLayout(turning)
        return self._rail

    def _make_head(self) -> QVBoxLayout:
        look = theme.look()
        head = QVBoxLayout()
        head.setContentsMargins(look.px(20), 0, look.px(20), 0)
        head.setSpacing(look.px(6))
        self._box = ChoiceBox(
            [(title, name) for name, (_group, title, _maker) in self._makers.items()]
        )
        self._box.setObjectName("reportBox")
        self._box.setAccessibleName(self.tr("Báo cáo"))
        self._box.edited.connect(self._choose_boxed)
        self._box.hide()
        head.addWidget(self._box)
        self._period = PeriodBox(self._words, self._clock.now().date())
        self._period.period_changed.connect(self._show_period)
        self._period.way_changed.connect(self._remember_way)
        head.addWidget(self._period)
        self._standing = ElidedLabel(role="hint")
        self._standing.setObjectName("todayState")
        head.addWidget(self._standing)
        return head

    def _make_day(self) -> DayReport:
        office = self._office
        day = DayReport(
            reports=office.reports,
            session=self._session,
            words=self._words,
            clock=self._clock,
            closing=lambda: office.closing,
            backups=lambda: office.backups,
        )
        day.told.connect(self.told)
        day.done.connect(self.done)
        day.page_wanted.connect(self.page_wanted)
        day.changed.connect(self._offer)
        return day

    def _figures(self, grouping: Grouping) -> Callable[[], PeriodPart]:
        def make() -> PeriodPart:
            from ui.statistics_view import FiguresView

            return FiguresView(
                grouping,
                statistics=lambda: self._office.statistics,
                session=self._session,
                words=self._words,
                background=self._background,
            )

        return make

    def _make_register(self) -> PeriodPart:
        from ui.register_form import RegisterForm

        return RegisterForm(
            reports=self._office.reports,
            inquiry=self._office.inquiry,
            statistics=lambda: self._office.statistics,
            session=self._session,
            words=self._words,
            background=self._background,
        )

    def _make_late(self) -> PeriodPart:
        return self._listing(
            "late",
            self.tr("Không hồ sơ nào trễ hạn trong kỳ này"),
        )

    def _make_apologies(self) -> PeriodPart:
        return self._listing(
            "apologies",
            self.tr("Kỳ này không có văn bản xin lỗi nào"),
        )

    def _make_uncollected(self) -> PeriodPart:
        return self._listing(
            "uncollected",
            self.tr("Kết quả về trong kỳ này đều đã có người nhận"),
        )

    def _make_times(self) -> PeriodPart:
        return self._listing("times", self.tr("Kỳ này chưa có hồ sơ nào giải quyết xong"))

    def _make_index(self) -> PeriodPart:
        return self._listing("index", self.tr("Kỳ này chưa có số liệu"))

    def _listing(self, name: str, nothing: str) -> PeriodPart:
        from ui.listing_view import ListingView

        return ListingView(
            lambda desk, period: getattr(desk, name)(period.first, period.last),
            what=name if name in {"late", "apologies", "uncollected"} else "",
            print_words=self.tr("In danh sách")
            if name not in {"times", "index"}
            else self.tr("In"),
            nothing=nothing,
            statistics=lambda: self._office.statistics,
            inquiry=self._office.inquiry,
            session=self._session,
            words=self._words,
            background=self._background,
        )

    def _make_charts(self) -> PeriodPart:
        from ui.charts_view import ChartsView

        return ChartsView(
            statistics=lambda: self._office.statistics,
            session=self._session,
            words=self._words,
            background=self._background,
        )

    # -- which report ------------------------------------------------------------------------------

    @Slot(QListWidgetItem, QListWidgetItem)
    def _choose_item(self, now: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if now is not None and (name := now.data(_REPORT_ROLE)):
            self._choose(name)

    @Slot()
    def _choose_boxed(self) -> None:
        self._choose(str(self._box.value))

    def _choose(self, name: str) -> None:
        if name == self._name:
            return
        self._name = name
        for chooser in (self._list, self._box):
            chooser.blockSignals(True)
            chooser.choose(name)
            chooser.blockSignals(False)
        if self._settings is not None:
            self._settings.setValue(_REPORT, name)
        self._show_report()
        self._read()

    @Slot()
    def _turn(self, by: int) -> None:
        names = list(self._makers)
        self._choose(names[(names.index(self._name) + by) % len(names)])
        self._start()

    @Slot()
    def _choose_report(self) -> None:
        (self._box if self._rail.isHidden() else self._list).setFocus()

    def _show_report(self) -> None:
        """Bring the chosen report to the front, made on its first visit."""
        part = self._part
        shown = self._day if part is None else part
        for other in (self._day, *self._parts.values()):
            other.setVisible(other is shown)
        self._period.setVisible(part is not None)
        words = self.tr("In tổng hợp ngày") if part is None else part.print_words
        self._out.serve(self._day.outgo if part is None else part.outgo, words)
        self._offer()

    @property
    def _part(self) -> PeriodPart | None:
        """The report of a period that is chosen, or None for that of the day."""
        make = self._makers[self._name][2]
        if make is None:
            return None
        if self._name not in self._parts:
            part = make()
            part.told.connect(self.told)
            part.dossier_wanted.connect(self.dossier_wanted)
            part.page_wanted.connect(self.page_wanted)
            part.changed.connect(self._offer)
            part.hide()
            self._body.addWidget(part)
            self._parts[self._name] = part
            self._fit()
        return self._parts[self._name]

    # -- reading -----------------------------------------------------------------------------------

    def _read(self) -> None:
        part = self._part
        self._show_standing()
        if part is None:
            self._day.read()
        else:
            self._show_period()

    @Slot()
    def _show_period(self) -> None:
        part = self._part
        if part is None:
            return
        with refusals_shown_in(part.notice, self._words.refusal) as attempt:
            self._period.check()
        part.period = self._period.period
        if attempt.refused:
            part.reader.leave()
            part.forget()
            self._offer()
            return
        part.show_period(self._period.period, self._period.title)
        self._show_standing()

    def _follow_today(self) -> bool:
        self._day.follow_today()
        return self._period.follow(self._clock.now().date())

    def _show_standing(self) -> None:
        """Say over the reports of a period that holds today when today is closed already."""
        today = self._clock.now().date()
        if self._name == DAY or not self._period.period.holds(today):
            self._standing.hide()
            return
        sentence, tone = standing_of(self._office.closing.day_state(today), self._words)
        self._standing.setText(sentence)
        theme.mark(self._standing, tone=str(tone))
        self._standing.setVisible(bool(sentence))

    def _start(self) -> None:
        part = self._part
        if part is None:
            self._day.start()
        else:
            self._period.start()

    @Slot()
    def _offer(self) -> None:
        """Show which ways out there are, and none while a day is being closed."""
        self._out.setVisible(not (self._name == DAY and self._day.closing_shown))
        self._out.offer()

    # -- what is remembered ------------------------------------------------------------------------

    def _remember_last(self) -> None:
        if self._settings is None:
            return
        way = str(self._settings.value(_WAY, ""))
        if way in {one.value for one in Way} - {Way.FREE.value}:
            self._period.choose(Way(way))
        name = str(self._settings.value(_REPORT, ""))
        if name in self._makers:
            self._name = name
        for chooser in (self._list, self._box):
            chooser.blockSignals(True)
            chooser.choose(self._name)
            chooser.blockSignals(False)

    @Slot(str)
    def _remember_way(self, way: str) -> None:
        if self._settings is not None:
            self._settings.setValue(_WAY, way)

    # -- what Qt tells -----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Let the list of reports be a box where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Ask for the width in which everything stands one below the other, if need be."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), theme.look().px(_LEAST)), hint.height())

    def _fit(self) -> None:
        """Arrange everything for the width there is."""
        narrow = self.width() < theme.look().px(_NARROW)
        self._rail.setVisible(not narrow)
        self._box.setVisible(narrow)
        room = self.width() - (0 if narrow else self._rail.width())
        for part in (self._period, self._out, self._day, *self._parts.values()):
            part.fit(room)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go one level back with Escape."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        part = self._part
        if not (self._day.go_back() if part is None else part.go_back()):
            self._out.stop()


class _ReportList(QListWidget):
    """The reports under the names of their groups; the arrow keys pass over these."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reportList")
        self.setAccessibleName(self.tr("Báo cáo"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(theme.look().px(120))

    def add_group(self, title: str) -> None:
        """Add the name of a group."""
        look = theme.look()
        item = QListWidgetItem(title)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(theme.font(look.theme.small))
        item.setSizeHint(QSize(0, look.px(26)))
        self.addItem(item)

    def add_report(self, name: str, title: str) -> None:
        """Add a report."""
        look = theme.look()
        item = QListWidgetItem(title)
        item.setData(_REPORT_ROLE, name)
        item.setSizeHint(QSize(0, look.px(33)))
        self.addItem(item)
        if self.currentRow() < 0:
            self.setCurrentItem(item)

    def choose(self, name: str) -> None:
        """Choose a report."""
        for number in range(self.count()):
            if self.item(number).data(_REPORT_ROLE) == name:
                self.setCurrentRow(number)
                return

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Walk; all other keys belong to the page."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End) and (
            not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            super().keyPressEvent(event)
        else:
            event.ignore()
