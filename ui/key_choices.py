"""Where this computer's keys are chosen: a key that is broken or taken gives way to another one.

One standard key at a time is given another to press. Nothing holds before it is saved, and no two
standard keys ever get the same one: whoever wants a key that another has swaps the two.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui import keys, theme
from ui.columns import TwoColumns
from ui.key_words import meaning
from ui.keys import Unfit
from ui.tables import Column, RowsModel, RowsView, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, Line, Notice, PlainLabel

_SIDE = 330
_LEAST_ROWS = 6
_LEAST_WIDTH = 416
_HELD = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_unknown,
    }
)


@dataclass(frozen=True, slots=True)
class Row:
    """A standard key, the key that is pressed for it, and what it does."""

    key: str
    pressed: str
    does: str

    @property
    def changed(self) -> bool:
        """Whether another key is pressed for it."""
        return self.key != self.pressed


class KeyBox(QLineEdit):
    """Takes the next key that is pressed, whatever it does elsewhere; Tab and Esc leave it."""

    pressed = Signal(str)
    """A key, written as Qt writes it."""
    left = Signal()
    """Esc was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        # An input method would keep letters to itself until a word is done.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent, /) -> bool:
        """Keep keys from the shortcuts of the window, F12 and Ctrl+1 as well."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Take the key."""
        key = Qt.Key(event.key())
        if key in _HELD or event.isAutoRepeat():
            return
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            self.pressed.emit(keys.text_of(event.keyCombination()))

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Say that a key is awaited."""
        super().focusInEvent(event)
        self.setPlaceholderText(self.tr("Bấm phím mới…"))

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Await nothing."""
        super().focusOutEvent(event)
        self.setPlaceholderText("")


