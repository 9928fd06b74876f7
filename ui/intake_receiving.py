"""From the filled form to the books: a dossier, or a pile of them on one receipt."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from counter_app.desks.intake import Intake
from counter_app.desks.printing import Printing
from counter_app.desks.reception import Reception
from counter_app.errors import Refused, SavedOtherwise
from counter_app.ports import Clock
from counter_app.rules.journal import new_id
from ui.group import GroupCard, Grouped
from ui.intake_again import SameAgain
from ui.intake_form import Draft, IntakeForm
from ui.intake_promising import Promising
from ui.intake_saved import Saved
from ui.intake_saved_before import Asking, SavedBefore
from ui.promise import Answer
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.trying import see_first
from ui.widgets import Notice
from ui.words import Words


class Receiving(QObject):
    """Saves, and says beside which field it could not."""

    received = Signal(object)
    """It is in the books: a `Saved`."""
    piled = Signal()
    """What was filled in lies on the pile now."""
    go_on_saving = Signal()
    """What was seen as it would be printed is to be saved."""

    def __init__(
        self,
        page: QWidget,
        form: IntakeForm,
        pile: GroupCard,
        refusal: Notice,
        *,
        promising: Promising,
        again: SameAgain,
        before: SavedBefore,
        reception: Reception,
        session: Session,
        words: Words,
        clock: Clock,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._form = form
        self._pile = pile
        self._promising = promising
        self._again = again
        self._before = before
        self._refusal = refusal
        self._reception = reception
        self._session = session
        self._words = words
        self._clock = clock
        self.key = new_id(clock.now())
        """The identity of what will be saved, a pile with all that lies on it: saved twice, it is
        received once."""
        self.form_key = self.key
        """The identity of what stands in the form alone, which may become a slip instead."""

    def begin_anew(self) -> None:
        """Let what is filled in from here on be something else."""
        self.key = self.form_key = new_id(self._clock.now())

    def begin_next(self) -> None:
        """Let what is filled in from here on be another dossier of the same pile."""
        self.form_key = new_id(self._clock.now())

    def go_on(self, key: str, form_key: str) -> None:
        """Let what is filled in be what it was before the program ended."""
        self.key, self.form_key = key, form_key

    # -- one ---------------------------------------------------------------------------------------

    @Slot()
    def receive_form(self) -> None:
        """Receive what is filled in."""
        if self._form.check() and not self._asks_again(self.receive_form):
            procedure = self._form.procedure
            assert procedure is not None
            intake = self._form.intake
            asking = Asking((intake,), (procedure.name,), partial(self._anew, self.receive_form))
            self._receive_one(intake, asking)

    def _asks_again(self, again: Callable[[], object]) -> bool:
        if self._before.is_there(self.key):
            # It would be asked about itself.
            return False
        return self._again.asks(self.form_key, self._pile.rows, again)

    def _receive_one(self, intake: Intake, asking: Asking, beside: Answer | None = None) -> None:
        """Receive a dossier; `beside` is the answer that stood beside one from the pile."""
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            answer = self._promising.answer_anew(intake, beside)
            received = self._reception.receive(intake, by=self._session.by, key=self.key)
            if received.already:
                answer = self._before.answer(received.dossier, answer)
            kept = self._forms_on_pile() or (self._form.draft,)
            self.received.emit(
                Saved(
                    (received.dossier,),
                    received.document_id,
                    answer,
                    kept,
                    already=received.already,
                )
            )
        self._complain(attempt.refusal, asking)

    def see_first(self, printing: Printing, save: str) -> None:
        """Show the receipt as it would be printed now, with all that lies on the pile.

        `save` stands on the key that goes on from there.
        """
        form, pile = self._form, self._pile
        form_too = not pile.rows or not form.is_blank(but_agent=True)
        if form_too and not form.check():
            return
        if pile.rows and not form.check_agent():
            return
        wanted = [row.intake for row in pile.rows] + ([form.intake] if form_too else [])
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            see_first(
                self._page, printing, partial(self._try, wanted), (save, self.go_on_saving.emit)
            )
        self._complain(attempt.refusal)

    def _try(self, wanted: list[Intake]) -> None:
        """Receive in a rehearsal: without an identity, since nothing of it stays."""
        agent = self._form.agent.person
        if len(wanted) == 1 or agent is None:
            self._reception.receive(wanted[0], by=self._session.by)
        else:
            self._reception.receive_group(wanted, agent, by=self._session.by)

    # -- several -----------------------------------------------------------------------------------

    @Slot()
    def receive_pile(self) -> None:
        """Receive the pile on one receipt; a single dossier gets a receipt of its own."""
        agent, rows = self._form.agent.person, self._pile.rows
        if not self._form.check_agent() or agent is None:
            return
        asking = Asking.of_pile(rows, agent, partial(self._anew, self.receive_pile))
        if len(rows) == 1:
            self._receive_one(asking.wanted[0], asking, rows[0].answer)
            return
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            received = self._reception.receive_group(
                [row.intake for row in rows], agent, by=self._session.by, key=self.key
            )
            kept = self._forms_on_pile()
            self.received.emit(
                Saved(received.dossiers, received.document_id, kept=kept, already=received.already)
            )
        self._complain(attempt.refusal, asking)

    def _anew(self, receive: Callable[[], object]) -> None:
        """Save what stands there as something else than what was saved under its identity."""
        self.begin_anew()
        receive()

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
        self.begin_next()
        self.piled.emit()
        if then is not None:
            then()
        return True

    def _complain(self, refusal: Refused | None, asking: Asking | None = None) -> None:
        """Put a refusal beside its field instead of below, when it is about one.

        Where the form was saved before, both are shown, and `asking` says what is wanted now.
        """
        if isinstance(refusal, SavedOtherwise) and asking is not None:
            self._before.ask(self.key, asking)
        elif refusal is not None and self._form.complain(refusal):
            self._refusal.clear()
