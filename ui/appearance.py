"""How this computer shows the program: colours, size of text, language, keys; chosen once and kept.

It belongs to the computer and not to the office: one counter has a large screen, another an old
keyboard. What is chosen is put on by `put_on`, before a window is made; a change is told by
`changed`, and whoever has the window makes it anew.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import cast

from PySide6.QtCore import QObject, QSettings, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from ui import keys, languages, theme
from ui.theme import Theme

ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""The sizes of text that one goes through, 1.0 as drawn."""

_COLOURS = "look/colours"
_ZOOM = "look/zoom"
_LANGUAGE = "look/language"
_KEYS = "look/keys"


class Colours(StrEnum):
    """What one chooses among."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class Appearance(QObject):
    """The look, the language and the keys of this computer."""

    changed = Signal()
    """Something was chosen, or the system changed its colours while they are followed."""

    def __init__(
        self,
        settings: QSettings,
        parent: QObject | None = None,
        *,
        system: Callable[[], Theme | None] | None = None,
    ) -> None:
        """Read what was chosen from `settings`; what they do not hold is as the program comes.

        `system` says which colours the system wears, None where it does not say.
        """
        super().__init__(parent)
        self._system = system or system_theme
        self._settings = settings
        self._listening = False

    @property
    def colours(self) -> Colours:
        """Which colours were chosen."""
        try:
            return Colours(str(self._settings.value(_COLOURS, Colours.SYSTEM)))
        except ValueError:
            return Colours.SYSTEM

    @colours.setter
    def colours(self, colours: Colours) -> None:
        self._keep(_COLOURS, colours.value, changed=colours is not self.colours)

    @property
    def zoom(self) -> float:
        """How much everything is enlarged, one of `ZOOMS`."""
        try:
            chosen = float(cast("str", self._settings.value(_ZOOM, 1.0)))
        except (TypeError, ValueError):
            return 1.0
        return min(ZOOMS, key=lambda zoom: abs(zoom - chosen))

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._keep(_ZOOM, zoom, changed=zoom != self.zoom)

    def zoom_by(self, steps: int) -> None:
        """Enlarge by so many steps of `ZOOMS`, or make smaller; at either end nothing happens."""
        number = ZOOMS.index(self.zoom) + steps
        self.zoom = ZOOMS[min(max(number, 0), len(ZOOMS) - 1)]

    @property
    def language(self) -> str:
        """The code of the language of the screens; papers are Vietnamese whatever it is."""
        return str(self._settings.value(_LANGUAGE, languages.VIETNAMESE))

    @language.setter
    def language(self, language: str) -> None:
        self._keep(_LANGUAGE, language, changed=language != self.language)

    @property
    def keys(self) -> dict[str, str]:
        """Which key was chosen for each standard one that was changed."""
        pairs = self._settings.value(_KEYS, "")
        lines = str(pairs).splitlines() if isinstance(pairs, str) else []
        return dict(line.split("\t", 1) for line in lines if "\t" in line)

    def choose_keys(self, keys: Mapping[str, str]) -> None:
        """Use other keys than the standard ones; those not named are as they come."""
        lines = "\n".join(f"{standard}\t{chosen}" for standard, chosen in keys.items())
        self._keep(_KEYS, lines, changed=dict(keys) != self.keys)

    @property
    def theme(self) -> Theme:
        """The colours to wear now, those of the system if it is followed and says which."""
        if self.colours is not Colours.SYSTEM:
            return theme.THEMES[self.colours]
        return self._system() or theme.look().theme

    def put_on(self) -> None:
        """Dress the program as chosen, but for the style sheet; see `theme.prepare`."""
        app = _application()
        languages.speak(app, self.language)
        # After the language: sentences that name keys are looked up as it has them.
        keys.use(self.keys)
        if (self.theme, self.zoom) != (theme.look().theme, theme.look().zoom):
            theme.prepare(app, self.theme, self.zoom)
        if not self._listening:
            self._listening = True
            hints = app.styleHints()
            hints.colorSchemeChanged.connect(self._follow)
            hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        """Tell that the system looks otherwise now, if that is what is followed."""
        if self.colours is Colours.SYSTEM and self.theme is not theme.look().theme:
            self.changed.emit()

    def _keep(self, name: str, value: object, *, changed: bool) -> None:
        if changed:
            self._settings.setValue(name, value)
            self.changed.emit()


def system_theme() -> Theme | None:
    """Return the colours that the system wears, None where it does not say."""
    hints = _application().styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return theme.HIGH_CONTRAST
    schemes = {Qt.ColorScheme.Dark: theme.DARK, Qt.ColorScheme.Light: theme.LIGHT}
    return schemes.get(hints.colorScheme())


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
