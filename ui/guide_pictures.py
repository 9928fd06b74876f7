"""The pictures of the user guide, taken by the tour: small, and written only when they changed.

They lie beside the text that they belong to, in the tree. So a screen that looks as before leaves
its file as it was, whatever wrote that file.
"""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QWidget

COLOURS = 24
"""How many colours a picture has: a screen has few, and shades of letters need not be exact."""
PAPER_WIDTH = 700
"""How wide a paper is drawn, in pixels."""

_OPAQUE = 0xFF000000


class GuidePictures:
    """The folder with the pictures of one language."""

    def __init__(self, folder: Path) -> None:
        """Keep pictures in `folder`, which is made."""
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._names: set[str] = set()
        self._written: list[str] = []

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
        if not drawn.save(str(path), "PNG", 0):
            raise OSError(f"cannot write {path}")
        self._written.append(name)


def few_colours(image: QImage) -> QImage:
    """Return a picture drawn with at most `COLOURS` colours, the most frequent shades of it.

    The same picture always gives the same result.
    """
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    shades: dict[tuple[int, int, int], tuple[int, int, int]] = {}
    for colour, count in Counter(memoryview(plain.constBits()).cast("I")).items():
        shade = ((colour >> 20) & 15, (colour >> 12) & 15, (colour >> 4) & 15)
        together, most, shown = shades.get(shade, (0, 0, colour))
        # Of two that are as frequent the darker one, whichever was met first.
        shown, most = max((shown, most), (colour, count), key=lambda one: (one[1], -one[0]))
        shades[shade] = (together + count, most, shown)
    frequent = sorted(shades.values(), key=lambda one: (-one[0], one[2]))[:COLOURS]
    table = [shown | _OPAQUE for _, _, shown in frequent]
    return plain.convertToFormat(
        QImage.Format.Format_Indexed8,
        table,
        Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither,
    )


def _same(one: QImage, other: QImage) -> bool:
    plain = QImage.Format.Format_RGB32
    return one.convertToFormat(plain) == other.convertToFormat(plain)
