"""The answer to an intake: the promised day, why it is that day, what is missing, what it costs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counter_app.desks.intake import Promise
from counter_app.documents import words as official
from counter_app.rules.deadlines import ClockStart, DueDate, Why
from counter_app.rules.dossier import LegPromise
from ui import law, theme
from ui.dialogs import Sheet
from ui.reading import announce
from ui.said import said
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import (
    ActionButton,
    Card,
    ElidedLabel,
    EmptyState,
    Fact,
    Line,
    Notice,
    PlainLabel,
)
from ui.words import Words

_NAME_LETTERS = 80
_LABELS = 92
_SHEET_ROWS = 7
_LEAST_ROWS = 3
_AROUND = 330
"""What stands around the rows of the sheet and the window's edge, in pixels at 100 %."""
_SHEET_WIDTH = 620
_MOST_LEGS = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """What the card shows: a promise, papers handed in of those asked for, what is missing, fee.

    The promise is made at the local time `received_at`; `started_at` is when the minutes with the
    post were signed, where the time limit runs from that.
    """

    promise: Promise
    received_at: datetime
    started_at: datetime | None
    papers: int
    asked: int
    missing: Sequence[str]
    fee: str


class PromiseCard(Card):
    """The due date in the largest letters of the page, with its explanation."""

    receipt_wanted = Signal()
    """The receipt of the saved dossier is to be shown as it comes out."""
    due_told = Signal(str)
    """The promised day as it is shown now, or nothing."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._due: DueDate | None = None
        self.body.setSpacing(theme.look().px(5))
        self._make_saved()
        self._make_date()
        self._papers = Fact(self.tr("Giấy tờ"), beside=_LABELS)
        self._papers.value.setObjectName("papersCount")
        self._fee = Fact(self.tr("Phí, lệ phí"), beside=_LABELS)
        self._fee.value.setObjectName("feeSummary")
        self.body.addWidget(self._papers)
        self.body.addWidget(self._fee)
        self.view = ActionButton(self.tr("Xem giấy tiếp nhận"), "Ctrl+O", icon="eye")
        self.view.setObjectName("viewReceipt")
        self.view.clicked.connect(self.receipt_wanted)
        self.view.hide()
        self.body.addWidget(self.view)
        self._missing = Notice()
        self._missing.setObjectName("missing")
        self.body.addWidget(self._missing)
        self.wait()

    def _make_saved(self) -> None:
        """Make what says that it is saved, and what says that there is nothing yet."""
        self._saved = Notice()
        self._saved.setObjectName("savedNotice")
        self.body.addWidget(self._saved)
        self._number = PlainLabel(role="page")
        self._number.setObjectName("savedNumber")
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self._number)
        self._nothing = (
            self.tr("Ngày hẹn trả hiện ở đây"),
            self.tr("Chọn thủ tục để thấy ngày hẹn, cách tính và câu đọc cho người nộp nghe."),
        )
        self._empty = EmptyState("calendar-check", *self._nothing)
        self._empty.setMinimumHeight(theme.look().px(190))
        self.body.addWidget(self._empty)

    def _make_date(self) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        self._label = PlainLabel(role="label")
        head.addWidget(self._label)
        head.addStretch(1)
        self._how = QPushButton(self.tr("Cách tính"))
        self._how.setObjectName("explain")
        self._how.setProperty("quiet", True)
        self._how.setToolTip("\n".join((self.tr("Xem cách tính từng ngày"), law.due_date())))
        self._how.clicked.connect(self.explain)
        head.addWidget(self._how)
        self._date = PlainLabel(role="due")
        self._date.setObjectName("dueDate")
        self._date.setToolTip(law.due_date())
        self._weekday = PlainLabel(role="strong")
        self._weekday.setObjectName("dueWeekday")
        self._why = Line(role="hint")
        self._why.setObjectName("dueWhy")
        self._start = Line(role="hint")
        self._start.setObjectName("dueStart")
        self._late = Notice()
        self._late.setObjectName("dueLate")
        self._legs = _Legs(self._words)
        for part in (
            self._head,
            self._date,
            self._weekday,
            self._why,
            self._start,
            self._late,
            self._legs,
        ):
            self.body.addWidget(part)

    def wait(self, why: str = "") -> None:
        """Show that there is nothing to promise yet, and what would change that.

        `why` says what stands in the way where a procedure is chosen.
        """
        self._due = None
        if why:
            self._empty.tell("calendar-x", self.tr("Chưa tính được ngày hẹn trả"), why)
        else:
            self._empty.tell("calendar-check", *self._nothing)
        for notice in (self._saved, self._missing, self._late):
            notice.clear()
        self._show_parts(waiting=True)
        self.due_told.emit("")

    def answer(self, answer: Answer) -> None:
        """Show a promise that is about to be made."""
        self._saved.clear()
        self._show_parts(waiting=False)
        self._promise(answer.promise.due, answer.promise.due_at)
        self._start.setText(start_words(answer, self._words))
        self._start.setVisible(bool(self._start.text()))
        self._late.tell(late_words(answer, self._words), Tone.ACCENT)
        self._legs.show_legs(answer.promise.legs)
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
        self._show_saved(number, sentence, viewable=viewable)

    def keep_group(
        self, numbers: str, sentence: str, dues: Sequence[datetime], *, viewable: bool
    ) -> None:
        """Show that several dossiers are saved on one receipt; of their promises the last one."""
        self._due = None
        for notice in (self._missing, self._late):
            notice.clear()
        self._show_parts(waiting=False)
        self._tell_date(max(dues))
        if min(dues).date() != max(dues).date():
            self._label.setText(self.tr("Ngày hẹn trả muộn nhất"))
        for part in (self._how, self._papers, self._fee, self._start, self._legs):
            part.hide()
        self._show_saved(numbers, sentence, viewable=viewable)

    def _show_saved(self, number: str, sentence: str, *, viewable: bool) -> None:
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
        self._tell_date(due_at)
        self._how.show()
        self._why.setText(f"{said(official.explain_short(due))}.")

    def _tell_date(self, due_at: datetime) -> None:
        self._label.setText(self.tr("Ngày hẹn trả"))
        told = self._date.text(), self._weekday.text()
        self._date.setText(self._words.date(due_at.date()))
        self.due_told.emit(self._date.text())
        self._weekday.setText(
            self.tr("{weekday}, trước {time}").format(
                weekday=self._words.weekday(due_at.date()), time=self._words.time(due_at)
            )
        )
        if told != (self._date.text(), self._weekday.text()) and self.isVisible():
            sentence = self.tr("Ngày hẹn trả {date}, {weekday}")
            announce(
                self._date,
                sentence.format(date=self._date.text(), weekday=self._weekday.text()),
            )

    def _show_parts(self, *, waiting: bool) -> None:
        self._empty.setVisible(waiting)
        self._number.hide()
        self.view.hide()
        for part in (self._start, self._legs):
            part.hide()
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
        count = len(missing)
        sentence = self.tr("Còn thiếu {count} giấy tờ: {name} và {more} giấy tờ khác", "", count)
        return sentence.format(count=count, name=_shortened(missing[0]), more=count - 1)


class _Legs(QWidget):
    """By when each agency of an inter-agency dossier has its part ready, in their order."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        look = theme.look()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(8))
        self._grid.setVerticalSpacing(look.px(2))
        self._grid.setColumnStretch(0, 1)
        self._lines: list[tuple[ElidedLabel, PlainLabel]] = []
        for number in range(_MOST_LEGS):
            line = (ElidedLabel(role="label"), PlainLabel(role="strong"))
            line[1].setObjectName(f"leg.{number + 1}")
            for column, label in enumerate(line):
                self._grid.addWidget(label, number, column)
            self._lines.append(line)
        self._more = PlainLabel(role="hint")
        self._grid.addWidget(self._more, _MOST_LEGS, 0, 1, 2)

    def show_legs(self, legs: Sequence[LegPromise]) -> None:
        """Show by when each is promised; nothing where there is one agency."""
        self.setVisible(bool(legs))
        for number, (agency, due) in enumerate(self._lines):
            shown = number < len(legs)
            agency.setVisible(shown)
            due.setVisible(shown)
            if shown:
                leg = legs[number]
                agency.setText(leg.agency)
                due.setText(self._words.day_short(leg.due_at.date()))
                due.setAccessibleName(f"{leg.agency} {due.text()}")
        more = len(legs) - len(self._lines)
        self._more.setText(self.tr("và {count} cơ quan nữa").format(count=more))
        self._more.setVisible(more > 0)


