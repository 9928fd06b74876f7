"""The procedures that the office goes by: to be looked up, taken in, given out and printed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.desks.administration import Administration
from counter_app.desks.catalogue import CatalogueDesk
from counter_app.errors import Refused
from counter_app.ports import Clock
from counter_app.rules.catalogue import Procedure
from counter_app.rules.catalogue_file import CatalogueFile
from counter_app.rules.staff import Permission
from ui import theme
from ui.background import Background
from ui.catalogue_import import ImportSheet
from ui.confirming import who_confirms
from ui.queued import told
from ui.refusals import refusals_shown_in
from ui.saving import ChooseFile, Saving
from ui.session import Session
from ui.tables import RIGHT, Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, EmptyState, Line, Notice, PlainLabel
from ui.words import Words

_ROWS = 3
"""Rows that the list shows on the smallest screen."""
_DETAIL = 56
"""Pixels for what is said of the chosen procedure."""


class CatalogueList(QWidget):
    """The procedures that apply today, and what can be done with all of them."""

    told = Signal(str, str)

    def __init__(
        self,
        *,
        administration: Administration,
        catalogue: CatalogueDesk,
        session: Session,
        words: Words,
        clock: Clock,
        background: Background,
        choose_file: ChooseFile,
        open_file: ChooseFile,
        parent: QWidget | None = None,
    ) -> None:
        """Show what applies by `clock`; files are read in the `background`.

        `choose_file` asks where to save, `open_file` which file to take in.
        """
        super().__init__(parent)
        self._administration = administration
        self._catalogue = catalogue
        self._session = session
        self._words = words
        self._clock = clock
        self._background = background
        self._open_file = open_file
        self._saving = Saving(choose_file, words, self.told.emit)
        self._folder = Path.home()
        self._reading = False
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.look().px(10))
        self._samples = Notice(tone=Tone.WARNING)
        self._samples.setObjectName("sampleNotice")
        whole.addWidget(self._samples)
        whole.addWidget(self._make_list(), 1)
        self._notice = Notice()
        self._notice.setObjectName("catalogueRefusal")
        self._notice.hide()
        whole.addWidget(self._notice)
        whole.addLayout(self._make_buttons())

    def read(self) -> None:
        """Show what applies today."""
        procedures = self._administration.procedures()
        self._view.rows_model.replace(procedures)
        if self._view.row is None:
            self._view.choose(0)
        told = self.tr("{count} thủ tục", "", len(procedures))
        self._count.setText(told.format(count=len(procedures)))
        samples = sum(one.sample for one in procedures)
        sentence = self.tr(
            "{count} thủ tục là MẪU đi kèm chương trình, chưa đối chiếu với quyết định công bố. "
            "Hãy nhập danh mục của tỉnh; hoặc lưu danh mục ra tệp, đối chiếu, xóa dấu x ở cột "
            "“Dữ liệu mẫu” rồi nhập lại.",
            "",
            samples,
        )
        self._samples.setText(sentence.format(count=samples) if samples else "")
        self._show_permissions()

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self._view.setFocus()

    # -- making ------------------------------------------------------------------------------------

    def _make_list(self) -> Card:
        words = self._words
        card = Card(self.tr("Thủ tục đang áp dụng"))
        self._count = PlainLabel(role="hint")
        self._count.setObjectName("procedureCount")
        card.corner.addWidget(self._count)
        template = ActionButton(self.tr("Lưu tệp mẫu…"), icon="file-plus")
        template.setObjectName("saveTemplate")
        template.clicked.connect(self._save_template)
        save = ActionButton(self.tr("Lưu danh mục…"), "Ctrl+S", icon="download")
        save.setObjectName("saveCatalogue")
        save.clicked.connect(self._save)
        for button in (template, save):
            button.listen()
            card.corner.addWidget(button)
        columns: tuple[Column[Any, Any], ...] = (
            Column(self.tr("Mã"), lambda one: one.code, figures=True),
            Column(self.tr("Thủ tục"), lambda one: one.name, weight=3, fixed_chars=24),
            Column(self.tr("Lĩnh vực"), lambda one: one.field, weight=1, fixed_chars=14, spare=1),
            Column(self.tr("Thời hạn"), lambda one: one.limit, show=words.limit),
            Column(
                self.tr("Phí, lệ phí"),
                lambda one: one.fee,
                show=lambda fee: words.money(fee) if fee else self.tr("không thu"),
                align=RIGHT,
                figures=True,
            ),
            Column(
                self.tr("Nơi giải quyết"),
                lambda one: one.department,
                weight=2,
                fixed_chars=16,
                spare=2,
                shorter=words.short_department,
            ),
            Column(
                self.tr("Nguồn"),
                lambda one: one.sample,
                show=lambda sample: self.tr("Mẫu") if sample else self.tr("Đã nhập"),
                tone=lambda one: Tone.WARNING if one.sample else Tone.PLAIN,
            ),
        )
        empty = EmptyState(
            "library",
            self.tr("Danh mục còn trống"),
            self.tr("Nhập danh mục từ tệp XLSX hoặc CSV."),
            "Ctrl+O",
        )
        self._view = table_view(RowsModel(columns, identity=lambda one: one.code), empty=empty)
        self._view.setObjectName("procedures")
        self._view.setAccessibleName(self.tr("Danh mục thủ tục"))
        row = theme.look().theme.row
        self._view.setMinimumHeight(theme.look().px(38 + _ROWS * row))
        self._view.chosen.connect(self._show_whole)
        card.body.addWidget(self._view, 1)
        self._whole = Line(role="hint")
        self._whole.setObjectName("procedure")
        self._whole.setMinimumHeight(theme.look().px(_DETAIL))
        card.body.addWidget(self._whole)
        return card

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        self._confirmed = Line(role="hint")
        self._confirmed.setObjectName("catalogueConfirmed")
        row.addWidget(self._confirmed, 1)
        post = ActionButton(self.tr("In danh mục niêm yết"), "Ctrl+P", icon="printer")
        post.setObjectName("printPublished")
        post.clicked.connect(self._print)
        self._import = ActionButton(
            self.tr("Nhập danh mục…"), "Ctrl+O", primary=True, icon="folder-input"
        )
        self._import.setObjectName("importCatalogue")
        self._import.clicked.connect(self._choose)
        for button in (post, self._import):
            button.listen()
            row.addWidget(button)
        return row

    # -- showing -----------------------------------------------------------------------------------

    def _show_permissions(self) -> None:
        self._import.setEnabled(not self._reading)
        self._confirmed.setText(who_confirms(self._session.user, Permission.SET_UP))

    @Slot(object)
    def _show_whole(self, procedure: Procedure | None) -> None:
        """Say below the list what its columns cut short."""
        if procedure is None:
            self._whole.setText("")
            return
        self._whole.say(
            self.tr("{name}. Giải quyết: {department}. Giấy tờ: {components}."),
            name=procedure.name,
            department=procedure.department,
            components="; ".join(one.name for one in procedure.components) or "–",
        )

    # -- in ----------------------------------------------------------------------------------------

    @Slot()
    def _choose(self) -> None:
        self._notice.clear()
        title = self.tr("Nhập danh mục thủ tục")
        kind = self.tr("Bảng tính (*.xlsx *.xlsm *.csv *.txt)")
        self._open_file(self, title, self._folder, kind, self._open)

    def _open(self, path: Path) -> None:
        """Read a file, and show it beside the books."""
        self._folder = path.parent
        self._read_file(path, lambda file: self._show_sheet(path, file), self._show_refusal)

    def _show_sheet(self, path: Path, file: CatalogueFile) -> None:
        sheet = ImportSheet(self, self._catalogue, self._session, self._words, self._clock)
        sheet.reread.connect(lambda: self._read_file(path, sheet.show_file, sheet.show_refusal))
        sheet.taken.connect(self._tell_taken)
        sheet.show_file(file)
        sheet.open()

    def _read_file(
        self,
        path: Path,
        then: Callable[[CatalogueFile], None],
        otherwise: Callable[[Refused], None],
    ) -> None:
        self._set_reading(path.name)

        def shown(file: CatalogueFile) -> None:
            self._set_reading("")
            then(file)

        def failed(error: Exception) -> None:
            self._set_reading("")
            if not isinstance(error, Refused):
                raise error
            otherwise(error)

        self._background.run(lambda: self._catalogue.read(path), then=shown, otherwise=failed)

    def _set_reading(self, name: str) -> None:
        self._reading = bool(name)
        self._notice.tell(
            self.tr("Đang đọc tệp {name}…").format(name=name) if name else "", Tone.PLAIN
        )
        self._show_permissions()

    def _show_refusal(self, refusal: Refused) -> None:
        with refusals_shown_in(self._notice, self._words.refusal):
            raise refusal

    @Slot(str)
    def _tell_taken(self, sentence: str) -> None:
        self.told.emit(Tone.GOOD, sentence)
        self.read()

    # -- out ---------------------------------------------------------------------------------------

    @Slot()
    def _save(self) -> None:
        day = f"{self._clock.now():%Y-%m-%d}"
        name = self.tr("Danh mục thủ tục {day}").format(day=day)
        self._saving.xlsx(self, name, self._catalogue.export)

    @Slot()
    def _save_template(self) -> None:
        self._saving.xlsx(self, self.tr("Mẫu danh mục thủ tục"), self._catalogue.template)

    @Slot()
    def _print(self) -> None:
        with refusals_shown_in(self._notice, self._words.refusal):
            paper = self._catalogue.print_published(by=self._session.by)
            sentence = self.tr("Đã lưu và đang in danh mục niêm yết")
            self.told.emit(*told(paper, sentence))
