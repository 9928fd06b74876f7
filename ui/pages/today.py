"""Hôm nay: what must not be forgotten today, each list one key away, and what was just done."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from counter_app.desks.inquiry import Inquiry
from counter_app.desks.printing import Printing
from counter_app.ports import Clock, Topic
from counter_app.rules.lines import Board, Counts, DiscrepancyLine, DossierLine
from counter_app.rules.printing import DocumentId
from ui import standing, theme
from ui.latest import LatestDeeds, deeds
from ui.page import Page
from ui.refusals import refusals_shown_in
from ui.saving import ChooseFile, Saving
from ui.session import Session
from ui.tables import Column, RowsModel, RowsView, table_view
from ui.theme import Tone
from ui.waiting_papers import WaitingPapers
from ui.widgets import ActionButton, Card, CountTile, EmptyState, Notice
from ui.words import Words

UNPRINTED = "unprinted"
"""What another page hands over to have the papers shown that have not come out."""
DISCREPANCIES = "discrepancies"

_DEEDS = 3
_ENTRIES = 60
_CARED_FOR = frozenset({Topic.DOSSIERS, Topic.SLIPS, Topic.DOCUMENTS, Topic.DISCREPANCIES})


@dataclass(frozen=True, slots=True)
class _List:
    """A tile and its list: icon, the tone of a count above 0, and the words."""

    name: str
    icon: str
    tone: Tone
    label: str
    title: str
    nothing: str
    advice: str


class TodayPage(Page):
    """The first screen: six counts, the list behind the chosen one, the newest acts."""

    def __init__(
        self,
        *,
        inquiry: Inquiry,
        printing: Printing,
        session: Session,
        words: Words,
        clock: Clock,
        choose_file: ChooseFile,
        print_now: Callable[[DocumentId], object],
        parent: QWidget | None = None,
    ) -> None:
        """Show what `inquiry` counts; `print_now` sends one waiting document to its printer."""
        super().__init__(parent)
        self._inquiry = inquiry
        self._words = words
        self._clock = clock
        self._lists = self._all_lists()
        self._chosen = self._lists[0]
        self._views: dict[str, RowsView] = {}
        self._papers: WaitingPapers | None = None
        self._make_papers = lambda: WaitingPapers(
            printing=printing,
            session=session,
            words=words,
            saving=Saving(choose_file, words, self.told.emit),
            print_now=print_now,
            empty=self._empty(UNPRINTED),
        )
        self.setProperty("page", True)
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        whole.setSpacing(look.px(14))
        whole.addLayout(self._make_tiles())
        whole.addWidget(self._make_list(), 1)
        whole.addWidget(self._make_latest())

    # -- what the window asks ----------------------------------------------------------------------

    def entered(self, argument: object = None) -> None:
        """Show the lists afresh; `argument` may be a `Board`, `UNPRINTED` or `DISCREPANCIES`."""
        wanted = argument.value if isinstance(argument, Board) else argument
        self._read_counts()
        self._show_list(next((one for one in self._lists if one.name == wanted), self._chosen))

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Count again when something that is counted changed."""
        if topics & _CARED_FOR:
            self._read_counts()
            self._read_rows()

    # -- making ------------------------------------------------------------------------------------

    def _all_lists(self) -> tuple[_List, ...]:
        words = self._words
        return (
            _List(
                Board.DUE_TODAY.value,
                "calendar-check",
                Tone.ACCENT,
                words.board(Board.DUE_TODAY),
                self.tr("Hẹn trả hôm nay, chưa có kết quả"),
                self.tr("Không còn hồ sơ nào hẹn trả hôm nay"),
                self.tr("Bấm 3 để xem hồ sơ sắp đến hạn và nhắc phòng chuyên môn trước."),
            ),
            _List(
                Board.OVERDUE.value,
                "clock-alert",
                Tone.BAD,
                words.board(Board.OVERDUE),
                self.tr("Quá hạn, chưa có kết quả: cần xin lỗi và hẹn lại"),
                self.tr("Không có hồ sơ quá hạn"),
                self.tr("Mọi hồ sơ đang xử lý đều còn trong hạn."),
            ),
            _List(
                Board.DUE_SOON.value,
                "calendar-clock",
                Tone.WARNING,
                words.board(Board.DUE_SOON),
                self.tr("Sắp đến hạn: nhắc phòng chuyên môn ngay hôm nay"),
                self.tr("Không có hồ sơ nào sắp đến hạn"),
                self.tr("Các hồ sơ đang xử lý đều còn nhiều ngày."),
            ),
            _List(
                Board.UNCOLLECTED.value,
                "package-check",
                Tone.PLAIN,
                words.board(Board.UNCOLLECTED),
                self.tr("Kết quả đang chờ người nộp đến nhận"),
                self.tr("Không có kết quả nào chờ trả"),
                self.tr("Kết quả phòng chuyên môn đưa về sẽ hiện ở đây."),
            ),
            _List(
                DISCREPANCIES,
                "triangle-alert",
                Tone.WARNING,
                self.tr("Bàn giao còn lệch"),
                self.tr("Chênh lệch chưa được giải quyết"),
                self.tr("Không có chênh lệch"),
                self.tr("Hồ sơ đã bàn giao và hồ sơ bên nhận ký khớp nhau."),
            ),
            _List(
                UNPRINTED,
                "printer-x",
                Tone.BAD,
                self.tr("Chưa ra giấy"),
                self.tr("Giấy tờ đã lưu nhưng chưa in ra"),
                self.tr("Mọi giấy tờ đã in xong"),
                self.tr("Cần thêm bản in thì mở hồ sơ rồi bấm F10."),
            ),
        )

    def _make_tiles(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(12))
        self._tiles: dict[str, CountTile] = {}
        for number, one in enumerate(self._lists, start=1):
            tile = CountTile(one.label, str(number), icon=one.icon)
            tile.setObjectName(f"tile.{one.name}")
            tile.setCheckable(True)
            tile.setAutoExclusive(True)
            tile.setToolTip(one.title)
            tile.clicked.connect(partial(self._choose, one))
            tile.listen()
            row.addWidget(tile, 1)
            self._tiles[one.name] = tile
        return row

    def _make_list(self) -> Card:
        card = Card(self._chosen.title)
        self._title = card.heading
        self._title.setObjectName("listTitle")
        dossiers = QWidget()
        self._rows = QStackedWidget()
        self._notice = Notice()
        self._notice.setObjectName("refusal")
        self._notice.hide()
        inside = QVBoxLayout(dossiers)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.look().px(10))
        inside.addWidget(self._rows, 1)
        inside.addWidget(self._notice)
        inside.addLayout(self._make_buttons())
        self._stack = QStackedWidget()
        self._stack.addWidget(dossiers)
        card.body.addWidget(self._stack, 1)
        return card

    def _empty(self, name: str) -> EmptyState:
        one = next(one for one in self._lists if one.name == name)
        return EmptyState(one.icon, one.nothing, one.advice)

    def _view(self, one: _List) -> RowsView:
        """Return the list, made when it is first looked at."""
        if one.name not in self._views:
            self._views[one.name] = (
                self._waiting().view if one.name == UNPRINTED else self._make_view(one)
            )
        return self._views[one.name]

    def _waiting(self) -> WaitingPapers:
        if self._papers is None:
            self._papers = self._make_papers()
            self._papers.told.connect(self.told)
            self._stack.addWidget(self._papers)
        return self._papers

    def _make_view(self, one: _List) -> RowsView:
        columns = (
            self._discrepancy_columns() if one.name == DISCREPANCIES else self._dossier_columns()
        )
        view = table_view(
            RowsModel(columns, identity=lambda row: row.id), empty=self._empty(one.name)
        )
        view.setObjectName(f"list.{one.name}")
        view.setAccessibleName(one.title)
        view.setMinimumHeight(theme.look().px(36 + 4 * 38))
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        view.opened.connect(self._open)
        view.chosen.connect(self._row_chosen)
        self._rows.addWidget(view)
        return view

    def _dossier_columns(self) -> tuple[Column[Any, Any], ...]:
        words = self._words

        def tone(line: DossierLine) -> Tone | None:
            return standing.promise_tone(line.due_at, line.finished_at, self._clock.now())

        def icon(line: DossierLine) -> str | None:
            return standing.promise_icon(line.due_at, line.finished_at, self._clock.now())

        def due(line: DossierLine) -> str:
            return words.due(line.due_at, line.finished_at, self._clock.now())

        return (
            Column(self.tr("Số hồ sơ"), lambda line: line.number, figures=True),
            Column(self.tr("Người nộp"), lambda line: line.applicant, weight=1, fixed_chars=20),
            Column(self.tr("Thủ tục"), lambda line: line.procedure, weight=2, fixed_chars=20),
            Column(self.tr("Đang ở"), words.where, weight=1, fixed_chars=20),
            Column(self.tr("Hẹn trả"), due, tone=tone, icon=icon),
            Column(self.tr("Việc tiếp theo"), lambda line: words.next_step(line).text or "–"),
        )

    def _discrepancy_columns(self) -> tuple[Column[Any, Any], ...]:
        words = self._words
        return (
            Column(self.tr("Số hồ sơ"), lambda line: line.number, figures=True),
            Column(
                self.tr("Điều chưa khớp"),
                words.discrepancy,
                weight=1,
                tone=lambda _line: Tone.WARNING,
            ),
            Column(
                self.tr("Ghi lúc"), lambda line: line.raised_at, show=words.moment, figures=True
            ),
        )

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        row.addStretch(1)
        # Enter belongs to the list; as a key of the window it would take it from every field.
        self._card = ActionButton(self.tr("Mở hồ sơ"), "Enter", icon="folder")
        self._card.setObjectName("openDossier")
        self._card.clicked.connect(lambda: self._open(self._view(self._chosen).row))
        self._next = ActionButton("", "F9", primary=True, icon="arrow-right")
        self._next.setObjectName("nextStep")
        self._next.clicked.connect(self._go_on)
        self._next.listen()
        row.addWidget(self._card)
        row.addWidget(self._next)
        return row

    def _make_latest(self) -> Card:
        card = Card(self.tr("Vừa làm"))
        self._latest = LatestDeeds(
            _DEEDS, self.tr("Chưa có việc nào. Bấm Ctrl+2 để tiếp nhận hồ sơ đầu tiên.")
        )
        card.body.addWidget(self._latest)
        return card

    # -- showing -----------------------------------------------------------------------------------

    def _choose(self, one: _List, _checked: bool = True) -> None:
        self._show_list(one)

    def _show_list(self, one: _List) -> None:
        self._chosen = one
        view = self._view(one)
        self._tiles[one.name].setChecked(True)
        self._title.setText(one.title)
        self._stack.setCurrentIndex(int(one.name == UNPRINTED))
        if one.name != UNPRINTED:
            self._rows.setCurrentWidget(view)
        self._notice.clear()
        self._read_rows()
        view.setFocus()

    def _read_counts(self) -> None:
        counts = self._inquiry.counts()
        for one in self._lists:
            count = _count(counts, one.name)
            quiet = Tone.PLAIN if one.tone is Tone.PLAIN else Tone.GOOD
            self._tiles[one.name].tell(count, one.tone if count else quiet)
        today = self._clock.now().date()
        entries = self._inquiry.latest(limit=_ENTRIES)
        self._latest.show_deeds(deeds(entries, self._words, today, limit=_DEEDS))

    def _read_rows(self) -> None:
        name = self._chosen.name
        if name == UNPRINTED:
            self._waiting().read()
            return
        view = self._view(self._chosen)
        if name == DISCREPANCIES:
            view.rows_model.replace(self._inquiry.discrepancies())
        else:
            view.rows_model.replace(self._inquiry.board(Board(name)))
        if view.row is None:
            view.choose(0)
        self._row_chosen(view.row)

    @Slot(object)
    def _row_chosen(self, row: object) -> None:
        step = self._words.next_step(row) if isinstance(row, DossierLine) else None
        self._card.setVisible(row is not None)
        self._next.setVisible(step is not None and bool(step.page))
        self._next.setText("" if step is None else step.text)
        self._next.updateGeometry()

    # -- doing -------------------------------------------------------------------------------------

    @Slot(object)
    def _open(self, row: object) -> None:
        if isinstance(row, DossierLine):
            self.dossier_wanted.emit(row.id)
        elif isinstance(row, DiscrepancyLine):
            with refusals_shown_in(self._notice, self._words.refusal):
                self.dossier_wanted.emit(self._inquiry.dossier(row.number).id)

    @Slot()
    def _go_on(self) -> None:
        row = self._view(self._chosen).row
        if isinstance(row, DossierLine):
            self.page_wanted.emit(self._words.next_step(row).page, row.id)


def _count(counts: Counts, name: str) -> int:
    if name == UNPRINTED:
        return counts.unprinted
    if name == DISCREPANCIES:
        return counts.discrepancies
    return counts.boards[Board(name)]
