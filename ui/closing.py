"""Chốt ngày: what is left over, each with one key to go there, then the day is closed and printed.

Nothing that is left over forbids closing; it is what the supervisor should know before she signs.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.ports import Clock
from counter_app.rules.backups import Light
from counter_app.rules.days import DayState, Left, LeftOver
from counter_app.rules.journal import new_id
from counter_app.rules.lines import Board
from counter_app.rules.papers import DaySummaryPaper
from counter_app.rules.staff import Permission
from ui import theme
from ui.act_sheet import ActSheet
from ui.asking_first import AskingFirst
from ui.forms import Field, Form, Kind
from ui.reading import by_key
from ui.refusals import refusals_shown_in
from ui.said import said
from ui.session import Session
from ui.tables import RIGHT, Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, EmptyState, Heading, Line, Notice
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.backups import Backups
    from counter_app.desks.closing import Closing

BACK = "Ctrl+6"
"""The key that comes back to this page from wherever one went."""
_KEYS = 9
_NAMED = 2


@dataclass(frozen=True, slots=True)
class Step:
    """Something that is left over: how much, what of it, and the page that looks after it.

    Without a `page` it can only be known.
    """

    name: str
    tone: Tone
    what: str
    count: int
    first: tuple[str, ...]
    page: str = ""
    argument: object = None
    key: str = ""


class ClosingSteps(QWidget):
    """The list one walks through before a day is closed; Escape leaves it for later."""

    told = Signal(str, str)
    done = Signal()
    page_wanted = Signal(str, object)
    left = Signal()
    closed = Signal()

    def __init__(
        self,
        *,
        closing: "Callable[[], Closing]",
        backups: "Callable[[], Backups]",
        session: Session,
        words: Words,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        """Show what `closing` finds left over, and how it stands with the copies."""
        super().__init__(parent)
        self._closing = closing
        self._backups = backups
        self._session = session
        self._words = words
        self._clock = clock
        self._day = clock.now().date()
        self._press = ""
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(12))
        whole.setSpacing(look.px(10))
        self._heading = Heading("", page=True)
        self._heading.setObjectName("closingTitle")
        whole.addWidget(self._heading)
        self._advice = Line(role="hint")
        self._advice.setObjectName("closingAdvice")
        whole.addWidget(self._advice)
        self._asking = AskingFirst(session, Permission.CLOSE_DAY)
        whole.addWidget(self._asking)
        card = Card()
        columns: tuple[Column[Any, Any], ...] = (
            Column(
                "",
                lambda _step: "",
                key=lambda step: step.key,
                aloud=lambda step: by_key(step.key),
            ),
            Column(self.tr("Còn lại"), lambda step: step.what, tone=lambda step: step.tone),
            Column(
                self.tr("Số lượng"),
                lambda step: step.count,
                lambda count: words.whole(count) if count else "–",
                RIGHT,
                figures=True,
            ),
            Column(
                self.tr("Gồm"),
                lambda step: step,
                show=_some,
                weight=1,
                fixed_chars=20,
            ),
        )
        self._steps = table_view(
            RowsModel(columns, identity=lambda step: step.name),
            empty=EmptyState(
                "circle-check",
                self.tr("Không còn việc gì dang dở"),
                self.tr("Chốt ngày và in tổng hợp để ký."),
                "F9",
            ),
        )
        self._steps.setObjectName("closingSteps")
        self._steps.setAccessibleName(self.tr("Việc còn lại trước khi chốt ngày"))
        self._steps.setMinimumHeight(look.px(150))
        self._steps.opened.connect(self._go)
        card.body.addWidget(self._steps, 1)
        self._settled = Line(role="hint")
        self._settled.setObjectName("closingSettled")
        card.body.addWidget(self._settled)
        whole.addWidget(card, 1)
        self._notice = Notice()
        self._notice.setObjectName("closingRefusal")
        self._notice.hide()
        whole.addWidget(self._notice)
        whole.addLayout(self._make_buttons())

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        hint = Line(
            self.tr("Phím số mở nơi xử lý; {key} quay lại đây.").format(key=BACK), role="hint"
        )
        row.addWidget(hint, 1)
        later = ActionButton(self.tr("Để sau"), "Esc")
        later.setObjectName("leaveClosing")
        later.clicked.connect(self.left)
        row.addWidget(later)
        self._close = ActionButton(
            self.tr("Chốt ngày, in tổng hợp"), "F9", primary=True, icon="stamp"
        )
        self._close.setObjectName("closeDay")
        self._close.clicked.connect(self._close_day)
        self._close.listen()
        row.addWidget(self._close)
        return row

    # -- what the report asks ----------------------------------------------------------------------

    def show_day(self, day: date, paper: DaySummaryPaper) -> None:
        """Show what is left over at the end of a day."""
        if day != self._day or not self._press:
            # One press of the button is one closing, however often it is tried.
            self._press = new_id(self._clock.now())
        self._day = day
        named = self._words.date(day)
        self._heading.setText(self.tr("Chốt ngày {day}").format(day=named))
        steps = self._found(paper)
        self._advice.setText(
            self.tr(
                "Còn {count} mục. Không mục nào cấm chốt ngày; xử lý được mục nào thì xử lý trước."
            ).format(count=len(steps))
            if steps
            else self.tr("Chốt ngày rồi vẫn tiếp nhận được; việc làm sau khi chốt được đếm riêng.")
        )
        self._steps.rows_model.replace(steps)
        there = {step.name for step in steps}
        settled = [done for name, done in self._settled_words() if name not in there]
        self._settled.setText(
            self.tr("Đã xong: {what}.").format(what=", ".join(settled)) if settled else ""
        )

    def start(self) -> None:
        """Put the focus on the list, or on the button when there is nothing in it."""
        if self._steps.rows_model.rows:
            self._steps.setFocus()
            if self._steps.row is None:
                self._steps.choose(0)
        else:
            self._close.setFocus()

    # -- the list ----------------------------------------------------------------------------------

    def _found(self, paper: DaySummaryPaper) -> list[Step]:
        steps = [self._step(one) for one in self._closing().left_over(self._day)]
        if paper.due_tomorrow:
            tomorrow = [row.number for row in paper.due_next if row.due_on > self._day]
            steps.append(
                Step(
                    "due_tomorrow",
                    Tone.WARNING,
                    self.tr("Hẹn trả ngày mai, chưa có kết quả"),
                    paper.due_tomorrow,
                    tuple(tomorrow),
                    "today",
                    "apologies",
                )
            )
        steps += self._copy_steps()
        keyed: list[Step] = []
        number = 0
        for step in steps:
            key = ""
            if step.page and number < _KEYS:
                number += 1
                key = str(number)
            keyed.append(replace(step, key=key))
        return keyed

    def _step(self, left: LeftOver) -> Step:
        what, tone, page, argument = self._places()[left.what]
        if left.what is Left.DAY_BEFORE and left.first:
            argument = _read(left.first[-1])
        return Step(left.what.value, tone, what, left.count, left.first, page, argument)

    def _places(self) -> dict[Left, tuple[str, Tone, str, object]]:
        """Return for each: what it is called, how grave it is, and where it is looked after."""
        return {
            Left.TO_HAND_OVER: (
                self.tr("Hồ sơ chưa bàn giao"), Tone.WARNING, "handover", None,
            ),
            Left.UNSIGNED: (
                self.tr("Phiếu bàn giao chưa có người ký nhận"),
                Tone.WARNING,
                "handover",
                "to_sign",
            ),
            Left.UNPRINTED: (self.tr("Giấy chưa in ra"), Tone.BAD, "today", "unprinted"),
            Left.DISCREPANCIES: (
                self.tr("Bàn giao còn lệch"), Tone.WARNING, "handover", "discrepancies",
            ),
            Left.PAD_NUMBERS: (
                self.tr("Số giấy viết tay chưa nhập, chưa giải thích"),
                Tone.WARNING,
                "administration",
                "pads",
            ),
            Left.PARKED: (self.tr("Hồ sơ đang tạm giữ"), Tone.WARNING, "intake", "parked"),
            Left.OVERDUE: (
                self.tr("Hồ sơ quá hạn"), Tone.BAD, "today", Board.OVERDUE.value,
            ),
            Left.NO_APOLOGY: (
                self.tr("Quá hạn chưa có văn bản xin lỗi"), Tone.BAD, "today", "apologies",
            ),
            Left.UNCOLLECTED: (
                self.tr("Kết quả chờ người đến lấy"), Tone.PLAIN, "giving_back", "shelf",
            ),
            Left.UNPAID: (self.tr("Hồ sơ nhận trong ngày chưa nộp phí"), Tone.PLAIN, "", None),
            Left.DAY_BEFORE: (self.tr("Ngày trước chưa chốt"), Tone.WARNING, "reports", None),
        }  # fmt: skip

    def _copy_steps(self) -> list[Step]:
        """Return a step where the copies of the books want looking after."""
        light, at = self._backups().light()
        if light is Light.GOOD:
            return []
        when = (
            self.tr("bản gần nhất {at}").format(at=self._words.moment(at))
            if at is not None
            else self.tr("chưa có bản nào")
        )
        said = {
            Light.NONE: self.tr("Chưa sao lưu sổ"),
            Light.AGEING: self.tr("Hôm nay chưa sao lưu sổ"),
            Light.OLD: self.tr("Bản sao lưu đã cũ"),
            Light.MISSING: self.tr("Thiếu bản sao lưu"),
            Light.FAILED: self.tr("Sao lưu bị lỗi"),
            Light.BROKEN: self.tr("Nhật ký trong bản sao lưu có chỗ sai"),
        }[light]
        tone = Tone.WARNING if light is Light.AGEING else Tone.BAD
        return [Step("backup", tone, said, 0, (when,))]

    def _settled_words(self) -> tuple[tuple[str, str], ...]:
        return (
            (Left.TO_HAND_OVER.value, self.tr("bàn giao")),
            (Left.UNSIGNED.value, self.tr("ký nhận")),
            (Left.UNPRINTED.value, self.tr("in giấy")),
            (Left.DISCREPANCIES.value, self.tr("chênh lệch")),
            (Left.PAD_NUMBERS.value, self.tr("giấy viết tay")),
            (Left.PARKED.value, self.tr("hồ sơ tạm giữ")),
            (Left.NO_APOLOGY.value, self.tr("xin lỗi")),
            ("backup", self.tr("sao lưu")),
        )

    # -- doing -------------------------------------------------------------------------------------

    @Slot(object)
    def _go(self, step: Step) -> None:
        if step.page:
            self.page_wanted.emit(step.page, step.argument)

    @Slot()
    def _close_day(self) -> None:
        with (
            refusals_shown_in(self._notice, self._words.refusal, self._close_day) as attempt,
            self._asking.in_their_name(),
        ):
            self._closing().close_day(self._day, by=self._session.by, key=self._press)
        if attempt.refused:
            return
        self._press = ""
        self._asking.forget()
        sentence = self.tr("Đã chốt ngày {day}; tổng hợp đang in")
        self.told.emit(Tone.GOOD, sentence.format(day=self._words.date(self._day)))
        self.closed.emit()
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go where a number key says; leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        steps = self._steps.rows_model.rows
        wanted = next((one for one in steps if one.key and one.key == event.text()), None)
        if wanted is not None:
            self._go(wanted)
        else:
            super().keyPressEvent(event)


class ReopenSheet(ActSheet):
    """Why a closed day is opened again; the reason stays in the journal."""

    def __init__(
        self,
        parent: QWidget,
        *,
        closing: "Callable[[], Closing]",
        session: Session,
        words: Words,
        state: DayState,
    ) -> None:
        """Ask for the reason to open the day of `state`."""
        super().__init__(
            parent,
            words,
            QCoreApplication.translate("ReopenSheet", "Mở lại ngày đã chốt"),
            QCoreApplication.translate(
                "ReopenSheet",
                "Ngày {day} đã chốt lúc {at}, {by}. Lý do được ghi vào nhật ký; "
                "sửa xong thì chốt và in lại.",
            ).format(
                day=words.date(state.day),
                at="" if state.closed_at is None else words.moment(state.closed_at),
                by=state.closed_by,
            ),
            "undo-2",
            QCoreApplication.translate("ReopenSheet", "Mở lại ngày"),
            tone=Tone.WARNING,
        )
        self.setObjectName("reopenSheet")
        self.asks_first(session, Permission.CLOSE_DAY)
        self._closing = closing
        self._session = session
        self._state = state
        self._fields = Form(
            dict,
            Field("reason", self.tr("Lý do mở lại"), kind=Kind.LINES, required=True),
            every_field=True,
        )
        self.use_form(self._fields)
        self._fields.focus_first()

    def act(self) -> str:
        """Open the day again."""
        self._closing().reopen_day(
            self._state.day, self._fields.text("reason"), by=self._session.by
        )
        named = self.words.date(self._state.day)
        return self.tr("Đã mở lại ngày {day}. Xong việc thì chốt lại.").format(day=named)


def _some(step: Step) -> str:
    names = ", ".join(map(said, step.first[:_NAMED]))
    return f"{names}, …" if len(step.first) > _NAMED else names


def _read(text: str) -> date:
    day, month, year = (int(part) for part in text.split("/"))
    return date(year, month, day)
