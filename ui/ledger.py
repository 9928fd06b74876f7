"""What was promised, when and on which paper: three dates kept apart, and the whole ledger.

The legal date is computed, the printed date stands on the present receipt, the promise in force is
what the applicant was told last. Where they are one day, one day is shown.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.rules.dossier import Correction, Dossier
from counter_app.rules.printing import Document, DocumentKind
from counter_app.rules.promises import PromiseLine
from ui import standing, theme
from ui.dialogs import Sheet
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import Fact, Line
from ui.words import Words

_WIDTH = 1020
_ROWS = 6
_RECEIPTS = frozenset({DocumentKind.RECEIPT, DocumentKind.GROUP_RECEIPT})


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the ledger with the receipt that was made for it, if one was."""

    line: PromiseLine
    paper: Document | None = None


def entries(lines: Iterable[PromiseLine], papers: Iterable[Document]) -> list[Entry]:
    """Return the ledger with its papers, oldest first.

    Each line that made a receipt queued one original, in the same order as the papers.
    """
    receipts = iter(
        sorted(
            (paper for paper in papers if paper.kind in _RECEIPTS and not paper.reprint),
            key=lambda paper: paper.queued_at,
        )
    )
    return [Entry(line, next(receipts, None) if line.printed else None) for line in lines]


class PromiseDates(QWidget):
    """The three dates beside one another; gone when they are one."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.look().px(4), 0, 0)
        row.setSpacing(theme.look().px(8))
        self._legal = Fact(self.tr("Theo quy định"))
        self._legal.value.setObjectName("legalDate")
        self._printed = Fact("")
        self._printed.value.setObjectName("printedDate")
        self._promise = Fact(self.tr("Đang hẹn"))
        self._promise.value.setObjectName("promisedDate")
        for fact in (self._legal, self._printed, self._promise):
            row.addWidget(fact, 1)

    def show_dates(self, dossier: Dossier, lines: Sequence[PromiseLine]) -> None:
        """Show the dates of a dossier and its ledger, oldest line first."""
        day = self._words.day_year
        on_paper = _on_paper(dossier, lines)
        due = dossier.due_at.date()
        self._legal.tell(day(dossier.legal_due))
        self._printed.ask(self.tr("Trên giấy lần {version}").format(version=on_paper.version))
        self._printed.tell(day(on_paper.due_at.date()))
        self._promise.tell(day(due))
        self.setVisible(not dossier.legal_due == due == on_paper.due_at.date())


def _on_paper(dossier: Dossier, lines: Sequence[PromiseLine]) -> PromiseLine:
    """Return the line whose receipt is the present version."""
    for line in reversed(lines):
        if line.printed and line.version == dossier.receipt_version:
            return line
    return lines[0]


class LedgerSheet(Sheet):
    """Every promise that was made, newest on top: when, who, why, which dates, on which paper."""

    def __init__(self, parent: QWidget, words: Words, title: str, shown: Sequence[Entry]) -> None:
        super().__init__(parent, title, "", "history", Tone.ACCENT)
        self.setObjectName("ledger")
        self._words = words
        look = theme.look()
        self.text.setText(
            self.tr(
                "Ngày theo quy định, ngày in trên từng giấy và ngày đang hẹn được ghi riêng; "
                "không ngày nào bị tính lại mà không có dòng ghi."
            )
        )
        columns: tuple[Column[Any, Any], ...] = (
            Column(self.tr("Lúc"), lambda one: one.line.made_at, show=words.moment, figures=True),
            Column(self.tr("Việc"), self._what, weight=2, fixed_chars=20),
            Column(self.tr("Người ghi"), lambda one: one.line.made_by or "–", weight=1),
            Column(self.tr("Theo quy định"), lambda one: one.line.legal_due, show=words.date),
            Column(self.tr("Hẹn trả"), lambda one: one.line.due_at.date(), show=words.date),
            Column(
                self.tr("Giấy tiếp nhận"),
                self._paper,
                tone=_paper_tone,
                icon=_paper_icon,
            ),
        )
        view = table_view(RowsModel(columns, identity=lambda one: one.line.made_at), sortable=False)
        view.setObjectName("promises")
        view.setAccessibleName(title)
        view.rows_model.replace(list(reversed(shown)))
        view.setMinimumHeight(look.px(36 + _ROWS * look.theme.row + 4))
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setStretch(0, 0)
        layout.insertWidget(1, view, 1)
        hint = Line(role="hint")
        hint.setText(
            self.tr(
                "“Lần n” là giấy tiếp nhận in cho dòng đó; dòng không in lại giấy tiếp nhận được "
                "báo bằng văn bản khác."
            )
        )
        layout.insertWidget(2, hint)
        close = self.add_button("close", self.tr("Đóng"), key="Esc", primary=True)
        close.clicked.connect(self.accept)
        room = parent.window().size()
        width = min(look.px(_WIDTH), room.width() - look.px(32))
        self.setMinimumWidth(width)
        self.resize(width, min(self.sizeHint().height(), room.height() - look.px(32)))
        view.choose(0)
        view.setFocus()

    def _what(self, one: Entry) -> str:
        what = self._words.promise_kind(one.line.kind)
        if one.line.why in {None, Correction.CALENDAR, Correction.SUPPLEMENT}:
            return what
        assert one.line.why is not None
        return self.tr("{what}: {why}").format(
            what=what, why=self._words.correction(one.line.why).lower()
        )

    def _paper(self, one: Entry) -> str:
        if not one.line.printed:
            return self.tr("không in lại")
        if one.paper is None:
            return self.tr("lần {version}").format(version=one.line.version)
        return self.tr("lần {version}, {progress}").format(
            version=one.line.version, progress=self._words.progress(one.paper.progress).lower()
        )


def _paper_tone(one: Entry) -> Tone:
    return Tone.PLAIN if one.paper is None else standing.progress_tone(one.paper.progress)


def _paper_icon(one: Entry) -> str:
    if one.paper is None:
        return "file-text" if one.line.printed else "minus"
    return standing.progress_icon(one.paper.progress)
