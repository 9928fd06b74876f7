"""The pile that is scanned out of the counter: what lies in it, and what could not be put on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from counter_app.rules.dossier import Dossier, DossierId
from ui import keys, theme
from ui.entry import NumberEntry
from ui.tables import RIGHT, Column, RowsModel, RowsView, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, EmptyState, KeyCap, Line, Notice, PlainLabel
from ui.words import Words

_AROUND_CELL = 28
"""Pixels of a cell at 100 % in which no words stand."""


@dataclass(frozen=True, slots=True)
class Piled:
    """A dossier in the pile; `place` counts from 1 in the order of the scans."""

    place: int
    dossier: Dossier


@dataclass(frozen=True, slots=True)
class Misfit:
    """A scan that came to nothing, and why."""

    number: str
    reason: str


_WORD_FOR_A_DOSSIER = 10
"""Letters that the word before the number has at most, in any language."""


class PileCard(Card):
    """The entry, the running count, the rows with the newest on top; rows can be taken off."""

    typed = Signal(str)
    """A number was typed, with Enter."""
    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Chồng hồ sơ"), 2, parent=parent)
        self._words = words
        self._rows: list[Piled] = []
        self._held: set[DossierId] = set()
        self._removed: list[Dossier] = []
        self.entry = NumberEntry(
            self.tr("Quét giấy tiếp nhận, hoặc gõ số hồ sơ rồi Enter"), name="entry"
        )
        self.entry.typed.connect(self.typed)
        self.body.addLayout(self._make_head())
        self._slip = PlainLabel(role="due")
        self._slip.setObjectName("slipNumber")
        self._slip.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._outcome = Notice()
        self._outcome.setObjectName("outcome")
        self.body.addWidget(self._slip)
        self.body.addWidget(self._outcome)
        self._view = self._make_view()
        self.body.addWidget(self._view, 1)
        self.body.addLayout(self._make_buttons())
        self._forget_outcome()
        self._show()

    # -- what lies in it ---------------------------------------------------------------------------

    @property
    def dossiers(self) -> list[Dossier]:
        """The dossiers in the order of their scans."""
        return [row.dossier for row in self._rows]

    def holds(self, dossier_id: DossierId) -> bool:
        """Say whether a dossier lies in the pile."""
        return dossier_id in self._held

    def add(self, dossier: Dossier) -> None:
        """Put a dossier on top."""
        self._forget_outcome()
        self._rows.append(Piled(len(self._rows) + 1, dossier))
        self._held.add(dossier.id)
        self._removed = [one for one in self._removed if one.id != dossier.id]
        self._view.rows_model.insert_first(self._rows[-1])
        self._view.choose(0)
        self._show_count()

    def add_all(self, dossiers: Sequence[Dossier]) -> None:
        """Put many dossiers on top, the last one uppermost."""
        self._forget_outcome()
        for place, dossier in enumerate(dossiers, start=len(self._rows) + 1):
            self._rows.append(Piled(place, dossier))
            self._held.add(dossier.id)
        self._show()
        self._view.choose(0)

    def take_off(self, dossier_id: DossierId) -> None:
        """Take a dossier off; those above it move down one place."""
        kept = [row.dossier for row in self._rows if row.dossier.id != dossier_id]
        self._pile_up(kept)

    def keep_only(self, department: str) -> list[Dossier]:
        """Leave in the pile what belongs to a department; return what was taken off."""
        off = [one for one in self.dossiers if one.department != department]
        if off:
            self._pile_up([one for one in self.dossiers if one.department == department])
        return off

    def _pile_up(self, dossiers: Sequence[Dossier]) -> None:
        self._rows = [Piled(place, one) for place, one in enumerate(dossiers, start=1)]
        self._held = {one.id for one in dossiers}
        self._show()

    def point_at(self, dossier_id: DossierId) -> None:
        """Choose the row of a dossier."""
        for number, row in enumerate(reversed(self._rows)):
            if row.dossier.id == dossier_id:
                self._view.choose(number)

    def hand_out(self, number: str, sentence: str) -> None:
        """Show the slip that came of the pile, and begin a new pile."""
        self._removed = []
        self._pile_up(())
        self._slip.setText(number)
        self._slip.show()
        self._outcome.tell(sentence, Tone.GOOD)
        # There is nothing to take off, and the smallest screen needs the room.
        for button in (self._off, self._back):
            button.hide()

    def _forget_outcome(self) -> None:
        self._slip.hide()
        self._outcome.clear()
        for button in (self._off, self._back):
            button.show()

    # -- making ------------------------------------------------------------------------------------

    def _make_head(self) -> QHBoxLayout:
        look = theme.look()
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self.entry, 1)
        row.addSpacing(look.px(8))
        self._count = PlainLabel(role="count")
        self._count.setObjectName("pileCount")
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        unit = PlainLabel(self.tr("hồ sơ"), role="label")
        unit.setContentsMargins(0, 0, 0, look.px(7))
        row.addWidget(unit, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _make_view(self) -> RowsView:
        view = table_view(
            RowsModel(
                (
                    Column("", _place, align=RIGHT, figures=True),
                    Column(self.tr("Số hồ sơ"), lambda row: row.dossier.number, figures=True),
                    Column(
                        self.tr("Người nộp"),
                        lambda row: row.dossier.applicant.name,
                        weight=2,
                        fixed_chars=9,
                    ),
                    Column(
                        self.tr("Thủ tục"),
                        lambda row: row.dossier.procedure,
                        weight=1,
                        fixed_chars=9,
                    ),
                    Column(
                        self.tr("Hẹn trả"),
                        lambda row: row.dossier.due_at.date(),
                        show=self._words.day_short,
                        figures=True,
                    ),
                ),
                identity=lambda row: row.dossier.id,
            ),
            empty=EmptyState(
                "scan-barcode",
                self.tr("Chồng chưa có hồ sơ nào"),
                self.tr("Quét từng giấy tiếp nhận; hồ sơ vừa quét nằm trên cùng."),
            ),
        )
        view.setObjectName("pile")
        view.setAccessibleName(self.tr("Chồng hồ sơ"))
        view.setMinimumHeight(theme.look().px(40 + 2 * theme.look().theme.row))
        return view

    def _make_buttons(self) -> QHBoxLayout:
        self._off = ActionButton(self.tr("Bỏ khỏi chồng"), "Del", icon="minus")
        self._off.setObjectName("takeOff")
        self._off.clicked.connect(self._take_off_chosen)
        self._back = ActionButton(self.tr("Đưa lại"), "Ctrl+Z", icon="undo-2")
        self._back.setObjectName("putBack")
        self._back.clicked.connect(self._put_back)
        for key, act in (("Delete", self._take_off_chosen), ("Ctrl+Z", self._put_back)):
            shortcut = QShortcut(keys.sequence(key), self._view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        row.addWidget(self._off)
        row.addWidget(self._back)
        row.addStretch(1)
        return row

    # -- acts --------------------------------------------------------------------------------------

    @Slot()
    def _take_off_chosen(self) -> None:
        row = self._view.row
        if isinstance(row, Piled):
            place = self._view.currentIndex().row()
            self._removed.append(row.dossier)
            self.take_off(row.dossier.id)
            self._view.choose(min(place, len(self._rows) - 1))
            self.changed.emit()

    @Slot()
    def _put_back(self) -> None:
        if self._removed:
            self.add(self._removed.pop())
            self.changed.emit()

    def _show(self) -> None:
        self._view.rows_model.replace(list(reversed(self._rows)))
        self._show_count()

    def _show_count(self) -> None:
        self._count.setText(str(len(self._rows)))
        self._off.setEnabled(bool(self._rows))
        self._back.setEnabled(bool(self._removed))


class MisfitCard(Card):
    """The scans that came to nothing: to be seen to one by one; gone when there are none."""

    changed = Signal()
    """Something was added or dropped."""

    def __init__(self, title: str, name: str = "misfits", *, parent: QWidget | None = None) -> None:
        """`name` is what robots know the list by."""
        super().__init__(title, parent=parent)
        drop_all = QPushButton(self.tr("Bỏ qua tất cả"))
        drop_all.setObjectName(f"drop.{name}")
        drop_all.setProperty("quiet", True)
        drop_all.clicked.connect(self.clear)
        self.corner.addWidget(KeyCap("Del"))
        self.corner.addWidget(drop_all)
        self._view = table_view(
            RowsModel(
                (
                    Column(
                        self.tr("Số hồ sơ"),
                        lambda one: one.number,
                        figures=True,
                        tone=lambda _one: Tone.WARNING,
                    ),
                    Column(self.tr("Vì sao"), _briefly, weight=1),
                ),
                identity=lambda one: one.number,
            )
        )
        self._view.setObjectName(name)
        self._view.setAccessibleName(self.heading.text())
        look = theme.look()
        self._view.setFixedHeight(look.px(40 + 2 * look.theme.row))
        delete = QShortcut(keys.sequence("Delete"), self._view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._drop_chosen)
        self.body.addWidget(self._view)
        self._reason = Line(role="hint")
        self._reason.setObjectName(f"{name}.reason")
        self.body.addWidget(self._reason)
        self._view.chosen.connect(self._show_reason)
        self.hide()

    @property
    def misfits(self) -> Sequence[Misfit]:
        """What is in the list, newest first."""
        return self._view.rows_model.rows

    def add(self, misfit: Misfit) -> None:
        """Put a misfit on top; a number that is there already gets the new reason."""
        self._replace([misfit, *(one for one in self.misfits if one.number != misfit.number)])
        self._view.choose(0)

    def drop(self, number: str) -> None:
        """Forget a number, once it has found its place."""
        self._replace([one for one in self.misfits if one.number != number])

    @Slot()
    def clear(self) -> None:
        """Forget all."""
        self._replace(())

    def start(self) -> None:
        """Put the focus into the list."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _show_reason(self, misfit: Misfit | None) -> None:
        """Say in full what the list may have cut."""
        self._reason.setText("" if misfit is None else misfit.reason)
        self._reason.setVisible(misfit is not None and self._is_cut(misfit))

    def _is_cut(self, misfit: Misfit) -> bool:
        """Say whether the list shows less than the whole reason."""
        said = _briefly(misfit)
        room = self._view.columnWidth(1) - theme.look().px(_AROUND_CELL)
        return said != misfit.reason or self._view.fontMetrics().horizontalAdvance(said) > room

    @Slot()
    def _drop_chosen(self) -> None:
        row = self._view.row
        if isinstance(row, Misfit):
            self.drop(row.number)
            self._view.choose(0)

    def _replace(self, rows: Sequence[Misfit]) -> None:
        self._view.rows_model.replace(rows)
        self._show_reason(self._view.row)
        self.setVisible(bool(rows))
        self.changed.emit()


def _place(row: Piled) -> int:
    return row.place


def _briefly(one: Misfit) -> str:
    """Leave out the number, which stands beside it."""
    before, _, after = one.reason.partition(f"{one.number} ")
    said = after if after and len(before) < _WORD_FOR_A_DOSSIER else one.reason
    return said[:1].upper() + said[1:]
