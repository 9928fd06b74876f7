"""Hear the scanner wherever the focus is, and leave the hand alone.

A scanner is a keyboard that types very fast. Neither its speed nor the focus makes a scan, only
all of this together:

* digits only, since no Vietnamese input method rewrites them (the digit row of the Windows layout
  "Vietnamese" is read back into digits);
* Enter, Return or Tab at the end;
* a content that `recognise` knows: right length, right check digit;
* key after key within `GAP`. Up to `STALLS` longer waits, each up to `STALL`, are forgiven in a
  long code, because the computer may have been busy; no hand types sixteen digits with only two
  such waits.

**A text field** gets every key at once, so that a hand feels no delay. The field's text, cursor
and selection are remembered before the first key of each run; when the run turns out to be a scan
they are put back and its Enter is swallowed, so nothing of it remains and nothing is triggered.

**Anywhere else** (a button, a list, a page whose digits tick boxes, nothing at all) a digit would
act and could not be taken back. There it is held until the next key, or `HOLD_MS` without one,
tells who typed. A scan is dropped; a hand's keys are pressed again in order, shortcuts included.

A run that contains any other key (a Backspace above all: that is the input method correcting
itself) or a key that repeats itself is not a scan. A fast run of `SHORTEST_UNREADABLE` or more
digits that nothing recognises was a scanner that read badly: it is taken out and told by
`unreadable`, not swallowed. Shorter ones are left where they were typed.

Scans are told one by one from the event loop, after their last key was dealt with, so that slow
work after one scan cannot tear the next one apart.
"""

import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QTextCursor,
    QWindow,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

GAP = 0.035
"""Seconds between two keys of a scanner, at most (inclusive); a hand needs 0.05 and more."""
STALL = 0.5
"""Seconds that the computer may hold up a scan, at most (inclusive)."""
STALLS = 2
"""How often it may."""
HOLD_MS = 35
"""Milliseconds a digit is held where it would act."""
SHORTEST = 8
"""Digits of the shortest code that can be a scan."""
SHORTEST_UNREADABLE = 12
"""Digits from which a fast run that nothing recognises is a bad read, or a stall is forgiven."""

Later = Callable[[int, Callable[[], None]], None]
"""Calls a function after some milliseconds, from the event loop; may forget earlier ones."""

_SUFFIXES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_SILENT = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_ScrollLock,
    }
)
_COMMANDING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_HEARD = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
    }
)
_DIGITS = frozenset("0123456789")
# What the keys 1 to 9 and 0 give under the Windows keyboard layout "Vietnamese".
_VIETNAMESE_ROW = str.maketrans("ăâêô\u0300\u0309\u0303\u0301\u0323đ", "1234567890")


