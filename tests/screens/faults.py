"""What a designer would not sign, found on any window: cut words, overlaps, fields without names.

A fault names the part, what it shows and by how much it fails, so that one finds it at once. What
may be cut on purpose stands in `MAY_BE_CUT` with its reason; nothing else may.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QSlider,
    QStackedWidget,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)

from ui import reading_order, theme
from ui.tables import RowsView
from ui.widgets import ActionButton, ElidedLabel, EmptyState, Line, NavButton, Pill, SparedLabel

MAY_BE_CUT = {
    "officeName": "an office may have a name of 300 letters; it wraps, then ends",
    "person": "station and name of who is on duty; whole in its tip",
    "printerState": "a printer's name is as long as its maker likes; whole in its tip",
    "deedAbout": "name and procedure of what was done; whole in its tip",
    "applicant": "a person may have 300 letters; whole in its tip",
    "procedure": "a procedure may have 300 letters; whole in its tip",
}
"""The names of labels that may end in "…", each with the reason."""

_SLACK = 1
"""Pixels that rounding may cost."""
_OVER_ALL = frozenset({"keyMap", "pinnedFoot", "suggestions"})
"""What lies over everything else for as long as one looks at it."""
_FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit, QSlider)
_WORD_AT_END, _WORD_AT_START = re.compile(r"\w+$"), re.compile(r"\w+")
_LONGEST_WORD = 30


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with one part of a screen."""

    what: str
    part: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.what}: {self.part}" + (f" ({self.detail})" if self.detail else "")


def faults(*windows: QWidget) -> list[Fault]:
    """Return what is wrong with windows as they stand, each thing once."""
    return list(dict.fromkeys(fault for window in windows for fault in _of(window)))


def _of(window: QWidget) -> Iterator[Fault]:
    for part in (window, *window.findChildren(QWidget)):
        if part.window() is not window or not part.isVisibleTo(window) or _is_inside(part):
            continue
        yield from _cut(part)
        yield from _nameless(part)
        yield from _sideways(part)
        yield from _sticking_out(part)
        yield from _overlapping(part)
        yield from _out_of_sight(part, window)
    yield from _out_of_order(window)


# -- words that are cut ----------------------------------------------------------------------------


def _cut(part: QWidget) -> Iterator[Fault]:
    for kind, look_at in _CUT:
        if isinstance(part, kind):
            yield from look_at(part)
            return


def _cut_name(label: ElidedLabel) -> Iterator[Fault]:
    whole = label.shown == label.text() or isinstance(label, SparedLabel)
    if not whole and label.objectName() not in MAY_BE_CUT:
        yield Fault("ends in …", _named(label), f"“{label.text()}”")


def _cut_line(line: Line) -> Iterator[Fault]:
    if not line.text():
        return
    needed = line.heightForWidth(line.width())
    if needed > line.height() + _SLACK:
        if line.objectName() not in MAY_BE_CUT:
            yield _too_small(line, QSize(line.width(), needed))
    elif torn := _torn_word(line):
        yield Fault("word torn apart", _named(line), f"“{torn}”")


def _torn_word(line: Line) -> str:
    """Return the first word that goes on in the next line, unless it is longer than any word is."""
    lines = line.lines()
    for before, after in pairwise(lines):
        begin, end = _WORD_AT_END.search(before), _WORD_AT_START.match(after)
        if begin and end and len(begin[0]) + len(end[0]) <= _LONGEST_WORD:
            return f"{begin[0]}|{end[0]}"
    return ""


def _cut_label(label: QLabel) -> Iterator[Fault]:
    if not label.text() or label.objectName() in MAY_BE_CUT:
        return
    if label.wordWrap():
        needed = QSize(label.width(), label.heightForWidth(label.width()))
    else:
        needed = label.sizeHint() if isinstance(label, Pill) else _text_size(label)
    if _exceeds(needed, label.size()):
        yield _too_small(label, needed)


def _text_size(label: QLabel) -> QSize:
    """Return the room that a label's words take with what its style puts round them."""
    lines = label.text().split("\n")
    metrics = label.fontMetrics()
    inside = label.contentsRect()
    frame = QSize(label.width() - inside.width(), label.height() - inside.height())
    width = max(metrics.horizontalAdvance(line) for line in lines)
    height = metrics.ascent() + (len(lines) - 1) * metrics.lineSpacing()
    return QSize(width, height) + frame


