"""See a paper as it will come out, before or instead of printing it."""

import sys
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import keys, reading_order, theme
from ui.forms import TextBox
from ui.rendering import Reader, Source, UnreadablePaper
from ui.sheets import Fit, Sheets
from ui.theme import Tone
from ui.widgets import (
    ActionButton,
    ElidedLabel,
    EmptyState,
    KeyCap,
    Notice,
    PlainLabel,
    SparedLabel,
)

_WIDTH = 1120
_AROUND = 40
_PAGE_FIELD = 58
_BETWEEN = 6
_TOOL = 42
_FIND_FIELD = 170
_MOVING = frozenset(
    {
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
"""Keys for the paper, whichever button has the focus."""
_PATIENCE = 200
"""Milliseconds after which one is told that the paper is being laid out."""


def _lowest(widget: QWidget) -> QWidget:
    """Return the window below all others: over a sheet there is room for a paper too."""
    window = widget.window()
    while (below := window.parentWidget()) is not None:
        window = below.window()
    return window


class _Tools(QWidget):
    """A row of tools; those that have a key besides are left out where there is little room."""

    def __init__(self, row: QHBoxLayout, spare: Sequence[QWidget]) -> None:
        super().__init__()
        self._row, self._spare = row, tuple(spare)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().px(_BETWEEN))
        self.setLayout(row)

    def minimumSizeHint(self) -> QSize:
        """Say how narrow it may become: without what can be left out."""
        hint = super().minimumSizeHint()
        shown = [part for part in self._spare if not part.isHidden()]
        return QSize(hint.width() - self._taken(shown), hint.height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        fits = self.width() >= self.minimumSizeHint().width() + self._taken(self._spare)
        for part in self._spare:
            part.setVisible(fits)

    def _taken(self, parts: Sequence[QWidget]) -> int:
        return sum(part.minimumSizeHint().width() + self._row.spacing() for part in parts)


class PaperView(QDialog):
    """A paper on the screen, one page under the other; Escape closes it."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        pdf: Source,
        *,
        save: Callable[[], None] | None = None,
        reprint: Callable[[], None] | None = None,
        act: tuple[str, Callable[[], None]] | None = None,
        warning: str = "",
    ) -> None:
        """Show `pdf`, or what lays it out, which is called in another thread.

        `save` and `reprint` are offered where they are given; `act` is what the paper is looked at
        for, in words and as what does it once the paper is closed, by F9. `warning` stands above
        the paper, as that it is not saved.
        """
        super().__init__(parent)
        self.setObjectName("paperView")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.reader = Reader(pdf, self)
        self.sheets = Sheets(self.reader)
        self._act = act
        self._hit = -1
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(18), look.px(12), look.px(18), look.px(12))
        whole.setSpacing(look.px(8))
        whole.addWidget(ElidedLabel(title, role="heading"))
        if warning:
            notice = Notice(warning, Tone.WARNING)
            notice.setObjectName("paperWarning")
            whole.addWidget(notice)
        whole.addWidget(self._make_tools())
        self._body = QStackedWidget()
        self._waiting = EmptyState("file-text", self.tr("Đang trình bày giấy…"))
        self._waiting.setObjectName("paperWaiting")
        self._unreadable = EmptyState(
            "file-x",
            self.tr("Không mở được giấy này"),
            self.tr("Tệp PDF trống hoặc bị hỏng. Đóng rồi thử lại; vẫn thế thì báo quản trị."),
        )
        self._unreadable.setObjectName("paperUnreadable")
        for part in (self.sheets, self._waiting, self._unreadable):
            self._body.addWidget(part)
        whole.addWidget(self._body, 1)
        whole.addLayout(self._make_buttons(save, reprint))
        self._listen()
        self.reader.opened.connect(self._show_place)
        self.reader.opened.connect(self._show_paper)
        self.reader.failed.connect(self._fail)
        self.reader.searched.connect(self._show_found)
        self.sheets.moved.connect(self._show_place)
        room = _lowest(parent).size()
        wide = min(look.px(_WIDTH), room.width() - _AROUND)
        self.resize(QSize(wide, room.height() - _AROUND))
        self._show_place()
        QTimer.singleShot(_PATIENCE, self, self._ask_patience)
        self.sheets.setFocus()
        self.reader.start()

    @property
    def pages(self) -> int:
        """How many pages the paper has; 0 until it is open."""
        return self.sheets.pages

    # -- making ------------------------------------------------------------------------------------

    def _make_tools(self) -> QWidget:
        row = QHBoxLayout()
        self._add_places(row)
        spare = self._add_sizes(row)
        self._tools = _Tools(row, spare)
        return self._tools

    def _add_places(self, row: QHBoxLayout) -> None:
        """Add what says where one is, and what goes elsewhere."""
        look = theme.look()
        self._back = self._tool("pageBack", "chevron-left", self.tr("Trang trước"), "Ctrl+PgUp")
        self._back.clicked.connect(lambda: self._go_to(self.sheets.page - 1))
        self._on = self._tool("pageOn", "chevron-right", self.tr("Trang sau"), "Ctrl+PgDown")
        self._on.clicked.connect(lambda: self._go_to(self.sheets.page + 1))
        self._wanted = TextBox()
        self._wanted.setObjectName("pageWanted")
        self._wanted.setAccessibleName(self.tr("Sang trang số"))
        self._wanted.setFixedWidth(look.px(_PAGE_FIELD))
        self._wanted.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._wanted.setToolTip(self.tr("Gõ số trang rồi bấm Enter"))
        self._wanted.returnPressed.connect(self._go_to_wanted)
        word = PlainLabel(self.tr("Trang"))
        word.setBuddy(self._wanted)
        self._place = PlainLabel()
        self._place.setObjectName("pagePlace")
        self._place_cap = KeyCap("Ctrl+G")
        self._find = TextBox()
        self._find.setObjectName("findText")
        self._find.setPlaceholderText(self.tr("Tìm chữ"))
        self._find.setAccessibleName(self.tr("Tìm trong giấy"))
        self._find.setMinimumWidth(look.px(_FIND_FIELD) * 3 // 4)
        self._find.setMaximumWidth(look.px(_FIND_FIELD))
        self._find.edited.connect(self._search)
        self._found = PlainLabel(role="hint")
        self._found.setObjectName("found")
        for part in (self._back, word, self._wanted, self._place, self._place_cap, self._on):
            row.addWidget(part)
        row.addSpacing(look.px(10))
        row.addWidget(self._find, 1)
        row.addWidget(KeyCap("F3"))
        row.addWidget(self._found)
        row.addStretch(1)

    def _add_sizes(self, row: QHBoxLayout) -> list[QWidget]:
        """Add what says how large the paper is shown, and what changes it; return the latter."""
        spare: list[QWidget] = []
        smaller = self._tool("smaller", "minus", self.tr("Nhỏ hơn"), "Ctrl+-")
        smaller.clicked.connect(lambda: self.sheets.enlarge(-1))
        larger = self._tool("larger", "plus", self.tr("To hơn"), "Ctrl++")
        larger.clicked.connect(lambda: self.sheets.enlarge(1))
        self._size = PlainLabel()
        self._size.setObjectName("paperSize")
        self._size.setMinimumWidth(theme.look().px(48))
        self._size.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part in (smaller, self._size, larger):
            row.addWidget(part)
        for name, key, text, act in (
            ("fitWidth", "1", self.tr("Vừa ngang"), partial(self.sheets.follow, Fit.WIDTH)),
            ("fitPage", "2", self.tr("Vừa trang"), partial(self.sheets.follow, Fit.PAGE)),
            ("fullSize", "3", self.tr("Cỡ thật"), partial(self.sheets.show_size, 1.0)),
        ):
            button = ActionButton(text, key)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
            spare.append(button)
        return spare

    def _tool(self, name: str, icon: str, text: str, key: str) -> ActionButton:
        """Make a button that is nothing but its picture; its tip says its key."""
        button = ActionButton("", icon=icon)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.setAccessibleName(text)
        button.setAccessibleDescription(keys.cap(key))
        button.setToolTip(self.tr("{text} ({key})").format(text=text, key=keys.cap(key)))
        button.setFixedWidth(theme.look().px(_TOOL))
        return button

    def _make_buttons(
        self, save: Callable[[], None] | None, reprint: Callable[[], None] | None
    ) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        hint = SparedLabel(
            self.tr(
                "1 2 3: vừa ngang, vừa trang, cỡ thật · PgUp PgDn: đọc tiếp · "
                "Ctrl+PgUp, Ctrl+PgDn: sang trang"
            ),
            role="hint",
        )
        row.addWidget(hint, 1)
        self._needing: list[ActionButton] = []
        if save is not None:
            self._needing.append(
                self._button("savePdf", self.tr("Lưu PDF"), "Ctrl+S", "download", save)
            )
        if reprint is not None:
            self._needing.append(
                self._button("reprint", self.tr("In lại"), "F10", "printer", reprint)
            )
        close = ActionButton(self.tr("Đóng"), "Esc", primary=self._act is None)
        close.setObjectName("close")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        parts = [*self._needing, close]
        if self._act is not None:
            doing = self._button("act", self._act[0], "F9", "printer", self._do, primary=True)
            self._needing.append(doing)
            parts.append(doing)
        for part in parts:
            row.addWidget(part)
        return row

    def _button(
        self,
        name: str,
        text: str,
        key: str,
        icon: str,
        act: Callable[[], None],
        *,
        primary: bool = False,
    ) -> ActionButton:
        button = ActionButton(text, key, icon=icon, primary=primary)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        button.listen()
        return button

    def _listen(self) -> None:
        """Hear the keys that no button bears."""
        sheets = self.sheets
        heard: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+O", self.reject),
            ("F3", self._start_finding),
            ("Ctrl+G", self._start_choosing),
            ("Ctrl+PgUp", lambda: self._go_to(sheets.page - 1)),
            ("Ctrl+PgDown", lambda: self._go_to(sheets.page + 1)),
            ("Ctrl++", lambda: sheets.enlarge(1)),
            ("Ctrl+=", lambda: sheets.enlarge(1)),
            ("Ctrl+-", lambda: sheets.enlarge(-1)),
            ("Ctrl+0", lambda: sheets.show_size(1.0)),
        ]
        if keys.standard("Ctrl+F") == "Ctrl+F":
            # Every other program searches by it; an office may press it for something of ours.
            heard.append(("Ctrl+F", self._start_finding))
        for key, act in heard:
            QShortcut(keys.sequence(key), self).activated.connect(act)

    # -- showing -----------------------------------------------------------------------------------

    @Slot()
    def _ask_patience(self) -> None:
        if not self.pages and self._body.currentWidget() is self.sheets:
            self._body.setCurrentWidget(self._waiting)

    @Slot()
    def _show_paper(self) -> None:
        self._body.setCurrentWidget(self.sheets)
        if self.focusWidget() in {None, self}:
            self.sheets.setFocus()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        """Say that the paper cannot be shown; a fault of ours goes its own way besides."""
        self._body.setCurrentWidget(self._unreadable)
        for part in (self._tools, *self._needing):
            part.setEnabled(False)
        if not isinstance(error, UnreadablePaper):
            sys.excepthook(type(error), error, error.__traceback__)

    @Slot()
    def _show_place(self) -> None:
        page, pages = self.sheets.page + 1, self.pages
        there = bool(pages)
        self._place.setText(self.tr("/ {pages}").format(pages=pages or "…"))
        if not self._wanted.hasFocus():
            self._wanted.show_text(str(page) if there else "")
        place = self.tr("Trang {page}/{pages}").format(page=page, pages=pages) if there else ""
        self.sheets.setAccessibleName(f"{self.windowTitle()}. {place}")
        self._back.setEnabled(page > 1)
        self._on.setEnabled(page < pages)
        share = f"{self.sheets.scale * 100:.0f}"
        self._size.setText(self.tr("{share} %").format(share=share))

    # -- going elsewhere ---------------------------------------------------------------------------

    def _go_to(self, page: int) -> None:
        self.sheets.go_to(page)
        self._show_place()

    @Slot()
    def _start_choosing(self) -> None:
        self._wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._wanted.selectAll()

    @Slot()
    def _go_to_wanted(self) -> None:
        """Go to the page that was typed; what is no number leaves one where one is."""
        typed = self._wanted.text().strip()
        self.sheets.setFocus()
        if typed.isascii() and typed.isdigit():
            self.sheets.go_to(int(typed[:6]) - 1)
        self._show_place()

    # -- searching ---------------------------------------------------------------------------------

    @Slot()
    def _start_finding(self) -> None:
        self._find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._find.selectAll()

    @Slot()
    def _search(self) -> None:
        self._hit = -1
        self.sheets.forget_hit()
        self.reader.search(self._find.text())

    @Slot()
    def _show_found(self) -> None:
        """Say how often the text was found; the first place from here on is shown at once.

        Where there is none from here on, that is the first of the paper, once all is searched.
        """
        hits = self.reader.hits
        if hits and self._hit < 0:
            here = self.sheets.page
            on = next((place for place, hit in enumerate(hits) if hit.page >= here), -1)
            self._hit = 0 if on < 0 and not self.reader.searching else on
            if self._hit >= 0:
                self.sheets.show_hit(hits[self._hit])
        self._say_found()

    def _say_found(self) -> None:
        count = len(self.reader.hits)
        if not self._find.text().strip():
            said = ""
        elif count:
            more = "+" if self.reader.searching else ""
            said = f"{max(self._hit + 1, 1)}/{count}{more}"
        else:
            said = self.tr("đang tìm…") if self.reader.searching else self.tr("không thấy")
        self._found.setText(said)

    def _show_next(self, step: int) -> None:
        hits = self.reader.hits
        if hits:
            self._hit = (self._hit + step) % len(hits)
            self.sheets.show_hit(hits[self._hit])
            self._say_found()

    # -- doing -------------------------------------------------------------------------------------

    @Slot()
    def _do(self) -> None:
        """Close the paper, then do what it was looked at for."""
        assert self._act is not None
        act = self._act[1]
        self.accept()
        act()

    def focusNextPrevChild(self, forward: bool, /) -> bool:
        """Let Tab go where the eye goes."""
        return reading_order.step(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Let Enter go to the next place that was found, and digits choose the size."""
        key = Qt.Key(event.key())
        in_field = self._find.hasFocus() or self._wanted.hasFocus()
        sizes = {Qt.Key.Key_1: "fitWidth", Qt.Key.Key_2: "fitPage", Qt.Key.Key_3: "fullSize"}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._find.hasFocus():
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._show_next(-1 if back else 1)
            elif isinstance(here := self.focusWidget(), ActionButton):
                here.click()
        elif key in sizes and not in_field:
            self._pressed(sizes[key])
        elif key in _MOVING:
            self.sheets.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _pressed(self, name: str) -> None:
        button = self.findChild(ActionButton, name)
        if button is not None and button.isEnabled():
            button.click()

    def reject(self) -> None:
        """Close; from a field one comes back to the paper first."""
        if self._find.hasFocus() or self._wanted.hasFocus():
            self.sheets.setFocus()
            self._show_place()
            return
        super().reject()

    def done(self, result: int, /) -> None:
        """Close, and let go of the paper."""
        self.reader.close()
        super().done(result)
