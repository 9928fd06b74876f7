"""Press keys as a hand does: those that waited for a scan that did not come, and those of a code.

Qt looks for the shortcut of a key only when the key comes from outside; here that is done by hand.
"""

from collections.abc import Callable
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ui.scanning.fields import receiver_of


@dataclass(frozen=True, slots=True)
class HeldKey:
    """A key that waits, and where it was pressed."""

    receiver: QObject
    key: int
    modifiers: Qt.KeyboardModifier
    text: str

    @classmethod
    def of(cls, watched: QObject, event: QKeyEvent) -> "HeldKey":
        """Keep a key that was on its way to an object."""
        return cls(receiver_of(watched), event.key(), event.modifiers(), event.text())

    def press(self) -> bool:
        """Press the key as if it had not been held; say whether anybody wanted it."""
        receiver = self._receiver_now()
        if receiver is None:
            return False
        if isinstance(receiver, QWidget):
            question = self._event(QEvent.Type.ShortcutOverride)
            question.ignore()
            QApplication.sendEvent(receiver, question)
            if not question.isAccepted() and _activate_shortcut(receiver, self._sequence()):
                return True
        wanted = False
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if shiboken6.isValid(receiver):
                event = self._event(kind)
                QApplication.sendEvent(receiver, event)
                wanted |= kind == QEvent.Type.KeyPress and event.isAccepted()
        return wanted

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


def press(keys: QKeyCombination, window: QWidget) -> bool:
    """Press a key or a combination in a window; say whether anybody wanted it.

    It goes where the focus of the window is, as if somebody had pressed it there.
    """
    receiver = window.focusWidget() or window
    return HeldKey(receiver, keys.key(), keys.keyboardModifiers(), "").press()


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
