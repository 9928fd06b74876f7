"""What a clerk types: a search letter by letter, and a whole intake key by key."""

import os
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from counter_app.__main__ import build
from counter_app.desks import Office, open_office
from counter_app.rules.text import digits, tokens
from db import SqliteStore
from tests.bench.clockwork import timed
from tests.bench.million import LAST_DAY
from tests.conftest import furnished
from tests.doubles import StoppedClock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.bench.hands import Counting

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


@dataclass(frozen=True)
class Cost:
    """What an intake costs: the keys that are pressed, and the seconds of a practised clerk."""

    keys: int
    seconds: float


@dataclass(frozen=True)
class Costs:
    """The most that any of several intakes cost.

    `standard` is a person with a card whom the office does not know, `same_person` their next
    dossier of another procedure, `same_procedure` the next person's with the procedure before.
    """

    standard: Cost
    same_person: Cost
    same_procedure: Cost


def intakes(*, rounds: int) -> Costs:
    """Return what intakes cost in the real window, with no mouse.

    A card is scanned and what came through the keyboard is confirmed; the procedure, one that is
    received often, is named by the end of its code; all papers are there, and the receipt goes to
    the printer. The seconds are those of `KEY`, `CARD` and `THINK` with what the window takes.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

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
    with tempfile.TemporaryDirectory() as scratch:
        program = build(
            store, clock, folder=Path(scratch), system=NoPrinters(), seconds=hands.seconds
        )
        window = program.window
        window.resize(1366, 768)
        window.show()
        turn()
        hands.press("Ctrl+2")
        clerk = _Clerk(hands, window, office, clock)
        standard, same_person, same_procedure = list[Cost](), list[Cost](), list[Cost]()
        for _ in range(rounds):
            standard.append(clerk.receives_somebody_new())
            same_person.append(clerk.receives_the_same_person())
            clerk.receives_somebody_new()
            same_procedure.append(clerk.receives_the_next_person())
        program.close()
    store.close()
    return Costs(_most(standard), _most(same_person), _most(same_procedure))


class _Clerk:
    """Receives dossiers in a window, checks that the books have each, and tells what it cost."""

    def __init__(
        self, hands: "Counting", window: "QWidget", office: Office, clock: StoppedClock
    ) -> None:
        self._hands = hands
        self._window = window
        self._office = office
        self._clock = clock
        self._people = 0
        self._received = 0
        self._identity = ""

    def receives_somebody_new(self) -> Cost:
        """Scan, confirm, name the procedure, save."""
        self._begin()
        self._scan_the_next_card()
        self._hands.go_to("procedure")
        self._name_procedure("4604")
        return self._save("1.004604", cards=1, thoughts=THOUGHTS)

    def receives_the_same_person(self) -> Cost:
        """Press F4, name another procedure, save."""
        self._begin()
        self._hands.press("F4")
        self._name_procedure("2275")
        return self._save("1.012275", cards=0, thoughts=THOUGHTS)

    def receives_the_next_person(self) -> Cost:
        """Press Shift+F4, scan, confirm, save: which procedure it is needs no thought."""
        self._begin()
        self._hands.press("Shift+F4")
        self._scan_the_next_card()
        return self._save("1.004604", cards=1, thoughts=THOUGHTS - 1)

    def _begin(self) -> None:
        self._clock.pass_(minutes=1)
        self._hands.keys = 0
        self._begun = time.perf_counter()

    def _scan_the_next_card(self) -> None:
        from PySide6.QtWidgets import QLineEdit

        name = _NAMES[self._people % len(_NAMES)]
        self._identity = f"00118501{self._people:04d}"
        self._people += 1
        self._hands.scan_card(f"{self._identity}||{name}|01021985|Nữ|Số 1 Lê Lợi, Huế|10052021")
        field = self._window.findChild(QLineEdit, "name")
        assert field is not None
        assert field.text() == name, "the card was not taken"
        self._hands.confirm_card()

    def _name_procedure(self, text: str) -> None:
        self._hands.type(text)
        self._hands.press("Return")

    def _save(self, code: str, *, cards: int, thoughts: int) -> Cost:
        self._hands.press("F9")
        taken = time.perf_counter() - self._begun
        self._received += 1
        self._check(code)
        keys = self._hands.keys
        return Cost(keys, keys * KEY + cards * CARD + thoughts * THINK + taken)

    def _check(self, code: str) -> None:
        lines = self._office.inquiry.register()
        assert len(lines) == self._received, f"{len(lines)} dossiers after {self._received}"
        dossier = self._office.inquiry.card(lines[0].id).dossier
        assert dossier.applicant.id_number == self._identity
        assert dossier.procedure_code == code
        assert len(self._office.printing.of(dossier.id)) == 1


def _most(costs: list[Cost]) -> Cost:
    return Cost(max(one.keys for one in costs), max(one.seconds for one in costs))
