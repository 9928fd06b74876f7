"""One of a few, all in sight, each with its number key: departments, results, collectors."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from ui import theme, tips
from ui.reading import by_key
from ui.widgets import draw_icon, draw_keycap, keycap_width

_LAST_KEY = 9
_LEAST_WIDTH = 118


@dataclass(frozen=True, slots=True)
class Choice:
    """A word on the screen, what it stands for, and a short note at its right end."""

    text: str
    value: object
    note: str = ""


class Choices(QWidget):
    """Buttons on a grid, of which one or none is chosen; pressing the chosen one changes nothing.

    The page hands the number keys on with `press`; the first choice has the key `first`. Folded,
    only the chosen one is in sight; a click on it shows the others until one is taken.
    """

    chosen = Signal(object)
    """The value that was chosen by key or mouse."""

    def __init__(self, columns: int, parent: QWidget | None = None, *, first: int = 1) -> None:
        super().__init__(parent)
        self._columns = columns
        self._first = first
        self._buttons: list[_ChoiceButton] = []
        self._value: object = None
        self._folded = False
        look = theme.look()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.px(8))
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    @property
    def value(self) -> object:
        """What is chosen, or None."""
        return self._value

    @property
    def values(self) -> list[object]:
        """What can be chosen, in order."""
        return [button.choice.value for button in self._buttons]

    def offer(self, choices: Sequence[Choice]) -> None:
        """Show what can be chosen; when only notes changed, the buttons stay as they are."""
        if [one.value for one in choices] == self.values:
            for button, choice in zip(self._buttons, choices, strict=True):
                button.show_choice(choice)
            return
        for button in self._buttons:
            self._grid.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        for place, choice in enumerate(choices):
            key = place + self._first
            button = _ChoiceButton(choice, str(key) if key <= _LAST_KEY else "")
            button.setObjectName(f"choice.{key}")
            button.clicked.connect(lambda _checked=False, one=choice: self._pressed(one.value))
            self._grid.addWidget(button, place // self._columns, place % self._columns)
            self._buttons.append(button)
        self.choose(self._value)

    def choose(self, value: object) -> None:
        """Mark a choice, or none; nothing is emitted."""
        self._value = value if value in self.values else None
        for button in self._buttons:
            button.setChecked(self._value is not None and button.choice.value == self._value)
        self._show(all_of_them=not self._folded)

    def fold(self, *, folded: bool) -> None:
        """Keep only the chosen one in sight, where the room is wanted for the work itself."""
        if folded != self._folded:
            self._folded = folded
            self._show(all_of_them=not folded)

    def press(self, number: int) -> bool:
        """Choose by number key; say whether there is such a choice."""
        place = number - self._first
        if not 0 <= place < len(self._buttons) or number > _LAST_KEY:
            return False
        self._buttons[place].click()
        return True

    def start(self) -> None:
        """Put the focus on the chosen one, or the first."""
        wanted = next((one for one in self._buttons if one.isChecked()), None)
        for button in [wanted] if wanted is not None else self._buttons[:1]:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pressed(self, value: object) -> None:
        """Take a choice; the chosen one shows and hides the others when it stands alone."""
        if self._folded and value == self._value:
            self._show(all_of_them=any(button.isHidden() for button in self._buttons))
            return
        self.choose(value)
        self.chosen.emit(value)

    def _show(self, *, all_of_them: bool) -> None:
        for button in self._buttons:
            button.setVisible(all_of_them or self._value is None or button.isChecked())


class _ChoiceButton(QPushButton):
    """Key, word and note of a choice; the chosen one bears a tick."""

    def __init__(self, choice: Choice, key: str) -> None:
        super().__init__()
        self._key = key
        self.choice = choice
        self.setProperty("tile", True)
        self.setCheckable(True)
        self._be_one_of_a_few()
        self.setAccessibleDescription(by_key(key))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_choice(choice)

    def _be_one_of_a_few(self) -> None:
        """Be read aloud as one of a few, and yet be unchosen when the page says so.

        Qt tells a reader so of what excludes its like; in a group of its own nothing else changes.
        """
        alone = QButtonGroup(self)
        alone.setExclusive(False)
        alone.addButton(self)
        self.setAutoExclusive(True)

    def show_choice(self, choice: Choice) -> None:
        """Show the same choice with another note."""
        self.choice = choice
        self.setToolTip(tips.plain(choice.text))
        self.setAccessibleName(", ".join(one for one in (choice.text, choice.note) if one))
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.look()
        width = self.fontMetrics().horizontalAdvance(self.choice.text) + look.px(70)
        return QSize(width, look.px(look.theme.control))

    def minimumSizeHint(self) -> QSize:
        look = theme.look()
        return QSize(look.px(_LEAST_WIDTH), look.px(look.theme.control))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Be chosen with Enter too; arrows walk on, number keys belong to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self.focusPreviousChild()
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        self.setChecked(True)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        look = theme.look()
        colours = look.theme
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        left, right = look.px(10), self.width() - look.px(10)
        if self._key:
            chosen = self.isChecked()
            ink = QColor(colours.on_accent if chosen else colours.keycap_ink)
            ground = QColor(colours.accent if chosen else colours.keycap)
            draw_keycap(painter, QPointF(left, self.height() / 2), self._key, ink, ground)
            left += keycap_width(self._key) + look.px(8)
        if self.isChecked():
            size = look.px(16)
            right -= size
            area = QRectF(right, (self.height() - size) / 2, size, size)
            draw_icon(painter, area, "check", colours.accent)
            right -= look.px(6)
        metrics = self.fontMetrics()
        painter.setFont(self.font())
        if self.choice.note:
            width = metrics.horizontalAdvance(self.choice.note)
            right -= width
            painter.setPen(QColor(colours.secondary))
            area = QRectF(right, 0, width + 1, self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self.choice.note)
            right -= look.px(8)
        painter.setPen(QColor(colours.ink))
        room = max(right - left, 0)
        text = metrics.elidedText(self.choice.text, Qt.TextElideMode.ElideRight, room)
        area = QRectF(left, 0, room, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
