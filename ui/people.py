"""The people of the office: who works here, as what, and who has left."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.desks.administration import Administration
from counter_app.desks.people import People as PeopleDesk
from counter_app.desks.people import Person, PinReset
from counter_app.rules.staff import Permission, Role, StaffMember, may
from counter_app.rules.text import clean, fold
from ui import theme
from ui.columns import TwoColumns
from ui.confirming import who_confirms
from ui.dialogs import confirm
from ui.forms import Field, Form, Kind
from ui.printing import Printers
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.sign_in_settings import LockSettings, SignInCard
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, EmptyState, Line, Notice
from ui.words import Words

_SIDE = 440
_LIST = 460


class People(QWidget):
    """The list on the left; on the right whoever is chosen, or somebody new."""

    told = Signal(str, str)

    def __init__(
        self,
        *,
        administration: Administration,
        people: PeopleDesk,
        printers: Printers | None,
        session: Session,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        """Show the people of `administration`; badges come out of `printers`."""
        super().__init__(parent)
        self._administration = administration
        self._desk = people
        self._printers = printers
        self._session = session
        self._words = words
        self._member: StaffMember | None = None
        self._begun = False
        self._reading = False
        wide, side = self._make_wide(), self._make_side()
        wide.setMinimumWidth(theme.look().px(_LIST))
        columns = TwoColumns(self, wide, side, _SIDE)
        columns.setContentsMargins(0, 0, 0, 0)

    def read(self) -> None:
        """Show who works here now."""
        typing = self._form.draft() != self._shown
        self._reading = True
        people = self._desk.roster()
        self._view.rows_model.replace(people)
        self._reading = False
        self._show_dangers()
        if not self._begun:
            self._begun = True
            own = (n for n, one in enumerate(people) if one.member.id == self._session.by)
            self._view.choose(next(own, 0))
        elif self._member is not None and not typing:
            self._show_person(self._view.row)
        self._show_sign_in()
        self._lock.read()
        self._show_permission()

    @property
    def unsaved(self) -> bool:
        """Whether something was typed of somebody and not saved."""
        return self._form.draft() != self._shown

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self._view.setFocus()

    # -- making ------------------------------------------------------------------------------------

    def _make_wide(self) -> QWidget:
        wide = QWidget()
        column = QVBoxLayout(wide)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(12))
        self._danger = Notice(tone=Tone.WARNING)
        self._danger.setObjectName("onlyKeeper")
        column.addWidget(self._danger)
        column.addWidget(self._make_list(), 1)
        self._lock = LockSettings(self._desk, self._administration, self._session, self._words)
        self._lock.told.connect(self.told)
        column.addWidget(self._lock)
        return wide

    def _make_list(self) -> Card:
        words = self._words
        card = self._list = Card(self.tr("Người đang làm việc"))
        columns: tuple[Column[Any, Any], ...] = (
            Column(self.tr("Họ và tên"), lambda one: one.member.name, weight=1),
            Column(self.tr("Vai trò"), lambda one: one.member.role, show=words.role),
            Column(
                self.tr("Đăng nhập"),
                self._way_in,
                tone=lambda one: Tone.WARNING if one.locked_until else None,
            ),
            Column(
                self.tr("Hiện tại"),
                lambda one: one.member.id == self._session.by,
                show=lambda on_duty: self.tr("Đang trực") if on_duty else "",
                tone=lambda one: Tone.GOOD if one.member.id == self._session.by else None,
                icon=lambda one: "user-check" if one.member.id == self._session.by else None,
            ),
        )
        empty = EmptyState("users", self.tr("Chưa có ai"), self.tr("Thêm người ở bên phải."))
        self._view = table_view(RowsModel(columns, identity=lambda one: one.member.id), empty=empty)
        self._view.setObjectName("people")
        self._view.setAccessibleName(self.tr("Cán bộ của quầy"))
        self._view.chosen.connect(self._show_person)
        card.body.addWidget(self._view, 1)
        return card

    def _way_in(self, person: Person) -> str:
        """Return in a word or two how somebody signs in."""
        if person.locked_until is not None:
            return self.tr("chờ đến {until}").format(until=f"{person.locked_until:%H:%M}")
        ways = [
            word
            for word, has in (
                (self.tr("PIN"), person.has_pin),
                (self.tr("thẻ"), person.has_badge),
            )
            if has
        ]
        return ", ".join(ways) or self.tr("chỉ chọn tên")

    def _make_side(self) -> QWidget:
        look = theme.look()
        side = QWidget()
        whole = QVBoxLayout(side)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(12))
        self._card = Card(self.tr("Người được chọn"))
        self._form = Form(
            dict,
            Field("name", self.tr("Họ và tên"), required=True, span=7),
            Field(
                "role",
                self.tr("Vai trò"),
                kind=Kind.CHOICE,
                choices=[(self._words.role(role), role) for role in Role],
                span=5,
            ),
        )
        self._shown = self._form.draft()
        self._form.passed_end.connect(self._save)
        self._form.changed.connect(self._show_rights)
        self._card.body.addWidget(self._form)
        self._rights = Line(role="hint")
        self._rights.setObjectName("rights")
        self._card.body.addWidget(self._rights)
        self._leave = ActionButton(self.tr("Cho nghỉ làm ở quầy"), icon="log-out")
        self._leave.setObjectName("leave")
        self._leave.clicked.connect(self._ask_leave)
        self._card.body.addWidget(self._leave)
        self._why = Line(role="hint")
        self._why.setObjectName("whyNot")
        self._card.body.addWidget(self._why)
        whole.addWidget(self._card)
        self._sign_in = SignInCard(
            self._desk, self._administration, self._printers, self._session, self._words
        )
        self._sign_in.changed.connect(self.read)
        self._sign_in.told.connect(self.told)
        self._sign_in.hide()
        whole.addWidget(self._sign_in)
        whole.addStretch(1)
        self._notice = Notice()
        self._notice.setObjectName("peopleRefusal")
        self._notice.hide()
        whole.addWidget(self._notice)
        self._confirmed = Notice()
        self._confirmed.setObjectName("peopleConfirmed")
        whole.addWidget(self._confirmed)
        self._new = ActionButton(self.tr("Thêm người mới"), "Ctrl+N", icon="plus")
        self._new.setObjectName("newPerson")
        self._new.clicked.connect(self._begin_new)
        self._new.listen()
        self._write = ActionButton(self.tr("Lưu thay đổi"), "F9", primary=True, icon="save")
        self._write.setObjectName("savePerson")
        self._write.clicked.connect(self._save)
        self._write.listen()
        self._list.corner.addWidget(self._new)
        whole.addWidget(self._write)
        return side

    # -- showing -----------------------------------------------------------------------------------

    @Slot(object)
    def _show_person(self, person: Person | None) -> None:
        """Show whoever is chosen in the list."""
        self._show_member(None if person is None else person.member)

    def _show_dangers(self) -> None:
        """Say where a forgotten PIN would shut everybody out, and which PIN came from outside."""
        said = [self._told_of_reset(one) for one in self._desk.resets()]
        keeper = self._desk.only_keeper()
        if keeper is not None:
            sentence = self.tr(
                "Chỉ {name} vào được Quản trị. Thêm một người quản trị có mã PIN, để quên mã thì "
                "còn người đặt lại."
            )
            said.append(sentence.format(name=keeper.name))
        self._danger.setText("\n".join(said))

    def _told_of_reset(self, reset: PinReset) -> str:
        sentence = self.tr(
            "Mã PIN của {name} được đặt lại bằng dòng lệnh lúc {moment}, tài khoản máy {account}. "
            "{name} nên đổi mã ngay."
        )
        moment = self._words.moment(reset.at)
        return sentence.format(name=reset.member.name, moment=moment, account=reset.account)

    def _show_sign_in(self) -> None:
        chosen = None if self._member is None else self._member.id
        people: Sequence[Person] = self._view.rows_model.rows
        self._sign_in.show_person(next((one for one in people if one.member.id == chosen), None))

    def _show_member(self, member: StaffMember | None) -> None:
        """Put somebody into the form; what happens elsewhere does not wipe what is half typed."""
        if self._reading:
            return
        self._member = member
        self._notice.clear()
        self._form.clear()
        if member is not None:
            self._form.set_text("name", member.name)
            self._form.set_text("role", self._words.role(member.role))
        self._shown = self._form.draft()
        new = member is None
        self._card.heading.setText(self.tr("Người mới") if new else self.tr("Người được chọn"))
        self._write.setText(self.tr("Thêm người này") if new else self.tr("Lưu thay đổi"))
        self._show_rights()
        self._show_sign_in()
        self._show_permission()

    @Slot()
    def _show_rights(self) -> None:
        """Say what somebody of the chosen role may do."""
        role: Any = self._form.values()["role"]
        own = [
            self._words.permission(one)
            for one in Permission
            if may(StaffMember(self._session.by, "", role), one)
        ]
        self._rights.setText(self.tr("Được làm: {rights}.").format(rights=_listed(own)))

    def _show_permission(self) -> None:
        allowed = may(self._session.user, Permission.SET_UP)
        here = self._member is not None and self._member.id == self._session.by
        self._leave.setVisible(self._member is not None)
        self._leave.setEnabled(not here)
        self._why.setText(
            self.tr("Người đang trực không tự cho mình nghỉ.") if here and allowed else ""
        )
        self._why.setVisible(bool(self._why.text()))
        self._confirmed.setText(who_confirms(self._session.user, Permission.SET_UP))

    # -- doing -------------------------------------------------------------------------------------

    @Slot()
    def _begin_new(self) -> None:
        self._view.clearSelection()
        self._show_member(None)
        self._form.focus_first()

    @Slot()
    def _save(self) -> None:
        if not self._form.check():
            return
        values: Any = self._form.values()
        desk, by, before = self._administration, self._session.by, self._member
        name, role = values["name"], values["role"]
        if before is None:
            self._add(name, role)
            return
        with refusals_shown_in(self._notice, self._words.refusal, self._save):
            self._show_saved(desk.set_staff(replace(before, name=name, role=role), by=by))

    def _add(self, name: str, role: Role) -> None:
        """Enter a new person, after asking about one who bears the same name already."""
        held = {fold(clean(one.name)) for one in self._administration.staff()}
        if fold(clean(name)) not in held:
            self._enter(name, role)
            return
        confirm(
            self,
            self.tr("Đã có cán bộ tên {name}").format(name=clean(name)),
            self.tr(
                "Nếu vừa mất điện thì người này đã được lưu rồi. Chỉ thêm khi đây là một người "
                "khác cùng tên."
            ),
            self.tr("Thêm người cùng tên"),
            self.tr("Thôi"),
            then=partial(self._enter, name, role),
        )

    def _enter(self, name: str, role: Role) -> None:
        again = partial(self._enter, name, role)
        with refusals_shown_in(self._notice, self._words.refusal, again):
            self._show_saved(self._administration.add_staff(name, role, by=self._session.by))

    def _show_saved(self, member: StaffMember) -> None:
        self.read()
        for number, one in enumerate(self._view.rows_model.rows):
            if one.member.id == member.id:
                self._view.choose(number)
        self._show_member(member)
        sentence = self.tr("Đã lưu {name} · {role}")
        self.told.emit(
            Tone.GOOD, sentence.format(name=member.name, role=self._words.role(member.role).lower())
        )

    @Slot()
    def _ask_leave(self) -> None:
        member = self._member
        if member is None:
            return
        confirm(
            self,
            self.tr("Cho nghỉ làm ở quầy?"),
            self.tr(
                "{name} sẽ không còn trong danh sách trực quầy. Những việc đã làm vẫn giữ nguyên "
                "tên trong sổ."
            ).format(name=member.name),
            self.tr("Cho nghỉ"),
            self.tr("Thôi"),
            then=lambda: self._let_go(member),
            grave=True,
        )

    def _let_go(self, member: StaffMember) -> None:
        again = partial(self._let_go, member)
        with refusals_shown_in(self._notice, self._words.refusal, again) as attempt:
            self._administration.set_staff(replace(member, active=False), by=self._session.by)
        if attempt.refused:
            return
        self._begun = False
        self.read()
        sentence = self.tr("{name} không còn trong danh sách trực quầy")
        self.told.emit(Tone.GOOD, sentence.format(name=member.name))


def _listed(parts: Sequence[str]) -> str:
    """Return words after one another, as in a sentence."""
    return ", ".join(part[:1].lower() + part[1:] for part in parts)
