"""Tiếp nhận: what a citizen brings becomes a dossier with a number, a date and a receipt."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from counter_app.desks.inquiry import Inquiry
from counter_app.desks.intake import Intake, Promise
from counter_app.desks.printing import Printing
from counter_app.desks.reception import Reception
from counter_app.errors import Refused
from counter_app.ports import Clock, Topic
from counter_app.rules.catalogue import Component, Procedure
from counter_app.rules.citizen_card import CitizenCard
from counter_app.rules.dossier import Dossier, FeeState
from counter_app.rules.journal import new_id
from counter_app.rules.lines import PadLine
from counter_app.rules.people import Representative
from counter_app.rules.printing import DocumentId, Progress
from ui.columns import ScrolledPage, TwoColumns
from ui.draft_keeper import Unfinished
from ui.group import Grouped
from ui.intake_body import draft_from_body, draft_to_body
from ui.intake_form import Draft, IntakeForm
from ui.intake_side import IntakeSide, Last, Standing
from ui.parking import Books, Parking
from ui.preview import PaperView
from ui.promise import Answer
from ui.read_back import mid_sentence
from ui.refusals import refusals_shown_in
from ui.returning import Acquaintance, whole_number
from ui.session import Session
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.processing import Processing
    from ui.act_sheet import ActSheet
    from ui.turned_away import Visitor

_PROMISED_BY = frozenset({Topic.CATALOGUE, Topic.CALENDAR, Topic.SETTINGS})
_SIDE = 356


@dataclass(frozen=True, slots=True)
class _Saved:
    """What was received last; `answer` stood beside it when it was a single dossier.

    `kept` is the form as it was for the last of them.
    """

    dossiers: tuple[Dossier, ...]
    document_id: DocumentId | None
    answer: Answer | None = None
    kept: Draft | None = None


class IntakePage(ScrolledPage):
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
        home: Callable[[], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        """Receive dossiers at the desk `reception`, in the name of whoever is on duty.

        Who goes home without one is seen to at the desk `processing`. With `printing`, the receipt
        of the dossier just saved can be seen as it comes out. `home` gives the two digits of the
        province whose communes are offered first, or nothing.
        """
        super().__init__(parent)
        self._home = home
        self._printing = printing
        self._reception = reception
        self._processing = processing
        self._session = session
        self._words = words
        self._clock = clock
        self._key = new_id(clock.now())
        self._saved: _Saved | None = None
        self._showing_saved = False
        self._put_aside: Draft | None = None
        self._about_to_clear = False
        self._promise: Promise | None = None
        self._promised_at = clock.now()
        self._no_promise = ""
        self._acquaintance = Acquaintance(reception, inquiry)
        self._meant_again = ""
        self._form = IntakeForm(words, clock, self._acquaintance)
        self._side = IntakeSide(words, self)
        self._group, self._refusal = self._side.group, self._side.refusal
        self._parking = Parking(self, self, Books(reception, session), words, self._form.left_over)
        TwoColumns(self, self._form, self._side, _SIDE)
        self._connect()
        self._read_procedures()
        self._show_answer()

    def _connect(self) -> None:
        form, side = self._form, self._side
        form.changed.connect(self._changed)
        form.promise_changed.connect(self._promise_changed)
        form.agent_turned.connect(self._show_standing)
        form.dossier_wanted.connect(self.dossier_wanted)
        form.passed_end.connect(side.go_to_save)
        side.answer.receipt_wanted.connect(self._view_receipt)
        side.group.changed.connect(self._changed)
        side.group.mend_wanted.connect(self._mend)
        side.save_wanted.connect(self._receive)
        side.add_wanted.connect(self._add_to_pile)
        side.same_person_wanted.connect(self._fill_same_person)
        side.same_procedure_wanted.connect(self._fill_same_procedure)
        side.park_wanted.connect(self._parking.park_or_list)
        side.undo_wanted.connect(self._undo_last)
        self._parking.told.connect(self.told)
        self._parking.counted.connect(self.parked_counted)
        side.clear_wanted.connect(self._clear_away)
        side.restore_wanted.connect(self._restore)
        side.guide_wanted.connect(self._open_guide)
        side.refuse_wanted.connect(self._open_refuse)

    # -- what the window asks ----------------------------------------------------------------------

    def entered(self, argument: object = None) -> None:
        """Read the procedures afresh, and go on where one left off.

        `argument` may be the number of a pad to be entered, or "parked" for the list of what waits.
        """
        self._form.person.live_in(self._home())
        self._parking.look()
        self._read_procedures()
        self._read_promise()
        self._show_answer()
        if self._is_blank():
            self._form.start()
        elif last := self.focusWidget():
            last.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(argument, PadLine):
            self._begin_pad(argument)
        elif argument == "parked":
            self._parking.list()

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
        """Keep what stands in the form before somebody goes elsewhere."""
        self._parking.keeper.keep()
        super().hideEvent(event)

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Promise anew when the catalogue, the calendar or the office changed."""
        if topics & _PROMISED_BY:
            self._read_procedures()
            self._read_promise()
            self._show_answer()
        elif Topic.DOCUMENTS in topics and self._showing_saved:
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
        body: dict[str, Any] = {"form": draft_to_body(form.draft)}
        if pile:
            body["pile"] = [draft_to_body(row.form) for row in pile if isinstance(row.form, Draft)]
        title = " · ".join(filter(None, about)) or self.tr("chưa có tên")
        return Unfinished(self._key, title, body)

    def make_new(self) -> None:
        """Empty the form and the pile."""
        self._group.clear()
        self._begin_anew()
        self._showing_saved = False
        self._show_answer()
        self._form.start()

    def go_on_with(self, draft_id: str, body: Mapping[str, Any]) -> None:
        """Put kept values back, the pile first; saved once more, they are the same dossier."""
        procedures = self._reception.procedures()
        for row in body.get("pile", ()):
            self._form.fill(draft_from_body(row, procedures))
            self._put_on_pile()
        self._form.fill(draft_from_body(body["form"], procedures), but_agent=bool(self._group.rows))
        self._key = draft_id
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
        QTimer.singleShot(0, self, self.keep_focus_in_sight)

    # -- reading -----------------------------------------------------------------------------------

    def _read_procedures(self) -> None:
        self._form.asked.offer(self._reception.procedures())

    def _read_promise(self) -> None:
        """Ask what would be promised for what is filled in, or why nothing can be."""
        self._promise, self._no_promise = None, ""
        if self._form.procedure is None:
            return
        if not self._form.pad.is_readable:
            self._no_promise = self.tr("Ghi giờ nhận trên giấy viết tay để tính ngày hẹn.")
            return
        if not self._form.asked.start_is_readable:
            self._no_promise = self.tr("Ghi giờ ký biên bản để tính ngày hẹn.")
            return
        try:
            self._promised_at = self._form.pad.received_at or self._clock.now()
            self._promise = self._reception.promise_for(self._form.intake)
        except Refused as refusal:
            self._no_promise = self._words.refusal(refusal)

    # -- while one fills it in ---------------------------------------------------------------------

    @Slot()
    def _changed(self) -> None:
        """Let the answer follow what is typed; a new intake has begun."""
        self._about_to_clear = False
        self._showing_saved = False
        self._show_answer()
        self._parking.keeper.touch()

    @Slot()
    def _promise_changed(self) -> None:
        self._read_promise()
        self._changed()

    def _is_blank(self) -> bool:
        """Say whether nothing was filled in; who hands in the pile is part of the pile."""
        return self._form.is_blank(but_agent=bool(self._group.rows))

    # -- the answer --------------------------------------------------------------------------------

    @Slot()
    def _show_standing(self) -> None:
        now = Standing(
            blank=self._is_blank(),
            put_aside=self._put_aside is not None,
            served=self._saved is not None,
            with_agent=self._form.agent.is_open,
            piled=len(self._group.rows),
            last=self._last(),
        )
        self._form.left_over.show_when(now.blank and not now.piled)
        self._side.show_standing(now)

    def _last(self) -> Last:
        """Return what can be done about what was received last, while it is shown."""
        if self._saved is None or not self._showing_saved:
            return "none"
        first = self._saved.dossiers[0]
        papers = [] if self._printing is None else self._printing.of(first.group or first.id)
        left = {Progress.SENT, Progress.PRINTED}
        return "printed" if any(paper.progress in left for paper in papers) else "undoable"

    def _show_answer(self) -> None:
        self._show_standing()
        if self._showing_saved and self._saved is not None:
            self._show_saved(self._saved)
            return
        side, pile, procedure = self._side, self._group.rows, self._form.procedure
        side.read_back.hide()
        if procedure is None or self._promise is None:
            side.answer.wait(self._no_promise)
        else:
            side.answer.answer(self._answer_now(self._promise))
            if not pile:
                self._say_one(procedure, self._promise)
        if pile and self._is_blank():
            dues = [row.answer.promise.due_at.date() for row in pile]
            side.read_back.say_group(self._form.agent.name, len(dues), dues)

    def _say_one(self, procedure: Procedure, promise: Promise) -> None:
        person = self._form.person.applicant
        self._side.read_back.say_one(
            person.name,
            person.kind,
            procedure.name,
            len(self._form.papers.handed_in),
            promise.due_at,
            self._form.agent.name,
        )

    def _answer_now(self, promise: Promise) -> Answer:
        papers = self._form.papers
        return Answer(
            promise,
            self._promised_at,
            self._form.asked.started_at,
            len(papers.handed_in),
            papers.asked,
            papers.missing,
            self._fee_words(papers.fee, papers.fee_state),
        )

    def _show_saved(self, saved: _Saved) -> None:
        first, last = saved.dossiers[0], saved.dossiers[-1]
        viewable = self._printing is not None and saved.document_id is not None
        time = self._words.time(first.received_at)
        if saved.answer is not None:
            sentence = self.tr("Đã lưu lúc {time} · biên nhận chờ in")
            if self._last() == "printed":
                sentence = self.tr("Đã lưu lúc {time} · biên nhận đã ra máy in")
            sentence = sentence.format(time=time)
            self._side.answer.keep(first.number, sentence, saved.answer, viewable=viewable)
            agent = first.representative
            self._side.read_back.say_one(
                first.applicant.name,
                first.applicant.kind,
                first.procedure,
                len(first.components),
                first.due_at,
                "" if agent is None else agent.name,
            )
            return
        agent = first.representative
        assert agent is not None
        dues = [dossier.due_at for dossier in saved.dossiers]
        sentence = self.tr("Đã lưu {count} hồ sơ lúc {time} · giấy chung chờ in")
        if self._last() == "printed":
            sentence = self.tr("Đã lưu {count} hồ sơ lúc {time} · giấy chung đã ra máy in")
        self._side.answer.keep_group(
            self.tr("{first}\nđến {last}").format(first=first.number, last=last.number),
            sentence.format(count=len(dues), time=time),
            dues,
            viewable=viewable,
        )
        self._side.read_back.say_group(agent.name, len(dues), [due.date() for due in dues])

    @Slot()
    def _view_receipt(self) -> None:
        """Show the receipt of what was just saved, as it comes out of the printer."""
        saved = self._saved
        if self._printing is None or saved is None or saved.document_id is None:
            return
        with refusals_shown_in(self._refusal, self._words.refusal):
            pdf = self._printing.pdf(saved.document_id)
            title = self.tr("Biên nhận {number}").format(number=saved.dossiers[0].number)
            PaperView(self, title, pdf).open()

    def _fee_words(self, fee: int, state: FeeState) -> str:
        if not fee:
            return self._words.fee_state(FeeState.NONE)
        return f"{self._words.money(fee)} · {mid_sentence(self._words.fee_state(state))}"

    # -- saving ------------------------------------------------------------------------------------

    @Slot()
    def _receive(self) -> None:
        """Receive what is filled in, with what lies on the pile.

        Asked again with nothing new in the form, say what was received.
        """
        if self._group.rows:
            if self._is_blank() or self._put_on_pile():
                self._receive_pile()
        elif self._is_blank() and self._saved is not None:
            self._tell_saved(self._saved)
        elif self._form.check() and not self._ask_about_same(self._receive):
            self._receive_one(self._form.intake)

    def _ask_about_same(self, again: Callable[[], object]) -> bool:
        """Show the person's open dossier of the same procedure, once; say whether there is one.

        `again` goes on with what was asked, when a second dossier is meant.
        """
        procedure, known = self._form.procedure, self._form.person.known
        if procedure is None or self._meant_again == self._key:
            return False
        there = self._acquaintance.same_open(known, procedure.code, procedure.name)
        if there is None:
            return False
        from ui.same_again import SameAgainSheet, Side

        words, now = self._words, self._clock.now()
        due = "–" if self._promise is None else words.date(self._promise.due_at.date())
        sheet = SameAgainSheet(
            self,
            self._form.person.applicant.name,
            procedure.name,
            Side(
                there.number,
                words.moment(there.received_at),
                words.date(there.due_at.date()),
                words.state(there.state),
                self._acquaintance.clerk_of(there),
            ),
            Side(
                self.tr("cấp khi lưu"),
                words.moment(self._form.pad.received_at or now),
                due,
                self.tr("chưa lưu"),
                self._session.user.name,
            ),
        )
        key = self._key

        def go_on() -> None:
            self._meant_again = key
            again()

        sheet.save_wanted.connect(go_on)
        sheet.open_wanted.connect(lambda: self.dossier_wanted.emit(there.id))
        sheet.open()
        return True

    def _receive_one(self, intake: Intake, beside: Answer | None = None) -> None:
        """Receive a dossier; `beside` is the answer that stood beside one from the pile."""
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            self._promised_at = self._form.pad.received_at or self._clock.now()
            promise = self._reception.promise_for(intake)
            answer = replace(
                beside or self._answer_now(promise),
                promise=promise,
                received_at=self._promised_at,
            )
            received = self._reception.receive(intake, by=self._session.by, key=self._key)
            rows = self._group.rows
            kept = rows[-1].form if rows else self._form.draft
            assert isinstance(kept, Draft)
            self._after(_Saved((received.dossier,), received.document_id, answer, kept))
        self._complain(attempt.refusal)

    def _receive_pile(self) -> None:
        """Receive the pile on one receipt; a single dossier gets a receipt of its own."""
        agent, rows = self._form.agent.person, self._group.rows
        if not self._form.check_agent() or agent is None:
            return
        if len(rows) == 1:
            self._receive_one(replace(rows[0].intake, representative=agent), rows[0].answer)
            return
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            received = self._reception.receive_group(
                [row.intake for row in rows], agent, by=self._session.by, key=self._key
            )
            kept = rows[-1].form
            assert isinstance(kept, Draft)
            self._after(_Saved(received.dossiers, received.document_id, kept=kept))
        self._complain(attempt.refusal)

    def _complain(self, refusal: Refused | None) -> None:
        """Put a refusal beside its field instead of below, when it is about one."""
        if refusal is not None and self._form.complain(refusal):
            self._refusal.clear()

    def _after(self, saved: _Saved) -> None:
        self._saved = saved
        self._parking.keeper.finish()
        self._group.clear()
        self._begin_anew()
        self._showing_saved = True
        self._show_answer()
        self._read_procedures()
        self._tell_saved(saved)
        self.done.emit()
        self._form.start()
        # The answer is taller now: where the focus stands is known once the page is laid out.
        QTimer.singleShot(0, self, self.keep_focus_in_sight)

    def _tell_saved(self, saved: _Saved) -> None:
        first, last = saved.dossiers[0], saved.dossiers[-1]
        sentence = self.tr("Đã lưu {number} · {name} · hẹn trả {due}")
        if saved.answer is None:
            sentence = self.tr("Đã lưu {count} hồ sơ trên một giấy · {number} đến {last}")
        told = sentence.format(
            count=len(saved.dossiers),
            number=first.number,
            last=last.number,
            name=first.applicant.name,
            due=self._words.day_year(first.due_at.date()),
        )
        self.told.emit("good", told)

    def _begin_anew(self) -> None:
        """Make the form new, with an identity of its own; who hands in the pile stays."""
        self._put_aside = None
        self._form.begin_anew(but_agent=bool(self._group.rows))
        self._refusal.clear()
        self._about_to_clear = False
        self._key = new_id(self._clock.now())
        self._parking.keeper.touch()

    # -- one receipt for several -------------------------------------------------------------------

    @Slot()
    def _add_to_pile(self) -> None:
        """Put what is filled in on the pile; with nothing filled in go there, or begin one."""
        if not self._is_blank():
            self._put_on_pile()
        elif self._group.rows:
            self._group.start()
        else:
            self._form.agent.start()
            self._show_standing()

    def _put_on_pile(self) -> bool:
        """Put what is filled in on the pile and ask for the next; say whether it could be."""
        form = self._form
        if not form.check() or not form.check_agent():
            return False
        if self._ask_about_same(self._put_on_pile):
            return False
        procedure = form.procedure
        assert procedure is not None
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            self._promised_at = self._form.pad.received_at or self._clock.now()
            answer = self._answer_now(self._reception.promise_for(form.intake))
            self._group.add(Grouped(form.intake, procedure.name, answer, form.draft))
        if attempt.refusal is not None:
            self._complain(attempt.refusal)
            return False
        self._put_aside = None
        form.begin_next()
        self._key = new_id(self._clock.now())
        self._promise_changed()
        form.start()
        sentence = self.tr("Đã thêm vào giấy chung: {count} hồ sơ. F9 lưu và in một giấy.")
        self.told.emit("good", sentence.format(count=len(self._group.rows)))
        return True

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

    @Slot()
    def _open_guide(self) -> None:
        """Say everything that is missing, in one request: Mẫu 02, no dossier."""
        visitor = self._visitor()
        if visitor is None:
            return
        from ui.turned_away import GuideSheet, Turning

        missing, others = list[Component](), list[Component]()
        for tick in self._form.papers.ticks:
            part: Component = tick.of
            (missing if part.required and not tick.ticked else others).append(part)
        turning = Turning(self._processing(), self._session, self._words)
        self._open_sheet(GuideSheet(self, turning, visitor, missing, others))

    @Slot()
    def _open_refuse(self) -> None:
        """Say why the dossier is not taken: Mẫu 03."""
        visitor = self._visitor()
        if visitor is None:
            return
        from ui.turned_away import RefuseSheet, Turning

        turning = Turning(self._processing(), self._session, self._words)
        self._open_sheet(RefuseSheet(self, turning, visitor))

    def _visitor(self) -> "Visitor | None":
        """Return who is at the window with what, or None with the complaints shown."""
        from ui.turned_away import Visitor

        self._refusal.clear()
        right, procedure = self._form.check_names(), self._form.procedure
        if not right or procedure is None:
            sentence = self.tr("Phiếu cần họ tên người nộp và thủ tục.")
            self.told.emit("warning", sentence)
            return None
        return Visitor(self._form.intake, procedure, self._key, self._clock.now().date())

    def _open_sheet(self, sheet: "ActSheet") -> None:
        sheet.saved.connect(self._turned_away)
        sheet.open()

    @Slot(str)
    def _turned_away(self, sentence: str) -> None:
        """Begin anew: whoever stood at the window goes home with a paper."""
        self._begin_anew()
        self._showing_saved = False
        self._show_answer()
        self.told.emit("good", sentence)
        self.done.emit()
        self._form.start()

    # -- putting aside and repeating ---------------------------------------------------------------

    @Slot()
    def _fill_same_person(self) -> None:
        """Begin the next dossier of the person who was served last."""
        pile, saved, form = self._group.rows, self._saved, self._form
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
        self._changed()
        form.asked.start_over()

    @Slot()
    def _fill_same_procedure(self) -> None:
        """Begin the next dossier of the procedure that was received last."""
        form, saved = self._form, self._saved
        if saved is None or saved.kept is None:
            return
        if form.procedure is not None:
            sentence = self.tr("Biểu mẫu đang có thủ tục. Lưu hoặc xóa trắng trước.")
            self.told.emit("warning", sentence)
            return
        asked = saved.kept.asked
        started = self._words.time(self._clock.now()) if asked.started else ""
        form.asked.restore(replace(asked, started=started))
        self._changed()
        if not form.person.touched:
            form.start()

    @Slot()
    def _undo_last(self) -> None:
        """Undo what was received last; once its receipt has left, go where it is put right."""
        saved = self._saved
        if saved is None:
            return
        first = saved.dossiers[0]
        if self._last() != "undoable":
            self.dossier_wanted.emit(first.id)
            return
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            self._reception.undo(first.id, by=self._session.by)
        if attempt.refusal is not None:
            self._show_standing()
            return
        self._saved = None
        self._showing_saved = False
        self._put_aside = saved.kept if saved.answer is not None else None
        self._show_answer()
        self._form.start()
        sentence = self.tr("Đã hủy {number}; số này không dùng lại. F3 lấy lại nội dung.")
        if saved.answer is None:
            sentence = self.tr("Đã hủy {count} hồ sơ của giấy chung; các số không dùng lại.")
        self.told.emit("warning", sentence.format(number=first.number, count=len(saved.dossiers)))

    @Slot()
    def _clear_away(self) -> None:
        """Empty the form, and keep what stood in it until the next one is saved."""
        if self._is_blank():
            return
        kept = self._form.draft
        self._begin_anew()
        self._put_aside = kept
        self._show_answer()
        self._form.start()
        self.told.emit("warning", self.tr("Đã xóa trắng biểu mẫu. Bấm F3 để lấy lại."))

    @Slot()
    def _restore(self) -> None:
        """Bring back what was cleared away."""
        kept = self._put_aside
        if kept is None or not self._is_blank():
            return
        self._put_aside = None
        self._form.fill(kept, but_agent=bool(self._group.rows))
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
