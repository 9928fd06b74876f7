"""The right of the intake: the answer, the sentence to say, the pile, and what can be done now."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import group, theme
from ui.group import GroupCard
from ui.promise import PromiseCard
from ui.read_back import ReadBack
from ui.widgets import ActionButton, Notice
from ui.words import Words

Last = Literal["none", "undoable", "printed"]
"""What can be done about what was received last: nothing any more, undo it, put it right."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the intake stands, on which it hangs what can be done.

    `blank` says that nothing was filled in, `put_aside` that something was cleared away before,
    `served` that somebody was served, `last` what can be done about that, `with_agent` that
    somebody hands in for the applicant, `piled` how many dossiers lie on the pile.
    """

    blank: bool
    put_aside: bool
    served: bool
    with_agent: bool
    piled: int
    last: Last = "none"


class IntakeSide(QWidget):
    """One column: answer, sentence, pile; below them the buttons, each with its key."""

    save_wanted = Signal()
    add_wanted = Signal()
    same_person_wanted = Signal()
    same_procedure_wanted = Signal()
    park_wanted = Signal()
    undo_wanted = Signal()
    clear_wanted = Signal()
    restore_wanted = Signal()
    guide_wanted = Signal()
    refuse_wanted = Signal()

    def __init__(self, words: Words, page: QWidget) -> None:
        """Be part of `page`, all of which hears Ctrl+Enter and the key of the pile."""
        super().__init__()
        look = theme.look()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        self.answer = PromiseCard(words)
        self.answer.view.listen()
        self.read_back = ReadBack(words)
        self.group = GroupCard()
        self.refusal = Notice()
        self.refusal.setObjectName("refusal")
        for part in (self.answer, self.read_back, self.group):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self.refusal)
        self._add = ActionButton(self.tr("Thêm vào giấy chung"), group.KEY, icon="plus")
        self._add.setObjectName("addToGroup")
        self._add.setToolTip(self.tr("Một giấy tiếp nhận cho nhiều hồ sơ của một người nộp thay"))
        self._add.clicked.connect(self.add_wanted)
        column.addWidget(self._add)
        self._save = ActionButton(
            self.tr("Lưu và in biên nhận"), "F9", primary=True, icon="printer"
        )
        self._save.setObjectName("save")
        self._save.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._save.clicked.connect(self.save_wanted)
        self._save.listen()
        column.addWidget(self._save)
        column.addLayout(self._make_other_buttons())
        for key, wanted in (
            ("Ctrl+Return", self.save_wanted),
            ("Ctrl+Enter", self.save_wanted),
            (group.KEY, self.add_wanted),
        ):
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(wanted)

    def show_standing(self, now: Standing) -> None:
        """Offer what can be done."""
        can_restore = now.blank and now.put_aside
        can_undo = now.blank and not can_restore and not now.piled and now.last != "none"
        self._clear.setVisible(not can_restore and not can_undo)
        self._clear.setEnabled(not now.blank)
        self._restore.setVisible(can_restore)
        self._undo.setVisible(can_undo)
        if now.last == "undoable":
            self._undo.setText(self.tr("Hủy vừa lập"))
            self._undo.setToolTip(self.tr("Hủy hồ sơ vừa lập, khi giấy chưa ra máy in"))
        else:
            self._undo.setText(self.tr("Đính chính"))
            self._undo.setToolTip(self.tr("Giấy đã ra máy in: mở hồ sơ vừa lập để đính chính"))
        self._same_procedure.setEnabled(now.served)
        self._park.setText(self.tr("Đang giữ") if now.blank else self.tr("Tạm giữ"))
        self._same_person.setEnabled(now.served or now.piled > 0)
        self._add.setVisible(now.with_agent or now.piled > 0)
        self._save.setText(
            self.tr("Lưu và in giấy chung") if now.piled > 1 else self.tr("Lưu và in biên nhận")
        )
        # With nothing filled in, what lies on the pile is all there is to answer.
        self.answer.setVisible(not (now.blank and now.piled))

    def go_to_save(self) -> None:
        """Put the focus on the button that saves."""
        self._save.setFocus(Qt.FocusReason.TabFocusReason)

    def _make_other_buttons(self) -> QGridLayout:
        self._same_person = _button("samePerson", self.tr("Cùng người"), "F4", "user-check")
        self._same_person.setToolTip(self.tr("Hồ sơ tiếp theo của người vừa nộp"))
        self._same_person.clicked.connect(self.same_person_wanted)
        self._clear = _button("clear", self.tr("Xóa trắng"), "Esc", "x")
        # Escape is asked twice for: the page hears it itself.
        self._clear.listen(on=False)
        self._clear.clicked.connect(self.clear_wanted)
        self._restore = _button("bringBack", self.tr("Lấy lại"), "F3", "undo-2")
        self._restore.setToolTip(self.tr("Lấy lại nội dung vừa xóa trắng"))
        self._restore.clicked.connect(self.restore_wanted)
        self._undo = _button("undoLast", self.tr("Hủy vừa lập"), "Ctrl+Z", None)
        self._undo.clicked.connect(self.undo_wanted)
        guide = _button("guide", self.tr("Bổ sung"), "F6", "file-plus")
        guide.setToolTip(self.tr("Chưa đủ hồ sơ: in phiếu yêu cầu bổ sung, chưa tiếp nhận"))
        guide.clicked.connect(self.guide_wanted)
        refuse = _button("refuse", self.tr("Từ chối"), "F7", "file-x")
        refuse.setToolTip(self.tr("Không thuộc diện tiếp nhận: in phiếu từ chối"))
        refuse.clicked.connect(self.refuse_wanted)
        # Without an icon: the key's name is long.
        self._same_procedure = _button("sameProcedure", self.tr("Cùng thủ tục"), "Shift+F4", None)
        self._same_procedure.setToolTip(self.tr("Người tiếp theo với thủ tục vừa nộp"))
        self._same_procedure.clicked.connect(self.same_procedure_wanted)
        self._park = _button("park", self.tr("Tạm giữ"), "F8", "circle-pause")
        self._park.setToolTip(
            self.tr("Giữ biểu mẫu lại để tiếp người khác; khi trống, mở danh sách đang giữ")
        )
        self._park.clicked.connect(self.park_wanted)
        grid = QGridLayout()
        grid.setSpacing(theme.look().px(10))
        places = (
            (self._same_person, self._same_procedure),
            (self._park, self._clear),
            (guide, refuse),
        )
        for line, buttons in enumerate(places):
            for column, button in enumerate(buttons):
                grid.addWidget(button, line, column)
        for button in (self._restore, self._undo):
            grid.addWidget(button, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid


def _button(name: str, text: str, key: str, icon: str | None) -> ActionButton:
    button = ActionButton(text, key, icon=icon)
    button.setObjectName(name)
    button.listen()
    return button
