"""Results come in from the departments: one scan each, kind and shelf set before and kept.

A wrong paper that was scanned is put right by the same clerk with one key, while it is the last
thing that happened to the dossier; later it takes a supervisor and a reason, on the dossier's card.
"""

from collections import Counter

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.desks.custody import Custody
from counter_app.desks.handover import Handover
from counter_app.desks.inquiry import Inquiry
from counter_app.errors import AlreadyBack, Refused
from counter_app.ports import Clock
from counter_app.rules.dossier import Dossier, DossierId, ResultKind
from counter_app.rules.lines import Board, DossierLine
from ui import keys, standing, theme
from ui.choices import Choice, Choices
from ui.columns import TwoColumns
from ui.entry import NumberEntry
from ui.forms import TextBox
from ui.pile import Misfit, MisfitCard
from ui.session import Session
from ui.tables import Column, RowsModel, RowsView, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, EmptyState, KeyCap, Notice, PlainLabel
from ui.words import Words

_SIDE = 444
_MOST_LISTED = 500


class ResultsIn(QWidget):
    """What came in on the left, newest on top; what is still at the departments on the right."""

    told = Signal(str, str)
    done = Signal()
    dossier_wanted = Signal(str)

    def __init__(
        self,
        *,
        handover: Handover,
        custody: Custody,
        inquiry: Inquiry,
        session: Session,
        words: Words,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._day = clock.now().date()
        self._handover = handover
        self._custody = custody
        self._inquiry = inquiry
        self._session = session
        self._words = words
        self._rows: list[Dossier] = []
        wide = QWidget()
        column = QVBoxLayout(wide)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(12))
        column.addWidget(self._make_before())
        column.addWidget(self._make_scans(), 1)
        TwoColumns(self, wide, self._make_side(), _SIDE)
        self._kind_chosen()

    # -- what the page asks ------------------------------------------------------------------------

    def start(self) -> None:
        """Put the focus where work begins."""
        self._forget_yesterday()
        self._entry.start()

    def prepare(self, number: str) -> None:
        """Put a number into the field, ready for Enter."""
        self._entry.show_text(number)

    def read(self) -> None:
        """Read afresh what is at the departments."""
        self._forget_yesterday()
        self._show_away(
            [
                *self._inquiry.board(Board.AT_DEPARTMENT),
                *self._inquiry.board(Board.IN_TRANSIT),
            ]
        )

    def _show_away(self, lines: list[DossierLine]) -> None:
        self._away.rows_model.replace(lines)
        more = "+" if len(lines) >= _MOST_LISTED else ""
        self._away_title.setText(
            self.tr("Đang ở phòng chuyên môn ({count})").format(count=f"{len(lines)}{more}")
        )
        self._show_main()

    def _forget_yesterday(self) -> None:
        """Forget what was set for another day's scans, and what came in then."""
        today = self._clock.now().date()
        if today == self._day:
            return
        self._day = today
        self._kinds.choose(ResultKind.GRANTED)
        self._shelf.clear()
        self._rows = []
        self._show_rows()
        self._kind_chosen()

    def go_to_list(self) -> None:
        """Put the focus into the list of what is away."""
        self._away.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_kind(self, number: int) -> bool:
        """Choose the kind of result by number key."""
        return self._kinds.press(number)

    def take(self, dossier: Dossier) -> None:
        """Take a result in; a second scan of it is answered, not repeated."""
        kind = self._kinds.value
        assert isinstance(kind, ResultKind)
        try:
            back = self._handover.take_back(
                dossier.id, by=self._session.by, result=kind, shelf=self._shelf.text()
            )
        except AlreadyBack as refusal:
            self._point_at(dossier.id)
            self.told.emit("good", self._words.refusal(refusal))
            return
        except Refused as refusal:
            reason = self._words.refusal(refusal)
            self._misfits.add(Misfit(dossier.number, reason))
            self.told.emit("bad", reason)
            return
        self._misfits.drop(back.number)
        self._rows.append(back)
        self._view.rows_model.insert_first(back)
        self._view.choose(0)
        self._show_count()
        self._show_away([line for line in self._away.rows_model.rows if line.id != back.id])
        sentence = self.tr("{count} kết quả · {number} · {name} · {result}")
        self.told.emit(
            "good",
            sentence.format(
                count=len(self._rows),
                number=back.number,
                name=back.applicant.name,
                result=self._words.result(kind).lower(),
            ),
        )

    # -- making ------------------------------------------------------------------------------------

    def _make_before(self) -> Card:
        look = theme.look()
        card = Card(self.tr("Ghi cho các kết quả quét tiếp theo"), 1)
        self._kinds = Choices(3)
        self._kinds.setObjectName("resultKinds")
        self._kinds.offer([Choice(self._words.result(kind), kind) for kind in ResultKind])
        self._kinds.choose(ResultKind.GRANTED)
        self._kinds.chosen.connect(self._kind_chosen)
        card.body.addWidget(self._kinds)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        label = PlainLabel(self.tr("Để ở ngăn, kệ"), role="label")
        self._shelf = TextBox()
        self._shelf.setObjectName("shelfField")
        self._shelf.setAccessibleName(label.text())
        self._shelf.setFixedWidth(look.px(160))
        self._shelf.returnPressed.connect(self.start)
        label.setBuddy(self._shelf)
        row.addWidget(label)
        row.addWidget(self._shelf)
        self._sticky = Notice()
        self._sticky.setObjectName("sticky")
        row.addWidget(self._sticky, 1)
        row.addStretch(0)
        card.body.addLayout(row)
        return card

    def _make_scans(self) -> Card:
        look = theme.look()
        card = Card(self.tr("Kết quả vừa nhận về"), 2)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        self._entry = NumberEntry(
            self.tr("Quét mã hồ sơ, hoặc gõ số rồi Enter"), name="resultEntry"
        )
        self._entry.typed.connect(self._take_typed)
        self._entry.edited.connect(self._show_main)
        row.addWidget(self._entry, 1)
        row.addSpacing(look.px(8))
        self._tally = PlainLabel(role="label")
        self._tally.setObjectName("inTime")
        self._tally.setContentsMargins(0, 0, look.px(8), look.px(7))
        row.addWidget(self._tally, 0, Qt.AlignmentFlag.AlignBottom)
        self._count = PlainLabel("0", role="count")
        self._count.setObjectName("backCount")
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        unit = PlainLabel(self.tr("kết quả"), role="label")
        unit.setContentsMargins(0, 0, 0, look.px(7))
        row.addWidget(unit, 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(row)
        self._view = self._make_view()
        card.body.addWidget(self._view, 1)
        card.body.addLayout(self._make_mending())
        self._show_count()
        return card

    def _make_mending(self) -> QHBoxLayout:
        self._wrong = ActionButton(self.tr("Ghi nhầm, bỏ dòng này"), "Ctrl+Z", icon="undo-2")
        self._wrong.setObjectName("unscan")
        self._wrong.clicked.connect(self._unscan)
        self._wrong.listen()
        self._open = ActionButton(self.tr("Mở thẻ hồ sơ"), "Ctrl+O", icon="file-text")
        self._open.setObjectName("openTakenIn")
        self._open.clicked.connect(self._open_chosen)
        self._open.listen()
        delete = QShortcut(keys.sequence("Delete"), self._view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._unscan)
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        row.addWidget(self._wrong)
        row.addWidget(self._open)
        row.addStretch(1)
        return row

    def _make_view(self) -> RowsView:
        view = table_view(
            RowsModel(
                (
                    Column(self.tr("Số hồ sơ"), lambda row: row.number, figures=True),
                    Column(
                        self.tr("Người nộp"),
                        lambda row: row.applicant.name,
                        weight=1,
                        fixed_chars=9,
                    ),
                    Column(
                        self.tr("Kết quả"),
                        self._result,
                        tone=_kind_tone,
                        icon=lambda _row: None,
                    ),
                    Column(
                        self.tr("Thời hạn"),
                        self._promise,
                        tone=_promise_tone,
                        icon=lambda _row: None,
                    ),
                    Column(self.tr("Ngăn"), lambda row: row.shelf or "–"),
                ),
                identity=lambda row: row.id,
            ),
            empty=EmptyState(
                "package-check",
                self.tr("Chưa nhận kết quả nào"),
                self.tr("Quét từng hồ sơ phòng chuyên môn vừa chuyển về; mỗi lần quét là xong."),
            ),
        )
        view.opened.connect(self._open_row)
        view.setObjectName("back")
        view.setAccessibleName(self.tr("Kết quả vừa nhận về"))
        view.setMinimumHeight(theme.look().px(40 + 3 * theme.look().theme.row))
        return view

    def _make_side(self) -> QWidget:
        look = theme.look()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        self._misfits = MisfitCard(self.tr("Chưa nhận được"))
        column.addWidget(self._misfits)
        card = Card(self.tr("Đang ở phòng chuyên môn"))
        self._away_title = card.heading
        card.corner.addWidget(PlainLabel(self.tr("Enter: nhận về"), role="hint"))
        card.corner.addWidget(KeyCap("F3"))
        self._away = table_view(
            RowsModel(
                (
                    Column(self.tr("Số hồ sơ"), lambda line: line.number, figures=True),
                    Column(
                        self.tr("Người nộp"),
                        lambda line: line.applicant,
                        weight=1,
                        fixed_chars=8,
                    ),
                    Column(
                        self.tr("Hẹn trả"),
                        lambda line: line.due_at.date(),
                        show=self._words.day_short,
                        figures=True,
                    ),
                ),
                identity=lambda line: line.id,
            ),
            empty=EmptyState(
                "circle-check",
                self.tr("Không có hồ sơ nào ở phòng chuyên môn"),
                self.tr("Hồ sơ đã bàn giao mà chưa có kết quả sẽ hiện ở đây."),
            ),
        )
        self._away.setObjectName("away")
        self._away.setAccessibleName(card.heading.text())
        self._away.setMinimumHeight(look.px(40 + 2 * look.theme.row))
        self._away.opened.connect(self._take_line)
        self._away.chosen.connect(self._show_main)
        card.body.addWidget(self._away, 1)
        column.addWidget(card, 1)
        self._main = ActionButton(
            self.tr("Nhận kết quả về"), "F9", primary=True, icon="package-check"
        )
        self._main.setObjectName("takeBack")
        self._main.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._main.clicked.connect(self._take_chosen)
        self._main.listen()
        column.addWidget(self._main)
        return side

    # -- acts --------------------------------------------------------------------------------------

    @Slot(str)
    def _take_typed(self, text: str) -> None:
        found = self._inquiry.look_up(text)
        if len(found.dossiers) != 1:
            self._entry.complain(self._words.not_one(found, text))
            return
        self._entry.clear()
        self.take(found.dossiers[0])

    @Slot(object)
    def _take_line(self, line: DossierLine) -> None:
        self.take(self._inquiry.card(line.id).dossier)

    @Slot()
    def _take_chosen(self) -> None:
        """Take in what is typed, or else what is chosen in the list."""
        if text := self._entry.text:
            self._take_typed(text)
        elif (line := self._away.row) is not None:
            self._take_line(line)

    @Slot()
    def _unscan(self) -> None:
        """Put the chosen row right: its paper was scanned by mistake."""
        row = self._view.row
        if not isinstance(row, Dossier):
            return
        try:
            before = self._custody.unscan(row.id, by=self._session.by)
        except Refused as refusal:
            self.told.emit("warning", self._words.refusal(refusal))
            return
        place = self._view.currentIndex().row()
        self._rows = [one for one in self._rows if one.id != row.id]
        self._show_rows()
        self._view.choose(min(place, len(self._rows) - 1))
        self.read()
        sentence = self.tr("Đã bỏ {number} · {name}: như trước khi quét, {where}")
        self.told.emit(
            "good",
            sentence.format(
                number=row.number,
                name=row.applicant.name,
                where=self._words.where(before),
            ),
        )
        self._entry.start()

    def _show_rows(self) -> None:
        self._view.rows_model.replace(list(reversed(self._rows)))
        self._show_count()

    def _show_count(self) -> None:
        """Show how many came in, and how many of them in time."""
        self._count.setText(str(len(self._rows)))
        for button in (self._wrong, self._open):
            button.setEnabled(bool(self._rows))
        counted = Counter(_punctual(row) for row in self._rows)
        said = [
            sentence.format(count=counted[key])
            for key, sentence in (
                (-1, self.tr("{count} trước hạn")),
                (0, self.tr("{count} đúng hạn")),
                (1, self.tr("{count} trễ")),
            )
            if counted[key]
        ]
        self._tally.setText(" · ".join(said))
        theme.mark(self._tally, tone=str(Tone.BAD if counted[1] else Tone.PLAIN))

    @Slot(object)
    def _open_row(self, row: Dossier) -> None:
        self.dossier_wanted.emit(row.id)

    @Slot()
    def _open_chosen(self) -> None:
        if self._view.row is not None:
            self._open_row(self._view.row)

    @Slot()
    def _show_main(self) -> None:
        self._main.setEnabled(bool(self._entry.text) or self._away.row is not None)

    @Slot()
    def _kind_chosen(self) -> None:
        """Keep in sight that something else than a granted result is being written."""
        kind = self._kinds.value
        assert isinstance(kind, ResultKind)
        if kind is ResultKind.GRANTED:
            self._sticky.clear()
            return
        sentence = self.tr("Đang ghi: {result}")
        self._sticky.tell(sentence.format(result=self._words.result(kind)), Tone.WARNING)

    def _point_at(self, dossier_id: DossierId) -> None:
        for number, row in enumerate(reversed(self._rows)):
            if row.id == dossier_id:
                self._view.choose(number)

    def _result(self, row: Dossier) -> str:
        assert row.result is not None
        return self._words.result(row.result)

    def _promise(self, row: Dossier) -> str:
        done = row.finished_at
        assert done is not None
        return self._words.promise(row.due_at, done, done)


def _punctual(row: Dossier) -> int:
    """Return -1 for a day before the promised one, 0 for in time on it, 1 for late."""
    done = row.finished_at
    assert done is not None
    if done > row.due_at:
        return 1
    return -1 if done.date() < row.due_at.date() else 0


def _kind_tone(row: Dossier) -> Tone:
    return Tone.PLAIN if row.result is ResultKind.GRANTED else Tone.WARNING


def _promise_tone(row: Dossier) -> Tone:
    done = row.finished_at
    assert done is not None
    tone = standing.promise_tone(row.due_at, done, done)
    return Tone.PLAIN if tone is Tone.GOOD else tone
