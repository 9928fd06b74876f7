"""The dossier card: what a dossier is, where it is, what happened to it, and what comes next."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.desks.inquiry import Card as DossierCard
from counter_app.desks.inquiry import Inquiry
from counter_app.desks.printing import Printing
from counter_app.ports import Clock, Topic
from counter_app.rules.dossier import Act, Custody, Dossier, DossierId
from counter_app.rules.lines import EntryLine
from counter_app.rules.printing import Document
from ui import standing, theme
from ui.columns import ScrolledPage, TwoColumns
from ui.preview import PaperView
from ui.refusals import refusals_shown_in
from ui.saving import ChooseFile, Saving
from ui.scrolling import ScrollColumn
from ui.session import Session
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.timeline import Moment, Timeline
from ui.widgets import ActionButton, Card, EmptyState, Fact, Line, Notice, Pill, PlainLabel
from ui.words import Words

_RIGHT = 388
_FACTS_IN_A_ROW = 4
_SHAPES = {
    "dossier.received": ("inbox", Tone.ACCENT),
    "dossier.handed_over": ("arrow-right-left", Tone.ACCENT),
    "dossier.confirmed": ("user-check", Tone.ACCENT),
    "dossier.missed": ("triangle-alert", Tone.WARNING),
    "dossier.result_back": ("package-check", Tone.GOOD),
    "dossier.given_back": ("hand-helping", Tone.GOOD),
    "document.queued": ("file-text", Tone.PLAIN),
    "document.sent": ("printer", Tone.PLAIN),
    "document.printed": ("printer-check", Tone.PLAIN),
    "document.failed": ("printer-x", Tone.BAD),
    "document.cancelled": ("ban", Tone.PLAIN),
}


class DossierPage(ScrolledPage):
    """Head and timeline on the left; promise, papers and the next step on the right."""

    left = Signal()
    """Escape was pressed: the page before is wanted."""

    def __init__(
        self,
        *,
        inquiry: Inquiry,
        printing: Printing,
        session: Session,
        words: Words,
        clock: Clock,
        choose_file: ChooseFile,
        parent: QWidget | None = None,
    ) -> None:
        """Show dossiers of `inquiry`; their papers come from `printing`."""
        super().__init__(parent)
        self._inquiry = inquiry
        self._printing = printing
        self._session = session
        self._words = words
        self._clock = clock
        self._saving = Saving(choose_file, words, self.told.emit)
        self._id: DossierId | None = None
        self._dossier: Dossier | None = None
        wide, side = QWidget(), QWidget()
        left, right = QVBoxLayout(wide), QVBoxLayout(side)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.look().px(12))
        left.addWidget(self._make_head())
        left.addWidget(self._make_timeline(), 1)
        right.addWidget(self._make_promise())
        right.addWidget(self._make_components(), 2)
        right.addWidget(self._make_papers(), 3)
        right.addWidget(self._make_next())
        TwoColumns(self, wide, side, _RIGHT)
        back = QShortcut(QKeySequence("Esc"), self)
        back.activated.connect(self.left)

    # -- what the window asks ----------------------------------------------------------------------

    def entered(self, argument: object = None) -> None:
        """Show the dossier whose identity, or which itself, was handed over."""
        if isinstance(argument, Dossier):
            self._id = argument.id
        elif isinstance(argument, str):
            self._id = DossierId(argument)
        self._read()
        (self._next if self._next.isVisible() else self._timeline).setFocus()

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Read the dossier anew when it or its papers changed."""
        if topics & {Topic.DOSSIERS, Topic.DOCUMENTS, Topic.SLIPS}:
            self._read()

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
        self._note = Notice()
        self._note.setObjectName("note")
        card.body.addWidget(self._note)
        return card

    def _make_timeline(self) -> Card:
        card = Card(self.tr("Diễn biến"))
        card.corner.addWidget(PlainLabel(self.tr("Mới nhất ở trên"), role="hint"))
        self._timeline = Timeline(self._words)
        self._timeline.setAccessibleName(self.tr("Diễn biến"))
        self._timeline.setMinimumHeight(theme.look().px(150))
        card.body.addWidget(self._timeline, 1)
        return card

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
        return card

    def _make_components(self) -> Card:
        card = Card(self.tr("Thành phần hồ sơ"))
        self._components = ScrollColumn()
        self._components.setObjectName("components")
        self._components.setAccessibleName(self.tr("Thành phần hồ sơ"))
        self._components.setMinimumHeight(theme.look().px(80))
        card.body.addWidget(self._components, 1)
        return card

    def _make_papers(self) -> Card:
        look = theme.look()
        card = Card(self.tr("Giấy đã lập"))
        columns: tuple[Column[Any, Any], ...] = (
            Column(self.tr("Giấy tờ"), self._paper_name, weight=1),
            Column(
                self.tr("Tình trạng"),
                lambda paper: self._words.progress(paper.progress),
                tone=lambda paper: standing.progress_tone(paper.progress),
                icon=lambda paper: standing.progress_icon(paper.progress),
            ),
        )
        empty = EmptyState("printer", self.tr("Chưa có giấy nào"))
        self._papers = table_view(RowsModel(columns, identity=lambda paper: paper.id), empty=empty)
        self._papers.setObjectName("papers")
        self._papers.setMinimumHeight(look.px(36 + 2 * 38 + 4))
        self._papers.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._papers.opened.connect(self._show_paper)
        card.body.addWidget(self._papers, 1)
        self._notice = Notice()
        self._notice.setObjectName("refusal")
        self._notice.hide()
        card.body.addWidget(self._notice)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
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
            if card.dossier.slip_id:
                papers += self._printing.of(card.dossier.slip_id)
            self._dossier = card.dossier
            self._show_head(card)
            self._show_promise(card.dossier)
            self._show_papers(papers)
            self._show_components(card.dossier)
            self._timeline.show_moments(self._moments(card))

    def _show_head(self, card: DossierCard) -> None:
        words, dossier = self._words, card.dossier
        person = dossier.applicant
        self._number.setText(dossier.number)
        state = dossier.state
        self._state.tell(words.state(state), standing.state_tone(state), standing.state_icon(state))
        self._applicant.setText(person.name)
        known = (person.id_number, person.phone, person.address)
        self._person.setText(" · ".join(part for part in known if part))
        self._person.setVisible(any(known))
        self._procedure.setText(dossier.procedure)
        self._field.setText(f"{dossier.procedure_code} · {dossier.field} · {dossier.department}")
        self._note.tell(dossier.note, Tone.PLAIN)
        self._show_facts(self._known_facts(card))
        step = words.next_step(dossier)
        self._next.setText(step.text)
        self._next.updateGeometry()
        self._next.setVisible(bool(step.page))
        over = step.text or self.tr("Hồ sơ đã xong: {where}.")
        self._over.tell(
            "" if step.page else over.format(where=words.state(state).lower()), Tone.PLAIN
        )

    def _known_facts(self, card: DossierCard) -> Sequence[tuple[str, str]]:
        words, dossier = self._words, card.dossier
        fee = words.fee_state(dossier.fee_state)
        if dossier.fee:
            fee = self.tr("{amount}, {state}").format(
                amount=words.money(dossier.fee), state=fee.lower()
            )
        received = self.tr("{moment}, {clerk}")
        facts = [
            (self.tr("Đang ở"), words.where(dossier)),
            (
                self.tr("Tiếp nhận"),
                received.format(moment=words.moment(dossier.received_at), clerk=card.clerk),
            ),
            (self.tr("Phí, lệ phí"), fee),
            (self.tr("Hình thức nộp"), words.channel(dossier.channel)),
            (self.tr("Nhận kết quả"), words.delivery(dossier.delivery)),
            (self.tr("Số bộ"), str(dossier.copies)),
            (
                self.tr("Sổ theo dõi"),
                self.tr("{book}, dòng {line}").format(book=dossier.book, line=dossier.line),
            ),
        ]
        if dossier.result is not None:
            facts.append((self.tr("Kết quả"), words.result(dossier.result)))
        return facts

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

    def _show_papers(self, papers: Sequence[Document]) -> None:
        self._papers.rows_model.replace(papers)
        if self._papers.row is None:
            self._papers.choose(0)
        for button in self._buttons:
            button.setEnabled(bool(papers))

    def _show_components(self, dossier: Dossier) -> None:
        lines: list[QWidget] = []
        for number, part in enumerate(dossier.components, start=1):
            about = self.tr("{kind}, số lượng {copies}").format(
                kind=self._words.paper_kind(part.kind), copies=part.copies
            )
            lines.append(_numbered(number, part.name, about))
        if not lines:
            lines.append(Line(self.tr("Không ghi giấy tờ nào khi tiếp nhận."), role="hint"))
        self._components.show_widgets(lines, spacing=6)

    def _paper_name(self, paper: Document) -> str:
        name = self._words.document(paper.kind)
        if not paper.reprint:
            return name
        return self.tr("{name}, bản sao {number}").format(name=name, number=paper.reprint)

    def _moments(self, card: DossierCard) -> Sequence[Moment]:
        department = card.dossier.department
        last = {entry.fact.agg_id: entry for entry in card.timeline}
        shown = [
            entry
            for entry in reversed(card.timeline)
            # That a paper was sent says nothing once it is known how it came out.
            if entry.fact.kind != "document.sent" or last[entry.fact.agg_id] is entry
        ]
        return [self._moment(entry, card, department) for entry in shown]

    def _moment(self, entry: EntryLine, card: DossierCard, department: str) -> Moment:
        collector = card.dossier.collector
        if entry.fact.kind == Act.GIVE_BACK.kind and collector is not None:
            # The line has no personal data; who collected is known to the dossier.
            pii = {"name": collector.name, "note": collector.note}
            entry = replace(entry, fact=replace(entry.fact, pii=pii))
        icon, tone = _SHAPES.get(entry.fact.kind, ("info", Tone.PLAIN))
        below = [entry.actor, self.tr("quầy {number}").format(number=entry.counter_id)]
        if (custody := entry.fact.body.get("custody_to")) is not None:
            where = self._words.custody(Custody(custody), department)
            below.append(self.tr("đang ở: {where}").format(where=where))
        return Moment(
            entry.occurred_at,
            icon,
            tone,
            self._words.act(entry),
            " · ".join(part for part in below if part),
        )

    # -- doing -------------------------------------------------------------------------------------

    @Slot()
    def _go_on(self) -> None:
        if self._dossier is not None:
            self.page_wanted.emit(self._words.next_step(self._dossier).page, self._dossier.id)

    @Slot(object)
    def _show_paper(self, paper: Document | None) -> None:
        if paper is None:
            return
        with refusals_shown_in(self._notice, self._words.refusal):
            view = PaperView(
                self,
                paper.title,
                self._printing.pdf(paper.id),
                save=lambda: self._save_paper(paper),
                reprint=lambda: self._reprint(paper),
            )
            view.open()

    def _save_paper(self, paper: Document | None) -> None:
        if paper is not None:
            self._saving.pdf(self, paper.title, lambda: self._printing.pdf(paper.id))

    def _reprint(self, paper: Document | None) -> None:
        if paper is None:
            return
        with refusals_shown_in(self._notice, self._words.refusal) as attempt:
            again = self._printing.reprint(paper.id, by=self._session.by)
            sentence = self.tr("Đang in lại {title}, bản sao {number}")
            self.told.emit(Tone.GOOD, sentence.format(title=again.title, number=again.reprint))
        if not attempt.refused:
            self._read()


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
