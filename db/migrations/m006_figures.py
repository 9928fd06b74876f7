"""Indexes for reports on past periods, and the days that were closed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils.db import Database

_STATEMENTS = (
    # Who was open on a past day is found among those received up to a quarter before, and among
    # the few that took longer: the history behind them is never read.
    "drop index dossier_received",
    "create index dossier_received on dossier (received_on, finished_on)",
    """
    create index dossier_slow on dossier (finished_on)
    where finished_on is not null and julianday(finished_on) - julianday(received_on) > 92
    """,
    # What is asked about seldom acts of a day or a period.
    """
    create index event_told on event (kind, occurred_at)
    where kind in ('dossier.supplement_asked', 'dossier.supplemented', 'dossier.reappointed')
    """,
    """
    create table day_book (
      day text primary key,
      closed_at text,
      closed_by text not null,
      closings integer not null,
      reopened_at text,
      reopened_by text not null,
      reason text not null
    ) strict, without rowid
    """,
)


def m006_figures(db: "Database") -> None:
    """Let past periods be counted without reading all dossiers, and keep which days are closed."""
    for statement in _STATEMENTS:
        db.conn.execute(statement)
