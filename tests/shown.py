"""Everything that can be read on a window: labels, buttons, fields, heads, cells, tabs and tips."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from ui.widgets import Line

_ROWS = 40
"""Rows of a list that are read."""


def texts(window: QWidget) -> Iterator[tuple[str, str]]:
    """Yield where something stands on a window and what can be read there."""
    if window.windowTitle():
        yield "windowTitle", window.windowTitle()
    for part in (window, *window.findChildren(QWidget)):
        if part.window() is window and part.isVisibleTo(window):
            name = part.objectName() or type(part).__name__
            for text in _of(part):
                if text.strip():
                    yield name, text


def _of(part: QWidget) -> Iterator[str]:
    yield part.toolTip()
    yield part.accessibleName()
    yield part.accessibleDescription()
    match part:
        case QLineEdit():
            yield part.placeholderText()
        case QPlainTextEdit() | QTextEdit():
            yield part.placeholderText()
        case QComboBox():
            yield from (part.itemText(number) for number in range(part.count()))
        case QTabBar():
            yield from (part.tabText(number) for number in range(part.count()))
        case QAbstractItemView() if not isinstance(part, QHeaderView):
            yield from _cells(part)
        case QLabel() | QAbstractButton() | Line():
            yield part.text()
        case _:
            pass


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    # A list has one column, and keeps that to itself.
    columns = range(model.columnCount()) if isinstance(view, QTableView) else range(1)
    for column in columns if isinstance(view, QTableView) else ():
        yield _said(model.headerData(column, Qt.Orientation.Horizontal))
    for row in range(min(model.rowCount(), _ROWS)):
        for column in columns:
            index = model.index(row, column, QModelIndex())
            yield _said(index.data(Qt.ItemDataRole.DisplayRole))
            yield _said(index.data(Qt.ItemDataRole.ToolTipRole))


def _said(value: object) -> str:
    return value if isinstance(value, str) else ""
