"""What the tests of the screens share: the program in its everyday look."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from ui import theme


@pytest.fixture
def dressed(qapp: QApplication) -> None:
    """Wear the light look at 100 %, as on a fresh machine."""
    theme.apply(qapp, theme.LIGHT)


@pytest.fixture(autouse=True)
def _closed_windows_are_gone() -> Iterator[None]:
    """Let no window live on into the next test, where its clockwork would ask closed books."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
