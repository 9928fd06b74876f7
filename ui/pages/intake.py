"""Tiếp nhận: what a citizen brings becomes a dossier with a number, a date and a receipt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counter_app.desks.inquiry import Inquiry
from counter_app.desks.printing import Printing
from counter_app.desks.intake import Intake
from counter_app.desks.reception import Received, Reception
from counter_app.errors import Refused
from counter_app.ports import Clock, Topic
from counter_app.rules.catalogue import Channel, Procedure
from counter_app.rules.deadlines import DueDate
from counter_app.rules.dossier import Dossier, FeeState
from counter_app.rules.journal import new_id
from counter_app.rules.people import ApplicantKind
from ui import applicant, papers, theme
from ui.applicant import ApplicantCard
from ui.checklist import Tick
from ui.columns import ScrolledPage, TwoColumns
from ui.forms import ChoiceBox
from ui.papers import PapersCard
from ui.picker import ProcedurePicker
from ui.preview import PaperView
from ui.promise import Answer, PromiseCard
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.theme import Tone
from ui.widgets import ActionButton, Card, ElidedLabel, Line, Notice, PlainLabel
from ui.words import Words

_PROMISED_BY = frozenset({Topic.CATALOGUE, Topic.CALENDAR, Topic.SETTINGS})
_SPOKEN_LETTERS = 80
_SIDE = 356


@dataclass(frozen=True, slots=True)
class _Draft:
    """What stands in the form, so that it can be put aside and brought back."""

    person: Mapping[str, str]
    procedure: Procedure | None
    typed: str
    channel: object
    ticks: Sequence[Tick]
    details: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Saved:
    """The dossier received last, and the answer that stood beside it."""

    received: Received
    answer: Answer


class IntakePage(ScrolledPage):
    """The form down the left, the answer down the right: date, what is missing, what to say."""

    def __init__(
        self,
        *,
        reception: Reception,
        inquiry: Inquiry,
        session: Session,
        words: Words,
        clock: Clock,
        printing: Printing | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Receive dossiers at the desk `reception`, in the name of whoever is on duty.

        With `printing`, the receipt of the dossier just saved can be seen as it comes out.
        """
        super().__init__(parent)
        del inquiry
        self._printing = printing
        self._reception = reception
        self._session = session
        self._words = words
        self._clock = clock
        self._key = new_id(clock.now())
        self._saved: _Saved | None = None
        self._showing_saved = False
        self._put_aside: _Draft | None = None
        self._about_to_clear = False
        self._promise: tuple[DueDate, datetime] | None = None
        form = QWidget()
        left = QVBoxLayout(form)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.look().px(12))
        self._person = ApplicantCard(words, reception.earlier)
        self._person.changed.connect(self._changed)
        self._person.passed_end.connect(self._go_to_procedure)
        self._person.dossier_wanted.connect(self.dossier_wanted)
        self._papers = PapersCard(words)
        procedure = self._make_procedure()
        for card, stretch in ((self._person, 0), (procedure, 0), (self._papers, 1)):
            _tighten(card)
            left.addWidget(card, stretch)
        self._papers.changed.connect(self._changed)
        self._papers.passed_end.connect(self._go_to_save)
        TwoColumns(self, form, self._make_answer(), _SIDE)
        self._make_keys()
        self._read_procedures()
        self._show_answer()

    # -- what the window asks ----------------------------------------------------------------------

    def entered(self, argument: object = None) -> None:
        """Read the procedures afresh, and go on where one left off."""
        del argument
        self._read_procedures()
        self._read_promise()
        self._show_answer()
        if self._is_blank():
            self._person.start()
        elif last := self.focusWidget():
            last.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Promise anew when the catalogue, the calendar or the office changed."""
        if topics & _PROMISED_BY:
            self._read_procedures()
            self._read_promise()
            self._show_answer()

    # -- making ------------------------------------------------------------------------------------

    def _make_procedure(self) -> Card:
        card = Card(self.tr("Thủ tục hành chính"), 2)
        self._meta = ElidedLabel(role="hint")
        self._meta.setObjectName("procedureMeta")
        self._meta.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        card.corner.addWidget(self._meta, 1)
        self._picker = ProcedurePicker(self._about)
        self._picker.setObjectName("procedure")
        self._picker.picked.connect(self._procedure_picked)
        self._picker.textChanged.connect(self._changed)
        self._picker.taken.connect(self._papers.start)
        self._channel = ChoiceBox([(self._words.channel(one), one) for one in Channel])
        self._channel.setObjectName("channel")
        self._channel.setFixedWidth(theme.look().px(156))
        self._channel.edited.connect(self._channel_changed)
        self._procedure_complaint = Line(role="complaint")
        self._procedure_complaint.setObjectName("procedure.complaint")
        self._procedure_complaint.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.look().px(theme.look().theme.gap))
        grid.setVerticalSpacing(theme.look().px(3))
        for column, (editor, label) in enumerate(
            (
                (self._picker, self.tr("Gõ mã, tên không dấu hoặc chữ cái đầu")),
                (self._channel, self.tr("Hình thức nộp")),
            )
        ):
            name = PlainLabel(label, role="label")
            name.setBuddy(editor)
            editor.setAccessibleName(label)
            grid.addWidget(name, 0, column)
            grid.addWidget(editor, 1, column)
        grid.addWidget(self._procedure_complaint, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        card.body.addLayout(grid)
        return card

    def _make_answer(self) -> QWidget:
        look = theme.look()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        self._answer = PromiseCard(self._words)
        self._answer.receipt_wanted.connect(self._view_receipt)
        self._answer.view.listen()
        column.addWidget(self._answer)
        self._read_back = Line(role="readback")
        self._read_back.setObjectName("readBack")
        self._read_back.setAccessibleName(self.tr("Câu đọc cho người nộp nghe"))
        column.addWidget(self._read_back)
        column.addStretch(1)
        self._refusal = Notice()
        self._refusal.setObjectName("refusal")
        column.addWidget(self._refusal)
        self._save = ActionButton(
            self.tr("Lưu và in biên nhận"), "F9", primary=True, icon="printer"
        )
        self._save.setObjectName("save")
        self._save.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._save.clicked.connect(self._receive)
        column.addWidget(self._save)
        self._same_person = ActionButton(self.tr("Cùng người"), "F4", icon="user-check")
        self._same_person.setObjectName("samePerson")
        self._same_person.setToolTip(self.tr("Hồ sơ tiếp theo của người vừa nộp"))
        self._same_person.clicked.connect(self._fill_same_person)
        self._drop = ActionButton(self.tr("Xóa trắng"), "Esc", icon="x")
        self._drop.setObjectName("clear")
        self._drop.clicked.connect(self._clear_away)
        self._bring_back = ActionButton(self.tr("Lấy lại"), "F3", icon="undo-2")
        self._bring_back.setObjectName("bringBack")
        self._bring_back.setToolTip(self.tr("Lấy lại nội dung vừa xóa trắng"))
        self._bring_back.clicked.connect(self._restore)
        for button in (self._save, self._same_person, self._bring_back):
            button.listen()
        grid = QGridLayout()
        grid.setSpacing(look.px(12))
        grid.addWidget(self._same_person, 0, 0)
        grid.addWidget(self._drop, 0, 1)
        grid.addWidget(self._bring_back, 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        return side

    def _make_keys(self) -> None:
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self._receive)

    # -- reading -----------------------------------------------------------------------------------

    def _read_procedures(self) -> None:
        procedures = self._reception.procedures()
        self._picker.offer(procedures)
        held = self._picker.procedure
        if held is not None and held not in procedures:
            self._picker.pick(next((one for one in procedures if one.code == held.code), None))

    def _read_promise(self) -> None:
        procedure = self._picker.procedure
        self._promise = None if procedure is None else self._reception.promise(procedure)

    def _about(self, procedure: Procedure) -> str:
        fee = self._words.money(procedure.fee) if procedure.fee else self.tr("không thu phí")
        limit = self._words.limit(procedure.limit)
        return f"{procedure.code} · {procedure.department} · {limit} · {fee}"

    # -- while one fills it in ---------------------------------------------------------------------

    @Slot()
    def _changed(self) -> None:
        """Let the answer follow what is typed; a new intake has begun."""
        self._about_to_clear = False
        self._showing_saved = False
        self._show_answer()

    @Slot(object)
    def _procedure_picked(self, procedure: Procedure | None) -> None:
        self._complain_about_procedure("")
        if procedure is not None:
            if self._channel.value not in procedure.channels:
                self._channel.choose(next(one for one in Channel if one in procedure.channels))
            self._papers.ask(procedure)
        self._read_promise()
        self._changed()

    @Slot()
    def _channel_changed(self) -> None:
        self._complain_about_procedure("")
        self._changed()

    # -- the answer --------------------------------------------------------------------------------

    def _show_answer(self) -> None:
        blank = self._is_blank()
        can_restore = blank and self._put_aside is not None
        self._drop.setVisible(not can_restore)
        self._drop.setEnabled(not blank)
        self._bring_back.setVisible(can_restore)
        self._same_person.setEnabled(self._saved is not None)
        procedure = self._picker.procedure
        self._meta.setText("" if procedure is None else self._about(procedure))
        if self._showing_saved and self._saved is not None:
            self._show_saved(self._saved)
        elif procedure is None or self._promise is None:
            self._answer.wait()
            self._read_back.hide()
        else:
            due, due_at = self._promise
            self._answer.answer(self._answer_now(due, due_at))
            person = self._person.applicant
            name = person.name or self.tr("người nộp")
            count = len(self._papers.handed_in)
            self._say(name, person.kind, procedure.name, count, due_at)

    def _answer_now(self, due: DueDate, due_at: datetime) -> Answer:
        return Answer(
            due,
            due_at,
            len(self._papers.handed_in),
            self._papers.asked,
            self._papers.missing,
            self._fee_words(self._papers.fee, self._papers.fee_state),
        )

    def _show_saved(self, saved: _Saved) -> None:
        dossier = saved.received.dossier
        sentence = self.tr("Đã lưu lúc {time} · biên nhận chờ in").format(
            time=self._words.time(dossier.received_at)
        )
        viewable = self._printing is not None and saved.received.document_id is not None
        self._answer.keep(dossier.number, sentence, saved.answer, viewable=viewable)
        self._say(
            dossier.applicant.name,
            dossier.applicant.kind,
            dossier.procedure,
            len(dossier.components),
            dossier.due_at,
        )

    @Slot()
    def _view_receipt(self) -> None:
        """Show the receipt of the dossier just saved, as it comes out of the printer."""
        saved = None if self._saved is None else self._saved.received
        if self._printing is None or saved is None or saved.document_id is None:
            return
        with refusals_shown_in(self._refusal, self._words.refusal):
            pdf = self._printing.pdf(saved.document_id)
            title = self.tr("Biên nhận {number}").format(number=saved.dossier.number)
            PaperView(self, title, pdf).open()

    def _say(
        self, name: str, kind: ApplicantKind, procedure: str, count: int, due_at: datetime
    ) -> None:
        """Show the one sentence to read aloud."""
        sentence = self.tr("“{name} nộp hồ sơ {procedure}, {papers} giấy tờ, hẹn trả {due}.”")
        if kind is ApplicantKind.CITIZEN:
            sentence = self.tr(
                "“Ông/Bà {name} nộp hồ sơ {procedure}, {papers} giấy tờ, hẹn trả {due}.”"
            )
        day = due_at.date()
        due = self.tr("{weekday} ngày {day} tháng {month}").format(
            weekday=_mid_sentence(self._words.weekday(day)), day=day.day, month=day.month
        )
        self._read_back.say(
            sentence,
            name=_spoken(name),
            procedure=_mid_sentence(_spoken(procedure)),
            papers=count,
            due=due,
        )
        self._read_back.show()

    def _fee_words(self, fee: int, state: FeeState) -> str:
        if not fee:
            return self._words.fee_state(FeeState.NONE)
        return f"{self._words.money(fee)} · {_mid_sentence(self._words.fee_state(state))}"

    # -- saving ------------------------------------------------------------------------------------

    @Slot()
    def _receive(self) -> None:
        """Receive the dossier; asked again with nothing new in the form, say what was received."""
        if self._is_blank() and self._saved is not None:
            self._tell_saved(self._saved.received.dossier)
            return
        if not self._is_filled() or self._promise is None:
            return
        answer = self._answer_now(*self._promise)
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            received = self._reception.receive(self._intake(), by=self._session.by, key=self._key)
            self._after(_Saved(received, answer))
        if attempt.refusal is not None:
            self._complain(attempt.refusal)

    def _after(self, saved: _Saved) -> None:
        self._saved = saved
        self._put_aside = None
        self._empty_form()
        self._showing_saved = True
        self._show_answer()
        self._read_procedures()
        self._tell_saved(saved.received.dossier)
        self.done.emit()
        self._person.start()

    def _tell_saved(self, dossier: Dossier) -> None:
        sentence = self.tr("Đã lưu {number} · {name} · hẹn trả {due}").format(
            number=dossier.number,
            name=dossier.applicant.name,
            due=self._words.day_year(dossier.due_at.date()),
        )
        self.told.emit("good", sentence)

    def _intake(self) -> Intake:
        procedure, channel = self._picker.procedure, self._channel.value
        assert procedure is not None
        assert isinstance(channel, Channel)
        return Intake(
            procedure.code,
            self._person.applicant,
            channel=channel,
            components=self._papers.handed_in,
            delivery=self._papers.delivery,
            fee=self._papers.fee,
            fee_state=self._papers.fee_state,
            note=self._papers.note,
        )

    def _is_filled(self) -> bool:
        """Complain about every field that is wrong; the focus goes to the first of them."""
        self._refusal.clear()
        papers_right = self._papers.check()
        chosen = self._picker.procedure is not None
        if not chosen:
            self._complain_about_procedure(
                self.tr("Chưa chọn thủ tục trong danh sách gợi ý.")
                if self._picker.text().strip()
                else self.tr("Chưa chọn thủ tục.")
            )
            self._picker.setFocus(Qt.FocusReason.OtherFocusReason)
        return self._person.check() and chosen and papers_right

    def _complain(self, refusal: Refused) -> None:
        """Put the sentence beside its field, when it is about one on this page."""
        field = str(refusal.facts.get("field", ""))
        sentence = self._words.refusal(refusal)
        if field in applicant.FIELDS:
            self._person.complain(field, sentence)
        elif field in papers.FIELDS:
            self._papers.complain(field, sentence)
        elif field == "procedure" or {"procedure", "code"} & refusal.facts.keys():
            self._complain_about_procedure(sentence)
            self._picker.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return
        self._refusal.clear()

    def _complain_about_procedure(self, sentence: str) -> None:
        self._procedure_complaint.setText(sentence)
        self._procedure_complaint.setVisible(bool(sentence))
        self._picker.setAccessibleDescription(sentence)
        theme.mark(self._picker, tone=str(Tone.BAD if sentence else Tone.PLAIN))

    # -- putting aside and repeating ---------------------------------------------------------------

    @Slot()
    def _fill_same_person(self) -> None:
        """Begin the next dossier of the person who was served last."""
        if self._saved is None:
            return
        if self._person.touched:
            self.told.emit(
                "warning",
                self.tr("Biểu mẫu đang có người nộp. Lưu hoặc xóa trắng trước khi bấm F4."),
            )
            return
        self._person.fill(self._saved.received.dossier.applicant)
        self._go_to_procedure()

    @Slot()
    def _clear_away(self) -> None:
        """Empty the form, and keep what stood in it until the next one is saved."""
        if self._is_blank():
            return
        ticks, details = self._papers.draft()
        self._put_aside = _Draft(
            self._person.draft(),
            self._picker.procedure,
            self._picker.text(),
            self._channel.value,
            ticks,
            details,
        )
        self._empty_form()
        self._show_answer()
        self._person.start()
        self.told.emit("warning", self.tr("Đã xóa trắng biểu mẫu. Bấm F3 để lấy lại."))

    @Slot()
    def _restore(self) -> None:
        """Bring back what was cleared away."""
        kept = self._put_aside
        if kept is None or not self._is_blank():
            return
        self._put_aside = None
        self._person.restore(kept.person)
        self._picker.pick(kept.procedure)
        if kept.procedure is None:
            self._picker.setText(kept.typed)
        self._channel.choose(kept.channel)
        self._papers.restore(kept.ticks, kept.details)
        self._changed()
        self._person.start()
        self.told.emit("good", self.tr("Đã lấy lại nội dung vừa xóa trắng."))

    def _empty_form(self) -> None:
        """Make the form new: empty, with an identity of its own."""
        self._person.clear()
        self._picker.pick(None)
        self._channel.choose(Channel.COUNTER)
        self._papers.clear()
        self._refusal.clear()
        self._about_to_clear = False
        self._key = new_id(self._clock.now())

    def _is_blank(self) -> bool:
        return not (
            self._person.touched
            or self._picker.text()
            or self._papers.touched
            or self._channel.value is not Channel.COUNTER
        )

    # -- keys --------------------------------------------------------------------------------------

    @Slot()
    def _go_to_procedure(self) -> None:
        self._picker.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _go_to_save(self) -> None:
        self._save.setFocus(Qt.FocusReason.TabFocusReason)

    def event(self, event: QEvent, /) -> bool:
        """Keep Escape for the form while something stands in it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and not self._is_blank()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Escape twice clears the form; Enter goes on, and presses the button it stands on."""
        if event.key() == Qt.Key.Key_Escape and not self._is_blank():
            self._escape()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._advance()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        if self._about_to_clear:
            self._clear_away()
            return
        self._about_to_clear = True
        self.told.emit(
            "warning", self.tr("Bấm Esc lần nữa để xóa trắng biểu mẫu; F3 sẽ lấy lại được.")
        )

    def _advance(self) -> None:
        here = self.focusWidget()
        if isinstance(here, QPushButton):
            here.click()
        elif here is self._picker:
            self._channel.setFocus(Qt.FocusReason.TabFocusReason)
        elif here is self._channel:
            self._papers.start()


def _tighten(card: Card) -> None:
    """Let a card waste no height: three of them stand above one another."""
    layout = card.layout()
    assert layout is not None
    look = theme.look()
    layout.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(12))
    layout.setSpacing(look.px(6))


def _spoken(text: str) -> str:
    """Shorten a name to what one says: without what stands in brackets, cut between words."""
    if len(text) <= _SPOKEN_LETTERS:
        return text
    text = text.partition(" (")[0]
    if len(text) <= _SPOKEN_LETTERS:
        return text
    cut = text[:_SPOKEN_LETTERS]
    return f"{cut.rpartition(' ')[0] or cut} …"


def _mid_sentence(text: str) -> str:
    """Write a term as it stands inside a sentence: "Thứ Tư" as "thứ Tư", "GPP …" as it is."""
    if text[1:2].isupper():
        return text
    return text[:1].lower() + text[1:]
