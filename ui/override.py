"""Somebody who may confirms an act where the clerk stands; the act is done in their name.

The clerk stays on duty, and nothing that was filled in is lost.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from counter_app.errors import NotPermitted, PinWanted, Refused
from counter_app.ports import Clock
from counter_app.rules.staff import Permission, StaffId, StaffMember, may
from ui import theme
from ui.sign_in import BadgeReader, PersonButton, PinEntry, badge_waits
from ui.theme import Tone
from ui.widgets import ElidedLabel, Notice

if TYPE_CHECKING:
    from counter_app.desks.people import People, Person
    from ui.session import Session
    from ui.words import Words

_WHO, _PIN = range(2)
_ROW = 46
_MOST = 5


class OverrideSheet(BadgeReader):
    """Who may is asked who they are: by number and PIN, or by badge."""

    confirmed = Signal(object)
    """The `StaffMember` in whose name the act is done."""

    def __init__(
        self,
        parent: QWidget,
        people: "People",
        words: "Words",
        clock: Clock,
        refusal: NotPermitted,
    ) -> None:
        """Ask for somebody who has the permission that `refusal` says is wanting."""
        title = QCoreApplication.translate("OverrideSheet", "Người phụ trách xác nhận")
        told = QCoreApplication.translate(
            "OverrideSheet",
            "{why} Người phụ trách xác nhận ngay tại đây; việc được ghi dưới tên người xác nhận, "
            "người đang trực không đổi.",
        )
        text = told.format(why=words.refusal(refusal))
        super().__init__(parent, title, text, "shield-check", Tone.ACCENT)
        self.setObjectName("overrideSheet")
        self._desk = people
        self._words = words
        self._permission = Permission(str(refusal.facts["needs"]))
        self._steps = QStackedWidget()
        able = [one for one in people.roster() if may(one.member, self._permission)]
        self._steps.addWidget(self._make_who(able))
        self._steps.addWidget(self._make_pin(clock))
        self.body.addWidget(self._steps)
        self._notice = Notice()
        self._notice.setObjectName("overrideRefusal")
        self._notice.hide()
        self.body.addWidget(self._notice)
        leave = self.add_button("cancel", self.tr("Thôi"), key="Esc")
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        if not able:
            nobody = self.tr("Chưa có ai được phân quyền này. Xem Quản trị › Cán bộ.")
            self._notice.tell(nobody, Tone.WARNING)
            leave.setFocus()
        elif len(able) == 1 and able[0].has_pin:
            self._ask_by_name(able[0].member)
        else:
            self._offered[0].setFocus()

    def take_badge(self, number: int) -> None:
        """Let a badge say who confirms; the PIN is asked for where there is one."""
        try:
            self._pass(self._able(self._desk.by_badge(number)))
        except PinWanted as refusal:
            self._ask(
                str(refusal.facts["name"]),
                lambda pin: self._able(self._desk.by_badge(number, pin)),
                lambda: badge_waits(self._desk, number),
            )
        except Refused as refusal:
            self._notice.tell(self._words.refusal(refusal), Tone.BAD)

    # -- making ------------------------------------------------------------------------------------

    def _make_who(self, able: "Sequence[Person]") -> QWidget:
        look = theme.look()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(look.px(2), look.px(2), look.px(2), look.px(2))
        column.setSpacing(look.px(6))
        self._offered: list[PersonButton] = []
        for number, person in enumerate(able, start=1):
            role = self._words.role(person.member.role).lower()
            button = PersonButton(person, role, number)
            button.setObjectName(f"confirmedBy.{number}")
            button.clicked.connect(partial(self._choose, person.member))
            button.listen()
            column.addWidget(button)
            self._offered.append(button)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        rows = min(max(len(able), 2), _MOST)
        # On a small screen the sentence above goes before: the list is scrolled.
        scroll.setMinimumHeight(look.px(_ROW) + look.px(6))
        scroll.setMaximumHeight(rows * look.px(_ROW) + look.px(6))
        return scroll

    def _make_pin(self, clock: Clock) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        self._name = ElidedLabel(role="heading")
        self._name.setObjectName("confirmedName")
        column.addWidget(self._name)
        self._entry = PinEntry(self._words, clock)
        self._entry.passed.connect(self._pass)
        self._entry.left.connect(self._go_back)
        column.addWidget(self._entry)
        column.addStretch(1)
        return part

    # -- asking ------------------------------------------------------------------------------------

    def _able(self, member: StaffMember) -> StaffMember:
        """Return somebody who may; raises `NotPermitted`. The desk asks again when it acts."""
        return self._desk.able(member.id, self._permission)

    def _choose(self, member: StaffMember) -> None:
        self._notice.clear()
        try:
            self._pass(self._desk.confirm(member.id, "", self._permission))
        except PinWanted:
            self._ask_by_name(member)
        except Refused as refusal:
            if any(one.member.id == member.id and one.has_pin for one in self._desk.roster()):
                self._ask_by_name(member)
            else:
                self._notice.tell(self._words.refusal(refusal), Tone.BAD)

    def _ask_by_name(self, member: StaffMember) -> None:
        self._ask(
            member.name,
            lambda pin: self._desk.confirm(member.id, pin, self._permission),
            lambda: _waits(self._desk, member.id),
        )

    def _ask(
        self,
        name: str,
        attempt: Callable[[str], StaffMember],
        waits: Callable[[], datetime | None],
    ) -> None:
        self._notice.clear()
        self._name.setText(name)
        self._steps.setCurrentIndex(_PIN)
        self._entry.ask(attempt, waits)

    @Slot()
    def _go_back(self) -> None:
        """Leave the PIN for the list; with nobody else to choose, leave."""
        if len(self._offered) < 2:
            self.reject()
            return
        self._entry.put_away()
        self._steps.setCurrentIndex(_WHO)
        self._offered[0].setFocus()

    @Slot(object)
    def _pass(self, member: StaffMember) -> None:
        self.accept()
        self.confirmed.emit(member)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Let Enter press the button it stands on, and no other."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            here = self.focusWidget()
            if isinstance(here, PersonButton):
                here.click()
            return
        super().keyPressEvent(event)


def offer(
    over: QWidget,
    refusal: NotPermitted,
    again: Callable[[], object],
    *,
    people: "People",
    session: "Session",
    words: "Words",
    clock: Clock,
) -> OverrideSheet:
    """Let somebody who may confirm over `over`; then the act is done `again`, in their name."""

    def act(member: StaffMember) -> None:
        with session.in_the_name_of(member):
            again()

    sheet = OverrideSheet(over, people, words, clock, refusal)
    sheet.confirmed.connect(act)
    sheet.open()
    return sheet


def _waits(people: "People", staff_id: StaffId) -> datetime | None:
    return next((one.locked_until for one in people.roster() if one.member.id == staff_id), None)
