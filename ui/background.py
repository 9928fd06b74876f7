"""Do long work (a backup, a period's report, an export) without making the clerk wait.

The work runs in one other thread and gets values or opens its own store; what follows runs in the
thread of the screens, so that it may touch widgets.
"""

import sys
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool, Signal, Slot

_Result = TypeVar("_Result")


class _Job(QObject):
    """One piece of work on its way; it lives in the thread of the screens."""

    _succeeded = Signal(object)
    _failed = Signal(object)
    over = Signal(object)

    def __init__(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], None] | None,
        otherwise: Callable[[Exception], None] | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._work, self._then, self._otherwise = work, then, otherwise
        self._succeeded.connect(self._after)
        self._failed.connect(self._after_failure)

    def do(self) -> None:
        """Work, in the other thread."""
        try:
            result = self._work()
        except Exception as error:  # noqa: BLE001 - the thread ends here; the error goes home
            self._failed.emit(error)
        else:
            self._succeeded.emit(result)

    @Slot(object)
    def _after(self, result: object) -> None:
        self.over.emit(self)
        if self._then is not None:
            self._then(result)

    @Slot(object)
    def _after_failure(self, error: Exception) -> None:
        self.over.emit(self)
        if self._otherwise is not None:
            self._otherwise(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)


class Background(QObject):
    """One worker; pieces of work wait for one another, in the order they were given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._jobs: list[_Job] = []

    @property
    def busy(self) -> bool:
        """Whether some work has not come home yet."""
        return bool(self._jobs)

    def run(
        self,
        work: Callable[[], _Result],
        *,
        then: Callable[[_Result], None] | None = None,
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do `work` in the other thread, then `then(result)` or `otherwise(error)` in this one.

        Without `otherwise` an error goes to `sys.excepthook`, as any fault of the program does.
        """
        job = _Job(work, then, otherwise, self)
        job.over.connect(self._forget)
        self._jobs.append(job)
        self._pool.start(job.do)

    def close(self) -> None:
        """Wait for all work that was given, and let what follows it happen before returning."""
        while self._jobs:
            self._pool.waitForDone()
            for job in tuple(self._jobs):
                QCoreApplication.sendPostedEvents(job, QEvent.Type.MetaCall.value)
        # What came home may still be on its last step over there.
        self._pool.waitForDone()

    @Slot(object)
    def _forget(self, job: _Job) -> None:
        self._jobs.remove(job)
        job.deleteLater()
