"""What the books cost: intake, look-up and the day's summary, each beside bare SQLite."""

import os
import sqlite3
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from counter_app.desks import open_office
from counter_app.desks.intake import Intake
from counter_app.documents import render
from counter_app.rules.journal import new_id
from counter_app.rules.people import Applicant
from counter_app.rules.printing import DocumentKind
from counter_app.rules.statistics import Figure
from db import SqliteStore
from tests.bench.clockwork import in_turns, timed
from tests.bench.million import LAST_DAY
from tests.doubles import StoppedClock

_PRAGMAS = (
    "journal_mode = wal",
    "synchronous = full",
    "foreign_keys = on",
    "cache_size = -65536",
    "temp_store = memory",
)
_PEOPLE = ("Nguyễn Thị Đào", "Trần Văn Ứng", "Lê Quốc Thịnh", "Hồ Thị Ngọc Ánh", "Phạm Văn Yên")


def intakes(path: Path, *, rounds: int) -> tuple[float, ...]:
    """Return the medians of a receipt by the desk, and of its rows by raw sqlite3 twice, in ms.

    All write to the same file (WAL, synchronous FULL): two entries, the dossier with its indexes
    and two search indexes, the document, two series, the head of the chain and the procedure's
    use. The first raw one also flushes a small file beside it, as the desk does with the
    high-water mark: that is the same durability. The second leaves it out.
    """
    clock = StoppedClock(datetime.fromisoformat(f"{LAST_DAY + timedelta(days=3)}T08:00:00+07:00"))
    store = SqliteStore(path)
    office = open_office(store, clock)
    clerk = office.administration.staff()[1].id
    made: list[str] = []

    def ours() -> None:
        clock.pass_(seconds=20)
        person = Applicant(
            _PEOPLE[len(made) % len(_PEOPLE)],
            id_number=f"046185{len(made):06d}",
            phone=f"0912{len(made):06d}",
            address="Số 12 đường Lê Lợi, phường Thuận Hóa, thành phố Huế",
        )
        intake = Intake("1.004604", person)
        made.append(office.reception.receive(intake, by=clerk).dossier.id)

    ours()
    conn = sqlite3.connect(path, isolation_level=None)
    conn.row_factory = sqlite3.Row
    for pragma in _PRAGMAS:
        conn.execute(f"pragma {pragma}")
    raw = _Raw(conn, made[0])
    beside = os.open(path.with_name("beside"), os.O_RDWR | os.O_CREAT)

    def flushed() -> None:
        raw.write()
        os.lseek(beside, 0, os.SEEK_SET)
        os.write(beside, os.urandom(512))
        os.fdatasync(beside)

    result = in_turns(ours, flushed, raw.write, rounds=rounds)
    os.close(beside)
    conn.close()
    store.close()
    return result


def look_ups(path: Path, *, rounds: int) -> tuple[float, ...]:
    """Return the medians of finding a dossier by its number and of the bare select, in ms."""
    store = SqliteStore(path)
    office = open_office(store, StoppedClock(datetime.fromisoformat(f"{LAST_DAY}T16:00:00+07:00")))
    conn = sqlite3.connect(path, isolation_level=None)
    step = _count(conn) // (rounds * 2) or 1
    numbers = [
        row[0] for row in conn.execute("select number from dossier where n % ? = 0", (step,))
    ]
    mine, theirs = iter(numbers * 2), iter(numbers[::-1] * 2)
    result = in_turns(
        lambda: office.inquiry.look_up(next(mine)),
        lambda: conn.execute("select * from dossier where number = ?", (next(theirs),)).fetchall(),
        rounds=rounds,
    )
    conn.close()
    store.close()
    return result


def summaries(path: Path, *, rounds: int) -> tuple[list[float], float]:
    """Return the times of the last day's summary, and of one pass over the dossiers, in ms."""
    store = SqliteStore(path)
    office = open_office(store, StoppedClock(datetime.fromisoformat(f"{LAST_DAY}T16:00:00+07:00")))
    office.reports.day(LAST_DAY)
    times = [timed(lambda: office.reports.day(LAST_DAY)) for _ in range(rounds)]
    conn = sqlite3.connect(path, isolation_level=None)
    whole = timed(lambda: conn.execute("select total(fee) from dossier not indexed").fetchone())
    conn.close()
    store.close()
    return times, whole


