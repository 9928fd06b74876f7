"""How long personal data stay: what left the counter years ago keeps its number, not its people."""

from dataclasses import dataclass
from datetime import date

from counter_app.errors import BadValue, Phrase

YEARS = range(1, 71)
"""Whole years for which data may be kept."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """What is, or would be, erased: of dossiers that ended before a day, of papers, of visits.

    `before` is not included. `files` are PDF files of those days beside the books; `older` names
    the books as they once were, which lie beside them too and are not touched.
    """

    before: date
    dossiers: int
    papers: int
    visits: int
    files: int = 0
    older: tuple[str, ...] = ()


def limit(years: int, today: date) -> date:
    """Return the day before which what ended is erased: whole calendar years are kept.

    With one year, in 2026 everything that ended in 2024 or earlier is erased. Raises `BadValue`.
    """
    if years not in YEARS:
        raise BadValue(
            field="years",
            label="Số năm giữ dữ liệu cá nhân",
            value=years,
            hint=Phrase("Từ {low} đến {high} năm.", low=YEARS[0], high=YEARS[-1]),
        )
    return date(today.year - years, 1, 1)
