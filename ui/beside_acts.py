"""What is written beside a dossier on its way: notes, opinions, agencies that are done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from counter_app.desks.notes import Question
from counter_app.rules.dossier import Dossier, DossierId
from counter_app.rules.lines import ConsultationLine
from ui.act_sheet import ActSheet
from ui.day_box import read_day, read_moment
from ui.forms import ChoiceBox, Field, Form, Kind
from ui.session import Session
from ui.theme import Tone
from ui.widgets import Fact, Notice
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.notes import Notes


@dataclass(frozen=True, slots=True)
class Writing:
    """What these sheets need: the desk, who is on duty, the words, the hour."""

    notes: "Notes"
    session: Session
    words: Words
    now: datetime


class NoteSheet(ActSheet):
    """Write something down that whoever opens the dossier next should know."""

    def __init__(self, parent: QWidget, writing: Writing, dossier: Dossier) -> None:
        super().__init__(
            parent,
            writing.words,
            QCoreApplication.translate("NoteSheet", "Ghi chú vào hồ sơ"),
            QCoreApplication.translate(
                "NoteSheet", "{dossier}\nChỉ người của bộ phận một cửa đọc; không in lên giấy nào."
            ).format(dossier=_named(dossier)),
            "pencil",
            QCoreApplication.translate("NoteSheet", "Ghi"),
        )
        self.setObjectName("noteSheet")
        self._writing = writing
        self._key = writing.notes.new_key()
        self._id = dossier.id
        self._fields = Form(
            dict,
            Field("note", self.tr("Nội dung"), kind=Kind.LINES, required=True),
            every_field=True,
        )
        self.use_form(self._fields)
        self._fields.focus_first()

    def act(self) -> str:
        """Write it."""
        writing = self._writing
        dossier = writing.notes.note(
            self._id, self._fields.text("note"), by=writing.session.by, key=self._key
        )
        return self.tr("Đã ghi chú vào hồ sơ {number}.").format(number=dossier.number)


class ConsultSheet(ActSheet):
    """Write down that another agency was asked for its opinion (NĐ 118/2025 art 19(5))."""

    def __init__(self, parent: QWidget, writing: Writing, dossier: Dossier) -> None:
        super().__init__(
            parent,
            writing.words,
            QCoreApplication.translate("ConsultSheet", "Lấy ý kiến cơ quan khác"),
            QCoreApplication.translate(
                "ConsultSheet",
                "{dossier}\nKhoản 5 Điều 19 Nghị định 118/2025/NĐ-CP: mỗi lần lấy ý kiến ghi nội "
                "dung và thời hạn. Hạn trả người nộp vẫn chạy; Hôm nay nhắc khi đến hạn trả lời.",
            ).format(dossier=_named(dossier)),
            "building-2",
            QCoreApplication.translate("ConsultSheet", "Ghi đã gửi lấy ý kiến"),
        )
        self.setObjectName("consultSheet")
        self._writing = writing
        self._key = writing.notes.new_key()
        self._id = dossier.id
        due = Fact(self.tr("Hẹn trả người nộp"), beside=150)
        due.tell(writing.words.day_year(dossier.due_at.date()))
        self.body_column.addWidget(due)
        self._fields = Form(
            dict,
            Field("agency", self.tr("Cơ quan được hỏi"), required=True, span=8),
            Field(
                "due_on",
                self.tr("Hết hạn trả lời"),
                required=True,
                complaint=self._fault_in_day,
                read=self._day,
                span=4,
                hint=self.tr("Gõ 2711 hoặc +5."),
            ),
            Field("what", self.tr("Nội dung lấy ý kiến"), kind=Kind.LINES, required=True),
            every_field=True,
        )
        self.use_form(self._fields)
        self._fields.editor("due_on").left.connect(self._tidy)
        self._fields.focus_first()

    def act(self) -> str:
        """Write it down."""
        writing, values = self._writing, self._fields.values()
        due_on = values["due_on"]
        assert isinstance(due_on, date)
        question = Question(str(values["agency"]), str(values["what"]), due_on)
        writing.notes.consult(self._id, question, by=writing.session.by, key=self._key)
        sentence = self.tr("Đã ghi gửi lấy ý kiến {agency}, hạn trả lời hết {day}.")
        return sentence.format(agency=question.agency, day=self.words.day_year(due_on))

    def _day(self, text: str) -> date | None:
        return read_day(text, self._writing.now.date(), ahead=True)

    def _fault_in_day(self, text: str) -> str | None:
        day = self._day(text)
        if day is None:
            return self.tr("Viết ngày/tháng như 27/11, hoặc +5.")
        if day < self._writing.now.date():
            return self.tr("Không sớm hơn hôm nay.")
        return None

    def _tidy(self) -> None:
        """Show which day was meant."""
        day = self._day(self._fields.text("due_on"))
        if day is not None:
            self._fields.set_text("due_on", f"{day:%d/%m/%Y}")


class AnswerSheet(ActSheet):
    """Write down what an agency answered; where several are waited for, which one."""

    def __init__(
        self,
        parent: QWidget,
        writing: Writing,
        open_ones: Sequence[ConsultationLine],
        named: str,
    ) -> None:
        """Offer the consultations that are still open; `named` says whose dossier it is."""
        super().__init__(
            parent,
            writing.words,
            QCoreApplication.translate("AnswerSheet", "Ý kiến trả lời"),
            named,
            "building-2",
            QCoreApplication.translate("AnswerSheet", "Ghi ý kiến trả lời"),
        )
        self.setObjectName("answerSheet")
        self._writing = writing
        self._open = tuple(open_ones)
        self._asked = Fact(self.tr("Đã hỏi"), beside=120)
        self._asked.value.setObjectName("asked")
        self._late = Notice()
        self._late.setObjectName("answerLate")
        self._late.hide()
        who = [(self._who(line), line) for line in self._open]
        self._fields = Form(
            dict,
            Field("agency", self.tr("Cơ quan trả lời"), kind=Kind.CHOICE, choices=who),
            Field("answer", self.tr("Ý kiến"), kind=Kind.LINES, required=True),
            every_field=True,
        )
        self.body_column.addWidget(self._asked)
        self.body_column.addWidget(self._late)
        self.use_form(self._fields)
        self._fields.changed.connect(self._show_question)
        self._show_question()
        self._fields.editor("answer").setFocus()

    @property
    def touched(self) -> bool:
        """Whether an answer was typed."""
        return bool(self._fields.text("answer"))

    def act(self) -> str:
        """Write it down."""
        writing, line = self._writing, self._line
        writing.notes.answer(
            DossierId(line.dossier_id), line.id, self._fields.text("answer"), by=writing.session.by
        )
        sentence = self.tr("Đã ghi ý kiến của {agency} vào hồ sơ {number}.")
        return sentence.format(agency=line.agency, number=line.number)

    @property
    def _line(self) -> ConsultationLine:
        box = self._fields.editor("agency")
        assert isinstance(box, ChoiceBox)
        assert isinstance(box.value, ConsultationLine)
        return box.value

    def _who(self, line: ConsultationLine) -> str:
        return self.tr("{agency}, hạn {day}").format(
            agency=line.agency, day=self.words.day_short(line.due_on)
        )

    def _show_question(self) -> None:
        line = self._line
        self._asked.tell(line.what)
        today = self._writing.now.date()
        days = self.words.working_days(line.due_on, today)
        sentence = self.tr("Quá hạn trả lời {days} ngày làm việc.", "", days).format(days=days)
        late = sentence if days > 0 else self.tr("Quá hạn trả lời.")
        self._late.tell(late if today > line.due_on else "", Tone.WARNING)


class LegSheet(ActSheet):
    """Write down that an agency of an inter-agency dossier has done its share, and when."""

    def __init__(self, parent: QWidget, writing: Writing, dossier: Dossier) -> None:
        super().__init__(
            parent,
            writing.words,
            QCoreApplication.translate("LegSheet", "Một cơ quan đã xong phần việc"),
            _named(dossier),
            "square-check",
            QCoreApplication.translate("LegSheet", "Ghi đã xong"),
        )
        self.setObjectName("legSheet")
        self._writing = writing
        self._dossier = dossier
        open_legs = [
            (self._leg(place), place)
            for place, leg in enumerate(dossier.legs)
            if leg.done_at is None
        ]
        self._fields = Form(
            dict,
            Field("leg", self.tr("Cơ quan"), kind=Kind.CHOICE, choices=open_legs, span=8),
            Field(
                "at",
                self.tr("Xong lúc"),
                required=True,
                complaint=self._fault_in_time,
                read=self._time,
                span=4,
                hint=self.tr("Giờ ngày/tháng, như 16:30 22/11."),
            ),
            every_field=True,
        )
        self._fields.set_text("at", f"{writing.now:%H:%M %d/%m/%Y}")
        self._begun = self._fields.draft()
        self.use_form(self._fields)
        self._fields.focus_first()

    @property
    def touched(self) -> bool:
        """Whether anything differs from what the sheet began with."""
        return self._fields.draft() != self._begun

    def act(self) -> str:
        """Write it down."""
        writing = self._writing
        box = self._fields.editor("leg")
        assert isinstance(box, ChoiceBox)
        place = box.value
        assert isinstance(place, int)
        done_at = self._fields.values()["at"]
        assert isinstance(done_at, datetime)
        dossier = writing.notes.finish_leg(
            self._dossier.id, place, by=writing.session.by, at=done_at
        )
        leg = dossier.legs[place]
        late = leg.done_at is not None and leg.done_at > leg.due_at
        sentence = (
            self.tr("Đã ghi {agency} xong phần việc, trễ hẹn {due}.")
            if late
            else self.tr("Đã ghi {agency} xong phần việc, trong hạn {due}.")
        )
        return sentence.format(agency=leg.agency, due=self.words.day_short(leg.due_at.date()))

    def _leg(self, place: int) -> str:
        leg = self._dossier.legs[place]
        due = self.words.day_short(leg.due_at.date())
        if leg.what:
            return self.tr("{agency}: {what}, hẹn {due}").format(
                agency=leg.agency, what=leg.what, due=due
            )
        return self.tr("{agency}, hẹn {due}").format(agency=leg.agency, due=due)

    def _time(self, text: str) -> datetime | None:
        now = self._writing.now
        found = read_moment(text, now.date())
        return None if found is None else found.replace(tzinfo=now.tzinfo)

    def _fault_in_time(self, text: str) -> str | None:
        at = self._time(text)
        if at is None:
            return self.tr("Viết giờ và ngày, như 16:30 22/11.")
        if not self._dossier.received_at <= at <= self._writing.now:
            return self.tr("Từ lúc tiếp nhận đến bây giờ.")
        return None


def _named(dossier: Dossier) -> str:
    return f"{dossier.number} · {dossier.applicant.name}"