def figures(path: Path, *, rounds: int) -> dict[str, list[float]]:
    """Return the times of Biểu II.06a, of a figure's first page and of the day's register, in ms.

    A month and a year lie some ten years back, so that what is read follows the period, not the
    history; the register is laid out as PDF.
    """
    store = SqliteStore(path)
    office = open_office(store, StoppedClock(datetime.fromisoformat(f"{LAST_DAY}T16:00:00+07:00")))
    desk = office.statistics
    month = date(LAST_DAY.year - 10, 10, 1), date(LAST_DAY.year - 10, 10, 31)
    this_month = LAST_DAY.replace(day=1), LAST_DAY
    year = date(LAST_DAY.year - 9, 12, 15), date(LAST_DAY.year - 8, 12, 14)

    def register() -> None:
        paper = office.reports.register(LAST_DAY, LAST_DAY)
        render(DocumentKind.REGISTER.value, paper)

    asked: dict[str, Callable[[], object]] = {
        "this month": lambda: desk.count(*this_month),
        "old month": lambda: desk.count(*month),
        "year": lambda: desk.count(*year),
        "behind": lambda: desk.behind(Figure.LATE, *month),
        "register": register,
    }
    times: dict[str, list[float]] = {}
    for name, ask in asked.items():
        ask()
        times[name] = [timed(ask) for _ in range(rounds)]
    store.close()
    return times


def _count(conn: sqlite3.Connection) -> int:
    return int(conn.execute("select max(n) from dossier").fetchone()[0])


class _Raw:
    """The rows of one receipt, written again and again with new identities by plain sqlite3."""

    def __init__(self, conn: sqlite3.Connection, dossier_id: str) -> None:
        self._conn = conn
        self._at = datetime.fromisoformat(f"{LAST_DAY + timedelta(days=3)}T08:00:00+07:00")
        self._seq = 1_000_000_000
        events = conn.execute(
            "select * from event where agg_id = :id or agg_id in "
            "(select id from document where about = :id) order by rowid",
            {"id": dossier_id},
        ).fetchall()
        self._events = [list(event) for event in events]
        dossier = conn.execute("select * from dossier where id = ?", (dossier_id,)).fetchone()
        self._dossier = list(dossier)
        self._document = list(
            conn.execute("select * from document where about = ?", (dossier_id,)).fetchone()
        )
        self._found = dossier["search"], dossier["digits"]

    def write(self) -> None:
        """Write one receipt's rows in a transaction of its own."""
        conn = self._conn
        conn.execute("begin immediate")
        for event in self._events:
            self._seq += 1
            event[0], event[4] = new_id(self._at), self._seq
            conn.execute(_insert("event", event), event)
        self._dossier[:2] = None, new_id(self._at)
        place = conn.execute(_insert("dossier", self._dossier), self._dossier).lastrowid
        search, digits = self._found
        conn.execute("insert into dossier_words (rowid, search) values (?, ?)", (place, search))
        conn.execute("insert into dossier_digits (rowid, digits) values (?, ?)", (place, digits))
        self._document[:2] = None, new_id(self._at)
        conn.execute(_insert("document", self._document), self._document)
        for kind in ("raw dossier", "raw line"):
            conn.execute(
                "insert into series values (?, '261123', 1) "
                "on conflict do update set last = last + 1",
                (kind,),
            )
        conn.execute(
            "insert into procedure_use values ('raw', 1, '') "
            "on conflict do update set uses = uses + 1"
        )
        conn.execute(
            "insert into chain_head values (999, 1, ?, ?, 1, null) "
            "on conflict do update set seq = excluded.seq, hash = excluded.hash",
            (self._seq, b"0" * 32),
        )
        conn.execute("commit")


def _insert(table: str, values: list[Any]) -> str:
    return f"insert into {table} values ({', '.join('?' * len(values))})"
