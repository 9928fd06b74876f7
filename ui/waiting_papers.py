"""The papers that were saved but have not come out: what holds them up, and what can be done."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.desks.printing import Printing
from counter_app.errors import PaperHeld
from counter_app.rules.printing import Document, DocumentId, Progress
from ui import standing, theme
from ui.refusals import refusals_shown_in
from ui.saving import Saving
from ui.session import Session
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, EmptyState, Line, Notice
from ui.words import Words

_SHOWN = 300
"""Papers that the list shows; the others come up as these come out."""
_SHORT = 60
"""Letters of a trouble that the list shows whole."""


class WaitingPapers(QWidget):
    """The list of unprinted papers: Enter prints, Ctrl+O shows, Ctrl+S saves, Del drops.

    A paper that a change of the calendar holds back comes out with that change, not from here.
    """

    told = Signal(str, str)

    def __init__(
        self,
        *,
        printing: Printing,
        session: Session,
        words: Words,
        saving: Saving,
        print_now: Callable[[DocumentId], object],
        empty: EmptyState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._printing = printing
        self._session = session
        self._words = words
        self._saving = saving
        self._print_now = print_now
        columns: tuple[Column[Any, Any], ...] = (
            Column(self.tr("Giấy tờ"), lambda paper: paper.title),
            Column(
                self.tr("Trạng thái"),
                lambda paper: words.progress(paper.progress),
                tone=lambda paper: standing.progress_tone(paper.progress),
                icon=lambda paper: standing.progress_icon(paper.progress),
            ),
            Column(self.tr("Máy in"), lambda paper: paper.printer or "–", weight=1, fixed_chars=14),
            Column(self.tr("Lý do"), lambda paper: paper.trouble or "–", weight=2),
            Column(
                self.tr("Lưu lúc"),
                lambda paper: paper.queued_at,
                show=words.moment,
                figures=True,
                spare=1,
            ),
        )
        self.view = table_view(RowsModel(columns, identity=lambda paper: paper.id), empty=empty)
        self.view.setObjectName("list.unprinted")
        self.view.setAccessibleName(self.tr("Giấy chưa ra khỏi máy in"))
        self.view.setMinimumHeight(theme.look().px(36 + 3 * 38))
        self.view.opened.connect(self._print)
        self.view.chosen.connect(self._paper_chosen)
        self._notice = Notice()
        self._notice.setObjectName("paperRefusal")
        self._notice.hide()
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(10))
        whole.addWidget(self.view, 1)
        whole.addWidget(self._notice)
        whole.addLayout(self._make_buttons())

    def read(self) -> None:
        """Show what waits now."""
        self.view.rows_model.replace(self._printing.waiting(limit=_SHOWN))
        if self.view.row is None:
            self.view.choose(0)
        self._paper_chosen(self.view.row)

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        self._trouble = Line(role="hint")
        self._trouble.setObjectName("trouble")
        row.addWidget(self._trouble, 1)
        self._drop = ActionButton(self.tr("Bỏ, không in"), "Del", icon="ban")
        self._drop.setObjectName("dropPaper")
        self._drop.clicked.connect(self._drop_paper)
        self._drop.listen()
        self._see = ActionButton(self.tr("Xem"), "Ctrl+O", icon="eye")
        self._see.setObjectName("seePaper")
        self._see.clicked.connect(self._see_paper)
        self._see.listen()
        self._save = ActionButton(self.tr("Lưu PDF"), "Ctrl+S", icon="download")
        self._save.setObjectName("savePaper")
        self._save.clicked.connect(self._save_paper)
        self._save.listen()
        # Enter belongs to the list; as a key of the window it would take it from every field.
        self._again = ActionButton(self.tr("In ngay"), "Enter", primary=True, icon="printer")
        self._again.setObjectName("printPaper")
        self._again.clicked.connect(lambda: self._print(self.view.row))
        for button in (self._drop, self._see, self._save, self._again):
            row.addWidget(button)
        return row

    @Slot(object)
    def _paper_chosen(self, paper: Document | None) -> None:
        for button in (self._see, self._save):
            button.setEnabled(paper is not None)
        held = paper is not None and paper.progress is Progress.HELD
        for button in (self._drop, self._again):
            button.setEnabled(paper is not None and not held)
        if held:
            self._trouble.setText(
                self.tr(
                    "Giấy giữ lại theo lần đổi lịch; cho in ở Quản trị → Ngày nghỉ "
                    "→ Các lần đổi lịch."
                )
            )
            return
        trouble = "" if paper is None else paper.trouble
        self._trouble.setText(trouble if len(trouble) > _SHORT else "")

    @Slot(object)
    def _print(self, paper: Document | None) -> None:
        if paper is None:
            return
        with refusals_shown_in(self._notice, self._words.refusal):
            if paper.progress is Progress.HELD:
                raise PaperHeld(title=paper.title)
            self._print_now(paper.id)

    @Slot()
    def _see_paper(self) -> None:
        """Show the chosen paper; from there it is printed too, unless it is held."""
        paper: Document | None = self.view.row
        if paper is None:
            return
        from ui.preview import PaperView

        held = paper.progress is Progress.HELD
        with refusals_shown_in(self._notice, self._words.refusal):
            view = PaperView(
                self,
                paper.title,
                self._printing.layout(paper.id),
                save=self._save_paper,
                act=None if held else (self.tr("In ngay"), partial(self._print, paper)),
            )
            view.open()

    @Slot()
    def _save_paper(self) -> None:
        paper: Document | None = self.view.row
        if paper is not None:
            self._saving.pdf(self, paper.title, lambda: self._printing.pdf(paper.id))

    @Slot()
    def _drop_paper(self) -> None:
        paper: Document | None = self.view.row
        if paper is None:
            return
        with refusals_shown_in(self._notice, self._words.refusal) as attempt:
            self._printing.drop(paper.id, by=self._session.by)
        if not attempt.refused:
            sentence = self.tr("Đã bỏ “{title}” khỏi hàng chờ in. Cần thì in lại từ hồ sơ.")
            self.told.emit(Tone.GOOD, sentence.format(title=paper.title))
            self.read()
