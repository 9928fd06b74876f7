"""Put what the office refused into words beside the button, and let faults go their own way."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QWidget

from counter_app.errors import Refused
from ui import theme
from ui.reading import announce
from ui.theme import Tone


class RefusalEvent(QEvent):
    """Sent to the window of the label, which may have a remedy of its own for some refusals."""

    TYPE = QEvent.Type(QEvent.registerEventType())

    def __init__(
        self,
        refusal: Refused,
        again: Callable[[], object] | None = None,
        over: QWidget | None = None,
    ) -> None:
        """Tell of `refusal` on the window `over`; `again` is what to do once it is remedied."""
        super().__init__(self.TYPE)
        self.refusal = refusal
        self.again = again
        self.over = over


@dataclass(slots=True)
class Attempt:
    """How it went; to be read after the block."""

    refusal: Refused | None = None

    @property
    def refused(self) -> bool:
        """Whether the office said no."""
        return self.refusal is not None


@contextmanager
def refusals_shown_in(
    label: QLabel,
    sentence: Callable[[Refused], str],
    again: Callable[[], object] | None = None,
) -> Generator[Attempt]:
    """Run a block that asks something of the office.

    A `Refused` ends the block and stands as its sentence in the label, read aloud at once; a
    block that comes through clears the label. Any other exception is a fault and passes on. With
    `again`, which does the same anew, who may can confirm here what the person on duty may not.
    """
    attempt = Attempt()
    try:
        yield attempt
    except Refused as refusal:
        attempt.refusal = refusal
        theme.mark(label, tone=str(Tone.BAD))
        label.setText(sentence(refusal))
        label.setVisible(True)
        announce(label, label.text(), at_once=True)
        over = label.window()
        QCoreApplication.sendEvent(over, RefusalEvent(refusal, again, over))
    else:
        label.clear()