def _cut_button(button: QAbstractButton) -> Iterator[Fault]:
    if isinstance(button, NavButton) and button.width() < theme.look().px(120):
        return
    if not button.text() and not isinstance(button, ActionButton):
        return
    needed = button.sizeHint()
    if isinstance(button, ActionButton | NavButton):
        if not button.text():
            # A picture alone needs no room at its sides.
            needed -= QSize(theme.look().px(16), 0)
        elif button.least_width <= button.width() < needed.width() - _SLACK:
            yield Fault("gives way", _named(button), f"{button.width()} of {needed.width()} px")
            return
    if isinstance(button, QCheckBox | QRadioButton | QToolButton):
        needed = button.minimumSizeHint()
    if not isinstance(button, ActionButton | QCheckBox | QRadioButton | QToolButton | NavButton):
        needed = QSize(button.fontMetrics().horizontalAdvance(button.text()) + 4, 0)
    if _exceeds(QSize(needed.width(), button.fontMetrics().ascent()), button.size()):
        yield _too_small(button, needed)


def _cut_choice(box: QComboBox) -> Iterator[Fault]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    room = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    needed = box.fontMetrics().horizontalAdvance(box.currentText())
    if needed > room.width() + _SLACK and box.objectName() not in MAY_BE_CUT:
        yield Fault("choice cut", _named(box), f"“{box.currentText()}” {needed} > {room.width()}")


def _cut_field(field: QLineEdit) -> Iterator[Fault]:
    shown = field.text() or field.placeholderText()
    if field.text() and not field.isReadOnly() and field.hasFocus():
        return  # one walks in it with the cursor
    margins = field.textMargins()
    inside = field.style().subElementRect(
        QStyle.SubElement.SE_LineEditContents, _line_edit_option(field), field
    )
    room = inside.width() - margins.left() - margins.right() - 4
    needed = field.fontMetrics().horizontalAdvance(shown)
    if needed > room + _SLACK and field.objectName() not in MAY_BE_CUT:
        yield Fault("field cut", _named(field), f"“{shown}” {needed} > {room}")


def _line_edit_option(field: QLineEdit) -> QStyleOptionFrame:
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    return option


def _cut_tabs(bar: QTabBar) -> Iterator[Fault]:
    if not bar.count():
        return
    if bar.tabRect(bar.count() - 1).right() > bar.width() + _SLACK or any(
        button.isVisibleTo(bar) for button in bar.findChildren(QToolButton)
    ):
        names = " · ".join(bar.tabText(n) for n in range(bar.count()))
        yield Fault("tabs cut", _named(bar), f"{names}: {bar.width()} px")
    for number in range(bar.count()):
        needed = bar.fontMetrics().horizontalAdvance(bar.tabText(number))
        if needed > bar.tabRect(number).width():
            yield Fault("tab cut", _named(bar), f"“{bar.tabText(number)}”")


def _cut_rows(view: RowsView) -> Iterator[Fault]:
    """Find cells that are cut in columns that never give way."""
    model = view.rows_model
    look = theme.look()
    for number, column in enumerate(model.columns):
        if view.isColumnHidden(number):
            continue
        title = QFontMetrics(theme.font(look.theme.label, QFont.Weight.DemiBold))
        width = view.columnWidth(number) - 2 * look.px(12)
        if title.horizontalAdvance(column.title) > width + _SLACK:
            yield Fault("title cut", _named(view), f"“{column.title}”")
        if column.weight:
            continue
        metrics = QFontMetrics(column.face())
        for row in range(min(len(model.rows), 40)):
            text = view.shown_text(view.model().index(row, number))
            if metrics.horizontalAdvance(text) > width + _SLACK:
                yield Fault("cell cut", _named(view), f"“{text}”")
                break
    yield from _looking_alike(view)
    yield from _starved(view)


def _looking_alike(view: RowsView) -> Iterator[Fault]:
    """Find cells of which the same is seen although they do not say the same."""
    last = view.rowAt(view.viewport().height() - 1)
    rows = range(view.model().rowCount() if last < 0 else last + 1)
    for number, column in enumerate(view.rows_model.columns):
        if not column.weight or view.isColumnHidden(number):
            continue
        seen: dict[str, str] = {}
        for row in rows:
            index = view.model().index(row, number)
            words, shown = str(index.data()), view.shown_text(index)
            other = seen.setdefault(shown, words)
            if other != words:
                yield Fault("two look the same", _named(view), f"“{shown}”: {other} / {words}")
                break


