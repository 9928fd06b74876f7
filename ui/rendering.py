"""Read PDFs where nobody waits for it: one piece of work after the other, never two at once.

The library that draws them bears one caller at a time, and what it opened must be closed by hand.
So whatever touches a PDF anywhere in the program does it while it holds `TURN`, and what the
screens want goes through one worker.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from threading import Lock
from typing import TYPE_CHECKING, Any, cast

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QImage

from counter_app.rules.text import fold
from ui.background import Background

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

TURN = Lock()
"""Held by whoever has a PDF open just now, in whatever thread."""
ROOM = 64 * 2**20
"""Bytes of pictures that a reader keeps besides those in sight."""
MOST_DOTS = 16_000_000
"""Dots above which a page is drawn coarser and enlarged; each is four bytes."""

_FINER = 4
_SEARCHED_AT_ONCE = 12
"""Pages that are searched before a page in sight may be drawn in between."""

Source = bytes | Callable[[], bytes]
"""A PDF, or what lays it out; the latter is called in the other thread."""


class UnreadablePaper(Exception):
    """The bytes are no PDF, or one without a page."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a text stands: the page counted from 0, and areas in points from its upper left."""

    page: int
    areas: tuple[QRectF, ...]


class _Worker:
    """The one worker, made when it is first wanted, and gone with the program."""

    background: Background | None = None


def worker() -> Background:
    """Return what does the work on all PDFs that are looked at."""
    made = _Worker.background
    if made is None or not shiboken6.isValid(made):
        app = QCoreApplication.instance()
        _Worker.background = made = Background(app)
        if app is not None:
            app.aboutToQuit.connect(made.close)
    return made


class PdfPaper:
    """One PDF; all methods are for the other thread, and take their turn."""

    def __init__(self, source: Source) -> None:
        self._source: Source | None = source
        self._document: PdfDocument | None = None
        self._sizes: tuple[QSizeF, ...] = ()
        self.left = False
        """Whether nobody looks at it any more; work that was asked for before is not done."""

    def open(self) -> tuple[QSizeF, ...]:
        """Open it and return the sizes of its pages in points.

        Raises `UnreadablePaper`, and what the source raises that lays it out.
        """
        source, self._source = self._source, None
        if self.left or source is None:
            return ()
        content = source() if callable(source) else source
        import pypdfium2

        if not content:
            raise UnreadablePaper
        with TURN:
            try:
                document = pypdfium2.PdfDocument(content)
                size_of: Callable[[int], tuple[float, float]] = cast("Any", document).get_page_size
                sizes = tuple(QSizeF(*size_of(n)) for n in range(len(document)))
            except pypdfium2.PdfiumError as error:
                raise UnreadablePaper from error
            if not sizes:
                document.close()
                raise UnreadablePaper
            self._document, self._sizes = document, sizes
        return sizes

    def picture(self, page: int, width: int) -> QImage:
        """Return a page, `width` dots wide; null when it is broken or nobody looks any more."""
        import pypdfium2

        with TURN:
            if self.left or self._document is None:
                return QImage()
            try:
                return drawn(self._document[page], width)
            except pypdfium2.PdfiumError:
                return QImage()

    def find(self, wanted: str, pages: Iterable[int]) -> list[Hit]:
        """Return where a text stands, whatever its capitals, accents and line breaks."""
        import pypdfium2

        hits: list[Hit] = []
        needle = " ".join(fold(wanted).split())
        if not needle:
            return hits
        for number in pages:
            with TURN, suppress(pypdfium2.PdfiumError):
                if self.left or self._document is None:
                    return []
                page = self._document[number]
                hits += _found(page, needle, number, self._sizes[number])
        return hits

    def close(self) -> None:
        """Close it; to be called last, whether it was opened or not."""
        self.left = True
        with TURN:
            document, self._document = self._document, None
            if document is not None:
                document.close()


def drawn(page: "PdfPage", width: int) -> QImage:
    """Return a page as a picture `width` dots wide, and close it; to be called in one's turn."""
    wide, high = page.get_size()
    width = max(1, min(width, int((MOST_DOTS * wide / high) ** 0.5)))
    bitmap = cast("Any", page).render(scale=width / wide, prefer_bgrx=True)
    # The copy is what stays: the buffer goes with the bitmap.
    shown = QImage(
        bitmap.buffer,
        bitmap.width,
        bitmap.height,
        bitmap.stride,
        QImage.Format.Format_RGB32,
    ).copy()
    bitmap.close()
    page.close()
    return shown


def first_page(source: Source, width: int, height: int) -> QImage:
    """Return the first page, as large as it can be in `width` times `height` dots.

    Null where the paper cannot be read; to be called in the other thread.
    """
    paper = PdfPaper(source)
    try:
        size = paper.open()[0]
        narrow = max(min(width, round(height * size.width() / size.height())), 1)
        # Drawn larger and made small: else each hairline is a whole dot, and a table a black bar.
        large = paper.picture(0, narrow * _FINER)
        return large.scaledToWidth(narrow, Qt.TransformationMode.SmoothTransformation)
    except UnreadablePaper:
        return QImage()
    finally:
        paper.close()


def joined(sources: Sequence[Callable[[], bytes]]) -> bytes:
    """Return several papers as one, in their order; to be called in the other thread."""
    contents = [source() for source in sources]
    if len(contents) == 1:
        return contents[0]
    import io

    import pypdfium2

    with TURN:
        whole: Any = pypdfium2.PdfDocument.new()
        for content in contents:
            part = pypdfium2.PdfDocument(content)
            whole.import_pages(part)
            part.close()
        written = io.BytesIO()
        whole.save(written)
        whole.close()
    return written.getvalue()


