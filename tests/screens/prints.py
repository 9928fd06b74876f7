"""A screen in short: how bright it is cell by cell, so that a change shows and smoothing does not.

One letter stands for a cell of `CELL` pixels; a screen is a list of rows, which a diff can show.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, qGray

CELL: Final = 32
"""Pixels of a screen that are one cell, each way."""
TOLERANCE = 1
"""Steps by which a cell may differ; a step is 4 of 255."""

_STEPS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"
_SHADES = 4

Print = Sequence[str]


@dataclass(frozen=True, slots=True)
class Change:
    """Where a screen is not as it was: the cells, and the pixels they span."""

    cells: int
    area: QRect

    def __str__(self) -> str:
        left, top = self.area.left(), self.area.top()
        return (
            f"{self.cells} cells between ({left}, {top}) and "
            f"({left + self.area.width()}, {top + self.area.height()}) px"
        )


def print_of(picture: QImage) -> list[str]:
    """Return the print of a picture."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    grid = QSize(-(-grey.width() // CELL), -(-grey.height() // CELL))
    small = grey.scaled(
        grid, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return [
        "".join(_STEPS[qGray(small.pixel(x, y)) // _SHADES] for x in range(small.width()))
        for y in range(small.height())
    ]


def change(before: Print, now: Print, tolerance: int = TOLERANCE) -> Change | None:
    """Return where two prints differ by more steps than `tolerance`, or None when nowhere."""
    if [len(row) for row in before] != [len(row) for row in now]:
        width = max(len(row) for row in (*before, *now)) * CELL
        return Change(-1, QRect(0, 0, width, max(len(before), len(now)) * CELL))
    differing = [
        (x, y)
        for y, (was, row) in enumerate(zip(before, now, strict=True))
        if was != row
        for x, (a, b) in enumerate(zip(was, row, strict=True))
        if abs(_STEPS.index(a) - _STEPS.index(b)) > tolerance
    ]
    if not differing:
        return None
    columns, lines = zip(*differing, strict=True)
    left, top = min(columns) * CELL, min(lines) * CELL
    right, bottom = (max(columns) + 1) * CELL, (max(lines) + 1) * CELL
    return Change(len(differing), QRect(left, top, right - left, bottom - top))


def changes(
    before: Mapping[str, Print], now: Mapping[str, Print], tolerance: int = TOLERANCE
) -> dict[str, str]:
    """Return what changed on which screen, in words; screens that are new or gone too."""
    told: dict[str, str] = {}
    for name in sorted({*before, *now}):
        if name not in now:
            told[name] = "is gone"
        elif name not in before:
            told[name] = "is new"
        elif (found := change(before[name], now[name], tolerance)) is not None:
            told[name] = str(found)
    return told
