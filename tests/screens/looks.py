"""The ways in which one and the same screen is looked at: language, colours, text, window."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from PySide6.QtCore import QSettings

from ui import theme
from ui.appearance import Appearance, Colours
from ui.languages import LANGUAGES

USUAL = (1366, 768)
"""The smallest screen of a counter, in pixels; screens are compared at this size."""
NARROW = (910, 512)
"""What a screen of 1366 × 768 shows at 150 %."""
SIZES = (USUAL, NARROW, (1920, 1080), (2560, 1440))
"""Windows at 100 %."""
ENLARGED = ((1.5, USUAL), (2.0, (1920, 1080)))
"""How much everything is enlarged, and the window in which it is; `SIZES` are at 100 %."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is chosen before a window is made; it may then have several sizes."""

    language: str = "vi"
    theme: str = "light"
    zoom: float = 1.0
    sizes: tuple[tuple[int, int], ...] = (USUAL,)

    @property
    def name(self) -> str:
        """What its pictures are called by: "vi-light", "en-dark-200"."""
        zoomed = "" if self.zoom == 1.0 else f"-{self.zoom:.0%}".rstrip("%")
        return f"{self.language}-{self.theme}{zoomed}"

    def choose(self, machine: QSettings) -> None:
        """Choose it on a computer, as one would in Quản trị; windows made after it have it."""
        chosen = Appearance(machine)
        chosen.language, chosen.zoom = self.language, self.zoom
        chosen.colours = Colours(self.theme)
        machine.sync()


def every_look() -> Iterator[Look]:
    """Yield every language in every theme, as it comes and enlarged."""
    for language, name in product(LANGUAGES, theme.THEMES):
        yield Look(language, name, sizes=SIZES)
        for zoom, size in ENLARGED:
            yield Look(language, name, zoom, (size,))
