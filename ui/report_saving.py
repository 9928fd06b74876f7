"""What becomes of a report: paper or a file, each by one key; long files are written unseen.

A file is there whole or not at all, and what holds personal data is written down in the journal.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from counter_app.errors import Refused, WritingStopped
from ui import theme
from ui.background import Background
from ui.queued import told
from ui.refusals import refusals_shown_in
from ui.saving import ChooseFile
from ui.session import Session
from ui.theme import Tone
from ui.widgets import ActionButton, ElidedLabel, Notice, PlainLabel
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.audit import Audit
    from counter_app.rules.printing import Document
    from counter_app.rules.staff import StaffId
    from counter_app.spreadsheets import Outgoing

_ONE_ROW = 930
"""The width from which all keys stand in one row."""
_CSV, _XLSX, _PDF = "csv", "xlsx", "pdf"


@dataclass(frozen=True, slots=True)
class Outgo:
    """How a report that stands on the screen goes out.

    `name` is the file's without ending, `said` what was printed, in words; `what` names it in the
    journal where it holds personal data, and `rows` counts them. `pdf` and `tables` are called in
    the other thread, the tables while they are written; `csv` makes a text of its own where the
    first table is not it. `queue` puts the paper into the queue, in the thread of the screens.
    Without `tables` there are no spreadsheets.
    """

    name: str
    said: str
    pdf: Callable[[], bytes]
    queue: "Callable[[], Document]"
    tables: Callable[[], "AbstractContextManager[Sequence[Outgoing]]"] | None = None
    csv: Callable[[], bytes] | None = None
    what: str = ""
    rows: int = 0


class OutBar(QWidget):
    """The keys, and above them what goes on or where the file lies."""

    told = Signal(str, str)
    done = Signal()
    _advanced = Signal(int)

    def __init__(
        self,
        *,
        session: Session,
        words: Words,
        background: Background,
        choose_file: ChooseFile,
        audit: "Callable[[], Audit]",
        open_folder: Callable[[Path], object],
        parent: QWidget | None = None,
    ) -> None:
        """Files are written in the `background` where `choose_file` says, `audit` hears of them."""
        super().__init__(parent)
        self._session = session
        self._words = words
        self._background = background
        self._choose_file = choose_file
        self._audit = audit
        self._open_folder = open_folder
        self._outgo: Callable[[], Outgo | None] = lambda: None
        self._stop: Event | None = None
        self._folder: Path | None = None
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), 0, look.px(20), look.px(12))
        whole.setSpacing(look.px(8))
        self._notice = Notice()
        self._notice.setObjectName("outRefusal")
        self._notice.hide()
        whole.addWidget(self._notice)
        whole.addWidget(self._make_progress())
        whole.addWidget(self._make_saved())
        whole.addLayout(self._make_keys())
        self._advanced.connect(self._show_advance)

    # -- what the page asks ------------------------------------------------------------------------

    def serve(self, outgo: Callable[[], Outgo | None], print_words: str) -> None:
        """Let what `outgo` says go out from now on; the main button says `print_words`."""
        self._outgo = outgo
        self._print.setText(print_words)
        self._print.updateGeometry()
        self._notice.clear()
        self._saved.hide()

    def offer(self) -> None:
        """Show which ways there are for what stands on the screen now."""
        outgo = self._outgo()
        there, idle = outgo is not None, self._stop is None
        tables = outgo is not None and outgo.tables is not None
        self._csv.setVisible(tables or not there)
        self._xlsx.setVisible(tables or not there)
        for button in (self._csv, self._xlsx):
            button.setEnabled(tables and idle)
        for button in (self._pdf, self._view):
            button.setEnabled(there and idle)
        self._print.setEnabled(there)

    @property
    def working(self) -> bool:
        """Whether a file is being made."""
        return self._stop is not None

    # -- making ------------------------------------------------------------------------------------

    def _make_progress(self) -> QWidget:
        self._progress = QWidget()
        self._progress.setObjectName("outProgress")
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().px(10))
        self._doing = ElidedLabel(role="strong")
        self._doing.setObjectName("outDoing")
        self._bar = QProgressBar()
        self._bar.setObjectName("outBar")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(theme.look().px(180))
        self._far = PlainLabel(role="hint")
        self._far.setObjectName("outFar")
        stop = QPushButton(self.tr("Dừng (Esc)"))
        stop.setObjectName("outStop")
        stop.setProperty("quiet", True)
        stop.clicked.connect(self.stop)
        for part in (self._doing, self._far, self._bar, stop):
            row.addWidget(part)
        self._progress.hide()
        return self._progress

    def _make_saved(self) -> QWidget:
        self._saved = QWidget()
        self._saved.setObjectName("outSaved")
        row = QHBoxLayout(self._saved)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().px(10))
        self._where = Notice()
        self._where.setObjectName("outWhere")
        row.addWidget(self._where, 1)
        folder = ActionButton(self.tr("Mở thư mục"), "Ctrl+G", icon="folder")
        folder.setObjectName("openFolder")
        folder.clicked.connect(self._show_folder)
        folder.listen()
        row.addWidget(folder)
        self._saved.hide()
        return self._saved

    def fit(self, width: int) -> None:
        """Stand in one row, or the files above the paper where there is little room."""
        beside = width >= theme.look().px(_ONE_ROW)
        self._keys.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def _make_keys(self) -> QBoxLayout:
        look = theme.look()
        self._keys = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._keys.setSpacing(look.px(8))
        files, paper = QHBoxLayout(), QHBoxLayout()
        for row in (files, paper):
            row.setSpacing(look.px(8))
        files.addStretch(1)
        files.addWidget(PlainLabel(self.tr("Lưu tệp"), role="label"))
        self._csv = ActionButton("CSV", "Ctrl+E")
        self._csv.setObjectName("saveCsv")
        self._csv.clicked.connect(lambda: self._save(_CSV))
        self._xlsx = ActionButton("XLSX", "Ctrl+T")
        self._xlsx.setObjectName("saveXlsx")
        self._xlsx.clicked.connect(lambda: self._save(_XLSX))
        self._pdf = ActionButton("PDF", "Ctrl+S")
        self._pdf.setObjectName("savePdf")
        self._pdf.clicked.connect(lambda: self._save(_PDF))
        self._view = ActionButton(self.tr("Xem giấy"), "Ctrl+O", icon="eye")
        self._view.setObjectName("viewPaper")
        self._view.clicked.connect(self._see)
        self._print = ActionButton(self.tr("In"), "F9", primary=True, icon="printer")
        self._print.setObjectName("printReport")
        self._print.clicked.connect(self._queue)
        for button, name in (
            (self._csv, self.tr("Lưu tệp CSV")),
            (self._xlsx, self.tr("Lưu tệp XLSX")),
            (self._pdf, self.tr("Lưu tệp PDF")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
            files.addWidget(button)
        paper.addStretch(1)
        for button in (self._view, self._print):
            paper.addWidget(button)
        for button in (self._csv, self._xlsx, self._pdf, self._view, self._print):
            button.listen()
        self._keys.addLayout(files, 1)
        self._keys.addLayout(paper)
        return self._keys

    # -- paper -------------------------------------------------------------------------------------

    @Slot()
    def _queue(self) -> None:
        outgo = self._outgo()
        if outgo is None:
            return
        with refusals_shown_in(self._notice, self._words.refusal, self._queue) as attempt:
            self.told.emit(*told(outgo.queue(), outgo.said))
        if not attempt.refused:
            self.done.emit()

    @Slot()
    def _see(self) -> None:
        """Lay the paper out, and show it as it would come out."""
        outgo = self._outgo()
        if outgo is None or self._stop is not None:
            return
        stop = self._begin(self.tr("Đang trình bày {name}").format(name=outgo.name))
        self._background.run(
            outgo.pdf,
            then=lambda pdf: self._show_paper(outgo.name, pdf, stop),
            otherwise=self._failed,
        )

    def _show_paper(self, name: str, pdf: bytes, stop: Event) -> None:
        """Show what was laid out, unless nobody waits for it any more."""
        self._end()
        if not stop.is_set() and self.isVisible():
            from ui.preview import PaperView

            view = PaperView(
                self,
                name,
                pdf,
                save=partial(self._save, _PDF),
                act=(self._print.text(), self._queue),
            )
            view.open()

    # -- files -------------------------------------------------------------------------------------

    def _save(self, form: str) -> None:
        outgo = self._outgo()
        if outgo is None or self._stop is not None:
            return
        title = self.tr("Lưu {name}").format(name=outgo.name)
        kind = self.tr("Tệp {form}").format(form=form.upper())
        suggested = (self._folder or Path.home()) / f"{outgo.name.replace('/', '-')}.{form}"
        # Theirs is the file who pressed the key, whoever is on duty when it is written.
        write = partial(self._write, outgo=outgo, form=form, by=self._session.by)
        self._choose_file(self, title, suggested, kind, write)

    def _write(self, path: Path, outgo: Outgo, form: str, by: "StaffId") -> None:
        """Write the file in the other thread; what cannot be written down gets no name."""
        audit = self._audit() if outgo.what else None
        stop = self._begin(self.tr("Đang ghi {name}").format(name=path.name), outgo.rows)
        advance = self._advanced.emit

        def watch(rows: int) -> bool:
            advance(rows)
            return not stop.is_set()

        def save() -> None:
            from counter_app.spreadsheets import in_whole, kind_of, write

            with in_whole(path) as target:
                if form == _PDF or (form == _CSV and outgo.csv is not None):
                    made = outgo.csv if form == _CSV and outgo.csv is not None else outgo.pdf
                    content = made()
                    if stop.is_set():
                        raise WritingStopped
                    target.write(content)
                else:
                    assert outgo.tables is not None
                    with outgo.tables() as tables:
                        write(kind_of(path), target, tables, watch=watch)
                if audit is not None:
                    with audit.elsewhere() as desk:
                        desk.left(outgo.what, outgo.rows, by=by, title=outgo.name)

        self._background.run(save, then=lambda _: self._wrote(path), otherwise=self._failed)

    def _wrote(self, path: Path) -> None:
        self._end()
        self._folder = path.parent
        sentence = self.tr("Đã lưu tệp {path}").format(path=path)
        self._where.tell(sentence, Tone.GOOD)
        self._saved.show()
        self.told.emit(Tone.GOOD, sentence)

    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, WritingStopped):
            self.told.emit(Tone.WARNING, self.tr("Đã dừng; không có tệp nào được ghi."))
            return
        if not isinstance(error, Refused):
            raise error
        with refusals_shown_in(self._notice, self._words.refusal):
            raise error

    @Slot()
    def stop(self) -> None:
        """Want no file and no paper any more."""
        if self._stop is not None:
            self._stop.set()
            self._far.setText(self.tr("Đang dừng…"))

    def _begin(self, doing: str, total: int = 0) -> Event:
        self._notice.clear()
        self._saved.hide()
        stop = self._stop = Event()
        self._doing.setText(doing)
        self._far.setText("")
        self._bar.setRange(0, total)
        self._bar.setValue(0)
        self._progress.show()
        self.offer()
        return stop

    def _end(self) -> None:
        self._stop = None
        self._progress.hide()
        self.offer()

    @Slot(int)
    def _show_advance(self, rows: int) -> None:
        if self._stop is None or self._stop.is_set():
            return
        total = self._bar.maximum()
        if total:
            self._bar.setValue(min(rows, total))
        self._far.setText(self.tr("{count} dòng", "", rows).format(count=self._words.whole(rows)))

    @Slot()
    def _show_folder(self) -> None:
        if self._folder is not None:
            self._open_folder(self._folder)


def at_once(tables: "Sequence[Outgoing]") -> "AbstractContextManager[Sequence[Outgoing]]":
    """Return tables that need nothing to be open while they are written."""
    return nullcontext(tables)
