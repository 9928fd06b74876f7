"""What follows from a scan: whose code it is decides, never where the focus is.

A dossier or a slip goes to the page, an identity card to the intake, a badge puts somebody on duty,
a command presses its key. Each is answered with a sentence and a sound.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from counter_app.desks import Office
from counter_app.desks.inquiry import Found
from counter_app.errors import PinWanted, Refused
from counter_app.rules.citizen_card import CitizenCard
from counter_app.rules.codes import DossierNumber
from counter_app.rules.numbers import Command, Payload, PayloadKind, SlipNumber, recognise
from counter_app.rules.scanner_check import CODES, SAMPLE_NUMBER
from ui import keys
from ui.page import Page
from ui.scan import SHORTEST_CARD_NUMBER, ScanFilter
from ui.scanning.keys import press
from ui.serial_scanner import SerialScanner
from ui.session import Session
from ui.sounds import Sound, Sounds
from ui.theme import Tone
from ui.toast import say_over

if TYPE_CHECKING:
    from ui.sign_in import BadgeReader

_MOST_QUOTED = 40
KEYS = {
    Command.SAVE: "F9",
    Command.PARK: "F8",
    Command.SUPPLEMENT: "F6",
    Command.REFUSE: "F7",
    Command.REPRINT: "F10",
    Command.LOCK: "F12",
    Command.CANCEL: "Esc",
    Command.PAGE_1: "Ctrl+1",
    Command.PAGE_2: "Ctrl+2",
    Command.PAGE_3: "Ctrl+3",
    Command.PAGE_4: "Ctrl+4",
    Command.PAGE_5: "Ctrl+5",
    Command.PAGE_6: "Ctrl+6",
    Command.PAGE_7: "Ctrl+7",
}
"""The standard key that each command stands for."""


class Window(Protocol):
    """What a scan needs of the window."""

    @property
    def page(self) -> Page:
        """The page that is shown."""
        ...

    @property
    def tone(self) -> Tone | None:
        """In which tone something stands beside the scan box; None when nothing does."""
        ...

    def go(self, name: str, argument: object = None) -> None:
        """Show a page."""
        ...

    def use(self, found: Found, code: str) -> None:
        """Open what a code names, or say that nothing bears it."""
        ...

    def tell(self, tone: Tone, sentence: str) -> None:
        """Say something beside the scan box."""
        ...

    def forget_person(self) -> None:
        """Take the citizen before out of sight."""
        ...

    def ask_badge(self, number: int, name: str) -> None:
        """Ask for the PIN that goes with a badge."""
        ...

    def make_ready(self) -> None:
        """Take away what lies over the page, and what was said last."""
        ...


class ScanActs(QObject):
    """Hears the scanners of this machine and does what they ask."""

    def __init__(
        self,
        parent: QWidget,
        window: Window,
        *,
        office: Office,
        session: Session,
        seconds: Callable[[], float],
        sounds: Sounds | None = None,
        scanner: SerialScanner | None = None,
    ) -> None:
        """Work for `window`; keys are heard at once, a serial `scanner` when it is started."""
        super().__init__(parent)
        self._widget = parent
        self._window = window
        self._office = office
        self._session = session
        self._sounds = sounds
        self._filter = ScanFilter(self, recognise, seconds=seconds)
        self._filter.scanned.connect(self.take)
        self._filter.card.connect(self._take_card)
        self._filter.unreadable.connect(self._take_unreadable)
        if scanner is not None:
            scanner.line.connect(self._filter.take_line)

    @Slot(object)
    def take(self, thing: Payload | SlipNumber | DossierNumber) -> None:
        """Do what a code asks, scanned or typed."""
        if isinstance(thing, Payload) and thing.kind is PayloadKind.BADGE:
            if (sheet := _badge_reader()) is not None and self._is_ours(thing):
                sheet.take_badge(thing.holder or 0)
                self._play(Sound.READ)
                return
            self._answer(lambda: self._put_on_duty(thing), while_locked=True)
        elif isinstance(thing, Payload) and thing.kind is PayloadKind.COMMAND:
            self._answer(lambda: self._obey(thing.command), command=thing.command)
        else:
            code = str(thing)
            self._answer(lambda: self._window.use(self._office.inquiry.look_up(code), code))

    # -- one kind each -----------------------------------------------------------------------------

    @Slot(object)
    def _take_card(self, card: CitizenCard) -> None:
        self._answer(lambda: self._show_card(card))

    def _show_card(self, card: CitizenCard) -> None:
        if card.number.value == SAMPLE_NUMBER:
            self._say_sheet()
            return
        if type(self._window.page).take_card is Page.take_card:
            self._window.go("intake")
        self._window.page.take_card(card)

    def _is_ours(self, badge: Payload) -> bool:
        return badge.centre == self._office.administration.settings().centre

    def _put_on_duty(self, badge: Payload) -> None:
        if not self._is_ours(badge):
            self._window.tell(Tone.BAD, self.tr("Thẻ cán bộ này của đơn vị khác."))
            return
        number = badge.holder or 0
        try:
            member = self._office.people.by_badge(number)
        except PinWanted as refusal:
            self._window.ask_badge(number, str(refusal.facts["name"]))
            return
        except Refused as refusal:
            self._window.tell(Tone.BAD, str(refusal))
            return
        self._session.take_over(member)
        self._window.tell(Tone.GOOD, self.tr("{name} trực quầy").format(name=member.name))

    def _obey(self, command: Command | None) -> None:
        if command is None:
            self._window.tell(Tone.BAD, self.tr("Mã lệnh này không dùng ở bản chương trình này."))
            return
        over: QWidget | None = QApplication.activeModalWidget()
        pressed = press(keys.combination(KEYS[command]), over or self._widget)
        if not pressed and command is not Command.CANCEL:
            self._window.tell(Tone.WARNING, self.tr("Ở trang này lúc này không có việc đó."))

    @Slot(str)
    def _take_unreadable(self, text: str) -> None:
        self._answer(lambda: self._say_unreadable(text))

    def _say_unreadable(self, text: str) -> None:
        if text in CODES:
            self._say_sheet()
            return
        if text[:SHORTEST_CARD_NUMBER].isdecimal() and "|" in text:
            # Without what was read: it is somebody's.
            sentence = self.tr("Thẻ căn cước chưa đọc được hết. Hãy quét lại.")
        else:
            sentence = self.tr("Máy quét đọc được {digits}, không phải mã của quầy. Hãy quét lại.")
        if not self._window.page.in_hand:
            # Somebody else stands there, or the same paper is held out once more.
            self._window.forget_person()
        shown = text if len(text) <= _MOST_QUOTED else f"{text[:_MOST_QUOTED]}…"
        self._window.tell(Tone.BAD, sentence.format(digits=shown))

    def _say_sheet(self) -> None:
        sentence = self.tr("Đây là phiếu thử máy quét: mở Quản trị, mục Máy quét, bấm Bắt đầu thử.")
        self._window.tell(Tone.WARNING, sentence)

    # -- answering ---------------------------------------------------------------------------------

    def _answer(
        self,
        act: Callable[[], None],
        *,
        while_locked: bool = False,
        command: Command | None = None,
    ) -> None:
        """Act, unless the window is locked or something lies over it; a sound tells how it went."""
        locked = self._session.locked and not while_locked
        over: QWidget | None = QApplication.activeModalWidget()
        if command is Command.CANCEL:
            over = None
        if locked or over is not None:
            if over is not None:
                self._say_over(over)
            else:
                sentence = self.tr("Quầy đang khóa. Chọn người trực rồi quét lại.")
                self._window.tell(Tone.WARNING, sentence)
            self._play(Sound.REFUSED)
            return
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            menu.close()
        self._window.make_ready()
        act()
        self._play(Sound.REFUSED if self._window.tone is Tone.BAD else Sound.READ)

    def _say_over(self, sheet: QWidget) -> None:
        """Say on the sheet itself why nothing follows: what is below may not be in sight."""
        sentence = self.tr("Đang mở một bảng; đóng lại rồi quét.")
        if sheet.windowTitle():
            sentence = self.tr("Đang mở bảng “{title}”; đóng lại rồi quét.")
        said = sentence.format(title=sheet.windowTitle())
        self._window.tell(Tone.WARNING, said)
        say_over(sheet, said)

    def _play(self, sound: Sound) -> None:
        if self._sounds is not None:
            self._sounds.play(sound)


def _badge_reader() -> "BadgeReader | None":
    """Return the sheet in front that asks for somebody's badge, if there is one."""
    over = QApplication.activeModalWidget()
    if over is None:
        return None
    from ui.sign_in import BadgeReader

    return over if isinstance(over, BadgeReader) else None
