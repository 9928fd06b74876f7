"""Why there is no window, and the way out: the newest whole copy of the books, with one key."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar

from counter_app.desks.backups import Rehearsal
from counter_app.errors import BackupSealed, Refused
from counter_app.rules.backups import SEALED, BackupName
from ui import dialogs, said, theme
from ui.background import Background
from ui.dates import Dates
from ui.dialogs import Sheet
from ui.forms import Field, Form
from ui.passphrases import SecretBox
from ui.theme import Tone
from ui.widgets import ActionButton, Line, Notice

_WIDTH = 600

Restore = Callable[[Path, str], object]
"""Puts a copy in the place of the books; with the passphrase of a sealed one, or nothing."""
Rehearse = Callable[[Path, str], Rehearsal]
"""Puts a copy back in a scratch place; as `Restore`."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("refused_start", text)


def tell(sentence: str) -> Sheet:
    """Show why the program does not start."""
    sheet = Sheet(None, _tr("Không mở được chương trình"), sentence, "circle-x", Tone.BAD)
    sheet.setObjectName("refusedStart")
    sheet.add_button("close", _tr("Đóng"), key="Esc", primary=True).clicked.connect(sheet.accept)
    sheet.open()
    return sheet


class DamagedBooks(Sheet):
    """The books are damaged: a copy may be tried out, and put in their place.

    Whatever is refused stands in the sheet, which stays open; the damaged books stay where they
    are until a whole copy is there.
    """

    def __init__(
        self,
        sentence: str,
        copy: Path | None,
        *,
        restore: Restore,
        rehearse: Rehearse,
        then: Callable[[], None],
    ) -> None:
        """Offer `copy`, or let one be chosen; `then` is called once it is in place.

        `restore` and `rehearse` are called in another thread.
        """
        super().__init__(None, _tr("Sổ bị hỏng"), sentence, "triangle-alert", Tone.BAD)
        self.setObjectName("damagedBooks")
        self._restore = restore
        self._rehearse = rehearse
        self._then = then
        self._copy: Path | None = None
        self._work = Background(self)
        self.setMinimumWidth(theme.look().px(_WIDTH))
        self._make_body()
        self._close = self.add_button("close", _tr("Đóng"), key="Esc")
        self._close.clicked.connect(self.reject)
        self._try = self.add_button("rehearseCopy", _tr("Thử trước"), key="Ctrl+T")
        self._try.clicked.connect(self._begin_rehearsal)
        self._try.listen()
        self._take = self.add_button(
            "restore", _tr("Khôi phục bản sao lưu này"), key="F9", primary=True
        )
        self._take.clicked.connect(self._begin)
        self._take.listen()
        for button in (self._close, self._try, self._take):
            button.setAutoDefault(False)
        self._offer(copy)

    def _make_body(self) -> None:
        self._found = Line(role="strong")
        self._found.setObjectName("copy")
        self.body.addWidget(self._found)
        kept = Line(
            _tr(
                "Sổ hỏng được giữ lại cạnh sổ mới. Những gì ghi sau bản sao lưu này cần nhập lại; "
                "số hồ sơ đã in sẽ không bị cấp lần nữa."
            ),
            role="hint",
        )
        self.body.addWidget(kept)
        self._other = ActionButton(_tr("Chọn bản sao lưu khác…"), "Ctrl+O", icon="folder")
        self._other.setObjectName("otherCopy")
        self._other.clicked.connect(self._choose)
        self._other.listen()
        self.body.addWidget(self._other)
        self._secret = Form(
            dict, Field("passphrase", _tr("Mật khẩu sao lưu"), required=True, box=SecretBox)
        )
        self._secret.setObjectName("copySecret")
        self._secret.passed_end.connect(self._take_focus)
        self.body.addWidget(self._secret)
        self._bar = QProgressBar()
        self._bar.setObjectName("copyBar")
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.hide()
        self.body.addWidget(self._bar)
        self._notice = Notice()
        self._notice.setObjectName("copySays")
        self._notice.hide()
        self.body.addWidget(self._notice)

    # -- which copy --------------------------------------------------------------------------------

    def _offer(self, copy: Path | None) -> None:
        """Show a copy; a sealed one asks for its passphrase."""
        self._copy = copy
        self._notice.clear()
        sealed = copy is not None and copy.suffix == SEALED
        self._secret.clear()
        self._secret.setVisible(sealed)
        self._found.setText(_tr("Chưa thấy bản sao lưu nào.") if copy is None else _told(copy))
        self._free(free=True)
        self.resize(self.sizeHint())
        if sealed:
            self._secret.focus_first()
        else:
            self._take_focus()

    @Slot()
    def _take_focus(self) -> None:
        (self._other if self._copy is None else self._take).setFocus()

    @Slot()
    def _choose(self) -> None:
        dialogs.choose_file_to_open(
            self,
            _tr("Chọn bản sao lưu"),
            Path.home() if self._copy is None else self._copy.parent,
            _tr("Bản sao lưu (*.sqlite3 *.age)"),
            self._offer,
        )

    # -- working -----------------------------------------------------------------------------------

    @Slot()
    def _begin(self) -> None:
        self._run(_tr("Đang kiểm tra và khôi phục bản sao lưu…"), self._restore, self._done)

    @Slot()
    def _begin_rehearsal(self) -> None:
        self._run(_tr("Đang thử ở chỗ tạm, sổ không bị đụng…"), self._rehearse, self._tell_tried)

    def _run(
        self, doing: str, work: Callable[[Path, str], object], then: Callable[[object], None]
    ) -> None:
        copy = self._copy
        if copy is None:
            return
        secret = ""
        if self._secret.isVisibleTo(self):
            if not self._secret.check():
                return
            secret = self._secret.text("passphrase")
        self._free(free=False)
        self._notice.tell(doing, Tone.PLAIN)
        self._work.run(lambda: work(copy, secret), then=then, otherwise=self._refused)

    def _done(self, _result: object) -> None:
        self._free(free=True)
        self.accept()
        self._then()

    def _tell_tried(self, tried: object) -> None:
        self._free(free=True)
        assert isinstance(tried, Rehearsal)
        until = "–" if tried.held.last_at is None else f"{tried.held.last_at:%H:%M %d/%m/%Y}"
        sentence = _tr("Khôi phục được: {dossiers} hồ sơ, đến {until}. Bấm F9 để đưa vào dùng.")
        self._notice.tell(sentence.format(dossiers=tried.held.dossiers, until=until), Tone.GOOD)
        self._take_focus()

    def _refused(self, error: Exception) -> None:
        self._free(free=True)
        if not isinstance(error, Refused):
            raise error
        if isinstance(error, BackupSealed):
            self._notice.clear()
            self._secret.complain("passphrase", _tr("Mật khẩu không mở được bản sao lưu này."))
            self._secret.focus_first()
        else:
            self._notice.tell(said.refusal(error), Tone.BAD)

    def _free(self, *, free: bool) -> None:
        """Let the keys be pressed, or show that something is being done."""
        self._bar.setVisible(not free)
        for part in (self._close, self._other, self._secret):
            part.setEnabled(free)
        for button in (self._try, self._take):
            button.setEnabled(free and self._copy is not None)

    def sizeHint(self) -> QSize:
        """Say how large it would like to be: wide enough for its buttons, as tall as it says."""
        width = theme.look().px(_WIDTH)
        layout = self.layout()
        assert layout is not None
        return QSize(width, layout.totalHeightForWidth(width))

    def event(self, event: QEvent, /) -> bool:
        """Grow with what is said in it."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            wanted = self.sizeHint()
            if wanted.height() != self.height():
                self.resize(max(wanted.width(), self.width()), wanted.height())
        return done

    def reject(self) -> None:
        """Leave without a copy, but not in the midst of putting one back."""
        if self._close.isEnabled():
            super().reject()

    def done(self, result: int, /) -> None:
        """Close once the other thread has let go of what goes with the sheet."""
        self._work.close()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Let Enter press the button it stands on, and no other."""
        here = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(here, ActionButton):
                here.click()
            return
        super().keyPressEvent(event)


def offer_copy(
    sentence: str,
    copy: Path | None,
    *,
    restore: Restore,
    rehearse: Rehearse,
    then: Callable[[], None],
) -> DamagedBooks:
    """Show that the books are damaged, and offer to put a copy in their place."""
    sheet = DamagedBooks(sentence, copy, restore=restore, rehearse=rehearse, then=then)
    sheet.open()
    return sheet


def _told(copy: Path) -> str:
    name = BackupName.parse(copy.name)
    if name is None:
        return _tr("Bản sao lưu: {path}.").format(path=copy)
    when = Dates().moment(name.at)
    if name.sealed:
        return _tr("Bản sao lưu đã mã hóa lúc {when} ({path}).").format(when=when, path=copy)
    return _tr("Bản sao lưu nguyên vẹn gần nhất: {when} ({path}).").format(when=when, path=copy)
