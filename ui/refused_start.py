"""Sheets over no window: why the program does not start, and a copy put in the place of the books.

A copy is wanted where the books are damaged, and where this computer takes the place of another.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar

from counter_app.desks.backups import Rehearsal
from counter_app.errors import BackupSealed, Refused
from counter_app.rules.backups import SEALED, BackupName, Inspection
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


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a sheet with a copy says: why it is there, and what to know before one presses the key.

    `close` stands on the button that leaves it without a copy.
    """

    title: str
    sentence: str
    icon: str
    tone: Tone
    beforehand: str
    close: str


class CopySheet(Sheet):
    """A copy of the books may be tried out, and put in their place.

    Whatever is refused stands in the sheet, which stays open; the books that are there stay where
    they are until a whole copy is there.
    """

    def __init__(
        self,
        about: About,
        copy: Path | None,
        *,
        restore: Restore,
        rehearse: Rehearse,
        then: Callable[[], None],
    ) -> None:
        """Offer `copy`, or let one be chosen; `then` is called once it is in place.

        `restore` and `rehearse` are called in another thread.
        """
        super().__init__(None, about.title, about.sentence, about.icon, about.tone)
        self._about = about
        self._restore = restore
        self._rehearse = rehearse
        self._then = then
        self._copy: Path | None = None
        self._work = Background(self)
        self.setMinimumWidth(theme.look().px(_WIDTH))
        self._make_body()
        self._close = self.add_button("close", about.close, key="Esc")
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
        self.body.addWidget(Line(self._about.beforehand, role="hint"))
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
        self._found.setText(
            _tr("Chưa thấy bản sao lưu nào.") if copy is None else _told(copy, newest=True)
        )
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
            _tr("Bản sao lưu (*.sqlite3 *.sqlite3.age)"),
            self._offer_chosen,
        )

    def _offer_chosen(self, copy: Path) -> None:
        self._offer(copy)
        self._found.setText(_told(copy, newest=False))

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

    def _done(self, result: object) -> None:
        self._free(free=True)
        self._put_back(result)

    def _put_back(self, result: object) -> None:
        """Go on with the books that lie in their place now; `result` is what `restore` said."""
        del result
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        self.accept()
        self._then()

    def _tell_tried(self, tried: object) -> None:
        self._free(free=True)
        assert isinstance(tried, Rehearsal)
        sentence = _tr("Khôi phục được: {dossiers} hồ sơ, đến {until}. Bấm F9 để đưa vào dùng.")
        told = sentence.format(dossiers=tried.held.dossiers, until=_until(tried.held))
        self._notice.tell(told, Tone.GOOD)
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


class DamagedBooks(CopySheet):
    """The books are damaged, and the newest whole copy is one key away."""

    def __init__(
        self,
        sentence: str,
        copy: Path | None,
        *,
        restore: Restore,
        rehearse: Rehearse,
        then: Callable[[], None],
    ) -> None:
        """Say in `sentence` what is wrong; see `CopySheet`."""
        about = About(
            title=_tr("Sổ bị hỏng"),
            sentence=sentence,
            icon="triangle-alert",
            tone=Tone.BAD,
            beforehand=_tr(
                "Sổ hỏng được giữ lại cạnh sổ mới. Những gì ghi sau bản sao lưu này cần nhập lại; "
                "số hồ sơ đã in sẽ không bị cấp lần nữa."
            ),
            close=_tr("Đóng"),
        )
        super().__init__(about, copy, restore=restore, rehearse=rehearse, then=then)
        self.setObjectName("damagedBooks")


class LostBooks(CopySheet):
    """The books are gone, and the newest whole copy is one key away; or new ones are begun."""

    def __init__(
        self,
        sentence: str,
        copy: Path | None,
        *,
        restore: Restore,
        rehearse: Rehearse,
        then: Callable[[], None],
        anew: Callable[[], None],
    ) -> None:
        """Say in `sentence` what is gone; `anew` is called before `then` for new books."""
        about = About(
            title=_tr("Không thấy sổ"),
            sentence=sentence,
            icon="triangle-alert",
            tone=Tone.BAD,
            beforehand=_tr(
                "Nếu tệp sổ chỉ bị chuyển chỗ, đóng chương trình và đưa tệp về chỗ cũ. Khôi phục "
                "thì những gì ghi sau bản sao lưu cần nhập lại; số đã in sẽ không bị cấp lần nữa."
            ),
            close=_tr("Đóng"),
        )
        super().__init__(about, copy, restore=restore, rehearse=rehearse, then=then)
        self.setObjectName("lostBooks")
        self._anew = anew
        self._sure = False

    def _make_body(self) -> None:
        super()._make_body()
        self._new = ActionButton(_tr("Lập sổ mới…"), "Ctrl+N", icon="file-plus")
        self._new.setObjectName("newBooks")
        self._new.clicked.connect(self._begin_anew)
        self._new.listen()
        self.body.insertWidget(self.body.indexOf(self._other) + 1, self._new)

    @Slot()
    def _begin_anew(self) -> None:
        if self._sure:
            self._anew()
            self._go_on()
            return
        self._sure = True
        self._notice.tell(
            _tr(
                "Sổ mới không có hồ sơ nào đã ghi trước đây; số cấp tiếp nối sau số đã in. Bấm lần "
                "nữa để lập sổ mới."
            ),
            Tone.WARNING,
        )

    def _free(self, *, free: bool) -> None:
        super()._free(free=free)
        self._new.setEnabled(free)


