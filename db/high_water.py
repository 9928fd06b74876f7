"""The high-water mark: which numbers have left this counter, kept beside the books.

It is a small file of its own, flushed to the disk after every commit that gave a number. When an
older copy of the books is put in place, the mark still knows the numbers that were printed.
"""

import json
import os
import zlib
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

_SLOT = 8_192
_MARK = 8
_PERIODS_KEPT = 60


class HighWater:
    """The mark of one file of books: two slots written in turn, so that a torn write loses none."""

    def __init__(self, path: Path | None) -> None:
        """Read the mark beside the books at `path`; None keeps it in memory only."""
        self._file: int | None = None
        self._turn = 0
        self._seen = (b"", b"")
        self._places: dict[str, list[int]] = {}
        self._last: dict[str, int] = {}
        if path is not None:
            mark = path.with_name(path.name + ".mark")
            self._file = os.open(mark, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            self._read()

    def last(self, kind: str, period: str) -> int:
        """Return the last number known to have been given, 0 for none."""
        return self._last.get(f"{kind} {period}", 0)

    def place(self, counter_id: int) -> tuple[int, int]:
        """Return the epoch and sequence that a station's chain is known to have reached."""
        epoch, seq = self._places.get(str(counter_id), (0, 0))
        return epoch, seq

    def stations(self) -> frozenset[int]:
        """Return the stations whose numbers have left this counter; none before the first."""
        return frozenset(map(int, self._places)) if self._last else frozenset()

    def raise_to(
        self, counter_id: int, epoch: int, seq: int, given: dict[tuple[str, str], int]
    ) -> None:
        """Note how far a station's chain has come and the numbers given; flush to the disk."""
        with self._alone():
            self._read()
            self._places[str(counter_id)] = list(max((epoch, seq), self.place(counter_id)))
            for (kind, period), number in given.items():
                key = f"{kind} {period}"
                self._last[key] = max(number, self._last.pop(key, 0))
            for key in list(self._last)[:-_PERIODS_KEPT]:
                del self._last[key]
            self._write()

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    @contextmanager
    def _alone(self) -> Generator[None]:
        """Keep other programs on the same books from writing the mark meanwhile."""
        if fcntl is None or self._file is None:
            yield
            return
        fcntl.flock(self._file, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(self._file, fcntl.LOCK_UN)

    def _write(self) -> None:
        if self._file is None:
            return
        self._turn += 1
        said = {"turn": self._turn, "places": self._places, "last": self._last}
        body = json.dumps(said, separators=(",", ":")).encode()
        line = b"%08x %s\n" % (zlib.crc32(body), body)
        slot = self._turn % 2
        os.lseek(self._file, slot * _SLOT, os.SEEK_SET)
        os.write(self._file, line)
        getattr(os, "fdatasync", os.fsync)(self._file)
        mark = line[:_MARK]
        self._seen = (self._seen[0], mark) if slot else (mark, self._seen[1])

    def _read(self) -> None:
        """Take over what the file says, unless it is what was last read or written here."""
        if self._file is None or (marks := self._marks()) == self._seen:
            return
        self._seen = marks
        for start in (0, _SLOT):
            said = _slot(self._piece(start, _SLOT))
            if said is not None and said.turn > self._turn:
                self._turn = said.turn
                self._places = said.places
                self._last = said.last

    def _marks(self) -> tuple[bytes, bytes]:
        return self._piece(0, _MARK), self._piece(_SLOT, _MARK)

    def _piece(self, start: int, length: int) -> bytes:
        assert self._file is not None
        os.lseek(self._file, start, os.SEEK_SET)
        return os.read(self._file, length)


@dataclass(frozen=True, slots=True)
class _Said:
    turn: int
    places: dict[str, list[int]]
    last: dict[str, int]


def _slot(held: bytes) -> _Said | None:
    """Read one slot; None when it is empty or torn."""
    line = held.split(b"\n")[0]
    mark, _, body = line.partition(b" ")
    try:
        return _Said(**json.loads(body)) if int(mark, 16) == zlib.crc32(body) else None
    except (ValueError, TypeError):
        return None
