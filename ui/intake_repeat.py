"""The next dossier begins with what is known of the one before, or of one that was taken away."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from counter_app.ports import Clock
from ui.group import GroupCard
from ui.intake_form import Draft, IntakeForm
from ui.intake_receiving import Receiving
from ui.intake_saved import LastSaved
from ui.words import Words


class Repeating(QObject):
    """Fills in the same person or the same procedure; never over what somebody typed."""

    told = Signal(str, str)
    filled = Signal()

    def __init__(
        self,
        page: QWidget,
        form: IntakeForm,
        pile: GroupCard,
        last: LastSaved,
        *,
        words: Words,
        clock: Clock,
    ) -> None:
        super().__init__(page)
        self._form = form
        self._pile = pile
        self._last = last
        self._words = words
        self._clock = clock

    @Slot()
    def same_person(self) -> None:
        """Begin the next dossier of the person who was served last."""
        pile, saved, form = self._pile.rows, self._last.saved, self._form
        if form.person.touched:
            self.told.emit(
                "warning",
                self.tr("Biểu mẫu đang có người nộp. Lưu hoặc xóa trắng trước khi bấm F4."),
            )
            return
        if pile:
            form.person.fill(pile[-1].intake.applicant)
        elif saved is not None:
            form.person.fill(saved.dossiers[-1].applicant)
            if not form.agent.touched:
                form.agent.fill(saved.dossiers[-1].representative)
        self.filled.emit()
        form.asked.start_over()

    @Slot()
    def same_procedure(self) -> None:
        """Begin the next dossier of the procedure that was received last."""
        form, saved = self._form, self._last.saved
        if saved is None or not saved.kept:
            return
        if form.procedure is not None:
            sentence = self.tr("Biểu mẫu đang có thủ tục. Lưu hoặc xóa trắng trước.")
            self.told.emit("warning", sentence)
            return
        asked = saved.kept[-1].asked
        started = self._words.time(self._clock.now()) if asked.started else ""
        form.asked.restore(replace(asked, started=started))
        self.filled.emit()
        if not form.person.touched:
            form.start()


class TakenAway:
    """What was cleared away, or undone, until something else is saved: a form, or a pile."""

    def __init__(self, form: IntakeForm, pile: GroupCard, receiving: Receiving) -> None:
        self._form = form
        self._pile = pile
        self._receiving = receiving
        self._kept: tuple[Draft, ...] = ()
        self._was_pile = False

    @property
    def is_there(self) -> bool:
        """Whether there is something to bring back."""
        return bool(self._kept)

    def keep_form(self, form: Draft) -> None:
        """Keep what stood in the form."""
        self._kept, self._was_pile = (form,), False

    def keep_pile(self, forms: Sequence[Draft]) -> None:
        """Keep what lay on the pile, the first of the receipt first."""
        self._kept, self._was_pile = tuple(forms), True

    def forget(self) -> None:
        """Have nothing to bring back."""
        self._kept = ()

    def bring_back(self) -> None:
        """Put it where it was, and keep it no longer."""
        kept, self._kept = self._kept, ()
        if not self._was_pile:
            self._form.fill(kept[0], but_agent=bool(self._pile.rows))
            return
        for form in kept:
            self._form.fill(form)
            self._receiving.put_on_pile(was_there=True)
