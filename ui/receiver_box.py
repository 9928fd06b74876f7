"""Who signs for a pile: a name, with those who signed for this department before offered below."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.rules.text import clean, fold
from ui import theme
from ui.suggestions import SuggestingBox
from ui.theme import Tone
from ui.widgets import Line, PlainLabel


class ReceiverBox(SuggestingBox):
    """The name itself; empty it names who signed last, and Enter takes that name.

    The list opens with the first letter, or with ↓: before it would lie over the rows.
    """

    taken = Signal()
    """A name was taken: on to what comes next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            words=str,
            meta=_nothing_more,
            title=QCoreApplication.translate("ReceiverBox", "Đã từng ký nhận"),
            parent=parent,
        )
        self._names: Sequence[str] = ()
        self.setObjectName("receiver")
        self.textEdited.connect(self._text_edited)

    def offer(self, names: Sequence[str]) -> None:
        """Offer these names, the first one first."""
        self._names = names
        hint = self.tr("Enter: {name}").format(name=names[0]) if names else ""
        self.setPlaceholderText(hint)
        self.setAccessibleDescription(hint)

    def meant(self) -> tuple[Sequence[str], bool]:
        """Return the names that the text begins, or a word of which it begins."""
        typed = fold(clean(self.text()))
        if any(fold(name) == typed for name in self._names):
            return (), False
        found = [
            name
            for name in self._names
            if fold(name).startswith(typed) or f" {typed}" in fold(name)
        ]
        # Two words may be a whole name of somebody new: Enter must not make another of it.
        return found, bool(found) and " " not in typed

    def take(self, suggestion: str) -> None:
        """Let a name stand in the field, and go on."""
        self.show_text(suggestion)
        self.taken.emit()

    @Slot(str)
    def _text_edited(self, _text: str) -> None:
        if self.hasFocus():
            self.open()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Take who signed last with Enter while nothing is typed."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._names and not self.text() and not self.suggested:
            self.take(self._names[0])
        else:
            super().keyPressEvent(event)


class ReceiverField(QWidget):
    """The box with its label above and its complaint below."""

    entered = Signal()
    """Enter was pressed with a name in the box, or a name was taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme.look()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(3))
        head = QHBoxLayout()
        head.setSpacing(look.px(6))
        words = self.tr("Họ và tên người nhận")
        label = PlainLabel(words, role="label")
        star = PlainLabel("*", role="label")
        star.setProperty("tone", str(Tone.BAD))
        star.setToolTip(self.tr("Bắt buộc"))
        head.addWidget(label)
        head.addWidget(star)
        head.addStretch(1)
        self._box = ReceiverBox()
        self._box.setAccessibleName(words)
        label.setBuddy(self._box)
        self._box.returnPressed.connect(self._enter)
        self._box.taken.connect(self.entered)
        self._box.edited.connect(self._forget)
        self._complaint = Line(role="complaint")
        self._complaint.setObjectName("receiver.complaint")
        self._complaint.hide()
        column.addLayout(head)
        column.addWidget(self._box)
        column.addWidget(self._complaint)
        self.setFocusProxy(self._box)

    @property
    def name(self) -> str:
        """Who signs, as typed, without spaces around it."""
        return clean(self._box.text())

    def show_name(self, name: str) -> None:
        """Let a name stand in the box."""
        self._box.shut()
        self._box.show_text(name)
        self._forget()

    def offer(self, names: Sequence[str]) -> None:
        """Offer these names."""
        self._box.offer(names)

    def check(self) -> bool:
        """Complain and go there when nobody is named."""
        if self.name:
            return True
        self._complaint.setText(self.tr("Chưa điền mục này."))
        self._complaint.show()
        theme.mark(self._box, tone=str(Tone.BAD))
        self._box.setFocus()
        return False

    @Slot()
    def _enter(self) -> None:
        self._box.shut()
        if self.check():
            self.entered.emit()

    @Slot()
    def _forget(self) -> None:
        self._complaint.hide()
        theme.mark(self._box, tone=str(Tone.PLAIN))


def _nothing_more(_name: str) -> str:
    return ""
