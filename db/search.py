"""One box to find any dossier: words of name and procedure, pieces of any number.

The most telling part of what was typed chooses the index that is walked, newest first; the other
parts are checked on the rows it gives. So nothing is ever sorted or scanned whole. What many
dossiers have is found among the newest, which are remembered, before any index is asked.
"""

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from counter_app.rules import people
from counter_app.rules.dossier import Dossier
from counter_app.rules.text import digits, tokens
from db.values import Row, number, rows

_ANYWHERE = 3
"""A run of so many digits is looked for anywhere in the numbers; a shorter one at the end."""
_TELLING = 4
"""A run of so many digits tells more than a name does."""
_LONGEST = 200
"""So many letters of a text are looked at; more were pasted by mistake."""
_REMEMBERED = 5_000
"""Newest dossiers that are remembered between two letters."""
_COMMON = 0.05
"""The share of dossiers from which on a word is common."""
_INDEXED = 3
"""Letters of a beginning that the index keeps lists of."""
_NAMING = 2
"""Letters from which on a word may be meant for a procedure."""
_MARK = "ƿ"
"""What the word for a dossier's procedure begins with: a letter that nobody types."""
_NUMBER = re.compile(r"[0-9A-Z]{2,3}[.-][0-9A-Z.-]*")
_CODE = re.compile(r"[0-9]\.[0-9]{2,}")
_LETTER = re.compile(r"[A-Z]")


def words_of(dossier: Dossier) -> str:
    """Return the words under which a dossier is found: its applicant's, and its procedure's mark.

    The procedure is one word whatever its name, so that the index grows by a few bytes a dossier.
    """
    return f"{people.search_text(dossier.applicant)} {mark_of(dossier.procedure_code)}".strip()


def mark_of(code: str) -> str:
    """Return the word that stands for a procedure."""
    return _MARK + "".join(tokens(code))


@dataclass(frozen=True, slots=True)
class _Sought:
    """What was typed: words, and runs of digits."""

    words: tuple[str, ...]
    pieces: tuple[str, ...]

    @property
    def longest(self) -> str:
        """The longest run of digits."""
        return max(self.pieces, key=len, default="")


@dataclass(frozen=True, slots=True)
class _Procedure:
    """A procedure as search knows it: the words of all its names, each after a space."""

    code: str
    mark: str
    words: str


