"""Start the window, say when it is first painted and what it then weighs, and go.

Run as a process of its own: `python -m tests.bench.first_paint bare|ours [FOLDER]`. The parent puts
the moment of its start (monotonic, ns) into `BENCH_START`.
"""

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ui.assembly import Program


def main() -> None:
    """Open the bare window, or ours on the books in a folder."""
    if sys.argv[1] == "bare":
        _bare()
    else:
        _ours(Path(sys.argv[2]))


def _bare() -> None:
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Quầy Một Cửa"))
    window.resize(1366, 768)
    watch = _watcher()(window)
    window.show()
    app.exec()
    del watch


def _ours(folder: Path) -> None:
    from counter_app.__main__ import House

    class Measured(House):
        """The program's own way to its window, left again after the first paint."""

        def _show(self, app: "QApplication", program: "Program") -> int:
            watch = _watcher()(program.window)
            program.window.resize(1366, 768)
            program.window.show()
            code = app.exec()
            program.close()
            del watch
            return code

    Measured().window(folder)


def _watcher():  # noqa: ANN202 - a class that only this process knows
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    class Watch(QObject):
        """Waits for the first paint of a window."""

        def __init__(self, window: QObject) -> None:
            super().__init__()
            self._window = window
            window.installEventFilter(self)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                self._window.removeEventFilter(self)
                QTimer.singleShot(0, self._painted)
            return super().eventFilter(watched, event)

        def _painted(self) -> None:
            taken = (time.monotonic_ns() - int(os.environ["BENCH_START"])) / 1e6
            status = Path("/proc/self/status").read_text(encoding="ascii")
            weight = next(line for line in status.splitlines() if line.startswith("VmRSS"))
            print(taken, int(weight.split()[1]) / 1024, flush=True)
            QApplication.quit()

    return Watch


if __name__ == "__main__":
    main()
