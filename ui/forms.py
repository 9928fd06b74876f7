"""Labelled fields in, a record out, complaints in words below the field.

    form = Form(
        Person,
        Field("name", self.tr("Họ và tên"), required=True, span=6),
        Field("address", self.tr("Địa chỉ"), kind=Kind.LINES, span=6),
        Field("channel", self.tr("Hình thức nộp"), kind=Kind.CHOICE, choices=…),
    )
    form.submitted.connect(self._receive)

Nothing touches the text while one types, since an input method may be composing it; it is cleaned
(NFC, no control characters) when the field is left or the form handed in. Enter goes to the next
required field and, after the last one, emits `passed_end`; with `every_field` it goes to the next
field of any kind.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from counter_app.rules.text import clean, clean_lines
from ui import theme
from ui.theme import Tone
from ui.widgets import KeyCap, Line, PlainLabel

GRID = 12
"""Columns of the grid that fields span."""


class Kind(Enum):
    """How a field is filled in."""

    TEXT = "text"
    LINES = "lines"
    CHOICE = "choice"


def accept(_text: str) -> str | None:
    """Complain about nothing."""
    return None


def as_text(text: str) -> Any:  # noqa: ANN401 - what a field yields is the record's affair
    """Read a field as the text that stands in it."""
    return text


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `name` is the record's keyword, `label` what stands above it.

    `complaint` gets the cleaned text and returns a sentence, or None when all is well; `read` turns
    that text into the record's value. A required field complains by itself when it is empty, an
    empty optional one is not asked. For a choice, `choices` are (text on the screen, value), and
    `complaint` and `read` are not asked. `span` is its share of the `GRID` columns of a row; `hint`
    stands below, `key` beside the label. `box` makes the field's widget where a plain one is not
    enough. `aloud` is the whole name for whoever hears the field alone, where another on the screen
    has the same label.
    """

    name: str
    label: str
    kind: Kind = Kind.TEXT
    required: bool = False
    complaint: Callable[[str], str | None] = accept
    read: Callable[[str], Any] = as_text
    choices: Sequence[tuple[str, object]] = ()
    span: int = GRID
    hint: str = ""
    key: str = ""
    example: str = ""
    box: "Callable[[], TextBox] | None" = None
    aloud: str = ""


