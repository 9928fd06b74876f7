"""One box to find any dossier: words of the name, pieces of any number, the beginning of one.

The most telling part of what was typed chooses the index that is walked, newest first; the other
parts are checked on the rows it gives. So nothing is ever sorted or scanned whole.
"""

import re
import sqlite3
from dataclasses import dataclass
from typing import Any

from counter_app.rules.text import digits, tokens
from db.values import Row, rows

_ANYWHERE = 3
"""A run of so many digits is looked for anywhere in the numbers; a shorter one at the end."""
_TELLING = 4
"""A run of so many digits tells more than a name does."""
_LONGEST = 200
"""So many letters of a text are looked at; more were pasted by mistake."""
_NUMBER = re.compile(r"[0-9A-Z]{2,3}[.-][0-9A-Z.-]*")
_LETTER = re.compile(r"[A-Z]")


@dataclass(frozen=True, slots=True)
class _Sought:
    """What was typed: words of a name, and runs of digits."""

    names: tuple[str, ...]
    pieces: tuple[str, ...]


def find(conn: sqlite3.Connection, columns: str, text: str, *, limit: int) -> list[Row]:
    """Return the newest rows that meet all parts of `text`; none when it has no letter or digit.

    A word is the beginning of a word of the name, with or without accents. A text such as
    "H57.132-2611" is the beginning of a dossier number. A run of three or more digits may stand
    anywhere in the dossier number, identity number or telephone; a shorter one ends the number.
    A word such as "24h", and a number beside words, may also begin a word of the name.
    """
    text = text[:_LONGEST]
    compact = "".join(text.split()).upper()
    if _NUMBER.fullmatch(compact) and _LETTER.search(compact):
        numbered = _by_beginning(conn, columns, compact, limit)
        if numbered:
            return numbered
    sought = _parts(text)
    longest = max(sought.pieces, key=len, default="")
    params: dict[str, Any] = {"limit": limit}
    if sought.names and len(longest) < _TELLING:
        source = "dossier_words join dossier on dossier.n = dossier_words.rowid"
        order = "dossier_words.rowid"
        conditions = ["dossier_words match :names"]
        params["names"] = " ".join(f'"{word}"*' for word in sought.names)
        conditions += _piece_conditions(sought.pieces, params)
    elif len(longest) >= _ANYWHERE:
        source = "dossier_digits join dossier on dossier.n = dossier_digits.rowid"
        order = "dossier_digits.rowid"
        conditions = ["dossier_digits.digits like '%' || :longest || '%'"]
        params["longest"] = longest
        rest = tuple(piece for piece in sought.pieces if piece != longest)
        conditions += _piece_conditions(rest, params) + _name_conditions(sought.names, params)
    elif longest:
        source, order = "dossier", "dossier.n"
        conditions = _piece_conditions(sought.pieces, params)
    else:
        return []
    sql = f"""
        select {columns} from {source} where {" and ".join(conditions)}
        order by {order} desc limit :limit
        """  # noqa: S608 - the parts are ours, what was typed is bound
    return rows(conn, sql, **params)


def _by_beginning(conn: sqlite3.Connection, columns: str, start: str, limit: int) -> list[Row]:
    sql = f"""
        select {columns} from dossier where number >= :start and number < :end
        order by number desc limit :limit
        """  # noqa: S608 - the columns are ours
    return rows(conn, sql, start=start, end=start + "\U0010ffff", limit=limit)


def _parts(text: str) -> _Sought:
    """Part a text; spaces and dots within a typed number do not part it."""
    compact = "".join(text.split()).replace(".", "")
    if compact.isdecimal() and digits(compact):
        return _Sought((), (digits(compact),))
    words = tokens(text)
    names = tuple(word for word in words if _named(word))
    return _Sought(names, tuple(digits(word) for word in words if not _named(word)))


def _named(word: str) -> bool:
    """Say whether a word belongs to a name, as "đào" and "24h" do, rather than to a number."""
    count = len(digits(word))
    return count == 0 or (count < _ANYWHERE and count < len(word))


def _piece_conditions(pieces: tuple[str, ...], params: dict[str, Any]) -> list[str]:
    conditions: list[str] = []
    for index, piece in enumerate(pieces):
        key = f"piece{index}"
        params[key] = piece
        numbered = f"dossier.number like '%' || :{key}"
        if len(piece) >= _ANYWHERE:
            numbered = f"dossier.digits like '%' || :{key} || '%'"
        named = f"' ' || dossier.search like '% ' || :{key} || '%'"
        conditions.append(f"({numbered} or {named})")
    return conditions


def _name_conditions(names: tuple[str, ...], params: dict[str, Any]) -> list[str]:
    conditions: list[str] = []
    for index, name in enumerate(names):
        params[f"name{index}"] = name
        conditions.append(f"' ' || dossier.search like '% ' || :name{index} || '%'")
    return conditions
