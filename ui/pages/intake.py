"""Tiếp nhận: what a citizen brings becomes a dossier with a number, a date and a receipt."""

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counter_app.desks.inquiry import Inquiry
from counter_app.desks.reception import Intake, Received, Reception
from counter_app.errors import Refused
from counter_app.ports import Clock, Topic
from counter_app.rules import people
from counter_app.rules.catalogue import Channel, Component, PaperKind, Procedure
from counter_app.rules.deadlines import DueDate
from counter_app.rules.dossier import Delivery, FeeState
from counter_app.rules.journal import new_id
from counter_app.rules.lines import DossierLine
from counter_app.rules.people import Applicant, ApplicantKind
from counter_app.rules.text import clean, digits
from ui import theme
from ui.checklist import Checklist, Tick
from ui.forms import ChoiceBox, Field, Form, Kind
from ui.page import Page
from ui.picker import ProcedurePicker
from ui.promise import Answer, PromiseCard
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.tables import RIGHT, Column
from ui.theme import Tone
from ui.widgets import ActionButton, Card, EmptyState, Line, Notice, PlainLabel
from ui.words import Words

_COMPLETE_IDS = frozenset({9, 10, 12, 13})
"""Digits of an old and a new identity number, and of a tax code without and with a branch."""
_EARLIER_SHOWN = 20
_SPOKEN_LETTERS = 80
_COPIES = 999
_FEE_SIGNS = frozenset(" .,đ₫")
_MONEY = frozenset({Topic.CATALOGUE, Topic.CALENDAR, Topic.SETTINGS})
_PAPER_KINDS = tuple(PaperKind)
_PERSON_FIELDS = frozenset({"name", "id_number", "phone", "birth", "address"})
_DETAIL_FIELDS = frozenset({"fee", "note"})


@dataclass(frozen=True, slots=True)
class _Draft:
    """What stands in the form, so that it can be put aside and brought back."""

    person: dict[str, str]
    procedure: Procedure | None
    typed: str
    channel: object
    ticks: tuple[Tick, ...]
    details: dict[str, str]


