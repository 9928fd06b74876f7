"""Computes the two sounds of the scanner: sums of sine waves with soft beginnings and ends.

`python -m tests.resources.made_sounds` writes them into `resources/sounds/`.
"""

import math
import sys
import wave
from array import array
from io import BytesIO
from pathlib import Path

RATE = 22_050
"""Samples a second."""

_LOUD = 0.6 * 32_767
_SOFT_SECONDS = 0.008
_OVERTONES = {"read": (1.0, 0.18), "refused": (1.0, 0.6, 0.5, 0.35, 0.25)}
_TONES = {
    # Hertz and seconds, 0 Hertz for a rest.
    "read": ((880.0, 0.05), (1318.5, 0.07)),
    "refused": ((165.0, 0.16), (0.0, 0.03), (147.0, 0.16)),
}


def sound(name: str) -> bytes:
    """Return a sound as a WAV file: one channel, 16 bits a sample."""
    samples = array("h")
    for hertz, seconds in _TONES[name]:
        samples.extend(_tone(hertz, seconds, _OVERTONES[name]))
    if sys.byteorder == "big":
        samples.byteswap()
    file = BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())
    return file.getvalue()


def _tone(hertz: float, seconds: float, overtones: tuple[float, ...]) -> list[int]:
    count = round(seconds * RATE)
    if not hertz:
        return [0] * count
    return [
        round(_LOUD * _envelope(at, count) * _wave(hertz, at / RATE, overtones))
        for at in range(count)
    ]


def _wave(hertz: float, second: float, overtones: tuple[float, ...]) -> float:
    shares = enumerate(overtones, start=1)
    heard = sum(share * math.sin(2 * math.pi * hertz * n * second) for n, share in shares)
    return heard / sum(overtones)


def _envelope(at: int, count: int) -> float:
    """Return the loudness at a sample, 0 at both ends so that nothing clicks."""
    soft = _SOFT_SECONDS * RATE
    return min(1.0, at / soft, (count - 1 - at) / soft)


if __name__ == "__main__":
    for each in _TONES:
        Path("resources/sounds", f"{each}.wav").write_bytes(sound(each))
