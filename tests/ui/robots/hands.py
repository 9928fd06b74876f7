"""Hands and eyes at a widget: press keys, type letters with accents, read what can be seen."""

from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.tables import RowsView

CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
_Widget = TypeVar("_Widget", bound=QWidget)


class Hands:
    """Works on one widget and what is in it, where the focus is."""

    def __init__(self, qtbot: QtBot, widget: QWidget) -> None:
        self.qtbot = qtbot
        self.widget = widget

    # -- hands -------------------------------------------------------------------------------------

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press keys one after the other, shortcuts included."""
        for key in keys:
            window = self.widget.window()
            QTest.keyClick(window.focusWidget() or window, key, modifier)

    def enter(self, times: int = 1) -> None:
        """Press Enter."""
        self.press(*[Qt.Key.Key_Return] * times)

    def types(self, text: str) -> None:
        """Type a text, a letter at a time, accents included."""
        for letter in text:
            here = self.widget.window().focusWidget()
            assert here is not None, "nothing has the focus"
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(here, QKeyEvent(kind, 0, PLAIN, letter))

    def click(self, name: str) -> None:
        """Press a button with the mouse."""
        button = self.find(QAbstractButton, name)
        assert button.isVisible(), f"{name!r} cannot be seen"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    # -- eyes --------------------------------------------------------------------------------------

    def find(self, kind: type[_Widget], name: str) -> _Widget:
        """Return the widget of a class and name; says what is missing."""
        found = self.widget.findChild(kind, name)
        assert found is not None, f"no {kind.__name__} named {name!r}"
        return found

    @property
    def focus(self) -> str:
        """The name of what has the focus."""
        here = QApplication.focusWidget()
        return "" if here is None else here.objectName()

    def field(self, name: str) -> str:
        """Return what stands in a field."""
        return self.find(QLineEdit, name).text()

    def offers(self, name: str) -> bool:
        """Say whether a button can be seen and pressed."""
        button = self.find(QAbstractButton, name)
        return button.isVisible() and button.isEnabled()

    def reads(self, name: str) -> str:
        """Return the text of a label or button; nothing when it cannot be seen."""
        found = self.find(QWidget, name)
        assert isinstance(found, QLabel | QAbstractButton), name
        return found.text() if found.isVisible() else ""

    def rows(self, name: str) -> list[tuple[str, ...]]:
        """Return the cells of a list as they are shown."""
        model = self.find(RowsView, name).model()
        return [
            tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
            for row in range(model.rowCount())
        ]

    def shown(self) -> list[str]:
        """Return every text on labels and buttons that can be seen."""
        labels: list[QLabel | QAbstractButton] = [
            *self.widget.findChildren(QLabel),
            *self.widget.findChildren(QAbstractButton),
        ]
        return [label.text() for label in labels if label.isVisible() and label.text()]

    def sees(self, text: str) -> bool:
        """Say whether a text stands somewhere on a label or button that can be seen."""
        return any(text in shown for shown in self.shown())
