"""Thousands of scans, half scans, bursts and hands at random: nothing lands where nobody typed."""

import gc
import random
import tracemalloc
from collections import Counter as Tally
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.robots.counter import PLACES, Counter, a_counter, keys_of, released_by

_NONE = Qt.KeyboardModifier.NoModifier
_NAMES = ("Nguyễn Thị Đào", "Trần Văn Bình", "H'Hen Niê", "Lê", "Đỗ Ứng 2")
_BATCH = 200


@pytest.fixture
def counter(qtbot: QtBot) -> Iterator[Counter]:
    yield from a_counter(qtbot)


@pytest.fixture
def traced() -> Iterator[None]:
    # From the first burst on: what was there before would count as grown when it is made anew.
    tracemalloc.start()
    yield
    tracemalloc.stop()


def _code(chance: random.Random) -> str:
    digits = "".join(chance.choice("0123456789") for _ in range(15))
    return digits + str(-sum(map(int, digits)) % 10)


def _card(chance: random.Random) -> str:
    number = "".join(chance.choice("0123456789") for _ in range(12))
    return f"{number}||{chance.choice(_NAMES)}|01021985|Nữ|Phường Thuận Hóa, Huế|10052021"


class Typist:
    """Sends keys to one widget of the counter, at the speed of a scanner or of a hand."""

    def __init__(self, counter: Counter, chance: random.Random) -> None:
        self.counter, self.chance = counter, chance
        self.counter.hand.step = 0

    def send(self, where: QWidget, text: str, fastest: float, slowest: float) -> None:
        for ch in text:
            self.counter.hand.pause(self.chance.uniform(fastest, slowest))
            self.press(where, ch)

    def press(self, where: QWidget, ch: str, key: int = 0, held: Any = _NONE) -> None:  # noqa: ANN401
        key = key or {"\r": Qt.Key.Key_Return, "\b": Qt.Key.Key_Backspace}.get(ch, Qt.Key(0))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(where, QKeyEvent(kind, key, held, ch))

    def settle(self) -> None:
        self.counter.hand.pause(1)
        QApplication.sendPostedEvents()


def _a_scan(typist: Typist, where: QWidget) -> bool:
    typist.send(where, _code(typist.chance) + "\r", 0.001, 0.02)
    return True


def _scans_in_a_row(typist: Typist, where: QWidget) -> bool:
    for _ in range(typist.chance.randint(2, 4)):
        typist.send(where, _code(typist.chance) + "\r", 0.001, 0.015)
    return True


def _a_card(typist: Typist, where: QWidget) -> bool:
    typist.send(where, _card(typist.chance) + "\r", 0.001, 0.02)
    return True


def _a_bad_read(typist: Typist, where: QWidget) -> bool:
    code = _code(typist.chance)
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    typist.send(where, wrong + "\r", 0.001, 0.02)
    return True


def _unplugged_in_the_middle(typist: Typist, where: QWidget) -> bool:
    """The rest never comes: what looks like a long code is taken out, a few digits are a hand's."""
    typist.send(where, _code(typist.chance)[: typist.chance.randint(1, 15)], 0.001, 0.02)
    return False


def _rubbish(typist: Typist, where: QWidget) -> bool:
    """Anything, at any speed."""
    signs = "0123456789aăđưố|\t\b\r ;=]~#@\x00\x1d\u202e\u200b😀"
    text = "".join(typist.chance.choice(signs) for _ in range(typist.chance.randint(1, 40)))
    for ch in text:
        typist.counter.hand.pause(typist.chance.choice((0.001, 0.01, 0.03, 0.08, 0.4)))
        held = typist.chance.choice((_NONE, _NONE, _NONE, Qt.KeyboardModifier.ShiftModifier))
        typist.press(where, ch, held=held)
    return False


def _a_hand(typist: Typist, where: QWidget) -> bool:
    typist.send(where, typist.chance.choice(_NAMES), 0.12, 0.4)
    return False


_KINDS: tuple[Callable[[Typist, QWidget], bool], ...] = (
    _a_scan,
    _a_scan,
    _scans_in_a_row,
    _a_card,
    _a_bad_read,
    _unplugged_in_the_middle,
    _rubbish,
    _a_hand,
)


def _contents(counter: Counter) -> dict[str, str]:
    return {
        "name": counter.name.text(),
        "notes": counter.notes.toPlainText(),
        "pick": counter.pick.currentText(),
        "copies": counter.copies.text(),
    }


def _owner(counter: Counter, where: QWidget) -> str:
    """Return which field a place is, or nothing."""
    fields = {
        "name": counter.name,
        "notes": counter.notes,
        "pick": counter.pick,
        "copies": counter.copies,
    }
    for name, field in fields.items():
        if where is field or field.isAncestorOf(where):
            return name
    return ""


def _burst(typist: Typist) -> str:
    """Do one of all those things somewhere; what is seen must be the hand's alone."""
    counter = typist.counter
    where = PLACES[typist.chance.choice(sorted(PLACES))](counter)
    where.setFocus()
    kind = typist.chance.choice(_KINDS)
    before = _contents(counter)
    scanner = kind(typist, where)
    typist.settle()
    after = _contents(counter)
    own = "" if scanner else _owner(counter, where)
    changed = {name for name in before if before[name] != after[name]}
    # Tab in rubbish hands the focus on, so that what follows may land in the next field.
    assert kind is _rubbish or changed <= {own}, (kind.__name__, before, after)
    if scanner:
        assert keys_of(counter) == [], kind.__name__
        assert counter.done == [], kind.__name__
    noted = (keys_of(counter), released_by(counter))
    for kept in (counter.heard, counter.cards, counter.unread, counter.done, *noted):
        kept.clear()
    return kind.__name__


@pytest.mark.usefixtures("traced")
@pytest.mark.parametrize(
    "bursts", [2_000, pytest.param(100_000, marks=[pytest.mark.soak, pytest.mark.timeout(3_000)])]
)
def test_random_scans_and_bursts_leave_nothing_where_nobody_typed(
    counter: Counter, bursts: int
) -> None:
    typist = Typist(counter, random.Random(bursts))
    seen: Tally[str] = Tally()
    middle = 0
    for number in range(bursts):
        if number % _BATCH == 0:
            for field in counter.window.findChildren(QLineEdit):
                field.clear()
            counter.notes.clear()
            counter.copies.setValue(1)
        seen[_burst(typist)] += 1
        if number == bursts // 2:
            gc.collect()
            middle = tracemalloc.get_traced_memory()[0]
    gc.collect()
    grown = tracemalloc.get_traced_memory()[0] - middle
    print(f"{bursts} bursts: {dict(seen)}; {grown / 1000:.0f} kB more in the second half")
    assert grown < 100_000
