"""`make bench`: what the program takes, beside the bare limit measured in the same run.

Each pair is measured in turns, so that a busy machine slows both alike; the ratio is what counts.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.bench import million, papers, screens, statements, typing


@dataclass(frozen=True)
class Line:
    """A row of the table: what was measured, ours, the bare limit, and the aim in words."""

    what: str
    ours: float
    unit: str
    bare: float | None
    aim: str
    met: bool


def main() -> int:
    """Make the books when they are not there, measure, print the table; 1 when an aim is missed."""
    given = argparse.ArgumentParser(prog="make bench", description=__doc__)
    given.add_argument("--dossiers", type=int, default=million.DOSSIERS)
    given.add_argument("--folder", type=Path, default=Path("build/bench"))
    options = given.parse_args()
    print(f"books of {options.dossiers:,} dossiers …", flush=True)
    path = million.books(options.folder, options.dossiers)
    lines = [
        *_starts(path),
        *_acts(path),
        *_papers(),
        *_questions(path),
        *_figures(path),
        *_typing(path),
    ]
    print(f"\n{'':44}{'ours':>12}{'bare':>12}{'ratio':>8}  aim")
    for line in lines:
        bare = "" if line.bare is None else f"{line.bare:.2f} {line.unit}"
        ratio = "" if line.bare is None else f"{line.ours / line.bare:.2f}"
        ours = f"{line.ours:.2f} {line.unit}"
        mark = "met" if line.met else "MISSED"
        print(f"{line.what:44}{ours:>12}{bare:>12}{ratio:>8}  {line.aim}: {mark}")
    return 0 if all(line.met for line in lines) else 1


def _starts(path: Path) -> list[Line]:
    ours, bare, memory = screens.starts(path, rounds=11)
    return [
        _ratio("start to first painted window / bare window", ours, bare, "ms", 1.8),
        _at_most("memory after start (RSS)", memory, "MB", 150),
    ]


def _acts(path: Path) -> list[Line]:
    with _scratch(path) as books:
        ours, bare, rows_only = statements.intakes(books, rounds=400)
    return [
        _ratio("intake commit / raw sqlite3, same durability", ours, bare, "ms", 2.0),
        _plain("intake commit / raw sqlite3 without the mark", ours, rows_only, "ms"),
    ]


def _papers() -> list[Line]:
    ours, bare = papers.receipts(rounds=60)
    return [_ratio("receipt PDF / bare canvas", ours, bare, "ms", 1.5)]


def _questions(path: Path) -> list[Line]:
    look_up, bare = statements.look_ups(path, rounds=500)
    summary, whole = statements.summaries(path, rounds=40)
    scans = screens.scans_to_card(path, rounds=60)
    return [
        _plain("number look-up / bare indexed select", look_up, bare, "ms"),
        _at_most("scan to painted dossier card, p95", _p95(scans), "ms", 50),
        _at_most("daily summary, median", statistics.median(summary), "ms", 10),
        _plain("daily summary / one pass over the table", statistics.median(summary), whole, "ms"),
    ]


def _figures(path: Path) -> list[Line]:
    times = statements.figures(path, rounds=7)
    aims = (
        ("II.06a of this month, median", "this month", 100),
        ("II.06a of a month ten years ago, median", "old month", 100),
        ("II.06a of a year, median", "year", 1_000),
        ("dossiers behind a figure of a month, median", "behind", 100),
        ("register of a day as PDF, median", "register", 1_000),
    )
    return [_at_most(what, statistics.median(times[name]), "ms", aim) for what, name, aim in aims]


def _typing(path: Path) -> list[Line]:
    letters, beside, plain = typing.searches(path)
    costs = typing.intakes(rounds=5)
    return [
        _at_most("search as one types, p95 of all letters", _p95(letters), "ms", 30),
        _ratio("search p95 / LIKE scan, same letters", _p95(beside), _p95(plain), "ms", 0.1),
        *_cost("standard intake", costs.standard),
        *_cost("same person, next procedure", costs.same_person),
        *_cost("same procedure, next person", costs.same_procedure),
    ]


def _cost(what: str, cost: typing.Cost) -> list[Line]:
    return [
        _at_most(f"{what}, keys", cost.keys, "", 11),
        _at_most(f"{what}, practised clerk", cost.seconds, "s", 20),
    ]


class _scratch:  # noqa: N801 - reads as a verb
    """A copy of the books to write into, gone afterwards."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._folder = Path(tempfile.mkdtemp(prefix="bench-", dir=path.parent.parent))

    def __enter__(self) -> Path:
        target = self._folder / self._path.name
        shutil.copyfile(self._path, target)
        return target

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._folder)


def _ratio(what: str, ours: float, bare: float, unit: str, most: float) -> Line:
    return Line(what, ours, unit, bare, f"<= {most}x", met=ours <= most * bare)


def _plain(what: str, ours: float, bare: float, unit: str) -> Line:
    return Line(what, ours, unit, bare, "shown", met=True)


def _at_most(what: str, ours: float, unit: str, most: float) -> Line:
    return Line(what, ours, unit, None, f"<= {most:g} {unit}", met=ours <= most)


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


if __name__ == "__main__":
    sys.exit(main())
