"""How far the first set-up of these books has come, so that it goes on where it was left.

What was filled in stands in the books themselves; here stands only which steps were done, which
were left out for later, and what was typed and not saved yet. It is a matter of this station.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import Any

from counter_app.ports import Store

_KEPT = "first_run"
_NOTHING: Mapping[str, Any] = MappingProxyType({})


class StepState(Enum):
    """How it stands with one step."""

    OPEN = "open"
    DONE = "done"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Progress:
    """Which step somebody was at, how it stands with each, and what was typed and not saved.

    Steps are known by the names the screen gives them; `typed` never holds a PIN.
    """

    at: str = ""
    states: Mapping[str, StepState] = field(default_factory=dict[str, StepState])
    typed: Mapping[str, str] = field(default_factory=dict[str, str])

    def state(self, step: str) -> StepState:
        """Return how it stands with a step; one that nobody was at is open."""
        return self.states.get(step, StepState.OPEN)


class FirstRun:
    """The desk of the first set-up."""

    def __init__(self, store: Store) -> None:
        """Keep the progress beside the books of `store`."""
        self._store = store

    def wanted(self) -> bool:
        """Say whether the books still have to be set up: nobody named the office, or it was begun.

        Books that were set up otherwise, as by the command line, are not asked about again.
        """
        with self._store.reading() as books:
            held = books.local.get(_KEPT)
            return not books.settings.office().named or held.get("finished") is False

    def progress(self) -> Progress:
        """Return how far it has come."""
        with self._store.reading() as books:
            held = books.local.get(_KEPT) or _NOTHING
        states = {name: StepState(state) for name, state in held.get("states", {}).items()}
        return Progress(held.get("at", ""), states, dict(held.get("typed", {})))

    def note(self, progress: Progress) -> None:
        """Keep how far it has come, unless it is over; raises `StorageUnavailable`."""
        self._put(progress, finished=False)

    def finish(self, progress: Progress) -> None:
        """Keep that it is over; what was left out is done in Quản trị."""
        self._put(progress, finished=True)

    def _put(self, progress: Progress, *, finished: bool) -> None:
        body = {
            "at": progress.at,
            "states": {name: state.value for name, state in progress.states.items()},
            "typed": {} if finished else dict(progress.typed),
            "finished": finished,
        }
        with self._store.writing() as books:
            if finished or not books.local.get(_KEPT).get("finished"):
                books.local.put(_KEPT, body)
