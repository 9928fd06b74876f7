"""What these books know of their copies: where they go, which are there, what was proven of them.

A copy counts in the folders where copies go now, and while its file is there: whether it is was
seen elsewhere, since looking at a disk that was pulled out may take long.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from counter_app.ports import Reading
from counter_app.rules import backups
from counter_app.rules.backups import BackupPlan, Copied, Place, Proof

PLAN = "backup_plan"
PROOF = "backup_proof"
_LOOKED = 200

Seen = Mapping[str, frozenset[str]]
"""The names of the files in folders that are there; of a folder that is not, nothing is known."""


def plan_of(books: Reading) -> BackupPlan:
    """Return where copies go and when."""
    return backups.plan_from_body(books.local.get(PLAN))


def proof_of(books: Reading) -> Proof:
    """Return what came of following the journal of a copy, the last time it was done."""
    return backups.proof_from_body(books.local.get(PROOF))


def newest_good(books: Reading) -> Copied | None:
    """Return the newest good copy in the folders where copies go now, or None."""
    found = [
        copied
        for folder in plan_of(books).folders
        if (copied := next(_there(books, folder, {}, good=True), None)) is not None
    ]
    return max(found, key=lambda copied: copied.at, default=None)


def newest_made(books: Reading, folder: str, seen: Seen) -> Copied | None:
    """Return the newest copy that is in one folder, be it good or not; None without any."""
    return next(_there(books, folder, seen, good=False), None)


def place_of(books: Reading, folder: str, seen: Seen, now: datetime) -> Place:
    """Return how it stands in one folder; a copy from a time yet to come counts only alone."""
    there = list(_there(books, folder, seen, good=True))
    past = [copied.at for copied in there if not backups.ahead(copied.at, now)]
    newest = next(iter(past or [copied.at for copied in there]), None)
    last = books.local.last_try(folder)
    return Place(
        newest,
        failed=last is not None and not last.good,
        lost=newest is None and bool(books.local.copies_in(folder, limit=1)),
    )


def _there(books: Reading, folder: str, seen: Seen, *, good: bool) -> Iterator[Copied]:
    names = seen.get(folder)
    for copied in books.local.copies_in(folder, limit=_LOOKED):
        if (copied.good or not good) and (names is None or copied.name in names):
            yield copied
