"""One window for one folder of books: a second start brings the first window to the front."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

_WAIT_MS = 1_000


class Door(QObject):
    """Hears other starts on the same folder; only programs of the same user are heard."""

    knocked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Listen for starts on `folder`; what a dead program left behind is cleared away."""
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._open)
        name = _name(folder)
        # Nobody else has the folder's lock, so whoever listened there is gone.
        QLocalServer.removeServer(name)
        self._server.listen(name)

    def close(self) -> None:
        """Hear nothing any more."""
        self._server.close()

    @Slot()
    def _open(self) -> None:
        while self._server.hasPendingConnections():
            visitor = self._server.nextPendingConnection()
            visitor.disconnected.connect(visitor.deleteLater)
            visitor.disconnectFromServer()
            self.knocked.emit()


def knock(folder: Path) -> bool:
    """Ask the window that is open on `folder` to come to the front; say whether it heard."""
    visitor = QLocalSocket()
    visitor.connectToServer(_name(folder))
    if not visitor.waitForConnected(_WAIT_MS):
        return False
    if visitor.state() is QLocalSocket.LocalSocketState.ConnectedState:
        visitor.waitForDisconnected(_WAIT_MS)
    return True


def bring_to_front(window: QWidget) -> None:
    """Show a window before all others, wherever it was."""
    state = window.windowState() & ~Qt.WindowState.WindowMinimized
    window.setWindowState(state | Qt.WindowState.WindowActive)
    window.show()
    window.raise_()
    window.activateWindow()


def _name(folder: Path) -> str:
    """Return what a folder is called among the machine's sockets: short, and without its path."""
    digest = hashlib.sha256(str(folder.absolute()).encode()).hexdigest()
    return f"counter-app-{digest[:24]}"
