"""The rows of a handover slip as the receiver ticks them: there, missing, or not accepted.

Keys 1 to 9 turn the rows they stand beside, Space the chosen one, K says that it is not accepted.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from counter_app.rules.dossier import Dossier, DossierId
from ui.keys import DIGITS
from ui.tables import ROW_ROLE, Column, RowsModel, RowsView
from ui.theme import Tone

_LAST_KEY = 9


class Verdict(Enum):
    """What the receiver says of a dossier on the slip; of one that has moved on, nothing."""

    OPEN = "open"
    HERE = "here"
    MISSING = "missing"
    REFUSED = "refused"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class SlipRow:
    """A dossier on the slip, its place counted from 1, and what was said of it."""

    place: int
    dossier: Dossier
    verdict: Verdict = Verdict.OPEN
    reason: str = ""

    @property
    def key(self) -> str:
        """The number key that turns this row; none after the ninth."""
        return str(self.place) if self.place <= _LAST_KEY else ""


_ICONS = {
    Verdict.OPEN: "square",
    Verdict.HERE: "square-check",
    Verdict.MISSING: "circle-x",
    Verdict.REFUSED: "undo-2",
    Verdict.GONE: "minus",
}
_TONES = {Verdict.HERE: Tone.GOOD, Verdict.MISSING: Tone.BAD, Verdict.REFUSED: Tone.WARNING}


class ReceivingList(RowsView):
    """The rows of one slip; each stands for a dossier until it has a verdict."""

    hears = (DIGITS, "Space", "K")

    turned = Signal()
    """A verdict was changed."""
    refused = Signal(object)
    """K was pressed on this `SlipRow`: somebody has to say why."""
    passed = Signal()
    """Enter was pressed: on to what comes after the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        words = _verdict_words()
        self._places: dict[DossierId, int] = {}
        model = RowsModel(
            (
                Column("", _nothing, key=_key, icon=_icon, tone=_tone, aloud=words),
                Column(_tr("Số hồ sơ"), lambda row: row.dossier.number, figures=True),
                Column(
                    _tr("Người nộp"),
                    lambda row: row.dossier.applicant.name,
                    weight=2,
                    fixed_chars=9,
                ),
                Column(_tr("Thủ tục"), lambda row: row.dossier.procedure, weight=1, fixed_chars=9),
                Column(_tr("Bên nhận"), words, tone=_tone, icon=_nothing, fixed_chars=9),
            ),
            identity=lambda row: row.dossier.id,
        )
        super().__init__(model, empty=None, sortable=False, parent=parent)
        self.setObjectName("signed")
        self.setAccessibleName(_tr("Hồ sơ trong phiếu"))
        self.clicked.connect(self._clicked)

    @property
    def slip_rows(self) -> tuple[SlipRow, ...]:
        """All rows as they stand."""
        return self.rows_model.rows

    def with_verdict(self, verdict: Verdict) -> list[SlipRow]:
        """Return the rows of which something was said."""
        return [row for row in self.slip_rows if row.verdict is verdict]

    def show_rows(self, rows: Sequence[SlipRow]) -> None:
        """Show the rows of a slip."""
        self._places = {row.dossier.id: place for place, row in enumerate(rows)}
        self.rows_model.replace(rows)

    def holds(self, dossier_id: DossierId) -> bool:
        """Say whether a dossier stands on the slip."""
        return dossier_id in self._places

    def verdict_of(self, dossier_id: DossierId) -> Verdict:
        """Return what was said of a dossier on the slip."""
        return self.slip_rows[self._places[dossier_id]].verdict

    def say(self, dossier_id: DossierId, verdict: Verdict, reason: str = "") -> None:
        """Say of a dossier on the slip what became of it, and choose its row."""
        place = self._places[dossier_id]
        row = self.slip_rows[place]
        self.choose(place)
        if row.verdict is Verdict.GONE:
            return
        self.rows_model.put(place, replace(row, verdict=verdict, reason=reason))
        self.turned.emit()

    def say_of_the_rest(self, verdict: Verdict) -> None:
        """Say the same of every row of which nothing was said yet."""
        self.rows_model.replace(
            [
                replace(row, verdict=verdict) if row.verdict is Verdict.OPEN else row
                for row in self.slip_rows
            ]
        )
        self.turned.emit()

    def turn(self, place: int) -> None:
        """Turn the row at a place (from 1): what is there is missing, all else is there."""
        if 0 < place <= len(self.slip_rows):
            row = self.slip_rows[place - 1]
            here = row.verdict is Verdict.HERE
            self.say(row.dossier.id, Verdict.MISSING if here else Verdict.HERE)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, SlipRow) and index.column() == 0:
            self.turn(row.place)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Turn and refuse; walking is the list's, all else the page's."""
        key = Qt.Key(event.key())
        row = self.row
        if event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.passed.emit()
        elif key == Qt.Key.Key_Space and isinstance(row, SlipRow):
            self.turn(row.place)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.turn(int(key - Qt.Key.Key_0))
        elif key == Qt.Key.Key_K and isinstance(row, SlipRow):
            self.refused.emit(row)
        else:
            super().keyPressEvent(event)


def _verdict_words() -> Callable[[SlipRow], str]:
    words = {
        Verdict.OPEN: _tr("chưa kiểm"),
        Verdict.HERE: _tr("có"),
        Verdict.MISSING: _tr("thiếu"),
        Verdict.REFUSED: _tr("không nhận"),
        Verdict.GONE: _tr("đã về quầy"),
    }
    return lambda row: words[row.verdict]


def _nothing(_row: SlipRow) -> str:
    return ""


def _key(row: SlipRow) -> str:
    return row.key


def _icon(row: SlipRow) -> str:
    return _ICONS[row.verdict]


def _tone(row: SlipRow) -> Tone | None:
    return _TONES.get(row.verdict)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReceivingList", text)
