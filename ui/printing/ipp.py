"""Ask CUPS how a job or a printer really is, by the protocol it speaks itself (RFC 8010, 8011).

`lpstat` lists a job that was given up exactly like one that came out; only the job-state of IPP
tells them apart, and only printer-state-reasons say that the paper is out.
"""

import os
import struct
import subprocess
from collections.abc import Mapping
from enum import IntEnum
from urllib.parse import quote

TIMEOUT = 5.0
"""Seconds to wait for an answer."""

_PORT = 631
_VERSION = b"\x02\x00"
_KEYWORD, _URI, _CHARSET, _LANGUAGE = 0x44, 0x45, 0x47, 0x48
_INTEGER, _BOOLEAN, _ENUM = 0x21, 0x22, 0x23
_OPERATION_GROUP, _END = 0x01, 0x03
_LAST_DELIMITER = 0x0F
_NUMBERS = {_INTEGER, _ENUM}
_CLIENT_ERROR = 0x0400
_NOT_FOUND = 0x0406

Value = int | bool | str
Attributes = dict[str, list[Value]]


class Operation(IntEnum):
    """What is asked."""

    GET_JOB = 0x0009
    GET_PRINTER = 0x000B
    CUPS_PRINTERS = 0x4002


class JobStage(IntEnum):
    """The job-state of IPP."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


class Unreachable(Exception):
    """The print service does not answer, or not in its language."""


def server(environment: Mapping[str, str]) -> str:
    """Return the print service that `lp` talks to: the path of a socket, or host:port.

    Asked of `lpstat`, which knows the client's configuration; raises `Unreachable` without it.
    """
    try:
        told = subprocess.run(
            ["lpstat", "-H"],  # noqa: S607 - found where the administrator put it
            capture_output=True,
            timeout=TIMEOUT,
            check=False,
            env=dict(environment),
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Unreachable(str(error)) from error
    return os.fsdecode(told.stdout).strip() or f"localhost:{_PORT}"


def ask(where: str, operation: Operation, target: str = "", *, about: str) -> list[Attributes]:
    """Return the groups of attributes that a print service answers with, without the first.

    `where` as given by `server`, `target` the path of a job or printer ("/jobs/12"), `about` the
    attributes wanted, separated by blanks. Nothing known of the target gives no groups. Raises
    `Unreachable`.
    """
    from ui.printing import wire

    connection = wire.connection(where)
    path = quote(target)
    try:
        connection.request(
            "POST",
            path or "/",
            _request(operation, path, about.split()),
            {"Content-Type": "application/ipp"},
        )
        answer = connection.getresponse().read()
        status, groups = _read(answer)
    except (OSError, wire.HTTPError, ValueError, struct.error, IndexError) as error:
        raise Unreachable(str(error)) from error
    finally:
        connection.close()
    if status == _NOT_FOUND:
        return []
    if status >= _CLIENT_ERROR:
        message = f"IPP status {status:#06x}"
        raise Unreachable(message)
    return groups


# -- the language --------------------------------------------------------------------------------


def _request(operation: Operation, target: str, about: list[str]) -> bytes:
    parts = [
        _VERSION,
        struct.pack(">HI", operation, 1),
        bytes([_OPERATION_GROUP]),
        _attribute(_CHARSET, "attributes-charset", "utf-8"),
        _attribute(_LANGUAGE, "attributes-natural-language", "en"),
    ]
    if target:
        name = "job-uri" if operation is Operation.GET_JOB else "printer-uri"
        parts.append(_attribute(_URI, name, f"ipp://localhost{target}"))
    for number, wanted in enumerate(about):
        parts.append(_attribute(_KEYWORD, "" if number else "requested-attributes", wanted))
    parts.append(bytes([_END]))
    return b"".join(parts)


def _attribute(tag: int, name: str, value: str) -> bytes:
    """Return an attribute; one without a name is a further value of the one before it."""
    named, content = name.encode(), value.encode()
    return struct.pack(
        f">BH{len(named)}sH{len(content)}s", tag, len(named), named, len(content), content
    )


def _read(answer: bytes) -> tuple[int, list[Attributes]]:
    (status,) = struct.unpack_from(">H", answer, 2)
    groups: list[Attributes] = []
    at, values = 8, list[Value]()
    while (tag := answer[at]) != _END:
        at += 1
        if tag <= _LAST_DELIMITER:
            groups.append({})
            continue
        name, at = _field(answer, at)
        content, at = _field(answer, at)
        if name:
            values = groups[-1].setdefault(name.decode(), [])
        values.append(_value(tag, content))
    return status, groups[1:]


def _field(answer: bytes, at: int) -> tuple[bytes, int]:
    (length,) = struct.unpack_from(">H", answer, at)
    end = at + 2 + length
    if end > len(answer):
        message = "cut off"
        raise ValueError(message)
    return answer[at + 2 : end], end


def _value(tag: int, content: bytes) -> Value:
    if tag in _NUMBERS:
        return int.from_bytes(content, "big", signed=True)
    if tag == _BOOLEAN:
        return content != b"\x00"
    return content.decode(errors="replace")
