"""Keeps what is being typed, so that neither a crash nor the next citizen loses it.

It writes when the hand rests, never while it types, and only what has changed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from counter_app.desks.reception import Reception
from counter_app.errors import Refused
from counter_app.rules.lines import Draft
from ui.session import Session

QUIET_MS = 2_000
"""So long the hand rests before what stands in the form is kept."""
LONGEST_MS = 12_000
"""After so long the next short rest will do."""
_SHORT_MS = 300


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A form that is being filled in: its own identity, what it is about, and what stands in it."""

    id: str
    title: str
    body: Mapping[str, Any]


class DraftKeeper(QObject):
    """Keeps the form of one page unasked, and puts forms aside when asked."""

    counted = Signal(int)
    """How many forms are put aside now."""
    troubled = Signal(object)
    """The `Refused` that keeping met with; told once until it goes well again."""

    def __init__(
        self,
        reception: Reception,
        session: Session,
        now: Callable[[], Unfinished | None],
        parent: QObject | None = None,
        *,
        kind: str = "",
    ) -> None:
        """Ask `now` what stands in the form; None while it is empty.

        The identities of one kind of form begin with `kind` and a colon; those of an intake, which
        has none, with neither.
        """
        super().__init__(parent)
        self._kind = kind
        self._reception = reception
        self._session = session
        self._now = now
        self._kept: Unfinished | None = None
        self._in_trouble = False
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setObjectName("draftTimer")
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.keep)

    @Slot()
    def touch(self) -> None:
        """Notice that something changed."""
        if not self._since.isValid():
            self._since.start()
        late = self._since.elapsed() > LONGEST_MS
        self._timer.start(_SHORT_MS if late else QUIET_MS)

    @Slot()
    def keep(self) -> None:
        """Keep what stands in the form now; of an empty one, forget what was kept."""
        self._timer.stop()
        self._since.invalidate()
        now = self._now()
        if now == self._kept:
            return
        try:
            if now is None or (self._kept is not None and self._kept.id != now.id):
                self._forget()
            if now is not None:
                self._put(now, parked=False)
        except Refused as refusal:
            if not self._in_trouble:
                self._in_trouble = True
                self.troubled.emit(refusal)
            return
        self._in_trouble = False
        self._kept = now

    def finish(self) -> None:
        """Forget the form that was kept: it was saved, or emptied on purpose."""
        self._timer.stop()
        self._since.invalidate()
        try:
            self._forget()
        except Refused as refusal:
            self.troubled.emit(refusal)

    def park(self, unfinished: Unfinished) -> None:
        """Put a form aside; raises a `Refused` when it cannot be kept."""
        self._timer.stop()
        self._since.invalidate()
        self._put(unfinished, parked=True)
        self._kept = None
        self.count()

    def drafts(self) -> list[Draft]:
        """Return the forms that can be gone on with, newest first, without the one on screen."""
        here = None if self._kept is None else self._kept.id
        return [
            draft
            for draft in self._reception.drafts()
            if draft.id != here and _kind_of(draft) == self._kind
        ]

    def drop(self, draft: Draft) -> None:
        """Forget a form for good."""
        self._reception.drop_draft(draft.id)
        self.count()

    def put_back(self, draft: Draft) -> None:
        """Keep a form that was dropped by mistake."""
        self._put(Unfinished(draft.id, draft.title, draft.body), parked=draft.parked)
        self.count()

    def take(self, draft: Draft) -> None:
        """Let a form go on being filled in: it is put aside no more, but still kept."""
        self._kept = Unfinished(draft.id, draft.title, draft.body)
        self._put(self._kept, parked=False)
        self.count()

    def count(self) -> None:
        """Tell how many forms are put aside."""
        self.counted.emit(sum(draft.parked for draft in self._reception.drafts()))

    def _put(self, form: Unfinished, *, parked: bool) -> None:
        self._reception.keep_draft(
            form.id, form.title, form.body, by=self._session.by, parked=parked
        )

    def _forget(self) -> None:
        if self._kept is not None:
            kept, self._kept = self._kept, None
            self._reception.drop_draft(kept.id)


def _kind_of(draft: Draft) -> str:
    """Return the kind of form, nothing for an intake."""
    kind, colon, _rest = draft.id.rpartition(":")
    return kind if colon else ""
