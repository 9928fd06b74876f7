"""A scanner at a serial port is heard with all its accents, and found again when it was away."""

import os
import random
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from serial import Serial

from counter_app.rules.citizen_card import CitizenCard
from counter_app.rules.numbers import recognise
from tests.doubles import Hand
from tests.patience import PATIENCE_MS
from ui.scan import ScanFilter
from ui.serial_scanner import SILENCE_MS, Port, SerialScanner, State

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is needed")
CARD = "001185012345|123456789|Nguyễn Thị Đào|01021985|Nữ|Số 1 Phố X, Hà Nội|10052021"


class Wire:
    """A scanner with its cable: a pseudo-terminal whose name stays when it is plugged in again."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "scanner"
        self._ends: tuple[int, int] | None = None

    def plug_in(self) -> None:
        """Be there."""
        self._ends = os.openpty()
        self.path.unlink(missing_ok=True)
        self.path.symlink_to(os.ttyname(self._ends[1]))

    def unplug(self) -> None:
        """Be gone, in the middle of whatever is read."""
        if self._ends is not None:
            for end in self._ends:
                os.close(end)
        self._ends = None
        self.path.unlink(missing_ok=True)

    def send(self, octets: bytes) -> None:
        """Let bytes go out."""
        assert self._ends is not None
        while octets:
            octets = octets[os.write(self._ends[0], octets[:512]) :]


@pytest.fixture
def wire(tmp_path: Path) -> Iterator[Wire]:
    wire = Wire(tmp_path)
    wire.plug_in()
    yield wire
    wire.unplug()


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat)


Listen = Callable[..., "Desk"]


class Desk:
    """A scanner that is listened to, and the lines that came."""

    def __init__(
        self, qtbot: QtBot, kept: QSettings, *, threaded: bool, silence_ms: int = PATIENCE_MS
    ) -> None:
        self.qtbot = qtbot
        self.devices: list[Port] = []
        self.lines: list[tuple[str, bool]] = []
        self.scanner = SerialScanner(
            kept,
            threaded=threaded,
            retry_ms=(5, 10),
            silence_ms=silence_ms,
            list_ports=lambda: self.devices,
        )
        self.scanner.line.connect(self._hear)

    def _hear(self, text: str, exact: bool) -> None:  # noqa: FBT001 - as the signal has it
        self.lines.append((text, exact))

    def listens(self, wire: Wire) -> None:
        self.scanner.choose(str(wire.path))
        self.waits_for(State.OPEN)

    def waits_for(self, state: State) -> None:
        self.qtbot.waitUntil(lambda: self.scanner.state is state)

    def hears(self, count: int) -> list[tuple[str, bool]]:
        self.qtbot.waitUntil(lambda: len(self.lines) >= count)
        return self.lines


@pytest.fixture(params=[False, True], ids=["told by the system", "in a thread"])
def desk(request: pytest.FixtureRequest, qtbot: QtBot, kept: QSettings) -> Iterator[Desk]:
    desk = Desk(qtbot, kept, threaded=request.param)
    yield desk
    desk.scanner.close()


def test_a_card_keeps_its_accents_though_the_wire_breaks_inside_a_letter(
    desk: Desk, wire: Wire
) -> None:
    desk.listens(wire)
    raw = f"{CARD}\r\n".encode()
    for start in range(0, len(raw), 7):
        wire.send(raw[start : start + 7])
        QTest.qWait(0)  # so that the pieces are read one by one
    assert desk.hears(1) == [(CARD, True)]


def test_ten_thousand_lines_come_in_their_order_and_none_is_lost(desk: Desk, wire: Wire) -> None:
    desk.listens(wire)
    sent = [f"{number:06d} Đào" for number in range(10_000)]
    for start in range(0, len(sent), 100):
        wire.send("".join(f"{line}\r" for line in sent[start : start + 100]).encode())
        desk.qtbot.waitUntil(lambda count=start + 100: len(desk.lines) >= count)
    assert desk.hears(len(sent)) == [(line, True) for line in sent]


def test_garbage_is_told_as_such_and_the_next_line_is_clean(desk: Desk, wire: Wire) -> None:
    desk.listens(wire)
    noise = random.Random(309).randbytes(3_000)
    wire.send(noise + b"\r" + f"{CARD}\r".encode())
    desk.qtbot.waitUntil(lambda: (CARD, True) in desk.lines)
    assert desk.lines[-1] == (CARD, True)


@pytest.mark.parametrize("threaded", [False, True])
def test_a_code_without_an_end_is_told_after_a_while(
    qtbot: QtBot, kept: QSettings, wire: Wire, *, threaded: bool
) -> None:
    desk = Desk(qtbot, kept, threaded=threaded, silence_ms=SILENCE_MS)
    desk.listens(wire)
    wire.send(b"1001261123000128")
    qtbot.waitUntil(lambda: "".join(text for text, _ in desk.lines) == "1001261123000128")
    desk.scanner.close()


def test_a_driver_that_fails_otherwise_is_owned_up_to_and_the_scanner_is_found_again(
    desk: Desk, wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults: list[type[BaseException] | None] = []
    states: list[State] = []

    def hear(fault: threading.ExceptHookArgs) -> None:
        faults.append(fault.exc_type)

    def heard_again() -> bool:
        wire.send(b"3\r")
        return ("3", True) in desk.lines

    monkeypatch.setattr(threading, "excepthook", hear)
    desk.scanner.changed.connect(lambda: states.append(desk.scanner.state))
    desk.listens(wire)
    wire.send(b"1\r")
    desk.hears(1)

    def broken(_serial: Serial, _size: int = 1) -> bytes:
        raise ZeroDivisionError

    with monkeypatch.context() as driver, desk.qtbot.captureExceptions() as caught:
        driver.setattr(Serial, "read", broken)
        wire.send(b"2\r")
        desk.qtbot.waitUntil(lambda: State.ABSENT in states)
    desk.qtbot.waitUntil(heard_again)
    faults += [kind for kind, *_ in caught]
    assert set(faults) == {ZeroDivisionError}


def test_half_a_line_is_dropped_when_the_scanner_is_unplugged_and_the_next_is_whole(
    desk: Desk, wire: Wire
) -> None:
    desk.listens(wire)
    wire.send(b"123\r" + CARD[:30].encode())
    assert desk.hears(1) == [("123", True)]
    wire.unplug()
    desk.waits_for(State.ABSENT)
    wire.plug_in()
    desk.waits_for(State.OPEN)
    wire.send(f"{CARD}\r".encode())
    assert desk.hears(2)[1:] == [(CARD, True)]


def test_a_scanner_may_be_unplugged_again_and_again(desk: Desk, wire: Wire) -> None:
    desk.listens(wire)
    for number in range(5):
        wire.unplug()
        desk.waits_for(State.ABSENT)
        wire.plug_in()
        desk.waits_for(State.OPEN)
        wire.send(f"{number}\r".encode())
        assert desk.hears(number + 1)[-1] == (str(number), True)


def test_a_scanner_that_is_plugged_in_later_is_found(desk: Desk, wire: Wire) -> None:
    wire.unplug()
    desk.scanner.choose(str(wire.path))
    assert desk.scanner.state is State.ABSENT
    wire.plug_in()
    desk.waits_for(State.OPEN)


def test_the_choice_is_kept_and_may_be_taken_back(desk: Desk, wire: Wire, kept: QSettings) -> None:
    desk.listens(wire)
    desk.scanner.close()
    again = SerialScanner(kept, threaded=False)
    assert again.port == str(wire.path)
    assert again.state is State.OFF
    again.start()
    assert again.state is State.OPEN
    again.choose("")
    assert (again.port, again.state) == ("", State.OFF)


def test_the_same_device_is_found_at_another_socket(desk: Desk, wire: Wire) -> None:
    gone = str(wire.path.with_name("gone"))
    desk.devices = [Port(gone, "Máy quét", "0c2e:0b61")]
    desk.scanner.choose(gone)
    assert desk.scanner.state is State.ABSENT
    desk.devices = [Port(str(wire.path), "Máy quét", "0c2e:0b61")]
    desk.waits_for(State.OPEN)
    assert desk.scanner.port == gone


def test_what_is_no_port_is_said_to_be_none(desk: Desk, tmp_path: Path) -> None:
    desk.scanner.choose(str(tmp_path / "nothing"))
    assert desk.scanner.state is State.ABSENT
    file = tmp_path / "a file"
    file.write_text("x")
    desk.scanner.choose(str(file))
    assert desk.scanner.state is State.FAILED


def test_while_it_is_tested_nothing_else_hears_it(desk: Desk, wire: Wire) -> None:
    tested: list[str] = []

    def hear(text: str) -> None:
        tested.append(text)

    desk.scanner.tested.connect(hear)
    desk.listens(wire)
    desk.scanner.testing = True
    wire.send(b"123\r")
    desk.qtbot.waitUntil(lambda: tested == ["123"])
    assert desk.lines == []


def test_a_card_by_wire_reaches_the_router_and_no_field(
    desk: Desk, wire: Wire, qtbot: QtBot
) -> None:
    field = QLineEdit("Lan")
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    hand = Hand()
    ears = ScanFilter(field, recognise, seconds=hand, later=hand.later)
    cards: list[CitizenCard] = []
    ears.card.connect(cards.append)
    desk.scanner.line.connect(ears.take_line)
    desk.listens(wire)
    wire.send(f"{CARD}\r".encode())
    qtbot.waitUntil(lambda: len(cards) == 1)
    assert cards[0].name.value == "Nguyễn Thị Đào"
    assert cards[0].name.sure
    assert field.text() == "Lan"
