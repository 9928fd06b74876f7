"""The same person has the same procedure open already: a look at both before a second is made."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ui import keys, theme
from ui.dialogs import Sheet
from ui.key_rest import KEY_REST
from ui.theme import Tone
from ui.widgets import Line, PlainLabel

_WIDTH = 640


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two, in words: number, received, due, state, clerk."""

    number: str
    received: str
    due: str
    state: str
    clerk: str


class SameAgainSheet(Sheet):
    """The open dossier beside the one that is about to be made."""

    save_wanted = Signal()
    """A second one is meant."""
    open_wanted = Signal()
    """The open one is to be looked at."""

    def __init__(
        self,
        parent: QWidget,
        who: str,
        procedure: str,
        there: Side,
        new: Side,
        *,
        can_open: bool = True,
    ) -> None:
        """Compare `there` with `new`; `can_open` offers to look at the open one instead."""
        super().__init__(
            parent,
            QCoreApplication.translate("SameAgainSheet", "Người này đang có hồ sơ cùng thủ tục"),
            QCoreApplication.translate("SameAgainSheet", "{who} · {procedure}").format(
                who=who, procedure=procedure
            ),
            "copy",
            Tone.WARNING,
        )
        self.setObjectName("sameAgain")
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setStretch(0, 0)
        layout.insertWidget(1, self._compare(there, new))
        back = self.add_button("back", self.tr("Quay lại"), key="Esc")
        back.clicked.connect(self.reject)
        if can_open:
            see = self.add_button("openOther", self.tr("Mở hồ sơ đang có"))
            see.clicked.connect(self._open)
        save = self.add_button(
            "saveAgain", self.tr("Vẫn lập hồ sơ mới"), key="Ctrl+Enter", primary=True
        )
        save.clicked.connect(self._save)
        for key in ("Ctrl+Return", "Ctrl+Enter", "F9"):
            shortcut = QShortcut(keys.sequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(partial(self._save_by, key))
        self.setMinimumWidth(theme.look().px(_WIDTH))
        # Enter by itself makes no second dossier.
        back.setDefault(True)
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _compare(self, there: Side, new: Side) -> QWidget:
        look = theme.look()
        table = QFrame()
        table.setProperty("card", True)
        grid = QGridLayout(table)
        grid.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        grid.setHorizontalSpacing(look.px(20))
        grid.setVerticalSpacing(look.px(8))
        heads = ("", self.tr("Đang có"), self.tr("Sắp lập"))
        for column, head in enumerate(heads):
            grid.addWidget(PlainLabel(head, role="heading"), 0, column)
        rows = (
            ("number", self.tr("Số hồ sơ"), there.number, new.number),
            ("received", self.tr("Tiếp nhận"), there.received, new.received),
            ("due", self.tr("Hẹn trả"), there.due, new.due),
            ("state", self.tr("Trạng thái"), there.state, new.state),
            ("clerk", self.tr("Cán bộ"), there.clerk, new.clerk),
        )
        for number, (name, label, left, right) in enumerate(rows, start=1):
            grid.addWidget(PlainLabel(label, role="label"), number, 0)
            for column, (side, text) in enumerate((("there", left), ("new", right)), start=1):
                number_cell = name == "number"
                cell = PlainLabel(text, role="number") if number_cell else Line(text, role="strong")
                cell.setObjectName(f"{side}.{name}")
                grid.addWidget(cell, number, column)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        return table

    def _save_by(self, key: str) -> None:
        if KEY_REST.hears(key):
            self._save()

    @Slot()
    def _save(self) -> None:
        self.accept()
        self.save_wanted.emit()

    @Slot()
    def _open(self) -> None:
        self.accept()
        self.open_wanted.emit()
