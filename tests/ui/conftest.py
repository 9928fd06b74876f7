"""What the tests of the screens share: the program in its everyday look."""

import pytest
from PySide6.QtWidgets import QApplication

from ui import theme


@pytest.fixture
def dressed(qapp: QApplication) -> None:
    """Wear the light look at 100 %, as on a fresh machine."""
    theme.apply(qapp, theme.LIGHT)