class TextBox(QLineEdit):
    """One line of text; Ctrl+Z is the page's while there is nothing to undo in the line."""

    edited = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self.edited)

    def show_text(self, text: str) -> None:
        """Put a text into the field, unless it stands there."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def event(self, event: QEvent, /) -> bool:
        """Leave Ctrl+Z to whoever else listens to it, unless something was typed here."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.isUndoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Go on writing at the end of what stands in the field."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.OtherFocusReason:
            self.end(False)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Notice that the focus leaves, and show the text from its beginning."""
        super().focusOutEvent(event)
        if _is_gone_for_good(event):
            self.home(False)
            self.left.emit()


class LinesBox(QPlainTextEdit):
    """Several lines of text; Tab leaves it."""

    edited = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self.edited)
        self.setFixedHeight(theme.look().px(86))

    def text(self) -> str:
        """Return what stands in the field."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Put a text into the field, unless it stands there."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Notice that the focus leaves."""
        super().focusOutEvent(event)
        if _is_gone_for_good(event):
            self.left.emit()


class ChoiceBox(QComboBox):
    """One of a few; the wheel scrolls the page, not the choice."""

    edited = Signal()
    left = Signal()

    def __init__(
        self, choices: Sequence[tuple[str, object]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values = [value for _text, value in choices]
        for text, _value in choices:
            self.addItem(text)
        self.currentIndexChanged.connect(self.edited)

    @property
    def value(self) -> object:
        """The value that is chosen, or None when there is nothing to choose from."""
        number = self.currentIndex()
        return self._values[number] if number >= 0 else None

    def choose(self, value: object) -> None:
        """Choose a value; one that is not offered changes nothing."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

    def offer(self, choices: Sequence[tuple[str, object]]) -> None:
        """Offer other choices; what is chosen stays chosen where it is still offered."""
        chosen = self.value
        silent = self.blockSignals(True)
        self.clear()
        self._values = [value for _text, value in choices]
        for text, _value in choices:
            self.addItem(text)
        self.choose(chosen)
        self.blockSignals(silent)
        if self.value != chosen:
            self.edited.emit()

    def text(self) -> str:
        """Return the chosen text."""
        return self.currentText()

    def show_text(self, text: str) -> None:
        """Choose by the text on the screen."""
        number = self.findText(text)
        if number >= 0:
            self.setCurrentIndex(number)

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class _Row(QWidget):
    """A field with its label above and its complaint below."""

    def __init__(self, field: Field, form: QWidget) -> None:
        super().__init__(form)
        self.field = field
        self.editor = _editor(field, self)
        self.editor.setObjectName(field.name)
        self.editor.setAccessibleName(field.aloud or field.label)
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(3))
        head = QHBoxLayout()
        head.setSpacing(look.px(6))
        self.label = PlainLabel(field.label, role="label")
        self.label.setBuddy(self.editor)
        self.label.setMinimumHeight(look.px(21))  # as tall as a key's cap in the next field
        head.addWidget(self.label)
        if field.required:
            star = PlainLabel("*", role="label")
            star.setProperty("tone", str(Tone.BAD))
            star.setToolTip(self.tr("Bắt buộc"))
            head.addWidget(star)
        head.addStretch(1)
        if field.key:
            head.addWidget(KeyCap(field.key))
        whole.addLayout(head)
        whole.addWidget(self.editor)
        if field.hint:
            whole.addWidget(Line(field.hint, role="hint"))
        self.note = Line(role="hint")
        self.note.setObjectName(f"{field.name}.note")
        self.complaint = Line(role="complaint")
        self.complaint.setObjectName(f"{field.name}.complaint")
        for line in (self.note, self.complaint):
            line.hide()
            whole.addWidget(line)
        whole.addStretch(1)

    def clean(self) -> str:
        """Clean the text in place, and return it."""
        if isinstance(self.editor, ChoiceBox):
            return self.editor.text()
        cleaned = self.cleaned()
        self.editor.show_text(cleaned)
        return cleaned

    def wrong(self) -> str:
        """Return the sentence about what is wrong with the text as it stands, or nothing."""
        text = self.cleaned()
        if not text:
            return self.tr("Chưa điền mục này.") if self.field.required else ""
        if isinstance(self.editor, ChoiceBox):
            return ""
        return self.field.complaint(text) or ""

    def value(self) -> object:
        """Return what the record gets."""
        if isinstance(self.editor, ChoiceBox):
            return self.editor.value
        return self.field.read(self.cleaned())

    def complain(self, sentence: str) -> None:
        """Show a sentence below the field, or take it away."""
        self.complaint.setText(sentence)
        self.complaint.setVisible(bool(sentence))
        self._dress()

    def remark(self, sentence: str, tone: Tone) -> None:
        """Say below the field what else is worth knowing of what stands in it, or nothing."""
        if sentence == self.note.text() and tone == self.note.property("tone"):
            return
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))
        theme.mark(self.note, tone=str(tone))
        self._dress()

    def _dress(self) -> None:
        """Let the field itself show that something is said of it."""
        wrong, noted = self.complaint.text(), self.note.text()
        self.editor.setAccessibleDescription(wrong or noted)
        doubtful = self.note.property("tone") == str(Tone.WARNING)
        tone = Tone.BAD if wrong else Tone.WARNING if noted and doubtful else Tone.PLAIN
        theme.mark(self.editor, tone=str(tone))

    def cleaned(self) -> str:
        """Return the text as it would be cleaned."""
        text = self.editor.text()
        if isinstance(self.editor, ChoiceBox):
            return text
        return clean_lines(text) if isinstance(self.editor, LinesBox) else clean(text)


