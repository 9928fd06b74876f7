"""The office's settings, this station, and the people."""

import json
import sqlite3
from datetime import datetime
from functools import lru_cache

from counter_app.rules.journal import Fact, canonical
from counter_app.rules.settings import OfficeSettings, Station, settings_from_body
from counter_app.rules.staff import Role, Secrets, StaffId, StaffMember
from db.values import Row, moment, row, rows

_UNSET = (0, OfficeSettings())


class Settings:
    """The settings in force and the station; read once a transaction."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read through `conn`."""
        self._conn = conn
        self._station: Station | None = None
        self._office: tuple[int, OfficeSettings] | None = None

    def office(self) -> OfficeSettings:
        """Return the newest settings; the defaults before any were entered."""
        return self._newest()[1]

    def version(self) -> int:
        """Return how many times the settings were entered."""
        return self._newest()[0]

    def station(self) -> Station:
        """Return the station of these books; the default before it was entered."""
        if self._station is None:
            found = row(self._conn, "select counter_id, slot, name from station")
            self._station = Station() if found is None else Station(*found)
        return self._station

    def forget(self) -> None:
        """Read afresh from now on: a transaction begins, or the settings were changed in it."""
        self._station = self._office = None

    def _newest(self) -> tuple[int, OfficeSettings]:
        if self._office is None:
            sql = "select version, body from office_settings order by version desc limit 1"
            found = row(self._conn, sql)
            if found is None:
                return _UNSET
            self._office = (found["version"], _settings(found["body"]))
        return self._office


class Staff:
    """The people."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read through `conn`."""
        self._conn = conn

    def all(self) -> list[StaffMember]:
        """Return everybody, in order of entry."""
        return [_member(one) for one in rows(self._conn, "select * from staff order by n")]

    def get(self, staff_id: StaffId) -> StaffMember | None:
        """Return a person, or None."""
        found = row(self._conn, "select * from staff where id = :id", id=staff_id)
        return None if found is None else _member(found)

    def secrets(self, staff_id: StaffId) -> Secrets:
        """Return how a person signs in; nothing for somebody who is not known."""
        sql = "select pin, badge, failures, failed_at from staff where id = :id"
        found = row(self._conn, sql, id=staff_id)
        if found is None:
            return Secrets()
        badge = int(found["badge"]) if found["badge"] else None
        return Secrets(found["pin"], badge, found["failures"], moment(found["failed_at"]))


def apply_settings(conn: sqlite3.Connection, fact: Fact, at: datetime) -> None:
    """Keep new settings as the next version."""
    conn.execute(
        "insert into office_settings (effective_from, body) values (?, ?)",
        (at.isoformat(), canonical(fact.body["after"])),
    )


def apply_station(conn: sqlite3.Connection, fact: Fact) -> None:
    """Keep which station this is."""
    conn.execute(
        """
        insert into station (one, counter_id, slot, name) values (1, ?, ?, ?)
        on conflict (one) do update set
          counter_id = excluded.counter_id, slot = excluded.slot, name = excluded.name
        """,
        (fact.body["counter_id"], fact.body["slot"], fact.body["name"]),
    )


def apply_staff(conn: sqlite3.Connection, fact: Fact, at: datetime) -> None:
    """Enter a person or change what is known of them, and how their signing in went."""
    pii = fact.pii or {}
    match fact.kind:
        case "staff.set":
            conn.execute(
                """
                insert into staff (id, name, role, active) values (?, ?, ?, ?)
                on conflict (id) do update set
                  name = excluded.name, role = excluded.role, active = excluded.active
                """,
                (
                    fact.agg_id,
                    pii.get("name", "(đã xóa)"),
                    fact.body["role"],
                    int(fact.body["active"]),
                ),
            )
        case "staff.pin_set":
            sql = "update staff set pin = ?, failures = 0, failed_at = null where id = ?"
            conn.execute(sql, (pii.get("pin", ""), fact.agg_id))
        case "staff.badge_given":
            badge = str(pii.get("badge", ""))
            conn.execute("update staff set badge = ? where id = ?", (badge, fact.agg_id))
        case "staff.signed_in":
            sql = "update staff set failures = 0, failed_at = null where id = ? and failures > 0"
            conn.execute(sql, (fact.agg_id,))
        case "staff.refused":
            sql = "update staff set failures = failures + 1, failed_at = ? where id = ?"
            conn.execute(sql, (at.isoformat(), fact.agg_id))
        case _:
            pass


@lru_cache(maxsize=4)
def _settings(body: str) -> OfficeSettings:
    return settings_from_body(json.loads(body))


def _member(found: Row) -> StaffMember:
    return StaffMember(
        StaffId(found["id"]), found["name"], Role(found["role"]), bool(found["active"])
    )
