"""The dossier card: what a dossier is, where it is, what happened to it, and what comes next."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counter_app.desks.inquiry import Card as DossierCard
from counter_app.desks.inquiry import Inquiry
from counter_app.desks.printing import Printing
from counter_app.ports import Clock, Topic
from counter_app.rules.custody import Holding
from counter_app.rules.deadlines import ClockStart
from counter_app.rules.dossier import Act, Dossier, DossierId, LegPromise, State
from counter_app.rules.printing import Document, DocumentKind
from counter_app.rules.promises import PromiseLine
from counter_app.rules.staff import StaffId
from ui import keys, law, standing, theme
from ui.columns import ScrolledPage, TwoColumns
from ui.dossier_menu import DossierMenu
from ui.ledger import LedgerSheet, PromiseDates, entries
from ui.masking import masked
from ui.paper_list import ROW as PAPER_ROW
from ui.paper_list import PaperList
from ui.preview import PaperView
from ui.queued import told
from ui.refusals import refusals_shown_in
from ui.remembered import Remembered
from ui.saving import ChooseFile, Saving
from ui.scrolling import ScrollColumn
from ui.session import Session
from ui.story import Story, slips_of
from ui.tables import Column, RowsModel
from ui.theme import Tone
from ui.threads import Threads
from ui.thumbnails import Thumbnails
from ui.timeline import Moment, Thread, Timeline
from ui.whereabouts import Whereabouts
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

if TYPE_CHECKING:
    from counter_app.desks.audit import Audit
    from counter_app.desks.custody import Custody
    from counter_app.desks.giving import Giving
    from counter_app.desks.notes import Notes
    from counter_app.desks.processing import Processing
    from counter_app.desks.reception import Reception

_RIGHT = 436
_FACTS_IN_A_ROW = 4
_SELDOM_LABEL = 128
_MENU_KEYS = ("Ctrl+N", "Ctrl+G")
"""Keys of acts that have no button of their own."""
_VERSION = re.compile(r"\(lần (\d+)\)$")
_RECEIPTS = frozenset({DocumentKind.RECEIPT, DocumentKind.GROUP_RECEIPT})
_NUMBERED = frozenset(
    {DocumentKind.SUPPLEMENT, DocumentKind.REFUSAL, DocumentKind.APOLOGY, DocumentKind.STOP}
)
_OVER = frozenset({State.GIVEN_BACK, State.STOPPED})
"""The states in which numbers of persons are masked until somebody asks for them."""


class DossierPage(ScrolledPage):
    """Head and timeline on the left; promise, papers and the next step on the right."""

    left = Signal()
    """Escape was pressed: the page before is wanted."""

    def __init__(
        self,
        *,
        inquiry: Inquiry,
        printing: Printing,
        processing: "Callable[[], Processing]",
        reception: "Callable[[], Reception]",
        custody: "Callable[[], Custody]",
        notes: "Callable[[], Notes]",
        giving: "Callable[[], Giving]",
        audit: "Callable[[], Audit]",
        session: Session,
        words: Words,
        clock: Clock,
        choose_file: ChooseFile,
        remembered: Remembered | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show dossiers of `inquiry`; their papers come from `printing`.

        `custody` says who had them; `processing`, `reception`, `notes` and `giving` give the desks
        that act, asked only when somebody does. `remembered` is the reason of the last apology,
        here or on another page. Who uncovers the numbers of somebody whose dossier is over is
        written down by `audit`.
        """
        super().__init__(parent)
        self._inquiry = inquiry
        self._printing = printing
        self._custody = custody
        self._notes = notes
        self._session = session
        self._words = words
        self._clock = clock
        self._saving = Saving(choose_file, words, self.told.emit)
        self._audit = audit
        self._id: DossierId | None = None
        self._uncovered: DossierId | None = None
        self._dossier: Dossier | None = None
        self._card: DossierCard | None = None
        self._promises: tuple[PromiseLine, ...] = ()
        wide, side = QWidget(), QWidget()
        left, right = QVBoxLayout(wide), QVBoxLayout(side)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.look().px(12))
        left.addWidget(self._make_head())
        left.addWidget(self._make_life(), 1)
        left.addLayout(self._make_acts())
        right.addWidget(self._make_promise())
        right.addWidget(self._make_papers(), 1)
        right.addWidget(self._make_next())
        self._columns = TwoColumns(self, wide, side, _RIGHT)
        back = QShortcut(keys.sequence("Esc"), self)
        back.activated.connect(self.left)
        self._menu = DossierMenu(
            self,
            self._notice,
            inquiry=inquiry,
            printing=printing,
            processing=processing,
            reception=reception,
            custody=custody,
            notes=notes,
            giving=giving,
            session=session,
            words=words,
            clock=clock,
            remembered=remembered or Remembered(),
        )
        self._menu.done.connect(self._after)
        self._menu.uncovering.connect(self._uncover)
        for key in _MENU_KEYS:
            direct = QShortcut(keys.sequence(key), self)
            direct.setAutoRepeat(False)
            direct.activated.connect(partial(self._do_key, key))

    # -- what the window asks ----------------------------------------------------------------------

    def entered(self, argument: object = None) -> None:
        """Show the dossier whose identity, or which itself, was handed over."""
        if isinstance(argument, Dossier):
            self._id = argument.id
        elif isinstance(argument, str):
            self._id = DossierId(argument)
        self._uncovered = None
        self._read()
        self._papers.choose(_first_receipt(self._papers.rows_model.rows))
        self._start()
        QTimer.singleShot(0, self, self._show_top)

    def forget_person(self) -> None:
        """Take the citizen before out of sight: their card is left."""
        self.left.emit()

    def again(self) -> object:
        """Return whose card it is."""
        return self._id

    @Slot()
    def _uncover(self) -> None:
        """Show the numbers of the person whole, and write down that somebody looked."""
        if self._id is None:
            return
        with refusals_shown_in(self._notice, self._words.refusal):
            self._audit().looked("id_number", self._id, by=self._session.by)
            self._uncovered = self._id
            self._read()

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Read the dossier anew when it or its papers changed."""
        if topics & {Topic.DOSSIERS, Topic.DOCUMENTS, Topic.SLIPS, Topic.DISCREPANCIES}:
            self._read()

    def _start(self) -> None:
        (self._next if self._next.isVisible() else self._timeline).setFocus()

    @Slot()
    def _show_top(self) -> None:
        """Begin at the top where the columns stand below one another: the answer is there."""
        if self._columns.direction() != QBoxLayout.Direction.TopToBottom:
            return
        if self._next.hasFocus():
            self._timeline.setFocus()
        self.scroll_to_top()

    # -- making ------------------------------------------------------------------------------------

    def _make_head(self) -> Card:
        look = theme.look()
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        self._number = PlainLabel(role="page")
        self._number.setObjectName("number")
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._state = Pill()
        self._state.setObjectName("state")
        row.addWidget(self._number)
        row.addWidget(self._state)
        row.addStretch(1)
        back = ActionButton(self.tr("Quay lại"), "Esc", icon="arrow-left")
        back.setObjectName("back")
        back.clicked.connect(self.left)
        row.addWidget(back)
        card.body.addLayout(row)
        self._whereabouts = Whereabouts(self._words)
        card.body.addSpacing(look.px(2))
        card.body.addWidget(self._whereabouts)
        card.body.addSpacing(look.px(4))
        self._applicant = Line(role="heading")
        self._applicant.setObjectName("applicant")
        self._person = Line(role="hint")
        self._person.setObjectName("person")
        self._procedure = Line(role="strong")
        self._procedure.setObjectName("procedure")
        self._field = Line(role="hint")
        for line in (self._applicant, self._person, self._procedure, self._field):
            card.body.addWidget(line)
        card.body.setSpacing(look.px(4))
        card.body.addSpacing(look.px(6))
        self._shown_facts: list[Fact] = []
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(look.px(16))
        self._facts.setVerticalSpacing(look.px(8))
        for number in range(_FACTS_IN_A_ROW):
            self._facts.setColumnStretch(number, 1)
        card.body.addLayout(self._facts)
        card.body.addSpacing(look.px(2))
        self._seldom = QVBoxLayout()
        self._seldom.setSpacing(look.px(3))
        self._shown_seldom: list[Fact] = []
        card.body.addLayout(self._seldom)
        self._note = Notice()
        self._note.setObjectName("note")
        card.body.addWidget(self._note)
        return card

    def _make_life(self) -> Card:
        """Make what happened to the dossier, whole or by threads, and what it is made of."""
        look = theme.look()
        card = Card()
        card.body.setSpacing(look.px(6))
        self._parts = Threads()
        self._parts.setAccessibleName(self.tr("Diễn biến và thành phần hồ sơ"))
        self._parts.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for thread, (name, _nothing) in self._threads().items():
            self._parts.addTab(name)
            self._parts.setTabData(self._parts.count() - 1, thread)
        self._parts.addTab("")
        self._parts.currentChanged.connect(self._show_part)
        head = QHBoxLayout()
        head.addWidget(self._parts)
        head.addStretch(1)
        head.addWidget(KeyCap("Ctrl+Tab"))
        card.body.addLayout(head)
        for key, step in (("Ctrl+Tab", 1), ("Shift+F3", -1)):
            turn = QShortcut(keys.sequence(key), self)
            turn.activated.connect(partial(self._turn, step))
        here = QShortcut(keys.sequence("F3"), self)
        here.activated.connect(self._go_to_life)
        self._timeline = Timeline(self._words)
        self._timeline.setAccessibleName(self.tr("Diễn biến"))
        self._timeline.turned.connect(self._turn)
        self._timeline.opened.connect(self._show_paper)
        self._timeline.chosen.connect(self._moment_chosen)
        self._life = QStackedWidget()
        self._life.addWidget(self._timeline)
        self._life.addWidget(self._make_components())
        self._life.setMinimumHeight(look.px(110))
        card.body.addWidget(self._life, 1)
        return card

    def _threads(self) -> dict[Thread | None, tuple[str, str]]:
        """Return what can be followed alone: its name, and what is said when nothing is there."""
        return {
            None: (self.tr("Diễn biến"), self.tr("Chưa có gì xảy ra")),
            Thread.HANDS: (self.tr("Giao nhận"), self.tr("Hồ sơ chưa qua tay ai")),
            Thread.PROMISES: (self.tr("Ngày hẹn"), self.tr("Chưa có lần hẹn nào")),
            Thread.PAPERS: (self.tr("Giấy tờ"), self.tr("Chưa in giấy nào")),
            Thread.TALKS: (
                self.tr("Trao đổi"),
                self.tr("Chưa có ghi chú, cuộc gọi hay ý kiến nào"),
            ),
        }

    def _make_promise(self) -> Card:
        look = theme.look()
        card = Card()
        card.body.setSpacing(look.px(2))
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Ngày hẹn trả"), role="label"))
        head.addStretch(1)
        self._standing = Pill()
        self._standing.setObjectName("promise")
        head.addWidget(self._standing)
        card.body.addLayout(head)
        self._due = PlainLabel(role="due")
        self._due.setObjectName("due")
        self._weekday = PlainLabel(role="strong")
        self._limit = Line(role="hint")
        for label in (self._due, self._weekday, self._limit):
            card.body.addWidget(label)
        self._dates = PromiseDates(self._words)
        card.body.addWidget(self._dates)
        card.body.addSpacing(look.px(6))
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        how = ActionButton(self.tr("Cách tính"), "Ctrl+T")
        how.setObjectName("explain")
        how.setToolTip(law.due_date())
        how.clicked.connect(self._explain)
        all_of_them = ActionButton(self.tr("Các lần hẹn"), "Ctrl+L")
        all_of_them.setObjectName("ledgerButton")
        all_of_them.clicked.connect(self._show_ledger)
        for button in (how, all_of_them):
            button.listen()
            row.addWidget(button, 1)
        card.body.addLayout(row)
        return card

    def _make_components(self) -> ScrollColumn:
        self._components = ScrollColumn()
        self._components.setObjectName("components")
        self._components.setAccessibleName(self.tr("Thành phần hồ sơ"))
        return self._components

    def _make_papers(self) -> Card:
        look = theme.look()
        card = Card(self.tr("Giấy đã lập"))
        columns: tuple[Column[Any, Any], ...] = (
            Column(self.tr("Giấy tờ"), self._paper_name, weight=1),
            Column(self.tr("Số, lần"), self._paper_number, tone=self._paper_age),
            Column(
                self.tr("Tình trạng"),
                lambda paper: self._words.progress(paper.progress),
                tone=lambda paper: standing.progress_tone(paper.progress),
                icon=lambda paper: standing.progress_icon(paper.progress),
            ),
        )
        empty = EmptyState("printer", self.tr("Chưa có giấy nào"))
        self._thumbnails = Thumbnails(self._printing.layout, self)
        model = RowsModel(columns, identity=lambda paper: paper.id)
        self._papers = PaperList(model, self._thumbnails, empty=empty)
        self._papers.setObjectName("papers")
        self._papers.setAccessibleName(self.tr("Giấy tờ đã lập"))
        self._papers.setMinimumHeight(look.px(2 * PAPER_ROW + 4))
        self._papers.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._papers.opened.connect(self._show_paper)
        card.body.addWidget(self._papers, 1)
        self._notice = Notice()
        self._notice.setObjectName("refusal")
        self._notice.hide()
        card.body.addWidget(self._notice)
        row = QHBoxLayout()
        row.setSpacing(look.px(4))
        self._buttons = (
            self._paper_button("showPaper", self.tr("Xem"), "Ctrl+O", self._show_paper),
            self._paper_button("savePaper", self.tr("Lưu"), "Ctrl+S", self._save_paper),
            self._paper_button("reprint", self.tr("In lại"), "F10", self._reprint),
        )
        for button in self._buttons:
            row.addWidget(button, 1)
        card.body.addLayout(row)
        return card

    def _paper_button(self, name: str, text: str, key: str, act: Any) -> ActionButton:  # noqa: ANN401
        button = ActionButton(text, key)
        button.setObjectName(name)
        button.clicked.connect(lambda: act(self._papers.row))
        button.listen()
        return button

    def _make_acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        self._supplement = ActionButton("", "F6", icon="file-plus")
        self._supplement.setObjectName("supplementButton")
        self._supplement.setToolTip(law.supplement())
        self._refuse = ActionButton("", "F7", icon="file-x")
        self._refuse.setObjectName("refuseButton")
        self._refuse.setToolTip(law.refusal())
        self._others = ActionButton(self.tr("Việc khác"), "Ctrl+K", icon="list")
        self._others.setObjectName("others")
        self._others.clicked.connect(self._show_others)
        for button in (self._supplement, self._refuse):
            button.clicked.connect(self._do_offer)
        for button in (self._supplement, self._refuse, self._others):
            button.listen()
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _make_next(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        self._next = ActionButton("", "F9", primary=True, icon="arrow-right")
        self._next.setObjectName("nextStep")
        self._next.clicked.connect(self._go_on)
        self._next.listen()
        self._over = Notice()
        self._over.setObjectName("over")
        column.addWidget(self._next)
        column.addWidget(self._over)
        return foot

    # -- showing -----------------------------------------------------------------------------------

    def _read(self) -> None:
        if self._id is None:
            return
        with refusals_shown_in(self._notice, self._words.refusal):
            card = self._inquiry.card(self._id)
            papers = list(card.papers)
            for slip in slips_of(card.timeline):
                papers += self._printing.of(slip)
            held = self._custody().holdings(self._id)
            self._dossier = card.dossier
            self._card = card
            self._promises = self._inquiry.promises(self._id)
            asked = any(entry.fact.kind == Act.CONSULT.kind for entry in card.timeline)
            self._menu.consultations = self._notes().consultations(self._id) if asked else ()
            self._show_head(card)
            now = self._clock.now()
            self._whereabouts.show_holding(card.dossier, held[-1] if held else None, now)
            self._show_acts(card.dossier)
            self._show_promise(card.dossier)
            self._show_papers(papers)
            count = self.tr("Thành phần ({count})").format(count=len(card.dossier.components))
            self._parts.setTabText(self._parts.count() - 1, count)
            if self._life.currentWidget() is self._components:
                self._show_components()
            self._timeline.show_moments(self._moments(card, held, papers))

    def _show_head(self, card: DossierCard) -> None:
        words, dossier = self._words, card.dossier
        person = dossier.applicant
        self._number.setText(dossier.number)
        state = dossier.state
        self._state.tell(words.state(state), standing.state_tone(state), standing.state_icon(state))
        self._applicant.setText(person.name)
        # Whose dossier is over does not stand here: the numbers serve nobody by themselves.
        covered = dossier.state in _OVER and self._uncovered != dossier.id
        numbers = (person.id_number, person.phone)
        self._menu.covered = covered
        known = (*(map(masked, numbers) if covered else numbers), person.address)
        self._person.setText(" · ".join(part for part in known if part))
        self._person.setVisible(any(known))
        self._procedure.setText(dossier.procedure)
        self._field.setText(f"{dossier.procedure_code} · {dossier.field} · {dossier.department}")
        self._note.tell(dossier.note, Tone.PLAIN)
        self._show_facts(self._known_facts(card))
        self._show_seldom(self._seldom_facts(card))

    def _show_acts(self, dossier: Dossier) -> None:
        """Show the next step as the main button, and what else can be done with its keys."""
        step = self._words.next_step(dossier)
        awaited = self._menu.awaited(dossier)
        self._next.setText(awaited.text if awaited else step.text)
        self._next.updateGeometry()
        self._next.setVisible(bool(step.page or awaited))
        over = step.text or self.tr("Hồ sơ đã xong: {where}.")
        where = self._words.state(dossier.state).lower()
        self._over.tell("" if step.page else over.format(where=where), Tone.PLAIN)
        offers = self._menu.offers(dossier)
        by_key = {offer.key: offer for offer in offers}
        for key, button in (("F6", self._supplement), ("F7", self._refuse)):
            offer = by_key.get(key)
            # What the main button says is not said twice.
            if offer is not None and awaited is not None and offer.name == awaited.name:
                offer = None
            button.setVisible(offer is not None)
            button.setText("" if offer is None else _without_form(offer.text))
            button.updateGeometry()
        self._others.setVisible(bool(offers))

    def _known_facts(self, card: DossierCard) -> Sequence[tuple[str, str]]:
        words, dossier = self._words, card.dossier
        fee = words.fee_state(dossier.fee_state)
        if dossier.fee:
            fee = self.tr("{amount}, {state}").format(
                amount=words.money(dossier.fee), state=fee.lower()
            )
        received = self.tr("{moment}, {clerk}") if card.clerk else "{moment}"
        ways = self.tr("{channel}; {delivery}").format(
            channel=words.channel(dossier.channel),
            delivery=words.delivery(dossier.delivery).lower(),
        )
        return [
            (
                self.tr("Tiếp nhận"),
                received.format(moment=words.moment(dossier.received_at), clerk=card.clerk),
            ),
            (self.tr("Phí, lệ phí"), fee),
            (self.tr("Nộp, nhận kết quả"), ways),
            (
                self.tr("Sổ theo dõi"),
                self.tr("{book}, dòng {line}; {copies} bộ").format(
                    book=dossier.book, line=dossier.line, copies=dossier.copies
                ),
            ),
        ]

    def _seldom_facts(self, card: DossierCard) -> Sequence[tuple[str, str]]:
        """Return what only some dossiers have, a line each."""
        words, dossier = self._words, card.dossier
        facts: list[tuple[str, str]] = []
        if dossier.result is not None:
            facts.append((self.tr("Kết quả"), words.result(dossier.result)))
        if (agent := dossier.representative) is not None:
            numbers = (agent.id_number, agent.phone)
            if self._menu.covered:
                numbers = tuple(map(masked, numbers))
            known = (agent.name, *numbers, agent.paper)
            facts.append((self.tr("Người nộp thay"), ", ".join(part for part in known if part)))
        if dossier.group:
            facts.append((self.tr("Chung giấy"), self._together(card)))
        if dossier.begun is not ClockStart.COMPLETE:
            start = self.tr("{start}, {moment}")
            facts.append(
                (
                    self.tr("Thời hạn tính từ"),
                    start.format(
                        start=words.clock_start(dossier.begun),
                        moment=words.moment(dossier.counted_from),
                    ),
                )
            )
        if dossier.legs:
            facts.append((self.tr("Từng cơ quan"), "; ".join(map(self._leg, dossier.legs))))
        if self._menu.consultations:
            facts.append((self.tr("Lấy ý kiến"), self._asked()))
        if dossier.last_call is not None and dossier.last_call_at is not None:
            calls = self.tr("{count} lần, gần nhất {moment}: {outcome}")
            facts.append(
                (
                    self.tr("Liên hệ"),
                    calls.format(
                        count=dossier.calls,
                        moment=words.moment(dossier.last_call_at),
                        outcome=words.outcome(dossier.last_call).lower(),
                    ),
                )
            )
        if dossier.waits or dossier.asked_at is not None:
            facts.append((self.tr("Bổ sung"), self._rounds(dossier)))
        return facts

    def _leg(self, leg: LegPromise) -> str:
        day = self._words.day_short
        if leg.done_at is not None:
            return self.tr("{agency} xong {day}").format(
                agency=leg.agency, day=day(leg.done_at.date())
            )
        return f"{leg.agency} {day(leg.due_at.date())}"

    def _asked(self) -> str:
        """Return who was asked for an opinion, by when, and who has answered."""
        told: list[str] = []
        today = self._clock.now().date()
        for line in self._menu.consultations:
            if line.answered_at is not None:
                sentence = self.tr("{agency} đã trả lời {day}")
                day = line.answered_at.date()
            else:
                late = line.due_on < today
                sentence = (
                    self.tr("{agency} chưa trả lời, quá hạn {day}")
                    if late
                    else self.tr("chờ {agency} đến hết {day}")
                )
                day = line.due_on
            told.append(sentence.format(agency=line.agency, day=self._words.day_short(day)))
        return "; ".join(told)

    def _together(self, card: DossierCard) -> str:
        receipt = next((one for one in card.papers if one.kind is DocumentKind.GROUP_RECEIPT), None)
        if receipt is None:
            return self.tr("cùng những hồ sơ khác của người nộp thay")
        return receipt.title

    def _rounds(self, dossier: Dossier) -> str:
        day = self._words.day_short
        rounds = [
            self.tr("lần {number}: {asked} → {answered}").format(
                number=number,
                asked=day(wait.asked_at.date()),
                answered=day(wait.answered_at.date()),
            )
            for number, wait in enumerate(dossier.waits, start=1)
        ]
        if dossier.asked_at is not None:
            rounds.append(
                self.tr("đang chờ lần {number} từ {asked}").format(
                    number=len(dossier.waits) + 1, asked=day(dossier.asked_at.date())
                )
            )
        return "; ".join(rounds)

    def _show_seldom(self, facts: Sequence[tuple[str, str]]) -> None:
        while len(self._shown_seldom) < len(facts):
            fact = Fact("", beside=_SELDOM_LABEL)
            self._seldom.addWidget(fact)
            self._shown_seldom.append(fact)
        for fact, (label, value) in zip(self._shown_seldom, facts, strict=False):
            fact.ask(label)
            fact.tell(value)
        for number, fact in enumerate(self._shown_seldom):
            fact.setVisible(number < len(facts))

    def _show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        for number in range(len(self._shown_facts), len(facts)):
            fact = Fact("")
            self._facts.addWidget(fact, *divmod(number, _FACTS_IN_A_ROW), Qt.AlignmentFlag.AlignTop)
            self._shown_facts.append(fact)
        for fact, (label, value) in zip(self._shown_facts, facts, strict=False):
            fact.ask(label)
            fact.tell(value)
        for number, fact in enumerate(self._shown_facts):
            fact.setVisible(number < len(facts))

    def _show_promise(self, dossier: Dossier) -> None:
        words, now = self._words, self._clock.now()
        promise = (dossier.due_at, dossier.finished_at, now)
        self._due.setText(words.date(dossier.due_at.date()))
        self._weekday.setText(
            self.tr("{weekday}, trước {time}").format(
                weekday=words.weekday(dossier.due_at.date()), time=words.time(dossier.due_at)
            )
        )
        self._limit.setText(
            self.tr("Thời hạn {limit}, nhận {day}").format(
                limit=words.limit(dossier.limit), day=words.day_year(dossier.received_at.date())
            )
        )
        self._standing.tell(
            words.promise(*promise),
            standing.promise_tone(*promise),
            standing.promise_icon(*promise) or "clock",
        )
        self._standing.updateGeometry()
        self._dates.show_dates(dossier, self._promises)

    def _show_papers(self, papers: Sequence[Document]) -> None:
        shown = sorted(papers, key=lambda paper: paper.queued_at)
        # Turned round, the later one stands above also of those queued at the same moment.
        shown.reverse()
        self._papers.rows_model.replace(shown)
        if self._papers.row is None:
            self._papers.choose(0)
        for button in self._buttons:
            button.setEnabled(bool(papers))

    def _show_components(self) -> None:
        """Show what the dossier is made of; not before somebody wants to see it."""
        if self._dossier is None:
            return
        dossier, lines = self._dossier, list[QWidget]()
        for number, part in enumerate(dossier.components, start=1):
            about = self.tr("{kind}, số lượng {copies}").format(
                kind=self._words.paper_kind(part.kind), copies=part.copies
            )
            lines.append(_numbered(number, part.name, about))
        if not lines:
            lines.append(Line(self.tr("Không ghi giấy tờ nào khi tiếp nhận."), role="hint"))
        self._components.show_widgets(lines, spacing=6)

    def _paper_name(self, paper: Document) -> str:
        return self._words.document(paper.kind)

    def _paper_number(self, paper: Document) -> str:
        """Return the number of a letter, the version of a receipt, and which copy it is."""
        number = "–"
        if paper.kind in _NUMBERED:
            number = paper.title.rpartition(" ")[2]
        elif paper.kind in _RECEIPTS:
            old = self._is_old(paper)
            sentence = self.tr("lần {version}, cũ") if old else self.tr("lần {version}")
            number = sentence.format(version=_version(paper))
        if not paper.reprint:
            return number
        return self.tr("{number}, bản sao {copy}").format(number=number, copy=paper.reprint)

    def _paper_age(self, paper: Document) -> Tone:
        return Tone.WARNING if self._is_old(paper) else Tone.PLAIN

    def _is_old(self, paper: Document) -> bool:
        """Say whether a receipt was replaced by another version."""
        return (
            paper.kind in _RECEIPTS
            and self._dossier is not None
            and _version(paper) < self._dossier.receipt_version
        )

    def _moments(
        self, card: DossierCard, held: Sequence[Holding], papers: Sequence[Document]
    ) -> Sequence[Moment]:
        story = Story(card.timeline, held, papers, card.dossier.department, self._clock.now())
        return story.moments(self._words)

    # -- its life ----------------------------------------------------------------------------------

    @Slot()
    def _go_to_life(self) -> None:
        shown = self._life.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(int)
    def _turn(self, step: int) -> None:
        """Show the next part, round and round; the keys stay where they are."""
        here = self._life.currentWidget()
        inside = here is not None and here.hasFocus()
        self._parts.setCurrentIndex((self._parts.currentIndex() + step) % self._parts.count())
        shown = self._life.currentWidget()
        if inside and shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _show_part(self, place: int) -> None:
        if place == self._parts.count() - 1:
            self._show_components()
            self._life.setCurrentWidget(self._components)
            return
        thread: Thread | None = self._parts.tabData(place)
        self._life.setCurrentWidget(self._timeline)
        self._timeline.follow(thread, self._threads()[thread][1])

    @Slot(object)
    def _moment_chosen(self, moment: Moment | None) -> None:
        """Choose the paper of a point among the papers, so that their keys are for it."""
        if moment is None or moment.paper is None or not self._timeline.hasFocus():
            return
        wanted = moment.paper.id
        rows = self._papers.rows_model.rows
        self._papers.choose(next((n for n, paper in enumerate(rows) if paper.id == wanted), -1))

    # -- doing -------------------------------------------------------------------------------------

    @Slot()
    def _go_on(self) -> None:
        if self._dossier is None:
            return
        page = self._words.next_step(self._dossier).page
        if page:
            self.page_wanted.emit(page, self._dossier.id)
        elif (awaited := self._menu.awaited(self._dossier)) is not None:
            awaited.do()

    @Slot()
    def _do_offer(self) -> None:
        """Do what the pressed button's key stands for."""
        button = self.sender()
        if isinstance(button, ActionButton):
            self._do_key(button.key)

    def _do_key(self, key: str) -> None:
        """Do what a key stands for, where the dossier allows it."""
        if self._dossier is None:
            return
        for offer in self._menu.offers(self._dossier):
            if offer.key == key:
                offer.do()
                return

    @Slot()
    def _show_others(self) -> None:
        if self._dossier is not None:
            self._menu.open(self._dossier)

    @Slot(str)
    def _after(self, sentence: str) -> None:
        """Say what was done, and show the dossier as it stands now, its newest paper chosen."""
        self.told.emit(Tone.GOOD, sentence)
        self._read()
        self._papers.choose(0)
        self._start()

    @Slot()
    def _explain(self) -> None:
        """Show day by day how the legal date is counted."""
        if self._dossier is None:
            return
        from ui.promise import CountingSheet

        with refusals_shown_in(self._notice, self._words.refusal):
            promise = self._inquiry.explanation(self._dossier.id)
            sheet = CountingSheet(promise.due, self)
            if apart := self._apart(self._dossier, promise.due.day):
                line = Notice()
                line.tell(apart, Tone.WARNING)
                line.setObjectName("apart")
                sheet.body.addWidget(line)
                # The sheet measured itself before the line was there.
                sheet.setMinimumHeight(0)
                layout = sheet.layout()
                assert layout is not None
                sheet.setMinimumHeight(layout.totalMinimumHeightForWidth(sheet.minimumWidth()))
            sheet.open()

    def _apart(self, dossier: Dossier, counted: date) -> str:
        """Say where the dates of the dossier are not the one that is explained."""
        day = self._words.day_year
        if counted != dossier.legal_due:
            return self.tr(
                "Theo lịch hiện nay là {counted}; sổ đã ghi ngày theo quy định {legal}."
            ).format(counted=day(counted), legal=day(dossier.legal_due))
        if counted != dossier.due_at.date():
            return self.tr("Đang hẹn {due}, khác ngày theo quy định {legal}.").format(
                due=day(dossier.due_at.date()), legal=day(dossier.legal_due)
            )
        return ""

    @Slot()
    def _show_ledger(self) -> None:
        """Show every promise that was made for the dossier."""
        if self._card is None:
            return
        title = self.tr("Các lần hẹn trả, hồ sơ {number}").format(number=self._card.dossier.number)
        shown = entries(self._promises, self._card.papers)
        LedgerSheet(self, self._words, title, shown).open()

    @Slot(object)
    def _show_paper(self, paper: Document | None) -> None:
        if paper is None:
            return
        with refusals_shown_in(self._notice, self._words.refusal):
            view = PaperView(
                self,
                paper.title,
                self._printing.layout(paper.id),
                save=lambda: self._save_paper(paper),
                reprint=lambda: self._reprint(paper),
            )
            view.open()

    def _save_paper(self, paper: Document | None) -> None:
        if paper is not None:
            content = partial(self._paper_leaves, paper, self._session.by)
            self._saving.pdf(self, paper.title, content)

    def _paper_leaves(self, paper: Document, by: StaffId) -> bytes:
        """Return a paper as PDF, once it stands in the journal that it leaves."""
        pdf = self._printing.pdf(paper.id)
        self._audit().left("paper", 1, by=by, title=paper.title)
        return pdf

    def _reprint(self, paper: Document | None) -> None:
        if paper is None:
            return
        with refusals_shown_in(self._notice, self._words.refusal) as attempt:
            again = self._printing.reprint(paper.id, by=self._session.by)
            sentence = self.tr("Đang in lại {title}, bản sao {number}")
            said = sentence.format(title=again.title, number=again.reprint)
            self.told.emit(*told(again, said))
        if not attempt.refused:
            self._read()


def _first_receipt(papers: Sequence[Document]) -> int:
    """Return the place of the newest receipt, which F10 is mostly wanted for; 0 without one."""
    places = (
        place for place, paper in enumerate(papers) if paper.kind in _RECEIPTS and not paper.reprint
    )
    return next(places, 0)


def _version(paper: Document) -> int:
    """Return which version of the receipt a paper is, as its title says."""
    found = _VERSION.search(paper.title)
    return int(found[1]) if found else 1


def _without_form(text: str) -> str:
    """Return what an act is called, without the number of its form: room is short on a button."""
    return text.partition(" (")[0]


def _numbered(number: int, text: str, below: str) -> QWidget:
    look = theme.look()
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.px(8))
    place = PlainLabel(str(number), role="number")
    place.setFixedWidth(look.px(22))
    row.addWidget(place, 0, Qt.AlignmentFlag.AlignTop)
    lines = QVBoxLayout()
    lines.setSpacing(0)
    lines.addWidget(Line(text))
    lines.addWidget(Line(below, role="hint"))
    row.addLayout(lines, 1)
    return whole
