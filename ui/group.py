"""The dossiers that one agent hands in on one receipt, while they are being entered."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from counter_app.desks.intake import Intake
from ui import keys, theme
from ui.promise import Answer
from ui.tables import RIGHT, Column, RowsModel, table_view
from ui.widgets import Card, EmptyState, KeyCap, PlainLabel

KEY = "Ctrl+G"
"""Puts what is filled in on the pile; with nothing filled in, goes to the pile."""


@dataclass(frozen=True, slots=True)
class Grouped:
    """A dossier on the pile: what will be received, its procedure's name, what was answered.

    `form` is the form as it was. `place` counts from 1 in the order of the receipt.
    """

    intake: Intake
    procedure: str
    answer: Answer
    form: object
    place: int = 0


class GroupCard(Card):
    """The pile, oldest on top as on the receipt; rows are taken off, put back and mended by key.

    It cannot be seen while nothing lies on it.
    """

    changed = Signal()
    mend_wanted = Signal(object)
    """A `Grouped` is to go back into the form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Giấy chung"), parent=parent)
        self._rows: list[Grouped] = []
        self._removed: list[Grouped] = []
        for key, words in (("Del", self.tr("bỏ")), ("Enter", self.tr("sửa"))):
            self.corner.addWidget(KeyCap(key))
            self.corner.addWidget(PlainLabel(words, role="hint"))
        self._view = table_view(
            RowsModel(
                (
                    Column("", lambda row: row.place, align=RIGHT, figures=True),
                    Column(
                        self.tr("Người nộp"),
                        lambda row: row.intake.applicant.name,
                        weight=2,
                        fixed_chars=12,
                    ),
                    Column(self.tr("Thủ tục"), lambda row: row.procedure, weight=1, fixed_chars=9),
                ),
            ),
            empty=EmptyState("undo-2", self.tr("Đã bỏ hết. Ctrl+Z để đưa lại.")),
        )
        self._view.setObjectName("group")
        self._view.setAccessibleName(self.heading.text())
        look = theme.look()
        self._view.horizontalHeader().hide()
        self._view.setMinimumHeight(look.px(look.theme.row + 4))
        self._view.opened.connect(self.mend_wanted)
        for key, act in (("Delete", self._take_off), ("Ctrl+Z", self._put_back)):
            shortcut = QShortcut(keys.sequence(key), self._view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        self.body.addWidget(self._view, 1)
        self._show(0)

    # -- what lies on it ---------------------------------------------------------------------------

    @property
    def rows(self) -> tuple[Grouped, ...]:
        """The dossiers in the order of the receipt."""
        return tuple(self._rows)

    def add(self, row: Grouped) -> None:
        """Put a dossier on the pile."""
        self._rows.append(row)
        self._removed = []
        self._number()
        self._show(len(self._rows) - 1)

    def take_off(self, row: Grouped) -> None:
        """Take a dossier off; those below it move up one place."""
        self._rows.remove(row)
        self._number()
        self._show(min(row.place - 1, len(self._rows) - 1))

    def clear(self) -> None:
        """Forget all, once they are received."""
        self._rows, self._removed = [], []
        self._show(0)

    def start(self) -> None:
        """Put the focus into the list."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- by key ------------------------------------------------------------------------------------

    @Slot()
    def _take_off(self) -> None:
        row = self._view.row
        if isinstance(row, Grouped):
            self._removed.append(row)
            self.take_off(row)
            self.changed.emit()

    @Slot()
    def _put_back(self) -> None:
        if self._removed:
            row = self._removed.pop()
            self._rows.insert(row.place - 1, row)
            self._number()
            self._show(row.place - 1)
            self.changed.emit()

    def _number(self) -> None:
        rows = enumerate(self._rows, start=1)
        self._rows = [replace(row, place=place) for place, row in rows]

    def _show(self, chosen: int) -> None:
        self._view.rows_model.replace(self._rows)
        self._view.choose(chosen)
        self.heading.setText(self.tr("Giấy chung: {count} hồ sơ").format(count=len(self._rows)))
        self.setVisible(bool(self._rows) or bool(self._removed))
