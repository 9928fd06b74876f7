"""What the dossier card offers to do: exactly the acts that the rules allow, each with its key."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app import formbook
from counter_app.desks.inquiry import Inquiry
from counter_app.desks.printing import Printing
from counter_app.errors import UnknownPaper
from counter_app.ports import Clock
from counter_app.rules import dossier as dossiers
from counter_app.rules.catalogue import Component
from counter_app.rules.dossier import Act, Dossier, State, acts_from
from counter_app.rules.lines import ConsultationLine
from counter_app.rules.papers import SupplementPaper
from counter_app.rules.printing import DocumentKind
from counter_app.rules.staff import Permission, may
from ui import keys, theme
from ui.dialogs import Sheet, confirm
from ui.queued import told
from ui.reading import by_key
from ui.refusals import refusals_shown_in
from ui.remembered import Remembered
from ui.said import said
from ui.session import Session
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import Notice
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.custody import Custody
    from counter_app.desks.giving import Giving
    from counter_app.desks.notes import Notes
    from counter_app.desks.processing import Processing
    from counter_app.desks.reception import Reception
    from ui.act_sheet import ActSheet
    from ui.beside_acts import Writing
    from ui.dossier_acts import Doing
    from ui.supplement_form import Wanted


_WIDTH = 620
_LEAST_ROWS = 3
_PLACES = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""The keys of the lines, in their order."""
_AROUND = 260
"""What stands around the rows of the list and the window's edge, in pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to do: its name for robots, what it is called, its key, whether one may."""

    name: str
    text: str
    do: Callable[[], None]
    key: str = ""
    allowed: bool = True


