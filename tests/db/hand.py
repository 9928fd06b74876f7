"""A program of its own that works on books, to be raced, killed or starved of disk.

    python -m tests.db.hand open PATH             open the books and close them
    python -m tests.db.hand write PATH COUNT      receive so many dossiers
    python -m tests.db.hand kill PATH ROUNDS SEED work in a child and kill it, round after round
    python -m tests.db.hand fill PATH BYTES       work until no file may grow any more

What was acknowledged is printed, one JSON object a line: the number of a dossier or slip, printed
only after the books said that it is saved.
"""

import json
import os
import random
import resource
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Event

from counter_app.desks import Office, open_office
from counter_app.desks.intake import Intake
from counter_app.errors import Refused
from counter_app.rules.dossier import DossierId
from counter_app.rules.people import Applicant
from counter_app.rules.staff import StaffId
from db import SqliteStore
from tests.doubles import StoppedClock

MORNING = datetime.fromisoformat("2026-11-23T07:30:00+07:00")
DEPARTMENT = "Phòng Nghiệp vụ Dược"

Say = Callable[[dict[str, object]], None]


def work(path: Path, count: int, say: Say, *, only_receive: bool = False) -> None:
    """Receive so many dossiers, send each receipt, hand over three at a time; tell each act."""
    store = SqliteStore(path)
    office = open_office(store, StoppedClock(MORNING))
    clerk = office.administration.staff()[0].id
    pile: list[DossierId] = []
    for turn in range(count):
        done = office.reception.receive(
            Intake("1.004604", Applicant(f"Người thứ {turn} của {os.getpid()}")), by=clerk
        )
        say({"dossier": done.dossier.number, "line": done.dossier.line})
        if only_receive:
            continue
        assert done.document_id is not None
        office.printing.claim(done.document_id, printer="Canon A5", by=clerk)
        pile.append(done.dossier.id)
        if len(pile) == 3:
            _hand_over(office, pile, clerk, say)
            pile.clear()
    store.close()


def _hand_over(office: Office, pile: list[DossierId], clerk: StaffId, say: Say) -> None:
    slip = office.handover.hand_over(pile, DEPARTMENT, by=clerk).slip
    say({"slip": slip.number})


def kill(path: Path, rounds: int, seed: int) -> None:
    """Let a child work and kill it in the midst of it; print what it acknowledged before.

    It is killed a moment after some acknowledgement, or before any: while it opens the books.
    """
    chance = random.Random(seed)
    for number in range(rounds):
        wanted = chance.choice((0, 1, 2, 3, 5, 8, 13))
        pause = chance.uniform(0, 0.006 if wanted else 0.08)
        ear, mouth = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(ear)
            try:
                work(path, 10_000, partial(_tell, mouth))
            finally:
                os._exit(1)
        os.close(mouth)
        with os.fdopen(ear, "rb") as heard:
            lines = [heard.readline() for _ in range(wanted)]
            Event().wait(pause)
            os.kill(child, signal.SIGKILL)
            _, status = os.waitpid(child, 0)
            assert os.WIFSIGNALED(status), f"the child ended by itself in round {number}"
            for line in (*lines, *heard):
                if line.endswith(b"\n"):
                    print(line.decode().strip())


def fill(path: Path, size: int) -> None:
    """Work until no file may grow past `size` bytes; say how the office put it."""
    SqliteStore(path).close()
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    try:
        work(path, 100_000, _print)
    except Refused as refused:
        _print({"refused": type(refused).__name__, "said": str(refused)})


def _print(said: dict[str, object]) -> None:
    print(json.dumps(said, ensure_ascii=False), flush=True)


def _tell(mouth: int, said: dict[str, object]) -> None:
    os.write(mouth, json.dumps(said).encode() + b"\n")


def main(verb: str, path: str, *numbers: str) -> None:
    """Do what was asked."""
    first, *more = (int(number) for number in (*numbers, 0))
    match verb:
        case "open":
            work(Path(path), 0, _print)
        case "write":
            work(Path(path), first, _print, only_receive=True)
        case "kill":
            kill(Path(path), first, more[0])
        case "fill":
            fill(Path(path), first)
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main(*sys.argv[1:])
