"""Tiếp nhận: what a citizen brings becomes a dossier with a number, a date and a receipt."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from counter_app.desks.inquiry import Inquiry
from counter_app.desks.printing import Printing
from counter_app.desks.reception import Reception
from counter_app.ports import Clock, Topic
from counter_app.rules.citizen_card import CitizenCard
from counter_app.rules.lines import PadLine
from counter_app.rules.people import Representative
from ui.draft_keeper import Unfinished
from ui.group import Grouped
from ui.intake_acts import IntakeActs, Standing
from ui.intake_again import SameAgain
from ui.intake_body import draft_from_body, draft_to_body
from ui.intake_columns import IntakeColumns
from ui.intake_foot import IntakeFoot
from ui.intake_form import Draft, IntakeForm
from ui.intake_promising import Promising
from ui.intake_receiving import Receiving
from ui.intake_repeat import Repeating, TakenAway
from ui.intake_saved import Grace, LastSaved, Saved
from ui.intake_saved_before import SavedBefore
from ui.intake_side import IntakeSide
from ui.intake_turning import TurningAway
from ui.page import Page
from ui.parking import Books, Parking
from ui.returning import Acquaintance, whole_number
from ui.session import Session
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.processing import Processing

_PROMISED_BY = frozenset({Topic.CATALOGUE, Topic.CALENDAR, Topic.SETTINGS})
_GO_ON = "go on"


class IntakePage(Page):
    """The form down the left, the answer down the right: date, what is missing, what to say."""

    parked_counted = Signal(int)
    """How many intakes are put aside now."""

    def __init__(
        self,
        *,
        reception: Reception,
        inquiry: Inquiry,
        processing: "Callable[[], Processing]",
        session: Session,
        words: Words,
        clock: Clock,
        printing: Printing | None = None,
        grace: Grace | None = None,
        home: Callable[[], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        """Receive dossiers at the desk `reception`, in the name of whoever is on duty.

        Who goes home without one is seen to at the desk `processing`. With `printing`, the receipt
        of the dossier just saved can be seen as it comes out; `grace` lets it wait a little, so
        that the dossier can be undone. `home` gives the two digits of the province whose communes
        are offered first, or nothing.
        """
        super().__init__(parent)
        self.setProperty("page", True)
        self._home = home
        self._printing = printing
        self._reception = reception
        self._about_to_clear = False
        acquaintance = Acquaintance(reception, inquiry)
        self._acts = IntakeActs(self)
        self._form = IntakeForm(words, clock, acquaintance)
        self._side = IntakeSide(words, self._acts)
        self._foot = IntakeFoot(self, self._acts)
        self._group, refusal = self._side.group, self._foot.refusal
        self._promising = Promising(reception, self._form, words, clock)
        again = SameAgain(
            self,
            self._form,
            self._promising,
            acquaintance,
            session=session,
            words=words,
            clock=clock,
        )
        again.dossier_wanted.connect(self.dossier_wanted)
        before = SavedBefore(
            self,
            reception=reception,
            inquiry=inquiry,
            session=session,
            words=words,
            clock=clock,
        )
        before.dossier_wanted.connect(self.dossier_wanted)
        before.corrected.connect(self._put_right)
        self._receiving = Receiving(
            self,
            self._form,
            self._group,
            refusal,
            promising=self._promising,
            again=again,
            before=before,
            reception=reception,
            session=session,
            words=words,
            clock=clock,
        )
        self._saved = LastSaved(
            self,
            self._side,
            refusal,
            reception=reception,
            session=session,
            words=words,
            printing=printing,
            grace=grace,
        )
        self._turning = TurningAway(
            self,
            self._form,
            self._receiving,
            refusal,
            processing=processing,
            session=session,
            words=words,
            clock=clock,
            printing=printing,
        )
        self._repeating = Repeating(
            self, self._form, self._group, self._saved, words=words, clock=clock
        )
        self._taken_away = TakenAway(self._form, self._group, self._receiving)
        self._parking = Parking(self, self, Books(reception, session), words, self._form.left_over)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._columns = IntakeColumns(self._form, self._side, self._foot)
        whole.addWidget(self._columns)
        self._connect()
        self._read_procedures()
        self._show_answer()

    def _connect(self) -> None:
        form, side, foot, acts = self._form, self._side, self._foot, self._acts
        form.changed.connect(self._changed)
        form.promise_changed.connect(self._promise_changed)
        form.agent_turned.connect(self._show_standing)
        form.dossier_wanted.connect(self.dossier_wanted)
        form.passed_end.connect(foot.go_to_save)
        side.answer.due_told.connect(foot.remind)
        side.answer.receipt_wanted.connect(self._saved.view_receipt)
        side.group.changed.connect(self._changed)
        side.group.mend_wanted.connect(self._mend)
        foot.save_wanted.connect(self._receive)
        foot.look_wanted.connect(self._see_receipt)
        self._receiving.go_on_saving.connect(self._receive)
        foot.add_wanted.connect(self._add_to_pile)
        acts.same_person.triggered.connect(self._repeating.same_person)
        acts.same_procedure.triggered.connect(self._repeating.same_procedure)
        acts.guide.triggered.connect(self._turning.open_guide)
        acts.refuse.triggered.connect(self._turning.open_refuse)
        acts.park.triggered.connect(self._parking.park_or_list)
        acts.clear.triggered.connect(self._clear_away)
        acts.restore.triggered.connect(self._restore)
        acts.undo.triggered.connect(self._undo_last)
        self._repeating.filled.connect(self._changed)
        for part in (self._parking, self._saved, self._turning, self._repeating):
            part.told.connect(self.told)
        self._parking.counted.connect(self.parked_counted)
        self._saved.paper_left.connect(self._show_answer)
        self._receiving.received.connect(self._after)
        self._receiving.piled.connect(self._ask_for_next)
        self._turning.done.connect(self._turned_away)

    # -- what the window asks ----------------------------------------------------------------------

    def entered(self, argument: object = None) -> None:
        """Read the procedures afresh, and go on where one left off.

        `argument` may be the number of a pad to be entered, or "parked" for the list of what waits.
        """
        self._form.person.live_in(self._home())
        self._parking.look()
        self._read_procedures()
        self._promising.read()
        self._show_answer()
        if self._is_blank():
            self._form.start()
        elif last := self.focusWidget():
            last.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(argument, PadLine):
            self._begin_pad(argument)
        elif argument == "parked":
            self._parking.list()
        elif argument == _GO_ON:
            self._parking.go_on_with_left_over()

    def again(self) -> object:
        """Let a page made anew go on with what stands in the form."""
        self._parking.keeper.keep()
        return None if self.unfinished() is None else _GO_ON

    def take_card(self, card: CitizenCard) -> None:
        """Begin with the person of a card; whoever else stands in the form is put aside first.

        Where somebody hands in for the applicant and is not named yet, it is their card.
        """
        form = self._form
        held = whole_number(form.person.applicant.id_number)
        other = form.person.touched and held != card.number.value
        if other and form.agent.is_open and not form.agent.touched:
            form.agent.fill(Representative(card.name.value, card.number.value))
            form.agent.start()
            self._changed()
            self._tell_card(card, sure=card.name.sure)
            return
        if other and not self._parking.park():
            return
        form.person.take_card(card)
        self._tell_card(card, sure=not form.person.unsure, parked=other)

    def _tell_card(self, card: CitizenCard, *, sure: bool, parked: bool = False) -> None:
        said = [self.tr("Đã đọc thẻ căn cước của {name}").format(name=card.name.value or "…")]
        if parked:
            said.append(self.tr("hồ sơ trước đã tạm giữ, F8 khi cần"))
        if not sure or not card.name.value:
            said.append(self.tr("xem lại mục đánh dấu"))
        self.told.emit("good" if sure and card.name.value else "warning", " · ".join(said))

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Keep what stands in the form before somebody goes elsewhere, and let papers go."""
        self._parking.keeper.keep()
        self._saved.let_go()
        super().hideEvent(event)

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Promise anew when the catalogue, the calendar or the office changed."""
        if topics & _PROMISED_BY:
            self._read_procedures()
            self._promising.read()
            self._show_answer()
        elif Topic.DOCUMENTS in topics and self._saved.is_shown:
            self._show_answer()

    # -- what is put aside -------------------------------------------------------------------------

    def unfinished(self) -> Unfinished | None:
        """Return what stands in the form and on the pile, None while nothing does."""
        pile = self._group.rows
        if self._is_blank() and not pile:
            return None
        form = self._form
        person, procedure = form.person.applicant, form.procedure
        about = (
            person.name or person.id_number or form.agent.name,
            procedure.name if procedure is not None else "",
            self.tr("{count} hồ sơ trên giấy chung").format(count=len(pile)) if pile else "",
        )
        body: dict[str, Any] = {
            "form": draft_to_body(form.draft),
            "form_key": self._receiving.form_key,
        }
        if pile:
            body["pile"] = [draft_to_body(row.form) for row in pile if isinstance(row.form, Draft)]
        title = " · ".join(filter(None, about)) or self.tr("chưa có tên")
        return Unfinished(self._receiving.key, title, body)

    def make_new(self) -> None:
        """Empty the form and the pile."""
        self._group.clear()
        self._begin_anew()
        self._saved.put_away()
        self._show_answer()
        self._form.start()

    def go_on_with(self, draft_id: str, body: Mapping[str, Any]) -> None:
        """Put kept values back, the pile first; saved once more, they are the same dossiers."""
        procedures = self._reception.procedures()
        form_key = body.get("form_key", draft_id)
        self._receiving.go_on(draft_id, form_key)
        for row in body.get("pile", ()):
            self._form.fill(draft_from_body(row, procedures))
            self._receiving.put_on_pile(was_there=True)
        self._form.fill(draft_from_body(body["form"], procedures), but_agent=bool(self._group.rows))
        self._receiving.go_on(draft_id, form_key)
        self._promise_changed()
        self._form.start()

    def _begin_pad(self, line: PadLine) -> None:
        """Enter the dossier that was received by hand under a number."""
        if self._form.pad.number == line.number:
            return
        if not self._is_blank() and not self._parking.park():
            return
        self._form.pad.begin(line.number)
        # Where the band stands is known once the page is laid out.
        QTimer.singleShot(0, self, self._columns.keep_focus_in_sight)

    # -- reading -----------------------------------------------------------------------------------

    def _read_procedures(self) -> None:
        self._form.asked.offer(self._reception.procedures())

    # -- while one fills it in ---------------------------------------------------------------------

    @Slot()
    def _changed(self) -> None:
        """Let the answer follow what is typed; a new intake has begun."""
        self._about_to_clear = False
        self._saved.put_away()
        self._show_answer()
        self._parking.keeper.touch()

    @Slot()
    def _promise_changed(self) -> None:
        self._promising.read()
        self._changed()

    def _is_blank(self) -> bool:
        """Say whether nothing was filled in; who hands in the pile is part of the pile."""
        return self._form.is_blank(but_agent=bool(self._group.rows))

    # -- the answer --------------------------------------------------------------------------------

    @Slot()
    def _show_standing(self) -> None:
        now = Standing(
            blank=self._is_blank(),
            put_aside=self._taken_away.is_there,
            served=self._saved.saved is not None,
            with_agent=self._form.agent.is_open,
            piled=len(self._group.rows),
            last=self._saved.last,
        )
        self._form.left_over.show_when(now.blank and not now.piled)
        self._side.show_standing(now)
        self._foot.show_standing(now)

    @Slot()
    def _show_answer(self) -> None:
        self._show_standing()
        if self._saved.is_shown and self._saved.saved is not None:
            self._saved.show()
        else:
            self._answer_form()
        self._side.show_spoken()

    def _answer_form(self) -> None:
        side, pile, promise = self._side, self._group.rows, self._promising.promise
        side.read_back.hide()
        if self._form.procedure is None or promise is None:
            side.answer.wait(self._promising.why_not)
        else:
            side.answer.answer(self._promising.answer(promise))
            if not pile:
                self._say_one(self._form.procedure.name, promise.due_at)
        if pile and self._is_blank():
            dues = [row.answer.promise.due_at.date() for row in pile]
            side.read_back.say_group(self._form.agent.name, len(dues), dues)

    def _say_one(self, procedure: str, due_at: datetime) -> None:
        person, papers = self._form.person.applicant, len(self._form.papers.handed_in)
        agent = self._form.agent.name
        self._side.read_back.say_one(person.name, person.kind, procedure, papers, due_at, agent)

    # -- saving ------------------------------------------------------------------------------------

    @Slot()
    def _receive(self) -> None:
        """Receive what is filled in, with what lies on the pile.

        Asked again with nothing new in the form, say what was received, and print it at once.
        """
        if self._group.rows:
            if self._is_blank():
                self._receiving.receive_pile()
            else:
                self._receiving.put_on_pile(then=self._receiving.receive_pile)
        elif self._is_blank() and self._saved.saved is not None:
            self._saved.let_go()
            self._saved.tell()
        else:
            self._receiving.receive_form()

    @Slot()
    def _see_receipt(self) -> None:
        """Show the receipt before it is made."""
        if self._printing is not None:
            self._receiving.see_first(self._printing, self._foot.save_text)

    @Slot(object)
    def _after(self, saved: Saved) -> None:
        """Be ready for the next one, with what was received in sight."""
        self._parking.keeper.finish()
        self._group.clear()
        self._begin_anew()
        self._saved.remember(saved)
        self._show_answer()
        self._read_procedures()
        self._saved.tell()
        self.done.emit()
        self._form.start()
        # The answer is taller now: where the focus stands is known once the page is laid out.
        QTimer.singleShot(0, self, self._columns.begin_at_top)

    def _begin_anew(self) -> None:
        """Make the form new, with an identity of its own; the pile keeps who hands it in, and its.

        A pile is one act from its first dossier on.
        """
        self._taken_away.forget()
        self._form.begin_anew(but_agent=bool(self._group.rows))
        self._foot.refusal.clear()
        self._about_to_clear = False
        if self._group.rows:
            self._receiving.begin_next()
        else:
            self._receiving.begin_anew()
        self._parking.keeper.touch()

    # -- one receipt for several -------------------------------------------------------------------

    @Slot()
    def _add_to_pile(self) -> None:
        """Put what is filled in on the pile; with nothing filled in go there, or begin one."""
        if not self._is_blank():
            self._receiving.put_on_pile()
        elif self._group.rows:
            self._group.start()
        else:
            self._form.agent.start()
            self._show_standing()

    @Slot()
    def _ask_for_next(self) -> None:
        """Say how many lie on the pile, and begin with the next applicant."""
        self._taken_away.forget()
        self._promise_changed()
        self._form.start()
        sentence = self.tr("Đã thêm vào giấy chung: {count} hồ sơ. F9 lưu và in một giấy.")
        self.told.emit("good", sentence.format(count=len(self._group.rows)))

    @Slot(object)
    def _mend(self, row: Grouped) -> None:
        """Take a dossier from the pile back into the form."""
        if not self._is_blank():
            sentence = self.tr("Biểu mẫu đang có hồ sơ. Thêm vào giấy chung hoặc xóa trắng trước.")
            self.told.emit("warning", sentence)
            return
        kept = row.form
        assert isinstance(kept, Draft)
        self._group.take_off(row)
        self._form.fill(kept, but_agent=True)
        self._changed()
        self._form.start()

    # -- who goes home without a dossier -----------------------------------------------------------

    @Slot(str)
    def _turned_away(self, sentence: str) -> None:
        """Begin anew: whoever stood at the window goes home with a paper."""
        self._begin_anew()
        self._saved.put_away()
        self._show_answer()
        self.told.emit("good", sentence)
        self.done.emit()
        self._form.start()

    @Slot(str)
    def _put_right(self, sentence: str) -> None:
        """Begin anew: what stood in the form is in the books, put right."""
        self._parking.keeper.finish()
        self._group.clear()
        self._turned_away(sentence)

    # -- taking away and bringing back -------------------------------------------------------------

    @Slot()
    def _undo_last(self) -> None:
        """Undo what was received last; once its receipt has left, go where it is put right."""
        last = self._saved.saved
        if last is None:
            return
        if self._saved.last != "undoable":
            self.dossier_wanted.emit(last.first.id)
            return
        saved = self._saved.undo()
        if saved is None:
            self._show_standing()
            return
        if saved.answer is None:
            self._taken_away.keep_pile(saved.kept)
            sentence = self.tr(
                "Đã hủy {count} hồ sơ của giấy chung; các số không dùng lại. F3 lấy lại nội dung."
            )
        else:
            self._taken_away.keep_form(saved.kept[0])
            sentence = self.tr("Đã hủy {number}; số này không dùng lại. F3 lấy lại nội dung.")
        self._show_answer()
        self._form.start()
        count = len(saved.dossiers)
        self.told.emit("warning", sentence.format(number=saved.first.number, count=count))

    @Slot()
    def _clear_away(self) -> None:
        """Empty the form, and keep what stood in it until the next one is saved."""
        if self._is_blank():
            return
        kept = self._form.draft
        self._begin_anew()
        self._taken_away.keep_form(kept)
        self._show_answer()
        self._form.start()
        self.told.emit("warning", self.tr("Đã xóa trắng biểu mẫu. Bấm F3 để lấy lại."))

    @Slot()
    def _restore(self) -> None:
        """Bring back what was cleared away."""
        if not self._taken_away.is_there or not self._is_blank():
            return
        self._taken_away.bring_back()
        self._changed()
        self._form.start()
        self.told.emit("good", self.tr("Đã lấy lại nội dung vừa xóa trắng."))

    # -- keys --------------------------------------------------------------------------------------

    def event(self, event: QEvent, /) -> bool:
        """Keep Escape for the form while something stands in it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and not self._is_blank()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Escape twice clears the form; Enter presses the button it stands on."""
        here = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape and not self._is_blank():
            self._escape()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(here, QPushButton):
            here.click()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        if self._about_to_clear:
            self._clear_away()
            return
        self._about_to_clear = True
        self.told.emit(
            "warning", self.tr("Bấm Esc lần nữa để xóa trắng biểu mẫu; F3 sẽ lấy lại được.")
        )
