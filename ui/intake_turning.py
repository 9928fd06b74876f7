"""Whoever cannot be received goes home with a paper: asked for from the filled form."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from counter_app.ports import Clock
from counter_app.rules.catalogue import Component
from counter_app.rules.journal import new_id
from ui.intake_form import IntakeForm
from ui.intake_receiving import Receiving
from ui.session import Session
from ui.widgets import Notice
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.printing import Printing
    from counter_app.desks.processing import Processing
    from ui.act_sheet import ActSheet
    from ui.turned_away import Turning, Visitor


class TurningAway(QObject):
    """Opens the sheets of Mẫu 02 and Mẫu 03."""

    told = Signal(str, str)
    done = Signal(str)
    """The paper is made; the sentence says which."""

    def __init__(
        self,
        page: QWidget,
        form: IntakeForm,
        receiving: Receiving,
        refusal: Notice,
        *,
        processing: "Callable[[], Processing]",
        session: Session,
        words: Words,
        clock: Clock,
        printing: "Printing | None",
    ) -> None:
        super().__init__(page)
        self._page = page
        self._form = form
        self._receiving = receiving
        self._refusal = refusal
        self._processing = processing
        self._session = session
        self._words = words
        self._clock = clock
        self._printing = printing

    @Slot()
    def open_guide(self) -> None:
        """Say everything that is missing, in one request: Mẫu 02, no dossier."""
        visitor = self._visitor()
        if visitor is None:
            return
        from ui.turned_away import GuideSheet

        missing, others = list[Component](), list[Component]()
        for tick in self._form.papers.ticks:
            part: Component = tick.of
            (missing if part.required and not tick.ticked else others).append(part)
        self._open(GuideSheet(self._page, self._turning(), visitor, missing, others))

    @Slot()
    def open_refuse(self) -> None:
        """Say why the dossier is not taken: Mẫu 03."""
        visitor = self._visitor()
        if visitor is None:
            return
        from ui.turned_away import RefuseSheet

        self._open(RefuseSheet(self._page, self._turning(), visitor))

    def _turning(self) -> "Turning":
        from ui.turned_away import Turning

        return Turning(
            self._processing(),
            self._session,
            self._words,
            new_key=lambda: new_id(self._clock.now()),
        )

    def _visitor(self) -> "Visitor | None":
        """Return who is at the window with what, or None with the complaints shown."""
        from ui.turned_away import Visitor

        self._refusal.clear()
        right, procedure = self._form.check_names(), self._form.procedure
        if not right or procedure is None:
            sentence = self.tr("Phiếu cần họ tên người nộp và thủ tục.")
            self.told.emit("warning", sentence)
            return None
        today = self._clock.now().date()
        return Visitor(self._form.intake, procedure, self._receiving.form_key, today)

    def _open(self, sheet: "ActSheet") -> None:
        sheet.saved.connect(self.done)
        sheet.offer_paper(self._printing)
        sheet.open()
