"""What can be done at Tiếp nhận besides saving: each act, its key, whether it can be done now."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui import keys

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

    @property
    def can_restore(self) -> bool:
        """Whether what was cleared away can be brought back."""
        return self.blank and self.put_aside

    @property
    def can_undo(self) -> bool:
        """Whether what was received last can be undone or put right."""
        return self.blank and not self.put_aside and not self.piled and self.last != "none"


class IntakeActs(QObject):
    """The acts by name; their keys work on the whole page, whatever of them is on a button."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.same_person = self._act(self.tr("Cùng người, thủ tục khác"), "F4")
        self.same_procedure = self._act(self.tr("Cùng thủ tục, người khác"), "Shift+F4")
        self.guide = self._act(self.tr("Bổ sung: in phiếu, chưa tiếp nhận"), "F6")
        self.refuse = self._act(self.tr("Từ chối tiếp nhận: in phiếu"), "F7")
        self.park = self._act("", "F8")
        # Escape is asked for twice: the page hears it itself. What follows the tab is its key.
        self.clear = self._act(self.tr("Xóa trắng biểu mẫu") + "\tEsc Esc")
        self.restore = self._act(self.tr("Lấy lại nội dung vừa xóa trắng"), "F3")
        self.undo = self._act("", "Ctrl+Z")

    def show_standing(self, now: Standing) -> None:
        """Offer what can be done."""
        self.same_person.setEnabled(now.served or now.piled > 0)
        self.same_procedure.setEnabled(now.served)
        self.clear.setEnabled(not now.blank)
        self.restore.setEnabled(now.can_restore)
        self.undo.setEnabled(now.can_undo)
        self.park.setText(
            self.tr("Các hồ sơ đang tạm giữ") if now.blank else self.tr("Tạm giữ, tiếp người khác")
        )
        self.undo.setText(
            self.tr("Đính chính hồ sơ vừa lập")
            if now.last == "printed"
            else self.tr("Hủy hồ sơ vừa lập")
        )

    def menu(self, parent: QWidget) -> QMenu:
        """Return a menu of all of them, in a fixed order; what cannot be done now is faint."""
        menu = QMenu(parent)
        menu.setObjectName("otherActs")
        groups = (
            (self.same_person, self.same_procedure),
            (self.guide, self.refuse),
            (self.park, self.clear, self.restore, self.undo),
        )
        for number, acts in enumerate(groups):
            if number:
                menu.addSeparator()
            menu.addActions(acts)
        return menu

    def _act(self, text: str, key: str = "") -> QAction:
        act = QAction(text, self)
        if key:
            act.setShortcut(keys.sequence(key))
            act.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            act.setShortcutVisibleInContextMenu(True)
            act.setAutoRepeat(False)
        self._page.addAction(act)
        return act
