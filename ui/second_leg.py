"""The second leg of a handover: the receiver signs for what is there, and not for the rest.

Nothing is ticked before somebody has looked: the pile is scanned, or one key says that all is
there. What is missing, not accepted or too many becomes a discrepancy with an owner.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.desks.handover import Handover
from counter_app.desks.inquiry import Inquiry, Stranger
from counter_app.rules.dossier import Act, Custody, Dossier, acts_from
from counter_app.rules.lines import SlipLine
from counter_app.rules.slips import Slip, SlipId, Surplus, TurnedBack
from ui import theme
from ui.columns import TwoColumns
from ui.entry import NumberEntry
from ui.forms import TextBox
from ui.pile import Misfit, MisfitCard
from ui.queued import told
from ui.receiver_box import ReceiverField
from ui.receiving_list import ReceivingList, SlipRow, Verdict
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.signature_pad import SignatureField
from ui.tables import RIGHT, Column, RowsModel, RowsView, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, EmptyState, KeyCap, Line, Notice, PlainLabel
from ui.words import Words

_SIDE = 456
_SIGNED_LISTED = 30
"""Slips that were signed already and can be opened to be printed again."""


@dataclass(frozen=True, slots=True)
class _HalfDone:
    """What was ticked on a slip before another one was opened."""

    rows: Sequence[SlipRow]
    surplus: Sequence[Misfit]
    receiver: str


class SecondLeg(QWidget):
    """One slip on the left: its dossiers, and who receives them; on the right the other slips."""

    told = Signal(str, str)
    done = Signal()
    pile_wanted = Signal(object)
    """A `Dossier` that lies at the counter was scanned while no slip is open."""
    discrepancies_wanted = Signal()

    def __init__(
        self,
        *,
        handover: Handover,
        inquiry: Inquiry,
        session: Session,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        """Close second legs at the desk `handover`, in the name of whoever is on duty."""
        super().__init__(parent)
        self._handover = handover
        self._inquiry = inquiry
        self._session = session
        self._words = words
        self._slip: Slip | None = None
        self._half_done: dict[SlipId, _HalfDone] = {}
        self._known: dict[str, str] = {}
        self._doubted = ""
        TwoColumns(self, self._make_work(), self._make_side(), _SIDE)
        self._show_slip(None)

    # -- what the page asks ------------------------------------------------------------------------

    @property
    def slip(self) -> Slip | None:
        """The slip that is shown."""
        return self._slip

    def start(self) -> None:
        """Put the focus where work begins."""
        if self._can_be_signed and not self._receiver.name:
            self._receiver.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._entry.start()

    def read(self) -> None:
        """Read the slips afresh: those that wait for a signature, then the newest signed ones."""
        waiting = self._inquiry.slips()
        signed = [one for one in self._inquiry.slips(open_only=False) if one.confirmed_at]
        self._view.rows_model.replace([*waiting, *signed[:_SIGNED_LISTED]])
        self._slips_title.setText(
            self.tr("Phiếu bàn giao (chờ ký: {count})").format(count=len(waiting))
        )

    def go_to_list(self) -> None:
        """Put the focus into the list of slips."""
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_slip(self, slip_id: SlipId) -> None:
        """Open a slip; what was ticked on another one is kept until that is opened again."""
        if self._slip is not None and self._slip.id == slip_id and self._can_be_signed:
            self.start()
            return
        self._keep_half_done()
        with refusals_shown_in(self._refusal, self._words.refusal):
            slip, dossiers = self._inquiry.slip(slip_id)
            self._fill(slip, dossiers)
            self.start()

    def leave(self) -> bool:
        """Put the open slip away, what was ticked is kept; False when none was open."""
        if self._slip is None:
            return False
        self._keep_half_done()
        self._refusal.clear()
        self._show_slip(None)
        self._entry.start()
        return True

    def take(self, dossier: Dossier) -> None:
        """Tick a dossier of the pile; one that is not on the slip is too many."""
        if not self._can_be_signed:
            if Act.CONFIRM not in acts_from(dossier):
                self.pile_wanted.emit(dossier)
                return
            self.show_slip(SlipId(dossier.slip_id))
        if self._list.holds(dossier.id):
            self._tick(dossier)
            return
        where = self.tr("Sổ ghi: {where}").format(where=self._words.where(dossier))
        self._add_surplus(dossier.number, dossier.id, where)

    def take_stranger(self, whose: Stranger | None, code: str) -> None:
        """Put a code that these books do not know among what is too many."""
        if self._can_be_signed:
            self._add_surplus(code, "", self._words.stranger_briefly(whose))
        else:
            self.told.emit("bad", self._words.stranger(whose, code))

    def _tick(self, dossier: Dossier) -> None:
        again = self._list.verdict_of(dossier.id) is Verdict.HERE
        self._list.say(dossier.id, Verdict.HERE)
        sentence = self.tr("{done} / {total} · {number} · {name}")
        if again:
            sentence = self.tr("{done} / {total} · {number} đã kiểm rồi")
        self.told.emit(
            "good",
            sentence.format(
                done=len(self._list.with_verdict(Verdict.HERE)),
                total=len(self._list.slip_rows),
                number=dossier.number,
                name=dossier.applicant.name,
            ),
        )

    def _add_surplus(self, number: str, dossier_id: str, why: str) -> None:
        self._known[number] = dossier_id
        self._surplus.add(Misfit(number, why))
        sentence = self.tr("{number} không có trong phiếu: ghi là thừa.")
        self.told.emit("bad", sentence.format(number=number))

    # -- making ------------------------------------------------------------------------------------

    def _make_work(self) -> QWidget:
        look = theme.look()
        self._card = Card(self.tr("Bên nhận ký phiếu bàn giao"))
        self._back = ActionButton(self.tr("Cất phiếu"), "Esc", icon="arrow-left")
        self._back.setObjectName("putSlipAway")
        self._back.clicked.connect(self.leave)
        self._card.corner.addWidget(self._back)
        self._entry = NumberEntry(
            self.tr("Quét phiếu hoặc hồ sơ, hoặc gõ số rồi Enter"), name="slipEntry"
        )
        self._entry.typed.connect(self._take_typed)
        self._entry.edited.connect(self._forget_doubt)
        self._receiver = ReceiverField()
        self._receiver.entered.connect(self._go_to_rows)
        self._open_part = QWidget()
        column = QVBoxLayout(self._open_part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addLayout(self._make_head())
        fields = QHBoxLayout()
        fields.setSpacing(look.px(12))
        fields.addWidget(self._receiver, 1)
        column.addLayout(fields)
        self._list = ReceivingList()
        self._list.setMinimumHeight(look.px(38 + 3 * look.theme.row))
        self._list.turned.connect(self._rows_turned)
        self._list.refused.connect(self._refuse)
        self._list.passed.connect(self._go_to_sign)
        self._list.chosen.connect(self._show_reason)
        column.addWidget(self._list, 1)
        column.addWidget(self._make_reason())
        self._outcome = Notice()
        self._outcome.setObjectName("missing")
        column.addWidget(self._outcome)
        column.addLayout(self._make_buttons())
        self._empty = EmptyState(
            "file-check",
            self.tr("Chưa mở phiếu nào"),
            self.tr("Quét phiếu bên nhận đã ký, hoặc chọn một phiếu trong danh sách."),
            "F3",
        )
        self._card.body.addWidget(self._entry)
        self._card.body.addWidget(self._empty, 1)
        self._card.body.addWidget(self._open_part, 1)
        return self._card

    def _make_head(self) -> QHBoxLayout:
        look = theme.look()
        self._number = PlainLabel(role="due")
        self._number.setObjectName("openSlip")
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._handed = Line(role="hint")
        self._handed.setObjectName("openSlipFacts")
        self._count = PlainLabel(role="count")
        self._count.setObjectName("countSigned")
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        row.addWidget(self._number)
        row.addWidget(self._handed, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._count)
        return row

    def _make_reason(self) -> QWidget:
        self._reason_part = QWidget()
        row = QHBoxLayout(self._reason_part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().px(8))
        label = PlainLabel(self.tr("Vì sao không nhận"), role="label")
        self._reason = TextBox()
        self._reason.setObjectName("refusedReason")
        self._reason.setAccessibleName(label.text())
        self._reason.setMaxLength(500)
        self._reason.returnPressed.connect(self._leave_reason)
        self._reason.textEdited.connect(self._reason_typed)
        label.setBuddy(self._reason)
        row.addWidget(label)
        row.addWidget(self._reason, 1)
        self._reason_part.hide()
        return self._reason_part

    def _make_buttons(self) -> QHBoxLayout:
        self._all = ActionButton(self.tr("Có đủ cả"), "F4", icon="list-checks")
        self._all.setObjectName("allHere")
        self._all.clicked.connect(lambda: self._say_of_the_rest(Verdict.HERE))
        self._rest = ActionButton(self.tr("Còn lại là thiếu"), "Shift+F4", icon="circle-x")
        self._rest.setObjectName("restMissing")
        self._rest.clicked.connect(lambda: self._say_of_the_rest(Verdict.MISSING))
        self._turn_back = ActionButton(self.tr("Không nhận"), "K", icon="undo-2")
        self._turn_back.setObjectName("turnBack")
        self._turn_back.clicked.connect(self._refuse_chosen)
        self._print = ActionButton(self.tr("In phiếu đã ký"), "Ctrl+P", icon="printer")
        self._print.setObjectName("printSigned")
        self._print.clicked.connect(self._print_signed)
        self._gaps = ActionButton(self.tr("Xem chênh lệch"), icon="triangle-alert")
        self._gaps.setObjectName("seeDiscrepancies")
        self._gaps.clicked.connect(self.discrepancies_wanted)
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        for button in (self._all, self._rest, self._turn_back, self._print, self._gaps):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self._all, self._rest, self._print):
            button.listen()
        return row

    def _make_side(self) -> QWidget:
        look = theme.look()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        self._surplus = MisfitCard(self.tr("Thừa trong chồng"), "surplus")
        self._surplus.changed.connect(self._surplus_changed)
        column.addWidget(self._surplus)
        column.addWidget(self._make_slips(), 1)
        self._signature = SignatureField(self.tr("Chữ ký người nhận"), name="receiverSignature")
        column.addWidget(self._signature)
        self._refusal = Notice()
        self._refusal.setObjectName("signRefusal")
        column.addWidget(self._refusal)
        self._sign = ActionButton(
            self.tr("Xác nhận bên nhận đã ký"), "F9", primary=True, icon="file-check"
        )
        self._sign.setObjectName("sign")
        self._sign.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._sign.clicked.connect(self._confirm)
        self._sign.listen()
        column.addWidget(self._sign)
        return side

    def _make_slips(self) -> Card:
        card = Card(self.tr("Phiếu bàn giao"))
        self._slips_title = card.heading
        card.corner.addWidget(KeyCap("F3"))
        self._view: RowsView = table_view(
            RowsModel(
                (
                    Column(self.tr("Số phiếu"), lambda line: line.number, figures=True),
                    Column(
                        self.tr("Phòng nhận"),
                        lambda line: line.department,
                        weight=1,
                        fixed_chars=9,
                        shorter=self._words.short_department,
                    ),
                    Column(
                        self.tr("Hồ sơ"),
                        lambda line: line.count,
                        align=RIGHT,
                        figures=True,
                        spare=1,
                    ),
                    Column(
                        self.tr("Bên nhận"),
                        self._signed_words,
                        tone=lambda line: Tone.GOOD if line.confirmed_at else Tone.WARNING,
                        icon=lambda line: "file-check" if line.confirmed_at else "clock",
                    ),
                ),
                identity=lambda line: line.id,
            ),
            empty=EmptyState(
                "file-check",
                self.tr("Chưa có phiếu bàn giao nào"),
                self.tr("Phiếu in ở mục Bàn giao sẽ hiện ở đây, chờ bên nhận ký."),
            ),
        )
        self._view.setObjectName("slips")
        self._view.setAccessibleName(card.heading.text())
        look = theme.look()
        self._view.setMinimumHeight(look.px(40 + 3 * look.theme.row))
        self._view.opened.connect(self._open_line)
        card.body.addWidget(self._view, 1)
        return card

    def _signed_words(self, line: SlipLine) -> str:
        if line.confirmed_at is None:
            return self.tr("chờ ký")
        return self.tr("đã ký")

    # -- the open slip -----------------------------------------------------------------------------

    @property
    def _can_be_signed(self) -> bool:
        return self._slip is not None and self._slip.confirmed_at is None

    @property
    def in_hand(self) -> bool:
        """Whether a slip is being signed, or was left half ticked."""
        return self._can_be_signed or bool(self._half_done)

    def _keep_half_done(self) -> None:
        if self._slip is None or not self._can_be_signed:
            return
        self._half_done[self._slip.id] = _HalfDone(
            self._list.slip_rows, tuple(self._surplus.misfits), self._receiver.name
        )

    def _fill(self, slip: Slip, dossiers: Sequence[Dossier]) -> None:
        """Show a slip; one that was signed shows by whom, and what was not there."""
        kept = self._half_done.get(slip.id)
        self._slip = slip
        self._number.setText(slip.number)
        self._handed.say(
            self.tr("{department}, bàn giao lúc {time}"),
            department=slip.department,
            time=self._words.moment(slip.handed_at),
        )
        self._signature.clear()
        self._surplus.clear()
        self._list.show_rows(
            kept.rows
            if kept is not None and self._can_be_signed
            else [
                SlipRow(place, one, _verdict(slip, one))
                for place, one in enumerate(dossiers, start=1)
            ]
        )
        self._receiver.show_name(slip.receiver or ("" if kept is None else kept.receiver))
        self._receiver.offer(
            self._handover.receivers(slip.department) if self._can_be_signed else ()
        )
        for misfit in reversed(() if kept is None else kept.surplus):
            self._surplus.add(misfit)
        self._show_slip(slip)

    def _show_slip(self, slip: Slip | None) -> None:
        """Let the card show a slip, or that none is open."""
        self._slip = slip
        signing = self._can_be_signed
        self._empty.setVisible(slip is None)
        self._open_part.setVisible(slip is not None)
        self._back.setVisible(slip is not None)
        self._signature.setVisible(signing)
        self._receiver.setEnabled(signing)
        self._list.setEnabled(signing)
        for button in (self._all, self._rest, self._turn_back):
            button.setVisible(signing)
        signed = slip is not None and not signing
        self._print.setVisible(signed)
        self._gaps.setVisible(signed and bool(slip and (slip.missing or slip.refused)))
        self._sign.setEnabled(signing)
        if not signing:
            self._surplus.clear()
        self._list.choose(0)
        self._show_count()
        self._show_reason(self._list.row)

    @Slot()
    def _rows_turned(self) -> None:
        self._refusal.clear()
        self._show_count()
        self._show_reason(self._list.row)

    @Slot()
    def _surplus_changed(self) -> None:
        """Let the list of slips be short while something is too many."""
        self._view.give_way(on=bool(self._surplus.misfits))
        self._show_count()

    def _show_count(self) -> None:
        slip = self._slip
        if slip is None:
            return
        here = len(self._list.with_verdict(Verdict.HERE))
        open_rows = len(self._list.with_verdict(Verdict.OPEN))
        gone = len(self._list.with_verdict(Verdict.GONE))
        count = f"{here} / {len(self._list.slip_rows) - gone}"
        self._count.setText(count)
        self._count.setAccessibleName(self.tr("Bên nhận có: {count}").format(count=count))
        for button in (self._all, self._rest):
            button.setEnabled(bool(open_rows))
        if slip.confirmed_at is not None:
            self._outcome.tell(
                self.tr("{receiver} đã ký lúc {at}.").format(
                    receiver=slip.receiver, at=self._words.moment(slip.confirmed_at)
                ),
                Tone.GOOD,
            )
            return
        gaps = self._gap_words()
        if gaps:
            self._outcome.tell(
                self.tr("{gaps}: ghi thành chênh lệch khi xác nhận.").format(gaps=gaps),
                Tone.WARNING,
            )
        elif open_rows:
            self._outcome.tell(
                self.tr("Quét từng hồ sơ, hoặc bấm phím số. Đủ cả thì bấm F4."), Tone.PLAIN
            )
        else:
            self._outcome.tell(self.tr("Đủ cả chồng."), Tone.GOOD)

    def _gap_words(self) -> str:
        """Return what would not agree: "thiếu 1, không nhận 2, thừa 1"."""
        counts = (
            (self.tr("thiếu {count}"), len(self._list.with_verdict(Verdict.MISSING))),
            (self.tr("không nhận {count}"), len(self._list.with_verdict(Verdict.REFUSED))),
            (self.tr("thừa {count}"), len(self._surplus.misfits)),
        )
        said = ", ".join(words.format(count=count) for words, count in counts if count)
        return said[:1].upper() + said[1:]

    def _say_of_the_rest(self, verdict: Verdict) -> None:
        self._list.say_of_the_rest(verdict)
        if self._receiver.name:
            self._go_to_sign()
        else:
            self._receiver.setFocus(Qt.FocusReason.TabFocusReason)

    # -- not accepted ------------------------------------------------------------------------------

    @Slot()
    def _refuse_chosen(self) -> None:
        row = self._list.row
        if isinstance(row, SlipRow):
            self._refuse(row)

    @Slot(object)
    def _refuse(self, row: SlipRow) -> None:
        """Say that the receiver does not accept a dossier, and ask why."""
        self._list.say(row.dossier.id, Verdict.REFUSED, row.reason)
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _show_reason(self, row: SlipRow | None) -> None:
        """Show why the chosen row is not accepted, where it is not."""
        refused = row is not None and row.verdict is Verdict.REFUSED and self._can_be_signed
        self._reason_part.setVisible(refused)
        if row is not None and refused:
            self._reason.show_text(row.reason)

    @Slot(str)
    def _reason_typed(self, text: str) -> None:
        row = self._list.row
        if isinstance(row, SlipRow):
            theme.mark(self._reason, tone=str(Tone.PLAIN))
            self._list.say(row.dossier.id, Verdict.REFUSED, text)

    @Slot()
    def _leave_reason(self) -> None:
        self._list.setFocus(Qt.FocusReason.TabFocusReason)

    # -- numbers that are typed --------------------------------------------------------------------

    @Slot(str)
    def _take_typed(self, text: str) -> None:
        found = self._inquiry.look_up(text)
        if found.slip is not None:
            self._entry.clear()
            self.show_slip(found.slip.id)
        elif len(found.dossiers) == 1:
            self._entry.clear()
            self.take(found.dossiers[0])
        elif found.dossiers:
            self._entry.complain(self.tr("Nhiều hồ sơ cùng số: hãy quét mã vạch."))
        elif not self._can_be_signed:
            self._entry.complain(
                self.tr("Không có hồ sơ hay phiếu nào mang số này trong sổ của quầy.")
            )
        elif self._doubted != text:
            self._doubted = text
            self._entry.complain(
                self.tr("Sổ của quầy không có số này. Enter lần nữa: ghi là giấy thừa.")
            )
        else:
            self._entry.clear()
            self._add_surplus(text, "", self._words.stranger_briefly(None))

    @Slot()
    def _forget_doubt(self) -> None:
        self._doubted = ""

    # -- closing -----------------------------------------------------------------------------------

    @Slot()
    def _confirm(self) -> None:
        slip = self._slip
        if slip is None or not self._receiver.check() or not self._rows_are_decided():
            return
        missing = [row.dossier.id for row in self._list.with_verdict(Verdict.MISSING)]
        refused = [
            TurnedBack(row.dossier.id, row.reason)
            for row in self._list.with_verdict(Verdict.REFUSED)
        ]
        surplus = [
            Surplus(one.number, self._known.get(one.number, ""), one.reason)
            for one in self._surplus.misfits
        ]
        gaps = self._gap_words()
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            signed = self._handover.confirm(
                slip.id,
                receiver=self._receiver.name,
                by=self._session.by,
                missing=missing,
                refused=refused,
                surplus=surplus,
                signature=self._signature.signature(),
            )
            self._half_done.pop(slip.id, None)
            self._fill(*self._inquiry.slip(signed.id))
        if attempt.refused:
            return
        self._gaps.setVisible(bool(gaps))
        self.read()
        sentence = self.tr("{receiver} đã ký đủ phiếu {number}")
        if gaps:
            sentence = self.tr("{receiver} đã ký phiếu {number}. {gaps}.")
        self.told.emit(
            "warning" if gaps else "good",
            sentence.format(receiver=signed.receiver, number=signed.number, gaps=gaps),
        )
        self.done.emit()
        self._entry.start()

    def _rows_are_decided(self) -> bool:
        """Complain where a row has no verdict yet, or a refusal no reason, and go there."""
        open_rows = self._list.with_verdict(Verdict.OPEN)
        if open_rows:
            self._refusal.tell(
                self.tr(
                    "Còn {count} hồ sơ chưa kiểm. F4: có đủ cả. Shift+F4: còn lại là thiếu."
                ).format(count=len(open_rows)),
                Tone.WARNING,
            )
            self._go_to_row(open_rows[0])
            return False
        unsaid = [row for row in self._list.with_verdict(Verdict.REFUSED) if not row.reason.strip()]
        if unsaid:
            self._refusal.tell(
                self.tr("Hãy ghi vì sao bên nhận không nhận hồ sơ {number}.").format(
                    number=unsaid[0].dossier.number
                ),
                Tone.WARNING,
            )
            self._go_to_row(unsaid[0])
            theme.mark(self._reason, tone=str(Tone.BAD))
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        return True

    def _go_to_row(self, row: SlipRow) -> None:
        self._list.choose(row.place - 1)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _print_signed(self) -> None:
        slip = self._slip
        if slip is None:
            return
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            paper = self._handover.print_signed(slip.id, by=self._session.by)
            self.told.emit(*told(paper, self.tr("{title}: chờ in").format(title=paper.title)))
        if not attempt.refused:
            self.done.emit()

    # -- keys --------------------------------------------------------------------------------------

    @Slot(object)
    def _open_line(self, line: SlipLine) -> None:
        self.show_slip(line.id)

    @Slot()
    def _go_to_rows(self) -> None:
        self._list.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _go_to_sign(self) -> None:
        self._sign.setFocus(Qt.FocusReason.TabFocusReason)


def _verdict(slip: Slip, dossier: Dossier) -> Verdict:
    if slip.confirmed_at is None:
        on_its_way = dossier.slip_id == slip.id and dossier.custody is Custody.IN_TRANSIT
        return Verdict.OPEN if on_its_way else Verdict.GONE
    if dossier.id in slip.missing:
        return Verdict.MISSING
    return Verdict.REFUSED if dossier.id in slip.refused else Verdict.HERE
