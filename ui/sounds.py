"""Two short sounds: a scan was read; a scan was refused or could not be read.

Played by what the system has for it, without waiting and without ever failing: where there is
nothing, the sign beside the scan box has to do.
"""

import shutil
import sys
import wave
from array import array
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QProcess, QTemporaryDir

from resources import path

LOUDEST = 100
"""The volume at which the sounds are as they were made."""
USUAL = 70

_VOLUME, _MUTED = "sounds/volume", "sounds/muted"
_PLAYERS: Sequence[tuple[str, ...]] = (
    ("pw-play",), ("paplay",), ("aplay", "--quiet"), ("afplay",),
)  # fmt: skip
"""Programs that play a file, the likeliest to be heard first."""


class Sound(StrEnum):
    """What is heard; the value is the name of its file."""

    READ = "read"
    REFUSED = "refused"


class Kept(Protocol):
    """Where mute and volume are kept; a QSettings is one."""

    def value(self, key: str, /) -> object:
        """Return what is kept under a key, or None."""
        ...

    def setValue(self, key: str, value: object, /) -> None:
        """Keep a value."""
        ...


Player = Callable[[Path], None]
"""Plays a WAV file and returns at once."""


def system_player() -> Player | None:
    """Return what plays sounds on this machine, None where nothing does."""
    if sys.platform == "win32":
        return _play_on_windows
    for program, *options in _PLAYERS:
        found = shutil.which(program)
        if found is not None:
            return lambda file, found=found, options=options: _run(found, [*options, str(file)])
    return None


class Sounds:
    """Plays the two sounds, or keeps silent when told to."""

    def __init__(self, kept: Kept, player: Callable[[], Player | None] = system_player) -> None:
        """Read volume and mute from `kept`; `player` is asked when the first sound is wanted."""
        self._kept = kept
        self._find_player = player
        self._player: Player | None = None
        self._looked = False
        self._folder: QTemporaryDir | None = None
        self._files: dict[tuple[Sound, int], Path] = {}

    @property
    def volume(self) -> int:
        """How loud, 0 to `LOUDEST` (both included)."""
        kept = self._kept.value(_VOLUME)
        try:
            return min(max(int(str(kept)), 0), LOUDEST)
        except ValueError:
            return USUAL

    @property
    def muted(self) -> bool:
        """Whether nothing is to be heard."""
        return str(self._kept.value(_MUTED)).lower() == "true"

    @property
    def possible(self) -> bool:
        """Whether this machine has something to play sounds with."""
        if not self._looked:
            self._looked = True
            self._player = self._find_player()
        return self._player is not None

    def set_volume(self, volume: int) -> None:
        """Be so loud from now on."""
        self._kept.setValue(_VOLUME, volume)

    def mute(self, *, on: bool) -> None:
        """Be silent from now on, or no longer."""
        self._kept.setValue(_MUTED, on)

    def play(self, sound: Sound) -> None:
        """Let a sound be heard, unless it is muted."""
        if not self.muted and self.volume:
            self.try_out(sound)

    def try_out(self, sound: Sound) -> None:
        """Let a sound be heard though it is muted."""
        if not self.possible or self._player is None:
            return
        try:
            self._player(self._file(sound))
        except (OSError, RuntimeError):
            # A sound that fails must not stop a scan; the sign on the screen is there.
            self._player = None

    def _file(self, sound: Sound) -> Path:
        """Return the sound at the present volume as a file, made when it is first wanted."""
        volume = self.volume
        original = path(f"sounds/{sound}.wav")
        if volume == LOUDEST:
            return original
        key = sound, volume
        if key not in self._files:
            if self._folder is None:
                self._folder = QTemporaryDir()
            quieter = Path(self._folder.filePath(f"{sound}-{volume}.wav"))
            _write_quieter(original, quieter, volume)
            self._files[key] = quieter
        return self._files[key]


def _write_quieter(original: Path, quieter: Path, volume: int) -> None:
    """Write a sound of 16 bits a sample at a volume."""
    with wave.open(str(original)) as sound:
        form = sound.getparams()
        samples = array("h", sound.readframes(form.nframes))
    if sys.byteorder == "big":
        samples.byteswap()
    # Ears hear ratios: half the number is a quarter of the pressure.
    share = (volume / LOUDEST) ** 2
    scaled = array("h", (round(sample * share) for sample in samples))
    if sys.byteorder == "big":
        scaled.byteswap()
    with wave.open(str(quieter), "wb") as sound:
        sound.setparams(form)
        sound.writeframes(scaled.tobytes())


def _run(program: str, arguments: list[str]) -> None:
    process = QProcess()
    process.setProgram(program)
    process.setArguments(arguments)
    nowhere = QProcess.nullDevice()
    process.setStandardOutputFile(nowhere)
    process.setStandardErrorFile(nowhere)
    process.startDetached()


def _play_on_windows(file: Path) -> None:
    import winsound  # pyright: ignore[reportMissingModuleSource]

    flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
    winsound.PlaySound(str(file), flags)
