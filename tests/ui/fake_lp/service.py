"""The test's side of the print service that is not there: its queues, its jobs, its IPP."""

import json
import shutil
import struct
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from socketserver import UnixStreamServer
from typing import Any
from urllib.parse import unquote

PENDING, HELD, PROCESSING, CANCELED, ABORTED, COMPLETED = 3, 4, 5, 7, 8, 9
"""Values of job-state (RFC 8011, 5.3.7)."""
_IDLE, _BUSY, _STOPPED = 3, 4, 5
_GET_JOB, _GET_PRINTER, _GET_PRINTERS = 0x0009, 0x000B, 0x4002
_JOB_GROUP, _PRINTER_GROUP = b"\x02", b"\x04"
_OK, _NOT_FOUND = 0x0000, 0x0406


class Fate(Enum):
    """What becomes of the jobs of a queue."""

    PRINTS = COMPLETED
    STAYS = PROCESSING
    IS_HELD = HELD
    IS_GIVEN_UP = ABORTED


@dataclass(frozen=True, slots=True)
class Job:
    """A job as `lp` was given it."""

    queue: str
    arguments: tuple[str, ...]
    pdf: bytes
    canceled: bool

    def option(self, flag: str) -> list[str]:
        """Return what followed each appearance of a flag."""
        pairs = zip(self.arguments, self.arguments[1:], strict=False)
        return [value for given, value in pairs if given == flag]


class FakeCups:
    """A print service with the queues a test gives it; `stop` is cupsd dying."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="lp-"))
        for name in ("queues", "jobs", "bin"):
            (self.folder / name).mkdir()
        shutil.copy(Path(__file__).with_name("program.py"), self.folder)
        for name in ("lp", "lpstat", "cancel"):
            program = self.folder / "bin" / name
            line = f'exec "{sys.executable}" -S -E "{self.folder}/program.py" {name} "$@"'
            program.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
            program.chmod(0o755)
        address = str(self.folder / "cups.sock")
        (self.folder / "address").write_text(address, encoding="utf-8")
        self._server = _Server(address, _handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()
        self._running = True

    @property
    def programs(self) -> Path:
        """The folder to put on PATH."""
        return self.folder / "bin"

    @property
    def jobs(self) -> list[Job]:
        """The jobs that `lp` took, in order."""
        paths = sorted((self.folder / "jobs").glob("*.json"), key=lambda path: int(path.stem))
        return [self._job(path) for path in paths]

    def queue(
        self,
        name: str,
        fate: Fate = Fate.PRINTS,
        *,
        accepting: bool = True,
        stopped: bool = False,
        reasons: Sequence[str] = ("none",),
        message: str = "",
        trays: Sequence[str] = (),
    ) -> None:
        """Set up a queue, or change it."""
        settings = {
            "fate": fate.value,
            "accepting": accepting,
            "stopped": stopped,
            "reasons": list(reasons),
            "message": message,
            "trays": list(trays),
        }
        path = self.folder / "queues" / f"{name}.json"
        path.write_text(json.dumps(settings), encoding="utf-8")

    def stop(self) -> None:
        """Be no longer there."""
        if self._running:
            self._running = False
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()
            (self.folder / "down").touch()
            (self.folder / "cups.sock").unlink()

    def clear_away(self) -> None:
        """Stop, and leave nothing on the disk."""
        self.stop()
        shutil.rmtree(self.folder)

    def _job(self, path: Path) -> Job:
        job = json.loads(path.read_text(encoding="utf-8"))
        return Job(
            job["queue"],
            tuple(job["arguments"]),
            path.with_suffix(".pdf").read_bytes(),
            job["canceled"],
        )

    # -- IPP -------------------------------------------------------------------------------------

    def answer(self, request: bytes) -> bytes:
        """Return the answer to a request of IPP."""
        (operation,) = struct.unpack_from(">H", request, 2)
        target = _target(request)
        if operation == _GET_PRINTERS:
            names = sorted(path.stem for path in (self.folder / "queues").glob("*.json"))
            groups = b"".join(_PRINTER_GROUP + _text(0x42, "printer-name", name) for name in names)
            return _answer(_OK, groups)
        path = self.folder / f"{target.lstrip('/').replace('printers', 'queues')}.json"
        if not path.exists():
            return _answer(_NOT_FOUND, b"")
        held = json.loads(path.read_text(encoding="utf-8"))
        if operation == _GET_JOB:
            return _answer(_OK, _JOB_GROUP + self._about_job(held))
        assert operation == _GET_PRINTER
        return _answer(_OK, _PRINTER_GROUP + _about_queue(held))

    def _about_job(self, job: Mapping[str, Any]) -> bytes:
        path = self.folder / "queues" / f"{job['queue']}.json"
        queue = json.loads(path.read_text(encoding="utf-8"))
        state = PENDING if queue["stopped"] else queue["fate"]
        state = CANCELED if job["canceled"] else state
        return (
            _number(0x23, "job-state", state)
            + _text(0x44, "job-state-reasons", "none")
            + _text(0x41, "job-printer-state-message", queue["message"])
        )


def _about_queue(queue: Mapping[str, Any]) -> bytes:
    state = _STOPPED if queue["stopped"] else _BUSY if queue["fate"] == PROCESSING else _IDLE
    reasons = b"".join(
        _text(0x44, "" if number else "printer-state-reasons", reason)
        for number, reason in enumerate(queue["reasons"])
    )
    trays = b"".join(
        _text(0x44, "" if number else "media-source-supported", tray)
        for number, tray in enumerate(queue["trays"])
    )
    return (
        _number(0x23, "printer-state", state)
        + reasons
        + trays
        + _text(0x41, "printer-state-message", queue["message"])
        + _field(0x22, "printer-is-accepting-jobs", bytes([queue["accepting"]]))
    )


class _Server(UnixStreamServer):
    """HTTP over a socket of this machine."""


def _handler(cups: FakeCups) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = self.rfile.read(int(self.headers["Content-Length"]))
            answer = cups.answer(request)
            self.send_response(200)
            self.send_header("Content-Type", "application/ipp")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    return Handler


def tcp_service(cups: FakeCups) -> HTTPServer:
    """Return another door to a print service: a port of this machine, as of a print server."""
    return HTTPServer(("127.0.0.1", 0), _handler(cups))


def _target(request: bytes) -> str:
    at = 9
    while request[at] != 0x03:
        (named,) = struct.unpack_from(">H", request, at + 1)
        (length,) = struct.unpack_from(">H", request, at + 3 + named)
        start = at + 5 + named
        if request[at] == 0x45:
            uri = request[start : start + length].decode()
            return unquote(uri.removeprefix("ipp://localhost"))
        at = start + length
    return ""


def _answer(status: int, groups: bytes) -> bytes:
    operation = b"\x01" + _text(0x47, "attributes-charset", "utf-8")
    return struct.pack(">HHI", 0x0200, status, 1) + operation + groups + b"\x03"


def _text(tag: int, name: str, value: str) -> bytes:
    return _field(tag, name, value.encode())


def _number(tag: int, name: str, value: int) -> bytes:
    return _field(tag, name, struct.pack(">i", value))


def _field(tag: int, name: str, content: bytes) -> bytes:
    head = struct.pack(">BH", tag, len(name)) + name.encode()
    return head + struct.pack(">H", len(content)) + content