def _starved(view: RowsView) -> Iterator[Fault]:
    """Find a column whose cells are cut while another has room that few of its cells need."""
    look, model = theme.look(), view.rows_model
    blank: dict[str, int] = {}
    for number, column in enumerate(model.columns):
        if not column.weight or view.isColumnHidden(number) or not model.rows:
            continue
        needs: list[int] = []
        for row in model.rows[:40]:
            text = column.text(row)
            if column.shorter is not None:
                text = column.shorter(text)
            icon = look.px(22) if column.icon_of(row) else 0
            needs.append(QFontMetrics(column.face()).horizontalAdvance(text) + icon)
        needs.sort()
        room = view.columnWidth(number) - 2 * look.px(12)
        blank[column.title] = room - needs[-(len(needs) // 5) - 1]
    lacking = {title: -left for title, left in blank.items() if left < -_SLACK}
    for title, lack in lacking.items():
        idle = [f"{one} ({left} px)" for one, left in blank.items() if left > max(lack, 24)]
        if idle:
            yield Fault("cut beside blank room", _named(view), f"{title}: {lack} px, {idle[0]}")


def _cut_titles(header: QHeaderView) -> Iterator[Fault]:
    model = header.model()
    if header.orientation() is Qt.Orientation.Vertical:
        return
    if isinstance(header.parentWidget(), RowsView) or type(header) is not QHeaderView:
        return
    for number in range(header.count()):
        text = str(model.headerData(number, Qt.Orientation.Horizontal) or "")
        if header.fontMetrics().horizontalAdvance(text) > header.sectionSize(number):
            yield Fault("title cut", _named(header), f"“{text}”")


def _cut_items(view: QListWidget) -> Iterator[Fault]:
    if view.wordWrap():
        return
    room = view.viewport().width()
    for number in range(view.count()):
        text = view.item(number).text()
        needed = QFontMetrics(view.item(number).font()).horizontalAdvance(text)
        if needed > room:
            yield Fault("item cut", _named(view), f"“{text}” {needed} > {room}")


def _helpless(empty: EmptyState) -> Iterator[Fault]:
    """Find a list that says it is empty, and not what to do."""
    if not empty.hint:
        yield Fault("no hint what to do", _named(empty), f"“{empty.accessibleName()}”")


# -- fields that nobody can name -------------------------------------------------------------------


def _nameless(part: QWidget) -> Iterator[Fault]:
    wants = isinstance(part, (*_FIELDS, QAbstractItemView)) or (
        isinstance(part, QAbstractButton) and part.focusPolicy() is not Qt.FocusPolicy.NoFocus
    )
    if not wants or isinstance(part, QHeaderView):
        return
    # Not asked of QAccessible: what Python is handed there lives on in Qt after Python let it go.
    words = part.text() if isinstance(part, QAbstractButton) else part.accessibleName()
    if isinstance(part, QComboBox):
        # On Linux its name is what is chosen; what it is for is read as its description.
        words = words or part.accessibleDescription()
    if not (words or part.accessibleName() or _has_label(part)):
        yield Fault("no name to read aloud", _named(part))


def _has_label(part: QWidget) -> bool:
    labels = part.window().findChildren(QLabel)
    return any(label.buddy() is part and label.text() for label in labels)


# -- room ------------------------------------------------------------------------------------------


def _sideways(part: QWidget) -> Iterator[Fault]:
    """Find what scrolls sideways."""
    if not isinstance(part, QAbstractScrollArea) or isinstance(part, QPlainTextEdit | QTextEdit):
        return
    if part.property("sideways"):
        return
    bar = part.horizontalScrollBar()
    hidden = part.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    beyond = bar.maximum()
    held = part.widget() if isinstance(part, QScrollArea) else None
    if held is not None:
        beyond = max(beyond, held.width() - part.viewport().width())
    elif hidden and not isinstance(part, QTableView):
        beyond = 0
    if beyond > _SLACK:
        yield Fault("scrolls sideways", _named(part), f"by {beyond} px of {part.width()}")


def _sticking_out(part: QWidget) -> Iterator[Fault]:
    """Find what lies beyond the edges of what holds it."""
    parent = part.parentWidget()
    if parent is None or part.isWindow() or _scrolls(parent) or isinstance(part, QScrollBar):
        return
    if part.size().isEmpty() or isinstance(parent, QHeaderView | QTabBar):
        return
    if part.objectName() == "suggestions":
        return  # they follow their field once the window has its size
    room, own = parent.rect(), part.geometry()
    if not room.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(own):
        over = (
            max(0, room.left() - own.left()) + max(0, own.right() - room.right()),
            max(0, room.top() - own.top()) + max(0, own.bottom() - room.bottom()),
        )
        yield Fault("sticks out", _named(part), f"by {over[0]} × {over[1]} px of {_named(parent)}")


def _scrolls(parent: QWidget) -> bool:
    holder = parent.parentWidget()
    return isinstance(holder, QAbstractScrollArea) and holder.viewport() is parent


def _overlapping(part: QWidget) -> Iterator[Fault]:
    """Find children of a part that lie over one another."""
    if isinstance(part, QStackedWidget | QAbstractScrollArea | QTabBar) or part.layout() is None:
        return
    laid = [child for child in _laid_out(part) if child.isVisibleTo(part)]
    for number, one in enumerate(laid):
        for other in laid[number + 1 :]:
            shared = one.geometry().intersected(other.geometry())
            if shared.width() > _SLACK and shared.height() > _SLACK:
                detail = f"{shared.width()} × {shared.height()} px"
                yield Fault("overlap", f"{_named(one)} and {_named(other)}", detail)


def _laid_out(part: QWidget) -> list[QWidget]:
    return [
        child
        for child in part.children()
        if isinstance(child, QWidget)
        and not child.isWindow()
        and not child.size().isEmpty()
        and child.objectName() not in _OVER_ALL
        and not child.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    ]


def _out_of_sight(part: QWidget, window: QWidget) -> Iterator[Fault]:
    """Find the main button where one would have to scroll for it, and nothing stands for it."""
    if not isinstance(part, QAbstractButton) or not part.property("primary"):
        return
    if part.objectName() == "pinned" or _is_seen(part, window):
        return
    pinned = [one for one in window.findChildren(QAbstractButton, "pinned") if one.isVisible()]
    if not any(one.text() == part.text() and _is_seen(one, window) for one in pinned):
        place = part.mapTo(window, QPoint(0, 0))
        yield Fault("main button out of sight", _named(part), f"“{part.text()}” at {place.y()} px")


def _out_of_order(window: QWidget) -> Iterator[Fault]:
    """Find where Tab goes up within a column, or to the left within a line."""
    stops = [one for one in reading_order.stops(window) if one.isVisibleTo(window)]
    places = [QRect(one.mapTo(window, QPoint(0, 0)), one.size()) for one in stops]
    for (one, here), (other, there) in pairwise(zip(stops, places, strict=True)):
        beside = here.left() <= there.right() and there.left() <= here.right()
        level = here.top() <= there.bottom() and there.top() <= here.bottom()
        if _scrolled(one) is not _scrolled(other):
            continue  # what is scrolled away lies behind what stands below
        if (beside and there.bottom() < here.top()) or (level and there.right() < here.left()):
            yield Fault("Tab goes back", f"{_named(one)} → {_named(other)}")


def _scrolled(part: QWidget) -> QWidget | None:
    """Return what a part is scrolled in."""
    parent = part.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def _is_seen(part: QWidget, window: QWidget) -> bool:
    place = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
    return part.visibleRegion().boundingRect() == part.rect() and window.rect().contains(place)


# -- names -----------------------------------------------------------------------------------------


def _is_inside(part: QWidget) -> bool:
    """Say whether a part is a piece of Qt's own inside another control."""
    parent = part.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, QComboBox | QAbstractSpinBox):
            return True
        if isinstance(parent, QLineEdit) and isinstance(part, QToolButton):
            return True
        parent = parent.parentWidget()
    return part.objectName().startswith("qt_") and not isinstance(part, QAbstractScrollArea)


def _named(part: QWidget) -> str:
    """Return how one finds a part: its name and that of the nearest named part around it."""
    own = part.objectName() or type(part).__name__
    text = part.text() if isinstance(part, QLabel | QAbstractButton) else ""
    if not part.objectName() and text:
        own = f"{own} “{text[:40]}”"
    parent = part.parentWidget()
    while parent is not None and (not parent.objectName() or parent.objectName().startswith("qt_")):
        if isinstance(parent, QDialog):
            return f"{own} in {type(parent).__name__}"
        parent = parent.parentWidget()
    return own if parent is None else f"{own} in {parent.objectName()}"


def _exceeds(needed: QSize, given: QSize) -> bool:
    return needed.width() > given.width() + _SLACK or needed.height() > given.height() + _SLACK


def _too_small(part: QWidget, needed: QSize) -> Fault:
    given = part.size()
    detail = f"{given.width()} × {given.height()} px, needs {needed.width()} × {needed.height()}"
    return Fault("cut", _named(part), detail)


_CUT: tuple[tuple[type[QWidget], Callable[[Any], Iterator[Fault]]], ...] = (
    (ElidedLabel, _cut_name),
    (Line, _cut_line),
    (QLabel, _cut_label),
    (QAbstractButton, _cut_button),
    (QComboBox, _cut_choice),
    (QLineEdit, _cut_field),
    (QTabBar, _cut_tabs),
    (RowsView, _cut_rows),
    (QHeaderView, _cut_titles),
    (QListWidget, _cut_items),
    (EmptyState, _helpless),
)
"""Which parts show words, the special before the general, and how one sees that they are cut."""
