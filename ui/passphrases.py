"""Passphrases of sealed copies: chosen twice, given to open one; kept nowhere."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from counter_app.desks.backups import Backups
from counter_app.errors import PassphraseTooShort, Refused
from counter_app.rules.staff import StaffId
from counter_app.sealing import LEAST
from ui.act_sheet import ActSheet
from ui.forms import Field, Form, TextBox
from ui.theme import Tone
from ui.widgets import Notice
from ui.words import Words

_WIDTH = 540


class SecretBox(TextBox):
    """Letters that nobody reads over a shoulder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)


class SealSheet(ActSheet):
    """Copies are sealed from now on: a passphrase, twice, and what losing it means."""

    def __init__(
        self,
        parent: QWidget,
        words: Words,
        backups: Backups,
        by: Callable[[], StaffId],
    ) -> None:
        super().__init__(
            parent,
            words,
            _tr("Mã hóa bản sao lưu"),
            _tr(
                "Bản sao từ nay chỉ mở được bằng mật khẩu này. Máy sao lưu tự động không cần hỏi "
                "mật khẩu; khôi phục và diễn tập thì cần. Bản sao cũ giữ nguyên như trước."
            ),
            "lock",
            _tr("Mã hóa từ nay"),
            width=_WIDTH,
        )
        self.setObjectName("sealSheet")
        self._backups = backups
        self._by = by
        lost = Notice(
            _tr(
                "Mật khẩu không được lưu ở đâu cả. Mất mật khẩu là mất mọi bản sao đã mã hóa, "
                "không ai mở lại được: hãy ghi ra giấy, niêm phong, cất ở nơi khác."
            ),
            Tone.WARNING,
        )
        self.body_column.addWidget(lost)
        self._fields = Form(
            dict,
            Field(
                "passphrase",
                _tr("Mật khẩu (từ {least} ký tự)").format(least=LEAST),
                required=True,
                box=SecretBox,
            ),
            Field("passphraseAgain", _tr("Gõ lại mật khẩu"), required=True, box=SecretBox),
        )
        self.use_form(self._fields)
        self._fields.focus_first()

    def check(self) -> bool:
        """Say that both times the same must be typed."""
        if not super().check():
            return False
        if self._fields.text("passphrase") != self._fields.text("passphraseAgain"):
            self._fields.complain("passphraseAgain", _tr("Hai lần gõ không giống nhau."))
            return False
        return True

    def act(self) -> str:
        """Seal copies from now on."""
        desk = self._backups
        desk.set_plan(desk.plan(), by=self._by(), passphrase=self._fields.text("passphrase"))
        return _tr("Bản sao từ nay được mã hóa. Hãy cất mật khẩu thật kỹ.")

    def complain(self, refusal: Refused) -> bool:
        """Say it below the field that it is about."""
        if isinstance(refusal, PassphraseTooShort):
            self._fields.complain("passphrase", self.words.refusal(refusal))
            return True
        return super().complain(refusal)


class UnsealSheet(ActSheet):
    """A sealed copy is to be tried out: its passphrase is asked for."""

    def __init__(
        self, parent: QWidget, words: Words, name: str, then: Callable[[str], None]
    ) -> None:
        """Ask for the passphrase of the copy `name`, and go on with it."""
        super().__init__(
            parent,
            words,
            _tr("Mở bản sao đã mã hóa"),
            _tr("{name} chỉ mở được bằng mật khẩu sao lưu.").format(name=name),
            "lock",
            _tr("Diễn tập"),
            width=_WIDTH,
        )
        self.setObjectName("unsealSheet")
        self._then = then
        self._fields = Form(
            dict, Field("passphrase", _tr("Mật khẩu sao lưu"), required=True, box=SecretBox)
        )
        self.use_form(self._fields)
        self._fields.focus_first()

    @property
    def touched(self) -> bool:
        """Say that nothing would be lost by leaving."""
        return False

    def act(self) -> str:
        """Go on with the passphrase."""
        self._then(self._fields.text("passphrase"))
        return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Passphrases", text)
