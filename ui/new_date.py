"""The date that would be promised, with its reasons, before anything is saved."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counter_app.documents import words as official
from ui import theme
from ui.promise import CountingSheet
from ui.said import said
from ui.widgets import Card, Line, PlainLabel
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.intake import Promise
    from counter_app.rules.deadlines import DueDate

_LABELS = 230
_LEAST_LINK = 120


class NewDate(Card):
    """The new date in large letters, why it is that day, and what was promised before."""

    def __init__(self, words: Words, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._due: DueDate | None = None
        look = theme.look()
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(Line(title, role="label"))
        self._date = PlainLabel(role="due")
        self._date.setObjectName("newDate")
        self._date.setMinimumWidth(look.px(_LABELS))
        self._weekday = Line(role="strong")
        self._weekday.setObjectName("newWeekday")
        left.addWidget(self._date)
        left.addWidget(self._weekday)
        left.addStretch(1)
        row.addLayout(left)
        right = QVBoxLayout()
        right.setSpacing(look.px(4))
        self._why = Line()
        self._why.setObjectName("newWhy")
        self._legs = Line(role="hint")
        self._legs.setObjectName("newLegs")
        self._before = Line(role="hint")
        self._before.setObjectName("newBefore")
        for line in (self._why, self._legs, self._before):
            right.addWidget(line)
        right.addStretch(1)
        row.addLayout(right, 1)
        self._how = QPushButton(self.tr("Cách tính từng ngày"))
        self._how.setObjectName("newExplain")
        self._how.setProperty("quiet", True)
        self._how.setAutoDefault(False)
        # Rather a shorter word on it than a date under it.
        self._how.setMinimumWidth(look.px(_LEAST_LINK))
        self._how.clicked.connect(self._explain)
        right.addWidget(self._how, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(row)

    def show_promise(self, promise: "Promise", before: datetime | None) -> None:
        """Show what would be promised, and what is promised now."""
        self._due = promise.due
        self._tell(promise.due_at, before)
        self._why.setText(f"{said(official.explain_short(promise.due))}.")
        self._how.setVisible(True)
        legs = self.tr("Từng cơ quan: {dates}.").format(
            dates="; ".join(
                f"{leg.agency} {self._words.day_short(leg.due_at.date())}" for leg in promise.legs
            )
        )
        self._legs.setText(legs if promise.legs else "")
        self._legs.setVisible(bool(promise.legs))

    def show_chosen(self, due_at: datetime, why: str, before: datetime | None) -> None:
        """Show a date that is not counted: set by hand, or left as it is; `why` says which."""
        self._due = None
        self._tell(due_at, before)
        self._why.setText(why)
        self._how.setVisible(False)
        self._legs.hide()

    def show_nothing(self, why: str) -> None:
        """Say why no date can be shown yet."""
        self._due = None
        self._date.setText("–")
        self._weekday.setText("")
        self._why.setText(why)
        self._before.hide()
        self._legs.hide()
        self._how.setVisible(False)

    def _tell(self, due_at: datetime, before: datetime | None) -> None:
        words = self._words
        self._date.setText(words.date(due_at.date()))
        self._weekday.setText(
            self.tr("{weekday}, trước {time}").format(
                weekday=words.weekday(due_at.date()), time=words.time(due_at)
            )
        )
        if before is not None:
            same = before == due_at
            sentence = self.tr("Đang hẹn đúng ngày này.") if same else self.tr("Đang hẹn {before}.")
            self._before.setText(sentence.format(before=words.day_year(before.date())))
        self._before.setVisible(before is not None)

    def _explain(self) -> None:
        if self._due is not None:
            CountingSheet(self._due, self).open()
