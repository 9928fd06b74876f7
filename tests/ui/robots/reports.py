"""A supervisor at Báo cáo."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QListWidget
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.ports import Clock
from counter_app.rules.staff import StaffMember
from tests.doubles import InlineBackground
from tests.ui.robots.hands import CTRL, Hands
from tests.ui.robots.keyboard import PageRobot
from tests.ui.robots.window import SavedFiles
from ui.background import Background
from ui.charts import Chart
from ui.closing import ReopenSheet
from ui.figures import Figure
from ui.forms import ChoiceBox
from ui.listing_table import ListingTable
from ui.pages.reports import ReportsPage
from ui.preview import PaperView
from ui.session import Session
from ui.tables import RowsView
from ui.words import Words


@dataclass
class _Folders:
    """Remembers which folders were to be opened."""

    opened: list[Path] = field(default_factory=list)

    def __call__(self, folder: Path) -> None:
        self.opened.append(folder)


class ReportsRobot(PageRobot):
    """Chooses reports and periods by keys, reads tables, lists and pictures."""

    def __init__(
        self,
        qtbot: QtBot,
        office: Office,
        clock: Clock,
        *,
        user: StaffMember,
        folder: Path,
        background: Background | None = None,
        settings: QSettings | None = None,
    ) -> None:
        self.folders = _Folders()
        self.session = Session(user)
        page = ReportsPage(
            office=office,
            session=self.session,
            words=Words(),
            clock=clock,
            background=background or InlineBackground(),
            choose_file=SavedFiles(folder),
            settings=settings,
            open_folder=self.folders,
        )
        super().__init__(qtbot, page)

    # -- choosing ----------------------------------------------------------------------------------

    @property
    def report(self) -> str:
        """The name of the report that is shown."""
        return self.find(QListWidget, "reportList").currentItem().text()

    def turns_to(self, report: str) -> None:
        """Press Ctrl+Tab until a report is shown."""
        for _ in range(20):
            if self.report == report:
                return
            self.press(Qt.Key.Key_Tab, modifier=CTRL)
        raise AssertionError(f"there is no report {report!r}")

    def chooses_way(self, way: str) -> None:
        """Choose how the period is named, in the box."""
        self.goes_to("periodWay")
        self.press(Qt.Key.Key_Home)
        for _ in range(20):
            if self._way == way:
                return
            self.press(Qt.Key.Key_Down)
        raise AssertionError(f"there is no period {way!r}")

    @property
    def _way(self) -> str:
        return self.find(ChoiceBox, "periodWay").text()

    def types_period(self, first: str, last: str) -> None:
        """Type both days of the period."""
        if self._way != "Tự chọn ngày":
            self.chooses_way("Tự chọn ngày")
        for name, text in (("periodFirst", first), ("periodLast", last)):
            self.goes_to(name)
            self.press(Qt.Key.Key_A, modifier=CTRL)
            self.types(text)
            self.enter()

    def period_before(self) -> None:
        """Press Ctrl+PgUp."""
        self.press(Qt.Key.Key_PageUp, modifier=CTRL)

    def period_after(self) -> None:
        """Press Ctrl+PgDown."""
        self.press(Qt.Key.Key_PageDown, modifier=CTRL)

    @property
    def period(self) -> str:
        """The period as it is named."""
        return self.reads("periodName")

    # -- the day -----------------------------------------------------------------------------------

    def figure(self, name: str) -> str:
        """Return a number of the day with what stands below it."""
        return self.find(Figure, f"figure.{name}").accessibleName()

    def types_day(self, text: str) -> None:
        """Type a day and press Enter."""
        self.goes_to("day")
        self.press(Qt.Key.Key_A, modifier=CTRL)
        self.types(text)
        self.enter()

    def begins_closing(self) -> None:
        """Press the key for the end of the day."""
        self._comes_to_front()
        self.press(Qt.Key.Key_D, modifier=CTRL)

    @property
    def left_over(self) -> list[tuple[str, str]]:
        """What is still to be done, with how much of it."""
        return [(row[1], row[2]) for row in self.rows("closingSteps")]

    def opens_day_again(self, reason: str) -> ReopenSheet:
        """Ask for a closed day to be opened, with a reason."""
        self._comes_to_front()
        self.press(Qt.Key.Key_D, modifier=CTRL)
        sheets = self.page.findChildren(ReopenSheet)
        sheet = next(one for one in sheets if one.isVisible())
        self.qtbot.waitUntil(sheet.isActiveWindow)
        typist = Hands(self.qtbot, sheet)
        typist.types(reason)
        typist.press(Qt.Key.Key_F9)
        return sheet

    def _comes_to_front(self) -> None:
        """Be in the window again, after a sheet over it was closed."""
        self.frame.activateWindow()
        self.qtbot.waitUntil(self.frame.isActiveWindow)

    # -- figures and lists -------------------------------------------------------------------------

    def table(self, name: str = "figures") -> list[tuple[str, ...]]:
        """Return the rows of the table that is shown, the last one included."""
        return self._table(name).shown()

    def titles(self, name: str = "figures") -> list[str]:
        """Return the headings, each with its group."""
        return [f"{one.group} {one.text}".strip() for one in self._table(name).headings]

    def opens_number(self, row: int, heading: str) -> None:
        """Walk to a number and press Enter."""
        table = self._table("figures")
        table.setFocus()
        table.choose(row, self.titles().index(heading))
        self.enter()

    @property
    def behind(self) -> list[tuple[str, ...]]:
        """The rows of the dossiers behind a number; each report has such a list."""
        [view] = [one for one in self.page.findChildren(RowsView, "behind") if one.isVisible()]
        model = view.model()
        return [
            tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
            for row in range(model.rowCount())
        ]

    def presses(self, name: str) -> None:
        """Press the button of a name that can be seen; several reports have one."""
        buttons = self.page.findChildren(QAbstractButton, name)
        next(one for one in buttons if one.isVisible()).click()

    def _table(self, name: str) -> ListingTable:
        found = [one for one in self.page.findChildren(ListingTable, name) if one.isVisible()]
        assert found, f"no table {name!r} can be seen"
        return found[0]

    def text(self, name: str) -> str:
        """Return the text of the label of a name that can be seen; several reports have one."""
        return next(
            (one.text() for one in self.page.findChildren(QLabel, name) if one.isVisible()), ""
        )

    # -- the register ------------------------------------------------------------------------------

    def turns_to_register(self) -> None:
        """Go to the register, and wait until it has been read."""
        self.turns_to("Sổ theo dõi (Mẫu 07)")
        self.waits_for_report()

    def waits_for_report(self) -> None:
        """Wait until what is shown can go out."""
        self.qtbot.waitUntil(lambda: self.offers("printReport"))

    @property
    def registered(self) -> list[str]:
        """The names in the register, from the top."""
        return [row[2] for row in self.rows("registerLines")]

    # -- pictures ----------------------------------------------------------------------------------

    def stands_on(self, name: str) -> Chart:
        """Put the focus on a picture."""
        chart = self.find(Chart, f"chart.{name}")
        chart.setFocus()
        return chart

    @property
    def value(self) -> str:
        """The value one stands on, in words."""
        return self.reads("chartValue")

    # -- out ---------------------------------------------------------------------------------------

    def paper(self) -> PaperView:
        """Return the window with the paper, once it is laid out."""
        self.qtbot.waitUntil(lambda: self.page.findChild(PaperView) is not None)
        view = self.page.findChild(PaperView)
        assert view is not None
        self.qtbot.waitUntil(lambda: view.pages > 0)
        return view