_Procedures = frozenset[_Procedure]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a row must have: a word of the name that begins so, or one of some procedures.

    No word is asked for where `word` is empty.
    """

    word: str
    procedures: _Procedures = frozenset()

    @property
    def marks(self) -> frozenset[str]:
        """The words for its procedures."""
        return frozenset(one.mark for one in self.procedures)


class Search:
    """The search of one connection, with what it remembers until the books change."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Search through `conn`."""
        self._conn = conn
        self._known = (-1, -1)
        self._newest: list[tuple[int, str]] = []
        self._near: dict[str, set[int]] = {}
        self._procedures: list[_Procedure] = []

    def find(self, columns: str, text: str, *, limit: int) -> list[Row]:
        """Return the newest rows that meet all parts of `text`; none where nothing is asked.

        A word is the beginning of a word of the name, with or without accents, or, where names do
        not fill the page, of the procedure's name: dossiers are added whose procedure has all
        words, and where no name has them all, those whose name and procedure have them together.
        A text such as "H57.132-2611" is the beginning of a dossier number, "1.0046" of a
        procedure's code. A run of three or more digits may stand anywhere in the dossier number,
        identity number or telephone; a shorter one ends the number. A word such as "24h", and a
        number beside words, may also begin a word of the name.
        """
        text = text[:_LONGEST]
        compact = "".join(text.split()).upper()
        if _NUMBER.fullmatch(compact) and _LETTER.search(compact):
            numbered = self._by_beginning(columns, compact, limit)
            if numbered:
                return numbered
        self._remember()
        sought = _parts(text)
        if sought.words and len(sought.longest) < _TELLING:
            return self._by_words(columns, sought, limit)
        found = self._by_digits(columns, sought, limit)
        if len(found) < limit and _CODE.fullmatch(compact):
            meant = frozenset(one for one in self._procedures if one.code.startswith(compact))
            if meant:
                found += self._walk(columns, [_Asked("", meant)], (), limit)
        return _newest(found, limit)

    # -- what is remembered ------------------------------------------------------------------------

    def _remember(self) -> None:
        """Read the newest dossiers and the procedures' names when the books changed since."""
        known = number(self._conn, "pragma data_version"), self._conn.total_changes
        if known == self._known:
            return
        newest = rows(
            self._conn,
            "select n, search from dossier order by n desc limit :count",
            count=_REMEMBERED,
        )
        self._newest.clear()
        self._near.clear()
        for one in newest:
            words, _, mark = f" {one['search']}".rpartition(f" {_MARK}")
            self._newest.append((one["n"], words))
            self._near.setdefault(_MARK + mark, set()).add(one["n"])
        named: dict[str, str] = {}
        for one in rows(
            self._conn, "select code, json_extract(body, '$.name') as name from procedure"
        ):
            named[one["code"]] = f"{named.get(one['code'], '')} {' '.join(tokens(one['name']))}"
        self._procedures = [_Procedure(code, mark_of(code), words) for code, words in named.items()]
        self._known = known

    def _meant(self, word: str) -> _Procedures:
        """Return the procedures in whose name a word begins so."""
        if len(word) < _NAMING:
            return frozenset()
        return frozenset(one for one in self._procedures if f" {word}" in one.words)

    def _with(self, word: str) -> set[int]:
        """Return the places of the newest dossiers in whose name a word begins so."""
        if word not in self._near:
            begun = f" {word}"
            self._near[word] = {place for place, words in self._newest if begun in words}
        return self._near[word]

    def _share(self, word: str) -> float:
        """Return the share of the newest dossiers in whose name a word begins so."""
        return len(self._with(word)) / max(len(self._newest), 1)

    # -- walking -----------------------------------------------------------------------------------

    def _by_words(self, columns: str, sought: _Sought, limit: int) -> list[Row]:
        meant = [self._meant(word) for word in sought.words]
        by_name = [_Asked(word) for word in sought.words]
        found = self._walk(columns, by_name, sought.pieces, limit)
        if len(found) == limit:
            return found
        if whole := meant[0].intersection(*meant[1:]):
            of_procedure = self._walk(columns, [_Asked("", whole)], sought.pieces, limit)
            return _newest(found + of_procedure, limit, kept=len(found))
        if not found and any(meant):
            either = [_Asked(*one) for one in zip(sought.words, meant, strict=True)]
            return self._walk(columns, either, sought.pieces, limit)
        return found

    def _walk(
        self, columns: str, asked: Sequence[_Asked], pieces: Sequence[str], limit: int
    ) -> list[Row]:
        """Return the newest rows that meet all that is asked, and bear the pieces of numbers."""
        if not pieces and (near := self._among_newest(asked, limit)):
            return self._rows(columns, near)
        params: dict[str, Any] = {"limit": limit}
        conditions = _piece_conditions(pieces, params)
        terms: list[str] = []
        alone = len(asked) == 1
        for index, one in enumerate(asked):
            beginning = self._beginning(one.word, alone=alone)
            if beginning != one.word:
                conditions.append(_word_condition(one, index, params))
            if beginning or one.procedures:
                terms.append(_term(beginning, one.marks))
        source, order = "dossier", "dossier.n"
        if terms:
            source = "dossier_words join dossier on dossier.n = dossier_words.rowid"
            order = "dossier_words.rowid"
            conditions.append("dossier_words match :terms")
            params["terms"] = " AND ".join(terms)
        return self._selected(columns, source, conditions, order, params)

    def _beginning(self, word: str, *, alone: bool) -> str:
        """Return by how much of a word to ask the index; the rest is checked on its rows.

        The index keeps lists of two and three letters. For others it puts one together, which
        takes long where many dossiers are on it: then a shorter beginning is better, if not many
        more are on that, and a common single letter is left to the other words.
        """
        if 1 < len(word) <= _INDEXED or alone or (share := self._share(word)) <= _COMMON:
            return word
        shorter = word[:_INDEXED] if len(word) > 1 else ""
        return shorter if not shorter or self._share(shorter) <= 2 * share else word

    def _among_newest(self, asked: Sequence[_Asked], limit: int) -> list[int]:
        """Return the places of the newest rows that meet what is asked, none if too few do."""
        met: set[int] | None = None
        for one in asked:
            having: set[int] = self._with(one.word) if one.word else set()
            having = having.union(*(self._near.get(mark, ()) for mark in one.marks))
            met = having if met is None else met & having
        return sorted(met or (), reverse=True)[:limit] if met and len(met) >= limit else []

    def _rows(self, columns: str, places: Iterable[int]) -> list[Row]:
        sql = f"""
            select {columns} from dossier
            where dossier.n in (select value from json_each(:places)) order by dossier.n desc
            """  # noqa: S608 - the columns are ours
        return rows(self._conn, sql, places=json.dumps(list(places)))

    def _by_digits(self, columns: str, sought: _Sought, limit: int) -> list[Row]:
        longest = sought.longest
        params: dict[str, Any] = {"limit": limit}
        if len(longest) >= _ANYWHERE:
            source = "dossier_digits join dossier on dossier.n = dossier_digits.rowid"
            order = "dossier_digits.rowid"
            conditions = ["dossier_digits.digits like '%' || :longest || '%'"]
            params["longest"] = longest
            rest = tuple(piece for piece in sought.pieces if piece != longest)
            conditions += _piece_conditions(rest, params)
            for index, word in enumerate(sought.words):
                asked = _Asked(word, self._meant(word))
                conditions.append(_word_condition(asked, index, params))
        elif longest:
            source, order = "dossier", "dossier.n"
            conditions = _piece_conditions(sought.pieces, params)
        else:
            return []
        return self._selected(columns, source, conditions, order, params)

    def _selected(
        self, columns: str, source: str, conditions: list[str], order: str, params: dict[str, Any]
    ) -> list[Row]:
        sql = f"""
            select {columns} from {source} where {" and ".join(conditions)}
            order by {order} desc limit :limit
            """  # noqa: S608 - the parts are ours, what was typed is bound
        return rows(self._conn, sql, **params)

    def _by_beginning(self, columns: str, start: str, limit: int) -> list[Row]:
        sql = f"""
            select {columns} from dossier where number >= :start and number < :end
            order by number desc limit :limit
            """  # noqa: S608 - the columns are ours
        return rows(self._conn, sql, start=start, end=start + "\U0010ffff", limit=limit)


