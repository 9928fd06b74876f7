"""What stands in place of the window while it is locked: no citizen's data, only who takes over."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from counter_app.desks.people import People, Person
from counter_app.errors import PinWanted, Refused
from counter_app.ports import Clock
from counter_app.rules.staff import StaffId, StaffMember
from ui import keys, theme
from ui.sign_in import Attempt, PersonButton, PinEntry, badge_waits
from ui.theme import Tone
from ui.widgets import ActionButton, Card, ElidedLabel, Line, Notice, Picture, PlainLabel
from ui.words import Words

if TYPE_CHECKING:
    from ui.key_help import KeyHelp

_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_ROW = 48
_FEWEST = 3
_MOST = 8
_AROUND = 280
"""The height of what stands around the list, in pixels at 100 %."""
_WIDE = 440
_EDGE = 12
"""The width of the card and of the margin inside it, in pixels at 100 %."""
_WHO, _PIN = range(2)


class LockScreen(QWidget):
    """The people who may take the counter over, each with a number key; a PIN is typed in place."""

    hears = (keys.DIGITS, "Enter", "Esc")

    taken_over = Signal(object)
    """The `StaffMember` who is on duty now."""

    def __init__(
        self,
        people: Callable[[], People],
        words: Words,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        """Ask `people` whether somebody is who they say."""
        super().__init__(parent)
        self._desk = people
        self._words = words
        self._buttons: list[PersonButton] = []
        self._chosen: StaffId | None = None
        self.setObjectName("lockScreen")
        self.setProperty("page", True)
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        card = Card(parent=self)
        card.setFixedWidth(look.px(_WIDE))
        body = card.body
        body.setContentsMargins(look.px(_EDGE), look.px(12), look.px(_EDGE), look.px(8))
        body.addWidget(Picture("lock", 26, Tone.ACCENT, on_disc=True), 0, _MIDDLE)
        title = PlainLabel(self.tr("Quầy đang khóa"), role="page")
        body.addWidget(title, 0, _MIDDLE)
        self._office = ElidedLabel(role="hint")
        self._office.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        body.addWidget(self._office)
        body.addSpacing(look.px(8))
        self._steps = QStackedWidget()
        self._steps.addWidget(self._make_who())
        self._steps.addWidget(self._make_pin(clock))
        body.addWidget(self._steps)
        self._notice = Notice()
        self._notice.setObjectName("lockSays")
        self._notice.hide()
        body.addWidget(self._notice)
        kept = self.tr("Nội dung đang nhập dở vẫn được giữ.")
        body.addWidget(PlainLabel(kept, role="hint"), 0, _MIDDLE)
        whole.addWidget(card, 0, _MIDDLE)
        whole.addStretch(3)
        shown = QShortcut(keys.sequence("F1"), self)
        shown.setAutoRepeat(False)
        shown.activated.connect(self._show_keys)

    @cached_property
    def _key_help(self) -> "KeyHelp":
        """The map of keys, made when it is first asked for."""
        from ui.key_help import KeyHelp

        return KeyHelp(self)

    @Slot()
    def _show_keys(self) -> None:
        from ui.key_words import LOCKED

        self._key_help.open(LOCKED, self)

    # -- making ------------------------------------------------------------------------------------

    def _make_who(self) -> QWidget:
        look = theme.look()
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        question = self.tr("Ai trực quầy? Bấm số, chọn tên, hoặc quét thẻ.")
        ask = Line(question, role="strong")
        ask.setAlignment(_MIDDLE)
        # A stack of steps does not ask how tall a sentence of two lines is.
        ask.setMinimumHeight(ask.heightForWidth(look.px(_WIDE - 2 * _EDGE)))
        column.addWidget(ask)
        column.addSpacing(look.px(4))
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
        column.addWidget(scroll)
        return part

    def _make_pin(self, clock: Clock) -> QWidget:
        look = theme.look()
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(look.px(2), 0, look.px(2), 0)
        column.setSpacing(look.px(10))
        column.addStretch(1)
        self._name = ElidedLabel(role="heading")
        self._name.setObjectName("pinOf")
        self._name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._name)
        self._entry = PinEntry(self._words, clock)
        self._entry.passed.connect(self.taken_over)
        self._entry.left.connect(self._go_back)
        column.addWidget(self._entry)
        other = ActionButton(self.tr("Người khác"), "Esc", icon="users")
        other.setObjectName("pinOther")
        other.setAutoDefault(True)
        other.clicked.connect(self._go_back)
        other.listen()
        column.addWidget(other)
        column.addStretch(1)
        return part

    # -- showing -----------------------------------------------------------------------------------

    def show_people(self, office: str, on_duty: StaffId) -> None:
        """Offer the people of the office; the focus is on whoever was on duty.

        Who has a PIN and was on duty is asked for it at once.
        """
        if "_key_help" in self.__dict__:
            self._key_help.hide()
        self._office.setText(office)
        self._notice.clear()
        people = self._desk().roster()
        self._show_buttons(people)
        self._chosen = on_duty
        last = next((one for one in people if one.member.id == on_duty), None)
        if last is not None and last.has_pin:
            self._ask_by_name(last.member)
        else:
            self._go_back()

    @Slot()
    def take_focus(self) -> None:
        """Be ready for a number or a PIN."""
        if self._steps.currentIndex() == _PIN:
            self._entry.field.setFocus()
        else:
            self._focus_chosen()

    def tell(self, tone: Tone, sentence: str) -> None:
        """Say something while the window itself is out of sight."""
        self._notice.tell(sentence, tone)

    def ask_badge(self, number: int, name: str) -> None:
        """Ask whoever held a badge before the scanner for the PIN."""
        people = self._desk()
        self._ask(
            name,
            lambda pin: people.by_badge(number, pin),
            lambda: badge_waits(people, number),
        )

    def _show_buttons(self, people: Sequence[Person]) -> None:
        for button in self._buttons:
            self._people.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for number, person in enumerate(people, start=1):
            member = person.member
            button = PersonButton(person, self._words.role(member.role).lower(), number)
            button.setObjectName(f"takeOver.{number}")
            button.setProperty("whose", member.id)
            button.clicked.connect(partial(self._choose, member))
            button.listen()
            self._people.addWidget(button)
            self._buttons.append(button)
            button.show()
        self._make_room()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Let the list be as tall as there is room for."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        look = theme.look()
        row = look.px(_ROW)
        fitting = (self.height() - look.px(_AROUND)) // row
        rows = min(max(len(self._buttons), _FEWEST), max(fitting, _FEWEST), _MOST)
        self._scroll.setFixedHeight(rows * row + look.px(4))

    # -- asking ------------------------------------------------------------------------------------

    def _choose(self, member: StaffMember) -> None:
        """Let somebody take over, or ask for the PIN."""
        self._chosen = member.id
        self._notice.clear()
        try:
            self.taken_over.emit(self._desk().sign_in(member.id))
        except PinWanted:
            self._ask_by_name(member)
        except Refused as refusal:
            if any(one.member.id == member.id and one.has_pin for one in self._desk().roster()):
                self._ask_by_name(member)
            else:
                self.tell(Tone.BAD, self._words.refusal(refusal))

    def _ask_by_name(self, member: StaffMember) -> None:
        desk = self._desk()
        self._ask(
            member.name,
            lambda pin: desk.sign_in(member.id, pin),
            lambda: _waits(desk, member.id),
        )

    def _ask(self, name: str, attempt: Attempt, waits: Callable[[], datetime | None]) -> None:
        self._name.setText(name)
        self._steps.setCurrentIndex(_PIN)
        self._entry.ask(attempt, waits)

    @Slot()
    def _go_back(self) -> None:
        """Ask who it is; the focus stands on whoever was asked last."""
        self._entry.put_away()
        self._steps.setCurrentIndex(_WHO)
        self._focus_chosen()

    def _focus_chosen(self) -> None:
        for button in self._buttons:
            if button.property("whose") == self._chosen:
                button.setFocus()


def _waits(people: People, staff_id: StaffId) -> datetime | None:
    return next((one.locked_until for one in people.roster() if one.member.id == staff_id), None)
