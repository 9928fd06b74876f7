"""Put a receipt right: the fields on the left, what will read otherwise on the right, the reason.

The number stays; the next version of the receipt is printed and says why it was made. The date is
counted anew only when the procedure, the receipt or the beginning of the time limit changes.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from counter_app.desks.intake import Intake, intake_of
from counter_app.desks.reception import Reception
from counter_app.errors import Refused
from counter_app.rules.catalogue import Channel, Component, Procedure
from counter_app.rules.deadlines import ClockStart
from counter_app.rules.dossier import Correction, Dossier
from ui import applicant, keys, papers, theme
from ui.act_sheet import ActSheet
from ui.agent import AgentRow
from ui.applicant import ApplicantCard
from ui.checklist import Tick
from ui.columns import TwoColumns
from ui.forms import ChoiceBox, Field, Form, Kind
from ui.new_date import NewDate
from ui.papers import PapersCard
from ui.receipt_changes import About, Change, ChangesList, Comparison
from ui.receipt_dates import ReceiptDates
from ui.session import Session
from ui.widgets import Card, ElidedLabel, PlainLabel
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.intake import Promise

_WIDE = 1290
_TALL = 700
_SIDE = 436
_PERSON, _DATES, _PAPERS = range(3)
_REASONS = (
    Correction.PERSON,
    Correction.DATE,
    Correction.PROCEDURE,
    Correction.COMPONENTS,
    Correction.OTHER,
)
_LIKELY = (
    (About.PROCEDURE, Correction.PROCEDURE),
    (About.DATE, Correction.DATE),
    (About.PERSON, Correction.PERSON),
    (About.PAPERS, Correction.COMPONENTS),
)
"""Which reason a change suggests, the weightiest first."""


class CorrectionSheet(ActSheet):
    """Three parts to put right, and beside them what comes of it."""

    prints = True

    def __init__(
        self,
        parent: QWidget,
        *,
        dossier: Dossier,
        explained: "Promise",
        reception: Reception,
        session: Session,
        words: Words,
        now: datetime,
    ) -> None:
        """Correct the receipt of `dossier`; `explained` is how its legal date is counted."""
        super().__init__(
            parent,
            words,
            QCoreApplication.translate("CorrectionSheet", "Đính chính giấy tiếp nhận"),
            QCoreApplication.translate(
                "CorrectionSheet",
                "{number} · {name}. Số hồ sơ giữ nguyên; giấy tiếp nhận lần {version} được in "
                "thay giấy cũ.",
            ).format(
                number=dossier.number,
                name=dossier.applicant.name,
                version=dossier.receipt_version + 1,
            ),
            "pencil",
            QCoreApplication.translate("CorrectionSheet", "Lưu và in giấy mới"),
            width=_WIDE,
        )
        self.setObjectName("correctionSheet")
        self._dossier = dossier
        self._explained = explained
        self._reception = reception
        self._session = session
        self._today = now.date()
        self._reason_chosen = False
        self._choosing = False
        self._shown_note = dossier.note
        self._begun_with: tuple[object, ...] | None = None
        procedures = reception.procedures()
        self._own = _held(dossier)
        self._offered = next(
            (one.components for one in procedures if one.code == dossier.procedure_code), ()
        )
        self._compare = Comparison(dossier, words)
        self._make()
        others = [one for one in procedures if one.code != dossier.procedure_code]
        self._show_dossier([self._own, *others])
        self._follow()
        self._person.start()

    # -- making ------------------------------------------------------------------------------------

    def _make(self) -> None:
        holder, wide, side = QWidget(), QWidget(), QWidget()
        left, right = QVBoxLayout(wide), QVBoxLayout(side)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.look().px(10))
        left.addLayout(self._make_tabs())
        self._stack = QStackedWidget()
        for part in (self._make_person(), self._make_dates(), self._make_papers()):
            self._stack.addWidget(part)
        left.addWidget(self._stack, 1)
        right.addWidget(self._make_changes(), 1)
        right.addWidget(self._make_reason())
        self._date = NewDate(self.words, self.tr("Ngày hẹn trả trên giấy mới"))
        right.addWidget(self._date)
        columns = TwoColumns(holder, wide, side, _SIDE)
        columns.setContentsMargins(0, 0, 0, 0)
        self.body_column.addWidget(holder, 1)

    def _make_tabs(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._tabs = QTabBar()
        self._tabs.setObjectName("parts")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setElideMode(Qt.TextElideMode.ElideNone)
        for title in (self.tr("Người nộp"), self.tr("Thủ tục và ngày"), self.tr("Giấy tờ, phí")):
            self._tabs.addTab(title)
        self._tabs.currentChanged.connect(self._show_part)
        row.addWidget(self._tabs)
        hint = ElidedLabel(self.tr("Ctrl+PgUp, Ctrl+PgDn: đổi phần"), role="hint")
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(hint, 1)
        for key, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            shortcut = QShortcut(keys.sequence(key), self)
            shortcut.activated.connect(lambda step=step: self._step(step))
        return row

    def _make_person(self) -> QWidget:
        self._person = ApplicantCard(self.words)
        self._agent = AgentRow(self.words, spans=(7, 5, 5, 7), folds=False)
        agent = Card(self.tr("Người nộp thay (nếu có)"))
        agent.body.addWidget(self._agent)
        self._person.changed.connect(self._follow)
        self._agent.changed.connect(self._follow)
        self._person.passed_end.connect(self._agent.start)
        self._agent.passed_end.connect(lambda: self._go_to(_DATES))
        return _stacked(self._person, agent)

    def _make_dates(self) -> QWidget:
        self._dates = ReceiptDates(self.words, self._today)
        self._dates.changed.connect(self._follow)
        self._dates.procedure_picked.connect(self._procedure_picked)
        self._dates.passed_end.connect(lambda: self._go_to(_PAPERS))
        return _stacked(self._dates)

    def _make_papers(self) -> QWidget:
        self._papers = PapersCard(self.words)
        self._papers.changed.connect(self._follow)
        self._papers.passed_end.connect(self._go_to_reason)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._papers, 1)
        return holder

    def _make_changes(self) -> Card:
        card = Card(self.tr("Sẽ thay đổi"))
        card.corner.addWidget(PlainLabel(self.tr("đang ghi | sửa thành"), role="hint"))
        self._list = ChangesList()
        card.body.addWidget(self._list, 1)
        return card

    def _make_reason(self) -> QWidget:
        reasons = [(self.words.correction(one), one) for one in _REASONS]
        self._reason = Form(
            dict,
            Field("why", self.tr("Loại sai sót"), kind=Kind.CHOICE, choices=reasons, span=5),
            Field("reason", self.tr("Lý do đính chính"), required=True, span=7),
            every_field=True,
        )
        self._reason.changed.connect(self._reason_changed)
        self._reason.passed_end.connect(
            lambda: self.save_button.setFocus(Qt.FocusReason.TabFocusReason)
        )
        return self._reason

    def sizeHint(self) -> QSize:
        """Ask for nearly the whole window: a receipt is to be looked at."""
        return QSize(theme.look().px(_WIDE), theme.look().px(_TALL))

    # -- showing -----------------------------------------------------------------------------------

    def _show_dossier(self, procedures: Sequence[Procedure]) -> None:
        """Fill in what the receipt says now."""
        dossier = self._dossier
        self._person.fill(dossier.applicant)
        self._agent.fill(dossier.representative)
        self._dates.show_dossier(dossier, procedures)
        self._show_papers()
        self._shown_note = self._papers.note
        self._begun_with = self._drafts()

    def take_over(self, wanted: Intake) -> None:
        """Begin with what a receipt should have said, as it stands in another form."""
        dossier = self._dossier
        self._dates.show_wanted(wanted)
        self._person.fill(replace(wanted.applicant, email=dossier.applicant.email))
        self._agent.fill(wanted.representative)
        held = wanted.components or ()
        names = {part.name for part in held}
        chosen = self._dates.procedure
        asked: tuple[Component, ...] = (*dossier.components, *self._offered)
        if chosen is not None and chosen != self._own:
            asked = chosen.components
        others = {part.name: part for part in asked if part.name not in names}
        parts = [(part, True) for part in held] + [(part, False) for part in others.values()]
        fee = dossier.fee if wanted.fee is None else wanted.fee
        self._papers.restore(
            [Tick(place, part, ticked) for place, (part, ticked) in enumerate(parts, start=1)],
            {
                **self._papers.draft()[1],
                "delivery": self.words.delivery(wanted.delivery),
                "fee": self.words.whole(fee),
                "fee_state": self.words.fee_state(wanted.fee_state or dossier.fee_state),
                "note": wanted.note,
            },
        )
        self._follow()
        self._reason.editor("reason").setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_papers(self) -> None:
        """List the papers of the receipt, ticked, and those that its procedure asks for besides."""
        dossier = self._dossier
        names = {part.name for part in dossier.components}
        others = [part for part in self._offered if part.name not in names]
        parts: list[tuple[Component, bool]] = [(part, True) for part in dossier.components]
        parts += [(part, False) for part in others]
        self._papers.ask(self._own)
        self._papers.restore(
            [Tick(place, part, ticked) for place, (part, ticked) in enumerate(parts, start=1)],
            {
                **self._papers.draft()[1],
                "delivery": self.words.delivery(dossier.delivery),
                "fee": self.words.whole(dossier.fee),
                "fee_state": self.words.fee_state(dossier.fee_state),
                "note": dossier.note,
            },
        )

    @Slot(object)
    def _procedure_picked(self, procedure: Procedure | None) -> None:
        if procedure == self._own:
            self._show_papers()
        elif procedure is not None:
            self._papers.ask(procedure)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Let the right side follow what is typed."""
        if self._begun_with is None:
            return
        self.something_changed()
        intake, procedure = self._intake(), self._dates.procedure
        if intake is None or procedure is None:
            self._date.show_nothing(self.tr("Chọn thủ tục và ghi đủ ngày, giờ nhận."))
            return
        found = self._compare.changes(intake, procedure, self._show_date(intake))
        self._list.show_changes(found)
        self._suggest(found)

    def _show_date(self, intake: Intake) -> datetime | None:
        """Show which date the new receipt will bear; None while that cannot be said."""
        due_at = self._dossier.due_at
        by_hand = self._by_hand()
        if by_hand is not None:
            why = self.tr("Ghi tay, không tính theo quy định.")
            self._date.show_chosen(by_hand, why, due_at)
            return by_hand
        if not self._counted_anew(intake):
            if self._explained.due_at == due_at:
                self._date.show_promise(self._explained, due_at)
            else:
                self._date.show_chosen(
                    due_at, self.tr("Thủ tục, ngày nhận không đổi nên giữ ngày hẹn."), due_at
                )
            return due_at
        try:
            promise = self._reception.promise_of_correction(self._dossier.id, intake)
        except Refused as refusal:
            self._date.show_nothing(self.words.refusal(refusal))
            return None
        self._date.show_promise(promise, due_at)
        return promise.due_at

    def _suggest(self, found: Sequence[Change]) -> None:
        """Choose the reason that the changes suggest, until somebody chooses one."""
        if self._reason_chosen:
            return
        about = {change.about for change in found}
        why = next((why for part, why in _LIKELY if part in about), Correction.PERSON)
        box = self._reason.editor("why")
        assert isinstance(box, ChoiceBox)
        self._choosing = True
        box.choose(why)
        self._choosing = False

    # -- what is filled in -------------------------------------------------------------------------

    @property
    def touched(self) -> bool:
        """Whether anything differs from the receipt, or a reason was typed."""
        return self._drafts() != self._begun_with or bool(self._reason.text("reason"))

    def _drafts(self) -> tuple[object, ...]:
        intake = self._intake()
        return (intake, self._by_hand(), self._papers.draft(), self._dates.procedure)

    def _intake(self) -> Intake | None:
        """Return what the receipt should have said, None while procedure or times are unreadable.

        What was not touched stays as it was, to the second and with its line breaks.
        """
        dossier, dates, papers_card = self._dossier, self._dates, self._papers
        procedure, received_at = dates.procedure, dates.received_at
        if procedure is None or received_at is None:
            return None
        note = papers_card.note
        return replace(
            intake_of(dossier),
            procedure_code=procedure.code,
            applicant=replace(self._person.applicant, email=dossier.applicant.email),
            channel=dates.channel,
            components=papers_card.handed_in,
            copies=dates.copies,
            delivery=papers_card.delivery,
            fee=papers_card.fee,
            fee_state=papers_card.fee_state,
            note=dossier.note if note == self._shown_note else note,
            received_at=_same_minute(received_at, dossier.received_at),
            representative=self._agent.person,
            begun=dates.begun,
            started_at=_same_minute(dates.started_at, dossier.started_at),
        )

    def _by_hand(self) -> datetime | None:
        day = self._dates.due_day
        due_at = self._dossier.due_at
        return None if day is None else due_at.replace(year=day.year, month=day.month, day=day.day)

    def _counted_anew(self, intake: Intake) -> bool:
        dossier = self._dossier
        begun = intake.begun
        if begun is ClockStart.COMPLETE and intake.channel is Channel.POST:
            begun = ClockStart.POST
        start = intake.started_at or intake.received_at
        return (
            intake.procedure_code != dossier.procedure_code
            or begun is not dossier.begun
            or start != dossier.counted_from
        )

    # -- saving ------------------------------------------------------------------------------------

    def check(self) -> bool:
        """Show what is wrong beside each field, and go to the first part that has something."""
        wrong: list[int] = []
        if not self._person.check() or not self._agent.check():
            wrong.append(_PERSON)
        if not self._dates.check():
            wrong.append(_DATES)
        if not self._papers.check():
            wrong.append(_PAPERS)
        if wrong:
            self._tabs.setCurrentIndex(wrong[0])
            return False
        return self._reason.check()

    def complain(self, refusal: Refused) -> bool:
        """Put a refusal beside the field it is about, in the part where that is."""
        field = str(refusal.facts.get("field", ""))
        sentence = self.words.refusal(refusal)
        if field in applicant.FIELDS:
            self._tabs.setCurrentIndex(_PERSON)
            self._person.complain(field, sentence)
        elif field in papers.FIELDS:
            self._tabs.setCurrentIndex(_PAPERS)
            self._papers.complain(field, sentence)
        elif field in self._reason.names:
            self._reason.complain(field, sentence)
        elif self._dates.complain(field, sentence):
            self._tabs.setCurrentIndex(_DATES)
        else:
            return False
        return True

    def act(self) -> str:
        """Save the next version."""
        intake, values = self._intake(), self._reason.values()
        why = values["why"]
        assert intake is not None
        assert isinstance(why, Correction)
        received = self._reception.correct(
            self._dossier.id,
            intake,
            why,
            reason=str(values["reason"]),
            by=self._session.by,
            due_day_at=self._by_hand(),
        )
        after = received.dossier
        sentence = self.tr(
            "Đã đính chính {number}. Giấy tiếp nhận lần {version} đang chờ in, hẹn trả {due}."
        )
        return sentence.format(
            number=after.number,
            version=after.receipt_version,
            due=self.words.day_year(after.due_at.date()),
        )

    # -- going about -------------------------------------------------------------------------------

    @Slot(int)
    def _show_part(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        (self._person.start, self._dates.start, self._papers.start)[number]()

    def _step(self, step: int) -> None:
        self._tabs.setCurrentIndex((self._tabs.currentIndex() + step) % self._tabs.count())

    def _go_to(self, part: int) -> None:
        self._tabs.setCurrentIndex(part)

    @Slot()
    def _go_to_reason(self) -> None:
        self._reason.editor("reason").setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(str)
    def _reason_changed(self, name: str) -> None:
        self.something_changed()
        if name == "why" and not self._choosing:
            self._reason_chosen = True


def _held(dossier: Dossier) -> Procedure:
    """Return the procedure as the dossier's receipt has it, for the picker to show."""
    return Procedure(
        code=dossier.procedure_code,
        name=dossier.procedure,
        field=dossier.field,
        level=dossier.level,
        limit=dossier.limit,
        fee=dossier.fee,
        components=dossier.components,
        department=dossier.department,
        channels=frozenset(Channel),
        valid_from=dossier.received_at.date(),
        version=dossier.procedure_version,
    )


def _same_minute(typed: datetime | None, known: datetime | None) -> datetime | None:
    """Return a typed local time, or the known one where it says the same to the minute."""
    if typed is None or known is None:
        return typed
    whole = known.replace(second=0, microsecond=0)
    return known if typed == whole.replace(tzinfo=None) else typed.replace(tzinfo=known.tzinfo)


def _stacked(*cards: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.look().px(10))
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return holder
