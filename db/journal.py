"""The entries of the journal, and the end of this station's chain."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime

from counter_app.rules.journal import FIRST_HASH, Event, Head, fault
from db.values import Row, moment, row, rows, text

_COLUMNS = tuple(Event.__slots__)
_ADD = (
    f"insert into event ({', '.join(_COLUMNS)}) "  # noqa: S608 - names are ours
    f"values ({', '.join('?' * len(_COLUMNS))})"
)


class Journal:
    """The entries, as they can be read."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read through `conn`."""
        self._conn = conn

    def event(self, event_id: str) -> Event | None:
        """Return an entry by its identity, or None."""
        found = row(self._conn, "select * from event where event_id = :id", id=event_id)
        return None if found is None else event_of(found)

    def of(self, agg_id: str) -> list[Event]:
        """Return what happened to one thing, oldest first; not who looked at it."""
        sql = "select * from event where agg_id = :id and agg_type <> 'view' order by rowid"
        return [event_of(one) for one in rows(self._conn, sql, id=agg_id)]

    def last_wall(self) -> datetime | None:
        """Return the latest wall time of any entry since the clock was confirmed, or None."""
        found = rows(self._conn, "select wall from chain_head where wall is not null")
        return max((at for one in found if (at := moment(one["wall"])) is not None), default=None)

    def counters(self) -> list[tuple[int, datetime | None]]:
        """Return the numbers of the stations that wrote here, each with its newest entry's time."""
        found = rows(self._conn, "select counter_id, wall from chain_head order by counter_id")
        return [(one["counter_id"], moment(one["wall"])) for one in found]

    def fault(self) -> str | None:
        """Name the first entry that does not follow from the one before, or None."""
        return next(self.faults(), None)

    def faults(self) -> Iterator[str]:
        """Name the entries that do not follow from the one before.

        The chain of each station is walked from its first entry; its end must be the head. Behind a
        fault it goes on from what stands there, so that each is named by itself.
        """
        ends: dict[int, Head] = {}
        for event in entries(self._conn):
            before = ends.get(event.counter_id, Head(event.epoch, 0, FIRST_HASH, 0))
            wrong = fault(event, before)
            if wrong is not None:
                yield f"{wrong}: {event.counter_id}/{event.epoch}/{event.seq} {event.kind}"
            ends[event.counter_id] = Head(event.epoch, event.seq, event.hash, event.hlc)
        for counter_id in {*ends, *_stations(self._conn)}:
            end = ends.get(counter_id, Head(1, 0, FIRST_HASH, 0))
            if head(self._conn, counter_id).hash != end.hash:
                yield f"missing: {counter_id}/{end.epoch}/{end.seq + 1} …"


def entries(conn: sqlite3.Connection) -> Iterator[Event]:
    """Go through all entries, each station's in the order of its chain."""
    cursor = conn.execute("select * from event order by counter_id, epoch, seq")
    for found in cursor:
        yield event_of(found)


def as_written(conn: sqlite3.Connection) -> Iterator[Event]:
    """Go through all entries in the order in which they came into these books."""
    for found in conn.execute("select * from event order by rowid"):
        yield event_of(found)


def event_of(found: Row) -> Event:
    """Return the entry of a row of the event table."""
    return Event(*(found[name] for name in _COLUMNS))


def add(conn: sqlite3.Connection, event: Event) -> int:
    """Write an entry behind the last one; return its place in these books."""
    place = conn.execute(_ADD, [getattr(event, name) for name in _COLUMNS]).lastrowid
    assert place is not None
    return place


def note_day(conn: sqlite3.Connection, day: str, first: int, last: int) -> None:
    """Note that entries of a day, in ISO form, lie from one place to another, both included."""
    conn.execute(
        """
        insert into journal_day (day, first, last) values (?, ?, ?)
        on conflict (day) do update set
          first = min(first, excluded.first), last = max(last, excluded.last)
        """,
        (day, first, last),
    )


def note_days(conn: sqlite3.Connection) -> None:
    """Note for all days anew where their entries lie."""
    conn.execute("delete from journal_day")
    conn.execute(
        """
        insert into journal_day
        select substr(occurred_at, 1, 10), min(rowid), max(rowid) from event group by 1
        """
    )


def head(conn: sqlite3.Connection, counter_id: int) -> Head:
    """Return the end of a station's chain; before the first entry it is epoch 1, sequence 0."""
    found = conn.execute(
        "select epoch, seq, hash, hlc from chain_head where counter_id = ?", (counter_id,)
    ).fetchone()
    return Head(1, 0, FIRST_HASH, 0) if found is None else Head(*found)


def forget_walls(conn: sqlite3.Connection) -> None:
    """Forget all wall times: the next entry's is believed whatever it is."""
    conn.execute("update chain_head set wall = null")


def set_head(conn: sqlite3.Connection, counter_id: int, end: Head, wall: datetime | None) -> None:
    """Note the end of a station's chain; `wall` None keeps the time of the newest entry."""
    conn.execute(
        """
        insert into chain_head (counter_id, epoch, seq, hash, hlc, wall)
        values (?, ?, ?, ?, ?, ?)
        on conflict (counter_id) do update set
          epoch = excluded.epoch, seq = excluded.seq, hash = excluded.hash, hlc = excluded.hlc,
          wall = coalesce(excluded.wall, wall)
        """,
        (counter_id, end.epoch, end.seq, end.hash, end.hlc, text(wall)),
    )


def _stations(conn: sqlite3.Connection) -> list[int]:
    return [one["counter_id"] for one in rows(conn, "select counter_id from chain_head")]
