"""Which receipts a change of the calendar touches, looked through before anything is saved.

Each keeps its date or gets the new one. A later date is taken over unless somebody says otherwise;
one that would come earlier, or was put off by an apology before, stays as it was promised.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.desks.calendar import Affected, CalendarChange, CalendarDesk, Changed, Review
from counter_app.errors import CalendarMovedOn, Refused
from counter_app.rules.dossier import Dossier
from counter_app.rules.text import clean_line
from ui import keys, law, theme
from ui.forms import Field, Form
from ui.masking import masked
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.tables import ROW_ROLE, Column, RowsModel, RowsView
from ui.theme import Tone
from ui.widgets import ActionButton, Card, EmptyState, Line, Notice
from ui.words import Words

UNKNOWN = "–"
"""Stands for the reason until one is given; nothing is saved under it."""

_ROWS = 3
_REASON = 150
_SHOWN_LINES = 3


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change with what it does, a sentence for each part, and what might be its reason."""

    change: CalendarChange
    lines: Sequence[str]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """An affected receipt, and whether it gets the new date."""

    of: Affected
    moves: bool

    @property
    def dossier(self) -> Dossier:
        """The dossier of the receipt."""
        return self.of.dossier

    @property
    def days(self) -> int:
        """By how many days the new date is later; negative when it is earlier."""
        return (self.of.new_due_at.date() - self.dossier.due_at.date()).days


def usual(affected: Affected) -> Decision:
    """Return what is done with a receipt unless somebody decides otherwise."""
    return Decision(affected, affected.later and not affected.dossier.reappointments)


class Decisions(RowsView):
    """The affected receipts; Space turns the chosen one over, plus and minus all of them."""

    hears = ("Space", "+", "−")

    decided = Signal()
    passed = Signal()
    """Enter was pressed: on to what comes after the list."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        self._words = words
        self._year = 0
        columns: tuple[Column[Any, Any], ...] = (
            Column(
                self.tr("Quyết định"),
                lambda one: one.moves,
                show=lambda moves: self.tr("Hẹn lại") if moves else self.tr("Giữ"),
                tone=lambda one: Tone.ACCENT if one.moves else Tone.PLAIN,
                icon=lambda one: "square-check" if one.moves else "square",
                fixed_chars=8,
            ),
            Column(self.tr("Số hồ sơ"), lambda one: one.dossier.number, figures=True),
            Column(
                self.tr("Người nộp"),
                lambda one: one.dossier.applicant.name,
                weight=1,
                fixed_chars=16,
            ),
            # Whoever calls has the numbers on the printed list; the screen has onlookers.
            Column(self.tr("Điện thoại"), _phone, show=masked, figures=True),
            Column(self.tr("Thủ tục"), lambda one: one.dossier.procedure, weight=2, fixed_chars=12),
            Column(
                self.tr("Đã hẹn"),
                self._promised,
                tone=lambda one: Tone.WARNING if one.dossier.reappointments else Tone.PLAIN,
                icon=lambda one: "calendar-clock" if one.dossier.reappointments else None,
                figures=True,
            ),
            Column(
                self.tr("Ngày mới"),
                lambda one: one.of.new_due_at.date(),
                show=self._day,
                figures=True,
            ),
            Column(
                self.tr("Lệch"),
                lambda one: one,
                show=self._apart,
                tone=lambda one: Tone.PLAIN if one.of.later else Tone.WARNING,
            ),
        )
        empty = EmptyState(
            "circle-check",
            self.tr("Không có giấy tiếp nhận nào bị ảnh hưởng"),
            self.tr("Lưu là xong: không phải hẹn lại ai, không có giấy nào phải in."),
        )
        model = RowsModel(columns, identity=lambda one: one.dossier.id)
        super().__init__(model, empty=empty, sortable=False, parent=parent)
        self.clicked.connect(self._clicked)

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """All receipts, the most urgent first."""
        return self.rows_model.rows

    def show_decisions(self, decisions: Sequence[Decision]) -> None:
        """Show other receipts."""
        self._year = min((one.dossier.due_at.year for one in decisions), default=0)
        self.rows_model.replace(decisions)
        self.choose(0)
        self.decided.emit()

    def decide_all(self, *, move: bool) -> None:
        """Re-appoint all of them, or none."""
        for place, one in enumerate(self.decisions):
            if one.moves != move:
                self.rows_model.put(place, replace(one, moves=move))
        self.decided.emit()

    def turn_over(self, place: int) -> None:
        """Decide otherwise for the row at a place, counted from 0."""
        one = self.decisions[place]
        self.rows_model.put(place, replace(one, moves=not one.moves))
        self.decided.emit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Decide; walking is the list's, all else the page's."""
        key = Qt.Key(event.key())
        if event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            event.ignore()
        elif key == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.turn_over(self.currentIndex().row())
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.decide_all(move=True)
        elif key == Qt.Key.Key_Minus:
            self.decide_all(move=False)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.passed.emit()
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == 0 and isinstance(index.data(ROW_ROLE), Decision):
            self.turn_over(index.row())

    def _day(self, day: date) -> str:
        """Return a day as "T4 25/11", in a later year than most as "04/01/2027"."""
        near = day.year == self._year
        return self._words.day_short(day) if near else self._words.date(day)

    def _promised(self, one: Decision) -> str:
        day = self._day(one.dossier.due_at.date())
        if not one.dossier.reappointments:
            return day
        return self.tr("{day} (lần {times})").format(day=day, times=1 + one.dossier.reappointments)

    def _apart(self, one: Decision) -> str:
        if one.days > 0:
            return self.tr("muộn {days} ngày").format(days=one.days)
        if one.days < 0:
            return self.tr("sớm {days} ngày").format(days=-one.days)
        return self.tr("muộn trong ngày") if one.of.later else self.tr("không muộn hơn")


