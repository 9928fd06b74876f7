"""An entry is written once: `insert or replace` is no way around the guards of the journal."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils.db import Database

# SQLite asks no guard of deletion for what a replacement pushes aside.
_GUARD = """
    create trigger event_is_written_once before insert on event
    when exists (select 1 from event where event_id = new.event_id)
      or exists (
        select 1 from event
        where counter_id = new.counter_id and epoch = new.epoch and seq = new.seq
      )
      or exists (select 1 from event where rowid = new.rowid)
    begin
      select raise(abort, 'the journal is append-only');
    end
    """


def m009_guard(db: "Database") -> None:
    """Refuse an entry in the place of another one, or under its name."""
    db.conn.execute(_GUARD)
