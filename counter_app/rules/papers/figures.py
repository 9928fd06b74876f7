"""Papers of figures: Biểu số II.06a, lists with any columns, and pictures with their numbers."""

from dataclasses import dataclass
from datetime import date, datetime

from counter_app.rules.papers.parts import FormName, Letterhead


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of the form: `figures` are columns (3) to (13), dossiers."""

    level: str
    name: str
    figures: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StatisticsPaper:
    """Biểu số II.06a/VPCP/KSTT (A4 across) from `first` to `last`, both days included.

    `period` is the official name of the span, or empty. `extras` are what provinces print beside
    the form, `rates` shares in words, `rules` how the office counts, in sentences. Whether the
    sums hold is seen from the rows when they are laid out.
    """

    letterhead: Letterhead
    receiver: str
    first: date
    last: date
    period: str
    rows: tuple[FigureRow, ...]
    total: FigureRow
    extras: tuple[tuple[str, int], ...]
    rates: tuple[tuple[str, str], ...]
    rules: tuple[str, ...]
    made_at: datetime
    made_by: str
    signer_title: str
    signer: str
    form: FormName


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of a list: its width in mm, and where its cells stand ("left", "centre", "right").

    Neighbours of one `group` share a heading above theirs.
    """

    title: str
    width: int
    side: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class ListingPaper:
    """A list with any columns (A4 across); cells in words, `last` the row of totals, or empty.

    `unit` is what the rows are, to be counted where there is no row of totals; or empty.
    """

    letterhead: Letterhead
    title: str
    remarks: tuple[str, ...]
    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    last: tuple[str, ...]
    notes: tuple[str, ...]
    unit: str
    made_at: datetime
    made_by: str


@dataclass(frozen=True, slots=True)
class DayBar:
    """What a day, or a span of days, had: received and given back."""

    name: str
    received: int
    given_back: int


@dataclass(frozen=True, slots=True)
class ShareBar:
    """A share of a whole under a name: `part` of `whole`."""

    name: str
    part: int
    whole: int


@dataclass(frozen=True, slots=True)
class LoadRow:
    """How many dossiers came on a weekday, hour by hour."""

    name: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PicturesPaper:
    """The period in pictures (A4), each with its numbers; `hours` are those of the load's columns.

    `days` are received and given back, `on_time` resolved in time of all resolved by field,
    `waiting` open dossiers by where they are now.
    """

    letterhead: Letterhead
    first: date
    last: date
    days: tuple[DayBar, ...]
    on_time: tuple[ShareBar, ...]
    hours: tuple[int, ...]
    load: tuple[LoadRow, ...]
    waiting: tuple[ShareBar, ...]
    made_at: datetime
    made_by: str
