"""The offices that the screens show: a lively one, and one whose books are still empty.

Time, people, printers and folders are the same in every run, so that pictures can be compared.
"""

import shutil
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.__main__ import build
from counter_app.desks import open_office
from counter_app.desks.intake import Intake
from counter_app.rules.people import Applicant
from counter_app.rules.staff import StaffMember
from counter_app.sample_day import MovedClock
from db import SqliteStore
from tests.conftest import furnished
from tests.doubles import InlineBackground, StoppedClock
from tests.screens.looks import Look
from ui.album import Album
from ui.hands import Hands, turn, wait_until
from ui.printing import Pacing
from ui.stage import Eye, Stage, UnpluggedPrinters, live
from ui.tour import MORNING

_PACING = Pacing(first=0.01, growth=1.0, longest=0.01, limit=5.0)
_MACHINE = "this-computer.ini"
"""Where a computer keeps what was chosen on it, as in `counter_app.__main__.build`."""
_Filled = TypeVar("_Filled")
_LONG_NAME = (
    "Công ty Trách nhiệm hữu hạn một thành viên Sản xuất, Thương mại, Dịch vụ và Xuất nhập khẩu "
    "Dược liệu Cổ truyền Nguyễn Phúc Tộc Vĩnh Thụy Thừa Thiên"
)
_LONG_ADDRESS = (
    "Số 127/15/3 kiệt 45 đường Nguyễn Khoa Chiêm kéo dài, tổ dân phố Thượng Thành 12, "
    "phường Thuận Hóa, thành phố Huế"
)


class Offices:
    """Opens the program on a copy of books that were written once."""

    def __init__(self) -> None:
        """Keep the books in the current folder, which must be empty.

        Paths are shown on some screens, so all of them are told as seen from here.
        """
        self._clerk = _write("lively", _live)
        _write("empty", _furnish)
        _write("fresh", lambda _store, _clock: None)
        self._eye = Eye()
        app = QApplication.instance()
        assert app is not None
        # The tour looks out for windows that flash up; here it would only cost time.
        app.removeEventFilter(self._eye)
        self._album = Album(Path("album"))
        self._count = 0

    @contextmanager
    def open(self, name: str, look: Look) -> Generator[Stage]:
        """Show the window of the "lively", the "empty" or the "fresh" office, which has no name."""
        self._count += 1
        folder = Path(f"quay-{self._count}")
        folder.mkdir()
        books = folder / "books.sqlite3"
        shutil.copy(f"{name}.sqlite3", books)
        look.choose(QSettings(str(folder / _MACHINE), QSettings.Format.IniFormat))
        store, clock, hands = SqliteStore(books), MovedClock(MORNING), Hands()
        program = build(
            store,
            clock,
            folder=folder,
            system=UnpluggedPrinters(),
            pacing=_PACING,
            background=InlineBackground,
            seconds=hands.seconds,
            on_duty=self._clerk if name == "lively" else None,
        )
        try:
            program.window.show()
            program.window.activateWindow()
            wait_until(program.window.isActiveWindow, "the window in front")
            _stop_time(program.window)
            yield Stage(program, clock, hands, folder, self._album, self._eye, print)
        finally:
            program.close()
            store.close()


def _stop_time(window: QWidget) -> None:
    """Let the window look at its clock once, and never again by itself."""
    clockwork = window.findChild(QTimer, "clockwork")
    if clockwork is None:
        return
    for _ in range(3):  # the first page is there, and what it brings along
        turn()
    clockwork.stop()
    clockwork.timeout.emit()
    turn()


def _live(store: SqliteStore, clock: MovedClock) -> StaffMember:
    """Live through the sample days; then a firm comes whose name and address are long."""
    clerk = live(store, clock, MORNING, Path("copies"))
    person = Applicant(
        _LONG_NAME, id_number="3301234567", phone="0234 3 822 111", address=_LONG_ADDRESS
    )
    open_office(store, clock).reception.receive(Intake("1.004604", person), by=clerk.id)
    return clerk


def _furnish(store: SqliteStore, clock: MovedClock) -> None:
    """Give the office its name and its people, and nothing to do."""
    furnished(store, StoppedClock(clock.now()))


def _write(name: str, fill: Callable[[SqliteStore, MovedClock], _Filled]) -> _Filled:
    store = SqliteStore(Path(f"{name}.sqlite3"))
    filled = fill(store, MovedClock(MORNING))
    store.close()
    return filled
