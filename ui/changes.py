"""Tell every board once, after the books were written, what in them is no longer as it was."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from counter_app.ports import Topic


class Changes(QObject):
    """The one voice between the books and the screens.

    The store calls `announce` after a commit; each screen connects to `happened` and decides
    whether it cares.
    """

    happened = Signal(object)
    """A `frozenset[Topic]`, never empty."""

    def announce(self, topics: Iterable[Topic]) -> None:
        """Say what changed; nothing is said when nothing did."""
        changed = frozenset(topics)
        if changed:
            self.happened.emit(changed)
