"""A working day in the real window, without a screen: done with keys and scans, kept as pictures.

It is a demonstration and a proof at once: each step says what must be seen after it, and the tour
ends at the first that is not. What it scans is read from the paper that came out.
"""

from collections.abc import Callable, Generator
from contextlib import chdir, contextmanager
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from counter_app.ports import Store
from counter_app.rules.lines import Board
from counter_app.rules.staff import Role, StaffMember
from counter_app.sample_day import UNTIL, MovedClock
from ui import languages
from ui.album import Album
from ui.assembly import Program
from ui.guide_pictures import GuidePictures
from ui.hands import Hands, rest, wait_until
from ui.languages import VIETNAMESE
from ui.printing import Pacing
from ui.printing.printers import System
from ui.stage import CopiesOnUsb, Eye, OfficePrinters, Stage, live, see
from ui.tour_administration import InAdministration
from ui.tour_closing import AtTheEnd
from ui.tour_custody import PIN, BehindTheWindow
from ui.tour_window import AtTheWindow, Carried

MORNING = datetime.combine(date(2026, 11, 23), UNTIL, timezone(timedelta(hours=7)))
"""When the tour begins: a Monday before a holiday."""

_PACING = Pacing(first=0.01, growth=1.0, longest=0.01, limit=5.0)
_OFFICE = (
    "Ủy ban nhân dân phường Thuận Hóa",
    "Trung tâm Phục vụ hành chính công phường Thuận Hóa",
    "H57.132",
    "",  # the number of the centre stays
    "Huế",
    "",  # the closing time too
    "Số 1 đường Lê Lợi, phường Thuận Hóa, thành phố Huế",
    "0234 3 822 000",
    "Quầy 03",
    "2",
    "Lê Thị Hạnh",
    PIN,
    PIN,
)
"""What is filled in at the first start, field by field; nothing where what stands there stays."""

_COPIES = Path("USB", "Sao lưu sổ")
"""Where copies of the books go, as seen from the scratch folder: a screen shows it."""
_STEPS = 12
"""More than the set-up has that can wait."""

_Books = TypeVar("_Books", bound=Store)
_Books_contra = TypeVar("_Books_contra", bound=Store, contravariant=True)


class Build(Protocol[_Books_contra]):
    """Makes the window on a store."""

    def __call__(
        self,
        store: _Books_contra,
        clock: MovedClock,
        /,
        *,
        folder: Path,
        system: System,
        pacing: Pacing,
        seconds: Callable[[], float],
        on_duty: StaffMember | None,
    ) -> Program:
        """Return the program, not yet shown."""
        ...


