"""The tree that a screen reader is given, read from inside: every stop of Tab, and what is mute.

A stop is told as a reader would say it. A fault names the part and what it lacks.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QTableView,
    QTextBrowser,
    QWidget,
)

from ui.tables import RowsView
from ui.widgets import KeyCap

_Role = QAccessible.Role
_Text = QAccessible.Text
ROLES = frozenset(
    {
        _Role.Button,
        _Role.ButtonMenu,
        _Role.Canvas,
        _Role.Chart,
        _Role.CheckBox,
        _Role.ComboBox,
        _Role.Document,
        _Role.EditableText,
        _Role.Grouping,
        _Role.Link,
        _Role.List,
        _Role.PageTabList,
        _Role.RadioButton,
        _Role.Slider,
        _Role.SpinBox,
        _Role.Table,
        _Role.Tree,
    }
)
"""What something that takes the focus may be; a "client" or a "frame" says nothing."""
_ROWS = 30
"""Rows of a list that are looked at."""
_STATES = ("checked", "selected", "disabled", "readOnly", "expanded", "invalid")


@dataclass(frozen=True, slots=True)
class Stop:
    """A place where the focus may stand, as a reader would tell it."""

    part: str
    role: QAccessible.Role
    name: str
    label: str
    value: str
    description: str
    states: tuple[str, ...]

    def __str__(self) -> str:
        names = dict.fromkeys((self.label, self.name, self.value))
        said = [", ".join(one for one in names if one), _role_name(self.role), *self.states]
        return "; ".join(one for one in (*said, self.description) if one)


@dataclass(frozen=True, slots=True)
class Mute:
    """Something that a reader cannot tell, or tells wrongly."""

    what: str
    part: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.what}: {self.part}" + (f" ({self.detail})" if self.detail else "")


def stops(window: QWidget) -> Iterator[Stop]:
    """Yield everything in a window that Tab may come to, in no order."""
    for part in _shown(window):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield _stop(part)


def mute(window: QWidget) -> Iterator[Mute]:
    """Yield what a reader cannot tell of a window as it stands."""
    if window.isWindow() and not _text(_interface(window), _Text.Name):
        yield Mute("window without a name", _path(window))
    yield from _alike(window)
    for part in _shown(window):
        if isinstance(part, QLabel):
            yield from _hidden_words(part)
        if isinstance(part, QAbstractItemView) and not isinstance(part, QHeaderView):
            yield from _rows(part)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield from _control(part)


def _shown(window: QWidget) -> Iterator[QWidget]:
    for part in window.findChildren(QWidget):
        if part.window() is window and part.isVisibleTo(window) and not _is_inside(part):
            yield part


def _alike(window: QWidget) -> Iterator[Mute]:
    """Find controls that a reader cannot tell apart: same kind, same words, nothing else said."""
    told: dict[tuple[object, ...], str] = {}
    for stop in stops(window):
        words = (stop.role, stop.label or stop.name, stop.name, stop.description)
        if (other := told.setdefault(words, stop.part)) != stop.part:
            yield Mute("told like another", stop.part, f"{other}, “{stop.name}”")


def _is_inside(part: QWidget) -> bool:
    """Say whether a part is a piece of Qt's own inside another control."""
    parent = part.parentWidget()
    return isinstance(parent, QComboBox | QAbstractSpinBox)


def _control(part: QWidget) -> Iterator[Mute]:
    stop = _stop(part)
    named = stop.label or stop.name
    if stop.role is _Role.ComboBox:
        # The name of a closed box is what is chosen in it; what it asks stands elsewhere.
        named = stop.label or stop.description
    # Qt tells a text that can only be read as such, and readers go through it line by line.
    read_only = stop.role is _Role.StaticText and isinstance(part, QTextBrowser)
    if stop.role not in ROLES and not read_only:
        yield Mute("says not what it is", stop.part, stop.role.name)
    if sum(map(str.isalpha, named)) < 2:
        yield Mute("no name", stop.part, f"“{named}”")
    elif named in {part.objectName(), *_caps(part)}:
        yield Mute("named by its key or in code", stop.part, f"“{named}”")


def _caps(part: QWidget) -> Iterator[str]:
    for cap in part.findChildren(KeyCap):
        yield cap.text()


def _hidden_words(label: QLabel) -> Iterator[Mute]:
    """Find a label whose name for readers leaves out what stands on it."""
    name = _text(_interface(label), _Text.Name)
    if label.text() and " ".join(label.text().split()) not in " ".join(name.split()):
        yield Mute("words that are not read", _path(label), f"“{label.text()}” as “{name}”")


def _rows(view: QAbstractItemView) -> Iterator[Mute]:
    """Find rows of a list without words, and columns without a title."""
    model = view.model()
    if isinstance(view, RowsView):
        yield from _signs(view)
    for row in range(min(model.rowCount(), _ROWS)):
        columns = model.columnCount() if isinstance(view, QTableView) else 1
        said = [_said(model.index(row, column)) for column in range(columns)]
        if not "".join(said).strip():
            yield Mute("row without words", _path(view), str(row))


def _signs(view: RowsView) -> Iterator[Mute]:
    """Find cells that show a sign or a key and say nothing."""
    for column in view.rows_model.columns:
        for row in view.rows_model.rows[:_ROWS]:
            shown = column.icon_of(row) or column.key_of(row) or column.text(row)
            words = column.heard(row).removeprefix(f"{column.title}: ")
            if shown and not words:
                yield Mute("sign without words", _path(view), f"“{column.title}”: {shown}")


def _said(index: QModelIndex) -> str:
    spoken: object = index.data(Qt.ItemDataRole.AccessibleTextRole)
    shown: object = index.data(Qt.ItemDataRole.DisplayRole)
    return str((shown if spoken is None else spoken) or "")


def _stop(part: QWidget) -> Stop:
    face = _interface(part)
    state = face.state()
    labels = face.relations(QAccessible.RelationFlag.Label)
    return Stop(
        _path(part),
        face.role(),
        _text(face, _Text.Name),
        " ".join(_text(other, _Text.Name) for other, _flag in labels),
        _text(face, _Text.Value),
        _text(face, _Text.Description),
        tuple(name for name in _STATES if getattr(state, name)),
    )


def _interface(part: QWidget) -> QAccessibleInterface:
    face = QAccessible.queryAccessibleInterface(part)
    assert face is not None, f"{_path(part)} is not in the tree"
    return face


def _text(face: QAccessibleInterface, what: QAccessible.Text) -> str:
    return face.text(what).strip()


def _path(part: QWidget) -> str:
    names = [part.objectName() or type(part).__name__]
    parent = part.parentWidget()
    while parent is not None:
        if parent.objectName() and not parent.objectName().startswith("qt_"):
            names.append(parent.objectName())
            break
        parent = parent.parentWidget()
    return " in ".join(names)


def _role_name(role: QAccessible.Role) -> str:
    return "".join(f" {one.lower()}" if one.isupper() else one for one in role.name).strip()
