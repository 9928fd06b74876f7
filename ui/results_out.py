"""A result goes to whoever collects it: who that is, what is still to pay, or why not yet."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.desks.giving import Giving
from counter_app.desks.inquiry import Inquiry
from counter_app.errors import Refused
from counter_app.rules.dossier import (
    Act,
    Collector,
    CollectorKind,
    Delivery,
    Dossier,
    DossierId,
    FeeState,
    State,
    acts_from,
)
from counter_app.rules.lines import Board, DossierLine
from ui import standing, theme
from ui.choices import Choice, Choices
from ui.columns import TwoColumns
from ui.entry import NumberEntry
from ui.forms import ChoiceBox, Field, Form
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import (
    ActionButton,
    Card,
    EmptyState,
    Fact,
    KeyCap,
    Line,
    Notice,
    Pill,
    PlainLabel,
)
from ui.words import Words

_SIDE = 400
_MOST_LISTED = 500
_LABELS = 84
_DOSSIER_PLACE, _SPACE_PLACE = 0, 2
"""Places in the column on the left: the first card, and what is left below the second."""
_COLLECTORS = (
    CollectorKind.OWNER,
    CollectorKind.AUTHORISED,
    CollectorKind.POST,
    CollectorKind.ELECTRONIC,
)
_FIRST = {
    Delivery.COUNTER: CollectorKind.OWNER,
    Delivery.POST: CollectorKind.POST,
    Delivery.ELECTRONIC: CollectorKind.ELECTRONIC,
}
"""Who collects when nothing else is said, by how the result was wanted."""


class ResultsOut(QWidget):
    """The dossier and its collector on the left; fee, and what waits to be collected, right."""

    told = Signal(str, str)
    done = Signal()
    taking_back_wanted = Signal(object)
    """The `Dossier` whose result must come in first."""

    def __init__(
        self,
        *,
        giving: Giving,
        inquiry: Inquiry,
        session: Session,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._giving = giving
        self._inquiry = inquiry
        self._session = session
        self._words = words
        self._dossier: Dossier | None = None
        self._just_given = False
        wide = QWidget()
        column = QVBoxLayout(wide)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(12))
        column.addWidget(self._make_dossier())
        column.addWidget(self._make_collector())
        column.addStretch(0)
        self._column = column
        TwoColumns(self, wide, self._make_side(), _SIDE)
        self._show()

    # -- what the page asks ------------------------------------------------------------------------

    def start(self) -> None:
        """Put the focus where work begins."""
        self._entry.start()

    def read(self) -> None:
        """Read afresh what waits to be collected, and the dossier that is shown."""
        lines = self._inquiry.board(Board.UNCOLLECTED)
        self._uncollected.rows_model.replace(lines)
        more = "+" if len(lines) >= _MOST_LISTED else ""
        self._uncollected_title.setText(
            self.tr("Kết quả chờ trả ({count})").format(count=f"{len(lines)}{more}")
        )
        if self._dossier is not None:
            now = self._inquiry.card(self._dossier.id).dossier
            if now != self._dossier:
                self.show_dossier(now)

    def go_to_list(self) -> None:
        """Put the focus into the list of what waits."""
        self._uncollected.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_collector(self, number: int) -> bool:
        """Choose who collects by number key; say whether that can be chosen now."""
        return self._can_give and self._collectors.press(number)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show a dossier: who may collect its result, or at once why it cannot be given now."""
        self._dossier = dossier
        self._just_given = False
        self._entry.clear()
        self._form.clear()
        self._collectors.choose(_FIRST[dossier.delivery])
        self._fee_state.choose(dossier.fee_state)
        self._refusal.clear()
        self._show()
        if self._can_give:
            self._collectors.start()
        else:
            self.start()

    def forget(self) -> bool:
        """Put the dossier away; say whether there was one."""
        if self._dossier is None and not self._entry.text:
            return False
        self._dossier = None
        self._entry.clear()
        self._refusal.clear()
        self._show()
        self.start()
        return True

    # -- making ------------------------------------------------------------------------------------

    def _make_dossier(self) -> Card:
        card = Card(self.tr("Hồ sơ"), 1)
        self._state = Pill(quiet=True)
        self._state.setObjectName("state")
        card.corner.addWidget(self._state)
        self._entry = NumberEntry(
            self.tr("Quét biên nhận, hoặc gõ số hồ sơ rồi Enter"), name="entry"
        )
        self._entry.typed.connect(self._show_typed)
        card.body.addWidget(self._entry)
        self._empty = EmptyState(
            "hand-helping",
            self.tr("Quét biên nhận của người đến nhận"),
            self.tr("Kết quả, ngăn để, người được nhận và phí còn thiếu sẽ hiện ở đây."),
        )
        card.body.addWidget(self._empty, 1)
        self._about = self._make_about()
        card.body.addWidget(self._about)
        self._notice = Notice()
        self._notice.setObjectName("notice")
        card.body.addWidget(self._notice)
        self._take_back = ActionButton(self.tr("Nhận kết quả về quầy trước"), icon="package-check")
        self._take_back.setObjectName("takeBackFirst")
        self._take_back.clicked.connect(self._want_taking_back)
        card.body.addWidget(self._take_back, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _make_about(self) -> QWidget:
        """Return who and what the dossier is, and in large letters where its result lies."""
        look = theme.look()
        about = QWidget()
        column = QVBoxLayout(about)
        column.setContentsMargins(0, look.px(8), 0, 0)
        column.setSpacing(look.px(6))
        names = QVBoxLayout()
        names.setSpacing(look.px(4))
        self._number = PlainLabel(role="number")
        self._number.setObjectName("number")
        self._applicant = Line(role="page")
        self._applicant.setObjectName("applicant")
        self._procedure = Line()
        for part in (self._number, self._applicant, self._procedure):
            names.addWidget(part)
        names.addStretch(1)
        place = QVBoxLayout()
        place.setSpacing(0)
        self._shelf_label = PlainLabel(self.tr("Lấy ở ngăn"), role="label")
        self._shelf = PlainLabel(role="due")
        self._shelf.setObjectName("shelf")
        for part in (self._shelf_label, self._shelf):
            place.addWidget(part, 0, Qt.AlignmentFlag.AlignRight)
        place.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(look.px(16))
        head.addLayout(names, 1)
        head.addLayout(place)
        column.addLayout(head)
        column.addSpacing(look.px(6))
        self._result = Fact(self.tr("Kết quả"), beside=_LABELS)
        self._result.value.setObjectName("result")
        self._where = Fact(self.tr("Đang ở"), beside=_LABELS)
        self._where.value.setObjectName("where")
        self._due = Fact(self.tr("Hẹn trả"), beside=_LABELS)
        self._finished = Fact(self.tr("Có kết quả"), beside=_LABELS)
        self._received = Fact(self.tr("Tiếp nhận"), beside=_LABELS)
        self._wanted = Fact(self.tr("Cách nhận"), beside=_LABELS)
        facts = QGridLayout()
        facts.setHorizontalSpacing(look.px(16))
        facts.setVerticalSpacing(look.px(8))
        for number, fact in enumerate(
            (self._where, self._result, self._due, self._finished, self._received, self._wanted)
        ):
            facts.addWidget(fact, number // 2, number % 2)
        facts.setColumnStretch(0, 1)
        facts.setColumnStretch(1, 1)
        column.addLayout(facts)
        column.addSpacing(look.px(4))
        return about

    def _make_collector(self) -> Card:
        self._collector_card = Card(self.tr("Người nhận kết quả"), 2)
        self._collectors = Choices(2)
        self._collectors.setObjectName("collectors")
        self._collectors.offer([Choice(self._words.collector(one), one) for one in _COLLECTORS])
        self._collectors.chosen.connect(self._collector_chosen)
        self._collector_card.body.addWidget(self._collectors)
        self._form = Form(
            dict,
            Field("collector", self.tr("Họ và tên người nhận"), span=6),
            Field("collector_note", self.tr("Giấy tờ kèm theo"), span=6),
            every_field=True,
        )
        self._form.passed_end.connect(self._go_to_main)
        self._form.hide()
        self._collector_card.body.addWidget(self._form)
        return self._collector_card

    def _make_side(self) -> QWidget:
        look = theme.look()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(self._make_fee())
        card = Card(self.tr("Kết quả chờ trả"))
        self._uncollected_title = card.heading
        card.corner.addWidget(PlainLabel(self.tr("Enter: mở"), role="hint"))
        card.corner.addWidget(KeyCap("F3"))
        self._uncollected = table_view(
            RowsModel(
                (
                    Column(self.tr("Số hồ sơ"), lambda line: line.number, figures=True),
                    Column(
                        self.tr("Người nộp"), lambda line: line.applicant, weight=1, fixed_chars=9
                    ),
                    Column(self.tr("Ngăn"), lambda line: line.shelf or "–"),
                ),
                identity=lambda line: line.id,
            ),
            empty=EmptyState("package-check", self.tr("Không có kết quả nào chờ trả")),
        )
        self._uncollected.setObjectName("uncollected")
        self._uncollected.setAccessibleName(card.heading.text())
        self._uncollected.setMinimumHeight(look.px(40 + 2 * look.theme.row))
        self._uncollected.opened.connect(self._show_line)
        card.body.addWidget(self._uncollected, 1)
        column.addWidget(card, 1)
        self._refusal = Notice()
        self._refusal.setObjectName("refusal")
        column.addWidget(self._refusal)
        self._main = ActionButton(self.tr("Trả kết quả"), "F9", primary=True, icon="hand-helping")
        self._main.setObjectName("giveBack")
        self._main.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._main.clicked.connect(self._give_back)
        self._main.listen()
        column.addWidget(self._main)
        return side

    def _make_fee(self) -> Card:
        self._fee_card = Card(self.tr("Phí, lệ phí"))
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(12))
        self._fee = PlainLabel(role="page")
        self._fee.setObjectName("fee")
        row.addWidget(self._fee, 1)
        self._fee_state = ChoiceBox([(self._words.fee_state(one), one) for one in FeeState])
        self._fee_state.setObjectName("feeState")
        self._fee_state.setAccessibleName(self.tr("Tình trạng nộp phí"))
        self._fee_state.edited.connect(self._show_fee)
        row.addWidget(self._fee_state, 1)
        self._fee_card.body.addLayout(row)
        self._owed = Notice()
        self._owed.setObjectName("owed")
        self._fee_card.body.addWidget(self._owed)
        return self._fee_card

    # -- showing -----------------------------------------------------------------------------------

    @property
    def _can_give(self) -> bool:
        return self._dossier is not None and Act.GIVE_BACK in acts_from(self._dossier)

    def _show(self) -> None:
        dossier = self._dossier
        for part in (self._about, self._state):
            part.setVisible(dossier is not None)
        if dossier is None:
            self._notice.clear()
        self._show_collector()
        self._empty.setVisible(dossier is None)
        self._column.setStretch(_DOSSIER_PLACE, 1 if dossier is None else 0)
        self._column.setStretch(_SPACE_PLACE, 0 if dossier is None else 1)
        self._collector_card.setVisible(self._can_give)
        self._fee_card.setVisible(dossier is not None and bool(dossier.fee))
        self._main.setEnabled(self._can_give or self._just_given)
        self._take_back.setVisible(dossier is not None and Act.TAKE_BACK in acts_from(dossier))
        if dossier is None:
            return
        words = self._words
        self._state.tell(
            words.state(dossier.state),
            standing.state_tone(dossier.state),
            standing.state_icon(dossier.state),
        )
        self._number.setText(dossier.number)
        self._applicant.setText(dossier.applicant.name)
        self._procedure.setText(dossier.procedure)
        self._result.tell("" if dossier.result is None else words.result(dossier.result))
        self._where.tell(words.where(dossier))
        self._shelf.setText(dossier.shelf)
        for part in (self._shelf_label, self._shelf):
            part.setVisible(self._can_give and bool(dossier.shelf))
        self._due.tell(words.day_year(dossier.due_at.date()))
        done = dossier.finished_at
        self._finished.tell("" if done is None else self._finished_words(dossier, done))
        self._received.tell(words.moment(dossier.received_at))
        self._wanted.tell(words.delivery(dossier.delivery))
        self._show_notice(dossier)
        self._show_fee()

    def _finished_words(self, dossier: Dossier, done: datetime) -> str:
        kept = self._words.promise(dossier.due_at, done, done)
        return f"{self._words.day_year(done.date())} · {kept}"

    def _show_notice(self, dossier: Dossier) -> None:
        """Say at once, in words, what stands against giving the result back."""
        if self._can_give:
            self._notice.clear()
            return
        words = self._words
        if dossier.state is State.GIVEN_BACK and dossier.given_back_at and dossier.collector:
            sentence = self.tr("Đã trả kết quả lúc {at} cho {name}.").format(
                at=words.moment(dossier.given_back_at), name=dossier.collector.name
            )
            self._notice.tell(sentence, Tone.GOOD if self._just_given else Tone.WARNING)
        elif dossier.state.open:
            sentence = self.tr("Chưa có kết quả: {where}, hẹn trả {due}.").format(
                where=words.where(dossier), due=words.day_year(dossier.due_at.date())
            )
            self._notice.tell(sentence, Tone.WARNING)
        else:
            sentence = self.tr("Không có kết quả để trả: {state}.")
            self._notice.tell(sentence.format(state=words.state(dossier.state)), Tone.WARNING)

    @Slot()
    def _show_collector(self) -> None:
        """Ask for what this collector must show."""
        kind = self._collectors.value
        name, note = {
            CollectorKind.OWNER: (self.tr("Họ và tên người nhận"), ""),
            CollectorKind.AUTHORISED: (
                self.tr("Họ và tên người được ủy quyền"),
                self.tr("Số giấy ủy quyền, số CCCD"),
            ),
            CollectorKind.POST: ("", self.tr("Số vận đơn bưu chính")),
            CollectorKind.ELECTRONIC: ("", ""),
        }[kind if isinstance(kind, CollectorKind) else CollectorKind.OWNER]
        named = kind is CollectorKind.AUTHORISED
        noted = kind in {CollectorKind.AUTHORISED, CollectorKind.POST}
        self._form.set_label("collector", name or self.tr("Họ và tên người nhận"))
        self._form.set_label("collector_note", note or self.tr("Giấy tờ kèm theo"))
        self._form.set_shown("collector", shown=named)
        self._form.set_shown("collector_note", shown=noted)
        self._form.setVisible(named or noted)

    @Slot()
    def _show_fee(self) -> None:
        dossier = self._dossier
        if dossier is None or not dossier.fee:
            return
        self._fee.setText(self._words.money(dossier.fee))
        self._fee_state.setEnabled(self._can_give)
        if self._fee_state.value is FeeState.UNPAID:
            sentence = self.tr("Còn phải thu {fee}. Thu xong, chọn cách nộp.")
            self._owed.tell(sentence.format(fee=self._words.money(dossier.fee)), Tone.WARNING)
        else:
            self._owed.clear()

    # -- acts --------------------------------------------------------------------------------------

    @Slot(str)
    def _show_typed(self, text: str) -> None:
        found = self._inquiry.look_up(text)
        if len(found.dossiers) == 1:
            self.show_dossier(found.dossiers[0])
            self.told.emit(*self._outcome(found.dossiers[0]))
            return
        self._entry.complain(
            self.tr("Nhiều hồ sơ cùng số: hãy quét mã vạch.")
            if found.dossiers
            else self.tr("Không có hồ sơ mang số này trong sổ của quầy.")
        )

    def told_of(self, dossier: Dossier) -> None:
        """Say in a line what a scan found."""
        self.told.emit(*self._outcome(dossier))

    def _outcome(self, dossier: Dossier) -> tuple[str, str]:
        if not self._can_give:
            return "warning", f"{dossier.number}: {self._notice.text()}"
        sentence = self.tr("{number} · {name} · {where}")
        return "good", sentence.format(
            number=dossier.number,
            name=dossier.applicant.name,
            where=self._words.where(dossier),
        )

    @Slot(object)
    def _show_line(self, line: DossierLine) -> None:
        self.show_dossier(self._inquiry.card(DossierId(line.id)).dossier)

    @Slot(object)
    def _collector_chosen(self, _kind: object) -> None:
        self._show_collector()
        for field in ("collector", "collector_note"):
            if self._form.editor(field).isVisible():
                self._form.editor(field).setFocus(Qt.FocusReason.OtherFocusReason)
                return

    @Slot()
    def _want_taking_back(self) -> None:
        self.taking_back_wanted.emit(self._dossier)

    @Slot()
    def _give_back(self) -> None:
        """Give the result back; asked again, say that it was given."""
        dossier = self._dossier
        if dossier is None:
            return
        if self._just_given:
            self._tell_given(dossier)
            return
        kind, fee_state = self._collectors.value, self._fee_state.value
        assert isinstance(kind, CollectorKind)
        assert isinstance(fee_state, FeeState)
        collector = Collector(kind, self._form.text("collector"), self._form.text("collector_note"))
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            given = self._giving.give_back(
                dossier.id, collector, by=self._session.by, fee_state=fee_state
            )
            self._after(given)
        if attempt.refusal is not None:
            self._complain(attempt.refusal)

    def _after(self, given: Dossier) -> None:
        self._dossier = given
        self._just_given = True
        self._form.clear()
        self._show()
        self.read()
        self._tell_given(given)
        self.done.emit()
        self.start()

    def _tell_given(self, dossier: Dossier) -> None:
        collector = dossier.collector
        assert collector is not None
        name = collector.name or self._words.collector(collector.kind)
        sentence = self.tr("Đã trả {number} cho {name}")
        self.told.emit("good", sentence.format(number=dossier.number, name=name))

    def _complain(self, refusal: Refused) -> None:
        field = str(refusal.facts.get("field", ""))
        if field in {"collector", "collector_note"}:
            self._form.complain(field, self._words.refusal(refusal))
            self._refusal.clear()

    @Slot()
    def _go_to_main(self) -> None:
        self._main.setFocus(Qt.FocusReason.TabFocusReason)
