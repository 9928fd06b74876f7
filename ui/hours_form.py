"""When the counter is open, weekday by weekday and season by season, and which days count.

Like every change by which deadlines are counted, it is saved only after one has seen which receipts
it touches.
"""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.desks.calendar import CalendarChange, CalendarDesk, Changed
from counter_app.rules.calendar import OfficeHours, read_season_day, read_sessions, written
from counter_app.rules.staff import Permission
from counter_app.rules.text import clean
from ui import law, theme
from ui.calendar_review import Proposal, ReviewSheet
from ui.columns import TwoColumns
from ui.confirming import who_confirms
from ui.forms import Field, Form, TextBox
from ui.hours_draft import DAYS, DaysDiffer, HoursDraft, WeekTexts, differing, minutes
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, Line, Notice, PlainLabel
from ui.words import Words

_SIDE = 400
_NAME = 92
_TOTAL = 150
_BOX = 150
_ROWS = 3
_HOUR = 60


class HoursForm(QWidget):
    """The week on the left, the seasons and the way to save on the right; or the review."""

    told = Signal(str, str)

    def __init__(
        self,
        *,
        calendar: CalendarDesk,
        session: Session,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        """Change the hours of `calendar`."""
        super().__init__(parent)
        self._calendar = calendar
        self._session = session
        self._words = words
        self._saved = self._draft = HoursDraft()
        self._number = 0
        self._form_view = QWidget()
        columns = TwoColumns(self._form_view, self._make_week(), self._make_side(), _SIDE)
        columns.setContentsMargins(0, 0, 0, 0)
        self._review = ReviewSheet(calendar, session, words)
        self._review.saved.connect(self._show_saved)
        self._review.left.connect(self._show_form)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._form_view)
        whole.addWidget(self._review)
        self._review.hide()

    # -- making ------------------------------------------------------------------------------------

    def _make_week(self) -> Card:
        look = theme.look()
        self._card = Card(" ")
        self._card.heading.setObjectName("weekTitle")
        copy = ActionButton(self.tr("Chép thứ Hai xuống thứ Sáu"), icon="copy")
        copy.setObjectName("copyMonday")
        copy.clicked.connect(self._copy_monday)
        self._copy = copy
        self._card.corner.addWidget(copy)
        self._season = Form(
            dict,
            Field("name", self.tr("Tên mùa"), required=True, span=6, example=self.tr("VD: Mùa hè")),
            Field(
                "first",
                self.tr("Từ ngày"),
                required=True,
                span=3,
                complaint=self._fault_in_season_day,
                example=self.tr("VD: 16/04"),
            ),
            Field(
                "last",
                self.tr("Đến hết ngày"),
                required=True,
                span=3,
                complaint=self._fault_in_season_day,
                example=self.tr("VD: 15/10"),
            ),
            every_field=True,
        )
        self._season.changed.connect(self._take_season)
        self._card.body.addWidget(self._season)
        self._days = [_DayRow(day, self._words.weekday_names[day], self) for day in DAYS]
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(10))
        grid.setVerticalSpacing(look.px(6))
        grid.setColumnStretch(1, 1)
        titles = (
            "",
            self.tr("Giờ mở cửa, để trống là nghỉ"),
            self.tr("Cộng"),
            self.tr("Trong thời hạn"),
        )
        for column, title in enumerate(titles):
            grid.addWidget(PlainLabel(title, role="label"), 0, column)
        for row in self._days:
            row.place(grid)
            row.edited.connect(self._take_day)
            row.counted.connect(self._take_counting)
            row.passed.connect(self._pass_on)
        self._season.passed_end.connect(self._days[0].start)
        self._card.body.addLayout(grid)
        self._hint = Line(role="hint")
        self._card.body.addWidget(self._hint)
        self._card.body.addStretch(1)
        return self._card

    def _make_side(self) -> QWidget:
        look = theme.look()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        column.addWidget(self._make_seasons(), 1)
        self._refusal = Notice()
        self._refusal.setObjectName("hoursRefusal")
        self._confirmed = Notice()
        self._confirmed.setObjectName("hoursConfirmed")
        self._unsaved = Notice(tone=Tone.ACCENT)
        self._unsaved.setObjectName("hoursUnsaved")
        for line in (self._refusal, self._confirmed, self._unsaved):
            column.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        self._back = ActionButton(self.tr("Bỏ thay đổi"), icon="undo-2")
        self._back.setObjectName("forgetHours")
        self._back.clicked.connect(self._forget)
        self._look = ActionButton(self.tr("Xem ảnh hưởng"), "F9", primary=True, icon="eye")
        self._look.setObjectName("reviewHours")
        self._look.clicked.connect(self._ask_review)
        self._look.listen()
        row.addWidget(self._back)
        row.addWidget(self._look, 1)
        column.addLayout(row)
        return side

    def _make_seasons(self) -> Card:
        look = theme.look()
        card = Card(self.tr("Giờ thường và giờ theo mùa"))
        columns: tuple[Column[Any, Any], ...] = (
            Column(self.tr("Giờ"), self._name_of, weight=1, fixed_chars=12),
            Column(self.tr("Áp dụng"), self._span_of, figures=True),
        )
        self._view = table_view(RowsModel(columns))
        self._view.setObjectName("weeks")
        self._view.setAccessibleName(self.tr("Giờ thường và giờ theo mùa"))
        self._view.setMinimumHeight(look.px(38 + _ROWS * look.theme.row))
        self._view.chosen.connect(self._choose)
        self._view.opened.connect(self._go_to_week)
        card.body.addWidget(self._view, 1)
        self._sum = Line(role="hint")
        self._sum.setObjectName("hoursSum")
        self._sum.setToolTip(law.working_week())
        card.body.addWidget(self._sum)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        self._add = ActionButton(self.tr("Thêm mùa"), "Ctrl+N", icon="plus")
        self._add.setObjectName("addSeason")
        self._add.clicked.connect(self._add_season)
        self._add.listen()
        self._drop = ActionButton(self.tr("Bỏ mùa này"), icon="trash-2")
        self._drop.setObjectName("dropSeason")
        self._drop.clicked.connect(self._drop_season)
        row.addWidget(self._add, 1)
        row.addWidget(self._drop, 1)
        card.body.addLayout(row)
        return card

    # -- showing -----------------------------------------------------------------------------------

    def read(self) -> None:
        """Show the hours in force, unless somebody is typing others."""
        if self._draft == self._saved:
            self._draft = self._saved = HoursDraft.of(self._calendar.hours())
        self._show_weeks()
        confirms = who_confirms(self._session.user, Permission.CHANGE_PROMISE)
        self._confirmed.setText(confirms)

    @property
    def unsaved(self) -> bool:
        """Whether hours were typed and not saved."""
        return self._draft != self._saved

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        if not self._form_view.isHidden():
            self._go_to_week()

    @property
    def _week(self) -> WeekTexts:
        return self._draft.weeks[self._number]

    def _show_weeks(self) -> None:
        self._number = min(self._number, len(self._draft.weeks) - 1)
        number = self._number
        self._view.rows_model.replace(self._draft.weeks)
        self._view.choose(number)
        self._show_week()

    def _show_week(self) -> None:
        """Put the chosen week into the fields."""
        week = self._week
        self._card.heading.setText(self._name_of(week))
        self._season.setVisible(week.season)
        texts = {"name": week.name, "first": week.first, "last": week.last}
        if self._season.draft() != texts:
            self._season.restore(texts)
        for row in self._days:
            row.show_day(
                week,
                counts=row.day in self._draft.counting,
                locked=week.season,
            )
        self._drop.setVisible(week.season)
        self._hint.setText(
            self.tr("Ngày nào tính vào thời hạn là chung cho cả năm: sửa ở Giờ thường.")
            if week.season
            else self.tr(
                "Viết 07:30-11:30 13:30-17:00 hoặc 7h30-11h30. Ngày mở cửa mà không tính vào "
                "thời hạn: quầy nhận hồ sơ, hạn trả không tính ngày đó."
            )
        )
        self._show_state()

    def _show_state(self) -> None:
        """Say what comes of the hours as they stand, and whether they are saved."""
        touched = self._draft != self._saved
        self._back.setVisible(touched)
        unsaved = self.tr("Giờ mới chưa lưu. Xem ảnh hưởng rồi mới lưu.")
        self._unsaved.setText(unsaved if touched else "")
        week = self._week
        total = sum(minutes(week.sessions(day) or ()) for day in DAYS)
        counted = [day for day in DAYS if day in self._draft.counting and week.sessions(day)]
        sentence = self.tr("{week}: mở {hours} mỗi tuần, {count} ngày tính vào thời hạn.")
        self._sum.setText(
            sentence.format(week=self._name_of(week), hours=_lasting(total), count=len(counted))
        )

    def _name_of(self, week: WeekTexts) -> str:
        if not week.season:
            return self.tr("Giờ thường")
        return clean(week.name) or self.tr("Mùa chưa đặt tên")

    def _span_of(self, week: WeekTexts) -> str:
        if not week.season:
            return self.tr("cả năm") if len(self._draft.weeks) == 1 else self.tr("còn lại")
        return f"{clean(week.first) or '…'} – {clean(week.last) or '…'}"

    # -- what is typed -----------------------------------------------------------------------------

    def _change(self, draft: HoursDraft) -> None:
        self._draft = draft
        self._refusal.clear()
        self._show_state()

    @Slot(int, str)
    def _take_day(self, day: int, text: str) -> None:
        self._change(self._draft.with_week(self._number, self._week.with_day(day, text)))

    @Slot(int, bool)
    def _take_counting(self, day: int, counts: bool) -> None:
        counting = self._draft.counting
        wanted = counting | {day} if counts else counting - {day}
        self._change(HoursDraft(self._draft.weeks, wanted))

    @Slot(str)
    def _take_season(self, _name: str) -> None:
        texts = self._season.draft()
        week = WeekTexts(self._week.days, texts["name"], texts["first"], texts["last"], season=True)
        if not self._week.season or week == self._week:
            return
        self._change(self._draft.with_week(self._number, week))
        self._view.rows_model.put(self._number, week)
        self._card.heading.setText(self._name_of(week))

    def _fault_in_season_day(self, text: str) -> str | None:
        try:
            read_season_day(text)
        except ValueError:
            return self.tr("Viết ngày/tháng, ví dụ 16/04.")
        return None

    # -- going about -------------------------------------------------------------------------------

    @Slot(object)
    def _choose(self, _week: WeekTexts | None) -> None:
        row = self._view.currentIndex().row()
        if row >= 0 and row != self._number:
            self._number = row
            self._show_week()

    @Slot()
    def _go_to_week(self) -> None:
        if self._week.season:
            self._season.focus_first()
        else:
            self._days[0].start()

    @Slot(int)
    def _pass_on(self, day: int) -> None:
        """Go to the next day, and after the last to the button."""
        if day + 1 < len(self._days):
            self._days[day + 1].start()
        else:
            self._look.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _copy_monday(self) -> None:
        week = self._week
        for day in range(1, 5):
            week = week.with_day(day, week.days[0])
        self._change(self._draft.with_week(self._number, week))
        self._show_week()

    @Slot()
    def _add_season(self) -> None:
        self._draft = self._draft.with_season("")
        self._number = len(self._draft.weeks) - 1
        self._show_weeks()
        self._season.focus_first()

    @Slot()
    def _drop_season(self) -> None:
        if self._week.season:
            self._draft = self._draft.without(self._number)
            self._number -= 1
            self._show_weeks()
            self._view.setFocus()

    @Slot()
    def _forget(self) -> None:
        self._draft = self._saved
        self._refusal.clear()
        self._show_weeks()
        self._go_to_week()

    @Slot()
    def _show_form(self) -> None:
        self._review.hide()
        self._form_view.show()
        self.read()
        self._go_to_week()

    # -- what is looked through --------------------------------------------------------------------

    @Slot()
    def _ask_review(self) -> None:
        if self._draft == self._saved:
            self._refusal.tell(self.tr("Giờ làm việc chưa có gì thay đổi."), Tone.WARNING)
            return
        if not self._check():
            return
        found = False
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            found = self._review.begin(self._proposal)
        if found and not attempt.refused:
            self._form_view.hide()
            self._review.show()
            self._review.focus_first()

    def _check(self) -> bool:
        """Go to the first thing that cannot be read, or that must not be, and say so there."""
        for number, week in enumerate(self._draft.weeks):
            wrong = [day for day in DAYS if week.sessions(day) is None]
            unready = week.season and (not clean(week.name) or week.as_season() is None)
            if wrong or unready:
                self._show_number(number)
                if week.season and not self._season.check():
                    return False
                if wrong:
                    self._days[wrong[0]].complain()
                    return False
        two = self._draft.overlapping()
        if two is not None:
            self._refusal.tell(
                self.tr(
                    "{first} và {second} có ngày trùng nhau. Mỗi ngày chỉ thuộc một mùa."
                ).format(first=two[0].name, second=two[1].name),
                Tone.BAD,
            )
            return False
        return True

    def _show_number(self, number: int) -> None:
        self._number = number
        self._view.choose(number)
        self._show_week()

    def _proposal(self) -> Proposal | None:
        hours = self._draft.read()
        before = self._calendar.hours()
        if hours is None or hours == before:
            return None
        return Proposal(CalendarChange("", {}, hours), self._told(before, hours))

    def _told(self, before: OfficeHours, after: OfficeHours) -> list[str]:
        """Return what changes, a sentence for each part."""
        old, new = HoursDraft.of(before), HoursDraft.of(after)
        lines = [
            self._told_days(one) for one in differing("", old.weeks[0].days, new.weeks[0].days)
        ]
        for day in sorted(before.counting ^ after.counting):
            sentence = (
                self.tr("{day}: nay tính vào thời hạn")
                if day in after.counting
                else self.tr("{day}: nay không tính vào thời hạn")
            )
            lines.append(sentence.format(day=self._words.weekday_names[day]))
        known = {week.name: week for week in old.weeks[1:]}
        for week in new.weeks[1:]:
            was = known.pop(week.name, None)
            span = f"{week.first} – {week.last}"
            if was is None:
                lines.append(self.tr("Thêm {season}, {span}").format(season=week.name, span=span))
                continue
            if (was.first, was.last) != (week.first, week.last):
                lines.append(
                    self.tr("{season}: nay áp dụng {span}").format(season=week.name, span=span)
                )
            lines.extend(map(self._told_days, differing(week.name, was.days, week.days)))
        lines.extend(self.tr("Bỏ {season}").format(season=name) for name in known)
        return lines

    def _told_days(self, one: DaysDiffer) -> str:
        names = self._words.weekday_names
        days = names[one.first]
        if one.last > one.first:
            days = self.tr("{first} đến {last}").format(
                first=names[one.first], last=names[one.last].lower()
            )
        closed = self.tr("nghỉ")
        return self.tr("{week}{days}: {before} → {after}").format(
            week=f"{one.week}, " if one.week else "",
            days=days,
            before=one.before or closed,
            after=one.after or closed,
        )

    @Slot(object, str)
    def _show_saved(self, changed: Changed, sentence: str) -> None:
        self._draft = self._saved
        self._show_form()
        if changed.documents:
            sentence = self.tr("{saved} In ở Ngày nghỉ, F3.").format(saved=sentence)
        self.told.emit(Tone.GOOD, sentence)