class ScanFilter(QObject):
    """Hears every key of the program; one of it is enough.

    `recognise` gets a run of digits and returns what they name, or None. `seconds` is asked once
    for each key; `later` runs a function from the event loop.
    """

    scanned = Signal(object)
    """What `recognise` made of a scan."""
    unreadable = Signal(str)
    """The digits of a scan that nothing recognised."""
    _read = Signal(object)
    _misread = Signal(str)

    def __init__(
        self,
        parent: QObject,
        recognise: Callable[[str], object | None],
        *,
        seconds: Callable[[], float] = time.monotonic,
        later: Later | None = None,
    ) -> None:
        super().__init__(parent)
        self._recognise, self._seconds = recognise, seconds
        self._later = _Timer(self).call_after if later is None else later
        self._last = -STALL * 2
        self._runs: list[_Run] = []
        self._not_a_scan = False
        self._held: list[_HeldKey] = []
        self._hold = 0
        self._sighting: _Sighting | None = None
        self._swallowed: set[int] = set()
        self._ended_by: int | None = None
        self._pressing_again = False
        self._read.connect(self.scanned, Qt.ConnectionType.QueuedConnection)
        self._misread.connect(self.unreadable, Qt.ConnectionType.QueuedConnection)
        app = QApplication.instance()
        if app is None:
            raise RuntimeError("a scanner is heard by a running application only")
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Look at every key before anybody else does."""
        kind = event.type()
        if kind not in _HEARD or self._pressing_again:
            return False
        if isinstance(event, QInputMethodEvent):
            self._hear_input_method(watched, event)
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if kind == QEvent.Type.KeyRelease:
            return self._hear_release(event)
        return self._hear_key(watched, event)

    # -- one key, seen once or several times -----------------------------------------------------

    def _hear_key(self, watched: QObject, event: QKeyEvent) -> bool:
        """Judge a key when it is first seen; say whether it is swallowed.

        Qt shows the same key first as a question to shortcuts, then to the window, the widget, and
        the widgets around it.
        """
        if event.key() in _SILENT:
            return False
        seen = self._sighting
        if seen is None or not seen.is_same(watched, event):
            seen = self._sighting = _Sighting(event, *self._judge(watched, event))
        seen.watched, seen.kind = watched, event.type()
        if event.type() == QEvent.Type.ShortcutOverride:
            if seen.swallow:
                event.accept()
            return seen.swallow
        if seen.swallow:
            self._swallowed.add(event.key())
        if seen.then is not None:
            then, seen.then = seen.then, None
            then()
        return seen.swallow

    def _hear_release(self, event: QKeyEvent) -> bool:
        self._sighting = None
        if event.key() in self._swallowed and not event.isAutoRepeat():
            self._swallowed.discard(event.key())
            return True
        return False

    def _hear_input_method(self, watched: QObject, event: QInputMethodEvent) -> None:
        """Take digits that an input method hands on as keys; anything else it does is a hand's."""
        text = event.commitString()
        composing = bool(event.preeditString() or event.replacementLength())
        if not text and not composing:
            return
        gap = self._gap()
        digits, edit = _digits(text), _edit_at(watched)
        if digits and edit is not None and not composing:
            self._add_digits(digits, gap, edit)
        else:
            self._begin_other()

    def _judge(
        self, watched: QObject, event: QKeyEvent
    ) -> "tuple[bool, Callable[[], None] | None]":
        """Return whether to swallow a key, and what to do when it is pressed."""
        gap = self._gap()
        ended_by, self._ended_by = self._ended_by, None
        commanding = bool(event.modifiers() & _COMMANDING)
        if ended_by is not None and gap <= STALL and _is_line_feed(ended_by, event):
            return True, None
        digits = "" if commanding or event.isAutoRepeat() else _digits(event.text())
        if digits:
            return self._judge_digits(watched, event, digits, gap)
        if event.key() in _SUFFIXES and not commanding:
            return self._judge_suffix(watched, event, gap)
        self._begin_other()
        return False, self._let_go if self._held else None

    def _judge_digits(
        self, watched: QObject, event: QKeyEvent, digits: str, gap: float
    ) -> "tuple[bool, Callable[[], None] | None]":
        edit = _edit_at(watched)
        self._add_digits(digits, gap, edit)
        if edit is not None or self._not_a_scan:
            return False, None
        self._held.append(_HeldKey.of(watched, event))
        self._wait_for_a_hand()
        return True, None

    def _judge_suffix(
        self, watched: QObject, event: QKeyEvent, gap: float
    ) -> "tuple[bool, Callable[[], None] | None]":
        runs, self._runs = self._runs, []
        self._not_a_scan = False
        found = self._find(runs, gap)
        if found is not None:
            first, thing = found
            return True, self._take_out(runs[first:], event, lambda: self._read.emit(thing))
        digits = runs[-1].digits if runs and gap <= GAP else ""
        if len(digits) >= SHORTEST_UNREADABLE:
            return True, self._take_out(runs[-1:], event, lambda: self._misread.emit(digits))
        if self._held:
            self._held.append(_HeldKey.of(watched, event))
            return True, self._let_go
        return False, None

    def _gap(self) -> float:
        now = self._seconds()
        gap, self._last = now - self._last, now
        return gap

    # -- runs ------------------------------------------------------------------------------------

    def _add_digits(self, digits: str, gap: float, edit: "_Edit | None") -> None:
        if gap > GAP:
            self._not_a_scan = False
            if gap > STALL:
                self._runs = []
            self._runs = [*self._runs[-STALLS:], _Run()]
        elif self._not_a_scan:
            return
        elif not self._runs:
            self._runs = [_Run()]
        self._runs[-1].digits += digits
        if edit is not None:
            self._runs[-1].remember(edit)

    def _begin_other(self) -> None:
        """Forget the run: what it belongs to is not a scan, until there is a pause."""
        self._runs = []
        self._not_a_scan = True

    def _find(self, runs: "list[_Run]", gap: float) -> tuple[int, object] | None:
        """Return the run at which a scan begins that ends now, and what was scanned."""
        stalls = 0 if gap <= GAP else 1
        if gap > STALL:
            return None
        digits = ""
        for first in reversed(range(len(runs))):
            digits = runs[first].digits + digits
            if len(digits) >= (SHORTEST_UNREADABLE if stalls else SHORTEST):
                thing = self._recognise(digits)
                if thing is not None:
                    return first, thing
            stalls += 1
            if stalls > STALLS:
                break
        return None

    def _take_out(
        self, runs: "list[_Run]", event: QKeyEvent, tell: Callable[[], None]
    ) -> Callable[[], None]:
        self._ended_by = event.key()

        def undo_and_tell() -> None:
            self._held.clear()
            for run in reversed(runs):
                run.undo()
            tell()

        return undo_and_tell

    # -- held keys -------------------------------------------------------------------------------

    def _wait_for_a_hand(self) -> None:
        """Let the held keys go when no other key follows.

        The second wait, of no length, lets keys through that came while the computer was busy.
        """
        self._hold += 1
        hold = self._hold

        def nobody_came() -> None:
            if shiboken6.isValid(self) and hold == self._hold:
                self._let_go()

        self._later(HOLD_MS, lambda: self._later(0, nobody_came))

    @Slot()
    def _let_go(self) -> None:
        """Press the held keys again, in their order: they were a hand's."""
        held, self._held = self._held, []
        self._hold += 1
        if not held:
            return
        self._runs = []
        self._pressing_again = True
        try:
            for key in held:
                key.press()
        finally:
            self._pressing_again = False


