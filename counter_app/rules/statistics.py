"""Figures of a period: how each dossier counts, what the rows are, and whether they add up.

Biểu số II.06a/VPCP/KSTT (TT 02/2017/TT-VPCP as amended by TT 01/2020/TT-VPCP). A dossier belongs to
a period when it was received in it, or before it and was still open when it began. At the end of
the period it is resolved or pending, never both, so what is pending then is what the next period
carries over. Dossiers that were undone, not accepted or not yet taken in belong to none.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum

from counter_app.rules.catalogue import Channel
from counter_app.rules.periods import Period
from counter_app.rules.settings import OfficeSettings
from counter_app.rules.text import fold

_HUNDRED = 100
_PLACES = 100
"""Rates have two decimals: they are kept in hundredths of a per cent."""


class Outcome(Enum):
    """How a dossier stands at the end of a period; APART is resolved but in no column."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
    APART = "apart"
    IN_TIME = "in_time"
    OVERDUE = "overdue"


class Figure(Enum):
    """A number that reports show and that dossiers stand behind.

    The first eleven are columns (3) to (13) of the form in its order.
    """

    TOTAL = "total"
    ONLINE = "online"
    DIRECT = "direct_or_post"
    CARRIED = "carried_over"
    RESOLVED = "resolved"
    EARLY = "before_due"
    ON_TIME = "on_due"
    LATE = "overdue"
    PENDING = "pending"
    IN_TIME = "pending_in_time"
    OVERDUE = "pending_overdue"
    APART = "apart"
    STOPPED = "stopped"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    PAID_ONLINE = "paid_online"
    PAID_DIRECT = "paid_direct"
    ELSEWHERE = "elsewhere"
    WHOLLY_ONLINE = "wholly_online"
    PARTLY_ONLINE = "partly_online"
    OTHERWISE = "otherwise"
    POST = "post"
    APOLOGISED = "apologised"
    NOT_APOLOGISED = "not_apologised"


FORM_FIGURES = tuple(Figure)[:11]
"""Columns (3) to (13) of the form."""


class Grouping(Enum):
    """What the rows of a report stand for."""

    FIELD = "field"
    PROCEDURE = "procedure"
    DEPARTMENT = "department"
    OFFICER = "officer"


@dataclass(frozen=True, slots=True)
class HowCounted:
    """What the acts leave to the office; each value as in `OfficeSettings`.

    `finish_by` is "date" or "minute": by what early, on time and late are told apart.
    `withdrawn_as` says where withdrawn, stopped and returned dossiers are put: "on_time",
    "by_date", or "apart", in no column of the resolved. `refused_as` the same for results that
    refuse, without "apart". `waiting_as` is "in_time" where a dossier that waits for a supplement
    is never overdue, or "by_date".
    """

    finish_by: str = "date"
    withdrawn_as: str = "on_time"
    refused_as: str = "by_date"
    waiting_as: str = "in_time"


def how_counted(settings: OfficeSettings) -> HowCounted:
    """Return how an office counts."""
    return HowCounted(*(getattr(settings, each.name) for each in fields(HowCounted)))


@dataclass(frozen=True, slots=True)
class Tally:
    """So many dossiers that are alike in everything that a report tells apart.

    `carried` says that they were received before the period. The further counts are of those
    among them: fee paid online or otherwise, received for another area, withdrawn by the
    applicant, stopped by the office, refused as a result, put off with an apology.
    """

    level: str
    field: str
    procedure_code: str
    procedure_version: int
    procedure: str
    department: str
    officer: str
    channel: str
    carried: bool
    outcome: Outcome
    count: int
    paid_online: int = 0
    paid_direct: int = 0
    elsewhere: int = 0
    withdrawn: int = 0
    stopped: int = 0
    refused: int = 0
    apologised: int = 0


