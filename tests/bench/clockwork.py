"""Timing by turns."""

import statistics
from collections.abc import Callable
from time import perf_counter


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds some work takes."""
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def in_turns(
    ours: Callable[[], object], bare: Callable[[], object], *, rounds: int
) -> tuple[float, float]:
    """Return the medians of two works in milliseconds, done by turns after a tenth to warm up."""
    for _ in range(max(rounds // 10, 1)):
        ours()
        bare()
    pairs = [(timed(ours), timed(bare)) for _ in range(rounds)]
    return statistics.median(one for one, _ in pairs), statistics.median(two for _, two in pairs)