class _Timer(QTimer):
    """Calls the last function it was given; one timer for all, since each connection costs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._call: Callable[[], None] | None = None
        self.setSingleShot(True)
        self.setTimerType(Qt.TimerType.PreciseTimer)
        self.timeout.connect(self._time_is_over)

    def call_after(self, milliseconds: int, call: Callable[[], None]) -> None:
        """Call a function after some milliseconds, and no other before it."""
        self._call = call
        self.start(milliseconds)

    @Slot()
    def _time_is_over(self) -> None:
        call, self._call = self._call, None
        if call is not None:
            call()


class _Sighting:
    """A key that was judged, and where it was seen last."""

    def __init__(self, event: QKeyEvent, swallow: bool, then: Callable[[], None] | None) -> None:
        self.key, self.text, self.modifiers = event.key(), event.text(), event.modifiers()
        self.swallow, self.then = swallow, then
        self.watched: QObject | None = None
        self.kind = event.type()

    def is_same(self, watched: QObject, event: QKeyEvent) -> bool:
        """Say whether this is the same key on its further way."""
        if (event.key(), event.text(), event.modifiers()) != (self.key, self.text, self.modifiers):
            return False
        before = self.watched
        if before is None or not shiboken6.isValid(before):
            return False
        if self.kind == QEvent.Type.ShortcutOverride:
            return True  # asked further, or pressed now
        if event.type() != self.kind:
            return False
        if isinstance(before, QWindow):
            return not isinstance(watched, QWindow)
        return isinstance(before, QWidget) and watched is before.parentWidget()


@dataclass(slots=True)
class _Run:
    """Digits that came fast upon one another, and the fields as they were before."""

    digits: str = ""
    before: "dict[int, _Edit]" = field(default_factory=dict)

    def remember(self, edit: "_Edit") -> None:
        """Keep a field's state, unless it is kept already."""
        self.before.setdefault(id(edit.widget), edit)

    def undo(self) -> None:
        """Make the fields as they were."""
        for edit in reversed(self.before.values()):
            if shiboken6.isValid(edit.widget):
                edit.restore()


