"""The pictures of the user guide, taken by the tour: small, and written only when they changed.

They lie beside the text that they belong to, in the tree. So a screen that looks as before leaves
its file as it was, whatever wrote that file.
"""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QWidget

COLOURS = 32
"""How many colours a picture has: a screen has few, and shades of letters need not be exact."""
PAPER_WIDTH = 700
"""How wide a paper is drawn, in pixels."""

_OPAQUE = 0xFF000000
_SMALLEST = 0
"""The quality of a PNG file is how little it is packed."""
_AREA = 400
"""A colour that has this share of the picture, as 1 / n, fills an area of it."""
_SHADES = 72
"""How far apart, in steps of red, green and blue together, the shades of letters are."""


class GuidePictures:
    """The folder with the pictures of one language."""

    def __init__(self, folder: Path) -> None:
        """Keep pictures in `folder`, which is made."""
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder.absolute()
        self._names: set[str] = set()
        self._written: list[str] = []

    @property
    def folder(self) -> Path:
        """The folder that they lie in."""
        return self._folder

    @property
    def names(self) -> frozenset[str]:
        """The names of the pictures that were taken."""
        return frozenset(self._names)

    @property
    def written(self) -> tuple[str, ...]:
        """The names of those whose file was not as it is now."""
        return tuple(self._written)

    def screen(self, window: QWidget, name: str) -> None:
        """Take the sheet that lies over a window, or else the window."""
        sheets = [one for one in window.findChildren(QDialog) if one.isWindow() and one.isVisible()]
        self._keep((sheets[-1] if sheets else window).grab(), name)

    def paper(self, page: bytes, name: str) -> None:
        """Take the picture of a page."""
        drawn = QImage.fromData(page)
        smooth = Qt.TransformationMode.SmoothTransformation
        self._keep(QPixmap.fromImage(drawn.scaledToWidth(PAPER_WIDTH, smooth)), name)

    def finish(self) -> None:
        """Take away the pictures that no tour takes any more."""
        for path in self._folder.glob("*.png"):
            if path.stem not in self._names:
                path.unlink()

    def _keep(self, picture: QPixmap, name: str) -> None:
        if name in self._names:
            raise AssertionError(f"two pictures are called {name}")
        self._names.add(name)
        path = self._folder / f"{name}.png"
        drawn = few_colours(picture.toImage())
        if _same(drawn, QImage(str(path))):
            return
        if not drawn.save(str(path), quality=_SMALLEST):
            raise OSError(f"cannot write {path}")
        self._written.append(name)


def few_colours(image: QImage) -> QImage:
    """Return a picture drawn with at most `COLOURS` colours: its areas exactly, its letters nearly.

    The same picture always gives the same result.
    """
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(plain.constBits()).cast("I"))
    frequent = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    least = plain.width() * plain.height() // _AREA
    table: list[int] = []
    for colour, count in frequent:
        if len(table) == COLOURS:
            break
        # What fills an area is told apart by the eye, however little; of shades a few will do.
        if count >= least or all(_distance(colour, other) > _SHADES for other in table):
            table.append(colour | _OPAQUE)
    return plain.convertToFormat(
        QImage.Format.Format_Indexed8,
        table,
        Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither,
    )


def _distance(one: int, other: int) -> int:
    """Return by how much two colours differ, all three parts together."""
    return sum(abs((one >> part & 255) - (other >> part & 255)) for part in (0, 8, 16))


def _same(one: QImage, other: QImage) -> bool:
    plain = QImage.Format.Format_RGB32
    return one.convertToFormat(plain) == other.convertToFormat(plain)
