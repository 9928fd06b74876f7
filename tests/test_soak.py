"""Thousands of turns: what a day at the counter asks of Qt, the books and the memory.

PySide6 6.12.0 on Python 3.11 loses one reference to None with every Qt call that returns None, and
one to True with every signal, until the process dies after some 1,300 scans. The pinned version
does not; the small tests below run always and would notice a pin that was raised too far.
"""

import sys
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget

from counter_app.rules.numbers import recognise
from db import SqliteStore
from tests.conftest import furnished, received
from tests.doubles import Hand, StoppedClock
from ui.scan import ScanFilter

_CALLS = 2_000
_SLACK = 1_000
"""References to None or True that other threads and the turns themselves may shift, either way.

Where Qt loses them it loses several thousand.
"""


class _Scanner(QObject):
    """Something that tells of scans."""

    scanned = Signal(str)
    ready = Signal(bool)


def _lost(turn: Callable[[], None], turns: int) -> dict[str, int]:
    """Return how many references to None, True and False some turns took away."""
    kept = (None, True, False)
    before = [sys.getrefcount(one) for one in kept]
    for _ in range(turns):
        turn()
    after = [sys.getrefcount(one) for one in kept]
    return {str(one): was - now for one, was, now in zip(kept, before, after, strict=True)}


def _label() -> Callable[[], None]:
    label = QLabel()

    def turn() -> None:
        label.setText("H57.132-261123-0601")
        label.setEnabled(True)
        label.update()

    return turn


def _signal() -> Callable[[], None]:
    scanner, heard = _Scanner(), QLabel()
    scanner.scanned.connect(heard.setText)
    scanner.ready.connect(heard.setEnabled)

    def turn() -> None:
        scanner.scanned.emit("1001261123060118")
        scanner.ready.emit(True)  # noqa: FBT003 - Qt's own

    return turn


def _scan() -> Callable[[], None]:
    box, found = QLineEdit(), QListWidget()
    box.returnPressed.connect(lambda: found.addItem(box.text()))

    def turn() -> None:
        for letter in "1001261123060118":
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = Qt.Key(ord(letter))
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(box, event)
        box.returnPressed.emit()
        box.clear()
        if found.count() > 50:
            found.clear()

    return turn


def _heard() -> Callable[[], None]:
    """Codes and cards through the filter that hears every key of the program."""
    box, hand = QLineEdit("Lan"), Hand()
    box.show()
    box.activateWindow()
    QTest.qWaitForWindowActive(box)
    ears = ScanFilter(box, recognise, seconds=hand, later=hand.later)
    found: list[object] = []
    for signal in (ears.scanned, ears.card, ears.unreadable):
        signal.connect(found.append)

    def turn() -> None:
        hand.pause(1)
        for text in ("1001261123060113", "001185012345||Nguyễn Thị Đào|01021985|Nữ|Huế|10052021"):
            for letter in f"{text}\r":
                key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(0)
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
                    QApplication.sendEvent(box, event)
        QApplication.sendPostedEvents(ears, QEvent.Type.MetaCall.value)
        assert box.text() == "Lan"
        assert len(found) == 2, found
        found.clear()

    return turn


_TURNS = {"label": _label, "signal": _signal, "scan": _scan, "heard": _heard}
_OFTEN = {"label": 60_000, "signal": 60_000, "scan": 20_000, "heard": 2_000}
_SELDOM = {"label": _CALLS, "signal": _CALLS, "scan": _CALLS // 20, "heard": _CALLS // 20}


@pytest.fixture
def cleared(qapp: QApplication) -> Iterator[None]:
    """See to it that no window of a turn outlives its test."""
    before = set(qapp.topLevelWidgets())
    yield
    for window in set(qapp.topLevelWidgets()) - before:
        window.close()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.usefixtures("cleared")
@pytest.mark.parametrize("kind", _TURNS)
def test_qt_gives_back_every_none_and_true_that_it_was_lent(kind: str) -> None:
    turn = _TURNS[kind]()
    turn()
    lost = _lost(turn, _SELDOM[kind])
    assert all(count < _SLACK for count in lost.values()), lost


@pytest.mark.soak
@pytest.mark.timeout(3_600)
@pytest.mark.usefixtures("cleared")
@pytest.mark.parametrize("kind", _TURNS)
def test_qt_bears_the_scans_of_a_year(kind: str) -> None:
    turn = _TURNS[kind]()
    turn()
    lost = _lost(turn, _OFTEN[kind])
    assert all(count < _SLACK for count in lost.values()), lost


@pytest.mark.soak
@pytest.mark.timeout(3_600)
def test_the_memory_of_the_office_does_not_grow_with_the_dossiers(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "books.sqlite3")
    clock = StoppedClock(datetime.fromisoformat("2026-11-23T07:30:00+07:00"))
    office = furnished(store, clock)
    clerk = office.administration.staff()[1].id

    def morning(dossiers: int) -> None:
        for number in range(dossiers):
            clock.pass_(seconds=30)
            dossier = received(office, clerk, f"Người thứ {number}")
            office.inquiry.look_up(dossier.number)
            office.inquiry.search("nguoi thu")
            office.inquiry.counts()

    morning(200)
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    morning(2_000)
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert after - before < 1_000_000
    assert store.fault() is None
    store.close()
