"""The way to the print service: HTTP over its socket on this machine, or over the network.

Apart from `ipp`, because the standard library's HTTP costs a start 25 ms and few starts need it.
"""

import http.client
import re
import socket

TIMEOUT = 5.0
"""Seconds to wait for an answer."""
HTTPError = http.client.HTTPException
"""What the standard library says of a broken answer."""

_PORT = 631


class _SocketConnection(http.client.HTTPConnection):
    """HTTP over the print service's socket on this machine."""

    def __init__(self, path: str) -> None:
        super().__init__("localhost", timeout=TIMEOUT)
        self._path = path

    def connect(self) -> None:
        """Open the socket."""
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(TIMEOUT)
        self.sock.connect(self._path)


def connection(where: str) -> http.client.HTTPConnection:
    """Return a connection to a service: the path of a socket, or host:port."""
    if where.startswith("/"):
        return _SocketConnection(where)
    found = re.fullmatch(r"(.*?)(?::(\d+))?", where)
    assert found is not None
    return http.client.HTTPConnection(found[1], int(found[2] or _PORT), timeout=TIMEOUT)
