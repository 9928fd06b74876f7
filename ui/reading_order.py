"""Tab goes where the eye goes: from box to box as they stand, whenever they were made.

Qt's own round is the order in which parts were made, and parts are made when they are first wanted:
a list that comes later would come after the line at the foot of the window. Here the round is read
off the layouts, which hold what is above before what is below, and left before right.
"""

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QGridLayout,
    QLayout,
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
    laid_out = [] if layout is None else list(_of_layout(layout, children))
    for child in laid_out:
        yield from _in_order(child)
    for child in children:
        if child not in laid_out:
            yield from _in_order(child)


def _of_layout(layout: QLayout, children: Sequence[QWidget]) -> Iterator[QWidget]:
    """Yield those of some widgets that a layout, or one in it, holds, as they are read.

    Layouts are asked where a widget is, never for their items: PySide6 keeps what stands for an
    item as long as the layout, also when Qt has taken the item apart, and takes it for whatever
    comes to lie at the same place in memory.
    """
    inner = [one for one in layout.children() if isinstance(one, QLayout)]
    held: list[tuple[int, QWidget | QLayout]] = [
        *((layout.indexOf(child), child) for child in children),
        *((layout.indexOf(one), one) for one in inner),
    ]
    placed = [(_place(layout, number), one) for number, one in held if number >= 0]
    for _place_in_it, one in sorted(placed, key=itemgetter(0)):
        if isinstance(one, QWidget):
            yield one
        else:
            yield from _of_layout(one, children)


def _place(layout: QLayout, number: int) -> tuple[int, int]:
    """Return what orders the parts of a layout as they are read, for its part of a number."""
    if isinstance(layout, QGridLayout):
        found = cast("tuple[int, int, int, int]", layout.getItemPosition(number))
        return found[0], found[1]
    backwards = isinstance(layout, QBoxLayout) and layout.direction() in _BACKWARDS
    return (-number if backwards else number), 0