class KeyChoices(QWidget):
    """On the left the keys and what they do, on the right what is pressed for the chosen one."""

    told = Signal(str, str)

    def __init__(
        self,
        chosen: Callable[[], Mapping[str, str]],
        keep: Callable[[Mapping[str, str]], None],
        parent: QWidget | None = None,
    ) -> None:
        """`chosen` tells the table that is kept, standard key to pressed key; `keep` keeps one.

        Whoever keeps a table makes the window anew: keys are read when widgets are made.
        """
        super().__init__(parent)
        self._kept, self._keep = chosen, keep
        self._table: dict[str, str] = {}
        self._awaited = ""
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._make_list())
        columns = TwoColumns(self, left, self._make_side(), _SIDE)
        columns.setContentsMargins(0, 0, 0, 0)
        self._view.chosen.connect(self._show_chosen)
        self._view.opened.connect(self._await_key)

    @property
    def touched(self) -> bool:
        """Whether something was chosen that is not saved."""
        return self._table != keys.sound(self._kept())

    def read(self) -> None:
        """Show what is kept, unless somebody is choosing."""
        if not self._view.rows_model.rows or not self.touched:
            self._take(keys.sound(self._kept()))

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self._view.setFocus(Qt.FocusReason.TabFocusReason)

    # -- making ------------------------------------------------------------------------------------

    def _make_list(self) -> Card:
        look = theme.look()
        card = Card(self.tr("Phím của máy này"))
        columns: tuple[Column[Any, Any], ...] = (
            Column(self.tr("Phím chuẩn"), lambda row: keys.printed(row.key)),
            Column(
                self.tr("Đang dùng"),
                lambda row: keys.printed(row.pressed),
                tone=lambda row: Tone.ACCENT if row.changed else None,
                icon=lambda row: "keyboard" if row.changed else None,
            ),
            Column(self.tr("Để làm gì"), lambda row: row.does, weight=1, fixed_chars=20),
        )
        model = RowsModel(columns, identity=lambda row: row.key)
        self._view: RowsView = table_view(model)
        self._view.setObjectName("keyRows")
        self._view.setAccessibleName(self.tr("Phím của máy này"))
        self._view.setMinimumHeight(look.px(look.theme.row * (_LEAST_ROWS + 1)))
        self._view.setMinimumWidth(look.px(_LEAST_WIDTH))
        card.body.addWidget(self._view, 1)
        hint = self.tr(
            "Enter, Esc, Tab, Delete, phím cách, mũi tên, phím số và phím chữ không đổi được: ô "
            "chữ, danh sách và máy quét cần các phím ấy."
        )
        card.body.addWidget(Line(hint, role="hint"))
        return card

    def _make_side(self) -> QWidget:
        look = theme.look()
        side = QWidget()
        whole = QVBoxLayout(side)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(12))
        card = Card(self.tr("Phím đang chọn"))
        self._does = Line(role="strong")
        self._does.setObjectName("keyDoes")
        card.body.addWidget(self._does)
        label = PlainLabel(self.tr("Phím mới"), role="label")
        self._box = KeyBox()
        self._box.setObjectName("keyBox")
        self._box.setAccessibleName(self.tr("Phím mới"))
        self._box.pressed.connect(self._choose)
        self._box.left.connect(self.focus_first)
        label.setBuddy(self._box)
        card.body.addWidget(label)
        card.body.addWidget(self._box)
        self._notice = Notice()
        self._notice.setObjectName("keyClash")
        card.body.addWidget(self._notice)
        self._swap = self._button("swapKeys", self.tr("Đổi chỗ hai phím"), "arrow-right-left")
        self._swap.clicked.connect(self._swap_keys)
        self._own = self._button("resetKey", self.tr("Trả phím này về chuẩn"), "undo-2")
        self._own.clicked.connect(self._reset_one)
        for button in (self._swap, self._own):
            card.body.addWidget(button)
        hint = self.tr("Enter ở danh sách, rồi bấm phím mới. Esc: thôi.")
        card.body.addWidget(Line(hint, role="hint"))
        whole.addWidget(card)
        whole.addStretch(1)
        self._back = self._button("undoKeys", self.tr("Bỏ những gì vừa sửa"), "undo-2")
        self._back.clicked.connect(self._undo)
        self._all = self._button("resetKeys", self.tr("Trả mọi phím về chuẩn"), "refresh-cw")
        self._all.clicked.connect(self._reset_all)
        self._write = ActionButton(self.tr("Lưu phím"), "F9", primary=True, icon="save")
        self._write.setObjectName("saveKeys")
        self._write.clicked.connect(self._save)
        self._write.listen()
        for button in (self._all, self._back):
            whole.addWidget(button)
        whole.addWidget(self._write)
        return side

    @staticmethod
    def _button(name: str, text: str, icon: str) -> ActionButton:
        button = ActionButton(text, icon=icon)
        button.setObjectName(name)
        button.setAutoDefault(True)
        return button

    # -- showing -----------------------------------------------------------------------------------

    def _take(self, table: Mapping[str, str]) -> None:
        """Show a table, the same row chosen as before."""
        self._table = dict(table)
        rows = [Row(key, self._pressed(key), meaning(key)) for key in keys.CHANGEABLE]
        self._view.rows_model.replace(rows)
        if self._view.row is None:
            self._view.choose(0)
        self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        """Show the chosen row at the side, with nothing said about it yet."""
        row: Row | None = self._view.row
        self._awaited = ""
        self._notice.clear()
        if row is not None:
            sentence = self.tr("{key}: {does}")
            self._does.setText(sentence.format(key=keys.printed(row.key), does=row.does))
            self._box.setText(keys.printed(row.pressed))
        self._show_buttons()

    def _show_buttons(self) -> None:
        row: Row | None = self._view.row
        self._swap.setVisible(bool(self._awaited))
        self._own.setVisible(row is not None and row.changed)
        self._all.setVisible(bool(self._table))
        self._back.setVisible(self.touched)
        self._write.setEnabled(self.touched)

    def _pressed(self, key: str) -> str:
        return self._table.get(key, key)

    # -- choosing ----------------------------------------------------------------------------------

    @Slot()
    def _await_key(self) -> None:
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._box.selectAll()

    @Slot(str)
    def _choose(self, pressed: str) -> None:
        """Let a key be pressed for the chosen one, or say why it cannot be."""
        row: Row | None = self._view.row
        if row is None:
            return
        self._awaited = ""
        shown = keys.printed(pressed)
        if (why := keys.unfit(pressed)) is not None:
            self._notice.tell(self._why_not(why).format(key=shown), Tone.BAD)
        elif owner := self._owner(pressed, row.key):
            self._awaited = pressed
            sentence = self.tr(
                "{key} đang dùng cho việc khác: {does}. Đổi chỗ thì việc đó bấm bằng {other}."
            )
            said = sentence.format(
                key=shown, does=meaning(owner), other=keys.printed(self._pressed(row.key))
            )
            self._notice.tell(said, Tone.WARNING)
        else:
            self._put({row.key: pressed})
            self.focus_first()
            return
        self._box.setText(keys.printed(row.pressed))
        self._show_buttons()
        if self._awaited:
            self._swap.setFocus(Qt.FocusReason.OtherFocusReason)

    def _owner(self, pressed: str, key: str) -> str:
        """Return the other standard key for which a key is pressed, or nothing."""
        others = (one for one in keys.CHANGEABLE if one != key)
        return next((one for one in others if self._pressed(one) == keys.name(pressed)), "")

    def _put(self, pairs: Mapping[str, str]) -> None:
        table = self._table | {key: keys.name(pressed) for key, pressed in pairs.items()}
        self._take({key: pressed for key, pressed in table.items() if key != pressed})

    @Slot()
    def _swap_keys(self) -> None:
        """Give the chosen key what another had, and that one what the chosen key had."""
        row: Row | None = self._view.row
        if row is not None and self._awaited:
            owner = self._owner(self._awaited, row.key)
            self._put({row.key: self._awaited, owner: row.pressed})
            self.focus_first()

    @Slot()
    def _reset_one(self) -> None:
        row: Row | None = self._view.row
        if row is not None:
            self._choose(row.key)

    @Slot()
    def _reset_all(self) -> None:
        self._take({})
        self.focus_first()

    @Slot()
    def _undo(self) -> None:
        self._take(keys.sound(self._kept()))
        self.focus_first()

    @Slot()
    def _save(self) -> None:
        self._keep(dict(self._table))
        self._show_buttons()
        self.told.emit(Tone.GOOD, self.tr("Đã lưu phím của máy này."))

    def _why_not(self, why: Unfit) -> str:
        return {
            Unfit.TYPES: self.tr("{key} để gõ chữ, đi trong danh sách hoặc cho máy quét."),
            Unfit.TEXT: self.tr("{key} thuộc về ô chữ: chép, dán, cắt, chọn hết, hoàn tác."),
            Unfit.SCANNER: self.tr("{key} là phím mà máy quét gửi ở cuối dòng."),
            Unfit.INPUT_METHOD: self.tr(
                "{key} bị bộ gõ tiếng Việt hoặc máy tính giữ lại: Alt, Ctrl+Shift không dùng được."
            ),
            Unfit.SYSTEM: self.tr("{key} có nghĩa cố định ở máy tính này."),
        }[why]
