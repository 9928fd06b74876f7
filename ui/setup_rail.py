"""The steps of the first set-up down the left: which are done or left out, and where one is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from counter_app.desks.first_run import StepState
from ui import keys, theme
from ui.widgets import Line, NavButton, PlainLabel, draw_icon

_ROW = 38
_ICONS = {
    StepState.OPEN: "square",
    StepState.DONE: "circle-check",
    StepState.LEFT_OUT: "clock",
}


@dataclass(frozen=True, slots=True)
class RailStep:
    """One line: the step's name in the program, its title, and its icon."""

    name: str
    title: str
    icon: str


class StepButton(QPushButton):
    """A step: its icon and title, and how it stands as a shape and a word."""

    def __init__(self, step: RailStep) -> None:
        super().__init__()
        self._step = step
        self._state = StepState.OPEN
        self.setProperty("nav", True)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setObjectName(f"step.{step.name}")
        self.show_state(StepState.OPEN, reached=False)

    def show_state(self, state: StepState, *, reached: bool) -> None:
        """Show how the step stands; one that is not `reached` cannot be gone to."""
        self._state = state
        self.setEnabled(reached)
        named = self.tr("{step}: {state}")
        told = named.format(step=self._step.title, state=state_words(state).lower())
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.update()

    def sizeHint(self) -> QSize:
        """Say how large it would like to be."""
        look = theme.look()
        return QSize(look.px(_ROW), look.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Say how small it may become."""
        return QSize(theme.look().px(_ROW), theme.look().px(_ROW - 6))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw it."""
        super().paintEvent(event)
        look = theme.look()
        painter = QPainter(self)
        here = self.isChecked()
        bright, faint = look.theme.navigation_ink, look.theme.navigation_faint
        size, mark = look.px(19), look.px(14)
        left = look.px(18)
        area = QRectF(left, (self.height() - size) / 2, size, size)
        draw_icon(painter, area, self._step.icon, look.theme.navigation_bar if here else faint)
        narrow = self.width() < look.px(120)
        ink = bright if here or self._state is not StepState.OPEN else faint
        if self._state is not StepState.OPEN:
            right = self.width() - mark - look.px(4 if narrow else 14)
            spot = QRectF(right, (self.height() - mark) / 2, mark, mark)
            draw_icon(painter, spot, _ICONS[self._state], ink)
        if narrow:
            return
        left += size + look.px(11)
        painter.setPen(QColor(ink))
        painter.setFont(self.font())
        words = QRectF(left, 0, self.width() - left - mark - look.px(16), self.height())
        text = self.fontMetrics().elidedText(
            self._step.title, Qt.TextElideMode.ElideRight, round(words.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)


class SetupRail(QWidget):
    """All steps, one under the other."""

    wanted = Signal(str)
    guide_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, steps: Sequence[RailStep], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        # Without it the style sheet's ground is not painted under a plain QWidget.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, look.px(14), 0, look.px(10))
        whole.setSpacing(0)
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(look.px(20), 0, look.px(14), look.px(12))
        head.setSpacing(look.px(3))
        head.addWidget(PlainLabel("Quầy Một Cửa", role="page"))
        head.addWidget(Line(self.tr("Chuẩn bị lần đầu, khoảng mười phút")))
        whole.addWidget(self._head)
        self._buttons: dict[str, StepButton] = {}
        for step in steps:
            button = StepButton(step)
            button.clicked.connect(lambda _checked=False, name=step.name: self.wanted.emit(name))
            whole.addWidget(button)
            self._buttons[step.name] = button
        whole.addStretch(1)
        # They are called as in the window that comes after.
        guide = QCoreApplication.translate("Navigation", "Hướng dẫn")
        key_map = QCoreApplication.translate("Navigation", "Phím tắt")
        self._helps: list[NavButton] = []
        for name, text, key, icon, wanted in (
            ("openGuide", guide, "Shift+F1", "library", self.guide_wanted),
            ("keyHelp", key_map, "F1", "keyboard", self.help_wanted),
        ):
            button = NavButton(text, key, icon)
            button.setObjectName(name)
            button.setCheckable(False)
            button.clicked.connect(wanted)
            # The key is heard also where there is no room for the button.
            pressed = QShortcut(keys.sequence(key), self)
            pressed.setAutoRepeat(False)
            pressed.activated.connect(wanted)
            whole.addWidget(button)
            self._helps.append(button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_state(self, step: str, state: StepState, *, reached: bool) -> None:
        """Show how a step stands."""
        self._buttons[step].show_state(state, reached=reached)

    def mark(self, step: str) -> None:
        """Show at which step one is."""
        for name, button in self._buttons.items():
            button.setChecked(name == step)

    def make_room(self, *, narrow: bool) -> None:
        """Show the icons of the steps alone where the window is narrow."""
        self._head.setVisible(not narrow)
        for button in self._helps:
            button.setVisible(not narrow)
        theme.mark(self, compact=narrow)


def state_words(state: StepState) -> str:
    """Return how a step stands, in words."""
    return {
        StepState.OPEN: _tr("Chưa làm"),
        StepState.DONE: _tr("Đã xong"),
        StepState.LEFT_OUT: _tr("Để sau"),
    }[state]


def _tr(text: str) -> str:
    return QCoreApplication.translate("SetupRail", text)