def _found(page: "PdfPage", needle: str, number: int, size: QSizeF) -> Iterator[Hit]:
    """Yield where a folded text stands on a page, and close the page."""
    held: Any = page.get_textpage()
    try:
        whole = held.get_text_range()
        if needle not in " ".join(fold(whole).split()):
            return
        text, places = _folded(whole)
        start = text.find(needle)
        while start >= 0:
            last = start + len(needle) - 1
            first, count = places[start], places[last] - places[start] + 1
            areas: list[QRectF] = []
            for n in range(held.count_rects(first, count)):
                left, bottom, right, top = held.get_rect(n)
                areas.append(QRectF(left, size.height() - top, right - left, top - bottom))
            yield Hit(number, tuple(areas))
            start = text.find(needle, last + 1)
    finally:
        held.close()
        page.close()


def _folded(text: str) -> tuple[str, list[int]]:
    """Return a text without capitals, accents and line breaks, and where each letter stood."""
    letters: list[str] = []
    places: list[int] = []
    before = ""
    for place, letter in enumerate(text):
        plain = _plain(letter)
        if plain == " " == before:
            continue
        before = plain
        for one in plain:
            letters.append(one)
            places.append(place)
    return "".join(letters), places


@cache
def _plain(letter: str) -> str:
    """Return a letter as it is searched; a page has thousands, but of a hundred kinds."""
    return " " if letter.isspace() else fold(letter)


class Reader(QObject):
    """A paper that is being looked at: pictures of what is in sight, and what is searched for.

    It asks for one thing at a time, what is in sight first, so that who leafs on never waits for
    pages that are gone from sight.
    """

    opened = Signal()
    failed = Signal(object)
    """It cannot be shown: an `UnreadablePaper`, or what laying it out raised."""
    drew = Signal(int)
    """The picture of a page is there."""
    searched = Signal()
    """More of the paper was searched, or all."""

    def __init__(self, source: Source, parent: QObject) -> None:
        """Read `source` as long as `parent` lives.

        Without a parent it would be Python's to clear away, in whatever thread that does it.
        """
        super().__init__(parent)
        self.sizes: tuple[QSizeF, ...] = ()
        self.hits: list[Hit] = []
        self._paper = paper = PdfPaper(source)
        self._pictures: OrderedDict[int, tuple[int, QImage]] = OrderedDict()
        self._wanted: list[tuple[int, int]] = []
        self._text = ""
        self._next_page = 0
        self._busy = False
        self.destroyed.connect(partial(_leave, paper))

    def start(self) -> None:
        """Open the paper in the other thread."""
        self._do(self._paper.open, self._show, self._fail)

    @property
    def searching(self) -> bool:
        """Whether pages are left that were not searched."""
        return bool(self._text) and self._next_page < len(self.sizes)

    @property
    def kept(self) -> int:
        """Bytes of the pictures that are kept."""
        return sum(picture.sizeInBytes() for _width, picture in self._pictures.values())

    def picture(self, page: int) -> QImage | None:
        """Return the newest picture of a page, of whatever width, or None."""
        held = self._pictures.get(page)
        return None if held is None else held[1]

    def want(self, wanted: Sequence[tuple[int, int]]) -> None:
        """Draw pages, each so many dots wide, the most urgent first; others are wanted no more."""
        self._wanted = list(wanted)
        self._go_on()

    def search(self, text: str) -> None:
        """Look for a text from the first page on; an empty one is found nowhere."""
        self._text, self._next_page, self.hits = text.strip(), 0, []
        self.searched.emit()
        self._go_on()

    def close(self) -> None:
        """Let go of everything."""
        self._wanted, self._text = [], ""
        self._pictures.clear()
        _leave(self._paper)

    # -- one thing at a time -----------------------------------------------------------------------

    def _do(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], None],
        otherwise: Callable[[Exception], None],
    ) -> None:
        self._busy = True

        def come_home(call: Callable[[Any], None], value: Any) -> None:  # noqa: ANN401
            if shiboken6.isValid(self) and not self._paper.left:
                self._busy = False
                call(value)

        worker().run(work, then=partial(come_home, then), otherwise=partial(come_home, otherwise))

    def _go_on(self) -> None:
        if self._busy or not self.sizes:
            return
        for page, width in self._wanted:
            held = self._pictures.get(page)
            if held is None or held[0] != width:
                draw = partial(self._paper.picture, page, width)
                self._do(draw, partial(self._keep, page, width), self._fail)
                return
        if self.searching:
            first = self._next_page
            last = min(first + _SEARCHED_AT_ONCE, len(self.sizes))
            find = partial(self._paper.find, self._text, range(first, last))
            self._do(find, partial(self._add, self._text, last), self._fail)

    def _show(self, sizes: tuple[QSizeF, ...]) -> None:
        self.sizes = sizes
        self.opened.emit()
        self._go_on()

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)

    def _keep(self, page: int, width: int, picture: QImage) -> None:
        self._pictures[page] = (width, picture)
        self._pictures.move_to_end(page)
        in_sight = {one for one, _width in self._wanted}
        for old in tuple(self._pictures):
            if self.kept <= ROOM:
                break
            if old not in in_sight and old != page:
                del self._pictures[old]
        self.drew.emit(page)
        self._go_on()

    def _add(self, text: str, reached: int, hits: list[Hit]) -> None:
        if text == self._text and reached > self._next_page:
            self.hits += hits
            self._next_page = reached
            self.searched.emit()
        self._go_on()


def _leave(paper: PdfPaper, *_nothing: object) -> None:
    """Have a paper closed behind what is being done with it."""
    if not paper.left:
        paper.left = True
        if not QCoreApplication.closingDown():
            worker().run(paper.close)