class ReviewSheet(QWidget):
    """A change before it is saved: what it does, whom it touches, why it is made."""

    saved = Signal(object, str)
    """What came of it (`Changed`), and the sentence that tells of it."""
    left = Signal()
    """Nothing is saved for now."""

    def __init__(
        self,
        calendar: CalendarDesk,
        session: Session,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._calendar = calendar
        self._session = session
        self._words = words
        self._propose: Callable[[], Proposal | None] | None = None
        self._review: Review | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.look().px(12))
        whole.addWidget(self._make_list(), 1)
        whole.addWidget(self._make_foot())
        back = QShortcut(keys.sequence("Esc"), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.left)

    def begin(self, propose: Callable[[], Proposal | None]) -> bool:
        """Look a change through; False when there is nothing to change.

        `propose` is asked again when the books have moved on meanwhile.
        """
        self._propose = propose
        self._notice.clear()
        self._form.clear()
        return self._look(keep=())

    def focus_first(self) -> None:
        """Put the focus on the list, or on the reason where nobody is affected."""
        start = self._list if self._list.decisions else self._form.editor("reason")
        start.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- making ------------------------------------------------------------------------------------

    def _make_list(self) -> Card:
        look = theme.look()
        card = Card(self.tr("Xem ảnh hưởng trước khi lưu"))
        card.corner.addWidget(
            Line(self.tr("Dấu cách: đổi một dòng · + hẹn lại tất cả · − giữ tất cả"), role="hint")
        )
        self._what = Line()
        self._what.setObjectName("what")
        card.body.addWidget(self._what)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        self._count = Line(role="heading")
        self._count.setObjectName("affectedCount")
        self._again = Line(role="hint")
        self._again.setObjectName("again")
        counts = QVBoxLayout()
        counts.setSpacing(0)
        counts.addWidget(self._count)
        counts.addWidget(self._again)
        row.addLayout(counts, 1)
        self._all = ActionButton(self.tr("Hẹn lại tất cả"), icon="list-checks")
        self._all.setObjectName("moveAll")
        self._all.setToolTip(law.due_date())
        self._none = ActionButton(self.tr("Giữ tất cả"), icon="list")
        self._none.setObjectName("keepAll")
        row.addWidget(self._all)
        row.addWidget(self._none)
        card.body.addLayout(row)
        self._list = Decisions(self._words)
        self._list.setObjectName("affected")
        self._list.setAccessibleName(self.tr("Giấy tiếp nhận bị ảnh hưởng"))
        self._list.setMinimumHeight(look.px(38 + _ROWS * look.theme.row))
        self._list.decided.connect(self._show_count)
        self._list.passed.connect(self._go_to_reason)
        self._all.clicked.connect(lambda: self._list.decide_all(move=True))
        self._none.clicked.connect(lambda: self._list.decide_all(move=False))
        card.body.addWidget(self._list, 1)
        return card

    def _make_foot(self) -> Card:
        look = theme.look()
        card = Card()
        self._notice = Notice()
        self._notice.setObjectName("reviewRefusal")
        card.body.addWidget(self._notice)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        self._form = Form(
            dict,
            Field(
                "reason",
                self.tr("Lý do đổi lịch"),
                required=True,
                example=self.tr("VD: Nghỉ tránh bão số 9 theo công điện của UBND thành phố"),
            ),
        )
        self._form.setMinimumWidth(look.px(_REASON))
        self._form.passed_end.connect(self._go_to_save)
        row.addWidget(self._form, 1)
        self._back = ActionButton(self.tr("Quay lại sửa"), "Esc", icon="arrow-left")
        self._back.setObjectName("leaveReview")
        self._back.clicked.connect(self.left)
        self._save = ActionButton(self.tr("Lưu lịch"), "F9", primary=True, icon="save")
        self._save.setObjectName("saveChange")
        self._save.setToolTip(law.due_date())
        self._save.clicked.connect(self._apply)
        self._save.listen()
        for button in (self._back, self._save):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(row)
        return card

    # -- showing -----------------------------------------------------------------------------------

    def _look(self, *, keep: Sequence[Decision]) -> bool:
        """Review afresh; what was decided before stays decided."""
        assert self._propose is not None
        proposal = self._propose()
        if proposal is None:
            return False
        change = proposal.change
        self._review = self._calendar.review(replace(change, reason=proposal.reason or UNKNOWN))
        if not self._form.text("reason"):
            self._form.set_text("reason", proposal.reason)
        self._what.setText(self._told(proposal.lines))
        known = {one.dossier.id: one.moves for one in keep}
        decisions = [usual(one) for one in self._review.affected]
        self._list.show_decisions(
            [replace(one, moves=known.get(one.dossier.id, one.moves)) for one in decisions]
        )
        return True

    def _told(self, lines: Sequence[str]) -> str:
        told = "\n".join(lines[:_SHOWN_LINES])
        if len(lines) <= _SHOWN_LINES:
            return told
        more = self.tr("và {count} thay đổi khác").format(count=len(lines) - _SHOWN_LINES)
        return f"{told} … {more}"

    @Slot()
    def _show_count(self) -> None:
        total = len(self._list.decisions)
        moved = sum(one.moves for one in self._list.decisions)
        some = self.tr("{total} giấy tiếp nhận bị ảnh hưởng: {moved} hẹn lại, {kept} giữ nguyên")
        none = self.tr("Không có giấy tiếp nhận nào bị ảnh hưởng")
        self._count.setText(
            some.format(total=total, moved=moved, kept=total - moved) if total else none
        )
        again = sum(bool(one.dossier.reappointments) for one in self._list.decisions)
        sentence = self.tr("{count} hồ sơ đã hẹn lại trước đây (lần 2): nên giữ nguyên.")
        self._again.setText(sentence.format(count=again) if again else "")
        self._again.setVisible(bool(again))
        for button in (self._all, self._none):
            button.setVisible(bool(total))
        save = self.tr("Lưu và hẹn lại {count} hồ sơ") if moved else self.tr("Lưu lịch")
        self._save.setText(save.format(count=moved))
        self._save.updateGeometry()

    # -- doing -------------------------------------------------------------------------------------

    @Slot()
    def _go_to_reason(self) -> None:
        self._form.editor("reason").setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _go_to_save(self) -> None:
        self._save.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _apply(self) -> None:
        if self._review is None or not self._form.check():
            return
        decisions = self._list.decisions
        moved = {one.dossier.id for one in decisions if one.moves}
        review = self._review
        with refusals_shown_in(self._notice, self._words.refusal, self._apply) as attempt:
            reason = clean_line(
                self._form.text("reason"), field="reason", label=self.tr("Lý do đổi lịch")
            )
            review = replace(review, change=replace(review.change, reason=reason))
            changed = self._calendar.apply(review, moved, by=self._session.by)
        if attempt.refusal is not None:
            self._answer(attempt.refusal, decisions)
        else:
            self._tell(changed, len(moved), len(decisions) - len(moved))

    def _tell(self, changed: Changed, moved: int, kept: int) -> None:
        self._review = None
        if moved:
            sentence = self.tr(
                "Đã lưu. {moved} hồ sơ có ngày hẹn mới, {kept} giữ nguyên. "
                "{papers} giấy đang giữ lại, chưa in."
            )
        elif kept:
            sentence = self.tr(
                "Đã lưu. {kept} giấy tiếp nhận giữ nguyên ngày, không có giấy nào phải in."
            )
        else:
            sentence = self.tr("Đã lưu. Không có giấy tiếp nhận nào bị ảnh hưởng.")
        papers = len(changed.documents)
        self.saved.emit(changed, sentence.format(moved=moved, kept=kept, papers=papers))

    def _answer(self, refusal: Refused, decisions: Sequence[Decision]) -> None:
        if refusal.facts.get("field") == "reason":
            self._notice.clear()
            self._form.complain("reason", self._words.refusal(refusal))
        elif isinstance(refusal, CalendarMovedOn):
            self._look_again(refusal, decisions)

    def _look_again(self, refusal: Refused, decisions: Sequence[Decision]) -> None:
        """Show what has become of the change, below why it was not saved."""
        remains = True
        with refusals_shown_in(self._notice, self._words.refusal) as again:
            remains = self._look(keep=decisions)
        if not remains:
            self.left.emit()
        elif not again.refused:
            self._notice.tell(self._words.refusal(refusal), Tone.BAD)


def _phone(one: Decision) -> str:
    dossier = one.dossier
    person = dossier.representative
    return dossier.applicant.phone or (person.phone if person is not None else "")
