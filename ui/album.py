"""Keep what the tour sees: numbered pictures of screens and papers, and a page with all of them."""

import re
from dataclasses import dataclass
from html import escape
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from counter_app.documents import readback
from counter_app.rules.text import tokens
from ui.guide_pictures import GuidePictures

SCREEN = (1366, 768)
"""The smallest screen of a counter, in pixels; every picture of the window has this size."""
PAPER_DPI = 110
"""How finely pages are drawn."""

_FAILURE = "failed.png"
_OURS = re.compile(r"\d\d-.*\.(png|pdf)|index\.html|failed\.png")
_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; color: #14212b; background: #f3f5f7; margin: 0; }
main { max-width: 1400px; margin: 0 auto; padding: 24px 16px 64px; }
figure { margin: 0 0 40px; }
figcaption { margin: 0 0 10px; }
figcaption b { font-size: 18px; }
figcaption span { display: block; color: #51606e; }
img { max-width: 100%; height: auto; border: 1px solid #d5dce3; border-radius: 6px; }
.paper img { max-width: 720px; vertical-align: top; margin: 0 12px 12px 0; background: #fff; }
a { color: #0a6a94; }
"""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One place in the album: pictures with a caption in two languages."""

    vietnamese: str
    english: str
    pictures: tuple[str, ...]
    paper: str = ""


class Album:
    """A folder of pictures in the order they were taken."""

    def __init__(self, folder: Path, guide: GuidePictures | None = None) -> None:
        """Begin a fresh album; what an earlier tour left in the folder is taken away.

        What has a name in the user guide goes to `guide` too.
        """
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            if _OURS.fullmatch(old.name):
                old.unlink()
        self._folder = folder
        self._guide = guide
        self._sheets: list[_Sheet] = []

    @property
    def count(self) -> int:
        """How many places the album has."""
        return len(self._sheets)

    def screen(self, window: QWidget, vietnamese: str, english: str, guide: str = "") -> Path:
        """Keep a picture of a window as it stands, with the sheets that lie over it.

        Its size must be that of `SCREEN`. `guide` is its name in the user guide, if it is there.
        """
        picture = with_sheets(window)
        if (picture.width(), picture.height()) != SCREEN:
            raise AssertionError(f"{english}: {picture.width()} × {picture.height()} pixels")
        path = self._folder / f"{self._next(english)}.png"
        if not picture.save(str(path)):
            raise OSError(f"cannot write {path}")
        self._sheets.append(_Sheet(vietnamese, english, (path.name,)))
        if guide and self._guide is not None:
            self._guide.screen(window, guide)
        return path

    def paper(self, pdf: bytes, vietnamese: str, english: str, guide: str = "") -> Path:
        """Keep a paper as PDF, and a picture of each of its pages.

        `guide` is the name of the first page in the user guide, if it is there.
        """
        name = self._next(english)
        path = self._folder / f"{name}.pdf"
        path.write_bytes(pdf)
        pages: list[str] = []
        for number, page in enumerate(readback.pictures(pdf, dpi=PAPER_DPI), start=1):
            drawn = self._folder / f"{name}-{number}.png"
            drawn.write_bytes(page)
            pages.append(drawn.name)
            if number == 1 and guide and self._guide is not None:
                self._guide.paper(page, guide)
        self._sheets.append(_Sheet(vietnamese, english, tuple(pages), path.name))
        return path

    def failure(self, window: QWidget) -> None:
        """Keep how a window stood when something was not as it should be."""
        with_sheets(window).save(str(self._folder / _FAILURE))

    def finish(self) -> Path:
        """Write the page that shows everything in order; the guide drops what it has no more."""
        if self._guide is not None:
            self._guide.finish()
        page = self._folder / "index.html"
        figures = "\n".join(
            _figure(number, sheet) for number, sheet in enumerate(self._sheets, start=1)
        )
        title = "Quầy Một Cửa: một ngày ở quầy"
        page.write_text(
            f'<!doctype html>\n<html lang="vi">\n<meta charset="utf-8">\n<title>{title}</title>\n'
            f"<style>{_STYLE}</style>\n<main>\n<h1>{title}</h1>\n{figures}\n</main>\n</html>\n",
            encoding="utf-8",
        )
        return page

    def _next(self, english: str) -> str:
        words = "-".join(tokens(english)[:6])
        return f"{len(self._sheets) + 1:02d}-{words}"


def with_sheets(window: QWidget) -> QPixmap:
    """Return a picture of a window and of the sheets in the middle over it, the lowest first.

    A screen that is not there is too small for the window, and would push them aside.
    """
    picture = window.grab()
    sheets: list[QDialog] = []
    if any(isinstance(one, QDialog) for one in QApplication.topLevelWidgets()):
        sheets = [one for one in window.findChildren(QDialog) if one.isWindow() and one.isVisible()]
    painter = QPainter(picture)
    for sheet in sheets:
        frame = QRect(QPoint(0, 0), sheet.size())
        frame.moveCenter(window.rect().center())
        painter.drawPixmap(frame.topLeft(), sheet.grab())
        painter.setPen(sheet.palette().mid().color())
        painter.drawRect(frame)
    painter.end()
    return picture


def _figure(number: int, sheet: _Sheet) -> str:
    pictures = "".join(
        f'<a href="{name}"><img src="{name}" alt="{escape(sheet.english)}" loading="lazy"></a>'
        for name in sheet.pictures
    )
    kind = ' class="paper"' if sheet.paper else ""
    link = f' · <a href="{sheet.paper}">PDF</a>' if sheet.paper else ""
    return (
        f"<figure{kind}><figcaption><b>{number}. {escape(sheet.vietnamese)}</b>"
        f"<span>{escape(sheet.english)}{link}</span></figcaption>{pictures}</figure>"
    )
