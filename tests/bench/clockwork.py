"""Timing by turns."""

import statistics
from collections.abc import Callable
from time import perf_counter


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds some work takes."""
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def in_turns(*works: Callable[[], object], rounds: int) -> tuple[float, ...]:
    """Return the medians of some works in milliseconds, done by turns after a tenth to warm up."""
    for _ in range(max(rounds // 10, 1)):
        for work in works:
            work()
    times = [[timed(work) for work in works] for _ in range(rounds)]
    return tuple(statistics.median(column) for column in zip(*times, strict=True))
