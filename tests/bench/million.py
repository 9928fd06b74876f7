# pyright: reportPrivateUsage=false
"""Books of a million dossiers and five million journal entries, made once and kept.

The rows are those that the desks write (the same rules make numbers, bodies, papers and hashes);
only the way in is faster: templates filled in bulk, indexes and search built afterwards. Papers are
entered as printed without entries of their own, so that the journal has five entries a dossier.
"""

import hashlib
import random
import sqlite3
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from counter_app import almanac, seed
from counter_app.desks.intake import Intake
from counter_app.rules.catalogue import Channel, Procedure
from counter_app.rules.deadlines import promised
from counter_app.rules.journal import Event, EventId, Head, canonical, hash_of
from counter_app.rules.numbers import (
    DossierNumber,
    Payload,
    PayloadKind,
    SlipNumber,
    serial_for,
)
from counter_app.rules.people import Applicant
from counter_app.rules.text import digits, fold
from db import SqliteStore
from db.journal import head, set_head
from tests.conftest import furnished
from tests.doubles import StoppedClock

DOSSIERS = 1_000_000
SHAPE = 2
"""To be raised when this module fills the books with other rows than before."""
LAST_DAY = date(2026, 11, 20)
PER_DAY = 290
"""Dossiers of a day: a busy counter, so that a million are some fourteen years."""
OPEN_DAYS = 8
"""The dossiers of the last working days are still open."""

_SURNAMES = tuple(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split()  # noqa: SIM905
)
_MIDDLES = tuple("Văn Thị Hữu Đức Ngọc Minh Thanh Quốc Thu Kim Xuân Gia".split())  # noqa: SIM905
# fmt: off
_GIVEN = (
    "An", "Anh", "Bảo", "Bình", "Châu", "Chi", "Cường", "Dũng", "Duy", "Đào", "Đạt", "Giang",
    "Hà", "Hải", "Hạnh", "Hiếu", "Hoa", "Hòa", "Hùng", "Huy", "Hương", "Khánh", "Lan", "Linh",
    "Long", "Mai", "Minh", "Nam", "Nga", "Ngân", "Phúc", "Phương", "Quân", "Quỳnh", "Sơn", "Tâm",
    "Thảo", "Thịnh", "Trang", "Tú", "Tuấn", "Uyên", "Vân", "Việt", "Vinh", "Yên", "Ứng", "Ánh",
)
# fmt: on
_SHARES = (55, 15, 8, 5, 4, 3, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1)
_NAME, _FOLDED = "@NAME@", "name"
"""The applicant of a template, and how the books find them."""
_BATCH = 20_000
_ZONE = "+07:00"

Template = tuple[dict[str, Any], list[dict[str, Any]], Procedure]


def books(folder: Path, count: int = DOSSIERS) -> Path:
    """Return the file of books with `count` dossiers, making it when it is not there yet."""
    shape = hashlib.sha256(f"{SHAPE} {_schema()}".encode()).hexdigest()[:10]
    name = f"books-{count}-{shape}"
    path = folder / name / "books.sqlite3"
    if path.exists():
        return path
    draft = folder / f"{name}.part"
    draft.mkdir(parents=True, exist_ok=True)
    for old in draft.iterdir():
        old.unlink()
    _make(draft / path.name, count)
    draft.rename(path.parent)
    return path


def _schema() -> str:
    store = SqliteStore()
    found = store._conn.execute("select sql from sqlite_master where sql is not null").fetchall()
    store.close()
    return "\n".join(row[0] for row in found)


