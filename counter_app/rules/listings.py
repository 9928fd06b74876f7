"""A report as one value: headings and rows of typed cells, to be printed or written as a file.

PDF, XLSX and CSV are three ways to put down the same `Listing`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from counter_app.rules.sheets import Value


class Side(Enum):
    """Where a column's cells stand."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a column: its width on paper, mm, and its `key` in a CSV file.

    `group` stands over neighbours that share it.
    """

    text: str
    key: str
    width: int
    side: Side = Side.LEFT
    group: str = ""


_UNITS = ("hồ sơ",)
"""What the rows of a list are counted in, unless it says so itself."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: its title, what stands under it, its rows, a last row if any, and notes below.

    The rows may come as they are read, once. Rates are `float` per cent with two decimals. `unit`
    is what the rows are, to be counted under them where there is no last row; or empty.
    """

    name: str
    title: str
    remarks: tuple[str, ...]
    headings: tuple[Heading, ...]
    rows: Iterable[tuple[Value, ...]]
    last: tuple[Value, ...] = ()
    notes: tuple[str, ...] = ()
    unit: str = _UNITS[0]
