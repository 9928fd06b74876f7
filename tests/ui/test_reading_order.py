"""Tab's round is read off the layouts, and leaves nothing of them behind in Python."""

import pytest
import shiboken6
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QLayoutItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui import reading_order


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A row turned round, a grid and a button, made in another order than they stand in."""
    made = QWidget()
    qtbot.addWidget(made)
    last, right, left, below, above = (QPushButton(name) for name in "54321")
    row = QBoxLayout(QBoxLayout.Direction.RightToLeft)
    row.addWidget(right)
    row.addWidget(left)
    grid = QGridLayout()
    grid.addWidget(below, 1, 0)
    grid.addWidget(above, 0, 0)
    column = QVBoxLayout(made)
    column.addLayout(grid)
    column.addLayout(row)
    column.addWidget(last)
    made.show()
    return made


def test_what_stands_above_comes_first_and_left_before_right(window: QWidget) -> None:
    stops = [one for one in reading_order.stops(window) if isinstance(one, QPushButton)]
    assert [one.text() for one in stops] == ["1", "2", "3", "4", "5"]


def test_no_item_of_a_layout_is_kept_that_qt_may_take_apart(window: QWidget) -> None:
    def items() -> int:
        held = shiboken6.getAllValidWrappers()
        return sum(isinstance(one, QLayoutItem) and one.layout() is None for one in held)

    before = items()
    reading_order.stops(window)
    assert items() == before