class Tour(Generic[_Books]):
    """The day, from the first start of the program to the lock in the evening."""

    def __init__(
        self,
        out: Path,
        open_store: Callable[[Path], _Books],
        build: Build[_Books],
        scratch: Path,
        *,
        said: Callable[[str], object] = lambda _sentence: None,
        language: str = VIETNAMESE,
        guide: GuidePictures | None = None,
    ) -> None:
        """Keep the pictures in `out` and books in `scratch`; `said` hears what is being done.

        The window speaks `language`. Pictures that the user guide shows go to `guide` too.
        """
        self._album = Album(out.absolute(), guide)
        self._language = language
        self._open_store = open_store
        self._build = build
        self._scratch = scratch.absolute()
        self._said = said
        self._eye = Eye()
        self._carried = Carried()

    @property
    def count(self) -> int:
        """How many pictures and papers there are."""
        return self._album.count

    def take(self) -> Path:
        """Live through the day; return the page that shows it.

        Raises `NotSeen`, or whatever else went wrong, at the first step that fails.
        """
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        flash = app.cursorFlashTime()
        # A caret that blinks would be there in one tour and not in the next.
        app.setCursorFlashTime(0)
        try:
            self._scratch.mkdir(parents=True, exist_ok=True)
            # What a screen shows of a path is the same in every tour.
            with chdir(self._scratch):
                self._take()
        finally:
            app.setCursorFlashTime(flash)
            languages.speak(app, VIETNAMESE)
        return self._album.finish()

    def _take(self) -> None:
        with self._stage("fresh", lively=False) as stage:
            self._first_start(stage)
        with self._stage("lively", lively=True) as stage:
            window = AtTheWindow(stage, self._carried)
            behind = BehindTheWindow(stage, self._carried)
            end = AtTheEnd(stage, self._carried)
            administration = InAdministration(stage, self._carried)
            self._look_at_today(stage)
            window.receive()
            window.repeat()
            window.send_home()
            window.scan_the_receipt()
            behind.hand_over()
            behind.let_it_be_signed()
            behind.settle()
            behind.supplement()
            behind.put_off()
            behind.check_the_desk()
            window.take_results_in()
            window.call()
            window.give_back()
            behind.look_back()
            administration.go_on_by_hand()
            end.search()
            end.count()
            end.close_the_day()
            administration.walk()
            end.lose_the_printer()
            end.lock()

    # -- the steps ---------------------------------------------------------------------------------

    def _first_start(self, stage: Stage) -> None:
        stage.keep(
            "Lần mở đầu tiên: quầy này là ai", "The first start: who we are", guide="setup-start"
        )
        hands = stage.hands
        for place, text in enumerate(_OFFICE):
            if place:
                hands.press("Return")
            if text:
                hands.press("Ctrl+A")
                hands.type(text)
        stage.keep(
            "Ba bước phải làm",
            "The three steps without which there is no receipt",
            guide="setup-administrator",
        )
        hands.press("Ctrl+Enter")
        for _ in range(_STEPS):
            if stage.shown("begin"):
                break
            hands.press("Ctrl+PageDown")
        stage.keep(
            "Các bước khác để sau được; xong là bắt đầu",
            "What is set up, and what can wait",
        )
        hands.press("F9")
        wait_until(lambda: stage.page_name == "today", "the window after the set-up")
        settings = stage.office.administration.settings()
        see((settings.office, settings.unit_code) == (_OFFICE[1], _OFFICE[2]), "the settings")
        stage.keep("Hôm nay, khi sổ còn trống", "Today, while the books are empty")

    def _look_at_today(self, stage: Stage) -> None:
        counts = stage.office.inquiry.counts()
        see(counts.boards[Board.DUE_TODAY] > 0, "something is due today")
        stage.keep(
            "Hôm nay: việc không được quên", "Today: what must not be forgotten", guide="today"
        )
        stage.hands.press("2")
        stage.keep("Phím 2: hồ sơ quá hạn", "Key 2: what is overdue")

    # -- what every step needs ---------------------------------------------------------------------

    @contextmanager
    def _stage(self, name: str, *, lively: bool) -> Generator[Stage]:
        # Beside the current folder, so that no screen tells where that is.
        folder = Path(name)
        folder.mkdir()
        store = self._open_store(folder / "books.sqlite3")
        clock = MovedClock(MORNING)
        hands = Hands()
        system = OfficePrinters()
        on_duty = live(store, clock, MORNING, _COPIES) if lively else None
        program = self._build(
            store,
            clock,
            folder=folder,
            system=system,
            pacing=_PACING,
            seconds=hands.seconds,
            on_duty=on_duty,
        )
        program.office.backups = CopiesOnUsb(store, clock)
        try:
            if lively:
                _give_pin(program)
            program.window.show()
            if program.appearance.language != self._language:
                vietnamese = program.window
                program.appearance.language = self._language
                wait_until(lambda: program.window is not vietnamese, "the other language")
            program.window.activateWindow()
            wait_until(program.window.isActiveWindow, "the window in front")
            # What a page reads after it stands there takes its room in a turn of its own.
            rest()
            # Time passes here when a step says so, and not with the seconds that it takes.
            clockwork = program.window.findChild(QTimer, "clockwork")
            if clockwork is not None:
                clockwork.stop()
            yield Stage(
                program, clock, hands, folder / "papers", self._album, self._eye, self._said, system
            )
        except Exception:
            self._album.failure(program.window)
            raise
        finally:
            program.close()
            store.close()


def _give_pin(program: Program) -> None:
    """Let the supervisor have a PIN, as in an office where it is known what confirming means."""
    people = program.office.people
    for person in people.roster():
        if person.member.role is Role.SUPERVISOR:
            people.set_pin(person.member.id, PIN, by=person.member.id)
