"""Hear a scanner that stands at a serial port (USB-CDC): byte by byte, with every accent.

It is heard without keys: no focus, no input method and no keyboard layout come between. When it is
unplugged it is looked for again, also under another name of the same device.
"""

import errno
import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Protocol

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot

from counter_app.rules.serial_lines import LineBuffer

BAUD = 9_600
"""The speed of scanners at a real serial line, as they leave the factory; USB takes any."""
RETRY_MS = (250, 500, 1_000, 2_000, 5_000)
"""Milliseconds until a lost port is looked for again; the last one from then on."""
SILENCE_MS = 300
"""Milliseconds after which a code without an end is over."""

_PORT, _DEVICE = "scanner/port", "scanner/device"
_TRIED = "scanner/tried"
_MOST_BYTES = 4_096
_LOOK_SECONDS = 0.2


class Kept(Protocol):
    """Where the choice is kept; a QSettings is one."""

    def value(self, key: str, /) -> object:
        """Return what is kept under a key, or None."""
        ...

    def setValue(self, key: str, value: object, /) -> None:
        """Keep a value."""
        ...


class State(Enum):
    """How it stands with the port."""

    OFF = "off"
    """No port was chosen."""
    OPEN = "open"
    ABSENT = "absent"
    """There is no such port now; it is looked for."""
    FORBIDDEN = "forbidden"
    """The user of this machine may not open it."""
    TAKEN = "taken"
    """Another program has it open."""
    FAILED = "failed"
    """It cannot be opened for another reason."""


@dataclass(frozen=True, slots=True)
class Port:
    """A serial port of this machine: its path, and what is connected to it."""

    path: str
    title: str
    device: str = ""
    """Maker and kind of a USB device, the same at whatever socket; empty for another."""


def ports() -> list[Port]:
    """Return the serial ports of this machine, those of USB devices first."""
    from serial.tools import list_ports

    found: Sequence[Any] = list_ports.comports()
    listed = [
        Port(
            str(one.device),
            str(one.product or one.description or ""),
            "" if one.vid is None else f"{one.vid:04x}:{one.pid:04x}",
        )
        for one in found
    ]
    return sorted(listed, key=lambda port: (not port.device, port.path))


class SerialScanner(QObject):
    """One scanner; the port is chosen by whoever sits here, and kept with the machine."""

    line = Signal(str, bool)
    """A scanned text, and whether its bytes were understood; see `ScanFilter.take_line`."""
    tested = Signal(str, bool)
    """The same while `testing`."""
    changed = Signal()
    """The state or the choice is another."""

    def __init__(
        self,
        kept: Kept,
        parent: QObject | None = None,
        *,
        threaded: bool = os.name != "posix",
        retry_ms: Sequence[int] = RETRY_MS,
        silence_ms: int = SILENCE_MS,
        list_ports: Callable[[], list[Port]] = ports,
    ) -> None:
        """Read the choice from `kept`; nothing is opened before `start`.

        `threaded` reads in a thread of its own, where the system cannot tell of bytes by itself.
        """
        super().__init__(parent)
        self._kept = kept
        self._threaded = threaded
        self._retry_ms = tuple(retry_ms)
        self._list_ports = list_ports
        self._tries = 0
        self._state = State.OFF
        self._buffer = LineBuffer()
        self._wire: _Wire | None = None
        self.testing = False
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self._open)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(silence_ms)
        self._silence.timeout.connect(self._end_line)

    @property
    def port(self) -> str:
        """The path that was chosen, empty for none."""
        return str(self._kept.value(_PORT) or "")

    @property
    def tried(self) -> bool:
        """Whether a scanner has read the counter's own code in the test, by wire or by keys."""
        return bool(self._kept.value(_TRIED))

    def note_tried(self) -> None:
        """Keep with the machine that a scanner was tried out and reads."""
        self._kept.setValue(_TRIED, "1")

    @property
    def state(self) -> State:
        """How it stands with the port now."""
        return self._state

    def ports(self) -> list[Port]:
        """Return the serial ports of this machine."""
        return self._list_ports()

    def choose(self, path: str) -> None:
        """Listen at another port from now on, at none when empty; any path may be given."""
        path = path.strip()
        device = next((one.device for one in self.ports() if one.path == path), "")
        self._kept.setValue(_PORT, path)
        self._kept.setValue(_DEVICE, device)
        self.start()

    @Slot()
    def start(self) -> None:
        """Open the port that was chosen, now or as soon as it is there."""
        self._hang_up()
        self._tries = 0
        if self.port:
            self._open()
        else:
            self._become(State.OFF)

    @Slot()
    def close(self) -> None:
        """Let the port go; `start` takes it again."""
        self._hang_up()
        self._become(State.OFF)

    # -- opening -----------------------------------------------------------------------------------

    @Slot()
    def _open(self) -> None:
        from serial import Serial

        try:
            make: Any = Serial
            serial = make(
                self._path(), BAUD, timeout=_LOOK_SECONDS if self._threaded else 0, exclusive=True
            )
        except (OSError, ValueError) as error:
            self._try_again(_state_after(error))
            return
        self._tries = 0
        wire = _Reading(serial, self) if self._threaded else _Notified(serial, self)
        self._wire = wire
        wire.came.connect(self._take)
        wire.lost.connect(self._lose)
        wire.begin()
        self._become(State.OPEN)

    def _path(self) -> str:
        """Return where the scanner is now: at its port, or where the same device went."""
        chosen, device = self.port, str(self._kept.value(_DEVICE) or "")
        if not device:
            return chosen
        here = self.ports()
        alike = [one.path for one in here if one.device == device]
        return chosen if chosen in alike or len(alike) != 1 else alike[0]

    def _try_again(self, state: State) -> None:
        self._become(state)
        place = min(self._tries, len(self._retry_ms) - 1)
        self._tries += 1
        self._retry.start(self._retry_ms[place])

    def _hang_up(self) -> None:
        self._retry.stop()
        self._silence.stop()
        self._buffer.drop()
        wire, self._wire = self._wire, None
        if wire is not None:
            wire.end()

    def _become(self, state: State) -> None:
        self._state = state
        self.changed.emit()

    # -- reading -----------------------------------------------------------------------------------

    @Slot(object, bytes)
    def _take(self, wire: object, piece: bytes) -> None:
        if wire is not self._wire:
            return
        self._silence.start()
        for line in self._buffer.take(piece):
            self._tell(line.text, line.exact)

    @Slot(object)
    def _lose(self, wire: object) -> None:
        """Be unplugged: half a line is dropped."""
        if wire is not self._wire:
            return
        self._hang_up()
        self._try_again(State.ABSENT)

    @Slot()
    def _end_line(self) -> None:
        for line in self._buffer.flush():
            self._tell(line.text, line.exact)

    def _tell(self, text: str, exact: bool) -> None:
        (self.tested if self.testing else self.line).emit(text, exact)


