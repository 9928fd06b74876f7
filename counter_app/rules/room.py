"""How much room the disk of the books must have: for the books, a copy of them, and the papers."""

LEAST = 1_000_000_000
"""Bytes that are always wanted free."""
_TIMES = 3
"""How often the books must fit in what is free: a migration and a restore each write a copy."""


def scarce(free: int, books: int) -> bool:
    """Say whether a disk is nearly full: `free` bytes are left beside books of so many bytes."""
    return free < max(LEAST, _TIMES * books)
