"""From the filled form to the books: a dossier, or a pile of them on one receipt."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from counter_app.desks.intake import Intake
from counter_app.desks.reception import Reception
from counter_app.errors import Refused
from counter_app.ports import Clock
from counter_app.rules.journal import new_id
from ui.group import GroupCard, Grouped
from ui.intake_again import SameAgain
from ui.intake_form import Draft, IntakeForm
from ui.intake_promising import Promising
from ui.intake_saved import Saved
from ui.promise import Answer
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.widgets import Notice
from ui.words import Words


class Receiving(QObject):
    """Saves, and says beside which field it could not."""

    received = Signal(object)
    """It is in the books: a `Saved`."""
    piled = Signal()
    """What was filled in lies on the pile now."""

    def __init__(
        self,
        page: QWidget,
        form: IntakeForm,
        pile: GroupCard,
        refusal: Notice,
        *,
        promising: Promising,
        again: SameAgain,
        reception: Reception,
        session: Session,
        words: Words,
        clock: Clock,
    ) -> None:
        super().__init__(page)
        self._form = form
        self._pile = pile
        self._promising = promising
        self._again = again
        self._refusal = refusal
        self._reception = reception
        self._session = session
        self._words = words
        self._clock = clock
        self.key = new_id(clock.now())
        """The identity of what is being filled in: saved twice, it is one dossier."""

    def begin_anew(self) -> None:
        """Let what is filled in from here on be something else."""
        self.key = new_id(self._clock.now())

    # -- one ---------------------------------------------------------------------------------------

    @Slot()
    def receive_form(self) -> None:
        """Receive what is filled in."""
        if self._form.check() and not self._asks_again(self.receive_form):
            self._receive_one(self._form.intake)

    def _asks_again(self, again: Callable[[], object]) -> bool:
        return self._again.asks(self.key, self._pile.rows, again)

    def _receive_one(self, intake: Intake, beside: Answer | None = None) -> None:
        """Receive a dossier; `beside` is the answer that stood beside one from the pile."""
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            answer = self._promising.answer_anew(intake, beside)
            received = self._reception.receive(intake, by=self._session.by, key=self.key)
            kept = self._forms_on_pile() or (self._form.draft,)
            self.received.emit(Saved((received.dossier,), received.document_id, answer, kept))
        self._complain(attempt.refusal)

    # -- several -----------------------------------------------------------------------------------

    @Slot()
    def receive_pile(self) -> None:
        """Receive the pile on one receipt; a single dossier gets a receipt of its own."""
        agent, rows = self._form.agent.person, self._pile.rows
        if not self._form.check_agent() or agent is None:
            return
        if len(rows) == 1:
            self._receive_one(replace(rows[0].intake, representative=agent), rows[0].answer)
            return
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            received = self._reception.receive_group(
                [row.intake for row in rows], agent, by=self._session.by, key=self.key
            )
            kept = self._forms_on_pile()
            self.received.emit(Saved(received.dossiers, received.document_id, kept=kept))
        self._complain(attempt.refusal)

    def _forms_on_pile(self) -> tuple[Draft, ...]:
        return tuple(row.form for row in self._pile.rows if isinstance(row.form, Draft))

    def put_on_pile(
        self, *, then: Callable[[], object] | None = None, was_there: bool = False
    ) -> bool:
        """Put what is filled in on the pile and ask for the next; say whether it lies there.

        `then` goes on once it does, also where it was asked about first; what lay there before is
        not asked about.
        """
        form = self._form
        if not form.check() or not form.check_agent():
            return False
        if not was_there and self._asks_again(lambda: self.put_on_pile(then=then)):
            return False
        procedure = form.procedure
        assert procedure is not None
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            answer = self._promising.answer_anew(form.intake)
            self._pile.add(Grouped(form.intake, procedure.name, answer, form.draft))
        if attempt.refusal is not None:
            self._complain(attempt.refusal)
            return False
        form.begin_next()
        self.begin_anew()
        self.piled.emit()
        if then is not None:
            then()
        return True

    def _complain(self, refusal: Refused | None) -> None:
        """Put a refusal beside its field instead of below, when it is about one."""
        if refusal is not None and self._form.complain(refusal):
            self._refusal.clear()
