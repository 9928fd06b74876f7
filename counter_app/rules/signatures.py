"""A signature written on a drawing pad or with the mouse: strokes, never a picture file.

Strokes print sharp at any size, and nothing that a picture format could hide gets into the books.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counter_app.errors import BadValue

SIDE = 1_000
"""The strokes lie in a box this many units wide; y runs downwards."""
POINTS_LIMIT = 6_000
"""Points that a signature may have."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Strokes as (x, y) points in a box `SIDE` wide and `height` units high."""

    strokes: tuple[tuple[tuple[int, int], ...], ...]
    height: int

    @property
    def empty(self) -> bool:
        """Whether nothing was drawn."""
        return not any(self.strokes)


def drawn(
    strokes: Sequence[Sequence[tuple[float, float]]], width: float, height: float
) -> Signature:
    """Return a signature drawn on a pad `width` by `height` (any unit), fitted into the box.

    Points outside the pad are moved to its edge; a point that repeats the one before is left out.
    """
    scale = SIDE / max(width, 1.0)
    high = max(round(height * scale), 1)
    fitted: list[tuple[tuple[int, int], ...]] = []
    for stroke in strokes:
        points = [
            (min(max(round(x * scale), 0), SIDE), min(max(round(y * scale), 0), high))
            for x, y in stroke
        ]
        kept = [
            point for place, point in enumerate(points) if not place or point != points[place - 1]
        ]
        if kept:
            fitted.append(tuple(kept))
    return Signature(tuple(fitted), high)


def checked(signature: Signature) -> Signature:
    """Return a signature that can be kept; raises `BadValue` for one with too many points."""
    count = sum(len(stroke) for stroke in signature.strokes)
    if count > POINTS_LIMIT:
        raise BadValue(
            field="signature", label="Chữ ký", value=f"{count} điểm", hint="Hãy ký lại gọn hơn."
        )
    return signature


def to_text(signature: Signature) -> str:
    """Return a signature as one string, as a paper keeps it; the inverse of `from_text`."""
    return json.dumps(to_body(signature), separators=(",", ":"))


def from_text(text: str) -> Signature | None:
    """Return the signature that `to_text` wrote, or None for an empty text."""
    return from_body(json.loads(text)) if text else None


def to_body(signature: Signature) -> dict[str, object]:
    """Return a signature as JSON values; the inverse of `from_body`."""
    strokes = [[value for point in stroke for value in point] for stroke in signature.strokes]
    return {"strokes": strokes, "height": signature.height}


def from_body(body: Mapping[str, Any] | None) -> Signature | None:
    """Return the signature that `to_body` wrote, or None for nothing."""
    if not body:
        return None
    strokes: list[list[int]] = body["strokes"]
    return Signature(
        tuple(tuple(zip(flat[::2], flat[1::2], strict=True)) for flat in strokes), body["height"]
    )