class _DayRow(QObject):
    """The parts of one weekday, which stand in the grid of the week."""

    edited = Signal(int, str)
    counted = Signal(int, bool)
    passed = Signal(int)

    def __init__(self, day: int, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self.day = day
        look = theme.look()
        self._name = PlainLabel(name)
        self._name.setMinimumWidth(look.px(_NAME))
        self._text = _HoursBox()
        self._text.setObjectName(f"day.{day}")
        self._text.setAccessibleName(name)
        self._text.edited.connect(self._tell)
        self._text.left.connect(self._tidy)
        self._text.passed.connect(lambda: self.passed.emit(self.day))
        self._name.setBuddy(self._text)
        self._total = PlainLabel(role="hint")
        self._total.setObjectName(f"day.{day}.total")
        self._total.setFixedWidth(look.px(_TOTAL))
        self._counts = QCheckBox(self.tr("tính"))
        self._counts.setObjectName(f"day.{day}.counts")
        self._counts.setToolTip(law.working_week())
        self._counts.setAccessibleName(self.tr("{day} tính vào thời hạn").format(day=name))
        self._counts.toggled.connect(self._tell_counting)

    def place(self, grid: QGridLayout) -> None:
        """Stand in a row of a grid, below its head."""
        for column, part in enumerate((self._name, self._text, self._total, self._counts)):
            grid.addWidget(part, self.day + 1, column)

    def show_day(self, week: WeekTexts, *, counts: bool, locked: bool) -> None:
        """Show the hours of the day in a week."""
        self._text.blockSignals(True)
        self._text.show_text(week.days[self.day])
        self._text.blockSignals(False)
        self._counts.blockSignals(True)
        self._counts.setChecked(counts)
        self._counts.blockSignals(False)
        self._counts.setEnabled(not locked)
        self._say()

    def lock(self, *, locked: bool) -> None:
        """Let the day only be read."""
        self._text.setEnabled(not locked)
        if locked:
            self._counts.setEnabled(False)

    def start(self) -> None:
        """Put the focus into the hours."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def complain(self) -> None:
        """Go to the hours, which cannot be read."""
        self._say()
        self.start()

    @Slot()
    def _tell(self) -> None:
        self._say()
        self.edited.emit(self.day, clean(self._text.text()))

    @Slot(bool)
    def _tell_counting(self, counts: bool) -> None:
        self.counted.emit(self.day, counts)

    @Slot()
    def _tidy(self) -> None:
        """Write the hours as they are written in the books, where they can be read."""
        try:
            self._text.show_text(written(read_sessions(self._text.text())))
        except ValueError:
            self._say()

    def _say(self) -> None:
        try:
            sessions = read_sessions(self._text.text())
        except ValueError:
            theme.mark(self._text, tone=str(Tone.BAD))
            theme.mark(self._total, tone=str(Tone.BAD))
            self._total.setText(self.tr("Không đọc được giờ"))
            return
        theme.mark(self._text, tone=str(Tone.PLAIN))
        theme.mark(self._total, tone=str(Tone.PLAIN))
        self._total.setText(_lasting(minutes(sessions)) if sessions else self.tr("nghỉ"))


class _HoursBox(TextBox):
    """The hours of a day; Enter goes to the next one, the arrows too."""

    passed = Signal()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.passed.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)


def _lasting(total: int) -> str:
    """Return minutes as hours and minutes."""
    hours, rest = divmod(total, _HOUR)
    if not rest:
        return QCoreApplication.translate("HoursForm", "{hours} giờ").format(hours=hours)
    sentence = QCoreApplication.translate("HoursForm", "{hours} giờ {minutes} phút")
    return sentence.format(hours=hours, minutes=rest)
