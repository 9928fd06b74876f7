"""What does not agree between two records or two people: whose it is, how old, and how it ends.

A discrepancy ends by itself when the paper is found (signed for, or its result comes back), or by
the word of a supervisor who says what was found out.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.desks.custody import Custody
from counter_app.ports import Clock
from counter_app.rules.lines import DiscrepancyLine
from counter_app.rules.staff import Permission, StaffMember
from ui import standing, theme
from ui.act_sheet import ActSheet
from ui.choices import Choice, Choices
from ui.columns import TwoColumns
from ui.forms import Field, Form, Kind
from ui.session import Session
from ui.tables import Column, RowsModel, RowsView, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, EmptyState, Fact, KeyCap, Notice, PlainLabel
from ui.words import Words

OLD_DAYS = 2
"""Calendar days after which a discrepancy is no affair of today any more."""
_LABELS = 110
_MAIN = 240


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the list: its words, and which rows are in it."""

    words: str
    holds: Callable[[DiscrepancyLine], bool]


class Discrepancies(QWidget):
    """The list, oldest first; below it what is known of the chosen one and what can be done."""

    told = Signal(str, str)
    done = Signal()
    dossier_wanted = Signal(str)
    slip_wanted = Signal(str)
    """The number of a slip."""

    def __init__(
        self,
        *,
        custody: Custody,
        people: Callable[[], Sequence[StaffMember]],
        session: Session,
        words: Words,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        """Settle by the desk `custody`; `people` gives whom a discrepancy can be given to."""
        super().__init__(parent)
        self._custody = custody
        self._people = people
        self._session = session
        self._words = words
        self._clock = clock
        self._lines: Sequence[DiscrepancyLine] = ()
        self._parts = (
            _Part(self.tr("Tất cả"), lambda _line: True),
            _Part(self.tr("Của tôi"), lambda line: line.owner == session.user.name),
            _Part(self.tr("Chưa giao ai"), lambda line: not line.owner),
            _Part(self.tr("Từ 2 ngày"), lambda line: self._days(line) >= OLD_DAYS),
        )
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14))
        whole.setSpacing(look.px(12))
        self._chooser = Choices(len(self._parts))
        self._chooser.setObjectName("gapParts")
        self._chooser.setAccessibleName(self.tr("Phần của danh sách"))
        self._chooser.offer([Choice(part.words, n) for n, part in enumerate(self._parts)])
        self._chooser.choose(0)
        self._chooser.chosen.connect(self._part_chosen)
        whole.addWidget(self._chooser)
        whole.addWidget(self._make_list(), 1)
        whole.addWidget(self._make_detail())
        self._refusal = Notice()
        self._refusal.setObjectName("gapRefusal")
        whole.addWidget(self._refusal)
        whole.addWidget(self._make_buttons())

    # -- what the page asks ------------------------------------------------------------------------

    @property
    def count(self) -> int:
        """How many are open, as last read."""
        return len(self._lines)

    def start(self) -> None:
        """Put the focus where work begins."""
        self.go_to_list()

    def go_to_list(self) -> None:
        """Put the focus into the list."""
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_part(self, number: int) -> bool:
        """Choose a part of the list by number key."""
        return self._chooser.press(number)

    def read(self) -> None:
        """Read afresh what is open."""
        self._lines = self._custody.discrepancies()
        self._chooser.offer(
            [
                Choice(part.words, n, str(sum(map(part.holds, self._lines)) or ""))
                for n, part in enumerate(self._parts)
            ]
        )
        self._show()

    # -- making ------------------------------------------------------------------------------------

    def _make_list(self) -> Card:
        look = theme.look()
        card = Card(self.tr("Chênh lệch chưa giải quyết"))
        card.corner.addWidget(PlainLabel(self.tr("Enter: mở hồ sơ"), role="hint"))
        card.corner.addWidget(KeyCap("F3"))
        self._empty = EmptyState("circle-check", "")
        self._view: RowsView = table_view(
            RowsModel(
                (
                    Column(self.tr("Số hồ sơ"), lambda line: line.number, figures=True),
                    Column(
                        self.tr("Điều chưa khớp"),
                        self._words.discrepancy,
                        weight=2,
                        fixed_chars=12,
                        tone=lambda _line: Tone.WARNING,
                        icon=lambda line: standing.gap_icon(line.kind),
                    ),
                    Column(
                        self.tr("Phòng"),
                        lambda line: line.department or "–",
                        weight=1,
                        fixed_chars=6,
                        shorter=self._words.short_department,
                    ),
                    Column(
                        self.tr("Người lo"),
                        lambda line: line.owner or self.tr("chưa giao ai"),
                        weight=1,
                        fixed_chars=6,
                        tone=lambda line: None if line.owner else Tone.WARNING,
                        icon=lambda line: "user" if line.owner else "circle-question-mark",
                    ),
                    Column(
                        self.tr("Từ"),
                        lambda line: self._words.age(line.raised_at, self._clock.now()),
                        tone=lambda line: Tone.BAD if self._days(line) >= OLD_DAYS else None,
                        icon=lambda line: "clock-alert" if self._days(line) >= OLD_DAYS else None,
                    ),
                ),
                identity=lambda line: line.id,
            ),
            empty=self._empty,
        )
        self._view.setObjectName("gaps")
        self._view.setAccessibleName(card.heading.text())
        self._view.setMinimumHeight(look.px(40 + 3 * look.theme.row))
        self._view.chosen.connect(self._show_detail)
        self._view.opened.connect(self._open)
        card.body.addWidget(self._view, 1)
        return card

    def _make_detail(self) -> Card:
        self._detail = Card()
        self._what = Fact(self.tr("Điều chưa khớp"), beside=_LABELS)
        self._what.value.setObjectName("gapWhat")
        self._since = Fact(self.tr("Ghi lúc"), beside=_LABELS)
        self._note = Fact(self.tr("Bên nhận nói"), beside=_LABELS)
        self._note.value.setObjectName("gapNote")
        self._next = Fact(self.tr("Cách xử lý"), beside=_LABELS)
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(24))
        for facts in ((self._what, self._note), (self._since, self._next)):
            column = QVBoxLayout()
            column.setSpacing(theme.look().px(6))
            for fact in facts:
                column.addWidget(fact)
            column.addStretch(1)
            row.addLayout(column, 1)
        self._detail.body.addLayout(row)
        return self._detail

    def _make_buttons(self) -> QWidget:
        self._card = ActionButton(self.tr("Mở thẻ hồ sơ"), "Ctrl+O", icon="file-text")
        self._card.setObjectName("openGapDossier")
        self._card.clicked.connect(self._open_chosen)
        self._slip = ActionButton(self.tr("Mở phiếu"), "Ctrl+P", icon="receipt-text")
        self._slip.setObjectName("openGapSlip")
        self._slip.clicked.connect(self._open_slip)
        self._assign = ActionButton(self.tr("Giao cho…"), "Ctrl+N", icon="user")
        self._assign.setObjectName("assignGap")
        self._assign.clicked.connect(self._ask_owner)
        self._settle = ActionButton(
            self.tr("Ghi đã giải quyết"), "F9", primary=True, icon="file-check"
        )
        self._settle.setObjectName("settleGap")
        self._settle.clicked.connect(self._ask_note)
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().px(10))
        for button in (self._card, self._slip, self._assign):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self._card, self._slip, self._assign, self._settle):
            button.listen()
        foot = QWidget()
        TwoColumns(foot, beside, self._settle, _MAIN).setContentsMargins(0, 0, 0, 0)
        return foot

    # -- showing -----------------------------------------------------------------------------------

    def _days(self, line: DiscrepancyLine) -> int:
        return (self._clock.now().date() - line.raised_at.date()).days

    @Slot(object)
    def _part_chosen(self, _part: object) -> None:
        self._show()
        self.go_to_list()

    def _show(self) -> None:
        part = self._parts[int(str(self._chooser.value))]
        if self._lines:
            self._empty.tell(
                "circle-check",
                self.tr("Phần này không có chênh lệch nào"),
                self.tr("Bấm 1 để xem tất cả chênh lệch."),
            )
        else:
            self._empty.tell(
                "circle-check",
                self.tr("Không có chênh lệch"),
                self.tr("Hồ sơ đã bàn giao và hồ sơ bên nhận ký khớp nhau."),
            )
        self._view.rows_model.replace([line for line in self._lines if part.holds(line)])
        if self._view.row is None:
            self._view.choose(0)
        self._show_detail(self._view.row)

    @Slot(object)
    def _show_detail(self, line: DiscrepancyLine | None) -> None:
        self._refusal.clear()
        self._detail.setVisible(line is not None)
        for button in (self._assign, self._settle, self._slip):
            button.setEnabled(line is not None)
        self._card.setEnabled(line is not None and bool(line.about))
        if line is None:
            return
        self._what.tell(self._words.discrepancy(line))
        self._since.tell(
            self.tr("{time} ({age})").format(
                time=self._words.moment(line.raised_at),
                age=self._words.age(line.raised_at, self._clock.now()),
            )
        )
        self._note.tell(line.note)
        self._next.tell(self._advice(line))

    def _advice(self, line: DiscrepancyLine) -> str:
        """Return how a discrepancy ends without anybody's word."""
        return {
            "missing": self.tr("Tìm ở quầy rồi bàn giao lại: bên nhận ký thì tự hết."),
            "refused": self.tr("Hồ sơ đang ở quầy: sửa theo lý do, rồi bàn giao lại."),
            "surplus": self.tr("Đang ở phòng: lập phiếu bàn giao cho đúng, hoặc nhận lại."),
        }.get(line.kind, "")

    # -- doing -------------------------------------------------------------------------------------

    @Slot(object)
    def _open(self, line: DiscrepancyLine) -> None:
        if line.about:
            self.dossier_wanted.emit(line.about)
        else:
            sentence = self.tr("{number} không có trong sổ của quầy: chưa có thẻ hồ sơ để mở.")
            self._refusal.tell(sentence.format(number=line.number), Tone.PLAIN)

    @Slot()
    def _open_chosen(self) -> None:
        if self._view.row is not None:
            self._open(self._view.row)

    @Slot()
    def _open_slip(self) -> None:
        if self._view.row is not None:
            self.slip_wanted.emit(self._view.row.detail)

    @Slot()
    def _ask_owner(self) -> None:
        line: DiscrepancyLine | None = self._view.row
        if line is None:
            return
        sheet = AssignSheet(
            self,
            self._words,
            line,
            self._custody,
            self._session,
            people=self._people(),
        )
        sheet.saved.connect(self._acted)
        sheet.open()

    @Slot()
    def _ask_note(self) -> None:
        """Ask what was found out; whoever may not settle has it confirmed by who may."""
        line: DiscrepancyLine | None = self._view.row
        if line is None:
            return
        sheet = SettleSheet(self, self._words, line, self._custody, self._session)
        sheet.saved.connect(self._acted)
        sheet.open()

    @Slot(str)
    def _acted(self, sentence: str) -> None:
        self.read()
        self.told.emit("good", sentence)
        self.go_to_list()


