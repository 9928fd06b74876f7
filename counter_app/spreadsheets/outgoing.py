"""What is written out as a table: headings, rows as they come, what stands above and below."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from counter_app.rules.sheets import Value


class FileKind(Enum):
    """In which form a table is written; the value is the file's ending without its dot."""

    XLSX = "xlsx"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Title:
    """The heading of a column, and how wide the column is, in letters.

    `key` is the heading in a CSV file, where that is read by programs; empty: the same `text`.
    """

    text: str
    width: int = 14
    key: str = ""


class Strong(tuple[Value, ...]):
    """A row that is set in bold, such as a total."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A sheet to be written; `rows` are asked for once, one after the other.

    A row has a value a column, None for an empty cell; a text stays a text, whatever it looks
    like; a `float` is shown with two decimals, an `int` with its thousands. `above` and `below`
    are lines of text around the table; a CSV file has no place for them.
    """

    name: str
    titles: Sequence[Title]
    rows: Iterable[Sequence[Value]]
    above: Sequence[str] = ()
    below: Sequence[str] = ()
