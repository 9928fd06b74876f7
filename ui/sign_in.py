"""Say who one is: a PIN typed where it is asked for, what is wrong with it, how long one waits."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QPointF,
    QRectF,
    QRegularExpression,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent, QRegularExpressionValidator
from PySide6.QtWidgets import (
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from counter_app.errors import PinWanted, Refused, SignInLocked
from counter_app.ports import Clock
from counter_app.rules.staff import PIN_LENGTHS, StaffMember
from ui import theme, tips
from ui.dialogs import Sheet
from ui.theme import Tone
from ui.widgets import ActionButton, Line, PlainLabel, draw_icon, draw_keycap

if TYPE_CHECKING:
    from counter_app.desks.people import People, Person
    from ui.words import Words

TICK_MS = 500
"""How often the waiting time is counted down."""

_KEYS = 9
_PERSON = 200

Attempt = Callable[[str], StaffMember]
"""Says by a PIN who somebody is; raises a `Refused`."""


class PinField(QLineEdit):
    """Figures that nobody reads over a shoulder; no input method and no list remembers them."""

    left = Signal()
    """Escape was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(PIN_LENGTHS[-1])
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self))
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData
        )
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Let Escape leave, wherever the field stands."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class PinEntry(QWidget):
    """One PIN field, asked for somebody; after several wrong tries it waits and counts down."""

    passed = Signal(object)
    """The `StaffMember` who proved to be who they say."""
    left = Signal()
    """Escape was pressed."""

    def __init__(self, words: "Words", clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._clock = clock
        self._attempt: Attempt | None = None
        self._waits: Callable[[], datetime | None] = lambda: None
        self._until: datetime | None = None
        look = theme.look()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        self._label = PlainLabel(self.tr("Mã PIN, rồi Enter"), role="label")
        self.field = PinField()
        self.field.setObjectName("pin")
        self.field.setAccessibleName(self.tr("Mã PIN"))
        self._label.setBuddy(self.field)
        self._said = Line(role="complaint")
        self._said.setObjectName("pinComplaint")
        for part in (self._label, self.field, self._said):
            column.addWidget(part)
        self._said.setMinimumHeight(look.px(40))
        self._said.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.field.returnPressed.connect(self._try)
        self.field.left.connect(self.left)
        self.field.textEdited.connect(self._forget)
        self._ticking = QTimer(self)
        self._ticking.setObjectName("pinWaits")
        self._ticking.setInterval(TICK_MS)
        self._ticking.timeout.connect(self._count_down)

    def ask(self, attempt: Attempt, waits: Callable[[], datetime | None]) -> None:
        """Ask for a PIN that `attempt` tries; `waits` says until when no PIN is tried."""
        self._attempt, self._waits = attempt, waits
        self.field.clear()
        self._said.setText("")
        self._until = waits()
        if self._until is not None:
            self._ticking.start()
        self._count_down()

    def put_away(self) -> None:
        """Forget what was typed, and whom it was asked of."""
        self._attempt, self._until = None, None
        self._ticking.stop()
        self.field.clear()
        self._said.setText("")

    def complain(self, sentence: str) -> None:
        """Say why not, and be ready for another try."""
        self.field.clear()
        self._said.setText(sentence)
        self.field.setAccessibleDescription(sentence)

    @Slot()
    def _try(self) -> None:
        if self._attempt is None or not self.field.isEnabled():
            return
        pin = self.field.text()
        if not pin:
            self.complain(self.tr("Hãy gõ mã PIN rồi bấm Enter."))
            return
        try:
            member = self._attempt(pin)
        except Refused as refusal:
            self.complain(self._words.refusal(refusal))
            # The try that was one too many tells only that it was wrong.
            self._until = self._waits()
            if self._until is not None or isinstance(refusal, SignInLocked):
                self._ticking.start()
                self._count_down()
            return
        self.put_away()
        self.passed.emit(member)

    @Slot()
    def _count_down(self) -> None:
        """Show how long it is until another try, and let nobody type before."""
        left = None if self._until is None else self._until - self._clock.now()
        if left is None or left.total_seconds() <= 0:
            waited = not self.field.isEnabled()
            self._until = None
            self._ticking.stop()
            self.field.setEnabled(True)
            if waited:
                self._said.setText(self.tr("Thử lại được rồi."))
            self.field.setFocus()
            return
        minutes, seconds = divmod(int(left.total_seconds()) + 1, 60)
        sentence = self.tr("Đã nhập sai nhiều lần. Thử lại sau {minutes}:{seconds:02}.")
        self._said.setText(sentence.format(minutes=minutes, seconds=seconds))
        self.field.setEnabled(False)

    @Slot()
    def _forget(self) -> None:
        self._said.setText("")


class PersonButton(ActionButton):
    """Somebody to choose: key, icon, name, and the role at the end; a long name gives way."""

    def __init__(
        self, person: "Person", role: str, number: int, parent: QWidget | None = None
    ) -> None:
        """Offer `person` under the key `number`; without a key from the tenth on."""
        self._role = role
        self._icon = "lock" if person.has_pin else "user"
        key = str(number) if number <= _KEYS else ""
        super().__init__(person.member.name, key, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(True)
        self.setToolTip(tips.plain(person.member.name))
        pin = self.tr("có mã PIN") if person.has_pin else self.tr("không có mã PIN")
        self.setAccessibleDescription(f"{role}, {pin}")

    def sizeHint(self) -> QSize:
        """Say how large it would like to be."""
        return QSize(theme.look().px(_PERSON), theme.look().px(40))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw it."""
        look = theme.look()
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        tall, left = self.height(), look.px(12)
        colours = look.theme
        if self.key:
            ink, ground = QColor(colours.keycap_ink), QColor(colours.keycap)
            draw_keycap(painter, QPointF(left, tall / 2), self.key, ink, ground)
        left += look.px(34)
        size = look.px(18)
        area = QRectF(left, (tall - size) / 2, size, size)
        draw_icon(painter, area, self._icon, colours.secondary)
        left += size + look.px(10)
        painter.setFont(self.font())
        metrics = self.fontMetrics()
        right = self.width() - look.px(12)
        wide = metrics.horizontalAdvance(self._role)
        painter.setPen(QColor(colours.secondary))
        painter.drawText(
            QRectF(right - wide, 0, wide + 1, tall), Qt.AlignmentFlag.AlignVCenter, self._role
        )
        room = right - wide - look.px(14) - left
        painter.setPen(QColor(colours.ink))
        name = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 0, room, tall), Qt.AlignmentFlag.AlignVCenter, name)


class BadgeReader(Sheet):
    """A sheet that a badge can be held before."""

    def take_badge(self, number: int) -> None:
        """Hear the number of a badge that was scanned."""
        raise NotImplementedError


class BadgeSheet(BadgeReader):
    """Asks whoever held a badge before the scanner for the PIN that goes with it."""

    passed = Signal(object)
    """The `StaffMember` whose badge it is."""

    def __init__(
        self,
        parent: QWidget,
        people: "People",
        words: "Words",
        clock: Clock,
        *,
        number: int,
        name: str,
    ) -> None:
        """Ask `name`, whose badge bears `number`."""
        title = QCoreApplication.translate("BadgeSheet", "{name} nhận quầy").format(name=name)
        text = QCoreApplication.translate(
            "BadgeSheet", "Thẻ này cần thêm mã PIN. Nội dung đang nhập dở vẫn được giữ."
        )
        super().__init__(parent, title, text, "id-card", Tone.ACCENT)
        self.setObjectName("badgeSheet")
        self._people = people
        self._number = number
        self._entry = PinEntry(words, clock)
        self._entry.passed.connect(self._pass)
        self._entry.left.connect(self.reject)
        self.body.addWidget(self._entry)
        self._words = words
        leave = self.add_button("cancel", self.tr("Thôi"), key="Esc")
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        self._ask(number)

    def take_badge(self, number: int) -> None:
        """Let another badge take the place of the first."""
        try:
            self._pass(self._people.by_badge(number))
        except PinWanted as refusal:
            self._ask(number)
            self._entry.complain(self._words.refusal(refusal))
        except Refused as refusal:
            self._entry.complain(self._words.refusal(refusal))

    def _ask(self, number: int) -> None:
        self._number = number
        self._entry.ask(
            lambda pin: self._people.by_badge(number, pin),
            lambda: badge_waits(self._people, number),
        )
        self._entry.field.setFocus()

    @Slot(object)
    def _pass(self, member: StaffMember) -> None:
        self.accept()
        self.passed.emit(member)


def badge_waits(people: "People", number: int) -> datetime | None:
    """Return until when no PIN of a badge's holder is tried."""
    holder = people.badges().get(number)
    return next(
        (one.locked_until for one in people.roster() if holder and one.member.id == holder.id), None
    )
