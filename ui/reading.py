"""What a screen reader is told that Qt cannot know: what painted parts are, and what just happened.

A part that paints itself says what it is by a class attribute `reader_role`. A sentence that comes
while the focus is elsewhere, such as the answer to a scan, is read aloud by `announce`.
"""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

from ui import keys


class _Voice(QObject):
    """Tells what is read aloud to whoever wants to hear it in the program itself."""

    announced = Signal(str)


class _Learnt:
    """What this process has told Qt, once."""

    voice: _Voice | None = None
    taught = False


def voice() -> _Voice:
    """Return what emits `announced` with each sentence that is read aloud by itself."""
    if _Learnt.voice is None:
        _Learnt.voice = _Voice()
    return _Learnt.voice


def announce(part: QWidget, sentence: str, *, at_once: bool = False) -> None:
    """Have a sentence read aloud, wherever the focus is; an empty one is silence.

    `at_once` interrupts what is being read: for what went wrong, not for what went well.
    """
    if not sentence:
        return
    event = QAccessibleAnnouncementEvent(part, sentence)
    manner = QAccessible.AnnouncementPoliteness
    event.setPoliteness(manner.Assertive if at_once else manner.Polite)
    QAccessible.updateAccessibility(event)
    voice().announced.emit(sentence)


def by_key(key: str) -> str:
    """Return in words that something is done by a standard key; nothing where there is none."""
    if not key:
        return ""
    return QCoreApplication.translate("Reading", "phím {key}").format(key=keys.cap(key))


def words_in(part: QWidget) -> str:
    """Return what stands on the labels of a part, in the order in which they were made."""
    return "; ".join(label.text() for label in part.findChildren(QLabel) if label.text())


def teach() -> None:
    """Let Qt ask the parts of this program what they are; further calls change nothing."""
    if not _Learnt.taught:
        _Learnt.taught = True
        QAccessible.installFactory(_described)


def _described(_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    role = getattr(thing, "reader_role", None)
    if isinstance(thing, QWidget) and isinstance(role, QAccessible.Role):
        return QAccessibleWidget(thing, role)
    return None
