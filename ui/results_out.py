"""A result goes to whoever collects it: who that is, what goes along, or why not yet.

One screen and few keys: a scan shows the dossier, number keys say who collects (1-4) and how the
fee was settled (5-8), F9 does it. An identity card says whether its bearer may collect.
"""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.desks.giving import Giving, Handing
from counter_app.desks.inquiry import Inquiry
from counter_app.errors import Refused
from counter_app.ports import Clock
from counter_app.rules.citizen_card import CitizenCard
from counter_app.rules.dossier import (
    Act,
    Collector,
    CollectorKind,
    Dossier,
    DossierId,
    acts_from,
)
from counter_app.rules.lines import Board, DossierLine
from counter_app.rules.people import Applicant, ApplicantKind
from counter_app.rules.text import fold
from ui import law, standing, theme
from ui.choices import Choice, Choices
from ui.columns import TwoColumns
from ui.entry import NumberEntry
from ui.forms import Field, Form
from ui.handing_parts import (
    FIRST_FEE_KEY,
    ORIGINALS_KEY,
    OTHERS_KEY,
    FeeCard,
    OriginalsCard,
    OthersCard,
)
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.signature_pad import SignatureField
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.why_not import WhyNot
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

_SIDE = 420
_MOST_LISTED = 500
_LABELS = 84
_SHELF = 230
"""The widest that the name of a compartment may be, in pixels at 100 %; it wraps."""
_DOSSIER_PLACE, _SPACE_PLACE = 0, 3
"""Places in the column on the left: the first card, and what is left below all."""
_COLLECTORS = (
    CollectorKind.OWNER,
    CollectorKind.AUTHORISED,
    CollectorKind.POST,
    CollectorKind.ELECTRONIC,
)