class AssignSheet(ActSheet):
    """Whose it is to find out."""

    def __init__(
        self,
        parent: QWidget,
        words: Words,
        line: DiscrepancyLine,
        custody: Custody,
        session: Session,
        *,
        people: Sequence[StaffMember],
    ) -> None:
        super().__init__(
            parent,
            words,
            _tr("Giao cho ai tìm"),
            f"{line.number} · {words.discrepancy(line)}",
            "user",
            _tr("Giao"),
        )
        self.setObjectName("assignSheet")
        self._line = line
        self._custody = custody
        self._session = session
        self._names = {one.id: one.name for one in people if one.active}
        now = next((one.id for one in people if one.active and one.name == line.owner), None)
        self._choices = Choices(2)
        self._choices.setObjectName("gapOwners")
        self._choices.offer(
            [
                Choice(one.name, one.id, _tr("đang lo") if one.id == now else "")
                for one in people
                if one.active
            ]
        )
        self._choices.choose(now)
        self._before = now
        self.body_column.addWidget(self._choices)
        self._choices.start()

    @property
    def touched(self) -> bool:
        """Whether somebody else was chosen."""
        return self._choices.value != self._before

    def check(self) -> bool:
        """Say that somebody must be chosen."""
        if self._choices.value is None:
            self.notice.tell(_tr("Hãy chọn một người."), Tone.WARNING)
            return False
        return True

    def act(self) -> str:
        """Give it to whoever was chosen."""
        owner = next(one for one in self._names if one == self._choices.value)
        self._custody.assign(self._line.id, owner, by=self._session.by)
        return _tr("Đã giao {number} cho {name}").format(
            number=self._line.number, name=self._names[owner]
        )

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Let number keys choose."""
        key = event.key()
        if not (Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and self._choices.press(key - Qt.Key.Key_0)):
            super().keyPressEvent(event)


class SettleSheet(ActSheet):
    """What was found out."""

    def __init__(
        self,
        parent: QWidget,
        words: Words,
        line: DiscrepancyLine,
        custody: Custody,
        session: Session,
    ) -> None:
        super().__init__(
            parent,
            words,
            _tr("Ghi chênh lệch đã giải quyết"),
            f"{line.number} · {words.discrepancy(line)}",
            "file-check",
            _tr("Ghi đã giải quyết"),
        )
        self.setObjectName("settleSheet")
        self.asks_first(session, Permission.SETTLE_DISCREPANCY)
        self._line = line
        self._custody = custody
        self._session = session
        form = Form(
            dict,
            Field(
                "reason",
                _tr("Đã tìm ra thế nào"),
                kind=Kind.LINES,
                required=True,
                span=12,
            ),
        )
        self._fields = form
        self.use_form(form)
        form.focus_first()

    def act(self) -> str:
        """Settle it."""
        self._custody.settle(self._line.id, self._fields.text("reason"), by=self._session.by)
        return _tr("Đã ghi cách giải quyết chênh lệch {number}").format(number=self._line.number)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Discrepancies", text)
