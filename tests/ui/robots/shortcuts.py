"""Whoever wants to know which keys a window listens to, and for whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar, QWidget


@dataclass(frozen=True, slots=True)
class Heard:
    """A key that is listened to now: as Qt writes it, whose it is, and where it is heard."""

    key: str
    owner: QObject
    context: Qt.ShortcutContext

    def __str__(self) -> str:
        return f"{self.key} of {self.owner.objectName() or type(self.owner).__name__}"


def heard_in(window: QWidget) -> Iterator[Heard]:
    """Yield every key that a window listens to as it stands."""
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        if owner is not None and shortcut.isEnabled() and _works(owner, window):
            for sequence in shortcut.keys():  # noqa: SIM118 - a method of Qt
                yield Heard(_written(sequence), owner, shortcut.context())
    for action in window.findChildren(QAction):
        if action.isEnabled() and any(_works(one, window) for one in action.associatedObjects()):
            for sequence in action.shortcuts():
                yield Heard(_written(sequence), action, action.shortcutContext())
    for button in window.findChildren(QAbstractButton):
        if not button.shortcut().isEmpty() and _works(button, window):
            yield Heard(_written(button.shortcut()), button, Qt.ShortcutContext.WindowShortcut)


def ambiguous(window: QWidget) -> list[str]:
    """Return the keys that two listen to at once: Qt would obey neither."""
    by_key: dict[str, list[Heard]] = {}
    for one in heard_in(window):
        by_key.setdefault(one.key, []).append(one)
    return [
        " and ".join(map(str, several))
        for several in by_key.values()
        if sum(one.context == Qt.ShortcutContext.WindowShortcut for one in several) > 1
    ]


def mnemonics(window: QWidget) -> list[str]:
    """Return the words that make Qt listen to Alt and a letter."""
    found: list[str] = []
    for part in window.findChildren(QWidget):
        words: list[str] = []
        if isinstance(part, QAbstractButton | QLabel):
            words = [part.text()]
        elif isinstance(part, QTabBar):
            words = [part.tabText(n) for n in range(part.count())]
        found += [
            f"{part.objectName()}: {word}"
            for word in words
            if not QKeySequence.mnemonic(word).isEmpty()
        ]
    acts = (action.text() for action in window.findChildren(QAction))
    return found + [act for act in acts if not QKeySequence.mnemonic(act).isEmpty()]


def _written(sequence: QKeySequence) -> str:
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def _works(owner: QObject, window: QWidget) -> bool:
    return (
        isinstance(owner, QWidget)
        and owner.isVisible()
        and owner.isEnabled()
        and owner.window() is window
    )
