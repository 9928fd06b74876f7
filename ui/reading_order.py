"""Tab goes where the eye goes: from box to box as they stand, whenever they were made.

Qt's own round is the order in which parts were made, and parts are made when they are first wanted:
a list that comes later would come after the line at the foot of the window. Here the round is read
off the layouts, which hold what is above before what is below, and left before right.
"""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QTabBar,
    QWidget,
)

_BACKWARDS = (QBoxLayout.Direction.RightToLeft, QBoxLayout.Direction.BottomToTop)


def step(window: QWidget, *, forward: bool) -> bool:
    """Give the focus to what is read next in a window, or before; say whether there is anything.

    After the last part comes the first one. A window calls it from `focusNextPrevChild`.
    """
    parts = list(_in_order(window))
    here = window.focusWidget()
    while here is not None and here not in parts:
        here = here.parentWidget()
    place = 0 if here is None else parts.index(here)
    later, earlier = parts[place + 1 :], parts[:place]
    way = later + earlier if forward else earlier[::-1] + later[::-1]
    target = next(filter(_stops, way), None)
    if target is None:
        return False
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def stops(window: QWidget) -> list[QWidget]:
    """Return where Tab stops in a window, from the first to the last."""
    return list(filter(_stops, _in_order(window)))


def _stops(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.focusProxy() is None


def _in_order(part: QWidget) -> Iterator[QWidget]:
    """Yield a part and all that can be seen and used in it, as it is read."""
    yield part
    if isinstance(part, QAbstractItemView | QTabBar):
        # Its arrows lead to what is in it.
        return
    children = [
        child
        for child in part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if not child.isWindow() and not child.isHidden() and child.isEnabled()
    ]
    layout = part.layout()
    laid_out = [] if layout is None else [one for one in _of_layout(layout) if one in children]
    for child in laid_out:
        yield from _in_order(child)
    for child in children:
        if child not in laid_out:
            yield from _in_order(child)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    """Yield the widgets of a layout, and of those in it, from top to bottom and left to right."""
    for item in _items(layout):
        inner = item.layout()
        widget = item.widget()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _of_layout(inner)


def _items(layout: QLayout) -> list[QLayoutItem]:
    items = [item for n in range(layout.count()) if (item := layout.itemAt(n)) is not None]
    if isinstance(layout, QBoxLayout) and layout.direction() in _BACKWARDS:
        items.reverse()
    elif isinstance(layout, QGridLayout):
        places = {n: _place(layout, n) for n in range(len(items))}
        items = [items[n] for n in sorted(places, key=places.__getitem__)]
    return items


def _place(grid: QGridLayout, number: int) -> tuple[int, int]:
    row, column, _rows, _columns = cast("tuple[int, int, int, int]", grid.getItemPosition(number))
    return row, column
