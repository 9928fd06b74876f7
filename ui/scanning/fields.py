"""Fields one can type into, kept as they were so that what a scanner typed can be taken out."""

from abc import ABC, abstractmethod

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor, QWindow
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)


class Edit(ABC):
    """A field, and how it was when this was made."""

    def __init__(self, widget: QWidget) -> None:
        self.widget = widget

    @abstractmethod
    def restore(self) -> None:
        """Make the field as it was."""

    @property
    @abstractmethod
    def before_cursor(self) -> str:
        """The text that stood before the cursor."""


class _LineBefore(Edit):
    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self._text, self._cursor = line.text(), line.cursorPosition()
        self._start, self._length = line.selectionStart(), line.selectionLength()
        self._modified = line.isModified()

    @property
    def before_cursor(self) -> str:
        return self._text[: self._cursor]

    def restore(self) -> None:
        line = self._line
        suggestions: QWidget | None = QApplication.activePopupWidget()
        if suggestions is not None and suggestions.focusProxy() is line:
            suggestions.hide()
        QGuiApplication.inputMethod().reset()
        if line.text() != self._text:
            line.setText(self._text)
            # Whoever searches while one types hears only of edits.
            line.textEdited.emit(self._text)
        if self._start >= 0 and self._cursor == self._start:
            line.setSelection(self._start + self._length, -self._length)
        elif self._start >= 0:
            line.setSelection(self._start, self._length)
        else:
            line.setCursorPosition(self._cursor)
        line.setModified(self._modified)


class _TextBefore(Edit):
    def __init__(self, text: QPlainTextEdit | QTextEdit) -> None:
        super().__init__(text)
        self._edit = text
        cursor = text.textCursor()
        self._text = text.toPlainText()
        self._position, self._anchor = cursor.position(), cursor.anchor()

    @property
    def before_cursor(self) -> str:
        return self._text.encode("utf-16-le")[: 2 * self._position].decode("utf-16-le", "ignore")

    def restore(self) -> None:
        edit = self._edit
        QGuiApplication.inputMethod().reset()
        now, before = edit.toPlainText(), self._text
        cursor = edit.textCursor()
        if now != before:
            start = _common(now, before)
            end = _common(now[start:][::-1], before[start:][::-1])
            # Undo must not bring the scan back.
            edit.setUndoRedoEnabled(False)
            cursor.setPosition(_utf16(now[:start]))
            last = _utf16(now[: len(now) - end])
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(before[start : len(before) - end])
            edit.setUndoRedoEnabled(True)
        cursor.setPosition(self._anchor)
        cursor.setPosition(self._position, QTextCursor.MoveMode.KeepAnchor)
        edit.setTextCursor(cursor)


def edit_at(watched: QObject) -> Edit | None:
    """Return the field that a key sent to an object will reach, as it is now, or None."""
    widget = receiver_of(watched)
    if not isinstance(widget, QWidget):
        return None
    if widget.windowType() == Qt.WindowType.Popup and widget.focusProxy() is not None:
        widget = widget.focusProxy()  # a list of suggestions passes its keys on
    if isinstance(widget, QComboBox | QAbstractSpinBox):
        inner = widget.lineEdit()
        if isinstance(widget, QComboBox) and not widget.isEditable():
            return None
        widget = inner
    if isinstance(widget, QLineEdit):
        writable = widget.isEnabled() and not widget.isReadOnly()
        return _LineBefore(widget) if writable else None
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        writable = widget.isEnabled() and not widget.isReadOnly()
        return _TextBefore(widget) if writable else None
    return None


def receiver_of(watched: QObject) -> QObject:
    """Return the widget that a key sent to a window reaches."""
    if not isinstance(watched, QWindow):
        return watched
    popup = QApplication.activePopupWidget()
    if popup is not None:
        return popup.focusWidget() or popup
    for window in QApplication.topLevelWidgets():
        if window.windowHandle() is watched:
            return window.focusWidget() or window
    return watched


def _common(one: str, other: str) -> int:
    """Return how many characters two texts share from their beginning."""
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length


def _utf16(text: str) -> int:
    """Return the length as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2