Levels = Mapping[tuple[str, int], str]
"""How far a version of a procedure, by code and number, can be done online."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers of a row: dossiers, by `Figure`."""

    total: int = 0
    online: int = 0
    direct_or_post: int = 0
    carried_over: int = 0
    resolved: int = 0
    before_due: int = 0
    on_due: int = 0
    overdue: int = 0
    pending: int = 0
    pending_in_time: int = 0
    pending_overdue: int = 0
    apart: int = 0
    stopped: int = 0
    withdrawn: int = 0
    refused: int = 0
    paid_online: int = 0
    paid_direct: int = 0
    elsewhere: int = 0
    wholly_online: int = 0
    partly_online: int = 0
    otherwise: int = 0
    post: int = 0
    apologised: int = 0
    not_apologised: int = 0

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(*(self[figure] + other[figure] for figure in Figure))

    def __getitem__(self, figure: Figure) -> int:
        return int(getattr(self, figure.value))

    @property
    def on_time_rate(self) -> int | None:
        """Resolved before or on the due day, in hundredths of a per cent of all resolved."""
        return rate(self.before_due + self.on_due, self.resolved)

    @property
    def early_rate(self) -> int | None:
        """Resolved before the due day, in hundredths of a per cent of all resolved."""
        return rate(self.before_due, self.resolved)

    @property
    def resolved_rate(self) -> int | None:
        """Resolved, in hundredths of a per cent of all that were to be handled."""
        return rate(self.resolved, self.total)

    @property
    def online_rate(self) -> int | None:
        """Received online, in hundredths of a per cent of those received in the period."""
        return rate(self.online, self.online + self.direct_or_post)


@dataclass(frozen=True, slots=True)
class StatisticsRow:
    """A row of a report: `level` and `name` tell what it is of, `key` which dossiers are meant.

    `key` is the code of a procedure or the id of an officer where rows stand for these, otherwise
    the name.
    """

    level: str
    name: str
    key: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class Slice:
    """Which dossiers of a period are meant; None stands for all."""

    level: str | None = None
    field: str | None = None
    procedure: str | None = None
    department: str | None = None
    officer: str | None = None


@dataclass(frozen=True, slots=True)
class Statistics:
    """The figures of a period in rows, and what stands beside them.

    `not_accepted` counts who was refused at the window, `guided` who was sent to complete a
    dossier; `awaiting` and `awaiting_late` are online submissions not yet taken in, now.
    """

    period: Period
    how: HowCounted
    grouping: Grouping
    rows: tuple[StatisticsRow, ...]
    not_accepted: int = 0
    guided: int = 0
    awaiting: int = 0
    awaiting_late: int = 0

    @property
    def total(self) -> Figures:
        """The last row: all of them."""
        return sum((row.figures for row in self.rows), Figures())


def rate(part: int, whole: int) -> int | None:
    """Return a share in hundredths of a per cent, half rounded up; None of nothing."""
    if whole == 0:
        return None
    return (2 * part * _HUNDRED * _PLACES + whole) // (2 * whole)


def rows_of(
    tallies: Iterable[Tally],
    grouping: Grouping,
    levels: Levels,
    names: Mapping[str, str] | None = None,
) -> tuple[StatisticsRow, ...]:
    """Return the rows that tallies add up to, in the order of levels and names.

    `levels` tells how far procedures can be done online, `names` those of officers by id.
    """
    key = _KEYS[grouping]
    groups: dict[tuple[str, str], Figures] = {}
    titles: dict[str, str] = dict(names or {})
    for tally in tallies:
        at = key(tally)
        if grouping is Grouping.PROCEDURE:
            titles[at[1]] = f"{tally.procedure_code} {tally.procedure}".strip()
        groups[at] = groups.get(at, Figures()) + _figures(tally, levels)
    rows = (
        StatisticsRow(level, titles.get(name, name), name, figures)
        for (level, name), figures in groups.items()
    )
    return tuple(sorted(rows, key=_place))


_KEYS: Mapping[Grouping, Callable[[Tally], tuple[str, str]]] = {
    Grouping.FIELD: lambda tally: (tally.level, tally.field),
    Grouping.PROCEDURE: lambda tally: ("", tally.procedure_code or tally.procedure),
    Grouping.DEPARTMENT: lambda tally: ("", tally.department),
    Grouping.OFFICER: lambda tally: ("", tally.officer),
}
_AFTER_Z = "\x7f"


def alphabetical(name: str) -> str:
    """Return what names are sorted by: accents do not count, đ comes after d."""
    return fold(name.casefold().replace("đ", f"d{_AFTER_Z}"))


def _place(row: StatisticsRow) -> tuple[int, str, str]:
    return _rank(row.level), alphabetical(row.level), alphabetical(row.name)


_RANKS = ("trung ương", "bộ", "tỉnh", "huyện", "xã")


