"""Hôm nay: what must not be forgotten today, each list one key away, and what was just done."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from counter_app.desks.inquiry import Inquiry
from counter_app.desks.printing import Printing
from counter_app.errors import ReappointedBefore
from counter_app.ports import Clock, Topic
from counter_app.rules.dossier import DossierId
from counter_app.rules.lines import Board, ConsultationLine, DossierLine
from counter_app.rules.printing import DocumentId, DocumentKind
from ui import law, theme
from ui.latest import LatestDeeds, deeds
from ui.page import Page
from ui.quiet_action import QuietAction
from ui.refusals import refusals_shown_in
from ui.remembered import Remembered
from ui.saving import ChooseFile, Saving
from ui.session import Session
from ui.tables import RowsModel, RowsView, table_view
from ui.theme import Tone
from ui.tile_rows import TileRows
from ui.today_lists import (
    APOLOGIES,
    AWAITED,
    DISCREPANCIES,
    LEAVING,
    SHOWN,
    UNPRINTED,
    Listing,
    Sources,
    listings,
    row_id,
)
from ui.waiting_papers import WaitingPapers
from ui.widgets import ActionButton, Card, CountTile, EmptyState, KeyCap, Notice
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.notes import Notes
    from counter_app.desks.processing import Processing
    from counter_app.desks.reception import Reception
    from counter_app.desks.watch import Lateness, Watch
    from ui.act_sheet import ActSheet

__all__ = ["APOLOGIES", "AWAITED", "DISCREPANCIES", "LEAVING", "UNPRINTED", "TodayPage"]

_LAW = {APOLOGIES: law.apology, LEAVING: law.forwarding}
_DEEDS = 3
_LOW = 720
"""The height in pixels at 100 % below which the lists get the room of the last deed."""
_ENTRIES = 60
_CAPPED = 500
"""Rows from which a list may be longer than what it shows."""
_CARED_FOR = frozenset(
    {
        Topic.DOSSIERS,
        Topic.SLIPS,
        Topic.DOCUMENTS,
        Topic.DISCREPANCIES,
        Topic.CALENDAR,
        Topic.SETTINGS,
    }
)


class TodayPage(Page):
    """The first screen: eight counts, the list behind the chosen one, the newest acts."""

    def __init__(
        self,
        *,
        inquiry: Inquiry,
        printing: Printing,
        watch: "Callable[[], Watch]",
        reception: "Callable[[], Reception]",
        processing: "Callable[[], Processing]",
        notes: "Callable[[], Notes]",
        session: Session,
        words: Words,
        clock: Clock,
        choose_file: ChooseFile,
        print_now: Callable[[DocumentId], object],
        remembered: Remembered | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show what `inquiry` counts and `watch` looks out for.

        The desks behind functions are made when they are first asked: the page stands there before
        `watch` has counted. `print_now` sends one waiting document to its printer, `remembered` is
        the reason of the last apology.
        """
        super().__init__(parent)
        self._inquiry = inquiry
        self._printing = printing
        self._reception = reception
        self._processing = processing
        self._notes = notes
        self._session = session
        self._words = words
        self._clock = clock
        self._remembered = remembered or Remembered()
        self._marks: set[object] = set()
        self._lists = listings(Sources(inquiry, watch, words, clock, self._is_marked))
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
        self._later = QTimer(self)
        self._later.setObjectName("later")
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._count_rows)
        self.setProperty("page", True)
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        whole.setSpacing(look.px(12))
        whole.addWidget(self._make_tiles())
        whole.addWidget(self._make_list(), 1)
        whole.addWidget(self._make_latest())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Leave the lists another row where there is little height."""
        super().resizeEvent(event)
        self._latest.keep(_DEEDS if self.height() >= theme.look().px(_LOW) else _DEEDS - 1)

    # -- what the window asks ----------------------------------------------------------------------

    def entered(self, argument: object = None) -> None:
        """Show the lists afresh; `argument` may be a `Board` or the name of a list."""
        wanted = argument.value if isinstance(argument, Board) else argument
        self._read_counts()
        self._show_list(next((one for one in self._lists if one.name == wanted), self._chosen))

    def again(self) -> object:
        """Return which list is shown."""
        return self._chosen.name

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Count again when something that is counted changed, or a new day began."""
        if topics & _CARED_FOR:
            self._read_counts()
            self._read_rows()

    # -- making ------------------------------------------------------------------------------------

    def _make_tiles(self) -> QWidget:
        self._tiles: dict[str, CountTile] = {}
        for number, one in enumerate(self._lists, start=1):
            tile = CountTile(one.label, str(number), icon=one.icon)
            tile.setObjectName(f"tile.{one.name}")
            tile.setCheckable(True)
            tile.setAutoExclusive(True)
            said = _LAW.get(one.name)
            tile.setToolTip(f"{one.title}\n{said()}" if said else one.title)
            tile.clicked.connect(partial(self._choose, one))
            tile.listen()
            self._tiles[one.name] = tile
        return TileRows(list(self._tiles.values()))

    def _make_list(self) -> Card:
        card = Card(self._chosen.title)
        self._title = card.heading
        self._title.setObjectName("listTitle")
        self._make_marking(card)
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

    def _view(self, one: Listing) -> RowsView:
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

    def _make_view(self, one: Listing) -> RowsView:
        view = table_view(RowsModel(one.columns, identity=row_id), empty=self._empty(one.name))
        view.setObjectName(f"list.{one.name}")
        view.setAccessibleName(one.title)
        view.setMinimumHeight(theme.look().px(36 + 4 * 38))
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        view.opened.connect(self._open)
        view.chosen.connect(self._row_chosen)
        self._rows.addWidget(view)
        return view

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        row.addStretch(1)
        self._call = ActionButton(self.tr("Báo người nộp"), "Ctrl+G", icon="phone-call")
        self._call.setObjectName("callApplicant")
        self._call.clicked.connect(self._tell_applicant)
        # Enter belongs to the list; as a key of the window it would take it from every field.
        self._card = ActionButton(self.tr("Mở hồ sơ"), "Enter", icon="folder")
        self._card.setObjectName("openDossier")
        self._card.clicked.connect(lambda: self._open(self._view(self._chosen).row))
        self._next = ActionButton("", "F9", primary=True, icon="arrow-right")
        self._next.setObjectName("nextStep")
        self._next.clicked.connect(self._go_on)
        for button in (self._call, self._card, self._next):
            row.addWidget(button)
        for button in (self._call, self._next):
            button.listen()
        return row

    def _make_marking(self, card: Card) -> None:
        """Put above the list how several rows become one act."""
        # The space bar belongs to the list; as a key of the window it would take it from fields.
        self._mark = QuietAction("markRow", self.tr("Đánh dấu"))
        self._space = KeyCap(self.tr("Phím cách"))
        self._mark.wanted.connect(self._mark_row)
        self._mark_all = QuietAction("markAll", self.tr("Tất cả"), "Ctrl+A")
        self._mark_all.wanted.connect(self._mark_every)
        for part in (self._mark, self._space, self._mark_all):
            card.corner.addWidget(part)

    def _make_latest(self) -> Card:
        card = Card(self.tr("Vừa làm"))
        self._parked = QuietAction("goParked", "", "9")
        self._parked.wanted.connect(lambda: self.page_wanted.emit("intake", "parked"))
        card.corner.addWidget(self._parked)
        self._latest = LatestDeeds(
            _DEEDS, self.tr("Chưa có việc nào. Bấm Ctrl+2 để tiếp nhận hồ sơ đầu tiên.")
        )
        card.body.addWidget(self._latest)
        return card

    # -- showing -----------------------------------------------------------------------------------

    def _choose(self, one: Listing, _checked: bool = True) -> None:
        self._show_list(one)

    def _show_list(self, one: Listing) -> None:
        if one is not self._chosen:
            self._marks.clear()
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
        """Count what is counted in one question now, and the rest once this is painted."""
        counts = self._inquiry.counts()
        for one in self._lists:
            if one.count is not None:
                self._tell_count(one, one.count(counts))
        today = self._clock.now().date()
        entries = self._inquiry.latest(limit=_ENTRIES)
        self._latest.show_deeds(deeds(entries, self._words, today, limit=_DEEDS))
        self._later.start(0)

    @Slot()
    def _count_rows(self) -> None:
        for one in self._lists:
            if one.count is None and one is not self._chosen:
                self._count_listed(one, one.rows())
        parked = sum(draft.parked for draft in self._reception().drafts())
        self._parked.button.setText(self.tr("Đang tạm giữ: {count}").format(count=parked))
        self._parked.setVisible(bool(parked))

    def _count_listed(self, one: Listing, rows: Sequence[Any]) -> None:
        to_do = sum(1 for row in rows if one.to_do(row))
        self._tell_count(one, to_do, more=len(rows) >= _CAPPED)

    def _tell_count(self, one: Listing, count: int, *, more: bool = False) -> None:
        quiet = Tone.PLAIN if one.tone is Tone.PLAIN else Tone.GOOD
        self._tiles[one.name].tell(count, one.tone if count else quiet, more=more)

    def _read_rows(self) -> None:
        one = self._chosen
        if one.name == UNPRINTED:
            self._waiting().read()
            return
        view = self._view(one)
        rows = one.rows()
        if one.count is None:
            self._count_listed(one, rows)
        # Whoever has more works from the top, and the others come up.
        shown = rows[:SHOWN]
        self._marks &= {row_id(row) for row in shown}
        view.rows_model.replace(shown)
        more = self.tr("{title} · {count} hồ sơ gấp nhất")
        cut = len(rows) > len(shown)
        self._title.setText(more.format(title=one.title, count=SHOWN) if cut else one.title)
        if view.row is None:
            view.choose(0)
        self._row_chosen(view.row)

    @Slot(object)
    def _row_chosen(self, row: object) -> None:
        text = self._next_text(row)
        self._card.setVisible(bool(row) and bool(self._chosen.about(row)))
        self._next.setVisible(bool(text))
        self._next.setText(text)
        self._next.updateGeometry()
        self._call.setVisible(row is not None and self._chosen.name == Board.UNCOLLECTED.value)
        markable = self._chosen.markable and row is not None
        for part in (self._mark, self._space, self._mark_all):
            part.setVisible(markable)

    def _next_text(self, row: object) -> str:
        """Return what F9 does with a row; nothing when there is nothing to do here."""
        if row is None:
            return ""
        if isinstance(row, DossierLine):
            step = self._words.next_step(row)
            return step.text if step.page else ""
        texts = {
            APOLOGIES: self.tr("Xin lỗi, hẹn lại"),
            LEAVING: self.tr("Bàn giao"),
            AWAITED: self.tr("Ghi ý kiến trả lời"),
            DISCREPANCIES: self.tr("Xử lý chênh lệch"),
            Board.UNCOLLECTED.value: self.tr("Trả kết quả"),
        }
        if self._chosen.name == APOLOGIES and len(self._marks) > 1:
            return self.tr("Xin lỗi, hẹn lại {count} hồ sơ").format(count=len(self._marks))
        return texts[self._chosen.name]

    # -- marks -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Mark the chosen row with the space bar, which the list leaves to the page."""
        if event.key() == Qt.Key.Key_Space and self._chosen.markable and not event.modifiers():
            self._mark_row()
            return
        super().keyPressEvent(event)

    def _is_marked(self, row: object) -> bool:
        return row_id(row) in self._marks

    @Slot()
    def _mark_row(self) -> None:
        """Mark the chosen row or take its mark away, and go on to the next."""
        view = self._view(self._chosen)
        row: Lateness | None = view.row
        with refusals_shown_in(self._notice, self._words.refusal) as attempt:
            if row is not None and row.put_off:
                raise ReappointedBefore(number=row.line.number)
        if row is None or attempt.refused:
            return
        self._marks ^= {row_id(row)}
        here = view.currentIndex().row()
        view.rows_model.put(here, row)
        view.choose(here + 1)
        self._row_chosen(view.row)

    @Slot()
    def _mark_every(self) -> None:
        """Mark all that can be marked; when all are, none."""
        view = self._view(self._chosen)
        every = {row_id(row) for row in view.rows_model.rows if not row.put_off}
        self._marks = set() if self._marks == every else every
        view.viewport().update()
        self._row_chosen(view.row)

    # -- doing -------------------------------------------------------------------------------------

    @Slot(object)
    def _open(self, row: object) -> None:
        if row is None:
            return
        about = self._chosen.about(row)
        if about:
            self.dossier_wanted.emit(about)
        elif self._chosen.name == DISCREPANCIES:
            self.page_wanted.emit("handover", DISCREPANCIES)

    @Slot()
    def _go_on(self) -> None:
        row = self._view(self._chosen).row
        if row is None:
            return
        if isinstance(row, DossierLine):
            self.page_wanted.emit(self._words.next_step(row).page, row.id)
            return
        acts: dict[str, Callable[[Any], object]] = {
            APOLOGIES: self._apologise,
            LEAVING: lambda one: self.page_wanted.emit("handover", one.line.id),
            AWAITED: self._write_answer,
            DISCREPANCIES: lambda _one: self.page_wanted.emit("handover", DISCREPANCIES),
            Board.UNCOLLECTED.value: lambda one: self.page_wanted.emit("giving_back", one.line.id),
        }
        acts[self._chosen.name](row)

    def _apologise(self, row: "Lateness") -> None:
        """Open the sheet for the marked rows, or for the chosen one."""
        rows = self._view(self._chosen).rows_model.rows
        wanted: Sequence[Lateness] = [one for one in rows if row_id(one) in self._marks] or [row]
        with refusals_shown_in(self._notice, self._words.refusal) as attempt:
            if wanted[0].put_off:
                raise ReappointedBefore(number=wanted[0].line.number)
        if attempt.refused:
            return
        from counter_app import formbook
        from ui.apologies import Apologising, ApologySheet, Late

        form = formbook.form(DocumentKind.APOLOGY, wanted[0].line.received_at.date())
        apologising = Apologising(
            self._processing(),
            self._session,
            self._words,
            self._clock.now(),
            f"{form.number}, {form.title}" if form.number else form.title,
            self._remembered,
        )
        late = [
            Late(
                one.line.id,
                one.line.number,
                one.line.applicant,
                one.line.due_at,
                self._addressee(one.line.id) if len(wanted) == 1 else "",
            )
            for one in wanted
        ]
        with refusals_shown_in(self._notice, self._words.refusal):
            self._show_sheet(ApologySheet(self, apologising, late))

    def _addressee(self, dossier_id: DossierId) -> str:
        """Return who handed a dossier in for its applicant: the letter goes there."""
        agent = self._inquiry.card(dossier_id).dossier.representative
        return "" if agent is None else agent.name

    def _write_answer(self, line: ConsultationLine) -> None:
        from ui.beside_acts import AnswerSheet, Writing

        writing = Writing(self._notes(), self._session, self._words, self._clock.now())
        self._show_sheet(AnswerSheet(self, writing, [line], line.number))

    @Slot()
    def _tell_applicant(self) -> None:
        from ui.call_sheet import CallSheet

        row = self._view(self._chosen).row
        if row is None:
            return
        sheet = CallSheet(
            self,
            self._words,
            notes=self._notes(),
            inquiry=self._inquiry,
            session=self._session,
            dossiers=[row.line.id],
        )
        self._show_sheet(sheet)

    def _show_sheet(self, sheet: "ActSheet") -> None:
        sheet.saved.connect(self._after)
        sheet.offer_paper(self._printing)
        sheet.open()

    @Slot(str)
    def _after(self, sentence: str) -> None:
        """Say what was done, and count again."""
        self._marks.clear()
        self.told.emit(Tone.GOOD, sentence)
        self._read_counts()
        self._read_rows()
        self._view(self._chosen).setFocus()