class Form(QWidget):
    """Fields on a grid that make a record.

    `make` gets one keyword for each field. Save stays pressable: `submit` says what is missing.
    """

    submitted = Signal(object)
    """The record, when every field is in order."""
    changed = Signal(str)
    """The name of a field whose text has changed, while one types."""
    entered = Signal(str)
    """Enter was pressed in this field, before the focus goes on."""
    passed_end = Signal()
    """Enter was pressed in a field after which none follows that it would go to."""

    passed_over: frozenset[str] = frozenset()
    """Fields that Enter does not go to, though Tab does."""

    def __init__(
        self,
        make: Callable[..., Any],
        *fields: Field,
        every_field: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._every_field = every_field
        self._rows = {field.name: _Row(field, self) for field in fields}
        look = theme.look()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(look.theme.gap))
        self._grid.setVerticalSpacing(look.px(8))
        line = column = 0
        for name, row in self._rows.items():
            span = row.field.span
            if column + span > GRID:
                line, column = line + 1, 0
            self._grid.addWidget(row, line, column, 1, span)
            column += span
            row.editor.edited.connect(lambda name=name: self._text_changed(name))
            row.editor.left.connect(lambda name=name: self._rows[name].clean())
        for number in range(GRID):
            self._grid.setColumnStretch(number, 1)
            self._grid.setColumnMinimumWidth(number, 1)
        self._empty = self.draft()

    # -- what stands in it -----------------------------------------------------------------------

    @property
    def names(self) -> frozenset[str]:
        """The names of all fields."""
        return frozenset(self._rows)

    def editor(self, name: str) -> TextBox | LinesBox | ChoiceBox:
        """Return the widget of a field."""
        return self._rows[name].editor

    def text(self, name: str) -> str:
        """Return the cleaned text of a field, whatever is wrong with it."""
        return self._rows[name].cleaned()

    def set_text(self, name: str, text: str) -> None:
        """Put a text into a field."""
        self._rows[name].editor.show_text(text)

    def set_label(self, name: str, label: str) -> None:
        """Let another label stand above a field."""
        self._rows[name].label.setText(label)
        self._rows[name].editor.setAccessibleName(label)

    def set_shown(self, name: str, *, shown: bool) -> None:
        """Show a field, or leave it out for now."""
        self._rows[name].setVisible(shown)

    def remark(self, name: str, sentence: str, tone: Tone = Tone.PLAIN) -> None:
        """Say below a field what is worth knowing of what stands in it; as a warning, mark it."""
        self._rows[name].remark(sentence, tone)

    def complaint(self, name: str) -> str:
        """Return the sentence that stands below a field."""
        return self._rows[name].complaint.text()

    def values(self) -> dict[str, object]:
        """Return what the record would get; for a form that was checked."""
        return {name: row.value() for name, row in self._rows.items()}

    def draft(self) -> dict[str, str]:
        """Return the texts as they stand, to be kept while the form is put aside."""
        return {name: row.editor.text() for name, row in self._rows.items()}

    def restore(self, draft: Mapping[str, str]) -> None:
        """Put kept texts back; fields that are not in the draft become empty."""
        for name, row in self._rows.items():
            row.editor.show_text(draft.get(name, self._empty[name]))
            row.complain("")

    def clear(self) -> None:
        """Make all fields as they were at the beginning."""
        self.restore(self._empty)

    @property
    def touched(self) -> bool:
        """Whether anything differs from the beginning."""
        return self.draft() != self._empty

    # -- handing in ------------------------------------------------------------------------------

    def submit(self) -> None:
        """Emit the record, or show every complaint and go to the first field that has one."""
        if self.check():
            self.submitted.emit(self._make(**self.values()))

    def check(self) -> bool:
        """Clean all fields and show what is wrong with them; say whether nothing is."""
        first: _Row | None = None
        for row in self._rows.values():
            row.clean()
            wrong = row.wrong()
            row.complain(wrong)
            first = first or (row if wrong else None)
        if first is not None:
            first.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return first is None

    def look_at(self, name: str) -> None:
        """Show what is wrong with one field, if anything; the hands stay where they are."""
        row = self._rows[name]
        row.complain(row.wrong())

    def complain(self, name: str, sentence: str) -> None:
        """Show what the office found wrong with a field, and go there."""
        self._rows[name].complain(sentence)
        self._rows[name].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        next(iter(self._rows.values())).editor.setFocus(Qt.FocusReason.TabFocusReason)

    # -- keys ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go on with Enter; other keys are not ours."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.ShiftModifier
        ):
            self.go_on()
            event.accept()
        else:
            super().keyPressEvent(event)

    def go_on(self) -> None:
        """Go from the field that has the focus to the next one, as Enter does."""
        rows = list(self._rows.values())
        here = next((n for n, row in enumerate(rows) if row.editor.hasFocus()), None)
        if here is None:
            return
        self.entered.emit(rows[here].field.name)
        for row in rows[here + 1 :]:
            wanted = row.field.required or self._every_field
            wanted = wanted and row.field.name not in self.passed_over
            if wanted and row.editor.isEnabled() and not row.isHidden():
                row.editor.setFocus(Qt.FocusReason.TabFocusReason)
                return
        rows[here].clean()
        self.passed_end.emit()

    def _text_changed(self, name: str) -> None:
        row = self._rows[name]
        if row.complaint.text() and not row.wrong():
            row.complain("")
        self.changed.emit(name)


def _editor(field: Field, parent: QWidget) -> TextBox | LinesBox | ChoiceBox:
    if field.kind is Kind.CHOICE:
        return ChoiceBox(field.choices, parent)
    if field.box is not None:
        box: TextBox | LinesBox = field.box()
        box.setParent(parent)
    else:
        box = LinesBox(parent) if field.kind is Kind.LINES else TextBox(parent)
    box.setPlaceholderText(field.example)
    return box


def _is_gone_for_good(event: QFocusEvent) -> bool:
    """Say whether the focus went to another field, not to a menu or another window."""
    return event.reason() not in (
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.ActiveWindowFocusReason,
    )
