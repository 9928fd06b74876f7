"""Small pictures of papers, made one after the other once the page they stand on is painted.

A paper never changes, so its picture is kept by the paper's identity and the size; the least
recently shown go first. Nothing is asked of the books, and nothing is laid out, before somebody
has seen the page without pictures.
"""

import sys
from collections import OrderedDict
from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from counter_app.errors import Refused, UnknownPaper
from counter_app.rules.printing import DocumentId
from ui.rendering import first_page, worker

MOST = 240
"""Pictures that are kept; at 200 % each takes some 40 KB."""
_AFTER_PAINT = 120
"""Milliseconds that a page has for itself before its pictures are begun."""

Layout = Callable[[DocumentId], Callable[[], bytes]]
"""`Printing.layout`: asked in the thread of the screens; what it returns works in the other one."""


class Thumbnails(QObject):
    """Keeps pictures of first pages and has those made that are asked for."""

    drew = Signal()
    """A picture is there that was asked for."""

    def __init__(self, layout: Layout, parent: QObject) -> None:
        """Have pictures made of what `layout` lays out, as long as `parent` lives.

        Without a parent it would be Python's to clear away, in whatever thread that does it.
        """
        super().__init__(parent)
        self._layout = layout
        self._kept: OrderedDict[tuple[DocumentId, int, int], QImage] = OrderedDict()
        self._wanted: OrderedDict[tuple[DocumentId, int, int], None] = OrderedDict()
        self._busy = False
        self._later = QTimer(self)
        self._later.setObjectName("thumbnails")
        self._later.setSingleShot(True)
        self._later.setInterval(_AFTER_PAINT)
        self._later.timeout.connect(self._make_next)

    @property
    def idle(self) -> bool:
        """Whether no picture is on its way."""
        return not self._busy and not self._wanted

    @property
    def count(self) -> int:
        """How many pictures are kept."""
        return len(self._kept)

    def picture(self, paper: DocumentId, size: QSize) -> QImage | None:
        """Return the first page of a paper in at most so many dots; None until it is made.

        A null picture is of a paper that cannot be shown. They are made in the order in which they
        were asked for, as a list paints its rows from the top; see `forget_wishes` for those that
        are out of sight by then.
        """
        key = (paper, size.width(), size.height())
        held = self._kept.get(key)
        if held is not None:
            self._kept.move_to_end(key)
            return held
        self._wanted[key] = None
        if not self._busy and not self._later.isActive():
            self._later.start()
        return None

    def forget_wishes(self) -> None:
        """Make nothing that was asked for and not begun: other papers are in sight now."""
        self._wanted.clear()

    @Slot()
    def _make_next(self) -> None:
        if self._busy or not self._wanted or not shiboken6.isValid(self):
            return
        key, _nothing = self._wanted.popitem(last=False)
        paper, width, height = key
        try:
            source = self._layout(paper)
        except UnknownPaper:
            self._keep(key, QImage())
            return
        except Refused:
            # It passes, as when another program writes: whoever paints next asks again.
            self._go_on()
            return
        self._busy = True
        worker().run(
            partial(first_page, source, width, height),
            then=partial(self._come_home, key),
            otherwise=partial(self._fail, key),
        )

    def _come_home(self, key: tuple[DocumentId, int, int], picture: QImage) -> None:
        if shiboken6.isValid(self):
            self._keep(key, picture)

    def _fail(self, key: tuple[DocumentId, int, int], error: Exception) -> None:
        """Own up to a fault of ours; the paper is not tried again."""
        self._come_home(key, QImage())
        if not isinstance(error, Refused):
            sys.excepthook(type(error), error, error.__traceback__)

    def _keep(self, key: tuple[DocumentId, int, int], picture: QImage) -> None:
        self._busy = False
        self._wanted.pop(key, None)
        self._kept[key] = picture
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)
        self.drew.emit()
        self._go_on()

    def _go_on(self) -> None:
        if self._wanted:
            # Not at once: keys and clicks that came meanwhile go first.
            QTimer.singleShot(0, self, self._make_next)
