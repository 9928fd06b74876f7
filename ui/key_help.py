"""The map of the keys, over the window, at F1: so that nobody has to remember them.

What can be pressed on the page that is shown stands first, as its own buttons say it; then what
can be pressed anywhere. Whatever key is pressed for a standard one is the one that is shown.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QDialog,
    QFrame,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui import keys, theme
from ui.key_words import EVERYWHERE, LOCKED, SHEETS, Use, on_page, page_title
from ui.reading import words_in
from ui.scrim import shade
from ui.widgets import ActionButton, Card, Heading, KeyCap, Line, PlainLabel

_WIDTH = 1080
_TWO_COLUMNS = 720
"""The width, in pixels at 100 %, from which the two parts of the map stand side by side."""
_MARGIN = 24
_OVER_SHEET = 0.8
"""How much of the height of the window the map takes that lies over a sheet."""
_STEP = 60
_WALKS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -5,
    Qt.Key.Key_PageDown: 5,
    Qt.Key.Key_Home: -1000,
    Qt.Key.Key_End: 1000,
}
_HELD = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
)
"""Keys that only begin a combination; they close nothing yet."""


_OF_THE_WINDOW = ("F1", "Shift+F1", "F2", "F9", "F8", "F10", "F12")
"""What stands under "anywhere", unless the page has its own use for it."""
_OF_A_PAGE_ALONE = ("F1", "Shift+F1")
_OVER_ALL: Mapping[str, Sequence[str]] = {SHEETS: ("F1", "F12"), LOCKED: ("F1",)}
"""What lies over the window, with what of the window is heard there."""
_UNHEARD = frozenset({keys.DIGITS, "Space"})
"""Keys of pages that are no shortcuts: a list hears them when it has the focus."""


class KeyHelp(QWidget):
    """Lies over its parent; any key takes it away but those that scroll, and does nothing else."""

    reader_role = QAccessible.Role.Document

    closed = Signal()
    """It was taken away again."""

    def __init__(self, parent: QWidget, *, alone: bool = False) -> None:
        """Lie over `parent`; one that stands `alone` has neither other pages nor a scan box."""
        super().__init__(parent)
        self._alone = alone
        self.setObjectName("keyMap")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._parent = parent
        self._before: QWidget | None = None
        look = theme.look()
        self.setAccessibleName(self.tr("Phím tắt"))
        self._card = Card(self.tr("Phím tắt"), parent=self)
        self._card.setObjectName("keyMapCard")
        self._scrolling = PlainLabel(self.tr("Mũi tên: xem tiếp."), role="hint")
        self._scrolling.setObjectName("keyMapScrolls")
        self._card.corner.addWidget(self._scrolling)
        hint = PlainLabel(self.tr("Bấm phím khác để đóng"), role="hint")
        self._card.corner.addWidget(hint)
        self._inside = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._inside)
        self._columns.setContentsMargins(0, 0, look.px(8), 0)
        self._columns.setSpacing(look.px(36))
        self._frame = QScrollArea()
        self._frame.setWidgetResizable(True)
        self._frame.setFrameShape(QFrame.Shape.NoFrame)
        self._frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._frame.setWidget(self._inside)
        for one in (self._frame, self._inside, self._frame.viewport()):
            one.setAutoFillBackground(False)
        self._frame.viewport().setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._card.body.addWidget(self._frame)
        self.hide()

    def open(self, name: str, page: QWidget) -> None:
        """Show over the whole parent what can be pressed on a page, and what anywhere."""
        parent = self._parent
        self._before = parent.window().focusWidget()
        self._fill(name, page)
        self.setGeometry(parent.rect())
        self._arrange()
        self.raise_()
        self.show()
        self.setFocus()

    @property
    def fitting_height(self) -> int:
        """How tall it must be to be seen whole at its present width."""
        return self._card.height() + 2 * theme.look().px(_MARGIN)

    def close_map(self) -> None:
        """Take the map away and give the focus back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self.closed.emit()

    # -- what Qt tells -----------------------------------------------------------------------------

    def event(self, event: QEvent, /) -> bool:
        """Keep every key from the shortcuts below."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _next: bool, /) -> bool:
        """Let Tab close the map like any other key."""
        return False

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Scroll, or close."""
        steps = _WALKS.get(Qt.Key(event.key()))
        if steps is not None:
            self._scroll(steps)
        elif event.key() not in _HELD:
            self.close_map()

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Scroll."""
        self._scroll(-1 if event.angleDelta().y() > 0 else 1)

    def mousePressEvent(self, _event: QMouseEvent, /) -> None:
        """Close."""
        self.close_map()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Fit into another window."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Dim what lies below."""
        shade(self, event.rect())

    # -- making ------------------------------------------------------------------------------------

    def _fill(self, name: str, page: QWidget) -> None:
        while (item := self._columns.takeAt(0)) is not None:
            part = item.widget()
            assert part is not None
            part.hide()
            part.deleteLater()
        if name == SHEETS:
            here = self.tr("Ở bảng này: {title}").format(title=page.windowTitle())
        else:
            here = self.tr("Ở trang này: {page}").format(page=page_title(name))
        known = {use.key: use for use in on_page(name)}
        self._columns.addWidget(_Column(here, tuple(_live(page, known))), 1)
        anywhere = tuple(self._anywhere(name, page))
        self._columns.addWidget(_Column(page_title(EVERYWHERE), anywhere), 1)
        self.setAccessibleDescription(words_in(self._inside))

    def _anywhere(self, name: str, page: QWidget) -> Iterator[tuple[str, str]]:
        uses = {use.key: use for use in on_page(EVERYWHERE)}
        taken = {keys.standard(pressed) for pressed in _pressed(page)} | set(_hears(page))
        of_window = _OF_A_PAGE_ALONE if self._alone else _OVER_ALL.get(name, _OF_THE_WINDOW)
        yield from (_line(uses[key]) for key in of_window if key not in taken)
        if not self._alone and name not in _OVER_ALL:
            places = [key for key in uses if key.startswith("Ctrl+") and key[-1] in "1234567"]
            if any(keys.chosen(key) != key for key in places):
                yield from (_line(uses[key]) for key in places)
            else:
                yield "Ctrl+1 … 7", self.tr("Chuyển trang")
        yield from (_line(uses[key]) for key in ("Enter", "Tab", "Esc") if key not in taken)
        if name in _OVER_ALL:
            return
        yield from (_line(uses[key]) for key in ("Ctrl++", "Ctrl+-", "Ctrl+0"))
        if not self._alone:
            yield self.tr("Máy quét"), self.tr("Quét lúc nào cũng được, ở bất cứ trang nào")

    def _arrange(self) -> None:
        look = theme.look()
        margin = look.px(_MARGIN)
        room = self.size() - QSize(2 * margin, 2 * margin)
        wide = min(room.width(), look.px(_WIDTH))
        side_by_side = wide >= look.px(_TWO_COLUMNS)
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if side_by_side else QBoxLayout.Direction.TopToBottom
        )
        around = self._card.layout()
        assert around is not None
        margins = around.contentsMargins()
        inside = wide - margins.left() - margins.right()
        needed = self._columns.totalHeightForWidth(inside)
        head = self._card.heading.sizeHint().height() + around.spacing() + look.px(12)
        tall = needed + head + margins.top() + margins.bottom()
        height = min(tall, room.height())
        self._scrolling.setVisible(tall > height)
        self._card.setGeometry(
            (self.width() - wide) // 2, (self.height() - height) // 2, wide, height
        )

    def _scroll(self, steps: int) -> None:
        bar = self._frame.verticalScrollBar()
        bar.setValue(bar.value() + steps * theme.look().px(_STEP))


