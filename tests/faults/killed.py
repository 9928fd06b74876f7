"""A program of its own that is killed in the midst of its work, over and over.

    python -m tests.faults.killed WORK FOLDER ROUNDS SEED

WORK is "back_up", "seal", "put_back", "migrate" or "print"; the folder was made ready by
`ready`. One undisturbed turn is timed first; then each round kills a child at a moment drawn from
that time, or from the shortest that a child needed since. What a child acknowledged is printed, one
JSON object a line, then how many were killed.
"""

import json
import os
import random
import shutil
import signal
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from importlib import import_module
from pathlib import Path
from select import select
from time import monotonic

from counter_app.desks import backups, open_office
from counter_app.rules.backups import Reason
from counter_app.rules.printing import Document
from counter_app.rules.staff import Role
from db import SqliteStore
from db.files import Files
from tests.conftest import furnished, received
from tests.doubles import StoppedClock

Say = Callable[[dict[str, object]], None]
Work = Callable[[Path, int, Say], None]
BOOKS = "books.sqlite3"
USB = "usb"
PASSPHRASE = "một cửa Thuận Hóa 2026"
MORNING = datetime.fromisoformat("2026-11-23T09:41:00+07:00")


def ready(folder: Path, dossiers: int, *, passphrase: str | None = None) -> Path:
    """Write books with some dossiers and a plan of copies; return their path."""
    path = folder / BOOKS
    (folder / USB).mkdir(parents=True)
    store = SqliteStore(path)
    office = furnished(store, StoppedClock(MORNING))
    people = {one.role: one.id for one in office.administration.staff()}
    plan = backups.BackupPlan((str(folder / USB),), every=3)
    office.backups.set_plan(plan, by=people[Role.ADMINISTRATOR], passphrase=passphrase)
    for number in range(dossiers):
        received(office, people[Role.CLERK], f"Người thứ {number}")
    store.close()
    return path


def back_up(folder: Path, turn: int, say: Say) -> None:
    """Receive a dossier, then copy the books; tell of the copy once it is said to be good."""
    store = SqliteStore(folder / BOOKS)
    office = open_office(store, StoppedClock(MORNING + timedelta(minutes=turn)))
    clerk = next(one for one in office.administration.staff() if one.role is Role.CLERK)
    dossier = received(office, clerk.id, f"Người của lượt {turn}")
    say({"dossier": dossier.number, "line": dossier.line})
    for copied in office.backups.back_up(Reason.ACTS):
        assert copied.good, copied.trouble
        say({"copy": copied.name, "sha256": copied.sha256})
    store.close()


def put_back(folder: Path, turn: int, say: Say) -> None:
    """Put one of two copies in the place of the books, in turn."""
    copy = sorted((folder / USB).glob("*.sqlite3"))[turn % 2]
    held, _ = backups.put_back(copy, folder / BOOKS, Files(), at=MORNING)
    say({"restored": held.dossiers})


def migrate(folder: Path, turn: int, say: Say) -> None:
    """Open old books of the round's own folder, which brings them up to date."""
    SqliteStore(folder / str(turn) / BOOKS).close()
    say({"migrated": turn})


