"""The left of the intake: who, by whose hand, what for, and with which papers.

One thing as far as drafts, complaints and the desk are concerned, three cards for the eye.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.desks.intake import Intake
from counter_app.errors import Refused
from counter_app.ports import Clock
from counter_app.rules.catalogue import Procedure
from ui import applicant, papers, theme
from ui.agent import AgentRow
from ui.applicant import ApplicantCard
from ui.checklist import Tick
from ui.intake_details import Asked, ProcedureCard
from ui.left_over import LeftOverBand
from ui.pad_band import PadBand
from ui.papers import PapersCard
from ui.returning import Acquaintance
from ui.widgets import Card
from ui.words import Words


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the form, so that it can be put aside and brought back."""

    person: Mapping[str, str]
    agent: Mapping[str, str]
    asked: Asked
    ticks: Sequence[Tick]
    details: Mapping[str, str]
    pad: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def shown(self) -> tuple[object, ...]:
        """What one would see of it, without who hands in."""
        return (self.pad, self.person, self.asked.shown, tuple(self.ticks), self.details)


class IntakeForm(QWidget):
    """Applicant, procedure and papers one under the other; Enter goes through all of them."""

    changed = Signal()
    promise_changed = Signal()
    """Something changed on which the promise hangs."""
    agent_turned = Signal()
    """The row of who hands in for the applicant was opened or shut."""
    dossier_wanted = Signal(str)
    passed_end = Signal()
    """Enter was pressed in the last field."""

    def __init__(
        self,
        words: Words,
        clock: Clock,
        acquaintance: Acquaintance,
        parent: QWidget | None = None,
    ) -> None:
        """Ask `acquaintance` who is known under an identity number."""
        super().__init__(parent)
        self._words = words
        self._blank: tuple[object, ...] = ()
        self.person = ApplicantCard(words, acquaintance, lambda: clock.now().date())
        self.agent = AgentRow(words)
        self.asked = ProcedureCard(words, clock, self._about)
        self.papers = PapersCard(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(10))
        self.left_over = LeftOverBand(words)
        self.pad = PadBand(words, clock)
        column.addWidget(self.left_over)
        column.addWidget(self.pad)
        for card, stretch in ((self.person, 0), (self.asked, 0), (self.papers, 1)):
            _tighten(card)
            column.addWidget(card, stretch)
        self.person.corner.addWidget(self.agent.switch)
        self.person.body.addWidget(self.agent)
        self._connect()
        self.begin_anew()

    def _connect(self) -> None:
        for part in (self.person, self.agent, self.asked, self.papers):
            part.changed.connect(self.changed)
        self.pad.changed.connect(self.promise_changed)
        self.pad.passed_end.connect(self.person.start)
        self.person.passed_end.connect(self._go_past_person)
        self.person.dossier_wanted.connect(self.dossier_wanted)
        self.agent.turned.connect(self.agent_turned)
        self.agent.folded.connect(self.asked.start)
        self.agent.passed_end.connect(self.asked.start)
        self.asked.picked.connect(self._procedure_picked)
        self.asked.start_changed.connect(self.promise_changed)
        self.asked.passed_end.connect(self.papers.start)
        self.papers.passed_end.connect(self.passed_end)

    # -- what stands in it -------------------------------------------------------------------------

    @property
    def procedure(self) -> Procedure | None:
        """The procedure that is chosen."""
        return self.asked.procedure

    @property
    def intake(self) -> Intake:
        """What is filled in, unchecked, for a procedure that was chosen."""
        procedure = self.asked.procedure
        assert procedure is not None
        return Intake(
            procedure.code,
            self.person.applicant,
            channel=self.asked.channel,
            components=self.papers.handed_in,
            delivery=self.papers.delivery,
            fee=self.papers.fee,
            fee_state=self.papers.fee_state,
            note=self.papers.note,
            representative=self.agent.person,
            begun=self.asked.begun,
            started_at=self.asked.started_at,
            received_at=self.pad.received_at,
            pad_number=self.pad.number,
        )

    @property
    def draft(self) -> Draft:
        """What stands in all cards."""
        ticks, details = self.papers.draft()
        return Draft(
            self.person.draft(),
            self.agent.draft(),
            self.asked.draft(),
            ticks,
            details,
            self.pad.draft(),
        )

    def is_blank(self, *, but_agent: bool = False) -> bool:
        """Say whether nothing was filled in since the form was made new.

        `but_agent` leaves out who hands in for the applicant.
        """
        if self.agent.touched and not but_agent:
            return False
        return self.draft.shown == self._blank

    # -- filling and emptying ----------------------------------------------------------------------

    def fill(self, kept: Draft, *, but_agent: bool = False) -> None:
        """Put a draft into the form; `but_agent` leaves who hands in for the applicant."""
        self.pad.restore(kept.pad)
        self.person.restore(kept.person)
        if not but_agent:
            self.agent.restore(kept.agent)
        self.asked.restore(kept.asked)
        self.papers.restore(kept.ticks, kept.details)

    def begin_anew(self, *, but_agent: bool = False) -> None:
        """Empty the form; `but_agent` leaves who hands in for the applicant."""
        self.pad.restore({})
        self.person.clear()
        if not but_agent:
            self.agent.clear()
        self.asked.clear()
        self.papers.clear()
        self._blank = self.draft.shown

    def begin_next(self) -> None:
        """Ask for the next applicant of who hands in, with the same procedure."""
        self.pad.restore({})
        self.person.clear()
        self.papers.begin_next()
        self._blank = self.draft.shown

    # -- right and wrong ---------------------------------------------------------------------------

    def check(self) -> bool:
        """Complain about every field that is wrong; the focus goes to the first of them."""
        papers_right = self.papers.check()
        return self.check_names() and papers_right and self.pad.check()

    def check_names(self) -> bool:
        """Complain where it cannot be told who wants what, or by whom it is handed in."""
        asked_right = self.asked.check()
        agent_right = self.agent.check()
        return self.person.check() and agent_right and asked_right

    def check_agent(self) -> bool:
        """Complain when nobody hands in for the applicant, which one receipt for several needs."""
        if self.agent.name:
            return self.agent.check()
        self.agent.ask_name(self.tr("Giấy chung cần họ tên người nộp thay."))
        return False

    def complain(self, refusal: Refused) -> bool:
        """Put a refusal beside its field; say whether it is about one here."""
        field = str(refusal.facts.get("field", ""))
        sentence = self._words.refusal(refusal)
        if field in applicant.FIELDS:
            self.person.complain(field, sentence)
        elif field in papers.FIELDS:
            self.papers.complain(field, sentence)
        elif field == "received_at" or "received" in refusal.facts:
            return self._complain_about_receipt(sentence)
        elif field == "started_at":
            self.asked.complain_about_start(sentence)
        elif field == "procedure" or {"procedure", "code"} & refusal.facts.keys():
            self.asked.complain(sentence)
        else:
            return False
        return True

    def _complain_about_receipt(self, sentence: str) -> bool:
        """Put it beside the time of receipt, where one was asked for."""
        if self.pad.number:
            self.pad.complain(sentence)
        return bool(self.pad.number)

    # -- going about -------------------------------------------------------------------------------

    def start(self) -> None:
        """Put the focus where filling in begins."""
        self.person.start()

    @Slot()
    def _go_past_person(self) -> None:
        if self.agent.is_open and not self.agent.touched:
            self.agent.start()
        else:
            self.asked.start()

    @Slot(object)
    def _procedure_picked(self, procedure: Procedure | None) -> None:
        if procedure is not None:
            self.papers.ask(procedure)
        self.asked.tell("" if procedure is None else self._briefly(procedure))
        self.promise_changed.emit()

    def _about(self, procedure: Procedure) -> str:
        fee = self._words.money(procedure.fee) if procedure.fee else self.tr("không thu phí")
        return f"{self._briefly(procedure)} · {fee}"

    def _briefly(self, procedure: Procedure) -> str:
        limit = self._words.limit(procedure.limit)
        return f"{procedure.code} · {procedure.department} · {limit}"


def _tighten(card: Card) -> None:
    """Let a card waste no height: three of them stand above one another."""
    layout = card.layout()
    assert layout is not None
    look = theme.look()
    layout.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(12))
    layout.setSpacing(look.px(6))
