"""The answer to an intake: the promised day, why it is that day, what is missing, what it costs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counter_app.documents import words as official
from counter_app.rules.deadlines import DueDate, Why
from ui import theme
from ui.dialogs import Sheet
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, EmptyState, Fact, Line, Notice, PlainLabel
from ui.words import Words

_NAME_LETTERS = 80
_LABELS = 92
_SHEET_ROWS = 7
_LEAST_ROWS = 3
_AROUND = 330
"""What stands around the rows of the sheet and the window's edge, in pixels at 100 %."""
_SHEET_WIDTH = 620


@dataclass(frozen=True, slots=True)
class Answer:
    """What the card shows: a promise, papers handed in of those asked for, what is missing, fee.

    `due` and `due_at` are the computed date and the promised local time.
    """

    due: DueDate
    due_at: datetime
    papers: int
    asked: int
    missing: Sequence[str]
    fee: str


class PromiseCard(Card):
    """The due date in the largest letters of the page, with its explanation."""

    receipt_wanted = Signal()
    """The receipt of the saved dossier is to be shown as it comes out."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._due: DueDate | None = None
        self.body.setSpacing(theme.look().px(5))
        self._saved = Notice()
        self._saved.setObjectName("savedNotice")
        self.body.addWidget(self._saved)
        self._number = PlainLabel(role="page")
        self._number.setObjectName("savedNumber")
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self._number)
        self._empty = EmptyState(
            "calendar-check",
            self.tr("Ngày hẹn trả hiện ở đây"),
            self.tr("Chọn thủ tục để thấy ngày hẹn, cách tính và câu đọc cho người nộp nghe."),
        )
        self._empty.setMinimumHeight(theme.look().px(190))
        self.body.addWidget(self._empty)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(PlainLabel(self.tr("Ngày hẹn trả"), role="label"))
        head.addStretch(1)
        self._how = QPushButton(self.tr("Cách tính"))
        self._how.setObjectName("explain")
        self._how.setProperty("quiet", True)
        self._how.setToolTip(self.tr("Xem cách tính từng ngày"))
        self._how.clicked.connect(self.explain)
        head.addWidget(self._how)
        self.body.addWidget(self._head)
        self._date = PlainLabel(role="due")
        self._date.setObjectName("dueDate")
        self.body.addWidget(self._date)
        self._weekday = PlainLabel(role="strong")
        self._weekday.setObjectName("dueWeekday")
        self.body.addWidget(self._weekday)
        self._why = Line(role="hint")
        self._why.setObjectName("dueWhy")
        self.body.addWidget(self._why)
        self._papers = Fact(self.tr("Giấy tờ"), beside=_LABELS)
        self._papers.value.setObjectName("papersCount")
        self._fee = Fact(self.tr("Phí, lệ phí"), beside=_LABELS)
        self._fee.value.setObjectName("feeSummary")
        self.body.addWidget(self._papers)
        self.body.addWidget(self._fee)
        self.view = ActionButton(self.tr("Xem biên nhận"), "Ctrl+O", icon="eye")
        self.view.setObjectName("viewReceipt")
        self.view.clicked.connect(self.receipt_wanted)
        self.view.hide()
        self.body.addWidget(self.view)
        self._missing = Notice()
        self._missing.setObjectName("missing")
        self.body.addWidget(self._missing)
        self.wait()

    def wait(self) -> None:
        """Show that there is nothing to promise yet, and what would change that."""
        self._due = None
        self._saved.clear()
        self._missing.clear()
        self._show_parts(waiting=True)

    def answer(self, answer: Answer) -> None:
        """Show a promise that is about to be made."""
        self._saved.clear()
        self._show_parts(waiting=False)
        self._promise(answer.due, answer.due_at)
        if answer.asked:
            self._papers.tell(f"{answer.papers} / {answer.asked}")
        else:
            self._papers.tell(self.tr("không yêu cầu"))
        self._fee.tell(answer.fee)
        self._missing.tell(self._named(answer.missing), Tone.WARNING)

    def keep(self, number: str, sentence: str, answer: Answer, *, viewable: bool) -> None:
        """Show a promise that was made: the number in large figures, and that it is saved.

        `viewable` offers to show its receipt.
        """
        self.answer(answer)
        self._saved.tell(sentence, Tone.GOOD)
        self._number.setText(number)
        self._number.show()
        self.view.setVisible(viewable)
        self._why.hide()

    def explain(self) -> None:
        """Open the explanation day by day."""
        if self._due is not None:
            CountingSheet(self._due, self).open()

    def _promise(self, due: DueDate, due_at: datetime) -> None:
        self._due = due
        self._date.setText(self._words.date(due_at.date()))
        self._weekday.setText(
            self.tr("{weekday}, trước {time}").format(
                weekday=self._words.weekday(due_at.date()), time=self._words.time(due_at)
            )
        )
        self._why.setText(f"{official.explain_short(due)}.")

    def _show_parts(self, *, waiting: bool) -> None:
        self._empty.setVisible(waiting)
        self._number.hide()
        self.view.hide()
        for part in (
            self._head,
            self._date,
            self._weekday,
            self._why,
            self._papers,
            self._fee,
        ):
            part.setVisible(not waiting)

    def _named(self, missing: Sequence[str]) -> str:
        if not missing:
            return ""
        if len(missing) == 1:
            return self.tr("Còn thiếu: {name}").format(name=_shortened(missing[0]))
        return self.tr("Còn thiếu {count} giấy tờ: {name} và {more} giấy tờ khác").format(
            count=len(missing), name=_shortened(missing[0]), more=len(missing) - 1
        )


def _shortened(name: str) -> str:
    """Cut a paper's name between words; the list beside it has it in full."""
    if len(name) <= _NAME_LETTERS:
        return name
    cut = name[:_NAME_LETTERS]
    return f"{cut.rpartition(' ')[0] or cut} …"


