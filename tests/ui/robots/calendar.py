"""Robots of the calendar, the office hours and the rules, in Quản trị."""

from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.ports import Clock
from counter_app.rules.staff import StaffMember
from tests.ui.robots.hands import CTRL, Hands
from tests.ui.robots.office import AdministrationRobot
from ui.day_sheet import ClosureSheet, SwapSheet
from ui.forms import ChoiceBox, LinesBox, TextBox
from ui.preview import PaperView
from ui.year_calendar import YearCalendar

_Widget = TypeVar("_Widget", bound=QWidget)
SHIFT = Qt.KeyboardModifier.ShiftModifier


class SheetRobot(Hands):
    """Somebody before the question about days that is open."""

    def __init__(self, qtbot: QtBot, sheet: QDialog) -> None:
        super().__init__(qtbot, sheet)
        self.sheet = sheet
        qtbot.waitUntil(sheet.isActiveWindow)

    def fill(self, **texts: str) -> None:
        """Put other texts into fields."""
        for name, text in texts.items():
            box = self.find(TextBox, name)
            box.setFocus()
            box.selectAll()
            box.insert(text)

    def chooses(self, name: str, text: str) -> None:
        """Choose with the arrow keys."""
        box = self.find(ChoiceBox, name)
        box.setFocus()
        wanted = box.findText(text)
        assert wanted >= 0, f"{name} does not offer {text!r}"
        while box.currentIndex() != wanted:
            down = box.currentIndex() < wanted
            self.press(Qt.Key.Key_Down if down else Qt.Key.Key_Up)

    def chosen(self, name: str) -> str:
        """Return what a choice shows."""
        return self.find(ChoiceBox, name).currentText()

    def can_choose(self, name: str) -> bool:
        """Say whether a choice can be made."""
        return self.find(ChoiceBox, name).isEnabled()

    def asks_for(self, name: str) -> bool:
        """Say whether a field can be seen."""
        return self.find(TextBox, name).isVisible()

    def complaint(self, name: str) -> str:
        """Return the sentence that stands below a field."""
        return self.reads(f"{name}.complaint")

    def agrees(self) -> None:
        """Press the main button."""
        self.click("yes")

    def leaves(self) -> None:
        """Press Escape."""
        self.press(Qt.Key.Key_Escape)

    @property
    def open(self) -> bool:
        """Whether the question still stands."""
        return self.sheet.isVisible()


