"""Ask what is to be special about days: closed for a day, half a day or a span; a swapped pair."""

import re
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from counter_app.rules.calendar import DayKind, DayPart, SpecialDay
from counter_app.rules.text import LINE_LIMIT
from ui import theme
from ui.calendar_draft import CalendarDraft
from ui.day_box import read_day
from ui.dialogs import Sheet
from ui.forms import ChoiceBox, Field, Form, Kind
from ui.theme import Tone
from ui.widgets import Notice
from ui.words import Words

_WIDTH = 560
_LISTED = 4
_DAY = re.compile(r"\s*\d.*")
_KINDS = (
    DayKind.CLOSED,
    DayKind.HOLIDAY,
    DayKind.COMPENSATORY,
    DayKind.SWAPPED_OFF,
    DayKind.WORKING_SATURDAY,
)


class _Question(Sheet):
    """A sheet with a form, what would come of it, and a button that agrees."""

    def __init__(  # noqa: PLR0917 - what is asked about; all of it is needed
        self, parent: QWidget, words: Words, draft: CalendarDraft, year: int, title: str, text: str
    ) -> None:
        super().__init__(parent, title, text, "calendar-days", Tone.ACCENT)
        self._words = words
        self._draft = draft
        self._year = year
        self._form = Form(dict, *self._fields(), every_field=True)
        self._form.changed.connect(self._show_outcome)
        self._form.passed_end.connect(self._agree)
        self.body.addWidget(self._form)
        self._outcome = Notice()
        self._outcome.setObjectName("outcome")
        self.body.addWidget(self._outcome)
        refuse = self.add_button("no", self.tr("Thôi"), key="Esc")
        refuse.setAutoDefault(False)
        refuse.clicked.connect(self.reject)
        self._yes = self.add_button("yes", self.tr("Đưa vào lịch"), key="Enter", primary=True)
        self._yes.clicked.connect(self._agree)
        self.setMinimumWidth(theme.look().px(_WIDTH))

    def ask(self) -> None:
        """Open, ready to be typed into."""
        self._show_outcome()
        self.open()
        self._yes.setDefault(True)
        self._start()

    def _start(self) -> None:
        self._form.focus_first()

    def _fields(self) -> tuple[Field, ...]:
        raise NotImplementedError

    def _show_outcome(self) -> None:
        raise NotImplementedError

    def _agree(self) -> None:
        raise NotImplementedError

    def _day(self, text: str) -> date | None:
        """Return a day as it is typed; without a year it is one of the year that is shown."""
        return read_day(text, date(self._year, 12, 31)) if _DAY.fullmatch(text) else None

    def _fault_in_day(self, text: str) -> str | None:
        day = self._day(text)
        if day is None:
            return self.tr("Viết ngày như 26/11 hoặc 26/11/{year}.").format(year=self._year)
        if not self._draft.knows(day):
            known = self._draft.years
            return self.tr("Lịch chỉ có từ năm {first} đến năm {last}.").format(
                first=known[0], last=known[-1]
            )
        return None

    def _day_field(self, name: str, label: str, *, required: bool = True, hint: str = "") -> Field:
        return Field(
            name,
            label,
            required=required,
            span=6,
            complaint=self._fault_in_day,
            example=self.tr("VD: 26/11"),
            hint=hint,
        )


