"""The ways in which one and the same screen is looked at: language, colours, text, window."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from PySide6.QtWidgets import QApplication

from ui import languages, theme

LANGUAGES = ("vi", "en")
USUAL = (1366, 768)
"""The smallest screen of a counter, in pixels; screens are compared at this size."""
SIZES = (USUAL, (910, 512), (1920, 1080), (2560, 1440))
"""Windows at 100 %; 910 × 512 is what a screen of 1366 × 768 shows at 150 %."""
LARGE = 2.0
LARGE_SIZES = ((1920, 1080), USUAL)
"""Windows in which text is enlarged to 200 %."""


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

    def put_on(self, app: QApplication) -> None:
        """Dress the program so; windows are made after it."""
        languages.speak(app, self.language)
        theme.apply(app, theme.THEMES[self.theme], self.zoom)


def every_look() -> Iterator[Look]:
    """Yield every language in every theme, as it comes and enlarged."""
    for language, name in product(LANGUAGES, theme.THEMES):
        yield Look(language, name, sizes=SIZES)
        yield Look(language, name, LARGE, LARGE_SIZES)
