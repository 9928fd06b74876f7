"""The field of a page into which a number is typed when there is nothing to scan."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.forms import TextBox
from ui.theme import Tone
from ui.widgets import Line, PlainLabel

_LONGEST = 60
"""Characters of a number; ours have half as many, those of other systems no more."""


class NumberEntry(QWidget):
    """A labelled field that hands in what was typed at Enter, with its complaint below.

    A number that was taken leaves the field empty; one that was not stays, to be mended.
    """

    typed = Signal(str)
    edited = Signal()

    def __init__(self, label: str, *, name: str, parent: QWidget | None = None) -> None:
        """Stand under a label; `name` is what robots know the field by."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(3))
        words = PlainLabel(label, role="label")
        self._field = TextBox()
        self._field.setObjectName(name)
        self._field.setAccessibleName(label)
        self._field.setMaxLength(_LONGEST)
        words.setBuddy(self._field)
        self._field.returnPressed.connect(self._hand_in)
        self._field.edited.connect(self._forget)
        self._field.edited.connect(self.edited)
        self._complaint = Line(role="complaint")
        self._complaint.setObjectName(f"{name}.complaint")
        self._complaint.hide()
        for part in (words, self._field, self._complaint):
            column.addWidget(part)
        self.setFocusProxy(self._field)

    @property
    def text(self) -> str:
        """What is typed, without spaces around it."""
        return self._field.text().strip()

    def show_text(self, text: str) -> None:
        """Put a number into the field, ready for Enter."""
        self._field.show_text(text)
        self.start()

    def start(self) -> None:
        """Put the focus into the field."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Empty the field."""
        self._field.clear()
        self._forget()

    def complain(self, sentence: str) -> None:
        """Say below the field why what was typed is not taken."""
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))
        self._field.setAccessibleDescription(sentence)
        theme.mark(self._field, tone=str(Tone.BAD if sentence else Tone.PLAIN))

    @Slot()
    def _hand_in(self) -> None:
        if self.text:
            self.typed.emit(self.text)

    @Slot()
    def _forget(self) -> None:
        self.complain("")