class ResultsOut(QWidget):
    """The dossier and its collector on the left; what goes along, or what waits, on the right."""

    told = Signal(str, str)
    done = Signal()
    dossier_wanted = Signal(str)
    taking_back_wanted = Signal(object)
    """The `Dossier` whose result must come in first."""

    def __init__(
        self,
        *,
        giving: Giving,
        inquiry: Inquiry,
        session: Session,
        words: Words,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._giving = giving
        self._inquiry = inquiry
        self._session = session
        self._words = words
        self._clock = clock
        self._why_not = WhyNot(words)
        self._dossier: Dossier | None = None
        self._handing: Handing | None = None
        self._given: list[Dossier] = []
        self._card: CitizenCard | None = None
        self._proved = False
        self._taken = ""
        wide = QWidget()
        column = QVBoxLayout(wide)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(12))
        column.addWidget(self._make_dossier())
        column.addWidget(self._make_collector())
        self._refusal = Notice()
        self._refusal.setObjectName("refusal")
        self._refusal.hide()
        column.addWidget(self._refusal)
        column.addStretch(0)
        self._column = column
        TwoColumns(self, wide, self._make_side(), _SIDE)
        self._show()

    # -- what the page asks ------------------------------------------------------------------------

    def start(self) -> None:
        """Put the focus where work begins; who has just left is not shown any more."""
        if self._given:
            self.forget()
        self._entry.start()

    def read(self) -> None:
        """Read afresh what waits to be collected, and the dossier that is shown."""
        lines = self._inquiry.board(Board.UNCOLLECTED)
        self._uncollected.rows_model.replace(lines)
        more = "+" if len(lines) >= _MOST_LISTED else ""
        self._uncollected_title.setText(
            self.tr("Kết quả chờ trả ({count})").format(count=f"{len(lines)}{more}")
        )
        if self._dossier is not None and not self._given:
            now = self._inquiry.card(self._dossier.id).dossier
            if now != self._dossier:
                self.show_dossier(now)

    def go_to_list(self) -> None:
        """Put the focus into the list of what waits."""
        if self._dossier is not None:
            self.forget()
        self._uncollected.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def press(self, number: int) -> bool:
        """Do what a number key stands for; say whether it stands for anything now."""
        if not self._can_give:
            return False
        if number == OTHERS_KEY:
            self._others.tick_all()
        elif number == ORIGINALS_KEY:
            self._originals.tick_all()
        elif number >= FIRST_FEE_KEY:
            return self._fees.press(number)
        else:
            return self._collectors.press(number)
        return True

    def take(self, dossier: Dossier, *, outdated: bool = False) -> None:
        """Use a scanned receipt: of the same person it goes along, otherwise it is the next one's.

        `outdated` says that the receipt is not the present one.
        """
        if self._can_give and self._dossier is not None and self._others.add(dossier):
            sentence = self.tr("Trả cùng lúc: {number} · {name} · {where}")
            self.told.emit(
                "good",
                sentence.format(
                    number=dossier.number,
                    name=dossier.applicant.name,
                    where=self._words.where(dossier),
                ),
            )
            return
        self.show_dossier(dossier, outdated=outdated)
        self.told.emit(*self._outcome(dossier))

    def show_dossier(self, dossier: Dossier, *, outdated: bool = False) -> None:
        """Show a dossier: who may collect its result, or at once why it cannot be given now.

        `outdated` says that the receipt that was scanned is not the present one.
        """
        self._dossier = dossier
        self._given = []
        self._card = None
        self._proved = False
        self._entry.clear()
        self._form.clear()
        self._signature.clear()
        self._who.clear()
        self._refusal.clear()
        self._fees.forget()
        self._old.clear()
        if outdated:
            self._say_old(dossier)
        able = Act.GIVE_BACK in acts_from(dossier)
        self._handing = self._giving.handing(dossier.id) if able else None
        if self._handing is not None:
            handing = self._handing
            self._collectors.choose(self._usual(handing))
            self._fill_in_agent()
            self._show_others()
            self._originals.show_originals(
                handing.originals, narrow=bool(handing.together or handing.also)
            )
        self._show()
        if self._can_give:
            self._collectors.start()
        else:
            self._entry.start()

    def take_card(self, card: CitizenCard) -> None:
        """Say whether the bearer of a card may collect; without a dossier, find theirs."""
        if self._can_give and self._dossier is not None:
            self._card = card
            self._identify(self._dossier, card)
            return
        lines = self._giving.waiting_for(card)
        name = card.name.value
        if not lines:
            self.forget()
            sentence = self.tr("Không có kết quả nào ở quầy này chờ chủ thẻ {name} đến nhận.")
            self.told.emit("bad", sentence.format(name=name))
            return
        self.show_dossier(self._inquiry.card(lines[-1].id).dossier)
        if self._can_give and self._dossier is not None:
            self._proved = True
            self._card = card
            self._identify(self._dossier, card)

    def forget(self) -> bool:
        """Put the dossier away; say whether there was one."""
        if self._dossier is None and not self._entry.text:
            return False
        self._entry.clear()
        self._put_away()
        self._entry.start()
        return True

    def _put_away(self) -> None:
        """Let nothing of a citizen stand on the screen."""
        self._dossier = None
        self._handing = None
        self._given = []
        self._card = None
        self._refusal.clear()
        self._form.clear()
        self._signature.clear()
        self._show()

    # -- making ------------------------------------------------------------------------------------

    def _make_dossier(self) -> Card:
        card = Card(self.tr("Hồ sơ"), 1)
        self._state = Pill(quiet=True)
        self._state.setObjectName("state")
        card.corner.addWidget(self._state)
        self._entry = NumberEntry(
            self.tr("Quét giấy tiếp nhận, hoặc gõ số hồ sơ rồi Enter"), name="entry"
        )
        self._entry.typed.connect(self._show_typed)
        self._entry.edited.connect(self._next_begins)
        card.body.addWidget(self._entry)
        self._empty = EmptyState(
            "hand-helping",
            self.tr("Quét giấy tiếp nhận của người đến nhận"),
            self.tr("Kết quả, ngăn để, người được nhận và phí còn thiếu sẽ hiện ở đây."),
        )
        card.body.addWidget(self._empty, 1)
        self._about = self._make_about()
        card.body.addWidget(self._about)
        self._old = Notice()
        self._old.setObjectName("oldReceipt")
        card.body.addWidget(self._old)
        self._notice = Notice()
        self._notice.setObjectName("notice")
        card.body.addWidget(self._notice)
        self._remedy = Line(role="hint")
        self._remedy.setObjectName("remedy")
        card.body.addWidget(self._remedy)
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        self._take_back = ActionButton(self.tr("Nhận kết quả về quầy trước"), icon="package-check")
        self._take_back.setObjectName("takeBackFirst")
        self._take_back.clicked.connect(self._want_taking_back)
        self._open = ActionButton(self.tr("Mở thẻ hồ sơ"), "Ctrl+O", icon="file-text")
        self._open.setObjectName("openCard")
        self._open.clicked.connect(self._open_card)
        self._open.listen()
        row.addWidget(self._take_back)
        row.addWidget(self._open)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    @property
    def in_hand(self) -> bool:
        """Whether somebody stands there to be given a result."""
        return self._dossier is not None

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
        self._shelf = Line(role="due")
        self._shelf.setObjectName("shelf")
        self._shelf.setMaximumWidth(look.px(_SHELF))
        for part in (self._shelf_label, self._shelf):
            part.setAlignment(Qt.AlignmentFlag.AlignRight)
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
        self._who = Notice()
        self._who.setObjectName("who")
        self._collector_card.body.addWidget(self._who)
        self._form = Form(
            dict,
            Field("collector", self.tr("Họ và tên người nhận"), span=6),
            Field("collector_note", self.tr("Giấy tờ kèm theo"), span=6),
            every_field=True,
        )
        self._form.passed_end.connect(self._go_to_main)
        self._form.hide()
        self._collector_card.body.addWidget(self._form)
        self._signature = SignatureField(self.tr("Người nhận ký"))
        self._collector_card.body.addWidget(self._signature)
        return self._collector_card

    def _make_side(self) -> QWidget:
        look = theme.look()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        self._fees = FeeCard(self._words)
        self._fees.settled.connect(self._refusal_is_old)
        self._others = OthersCard()
        self._others.changed.connect(self._show_along)
        self._others.changed.connect(self._refusal_is_old)
        self._originals = OriginalsCard()
        for part in (self._fees, self._others, self._originals):
            column.addWidget(part)
        self._space = QWidget()
        column.addWidget(self._space, 1)
        card = self._uncollected_card = Card(self.tr("Kết quả chờ trả"))
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
            empty=EmptyState(
                "package-check",
                self.tr("Không có kết quả nào chờ trả"),
                self.tr("Kết quả nhận về quầy sẽ hiện ở đây."),
            ),
        )
        self._uncollected.setObjectName("uncollected")
        self._uncollected.setAccessibleName(card.heading.text())
        self._uncollected.setMinimumHeight(look.px(40 + 2 * look.theme.row))
        self._uncollected.opened.connect(self._show_line)
        card.body.addWidget(self._uncollected, 1)
        column.addWidget(card, 1)
        self._main = ActionButton(self.tr("Trả kết quả"), "F9", primary=True, icon="hand-helping")
        self._main.setObjectName("giveBack")
        self._main.setToolTip(law.giving_back())
        self._main.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._main.clicked.connect(self._give_back)
        self._main.listen()
        column.addWidget(self._main)
        return side

    # -- showing -----------------------------------------------------------------------------------

    @property
    def _can_give(self) -> bool:
        return self._handing is not None and not self._given

    @property
    def _going(self) -> list[Dossier]:
        """The results that go out with one act."""
        others = self._others.dossiers if self._can_give else []
        return [*([] if self._dossier is None else [self._dossier]), *others]

    def _show(self) -> None:
        dossier = self._dossier
        for part in (self._about, self._state):
            part.setVisible(dossier is not None)
        self._show_collector()
        able = self._can_give
        self._empty.setVisible(dossier is None)
        self._column.setStretch(_DOSSIER_PLACE, 1 if dossier is None else 0)
        self._column.setStretch(_SPACE_PLACE, 0 if dossier is None else 1)
        self._collector_card.setVisible(able)
        if not able:
            self._others.hide()
            self._originals.hide()
        self._space.setVisible(able)
        self._uncollected_card.setVisible(not able)
        self._main.setEnabled(able or bool(self._given))
        self._take_back.setVisible(dossier is not None and Act.TAKE_BACK in acts_from(dossier))
        self._open.setVisible(dossier is not None and not able)
        self._show_along()
        if dossier is None:
            for line in (self._notice, self._old, self._who):
                line.clear()
            self._remedy.hide()
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

    @Slot()
    def _show_along(self) -> None:
        """Show what goes along: fees, and how many results."""
        self._fees.show_fees(self._going, asked=self._can_give)
        count = len(self._going)
        self._main.setText(
            self.tr("Trả {count} kết quả", "", count).format(count=count)
            if count > 1
            else self.tr("Trả kết quả")
        )

    def _finished_words(self, dossier: Dossier, done: datetime) -> str:
        kept = self._words.promise(dossier.due_at, done, done)
        return f"{self._words.day_year(done.date())} · {kept}"

    def _show_notice(self, dossier: Dossier) -> None:
        """Say at once, in words, what stands against giving the result back."""
        remedy = ""
        if self._can_give:
            self._notice.clear()
        elif self._given:
            self._notice.tell(self._given_words(), Tone.GOOD)
        else:
            now = self._clock.now()
            self._notice.tell(self._why_not.sentence(dossier, now), Tone.WARNING)
            remedy = self._why_not.remedy(dossier, now)
        self._remedy.setText(remedy)
        self._remedy.setVisible(bool(remedy))

    def _given_words(self) -> str:
        first, *more = self._given
        said = [self._why_not.given(first)]
        if more:
            numbers = ", ".join(one.number for one in more)
            said.append(self.tr("Cùng lúc: {numbers}.").format(numbers=numbers))
        if self._taken:
            said.append(self._taken)
        return " ".join(said)

    def _say_old(self, dossier: Dossier) -> None:
        sentence = self.tr(
            "Giấy vừa quét là bản cũ. Giấy hiện nay là lần {version}, hẹn trả {due}."
        )
        self._old.tell(
            sentence.format(
                version=dossier.receipt_version, due=self._words.day_year(dossier.due_at.date())
            ),
            Tone.WARNING,
        )

    def _show_others(self) -> None:
        """Show what else could go out, ticked as far as this collector may take it.

        Who is authorised takes the whole receipt; an owner takes what is theirs, and what stands
        on other receipts only when the card proved who it is.
        """
        handing = self._handing
        if handing is None:
            return
        authorised = self._collectors.value is CollectorKind.AUTHORISED
        self._others.show_dossiers(
            [(one, authorised or _same_owner(one, handing.dossier)) for one in handing.together],
            [(one, self._proved and not authorised) for one in handing.also],
        )
        self._show_along()

    def _usual(self, handing: Handing) -> CollectorKind:
        """Return who most likely collects: an agent whose authorisation is on the receipt does."""
        agent = handing.dossier.representative
        if handing.usual is CollectorKind.OWNER and agent is not None and agent.paper:
            return CollectorKind.AUTHORISED
        return handing.usual

    def _fill_in_agent(self) -> None:
        """Fill in who is authorised by the receipt, or else who showed a card."""
        if self._collectors.value is not CollectorKind.AUTHORISED or self._dossier is None:
            return
        agent = self._dossier.representative
        name, paper = ("", "") if agent is None else (agent.name, agent.paper)
        if self._card is not None and self._card.name.value and not self._card_known:
            name, paper = self._card.name.value, ""
        if not self._form.text("collector"):
            self._form.set_text("collector", name)
        if not self._form.text("collector_note"):
            self._form.set_text("collector_note", paper)

    @property
    def _card_known(self) -> bool:
        """Whether the card that was scanned last is of somebody the receipt names."""
        if self._card is None or self._dossier is None:
            return False
        return self._giving.who_is(self._dossier.id, self._card) is not None

    def _identify(self, dossier: Dossier, card: CitizenCard) -> None:
        """Say who showed a card, and let them collect who may."""
        kind = self._giving.who_is(dossier.id, card)
        name = card.name.value
        if kind is None:
            self._say_stranger(dossier.applicant, name or self.tr("người này"))
            return
        self._collectors.choose(kind)
        self._form.clear()
        self._fill_in_agent()
        self._show_others()
        self._show_collector()
        sentence = self.tr("Đúng người nộp hồ sơ: {name}.")
        if kind is CollectorKind.AUTHORISED:
            sentence = self.tr("Đúng người nộp thay ghi trên giấy tiếp nhận: {name}.")
        self._who.tell(sentence.format(name=name or dossier.applicant.name), Tone.GOOD)
        self.told.emit("good", self._who.text())
        self._main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_stranger(self, owner: Applicant, name: str) -> None:
        """Say that the books cannot tell whether the bearer of a card may collect, and why."""
        tone, told = Tone.WARNING, "warning"
        if not owner.id_number:
            sentence = self.tr(
                "Hồ sơ không ghi số định danh: hãy so họ tên {name} trên thẻ với người nộp."
            )
        elif owner.kind is not ApplicantKind.CITIZEN:
            sentence = self.tr(
                "Hồ sơ của tổ chức: {name} cần giấy giới thiệu hoặc ủy quyền. "
                "Bấm 2 rồi ghi số giấy."
            )
        else:
            sentence = self.tr(
                "Thẻ của {name} không phải người nộp, cũng không có tên trên giấy tiếp nhận. "
                "Nếu có giấy ủy quyền: bấm 2 rồi ghi số giấy."
            )
            told = "bad"
        self._who.tell(sentence.format(name=name), tone)
        self.told.emit(told, self._who.text())

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

    # -- acts --------------------------------------------------------------------------------------

    @Slot(str)
    def _show_typed(self, text: str) -> None:
        found = self._inquiry.look_up(text)
        if len(found.dossiers) == 1:
            self._entry.clear()
            self.take(found.dossiers[0])
            return
        self._entry.complain(self._words.not_one(found, text))

    @Slot()
    def _next_begins(self) -> None:
        """Take the citizen before out of sight when the next number is typed or scanned."""
        if self._entry.text and self._dossier is not None and not self._can_give:
            self._put_away()

    @Slot()
    def _open_card(self) -> None:
        if self._dossier is not None:
            self.dossier_wanted.emit(self._dossier.id)

    @Slot()
    def _refusal_is_old(self) -> None:
        self._refusal.clear()

    def _outcome(self, dossier: Dossier) -> tuple[str, str]:
        if not self._can_give:
            return "bad", f"{dossier.number}: {self._notice.text()}"
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
        self._refusal.clear()
        self._fill_in_agent()
        self._show_others()
        self._show_collector()
        for field in ("collector", "collector_note"):
            editor = self._form.editor(field)
            if editor.isVisible() and not self._form.text(field):
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    @Slot()
    def _want_taking_back(self) -> None:
        self.taking_back_wanted.emit(self._dossier)

    @Slot()
    def _give_back(self) -> None:
        """Give the results back; asked again, say that they were given."""
        if self._given:
            self._tell_given()
            return
        if not self._can_give or self._dossier is None:
            return
        if (other := self._not_theirs(self._dossier)) is not None:
            sentence = self.tr(
                "Kết quả của {name} không phải của người này: bỏ dòng đó, hoặc bấm 2 và ghi giấy "
                "ủy quyền."
            )
            self._refusal.tell(sentence.format(name=other.applicant.name), Tone.BAD)
            return
        if self._fees.open:
            self._refusal.tell(self._fees.question, Tone.BAD)
            self._fees.start()
            return
        taken = self._fees.taken
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            self._after(self._hand_out(self._dossier), taken)
        if attempt.refusal is not None:
            self._complain(attempt.refusal)

    def _not_theirs(self, dossier: Dossier) -> Dossier | None:
        """Return a result that would go to an owner whose it is not, or None."""
        if self._collectors.value is not CollectorKind.OWNER:
            return None
        return next((one for one in self._going if not _same_owner(one, dossier)), None)

    def _hand_out(self, dossier: Dossier) -> list[Dossier]:
        """Book what goes out; returns the dossiers as they then stand."""
        kind, going = self._collectors.value, self._going
        assert isinstance(kind, CollectorKind)
        asked = kind in {CollectorKind.AUTHORISED, CollectorKind.POST}
        name = self._form.text("collector") if kind is CollectorKind.AUTHORISED else ""
        collector = Collector(kind, name, self._form.text("collector_note") if asked else "")
        return self._giving.give_all(
            [one.id for one in going],
            collector,
            by=self._session.by,
            fee_state=self._fees.way,
            originals={dossier.id: self._originals.names},
            signature=self._signature.signature(),
        )

    def _after(self, given: list[Dossier], taken: str) -> None:
        self._dossier = given[0]
        self._given = given
        self._taken = taken
        self._form.clear()
        self._signature.clear()
        self._show()
        self.read()
        self._tell_given()
        self.done.emit()
        self._entry.start()

    def _tell_given(self) -> None:
        first = self._given[0]
        collector = first.collector
        assert collector is not None
        name = collector.name or self._words.collector(collector.kind)
        sentence = self.tr("Đã trả {number} cho {name}")
        if len(self._given) > 1:
            sentence = self.tr("Đã trả {count} kết quả cho {name}", "", len(self._given))
        self.told.emit(
            "good", sentence.format(number=first.number, name=name, count=len(self._given))
        )

    def _complain(self, refusal: Refused) -> None:
        field = str(refusal.facts.get("field", ""))
        if field in {"collector", "collector_note"}:
            self._form.complain(field, self._words.refusal(refusal))
            self._refusal.clear()

    @Slot()
    def _go_to_main(self) -> None:
        self._main.setFocus(Qt.FocusReason.TabFocusReason)


def _same_owner(one: Dossier, other: Dossier) -> bool:
    """Say whether two dossiers are one person's: by number, or by name where one has none."""
    mine, theirs = one.applicant, other.applicant
    if mine.id_number and theirs.id_number:
        return mine.id_number == theirs.id_number
    return fold(mine.name) == fold(theirs.name)
