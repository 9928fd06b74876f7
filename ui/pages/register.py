"""Sổ hồ sơ: every dossier, newest first, found while one types."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counter_app.desks.inquiry import Inquiry
from counter_app.ports import Clock, Topic
from counter_app.rules.lines import DossierLine
from counter_app.rules.staff import Permission, may
from ui import keys, standing, theme
from ui.background import Background
from ui.page import Page
from ui.saving import ChooseFile
from ui.session import Session
from ui.tables import PAGE, Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, EmptyState, KeyCap, Line, Picture
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.register_in import RegisterDesk

DEBOUNCE_MS = 20
"""Milliseconds after the last letter until the books are asked."""


class SearchBox(QLineEdit):
    """Where one types what one knows; Down and Enter lead into the list."""

    def __init__(self, list_below: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list_below = list_below
        look = theme.look()
        self.setObjectName("search")
        inside = QHBoxLayout(self)
        inside.setContentsMargins(look.px(11), 0, look.px(8), 0)
        picture, key = Picture("search", 18), KeyCap("F3")
        for part in (picture, key):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside.addWidget(picture)
        inside.addStretch(1)
        inside.addWidget(key)
        self.setTextMargins(look.px(24), 0, look.px(34), 0)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go down into the list; clear with Escape."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._list_below.setFocus()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class RegisterPage(Page):
    """A search box over the list of all dossiers."""

    def __init__(
        self,
        *,
        inquiry: Inquiry,
        registers: "Callable[[], RegisterDesk]",
        session: Session,
        words: Words,
        clock: Clock,
        background: Background,
        open_file: ChooseFile,
        choose_file: ChooseFile,
        parent: QWidget | None = None,
    ) -> None:
        """Show what `inquiry` finds; `registers` takes others in and gives this one out.

        `open_file` asks for the file to take in, `choose_file` where to save.
        """
        super().__init__(parent)
        self._inquiry = inquiry
        self._registers = registers
        self._session = session
        self._background = background
        self._open_file = open_file
        self._choose_file = choose_file
        self._folder = Path.home()
        self._words = words
        self._clock = clock
        self.setProperty("page", True)
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        card = Card(self.tr("Sổ hồ sơ"))
        whole.addWidget(card)
        self._make_list()
        self._found = Line(role="hint")
        self._found.setObjectName("found")
        card.corner.addWidget(self._found)
        self._search = SearchBox(self._view)
        self._search.setAccessibleName(self.tr("Tìm trong sổ"))
        self._search.setPlaceholderText(
            self.tr(
                "Họ tên, thủ tục không cần dấu, số hồ sơ, số giấy tờ, điện thoại; gõ một phần cũng "
                "được"
            )
        )
        card.body.addWidget(self._search)
        card.body.addWidget(self._view, 1)
        card.body.addLayout(self._make_buttons())
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(DEBOUNCE_MS)
        self._wait.timeout.connect(self._find)
        self._search.textChanged.connect(self._find_soon)
        QShortcut(keys.sequence("F3"), self).activated.connect(self._search_again)
        session.changed.connect(self._show_permissions)
        self._show_permissions()

    # -- what the window asks ----------------------------------------------------------------------

    def entered(self, argument: object = None) -> None:
        """Show the newest dossiers, or what is found for the text that was handed over."""
        if isinstance(argument, str):
            self._search.setText(argument)
        self._find()
        if isinstance(argument, str) and self._view.rows_model.rows:
            self._view.choose(0)
            self._view.setFocus()
        else:
            self._search_again()

    def again(self) -> object:
        """Return what was searched for."""
        return self._search.text() or None

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Read the first rows anew when a dossier changed."""
        if Topic.DOSSIERS in topics:
            self._find()

    # -- making ------------------------------------------------------------------------------------

    def _make_list(self) -> None:
        self._empty = EmptyState("book-open", "")
        model = RowsModel(self._columns(), more=self._more, identity=lambda line: line.id)
        self._view = table_view(model, empty=self._empty)
        self._view.setObjectName("register")
        self._view.setMinimumHeight(theme.look().px(36 + 4 * 38))
        self._view.setAccessibleName(self.tr("Sổ hồ sơ"))
        self._view.opened.connect(self._open)
        self._view.chosen.connect(self._row_chosen)

    def _columns(self) -> tuple[Column[Any, Any], ...]:
        words = self._words

        def due_tone(line: DossierLine) -> Tone | None:
            if line.finished_at is not None:
                return None
            late = standing.promise_tone(line.due_at, line.finished_at, self._clock.now())
            return late if late in (Tone.BAD, Tone.WARNING) else None

        def due_icon(line: DossierLine) -> str | None:
            now = self._clock.now()
            open_still = line.finished_at is None
            return standing.promise_icon(line.due_at, None, now) if open_still else None

        return (
            Column(self.tr("Số hồ sơ"), lambda line: line.number, figures=True),
            Column(self.tr("Người nộp"), lambda line: line.applicant, weight=2, fixed_chars=17),
            Column(self.tr("Thủ tục"), lambda line: line.procedure, weight=3, fixed_chars=18),
            Column(
                self.tr("Nhận ngày"),
                lambda line: line.received_at.date(),
                show=words.date,
                figures=True,
                spare=1,
            ),
            Column(
                self.tr("Hẹn trả"),
                lambda line: line.due_at.date(),
                show=words.date,
                tone=due_tone,
                icon=due_icon,
                figures=True,
            ),
            Column(
                self.tr("Trạng thái"),
                lambda line: words.state(line.state),
                tone=lambda line: standing.state_tone(line.state),
                icon=lambda line: standing.state_icon(line.state),
            ),
            Column(
                self.tr("Đang ở"),
                words.where,
                weight=1,
                fixed_chars=14,
                spare=2,
                shorter=words.short_department,
            ),
        )

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        self._import = ActionButton(self.tr("Nhập sổ từ tệp…"), "Ctrl+O", icon="folder-input")
        self._import.setObjectName("importRegister")
        self._import.clicked.connect(self._choose_register)
        self._import.listen()
        row.addWidget(self._import)
        save = ActionButton(self.tr("Lưu sổ ra tệp…"), "Ctrl+S", icon="download")
        save.setObjectName("saveRegister")
        save.clicked.connect(self._save_register)
        save.listen()
        row.addWidget(save)
        row.addStretch(1)
        # Enter belongs to the list; as a key of the window it would take it from every field.
        self._card = ActionButton(self.tr("Mở hồ sơ"), "Enter", primary=True, icon="folder")
        self._card.setObjectName("openDossier")
        self._card.clicked.connect(lambda: self._open(self._view.row))
        row.addWidget(self._card)
        return row

    # -- finding -----------------------------------------------------------------------------------

    def _more(self, last: DossierLine | None) -> Sequence[DossierLine]:
        text = self._search.text().strip()
        if not text:
            return self._inquiry.register(before=None if last is None else last.row, limit=PAGE)
        return self._inquiry.search(text, limit=PAGE) if last is None else ()

    @Slot()
    def _find_soon(self) -> None:
        self._wait.start()

    @Slot()
    def _find(self) -> None:
        self._wait.stop()
        text = self._search.text().strip()
        if text:
            self._empty.tell(
                "search",
                self.tr("Không có hồ sơ nào khớp “{text}”").format(text=text[:60]),
                self.tr("Thử ít chữ hơn, hoặc vài số cuối của số hồ sơ. Muốn tìm lại thì bấm:"),
                "Esc",
            )
        else:
            self._empty.tell(
                "book-open",
                self.tr("Sổ chưa có hồ sơ nào"),
                self.tr("Hồ sơ đầu tiên được ghi ở trang Tiếp nhận."),
                "Ctrl+2",
            )
        self._view.rows_model.reload()
        self._say_found(text)
        if self._view.row is None:
            self._view.choose(0)
        self._row_chosen(self._view.row)

    def _say_found(self, text: str) -> None:
        count = len(self._view.rows_model.rows)
        if not text:
            self._found.setText(self.tr("Mới nhất ở trên"))
        elif count >= PAGE:
            sentence = self.tr("{count} hồ sơ mới nhất khớp. Gõ thêm để thu hẹp.")
            self._found.setText(sentence.format(count=count))
        else:
            self._found.setText(self.tr("{count} hồ sơ khớp").format(count=count))

    # -- doing -------------------------------------------------------------------------------------

    @Slot()
    def _search_again(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    @Slot()
    def _show_permissions(self) -> None:
        """Let only those take a register in who set the office up."""
        allowed = may(self._session.user, Permission.SET_UP)
        self._import.setEnabled(allowed)
        why = self.tr("Chỉ người quản trị nhập được sổ: bấm F12 để đổi người.")
        self._import.setToolTip("" if allowed else why)

    @Slot()
    def _choose_register(self) -> None:
        title = self.tr("Nhập sổ hồ sơ")
        kind = self.tr("Bảng tính (*.xlsx *.xlsm *.csv *.txt)")
        self._open_file(self, title, self._folder, kind, self._show_register)

    def _show_register(self, path: Path) -> None:
        """Show what a file holds, beside the books."""
        from ui.register_import import RegisterSheet

        self._folder = path.parent
        sheet = RegisterSheet(
            self,
            registers=self._registers(),
            session=self._session,
            words=self._words,
            background=self._background,
            source=path,
        )
        sheet.taken.connect(self._tell_taken)
        sheet.open()
        sheet.begin()

    @Slot()
    def _save_register(self) -> None:
        from ui.register_saving import RegisterSavingSheet

        sheet = RegisterSavingSheet(
            self,
            registers=self._registers(),
            session=self._session,
            words=self._words,
            background=self._background,
            choose_file=self._choose_file,
            today=self._clock.now().date(),
        )
        sheet.saved.connect(self._tell_saved)
        sheet.open()

    @Slot(str)
    def _tell_saved(self, sentence: str) -> None:
        self.told.emit(Tone.GOOD, sentence)

    @Slot(str)
    def _tell_taken(self, sentence: str) -> None:
        self.told.emit(Tone.GOOD, sentence)
        self._find()

    @Slot(object)
    def _row_chosen(self, line: DossierLine | None) -> None:
        self._card.setEnabled(line is not None)

    @Slot(object)
    def _open(self, line: DossierLine | None) -> None:
        if line is not None:
            self.dossier_wanted.emit(line.id)
