"""How the office counts, and what its papers are like: what an administrator settles once.

Each way of counting says what it does, with an example that the deadline engine itself has counted.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from counter_app.desks.administration import Administration
from counter_app.rules.calendar import OfficeHours, WorkingCalendar
from counter_app.rules.deadlines import Limit, SupplementRule, Wait, promised
from counter_app.rules.settings import OfficeSettings
from counter_app.rules.staff import Permission
from ui import law, theme
from ui.columns import TwoColumns
from ui.confirming import who_confirms
from ui.forms import Field, Form, Kind
from ui.office_form import read_hour
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.theme import Tone
from ui.widgets import ActionButton, Card, Line, Notice, PlainLabel
from ui.words import Words

_SIDE = 420
_MOST = 9
_LIMIT = Limit(5)
_RECEIVED = datetime.fromisoformat("2027-03-01T09:00:00+07:00")
_WAIT = Wait(
    datetime.fromisoformat("2027-03-03T09:00:00+07:00"),
    datetime.fromisoformat("2027-03-05T15:00:00+07:00"),
)
"""The example: a week without a holiday, with a round of supplement in it."""
_BOXES = ("explain_on_receipt", "with_evaluation", "with_control_slip")


class RulesForm(QWidget):
    """Counting and signature on the left, papers and the way to save on the right."""

    told = Signal(str, str)

    def __init__(
        self,
        *,
        administration: Administration,
        session: Session,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        """Change the settings of `administration` that are about counting and papers."""
        super().__init__(parent)
        self._administration = administration
        self._session = session
        self._words = words
        self._counting = Form(dict, *self._counting_fields(), every_field=True)
        self._signing = Form(dict, *self._signing_fields(), every_field=True)
        self._papers = Form(dict, *self._paper_fields(), every_field=True)
        for name, rule in (
            ("cut_off", law.cut_off),
            ("late_hour", law.late_hour),
            ("notice_days", law.supplement),
        ):
            self._counting.editor(name).setToolTip(rule())
        self._forms = (self._counting, self._signing, self._papers)
        self._rules = _RuleChoice(words)
        self._boxes = {
            "explain_on_receipt": QCheckBox(self.tr("Giấy tiếp nhận ghi cách tính ngày hẹn")),
            "with_evaluation": QCheckBox(self.tr("Kèm phiếu đánh giá")),
            "with_control_slip": QCheckBox(self.tr("Kèm phiếu kiểm soát (Mẫu 06) khi bàn giao")),
        }
        columns = TwoColumns(self, self._make_left(), self._make_side(), _SIDE)
        columns.setContentsMargins(0, 0, 0, 0)
        self._shown: object = self._state()
        for form in self._forms:
            form.changed.connect(self._show_touched)
        self._counting.passed_end.connect(self._rules.start)
        self._signing.passed_end.connect(self._papers.focus_first)
        self._papers.passed_end.connect(self._boxes[_BOXES[0]].setFocus)
        self._rules.chosen.connect(self._show_touched)
        for box in self._boxes.values():
            box.toggled.connect(self._show_touched)

    # -- making ------------------------------------------------------------------------------------

    def _counting_fields(self) -> tuple[Field, ...]:
        return (
            Field(
                "cut_off",
                self.tr("Giờ ngừng tính trong ngày"),
                span=4,
                read=read_hour,
                example=self.tr("không có"),
                hint=self.tr("Nhận sau giờ này: tính từ ngày làm việc sau. Để trống: không có."),
            ),
            Field(
                "late_hour",
                self.tr("Mốc giờ chuyển sang ngày sau"),
                required=True,
                span=4,
                read=read_hour,
                example=self.tr("VD: 15:00"),
                hint=self.tr("Thủ tục trả trong ngày nhận sau giờ này: hẹn ngày làm việc sau."),
            ),
            Field(
                "notice_days",
                self.tr("Số ngày báo bổ sung"),
                required=True,
                span=4,
                complaint=_count_complaint,
                read=int,
                hint=self.tr("Ngày làm việc để báo bổ sung sau thẩm định."),
            ),
        )

    def _signing_fields(self) -> tuple[Field, ...]:
        return (
            Field(
                "signer_title",
                self.tr("Chức danh người ký"),
                kind=Kind.LINES,
                span=7,
                example=self.tr("VD: GIÁM ĐỐC"),
            ),
            Field(
                "signer",
                self.tr("Họ và tên người ký"),
                span=5,
                hint=self.tr("Dưới văn bản xin lỗi, từ chối, dừng giải quyết."),
            ),
        )

    def _paper_fields(self) -> tuple[Field, ...]:
        a5, a4, roll = self.tr("A5"), self.tr("A4"), self.tr("Cuộn 80 mm")
        small: Sequence[tuple[str, object]] = ((a5, "a5"), (a4, "a4"))
        return (
            Field(
                "receipt_size",
                self.tr("Giấy tiếp nhận"),
                kind=Kind.CHOICE,
                choices=[*small, (roll, "roll")],
                span=8,
            ),
            self._copies("receipt_copies", self.tr("Giấy tiếp nhận")),
            Field(
                "slip_size",
                self.tr("Phiếu bàn giao, phiếu kiểm soát"),
                kind=Kind.CHOICE,
                choices=small,
                span=8,
            ),
            self._copies("slip_copies", self.tr("Phiếu bàn giao, phiếu kiểm soát")),
            Field(
                "letter_size",
                self.tr("Phiếu bổ sung, từ chối, văn bản"),
                kind=Kind.CHOICE,
                choices=small,
                span=8,
            ),
            self._copies("form_copies", self.tr("Phiếu bổ sung, từ chối, văn bản")),
            Field(
                "lookup",
                self.tr("Địa chỉ tra cứu, in kèm mã QR"),
                example=self.tr("VD: dichvucong.gov.vn"),
            ),
        )

    def _copies(self, name: str, paper: str) -> Field:
        return Field(
            name,
            self.tr("Số liên"),
            aloud=self.tr("Số liên: {paper}").format(paper=paper),
            required=True,
            span=4,
            complaint=_count_complaint,
            read=int,
        )

    def _make_left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(12))
        counting = Card(self.tr("Cách tính thời hạn"), 1)
        counting.body.addWidget(self._counting)
        counting.body.addWidget(
            PlainLabel(self.tr("Thời hạn khi hồ sơ phải bổ sung"), role="strong")
        )
        counting.body.addWidget(self._rules)
        column.addWidget(counting)
        signing = Card(self.tr("Ký văn bản"), 2)
        signing.body.addWidget(self._signing)
        column.addWidget(signing)
        column.addStretch(1)
        return left

    def _make_side(self) -> QWidget:
        look = theme.look()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        papers = Card(self.tr("Giấy in ra"), 3)
        papers.body.addWidget(self._papers)
        for name, box in self._boxes.items():
            box.setObjectName(name)
            papers.body.addWidget(box)
        papers.body.setSpacing(look.px(3))
        column.addWidget(papers)
        column.addStretch(1)
        self._notice = Notice()
        self._notice.setObjectName("rulesRefusal")
        self._confirmed = Notice()
        self._confirmed.setObjectName("rulesConfirmed")
        self._back = ActionButton(self.tr("Bỏ những gì vừa sửa"), icon="undo-2")
        self._back.setObjectName("undoRules")
        self._back.clicked.connect(self._fill)
        self._back.hide()
        self._write = ActionButton(self.tr("Lưu"), "F9", primary=True, icon="save")
        self._write.setObjectName("saveRules")
        self._write.clicked.connect(self._save)
        self._write.listen()
        for part in (self._notice, self._confirmed, self._back, self._write):
            column.addWidget(part)
        return side

    # -- showing -----------------------------------------------------------------------------------

    def read(self) -> None:
        """Show the settings in force, unless somebody is typing others, and who may change them."""
        if self._state() == self._shown:
            self._fill()
        self._confirmed.setText(who_confirms(self._session.user, Permission.SET_UP))

    @property
    def unsaved(self) -> bool:
        """Whether something was changed and not saved."""
        return self._state() != self._shown

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self._counting.focus_first()

    @Slot()
    def _fill(self) -> None:
        settings = self._administration.settings()
        for form in self._forms:
            form.restore({name: self._text(name, settings) for name in form.names})
        self._rules.show_hours(settings.hours)
        self._rules.choose(SupplementRule(settings.supplement_rule))
        for name, box in self._boxes.items():
            box.setChecked(bool(getattr(settings, name)))
        self._shown = self._state()
        self._notice.clear()
        self._show_touched()

    def _text(self, name: str, settings: OfficeSettings) -> str:
        """Return what stands in a field; a choice by its text on the screen."""
        value: Any = getattr(settings, name)
        for field in self._paper_fields():
            if field.name == name and field.kind is Kind.CHOICE:
                return next(text for text, offered in field.choices if offered == value)
        return str(value)

    def _state(self) -> object:
        """Return all that can be changed, as it stands."""
        drafts = [form.draft() for form in self._forms]
        return drafts, self._rules.value, [box.isChecked() for box in self._boxes.values()]

    @Slot()
    def _show_touched(self) -> None:
        self._back.setVisible(self._state() != self._shown)

    # -- doing -------------------------------------------------------------------------------------

    @Slot()
    def _save(self) -> None:
        wrong = [form for form in self._forms if not form.check()]
        if wrong:
            wrong[0].check()
            return
        values: dict[str, Any] = {"supplement_rule": self._rules.value.value}
        for form in self._forms:
            values |= form.values()
        values |= {name: box.isChecked() for name, box in self._boxes.items()}
        desk = self._administration
        with refusals_shown_in(self._notice, self._words.refusal, self._save) as attempt:
            before = desk.settings()
            settings = replace(before, **values)
            saved = desk.set_office(settings, desk.station(), by=self._session.by)
            if saved == before:
                self._fill()
                self.told.emit(Tone.ACCENT, self.tr("Không có gì thay đổi để lưu."))
                return
        if attempt.refusal is None:
            self._fill()
            self.told.emit(Tone.GOOD, self.tr("Đã lưu. Hồ sơ và giấy tờ từ nay theo cách mới."))
            return
        field = str(attempt.refusal.facts.get("field", ""))
        for form in self._forms:
            if field in form.names:
                form.complain(field, self._words.refusal(attempt.refusal))
                self._notice.clear()


class _RuleChoice(QWidget):
    """The three ways to go on counting after a supplement, each with an example."""

    chosen = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        look = theme.look()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._story = Line(role="hint")
        self._story.setObjectName("rule.story")
        self._story.setToolTip(law.time_after_supplement())
        column.addWidget(self._story)
        column.addSpacing(look.px(4))
        self._group = QButtonGroup(self)
        self._buttons: dict[SupplementRule, QRadioButton] = {}
        self._examples: dict[SupplementRule, Line] = {}
        for rule in SupplementRule:
            button = QRadioButton(words.supplement_rule(rule))
            button.setObjectName(f"rule.{rule.value}")
            button.setToolTip(law.time_after_supplement())
            example = Line(role="hint")
            example.setObjectName(f"rule.{rule.value}.example")
            example.setContentsMargins(look.px(34), 0, 0, look.px(4))
            self._group.addButton(button)
            self._buttons[rule], self._examples[rule] = button, example
            column.addWidget(button)
            column.addWidget(example)
        self.choose(SupplementRule.RESTART)
        self._group.idToggled.connect(self._tell)

    @Slot(int, bool)
    def _tell(self, _number: int, chosen: bool) -> None:
        if chosen:
            self.chosen.emit()

    @property
    def value(self) -> SupplementRule:
        """The rule that is chosen."""
        return next(rule for rule, button in self._buttons.items() if button.isChecked())

    def choose(self, rule: SupplementRule) -> None:
        """Choose a rule."""
        self._buttons[rule].setChecked(True)

    def start(self) -> None:
        """Put the focus on the rule that is chosen."""
        self._buttons[self.value].setFocus(Qt.FocusReason.TabFocusReason)

    def show_hours(self, hours: OfficeHours) -> None:
        """Count the example by the office's own hours."""
        words = self._words
        calendar = WorkingCalendar((), certain=(), hours=hours)
        self._story.setText(
            self.tr(
                "Ví dụ: {limit}, nhận {received}; yêu cầu bổ sung {asked}; nhận đủ {answered}."
            ).format(
                limit=words.limit(_LIMIT),
                received=self._at(_RECEIVED),
                asked=self._at(_WAIT.asked_at),
                answered=self._at(_WAIT.answered_at),
            )
        )
        counting = OfficeSettings(hours=hours).counting
        for rule, example in self._examples.items():
            _due, at = promised(
                calendar,
                _RECEIVED,
                _LIMIT,
                counting=replace(counting, supplement=rule),
                waits=(_WAIT,),
            )
            example.setText(
                self.tr("{what} Trong ví dụ: hẹn {due}.").format(
                    what=self._what(rule), due=self._at(at)
                )
            )

    def _at(self, moment: datetime) -> str:
        return f"{self._words.time(moment)} {self._words.day_short(moment.date())}"

    def _what(self, rule: SupplementRule) -> str:
        return {
            SupplementRule.RESTART: self.tr("Cả thời hạn chạy lại sau ngày nhận đủ."),
            SupplementRule.PAUSE: self.tr("Từ hôm sau yêu cầu đến ngày nhận đủ không tính."),
            SupplementRule.SUBTRACT: self.tr("Cộng đúng thời gian chờ, đến từng phút."),
        }[rule]


def _count_complaint(text: str) -> str | None:
    if text.isdecimal() and 0 < int(text) <= _MOST:
        return None
    return QCoreApplication.translate("RulesForm", "Viết một số từ 1 đến 9.")