def print_papers(folder: Path, turn: int, say: Say) -> None:
    """Receive a few dossiers and print what waits, as the window does, until nothing waits."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QSettings, QTimer
    from PySide6.QtWidgets import QApplication

    from ui.assembly import NoPrinters
    from ui.background import Background
    from ui.printing import Pacing, Printers, PrintRunner
    from ui.session import Session

    app = QApplication([])
    store = SqliteStore(folder / BOOKS)
    clock = StoppedClock(MORNING + timedelta(minutes=turn))
    office = open_office(store, clock)
    clerk = next(one for one in office.administration.staff() if one.role is Role.CLERK)
    for number in range(3):
        received(office, clerk.id, f"Người thứ {number} của lượt {turn}")
    work, pacing = Background(), Pacing(first=0.01, longest=0.01)
    printers = Printers(
        QSettings(str(folder / "machine.ini"), QSettings.Format.IniFormat),
        folder=folder / "papers",
        clock=clock,
        background=work,
        system=NoPrinters(),
        pacing=pacing,
    )
    runner = PrintRunner(office.printing, printers, Background(), Session(clerk), pacing=pacing)

    def came_out(document: Document) -> None:
        say({"printed": document.id})

    runner.printed.connect(came_out)
    looking = QTimer()
    looking.timeout.connect(lambda: None if runner.busy else app.quit())
    looking.start(5)
    runner.start()
    app.exec()
    store.close()


WORKS: dict[str, Work] = {
    "back_up": back_up,
    "seal": back_up,
    "put_back": put_back,
    "migrate": migrate,
    "print": print_papers,
}


_AT_HAND = (
    "sqlite_utils",
    "db.migrations",
    "pyrage",
    "counter_app.documents",
    "counter_app.documents.receipt",
    "reportlab.pdfgen.canvas",
    "barcode",
    "segno",
    "PySide6.QtWidgets",
    "ui.assembly",
    "ui.printing",
    "ui.printing.folder",
)


_LONGER = {"print": 1.5}
"""Each round has the papers of the rounds before to print, too."""
_EARLY = 0.1
"""The share of a turn within which a child dies that must not get to its end."""


def main(name: str, folder: Path, rounds: int, seed: int) -> None:
    """Kill a child in each round."""
    work, chance = WORKS[name], random.Random(seed)
    # A child is to be killed at its work, not while it looks for its modules.
    for module in _AT_HAND:
        import_module(module)
    _, lasted = _let_live(partial(work, folder, 0), None)
    killed = 0
    for turn in range(1, rounds + 1):
        wanted = rounds // 4 - killed
        # On a busy machine the time of a turn says little; towards the end all die early.
        share = _EARLY if wanted > rounds - turn else _LONGER.get(name, 1)
        died, lived = _let_live(partial(work, folder, turn), chance.uniform(0, lasted * share))
        killed += died
        if not died:
            lasted = min(lasted, lived)
    _print({"killed": killed})


def _let_live(work: Callable[[Say], None], seconds: float | None) -> tuple[bool, float]:
    """Work in a child for some seconds; say whether it had to be killed, and how long it lived."""
    begun = monotonic()
    ear, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ear)
        code = 1
        try:
            work(partial(_tell, mouth))
            code = 0
        finally:
            os._exit(code)
    os.close(mouth)
    heard, ended = bytearray(), False
    while not ended:
        left = None if seconds is None else begun + seconds - monotonic()
        if left is not None and left <= 0:
            os.kill(child, signal.SIGKILL)
            break
        if select([ear], [], [], left)[0]:
            piece = os.read(ear, 65_536)
            heard += piece
            ended = not piece
    lived = monotonic() - begun
    _, status = os.waitpid(child, 0)
    died = os.WIFSIGNALED(status)
    assert died or os.WEXITSTATUS(status) == 0, "the child failed by itself"
    with os.fdopen(ear, "rb") as last:
        heard += last.read()
    for line in heard.splitlines(keepends=True):
        if line.endswith(b"\n"):
            print(line.decode().strip(), flush=True)
    return died, lived


def two_copies(folder: Path) -> None:
    """Leave two copies of different books in the folder for copies, and the books as the later."""
    for turn in (1, 2):
        back_up(folder, turn, lambda _said: None)
    assert len(list((folder / USB).glob("*.sqlite3"))) == 2
    shutil.rmtree(folder / "papers", ignore_errors=True)


def _print(said: dict[str, object]) -> None:
    print(json.dumps(said, ensure_ascii=False), flush=True)


def _tell(mouth: int, said: dict[str, object]) -> None:
    os.write(mouth, json.dumps(said).encode() + b"\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
