"""How long a test waits for a thread, another program or the system before it gives up.

Long, for a wait ends as soon as what is waited for is there: on a busy machine everything takes
many times as long, and a test is not to fail by that. No test asserts how long something took.
"""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import SignalInstance
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import CheckParamsCb, SignalBlocker

PATIENCE = 300
"""Seconds that another program may take."""
PATIENCE_MS = 120_000
"""Milliseconds that a window, or a thread behind it, may take."""
_GLANCE_MS = 10


class PatientBot(QtBot):
    """Waits as long as it takes, by a clock that nobody sets."""

    def waitUntil(  # noqa: N802 - as pytest-qt has it
        self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS
    ) -> None:
        """Wait until `callback` says True, or says nothing where it asserts."""
        __tracebackhide__ = True
        begun = monotonic()
        while True:
            trouble: AssertionError | None = None
            try:
                result = callback()
            except AssertionError as error:
                trouble, result = error, False
            if result in {None, True}:
                return
            assert result is False, f"{result!r} is neither true nor false"
            if (monotonic() - begun) * 1000 > timeout:
                raise TimeoutError(f"nothing came of it in {timeout} ms") from trouble
            self.wait(_GLANCE_MS)

    def waitSignal(  # noqa: N802 - as pytest-qt has it
        self,
        signal: SignalInstance,
        *,
        timeout: int = PATIENCE_MS,
        raising: bool | None = None,
        check_params_cb: CheckParamsCb | None = None,
    ) -> SignalBlocker:
        """Wait for a signal within a block."""
        return super().waitSignal(
            signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb
        )
