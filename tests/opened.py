"""Whether anybody opens a file, told by the system: Qt opens pictures without asking Python."""

import ctypes
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

_OPENED = 0x20
_NONBLOCK = os.O_NONBLOCK if sys.platform != "win32" else 0
_SIZE = 65_536


@contextmanager
def watched(path: Path) -> Generator[list[int]]:
    """Watch a file; what is given holds one event for each time it was opened, once it is over.

    Skips the test where the system tells of no openings.
    """
    if not sys.platform.startswith("linux"):
        pytest.skip("inotify is needed")
    system = ctypes.CDLL(None, use_errno=True)
    ear = system.inotify_init1(_NONBLOCK)
    assert ear >= 0, os.strerror(ctypes.get_errno())
    opened: list[int] = []
    try:
        assert system.inotify_add_watch(ear, os.fsencode(path), _OPENED) >= 0
        yield opened
        try:
            opened.append(len(os.read(ear, _SIZE)))
        except BlockingIOError:
            return
    finally:
        os.close(ear)