def _parts(text: str) -> _Sought:
    """Part a text; spaces and dots within a typed number do not part it."""
    compact = "".join(text.split()).replace(".", "")
    if compact.isdecimal() and digits(compact):
        return _Sought((), (digits(compact),))
    parts = tuple(dict.fromkeys(tokens(text)))
    words = tuple(part for part in parts if _named(part))
    return _Sought(words, tuple(digits(part) for part in parts if not _named(part)))


def _named(word: str) -> bool:
    """Say whether a word belongs to a name, as "đào" and "24h" do, rather than to a number."""
    count = len(digits(word))
    return count == 0 or (count < _ANYWHERE and count < len(word))


def _newest(found: Sequence[Row], limit: int, *, kept: int = 0) -> list[Row]:
    """Return each row once, the newest first, at most `limit`; the first `kept` are among them."""
    each: dict[int, Row] = {}
    for one in (*found[:kept], *sorted(found[kept:], key=_place, reverse=True)):
        each.setdefault(one["n"], one)
    return sorted([*each.values()][:limit], key=_place, reverse=True)


def _place(found: Row) -> int:
    return found["n"]


def _term(beginning: str, marks: Iterable[str]) -> str:
    """Return what the index of words is asked for: a beginning, or one of some whole words."""
    terms = [f'"{mark}"' for mark in sorted(marks)]
    if beginning or not terms:
        terms.append(f'"{beginning}"*')
    return f"({' OR '.join(terms)})"


def _piece_conditions(pieces: Sequence[str], params: dict[str, Any]) -> list[str]:
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


def _word_condition(asked: _Asked, index: int, params: dict[str, Any]) -> str:
    key = f"word{index}"
    params[key] = asked.word
    named = f"' ' || dossier.search like '% ' || :{key} || '%'"
    if not asked.procedures:
        return named
    params[f"codes{index}"] = json.dumps([one.code for one in asked.procedures])
    coded = f"dossier.procedure_code in (select value from json_each(:codes{index}))"  # noqa: S608 - ours
    return f"({named} or {coded})"
