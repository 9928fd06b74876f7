"""Provinces and communes since 1/7/2025, found by pieces of their names without accents."""

import json
from dataclasses import dataclass
from functools import cache

from counter_app.rules.text import tokens
from resources import path


@dataclass(frozen=True, slots=True)
class Place:
    """A commune with its province, or a province alone; codes of the statistics office."""

    code: str
    name: str
    province: str
    province_code: str

    def __str__(self) -> str:
        """Return it as an address ends: "Phường Thuận Hóa, Thành phố Huế"."""
        return self.name if self.name == self.province else f"{self.name}, {self.province}"


def provinces() -> tuple[Place, ...]:
    """Return the 34 provinces, by code."""
    return tuple(place for place, _ in _places() if place.code == place.province_code)


def find(text: str, *, home: str = "", limit: int = 8) -> list[Place]:
    """Return the places that hold every word of a text as the beginning of one of theirs.

    Those of the `home` province (its code) come first, then those whose name begins with the text.
    """
    wanted = tokens(text)
    if not wanted:
        return []
    found: list[tuple[bool, bool, int, Place]] = []
    for order, (place, words) in enumerate(_places()):
        if all(any(word.startswith(piece) for word in words) for piece in wanted):
            begins = words[-len(wanted) :] == wanted or words[1 : 1 + len(wanted)] == wanted
            found.append((place.province_code != home, not begins, order, place))
    return [place for *_, place in sorted(found, key=lambda one: one[:3])[:limit]]


@cache
def _places() -> tuple[tuple[Place, tuple[str, ...]], ...]:
    """Return every place with the folded words that it is found by."""
    shipped = json.loads(path("seed/places.json").read_text(encoding="utf-8"))
    held: list[Place] = []
    for province in shipped["provinces"]:
        code, name = province["code"], province["name"]
        held.append(Place(code, name, name, code))
        held += [Place(one, commune, name, code) for one, commune in province["communes"]]
    return tuple(
        (place, tokens(place.name) if place.name == place.province else tokens(str(place)))
        for place in held
    )
