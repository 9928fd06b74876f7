"""What would be promised for what stands in the form, and what is shown beside it."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from counter_app.desks.intake import Intake, Promise
from counter_app.desks.reception import Reception
from counter_app.errors import Refused
from counter_app.ports import Clock
from counter_app.rules.dossier import FeeState
from ui.intake_form import IntakeForm
from ui.promise import Answer
from ui.read_back import mid_sentence
from ui.words import Words


class Promising:
    """Asks the desk when told to; in between it remembers what was promised."""

    def __init__(self, reception: Reception, form: IntakeForm, words: Words, clock: Clock) -> None:
        self._reception = reception
        self._form = form
        self._words = words
        self._clock = clock
        self._at = clock.now()
        self.promise: Promise | None = None
        """What would be promised for the form, where it can be."""
        self.why_not = ""
        """Why nothing can be promised although a procedure is chosen."""

    def read(self) -> None:
        """Ask anew."""
        self.promise, self.why_not = None, ""
        form = self._form
        if form.procedure is None:
            return
        if not form.pad.is_readable:
            self.why_not = QCoreApplication.translate(
                "Promising", "Ghi giờ nhận trên giấy viết tay để tính ngày hẹn."
            )
        elif not form.asked.start_is_readable:
            self.why_not = QCoreApplication.translate(
                "Promising", "Ghi giờ ký biên bản để tính ngày hẹn."
            )
        else:
            try:
                self._at = self.received_at
                self.promise = self._reception.promise_for(form.intake)
            except Refused as refusal:
                self.why_not = self._words.refusal(refusal)

    @property
    def received_at(self) -> datetime:
        """When the dossier is received: now, or when it was received by hand."""
        return self._form.pad.received_at or self._clock.now()

    def answer(self, promise: Promise) -> Answer:
        """Return what is shown of a promise beside the form as it stands."""
        papers = self._form.papers
        return Answer(
            promise,
            self._at,
            self._form.asked.started_at,
            len(papers.handed_in),
            papers.asked,
            papers.missing,
            self._fee_words(papers.fee, papers.fee_state),
        )

    def answer_anew(self, intake: Intake, beside: Answer | None = None) -> Answer:
        """Return what is promised for an intake as of now; raises a `Refused`.

        `beside` is the answer that stood beside it, where its form is not the one on the screen.
        """
        self._at = self.received_at
        promise = self._reception.promise_for(intake)
        return replace(beside or self.answer(promise), promise=promise, received_at=self._at)

    def _fee_words(self, fee: int, state: FeeState) -> str:
        if not fee:
            return self._words.fee_state(FeeState.NONE)
        return f"{self._words.money(fee)} · {mid_sentence(self._words.fee_state(state))}"
