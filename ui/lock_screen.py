"""What stands in place of the window while it is locked: no citizen's data, only who takes over."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from counter_app.rules.staff import StaffId, StaffMember
from ui import theme
from ui.theme import Tone
from ui.widgets import ActionButton, Card, ElidedLabel, Picture, PlainLabel
from ui.words import Words

_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_NAME = 40
_KEYS = 9


class LockScreen(QWidget):
    """The people who may take the counter over, each with a number key."""

    taken_over = Signal(object)
    """The `StaffMember` who is on duty now."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._buttons: list[ActionButton] = []
        self.setObjectName("lockScreen")
        self.setProperty("page", True)
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        card = Card(parent=self)
        card.setFixedWidth(look.px(440))
        body = card.body
        body.setContentsMargins(look.px(12), look.px(12), look.px(12), look.px(8))
        body.addWidget(Picture("lock", 26, Tone.ACCENT, on_disc=True), 0, _MIDDLE)
        title = PlainLabel(self.tr("Quầy đang khóa"), role="page")
        body.addWidget(title, 0, _MIDDLE)
        self._office = ElidedLabel(role="hint")
        self._office.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        body.addWidget(self._office)
        body.addSpacing(look.px(8))
        question = self.tr("Ai trực quầy? Bấm số hoặc chọn tên.")
        body.addWidget(PlainLabel(question, role="strong"), 0, _MIDDLE)
        body.addSpacing(look.px(4))
        inner = QWidget()
        self._people = QVBoxLayout(inner)
        self._people.setContentsMargins(look.px(2), look.px(2), look.px(2), look.px(2))
        self._people.setSpacing(look.px(8))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self._scroll = scroll
        body.addWidget(scroll)
        kept = self.tr("Nội dung đang nhập dở vẫn được giữ.")
        body.addWidget(PlainLabel(kept, role="hint"), 0, _MIDDLE)
        whole.addWidget(card, 0, _MIDDLE)
        whole.addStretch(3)

    def show_people(self, office: str, people: Sequence[StaffMember], on_duty: StaffId) -> None:
        """Offer people; the focus is on whoever was on duty."""
        look = theme.look()
        self._office.setText(office)
        for button in self._buttons:
            self._people.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for number, member in enumerate(people, start=1):
            name = member.name if len(member.name) <= _NAME else f"{member.name[:_NAME]}…"
            text = self.tr("{name} · {role}").format(
                name=name, role=self._words.role(member.role).lower()
            )
            button = ActionButton(text, str(number) if number <= _KEYS else "", icon="user")
            button.setObjectName(f"takeOver.{number}")
            button.setToolTip(member.name)
            button.setAutoDefault(True)
            button.clicked.connect(
                lambda _checked=False, member=member: self.taken_over.emit(member)
            )
            button.listen()
            self._people.addWidget(button)
            self._buttons.append(button)
            button.show()
            if member.id == on_duty:
                button.setFocus()
        rows = min(max(len(people), 1), 6)
        self._scroll.setFixedHeight(rows * look.px(48) + look.px(4))