class _Wire(QObject):
    """An open port; tells of bytes and of its loss."""

    came = Signal(object, bytes)
    lost = Signal(object)

    def __init__(self, serial: Any, parent: QObject) -> None:  # noqa: ANN401 - pyserial has no types
        super().__init__(parent)
        self._serial = serial

    def begin(self) -> None:
        """Read from now on."""

    def end(self) -> None:
        """Read no longer, and give the port back."""
        self._serial.close()
        self.deleteLater()


class _Notified(_Wire):
    """A port of which the system tells when there are bytes."""

    def begin(self) -> None:
        self._notifier = QSocketNotifier(self._serial.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def end(self) -> None:
        self._notifier.setEnabled(False)
        super().end()

    @Slot()
    def _read(self) -> None:
        try:
            piece = bytes(self._serial.read(_MOST_BYTES))
        except Exception as error:
            self._notifier.setEnabled(False)
            self.lost.emit(self)
            if isinstance(error, OSError):
                return
            raise
        self.came.emit(self, piece)


class _Reading(_Wire):
    """A port at which a thread waits; what it reads comes home as a signal."""

    def begin(self) -> None:
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._read_on, name="scanner", daemon=True)
        self._thread.start()

    def end(self) -> None:
        self._over.set()
        self._serial.cancel_read()
        self._thread.join()
        super().end()

    def _read_on(self) -> None:
        while not self._over.is_set():
            try:
                piece = bytes(self._serial.read(1))
                piece += bytes(self._serial.read(self._serial.in_waiting)) if piece else b""
            except Exception as error:
                if not self._over.is_set():
                    self.lost.emit(self)
                # TypeError is what pyserial raises for a port that was closed under it.
                if isinstance(error, OSError | TypeError):
                    return
                raise
            if piece:
                self.came.emit(self, piece)


def _state_after(error: Exception) -> State:
    """Say why a port could not be opened; Windows says it only in words."""
    number, words = getattr(error, "errno", None), str(error)
    if number in {errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.EIO} or "FileNotFound" in words:
        return State.ABSENT
    if number in {errno.EBUSY, errno.EAGAIN} or "PermissionError" in words:
        return State.TAKEN
    return State.FORBIDDEN if number in {errno.EACCES, errno.EPERM} else State.FAILED
