"""How people sign in: somebody's PIN and badge, and what the office asks of everybody."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout

from counter_app.desks.administration import Administration
from counter_app.desks.people import People, Person
from counter_app.documents.badge_sheet import Badge, badge_sheet
from counter_app.rules.numbers import Payload
from counter_app.rules.printing import PrinterRole
from counter_app.rules.staff import Permission, StaffMember, may
from ui import theme
from ui.dialogs import confirm
from ui.forms import ChoiceBox
from ui.pin_sheet import ClearPinSheet, PinSheet
from ui.printing import Printers
from ui.refusals import refusals_shown_in
from ui.scanner_settings import PrintingCard
from ui.session import Session
from ui.theme import Tone
from ui.widgets import ActionButton, Card, Line, Notice, PlainLabel
from ui.words import Words

_MINUTES = (2, 5, 10, 15, 20, 30, 60)


class SignInCard(PrintingCard):
    """Somebody's PIN and badge."""

    changed = Signal()

    def __init__(
        self,
        people: People,
        administration: Administration,
        printers: Printers | None,
        session: Session,
        words: Words,
    ) -> None:
        super().__init__(self.tr("Đăng nhập"), printers)
        self._people = people
        self._administration = administration
        self._session = session
        self._words = words
        self._person: Person | None = None
        self._state = Line()
        self._state.setObjectName("signInState")
        self.body.addWidget(self._state)
        self._notice = Notice()
        self._notice.setObjectName("signInRefusal")
        self._notice.hide()
        grid = QGridLayout()
        grid.setSpacing(theme.look().px(8))
        self._pin = self._button("setPin", "", "lock", self._ask_pin)
        self._clear = self._button("clearPin", self.tr("Xóa mã PIN"), "x", self._ask_clear)
        self._print = self._button("printBadge", self.tr("In thẻ"), "id-card", self._print_badge)
        self._new = self._button("newBadge", self.tr("Đổi thẻ"), "refresh-cw", self._ask_badge)
        for place, button in enumerate((self._pin, self._clear, self._print, self._new)):
            grid.addWidget(button, place // 2, place % 2)
        self.body.addLayout(grid)
        self.body.addWidget(self._notice)

    def _button(self, name: str, text: str, icon: str, slot: Callable[[], None]) -> ActionButton:
        button = ActionButton(text, icon=icon)
        button.setObjectName(name)
        button.clicked.connect(slot)
        return button

    # -- showing -----------------------------------------------------------------------------------

    def show_person(self, person: Person | None) -> None:
        """Show how somebody signs in; nothing for somebody who is only being entered."""
        self._person = person
        self.setVisible(person is not None)
        if person is None:
            return
        sets_up = may(self._session.user, Permission.SET_UP)
        own = person.member.id == self._session.by
        self._pin.setText(self.tr("Đổi mã PIN") if person.has_pin else self.tr("Đặt mã PIN"))
        self._pin.setEnabled(sets_up or own)
        self._clear.setEnabled(sets_up and person.has_pin)
        self._print.setEnabled(sets_up and self._printers is not None)
        self._new.setEnabled(sets_up and person.has_badge and self._printers is not None)
        self._state.setText(self._told(person))
        theme.mark(self._state, tone=str(Tone.WARNING if person.locked_until else Tone.PLAIN))

    def _told(self, person: Person) -> str:
        if person.locked_until is not None:
            sentence = self.tr("Đã nhập sai mã PIN nhiều lần: chờ đến {until}, hoặc đặt mã mới.")
            return sentence.format(until=f"{person.locked_until:%H:%M:%S}")
        pin = self.tr("Có mã PIN") if person.has_pin else self.tr("Chưa có mã PIN")
        badge = self.tr("có thẻ") if person.has_badge else self.tr("chưa có thẻ")
        return self.tr("{pin}, {badge}.").format(pin=pin, badge=badge)

    # -- doing -------------------------------------------------------------------------------------

    @Slot()
    def _ask_pin(self) -> None:
        person = self._person
        if person is None:
            return
        sheet = PinSheet(
            self,
            self._people,
            self._words,
            person.member,
            by=self._session.by,
            has_pin=person.has_pin,
        )
        sheet.saved.connect(self._acted)
        sheet.open()

    @Slot()
    def _ask_clear(self) -> None:
        if (person := self._person) is None:
            return
        member = person.member
        if member.id == self._session.by:
            if self._is_pin_needed(member):
                return
            sheet = ClearPinSheet(self, self._people, self._words, member)
            sheet.saved.connect(self._acted)
            sheet.open()
            return
        confirm(
            self,
            self.tr("Xóa mã PIN?"),
            self.tr("{name} sẽ nhận quầy bằng tên, không cần mã PIN.").format(name=member.name),
            self.tr("Xóa mã PIN"),
            self.tr("Thôi"),
            then=partial(self._clear_pin, member),
            grave=True,
        )

    def _is_pin_needed(self, member: StaffMember) -> bool:
        """Say whether somebody could not come in any more without a PIN, and show it."""
        if not self._administration.settings().with_pins:
            return False
        sentence = self.tr(
            "Đơn vị đang yêu cầu mã PIN: xóa thì {name} không vào được nữa. Hãy đặt mã mới, "
            "hoặc bỏ yêu cầu mã PIN trước."
        )
        self._notice.tell(sentence.format(name=member.name), Tone.BAD)
        return True

    def _clear_pin(self, member: StaffMember) -> None:
        if self._is_pin_needed(member):
            return
        with refusals_shown_in(self._notice, self._words.refusal):
            self._people.clear_pin(member.id, by=self._session.by)
            self._acted(self.tr("Đã xóa mã PIN của {name}").format(name=member.name))

    @Slot()
    def _print_badge(self) -> None:
        """Print the badge that is in force; whoever has none gets one."""
        if (person := self._person) is None:
            return
        member = person.member
        with refusals_shown_in(self._notice, self._words.refusal):
            number = next(
                (one for one, whose in self._people.badges().items() if whose.id == member.id),
                None,
            )
            if number is None:
                number = self._people.new_badge(member.id, by=self._session.by)
                self.changed.emit()
            self._put_on_paper(member, number)

    @Slot()
    def _ask_badge(self) -> None:
        if (person := self._person) is None:
            return
        member = person.member
        confirm(
            self,
            self.tr("Đổi thẻ?"),
            self.tr("Thẻ đang dùng của {name} hết hiệu lực ngay; thẻ mới được in ra.").format(
                name=member.name
            ),
            self.tr("Đổi thẻ và in"),
            self.tr("Thôi"),
            then=partial(self._give_badge, member),
            grave=True,
        )

    def _give_badge(self, member: StaffMember) -> None:
        with refusals_shown_in(self._notice, self._words.refusal):
            number = self._people.new_badge(member.id, by=self._session.by)
            self.changed.emit()
            self._put_on_paper(member, number)

    def _put_on_paper(self, member: StaffMember, number: int) -> None:
        settings = self._administration.settings()
        badge = Badge(
            settings.office,
            member.name,
            self._words.role(member.role),
            str(Payload.badge(number, settings.centre)),
        )
        title = self.tr("Thẻ của {name}").format(name=member.name)
        self.print_out(PrinterRole.A4, title, partial(badge_sheet, (badge,)))

    @Slot(str)
    def _acted(self, sentence: str) -> None:
        self.changed.emit()
        self.told.emit(str(Tone.GOOD), sentence)


class LockSettings(Card):
    """What the office asks of everybody who takes a counter over, and when windows lock."""

    told = Signal(str, str)

    def __init__(
        self, people: People, administration: Administration, session: Session, words: Words
    ) -> None:
        super().__init__(self.tr("Khóa quầy"))
        self._people = people
        self._administration = administration
        self._session = session
        self._words = words
        self._filled: tuple[bool, object] | None = None
        look = theme.look()
        self._wanted = QCheckBox(self.tr("Ai cũng phải có mã PIN hoặc thẻ"))
        self._wanted.setObjectName("withPins")
        self._minutes = ChoiceBox(self._choices(()))
        self._minutes.setObjectName("lockMinutes")
        label = PlainLabel(self.tr("Tự khóa khi không ai dùng"), role="label")
        label.setBuddy(self._minutes)
        self._minutes.setAccessibleName(label.text())
        self._save = ActionButton(self.tr("Lưu cách khóa"), icon="save")
        self._save.setObjectName("saveLock")
        self._save.clicked.connect(self._write)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        row.addWidget(label)
        row.addWidget(self._minutes)
        row.addStretch(1)
        row.addWidget(self._save)
        self.body.addWidget(self._wanted)
        self.body.addLayout(row)
        self._without = Line(role="hint")
        self._without.setObjectName("withoutPin")
        self.body.addWidget(self._without)
        self._notice = Notice()
        self._notice.setObjectName("lockRefusal")
        self._notice.hide()
        self.body.addWidget(self._notice)
        self._wanted.toggled.connect(self._show_changed)
        self._minutes.edited.connect(self._show_changed)

    def read(self) -> None:
        """Show what holds, unless something else was chosen and not saved yet."""
        if self._filled in {None, self._chosen}:
            settings = self._administration.settings()
            self._minutes.offer(self._choices((settings.lock_minutes,)))
            self._minutes.choose(settings.lock_minutes)
            self._wanted.setChecked(settings.with_pins)
            self._filled = self._chosen
        self._show_changed()
        without = [one.member.name for one in self._people.roster() if not one.has_pin]
        sentence = self.tr("Chưa có mã PIN: {names}.")
        self._without.setText(sentence.format(names=", ".join(without)) if without else "")
        self._without.setVisible(bool(without))

    @property
    def _chosen(self) -> tuple[bool, object]:
        return self._wanted.isChecked(), self._minutes.value

    def _choices(self, more: tuple[int, ...]) -> list[tuple[str, object]]:
        minutes = sorted({*_MINUTES, *(one for one in more if one)})
        after = self.tr("sau {minutes} phút")
        return [
            *((after.format(minutes=one), one) for one in minutes),
            (self.tr("không tự khóa"), 0),
        ]

    @Slot()
    def _show_changed(self) -> None:
        settings = self._administration.settings()
        held = (settings.with_pins, settings.lock_minutes)
        differs = self._chosen != held
        self._save.setEnabled(differs)

    @Slot()
    def _write(self) -> None:
        minutes, wanted = self._minutes.value, self._wanted.isChecked()
        assert isinstance(minutes, int)
        if wanted and not self._may_come_back():
            self._notice.tell(
                self.tr("Hãy đặt mã PIN cho chính mình trước, để còn vào lại được."), Tone.BAD
            )
            return
        with refusals_shown_in(self._notice, self._words.refusal, self._write) as attempt:
            desk = self._administration
            settings = replace(desk.settings(), with_pins=wanted, lock_minutes=minutes)
            desk.set_office(settings, desk.station(), by=self._session.by)
        if not attempt.refused:
            self._filled = self._chosen
            self._show_changed()
            self.told.emit(str(Tone.GOOD), self.tr("Đã lưu cách khóa quầy"))

    def _may_come_back(self) -> bool:
        """Say whether whoever asks everybody for a PIN has one."""
        return any(
            one.has_pin for one in self._people.roster() if one.member.id == self._session.by
        )
