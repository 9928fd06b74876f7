"""A power cut at any moment, simulated: every write to the disk is recorded and replayed up to it.

    python -m tests.db.power PATH LOG COUNT   work on books, keep in LOG what went to the disk

SQLite's own file layer is wrapped while it works, so the log holds what the system was really asked
for: writes, truncations, deletions and flushes, and between them what the program acknowledged.
`Disk` gives the files as they may lie on the disk after the power failed at some moment: all that
was flushed is there; of the rest each write may be there, be missing, or be torn at a sector.
"""

import ctypes
import os
import pickle
import random
import sys
from dataclasses import astuple, dataclass, field
from pathlib import Path
from typing import Any

import db.high_water
from tests.db.hand import work

SECTOR = 512
"""Bytes that a disk writes whole or not at all."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something that the disk was asked for, or (`said`) what the program acknowledged."""

    kind: str
    file: str = ""
    offset: int = 0
    data: bytes = b""
    said: dict[str, object] | None = None


@dataclass(slots=True)
class Disk:
    """The files of a log as they lie on the disk at some moment."""

    kept: dict[str, bytearray] = field(default_factory=dict[str, bytearray])
    waiting: dict[str, list[Step]] = field(default_factory=dict[str, list[Step]])

    def take(self, step: Step) -> None:
        """Have the system ask for something."""
        match step.kind:
            case "write" | "truncate":
                self.waiting.setdefault(step.file, []).append(step)
                self.kept.setdefault(step.file, bytearray())
            case "sync":
                for each in self.waiting.pop(step.file, []):
                    _apply(self.kept.setdefault(step.file, bytearray()), each)
            case "delete":
                self.waiting.pop(step.file, None)
                self.kept.pop(step.file, None)
            case _:
                pass

    def after_a_cut(self, chance: random.Random) -> dict[str, bytes]:
        """Return the files after a power cut now."""
        files = {name: bytearray(content) for name, content in self.kept.items()}
        for name, steps in self.waiting.items():
            reached = [step for step in steps if chance.random() < 0.5]
            chance.shuffle(reached)
            for step in reached:
                _apply(files[name], _torn(step, chance))
        return {name: bytes(content) for name, content in files.items()}


def _torn(step: Step, chance: random.Random) -> Step:
    if step.kind != "write" or chance.random() < 0.7:
        return step
    sectors = len(step.data) // SECTOR
    whole = chance.randint(0, sectors) * SECTOR
    return Step("write", step.file, step.offset, step.data[:whole])


def _apply(content: bytearray, step: Step) -> None:
    if step.kind == "truncate":
        del content[step.offset :]
        return
    end = step.offset + len(step.data)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    content[step.offset : end] = step.data


def read(log: Path) -> list[Step]:
    """Return the steps that were kept in a log."""
    return [Step(*kept) for kept in pickle.loads(log.read_bytes())]  # noqa: S301 - our own file


# -- listening to SQLite ---------------------------------------------------------------------------

_SLOTS = 19
_WRITE, _TRUNCATE, _SYNC = 3, 4, 5
_OPEN, _DELETE = 5, 6
_VFS_SLOTS = 22
_Write = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_int64
)
_Truncate = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int64)
_Sync = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int)
# A name is handed on as the pointer it came as: SQLite uses it while the file is open.
_Open = ctypes.CFUNCTYPE(
    ctypes.c_int,
    ctypes.c_void_p,
    ctypes.c_void_p,
    ctypes.c_void_p,
    ctypes.c_int,
    ctypes.c_void_p,
)
_Delete = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
_Slots = ctypes.c_void_p * _SLOTS
_VfsSlots = ctypes.c_void_p * _VFS_SLOTS


def library() -> ctypes.CDLL | None:
    """Return the SQLite that Python itself uses, or None where it is built into Python."""
    maps = Path("/proc/self/maps")
    lines = maps.read_text().splitlines() if maps.exists() else []
    name = next((line.split()[-1] for line in lines if "libsqlite3" in line), None)
    if name is None:
        return None
    found = ctypes.CDLL(name)
    found.sqlite3_vfs_find.restype = ctypes.c_void_p
    return found