def _make(path: Path, count: int) -> None:
    clock = StoppedClock(datetime.fromisoformat("2012-01-04T07:30:00+07:00"))
    store = SqliteStore(path)
    office = furnished(store, clock)
    clerk = office.administration.staff()[1].id
    store.close()
    conn = sqlite3.connect(path, isolation_level=None)
    conn.row_factory = sqlite3.Row
    conn.execute("pragma journal_mode = off")
    conn.execute("pragma synchronous = off")
    conn.execute("pragma cache_size = -1000000")
    indexes = conn.execute(
        "select name, sql from sqlite_master where type = 'index' and sql is not null"
    ).fetchall()
    conn.execute("begin")
    for name, _ in indexes:
        conn.execute(f"drop index {name}")
    _Filler(conn, clerk, _templates()).fill(count)
    for _, sql in indexes:
        conn.execute(sql)
    for table in ("dossier_words", "dossier_digits"):
        conn.execute(f"insert into {table} ({table}) values ('rebuild')")
        conn.execute(f"insert into {table} ({table}) values ('optimize')")
    conn.execute("commit")
    conn.execute("pragma journal_mode = wal")
    conn.close()


def _templates() -> list[Template]:
    """Return one received dossier a procedure: its row, its two entries, the procedure."""
    moment = datetime.fromisoformat("2026-11-20T07:30:00+07:00")
    store = SqliteStore()
    office = furnished(store, StoppedClock(moment))
    clerk = office.administration.staff()[1].id
    made: list[Template] = []
    for procedure in seed.sample_catalogue():
        if Channel.COUNTER not in procedure.channels:
            continue
        person = Applicant(
            _NAME,
            id_number="888888888888",
            phone="0977777777",
            address="Số 12 đường Lê Lợi, phường Thuận Hóa, thành phố Huế",
        )
        got = office.reception.receive(Intake(procedure.code, person), by=clerk).dossier
        with store.reading():
            conn = store._conn
            events = [
                dict(row) for row in conn.execute("select * from event order by rowid desc limit 2")
            ][::-1]
            row = dict(conn.execute("select * from dossier where id = ?", [got.id]).fetchone())
        made.append((row, events, procedure))
    store.close()
    return made


