"""The answer to an intake: the promised day, why it is that day, what is missing, what it costs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from counter_app.documents import words as official
from counter_app.rules.deadlines import DueDate, Why
from ui import theme
from ui.dialogs import Sheet
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import Card, Fact, Line, Notice, PlainLabel
from ui.words import Words

_NAMED_MISSING = 3
_LABELS = 92
_SHEET_ROWS = 9


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
        self.body.addWidget(PlainLabel(self.tr("Ngày hẹn trả"), role="label"))
        self._date = PlainLabel(role="due")
        self._date.setObjectName("dueDate")
        self.body.addWidget(self._date)
        self._weekday = PlainLabel(role="strong")
        self._weekday.setObjectName("dueWeekday")
        self.body.addWidget(self._weekday)
        self._why = Line(role="hint")
        self._why.setObjectName("dueWhy")
        self.body.addWidget(self._why)
        self._how = QPushButton(self.tr("Xem cách tính từng ngày"))
        self._how.setObjectName("explain")
        self._how.setProperty("quiet", True)
        self._how.clicked.connect(self.explain)
        self.body.addWidget(self._how, 0, Qt.AlignmentFlag.AlignLeft)
        self._papers = Fact(self.tr("Giấy tờ"), beside=_LABELS)
        self._papers.value.setObjectName("papersCount")
        self._fee = Fact(self.tr("Phí, lệ phí"), beside=_LABELS)
        self._fee.value.setObjectName("feeSummary")
        self.body.addWidget(self._papers)
        self.body.addWidget(self._fee)
        self._missing = Notice()
        self._missing.setObjectName("missing")
        self.body.addWidget(self._missing)
        self.wait()

    def wait(self) -> None:
        """Show that there is nothing to promise yet, and what would change that."""
        self._due = None
        self._saved.clear()
        self._number.hide()
        self._date.setText("––/––/––––")
        self._weekday.hide()
        self._why.setText(self.tr("Chọn thủ tục để thấy ngày hẹn trả và cách tính."))
        self._how.hide()
        self._papers.hide()
        self._fee.hide()
        self._missing.clear()

    def answer(self, answer: Answer) -> None:
        """Show a promise that is about to be made."""
        self._saved.clear()
        self._number.hide()
        self._promise(answer.due, answer.due_at)
        if answer.asked:
            self._papers.tell(f"{answer.papers} / {answer.asked}")
        else:
            self._papers.tell(self.tr("không yêu cầu"))
        self._fee.tell(answer.fee)
        self._missing.tell(self._named(answer.missing), Tone.WARNING)

    def keep(self, number: str, sentence: str, answer: Answer) -> None:
        """Show a promise that was made: the number in large figures, and that it is saved."""
        self.answer(answer)
        self._saved.tell(sentence, Tone.GOOD)
        self._number.setText(number)
        self._number.show()

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
        for part in (self._weekday, self._how, self._papers, self._fee):
            part.show()

    def _named(self, missing: Sequence[str]) -> str:
        if not missing:
            return ""
        named = "; ".join(missing[:_NAMED_MISSING])
        if len(missing) > _NAMED_MISSING:
            return self.tr("Còn thiếu {count} giấy tờ: {named} …").format(
                count=len(missing), named=named
            )
        return self.tr("Còn thiếu: {named}").format(named=named)


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
        view.setMinimumSize(look.px(560), look.px(34 + look.theme.row * _SHEET_ROWS))
        view.choose(len(view.rows_model.rows) - 1)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, view, 1)
        close = self.add_button("close", self.tr("Đóng"), key="Esc", primary=True)
        close.clicked.connect(self.accept)
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
