"""Which form a paper is on which day: its number, title and act, read from the shipped data.

A dossier keeps the forms of the day it was received, so that its papers go on bearing the numbers
and titles under which it began.
"""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache

from counter_app.rules.papers.parts import FormName
from counter_app.rules.printing import DocumentKind
from resources import path


@dataclass(frozen=True, slots=True)
class _FormSet:
    """The forms of one act, for dossiers received on `valid_from` or later."""

    valid_from: date
    forms: dict[str, FormName]


def form(kind: DocumentKind, day: date) -> FormName:
    """Return what a paper is called for a dossier received on a day.

    The set in force on the day decides, the oldest one before there was any; a form that it lacks,
    as that of 2018 lacks the one for stopping, is taken from the newest set. Papers that no act
    prescribes have a title but neither number nor act.
    """
    sets, local = _book()
    in_force = [each for each in sets if each.valid_from <= day] or sets[:1]
    for each in (in_force[-1], sets[-1]):
        if kind.value in each.forms:
            return each.forms[kind.value]
    return local[kind.value]


@cache
def _book() -> tuple[list[_FormSet], dict[str, FormName]]:
    """Return the sets of forms, the oldest first, and the papers of the counters' own."""
    book = json.loads(path("seed/forms.json").read_text(encoding="utf-8"))
    sets = [
        _FormSet(
            date.fromisoformat(each["valid_from"]),
            {
                kind: FormName(entry["number"], entry["title"], each["law"])
                for kind, entry in each["forms"].items()
            },
        )
        for each in book["sets"]
    ]
    own = {
        kind: FormName("", entry) if isinstance(entry, str) else FormName(**entry)
        for kind, entry in book["local"].items()
    }
    return sorted(sets, key=lambda each: each.valid_from), own
