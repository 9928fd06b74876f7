"""A PIN is set: typed twice, the old one first where it is one's own."""

from PySide6.QtCore import QCoreApplication, QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from counter_app.desks.people import People
from counter_app.errors import BadPin, Refused, SignInLocked, WrongPin
from counter_app.rules.staff import PIN_LENGTHS, StaffId, StaffMember, easily_guessed
from ui.act_sheet import ActSheet
from ui.forms import Field, Form, TextBox
from ui.words import Words

_WIDTH = 480


class PinBox(TextBox):
    """A field of a form for a PIN: figures only, and nobody reads them over a shoulder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(PIN_LENGTHS[-1])
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self))


def pin_complaint(pin: str) -> str | None:
    """Return what is wrong with a PIN that somebody would like to have, or None."""
    if len(pin) not in PIN_LENGTHS:
        sentence = _tr("Cần từ {least} đến {most} chữ số.")
        return sentence.format(least=PIN_LENGTHS[0], most=PIN_LENGTHS[-1])
    return _tr("Quá dễ đoán, hãy chọn dãy số khác.") if easily_guessed(pin) else None


class PinSheet(ActSheet):
    """Somebody gets a PIN."""

    def __init__(
        self,
        parent: QWidget,
        people: People,
        words: Words,
        member: StaffMember,
        *,
        by: StaffId,
        has_pin: bool,
    ) -> None:
        """Set the PIN of `member`; who changes their own gives the old one first."""
        title = _tr("Đổi mã PIN của {name}") if has_pin else _tr("Đặt mã PIN cho {name}")
        text = _tr(
            "Từ {least} đến {most} chữ số, không dùng dãy dễ đoán như 1111 hay 1234. Mã PIN không "
            "đọc lại được từ sổ; quên thì người quản trị đặt mã mới."
        )
        super().__init__(
            parent,
            words,
            title.format(name=member.name),
            text.format(least=PIN_LENGTHS[0], most=PIN_LENGTHS[-1]),
            "lock",
            _tr("Lưu mã PIN"),
            width=_WIDTH,
        )
        self.setObjectName("pinSheet")
        self._people = people
        self._member = member
        self._by = by
        self._asks_old = has_pin and by == member.id
        old = Field("oldPin", _tr("Mã PIN đang dùng"), required=True, box=PinBox)
        self._fields = Form(
            dict,
            *([old] if self._asks_old else []),
            Field("newPin", _tr("Mã PIN mới"), required=True, box=PinBox, complaint=pin_complaint),
            Field("newPinAgain", _tr("Gõ lại mã PIN mới"), required=True, box=PinBox),
        )
        self.use_form(self._fields)
        self._fields.focus_first()

    def check(self) -> bool:
        """Say that both times the same must be typed."""
        if not super().check():
            return False
        if self._fields.text("newPin") != self._fields.text("newPinAgain"):
            self._fields.complain("newPinAgain", _tr("Hai lần gõ không giống nhau."))
            return False
        return True

    def act(self) -> str:
        """Set it."""
        old = self._fields.text("oldPin") if self._asks_old else ""
        self._people.set_pin(self._member.id, self._fields.text("newPin"), by=self._by, old=old)
        return _tr("Đã đặt mã PIN của {name}").format(name=self._member.name)

    def complain(self, refusal: Refused) -> bool:
        """Say it below the field that it is about."""
        sentence = self.words.refusal(refusal)
        if isinstance(refusal, BadPin):
            self._fields.complain("newPin", sentence)
            return True
        if self._asks_old and isinstance(refusal, (WrongPin, SignInLocked)):
            self._fields.complain("oldPin", sentence)
            return True
        return super().complain(refusal)


class ClearPinSheet(ActSheet):
    """One's own PIN is taken away, by the PIN itself: an open window alone is not enough."""

    def __init__(self, parent: QWidget, people: People, words: Words, member: StaffMember) -> None:
        """Take away the PIN of `member`, who stands here."""
        text = _tr("{name} sẽ nhận quầy bằng tên, không cần mã PIN.").format(name=member.name)
        super().__init__(
            parent, words, _tr("Xóa mã PIN?"), text, "lock", _tr("Xóa mã PIN"), width=_WIDTH
        )
        self.setObjectName("clearPinSheet")
        self._people = people
        self._member = member
        self._fields = Form(
            dict, Field("oldPin", _tr("Mã PIN đang dùng"), required=True, box=PinBox)
        )
        self.use_form(self._fields)
        self._fields.focus_first()

    def act(self) -> str:
        """Take it away."""
        who = self._member
        self._people.clear_pin(who.id, by=who.id, old=self._fields.text("oldPin"))
        return _tr("Đã xóa mã PIN của {name}").format(name=who.name)

    def complain(self, refusal: Refused) -> bool:
        """Say it below the field."""
        if isinstance(refusal, (WrongPin, SignInLocked)):
            self._fields.complain("oldPin", self.words.refusal(refusal))
            return True
        return super().complain(refusal)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PinSheet", text)
