"""Receipts written by hand while the light is out: pads made, numbers given up, gaps explained."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QIntValidator, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.desks.pads import PAD_LIMIT, PadDesk
from counter_app.desks.printing import Printing
from counter_app.ports import Clock
from counter_app.rules.journal import new_id
from counter_app.rules.lines import GapKind, GapLine, PadLine
from counter_app.rules.papers import PadPaper
from counter_app.rules.printing import Document, DocumentKind
from counter_app.rules.staff import Permission, may
from ui import theme
from ui.background import Background
from ui.columns import TwoColumns
from ui.day_box import DayBox
from ui.dialogs import confirm
from ui.forms import TextBox
from ui.queued import told
from ui.refusals import refusals_shown_in
from ui.saving import ChooseFile, Saving
from ui.session import Session
from ui.tables import ROW_ROLE, Column, RowsModel, RowsView, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, ElidedLabel, EmptyState, Line, Notice, PlainLabel
from ui.words import Words

USUAL = 20
"""Numbers of a pad where nobody says otherwise: a busy hour without the computer."""

_GAPS = 630
_ROWS = 4
_COUNT = 64


@dataclass(frozen=True, slots=True)
class Waiting:
    """A number that was reserved and not entered, the pad it is of, and whether it is marked."""

    of: PadLine
    pad: str
    marked: bool = False


class WaitingNumbers(RowsView):
    """The numbers that wait; Space marks the chosen one, plus and minus all of them."""

    hears = ("Space", "+", "−", "Delete")

    marks_changed = Signal()
    giving_up = Signal()
    """Delete was pressed: the marked numbers are to be given up."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        columns: tuple[Column[Any, Any], ...] = (
            Column(
                self.tr("Đánh dấu"),
                lambda one: one.marked,
                show=lambda marked: self.tr("Hủy") if marked else "",
                tone=lambda one: Tone.WARNING if one.marked else Tone.PLAIN,
                icon=lambda one: "square-check" if one.marked else "square",
            ),
            Column(self.tr("Số hồ sơ"), lambda one: one.of.number, figures=True),
            Column(self.tr("Tập"), lambda one: one.pad, weight=1, fixed_chars=16, figures=True),
        )
        empty = EmptyState(
            "file-check",
            self.tr("Không còn số nào chờ nhập"),
            self.tr("Lập sẵn một tập để dùng khi mất điện hoặc máy hỏng."),
            "F9",
        )
        model = RowsModel(columns, identity=lambda one: one.of.number)
        super().__init__(model, empty=empty, sortable=False, parent=parent)
        self.clicked.connect(self._clicked)

    @property
    def numbers(self) -> tuple[Waiting, ...]:
        """All numbers, in their order."""
        return self.rows_model.rows

    @property
    def marked(self) -> list[str]:
        """The marked numbers."""
        return [one.of.number for one in self.numbers if one.marked]

    def show_numbers(self, numbers: Sequence[Waiting]) -> None:
        """Show what waits now; marks stay."""
        marked = set(self.marked)
        self.rows_model.replace([replace(one, marked=one.of.number in marked) for one in numbers])
        if self.row is None:
            self.choose(0)
        self.marks_changed.emit()

    def mark_all(self, *, marked: bool) -> None:
        """Mark every number, or none."""
        for place, one in enumerate(self.numbers):
            if one.marked is not marked:
                self.rows_model.put(place, replace(one, marked=marked))
        self.marks_changed.emit()

    def turn_over(self, place: int) -> None:
        """Mark the number at a place, counted from 0, or take its mark away."""
        one = self.numbers[place]
        self.rows_model.put(place, replace(one, marked=not one.marked))
        self.marks_changed.emit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Mark; walking is the list's, all else the page's."""
        key = Qt.Key(event.key())
        if event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.turn_over(self.currentIndex().row())
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.mark_all(marked=True)
        elif key == Qt.Key.Key_Minus:
            self.mark_all(marked=False)
        elif key == Qt.Key.Key_Delete:
            self.giving_up.emit()
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == 0 and isinstance(index.data(ROW_ROLE), Waiting):
            self.turn_over(index.row())


class PaperPads(QWidget):
    """On the left the pads and their numbers, on the right the register of numbers unexplained."""

    told = Signal(str, str)

    def __init__(
        self,
        *,
        pads: PadDesk,
        printing: Printing,
        session: Session,
        words: Words,
        clock: Clock,
        background: Background,
        choose_file: ChooseFile,
        parent: QWidget | None = None,
    ) -> None:
        """Reserve and give up at the desk `pads`; pads come out of the queue of `printing`."""
        super().__init__(parent)
        self._pads = pads
        self._printing = printing
        self._session = session
        self._words = words
        self._names: dict[str, str] = {}
        self._clock = clock
        self._key = new_id(clock.now())
        look = theme.look()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(self._make_reserving())
        column.addWidget(self._make_waiting(), 1)
        self._gaps = GapRegister(
            pads, words, clock, lambda tell: Saving(choose_file, words, tell, background)
        )
        self._gaps.told.connect(self.told)
        columns = TwoColumns(self, left, self._gaps, _GAPS)
        columns.setContentsMargins(0, 0, 0, 0)

    def read(self) -> None:
        """Show what waits now, and the gaps."""
        lines = self._pads.open()
        self._view.show_numbers([Waiting(line, self._named(line.pad)) for line in lines])
        self._counted.setText(self.tr("{count} số").format(count=len(lines)) if lines else "")
        allowed = may(self._session.user, Permission.PRINT)
        self._make.setEnabled(allowed)
        self._again.setEnabled(allowed and bool(lines))
        self._show_marks()
        self._gaps.read()

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self._count.setFocus(Qt.FocusReason.TabFocusReason)
        self._count.selectAll()

    # -- making ------------------------------------------------------------------------------------

    def _make_reserving(self) -> Card:
        look = theme.look()
        card = Card(self.tr("Lập tập giấy viết tay"))
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        label = PlainLabel(self.tr("Số tờ (1–{most})").format(most=PAD_LIMIT), role="label")
        self._count = TextBox()
        self._count.setObjectName("padCount")
        self._count.setText(str(USUAL))
        self._count.setFixedWidth(look.px(_COUNT))
        self._count.setValidator(QIntValidator(0, 9999, self._count))
        self._count.setAccessibleName(self.tr("Số tờ"))
        self._count.returnPressed.connect(self._reserve)
        self._count.textEdited.connect(self._begin_anew)
        label.setBuddy(self._count)
        self._make = ActionButton(self.tr("Lập và in tập"), "F9", primary=True, icon="printer")
        self._make.setObjectName("reservePad")
        self._make.clicked.connect(self._reserve)
        self._make.listen()
        row.addWidget(label)
        row.addWidget(self._count)
        row.addWidget(self._make)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addWidget(
            Line(
                self.tr(
                    "Mỗi số hai liên có mã vạch: cuống giữ ở quầy, liên kia giao người nộp. Có "
                    "điện lại thì quét cuống ở trang Tiếp nhận để nhập; số đã in không cấp cho hồ "
                    "sơ khác."
                ),
                role="hint",
            )
        )
        self._notice = Notice()
        self._notice.setObjectName("padRefusal")
        self._notice.hide()
        card.body.addWidget(self._notice)
        return card

    def _make_waiting(self) -> Card:
        look = theme.look()
        card = Card(self.tr("Số đã in, chờ nhập"))
        self._counted = PlainLabel(role="hint")
        self._counted.setObjectName("waitingNumbers")
        card.corner.addWidget(self._counted)
        self._view = WaitingNumbers(self._words)
        self._view.setObjectName("padNumbers")
        self._view.setAccessibleName(self.tr("Số đã in, chờ nhập"))
        self._view.setMinimumHeight(look.px(36 + _ROWS * 38))
        self._view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._view.marks_changed.connect(self._show_marks)
        self._view.giving_up.connect(self._go_to_reason)
        card.body.addWidget(self._view, 1)
        self._hint = Line(role="hint")
        self._hint.setObjectName("padHint")
        self._again = ActionButton(self.tr("In lại tập"), icon="printer")
        self._again.setObjectName("reprintPad")
        self._again.setToolTip(self.tr("In lại cả tập của số đang chọn, có dấu BẢN SAO"))
        self._again.clicked.connect(self._reprint)
        self._reason = TextBox()
        self._reason.setObjectName("voidReason")
        self._reason.setAccessibleName(self.tr("Lý do hủy số"))
        self._reason.setPlaceholderText(self.tr("Lý do hủy số"))
        self._reason.returnPressed.connect(self._ask)
        self._give_up = ActionButton(self.tr("Hủy số đã đánh dấu"), "Del", icon="ban")
        self._give_up.setObjectName("voidNumbers")
        self._give_up.clicked.connect(self._ask)
        for wide, button in ((self._hint, self._again), (self._reason, self._give_up)):
            row = QHBoxLayout()
            row.setSpacing(look.px(10))
            row.addWidget(wide, 1)
            row.addWidget(button)
            card.body.addLayout(row)
        return card

    # -- showing -----------------------------------------------------------------------------------

    def _papers(self, pad: str) -> list[Document]:
        return [one for one in self._printing.of(pad) if one.kind is DocumentKind.PAD]

    def _named(self, pad: str) -> str:
        """Return which pad a number is of: its day, and the ends of its first and last number."""
        if pad not in self._names:
            papers = self._papers(pad)
            paper = self._printing.paper(papers[0].id) if papers else None
            rows = paper.rows if isinstance(paper, PadPaper) else ()
            ends = [row.number.rpartition("-")[2] for row in (rows[:1] + rows[-1:])]
            day = self._words.day_alone(papers[0].queued_at) if papers else ""
            self._names[pad] = f"{day} · {ends[0]}–{ends[-1]}" if ends else day
        return self._names[pad]

    @Slot()
    def _show_marks(self) -> None:
        marked = len(self._view.marked)
        self._reason.setEnabled(bool(marked))
        self._give_up.setEnabled(bool(marked))
        if marked:
            sentence = self.tr("Đã đánh dấu {count} số. Ghi lý do rồi Enter.")
            self._hint.setText(sentence.format(count=marked))
        else:
            self._hint.setText(
                self.tr("Space đánh dấu số đang chọn, + tất cả, − bỏ hết, Del để hủy.")
            )

    @Slot()
    def _go_to_reason(self) -> None:
        """Go on to the reason; with nothing marked the chosen number is meant."""
        if not self._view.marked and self._view.currentIndex().isValid():
            self._view.turn_over(self._view.currentIndex().row())
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- doing -------------------------------------------------------------------------------------

    @Slot()
    def _reserve(self) -> None:
        if not self._make.isEnabled():
            return
        count = int(self._count.text() or 0)
        with refusals_shown_in(self._notice, self._words.refusal) as attempt:
            document = self._pads.reserve(count, by=self._session.by, key=self._key)
            sentence, tone = self.tr("Đã lập và đang in: {title}"), Tone.GOOD
            if document.already:
                sentence, tone = (
                    self.tr("Vừa lập rồi: {title}. Cần thêm một tập thì ghi lại số tờ."),
                    Tone.WARNING,
                )
            self.told.emit(tone, sentence.format(title=document.title))
        if attempt.refused:
            self._count.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._count.selectAll()
            self.read()

    @Slot()
    def _begin_anew(self) -> None:
        """Let what is filled in from here on be another pad."""
        self._key = new_id(self._clock.now())

    def showEvent(self, event: QShowEvent, /) -> None:
        """Begin with the usual count: who comes here anew wants another pad."""
        super().showEvent(event)
        if not event.spontaneous():
            self._begin_anew()
            self._count.setText(str(USUAL))

    @Slot()
    def _reprint(self) -> None:
        line = self._view.row
        if not isinstance(line, Waiting):
            return
        papers = self._papers(line.of.pad)
        if not papers:
            return
        with refusals_shown_in(self._notice, self._words.refusal):
            again = self._printing.reprint(papers[0].id, by=self._session.by)
            sentence = self.tr("Đang in lại tập {pad}").format(pad=line.pad)
            self.told.emit(*told(again, sentence))

    @Slot()
    def _ask(self) -> None:
        """Ask before numbers are given up for good; a reason must be there."""
        numbers, reason = self._view.marked, self._reason.text().strip()
        if not numbers or not self._give_up.isEnabled():
            return
        if not reason:
            self._give_numbers_up(numbers, "")
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        sentence = self.tr(
            "{numbers} sẽ không bao giờ nhập được nữa và đứng trong sổ giải trình với lý do "
            "“{reason}”."
        )
        confirm(
            self,
            self.tr("Hủy {count} số trên giấy?").format(count=len(numbers)),
            sentence.format(numbers=_named(numbers), reason=reason),
            self.tr("Hủy số"),
            self.tr("Thôi"),
            then=lambda: self._give_numbers_up(numbers, reason),
            grave=True,
        )

    def _give_numbers_up(self, numbers: Sequence[str], reason: str) -> None:
        again = partial(self._give_numbers_up, numbers, reason)
        with refusals_shown_in(self._notice, self._words.refusal, again) as attempt:
            self._pads.void(numbers, reason, by=self._session.by)
        if attempt.refused:
            return
        self._reason.clear()
        self.read()
        self._view.setFocus()
        sentence = self.tr("Đã hủy {count} số trên giấy, có giải trình")
        self.told.emit(Tone.GOOD, sentence.format(count=len(numbers)))


class GapRegister(Card):
    """The numbers of a period that bear no living dossier, each with why; saved as a table."""

    told = Signal(str, str)

    def __init__(
        self,
        pads: PadDesk,
        words: Words,
        clock: Clock,
        saving: Callable[[Callable[[str, str], None]], Saving],
    ) -> None:
        """Explain the gaps of `pads`; `saving` gives what saves and tells through a function."""
        super().__init__(self.tr("Sổ giải trình số"))
        self._pads = pads
        self._words = words
        self._clock = clock
        self._saving = saving(self.told.emit)
        self._today = clock.now().date()
        self._lines: tuple[GapLine, ...] = ()
        self.body.addLayout(self._make_period())
        self.body.addWidget(self._make_list(), 1)
        self._whole = ElidedLabel(role="hint")
        self._whole.setObjectName("gap")
        self.body.addWidget(self._whole)
        self._tally = Line(role="hint")
        self._tally.setObjectName("gapTally")
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        row.addWidget(self._tally, 1)
        self._save = ActionButton(self.tr("Lưu bảng CSV"), "Ctrl+E", icon="download")
        self._save.setObjectName("saveGaps")
        self._save.clicked.connect(self._save_csv)
        self._save.listen()
        row.addWidget(self._save)
        self.body.addLayout(row)

    def read(self) -> None:
        """Read the chosen period anew; one that ended today goes with the calendar."""
        today = self._clock.now().date()
        ended_today = self._last.day == self._today
        self._today = today
        for box in (self._first, self._last):
            box.set_today(today)
        if ended_today:
            self._last.choose(today)
        self._read_period()

    # -- making ------------------------------------------------------------------------------------

    def _make_period(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(8))
        self._first, self._last = DayBox(self._today), DayBox(self._today)
        self._first.choose(self._today.replace(day=1))
        for box, name, said in (
            (self._first, "gapsFrom", self.tr("Từ ngày")),
            (self._last, "gapsTo", self.tr("đến hết ngày")),
        ):
            box.setObjectName(name)
            box.setAccessibleName(said)
            box.day_changed.connect(self._read_period)
            label = PlainLabel(said, role="label")
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
        row.addStretch(1)
        return row

    def _make_list(self) -> RowsView:
        words = self._words
        columns: tuple[Column[Any, Any], ...] = (
            Column(self.tr("Số hồ sơ"), lambda line: line.number, figures=True),
            Column(
                self.tr("Vì sao không có hồ sơ"),
                lambda line: words.gap(line.kind),
                tone=lambda line: _TONES[line.kind],
                icon=lambda line: _ICONS[line.kind],
            ),
            Column(
                self.tr("Hủy ngày"),
                lambda line: line.at,
                show=lambda at: "" if at is None else words.date(at.date()),
                figures=True,
            ),
            Column(self.tr("Lý do"), lambda line: line.reason, weight=1, fixed_chars=9),
        )
        empty = EmptyState(
            "circle-check",
            self.tr("Mọi số trong kỳ đều có hồ sơ"),
            self.tr("Chọn kỳ khác ở trên."),
        )
        self._view = table_view(RowsModel(columns, identity=lambda one: one.number), empty=empty)
        self._view.setObjectName("gaps")
        self._view.chosen.connect(self._show_whole)
        self._view.setAccessibleName(self.tr("Sổ giải trình số"))
        self._view.setMinimumHeight(theme.look().px(36 + _ROWS * 38))
        self._view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        return self._view

    # -- showing and saving ------------------------------------------------------------------------

    @Slot()
    def _read_period(self) -> None:
        first, last = self._period()
        self._lines = tuple(self._pads.gaps(first, last))
        self._view.rows_model.replace(self._lines)
        if self._view.row is None:
            self._view.choose(0)
        counts = [(kind, sum(line.kind is kind for line in self._lines)) for kind in GapKind]
        parts = [f"{count} {self._words.gap(kind).lower()}" for kind, count in counts if count]
        self._tally.setText(" · ".join(parts))
        self._save.setEnabled(bool(self._lines))

    @Slot(object)
    def _show_whole(self, line: GapLine | None) -> None:
        """Say below the list what its columns cut short."""
        if line is None:
            self._whole.setText("")
            return
        at = "" if line.at is None else self._words.moment(line.at)
        parts = (line.number, self._words.gap(line.kind), at, line.reason)
        self._whole.setText(" · ".join(part for part in parts if part))

    def _period(self) -> tuple[date, date]:
        """Return the chosen days, both included, the earlier one first."""
        days = self._first.day, self._last.day
        return min(days), max(days)

    @Slot()
    def _save_csv(self) -> None:
        if not self._lines:
            return
        first, last = self._period()
        lines = self._lines
        name = self.tr("Sổ giải trình số {first} đến {last}")
        self._saving.csv(
            self,
            name.format(first=f"{first:%Y-%m-%d}", last=f"{last:%Y-%m-%d}"),
            lambda: _csv(lines, first, last),
        )


_TONES = {
    GapKind.UNDONE: Tone.PLAIN,
    GapKind.PAD_OPEN: Tone.WARNING,
    GapKind.PAD_VOID: Tone.PLAIN,
}
_ICONS = {
    GapKind.UNDONE: "undo-2",
    GapKind.PAD_OPEN: "clock",
    GapKind.PAD_VOID: "ban",
}


def _csv(lines: Sequence[GapLine], first: date, last: date) -> bytes:
    from counter_app.documents.tables import gaps_csv

    return gaps_csv(lines, first, last)


def _named(numbers: Sequence[str]) -> str:
    """Return numbers one after another, of many the first and the last."""
    if len(numbers) <= 3:
        return ", ".join(numbers)
    return f"{numbers[0]} … {numbers[-1]} ({len(numbers)})"
