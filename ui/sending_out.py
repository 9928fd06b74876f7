"""The first leg: what waits at the counter is scanned onto a pile and leaves with one slip."""

import uuid
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from counter_app.desks.handover import HandedOver, Handover
from counter_app.desks.inquiry import Inquiry, Stranger
from counter_app.desks.printing import Printing
from counter_app.desks.reception import Reception
from counter_app.desks.watch import LISTED, Leaving, Watch
from counter_app.errors import Refused, UnknownDossier
from counter_app.ports import Clock
from counter_app.rules.dossier import Dossier, DossierId
from counter_app.rules.slips import Slip
from ui import law, theme
from ui.choices import Choice, Choices
from ui.columns import TwoColumns
from ui.draft_keeper import DraftKeeper, Unfinished
from ui.pile import Misfit, MisfitCard, PileCard
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.signature_pad import SignatureField
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.trying import beside, see_first
from ui.widgets import ActionButton, Card, EmptyState, KeyCap, Notice, PlainLabel
from ui.words import Words

_SIDE = 468
_LOW = 620
"""Pixels at 100 %: in a window of less height the departments stand in one row."""
_KIND = "pile"
_DRAFT = f"{_KIND}:here"


class SendingOut(QWidget):
    """The pile on the left, newest on top; on the right what waits, the most urgent first."""

    told = Signal(str, str)
    done = Signal()
    found = Signal(object)
    """The `Found` of a number that was typed: one dossier or a slip."""

    def __init__(
        self,
        *,
        handover: Handover,
        printing: Printing,
        watch: Watch,
        reception: Reception,
        inquiry: Inquiry,
        session: Session,
        words: Words,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        """Hand over at the desk `handover`; `watch` says what has to leave and by when.

        `printing` shows the slip before it is made, `reception` keeps a pile that was left.
        """
        super().__init__(parent)
        self._handover = handover
        self._printing = printing
        self._watch = watch
        self._inquiry = inquiry
        self._session = session
        self._words = words
        self._clock = clock
        self._key = str(uuid.uuid4())
        self._waiting: list[Leaving] = []
        self._restored = False
        self._keeper = DraftKeeper(reception, session, self._unfinished, self, kind=_KIND)
        self._keeper.troubled.connect(self._tell_trouble)
        TwoColumns(self, self._make_work(), self._make_side(), _SIDE)
        self._show_main()

    # -- what the page asks ------------------------------------------------------------------------

    def start(self) -> None:
        """Put the focus where work begins."""
        self._pile.entry.start()

    def read(self) -> None:
        """Read afresh what waits; the pile stays as it is."""
        self._waiting = self._watch.leaving()
        waiting = Counter(one.line.department for one in self._waiting)
        names = sorted({*self._handover.departments(), *waiting})
        self._departments.offer([Choice(name, name, str(waiting[name] or "")) for name in names])
        if not self._restored:
            self._restored = True
            self._go_on_with_kept()
        self._show_waiting()

    def go_to_list(self) -> None:
        """Put the focus into the list of what waits."""
        self._waiting_view.setFocus()

    def choose_department(self, number: int) -> bool:
        """Choose a department by number key."""
        return self._departments.press(number)

    def take_stranger(self, whose: Stranger | None, code: str) -> None:
        """Put aside a code that these books do not know; the scanning goes on."""
        self._misfits.add(Misfit(code, self._words.stranger_briefly(whose)))
        self.told.emit("bad", self._words.stranger(whose, code))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """In a low window the departments make room for the pile once one is chosen."""
        super().resizeEvent(event)
        self._departments.fold(folded=self.window().height() < theme.look().px(_LOW))

    # -- making ------------------------------------------------------------------------------------

    def _make_work(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(12))
        chooser = Card(self.tr("Phòng nhận bàn giao"), 1)
        self._not_chosen = PlainLabel(self.tr("Chưa chọn: theo hồ sơ quét đầu tiên"), role="hint")
        chooser.corner.addWidget(self._not_chosen)
        self._departments = Choices(2)
        self._departments.setObjectName("departments")
        self._departments.chosen.connect(self._department_chosen)
        chooser.body.addWidget(self._departments)
        column.addWidget(chooser)
        self._pile = PileCard(self._words)
        self._pile.typed.connect(self._take_typed)
        self._pile.changed.connect(self._pile_changed)
        column.addWidget(self._pile, 1)
        return side

    def _make_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(12))
        self._misfits = MisfitCard(self.tr("Chưa vào được chồng"))
        self._misfits.changed.connect(self._misfits_changed)
        column.addWidget(self._misfits)
        column.addWidget(self._make_waiting(), 1)
        self._signature = SignatureField(self.tr("Chữ ký người giao"), name="giverSignature")
        column.addWidget(self._signature)
        self._refusal = Notice()
        self._refusal.setObjectName("refusal")
        column.addWidget(self._refusal)
        self._send = ActionButton(
            self.tr("Bàn giao và in phiếu"), "F9", primary=True, icon="printer"
        )
        self._send.setObjectName("handOver")
        self._send.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._send.clicked.connect(self._hand_over)
        self._send.listen()
        column.addLayout(beside(self._send, self._see_slip))
        return side

    def _make_waiting(self) -> Card:
        look = theme.look()
        card = Card(self.tr("Chờ bàn giao"))
        self._waiting_title = card.heading
        card.corner.addWidget(KeyCap("F3"))
        self._add_all = ActionButton(self.tr("Thêm tất cả"), "F4", icon="plus")
        self._add_all.setObjectName("addAll")
        self._add_all.setToolTip(
            self.tr("Đưa mọi hồ sơ chờ bàn giao của phòng đang chọn vào chồng")
        )
        self._add_all.clicked.connect(self._add_all_waiting)
        self._add_all.listen()
        card.corner.addWidget(self._add_all)
        self._urgent = Notice()
        self._urgent.setObjectName("mustLeave")
        self._urgent.setToolTip(law.forwarding())
        card.body.addWidget(self._urgent)
        self._waiting_view = table_view(
            RowsModel(
                (
                    Column(self.tr("Số hồ sơ"), lambda one: one.line.number, figures=True),
                    Column(
                        self.tr("Người nộp"),
                        lambda one: one.line.applicant,
                        weight=1,
                        fixed_chars=6,
                    ),
                    Column(
                        self.tr("Phải chuyển"),
                        lambda one: self._words.leave_by(one.by, self._clock.now()),
                        tone=self._urgency,
                        icon=self._urgency_icon,
                        shorter=self._words.short_days,
                    ),
                ),
                identity=lambda one: one.line.id,
            ),
            empty=EmptyState(
                "circle-check",
                self.tr("Không còn hồ sơ nào chờ bàn giao"),
                self.tr("Hồ sơ tiếp nhận xong sẽ hiện ở đây."),
            ),
        )
        self._waiting_view.setObjectName("waiting")
        self._waiting_view.setAccessibleName(card.heading.text())
        self._waiting_view.setMinimumHeight(look.px(40 + look.theme.row))
        self._waiting_view.opened.connect(self._add_line)
        card.body.addWidget(self._waiting_view, 1)
        return card

    def _urgency(self, one: Leaving) -> Tone | None:
        now = self._clock.now()
        if one.late(now):
            return Tone.BAD
        return Tone.WARNING if one.today(now) else None

    def _urgency_icon(self, one: Leaving) -> str | None:
        return {Tone.BAD: "clock-alert", Tone.WARNING: "clock"}.get(
            self._urgency(one) or Tone.PLAIN
        )

    # -- what waits --------------------------------------------------------------------------------

    def _show_waiting(self) -> None:
        """List what waits for the chosen department and is not in the pile."""
        wanted = self._departments.value
        self._waiting_view.rows_model.replace(
            [
                one
                for one in self._waiting
                if wanted in (None, one.line.department) and not self._pile.holds(one.line.id)
            ]
        )
        self._count_waiting()

    def _no_longer_waits(self, dossier_id: DossierId) -> None:
        """Take one row out of the list, without reading the others again."""
        model = self._waiting_view.rows_model
        for place, one in enumerate(model.rows):
            if one.line.id == dossier_id:
                model.take_out(place)
                self._count_waiting()
                return

    def _count_waiting(self) -> None:
        rows: Sequence[Leaving] = self._waiting_view.rows_model.rows
        more = "+" if len(self._waiting) >= LISTED else ""
        self._waiting_title.setText(
            self.tr("Chờ bàn giao ({count})").format(count=f"{len(rows)}{more}")
        )
        self._add_all.setEnabled(bool(rows) and self._departments.value is not None)
        now = self._clock.now()
        late = [one for one in rows if one.late(now)]
        today = [one for one in rows if one.today(now) and not one.late(now)]
        said: list[str] = []
        if late:
            said.append(self.tr("{count} hồ sơ đã quá giờ phải chuyển").format(count=len(late)))
        if today:
            said.append(
                self.tr("{count} hồ sơ phải chuyển trước {time} hôm nay").format(
                    count=len(today), time=self._words.time(max(one.by for one in today))
                )
            )
        self._urgent.tell(" · ".join(said), Tone.BAD if late else Tone.WARNING)

    @Slot()
    def _misfits_changed(self) -> None:
        """Let the list of what waits be short while something has to be seen to."""
        self._waiting_view.give_way(on=bool(self._misfits.misfits))
        self._keeper.touch()

    # -- the pile ----------------------------------------------------------------------------------

    @Slot(str)
    def _take_typed(self, text: str) -> None:
        found = self._inquiry.look_up(text)
        if found.slip is None and not found.dossiers:
            self._pile.entry.complain(
                self.tr("Không có hồ sơ hay phiếu nào mang số này trong sổ của quầy.")
            )
            return
        if len(found.dossiers) > 1:
            self._pile.entry.complain(self.tr("Nhiều hồ sơ cùng số: hãy quét mã vạch."))
            return
        self._pile.entry.clear()
        self.found.emit(found)

    def add(self, dossier: Dossier) -> None:
        """Put a dossier on the pile, or among the misfits; the scanning goes on either way."""
        if self._pile.holds(dossier.id):
            self._pile.point_at(dossier.id)
            sentence = self.tr("{number} đã có trong chồng.")
            self.told.emit("good", sentence.format(number=dossier.number))
            return
        try:
            dossier = self._handover.check(dossier.id)
        except Refused as refusal:
            self._set_apart(dossier.number, self._words.refusal(refusal))
            return
        department = self._departments.value
        if department is None:
            self._departments.choose(dossier.department)
            self._show_waiting()
        elif dossier.department != department:
            reason = self.tr("Thuộc {department}").format(department=dossier.department)
            self._set_apart(dossier.number, reason)
            return
        self._misfits.drop(dossier.number)
        self._pile.add(dossier)
        self._refusal.clear()
        self._no_longer_waits(dossier.id)
        self._show_main()
        self._keeper.touch()
        sentence = self.tr("{count} hồ sơ · {number} · {name}")
        self.told.emit(
            "good",
            sentence.format(
                count=len(self._pile.dossiers),
                number=dossier.number,
                name=dossier.applicant.name,
            ),
        )

    def _set_apart(self, number: str, reason: str) -> None:
        self._misfits.add(Misfit(number, reason))
        sentence = self.tr("{number} không vào chồng: {reason}")
        self.told.emit("bad", sentence.format(number=number, reason=reason))

    @Slot(object)
    def _add_line(self, one: Leaving) -> None:
        try:
            self.add(self._handover.check(one.line.id))
        except UnknownDossier as refusal:
            self._set_apart(one.line.number, self._words.refusal(refusal))
        except Refused:
            self.read()

    @Slot()
    def _add_all_waiting(self) -> None:
        """Put on the pile all that waits for the chosen department."""
        added: list[Dossier] = []
        for one in self._waiting_view.rows_model.rows:
            try:
                added.append(self._handover.check(one.line.id))
            except Refused as refusal:
                self._misfits.add(Misfit(one.line.number, self._words.refusal(refusal)))
        self._pile.add_all(added)
        self._pile_changed()
        sentence = self.tr("Đã thêm {count} hồ sơ, chồng có {total} hồ sơ")
        self.told.emit("good", sentence.format(count=len(added), total=len(self._pile.dossiers)))

    @Slot(object)
    def _department_chosen(self, department: object) -> None:
        """Let the pile go to another department; what does not belong there is set apart."""
        for dossier in self._pile.keep_only(str(department)):
            reason = self.tr("Thuộc {department}").format(department=dossier.department)
            self._misfits.add(Misfit(dossier.number, reason))
        self._pile_changed()
        self._pile.entry.start()

    @Slot()
    def _pile_changed(self) -> None:
        self._refusal.clear()
        self._show_waiting()
        self._show_main()
        self._keeper.touch()

    # -- a pile that was left ----------------------------------------------------------------------

    def _unfinished(self) -> Unfinished | None:
        """Return what lies in the pile and beside it, None when nothing does."""
        pile, misfits = self._pile.dossiers, self._misfits.misfits
        if not pile and not misfits:
            return None
        body = {
            "department": str(self._departments.value or ""),
            "pile": [dossier.id for dossier in pile],
            "misfits": [[one.number, one.reason] for one in misfits],
        }
        return Unfinished(_DRAFT, self.tr("Chồng bàn giao"), body)

    def _go_on_with_kept(self) -> None:
        """Take up the pile that was left, but for what has left the counter since."""
        kept = next(iter(self._keeper.drafts()), None)
        if kept is None:
            return
        pile: list[Dossier] = []
        for dossier_id in map(DossierId, kept.body["pile"]):
            with suppress(Refused):
                pile.append(self._handover.check(dossier_id))
        self._keeper.take(kept)
        self._departments.choose(kept.body["department"] or None)
        self._pile.add_all(pile)
        for number, reason in reversed(kept.body["misfits"]):
            self._misfits.add(Misfit(number, reason))
        self._show_main()
        sentence = self.tr("Chồng dở lúc {time}: {count} hồ sơ. Cứ quét tiếp, hoặc bỏ bằng Del.")
        self._refusal.tell(
            sentence.format(time=self._words.moment(kept.saved_at), count=len(pile)), Tone.ACCENT
        )

    @Slot(object)
    def _tell_trouble(self, refusal: Refused) -> None:
        self._refusal.tell(self._words.refusal(refusal), Tone.BAD)

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Keep the pile at once when one goes elsewhere."""
        self._keeper.keep()
        super().hideEvent(event)

    # -- handing over ------------------------------------------------------------------------------

    @Slot()
    def _hand_over(self) -> None:
        """Hand the pile over."""
        if self._misfits.misfits:
            self._misfits.start()
            self._refusal.tell(
                self.tr(
                    "Còn {count} lần quét chưa vào được chồng. Xử lý hoặc bỏ qua (Del) "
                    "rồi mới bàn giao."
                ).format(count=len(self._misfits.misfits)),
                Tone.WARNING,
            )
            return
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            self._after_hand_over(self._book())
        if attempt.refusal is not None:
            self._set_apart_refused(attempt.refusal)

    def _book(self) -> HandedOver:
        """Hand the pile over at the desk."""
        return self._handover.hand_over(
            [dossier.id for dossier in self._pile.dossiers],
            str(self._departments.value or ""),
            by=self._session.by,
            key=self._key,
            signature=self._signature.signature(),
        )

    def _see_slip(self) -> None:
        """Show the slip of the pile before it leaves."""
        if not self._pile.dossiers:
            self._refusal.tell(self.tr("Chưa có hồ sơ nào trong chồng."), Tone.WARNING)
            return
        with refusals_shown_in(self._refusal, self._words.refusal):
            see_first(self, self._printing, self._book, (self._send.text(), self._hand_over))

    def _after_hand_over(self, done: HandedOver) -> None:
        slip = done.slip
        papers = self.tr("phiếu chờ in")
        if done.control_slips:
            papers = self.tr("phiếu và {count} phiếu kiểm soát chờ in").format(
                count=done.control_slips
            )
        sentence = self.tr("Đã bàn giao {count} hồ sơ cho {department} lúc {time} · {papers}")
        self._pile.hand_out(
            slip.number,
            sentence.format(
                count=len(slip.dossiers),
                department=slip.department,
                time=self._words.time(slip.handed_at),
                papers=papers,
            ),
        )
        self._key = str(uuid.uuid4())
        self._keeper.finish()
        self._signature.clear()
        self._departments.choose(None)
        self.read()
        self._show_main()
        self._tell_handed_over(slip)
        self.done.emit()
        self._pile.entry.start()

    def _tell_handed_over(self, slip: Slip) -> None:
        sentence = self.tr("Đã bàn giao {count} hồ sơ, phiếu {number}")
        self.told.emit("good", sentence.format(count=len(slip.dossiers), number=slip.number))

    def _set_apart_refused(self, refusal: Refused) -> None:
        """Take the dossier that kept the pile here off it, so that the others can go."""
        for dossier in self._pile.dossiers:
            if dossier.number == refusal.facts.get("number"):
                self._pile.take_off(dossier.id)
                self._misfits.add(Misfit(dossier.number, self._words.refusal(refusal)))
                self._show_waiting()
                self._show_main()

    def _show_main(self) -> None:
        self._not_chosen.setText(
            self.tr("Chưa chọn: theo hồ sơ quét đầu tiên")
            if self._departments.value is None
            else self.tr("Phím 1–9: đổi phòng")
        )
        self._send.setEnabled(bool(self._pile.dossiers))
