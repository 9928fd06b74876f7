"""Apologising before a date is missed: Mẫu 04 for one dossier, or for several with one reason.

The reason and the days stay from one sheet to the next of the same day, and the sheet says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from counter_app.errors import Refused
from counter_app.rules.dossier import DossierId
from counter_app.rules.staff import Permission
from ui import law, theme
from ui.act_sheet import ActSheet
from ui.forms import Field, Form, Kind
from ui.new_date import NewDate
from ui.remembered import Remembered
from ui.session import Session
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import Fact, Notice
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.intake import Promise
    from counter_app.desks.processing import Done, Processing

_WIDE = 800
_ROWS = 5
_MOST_DAYS = 60


@dataclass(frozen=True, slots=True)
class Late:
    """A dossier whose applicant is written to: `addressee` when it is another than the applicant.

    `due_at` is the promise in force, local time.
    """

    id: DossierId
    number: str
    applicant: str
    due_at: datetime
    addressee: str = ""


@dataclass(frozen=True, slots=True)
class Apologising:
    """What the sheet needs: the desk that acts, who is on duty, the hour, and the form's name."""

    processing: "Processing"
    session: Session
    words: Words
    now: datetime
    form_name: str
    remembered: Remembered


class ApologySheet(ActSheet):
    """Apologise and promise another date, once (NĐ 118/2025 art 19(9))."""

    prints = True

    def __init__(self, parent: QWidget, apologising: Apologising, late: Sequence[Late]) -> None:
        """Write to the applicants of `late`, at least one."""
        super().__init__(
            parent,
            apologising.words,
            QCoreApplication.translate("ApologySheet", "Xin lỗi và hẹn lại ngày trả"),
            _about(apologising, late),
            "calendar-clock",
            QCoreApplication.translate("ApologySheet", "Hẹn lại và in văn bản xin lỗi"),
            width=_WIDE,
        )
        self.setObjectName("reappointSheet")
        self.asks_first(apologising.session, Permission.CHANGE_PROMISE)
        self.save_button.setToolTip(law.apology())
        self._apologising = apologising
        self._late = list(late)
        self._promises: dict[datetime, Promise] = {}
        self._missed = Notice()
        self._missed.setObjectName("lateApology")
        self.body_column.addWidget(self._missed)
        self._make_fields()
        self._addressee = Fact(self.tr("Kính gửi"), beside=120)
        self._addressee.value.setObjectName("addressee")
        self.body_column.addWidget(self._addressee)
        self._date = NewDate(apologising.words, self.tr("Hẹn lại đến"))
        self._view = table_view(RowsModel(self._columns(), identity=lambda one: one.id))
        self._view.setObjectName("apologies")
        self._view.setAccessibleName(self.tr("Hồ sơ được xin lỗi, hẹn lại"))
        look = theme.look()
        rows = min(len(late), _ROWS)
        self._view.setMinimumHeight(look.px(36) + rows * look.px(look.theme.row) + look.px(4))
        self._view.setVisible(len(late) > 1)
        self._view.chosen.connect(self._show_chosen)
        self.body_column.addWidget(self._view)
        self.body_column.addWidget(self._date)
        self.body_column.addStretch(1)
        self._show_all()
        days = self._fields.editor("days")
        days.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_fields(self) -> None:
        reason, days = self._apologising.remembered.of(self._apologising.now.date())
        self._fields = Form(
            dict,
            Field(
                "days",
                self.tr("Thêm số ngày làm việc"),
                required=True,
                complaint=self._fault_in_days,
                read=_days,
                span=4,
                hint=self.tr("Mỗi hồ sơ chỉ được hẹn lại một lần."),
            ),
            Field(
                "reason",
                self.tr("Lý do chậm, in trên văn bản"),
                kind=Kind.LINES,
                required=True,
                span=8,
            ),
            every_field=True,
        )
        self._fields.set_text("days", days)
        self._fields.set_text("reason", reason)
        self._begun = self._fields.draft()
        self._sticky = Notice()
        self._sticky.setObjectName("sticky")
        self._sticky.tell(
            self.tr("Lý do giữ từ lần trước trong ngày; sửa nếu lần này khác.") if reason else "",
            Tone.ACCENT,
        )
        self.body_column.addWidget(self._sticky)
        self.use_form(self._fields)
        self._fields.changed.connect(self._field_changed)

    def _columns(self) -> tuple[Column[Any, Any], ...]:
        words = self._apologising.words
        return (
            Column(self.tr("Số hồ sơ"), lambda one: one.number, figures=True),
            Column(self.tr("Người nộp"), lambda one: one.applicant, weight=1, fixed_chars=16),
            Column(self.tr("Đang hẹn"), lambda one: words.day_year(one.due_at.date())),
            Column(
                self.tr("Hẹn lại đến"),
                self._new_day,
                tone=lambda _one: Tone.ACCENT,
                icon=lambda _one: "calendar-clock",
            ),
        )

    # -- showing -----------------------------------------------------------------------------------

    @property
    def touched(self) -> bool:
        """Whether anything differs from what the sheet began with."""
        return self._fields.draft() != self._begun

    def _show_all(self) -> None:
        """Count anew for every dossier: those of one date get one date."""
        self._promises.clear()
        days = _days(self._fields.text("days"))
        if days is not None:
            for one in self._late:
                start = max(one.due_at, self._apologising.now)
                if start not in self._promises:
                    promise = self._apologising.processing.new_promise(one.id, days)
                    self._promises[start] = promise
        self._show_missed()
        self._view.rows_model.replace(self._late)
        if self._view.row is None:
            self._view.choose(0)
        self._show_chosen(self._view.row)

    def _show_missed(self) -> None:
        """Say for how many the apology comes too late."""
        today = self._apologising.now.date()
        missed = [one for one in self._late if one.due_at.date() <= today]
        if not missed:
            self._missed.tell("", Tone.WARNING)
            return
        law = self.tr(
            "Khoản 9 Điều 19 Nghị định 118/2025/NĐ-CP: xin lỗi trước ngày hẹn ít nhất 01 ngày."
        )
        if len(self._late) == 1:
            due = self.words.day_year(missed[0].due_at.date())
            late = self.tr("Ngày hẹn {due} đã đến hoặc đã qua; sổ ghi là báo muộn.")
            sentence = f"{law} {late.format(due=due)}"
        else:
            late = self.tr("{count} hồ sơ đã đến hoặc quá ngày hẹn; sổ ghi là báo muộn.")
            sentence = f"{law} {late.format(count=len(missed))}"
        self._missed.tell(sentence, Tone.WARNING)

    @Slot(object)
    def _show_chosen(self, one: Late | None) -> None:
        if one is None:
            return
        self._addressee.tell(one.addressee)
        self._addressee.setVisible(bool(one.addressee))
        promise = self._promise(one)
        if promise is None:
            self._date.show_nothing(self.tr("Ghi số ngày để thấy ngày hẹn mới."))
        else:
            self._date.show_promise(promise, one.due_at)

    def _promise(self, one: Late) -> "Promise | None":
        return self._promises.get(max(one.due_at, self._apologising.now))

    def _new_day(self, one: Late) -> str:
        promise = self._promise(one)
        return "–" if promise is None else self.words.day_year(promise.due_at.date())

    @Slot(str)
    def _field_changed(self, name: str) -> None:
        if name == "days":
            self._show_all()

    def _fault_in_days(self, text: str) -> str | None:
        if _days(text) is not None:
            return None
        return self.tr("Số ngày từ 1 đến {most}.").format(most=_MOST_DAYS)

    # -- doing -------------------------------------------------------------------------------------

    def act(self) -> str:
        """Apologise to each; what the office refuses stays on the sheet.

        Raises a `Refused` when nobody could be written to.
        """
        done, refused = self.try_out()
        text = self._fields.text("days")
        reason, today = self._fields.text("reason"), self._apologising.now.date()
        self._apologising.remembered.keep(reason, text, today)
        return self._told(done, refused)

    def try_out(self) -> "tuple[list[Done], list[tuple[Late, Refused]]]":
        """Apologise to each at the desk; raises a `Refused` when nobody could be written to."""
        values = self._fields.values()
        days, reason = values["days"], str(values["reason"])
        assert isinstance(days, int)
        desk, by = self._apologising.processing, self._apologising.session.by
        done: list[Done] = []
        refused: list[tuple[Late, Refused]] = []
        for one in self._late:
            try:
                done.append(desk.reappoint(one.id, days, reason, by=by))
            except Refused as refusal:
                refused.append((one, refusal))
                if not done:
                    # Nothing was done: most likely nothing can be, and the first says why.
                    raise
        return done, refused

    def _told(self, done: "list[Done]", refused: list[tuple[Late, Refused]]) -> str:
        if len(done) == 1 and not refused:
            due = self.words.day_year(done[0].dossier.due_at.date())
            paper = done[0].documents[0].title if done[0].documents else ""
            sentence = self.tr("Đã hẹn lại đến {due}. {paper} đang chờ in.")
            return sentence.format(due=due, paper=paper)
        told = self.tr("Đã hẹn lại {count} hồ sơ; {count} văn bản xin lỗi đang chờ in.").format(
            count=len(done)
        )
        if not refused:
            return told
        more = self.tr("Chưa hẹn lại được {number}: {why}")
        why = " ".join(
            more.format(number=one.number, why=self.words.refusal(refusal))
            for one, refusal in refused
        )
        return f"{told} {why}"


def _about(apologising: Apologising, late: Sequence[Late]) -> str:
    if len(late) == 1:
        return f"{late[0].number} · {late[0].applicant}\n{apologising.form_name}"
    sentence = QCoreApplication.translate(
        "ApologySheet",
        "{count} hồ sơ, mỗi hồ sơ một văn bản, gửi người nộp hoặc người nộp thay.\n{form}",
        None,
        len(late),
    )
    return sentence.format(count=len(late), form=apologising.form_name)


def _days(text: str) -> int | None:
    """Return a number of working days as it is typed, or None."""
    text = text.strip()
    if not (text.isascii() and text.isdigit()):
        return None
    days = int(text[:4])
    return days if 1 <= days <= _MOST_DAYS else None