class ActsSheet(Sheet):
    """A list of what can be done: the key before it or Enter does it."""

    def __init__(self, parent: QWidget, number: str, offers: Sequence[Offer]) -> None:
        super().__init__(
            parent,
            QCoreApplication.translate("ActsSheet", "Việc khác với hồ sơ {number}").format(
                number=number
            ),
            QCoreApplication.translate(
                "ActsSheet", "Bấm phím đứng trước, hoặc chọn rồi bấm Enter."
            ),
            "list",
            Tone.ACCENT,
        )
        self.setObjectName("acts")
        self._offers = offers
        columns: tuple[Column[Any, Any], ...] = (
            Column(
                "",
                lambda _place: "",
                key=_key_of,
                aloud=lambda place: by_key(_key_of(place)),
            ),
            Column(
                self.tr("Việc"), self._text, weight=1, tone=self._tone, icon=lambda _place: None
            ),
            Column(self.tr("Phím tắt"), self._key),
        )
        view = table_view(RowsModel(columns, identity=lambda place: place))
        view.setObjectName("otherActs")
        view.setAccessibleName(self.tr("Việc khác với hồ sơ"))
        view.rows_model.replace(range(len(offers)))
        view.opened.connect(self._do)
        look = theme.look()
        row = look.px(look.theme.row)
        room = parent.window().height() - look.px(_AROUND)
        rows = max(_LEAST_ROWS, min(len(offers), room // row))
        view.setMinimumHeight(look.px(36) + rows * row + look.px(4))
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setStretch(0, 0)
        layout.insertWidget(1, view, 1)
        close = self.add_button("close", self.tr("Đóng"), key="Esc")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self.setMinimumWidth(look.px(_WIDTH))
        view.choose(0)
        view.setFocus()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Do what the number stands before."""
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        place = _PLACES.find(event.text().upper()) if plain and event.text() else -1
        if 0 <= place < len(self._offers):
            self._do(place)
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def _do(self, place: int) -> None:
        """Begin it; what the person on duty may not do is confirmed by who may, at the end."""
        self.accept()
        self._offers[place].do()

    def _text(self, place: int) -> str:
        offer = self._offers[place]
        if offer.allowed:
            return offer.text
        return self.tr("{text} – trưởng bộ phận xác nhận").format(text=offer.text)

    def _key(self, place: int) -> str:
        return keys.cap(self._offers[place].key) or "–"

    def _tone(self, place: int) -> Tone:
        return Tone.PLAIN if self._offers[place].allowed else Tone.WARNING


def _key_of(place: int) -> str:
    """Return the key of a line: 1 to 9, then A to Z."""
    return _PLACES[place]


class DossierMenu(QObject):
    """Opens the sheet of an act over the card; what is refused stands in the card's notice."""

    done = Signal(str)
    """Something was done; the sentence says what."""
    uncovering = Signal()
    """Somebody wants to see the numbers of the person whole."""

    def __init__(
        self,
        card: QWidget,
        notice: Notice,
        *,
        inquiry: Inquiry,
        printing: Printing,
        processing: "Callable[[], Processing]",
        reception: "Callable[[], Reception]",
        custody: "Callable[[], Custody]",
        notes: "Callable[[], Notes]",
        giving: "Callable[[], Giving]",
        session: Session,
        words: Words,
        clock: Clock,
        remembered: Remembered,
    ) -> None:
        """Serve `card`; the desks that act are only made when something is done.

        `remembered` is the reason of the last apology.
        """
        super().__init__(card)
        self._card = card
        self._notice = notice
        self._inquiry = inquiry
        self._printing = printing
        self._processing = processing
        self._reception = reception
        self._custody = custody
        self._notes = notes
        self._giving = giving
        self._session = session
        self._words = words
        self._clock = clock
        self._remembered = remembered
        self.covered = False
        """Whether the numbers of the person on the card are masked."""
        self.consultations: Sequence[ConsultationLine] = ()
        """The opinions that were asked for about the dossier on the card."""

    # -- what there is to do -----------------------------------------------------------------------

    def offers(self, dossier: Dossier) -> list[Offer]:
        """Return what can be done with a dossier now, in the order of its life."""
        if dossier.state in {State.VOID, State.REGISTERED, State.NOT_RECEIVED}:
            return []
        acts = set(acts_from(dossier))
        if dossier.reappointments and (dossier.state, Act.REAPPOINT) in dossiers.STEPS:
            # Still shown: whoever asks for a second one is told which article forbids it.
            acts.add(Act.REAPPOINT)
        return [offer(dossier) for wanted, offer in self._order(dossier) if wanted & acts]

    def _order(self, dossier: Dossier) -> list[tuple[set[Act], Callable[[Dossier], Offer]]]:
        """Return what is offered when any of some acts is allowed, in the order of the list."""
        waited = self._unanswered(dossier)
        unfinished = any(leg.done_at is None for leg in dossier.legs)
        return [
            ({Act.ASK_SUPPLEMENT}, self._asking),
            ({Act.SUPPLEMENT}, self._supplementing),
            ({Act.ASK_DUTY}, self._asking_duty),
            ({Act.PAY_DUTY}, self._paying),
            ({Act.REAPPOINT}, self._reappointing),
            ({Act.TAKE_BACK}, self._refusing),
            ({Act.CALL}, self._calling),
            ({Act.CONSULT}, self._consulting),
            ({Act.ANSWER} if waited else set(), self._answering),
            ({Act.FINISH_LEG} if unfinished else set(), self._finishing_leg),
            ({Act.NOTE}, self._noting),
            ({Act.WITHDRAW, Act.STOP}, self._stopping),
            ({Act.CORRECT}, self._correcting),
            ({Act.UNDO}, self._undoing),
            ({Act.REOPEN}, self._reopening),
            ({Act.RETRACT}, self._retracting),
            ({Act.FETCH}, self._fetching),
            ({Act.RETURN}, self._returning),
            (set(Act) if self.covered else set(), self._uncover),
            (set(Act), self._control_slip),
        ]

    def open(self, dossier: Dossier) -> None:
        """Show all of it as a list; the number before each is its key."""
        ActsSheet(self._card, dossier.number, self.offers(dossier)).open()

    def awaited(self, dossier: Dossier) -> Offer | None:
        """Return the card's next step: what is waited for, or papers that are on their way back."""
        acts = acts_from(dossier)
        if Act.SUPPLEMENT in acts:
            return self._supplementing(dossier)
        if Act.PAY_DUTY in acts:
            return self._paying(dossier)
        if Act.FETCH in acts:
            return self._fetching(dossier)
        if Act.RETURN in acts:
            return self._returning(dossier)
        return None

    # -- each of it --------------------------------------------------------------------------------

    def _asking(self, dossier: Dossier) -> Offer:
        text = self._with_form(self.tr("Yêu cầu bổ sung"), DocumentKind.SUPPLEMENT, dossier)
        return Offer("askSupplement", text, partial(self._ask_supplement, dossier), "F6")

    def _supplementing(self, dossier: Dossier) -> Offer:
        text = self.tr("Nhận bổ sung")
        return Offer("supplement", text, partial(self._supplement, dossier), "F6")

    def _asking_duty(self, dossier: Dossier) -> Offer:
        text = self.tr("Yêu cầu nghĩa vụ tài chính")
        return Offer("askDuty", text, partial(self._sheet, dossier, Act.ASK_DUTY))

    def _paying(self, dossier: Dossier) -> Offer:
        text = self.tr("Ghi đã nộp nghĩa vụ tài chính")
        return Offer("payDuty", text, partial(self._sheet, dossier, Act.PAY_DUTY))

    def _reappointing(self, dossier: Dossier) -> Offer:
        text = self._with_form(self.tr("Xin lỗi, hẹn lại"), DocumentKind.APOLOGY, dossier)
        allowed = may(self._session.user, Permission.CHANGE_PROMISE)
        return Offer("reappoint", text, partial(self._reappoint, dossier), allowed=allowed)

    def _refusing(self, dossier: Dossier) -> Offer:
        text = self._with_form(self.tr("Từ chối giải quyết"), DocumentKind.REFUSAL, dossier)
        return Offer("refuse", text, partial(self._sheet, dossier, Act.TAKE_BACK), "F7")

    def _stopping(self, dossier: Dossier) -> Offer:
        text = self._with_form(self.tr("Dừng hoặc rút hồ sơ"), DocumentKind.STOP, dossier)
        return Offer("stop", text, partial(self._sheet, dossier, Act.STOP))

    def _correcting(self, dossier: Dossier) -> Offer:
        text = self.tr("Đính chính giấy tiếp nhận")
        return Offer("correct", text, partial(self._correct, dossier))

    def _undoing(self, dossier: Dossier) -> Offer:
        text = self.tr("Hủy hồ sơ lập nhầm, khi giấy chưa in")
        return Offer("undo", text, partial(self._ask_undo, dossier))

    def _calling(self, dossier: Dossier) -> Offer:
        return Offer("call", self.tr("Báo cho người nộp"), partial(self._call, dossier), "Ctrl+G")

    def _consulting(self, dossier: Dossier) -> Offer:
        text = self.tr("Lấy ý kiến cơ quan khác")
        return Offer("consult", text, partial(self._consult, dossier))

    def _answering(self, dossier: Dossier) -> Offer:
        text = self.tr("Ghi ý kiến trả lời")
        return Offer("answer", text, partial(self._answer, dossier))

    def _finishing_leg(self, dossier: Dossier) -> Offer:
        text = self.tr("Ghi một cơ quan liên thông đã xong")
        return Offer("finishLeg", text, partial(self._finish_leg, dossier))

    def _noting(self, dossier: Dossier) -> Offer:
        return Offer("note", self.tr("Ghi chú"), partial(self._note, dossier), "Ctrl+N")

    def _reopening(self, dossier: Dossier) -> Offer:
        text = self.tr("Bỏ kết quả ghi nhầm hoặc sai")
        return Offer("reopen", text, partial(self._reopen, dossier), allowed=self._may_put_right())

    def _retracting(self, dossier: Dossier) -> Offer:
        text = self.tr("Hủy lần trả kết quả ghi nhầm")
        return Offer(
            "retract", text, partial(self._retract, dossier), allowed=self._may_put_right()
        )

    def _fetching(self, dossier: Dossier) -> Offer:
        text = self.tr("Nhận lại giấy tờ từ phòng chuyên môn")
        return Offer("fetchPapers", text, partial(self._fetch, dossier))

    def _returning(self, dossier: Dossier) -> Offer:
        text = self.tr("Trả lại giấy tờ cho người nộp")
        return Offer("returnPapers", text, partial(self._return, dossier))

    def _may_put_right(self) -> bool:
        return may(self._session.user, Permission.SETTLE_DISCREPANCY)

    def _uncover(self, _dossier: Dossier) -> Offer:
        text = self.tr("Xem đủ số giấy tờ, điện thoại (ghi vào nhật ký)")
        return Offer("uncover", text, self.uncovering.emit)

    def _control_slip(self, dossier: Dossier) -> Offer:
        text = self._with_form(self.tr("In phiếu kiểm soát"), DocumentKind.CONTROL_SLIP, dossier)
        return Offer("controlSlip", text, partial(self._print_control_slip, dossier))

    def _with_form(self, text: str, kind: DocumentKind, dossier: Dossier) -> str:
        number = formbook.form(kind, dossier.received_at.date()).number
        if not number:
            return text
        form = number.removeprefix("Mẫu số ")
        if form == number:
            return f"{text} ({said(number)})"
        return self.tr("{act} (Mẫu số {form})").format(act=text, form=form)

    # -- doing -------------------------------------------------------------------------------------

    def _doing(self, dossier: Dossier) -> "Doing":
        from ui.dossier_acts import Doing

        return Doing(dossier, self._processing(), self._session, self._words, self._clock.now())

    def _open(self, sheet: "ActSheet") -> None:
        sheet.saved.connect(self.done)
        sheet.offer_paper(self._printing)
        sheet.open()

    def _sheet(self, dossier: Dossier, act: Act) -> None:
        from ui.dossier_acts import SHEETS

        with refusals_shown_in(self._notice, self._words.refusal):
            self._open(SHEETS[act](self._card, self._doing(dossier)))

    def _ask_supplement(self, dossier: Dossier) -> None:
        from ui.dossier_acts import SupplementSheet

        with refusals_shown_in(self._notice, self._words.refusal):
            due = self._processing().notice_due(dossier.id)
            left = self._processing().notice_left(dossier.id)
            parts = self._parts(dossier)
            self._open(SupplementSheet(self._card, self._doing(dossier), parts, due, left))

    def _supplement(self, dossier: Dossier) -> None:
        from ui.dossier_acts import SupplementedSheet

        with refusals_shown_in(self._notice, self._words.refusal):
            promise = self._processing().supplement_promise(dossier.id)
            asked = self._asked(dossier)
            self._open(SupplementedSheet(self._card, self._doing(dossier), asked, promise))

    def _reappoint(self, dossier: Dossier) -> None:
        with refusals_shown_in(self._notice, self._words.refusal) as attempt:
            dossiers.decide(dossier, Act.REAPPOINT)
        if attempt.refused:
            return
        from ui.apologies import Apologising, ApologySheet, Late

        doing = self._doing(dossier)
        apologising = Apologising(
            doing.processing,
            self._session,
            self._words,
            doing.now,
            doing.form_name(DocumentKind.APOLOGY),
            self._remembered,
        )
        agent = dossier.representative
        late = Late(
            dossier.id,
            dossier.number,
            dossier.applicant.name,
            dossier.due_at,
            "" if agent is None else agent.name,
        )
        self._open(ApologySheet(self._card, apologising, [late]))

    def _correct(self, dossier: Dossier) -> None:
        from ui.correction import CorrectionSheet

        with refusals_shown_in(self._notice, self._words.refusal):
            sheet = CorrectionSheet(
                self._card,
                dossier=dossier,
                explained=self._inquiry.explanation(dossier.id),
                reception=self._reception(),
                session=self._session,
                words=self._words,
                now=self._clock.now(),
            )
            self._open(sheet)

    def _writing(self) -> "Writing":
        from ui.beside_acts import Writing

        return Writing(self._notes(), self._session, self._words, self._clock.now())

    def _fetch(self, dossier: Dossier) -> None:
        with refusals_shown_in(self._notice, self._words.refusal):
            self._processing().fetch_papers(dossier.id, by=self._session.by)
            sentence = self.tr("Giấy tờ của hồ sơ {number} đã về quầy.")
            self.done.emit(sentence.format(number=dossier.number))

    def _return(self, dossier: Dossier) -> None:
        with refusals_shown_in(self._notice, self._words.refusal):
            self._processing().return_papers(dossier.id, by=self._session.by)
            sentence = self.tr("Đã trả lại giấy tờ của hồ sơ {number} cho người nộp.")
            self.done.emit(sentence.format(number=dossier.number))

    def _call(self, dossier: Dossier) -> None:
        from ui.call_sheet import CallSheet

        with refusals_shown_in(self._notice, self._words.refusal):
            sheet = CallSheet(
                self._card,
                self._words,
                notes=self._notes(),
                inquiry=self._inquiry,
                session=self._session,
                dossiers=[dossier.id],
            )
            self._open(sheet)

    def _note(self, dossier: Dossier) -> None:
        from ui.beside_acts import NoteSheet

        self._open(NoteSheet(self._card, self._writing(), dossier))

    def _consult(self, dossier: Dossier) -> None:
        from ui.beside_acts import ConsultSheet

        self._open(ConsultSheet(self._card, self._writing(), dossier))

    def _answer(self, dossier: Dossier) -> None:
        from ui.beside_acts import AnswerSheet

        named = f"{dossier.number} · {dossier.applicant.name}"
        self._open(AnswerSheet(self._card, self._writing(), self._unanswered(dossier), named))

    def _finish_leg(self, dossier: Dossier) -> None:
        from ui.beside_acts import LegSheet

        self._open(LegSheet(self._card, self._writing(), dossier))

    def _reopen(self, dossier: Dossier) -> None:
        from ui.undoing_acts import ReopenSheet, Undoing

        undoing = Undoing(dossier, self._custody(), self._giving(), self._session, self._words)
        self._open(ReopenSheet(self._card, undoing))

    def _retract(self, dossier: Dossier) -> None:
        from ui.undoing_acts import RetractSheet, Undoing

        undoing = Undoing(dossier, self._custody(), self._giving(), self._session, self._words)
        self._open(RetractSheet(self._card, undoing))

    def _unanswered(self, dossier: Dossier) -> list[ConsultationLine]:
        return [
            one
            for one in self.consultations
            if one.answered_at is None and one.dossier_id == dossier.id
        ]

    def _ask_undo(self, dossier: Dossier) -> None:
        together = self.tr(" Các hồ sơ chung giấy tiếp nhận cũng bị hủy.") if dossier.group else ""
        confirm(
            self._card,
            self.tr("Hủy hồ sơ lập nhầm?"),
            self.tr(
                "Hồ sơ {number} được ghi là lập nhầm; số này không dùng lại, giấy tiếp nhận "
                "không in nữa.{together}"
            ).format(number=dossier.number, together=together),
            self.tr("Hủy hồ sơ"),
            self.tr("Thôi"),
            then=partial(self._undo, dossier),
            grave=True,
        )

    def _undo(self, dossier: Dossier) -> None:
        with refusals_shown_in(self._notice, self._words.refusal):
            undone = self._reception().undo(dossier.id, by=self._session.by)
            sentence = self.tr("Đã hủy {numbers} vì lập nhầm.")
            self.done.emit(sentence.format(numbers=", ".join(one.number for one in undone)))

    def _print_control_slip(self, dossier: Dossier) -> None:
        with refusals_shown_in(self._notice, self._words.refusal):
            document = self._processing().control_slip(dossier.id, by=self._session.by)
            sentence = self.tr("Đã lập {paper}, đang chờ in.").format(paper=document.title)
            self.done.emit(told(document, sentence)[1])

    # -- what the sheets begin with ----------------------------------------------------------------

    def _parts(self, dossier: Dossier) -> Sequence[Component]:
        """Return the papers that may be asked for: what the procedure wants, then what came."""
        wanted = next(
            (
                one.components
                for one in self._reception().procedures()
                if one.code == dossier.procedure_code
            ),
            (),
        )
        names = {part.name for part in wanted}
        return (*wanted, *(part for part in dossier.components if part.name not in names))

    def _asked(self, dossier: Dossier) -> "list[Wanted]":
        """Return what the newest request for a supplement asked for, from its paper."""
        from ui.dossier_acts import asked_lines

        requests = [
            paper
            for paper in self._printing.of(dossier.id)
            if paper.kind is DocumentKind.SUPPLEMENT and not paper.reprint
        ]
        try:
            paper = self._printing.paper(requests[-1].id) if requests else None
        except UnknownPaper:
            # What stood on it was erased with the personal data.
            return []
        return asked_lines(paper.items) if isinstance(paper, SupplementPaper) else []
