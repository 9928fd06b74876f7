"""The window: it holds the pages, hears scans and changes, and navigates; it does no business.

What is not seen on its first paint is imported after it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QSettings, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counter_app.errors import ClockNotBelieved, NotPermitted, Refused
from counter_app.ports import Topic
from counter_app.rules.printing import DocumentKind, PrinterRole
from counter_app.rules.staff import Permission, may
from ui import keys, theme
from ui.dates import Dates
from ui.key_rest import KEY_REST
from ui.navigation import Navigation, Place
from ui.refusals import RefusalEvent
from ui.remembered import Remembered
from ui.scrolling import PageFrame
from ui.status_line import StatusLine
from ui.theme import Tone
from ui.top_bar import TopBar
from ui.widgets import ActionButton, Notice

if TYPE_CHECKING:
    from counter_app.desks import Office
    from counter_app.desks.inquiry import Found
    from counter_app.ports import Clock
    from counter_app.rules.dossier import Dossier
    from counter_app.rules.printing import Document, DocumentId
    from ui.appearance import Appearance
    from ui.background import Background
    from ui.backup_keeper import BackupKeeper
    from ui.changes import Changes
    from ui.idle import IdleWatch
    from ui.key_help import KeyHelp
    from ui.leaving import LeavingScreen
    from ui.lock_screen import LockScreen
    from ui.page import Page
    from ui.page_making import PageMaker, PrintRunner
    from ui.printing import Printers
    from ui.saving import ChooseFile
    from ui.scan_acts import ScanActs
    from ui.serial_scanner import SerialScanner
    from ui.session import Session
    from ui.sounds import Sounds
    from ui.words import Words

POLL_MS = 2_000
"""How often the window asks for the time and for what other programs wrote."""
_SMALLEST = (900, 500)
_USUAL = (1366, 768)
_NARROW = 1_100
"""Below this width, in pixels at 100 %, the navigation shows icons only."""
_ALL_TOPICS = frozenset(Topic)
_LATEST = 40
_WITH_PAPER = frozenset(
    {
        "dossier.received",
        "dossier.corrected",
        "dossier.supplement_asked",
        "dossier.supplemented",
        "dossier.reappointed",
        "dossier.stopped",
        "slip.handed_over",
    }
)
"""The acts that a paper comes out of."""
_CLOCKED = frozenset({Topic.DOSSIERS, Topic.SLIPS})
"""What only acts change that the desks refuse when the clock went back."""


class MainWindow(QMainWindow):
    """Navigation, top bar, the page, status line; lock screen and key map over them."""

    moved = Signal()
    """Another page is shown, or an act is over."""

    def __init__(
        self,
        *,
        office: Office,
        clock: Clock,
        session: Session,
        words: Callable[[], Words],
        changes: Changes,
        print_runner: PrintRunner,
        background: Background,
        choose_file: ChooseFile,
        open_file: ChooseFile,
        printers: Printers | None,
        poll: Callable[[], bool] | None = None,
        seconds: Callable[[], float] = time.monotonic,
        settings: QSettings | None = None,
        scanner: Callable[[], SerialScanner] | None = None,
        sounds: Callable[[], Sounds] | None = None,
        sign_in: bool = False,
        copying: Background | None = None,
        appearance: Appearance | None = None,
    ) -> None:
        """Show `office` to whoever is on duty in `session`, beginning with Hôm nay.

        `printers` says where papers go; the administration page chooses among them. `poll` says
        whether another program wrote to the books since it was last asked. `seconds` times the
        keys of the scanner. `settings` remember where the window stood. `words`, the `scanner` at
        a serial port and the `sounds` that tell of scans are asked for with the first page. With
        `sign_in` whoever is on duty says who they are before anything is shown, if they have a PIN.
        Copies of the books are made in `copying`, or in `background`. The size of the text is
        changed by keys where there is an `appearance`.
        """
        super().__init__()
        self._office = office
        self._clock = clock
        self._session = session
        self._make_words = words
        self._print_runner = print_runner
        self._background = background
        self._choose_file = choose_file
        self._open_file = open_file
        self._printers = printers
        self._poll = poll
        self._settings = settings
        self._make_scanner = scanner
        self._make_sounds = sounds
        self._seconds = seconds
        self._changes = changes
        self._remembered = Remembered()
        self._changed: frozenset[Topic] = frozenset()
        self._sign_in = sign_in
        self._copying = copying or background
        self._appearance = appearance
        self._leaving = False
        self._heard_news = False
        self._told_resets = False
        self._fresh_news = ""
        self._light_minute = -1
        self._put_away: list[QDialog] = []
        self._today = clock.now().date()
        self._pages: dict[str, Page] = {}
        self._name = ""
        self._way_back = "today"
        self._build()
        self._hear()
        self._show_office()
        self._show_session()
        self._show_status()
        self._tick()
        # Not before whoever made the window has it: what the last run lost is told at once.
        QTimer.singleShot(0, self, print_runner.kick)

    # -- going about -------------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The page that is shown; the first one is made when the window has been painted."""
        self._begin()
        return self._pages[self._name]

    @property
    def page_name(self) -> str:
        """The name under which the page is known, as in `page_wanted`."""
        self._begin()
        return self._name

    @Slot(str)
    @Slot(str, object)
    def go(self, name: str, argument: object = None) -> None:
        """Show a page, made on its first visit, and hand it what another page has in hand."""
        if not self._pages:
            # Scanners are heard from the first page on.
            _ = self._scans
        if name not in self._pages:
            self._add_page(name)
        if self._name not in {"", name}:
            # What was said belonged to the page before.
            self._top.forget()
        if name == "dossier" and self._name != "dossier":
            self._way_back = self._name
        self._name = name
        self._body.setCurrentWidget(self._frames[name])
        self._navigation.mark(name)
        self._reprint_key.setEnabled(name != "dossier")
        self._park_key.setEnabled(name != "intake")
        self.page.entered(argument)
        self.moved.emit()
        KEY_REST.screen_changed()

    @Slot()
    def _begin(self) -> None:
        """Fill the window that stands there already with its first page."""
        if not self._name:
            self.go("today")
            if self._sign_in and self._office.people.asks_for_pin(self._session.by):
                self._session.lock()
                # The page below has asked for the focus, too.
                QTimer.singleShot(0, self._lock_screen, self._lock_screen.take_focus)
            _ = self._idle
            # Once the page stands there: the desks that keep them bring much along.
            QTimer.singleShot(0, self, self._count_parked)
            QTimer.singleShot(0, self, self._begin_keeping)
            QTimer.singleShot(0, self, self._tell_resets)
            QTimer.singleShot(0, self, self._tell_news)
            self._session.changed.connect(self._tell_resets)
            self.moved.connect(self._tell_news)
            self._session.changed.connect(self._tell_news)

    @Slot()
    def _begin_keeping(self) -> None:
        """Show how old the last copy is, and say what went wrong with it while nobody looked."""
        self._show_backup()
        if trouble := self._keeper.last_trouble():
            sentence = self.tr("Lần sao lưu gần nhất không được: {why}")
            self._top.tell(Tone.WARNING, sentence.format(why=trouble))

    @Slot()
    def _count_parked(self) -> None:
        parked = sum(draft.parked for draft in self._office.reception.drafts())
        self._status.show_parked(parked)

    def _add_page(self, name: str) -> None:
        page = self._maker.make(name)
        page.setObjectName(f"page.{name}")
        page.told.connect(self._top.tell)
        page.dossier_wanted.connect(self._open_dossier)
        page.page_wanted.connect(self.go)
        page.done.connect(self._top.scan_box.take_focus)
        page.done.connect(self.moved)
        frame = PageFrame(page)
        self._body.addWidget(frame)
        self._pages[name], self._frames[name] = page, frame

    @cached_property
    def _maker(self) -> PageMaker:
        from ui.page_making import PageMaker

        return PageMaker(
            office=self._office,
            clock=self._clock,
            session=self._session,
            words=lambda: self._words,
            print_runner=self._print_runner,
            background=self._background,
            choose_file=self._choose_file,
            open_file=self._open_file,
            printers=self._printers,
            settings=self._settings,
            appearance=self._appearance,
            remembered=self._remembered,
            scanner=lambda: self._scanner,
            sounds=lambda: self._sounds,
            keeper=lambda: self._keeper,
            parked_counted=self._status.show_parked,
            went_back=self._go_back,
        )

    @Slot()
    def _go_back(self) -> None:
        self.go(self._way_back)

    # -- made anew ---------------------------------------------------------------------------------

    @property
    def in_hand(self) -> str:
        """The name of a page on which something was begun that a new window would not have.

        "window" while a sheet lies open or the books are being copied; nothing when all is free.
        """
        keeping = "_keeper" in self.__dict__ and self._keeper.running
        if self._leaving or keeping or QApplication.activeModalWidget() or self._put_away:
            return "window"
        return next((name for name, page in self._pages.items() if page.in_hand), "")

    def leave_to(self, other: MainWindow) -> None:
        """Close for good without a copy of the books; `other` shows what was shown here."""
        name, again, back = self._name, None, self._way_back
        if name:
            again = self.page.again()
        self._keep_place()
        other.setGeometry(self.geometry())
        other.setWindowState(self.windowState())
        if name and name != "today":
            other._begin()
            other.go(name, again)
            other._way_back = back
        self._leaving = True
        self._clockwork.stop()
        other.show()
        self.close()

    def title_of(self, name: str) -> str:
        """Return what a page is called on the screen, nothing for one that is in no list."""
        return next((place.text for place in self._places() if place.name == name), "")

    # -- making ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("mainWindow")
        self._frames: dict[str, PageFrame] = {}
        self._navigation = Navigation(self._places())
        self._top = TopBar()
        self._status = StatusLine(Dates())
        self._body = QStackedWidget()
        frame = QWidget()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._top)
        right.addWidget(self._make_clock_bar())
        right.addWidget(self._body, 1)
        right.addWidget(self._status)
        whole = QHBoxLayout(frame)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._navigation)
        whole.addLayout(right, 1)
        self._layers = QStackedWidget()
        self._layers.addWidget(frame)
        self.setCentralWidget(self._layers)
        look = theme.look()
        room = self.screen().availableGeometry()
        # Enlarged, it must still stand on the screen; pages scroll.
        rooms = (room.width(), room.height())
        self.setMinimumSize(
            *(
                max(side, min(look.px(side), most))
                for side, most in zip(_SMALLEST, rooms, strict=True)
            )
        )
        self.resize(*_USUAL)
        place = None if self._settings is None else self._settings.value("window/place")
        if place is not None:
            self.restoreGeometry(place)

    @cached_property
    def _lock_screen(self) -> LockScreen:
        """The lock screen, made when the window is first locked."""
        from ui.lock_screen import LockScreen

        made = LockScreen(lambda: self._office.people, self._words, self._clock)
        made.taken_over.connect(self._session.take_over)
        self._layers.addWidget(made)
        return made

    @cached_property
    def _key_help(self) -> KeyHelp:
        """The map of keys, made when it is first asked for."""
        from ui.key_help import KeyHelp

        frame = self._layers.widget(0)
        assert frame is not None
        made = KeyHelp(frame)
        made.setGeometry(self._layers.rect())
        return made

    @Slot()
    def _show_keys(self) -> None:
        self._key_help.open(self._name, self.page)

    @Slot()
    def _show_keys_over(self) -> None:
        """Show over an open sheet what can be pressed there, or take that away again."""
        from ui.key_help import MapOver

        sheet = QApplication.activeModalWidget()
        if isinstance(sheet, MapOver):
            sheet.reject()
        elif sheet is not None:
            MapOver(sheet, self).open()

    @Slot()
    def show_guide(self) -> None:
        """Open the user guide at the chapter about the page, or the part of it, that is shown.

        The first time after an update it opens at what is new.
        """
        from ui import guide, news

        fresh, self._fresh_news = self._fresh_news, ""
        about = guide.chapter_about(self._name, self.page.shown_part)
        chapter = guide.NEWS if fresh else about
        guide.UserGuide(self, chapter, news=fresh or news.whole()).open()

    @Slot()
    def _tell_resets(self) -> None:
        """Say once a run whose PIN came from the command line, until they have another."""
        if self._session.locked or self._told_resets:
            return
        self._told_resets = True
        resets = self._office.people.resets()
        if resets:
            names = ", ".join(one.member.name for one in resets)
            told = self.tr("Mã PIN của {names} đã đặt lại bằng dòng lệnh: xem Quản trị › Cán bộ.")
            self._top.tell(Tone.WARNING, told.format(names=names))

    @Slot()
    def _tell_news(self) -> None:
        """Say once after an update that there is something new, when nothing else is going on."""
        busy = self._session.locked or self._name != "today" or self.in_hand or self._top.tone
        if self._settings is None or self._heard_news or busy:
            return
        from ui.news import News

        self._heard_news = True
        told = News(self._settings)
        self._fresh_news = told.fresh
        if told.fresh:
            sentence = self.tr("Bản {version} có điều mới. Bấm {key} để xem.")
            key = keys.cap("Shift+F1")
            self._top.tell(Tone.ACCENT, sentence.format(version=told.version, key=key))

    def _hide_keys(self) -> None:
        if "_key_help" in self.__dict__:
            self._key_help.hide()
        over = QApplication.activeModalWidget()
        if isinstance(over, QDialog) and over.objectName() == "keyMapOver":
            over.reject()

    def _places(self) -> Sequence[Place]:
        return (
            Place("today", self.tr("Hôm nay"), "Ctrl+1", "house"),
            Place("intake", self.tr("Tiếp nhận"), "Ctrl+2", "inbox"),
            Place("handover", self.tr("Bàn giao"), "Ctrl+3", "arrow-right-left"),
            Place("giving_back", self.tr("Trả kết quả"), "Ctrl+4", "hand-helping"),
            Place("register", self.tr("Sổ hồ sơ"), "Ctrl+5", "book-open"),
            Place("reports", self.tr("Báo cáo"), "Ctrl+6", "chart-column"),
            Place("administration", self.tr("Quản trị"), "Ctrl+7", "settings"),
        )

    def _make_clock_bar(self) -> QWidget:
        look = theme.look()
        self._clock_bar = QWidget()
        self._clock_bar.setObjectName("clockBar")
        row = QHBoxLayout(self._clock_bar)
        row.setContentsMargins(look.px(20), look.px(10), look.px(20), 0)
        row.setSpacing(look.px(12))
        self._clock_trouble = Notice()
        self._clock_trouble.setObjectName("clockTrouble")
        row.addWidget(self._clock_trouble, 1)
        self._confirm = ActionButton(self.tr("Xác nhận giờ máy là đúng"), icon="clock")
        self._confirm.setObjectName("confirmClock")
        self._confirm.clicked.connect(self._confirm_clock)
        row.addWidget(self._confirm)
        self._clock_bar.hide()
        return self._clock_bar

    def _hear(self) -> None:
        self._navigation.wanted.connect(self.go)
        self._navigation.help_wanted.connect(self._show_keys)
        self._navigation.guide_wanted.connect(self.show_guide)
        self._top.scan_box.entered.connect(self._look_up)
        self._top.scan_box.left.connect(self._return_to_page)
        self._top.lock_wanted.connect(self._session.lock)
        self._status.unprinted_wanted.connect(lambda: self.go("today", "unprinted"))
        self._status.parked_wanted.connect(lambda: self.go("intake", "parked"))
        self._status.backups_wanted.connect(lambda: self.go("administration", "backups"))
        self._session.changed.connect(self._show_session)
        self._changes.happened.connect(self._note_changes)
        if self._printers is not None:
            self._printers.chosen.connect(self._show_status)
        self._reprint_key = QShortcut(keys.sequence("F10"), self)
        self._reprint_key.activated.connect(self._reprint_last)
        self._park_key = QShortcut(keys.sequence("F8"), self)
        self._park_key.setAutoRepeat(False)
        self._park_key.activated.connect(self._say_where_to_park)
        if self._appearance is not None:
            for key, steps in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
                resize = QShortcut(keys.sequence(key), self)
                resize.activated.connect(partial(self._resize_text, steps))
        self._clockwork = QTimer(self)
        self._clockwork.setObjectName("clockwork")
        self._clockwork.setInterval(POLL_MS)
        self._clockwork.timeout.connect(self._tick)
        self._clockwork.start()

    # -- what the first page brings along ----------------------------------------------------------

    @cached_property
    def _words(self) -> Words:
        return self._make_words()

    @cached_property
    def _scanner(self) -> SerialScanner | None:
        return None if self._make_scanner is None else self._make_scanner()

    @cached_property
    def _sounds(self) -> Sounds | None:
        return None if self._make_sounds is None else self._make_sounds()

    @cached_property
    def _keeper(self) -> BackupKeeper:
        """What makes copies of the books by itself."""
        from ui.backup_keeper import BackupKeeper

        made = BackupKeeper(self._office, self._clock, self._copying, self)
        made.changed.connect(self._show_backup)
        made.looked.connect(self._show_backup)
        return made

    @cached_property
    def _leaving_screen(self) -> LeavingScreen:
        """What is shown while the books are copied before the window closes."""
        from ui.leaving import LeavingScreen

        made = LeavingScreen()
        made.smaller.clicked.connect(self.showMinimized)
        self._layers.addWidget(made)
        return made

    @cached_property
    def _idle(self) -> IdleWatch:
        """What notices that nobody is at the counter."""
        from ui.idle import IdleWatch

        made = IdleWatch(self._clock.now, self)
        made.lock_pressed.connect(self._session.lock)
        made.keys_pressed.connect(self._show_keys_over)
        return made

    @cached_property
    def _scans(self) -> ScanActs:
        """What hears the scanners; before the first page there is nothing to scan for."""
        from ui.scan_acts import ScanActs

        return ScanActs(
            self,
            self,
            office=self._office,
            session=self._session,
            seconds=self._seconds,
            sounds=self._sounds,
            scanner=self._scanner,
        )

    # -- scans and searches ------------------------------------------------------------------------

    @property
    def tone(self) -> Tone | None:
        """In which tone something stands beside the scan box; None when nothing does."""
        return self._top.tone

    def tell(self, tone: Tone, sentence: str) -> None:
        """Say something beside the scan box, or on the lock screen while that hides it."""
        if self._session.locked:
            self._lock_screen.tell(tone, sentence)
        else:
            self._top.tell(tone, sentence)

    def show_room(self, free: str) -> None:
        """Say at the foot how many GB the disk has left, in words; nothing for an empty text."""
        self._status.show_room(free)

    def forget_person(self) -> None:
        """Take the citizen before out of sight, also on the page that a card led away from."""
        page = self.page
        page.forget_person()
        if self.page is not page:
            self.page.forget_person()

    def ask_badge(self, number: int, name: str) -> None:
        """Ask for the PIN that goes with a badge, where somebody stands before it."""
        if self._session.locked:
            self._lock_screen.ask_badge(number, name)
            return
        from ui.sign_in import BadgeSheet

        sheet = BadgeSheet(
            self, self._office.people, self._words, self._clock, number=number, name=name
        )
        sheet.passed.connect(self._session.take_over)
        sheet.open()

    def make_ready(self) -> None:
        """Take away the map of keys, and what was said last; somebody is there."""
        self._idle.touch()
        self._hide_keys()
        self._top.forget()

    @Slot()
    def _return_to_page(self) -> None:
        self.page.entered()

    @Slot(str)
    def _look_up(self, text: str) -> None:
        from counter_app.rules.numbers import recognise

        found, named = self._office.inquiry.look_up(text), recognise(text)
        self._top.scan_box.clear()
        if found.dossiers or found.slip is not None or found.pad is not None:
            self.use(found, text)
        elif named is not None:
            self._scans.take(named)
        else:
            self.go("register", text)

    def use(self, found: Found, code: str) -> None:
        """Open what a code names, or say that nothing bears it."""
        if found.pad is not None:
            self.go("intake", found.pad)
            return
        if not found.dossiers and found.slip is None:
            page = self.page
            self.forget_person()
            if not page.take_stranger(found.stranger, code):
                self._top.tell(Tone.BAD, self._words.stranger(found.stranger, code))
            return
        self._top.forget()
        if not self.page.take_scan(found):
            self._open_found(found)
        if found.outdated:
            self._say_outdated(found.dossiers[0])

    def _open_found(self, found: Found) -> None:
        if found.slip is not None:
            self.go("handover", found.slip)
            sentence = self.tr("Phiếu bàn giao {number}").format(number=found.slip.number)
            self._top.tell(Tone.GOOD, sentence)
            return
        dossier = found.dossiers[0]
        if len(found.dossiers) > 1:
            self.go("register", dossier.number)
            sentence = self.tr(
                "Có {count} hồ sơ cùng số {number}. Hãy chọn đúng hồ sơ.", "", len(found.dossiers)
            )
            self._top.tell(
                Tone.WARNING, sentence.format(count=len(found.dossiers), number=dossier.number)
            )
            return
        self._open_dossier(dossier.id)
        sentence = self.tr("{number} · {applicant} · {state}")
        self._top.tell(
            Tone.GOOD,
            sentence.format(
                number=dossier.number,
                applicant=dossier.applicant.name,
                state=self._words.state(dossier.state).lower(),
            ),
        )

    def _say_outdated(self, dossier: Dossier) -> None:
        sentence = self.tr(
            "Giấy vừa quét là bản cũ của hồ sơ {number}. Giấy đã được thay bằng lần {version}, "
            "hẹn trả ngày {due}."
        )
        self._top.tell(
            Tone.WARNING,
            sentence.format(
                number=dossier.number,
                version=dossier.receipt_version,
                due=self._words.date(dossier.due_at.date()),
            ),
        )

    @Slot(str)
    def _open_dossier(self, dossier_id: str) -> None:
        self.go("dossier", dossier_id)

    @Slot()
    def _reprint_last(self) -> None:
        if self._session.locked:
            return
        for entry in self._office.inquiry.latest(limit=_LATEST):
            if entry.fact.kind in _WITH_PAPER:
                about = entry.fact.agg_id
                if entry.fact.kind == "dossier.received":
                    about = entry.fact.body.get("group") or about
                papers = self._office.printing.of(about)
                originals = [paper for paper in papers if _is_main(paper)]
                if originals:
                    self._reprint(originals[-1].id)
                    return
        self._top.tell(Tone.WARNING, self.tr("Chưa có giấy nào để in lại."))

    @Slot()
    def _say_where_to_park(self) -> None:
        """Say where F8 does something, and whether anything waits there."""
        if self._session.locked:
            return
        count = sum(draft.parked for draft in self._office.reception.drafts())
        sentence = self.tr("F8 tạm giữ hồ sơ đang nhập, chỉ ở trang Tiếp nhận (Ctrl+2).")
        if count:
            sentence = self.tr("Đang tạm giữ {count} hồ sơ: bấm Ctrl+2 rồi F8 để mở.")
        self._top.tell(Tone.ACCENT, sentence.format(count=count))

    def _reprint(self, document_id: DocumentId) -> None:
        try:
            again = self._office.printing.reprint(document_id, by=self._session.by)
        except Refused as refusal:
            self._top.tell(Tone.BAD, self._words.refusal(refusal))
            return
        from ui.queued import told

        sentence = self.tr("In lại {title}, bản sao {number}")
        self._top.tell(*told(again, sentence.format(title=again.title, number=again.reprint)))

    def _resize_text(self, steps: int) -> None:
        """Make everything larger or smaller by steps; 0 as drawn."""
        assert self._appearance is not None
        if steps:
            self._appearance.zoom_by(steps)
        else:
            self._appearance.zoom = 1.0

    # -- what changes ------------------------------------------------------------------------------

    @Slot(object)
    def _note_changes(self, topics: frozenset[Topic]) -> None:
        """Look again once the act that wrote is over, however much it wrote."""
        if topics & _CLOCKED:
            # An act was believed, so the clock is right again.
            self._clock_bar.hide()
        if not self._changed:
            QTimer.singleShot(0, self, self._look_again)
        self._changed |= topics

    @Slot()
    def _look_again(self) -> None:
        topics, self._changed = self._changed, frozenset()
        if topics & {Topic.SETTINGS, Topic.STAFF}:
            self._show_office()
            self._follow_staff()
        self.page.refresh(topics)
        if Topic.DOCUMENTS in topics:
            self._show_status()
            self._print_runner.kick()

    @Slot()
    def _tick(self) -> None:
        now = self._clock.now()
        self._status.show_time(now)
        if now.date() != self._today:
            self._today = now.date()
            self._note_changes(_ALL_TOPICS)
        self._lock_when_left()
        self._keep_copies(now.minute)
        if self._poll is not None and self._poll():
            self._changes.announce(_ALL_TOPICS)

    def _keep_copies(self, minute: int) -> None:
        """Let copies be made that are due, and their age be shown by the minute."""
        if self._name and not self._leaving and "_keeper" in self.__dict__:
            self._keeper.check()
            if minute != self._light_minute:
                self._light_minute = minute
                self._show_backup()

    @Slot()
    def _show_backup(self) -> None:
        self._status.show_backup(*self._keeper.told())

    @Slot()
    def _show_status(self) -> None:
        queue = self._office.printing.queue(self._print_runner.held)
        self._status.show_unprinted(queue.count)
        if (last := queue.failed) is not None:
            sentence = self.tr("{printer}: {trouble}")
            self._status.show_printer(
                sentence.format(printer=last.printer or self.tr("Máy in"), trouble=last.trouble),
                Tone.BAD,
            )
        else:
            self._status.show_printer(*self._papers_go_to())

    def _papers_go_to(self) -> tuple[str, Tone]:
        """Return where receipts come out, as far as nobody has heard of trouble."""
        role = PrinterRole(self._office.administration.settings().receipt_size)
        printer = "" if self._printers is None else self._printers.profile(role).printer
        if printer:
            return self.tr("Máy in: {printer}").format(printer=printer), Tone.GOOD
        return self.tr("Chưa chọn máy in, giấy lưu thành tệp PDF"), Tone.PLAIN

    def _show_office(self) -> None:
        self._navigation.show_office(self._office.administration.settings().office)
        self._lock_minutes = self._office.administration.settings().lock_minutes
        self._station = self._office.administration.station().name
        title = self.tr("Quầy Một Cửa – {station}").format(station=self._station)
        self.setWindowTitle(title)
        self._top.show_person(self._station, self._session.user.name)

    def _follow_staff(self) -> None:
        """Bear the new name of whoever is on duty; whoever left is not on duty any more."""
        here = [
            one for one in self._office.administration.staff() if one.id == self._session.user.id
        ]
        if not here:
            self._session.lock()
        elif here[0] != self._session.user:
            self._session.follow(here[0])

    # -- who is on duty ----------------------------------------------------------------------------

    @Slot()
    def _show_session(self) -> None:
        if self._leaving:
            return
        if self._session.locked:
            self._hide_keys()
            self._top.forget()
            self._put_sheets_away()
            self._layers.setCurrentWidget(self._lock_screen)
            self._lock_screen.show_people(
                self._office.administration.settings().office, self._session.user.id
            )
            return
        self._top.show_person(self._station, self._session.user.name)
        if self._layers.currentIndex():
            self._layers.setCurrentIndex(0)
            self._top.scan_box.take_focus()
            self._bring_sheets_back()
        self._offer_confirming()

    def _lock_when_left(self) -> None:
        """Lock when nobody has been at the counter for as long as the office says."""
        if self._name and self._idle.left_alone(self._lock_minutes):
            self._session.lock()

    def _put_sheets_away(self) -> None:
        """Take what lies over the window out of sight, with all that was filled in."""
        menu = QApplication.activePopupWidget()
        while menu is not None and menu.close():
            menu = QApplication.activePopupWidget()
        while isinstance(sheet := QApplication.activeModalWidget(), QDialog):
            self._put_away.append(sheet)
            sheet.hide()
            self.activateWindow()
        for shade in self.findChildren(QWidget, "scrim"):
            shade.hide()

    def _bring_sheets_back(self) -> None:
        """Let what was put away lie over the window again, the lowest first."""
        sheets, self._put_away = self._put_away, []
        for shade in self.findChildren(QWidget, "scrim"):
            shade.show()
        for sheet in reversed(sheets):
            if shiboken6.isValid(sheet):
                # What it does when it is first opened was done.
                QDialog.open(sheet)

    # -- the clock ---------------------------------------------------------------------------------

    def focusNextPrevChild(self, forward: bool, /) -> bool:
        """Let Tab go where the eye goes."""
        from ui import reading_order

        return reading_order.step(self, forward=forward)

    def event(self, event: QEvent, /) -> bool:
        """Hear what was refused on a page: for a wrong clock the remedy is here."""
        if event.type() == QEvent.Type.Paint and not self._name:
            QTimer.singleShot(0, self, self._begin)
        if isinstance(event, RefusalEvent):
            if isinstance(event.refusal, ClockNotBelieved):
                self._show_clock_trouble(event.refusal)
            elif isinstance(event.refusal, NotPermitted) and event.again is not None:
                self._offer_override(event.over or self, event.refusal, event.again)
            return True
        return super().event(event)

    def _show_clock_trouble(self, refusal: ClockNotBelieved) -> None:
        self._clock_trouble.tell(self._words.refusal(refusal), Tone.BAD)
        self._clock_bar.show()
        self._offer_confirming()

    def _offer_confirming(self) -> None:
        allowed = may(self._session.user, Permission.CONFIRM_CLOCK)
        self._confirm.setToolTip(
            "" if allowed else self.tr("Trưởng bộ phận hoặc quản trị xác nhận ngay tại quầy này.")
        )

    def _offer_override(
        self, over: QWidget, refusal: NotPermitted, again: Callable[[], object]
    ) -> None:
        """Let who may confirm here what the person on duty may not."""
        from ui import override

        override.offer(
            over,
            refusal,
            again,
            people=self._office.people,
            session=self._session,
            words=self._words,
            clock=self._clock,
        )

    @Slot()
    def _confirm_clock(self) -> None:
        try:
            now = self._office.administration.confirm_clock(by=self._session.by)
        except NotPermitted as refusal:
            self._offer_override(self, refusal, self._confirm_clock)
            return
        except Refused as refusal:
            self._clock_trouble.tell(self._words.refusal(refusal), Tone.BAD)
            return
        self._clock_bar.hide()
        sentence = self.tr("Đã xác nhận giờ máy {now}. Hãy làm lại việc vừa rồi.")
        self._top.tell(Tone.GOOD, sentence.format(now=self._words.moment(now)))

    # -- what Qt tells -----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep the key map over the whole window, and give the page room."""
        super().resizeEvent(event)
        self._navigation.make_room(narrow=self.width() < theme.look().px(_NARROW))
        if "_key_help" in self.__dict__:
            self._key_help.setGeometry(self._layers.rect())

    def closeEvent(self, event: QCloseEvent, /) -> None:
        """Remember where the window stood, and copy the books first if that is wanted."""
        self._keep_place()
        if self._name and not self._leaving and self._copy_first():
            event.ignore()
            return
        super().closeEvent(event)

    def _keep_place(self) -> None:
        if self._settings is not None:
            self._settings.setValue("window/place", self.saveGeometry())

    def _copy_first(self) -> bool:
        """Begin the copy that is wanted before the window closes; say whether there is one.

        A folder that fails keeps nobody from closing: the next start says so.
        """
        try:
            if not self._keeper.running and not self._keeper.wanted_on_exit():
                return False
        except Refused:
            return False
        self._session.lock()
        self._leaving = True
        self._layers.setCurrentWidget(self._leaving_screen)
        self._keeper.changed.connect(self._close_when_copied)
        # Not while the window hears that it is to close.
        QTimer.singleShot(0, self, self._copy_and_close)
        return True

    @Slot()
    def _copy_and_close(self) -> None:
        from counter_app.rules.backups import Reason

        try:
            self._keeper.back_up(Reason.EXIT)
        except Refused:
            self.close()

    @Slot()
    def _close_when_copied(self) -> None:
        if not self._keeper.running:
            self.close()


def _is_main(paper: Document) -> bool:
    """Say whether a paper is an original, and not the evaluation slip that goes with another."""
    return not paper.reprint and paper.kind is not DocumentKind.EVALUATION
