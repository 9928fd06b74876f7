"""A person who only has Tab: where it leads in a window, and whether that is how one reads it.

Whoever reads a form reads box by box: inside each from top to bottom, and what stands side by side
from left to right. The boxes are those of the layouts, so that a column is read before the next.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from tests.patience import PATIENCE_MS

_MOST = 400
_SLACK = 6
"""Pixels by which neighbours in one line may differ in height."""
_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
_Box = QLayout | QWidget


def walk(window: QWidget) -> list[QWidget]:
    """Press Tab until one is where one began; return what had the focus, each part once."""
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, PATIENCE_MS), "the window is not in front"
    begin = QApplication.focusWidget()
    if begin is None or begin.window() is not window:
        QTest.keyClick(window, Qt.Key.Key_Tab)
    visited: list[QWidget] = []
    while len(visited) < _MOST:
        here = QApplication.focusWidget()
        assert here is not None, f"Tab led nowhere after {visited[-1:]}"
        if here in visited:
            return visited[visited.index(here) :]
        visited.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        _leave_links(here)
    raise AssertionError("Tab goes on and on")


def _leave_links(text: QWidget) -> None:
    """Go through the links of a text: Tab comes to each before it goes on."""
    for _ in range(_MOST):
        if not isinstance(text, QTextBrowser) or not text.hasFocus():
            return
        QTest.keyClick(text, Qt.Key.Key_Tab)


def out_of_reach(window: QWidget, visited: Sequence[QWidget]) -> list[QWidget]:
    """Return the buttons, fields and lists that can be used and that Tab never comes to."""
    reached = set(visited)
    return [
        part
        for part in window.findChildren(QWidget)
        if isinstance(part, _CONTROLS)
        and part.window() is window
        and part.isVisible()
        and part.isEnabled()
        and part not in reached
        and not _is_inside_another(part)
        and not _is_of_a_reached_group(part, reached)
    ]


def jumps(visited: Sequence[QWidget]) -> list[tuple[QWidget, QWidget]]:
    """Return each pair of parts of which Tab comes to the one that is read first second."""
    if not visited:
        return []
    pairs = list(zip(visited, [*visited[1:], visited[0]], strict=True))
    wrong = [pair for pair in pairs if not _is_read_after(*pair)]
    # Where the round begins anew one goes back to what is read before all else.
    return [pair for pair in wrong if not _is_first(pair[1], visited)]


def _is_first(part: QWidget, visited: Sequence[QWidget]) -> bool:
    return all(_is_read_after(part, other) for other in visited if other is not part)


def _is_read_after(first: QWidget, second: QWidget) -> bool:
    one, other = _siblings(first, second)
    return other.top() >= one.bottom() - _SLACK or (
        other.left() >= one.right() - _SLACK and other.bottom() > one.top() + _SLACK
    )


def _siblings(first: QWidget, second: QWidget) -> tuple[QRect, QRect]:
    """Return the two boxes, in one box, of which each holds one of two parts."""
    ways = [list(_way_to(part)) for part in (first, second)]
    depth = next(
        (n for n, (one, other) in enumerate(zip(*ways, strict=False)) if one is not other),
        min(map(len, ways)) - 1,
    )
    return _rect(ways[0][depth]), _rect(ways[1][depth])


def _way_to(part: QWidget) -> Iterator[_Box]:
    """Yield the boxes that hold a part, from the window inwards, and last the part itself."""
    parent = part.parentWidget()
    if parent is not None and not part.isWindow():
        yield from _way_to(parent)
        layout = parent.layout()
        if layout is not None:
            yield from _layouts_to(layout, part)
    yield part


def _layouts_to(layout: QLayout, part: QWidget) -> list[_Box]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        if item.widget() is part:
            return [layout]
        inner = item.layout()
        if inner is not None and (found := _layouts_to(inner, part)):
            return [layout, *found]
    return []


def _rect(box: _Box) -> QRect:
    """Return where a box stands in its window."""
    if isinstance(box, QWidget):
        return QRect(box.mapTo(box.window(), QPoint(0, 0)), box.size())
    owner = box.parentWidget()
    assert owner is not None
    return box.geometry().translated(owner.mapTo(owner.window(), QPoint(0, 0)))


def _is_inside_another(part: QWidget) -> bool:
    """Say whether a part belongs to one that Tab comes to: the arrow of a box, a scroll button."""
    parent = part.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        if isinstance(parent, (*_CONTROLS,)):
            return True
        parent = parent.parentWidget()
    return part.focusProxy() is not None


def _is_of_a_reached_group(part: QWidget, reached: set[QWidget]) -> bool:
    """Say whether the arrows lead to a part from the chosen one of its group."""
    if not isinstance(part, QAbstractButton) or not part.isCheckable():
        return False
    parent = part.parentWidget()
    beside = [] if parent is None else parent.findChildren(QAbstractButton)
    exclusive = [one for one in beside if one.autoExclusive() or one.group() is part.group()]
    return part in exclusive and any(one in reached for one in exclusive if one.isCheckable())
