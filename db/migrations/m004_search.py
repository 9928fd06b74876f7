"""Dossiers are found by their procedure too."""

from typing import TYPE_CHECKING

from counter_app.rules.text import tokens
from db.search import mark_of

if TYPE_CHECKING:
    from sqlite_utils.db import Database

_STATEMENTS = (
    """
    update dossier set search = trim(words(name) || ' ' || mark(procedure_code))
    """,
    "insert into dossier_words (dossier_words) values ('rebuild')",
    "insert into dossier_words (dossier_words) values ('optimize')",
)


def _folded_words(name: str) -> str:
    return " ".join(tokens(name))


def m004_search(db: "Database") -> None:
    """Let dossiers be found by their procedure: a word for it beside the words of the name."""
    db.conn.create_function("words", 1, _folded_words)
    db.conn.create_function("mark", 1, mark_of)
    for statement in _STATEMENTS:
        db.conn.execute(statement)
