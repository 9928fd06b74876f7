"""Cut the bytes of a serial scanner into lines, and only then read letters in them.

A letter with accents is several bytes, and the wire may break between any two of them.
"""

from dataclasses import dataclass

MOST_BYTES = 4_096
"""Bytes a line may have; what follows up to its end is left out."""

_ENDS = b"\r\n"
_GUESSED = "cp1258"
_ANYTHING = "latin-1"


@dataclass(frozen=True, slots=True)
class SerialLine:
    """What was scanned; `exact` when it was UTF-8 from beginning to end, and not cut off."""

    text: str
    exact: bool = True


class LineBuffer:
    """Takes bytes as they come, gives lines; CR, LF and both end one, empty ones are left out."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._overfull = False

    def take(self, piece: bytes) -> list[SerialLine]:
        """Return the lines that end in what was held back and a further piece."""
        lines: list[SerialLine] = []
        for octet in piece:
            if octet in _ENDS:
                lines += self.flush()
            elif len(self._bytes) < MOST_BYTES:
                self._bytes.append(octet)
            else:
                self._overfull = True
        return lines

    def flush(self) -> list[SerialLine]:
        """Return what was held back as a line that nothing ended, if there is any."""
        raw, overfull = bytes(self._bytes), self._overfull
        self.drop()
        text, exact = _decoded(raw)
        text = "".join(ch for ch in text if ch.isprintable()).strip()
        return [SerialLine(text, exact and not overfull)] if text else []

    def drop(self) -> None:
        """Forget what was held back: its other half will not come."""
        self._bytes.clear()
        self._overfull = False


def _decoded(raw: bytes) -> tuple[str, bool]:
    """Return the text of bytes, and whether they were UTF-8.

    Otherwise the Vietnamese encoding of Windows is guessed, and where that is none either, every
    byte is a letter, so that something can be shown.
    """
    for encoding in ("utf-8", _GUESSED, _ANYTHING):
        try:
            return raw.decode(encoding), encoding == "utf-8"
        except UnicodeDecodeError:
            continue
    raise AssertionError("every byte is a letter of Latin 1")