@dataclass(frozen=True, slots=True)
class _HeldKey:
    """A key that waits, and where it was pressed."""

    receiver: QObject
    key: int
    modifiers: Qt.KeyboardModifier
    text: str

    @classmethod
    def of(cls, watched: QObject, event: QKeyEvent) -> "_HeldKey":
        receiver = _receiver(watched)
        return cls(receiver, event.key(), event.modifiers(), event.text())

    def press(self) -> None:
        """Press the key as if it had not been held."""
        receiver = self._receiver_now()
        if receiver is None:
            return
        if isinstance(receiver, QWidget):
            question = self._event(QEvent.Type.ShortcutOverride)
            question.ignore()
            QApplication.sendEvent(receiver, question)
            if not question.isAccepted() and _activate_shortcut(receiver, self._sequence()):
                return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if shiboken6.isValid(receiver):
                QApplication.sendEvent(receiver, self._event(kind))

    def _event(self, kind: QEvent.Type) -> QKeyEvent:
        return QKeyEvent(kind, self.key, self.modifiers, self.text)

    def _sequence(self) -> QKeySequence:
        modifiers = self.modifiers & ~Qt.KeyboardModifier.KeypadModifier
        return QKeySequence(self.key | modifiers.value)

    def _receiver_now(self) -> QObject | None:
        if shiboken6.isValid(self.receiver) and (
            not isinstance(self.receiver, QWidget) or self.receiver.isVisible()
        ):
            return self.receiver
        return QApplication.focusWidget()


class _Edit(ABC):
    """A field one can type into, and how it was before a run."""

    def __init__(self, widget: QWidget) -> None:
        self.widget = widget

    @abstractmethod
    def restore(self) -> None:
        """Make the field as it was."""


class _LineBefore(_Edit):
    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self._text, self._cursor = line.text(), line.cursorPosition()
        self._start, self._length = line.selectionStart(), line.selectionLength()
        self._modified = line.isModified()

    def restore(self) -> None:
        line = self._line
        suggestions: QWidget | None = QApplication.activePopupWidget()
        if suggestions is not None and suggestions.focusProxy() is line:
            suggestions.hide()
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
        QGuiApplication.inputMethod().reset()


class _TextBefore(_Edit):
    def __init__(self, text: QPlainTextEdit | QTextEdit) -> None:
        super().__init__(text)
        self._edit = text
        cursor = text.textCursor()
        self._text = text.toPlainText()
        self._position, self._anchor = cursor.position(), cursor.anchor()

    def restore(self) -> None:
        edit = self._edit
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
        QGuiApplication.inputMethod().reset()


def _edit_at(watched: QObject) -> _Edit | None:
    """Return the field that a key sent to an object will reach, as it is now, or None."""
    widget = _receiver(watched)
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


def _receiver(watched: QObject) -> QObject:
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


def _activate_shortcut(receiver: QWidget, sequence: QKeySequence) -> bool:
    """Do what a key does that is somebody's shortcut; Qt does so only for keys from outside."""
    window = receiver.window()
    act: list[Callable[[], object]] = [
        shortcut.activated.emit
        for shortcut in window.findChildren(QShortcut)
        if shortcut.isEnabled()
        and any(sequence == own for own in shortcut.keys())  # noqa: SIM118 - a method of Qt
        and _reaches(shortcut.parent(), shortcut.context(), receiver)
    ]
    act += [
        action.trigger
        for action in window.findChildren(QAction)
        if action.isEnabled()
        and sequence in action.shortcuts()
        and _reaches(action.parent(), action.shortcutContext(), receiver)
    ]
    act += [
        button.click
        for button in window.findChildren(QAbstractButton)
        if button.shortcut() == sequence
        and button.isEnabled()
        and _reaches(button, Qt.ShortcutContext.WindowShortcut, receiver)
    ]
    if len(act) != 1:
        return False
    act[0]()
    return True


def _reaches(owner: QObject | None, context: Qt.ShortcutContext, receiver: QWidget) -> bool:
    """Say whether a shortcut of a widget is heard while another has the focus."""
    if not isinstance(owner, QWidget) or not owner.isVisible() or not owner.isEnabled():
        return False
    if context == Qt.ShortcutContext.WidgetShortcut:
        return owner is receiver
    if context == Qt.ShortcutContext.WidgetWithChildrenShortcut:
        return owner is receiver or owner.isAncestorOf(receiver)
    return owner.window() is receiver.window()


def _is_line_feed(ended_by: int, event: QKeyEvent) -> bool:
    """Say whether a key is the second half of a scanner's CR LF."""
    if ended_by != Qt.Key.Key_Return:
        return False
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.key() == Qt.Key.Key_Enter or (control and event.key() == Qt.Key.Key_J)


def _digits(text: str) -> str:
    """Return a text of digits as such, or nothing."""
    read = text.translate(_VIETNAMESE_ROW)
    return read if read and _DIGITS.issuperset(read) else ""


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
