"""What a person waits for: the window, and the card of a scanned dossier."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from counter_app.__main__ import build
from counter_app.rules.numbers import Payload, PayloadKind
from db import SqliteStore
from tests.bench.million import LAST_DAY
from tests.doubles import StoppedClock

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def starts(path: Path, *, rounds: int) -> tuple[float, float, float]:
    """Return the medians of process start to first paint, ours and bare, in ms; then our MB.

    Ours opens the books at `path` and shows its first screen; the bare one a window with a label.
    """
    _start("ours", path.parent)
    _start("bare")
    ours: list[tuple[float, float]] = []
    bare: list[tuple[float, float]] = []
    for _ in range(rounds):
        ours.append(_start("ours", path.parent))
        bare.append(_start("bare"))
    return (
        statistics.median(taken for taken, _ in ours),
        statistics.median(taken for taken, _ in bare),
        max(weight for _, weight in ours),
    )


def scans_to_card(path: Path, *, rounds: int) -> list[float]:
    """Return how long each scan takes from its Enter to the painted card, in ms.

    The scanner's keys go to the real window, from another page each time; the books are the given
    ones, the dossiers spread over all their years. The card is painted once: by the event loop, or
    else at our asking.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from ui.assembly import NoPrinters, introduce
    from ui.hands import Hands, turn
    from ui.main_window import MainWindow

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    introduce(app)
    store = SqliteStore(path)
    hands = Hands()
    clock = StoppedClock(datetime.fromisoformat(f"{LAST_DAY}T16:00:00+07:00"))
    times: list[float] = []
    with tempfile.TemporaryDirectory() as scratch:
        program = build(
            store, clock, folder=Path(scratch), system=NoPrinters(), seconds=hands.seconds
        )
        window = program.window
        assert isinstance(window, MainWindow)
        window.resize(1366, 768)
        window.show()
        turn()
        seen = _painted_cards(window)
        for code in _codes(store, rounds):
            hands.press("Ctrl+1")
            hands.scan_without_enter(code)
            seen.clear()
            begun = time.perf_counter()
            QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)
            turn()
            if not seen:
                window.repaint()
            times.append((time.perf_counter() - begun) * 1000)
            assert window.page_name == "dossier", code
        program.close()
    store.close()
    return times


def _painted_cards(window: "MainWindow") -> list[str]:
    """Return a list that takes the name of the page whenever a card is painted."""
    from PySide6.QtCore import QEvent, QObject

    painted: list[str] = []

    class Eye(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint and window.page_name == "dossier":
                painted.append(window.page_name)
            return super().eventFilter(watched, event)

    window.installEventFilter(Eye(window))
    return painted


def _codes(store: SqliteStore, count: int) -> list[str]:
    conn = store._conn  # pyright: ignore[reportPrivateUsage]
    last = conn.execute("select max(n) from dossier").fetchone()[0]
    step = last // count or 1
    found = conn.execute(
        "select code, received_on from dossier where n % ? = 0 order by n", (step,)
    ).fetchall()
    return [
        str(
            Payload(
                PayloadKind.DOSSIER, int(code[1:4]), datetime.fromisoformat(day).date(), code[10:]
            )
        )
        for code, day in found
    ][:count]


def _start(which: str, *arguments: Path) -> tuple[float, float]:
    # What is installed has its bytecode beside it, even if this machine writes none by itself.
    environment = {
        **{name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "QT_QPA_PLATFORM": "offscreen",
        "BENCH_START": str(time.monotonic_ns()),
    }
    done = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.bench.first_paint", which, *map(str, arguments)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    taken, weight = done.stdout.split()
    return float(taken), float(weight)
