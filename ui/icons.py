"""Give every icon in the colour of its surroundings, sharp at any screen scale.

The drawings are SVG files under `resources/icons`, drawn with `currentColor`.
"""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_RATIOS = (1.0, 1.25, 1.5, 1.75, 2.0)
_FADED = 0.4


@cache
def drawing(name: str, colour: str) -> bytes:
    """Return the SVG text of an icon in a colour (`#rrggbb`).

    Raises `FileNotFoundError` when there is no such icon.
    """
    text = resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")
    return text.replace("currentColor", colour).encode()


@cache
def pixmap(
    name: str, colour: str, size: int, ratio: float = 1.0, *, faded: bool = False
) -> QPixmap:
    """Return an icon of `size` logical pixels, drawn for a screen's device pixel ratio."""
    drawn = QSvgRenderer(QByteArray(drawing(name, colour)))
    device = round(size * ratio)
    picture = QPixmap(device, device)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setOpacity(_FADED if faded else 1.0)
    drawn.render(painter, QRectF(0, 0, device, device))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@cache
def icon(name: str, colour: str, size: int = 20) -> "QIcon":
    """Return an icon of `size` logical pixels that is exact at 100, 125, 150, 175 and 200 %."""
    from PySide6.QtGui import QIcon

    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(pixmap(name, colour, size, ratio), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, colour, size, ratio, faded=True), QIcon.Mode.Disabled)
    return made
