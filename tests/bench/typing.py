"""What a clerk types: a search letter by letter, and a whole intake key by key."""

import os
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from counter_app.__main__ import build
from counter_app.desks import Office, open_office
from counter_app.rules.text import digits, tokens
from db import SqliteStore
from tests.bench.clockwork import timed
from tests.bench.million import LAST_DAY
from tests.conftest import furnished
from tests.doubles import StoppedClock

PAGE = 100
"""Rows that the register asks for with each letter."""
KEY = 0.2
"""Seconds a key costs a practised typist (keystroke-level model)."""
CARD = 1.5
"""Seconds to take a card and hold it to the scanner."""
THINK = 1.2
"""Seconds to make up one's mind."""
THOUGHTS = 3
"""What is thought of in an intake: which procedure, whether its papers are all there, whether what
is to be read aloud is right."""

_TYPED = (
    "nguyen van thao",
    "Trần Thị Quỳnh",
    "le ngoc anh",
    "đào",
    "hoang minh tu",
    "ly gia bao",
    "ung thi x",
    "vo thanh ngan 02",
    "pham duoc",
    "chung chi hanh nghe duoc",
    "mai tang",
    "dang xuan quang cao",
    "1.004604",
    "H57.132-261120-0613",
    "0613",
    "2611200610",
)
"""What is searched for: names in full and in part, with a tail, with a procedure; procedures;
numbers. The end of telephones and identity numbers in the books are added."""
_FROM_THE_BOOKS = 4
_PLAIN_EVERY = 4
_NAMES = ("Nguyễn Thị Đào", "Lê Thị Bích Ngọc", "Trần Thị Hương", "Võ Thị Lan", "Đặng Thị Yến")


def searches(path: Path) -> tuple[list[float], list[float], list[float]]:
    """Return what each letter of the searches takes, in ms: all of ours; every fourth twice.

    The second list is ours and the third a LIKE scan of the same columns on plain sqlite3, by turns
    for the same letters and with as many rows; the books are the given ones.
    """
    store = SqliteStore(path)
    office = open_office(store, StoppedClock(datetime.fromisoformat(f"{LAST_DAY}T16:00:00+07:00")))
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute("pragma cache_size = -65536")
    ours: list[float] = []
    beside: list[float] = []
    plain: list[float] = []
    office.inquiry.search("a", limit=PAGE)
    for place, text in enumerate(_letters([*_TYPED, *_numbers(conn)])):
        ours.append(timed(lambda text=text: office.inquiry.search(text, limit=PAGE)))
        if place % _PLAIN_EVERY == 0:
            beside.append(ours[-1])
            plain.append(timed(lambda text=text: _scan(conn, text)))
    conn.close()
    store.close()
    return ours, beside, plain


def _letters(typed: list[str]) -> Iterator[str]:
    """Yield every beginning that a search has while it is typed, a space not by itself."""
    for text in typed:
        for end in range(1, len(text) + 1):
            if text[end - 1] != " ":
                yield text[:end]


def _numbers(conn: sqlite3.Connection) -> list[str]:
    """Return pieces of telephones and identity numbers of dossiers all over the books."""
    last = conn.execute("select max(n) from dossier").fetchone()[0]
    found = [
        conn.execute(
            "select phone, id_number from dossier where n <= ? order by n desc limit 1",
            (last * (2 * part + 1) // (2 * _FROM_THE_BOOKS),),
        ).fetchone()
        for part in range(_FROM_THE_BOOKS)
    ]
    return [piece for phone, number in found for piece in (phone[-6:], number[-8:])]


def _scan(conn: sqlite3.Connection, text: str) -> None:
    """Look through the whole table, as a program without an index does."""
    conditions: list[str] = []
    asked: list[str] = []
    for word in tokens(text):
        if digits(word):
            conditions.append("digits like '%' || ? || '%'")
            asked.append(digits(word))
        else:
            conditions.append("(' ' || search like '% ' || ? || '%' or procedure like ? || '%')")
            asked += [word, word]
    sql = f"""
        select n, id, number, name, procedure, state, received_at, due_at from dossier
        where {" and ".join(conditions)} order by n desc limit {PAGE}
        """
    conn.execute(sql, asked).fetchall()


def intakes(*, rounds: int) -> tuple[int, float]:
    """Return keys and seconds of the standard intake, the most that any of some took.

    A person with a card whom the office does not know, a procedure that is received often: the
    card is scanned, what came through the keyboard is confirmed, the procedure named by the end of
    its code, all papers are there, and the receipt goes to the printer. The seconds are those of
    `KEY`, `CARD` and `THINK` with what the real window takes.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication, QLineEdit

    from tests.bench.hands import Counting
    from ui.assembly import NoPrinters, introduce
    from ui.hands import turn

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    introduce(app)
    hands = Counting()
    clock = StoppedClock(datetime.fromisoformat("2026-11-23T07:30:00+07:00"))
    store = SqliteStore()
    office = furnished(store, clock)
    keys: list[int] = []
    seconds: list[float] = []
    with tempfile.TemporaryDirectory() as scratch:
        program = build(
            store, clock, folder=Path(scratch), system=NoPrinters(), seconds=hands.seconds
        )
        window = program.window
        window.resize(1366, 768)
        window.show()
        turn()
        hands.press("Ctrl+2")
        for number in range(rounds):
            clock.pass_(minutes=1)
            hands.keys = 0
            begun = time.perf_counter()
            name, identity = _NAMES[number % len(_NAMES)], f"00118501{number:04d}"
            hands.scan_card(f"{identity}||{name}|01021985|Nữ|Số 1 Lê Lợi, Huế|10052021")
            field = window.findChild(QLineEdit, "name")
            assert field is not None
            assert field.text() == name, "the card was not taken"
            hands.confirm_card()
            hands.go_to("procedure")
            hands.type("4604")
            hands.press("Return")
            hands.press("F9")
            taken = time.perf_counter() - begun
            _check(office, identity, number + 1)
            keys.append(hands.keys)
            seconds.append(hands.keys * KEY + CARD + THOUGHTS * THINK + taken)
        program.close()
    store.close()
    return max(keys), max(seconds)


def _check(office: Office, identity: str, count: int) -> None:
    lines = office.inquiry.register()
    assert len(lines) == count, f"{len(lines)} dossiers after {count} intakes"
    dossier = office.inquiry.card(lines[0].id).dossier
    assert dossier.applicant.id_number == identity
    assert dossier.procedure_code == "1.004604"
    assert len(office.printing.of(dossier.id)) == 1
