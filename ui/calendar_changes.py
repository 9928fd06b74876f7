"""The changes made to the calendar: why, by whom, how many receipts moved, where their papers are.

Papers of a change are held back until they are let out here; until one has left, all of it can be
taken back.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.desks.calendar import CalendarDesk
from counter_app.desks.printing import Printing
from counter_app.rules.lines import CalendarChangeLine
from counter_app.rules.printing import Document, DocumentKind, Progress
from ui import keys, theme
from ui.dialogs import confirm
from ui.preview import PaperView
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.tables import RIGHT, Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, EmptyState, Line, Notice
from ui.words import Words

_ROWS = 3


@dataclass(frozen=True, slots=True)
class Change:
    """A change with its papers as they stand; none are asked for of one that was undone."""

    line: CalendarChangeLine
    papers: tuple[Document, ...] = ()

    @property
    def held(self) -> int:
        """How many papers are still held back."""
        return sum(one.progress is Progress.HELD for one in self.papers)

    @property
    def out(self) -> int:
        """How many papers have come out."""
        return sum(one.progress is Progress.PRINTED for one in self.papers)

    @property
    def call_list(self) -> Document | None:
        """The list of whom to tell, if anybody got a new date."""
        return next((one for one in self.papers if one.kind is DocumentKind.CALL_LIST), None)


class Changes:
    """The changes as the books tell of them; what can no longer alter is not asked for again."""

    def __init__(self, calendar: CalendarDesk) -> None:
        self._calendar = calendar
        self._over: dict[str, Change] = {}

    def read(self) -> tuple[Change, ...]:
        """Return the changes, newest first."""
        return tuple(map(self._with_papers, self._calendar.changes()))

    def _with_papers(self, line: CalendarChangeLine) -> Change:
        if line.undone_at is not None or not line.moved:
            return Change(line)
        known = self._over.get(line.id)
        if known is not None and known.line == line:
            return known
        change = Change(line, tuple(self._calendar.papers(line.id)))
        if change.out == len(change.papers):
            self._over[line.id] = change
        return change


class ChangesView(QWidget):
    """The list, what came of the chosen change, and what can still be done about it."""

    told = Signal(str, str)
    left = Signal()

    def __init__(
        self,
        calendar: CalendarDesk,
        printing: Printing,
        session: Session,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._calendar = calendar
        self._printing = printing
        self._session = session
        self._words = words
        self._changes = Changes(calendar)
        self._shown = ""
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.look().px(12))
        whole.addWidget(self._make_list(), 1)
        whole.addWidget(self._make_foot())
        back = QShortcut(keys.sequence("Esc"), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.left)

    @property
    def newest(self) -> Change | None:
        """The newest change, as it was last read."""
        rows = self._view.rows_model.rows
        return rows[0] if rows else None

    def read(self) -> None:
        """Show what the books tell now."""
        self._view.rows_model.replace(self._changes.read())
        if self._view.row is None:
            self._view.choose(0)
        self._show(self._view.row)

    def choose_newest(self) -> None:
        """Choose the newest change and go to the list."""
        self._view.choose(0)
        self._view.setFocus()

    def print_newest(self) -> None:
        """Let out the papers of the newest change."""
        if self.newest is not None:
            self._release(self.newest)

    def state(self, change: Change) -> str:
        """Return in words where the papers of a change are."""
        total, out = len(change.papers), change.out
        if change.line.undone_at is not None:
            return self.tr("Đã hoàn tác")
        if not total:
            return self.tr("Không có giấy")
        if change.held == total:
            return self.tr("Giấy chưa in")
        if out == total:
            return self.tr("Giấy đã in")
        return self.tr("Đã in {out}/{total} giấy").format(out=out, total=total)

    def counts(self, change: Change) -> str:
        """Return how many receipts moved and how many kept their date."""
        line = change.line
        if not line.moved and not line.kept:
            return self.tr("không ảnh hưởng giấy tiếp nhận nào")
        sentence = self.tr("{moved} hẹn lại, {kept} giữ nguyên")
        return sentence.format(moved=line.moved, kept=line.kept)

    # -- making ------------------------------------------------------------------------------------

    def _make_list(self) -> Card:
        words = self._words
        card = Card(self.tr("Các lần đổi lịch"))
        back = self._button("leaveChanges", self.tr("Về lịch"), "Esc", "arrow-left")
        back.clicked.connect(self.left)
        card.corner.addWidget(back)
        columns: tuple[Column[Any, Any], ...] = (
            Column(
                self.tr("Lúc"),
                lambda one: one.line.made_at,
                show=words.moment,
                figures=True,
            ),
            Column(self.tr("Lý do"), lambda one: one.line.reason, weight=2, fixed_chars=20),
            Column(self.tr("Người đổi"), lambda one: one.line.made_by, weight=1, fixed_chars=12),
            Column(self.tr("Hẹn lại"), lambda one: one.line.moved, align=RIGHT, figures=True),
            Column(self.tr("Giữ"), lambda one: one.line.kept, align=RIGHT, figures=True),
            Column(self.tr("Tình trạng"), self.state, tone=tone_of, icon=icon_of),
        )
        empty = EmptyState(
            "history",
            self.tr("Chưa đổi lịch lần nào"),
            self.tr("Mỗi lần đổi lịch được ghi ở đây và hoàn tác được cho đến khi giấy ra máy in."),
        )
        self._view = table_view(RowsModel(columns, identity=lambda one: one.line.id), empty=empty)
        self._view.setObjectName("changes")
        self._view.setAccessibleName(self.tr("Các lần đổi lịch"))
        self._view.setMinimumHeight(theme.look().px(38 + _ROWS * theme.look().theme.row))
        self._view.chosen.connect(self._show)
        self._view.opened.connect(self._show_calls)
        card.body.addWidget(self._view, 1)
        return card

    def _make_foot(self) -> Card:
        look = theme.look()
        card = Card()
        self._whole = Line()
        self._whole.setObjectName("change")
        self._papers = Line(role="hint")
        self._papers.setObjectName("changePapers")
        self._notice = Notice()
        self._notice.setObjectName("changeRefusal")
        for line in (self._whole, self._papers, self._notice):
            card.body.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        row.addStretch(1)
        self._undo = self._button("undoChange", self.tr("Hoàn tác"), "Ctrl+Z", "undo-2")
        self._undo.clicked.connect(self._ask_undo)
        self._undo.listen()
        self._calls = self._button("showCalls", self.tr("Danh sách gọi"), "Ctrl+O", "phone-call")
        self._calls.clicked.connect(lambda: self._show_calls(self._view.row))
        self._calls.listen()
        self._print = ActionButton("", "F9", primary=True, icon="printer")
        self._print.setObjectName("printChange")
        self._print.clicked.connect(lambda: self._release(self._view.row))
        self._print.listen()
        for button in (self._undo, self._calls, self._print):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(row)
        return card

    @staticmethod
    def _button(name: str, text: str, key: str, icon: str) -> ActionButton:
        button = ActionButton(text, key, icon=icon)
        button.setObjectName(name)
        return button

    # -- showing -----------------------------------------------------------------------------------

    @Slot(object)
    def _show(self, change: Change | None) -> None:
        if change is None or change.line.id != self._shown:
            self._notice.clear()
            self._shown = "" if change is None else change.line.id
        undone = change is not None and change.line.undone_at is not None
        held = 0 if change is None else change.held
        self._undo.setEnabled(change is not None and not undone)
        self._calls.setEnabled(change is not None and change.call_list is not None)
        self._print.setEnabled(bool(held))
        self._print.setText(self.tr("In giấy ({count})").format(count=held))
        self._print.updateGeometry()
        self._whole.setVisible(change is not None)
        self._papers.setVisible(change is not None)
        if change is None:
            return
        self._whole.say(
            self.tr("{reason}: {counts}."),
            reason=change.line.reason,
            counts=self.counts(change),
        )
        self._papers.setText(self._papers_of(change))

    def _papers_of(self, change: Change) -> str:
        if change.line.undone_at is not None:
            return self.tr("Đã hoàn tác lúc {moment}; ngày hẹn và lịch như trước.").format(
                moment=self._words.moment(change.line.undone_at)
            )
        if not change.papers:
            return self.tr("Lần đổi này không có giấy nào phải in.")
        kinds = Counter(one.kind for one in change.papers)
        states = Counter(one.progress for one in change.papers)
        return self.tr("{kinds} – {states}").format(
            kinds=_listed(
                [f"{count} {self._words.document(kind).lower()}" for kind, count in kinds.items()]
            ),
            states=_listed(
                [
                    f"{count} {self._words.progress(state).lower()}"
                    for state, count in states.items()
                ]
            ),
        )

    # -- doing -------------------------------------------------------------------------------------

    def _release(self, change: Change | None) -> None:
        if change is None or not change.held:
            return
        released: Sequence[Document] = ()
        again = partial(self._release, change)
        with refusals_shown_in(self._notice, self._words.refusal, again) as attempt:
            released = self._calendar.release(change.line.id, by=self._session.by)
        if attempt.refused:
            return
        self.read()
        sentence = self.tr("Đang in {count} giấy của lần đổi lịch: {reason}")
        self.told.emit(Tone.GOOD, sentence.format(count=len(released), reason=change.line.reason))

    @Slot(object)
    def _show_calls(self, change: Change | None) -> None:
        paper = None if change is None else change.call_list
        if paper is None:
            return
        with refusals_shown_in(self._notice, self._words.refusal):
            PaperView(self, paper.title, self._printing.layout(paper.id)).open()

    @Slot()
    def _ask_undo(self) -> None:
        change: Change | None = self._view.row
        if change is None:
            return
        confirm(
            self,
            self.tr("Hoàn tác lần đổi lịch này?"),
            self.tr(
                "Lịch, ngày hẹn và số lần của giấy tiếp nhận trở lại như trước: {counts}. "
                "Giấy đang giữ lại sẽ bị bỏ."
            ).format(counts=self.counts(change)),
            self.tr("Hoàn tác"),
            self.tr("Thôi"),
            then=lambda: self._take_back(change),
        )

    def _take_back(self, change: Change) -> None:
        again = partial(self._take_back, change)
        with refusals_shown_in(self._notice, self._words.refusal, again) as attempt:
            self._calendar.undo(change.line.id, by=self._session.by)
        if attempt.refused:
            return
        self.read()
        sentence = self.tr("Đã hoàn tác lần đổi lịch: {reason}")
        self.told.emit(Tone.GOOD, sentence.format(reason=change.line.reason))


def tone_of(change: Change) -> Tone:
    """Return the tone of where the papers of a change are."""
    if change.line.undone_at is not None or not change.papers:
        return Tone.PLAIN
    if any(one.progress is Progress.FAILED for one in change.papers):
        return Tone.BAD
    return Tone.GOOD if change.out == len(change.papers) else Tone.WARNING


def icon_of(change: Change) -> str:
    """Return the shape of where the papers of a change are."""
    if change.line.undone_at is not None:
        return "undo-2"
    if not change.papers:
        return "check"
    if change.held:
        return "circle-pause"
    return "printer-check" if change.out == len(change.papers) else "printer"


def _listed(parts: Sequence[str]) -> str:
    return ", ".join(parts)