class _Filler:
    """Writes days of dossiers, oldest first."""

    def __init__(self, conn: sqlite3.Connection, clerk: str, templates: list[Template]) -> None:
        self._conn = conn
        self._clerk = clerk
        self._templates = templates
        self._chance = random.Random(2026)
        self._head = head(conn, 3)
        self._calendar = almanac.calendar_of(2012, 2029)
        self._due: dict[tuple[str, date], date] = {}
        self._rows: dict[str, list[tuple[Any, ...]]] = {}

    def fill(self, count: int) -> None:
        """Write `count` dossiers, the last of them on `LAST_DAY`."""
        days: list[date] = []
        day = LAST_DAY
        while len(days) * PER_DAY < count:
            if self._calendar.is_working(day):
                days.append(day)
            day -= timedelta(days=1)
        days.reverse()
        today = count - PER_DAY * (len(days) - 1)
        for index, day in enumerate(days):
            self._day(day, today, still_open=index >= len(days) - OPEN_DAYS)
            today = PER_DAY
            if len(self._rows.get("event", ())) >= _BATCH:
                self._write()
        self._write()
        newest = datetime.fromisoformat(f"{LAST_DAY}T17:00:00{_ZONE}")
        set_head(self._conn, 3, self._head, newest)
        self._conn.execute(
            "insert into series values ('dossier', ?, ?)", (f"{LAST_DAY:%y%m%d}", PER_DAY)
        )
        self._conn.execute("insert into series values ('line', ?, ?)", (f"{LAST_DAY:%Y}", 60_000))

    def _day(self, day: date, count: int, *, still_open: bool) -> None:
        back, given = day + timedelta(days=3), day + timedelta(days=4)
        slip_id = _uuid(day, 0, 9)
        slip = SlipNumber(day, serial_for(2, 1, day=day))
        members: list[str] = []
        moves: list[tuple[str, str, str]] = []
        for n in range(1, count + 1):
            template = self._templates[self._chance.randrange(len(self._templates))]
            members.append(
                self._dossier(
                    day,
                    n,
                    template,
                    still_open=still_open,
                    slip=str(slip),
                    slip_id=slip_id,
                    back=back,
                    given=given,
                    moves=moves,
                )
            )
        at = f"{day}T15:30:00{_ZONE}"
        payload = Payload(PayloadKind.SLIP, 1, day, slip.serial)
        body = {
            "number": str(slip),
            "code": payload.code,
            "station": 3,
            "at": at,
            "department": "Phòng Nghiệp vụ Y",
            "by": self._clerk,
            "dossiers": members,
        }
        self._event(at, "slip.handed_over", "slip", slip_id, canonical(body), None)
        for dossier_id, kind, text in moves:
            self._event(at, kind, "dossier", dossier_id, text, None)
        confirmed = None if still_open else at
        self._add(
            "slip",
            (
                None,
                slip_id,
                str(slip),
                payload.code,
                3,
                "Phòng Nghiệp vụ Y",
                at,
                day.isoformat(),
                self._clerk,
                count,
                confirmed,
                "",
            ),
        )
        for position, dossier_id in enumerate(members, 1):
            self._add("slip_line", (slip_id, position, dossier_id, 0, 0))

    def _dossier(
        self,
        day: date,
        n: int,
        template: Template,
        *,
        still_open: bool,
        slip: str,
        slip_id: str,
        back: date,
        given: date,
        moves: list[tuple[str, str, str]],
    ) -> str:
        row, entries, procedure = template
        serial = serial_for(2, n, day=day)
        number = str(DossierNumber.of("H57.132", day, serial))
        payload = Payload(PayloadKind.DOSSIER, 1, day, serial)
        dossier_id, document_id = _uuid(day, n, 1), _uuid(day, n, 2)
        at = f"{day}T{7 + n // 40:02d}:{n % 40 + 10:02d}:00{_ZONE}"
        due = self._due_day(procedure, day)
        name = self._name()
        person = f"0{self._chance.randrange(10**11):011d}"
        phone = f"09{self._chance.randrange(10**8):08d}"
        changes = {
            row["id"]: dossier_id,
            row["number"]: number,
            row["code"]: payload.code,
            str(Payload(PayloadKind.DOSSIER, 1, LAST_DAY, row["code"][10:])): str(payload),
            row["received_at"]: at,
            row["due_at"]: f"{due}T17:00:00{_ZONE}",
            row["legal_due"]: due.isoformat(),
            row["name"]: name,
            row["id_number"]: person,
            row["phone"]: phone,
            row["received_by"]: self._clerk,
            entries[1]["agg_id"]: document_id,
        }
        texts = [text for entry in entries for text in (entry["body"], entry["pii"])]
        for old, new in changes.items():
            texts = [text.replace(old, new) for text in texts]
        self._event(at, "dossier.received", "dossier", dossier_id, texts[0], texts[1])
        event_id = self._event(at, "document.queued", "document", document_id, texts[2], texts[3])
        self._add(
            "document",
            (
                None,
                document_id,
                "receipt",
                dossier_id,
                f"Giấy tiếp nhận {number}",
                2,
                3,
                at,
                event_id,
                0,
                "",
                "printed",
                at,
                "Máy in A5",
                "1",
                "",
                "a5",
            ),
        )
        moves.append(
            (
                dossier_id,
                "dossier.handed_over",
                canonical(
                    {
                        "slip": slip_id,
                        "slip_number": slip,
                        "at": at,
                        "from": 2,
                        "to": 2,
                        "custody_from": "counter",
                        "custody_to": "in_transit",
                    }
                ),
            )
        )
        done = {"state": 2, "is_open": 1, "custody": "in_transit"}
        if not still_open:
            back_at, given_at = f"{back}T10:00:00{_ZONE}", f"{given}T09:00:00{_ZONE}"
            self._event(
                back_at,
                "dossier.result_back",
                "dossier",
                dossier_id,
                canonical(
                    {
                        "at": back_at,
                        "by": self._clerk,
                        "result": "granted",
                        "shelf": "A1",
                        "from": 2,
                        "to": 9,
                        "custody_from": "in_transit",
                        "custody_to": "shelf",
                    }
                ),
                None,
            )
            self._event(
                given_at,
                "dossier.given_back",
                "dossier",
                dossier_id,
                canonical(
                    {
                        "at": given_at,
                        "by": self._clerk,
                        "collector": "owner",
                        "fee_from": "unpaid",
                        "fee_state": "cash",
                        "from": 9,
                        "to": 10,
                        "custody_from": "shelf",
                        "custody_to": "applicant",
                    }
                ),
                canonical({"name": name, "note": "", "~": "0" * 16}),
            )
            done = {
                "state": 10,
                "is_open": 0,
                "custody": "applicant",
                "finished_at": back_at,
                "finished_on": back.isoformat(),
                "finished_by": self._clerk,
                "result": "granted",
                "shelf": "A1",
                "given_back_at": given_at,
                "given_back_on": given.isoformat(),
                "given_back_by": self._clerk,
                "collector_kind": "owner",
                "collector_name": name,
            }
        self._add(
            "dossier",
            tuple(
                {
                    **row,
                    **done,
                    "n": None,
                    "id": dossier_id,
                    "number": number,
                    "code": payload.code,
                    "received_at": at,
                    "received_on": day.isoformat(),
                    "received_by": self._clerk,
                    "held_since": done.get("given_back_at", at),
                    "name": name,
                    "id_number": person,
                    "phone": phone,
                    "legal_due": due.isoformat(),
                    "due_at": f"{due}T17:00:00{_ZONE}",
                    "due_on": due.isoformat(),
                    "slip_id": slip_id,
                    "slip_number": slip,
                    "search": row["search"].replace(_FOLDED, fold(name), 1),
                    "digits": f"{digits(number)} {person} {phone}",
                }.values()
            ),
        )
        return dossier_id

    def _event(
        self, at: str, kind: str, agg_type: str, agg_id: str, body: str, pii: str | None
    ) -> str:
        last = self._head
        seq = last.seq + 1
        event_id = _uuid(LAST_DAY, seq, 5)
        pii_hash = None if pii is None else hashlib.sha256(pii.encode()).digest()
        event = Event(
            EventId(event_id),
            1,
            3,
            last.epoch,
            seq,
            last.hlc + 65_536,
            at,
            self._clerk,
            kind,
            1,
            agg_type,
            agg_id,
            body,
            pii,
            pii_hash,
            None,
            1,
            last.hash,
            b"",
        )
        chained = hash_of(event)
        self._add(
            "event",
            (
                event_id,
                1,
                3,
                last.epoch,
                seq,
                event.hlc,
                at,
                self._clerk,
                kind,
                1,
                agg_type,
                agg_id,
                body,
                pii,
                pii_hash,
                None,
                1,
                last.hash,
                chained,
                None,
            ),
        )
        self._head = Head(last.epoch, seq, chained, event.hlc)
        return event_id

    def _add(self, table: str, values: tuple[Any, ...]) -> None:
        self._rows.setdefault(table, []).append(values)

    def _write(self) -> None:
        for table, held in self._rows.items():
            if held:
                marks = ", ".join("?" * len(held[0]))
                self._conn.executemany(f"insert into {table} values ({marks})", held)
                held.clear()

    def _due_day(self, procedure: Procedure, day: date) -> date:
        key = (f"{procedure.limit.amount} {procedure.limit.unit.value}", day)
        if key not in self._due:
            morning = datetime.fromisoformat(f"{day}T07:30:00{_ZONE}")
            self._due[key] = promised(self._calendar, morning, procedure.limit)[0].day
        return self._due[key]

    def _name(self) -> str:
        surname = self._chance.choices(_SURNAMES, _SHARES)[0]
        return f"{surname} {self._chance.choice(_MIDDLES)} {self._chance.choice(_GIVEN)}"


def _uuid(day: date, n: int, kind: int) -> str:
    text = f"{day:%Y%m%d}{kind}{n:023d}"
    return f"{text[:8]}-{text[8:12]}-7{text[13:16]}-8{text[17:20]}-{text[20:]}"