def start_words(answer: Answer, words: Words) -> str:
    """Return from when the time limit runs, where that is not the receipt nor said by the hour."""
    due = answer.promise.due
    if due.begun is ClockStart.POST:
        sentence = QCoreApplication.translate("PromiseCard", "Bắt đầu tính thời hạn: {moment}.")
        return sentence.format(moment=words.moment(answer.started_at or answer.received_at))
    if due.begun is ClockStart.COMPETENT and not late_words(answer, words):
        sentence = QCoreApplication.translate("PromiseCard", "Bắt đầu tính thời hạn: {day}.")
        return sentence.format(day=words.day_short(due.lines[0].day))
    return ""


def late_words(answer: Answer, words: Words) -> str:
    """Return that the hour of the day made the promise a later one, or nothing."""
    due = answer.promise.due
    at = answer.started_at or answer.received_at
    whys = {line.why for line in due.lines}
    if Why.TOO_LATE in whys:
        sentence = QCoreApplication.translate(
            "PromiseCard",
            "Nhận lúc {time}, quá giờ trả kết quả trong ngày: hẹn sang ngày làm việc kế tiếp.",
        )
    elif Why.AFTER_CUT_OFF in whys:
        sentence = QCoreApplication.translate(
            "PromiseCard", "Nhận lúc {time}, sau giờ chốt: tính như nhận {day}."
        )
    elif due.begun is ClockStart.COMPETENT and due.lines[0].day > answer.received_at.date():
        sentence = QCoreApplication.translate(
            "PromiseCard",
            "Nhận lúc {time}, không chuyển kịp trong ngày: bắt đầu tính thời hạn {day}.",
        )
    else:
        return ""
    return sentence.format(time=words.time(at), day=words.day_short(due.start))


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
            f"{said(official.explain_short(due))}.",
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
        view.setAccessibleName(self.tr("Từng ngày được tính"))
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
        day, _, reason = said(text).partition(": ")
        if line.day == due.day:
            tone = Tone.ACCENT
        else:
            tone = Tone.WARNING if line.why is Why.SPECIAL else Tone.PLAIN
        rows.append(_Day(day, reason[0].upper() + reason[1:], tone))
    return rows
