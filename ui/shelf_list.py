"""What waits on the shelf: how long, in which compartment, who was told, and who is to be called.

Telephone numbers stand in it masked: the screen can be seen from the other side of the glass.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.desks.inquiry import Inquiry
from counter_app.desks.notes import Notes
from counter_app.desks.watch import Watch
from counter_app.ports import Clock
from counter_app.rules.lines import ShelfLine, ShelfPart
from ui import keys, theme
from ui.call_sheet import CallSheet
from ui.choices import Choice, Choices
from ui.masking import masked
from ui.session import Session
from ui.shelf_columns import ShelfColumns
from ui.tables import PAGE, Column, RowsModel, RowsView, table_view
from ui.widgets import ActionButton, Card, EmptyState, KeyCap, PlainLabel
from ui.words import Words


class ShelfList(QWidget):
    """Parts of the shelf by number key, its rows with the oldest on top, and one key that calls."""

    told = Signal(str, str)
    done = Signal()
    dossier_wanted = Signal(str)
    giving_wanted = Signal(object)
    """The id of a dossier whose result is to be handed out."""

    def __init__(
        self,
        *,
        watch: Watch,
        notes: Notes,
        inquiry: Inquiry,
        session: Session,
        words: Words,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch = watch
        self._notes = notes
        self._inquiry = inquiry
        self._session = session
        self._words = words
        self._clock = clock
        self._today = clock.now().date()
        self._part = ShelfPart.ALL
        self._parts_words = {
            ShelfPart.ALL: self.tr("Tất cả"),
            ShelfPart.NOT_CALLED: self.tr("Chưa báo"),
            ShelfPart.NOT_REACHED: self.tr("Báo chưa được"),
            ShelfPart.WEEK: self.tr("Từ 7 ngày"),
            ShelfPart.MONTH: self.tr("Từ 30 ngày"),
            ShelfPart.POST: self.tr("Chờ gửi bưu chính"),
        }
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14))
        whole.setSpacing(look.px(12))
        self._parts = Choices(3)
        self._parts.setObjectName("shelfParts")
        self._parts.setAccessibleName(self.tr("Phần của kệ"))
        self._parts.chosen.connect(self._part_chosen)
        whole.addWidget(self._parts)
        card = Card(self.tr("Kết quả ở kệ"))
        self._title = card.heading
        self._title.setObjectName("shelfTitle")
        card.corner.addWidget(PlainLabel(self.tr("Enter: báo người nộp"), role="hint"))
        card.corner.addWidget(KeyCap("F3"))
        self._view = self._make_view()
        card.body.addWidget(self._view, 1)
        whole.addWidget(card, 1)
        whole.addLayout(self._make_buttons())

    # -- what the page asks ------------------------------------------------------------------------

    def start(self) -> None:
        """Put the focus where work begins."""
        self.go_to_list()

    def read(self) -> None:
        """Read afresh what waits, as far down as one has come."""
        self._today = self._clock.now().date()
        counts = self._watch.shelf_counts()
        self._parts.offer(
            [
                Choice(self._parts_words[part], part, self._words.whole(counts[part]))
                for part in ShelfPart
            ]
        )
        self._parts.choose(self._part)
        self._title.setText(
            self.tr("Kết quả ở kệ ({count})").format(count=self._words.whole(counts[self._part]))
        )
        self._view.rows_model.reload(at_least=len(self._view.rows_model.rows))
        if self._view.row is None:
            self._view.choose(0)
        for button in (self._call, self._open, self._give):
            button.setEnabled(bool(self._view.rows_model.rows))

    def go_to_list(self) -> None:
        """Put the focus into the list."""
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_part(self, number: int) -> bool:
        """Choose a part of the shelf by number key."""
        return self._parts.press(number)

    # -- making ------------------------------------------------------------------------------------

    def _make_view(self) -> RowsView:
        self._empty = EmptyState("package-check", "")
        self._say_empty()
        shelf = ShelfColumns(self._words, lambda: self._today)
        view = table_view(
            RowsModel(
                (
                    Column(self.tr("Số hồ sơ"), lambda row: row.line.number, figures=True),
                    Column(
                        self.tr("Người nộp"),
                        lambda row: row.line.applicant,
                        weight=1,
                        fixed_chars=18,
                    ),
                    Column(self.tr("Ngăn"), lambda row: row.line.shelf or "–"),
                    shelf.waited(),
                    shelf.told(),
                    Column(
                        self.tr("Điện thoại"),
                        lambda row: row.phone,
                        show=lambda phone: masked(phone) or self.tr("không có"),
                        figures=True,
                        spare=2,
                    ),
                    Column(
                        self.tr("Thủ tục"),
                        lambda row: row.line.procedure,
                        weight=1,
                        fixed_chars=14,
                        spare=1,
                    ),
                ),
                more=self._more,
                identity=lambda row: row.line.id,
            ),
            empty=self._empty,
        )
        view.setObjectName("shelfRows")
        view.setAccessibleName(self.tr("Kết quả ở kệ"))
        view.setMinimumHeight(theme.look().px(40 + 3 * theme.look().theme.row))
        view.opened.connect(self._call_from)
        return view

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        self._open = ActionButton(self.tr("Mở thẻ hồ sơ"), "Ctrl+O", icon="file-text")
        self._open.setObjectName("openShelved")
        self._open.clicked.connect(self._open_chosen)
        self._give = ActionButton(self.tr("Trả kết quả"), "Ctrl+Enter", icon="hand-helping")
        self._give.setObjectName("giveShelved")
        self._give.clicked.connect(self._give_chosen)
        self._call = ActionButton(self.tr("Báo người nộp"), "F9", primary=True, icon="phone-call")
        self._call.setObjectName("callShelved")
        self._call.clicked.connect(self._call_chosen)
        for button in (self._open, self._give, self._call):
            button.listen()
        enter = QShortcut(keys.sequence("Ctrl+Return"), self)
        enter.activated.connect(self._give_chosen)
        row.addWidget(self._open)
        row.addWidget(self._give)
        row.addStretch(1)
        row.addWidget(self._call)
        return row

    # -- rows --------------------------------------------------------------------------------------

    def _more(self, last: ShelfLine | None) -> list[ShelfLine]:
        return self._watch.shelf(self._part, after=last, limit=PAGE)

    def _say_empty(self) -> None:
        if self._part is ShelfPart.ALL:
            self._empty.tell(
                "package-check",
                self.tr("Không có kết quả nào ở kệ"),
                self.tr("Kết quả phòng chuyên môn chuyển về được quét ở mục Nhận kết quả về quầy."),
            )
            return
        self._empty.tell(
            "package-check",
            self.tr("Không có kết quả nào trong phần này"),
            self.tr("Bấm 1 để xem tất cả kết quả ở kệ."),
        )

    # -- doing -------------------------------------------------------------------------------------

    @Slot(object)
    def _part_chosen(self, part: object) -> None:
        assert isinstance(part, ShelfPart)
        self._part = part
        self._say_empty()
        self._view.rows_model.replace(())
        self.read()
        self.go_to_list()

    @Slot()
    def _call_chosen(self) -> None:
        if self._view.row is not None:
            self._call_from(self._view.row)

    @Slot(object)
    def _call_from(self, first: ShelfLine) -> None:
        """Open the call sheet for a row and those below it, as they are listed now."""
        rows: tuple[ShelfLine, ...] = self._view.rows_model.rows
        place = next(n for n, row in enumerate(rows) if row.line.id == first.line.id)
        sheet = CallSheet(
            self,
            self._words,
            notes=self._notes,
            inquiry=self._inquiry,
            session=self._session,
            dossiers=[row.line.id for row in rows[place:]],
        )
        sheet.saved.connect(self._tell)
        sheet.finished.connect(self._after_calls)
        sheet.open()

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        self.told.emit("good", sentence)

    @Slot()
    def _after_calls(self) -> None:
        self.read()
        self.go_to_list()

    @Slot()
    def _open_chosen(self) -> None:
        if self._view.row is not None:
            self.dossier_wanted.emit(self._view.row.line.id)

    @Slot()
    def _give_chosen(self) -> None:
        if self._view.row is not None:
            self.giving_wanted.emit(self._view.row.line.id)
