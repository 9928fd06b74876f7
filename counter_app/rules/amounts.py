"""Reads an amount of đồng as people type it, so that a slip of the finger is never another amount.

Nobody types the smallest part of a đồng, but hands slip: "430.00" is 430.000 with a digit
missing or 43.000 with a point too much, and only whoever typed it knows which. So a sign between
digits stands before exactly three of them, or the amount is not read at all.
"""

import re

MOST = 10**12
"""The largest amount, in đồng and included, that a field takes."""

_AMOUNT = re.compile(
    r"(?P<number>[0-9]{1,13}|[0-9]{1,3}(?P<mark>[., \u00a0\u202f])[0-9]{3}(?:(?P=mark)[0-9]{3})*)"
    r"\s*(?:đồng|đ|₫|vnđ|vnd)?",
    re.IGNORECASE,
)


def dong_typed(text: str) -> int | None:
    """Return an amount in đồng as it was typed, or None where it cannot be read as one amount.

    Thousands may be parted by points, commas or spaces, by one of them throughout; "đ" and the
    like may follow. No sign and no fraction: nothing is owed in parts of a đồng.
    """
    found = _AMOUNT.fullmatch(text.strip())
    if found is None:
        return None
    amount = int(re.sub(r"[^0-9]", "", found["number"]))
    return amount if amount <= MOST else None