def _rank(level: str) -> int:
    """Return the place of a level of competence in a report, the highest level first."""
    named = level.casefold()
    return next((place for place, rank in enumerate(_RANKS) if rank in named), len(_RANKS))


def by_field(rows: Iterable[StatisticsRow]) -> tuple[StatisticsRow, ...]:
    """Return rows with the levels of a field put together, in the order of the fields."""
    groups: dict[str, Figures] = {}
    for row in rows:
        groups[row.name] = groups.get(row.name, Figures()) + row.figures
    return tuple(
        StatisticsRow("", name, name, figures)
        for name, figures in sorted(groups.items(), key=lambda each: alphabetical(each[0]))
    )


def _figures(tally: Tally, levels: Levels) -> Figures:
    fresh = 0 if tally.carried else tally.count
    online = tally.channel == Channel.ONLINE.value
    far = levels.get((tally.procedure_code, tally.procedure_version), "") if online else ""
    wholly, partly = far == "full", far == "partial"
    post = tally.channel == Channel.POST.value
    counts = {outcome: tally.count if tally.outcome is outcome else 0 for outcome in Outcome}
    resolved = counts[Outcome.EARLY] + counts[Outcome.ON_TIME] + counts[Outcome.LATE]
    pending = counts[Outcome.IN_TIME] + counts[Outcome.OVERDUE]
    late = counts[Outcome.LATE] + counts[Outcome.OVERDUE]
    apologised = tally.apologised if late else 0
    return Figures(
        total=tally.count,
        online=fresh if online else 0,
        direct_or_post=0 if online else fresh,
        carried_over=tally.count - fresh,
        resolved=resolved,
        before_due=counts[Outcome.EARLY],
        on_due=counts[Outcome.ON_TIME],
        overdue=counts[Outcome.LATE],
        pending=pending,
        pending_in_time=counts[Outcome.IN_TIME],
        pending_overdue=counts[Outcome.OVERDUE],
        apart=counts[Outcome.APART],
        stopped=tally.stopped,
        withdrawn=tally.withdrawn,
        refused=tally.refused,
        paid_online=0 if tally.carried else tally.paid_online,
        paid_direct=0 if tally.carried else tally.paid_direct,
        elsewhere=0 if tally.carried else tally.elsewhere,
        wholly_online=fresh if wholly else 0,
        partly_online=fresh if partly else 0,
        otherwise=0 if wholly or partly or post else fresh,
        post=fresh if post else 0,
        apologised=apologised,
        not_apologised=late - apologised,
    )


# -- whether it adds up ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Identity:
    """One of the form's four sums: a column, and those that it must be the sum of."""

    column: Figure
    parts: tuple[Figure, ...]

    @property
    def formula(self) -> str:
        """The sum as the form writes it: "(3) = (4) + (5) + (6)"."""
        return f"{_number(self.column)} = {' + '.join(map(_number, self.parts))}"

    def sums(self, figures: Figures) -> tuple[int, int]:
        """Return the column and what its parts add up to."""
        return figures[self.column], sum(figures[part] for part in self.parts)


IDENTITIES = (
    Identity(Figure.TOTAL, (Figure.ONLINE, Figure.DIRECT, Figure.CARRIED)),
    Identity(Figure.RESOLVED, (Figure.EARLY, Figure.ON_TIME, Figure.LATE)),
    Identity(Figure.PENDING, (Figure.IN_TIME, Figure.OVERDUE)),
    Identity(Figure.TOTAL, (Figure.RESOLVED, Figure.PENDING)),
)
"""What must hold in every row of the form."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A row in which a sum does not hold: what stands there, and what its parts add up to."""

    row: str
    identity: Identity
    stands: int
    adds_up_to: int


def differences(rows: Iterable[tuple[str, Figures]]) -> Iterator[Difference]:
    """Yield every sum that does not hold, for named rows."""
    for name, figures in rows:
        for identity in IDENTITIES:
            stands, adds_up_to = identity.sums(figures)
            if stands != adds_up_to:
                yield Difference(name, identity, stands, adds_up_to)


def _number(figure: Figure) -> str:
    return f"({FORM_FIGURES.index(figure) + 3})"


def overdue_from(period: Period, today: date) -> date:
    """Return the day before which a due day has passed at the end of a period, as seen today."""
    return min(period.last, today)
