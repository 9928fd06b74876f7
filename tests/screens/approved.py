"""The prints of the screens as they were last approved: one file a look, kept in the tree."""

import json
from collections.abc import Mapping
from pathlib import Path

from tests.screens.looks import NARROW, USUAL, Look
from tests.screens.prints import Print

ALL, IN_ENGLISH, IN_THE_DARK = Look(sizes=(USUAL, NARROW)), Look("en"), Look("vi", "dark")
COMPARED = (ALL, IN_THE_DARK, IN_ENGLISH)
"""The looks whose screens are compared, each in a window of `USUAL` size.

A page may remember how it stood in a window of another size, so all are walked through alike.
"""

_EVERYWHERE = frozenset(
    {
        "today",
        "intake",
        "intake-filled",
        "handover-pile",
        "second-leg",
        "giving-back-dossier",
        "shelf",
        "register",
        "dossier-processing",
        "dossier-act-reappoint",
        "reports",
        "report-ii06a",
        "administration-calendar",
        "administration-backups",
        "keys",
        "locked",
    }
)
"""The scenes that are compared in every look of `COMPARED`; in the usual one, all are."""
_FOLDER = Path(__file__).parent / "approved"


def is_compared(look: str, scene: str) -> bool:
    """Say whether a scene is compared in the look of a name."""
    names = [one.name for one in COMPARED]
    return look == ALL.name or (look in names and scene in _EVERYWHERE)


def approved(look: Look) -> dict[str, Print]:
    """Return the prints of a look by their scenes; none when it was never approved."""
    path = _path(look)
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def approve(look: Look, prints: Mapping[str, Print]) -> Path:
    """Keep prints as those to compare with from now on; return the file."""
    path = _path(look)
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(prints, indent=0, sort_keys=True) + "\n", "utf-8")
    return path


def _path(look: Look) -> Path:
    return _FOLDER / f"{look.name}.json"