class ClosureSheet(_Question):
    """Days that are to be off, or worked; or one special day that is to be another."""

    decided = Signal(object)
    """The days as a tuple of `SpecialDay`."""

    def __init__(  # noqa: PLR0917 - what is asked about; all of it is needed
        self,
        parent: QWidget,
        words: Words,
        draft: CalendarDraft,
        first: date,
        last: date,
        special: SpecialDay | None = None,
    ) -> None:
        """Ask about `first` to `last`, or what else the day of `special` should be."""
        self._special = special
        if special is None:
            title = self.tr("Thêm ngày nghỉ")
            text = self.tr("Chỉ ghi vào lịch sau khi xem những giấy tiếp nhận bị ảnh hưởng.")
        else:
            title = self.tr("Sửa {day}").format(day=words.day_long(special.day))
            text = ""
        super().__init__(parent, words, draft, first.year, title, text)
        self.setObjectName("closureSheet")
        self.text.setVisible(bool(text))
        form = self._form
        form.set_text("first", f"{first:%d/%m/%Y}")
        if last != first:
            form.set_text("last", f"{last:%d/%m/%Y}")
        if special is None:
            if not draft.reach(first, last, DayKind.CLOSED):
                self._choice("kind").choose(DayKind.WORKING_SATURDAY)
        else:
            self._yes.setText(self.tr("Sửa trong lịch"))
            form.set_shown("first", shown=False)
            form.set_shown("last", shown=False)
            self._choice("kind").choose(special.kind)
            self._choice("part").choose(special.part)
            form.set_text("name", special.name)

    def _start(self) -> None:
        name = "name" if self._special is None else "kind"
        self._form.editor(name).setFocus(Qt.FocusReason.OtherFocusReason)

    def _fields(self) -> tuple[Field, ...]:
        words = self._words
        return (
            Field(
                "kind",
                self.tr("Loại"),
                kind=Kind.CHOICE,
                choices=[(words.day_kind(kind), kind) for kind in _KINDS],
                span=6,
            ),
            Field(
                "part",
                self.tr("Buổi"),
                kind=Kind.CHOICE,
                choices=[(words.day_part(part), part) for part in DayPart],
                span=6,
            ),
            self._day_field("first", self.tr("Từ ngày")),
            self._day_field(
                "last",
                self.tr("Đến hết ngày"),
                required=False,
                hint=self.tr("Bỏ trống nếu chỉ một ngày."),
            ),
            Field(
                "name",
                self.tr("Tên, ghi trong phần giải thích ngày hẹn"),
                required=True,
                complaint=self._fault_in_name,
                example=self.tr("VD: Nghỉ tránh bão số 9"),
            ),
        )

    def _fault_in_name(self, text: str) -> str | None:
        if len(text) <= LINE_LIMIT:
            return None
        return self.tr("Tên dài quá {limit} ký tự. Hãy rút gọn.").format(limit=LINE_LIMIT)

    def _choice(self, name: str) -> ChoiceBox:
        editor = self._form.editor(name)
        assert isinstance(editor, ChoiceBox)
        return editor

    @property
    def _kind(self) -> DayKind:
        kind = self._choice("kind").value
        assert isinstance(kind, DayKind)
        return kind

    @property
    def _part(self) -> DayPart:
        part = self._choice("part").value
        assert isinstance(part, DayPart)
        return part if self._kind.off else DayPart.WHOLE

    def _span(self) -> tuple[date, date] | None:
        """Return the days as they are typed, or None when they cannot be read."""
        first = self._day(self._form.text("first"))
        last = self._day(self._form.text("last")) if self._form.text("last") else first
        if first is None or last is None or last < first:
            return None
        return (first, last) if all(map(self._draft.knows, (first, last))) else None

    def _reached(self) -> Sequence[date]:
        span = self._span()
        return () if span is None else self._draft.reach(*span, self._kind)

    @Slot()
    def _show_outcome(self) -> None:
        self._choice("part").setEnabled(self._kind.off)
        if self._special is not None:
            self._outcome.clear()
            return
        span, days = self._span(), self._reached()
        if span is None:
            self._outcome.clear()
            return
        passed = (span[1] - span[0]).days + 1 - len(days)
        if not days:
            self._outcome.tell(self._nothing_new(), Tone.WARNING)
            return
        shown = ", ".join(self._words.day_short(day) for day in days[:_LISTED])
        if len(days) > _LISTED:
            shown = self.tr("{first} … {last}").format(
                first=self._words.day_short(days[0]), last=self._words.day_short(days[-1])
            )
        sentence = self.tr("{count} ngày: {days}.", "", len(days)) if len(days) > 1 else "{days}."
        sentence = sentence.format(count=len(days), days=shown)
        if passed:
            already = (
                self.tr("Bỏ qua {count} ngày vốn đã nghỉ.")
                if self._kind.off
                else self.tr("Bỏ qua {count} ngày vốn đã làm việc.")
            )
            sentence = f"{sentence} {already.format(count=passed)}"
        self._outcome.tell(sentence, Tone.PLAIN)

    def _nothing_new(self) -> str:
        if self._kind.off:
            return self.tr("Những ngày này vốn đã nghỉ.")
        return self.tr("Những ngày này vốn đã làm việc.")

    @Slot()
    def _agree(self) -> None:
        if not self._form.check():
            return
        kind, part, name = self._kind, self._part, self._form.text("name")
        if self._special is not None:
            self._decide((SpecialDay(self._special.day, kind, name, part),))
            return
        if self._span() is None:
            self._form.complain("last", self.tr("Ngày cuối phải sau ngày đầu."))
            return
        days = self._reached()
        if not days:
            self._form.complain("first", self._nothing_new())
            return
        self._decide(tuple(SpecialDay(day, kind, name, part) for day in days))

    def _decide(self, days: tuple[SpecialDay, ...]) -> None:
        self.decided.emit(days)
        self.accept()


class SwapSheet(_Question):
    """A working day that is to be off, and the day that is worked instead."""

    decided = Signal(object, object)
    """The day off and the day worked."""

    def __init__(self, parent: QWidget, words: Words, draft: CalendarDraft, day: date) -> None:
        """Ask about a pair of which `day` is one."""
        super().__init__(
            parent,
            words,
            draft,
            day.year,
            self.tr("Hoán đổi ngày làm việc"),
            self.tr("Nghỉ một ngày làm việc, làm bù vào một ngày nghỉ, thường là thứ Bảy."),
        )
        self.setObjectName("swapSheet")
        own = "off" if draft.calendar().is_working(day) else "worked"
        self._form.set_text(own, f"{day:%d/%m/%Y}")
        self._other = "worked" if own == "off" else "off"

    def _start(self) -> None:
        self._form.editor(self._other).setFocus(Qt.FocusReason.OtherFocusReason)

    def _fields(self) -> tuple[Field, ...]:
        return (
            self._day_field("off", self.tr("Nghỉ ngày")),
            self._day_field("worked", self.tr("Làm bù ngày")),
        )

    def _pair(self) -> tuple[date | None, date | None]:
        return self._day(self._form.text("off")), self._day(self._form.text("worked"))

    @Slot()
    def _show_outcome(self) -> None:
        off, worked = self._pair()
        if off is None or worked is None:
            self._outcome.clear()
            return
        sentence = self.tr("Nghỉ {off}, làm bù {worked}.")
        self._outcome.tell(
            sentence.format(off=self._words.day_long(off), worked=self._words.day_long(worked)),
            Tone.PLAIN,
        )

    @Slot()
    def _agree(self) -> None:
        if not self._form.check():
            return
        off, worked = self._pair()
        assert off is not None
        assert worked is not None
        if not self._draft.reach(off, off, DayKind.SWAPPED_OFF):
            self._form.complain("off", self.tr("Ngày này vốn đã nghỉ."))
        elif not self._draft.reach(worked, worked, DayKind.WORKING_SATURDAY):
            self._form.complain("worked", self.tr("Ngày này vốn đã làm việc."))
        else:
            self.decided.emit(off, worked)
            self.accept()
