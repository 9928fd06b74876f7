"""The column on the left: whose office this is, and the pages, each with its icon, word and key."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui import keys, theme
from ui.widgets import Line, NavButton, PlainLabel


@dataclass(frozen=True, slots=True)
class Place:
    """One page in the navigation."""

    name: str
    text: str
    key: str
    icon: str


class Navigation(QWidget):
    """The pages one can go to."""

    wanted = Signal(str)
    guide_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
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
        head.setContentsMargins(look.px(20), 0, look.px(14), look.px(14))
        head.setSpacing(look.px(3))
        head.addWidget(PlainLabel("Quầy Một Cửa", role="page"))
        self._office = Line()
        self._office.setObjectName("officeName")
        head.addWidget(self._office)
        whole.addWidget(self._head)
        self._buttons: dict[str, NavButton] = {}
        for place in places:
            button = NavButton(place.text, place.key, place.icon)
            button.setObjectName(f"go.{place.name}")
            button.clicked.connect(lambda _checked=False, name=place.name: self.wanted.emit(name))
            button.setToolTip(
                self.tr("{page} ({key})").format(page=place.text, key=keys.cap(place.key))
            )
            button.listen()
            whole.addWidget(button)
            self._buttons[place.name] = button
        whole.addStretch(1)
        guide_button = NavButton(self.tr("Hướng dẫn"), "Shift+F1", "library")
        guide_button.setObjectName("openGuide")
        guide_button.setCheckable(False)
        guide_button.setToolTip(
            self.tr("Hướng dẫn về trang đang mở ({key})").format(key=keys.cap("Shift+F1"))
        )
        guide_button.clicked.connect(self.guide_wanted)
        guide_button.listen()
        whole.addWidget(guide_button)
        help_button = NavButton(self.tr("Phím tắt"), "F1", "keyboard")
        help_button.setObjectName("keyHelp")
        help_button.setCheckable(False)
        help_button.clicked.connect(self.help_wanted)
        help_button.listen()
        whole.addWidget(help_button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_office(self, name: str) -> None:
        """Say whose office it is."""
        self._office.setText(name)

    def make_room(self, *, narrow: bool) -> None:
        """Show the icons alone where the window is narrow."""
        self._head.setVisible(not narrow)
        theme.mark(self, compact=narrow)

    def mark(self, name: str) -> None:
        """Mark where one is; a page that is not in the column leaves the mark where it was."""
        button = self._buttons.get(name)
        if button is not None:
            button.setChecked(True)
