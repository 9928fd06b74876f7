"""What `make screens` leaves for whoever reviews: single pictures, and sheets with all of them."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

_COLUMNS = 4
_ON_A_SHEET = 20
_WIDTH = 640
"""Pixels of one picture on a sheet, across."""
_CAPTION = 30
_GAP = 16
_FAST = 80
"""How little a PNG is packed: writing must not take longer than drawing."""
_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; color: #14212b; background: #f3f5f7; margin: 24px; }
img { max-width: 100%; height: auto; border: 1px solid #d5dce3; }
li { margin: 0 0 4px; }
"""


class ContactSheet:
    """Pictures with many small ones, each with its name below it."""

    def __init__(self, title: str) -> None:
        """Begin a sheet that says `title` on top."""
        self._title = title
        self._pictures: list[tuple[str, bool, QImage]] = []

    def add(self, name: str, picture: QImage, *, faulty: bool) -> None:
        """Add a picture; a red frame stands round what is faulty."""
        small = picture.scaledToWidth(_WIDTH, Qt.TransformationMode.SmoothTransformation)
        self._pictures.append((name, faulty, small))

    def save(self, path: Path) -> None:
        """Write as many sheets as it takes: `path` with -1, -2 and so on before its ending."""
        for number, first in enumerate(range(0, len(self._pictures), _ON_A_SHEET), start=1):
            there = self._pictures[first : first + _ON_A_SHEET]
            save(self._drawn(there, number), path.with_stem(f"{path.stem}-{number}"))

    def _drawn(self, pictures: Sequence[tuple[str, bool, QImage]], number: int) -> QImage:
        tall = max(picture.height() for _name, _faulty, picture in pictures)
        lines = -(-len(pictures) // _COLUMNS)
        cell = QSize(_WIDTH + _GAP, tall + _CAPTION + _GAP)
        size = QSize(cell.width() * _COLUMNS + _GAP, cell.height() * lines + 3 * _GAP + _CAPTION)
        sheet = QImage(size, QImage.Format.Format_RGB32)
        sheet.fill(QColor("#C9D1D9"))
        painter = QPainter(sheet)
        face = QFont(painter.font())
        face.setPixelSize(18)
        painter.setFont(face)
        title = QRect(_GAP, _GAP, size.width(), _CAPTION)
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, f"{self._title} · {number}")
        for place, (name, faulty, picture) in enumerate(pictures):
            x = _GAP + cell.width() * (place % _COLUMNS)
            y = 2 * _GAP + _CAPTION + cell.height() * (place // _COLUMNS)
            painter.drawImage(x, y, picture)
            painter.setPen(QColor("#B3261E" if faulty else "#14212B"))
            if faulty:
                painter.drawRect(QRect(x - 2, y - 2, picture.width() + 3, picture.height() + 3))
            caption = QRect(x, y + picture.height(), _WIDTH, _CAPTION)
            painter.drawText(caption, Qt.AlignmentFlag.AlignVCenter, name)
        painter.end()
        return sheet


def save(picture: QImage, path: Path) -> None:
    """Write a picture as PNG; raise `OSError` when it cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # Three colours a pixel: nothing in a window is seen through.
    if not picture.convertToFormat(QImage.Format.Format_RGB888).save(str(path), quality=_FAST):
        raise OSError(f"cannot write {path}")


def write_index(folder: Path, sheets: Sequence[str], told: Sequence[str]) -> Path:
    """Write the page with every sheet and every sentence about what is wrong."""
    page = folder / "index.html"
    sentences = "\n".join(f"<li>{escape(sentence)}</li>" for sentence in told)
    pictures = "\n".join(
        f'<h2>{name}</h2>\n<a href="{name}.png"><img src="{name}.png" alt="{name}"></a>'
        for name in sheets
    )
    page.write_text(
        f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Screens</title>\n'
        f"<style>{_STYLE}</style>\n<h1>Screens</h1>\n<ul>\n{sentences}\n</ul>\n{pictures}\n</html>\n",
        encoding="utf-8",
    )
    return page