class MapOver(QDialog):
    """Holds a map over a sheet, which keeps the keys from whatever lies below it."""

    def __init__(self, sheet: QWidget, window: QWidget) -> None:
        """Tell of the keys of `sheet`, in the middle of `window`."""
        super().__init__(sheet, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("keyMapOver")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Phím tắt"))
        look = theme.look()
        wide = min(window.width(), look.px(_WIDTH + 2 * _MARGIN))
        room = QRect(0, 0, wide, round(window.height() * _OVER_SHEET))
        room.moveCenter(window.mapToGlobal(window.rect().center()))
        self.setGeometry(room)
        self._sheet = sheet
        self._map = KeyHelp(self)
        self._map.closed.connect(self.accept)

    def showEvent(self, event: QShowEvent, /) -> None:
        """Fill the map once its room is known."""
        super().showEvent(event)
        self._map.open(SHEETS, self._sheet)
        room = self.geometry()
        room.setHeight(min(room.height(), self._map.fitting_height))
        room.moveCenter(self.geometry().center())
        self.setGeometry(room)
        self._map.setGeometry(self.rect())


class _Column(QWidget):
    """One part of the map: a title, and under it each key with what it does."""

    def __init__(self, title: str, lines: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        look = theme.look()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        column.addWidget(Heading(title))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(14))
        grid.setVerticalSpacing(look.px(8))
        grid.setColumnStretch(1, 1)
        for number, (key, sentence) in enumerate(lines):
            grid.addWidget(KeyCap(key), number, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(Line(sentence), number, 1)
        column.addLayout(grid)
        column.addStretch(1)


def _live(page: QWidget, known: dict[str, Use]) -> Iterator[tuple[str, str]]:
    """Yield each key that can be pressed on a page now, the main one first, with what it does."""
    said = dict(known)
    pressed = _pressed(page)
    for written, owner in pressed.items():
        key = keys.standard(written)
        own = _words_of(owner)
        # The digits of a row of buttons are told of in one line.
        if own and not (written.isdecimal() and keys.DIGITS in known):
            said[key] = Use(key, "", own)
        elif key not in said and (usual := _usual(key)) is not None:
            said[key] = usual
    heard = {keys.standard(written) for written in pressed}
    if not isinstance(page, QDialog):
        heard |= _UNHEARD
    if any(written.isdecimal() for written in pressed):
        heard.add(keys.DIGITS)
    heard |= {key for one in (page, *page.findChildren(QWidget)) for key in _hears(one)}
    order = ("F9", *keys.FUNCTION[:8], *keys.FUNCTION[9:])
    rank = {key: number for number, key in enumerate((*order, "Shift+F4"))}
    for key in sorted(said, key=lambda key: (rank.get(key, len(rank)), key)):
        if key in heard:
            yield _line(said[key])


def _hears(part: QWidget) -> Sequence[str]:
    """Return the keys that a list, or what lies over all, answers itself: they are no shortcuts."""
    hears: object = getattr(part, "hears", ())
    return cast("Sequence[str]", hears) if part.isVisible() else ()


def _usual(key: str) -> Use | None:
    return next((use for use in on_page(EVERYWHERE) if use.key == key), None)


def _pressed(page: QWidget) -> dict[str, QWidget | QAction]:
    """Return what is pressed for each shortcut of a page that is heard now, with whose it is."""
    found: dict[str, QWidget | QAction] = {}
    for shortcut in page.findChildren(QShortcut):
        owner = cast("QWidget", shortcut.parent())
        if (shortcut.isEnabled() or isinstance(owner, ActionButton)) and owner.isVisible():
            for sequence in shortcut.keys():  # noqa: SIM118 - a method of Qt
                written = keys.name(sequence.toString())
                if not _words_of(found.get(written)):
                    found[written] = owner
    for action in page.findChildren(QAction):
        owners = (one for one in action.associatedObjects() if isinstance(one, QWidget))
        if action.isEnabled() and any(owner.isVisible() for owner in owners):
            for sequence in action.shortcuts():
                found[keys.name(sequence.toString())] = action
    return found


def _words_of(owner: QWidget | QAction | None) -> str:
    """Return what a button, or an act, says that it does."""
    if isinstance(owner, QAction):
        return owner.text()
    if owner is None:
        return ""
    if not isinstance(owner, QAbstractButton):
        within = owner.findChildren(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if len(within) != 1:
            return ""
        owner = within[0]
    return owner.accessibleName() or owner.text()


def _line(use: Use) -> tuple[str, str]:
    return use.key, use.does