class Recorder:
    """Wraps SQLite's file layer for the rest of this process and keeps what it is asked for."""

    def __init__(self, folder: Path, sqlite: ctypes.CDLL) -> None:
        """Record what happens to files in a folder."""
        self.steps: list[Step] = []
        self._folder = str(folder)
        self._names: dict[int, str] = {}
        self._kept: list[Any] = []
        self._methods: dict[int, Any] = {}
        self._originals: dict[int, Any] = {}
        at = sqlite.sqlite3_vfs_find(None)
        original = _VfsSlots.from_address(at)
        # iVersion, szOsFile | mxPathname | pNext | zName | pAppData | xOpen | xDelete …
        mine = _VfsSlots(*original)
        self._open = _Open(original[_OPEN] or 0)
        self._delete = _Delete(original[_DELETE] or 0)
        opened, deleted = _Open(self._on_open), _Delete(self._on_delete)
        name = ctypes.create_string_buffer(b"recorded")
        mine[2] = None
        mine[3] = ctypes.addressof(name)
        mine[_OPEN] = ctypes.cast(opened, ctypes.c_void_p).value
        mine[_DELETE] = ctypes.cast(deleted, ctypes.c_void_p).value
        self._kept += [mine, opened, deleted, name]
        done = sqlite.sqlite3_vfs_register(ctypes.byref(mine), 1)
        assert done == 0, done

    def say(self, said: dict[str, object]) -> None:
        """Keep what the program acknowledged."""
        self.steps.append(Step("said", said=said))

    def _ours(self, path: str) -> str:
        """Return a file's name when it lies in the folder, or nothing."""
        return Path(path).name if path.startswith(self._folder) else ""

    def _on_open(self, vfs: int, name: int | None, file: int, flags: int, out: int | None) -> int:
        done = self._open(vfs, name, file, flags, out)
        path = self._ours(ctypes.string_at(name).decode()) if done == 0 and name else ""
        if path and not path.endswith("-shm"):
            self._names[file] = path
            pointer = ctypes.c_void_p.from_address(file)
            assert pointer.value is not None
            pointer.value = self._wrapped(pointer.value)
        return int(done)

    def _on_delete(self, vfs: int, name: bytes, flush: int) -> int:
        done = self._delete(vfs, name, flush)
        path = self._ours(name.decode())
        if done == 0 and path:
            self.steps.append(Step("delete", path))
        return int(done)

    def _wrapped(self, methods: int) -> int:
        """Return the address of methods that record and then do as the original ones."""
        if methods not in self._methods:
            original = _Slots.from_address(methods)
            write = _Write(original[_WRITE] or 0)
            truncate = _Truncate(original[_TRUNCATE] or 0)
            sync = _Sync(original[_SYNC] or 0)

            def on_write(file: int, data: int, length: int, offset: int) -> int:
                content = ctypes.string_at(data, length)
                self.steps.append(Step("write", self._names[file], offset, content))
                return int(write(file, data, length, offset))

            def on_truncate(file: int, size: int) -> int:
                self.steps.append(Step("truncate", self._names[file], size))
                return int(truncate(file, size))

            def on_sync(file: int, flags: int) -> int:
                self.steps.append(Step("sync", self._names[file]))
                return int(sync(file, flags))

            calls = (_Write(on_write), _Truncate(on_truncate), _Sync(on_sync))
            mine = _Slots(*original)
            for slot, call in zip((_WRITE, _TRUNCATE, _SYNC), calls, strict=True):
                mine[slot] = ctypes.cast(call, ctypes.c_void_p).value
            self._kept += [mine, *calls]
            self._methods[methods] = mine
        return ctypes.addressof(self._methods[methods])


class _MarkedOs:
    """The system as the high-water mark sees it, with its writes recorded."""

    def __init__(self, recorder: Recorder, name: str) -> None:
        self._recorder = recorder
        self._name = name
        self._at = 0

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the system has
        return getattr(os, name)

    def lseek(self, file: int, place: int, how: int) -> int:
        self._at = place
        return os.lseek(file, place, how)

    def write(self, file: int, data: bytes) -> int:
        self._recorder.steps.append(Step("write", self._name, self._at, data))
        return os.write(file, data)

    def fdatasync(self, file: int) -> None:
        self._recorder.steps.append(Step("sync", self._name))
        os.fdatasync(file)


def main() -> None:
    """Work on books and keep what went to the disk."""
    path, log, count = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    sqlite = library()
    if sqlite is None:
        print("built in")
        return
    recorder = Recorder(path.parent, sqlite)
    db.high_water.os = _MarkedOs(recorder, path.name + ".mark")  # type: ignore[assignment]
    work(path, count, recorder.say)
    log.write_bytes(pickle.dumps([astuple(step) for step in recorder.steps]))
    print(len(recorder.steps))


if __name__ == "__main__":
    main()
