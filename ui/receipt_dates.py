"""Under which procedure a dossier was received, when, and from when its time limit runs."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from counter_app.rules.catalogue import Channel, Procedure
from counter_app.rules.deadlines import ClockStart
from counter_app.rules.dossier import Dossier
from ui.day_box import read_day, read_time
from ui.forms import ChoiceBox, Field, Form, Kind
from ui.picker import ProcedurePicker
from ui.theme import Tone, mark
from ui.widgets import Card, Line, PlainLabel
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.intake import Intake

_STARTS = (ClockStart.COMPLETE, ClockStart.POST, ClockStart.COMPETENT)


class ReceiptDates(Card):
    """Procedure, channel, the time of receipt, the beginning of the time limit, a date by hand."""

    changed = Signal()
    passed_end = Signal()
    procedure_picked = Signal(object)
    """Another `Procedure` was chosen, or None."""

    def __init__(self, words: Words, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._today = today
        self._offered: Sequence[Procedure] = ()
        label = PlainLabel(self.tr("Thủ tục: gõ mã, tên không dấu hoặc chữ cái đầu"), role="label")
        self._picker = ProcedurePicker(self._about)
        self._picker.setObjectName("procedure")
        self._picker.setAccessibleName(label.text())
        label.setBuddy(self._picker)
        self._complaint = Line(role="complaint")
        self._complaint.setObjectName("procedure.complaint")
        self._complaint.hide()
        for widget in (label, self._picker, self._complaint):
            self.body.addWidget(widget)
        self._form = self._make_form()
        self.body.addWidget(self._form)
        self.body.addStretch(1)
        self._picker.picked.connect(self._picked)
        self._picker.textChanged.connect(self.changed)
        self._picker.taken.connect(self._go_to_channel)
        self._form.changed.connect(self._field_changed)
        self._form.passed_end.connect(self.passed_end)

    # -- what stands in it -------------------------------------------------------------------------

    @property
    def procedure(self) -> Procedure | None:
        """The procedure that is chosen."""
        return self._picker.procedure

    @property
    def channel(self) -> Channel:
        """How the dossier came in."""
        value = self._choice("channel").value
        assert isinstance(value, Channel)
        return value

    @property
    def begun(self) -> ClockStart:
        """From what the time limit runs."""
        value = self._choice("begun").value
        assert isinstance(value, ClockStart)
        return value

    @property
    def received_at(self) -> datetime | None:
        """The local time of receipt without offset, None while it cannot be read."""
        return self._moment("received_day", "received_time")

    @property
    def started_at(self) -> datetime | None:
        """The local time at which the time limit begins, where that is not the receipt."""
        if self.begun is ClockStart.COMPLETE:
            return None
        return self._moment("started_day", "started_time")

    @property
    def due_day(self) -> date | None:
        """The promised day that was set by hand, or None."""
        text = self._form.text("due")
        return read_day(text, self._today, ahead=True) if text else None

    @property
    def copies(self) -> int:
        """How many sets were handed in; 0 while that cannot be read."""
        text = self._form.text("copies")
        return int(text) if text.isascii() and text.isdigit() else 0

    def show_dossier(self, dossier: Dossier, procedures: Sequence[Procedure]) -> None:
        """Show what a dossier's receipt says; `procedures` can be chosen, the first is its own."""
        self._offered = procedures
        self._picker.offer(procedures)
        self._picker.pick(procedures[0])
        words = self._words
        started = dossier.started_at or dossier.received_at
        self._form.restore(
            {
                "channel": words.channel(dossier.channel),
                "received_day": f"{dossier.received_at:%d/%m/%Y}",
                "received_time": words.time(dossier.received_at),
                "begun": words.clock_start(dossier.begun),
                "started_day": f"{started:%d/%m/%Y}",
                "started_time": words.time(started),
                "due": "",
                "copies": str(dossier.copies),
            }
        )
        self._show_start()

    def show_wanted(self, intake: "Intake") -> None:
        """Show what an intake has in place of what the receipt says."""
        other = next((one for one in self._offered if one.code == intake.procedure_code), None)
        if other is not None and other != self._picker.procedure:
            self._picker.pick(other)
        words, shown = self._words, dict(self._form.draft())
        shown |= {
            "channel": words.channel(intake.channel),
            "begun": words.clock_start(intake.begun),
            "copies": str(intake.copies),
        }
        for name, at in (("received", intake.received_at), ("started", intake.started_at)):
            if at is not None:
                shown |= {f"{name}_day": f"{at:%d/%m/%Y}", f"{name}_time": words.time(at)}
        self._form.restore(shown)
        self._show_start()

    def start(self) -> None:
        """Put the focus where filling in begins."""
        self._picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        """Show what is wrong beside each field; say whether nothing is."""
        right = self._form.check()
        if self._picker.procedure is None:
            self.complain("procedure", self.tr("Chưa chọn thủ tục trong danh sách gợi ý."))
            return False
        return right

    def complain(self, field: str, sentence: str) -> bool:
        """Put a sentence beside a field; say whether there is such a field."""
        field = {"started_at": "started_day"}.get(field, field)
        if field == "procedure":
            self._complain_about_procedure(sentence)
            self._picker.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if field in self._form.names:
            self._form.complain(field, sentence)
            return True
        return False

    # -- making ------------------------------------------------------------------------------------

    def _make_form(self) -> Form:
        channels = [(self._words.channel(one), one) for one in Channel]
        starts = [(self._words.clock_start(one), one) for one in _STARTS]
        day, hour = self._fault_in_day, self._fault_in_time
        return Form(
            dict,
            Field("channel", self.tr("Hình thức nộp"), kind=Kind.CHOICE, choices=channels, span=4),
            Field("received_day", self.tr("Ngày nhận"), required=True, complaint=day, span=3),
            Field("received_time", self.tr("Giờ nhận"), required=True, complaint=hour, span=2),
            Field(
                "copies", self.tr("Số bộ"), required=True, complaint=self._fault_in_copies, span=3
            ),
            Field("begun", self.tr("Thời hạn tính từ"), kind=Kind.CHOICE, choices=starts, span=7),
            Field("started_day", self.tr("Ngày bắt đầu"), complaint=day, span=3),
            Field("started_time", self.tr("Giờ"), complaint=hour, span=2),
            Field(
                "due",
                self.tr("Ngày hẹn ghi tay"),
                complaint=day,
                hint=self.tr("Bỏ trống thì máy tính; ghi tay chỉ để hẹn sớm hơn."),
                span=7,
            ),
            every_field=True,
        )

    # -- while one fills it in ---------------------------------------------------------------------

    @Slot(object)
    def _picked(self, procedure: Procedure | None) -> None:
        self._complain_about_procedure("")
        if procedure is not None and self.channel not in procedure.channels:
            self._choice("channel").choose(
                next(one for one in Channel if one in procedure.channels)
            )
        self.procedure_picked.emit(procedure)

    @Slot(str)
    def _field_changed(self, field: str) -> None:
        if field == "channel":
            post = self.channel is Channel.POST
            if post and self.begun is ClockStart.COMPLETE:
                self._choice("begun").choose(ClockStart.POST)
            elif not post and self.begun is ClockStart.POST:
                self._choice("begun").choose(ClockStart.COMPLETE)
        if field == "begun":
            self._show_start()
        self.changed.emit()

    def _show_start(self) -> None:
        shown = self.begun is not ClockStart.COMPLETE
        for name in ("started_day", "started_time"):
            self._form.set_shown(name, shown=shown)

    @Slot()
    def _go_to_channel(self) -> None:
        self._form.editor("channel").setFocus(Qt.FocusReason.TabFocusReason)

    # -- single values -----------------------------------------------------------------------------

    def _about(self, procedure: Procedure) -> str:
        limit = self._words.limit(procedure.limit)
        return f"{procedure.code} · {procedure.department} · {limit}"

    def _choice(self, field: str) -> ChoiceBox:
        editor = self._form.editor(field)
        assert isinstance(editor, ChoiceBox)
        return editor

    def _complain_about_procedure(self, sentence: str) -> None:
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))
        self._picker.setAccessibleDescription(sentence)
        mark(self._picker, tone=str(Tone.BAD if sentence else Tone.PLAIN))

    def _moment(self, day: str, hour: str) -> datetime | None:
        on = read_day(self._form.text(day), self._today)
        at = read_time(self._form.text(hour))
        return None if on is None or at is None else datetime.combine(on, at)

    def _fault_in_day(self, text: str) -> str | None:
        if read_day(text, self._today) is None:
            return self.tr("Viết ngày/tháng/năm.")
        return None

    def _fault_in_time(self, text: str) -> str | None:
        return None if read_time(text) is not None else self.tr("Viết giờ:phút.")

    def _fault_in_copies(self, _text: str) -> str | None:
        return None if self.copies else self.tr("Ghi số bộ hồ sơ.")