class AnotherComputer(CopySheet):
    """This computer takes the place of another: it goes on with the books of a copy.

    Without a mark beside the books nobody knows which numbers were printed since the copy, so the
    numbers jump; once the copy is in place the sheet says what it holds, and what is left to do.
    """

    def __init__(self, *, restore: Restore, rehearse: Rehearse, then: Callable[[], None]) -> None:
        """Let a copy be chosen; see `CopySheet`."""
        about = About(
            title=_tr("Khôi phục từ bản sao lưu"),
            sentence=_tr(
                "Máy này thay máy cũ: sổ trong bản sao lưu được đưa vào dùng, với mọi hồ sơ, cán "
                "bộ và cách đặt của quầy."
            ),
            icon="database-backup",
            tone=Tone.ACCENT,
            beforehand=_tr(
                "Số cấp tiếp theo sẽ nhảy qua một quãng, để số đã in sau bản sao không bị cấp lại. "
                "Những gì ghi sau bản sao cần nhập lại. Đừng dùng tiếp sổ ở máy cũ: hai máy sẽ cấp "
                "trùng số."
            ),
            close=_tr("Quay lại"),
        )
        super().__init__(about, None, restore=restore, rehearse=rehearse, then=then)
        self.setObjectName("anotherComputer")
        self._found.setText(_tr("Chưa chọn bản sao lưu nào."))
        self._other.setText(_tr("Chọn bản sao lưu…"))
        self._take.setText(_tr("Khôi phục"))

    def _put_back(self, result: object) -> None:
        """Say what is there now; the books are opened with one more key."""
        held = next(iter(cast("tuple[object, ...]", result)))
        assert isinstance(held, Inspection)
        told = _tr(
            "Đã khôi phục {dossiers} hồ sơ, đến {until}. Chọn lại máy in, máy quét và thư mục sao "
            "lưu của máy này ở trang Quản trị."
        )
        self._notice.tell(told.format(dossiers=held.dossiers, until=_until(held)), Tone.GOOD)
        for part in (self._close, self._try, self._other, self._secret):
            part.hide()
        self._take.clicked.disconnect(self._begin)
        self._take.clicked.connect(self._go_on)
        self._take.setText(_tr("Mở sổ"))
        self._take.setFocus()

    def reject(self) -> None:
        """Leave; once the copy is in place there is nothing to go back to."""
        if self._close.isHidden():
            self._go_on()
        else:
            super().reject()


def offer_copy(
    sentence: str,
    copy: Path | None,
    *,
    restore: Restore,
    rehearse: Rehearse,
    then: Callable[[], None],
    anew: Callable[[], None] | None = None,
) -> CopySheet:
    """Show that the books are damaged, and offer to put a copy in their place.

    With `anew` they are gone, and new ones may be begun too.
    """
    sheet: CopySheet
    if anew is None:
        sheet = DamagedBooks(sentence, copy, restore=restore, rehearse=rehearse, then=then)
    else:
        sheet = LostBooks(sentence, copy, restore=restore, rehearse=rehearse, then=then, anew=anew)
    sheet.open()
    return sheet


def take_over(*, restore: Restore, rehearse: Rehearse, then: Callable[[], None]) -> AnotherComputer:
    """Let a copy be chosen that this computer goes on with."""
    sheet = AnotherComputer(restore=restore, rehearse=rehearse, then=then)
    sheet.open()
    return sheet


def _until(held: Inspection) -> str:
    return "–" if held.last_at is None else Dates().moment(held.last_at)


def _told(copy: Path, *, newest: bool) -> str:
    name = BackupName.parse(copy.name)
    if name is None:
        return _tr("Bản sao lưu: {path}.").format(path=copy)
    when = Dates().moment(name.at)
    if name.sealed:
        return _tr("Bản sao lưu đã mã hóa lúc {when} ({path}).").format(when=when, path=copy)
    if not newest:
        return _tr("Bản sao lưu lúc {when} ({path}).").format(when=when, path=copy)
    return _tr("Bản sao lưu nguyên vẹn gần nhất: {when} ({path}).").format(when=when, path=copy)
