"""Telling applicants that something waits for them: number, message to copy, what came of it.

The only place where a telephone number stands in full. One key says how the call went, Enter
writes it down, and the next person stands on the sheet.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.desks.inquiry import Inquiry
from counter_app.desks.notes import Notes
from counter_app.rules.calls import CallOutcome, Medium, Message
from counter_app.rules.dossier import Act, Dossier, DossierId, acts_from
from counter_app.rules.people import Applicant, Representative
from ui import keys, theme
from ui.act_sheet import ActSheet
from ui.choices import Choice, Choices
from ui.forms import ChoiceBox, Field, Form, Kind
from ui.quiet_action import QuietAction
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.theme import Tone
from ui.widgets import ElidedLabel, Line, Notice, PlainLabel
from ui.words import Words

_WIDTH, _AGENT = 700, 290
_BEFORE_SAVE = 2
"""Where the row of buttons takes another one, left of the primary button."""
_PLAIN_SMS, _PLAIN_PART = 160, 153
_WIDE_SMS, _WIDE_PART = 70, 67
"""Letters that one SMS holds, and each of several: without accents, and with them."""


class CallSheet(ActSheet):
    """One applicant after another; the sheet closes when the last one was told or passed over."""

    hears = (keys.DIGITS,)

    wrote = Signal(object)
    """A call was written down: the `Dossier` as it then stands."""

    def __init__(
        self,
        parent: QWidget,
        words: Words,
        *,
        notes: Notes,
        inquiry: Inquiry,
        session: Session,
        dossiers: Sequence[DossierId],
    ) -> None:
        """Call about `dossiers`, in this order; at least one."""
        super().__init__(
            parent,
            words,
            QCoreApplication.translate("CallSheet", "Báo cho người nộp"),
            "",
            "phone-call",
            QCoreApplication.translate("CallSheet", "Lưu"),
            width=_WIDTH,
        )
        self.setObjectName("callSheet")
        self._notes = notes
        self._inquiry = inquiry
        self._session = session
        self._queue = tuple(dossiers)
        self._place = 0
        self._written = 0
        self._message: Message | None = None
        self.body_column.addWidget(self._make_person())
        self.body_column.addWidget(self._make_outcomes())
        self._details = Form(
            dict,
            Field(
                "medium",
                self.tr("Báo bằng"),
                kind=Kind.CHOICE,
                choices=[(words.medium(one), one) for one in Medium],
                span=4,
            ),
            Field("note", self.tr("Ghi chú cuộc gọi"), span=8),
            every_field=True,
        )
        self.use_form(self._details)
        self.body_column.addWidget(self._make_message())
        self.body_column.addStretch(1)
        skip = self.tr("Bỏ qua")
        self._skip = self.add_button("skipCall", skip, key="PgDown")
        self._buttons.removeWidget(self._skip)
        self._buttons.insertWidget(_BEFORE_SAVE, self._skip)
        self._skip.setAutoDefault(False)
        self._skip.clicked.connect(self._go_on)
        self._skip.listen()
        self._skip.setVisible(len(self._queue) > 1)
        self._show()

    # -- making ------------------------------------------------------------------------------------

    def _make_person(self) -> QWidget:
        look = theme.look()
        person = QWidget()
        row = QHBoxLayout(person)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(16))
        names = QVBoxLayout()
        names.setSpacing(look.px(3))
        self._name = ElidedLabel(role="page")
        self._name.setObjectName("callName")
        self._number = PlainLabel(role="number")
        self._number.setObjectName("callNumber")
        self._about = Line(role="hint")
        self._before = Line(role="hint")
        self._before.setObjectName("callsBefore")
        for part in (self._name, self._number, self._about, self._before):
            names.addWidget(part)
        names.addStretch(1)
        phones = QVBoxLayout()
        phones.setSpacing(look.px(2))
        self._phone_label = PlainLabel(self.tr("Điện thoại"), role="label")
        self._phone = PlainLabel(role="due")
        self._phone.setObjectName("callPhone")
        self._phone.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._agent = ElidedLabel(role="hint")
        self._agent.setObjectName("callAgent")
        self._agent.setMaximumWidth(look.px(_AGENT))
        for part in (self._phone_label, self._phone, self._agent):
            phones.addWidget(part, 0, Qt.AlignmentFlag.AlignRight)
        phones.addStretch(1)
        row.addLayout(names, 1)
        row.addLayout(phones)
        return person

    def _make_outcomes(self) -> Choices:
        self._outcomes = Choices(3)
        self._outcomes.setObjectName("outcomes")
        self._outcomes.setAccessibleName(self.tr("Kết quả cuộc gọi"))
        self._outcomes.offer([Choice(self.words.outcome(one), one) for one in CallOutcome])
        self._outcomes.chosen.connect(self._outcome_chosen)
        return self._outcomes

    def _make_message(self) -> QWidget:
        look = theme.look()
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(PlainLabel(self.tr("Tin nhắn để gửi"), role="label"))
        self._text = Line(role="notice")
        self._text.setObjectName("messageText")
        column.addWidget(self._text)
        row = QHBoxLayout()
        row.setSpacing(look.px(14))
        self._length = Line(role="hint")
        self._length.setObjectName("messageLength")
        row.addWidget(self._length, 1)
        with_accents = QuietAction("copyMessage", self.tr("Chép có dấu"), "Ctrl+C")
        without = QuietAction("copyPlain", self.tr("Chép không dấu"), "Ctrl+D")
        with_accents.wanted.connect(self._copy)
        without.wanted.connect(self._copy_plain)
        row.addWidget(with_accents)
        row.addWidget(without)
        column.addLayout(row)
        self._copied = Notice()
        self._copied.setObjectName("copied")
        self._copied.hide()
        column.addWidget(self._copied)
        self._message_box = whole
        return whole

    # -- showing -----------------------------------------------------------------------------------

    def _show(self) -> None:
        """Show whose turn it is: with each begins another call."""
        self._key = self._notes.new_key()
        dossier = self._inquiry.card(self._queue[self._place]).dossier
        words, person, agent = self.words, dossier.applicant, dossier.representative
        count = len(self._queue)
        keys = self.tr("Bấm phím 1 đến 6 theo kết quả cuộc gọi, rồi F9.")
        if count > 1:
            sentence = self.tr("Người thứ {place} trong {count}. {keys}")
            keys = sentence.format(place=self._place + 1, count=count, keys=keys)
        self.text.setText(keys)
        last = self._place + 1 == count
        self.save_button.setText(self.tr("Lưu") if last else self.tr("Lưu, sang người tiếp"))
        self.save_button.updateGeometry()
        self._number.setText(dossier.number)
        self._name.setText(person.name)
        self._about.setText(
            self.tr("{procedure} · {where}").format(
                procedure=dossier.procedure, where=words.where(dossier)
            )
        )
        self._before.setText(self._calls_before(dossier))
        self._show_phones(person, agent)
        self._show_message(dossier)
        self._outcomes.choose(None)
        self._details.clear()
        self._outcomes.start()
        possible = Act.CALL in acts_from(dossier)
        self.save_button.setEnabled(possible)
        if possible:
            self.notice.clear()
        else:
            sentence = self.tr("Hồ sơ {number} không còn gì để báo: {state}.")
            self.notice.tell(
                sentence.format(number=dossier.number, state=words.state(dossier.state).lower()),
                Tone.WARNING,
            )
        self._dossier = dossier

    def _show_phones(self, person: Applicant, agent: Representative | None) -> None:
        """Show whom to call in large figures: the applicant, or who handed it in for them."""
        instead = agent is not None and bool(agent.phone) and not person.phone
        phone = agent.phone if agent is not None and instead else person.phone
        self._phone_label.setText(
            self.tr("Điện thoại người nộp thay") if instead else self.tr("Điện thoại")
        )
        self._phone.setText(in_groups(phone) or self.tr("không có số"))
        theme.mark(self._phone, tone=str(Tone.PLAIN if phone else Tone.WARNING))
        self._agent.setVisible(agent is not None)
        if agent is None:
            return
        sentence = self.tr("{name} (nộp thay): {phone}")
        if instead or not agent.phone:
            sentence = self.tr("{name} (nộp thay)")
        self._agent.setText(sentence.format(name=agent.name, phone=in_groups(agent.phone)))

    def _calls_before(self, dossier: Dossier) -> str:
        if dossier.last_call is None or dossier.last_call_at is None:
            return self.tr("Chưa báo lần nào")
        sentence = self.tr("Đã báo {count} lần, lần cuối {at}: {outcome}")
        return sentence.format(
            count=dossier.calls,
            at=self.words.moment(dossier.last_call_at),
            outcome=self.words.outcome(dossier.last_call).lower(),
        )

    def _show_message(self, dossier: Dossier) -> None:
        messages = self._notes.messages(dossier.id)
        self._message = messages[0] if messages else None
        self._message_box.setVisible(self._message is not None)
        self._copied.clear()
        if self._message is None:
            return
        self._text.setText(self._message.text)
        self._length.setText(
            self.tr("SMS có dấu: {wide} tin · không dấu: {plain} tin").format(
                wide=_parts(len(self._message.text), _WIDE_SMS, _WIDE_PART),
                plain=_parts(len(self._message.plain), _PLAIN_SMS, _PLAIN_PART),
            )
        )

    # -- doing -------------------------------------------------------------------------------------

    @property
    def touched(self) -> bool:
        """Whether something would be lost by leaving."""
        return self._outcomes.value is not None or self._details.touched

    @Slot()
    def save(self) -> None:
        """Write down how it went, and go on to the next person."""
        outcome = self._outcomes.value
        if not isinstance(outcome, CallOutcome):
            self.notice.tell(self.tr("Chọn kết quả cuộc gọi: phím 1 đến 6."), Tone.WARNING)
            self._outcomes.start()
            return
        with refusals_shown_in(self.notice, self.words.refusal) as attempt:
            told = self.act()
            self._written += 1
            self.saved.emit(told)
        if attempt.refusal is None:
            self._go_on()
        elif self.complain(attempt.refusal):
            self.notice.clear()

    def act(self) -> str:
        """Write the call down; raises a `Refused`."""
        outcome = self._outcomes.value
        box = self._details.editor("medium")
        assert isinstance(outcome, CallOutcome)
        assert isinstance(box, ChoiceBox)
        assert isinstance(box.value, Medium)
        dossier = self._notes.call(
            self._dossier.id,
            outcome,
            by=self._session.by,
            medium=box.value,
            note=self._details.text("note"),
            key=self._key,
        )
        self.wrote.emit(dossier)
        return self.tr("{number} · {name}: {outcome}").format(
            number=dossier.number,
            name=dossier.applicant.name,
            outcome=self.words.outcome(outcome).lower(),
        )

    @Slot()
    def _go_on(self) -> None:
        """Turn to the next person, or close after the last one."""
        if self._place + 1 >= len(self._queue):
            self.accept()
            return
        self._place += 1
        self._show()

    @Slot(object)
    def _outcome_chosen(self, _outcome: object) -> None:
        self.notice.clear()
        self.something_changed()
        self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _copy(self) -> None:
        if self._message is not None:
            self._put_on_clipboard(self._message.text, Medium.ZALO)

    @Slot()
    def _copy_plain(self) -> None:
        if self._message is not None:
            self._put_on_clipboard(self._message.plain, Medium.SMS)

    def _put_on_clipboard(self, text: str, medium: Medium) -> None:
        """Copy, and take it that the message is what is written down."""
        QGuiApplication.clipboard().setText(text)
        self._details.set_text("medium", self.words.medium(medium))
        self._outcomes.choose(CallOutcome.MESSAGE)
        self._outcome_chosen(CallOutcome.MESSAGE)
        self._copied.tell(
            self.tr("Đã chép. Dán vào {medium}, gửi xong bấm F9 để ghi lại.").format(
                medium=self.words.medium(medium)
            ),
            Tone.GOOD,
        )

    # -- keys --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Number keys say what came of the call; they are letters in the note."""
        number = event.key() - Qt.Key.Key_0
        if 0 < number <= len(CallOutcome) and not event.modifiers():
            self._outcomes.press(number)
            return
        super().keyPressEvent(event)


def in_groups(phone: str) -> str:
    """Return a telephone number in groups that can be read aloud: "0912 345 678"."""
    if phone.startswith("+"):
        return phone
    head, rest = phone[: len(phone) - 6], phone[-6:]
    return " ".join(part for part in (head, rest[:3], rest[3:]) if part)


def _parts(letters: int, one: int, each: int) -> int:
    """Return how many SMS a text of so many letters takes."""
    return 1 if letters <= one else -(-letters // each)
