"""The office's calendar: a year on one sheet, its special days, and every way to change them.

Nothing is saved until one has seen which receipts it touches; what was saved stands in a list from
which its papers are let out, or all of it is taken back.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from counter_app import almanac
from counter_app.desks.administration import AdoptedYear
from counter_app.desks.calendar import CalendarDesk, Changed
from counter_app.desks.printing import Printing
from counter_app.ports import Clock
from counter_app.rules.calendar import DayKind, DayPart, SpecialDay
from counter_app.rules.staff import Permission
from ui import law, theme
from ui.calendar_changes import ChangesView, icon_of, tone_of
from ui.calendar_draft import CalendarDraft, Edit
from ui.calendar_review import Proposal, ReviewSheet
from ui.columns import TwoColumns
from ui.confirming import who_confirms
from ui.day_sheet import ClosureSheet, SwapSheet
from ui.forms import ChoiceBox
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, ElidedLabel, EmptyState, Line, Notice, Pill, PlainLabel
from ui.words import Words
from ui.year_calendar import MarkSample, YearCalendar, YearShown

_SIDE = 500
_LIST_ROWS = 3
_LONGEST_REASON = 200
_ICONS = {
    DayKind.HOLIDAY: "calendar-x",
    DayKind.COMPENSATORY: "calendar-x",
    DayKind.SWAPPED_OFF: "arrow-right-left",
    DayKind.CLOSED: "lock",
    DayKind.WORKING_SATURDAY: "calendar-check",
}


class CalendarEditor(QWidget):
    """The year, the review of a change, and the changes made: one of the three is seen."""

    told = Signal(str, str)

    def __init__(
        self,
        *,
        calendar: CalendarDesk,
        printing: Printing,
        session: Session,
        words: Words,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        """Change the days of `calendar`; papers of a change come from `printing`."""
        super().__init__(parent)
        self._words = words
        self._adopting: int | None = None
        self._year_view = YearView(calendar, session, words, clock)
        self._review = ReviewSheet(calendar, session, words)
        self._changes = ChangesView(calendar, printing, session, words)
        self._strip = _LatestChange(self._changes)
        self._year_view.add_below(self._strip)
        self._views = (self._year_view, self._review, self._changes)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        for view in self._views:
            whole.addWidget(view)
        self._turn_to(self._year_view)
        self._year_view.told.connect(self.told)
        self._year_view.review_wanted.connect(self._look_through)
        self._review.saved.connect(self._show_saved)
        self._review.left.connect(self._show_year)
        self._changes.told.connect(self.told)
        self._changes.left.connect(self._show_year)
        self._strip.wanted.connect(self._show_changes)

    def read(self) -> None:
        """Show what the books hold now; what is edited and not saved stays."""
        self._year_view.read()
        self._changes.read()
        self._strip.read()

    @property
    def unsaved(self) -> bool:
        """Whether days were edited and not saved."""
        return self._year_view.unsaved

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        if not self._year_view.isHidden():
            self._year_view.focus_first()
        elif not self._changes.isHidden():
            self._changes.choose_newest()

    def _turn_to(self, shown: QWidget) -> None:
        """Show one of the views; what is hidden takes no room, as it would in a stack."""
        for view in self._views:
            view.setHidden(view is not shown)

    @Slot(object)
    def _look_through(self, year: int | None) -> None:
        """Review what is edited, or the notice of a year."""
        view = self._year_view
        self._adopting = year
        with refusals_shown_in(view.notice, self._words.refusal) as attempt:
            if not self._review.begin(lambda: view.proposal(year)):
                self._show_year()
                return
        if not attempt.refused:
            self._turn_to(self._review)
            self._review.focus_first()

    @Slot(object, str)
    def _show_saved(self, changed: Changed, sentence: str) -> None:
        if self._adopting is None:
            self._year_view.forget()
        self.read()
        if changed.documents:
            self._show_changes()
        else:
            self._show_year()
        self.told.emit(Tone.GOOD, sentence)

    @Slot()
    def _show_year(self) -> None:
        self.read()
        self._turn_to(self._year_view)
        self._year_view.focus_first()

    @Slot()
    def _show_changes(self) -> None:
        self._turn_to(self._changes)
        self._changes.choose_newest()


class YearView(QWidget):
    """The sheet of a year on the left, its special days and what can be done on the right."""

    told = Signal(str, str)
    review_wanted = Signal(object)
    """What is edited is to be looked through (None), or the official notice of a year (int)."""

    def __init__(
        self,
        calendar: CalendarDesk,
        session: Session,
        words: Words,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._calendar = calendar
        self._session = session
        self._words = words
        self._clock = clock
        self._draft = CalendarDraft()
        self._years: dict[int, AdoptedYear] = {}
        self._notice_year: int | None = None
        self._walking = False
        look = theme.look()
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.setSpacing(look.px(10))
        self._left.addLayout(self._make_official())
        self._left.addWidget(self._make_sheet(), 1)
        columns = TwoColumns(self, left, self._make_side(), _SIDE)
        columns.setContentsMargins(0, 0, 0, 0)

    def add_below(self, part: QWidget) -> None:
        """Let something stand below the sheet."""
        self._left.addWidget(part)

    @property
    def unsaved(self) -> bool:
        """Whether days were edited and not saved."""
        return bool(self._draft.edits)

    @property
    def notice(self) -> Notice:
        """Where refusals are shown."""
        return self._refusal

    # -- making ------------------------------------------------------------------------------------

    def _make_official(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        self._official = Notice(tone=Tone.WARNING)
        self._official.setObjectName("officialNotice")
        self._adopt = ActionButton("", icon="download")
        self._adopt.setObjectName("adoptNotice")
        self._adopt.clicked.connect(lambda: self.review_wanted.emit(self._notice_year))
        row.addWidget(self._official, 1)
        row.addWidget(self._adopt)
        self._adopt.hide()
        return row

    def _make_sheet(self) -> Card:
        look = theme.look()
        card = Card(self.tr("Lịch làm việc"))
        self._source = Pill()
        self._source.setObjectName("calendarSource")
        self._source.setToolTip(law.days_off())
        self._year = ChoiceBox([])
        self._year.setObjectName("year")
        self._year.setAccessibleDescription(self.tr("Năm"))
        self._year.setMinimumWidth(look.px(92))
        self._year.edited.connect(self._show_year)
        card.corner.addWidget(self._source)
        card.corner.addWidget(PlainLabel(self.tr("Năm"), role="label"))
        card.corner.addWidget(self._year)
        self._sheet = YearCalendar(self._words, self._clock.now().date())
        self._sheet.setObjectName("yearSheet")
        self._sheet.walked.connect(self._show_day)
        self._sheet.opened.connect(self._open_day)
        self._sheet.removed.connect(self._remove)
        self._sheet.left_year.connect(self._go_to)
        card.body.addWidget(self._sheet, 1)
        card.body.addLayout(self._make_legend())
        return card

    def _make_legend(self) -> QHBoxLayout:
        look = theme.look()
        row = QHBoxLayout()
        row.setSpacing(look.px(4))
        samples: tuple[tuple[DayKind | None, DayPart, str], ...] = (
            (DayKind.HOLIDAY, DayPart.WHOLE, self.tr("nghỉ lễ")),
            (DayKind.COMPENSATORY, DayPart.WHOLE, self.tr("nghỉ bù")),
            (DayKind.SWAPPED_OFF, DayPart.WHOLE, self.tr("hoán đổi")),
            (DayKind.CLOSED, DayPart.WHOLE, self.tr("đóng cửa")),
            (DayKind.CLOSED, DayPart.MORNING, self.tr("nửa ngày")),
            (DayKind.WORKING_SATURDAY, DayPart.WHOLE, self.tr("làm bù")),
            (None, DayPart.WHOLE, self.tr("hôm nay")),
        )
        for kind, part, text in samples:
            row.addWidget(MarkSample(kind, part))
            row.addWidget(PlainLabel(text, role="hint"))
            row.addSpacing(look.px(4))
        row.addStretch(1)
        return row

    def _make_side(self) -> QWidget:
        look = theme.look()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        column.addWidget(self._make_list(), 1)
        column.addWidget(self._make_day())
        self._refusal = Notice()
        self._refusal.setObjectName("calendarRefusal")
        self._confirmed = Notice()
        self._confirmed.setObjectName("calendarConfirmed")
        self._unsaved = Notice(tone=Tone.ACCENT)
        self._unsaved.setObjectName("unsaved")
        for line in (self._refusal, self._confirmed, self._unsaved):
            column.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        self._back = ActionButton(self.tr("Bỏ thay đổi"), icon="undo-2")
        self._back.setObjectName("forgetEdits")
        self._back.clicked.connect(self._forget)
        self._look = ActionButton(self.tr("Xem ảnh hưởng"), "F9", primary=True, icon="eye")
        self._look.setObjectName("review")
        self._look.clicked.connect(self._ask_review)
        self._look.listen()
        row.addWidget(self._back)
        row.addWidget(self._look, 1)
        column.addLayout(row)
        return side

    def _make_list(self) -> Card:
        words = self._words
        self._list_card = Card(self.tr("Ngày nghỉ và ngày làm bù"))
        self._total = PlainLabel(role="hint")
        self._list_card.corner.addWidget(self._total)
        columns: tuple[Column[Any, Any], ...] = (
            Column(self.tr("Ngày"), lambda one: one.day, show=words.day_short, figures=True),
            Column(
                self.tr("Loại"),
                lambda one: words.day_kind(one.kind, one.part),
                tone=lambda one: Tone.PLAIN if one.kind.off else Tone.GOOD,
                icon=lambda one: _ICONS[one.kind],
            ),
            Column(self.tr("Tên"), lambda one: one.name, weight=1, fixed_chars=7),
            Column(
                self.tr("Nguồn"),
                self._source_of,
                tone=lambda one: Tone.ACCENT if self._is_edited(one.day) else Tone.PLAIN,
                icon=lambda one: "pencil" if self._is_edited(one.day) else None,
            ),
        )
        empty = EmptyState(
            "calendar",
            self.tr("Năm này không có ngày nào khác thường"),
            self.tr("Chọn một ngày trên lịch rồi bấm Enter để thêm."),
        )
        self._view = table_view(RowsModel(columns, identity=lambda one: one.day), empty=empty)
        self._view.setObjectName("specialDays")
        self._view.setAccessibleName(self.tr("Ngày nghỉ và ngày làm bù"))
        self._view.setMinimumHeight(theme.look().px(38 + _LIST_ROWS * theme.look().theme.row))
        self._view.chosen.connect(self._follow_list)
        self._view.opened.connect(self._open_day)
        self._list_card.body.addWidget(self._view, 1)
        return self._list_card

    def _make_day(self) -> Card:
        look = theme.look()
        self._day_card = Card(" ")
        self._day_card.setObjectName("dayCard")
        self._day_card.heading.setObjectName("day")
        self._about = Line()
        self._about.setObjectName("dayIs")
        self._day_card.body.addWidget(self._about)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        self._edit = self._button("editDay", self.tr("Thêm"), "Enter", self._open_day)
        self._swap = self._button("swapDays", self.tr("Hoán đổi"), "Ctrl+D", self._ask_swap)
        self._swap.listen()
        self._drop = self._button("removeDay", self.tr("Bỏ"), "Del", self._remove)
        for button in (self._edit, self._swap, self._drop):
            button.setToolTip(law.days_off())
            row.addWidget(button, 1)
        self._day_card.body.addLayout(row)
        return self._day_card

    @staticmethod
    def _button(name: str, text: str, key: str, act: Callable[[], None]) -> ActionButton:
        button = ActionButton(text, key)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    # -- showing -----------------------------------------------------------------------------------

    def read(self) -> None:
        """Show the adopted years as they are now, edits on top."""
        adopted = self._calendar.years()
        first = not self._years
        self._years = {one.year: one for one in adopted}
        self._draft.rebase(adopted, self._calendar.hours())
        self._year.offer([(str(one.year), one.year) for one in adopted])
        if first:
            self._year.choose(next((one.year for one in adopted if one.present), 0))
        waiting = self._calendar.notices()
        self._notice_year = min(waiting) if waiting else None
        self._adopt.setVisible(self._notice_year is not None)
        if self._notice_year is None:
            self._official.clear()
        else:
            self._official.setText(
                self.tr("Năm {year} đã có thông báo chính thức về ngày nghỉ.").format(
                    year=self._notice_year
                )
            )
            self._adopt.setText(
                self.tr("Xem và áp dụng thông báo chính thức năm {year}").format(
                    year=self._notice_year
                )
            )
            self._adopt.updateGeometry()
        self._show_year()
        self._show_permission()

    def focus_first(self) -> None:
        """Put the focus on the sheet."""
        self._sheet.setFocus()

    @property
    def _shown_year(self) -> int:
        year = self._year.value
        return year if isinstance(year, int) else self._clock.now().year

    @Slot()
    def _show_year(self) -> None:
        year, draft = self._shown_year, self._draft
        days = draft.days(year)
        edited = frozenset(edit.day for edit in draft.edits)
        today = self._clock.now().date()
        shown = YearShown(year, today, {one.day: one for one in days}, edited, draft.hours)
        self._sheet.show_year(shown)
        self._view.rows_model.replace(days)
        self._total.setText(self.tr("{count} ngày", "", len(days)).format(count=len(days)))
        self._show_source(year)
        self._show_unsaved()
        self._show_day()

    def _show_source(self, year: int) -> None:
        adopted = self._years.get(year)
        self._source.setVisible(adopted is not None)
        if adopted is None:
            return
        if adopted.official:
            self._source.tell(self.tr("Theo thông báo chính thức"), Tone.GOOD)
        else:
            self._source.tell(self.tr("Tính theo luật, chưa có thông báo"), Tone.WARNING)
        self._source.updateGeometry()

    def _show_unsaved(self) -> None:
        edits = self._draft.edits
        self._back.setVisible(bool(edits))
        if not edits:
            self._unsaved.clear()
            return
        added = sum(one.before is None for one in edits)
        dropped = sum(one.after is None for one in edits)
        parts = [
            text.format(count=count)
            for text, count in (
                (self.tr("thêm {count} ngày"), added),
                (self.tr("bỏ {count} ngày"), dropped),
                (self.tr("sửa {count} ngày"), len(edits) - added - dropped),
            )
            if count
        ]
        sentence = self.tr("Chưa lưu: {edits}. Xem ảnh hưởng rồi mới lưu.")
        self._unsaved.setText(sentence.format(edits=", ".join(parts)))

    @Slot()
    def _show_day(self) -> None:
        """Say what the chosen day is, and what can be done with it."""
        stay = self._sheet.stay
        special = self._draft.special(stay.here)
        words = self._words
        if stay.first == stay.last:
            title = words.day_long(stay.here)
        else:
            title = self.tr("{first} – {last}").format(
                first=words.day_year(stay.first), last=words.day_year(stay.last)
            )
        self._day_card.heading.setText(title)
        about = self._about_day(stay.here) if stay.first == stay.last else self._about_span()
        self._about.setText(about)
        self._sheet.tell(f"{title}. {about}")
        one = stay.first == stay.last and special is not None
        self._edit.setText(self.tr("Sửa") if one else self.tr("Thêm"))
        self._drop.setEnabled(bool(self._specials_in_stay()))
        if not self._walking:
            self._choose_row(stay.here)

    def _about_day(self, day: date) -> str:
        special = self._draft.special(day)
        if special is not None:
            return self.tr("{kind}: {name}. Nguồn: {source}.").format(
                kind=self._words.day_kind(special.kind, special.part),
                name=special.name,
                source=self._source_of(special).lower(),
            )
        calendar = self._draft.calendar()
        hours = " ".join(map(str, calendar.open_hours(day)))
        if calendar.is_working(day):
            return self.tr("Ngày làm việc, {hours}.").format(hours=hours)
        if hours:
            return self.tr("Quầy mở {hours}, không tính vào thời hạn.").format(hours=hours)
        return self.tr("Ngày nghỉ hằng tuần.")

    def _about_span(self) -> str:
        stay = self._sheet.stay
        count = (stay.last - stay.first).days + 1
        working = len(self._draft.reach(stay.first, stay.last, DayKind.CLOSED))
        return self.tr("{count} ngày, trong đó {working} ngày quầy mở.", "", count).format(
            count=count, working=working
        )

    def _source_of(self, special: SpecialDay) -> str:
        if self._is_edited(special.day):
            return self.tr("Chưa lưu")
        adopted = self._years.get(special.day.year)
        # The law is only asked for a year without a notice, where it gave the days.
        given = special in almanac.official_days(special.day.year)[0]
        if adopted is not None and given:
            return self.tr("Thông báo") if adopted.official else self.tr("Theo luật")
        return self.tr("Cơ quan")

    def _is_edited(self, day: date) -> bool:
        return any(edit.day == day for edit in self._draft.edits)

    def _choose_row(self, day: date) -> None:
        """Choose the row of a day, or let the one that comes next be seen."""
        rows = self._view.rows_model.rows
        number = next((n for n, one in enumerate(rows) if one.day >= day), len(rows) - 1)
        if number < 0:
            return
        if rows[number].day == day:
            self._walking = True
            self._view.choose(number)
            self._walking = False
        else:
            self._view.clearSelection()
            middle = QAbstractItemView.ScrollHint.PositionAtCenter
            self._view.scrollTo(self._view.model().index(number, 0), middle)

    @Slot(object)
    def _follow_list(self, special: SpecialDay | None) -> None:
        """Let the sheet show the day on which one walks in the list."""
        if special is None or self._walking or not self._view.hasFocus():
            return
        self._walking = True
        self._sheet.choose(special.day)
        self._walking = False

    def _show_permission(self) -> None:
        self._drop.setEnabled(bool(self._specials_in_stay()))
        confirms = who_confirms(self._session.user, Permission.CHANGE_PROMISE)
        self._confirmed.setText(confirms)

    # -- doing -------------------------------------------------------------------------------------

    @Slot(object)
    def _go_to(self, day: date) -> None:
        """Walk over the end of the year, where the office has adopted the next one."""
        if self._draft.knows(day):
            self._year.choose(day.year)
            self._sheet.choose(day)
        else:
            known = self._draft.years
            sentence = self.tr("Lịch chỉ có từ năm {first} đến năm {last}.")
            self.told.emit(Tone.WARNING, sentence.format(first=known[0], last=known[-1]))

    @Slot()
    def _open_day(self) -> None:
        stay = self._sheet.stay
        special = self._draft.special(stay.here) if stay.first == stay.last else None
        sheet = ClosureSheet(self, self._words, self._draft, stay.first, stay.last, special)
        sheet.decided.connect(self._take)
        sheet.ask()

    @Slot(object)
    def _take(self, days: Sequence[SpecialDay]) -> None:
        for special in days:
            self._draft.put(special)
        self._show_from(days[0].day)

    @Slot()
    def _ask_swap(self) -> None:
        sheet = SwapSheet(self, self._words, self._draft, self._sheet.stay.here)
        sheet.decided.connect(self._take_swap)
        sheet.ask()

    @Slot(object, object)
    def _take_swap(self, off: date, worked: date) -> None:
        self._draft.swap(off, worked)
        self._show_from(off)

    def _show_from(self, day: date) -> None:
        """Show what was edited, from its first day on."""
        self._refusal.clear()
        self._year.choose(day.year)
        self._sheet.choose(day)
        self._show_year()

    def _specials_in_stay(self) -> Sequence[SpecialDay]:
        stay = self._sheet.stay
        return [
            one for one in self._draft.days(stay.here.year) if stay.first <= one.day <= stay.last
        ]

    @Slot()
    def _remove(self) -> None:
        for special in self._specials_in_stay():
            self._draft.remove(special.day)
        self._show_year()

    @Slot()
    def _forget(self) -> None:
        self.forget()
        self._show_year()
        self._sheet.setFocus()

    def forget(self) -> None:
        """Forget what is edited and not saved."""
        self._draft.forget()
        self._refusal.clear()

    @Slot()
    def _ask_review(self) -> None:
        if self._draft.edits:
            self.review_wanted.emit(None)
        else:
            self._refusal.tell(
                self.tr("Chưa có thay đổi nào: chọn ngày trên lịch rồi bấm Enter."), Tone.WARNING
            )

    # -- what is looked through --------------------------------------------------------------------

    def proposal(self, year: int | None) -> Proposal | None:
        """Return what is edited as a change, or the official notice of a year; None for nothing.

        The books are read afresh.
        """
        self.read()
        if year is not None:
            change = self._calendar.by_notice(year)
            aside = CalendarDraft()
            aside.rebase(self._years.values(), self._draft.hours)
            aside.adopt(change)
            lines = [self._told(edit) for edit in aside.edits]
            same = self.tr("Ngày nghỉ năm {year} không đổi, nay có thông báo chính thức.")
            return Proposal(change, lines or [same.format(year=year)], change.reason)
        edits = self._draft.edits
        if not edits:
            return None
        return Proposal(self._draft.change(), [self._told(edit) for edit in edits], _reason(edits))

    def _told(self, edit: Edit) -> str:
        words, day = self._words, self._words.day_year(edit.day)
        if edit.after is None:
            assert edit.before is not None
            return self.tr("Bỏ {day}: {kind}, {name}").format(
                day=day, kind=words.day_kind(edit.before.kind), name=edit.before.name
            )
        sentence = self.tr("Thêm {day}: {kind}, {name}")
        if edit.before is not None:
            sentence = self.tr("Sửa {day}: {kind}, {name}")
        kind = words.day_kind(edit.after.kind, edit.after.part)
        return sentence.format(day=day, kind=kind, name=edit.after.name)


class _LatestChange(Card):
    """One line below the sheet: the newest change, its papers, and the way to all of them."""

    wanted = Signal()

    def __init__(self, changes: ChangesView) -> None:
        super().__init__()
        self._changes = changes
        look = theme.look()
        inside = look.px(look.theme.inside)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(inside, look.px(8), inside, look.px(8))
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        self._sentence = ElidedLabel()
        self._sentence.setObjectName("latestChange")
        self._state = Pill()
        self._state.setObjectName("latestState")
        self._print = ActionButton("", icon="printer")
        self._print.setObjectName("printLatest")
        self._print.clicked.connect(self._release)
        self._open = ActionButton(self.tr("Xem các lần"), "F3", icon="history")
        self._open.setObjectName("showChanges")
        self._open.clicked.connect(self.wanted)
        self._open.listen()
        row.addWidget(self._sentence, 1)
        for part in (self._state, self._print, self._open):
            row.addWidget(part)
        self.body.addLayout(row)

    def read(self) -> None:
        """Show the newest change as the list of changes last read it."""
        newest = self._changes.newest
        held = 0 if newest is None else newest.held
        self._state.setVisible(newest is not None and not held)
        self._print.setVisible(bool(held))
        if newest is None:
            self._sentence.setText(self.tr("Chưa đổi lịch lần nào."))
            return
        self._sentence.setText(
            self.tr("{reason}: {counts}").format(
                reason=newest.line.reason, counts=self._changes.counts(newest)
            )
        )
        self._state.tell(self._changes.state(newest), tone_of(newest), icon_of(newest))
        self._state.updateGeometry()
        self._print.setText(self.tr("In giấy ({count})").format(count=held))
        self._print.updateGeometry()

    @Slot()
    def _release(self) -> None:
        self._changes.print_newest()
        self.read()


def _reason(edits: Sequence[Edit]) -> str:
    """Return what may well be the reason: the names of what is new."""
    new = [edit.after for edit in edits if edit.after is not None]
    off = [special for special in new if special.kind.off]
    reason = ", ".join(dict.fromkeys(special.name for special in off or new))
    return reason if len(reason) <= _LONGEST_REASON else ""