class IntakePage(Page):
    """The form down the left, the answer down the right: date, what is missing, what to say."""

    def __init__(
        self,
        *,
        reception: Reception,
        inquiry: Inquiry,
        session: Session,
        words: Words,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        """Receive dossiers at the desk `reception`, in the name of whoever is on duty."""
        super().__init__(parent)
        self._reception = reception
        self._inquiry = inquiry
        self._session = session
        self._words = words
        self._clock = clock
        self._key = new_id(clock.now())
        self._saved: Received | None = None
        self._saved_promise: tuple[DueDate, datetime] | None = None
        self._showing_saved = False
        self._put_aside: _Draft | None = None
        self._about_to_clear = False
        self._promise: tuple[DueDate, datetime] | None = None
        self._earlier: list[DossierLine] = []
        self.setProperty("page", True)
        look = theme.look()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14))
        whole.setSpacing(look.px(16))
        left = QVBoxLayout()
        left.setSpacing(look.px(12))
        left.addWidget(self._make_person())
        left.addWidget(self._make_procedure())
        left.addWidget(self._make_papers(), 1)
        whole.addLayout(left, 1)
        whole.addWidget(self._make_answer())
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
        last = self.focusWidget()
        if self._is_blank() or last is None:
            self._person.editor("id_number").setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            last.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Promise anew when the catalogue, the calendar or the office changed."""
        if topics & _MONEY:
            self._read_procedures()
            self._read_promise()
            self._show_answer()

    # -- making ------------------------------------------------------------------------------------

    def _make_person(self) -> Card:
        card = _card(self.tr("Người nộp hồ sơ"), 1)
        words = self._words
        self._person = Form(
            Applicant,
            Field(
                "kind",
                self.tr("Đối tượng"),
                kind=Kind.CHOICE,
                choices=[(words.applicant_kind(kind), kind) for kind in ApplicantKind],
                span=4,
            ),
            Field(
                "id_number",
                self.tr("Số định danh / CCCD"),
                complaint=self._complaint_about("id_number"),
                span=3,
            ),
            Field(
                "name",
                self.tr("Họ và tên"),
                required=True,
                complaint=self._complaint_about("name"),
                span=5,
            ),
            Field(
                "birth",
                self.tr("Ngày sinh"),
                complaint=self._complaint_about("birth"),
                span=2,
            ),
            Field(
                "phone",
                self.tr("Điện thoại"),
                complaint=self._complaint_about("phone"),
                span=3,
            ),
            Field(
                "address",
                self.tr("Địa chỉ"),
                complaint=self._complaint_about("address"),
                span=7,
            ),
            every_field=True,
        )
        self._person.changed.connect(self._person_changed)
        self._person.passed_end.connect(self._go_to_procedure)
        card.body.addWidget(self._person)
        self._history = QWidget()
        row = QHBoxLayout(self._history)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().px(4))
        self._earlier_line = PlainLabel(role="hint")
        self._earlier_line.setObjectName("earlier")
        row.addWidget(self._earlier_line)
        self._see_earlier = QPushButton(self.tr("Xem"))
        self._see_earlier.setObjectName("seeEarlier")
        self._see_earlier.setProperty("quiet", True)
        self._see_earlier.clicked.connect(self._open_earlier)
        row.addWidget(self._see_earlier)
        row.addStretch(1)
        self._history.hide()
        card.body.addWidget(self._history)
        return card

    def _make_procedure(self) -> Card:
        card = _card(self.tr("Thủ tục hành chính"), 2)
        self._meta = PlainLabel(role="hint")
        self._meta.setObjectName("procedureMeta")
        card.corner.addWidget(self._meta)
        self._picker = ProcedurePicker(self._about_procedure)
        self._picker.setObjectName("procedure")
        self._picker.picked.connect(self._procedure_picked)
        self._picker.edited.connect(self._changed)
        self._channel = ChoiceBox([(self._words.channel(one), one) for one in Channel])
        self._channel.setObjectName("channel")
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
        self._channel.setFixedWidth(theme.look().px(156))
        card.body.addLayout(grid)
        return card

    def _make_papers(self) -> Card:
        card = _card(self.tr("Thành phần hồ sơ"), 3)
        card.corner.addWidget(
            PlainLabel(
                self.tr("1–9 đánh dấu · 0 tất cả · + − số lượng · trái, phải: loại"), role="hint"
            )
        )
        words = self._words
        self._papers = Checklist(
            (
                Column(
                    self.tr("Giấy tờ"),
                    lambda tick: tick.of.name,
                    weight=1,
                    tone=_missing_tone,
                    icon=lambda _tick: None,
                ),
                Column(
                    self.tr("Loại"), lambda tick: tick.of.kind, show=words.paper_kind
                ),
                Column(
                    self.tr("Số lượng"), lambda tick: tick.of.copies, align=RIGHT, figures=True
                ),
            ),
            empty=EmptyState(
                "file-text",
                self.tr("Chọn thủ tục để thấy giấy tờ cần nộp"),
                self.tr("Giấy tờ bắt buộc được đánh dấu sẵn; bỏ dấu tờ nào còn thiếu."),
            ),
        )
        self._papers.setObjectName("papers")
        self._papers.setAccessibleName(self.tr("Thành phần hồ sơ"))
        self._papers.setMinimumHeight(theme.look().px(34 + 2 * theme.look().theme.row))
        self._papers.ticked.connect(self._changed)
        self._papers.stepped.connect(self._step_copies)
        self._papers.turned.connect(self._turn_kind)
        self._papers.passed.connect(self._go_to_details)
        card.body.addWidget(self._papers, 1)
        self._details = Form(
            dict,
            Field(
                "delivery",
                self.tr("Nhận kết quả"),
                kind=Kind.CHOICE,
                choices=[(words.delivery(one), one) for one in Delivery],
                span=3,
            ),
            Field("fee", self.tr("Phí, lệ phí (₫)"), complaint=self._fee_complaint, span=2),
            Field(
                "fee_state",
                self.tr("Tình trạng nộp phí"),
                kind=Kind.CHOICE,
                choices=[(words.fee_state(one), one) for one in FeeState],
                span=3,
            ),
            Field("note", self.tr("Ghi chú"), span=4),
            every_field=True,
        )
        self._details.changed.connect(self._detail_changed)
        self._details.passed_end.connect(self._go_to_save)
        self._details.editor("fee").left.connect(self._tidy_fee)
        card.body.addWidget(self._details)
        return card

    def _make_answer(self) -> QWidget:
        look = theme.look()
        side = QWidget()
        side.setFixedWidth(look.px(356))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        self._card = PromiseCard(self._words)
        column.addWidget(self._card)
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
        self._save.listen()
        column.addWidget(self._save)
        self._same_person = ActionButton(self.tr("Cùng người"), "F4", icon="user-check")
        self._same_person.setObjectName("samePerson")
        self._same_person.setToolTip(self.tr("Hồ sơ tiếp theo của người vừa nộp"))
        self._same_person.clicked.connect(self._fill_same_person)
        self._same_person.listen()
        self._drop = ActionButton(self.tr("Xóa trắng"), "Esc", icon="x")
        self._drop.setObjectName("clear")
        self._drop.clicked.connect(self._clear_away)
        self._bring_back = ActionButton(self.tr("Lấy lại"), "F3", icon="undo-2")
        self._bring_back.setObjectName("bringBack")
        self._bring_back.setToolTip(self.tr("Lấy lại nội dung vừa xóa trắng"))
        self._bring_back.clicked.connect(self._restore)
        self._bring_back.listen()
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
            newer = next((one for one in procedures if one.code == held.code), None)
            self._picker.pick(newer)

    def _read_promise(self) -> None:
        procedure = self._picker.procedure
        self._promise = None if procedure is None else self._reception.promise(procedure)

    def _about_procedure(self, procedure: Procedure) -> str:
        fee = self._words.money(procedure.fee) if procedure.fee else self.tr("không thu phí")
        return (
            f"{procedure.code} · {procedure.department} · "
            f"{self._words.limit(procedure.limit)} · {fee}"
        )

    # -- while one fills it in ---------------------------------------------------------------------

    @Slot(str)
    def _person_changed(self, field: str) -> None:
        if field == "kind":
            self._show_kind()
        elif field == "id_number":
            self._read_earlier()
        self._changed()

    @Slot()
    def _changed(self) -> None:
        """Let the answer follow what is typed; a new intake has begun."""
        self._about_to_clear = False
        self._showing_saved = False
        if self._picker.procedure is not None or not self._picker.text():
            self._complain_about_procedure("")
        self._show_answer()

    def _show_kind(self) -> None:
        """Let the labels say what is asked of this kind of applicant."""
        kind = self._person.editor("kind")
        citizen = kind.text() == self._words.applicant_kind(ApplicantKind.CITIZEN)
        household = kind.text() == self._words.applicant_kind(ApplicantKind.HOUSEHOLD_BUSINESS)
        if citizen:
            number, name = self.tr("Số định danh / CCCD"), self.tr("Họ và tên")
        elif household:
            number, name = self.tr("Mã số thuế / CCCD"), self.tr("Tên hộ kinh doanh")
        else:
            number, name = self.tr("Mã số thuế / ĐKKD"), self.tr("Tên tổ chức, doanh nghiệp")
        self._person.set_label("id_number", number)
        self._person.set_label("name", name)
        if not citizen:
            self._person.set_text("birth", "")
        self._person.editor("birth").setEnabled(citizen)

    def _read_earlier(self) -> None:
        """Say what this person handed in before, once the number is whole."""
        number = "".join(clean(self._person.text("id_number")).replace(".", "").split()).upper()
        whole = len(number) in _COMPLETE_IDS and digits(number) == number
        self._earlier = self._reception.earlier(number) if whole else []
        self._history.setVisible(bool(self._earlier))
        if not self._earlier:
            return
        count = len(self._earlier)
        going_on = [line for line in self._earlier if line.state.open]
        if not going_on:
            text = self.tr("Đã từng nộp: {count} hồ sơ, không còn hồ sơ nào đang xử lý")
        else:
            text = self.tr(
                "Đã từng nộp: {count} hồ sơ · còn {open} đang xử lý ({procedure}, hẹn {due})"
            )
        first = going_on[0] if going_on else self._earlier[0]
        shown = f"{count}+" if count == _EARLIER_SHOWN else str(count)
        self._earlier_line.setText(
            text.format(
                count=shown,
                open=len(going_on),
                procedure=_spoken(first.procedure, 44),
                due=self._words.day_short(first.due_at.date()),
            )
        )

    @Slot()
    def _open_earlier(self) -> None:
        lines = [line for line in self._earlier if line.state.open] or self._earlier
        if lines:
            self.dossier_wanted.emit(lines[0].id)

    @Slot(object)
    def _procedure_picked(self, procedure: Procedure | None) -> None:
        if procedure is None:
            self._papers.show_rows(())
            self._details.set_text("fee", "")
            self._choose_fee_state(FeeState.NONE)
        else:
            self._papers.show_rows(
                [
                    Tick(place, part, part.required)
                    for place, part in enumerate(procedure.components, start=1)
                ]
            )
            self._papers.choose(0)
            self._details.set_text("fee", self._words.whole(procedure.fee))
            if self._channel.value not in procedure.channels:
                self._channel.choose(next(one for one in Channel if one in procedure.channels))
        self._read_promise()
        self._changed()
        if procedure is not None and self._picker.hasFocus():
            self._papers.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _channel_changed(self) -> None:
        procedure = self._picker.procedure
        if procedure is not None and self._channel.value in procedure.channels:
            self._complain_about_procedure("")
        self._changed()

    @Slot(int, int)
    def _step_copies(self, place: int, step: int) -> None:
        part: Component = self._papers.ticks[place - 1].of
        self._papers.put(place, replace(part, copies=min(max(part.copies + step, 1), _COPIES)))
        self._changed()

    @Slot(int, int)
    def _turn_kind(self, place: int, step: int) -> None:
        part: Component = self._papers.ticks[place - 1].of
        number = (_PAPER_KINDS.index(part.kind) + step) % len(_PAPER_KINDS)
        self._papers.put(place, replace(part, kind=_PAPER_KINDS[number]))
        self._changed()

    @Slot(str)
    def _detail_changed(self, field: str) -> None:
        if field == "fee":
            owed = bool(self._fee())
            if owed == (self._fee_state() is FeeState.NONE):
                self._choose_fee_state(FeeState.UNPAID if owed else FeeState.NONE)
        self._changed()

    @Slot()
    def _tidy_fee(self) -> None:
        fee = self._fee()
        if fee is not None and self._details.text("fee"):
            self._details.set_text("fee", self._words.whole(fee))

    # -- the answer --------------------------------------------------------------------------------

    def _show_answer(self) -> None:
        if self._showing_saved and self._saved is not None:
            self._show_saved(self._saved)
            return
        blank = self._is_blank()
        self._drop.setVisible(not (blank and self._put_aside is not None))
        self._drop.setEnabled(not blank)
        self._bring_back.setVisible(blank and self._put_aside is not None)
        self._same_person.setEnabled(self._saved is not None)
        procedure = self._picker.procedure
        self._meta.setText("" if procedure is None else self._about_procedure(procedure))
        if procedure is None or self._promise is None:
            self._card.wait()
            self._read_back.setText(
                self.tr("Câu đọc cho người nộp nghe sẽ hiện ở đây khi đã chọn thủ tục.")
            )
            return
        due, due_at = self._promise
        ticks = self._papers.ticks
        papers = sum(tick.ticked for tick in ticks)
        self._card.answer(
            Answer(
                due,
                due_at,
                papers,
                len(ticks),
                [tick.of.name for tick in ticks if not tick.ticked and tick.of.required],
                self._fee_words(self._fee() or 0, self._fee_state()),
            )
        )
        name = self._person.text("name") or self.tr("người nộp")
        self._say(name, self._person_kind(), procedure.name, papers, due_at)

    def _show_saved(self, saved: Received) -> None:
        dossier = saved.dossier
        self._same_person.setEnabled(True)
        self._drop.setEnabled(False)
        self._drop.setVisible(self._put_aside is None)
        self._bring_back.setVisible(self._put_aside is not None)
        if self._saved_promise is not None:
            due, _due_at = self._saved_promise
            self._card.keep(
                dossier.number,
                self.tr("Đã lưu lúc {time} · biên nhận chuyển đến máy in").format(
                    time=self._words.time(dossier.received_at)
                ),
                Answer(
                    due,
                    dossier.due_at,
                    len(dossier.components),
                    len(dossier.components),
                    (),
                    self._fee_words(dossier.fee, dossier.fee_state),
                ),
            )
        person = dossier.applicant
        self._say(
            person.name, person.kind, dossier.procedure, len(dossier.components), dossier.due_at
        )

    def _say(
        self, name: str, kind: ApplicantKind, procedure: str, papers: int, due_at: datetime
    ) -> None:
        """Show the one sentence to read aloud."""
        if kind is ApplicantKind.CITIZEN:
            sentence = self.tr(
                "“Ông/Bà {name} nộp hồ sơ {procedure}, {papers} giấy tờ, hẹn trả {due}.”"
            )
        else:
            sentence = self.tr("“{name} nộp hồ sơ {procedure}, {papers} giấy tờ, hẹn trả {due}.”")
        day = due_at.date()
        self._read_back.say(
            sentence,
            name=_spoken(name, _SPOKEN_LETTERS),
            procedure=_spoken(procedure, _SPOKEN_LETTERS),
            papers=papers,
            due=self.tr("{weekday} ngày {day} tháng {month}").format(
                weekday=self._words.weekday(day), day=day.day, month=day.month
            ),
        )

    def _fee_words(self, fee: int, state: FeeState) -> str:
        if not fee:
            return self._words.fee_state(FeeState.NONE)
        return f"{self._words.money(fee)} · {self._words.fee_state(state).lower()}"

    # -- saving ------------------------------------------------------------------------------------

    @Slot()
    def _receive(self) -> None:
        """Receive the dossier; asked again with nothing new in the form, say what was received."""
        if self._is_blank() and self._saved is not None:
            self._tell_saved(self._saved)
            return
        if not self._all_filled():
            return
        intake = self._intake()
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            received = self._reception.receive(intake, by=self._session.by, key=self._key)
            self._after(received)
        if attempt.refusal is not None:
            self._complain(attempt.refusal)

    def _after(self, received: Received) -> None:
        self._saved = received
        self._saved_promise = self._promise
        self._put_aside = None
        self._empty_form()
        self._showing_saved = True
        self._show_answer()
        self._read_procedures()
        self._person.editor("id_number").setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_saved(received)
        self.done.emit()

    def _tell_saved(self, received: Received) -> None:
        dossier = received.dossier
        self.told.emit(
            "good",
            self.tr("Đã lưu {number} · {name} · hẹn trả {due}").format(
                number=dossier.number,
                name=dossier.applicant.name,
                due=self._words.day_year(dossier.due_at.date()),
            ),
        )

    def _intake(self) -> Intake:
        procedure = self._picker.procedure
        assert procedure is not None
        delivery, channel = self._choice("delivery"), self._channel.value
        assert isinstance(delivery, Delivery)
        assert isinstance(channel, Channel)
        return Intake(
            procedure.code,
            self._applicant(),
            channel=channel,
            components=tuple(tick.of for tick in self._papers.ticks if tick.ticked),
            delivery=delivery,
            fee=self._fee() or 0,
            fee_state=self._fee_state(),
            note=self._details.text("note"),
        )

    def _applicant(self) -> Applicant:
        text = self._person.text
        return Applicant(
            text("name"),
            self._person_kind(),
            id_number=text("id_number"),
            phone=text("phone"),
            address=text("address"),
            birth=text("birth"),
        )

    def _all_filled(self) -> bool:
        """Complain about every field that is wrong; the focus goes to the first of them."""
        self._refusal.clear()
        details = self._details.check()
        chosen = self._picker.procedure is not None
        if not chosen:
            typed = self._picker.text().strip()
            self._complain_about_procedure(
                self.tr("Chưa chọn thủ tục trong danh sách gợi ý.")
                if typed
                else self.tr("Chưa chọn thủ tục.")
            )
            self._picker.setFocus(Qt.FocusReason.OtherFocusReason)
        return self._person.check() and chosen and details

    def _complain(self, refusal: Refused) -> None:
        """Move the sentence beside its field, when it is about one on this page."""
        field = str(refusal.facts.get("field", ""))
        sentence = self._words.refusal(refusal)
        if field in _PERSON_FIELDS:
            self._person.complain(field, sentence)
        elif field in _DETAIL_FIELDS:
            self._details.complain(field, sentence)
        elif {"procedure", "code"} & refusal.facts.keys() or field == "procedure":
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
            self.told.emit("warning", self.tr("Chưa có hồ sơ nào vừa lưu để lặp lại người nộp."))
            return
        person = self._saved.dossier.applicant
        self._person.restore(
            {
                "kind": self._words.applicant_kind(person.kind),
                "id_number": person.id_number,
                "name": person.name,
                "birth": _birth_words(person.birth),
                "phone": person.phone,
                "address": person.address,
            }
        )
        self._go_to_procedure()

    @Slot()
    def _clear_away(self) -> None:
        """Empty the form, and keep what stood in it until the next one."""
        if self._is_blank():
            return
        self._put_aside = self._draft()
        self._empty_form()
        self._show_answer()
        self._person.editor("id_number").setFocus(Qt.FocusReason.OtherFocusReason)
        self.told.emit("warning", self.tr("Đã xóa trắng. Bấm F3 để lấy lại."))

    @Slot()
    def _restore(self) -> None:
        """Bring back what was cleared away."""
        kept = self._put_aside
        if kept is None:
            return
        self._put_aside = None
        self._person.restore(kept.person)
        self._picker.pick(kept.procedure)
        if kept.procedure is None:
            self._picker.setText(kept.typed)
        self._channel.choose(kept.channel)
        self._papers.show_rows(kept.ticks)
        self._details.restore(kept.details)
        self._changed()
        self._person.editor("name").setFocus(Qt.FocusReason.OtherFocusReason)
        self.told.emit("good", self.tr("Đã lấy lại nội dung vừa xóa trắng."))

    def _draft(self) -> _Draft:
        return _Draft(
            self._person.draft(),
            self._picker.procedure,
            self._picker.text(),
            self._channel.value,
            self._papers.ticks,
            self._details.draft(),
        )

    def _empty_form(self) -> None:
        """Make the form new: empty, with an identity of its own."""
        self._person.clear()
        self._picker.pick(None)
        self._channel.choose(Channel.COUNTER)
        self._details.clear()
        self._refusal.clear()
        self._complain_about_procedure("")
        self._about_to_clear = False
        self._key = new_id(self._clock.now())

    def _is_blank(self) -> bool:
        return not (
            self._person.touched
            or self._picker.text()
            or self._details.touched
            or self._channel.value is not Channel.COUNTER
        )

    # -- keys --------------------------------------------------------------------------------------

    @Slot()
    def _go_to_procedure(self) -> None:
        self._picker.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _go_to_details(self) -> None:
        self._details.editor("delivery").setFocus(Qt.FocusReason.TabFocusReason)

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
        key = event.key()
        if key == Qt.Key.Key_Escape and not self._is_blank():
            self._escape()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
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
            self._papers.setFocus(Qt.FocusReason.TabFocusReason)

    # -- single values -----------------------------------------------------------------------------

    def _choice(self, field: str) -> object:
        editor = self._details.editor(field)
        assert isinstance(editor, ChoiceBox)
        return editor.value

    def _person_kind(self) -> ApplicantKind:
        editor = self._person.editor("kind")
        assert isinstance(editor, ChoiceBox)
        assert isinstance(editor.value, ApplicantKind)
        return editor.value

    def _fee_state(self) -> FeeState:
        state = self._choice("fee_state")
        assert isinstance(state, FeeState)
        return state

    def _choose_fee_state(self, state: FeeState) -> None:
        editor = self._details.editor("fee_state")
        assert isinstance(editor, ChoiceBox)
        editor.choose(state)

    def _fee(self) -> int | None:
        """Return the fee in đồng as it is typed, or None when it cannot be read."""
        text = self._details.text("fee")
        number = digits(text)
        if not text:
            return 0
        if not number or any(ch not in _FEE_SIGNS for ch in text if ch not in number):
            return None
        return int(number)

    def _fee_complaint(self, _text: str) -> str | None:
        fee = self._fee()
        if fee is None:
            return self.tr("Chỉ ghi số tiền, ví dụ 500.000.")
        if fee and self._fee_state() is FeeState.NONE:
            return self.tr("Có phí: hãy chọn tình trạng nộp phí.")
        return None

    def _complaint_about(self, field: str) -> "_Complaint":
        return _Complaint(field, self._words)


class _Complaint:
    """What the office would say of one field of an applicant."""

    def __init__(self, field: str, words: Words) -> None:
        self._field = field
        self._words = words

    def __call__(self, text: str) -> str | None:
        """Return the sentence, or None when the text will be taken."""
        try:
            people.checked(replace(Applicant("A"), **{self._field: text}))
        except Refused as refusal:
            return self._words.refusal(refusal)
        return None


def _card(title: str, number: int) -> Card:
    """Return a card that wastes no height: three of them stand above one another."""
    card = Card(title, number)
    layout = card.layout()
    assert layout is not None
    look = theme.look()
    layout.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(12))
    layout.setSpacing(look.px(6))
    return card


def _missing_tone(tick: Tick) -> Tone:
    return Tone.WARNING if not tick.ticked and tick.of.required else Tone.PLAIN


def _spoken(text: str, letters: int) -> str:
    """Shorten a name to what one says: without what stands in brackets, cut between words."""
    if len(text) <= letters:
        return text
    text = text.partition(" (")[0]
    if len(text) <= letters:
        return text
    cut = text[:letters]
    return f"{cut.rpartition(' ')[0] or cut} …"


def _birth_words(birth: str) -> str:
    """Write a day of birth as it is read at the counter: 01/02/1985, or only the year."""
    parts = birth.split("-")
    return "/".join(reversed(parts)) if len(parts) > 1 else birth
