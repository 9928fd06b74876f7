"""Read the figures of a period: a short one at once, a long one in the other thread."""

from collections.abc import Callable
from typing import Any, TypeVar

from counter_app.desks.statistics import StatisticsDesk
from counter_app.errors import Refused
from counter_app.rules.periods import Period
from ui.background import Background

AT_ONCE = 31
"""Days of a period up to which nobody notices that it is counted."""

_Result = TypeVar("_Result")


class PeriodReader:
    """Asks the desk; only the answer to the last question is told."""

    def __init__(self, statistics: Callable[[], StatisticsDesk], background: Background) -> None:
        """Ask `statistics`, in the `background` where the period is long."""
        self._statistics = statistics
        self._background = background
        self._asked = 0
        self._waiting = False

    @property
    def desk(self) -> StatisticsDesk:
        """The desk, in the thread of the screens."""
        return self._statistics()

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._waiting

    def leave(self) -> None:
        """Want no answer any more."""
        self._asked += 1
        self._waiting = False

    def read(
        self,
        period: Period,
        question: Callable[[StatisticsDesk], _Result],
        then: Callable[[_Result], None],
        refused: Callable[[Refused], None],
    ) -> None:
        """Tell `then` what the desk answers, or `refused` why it does not."""
        self._asked += 1
        number = self._asked
        self._waiting = False
        if period.days <= AT_ONCE:
            try:
                answer = question(self._statistics())
            except Refused as refusal:
                refused(refusal)
            else:
                then(answer)
        else:
            self._waiting = True
            self._read_unseen(number, question, then, refused)

    def _read_unseen(
        self,
        number: int,
        question: Callable[[StatisticsDesk], _Result],
        then: Callable[[_Result], None],
        refused: Callable[[Refused], None],
    ) -> None:
        """Ask in the other thread, on books opened once more."""
        desk = self._statistics()

        def ask() -> Any:  # noqa: ANN401 - the answer, or nothing where nobody waits for it
            if number != self._asked:
                return None
            with desk.elsewhere() as other:
                return question(other)

        def tell(answer: Any) -> None:  # noqa: ANN401
            if number == self._asked:
                self._waiting = False
                then(answer)

        def fail(error: Exception) -> None:
            if number == self._asked:
                self._waiting = False
                if not isinstance(error, Refused):
                    raise error
                refused(error)

        self._background.run(ask, then=tell, otherwise=fail)