class CalendarRobot(AdministrationRobot):
    """Somebody at the calendar of the office."""

    def __init__(
        self, qtbot: QtBot, office: Office, clock: Clock, user: StaffMember, *, folder: Path
    ) -> None:
        super().__init__(qtbot, office, clock, user, folder=folder)
        self.comes("calendar")

    # -- hands -------------------------------------------------------------------------------------

    def walks_to(self, day: date) -> None:
        """Walk to a day of the shown year with the keys."""
        sheet = self.find(YearCalendar, "yearSheet")
        sheet.setFocus()
        here = sheet.stay.here
        months = day.month - here.month
        turn = Qt.Key.Key_PageDown if months > 0 else Qt.Key.Key_PageUp
        self.press(Qt.Key.Key_Home, *[turn] * abs(months))
        self.press(*[Qt.Key.Key_Down] * ((day.day - 1) // 7))
        self.press(*[Qt.Key.Key_Right] * ((day.day - 1) % 7))
        assert sheet.stay.here == day

    def takes_together(self, days: int) -> None:
        """Take so many more days to the chosen one."""
        self.press(*[Qt.Key.Key_Right] * days, modifier=SHIFT)

    def clicks_on(self, day: date) -> None:
        """Press a day with the mouse."""
        sheet = self.find(YearCalendar, "yearSheet")
        place = sheet.place(day).center()
        QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=place)

    def opens_day(self) -> SheetRobot:
        """Press Enter on the chosen day and sit down before the question."""
        self.press(Qt.Key.Key_Return)
        return self.before_question()

    def before_question(self) -> SheetRobot:
        """Sit down before the question about a day that is open."""
        return self._before(ClosureSheet)

    def asks_swap(self) -> SheetRobot:
        """Press the key for swapped days and sit down before the question."""
        self.press(Qt.Key.Key_D, modifier=CTRL)
        return self._before(SwapSheet)

    def closes(self, first: date, name: str, *, last: str = "", part: str = "") -> None:
        """Put a closure into the calendar, without saving it."""
        self.walks_to(first)
        sheet = self.opens_day()
        sheet.fill(name=name, last=last)
        if part:
            sheet.chooses("part", part)
        sheet.agrees()
        self.returns()

    def saves(self, reason: str = "") -> None:
        """Look a change through and save it."""
        self.f9()
        if reason:
            self.fill(reason=reason)
        self.f9()

    def returns(self) -> None:
        """Be back at the page when a question is answered."""
        self.frame.activateWindow()
        self.qtbot.waitUntil(self.frame.isActiveWindow)

    def ticks(self, name: str) -> None:
        """Press a box or a round one."""
        self.find(QAbstractButton, name).click()

    def sees_calls(self) -> PaperView:
        """Press Ctrl+O and return the window with the list of calls."""
        self.press(Qt.Key.Key_O, modifier=CTRL)
        view = self.page.findChild(PaperView)
        assert view is not None, "no paper is shown"
        self.qtbot.addWidget(view)
        return view

    # -- eyes --------------------------------------------------------------------------------------

    def find(self, kind: type[_Widget], name: str) -> _Widget:
        """Return the widget of a class and name, of several the one that can be seen."""
        found = self.widget.findChildren(kind, name)
        assert found, f"no {kind.__name__} named {name!r}"
        return next((one for one in found if one.isVisible()), found[0])

    @property
    def day(self) -> str:
        """The chosen day."""
        return self.reads("day")

    @property
    def day_is(self) -> str:
        """What the chosen day is."""
        return self.reads("dayIs")

    @property
    def tip(self) -> str:
        """What the chosen day tells under the mouse."""
        sheet = self.find(YearCalendar, "yearSheet")
        return sheet.about(sheet.stay.here)

    @property
    def read_aloud(self) -> str:
        """What a screen reader is told of the chosen day."""
        return self.find(YearCalendar, "yearSheet").accessibleDescription()

    def listed(self, day: str) -> tuple[str, ...]:
        """Return the row of a day in the list of special days: kind, name, source."""
        return next(row[1:] for row in self.rows("specialDays") if row[0] == day)

    @property
    def affected(self) -> list[tuple[str, str, str, str]]:
        """The affected receipts: decision, promised date, new date, by how much."""
        return [(row[0], row[5], row[6], row[7]) for row in self.rows("affected")]

    @property
    def asked(self) -> bool:
        """Whether a question about days is open."""
        return any(
            sheet.isVisible()
            for kind in (ClosureSheet, SwapSheet)
            for sheet in self.widget.findChildren(kind)
        )

    def _before(self, kind: type[QDialog]) -> SheetRobot:
        found = [one for one in self.widget.findChildren(kind) if one.isVisible()]
        assert found, f"no {kind.__name__} is open"
        return SheetRobot(self.qtbot, found[-1])


class HoursRobot(CalendarRobot):
    """Somebody at the office hours."""

    def __init__(
        self, qtbot: QtBot, office: Office, clock: Clock, user: StaffMember, *, folder: Path
    ) -> None:
        super().__init__(qtbot, office, clock, user, folder=folder)
        self.comes("hours")

    def opens(self, day: int, hours: str) -> None:
        """Write the hours of a weekday, 0 being Monday."""
        self.fill(**{f"day.{day}": hours})

    def hours(self, day: int) -> tuple[str, str]:
        """Return what stands for a weekday: its hours, and how long they are."""
        return self.field(f"day.{day}"), self.reads(f"day.{day}.total")

    def counts(self, day: int) -> bool:
        """Say whether a weekday is ticked as one that counts."""
        return self.find(QCheckBox, f"day.{day}.counts").isChecked()

    def can_count(self, day: int) -> bool:
        """Say whether that can be ticked here."""
        return self.find(QCheckBox, f"day.{day}.counts").isEnabled()


class RulesRobot(CalendarRobot):
    """Somebody at the way of counting and the papers."""

    def __init__(
        self, qtbot: QtBot, office: Office, clock: Clock, user: StaffMember, *, folder: Path
    ) -> None:
        super().__init__(qtbot, office, clock, user, folder=folder)
        self.comes("rules")

    @property
    def rule(self) -> str:
        """The way of counting that is chosen."""
        return next(one.text() for one in self.widget.findChildren(QRadioButton) if one.isChecked())

    def writes(self, name: str, lines: str) -> None:
        """Put another text of several lines into a field."""
        self.find(LinesBox, name).setPlainText(lines)

    def can_press(self, name: str) -> bool:
        """Say whether a box, a round one or a button can be pressed."""
        return self.find(QAbstractButton, name).isEnabled()