@dataclass(frozen=True, slots=True)
class _Day:
    """A line of the explanation: the day, what it counts as, whether it is the promised one."""

    day: str
    reason: str
    tone: Tone


class CountingSheet(Sheet):
    """How a due date was counted, a line a day, first day and due day included."""

    def __init__(self, due: DueDate, parent: QWidget) -> None:
        super().__init__(
            parent,
            self.tr("Cách tính ngày hẹn trả"),
            f"{official.explain_short(due)}.",
            "calendar-days",
            Tone.ACCENT,
        )
        self.setObjectName("counting")
        look = theme.look()
        view = table_view(
            RowsModel(
                (
                    Column(
                        self.tr("Ngày"),
                        lambda day: day.day,
                        tone=lambda day: day.tone,
                        icon=lambda _day: None,
                    ),
                    Column(
                        self.tr("Được tính thế nào"),
                        lambda day: day.reason,
                        weight=1,
                        tone=lambda day: day.tone,
                        icon=lambda _day: None,
                    ),
                )
            )
        )
        view.setObjectName("countingDays")
        view.rows_model.replace(_days(due))
        room = parent.window().height() - look.px(_AROUND)
        rows = max(_LEAST_ROWS, min(_SHEET_ROWS, room // look.px(look.theme.row)))
        view.setMinimumHeight(look.px(38 + look.theme.row * rows))
        view.choose(len(view.rows_model.rows) - 1)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, view, 1)
        close = self.add_button("close", self.tr("Đóng"), key="Esc", primary=True)
        close.clicked.connect(self.accept)
        width = look.px(_SHEET_WIDTH)
        self.setMinimumSize(width, layout.totalMinimumHeightForWidth(width))
        view.setFocus()


def _days(due: DueDate) -> list[_Day]:
    """Split the official explanation into its days; the last sentence becomes the last row."""
    rows: list[_Day] = []
    for line, text in zip(due.lines, official.explain(due), strict=False):
        day, _, reason = text.partition(": ")
        if line.day == due.day:
            tone = Tone.ACCENT
        else:
            tone = Tone.WARNING if line.why is Why.SPECIAL else Tone.PLAIN
        rows.append(_Day(day, reason[0].upper() + reason[1:], tone))
    return rows
