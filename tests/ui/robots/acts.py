"""Robot of the sheets on which something is done with a dossier."""

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.robots.hands import CTRL, Hands
from ui.act_sheet import ActSheet
from ui.checklist import Checklist
from ui.dialogs import Sheet
from ui.dossier_menu import ActsSheet
from ui.forms import ChoiceBox, LinesBox, TextBox
from ui.scrolling import PageFrame
from ui.widgets import Line

_NUMBERED = 9
"""Lines of a list that have a number key; letters follow."""


def back_to(qtbot: QtBot, window: QWidget) -> None:
    """Be before a window again; off-screen nobody gives it the keyboard back by itself."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


class SheetRobot(Hands):
    """Somebody before the sheet that is open over a card."""

    def __init__(self, qtbot: QtBot, sheet: ActSheet) -> None:
        super().__init__(qtbot, sheet)
        self.sheet = sheet
        below = sheet.parentWidget()
        assert below is not None
        self._below = below.window()
        qtbot.waitUntil(sheet.isActiveWindow)

    # -- hands -------------------------------------------------------------------------------------

    def fill(self, **texts: str) -> None:
        """Put other texts into fields, each pasted over what stood there."""
        for name, text in texts.items():
            box = self.find(QWidget, name)
            box.setFocus()
            if isinstance(box, LinesBox):
                box.selectAll()
                box.insertPlainText(text)
                box.moveCursor(QTextCursor.MoveOperation.End)
            else:
                assert isinstance(box, TextBox), name
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

    def turns_to(self, part: int) -> None:
        """Turn to a part of the sheet, counted from 0."""
        self.press(*[Qt.Key.Key_PageDown] * part, modifier=CTRL)

    def saves(self) -> None:
        """Press F9."""
        self.press(Qt.Key.Key_F9)
        self._come_back()

    def escapes(self) -> None:
        """Press Escape."""
        QTest.keyClick(self.sheet, Qt.Key.Key_Escape)
        self._come_back()

    def _come_back(self) -> None:
        """Be before the card again when the sheet is gone."""
        if not self.open:
            back_to(self.qtbot, self._below)

    # -- eyes --------------------------------------------------------------------------------------

    @property
    def open(self) -> bool:
        """Whether the sheet is still there."""
        return shiboken6.isValid(self.sheet) and self.sheet.isVisible()

    @property
    def refused(self) -> str:
        """The sentence beside the button."""
        return self.reads("actRefusal")

    def complaint(self, name: str) -> str:
        """Return the sentence that stands below a field."""
        return self.reads(f"{name}.complaint")

    def chosen(self, name: str) -> str:
        """Return what a choice shows."""
        return self.find(ChoiceBox, name).currentText()

    def text(self, name: str) -> str:
        """Return what stands in a field of one or several lines."""
        box = self.find(QWidget, name)
        assert isinstance(box, TextBox | LinesBox), name
        return box.text()

    @property
    def date(self) -> str:
        """The date that would be promised."""
        return self.reads("newDate")

    @property
    def changes(self) -> list[tuple[str, str]]:
        """What stands on the receipt and what will, from the top."""
        lines = self.find(QWidget, "changes").findChildren(Line)
        before = [line.text() for line in lines if line.objectName() == "before"]
        after = [line.text() for line in lines if line.objectName() == "after"]
        return list(zip(before, after, strict=True))

    @property
    def ticked(self) -> list[str]:
        """The names of the ticked lines of the list."""
        name = "items" if self.sheet.findChild(Checklist, "items") else "papers"
        view = self.find(Checklist, name)
        return [
            getattr(tick.of, "text", "") or getattr(tick.of, "name", "")
            for tick in view.ticks
            if tick.ticked
        ]

    @property
    def inside_window(self) -> bool:
        """Whether the sheet is no larger than the window it stands over, and scrolls only down."""
        frame = self.find(PageFrame, "sheetBody")
        room = self._below.size()
        size = self.sheet.size()
        return (
            size.width() <= room.width()
            and size.height() <= room.height()
            and frame.horizontalScrollBar().maximum() == 0
        )

    @property
    def focus_in_sight(self) -> bool:
        """Whether all of what has the focus is inside the part that scrolls."""
        here = QApplication.focusWidget()
        assert here is not None, "nothing has the focus"
        view = self.find(PageFrame, "sheetBody").viewport()
        top = here.mapTo(view, here.rect().topLeft()).y()
        return top >= 0 and top + here.height() <= view.height()

    @property
    def whole(self) -> bool:
        """Whether everything on the sheet can be seen without scrolling."""
        return self.find(PageFrame, "sheetBody").verticalScrollBar().maximum() == 0


class Acting(Hands):
    """Opens sheets from a card and answers what is asked."""

    def sheet(self) -> SheetRobot:
        """Sit down before the sheet that is open."""
        sheets = [one for one in self.widget.findChildren(ActSheet) if one.isVisible()]
        assert sheets, "no sheet is open"
        return SheetRobot(self.qtbot, sheets[-1])

    def menu(self) -> ActsSheet:
        """Press Ctrl+K and return the list that opens."""
        self.press(Qt.Key.Key_K, modifier=CTRL)
        lists = [one for one in self.widget.findChildren(ActsSheet) if one.isVisible()]
        assert lists, "no list is open"
        return lists[-1]

    @property
    def offered(self) -> list[str]:
        """What the list offers, from the top."""
        menu = self.menu()
        rows = [row[1] for row in self.rows("otherActs")]
        QTest.keyClick(menu, Qt.Key.Key_Escape)
        # The next list is another one.
        below = menu.parentWidget()
        shiboken6.delete(menu)
        assert below is not None
        back_to(self.qtbot, below.window())
        return rows

    def picks(self, text: str) -> None:
        """Open the list with its key, and press the key of the line that begins so."""
        menu = self.menu()
        rows = [row[1] for row in self.rows("otherActs")]
        place = next((n for n, row in enumerate(rows) if row.startswith(text)), None)
        assert place is not None, f"{text!r} is not offered: {rows}"
        key = ord("1") + place if place < _NUMBERED else ord("A") + place - _NUMBERED
        QTest.keyClick(menu.focusWidget() or menu, Qt.Key(key))

    def asked(self) -> Sheet:
        """Return the question that is open."""
        sheet = self.widget.findChild(Sheet, "confirm")
        assert sheet is not None, "nothing is asked"
        return sheet

    def answers(self, name: str) -> None:
        """Press a button of the question."""
        button = self.asked().findChild(QPushButton, name)
        assert button is not None, name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
