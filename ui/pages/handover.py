"""Bàn giao: a pile goes to a department with one slip, and the receiver's signature comes back."""

import uuid
from collections import Counter
from typing import Any

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from counter_app.desks.handover import HandedOver, Handover
from counter_app.desks.inquiry import Found, Inquiry
from counter_app.errors import Refused, UnknownDossier
from counter_app.ports import Topic
from counter_app.rules.dossier import Act, Dossier, DossierId, acts_from
from counter_app.rules.lines import Board, DossierLine, SlipLine
from counter_app.rules.slips import Slip, SlipId
from ui import theme
from ui.choices import Choice, Choices
from ui.columns import ScrolledPage, TwoColumns
from ui.pile import Misfit, MisfitCard, PileCard
from ui.refusals import refusals_shown_in
from ui.second_leg import SecondLegCard
from ui.session import Session
from ui.tables import RIGHT, Column, RowsModel, RowsView, table_view
from ui.widgets import ActionButton, Card, EmptyState, KeyCap, Notice, PlainLabel
from ui.words import Words

_SHOWN = frozenset({Topic.DOSSIERS, Topic.SLIPS, Topic.CATALOGUE})
_MOST_LISTED = 500
"""What the desk lists at most: so many mean "or more"."""
_SIDE = 444


class HandoverPage(ScrolledPage):
    """The pile on the left, newest on top; what waits, and unsigned slips, on the right."""

    def __init__(
        self,
        *,
        handover: Handover,
        inquiry: Inquiry,
        session: Session,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        """Hand over at the desk `handover`, in the name of whoever is on duty."""
        super().__init__(parent)
        self._handover = handover
        self._inquiry = inquiry
        self._session = session
        self._words = words
        self._key = str(uuid.uuid4())
        self._waiting: list[DossierLine] = []
        self._last: HandedOver | None = None
        TwoColumns(self, self._make_work(), self._make_lists(), _SIDE)
        key = QShortcut(QKeySequence("F3"), self)
        key.setContext(Qt.ShortcutContext.WindowShortcut)
        key.activated.connect(self._go_to_waiting)
        self._show_main()

    # -- what the window asks ----------------------------------------------------------------------

    def entered(self, argument: object = None) -> None:
        """Read the lists afresh; `argument` may be a `Slip`, or the id of a dossier."""
        self._read_lists()
        if isinstance(argument, Slip):
            self._open_slip(argument.id)
        elif isinstance(argument, str):
            self._take_id(DossierId(argument))
        elif self._signing:
            self._second_leg.start()
        else:
            self._pile.entry.start()

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Read the lists again when dossiers or slips changed; the pile stays as it is."""
        if topics & _SHOWN:
            self._read_lists()

    def take_scan(self, found: Found) -> bool:
        """Put a scanned dossier on the pile, or open a scanned slip."""
        if found.slip is not None:
            self._open_slip(found.slip.id)
            return True
        if len(found.dossiers) != 1:
            return False
        self._add(found.dossiers[0])
        return True

    # -- making ------------------------------------------------------------------------------------

    def _make_work(self) -> QWidget:
        """Return the column of the pile, or of the slip that is being signed."""
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(12))
        self._chooser = Card(self.tr("Phòng nhận bàn giao"), 1)
        self._chooser.corner.addWidget(
            PlainLabel(self.tr("Chưa chọn: theo hồ sơ quét đầu tiên"), role="hint")
        )
        self._departments = Choices(2)
        self._departments.setObjectName("departments")
        self._departments.chosen.connect(self._department_chosen)
        self._chooser.body.addWidget(self._departments)
        column.addWidget(self._chooser)
        self._pile = PileCard(self._words)
        self._pile.typed.connect(self._take_typed)
        self._pile.changed.connect(self._pile_changed)
        column.addWidget(self._pile, 1)
        self._second_leg = SecondLegCard(self._words)
        self._second_leg.left.connect(self._leave_slip)
        self._second_leg.passed_end.connect(self._go_to_sign)
        self._second_leg.hide()
        column.addWidget(self._second_leg, 1)
        return side

    def _make_lists(self) -> QWidget:
        look = theme.look()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        self._misfits = MisfitCard(self.tr("Chưa vào được chồng"))
        column.addWidget(self._misfits)
        column.addWidget(self._make_waiting(), 3)
        column.addWidget(self._make_slips(), 2)
        self._refusal = Notice()
        self._refusal.setObjectName("refusal")
        column.addWidget(self._refusal)
        self._send = ActionButton(
            self.tr("Bàn giao và in phiếu"), "F9", primary=True, icon="printer"
        )
        self._send.setObjectName("handOver")
        self._send.clicked.connect(self._hand_over)
        self._sign = ActionButton(
            self.tr("Xác nhận bên nhận đã ký"), "F9", primary=True, icon="file-check"
        )
        self._sign.setObjectName("sign")
        self._sign.clicked.connect(self._confirm)
        for button in (self._send, self._sign):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.listen()
            column.addWidget(button)
        return side

    def _make_waiting(self) -> Card:
        card = Card(self._words.board(Board.TO_HAND_OVER))
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
        self._waiting_view = self._list(
            (
                Column(self.tr("Số hồ sơ"), lambda line: line.number, figures=True),
                Column(self.tr("Người nộp"), lambda line: line.applicant, weight=1, fixed_chars=8),
                Column(
                    self.tr("Hẹn trả"),
                    lambda line: line.due_at.date(),
                    show=self._words.day_short,
                    figures=True,
                ),
            ),
            EmptyState("inbox", self.tr("Không còn hồ sơ nào chờ bàn giao")),
        )
        self._waiting_view.setObjectName("waiting")
        self._waiting_view.setAccessibleName(card.heading.text())
        self._waiting_view.opened.connect(self._add_line)
        card.body.addWidget(self._waiting_view, 1)
        return card

    def _make_slips(self) -> Card:
        card = Card(self.tr("Phiếu chờ bên nhận ký"))
        self._slips_title = card.heading
        card.corner.addWidget(PlainLabel(self.tr("Enter, hoặc quét phiếu"), role="hint"))
        self._slips_view = self._list(
            (
                Column(self.tr("Số phiếu"), lambda line: line.number, figures=True),
                Column(self.tr("Phòng nhận"), lambda line: line.department, weight=1),
                Column(self.tr("Hồ sơ"), lambda line: line.count, align=RIGHT, figures=True),
            ),
            EmptyState("file-check", self.tr("Mọi phiếu đã được bên nhận ký")),
        )
        self._slips_view.setObjectName("slips")
        self._slips_view.setAccessibleName(card.heading.text())
        self._slips_view.opened.connect(self._open_line)
        card.body.addWidget(self._slips_view, 1)
        return card

    def _list(self, columns: tuple[Column[Any, Any], ...], empty: EmptyState) -> RowsView:
        view = table_view(RowsModel(columns, identity=_id_of), empty=empty)
        look = theme.look()
        view.setMinimumHeight(look.px(40 + look.theme.row))
        return view

    # -- reading -----------------------------------------------------------------------------------

    def _read_lists(self) -> None:
        self._waiting = self._inquiry.board(Board.TO_HAND_OVER)
        slips = self._inquiry.slips()
        self._slips_view.rows_model.replace(slips)
        self._slips_title.setText(
            self.tr("Phiếu chờ bên nhận ký ({count})").format(count=len(slips))
        )
        waiting = Counter(line.department for line in self._waiting)
        names = sorted({*self._handover.departments(), *waiting})
        self._departments.offer([Choice(name, name, str(waiting[name] or "")) for name in names])
        self._show_waiting()

    def _show_waiting(self) -> None:
        """List what waits for the chosen department and is not in the pile."""
        wanted = self._departments.value
        lines = [
            line
            for line in self._waiting
            if wanted in (None, line.department) and not self._pile.holds(line.id)
        ]
        self._waiting_view.rows_model.replace(lines)
        more = "+" if len(self._waiting) >= _MOST_LISTED else ""
        self._waiting_title.setText(
            self.tr("Chờ bàn giao ({count})").format(count=f"{len(lines)}{more}")
        )
        self._add_all.setEnabled(bool(lines) and wanted is not None)

    # -- the pile ----------------------------------------------------------------------------------

    @Slot(str)
    def _take_typed(self, text: str) -> None:
        found = self._inquiry.look_up(text)
        if found.slip is None and not found.dossiers:
            self._pile.entry.complain(
                self.tr("Không có hồ sơ hay phiếu nào mang số này trong sổ của quầy.")
            )
            return
        if not self.take_scan(found):
            self._pile.entry.complain(self.tr("Nhiều hồ sơ cùng số: hãy quét mã vạch."))
            return
        self._pile.entry.clear()

    def _take_id(self, dossier_id: DossierId) -> None:
        """Do with a dossier from another page what comes next for it."""
        dossier = self._inquiry.card(dossier_id).dossier
        acts = acts_from(dossier)
        if Act.CONFIRM in acts:
            self._open_slip(SlipId(dossier.slip_id))
        elif Act.HAND_OVER not in acts and Act.TAKE_BACK in acts:
            self.page_wanted.emit("giving_back", dossier_id)
        else:
            self._add(dossier)
            self._pile.entry.start()

    def _add(self, dossier: Dossier) -> None:
        """Put a dossier on the pile, or among the misfits; the scanning goes on either way."""
        self._leave_slip()
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
        elif dossier.department != department:
            reason = self.tr("Thuộc {department}").format(department=dossier.department)
            self._set_apart(dossier.number, reason)
            return
        self._misfits.drop(dossier.number)
        self._pile.add(dossier)
        self._pile_changed()
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
        self.told.emit("warning", sentence.format(number=number, reason=reason))

    @Slot(object)
    def _add_line(self, line: DossierLine) -> None:
        try:
            self._add(self._handover.check(line.id))
        except UnknownDossier as refusal:
            self._set_apart(line.number, self._words.refusal(refusal))
        except Refused:
            self._read_lists()

    @Slot()
    def _add_all_waiting(self) -> None:
        """Put on the pile all that waits for the chosen department."""
        self._leave_slip()
        added: list[Dossier] = []
        for line in self._waiting_view.rows_model.rows:
            try:
                added.append(self._handover.check(line.id))
            except Refused as refusal:
                self._misfits.add(Misfit(line.number, self._words.refusal(refusal)))
        self._pile.add_all(added)
        self._pile_changed()
        sentence = self.tr("Đã thêm {count} hồ sơ, chồng có {total} hồ sơ")
        self.told.emit("good", sentence.format(count=len(added), total=len(self._pile.dossiers)))

    @Slot(object)
    def _department_chosen(self, department: object) -> None:
        """Let the pile go to another department; what does not belong there is set apart."""
        for dossier in self._pile.dossiers:
            if dossier.department != department:
                self._pile.take_off(dossier.id)
                reason = self.tr("Thuộc {department}").format(department=dossier.department)
                self._misfits.add(Misfit(dossier.number, reason))
        self._pile_changed()
        self._pile.entry.start()

    @Slot()
    def _pile_changed(self) -> None:
        self._refusal.clear()
        self._last = None
        self._show_waiting()
        self._show_main()

    @Slot()
    def _hand_over(self) -> None:
        """Hand the pile over; asked again with nothing new in it, name its slip."""
        if not self._pile.dossiers and self._last is not None:
            self._tell_handed_over(self._last.slip)
            return
        if self._misfits.misfits:
            self._misfits.start()
            self._refusal.tell(
                self.tr(
                    "Còn {count} lần quét chưa vào được chồng. Xử lý hoặc bỏ qua (Del) "
                    "rồi mới bàn giao."
                ).format(count=len(self._misfits.misfits)),
                theme.Tone.WARNING,
            )
            return
        pile = self._pile.dossiers
        department = str(self._departments.value or "")
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            done = self._handover.hand_over(
                [dossier.id for dossier in pile],
                department,
                by=self._session.by,
                key=self._key,
            )
            self._after_hand_over(done)
        if attempt.refusal is not None:
            self._set_apart_refused(attempt.refusal)

    def _after_hand_over(self, done: HandedOver) -> None:
        slip = done.slip
        sentence = self.tr("Đã bàn giao {count} hồ sơ cho {department} lúc {time} · phiếu chờ in")
        self._pile.hand_out(
            slip.number,
            sentence.format(
                count=len(slip.dossiers),
                department=slip.department,
                time=self._words.time(slip.handed_at),
            ),
        )
        self._key = str(uuid.uuid4())
        self._departments.choose(None)
        self._read_lists()
        self._last = done
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

    # -- the second leg ----------------------------------------------------------------------------

    @property
    def _signing(self) -> bool:
        return not self._second_leg.isHidden()

    @Slot(object)
    def _open_line(self, line: SlipLine) -> None:
        self._open_slip(line.id)

    def _open_slip(self, slip_id: SlipId) -> None:
        self._refusal.clear()
        with refusals_shown_in(self._refusal, self._words.refusal):
            slip, dossiers = self._inquiry.slip(slip_id)
            self._second_leg.show_slip(slip, dossiers)
            self._show_slip(shown=True)
            self._second_leg.start()
        self._show_main()

    def _show_slip(self, *, shown: bool) -> None:
        self._chooser.setVisible(not shown)
        self._pile.setVisible(not shown)
        self._second_leg.setVisible(shown)

    @Slot()
    def _leave_slip(self) -> None:
        if self._signing:
            self._refusal.clear()
            self._show_slip(shown=False)
            self._show_main()
            self._pile.entry.start()

    @Slot()
    def _confirm(self) -> None:
        slip = self._second_leg.slip
        if slip is None or not self._second_leg.check():
            return
        missing = self._second_leg.missing
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            signed = self._handover.confirm(
                slip.id, receiver=self._second_leg.receiver, by=self._session.by, missing=missing
            )
            self._leave_slip()
            self._read_lists()
        if attempt.refused:
            return
        if missing:
            sentence = self.tr("{receiver} đã ký phiếu {number}, thiếu {count} hồ sơ")
        else:
            sentence = self.tr("{receiver} đã ký đủ phiếu {number}")
        self.told.emit(
            "warning" if missing else "good",
            sentence.format(receiver=signed.receiver, number=signed.number, count=len(missing)),
        )
        self.done.emit()
        self._pile.entry.start()

    # -- keys --------------------------------------------------------------------------------------

    def _show_main(self) -> None:
        """Let the main button say what F9 would do now."""
        self._send.setVisible(not self._signing)
        self._sign.setVisible(self._signing)
        self._send.setEnabled(bool(self._pile.dossiers) or self._last is not None)
        self._sign.setEnabled(self._second_leg.can_be_signed)

    @Slot()
    def _go_to_sign(self) -> None:
        self._sign.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _go_to_waiting(self) -> None:
        self._waiting_view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def event(self, event: QEvent, /) -> bool:
        """Keep Escape while a slip is open: it leads back to the pile."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._signing
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Number keys choose the department, outside fields; Enter presses a button."""
        key = event.key()
        here = self.focusWidget()
        if key == Qt.Key.Key_Escape and self._signing:
            self._leave_slip()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and not self._signing:
            self._departments.press(key - Qt.Key.Key_0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(here, QPushButton):
            here.click()
        else:
            super().keyPressEvent(event)


def _id_of(line: DossierLine | SlipLine) -> str:
    return line.id
